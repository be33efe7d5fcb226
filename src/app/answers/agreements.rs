//! Promises and arrangements, each judged from what came in, and what else was agreed.

use super::customer::letter_line;
use super::facts::{copy_state, item_line};
use super::worklist::Everybody;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::{AgreementsSnapshot, CommitmentLine, CommitmentWhat};
use crate::domain::calendar::Calendar;
use crate::domain::commitment::{CommitmentId, CommitmentState, Cure, PaperState};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::law::Law;
use crate::domain::letter_kind::LetterKind;
use crate::domain::worklist::{Called, CommitmentCall};
use crate::store::read::{ArrangementRow, CopyRow, CustomerRow, ItemRow, LetterRow, PromiseRow};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl Session {
    /// Every promise and arrangement, by the day of what comes next; and what else was agreed.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn agreements(&self) -> Result<AgreementsSnapshot, Error> {
        let today = self.today();
        let calendar = self.calendar()?;
        let everybody = self.everybody()?;
        let through = everybody.common.books.complete_through;
        let snapshot = self.read(|read| {
            let promises = read.promises(today, None)?;
            let arrangements = read.arrangements(today, None)?;
            let ids = promises.iter().flat_map(|row| row.promise.items.iter());
            let ids = ids.chain(arrangements.iter().flat_map(|row| &row.arrangement.items));
            let about = About::read(
                read,
                ids.copied().collect(),
                (today, through),
                (&calendar, &self.library().law),
                called(&everybody),
            )?;
            let mut lines: Vec<(NaiveDate, CommitmentLine)> = promises
                .into_iter()
                .map(|row| about.promise(row))
                .chain(arrangements.into_iter().map(|row| about.arrangement(row)))
                .collect();
            lines.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
            let others = read.side_agreements(None)?.into_iter();
            Ok(AgreementsSnapshot {
                today,
                // An account of which nothing was ever read leaves no day to name.
                complete_through: through.filter(|day| *day > NaiveDate::MIN),
                commitments: lines.into_iter().map(|(_, line)| line).collect(),
                others: others
                    .map(|other| (about.name(other.customer), other))
                    .collect(),
            })
        })?;
        Ok(snapshot)
    }
}

/// What is called about of all that was agreed, with everybody.
pub(in crate::app) fn called(everybody: &Everybody) -> Called {
    let mut all = Called::default();
    for line in everybody.lines() {
        all.today.extend(&line.row.called.today);
        all.silent.extend(&line.row.called.silent);
    }
    all
}

/// What lines are made from.
struct About<'a> {
    called: Called,
    customers: BTreeMap<CustomerId, CustomerRow>,
    phones: BTreeMap<CustomerId, String>,
    items: BTreeMap<ItemId, ItemRow>,
    copies: BTreeMap<ItemId, CopyRow>,
    letters: Vec<LetterRow>,
    releases: BTreeMap<CommitmentId, Vec<String>>,
    today: NaiveDate,
    complete_through: Option<NaiveDate>,
    calendar: &'a Calendar,
    law: &'a Law,
}

impl<'a> About<'a> {
    fn read(
        read: &Read<'_>,
        items: Vec<ItemId>,
        (today, complete_through): (NaiveDate, Option<NaiveDate>),
        (calendar, law): (&'a Calendar, &'a Law),
        called: Called,
    ) -> Result<Self, StoreError> {
        let customers = read.customers(None)?.into_iter();
        let people = read.contacts(None)?.into_iter();
        let mut releases: BTreeMap<CommitmentId, Vec<String>> = BTreeMap::new();
        for order in read.held_orders(None)?.into_values().flatten() {
            if let Some(waits_for) = order.waits_for {
                releases.entry(waits_for).or_default().push(order.what);
            }
        }
        Ok(Self {
            called,
            customers: customers.map(|row| (row.id, row)).collect(),
            phones: people
                .filter_map(|(customer, people)| {
                    let phone = people.into_iter().find_map(|person| person.phone)?;
                    Some((customer, phone))
                })
                .collect(),
            copies: read.copies(items.iter().copied())?,
            items: read
                .items(today, items)?
                .into_iter()
                .map(|item| (item.id, item))
                .collect(),
            letters: read.letters(None)?,
            releases,
            today,
            complete_through,
            calendar,
            law,
        })
    }

    fn name(&self, customer: CustomerId) -> String {
        let row = self.customers.get(&customer);
        row.map(|row| row.name.clone()).unwrap_or_default()
    }

    /// A promise, with the day by which it stands in the list.
    fn promise(&self, row: PromiseRow) -> (NaiveDate, CommitmentLine) {
        let promise = row.promise;
        let state = promise.state(self.today, self.complete_through);
        let open = state == CommitmentState::Open;
        let mut letters = self.letters.iter();
        let letter = letters.find(|letter| letter.promise == Some(promise.id));
        let confirmation_due = row.confirm && letter.is_none() && open;
        let asks = promise.asks(self.today, self.complete_through);
        let due_on = promise.due_on;
        let line = CommitmentLine {
            asks,
            paper: match letter {
                Some(_) => PaperState::Confirmed,
                None if confirmation_due => PaperState::Drafted,
                None => PaperState::NotAsked,
            },
            call_on: self.call_on(
                CommitmentId::Promise(promise.id),
                Some(due_on).filter(|_| open && !promise.rest().is_zero()),
                promise.made_on,
            ),
            confirmation: letter.cloned().map(letter_line),
            confirmation_due,
            ..self.line(
                row.customer,
                CommitmentWhat::Promise(promise),
                state,
                row.by,
            )
        };
        (due_on, line)
    }

    /// An arrangement, with the day by which it stands in the list.
    fn arrangement(&self, row: ArrangementRow) -> (NaiveDate, CommitmentLine) {
        let arrangement = row.arrangement;
        let days = (self.today, self.complete_through);
        let state = arrangement.state(days.0, days.1);
        let customer = self.customers.get(&row.customer);
        let kind = customer.and_then(|row| row.kind);
        // With whom the law has, nobody corresponds.
        let may_write = customer.is_some_and(|row| row.legal_state.is_none());
        let post = (self.calendar, self.law.delivery_days(self.today));
        let letter = self.letters.iter().find(|letter| {
            letter.arrangement == Some(arrangement.id)
                && letter.kind == LetterKind::ArrangementConfirmation
        });
        let next = arrangement.next().map(|next| next.due_on);
        let last = arrangement.instalments.last().map(|last| last.due_on);
        let day = next.or(last).unwrap_or(arrangement.made_on);
        let paper = arrangement.paper(row.confirm, self.today, self.calendar);
        let cure = Cure::of(&arrangement, kind, days, post);
        let letter_due = arrangement.letter_due(kind, days, post);
        let id = CommitmentId::Arrangement(arrangement.id);
        let letter_due = letter_due.filter(|_| may_write && !self.called.silent.contains(&id));
        let line = CommitmentLine {
            asks: state == CommitmentState::InDefault,
            paper,
            cure,
            call_on: self.call_on(
                id,
                next.filter(|_| state == CommitmentState::Open),
                arrangement.made_on,
            ),
            confirmation: letter.cloned().map(letter_line),
            confirmation_due: row.confirm && letter.is_none() && state.runs(),
            letter_due,
            ..self.line(
                row.customer,
                CommitmentWhat::Arrangement(arrangement),
                state,
                row.by,
            )
        };
        (day, line)
    }

    /// Why one is called about today, if it is.
    fn call(&self, one: CommitmentId) -> Option<CommitmentCall> {
        let mut today = self.called.today.iter();
        today.find(|(id, _)| *id == one).map(|(_, call)| *call)
    }

    /// The day of the friendly call about one that falls due on a day: today where Today has it, or to come.
    fn call_on(
        &self,
        one: CommitmentId,
        due_on: Option<NaiveDate>,
        made_on: NaiveDate,
    ) -> Option<NaiveDate> {
        let eve = self.calendar.last_working_day_before(due_on?);
        if self.call(one) == Some(CommitmentCall::Coming) {
            return Some(self.today);
        }
        let comes = eve > self.today && made_on < eve && !self.called.silent.contains(&one);
        comes.then_some(eve)
    }

    /// What both kinds have.
    fn line(
        &self,
        customer: CustomerId,
        what: CommitmentWhat,
        state: CommitmentState,
        by: Option<String>,
    ) -> CommitmentLine {
        let row = self.customers.get(&customer);
        let (which, items) = match &what {
            CommitmentWhat::Promise(promise) => (CommitmentId::Promise(promise.id), &promise.items),
            CommitmentWhat::Arrangement(arrangement) => (
                CommitmentId::Arrangement(arrangement.id),
                &arrangement.items,
            ),
        };
        let items = items.iter().filter_map(|id| self.items.get(id));
        CommitmentLine {
            customer,
            name: self.name(customer),
            phone: self
                .phones
                .get(&customer)
                .cloned()
                .or_else(|| row.and_then(|row| row.phone.clone())),
            state,
            asks: false,
            call: self.call(which),
            silent: self.called.silent.contains(&which),
            paper: PaperState::NotAsked,
            cure: None,
            releases: self.releases.get(&which).cloned().unwrap_or_default(),
            by,
            call_on: None,
            items: items
                .map(|item| {
                    let mut line = item_line(item, None, &self.copies, self.today);
                    line.copy = copy_state(item, &self.copies);
                    line
                })
                .collect(),
            confirmation: None,
            confirmation_due: false,
            letter_due: None,
            what,
        }
    }
}
