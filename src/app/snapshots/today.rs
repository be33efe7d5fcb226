//! Today's list: its lines are light, and shared between the answers of one moment, so that a list of twenty
//! thousand customers is given out as readily as one of twenty.

use super::{BooksSnapshot, HistoryKind, MorningLine, MorningPlan, WorklistLine};
use crate::domain::commitment::PromiseRules;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::ItemId;
use crate::domain::money::Money;
use crate::domain::month::Month;
use crate::domain::rhythm::CallingByKind;
use crate::domain::worklist::WorklistRow;
use chrono::NaiveDate;
use std::sync::Arc;

/// Today's list.
#[derive(Debug, Clone, PartialEq)]
pub struct WorklistSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// What a promise goes by here.
    pub promise_rules: PromiseRules,
    /// The minute of the day it is here.
    pub minute: u16,
    /// The gate.
    pub books: BooksSnapshot,
    /// How this month went.
    pub month: Month,
    /// When which kind is rung.
    pub calling: CallingByKind,
    /// How the morning is planned, and how far it is.
    pub plan: MorningPlan,
    /// On the list, in order.
    pub todo: Vec<Arc<TodayLine>>,
    /// Not today, each with why.
    pub not_today: Vec<Arc<TodayLine>>,
}

/// A line of today's list, with what it shows beyond the domain's row.
#[derive(Debug, Clone, PartialEq)]
pub struct TodayLine {
    /// The row as it was decided.
    pub row: WorklistRow,
    /// What the customer is; `None`: not known.
    pub kind: Option<CustomerKind>,
    /// Its open items.
    pub items: Vec<OpenLine>,
    /// Last contact: day and kind.
    pub last_contact: Option<(NaiveDate, HistoryKind)>,
    /// What the morning knows of it: the route that was chosen, who of sales has it, what is known inside.
    pub morning: MorningLine,
}

/// An open item of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenLine {
    /// Its row.
    pub id: ItemId,
    /// Its number.
    pub number: String,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// Still open, signed.
    pub open: Money,
    /// Days after the due date, 0 when not overdue.
    pub days_overdue: i64,
    /// Nobody has said yet what had been done about it.
    pub opening_unanswered: bool,
}

impl TodayLine {
    /// The line of today's list that a customer's own line comes to.
    #[must_use]
    pub fn of(line: &WorklistLine, kind: Option<CustomerKind>) -> Self {
        let items = line.items.iter().map(|item| OpenLine {
            id: item.id,
            number: item.number.clone(),
            due_on: item.due_on,
            open: item.open,
            days_overdue: item.days_overdue,
            opening_unanswered: item.opening_unanswered,
        });
        Self {
            row: line.row.clone(),
            kind,
            items: items.collect(),
            last_contact: line.last_contact,
            morning: line.morning.clone(),
        }
    }
}
