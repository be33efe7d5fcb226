//! Versions of our terms, who was given them, what was agreed about an invoice, and charges that we let go of.

use super::super::codec::coded;
use super::super::{Read, Result};
use super::about;
use crate::domain::charges::{AgreedInterest, Charge};
use crate::domain::ids::{CustomerId, ItemId, Sha256, TermsId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::our_terms::{OrderConfirmed, TermsRules};
use chrono::NaiveDate;
use rusqlite::named_params;
use std::collections::BTreeMap;

/// A version of the terms and conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsRow {
    /// Its row.
    pub id: TermsId,
    /// What it is called.
    pub name: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Where deposited.
    pub deposited: String,
    /// The whole text.
    pub pdf: Option<Sha256>,
    /// Its pages.
    pub pages: Option<u32>,
    /// Article and text of the clause on interest.
    pub interest: (String, String),
    /// Article and text of the clause on collection costs.
    pub costs: (String, String),
    /// Article and text of the clause on retention of title.
    pub title: (String, String),
    /// What it fixes beside its words.
    pub rules: TermsRules,
}

impl Read<'_> {
    /// Versions of the terms and conditions, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn terms(&self) -> Result<Vec<TermsRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT terms.id, terms.name, terms.valid_from, terms.deposited, terms.sha256, attachment.pages, terms.interest_article, \
             terms.interest_clause, terms.costs_article, terms.costs_clause, terms.title_article, terms.title_clause, terms.interest_rule, \
             terms.pay_days, terms.extract_from, terms.extract_through FROM terms LEFT JOIN attachment USING (sha256) \
             WHERE terms.undone_by IS NULL AND terms.ended_by IS NULL ORDER BY terms.valid_from DESC, terms.id DESC",
        )?;
        let mut rows = statement.query([])?;
        let mut terms = Vec::new();
        while let Some(row) = rows.next()? {
            terms.push(TermsRow {
                id: row.get("id")?,
                name: row.get("name")?,
                valid_from: row.get("valid_from")?,
                deposited: row.get("deposited")?,
                pdf: row.get("sha256")?,
                pages: row.get("pages")?,
                interest: (row.get("interest_article")?, row.get("interest_clause")?),
                costs: (row.get("costs_article")?, row.get("costs_clause")?),
                title: (row.get("title_article")?, row.get("title_clause")?),
                rules: TermsRules {
                    interest: match row.get::<_, String>("interest_rule")?.as_str() {
                        "" => None,
                        code => Some(coded("an agreed interest", code, AgreedInterest::parse)?),
                    },
                    pay_days: row.get("pay_days")?,
                    extract: row
                        .get::<_, Option<u32>>("extract_from")?
                        .zip(row.get::<_, Option<u32>>("extract_through")?),
                },
            });
        }
        Ok(terms)
    }

    /// When customers were given which version of the terms, the latest day first; of one customer where
    /// given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn terms_received(
        &self,
        of: Option<CustomerId>,
    ) -> Result<Vec<(CustomerId, TermsId, NaiveDate)>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT customer_id, terms_id, on_day FROM terms_handed_over \
             WHERE undone_by IS NULL AND (:of IS NULL OR customer_id = :of) ORDER BY customer_id, on_day DESC, terms_id DESC", of))?;
        let rows = statement.query_map(named_params! { ":of": of }, |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What was agreed about which invoice; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn orders_confirmed(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<ItemId, OrderConfirmed>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT item_id, agreed_on, states_term FROM order_confirmed JOIN item ON item.id = item_id \
             WHERE order_confirmed.undone_by IS NULL AND order_confirmed.ended_by IS NULL AND (:of IS NULL OR customer_id = :of)",
            of,
        ))?;
        let rows = statement.query_map(named_params! { ":of": of }, |row| {
            let order = OrderConfirmed {
                agreed_on: row.get(1)?,
                states_term: row.get(2)?,
            };
            Ok((row.get(0)?, order))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Charges that were let go of, with why; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn charges_waived(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<(ItemId, Charge), String>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT item_id, what, reason FROM charge_waived JOIN item ON item.id = item_id \
             WHERE charge_waived.undone_by IS NULL AND (:of IS NULL OR customer_id = :of)",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut waived = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let what = coded("a charge", &row.get::<_, String>(1)?, Charge::parse)?;
            waived.insert((row.get(0)?, what), row.get(2)?);
        }
        Ok(waived)
    }

    /// Days on which the period of limitation of an item began anew: of demands for it that we issued (art. 3:317
    /// BW) and of arrangements that the customer signed (art. 3:318 BW). A part payment is left out: whether it
    /// acknowledges the rest is not certain, and too late a day would do harm.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn limitation_renewed(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<ItemId, Vec<NaiveDate>>> {
        let demands: Vec<&str> = LetterKind::ALL
            .iter()
            .filter(|kind| kind.renews_limitation())
            .map(|kind| kind.code())
            .collect();
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT letter_item.item_id AS item_id, letter.day AS day FROM letter_item JOIN letter ON letter.id = letter_item.letter_id \
             WHERE letter.undone_by IS NULL AND letter.kind IN (SELECT value FROM json_each(:demands)) \
             AND (:of IS NULL OR customer_id = :of) \
             UNION SELECT arrangement_item.item_id, arrangement.signed_on FROM arrangement_item \
             JOIN arrangement ON arrangement.id = arrangement_item.arrangement_id \
             WHERE arrangement.undone_by IS NULL AND arrangement.signed_on IS NOT NULL AND (:of IS NULL OR customer_id = :of) \
             ORDER BY item_id, day",
            of,
        ))?;
        let demands = serde_json::Value::from(demands).to_string();
        let mut rows = statement.query(named_params! { ":of": of, ":demands": demands })?;
        let mut days: BTreeMap<ItemId, Vec<NaiveDate>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            days.entry(row.get(0)?).or_default().push(row.get(1)?);
        }
        Ok(days)
    }

    /// The day of the last 14-day letter that announced costs over an item.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn costs_announced(&self, of: CustomerId) -> Result<BTreeMap<ItemId, NaiveDate>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT letter_item.item_id, MAX(letter.day) FROM letter_item JOIN letter ON letter.id = letter_item.letter_id \
             WHERE letter.undone_by IS NULL AND letter.kind = :kind AND letter.customer_id = :of AND letter_item.also_overdue = 0 \
             GROUP BY letter_item.item_id",
        )?;
        let kind = LetterKind::FourteenDay.code();
        let rows = statement.query_map(named_params! { ":of": of, ":kind": kind }, |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
