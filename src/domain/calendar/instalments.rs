//! A reasonable proposal for a payment arrangement: at most four instalments, within four months
//! (seeds A10.1 and B31).

use super::months::months_after;
use super::working_days::{Calendar, DayOff};
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Money;
use chrono::NaiveDate;

/// Instalments that an arrangement has at most, without an owner's reason for more.
pub const MAX_INSTALMENTS: u32 = 4;

/// One instalment of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedInstalment {
    /// When the money has to be there: a working day on which banks settle.
    pub due_on: NaiveDate,
    /// How much.
    pub amount: Money,
    /// The day as it was meant, and why it moved, where it did.
    pub moved: Option<MovedDay>,
}

/// A day that moved to the next working day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedDay {
    /// The day as it was meant.
    pub from: NaiveDate,
    /// Why; `None` when people work but banks do not settle.
    pub why: Option<DayOff>,
}

/// Divides a total into monthly instalments, odd cents first. Each keeps the first one's day of the month
/// and moves to the next working day on which banks settle; the last lies within four months.
///
/// # Errors
/// Nothing to divide, no instalment or more than four, or fewer cents than instalments: a refusal.
pub fn propose_instalments(
    total: Money,
    count: u32,
    first_on: NaiveDate,
    calendar: &Calendar,
) -> Result<Vec<ProposedInstalment>, Refusal> {
    let refused = |why| Refusal::new(msg("instalments-not-proposed")).because(why);
    if !total.is_positive() {
        return Err(refused(msg("instalments-nothing-owed")).at("total"));
    }
    if count == 0 || count > MAX_INSTALMENTS {
        return Err(
            refused(msg("instalments-at-most").with("max", i64::from(MAX_INSTALMENTS))).at("count"),
        );
    }
    if total.minor < i64::from(count) {
        return Err(refused(msg("instalments-too-small")).at("count"));
    }
    let instalments = (0..)
        .zip(total.split(count))
        .map(|(month, amount)| {
            let meant = months_after(first_on, month);
            let due_on = calendar.payment_day_on_or_after(meant);
            ProposedInstalment {
                due_on,
                amount,
                moved: (due_on != meant).then(|| MovedDay {
                    from: meant,
                    why: calendar.day_off(meant),
                }),
            }
        })
        .collect();
    Ok(instalments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    fn proposal(total: i64, count: u32, first: &str) -> Vec<(NaiveDate, i64)> {
        propose_instalments(Money::eur(total), count, day(first), &Calendar::default())
            .unwrap()
            .iter()
            .map(|instalment| (instalment.due_on, instalment.amount.minor))
            .collect()
    }

    /// Seed A10.1.
    #[test]
    fn odd_cents_come_first_and_saturdays_move_to_monday() {
        assert_eq!(
            proposal(121_000, 3, "2026-10-28"),
            [
                (day("2026-10-28"), 40_334),
                (day("2026-11-30"), 40_333),
                (day("2026-12-28"), 40_333),
            ]
        );
    }

    #[test]
    fn the_anchor_day_is_kept_when_one_instalment_moves() {
        // 28 February 2027 is a Sunday, 31 January too.
        assert_eq!(
            proposal(100_000, 4, "2027-01-31")
                .iter()
                .map(|(on, _)| *on)
                .collect::<Vec<_>>(),
            [
                day("2027-02-01"),
                day("2027-03-01"),
                day("2027-03-31"),
                day("2027-04-30"),
            ]
        );
    }

    #[test]
    fn an_instalment_never_falls_due_when_banks_do_not_settle() {
        let calendar = Calendar::default();
        let plan = propose_instalments(Money::eur(1_000), 1, day("2026-05-01"), &calendar).unwrap();
        assert_eq!(plan[0].due_on, day("2026-05-04"));
        assert_eq!(
            plan[0].moved,
            Some(MovedDay {
                from: day("2026-05-01"),
                why: None
            })
        );
    }

    #[test]
    fn more_than_four_or_less_than_a_cent_each_is_refused() {
        let calendar = Calendar::default();
        let ask = |total, count| {
            propose_instalments(Money::eur(total), count, day("2026-10-28"), &calendar)
                .unwrap_err()
                .why
                .unwrap()
                .key
        };
        assert_eq!(ask(121_000, 5), "instalments-at-most");
        assert_eq!(ask(121_000, 0), "instalments-at-most");
        assert_eq!(ask(0, 2), "instalments-nothing-owed");
        assert_eq!(ask(2, 3), "instalments-too-small");
    }

    #[test]
    fn the_last_instalment_lies_within_four_months() {
        for first in day("2026-01-01").iter_days().take(730) {
            let plan =
                propose_instalments(Money::eur(100_000), 4, first, &Calendar::default()).unwrap();
            assert!(plan[3].due_on <= months_after(first, 4));
            assert!(plan.is_sorted_by(|one, next| one.due_on < next.due_on));
        }
    }
}
