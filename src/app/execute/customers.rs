//! What we know of a customer and of the people there.

use super::customer_json::{kind_code, parsed_kind};
use super::{customer_json, done, record, required};
use crate::app::command::{Changed, ContactDraft, CustomerCard, Done};
use crate::app::error::Error;
use crate::app::recognition::{Recognition, Who};
use crate::app::search::fold;
use crate::app::session::Session;
use crate::domain::contact::{Contact, ContactRole, Personal};
use crate::domain::customer_kind::{CustomerKind, assumed_kind};
use crate::domain::document::Party;
use crate::domain::ids::{ContactId, CustomerId, JournalId};
use crate::domain::message::{Message, Refusal, msg};
use crate::store::read::CustomerRow;
use crate::store::write::NewCustomer;
use crate::store::{JournalEntry, Read, Subject};
use chrono::Months;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How long a note on somebody is kept unless another day is said.
const NOTE_KEPT: Months = Months::new(12);

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Adds a customer by hand. Whoever is recognised is there already; whoever looks like somebody is added when
/// it is said that they are another.
pub(super) fn add(
    session: &mut Session,
    number: &str,
    to: &CustomerCard,
    another: bool,
) -> Result<Done, Error> {
    let name = required(&to.name, "name", "refused-name")?.to_owned();
    let number = number.trim();
    let party = Party {
        number: some(number),
        name: Some(name.clone()),
        kvk: some(&to.kvk),
        vat: some(&to.vat),
        address: to.address.clone(),
        ..Party::default()
    };
    let like = session.store.read(|read| {
        let keys = read.customer_keys()?;
        if let Some(taken) = keys
            .iter()
            .find(|key| !number.is_empty() && key.number == number)
        {
            let taken = described("refused-number-taken", read, taken.kept)?;
            return Err(Error::from(taken.at("number")));
        }
        let like = match Recognition::new(keys).find(&party) {
            Who::New => return Ok(None),
            Who::Known(like) | Who::Perhaps(like, _) => like.customer,
        };
        if another {
            return Ok(Some(like));
        }
        let known = described("refused-looks-like", read, like)?;
        let remedy = msg("refused-looks-like-remedy");
        Err(known.remedy(remedy).at("another").into())
    })?;
    let proposed = assumed_kind(&party);
    let new = NewCustomer {
        number: number.to_owned(),
        number_in_books: None,
        search: fold(&format!(
            "{name} {}",
            to.address.city.as_deref().unwrap_or_default()
        )),
        name: name.clone(),
        legal_name: None,
        kind: to.kind.or(proposed),
        kind_assumed: to.kind.is_none() || to.kind_assumed,
        language: to.language,
        language_assumed: to.language_assumed,
        address: to.address.clone(),
        kvk: some(&to.kvk),
        oin: None,
        vat: some(&to.vat),
        phone: some(&to.phone),
        email: some(&to.email),
        terms_days: terms_days(&to.terms_days)?,
    };
    let said = msg("customers-added").with("name", name);
    let moment = session.moment();
    let (id, journal) = session.store.write(moment, "new-customer", |write| {
        let id = write.add_customer(&new)?;
        if let Some(row) = write.customers(Some(id))?.pop() {
            write.save_customer(&CustomerRow {
                large: to.large,
                note: to.note.trim().to_owned(),
                opening_line: to.opening_line.trim().to_owned(),
                ..row
            })?;
        }
        if let Some(like) = like {
            write.keep_apart(id, like)?;
        }
        let entry = JournalEntry::about(Subject::Customer(id));
        Ok::<_, Error>((id, entry.with(json!({ "customer": id.0 }))))
    })?;
    Ok(done(said, Changed::Customer(id), journal))
}

/// Payment terms as they are typed: a number of days, or nothing.
fn terms_days(typed: &str) -> Result<Option<u32>, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let days = typed.parse().ok().filter(|days| (1..=365).contains(days));
    let wrong = || Refusal::new(msg("refused-terms-days")).at("terms_days");
    days.map(Some).ok_or_else(wrong)
}

/// Takes a customer who was added by hand out again, unless they have got anything since.
pub(super) fn undo_add(
    session: &mut Session,
    line: JournalId,
    payload: &Value,
    said: Message,
) -> Result<Done, Error> {
    let id = CustomerId(payload["customer"].as_i64().unwrap_or(0));
    session.store.write(session.moment(), "undo", |write| {
        let mut rests_on = write.remove_import(line)?;
        rests_on.extend(write.customers(Some(id))?.into_iter().map(|row| row.name));
        if !rests_on.is_empty() {
            return Err(Error::from(super::imports::rests_on_it(&rests_on)));
        }
        write.undo_facts(line)?;
        Ok(((), JournalEntry::default()))
    })?;
    Ok(Done {
        said,
        changed: Changed::Everything,
        undo: None,
        produced: Vec::new(),
    })
}

/// A refusal that names a customer.
fn described(key: &'static str, read: &Read<'_>, id: CustomerId) -> Result<Refusal, Error> {
    let row = read.customers(Some(id))?.pop();
    let row = row.ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?;
    let city = row.address.city.unwrap_or_default();
    let what = msg(key).with("name", row.name).with("number", row.number);
    Ok(Refusal::new(what.with("city", city)))
}

/// Says of customers what they are: from then on it is known.
pub(super) fn set_kinds(
    session: &mut Session,
    kinds: &[(CustomerId, CustomerKind)],
) -> Result<Done, Error> {
    let [(first, kind), rest @ ..] = kinds else {
        return Err(Refusal::new(msg("refused-no-customers")).into());
    };
    let one_kind = rest.iter().all(|(_, other)| other == kind);
    let rows = session.read(|read| read.customers(None))?;
    let rows: BTreeMap<CustomerId, CustomerRow> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    if kinds.iter().any(|(id, _)| !rows.contains_key(id)) {
        return Err(Refusal::new(msg("refused-no-such-customer")).into());
    }
    let said = match (rest, one_kind) {
        ([], _) => msg("customers-kind-set")
            .with("name", rows[first].name.as_str())
            .with("kind", kind.message()),
        (_, true) => msg("customers-kinds-set")
            .with("count", kinds.len())
            .with("kind", kind.message()),
        (_, false) => msg("customers-kinds-confirmed").with("count", kinds.len()),
    };
    record(session, "kinds", said, Changed::Everything, |write| {
        let mut before = Vec::with_capacity(kinds.len());
        for (id, kind) in kinds {
            let row = &rows[id];
            before.push(json!([id.0, kind_code(row.kind), row.kind_assumed]));
            write.set_customer_kind(*id, Some(*kind), false)?;
        }
        let subjects = kinds.iter().map(|(id, _)| Subject::Customer(*id));
        let entry = JournalEntry {
            subjects: subjects.collect(),
            ..JournalEntry::default()
        };
        Ok(entry.with(json!({ "before": before })))
    })
}

/// What was known of the kinds before a line set them.
pub(super) fn kinds_before(before: &Value) -> Vec<(CustomerId, Option<CustomerKind>, bool)> {
    let rows = before.as_array().into_iter().flatten();
    rows.map(|row| {
        let id = CustomerId(row[0].as_i64().unwrap_or(0));
        (id, parsed_kind(&row[1]), row[2].as_bool().unwrap_or(true))
    })
    .collect()
}

pub(super) fn edit(
    session: &mut Session,
    customer: CustomerId,
    to: &CustomerCard,
) -> Result<Done, Error> {
    let name = required(&to.name, "name", "refused-name")?.to_owned();
    let terms_days = terms_days(&to.terms_days)?;
    record(
        session,
        "customer",
        msg("did-customer"),
        Changed::Customer(customer),
        |write| {
            let Some(before) = write.customers(Some(customer))?.pop() else {
                return Err(Refusal::new(msg("refused-no-such-customer")).into());
            };
            let after = CustomerRow {
                search: fold(&format!(
                    "{name} {} {}",
                    before.number,
                    to.address.city.as_deref().unwrap_or_default()
                )),
                name,
                kind: to.kind,
                kind_assumed: to.kind_assumed && to.kind == before.kind,
                large: to.large,
                language: to.language,
                language_assumed: to.language_assumed && to.language == before.language,
                address: to.address.clone(),
                kvk: some(&to.kvk),
                vat: some(&to.vat),
                phone: some(&to.phone),
                email: some(&to.email),
                terms_days,
                note: to.note.trim().to_owned(),
                opening_line: to.opening_line.trim().to_owned(),
                ..before.clone()
            };
            write.save_customer(&after)?;
            Ok(JournalEntry::about(Subject::Customer(customer))
                .with(json!({ "customer": customer.0, "before": customer_json::to_json(&before) })))
        },
    )
}

pub(super) fn save_contact(
    session: &mut Session,
    customer: CustomerId,
    contact: Option<ContactId>,
    to: &ContactDraft,
) -> Result<Done, Error> {
    let name = required(&to.name, "name", "refused-name")?.to_owned();
    let said = msg("did-contact-saved").with("name", name.as_str());
    let today = session.today();
    let personal = &to.personal;
    if !personal.is_empty() && personal.until.is_some_and(|until| until < today) {
        return Err(Refusal::new(msg("refused-day-in-the-past"))
            .at("until")
            .into());
    }
    let known = session.read(|read| read.contacts(Some(customer)))?;
    let before = known
        .get(&customer)
        .and_then(|people| people.iter().find(|one| Some(one.id) == contact));
    let told_on = before
        .filter(|before| before.responsible)
        .and_then(|before| before.responsible_since)
        .unwrap_or(today);
    let new = Contact {
        id: contact.unwrap_or(ContactId(0)),
        name,
        title: to.title,
        role: to.role.unwrap_or(ContactRole::AccountsPayable),
        responsible: to.responsible,
        phone: some(&to.phone),
        email: some(&to.email),
        best_time: some(&to.best_time),
        responsible_since: to.responsible.then_some(told_on),
        personal: Personal {
            note: personal.note.trim().to_owned(),
            opening_line: personal.opening_line.trim().to_owned(),
            until: personal
                .until
                .or_else(|| today.checked_add_months(NOTE_KEPT))
                .filter(|_| !personal.is_empty()),
        },
    };
    record(
        session,
        "contact",
        said,
        Changed::Customer(customer),
        |write| {
            write.save_contact(customer, contact, &new)?;
            Ok(JournalEntry::about(Subject::Customer(customer)))
        },
    )
}

pub(super) fn remove_contact(session: &mut Session, contact: ContactId) -> Result<Done, Error> {
    record(
        session,
        "remove-contact",
        msg("did-remove-contact"),
        Changed::Everything,
        |write| {
            if write.end_contact(contact)? == 0 {
                return Err(Refusal::new(msg("refused-ended-already")).into());
            }
            Ok(JournalEntry::default().with(json!({ "contact": contact.0 })))
        },
    )
}

/// What is known of somebody goes for good; that it went stays in the journal. What was said and promised keeps
/// its name: it is evidence of an agreement, and another matter.
pub(super) fn wipe_person(session: &mut Session, contact: ContactId) -> Result<Done, Error> {
    let done = record(
        session,
        "wipe-person",
        msg("did-wipe-person"),
        Changed::Everything,
        |write| {
            if write.wipe_person(contact)? == 0 {
                return Err(Refusal::new(msg("refused-ended-already")).into());
            }
            Ok(JournalEntry::default().with(json!({ "contact": contact.0 })))
        },
    )?;
    Ok(Done { undo: None, ..done })
}

pub(super) fn wipe_passed_notes(session: &mut Session) -> Result<Done, Error> {
    let today = session.today();
    let people = session.read(|read| read.contacts(None))?;
    let passed = |contact: &Contact| contact.personal.until.is_some_and(|until| until < today);
    let said = msg("did-wipe-notes");
    if !people.values().flatten().any(passed) {
        return Ok(Done {
            said,
            changed: Changed::Nothing,
            undo: None,
            produced: Vec::new(),
        });
    }
    let done = record(session, "wipe-notes", said, Changed::Everything, |write| {
        let count = write.wipe_passed_notes()?;
        Ok(JournalEntry::default().with(json!({ "notes": count })))
    })?;
    Ok(Done { undo: None, ..done })
}

/// What came from it stays where it is; the next payment has to show again whose it is.
pub(super) fn forget_account(
    session: &mut Session,
    customer: CustomerId,
    account: &str,
) -> Result<Done, Error> {
    record(
        session,
        "forget-account",
        msg("did-forget-account"),
        Changed::Everything,
        |write| {
            if write.end_customer_account(customer, account)? == 0 {
                return Err(Refusal::new(msg("refused-account-forgotten")).into());
            }
            let about = JournalEntry::about(Subject::Customer(customer));
            Ok(about.with(json!({ "account": account })))
        },
    )
}
