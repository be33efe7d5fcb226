//! The texts of letters: ours, and over them the user's own from `letters/{nl,en}/<kind>.txt` in the
//! data folder. While something is wrong in a text of the user's, ours stays in use.

use super::{Finding, Source};
use crate::documents::letter::shipped;
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::manners;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::template::Template;
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

/// Larger than any letter that somebody wrote.
const BYTES_MOST: usize = 1_000_000;

/// The text of each letter in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    language: Language,
    texts: BTreeMap<LetterKind, (Template, Source)>,
    /// What the user wrote, with whatever is wrong in it.
    own: BTreeMap<LetterKind, String>,
    /// What is wrong in the user's own files.
    pub findings: Vec<Finding>,
}

impl Letters {
    /// Loads ours, and over them the user's own from `folder/<language>/<kind>.txt`. A folder that is
    /// not there holds nothing.
    #[must_use]
    pub fn load(language: Language, folder: Option<&Path>) -> Self {
        let mut loaded = Self {
            language,
            texts: BTreeMap::new(),
            own: BTreeMap::new(),
            findings: Vec::new(),
        };
        for kind in LetterKind::ALL {
            // A test loads every one of them: what cannot be read never leaves the house.
            if let Ok(template) = understand(*kind, shipped(*kind, language)) {
                loaded.texts.insert(*kind, (template, Source::Ours));
            }
            if let Some(folder) = folder {
                loaded.add_own(*kind, &folder.join(language.code()));
            }
        }
        loaded
    }

    /// The text of a letter.
    #[must_use]
    pub fn get(&self, kind: LetterKind) -> Option<&Template> {
        self.texts.get(&kind).map(|(template, _)| template)
    }

    /// The text as it came with the program.
    #[must_use]
    pub const fn original(&self, kind: LetterKind) -> &'static str {
        shipped(kind, self.language)
    }

    /// The text that the user wrote.
    #[must_use]
    pub fn own_text(&self, kind: LetterKind) -> Option<&str> {
        self.own.get(&kind).map(String::as_str)
    }

    /// The text of the user's is in use: nothing is wrong in it.
    #[must_use]
    pub fn uses_own(&self, kind: LetterKind) -> bool {
        let source = self.texts.get(&kind).map(|(_, source)| source);
        matches!(source, Some(Source::User(_)))
    }

    /// Every letter with its text and whose it is.
    pub fn iter(&self) -> impl Iterator<Item = (LetterKind, &Template, &Source)> {
        self.texts
            .iter()
            .map(|(kind, (template, source))| (*kind, template, source))
    }

    fn add_own(&mut self, kind: LetterKind, folder: &Path) {
        let name = format!("{}.txt", kind.code());
        let text = match std::fs::read_to_string(folder.join(&name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return,
            Ok(text) if text.len() <= BYTES_MOST => text,
            _ => {
                let problem = Problem {
                    place: None,
                    what: msg("library-unreadable"),
                    remedy: None,
                    weight: Weight::LeftOut,
                };
                self.findings.push(Finding {
                    file: name,
                    problem,
                });
                return;
            }
        };
        let (template, problems) = try_text(kind, &text);
        self.findings
            .extend(problems.into_iter().map(|problem| Finding {
                file: name.clone(),
                problem,
            }));
        if let Some(template) = template {
            self.texts.insert(kind, (template, Source::User(name)));
        }
        self.own.insert(kind, text);
    }
}

/// A text of the user's: understood, with remarks on its manners; or every mistake in it.
pub(in crate::app) fn try_text(kind: LetterKind, text: &str) -> (Option<Template>, Vec<Problem>) {
    match understand(kind, text.trim_start_matches('\u{feff}')) {
        Ok(template) => {
            let remarks = manners::remarks(&template);
            (Some(template), remarks)
        }
        Err(problems) => (None, problems),
    }
}

/// A text that parses and uses only what its letter knows.
fn understand(kind: LetterKind, text: &str) -> Result<Template, Vec<Problem>> {
    let template = Template::parse(text)?;
    let problems = template.check(&kind.vocabulary());
    if problems.is_empty() {
        Ok(template)
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_a_text_in_both_languages() {
        for language in Language::ALL {
            let letters = Letters::load(language, None);
            assert_eq!(letters.iter().count(), LetterKind::ALL.len());
            assert!(letters.findings.is_empty());
        }
    }

    #[test]
    fn a_text_of_ones_own_replaces_ours_and_a_broken_one_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let dutch = folder.path().join("nl");
        std::fs::create_dir(&dutch).unwrap();
        let own = "subject = Eigen tekst\n\nGraag {total} uiterlijk {deadline}.\n\n[items]\n\n[payment]\n";
        std::fs::write(dutch.join("first-reminder.txt"), own).unwrap();
        std::fs::write(
            dutch.join("fourteen-day.txt"),
            "subject = x\n\n{deadline}\n",
        )
        .unwrap();
        let letters = Letters::load(Language::Dutch, Some(folder.path()));
        let source = |kind| {
            letters
                .iter()
                .find(|(of, ..)| *of == kind)
                .map(|(_, _, source)| source.clone())
        };
        assert_eq!(
            source(LetterKind::FirstReminder),
            Some(Source::User("first-reminder.txt".to_owned()))
        );
        assert_eq!(source(LetterKind::FourteenDay), Some(Source::Ours));
        assert!(
            letters
                .findings
                .iter()
                .any(|finding| finding.problem.what.key == "template-unknown-blank")
        );
        assert!(
            letters
                .findings
                .iter()
                .all(|finding| finding.file == "fourteen-day.txt")
        );
    }
}
