//! PDFs that wait for the invoice they are of.

use super::ItemLine;
use crate::domain::copies::CopySigns;
use crate::domain::ids::{CustomerId, Sha256, WaitingCopyId};
use chrono::NaiveDate;

/// A PDF that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingCopy {
    /// Its row.
    pub id: WaitingCopyId,
    /// Its hash.
    pub sha256: Sha256,
    /// Its file name.
    pub name: String,
    /// How many pages it has.
    pub pages: u32,
    /// Since which day it waits.
    pub since: NaiveDate,
}

/// One of them, with what it may be the copy of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingCopyView {
    /// The PDF.
    pub copy: WaitingCopy,
    /// What stands on its first page; empty where nothing can be read.
    pub text: String,
    /// Open invoices without a copy, the best guess first.
    pub guesses: Vec<CopyGuess>,
}

/// An invoice that a PDF may be the copy of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyGuess {
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// The invoice.
    pub item: ItemLine,
    /// What speaks for it.
    pub signs: CopySigns,
}
