//! Customers: who they are, their people, and what makes them rest.

use super::super::codec::{coded, customer_kind};
use super::super::{Read, Result};
use super::standing::hold;
use super::{about, json_ids};
use crate::domain::commitment::CommitmentId;
use crate::domain::contact::{Contact, ContactRole, MomentResult, Personal, Title};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::Address;
use crate::domain::ids::{ArrangementId, CustomerId, PromiseId};
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::domain::standing::{Dispute, DisputeCategory, HeldOrder, Hold, LegalState};
use crate::domain::worklist::MomentFacts;
use chrono::{DateTime, NaiveDate, Timelike as _, Utc};
use rusqlite::named_params;
use std::collections::BTreeMap;

/// What stands in the place of the name of somebody who was wiped: such a row is nobody, whatever is undone.
pub(in crate::store) const WIPED: &str = "–";

/// A customer as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// Its row.
    pub id: CustomerId,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// What it is; `None`: not known.
    pub kind: Option<CustomerKind>,
    /// Assumed, not confirmed.
    pub kind_assumed: bool,
    /// A large company, which by law agrees thirty days at most; `None`: nobody said.
    pub large: Option<bool>,
    /// Of letters and scripts.
    pub language: Language,
    /// The language was taken from the address, not confirmed.
    pub language_assumed: bool,
    /// Where.
    pub address: Address,
    /// Chamber of Commerce number.
    pub kvk: Option<String>,
    /// VAT number.
    pub vat: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Days of payment terms that were agreed; `None`: those of the company.
    pub terms_days: Option<u32>,
    /// Notes.
    pub note: String,
    /// To start a call with.
    pub opening_line: String,
    /// A state in which the law takes over.
    pub legal_state: Option<LegalState>,
    /// Text that search looks in.
    pub search: String,
}

/// What a customer is, and what the law did with them; `None` where that is not known, or nothing.
type KindAndState = (Option<CustomerKind>, Option<LegalState>);

impl Read<'_> {
    /// What these customers are, and whether the law took over with them; those who are merged into another left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn kinds_and_states(
        &self,
        of: impl IntoIterator<Item = CustomerId>,
    ) -> Result<BTreeMap<CustomerId, KindAndState>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, kind, legal_state FROM customer WHERE id IN (SELECT value FROM json_each(:of)) \
             AND id NOT IN (SELECT customer_id FROM merged_away)",
        )?;
        let mut rows = statement.query(named_params! { ":of": json_ids(of, |id| id.0) })?;
        let mut found = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let kind = customer_kind(row.get::<_, Option<String>>(1)?.as_deref())?;
            let state = row.get::<_, Option<String>>(2)?;
            let state = state.map(|code| coded("a legal state", &code, LegalState::parse));
            found.insert(row.get(0)?, (kind, state.transpose()?));
        }
        Ok(found)
    }

    /// Every customer by name, those who are merged into another left out; one where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn customers(&self, of: Option<CustomerId>) -> Result<Vec<CustomerRow>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT id, number, name, kind, kind_assumed, large, language, language_assumed, street, extra, postcode, city, country, kvk, vat, phone, \
             email, terms_days, note, opening_line, legal_state, search FROM customer WHERE (:of IS NULL OR id = :of) \
             AND id NOT IN (SELECT customer_id FROM merged_away) ORDER BY name, id",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut customers = Vec::new();
        while let Some(row) = rows.next()? {
            let state: Option<String> = row.get("legal_state")?;
            customers.push(CustomerRow {
                id: row.get("id")?,
                number: row.get("number")?,
                name: row.get("name")?,
                kind: customer_kind(row.get::<_, Option<String>>("kind")?.as_deref())?,
                kind_assumed: row.get("kind_assumed")?,
                large: row.get("large")?,
                language: coded(
                    "a language",
                    &row.get::<_, String>("language")?,
                    Language::parse,
                )?,
                language_assumed: row.get("language_assumed")?,
                address: Address {
                    street: row.get("street")?,
                    extra: row.get("extra")?,
                    postcode: row.get("postcode")?,
                    city: row.get("city")?,
                    country: row.get("country")?,
                },
                kvk: row.get("kvk")?,
                vat: row.get("vat")?,
                phone: row.get("phone")?,
                email: row.get("email")?,
                terms_days: row.get("terms_days")?,
                note: row.get("note")?,
                opening_line: row.get("opening_line")?,
                legal_state: state
                    .map(|code| coded("a legal state", &code, LegalState::parse))
                    .transpose()?,
                search: row.get("search")?,
            });
        }
        Ok(customers)
    }

    /// The bank accounts that customers paid from: account and whose.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn customer_accounts(&self, of: Option<CustomerId>) -> Result<Vec<(CustomerId, String)>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT customer_id, account FROM customer_account WHERE undone_by IS NULL AND (:of IS NULL OR customer_id = :of) \
             ORDER BY customer_id, account", of))?;
        let rows = statement.query_map(named_params! { ":of": of }, |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// People at customers, the responsible one first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn contacts(&self, of: Option<CustomerId>) -> Result<BTreeMap<CustomerId, Vec<Contact>>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT customer_id, id, name, title, role, responsible, phone, email, best_time, responsible_since, note, \
             opening_line, note_until FROM contact \
             WHERE undone_by IS NULL AND ended_by IS NULL AND name <> :wiped AND (:of IS NULL OR customer_id = :of) \
             ORDER BY customer_id, responsible DESC, id",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of, ":wiped": WIPED })?;
        let mut contacts: BTreeMap<CustomerId, Vec<Contact>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let title: Option<String> = row.get("title")?;
            contacts
                .entry(row.get("customer_id")?)
                .or_default()
                .push(Contact {
                    id: row.get("id")?,
                    name: row.get("name")?,
                    title: title
                        .map(|code| coded("a title", &code, Title::parse))
                        .transpose()?,
                    role: coded("a role", &row.get::<_, String>("role")?, ContactRole::parse)?,
                    responsible: row.get("responsible")?,
                    phone: row.get("phone")?,
                    email: row.get("email")?,
                    best_time: row.get("best_time")?,
                    responsible_since: row.get("responsible_since")?,
                    personal: Personal {
                        note: row.get("note")?,
                        opening_line: row.get("opening_line")?,
                        until: row.get("note_until")?,
                    },
                });
        }
        Ok(contacts)
    }

    /// Holds that were not lifted.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn holds(&self, of: Option<CustomerId>) -> Result<BTreeMap<CustomerId, Vec<Hold>>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT customer_id, id, reason, note, from_on, hold_over.over_on, \
             (SELECT json_group_array(item_id) FROM hold_item WHERE hold_item.hold_id = hold.id) AS items \
             FROM hold JOIN hold_over ON hold_over.hold_id = hold.id \
             WHERE undone_by IS NULL AND ended_by IS NULL AND (:of IS NULL OR customer_id = :of) ORDER BY customer_id, id",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut holds: BTreeMap<CustomerId, Vec<Hold>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let of_customer = holds.entry(row.get("customer_id")?).or_default();
            of_customer.push(hold(row)?);
        }
        Ok(holds)
    }

    /// Orders that wait for a payment.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn held_orders(
        &self,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<CustomerId, Vec<HeldOrder>>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT customer_id, id, what, since_on, promise_id, arrangement_id FROM held_order \
             LEFT JOIN (SELECT held_order_id, promise_id, arrangement_id, MAX(id) FROM held_order_for WHERE undone_by IS NULL \
              GROUP BY held_order_id) waits ON waits.held_order_id = held_order.id WHERE undone_by IS NULL AND ended_by IS NULL \
             AND (:of IS NULL OR customer_id = :of) ORDER BY customer_id, id", of))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut held: BTreeMap<CustomerId, Vec<HeldOrder>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let promise: Option<PromiseId> = row.get("promise_id")?;
            let arrangement: Option<ArrangementId> = row.get("arrangement_id")?;
            held.entry(row.get("customer_id")?)
                .or_default()
                .push(HeldOrder {
                    waits_for: promise
                        .map(CommitmentId::Promise)
                        .or(arrangement.map(CommitmentId::Arrangement)),
                    id: row.get("id")?,
                    what: row.get("what")?,
                    since: row.get("since_on")?,
                });
        }
        Ok(held)
    }

    /// Disputes that run.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn disputes(&self, of: Option<CustomerId>) -> Result<BTreeMap<CustomerId, Vec<Dispute>>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT dispute.customer_id, dispute.id, opened_on, category, words, owner, solve_by, dispute_item.item_id, \
             dispute_item.amount_minor, item.currency FROM dispute JOIN dispute_item ON dispute_item.dispute_id = dispute.id \
             JOIN item ON item.id = dispute_item.item_id \
             WHERE dispute.undone_by IS NULL AND dispute.ended_by IS NULL AND (:of IS NULL OR dispute.customer_id = :of) \
             ORDER BY dispute.customer_id, dispute.id, dispute_item.item_id", of))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut disputes: BTreeMap<CustomerId, Vec<Dispute>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let part: Option<i64> = row.get("amount_minor")?;
            let currency = row.get("currency")?;
            let item = (
                row.get("item_id")?,
                part.map(|minor| Money::minor(minor, currency)),
            );
            let of_customer = disputes.entry(row.get("customer_id")?).or_default();
            let id = row.get("id")?;
            match of_customer.last_mut() {
                Some(last) if last.id == id => last.items.push(item),
                _ => of_customer.push(Dispute {
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
                }),
            }
        }
        Ok(disputes)
    }

    /// Contact moments since a day, oldest first. Before noon is judged by the instant's UTC hour: the
    /// clock of a small country is at most two hours off, and an attempt at noon is either half.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn moments(
        &self,
        since: NaiveDate,
        of: Option<CustomerId>,
    ) -> Result<BTreeMap<CustomerId, Vec<MomentFacts>>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT customer_id, day, at, result, call_back_on, call_back_at, contact_name, ask_next FROM contact_moment \
             WHERE undone_by IS NULL AND day >= :since AND (:of IS NULL OR customer_id = :of) ORDER BY customer_id, day, id",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":since": since, ":of": of })?;
        let mut moments: BTreeMap<CustomerId, Vec<MomentFacts>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let at: DateTime<Utc> = row.get("at")?;
            moments
                .entry(row.get("customer_id")?)
                .or_default()
                .push(MomentFacts {
                    day: row.get("day")?,
                    morning: at.hour() < 11,
                    result: coded(
                        "a result",
                        &row.get::<_, String>("result")?,
                        MomentResult::parse,
                    )?,
                    call_back_on: row.get("call_back_on")?,
                    call_back_at: row.get("call_back_at")?,
                    contact_name: row.get("contact_name")?,
                    ask_next: row.get("ask_next")?,
                });
        }
        Ok(moments)
    }

    /// Terms and conditions that customers were given: name of the version, day, how.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn terms_given(
        &self,
        of: impl IntoIterator<Item = CustomerId>,
    ) -> Result<Vec<(CustomerId, String, NaiveDate, String)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT given.customer_id, terms.name, given.on_day, given.how FROM terms_handed_over given \
             JOIN terms ON terms.id = given.terms_id WHERE given.undone_by IS NULL \
             AND given.customer_id IN (SELECT value FROM json_each(:of)) ORDER BY given.customer_id, given.on_day DESC",
        )?;
        let rows = statement
            .query_map(named_params! { ":of": json_ids(of, |id| id.0) }, |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
