//! What comes on top of a customer's invoices, each figure with its calculation; and what has to be settled about
//! law and terms.

use crate::domain::charges::{Charge, InterestSegment, ScaleStep};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::limitation::LimitationWarning;
use crate::domain::message::Message;
use crate::domain::money::{Currency, Money};
use crate::domain::our_terms::OrderConfirmed;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// What comes on top of a customer's invoices as of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargesSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// Per currency in which something is late, or was.
    pub sums: Vec<ChargesSum>,
}

/// The charges in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargesSum {
    /// In which.
    pub currency: Currency,
    /// Invoices that are late, oldest due date first; after them those of the last year that were paid late.
    pub items: Vec<ChargedItem>,
    /// Interest that was not let go of, on what is open.
    pub interest: Money,
    /// What a day adds.
    pub per_day: Money,
    /// Interest on invoices that were paid, but late: to be claimed or let go of.
    pub interest_on_paid: Money,
    /// Collection costs.
    pub costs: Option<CostsCalculation>,
    /// What has to be said beside it: a rate that is not checked, the last day that is known.
    pub remarks: Vec<Message>,
}

/// An invoice with what comes on top of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargedItem {
    /// Its row.
    pub id: ItemId,
    /// Its number.
    pub number: String,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// Still open.
    pub open: Money,
    /// It was paid, the last of it on this day.
    pub paid_on: Option<NaiveDate>,
    /// Which interest runs, and why.
    pub ground: Message,
    /// First day of interest; `None` for a consumer who is not in default.
    pub from: Option<NaiveDate>,
    /// How it was reckoned: days, rate, amount.
    pub segments: Vec<InterestSegment>,
    /// The interest.
    pub interest: Money,
    /// What a day adds.
    pub per_day: Money,
    /// Charges that were let go of, with why.
    pub waived: Vec<(Charge, String)>,
    /// What is on record of the order.
    pub order: Option<OrderConfirmed>,
    /// The last day to pay was agreed.
    pub term_agreed: bool,
    /// Until when it can be enforced.
    pub limitation: LimitationLine,
}

/// Until when a claim can be enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitationLine {
    /// The last day.
    pub last_day: NaiveDate,
    /// The last letter or acknowledgement that renewed the period.
    pub renewed_on: Option<NaiveDate>,
    /// How near the end is.
    pub warning: Option<LimitationWarning>,
}

/// How collection costs were reckoned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostsCalculation {
    /// Over what.
    pub over: Money,
    /// Slice by slice.
    pub steps: Vec<ScaleStep>,
    /// Without VAT.
    pub costs: Money,
    /// VAT over it, where we cannot deduct it.
    pub vat: Option<(Decimal, Money)>,
    /// First day on which they can be asked; `None`: only after a 14-day letter.
    pub from: Option<NaiveDate>,
    /// It is the fixed sum for each late invoice, not the scale.
    pub fixed_sums: Option<usize>,
}

/// Something to be settled about law and terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LawTask {
    /// There is no version of our terms that is valid today.
    NoTermsToday,
    /// It is a new year, and nobody looked whether the terms still hold.
    TermsYearly {
        /// When somebody last did.
        last: Option<NaiveDate>,
    },
    /// Customers who owe something and were never given our terms.
    TermsNotGiven(Vec<(CustomerId, String)>),
    /// The rates may have changed.
    RatesUnknown {
        /// They are known until this day.
        until: NaiveDate,
    },
    /// A claim can soon no longer be enforced, or cannot any more.
    Limitation {
        /// Whose.
        customer: CustomerId,
        /// Their name.
        name: String,
        /// Which invoice.
        number: String,
        /// What is open on it.
        open: Money,
        /// Until when it can be enforced, and how near that is.
        line: LimitationLine,
    },
}
