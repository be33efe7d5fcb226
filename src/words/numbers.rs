//! Amounts, counts and account numbers: `€ 1.210,00` in Dutch, `€1,210.00` in English. What is
//! typed is read in either way of writing: [`parse_amount`].

use super::Words;
use crate::domain::language::Language;
use crate::domain::money::{AmountError, Currency, Money};
use fluent_bundle::FluentValue;
use rust_decimal::Decimal;

/// Keeps an amount and its currency on one line.
pub(super) const NO_BREAK: char = '\u{a0}';

impl Words {
    /// An amount with its currency: `€ 1.210,00`, `€ -25,00`, `USD 1.210,00`; in English
    /// `€1,210.00`, `-€25.00`, `USD 1,210.00`.
    #[must_use]
    pub fn money(&self, money: Money) -> String {
        let amount = self.amount(Money::minor(money.minor.saturating_abs(), money.currency));
        let sign = if money.is_negative() { "-" } else { "" };
        match (self.language(), money.currency == Currency::EUR) {
            (Language::Dutch, true) => format!("€{NO_BREAK}{sign}{amount}"),
            (Language::English, true) => format!("{sign}€{amount}"),
            (_, false) => format!("{}{NO_BREAK}{sign}{amount}", money.currency),
        }
    }

    /// An amount without its currency, for columns that name it in their head: `1.210,00`, `-25,00`.
    #[must_use]
    pub fn amount(&self, money: Money) -> String {
        let sign = if money.is_negative() { "-" } else { "" };
        let minor = money.minor.unsigned_abs();
        let (_, point) = marks(self.language());
        format!(
            "{sign}{}{point}{:02}",
            grouped(minor / 100, self.language()),
            minor % 100
        )
    }

    /// Tenths of a millimetre in millimetres, without a needless zero: `39,7`, `35`.
    #[must_use]
    pub fn tenths(&self, tenths: i32) -> String {
        let (_, point) = marks(self.language());
        match (tenths / 10, tenths % 10) {
            (whole, 0) => whole.to_string(),
            (whole, part) => format!("{whole}{point}{}", part.abs()),
        }
    }

    /// A whole number with its thousands apart: `1.234`.
    #[must_use]
    pub fn count(&self, count: i64) -> String {
        grouped_signed(count, self.language())
    }

    /// A percentage without needless zeros: `8,15%`.
    #[must_use]
    pub fn percent(&self, percent: Decimal) -> String {
        let (_, point) = marks(self.language());
        format!("{}%", percent.normalize().to_string().replace('.', point))
    }

    /// The size of a file: `812 bytes`, `45 kB`, `3,4 MB` (kB is 1000 bytes).
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        let (_, point) = marks(self.language());
        let tenths = |unit: u64, name: &str| {
            let tenths = (bytes / (unit / 10)).max(10);
            if tenths < 100 {
                format!("{}{point}{}{NO_BREAK}{name}", tenths / 10, tenths % 10)
            } else {
                format!("{}{NO_BREAK}{name}", grouped(tenths / 10, self.language()))
            }
        };
        match bytes {
            0..1_000 => format!("{bytes}{NO_BREAK}bytes"),
            1_000..1_000_000 => tenths(1_000, "kB"),
            1_000_000..1_000_000_000 => tenths(1_000_000, "MB"),
            _ => tenths(1_000_000_000, "GB"),
        }
    }
}

/// An account number in groups of four, as it stands on paper: `NL91 ABNA 0417 1643 00`. Anything
/// that is not an IBAN by its shape stays as it is.
#[must_use]
pub fn iban(account: &str) -> String {
    let compact: String = account
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    if !looks_like_iban(&compact) {
        return account.trim().to_owned();
    }
    let mut out = String::new();
    for (place, letter) in compact.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            out.push(NO_BREAK);
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

/// An account number in little room: country and last four, `NL··4471`.
#[must_use]
pub fn iban_short(account: &str) -> String {
    let compact: String = account
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    if !looks_like_iban(&compact) {
        return compact;
    }
    format!("{}··{}", &compact[..2], &compact[compact.len() - 4..])
}

fn looks_like_iban(compact: &str) -> bool {
    let bytes = compact.as_bytes();
    (15..=34).contains(&bytes.len())
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && bytes[..2].iter().all(u8::is_ascii_alphabetic)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
}

/// Reads an amount as people type it, in either way of writing: `1.210,00`, `1,210.00`, `1210`,
/// `€ 12,5`, `-25`, `25-`, `1.210,-`. One mark with three figures behind it parts thousands
/// (`1.210` is 1210), unless it follows a single nought (`0.500` is a half).
///
/// # Errors
/// Not a number, more than two decimals that matter, or too large.
///
/// ```
/// use minnelijk::domain::money::{Currency, Money};
/// use minnelijk::words::parse_amount;
/// assert_eq!(parse_amount("€ 1.210,5", Currency::EUR), Ok(Money::eur(121_050)));
/// ```
pub fn parse_amount(text: &str, currency: Currency) -> Result<Money, AmountError> {
    let bare = bare_number(text, currency);
    let (negative, digits) = match (bare.strip_prefix('-'), bare.strip_suffix('-')) {
        (Some(rest), _) => (true, rest),
        (None, Some(rest)) if !rest.ends_with([',', '.', '-']) => (true, rest),
        _ => (false, bare.as_str()),
    };
    // Whole euros as shops write them: `1.210,-`.
    let digits = digits
        .strip_suffix(",-")
        .or_else(|| digits.strip_suffix(",--"))
        .unwrap_or(digits);
    let (whole, decimals) = whole_and_decimals(digits)?;
    let sign = if negative { "-" } else { "" };
    Money::parse_plain(&format!("{sign}{whole}.{decimals}"), currency)
}

/// Without white space, currency and typographic variants of signs.
fn bare_number(text: &str, currency: Currency) -> String {
    let text = text.trim();
    let code = currency.code();
    let text = match text.get(..code.len()) {
        Some(head) if head.eq_ignore_ascii_case(code) => &text[code.len()..],
        _ => text,
    };
    text.chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '€' | '\'' | '’'))
        .map(|sign| match sign {
            '−' | '–' => '-',
            other => other,
        })
        .collect()
}

fn whole_and_decimals(digits: &str) -> Result<(String, &str), AmountError> {
    let Some(last) = digits.rfind(['.', ',']) else {
        return figures(digits).map(|whole| (whole, ""));
    };
    let mark = &digits[last..=last];
    let (before, after) = (&digits[..last], &digits[last + 1..]);
    let other = if mark == "." { "," } else { "." };
    let repeated = before.contains(mark);
    let thousands =
        after.len() == 3 && !before.contains(other) && !before.is_empty() && before != "0";
    if repeated || thousands {
        return grouped_figures(digits, mark).map(|whole| (whole, ""));
    }
    figures(after)?;
    let whole = if before.contains(other) {
        grouped_figures(before, other)?
    } else if before.is_empty() {
        "0".to_owned()
    } else {
        figures(before)?
    };
    Ok((whole, after))
}

/// Figures only, at least one.
fn figures(text: &str) -> Result<String, AmountError> {
    let fine = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    fine.then(|| text.to_owned()).ok_or(AmountError::NotANumber)
}

/// Figures in groups of three, joined.
fn grouped_figures(text: &str, mark: &str) -> Result<String, AmountError> {
    let mut groups = text.split(mark);
    let mut joined = figures(groups.next().unwrap_or_default())?;
    if joined.len() > 3 {
        return Err(AmountError::NotANumber);
    }
    for group in groups {
        if group.len() != 3 {
            return Err(AmountError::NotANumber);
        }
        joined.push_str(&figures(group)?);
    }
    Ok(joined)
}

/// The mark between thousands, and the one before decimals.
const fn marks(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Dutch => (".", ","),
        Language::English => (",", "."),
    }
}

fn grouped(number: u64, language: Language) -> String {
    let (group, _) = marks(language);
    let figures = number.to_string();
    let mut out = String::with_capacity(figures.len() + figures.len() / 3);
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(figure);
    }
    out
}

fn grouped_signed(number: i64, language: Language) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", grouped(number.unsigned_abs(), language))
}

/// How Fluent writes a number: in groups, like everything else on the screen.
pub(super) fn grouped_value(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let plain = number.as_string();
            let whole: i64 = plain.parse().ok()?;
            Some(grouped_signed(whole, language))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(language: Language) -> Words {
        Words::new(language)
    }

    #[test]
    fn amounts_are_written_as_an_office_writes_them() {
        let dutch = words(Language::Dutch);
        assert_eq!(dutch.money(Money::eur(121_000)), "€\u{a0}1.210,00");
        assert_eq!(dutch.money(Money::eur(-2_500)), "€\u{a0}-25,00");
        assert_eq!(dutch.money(Money::eur(123_456_789)), "€\u{a0}1.234.567,89");
        assert_eq!(dutch.amount(Money::eur(-5)), "-0,05");
        let dollars = Money::minor(121_000, Currency::parse("USD").unwrap());
        assert_eq!(dutch.money(dollars), "USD\u{a0}1.210,00");
        let english = words(Language::English);
        assert_eq!(english.money(Money::eur(121_000)), "€1,210.00");
        assert_eq!(english.money(Money::eur(-2_500)), "-€25.00");
        assert_eq!(english.money(dollars.negated()), "USD\u{a0}-1,210.00");
    }

    #[test]
    fn typed_amounts_are_read_in_either_way_of_writing() {
        let read = |text| parse_amount(text, Currency::EUR).map(|money| money.minor);
        for (text, minor) in [
            ("1.210,00", 121_000),
            ("1,210.00", 121_000),
            ("1210", 121_000),
            ("1210,5", 121_050),
            ("1210.5", 121_050),
            ("1.210", 121_000),
            ("1,210", 121_000),
            ("1.234.567", 123_456_700),
            ("1.234.567,89", 123_456_789),
            ("€ 12,50", 1_250),
            ("eur 12,50", 1_250),
            ("\u{a0}403,34 ", 40_334),
            ("1 210,00", 121_000),
            ("-25", -2_500),
            ("25,00-", -2_500),
            ("−25,00", -2_500),
            ("€ -25,00", -2_500),
            ("-€25.00", -2_500),
            ("1.210,-", 121_000),
            ("1.210,--", 121_000),
            ("0.500", 50),
            (",50", 50),
        ] {
            assert_eq!(read(text), Ok(minor), "{text}");
        }
        for text in [
            "",
            "-",
            ",",
            "abc",
            "12,3,4",
            "1.21,00",
            "1.2.3",
            "12a",
            "1,210,00.5",
            "--5",
            "5,",
        ] {
            assert_eq!(read(text), Err(AmountError::NotANumber), "{text}");
        }
        assert_eq!(read("1.210,005"), Err(AmountError::TooPrecise));
        assert_eq!(read("99999999999999999999"), Err(AmountError::TooLarge));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(minor in -1_000_000_000_000_i64..1_000_000_000_000, english: bool) {
            let words = words(if english { Language::English } else { Language::Dutch });
            let money = Money::eur(minor);
            prop_assert_eq!(parse_amount(&words.money(money), Currency::EUR), Ok(money));
            prop_assert_eq!(parse_amount(&words.amount(money), Currency::EUR), Ok(money));
        }

        #[test]
        fn no_text_makes_the_amount_reader_panic(text in "\\PC{0,12}") {
            let _read = parse_amount(&text, Currency::EUR);
        }
    }

    #[test]
    fn sizes_percentages_and_counts_have_their_marks() {
        let dutch = words(Language::Dutch);
        assert_eq!(dutch.size(812), "812\u{a0}bytes");
        assert_eq!(dutch.size(45_300), "45\u{a0}kB");
        assert_eq!(dutch.size(3_450_000), "3,4\u{a0}MB");
        assert_eq!(dutch.percent(Decimal::new(8150, 3)), "8,15%");
        assert_eq!(dutch.percent(Decimal::new(6, 0)), "6%");
        assert_eq!(dutch.count(-12_345), "-12.345");
        assert_eq!(words(Language::English).size(3_450_000), "3.4\u{a0}MB");
        assert_eq!(words(Language::English).count(12_345), "12,345");
    }

    #[test]
    fn account_numbers_stand_in_groups() {
        assert_eq!(
            iban("NL91ABNA0417164300"),
            "NL91\u{a0}ABNA\u{a0}0417\u{a0}1643\u{a0}00"
        );
        assert_eq!(iban_short("NL91 ABNA 0417 1644 71"), "NL··4471");
        assert_eq!(iban(" 1234567 "), "1234567");
        assert_eq!(iban("Rekening é"), "Rekening é");
    }
}
