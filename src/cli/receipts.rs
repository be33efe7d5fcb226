//! `receipts`: every booked line of the bank, what it was put against and why, and what still waits.

use super::desk::{Desk, Line, Outcome, amount, day};
use super::table::{Side, Table};
use crate::app::snapshots::{ReceiptDecision, ReceiptLine};
use crate::domain::ids::{ItemId, ReceiptId};
use crate::domain::matching::{Certainty, MatchReason, Proposal};
use crate::domain::message::Message;
use crate::domain::money::Money;
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub(super) fn receipts(desk: &mut Desk<'_>) -> Outcome {
    let session = desk.open_to_read()?;
    let receipts = session.receipts()?;
    let inbox = session.inbox()?;
    let numbers: BTreeMap<ItemId, String> = inbox
        .open_items
        .into_iter()
        .chain(inbox.paid_items)
        .map(|(_, _, item)| (item.id, item.number))
        .collect();
    let names: BTreeMap<ReceiptId, String> = receipts
        .iter()
        .map(|(receipt, _)| (receipt.id, name_of(receipt)))
        .collect();
    let rows: Vec<Row<'_>> = receipts
        .iter()
        .map(|(receipt, proposal)| Row::new(receipt, proposal.as_ref(), &numbers))
        .collect();
    let json = rows.iter().map(|row| row.json(desk, &names)).collect();
    let mut table = Table::new([
        (desk.words.t("cli-head-day"), Side::Left),
        (desk.words.t("cli-head-amount"), Side::Right),
        (desk.words.t("cli-head-from"), Side::Left),
        (desk.words.t("cli-head-for"), Side::Left),
        (desk.words.t("cli-head-left"), Side::Right),
        (desk.words.t("cli-head-certainty"), Side::Left),
    ]);
    for row in &rows {
        let numbers: Vec<&str> = row
            .parts
            .iter()
            .map(|(number, _)| number.as_str())
            .collect();
        table.row([
            desk.words.day_numeric(row.receipt.booked_on),
            desk.words.money(row.receipt.amount),
            row.receipt.counterparty_name.clone().unwrap_or_default(),
            numbers.join(", "),
            desk.words.money(row.left),
            row.certainty_said(desk),
        ]);
    }
    desk.answer(&Value::Array(json), &[Line::Table(table)])
}

/// A receipt as scripts name it: the bank's reference, else day and amount.
fn name_of(receipt: &ReceiptLine) -> String {
    let without = || format!("{} {}", receipt.booked_on, receipt.amount.plain());
    receipt.bank_reference.clone().unwrap_or_else(without)
}

/// One receipt with what it settles, or would settle after a yes.
struct Row<'a> {
    receipt: &'a ReceiptLine,
    certainty: &'static str,
    parts: Vec<(String, Money)>,
    left: Money,
    reasons: Vec<Message>,
}

impl<'a> Row<'a> {
    fn new(
        receipt: &'a ReceiptLine,
        proposal: Option<&Proposal>,
        numbers: &BTreeMap<ItemId, String>,
    ) -> Self {
        let mut row = Self {
            receipt,
            certainty: "certain",
            parts: Vec::new(),
            left: receipt.unallocated,
            reasons: Vec::new(),
        };
        for part in &receipt.allocations {
            row.parts.push((part.number.clone(), part.amount));
            for reason in &part.reasons {
                if !row.reasons.contains(reason) {
                    row.reasons.push(reason.clone());
                }
            }
        }
        if let Some(proposal) = proposal {
            row.propose(proposal, numbers);
        } else if receipt.allocations.is_empty() && is_no_receipt(receipt) {
            row.certainty = "not-a-receipt";
        } else if receipt.allocations.is_empty()
            && receipt.decision.is_none()
            && receipt.reverses.is_none()
        {
            row.certainty = "unknown";
        }
        row
    }

    fn propose(&mut self, proposal: &Proposal, numbers: &BTreeMap<ItemId, String>) {
        self.certainty = match proposal.certainty {
            Certainty::Certain | Certainty::Likely => "likely",
            Certainty::Unknown => "unknown",
        };
        let proposed = proposal.allocations.iter();
        let proposed =
            proposed.filter_map(|(item, amount)| Some((numbers.get(item)?.clone(), *amount)));
        if self.certainty == "likely" {
            self.parts.extend(proposed);
            self.left = proposal.rest;
        }
        let reasons = proposal.reasons.iter().chain(&proposal.why_not_certain);
        self.reasons.extend(reasons.map(MatchReason::message));
    }

    fn json(&self, desk: &Desk<'_>, names: &BTreeMap<ReceiptId, String>) -> Value {
        let receipt = self.receipt;
        let parts = self.parts.iter();
        let parts =
            parts.map(|(number, part)| json!({ "document": number, "amount": amount(*part) }));
        let reasons = self.reasons.iter().map(|reason| desk.said(reason));
        json!({
            "account": receipt.account,
            "bank_reference": receipt.bank_reference,
            "booked_on": day(receipt.booked_on),
            "amount": amount(receipt.amount),
            "currency": receipt.amount.currency.code(),
            "counterparty": { "name": receipt.counterparty_name, "iban": receipt.counterparty_account },
            "text": receipt.text,
            "structured_reference": receipt.structured_reference,
            "certainty": self.certainty,
            "reverses": receipt.reverses.and_then(|reversed| names.get(&reversed)),
            "allocations": parts.collect::<Vec<_>>(),
            "unallocated": amount(self.left),
            "decision": decision(receipt),
            "reasons": reasons.collect::<Vec<_>>(),
        })
    }

    fn certainty_said(&self, desk: &Desk<'_>) -> String {
        desk.words.t(match self.certainty {
            "certain" => "cli-certain",
            "likely" => "cli-likely",
            "unknown" => "cli-unknown",
            _ => "cli-not-a-receipt",
        })
    }
}

/// Money out that takes nothing back, and what was said not to be a customer's.
fn is_no_receipt(receipt: &ReceiptLine) -> bool {
    let set_aside = matches!(receipt.decision, Some(ReceiptDecision::NotACustomer { .. }));
    set_aside || (!receipt.amount.is_positive() && receipt.reverses.is_none())
}

fn decision(receipt: &ReceiptLine) -> Value {
    match &receipt.decision {
        None => Value::Null,
        Some(ReceiptDecision::Credit { name, .. }) => json!({ "credit_of": name }),
        Some(ReceiptDecision::NotACustomer { note }) => json!({ "not_a_customer": note }),
    }
}
