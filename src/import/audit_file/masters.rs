//! What an audit file says before anything is booked: whose books, of which year, the accounts, and everybody
//! that is bought from or sold to.

use super::reading::minor;
use crate::domain::document::{Address, Party};
use crate::domain::money::Currency;
use crate::domain::references::Iban;
use crate::import::text::filled;
use crate::import::xml::day;
use crate::import::xml::name::Name;
use crate::import::xml::tree::Node;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Accounts and relations that a file may have: a large business has some ten thousand.
const MOST_ACCOUNTS: usize = 500_000;

/// What stands before the bookings.
#[derive(Default)]
pub(super) struct Masters {
    pub(super) company: Party,
    tax_country: Option<String>,
    pub(super) from: Option<NaiveDate>,
    pub(super) ends: Option<NaiveDate>,
    pub(super) made_on: Option<NaiveDate>,
    currency: Option<Currency>,
    accounts: HashMap<String, Account>,
    pub(super) relations: Relations,
    /// Accounts that are of debtors, whatever they are called.
    known: BTreeSet<String>,
    /// On which the sales journals say that they book.
    offsets: BTreeSet<String>,
    /// What sales journals booked on accounts of the balance sheet, debit.
    sold: BTreeMap<String, i64>,
}

struct Account {
    name: String,
    /// On the balance sheet, and not a cost or a proceed.
    of_balance: bool,
    of_debtors: bool,
}

impl Masters {
    pub(super) fn with_accounts(of_debtors: BTreeSet<String>) -> Self {
        Self {
            known: of_debtors,
            ..Self::default()
        }
    }

    pub(super) fn has_too_many(&self) -> bool {
        self.accounts.len() > MOST_ACCOUNTS || self.relations.all.len() > MOST_ACCOUNTS
    }

    pub(super) fn header(&mut self, node: Node<'_>) {
        let date = |path: &[Name]| day(&node.text(path)?);
        self.from = date(path!(startDate));
        self.ends = date(path!(endDate));
        self.made_on = date(path!(dateCreated));
        let currency = node.text(path!(curCode));
        if let Some(currency) = currency.as_deref().and_then(Currency::parse) {
            self.currency = Some(currency);
        }
    }

    /// In which the books are kept.
    pub(super) fn currency(&self) -> Currency {
        self.currency.unwrap_or(Currency::EUR)
    }

    /// A text about the company whose books these are.
    pub(super) fn company(&mut self, name: &str, text: &str) {
        let text = || Some(text.to_owned());
        match name {
            "companyName" => self.company.name = text(),
            // In version 4.0; before it any number of the package stands there.
            "Commercenr" | "commerceNr" => self.company.kvk = text().and_then(kvk),
            "taxRegistrationCountry" => self.tax_country = text(),
            "taxRegIdent" => self.company.vat = vat(text(), self.tax_country.clone()),
            _ => {}
        }
    }

    pub(super) fn account(&mut self, node: Node<'_>) {
        let Some(id) = node.text(path!(accID)) else {
            return;
        };
        let name = node.text(path!(accDesc)).unwrap_or_default();
        let of_balance = !node.says(path!(accTp), &["P", "p"]);
        let classes: [&[Name]; 6] = [
            path!(RGScode),
            path!(rgsCode),
            path!(leadReference),
            path!(leadCode),
            path!(taxonomy / taxoRef),
            path!(taxonomy / entryPoint / conceptRef),
        ];
        let by_class = classes
            .iter()
            .filter_map(|path| node.text(path))
            .any(|class| is_class_of_debtors(&class));
        let account = Account {
            of_debtors: of_balance && is_of_debtors(&name, by_class),
            name: name.into_owned(),
            of_balance,
        };
        self.accounts.insert(id.into_owned(), account);
    }

    pub(super) fn is_of_debtors(&self, account: &str) -> bool {
        let by_name = self.accounts.get(account).map(|known| known.of_debtors);
        by_name == Some(true) || self.known.contains(account)
    }

    pub(super) fn is_a_cost(&self, account: &str) -> bool {
        self.accounts
            .get(account)
            .is_some_and(|account| !account.of_balance)
    }

    /// The account on which a sales journal says that it books what is invoiced. Some packages name the proceeds
    /// there.
    pub(super) fn sales_offset(&mut self, account: &str) {
        if self.is_on_balance(account) {
            self.offsets.insert(account.to_owned());
        }
    }

    pub(super) fn sold(&mut self, account: &str, signed: i64) {
        if signed > 0 && self.is_on_balance(account) {
            let sold = self.sold.entry(account.to_owned()).or_default();
            *sold = sold.saturating_add(signed);
        }
    }

    fn is_on_balance(&self, account: &str) -> bool {
        self.accounts
            .get(account)
            .is_some_and(|account| account.of_balance)
    }

    /// Accounts of debtors that what they are called does not give away: on which the sales journals say that
    /// they book; and where none is known at all, the one on which they book most of what they sell.
    pub(super) fn also_of_debtors(&self) -> BTreeSet<String> {
        if !self.known.is_empty() {
            return BTreeSet::new();
        }
        let offsets = self.offsets.iter();
        let others: BTreeSet<String> = offsets
            .filter(|account| !self.is_of_debtors(account))
            .cloned()
            .collect();
        if !others.is_empty() || self.accounts.values().any(|account| account.of_debtors) {
            return others;
        }
        let all = self
            .sold
            .values()
            .fold(0, |sum: i64, one| sum.saturating_add(*one));
        let most = self.sold.iter().filter(|(_, sold)| **sold > all / 2);
        most.map(|(account, _)| account.clone()).collect()
    }

    /// Accounts that were taken for those of debtors because of what was booked on them: number and name.
    pub(super) fn taken_for_debtors(&self) -> impl Iterator<Item = String> {
        self.known.iter().map(|account| {
            let name = self.accounts.get(account).map_or("", |known| &known.name);
            format!("{account} {name}").trim_end().to_owned()
        })
    }
}

/// The Dutch reference classification of accounts: `BVorDebHad` are trade debtors.
fn is_class_of_debtors(class: &str) -> bool {
    class
        .get(..7)
        .is_some_and(|start| start.eq_ignore_ascii_case("BVorDeb"))
}

/// What an account is called, and what it is not: what may never come in is set aside elsewhere, and what is on
/// its way is nobody's invoice.
fn is_of_debtors(name: &str, by_class: bool) -> bool {
    const OTHERS: [&str; 8] = [
        "voorziening",
        "provision",
        "allowance",
        "verschil",
        "vooruit",
        "tussenrekening",
        "kruispost",
        "crediteur",
    ];
    const DEBTORS: [&str; 4] = ["debiteur", "debtor", "receivable", "debitoren"];
    let name = name.to_lowercase();
    let called = |words: &[&str]| words.iter().any(|word| name.contains(word));
    (by_class || called(&DEBTORS)) && !called(&OTHERS)
}

/// Whether somebody buys from us, as far as the file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum RelationKind {
    Customer,
    Supplier,
    /// Both, or it does not say.
    #[default]
    Open,
}

/// Somebody that is bought from or sold to.
#[derive(Default)]
pub(super) struct Relation {
    pub(super) party: Party,
    kind: RelationKind,
    /// What they owed on the first and the last day, in version 4.0.
    pub(super) opening: Option<i64>,
    pub(super) closing: Option<i64>,
    /// What was booked on debtors in their name.
    pub(super) moved: i64,
}

/// Everybody, by number.
#[derive(Default)]
pub(super) struct Relations {
    pub(super) all: Vec<Relation>,
    by_number: HashMap<String, usize>,
}

impl Relations {
    /// Whom a line names; somebody who is not in the file's list is known by number alone.
    pub(super) fn of(&mut self, number: &str) -> Option<usize> {
        if let Some(known) = self.by_number.get(number) {
            return Some(*known);
        }
        let number = filled(number)?;
        let at = self.all.len();
        self.by_number.insert(number.clone(), at);
        self.all.push(Relation {
            party: Party {
                number: Some(number),
                ..Party::default()
            },
            ..Relation::default()
        });
        Some(at)
    }

    pub(super) fn kind(&self, at: usize) -> RelationKind {
        self.all.get(at).map_or(RelationKind::Open, |one| one.kind)
    }

    pub(super) fn move_by(&mut self, at: usize, minor: i64) {
        if let Some(relation) = self.all.get_mut(at) {
            relation.moved = relation.moved.saturating_add(minor);
        }
    }

    /// Customers by what they are called in the file, whether they bought anything or not.
    pub(super) fn customers(&self) -> impl Iterator<Item = (usize, &Party)> {
        let all = self.all.iter().enumerate();
        all.filter(|(_, one)| one.kind == RelationKind::Customer)
            .map(|(at, one)| (at, &one.party))
    }

    /// What customers owed on the first day, where it is said of each.
    pub(super) fn owed_before(&self) -> Option<i64> {
        let of_debtors = self
            .all
            .iter()
            .filter(|one| one.kind == RelationKind::Customer || one.moved != 0);
        let owed = of_debtors.filter_map(|one| one.opening);
        owed.fold(None, |sum: Option<i64>, one| {
            Some(sum.unwrap_or_default().saturating_add(one))
        })
    }

    pub(super) fn take(&mut self, node: Node<'_>) {
        let Some(at) = node.text(path!(custSupID)).and_then(|id| self.of(&id)) else {
            return;
        };
        let text = |path: &[Name]| node.text(path).map(String::from);
        let contact = text(path!(contact));
        let kind = match text(path!(custSupTp)).as_deref() {
            Some("C" | "c") => RelationKind::Customer,
            Some("S" | "s") => RelationKind::Supplier,
            _ => RelationKind::Open,
        };
        let account = text(path!(bankAccount / bankAccNr));
        let iban = account.and_then(|account| Iban::parse(&account).ok());
        let balance = |amount: &[Name], side: &[Name]| {
            let minor = minor(&node.text(amount)?)?;
            Some(if node.says(side, &["C", "c"]) {
                -minor
            } else {
                minor
            })
        };
        let moved = self.all.get(at).map_or(0, |known| known.moved);
        let relation = Relation {
            party: Party {
                number: text(path!(custSupID)),
                name: text(path!(custSupName)).or_else(|| contact.clone()),
                kvk: text(path!(commerceNr)).and_then(kvk),
                vat: vat(
                    text(path!(taxRegIdent)),
                    text(path!(taxRegistrationCountry)),
                ),
                address: address(node),
                contact_name: contact,
                phone: text(path!(telephone)),
                email: text(path!(eMail)).filter(|email| email.contains('@')),
                iban: iban.map(|iban| iban.as_str().to_owned()),
                ..Party::default()
            },
            kind,
            opening: balance(path!(opBalDesc), path!(opBalTp)),
            closing: balance(path!(clBalDesc), path!(clBalTp)),
            moved,
        };
        if let Some(slot) = self.all.get_mut(at) {
            *slot = relation;
        }
    }
}

/// Where post is sent to, else where they are.
fn address(node: Node<'_>) -> Address {
    let of = |place: &[Name]| {
        let place = node.at(place)?;
        let text = |path: &[Name]| place.text(path).map(String::from);
        // Many packages write the house number behind the street.
        let street: Vec<String> = [path!(streetname), path!(number), path!(numberExtension)]
            .into_iter()
            .filter_map(text)
            .collect();
        let country = text(path!(country)).map(|country| country.to_uppercase());
        let is_code = |country: &String| {
            country.len() == 2 && country.bytes().all(|sign| sign.is_ascii_uppercase())
        };
        let address = Address {
            street: (!street.is_empty()).then(|| street.join(" ")),
            extra: text(path!(property)),
            postcode: text(path!(postalCode)),
            city: text(path!(city)),
            country: country.filter(is_code),
        };
        (address.street.is_some() || address.city.is_some()).then_some(address)
    };
    of(path!(postalAddress))
        .or_else(|| of(path!(streetAddress)))
        .unwrap_or_default()
}

/// A number of the Chamber of Commerce: eight digits, whatever else stands there in examples and old packages.
fn kvk(text: String) -> Option<String> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (digits == 8).then_some(text)
}

/// A VAT number with its country: `NL` is often left out. A number without a `B` is of income tax.
fn vat(number: Option<String>, country: Option<String>) -> Option<String> {
    let number = number?;
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    if digits < 8 {
        return None;
    }
    if number.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
        return Some(number);
    }
    let country = country.unwrap_or_else(|| "NL".to_owned());
    (country != "NL" || number.to_uppercase().contains('B')).then(|| country + &number)
}
