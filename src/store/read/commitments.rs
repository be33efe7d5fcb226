//! What was agreed, and what has come in for it since.

use super::super::codec::money;
use super::super::{Read, Result};
use super::{about, open_minor};
use crate::domain::commitment::{Arrangement, Instalment, ListsSay, Promise};
use crate::domain::ids::{ArrangementId, CustomerId, ItemId, PromiseId};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use rusqlite::named_params;
use std::collections::BTreeMap;

/// A promise with its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseRow {
    /// Whose.
    pub customer: CustomerId,
    /// The promise, with what came in.
    pub promise: Promise,
    /// To be confirmed by letter.
    pub confirm: bool,
    /// Who recorded it.
    pub by: Option<String>,
}

/// An arrangement with its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrangementRow {
    /// Whose.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// The arrangement, with what came in handed out to its instalments.
    pub arrangement: Arrangement,
    /// To be confirmed by letter.
    pub confirm: bool,
    /// Who recorded it.
    pub by: Option<String>,
}

impl Read<'_> {
    /// Every promise, oldest first; of one customer where given. What a list of a later day than it was due
    /// settled came in time, unless the item is known to have been open still on that day.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn promises(&self, today: NaiveDate, of: Option<CustomerId>) -> Result<Vec<PromiseRow>> {
        let sql = format!(
            "SELECT promise.id, promise.customer_id, promise.currency, promise.amount_minor, promise.made_on, promise.due_on, \
             promise.contact_name, promise.words, promise.confirm, promise.ended_by IS NOT NULL AS withdrawn, colleague.name AS by_name, \
             (SELECT json_group_array(promise_item.item_id) FROM promise_item WHERE promise_item.promise_id = promise.id) AS items, \
             (SELECT COALESCE(SUM(MAX(promise_item.open_minor - {in_time} + COALESCE((SELECT SUM(listed.amount_minor) \
              FROM allocation listed JOIN receipt ON receipt.id = listed.receipt_id WHERE listed.item_id = promise_item.item_id \
              AND receipt.list_id IS NOT NULL AND listed.undone_by IS NULL AND listed.ended_by IS NULL \
              AND listed.effective_on > promise.due_on AND listed.effective_on <= :today \
              AND (receipt.open_through IS NULL OR receipt.open_through < promise.due_on)), 0), 0)), 0) FROM promise_item JOIN item ON item.id = promise_item.item_id \
              WHERE promise_item.promise_id = promise.id) AS in_time_minor, \
             (SELECT COALESCE(SUM(MAX(promise_item.open_minor - {to_date}, 0)), 0) FROM promise_item JOIN item ON item.id = promise_item.item_id \
              WHERE promise_item.promise_id = promise.id) AS to_date_minor, \
             (SELECT MAX(listed.effective_on) FROM promise_item JOIN allocation listed ON listed.item_id = promise_item.item_id \
              JOIN receipt ON receipt.id = listed.receipt_id WHERE promise_item.promise_id = promise.id AND receipt.list_id IS NOT NULL \
              AND listed.undone_by IS NULL AND listed.ended_by IS NULL AND listed.effective_on BETWEEN promise.made_on AND :today) \
             AS settled_on, \
             (SELECT MIN(list.through) FROM promise_item JOIN list_item ON list_item.item_id = promise_item.item_id \
              JOIN open_items_list list ON list.id = list_item.list_id WHERE promise_item.promise_id = promise.id \
              AND list.undone_by IS NULL AND list_item.open_minor <> 0 AND list.through >= promise.due_on) AS open_on \
             FROM promise JOIN journal ON journal.id = promise.recorded_by LEFT JOIN colleague ON colleague.id = journal.colleague_id \
             WHERE promise.undone_by IS NULL AND (:of IS NULL OR promise.customer_id = :of) ORDER BY promise.made_on, promise.id",
            in_time = open_minor("MIN(promise.due_on, :today)"),
            to_date = open_minor(":today"),
        );
        let mut statement = self.connection.prepare_cached(&about(&sql, of))?;
        let mut rows = statement.query(named_params! { ":today": today, ":of": of })?;
        let mut promises = Vec::new();
        while let Some(row) = rows.next()? {
            promises.push(PromiseRow {
                customer: row.get("customer_id")?,
                promise: Promise {
                    id: row.get("id")?,
                    amount: money(row, "amount_minor", "currency")?,
                    made_on: row.get("made_on")?,
                    due_on: row.get("due_on")?,
                    contact_name: row.get("contact_name")?,
                    words: row.get("words")?,
                    items: item_ids(&row.get::<_, String>("items")?)?,
                    received_in_time: money(row, "in_time_minor", "currency")?,
                    received: money(row, "to_date_minor", "currency")?,
                    withdrawn: row.get("withdrawn")?,
                    listed: ListsSay {
                        settled_on: row.get("settled_on")?,
                        open_on: row.get("open_on")?,
                    },
                },
                confirm: row.get("confirm")?,
                by: row.get("by_name")?,
            });
        }
        Ok(promises)
    }

    /// Every arrangement, oldest first; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn arrangements(
        &self,
        today: NaiveDate,
        of: Option<CustomerId>,
    ) -> Result<Vec<ArrangementRow>> {
        let mut instalments = self.instalments()?;
        let sql = format!(
            "SELECT arrangement.id, arrangement.customer_id, arrangement.currency, arrangement.made_on, arrangement.contact_name, \
             arrangement.words, arrangement.confirm, arrangement.signed_on, arrangement.ended_by IS NOT NULL AS ended, colleague.name AS by_name, \
             (SELECT MIN(letter.day) FROM letter WHERE letter.arrangement_id = arrangement.id AND letter.undone_by IS NULL) AS confirmed_on, \
             (SELECT json_group_array(arrangement_item.item_id) FROM arrangement_item WHERE arrangement_item.arrangement_id = arrangement.id) AS items, \
             (SELECT COALESCE(SUM(MAX(arrangement_item.open_minor - {}, 0)), 0) FROM arrangement_item JOIN item ON item.id = arrangement_item.item_id \
              WHERE arrangement_item.arrangement_id = arrangement.id) AS received_minor, \
             (SELECT MAX(listed.effective_on) FROM arrangement_item JOIN allocation listed ON listed.item_id = arrangement_item.item_id \
              JOIN receipt ON receipt.id = listed.receipt_id WHERE arrangement_item.arrangement_id = arrangement.id AND receipt.list_id IS NOT NULL \
              AND listed.undone_by IS NULL AND listed.ended_by IS NULL AND listed.effective_on BETWEEN arrangement.made_on AND :today) \
             AS settled_on, \
             (SELECT MAX(list.through) FROM arrangement_item JOIN list_item ON list_item.item_id = arrangement_item.item_id \
              JOIN open_items_list list ON list.id = list_item.list_id WHERE arrangement_item.arrangement_id = arrangement.id \
              AND list.undone_by IS NULL AND list_item.open_minor <> 0) AS open_on \
             FROM arrangement JOIN journal ON journal.id = arrangement.recorded_by LEFT JOIN colleague ON colleague.id = journal.colleague_id \
             WHERE arrangement.undone_by IS NULL AND (:of IS NULL OR arrangement.customer_id = :of) ORDER BY arrangement.made_on, arrangement.id",
            open_minor(":today")
        );
        let mut statement = self.connection.prepare_cached(&about(&sql, of))?;
        let mut rows = statement.query(named_params! { ":today": today, ":of": of })?;
        let mut arrangements = Vec::new();
        while let Some(row) = rows.next()? {
            let id: ArrangementId = row.get("id")?;
            let currency: Currency = row.get("currency")?;
            let received = Money::minor(row.get("received_minor")?, currency);
            let mut arrangement = Arrangement {
                id,
                made_on: row.get("made_on")?,
                contact_name: row.get("contact_name")?,
                words: row.get("words")?,
                confirmed_on: row.get("confirmed_on")?,
                signed_on: row.get("signed_on")?,
                items: item_ids(&row.get::<_, String>("items")?)?,
                instalments: instalments.remove(&id).unwrap_or_default(),
                ended: row.get("ended")?,
                listed: ListsSay {
                    settled_on: row.get("settled_on")?,
                    open_on: None,
                },
            };
            let open_on: Option<NaiveDate> = row.get("open_on")?;
            for instalment in &mut arrangement.instalments {
                instalment.amount.currency = currency;
            }
            arrangement.receive(received);
            // A list says that an instalment was missed where it is of its day or later.
            let missed = arrangement.next().map(|next| next.due_on);
            arrangement.listed.open_on = open_on.filter(|day| missed <= Some(*day));
            arrangements.push(ArrangementRow {
                customer: row.get("customer_id")?,
                currency,
                arrangement,
                confirm: row.get("confirm")?,
                by: row.get("by_name")?,
            });
        }
        Ok(arrangements)
    }

    fn instalments(&self) -> Result<BTreeMap<ArrangementId, Vec<Instalment>>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT arrangement_id, nr, due_on, amount_minor FROM instalment ORDER BY arrangement_id, nr",
        )?;
        let mut rows = statement.query([])?;
        let mut instalments: BTreeMap<ArrangementId, Vec<Instalment>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let amount = Money::eur(row.get(3)?);
            instalments
                .entry(row.get(0)?)
                .or_default()
                .push(Instalment {
                    nr: row.get(1)?,
                    due_on: row.get(2)?,
                    amount,
                    received: Money::zero(amount.currency),
                });
        }
        Ok(instalments)
    }

    /// Promises that have a confirmation letter, with its day.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn confirmed_promises(&self) -> Result<BTreeMap<PromiseId, NaiveDate>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT promise_id, MIN(day) FROM letter WHERE promise_id IS NOT NULL AND undone_by IS NULL GROUP BY promise_id",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn item_ids(json: &str) -> Result<Vec<ItemId>> {
    Ok(serde_json::from_str::<Vec<i64>>(json)?
        .into_iter()
        .map(ItemId)
        .collect())
}
