//! The list of customers, and search from anywhere.

use super::Decided;
use super::unsettled::Everybody;
use crate::app::error::Error;
use crate::app::search::{digits, fold};
use crate::app::session::Session;
use crate::app::snapshots::{CustomerLine, CustomersSnapshot, Found, FoundThrough, WorklistLine};
use crate::domain::ids::CustomerId;
use crate::domain::money::Currency;
use crate::store::read::CustomerRow;
use crate::words::parse_amount;
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
        let (rows, contacts, merged, keys, apart) = self.read(|read| {
            Ok((
                read.customers(None)?,
                read.contacts(None)?,
                read.merged_away(None)?,
                read.customer_keys()?,
                read.kept_apart()?,
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
        };
        let (kinds, incomplete) = (everybody.kinds(), everybody.incomplete());
        let alike = everybody.alike(&apart);
        let items = decided.lines.iter().flat_map(|line| &line.items);
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
        let today = self.today();
        let decided = self.everybody()?;
        let (rows, merged, hits) = self.read(|read| {
            Ok((
                read.customers(None)?,
                read.merged_away(None)?,
                read.search(today, &folded, &only_digits, amount, FOUND_MOST)?,
            ))
        })?;
        let totals = by_customer(&decided);
        let names: BTreeMap<CustomerId, &CustomerRow> =
            rows.iter().map(|row| (row.id, row)).collect();
        let mut found: Vec<(u8, CustomerId, FoundThrough)> = Vec::new();
        for row in &rows {
            let name = fold(&row.name);
            let phone = digits(row.phone.as_deref().unwrap_or_default());
            if name.starts_with(&folded) {
                found.push((0, row.id, FoundThrough::Name));
            } else if row.number.to_lowercase() == folded {
                found.push((1, row.id, FoundThrough::Number));
            } else if name.contains(&folded) {
                found.push((3, row.id, FoundThrough::Name));
            } else if only_digits.len() > 3 && phone.contains(&only_digits) {
                found.push((
                    2,
                    row.id,
                    FoundThrough::Phone(row.phone.clone().unwrap_or_default()),
                ));
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

fn found_line(
    row: &CustomerRow,
    through: FoundThrough,
    lines: Option<&Vec<&WorklistLine>>,
) -> Found {
    let lines = lines.map(Vec::as_slice).unwrap_or_default();
    let city = row.address.city.as_deref().unwrap_or_default();
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

fn oldest(lines: &[&WorklistLine]) -> i64 {
    lines
        .iter()
        .map(|line| line.row.days_overdue)
        .max()
        .unwrap_or(0)
}

/// The lines of each customer, one per currency: the list says what Today says.
fn by_customer(decided: &Decided) -> BTreeMap<CustomerId, Vec<&WorklistLine>> {
    let mut by_customer: BTreeMap<CustomerId, Vec<&WorklistLine>> = BTreeMap::new();
    for line in &decided.lines {
        by_customer.entry(line.row.customer).or_default().push(line);
    }
    by_customer
}
