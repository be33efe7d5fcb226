//! The inbox: receipts that wait for an explanation, with the best guesses beside them.

use super::copies::all_waiting;
use super::customer::receipt_line;
use super::differences;
use super::facts::item_line;
use crate::app::error::Error;
use crate::app::listed::replaceable;
use crate::app::matching_book::{messages_from_json, proposals_for};
use crate::app::session::Session;
use crate::app::snapshots::{
    AllocationLine, ImportLine, InboxCandidate, InboxReceipt, InboxSnapshot, ItemLine, OpeningLine,
    ReceiptDecision, ReceiptLine, WaitingSettlement,
};
use crate::app::taken_back::{Paid, returns_that_wait};
use crate::domain::ids::{CustomerId, ItemId, ReceiptId};
use crate::domain::matching::{Candidate, MatchReason, Proposal};
use crate::domain::money::Money;
use crate::store::read::{AllocationRow, CopyRow, ItemRow, ReceiptRow, SettlementRow};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
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
            let desk = Desk::new(read, today)?;
            let mut waiting = proposals_for(read, today)?;
            let first = waiting.iter().map(|(receipt, _)| receipt.booked_on).min();
            let mut findable = desk.open.clone();
            findable.extend(settled_by_lists(read, today, first)?);
            let returns = returns_that_wait(read, today)?;
            let paid = if returns.is_empty() {
                Vec::new()
            } else {
                paid_items(read, today)?
            };
            waiting.extend(returns);
            waiting.sort_by_key(|(receipt, _)| (receipt.booked_on, receipt.id));
            let everything = read.receipts()?;
            let allocations = read.allocations(None)?;
            let receipts = waiting.into_iter().map(|(receipt, proposal)| InboxReceipt {
                may_be_nobody: desk.may_be_nobody(&receipt),
                earlier: earlier(&receipt, &everything, &allocations),
                candidates: proposal
                    .candidates
                    .iter()
                    .filter(|one| says_something(one, &proposal.candidates))
                    .take(CANDIDATES_SHOWN)
                    .map(|one| desk.candidate(&receipt, one, (&findable, &paid)))
                    .collect(),
                receipt: receipt_line(&receipt),
                proposal,
            });
            let receipts = receipts.collect();
            let name = |id: CustomerId| desk.name(id);
            let unanswered = |item: &&ItemRow| item.opening_unanswered && item.open.is_positive();
            let old = desk.open.iter().filter(unanswered);
            let before = read.done_before(old.clone().map(|item| item.id))?;
            let opening = old
                .map(|item| OpeningLine {
                    customer: item.customer,
                    name: name(item.customer),
                    item: desk.line(item),
                    before: before.get(&item.id).copied().unwrap_or_default(),
                })
                .collect();
            let open_items = findable
                .iter()
                .map(|item| (item.customer, name(item.customer), desk.line(item)))
                .collect();
            let paid_items = paid
                .iter()
                .map(|item| (item.customer, name(item.customer), paid_line(item, today)))
                .collect();
            let mut differences = differences::lines(read, name)?;
            differences.reverse();
            Ok(InboxSnapshot {
                today,
                receipts,
                imports: imports(read)?,
                opening,
                open_items,
                paid_items,
                differences,
                settlements: waiting_settlements(read)?,
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
                .chain(returns_that_wait(read, today)?)
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

/// What lies beside a receipt when somebody explains it.
struct Desk {
    today: NaiveDate,
    open: Vec<ItemRow>,
    copies: BTreeMap<ItemId, CopyRow>,
    names: BTreeMap<CustomerId, String>,
    /// From which accounts customers pay.
    accounts: BTreeSet<(CustomerId, String)>,
    own: BTreeSet<String>,
}

impl Desk {
    fn new(read: &Read<'_>, today: NaiveDate) -> Result<Self, StoreError> {
        let open = read.open_items(today, None)?;
        let customers = read.customers(None)?.into_iter();
        let own = read.bank_accounts()?.into_iter();
        Ok(Self {
            today,
            copies: read.copies(open.iter().map(|item| item.id))?,
            open,
            names: customers.map(|row| (row.id, row.name)).collect(),
            accounts: read.customer_accounts(None)?.into_iter().collect(),
            own: own.map(|row| row.account).collect(),
        })
    }

    fn name(&self, id: CustomerId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    fn line(&self, item: &ItemRow) -> ItemLine {
        item_line(item, None, &self.copies, self.today)
    }

    /// It came from an account that is neither ours nor known to be a customer's.
    fn may_be_nobody(&self, receipt: &ReceiptRow) -> bool {
        let known = |account: &String| {
            self.own.contains(account) || self.accounts.iter().any(|(_, of)| of == account)
        };
        let account = receipt.counterparty_account.as_ref();
        account.is_some_and(|account| !known(account))
    }

    /// An explanation with names; its items are among those that can be found, those of a return among what
    /// was paid.
    fn candidate(
        &self,
        receipt: &ReceiptRow,
        one: &Candidate,
        (findable, paid): (&[ItemRow], &[ItemRow]),
    ) -> InboxCandidate {
        let customer = one.customer;
        let currency = receipt.amount.currency;
        let is_theirs =
            |item: &&ItemRow| item.customer == customer && item.open.currency == currency;
        let theirs: Vec<&ItemRow> = findable.iter().filter(is_theirs).collect();
        let owed = self.open.iter().filter(is_theirs);
        let (sum, count) = owed.fold((0_i64, 0), |(sum, count), item| {
            (sum.saturating_add(item.open.minor), count + 1)
        });
        let line = |id: ItemId| {
            if receipt.amount.is_negative() {
                let item = paid.iter().find(|item| item.id == id)?;
                return Some(paid_line(item, self.today));
            }
            let item = theirs.iter().find(|item| item.id == id)?;
            Some(self.line(item))
        };
        let forgiven = one.forgiven.iter().filter_map(|part| {
            let item = theirs.iter().find(|item| item.id == part.item)?;
            Some((item.number.clone(), part.amount, part.why))
        });
        let items = one.allocations.iter();
        let account = receipt.counterparty_account.as_ref();
        InboxCandidate {
            customer,
            name: self.name(customer),
            items: items
                .filter_map(|(id, amount)| Some((line(*id)?, *amount)))
                .collect(),
            forgiven: forgiven.collect(),
            rest: one.rest,
            reasons: one.reasons.iter().map(MatchReason::message).collect(),
            iban_known: account
                .is_some_and(|account| self.accounts.contains(&(customer, account.clone()))),
            open: (Money::minor(sum, currency), count),
        }
    }
}

/// Items on which something was paid that may be taken back, the last ones first.
fn paid_items(read: &Read<'_>, today: NaiveDate) -> Result<Vec<ItemRow>, StoreError> {
    let paid = Paid::new(read)?;
    let mut items = read.items(today, paid.parts.items())?;
    items.retain(|item| item.payable.minor > item.open.minor);
    items.sort_by_key(|item| (std::cmp::Reverse(item.due_on), item.id));
    Ok(items)
}

/// A paid item; what may be taken back stands as what would be open, below nothing.
fn paid_line(item: &ItemRow, today: NaiveDate) -> ItemLine {
    let paid = item.open.minor.saturating_sub(item.payable.minor);
    ItemLine {
        open: Money::minor(paid, item.open.currency),
        ..item_line(item, None, &BTreeMap::new(), today)
    }
}

/// Settlements that wait for their payout, by day.
fn waiting_settlements(read: &Read<'_>) -> Result<Vec<WaitingSettlement>, StoreError> {
    let rows = read.waiting_settlements()?.into_iter();
    let line = |row: SettlementRow| {
        Some(WaitingSettlement {
            about: row.settlement.about()?,
            amount: row.settlement.net(),
            reference: row.settlement.reference().unwrap_or_default().to_owned(),
            provider: row.settlement.provider,
        })
    };
    Ok(rows.filter_map(line).collect())
}

/// Items that a list closed, as they stood before: money of up to the list's day may be what it had in already.
fn settled_by_lists(
    read: &Read<'_>,
    today: NaiveDate,
    first_waiting: Option<NaiveDate>,
) -> Result<Vec<ItemRow>, StoreError> {
    let Some(first) = first_waiting else {
        return Ok(Vec::new());
    };
    let settled = replaceable(read, read.items_settled_by_lists()?, first)?;
    let mut items = read.items(today, settled.keys().copied())?;
    items.retain(|item| item.open.is_zero());
    for item in &mut items {
        item.open = settled.get(&item.id).copied().unwrap_or(item.open);
    }
    Ok(items)
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
) -> Vec<(NaiveDate, String, Money)> {
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
