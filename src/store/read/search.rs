//! Search from anywhere. What is typed is looked for where it can stand, and no more is read of it than can be
//! shown: in a file with a hundred thousand invoices it answers while one types.

use super::super::codec::money;
use super::super::{Read, Result};
use super::open_minor;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::domain::references::normalise_number;
use chrono::NaiveDate;
use rusqlite::named_params;

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Searched<'a> {
    /// As it was typed, folded: lower case, accents stripped.
    pub folded: &'a str,
    /// The digits of it.
    pub digits: &'a str,
    /// An amount, if it can be one, in hundredths.
    pub amount: Option<i64>,
    /// So many of each kind at most.
    pub most: i64,
}

/// A customer as search shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCustomer {
    /// Its row.
    pub id: CustomerId,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its town.
    pub city: String,
    /// Its telephone number.
    pub phone: String,
}

/// Something that search found: whose, which kind of thing, and the text it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// Whose.
    pub customer: CustomerId,
    /// `contact`, `phone`, `item`.
    pub through: &'static str,
    /// The contact's name, the number as written.
    pub text: String,
    /// For an item: what is open.
    pub amount: Option<Money>,
}

fn named(row: &rusqlite::Row<'_>) -> rusqlite::Result<NamedCustomer> {
    Ok(NamedCustomer {
        id: row.get(0)?,
        number: row.get(1)?,
        name: row.get(2)?,
        city: row.get(3)?,
        phone: row.get(4)?,
    })
}

const NAMED: &str =
    "SELECT id, number, name, COALESCE(city, ''), COALESCE(phone, '') FROM customer";

impl Read<'_> {
    /// Customers in whose name, number or town a folded text stands, those that begin with it first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn search_customers(&self, searched: Searched<'_>) -> Result<Vec<NamedCustomer>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "{NAMED} WHERE instr(search, :folded) > 0 ORDER BY instr(search, :folded) > 1, name, id LIMIT :most"
        ))?;
        let rows = statement.query_map(
            named_params! { ":folded": searched.folded, ":most": searched.most },
            named,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// These customers, as search shows them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn named_customers(
        &self,
        ids: impl IntoIterator<Item = CustomerId>,
    ) -> Result<Vec<NamedCustomer>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "{NAMED} WHERE id IN (SELECT value FROM json_each(:ids))"
        ))?;
        let ids = super::json_ids(ids, |id| id.0);
        let rows = statement.query_map(named_params! { ":ids": ids }, named)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Invoices and credit notes by number or amount, the newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn search_items(&self, today: NaiveDate, searched: Searched<'_>) -> Result<Vec<SearchHit>> {
        // Numbers are compared as they stand in their index, which is a tenth of the table.
        let plain = normalise_number(searched.folded);
        let open = open_minor(":today");
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT item.customer_id, item.number, item.currency, {open} AS open_minor FROM item WHERE item.id IN ( \
                 SELECT id FROM (SELECT id FROM item INDEXED BY item_normalised WHERE length(:plain) > 1 AND instr(number_normalised, :plain) > 0 \
                     ORDER BY id DESC LIMIT :most) \
                 UNION SELECT id FROM (SELECT id FROM item INDEXED BY item_normalised WHERE length(:digits) > 2 AND :digits <> :plain AND instr(number_normalised, :digits) > 0 \
                     ORDER BY id DESC LIMIT :most) \
                 UNION SELECT id FROM (SELECT id FROM item WHERE payable_minor = :amount ORDER BY id DESC LIMIT :most)) \
             ORDER BY open_minor <> 0 DESC, item.issued_on DESC"
        ))?;
        let mut rows = statement.query(named_params! {
            ":plain": plain, ":digits": searched.digits, ":amount": searched.amount, ":today": today, ":most": searched.most,
        })?;
        let mut hits = Vec::new();
        while let Some(row) = rows.next()? {
            hits.push(SearchHit {
                customer: row.get(0)?,
                through: "item",
                text: row.get(1)?,
                amount: Some(money(row, "open_minor", "currency")?),
            });
        }
        Ok(hits)
    }

    /// People by name, and telephone numbers, of customers and of people there, by their digits.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn search_people(&self, searched: Searched<'_>) -> Result<Vec<SearchHit>> {
        let mut hits = Vec::new();
        let most = usize::try_from(searched.most).unwrap_or(usize::MAX);
        let mut statement = self.connection.prepare_cached(
            "SELECT customer_id, name, COALESCE(phone, '') FROM contact WHERE undone_by IS NULL AND ended_by IS NULL \
             UNION ALL SELECT id, '', phone FROM customer WHERE phone <> ''",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (name, phone) = (row.get_ref(1)?.as_str(), row.get_ref(2)?.as_str());
            let name = name.map_err(rusqlite::Error::from)?;
            let phone = phone.map_err(rusqlite::Error::from)?;
            let found = if searched.folded.len() > 1 && contains_folded(name, searched.folded) {
                ("contact", name)
            } else if searched.digits.len() > 3 && digits_contain(phone, searched.digits) {
                ("phone", phone)
            } else {
                continue;
            };
            hits.push(SearchHit {
                customer: row.get(0)?,
                through: found.0,
                text: found.1.to_owned(),
                amount: None,
            });
            if hits.len() >= most {
                break;
            }
        }
        Ok(hits)
    }
}

/// Whether a folded text stands in a name, capitals aside.
fn contains_folded(name: &str, folded: &str) -> bool {
    if name.is_ascii() && folded.is_ascii() {
        let (name, folded) = (name.as_bytes(), folded.as_bytes());
        return name
            .windows(folded.len())
            .any(|part| part.eq_ignore_ascii_case(folded));
    }
    name.to_lowercase().contains(folded)
}

/// Whether these digits stand among those of a telephone number, in a row.
fn digits_contain(phone: &str, digits: &str) -> bool {
    let digits = digits.as_bytes();
    let phone: Vec<u8> = phone.bytes().filter(u8::is_ascii_digit).collect();
    phone.windows(digits.len()).any(|part| part == digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_found_however_they_are_written() {
        assert!(contains_folded("Lies SMIT", "smit") && !contains_folded("Lies", "smit"));
        assert!(contains_folded("Zoë", "zoë"));
        assert!(digits_contain("030 – 555 01 87", "5550187"));
        assert!(!digits_contain("030", "5550187"));
    }
}
