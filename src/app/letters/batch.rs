//! One file for the printer, of letters that were issued. It is a join of exactly the recorded files, in
//! the order in which the journal names them: the same letters in the same order give the same bytes.

use crate::app::error::Error;
use crate::app::session::Session;
use crate::documents::Info;
use crate::documents::batch::{Part, join};
use crate::domain::ids::Sha256;
use crate::domain::message::{Refusal, msg};
use crate::words::Words;
use chrono::NaiveDate;

impl Session {
    /// Joins issued letters in this order, with a bookmark for each customer. With `duplex` each starts
    /// on the front of a sheet.
    ///
    /// # Errors
    /// One of them was never issued, a file cannot be read, or nothing was asked for.
    pub fn batch(&self, letters: &[Sha256], duplex: bool) -> Result<Vec<u8>, Error> {
        let (files, day) = self.read(|read| {
            let known = read.letters(None)?;
            let mut files = Vec::with_capacity(letters.len());
            let mut day = None;
            for hash in letters {
                let row = known.iter().find(|row| row.sha256 == *hash);
                if let (Some(row), Some(bytes)) = (row, read.attachment(*hash)?) {
                    day = day.max(Some(row.day));
                    files.push((row.name.clone(), bytes));
                }
            }
            Ok((files, day))
        })?;
        let Some(day) = day.filter(|_| files.len() == letters.len()) else {
            return Err(Refusal::new(msg("post-batch-missing"))
                .remedy(msg("post-not-due-remedy"))
                .at("letters")
                .into());
        };
        self.joined(&files, day, duplex)
    }

    /// Joins PDFs of letters, each with the name of its customer, as [`Session::batch`] does: for drafts too.
    ///
    /// # Errors
    /// The file cannot be read, or the PDFs do not join.
    pub fn joined(
        &self,
        files: &[(String, Vec<u8>)],
        day: NaiveDate,
        duplex: bool,
    ) -> Result<Vec<u8>, Error> {
        let company = self.company()?;
        let words = Words::new(company.language);
        let title = words.say(&msg("post-batch-title").with("company", company.name.as_str()));
        let parts: Vec<Part<'_>> = files
            .iter()
            .map(|(name, bytes)| Part {
                pdf: bytes,
                title: name,
            })
            .collect();
        let info = Info {
            title: &title,
            author: &company.name,
            language: company.language,
            day,
        };
        let joined = join(&parts, duplex, &info).map_err(|error| {
            Refusal::new(msg("post-batch-failed").with("detail", error.message()))
                .remedy(msg("post-batch-remedy"))
                .at("letters")
        })?;
        Ok(joined.pdf)
    }
}
