//! What became of letters after they were issued.

use super::super::{Result, Write};
use crate::domain::ids::LetterId;
use crate::domain::post::Sending;
use rusqlite::named_params;

impl Write<'_> {
    /// A letter was posted, sent by e-mail, or came back.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_sending(&mut self, letter: LetterId, what: &Sending) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO letter_sent (letter_id, fate, on_day, note, recorded_by) \
                 VALUES (:letter, :fate, :on, :note, :journal)",
            )?
            .execute(named_params! {
                ":letter": letter, ":fate": what.fate.code(), ":on": what.on, ":note": what.note, ":journal": self.journal,
            })?;
        Ok(())
    }

    /// A letter no longer counts, and neither do the steps that its items have had with it. Its bytes stay.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn void_letter(&mut self, letter: LetterId, reason: &str) -> Result<()> {
        self.connection.execute(
            "UPDATE letter SET undone_by = :journal, void_reason = :reason WHERE id = :letter AND undone_by IS NULL",
            named_params! { ":letter": letter, ":reason": reason, ":journal": self.journal },
        )?;
        self.connection.execute(
            "UPDATE step_done SET undone_by = :journal WHERE letter_id = :letter AND undone_by IS NULL",
            named_params! { ":letter": letter, ":journal": self.journal },
        )?;
        Ok(())
    }
}
