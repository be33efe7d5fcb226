//! Today's list.

use super::facts::{Gathered, gather, item_line};
use super::held;
use crate::app::error::Error;
use crate::app::session::{Basis, Session};
use crate::app::snapshots::{HistoryKind, MorningLine, WorklistLine, WorklistSnapshot};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::dunning::Procedure;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::worklist::{
    Circumstances, CustomerFacts, NotToday, Standing, WorklistRow, compare, decide, item_rests,
};
use crate::store::StoreError;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Session {
    /// Whom to call or write today, in order and why; and who not, why not and until when.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn worklist(&self) -> Result<WorklistSnapshot, Error> {
        let decided = self.everybody()?;
        let (mut todo, mut not_today): (Vec<_>, Vec<_>) = decided
            .lines
            .iter()
            .cloned()
            .partition(|line| matches!(line.row.standing, Standing::Today(_)));
        todo.sort_by(|a, b| compare(&a.row, &b.row));
        not_today.sort_by(|a, b| {
            rank(a)
                .cmp(&rank(b))
                .then_with(|| a.row.name.cmp(&b.row.name))
        });
        Ok(WorklistSnapshot {
            today: self.today(),
            books: decided.gathered.books.clone(),
            plan: self.morning_plan(&not_today)?,
            todo,
            not_today,
        })
    }

    /// Where everybody stands; decided once for a state of the company file and a half of a day.
    pub(in crate::app) fn everybody(&self) -> Result<Arc<Decided>, Error> {
        let clock = self.clock();
        let basis: Basis = (self.store.revision()?, clock.today, clock.afternoon);
        if let Some((known, decided)) = &*self.everybody.borrow()
            && *known == basis
        {
            return Ok(Arc::clone(decided));
        }
        let decided = Arc::new(self.decided(None)?);
        *self.everybody.borrow_mut() = Some((basis, Arc::clone(&decided)));
        Ok(decided)
    }

    pub(in crate::app) fn decided(&self, of: Option<CustomerId>) -> Result<Decided, Error> {
        let settings = self.procedure_settings()?;
        let morning = self.morning_settings()?;
        let calendar = self.calendar()?;
        let today = self.today();
        let (gathered, last, ready) = self.read(|read| {
            let gathered = gather(read, &calendar, today, of)?;
            let ready = held::ready(read, today, gathered.books.complete_through, of)?;
            Ok::<_, StoreError>((gathered, read.last_contacts()?, ready))
        })?;
        let circumstances = Circumstances {
            today,
            afternoon: self.clock().afternoon,
            complete_through: gathered.books.complete_through,
            calendar: &calendar,
            minimum: settings.minimum,
            holiday: morning.sales_period(today),
        };
        let mut procedures: BTreeMap<Option<CustomerKind>, Procedure> = BTreeMap::new();
        let mut lines = Vec::new();
        for facts in &gathered.facts {
            let procedure = procedures
                .entry(facts.kind)
                .or_insert_with(|| self.library().procedure(facts.kind, &settings));
            let Some(row) = decide(facts, procedure, &circumstances) else {
                continue;
            };
            let items = gathered
                .items
                .get(&(facts.customer, facts.currency))
                .map(Vec::as_slice)
                .unwrap_or_default();
            let items = items
                .iter()
                .map(|item| {
                    let mut line = item_line(item, Some(facts), &gathered.copies, today);
                    line.rests = facts
                        .items
                        .iter()
                        .find(|known| known.id == item.id)
                        .and_then(|known| item_rests(known, facts, &circumstances))
                        .map(|(_, _, reason)| reason);
                    line
                })
                .collect();
            let morning = morning_of(&row, facts, &gathered, today);
            lines.push(WorklistLine {
                row,
                items,
                last_contact: last
                    .get(&facts.customer)
                    .map(|(day, letter)| kind_of(*day, *letter)),
                morning,
            });
        }
        held::release(&mut lines, ready, &gathered.customers, today);
        Ok(Decided { gathered, lines })
    }
}

/// What the morning knows of a row: the route that holds, who of sales has it, and the answers about the
/// items that it is about.
fn morning_of(
    row: &WorklistRow,
    facts: &CustomerFacts,
    gathered: &Gathered,
    today: NaiveDate,
) -> MorningLine {
    let mut line = MorningLine {
        sales: facts.at_sales.clone(),
        passed: gathered.inside.passed.contains(&facts.customer),
        ..MorningLine::default()
    };
    let Standing::Today(todo) = &row.standing else {
        return line;
    };
    line.route = facts
        .route
        .and_then(|choice| choice.holds(todo.since, today));
    let about =
        |id: &ItemId| todo.items.contains(id) || todo.also.iter().any(|(also, _)| also == id);
    let items = gathered.items.get(&(facts.customer, facts.currency));
    line.inside = items
        .into_iter()
        .flatten()
        .filter(|item| about(&item.id))
        .map(|item| gathered.inside.of(item, today))
        .collect();
    line
}

/// Every line, with what it was decided from.
#[derive(Debug)]
pub(in crate::app) struct Decided {
    pub(in crate::app) gathered: Gathered,
    pub(in crate::app) lines: Vec<WorklistLine>,
}

const fn kind_of(day: NaiveDate, letter: bool) -> (NaiveDate, HistoryKind) {
    (
        day,
        if letter {
            HistoryKind::Letter
        } else {
            HistoryKind::Call
        },
    )
}

/// Those with something overdue first, by the day they come back.
fn rank(line: &WorklistLine) -> (bool, Option<NaiveDate>) {
    match &line.row.standing {
        Standing::NotToday { why, until } => (
            *why == NotToday::NotDue && line.row.overdue.is_zero(),
            *until,
        ),
        Standing::Today(_) => (false, None),
    }
}
