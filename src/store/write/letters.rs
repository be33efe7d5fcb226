//! Letters as they were issued.

use super::super::{Result, Write};
use crate::domain::ids::{
    ArrangementId, AskedLetterId, CustomerId, DisputeId, ItemId, LetterId, PromiseId, Sha256,
    SideAgreementId,
};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Money;
use chrono::NaiveDate;
use rusqlite::named_params;

/// A letter to be recorded as issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    /// To whom.
    pub customer: CustomerId,
    /// Which.
    pub kind: LetterKind,
    /// In which language.
    pub language: Language,
    /// Its date.
    pub day: NaiveDate,
    /// Our reference on it.
    pub reference: String,
    /// Last day to pay that it gives.
    pub deadline: Option<NaiveDate>,
    /// Principal.
    pub principal: Money,
    /// Interest as it says it.
    pub interest: Money,
    /// Collection costs as it says them.
    pub costs: Money,
    /// What it asks for.
    pub total: Money,
    /// Pages, enclosures included.
    pub pages: u32,
    /// Its bytes, kept already.
    pub sha256: Sha256,
    /// For a confirmation.
    pub arrangement: Option<ArrangementId>,
    /// For a confirmation.
    pub promise: Option<PromiseId>,
    /// For a word about a complaint.
    pub dispute: Option<DisputeId>,
    /// For one that somebody asked for.
    pub asked: Option<AskedLetterId>,
    /// For a confirmation.
    pub side_agreement: Option<SideAgreementId>,
    /// Its items.
    pub items: Vec<NewLetterItem>,
}

/// An item in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetterItem {
    /// Which.
    pub item: ItemId,
    /// What was open on it.
    pub open: Money,
    /// At a lower step: went along.
    pub also_overdue: bool,
    /// Pages of its copy behind the letter.
    pub copy_pages: u32,
    /// The page of the whole letter on which its copy begins.
    pub copy_from: Option<u32>,
    /// Why there is none.
    pub without_copy: Option<String>,
}

impl Write<'_> {
    /// Records a letter as issued.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_letter(&mut self, new: &NewLetter) -> Result<LetterId> {
        self.connection.execute(
            "INSERT INTO letter (customer_id, kind, language, currency, day, reference, deadline, principal_minor, interest_minor, \
             costs_minor, total_minor, pages, sha256, arrangement_id, promise_id, side_agreement_id, dispute_id, asked_id, recorded_by) \
             VALUES (:customer, :kind, :language, :currency, :day, :reference, :deadline, :principal, :interest, :costs, :total, :pages, \
             :sha256, :arrangement, :promise, :side, :dispute, :asked, :journal)",
            named_params! {
                ":customer": new.customer, ":kind": new.kind.code(), ":language": new.language.code(),
                ":currency": new.total.currency, ":day": new.day, ":reference": new.reference, ":deadline": new.deadline,
                ":principal": new.principal.minor, ":interest": new.interest.minor, ":costs": new.costs.minor,
                ":total": new.total.minor, ":pages": new.pages, ":sha256": new.sha256, ":arrangement": new.arrangement,
                ":promise": new.promise, ":side": new.side_agreement, ":dispute": new.dispute, ":asked": new.asked,
                ":journal": self.journal,
            },
        )?;
        let id = LetterId(self.connection.last_insert_rowid());
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO letter_item (letter_id, item_id, open_minor, also_overdue, copy_pages, copy_from, without_copy) \
             VALUES (:letter, :item, :open, :also, :pages, :from, :without)",
        )?;
        for item in &new.items {
            statement.execute(named_params! {
                ":letter": id, ":item": item.item, ":open": item.open.minor, ":also": item.also_overdue,
                ":pages": item.copy_pages, ":from": item.copy_from, ":without": item.without_copy,
            })?;
        }
        Ok(id)
    }
}
