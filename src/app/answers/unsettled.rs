//! What is to be settled about customers as such: whose kind nobody confirmed, of whom something is missing,
//! who may be one with whom. The largest open amount comes first.

use super::customer::card;
use crate::app::recognition::Recognition;
use crate::app::snapshots::{
    AlikeLine, AlikeSide, CopyState, IncompleteLine, ItemLine, KindLine, Missing, TodayLine,
};
use crate::domain::contact::Contact;
use crate::domain::customer_kind::{CustomerKind, proposed_kind};
use crate::domain::document::{DocumentKind, Party};
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::store::read::{CustomerKey, CustomerRow};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Everybody with what they have open.
pub(super) struct Everybody<'a> {
    pub rows: &'a [CustomerRow],
    pub keys: Vec<CustomerKey>,
    pub contacts: &'a BTreeMap<CustomerId, Vec<Contact>>,
    pub lines: &'a BTreeMap<CustomerId, Vec<&'a TodayLine>>,
    pub items: &'a BTreeMap<CustomerId, Vec<ItemLine>>,
}

impl Everybody<'_> {
    fn open(&self, id: CustomerId) -> Vec<Money> {
        let lines = self.lines.get(&id).into_iter().flatten();
        lines.map(|line| line.row.open).collect()
    }

    /// Rows with their place, the largest open amount first; amounts are compared in their first currency.
    fn by_open(&self) -> Vec<&CustomerRow> {
        let mut rows: Vec<&CustomerRow> = self.rows.iter().collect();
        let amount = |row: &CustomerRow| self.open(row.id).first().map_or(0, |open| open.minor);
        rows.sort_by_cached_key(|row| Reverse(amount(row)));
        rows
    }

    /// Whose kind is assumed or not known.
    pub(super) fn kinds(&self) -> Vec<KindLine> {
        let keys: HashMap<CustomerId, &CustomerKey> =
            self.keys.iter().map(|key| (key.id, key)).collect();
        let doubtful = |row: &&CustomerRow| row.kind.is_none() || row.kind_assumed;
        let rows = self.by_open().into_iter().filter(doubtful);
        rows.map(|row| KindLine {
            id: row.id,
            name: row.name.clone(),
            city: row.address.city.clone().unwrap_or_default(),
            open: self.open(row.id),
            assumed: row.kind,
            proposal: keys.get(&row.id).and_then(|key| proposed_kind(&party(key))),
        })
        .collect()
    }

    /// Of whom something is missing, among those who have something open.
    pub(super) fn incomplete(&self) -> Vec<IncompleteLine> {
        let with_open = |row: &&CustomerRow| self.lines.contains_key(&row.id);
        let rows = self.by_open().into_iter().filter(with_open);
        rows.map(|row| self.line(row))
            .filter(|line| !line.missing.is_empty())
            .collect()
    }

    fn line(&self, row: &CustomerRow) -> IncompleteLine {
        let people = self.contacts.get(&row.id).map(Vec::as_slice);
        let people = people.unwrap_or_default();
        let items = self.items.get(&row.id).into_iter().flatten();
        let invoices =
            items.filter(|item| item.kind == DocumentKind::Invoice && item.open.is_positive());
        let without_copy: Vec<_> = invoices
            .clone()
            .filter(|item| !item.copy.usable())
            .map(|item| (item.id, item.number.clone()))
            .collect();
        let with_copy = invoices
            .filter(|item| item.copy.usable())
            .any(|item| matches!(item.copy, CopyState::Original { .. }));
        IncompleteLine {
            id: row.id,
            number: row.number.clone(),
            open: self.open(row.id),
            missing: missing(row, people, !without_copy.is_empty()),
            card: card(row),
            person: people.first().cloned(),
            without_copy,
            with_copy,
        }
    }

    /// Who may be one, of whom nobody said that they are two.
    pub(super) fn alike(&self, apart: &BTreeSet<(CustomerId, CustomerId)>) -> Vec<AlikeLine> {
        let rows: HashMap<CustomerId, &CustomerRow> =
            self.rows.iter().map(|row| (row.id, row)).collect();
        let everybody = Recognition::new(self.keys.clone());
        let pairs = everybody.pairs(apart).into_iter();
        let mut lines: Vec<AlikeLine> = pairs
            .filter_map(|pair| {
                let (one, other) = (rows.get(&pair.one)?, rows.get(&pair.other)?);
                let (keep, other) = if self.stays(one) < self.stays(other) {
                    (other, one)
                } else {
                    (one, other)
                };
                Some(AlikeLine {
                    keep: self.side(keep),
                    other: self.side(other),
                    likeness: pair.likeness,
                })
            })
            .collect();
        lines.sort_by_cached_key(|line| {
            let open = |side: &AlikeSide| side.open.first().map_or(0, |open| open.minor);
            Reverse(open(&line.keep).saturating_add(open(&line.other)))
        });
        lines
    }

    /// Who stays of two: with a number of the books, then with more that is open.
    fn stays(&self, row: &CustomerRow) -> (bool, i64) {
        let of_the_books = row.number != format!("K{}", row.id.0);
        (
            of_the_books,
            self.open(row.id).iter().map(|open| open.minor).sum(),
        )
    }

    fn side(&self, row: &CustomerRow) -> AlikeSide {
        let place = [&row.address.street, &row.address.city]
            .into_iter()
            .flatten();
        AlikeSide {
            id: row.id,
            number: row.number.clone(),
            name: row.name.clone(),
            place: place.map(String::as_str).collect::<Vec<_>>().join(", "),
            open: self.open(row.id),
        }
    }
}

/// A record as a party, for what its name and numbers propose.
fn party(key: &CustomerKey) -> Party {
    let mut names = key.names.iter().cloned();
    Party {
        name: names.next(),
        legal_name: names.next(),
        kvk: key.kvk.clone(),
        oin: key.oin.clone(),
        vat: key.vat.clone(),
        ..Party::default()
    }
}

/// What is missing of a customer, in the order of the columns. A language is asked where an address abroad says
/// nothing sure of it, and whom to ask for where it is not the customer who pays.
fn missing(row: &CustomerRow, people: &[Contact], copies: bool) -> Vec<Missing> {
    let empty = |text: Option<&String>| text.is_none_or(|text| text.trim().is_empty());
    let nobody =
        empty(row.phone.as_ref()) && people.iter().all(|person| empty(person.phone.as_ref()));
    let country = row.address.country.as_deref().unwrap_or("NL");
    let absent = [
        (Missing::Phone, nobody),
        (
            Missing::Address,
            empty(row.address.street.as_ref()) || empty(row.address.city.as_ref()),
        ),
        (Missing::Kind, row.kind.is_none() || row.kind_assumed),
        (Missing::Language, row.language_assumed && country != "NL"),
        (
            Missing::Person,
            row.kind != Some(CustomerKind::Consumer)
                && !people.iter().any(|person| person.responsible),
        ),
        (Missing::Copy, copies),
    ];
    let absent = absent.into_iter().filter(|(_, absent)| *absent);
    absent.map(|(what, _)| what).collect()
}
