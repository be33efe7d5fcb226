//! Matching: the search for what a receipt means.
//!
//! Five levels, in this order: a structured reference of ours, of an item or of a letter; our invoice number
//! in the text, paid by the customer it belongs to, or by anybody with exactly its amount; a known account
//! and an amount that only one open item has; a known account and a sum of open items; a similar name and
//! an amount. The first three may be *certain* and are then applied by themselves; the others are *likely*
//! at most and wait for a yes. Where two levels point at different customers nothing is certain, unless the
//! number is one digit off the one that everything else points at. Money that comes back, that is paid in
//! advance or looks like the same money twice, and payouts of those who collect for many, are never
//! applied. Every proposal carries its reasons, and why it is not certain.
//!
//! A [`MatchBook`] is built once from what is open; [`MatchBook::propose`] asks what money in means,
//! [`MatchBook::takes_back`] of what the bank takes something back, and
//! [`MatchBook::settle`] takes what was applied out of it, so that a second payment of the same amount
//! does not find the same invoice. Nothing is matched across currencies.

mod book;
mod differences;
mod hash;
mod named;
mod names;
mod numbers;
mod payouts;
mod pointers;
mod reasons;
mod returns;
mod rules;
mod says;
mod sums;
mod unnamed;

pub use book::{BookCustomer, BookInstalment, BookItem, BookLetter, MatchBook};
pub use differences::{Difference, Discount, Forgiven, MatchRules};
pub(super) use hash::Key;
pub(super) use names::{Name, fold};
pub(super) use numbers::numbers_in;
pub use payouts::{Provider, Providers};
pub use reasons::MatchReason;
pub use returns::{PaidPart, PaidParts};

use crate::domain::bank::BankEntry;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::money::Money;
use chrono::NaiveDate;
use std::ops::Range;

/// Money that came in, as matching looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incoming<'a> {
    /// How much; only more than nothing is matched.
    pub amount: Money,
    /// Booking day.
    pub booked_on: NaiveDate,
    /// What the payer wrote, line breaks removed.
    pub text: &'a str,
    /// The same with a blank where a line was broken, when that differs.
    pub text_spaced: Option<&'a str>,
    /// Structured creditor reference, as written.
    pub structured_reference: Option<&'a str>,
    /// End-to-end id.
    pub end_to_end: Option<&'a str>,
    /// The payer's name.
    pub name: Option<&'a str>,
    /// The payer's account.
    pub iban: Option<&'a str>,
    /// The bank takes something back, or gives it back.
    pub reversal: bool,
}

impl<'a> From<&'a BankEntry> for Incoming<'a> {
    fn from(entry: &'a BankEntry) -> Self {
        Self {
            amount: entry.amount,
            booked_on: entry.booked_on,
            text: &entry.text,
            text_spaced: entry.text_spaced.as_deref(),
            structured_reference: entry.structured_reference.as_deref(),
            end_to_end: entry.end_to_end.as_deref(),
            name: entry.counterparty.name.as_deref(),
            iban: entry.counterparty.account.as_deref(),
            reversal: entry.reversal,
        }
    }
}

/// How sure a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// A person has to look.
    Unknown,
    /// Waits for a yes.
    Likely,
    /// Applied by itself.
    Certain,
}

/// What a receipt settles, item by item.
type Allocations = Vec<(ItemId, Money)>;

/// One way to explain a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Whose money it would be.
    pub customer: CustomerId,
    /// What it would settle; a credit note that is netted has a negative amount. Empty: kept as credit.
    pub allocations: Vec<(ItemId, Money)>,
    /// What would be let go on top of it, so that the items are settled.
    pub forgiven: Vec<Forgiven>,
    /// What would be left over.
    pub rest: Money,
    /// What speaks for it.
    pub reasons: Vec<MatchReason>,
    /// The higher, the better; 50 and more is likely.
    pub score: i32,
    /// What keeps it from being certain; `None` when nothing does.
    pub why_not_certain: Option<MatchReason>,
}

/// A part of the text in which an invoice number was recognised, for showing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// Bytes of [`Incoming::text`].
    pub range: Range<usize>,
    /// The whole number, fitting one open item only; else it is a possibility.
    pub whole: bool,
}

/// What a receipt means, as far as can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How sure it is.
    pub certainty: Certainty,
    /// Whose money it is; known with an unknown certainty when only the account tells.
    pub customer: Option<CustomerId>,
    /// What it settles; empty when unknown.
    pub allocations: Vec<(ItemId, Money)>,
    /// What is let go on top of it, so that the items are settled.
    pub forgiven: Vec<Forgiven>,
    /// What is left over.
    pub rest: Money,
    /// What speaks for it.
    pub reasons: Vec<MatchReason>,
    /// All explanations, the best one first, this proposal's among them.
    pub candidates: Vec<Candidate>,
    /// What keeps it from being certain.
    pub why_not_certain: Option<MatchReason>,
    /// Parts of the text that were recognised.
    pub recognised: Vec<Recognised>,
}

impl Proposal {
    /// Whether the account may be learned from it: the payer goes by the customer's name. Somebody else
    /// may pay an invoice too, and is not the customer afterwards.
    #[must_use]
    pub fn tells_account(&self) -> bool {
        self.reasons.contains(&MatchReason::NameSimilar)
    }

    /// Something of ours was named in it, open or settled: whoever paid, it may be a customer's.
    #[must_use]
    pub fn names_ours(&self) -> bool {
        let named = |reason: &MatchReason| {
            matches!(
                reason,
                MatchReason::StructuredReference { .. }
                    | MatchReason::NumberInText { .. }
                    | MatchReason::ShortNumberInText { .. }
                    | MatchReason::NumberMistyped { .. }
                    | MatchReason::LetterReference { .. }
                    | MatchReason::NamesSettled { .. }
                    | MatchReason::PaidTwice { .. }
            )
        };
        let candidates = self.candidates.iter();
        let mut reasons = candidates.flat_map(|one| one.reasons.iter().chain(&one.why_not_certain));
        reasons.any(named)
            || self.why_not_certain.as_ref().is_some_and(named)
            || self.recognised.iter().any(|part| part.whole)
    }

    /// What is left over is so little that it is let go.
    #[must_use]
    pub fn rest_is_rounding(&self) -> bool {
        let rounded = |reason: &MatchReason| matches!(reason, MatchReason::Rounded { amount } if *amount == self.rest);
        self.rest.is_positive() && self.reasons.iter().any(rounded)
    }
}

#[cfg(test)]
mod tests;
