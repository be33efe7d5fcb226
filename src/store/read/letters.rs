//! Letters that were issued.

use super::super::codec::{coded, money};
use super::super::{Read, Result};
use super::about;
use crate::domain::ids::{
    ArrangementId, CustomerId, ItemId, JournalId, LetterId, PromiseId, Sha256,
};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Money;
use chrono::NaiveDate;
use rusqlite::named_params;

/// An issued letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// Its row.
    pub id: LetterId,
    /// To whom.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// Which.
    pub kind: LetterKind,
    /// In which language.
    pub language: Language,
    /// Its date.
    pub day: NaiveDate,
    /// Our reference.
    pub reference: String,
    /// Last day to pay that it gave.
    pub deadline: Option<NaiveDate>,
    /// What it asked for.
    pub total: Money,
    /// Pages, enclosures included.
    pub pages: u32,
    /// Its bytes.
    pub sha256: Sha256,
    /// For a confirmation.
    pub arrangement: Option<ArrangementId>,
    /// For a confirmation.
    pub promise: Option<PromiseId>,
    /// Its items.
    pub items: Vec<ItemId>,
    /// Copies of invoices behind it.
    pub copies: usize,
    /// Of each item with a copy behind it the page on which that begins, where it was kept.
    pub copies_from: Vec<(ItemId, u32)>,
    /// The journal line that issued it.
    pub issued_by: JournalId,
}

impl Read<'_> {
    /// Letters that were issued, newest first; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn letters(&self, of: Option<CustomerId>) -> Result<Vec<LetterRow>> {
        let mut statement = self.connection.prepare_cached(&about("SELECT letter.id, letter.customer_id, customer.name, letter.kind, letter.language, letter.day, letter.reference, \
             letter.deadline, letter.total_minor, letter.currency, letter.pages, letter.sha256, letter.arrangement_id, \
             letter.promise_id, letter.recorded_by, \
             (SELECT json_group_array(item_id) FROM letter_item WHERE letter_item.letter_id = letter.id) AS items, \
             (SELECT COUNT(*) FROM letter_item WHERE letter_item.letter_id = letter.id AND copy_pages > 0) AS copies, \
             (SELECT json_group_array(json_array(item_id, copy_from)) FROM letter_item \
              WHERE letter_item.letter_id = letter.id AND copy_from IS NOT NULL) AS copies_from \
             FROM letter JOIN customer ON customer.id = letter.customer_id \
             WHERE letter.undone_by IS NULL AND (:of IS NULL OR letter.customer_id = :of) ORDER BY letter.day DESC, letter.id DESC", of))?;
        let mut rows = statement.query(named_params! { ":of": of })?;
        let mut letters = Vec::new();
        while let Some(row) = rows.next()? {
            letters.push(LetterRow {
                id: row.get("id")?,
                customer: row.get("customer_id")?,
                name: row.get("name")?,
                kind: coded(
                    "a kind of letter",
                    &row.get::<_, String>("kind")?,
                    LetterKind::parse,
                )?,
                language: coded(
                    "a language",
                    &row.get::<_, String>("language")?,
                    Language::parse,
                )?,
                day: row.get("day")?,
                reference: row.get("reference")?,
                deadline: row.get("deadline")?,
                total: money(row, "total_minor", "currency")?,
                pages: row.get("pages")?,
                sha256: row.get("sha256")?,
                arrangement: row.get("arrangement_id")?,
                promise: row.get("promise_id")?,
                items: serde_json::from_str::<Vec<i64>>(&row.get::<_, String>("items")?)?
                    .into_iter()
                    .map(ItemId)
                    .collect(),
                copies: row
                    .get::<_, i64>("copies")
                    .map(|count| usize::try_from(count).unwrap_or(0))?,
                copies_from: serde_json::from_str::<Vec<(i64, u32)>>(
                    &row.get::<_, String>("copies_from")?,
                )?
                .into_iter()
                .map(|(item, page)| (ItemId(item), page))
                .collect(),
                issued_by: row.get("recorded_by")?,
            });
        }
        Ok(letters)
    }

    /// How many letters were ever recorded: for our reference on the next.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn letters_ever(&self) -> Result<i64> {
        Ok(self
            .connection
            .query_row("SELECT COALESCE(MAX(id), 0) FROM letter", [], |row| {
                row.get(0)
            })?)
    }
}
