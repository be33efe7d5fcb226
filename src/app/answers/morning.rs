//! The morning: looking inside, slips for departments, and what was done.

use super::worklist;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::settings;
use crate::app::snapshots::{
    DaySummary, DepartmentSlip, InsideCustomer, InsideLine, InsideSnapshot, MorningPlan, SlipLine,
    TodayLine,
};
use crate::domain::calendar::Calendar;
use crate::domain::day_route::SALES_DAYS;
use crate::domain::ids::ItemId;
use crate::domain::inside::InsideQuestion;
use crate::domain::worklist::{Standing, TodayStep};
use crate::store::Read;
use crate::store::StoreError;
use crate::words::Words;
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Session {
    /// Every invoice of today's list with what is known of it in our own house, and what departments were
    /// asked.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn inside(&self) -> Result<InsideSnapshot, Error> {
        let today = self.today();
        let everybody = self.everybody()?;
        let lines = || everybody.todo().iter().filter(|line| is_chased(line));
        let asked = lines().flat_map(|line| &line.morning.inside);
        let asked: Vec<ItemId> = asked.map(|inside| inside.item).collect();
        let items = self.read(|read| read.items(today, asked))?;
        let about: BTreeMap<ItemId, String> = items
            .into_iter()
            .map(|item| (item.id, item.description))
            .collect();
        let settings = self.morning_settings()?;
        let words = Words::new(self.company()?.language).on(today);
        let calendar = self.calendar()?;
        Ok(InsideSnapshot {
            today,
            customers: lines().map(|line| inside_customer(line, &about)).collect(),
            slips: self.read(slips)?,
            departments: [
                InsideQuestion::Delivery,
                InsideQuestion::Agreements,
                InsideQuestion::Invoice,
            ]
            .map(|question| settings.department(question, &words)),
            return_on: calendar.add_working_days(today, settings.return_days),
        })
    }

    /// How the morning is planned, and what was done; `next` is counted over these lines.
    pub(super) fn morning_plan(&self, lines: &[Arc<TodayLine>]) -> Result<MorningPlan, Error> {
        let today = self.today();
        let calendar = self.calendar()?;
        let month = today.with_day(1).unwrap_or(today);
        self.read(|read| {
            let settings = settings::morning(read)?;
            let colleagues = read.colleagues()?.into_iter().filter(|one| one.active);
            Ok(MorningPlan {
                minutes: settings.minutes,
                colleagues: colleagues.map(|one| (one.id, one.name, one.job)).collect(),
                sales_period: worklist::holiday(read, &calendar, today)?,
                back_on: Some(calendar.add_working_days(today, SALES_DAYS)),
                summary: DaySummary {
                    today: read.day_counts(today, today)?,
                    month: read.day_counts(month, today)?,
                    next: next_time(lines, today, &calendar),
                },
            })
        })
    }
}

/// Asked for money today: what is only handed over or answered needs no look inside.
fn is_chased(line: &TodayLine) -> bool {
    let Standing::Today(todo) = &line.row.standing else {
        return false;
    };
    !matches!(todo.step, TodayStep::Check | TodayStep::HandOver)
}

fn inside_customer(line: &TodayLine, about: &BTreeMap<ItemId, String>) -> InsideCustomer {
    let items = line.items.iter().filter_map(|item| {
        let inside = line
            .morning
            .inside
            .iter()
            .find(|inside| inside.item == item.id)?;
        Some(InsideLine {
            number: item.number.clone(),
            description: about.get(&item.id).cloned().unwrap_or_default(),
            open: item.open,
            days: item.days_overdue,
            inside: inside.clone(),
        })
    });
    InsideCustomer {
        customer: line.row.customer,
        currency: line.row.open.currency,
        name: line.row.name.clone(),
        items: items.collect(),
    }
}

/// What departments were asked and nobody answered: one slip per department.
pub(in crate::app) fn slips(read: &Read<'_>) -> Result<Vec<DepartmentSlip>, StoreError> {
    let mut slips: BTreeMap<String, DepartmentSlip> = BTreeMap::new();
    for waiting in read.waiting_questions()? {
        let asked = waiting.asked;
        let slip = slips
            .entry(asked.department.clone())
            .or_insert_with(|| DepartmentSlip {
                department: asked.department.clone(),
                return_on: asked.return_on,
                lines: Vec::new(),
            });
        slip.return_on = slip.return_on.min(asked.return_on);
        slip.lines.push(SlipLine {
            name: waiting.name,
            item: waiting.item,
            number: waiting.number,
            description: waiting.description,
            amount: waiting.amount,
            question: asked.question,
        });
    }
    Ok(slips.into_values().collect())
}

/// The next working day on which somebody who is overdue comes back, and how many do by then.
fn next_time(
    lines: &[Arc<TodayLine>],
    today: NaiveDate,
    calendar: &Calendar,
) -> Option<(NaiveDate, usize)> {
    let mut days: Vec<NaiveDate> = lines
        .iter()
        .filter(|line| line.row.overdue.is_positive())
        .filter_map(|line| match &line.row.standing {
            Standing::NotToday { until, .. } => until
                .filter(|day| *day > today)
                .map(|day| calendar.working_day_on_or_after(day)),
            Standing::Today(_) => None,
        })
        .collect();
    days.sort_unstable();
    let first = *days.first()?;
    Some((first, days.iter().take_while(|day| **day == first).count()))
}
