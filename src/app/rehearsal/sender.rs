//! Who sent an invoice: we, somebody whose customer we are, or somebody else. Told by numbers of the
//! authorities, then by our accounts, then by names.

use super::books::signs;
use crate::app::settings::CompanySettings;
use crate::domain::document::{Party, ReadDocument};
use crate::domain::likeness::bare_key;
use std::collections::BTreeSet;

/// Who sent an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sender {
    /// We did.
    Us,
    /// A supplier of ours: it is a purchase invoice.
    OurSupplier,
    /// Somebody else, to somebody else.
    Others,
    /// There is nothing to compare.
    Unknown,
}

impl Sender {
    /// Whether it is ours, where that can be told.
    pub(super) const fn ours(self) -> Option<bool> {
        match self {
            Self::Us => Some(true),
            Self::OurSupplier | Self::Others => Some(false),
            Self::Unknown => None,
        }
    }
}

/// How a party compares with us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likeness {
    /// A number of the authorities is ours.
    SameNumber,
    /// A name is ours.
    SameName,
    Different,
    NothingToCompare,
}

/// Whose books a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Books {
    Ours,
    /// Name and numbers are those of another company.
    Others,
    /// The name is another; there are no numbers to compare.
    PerhapsOthers,
    /// There is nothing to compare.
    Unknown,
}

/// Whose books these are, by what they say of their company.
pub(super) fn books_of(company: &CompanySettings, party: &Party) -> Books {
    match likeness(company, party) {
        Likeness::SameNumber | Likeness::SameName => Books::Ours,
        Likeness::NothingToCompare => Books::Unknown,
        Likeness::Different if same_numbers(company, party) == [None, None] => Books::PerhapsOthers,
        Likeness::Different => Books::Others,
    }
}

/// Who sent it. `own_accounts` are our accounts without blanks.
pub(super) fn sender(
    company: &CompanySettings,
    own_accounts: &BTreeSet<String>,
    document: &ReadDocument,
) -> Sender {
    let bare = [&company.name, &company.kvk, &company.vat, &company.iban];
    if bare.iter().all(|field| field.is_empty()) {
        return Sender::Unknown;
    }
    let supplier = likeness(company, &document.supplier);
    let customer = likeness(company, &document.customer);
    let is_own = |account: Option<&String>| account.is_some_and(|it| own_accounts.contains(it));
    let paid_to_us = is_own(document.iban.as_ref()) || is_own(document.supplier.iban.as_ref());
    let collected_from_us = is_own(document.customer.iban.as_ref());
    match (supplier, customer) {
        (Likeness::SameNumber | Likeness::SameName, _) => Sender::Us,
        (_, Likeness::SameNumber) => Sender::OurSupplier,
        // Our account outweighs a name, which a customer may share with us.
        _ if paid_to_us => Sender::Us,
        (_, Likeness::SameName) => Sender::OurSupplier,
        _ if collected_from_us => Sender::OurSupplier,
        (Likeness::Different, _) => Sender::Others,
        (Likeness::NothingToCompare, _) => Sender::Unknown,
    }
}

/// Whether the numbers of the authorities are the same, where both have them.
fn same_numbers(company: &CompanySettings, party: &Party) -> [Option<bool>; 2] {
    let same = |ours: &str, theirs: Option<&str>| {
        let (ours, theirs) = (bare_number(ours), bare_number(theirs?));
        (!ours.is_empty() && !theirs.is_empty()).then(|| ours == theirs)
    };
    [
        same(&company.kvk, party.kvk.as_deref()),
        same(&company.vat, party.vat.as_deref()),
    ]
}

fn likeness(company: &CompanySettings, party: &Party) -> Likeness {
    let numbers = same_numbers(company, party);
    let ours: Vec<String> = [&company.name, &company.trading_name]
        .into_iter()
        .map(|name| bare_key(name))
        .filter(|name| !name.is_empty())
        .collect();
    let theirs = [party.name.as_deref(), party.legal_name.as_deref()];
    let names = theirs
        .into_iter()
        .flatten()
        .map(|theirs| (!ours.is_empty()).then(|| ours.contains(&bare_key(theirs))));
    let names: Vec<bool> = names.flatten().collect();
    if numbers.contains(&Some(true)) {
        Likeness::SameNumber
    } else if names.contains(&true) {
        Likeness::SameName
    } else if names.is_empty() && numbers == [None, None] {
        Likeness::NothingToCompare
    } else {
        Likeness::Different
    }
}

/// A number of the authorities without signs, and a VAT number of the Netherlands without its country,
/// which is often left out.
fn bare_number(number: &str) -> String {
    let signs = signs(number);
    signs.strip_prefix("NL").unwrap_or(&signs).to_owned()
}
