//! Gathers what the rules need to know of each customer: a handful of questions for everybody at once,
//! then folded together in memory.

use super::books;
use crate::app::matching_book::proposals_for;
use crate::app::settings;
use crate::app::snapshots::{BooksSnapshot, CopyState, ItemLine};
use crate::domain::behaviour::{PaidInvoice, UsualPayDay};
use crate::domain::calendar::Calendar;
use crate::domain::commitment::{Arrangement, Promise};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::inside::{InsideAnswer, InsideAsked, InsideFacts, InsideItem, InsideRules};
use crate::domain::money::{Currency, Money};
use crate::domain::worklist::{CustomerFacts, ItemFacts, days_overdue};
use crate::store::read::{CopyRow, CustomerRow, ItemRow, ReceiptRow};
use crate::store::{Read, StoreError};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// How far back contact moments matter for the next step.
const MOMENTS_BACK: Days = Days::new(120);

/// Everything that was gathered, by customer and currency.
#[derive(Debug)]
pub(in crate::app) struct Gathered {
    pub(in crate::app) books: BooksSnapshot,
    pub(super) customers: BTreeMap<CustomerId, CustomerRow>,
    pub(super) facts: Vec<CustomerFacts>,
    pub(super) items: BTreeMap<(CustomerId, Currency), Vec<ItemRow>>,
    pub(super) copies: BTreeMap<ItemId, CopyRow>,
    pub(super) habits: BTreeMap<CustomerId, UsualPayDay>,
    /// Receipts that may be this customer's.
    pub(super) candidates: BTreeMap<CustomerId, Vec<ReceiptRow>>,
    pub(super) inside: Inside,
}

/// What is known in our own house.
#[derive(Debug)]
pub(super) struct Inside {
    rules: InsideRules,
    answers: BTreeMap<ItemId, Vec<InsideAnswer>>,
    asked: BTreeMap<ItemId, Vec<InsideAsked>>,
    flags: BTreeMap<ItemId, String>,
    /// May be rung today although something was not answered.
    pub(super) passed: BTreeSet<CustomerId>,
}

impl Inside {
    fn read(read: &Read<'_>, today: NaiveDate, of: Option<CustomerId>) -> Result<Self, StoreError> {
        Ok(Self {
            rules: settings::morning(read)?.inside_rules(),
            answers: read.inside_answers(of)?,
            asked: read.inside_asked(of)?,
            flags: read.item_flags(of)?,
            passed: read.inside_passed(today)?,
        })
    }

    /// The three answers about an item.
    pub(super) fn of(&self, item: &ItemRow, today: NaiveDate) -> InsideItem {
        let facts = InsideFacts {
            item: item.id,
            open: item.open,
            delivered_on: item.delivered_on,
            answers: self.answers.get(&item.id).cloned().unwrap_or_default(),
            asked: self.asked.get(&item.id).cloned().unwrap_or_default(),
            flag: self.flags.get(&item.id).cloned(),
        };
        InsideItem::of(&facts, self.rules, today)
    }
}

/// Gathers for everybody with something open, or for one customer.
pub(super) fn gather(
    read: &Read<'_>,
    calendar: &Calendar,
    today: NaiveDate,
    of: Option<CustomerId>,
) -> Result<Gathered, StoreError> {
    let books = books::books(read, calendar, today)?;
    let customers: BTreeMap<_, _> = read
        .customers(of)?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut items: BTreeMap<(CustomerId, Currency), Vec<ItemRow>> = BTreeMap::new();
    for item in read.open_items(today, of)? {
        items
            .entry((item.customer, item.open.currency))
            .or_default()
            .push(item);
    }
    let ids: Vec<ItemId> = items.values().flatten().map(|item| item.id).collect();
    let steps = read.steps(ids.iter().copied())?;
    let copies = read.copies(ids)?;
    let mut promises: BTreeMap<CustomerId, Vec<Promise>> = BTreeMap::new();
    for row in read.promises(today, of)? {
        promises.entry(row.customer).or_default().push(row.promise);
    }
    let mut arrangements: BTreeMap<CustomerId, Vec<(Currency, Arrangement)>> = BTreeMap::new();
    for row in read.arrangements(today, of)? {
        arrangements
            .entry(row.customer)
            .or_default()
            .push((row.currency, row.arrangement));
    }
    let disputes = read.disputes(of)?;
    let holds = read.holds(of)?;
    let moments = read.moments(today.checked_sub_days(MOMENTS_BACK).unwrap_or(today), of)?;
    let contacts = read.contacts(of)?;
    let credits = read.credits()?;
    let routes = read.route_choices(today, of)?;
    let at_sales = read.hand_offs(of)?;
    let habits = habits(read, today, of)?;
    let candidates = candidates(read, today)?;
    let facts = items
        .iter()
        .filter_map(|((customer, currency), items)| {
            let row = customers.get(customer)?;
            let called_at = |phone: &Option<String>| {
                phone.as_ref().is_some_and(|phone| !phone.trim().is_empty())
            };
            let people = contacts
                .get(customer)
                .map(Vec::as_slice)
                .unwrap_or_default();
            Some(CustomerFacts {
                customer: *customer,
                number: row.number.clone(),
                name: row.name.clone(),
                kind: row.kind,
                currency: *currency,
                items: items.iter().map(|item| item_facts(item, &steps)).collect(),
                unallocated: credits
                    .get(&(*customer, *currency))
                    .copied()
                    .unwrap_or(Money::zero(*currency)),
                candidates: candidates
                    .get(customer)
                    .into_iter()
                    .flatten()
                    .filter(|receipt| receipt.amount.currency == *currency)
                    .map(|receipt| (receipt.unallocated, receipt.booked_on))
                    .collect(),
                promises: of_currency(promises.get(customer), *currency, |promise| {
                    promise.amount.currency
                }),
                arrangements: arrangements
                    .get(customer)
                    .into_iter()
                    .flatten()
                    .filter(|(agreed_in, _)| agreed_in == currency)
                    .map(|(_, arrangement)| arrangement.clone())
                    .collect(),
                disputes: disputes.get(customer).cloned().unwrap_or_default(),
                holds: holds.get(customer).cloned().unwrap_or_default(),
                moments: moments.get(customer).cloned().unwrap_or_default(),
                habit: habits.get(customer).copied(),
                legal_state: row.legal_state,
                can_be_called: called_at(&row.phone)
                    || people.iter().any(|person| called_at(&person.phone)),
                can_be_written: row.address.street.is_some() && row.address.city.is_some(),
                route: routes.get(customer).copied(),
                at_sales: at_sales.get(&(*customer, *currency)).cloned(),
            })
        })
        .collect();
    Ok(Gathered {
        books,
        customers,
        facts,
        items,
        copies,
        habits,
        candidates,
        inside: Inside::read(read, today, of)?,
    })
}

fn of_currency<T: Clone>(
    all: Option<&Vec<T>>,
    currency: Currency,
    of: impl Fn(&T) -> Currency,
) -> Vec<T> {
    all.into_iter()
        .flatten()
        .filter(|one| of(one) == currency)
        .cloned()
        .collect()
}

fn item_facts(
    item: &ItemRow,
    steps: &BTreeMap<ItemId, Vec<crate::domain::dunning::StepDone>>,
) -> ItemFacts {
    ItemFacts {
        id: item.id,
        kind: item.kind,
        number: item.number.clone(),
        issued_on: item.issued_on,
        due_on: item.due_on,
        open: item.open,
        collected_on: item.collected_on,
        opening_unanswered: item.opening_unanswered,
        steps: steps.get(&item.id).cloned().unwrap_or_default(),
    }
}

fn habits(
    read: &Read<'_>,
    today: NaiveDate,
    of: Option<CustomerId>,
) -> Result<BTreeMap<CustomerId, UsualPayDay>, StoreError> {
    let mut paid: BTreeMap<CustomerId, Vec<PaidInvoice>> = BTreeMap::new();
    for invoice in read.paid_invoices(today, of)? {
        paid.entry(invoice.customer).or_default().push(PaidInvoice {
            issued_on: Some(invoice.issued_on),
            due_on: invoice.due_on,
            paid_on: invoice.paid_on,
        });
    }
    Ok(paid
        .into_iter()
        .filter_map(|(customer, paid)| Some((customer, UsualPayDay::of(&paid)?)))
        .collect())
}

/// Receipts not yet explained, by every customer who is a candidate for one: no reminder until it is settled.
fn candidates(
    read: &Read<'_>,
    today: NaiveDate,
) -> Result<BTreeMap<CustomerId, Vec<ReceiptRow>>, StoreError> {
    let mut candidates: BTreeMap<CustomerId, Vec<ReceiptRow>> = BTreeMap::new();
    for (receipt, proposal) in proposals_for(read, today)? {
        let named: BTreeSet<_> = proposal
            .candidates
            .iter()
            .map(|candidate| candidate.customer)
            .chain(proposal.customer)
            .collect();
        for customer in named {
            candidates
                .entry(customer)
                .or_default()
                .push(receipt.clone());
        }
    }
    Ok(candidates)
}

/// What can go behind a letter for an item.
pub(super) fn copy_state(item: &ItemRow, copies: &BTreeMap<ItemId, CopyRow>) -> CopyState {
    match copies.get(&item.id) {
        Some(copy) => CopyState::Original {
            sha256: copy.sha256,
            status: copy.status,
            reason: copy.reason,
        },
        None if item.has_lines => CopyState::InvoiceData,
        None => CopyState::Missing,
    }
}

/// An item as lists show it.
pub(in crate::app) fn item_line(
    item: &ItemRow,
    facts: Option<&CustomerFacts>,
    copies: &BTreeMap<ItemId, CopyRow>,
    today: NaiveDate,
) -> ItemLine {
    let known = facts.and_then(|facts| facts.items.iter().find(|known| known.id == item.id));
    ItemLine {
        id: item.id,
        kind: item.kind,
        number: item.number.clone(),
        issued_on: item.issued_on,
        due_on: item.due_on,
        due_estimated: item.due_estimated,
        amount: if item.payable.is_negative() {
            item.amount.negated()
        } else {
            item.amount
        },
        open: item.open,
        days_overdue: days_overdue(item.due_on, today),
        description: item.description.clone(),
        delivered_on: item.delivered_on,
        last_step: known
            .and_then(|known| known.steps.last())
            .map(|step| (step.step.clone(), step.done_on)),
        copy: copy_state(item, copies),
        rests: None,
        opening_unanswered: item.opening_unanswered,
    }
}
