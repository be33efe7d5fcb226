//! The tips with their numbers, from `assets/tips.toml`, in the language of the screen.

use crate::domain::language::Language;
use crate::domain::tip::{Tip, TipNumber};
use serde::Deserialize;
use std::collections::BTreeMap;

const OURS: &str = include_str!("../../../assets/tips.toml");

/// All tips in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tips {
    by_number: BTreeMap<TipNumber, Tip>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    tip: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    number: String,
    nl: String,
    en: String,
}

impl Tips {
    /// Loads them. A test proves that every number is there.
    #[must_use]
    pub fn load(language: Language) -> Self {
        let read = toml::from_str::<File>(OURS);
        debug_assert!(read.is_ok(), "assets/tips.toml: {:?}", read.err());
        let entries = read.map_or_else(|_not_ours| Vec::new(), |file| file.tip);
        let by_number = entries
            .into_iter()
            .filter_map(|entry| {
                let number = TipNumber::parse(&entry.number)?;
                let text = match language {
                    Language::Dutch => entry.nl,
                    Language::English => entry.en,
                };
                Some((number, Tip { number, text }))
            })
            .collect();
        Self { by_number }
    }

    /// The tip with this number.
    #[must_use]
    pub fn get(&self, number: TipNumber) -> Option<&Tip> {
        self.by_number.get(&number)
    }

    /// All of them, in order of number.
    pub fn iter(&self) -> impl Iterator<Item = &Tip> {
        self.by_number.values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tip_has_a_sentence_in_both_languages() {
        for language in Language::ALL {
            let tips = Tips::load(language);
            assert_eq!(tips.iter().count(), TipNumber::all().count());
            for number in TipNumber::all() {
                let tip = tips
                    .get(number)
                    .unwrap_or_else(|| panic!("{number} is missing"));
                assert!(
                    tip.text.ends_with(['.', '?']) && !tip.text.contains('!'),
                    "{number}"
                );
            }
        }
    }

    #[test]
    fn no_number_is_given_twice() {
        let entries = toml::from_str::<File>(OURS).unwrap().tip;
        assert_eq!(entries.len(), TipNumber::all().count());
    }
}
