//! A proposal for a payment arrangement: the first payment soon, the others a month after each other on one day of
//! the month, odd cents first (seed A10.1). How many are reasonable is another rule (seed B31): `check_schedule`.

use super::months::months_after;
use super::working_days::{Calendar, DayOff};
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Money;
use chrono::{Datelike as _, Days, NaiveDate};

/// Instalments that an arrangement has at most, without an owner's reason for more.
pub const MAX_INSTALMENTS: u32 = 4;
/// Instalments that there can be at all: two years of months.
pub const INSTALMENTS_AT_ALL: u32 = 24;
/// Days that lie between the first payment and the second at least, where the second has a day of the month of
/// its own: who paid yesterday does not pay again tomorrow.
const FIRST_TO_SECOND: u64 = 14;

/// On which days instalments are meant to fall, before holidays move them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstalmentDays {
    /// The first one.
    pub first_on: NaiveDate,
    /// Of every other one its day of the month, 1 to 31; a month that has no such day has its last.
    pub anchor: u32,
}

impl InstalmentDays {
    /// Every month on the day of the first one.
    #[must_use]
    pub fn monthly(first_on: NaiveDate) -> Self {
        Self {
            first_on,
            anchor: first_on.day(),
        }
    }

    /// The day of an instalment, counted from 0.
    fn of(self, place: u32) -> NaiveDate {
        if place == 0 {
            return self.first_on;
        }
        let second = self.anchored(1);
        let soonest = self.first_on.checked_add_days(Days::new(FIRST_TO_SECOND));
        let later = u32::from(soonest.is_some_and(|soonest| second < soonest));
        self.anchored(place + later)
    }

    /// The anchor day, so many months after that of the first one.
    fn anchored(self, months: u32) -> NaiveDate {
        let first_of_month = self.first_on.with_day(1).unwrap_or(self.first_on);
        let month = months_after(first_of_month, months);
        let days = months_after(month, 1)
            .signed_duration_since(month)
            .num_days();
        let last = u32::try_from(days).unwrap_or(28);
        month
            .with_day(self.anchor.clamp(1, last.max(1)))
            .unwrap_or(month)
    }
}

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

/// Divides a total into monthly instalments, odd cents first. Each keeps its day of the month and moves to the
/// next working day on which banks settle.
///
/// # Errors
/// Nothing to divide, no instalment or too many, or fewer cents than instalments: a refusal.
pub fn propose_instalments(
    total: Money,
    count: u32,
    days: InstalmentDays,
    calendar: &Calendar,
) -> Result<Vec<ProposedInstalment>, Refusal> {
    let refused = |why| Refusal::new(msg("instalments-not-proposed")).because(why);
    if !total.is_positive() {
        return Err(refused(msg("instalments-nothing-owed")).at("total"));
    }
    if count == 0 || count > INSTALMENTS_AT_ALL {
        let most = msg("instalments-at-most").with("max", i64::from(INSTALMENTS_AT_ALL));
        return Err(refused(most).at("count"));
    }
    if total.minor < i64::from(count) {
        return Err(refused(msg("instalments-too-small")).at("count"));
    }
    let instalments = (0..)
        .zip(total.split(count))
        .map(|(place, amount)| {
            let meant = days.of(place);
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
        let days = InstalmentDays::monthly(day(first));
        propose_instalments(Money::eur(total), count, days, &Calendar::default())
            .unwrap()
            .iter()
            .map(|instalment| (instalment.due_on, instalment.amount.minor))
            .collect()
    }

    fn anchored(first: &str, anchor: u32) -> Vec<NaiveDate> {
        let first_on = day(first);
        let days = InstalmentDays { first_on, anchor };
        let plan = propose_instalments(Money::eur(90_000), 3, days, &Calendar::default());
        plan.unwrap().iter().map(|one| one.due_on).collect()
    }

    #[test]
    fn the_others_have_a_day_of_the_month_of_their_own() {
        assert_eq!(
            anchored("2026-10-28", 25),
            [day("2026-10-28"), day("2026-11-25"), day("2026-12-28")],
            "25 December is a holiday, and a Friday"
        );
        assert_eq!(
            anchored("2026-11-05", 31),
            [day("2026-11-05"), day("2026-12-31"), day("2027-02-01")],
            "the last day of each month; 31 January is a Sunday"
        );
    }

    #[test]
    fn the_second_payment_never_follows_the_first_within_a_fortnight() {
        assert_eq!(
            anchored("2026-10-28", 1),
            [day("2026-10-28"), day("2026-12-01"), day("2027-01-04")],
            "1 November would be four days later"
        );
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
        let days = InstalmentDays::monthly(day("2026-05-01"));
        let plan = propose_instalments(Money::eur(1_000), 1, days, &calendar).unwrap();
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
    fn more_than_two_years_or_less_than_a_cent_each_is_refused() {
        let calendar = Calendar::default();
        let ask = |total, count| {
            let days = InstalmentDays::monthly(day("2026-10-28"));
            propose_instalments(Money::eur(total), count, days, &calendar)
                .unwrap_err()
                .why
                .unwrap()
                .key
        };
        assert_eq!(ask(121_000, 25), "instalments-at-most");
        assert_eq!(ask(121_000, 0), "instalments-at-most");
        assert_eq!(ask(0, 2), "instalments-nothing-owed");
        assert_eq!(ask(2, 3), "instalments-too-small");
    }

    #[test]
    fn the_last_of_four_instalments_lies_within_four_months() {
        let calendar = Calendar::default();
        for first in day("2026-01-01").iter_days().take(730) {
            let days = InstalmentDays::monthly(first);
            let plan = propose_instalments(Money::eur(100_000), 4, days, &calendar).unwrap();
            assert!(plan[3].due_on <= months_after(first, 4));
            assert!(plan.is_sorted_by(|one, next| one.due_on < next.due_on));
        }
    }
}
