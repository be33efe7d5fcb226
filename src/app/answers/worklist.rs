//! Today's list: decided for everybody at once, and after what was done with one customer for that one.

use super::common::Common;
use super::facts::{Sources, by_customer, item_line};
use super::held;
use crate::app::error::Error;
use crate::app::session::{Basis, Session};
use crate::app::settings::{self, OrderSettings, ProcedureSettings};
use crate::app::snapshots::{HistoryKind, OpenLine, TodayLine, WorklistLine, WorklistSnapshot};
use crate::domain::behaviour::UsualPayDay;
use crate::domain::calendar::Calendar;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::dunning::Procedure;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::{Message, msg};
use crate::domain::month::Month;
use crate::domain::rhythm::{CallingByKind, Rhythm};
use crate::domain::worklist::{
    Circumstances, CustomerFacts, ItemFacts, NotToday, Standing, WorklistRow, compare,
    days_overdue, decide, item_rests,
};
use crate::store::read::{CopyRow, ItemRow};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Where everybody stands.
#[derive(Debug, Clone)]
pub(in crate::app) struct Everybody {
    pub(in crate::app) common: Arc<Common>,
    /// How this month went with each customer with whom anything did.
    months: BTreeMap<CustomerId, Month>,
    todo: Vec<Arc<TodayLine>>,
    not_today: Vec<Arc<TodayLine>>,
}

impl Everybody {
    /// Every line, those of today first.
    pub(in crate::app) fn lines(&self) -> impl Iterator<Item = &Arc<TodayLine>> {
        self.todo.iter().chain(&self.not_today)
    }

    /// Those of today, in order.
    pub(in crate::app) fn todo(&self) -> &[Arc<TodayLine>] {
        &self.todo
    }

    /// How this month went.
    fn month(&self) -> Month {
        let mut all = Month::default();
        for month in self.months.values() {
            all += *month;
        }
        all
    }

    fn note_month(&mut self, customer: CustomerId, month: Month) {
        if month == Month::default() {
            self.months.remove(&customer);
        } else {
            self.months.insert(customer, month);
        }
    }

    /// Takes the lines of one customer for others.
    fn replace(&mut self, customer: CustomerId, lines: impl Iterator<Item = TodayLine>) {
        for list in [&mut self.todo, &mut self.not_today] {
            list.retain(|line| line.row.customer != customer);
        }
        for line in lines {
            let (list, order) = match line.row.standing {
                Standing::Today(_) => (&mut self.todo, by_urgency as Order),
                Standing::NotToday { .. } => (&mut self.not_today, by_return as Order),
            };
            let place = list.partition_point(|other| order(other, &line) == Ordering::Less);
            list.insert(place, Arc::new(line));
        }
    }
}

type Order = fn(&TodayLine, &TodayLine) -> Ordering;

fn by_urgency(a: &TodayLine, b: &TodayLine) -> Ordering {
    compare(&a.row, &b.row)
}

/// Those with something overdue first, by the day they come back.
fn by_return(a: &TodayLine, b: &TodayLine) -> Ordering {
    let rank = |row: &WorklistRow| match &row.standing {
        Standing::NotToday { why, until } => {
            (*why == NotToday::NotDue && row.overdue.is_zero(), *until)
        }
        Standing::Today(_) => (false, None),
    };
    rank(&a.row)
        .cmp(&rank(&b.row))
        .then_with(|| a.row.name.cmp(&b.row.name))
        .then_with(|| a.row.customer.cmp(&b.row.customer))
        .then_with(|| a.row.open.currency.cmp(&b.row.open.currency))
}

/// One customer: what was decided, and what it was decided from.
#[derive(Debug)]
pub(in crate::app) struct One {
    pub(in crate::app) common: Arc<Common>,
    pub(in crate::app) kind: Option<CustomerKind>,
    pub(in crate::app) facts: Vec<CustomerFacts>,
    pub(in crate::app) lines: Vec<WorklistLine>,
    pub(in crate::app) habit: Option<UsualPayDay>,
    pub(in crate::app) rhythm: Rhythm,
    /// The open items, as they stand in the file.
    pub(in crate::app) rows: Vec<ItemRow>,
    month: Month,
}

/// What the house decides, the same for every customer.
struct House {
    calendar: Calendar,
    procedure: ProcedureSettings,
    order: OrderSettings,
    calling: CallingByKind,
    /// The holiday period in which today lies: the owner's own, else that of the schools.
    holiday: Option<Message>,
    procedures: BTreeMap<Option<CustomerKind>, Procedure>,
}

impl Session {
    /// Whom to call or write today, in order and why; and who not, why not and until when.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn worklist(&self) -> Result<WorklistSnapshot, Error> {
        let everybody = self.everybody()?;
        let calling = self.read(settings::calendar::read)?.calling;
        Ok(WorklistSnapshot {
            today: self.today(),
            promise_rules: self.promise_rules()?,
            minute: self.clock().minute,
            books: everybody.common.books.clone(),
            month: everybody.month(),
            calling,
            plan: self.morning_plan(&everybody.not_today)?,
            todo: everybody.todo.clone(),
            not_today: everybody.not_today.clone(),
        })
    }

    /// Where everybody stands; decided once for a state of the company file and a half of a day.
    pub(in crate::app) fn everybody(&self) -> Result<Arc<Everybody>, Error> {
        let basis = self.basis()?;
        if let Some(everybody) = self.known.borrow().everybody(basis) {
            return Ok(everybody);
        }
        let everybody = Arc::new(self.decide_everybody()?);
        self.known.borrow_mut().keep_everybody(basis, &everybody);
        Ok(everybody)
    }

    fn decide_everybody(&self) -> Result<Everybody, Error> {
        let common = self.common()?;
        let mut house = self.house()?;
        let today = self.today();
        let through = common.books.complete_through;
        let (items, ready, mut sources) = self.read(|read| {
            let items = read.items_today(today, None)?;
            let ready = held::ready(read, today, through, None)?;
            Ok::<_, StoreError>((items, ready, Sources::read(read, today, None)?))
        })?;
        let mut lines: Vec<TodayLine> = Vec::new();
        let mut everybody = Everybody {
            common,
            months: BTreeMap::new(),
            todo: Vec::new(),
            not_today: Vec::new(),
        };
        let mut counted = BTreeSet::new();
        for (key, items) in by_customer(items) {
            let Some(facts) = sources.facts(key, items, &everybody.common) else {
                continue;
            };
            if counted.insert(facts.customer) {
                let month = house.month(self, &sources, facts.customer, &facts.items);
                everybody.note_month(facts.customer, month);
            }
            let Some(row) = house.decide(self, &everybody.common, &facts) else {
                continue;
            };
            lines.push(TodayLine {
                morning: sources.morning(&row, &facts),
                kind: facts.kind,
                last_contact: sources.last_contact(facts.customer).map(contact),
                items: facts
                    .items
                    .into_iter()
                    .map(|it| open_line(it, today))
                    .collect(),
                row,
            });
        }
        // Who paid everything was chased, or left in peace, too.
        let settled = sources.payers().filter(|payer| !counted.contains(payer));
        for customer in settled.collect::<Vec<_>>() {
            let month = house.month(self, &sources, customer, &[]);
            everybody.note_month(customer, month);
        }
        let names = |id| {
            sources
                .customer(id)
                .map(|row| (row.number.clone(), row.name.clone()))
        };
        held::release(&mut lines, ready, names, today);
        for line in lines {
            match line.row.standing {
                Standing::Today(_) => everybody.todo.push(Arc::new(line)),
                Standing::NotToday { .. } => everybody.not_today.push(Arc::new(line)),
            }
        }
        everybody.todo.sort_by(|a, b| by_urgency(a, b));
        everybody.not_today.sort_by(|a, b| by_return(a, b));
        Ok(everybody)
    }

    /// Where one customer stands, with everything about its items.
    pub(in crate::app) fn one(&self, id: CustomerId) -> Result<One, Error> {
        let common = self.common()?;
        let mut house = self.house()?;
        let today = self.today();
        let through = common.books.complete_through;
        let (items, rows, copies, ready, mut sources) = self.read(|read| {
            let rows = read.open_items(today, Some(id))?;
            let copies = read.copies(rows.iter().map(|item| item.id))?;
            let items = read.items_today(today, Some(id))?;
            let ready = held::ready(read, today, through, Some(id))?;
            let sources = Sources::read(read, today, Some(id))?;
            Ok::<_, StoreError>((items, rows, copies, ready, sources))
        })?;
        let mut one = One {
            kind: sources.customer(id).and_then(|row| row.kind),
            habit: sources.habit(id),
            rhythm: sources.rhythm(id),
            month: Month::default(),
            rows: Vec::new(),
            facts: Vec::new(),
            lines: Vec::new(),
            common,
        };
        for (key, items) in by_customer(items) {
            let Some(facts) = sources.facts(key, items, &one.common) else {
                continue;
            };
            if let Some(row) = house.decide(self, &one.common, &facts) {
                let morning = sources.morning(&row, &facts);
                let circumstances = house.circumstances(self, &one.common);
                one.lines.push(WorklistLine {
                    row,
                    items: item_lines(&facts, &rows, &copies, &circumstances),
                    last_contact: sources.last_contact(id).map(contact),
                    morning,
                });
            }
            one.facts.push(facts);
        }
        let names = |id| {
            sources
                .customer(id)
                .map(|row| (row.number.clone(), row.name.clone()))
        };
        held::release(&mut one.lines, ready, names, today);
        one.rows = rows;
        let open = one.facts.first().map(|facts| facts.items.as_slice());
        one.month = house.month(self, &sources, id, open.unwrap_or_default());
        Ok(one)
    }

    /// After what was done with one customer the list is right again without asking about the others: it is
    /// made over for that one, where it was known before.
    pub(in crate::app) fn decide_again(
        &self,
        before: Basis,
        customer: CustomerId,
    ) -> Result<(), Error> {
        let known = self.known.take();
        let counted = known.counted(before);
        let (Some(common), Some(everybody)) = (known.common(before), known.everybody(before))
        else {
            return Ok(());
        };
        drop(known);
        let basis = self.basis()?;
        self.known.borrow_mut().keep_common(basis, &common);
        let one = self.one(customer)?;
        let mut everybody = Arc::unwrap_or_clone(everybody);
        let lines = one.lines.iter().map(|line| TodayLine::of(line, one.kind));
        everybody.replace(customer, lines);
        everybody.note_month(customer, one.month);
        let everybody = Arc::new(everybody);
        self.known.borrow_mut().keep_everybody(basis, &everybody);
        match counted {
            Some(counted) => self.count_again(basis, counted, customer),
            None => Ok(()),
        }
    }

    fn house(&self) -> Result<House, Error> {
        let calendar = self.calendar()?;
        self.read(|read| {
            Ok::<_, StoreError>(House {
                procedure: settings::procedure(read)?,
                order: settings::order::read(read)?,
                calling: settings::calendar::read(read)?.calling,
                holiday: holiday(read, &calendar, self.today())?,
                calendar,
                procedures: BTreeMap::new(),
            })
        })
    }
}

impl House {
    fn circumstances(&self, session: &Session, common: &Common) -> Circumstances<'_> {
        let clock = session.clock();
        Circumstances {
            today: clock.today,
            afternoon: clock.afternoon,
            complete_through: common.books.complete_through,
            calendar: &self.calendar,
            post_days: session.library().law.delivery_days(clock.today),
            minimum: self.procedure.minimum,
            peace_limit: self.order.peace_limit,
            calling: &self.calling,
            weights: self.order.weights,
            holiday: self.holiday.clone(),
        }
    }

    fn procedure(&mut self, session: &Session, kind: Option<CustomerKind>) -> &Procedure {
        let own = &self.procedure;
        self.procedures
            .entry(kind)
            .or_insert_with(|| session.library().procedure(kind, own))
    }

    fn month(
        &mut self,
        session: &Session,
        sources: &Sources,
        customer: CustomerId,
        open: &[ItemFacts],
    ) -> Month {
        let kind = sources.customer(customer).and_then(|row| row.kind);
        self.procedure(session, kind);
        let Some(procedure) = self.procedures.get(&kind) else {
            return Month::default();
        };
        let preferred = self.calling.of(kind).days;
        let rhythm = sources.rhythm(customer);
        let calling = rhythm.calendar(&self.calendar, preferred);
        sources.month(customer, open, (procedure, &self.calendar, &calling))
    }

    fn decide(
        &mut self,
        session: &Session,
        common: &Common,
        facts: &CustomerFacts,
    ) -> Option<WorklistRow> {
        self.procedure(session, facts.kind);
        let procedure = self.procedures.get(&facts.kind)?;
        decide(facts, procedure, &self.circumstances(session, common))
    }
}

/// The holiday period in which sales has time to ring (seed A6.2): one that the owner named, else a school holiday of
/// our region.
pub(super) fn holiday(
    read: &Read<'_>,
    calendar: &Calendar,
    today: NaiveDate,
) -> Result<Option<Message>, StoreError> {
    let morning = settings::morning(read)?;
    let named = morning.sales_period(today);
    let named = named.map(|name| msg("plain-text").with("text", name));
    let of_schools = || Some(calendar.school_holiday(today)?.what.message());
    Ok(named.or_else(of_schools))
}

fn open_line(item: ItemFacts, today: NaiveDate) -> OpenLine {
    OpenLine {
        id: item.id,
        number: item.number,
        due_on: item.due_on,
        open: item.open,
        days_overdue: days_overdue(item.due_on, today),
        opening_unanswered: item.opening_unanswered,
    }
}

/// The items of a customer in the currency of the facts.
fn item_lines(
    facts: &CustomerFacts,
    rows: &[ItemRow],
    copies: &BTreeMap<ItemId, CopyRow>,
    now: &Circumstances<'_>,
) -> Vec<crate::app::snapshots::ItemLine> {
    let of_currency = rows
        .iter()
        .filter(|row| row.open.currency == facts.currency);
    of_currency
        .map(|row| {
            let mut line = item_line(row, Some(facts), copies, now.today);
            let known = facts.items.iter().find(|known| known.id == row.id);
            line.rests = known
                .and_then(|known| item_rests(known, facts, now))
                .map(|(_, _, reason)| reason);
            line
        })
        .collect()
}

const fn contact((day, letter): (NaiveDate, bool)) -> (NaiveDate, HistoryKind) {
    let kind = if letter {
        HistoryKind::Letter
    } else {
        HistoryKind::Call
    };
    (day, kind)
}
