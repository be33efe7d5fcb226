//! Late-payment interest: statutory, trade or contractual, in segments that a reader can check.
//!
//! A segment ends where the rate changes, where a full year of interest is over, and where something was
//! paid. Each is rounded by itself, so that the printed specification adds up. Days run from the day
//! after the due date up to and including the day of payment (art. 6:119a lid 1 BW). Statutory interest
//! is added to the base after each full year, counted from the first day of interest (art. 6:119 lid 2
//! and 6:119a lid 3 BW).

use crate::domain::calendar::{months_after, years_after};
use crate::domain::law::{Law, RateTable};
use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Which interest runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InterestModel {
    /// None.
    None,
    /// The law's, where a business or government owes (art. 6:119a, 6:119b BW).
    Trade,
    /// The law's, where anybody else owes (art. 6:119 BW).
    Statutory,
    /// So many points above the law's (art. 6:119 BW), as agreed.
    StatutoryPlus {
        /// Points, added to the percentage.
        points: Decimal,
    },
    /// So many per cent a year, as agreed.
    PerYear {
        /// Per cent a year.
        percent: Decimal,
    },
    /// So many per cent a month, as agreed.
    PerMonth {
        /// Per cent a month.
        percent: Decimal,
        /// What a part of a month counts for.
        counting: MonthCounting,
    },
}

/// What a part of a month counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MonthCounting {
    /// Its days, at twelve times the percentage a year.
    ProRataDays,
    /// Nothing: only full months count.
    FullMonths,
    /// A whole month: "per month or part of a month".
    StartedMonths,
}

/// How many days a year has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum DayCount {
    /// Always 365, as Dutch tools reckon.
    #[default]
    Actual365,
    /// As many as the year of interest has: never more than the yearly rate in a leap year.
    ActualActual,
}

/// How interest is reckoned on a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InterestTerms {
    /// Which interest.
    pub model: InterestModel,
    /// How many days a year has.
    pub day_count: DayCount,
    /// Whether a year's interest is added to the base: by law for the law's own, else only as agreed.
    pub compounds: bool,
}

impl InterestTerms {
    /// The usual terms of a model: the law's interest compounds, agreed interest does not.
    #[must_use]
    pub const fn usual(model: InterestModel) -> Self {
        Self {
            model,
            day_count: DayCount::Actual365,
            compounds: matches!(model, InterestModel::Trade | InterestModel::Statutory),
        }
    }
}

/// A percentage and whether it was read in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RateOn {
    /// Per cent, a year or a month.
    pub percent: Decimal,
    /// Whether it may be relied upon.
    pub verified: bool,
}

/// The calendar of one claim's interest: where segments begin, and what each of them charges.
pub(super) struct Schedule<'a> {
    terms: InterestTerms,
    law: &'a Law,
    due_on: NaiveDate,
    first: NaiveDate,
}

impl<'a> Schedule<'a> {
    /// Interest that runs from the day after `due_on`.
    pub(super) fn new(terms: InterestTerms, law: &'a Law, due_on: NaiveDate) -> Self {
        Self {
            terms,
            law,
            due_on,
            first: day_after(due_on),
        }
    }

    /// First days of all segments through a day; `paid` are the days on which something came in.
    pub(super) fn starts(
        &self,
        through: NaiveDate,
        paid: impl Iterator<Item = NaiveDate>,
    ) -> BTreeSet<NaiveDate> {
        let mut starts = BTreeSet::from([self.first]);
        starts.extend(paid.map(day_after));
        if let Some(table) = self.table() {
            starts.extend(table.changes(self.first, through));
        }
        let next_start = |count| match self.by_month() {
            Some(_) => day_after(months_after(self.due_on, count)),
            None => years_after(self.first, count),
        };
        starts.extend(
            (1..)
                .map(next_start)
                .take_while(|day| *day <= through && *day < NaiveDate::MAX),
        );
        starts.retain(|day| self.first <= *day && *day <= through);
        starts
    }

    /// Whether a year of interest begins on a day, so that the last one's is added to the base.
    pub(super) fn compounds_on(&self, day: NaiveDate) -> bool {
        self.terms.compounds
            && day > self.first
            && years_after(self.first, self.year_of(day)) == day
    }

    /// The percentage that holds on a day; `None` where there is none to be had.
    pub(super) fn rate(&self, day: NaiveDate) -> Option<RateOn> {
        let agreed = |percent| RateOn {
            percent,
            verified: true,
        };
        let by_law = |points: Decimal| {
            let rate = self.table()?.on(day)?;
            Some(RateOn {
                percent: rate.percent.checked_add(points)?,
                verified: rate.provenance.verified,
            })
        };
        match self.terms.model {
            InterestModel::None => None,
            InterestModel::Trade | InterestModel::Statutory => by_law(Decimal::ZERO),
            InterestModel::StatutoryPlus { points } => by_law(points),
            InterestModel::PerYear { percent } => Some(agreed(percent)),
            InterestModel::PerMonth {
                percent,
                counting: MonthCounting::ProRataDays,
            } => percent.checked_mul(Decimal::from(12)).map(agreed),
            InterestModel::PerMonth { percent, .. } => Some(agreed(percent)),
        }
    }

    /// The part of a percentage that a segment charges: days over days of the year, or whole months.
    pub(super) fn part(&self, from: NaiveDate, through: NaiveDate) -> Option<Decimal> {
        let charged = match self.by_month() {
            Some(MonthCounting::FullMonths) => self.is_month_start(day_after(through)),
            Some(_) => self.is_month_start(from),
            None => {
                let days = Decimal::from((through - from).num_days() + 1);
                return days.checked_div(Decimal::from(self.days_of_year(from)));
            }
        };
        Some(Decimal::from(u8::from(charged)))
    }

    /// Whether its percentages are per month and whole months are charged.
    pub(super) fn by_month(&self) -> Option<MonthCounting> {
        match self.terms.model {
            InterestModel::PerMonth { counting, .. } if counting != MonthCounting::ProRataDays => {
                Some(counting)
            }
            _ => None,
        }
    }

    /// Whether it follows the law's rates, which may be older than we know.
    pub(super) fn table(&self) -> Option<&'a RateTable> {
        match self.terms.model {
            InterestModel::Trade => Some(&self.law.trade),
            InterestModel::Statutory | InterestModel::StatutoryPlus { .. } => {
                Some(&self.law.statutory)
            }
            _ => None,
        }
    }

    /// Days in the year of interest that a day lies in, or 365.
    fn days_of_year(&self, day: NaiveDate) -> i64 {
        match self.terms.day_count {
            DayCount::Actual365 => 365,
            DayCount::ActualActual => {
                let year = self.year_of(day);
                (years_after(self.first, year.saturating_add(1)) - years_after(self.first, year))
                    .num_days()
                    .max(365)
            }
        }
    }

    /// Full years of interest before a day.
    fn year_of(&self, day: NaiveDate) -> u32 {
        let years = day.years_since(self.first).unwrap_or(0);
        // 28 February already closes a year that began on a 29th.
        if years_after(self.first, years.saturating_add(1)) <= day {
            years.saturating_add(1)
        } else {
            years
        }
    }

    /// Whether a month, counted from the due date, begins on a day.
    fn is_month_start(&self, day: NaiveDate) -> bool {
        let months = 0..MONTHS_MOST;
        let mut starts = months.map(|month| day_after(months_after(self.due_on, month)));
        starts.find(|start| *start >= day) == Some(day)
    }
}

/// Further than any claim reaches: a thousand years.
const MONTHS_MOST: u32 = 12_000;

/// The next day.
pub(super) fn day_after(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
}
