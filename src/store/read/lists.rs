//! Open-items lists of another package that were kept: what each said of an item, and what was settled
//! according to it.

use super::super::codec::{coded, day, money};
use super::super::{Read, Result};
use super::json_ids;
use crate::domain::document::DoneBefore;
use crate::domain::ids::{AllocationId, CustomerId, ItemId, JournalId, ListId};
use crate::domain::listed::{ListRule, ListedPayment, Listings, Said};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use rusqlite::named_params;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Items with what settled them and what lists say, and the settlements that stand now.
#[derive(Debug, Clone, Default)]
pub struct OnLists {
    /// What follows from it is what should stand.
    pub listings: Listings,
    /// What stands, by item.
    pub standing: BTreeMap<ItemId, Vec<StandingPart>>,
}

/// A settlement according to a list, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandingPart {
    /// Its row.
    pub id: AllocationId,
    /// According to which list.
    pub list: ListId,
    /// From when it counts.
    pub on: NaiveDate,
    /// How much, signed.
    pub amount: Money,
    /// It was paid on that day, as the list says.
    pub paid: bool,
}

impl Read<'_> {
    /// These items, as lists are followed: with what we received for them, the credit notes put against them,
    /// and what every list says.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn on_lists(&self, items: impl IntoIterator<Item = ItemId>) -> Result<OnLists> {
        let mut wanted: BTreeSet<ItemId> = items.into_iter().collect();
        let credits = self.credit_parts(&wanted)?;
        // A credit note may stand on a list by itself: then the invoice there goes without it.
        wanted.extend(credits.iter().map(|(note, ..)| *note));
        let ids = json_ids(wanted, |id| id.0);
        let mut found = OnLists::default();
        let mut statement = self.connection.prepare_cached(
            "SELECT id, payable_minor, currency, issued_on FROM item WHERE id IN (SELECT value FROM json_each(:ids))",
        )?;
        let mut rows = statement.query(named_params! { ":ids": ids })?;
        // By their places, here and below: a list may have a hundred thousand rows.
        while let Some(row) = rows.next()? {
            let payable = Money::minor(row.get(1)?, row.get(2)?);
            found.listings.add(row.get(0)?, payable, day(row, 3)?);
        }
        self.receipts_of(&ids, &mut found)?;
        for (note, invoice, on, amount) in credits {
            found.listings.credit(note, invoice, on, amount);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT list_item.list_id, list_item.item_id, list_item.open_minor, item.currency, list_item.rule, list.through, \
             journal.day FROM json_each(:ids) wanted JOIN list_item ON list_item.item_id = wanted.value \
             JOIN item ON item.id = list_item.item_id JOIN open_items_list list ON list.id = list_item.list_id \
             JOIN journal ON journal.id = list.recorded_by WHERE list.undone_by IS NULL ORDER BY list_item.list_id",
        )?;
        let mut rows = statement.query(named_params! { ":ids": ids })?;
        while let Some(row) = rows.next()? {
            let rule = row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?;
            let said = Said {
                list: row.get(0)?,
                through: row.get(5)?,
                read_on: day(row, 6)?,
                open: Money::minor(row.get(2)?, row.get(3)?),
                rule: coded("a rule of a list", rule, ListRule::parse)?,
            };
            found.listings.say(row.get(1)?, said);
        }
        self.payments_on_lists(&ids, &mut found.listings)?;
        Ok(found)
    }

    /// Payments of which lists say when they came in.
    fn payments_on_lists(&self, ids: &str, listings: &mut Listings) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "SELECT paid.list_id, paid.item_id, paid.paid_on, paid.amount_minor, item.currency FROM json_each(:ids) wanted \
             JOIN list_payment paid ON paid.item_id = wanted.value JOIN item ON item.id = paid.item_id \
             JOIN open_items_list list ON list.id = paid.list_id WHERE list.undone_by IS NULL",
        )?;
        let mut rows = statement.query(named_params! { ":ids": ids })?;
        while let Some(row) = rows.next()? {
            let payment = ListedPayment {
                on: row.get("paid_on")?,
                amount: money(row, "amount_minor", "currency")?,
            };
            listings.pay(row.get("item_id")?, row.get("list_id")?, payment);
        }
        Ok(())
    }

    /// What was received for items, and what stands according to lists.
    fn receipts_of(&self, ids: &str, found: &mut OnLists) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "SELECT part.id, part.item_id, part.amount_minor, item.currency, part.effective_on, receipt.list_id, receipt.value_on \
             FROM json_each(:ids) wanted JOIN allocation part ON part.item_id = wanted.value JOIN item ON item.id = part.item_id \
             JOIN receipt ON receipt.id = part.receipt_id WHERE part.undone_by IS NULL AND part.ended_by IS NULL ORDER BY part.id",
        )?;
        let mut rows = statement.query(named_params! { ":ids": ids })?;
        while let Some(row) = rows.next()? {
            let item: ItemId = row.get("item_id")?;
            let (on, amount) = (
                row.get("effective_on")?,
                money(row, "amount_minor", "currency")?,
            );
            match row.get("list_id")? {
                None => found.listings.receive(item, on, amount),
                Some(list) => found.standing.entry(item).or_default().push(StandingPart {
                    id: row.get("id")?,
                    list,
                    on,
                    amount,
                    paid: row.get::<_, Option<NaiveDate>>("value_on")?.is_some(),
                }),
            }
        }
        Ok(())
    }

    /// Parts of credit notes about these items, with all else that those notes were put against: note, invoice,
    /// day, amount.
    fn credit_parts(
        &self,
        about: &BTreeSet<ItemId>,
    ) -> Result<Vec<(ItemId, ItemId, NaiveDate, Money)>> {
        let ids = json_ids(about.iter().copied(), |id| id.0);
        let mut statement = self.connection.prepare_cached(
            "SELECT part.credit_id, part.item_id, part.effective_on, part.amount_minor, item.currency FROM allocation part \
             JOIN item ON item.id = part.item_id WHERE part.undone_by IS NULL AND part.ended_by IS NULL AND part.credit_id IN \
             (SELECT value FROM json_each(:ids) UNION SELECT used.credit_id FROM json_each(:ids) wanted \
              JOIN allocation used ON used.item_id = wanted.value WHERE used.credit_id IS NOT NULL \
              AND used.undone_by IS NULL AND used.ended_by IS NULL) ORDER BY part.id",
        )?;
        let rows = statement.query_map(named_params! { ":ids": ids }, |row| {
            let amount = money(row, "amount_minor", "currency")?;
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, amount))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Items of which something is settled according to a list.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn items_settled_by_lists(&self) -> Result<Vec<ItemId>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT part.item_id FROM receipt JOIN allocation part ON part.receipt_id = receipt.id \
             WHERE receipt.list_id IS NOT NULL AND part.undone_by IS NULL AND part.ended_by IS NULL ORDER BY part.item_id",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A list was ever kept.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn has_lists(&self) -> Result<bool> {
        Ok(self.connection.query_row(
            "SELECT EXISTS (SELECT 1 FROM open_items_list)",
            [],
            |row| row.get(0),
        )?)
    }

    /// Items that stood on a list that was kept, with their customers.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn stood_on_lists(&self) -> Result<HashMap<ItemId, CustomerId>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT item.id, item.customer_id FROM item WHERE EXISTS (SELECT 1 FROM list_item \
             JOIN open_items_list list ON list.id = list_item.list_id \
             WHERE list_item.item_id = item.id AND list.undone_by IS NULL)",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Per currency the latest day of which a kept list tells the truth.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn newest_lists(&self) -> Result<BTreeMap<Currency, NaiveDate>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT money.currency, MAX(list.through) FROM open_items_list list, (SELECT DISTINCT currency FROM item) money \
             WHERE list.undone_by IS NULL AND list.through IS NOT NULL AND EXISTS (SELECT 1 FROM list_item \
             JOIN item ON item.id = list_item.item_id WHERE list_item.list_id = list.id AND item.currency = money.currency) \
             GROUP BY money.currency",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What the latest list that says so has as done about these items.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn done_before(
        &self,
        items: impl IntoIterator<Item = ItemId>,
    ) -> Result<HashMap<ItemId, DoneBefore>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT list_item.item_id, list_item.reminders, list_item.last_reminder_on, list_item.handed_over FROM json_each(:ids) wanted \
             JOIN list_item ON list_item.item_id = wanted.value JOIN open_items_list list ON list.id = list_item.list_id \
             WHERE list.undone_by IS NULL AND (list_item.reminders IS NOT NULL OR list_item.handed_over) ORDER BY list.id",
        )?;
        let ids = json_ids(items, |id| id.0);
        let rows = statement.query_map(named_params! { ":ids": ids }, |row| {
            let said = DoneBefore {
                reminders: row.get(1)?,
                last_reminder_on: row.get(2)?,
                handed_over: row.get(3)?,
            };
            Ok((row.get(0)?, said))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Items that a line of the journal settled, opened again, or had on a list.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn items_settled_in(&self, line: JournalId) -> Result<BTreeSet<ItemId>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT item_id FROM allocation WHERE recorded_by = :line OR ended_by = :line \
             UNION SELECT credit_id FROM allocation WHERE credit_id IS NOT NULL AND (recorded_by = :line OR ended_by = :line) \
             UNION SELECT list_item.item_id FROM open_items_list list JOIN list_item ON list_item.list_id = list.id \
             WHERE list.recorded_by = :line",
        )?;
        let rows = statement.query_map(named_params! { ":line": line }, |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
