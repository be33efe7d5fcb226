//! What is owed on one claim as of a day: principal, interest and costs, with every payment put against
//! them in the order of art. 6:44 BW (costs, interest, principal) or, as a courtesy, principal first.

use super::ChargesError;
use super::interest::{InterestTerms, Schedule, day_after};
use crate::domain::law::Law;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A claim as it stood on its due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// The invoice, VAT in it.
    pub principal: Money,
    /// Last day without interest: the due date, as a rule. The first payable day is the next one.
    pub due_on: NaiveDate,
    /// Collection costs and the day from which they are due, where they are charged.
    pub costs: Option<(NaiveDate, Money)>,
}

/// Money put against a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// Day of payment: still a day of interest.
    pub on: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// What a payment settles first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum AllocationOrder {
    /// Costs, then interest, then principal (art. 6:44 BW).
    #[default]
    Legal,
    /// Principal, then interest, then costs: a courtesy.
    PrincipalFirst,
}

/// Interest over one stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InterestSegment {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub through: NaiveDate,
    /// Number of days, both counted.
    pub days: i64,
    /// Over what: principal, with the interest of full years where it compounds.
    pub base: Money,
    /// Per cent; a year, or a month where whole months are charged.
    pub percent: Decimal,
    /// Whether the percentage is one a month.
    pub per_month: bool,
    /// The interest, rounded to hundredths.
    pub amount: Money,
}

/// Where a payment went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// Day of payment.
    pub on: NaiveDate,
    /// To costs.
    pub costs: Money,
    /// To interest.
    pub interest: Money,
    /// To the principal.
    pub principal: Money,
    /// More than was owed.
    pub rest: Money,
}

/// Something to say beside a reckoning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChargesRemark {
    /// The rates are known until this day; after it the last known one was used.
    RatesKnownUntil(NaiveDate),
    /// The rate of these days was not read in a source, or sources differ.
    RateNotVerified {
        /// First day of the stretch.
        from: NaiveDate,
        /// The percentage.
        percent: Decimal,
    },
    /// There is no rate for the days before this one: they carry no interest.
    NoRateYet {
        /// First day without a rate.
        from: NaiveDate,
    },
}

impl ChargesRemark {
    /// Said to the user.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::RatesKnownUntil(day) => msg("charges-rates-known-until").with("day", *day),
            Self::RateNotVerified { from, percent } => msg("charges-rate-not-verified")
                .with("day", *from)
                .with("percent", percent.to_string()),
            Self::NoRateYet { from } => msg("charges-no-rate-yet").with("day", *from),
        }
    }
}

/// A claim reckoned as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reckoning {
    /// The specification of the interest: its amounts add up to [`Self::interest_charged`].
    pub segments: Vec<InterestSegment>,
    /// Where each payment went, in order.
    pub applied: Vec<Applied>,
    /// Principal still open.
    pub principal: Money,
    /// Interest still open.
    pub interest: Money,
    /// Costs still open.
    pub costs: Money,
    /// What tomorrow adds; nothing where whole months are charged.
    pub per_day: Money,
    /// What has to be said beside it.
    pub remarks: Vec<ChargesRemark>,
}

impl Reckoning {
    /// All interest since the due date, paid or not.
    #[must_use]
    pub fn interest_charged(&self) -> Money {
        let minor = self.segments.iter().map(|segment| segment.amount.minor);
        Money::minor(minor.sum(), self.principal.currency)
    }

    /// Everything still open.
    ///
    /// # Errors
    /// Too large to hold.
    pub fn total(&self) -> Result<Money, ChargesError> {
        self.principal
            .checked_add(self.interest)
            .and_then(|sum| sum.checked_add(self.costs))
            .ok_or(ChargesError::TooLarge)
    }
}

/// Reckons a claim through a day, that day included. Payments after it are left out; those on or before
/// the due date lower the principal at once.
///
/// # Errors
/// Currencies mixed, or too large.
pub fn reckon(
    claim: &Claim,
    payments: &[Paid],
    through: NaiveDate,
    terms: InterestTerms,
    order: AllocationOrder,
    law: &Law,
) -> Result<Reckoning, ChargesError> {
    let currency = claim.principal.currency;
    let amounts = payments.iter().map(|paid| paid.amount);
    let amounts = amounts.chain(claim.costs.map(|(_, costs)| costs));
    if amounts
        .into_iter()
        .any(|amount| amount.currency != currency)
    {
        return Err(ChargesError::MixedCurrencies);
    }
    let mut payments: Vec<Paid> = payments
        .iter()
        .copied()
        .filter(|paid| paid.on <= through)
        .collect();
    payments.sort_by_key(|paid| paid.on);
    let schedule = Schedule::new(terms, law, claim.due_on);
    let mut account = Account::new(claim, order);
    let early = payments.partition_point(|paid| paid.on <= claim.due_on);
    for paid in &payments[..early] {
        account.receive(*paid)?;
    }
    let starts: Vec<NaiveDate> = schedule
        .starts(through, payments[early..].iter().map(|paid| paid.on))
        .into_iter()
        .collect();
    let mut late = payments[early..].iter().peekable();
    for (at, from) in starts.iter().enumerate() {
        let end = match starts.get(at + 1) {
            Some(next) => next.pred_opt().unwrap_or(*next),
            None => through,
        };
        account.charge(&schedule, *from, end)?;
        while let Some(paid) = late.next_if(|paid| paid.on <= end) {
            account.receive(*paid)?;
        }
        if schedule.compounds_on(day_after(end)) {
            account.add_interest_to_base()?;
        }
    }
    account.close(&schedule, claim, through, law)
}

/// A claim while it is being reckoned.
struct Account {
    order: AllocationOrder,
    due_on: NaiveDate,
    costs_from: NaiveDate,
    principal: Money,
    costs: Money,
    /// Interest of full years, part of the base.
    added: Money,
    /// Interest of the running year.
    running: Money,
    segments: Vec<InterestSegment>,
    applied: Vec<Applied>,
    remarks: Vec<ChargesRemark>,
}

impl Account {
    fn new(claim: &Claim, order: AllocationOrder) -> Self {
        let nothing = Money::zero(claim.principal.currency);
        let (costs_from, costs) = claim.costs.unwrap_or((NaiveDate::MAX, nothing));
        Self {
            order,
            due_on: claim.due_on,
            costs_from,
            principal: claim.principal,
            costs,
            added: nothing,
            running: nothing,
            segments: Vec::new(),
            applied: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// Charges the interest of one segment.
    fn charge(
        &mut self,
        schedule: &Schedule<'_>,
        from: NaiveDate,
        through: NaiveDate,
    ) -> Result<(), ChargesError> {
        let base = self.base()?;
        if !base.is_positive() {
            return Ok(());
        }
        let Some(rate) = schedule.rate(from) else {
            if schedule.table().is_some() {
                self.remarks.push(ChargesRemark::NoRateYet { from });
            }
            return Ok(());
        };
        let part = schedule.part(from, through).ok_or(ChargesError::TooLarge)?;
        if part.is_zero() {
            return Ok(());
        }
        if !rate.verified {
            self.remarks.push(ChargesRemark::RateNotVerified {
                from,
                percent: rate.percent,
            });
        }
        let amount = interest_of(base, rate.percent, part)?;
        self.running = self
            .running
            .checked_add(amount)
            .ok_or(ChargesError::TooLarge)?;
        self.segments.push(InterestSegment {
            from,
            through,
            days: (through - from).num_days() + 1,
            base,
            percent: rate.percent,
            per_month: schedule.by_month().is_some(),
            amount,
        });
        Ok(())
    }

    /// Puts a payment against costs, interest and principal.
    fn receive(&mut self, paid: Paid) -> Result<(), ChargesError> {
        let mut rest = paid.amount;
        let mut applied = Applied {
            on: paid.on,
            costs: Money::zero(rest.currency),
            interest: Money::zero(rest.currency),
            principal: Money::zero(rest.currency),
            rest,
        };
        if rest.is_positive() {
            let costs_due = self.costs_from <= paid.on;
            match self.order {
                AllocationOrder::Legal if paid.on > self.due_on => {
                    if costs_due {
                        applied.costs = settle(&mut self.costs, &mut rest);
                    }
                    applied.interest = self.settle_interest(&mut rest);
                    applied.principal = settle(&mut self.principal, &mut rest);
                }
                _ => {
                    applied.principal = settle(&mut self.principal, &mut rest);
                    applied.interest = self.settle_interest(&mut rest);
                    if costs_due {
                        applied.costs = settle(&mut self.costs, &mut rest);
                    }
                }
            }
            applied.rest = rest;
        } else {
            // Taken back by the bank: the principal is open again.
            self.principal = self
                .principal
                .checked_sub(rest)
                .ok_or(ChargesError::TooLarge)?;
            applied.principal = rest;
            applied.rest = Money::zero(rest.currency);
        }
        self.applied.push(applied);
        Ok(())
    }

    /// Older interest first.
    fn settle_interest(&mut self, rest: &mut Money) -> Money {
        let added = settle(&mut self.added, rest);
        let running = settle(&mut self.running, rest);
        Money::minor(added.minor + running.minor, rest.currency)
    }

    fn add_interest_to_base(&mut self) -> Result<(), ChargesError> {
        let nothing = Money::zero(self.running.currency);
        let running = std::mem::replace(&mut self.running, nothing);
        self.added = self
            .added
            .checked_add(running)
            .ok_or(ChargesError::TooLarge)?;
        Ok(())
    }

    fn base(&self) -> Result<Money, ChargesError> {
        self.principal
            .checked_add(self.added)
            .ok_or(ChargesError::TooLarge)
    }

    /// The result, with what tomorrow adds.
    fn close(
        mut self,
        schedule: &Schedule<'_>,
        claim: &Claim,
        through: NaiveDate,
        law: &Law,
    ) -> Result<Reckoning, ChargesError> {
        let base = self.base()?;
        let tomorrow = day_after(through.max(claim.due_on));
        let per_day = match (schedule.by_month(), schedule.rate(tomorrow)) {
            (None, Some(rate)) if base.is_positive() => {
                let part = schedule.part(tomorrow, tomorrow);
                interest_of(base, rate.percent, part.ok_or(ChargesError::TooLarge)?)?
            }
            _ => Money::zero(base.currency),
        };
        if schedule.table().is_some()
            && self
                .segments
                .last()
                .is_some_and(|last| last.through > law.verified_until)
        {
            self.remarks
                .push(ChargesRemark::RatesKnownUntil(law.verified_until));
        }
        let interest = self.added.checked_add(self.running);
        Ok(Reckoning {
            principal: self.principal,
            interest: interest.ok_or(ChargesError::TooLarge)?,
            costs: if self.costs_from <= through {
                self.costs
            } else {
                Money::zero(base.currency)
            },
            per_day,
            segments: self.segments,
            applied: self.applied,
            remarks: self.remarks,
        })
    }
}

/// Interest on a base, rounded half up.
fn interest_of(base: Money, percent: Decimal, part: Decimal) -> Result<Money, ChargesError> {
    base.to_decimal()
        .checked_mul(percent)
        .and_then(|hundredfold| hundredfold.checked_mul(part))
        .and_then(|hundredfold| hundredfold.checked_div(Decimal::ONE_HUNDRED))
        .and_then(|units| Money::from_decimal_round_half_up(units, base.currency))
        .ok_or(ChargesError::TooLarge)
}

/// Takes from `rest` what `owed` needs, and says how much that was.
fn settle(owed: &mut Money, rest: &mut Money) -> Money {
    let taken = owed.minor.max(0).min(rest.minor);
    owed.minor -= taken;
    rest.minor -= taken;
    Money::minor(taken, rest.currency)
}

#[cfg(test)]
mod tests;
