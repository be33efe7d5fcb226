//! Versions of our terms, who was given them, what was agreed about an invoice, and charges that we let go of.

use super::super::{Result, Write};
use crate::domain::charges::{AgreedInterest, Charge};
use crate::domain::ids::{CustomerId, ItemId, Sha256, TermsId};
use crate::domain::our_terms::{OrderConfirmed, TermsRules};
use chrono::NaiveDate;
use rusqlite::named_params;

/// A version of the terms to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTerms {
    /// What it is called.
    pub name: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Where deposited.
    pub deposited: String,
    /// The whole text.
    pub pdf: Option<Sha256>,
    /// Article and text of the clause on interest.
    pub interest: (String, String),
    /// Article and text of the clause on collection costs.
    pub costs: (String, String),
    /// Article and text of the clause on retention of title.
    pub title: (String, String),
    /// What it fixes beside its words.
    pub rules: TermsRules,
}

impl Write<'_> {
    /// Keeps a version of the terms; a changed one ends the row it replaces.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save_terms(&mut self, replaces: Option<TermsId>, new: &NewTerms) -> Result<TermsId> {
        self.connection.execute(
            "INSERT INTO terms (name, valid_from, deposited, sha256, interest_article, interest_clause, costs_article, costs_clause, \
             title_article, title_clause, interest_rule, pay_days, extract_from, extract_through, recorded_by) \
             VALUES (:name, :valid_from, :deposited, :pdf, :ia, :ic, :ca, :cc, :ta, :tc, :rule, :days, :from, :through, :journal)",
            named_params! {
                ":name": new.name, ":valid_from": new.valid_from, ":deposited": new.deposited, ":pdf": new.pdf,
                ":ia": new.interest.0, ":ic": new.interest.1, ":ca": new.costs.0, ":cc": new.costs.1,
                ":ta": new.title.0, ":tc": new.title.1,
                ":rule": new.rules.interest.map(AgreedInterest::code).unwrap_or_default(), ":days": new.rules.pay_days,
                ":from": new.rules.extract.map(|pages| pages.0), ":through": new.rules.extract.map(|pages| pages.1),
                ":journal": self.journal,
            },
        )?;
        let id = TermsId(self.connection.last_insert_rowid());
        if let Some(old) = replaces {
            self.connection.execute(
                "UPDATE terms SET ended_by = :journal WHERE id = :old AND ended_by IS NULL",
                named_params! { ":journal": self.journal, ":old": old },
            )?;
            self.connection.execute(
                "INSERT OR IGNORE INTO terms_handed_over (customer_id, terms_id, on_day, how, recorded_by) \
                 SELECT customer_id, :new, on_day, how, :journal FROM terms_handed_over WHERE terms_id = :old AND undone_by IS NULL",
                named_params! { ":new": id, ":old": old, ":journal": self.journal },
            )?;
        }
        Ok(id)
    }

    /// A customer was given our terms.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn hand_over_terms(
        &mut self,
        customer: CustomerId,
        terms: TermsId,
        on: NaiveDate,
        how: &str,
    ) -> Result<()> {
        self.connection.execute(
            "INSERT OR REPLACE INTO terms_handed_over (customer_id, terms_id, on_day, how, recorded_by) \
             VALUES (:customer, :terms, :on, :how, :journal)",
            named_params! { ":customer": customer, ":terms": terms, ":on": on, ":how": how, ":journal": self.journal },
        )?;
        Ok(())
    }

    /// Keeps that an invoice was agreed on a day; what was kept of it before is ended.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn confirm_order(&mut self, item: ItemId, order: Option<OrderConfirmed>) -> Result<()> {
        self.connection.execute(
            "UPDATE order_confirmed SET ended_by = :journal WHERE item_id = :item AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":item": item, ":journal": self.journal },
        )?;
        if let Some(order) = order {
            self.connection.execute(
                "INSERT INTO order_confirmed (item_id, agreed_on, states_term, recorded_by) VALUES (:item, :on, :term, :journal)",
                named_params! { ":item": item, ":on": order.agreed_on, ":term": order.states_term, ":journal": self.journal },
            )?;
        }
        Ok(())
    }

    /// Lets go of a charge on an invoice.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn waive_charge(&mut self, item: ItemId, what: Charge, reason: &str) -> Result<()> {
        self.connection.execute(
            "INSERT INTO charge_waived (item_id, what, reason, recorded_by) VALUES (:item, :what, :reason, :journal)",
            named_params! { ":item": item, ":what": what.code(), ":reason": reason, ":journal": self.journal },
        )?;
        Ok(())
    }
}
