//! Questions: each brings one snapshot from one read transaction.

mod agenda;
mod agreements;
mod call;
mod common;
mod copies;
mod copy_tells;
mod customer;
mod customers;
mod differences;
mod facts;
mod frame;
mod held;
mod history;
mod inbox;
mod law_tasks;
mod letter_texts;
mod morning;
mod offer;
mod scripts;
mod settings;
mod unsettled;
mod worklist;

pub(super) use agreements::called;
pub(super) use common::Common;
pub(super) use morning::slips;
pub(super) use worklist::Everybody;

pub(super) use customer::letter_line;
pub(super) use facts::item_line;

use super::error::Error;
use super::session::Session;
use crate::domain::ids::{CustomerId, ItemId, LetterId, Sha256};
use crate::domain::language::Language;
use crate::store::StoreError;

impl Session {
    /// Bytes that are kept: the PDF behind an item, a letter as it was printed.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn attachment(&self, hash: Sha256) -> Result<Option<Vec<u8>>, Error> {
        self.read(|read| read.attachment(hash))
    }

    /// An issued letter as it was printed, with a name for its file.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn issued_letter(&self, letter: LetterId) -> Result<Option<(String, Vec<u8>)>, Error> {
        self.read(|read| {
            let voided = read.voided_letters(None)?;
            let mut known = read.letters(None)?.into_iter().chain(voided);
            let Some(row) = known.find(|row| row.id == letter) else {
                return Ok(None);
            };
            Ok(read
                .attachment(row.sha256)?
                .map(|bytes| (format!("{} {}.pdf", row.reference, row.name), bytes)))
        })
    }

    /// The PDF behind an item, with its name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn copy_of(&self, item: ItemId) -> Result<Option<(String, Vec<u8>)>, Error> {
        self.read(|read| {
            let Some(copy) = read.copies([item])?.remove(&item) else {
                return Ok(None);
            };
            Ok(read
                .attachment(copy.sha256)?
                .map(|bytes| (copy.name, bytes)))
        })
    }

    /// The language of a customer's letters.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn letter_language(&self, customer: CustomerId) -> Result<Language, Error> {
        self.read(|read| {
            let row = read.customers(Some(customer))?.pop();
            Ok::<_, StoreError>(row.map(|row| row.language).unwrap_or_default())
        })
    }

    /// The customer with this number, or whose name this is.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn customer_named(&self, text: &str) -> Result<Option<CustomerId>, Error> {
        let folded = super::search::fold(text);
        self.read(|read| {
            let customers = read.customers(None)?;
            let by_number = customers
                .iter()
                .find(|row| row.number.eq_ignore_ascii_case(text.trim()));
            let by_name = || {
                customers
                    .iter()
                    .find(|row| super::search::fold(&row.name) == folded)
            };
            let merged = read.merged_away(None)?;
            let as_merged = || {
                merged.iter().find(|row| {
                    row.number.eq_ignore_ascii_case(text.trim())
                        || super::search::fold(&row.name) == folded
                })
            };
            let found = by_number.or_else(by_name).map(|row| row.id);
            Ok::<_, StoreError>(found.or_else(|| as_merged().map(|row| row.kept)))
        })
    }
}
