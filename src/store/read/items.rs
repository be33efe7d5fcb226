//! Items: what is open, of whom, and what is known of each.

use super::super::codec::{day, day_if_any, document_kind, money};
use super::super::{Read, Result};
use super::{about, json_ids, open_minor};
use crate::domain::document::DocumentKind;
use crate::domain::dunning::StepDone;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::money::Money;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, Rows, named_params};
use std::collections::BTreeMap;

/// An item as it stands in the file, with what is open as of the day asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRow {
    /// Its row.
    pub id: ItemId,
    /// Whose.
    pub customer: CustomerId,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Its number.
    pub number: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// The due date is estimated.
    pub due_estimated: bool,
    /// The due date was agreed, not only printed on the invoice.
    pub term_agreed: bool,
    /// Total with tax, positive.
    pub amount: Money,
    /// What it adds to what is owed, signed.
    pub payable: Money,
    /// Open as of the day asked, signed.
    pub open: Money,
    /// What the payer should quote.
    pub payment_reference: Option<String>,
    /// The day on which the bank collects it; `None` where the customer pays, or where a collection came
    /// back.
    pub collected_on: Option<NaiveDate>,
    /// The customer's order reference.
    pub order_reference: Option<String>,
    /// For a credit note, the invoice it corrects.
    pub credits_number: Option<String>,
    /// Delivered on.
    pub delivered_on: Option<NaiveDate>,
    /// What it was for.
    pub description: String,
    /// It has lines and tax, for a page of invoice data.
    pub has_lines: bool,
    /// It waits for its opening position.
    pub opening_unanswered: bool,
}

const COLUMNS: &str = "item.id, item.customer_id, item.kind, item.number, item.issued_on, item.due_on, item.due_estimated, \
    item.term_basis = 'agreed' AS term_agreed, item.currency, item.amount_minor, item.payable_minor, \
    item.payment_reference, IIF(item.direct_debit AND NOT EXISTS (SELECT 1 FROM allocation back WHERE back.item_id = item.id \
        AND back.amount_minor < 0 AND back.undone_by IS NULL AND back.ended_by IS NULL), \
        COALESCE(item.collected_on, item.due_on), NULL) AS collected_on, item.order_reference, item.credits_number, item.delivered_on, \
    item.description, item.lines <> '[]' AND item.taxes <> '[]' AS has_lines, \
    item.asks_opening AND NOT EXISTS (SELECT 1 FROM answered_opening answer \
        WHERE answer.item_id = item.id AND answer.undone_by IS NULL) AS opening_unanswered";

fn item(row: &Row<'_>) -> Result<ItemRow> {
    Ok(ItemRow {
        id: row.get("id")?,
        customer: row.get("customer_id")?,
        kind: document_kind(
            row.get_ref("kind")?
                .as_str()
                .map_err(rusqlite::Error::from)?,
        )?,
        number: row.get("number")?,
        issued_on: row.get("issued_on")?,
        due_on: row.get("due_on")?,
        due_estimated: row.get("due_estimated")?,
        term_agreed: row.get("term_agreed")?,
        amount: money(row, "amount_minor", "currency")?,
        payable: money(row, "payable_minor", "currency")?,
        open: money(row, "open_minor", "currency")?,
        payment_reference: row.get("payment_reference")?,
        collected_on: row.get("collected_on")?,
        order_reference: row.get("order_reference")?,
        credits_number: row.get("credits_number")?,
        delivered_on: row.get("delivered_on")?,
        description: row.get("description")?,
        has_lines: row.get("has_lines")?,
        opening_unanswered: row.get("opening_unanswered")?,
    })
}

/// Steps by the item that has had them, in the order of the rows.
fn by_item(mut rows: Rows<'_>) -> Result<BTreeMap<ItemId, Vec<StepDone>>> {
    let mut steps: BTreeMap<ItemId, Vec<StepDone>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let step = StepDone {
            step: row.get(1)?,
            done_on: day(row, 2)?,
            deadline: day_if_any(row, 3)?,
            by_talk: row.get(4)?,
        };
        steps.entry(row.get(0)?).or_default().push(step);
    }
    Ok(steps)
}

impl Read<'_> {
    /// Every open item as of a day, by customer and due date; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn open_items(&self, as_of: NaiveDate, of: Option<CustomerId>) -> Result<Vec<ItemRow>> {
        let sql = format!(
            "SELECT * FROM (SELECT {COLUMNS}, {} AS open_minor FROM item WHERE :of IS NULL OR item.customer_id = :of) \
             WHERE open_minor <> 0 ORDER BY customer_id, due_on, number",
            open_minor(":as_of")
        );
        let mut statement = self.connection.prepare_cached(&about(&sql, of))?;
        let mut rows = statement.query(named_params! { ":as_of": as_of, ":of": of })?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            items.push(item(row)?);
        }
        Ok(items)
    }

    /// The same of several customers.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn open_items_of(
        &self,
        as_of: NaiveDate,
        customers: impl IntoIterator<Item = CustomerId>,
    ) -> Result<Vec<ItemRow>> {
        let sql = format!(
            "SELECT * FROM (SELECT {COLUMNS}, {} AS open_minor FROM item \
             WHERE item.customer_id IN (SELECT value FROM json_each(:customers))) \
             WHERE open_minor <> 0 ORDER BY customer_id, due_on, number",
            open_minor(":as_of")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let customers = json_ids(customers, |customer| customer.0);
        let mut rows =
            statement.query(named_params! { ":as_of": as_of, ":customers": customers })?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            items.push(item(row)?);
        }
        Ok(items)
    }

    /// These items, open or not, as of a day.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn items(
        &self,
        as_of: NaiveDate,
        ids: impl IntoIterator<Item = ItemId>,
    ) -> Result<Vec<ItemRow>> {
        let sql = format!(
            "SELECT {COLUMNS}, {} AS open_minor FROM item WHERE item.id IN (SELECT value FROM json_each(:ids)) \
             ORDER BY item.due_on, item.number",
            open_minor(":as_of")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows =
            statement.query(named_params! { ":as_of": as_of, ":ids": json_ids(ids, |id| id.0) })?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            items.push(item(row)?);
        }
        Ok(items)
    }

    /// One item as of a day.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn item(&self, as_of: NaiveDate, id: ItemId) -> Result<Option<ItemRow>> {
        Ok(self.items(as_of, [id])?.pop())
    }

    /// The item with this kind and number, exactly as written.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn item_by_number(
        &self,
        as_of: NaiveDate,
        kind: DocumentKind,
        number: &str,
    ) -> Result<Option<ItemRow>> {
        let id = self
            .connection
            .prepare_cached("SELECT id FROM item WHERE kind = :kind AND number = :number")?
            .query_row(
                named_params! { ":kind": super::super::codec::document_kind_code(kind), ":number": number },
                |row| row.get::<_, ItemId>(0),
            )
            .optional()?;
        id.map_or(Ok(None), |id| self.item(as_of, id))
    }

    /// Every number of an item: for PDFs named after one.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn item_numbers(&self) -> Result<Vec<(String, ItemId)>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT number, id FROM item ORDER BY number")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The steps that items have had, by item, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn steps(
        &self,
        ids: impl IntoIterator<Item = ItemId>,
    ) -> Result<BTreeMap<ItemId, Vec<StepDone>>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT item_id, step, done_on, deadline, contact_moment_id IS NOT NULL FROM step_done WHERE undone_by IS NULL \
             AND item_id IN (SELECT value FROM json_each(:ids)) ORDER BY item_id, done_on, id",
        )?;
        let rows = statement.query(named_params! { ":ids": json_ids(ids, |id| id.0) })?;
        by_item(rows)
    }

    /// The same of every item; of one customer's where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn steps_of(&self, of: Option<CustomerId>) -> Result<BTreeMap<ItemId, Vec<StepDone>>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT item_id, step, done_on, deadline, contact_moment_id IS NOT NULL FROM step_done WHERE undone_by IS NULL \
             AND (:of IS NULL OR item_id IN (SELECT id FROM item WHERE customer_id = :of)) ORDER BY id",
            of,
        ))?;
        let mut steps = by_item(statement.query(named_params! { ":of": of })?)?;
        // Each its own few: SQLite would sort all of them at once, in six times the time of reading them.
        for theirs in steps.values_mut() {
            theirs.sort_by_key(|step| step.done_on);
        }
        Ok(steps)
    }

    /// Lines and tax of an item, as JSON.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn item_lines(&self, id: ItemId) -> Result<(serde_json::Value, serde_json::Value)> {
        let (lines, taxes): (String, String) = self
            .connection
            .prepare_cached("SELECT lines, taxes FROM item WHERE id = :id")?
            .query_row(named_params! { ":id": id }, |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        Ok((serde_json::from_str(&lines)?, serde_json::from_str(&taxes)?))
    }
}
