//! The books: through which day each bank account is complete, by its statements, by hand, or by the lists of
//! another package in which it is booked.

use super::super::{Read, Result};
use crate::domain::bank::{Coverage, StatementGap, StatementSpan, coverage};
use crate::domain::ids::BankAccountId;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, named_params};
use std::collections::BTreeMap;

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
    /// Complete through this day, by its statements, because somebody said so, or by a list.
    pub booked_through: Option<NaiveDate>,
    /// The same without lists: what our own books know.
    pub known_through: Option<NaiveDate>,
    /// Days of which no statement tells.
    pub gaps: Vec<StatementGap>,
}

/// The statements of one account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountSpans {
    /// What each covers.
    pub spans: Vec<StatementSpan>,
    /// "No more movements until …", by hand.
    pub confirmed: Option<NaiveDate>,
    /// Booked through this day in a list of another package.
    pub listed: Option<NaiveDate>,
}

impl AccountSpans {
    /// How far our own books know it: its statements and the word by hand.
    #[must_use]
    pub fn known(&self) -> Coverage {
        coverage(&self.spans, self.confirmed)
    }
}

impl Read<'_> {
    /// Every bank account with the day through which it is booked.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn account_books(&self) -> Result<Vec<AccountBooks>> {
        let mut spans = self.account_spans()?;
        let mut statement = self
            .connection
            .prepare_cached("SELECT id, account, name, counts FROM bank_account ORDER BY id")?;
        let rows = statement.query_map([], |row| {
            let account: String = row.get("account")?;
            let of = spans.remove(&account).unwrap_or_default();
            let known = of.known();
            let known_through = known.through;
            let found = known.and_listed(of.listed);
            Ok(AccountBooks {
                id: row.get("id")?,
                account,
                name: row.get("name")?,
                counts: row.get("counts")?,
                booked_through: found.through,
                known_through,
                gaps: found.gaps,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The day through which our own books are complete, lists left aside; `None`: no account counts, nothing is
    /// known of one, or there are no lists to be left aside.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(super) fn known_without_lists(&self) -> Result<Option<NaiveDate>> {
        if !self.has_lists()? {
            return Ok(None);
        }
        let accounts = self.account_books()?;
        let counting = accounts.iter().filter(|account| account.counts);
        let days: Option<Vec<NaiveDate>> = counting.map(|account| account.known_through).collect();
        Ok(days.and_then(|days| days.into_iter().min()))
    }

    /// What the statements of every account cover.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn account_spans(&self) -> Result<BTreeMap<String, AccountSpans>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT account, confirmed_through, covers_from, covers_through, opening_minor, closing_minor, number, \
             (SELECT MAX(said.booked_through) FROM list_account said JOIN open_items_list list ON list.id = said.list_id \
              WHERE said.bank_account_id = bank_account.id AND list.undone_by IS NULL) AS listed_through \
             FROM bank_account LEFT JOIN bank_statement ON bank_statement.bank_account_id = bank_account.id \
             ORDER BY bank_account.id, bank_statement.id",
        )?;
        let mut rows = statement.query([])?;
        let mut accounts: BTreeMap<String, AccountSpans> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let of = accounts.entry(row.get("account")?).or_default();
            of.confirmed = row.get("confirmed_through")?;
            of.listed = row.get("listed_through")?;
            if let Some(through) = row.get("covers_through")? {
                of.spans.push(StatementSpan {
                    from: row.get("covers_from")?,
                    through,
                    opening: row.get("opening_minor")?,
                    closing: row.get("closing_minor")?,
                    number: row.get("number")?,
                });
            }
        }
        Ok(accounts)
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
