//! Looking through the whole file: whether SQLite finds it sound, and every line of the books at once.

use super::super::codec::money;
use super::super::{Read, Result};
use super::open_minor;
use crate::domain::books::{ItemLedger, Ledger, PartLedger, ReceiptLedger};
use crate::domain::ids::Sha256;
use chrono::NaiveDate;
use rusqlite::named_params;
use sha2::Digest as _;

impl Read<'_> {
    /// What SQLite finds wrong: damaged pages, rows that refer to nothing.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn unsound(&self) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare("PRAGMA integrity_check")?;
        let verdicts = statement.query_map([], |row| row.get(0))?;
        let verdicts = verdicts.collect::<rusqlite::Result<Vec<String>>>()?;
        let mut unsound: Vec<String> = verdicts
            .into_iter()
            .filter(|verdict| verdict != "ok")
            .collect();
        let mut statement = self.connection.prepare("PRAGMA foreign_key_check")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            unsound.push(format!("{table} → {parent}"));
        }
        Ok(unsound)
    }

    /// Kept documents whose bytes are no longer what their SHA-256 says.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn altered_attachments(&self) -> Result<Vec<Sha256>> {
        let mut statement = self
            .connection
            .prepare("SELECT sha256, bytes FROM attachment ORDER BY sha256")?;
        let mut rows = statement.query([])?;
        let mut altered = Vec::new();
        while let Some(row) = rows.next()? {
            let kept: Sha256 = row.get(0)?;
            let bytes = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
            if Sha256(sha2::Sha256::digest(bytes).into()) != kept {
                altered.push(kept);
            }
        }
        Ok(altered)
    }

    /// Everything that was booked, each line by itself, and what lists say is open as of a day.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn ledger(&self, as_of: NaiveDate) -> Result<Ledger> {
        let sql = format!(
            "SELECT id, number, issued_on, payable_minor, currency, {} AS open_minor FROM item ORDER BY id",
            open_minor(":as_of")
        );
        let mut statement = self.connection.prepare(&sql)?;
        let items = statement.query_map(named_params! { ":as_of": as_of }, |row| {
            Ok(ItemLedger {
                id: row.get("id")?,
                number: row.get("number")?,
                issued_on: row.get("issued_on")?,
                payable: money(row, "payable_minor", "currency")?,
                listed_open: money(row, "open_minor", "currency")?,
            })
        })?;
        let items = items.collect::<rusqlite::Result<_>>()?;
        let mut statement = self
            .connection
            .prepare("SELECT id, booked_on, amount_minor, currency FROM receipt ORDER BY id")?;
        let receipts = statement.query_map([], |row| {
            Ok(ReceiptLedger {
                id: row.get("id")?,
                booked_on: row.get("booked_on")?,
                amount: money(row, "amount_minor", "currency")?,
            })
        })?;
        let receipts = receipts.collect::<rusqlite::Result<_>>()?;
        let mut statement = self.connection.prepare(
            "SELECT receipt_id, credit_id, item_id, amount_minor, effective_on FROM allocation \
             WHERE undone_by IS NULL AND ended_by IS NULL ORDER BY id",
        )?;
        let parts = statement.query_map([], |row| {
            Ok(PartLedger {
                receipt: row.get("receipt_id")?,
                credit: row.get("credit_id")?,
                item: row.get("item_id")?,
                minor: row.get("amount_minor")?,
                effective_on: row.get("effective_on")?,
            })
        })?;
        let parts = parts.collect::<rusqlite::Result<_>>()?;
        Ok(Ledger {
            items,
            receipts,
            parts,
        })
    }
}
