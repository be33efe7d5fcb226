//! The list of customers, and search from anywhere.

use crate::app::error::Error;
use crate::app::search::{digits, fold};
use crate::app::session::Session;
use crate::app::snapshots::{CustomerLine, CustomersSnapshot, Found, FoundThrough};
use crate::domain::ids::CustomerId;
use crate::domain::money::Currency;
use crate::domain::worklist::days_overdue;
use crate::store::read::{CustomerRow, OpenTotal};
use crate::words::parse_amount;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// How many things a search shows.
const FOUND_MOST: usize = 40;

impl Session {
    /// Every customer, by name, with what is open.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn customers(&self) -> Result<CustomersSnapshot, Error> {
        let today = self.today();
        let (rows, totals, contacts) = self.read(|read| {
            Ok((
                read.customers(None)?,
                read.open_totals(today)?,
                read.contacts(None)?,
            ))
        })?;
        let totals = by_customer(totals);
        let customers = rows
            .into_iter()
            .map(|row| {
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
                        "{} {phone} {} {}",
                        row.search,
                        digits(phone),
                        people.join(" ")
                    )),
                    number: row.number,
                    name: row.name,
                    city: row.address.city.unwrap_or_default(),
                    open: totals.iter().map(|total| total.open).collect(),
                    overdue: totals
                        .iter()
                        .map(|total| total.overdue)
                        .filter(|overdue| !overdue.is_zero())
                        .collect(),
                    days_overdue: oldest(totals, today),
                    items: totals.iter().map(|total| total.items).sum(),
                }
            })
            .collect();
        Ok(CustomersSnapshot { today, customers })
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
        let (rows, totals, hits) = self.read(|read| {
            Ok((
                read.customers(None)?,
                read.open_totals(today)?,
                read.search(today, &folded, &only_digits, amount, FOUND_MOST)?,
            ))
        })?;
        let totals = by_customer(totals);
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
                    today,
                ))
            })
            .collect())
    }
}

fn found_line(
    row: &CustomerRow,
    through: FoundThrough,
    totals: Option<&Vec<OpenTotal>>,
    today: NaiveDate,
) -> Found {
    let totals = totals.map(Vec::as_slice).unwrap_or_default();
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
        open: totals
            .iter()
            .map(|total| total.open)
            .filter(|open| !open.is_zero())
            .collect(),
        days_overdue: oldest(totals, today),
    }
}

fn oldest(totals: &[OpenTotal], today: NaiveDate) -> i64 {
    totals
        .iter()
        .filter_map(|total| total.oldest_due)
        .map(|due_on| days_overdue(due_on, today))
        .max()
        .unwrap_or(0)
}

fn by_customer(totals: Vec<OpenTotal>) -> BTreeMap<CustomerId, Vec<OpenTotal>> {
    let mut by_customer: BTreeMap<CustomerId, Vec<OpenTotal>> = BTreeMap::new();
    for total in totals {
        by_customer.entry(total.customer).or_default().push(total);
    }
    by_customer
}
