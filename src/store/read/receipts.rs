//! Receipts: money that reached us, what it was put against, and what still waits for an explanation.

use super::super::codec::money;
use super::super::{Read, Result};
use super::{about, json_ids};
use crate::domain::bank::Means;
use crate::domain::ids::{CustomerId, ItemId, JournalId, ReceiptId, Sha256};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use std::collections::BTreeMap;

/// A booked line as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Its row.
    pub id: ReceiptId,
    /// On which of our accounts.
    pub account: Option<String>,
    /// The bank's own reference.
    pub bank_reference: Option<String>,
    /// Signed.
    pub amount: Money,
    /// Not yet put against anything, signed as the amount.
    pub unallocated: Money,
    /// Booking day.
    pub booked_on: NaiveDate,
    /// Who.
    pub counterparty_name: Option<String>,
    /// Their account.
    pub counterparty_account: Option<String>,
    /// What they wrote.
    pub text: String,
    /// The same with blanks where lines were broken.
    pub text_spaced: Option<String>,
    /// Structured reference.
    pub structured_reference: Option<String>,
    /// End-to-end id.
    pub end_to_end: Option<String>,
    /// A return or reversal.
    pub reversal: bool,
    /// Of which receipt.
    pub reverses: Option<ReceiptId>,
    /// A batch whose payments are not known.
    pub batch_unsplit: bool,
    /// Kept as the credit of this customer.
    pub credit_of: Option<CustomerId>,
    /// Not from a customer: what it is.
    pub set_aside: Option<String>,
}

impl ReceiptRow {
    /// Money in, with something of it neither put against an item nor decided about.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.amount.is_positive()
            && self.unallocated.is_positive()
            && self.credit_of.is_none()
            && self.set_aside.is_none()
    }
}

/// A part of a receipt or credit note put against an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllocationRow {
    /// From this receipt.
    pub receipt: Option<ReceiptId>,
    /// From this credit note.
    pub credit: Option<ItemId>,
    /// Against this item.
    pub item: ItemId,
    /// Its number.
    pub number: String,
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// How much.
    pub amount: Money,
    /// From when it counts.
    pub effective_on: NaiveDate,
    /// `certain`, `confirmed`, `by-hand`.
    pub certainty: String,
    /// Why, as JSON.
    pub reasons: serde_json::Value,
    /// The journal line that brought it.
    pub recorded_by: JournalId,
    /// Settled according to a list: the day of it.
    pub listed_on: Option<NaiveDate>,
    /// How the receipt came, where it was entered by hand.
    pub means: Option<Means>,
}

/// A line of the bank in the books, as it is compared with the lines of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookedLine {
    /// Its row.
    pub id: ReceiptId,
    /// On which of our accounts.
    pub account: String,
    /// Signed.
    pub amount: Money,
    /// Booking day.
    pub booked_on: NaiveDate,
    /// Who.
    pub name: Option<String>,
    /// Their account.
    pub counter_account: Option<String>,
    /// What they wrote.
    pub text: String,
    /// Structured reference.
    pub structured_reference: Option<String>,
    /// End-to-end id.
    pub end_to_end: Option<String>,
    /// The bank's own reference.
    pub bank_reference: Option<String>,
    /// A batch whose payments are not known.
    pub batch_unsplit: bool,
    /// What the whole batch came to, of which this is one payment.
    pub batch_minor: Option<i64>,
    /// Its payments came later and stand for it.
    pub split: bool,
    /// Something was put against it or decided about it.
    pub used: bool,
    /// The same line has the same one.
    pub fingerprint: Sha256,
    /// The kind of file it came in; empty: not known.
    pub format: String,
}

const COLUMNS: &str = "receipt.id, bank_account.account, receipt.bank_reference, receipt.amount_minor, receipt.currency, \
    receipt.booked_on, receipt.counterparty_name, receipt.counterparty_account, receipt.text, receipt.text_spaced, \
    receipt.structured_reference, receipt.end_to_end, receipt.reversal, receipt.reverses_id, receipt.batch_unsplit, \
    receipt.amount_minor - COALESCE((SELECT SUM(part.amount_minor) FROM allocation part WHERE part.receipt_id = receipt.id \
        AND part.undone_by IS NULL AND part.ended_by IS NULL), 0) AS unallocated_minor, \
    decision.id IS NOT NULL AS decided, decision.customer_id AS credit_of, decision.note AS decision_note";

const SOURCE: &str = "receipt LEFT JOIN bank_statement ON bank_statement.id = receipt.bank_statement_id \
    LEFT JOIN bank_account ON bank_account.id = bank_statement.bank_account_id \
    LEFT JOIN receipt_decision decision ON decision.id = (SELECT MAX(id) FROM receipt_decision latest \
        WHERE latest.receipt_id = receipt.id AND latest.undone_by IS NULL AND latest.ended_by IS NULL)";

fn receipt(row: &Row<'_>) -> rusqlite::Result<ReceiptRow> {
    let credit_of: Option<CustomerId> = row.get("credit_of")?;
    let decided: bool = row.get("decided")?;
    Ok(ReceiptRow {
        id: row.get("id")?,
        account: row.get("account")?,
        bank_reference: row.get("bank_reference")?,
        amount: money(row, "amount_minor", "currency")?,
        unallocated: money(row, "unallocated_minor", "currency")?,
        booked_on: row.get("booked_on")?,
        counterparty_name: row.get("counterparty_name")?,
        counterparty_account: row.get("counterparty_account")?,
        text: row.get("text")?,
        text_spaced: row.get("text_spaced")?,
        structured_reference: row.get("structured_reference")?,
        end_to_end: row.get("end_to_end")?,
        reversal: row.get("reversal")?,
        reverses: row.get("reverses_id")?,
        batch_unsplit: row.get("batch_unsplit")?,
        credit_of,
        set_aside: if decided && credit_of.is_none() {
            row.get("decision_note")?
        } else {
            None
        },
    })
}

impl Read<'_> {
    /// Every booked line, by day; those of lists left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn receipts(&self) -> Result<Vec<ReceiptRow>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM {SOURCE} WHERE receipt.kind <> 'list' AND receipt.split_by IS NULL ORDER BY receipt.booked_on, receipt.id"
        ))?;
        let rows = statement.query_map([], receipt)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The booked lines of these days; those of lists left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn receipts_booked(&self, from: NaiveDate, through: NaiveDate) -> Result<Vec<ReceiptRow>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM {SOURCE} WHERE receipt.kind <> 'list' AND receipt.split_by IS NULL \
             AND receipt.booked_on BETWEEN :from AND :through ORDER BY receipt.booked_on, receipt.id"
        ))?;
        let rows = statement.query_map(
            named_params! { ":from": from, ":through": through },
            receipt,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Receipts with something not yet put against an item, oldest first: those that wait, and credits.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn unallocated_receipts(&self) -> Result<Vec<ReceiptRow>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT * FROM (SELECT {COLUMNS} FROM {SOURCE} WHERE receipt.amount_minor > 0 AND receipt.kind <> 'list' AND receipt.split_by IS NULL) \
             WHERE unallocated_minor > 0 ORDER BY booked_on, id"
        ))?;
        let rows = statement.query_map([], receipt)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns of which it is not known what they take back, or of which that was said to be wrong; oldest
    /// first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn returns_waiting(&self) -> Result<Vec<ReceiptRow>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT * FROM (SELECT {COLUMNS} FROM {SOURCE} WHERE receipt.amount_minor < 0 AND receipt.reversal = 1 \
             AND receipt.split_by IS NULL AND (receipt.reverses_id IS NULL OR EXISTS (SELECT 1 FROM allocation part \
                 WHERE part.receipt_id = receipt.id AND part.ended_by IS NOT NULL AND part.undone_by IS NULL))) \
             WHERE unallocated_minor < 0 AND NOT decided ORDER BY booked_on, id"
        ))?;
        let rows = statement.query_map([], receipt)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// These receipts.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn receipts_by_id(
        &self,
        ids: impl IntoIterator<Item = ReceiptId>,
    ) -> Result<Vec<ReceiptRow>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM {SOURCE} WHERE receipt.id IN (SELECT value FROM json_each(:ids)) ORDER BY receipt.booked_on, receipt.id"
        ))?;
        let rows =
            statement.query_map(named_params! { ":ids": json_ids(ids, |id| id.0) }, receipt)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Allocations that stand, by receipt.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn allocations(&self, of: Option<CustomerId>) -> Result<Vec<AllocationRow>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT part.receipt_id, part.credit_id, part.item_id, item.number, item.customer_id, customer.name, part.amount_minor, \
             item.currency, part.effective_on, part.certainty, part.reasons, part.recorded_by, \
             IIF(receipt.list_id IS NULL, NULL, receipt.booked_on) AS listed_on, receipt.kind AS means \
             FROM allocation part JOIN item ON item.id = part.item_id JOIN customer ON customer.id = item.customer_id \
             LEFT JOIN receipt ON receipt.id = part.receipt_id \
             WHERE part.undone_by IS NULL AND part.ended_by IS NULL AND (:of IS NULL OR item.customer_id = :of) \
             ORDER BY part.effective_on, part.id", of))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut allocations = Vec::new();
        while let Some(row) = rows.next()? {
            allocations.push(AllocationRow {
                receipt: row.get("receipt_id")?,
                credit: row.get("credit_id")?,
                item: row.get("item_id")?,
                number: row.get("number")?,
                customer: row.get("customer_id")?,
                name: row.get("name")?,
                amount: money(row, "amount_minor", "currency")?,
                effective_on: row.get("effective_on")?,
                certainty: row.get("certainty")?,
                reasons: serde_json::from_str(&row.get::<_, String>("reasons")?)?,
                recorded_by: row.get("recorded_by")?,
                listed_on: row.get("listed_on")?,
                means: row
                    .get::<_, Option<String>>("means")?
                    .as_deref()
                    .and_then(Means::parse),
            });
        }
        Ok(allocations)
    }

    /// The lines of the bank that are in the books, booked on these days, with what tells them apart; sums
    /// of batches that were taken apart too. What a settlement tells stands on no statement of a bank: no line
    /// of a bank is the same as one of those.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn booked_lines(&self, from: NaiveDate, through: NaiveDate) -> Result<Vec<BookedLine>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT receipt.id, bank_account.account, receipt.amount_minor, receipt.currency, receipt.booked_on, \
             receipt.counterparty_name, receipt.counterparty_account, receipt.text, receipt.structured_reference, receipt.end_to_end, \
             receipt.bank_reference, receipt.batch_unsplit, receipt.batch_minor, receipt.split_by IS NOT NULL AS split, \
             receipt.fingerprint, bank_statement.format, EXISTS (SELECT 1 FROM allocation part WHERE part.receipt_id = receipt.id \
                 AND part.undone_by IS NULL AND part.ended_by IS NULL) \
             OR EXISTS (SELECT 1 FROM receipt_decision WHERE receipt_decision.receipt_id = receipt.id \
                 AND receipt_decision.undone_by IS NULL AND receipt_decision.ended_by IS NULL) AS used \
             FROM receipt JOIN bank_statement ON bank_statement.id = receipt.bank_statement_id \
             JOIN bank_account ON bank_account.id = bank_statement.bank_account_id \
             WHERE receipt.booked_on BETWEEN :from AND :through AND bank_statement.format <> 'settlement' ORDER BY receipt.id",
        )?;
        let rows = statement.query_map(
            named_params! { ":from": from, ":through": through },
            |row| {
                Ok(BookedLine {
                    id: row.get("id")?,
                    account: row.get("account")?,
                    amount: money(row, "amount_minor", "currency")?,
                    booked_on: row.get("booked_on")?,
                    name: row.get("counterparty_name")?,
                    counter_account: row.get("counterparty_account")?,
                    text: row.get("text")?,
                    structured_reference: row.get("structured_reference")?,
                    end_to_end: row.get("end_to_end")?,
                    bank_reference: row.get("bank_reference")?,
                    batch_unsplit: row.get("batch_unsplit")?,
                    batch_minor: row.get("batch_minor")?,
                    split: row.get("split")?,
                    used: row.get("used")?,
                    fingerprint: row.get("fingerprint")?,
                    format: row.get("format")?,
                })
            },
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What customers have in credit: receipts kept for them, not yet put against items.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn credits(&self) -> Result<Credits> {
        Ok(credits_in(&self.unallocated_receipts()?))
    }
}

/// What each customer has in credit, per currency.
pub type Credits = BTreeMap<(CustomerId, Currency), Money>;

/// What customers have in credit among receipts that are not put against items.
#[must_use]
pub fn credits_in(unallocated: &[ReceiptRow]) -> Credits {
    let mut credits = Credits::new();
    for receipt in unallocated {
        if let Some(customer) = receipt.credit_of {
            let currency = receipt.unallocated.currency;
            let credit = credits
                .entry((customer, currency))
                .or_insert(Money::zero(currency));
            credit.minor = credit.minor.saturating_add(receipt.unallocated.minor);
        }
    }
    credits
}
