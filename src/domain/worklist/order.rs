//! The order of the list: what was agreed first, then by what a contact may bring.
//!
//! A customer with € 1.210,00 that is 19 days late weighs amount × days × risk × chance. How much each of the
//! four counts is a setting: not at all, once, double or threefold, as a power of it.

use super::{Circumstances, CustomerFacts, Standing, TodayStep, Todo, WorklistRow, days_overdue};
use crate::domain::commitment::CommitmentState;
use crate::domain::money::Money;

/// How much each thing counts in the order; 0: not at all, at most [`Weights::MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// What is open.
    pub amount: u32,
    /// How late it is.
    pub days: u32,
    /// What was broken before.
    pub risk: u32,
    /// How likely a contact brings the money.
    pub chance: u32,
}

impl Weights {
    /// Threefold.
    pub const MOST: u32 = 3;
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            amount: 1,
            days: 1,
            risk: 1,
            chance: 1,
        }
    }
}

/// What the place of a row was reckoned from, so that it can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// All that is open on invoices.
    pub amount: Money,
    /// Days late, larger invoices counting more; at least 1.
    pub days: i64,
    /// In tenths: 10 for whoever broke nothing.
    pub risk_tenths: u32,
    /// In tenths: 10 for whom nothing is known of.
    pub chance_tenths: u32,
}

/// Weighs a row that is on the list.
pub(super) fn weigh(facts: &CustomerFacts, todo: &mut Todo, now: &Circumstances<'_>) {
    let invoices = || facts.items.iter().filter(|item| item.open.is_positive());
    let amount: u128 = invoices().map(|item| minor(item.open)).sum();
    let exposure: u128 = invoices()
        .map(|item| {
            let days = days_overdue(item.due_on, now.today).max(1);
            minor(item.open) * u128::from(days.unsigned_abs())
        })
        .sum();
    let scale = Scale {
        amount: Money::minor(i64::try_from(amount).unwrap_or(i64::MAX), facts.currency),
        days: i64::try_from(exposure / amount.max(1)).unwrap_or(1).max(1),
        risk_tenths: risk_tenths(facts, now),
        chance_tenths: chance_tenths(facts),
    };
    let urgency = match todo.step {
        TodayStep::CallBrokenPromise => 3,
        TodayStep::CallBeforePromise => 2,
        _ if todo.first => 1,
        _ => 0,
    };
    let weights = now.weights;
    let parts = [
        (weights.amount, log2(amount)),
        // What both make together is exact: the mean is for showing.
        (weights.days, log2(exposure) - log2(amount)),
        (weights.risk, log2(u128::from(scale.risk_tenths))),
        (weights.chance, log2(u128::from(scale.chance_tenths))),
    ];
    let weight: i64 = parts
        .iter()
        .map(|(weight, part)| i64::from((*weight).min(Weights::MOST)) * part)
        .sum();
    todo.weight = (i128::from(urgency) << 64) + i128::from(weight);
    todo.scale = Some(scale);
}

fn minor(money: Money) -> u128 {
    u128::from(money.minor.unsigned_abs())
}

/// Binary logarithm in 1/65536, of 0 as of 1: sums of it order as products do, and never overflow.
fn log2(value: u128) -> i64 {
    let whole = value.max(1).ilog2();
    // The leading bits as a number between 1 and 2, with 62 bits behind the point.
    let mut mantissa = if whole > 62 {
        value >> (whole - 62)
    } else {
        value.max(1) << (62 - whole)
    };
    let mut log = i64::from(whole);
    for _ in 0..16 {
        mantissa = (mantissa * mantissa) >> 62;
        log <<= 1;
        if mantissa >= 1 << 63 {
            mantissa >>= 1;
            log |= 1;
        }
    }
    log
}

/// Somebody who broke a promise counts half as much again, at most three times as much.
fn risk_tenths(facts: &CustomerFacts, now: &Circumstances<'_>) -> u32 {
    let broken =
        count(facts, now, CommitmentState::Broken) + count(facts, now, CommitmentState::PartlyKept);
    10 + 5 * broken.min(4)
}

/// Who kept promises, or pays by a rhythm, pays after a call; who was not reached, perhaps not.
fn chance_tenths(facts: &CustomerFacts) -> u32 {
    let kept = facts
        .promises
        .iter()
        .filter(|promise| promise.is_kept())
        .count();
    let kept = u32::try_from(kept.min(2)).unwrap_or(2);
    let rhythm = u32::from(
        facts
            .habit
            .as_ref()
            .is_some_and(|habit| habit.is_reliable()),
    );
    let in_vain = facts
        .moments
        .iter()
        .rev()
        .take_while(|moment| moment.result.is_attempt())
        .count();
    let in_vain = u32::try_from(in_vain.min(3)).unwrap_or(3);
    10 + 2 * kept + 2 * rhythm - 2 * in_vain
}

fn count(facts: &CustomerFacts, now: &Circumstances<'_>, wanted: CommitmentState) -> u32 {
    let found = facts
        .promises
        .iter()
        .filter(|promise| promise.state(now.today, now.complete_through) == wanted)
        .count();
    u32::try_from(found).unwrap_or(u32::MAX)
}

/// The order of the list: commitments first, then by weight; by name where equal.
#[must_use]
pub fn compare(a: &WorklistRow, b: &WorklistRow) -> std::cmp::Ordering {
    let weight = |row: &WorklistRow| match &row.standing {
        Standing::Today(todo) => Some(todo.weight),
        Standing::NotToday { .. } => None,
    };
    weight(b)
        .cmp(&weight(a))
        .then_with(|| a.name.cmp(&b.name))
        .then_with(|| a.open.currency.cmp(&b.open.currency))
        .then_with(|| a.customer.cmp(&b.customer))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{bakery, day, item, on, on_by, promise};
    use super::super::{CustomerFacts, MomentFacts, Weights, compare};
    use super::log2;
    use crate::domain::calendar::Calendar;
    use crate::domain::contact::MomentResult;
    use crate::domain::ids::{CustomerId, ItemId};

    #[test]
    fn sums_of_logarithms_order_as_products_do() {
        assert_eq!(
            (log2(0), log2(1), log2(2), log2(8)),
            (0, 0, 1 << 16, 3 << 16)
        );
        let product = |amount: u128, days: u128| log2(amount) + log2(days);
        assert!(product(121_000, 19) > product(120_900, 19));
        assert!(product(121_000, 19) < product(121_000, 20));
        assert!(product(50_000, 40) > product(100_000, 19));
        assert!(log2(u128::MAX) > log2(u128::MAX / 2));
    }

    /// What counts in the order is the company's choice.
    #[test]
    fn the_order_follows_the_weights() {
        let letter = |id: i64, due: &str, open: i64| {
            let mut facts = bakery(vec![item(id, due, open)]);
            facts.customer = CustomerId(id);
            facts
        };
        let large = letter(1, "2026-10-09", 500_000);
        let old = letter(2, "2026-06-05", 30_000);
        let first = |weights: Weights| {
            let calendar = Calendar::default();
            let row = |facts: &CustomerFacts| on_by("2026-10-21", facts, &calendar, weights);
            let mut rows = [row(&old), row(&large)];
            rows.sort_by(compare);
            rows[0].customer.0
        };
        let usual = Weights::default();
        assert_eq!(first(usual), 1, "5.000 × 12 is more than 300 × 138");
        assert_eq!(first(Weights { days: 2, ..usual }), 2);
        assert_eq!(first(Weights { amount: 0, ..usual }), 2);
        assert_eq!(first(Weights { days: 0, ..usual }), 1);
    }

    #[test]
    fn who_keeps_promises_goes_before_who_is_never_reached() {
        let mut keeps = bakery(vec![item(187, "2026-10-02", 121_000)]);
        let mut unreached = keeps.clone();
        unreached.customer = CustomerId(2);
        let mut kept = promise(50_000, "2026-06-01", "2026-06-08", 50_000);
        kept.items = vec![ItemId(1)];
        keeps.promises = vec![kept];
        unreached.moments = vec![MomentFacts {
            day: day("2026-08-05"),
            morning: true,
            result: MomentResult::NoAnswer,
            call_back_on: None,
            call_back_at: None,
            contact_name: String::new(),
            ask_next: String::new(),
        }];
        let mut rows = [on("2026-10-14", &unreached), on("2026-10-14", &keeps)];
        rows.sort_by(compare);
        assert_eq!(rows[0].customer, CustomerId(1));
    }
}
