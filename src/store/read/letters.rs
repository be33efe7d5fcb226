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
use crate::domain::post::{Fate, Sending};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};

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
    /// What became of it, in the order in which it was recorded.
    pub sendings: Vec<Sending>,
    /// Why it was voided; `None`: it counts.
    pub void_reason: Option<String>,
}

impl LetterRow {
    /// When and how it went out last: by post or by e-mail.
    #[must_use]
    pub fn went_out(&self) -> Option<&Sending> {
        let mut out = self.sendings.iter().rev();
        out.find(|sending| sending.fate != Fate::Returned)
    }
}

impl Read<'_> {
    /// Letters that were issued and count, newest first; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn letters(&self, of: Option<CustomerId>) -> Result<Vec<LetterRow>> {
        self.letters_that(true, of)
    }

    /// Letters that were voided, newest first; of one customer where given.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn voided_letters(&self, of: Option<CustomerId>) -> Result<Vec<LetterRow>> {
        self.letters_that(false, of)
    }

    /// Those that count, or those that were voided; what was taken back is neither.
    fn letters_that(&self, count: bool, of: Option<CustomerId>) -> Result<Vec<LetterRow>> {
        let mut statement = self.connection.prepare_cached(&about(
            "SELECT letter.id, letter.customer_id, customer.name, letter.kind, letter.language, letter.day, letter.reference, \
                 letter.deadline, letter.total_minor, letter.currency, letter.pages, letter.sha256, letter.arrangement_id, \
                 letter.promise_id, letter.recorded_by, letter.void_reason, \
                 (SELECT json_group_array(item_id) FROM letter_item WHERE letter_item.letter_id = letter.id) AS items, \
                 (SELECT COUNT(*) FROM letter_item WHERE letter_item.letter_id = letter.id AND copy_pages > 0) AS copies, \
                 (SELECT json_group_array(json_array(item_id, copy_from)) FROM letter_item \
                  WHERE letter_item.letter_id = letter.id AND copy_from IS NOT NULL) AS copies_from, \
                 (SELECT json_group_array(json_array(fate, on_day, note)) FROM \
                  (SELECT fate, on_day, note FROM letter_sent WHERE letter_sent.letter_id = letter.id \
                   AND letter_sent.undone_by IS NULL ORDER BY letter_sent.id)) AS sendings \
                 FROM letter JOIN customer ON customer.id = letter.customer_id \
                 WHERE (letter.undone_by IS NULL) = :count AND (:count OR letter.void_reason IS NOT NULL) \
             AND (:of IS NULL OR letter.customer_id = :of) ORDER BY letter.day DESC, letter.id DESC",
            of,
        ))?;
        let mut rows = statement.query(named_params! { ":of": of, ":count": count })?;
        let mut letters = Vec::new();
        while let Some(row) = rows.next()? {
            letters.push(letter(row)?);
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

fn letter(row: &Row<'_>) -> Result<LetterRow> {
    let list = |column: &str| row.get::<_, String>(column);
    let items: Vec<i64> = serde_json::from_str(&list("items")?)?;
    let from: Vec<(i64, u32)> = serde_json::from_str(&list("copies_from")?)?;
    let sent: Vec<(String, String, String)> = serde_json::from_str(&list("sendings")?)?;
    let sendings = sent.into_iter().map(|(fate, on, note)| {
        let fate = coded("what became of a letter", &fate, Fate::parse)?;
        let on = coded("a day", &on, |on| on.parse().ok())?;
        Ok(Sending { fate, on, note })
    });
    Ok(LetterRow {
        id: row.get("id")?,
        customer: row.get("customer_id")?,
        name: row.get("name")?,
        kind: coded("a kind of letter", &list("kind")?, LetterKind::parse)?,
        language: coded("a language", &list("language")?, Language::parse)?,
        day: row.get("day")?,
        reference: row.get("reference")?,
        deadline: row.get("deadline")?,
        total: money(row, "total_minor", "currency")?,
        pages: row.get("pages")?,
        sha256: row.get("sha256")?,
        arrangement: row.get("arrangement_id")?,
        promise: row.get("promise_id")?,
        items: items.into_iter().map(ItemId).collect(),
        copies: row
            .get::<_, i64>("copies")
            .map(|count| usize::try_from(count).unwrap_or(0))?,
        copies_from: from
            .into_iter()
            .map(|(item, page)| (ItemId(item), page))
            .collect(),
        issued_by: row.get("recorded_by")?,
        sendings: sendings.collect::<Result<_>>()?,
        void_reason: row.get("void_reason")?,
    })
}
