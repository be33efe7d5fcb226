//! Months and years that keep their day: 31 January, 28 February, 31 March.

use chrono::{Months, NaiveDate};

/// The day `count` months after the first one, keeping its day of the month, or the month's last day
/// where it has no such day. Always counted from the first one, so that the day comes back.
#[must_use]
pub fn months_after(first: NaiveDate, count: u32) -> NaiveDate {
    first
        .checked_add_months(Months::new(count))
        .unwrap_or(NaiveDate::MAX)
}

/// The day `count` years after the first one; 29 February becomes the 28th in other years.
#[must_use]
pub fn years_after(first: NaiveDate, count: u32) -> NaiveDate {
    months_after(first, count.saturating_mul(12))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    /// `law-and-formats.md` §4: monthly dates keep the anchor day.
    #[test]
    fn the_anchor_day_comes_back_after_a_short_month() {
        let first = day("2027-01-31");
        assert_eq!(months_after(first, 1), day("2027-02-28"));
        assert_eq!(months_after(first, 2), day("2027-03-31"));
        assert_eq!(months_after(day("2028-01-31"), 1), day("2028-02-29"));
        assert_eq!(years_after(day("2024-02-29"), 1), day("2025-02-28"));
        assert_eq!(years_after(day("2024-02-29"), 4), day("2028-02-29"));
    }
}
