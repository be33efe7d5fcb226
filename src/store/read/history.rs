//! What happened with a customer: contact moments, and who did what when.

use super::super::codec::{channel, coded};
use super::super::{Read, Result};
use crate::domain::contact::{Cause, Channel, MomentResult, Tone};
use crate::domain::ids::{CustomerId, JournalId};
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

impl Read<'_> {
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
