//! What the bank may take back: of every receipt what was put against which item, less what was taken back
//! already; and the returns that wait because it is not known what they are of.

use super::matching_book::{incoming, match_book, providers};
use super::rehearsal::long;
use crate::domain::ids::{ItemId, ReceiptId};
use crate::domain::matching::{PaidPart, Proposal};
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
    /// What each was put against.
    parts: BTreeMap<ReceiptId, Vec<(ItemId, Money)>>,
    /// What was taken back of them, in cents.
    taken: BTreeMap<(ReceiptId, ItemId), i64>,
    /// Those that were taken back whole.
    returned: BTreeSet<ReceiptId>,
    /// Payouts of those who collect for many.
    sums: BTreeSet<ReceiptId>,
}

impl Paid {
    /// As it stands in the company file.
    pub(super) fn new(read: &Read<'_>) -> Result<Self, StoreError> {
        let mut paid = Self::default();
        for row in read.receipts()? {
            paid.rows.insert(row.id, row);
        }
        for part in read.allocations(None)? {
            let Some(receipt) = part.receipt else {
                continue;
            };
            let parts = paid.parts.entry(receipt).or_default();
            match parts.iter_mut().find(|(item, _)| *item == part.item) {
                Some((_, amount)) => amount.minor = amount.minor.saturating_add(part.amount.minor),
                None => parts.push((part.item, part.amount)),
            }
        }
        let returns = paid
            .rows
            .values()
            .filter_map(|row| Some((row, row.reverses?)));
        for (back, original) in returns {
            let of = paid.rows.get(&original);
            if of.is_some_and(|of| of.amount == back.amount.negated()) {
                paid.returned.insert(original);
            }
            for (item, amount) in paid.parts.get(&back.id).into_iter().flatten() {
                *paid.taken.entry((original, *item)).or_default() -= amount.minor;
            }
        }
        let providers = providers(read)?;
        paid.sums = paid
            .rows
            .values()
            .filter(|row| paid.parts.contains_key(&row.id))
            .filter(|row| providers.of(&incoming(row)).is_some())
            .map(|row| row.id)
            .collect();
        Ok(paid)
    }

    /// What a receipt in the books was put against.
    pub(super) fn parts_of(&self, receipt: ReceiptId) -> &[(ItemId, Money)] {
        self.parts.get(&receipt).map_or(&[], Vec::as_slice)
    }

    /// Nothing of a receipt was taken back yet.
    pub(super) fn is_whole(&self, receipt: ReceiptId) -> bool {
        let of = (receipt, ItemId(i64::MIN))..=(receipt, ItemId(i64::MAX));
        !self.returned.contains(&receipt) && self.taken.range(of).next().is_none()
    }

    /// A return that was found: this of the receipt is taken back, perhaps all of it.
    pub(super) fn take(&mut self, receipt: ReceiptId, parts: &[(ItemId, Money)], whole: bool) {
        if whole {
            self.returned.insert(receipt);
        }
        for (item, amount) in parts {
            *self.taken.entry((receipt, *item)).or_default() += amount.minor;
        }
    }

    /// Everything in the books that may be taken back.
    pub(super) fn all(&self) -> impl Iterator<Item = PaidPart<'_>> {
        let of_row = |(id, parts)| {
            let row = self.rows.get(id)?;
            let parts: &Vec<(ItemId, Money)> = parts;
            Some(parts.iter().filter_map(|part| self.part(row, *part)))
        };
        self.parts.iter().filter_map(of_row).flatten()
    }

    /// What a row in the books paid of an item, where something of that is left to be taken back.
    pub(super) fn part<'r>(
        &'r self,
        row: &'r ReceiptRow,
        of: (ItemId, Money),
    ) -> Option<PaidPart<'r>> {
        Some(PaidPart {
            receipt: row.id,
            item: of.0,
            amount: self.left(row.id, of)?,
            paid_on: row.booked_on,
            of_sum: row.batch_unsplit || self.sums.contains(&row.id),
            references: references(row),
        })
    }

    /// What is left of a part, where something is.
    pub(super) fn left(
        &self,
        receipt: ReceiptId,
        (item, amount): (ItemId, Money),
    ) -> Option<Money> {
        let taken = self.taken.get(&(receipt, item)).copied().unwrap_or(0);
        let left = Money::minor(amount.minor.saturating_sub(taken), amount.currency);
        (left.is_positive() && !self.returned.contains(&receipt)).then_some(left)
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
    let book = match_book(read, today)?;
    let paid = Paid::new(read)?;
    let parts: Vec<PaidPart<'_>> = paid.all().collect();
    let with_proposal = |row: ReceiptRow| {
        let proposal = book.propose_back(&incoming(&row), references(&row), &parts);
        (row, proposal)
    };
    Ok(waiting.into_iter().map(with_proposal).collect())
}
