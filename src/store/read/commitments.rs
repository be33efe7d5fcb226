//! What was agreed, and what has come in for it since.

use super::super::codec::{coded, money};
use super::super::{Read, Result};
use super::{about, open_minor};
use crate::domain::commitment::{
    Arrangement, ArrangementCharges, ArrangementEnd, EndLetter, Ended, Instalment, ListsSay,
    Promise, PromiseEnd,
};
use crate::domain::ids::{ArrangementId, CustomerId, ItemId, JournalId, PromiseId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::{Currency, Money};
use crate::domain::side_agreement::{SideAgreement, SideAgreementKind};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};
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
    /// The line of the journal that recorded it.
    pub recorded_by: JournalId,
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
    /// The line of the journal that recorded it.
    pub recorded_by: JournalId,
    /// The one that recorded the signed copy.
    pub signed_by: Option<JournalId>,
}

/// What the items of a promise or an arrangement (`of`) have come down by on a day, from what was open when it was
/// made.
fn fallen(of: &str, day: &str) -> String {
    format!(
        "(SELECT COALESCE(SUM(MAX({of}_item.open_minor - {open}, 0)), 0) FROM {of}_item \
         JOIN item ON item.id = {of}_item.item_id WHERE {of}_item.{of}_id = {of}.id)",
        open = open_minor(day)
    )
}

/// The same by the day on which it was due, at most by `last`. What a list of a later day settled came in time,
/// unless the item is known to have been open still on the day due: an earlier list had it open, our own books are
/// complete through that day without it (`:known`), or the list says on which day it was paid. All of it follows from
/// what is on file now, so that nothing depends on which came first.
fn fallen_in_time(of: &str, due_on: &str, last: &str) -> String {
    format!(
        "(SELECT COALESCE(SUM(MAX({of}_item.open_minor - {open} + COALESCE((SELECT SUM(listed.amount_minor) \
         FROM allocation listed JOIN receipt ON receipt.id = listed.receipt_id WHERE listed.item_id = {of}_item.item_id \
         AND receipt.list_id IS NOT NULL AND listed.undone_by IS NULL AND listed.ended_by IS NULL \
         AND listed.effective_on > {due_on} AND listed.effective_on <= {last} AND receipt.value_on IS NULL \
         AND (:known IS NULL OR :known < {due_on}) AND NOT EXISTS (SELECT 1 FROM list_item JOIN open_items_list list \
         ON list.id = list_item.list_id WHERE list_item.item_id = listed.item_id AND list.undone_by IS NULL \
         AND list_item.open_minor <> 0 AND list.through >= {due_on} AND list.through < listed.effective_on)), 0), 0)), 0) FROM {of}_item \
         JOIN item ON item.id = {of}_item.item_id WHERE {of}_item.{of}_id = {of}.id)",
        open = open_minor(&format!("MIN({due_on}, {last})"))
    )
}

/// The least that was still there of what they had come down by, on any later day than `due_on` on which something
/// of it was taken back, less `without`; nothing where nothing was. The days are those of `back`.
fn left_after_returns(of: &str, due_on: &str, last: &str, without: &str) -> String {
    format!(
        "(SELECT MIN({fallen} - {without}) FROM {of}_item back_item JOIN allocation back ON back.item_id = back_item.item_id \
         WHERE back_item.{of}_id = {of}.id AND back.amount_minor < 0 AND back.undone_by IS NULL AND back.ended_by IS NULL \
         AND back.effective_on > {due_on} AND back.effective_on <= {last})",
        fallen = fallen(of, "back.effective_on"),
    )
}

/// What credit notes took off an arrangement's invoices since it was made, by a day.
fn credited(day: &str) -> String {
    format!(
        "(SELECT COALESCE(SUM(used.amount_minor), 0) FROM arrangement_item JOIN allocation used ON used.item_id = arrangement_item.item_id \
         WHERE arrangement_item.arrangement_id = arrangement.id AND used.credit_id IS NOT NULL AND used.undone_by IS NULL \
         AND used.ended_by IS NULL AND used.recorded_by > arrangement.recorded_by AND used.effective_on <= {day})"
    )
}

/// The day of the last list that settled something of a promise's or an arrangement's items since it was made.
fn settled_by_list(of: &str) -> String {
    format!(
        "(SELECT MAX(listed.effective_on) FROM {of}_item JOIN allocation listed ON listed.item_id = {of}_item.item_id \
         JOIN receipt ON receipt.id = listed.receipt_id WHERE {of}_item.{of}_id = {of}.id AND receipt.list_id IS NOT NULL \
         AND listed.undone_by IS NULL AND listed.ended_by IS NULL AND listed.effective_on BETWEEN {of}.made_on AND :today)"
    )
}

impl Read<'_> {
    /// Every promise, oldest first; of one customer where given. What a list of a later day than it was due
    /// settled came in time, unless the item is known to have been open still on that day.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn promises(&self, today: NaiveDate, of: Option<CustomerId>) -> Result<Vec<PromiseRow>> {
        // What came after it was replaced came for what replaced it.
        let last = "MIN(:today, COALESCE(ending.day, :today))";
        let sql = format!(
            "SELECT promise.id, promise.customer_id, promise.currency, promise.amount_minor, promise.made_on, promise.due_on, \
             promise.contact_name, promise.words, promise.confirm, promise.recorded_by, ending.day AS ended_on, promise.ended_as, promise.ended_because, \
             colleague.name AS by_name, \
             (SELECT json_group_array(promise_item.item_id) FROM promise_item WHERE promise_item.promise_id = promise.id) AS items, \
             {in_time} AS in_time_minor, {to_date} AS to_date_minor, {left} AS left_minor, \
             (SELECT MAX(back.effective_on) FROM promise_item JOIN allocation back ON back.item_id = promise_item.item_id \
              WHERE promise_item.promise_id = promise.id AND back.amount_minor < 0 AND back.undone_by IS NULL AND back.ended_by IS NULL \
              AND back.effective_on > promise.made_on AND back.effective_on <= {last}) AS taken_back_on, \
             {settled} AS settled_on, \
             (SELECT MIN(list.through) FROM promise_item JOIN list_item ON list_item.item_id = promise_item.item_id \
              JOIN open_items_list list ON list.id = list_item.list_id WHERE promise_item.promise_id = promise.id \
              AND list.undone_by IS NULL AND list_item.open_minor <> 0 AND list.through >= promise.due_on) AS open_on \
             FROM promise JOIN journal ON journal.id = promise.recorded_by LEFT JOIN colleague ON colleague.id = journal.colleague_id \
             LEFT JOIN journal ending ON ending.id = promise.ended_by \
             WHERE promise.undone_by IS NULL AND (:of IS NULL OR promise.customer_id = :of) ORDER BY promise.made_on, promise.id",
            in_time = fallen_in_time("promise", "promise.due_on", last),
            to_date = fallen("promise", last),
            left = left_after_returns("promise", "promise.due_on", last, "0"),
            settled = settled_by_list("promise"),
        );
        let mut statement = self.connection.prepare_cached(&about(&sql, of))?;
        let known = self.known_without_lists()?;
        let mut rows =
            statement.query(named_params! { ":today": today, ":of": of, ":known": known })?;
        let mut promises = Vec::new();
        while let Some(row) = rows.next()? {
            let amount = money(row, "amount_minor", "currency")?;
            let came_in_time = money(row, "in_time_minor", "currency")?;
            let taken_back_on: Option<NaiveDate> = row.get("taken_back_on")?;
            promises.push(PromiseRow {
                customer: row.get("customer_id")?,
                promise: Promise {
                    id: row.get("id")?,
                    amount,
                    made_on: row.get("made_on")?,
                    due_on: row.get("due_on")?,
                    contact_name: row.get("contact_name")?,
                    words: row.get("words")?,
                    items: item_ids(&row.get::<_, String>("items")?)?,
                    received_in_time: stayed(came_in_time, row.get("left_minor")?),
                    received: money(row, "to_date_minor", "currency")?,
                    taken_back_on: taken_back_on.filter(|_| came_in_time.minor >= amount.minor),
                    ended: ended(row, PromiseEnd::parse, PromiseEnd::Withdrawn)?,
                    listed: ListsSay {
                        settled_on: row.get("settled_on")?,
                        open_on: row.get("open_on")?,
                    },
                },
                confirm: row.get("confirm")?,
                by: row.get("by_name")?,
                recorded_by: row.get("recorded_by")?,
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
        let mut instalments = self.instalments(today, of)?;
        let sql = format!(
            "SELECT arrangement.id, arrangement.customer_id, arrangement.currency, arrangement.made_on, arrangement.contact_name, \
             arrangement.words, arrangement.confirm, arrangement.recorded_by, arrangement.signed_by, arrangement.signed_on, arrangement.signed_sha256, arrangement.interest_minor, \
             arrangement.costs_minor, arrangement.charges_item_id, arrangement.more_because, ending.day AS ended_on, \
             arrangement.ended_as, arrangement.ended_because, colleague.name AS by_name, \
             (SELECT MIN(letter.day) FROM letter WHERE letter.arrangement_id = arrangement.id AND letter.kind = :confirmation \
              AND letter.undone_by IS NULL) AS confirmed_on, \
             (SELECT MAX(letter.day) FROM letter WHERE letter.arrangement_id = arrangement.id AND letter.kind = :chance \
              AND letter.undone_by IS NULL) AS default_letter_on, \
             (SELECT letter.day FROM letter WHERE letter.arrangement_id = arrangement.id AND letter.kind = :end \
              AND letter.undone_by IS NULL ORDER BY letter.id LIMIT 1) AS end_letter_on, \
             (SELECT letter.deadline FROM letter WHERE letter.arrangement_id = arrangement.id AND letter.kind = :end \
              AND letter.undone_by IS NULL ORDER BY letter.id LIMIT 1) AS end_letter_deadline, \
             (SELECT json_group_array(arrangement_item.item_id) FROM arrangement_item WHERE arrangement_item.arrangement_id = arrangement.id) AS items, \
             {received} AS received_minor, {credited} AS credited_minor, {settled} AS settled_on, \
             (SELECT MAX(list.through) FROM arrangement_item JOIN list_item ON list_item.item_id = arrangement_item.item_id \
              JOIN open_items_list list ON list.id = list_item.list_id WHERE arrangement_item.arrangement_id = arrangement.id \
              AND list.undone_by IS NULL AND list_item.open_minor <> 0) AS open_on \
             FROM arrangement JOIN journal ON journal.id = arrangement.recorded_by LEFT JOIN colleague ON colleague.id = journal.colleague_id \
             LEFT JOIN journal ending ON ending.id = arrangement.ended_by \
             WHERE arrangement.undone_by IS NULL AND (:of IS NULL OR arrangement.customer_id = :of) ORDER BY arrangement.made_on, arrangement.id",
            received = fallen("arrangement", ":today"),
            credited = credited(":today"),
            settled = settled_by_list("arrangement"),
        );
        let mut statement = self.connection.prepare_cached(&about(&sql, of))?;
        let mut rows = statement.query(named_params! {
            ":today": today, ":of": of, ":confirmation": LetterKind::ArrangementConfirmation.code(),
            ":chance": LetterKind::ArrangementDefault.code(), ":end": LetterKind::ArrangementEnd.code(),
        })?;
        let mut arrangements = Vec::new();
        while let Some(row) = rows.next()? {
            let id: ArrangementId = row.get("id")?;
            arrangements.push(arrangement(
                row,
                instalments.remove(&id).unwrap_or_default(),
            )?);
        }
        Ok(arrangements)
    }

    /// The instalments of each, in order, with what its items had come down by on their days.
    fn instalments(
        &self,
        today: NaiveDate,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<ArrangementId, Vec<ByItsDay>>> {
        let sql = format!(
            "SELECT arrangement.id, instalment.nr, instalment.due_on, instalment.amount_minor, arrangement.currency, \
             {in_time} - {credited} AS by_then_minor, {left} AS left_minor \
             FROM instalment JOIN arrangement ON arrangement.id = instalment.arrangement_id \
             WHERE arrangement.undone_by IS NULL AND (:of IS NULL OR arrangement.customer_id = :of) ORDER BY arrangement.id, instalment.nr",
            in_time = fallen_in_time("arrangement", "instalment.due_on", ":today"),
            credited = credited("MIN(instalment.due_on, :today)"),
            left = left_after_returns(
                "arrangement",
                "instalment.due_on",
                ":today",
                &credited("back.effective_on"),
            ),
        );
        let mut statement = self.connection.prepare_cached(&about(&sql, of))?;
        let known = self.known_without_lists()?;
        let mut rows =
            statement.query(named_params! { ":today": today, ":of": of, ":known": known })?;
        let mut instalments: BTreeMap<ArrangementId, Vec<ByItsDay>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let amount = money(row, "amount_minor", "currency")?;
            let nothing = Money::zero(amount.currency);
            let instalment = Instalment {
                nr: row.get("nr")?,
                due_on: row.get("due_on")?,
                amount,
                received: nothing,
                credited: nothing,
                received_in_time: nothing,
            };
            let by_then = money(row, "by_then_minor", "currency")?;
            let by_then = stayed(by_then, row.get("left_minor")?);
            let of_one = instalments.entry(row.get("id")?).or_default();
            of_one.push((instalment, by_then));
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

    /// How many arrangements ever added something to their invoices: for the number of the next.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn charges_ever(&self) -> Result<i64> {
        Ok(self
            .connection
            .prepare_cached("SELECT COUNT(*) FROM arrangement WHERE charges_item_id IS NOT NULL")?
            .query_row([], |row| row.get(0))?)
    }

    /// The item that stands for what an arrangement added, what is open on it and its number.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn charges_of(
        &self,
        id: ArrangementId,
        today: NaiveDate,
    ) -> Result<Option<(ItemId, Money, String)>> {
        let sql = format!(
            "SELECT item.id, {} AS open_minor, item.currency, item.number FROM arrangement \
             JOIN item ON item.id = arrangement.charges_item_id WHERE arrangement.id = :id",
            open_minor(":today")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(named_params! { ":today": today, ":id": id })?;
        match rows.next()? {
            Some(row) => Ok(Some((
                row.get("id")?,
                money(row, "open_minor", "currency")?,
                row.get("number")?,
            ))),
            None => Ok(None),
        }
    }

    /// What else was agreed, newest first; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn side_agreements(&self, of: Option<CustomerId>) -> Result<Vec<SideAgreement>> {
        let sql = "SELECT side_agreement.id, side_agreement.customer_id, side_agreement.kind, what, about, currency, amount_minor, agreed_on, \
             contact_name, confirm, CASE WHEN ended_by IS NOT NULL THEN ended_because END AS ended_because, colleague.name AS by_name, \
             (SELECT MIN(letter.day) FROM letter WHERE letter.side_agreement_id = side_agreement.id AND letter.undone_by IS NULL) AS confirmed_on \
             FROM side_agreement JOIN journal ON journal.id = side_agreement.recorded_by \
             LEFT JOIN colleague ON colleague.id = journal.colleague_id \
             WHERE side_agreement.undone_by IS NULL AND (:of IS NULL OR side_agreement.customer_id = :of) \
             ORDER BY agreed_on DESC, side_agreement.id DESC";
        let mut statement = self.connection.prepare_cached(&about(sql, of))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut agreements = Vec::new();
        while let Some(row) = rows.next()? {
            let currency: Currency = row.get("currency")?;
            let amount: Option<i64> = row.get("amount_minor")?;
            agreements.push(SideAgreement {
                id: row.get("id")?,
                customer: row.get("customer_id")?,
                kind: coded(
                    "a kind of agreement",
                    &row.get::<_, String>("kind")?,
                    SideAgreementKind::parse,
                )?,
                what: row.get("what")?,
                about: row.get("about")?,
                currency,
                amount: amount.map(|minor| Money::minor(minor, currency)),
                agreed_on: row.get("agreed_on")?,
                contact_name: row.get("contact_name")?,
                confirm: row.get("confirm")?,
                confirmed_on: row.get("confirmed_on")?,
                ended_because: row.get("ended_because")?,
                by: row.get("by_name")?,
            });
        }
        Ok(agreements)
    }
}

/// What came by a day, as far as it stayed.
fn stayed(came: Money, left: Option<i64>) -> Money {
    let left = left.unwrap_or(came.minor);
    Money::minor(came.minor.min(left), came.currency)
}

/// An instalment, and what had come in for the whole by its day.
type ByItsDay = (Instalment, Money);

fn arrangement(row: &Row<'_>, instalments: Vec<ByItsDay>) -> Result<ArrangementRow> {
    let currency: Currency = row.get("currency")?;
    let credited = Money::minor(row.get("credited_minor")?, currency);
    let fallen = Money::minor(row.get("received_minor")?, currency);
    let received = fallen.checked_sub(credited).unwrap_or(fallen);
    let (instalments, by_then): (Vec<Instalment>, Vec<Money>) = instalments.into_iter().unzip();
    let charges: Option<ItemId> = row.get("charges_item_id")?;
    let interest = Money::minor(row.get("interest_minor")?, currency);
    let costs = Money::minor(row.get("costs_minor")?, currency);
    let end_letter_on: Option<NaiveDate> = row.get("end_letter_on")?;
    let deadline: Option<NaiveDate> = row.get("end_letter_deadline")?;
    let mut arrangement = Arrangement {
        id: row.get("id")?,
        made_on: row.get("made_on")?,
        contact_name: row.get("contact_name")?,
        words: row.get("words")?,
        confirmed_on: row.get("confirmed_on")?,
        signed_on: row.get("signed_on")?,
        signed_copy: row.get("signed_sha256")?,
        items: item_ids(&row.get::<_, String>("items")?)?,
        charges: charges.map(|item| ArrangementCharges {
            interest,
            costs,
            item,
        }),
        more_because: row.get("more_because")?,
        instalments,
        default_letter_on: row.get("default_letter_on")?,
        end_letter: end_letter_on.map(|day| EndLetter { day, deadline }),
        ended: ended(row, ArrangementEnd::parse, ArrangementEnd::Lapsed)?,
        listed: ListsSay {
            settled_on: row.get("settled_on")?,
            open_on: None,
        },
    };
    arrangement.receive(received, credited, &by_then);
    // A list says that an instalment was missed where it is of its day or later.
    let open_on: Option<NaiveDate> = row.get("open_on")?;
    let missed = arrangement.next().map(|next| next.due_on);
    arrangement.listed.open_on = open_on.filter(|day| missed <= Some(*day));
    Ok(ArrangementRow {
        customer: row.get("customer_id")?,
        currency,
        arrangement,
        confirm: row.get("confirm")?,
        by: row.get("by_name")?,
        recorded_by: row.get("recorded_by")?,
        signed_by: row.get("signed_by")?,
    })
}

/// How a row came off the books; `usual`: of rows of an older version, which do not say it.
fn ended<How>(
    row: &Row<'_>,
    parse: impl Fn(&str) -> Option<How>,
    usual: How,
) -> Result<Option<Ended<How>>> {
    let Some(on) = row.get("ended_on")? else {
        return Ok(None);
    };
    let how: Option<String> = row.get("ended_as")?;
    Ok(Some(Ended {
        how: how.as_deref().and_then(parse).unwrap_or(usual),
        on,
        because: row.get("ended_because")?,
    }))
}

fn item_ids(json: &str) -> Result<Vec<ItemId>> {
    Ok(serde_json::from_str::<Vec<i64>>(json)?
        .into_iter()
        .map(ItemId)
        .collect())
}
