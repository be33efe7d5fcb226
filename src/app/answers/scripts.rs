//! Scripts as files: ours, the user's own over them, and what would come of a text with a real customer.
//!
//! Texts belong to this computer and not to a company: keeping one writes a file in the folder with the user's
//! own texts, `playbooks/<language>/<file>`, and no line of the journal.

use super::call::{excuse_view, scripts};
use crate::app::error::Error;
use crate::app::library::Source;
use crate::app::library::playbooks::{originals, title_of};
use crate::app::session::Session;
use crate::app::snapshots::{ScriptFile, ScriptText, ScriptTrial, ScriptsSnapshot, TriedScript};
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Currency;
use crate::domain::worklist::Standing;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

/// Customers that a script can be looked at with.
const CUSTOMERS_MOST: usize = 40;

impl Session {
    /// The scripts in a language, file by file, and the customers to look at them with: today's first.
    ///
    /// # Errors
    /// The company file cannot be read.
    pub fn scripts(&self, language: Language) -> Result<ScriptsSnapshot, Error> {
        let loaded = self.library().playbooks(language);
        let ours = originals(language);
        let mut files: Vec<ScriptFile> = ours
            .iter()
            .map(|(file, original)| self.script_file(language, file, Some(original)))
            .collect();
        let added = loaded
            .own_files()
            .filter(|file| ours.iter().all(|(name, _)| name != file));
        files.extend(added.map(|file| self.script_file(language, file, None)));
        Ok(ScriptsSnapshot {
            language,
            files,
            customers: self.customers_to_look_at()?,
            can_keep: self.texts.is_some(),
        })
    }

    fn script_file(
        &self,
        language: Language,
        file: &str,
        original: Option<&'static str>,
    ) -> ScriptFile {
        let loaded = self.library().playbooks(language);
        let own = loaded.own_text(file);
        let text = own.or(original).unwrap_or_default();
        let in_use = |source: &Source| *source == Source::User(file.to_owned());
        let used = loaded.iter().any(|(_, source)| in_use(source))
            || loaded
                .excuses_with_source()
                .any(|(_, source)| in_use(source));
        ScriptFile {
            file: file.to_owned(),
            title: title_of(text),
            text: text.to_owned(),
            own: own.is_some(),
            wrong: own.is_some() && !used,
            has_original: original.is_some(),
        }
    }

    pub(super) fn customers_to_look_at(
        &self,
    ) -> Result<Vec<(CustomerId, Currency, String)>, Error> {
        let worklist = self.worklist()?;
        let today = worklist.todo.iter();
        let owing = today.chain(&worklist.not_today).filter(
            |line| !matches!(line.row.standing, Standing::Today(ref todo) if todo.items.is_empty()),
        );
        Ok(owing
            .take(CUSTOMERS_MOST)
            .map(|line| {
                let row = &line.row;
                (row.customer, row.open.currency, row.name.clone())
            })
            .collect())
    }

    /// What a text would say to a customer, with every mistake in it.
    ///
    /// # Errors
    /// The company file cannot be read.
    pub fn try_script(&self, trial: &ScriptTrial) -> Result<TriedScript, Error> {
        let text = &trial.text;
        let loaded = self.library().playbooks(text.language);
        let tried = loaded.try_text(&text.file, &text.text);
        let facts = match trial.customer {
            Some((id, currency)) => Some(self.script_facts(id, currency, text.language)?),
            None => None,
        };
        let steps = tried.playbook.iter().flat_map(|book| &book.steps);
        let numbers = steps
            .flat_map(|step| &step.tips)
            .chain(tried.excuses.iter().flat_map(|excuse| &excuse.tips));
        let tips = self.tips_of(numbers.copied(), text.language);
        Ok(TriedScript {
            of: trial.clone(),
            sound: tried.is_sound(),
            scripts: facts
                .as_ref()
                .map_or_else(Vec::new, |facts| scripts(tried.playbook.as_ref(), facts)),
            excuses: facts.as_ref().map_or_else(Vec::new, |facts| {
                let excuses = tried.excuses.iter();
                excuses.map(|excuse| excuse_view(excuse, facts)).collect()
            }),
            tips,
            problems: tried.problems,
        })
    }

    /// Keeps a text over ours. One with a mistake is refused; remarks are no mistakes.
    ///
    /// # Errors
    /// It has a mistake, there is no folder for texts, or the file cannot be written.
    pub fn keep_script(&mut self, text: &ScriptText) -> Result<(), Error> {
        let tried = self
            .library()
            .playbooks(text.language)
            .try_text(&text.file, &text.text);
        if !tried.is_sound() {
            let what = msg("scripts-not-sound").with("mistakes", tried.problems.len());
            return Err(Refusal::new(what)
                .remedy(msg("scripts-not-sound-remedy"))
                .into());
        }
        let path = self.place_of(text.language, &text.file)?;
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
    pub fn restore_script(&mut self, language: Language, file: &str) -> Result<(), Error> {
        let path = self.place_of(language, file)?;
        match fs::remove_file(&path) {
            Ok(()) => {}
            Err(source) if source.kind() == ErrorKind::NotFound => {}
            Err(source) => return Err(Error::File { path, source }),
        }
        self.read_texts_again();
        Ok(())
    }

    fn place_of(&self, language: Language, file: &str) -> Result<PathBuf, Error> {
        let folder = self
            .texts
            .as_ref()
            .ok_or_else(|| Refusal::new(msg("scripts-no-folder")))?;
        Ok(folder.join("playbooks").join(language.code()).join(file))
    }
}
