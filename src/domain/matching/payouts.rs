//! Payouts: companies that collect the money of many payers and pay it out in one sum. Their name is no
//! customer's, and one sum says nothing about one invoice.

use super::Incoming;

/// A company that collects for others, and how it is recognised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provider {
    /// As it is called.
    pub name: String,
    /// Beginnings of the account holder's name, lower case.
    pub names: Vec<String>,
    /// Accounts that it pays out from.
    pub accounts: Vec<String>,
    /// What stands in the text of a payout, lower case; for banks that give no name.
    pub texts: Vec<String>,
}

/// All of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Providers(pub Vec<Provider>);

impl Providers {
    /// Who pays out, where somebody does.
    #[must_use]
    pub fn of(&self, incoming: &Incoming<'_>) -> Option<&str> {
        if self.0.is_empty() {
            return None;
        }
        let name = incoming.name.map(str::to_lowercase);
        let text = incoming.text.to_lowercase();
        let account: Option<String> = incoming
            .iban
            .map(|iban| iban.chars().filter(char::is_ascii_alphanumeric).collect());
        let is_it = |provider: &&Provider| {
            let named = name.as_ref().is_some_and(|name| {
                let begins = |known: &String| {
                    name.strip_prefix(known.as_str())
                        .is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_alphanumeric()))
                };
                provider.names.iter().any(begins)
            });
            let from = account
                .as_ref()
                .is_some_and(|account| provider.accounts.contains(account));
            let says = name.is_none() && provider.texts.iter().any(|known| text.contains(known));
            named || from || says
        };
        self.0
            .iter()
            .find(is_it)
            .map(|provider| provider.name.as_str())
    }
}
