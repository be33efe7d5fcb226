//! One customer whole.

use super::history::{Known, history};
use crate::app::command::{CustomerCard, ItemDraft};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::{
    CustomerSnapshot, LetterLine, MergedLine, PaidLine, PlanStep, ReceiptLine, SignalLine,
};
use crate::domain::commitment::CommitmentState;
use crate::domain::contact::{Contact, Personal};
use crate::domain::dunning::Procedure;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::{Refusal, msg};
use crate::domain::standing::Representative;
use crate::domain::worklist::Standing;
use crate::store::read::{CustomerRow, ItemRow, LetterRow, MergedRow, ReceiptRow};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// How many paid invoices the card shows.
const PAID_SHOWN: usize = 24;

impl Session {
    /// Everything about one customer: the card, the detail pane, the facts of a call.
    ///
    /// # Errors
    /// There is no such customer, or the file cannot be read.
    pub fn customer(&self, id: CustomerId) -> Result<CustomerSnapshot, Error> {
        let today = self.today();
        // Whoever is merged into another is shown as that one.
        let id = self.read(|read| read.kept_customer(id))?;
        let one = self.one(id)?;
        let row = self
            .read(|read| read.customers(Some(id)))?
            .pop()
            .ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?;
        let through = one.common.books.complete_through;
        let procedure = self.procedure(row.kind)?;
        let money = self.money_settings()?;
        let promise_rules = self.promise_rules()?;
        let snapshot = self.read(|read| {
            let promises = judged(read.promises(today, Some(id))?, |row| {
                row.promise.state(today, through)
            });
            let arrangements = judged(read.arrangements(today, Some(id))?, |row| {
                row.arrangement.state(today, through)
            });
            let paid = read.paid_invoices(today, Some(id))?;
            let disputes = read.disputes(Some(id))?.remove(&id).unwrap_or_default();
            let mut holds = read.holds(Some(id))?.remove(&id).unwrap_or_default();
            holds.retain(|hold| hold.holds_on(today));
            let terms: Vec<_> = read
                .terms_given([id])?
                .into_iter()
                .map(|(_, name, on, how)| (name, on, how))
                .collect();
            let items = every_item(read, id, today, &paid.iter().map(|paid| paid.id).collect())?;
            let known = Known {
                promises: &promises,
                arrangements: &arrangements,
                items: &items,
                terms: &terms,
                complete_through: through,
            };
            let history = history(read, id, today, &known)?;
            let representative = read.representatives(Some(id))?.remove(&id);
            let signals = read
                .signals(Some(id))?
                .into_iter()
                .filter(|row| row.ended.is_none())
                .map(|row| SignalLine {
                    id: row.id,
                    day: row.day,
                    words: row.words,
                    noticed_by: row.noticed_by,
                })
                .collect();
            Ok(CustomerSnapshot {
                today,
                promise_rules,
                id,
                number: row.number.clone(),
                card: card(&row),
                accounts: read
                    .customer_accounts(Some(id))?
                    .into_iter()
                    .map(|(_, account)| account)
                    .collect(),
                merged: read
                    .merged_away(Some(id))?
                    .into_iter()
                    .map(merged_line)
                    .collect(),
                contacts: people(read, id, today)?,
                plan: plan(&procedure, &one.lines, &one.facts, today),
                lines: one.lines.clone(),
                paid_count: paid.len(),
                paid: paid
                    .into_iter()
                    .rev()
                    .take(PAID_SHOWN)
                    .map(paid_line)
                    .collect(),
                habit: one.habit,
                rhythm: one.rhythm.clone(),
                promises: promises
                    .iter()
                    .rev()
                    .map(|(row, state)| (row.promise.clone(), *state))
                    .collect(),
                arrangements: arrangements
                    .iter()
                    .rev()
                    .map(|(row, state)| (row.arrangement.clone(), *state))
                    .collect(),
                disputes,
                holds,
                law: row.legal_state.map(|state| {
                    let who = representative.unwrap_or_else(|| Representative::unknown(today));
                    (state, who)
                }),
                signals,
                held_orders: read.held_orders(Some(id))?.remove(&id).unwrap_or_default(),
                side_agreements: read.side_agreements(Some(id))?,
                history,
                letters: read
                    .letters(Some(id))?
                    .into_iter()
                    .map(letter_line)
                    .collect(),
                drafts: drafts(&one.rows),
                terms_days: match row.terms_days {
                    Some(agreed) => agreed,
                    None => read.last_terms(id)?.unwrap_or(money.terms_days),
                },
                term_limits: self.library().law.term_limits(),
                candidates: one
                    .common
                    .candidates
                    .get(&id)
                    .into_iter()
                    .flatten()
                    .map(receipt_line)
                    .collect(),
                terms_given: terms,
            })
        })?;
        Ok(snapshot)
    }
}

/// The people there; what is remembered of them beyond its day is not looked at any more.
fn people(read: &Read<'_>, id: CustomerId, today: NaiveDate) -> Result<Vec<Contact>, StoreError> {
    let mut people = read.contacts(Some(id))?.remove(&id).unwrap_or_default();
    for person in &mut people {
        if !person.personal.holds_on(today) {
            person.personal = Personal::default();
        }
    }
    Ok(people)
}

pub(super) fn judged<T>(
    rows: Vec<T>,
    state: impl Fn(&T) -> CommitmentState,
) -> Vec<(T, CommitmentState)> {
    rows.into_iter()
        .map(|row| {
            let state = state(&row);
            (row, state)
        })
        .collect()
}

/// Items that are open or were paid, for the history.
fn every_item(
    read: &Read<'_>,
    id: CustomerId,
    today: NaiveDate,
    paid: &BTreeSet<ItemId>,
) -> Result<Vec<ItemRow>, StoreError> {
    let mut ids = paid.clone();
    ids.extend(
        read.open_items(today, Some(id))?
            .into_iter()
            .map(|item| item.id),
    );
    ids.extend(
        read.allocations(Some(id))?
            .into_iter()
            .flat_map(|part| std::iter::once(part.item).chain(part.credit)),
    );
    read.items(today, ids)
}

/// What can be edited about a customer.
pub(in crate::app) fn card(row: &CustomerRow) -> CustomerCard {
    CustomerCard {
        name: row.name.clone(),
        kind: row.kind,
        kind_assumed: row.kind_assumed,
        large: row.large,
        language: row.language,
        language_assumed: row.language_assumed,
        address: row.address.clone(),
        phone: row.phone.clone().unwrap_or_default(),
        email: row.email.clone().unwrap_or_default(),
        kvk: row.kvk.clone().unwrap_or_default(),
        vat: row.vat.clone().unwrap_or_default(),
        terms_days: row
            .terms_days
            .map_or_else(String::new, |days| days.to_string()),
        note: row.note.clone(),
        opening_line: row.opening_line.clone(),
    }
}

/// Open items as they can be corrected.
fn drafts(items: &[ItemRow]) -> BTreeMap<ItemId, ItemDraft> {
    let draft = |item: &ItemRow| ItemDraft {
        kind: item.kind,
        number: item.number.clone(),
        issued_on: item.issued_on,
        due_on: Some(item.due_on),
        amount: item.amount,
        description: item.description.clone(),
        order_reference: item.order_reference.clone().unwrap_or_default(),
        credits_number: item.credits_number.clone().unwrap_or_default(),
    };
    items.iter().map(|item| (item.id, draft(item))).collect()
}

fn merged_line(row: MergedRow) -> MergedLine {
    MergedLine {
        id: row.id,
        number: row.number,
        name: row.name,
        day: row.day,
    }
}

fn paid_line(paid: crate::store::read::PaidInvoice) -> PaidLine {
    PaidLine {
        id: paid.id,
        number: paid.number,
        description: paid.description,
        issued_on: paid.issued_on,
        due_on: paid.due_on,
        paid_on: paid.paid_on,
        amount: paid.amount,
    }
}

/// An issued letter as lists show it.
pub(in crate::app) fn letter_line(row: LetterRow) -> LetterLine {
    LetterLine {
        id: row.id,
        customer: row.customer,
        name: row.name,
        kind: row.kind,
        day: row.day,
        reference: row.reference,
        deadline: row.deadline,
        total: row.total,
        pages: row.pages,
        sha256: row.sha256,
        issued_by: row.issued_by,
        sendings: row.sendings,
        void_reason: row.void_reason,
    }
}

/// A receipt without what it was put against.
pub(super) fn receipt_line(row: &ReceiptRow) -> ReceiptLine {
    ReceiptLine {
        id: row.id,
        account: row.account.clone(),
        bank_reference: row.bank_reference.clone(),
        booked_on: row.booked_on,
        amount: row.amount,
        unallocated: row.unallocated,
        counterparty_name: row.counterparty_name.clone(),
        counterparty_account: row.counterparty_account.clone(),
        text: row.text.clone(),
        structured_reference: row.structured_reference.clone(),
        allocations: Vec::new(),
        decision: None,
        reverses: row.reverses,
        reversal: row.reversal,
        batch_unsplit: row.batch_unsplit,
    }
}

/// The steps as they stand for the item that is furthest along.
fn plan(
    procedure: &Procedure,
    lines: &[crate::app::snapshots::WorklistLine],
    facts: &[crate::domain::worklist::CustomerFacts],
    today: NaiveDate,
) -> Vec<PlanStep> {
    let furthest = facts
        .iter()
        .flat_map(|facts| &facts.items)
        .filter(|item| item.open.is_positive() && item.due_on < today)
        .max_by_key(|item| {
            let place = item
                .steps
                .iter()
                .filter_map(|step| procedure.index_of(&step.step))
                .max();
            (place, today - item.due_on)
        });
    let now = lines.iter().find_map(|line| match &line.row.standing {
        Standing::Today(todo) => procedure.index_of(&todo.name),
        Standing::NotToday { .. } => None,
    });
    let next = furthest.and_then(|item| procedure.next_step(item.due_on, &item.steps));
    procedure
        .steps
        .iter()
        .enumerate()
        .map(|(place, step)| PlanStep {
            step: step.id.clone(),
            done_on: furthest
                .and_then(|item| item.steps.iter().rev().find(|done| done.step == step.id))
                .map(|done| done.done_on),
            now: now == Some(place),
            from_on: next
                .as_ref()
                .filter(|next| next.index == place)
                .map(|next| next.on)
                .or_else(|| {
                    let due_on = furthest?.due_on;
                    (step.base == crate::domain::dunning::StepBase::MonthsAfterDue)
                        .then(|| due_on.checked_add_months(chrono::Months::new(step.after)))
                        .flatten()
                }),
        })
        .collect()
}
