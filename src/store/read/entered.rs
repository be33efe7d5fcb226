//! What a correction by hand looks at: what an item says, and what rests on it.

use super::super::{Read, Result};
use crate::domain::ids::{CustomerId, ItemId, JournalId, ReceiptId};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, named_params};
use serde_json::Value;

/// What can be corrected of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFields {
    /// Its number.
    pub number: String,
    /// The number as matching looks for it.
    pub number_normalised: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// The due date is estimated.
    pub due_estimated: bool,
    /// Total with tax, positive, in hundredths.
    pub amount_minor: i64,
    /// What it adds to what is owed, signed, in hundredths.
    pub payable_minor: i64,
    /// The customer's order reference.
    pub order_reference: Option<String>,
    /// For a credit note, the invoice it corrects.
    pub credits_number: Option<String>,
    /// What it was for.
    pub description: String,
    /// Lines, as JSON.
    pub lines: Value,
    /// Tax, as JSON.
    pub taxes: Value,
}

/// What rests on the amount of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRests {
    /// The reference of a letter that was issued about it.
    pub letter: Option<String>,
    /// A promise, an arrangement or a dispute about it runs.
    pub agreed: bool,
    /// What was put against it, or for a credit note what it was used for, in hundredths.
    pub settled_minor: i64,
}

impl Read<'_> {
    /// What can be corrected of an item.
    ///
    /// # Errors
    /// The file cannot be read, or there is no such item.
    pub fn item_fields(&self, id: ItemId) -> Result<ItemFields> {
        let mut statement = self.connection.prepare_cached(
            "SELECT number, number_normalised, issued_on, due_on, due_estimated, amount_minor, payable_minor, order_reference, \
             credits_number, description, lines, taxes FROM item WHERE id = :id",
        )?;
        let (fields, lines, taxes) = statement.query_row(named_params! { ":id": id }, |row| {
            let fields = ItemFields {
                number: row.get(0)?,
                number_normalised: row.get(1)?,
                issued_on: row.get(2)?,
                due_on: row.get(3)?,
                due_estimated: row.get(4)?,
                amount_minor: row.get(5)?,
                payable_minor: row.get(6)?,
                order_reference: row.get(7)?,
                credits_number: row.get(8)?,
                description: row.get(9)?,
                lines: Value::Null,
                taxes: Value::Null,
            };
            Ok((fields, row.get::<_, String>(10)?, row.get::<_, String>(11)?))
        })?;
        Ok(ItemFields {
            lines: serde_json::from_str(&lines)?,
            taxes: serde_json::from_str(&taxes)?,
            ..fields
        })
    }

    /// What rests on the amount of an item.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn item_rests(&self, id: ItemId) -> Result<ItemRests> {
        let mut statement = self.connection.prepare_cached(
            "SELECT (SELECT letter.reference FROM letter_item JOIN letter ON letter.id = letter_id \
                 WHERE item_id = :id AND letter.undone_by IS NULL ORDER BY letter.id DESC LIMIT 1), \
             EXISTS (SELECT 1 FROM promise_item JOIN promise ON promise.id = promise_id \
                 WHERE item_id = :id AND undone_by IS NULL AND ended_by IS NULL) \
             OR EXISTS (SELECT 1 FROM arrangement_item JOIN arrangement ON arrangement.id = arrangement_id \
                 WHERE item_id = :id AND undone_by IS NULL AND ended_by IS NULL) \
             OR EXISTS (SELECT 1 FROM dispute_item JOIN dispute ON dispute.id = dispute_id \
                 WHERE item_id = :id AND undone_by IS NULL AND ended_by IS NULL), \
             (SELECT COALESCE(SUM(amount_minor), 0) FROM allocation WHERE item_id = :id AND undone_by IS NULL AND ended_by IS NULL) \
             - (SELECT COALESCE(SUM(amount_minor), 0) FROM allocation WHERE credit_id = :id AND undone_by IS NULL AND ended_by IS NULL)",
        )?;
        Ok(statement.query_row(named_params! { ":id": id }, |row| {
            Ok(ItemRests {
                letter: row.get(0)?,
                agreed: row.get(1)?,
                settled_minor: row.get(2)?,
            })
        })?)
    }

    /// The line of the journal that brought an item.
    ///
    /// # Errors
    /// The file cannot be read, or there is no such item.
    pub fn item_recorded_by(&self, id: ItemId) -> Result<JournalId> {
        Ok(self
            .connection
            .prepare_cached("SELECT recorded_by FROM item WHERE id = :id")?
            .query_row(named_params! { ":id": id }, |row| row.get(0))?)
    }

    /// Whether a receipt was entered by hand.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn is_by_hand(&self, id: ReceiptId) -> Result<bool> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT 1 FROM receipt WHERE id = :id AND kind IN ('cash', 'card', 'set-off')",
            )?
            .exists(named_params! { ":id": id })?)
    }

    /// The days of terms that a customer had last, where an invoice told them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_terms(&self, of: CustomerId) -> Result<Option<u32>> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT CAST(julianday(due_on) - julianday(issued_on) AS INTEGER) FROM item WHERE customer_id = :of \
                 AND kind = 'invoice' AND due_estimated = 0 AND due_on >= issued_on ORDER BY issued_on DESC, id DESC LIMIT 1",
            )?
            .query_row(named_params! { ":of": of }, |row| row.get(0))
            .optional()?)
    }
}
