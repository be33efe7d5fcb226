//! What makes an item or a customer rest: holds and disputes, and a customer's legal state.

use crate::domain::code::coded;
use crate::domain::commitment::CommitmentId;
use crate::domain::ids::{DisputeId, HeldOrderId, HoldId, ItemId};
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
