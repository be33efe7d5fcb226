//! How a column writes its days and amounts, judged over the whole column and never per cell:
//! `03-04-2026` is the third of April or the fourth of March, `1.234` a thousand or one and a bit.

use crate::domain::money::{AmountError, Currency, Money};
use chrono::{Datelike as _, NaiveDate};

/// Which comes first in `03-04-2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::import) enum DayOrder {
    /// 3 April.
    #[default]
    DayMonth,
    /// 4 March.
    MonthDay,
}

/// A day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Date {
    /// It can only be this one.
    Certain(NaiveDate),
    /// Two numbers and a year.
    Numbers { first: u32, second: u32, year: i32 },
}

/// First letters of the months in Dutch, English, German and French.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "fev", "fév"],
    &["mrt", "maa", "mar", "mär", "mae"],
    &["apr", "avr"],
    &["mei", "may", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aou", "aoû"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec", "dez", "déc"],
];

impl Date {
    /// Reads a day: ISO, eight digits, with a month's name, or three numbers; a time behind it is
    /// left out.
    pub(in crate::import) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > 40 || !has_digit(text) {
            return None;
        }
        let digits_only = text.bytes().all(|byte| byte.is_ascii_digit());
        if digits_only {
            return match text.len() {
                8 => certain(
                    text[..4].parse().ok()?,
                    text[4..6].parse().ok()?,
                    text[6..].parse().ok()?,
                ),
                _ => None,
            };
        }
        let parts: Vec<&str> = text
            .split(['-', '/', '.', ' ', ',', 'T'])
            .filter(|part| !part.is_empty())
            .collect();
        let (a, b, c) = (parts.first()?, parts.get(1)?, parts.get(2)?);
        // Behind the day only a time may stand.
        if !parts[3..]
            .iter()
            .all(|part| part.contains(':') || *part == "Z" || number(part).is_some())
        {
            return None;
        }
        if let Some(month) = month_of(b) {
            return certain(full_year(c)?, month, number(a)?);
        }
        if let Some(month) = month_of(a) {
            return certain(full_year(c)?, month, number(b)?);
        }
        if a.len() == 4 {
            return certain(full_year(a)?, number(b)?, number(c)?);
        }
        let (first, second, year) = (number(a)?, number(b)?, full_year(c)?);
        let plausible = a.len() <= 2 && b.len() <= 2 && (1..=31).contains(&first);
        let date = Self::Numbers {
            first,
            second,
            year,
        };
        let any = date.on(DayOrder::DayMonth).or(date.on(DayOrder::MonthDay));
        (plausible && any.is_some()).then_some(date)
    }

    /// The day, when numbers stand in this order.
    pub(in crate::import) fn on(self, order: DayOrder) -> Option<NaiveDate> {
        match (self, order) {
            (Self::Certain(day), _) => Some(day),
            (
                Self::Numbers {
                    first,
                    second,
                    year,
                },
                DayOrder::DayMonth,
            ) => NaiveDate::from_ymd_opt(year, second, first),
            (
                Self::Numbers {
                    first,
                    second,
                    year,
                },
                DayOrder::MonthDay,
            ) => NaiveDate::from_ymd_opt(year, first, second),
        }
    }
}

fn certain(year: i32, month: u32, day: u32) -> Option<Date> {
    NaiveDate::from_ymd_opt(year, month, day)
        .filter(|day| (1900..3000).contains(&day.year()))
        .map(Date::Certain)
}

fn number(text: &str) -> Option<u32> {
    let digits = text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}

/// Two digits are of this century, from 80 on of the last.
fn full_year(text: &str) -> Option<i32> {
    let year = i32::try_from(number(text)?).ok()?;
    match (text.len(), year) {
        (2, 0..80) => Some(2000 + year),
        (2, _) => Some(1900 + year),
        (4, 1900..3000) => Some(year),
        _ => None,
    }
}

fn month_of(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    if !text.chars().all(char::is_alphabetic) {
        return None;
    }
    let month = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| text.starts_with(name)))?;
    u32::try_from(month + 1).ok()
}

/// An amount as it is written: its digits with their separators, without its sign and currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Written {
    digits: String,
    negative: bool,
    /// What stands with it: `€`, `$`, `USD`.
    pub(in crate::import) currency: Option<Currency>,
}

/// What one amount says about its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// The decimals stand behind this sign.
    Decimal(char),
    /// One separator and three digits behind it: decimals or thousands.
    Either,
    /// Whole units.
    Nothing,
}

/// Currencies that a cell or a head may name beside an amount: any three letters there (`5 uur`) are
/// not a currency.
const USUAL: [&str; 14] = [
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "JPY", "CAD",
    "AUD",
];

/// A currency beside an amount or in a head: `€`, `$`, `USD`.
pub(in crate::import) fn usual_currency(text: &str) -> Option<Currency> {
    currency_of(text).filter(|currency| USUAL.contains(&currency.code()))
}

/// What a column for the currency says: a sign, or any three letters.
pub(in crate::import) fn currency_of(text: &str) -> Option<Currency> {
    let text = text.trim();
    if text.len() > "euros".len() {
        return None;
    }
    match text.to_lowercase().as_str() {
        "€" | "euro" | "euros" => Some(Currency::EUR),
        "$" | "us$" => Currency::parse("USD"),
        "£" => Currency::parse("GBP"),
        code => Currency::parse(code),
    }
}

impl Written {
    /// Reads an amount with currency signs, blanks or apostrophes between thousands, a minus before
    /// or behind, or parentheses. `None`: it is something else.
    pub(in crate::import) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > 40 || !has_digit(text) {
            return None;
        }
        let inner = text
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'));
        let mut negative = inner.is_some();
        let mut digits = String::new();
        let mut around = String::new();
        for sign in inner.unwrap_or(text).chars() {
            match sign {
                '0'..='9' | ',' | '.' => digits.push(sign),
                '-' | '\u{2212}' | '\u{2013}' => {
                    if negative {
                        return None;
                    }
                    negative = true;
                }
                '+' | '\'' | '\u{2019}' => {}
                sign if sign.is_whitespace() => {}
                sign => around.push(sign),
            }
        }
        // "€ 12,-" is written where there are no cents.
        if negative && digits.ends_with(',') && text.ends_with('-') {
            negative = text.starts_with('-');
        }
        let digits = digits.trim_end_matches([',', '.']).to_owned();
        let starts_well =
            digits.starts_with(|sign: char| sign.is_ascii_digit() || sign == ',' || sign == '.');
        if !starts_well || is_day(text) {
            return None;
        }
        let currency = if around.is_empty() {
            None
        } else {
            Some(usual_currency(&around)?)
        };
        Some(Self {
            digits,
            negative,
            currency,
        })
    }

    fn says(&self) -> Says {
        let commas = self.digits.matches(',').count();
        let points = self.digits.matches('.').count();
        let sign = match (commas, points) {
            (0, 0) => return Says::Nothing,
            (1, 0) => ',',
            (0, 1) => '.',
            (_, 0) => return Says::Decimal('.'),
            (0, _) => return Says::Decimal(','),
            _ => {
                let last_comma = self.digits.rfind(',') > self.digits.rfind('.');
                return Says::Decimal(if last_comma { ',' } else { '.' });
            }
        };
        let (before, after) = self.digits.split_once(sign).unwrap_or_default();
        let could_be_thousands =
            after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
        if could_be_thousands {
            Says::Either
        } else {
            Says::Decimal(sign)
        }
    }

    /// The amount, when the decimals stand behind `decimal`.
    pub(in crate::import) fn money(
        &self,
        decimal: char,
        currency: Currency,
    ) -> Result<Money, AmountError> {
        let thousands = if decimal == ',' { '.' } else { ',' };
        let (whole, decimals) = self
            .digits
            .split_once(decimal)
            .unwrap_or((&self.digits, ""));
        if decimals.contains([',', '.']) {
            return Err(AmountError::NotANumber);
        }
        let mut groups = whole.split(thousands);
        let first = groups.next().unwrap_or_default();
        let mut plain = first.to_owned();
        for group in groups {
            if group.len() != 3 || first.is_empty() || first.len() > 3 {
                return Err(AmountError::NotANumber);
            }
            plain.push_str(group);
        }
        let money = Money::parse_plain(&format!("{plain}.{decimals}"), currency)?;
        Ok(if self.negative {
            money.negated()
        } else {
            money
        })
    }
}

/// Whether it is a day that could pass for an amount: `01.02.2026`, `2026-02-01`.
fn is_day(text: &str) -> bool {
    match Date::read(text) {
        Some(Date::Numbers { .. }) => true,
        Some(Date::Certain(_)) => text.contains('-'),
        None => false,
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// What all cells of one column say together.
#[derive(Debug, Clone, Default)]
pub(in crate::import) struct Evidence {
    filled: usize,
    days: usize,
    day_first: usize,
    month_first: usize,
    either_order: usize,
    amounts: usize,
    comma: usize,
    point: usize,
    either_decimal: Option<char>,
    dollars: usize,
}

/// What a column turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Verdict<T> {
    /// Its cells say so.
    Known(T),
    /// They contradict one another; this is what most say.
    Mixed(T),
    /// No cell says.
    Open,
}

impl Evidence {
    /// Looks at one cell.
    pub(in crate::import) fn add(&mut self, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        if let Some(date) = Date::read(cell) {
            self.days += 1;
            if let Date::Numbers { first, second, .. } = date {
                self.day_first += usize::from(first > 12);
                self.month_first += usize::from(second > 12);
                self.either_order += usize::from(first <= 12 && second <= 12 && first != second);
            }
        }
        if let Some(written) = Written::read(cell) {
            self.amounts += 1;
            self.dollars +=
                usize::from(written.currency.is_some_and(|other| other.code() == "USD"));
            match written.says() {
                Says::Decimal(',') => self.comma += 1,
                Says::Decimal(_) => self.point += 1,
                Says::Either => {
                    self.either_decimal = if written.digits.contains(',') {
                        Some('.')
                    } else {
                        Some(',')
                    };
                }
                Says::Nothing => {}
            }
        }
    }

    /// Something stands in it.
    pub(in crate::import) const fn is_filled(&self) -> bool {
        self.filled > 0
    }

    /// Most of it are days.
    pub(in crate::import) const fn has_days(&self) -> bool {
        self.days * 2 > self.filled
    }

    /// Most of it are amounts.
    pub(in crate::import) const fn has_amounts(&self) -> bool {
        self.amounts * 2 > self.filled
    }

    /// Amounts with a dollar sign.
    pub(in crate::import) const fn has_dollars(&self) -> bool {
        self.dollars > 0
    }

    /// Some days could be read in either order.
    pub(in crate::import) const fn has_two_ways(&self) -> bool {
        self.either_order > 0
    }

    /// Day or month first.
    pub(in crate::import) const fn order(&self) -> Verdict<DayOrder> {
        match (self.day_first, self.month_first) {
            (0, 0) => Verdict::Open,
            (_, 0) => Verdict::Known(DayOrder::DayMonth),
            (0, _) => Verdict::Known(DayOrder::MonthDay),
            (days, months) if days >= months => Verdict::Mixed(DayOrder::DayMonth),
            _ => Verdict::Mixed(DayOrder::MonthDay),
        }
    }

    /// Comma or point before the decimals.
    pub(in crate::import) const fn decimal(&self) -> Verdict<char> {
        match (self.comma, self.point) {
            (0, 0) => Verdict::Open,
            (_, 0) => Verdict::Known(','),
            (0, _) => Verdict::Known('.'),
            (commas, points) if commas >= points => Verdict::Mixed(','),
            _ => Verdict::Mixed('.'),
        }
    }

    /// The decimal sign of a column in which no amount has decimals: a lone separator with three
    /// digits behind it then separates thousands.
    pub(in crate::import) const fn decimal_of_whole_amounts(&self) -> Option<char> {
        self.either_decimal
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_are_read_as_programs_and_people_write_them() {
        for text in [
            "2026-10-09",
            "20261009",
            "2026/10/09",
            "2026-10-09T00:00:00",
            "2026-10-09 00:00",
            "9 okt 2026",
            "9-okt-26",
            "Oct 9, 2026",
            "9. Oktober 2026",
        ] {
            assert_eq!(
                Date::read(text),
                Some(Date::Certain(day(2026, 10, 9))),
                "{text}"
            );
        }
        for text in ["9-10-2026", "09/10/2026", "09.10.26", "09-10-2026 12:30:00"] {
            let read = Date::read(text).unwrap();
            assert_eq!(
                read.on(DayOrder::DayMonth),
                Some(day(2026, 10, 9)),
                "{text}"
            );
            assert_eq!(
                read.on(DayOrder::MonthDay),
                Some(day(2026, 9, 10)),
                "{text}"
            );
        }
        for text in [
            "",
            "2026-0187",
            "20260187",
            "30-02-2026",
            "12,50",
            "Jansen",
            "1-2",
            "00-00-0000",
        ] {
            assert_eq!(Date::read(text), None, "{text}");
        }
    }

    #[test]
    fn amounts_are_read_whatever_stands_around_them() {
        let minor = |text: &str, decimal| {
            Written::read(text).map(|written| {
                written
                    .money(decimal, Currency::EUR)
                    .map(|money| money.minor)
            })
        };
        for (text, decimal, expected) in [
            ("1.234,56", ',', 123_456),
            ("€ 1.234,56", ',', 123_456),
            ("-€ 5", ',', -500),
            ("€ -5,00", ',', -500),
            ("12,00-", ',', -1_200),
            ("(12.00)", '.', -1_200),
            ("$13.50", '.', 1_350),
            ("1,234", '.', 123_400),
            ("1 234,50 EUR", ',', 123_450),
            ("1'234.50", '.', 123_450),
            ("€ 12,-", ',', 1_200),
            ("8.850,000", ',', 885_000),
            (",50", ',', 50),
        ] {
            assert_eq!(minor(text, decimal), Some(Ok(expected)), "{text}");
        }
        assert_eq!(minor("1.5", ','), Some(Err(AmountError::NotANumber)));
        assert_eq!(minor("1,234", ','), Some(Err(AmountError::TooPrecise)));
        for text in [
            "",
            "Jansen",
            "12 stuks",
            "01-02-2026",
            "2026-0187-1",
            "12%",
            "5 uur",
            "-",
            ".",
        ] {
            assert_eq!(Written::read(text), None, "{text}");
        }
    }

    fn column(cells: &[&str]) -> Evidence {
        let mut evidence = Evidence::default();
        for cell in cells {
            evidence.add(cell);
        }
        evidence
    }

    #[test]
    fn one_cell_decides_for_its_column() {
        assert_eq!(
            column(&["03-04-2026", "25-04-2026"]).order(),
            Verdict::Known(DayOrder::DayMonth)
        );
        assert_eq!(
            column(&["03-04-2026", "04-25-2026"]).order(),
            Verdict::Known(DayOrder::MonthDay)
        );
        assert_eq!(column(&["03-04-2026"]).order(), Verdict::Open);
        assert_eq!(
            column(&["25-04-2026", "26-04-2026", "04-25-2026"]).order(),
            Verdict::Mixed(DayOrder::DayMonth)
        );
        assert_eq!(column(&["1.234", "12,5"]).decimal(), Verdict::Known(','));
        assert_eq!(column(&["1,234", "12.5"]).decimal(), Verdict::Known('.'));
        assert_eq!(column(&["1.234", "5"]).decimal(), Verdict::Open);
        assert_eq!(
            column(&["1.234", "5"]).decimal_of_whole_amounts(),
            Some(',')
        );
    }
}
