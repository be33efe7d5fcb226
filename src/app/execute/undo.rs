//! Undo: the inverse of a line of the journal, itself a line. It survives a restart.

use super::customer_json;
use crate::app::command::{Changed, Done};
use crate::app::error::Error;
use crate::app::listed::settle_again;
use crate::app::session::Session;
use crate::app::settings;
use crate::domain::ids::{BankAccountId, ColleagueId, CustomerId, JournalId};
use crate::domain::message::{Refusal, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::standing::LegalState;
use crate::store::read::ColleagueRow;
use crate::store::{JournalEntry, StoreError, Write};
use serde_json::Value;

pub(super) fn undo(session: &mut Session, line: JournalId) -> Result<Done, Error> {
    let Some((kind, payload, undone)) = session.read(|read| read.journal_line(line))? else {
        return Err(Refusal::new(msg("refused-nothing-to-undo")).into());
    };
    if undone {
        return Err(Refusal::new(msg("refused-undone-already")).into());
    }
    let said = msg("did-undo").with("what", super::did(&kind).unwrap_or(msg("did-something")));
    match kind.as_str() {
        "wipe-person" | "wipe-notes" => {
            return Err(Refusal::new(msg("refused-wiped")).into());
        }
        "import" => {
            return super::imports::undo_import(session, line, &payload, msg("import-undone"));
        }
        // What was entered by hand goes like what a file brought, unless something rests on it.
        "receipt" | "item" => {
            return super::imports::undo_import(session, line, &payload, said);
        }
        "new-customer" => return super::customers::undo_add(session, line, &payload, said),
        _ => {}
    }
    let moment = session.moment();
    session.store.write(moment, "undo", |write| {
        let settled = write.items_settled_in(line)?;
        if let Some(paid) = write.drop_charges_of(line)? {
            return Err(Error::from(super::imports::rests_on_it(&[paid])));
        }
        if matches!(kind.as_str(), "merge" | "separate") {
            super::merging::undo(write, line)?;
        } else {
            write.undo_facts(line)?;
        }
        put_back(write, &kind, &payload)?;
        settle_again(write, settled)?;
        super::imports::refuse_settled_too_far(write)?;
        Ok::<_, Error>(((), JournalEntry::default()))
    })?;
    Ok(Done {
        said,
        changed: Changed::Everything,
        undo: None,
        produced: Vec::new(),
    })
}

/// Master data is put back as it stood before the line.
fn put_back(write: &mut Write<'_>, kind: &str, payload: &Value) -> Result<(), StoreError> {
    let before = &payload["before"];
    match kind {
        "settings" => settings::put_back(write, &payload["settings"])?,
        "customer" => {
            let id = CustomerId(payload["customer"].as_i64().unwrap_or(0));
            if let Some(now) = write.customers(Some(id))?.pop() {
                write.save_customer(&customer_json::from_json(now, before))?;
            }
        }
        "legal-state" => {
            let id = CustomerId(payload["customer"].as_i64().unwrap_or(0));
            write.set_legal_state(id, before.as_str().and_then(LegalState::parse))?;
        }
        "kinds" => {
            for (id, kind, assumed) in super::customers::kinds_before(before) {
                write.set_customer_kind(id, kind, assumed)?;
            }
        }
        "correct-item" => super::by_hand::put_back_item(write, payload)?,
        "merge" => {
            let id = CustomerId(payload["keep"].as_i64().unwrap_or(0));
            if let Some(now) = write.customers(Some(id))?.pop() {
                let row = customer_json::taken_back(now, before, &payload["after"]);
                write.save_customer(&row)?;
            }
        }
        "colleague" => {
            let id = ColleagueId(payload["colleague"].as_i64().unwrap_or(0));
            if let Some(now) = write.colleagues()?.into_iter().find(|row| row.id == id) {
                // One who was added leaves again; the journal keeps the name.
                let row = if before.is_null() {
                    ColleagueRow {
                        active: false,
                        ..now
                    }
                } else {
                    colleague_row(id, before)
                };
                write.save_colleague(&row)?;
            }
        }
        "bank-account" => {
            let account = payload["account"].as_str().unwrap_or_default();
            let (name, counts) = if before.is_null() {
                (String::new(), false)
            } else {
                (
                    text(before, "name"),
                    before["counts"].as_bool().unwrap_or(true),
                )
            };
            write.save_bank_account(account, Currency::EUR, &name, counts)?;
        }
        "confirm-books" => {
            let account = BankAccountId(payload["account"].as_i64().unwrap_or(0));
            write.confirm_books(account, before.as_str().and_then(|day| day.parse().ok()))?;
        }
        _ => {}
    }
    Ok(())
}

fn text(json: &Value, key: &str) -> String {
    json[key].as_str().unwrap_or_default().to_owned()
}

fn colleague_row(id: ColleagueId, json: &Value) -> ColleagueRow {
    ColleagueRow {
        id,
        name: text(json, "name"),
        job: text(json, "job"),
        phone: text(json, "phone"),
        email: text(json, "email"),
        signs_letters: json["signs"].as_bool().unwrap_or(true),
        decides_up_to: json["up_to"].as_i64().map(Money::eur),
        active: json["active"].as_bool().unwrap_or(true),
    }
}
