//! The items that are known before an import, by their numbers; they grow while it is planned. What is new has ids
//! below nothing until it is written.

use crate::app::search::fold;
use crate::domain::document::DocumentKind;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::references::normalise_number;
use crate::store::read::KnownItem;
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
    /// The last item of each number as it is compared.
    by_number: HashMap<(DocumentKind, String), usize>,
    /// For each item the one before it whose number is compared as the same.
    alike: Vec<Option<usize>>,
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
        let number = (item.kind, normalise_number(&item.number));
        self.by_id.insert(item.id, at);
        self.alike.push(self.by_number.insert(number, at));
        self.learn_terms(&item);
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
        let last = *self.by_number.get(&(kind, normalise_number(number)))?;
        let alike = || std::iter::successors(Some(last), |at| self.alike[*at]);
        let written_so = alike().find(|at| self.all[*at].number == number);
        let only_one = || self.alike[last].is_none().then_some(last);
        written_so.or_else(only_one).map(|at| &self.all[at])
    }
}
