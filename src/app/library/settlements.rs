//! How companies that collect for us write their settlements: `assets/banks/settlements.toml`, as the reader
//! wants it.

use crate::import::{ColumnPlace, LineKind, SettlementColumn, SettlementProfile};
use serde::Deserialize;
use std::collections::BTreeMap;

const OURS: &str = include_str!("../../../assets/banks/settlements.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    settlement: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    provider: String,
    verified: bool,
    source: String,
    checked: String,
    heads: Vec<String>,
    #[serde(default)]
    left_out: Vec<String>,
    #[serde(default)]
    pending: Vec<String>,
    #[serde(default)]
    running: bool,
    columns: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    kinds: BTreeMap<String, Vec<String>>,
}

/// The companies whose settlements are known.
#[must_use]
pub fn settlement_profiles() -> Vec<SettlementProfile> {
    let read = toml::from_str::<File>(OURS);
    debug_assert!(read.is_ok(), "settlements.toml: {:?}", read.err());
    // Ours and tested; a mistake in it would leave every settlement to be recognised by its columns.
    let entries = read.map_or_else(|_not_ours| Vec::new(), |file| file.settlement);
    entries.into_iter().map(profile).collect()
}

fn profile(entry: Entry) -> SettlementProfile {
    let columns = entry.columns.into_iter().flat_map(|(name, heads)| {
        let column = SettlementColumn::parse(&name);
        let places = heads.into_iter().map(ColumnPlace::Head);
        places.filter_map(move |place| Some((column?, place)))
    });
    let kinds = entry.kinds.into_iter();
    let kinds = kinds.filter_map(|(name, words)| Some((LineKind::parse(&name)?, words)));
    SettlementProfile {
        id: entry.id,
        provider: entry.provider,
        verified: entry.verified,
        source: format!("{} ({})", entry.source, entry.checked),
        heads: entry.heads,
        columns: columns.collect(),
        kinds: kinds.collect(),
        left_out: entry.left_out,
        pending: entry.pending,
        running: entry.running,
        ..SettlementProfile::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::library::payouts::providers;

    #[test]
    fn every_settlement_that_comes_with_the_program_is_understood() {
        let file: File = toml::from_str(OURS).unwrap();
        let known = providers();
        for entry in &file.settlement {
            for name in entry.columns.keys() {
                assert!(
                    SettlementColumn::parse(name).is_some(),
                    "{}: {name}",
                    entry.id
                );
            }
            for (name, words) in &entry.kinds {
                assert!(LineKind::parse(name).is_some(), "{}: {name}", entry.id);
                assert!(words.iter().all(|word| *word == word.to_lowercase()));
            }
            assert!(!entry.source.is_empty() && entry.checked.len() == 10);
            let pays_out = known.0.iter().any(|one| one.name == entry.provider);
            assert!(pays_out, "{} is in no payout", entry.provider);
        }
        for profile in settlement_profiles() {
            let has = |column| profile.columns.iter().any(|(known, _)| *known == column);
            assert!(has(SettlementColumn::Day), "{}", profile.id);
            assert!(
                profile.running || has(SettlementColumn::Payout),
                "{}",
                profile.id
            );
        }
    }
}
