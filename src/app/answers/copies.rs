//! Copies that wait: each with the invoices it may be of, and each invoice with the copies that may be its.

use super::facts::item_line;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::{CopyGuess, WaitingCopy, WaitingCopyView};
use crate::domain::copies::{CopyBook, CopyItem, CopySigns};
use crate::domain::document::CopyStatus;
use crate::domain::ids::{CustomerId, ItemId, WaitingCopyId};
use crate::store::read::{CustomerRow, ItemRow, WaitingRow};
use crate::store::{Read, StoreError};
use std::collections::BTreeMap;

/// Guesses shown beside a PDF.
const GUESSES: usize = 6;

impl Session {
    /// A PDF that waits, with the invoices it may be of; `None` when it waits no longer.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn waiting_copy(&self, copy: WaitingCopyId) -> Result<Option<WaitingCopyView>, Error> {
        let today = self.today();
        self.read(|read| {
            let Some(row) = read.waiting_copy(copy)? else {
                return Ok(None);
            };
            let open = read.open_items(today, None)?;
            let copies = read.copies(open.iter().map(|item| item.id))?;
            let customers = customers(read)?;
            let book = book(open.iter(), &customers, |item| {
                let status = copies.get(&item).map(|copy| copy.status);
                matches!(status, Some(CopyStatus::Ok { .. }))
            });
            let guess = |(id, signs): (ItemId, CopySigns)| {
                let item = open.iter().find(|item| item.id == id)?;
                Some(CopyGuess {
                    customer: item.customer,
                    name: customers.get(&item.customer)?.name.clone(),
                    item: item_line(item, None, &copies, today),
                    signs,
                })
            };
            let guesses = book.candidates(&row.name, &row.text, GUESSES);
            Ok(Some(WaitingCopyView {
                copy: waiting(&row),
                guesses: guesses.into_iter().filter_map(guess).collect(),
                text: row.text,
            }))
        })
    }

    /// Every PDF that waits, those first that may be of this invoice; each with what speaks for it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn copies_for(&self, item: ItemId) -> Result<Vec<(WaitingCopy, CopySigns)>, Error> {
        let today = self.today();
        self.read(|read| {
            let Some(item) = read.item(today, item)? else {
                return Ok(Vec::new());
            };
            let customers = customers(read)?;
            let book = book(std::iter::once(&item), &customers, |_| false);
            let mut all: Vec<(WaitingCopy, CopySigns)> = read
                .waiting_copies()?
                .iter()
                .map(|row| {
                    let signs = book.candidates(&row.name, &row.text, 1);
                    (
                        waiting(row),
                        signs.first().map_or_else(CopySigns::default, |one| one.1),
                    )
                })
                .collect();
            all.sort_by_key(|(_, signs)| std::cmp::Reverse(signs.weight()));
            Ok(all)
        })
    }
}

/// PDFs that wait, oldest first.
pub(super) fn all_waiting(read: &Read<'_>) -> Result<Vec<WaitingCopy>, StoreError> {
    Ok(read.waiting_copies()?.iter().map(waiting).collect())
}

fn waiting(row: &WaitingRow) -> WaitingCopy {
    WaitingCopy {
        id: row.id,
        sha256: row.sha256,
        name: row.name.clone(),
        pages: row.pages,
        since: row.since,
    }
}

fn customers(read: &Read<'_>) -> Result<BTreeMap<CustomerId, CustomerRow>, StoreError> {
    let rows = read.customers(None)?.into_iter();
    Ok(rows.map(|row| (row.id, row)).collect())
}

fn book<'a>(
    items: impl Iterator<Item = &'a ItemRow>,
    customers: &'a BTreeMap<CustomerId, CustomerRow>,
    has_copy: impl Fn(ItemId) -> bool,
) -> CopyBook<'a> {
    CopyBook::new(items.map(|item| {
        CopyItem {
            id: item.id,
            number: &item.number,
            payable: item.payable,
            open: item.open,
            credits: item.credits_number.as_deref(),
            names: customers
                .get(&item.customer)
                .into_iter()
                .map(|row| row.name.as_str())
                .collect(),
            has_copy: has_copy(item.id),
        }
    }))
}
