//! What an import compares with: every item by its number, every customer by what tells them apart.

use super::super::codec::{document_kind, money};
use super::super::{Read, Result};
use super::open_minor;
use crate::domain::document::{Address, DocumentKind};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::money::Money;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An item, as an import recognises it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownItem {
    /// Its row.
    pub id: ItemId,
    /// Whose.
    pub customer: CustomerId,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Its number as written.
    pub number: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// What it adds to what is owed, signed.
    pub payable: Money,
    /// Open when all that was recorded has taken effect, signed.
    pub open: Money,
    /// The due date is estimated.
    pub due_estimated: bool,
    /// For a credit note, the invoice it corrects.
    pub credits_number: Option<String>,
    /// There is a PDF behind it that opens.
    pub has_copy: bool,
}

/// A customer, as an import recognises them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerKey {
    /// Its row.
    pub id: CustomerId,
    /// The customer who is shown for it: itself, unless it is merged into another.
    pub kept: CustomerId,
    /// Its number.
    pub number: String,
    /// The number that the books give it, where another customer has that.
    pub number_in_books: Option<String>,
    /// Trading and legal name.
    pub names: Vec<String>,
    /// Chamber of Commerce number.
    pub kvk: Option<String>,
    /// Government organisation number.
    pub oin: Option<String>,
    /// VAT number.
    pub vat: Option<String>,
    /// Where: two people may share a name.
    pub address: Address,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Days of payment terms that were agreed.
    pub terms_days: Option<u32>,
    /// Accounts that they pay from.
    pub accounts: Vec<String>,
}

impl Read<'_> {
    /// Every item, as an import recognises it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn known_items(&self) -> Result<Vec<KnownItem>> {
        let sql = format!(
            "SELECT item.id, item.customer_id, item.kind, item.number, item.issued_on, item.due_on, item.currency, item.payable_minor, \
             item.due_estimated, item.credits_number, {} AS open_minor, \
             EXISTS (SELECT 1 FROM item_copy JOIN attachment USING (sha256) WHERE item_copy.item_id = item.id \
                 AND item_copy.undone_by IS NULL AND attachment.status = 'ok') AS has_copy FROM item ORDER BY item.id",
            open_minor("'9999-12-31'")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            let kind = row
                .get_ref("kind")?
                .as_str()
                .map_err(rusqlite::Error::from)?;
            items.push(KnownItem {
                id: row.get("id")?,
                customer: row.get("customer_id")?,
                kind: document_kind(kind)?,
                number: row.get("number")?,
                issued_on: row.get("issued_on")?,
                due_on: row.get("due_on")?,
                payable: money(row, "payable_minor", "currency")?,
                open: money(row, "open_minor", "currency")?,
                due_estimated: row.get("due_estimated")?,
                credits_number: row.get("credits_number")?,
                has_copy: row.get("has_copy")?,
            });
        }
        Ok(items)
    }

    /// Names of everybody who is or was somebody at a customer.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn contact_names(&self) -> Result<Vec<(CustomerId, String)>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT customer_id, name FROM contact WHERE undone_by IS NULL")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every customer, as an import recognises them; those who are merged into another too.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn customer_keys(&self) -> Result<Vec<CustomerKey>> {
        let mut accounts: BTreeMap<CustomerId, Vec<String>> = BTreeMap::new();
        for (customer, account) in self.customer_accounts(None)? {
            accounts.entry(customer).or_default().push(account);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT customer.id, COALESCE(merged_away.kept_id, customer.id) AS kept, number, number_in_books, name, legal_name, \
             kvk, oin, vat, street, extra, postcode, city, country, phone, email, terms_days FROM customer \
             LEFT JOIN merged_away ON merged_away.customer_id = customer.id ORDER BY customer.id",
        )?;
        let rows = statement.query_map([], |row| {
            let names: [Option<String>; 2] = [row.get("name")?, row.get("legal_name")?];
            let id = row.get("id")?;
            Ok(CustomerKey {
                id,
                kept: row.get("kept")?,
                number: row.get("number")?,
                number_in_books: row.get("number_in_books")?,
                names: names.into_iter().flatten().collect(),
                kvk: row.get("kvk")?,
                oin: row.get("oin")?,
                vat: row.get("vat")?,
                address: Address {
                    street: row.get("street")?,
                    extra: row.get("extra")?,
                    postcode: row.get("postcode")?,
                    city: row.get("city")?,
                    country: row.get("country")?,
                },
                phone: row.get("phone")?,
                email: row.get("email")?,
                terms_days: row.get("terms_days")?,
                accounts: accounts.remove(&id).unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
