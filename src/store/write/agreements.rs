//! What was said, and what rests for it: contact moments, disputes, holds, orders that wait, answers.

use super::super::codec::channel_code;
use super::super::{Result, Write};
use crate::domain::contact::{Cause, Channel, MomentResult, Tone};
use crate::domain::ids::{
    ContactMomentId, CustomerId, DisputeId, HeldOrderId, HoldId, ItemId, LetterId,
};
use crate::domain::money::Money;
use crate::domain::standing::{DisputeCategory, DisputeOutcome, HoldReason};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rusqlite::named_params;

/// A contact moment to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMoment {
    /// With which customer.
    pub customer: CustomerId,
    /// The instant; its day is the command's.
    pub at: DateTime<Utc>,
    /// By which means.
    pub channel: Channel,
    /// They rang us.
    pub incoming: bool,
    /// With whom.
    pub contact_name: String,
    /// In which tone.
    pub tone: Option<Tone>,
    /// How it ended.
    pub result: MomentResult,
    /// Why the money had not come.
    pub cause: Option<Cause>,
    /// Call back on.
    pub call_back_on: Option<NaiveDate>,
    /// At this hour of it.
    pub call_back_at: Option<NaiveTime>,
    /// Whom to ask for next time; empty where that stays the same.
    pub ask_next: String,
    /// Why somebody on the ladder was passed over; empty when nobody was.
    pub skipped_because: String,
    /// Excuses that were answered, by id.
    pub excuses: Vec<String>,
    /// Read back and confirmed.
    pub read_back: bool,
    /// In our words.
    pub note: String,
}

/// A dispute to be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewDispute<'a> {
    /// Items, with the disputed part; `None` is the whole item.
    pub items: &'a [(ItemId, Option<Money>)],
    /// About what.
    pub category: DisputeCategory,
    /// In the customer's words.
    pub words: &'a str,
    /// Who looks into it here.
    pub owner: &'a str,
    /// By when.
    pub solve_by: Option<NaiveDate>,
    /// A letter says that we have received it.
    pub acknowledge: bool,
}

impl Write<'_> {
    /// Records a contact moment.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_moment(&mut self, new: &NewMoment) -> Result<ContactMomentId> {
        let (channel, by_email) = channel_code(new.channel);
        self.connection.execute(
            "INSERT INTO contact_moment (customer_id, day, at, channel, incoming, contact_name, tone, result, cause, call_back_on, \
             call_back_at, ask_next, skipped_because, by_email, excuses, read_back, note, recorded_by) VALUES (:customer, :day, :at, \
             :channel, :incoming, :contact_name, :tone, :result, :cause, :call_back_on, :call_back_at, :ask_next, :skipped_because, \
             :by_email, :excuses, :read_back, :note, :journal)",
            named_params! {
                ":customer": new.customer, ":day": self.day, ":at": new.at, ":channel": channel,
                ":incoming": new.incoming, ":contact_name": new.contact_name, ":tone": new.tone.map(Tone::code),
                ":result": new.result.code(), ":cause": new.cause.map(Cause::code), ":call_back_on": new.call_back_on,
                ":call_back_at": new.call_back_at, ":ask_next": new.ask_next, ":skipped_because": new.skipped_because,
                ":by_email": by_email,
                ":excuses": serde_json::Value::from(new.excuses.clone()).to_string(), ":read_back": new.read_back,
                ":note": new.note, ":journal": self.journal,
            },
        )?;
        Ok(ContactMomentId(self.connection.last_insert_rowid()))
    }

    /// Records a dispute.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_dispute(&mut self, customer: CustomerId, new: &NewDispute<'_>) -> Result<DisputeId> {
        self.connection.execute(
            "INSERT INTO dispute (customer_id, opened_on, category, words, owner, solve_by, acknowledge, recorded_by) \
             VALUES (:customer, :opened_on, :category, :words, :owner, :solve_by, :acknowledge, :journal)",
            named_params! {
                ":customer": customer, ":opened_on": self.day, ":category": new.category.code(), ":words": new.words,
                ":owner": new.owner, ":solve_by": new.solve_by, ":acknowledge": new.acknowledge, ":journal": self.journal,
            },
        )?;
        let id = DisputeId(self.connection.last_insert_rowid());
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO dispute_item (dispute_id, item_id, amount_minor) VALUES (:dispute, :item, :amount)",
        )?;
        for (item, part) in new.items {
            statement.execute(named_params! { ":dispute": id, ":item": item, ":amount": part.map(|part| part.minor) })?;
        }
        Ok(id)
    }

    /// Ends a dispute with its outcome, of which the customer was told on a day.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn close_dispute(
        &mut self,
        id: DisputeId,
        (settled, outcome, credited): (DisputeOutcome, &str, Option<Money>),
        informed_on: NaiveDate,
        tell: bool,
    ) -> Result<usize> {
        self.connection.execute(
            "UPDATE dispute SET settled_as = :settled, outcome = :outcome, credited_minor = :credited, informed_on = :informed_on, tell = :tell \
             WHERE id = :id AND ended_by IS NULL",
            named_params! {
                ":settled": settled.code(), ":outcome": outcome, ":credited": credited.map(|credited| credited.minor), ":informed_on": informed_on, ":tell": tell, ":id": id,
            },
        )?;
        self.end("dispute", id.0)
    }

    /// Records a hold.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_hold(
        &mut self,
        customer: CustomerId,
        items: &[ItemId],
        reason: HoldReason,
        note: &str,
        until: Option<NaiveDate>,
    ) -> Result<HoldId> {
        self.connection.execute(
            "INSERT INTO hold (customer_id, reason, note, from_on, until_on, recorded_by) \
             VALUES (:customer, :reason, :note, :from_on, :until_on, :journal)",
            named_params! {
                ":customer": customer, ":reason": reason.code(), ":note": note, ":from_on": self.day, ":until_on": until,
                ":journal": self.journal,
            },
        )?;
        let id = HoldId(self.connection.last_insert_rowid());
        let mut statement = self
            .connection
            .prepare_cached("INSERT INTO hold_item (hold_id, item_id) VALUES (:hold, :item)")?;
        for item in items {
            statement.execute(named_params! { ":hold": id, ":item": item })?;
        }
        Ok(id)
    }

    /// Keeps that an order waits for a payment.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_held_order(&mut self, customer: CustomerId, what: &str) -> Result<HeldOrderId> {
        self.connection.execute(
            "INSERT INTO held_order (customer_id, what, since_on, recorded_by) VALUES (:customer, :what, :since, :journal)",
            named_params! { ":customer": customer, ":what": what, ":since": self.day, ":journal": self.journal },
        )?;
        Ok(HeldOrderId(self.connection.last_insert_rowid()))
    }

    /// The order goes out.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn release_order(&mut self, id: HeldOrderId) -> Result<usize> {
        self.end("held_order", id.0)
    }

    /// Lifts a hold.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn lift_hold(&mut self, id: HoldId) -> Result<usize> {
        self.end("hold", id.0)
    }

    /// Lifts the holds for this reason that are about this item alone.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn lift_holds_of(&mut self, item: ItemId, reason: HoldReason) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE hold SET ended_by = :journal WHERE ended_by IS NULL AND undone_by IS NULL AND reason = :reason \
             AND id IN (SELECT hold_id FROM hold_item WHERE item_id = :item) \
             AND (SELECT COUNT(*) FROM hold_item WHERE hold_item.hold_id = hold.id) = 1",
            named_params! { ":journal": self.journal, ":reason": reason.code(), ":item": item },
        )?)
    }

    fn end(&mut self, table: &str, id: i64) -> Result<usize> {
        Ok(self.connection.execute(
            &format!("UPDATE {table} SET ended_by = :journal WHERE id = :id AND ended_by IS NULL AND undone_by IS NULL"),
            named_params! { ":journal": self.journal, ":id": id },
        )?)
    }

    /// Answers what had been done about an item before the program knew it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn answer_opening(&mut self, item: ItemId, answer: &str) -> Result<()> {
        self.connection
            .prepare_cached("INSERT INTO answered_opening (item_id, answer, recorded_by) VALUES (:item, :answer, :journal)")?
            .execute(named_params! { ":item": item, ":answer": answer, ":journal": self.journal })?;
        Ok(())
    }

    /// Counts a step of the procedure as done for an item.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_step(
        &mut self,
        item: ItemId,
        step: &str,
        done_on: NaiveDate,
        deadline: Option<NaiveDate>,
        through: (Option<LetterId>, Option<ContactMomentId>),
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO step_done (item_id, step, done_on, deadline, letter_id, contact_moment_id, recorded_by) \
                 VALUES (:item, :step, :done_on, :deadline, :letter, :moment, :journal)",
            )?
            .execute(named_params! {
                ":item": item, ":step": step, ":done_on": done_on, ":deadline": deadline, ":letter": through.0,
                ":moment": through.1, ":journal": self.journal,
            })?;
        Ok(())
    }

    /// Chases although the books are behind, on the command's day.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn override_books(&mut self, reason: &str) -> Result<()> {
        self.connection.execute(
            "INSERT INTO books_override (day, reason, recorded_by) VALUES (:day, :reason, :journal)",
            named_params! { ":day": self.day, ":reason": reason, ":journal": self.journal },
        )?;
        Ok(())
    }
}
