//! The inbox: receipts that wait for an explanation, with the best guesses beside them.

use super::copies::all_waiting;
use super::customer::receipt_line;
use super::differences;
use super::facts::item_line;
use crate::app::error::Error;
use crate::app::matching_book::{messages_from_json, proposals_for};
use crate::app::session::Session;
use crate::app::snapshots::{
    AllocationLine, ImportLine, InboxCandidate, InboxReceipt, InboxSnapshot, OpeningLine,
    ReceiptDecision, ReceiptLine,
};
use crate::domain::ids::{CustomerId, ReceiptId};
use crate::domain::matching::{Candidate, MatchReason, Proposal};
use crate::domain::money::Money;
use crate::store::read::{AllocationRow, CustomerRow, ItemRow, ReceiptRow};
use crate::store::{Read, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// How many candidates are shown beside a receipt.
const CANDIDATES_SHOWN: usize = 4;
/// How many earlier receipts from the same account are shown.
const EARLIER_SHOWN: usize = 4;

impl Session {
    /// Receipts that wait, imports that were carried out, and items that wait for their opening position.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn inbox(&self) -> Result<InboxSnapshot, Error> {
        let today = self.today();
        self.read(|read| {
            let open = read.open_items(today, None)?;
            let copies = read.copies(open.iter().map(|item| item.id))?;
            let customers: BTreeMap<CustomerId, CustomerRow> = read
                .customers(None)?
                .into_iter()
                .map(|row| (row.id, row))
                .collect();
            let accounts: BTreeSet<(CustomerId, String)> =
                read.customer_accounts(None)?.into_iter().collect();
            let own: BTreeSet<String> = read
                .bank_accounts()?
                .into_iter()
                .map(|row| row.account)
                .collect();
            let everything = read.receipts()?;
            let allocations = read.allocations(None)?;
            let name = |id: CustomerId| {
                customers
                    .get(&id)
                    .map(|row| row.name.clone())
                    .unwrap_or_default()
            };
            let candidate = |receipt: &ReceiptRow, one: &Candidate| {
                let customer = one.customer;
                let theirs: Vec<&ItemRow> = open
                    .iter()
                    .filter(|item| {
                        item.customer == customer && item.open.currency == receipt.amount.currency
                    })
                    .collect();
                let sum = theirs.iter().map(|item| item.open.minor).sum();
                InboxCandidate {
                    customer,
                    name: name(customer),
                    items: one
                        .allocations
                        .iter()
                        .filter_map(|(id, amount)| {
                            let item = theirs.iter().find(|item| item.id == *id)?;
                            Some((item_line(item, None, &copies, today), *amount))
                        })
                        .collect(),
                    forgiven: one
                        .forgiven
                        .iter()
                        .filter_map(|part| {
                            let item = theirs.iter().find(|item| item.id == part.item)?;
                            Some((item.number.clone(), part.amount, part.why))
                        })
                        .collect(),
                    rest: one.rest,
                    reasons: one.reasons.iter().map(MatchReason::message).collect(),
                    iban_known: receipt
                        .counterparty_account
                        .as_ref()
                        .is_some_and(|account| accounts.contains(&(customer, account.clone()))),
                    open: (Money::minor(sum, receipt.amount.currency), theirs.len()),
                }
            };
            let receipts = proposals_for(read, today)?
                .into_iter()
                .map(|(receipt, proposal)| InboxReceipt {
                    may_be_nobody: receipt
                        .counterparty_account
                        .as_ref()
                        .is_some_and(|account| {
                            !own.contains(account) && !accounts.iter().any(|(_, of)| of == account)
                        }),
                    earlier: earlier(&receipt, &everything, &allocations),
                    candidates: proposal
                        .candidates
                        .iter()
                        .filter(|one| says_something(one, &proposal.candidates))
                        .take(CANDIDATES_SHOWN)
                        .map(|one| candidate(&receipt, one))
                        .collect(),
                    receipt: receipt_line(&receipt),
                    proposal,
                })
                .collect();
            let opening = open
                .iter()
                .filter(|item| item.opening_unanswered && item.open.is_positive())
                .map(|item| OpeningLine {
                    customer: item.customer,
                    name: name(item.customer),
                    item: item_line(item, None, &copies, today),
                })
                .collect();
            let open_items = open
                .iter()
                .map(|item| {
                    (
                        item.customer,
                        name(item.customer),
                        item_line(item, None, &copies, today),
                    )
                })
                .collect();
            let mut differences = differences::lines(read, name)?;
            differences.reverse();
            Ok(InboxSnapshot {
                today,
                receipts,
                imports: imports(read)?,
                opening,
                open_items,
                differences,
                copies: all_waiting(read)?,
            })
        })
    }

    /// Every booked line with what it was put against and why; for those that wait, what matching makes of
    /// them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn receipts(&self) -> Result<Vec<(ReceiptLine, Option<Proposal>)>, Error> {
        let today = self.today();
        self.read(|read| {
            let names: BTreeMap<CustomerId, String> = read
                .customers(None)?
                .into_iter()
                .map(|row| (row.id, row.name))
                .collect();
            let mut parts: BTreeMap<ReceiptId, Vec<AllocationLine>> = BTreeMap::new();
            for part in read.allocations(None)? {
                if let Some(receipt) = part.receipt {
                    parts.entry(receipt).or_default().push(AllocationLine {
                        item: part.item,
                        number: part.number,
                        customer: part.customer,
                        name: part.name,
                        amount: part.amount,
                        reasons: messages_from_json(&part.reasons),
                        certainty: part.certainty,
                    });
                }
            }
            let mut proposals: BTreeMap<ReceiptId, Proposal> = proposals_for(read, today)?
                .into_iter()
                .map(|(receipt, proposal)| (receipt.id, proposal))
                .collect();
            Ok(read
                .receipts()?
                .into_iter()
                .map(|row| {
                    let mut line = receipt_line(&row);
                    line.allocations = parts.remove(&row.id).unwrap_or_default();
                    line.decision = match (row.credit_of, row.set_aside) {
                        (Some(customer), _) => Some(ReceiptDecision::Credit {
                            customer,
                            name: names.get(&customer).cloned().unwrap_or_default(),
                        }),
                        (None, Some(note)) => Some(ReceiptDecision::NotACustomer { note }),
                        (None, None) => None,
                    };
                    let proposal = proposals.remove(&row.id);
                    (line, proposal)
                })
                .collect())
        })
    }
}

/// Imports that were carried out, newest first, each with its files.
fn imports(read: &Read<'_>) -> Result<Vec<ImportLine>, StoreError> {
    let mut imports: Vec<ImportLine> = Vec::new();
    for row in read.imports()? {
        match imports
            .last_mut()
            .filter(|last| last.journal == row.journal)
        {
            Some(last) => {
                last.files.push(row.name);
                last.added += row.added;
            }
            None => imports.push(ImportLine {
                journal: row.journal,
                at: row.at,
                files: vec![row.name],
                added: row.added,
                undone: row.undone,
            }),
        }
    }
    Ok(imports)
}

/// That nothing of a customer fits is worth a line only where nothing else of theirs does.
fn says_something(one: &Candidate, among: &[Candidate]) -> bool {
    let fits = |other: &Candidate| other.customer == one.customer && !other.allocations.is_empty();
    one.why_not_certain != Some(MatchReason::NothingFits) || !among.iter().any(fits)
}

/// Earlier receipts from the same account: day, what they paid, amount; newest first.
fn earlier(
    receipt: &ReceiptRow,
    everything: &[ReceiptRow],
    allocations: &[AllocationRow],
) -> Vec<(chrono::NaiveDate, String, Money)> {
    let Some(account) = &receipt.counterparty_account else {
        return Vec::new();
    };
    everything
        .iter()
        .rev()
        .filter(|other| {
            other.counterparty_account.as_ref() == Some(account)
                && other.id != receipt.id
                && other.amount.is_positive()
        })
        .take(EARLIER_SHOWN)
        .map(|other| {
            let numbers: Vec<&str> = allocations
                .iter()
                .filter(|part| part.receipt == Some(other.id))
                .map(|part| part.number.as_str())
                .collect();
            (other.booked_on, numbers.join(", "), other.amount)
        })
        .collect()
}
