//! Bytes in, rows and problems out. Knows no database, opens no file by its path, never stops at the
//! first bad row.
//!
//! [`detect`] looks at the content, never at the extension; [`read`] then gives what was understood
//! *and* what was not. Reading is done twice: once for the rehearsal, which holds rows but of each
//! PDF only its length and SHA-256, and once more for the bytes of the copies when it is carried out.

use crate::domain::bank::BankStatement;
use crate::domain::document::{CopyFound, ReadDocument};
use crate::domain::message::Problem;

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Bank statements, ISO 20022.
    Camt053,
    /// Intraday report: recognised, never money.
    Camt052,
    /// Debit/credit notification: recognised, never money.
    Camt054,
    /// Bank statements, SWIFT.
    Mt940,
    /// Interim report, SWIFT: recognised, never money.
    Mt942,
    /// E-invoice or credit note, UBL 2.1.
    Ubl,
    /// A table: open items.
    Table,
    /// A PDF: the copy of an invoice.
    Pdf,
}

/// One file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFile {
    /// Its name without the path.
    pub name: String,
    /// What it turned out to be; `None` when it was not recognised.
    pub format: Option<Format>,
    /// What was understood.
    pub content: Content,
    /// What was not, and what is worth a look.
    pub problems: Vec<Problem>,
}

/// What a file held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Nothing usable; the problems say why.
    Nothing,
    /// Bank statements.
    Statements(Vec<BankStatement>),
    /// Invoices and credit notes.
    Documents(Vec<ReadDocument>),
    /// A list of open items.
    OpenItems(OpenItemsList),
    /// A PDF that may be the copy of an invoice: which one is in its name.
    Copy(CopyFound),
}

/// An open-items list: what is open according to another package, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItemsList {
    /// Heads of the columns as they stand in the file.
    pub heads: Vec<String>,
    /// Which column is what, by index into `heads`.
    pub columns: Vec<(ListColumn, usize)>,
    /// The rows that were understood. `amount` is the total and `payable` the open amount of the row.
    pub rows: Vec<ReadDocument>,
}

/// What a column of a list means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListColumn {
    /// Invoice number.
    Number,
    /// Date of the invoice.
    IssuedOn,
    /// Due date.
    DueOn,
    /// Total with tax.
    Amount,
    /// What is still open.
    Open,
    /// Already paid.
    Paid,
    /// Currency code.
    Currency,
    /// Customer's number.
    CustomerNumber,
    /// Customer's name.
    CustomerName,
    /// Customer's e-mail.
    Email,
    /// Customer's telephone.
    Phone,
    /// Street and house number.
    Street,
    /// Postcode.
    Postcode,
    /// Town.
    City,
    /// Country.
    Country,
    /// Customer's bank account.
    Iban,
    /// Description or reference.
    Description,
}

/// A file that can be read from the start more than once.
pub trait Source: std::io::BufRead + std::io::Seek {}
impl<T: std::io::BufRead + std::io::Seek> Source for T {}
