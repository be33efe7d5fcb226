//! The opening position: what had been done about old items before the program knew them.

use super::commitments::add_promise;
use super::required;
use crate::app::command::{Changed, Done, OpeningAnswer, PromiseDraft};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::dunning::{Procedure, StepChannel};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::{Refusal, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::standing::HoldReason;
use crate::store::read::ItemRow;
use crate::store::{JournalEntry, StoreError, Subject, Write};
use crate::words::Words;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// Records what had been done about items before the program knew them.
pub(super) fn answer_opening(
    session: &mut Session,
    answers: &[(ItemId, OpeningAnswer)],
) -> Result<Done, Error> {
    let today = session.today();
    check(answers, today)?;
    let items = session.read(|read| read.items(today, answers.iter().map(|(item, _)| *item)))?;
    let items: BTreeMap<ItemId, ItemRow> = items.into_iter().map(|item| (item.id, item)).collect();
    let asked: Vec<(&ItemRow, &OpeningAnswer)> = answers
        .iter()
        .filter_map(|(id, answer)| {
            Some((
                items.get(id).filter(|item| item.opening_unanswered)?,
                answer,
            ))
        })
        .collect();
    if asked.is_empty() {
        return Err(Refusal::new(msg("import-opening-none")).into());
    }
    let procedures = procedures(session, asked.iter().map(|(item, _)| item.customer))?;
    let words = Words::new(session.company()?.language);
    let note = Notes {
        handed_over: words.t("import-note-opening"),
        promised: words.t("import-note-opening-promise"),
    };
    let ((), journal) = session.store.write(session.moment(), "opening", |write| {
        for (item, answer) in &asked {
            answer_one(write, item, answer, &procedures[&item.customer])?;
        }
        promises(write, today, &asked, &note.promised)?;
        holds(write, &asked, &note.handed_over)?;
        let subjects = asked
            .iter()
            .map(|(item, _)| Subject::Item(item.id))
            .collect();
        Ok::<_, Error>((
            (),
            JournalEntry {
                subjects,
                ..JournalEntry::default()
            },
        ))
    })?;
    Ok(Done {
        said: msg("import-opening-answered").with("count", asked.len()),
        changed: Changed::Everything,
        undo: Some(journal),
        produced: Vec::new(),
    })
}

fn procedures(
    session: &Session,
    of: impl Iterator<Item = CustomerId>,
) -> Result<BTreeMap<CustomerId, Procedure>, Error> {
    let kinds: BTreeMap<_, _> = session
        .read(|read| read.customers(None))?
        .into_iter()
        .map(|row| (row.id, row.kind))
        .collect();
    of.map(|customer| {
        Ok((
            customer,
            session.procedure(kinds.get(&customer).copied().flatten())?,
        ))
    })
    .collect()
}

/// What stands with promises and holds that were there before.
struct Notes {
    handed_over: String,
    promised: String,
}

/// Days that can be, and reasons where they are needed.
fn check(answers: &[(ItemId, OpeningAnswer)], today: NaiveDate) -> Result<(), Refusal> {
    for (_, answer) in answers {
        match answer {
            OpeningAnswer::RemindedOnce(on) | OpeningAnswer::RemindedLast(on) if *on > today => {
                return Err(Refusal::new(msg("import-opening-future")).at("day"));
            }
            OpeningAnswer::LeftAlone {
                until: Some(until), ..
            } if *until <= today => {
                return Err(Refusal::new(msg("refused-hold-in-the-past")).at("until"));
            }
            OpeningAnswer::LeftAlone { why, .. } => {
                required(why, "note", "refused-no-reason")?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// One answer: the letters that went out count as steps, on their day and with the days they gave.
fn answer_one(
    write: &mut Write<'_>,
    item: &ItemRow,
    answer: &OpeningAnswer,
    procedure: &Procedure,
) -> Result<(), StoreError> {
    let letters: Vec<_> = procedure
        .steps
        .iter()
        .filter(|step| step.channel == StepChannel::Letter)
        .collect();
    let (code, sent_on, step) = match answer {
        OpeningAnswer::Fresh => ("fresh", None, None),
        OpeningAnswer::RemindedOnce(on) => ("reminded-once", Some(*on), letters.first()),
        OpeningAnswer::RemindedLast(on) => ("reminded-last", Some(*on), letters.last()),
        OpeningAnswer::Promised { .. } => ("promised", None, None),
        OpeningAnswer::HandedOver => ("handed-over", None, None),
        OpeningAnswer::LeftAlone { .. } => ("left-alone", None, None),
    };
    write.answer_opening(item.id, code)?;
    if let (Some(sent_on), Some(step)) = (sent_on, step) {
        let days = step.deadline_days.map(|days| Days::new(u64::from(days)));
        let deadline = days.and_then(|days| sent_on.checked_add_days(days));
        write.add_step(item.id, &step.id, sent_on, deadline, (None, None))?;
    }
    Ok(())
}

/// Promises that run: one for each customer, currency and day.
fn promises(
    write: &mut Write<'_>,
    today: NaiveDate,
    answers: &[(&ItemRow, &OpeningAnswer)],
    note: &str,
) -> Result<(), Error> {
    let mut promised: BTreeMap<(CustomerId, Currency, NaiveDate), PromiseDraft> = BTreeMap::new();
    for (item, answer) in answers {
        let OpeningAnswer::Promised { amount, due_on } = answer else {
            continue;
        };
        let refused = || Refusal::new(msg("refused-promise-amount").with("open", item.open));
        let right = amount.currency == item.open.currency
            && amount.is_positive()
            && amount.minor <= item.open.minor;
        if !right {
            return Err(refused().at("promise_amount").into());
        }
        let draft = promised
            .entry((item.customer, amount.currency, *due_on))
            .or_insert_with(|| PromiseDraft {
                amount: Money::zero(amount.currency),
                due_on: *due_on,
                items: Vec::new(),
                contact_name: String::new(),
                words: note.to_owned(),
                confirm: false,
            });
        draft.amount = draft.amount.checked_add(*amount).ok_or_else(refused)?;
        draft.items.push(item.id);
    }
    for ((customer, ..), draft) in promised {
        add_promise(write, today, customer, &draft)?;
    }
    Ok(())
}

/// What was handed over or is left alone rests: one hold for each customer, day and reason.
fn holds(
    write: &mut Write<'_>,
    answers: &[(&ItemRow, &OpeningAnswer)],
    handed_over: &str,
) -> Result<(), StoreError> {
    let mut held: BTreeMap<(CustomerId, HoldReason, Option<NaiveDate>, &str), Vec<ItemId>> =
        BTreeMap::new();
    for (item, answer) in answers {
        let (reason, until, why) = match answer {
            OpeningAnswer::HandedOver => (HoldReason::HandedOver, None, handed_over),
            OpeningAnswer::LeftAlone { until, why } => (HoldReason::NotNow, *until, why.trim()),
            _ => continue,
        };
        let items = held.entry((item.customer, reason, until, why)).or_default();
        items.push(item.id);
    }
    for ((customer, reason, until, why), items) in held {
        write.add_hold(customer, &items, reason, why, until)?;
    }
    Ok(())
}
