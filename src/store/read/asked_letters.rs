//! Letters that somebody asked for and that were not issued yet.

use super::super::codec::coded;
use super::super::{Read, Result};
use super::about;
use crate::domain::asked_letter::{AskedLetter, WaitingLetter};
use crate::domain::ids::CustomerId;
use crate::domain::letter_kind::LetterKind;
use rusqlite::named_params;

impl Read<'_> {
    /// Those that wait, in the order in which they were asked for; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn asked_letters(&self, of: Option<CustomerId>) -> Result<Vec<WaitingLetter>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT id, customer_id, currency, kind, on_day, words, spoken_with, reference, payment_days FROM asked_letter \
             WHERE undone_by IS NULL AND ended_by IS NULL AND (:of IS NULL OR customer_id = :of) AND NOT EXISTS \
             (SELECT 1 FROM letter WHERE letter.asked_id = asked_letter.id AND letter.undone_by IS NULL) ORDER BY id",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut waiting = Vec::new();
        while let Some(row) = rows.next()? {
            let kind: String = row.get("kind")?;
            waiting.push(WaitingLetter {
                id: row.get("id")?,
                letter: AskedLetter {
                    customer: row.get("customer_id")?,
                    currency: row.get("currency")?,
                    kind: coded("a kind of letter", &kind, LetterKind::parse)?,
                    on: row.get("on_day")?,
                    words: row.get("words")?,
                    spoken_with: row.get("spoken_with")?,
                    reference: row.get("reference")?,
                    payment_days: row.get("payment_days")?,
                },
            });
        }
        Ok(waiting)
    }
}
