//! The inbox: what a person decides about money that came in, and about credit notes.

use super::imports::rests_on_it;
use super::record;
use crate::app::command::{Changed, Done};
use crate::app::error::Error;
use crate::app::listed::{replaceable, settle_again};
use crate::app::matching_book::{self, Payers, incoming, reasons_json};
use crate::app::session::Session;
use crate::app::taken_back;
use crate::domain::ids::{CustomerId, ItemId, ReceiptId};
use crate::domain::matching::Candidate;
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Money;
use crate::store::read::{ItemRow, ReceiptRow};
use crate::store::write::NewAllocation;
use crate::store::{JournalEntry, Read, StoreError, Subject, Write};
use chrono::NaiveDate;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// When everything that was recorded has taken effect: a person allocates against what is left then.
fn in_the_end() -> NaiveDate {
    NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX)
}

/// Puts (the rest of) a receipt against items; what a return takes back opens them again.
pub(super) fn allocate(
    session: &mut Session,
    receipt: ReceiptId,
    parts: &[(ItemId, Money)],
) -> Result<Done, Error> {
    let today = session.today();
    let (row, items, agreed) = session.store.read(|read| {
        let row = line_with_rest(read, receipt)?;
        let candidates = if row.amount.is_negative() {
            let returns = taken_back::returns_that_wait(read, today)?.into_iter();
            let of_it = returns.filter(|(back, _)| back.id == receipt);
            of_it
                .flat_map(|(_, proposal)| proposal.candidates)
                .collect()
        } else {
            let book = matching_book::match_book(read, today, row.booked_on)?;
            book.propose(&incoming(&row)).candidates
        };
        let items = if row.amount.is_negative() {
            items_of(read, parts)?
        } else {
            items_for(read, parts, row.booked_on)?
        };
        let agreed = candidates.into_iter().find(|one| same_parts(one, parts));
        Ok::<_, Error>((row, items, agreed))
    })?;
    if row.amount.is_negative() {
        check_return(&row, &items, parts)?;
    } else {
        check_receipt(&row, &items, parts)?;
    }
    let (certainty, reasons) = match &agreed {
        Some(candidate) => ("confirmed", reasons_json(&candidate.reasons)),
        None => ("by-hand", json!([])),
    };
    let total = sum(row.amount, parts)?;
    let [one, several] = if row.amount.is_negative() {
        ["money-in-reopened", "money-in-reopened-several"]
    } else {
        ["money-in-allocated", "money-in-allocated-several"]
    };
    let said = match items.values().collect::<Vec<_>>().as_slice() {
        [item] => msg(one)
            .with("amount", total.abs())
            .with("number", item.number.as_str()),
        all => msg(several)
            .with("amount", total.abs())
            .with("count", all.len()),
    };
    record(session, "allocate", said, Changed::Everything, |write| {
        for (item, amount) in parts {
            write.add_allocation(&NewAllocation {
                receipt: Some(receipt),
                credit: None,
                item: *item,
                amount: *amount,
                effective_on: row.booked_on,
                certainty,
                reasons: reasons.clone(),
            })?;
        }
        for one in agreed.iter().flat_map(|candidate| &candidate.forgiven) {
            let reason = one.why.reason(one.amount);
            write.add_difference(
                receipt,
                one.why.code(),
                &NewAllocation {
                    receipt: None,
                    credit: None,
                    item: one.item,
                    amount: one.amount,
                    effective_on: row.booked_on,
                    certainty,
                    reasons: reasons_json(&[reason]),
                },
            )?;
        }
        settle_again(write, items.keys().copied())?;
        let customers: BTreeSet<CustomerId> = items.values().map(|item| item.customer).collect();
        // What is taken back tells nothing of who pays from which account.
        if let (Some(customer), 1, true) = (customers.first(), customers.len(), total.is_positive())
        {
            learn(write, *customer, &row)?;
        }
        Ok(about(Some(receipt), customers, items.keys().copied()))
    })
}

/// The rest of a receipt is a customer's credit.
pub(super) fn keep_as_credit(
    session: &mut Session,
    receipt: ReceiptId,
    customer: CustomerId,
) -> Result<Done, Error> {
    let (row, name) = session.store.read(|read| {
        let row = receipt_with_rest(read, receipt)?;
        let name = read
            .customers(Some(customer))?
            .pop()
            .map(|customer| customer.name);
        Ok::<_, Error>((row, name))
    })?;
    let name = name.ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?;
    undecided(&row)?;
    let said = msg("money-in-kept")
        .with("amount", row.unallocated)
        .with("name", name);
    record(session, "credit", said, Changed::Everything, |write| {
        write.decide_receipt(receipt, Some(customer), "")?;
        learn(write, customer, &row)?;
        Ok(about(Some(receipt), [customer], []))
    })
}

/// A receipt is not from a customer.
pub(super) fn not_a_customer(
    session: &mut Session,
    receipt: ReceiptId,
    note: &str,
    remember: bool,
) -> Result<Done, Error> {
    let row = session.store.read(|read| line_with_rest(read, receipt))?;
    undecided(&row)?;
    let said = msg("money-in-set-aside").with("amount", row.unallocated);
    record(
        session,
        "not-a-customer",
        said,
        Changed::Everything,
        |write| {
            write.decide_receipt(receipt, None, note.trim())?;
            if let Some(account) = &row.counterparty_account
                && remember
                && may_be_nobody(write, account)?
            {
                let name = row.counterparty_name.as_deref().unwrap_or_default();
                write.add_not_a_customer(account, name, note.trim())?;
            }
            Ok(about(Some(receipt), [], []))
        },
    )
}

/// An account can be said to be no customer's: it is not ours, and no customer is known to pay from it.
fn may_be_nobody(read: &Read<'_>, account: &str) -> Result<bool, StoreError> {
    let own = read.bank_accounts()?.into_iter().map(|row| row.account);
    let payers = Payers::new(&read.customers_to_match()?, &own.collect());
    Ok(!payers.knows(account))
}

/// Whoever pays from this account may be a customer after all.
pub(super) fn forget_not_a_customer(session: &mut Session, account: &str) -> Result<Done, Error> {
    record(
        session,
        "forget-account",
        msg("did-forget-account"),
        Changed::Everything,
        |write| {
            if write.end_not_a_customer(account)? == 0 {
                return Err(Refusal::new(msg("refused-account-forgotten")).into());
            }
            Ok(JournalEntry::default().with(json!({ "account": account })))
        },
    )
}

/// Takes back what a receipt was put against and what was decided about it. An account that was learned
/// from it is forgotten, or the next payment would go the same wrong way.
pub(super) fn unallocate(session: &mut Session, receipt: ReceiptId) -> Result<Done, Error> {
    let (row, parts, returned) = session.store.read(|read| {
        let row = receipt_row(read, receipt)?;
        let parts: Vec<(ItemId, CustomerId)> = read
            .allocations(None)?
            .into_iter()
            .filter(|part| part.receipt == Some(receipt))
            .map(|part| (part.item, part.customer))
            .collect();
        Ok::<_, Error>((row, parts, read.returned_by(receipt)?))
    })?;
    if returned.is_some() {
        return Err(Refusal::new(msg("money-in-returned"))
            .because(msg("money-in-returned-why"))
            .into());
    }
    if parts.is_empty() && row.credit_of.is_none() && row.set_aside.is_none() {
        return Err(Refusal::new(msg("money-in-nothing-to-take-back")).into());
    }
    let said = msg("money-in-taken-back").with("amount", row.amount);
    record(session, "unallocate", said, Changed::Everything, |write| {
        write.end_allocations(receipt)?;
        settle_again(write, parts.iter().map(|(item, _)| *item))?;
        let customers: BTreeSet<CustomerId> = parts
            .iter()
            .map(|(_, customer)| *customer)
            .chain(row.credit_of)
            .collect();
        if let Some(account) = &row.counterparty_account {
            for customer in &customers {
                write.forget_customer_account(*customer, account)?;
            }
            if row.set_aside.is_some() {
                write.end_not_a_customer(account)?;
            }
        }
        // A return that was put against one of them by hand rests on it.
        let items = write.items(in_the_end(), parts.iter().map(|(item, _)| *item))?;
        let too_far = |item: &&ItemRow| item.open.abs().minor > item.payable.abs().minor;
        let rests_on: Vec<String> = items
            .iter()
            .filter(too_far)
            .map(|item| item.number.clone())
            .collect();
        if !rests_on.is_empty() {
            return Err(rests_on_it(&rests_on).into());
        }
        Ok(about(
            Some(receipt),
            customers,
            parts.iter().map(|(item, _)| *item),
        ))
    })
}

/// Puts a credit note against invoices of the same customer.
pub(super) fn allocate_credit(
    session: &mut Session,
    credit: ItemId,
    parts: &[(ItemId, Money)],
) -> Result<Done, Error> {
    let (note, items) = session.store.read(|read| {
        let note = read.item(in_the_end(), credit)?;
        let note = note.ok_or_else(|| Refusal::new(msg("money-in-no-credit")))?;
        Ok::<_, Error>((note, items_of(read, parts)?))
    })?;
    if !note.open.is_negative() {
        return Err(Refusal::new(msg("money-in-no-credit")).into());
    }
    if items.values().any(|item| item.customer != note.customer) {
        return Err(Refusal::new(msg("money-in-credit-elsewhere"))
            .at("items")
            .into());
    }
    check_parts(&items, parts)?;
    let total = sum(note.open, parts)?;
    if parts.iter().any(|(_, amount)| !amount.is_positive()) || total.minor > -note.open.minor {
        let left = note.open.negated();
        return Err(
            Refusal::new(msg("money-in-more-than-left").with("left", left))
                .at("amount")
                .into(),
        );
    }
    let said = msg("money-in-credit-used")
        .with("amount", total)
        .with("number", note.number.as_str());
    record(session, "allocate", said, Changed::Everything, |write| {
        for (item, amount) in parts {
            write.add_allocation(&NewAllocation {
                receipt: None,
                credit: Some(credit),
                item: *item,
                amount: *amount,
                effective_on: note.issued_on.max(items[item].issued_on),
                certainty: "by-hand",
                reasons: json!([]),
            })?;
        }
        settle_again(write, items.keys().copied().chain([credit]))?;
        Ok(about(
            None,
            [note.customer],
            items.keys().copied().chain([credit]),
        ))
    })
}

pub(super) fn about(
    receipt: Option<ReceiptId>,
    customers: impl IntoIterator<Item = CustomerId>,
    items: impl IntoIterator<Item = ItemId>,
) -> JournalEntry {
    let receipt = receipt.into_iter().map(Subject::Receipt);
    let customers = customers.into_iter().map(Subject::Customer);
    JournalEntry {
        subjects: receipt
            .chain(customers)
            .chain(items.into_iter().map(Subject::Item))
            .collect(),
        ..JournalEntry::default()
    }
}

fn receipt_row(read: &Read<'_>, receipt: ReceiptId) -> Result<ReceiptRow, Error> {
    let row = read.receipts_by_id([receipt])?.pop();
    Ok(row.ok_or_else(|| Refusal::new(msg("money-in-no-receipt")))?)
}

/// Money in of which something is left.
fn receipt_with_rest(read: &Read<'_>, receipt: ReceiptId) -> Result<ReceiptRow, Error> {
    let row = receipt_row(read, receipt)?;
    if row.amount.is_positive() && row.unallocated.is_positive() {
        Ok(row)
    } else {
        Err(Refusal::new(msg("money-in-nothing-left")).into())
    }
}

/// Money in, or a return, of which something is left.
fn line_with_rest(read: &Read<'_>, receipt: ReceiptId) -> Result<ReceiptRow, Error> {
    let row = receipt_row(read, receipt)?;
    let is_return = row.reversal && row.amount.is_negative() && row.unallocated.is_negative();
    if is_return {
        Ok(row)
    } else {
        receipt_with_rest(read, receipt)
    }
}

/// Nobody decided about it yet.
fn undecided(row: &ReceiptRow) -> Result<(), Error> {
    if row.credit_of.is_none() && row.set_aside.is_none() {
        return Ok(());
    }
    Err(decided())
}

fn decided() -> Error {
    Refusal::new(msg("money-in-decided"))
        .remedy(msg("money-in-decided-remedy"))
        .into()
}

/// The items of an allocation as they stand; refuses one that is not there.
pub(super) fn items_of(
    read: &Read<'_>,
    parts: &[(ItemId, Money)],
) -> Result<BTreeMap<ItemId, ItemRow>, Error> {
    let items: BTreeMap<ItemId, ItemRow> = read
        .items(in_the_end(), parts.iter().map(|(item, _)| *item))?
        .into_iter()
        .map(|item| (item.id, item))
        .collect();
    if items.is_empty() || items.len() != parts.len() {
        return Err(Refusal::new(msg("refused-no-items")).at("items").into());
    }
    Ok(items)
}

/// The same for money of a day: what lists had in already by then it may take the place of.
pub(super) fn items_for(
    read: &Read<'_>,
    parts: &[(ItemId, Money)],
    received_on: NaiveDate,
) -> Result<BTreeMap<ItemId, ItemRow>, Error> {
    let mut items = items_of(read, parts)?;
    for (id, settled) in replaceable(read, items.keys().copied(), received_on)? {
        if let Some(item) = items.get_mut(&id) {
            item.open.minor = item.open.minor.saturating_add(settled.minor);
        }
    }
    Ok(items)
}

/// Each part goes the way of its item and is not more than is open on it.
pub(super) fn check_parts(
    items: &BTreeMap<ItemId, ItemRow>,
    parts: &[(ItemId, Money)],
) -> Result<(), Error> {
    for (id, amount) in parts {
        let item = &items[id];
        if amount.currency != item.open.currency {
            return Err(Refusal::new(msg("refused-mixed-currencies"))
                .at("items")
                .into());
        }
        let same_way = amount.is_negative() == item.open.is_negative();
        if amount.is_zero() || !same_way || amount.abs().minor > item.open.abs().minor {
            let what = msg("money-in-more-than-open")
                .with("number", item.number.as_str())
                .with("open", item.open);
            return Err(Refusal::new(what).at("amount").into());
        }
    }
    Ok(())
}

fn check_receipt(
    row: &ReceiptRow,
    items: &BTreeMap<ItemId, ItemRow>,
    parts: &[(ItemId, Money)],
) -> Result<(), Error> {
    let elsewhere = |customer: CustomerId| items.values().any(|item| item.customer != customer);
    if row.set_aside.is_some() || row.credit_of.is_some_and(elsewhere) {
        return Err(decided());
    }
    check_parts(items, parts)?;
    let total = sum(row.amount, parts)?;
    if total.is_negative() || total.minor > row.unallocated.minor {
        let what = msg("money-in-more-than-left").with("left", row.unallocated);
        return Err(Refusal::new(what).at("amount").into());
    }
    Ok(())
}

/// A return opens again no more than was paid, and no more than it takes back.
fn check_return(
    row: &ReceiptRow,
    items: &BTreeMap<ItemId, ItemRow>,
    parts: &[(ItemId, Money)],
) -> Result<(), Error> {
    undecided(row)?;
    let total = sum(row.amount, parts)?;
    for (id, amount) in parts {
        let item = &items[id];
        let paid = item.payable.checked_sub(item.open).unwrap_or(item.open);
        if !amount.is_negative() || amount.abs().minor > paid.minor {
            let what = msg("money-in-more-than-paid")
                .with("number", item.number.as_str())
                .with("paid", paid);
            return Err(Refusal::new(what).at("amount").into());
        }
    }
    if total.minor < row.unallocated.minor {
        let left = row.unallocated.abs();
        let what = msg("money-in-more-than-left").with("left", left);
        return Err(Refusal::new(what).at("amount").into());
    }
    Ok(())
}

pub(super) fn sum(like: Money, parts: &[(ItemId, Money)]) -> Result<Money, Error> {
    Money::sum(like.currency, parts.iter().map(|(_, amount)| *amount)).ok_or_else(|| {
        Refusal::new(msg("refused-mixed-currencies"))
            .at("items")
            .into()
    })
}

/// The person chose what matching proposed.
fn same_parts(candidate: &Candidate, parts: &[(ItemId, Money)]) -> bool {
    let mut proposed: Vec<(ItemId, i64)> = candidate
        .allocations
        .iter()
        .map(|(item, amount)| (*item, amount.minor))
        .collect();
    let mut chosen: Vec<(ItemId, i64)> = parts
        .iter()
        .map(|(item, amount)| (*item, amount.minor))
        .collect();
    proposed.sort_unstable();
    chosen.sort_unstable();
    !chosen.is_empty() && proposed == chosen
}

/// From now on the account is known to be the customer's.
fn learn(write: &mut Write<'_>, customer: CustomerId, row: &ReceiptRow) -> Result<(), Error> {
    let own = write
        .bank_accounts()?
        .into_iter()
        .map(|account| account.account)
        .collect();
    let mut payers = Payers::new(&write.customers_to_match()?, &own);
    if let Some(account) = &row.counterparty_account
        && payers.learn(customer, Some(account))
    {
        write.add_customer_account(customer, account)?;
        write.end_not_a_customer(account)?;
    }
    Ok(())
}
