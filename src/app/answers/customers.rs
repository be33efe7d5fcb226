//! The list of customers, and search from anywhere.

use super::facts::item_line;
use super::unsettled::Everybody;
use super::worklist;
use crate::app::error::Error;
use crate::app::search::{digits, fold};
use crate::app::session::Session;
use crate::app::snapshots::{
    CustomerLine, CustomersSnapshot, Found, FoundThrough, ItemLine, TodayLine,
};
use crate::domain::ids::CustomerId;
use crate::domain::money::Currency;
use crate::store::read::{NamedCustomer, Searched};
use crate::store::{Read, StoreError};
use crate::words::parse_amount;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// How many things a search shows.
const FOUND_MOST: usize = 40;

impl Session {
    /// Every customer, by name, with what is open; and what is to be settled about some of them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn customers(&self) -> Result<CustomersSnapshot, Error> {
        let today = self.today();
        let decided = self.everybody()?;
        let totals = by_customer(&decided);
        let (rows, contacts, merged, keys, apart, items) = self.read(|read| {
            Ok::<_, StoreError>((
                read.customers(None)?,
                read.contacts(None)?,
                read.merged_away(None)?,
                read.customer_keys()?,
                read.kept_apart()?,
                open_items(read, today)?,
            ))
        })?;
        let mut as_merged: BTreeMap<CustomerId, String> = BTreeMap::new();
        for row in merged {
            let search = as_merged.entry(row.kept).or_default();
            search.push(' ');
            search.push_str(&row.search);
        }
        let everybody = Everybody {
            rows: &rows,
            keys,
            contacts: &contacts,
            lines: &totals,
            items: &items,
        };
        let (kinds, incomplete) = (everybody.kinds(), everybody.incomplete());
        let alike = everybody.alike(&apart);
        let items = decided.lines().flat_map(|line| &line.items);
        let opening = items.filter(|item| item.opening_unanswered).count();
        let customers = rows
            .into_iter()
            .map(|row| {
                let merged = as_merged.get(&row.id).map_or("", String::as_str);
                let totals = totals.get(&row.id).map(Vec::as_slice).unwrap_or_default();
                let people = contacts.get(&row.id).into_iter().flatten();
                let people: Vec<String> = people
                    .map(|person| {
                        format!(
                            "{} {}",
                            person.name,
                            person.phone.as_deref().unwrap_or_default()
                        )
                    })
                    .collect();
                let phone = row.phone.as_deref().unwrap_or_default();
                CustomerLine {
                    id: row.id,
                    search: fold(&format!(
                        "{}{merged} {phone} {} {}",
                        row.search,
                        digits(phone),
                        people.join(" ")
                    )),
                    number: row.number,
                    name: row.name,
                    city: row.address.city.unwrap_or_default(),
                    open: totals.iter().map(|line| line.row.open).collect(),
                    overdue: totals
                        .iter()
                        .map(|line| line.row.overdue)
                        .filter(|overdue| !overdue.is_zero())
                        .collect(),
                    days_overdue: oldest(totals),
                    items: totals.iter().map(|line| line.items.len()).sum(),
                }
            })
            .collect();
        Ok(CustomersSnapshot {
            today,
            customers,
            kinds,
            incomplete,
            alike,
            opening,
        })
    }

    /// Ctrl+K: by name, invoice number, amount, telephone number or contact. Best first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn find(&self, text: &str) -> Result<Vec<Found>, Error> {
        let folded = fold(text);
        let only_digits = digits(text);
        if folded.is_empty() {
            return Ok(Vec::new());
        }
        let amount = parse_amount(text, Currency::EUR)
            .ok()
            .map(|amount| amount.minor);
        let everybody = self.everybody()?;
        let searched = Searched {
            folded: &folded,
            digits: &only_digits,
            amount,
            most: i64::try_from(FOUND_MOST).unwrap_or(i64::MAX),
        };
        let (rows, merged, hits) = self.read(|read| {
            let merged = read.merged_away(None)?;
            let mut rows = read.search_customers(searched)?;
            let mut hits = read.search_items(self.today(), searched)?;
            hits.extend(read.search_people(searched)?);
            let known: BTreeSet<CustomerId> = rows.iter().map(|row| row.id).collect();
            let others = hits.iter().map(|hit| hit.customer);
            let others = others.chain(merged.iter().map(|row| row.kept));
            rows.extend(read.named_customers(others.filter(|id| !known.contains(id)))?);
            Ok::<_, StoreError>((rows, merged, hits))
        })?;
        let names: BTreeMap<CustomerId, &NamedCustomer> =
            rows.iter().map(|row| (row.id, row)).collect();
        let mut totals: BTreeMap<CustomerId, Vec<&TodayLine>> = BTreeMap::new();
        for line in everybody.lines() {
            if names.contains_key(&line.row.customer) {
                totals.entry(line.row.customer).or_default().push(line);
            }
        }
        let mut found: Vec<(u8, CustomerId, FoundThrough)> = Vec::new();
        for row in &rows {
            let name = fold(&row.name);
            if name.starts_with(&folded) {
                found.push((0, row.id, FoundThrough::Name));
            } else if row.number.to_lowercase() == folded {
                found.push((1, row.id, FoundThrough::Number));
            } else if name.contains(&folded) {
                found.push((3, row.id, FoundThrough::Name));
            }
        }
        for row in &merged {
            if fold(&row.name).contains(&folded) {
                found.push((3, row.kept, FoundThrough::Name));
            } else if row.number.to_lowercase() == folded {
                found.push((1, row.kept, FoundThrough::Number));
            }
        }
        for hit in hits {
            let exact = fold(&hit.text) == folded;
            let (rank, through) = match (hit.through, hit.amount) {
                ("contact", _) => (3, FoundThrough::Contact(hit.text)),
                ("phone", _) => (2, FoundThrough::Phone(hit.text)),
                (_, Some(open)) if amount == Some(open.minor) && !exact => {
                    (2, FoundThrough::Amount(open, hit.text))
                }
                _ => (if exact { 0 } else { 2 }, FoundThrough::Invoice(hit.text)),
            };
            found.push((rank, hit.customer, through));
        }
        found.sort_by(|a, b| {
            let name = |id: &CustomerId| names.get(id).map(|row| row.name.as_str());
            (a.0, name(&a.1)).cmp(&(b.0, name(&b.1)))
        });
        let mut seen = BTreeSet::new();
        Ok(found
            .into_iter()
            .filter(|(_, customer, through)| {
                seen.insert((*customer, matches!(through, FoundThrough::Invoice(_))))
            })
            .take(FOUND_MOST)
            .filter_map(|(_, customer, through)| {
                Some(found_line(
                    names.get(&customer)?,
                    through,
                    totals.get(&customer),
                ))
            })
            .collect())
    }
}

/// Open items with their copies, by customer.
fn open_items(
    read: &Read<'_>,
    today: NaiveDate,
) -> Result<BTreeMap<CustomerId, Vec<ItemLine>>, StoreError> {
    let rows = read.open_items(today, None)?;
    let copies = read.copies(rows.iter().map(|row| row.id))?;
    let mut items: BTreeMap<CustomerId, Vec<ItemLine>> = BTreeMap::new();
    for row in &rows {
        let line = item_line(row, None, &copies, today);
        items.entry(row.customer).or_default().push(line);
    }
    Ok(items)
}

fn found_line(
    row: &NamedCustomer,
    through: FoundThrough,
    lines: Option<&Vec<&TodayLine>>,
) -> Found {
    let lines = lines.map(Vec::as_slice).unwrap_or_default();
    let city = row.city.as_str();
    Found {
        customer: row.id,
        name: row.name.clone(),
        more: if city.is_empty() {
            row.number.clone()
        } else {
            format!("{city} · {}", row.number)
        },
        through,
        open: lines
            .iter()
            .map(|line| line.row.open)
            .filter(|open| !open.is_zero())
            .collect(),
        days_overdue: oldest(lines),
    }
}

fn oldest(lines: &[&TodayLine]) -> i64 {
    lines
        .iter()
        .map(|line| line.row.days_overdue)
        .max()
        .unwrap_or(0)
}

/// The lines of each customer, one per currency: the list says what Today says.
fn by_customer(everybody: &worklist::Everybody) -> BTreeMap<CustomerId, Vec<&TodayLine>> {
    let mut by_customer: BTreeMap<CustomerId, Vec<&TodayLine>> = BTreeMap::new();
    for line in everybody.lines() {
        by_customer.entry(line.row.customer).or_default().push(line);
    }
    by_customer
}
