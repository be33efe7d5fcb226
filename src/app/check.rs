//! Looks through the whole company: the file itself, the documents that were kept, and the books.

use super::error::Error;
use super::listed::out_of_step;
use super::session::Session;
use crate::domain::message::{Message, msg};

impl Session {
    /// What does not add up as of today, each as a sentence; nothing when all is well.
    ///
    /// # Errors
    /// The file cannot be read at all.
    pub fn check(&self) -> Result<Vec<Message>, Error> {
        let today = self.today();
        self.read(|read| {
            let unsound = read.unsound()?.into_iter();
            let mut findings: Vec<Message> = unsound
                .map(|detail| msg("check-file").with("detail", detail))
                .collect();
            let altered = read.altered_attachments()?;
            let letters = read.letters(None)?;
            findings.extend(altered.into_iter().map(|hash| {
                match letters.iter().find(|letter| letter.sha256 == hash) {
                    Some(letter) => msg("check-letter")
                        .with("reference", letter.reference.as_str())
                        .with("name", letter.name.as_str()),
                    None => msg("check-attachment").with("hash", hash.hex()),
                }
            }));
            findings.extend(read.ledger(today)?.findings(today));
            let items = read.items(today, out_of_step(read)?)?.into_iter();
            findings.extend(
                items.map(|item| msg("check-list-out-of-step").with("number", item.number)),
            );
            Ok(findings)
        })
    }
}
