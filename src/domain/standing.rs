//! What makes an item or a customer rest: holds and disputes, and a customer's legal state.

use crate::domain::code::coded;
use crate::domain::commitment::CommitmentId;
use crate::domain::document::Address;
use crate::domain::ids::{DisputeId, HeldOrderId, HoldId, ItemId};
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use chrono::NaiveDate;

coded! {
    /// Why we ourselves wait.
    pub enum HoldReason "hold" {
        /// "Not now until …", with a reason in words.
        NotNow = "not-now",
        /// Something is still to be delivered or done.
        BackOrder = "back-order",
        /// We are looking into something ourselves.
        OurCheck = "our-check",
        /// A credit note is on its way.
        CreditNoteComing = "credit-note-coming",
        /// Given to an agency or bailiff.
        HandedOver = "handed-over",
        /// Anything else, in words.
        Other = "other",
    }
}

impl HoldReason {
    /// It ends by what happens and may stand without a day; every other has one, so that nothing is forgotten.
    #[must_use]
    pub const fn ends_by_itself(self) -> bool {
        matches!(self, Self::CreditNoteComing | Self::HandedOver)
    }
}

coded! {
    /// What a dispute is about.
    pub enum DisputeCategory "dispute" {
        /// Not or not completely delivered.
        Delivery = "delivery",
        /// Not good enough.
        Quality = "quality",
        /// Price or quantity.
        Price = "price",
        /// Never ordered.
        NotOrdered = "not-ordered",
        /// Work not finished.
        WorkIncomplete = "work-incomplete",
        /// Anything else, in words.
        Other = "other",
    }
}

coded! {
    /// What came of a dispute; what follows depends on it.
    pub enum DisputeOutcome "dispute-outcome" {
        /// The customer is right: a credit note follows.
        OurMistake = "our-mistake",
        /// Partly right: a credit note follows, and the rest is asked for.
        PartlyOurs = "partly-ours",
        /// Delivered or put right since: the amount is owed.
        PutRight = "put-right",
        /// The customer is not right: they get the proof, and chasing goes on.
        NotOurs = "not-ours",
    }
}

impl DisputeOutcome {
    /// A credit note is to come: until then its items rest.
    #[must_use]
    pub const fn expects_credit_note(self) -> bool {
        matches!(self, Self::OurMistake | Self::PartlyOurs)
    }
}

coded! {
    /// A state in which the law takes over.
    pub enum LegalState "legal-state" {
        /// Failliet.
        Bankrupt = "bankrupt",
        /// Surseance.
        Moratorium = "moratorium",
        /// Schuldhulpverlening, WSNP.
        DebtCounselling = "debt-counselling",
        /// Overleden.
        Deceased = "deceased",
        /// Somebody represents them.
        Represented = "represented",
    }
}

impl LegalState {
    /// What whoever acts for the customer is called: curator, bewindvoerder, executor, lawyer.
    #[must_use]
    pub const fn representative(self) -> Message {
        match self {
            Self::Bankrupt => msg("representative-bankrupt"),
            Self::Moratorium => msg("representative-moratorium"),
            Self::DebtCounselling => msg("representative-debt-counselling"),
            Self::Deceased => msg("representative-deceased"),
            Self::Represented => msg("representative-represented"),
        }
    }
}

/// Whoever acts for a customer once the law took over: a curator, administrator, executor or lawyer. The claim is
/// lodged with them, and nobody else is approached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Representative {
    /// Since when the law took over.
    pub since: NaiveDate,
    /// Who; may be empty while it is not known.
    pub name: String,
    /// Their firm or office; may be empty.
    pub office: String,
    /// Where they are written to.
    pub address: Address,
    /// Telephone; may be empty.
    pub phone: String,
    /// E-mail; may be empty.
    pub email: String,
    /// The number of the case: `F.16/26/123`; may be empty.
    pub reference: String,
    /// The letter that lodges our claim is to go out.
    pub lodge: bool,
}

impl Representative {
    /// Somebody of whom only the day is known.
    #[must_use]
    pub fn unknown(since: NaiveDate) -> Self {
        Self {
            since,
            name: String::new(),
            office: String::new(),
            address: Address::default(),
            phone: String::new(),
            email: String::new(),
            reference: String::new(),
            lodge: false,
        }
    }

    /// How they are named in one line: `mr. A. Bos, Bos Advocaten`; empty when nothing is known.
    #[must_use]
    pub fn named(&self) -> String {
        let parts = [self.name.trim(), self.office.trim()];
        let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        known.join(", ")
    }
}

/// An order or delivery that waits for a payment: something that can be offered in return (seed B34).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldOrder {
    /// Its row.
    pub id: HeldOrderId,
    /// As it is said: `order 3381`.
    pub what: String,
    /// Held since.
    pub since: NaiveDate,
    /// It goes out when this is kept; `None`: when what is agreed next is.
    pub waits_for: Option<CommitmentId>,
}

/// Chasing stopped by our decision until a day, or until it is lifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Its row.
    pub id: HoldId,
    /// Why.
    pub reason: HoldReason,
    /// In our words.
    pub note: String,
    /// First day.
    pub from_on: NaiveDate,
    /// The day on which it is over; `None` until lifted.
    pub until_on: Option<NaiveDate>,
    /// The items that rest; none means the whole customer.
    pub items: Vec<ItemId>,
}

impl Hold {
    /// Whether it still stops chasing today.
    #[must_use]
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        self.from_on <= today && self.until_on.is_none_or(|until| today < until)
    }
}

/// The customer says an amount is not owed; chasing of those items stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// Its row.
    pub id: DisputeId,
    /// When it was raised.
    pub opened_on: NaiveDate,
    /// About what.
    pub category: DisputeCategory,
    /// In the customer's words.
    pub words: String,
    /// Who looks into it here.
    pub owner: String,
    /// By when.
    pub solve_by: Option<NaiveDate>,
    /// Items, with the disputed part; `None` is the whole item.
    pub items: Vec<(ItemId, Option<Money>)>,
}
