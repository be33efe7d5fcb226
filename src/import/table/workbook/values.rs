//! What a spreadsheet keeps in a cell, as text: a number counts days where its format shows a day.

use crate::domain::money::Currency;
use crate::import::table::judge::usual_currency;
use crate::import::table::row::CellKind;
use chrono::{Days, NaiveDate};

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// A number.
    #[default]
    Plain,
    /// A day.
    Day,
    /// So many digits, with zeros before them: an invoice number that is kept as a number.
    Zeros(usize),
    /// An amount in this currency.
    Money(Currency),
}

/// By the numbers of formats that every Excel has (ECMA-376 §18.8.30, MS-XLS 2.4.126).
pub(super) const fn built_in(format: u32) -> Shown {
    match format {
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Day,
        _ => Shown::Plain,
    }
}

/// By the code of a format: `dd-mm-yyyy`, `"€" #,##0.00`, `0000000000`.
pub(super) fn by_code(code: &str) -> Shown {
    let code = code.split(';').next().unwrap_or_default();
    let zeros = code.len();
    if zeros > 1 && code.bytes().all(|sign| sign == b'0') {
        return Shown::Zeros(zeros);
    }
    let general = ["general", "standard", "standaard"];
    if general.contains(&code.trim().to_lowercase().as_str()) {
        return Shown::Plain;
    }
    let (bare, quoted) = taken_apart(code);
    // Hours and minutes alone are a time of day; Dutch and German Excel may write a year as `j`.
    if bare.contains(['d', 'y', 'j']) {
        return Shown::Day;
    }
    let signs = quoted.iter().map(String::as_str);
    let currency = signs.chain(bare.split_whitespace()).find_map(|words| {
        let words = words.trim_matches(|sign: char| "#0,._-() ?*".contains(sign));
        usual_currency(words)
    });
    currency.map_or(Shown::Plain, Shown::Money)
}

/// The code in lower case without what is only shown, and what is shown: texts in quotation marks, the
/// currency of `[$€-413]`.
fn taken_apart(code: &str) -> (String, Vec<String>) {
    let (mut bare, mut shown) = (String::new(), Vec::new());
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => shown.push(signs.by_ref().take_while(|sign| *sign != '"').collect()),
            '[' => {
                let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                let currency = inside.strip_prefix('$').map(|rest| rest.split('-').next());
                shown.extend(currency.flatten().map(str::to_owned));
            }
            // The sign behind it is shown as it is, or leaves its room.
            '\\' => shown.extend(signs.next().map(String::from)),
            '_' | '*' => drop(signs.next()),
            sign => bare.extend(sign.to_lowercase()),
        }
    }
    (bare, shown)
}

/// A number as its format shows it. `since_1904`: days are counted from there, as old Macs do.
pub(super) fn number(value: f64, shown: Shown, since_1904: bool) -> (String, CellKind) {
    match shown {
        Shown::Day => match day(value, since_1904) {
            Some(day) => (day.to_string(), CellKind::Day),
            None => (plain(value), CellKind::Number),
        },
        Shown::Zeros(digits) if value >= 0.0 && value.fract() == 0.0 => {
            (format!("{:0>digits$}", plain(value)), CellKind::Text)
        }
        Shown::Money(currency) => (format!("{currency} {}", plain(value)), CellKind::Number),
        Shown::Plain | Shown::Zeros(_) => (plain(value), CellKind::Number),
    }
}

/// The day that a number counts to; its hours are left out. Excel counts a 29 February 1900 that never was.
fn day(value: f64, since_1904: bool) -> Option<NaiveDate> {
    // The last is 31 December 2999.
    if !(1.0..401_769.0).contains(&value) {
        return None;
    }
    let days = value.floor() as u64;
    let first = match (since_1904, days) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, ..60) => NaiveDate::from_ymd_opt(1899, 12, 31),
        (false, _) => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    first?.checked_add_days(Days::new(days))
}

/// A number without an exponent, to the fifteen digits that a spreadsheet keeps: sums like `905.30000000000007`
/// are what they mean.
pub(super) fn plain(value: f64) -> String {
    if !value.is_finite() || value.abs() >= 1e15 {
        return format!("{value:e}");
    }
    let hundredths = (value * 100.0).round();
    // Most amounts are so many hundredths, or were before a sum left its trace: `1234.5 - 1234.4`.
    if hundredths.abs() < 1e15 && (value * 100.0 - hundredths).abs() < 1e-6 {
        return of_hundredths(hundredths as i64);
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let written = format!("{:.14e}", value.abs());
    let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let digits = mantissa.replace('.', "");
    let (whole, decimals) = match exponent.parse::<i32>() {
        Ok(exponent @ 0..) => {
            let (whole, decimals) = digits.split_at(exponent as usize + 1);
            (whole.to_owned(), decimals.to_owned())
        }
        Ok(exponent) => {
            let zeros = "0".repeat(exponent.unsigned_abs() as usize - 1);
            ("0".to_owned(), format!("{zeros}{digits}"))
        }
        Err(_) => (digits, String::new()),
    };
    match decimals.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        decimals => format!("{sign}{whole}.{decimals}"),
    }
}

fn of_hundredths(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (
        hundredths.unsigned_abs() / 100,
        hundredths.unsigned_abs() % 100,
    );
    match rest {
        0 => format!("{sign}{whole}"),
        rest if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_whether_a_number_is_a_day_an_amount_or_a_number_with_zeros() {
        let dollars = Currency::parse("USD").unwrap();
        for (code, shown) in [
            ("dd-mm-yyyy", Shown::Day),
            ("[$-413]d mmmm yyyy;@", Shown::Day),
            ("m/d/yy h:mm", Shown::Day),
            ("TT.MM.JJJJ", Shown::Day),
            ("h:mm", Shown::Plain),
            ("[h]:mm:ss", Shown::Plain),
            ("General", Shown::Plain),
            ("Standard", Shown::Plain),
            ("#,##0.00", Shown::Plain),
            ("0.00", Shown::Plain),
            ("0\" dagen\"", Shown::Plain),
            ("[Red]-0.00", Shown::Plain),
            ("0000000000", Shown::Zeros(10)),
            ("0", Shown::Plain),
            ("\"€\" #,##0.00", Shown::Money(Currency::EUR)),
            (
                "_ [$€-413] * #,##0.00_ ;_ [$€-413] * \\-#,##0.00_ ",
                Shown::Money(Currency::EUR),
            ),
            ("[$USD] #,##0.00", Shown::Money(dollars)),
            ("\\$#,##0.00_);(\\$#,##0.00)", Shown::Money(dollars)),
            ("$#,##0.00", Shown::Money(dollars)),
            ("#,##0.00 €", Shown::Money(Currency::EUR)),
        ] {
            assert_eq!(by_code(code), shown, "{code}");
        }
        assert_eq!(built_in(14), Shown::Day);
        assert_eq!(built_in(2), Shown::Plain);
    }

    #[test]
    fn days_are_counted_as_excel_does() {
        let text = |value, since_1904| number(value, Shown::Day, since_1904);
        let is = |day: &str| (day.to_owned(), CellKind::Day);
        assert_eq!(text(46_304.0, false), is("2026-10-09"));
        assert_eq!(text(46_304.75, false), is("2026-10-09"));
        assert_eq!(text(44_842.0, true), is("2026-10-09"));
        assert_eq!(text(59.0, false), is("1900-02-28"));
        assert_eq!(text(61.0, false), is("1900-03-01"));
        assert_eq!(text(-3.0, false), ("-3".to_owned(), CellKind::Number));
        assert_eq!(text(1e9, false).1, CellKind::Number);
    }

    #[test]
    fn numbers_are_written_as_they_are_meant() {
        for (value, text) in [
            (1210.0, "1210"),
            (1210.5, "1210.5"),
            (-0.07, "-0.07"),
            (905.3 + 1e-13, "905.3"),
            (-12.345, "-12.345"),
            (0.1 + 0.2, "0.3"),
            (12.345, "12.345"),
            (1234.5 - 1234.4, "0.1"),
            (611_365.0, "611365"),
            (0.0, "0"),
            (1e20, "1e20"),
            (1e-7, "0.0000001"),
            (f64::NAN, "NaN"),
        ] {
            assert_eq!(plain(value), text);
        }
        assert_eq!(
            number(611_365.0, Shown::Zeros(10), false),
            ("0000611365".to_owned(), CellKind::Text)
        );
        assert_eq!(
            number(12.5, Shown::Money(Currency::EUR), false).0,
            "EUR 12.5"
        );
    }
}
