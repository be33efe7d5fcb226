//! What today's list is decided from, of everybody at once: only what the rules ask, so that a hundred
//! thousand open items are read in the time it takes to look up.

use super::super::codec::{coded, customer_kind, day};
use super::super::{Read, Result, StoreError};
use super::{TOUCHED, about, open_minor, untouched_minor};
use crate::domain::behaviour::PaidInvoice;
use crate::domain::calendar::ClosedPeriod;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::DocumentKind;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::money::Money;
use crate::domain::rhythm::Rhythm;
use crate::domain::standing::LegalState;
use crate::domain::worklist::ItemFacts;
use chrono::NaiveDate;
use rusqlite::named_params;
use std::collections::{BTreeMap, BTreeSet};

/// What the rules ask about a customer itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayCustomer {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// What it is; `None`: not known.
    pub kind: Option<CustomerKind>,
    /// A state in which the law takes over.
    pub legal_state: Option<LegalState>,
    /// It, or somebody there, has a telephone number.
    pub can_be_called: bool,
    /// There is an address.
    pub can_be_written: bool,
}

/// An invoice that was paid, as far as a rhythm is read from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidOn {
    /// Its row.
    pub item: ItemId,
    /// Whose.
    pub customer: CustomerId,
    /// Its days.
    pub days: PaidInvoice,
}

impl Read<'_> {
    /// Every open item as of a day, by customer, currency, due date and number; of one customer where given.
    /// The steps that it has had are not among it: see [`Read::steps_of`].
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn items_today(
        &self,
        as_of: NaiveDate,
        of: Option<CustomerId>,
    ) -> Result<Vec<(CustomerId, ItemFacts)>> {
        let mut touched = self.open_of_touched(as_of, of)?.into_iter().peekable();
        let untouched = untouched_minor(":as_of");
        let sql = format!(
            "SELECT {untouched}, item.id, item.customer_id, item.kind = 'invoice', item.number, item.issued_on, item.due_on, item.currency, \
             IIF(item.direct_debit AND NOT EXISTS (SELECT 1 FROM allocation back WHERE back.item_id = item.id \
                 AND back.amount_minor < 0 AND back.undone_by IS NULL AND back.ended_by IS NULL), \
                 COALESCE(item.collected_on, item.due_on), NULL), \
             item.asks_opening AND NOT EXISTS (SELECT 1 FROM answered_opening answer \
                 WHERE answer.item_id = item.id AND answer.undone_by IS NULL), item.delivered_on \
             FROM item WHERE (:of IS NULL OR item.customer_id = :of) ORDER BY item.id"
        );
        let mut statement = self.connection.prepare_cached(&about(&sql, of))?;
        let mut rows = statement.query(named_params! { ":as_of": as_of, ":of": of })?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            let id: ItemId = row.get(1)?;
            let open = match touched.next_if(|(touched, _)| *touched == id) {
                Some((_, open)) => open,
                None => row.get(0)?,
            };
            // What is settled is looked at no further.
            if open == 0 {
                continue;
            }
            let kind = if row.get(3)? {
                DocumentKind::Invoice
            } else {
                DocumentKind::CreditNote
            };
            let facts = ItemFacts {
                id,
                kind,
                number: row.get(4)?,
                issued_on: day(row, 5)?,
                due_on: day(row, 6)?,
                open: Money::minor(open, row.get(7)?),
                collected_on: row.get(8)?,
                opening_unanswered: row.get(9)?,
                delivered_on: row.get(10)?,
                steps: Vec::new(),
            };
            items.push((row.get(2)?, facts));
        }
        // Books add their customers one after the other, mostly: these runs are found, not sorted.
        items.sort_by_key(|(of, _): &(CustomerId, ItemFacts)| *of);
        for theirs in items.chunk_by_mut(|(a, _), (b, _)| a == b) {
            theirs.sort_by(|(_, a), (_, b)| {
                let key = |it: &ItemFacts| (it.open.currency, it.due_on);
                key(a).cmp(&key(b)).then_with(|| a.number.cmp(&b.number))
            });
        }
        Ok(items)
    }

    /// What is open on each item against which anything was ever put, in the order of their rows.
    fn open_of_touched(
        &self,
        as_of: NaiveDate,
        of: Option<CustomerId>,
    ) -> Result<Vec<(ItemId, i64)>> {
        let open = open_minor(":as_of");
        let sql = format!(
            "SELECT item.id, {open} FROM item WHERE {TOUCHED} AND (:of IS NULL OR item.customer_id = :of) ORDER BY item.id"
        );
        // Of one customer it is asked the other way round: are there any?
        let of_one = format!(
            "SELECT item.id, {open} FROM item WHERE item.customer_id = :of AND (EXISTS (SELECT 1 FROM allocation WHERE item_id = item.id) \
             OR EXISTS (SELECT 1 FROM allocation WHERE credit_id = item.id)) ORDER BY item.id"
        );
        let sql = if of.is_some() { of_one } else { sql };
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(named_params! { ":as_of": as_of, ":of": of }, |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Customers, as far as the rules ask; one where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn customers_today(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<CustomerId, TodayCustomer>> {
        let called_at_work = self.called_at_work(of)?;
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT id, number, name, kind, legal_state, TRIM(COALESCE(phone, '')) <> '', street IS NOT NULL AND city IS NOT NULL \
             FROM customer WHERE (:of IS NULL OR id = :of)",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut customers = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let id: CustomerId = row.get(0)?;
            let state = row.get_ref(4)?.as_str_or_null();
            let customer = TodayCustomer {
                number: row.get(1)?,
                name: row.get(2)?,
                kind: customer_kind(
                    row.get_ref(3)?
                        .as_str_or_null()
                        .map_err(rusqlite::Error::from)?,
                )?,
                legal_state: state
                    .map_err(rusqlite::Error::from)?
                    .map(|code| coded("a legal state", code, LegalState::parse))
                    .transpose()?,
                can_be_called: row.get::<_, bool>(5)? || called_at_work.contains(&id),
                can_be_written: row.get(6)?,
            };
            customers.insert(id, customer);
        }
        Ok(customers)
    }

    /// Customers where somebody has a telephone number.
    fn called_at_work(&self, of: Option<CustomerId>) -> Result<BTreeSet<CustomerId>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT DISTINCT customer_id FROM contact WHERE undone_by IS NULL AND ended_by IS NULL \
             AND TRIM(COALESCE(phone, '')) <> '' AND (:of IS NULL OR customer_id = :of)",
            of,
        ))?;
        let rows = statement.query_map(named_params! { ":of": of }, |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Invoices that were paid in full as of a day, the last of it on or after `since`, by customer and day of
    /// payment; of one customer where given. Those that a list settled which says nothing of a day are left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn paid_since(
        &self,
        as_of: NaiveDate,
        since: NaiveDate,
        of: Option<CustomerId>,
    ) -> Result<Vec<PaidOn>> {
        let open = open_minor(":as_of");
        // From the payments to their items: most items have none.
        let sql = format!(
            "SELECT item.id, item.customer_id, item.issued_on, item.due_on, paid_on, {open} FROM \
             (SELECT part.item_id, MAX(part.effective_on) AS paid_on FROM allocation part JOIN receipt ON receipt.id = part.receipt_id \
              WHERE part.undone_by IS NULL AND part.ended_by IS NULL AND (receipt.kind <> 'list' OR receipt.value_on IS NOT NULL) \
              AND (:of IS NULL OR part.item_id IN (SELECT id FROM item WHERE item.customer_id = :of)) \
              GROUP BY part.item_id HAVING paid_on >= :since) \
             CROSS JOIN item ON item.id = item_id WHERE item.kind = 'invoice' AND item.payable_minor > 0 \
             ORDER BY item.customer_id, paid_on, item.number"
        );
        let mut statement = self.connection.prepare_cached(&about(&sql, of))?;
        let mut rows =
            statement.query(named_params! { ":as_of": as_of, ":since": since, ":of": of })?;
        let mut paid = Vec::new();
        while let Some(row) = rows.next()? {
            if row.get::<_, i64>(5)? != 0 {
                continue;
            }
            paid.push(PaidOn {
                item: row.get(0)?,
                customer: row.get(1)?,
                days: PaidInvoice {
                    issued_on: Some(day(row, 2)?),
                    due_on: day(row, 3)?,
                    paid_on: day(row, 4)?,
                },
            });
        }
        Ok(paid)
    }

    /// Steps that were taken before the program knew the items: nobody can say whether they were late.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn steps_before_us(&self, of: Option<CustomerId>) -> Result<BTreeSet<(ItemId, String)>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT item_id, step FROM step_done WHERE undone_by IS NULL AND letter_id IS NULL AND contact_moment_id IS NULL \
             AND (:of IS NULL OR item_id IN (SELECT id FROM item WHERE customer_id = :of))",
            of,
        ))?;
        let rows = statement.query_map(named_params! { ":of": of }, |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What was said by hand of when customers pay and work; their own goes before that of a customer who was merged
    /// into them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn rhythms(&self, of: Option<CustomerId>) -> Result<BTreeMap<CustomerId, Rhythm>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT customer_id, pays_after, building_trade, closed FROM rhythm \
             WHERE undone_by IS NULL AND ended_by IS NULL AND (:of IS NULL OR customer_id = :of) ORDER BY recorded_for IS NULL, id",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut rhythms = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let closed: Vec<(NaiveDate, NaiveDate, String)> =
                closed_periods(&row.get::<_, String>(3)?)?;
            let rhythm = Rhythm {
                pays_after: row.get(1)?,
                building_trade: row.get(2)?,
                closed: closed
                    .into_iter()
                    .map(|(from, through, name)| ClosedPeriod {
                        from,
                        through,
                        name,
                    })
                    .collect(),
            };
            rhythms.insert(row.get(0)?, rhythm);
        }
        Ok(rhythms)
    }

    /// The latest contact with each customer: its day, and whether it was a letter.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_contacts(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<CustomerId, (NaiveDate, bool)>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT customer_id, day, 1 AS letter FROM letter WHERE undone_by IS NULL AND (:of IS NULL OR customer_id = :of) \
             UNION ALL SELECT customer_id, day, 0 FROM contact_moment WHERE undone_by IS NULL \
             AND (:of IS NULL OR customer_id = :of) ORDER BY 2",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut last = BTreeMap::new();
        while let Some(row) = rows.next()? {
            last.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
        }
        Ok(last)
    }
}

/// `[["2026-10-26", "2026-10-30", "herfst"], …]`
fn closed_periods(json: &str) -> Result<Vec<(NaiveDate, NaiveDate, String)>> {
    let rows: Vec<(String, String, String)> = serde_json::from_str(json)?;
    rows.into_iter()
        .map(|(from, through, name)| {
            let read = |day: &str| {
                day.parse().map_err(|_not_a_day| StoreError::Value {
                    what: "a day",
                    value: day.to_owned(),
                })
            };
            Ok((read(&from)?, read(&through)?, name))
        })
        .collect()
}
