//! Copies: the PDF behind each item, and those that belong to no item yet.

use super::super::codec::copy_status;
use super::super::{Read, Result};
use super::json_ids;
use crate::domain::copies::CopyReason;
use crate::domain::document::CopyStatus;
use crate::domain::ids::{ItemId, Sha256, WaitingCopyId};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// The PDF behind an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyRow {
    /// Its hash.
    pub sha256: Sha256,
    /// Its file name.
    pub name: String,
    /// How it opens.
    pub status: CopyStatus,
    /// How it was known to be of this item; `None` where that was not kept yet.
    pub reason: Option<CopyReason>,
}

/// A PDF that belongs to no item yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingRow {
    /// Its row.
    pub id: WaitingCopyId,
    /// Its hash.
    pub sha256: Sha256,
    /// Its file name.
    pub name: String,
    /// What stands on its first page.
    pub text: String,
    /// How many pages it has.
    pub pages: u32,
    /// Since which day it waits.
    pub since: NaiveDate,
}

const WAITING: &str = "SELECT waiting_copy.id, waiting_copy.sha256, waiting_copy.name, waiting_copy.text, \
    COALESCE(attachment.pages, 0) AS pages, journal.day FROM waiting_copy JOIN attachment USING (sha256) \
    JOIN journal ON journal.id = waiting_copy.recorded_by WHERE waiting_copy.undone_by IS NULL AND waiting_copy.ended_by IS NULL";

fn waiting(row: &Row<'_>) -> rusqlite::Result<WaitingRow> {
    Ok(WaitingRow {
        id: row.get("id")?,
        sha256: row.get("sha256")?,
        name: row.get("name")?,
        text: row.get("text")?,
        pages: row.get("pages")?,
        since: row.get("day")?,
    })
}

impl Read<'_> {
    /// The newest PDF behind each item.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn copies(
        &self,
        ids: impl IntoIterator<Item = ItemId>,
    ) -> Result<BTreeMap<ItemId, CopyRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT item_copy.item_id, item_copy.sha256, item_copy.name, attachment.status, attachment.pages, item_copy.reason \
             FROM item_copy JOIN attachment USING (sha256) WHERE item_copy.undone_by IS NULL \
             AND item_copy.item_id IN (SELECT value FROM json_each(:ids)) ORDER BY item_copy.recorded_by",
        )?;
        let mut rows = statement.query(named_params! { ":ids": json_ids(ids, |id| id.0) })?;
        let mut copies = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let status = copy_status(
                row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?,
                row.get(4)?,
            );
            let reason = row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?;
            copies.insert(
                row.get(0)?,
                CopyRow {
                    sha256: row.get(1)?,
                    name: row.get(2)?,
                    status,
                    reason: CopyReason::parse(reason),
                },
            );
        }
        Ok(copies)
    }

    /// PDFs that belong to no item yet, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn waiting_copies(&self) -> Result<Vec<WaitingRow>> {
        let sql = format!("{WAITING} ORDER BY waiting_copy.id");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([], waiting)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One of them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn waiting_copy(&self, id: WaitingCopyId) -> Result<Option<WaitingRow>> {
        let sql = format!("{WAITING} AND waiting_copy.id = :id");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query_map(named_params! { ":id": id }, waiting)?;
        Ok(rows.next().transpose()?)
    }

    /// How many PDFs belong to no item yet.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn waiting_count(&self) -> Result<usize> {
        let count: i64 = self
            .connection
            .prepare_cached(
                "SELECT COUNT(*) FROM waiting_copy WHERE undone_by IS NULL AND ended_by IS NULL",
            )?
            .query_row([], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// Every PDF that stands behind an item or waits for one.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn kept_copies(&self) -> Result<BTreeSet<Sha256>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT sha256 FROM item_copy WHERE undone_by IS NULL UNION \
             SELECT sha256 FROM waiting_copy WHERE undone_by IS NULL AND ended_by IS NULL",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
