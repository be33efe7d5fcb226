//! Audit files: the books of a year in XML, as Dutch bookkeeping packages export them for the tax office (XAF
//! 3.2 and 4.0, "XML Auditfile Financieel"). Everything is in them, and most of it is none of our business: we
//! take who buys from us, what they were invoiced, and what came in on it.
//!
//! The best files have a *subledger* of customers: every invoice with its due date, and what was booked on it.
//! In most it is empty, and in version 4.0 it does not exist. Then the same is found in the books themselves:
//! what the sales journal booked on the account of debtors is an invoice, what bank, cash and memorial booked on
//! it settles one ([`settle`]).
//!
//! Elements are known by their local names, so that both versions and every namespace that packages invented
//! read the same. The file is read as a stream; what is kept of it is what was booked on debtors.

mod checks;
mod ledger;
mod masters;
mod reading;
mod settle;

use super::xml::walk::{Broken, Stop};
use super::{Content, Source, Understood, fatal, line_place, nothing};
use crate::domain::document::{Party, ReadDocument};
use crate::domain::message::{Problem, msg};
use crate::domain::money::Money;
use chrono::NaiveDate;
use reading::Reading;
use std::io::{self, Read as _};
use std::sync::Arc;

/// The books of a year: who buys from us, what they were invoiced, and what came in on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFile {
    /// Whose books.
    pub company: Arc<Party>,
    /// First day of its year.
    pub from: Option<NaiveDate>,
    /// Last day that it can tell of: the end of its year, or the day it was made.
    pub until: Option<NaiveDate>,
    /// Invoices of before its year that were open stand in it one by one.
    pub tells_of_before: bool,
    /// It is one of several files that belong together.
    pub is_part: bool,
    /// Customers who have no invoice in it.
    pub customers: Vec<Party>,
    /// Invoices and credit notes. `amount` is the total and `payable` what is open, nothing where it was settled.
    pub rows: Vec<ReadDocument>,
    /// What came in on them and when, as far as a bank or cash journal says so.
    pub payments: Vec<BookedPayment>,
    /// What was booked on invoices that are not in it, because they are of before its year.
    pub before: Vec<BookedBefore>,
}

/// Money that came in on an invoice, by the books of another package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookedPayment {
    /// Place of the invoice in [`AuditFile::rows`].
    pub row: usize,
    /// The day it was booked.
    pub on: NaiveDate,
    /// How much, signed as what the row adds to what is owed.
    pub amount: Money,
}

/// What a year's books say of an invoice of before that year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookedBefore {
    /// Its number.
    pub number: String,
    /// Whose.
    pub customer: Arc<Party>,
    /// All that was booked on it, signed as what settles it.
    pub settled: Money,
    /// What of that came in, and when.
    pub payments: Vec<(NaiveDate, Money)>,
}

/// Reads a file. One that ends in the middle, or whose XML is damaged, is not used at all: of half a year nobody
/// can say what was paid.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(source: &mut dyn Source) -> io::Result<Understood> {
    let is_part = says_that_it_is_a_part(source)?;
    let mut reading = Reading::default();
    let mut outcome = reading.walk(source);
    // The accounts of debtors are known by what they are called, else by what the sales journal books on: then
    // what was booked on them may have been passed over already.
    let others = reading.masters.also_of_debtors();
    if outcome.is_ok() && !others.is_empty() {
        reading = Reading::with_accounts(others);
        outcome = reading.walk(source);
    }
    Ok(match outcome {
        Ok(()) => understood(reading, is_part),
        Err(Stop::Io(error)) => return Err(error),
        Err(Stop::File(broken, line)) => nothing(unusable(broken, line)),
    })
}

/// Packages that write a large file in parts say so in a remark before the root: "Vervolgbestand 2 van 3".
fn says_that_it_is_a_part(source: &mut dyn Source) -> io::Result<bool> {
    let mut head = Vec::new();
    source.rewind()?;
    source.take(4_096).read_to_end(&mut head)?;
    let head = super::text::decode(&head).0.to_lowercase();
    let before_the_root = head
        .split_once("auditfile")
        .map_or("", |(before, _)| before);
    Ok(before_the_root.contains("vervolgbestand"))
}

/// Why nothing of the file is used.
fn unusable(broken: Broken, line: usize) -> Problem {
    let (what, remedy) = match broken {
        Broken::CutOff => ("import-xaf-cut-off", "import-xaf-damaged-remedy"),
        Broken::DocType => ("import-xaf-doctype", "import-xaf-damaged-remedy"),
        Broken::Damaged => ("import-xaf-damaged", "import-xaf-damaged-remedy"),
    };
    Problem {
        place: Some(line_place(line)),
        ..fatal(msg(what), msg(remedy))
    }
}

/// What we use of a file that was read to its end, and what is said about it.
fn understood(reading: Reading, is_part: bool) -> Understood {
    if reading.too_many {
        return nothing(fatal(
            msg("import-xaf-too-many").with("count", ledger::MOST_POSTINGS),
            msg("import-xaf-too-many-remedy"),
        ));
    }
    let (books, problems) = settle::books(reading, is_part);
    let is_empty = books.rows.is_empty() && books.customers.is_empty() && books.before.is_empty();
    Understood {
        content: if is_empty {
            Content::Nothing
        } else {
            Content::AuditFile(Box::new(books))
        },
        problems,
    }
}
