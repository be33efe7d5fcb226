//! Documents: invoices and credit notes, as they are read from an e-invoice or an open-items list.
//!
//! A document leaves one *open item*: what is payable, positive on an invoice, negative on a credit
//! note. What is still owed as of a day is the store's one question (`open_item.sql`).

use crate::domain::ids::Sha256;
use crate::domain::language::Language;
use crate::domain::money::Money;
use chrono::NaiveDate;
use std::sync::Arc;

/// What kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// We ask for money.
    Invoice,
    /// We give some back.
    CreditNote,
}

/// A document as a file gives it, before it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDocument {
    /// The number as written.
    pub number: String,
    /// Invoice or credit note. A negative invoice stays an invoice.
    pub kind: DocumentKind,
    /// Date of the document; lists may lack it.
    pub issued_on: Option<NaiveDate>,
    /// Last day to pay on time, where the file says so.
    pub due_on: Option<NaiveDate>,
    /// Days of payment terms, where the file gives them instead of a due date.
    pub terms_days: Option<u32>,
    /// Who sent it.
    pub supplier: Arc<Party>,
    /// Who owes it; a list has the same customer in many rows.
    pub customer: Arc<Party>,
    /// Total with tax, as written.
    pub amount: Money,
    /// What is asked now, as written (positive on a credit note).
    pub payable: Money,
    /// Where it should be paid: first IBAN in the file, blanks removed.
    pub iban: Option<String>,
    /// What the payer should quote.
    pub payment_reference: Option<String>,
    /// UNCL 4461 code of the payment means (`30`, `58`; [`is_direct_debit`] knows some).
    pub payment_means: Option<String>,
    /// Of a direct debit the day on which the bank collects it, where the file gives another than the due
    /// date.
    pub collected_on: Option<NaiveDate>,
    /// The customer's order or buyer reference.
    pub order_reference: Option<String>,
    /// For a credit note, the number of the invoice it corrects.
    pub credits_number: Option<String>,
    /// Day of delivery.
    pub delivered_on: Option<NaiveDate>,
    /// A short description of the whole: its note, or the first line.
    pub description: Option<String>,
    /// The lines, where the file has them.
    pub lines: Vec<DocumentLine>,
    /// Tax by rate, where the file has it.
    pub taxes: Vec<TaxLine>,
    /// The PDF inside the file, or the file itself when it is one.
    pub copy: Option<CopyFound>,
    /// What had been done about it, where a list says so.
    pub before: DoneBefore,
}

/// What had been done about an item before we knew it, according to a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DoneBefore {
    /// How many reminders went out; a level counts as so many. `None`: the list does not say.
    pub reminders: Option<u32>,
    /// When the last of them did.
    pub last_reminder_on: Option<NaiveDate>,
    /// An agency or a bailiff has it.
    pub handed_over: bool,
}

/// A customer as a list gives it, before it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadCustomer {
    /// Who.
    pub party: Party,
    /// Mobile telephone, of the person to ask for.
    pub mobile: Option<String>,
    /// Days of payment terms that were agreed.
    pub terms_days: Option<u32>,
    /// Of letters and calls.
    pub language: Option<Language>,
}

/// Whether the bank collects it: `49` is a direct debit, `59` one within SEPA (UNCL 4461).
#[must_use]
pub fn is_direct_debit(payment_means: Option<&str>) -> bool {
    matches!(payment_means, Some("49" | "59"))
}

/// One line of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentLine {
    /// What was delivered.
    pub description: String,
    /// How many, as written.
    pub quantity: Option<String>,
    /// Line amount without tax.
    pub amount: Money,
}

/// Tax of one rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxLine {
    /// Percentage as written: `21`, `9.00`.
    pub percent: Option<String>,
    /// Taxable amount.
    pub base: Option<Money>,
    /// The tax.
    pub tax: Money,
}

/// A company or person as a file describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Party {
    /// Our number of them or theirs of us, where given.
    pub number: Option<String>,
    /// Trading name, else legal name; white space collapsed.
    pub name: Option<String>,
    /// Legal name.
    pub legal_name: Option<String>,
    /// Chamber of Commerce number (scheme 0106).
    pub kvk: Option<String>,
    /// Government organisation number (scheme 0190): its holder is a government body.
    pub oin: Option<String>,
    /// VAT number.
    pub vat: Option<String>,
    /// Where they are.
    pub address: Address,
    /// Person to ask for.
    pub contact_name: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Their own bank account, blanks removed: what a direct debit names, or a column of a list.
    pub iban: Option<String>,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Address {
    /// Street with house number.
    pub street: Option<String>,
    /// Second line: building, department.
    pub extra: Option<String>,
    /// Postcode as written.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2; `None` where the file is silent.
    pub country: Option<String>,
}

/// A PDF that a file holds. The bytes are read again when the import is carried out: a rehearsal of
/// ten thousand invoices must not hold ten thousand PDFs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyFound {
    /// Its file name, inside the e-invoice or on disk.
    pub name: String,
    /// Length in bytes.
    pub length: u64,
    /// SHA-256 of its bytes.
    pub sha256: Sha256,
    /// What can be done with it.
    pub status: CopyStatus,
}

/// Whether a PDF can go behind a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CopyStatus {
    /// It opens; so many pages.
    Ok {
        /// Number of pages.
        pages: u32,
    },
    /// It asks for a password.
    NeedsPassword,
    /// It cannot be opened, or has no pages.
    Damaged,
    /// Over the limit of size or pages.
    TooLarge,
}
