//! The books: through which day each bank account is complete.

use super::super::{Read, Result};
use crate::domain::ids::BankAccountId;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, named_params};

/// A bank account with what its statements cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountBooks {
    /// Its row.
    pub id: BankAccountId,
    /// IBAN or older number.
    pub account: String,
    /// What we call it.
    pub name: String,
    /// It counts for the gate.
    pub counts: bool,
    /// The last day that a statement covers or that was confirmed by hand.
    pub booked_through: Option<NaiveDate>,
}

impl Read<'_> {
    /// Every bank account with the day through which it is booked.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn account_books(&self) -> Result<Vec<AccountBooks>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT bank_account.id, bank_account.account, bank_account.name, bank_account.counts, \
             NULLIF(MAX(COALESCE(bank_account.confirmed_through, ''), \
                 COALESCE((SELECT MAX(bank_statement.covers_through) FROM bank_statement \
                     WHERE bank_statement.bank_account_id = bank_account.id), '')), '') AS booked_through \
             FROM bank_account ORDER BY bank_account.id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(AccountBooks {
                id: row.get("id")?,
                account: row.get("account")?,
                name: row.get("name")?,
                counts: row.get("counts")?,
                booked_through: row.get("booked_through")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Why chasing goes on today although the books are behind, if somebody decided so.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn books_override(&self, today: NaiveDate) -> Result<Option<String>> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT reason FROM books_override WHERE day = :today AND undone_by IS NULL ORDER BY id DESC LIMIT 1",
            )?
            .query_row(named_params! { ":today": today }, |row| row.get(0))
            .optional()?)
    }
}
