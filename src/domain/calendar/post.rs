//! When a letter counts as delivered, and when the free term of a fourteen-day letter is over.

use super::holidays::{Holiday, is_legal_working_day};
use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// The day on which a letter counts as delivered: the `days`-th day of delivery after it was sent.
/// Sundays, Mondays and public holidays (Good Friday and 5 May among them) do not count, neither as
/// days between nor as the day itself. How many days is [`crate::domain::law::Law::post_days`].
#[must_use]
pub fn deemed_delivery(sent_on: NaiveDate, days: u32) -> NaiveDate {
    let mut day = sent_on;
    let mut counted = 0;
    while counted < days {
        let Some(next) = day.succ_opt() else {
            return day;
        };
        day = next;
        let delivers = !matches!(day.weekday(), Weekday::Sun | Weekday::Mon);
        if delivers && Holiday::on(day).is_none() {
            counted += 1;
        }
    }
    day
}

/// How the fourteen-day letter says its term (art. 6:96 lid 6 BW).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum TermFormula {
    /// "Within fourteen days from the day after this letter is delivered".
    #[default]
    FourteenDaysFromTheDayAfter,
    /// "Within fifteen days after this letter is delivered".
    FifteenDays,
}

/// The days that follow from one fourteen-day letter. None of them is printed in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FourteenDayTerm {
    /// When it counts as delivered.
    pub delivered_on: NaiveDate,
    /// Last day on which paying costs nothing extra.
    pub last_free_day: NaiveDate,
    /// First day on which collection costs are due.
    pub costs_due_from: NaiveDate,
    /// First day on which we say so: a last free day in a weekend or on a holiday is stretched to the
    /// next working day (Algemene termijnenwet art. 1; harmless where it does not apply).
    pub act_from: NaiveDate,
}

impl FourteenDayTerm {
    /// The term of a letter that counts as delivered on a day.
    #[must_use]
    pub fn delivered(delivered_on: NaiveDate, formula: TermFormula) -> Self {
        let free_days = match formula {
            TermFormula::FourteenDaysFromTheDayAfter => 14,
            TermFormula::FifteenDays => 15,
        };
        let last_free_day = later(delivered_on, free_days);
        let stretched = last_free_day
            .iter_days()
            .find(|day| is_legal_working_day(*day))
            .unwrap_or(last_free_day);
        Self {
            delivered_on,
            last_free_day,
            costs_due_from: later(last_free_day, 1),
            act_from: later(stretched, 1),
        }
    }

    /// The term of a letter that was posted on a day and takes so many days of delivery.
    #[must_use]
    pub fn posted(sent_on: NaiveDate, delivery_days: u32, formula: TermFormula) -> Self {
        Self::delivered(deemed_delivery(sent_on, delivery_days), formula)
    }
}

/// So many days later, or the last day there is.
fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    /// `law-and-formats.md` §1.4, the table of deemed delivery.
    #[test]
    fn a_letter_counts_as_delivered_without_sundays_mondays_and_holidays() {
        let letters = [
            ("2026-11-20", 2, "2026-11-24", "2026-12-08", "2026-12-09"),
            ("2026-11-20", 3, "2026-11-25", "2026-12-09", "2026-12-10"),
            ("2026-11-21", 2, "2026-11-25", "2026-12-09", "2026-12-10"),
            ("2026-11-21", 3, "2026-11-26", "2026-12-10", "2026-12-11"),
            ("2026-11-23", 2, "2026-11-25", "2026-12-09", "2026-12-10"),
            ("2026-11-23", 3, "2026-11-26", "2026-12-10", "2026-12-11"),
            ("2026-11-26", 2, "2026-11-28", "2026-12-12", "2026-12-13"),
            ("2026-11-26", 3, "2026-12-01", "2026-12-15", "2026-12-16"),
            ("2026-12-23", 2, "2026-12-29", "2027-01-12", "2027-01-13"),
            ("2026-12-23", 3, "2026-12-30", "2027-01-13", "2027-01-14"),
            ("2027-03-25", 2, "2027-03-30", "2027-04-13", "2027-04-14"),
            ("2027-03-25", 3, "2027-03-31", "2027-04-14", "2027-04-15"),
        ];
        for (sent, days, delivered, last_free, costs) in letters {
            let term = FourteenDayTerm::posted(day(sent), days, TermFormula::default());
            assert_eq!(term.delivered_on, day(delivered), "sent {sent}");
            assert_eq!(term.last_free_day, day(last_free), "sent {sent}");
            assert_eq!(term.costs_due_from, day(costs), "sent {sent}");
        }
    }

    #[test]
    fn a_last_free_day_in_the_weekend_waits_for_the_next_working_day() {
        let term = FourteenDayTerm::posted(day("2026-11-26"), 2, TermFormula::default());
        assert_eq!(term.last_free_day, day("2026-12-12"), "a Saturday");
        assert_eq!(term.act_from, day("2026-12-15"), "the day after Monday");
    }

    #[test]
    fn the_other_formula_gives_one_day_more() {
        let term = FourteenDayTerm::delivered(day("2026-11-24"), TermFormula::FifteenDays);
        assert_eq!(term.last_free_day, day("2026-12-09"));
        assert_eq!(term.costs_due_from, day("2026-12-10"));
    }
}
