//! What matching looks at: everything that is or was open, and who customers are.

use super::super::codec::{day, day_if_any, money};
use super::super::{Read, Result};
use super::{TOUCHED, open_minor, untouched_minor};
use crate::domain::ids::{CustomerId, ItemId, ReceiptId};
use crate::domain::matching::{BookCustomer, BookItem, BookLetter, Difference};
use crate::domain::money::Money;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// What was let go of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceRow {
    /// Because of this receipt.
    pub receipt: ReceiptId,
    /// Of this item.
    pub item: ItemId,
    /// Its number.
    pub number: String,
    /// Whose.
    pub customer: CustomerId,
    /// How much; negative where a return brought it back.
    pub amount: Money,
    /// Why.
    pub why: Difference,
    /// From when it counts.
    pub on: NaiveDate,
}

impl Read<'_> {
    /// Every item with what is open on it when all that was recorded has taken effect; settled ones too
    /// where they were issued on `settled_since` or later, for a payer who names one pays for no other.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn items_to_match(&self, settled_since: NaiveDate) -> Result<Vec<BookItem>> {
        let sql = format!(
            "SELECT item.id, {}, (SELECT MAX(part.effective_on) FROM allocation part WHERE part.item_id = item.id \
             AND part.undone_by IS NULL AND part.ended_by IS NULL) FROM item WHERE {TOUCHED} ORDER BY item.id",
            open_minor("'9999-12-31'")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let touched = statement.query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, day_if_any(row, 2)?))
        })?;
        let touched: Vec<(ItemId, i64, Option<NaiveDate>)> =
            touched.collect::<rusqlite::Result<_>>()?;
        let mut touched = touched.into_iter().peekable();
        let sql = format!(
            "SELECT id, customer_id, number, currency, issued_on, due_on, payment_reference, payable_minor, {} FROM item ORDER BY id",
            untouched_minor("'9999-12-31'")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            let id: ItemId = row.get(0)?;
            let (open, paid_on) = match touched.next_if(|(touched, ..)| *touched == id) {
                Some((_, open, paid_on)) => (open, paid_on),
                None => (row.get(8)?, None),
            };
            let issued_on = day(row, 4)?;
            if open == 0 && issued_on < settled_since {
                continue;
            }
            let currency = row.get(3)?;
            items.push(BookItem {
                item: id,
                customer: row.get(1)?,
                number: row.get(2)?,
                issued_on: Some(issued_on),
                due_on: Some(day(row, 5)?),
                payment_reference: row.get(6)?,
                payable: Money::minor(row.get(7)?, currency),
                paid_on,
                open: Money::minor(open, currency),
            });
        }
        Ok(items)
    }

    /// The letters that stand, with what they asked for: payers quote their references.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn letters_to_match(&self) -> Result<Vec<BookLetter>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT letter.id, letter.customer_id, letter.reference, letter_item.item_id FROM letter \
             JOIN letter_item ON letter_item.letter_id = letter.id WHERE letter.undone_by IS NULL ORDER BY letter.id",
        )?;
        let mut rows = statement.query([])?;
        let mut letters: Vec<(i64, BookLetter)> = Vec::new();
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            let item = row.get(3)?;
            match letters.last_mut().filter(|(last, _)| *last == id) {
                Some((_, letter)) => letter.items.push(item),
                None => {
                    let letter = BookLetter {
                        customer: row.get(1)?,
                        reference: row.get(2)?,
                        items: vec![item],
                    };
                    letters.push((id, letter));
                }
            }
        }
        Ok(letters.into_iter().map(|(_, letter)| letter).collect())
    }

    /// What was let go of items so that they are settled, and brought back by returns: by day.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn differences(&self) -> Result<Vec<DifferenceRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT receipt.bank_reference, part.item_id, item.number, item.customer_id, part.amount_minor, item.currency, \
             part.effective_on FROM receipt JOIN allocation part ON part.receipt_id = receipt.id \
             JOIN item ON item.id = part.item_id WHERE receipt.kind = 'list' AND receipt.bank_reference LIKE 'difference|%' \
             AND part.undone_by IS NULL AND part.ended_by IS NULL ORDER BY part.effective_on, part.id",
        )?;
        let mut rows = statement.query([])?;
        let mut differences = Vec::new();
        while let Some(row) = rows.next()? {
            let kept: String = row.get(0)?;
            let mut parts = kept.split('|').skip(1);
            let why = parts.next().and_then(Difference::parse);
            let receipt = parts.next().and_then(|id| id.parse().ok());
            if let (Some(why), Some(receipt)) = (why, receipt) {
                differences.push(DifferenceRow {
                    receipt: ReceiptId(receipt),
                    item: row.get(1)?,
                    number: row.get(2)?,
                    customer: row.get(3)?,
                    amount: money(row, "amount_minor", "currency")?,
                    why,
                    on: row.get(6)?,
                });
            }
        }
        Ok(differences)
    }

    /// Who pays without being a customer: account, name, what it was; by name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn not_customers(&self) -> Result<Vec<(String, String, String)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT account, name, note FROM not_a_customer WHERE undone_by IS NULL ORDER BY name, account",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every customer with their names, also of those who are merged into them, and the accounts that they are
    /// known to pay from.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn customers_to_match(&self) -> Result<Vec<BookCustomer>> {
        let mut accounts: BTreeMap<CustomerId, Vec<String>> = BTreeMap::new();
        for (customer, account) in self.customer_accounts(None)? {
            accounts.entry(customer).or_default().push(account);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT COALESCE(merged_away.kept_id, customer.id), customer.name, customer.legal_name FROM customer \
             LEFT JOIN merged_away ON merged_away.customer_id = customer.id \
             ORDER BY COALESCE(merged_away.kept_id, customer.id), merged_away.kept_id IS NOT NULL, customer.id",
        )?;
        let mut rows = statement.query([])?;
        let mut customers: Vec<BookCustomer> = Vec::new();
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            let names: [Option<String>; 2] = [row.get(1)?, row.get(2)?];
            let names = names.into_iter().flatten();
            match customers.last_mut().filter(|last| last.id == id) {
                Some(kept) => kept.names.extend(names),
                None => customers.push(BookCustomer {
                    id,
                    names: names.collect(),
                    ibans: accounts.remove(&id).unwrap_or_default(),
                }),
            }
        }
        Ok(customers)
    }

    /// Receipts of which somebody took back an allocation: these are not applied by themselves again.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn receipts_taken_back(&self) -> Result<BTreeSet<ReceiptId>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT receipt_id FROM allocation WHERE receipt_id IS NOT NULL AND ended_by IS NOT NULL AND undone_by IS NULL",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The return of a receipt, where the bank took it back.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn returned_by(&self, receipt: ReceiptId) -> Result<Option<ReceiptId>> {
        Ok(self
            .connection
            .prepare_cached("SELECT id FROM receipt WHERE reverses_id = :receipt LIMIT 1")?
            .query_row(named_params! { ":receipt": receipt }, |row| row.get(0))
            .optional()?)
    }

    /// Numbers of items on which more was settled than was owed, or less than nothing, and payers of
    /// receipts of which more was used than came in: an undo may not leave any.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn settled_too_far(&self) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT number FROM (SELECT item.number, item.payable_minor, {} AS open_minor FROM item) \
             WHERE open_minor NOT BETWEEN MIN(payable_minor, 0) AND MAX(payable_minor, 0) \
             UNION ALL SELECT COALESCE(counterparty_name, bank_reference, booked_on) FROM receipt WHERE amount_minor > 0 \
             AND amount_minor < (SELECT SUM(part.amount_minor) FROM allocation part WHERE part.receipt_id = receipt.id \
                 AND part.undone_by IS NULL AND part.ended_by IS NULL) ORDER BY 1",
            open_minor("'9999-12-31'")
        ))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
