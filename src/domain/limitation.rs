//! Limitation (*verjaring*): until when a claim can be enforced, and what a letter does to that.

use crate::domain::calendar::years_after;
use chrono::NaiveDate;

/// Until when a claim can be enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limitation {
    /// The last day on which it is not barred yet.
    pub last_day: NaiveDate,
    /// The last interruption that began the period anew.
    pub renewed_on: Option<NaiveDate>,
}

/// Until when a claim can be enforced.
///
/// The period starts the day after the claim became due. An interruption (a demand that was received,
/// art. 3:317 BW; an acknowledgement, art. 3:318) starts a new one the day after it, as long as the old
/// one but `most_years_after` at most, and never ends it earlier (art. 3:319). An interruption that came
/// too late changes nothing.
#[must_use]
pub fn limitation(
    due_on: NaiveDate,
    years: u32,
    most_years_after: u32,
    interruptions: &[NaiveDate],
) -> Limitation {
    let mut interruptions = interruptions.to_vec();
    interruptions.sort_unstable();
    let first = Limitation {
        last_day: years_after(due_on, years),
        renewed_on: None,
    };
    let after_due = interruptions.into_iter().filter(|on| *on > due_on);
    after_due.fold(first, |so_far, interrupted| {
        let anew = years_after(interrupted, years.min(most_years_after));
        if interrupted > so_far.last_day {
            return so_far;
        }
        Limitation {
            last_day: so_far.last_day.max(anew),
            renewed_on: Some(interrupted),
        }
    })
}

/// How near the end is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LimitationWarning {
    /// Within half a year.
    HalfYear,
    /// Within ninety days.
    NinetyDays,
    /// Within thirty days.
    ThirtyDays,
    /// Over: paying is still valid, enforcing no longer certain.
    Barred,
}

/// The warning that a last day deserves today, if any.
#[must_use]
pub fn limitation_warning(last_day: NaiveDate, today: NaiveDate) -> Option<LimitationWarning> {
    match (last_day - today).num_days() {
        ..0 => Some(LimitationWarning::Barred),
        0..=30 => Some(LimitationWarning::ThirtyDays),
        31..=90 => Some(LimitationWarning::NinetyDays),
        91..=180 => Some(LimitationWarning::HalfYear),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    /// `law-and-formats.md` §4.
    #[test]
    fn a_claim_between_businesses_lasts_five_years_and_a_letter_renews_them() {
        let due = day("2021-12-31");
        assert_eq!(limitation(due, 5, 5, &[]).last_day, day("2026-12-31"));
        assert_eq!(
            limitation(due, 5, 5, &[day("2026-11-25")]).last_day,
            day("2031-11-25")
        );
    }

    #[test]
    fn a_letter_that_comes_too_late_renews_nothing() {
        let due = day("2021-12-31");
        let late = [day("2027-01-01")];
        let ended = limitation(due, 5, 5, &late);
        assert_eq!(ended.last_day, day("2026-12-31"));
        assert_eq!(ended.renewed_on, None);
    }

    #[test]
    fn a_new_period_never_ends_before_the_old_one() {
        let due = day("2026-01-31");
        assert_eq!(
            limitation(due, 10, 5, &[day("2026-03-01")]).last_day,
            day("2036-01-31")
        );
        assert_eq!(
            limitation(due, 2, 5, &[day("2027-06-01"), day("2026-06-01")]).last_day,
            day("2029-06-01")
        );
    }

    #[test]
    fn the_end_is_announced_three_times() {
        let last = day("2026-12-31");
        let warning = |today| limitation_warning(last, day(today));
        assert_eq!(warning("2026-07-03"), None);
        assert_eq!(warning("2026-07-04"), Some(LimitationWarning::HalfYear));
        assert_eq!(warning("2026-10-02"), Some(LimitationWarning::NinetyDays));
        assert_eq!(warning("2026-12-31"), Some(LimitationWarning::ThirtyDays));
        assert_eq!(warning("2027-01-01"), Some(LimitationWarning::Barred));
    }
}
