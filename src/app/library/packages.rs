//! How to get lists out of the packages that people keep their books in, and by which columns such a list is known:
//! `assets/packages/packages.toml`.

use crate::domain::language::Language;
use chrono::NaiveDate;
use serde::Deserialize;

const OURS: &str = include_str!("../../../assets/packages/packages.toml");

/// A package, as it is told of in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// What it is known by: `exact-online`; `other` for any that is not named.
    pub id: String,
    /// Its name; empty for any that is not named.
    pub name: String,
    /// How sure this is.
    pub sure: Sure,
    /// The day on which it was looked up.
    pub checked: NaiveDate,
    /// How to get the list of open items, step by step.
    pub open_items: Vec<String>,
    /// How to get the list of customers.
    pub customers: Vec<String>,
}

/// How sure it is where a list stands in a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sure {
    /// The maker's own pages say so.
    Maker,
    /// Others who work with it say so.
    Others,
    /// Nobody told us.
    Not,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    package: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: String,
    sure: Sure,
    /// For who looks it up again.
    #[expect(dead_code, reason = "it stands in the file for who looks it up again")]
    source: String,
    checked: String,
    heads: Vec<Vec<String>>,
    nl: Steps,
    en: Steps,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Steps {
    open_items: Vec<String>,
    customers: Vec<String>,
}

fn entries() -> Vec<Entry> {
    let read = toml::from_str::<File>(OURS);
    debug_assert!(read.is_ok(), "assets/packages: {:?}", read.err());
    read.map_or_else(|_not_ours| Vec::new(), |file| file.package)
}

/// Every package, those that are named first.
#[must_use]
pub fn packages(language: Language) -> Vec<Package> {
    let entries = entries().into_iter();
    entries
        .filter_map(|entry| {
            let steps = match language {
                Language::Dutch => entry.nl,
                Language::English => entry.en,
            };
            Some(Package {
                id: entry.id,
                name: entry.name,
                sure: entry.sure,
                checked: entry.checked.parse().ok()?,
                open_items: steps.open_items,
                customers: steps.customers,
            })
        })
        .collect()
}

/// The name of the package that a list with these heads comes from, where they tell.
#[must_use]
pub fn known_by_heads(heads: &[String]) -> Option<String> {
    let has = |head: &String| heads.iter().any(|known| known.eq_ignore_ascii_case(head));
    let all = |entry: &Entry| entry.heads.iter().any(|heads| heads.iter().all(has));
    entries().into_iter().find(all).map(|entry| entry.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_has_steps_in_both_languages_and_the_day_they_were_looked_up() {
        for language in Language::ALL {
            let packages = packages(language);
            assert_eq!(packages.len(), entries().len());
            let names: Vec<&str> = packages.iter().map(|it| it.name.as_str()).collect();
            for name in [
                "Exact Online",
                "e-Boekhouden",
                "Moneybird",
                "SnelStart",
                "Twinfield",
                "",
            ] {
                assert!(names.contains(&name), "{name}");
            }
            for package in &packages {
                for step in package.open_items.iter().chain(&package.customers) {
                    assert!(step.ends_with('.') && !step.contains('!'), "{step}");
                }
                assert!(!package.open_items.is_empty() && !package.customers.is_empty());
            }
        }
    }

    #[test]
    fn a_list_is_known_by_its_columns() {
        let heads = |text: &str| text.split(';').map(str::to_owned).collect::<Vec<_>>();
        let known = |text: &str| known_by_heads(&heads(text));
        assert_eq!(
            known("MutDatum;MutFactuur;RelCode").as_deref(),
            Some("e-Boekhouden")
        );
        assert_eq!(
            known("AccountCode;AccountName;Amount;AmountInTransit").as_deref(),
            Some("Exact Online")
        );
        assert_eq!(known("Factuurnummer;Klant;Bedrag"), None);
    }
}
