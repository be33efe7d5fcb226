//! The morning: what was answered in our own house, the route that was chosen, what sales has, and what was
//! done on a day.

use super::super::codec::{coded, money};
use super::super::{Read, Result};
use super::about;
use crate::domain::day_counts::DayCounts;
use crate::domain::day_route::{DayRoute, HandOff, RouteChoice};
use crate::domain::ids::{CustomerId, HandOffId, ItemId};
use crate::domain::inside::{InsideAnswer, InsideAsked, InsideQuestion};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// A question that a department has not answered, as its slip has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingQuestion {
    /// Whose invoice.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// Which invoice.
    pub item: ItemId,
    /// Its number.
    pub number: String,
    /// What it was for.
    pub description: String,
    /// Its total.
    pub amount: Money,
    /// What was asked.
    pub asked: InsideAsked,
}

fn question(row: &Row<'_>) -> Result<InsideQuestion> {
    let code: String = row.get("question")?;
    coded("a question inside", &code, InsideQuestion::parse)
}

impl Read<'_> {
    /// The last answer to each question about each item, with who gave it; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn inside_answers(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<ItemId, Vec<InsideAnswer>>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT inside_answer.item_id, question, good, inside_answer.day, note, colleague.name AS who, MAX(inside_answer.id) \
             FROM inside_answer JOIN item ON item.id = inside_answer.item_id \
             JOIN journal ON journal.id = inside_answer.recorded_by LEFT JOIN colleague ON colleague.id = journal.colleague_id \
             WHERE inside_answer.undone_by IS NULL AND (:of IS NULL OR item.customer_id = :of) \
             GROUP BY inside_answer.item_id, question", of))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut answers: BTreeMap<ItemId, Vec<InsideAnswer>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let answer = InsideAnswer {
                question: question(row)?,
                good: row.get("good")?,
                on: row.get("day")?,
                who: row.get("who")?,
                note: row.get("note")?,
            };
            answers.entry(row.get("item_id")?).or_default().push(answer);
        }
        Ok(answers)
    }

    /// The last time each question about each item was asked of a department; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn inside_asked(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<ItemId, Vec<InsideAsked>>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT inside_asked.item_id, question, department, day, return_on, MAX(inside_asked.id) \
             FROM inside_asked JOIN item ON item.id = inside_asked.item_id \
             WHERE inside_asked.undone_by IS NULL AND (:of IS NULL OR item.customer_id = :of) \
             GROUP BY inside_asked.item_id, question", of))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut asked: BTreeMap<ItemId, Vec<InsideAsked>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            asked
                .entry(row.get("item_id")?)
                .or_default()
                .push(asked_of(row)?);
        }
        Ok(asked)
    }

    /// Questions that departments were asked and that nobody has answered since, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn waiting_questions(&self) -> Result<Vec<WaitingQuestion>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT item.customer_id, customer.name, item.id AS item_id, item.number, item.description, item.amount_minor, \
             item.currency, question, department, inside_asked.day, return_on, MAX(inside_asked.id) \
             FROM inside_asked JOIN item ON item.id = inside_asked.item_id JOIN customer ON customer.id = item.customer_id \
             WHERE inside_asked.undone_by IS NULL AND NOT EXISTS (SELECT 1 FROM inside_answer \
              WHERE inside_answer.item_id = inside_asked.item_id AND inside_answer.question = inside_asked.question \
              AND inside_answer.undone_by IS NULL AND inside_answer.recorded_by > inside_asked.recorded_by) \
             GROUP BY inside_asked.item_id, question ORDER BY department, customer.name, item.number, question",
        )?;
        let mut rows = statement.query([])?;
        let mut waiting = Vec::new();
        while let Some(row) = rows.next()? {
            waiting.push(WaitingQuestion {
                customer: row.get("customer_id")?,
                name: row.get("name")?,
                item: row.get("item_id")?,
                number: row.get("number")?,
                description: row.get("description")?,
                amount: money(row, "amount_minor", "currency")?,
                asked: asked_of(row)?,
            });
        }
        Ok(waiting)
    }

    /// Flagged items, each with why; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn item_flags(&self, of: Option<CustomerId>) -> Result<BTreeMap<ItemId, String>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT item_flag.item_id, note FROM item_flag JOIN item ON item.id = item_flag.item_id \
             WHERE item_flag.undone_by IS NULL AND item_flag.ended_by IS NULL AND (:of IS NULL OR item.customer_id = :of) \
             ORDER BY item_flag.id", of))?;
        let rows = statement.query_map(named_params! { ":of": of }, |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Customers who may be rung today although something was not answered.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn inside_passed(&self, today: NaiveDate) -> Result<BTreeSet<CustomerId>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT customer_id FROM inside_passed WHERE day = :today AND undone_by IS NULL",
        )?;
        let rows = statement.query_map(named_params! { ":today": today }, |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The last route that was chosen for each customer, through a day; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn route_choices(
        &self,
        today: NaiveDate,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<CustomerId, RouteChoice>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT customer_id, channel, day FROM route_choice \
             WHERE day <= :today AND undone_by IS NULL AND (:of IS NULL OR customer_id = :of) ORDER BY id", of))?;
        let mut rows = statement.query(named_params! { ":today": today, ":of": of })?;
        let mut choices = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let code: String = row.get(1)?;
            let route = coded("a route", &code, DayRoute::parse)?;
            let on = row.get(2)?;
            choices.insert(row.get(0)?, RouteChoice { route, on });
        }
        Ok(choices)
    }

    /// Cases that sales has, by customer and currency; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn hand_offs(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<(CustomerId, Currency), HandOff>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT hand_off.customer_id, hand_off.currency, hand_off.id, colleague.name, from_on, back_on, step, items \
             FROM hand_off JOIN colleague ON colleague.id = hand_off.colleague_id \
             WHERE hand_off.undone_by IS NULL AND hand_off.ended_by IS NULL AND (:of IS NULL OR hand_off.customer_id = :of) \
             ORDER BY hand_off.id", of))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut cases = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let case = HandOff {
                id: row.get(2)?,
                colleague: row.get(3)?,
                since: row.get(4)?,
                back_on: row.get(5)?,
                step: row.get(6)?,
                items: serde_json::from_str::<Vec<i64>>(&row.get::<_, String>(7)?)?
                    .into_iter()
                    .map(ItemId)
                    .collect(),
            };
            cases.insert((row.get(0)?, row.get(1)?), case);
        }
        Ok(cases)
    }

    /// Whose case this is, and in which currency; `None` when sales no longer has it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn hand_off(&self, id: HandOffId) -> Result<Option<(CustomerId, Currency)>> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT customer_id, currency FROM hand_off WHERE id = :id AND undone_by IS NULL AND ended_by IS NULL",
            )?
            .query_row(named_params! { ":id": id }, |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    /// What was done on these days, both included.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn day_counts(&self, from: NaiveDate, through: NaiveDate) -> Result<DayCounts> {
        let days = named_params! { ":from": from, ":through": through };
        let mut counts = DayCounts::default();
        let mut moments = self.connection.prepare_cached(
            "SELECT channel, result IN ('no-answer', 'voicemail', 'engaged') AS attempt, \
             EXISTS (SELECT 1 FROM hand_off_result WHERE hand_off_result.moment_id = contact_moment.id) AS by_sales, COUNT(*) AS how_many \
             FROM contact_moment WHERE day BETWEEN :from AND :through AND incoming = 0 AND undone_by IS NULL \
             GROUP BY channel, attempt, by_sales",
        )?;
        let mut rows = moments.query(days)?;
        while let Some(row) = rows.next()? {
            let channel: String = row.get("channel")?;
            let (attempt, by_sales, count) =
                (row.get("attempt")?, row.get("by_sales")?, count(row)?);
            match (channel.as_str(), by_sales, attempt) {
                ("call", true, _) => counts.sales_called += count,
                ("call", false, attempt) => {
                    counts.called += count;
                    counts.reached += if attempt { 0 } else { count };
                }
                ("visit", false, _) => counts.visited += count,
                _ => {}
            }
        }
        let mut promises = self.connection.prepare_cached(
            "SELECT currency, SUM(amount_minor) AS sum_minor, COUNT(*) AS how_many FROM ( \
              SELECT currency, amount_minor FROM promise WHERE made_on BETWEEN :from AND :through AND undone_by IS NULL AND ended_by IS NULL \
              UNION ALL SELECT arrangement.currency, instalment.amount_minor FROM arrangement \
              JOIN instalment ON instalment.arrangement_id = arrangement.id AND instalment.nr = 1 \
              WHERE arrangement.made_on BETWEEN :from AND :through AND arrangement.undone_by IS NULL AND arrangement.ended_by IS NULL) \
             GROUP BY currency ORDER BY currency",
        )?;
        let mut rows = promises.query(days)?;
        while let Some(row) = rows.next()? {
            counts.promised += count(row)?;
            counts
                .promised_sums
                .push(money(row, "sum_minor", "currency")?);
        }
        let mut extra = self.connection.prepare_cached(
            "SELECT hand_off.currency, SUM(extra_minor) AS sum_minor, SUM(minutes) AS how_many FROM hand_off_result \
             JOIN hand_off ON hand_off.id = hand_off_result.hand_off_id \
             WHERE hand_off_result.day BETWEEN :from AND :through AND hand_off_result.undone_by IS NULL \
             GROUP BY hand_off.currency ORDER BY hand_off.currency",
        )?;
        let mut rows = extra.query(days)?;
        while let Some(row) = rows.next()? {
            counts.sales_minutes += count(row)?;
            let sum = money(row, "sum_minor", "currency")?;
            counts
                .sales_extra
                .extend(Some(sum).filter(|sum| !sum.is_zero()));
        }
        let mut letters = self.connection.prepare_cached(
            "SELECT COUNT(*), COALESCE(SUM(pages), 0) FROM letter WHERE day BETWEEN :from AND :through AND undone_by IS NULL",
        )?;
        (counts.letters, counts.pages) = letters.query_row(days, two_counts)?;
        let mut others = self.connection.prepare_cached(
            "SELECT (SELECT COUNT(*) FROM hand_off WHERE from_on BETWEEN :from AND :through AND undone_by IS NULL), \
             (SELECT COUNT(*) FROM inside_answer WHERE day BETWEEN :from AND :through AND undone_by IS NULL)",
        )?;
        (counts.to_sales, counts.answered) = others.query_row(days, two_counts)?;
        Ok(counts)
    }
}

fn asked_of(row: &Row<'_>) -> Result<InsideAsked> {
    Ok(InsideAsked {
        question: question(row)?,
        department: row.get("department")?,
        on: row.get("day")?,
        return_on: row.get("return_on")?,
    })
}

fn count(row: &Row<'_>) -> Result<usize> {
    Ok(whole(row.get("how_many")?))
}

fn two_counts(row: &Row<'_>) -> rusqlite::Result<(usize, usize)> {
    Ok((whole(row.get(0)?), whole(row.get(1)?)))
}

/// A count is never negative.
fn whole(count: i64) -> usize {
    usize::try_from(count).unwrap_or(0)
}
