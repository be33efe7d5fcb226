//! A day as machines write it.

use chrono::{Datelike as _, NaiveDate};

/// `2026-11-22`: for the company file and for scripts, where there are a hundred thousand of them at a time and
/// chrono's own takes six times as long.
#[must_use]
pub fn iso(day: NaiveDate) -> String {
    let (year, month, of_month) = (day.year(), day.month(), day.day());
    if !(0..=9999).contains(&year) {
        return day.to_string();
    }
    let year = year.unsigned_abs();
    let mut text = String::with_capacity(10);
    for (before, value) in [
        ("", year / 100),
        ("", year % 100),
        ("-", month),
        ("-", of_month),
    ] {
        text.push_str(before);
        for digit in [value / 10, value % 10] {
            text.push(char::from_digit(digit, 10).unwrap_or('0'));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_chrono_writes_it() {
        let days = NaiveDate::MIN.iter_days().take(3);
        let days = days.chain(
            NaiveDate::from_ymd_opt(-1, 12, 30)
                .unwrap()
                .iter_days()
                .take(800),
        );
        let days = days.chain(
            NaiveDate::from_ymd_opt(2026, 1, 1)
                .unwrap()
                .iter_days()
                .take(800),
        );
        let days = days.chain(
            NaiveDate::from_ymd_opt(9999, 12, 1)
                .unwrap()
                .iter_days()
                .take(60),
        );
        for day in days.chain([NaiveDate::MAX]) {
            assert_eq!(iso(day), day.to_string());
        }
    }
}
