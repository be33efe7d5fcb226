//! What happened with customers, carried out day by day through the same commands as everything else.

use super::cast::{Deed, Event};
use super::ledger::Ledger;
use super::stage::{Stage, clock_at};
use crate::app::command::{
    ArrangementDraft, Command, DisputeDraft, LetterOrder, MomentDraft, PromiseDraft,
};
use crate::app::error::Error;
use crate::domain::contact::{Cause, Channel, MomentResult, Tone};
use crate::domain::document::Address;
use crate::domain::dunning::StepChannel;
use crate::domain::ids::{CustomerId, ItemId, Sha256};
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::{Currency, Money};
use crate::domain::post::{Fate, Sending};
use crate::domain::standing::{DisputeCategory, HoldReason, LegalState, Representative};
use crate::domain::worklist::Standing;
use crate::store::read::ItemRow;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Days between imports when nothing else happens.
const WEEK: i64 = 7;

impl Stage<'_> {
    /// Lives from the first day to today.
    pub(super) fn play(&mut self) -> Result<(), Error> {
        let cast = self.cast;
        let mut events: Vec<(NaiveDate, &Event)> = cast
            .events
            .iter()
            .map(|event| (self.days.deed(&event.day), event))
            .collect();
        // Nobody works in the weekend, except at home on the demo.
        events.retain(|(day, _)| self.days.calendar.is_working_day(*day));
        events.sort_by_key(|(day, _)| *day);
        let mut imported = Ledger::first_day(self.days);
        for (day, event) in events {
            while imported < day {
                imported = super::days::after(imported, WEEK).min(day);
                self.read_in(imported)?;
            }
            self.happen(day, event)?;
        }
        while imported < self.days.today {
            imported = super::days::after(imported, WEEK).min(self.days.today);
            self.read_in(imported)?;
        }
        Ok(())
    }

    fn happen(&mut self, day: NaiveDate, event: &Event) -> Result<(), Error> {
        self.session.set_clock(clock_at(day, event.at.as_deref()));
        let colleagues = &self.cast.house.colleague;
        let by = colleagues.iter().position(|one| one.key == event.by);
        self.session
            .work_as(by.and_then(|at| self.colleagues.get(at).copied()));
        let Some(customer) = self.cast.place(&event.who).map(|at| self.customers[at]) else {
            return Ok(());
        };
        let overdue = self.overdue(day, customer)?;
        let overdue = self.discussed(day, customer, overdue)?;
        match event.deed {
            Deed::Letter => self.letter(customer),
            Deed::Talk => {
                let result = event.result.as_deref().and_then(MomentResult::parse);
                let draft = talk(event, customer, &overdue);
                self.moment(MomentDraft {
                    result: result.unwrap_or(MomentResult::NoPromise),
                    call_back_on: event.call_back.as_ref().map(|day| self.days.deed(day)),
                    call_back_at: None,
                    ask_next: String::new(),
                    skipped_because: String::new(),
                    ..draft
                })
            }
            Deed::Promise => self.promise(event, customer, &overdue),
            Deed::Arrangement => self.arrangement(event, customer, &overdue),
            Deed::Dispute => self.dispute(event, customer, &overdue),
            Deed::Signed => self.signed(day, customer),
            Deed::Hold => self.hold(event, customer, &overdue),
            Deed::Legal => self.legal(event, customer),
        }
    }

    fn overdue(&self, day: NaiveDate, customer: CustomerId) -> Result<Vec<ItemRow>, Error> {
        let mut rows = self
            .session
            .read(|read| read.open_items(day, Some(customer)))?;
        rows.retain(|row| row.open.is_positive() && row.due_on < day);
        Ok(rows)
    }

    /// What a call is about: what has come to it; else the oldest, or all when nothing has had a letter.
    fn discussed(
        &self,
        day: NaiveDate,
        customer: CustomerId,
        overdue: Vec<ItemRow>,
    ) -> Result<Vec<ItemRow>, Error> {
        let (steps, kind) = self.session.read(|read| {
            let row = read.customers(Some(customer))?.pop();
            Ok((read.steps(ids(&overdue))?, row.and_then(|row| row.kind)))
        })?;
        let procedure = self.session.procedure(kind)?;
        let to_call = |row: &ItemRow| {
            let done = steps.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            procedure.next_step(row.due_on, done).is_some_and(|next| {
                next.on <= day && procedure.steps[next.index].channel == StepChannel::Call
            })
        };
        let come: Vec<ItemRow> = overdue.iter().filter(|row| to_call(row)).cloned().collect();
        if !come.is_empty() {
            return Ok(come);
        }
        let written = overdue.iter().find(|row| steps.contains_key(&row.id));
        Ok(written.cloned().map_or(overdue, |oldest| vec![oldest]))
    }

    fn moment(&mut self, draft: MomentDraft) -> Result<(), Error> {
        self.session
            .execute(Command::RecordMoment(Box::new(draft)))
            .map(|_| ())
    }

    fn promise(
        &mut self,
        event: &Event,
        customer: CustomerId,
        overdue: &[ItemRow],
    ) -> Result<(), Error> {
        let Some(due) = &event.due else { return Ok(()) };
        let promise = PromiseDraft {
            amount: sum(overdue),
            due_on: self.days.money(due),
            items: ids(overdue),
            contact_name: event.person.clone(),
            words: event.words.clone(),
            confirm: false,
        };
        let draft = talk(event, customer, overdue);
        self.moment(MomentDraft {
            result: MomentResult::Promise,
            read_back: true,
            promise: Some(promise),
            ..draft
        })
    }

    fn arrangement(
        &mut self,
        event: &Event,
        customer: CustomerId,
        overdue: &[ItemRow],
    ) -> Result<(), Error> {
        let count = u32::try_from(event.instalments.len()).unwrap_or(1);
        let amounts = sum(overdue).split(count);
        let days = event.instalments.iter().map(|day| self.days.money(day));
        let arrangement = ArrangementDraft {
            instalments: days.zip(amounts).collect(),
            items: ids(overdue),
            contact_name: event.person.clone(),
            words: event.words.clone(),
            confirm: true,
            interest: Money::eur(0),
            costs: Money::eur(0),
            more_because: String::new(),
        };
        let draft = talk(event, customer, overdue);
        self.moment(MomentDraft {
            result: MomentResult::Arrangement,
            read_back: true,
            arrangement: Some(arrangement),
            ..draft
        })
    }

    /// They rang about something that is wrong: no step of the procedure.
    fn dispute(
        &mut self,
        event: &Event,
        customer: CustomerId,
        overdue: &[ItemRow],
    ) -> Result<(), Error> {
        let items = overdue
            .iter()
            .map(|row| (row.id, event.cents.map(Money::eur)))
            .collect();
        let category = event.category.as_deref().and_then(DisputeCategory::parse);
        let dispute = DisputeDraft {
            items,
            category: category.unwrap_or(DisputeCategory::Other),
            words: event.words.clone(),
            owner: event.owner.clone(),
            solve_by: event.solve_by.map(|day| self.days.plain(day)),
            by_letter: false,
        };
        let draft = talk(event, customer, overdue);
        self.moment(MomentDraft {
            result: MomentResult::Dispute,
            incoming: true,
            dispute: Some(dispute),
            step: None,
            ..draft
        })
    }

    fn signed(&mut self, day: NaiveDate, customer: CustomerId) -> Result<(), Error> {
        let rows = self
            .session
            .read(|read| read.arrangements(day, Some(customer)))?;
        for row in rows
            .iter()
            .filter(|row| row.arrangement.signed_on.is_none())
        {
            self.session.execute(Command::MarkSigned {
                arrangement: row.arrangement.id,
                on: day,
                scan: None,
            })?;
        }
        Ok(())
    }

    fn hold(
        &mut self,
        event: &Event,
        customer: CustomerId,
        overdue: &[ItemRow],
    ) -> Result<(), Error> {
        let reason = event.reason.as_deref().and_then(HoldReason::parse);
        let until = event.until.map(|day| {
            let day = self.days.plain(day);
            self.days.calendar.working_day_on_or_after(day)
        });
        self.session.execute(Command::Hold {
            customer,
            items: if event.items {
                ids(overdue)
            } else {
                Vec::new()
            },
            reason: reason.unwrap_or(HoldReason::Other),
            note: event.note.clone(),
            until,
        })?;
        Ok(())
    }

    fn legal(&mut self, event: &Event, customer: CustomerId) -> Result<(), Error> {
        let Some(state) = event.state.as_deref().and_then(LegalState::parse) else {
            return Ok(());
        };
        let who = Representative {
            name: event.person.clone(),
            office: event.office.clone(),
            reference: event.reference.clone(),
            address: Address {
                street: event.street.clone(),
                postcode: event.postcode.clone(),
                city: event.city.clone(),
                ..Address::default()
            },
            lodge: event.street.is_some(),
            ..Representative::unknown(self.session.today())
        };
        self.session.execute(Command::SetLegalState {
            customer,
            state: Some(Box::new((state, who))),
        })?;
        Ok(())
    }

    /// The letter that is due today: the confirmation of an arrangement, or the next reminder.
    fn letter(&mut self, customer: CustomerId) -> Result<(), Error> {
        let today = self.session.today();
        let arrangements = self
            .session
            .read(|read| read.arrangements(today, Some(customer)))?;
        let unconfirmed = arrangements
            .into_iter()
            .map(|row| row.arrangement)
            .find(|arrangement| arrangement.confirmed_on.is_none());
        let order = match unconfirmed {
            Some(arrangement) => Some(LetterOrder {
                customer,
                currency: Currency::EUR,
                kind: LetterKind::ArrangementConfirmation,
                seen_total: arrangement.total().unwrap_or(Money::eur(0)),
                arrangement: Some(arrangement.id),
                promise: None,
                dispute: None,
                side_agreement: None,
                asked: None,
                without_copy: BTreeMap::new(),
            }),
            None => self.reminder(customer)?,
        };
        if let Some(order) = order {
            let issued = self.session.execute(Command::IssueLetters(vec![order]))?;
            self.post(issued.produced.first().copied())?;
        }
        Ok(())
    }

    /// A letter goes out on the day it is issued.
    fn post(&mut self, letter: Option<Sha256>) -> Result<(), Error> {
        let known = self.session.read(|read| read.letters(None))?;
        let found = known.iter().find(|row| Some(row.sha256) == letter);
        if let Some(row) = found {
            let what = Sending {
                fate: Fate::Posted,
                on: self.session.today(),
                note: String::new(),
            };
            let letters = vec![row.id];
            self.session
                .execute(Command::RecordSending { letters, what })?;
        }
        Ok(())
    }

    fn reminder(&self, customer: CustomerId) -> Result<Option<LetterOrder>, Error> {
        let lines = self.session.one(customer)?.lines;
        Ok(lines.into_iter().find_map(|line| {
            let Standing::Today(todo) = &line.row.standing else {
                return None;
            };
            let along = todo.also.iter().map(|(item, _)| item);
            let named: Vec<&ItemId> = todo.items.iter().chain(along).collect();
            let open = line.items.iter().filter(|item| named.contains(&&item.id));
            Some(LetterOrder {
                customer,
                currency: Currency::EUR,
                kind: todo.letter?,
                seen_total: Money::eur(open.map(|item| item.open.minor).sum()),
                arrangement: None,
                promise: None,
                dispute: None,
                side_agreement: None,
                asked: None,
                without_copy: BTreeMap::new(),
            })
        }))
    }
}

/// What every call has.
fn talk(event: &Event, customer: CustomerId, items: &[ItemRow]) -> MomentDraft {
    MomentDraft {
        customer,
        currency: Currency::EUR,
        channel: Channel::Call,
        incoming: false,
        contact_name: event.person.clone(),
        tone: event.tone.as_deref().and_then(Tone::parse),
        result: MomentResult::NoPromise,
        cause: event.cause.as_deref().and_then(Cause::parse),
        call_back_on: None,
        call_back_at: None,
        ask_next: String::new(),
        skipped_because: String::new(),
        excuses: event.excuses.clone(),
        read_back: false,
        note: event.note.clone(),
        items: ids(items),
        promise: None,
        arrangement: None,
        dispute: None,
        step: Some("call".to_owned()),
    }
}

fn ids(rows: &[ItemRow]) -> Vec<ItemId> {
    rows.iter().map(|row| row.id).collect()
}

fn sum(rows: &[ItemRow]) -> Money {
    Money::eur(rows.iter().map(|row| row.open.minor).sum())
}
