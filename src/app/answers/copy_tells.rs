//! What the copies of open invoices tell of customers of whom something is missing: read when it is asked for,
//! and never taken over unasked.

use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::document::{CopyStatus, DocumentKind};
use crate::domain::ids::CustomerId;
use crate::import::copy_text::{CopyTells, Ours, tells};
use crate::import::invoice_pdf::first_page_text;
use std::collections::BTreeMap;

/// Larger copies are scans, and hold no text.
const MOST_BYTES: usize = 8_000_000;

impl Session {
    /// What the newest copy of an open invoice tells of each of these customers; those of whom it tells nothing are
    /// left out. `go_on` is asked before each; its `false` ends it with what was found by then.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn copies_tell(
        &self,
        of: &[CustomerId],
        go_on: &dyn Fn() -> bool,
    ) -> Result<BTreeMap<CustomerId, CopyTells>, Error> {
        let today = self.today();
        let company = self.company()?;
        let ours = Ours {
            postcode: company.address.postcode.unwrap_or_default(),
            kvk: company.kvk,
            vat: company.vat,
            phone: company.phone,
            email: company.email,
        };
        let mut told = BTreeMap::new();
        for customer in of {
            if !go_on() {
                break;
            }
            let found = self.read(|read| {
                let Some(row) = read.customers(Some(*customer))?.pop() else {
                    return Ok(None);
                };
                let items = read.open_items(today, Some(*customer))?;
                let invoices = items
                    .iter()
                    .filter(|item| item.kind == DocumentKind::Invoice);
                let copies = read.copies(invoices.map(|item| item.id))?;
                let newest = items
                    .iter()
                    .rev()
                    .filter_map(|item| copies.get(&item.id))
                    .find(|copy| matches!(copy.status, CopyStatus::Ok { .. }));
                let Some(copy) = newest else { return Ok(None) };
                Ok(read.attachment(copy.sha256)?.map(|bytes| (row.name, bytes)))
            })?;
            let Some((name, bytes)) = found.filter(|(_, bytes)| bytes.len() <= MOST_BYTES) else {
                continue;
            };
            let tells = tells(&first_page_text(&bytes), &name, &ours);
            if tells != CopyTells::default() {
                told.insert(*customer, tells);
            }
        }
        Ok(told)
    }
}
