//! The worklist: whom to call or write to today, in which order and why; and who not today, why not
//! and until when.
//!
//! [`decide`] looks at one customer in one currency. It takes facts and a day and returns a standing;
//! the same facts and the same day always give the same. Nothing is lost by not looking for ten days:
//! a step is due *since* a day, never exactly today.

mod commitments;
mod facts;
mod order;
mod reasons;
mod rests;
mod steps;
#[cfg(test)]
mod tests;

pub use commitments::{Called, CommitmentCall};
pub use facts::{Circumstances, CustomerFacts, ItemFacts, MomentFacts};
pub use order::{Scale, Weights, compare};
pub use reasons::Reason;
pub use rests::item_rests;

use crate::domain::code::coded;
use crate::domain::commitment::CommitmentState;
use crate::domain::dunning::Procedure;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Money;
use chrono::NaiveDate;

coded! {
    /// What has to be done today.
    pub enum TodayStep "today-step" {
        /// Write.
        Letter = "letter",
        /// Ring.
        Call = "call",
        /// Go there.
        Visit = "visit",
        /// Let sales ring.
        Sales = "sales",
        /// The friendly call on the working day before.
        CallBeforePromise = "call-before-promise",
        /// A promise or instalment was not kept.
        CallBrokenPromise = "call-broken-promise",
        /// Give it away.
        HandOver = "hand-over",
        /// Look at it first: something has to be answered.
        Check = "check",
    }
}

coded! {
    /// Why a customer is not on today's list.
    pub enum NotToday "not-today" {
        /// The books are not complete.
        Books = "books",
        /// In dispute.
        Dispute = "dispute",
        /// A promise runs.
        Promise = "promise",
        /// An arrangement runs.
        Arrangement = "arrangement",
        /// On hold.
        Hold = "hold",
        /// Within their own usual pay day.
        UsualPayDay = "usual-pay-day",
        /// Covered by credit notes or unallocated receipts.
        Covered = "covered",
        /// Perhaps in a receipt that is not yet explained.
        UnexplainedReceipt = "unexplained-receipt",
        /// The calendar moved it.
        Calendar = "calendar",
        /// Reached today already.
        Contacted = "contacted",
        /// The bank collects it.
        DirectDebit = "direct-debit",
        /// Below the minimum amount.
        Minimum = "minimum",
        /// The law took over.
        LegalState = "legal-state",
        /// At sales.
        AtSales = "at-sales",
        /// No telephone number and no address.
        NoContactData = "no-contact-data",
        /// Handed over.
        HandedOver = "handed-over",
        /// The next step's day has not come.
        NotDue = "not-due",
    }
}

/// Where a customer stands today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// On the list.
    Today(Todo),
    /// Not on it.
    NotToday {
        /// Why not.
        why: NotToday,
        /// The day it comes back, where a day ends it.
        until: Option<NaiveDate>,
    },
}

/// What to do about a customer today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Todo {
    /// What.
    pub step: TodayStep,
    /// Its name in the procedure: `letter-1`; `promise` and `arrangement` for commitments.
    pub name: String,
    /// Due since.
    pub since: NaiveDate,
    /// Which letter, for a letter.
    pub letter: Option<LetterKind>,
    /// The place of the step and how many the procedure has, counted from 1.
    pub place: Option<(usize, usize)>,
    /// The items at this step.
    pub items: Vec<ItemId>,
    /// Items at a lower step that go along ("also overdue") and have then had their own.
    pub also: Vec<(ItemId, String)>,
    /// Promises and instalments go before everything else.
    pub first: bool,
    /// For the order; larger first.
    pub weight: i128,
    /// What that was reckoned from; `None` until it was.
    pub scale: Option<Scale>,
}

/// A customer's line, on the list or off it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorklistRow {
    /// Its row.
    pub customer: CustomerId,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// All open items together, credit notes deducted.
    pub open: Money,
    /// The overdue ones, positive items only.
    pub overdue: Money,
    /// Of the oldest overdue item; 0 when nothing is.
    pub days_overdue: i64,
    /// On the list, or why not.
    pub standing: Standing,
    /// Why, in order of weight.
    pub reasons: Vec<Reason>,
    /// What is called about of what was agreed: the agenda and the agreements say what Today says.
    pub called: Called,
}

/// Days after the due date; due today is not overdue.
#[must_use]
pub fn days_overdue(due_on: NaiveDate, today: NaiveDate) -> i64 {
    (today - due_on).num_days().max(0)
}

/// Decides where a customer stands today. `None` when nothing of it is open.
#[must_use]
pub fn decide(
    facts: &CustomerFacts,
    procedure: &Procedure,
    now: &Circumstances<'_>,
) -> Option<WorklistRow> {
    if facts.items.is_empty() {
        return None;
    }
    let mut row = figures(facts, now);
    let decision = commitments::commitment_first(facts, now)
        .or_else(|| commitments::call_back(facts, now))
        .or_else(|| rests::rests_whole(facts, now, &row))
        .unwrap_or_else(|| steps::next_of_procedure(facts, procedure, now, &row));
    let decision = rests::after_attempts(facts, now, &decision).unwrap_or(decision);
    row.standing = decision.standing;
    row.reasons = decision.reasons;
    row.called = commitments::called(facts, now);
    if let Standing::Today(todo) = &mut row.standing {
        order::weigh(facts, todo, now);
    }
    Some(row)
}

struct Decision {
    standing: Standing,
    reasons: Vec<Reason>,
}

impl Decision {
    fn rest(why: NotToday, until: Option<NaiveDate>, reason: Reason) -> Self {
        Self {
            standing: Standing::NotToday { why, until },
            reasons: vec![reason],
        }
    }
}

/// Invoices sleep while their arrangement runs: they are open, and nobody calls them late.
fn figures(facts: &CustomerFacts, now: &Circumstances<'_>) -> WorklistRow {
    let today = now.today;
    let zero = Money::zero(facts.currency);
    let sleeps = |id: &ItemId| {
        facts.arrangements.iter().any(|arrangement| {
            arrangement.items.contains(id)
                && arrangement.state(today, now.complete_through) == CommitmentState::Open
        })
    };
    let overdue = facts
        .items
        .iter()
        .filter(|item| item.open.is_positive() && item.due_on < today && !sleeps(&item.id));
    WorklistRow {
        customer: facts.customer,
        number: facts.number.clone(),
        name: facts.name.clone(),
        open: Money::sum(facts.currency, facts.items.iter().map(|item| item.open)).unwrap_or(zero),
        overdue: Money::sum(facts.currency, overdue.clone().map(|item| item.open)).unwrap_or(zero),
        days_overdue: overdue
            .map(|item| days_overdue(item.due_on, today))
            .max()
            .unwrap_or(0),
        standing: Standing::NotToday {
            why: NotToday::NotDue,
            until: None,
        },
        reasons: Vec::new(),
        called: Called::default(),
    }
}
