//! One file of the table whole: all that is said of it, and each of its rows with what will happen to it.

use super::address_book::{self, ContactRow};
use super::files::{Note, problems};
use crate::app::rehearsal::{Content, Fate, RehearsedFile};
use crate::domain::document::{ReadCustomer, ReadDocument};
use crate::domain::money::Money;
use crate::domain::settlement::SettlementLine;
use crate::words::{Words, capitalised};
use chrono::NaiveDate;

/// One file whole.
#[derive(Debug, Clone, PartialEq)]
pub struct FileDetails {
    /// Its place in the rehearsal.
    pub place: usize,
    /// All its problems.
    pub problems: Vec<Note>,
    /// Its rows: documents, lines of a list or of a bank.
    pub rows: Vec<DetailRow>,
    /// Rows can be left out one by one; if not, why: a bank's lines come whole.
    pub whole: Option<String>,
    /// The cards of an address book, each with its place in the file.
    pub contacts: Vec<(usize, ContactRow)>,
}

/// One row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DetailRow {
    /// Booking day or date of the invoice.
    pub day: Option<NaiveDate>,
    /// Who.
    pub who: String,
    /// Number or text.
    pub what: String,
    /// How much; a customer has no amount.
    pub amount: Option<Money>,
    /// What will happen to it.
    pub fate: Option<Fate>,
    /// The user does not leave it out.
    pub ticked: bool,
}

/// What a line of a settlement is, and what it was for.
fn settled(line: &SettlementLine, words: &Words) -> String {
    let kind = capitalised(&words.say(&line.kind.message()));
    if line.text.is_empty() {
        return kind;
    }
    format!("{kind}: {}", line.text)
}

/// One file whole, for who opens it.
#[must_use]
pub fn details(place: usize, file: &RehearsedFile, words: &Words) -> FileDetails {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let document = |document: &ReadDocument| DetailRow {
        day: document.issued_on,
        who: text(&document.customer.name),
        what: document.number.clone(),
        amount: Some(document.payable),
        fate: None,
        ticked: true,
    };
    let customer = |row: &ReadCustomer| DetailRow {
        day: None,
        who: text(&row.party.name),
        what: text(&row.party.address.city),
        amount: None,
        fate: None,
        ticked: true,
    };
    let mut rows: Vec<DetailRow> = match &file.read.content {
        Content::Nothing | Content::Copy(_) | Content::Contacts(_) => Vec::new(),
        Content::Statements(statements) => statements
            .iter()
            .flat_map(|statement| &statement.entries)
            .map(|entry| DetailRow {
                day: Some(entry.booked_on),
                who: text(&entry.counterparty.name),
                what: entry.text.clone(),
                amount: Some(entry.amount),
                fate: None,
                ticked: true,
            })
            .collect(),
        Content::Settlements(settlements) => settlements
            .iter()
            .flat_map(|one| one.lines.iter().map(|line| (line, one.currency)))
            .map(|(line, currency)| DetailRow {
                day: Some(line.day),
                who: text(&line.name),
                what: settled(line, words),
                amount: Some(Money::minor(line.net(), currency)),
                fate: None,
                ticked: true,
            })
            .collect(),
        Content::Documents(documents) => documents.iter().map(document).collect(),
        Content::OpenItems(list) => list.rows.iter().map(document).collect(),
        Content::AuditFile(books) => books.rows.iter().map(document).collect(),
        Content::Customers(list) => list.rows.iter().map(customer).collect(),
    };
    let whole = match file.read.content {
        Content::Statements(_) => Some(words.t("money-in-bank-whole")),
        Content::Settlements(_) => Some(words.t("money-in-settlement-whole")),
        _ => None,
    };
    // What happens is said of each payout as a whole.
    let each = !matches!(file.read.content, Content::Settlements(_));
    if each && file.fates.len() == rows.len() {
        for (row, fate) in rows.iter_mut().zip(&file.fates) {
            row.fate = Some(*fate);
        }
    }
    for row in &file.left_out {
        if let Some(row) = rows.get_mut(*row) {
            row.ticked = false;
        }
    }
    FileDetails {
        place,
        problems: problems(file, words),
        rows,
        whole,
        contacts: address_book::rows(file, words),
    }
}
