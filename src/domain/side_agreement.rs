//! What else was agreed with a customer while the work was done: extra work, another delivery, another price. It is
//! put in writing like a promise (seed B21), so that an invoice never surprises anybody.

use crate::domain::code::coded;
use crate::domain::ids::{CustomerId, SideAgreementId};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;

coded! {
    /// What kind of agreement it is.
    pub enum SideAgreementKind "side-agreement" {
        /// Work beyond the order.
        ExtraWork = "extra-work",
        /// Another delivery than was ordered: later, in parts, something else.
        Delivery = "delivery",
        /// Another price or another term.
        Price = "price",
        /// Anything else, in words.
        Other = "other",
    }
}

/// Something that was agreed beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideAgreement {
    /// Its row.
    pub id: SideAgreementId,
    /// With whom.
    pub customer: CustomerId,
    /// What kind.
    pub kind: SideAgreementKind,
    /// What, in a sentence.
    pub what: String,
    /// The order, offer or invoice it belongs to; may be empty.
    pub about: String,
    /// In which currency its amount would be.
    pub currency: Currency,
    /// What it costs, where it does.
    pub amount: Option<Money>,
    /// On which day.
    pub agreed_on: NaiveDate,
    /// With which person.
    pub contact_name: String,
    /// Confirm by letter.
    pub confirm: bool,
    /// The day of the letter that confirmed it.
    pub confirmed_on: Option<NaiveDate>,
    /// Why it holds no longer; `None` while it does.
    pub ended_because: Option<String>,
    /// Who recorded it.
    pub by: Option<String>,
}
