//! Money: € 1.210,00 is `Money { minor: 121_000, currency: EUR }`.
//!
//! `minor` counts hundredths in every currency (JPY 1000 is 100 000). Amounts are added and
//! subtracted with `checked_*`, which also refuse to mix currencies: nothing is ever summed, netted,
//! matched or lettered across currencies. Dividing is [`Money::split`], which hands out the odd cents
//! first. Percentages go through `Decimal` and come back by [`Money::from_decimal_round_half_up`].

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::fmt;

/// Any three capitals: ISO 4217 codes, and whatever a bank file uses in their place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The code if it is three letters; lower case is accepted and raised.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|byte| byte.to_ascii_uppercase())))
    }

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in one currency; negative is owed to the other side.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Hundredths of the currency's unit.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

/// Why a text is not an amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not a number at all.
    #[error("not an amount")]
    NotANumber,
    /// More than two decimals that matter (12.345); 12.3400 is fine.
    #[error("more than two decimals")]
    TooPrecise,
    /// Does not fit in 64 bits of hundredths.
    #[error("too large")]
    TooLarge,
}

impl Money {
    /// An amount in hundredths.
    #[must_use]
    pub const fn minor(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Hundredths of a euro.
    #[must_use]
    pub const fn eur(minor: i64) -> Self {
        Self::minor(minor, Currency::EUR)
    }

    /// Nothing, in this currency.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self::minor(0, currency)
    }

    /// Reads a plain decimal with a point, as files for machines write it: `1210`, `-25.5`, `8.850`.
    ///
    /// # Errors
    /// Not a number, more than two decimals that matter, or too large.
    pub fn parse_plain(text: &str, currency: Currency) -> Result<Self, AmountError> {
        let text = text.trim();
        let text = text.strip_prefix('+').unwrap_or(text);
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        if (whole.is_empty() && decimals.is_empty())
            || !whole
                .bytes()
                .chain(decimals.bytes())
                .all(|byte| byte.is_ascii_digit())
        {
            return Err(AmountError::NotANumber);
        }
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > 2 {
            return Err(AmountError::TooPrecise);
        }
        let whole: i64 = if whole.is_empty() {
            0
        } else {
            whole.parse().map_err(|_too_large| AmountError::TooLarge)?
        };
        let hundredths: i64 = match decimals.len() {
            0 => 0,
            1 => 10 * decimals.parse::<i64>().unwrap_or(0),
            _ => decimals.parse().unwrap_or(0),
        };
        let minor = whole
            .checked_mul(100)
            .and_then(|minor| minor.checked_add(hundredths))
            .ok_or(AmountError::TooLarge)?;
        Ok(Self::minor(if negative { -minor } else { minor }, currency))
    }

    /// The amount as machines write it: two decimals and a point, `"-25.00"`.
    #[must_use]
    pub fn plain(self) -> String {
        // By hand: `format!` takes four times as long, and a worklist has a hundred thousand.
        let minor = self.minor.unsigned_abs();
        let digit = |value: u64| char::from_digit((value % 10) as u32, 10).unwrap_or('0');
        let whole = (minor / 100).to_string();
        let mut text = String::with_capacity(whole.len() + 4);
        if self.minor < 0 {
            text.push('-');
        }
        text.push_str(&whole);
        text.push('.');
        text.push(digit(minor / 10));
        text.push(digit(minor));
        text
    }

    /// The sum, unless the currencies differ or it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor.checked_add(other.minor))
            .flatten()
            .map(|minor| Self::minor(minor, self.currency))
    }

    /// The difference, unless the currencies differ or it does not fit.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(other.negated())
    }

    /// The same amount the other way round.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self::minor(-self.minor, self.currency)
    }

    /// Without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self::minor(self.minor.abs(), self.currency)
    }

    /// Exactly nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// More than nothing.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// Less than nothing.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// The smaller of two amounts of one currency; `self` when they differ in currency.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        if self.currency == other.currency && other.minor < self.minor {
            other
        } else {
            self
        }
    }

    /// Sums amounts of one currency; `None` on another currency among them or overflow.
    #[must_use]
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts
            .into_iter()
            .try_fold(Self::zero(currency), Self::checked_add)
    }

    /// Divides into `parts` amounts that add up exactly, odd cents first: 100.01 in 4 is
    /// 25.01, 25.00, 25.00, 25.00. Nothing for zero parts.
    #[must_use]
    pub fn split(self, parts: u32) -> Vec<Self> {
        if parts == 0 {
            return Vec::new();
        }
        let each = self.minor.div_euclid(i64::from(parts));
        let odd = self.minor.rem_euclid(i64::from(parts));
        (0..i64::from(parts))
            .map(|part| Self::minor(each + i64::from(part < odd), self.currency))
            .collect()
    }

    /// The amount in units (not hundredths), exact.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.minor, 2)
    }

    /// An amount in units, rounded half up (away from zero) to hundredths; `None` when it does not fit.
    #[must_use]
    pub fn from_decimal_round_half_up(units: Decimal, currency: Currency) -> Option<Self> {
        units
            .checked_mul(Decimal::ONE_HUNDRED)?
            .round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
            .to_i64()
            .map(|minor| Self::minor(minor, currency))
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.plain(), self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_amounts_are_read_as_machines_write_them() {
        let read = |text| Money::parse_plain(text, Currency::EUR).map(|money| money.minor);
        assert_eq!(read("1210"), Ok(121_000));
        assert_eq!(read("905.3"), Ok(90_530));
        assert_eq!(read("8.850"), Ok(885));
        assert_eq!(read("-0.05"), Ok(-5));
        assert_eq!(read("+12.00"), Ok(1_200));
        assert_eq!(read("12.345"), Err(AmountError::TooPrecise));
        assert_eq!(read("12,34"), Err(AmountError::NotANumber));
        assert_eq!(read("."), Err(AmountError::NotANumber));
        assert_eq!(read("99999999999999999999"), Err(AmountError::TooLarge));
    }

    /// `law-and-formats.md` §4, splitting vectors.
    #[test]
    fn splitting_hands_out_the_odd_cents_first_and_loses_nothing() {
        let split = |minor, parts| {
            Money::eur(minor)
                .split(parts)
                .iter()
                .map(|part| part.minor)
                .collect::<Vec<_>>()
        };
        assert_eq!(split(100_000, 3), [33_334, 33_333, 33_333]);
        assert_eq!(split(10_001, 4), [2_501, 2_500, 2_500, 2_500]);
        assert_eq!(split(188_241, 4), [47_061, 47_060, 47_060, 47_060]);
        assert_eq!(split(-100, 3).iter().sum::<i64>(), -100);
    }

    #[test]
    fn currencies_are_never_mixed() {
        let dollars = Money::minor(100, Currency::parse("usd").unwrap());
        assert_eq!(Money::eur(100).checked_add(dollars), None);
        assert_eq!(Money::sum(Currency::EUR, [Money::eur(1), dollars]), None);
    }
}
