//! What we know of a customer and of the people there.

use super::{record, required};
use crate::app::command::{Changed, ContactDraft, CustomerCard, Done};
use crate::app::error::Error;
use crate::app::search::fold;
use crate::app::session::Session;
use crate::domain::contact::{Contact, ContactRole};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::{ContactId, CustomerId, TermsId};
use crate::domain::message::{Refusal, msg};
use crate::store::read::CustomerRow;
use crate::store::{JournalEntry, Subject};
use chrono::NaiveDate;
use serde_json::json;

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

pub(super) fn edit(
    session: &mut Session,
    customer: CustomerId,
    to: &CustomerCard,
) -> Result<Done, Error> {
    let name = required(&to.name, "name", "refused-name")?.to_owned();
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
                language: to.language,
                address: to.address.clone(),
                kvk: some(&to.kvk),
                phone: some(&to.phone),
                email: some(&to.email),
                note: to.note.trim().to_owned(),
                opening_line: to.opening_line.trim().to_owned(),
                legal_state: to.legal_state,
                ..before.clone()
            };
            write.save_customer(&after)?;
            Ok(JournalEntry::about(Subject::Customer(customer))
                .with(json!({ "customer": customer.0, "before": row_json(&before) })))
        },
    )
}

/// A customer's row as a journal line keeps it; [`super::undo`] reads it back.
fn row_json(row: &CustomerRow) -> serde_json::Value {
    let kind = row.kind.map(|kind| match kind {
        CustomerKind::Business => "business",
        CustomerKind::Consumer => "consumer",
        CustomerKind::Government => "government",
    });
    json!({
        "name": row.name, "kind": kind, "kind_assumed": row.kind_assumed, "language": row.language.code(),
        "street": row.address.street, "extra": row.address.extra, "postcode": row.address.postcode, "city": row.address.city,
        "country": row.address.country, "kvk": row.kvk, "phone": row.phone, "email": row.email, "note": row.note,
        "opening_line": row.opening_line, "legal_state": row.legal_state.map(|state| state.code()), "search": row.search,
    })
}

pub(super) fn save_contact(
    session: &mut Session,
    customer: CustomerId,
    contact: Option<ContactId>,
    to: &ContactDraft,
) -> Result<Done, Error> {
    let name = required(&to.name, "name", "refused-name")?.to_owned();
    let said = msg("did-contact-saved").with("name", name.as_str());
    let new = Contact {
        id: contact.unwrap_or(ContactId(0)),
        name,
        title: to.title,
        role: to.role.unwrap_or(ContactRole::AccountsPayable),
        responsible: to.responsible,
        phone: some(&to.phone),
        email: some(&to.email),
        best_time: some(&to.best_time),
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

pub(super) fn hand_over_terms(
    session: &mut Session,
    customer: CustomerId,
    terms: TermsId,
    on: NaiveDate,
    how: &str,
) -> Result<Done, Error> {
    if on > session.today() {
        return Err(Refusal::new(msg("refused-day-to-come")).at("on").into());
    }
    record(
        session,
        "terms-given",
        msg("did-terms-given"),
        Changed::Customer(customer),
        |write| {
            write.hand_over_terms(customer, terms, on, how.trim())?;
            Ok(JournalEntry::about(Subject::Customer(customer)))
        },
    )
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
