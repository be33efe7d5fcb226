//! What became of letters after they were issued: posted, sent by e-mail, come back, voided.

use super::{record, required};
use crate::app::command::{Changed, Done};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::ids::LetterId;
use crate::domain::message::{Refusal, msg};
use crate::domain::post::{Fate, Sending};
use crate::store::read::LetterRow;
use crate::store::{JournalEntry, Subject};
use chrono::NaiveDate;
use serde_json::json;

/// These letters, each of which counts.
fn chosen(session: &Session, letters: &[LetterId]) -> Result<Vec<LetterRow>, Error> {
    let known = session.read(|read| read.letters(None))?;
    let rows: Vec<LetterRow> = known
        .into_iter()
        .filter(|row| letters.contains(&row.id))
        .collect();
    if rows.is_empty() || rows.len() != letters.len() {
        return Err(Refusal::new(msg("refused-no-letters"))
            .remedy(msg("refused-no-letters-remedy"))
            .at("letters")
            .into());
    }
    Ok(rows)
}

fn entry(rows: &[LetterRow]) -> JournalEntry {
    let mut entry = JournalEntry::default();
    for row in rows {
        entry.subjects.push(Subject::Customer(row.customer));
        entry.subjects.push(Subject::Letter(row.id));
    }
    entry
}

pub(super) fn record_fate(
    session: &mut Session,
    letters: &[LetterId],
    what: &Sending,
) -> Result<Done, Error> {
    let rows = chosen(session, letters)?;
    check(&rows, what, session.today())?;
    let said = match what.fate {
        Fate::Posted => "did-posted",
        Fate::Emailed => "did-emailed",
        Fate::Returned => "did-returned",
    };
    let said = msg(said).with("count", rows.len());
    let what = Sending {
        note: what.note.trim().to_owned(),
        ..what.clone()
    };
    record(session, "post", said, Changed::Everything, |write| {
        for row in &rows {
            write.add_sending(row.id, &what)?;
        }
        let about = json!({ "version": 1, "fate": what.fate.code(), "on": what.on.to_string(), "note": what.note });
        Ok(entry(&rows).with(about))
    })
}

/// A letter goes out once, and comes back only after it went.
fn check(rows: &[LetterRow], what: &Sending, today: NaiveDate) -> Result<(), Refusal> {
    if what.on > today {
        return Err(Refusal::new(msg("refused-sent-later")).at("on"));
    }
    let gone = |row: &&LetterRow| row.went_out().is_some();
    match what.fate {
        Fate::Posted | Fate::Emailed => match rows.iter().find(gone) {
            Some(row) => Err(Refusal::new(
                msg("refused-sent-already").with("reference", row.reference.as_str()),
            )
            .at("letters")),
            None => Ok(()),
        },
        Fate::Returned => {
            required(&what.note, "note", "refused-no-reason")?;
            match rows.iter().find(|row| !gone(row)) {
                Some(row) => Err(Refusal::new(
                    msg("refused-not-sent").with("reference", row.reference.as_str()),
                )
                .remedy(msg("refused-not-sent-remedy"))
                .at("letters")),
                None => Ok(()),
            }
        }
    }
}

/// Letters no longer count; what they were for is due again.
pub(super) fn void(
    session: &mut Session,
    letters: &[LetterId],
    reason: &str,
) -> Result<Done, Error> {
    let reason = required(reason, "reason", "refused-no-reason")?.to_owned();
    let rows = chosen(session, letters)?;
    let said = msg("did-void").with("count", rows.len());
    record(session, "void", said, Changed::Everything, |write| {
        for row in &rows {
            write.void_letter(row.id, &reason)?;
        }
        Ok(entry(&rows).with(json!({ "version": 1, "reason": reason })))
    })
}
