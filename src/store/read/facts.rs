//! How customers pay: the invoices they paid in full, for their own rhythm.

use super::super::codec::money;
use super::super::{Read, Result};
use super::{about, open_minor};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::money::Money;
use chrono::NaiveDate;
use rusqlite::named_params;

/// An invoice that was paid in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidInvoice {
    /// Its row.
    pub id: ItemId,
    /// Whose.
    pub customer: CustomerId,
    /// Its number.
    pub number: String,
    /// What it was for.
    pub description: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// Due.
    pub due_on: NaiveDate,
    /// The day the last of it came in.
    pub paid_on: NaiveDate,
    /// Total with tax.
    pub amount: Money,
}

impl Read<'_> {
    /// Invoices paid in full as of a day, oldest payment first; of one customer where given. Those
    /// settled by a list that says nothing about a day are left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn paid_invoices(
        &self,
        as_of: NaiveDate,
        of: Option<CustomerId>,
    ) -> Result<Vec<PaidInvoice>> {
        let sql = format!(
            "SELECT * FROM (SELECT item.id, item.customer_id, item.number, item.description, item.issued_on, item.due_on, \
             item.amount_minor, item.currency, {} AS open_minor, \
             (SELECT MAX(part.effective_on) FROM allocation part JOIN receipt ON receipt.id = part.receipt_id \
              WHERE part.item_id = item.id AND part.undone_by IS NULL AND part.ended_by IS NULL AND (receipt.kind <> 'list' OR receipt.value_on IS NOT NULL)) AS paid_on \
             FROM item WHERE item.kind = 'invoice' AND item.payable_minor > 0 AND (:of IS NULL OR item.customer_id = :of)) \
             WHERE open_minor = 0 AND paid_on IS NOT NULL ORDER BY customer_id, paid_on, number",
            open_minor(":as_of")
        );
        let mut statement = self.connection.prepare_cached(&about(&sql, of))?;
        let rows = statement.query_map(named_params! { ":as_of": as_of, ":of": of }, |row| {
            Ok(PaidInvoice {
                id: row.get("id")?,
                customer: row.get("customer_id")?,
                number: row.get("number")?,
                description: row.get("description")?,
                issued_on: row.get("issued_on")?,
                due_on: row.get("due_on")?,
                paid_on: row.get("paid_on")?,
                amount: money(row, "amount_minor", "currency")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
