//! What happened with a customer: contact moments, what was taken back, and who did what when.

use super::super::codec::{channel, coded, money};
use super::super::{Read, Result};
use crate::domain::contact::{Cause, Channel, MomentResult, Tone};
use crate::domain::ids::{CustomerId, JournalId};
use crate::domain::money::Money;
use chrono::{NaiveDate, NaiveTime};
use rusqlite::named_params;
use std::collections::BTreeMap;

/// A contact moment with the journal line that brought it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalMoment {
    /// The journal line.
    pub journal: JournalId,
    /// The day.
    pub day: NaiveDate,
    /// By which means.
    pub channel: Channel,
    /// They rang us.
    pub incoming: bool,
    /// With whom.
    pub contact_name: String,
    /// In which tone.
    pub tone: Option<Tone>,
    /// How it went.
    pub result: MomentResult,
    /// Why the money had not come.
    pub cause: Option<Cause>,
    /// Call back on, and at which hour of it where one was agreed.
    pub call_back: Option<(NaiveDate, Option<NaiveTime>)>,
    /// Whom to ask for next time; empty where that stays the same.
    pub ask_next: String,
    /// Why somebody on the ladder was passed over; empty when nobody was.
    pub skipped_because: String,
    /// In our words.
    pub note: String,
}

/// A line of the journal that undid another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The line that undid.
    pub journal: JournalId,
    /// Its day.
    pub day: NaiveDate,
    /// The kind of the line that was undone.
    pub kind: String,
    /// The day of the line that was undone.
    pub undone_day: NaiveDate,
}

/// Something that a decision ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// What.
    pub what: Taken,
    /// The line that ended it.
    pub journal: JournalId,
    /// Its day.
    pub day: NaiveDate,
    /// Its kind.
    pub kind: String,
    /// The reason that was given; may be empty.
    pub reason: String,
}

/// What can be ended by a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// A promise.
    Promise {
        /// Of how much.
        amount: Money,
        /// By when.
        due_on: NaiveDate,
    },
    /// An arrangement.
    Arrangement,
    /// Money that was put against an item.
    Allocation {
        /// How much.
        amount: Money,
        /// The item's number.
        number: String,
    },
    /// An order that waited for a payment.
    Order {
        /// As it is said.
        what: String,
    },
}

impl Read<'_> {
    /// What was undone of a customer, oldest first; that two were one is no event of theirs.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn corrections(&self, of: CustomerId) -> Result<Vec<Correction>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT undo.id, undo.day, line.kind, line.day AS undone_day FROM journal undo JOIN journal line ON line.id = undo.undoes \
             WHERE line.kind NOT IN ('merge', 'separate') AND (EXISTS (SELECT 1 FROM json_each(line.subjects) subject WHERE json_extract(subject.value, '$[0]') = 'customer' \
                           AND json_extract(subject.value, '$[1]') = :of) \
             OR EXISTS (SELECT 1 FROM item JOIN allocation ON allocation.item_id = item.id \
                        WHERE item.customer_id = :of AND allocation.undone_by = undo.id)) ORDER BY undo.id",
        )?;
        let rows = statement.query_map(named_params! { ":of": of }, |row| {
            Ok(Correction {
                journal: row.get("id")?,
                day: row.get("day")?,
                kind: row.get("kind")?,
                undone_day: row.get("undone_day")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What decisions ended of a customer, in the order in which they did.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn taken_back(&self, of: CustomerId) -> Result<Vec<TakenBack>> {
        let mut statement = self.connection.prepare_cached(
            "WITH ended AS ( \
                 SELECT 'promise' AS what, ended_by, amount_minor, currency, due_on, '' AS text FROM promise \
                 WHERE customer_id = :of AND undone_by IS NULL AND ended_by IS NOT NULL \
                 UNION ALL SELECT 'arrangement', ended_by, 0, currency, NULL, '' FROM arrangement \
                 WHERE customer_id = :of AND undone_by IS NULL AND ended_by IS NOT NULL \
                 UNION ALL SELECT 'allocation', allocation.ended_by, allocation.amount_minor, item.currency, NULL, item.number \
                 FROM item JOIN allocation ON allocation.item_id = item.id \
                 WHERE item.customer_id = :of AND allocation.undone_by IS NULL AND allocation.ended_by IS NOT NULL \
                 UNION ALL SELECT 'order', ended_by, 0, '', NULL, what FROM held_order \
                 WHERE customer_id = :of AND undone_by IS NULL AND ended_by IS NOT NULL) \
             SELECT ended.*, journal.day, journal.kind, COALESCE(json_extract(journal.payload, '$.reason'), '') AS reason \
             FROM ended JOIN journal ON journal.id = ended.ended_by ORDER BY ended.ended_by",
        )?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut taken = Vec::new();
        while let Some(row) = rows.next()? {
            let what = match row
                .get_ref("what")?
                .as_str()
                .map_err(rusqlite::Error::from)?
            {
                "promise" => Taken::Promise {
                    amount: money(row, "amount_minor", "currency")?,
                    due_on: row.get("due_on")?,
                },
                "arrangement" => Taken::Arrangement,
                "allocation" => Taken::Allocation {
                    amount: money(row, "amount_minor", "currency")?,
                    number: row.get("text")?,
                },
                _ => Taken::Order {
                    what: row.get("text")?,
                },
            };
            taken.push(TakenBack {
                what,
                journal: row.get("ended_by")?,
                day: row.get("day")?,
                kind: row.get("kind")?,
                reason: row.get("reason")?,
            });
        }
        Ok(taken)
    }

    /// Contact moments of a customer, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn contact_moments(&self, of: CustomerId) -> Result<Vec<JournalMoment>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT recorded_by, day, channel, incoming, contact_name, tone, result, cause, call_back_on, call_back_at, ask_next, skipped_because, \
             by_email, note FROM contact_moment \
             WHERE customer_id = :of AND undone_by IS NULL ORDER BY day DESC, id DESC",
        )?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut moments = Vec::new();
        while let Some(row) = rows.next()? {
            let tone: Option<String> = row.get("tone")?;
            let cause: Option<String> = row.get("cause")?;
            moments.push(JournalMoment {
                journal: row.get("recorded_by")?,
                day: row.get("day")?,
                channel: channel(&row.get::<_, String>("channel")?, row.get("by_email")?)?,
                incoming: row.get("incoming")?,
                contact_name: row.get("contact_name")?,
                tone: tone
                    .map(|code| coded("a tone", &code, Tone::parse))
                    .transpose()?,
                result: coded(
                    "a result",
                    &row.get::<_, String>("result")?,
                    MomentResult::parse,
                )?,
                cause: cause
                    .map(|code| coded("a cause", &code, Cause::parse))
                    .transpose()?,
                call_back: row
                    .get::<_, Option<NaiveDate>>("call_back_on")?
                    .map(|on| Ok::<_, rusqlite::Error>((on, row.get("call_back_at")?)))
                    .transpose()?,
                ask_next: row.get("ask_next")?,
                skipped_because: row.get("skipped_because")?,
                note: row.get("note")?,
            });
        }
        Ok(moments)
    }

    /// Who did what is in these lines: the colleague's name per line.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn done_by(
        &self,
        lines: impl IntoIterator<Item = JournalId>,
    ) -> Result<BTreeMap<JournalId, String>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT journal.id, colleague.name FROM journal JOIN colleague ON colleague.id = journal.colleague_id \
             WHERE journal.id IN (SELECT value FROM json_each(:lines))",
        )?;
        let rows = statement.query_map(
            named_params! { ":lines": super::json_ids(lines, |id| id.0) },
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
