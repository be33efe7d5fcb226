//! A promise to pay: so much, by a day, for exactly these invoices.

use super::{CommitmentState, Ended, ListsSay, is_over};
use crate::domain::calendar::Calendar;
use crate::domain::code::coded;
use crate::domain::ids::{ItemId, PromiseId};
use crate::domain::money::Money;
use chrono::NaiveDate;

/// The day that somebody names for a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedDay {
    /// The money is on our account.
    OnAccount(NaiveDate),
    /// They give the order to their bank.
    Transfers(NaiveDate),
}

impl NamedDay {
    /// The day of the promise: on our account. What is transferred is there on the next working day.
    #[must_use]
    pub fn on_account(self, calendar: &Calendar) -> NaiveDate {
        match self {
            Self::OnAccount(day) => day,
            Self::Transfers(day) => calendar.payment_day_on_or_after(day.succ_opt().unwrap_or(day)),
        }
    }
}

/// What a promise goes by in this house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseRules {
    /// Our working days.
    pub calendar: Calendar,
    /// From this amount on a letter confirms it unless somebody says otherwise (seed B36a); `None`: only when
    /// somebody says so. Other currencies are reckoned by the same figure.
    pub confirm_from: Option<Money>,
}

impl PromiseRules {
    /// From which amount on a promise is confirmed by letter unless the owner says otherwise.
    pub const CONFIRM_FROM: Money = Money::eur(25_000);

    /// A letter confirms a promise of this amount, unless somebody says otherwise.
    #[must_use]
    pub fn confirms(&self, amount: Money) -> bool {
        let from = self.confirm_from.as_ref();
        from.is_some_and(|from| amount.minor >= from.minor)
    }
}

impl Default for PromiseRules {
    fn default() -> Self {
        Self {
            calendar: Calendar::default(),
            confirm_from: Some(Self::CONFIRM_FROM),
        }
    }
}

coded! {
    /// How a promise came off the books.
    pub enum PromiseEnd "promise-end" {
        /// We withdrew it, with a reason.
        Withdrawn = "withdrawn",
        /// A newer promise or an arrangement about its items took its place.
        Replaced = "replaced",
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
    /// Fall of the open amount of its items by the day due (or by the books' day, if that is earlier), as far as
    /// the bank took nothing of it back later; what a later list settled and no list had open on that day,
    /// included. Of one that came off the books, by that day at most.
    pub received_in_time: Money,
    /// Fall of the open amount of its items to date, or to the day on which it came off the books.
    pub received: Money,
    /// The last day on which the bank took money back that had kept it.
    pub taken_back_on: Option<NaiveDate>,
    /// It came off the books.
    pub ended: Option<Ended<PromiseEnd>>,
    /// What lists say of its items.
    pub listed: ListsSay,
}

impl Promise {
    /// Judges it: `complete_through` is the day through which the books are complete, `None` when no
    /// bank account counts (then `today` decides).
    ///
    /// One that a newer agreement took the place of after its day stays what it was: broken is broken. It asks
    /// for nothing any more ([`Self::asks`]).
    #[must_use]
    pub fn state(&self, today: NaiveDate, complete_through: Option<NaiveDate>) -> CommitmentState {
        let ended = self.ended.as_ref();
        if ended.is_some_and(|ended| ended.how == PromiseEnd::Withdrawn) {
            return CommitmentState::Withdrawn;
        }
        if self.is_kept() {
            return CommitmentState::Kept;
        }
        let over = is_over(self.due_on, today, complete_through);
        if ended.is_some_and(|ended| ended.on <= self.due_on || !over) {
            CommitmentState::Replaced
        } else if !over {
            CommitmentState::Open
        } else if self.received.minor >= self.amount.minor {
            CommitmentState::KeptLate
        } else if self.received.is_positive() {
            CommitmentState::PartlyKept
        } else {
            CommitmentState::Broken
        }
    }

    /// What still has to come.
    #[must_use]
    pub fn rest(&self) -> Money {
        let rest = self.amount.minor - self.received.minor;
        Money::minor(rest.clamp(0, self.amount.minor), self.amount.currency)
    }

    /// All of it came by its day, and stayed.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.received_in_time.minor >= self.amount.minor && self.received.minor >= self.amount.minor
    }

    /// It was not kept, and nothing took its place: it is called about.
    #[must_use]
    pub fn asks(&self, today: NaiveDate, complete_through: Option<NaiveDate>) -> bool {
        self.ended.is_none() && self.state(today, complete_through).failed()
    }

    /// The day on which the bank took back what had kept it, where that is why it is not kept.
    #[must_use]
    pub fn undone_by_return(&self) -> Option<NaiveDate> {
        self.taken_back_on
            .filter(|_| self.received.minor < self.amount.minor)
    }

    /// The day since which it is known not to be kept, once it is: its day, or that of the return.
    #[must_use]
    pub fn failed_on(&self) -> NaiveDate {
        self.undone_by_return()
            .map_or(self.due_on, |day| day.max(self.due_on))
    }
}
