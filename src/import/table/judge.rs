//! How a column writes its days and amounts, judged over the whole column and never per cell:
//! `03-04-2026` is the third of April or the fourth of March, `1.234` a thousand or one and a bit.

use super::row::{Cell, CellKind};
use crate::domain::money::{AmountError, Currency, Money};
use chrono::{Datelike as _, NaiveDate};

/// Which comes first in `03-04-2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum DayOrder {
    /// 3 April.
    #[default]
    DayMonth,
    /// 4 March.
    MonthDay,
}

/// What stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Decimal {
    /// `12,50`.
    #[default]
    Comma,
    /// `12.50`.
    Point,
}

impl Decimal {
    const fn sign(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Point => b'.',
        }
    }

    /// What then stands between thousands.
    const fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
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
        let mut parts = text
            .split(['-', '/', '.', ' ', ',', 'T'])
            .filter(|part| !part.is_empty());
        let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
        // Behind the day only a time may stand.
        if !parts.all(|part| part.contains(':') || part == "Z" || number(part).is_some()) {
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
    if !text.chars().all(char::is_alphabetic) {
        return None;
    }
    let text = text.to_lowercase();
    let month = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| text.starts_with(name)))?;
    u32::try_from(month + 1).ok()
}

/// Longest amount that is read, its signs and currency included.
const LONGEST: usize = 40;

/// An amount as it is written: its digits with their separators, without its sign and currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct Written {
    digits: [u8; LONGEST],
    length: usize,
    negative: bool,
    /// What stands with it: `€`, `$`, `USD`.
    pub(in crate::import) currency: Option<Currency>,
}

/// What one amount says about its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// The decimals stand behind this sign.
    Decimal(Decimal),
    /// One separator and three digits behind it: decimals behind it, or thousands before it.
    Either(Decimal),
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
        if text.len() > LONGEST || !has_digit(text) {
            return None;
        }
        let inner = text
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'));
        let mut written = Self {
            digits: [0; LONGEST],
            length: 0,
            negative: inner.is_some(),
            currency: None,
        };
        let mut around = String::new();
        for sign in inner.unwrap_or(text).chars() {
            match sign {
                '0'..='9' | ',' | '.' => {
                    // It is ASCII, and no longer than the text.
                    written.digits[written.length] = sign as u8;
                    written.length += 1;
                }
                '-' | '\u{2212}' | '\u{2013}' => {
                    if written.negative {
                        return None;
                    }
                    written.negative = true;
                }
                '+' | '\'' | '\u{2019}' => {}
                sign if sign.is_whitespace() => {}
                sign => around.push(sign),
            }
        }
        // "€ 12,-" is written where there are no cents.
        if written.negative && written.digits().ends_with(b",") && text.ends_with('-') {
            written.negative = text.starts_with('-');
        }
        while written.digits().ends_with(b",") || written.digits().ends_with(b".") {
            written.length -= 1;
        }
        if written.length == 0 || is_day(text) {
            return None;
        }
        if !around.is_empty() {
            written.currency = Some(usual_currency(&around)?);
        }
        Some(written)
    }

    fn digits(&self) -> &[u8] {
        &self.digits[..self.length]
    }

    fn says(&self) -> Says {
        let digits = self.digits();
        let count = |sign: u8| digits.iter().filter(|digit| **digit == sign).count();
        let last = |sign: u8| digits.iter().rposition(|digit| *digit == sign);
        let sign = match (count(b','), count(b'.')) {
            (0, 0) => return Says::Nothing,
            (1, 0) => Decimal::Comma,
            (0, 1) => Decimal::Point,
            (_, 0) => return Says::Decimal(Decimal::Point),
            (0, _) => return Says::Decimal(Decimal::Comma),
            _ if last(b',') > last(b'.') => return Says::Decimal(Decimal::Comma),
            _ => return Says::Decimal(Decimal::Point),
        };
        let at = last(sign.sign()).unwrap_or(0);
        let could_be_thousands =
            digits.len() - at == 4 && (1..=3).contains(&at) && !digits.starts_with(b"0");
        if could_be_thousands {
            Says::Either(sign)
        } else {
            Says::Decimal(sign)
        }
    }

    /// The amount, when the decimals stand behind `decimal`.
    ///
    /// # Errors
    /// The separators stand where they cannot, more than two decimals that matter, or too large.
    pub(in crate::import) fn money(
        &self,
        decimal: Decimal,
        currency: Currency,
    ) -> Result<Money, AmountError> {
        let digits = self.digits();
        let at = digits.iter().position(|digit| *digit == decimal.sign());
        let (whole, decimals) = match at {
            Some(at) => (&digits[..at], &digits[at + 1..]),
            None => (digits, &digits[digits.len()..]),
        };
        let mut groups = whole.split(|digit| *digit == decimal.other().sign());
        let first = groups.next().unwrap_or_default();
        let mut minor: i64 = 0;
        add_digits(&mut minor, first)?;
        for group in groups {
            if group.len() != 3 || first.is_empty() || first.len() > 3 {
                return Err(AmountError::NotANumber);
            }
            add_digits(&mut minor, group)?;
        }
        let nothing = decimals.iter().rev().take_while(|digit| **digit == b'0');
        let decimals = &decimals[..decimals.len() - nothing.count()];
        if !decimals.iter().all(u8::is_ascii_digit) {
            return Err(AmountError::NotANumber);
        }
        match decimals {
            [] => add_digits(&mut minor, b"00")?,
            [tenths] => add_digits(&mut minor, &[*tenths, b'0'])?,
            [_, _] => add_digits(&mut minor, decimals)?,
            _ => return Err(AmountError::TooPrecise),
        }
        let minor = if self.negative { -minor } else { minor };
        Ok(Money::minor(minor, currency))
    }
}

/// Writes digits behind a number.
fn add_digits(number: &mut i64, digits: &[u8]) -> Result<(), AmountError> {
    for digit in digits {
        if !digit.is_ascii_digit() {
            return Err(AmountError::NotANumber);
        }
        let with_digit = number
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(i64::from(digit - b'0')));
        *number = with_digit.ok_or(AmountError::TooLarge)?;
    }
    Ok(())
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
    /// The first day that can be read in either order.
    two_ways: Option<String>,
    /// Cells that a spreadsheet keeps as days.
    real_days: usize,
    /// Of these, days that cannot be months.
    real_late_days: usize,
    amounts: usize,
    comma: usize,
    point: usize,
    /// The first amount whose separator can be either.
    either_decimal: Option<String>,
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
    pub(in crate::import) fn add(&mut self, cell: Cell<'_>) {
        if cell.text.is_empty() {
            return;
        }
        self.filled += 1;
        match cell.kind {
            CellKind::Text => self.add_text(cell.text),
            CellKind::Number => {
                self.amounts += 1;
                // `20261009` may be kept as a number.
                self.days += usize::from(Date::read(cell.text).is_some());
                let currency = Written::read(cell.text).and_then(|written| written.currency);
                self.dollars += usize::from(currency.is_some_and(|it| it.code() == "USD"));
            }
            CellKind::Day => {
                self.days += 1;
                self.real_days += 1;
                let day = Date::read(cell.text).and_then(|date| date.on(DayOrder::DayMonth));
                self.real_late_days += usize::from(day.is_some_and(|day| day.day() > 12));
            }
        }
    }

    fn add_text(&mut self, text: &str) {
        if let Some(date) = Date::read(text) {
            self.days += 1;
            if let Date::Numbers { first, second, .. } = date {
                self.day_first += usize::from(first > 12);
                self.month_first += usize::from(second > 12);
                if first <= 12 && second <= 12 && first != second {
                    self.either_order += 1;
                    self.two_ways.get_or_insert_with(|| text.to_owned());
                }
            }
        }
        if let Some(written) = Written::read(text) {
            self.amounts += 1;
            self.dollars +=
                usize::from(written.currency.is_some_and(|other| other.code() == "USD"));
            match written.says() {
                Says::Decimal(Decimal::Comma) => self.comma += 1,
                Says::Decimal(Decimal::Point) => self.point += 1,
                Says::Either(_) => {
                    self.either_decimal.get_or_insert_with(|| text.to_owned());
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

    /// At least one of it is an amount.
    pub(in crate::import) const fn has_an_amount(&self) -> bool {
        self.amounts > 0
    }

    /// Amounts with a dollar sign.
    pub(in crate::import) const fn has_dollars(&self) -> bool {
        self.dollars > 0
    }

    /// A day that could be read in either order.
    pub(in crate::import) fn two_ways(&self) -> Option<&str> {
        self.two_ways.as_deref()
    }

    /// Days that a spreadsheet may have turned round when it opened a text: it made days of what it could read
    /// in its own order, and left as text what it could not. Then none of its days is later than the twelfth,
    /// and every text has its day where the month of those was. How many became days, how many stayed text.
    pub(in crate::import) fn turned(&self) -> Option<(usize, usize)> {
        let texts = self.days - self.real_days;
        let one_order = (self.day_first == 0) != (self.month_first == 0);
        let all_texts_late = self.either_order == 0 && self.day_first + self.month_first == texts;
        (self.real_days > 0 && texts > 0 && self.real_late_days == 0 && one_order && all_texts_late)
            .then_some((self.real_days, texts))
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
    pub(in crate::import) const fn decimal(&self) -> Verdict<Decimal> {
        match (self.comma, self.point) {
            (0, 0) => Verdict::Open,
            (_, 0) => Verdict::Known(Decimal::Comma),
            (0, _) => Verdict::Known(Decimal::Point),
            (commas, points) if commas >= points => Verdict::Mixed(Decimal::Comma),
            _ => Verdict::Mixed(Decimal::Point),
        }
    }

    /// An amount with a lone separator and three digits behind it, which may be thousands or decimals.
    pub(in crate::import) fn either_decimal(&self) -> Option<&str> {
        self.either_decimal.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const C: Decimal = Decimal::Comma;
    const P: Decimal = Decimal::Point;

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
            ("1.234,56", C, 123_456),
            ("€ 1.234,56", C, 123_456),
            ("-€ 5", C, -500),
            ("€ -5,00", C, -500),
            ("12,00-", C, -1_200),
            ("(12.00)", P, -1_200),
            ("$13.50", P, 1_350),
            ("1,234", P, 123_400),
            ("1 234,50 EUR", C, 123_450),
            ("1'234.50", P, 123_450),
            ("€ 12,-", C, 1_200),
            ("8.850,000", C, 885_000),
            (",50", C, 50),
        ] {
            assert_eq!(minor(text, decimal), Some(Ok(expected)), "{text}");
        }
        assert_eq!(minor("1.5", C), Some(Err(AmountError::NotANumber)));
        assert_eq!(minor("1,234", C), Some(Err(AmountError::TooPrecise)));
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
            evidence.add(Cell::text(cell));
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
        assert_eq!(column(&["1.234", "12,5"]).decimal(), Verdict::Known(C));
        assert_eq!(column(&["1,234", "12.5"]).decimal(), Verdict::Known(P));
        let open = column(&["1.234", "5"]);
        assert_eq!(
            (open.decimal(), open.either_decimal()),
            (Verdict::Open, Some("1.234"))
        );
    }

    #[test]
    fn days_that_a_spreadsheet_turned_round_are_suspected() {
        let sheet = |days: &[&str], texts: &[&str]| {
            let mut evidence = column(texts);
            for day in days {
                evidence.add(Cell {
                    text: day,
                    kind: CellKind::Day,
                });
            }
            evidence.turned()
        };
        let turned = ["2012-04-01", "2012-12-02"];
        assert_eq!(sheet(&turned, &["01/25/2012", "02/13/2012"]), Some((2, 2)));
        assert_eq!(sheet(&turned, &["25-01-2012"]), Some((2, 1)));
        assert_eq!(
            sheet(&["2012-04-13"], &["01/25/2012"]),
            None,
            "a 13th is right"
        );
        assert_eq!(sheet(&turned, &[]), None, "nothing stayed text");
        assert_eq!(
            sheet(&turned, &["01/02/2012"]),
            None,
            "this would have been read"
        );
    }
}
