//! Customers who are one with another: who is shown instead of whom, and what keeps them together.

use super::super::{Read, Result};
use crate::domain::ids::{CustomerId, JournalId};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, named_params};
use std::collections::BTreeSet;

/// A customer who is merged into another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedRow {
    /// Who.
    pub id: CustomerId,
    /// Who is shown instead.
    pub kept: CustomerId,
    /// Their own number.
    pub number: String,
    /// Their own name.
    pub name: String,
    /// Their own town.
    pub city: Option<String>,
    /// Text that search looks in.
    pub search: String,
    /// When that was done.
    pub day: NaiveDate,
}

impl Read<'_> {
    /// Who is merged into another; into one of them where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn merged_away(&self, into: Option<CustomerId>) -> Result<Vec<MergedRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT customer.id, merged_away.kept_id, customer.number, customer.name, customer.city, customer.search, journal.day \
             FROM merged_away JOIN customer ON customer.id = merged_away.customer_id \
             JOIN customer_redirect redirect ON redirect.from_id = customer.id AND redirect.ended_by IS NULL AND redirect.undone_by IS NULL \
             JOIN journal ON journal.id = redirect.recorded_by \
             WHERE :into IS NULL OR merged_away.kept_id = :into ORDER BY merged_away.kept_id, journal.id, customer.id",
        )?;
        let rows = statement.query_map(named_params! { ":into": into }, |row| {
            Ok(MergedRow {
                id: row.get(0)?,
                kept: row.get(1)?,
                number: row.get(2)?,
                name: row.get(3)?,
                city: row.get(4)?,
                search: row.get(5)?,
                day: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The customer who is shown for this one: themselves, unless they are merged into another.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn kept_customer(&self, id: CustomerId) -> Result<CustomerId> {
        let kept = self
            .connection
            .prepare_cached("SELECT kept_id FROM merged_away WHERE customer_id = :id")?
            .query_row(named_params! { ":id": id }, |row| row.get(0))
            .optional()?;
        Ok(kept.unwrap_or(id))
    }

    /// The redirects that a line of the journal recorded or ended: from whom to whom.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn redirects_of(&self, line: JournalId) -> Result<Vec<(CustomerId, CustomerId)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT from_id, to_id FROM customer_redirect WHERE recorded_by = :line OR ended_by = :line",
        )?;
        let rows = statement.query_map(named_params! { ":line": line }, |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Pairs of whom somebody said that they are two customers; each as they are shown now.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn kept_apart(&self) -> Result<BTreeSet<(CustomerId, CustomerId)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT COALESCE((SELECT kept_id FROM merged_away WHERE customer_id = one_id), one_id), \
             COALESCE((SELECT kept_id FROM merged_away WHERE customer_id = other_id), other_id) \
             FROM customer_distinct WHERE undone_by IS NULL",
        )?;
        let rows = statement.query_map([], |row| {
            let (one, other): (CustomerId, CustomerId) = (row.get(0)?, row.get(1)?);
            Ok((one.min(other), one.max(other)))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Numbers of items of these customers that something of another customer speaks of: a promise, a letter,
    /// a credit note. Nobody may be left with a promise about an invoice that is not theirs.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn spoken_of_elsewhere(
        &self,
        of: impl IntoIterator<Item = CustomerId>,
    ) -> Result<BTreeSet<String>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT number FROM item WHERE customer_id IN (SELECT value FROM json_each(:of)) AND ( \
               EXISTS (SELECT 1 FROM promise_item JOIN promise ON promise.id = promise_id WHERE item_id = item.id \
                   AND promise.undone_by IS NULL AND promise.customer_id <> item.customer_id) \
               OR EXISTS (SELECT 1 FROM arrangement_item JOIN arrangement ON arrangement.id = arrangement_id WHERE item_id = item.id \
                   AND arrangement.undone_by IS NULL AND arrangement.customer_id <> item.customer_id) \
               OR EXISTS (SELECT 1 FROM dispute_item JOIN dispute ON dispute.id = dispute_id WHERE item_id = item.id \
                   AND dispute.undone_by IS NULL AND dispute.customer_id <> item.customer_id) \
               OR EXISTS (SELECT 1 FROM hold_item JOIN hold ON hold.id = hold_id WHERE item_id = item.id \
                   AND hold.undone_by IS NULL AND hold.customer_id <> item.customer_id) \
               OR EXISTS (SELECT 1 FROM letter_item JOIN letter ON letter.id = letter_id WHERE item_id = item.id \
                   AND letter.undone_by IS NULL AND letter.customer_id <> item.customer_id) \
               OR EXISTS (SELECT 1 FROM step_done JOIN contact_moment moment ON moment.id = contact_moment_id WHERE item_id = item.id \
                   AND step_done.undone_by IS NULL AND moment.customer_id <> item.customer_id) \
               OR EXISTS (SELECT 1 FROM allocation JOIN item note ON note.id = allocation.credit_id WHERE allocation.item_id = item.id \
                   AND allocation.undone_by IS NULL AND allocation.ended_by IS NULL AND note.customer_id <> item.customer_id))",
        )?;
        let of = super::json_ids(of, |id| id.0);
        let rows = statement.query_map(named_params! { ":of": of }, |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
