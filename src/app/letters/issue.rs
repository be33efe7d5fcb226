//! Issuing letters: each is made again inside the transaction that records it, so that what is recorded
//! is what was printed, and asks for what was open at that moment. All of them, or none.

use super::due::{self, Plan};
use super::house::House;
use super::make::{Made, make};
use super::{find, not_due};
use crate::app::command::{Changed, Done, LetterOrder};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::BooksSnapshot;
use crate::domain::document::CopyStatus;
use crate::domain::ids::{ItemId, Sha256};
use crate::domain::message::{Refusal, Weight, msg};
use crate::domain::money::Money;
use crate::store::{JournalEntry, Subject, Write};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// After more letters than this the write-ahead log is folded back into the file.
const BULK: usize = 20;

/// Issues letters: re-checks each, keeps its bytes, counts the steps of its items as done.
///
/// # Errors
/// The gate is closed for a reminder; a letter is no longer due, cannot be printed, asks for another
/// amount than was looked at, or lacks a copy without a reason. Nothing is issued then.
pub(in crate::app) fn issue(session: &mut Session, orders: &[LetterOrder]) -> Result<Done, Error> {
    if orders.is_empty() {
        return Err(Refusal::new(msg("post-none-chosen"))
            .remedy(msg("post-none-chosen-remedy"))
            .at("letters")
            .into());
    }
    let of = match orders {
        [only] => Some(only.customer),
        _ => None,
    };
    let (books, plans) = due::plans(session, of)?;
    gate(&books, orders)?;
    let plans = plans_of(session, &plans, orders)?;
    let (today, who, moment) = (session.today(), session.who(), session.moment());
    let library = &session.library;
    let (hashes, journal) = session.store.write(moment, "letters", |write| {
        let house = House::read(write, library, today, who)?;
        let mut entry = JournalEntry::default();
        let mut hashes: Vec<Sha256> = Vec::new();
        let mut recorded: Vec<Value> = Vec::new();
        for (nth, (plan, order)) in plans.iter().zip(orders).enumerate() {
            let made = make(write, &house, plan, &order.without_copy, nth)?;
            check(&made, order)?;
            let (hash, line) = record(write, &made, &mut entry)?;
            hashes.push(hash);
            recorded.push(line);
        }
        entry.payload = json!({ "version": 1, "letters": recorded });
        Ok::<_, Error>((hashes, entry))
    })?;
    if orders.len() > BULK {
        session.store.checkpoint()?;
    }
    Ok(Done {
        said: msg("post-issued").with("count", orders.len()),
        changed: Changed::Everything,
        undo: Some(journal),
        produced: hashes,
    })
}

/// Reminders wait for complete books; confirmations never do.
fn gate(books: &BooksSnapshot, orders: &[LetterOrder]) -> Result<(), Error> {
    if books.chasing_open() || !orders.iter().any(|order| order.kind.chases()) {
        return Ok(());
    }
    Err(
        Refusal::new(msg("post-books-closed").with("day", books.needed_through))
            .because(msg("post-books-closed-why"))
            .remedy(msg("post-books-closed-remedy"))
            .at("books")
            .into(),
    )
}

/// The plan of each order, in their order; none twice.
fn plans_of<'p>(
    session: &Session,
    plans: &'p [Plan],
    orders: &[LetterOrder],
) -> Result<Vec<&'p Plan>, Error> {
    let mut chosen: Vec<&Plan> = Vec::with_capacity(orders.len());
    for order in orders {
        let plan = find(plans, order).ok_or_else(|| not_due(session, order))?;
        if chosen.contains(&plan) {
            let name = session.read(|read| {
                let row = read.customers(Some(order.customer))?.pop();
                Ok(row.map(|row| row.name).unwrap_or_default())
            })?;
            return Err(Refusal::new(msg("post-chosen-twice").with("name", name))
                .at("letters")
                .into());
        }
        chosen.push(plan);
    }
    Ok(chosen)
}

/// It asks for what was looked at, and every invoice has its copy or a reason.
fn check(made: &Made, order: &LetterOrder) -> Result<(), Error> {
    let due = &made.draft.due;
    let name = due.name.as_str();
    if due.total != order.seen_total {
        return Err(Refusal::new(
            msg("post-amount-changed")
                .with("name", name)
                .with("seen", order.seen_total)
                .with("now", due.total),
        )
        .remedy(msg("post-amount-changed-remedy"))
        .at("letter")
        .into());
    }
    if let Some(problem) = due
        .problems
        .iter()
        .find(|problem| problem.weight == Weight::Fatal)
    {
        return Err(Refusal {
            why: Some(problem.what.clone()),
            remedy: problem.remedy.clone(),
            ..Refusal::new(msg("post-cannot-be-printed").with("name", name)).at("letter")
        }
        .into());
    }
    let reason = |item: &ItemId| {
        let reason = order.without_copy.get(item);
        reason.is_some_and(|reason| !reason.trim().is_empty())
    };
    let lacking: Vec<String> = due
        .items
        .iter()
        .filter(|item| due.missing_copies.contains(&item.id) && !reason(&item.id))
        .map(|item| item.number.clone())
        .collect();
    if !lacking.is_empty() {
        return Err(Refusal::new(
            msg("post-copies-missing")
                .with("name", name)
                .with("invoices", lacking.join(", ")),
        )
        .remedy(msg("post-no-copy-remedy"))
        .at("copies")
        .into());
    }
    Ok(())
}

/// Keeps the bytes, the letter, and the steps of its items; what the journal says of it.
fn record(
    write: &mut Write<'_>,
    made: &Made,
    entry: &mut JournalEntry,
) -> Result<(Sha256, Value), Error> {
    let pages = made.record.pages;
    let hash = write.keep_pdf(&made.draft.pdf, CopyStatus::Ok { pages })?;
    let mut letter = made.record.clone();
    letter.sha256 = hash;
    let id = write.add_letter(&letter)?;
    for (item, step, deadline) in &made.steps {
        write.add_step(*item, step, letter.day, *deadline, (Some(id), None))?;
    }
    if let Some(terms) = made.hands_over {
        write.hand_over_terms(letter.customer, terms, letter.day, &letter.reference)?;
    }
    entry.subjects.push(Subject::Customer(letter.customer));
    entry.subjects.push(Subject::Letter(id));
    let money = |amount: Money| amount.plain();
    let without: BTreeMap<String, &String> = letter
        .items
        .iter()
        .filter_map(|item| Some((item.item.0.to_string(), item.without_copy.as_ref()?)))
        .collect();
    let line = json!({
        "letter": id.0, "customer": letter.customer.0, "kind": letter.kind.code(), "reference": letter.reference,
        "total": money(letter.total), "currency": letter.total.currency.code(), "sha256": hash.hex(),
        "without_copy": without,
    });
    Ok((hash, line))
}
