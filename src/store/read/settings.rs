//! The company's own things: settings, colleagues, imports.

use super::super::{Read, Result};
use crate::domain::ids::{BankAccountId, ColleagueId, JournalId, Sha256};
use crate::domain::money::{Currency, Money};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, named_params};

/// A colleague as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColleagueRow {
    /// Its row.
    pub id: ColleagueId,
    /// Name.
    pub name: String,
    /// What they do here.
    pub job: String,
    /// Direct number.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// May sign letters.
    pub signs_letters: bool,
    /// What they may agree with a customer by themselves, in euro; `None`: everything.
    pub decides_up_to: Option<Money>,
    /// Works here.
    pub active: bool,
}

/// One of our bank accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankAccountRow {
    /// Its row.
    pub id: BankAccountId,
    /// IBAN or older number.
    pub account: String,
    /// What we call it.
    pub name: String,
    /// Its currency.
    pub currency: Currency,
    /// It counts for the gate.
    pub counts: bool,
}

/// An import that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Its journal line.
    pub journal: JournalId,
    /// When.
    pub at: DateTime<Utc>,
    /// Its day.
    pub day: NaiveDate,
    /// A file in it.
    pub name: String,
    /// Its fingerprint.
    pub sha256: Sha256,
    /// Rows that came from it.
    pub added: i64,
    /// It was undone.
    pub undone: bool,
}

impl Read<'_> {
    /// A setting's JSON.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<serde_json::Value>> {
        let text: Option<String> = self
            .connection
            .prepare_cached("SELECT value FROM setting WHERE key = :key")?
            .query_row(named_params! { ":key": key }, |row| row.get(0))
            .optional()?;
        Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
    }

    /// Everybody who works or worked here.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn colleagues(&self) -> Result<Vec<ColleagueRow>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id, name, job, phone, email, signs_letters, decides_up_to_minor, active FROM colleague ORDER BY active DESC, id")?;
        let rows = statement.query_map([], |row| {
            Ok(ColleagueRow {
                id: row.get("id")?,
                name: row.get("name")?,
                job: row.get("job")?,
                phone: row.get("phone")?,
                email: row.get("email")?,
                signs_letters: row.get("signs_letters")?,
                decides_up_to: row
                    .get::<_, Option<i64>>("decides_up_to_minor")?
                    .map(Money::eur),
                active: row.get("active")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Our bank accounts.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn bank_accounts(&self) -> Result<Vec<BankAccountRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, account, name, currency, counts FROM bank_account ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(BankAccountRow {
                id: row.get(0)?,
                account: row.get(1)?,
                name: row.get(2)?,
                currency: row.get(3)?,
                counts: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Files that were imported, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn imports(&self) -> Result<Vec<ImportRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT journal.id, journal.at, journal.day, imported_file.name, imported_file.sha256, imported_file.added, \
             imported_file.undone_by IS NOT NULL AS undone FROM imported_file JOIN journal ON journal.id = imported_file.recorded_by \
             ORDER BY imported_file.id DESC",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(ImportRow {
                journal: row.get(0)?,
                at: row.get(1)?,
                day: row.get(2)?,
                name: row.get(3)?,
                sha256: row.get(4)?,
                added: row.get(5)?,
                undone: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Nothing was ever imported.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn is_empty(&self) -> Result<bool> {
        Ok(self.connection.query_row(
            "SELECT NOT EXISTS (SELECT 1 FROM item) AND NOT EXISTS (SELECT 1 FROM receipt)",
            [],
            |row| row.get(0),
        )?)
    }
}
