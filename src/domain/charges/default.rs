//! From which day interest runs: when a customer is in default (*verzuim*).

use chrono::{Days, NaiveDate};

/// First day of trade interest (art. 6:119a BW), by operation of law. After an agreed day to pay: the day
/// after it. After a day that only the invoice names: thirty days after the day following receipt, or the
/// day after the invoice's own day where that is later.
#[must_use]
pub fn trade_interest_from(due_on: NaiveDate, agreed: bool, received_on: NaiveDate) -> NaiveDate {
    let after_due = later(due_on, 1);
    if agreed {
        after_due
    } else {
        after_due.max(later(received_on, 31))
    }
}

/// First day of default of a consumer (art. 6:82 and 6:83 BW). After an agreed day to pay: the day after
/// it. After a day that only the invoice names: the day after the term of a written notice, and not at
/// all without one.
#[must_use]
pub fn consumer_default_from(
    due_on: NaiveDate,
    agreed: bool,
    notice_term: Option<NaiveDate>,
) -> Option<NaiveDate> {
    if agreed {
        Some(later(due_on, 1))
    } else {
        notice_term.map(|term| later(term.max(due_on), 1))
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

    /// `law-and-formats.md` §2.4.
    #[test]
    fn a_day_that_only_the_invoice_names_gives_thirty_days() {
        let received = day("2026-09-01");
        let due = day("2026-09-15");
        assert_eq!(trade_interest_from(due, false, received), day("2026-10-02"));
        assert_eq!(trade_interest_from(due, true, received), day("2026-09-16"));
        let long = day("2026-10-31");
        assert_eq!(
            trade_interest_from(long, false, received),
            day("2026-11-01")
        );
    }

    #[test]
    fn a_consumer_without_agreed_day_is_in_default_only_after_a_notice() {
        let due = day("2026-09-15");
        let from = |agreed, notice| consumer_default_from(due, agreed, notice);
        assert_eq!(from(true, None), Some(day("2026-09-16")));
        assert_eq!(from(false, None), None);
        assert_eq!(
            from(false, Some(day("2026-10-01"))),
            Some(day("2026-10-02"))
        );
    }
}
