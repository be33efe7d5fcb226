//! What the screens of the morning are given: the route of each row, what is known in our own house, the
//! slips for departments, and what was done.

use crate::domain::day_counts::DayCounts;
use crate::domain::day_route::{DayRoute, HandOff, PlannedMinutes};
use crate::domain::ids::{ColleagueId, CustomerId, ItemId};
use crate::domain::inside::{InsideItem, InsideQuestion};
use crate::domain::message::Message;
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;

/// What the morning knows of a row of the worklist.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MorningLine {
    /// The route that was chosen and holds today.
    pub route: Option<DayRoute>,
    /// Sales has it, or it is back from there and nobody has said what came of it.
    pub sales: Option<HandOff>,
    /// It may be rung today although something was not answered.
    pub passed: bool,
    /// The answers about the items that the row is about; empty for a row that rests.
    pub inside: Vec<InsideItem>,
}

impl MorningLine {
    /// By letter instead of the call, as was chosen for today.
    #[must_use]
    pub fn by_letter(&self) -> bool {
        self.route == Some(DayRoute::Letter)
    }

    /// Something about its items was not answered, and nobody said to ring all the same.
    #[must_use]
    pub fn asks_inside(&self) -> bool {
        !self.passed && self.inside.iter().any(|item| !item.in_order())
    }
}

/// How the morning is planned, and how far it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MorningPlan {
    /// How long each means takes.
    pub minutes: PlannedMinutes,
    /// Who can be given a case: colleagues who work here, with what they do.
    pub colleagues: Vec<(ColleagueId, String, String)>,
    /// The holiday period in which sales has time, with today in it.
    pub sales_period: Option<Message>,
    /// A case that goes to sales today is back on this day.
    pub back_on: Option<NaiveDate>,
    /// What was done today.
    pub summary: DaySummary,
}

/// What was done today, and when the next time is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DaySummary {
    /// What was done.
    pub today: DayCounts,
    /// What was done this month, today included: time and yield of sales (seeds A6.3 and A6.4).
    pub month: DayCounts,
    /// The next day on which somebody comes back, and how many do.
    pub next: Option<(NaiveDate, usize)>,
}

/// "Look inside first": every invoice of today's list with its three answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InsideSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// By customer, in the order of the list.
    pub customers: Vec<InsideCustomer>,
    /// What departments were asked and nobody answered yet, one slip per department.
    pub slips: Vec<DepartmentSlip>,
    /// Who answers each question, in the order of [`InsideQuestion::ALL`].
    pub departments: [String; 3],
    /// A question that is asked today is back on this day.
    pub return_on: NaiveDate,
}

/// One customer of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct InsideCustomer {
    /// Who.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// Their name.
    pub name: String,
    /// Each invoice.
    pub items: Vec<InsideLine>,
}

/// One invoice with its three answers.
#[derive(Debug, Clone, PartialEq)]
pub struct InsideLine {
    /// Its number.
    pub number: String,
    /// What it was for.
    pub description: String,
    /// What is open on it.
    pub open: Money,
    /// Days after its due date.
    pub days: i64,
    /// The answers.
    pub inside: InsideItem,
}

/// What a department was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepartmentSlip {
    /// Which.
    pub department: String,
    /// The first day on which answers are to be back.
    pub return_on: NaiveDate,
    /// What was asked: customer, invoice, what it was for, its total, the question.
    pub lines: Vec<SlipLine>,
}

/// One question on a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipLine {
    /// Whose invoice.
    pub name: String,
    /// Which.
    pub item: ItemId,
    /// Its number.
    pub number: String,
    /// What it was for.
    pub description: String,
    /// Its total.
    pub amount: Money,
    /// What was asked.
    pub question: InsideQuestion,
}
