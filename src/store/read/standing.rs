//! Disputes and holds from beginning to end, who acts for whom once the law took over, and what was noticed.

use super::super::codec::coded;
use super::super::{Read, Result};
use super::about;
use crate::domain::document::Address;
use crate::domain::ids::{CustomerId, DisputeId, ItemId, JournalId, SignalId};
use crate::domain::money::{Currency, Money};
use crate::domain::standing::{
    Dispute, DisputeCategory, DisputeOutcome, Hold, HoldReason, LegalState, Representative,
};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, named_params};
use serde_json::Value;
use std::collections::BTreeMap;

/// A dispute with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeRow {
    /// Whose.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// The dispute.
    pub dispute: Dispute,
    /// The line that opened it.
    pub opened_by: JournalId,
    /// What came of it; `None` while it runs.
    pub end: Option<DisputeEnd>,
    /// The letter that says we have received it is to go out still.
    pub acknowledge: bool,
    /// The letter that says what came of it is to go out still.
    pub tell: bool,
}

/// What came of a dispute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeEnd {
    /// The line that closed it.
    pub closed_by: JournalId,
    /// Its day.
    pub on: NaiveDate,
    /// Of which kind; those that were closed by an older version have none.
    pub settled: Option<DisputeOutcome>,
    /// In our words.
    pub words: String,
    /// When the customer was told.
    pub informed_on: Option<NaiveDate>,
    /// How much of it falls away, where that is a part.
    pub credited: Option<Money>,
}

/// A hold from beginning to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldRow {
    /// Whose.
    pub customer: CustomerId,
    /// The hold.
    pub hold: Hold,
    /// The line that began it.
    pub recorded_by: JournalId,
    /// The line that lifted it, and its day.
    pub lifted: Option<(JournalId, NaiveDate)>,
}

/// Something that was noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalRow {
    /// Its row.
    pub id: SignalId,
    /// Of whom.
    pub customer: CustomerId,
    /// On which day it was written down.
    pub day: NaiveDate,
    /// What.
    pub words: String,
    /// Who noticed; may be empty.
    pub noticed_by: String,
    /// The line that brought it.
    pub recorded_by: JournalId,
    /// It is no longer so: the line that says it, and its day.
    pub ended: Option<(JournalId, NaiveDate)>,
}

/// The law took over, or let go again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateChange {
    /// The line.
    pub journal: JournalId,
    /// Its day.
    pub day: NaiveDate,
    /// What holds from then on; `None`: nothing.
    pub state: Option<LegalState>,
    /// Who acts for them, in one line; may be empty.
    pub named: String,
}

impl Read<'_> {
    /// Every dispute, closed ones included, in the order in which they were opened; of one customer where given.
    /// A letter is to go out still while none of its kind was issued about it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn dispute_rows(&self, of: Option<CustomerId>) -> Result<Vec<DisputeRow>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT dispute.customer_id, dispute.id, opened_on, category, words, owner, solve_by, outcome, informed_on, settled_as, \
             credited_minor, dispute.recorded_by, dispute.ended_by, closing.day AS closed_on, \
             acknowledge AND dispute.ended_by IS NULL AND NOT EXISTS (SELECT 1 FROM letter WHERE letter.dispute_id = dispute.id \
             AND letter.kind = 'dispute-received' AND letter.undone_by IS NULL) AS to_acknowledge, \
             tell AND dispute.ended_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter WHERE letter.dispute_id = dispute.id \
             AND letter.kind = 'dispute-outcome' AND letter.undone_by IS NULL) AS to_tell, \
             dispute_item.item_id, dispute_item.amount_minor, item.currency \
             FROM dispute JOIN dispute_item ON dispute_item.dispute_id = dispute.id JOIN item ON item.id = dispute_item.item_id \
             LEFT JOIN journal closing ON closing.id = dispute.ended_by \
             WHERE dispute.undone_by IS NULL AND (:of IS NULL OR dispute.customer_id = :of) ORDER BY dispute.id, dispute_item.item_id",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut disputes: Vec<DisputeRow> = Vec::new();
        while let Some(row) = rows.next()? {
            let part: Option<i64> = row.get("amount_minor")?;
            let currency = row.get("currency")?;
            let item: (ItemId, Option<Money>) = (
                row.get("item_id")?,
                part.map(|minor| Money::minor(minor, currency)),
            );
            let id: DisputeId = row.get("id")?;
            match disputes.last_mut() {
                Some(last) if last.dispute.id == id => last.dispute.items.push(item),
                _ => disputes.push(dispute_row(row, id, item)?),
            }
        }
        Ok(disputes)
    }

    /// Every hold, lifted ones included, in the order in which they began; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn hold_rows(&self, of: Option<CustomerId>) -> Result<Vec<HoldRow>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT customer_id, hold.id, reason, note, from_on, hold_over.over_on, recorded_by, ended_by, journal.day AS lifted_on, \
             (SELECT json_group_array(item_id) FROM hold_item WHERE hold_item.hold_id = hold.id) AS items \
             FROM hold JOIN hold_over ON hold_over.hold_id = hold.id LEFT JOIN journal ON journal.id = hold.ended_by \
             WHERE hold.undone_by IS NULL AND (:of IS NULL OR customer_id = :of) ORDER BY hold.id",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut holds = Vec::new();
        while let Some(row) = rows.next()? {
            holds.push(HoldRow {
                customer: row.get("customer_id")?,
                hold: hold(row)?,
                recorded_by: row.get("recorded_by")?,
                lifted: line_and_day(row, "ended_by", "lifted_on")?,
            });
        }
        Ok(holds)
    }

    /// Who acts for customers for whom the law took over.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn representatives(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<CustomerId, Representative>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT customer_id, since_on, name, office, street, extra, postcode, city, country, phone, email, reference, \
             lodge AND NOT EXISTS (SELECT 1 FROM letter WHERE letter.customer_id = representative.customer_id \
             AND letter.kind = 'claim-lodging' AND letter.undone_by IS NULL AND letter.day >= representative.since_on) AS to_lodge \
             FROM representative WHERE undone_by IS NULL AND ended_by IS NULL AND (:of IS NULL OR customer_id = :of) \
             ORDER BY recorded_for IS NULL, id",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut representatives = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let who = Representative {
                since: row.get("since_on")?,
                name: row.get("name")?,
                office: row.get("office")?,
                address: Address {
                    street: row.get("street")?,
                    extra: row.get("extra")?,
                    postcode: row.get("postcode")?,
                    city: row.get("city")?,
                    country: row.get("country")?,
                },
                phone: row.get("phone")?,
                email: row.get("email")?,
                reference: row.get("reference")?,
                lodge: row.get("to_lodge")?,
            };
            representatives.insert(row.get("customer_id")?, who);
        }
        Ok(representatives)
    }

    /// When the law took over with a customer and let go again, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn state_changes(&self, of: CustomerId) -> Result<Vec<StateChange>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, day, payload FROM journal WHERE kind = 'legal-state' AND json_extract(payload, '$.customer') = :of \
             AND NOT EXISTS (SELECT 1 FROM journal later WHERE later.undoes = journal.id) ORDER BY id",
        )?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let payload: Value = serde_json::from_str(&row.get::<_, String>("payload")?)?;
            changes.push(StateChange {
                journal: row.get("id")?,
                day: row.get("day")?,
                state: payload["state"].as_str().and_then(LegalState::parse),
                named: payload["named"].as_str().unwrap_or_default().to_owned(),
            });
        }
        Ok(changes)
    }

    /// Tells this company file from every other: made from the instant of its first line.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn born(&self) -> Result<String> {
        let at: Option<String> = self
            .connection
            .prepare_cached("SELECT at FROM journal ORDER BY id LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?;
        let hash = super::super::sha256(at.unwrap_or_default().as_bytes()).hex();
        Ok(hash.chars().take(16).collect())
    }

    /// What was noticed, newest first, what is no longer so included; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn signals(&self, of: Option<CustomerId>) -> Result<Vec<SignalRow>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT signal.id, customer_id, signal.day, words, noticed_by, recorded_by, ended_by, journal.day AS ended_on \
             FROM signal LEFT JOIN journal ON journal.id = signal.ended_by \
             WHERE signal.undone_by IS NULL AND (:of IS NULL OR customer_id = :of) ORDER BY signal.day DESC, signal.id DESC",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut signals = Vec::new();
        while let Some(row) = rows.next()? {
            signals.push(SignalRow {
                id: row.get("id")?,
                customer: row.get("customer_id")?,
                day: row.get("day")?,
                words: row.get("words")?,
                noticed_by: row.get("noticed_by")?,
                recorded_by: row.get("recorded_by")?,
                ended: line_and_day(row, "ended_by", "ended_on")?,
            });
        }
        Ok(signals)
    }
}

fn dispute_row(row: &Row<'_>, id: DisputeId, item: (ItemId, Option<Money>)) -> Result<DisputeRow> {
    let settled: Option<String> = row.get("settled_as")?;
    let settled = settled
        .map(|code| coded("an outcome", &code, DisputeOutcome::parse))
        .transpose()?;
    let currency: Currency = row.get("currency")?;
    let end = line_and_day(row, "ended_by", "closed_on")?;
    let end = end
        .map(|(closed_by, on)| {
            Ok::<_, rusqlite::Error>(DisputeEnd {
                closed_by,
                on,
                settled,
                words: row.get::<_, Option<String>>("outcome")?.unwrap_or_default(),
                informed_on: row.get("informed_on")?,
                credited: row
                    .get::<_, Option<i64>>("credited_minor")?
                    .map(|minor| Money::minor(minor, currency)),
            })
        })
        .transpose()?;
    Ok(DisputeRow {
        customer: row.get("customer_id")?,
        currency,
        dispute: Dispute {
            id,
            opened_on: row.get("opened_on")?,
            category: coded(
                "a kind of dispute",
                &row.get::<_, String>("category")?,
                DisputeCategory::parse,
            )?,
            words: row.get("words")?,
            owner: row.get("owner")?,
            solve_by: row.get("solve_by")?,
            items: vec![item],
        },
        opened_by: row.get("recorded_by")?,
        end,
        acknowledge: row.get("to_acknowledge")?,
        tell: row.get("to_tell")?,
    })
}

/// A hold as its row has it, over on the day that stands as `over_on`.
pub(super) fn hold(row: &Row<'_>) -> Result<Hold> {
    Ok(Hold {
        id: row.get("id")?,
        reason: coded(
            "a reason to hold",
            &row.get::<_, String>("reason")?,
            HoldReason::parse,
        )?,
        note: row.get("note")?,
        from_on: row.get("from_on")?,
        until_on: row.get("over_on")?,
        items: serde_json::from_str::<Vec<i64>>(&row.get::<_, String>("items")?)?
            .into_iter()
            .map(ItemId)
            .collect(),
    })
}

/// The line that ended something, with its day.
fn line_and_day(row: &Row<'_>, line: &str, day: &str) -> Result<Option<(JournalId, NaiveDate)>> {
    let line: Option<JournalId> = row.get(line)?;
    Ok(line
        .map(|line| Ok::<_, rusqlite::Error>((line, row.get(day)?)))
        .transpose()?)
}
