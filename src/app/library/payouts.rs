//! Companies that collect for many and pay out in one sum, from `assets/payouts.toml`.

use crate::domain::matching::{Provider, Providers};
use serde::Deserialize;

const OURS: &str = include_str!("../../../assets/payouts.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    provider: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    accounts: Vec<String>,
    #[serde(default)]
    texts: Vec<String>,
}

/// All that we know. A test proves that they can be read.
#[must_use]
pub fn providers() -> Providers {
    let read = toml::from_str::<File>(OURS);
    debug_assert!(read.is_ok(), "assets/payouts.toml: {:?}", read.err());
    let entries = read.map_or_else(|_not_ours| Vec::new(), |file| file.provider);
    let provider = |entry: Entry| Provider {
        name: entry.name,
        names: entry.names,
        accounts: entry.accounts,
        texts: entry.texts,
    };
    Providers(entries.into_iter().map(provider).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_pay_out_in_the_netherlands_are_known() {
        let Providers(known) = providers();
        for name in ["Mollie", "Stripe", "Adyen", "CCV", "SumUp", "PayPal"] {
            assert!(known.iter().any(|one| one.name == name), "{name}");
        }
        let texts = known
            .iter()
            .flat_map(|one| one.names.iter().chain(&one.texts));
        for text in texts {
            assert_eq!(*text, text.to_lowercase());
        }
    }
}
