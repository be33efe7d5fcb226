//! Letters that somebody asks for, and no longer wants.

use super::record;
use crate::app::command::{Changed, Done};
use crate::app::error::Error;
use crate::app::letters::bar;
use crate::app::session::Session;
use crate::domain::asked_letter::AskedLetter;
use crate::domain::ids::AskedLetterId;
use crate::domain::message::{Refusal, msg};
use crate::store::{JournalEntry, Subject};
use serde_json::json;

pub(super) fn ask(session: &mut Session, asked: &AskedLetter) -> Result<Done, Error> {
    let letter = asked.kind.message();
    if let Some((place, why)) = asked.wrong(session.today()) {
        return Err(Refusal::new(why).at(place).into());
    }
    let (why, waits) = session.read(|read| {
        let waiting = read.asked_letters(Some(asked.customer))?;
        let same = |other: &AskedLetter| {
            (other.kind, other.currency) == (asked.kind, asked.currency)
                && other.reference == asked.reference.trim()
        };
        let waits = waiting.iter().any(|other| same(&other.letter));
        let rules = &session.library().letter_rules;
        let why = bar(read, rules, asked.customer, asked.kind, session.today())?;
        Ok::<_, crate::store::StoreError>((why, waits))
    })?;
    if let Some(why) = why {
        let what = msg("refused-letter-barred").with("letter", letter);
        return Err(Refusal::new(what).because(why).at("kind").into());
    }
    if waits {
        return Err(
            Refusal::new(msg("refused-letter-waits").with("letter", letter))
                .remedy(msg("refused-letter-waits-remedy"))
                .at("kind")
                .into(),
        );
    }
    let said = msg("did-ask-letter-of").with("letter", letter);
    record(session, "ask-letter", said, Changed::Everything, |write| {
        let id = write.ask_for_letter(asked)?;
        Ok(JournalEntry {
            subjects: vec![Subject::Customer(asked.customer)],
            ..JournalEntry::default()
        }
        .with(json!({ "version": 1, "asked": id.0, "kind": asked.kind.code() })))
    })
}

pub(super) fn forget(session: &mut Session, asked: AskedLetterId) -> Result<Done, Error> {
    let waiting = session.read(|read| read.asked_letters(None))?;
    let Some(one) = waiting.into_iter().find(|one| one.id == asked) else {
        return Err(Refusal::new(msg("refused-letter-gone")).at("letter").into());
    };
    let said = msg("did-forget-letter-of").with("letter", one.letter.kind.message());
    record(
        session,
        "forget-letter",
        said,
        Changed::Everything,
        |write| {
            write.forget_asked_letter(asked)?;
            Ok(JournalEntry {
                subjects: vec![Subject::Customer(one.letter.customer)],
                ..JournalEntry::default()
            }
            .with(json!({ "version": 1, "asked": asked.0, "kind": one.letter.kind.code() })))
        },
    )
}
