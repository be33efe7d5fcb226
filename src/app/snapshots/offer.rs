//! What an arrangement with a customer can be: about which invoices, what it may add, and what stands beside it.

use crate::domain::calendar::Calendar;
use crate::domain::contact::Contact;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::language::Language;
use crate::domain::law::CollectionScale;
use crate::domain::legal_route::LegalRoute;
use crate::domain::message::Message;
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;

/// What an arrangement with a customer in one currency can be, today.
#[derive(Debug, Clone, PartialEq)]
pub struct ArrangementOffer {
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// In which language they are spoken to.
    pub language: Language,
    /// In which currency.
    pub currency: Currency,
    /// Their open invoices that no other arrangement has, oldest first.
    pub items: Vec<OfferItem>,
    /// People there.
    pub people: Vec<Contact>,
    /// The day on which the first payment is proposed: soon, but possible.
    pub first_on: NaiveDate,
    /// The day by which it should be over.
    pub last_on: NaiveDate,
    /// The law's scale of collection costs.
    pub scale: CollectionScale,
    /// Why no collection costs may be added; `None`: they may.
    pub costs_off: Option<Message>,
    /// When the legal route could begin at the earliest.
    pub legal: LegalRoute,
    /// Working days and days on which banks settle.
    pub calendar: Calendar,
}

/// An invoice that an arrangement can be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferItem {
    /// Its row.
    pub id: ItemId,
    /// Its number.
    pub number: String,
    /// What is open on it.
    pub open: Money,
    /// It is overdue.
    pub overdue: bool,
    /// Late-payment interest on it so far, where we ask for interest.
    pub interest: Money,
}
