//! What is entered by hand, with the checks of an import: an invoice, a credit note, a receipt. It can be
//! corrected, and what it was is kept; it can be taken out while nothing rests on it.

use super::imports::Writing;
use super::receipts::{about, check_parts, items_for, items_of, sum};
use super::{copies, done, required};
use crate::app::command::{Changed, Done, ItemDraft};
use crate::app::error::Error;
use crate::app::listed::settle_again;
use crate::app::rehearsal::{number_free, plan_entered};
use crate::app::session::Session;
use crate::domain::bank::Means;
use crate::domain::document::{DocumentKind, DoneBefore, ReadDocument};
use crate::domain::ids::{CustomerId, ItemId, ReceiptId};
use crate::domain::message::{Refusal, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::references::normalise_number;
use crate::store::read::{ItemFields, ItemRests, ItemRow};
use crate::store::write::NewAllocation;
use crate::store::{StoreError, Subject, Write};
use crate::words::Words;
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Adds an invoice or credit note.
pub(super) fn enter_item(
    session: &mut Session,
    customer: CustomerId,
    to: &ItemDraft,
    copy: Option<&(String, Vec<u8>)>,
) -> Result<Done, Error> {
    let today = session.today();
    checked(to, today)?;
    let document = document(to);
    let (plan, name) = session.store.read(|read| {
        let row = read.customers(Some(customer))?.pop();
        let row = row.ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?;
        Ok::<_, Error>((plan_entered(read, today, customer, &document)?, row.name))
    })?;
    let said = msg(match to.kind {
        DocumentKind::Invoice => "item-entered",
        DocumentKind::CreditNote => "item-entered-credit",
    })
    .with("number", document.number.as_str())
    .with("amount", to.amount)
    .with("name", name);
    let progress = session.progress().clone();
    let moment = session.moment();
    let ((), journal) = session.store.write(moment, "item", |write| {
        let items = Writing::new(write, &plan, &[], today, &progress).items_alone()?;
        if let (Some((name, bytes)), Some(item)) = (copy, items.first()) {
            copies::keep(write, *item, name, bytes)?;
        }
        Ok::<_, Error>(((), super::about(customer, &items)))
    })?;
    Ok(done(said, Changed::Everything, journal))
}

/// What is asked of every document that is typed.
fn checked(to: &ItemDraft, today: NaiveDate) -> Result<(), Refusal> {
    required(&to.number, "number", "refused-item-number")?;
    if !to.amount.is_positive() {
        return Err(Refusal::new(msg("refused-item-amount")).at("amount"));
    }
    if to.issued_on > today {
        return Err(Refusal::new(msg("refused-day-to-come")).at("issued_on"));
    }
    if to.due_on.is_some_and(|due_on| due_on < to.issued_on) {
        return Err(Refusal::new(msg("refused-item-due")).at("due_on"));
    }
    Ok(())
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What was typed, as a file would give it.
fn document(to: &ItemDraft) -> ReadDocument {
    ReadDocument {
        number: to.number.trim().to_owned(),
        kind: to.kind,
        issued_on: Some(to.issued_on),
        due_on: to.due_on,
        terms_days: None,
        supplier: Arc::default(),
        customer: Arc::default(),
        amount: to.amount,
        payable: to.amount,
        iban: None,
        payment_reference: None,
        payment_means: None,
        collected_on: None,
        order_reference: some(&to.order_reference),
        credits_number: some(&to.credits_number).filter(|_| to.kind == DocumentKind::CreditNote),
        delivered_on: None,
        description: some(&to.description),
        lines: Vec::new(),
        taxes: Vec::new(),
        before: DoneBefore::default(),
        copy: None,
    }
}

/// Corrects what is known of an invoice or credit note: a new line, which keeps what stood there.
pub(super) fn correct_item(
    session: &mut Session,
    item: ItemId,
    to: &ItemDraft,
) -> Result<Done, Error> {
    let today = session.today();
    checked(to, today)?;
    let number = to.number.trim();
    let (row, before, after) = session.store.read(|read| {
        let row = read.item(today, item)?;
        let row = row.ok_or_else(|| Refusal::new(msg("refused-no-such-item")))?;
        let before = read.item_fields(item)?;
        let after = corrected(&row, &before, to);
        let credits = after
            .credits_number
            .as_deref()
            .map(|number| (number, row.customer));
        let renamed =
            after.number != before.number || after.credits_number != before.credits_number;
        if renamed {
            let payable = Money::minor(after.payable_minor, row.payable.currency);
            number_free(read, today, item, (row.kind, number, payable), credits)?;
        }
        if after.payable_minor != before.payable_minor || to.amount.currency != row.amount.currency
        {
            may_change_amount(&read.item_rests(item)?, &row, &after, to)?;
        }
        Ok::<_, Error>((row, before, after))
    })?;
    if before == after {
        return Err(Refusal::new(msg("customer-unchanged")).into());
    }
    let said = msg("item-corrected").with("number", after.number.as_str());
    let moment = session.moment();
    let ((), journal) = session.store.write(moment, "correct-item", |write| {
        write.save_item(item, &after)?;
        settle_again(write, [item])?;
        let payload = json!({ "item": item.0, "before": fields_json(&before) });
        Ok::<_, Error>(((), super::about(row.customer, &[item]).with(payload)))
    })?;
    Ok(done(said, Changed::Everything, journal))
}

/// What it becomes. Lines and tax belong to the amount that stood there: with another they no longer add up.
fn corrected(row: &ItemRow, before: &ItemFields, to: &ItemDraft) -> ItemFields {
    let number = to.number.trim().to_owned();
    let more = to.amount.minor - row.amount.minor;
    let payable_minor = match row.kind {
        DocumentKind::Invoice => before.payable_minor + more,
        DocumentKind::CreditNote => before.payable_minor - more,
    };
    let (lines, taxes) = if more == 0 {
        (before.lines.clone(), before.taxes.clone())
    } else {
        (json!([]), json!([]))
    };
    ItemFields {
        number_normalised: normalise_number(&number),
        number,
        issued_on: to.issued_on,
        due_on: to.due_on.unwrap_or(before.due_on),
        due_estimated: before.due_estimated
            && to.due_on.is_none_or(|due_on| due_on == before.due_on),
        amount_minor: to.amount.minor,
        payable_minor,
        order_reference: some(&to.order_reference),
        credits_number: some(&to.credits_number).filter(|_| row.kind == DocumentKind::CreditNote),
        description: to.description.trim().to_owned(),
        lines,
        taxes,
    }
}

/// An amount stands once it was asked for in a letter or agreed about, and is never less than what was put
/// against it.
fn may_change_amount(
    rests: &ItemRests,
    row: &ItemRow,
    after: &ItemFields,
    to: &ItemDraft,
) -> Result<(), Refusal> {
    let refused = || Refusal::new(msg("refused-item-amount-stands")).at("amount");
    if to.amount.currency != row.amount.currency {
        return Err(refused().because(msg("refused-item-currency")));
    }
    if let Some(letter) = &rests.letter {
        let why = msg("refused-item-in-letter").with("reference", letter.as_str());
        return Err(refused()
            .because(why)
            .remedy(msg("refused-item-in-letter-remedy")));
    }
    if rests.agreed {
        return Err(refused().because(msg("refused-item-agreed")));
    }
    let settled = Money::minor(rests.settled_minor, row.payable.currency);
    if after.payable_minor.abs() < settled.minor.abs() || after.payable_minor == 0 {
        let why = msg("refused-item-settled-more").with("settled", settled.abs());
        return Err(refused().because(why));
    }
    Ok(())
}

fn fields_json(fields: &ItemFields) -> Value {
    json!({
        "number": fields.number, "issued_on": fields.issued_on.to_string(), "due_on": fields.due_on.to_string(),
        "due_estimated": fields.due_estimated, "amount_minor": fields.amount_minor, "payable_minor": fields.payable_minor,
        "order_reference": fields.order_reference, "credits_number": fields.credits_number,
        "description": fields.description, "lines": fields.lines, "taxes": fields.taxes,
    })
}

/// Puts back what stood there before a correction.
pub(super) fn put_back_item(write: &mut Write<'_>, payload: &Value) -> Result<(), StoreError> {
    let before = &payload["before"];
    let item = ItemId(payload["item"].as_i64().unwrap_or(0));
    let text = |key: &str| before[key].as_str().map(str::to_owned);
    let day = |key: &str| {
        before[key]
            .as_str()
            .and_then(|day| day.parse::<NaiveDate>().ok())
    };
    let number = text("number").unwrap_or_default();
    let (Some(issued_on), Some(due_on)) = (day("issued_on"), day("due_on")) else {
        return Ok(());
    };
    write.save_item(
        item,
        &ItemFields {
            number_normalised: normalise_number(&number),
            number,
            issued_on,
            due_on,
            due_estimated: before["due_estimated"].as_bool().unwrap_or(false),
            amount_minor: before["amount_minor"].as_i64().unwrap_or(0),
            payable_minor: before["payable_minor"].as_i64().unwrap_or(0),
            order_reference: text("order_reference"),
            credits_number: text("credits_number"),
            description: text("description").unwrap_or_default(),
            lines: before["lines"].clone(),
            taxes: before["taxes"].clone(),
        },
    )?;
    settle_again(write, [item])
}

/// Takes out what was entered by hand: its entry is undone, unless something rests on it.
pub(super) fn remove_item(session: &mut Session, item: ItemId) -> Result<Done, Error> {
    let today = session.today();
    let (row, line, kind) = session.store.read(|read| {
        let row = read.item(today, item)?;
        let row = row.ok_or_else(|| Refusal::new(msg("refused-no-such-item")))?;
        let line = read.item_recorded_by(item)?;
        let (kind, _, _) = read.journal_line(line)?.unwrap_or_default();
        Ok::<_, Error>((row, line, kind))
    })?;
    if kind != "item" {
        return Err(
            Refusal::new(msg("refused-item-imported").with("number", row.number))
                .remedy(msg("refused-item-imported-remedy"))
                .into(),
        );
    }
    let undone = super::undo::undo(session, line)?;
    Ok(Done {
        said: msg("item-removed").with("number", row.number),
        ..undone
    })
}

/// A receipt that stands on no statement.
pub(super) struct Receipt<'a> {
    /// From whom.
    pub customer: CustomerId,
    /// How it came.
    pub means: Means,
    /// On which day.
    pub received_on: NaiveDate,
    /// A receipt's number, what was set off; may be empty.
    pub note: &'a str,
}

/// Records money that stands on no statement, against items of one customer; in the place of another that was
/// entered wrongly, where one is named: that one no longer counts.
pub(super) fn record_receipt(
    session: &mut Session,
    new: &Receipt<'_>,
    parts: &[(ItemId, Option<Money>)],
    replaces: Option<ReceiptId>,
) -> Result<Done, Error> {
    if new.received_on > session.today() {
        return Err(Refusal::new(msg("money-in-entered-future"))
            .at("received_on")
            .into());
    }
    let corrected = Words::new(session.company()?.language).t("money-in-note-corrected");
    let moment = session.moment();
    let (said, journal) = session.store.write(moment, "receipt", |write| {
        let row = write.customers(Some(new.customer))?.pop();
        let row = row.ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?;
        if let Some(old) = replaces {
            no_longer_counts(write, old, &corrected)?;
        }
        let (items, parts) = whole_parts(write, new, parts)?;
        let currency = items
            .values()
            .next()
            .map_or(Currency::EUR, |item| item.open.currency);
        let amount = sum(Money::zero(currency), &parts)?;
        if !amount.is_positive() {
            return Err(Error::from(
                Refusal::new(msg("money-in-entered-nothing")).at("amount"),
            ));
        }
        let receipt =
            write.add_receipt_by_hand(new.means, amount, new.received_on, (&row.name, new.note))?;
        for (item, amount) in &parts {
            write.add_allocation(&NewAllocation {
                receipt: Some(receipt),
                credit: None,
                item: *item,
                amount: *amount,
                effective_on: new.received_on,
                certainty: "by-hand",
                reasons: json!([]),
            })?;
        }
        settle_again(write, items.keys().copied())?;
        let said = msg("money-in-entered")
            .with("amount", amount)
            .with("means", new.means.message())
            .with("name", row.name);
        let mut entry = about(Some(receipt), [new.customer], items.keys().copied());
        entry.subjects.extend(replaces.map(Subject::Receipt));
        Ok::<_, Error>((said, entry))
    })?;
    Ok(done(said, Changed::Everything, journal))
}

/// A receipt by hand that was entered wrongly: what it was put against is open again, and it waits for nothing.
fn no_longer_counts(write: &mut Write<'_>, old: ReceiptId, note: &str) -> Result<(), Error> {
    if !write.is_by_hand(old)? {
        return Err(Refusal::new(msg("money-in-not-by-hand")).into());
    }
    if write.end_allocations(old)? == 0 {
        return Err(Refusal::new(msg("money-in-nothing-to-take-back")).into());
    }
    let opened = write.items_settled_in(write.journal())?;
    settle_again(write, opened)?;
    Ok(write.decide_receipt(old, None, note)?)
}

/// Items by their ids, and how much of each.
type Parts = (BTreeMap<ItemId, ItemRow>, Vec<(ItemId, Money)>);

/// The items, and how much of each: what was not said is all that is open. What lists had in already by that day the
/// receipt may take the place of.
fn whole_parts(
    write: &Write<'_>,
    new: &Receipt<'_>,
    parts: &[(ItemId, Option<Money>)],
) -> Result<Parts, Error> {
    let asked: Vec<(ItemId, Money)> = parts
        .iter()
        .map(|(item, part)| (*item, part.unwrap_or(Money::zero(Currency::EUR))))
        .collect();
    let open = items_of(write, &asked)?;
    if open.values().any(|item| item.customer != new.customer) {
        return Err(Refusal::new(msg("refused-no-items")).at("items").into());
    }
    let whole = parts
        .iter()
        .map(|(item, part)| (*item, part.unwrap_or(open[item].open)));
    let whole: Vec<(ItemId, Money)> = whole.collect();
    let items = items_for(write, &asked, new.received_on)?;
    check_parts(&items, &whole)?;
    Ok((items, whole))
}
