//! Undo: the inverse of a line of the journal, itself a line. It survives a restart.

use crate::app::command::{Changed, Done};
use crate::app::error::Error;
use crate::app::listed::settle_again;
use crate::app::session::Session;
use crate::app::settings;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::Address;
use crate::domain::ids::{BankAccountId, ColleagueId, CustomerId, JournalId};
use crate::domain::language::Language;
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Currency;
use crate::domain::standing::LegalState;
use crate::store::read::{ColleagueRow, CustomerRow};
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
        "import" => {
            return super::imports::undo_import(session, line, &payload, msg("import-undone"));
        }
        // What was entered by hand goes like what a file brought, unless something rests on it.
        "receipt" => return super::imports::undo_import(session, line, &payload, said),
        _ => {}
    }
    let moment = session.moment();
    session.store.write(moment, "undo", |write| {
        let settled = write.items_settled_in(line)?;
        write.undo_facts(line)?;
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
                write.save_customer(&customer_row(now, before))?;
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

fn some(json: &Value, key: &str) -> Option<String> {
    json[key].as_str().map(str::to_owned)
}

fn colleague_row(id: ColleagueId, json: &Value) -> ColleagueRow {
    ColleagueRow {
        id,
        name: text(json, "name"),
        job: text(json, "job"),
        phone: text(json, "phone"),
        email: text(json, "email"),
        signs_letters: json["signs"].as_bool().unwrap_or(true),
        active: json["active"].as_bool().unwrap_or(true),
    }
}

fn customer_row(now: CustomerRow, json: &Value) -> CustomerRow {
    CustomerRow {
        name: text(json, "name"),
        kind: match json["kind"].as_str() {
            Some("business") => Some(CustomerKind::Business),
            Some("consumer") => Some(CustomerKind::Consumer),
            Some("government") => Some(CustomerKind::Government),
            _ => None,
        },
        kind_assumed: json["kind_assumed"].as_bool().unwrap_or(true),
        language: Language::parse(&text(json, "language")).unwrap_or(now.language),
        address: Address {
            street: some(json, "street"),
            extra: some(json, "extra"),
            postcode: some(json, "postcode"),
            city: some(json, "city"),
            country: some(json, "country"),
        },
        kvk: some(json, "kvk"),
        phone: some(json, "phone"),
        email: some(json, "email"),
        note: text(json, "note"),
        opening_line: text(json, "opening_line"),
        legal_state: json["legal_state"].as_str().and_then(LegalState::parse),
        search: text(json, "search"),
        ..now
    }
}
