//! What the bank may take back: of every receipt what was put against which item, less what was taken back
//! already; and the returns that wait because it is not known what they are of.

use super::matching_book::{incoming, match_book, providers};
use super::rehearsal::long;
use crate::domain::ids::{ItemId, ReceiptId};
use crate::domain::matching::{PaidPart, PaidParts, Proposal};
use crate::domain::money::Money;
use crate::store::read::ReceiptRow;
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Receipts with what they paid.
#[derive(Debug, Default)]
pub(super) struct Paid {
    /// Every booked line.
    pub rows: BTreeMap<ReceiptId, ReceiptRow>,
    /// What may be taken back.
    pub parts: PaidParts,
    /// What each was put against.
    allocated: BTreeMap<ReceiptId, Vec<(ItemId, Money)>>,
    /// Those of which something was taken back.
    touched: BTreeSet<ReceiptId>,
}

impl Paid {
    /// As it stands in the company file.
    pub(super) fn new(read: &Read<'_>) -> Result<Self, StoreError> {
        let mut paid = Self::default();
        for row in read.receipts()? {
            paid.rows.insert(row.id, row);
        }
        for part in read.allocations(None)? {
            if let Some(receipt) = part.receipt {
                let parts = paid.allocated.entry(receipt).or_default();
                parts.push((part.item, part.amount));
            }
        }
        let providers = providers(read)?;
        for (receipt, parts) in &paid.allocated {
            let Some(row) = paid.rows.get(receipt) else {
                continue;
            };
            let of_sum = row.batch_unsplit || providers.of(&incoming(row)).is_some();
            for (item, amount) in parts.iter().filter(|(_, amount)| amount.is_positive()) {
                let part = PaidPart {
                    receipt: *receipt,
                    item: *item,
                    amount: *amount,
                    paid_on: row.booked_on,
                    of_sum,
                };
                paid.parts.add(part, references(row));
            }
        }
        let returns = paid.rows.values();
        let returns = returns.filter_map(|row| Some((row.id, row.amount, row.reverses?)));
        for (back, amount, original) in returns.collect::<Vec<_>>() {
            let of = paid.rows.get(&original);
            if of.is_some_and(|of| of.amount == amount.negated()) {
                paid.touched.insert(original);
            }
            let parts = paid.allocated.get(&back).into_iter().flatten();
            let parts: Vec<_> = parts.map(|(item, part)| (*item, part.negated())).collect();
            paid.take(original, &parts);
        }
        Ok(paid)
    }

    /// What a receipt in the books was put against.
    pub(super) fn parts_of(&self, receipt: ReceiptId) -> &[(ItemId, Money)] {
        self.allocated.get(&receipt).map_or(&[], Vec::as_slice)
    }

    /// Nothing of a receipt was taken back yet.
    pub(super) fn is_whole(&self, receipt: ReceiptId) -> bool {
        !self.touched.contains(&receipt)
    }

    /// A return that was found takes all of a receipt back: it cannot be taken back again.
    pub(super) fn take_whole(&mut self, receipt: ReceiptId, parts: &[(ItemId, Money)]) {
        self.touched.insert(receipt);
        self.take(receipt, parts);
    }

    /// A return that was found takes this of a receipt back.
    pub(super) fn take(&mut self, receipt: ReceiptId, parts: &[(ItemId, Money)]) {
        for (item, amount) in parts {
            self.touched.insert(receipt);
            self.parts.take(receipt, *item, amount.minor);
        }
    }
}

/// What a payment or its return is called; what only numbers a line in its file is no name.
pub(super) fn references(row: &ReceiptRow) -> [Option<&str>; 2] {
    [
        row.end_to_end.as_deref(),
        long(row.bank_reference.as_deref()),
    ]
}

/// Returns that wait, by day, with what each may be of.
pub(super) fn returns_that_wait(
    read: &Read<'_>,
    today: NaiveDate,
) -> Result<Vec<(ReceiptRow, Proposal)>, StoreError> {
    let waiting = read.returns_waiting()?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let book = match_book(read, today, today)?;
    let paid = Paid::new(read)?;
    let with_proposal = |row: ReceiptRow| {
        let proposal = book.propose_back(&incoming(&row), references(&row), &paid.parts);
        (row, proposal)
    };
    Ok(waiting.into_iter().map(with_proposal).collect())
}
