//! The texts of letters as files: ours, the user's own over them, and what a text comes to with a real
//! customer.
//!
//! Texts belong to this computer and not to a company: keeping one writes a file in the folder with the
//! user's own texts, `letters/<language>/<kind>.txt`, and no line of the journal.

use crate::app::error::Error;
use crate::app::letters::example::{Written, example};
use crate::app::library::letters::try_text;
use crate::app::session::Session;
use crate::app::snapshots::{
    LetterText, LetterTextFile, LetterTextsSnapshot, LetterTrial, TriedLetter,
};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Refusal, Weight, msg};
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

impl Session {
    /// The texts of letters in a language, and the customers to look at them with.
    ///
    /// # Errors
    /// The company file cannot be read.
    pub fn letter_texts(&self, language: Language) -> Result<LetterTextsSnapshot, Error> {
        let texts = LetterKind::ALL.iter();
        Ok(LetterTextsSnapshot {
            language,
            texts: texts
                .map(|kind| self.letter_text(language, *kind))
                .collect(),
            customers: self.customers_to_look_at()?,
            can_keep: self.texts.is_some(),
            friendly: self.letter_settings()?.friendly,
        })
    }

    fn letter_text(&self, language: Language, kind: LetterKind) -> LetterTextFile {
        let letters = self.library().letters(language);
        let own = letters.own_text(kind);
        let known = kind.vocabulary();
        LetterTextFile {
            kind,
            text: own.unwrap_or_else(|| letters.original(kind)).to_owned(),
            own: own.is_some(),
            wrong: own.is_some() && !letters.uses_own(kind),
            blanks: known.blanks,
            conditions: known.conditions,
            blocks: known.blocks,
        }
    }

    /// What a text comes to, with every mistake in it.
    ///
    /// # Errors
    /// The company file cannot be read.
    pub fn try_letter(&self, trial: &LetterTrial) -> Result<TriedLetter, Error> {
        let LetterText {
            language,
            kind,
            ref text,
        } = trial.text;
        let (template, problems) = try_text(kind, text);
        let mut tried = TriedLetter {
            of: trial.clone(),
            sound: template.is_some(),
            problems,
            no_page: Vec::new(),
            pdf: None,
            pages: 0,
        };
        if let (Some(template), Some(customer)) = (&template, trial.customer) {
            let written = Written {
                kind,
                language,
                template,
                friendly: trial.friendly,
            };
            match example(self, written, customer)? {
                Ok((pdf, pages)) => {
                    tried.pages = pages;
                    tried.pdf = Some(pdf);
                }
                Err(problems) => tried.no_page = problems,
            }
        }
        Ok(tried)
    }

    /// Keeps a text over ours. One with a mistake is refused; remarks are no mistakes.
    ///
    /// # Errors
    /// It has a mistake, there is no folder for texts, or the file cannot be written.
    pub fn keep_letter_text(&mut self, text: &LetterText) -> Result<(), Error> {
        let (template, problems) = try_text(text.kind, &text.text);
        if template.is_none() {
            let mistakes = problems.iter().filter(|it| it.weight == Weight::Fatal);
            let what = msg("letter-texts-not-sound").with("mistakes", mistakes.count());
            return Err(Refusal::new(what)
                .remedy(msg("scripts-not-sound-remedy"))
                .into());
        }
        let path = self.place_of_letter(text.language, text.kind)?;
        let failed = |source| Error::File {
            path: path.clone(),
            source,
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&path, &text.text).map_err(failed)?;
        self.read_texts_again();
        Ok(())
    }

    /// Back to the original: the user's own file goes.
    ///
    /// # Errors
    /// There is no folder for texts, or the file cannot be removed.
    pub fn restore_letter_text(
        &mut self,
        language: Language,
        kind: LetterKind,
    ) -> Result<(), Error> {
        let path = self.place_of_letter(language, kind)?;
        match fs::remove_file(&path) {
            Ok(()) => {}
            Err(source) if source.kind() == ErrorKind::NotFound => {}
            Err(source) => return Err(Error::File { path, source }),
        }
        self.read_texts_again();
        Ok(())
    }

    fn place_of_letter(&self, language: Language, kind: LetterKind) -> Result<PathBuf, Error> {
        let folder = self
            .texts
            .as_ref()
            .ok_or_else(|| Refusal::new(msg("scripts-no-folder")))?;
        let file = format!("{}.txt", kind.code());
        Ok(folder.join("letters").join(language.code()).join(file))
    }
}
