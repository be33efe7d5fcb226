//! What the law says in figures: rates, scales and terms, each with where it was read.
//!
//! Law is data. These are the values; `assets/law/nl.toml` holds the figures of the Netherlands and
//! `app::library` reads them. What follows from them is in [`crate::domain::charges`],
//! [`crate::domain::limitation`] and [`crate::domain::calendar`].

use super::code::coded;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Where a figure was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The article, decree or page.
    pub source: String,
    /// When somebody last looked.
    pub checked_on: NaiveDate,
    /// False when it is general knowledge or sources differ: the screen says so.
    pub verified: bool,
}

coded! {
    /// A table of rates.
    pub enum RateKind "rate-table" {
        /// Between businesses and by government (art. 6:119a and 6:119b BW).
        Trade = "trade",
        /// By anybody else (art. 6:119 BW).
        Statutory = "statutory",
    }
}

/// The figures of one country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    /// ISO 3166-1 country.
    pub country: String,
    /// After this day rates may have changed without our knowing.
    pub verified_until: NaiveDate,
    /// Where the rates are published.
    pub look_up_rates: String,
    /// Where the scale of collection costs is published.
    pub look_up_costs: String,
    /// Interest on late payment where no business or government owes it (art. 6:119 BW).
    pub statutory: RateTable,
    /// Interest on late payment between businesses and by government (art. 6:119a and 6:119b BW).
    pub trade: RateTable,
    /// Collection costs.
    pub collection: CollectionScale,
    /// How long letters take, by the day they are sent; in order.
    pub post_days: Vec<PostDays>,
    /// Payment terms between businesses.
    pub business_terms: PaymentTerms,
    /// Payment terms of a large company that owes a small or medium one.
    pub large_debtor_terms: PaymentTerms,
    /// Payment terms of government.
    pub government_terms: PaymentTerms,
    /// Limitation of the price of goods sold to a consumer.
    pub limitation_consumer_sale: LimitationPeriod,
    /// Limitation of every other claim from a contract.
    pub limitation_other: LimitationPeriod,
    /// Longest new period after an interruption.
    pub limitation_after_interruption: LimitationPeriod,
}

/// The longest payment terms that can be agreed, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TermLimits {
    /// Between businesses; longer where it was agreed expressly and is not unfair (art. 6:119a lid 5 BW).
    pub business: u32,
    /// Where a large company owes a small or medium one (art. 6:119a lid 6 BW).
    pub large: u32,
}

impl TermLimits {
    /// What the law says of a term this long; nothing of one that it leaves alone. `large`: whether the one who
    /// owes is a large company; while nobody knows, what holds for one is said.
    #[must_use]
    pub fn said_of(self, days: u32, large: Option<bool>) -> Option<Message> {
        if large == Some(true) && days > self.large {
            Some(msg("settings-terms-long").with("most", i64::from(self.large)))
        } else if days > self.business {
            Some(msg("settings-terms-too-long").with("most", i64::from(self.business)))
        } else if large.is_none() && days > self.large {
            Some(msg("settings-terms-long").with("most", i64::from(self.large)))
        } else {
            None
        }
    }
}

impl Law {
    /// The longest payment terms that can be agreed.
    #[must_use]
    pub const fn term_limits(&self) -> TermLimits {
        TermLimits {
            business: self.business_terms.most_days,
            large: self.large_debtor_terms.most_days,
        }
    }

    /// How many figures were not read at their source, or are told differently by different sources.
    #[must_use]
    pub fn unverified(&self) -> usize {
        let rates = self.statutory.rates().iter().chain(self.trade.rates());
        let single = [
            &self.collection.provenance,
            &self.business_terms.provenance,
            &self.large_debtor_terms.provenance,
            &self.government_terms.provenance,
            &self.limitation_consumer_sale.provenance,
            &self.limitation_other.provenance,
            &self.limitation_after_interruption.provenance,
        ];
        rates
            .map(|rate| &rate.provenance)
            .chain(self.post_days.iter().map(|post| &post.provenance))
            .chain(single)
            .filter(|read| !read.verified)
            .count()
    }

    /// The rates of a table.
    #[must_use]
    pub const fn rates(&self, kind: RateKind) -> &RateTable {
        match kind {
            RateKind::Trade => &self.trade,
            RateKind::Statutory => &self.statutory,
        }
    }

    /// The same, to be added to.
    pub const fn rates_mut(&mut self, kind: RateKind) -> &mut RateTable {
        match kind {
            RateKind::Trade => &mut self.trade,
            RateKind::Statutory => &mut self.statutory,
        }
    }

    /// Days of delivery after which a letter sent on a day counts as delivered: two, unless the figures
    /// say otherwise.
    #[must_use]
    pub fn delivery_days(&self, sent_on: NaiveDate) -> u32 {
        self.post_days
            .iter()
            .rev()
            .find(|row| row.from <= sent_on)
            .map_or(2, |row| row.days)
    }
}

/// A rate that holds from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// First day.
    pub from: NaiveDate,
    /// Per cent a year: `10.40`.
    pub percent: Decimal,
    /// Where it was read.
    pub provenance: Provenance,
}

/// Rates in the order of their days, no day twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateTable(Vec<Rate>);

impl RateTable {
    /// A table of rates.
    ///
    /// # Errors
    /// The first day that is not later than the one before it.
    pub fn new(rates: Vec<Rate>) -> Result<Self, NaiveDate> {
        match rates
            .windows(2)
            .find(|pair| matches!(pair, [one, next] if next.from <= one.from))
        {
            Some(pair) => Err(pair[1].from),
            None => Ok(Self(rates)),
        }
    }

    /// The rate that holds on a day; `None` before the first.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<&Rate> {
        let known = self.0.partition_point(|rate| rate.from <= day);
        self.0[..known].last()
    }

    /// The same table with one rate more; it replaces the one of the same day.
    #[must_use]
    pub fn with(&self, rate: Rate) -> Self {
        let mut rates = self.0.clone();
        match rates.binary_search_by_key(&rate.from, |known| known.from) {
            Ok(at) => rates[at] = rate,
            Err(at) => rates.insert(at, rate),
        }
        Self(rates)
    }

    /// All rows, oldest first.
    #[must_use]
    pub fn rates(&self) -> &[Rate] {
        &self.0
    }

    /// Days after `after`, through `through`, on which the percentage becomes another one.
    pub(crate) fn changes(
        &self,
        after: NaiveDate,
        through: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> + '_ {
        self.0
            .iter()
            .enumerate()
            .filter(|(at, rate)| {
                let before = at.checked_sub(1).and_then(|at| self.0.get(at));
                before.is_none_or(|before| before.percent != rate.percent)
            })
            .map(|(_, rate)| rate.from)
            .filter(move |from| after < *from && *from <= through)
    }
}

/// The scale of collection costs (Besluit BIK art. 2). In euros.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollectionScale {
    /// Slices of the principal, in order.
    pub slices: Vec<Slice>,
    /// Never less; also the fixed sum of each late payment between businesses.
    pub minimum: Money,
    /// Never more.
    pub maximum: Money,
    /// The VAT that is added where the creditor cannot deduct it.
    pub vat_percent: Decimal,
    /// Where it was read.
    pub provenance: Provenance,
}

/// One slice of the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// Its upper end; `None` for the last one.
    pub up_to: Option<Money>,
    /// Per cent of what lies in it.
    pub percent: Decimal,
}

/// How long letters take from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostDays {
    /// First day of sending.
    pub from: NaiveDate,
    /// Days of delivery.
    pub days: u32,
    /// Where it was read.
    pub provenance: Provenance,
}

/// A payment term in the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentTerms {
    /// Days where nothing was agreed.
    pub usual_days: u32,
    /// Days that can be agreed at most.
    pub most_days: u32,
    /// Where it was read.
    pub provenance: Provenance,
}

/// A period of limitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitationPeriod {
    /// Years.
    pub years: u32,
    /// Where it was read.
    pub provenance: Provenance,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::library::law::dutch_law;
    use crate::domain::calendar::test_days::day;

    /// `law-and-formats.md` §3.
    #[test]
    fn a_term_that_the_law_limits_is_said_to_be_so() {
        let limits = dutch_law().term_limits();
        let said = |days, large| limits.said_of(days, large).map(|said| said.key);
        for large in [None, Some(true), Some(false)] {
            assert_eq!(said(30, large), None);
        }
        let (long, too_long) = (Some("settings-terms-long"), Some("settings-terms-too-long"));
        assert_eq!(
            [31, 60, 61].map(|days| said(days, None)),
            [long, long, too_long]
        );
        assert_eq!([31, 61].map(|days| said(days, Some(true))), [long, long]);
        assert_eq!(
            [60, 61].map(|days| said(days, Some(false))),
            [None, too_long]
        );
    }

    #[test]
    fn a_rate_holds_from_its_day_until_the_next() {
        let law = dutch_law();
        let trade = |on| law.trade.on(day(on)).map(|rate| rate.percent.to_string());
        assert_eq!(trade("2026-06-30").as_deref(), Some("10.15"));
        assert_eq!(trade("2026-07-01").as_deref(), Some("10.40"));
        assert_eq!(trade("2002-11-30"), None);
        assert_eq!(
            law.statutory.on(day("2026-11-22")).unwrap().percent,
            Decimal::from(4)
        );
    }

    #[test]
    fn a_rate_of_one_s_own_takes_its_place_by_its_day() {
        let law = dutch_law();
        let rate = |from, percent: &str| Rate {
            from: day(from),
            percent: percent.parse().unwrap(),
            provenance: Provenance {
                source: "rijksoverheid.nl".to_owned(),
                checked_on: day("2027-01-04"),
                verified: true,
            },
        };
        let table = law
            .trade
            .with(rate("2027-01-01", "10.15"))
            .with(rate("2026-07-01", "10.41"));
        let on = |on| table.on(day(on)).unwrap().percent.to_string();
        assert_eq!(on("2026-12-31"), "10.41");
        assert_eq!(on("2027-01-01"), "10.15");
        assert_eq!(table.rates().len(), law.trade.rates().len() + 1);
        assert!(RateTable::new(table.rates().to_vec()).is_ok());
    }

    #[test]
    fn letters_take_longer_from_july_2026_and_again_from_july_2027() {
        let law = dutch_law();
        assert_eq!(law.delivery_days(day("2026-06-30")), 2);
        assert_eq!(law.delivery_days(day("2026-07-01")), 3);
        assert_eq!(law.delivery_days(day("2027-07-01")), 4);
    }
}
