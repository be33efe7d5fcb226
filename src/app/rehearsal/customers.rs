//! Whose each document and row is: recognised, completed, added, or asked about.

use super::RehearsedFile;
use super::plan::{Planner, made, provisional};
use crate::app::recognition::{Found, Recognition, Who};
use crate::app::search::fold;
use crate::domain::customer_kind::assumed_kind;
use crate::domain::document::Party;
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::likeness::Likeness;
use crate::domain::references::Iban;
use crate::store::read::CustomerKey;
use crate::store::write::NewCustomer;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ptr;

/// A customer in a file who may be somebody we know. Until it is answered they count as another: nothing of two
/// customers is mixed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerDoubt {
    /// Tells it from other doubts, also when the rehearsal is made again.
    pub key: String,
    /// Their name in the file.
    pub name: String,
    /// Their town in the file, or empty.
    pub city: String,
    /// The name of whom they may be.
    pub like: String,
    /// Their town, or empty.
    pub like_city: String,
    /// Their number, or empty while they have none.
    pub like_number: String,
    /// By what they are alike.
    pub likeness: Likeness,
    /// What was said: they are one; they are two.
    pub same: Option<bool>,
}

/// Everybody, while the plan is made: who is known, who is added, and what was said of those who look alike.
pub(super) struct Parties<'a> {
    everybody: Recognition,
    numbers: HashSet<String>,
    /// Name, town and number of each, to ask about them.
    called: HashMap<CustomerId, (String, String, String)>,
    /// What somebody is called: trading and legal name, and those of who is merged into them.
    names: HashMap<CustomerId, Vec<String>>,
    /// What was said of doubts, by their keys: they are one.
    answers: BTreeMap<String, bool>,
    /// Days of payment terms that were agreed.
    terms: HashMap<CustomerId, u32>,
    /// Parties met already: ten thousand invoices are of a few hundred customers.
    met: HashMap<&'a Party, Found>,
    /// The last of them: the rows of a list have one below another.
    last: Option<(&'a Party, Found)>,
}

impl Parties<'_> {
    pub(super) fn new(keys: Vec<CustomerKey>, files: &[RehearsedFile]) -> Self {
        let doubts = files.iter().flat_map(|file| &file.doubts);
        let mut parties = Self {
            everybody: Recognition::default(),
            numbers: HashSet::new(),
            called: HashMap::new(),
            names: HashMap::new(),
            answers: doubts
                .filter_map(|doubt| Some((doubt.key.clone(), doubt.same?)))
                .collect(),
            terms: HashMap::new(),
            met: HashMap::new(),
            last: None,
        };
        for key in keys {
            parties.add(&key);
        }
        parties
    }

    fn add(&mut self, key: &CustomerKey) {
        if !key.number.is_empty() {
            self.numbers.insert(key.number.clone());
        }
        let name = key.names.first().cloned().unwrap_or_default();
        let city = key.address.city.clone().unwrap_or_default();
        self.called.insert(key.id, (name, city, key.number.clone()));
        let names = self.names.entry(key.kept).or_default();
        names.extend(key.names.iter().cloned());
        // Of who is merged into another, the other's go first.
        if let Some(days) = key.terms_days.filter(|_| key.id == key.kept) {
            self.terms.insert(key.id, days);
        }
        self.everybody.add(key);
    }

    /// What somebody is called.
    pub(super) fn names(&self, of: CustomerId) -> &[String] {
        self.names.get(&of).map_or(&[], Vec::as_slice)
    }

    /// The days that were agreed with somebody.
    pub(super) fn terms_days(&self, of: CustomerId) -> Option<u32> {
        self.terms.get(&of).copied()
    }
}

impl<'a> Planner<'a> {
    /// Who owes it; somebody new is added. `None`: the file does not say.
    pub(super) fn customer(&mut self, file: usize, party: &'a Party) -> Option<Found> {
        if let Some((_, found)) = self
            .customers
            .last
            .filter(|(last, _)| ptr::eq(*last, party))
        {
            return Some(found);
        }
        let found = self.customer_met(file, party)?;
        self.customers.last = Some((party, found));
        Some(found)
    }

    fn customer_met(&mut self, file: usize, party: &'a Party) -> Option<Found> {
        if let Some(found) = self.customers.met.get(party) {
            return Some(*found);
        }
        let new = self.new_customer(party)?;
        let found = match self.customers.everybody.find(party) {
            Who::Known(found) => {
                self.complete(found.customer, &new);
                found
            }
            Who::Perhaps(like, likeness) => self.doubt(file, party, new, (like, likeness)),
            Who::New => self.add_customer(file, new),
        };
        let account = party
            .iban
            .as_deref()
            .filter(|iban| !self.own_accounts.contains(*iban));
        if let Some(iban) = account.and_then(|iban| Iban::parse(iban).ok()) {
            let account = (found.customer, iban.as_str().to_owned());
            self.plan.accounts.insert(account);
        }
        self.customers.met.insert(party, found);
        Some(found)
    }

    /// The customer that a party is surely, as far as is known by now.
    pub(super) fn known_as(&self, party: &Party) -> Option<CustomerId> {
        if let Some(found) = self.customers.met.get(party) {
            return Some(found.customer);
        }
        match self.who(party) {
            Who::Known(found) => Some(found.customer),
            Who::Perhaps(..) | Who::New => None,
        }
    }

    /// Who a party is, as far as is known by now.
    pub(super) fn who(&self, party: &Party) -> Who {
        self.customers.everybody.find(party)
    }

    /// Whoever alone is called so, legal form aside.
    pub(super) fn only_called(&self, name: &str) -> Option<CustomerId> {
        self.customers.everybody.only_called(name)
    }

    /// Somebody who may be one with another: as was said, and until then somebody new.
    pub(super) fn doubt(
        &mut self,
        file: usize,
        party: &Party,
        new: NewCustomer,
        (like, likeness): (Found, Likeness),
    ) -> Found {
        let called = self.customers.called.get(&like.customer).cloned();
        let (like_name, like_city, like_number) = called.unwrap_or_default();
        let key = format!("{} ~ {like_number}|{}", party_key(party), fold(&like_name));
        let same = self.customers.answers.get(&key).copied();
        self.told(file).doubts.push(CustomerDoubt {
            key,
            name: new.name.clone(),
            city: new.address.city.clone().unwrap_or_default(),
            like: like_name,
            like_city,
            like_number,
            likeness,
            same,
        });
        if same == Some(true) {
            self.complete(like.customer, &new);
            let record = self.plan_customer(new, Some(like.customer));
            self.plan.merges.push((record, like.customer));
            return Found {
                customer: like.customer,
                record,
            };
        }
        let found = self.add_customer(file, new);
        if same == Some(false) {
            self.plan.kept_apart.push((found.record, like.customer));
        }
        found
    }

    /// Somebody new.
    pub(super) fn add_customer(&mut self, file: usize, new: NewCustomer) -> Found {
        self.told(file).counts.customers += 1;
        let id = self.plan_customer(new, None);
        Found {
            customer: id,
            record: id,
        }
    }

    /// Somebody to be added; a number that is somebody else's is not taken over.
    fn plan_customer(&mut self, mut new: NewCustomer, kept: Option<CustomerId>) -> CustomerId {
        if self.customers.numbers.contains(&new.number) {
            new.number_in_books = Some(std::mem::take(&mut new.number));
        }
        let id = CustomerId(provisional(self.plan.customers.len()));
        self.customers.add(&CustomerKey {
            id,
            kept: kept.unwrap_or(id),
            number: new.number.clone(),
            number_in_books: new.number_in_books.clone(),
            names: [Some(new.name.clone()), new.legal_name.clone()]
                .into_iter()
                .flatten()
                .collect(),
            kvk: new.kvk.clone(),
            oin: new.oin.clone(),
            vat: new.vat.clone(),
            address: new.address.clone(),
            phone: new.phone.clone(),
            email: new.email.clone(),
            terms_days: new.terms_days,
            accounts: Vec::new(),
        });
        self.plan.customers.push(new);
        id
    }

    /// Fills in what was not known of somebody who is there or was planned.
    pub(super) fn complete(&mut self, id: CustomerId, new: &NewCustomer) {
        match made(id.0).and_then(|index| self.plan.customers.get_mut(index)) {
            Some(planned) => fill_in(planned, new),
            None => fill_in(
                self.plan
                    .completions
                    .entry(id)
                    .or_insert_with(|| new.clone()),
                new,
            ),
        }
    }

    /// What a party is as a customer; `None`: nobody says who they are.
    pub(super) fn new_customer(&self, party: &Party) -> Option<NewCustomer> {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let number = filled(&party.number).unwrap_or_default().trim().to_owned();
        let name = filled(&party.name)
            .or_else(|| filled(&party.legal_name))
            .or_else(|| Some(number.clone()).filter(|number| !number.is_empty()))
            .or_else(|| filled(&party.email))?;
        let foreign = party
            .address
            .country
            .as_deref()
            .is_some_and(|country| !matches!(country, "NL" | "BE"));
        let legal_name = filled(&party.legal_name).filter(|legal| *legal != name);
        let searched = [
            Some(&name),
            legal_name.as_ref(),
            party.address.city.as_ref(),
            party.email.as_ref(),
            party.kvk.as_ref(),
        ];
        let search = searched
            .into_iter()
            .flatten()
            .cloned()
            .collect::<Vec<_>>()
            .join(" ");
        Some(NewCustomer {
            number,
            number_in_books: None,
            search: fold(&search),
            name,
            legal_name,
            kind: assumed_kind(party),
            kind_assumed: true,
            language: if foreign {
                Language::English
            } else {
                self.company.language
            },
            language_assumed: true,
            address: party.address.clone(),
            kvk: filled(&party.kvk),
            oin: filled(&party.oin),
            vat: filled(&party.vat),
            phone: filled(&party.phone),
            email: filled(&party.email),
            terms_days: None,
        })
    }
}

/// What tells a party from others, when the rehearsal is made again.
fn party_key(party: &Party) -> String {
    let text = |text: &Option<String>| text.as_deref().map(fold).unwrap_or_default();
    let parts = [
        &party.number,
        &party.name,
        &party.legal_name,
        &party.kvk,
        &party.vat,
        &party.address.postcode,
        &party.address.street,
        &party.address.city,
    ];
    parts.map(text).join("|")
}

/// Fills in what is missing; what is there stays.
pub(super) fn fill_in(known: &mut NewCustomer, new: &NewCustomer) {
    fn fill<T: Clone>(known: &mut Option<T>, new: Option<&T>) {
        if known.is_none() {
            *known = new.cloned();
        }
    }
    fill(&mut known.legal_name, new.legal_name.as_ref());
    fill(&mut known.kind, new.kind.as_ref());
    fill(&mut known.kvk, new.kvk.as_ref());
    fill(&mut known.oin, new.oin.as_ref());
    fill(&mut known.vat, new.vat.as_ref());
    fill(&mut known.phone, new.phone.as_ref());
    fill(&mut known.email, new.email.as_ref());
    fill(&mut known.terms_days, new.terms_days.as_ref());
    if known.address.street.is_none() && new.address.street.is_some() {
        known.address = new.address.clone();
    }
}
