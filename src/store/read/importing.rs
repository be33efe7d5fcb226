//! What an import compares with: every item by its number, every customer by what tells them apart.

use super::super::codec::{document_kind, money};
use super::super::{Read, Result};
use super::open_minor;
use crate::domain::document::DocumentKind;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::money::Money;
use chrono::NaiveDate;

/// An item, as an import recognises it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownItem {
    /// Its row.
    pub id: ItemId,
    /// Whose.
    pub customer: CustomerId,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Its number as written.
    pub number: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// What it adds to what is owed, signed.
    pub payable: Money,
    /// Open when all that was recorded has taken effect, signed.
    pub open: Money,
    /// The due date is estimated.
    pub due_estimated: bool,
    /// For a credit note, the invoice it corrects.
    pub credits_number: Option<String>,
    /// There is a PDF behind it that opens.
    pub has_copy: bool,
}

/// A customer, as an import recognises them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerKey {
    /// Its row.
    pub id: CustomerId,
    /// Its number.
    pub number: String,
    /// Trading and legal name.
    pub names: Vec<String>,
    /// Chamber of Commerce number.
    pub kvk: Option<String>,
    /// Government organisation number.
    pub oin: Option<String>,
    /// VAT number.
    pub vat: Option<String>,
    /// Postcode: two people may share a name.
    pub postcode: Option<String>,
}

impl Read<'_> {
    /// Every item, as an import recognises it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn known_items(&self) -> Result<Vec<KnownItem>> {
        let sql = format!(
            "SELECT item.id, item.customer_id, item.kind, item.number, item.issued_on, item.due_on, item.currency, item.payable_minor, \
             item.due_estimated, item.credits_number, {} AS open_minor, \
             EXISTS (SELECT 1 FROM item_copy JOIN attachment USING (sha256) WHERE item_copy.item_id = item.id \
                 AND item_copy.undone_by IS NULL AND attachment.status = 'ok') AS has_copy FROM item ORDER BY item.id",
            open_minor("'9999-12-31'")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            let kind = row
                .get_ref("kind")?
                .as_str()
                .map_err(rusqlite::Error::from)?;
            items.push(KnownItem {
                id: row.get("id")?,
                customer: row.get("customer_id")?,
                kind: document_kind(kind)?,
                number: row.get("number")?,
                issued_on: row.get("issued_on")?,
                due_on: row.get("due_on")?,
                payable: money(row, "payable_minor", "currency")?,
                open: money(row, "open_minor", "currency")?,
                due_estimated: row.get("due_estimated")?,
                credits_number: row.get("credits_number")?,
                has_copy: row.get("has_copy")?,
            });
        }
        Ok(items)
    }

    /// Names of everybody who is or was somebody at a customer.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn contact_names(&self) -> Result<Vec<(CustomerId, String)>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT customer_id, name FROM contact WHERE undone_by IS NULL")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every customer, as an import recognises them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn customer_keys(&self) -> Result<Vec<CustomerKey>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, number, name, legal_name, kvk, oin, vat, postcode FROM customer ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| {
            let names: [Option<String>; 2] = [row.get("name")?, row.get("legal_name")?];
            Ok(CustomerKey {
                id: row.get("id")?,
                number: row.get("number")?,
                names: names.into_iter().flatten().collect(),
                kvk: row.get("kvk")?,
                oin: row.get("oin")?,
                vat: row.get("vat")?,
                postcode: row.get("postcode")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
