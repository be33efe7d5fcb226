//! Everybody: the list, and what is to be settled about customers as such: their kind, what is missing of
//! them, who may be one with whom.

use crate::app::command::CustomerCard;
use crate::domain::bank::Means;
use crate::domain::contact::Contact;
use crate::domain::customer_kind::{CustomerKind, KindProposal};
use crate::domain::ids::{CustomerId, ItemId, JournalId, ReceiptId};
use crate::domain::likeness::Likeness;
use crate::domain::money::Money;
use chrono::NaiveDate;

/// The list of customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomersSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// All, by name.
    pub customers: Vec<CustomerLine>,
    /// Whose kind is assumed or not known, largest open amount first.
    pub kinds: Vec<KindLine>,
    /// Who have something open and of whom something is missing, largest open amount first.
    pub incomplete: Vec<IncompleteLine>,
    /// Who may be one.
    pub alike: Vec<AlikeLine>,
    /// Items of which nobody said yet what had been done about them before.
    pub opening: usize,
}

/// A customer in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerLine {
    /// Its row.
    pub id: CustomerId,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Town.
    pub city: String,
    /// Lower case, accents stripped: names, numbers, phones, contacts; also of those who are merged into it.
    pub search: String,
    /// What is open, per currency.
    pub open: Vec<Money>,
    /// What is overdue, per currency.
    pub overdue: Vec<Money>,
    /// Of the oldest overdue item.
    pub days_overdue: i64,
    /// Items open.
    pub items: usize,
}

/// A customer whose kind nobody confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindLine {
    /// Its row.
    pub id: CustomerId,
    /// Its name.
    pub name: String,
    /// Town.
    pub city: String,
    /// What is open, per currency.
    pub open: Vec<Money>,
    /// What is assumed; `None`: not known, and treated as a consumer.
    pub assumed: Option<CustomerKind>,
    /// What its name and numbers propose, with the reason.
    pub proposal: Option<KindProposal>,
}

/// What is not known of a customer, or not for sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// No number to call, of the customer or of anybody there.
    Phone,
    /// No street or town: no letter arrives.
    Address,
    /// Business, consumer or government.
    Kind,
    /// The language was taken from a foreign address.
    Language,
    /// Nobody there is known to decide about payment.
    Person,
    /// An open invoice without copy.
    Copy,
}

/// A customer of whom something is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncompleteLine {
    /// Its row.
    pub id: CustomerId,
    /// Its number.
    pub number: String,
    /// What is open, per currency.
    pub open: Vec<Money>,
    /// What is missing; never nothing.
    pub missing: Vec<Missing>,
    /// What is known.
    pub card: CustomerCard,
    /// Whom to ask for, where somebody is known.
    pub person: Option<Contact>,
    /// Open invoices without copy.
    pub without_copy: Vec<(ItemId, String)>,
    /// Open invoices with a copy that can be read for what is missing.
    pub with_copy: bool,
}

/// Two who may be one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlikeLine {
    /// Who would stay: with a number of the books, else with more that is open.
    pub keep: AlikeSide,
    /// Who would be merged into it.
    pub other: AlikeSide,
    /// By what they are alike.
    pub likeness: Likeness,
}

/// One of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlikeSide {
    /// Its row.
    pub id: CustomerId,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its street and town, as far as known.
    pub place: String,
    /// What is open, per currency.
    pub open: Vec<Money>,
}

/// A record that is merged into a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedLine {
    /// Its row.
    pub id: CustomerId,
    /// Its own number.
    pub number: String,
    /// Its own name.
    pub name: String,
    /// Since when.
    pub day: NaiveDate,
}

/// A receipt that was entered by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredReceipt {
    /// Its row.
    pub id: ReceiptId,
    /// The line of the journal by which it was entered.
    pub line: JournalId,
    /// How it came.
    pub means: Means,
    /// On which day.
    pub received_on: NaiveDate,
    /// A receipt's number, what was set off.
    pub note: String,
    /// Against which items, and how much.
    pub parts: Vec<(ItemId, String, Money)>,
}
