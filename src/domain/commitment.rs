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

use crate::domain::code::coded;
use crate::domain::ids::{ArrangementId, ItemId, PromiseId};
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use chrono::NaiveDate;

coded! {
    /// How a commitment stands.
    pub enum CommitmentState "commitment" {
        /// Its day has not come, or the books are not complete through it.
        Open = "open",
        /// The money came in time.
        Kept = "kept",
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
        /// Withdrawn or replaced, with a reason.
        Withdrawn = "withdrawn",
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

impl CommitmentState {
    /// How it stands, and according to which list where one decided it.
    #[must_use]
    pub fn said(self, listed: ListsSay) -> Message {
        let list = match self {
            Self::Kept | Self::PartlyKept | Self::Completed => listed.settled_on,
            Self::Broken | Self::InDefault => listed.open_on,
            Self::Open | Self::Lapsed | Self::Withdrawn => None,
        };
        match list {
            Some(day) => msg("commitment-by-list")
                .with("state", self.message())
                .with("day", day),
            None => self.message(),
        }
    }
}

/// A promise with what has come in for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Its row.
    pub id: PromiseId,
    /// How much.
    pub amount: Money,
    /// When it was made.
    pub made_on: NaiveDate,
    /// The day on our account.
    pub due_on: NaiveDate,
    /// Who said it.
    pub contact_name: String,
    /// In whose words.
    pub words: String,
    /// The items it is about; exactly these rest meanwhile.
    pub items: Vec<ItemId>,
    /// Fall of the open amount of its items by the day due (or by the books' day, if that is earlier); what a
    /// later list settled and no list had open on that day, included.
    pub received_in_time: Money,
    /// Fall of the open amount of its items to date.
    pub received: Money,
    /// Withdrawn by us.
    pub withdrawn: bool,
    /// What lists say of its items.
    pub listed: ListsSay,
}

impl Promise {
    /// Judges it: `complete_through` is the day through which the books are complete, `None` when no
    /// bank account counts (then `today` decides).
    #[must_use]
    pub fn state(&self, today: NaiveDate, complete_through: Option<NaiveDate>) -> CommitmentState {
        if self.withdrawn {
            return CommitmentState::Withdrawn;
        }
        if self.received_in_time.minor >= self.amount.minor {
            return CommitmentState::Kept;
        }
        let judged_through = complete_through.unwrap_or_else(|| today.pred_opt().unwrap_or(today));
        if judged_through < self.due_on || today <= self.due_on {
            CommitmentState::Open
        } else if self.received.minor >= self.amount.minor {
            // Late, but it is all there: nothing to call about any more.
            CommitmentState::PartlyKept
        } else {
            CommitmentState::Broken
        }
    }
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
    /// The invoices that sleep.
    pub items: Vec<ItemId>,
    /// What is paid when, in order.
    pub instalments: Vec<Instalment>,
    /// We let it lapse or cancelled it.
    pub ended: bool,
    /// What lists say of its items.
    pub listed: ListsSay,
}

/// One of the agreed payments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instalment {
    /// 1 to 4.
    pub nr: u32,
    /// The day on our account.
    pub due_on: NaiveDate,
    /// How much.
    pub amount: Money,
    /// What came in for it: money goes to the oldest instalment first.
    pub received: Money,
}

impl Instalment {
    /// Judges one instalment by the same rule as a promise.
    #[must_use]
    pub fn state(&self, today: NaiveDate, complete_through: Option<NaiveDate>) -> CommitmentState {
        let judged_through = complete_through.unwrap_or_else(|| today.pred_opt().unwrap_or(today));
        if self.received.minor >= self.amount.minor {
            CommitmentState::Kept
        } else if judged_through < self.due_on || today <= self.due_on {
            CommitmentState::Open
        } else if self.received.is_positive() {
            CommitmentState::PartlyKept
        } else {
            CommitmentState::Broken
        }
    }
}

impl Arrangement {
    /// Sum of the instalments.
    #[must_use]
    pub fn total(&self) -> Option<Money> {
        let first = self.instalments.first()?.amount;
        Money::sum(
            first.currency,
            self.instalments.iter().map(|instalment| instalment.amount),
        )
    }

    /// The first instalment that has not come in whole.
    #[must_use]
    pub fn next(&self) -> Option<&Instalment> {
        self.instalments
            .iter()
            .find(|instalment| instalment.received.minor < instalment.amount.minor)
    }

    /// How the whole stands: one missed instalment puts it in default.
    #[must_use]
    pub fn state(&self, today: NaiveDate, complete_through: Option<NaiveDate>) -> CommitmentState {
        if self.ended {
            return CommitmentState::Lapsed;
        }
        match self.next() {
            None => CommitmentState::Completed,
            Some(next) => match next.state(today, complete_through) {
                CommitmentState::Broken | CommitmentState::PartlyKept => CommitmentState::InDefault,
                _ => CommitmentState::Open,
            },
        }
    }

    /// Hands out what came in to the instalments, oldest first.
    pub fn receive(&mut self, mut received: Money) {
        for instalment in &mut self.instalments {
            let part = received.min(instalment.amount);
            let part = if part.is_negative() {
                Money::zero(part.currency)
            } else {
                part
            };
            instalment.received = part;
            received.minor -= part.minor;
        }
    }
}
