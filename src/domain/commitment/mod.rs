//! Commitments: a promise to pay an amount by a day, and an arrangement in at most four instalments.
//!
//! Whether they are kept is judged, never ticked: from the fall of what their items have open, as of
//! the day through which the books are complete. A promise for Friday 13 November is broken on the
//! first day on which the books are complete through that Friday and the money is not in them.
//!
//! Who books the bank elsewhere brings lists of open items: the invoice stands on the list of the 11th and no
//! longer on that of the 18th, so it was settled in between. That is in time for the 13th, for nobody knows
//! better; had a list of the 13th had it open, it would be late. What a list decides is said to be so
//! ([`ListsSay`]).
//!
//! - [`Promise`]: kept, kept late, partly kept or broken; money that the bank took back breaks it again.
//! - [`Arrangement`]: money goes to the oldest instalment, a credit note off the last; one that was missed can
//!   be cured for a while ([`Cure`]), then the owner may let the whole lapse.

mod arrangement;
mod cure;
mod promise;
mod schedule;

pub use arrangement::{
    Arrangement, ArrangementCharges, ArrangementEnd, EndLetter, Instalment, PaperState,
    SIGN_WITHIN_DAYS,
};
pub use cure::{CURE_DAYS_CONSUMER, CURE_WORKING_DAYS, Cure};
pub use promise::{NamedDay, Promise, PromiseEnd, PromiseRules};
pub use schedule::{ARRANGEMENT_MONTHS, check_schedule, last_reasonable_day};

use crate::domain::code::coded;
use crate::domain::ids::{ArrangementId, PromiseId};
use crate::domain::message::{Message, msg};
use chrono::NaiveDate;

coded! {
    /// How a commitment stands.
    pub enum CommitmentState "commitment" {
        /// Its day has not come, or the books are not complete through it.
        Open = "open",
        /// The money came in time.
        Kept = "kept",
        /// All of it came, after its day.
        KeptLate = "kept-late",
        /// Some of it came; its day has gone.
        PartlyKept = "partly-kept",
        /// The books are complete through its day and the money is not in them.
        Broken = "broken",
        /// An arrangement with an instalment missed.
        InDefault = "in-default",
        /// Every instalment came.
        Completed = "completed",
        /// We let it lapse: the whole rest is due again.
        Lapsed = "lapsed",
        /// An arrangement that we called off, with a reason: it was a mistake, or something else was agreed.
        Cancelled = "cancelled",
        /// A promise that we withdrew, with a reason.
        Withdrawn = "withdrawn",
        /// A newer promise or an arrangement took its place before its day.
        Replaced = "replaced",
    }
}

impl CommitmentState {
    /// It runs: its items rest.
    #[must_use]
    pub const fn runs(self) -> bool {
        matches!(self, Self::Open | Self::InDefault)
    }

    /// What was agreed did not come as it was agreed.
    #[must_use]
    pub const fn failed(self) -> bool {
        matches!(self, Self::Broken | Self::PartlyKept | Self::InDefault)
    }

    /// How it stands, and according to which list where one decided it.
    #[must_use]
    pub fn said(self, listed: ListsSay) -> Message {
        let list = match self {
            Self::Kept | Self::KeptLate | Self::Completed => listed.settled_on,
            Self::Broken | Self::PartlyKept | Self::InDefault => listed.open_on,
            Self::Open | Self::Lapsed | Self::Cancelled | Self::Withdrawn | Self::Replaced => None,
        };
        match list {
            Some(day) => msg("commitment-by-list")
                .with("state", self.message())
                .with("day", day),
            None => self.message(),
        }
    }
}

/// What open-items lists say of a commitment's items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListsSay {
    /// The day of the last list according to which something of them was settled since it was made.
    pub settled_on: Option<NaiveDate>,
    /// The day of the first list that had some of them open still, when it had fallen due.
    pub open_on: Option<NaiveDate>,
}

/// A promise or an arrangement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommitmentId {
    /// A promise.
    Promise(PromiseId),
    /// An arrangement.
    Arrangement(ArrangementId),
}

/// How a commitment came off the books, by which decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended<How> {
    /// How.
    pub how: How,
    /// On which day.
    pub on: NaiveDate,
    /// Why, in our words; empty where something newer took its place.
    pub because: String,
}

/// The day through which something can be judged: that of the books, or yesterday when no bank account counts.
fn judged_through(today: NaiveDate, complete_through: Option<NaiveDate>) -> NaiveDate {
    complete_through.unwrap_or_else(|| today.pred_opt().unwrap_or(today))
}

/// Whether the day on which money had to be there is over and the books know it.
fn is_over(due_on: NaiveDate, today: NaiveDate, complete_through: Option<NaiveDate>) -> bool {
    today > due_on && judged_through(today, complete_through) >= due_on
}

#[cfg(test)]
mod tests;
