//! Letters that somebody asked for.

use super::super::{Result, Write};
use crate::domain::asked_letter::AskedLetter;
use crate::domain::ids::AskedLetterId;
use rusqlite::named_params;

impl Write<'_> {
    /// Records that a letter is asked for.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn ask_for_letter(&mut self, asked: &AskedLetter) -> Result<AskedLetterId> {
        self.connection.execute(
            "INSERT INTO asked_letter (customer_id, currency, kind, on_day, words, spoken_with, reference, payment_days, recorded_by) \
             VALUES (:customer, :currency, :kind, :on, :words, :spoken_with, :reference, :days, :journal)",
            named_params! {
                ":customer": asked.customer, ":currency": asked.currency, ":kind": asked.kind.code(), ":on": asked.on,
                ":words": asked.words.trim(), ":spoken_with": asked.spoken_with.trim(), ":reference": asked.reference.trim(),
                ":days": asked.payment_days, ":journal": self.journal,
            },
        )?;
        Ok(AskedLetterId(self.connection.last_insert_rowid()))
    }

    /// A letter that was asked for is not wanted any more.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn forget_asked_letter(&mut self, asked: AskedLetterId) -> Result<()> {
        self.connection.execute(
            "UPDATE asked_letter SET ended_by = :journal WHERE id = :asked AND ended_by IS NULL",
            named_params! { ":journal": self.journal, ":asked": asked },
        )?;
        Ok(())
    }
}
