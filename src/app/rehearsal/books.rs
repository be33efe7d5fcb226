//! What is known before an import, and grows while it is planned: items by their numbers, customers by
//! what tells them apart. What is new has ids below nothing until it is written.

use super::plan::provisional;
use crate::app::search::fold;
use crate::domain::document::{DocumentKind, Party};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::references::normalise_number;
use crate::store::read::{CustomerKey, KnownItem};
use crate::store::write::NewCustomer;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Letters and digits only, upper case: how numbers of the authorities are compared.
pub(super) fn signs(text: &str) -> String {
    text.chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

/// A name as it is compared: `Jansen B.V.` and `JANSEN BV` are one.
pub(super) fn name_key(name: &str) -> String {
    fold(name)
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

/// Every item by its number.
#[derive(Debug, Default)]
pub(super) struct Items {
    all: Vec<KnownItem>,
    by_id: HashMap<ItemId, usize>,
    by_number: HashMap<(DocumentKind, String), usize>,
    by_normalised: HashMap<(DocumentKind, String), Vec<usize>>,
    /// Of each customer the newest invoice that says when it is due: its date, and its days.
    terms: HashMap<CustomerId, (NaiveDate, u32)>,
}

impl Items {
    pub(super) fn new(items: Vec<KnownItem>) -> Self {
        let mut known = Self::default();
        for item in items {
            known.add(item);
        }
        known
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn add(&mut self, item: KnownItem) {
        let at = self.all.len();
        self.by_id.insert(item.id, at);
        self.learn_terms(&item);
        self.by_number.insert((item.kind, item.number.clone()), at);
        self.by_normalised
            .entry((item.kind, normalise_number(&item.number)))
            .or_default()
            .push(at);
        self.all.push(item);
    }

    fn learn_terms(&mut self, item: &KnownItem) {
        let days = u32::try_from((item.due_on - item.issued_on).num_days());
        let (Ok(days), DocumentKind::Invoice, false) = (days, item.kind, item.due_estimated) else {
            return;
        };
        let newest = self.terms.get(&item.customer);
        if newest.is_none_or(|(issued_on, _)| *issued_on <= item.issued_on) {
            self.terms.insert(item.customer, (item.issued_on, days));
        }
    }

    /// Days that a customer has to pay, by their newest invoice that says so.
    pub(super) fn terms_of(&self, customer: CustomerId) -> Option<u32> {
        self.terms.get(&customer).map(|(_, days)| *days)
    }

    pub(super) fn get(&self, id: ItemId) -> Option<&KnownItem> {
        self.by_id.get(&id).map(|at| &self.all[*at])
    }

    pub(super) fn get_mut(&mut self, id: ItemId) -> Option<&mut KnownItem> {
        self.by_id.get(&id).map(|at| &mut self.all[*at])
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &KnownItem> {
        self.all.iter()
    }

    /// The item with this number: exactly as written, else the only one that differs in separators and
    /// leading zeros alone.
    pub(super) fn find(&self, kind: DocumentKind, number: &str) -> Option<&KnownItem> {
        if let Some(at) = self.by_number.get(&(kind, number.to_owned())) {
            return Some(&self.all[*at]);
        }
        match self
            .by_normalised
            .get(&(kind, normalise_number(number)))
            .map(Vec::as_slice)
        {
            Some([at]) => Some(&self.all[*at]),
            _ => None,
        }
    }
}

/// Every customer by what tells them apart.
#[derive(Debug, Default)]
pub(super) struct Customers {
    keys: HashMap<CustomerId, CustomerKey>,
    by_number: HashMap<String, CustomerId>,
    by_authority: HashMap<(Authority, String), CustomerId>,
    by_name: HashMap<String, Vec<CustomerId>>,
}

/// Who gave a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Authority {
    Government,
    Chamber,
    Tax,
}

impl Customers {
    pub(super) fn new(keys: Vec<CustomerKey>) -> Self {
        let mut customers = Self::default();
        for key in keys {
            customers.add(key);
        }
        customers
    }

    pub(super) fn add(&mut self, key: CustomerKey) {
        if !key.number.is_empty() {
            self.by_number.insert(key.number.clone(), key.id);
        }
        for (authority, number) in
            numbers(key.oin.as_deref(), key.kvk.as_deref(), key.vat.as_deref())
        {
            self.by_authority
                .entry((authority, number))
                .or_insert(key.id);
        }
        for name in &key.names {
            let known = self.by_name.entry(name_key(name)).or_default();
            if !known.contains(&key.id) {
                known.push(key.id);
            }
        }
        self.keys.insert(key.id, key);
    }

    /// Adds a customer that the import will make.
    pub(super) fn add_new(&mut self, index: usize, new: &NewCustomer) -> CustomerId {
        let id = CustomerId(provisional(index));
        self.add(CustomerKey {
            id,
            number: new.number.clone(),
            names: [Some(new.name.clone()), new.legal_name.clone()]
                .into_iter()
                .flatten()
                .collect(),
            kvk: new.kvk.clone(),
            oin: new.oin.clone(),
            vat: new.vat.clone(),
            postcode: new.address.postcode.clone(),
        });
        id
    }

    /// What somebody is called: trading and legal name.
    pub(super) fn names(&self, id: CustomerId) -> &[String] {
        self.keys.get(&id).map_or(&[], |key| &key.names)
    }

    /// Whether a number is taken already.
    pub(super) fn has_number(&self, number: &str) -> bool {
        self.by_number.contains_key(number)
    }

    /// Who this is: by our number of them, else by a number of the authorities, else by name. A number in
    /// the books outweighs the rest: two branches may share everything else.
    pub(super) fn find(&self, party: &Party) -> Option<CustomerId> {
        let number = party.number.as_deref().map_or("", str::trim);
        if let Some(found) = self.by_number.get(number)
            && (!self.number_is_ours(*found) || self.has_name_of(*found, party))
        {
            return Some(*found);
        }
        let eligible = |id: &CustomerId| number.is_empty() || self.number_is_ours(*id);
        numbers(
            party.oin.as_deref(),
            party.kvk.as_deref(),
            party.vat.as_deref(),
        )
        .into_iter()
        .filter_map(|key| Some((key.0, *self.by_authority.get(&key)?)))
        .find(|(authority, id)| {
            eligible(id) && (*authority != Authority::Tax || !self.chamber_differs(*id, party))
        })
        .map(|(_, id)| id)
        .or_else(|| self.find_by_name(party).filter(eligible))
    }

    fn find_by_name(&self, party: &Party) -> Option<CustomerId> {
        [party.name.as_deref(), party.legal_name.as_deref()]
            .into_iter()
            .flatten()
            .filter_map(|name| self.by_name.get(&name_key(name)))
            .flatten()
            .copied()
            .find(|id| !self.chamber_differs(*id, party) && !self.lives_elsewhere(*id, party))
    }

    /// The number was made here (`K12`), so a number from the books says nothing against it.
    fn number_is_ours(&self, id: CustomerId) -> bool {
        let key = &self.keys[&id];
        key.number.is_empty() || key.number == format!("K{}", id.0)
    }

    fn has_name_of(&self, id: CustomerId, party: &Party) -> bool {
        let theirs = [party.name.as_deref(), party.legal_name.as_deref()];
        let theirs: Vec<String> = theirs.into_iter().flatten().map(name_key).collect();
        self.keys[&id]
            .names
            .iter()
            .any(|name| theirs.contains(&name_key(name)))
    }

    fn chamber_differs(&self, id: CustomerId, party: &Party) -> bool {
        let ours = self.keys[&id].kvk.as_deref().map(signs);
        let theirs = party.kvk.as_deref().map(signs);
        ours.is_some() && theirs.is_some() && ours != theirs
    }

    /// Two people of one name at two addresses are two customers; a business may have moved.
    fn lives_elsewhere(&self, id: CustomerId, party: &Party) -> bool {
        let key = &self.keys[&id];
        let business = [
            &key.kvk, &key.vat, &key.oin, &party.kvk, &party.vat, &party.oin,
        ];
        match (&key.postcode, &party.address.postcode) {
            (Some(ours), Some(theirs)) => {
                business.iter().all(|number| number.is_none()) && signs(ours) != signs(theirs)
            }
            _ => false,
        }
    }
}

fn numbers(oin: Option<&str>, kvk: Option<&str>, vat: Option<&str>) -> Vec<(Authority, String)> {
    [
        (Authority::Government, oin),
        (Authority::Chamber, kvk),
        (Authority::Tax, vat),
    ]
    .into_iter()
    .filter_map(|(authority, number)| Some((authority, signs(number?))))
    .filter(|(_, number)| !number.is_empty())
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Address;

    fn key(id: i64, number: &str, name: &str) -> CustomerKey {
        CustomerKey {
            id: CustomerId(id),
            number: number.to_owned(),
            names: vec![name.to_owned()],
            kvk: None,
            oin: None,
            vat: None,
            postcode: None,
        }
    }

    fn party(number: &str, name: &str) -> Party {
        Party {
            number: (!number.is_empty()).then(|| number.to_owned()),
            name: Some(name.to_owned()),
            ..Party::default()
        }
    }

    #[test]
    fn a_number_in_the_books_outweighs_a_name() {
        let customers = Customers::new(vec![
            key(1, "10020", "Bakkerij Jansen BV"),
            key(2, "K2", "De Boer"),
        ]);
        assert_eq!(
            customers.find(&party("10020", "Jansen")),
            Some(CustomerId(1))
        );
        assert_eq!(
            customers.find(&party("10021", "Bakkerij Jansen BV")),
            None,
            "another branch"
        );
        assert_eq!(
            customers.find(&party("", "BAKKERIJ JANSEN B.V.")),
            Some(CustomerId(1))
        );
        assert_eq!(
            customers.find(&party("555", "de boer")),
            Some(CustomerId(2)),
            "K2 was made here"
        );
        assert_eq!(customers.find(&party("K2", "Somebody else")), None);
    }

    #[test]
    fn one_vat_number_may_have_several_companies() {
        let mut known = key(1, "1", "Holding BV");
        known.kvk = Some("11111111".into());
        known.vat = Some("NL001234567B01".into());
        let customers = Customers::new(vec![known]);
        let mut other = party("", "Werkmaatschappij BV");
        other.vat = Some("NL0012.34.567.B.01".into());
        assert_eq!(customers.find(&other), Some(CustomerId(1)));
        other.kvk = Some("22222222".into());
        assert_eq!(customers.find(&other), None);
    }

    #[test]
    fn two_people_of_one_name_live_at_two_addresses() {
        let mut known = key(1, "K1", "J. Jansen");
        known.postcode = Some("1234 AB".into());
        let customers = Customers::new(vec![known]);
        let mut other = party("", "J. Jansen");
        assert_eq!(customers.find(&other), Some(CustomerId(1)));
        other.address = Address {
            postcode: Some("1234ab".into()),
            ..Address::default()
        };
        assert_eq!(customers.find(&other), Some(CustomerId(1)));
        other.address.postcode = Some("9999 ZZ".into());
        assert_eq!(customers.find(&other), None);
    }
}
