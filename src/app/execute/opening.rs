//! The opening position: what had been done about old items before the program knew them.

use crate::app::command::{Changed, Done, OpeningAnswer};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::dunning::{Procedure, StepChannel};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::{Refusal, msg};
use crate::domain::standing::HoldReason;
use crate::store::read::ItemRow;
use crate::store::{JournalEntry, StoreError, Subject, Write};
use crate::words::Words;
use chrono::Days;
use std::collections::BTreeMap;

/// Records what had been done about items before the program knew them.
pub(super) fn answer_opening(
    session: &mut Session,
    answers: &[(ItemId, OpeningAnswer)],
) -> Result<Done, Error> {
    let today = session.today();
    let future = |answer: &OpeningAnswer| match answer {
        OpeningAnswer::RemindedOnce(on) | OpeningAnswer::RemindedLast(on) => *on > today,
        OpeningAnswer::Fresh | OpeningAnswer::HandedOver => false,
    };
    if answers.iter().any(|(_, answer)| future(answer)) {
        return Err(Refusal::new(msg("import-opening-future")).at("day").into());
    }
    let items = session.read(|read| read.items(today, answers.iter().map(|(item, _)| *item)))?;
    let items: BTreeMap<ItemId, ItemRow> = items.into_iter().map(|item| (item.id, item)).collect();
    let asked: Vec<(&ItemRow, OpeningAnswer)> = answers
        .iter()
        .filter_map(|(id, answer)| {
            Some((
                items.get(id).filter(|item| item.opening_unanswered)?,
                *answer,
            ))
        })
        .collect();
    if asked.is_empty() {
        return Err(Refusal::new(msg("import-opening-none")).into());
    }
    let procedures = procedures(session, asked.iter().map(|(item, _)| item.customer))?;
    let note = Words::new(session.company()?.language).t("import-note-opening");
    let ((), journal) = session.store.write(session.moment(), "opening", |write| {
        for (item, answer) in &asked {
            answer_one(write, item, *answer, &procedures[&item.customer], &note)?;
        }
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

/// One answer: the letters that went out count as steps, on their day and with the days they gave.
fn answer_one(
    write: &mut Write<'_>,
    item: &ItemRow,
    answer: OpeningAnswer,
    procedure: &Procedure,
    note: &str,
) -> Result<(), StoreError> {
    let letters: Vec<_> = procedure
        .steps
        .iter()
        .filter(|step| step.channel == StepChannel::Letter)
        .collect();
    let (code, sent_on, step) = match answer {
        OpeningAnswer::Fresh => ("fresh", None, None),
        OpeningAnswer::RemindedOnce(on) => ("reminded-once", Some(on), letters.first()),
        OpeningAnswer::RemindedLast(on) => ("reminded-last", Some(on), letters.last()),
        OpeningAnswer::HandedOver => ("handed-over", None, None),
    };
    write.answer_opening(item.id, code)?;
    if let (Some(sent_on), Some(step)) = (sent_on, step) {
        let days = step.deadline_days.map(|days| Days::new(u64::from(days)));
        let deadline = days.and_then(|days| sent_on.checked_add_days(days));
        write.add_step(item.id, &step.id, sent_on, deadline, (None, None))?;
    }
    if answer == OpeningAnswer::HandedOver {
        write.add_hold(
            item.customer,
            &[item.id],
            HoldReason::HandedOver,
            note,
            None,
        )?;
    }
    Ok(())
}
