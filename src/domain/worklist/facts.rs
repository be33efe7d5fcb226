//! What the list is decided from: one customer in one currency, and the day.

use super::Weights;
use crate::domain::behaviour::UsualPayDay;
use crate::domain::calendar::Calendar;
use crate::domain::commitment::{Arrangement, Promise};
use crate::domain::contact::MomentResult;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::day_route::{HandOff, RouteChoice};
use crate::domain::document::DocumentKind;
use crate::domain::dunning::StepDone;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::Message;
use crate::domain::money::{Currency, Money};
use crate::domain::rhythm::{CallingByKind, Rhythm};
use crate::domain::standing::{Dispute, Hold, LegalState};
use chrono::{NaiveDate, NaiveTime};

/// One open item of the customer, with what the procedure needs to know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFacts {
    /// Its row.
    pub id: ItemId,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Its number.
    pub number: String,
    /// Date of the document.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// Still open as of today; negative on a credit note.
    pub open: Money,
    /// The day on which the bank collects it; `None` where the customer pays, or where the bank could not
    /// collect it.
    pub collected_on: Option<NaiveDate>,
    /// The first import asked what had been done about it, and nobody has answered.
    pub opening_unanswered: bool,
    /// The day of delivery, where its e-invoice tells it.
    pub delivered_on: Option<NaiveDate>,
    /// The steps it has had.
    pub steps: Vec<StepDone>,
}

/// A contact moment, as far as the worklist needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentFacts {
    /// The day.
    pub day: NaiveDate,
    /// Before noon.
    pub morning: bool,
    /// How it went.
    pub result: MomentResult,
    /// Call back on.
    pub call_back_on: Option<NaiveDate>,
    /// At this hour of it, where one was agreed.
    pub call_back_at: Option<NaiveTime>,
    /// With whom.
    pub contact_name: String,
    /// Whom to ask for next time, where somebody else decides.
    pub ask_next: String,
}

/// Everything about one customer in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerFacts {
    /// Its row.
    pub customer: CustomerId,
    /// Its number, never empty.
    pub number: String,
    /// Its name.
    pub name: String,
    /// What it is; `None` is treated as a consumer where the law cares.
    pub kind: Option<CustomerKind>,
    /// The currency of everything below.
    pub currency: Currency,
    /// Open items, credit notes among them.
    pub items: Vec<ItemFacts>,
    /// Receipts that are this customer's and not yet allocated (positive).
    pub unallocated: Money,
    /// Receipts not yet explained that may be this customer's: amount and day.
    pub candidates: Vec<(Money, NaiveDate)>,
    /// Promises, also judged ones.
    pub promises: Vec<Promise>,
    /// Arrangements, also ended ones.
    pub arrangements: Vec<Arrangement>,
    /// Disputes that run.
    pub disputes: Vec<Dispute>,
    /// Holds that were not lifted.
    pub holds: Vec<Hold>,
    /// The latest contact moments, oldest first.
    pub moments: Vec<MomentFacts>,
    /// What was said by hand of when they pay and work.
    pub rhythm: Rhythm,
    /// Own rhythm: as it was said, else from at least five paid invoices.
    pub habit: Option<UsualPayDay>,
    /// A state in which the law takes over.
    pub legal_state: Option<LegalState>,
    /// There is a telephone number.
    pub can_be_called: bool,
    /// There is an address.
    pub can_be_written: bool,
    /// By which means, where that was chosen.
    pub route: Option<RouteChoice>,
    /// A colleague of sales has it.
    pub at_sales: Option<HandOff>,
}

/// What the day and the house decide.
#[derive(Debug, Clone)]
pub struct Circumstances<'a> {
    /// Today.
    pub today: NaiveDate,
    /// It is afternoon: an attempt of this morning may be repeated.
    pub afternoon: bool,
    /// The day through which the books are complete; `None` when no bank account counts.
    pub complete_through: Option<NaiveDate>,
    /// Working days, holidays, calling days.
    pub calendar: &'a Calendar,
    /// Days that post takes.
    pub post_days: u32,
    /// Below this, an item waits for the next reminder of its customer.
    pub minimum: Money,
    /// The holiday period in which today lies: sales have time now.
    pub holiday: Option<Message>,
    /// Above this, all that is open together, nobody is left in peace; nothing: no limit.
    pub peace_limit: Money,
    /// On which days which kind is preferably rung.
    pub calling: &'a CallingByKind,
    /// What counts in the order.
    pub weights: Weights,
}
