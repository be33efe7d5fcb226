//! What happened with a customer, newest first: documents, money, letters, calls, agreements, what rested and
//! what was corrected. Nothing that happened goes away: what was taken back is a line of its own.

mod corrections;
mod rests;

use crate::app::snapshots::{EnteredReceipt, HistoryKind, HistoryLine};
use crate::domain::commitment::CommitmentState;
use crate::domain::contact::Channel;
use crate::domain::document::DocumentKind;
use crate::domain::ids::{CustomerId, JournalId, ReceiptId};
use crate::domain::message::msg;
use crate::domain::post::Fate;
use crate::store::read::{AllocationRow, ArrangementRow, ItemRow, LetterRow, PromiseRow};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What else the customer's snapshot has read already.
pub(super) struct Known<'a> {
    pub(super) promises: &'a [(PromiseRow, CommitmentState)],
    pub(super) arrangements: &'a [(ArrangementRow, CommitmentState)],
    pub(super) items: &'a [ItemRow],
    pub(super) terms: &'a [(String, NaiveDate, String)],
    pub(super) complete_through: Option<NaiveDate>,
}

/// What happened, with the line of the journal that it came by where one is known.
type Lines = Vec<(HistoryLine, Option<JournalId>)>;

fn line(day: NaiveDate, kind: HistoryKind, what: crate::domain::message::Message) -> HistoryLine {
    HistoryLine {
        day,
        kind,
        what,
        more: None,
        who: None,
        letter: None,
        undo: None,
        entered: None,
    }
}

pub(super) fn history(
    read: &Read<'_>,
    of: CustomerId,
    today: NaiveDate,
    known: &Known<'_>,
) -> Result<Vec<HistoryLine>, StoreError> {
    let mut lines: Lines = Vec::new();
    letters(read, of, today, known, &mut lines)?;
    moments(read, of, &mut lines)?;
    receipts(read, of, &mut lines)?;
    agreements(known, &mut lines);
    beside(read, of, &mut lines)?;
    rests::disputes(read, of, &mut lines)?;
    rests::holds(read, of, today, &mut lines)?;
    rests::law(read, of, &mut lines)?;
    rests::signals(read, of, &mut lines)?;
    corrections::ended(read, of, &mut lines)?;
    corrections::undone(read, of, &mut lines)?;
    for item in known.items {
        let key = if item.kind == DocumentKind::Invoice {
            "history-invoice"
        } else {
            "history-credit-note"
        };
        let mut event = line(
            item.issued_on,
            HistoryKind::Document,
            msg(key).with("number", item.number.as_str()),
        );
        event.more = Some(if item.description.is_empty() {
            msg("history-amount").with("amount", item.amount)
        } else {
            msg("history-amount-for")
                .with("amount", item.amount)
                .with("what", item.description.as_str())
        });
        lines.push((event, None));
    }
    for (name, on, how) in known.terms {
        let mut event = line(
            *on,
            HistoryKind::Terms,
            msg("history-terms").with("name", name.as_str()),
        );
        event.more = (!how.is_empty()).then(|| msg("plain-text").with("text", how.as_str()));
        lines.push((event, None));
    }
    let by = read.done_by(lines.iter().filter_map(|(_, journal)| *journal))?;
    let last = read.last_undoable()?.map(|(id, _)| id);
    // Within a day as it was recorded, so that what led to something stands before it.
    lines.sort_by_key(|(event, journal)| std::cmp::Reverse((event.day, *journal, event.kind)));
    let lines = lines
        .into_iter()
        .map(|(mut event, journal)| {
            let recorder = journal.and_then(|journal| by.get(&journal).cloned());
            event.who = recorder.or(event.who);
            let stands_alone = event.undo.is_some();
            event.undo = journal.filter(|journal| stands_alone || last == Some(*journal));
            event
        })
        .filter(|event| event.day <= today);
    Ok(lines.collect())
}

/// Post that came back, and letters by e-mail, on their own days.
fn came_back(letter: &LetterRow) -> impl Iterator<Item = HistoryLine> {
    letter.sendings.iter().filter_map(|sending| {
        let key = match sending.fate {
            Fate::Posted => return None,
            Fate::Emailed => "history-emailed",
            Fate::Returned => "history-came-back",
        };
        let what = msg(key).with("reference", letter.reference.as_str());
        let mut event = line(sending.on, HistoryKind::Letter, what);
        event.letter = Some(letter.id);
        event.more = Some(msg("plain-text").with("text", sending.note.as_str()));
        Some(event)
    })
}

fn letters(
    read: &Read<'_>,
    of: CustomerId,
    today: NaiveDate,
    known: &Known<'_>,
    lines: &mut Lines,
) -> Result<(), StoreError> {
    for letter in read.letters(Some(of))? {
        let mut event = line(
            letter.day,
            HistoryKind::Letter,
            msg("history-letter").with("kind", letter.kind.message()),
        );
        event.more = Some(if letter.copies > 0 {
            msg("history-letter-copies")
                .with("copies", letter.copies)
                .with("amount", letter.total)
        } else {
            msg("history-amount").with("amount", letter.total)
        });
        event.letter = Some(letter.id);
        lines.push((event, Some(letter.issued_by)));
        lines.extend(came_back(&letter).map(|event| (event, None)));
        if let Some(deadline) = letter.deadline.filter(|day| *day < today) {
            let mut event = line(
                deadline,
                HistoryKind::Deadline,
                msg("history-deadline").with("kind", letter.kind.message()),
            );
            event.more = known
                .complete_through
                .filter(|day| *day > NaiveDate::MIN)
                .map(|day| msg("history-books-through").with("day", day));
            lines.push((event, None));
        }
    }
    Ok(())
}

fn moments(read: &Read<'_>, of: CustomerId, lines: &mut Lines) -> Result<(), StoreError> {
    for moment in read.contact_moments(of)? {
        let key = match (moment.result.is_attempt(), moment.channel) {
            (true, _) => "history-attempt",
            (false, Channel::LetterReply) => "history-by-letter",
            (false, Channel::Email) => "history-by-e-mail",
            (false, Channel::Visit) => "history-visited",
            (false, Channel::Call) if moment.contact_name.is_empty() => "history-spoken",
            (false, Channel::Call) => "history-spoken-with",
        };
        let name = moment.contact_name.as_str();
        let what = msg(key).with("name", name);
        let what = what.with("result", moment.result.message());
        let kind = if moment.channel == Channel::Visit {
            HistoryKind::Visit
        } else {
            HistoryKind::Call
        };
        let mut event = line(moment.day, kind, what);
        event.more = if !moment.skipped_because.is_empty() {
            Some(msg("history-skipped").with("why", moment.skipped_because.as_str()))
        } else if moment.note.is_empty() {
            moment.cause.map(crate::domain::contact::Cause::message)
        } else {
            Some(msg("history-quote").with("text", moment.note.as_str()))
        };
        lines.push((event, Some(moment.journal)));
    }
    Ok(())
}

fn receipts(read: &Read<'_>, of: CustomerId, lines: &mut Lines) -> Result<(), StoreError> {
    let parts = read.allocations(Some(of))?;
    let by_hand = entered(read, &parts)?;
    for part in parts {
        let what = match (
            part.listed_on,
            part.amount.is_negative(),
            part.receipt.is_some(),
        ) {
            (Some(day), ..) => msg("history-listed")
                .with("amount", part.amount)
                .with("day", day),
            (None, true, _) => msg("history-came-back").with("amount", part.amount.abs()),
            (None, false, true) => msg("history-received").with("amount", part.amount),
            (None, false, false) => msg("history-credited").with("amount", part.amount),
        };
        let mut event = line(part.effective_on, HistoryKind::Receipt, what);
        event.more = Some(msg("history-for").with("number", part.number.as_str()));
        event.entered = part.receipt.and_then(|id| by_hand.get(&id).cloned());
        lines.push((event, Some(part.recorded_by)));
    }
    Ok(())
}

/// The receipts among these that were entered by hand, whole.
fn entered(
    read: &Read<'_>,
    parts: &[AllocationRow],
) -> Result<BTreeMap<ReceiptId, EnteredReceipt>, StoreError> {
    let mut entered: BTreeMap<ReceiptId, EnteredReceipt> = BTreeMap::new();
    for part in parts {
        let (Some(id), Some(means)) = (part.receipt, part.means) else {
            continue;
        };
        let receipt = entered.entry(id).or_insert_with(|| EnteredReceipt {
            id,
            line: part.recorded_by,
            means,
            received_on: part.effective_on,
            note: String::new(),
            parts: Vec::new(),
        });
        receipt
            .parts
            .push((part.item, part.number.clone(), part.amount));
    }
    if !entered.is_empty() {
        for row in read.receipts_by_id(entered.keys().copied())? {
            if let Some(receipt) = entered.get_mut(&row.id) {
                receipt.note = row.text;
            }
        }
    }
    Ok(entered)
}

fn agreements(known: &Known<'_>, lines: &mut Lines) {
    for (row, state) in known.promises {
        let promise = &row.promise;
        let mut event = line(
            promise.made_on,
            HistoryKind::Commitment,
            msg("history-promise")
                .with("amount", promise.amount)
                .with("day", promise.due_on),
        );
        event.more = (!promise.words.is_empty())
            .then(|| msg("history-quote").with("text", promise.words.as_str()));
        lines.push((event, Some(row.recorded_by)));
        let (kind, key) = match state {
            CommitmentState::Kept => (HistoryKind::Kept, "history-promise-kept"),
            CommitmentState::KeptLate => (HistoryKind::Broken, "history-promise-late"),
            CommitmentState::PartlyKept => (HistoryKind::Broken, "history-promise-partly"),
            CommitmentState::Broken => (HistoryKind::Broken, "history-promise-broken"),
            _ => continue,
        };
        let mut event = line(
            promise.due_on,
            kind,
            msg(key).with("amount", promise.amount),
        );
        let list = if matches!(state, CommitmentState::Kept | CommitmentState::KeptLate) {
            promise.listed.settled_on
        } else {
            promise.listed.open_on
        };
        event.more = list.map(|day| msg("import-reason-list-of").with("day", day));
        lines.push((event, None));
    }
    for (row, state) in known.arrangements {
        let arrangement = &row.arrangement;
        let mut event = line(
            arrangement.made_on,
            HistoryKind::Commitment,
            msg("history-arrangement").with("of", arrangement.instalments.len()),
        );
        event.more = Some(state.said(arrangement.listed));
        lines.push((event, Some(row.recorded_by)));
        if let Some(on) = arrangement.signed_on {
            let event = line(on, HistoryKind::Commitment, msg("history-signed"));
            lines.push((event, row.signed_by));
        }
    }
}

/// What else was agreed (seed B21).
fn beside(read: &Read<'_>, of: CustomerId, lines: &mut Lines) -> Result<(), StoreError> {
    for other in read.side_agreements(Some(of))? {
        let what = msg("history-side-agreement")
            .with("kind", other.kind.message())
            .with("what", other.what.as_str());
        let mut event = line(other.agreed_on, HistoryKind::Commitment, what);
        event.more = match (&other.ended_because, other.amount) {
            (Some(why), _) => Some(msg("history-side-ended").with("why", why.as_str())),
            (None, amount) => amount.map(|amount| msg("history-amount").with("amount", amount)),
        };
        event.who = other.by;
        lines.push((event, None));
    }
    Ok(())
}
