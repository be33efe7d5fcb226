//! How banks write their own tables of transactions: `assets/banks/banks.toml`, as the reader wants it.

use crate::import::{BankColumn, BankProfile, ColumnPlace};
use serde::Deserialize;
use std::collections::BTreeMap;

const OURS: &str = include_str!("../../../assets/banks/banks.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    bank: Vec<Bank>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bank {
    id: String,
    name: String,
    verified: bool,
    source: String,
    checked: String,
    #[serde(default)]
    heads: Vec<String>,
    width: Option<usize>,
    #[serde(default)]
    money_in: Vec<String>,
    #[serde(default)]
    money_out: Vec<String>,
    #[serde(default)]
    booked: Vec<String>,
    account: Option<String>,
    account_after: Option<String>,
    columns: BTreeMap<String, Columns>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Columns {
    Place(usize),
    Head(String),
    Places(Vec<usize>),
    Heads(Vec<String>),
}

impl Columns {
    fn all(self) -> Vec<ColumnPlace> {
        match self {
            Self::Place(place) => vec![ColumnPlace::At(place)],
            Self::Head(head) => vec![ColumnPlace::Head(head)],
            Self::Places(places) => places.into_iter().map(ColumnPlace::At).collect(),
            Self::Heads(heads) => heads.into_iter().map(ColumnPlace::Head).collect(),
        }
    }
}

/// The banks whose tables are known.
#[must_use]
pub fn bank_profiles() -> Vec<BankProfile> {
    // Ours and tested; a mistake in it would leave every table to be recognised by its columns.
    let banks = toml::from_str::<File>(OURS).map_or_else(|_| Vec::new(), |file| file.bank);
    banks.into_iter().map(profile).collect()
}

fn profile(bank: Bank) -> BankProfile {
    let columns = bank.columns.into_iter().flat_map(|(name, columns)| {
        let column = BankColumn::parse(&name);
        let places = columns.all().into_iter();
        places.filter_map(move |place| Some((column?, place)))
    });
    BankProfile {
        id: bank.id,
        name: bank.name,
        verified: bank.verified,
        source: format!("{} ({})", bank.source, bank.checked),
        heads: bank.heads,
        width: bank.width,
        columns: columns.collect(),
        money_in: bank.money_in,
        money_out: bank.money_out,
        booked: bank.booked,
        account: bank.account,
        account_after: bank.account_after,
        ..BankProfile::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bank_that_comes_with_the_program_is_understood() {
        let file: File = toml::from_str(OURS).unwrap();
        for bank in &file.bank {
            for name in bank.columns.keys() {
                assert!(BankColumn::parse(name).is_some(), "{}: {name}", bank.id);
            }
            assert!(!bank.source.is_empty() && bank.checked.len() == 10);
            assert!(bank.width.is_some() == bank.heads.is_empty(), "{}", bank.id);
        }
        for profile in bank_profiles() {
            let has = |column| profile.columns.iter().any(|(known, _)| *known == column);
            assert!(
                has(BankColumn::BookedOn) && has(BankColumn::Amount),
                "{}",
                profile.id
            );
        }
    }
}
