//! What is ahead, by day; and what rests.

use crate::domain::ids::{ArrangementId, CustomerId, DisputeId, HandOffId, HoldId, PromiseId};
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::standing::{Dispute, Hold, LegalState, Representative};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// What is ahead of us with customers, and what rests.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// The instant, for the calendar file.
    pub now: DateTime<Utc>,
    /// Tells this company from others in the ids of a calendar file; the same for as long as the company file lives.
    pub company: String,
    /// What is ahead, by day.
    pub lines: Vec<AgendaLine>,
    /// What rests: disputes first, then the law, then holds; the first to end first.
    pub resting: Vec<RestingLine>,
}

/// Something that is ahead.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaLine {
    /// What it is of; stable.
    pub key: AgendaKey,
    /// Its day.
    pub day: NaiveDate,
    /// And hour, where one was agreed.
    pub at: Option<NaiveTime>,
    /// With whom.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// In which currency they are called.
    pub currency: Currency,
    /// What, as a sentence without capital.
    pub what: Message,
    /// How much.
    pub amount: Option<Money>,
    /// The day on which we look whether it happened, where that is another.
    pub check_on: Option<NaiveDate>,
}

/// What a line of the agenda is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgendaKey {
    /// A promise falls due.
    Promise(PromiseId),
    /// An instalment falls due.
    Instalment(ArrangementId, u32),
    /// The friendly call on the working day before a promise.
    CallPromise(PromiseId),
    /// The same before an instalment.
    CallInstalment(ArrangementId, u32),
    /// A promise was not kept.
    BrokenPromise(PromiseId),
    /// An instalment was not paid.
    BrokenInstalment(ArrangementId, u32),
    /// The signed copy is not back.
    Signature(ArrangementId),
    /// They asked to be called back, or somebody else is to be asked for.
    CallBack(CustomerId, Currency),
    /// Our answer to a dispute is due.
    Dispute(DisputeId),
    /// A hold is over.
    Hold(HoldId),
    /// A case is back from sales.
    Sales(HandOffId),
}

impl AgendaKey {
    /// Its id in a calendar file, within a company.
    #[must_use]
    pub fn uid(self) -> String {
        match self {
            Self::Promise(id) => format!("promise-{}", id.0),
            Self::Instalment(id, nr) => format!("instalment-{}-{nr}", id.0),
            Self::CallPromise(id) => format!("call-promise-{}", id.0),
            Self::CallInstalment(id, nr) => format!("call-instalment-{}-{nr}", id.0),
            Self::BrokenPromise(id) => format!("broken-promise-{}", id.0),
            Self::BrokenInstalment(id, nr) => format!("broken-instalment-{}-{nr}", id.0),
            Self::Signature(id) => format!("signature-{}", id.0),
            Self::CallBack(id, currency) => format!("call-back-{}-{}", id.0, currency.code()),
            Self::Dispute(id) => format!("dispute-{}", id.0),
            Self::Hold(id) => format!("hold-{}", id.0),
            Self::Sales(id) => format!("sales-{}", id.0),
        }
    }

    /// Its kind, for scripts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Promise(_) => "promise",
            Self::Instalment(..) => "instalment",
            Self::CallPromise(_) | Self::CallInstalment(..) => "call-before",
            Self::BrokenPromise(_) | Self::BrokenInstalment(..) => "call-broken",
            Self::Signature(_) => "signature",
            Self::CallBack(..) => "call-back",
            Self::Dispute(_) => "dispute",
            Self::Hold(_) => "hold",
            Self::Sales(_) => "sales",
        }
    }

    /// Money is expected.
    #[must_use]
    pub const fn is_payment(self) -> bool {
        matches!(self, Self::Promise(_) | Self::Instalment(..))
    }

    /// Somebody is to be rung.
    #[must_use]
    pub const fn is_call(self) -> bool {
        matches!(
            self,
            Self::CallPromise(_)
                | Self::CallInstalment(..)
                | Self::BrokenPromise(_)
                | Self::BrokenInstalment(..)
                | Self::Signature(_)
                | Self::CallBack(..)
        )
    }

    /// It is of this promise or arrangement.
    #[must_use]
    pub fn is_of(self, one: AgendaOf) -> bool {
        match self {
            Self::Promise(id) | Self::CallPromise(id) | Self::BrokenPromise(id) => {
                one == AgendaOf::Promise(id)
            }
            Self::Instalment(id, _)
            | Self::CallInstalment(id, _)
            | Self::BrokenInstalment(id, _)
            | Self::Signature(id) => one == AgendaOf::Arrangement(id),
            _ => false,
        }
    }
}

/// A part of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgendaOf {
    /// Everything.
    All,
    /// What is paid for one promise.
    Promise(PromiseId),
    /// What is paid for one arrangement.
    Arrangement(ArrangementId),
}

/// Something that rests, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct RestingLine {
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// What.
    pub what: Resting,
    /// The numbers of its items; none for all of the customer.
    pub numbers: Vec<String>,
    /// How much of it rests, in one currency.
    pub amount: Option<Money>,
    /// Since when.
    pub since: NaiveDate,
    /// The day that ends it, or on which our answer is due.
    pub until: Option<NaiveDate>,
    /// That day is over.
    pub late: bool,
}

/// What rests.
#[derive(Debug, Clone, PartialEq)]
pub enum Resting {
    /// The customer says an amount is not owed.
    Dispute(Dispute),
    /// We wait ourselves.
    Hold(Hold),
    /// The law took over.
    Law(LegalState, Representative),
}

impl AgendaSnapshot {
    /// What is due now, a sentence for each kind; none when nothing is.
    #[must_use]
    pub fn due_now(&self) -> Vec<Message> {
        let today = self.today;
        let count = |wanted: &dyn Fn(&AgendaLine) -> bool| {
            self.lines.iter().filter(|line| wanted(line)).count()
        };
        let payments = count(&|line| line.key.is_payment() && line.day == today);
        let calls = count(&|line| line.key.is_call() && line.day <= today);
        let answers = count(&|line| matches!(line.key, AgendaKey::Dispute(_)) && line.day <= today);
        let back = count(&|line| matches!(line.key, AgendaKey::Hold(_)) && line.day == today);
        let said = [
            ("agenda-due-payments", payments),
            ("agenda-due-calls", calls),
            ("agenda-due-answers", answers),
            ("agenda-due-holds", back),
        ];
        let some = said.into_iter().filter(|(_, count)| *count > 0);
        some.map(|(key, count)| msg(key).with("count", count))
            .collect()
    }
}
