//! A payment arrangement: the invoices sleep, and their amount is paid in a few instalments, each a receivable
//! of its own.

use super::{CommitmentState, Cure, Ended, ListsSay, is_over};
use crate::domain::calendar::Calendar;
use crate::domain::code::coded;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::{ArrangementId, ItemId, Sha256};
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Money;
use crate::domain::references::rf_reference;
use chrono::{Datelike as _, NaiveDate};

/// Working days after which a signed copy that is not back is called about (seed A10.2).
pub const SIGN_WITHIN_DAYS: u32 = 5;

coded! {
    /// How an arrangement came off the books.
    pub enum ArrangementEnd "arrangement-end" {
        /// An instalment was missed and not cured: the whole rest is due again.
        Lapsed = "lapsed",
        /// We called it off: it was a mistake, or something else was agreed.
        Cancelled = "cancelled",
    }
}

coded! {
    /// How far an arrangement is on paper.
    pub enum PaperState "agreement-paper" {
        /// No letter was asked for.
        NotAsked = "not-asked",
        /// Its letter has to go out.
        Drafted = "drafted",
        /// Its letter went out; the signed copy is awaited, or the first instalment came, which is consent too.
        Confirmed = "confirmed",
        /// The signed copy should have been back.
        WaitingForSignature = "waiting-for-signature",
        /// The signed copy is back: the claim is acknowledged.
        Signed = "signed",
    }
}

/// What an arrangement adds to its invoices. Never a fee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArrangementCharges {
    /// Late-payment interest up to the day it was made.
    pub interest: Money,
    /// Collection costs.
    pub costs: Money,
    /// The item that stands for both; it is one of the arrangement's.
    pub item: ItemId,
}

/// The letter in which we ended an arrangement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndLetter {
    /// Its day.
    pub day: NaiveDate,
    /// The last day to pay that it gave.
    pub deadline: Option<NaiveDate>,
}

/// An arrangement with what has come in for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrangement {
    /// Its row.
    pub id: ArrangementId,
    /// When it was made.
    pub made_on: NaiveDate,
    /// With whom.
    pub contact_name: String,
    /// In whose words.
    pub words: String,
    /// Confirmed by letter on.
    pub confirmed_on: Option<NaiveDate>,
    /// Signed copy back on.
    pub signed_on: Option<NaiveDate>,
    /// The scan of the signed copy, where it was attached.
    pub signed_copy: Option<Sha256>,
    /// The invoices that sleep, and what stands for interest and costs.
    pub items: Vec<ItemId>,
    /// Interest and costs that it includes; `None`: none, they are waived while it is kept.
    pub charges: Option<ArrangementCharges>,
    /// Why it has more instalments than are reasonable; else empty.
    pub more_because: String,
    /// What is paid when, in order.
    pub instalments: Vec<Instalment>,
    /// The day of the last letter that gives a chance to pay a missed instalment after all.
    pub default_letter_on: Option<NaiveDate>,
    /// The letter in which it was ended.
    pub end_letter: Option<EndLetter>,
    /// It came off the books.
    pub ended: Option<Ended<ArrangementEnd>>,
    /// What lists say of its items.
    pub listed: ListsSay,
}

/// One of the agreed payments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instalment {
    /// Counted from 1.
    pub nr: u32,
    /// The day on our account.
    pub due_on: NaiveDate,
    /// How much was agreed.
    pub amount: Money,
    /// What came in for it: money goes to the oldest instalment first.
    pub received: Money,
    /// What credit notes took off it: they shorten the end of the schedule.
    pub credited: Money,
    /// What had come in for it by its day, and was never taken back.
    pub received_in_time: Money,
}

impl Instalment {
    /// What still has to come.
    #[must_use]
    pub fn rest(&self) -> Money {
        let rest = self.amount.minor - self.received.minor - self.credited.minor;
        Money::minor(rest.max(0), self.amount.currency)
    }

    /// Judges one instalment by the same rule as a promise.
    #[must_use]
    pub fn state(&self, today: NaiveDate, complete_through: Option<NaiveDate>) -> CommitmentState {
        let wanted = self.amount.minor - self.credited.minor;
        if self.rest().is_zero() {
            if self.received_in_time.minor < wanted && today > self.due_on {
                CommitmentState::KeptLate
            } else {
                CommitmentState::Kept
            }
        } else if !is_over(self.due_on, today, complete_through) {
            CommitmentState::Open
        } else if self.received.is_positive() {
            CommitmentState::PartlyKept
        } else {
            CommitmentState::Broken
        }
    }
}

impl Arrangement {
    /// Sum of the instalments as they were agreed.
    #[must_use]
    pub fn total(&self) -> Option<Money> {
        let first = self.instalments.first()?.amount;
        let amounts = self.instalments.iter().map(|instalment| instalment.amount);
        Money::sum(first.currency, amounts)
    }

    /// What still has to come of all of them.
    #[must_use]
    pub fn rest(&self) -> Option<Money> {
        let first = self.instalments.first()?.amount;
        Money::sum(
            first.currency,
            self.instalments.iter().map(Instalment::rest),
        )
    }

    /// What is quoted when an instalment is paid, by which the money finds it: an ISO 11649 reference of its own.
    #[must_use]
    pub fn reference(&self, nr: u32) -> Option<String> {
        rf_reference(&format!("RG{}{:04}T{nr}", self.made_on.year(), self.id.0))
    }

    /// The first instalment that has not come in whole.
    #[must_use]
    pub fn next(&self) -> Option<&Instalment> {
        let mut instalments = self.instalments.iter();
        instalments.find(|instalment| !instalment.rest().is_zero())
    }

    /// The first instalment that has not come in whole, where its day is over.
    #[must_use]
    pub fn missed(
        &self,
        today: NaiveDate,
        complete_through: Option<NaiveDate>,
    ) -> Option<&Instalment> {
        let running = self.ended.is_none();
        let next = self.next().filter(|_| running);
        next.filter(|next| next.state(today, complete_through).failed())
    }

    /// Instalments of which anything is asked: what a credit note took off whole is not one of them any more.
    pub fn asked(&self) -> impl Iterator<Item = &Instalment> + Clone {
        let instalments = self.instalments.iter();
        instalments.filter(|one| one.credited.minor < one.amount.minor)
    }

    /// Instalments that came, and of these how many by their day: the line "3 of 3 kept" (seed A10.7).
    #[must_use]
    pub fn kept(&self) -> (usize, usize) {
        let here = self.asked().filter(|one| one.rest().is_zero());
        let in_time = here
            .clone()
            .filter(|one| one.received_in_time.minor >= one.amount.minor - one.credited.minor);
        (here.count(), in_time.count())
    }

    /// How the whole stands: one missed instalment puts it in default.
    #[must_use]
    pub fn state(&self, today: NaiveDate, complete_through: Option<NaiveDate>) -> CommitmentState {
        match &self.ended {
            Some(ended) if ended.how == ArrangementEnd::Lapsed => CommitmentState::Lapsed,
            Some(_) => CommitmentState::Cancelled,
            None if self.next().is_none() => CommitmentState::Completed,
            None if self.missed(today, complete_through).is_some() => CommitmentState::InDefault,
            None => CommitmentState::Open,
        }
    }

    /// The letter about it that has to go out, beside its confirmation: a chance to pay after all, for whoever
    /// is written first; its end.
    #[must_use]
    pub fn letter_due(
        &self,
        kind: Option<CustomerKind>,
        (today, complete_through): (NaiveDate, Option<NaiveDate>),
        (calendar, post_days): (&Calendar, u32),
    ) -> Option<LetterKind> {
        let days = (today, complete_through);
        match self.state(today, complete_through) {
            CommitmentState::InDefault => {
                let cure = Cure::of(self, kind, days, (calendar, post_days));
                (cure == Some(Cure::LetterFirst)).then_some(LetterKind::ArrangementDefault)
            }
            CommitmentState::Lapsed => (self.end_letter.is_none()
                && self.rest().is_some_and(Money::is_positive))
            .then_some(LetterKind::ArrangementEnd),
            _ => None,
        }
    }

    /// How far it is on paper; `wanted`: a letter was asked for.
    #[must_use]
    pub fn paper(&self, wanted: bool, today: NaiveDate, calendar: &Calendar) -> PaperState {
        if self.signed_on.is_some() {
            return PaperState::Signed;
        }
        match self.sign_by(calendar) {
            None if wanted && self.confirmed_on.is_none() => PaperState::Drafted,
            None if self.confirmed_on.is_none() => PaperState::NotAsked,
            Some(by) if by <= today => PaperState::WaitingForSignature,
            _ => PaperState::Confirmed,
        }
    }

    /// The day on which its letter went out, while the signed copy is awaited. Paying the first instalment is
    /// consent as well, as the letter says.
    #[must_use]
    pub fn awaits_signature(&self) -> Option<NaiveDate> {
        let first = self.instalments.first();
        let agreed = self.signed_on.is_some() || first.is_some_and(|one| one.rest().is_zero());
        self.confirmed_on
            .filter(|_| !agreed && self.ended.is_none())
    }

    /// The day from which the signed copy is called about.
    #[must_use]
    pub fn sign_by(&self, calendar: &Calendar) -> Option<NaiveDate> {
        let sent_on = self.awaits_signature()?;
        Some(calendar.add_working_days(sent_on, SIGN_WITHIN_DAYS))
    }

    /// Takes off what credit notes took off its invoices, from the last instalment backwards; hands out to the
    /// rest what came in, oldest first. `in_time` is what had come in by the day of each.
    pub fn receive(&mut self, received: Money, credited: Money, in_time: &[Money]) {
        let mut left = credited.minor.max(0);
        for instalment in self.instalments.iter_mut().rev() {
            let part = left.min(instalment.amount.minor);
            instalment.credited.minor = part;
            left -= part;
        }
        let mut left = received.minor.max(0);
        let mut before = 0;
        for (place, instalment) in self.instalments.iter_mut().enumerate() {
            let wanted = instalment.amount.minor - instalment.credited.minor;
            let part = left.min(wanted);
            instalment.received.minor = part;
            left -= part;
            let by_then = in_time.get(place).map_or(0, |sum| sum.minor);
            instalment.received_in_time.minor = (by_then - before).clamp(0, wanted);
            before += wanted;
        }
    }
}
