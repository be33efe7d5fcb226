//! Copies: PDFs behind items, and those that wait for the item they are of.

use super::super::{Result, Write};
use crate::domain::copies::CopyReason;
use crate::domain::ids::{ItemId, Sha256, WaitingCopyId};
use rusqlite::named_params;

impl Write<'_> {
    /// Puts a kept PDF behind an item: if it waited, it waits no longer.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_copy(
        &mut self,
        item: ItemId,
        hash: Sha256,
        name: &str,
        reason: CopyReason,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO item_copy (item_id, sha256, name, reason, recorded_by) VALUES (:item, :hash, :name, :reason, :journal) \
                 ON CONFLICT (item_id, sha256) DO UPDATE SET reason = :reason, recorded_by = :journal, undone_by = NULL",
            )?
            .execute(named_params! {
                ":item": item, ":hash": hash, ":name": name, ":reason": reason.code(), ":journal": self.journal,
            })?;
        self.connection
            .prepare_cached(
                "UPDATE waiting_copy SET ended_by = :journal WHERE sha256 = :hash AND ended_by IS NULL AND undone_by IS NULL",
            )?
            .execute(named_params! { ":hash": hash, ":journal": self.journal })?;
        Ok(())
    }

    /// Lets a kept PDF wait for the item it is of; `text` is what stands on its first page.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_waiting_copy(&mut self, hash: Sha256, name: &str, text: &str) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO waiting_copy (sha256, name, text, recorded_by) VALUES (:hash, :name, :text, :journal)",
            )?
            .execute(named_params! { ":hash": hash, ":name": name, ":text": text, ":journal": self.journal })?;
        Ok(())
    }

    /// A PDF waits no longer: it is not wanted.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn end_waiting_copy(&mut self, id: WaitingCopyId) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE waiting_copy SET ended_by = :journal WHERE id = :id AND ended_by IS NULL AND undone_by IS NULL",
            )?
            .execute(named_params! { ":id": id, ":journal": self.journal })?;
        Ok(())
    }
}
