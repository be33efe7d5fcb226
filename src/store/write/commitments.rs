//! What was agreed: promises, arrangements with what they add to their invoices, what goes out when they are
//! kept, and everything else that was agreed.

use super::super::{Result, Write};
use crate::domain::commitment::{ArrangementEnd, CommitmentId, PromiseEnd};
use crate::domain::ids::{
    ArrangementId, CustomerId, HeldOrderId, ItemId, JournalId, PromiseId, Sha256, SideAgreementId,
};
use crate::domain::money::{Currency, Money};
use crate::domain::side_agreement::SideAgreementKind;
use chrono::NaiveDate;
use rusqlite::named_params;

/// A promise to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPromise {
    /// Whose.
    pub customer: CustomerId,
    /// How much.
    pub amount: Money,
    /// The day on our account.
    pub due_on: NaiveDate,
    /// Items with what was open on them.
    pub items: Vec<(ItemId, Money)>,
    /// Who said it.
    pub contact_name: String,
    /// In whose words.
    pub words: String,
    /// Confirm by letter.
    pub confirm: bool,
}

/// An arrangement to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewArrangement {
    /// Whose.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// Items with what was open on them, what stands for interest and costs among them.
    pub items: Vec<(ItemId, Money)>,
    /// Day and amount of each instalment, in order.
    pub instalments: Vec<(NaiveDate, Money)>,
    /// With whom.
    pub contact_name: String,
    /// In whose words.
    pub words: String,
    /// Confirm by letter.
    pub confirm: bool,
    /// Interest and costs, and the item that stands for both.
    pub charges: Option<(Money, Money, ItemId)>,
    /// Why there are more instalments than are reasonable; else empty.
    pub more_because: String,
}

/// Something else that was agreed, to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSideAgreement {
    /// With whom.
    pub customer: CustomerId,
    /// What kind.
    pub kind: SideAgreementKind,
    /// What, in a sentence.
    pub what: String,
    /// The order, offer or invoice it belongs to; may be empty.
    pub about: String,
    /// In which currency its amount is.
    pub currency: Currency,
    /// What it costs, where it does.
    pub amount: Option<Money>,
    /// With which person.
    pub contact_name: String,
    /// Confirm by letter.
    pub confirm: bool,
}

impl Write<'_> {
    /// Records a promise.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_promise(&mut self, new: &NewPromise) -> Result<PromiseId> {
        self.connection.execute(
            "INSERT INTO promise (customer_id, currency, amount_minor, made_on, due_on, contact_name, words, confirm, recorded_by) \
             VALUES (:customer, :currency, :amount, :made_on, :due_on, :contact_name, :words, :confirm, :journal)",
            named_params! {
                ":customer": new.customer, ":currency": new.amount.currency, ":amount": new.amount.minor, ":made_on": self.day,
                ":due_on": new.due_on, ":contact_name": new.contact_name, ":words": new.words, ":confirm": new.confirm,
                ":journal": self.journal,
            },
        )?;
        let id = PromiseId(self.connection.last_insert_rowid());
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO promise_item (promise_id, item_id, open_minor) VALUES (:promise, :item, :open)",
        )?;
        for (item, open) in &new.items {
            statement
                .execute(named_params! { ":promise": id, ":item": item, ":open": open.minor })?;
        }
        Ok(id)
    }

    /// Withdraws a promise. Gives how many were: none or one.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn withdraw_promise(&mut self, id: PromiseId, because: &str) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE promise SET ended_by = :journal, ended_as = :how, ended_because = :because \
             WHERE id = :id AND ended_by IS NULL AND undone_by IS NULL",
            named_params! {
                ":journal": self.journal, ":how": PromiseEnd::Withdrawn.code(), ":because": because, ":id": id,
            },
        )?)
    }

    /// Promises about these items that were not ended give way to a newer agreement, broken ones too: what was
    /// broken stays so, but nothing is asked about it any more.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn replace_promises_about(&mut self, items: &[ItemId]) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE promise SET ended_by = :journal, ended_as = :how, ended_because = '' \
             WHERE ended_by IS NULL AND undone_by IS NULL AND id IN \
             (SELECT promise_id FROM promise_item WHERE item_id IN (SELECT value FROM json_each(:items)))",
            named_params! {
                ":journal": self.journal, ":how": PromiseEnd::Replaced.code(),
                ":items": super::super::read::json_ids(items.iter().copied(), |id| id.0),
            },
        )?)
    }

    /// Records an arrangement.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_arrangement(&mut self, new: &NewArrangement) -> Result<ArrangementId> {
        let minor = |amount: Option<Money>| amount.map_or(0, |amount| amount.minor);
        self.connection.execute(
            "INSERT INTO arrangement (customer_id, currency, made_on, contact_name, words, confirm, interest_minor, costs_minor, \
             charges_item_id, more_because, recorded_by) VALUES (:customer, :currency, :made_on, :contact_name, :words, :confirm, \
             :interest, :costs, :charges, :more_because, :journal)",
            named_params! {
                ":customer": new.customer, ":currency": new.currency, ":made_on": self.day, ":contact_name": new.contact_name,
                ":words": new.words, ":confirm": new.confirm, ":interest": minor(new.charges.map(|charges| charges.0)),
                ":costs": minor(new.charges.map(|charges| charges.1)), ":charges": new.charges.map(|charges| charges.2),
                ":more_because": new.more_because, ":journal": self.journal,
            },
        )?;
        let id = ArrangementId(self.connection.last_insert_rowid());
        let mut items = self.connection.prepare_cached(
            "INSERT INTO arrangement_item (arrangement_id, item_id, open_minor) VALUES (:arrangement, :item, :open)",
        )?;
        for (item, open) in &new.items {
            items.execute(
                named_params! { ":arrangement": id, ":item": item, ":open": open.minor },
            )?;
        }
        let mut instalments = self.connection.prepare_cached(
            "INSERT INTO instalment (arrangement_id, nr, due_on, amount_minor) VALUES (:arrangement, :nr, :due_on, :amount)",
        )?;
        for (nr, (due_on, amount)) in (1_i64..).zip(&new.instalments) {
            instalments.execute(named_params! { ":arrangement": id, ":nr": nr, ":due_on": due_on, ":amount": amount.minor })?;
        }
        Ok(id)
    }

    /// Ends an arrangement. Gives how many were: none or one.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn end_arrangement(
        &mut self,
        id: ArrangementId,
        how: ArrangementEnd,
        because: &str,
    ) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE arrangement SET ended_by = :journal, ended_as = :how, ended_because = :because \
             WHERE id = :id AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":journal": self.journal, ":how": how.code(), ":because": because, ":id": id },
        )?)
    }

    /// The signed copy is back, with its scan where there is one.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn sign_arrangement(
        &mut self,
        id: ArrangementId,
        on: NaiveDate,
        scan: Option<Sha256>,
    ) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE arrangement SET signed_on = :on, signed_by = :journal, signed_sha256 = :scan \
             WHERE id = :id AND signed_by IS NULL AND undone_by IS NULL",
            named_params! { ":on": on, ":journal": self.journal, ":scan": scan, ":id": id },
        )?)
    }

    /// The charges of arrangements that a line of the journal recorded come to nothing: it is being undone. Gives
    /// the number of one of them on which something was paid, with which that cannot be.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn drop_charges_of(&mut self, line: JournalId) -> Result<Option<String>> {
        let mut paid = self.connection.prepare_cached(
            "SELECT item.number FROM arrangement JOIN item ON item.id = arrangement.charges_item_id \
             WHERE arrangement.recorded_by = :line AND EXISTS (SELECT 1 FROM allocation WHERE allocation.item_id = item.id \
             AND allocation.undone_by IS NULL AND allocation.ended_by IS NULL) LIMIT 1",
        )?;
        let mut rows = paid.query(named_params! { ":line": line })?;
        if let Some(row) = rows.next()? {
            return Ok(Some(row.get(0)?));
        }
        // So does the note that credited them, when it is the calling off that is undone.
        self.connection.execute(
            "UPDATE item SET payable_minor = 0, amount_minor = 0 WHERE id IN \
             (SELECT charges_item_id FROM arrangement WHERE recorded_by = :line) \
             OR (recorded_by = :line AND kind = 'credit-note' AND credits_number IN \
              (SELECT charged.number FROM arrangement JOIN item charged ON charged.id = arrangement.charges_item_id \
               WHERE arrangement.ended_by = :line))",
            named_params! { ":line": line },
        )?;
        Ok(None)
    }

    /// What is held back goes out when this is kept.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn hold_order_for(&mut self, order: HeldOrderId, what: CommitmentId) -> Result<()> {
        let (promise, arrangement) = match what {
            CommitmentId::Promise(id) => (Some(id), None),
            CommitmentId::Arrangement(id) => (None, Some(id)),
        };
        self.connection
            .prepare_cached(
                "INSERT INTO held_order_for (held_order_id, promise_id, arrangement_id, recorded_by) \
                 VALUES (:order, :promise, :arrangement, :journal)",
            )?
            .execute(named_params! {
                ":order": order, ":promise": promise, ":arrangement": arrangement, ":journal": self.journal,
            })?;
        Ok(())
    }

    /// Records something else that was agreed.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_side_agreement(&mut self, new: &NewSideAgreement) -> Result<SideAgreementId> {
        self.connection.execute(
            "INSERT INTO side_agreement (customer_id, kind, what, about, currency, amount_minor, agreed_on, contact_name, confirm, \
             recorded_by) VALUES (:customer, :kind, :what, :about, :currency, :amount, :agreed_on, :contact_name, :confirm, :journal)",
            named_params! {
                ":customer": new.customer, ":kind": new.kind.code(), ":what": new.what, ":about": new.about,
                ":currency": new.currency, ":amount": new.amount.map(|amount| amount.minor), ":agreed_on": self.day,
                ":contact_name": new.contact_name, ":confirm": new.confirm, ":journal": self.journal,
            },
        )?;
        Ok(SideAgreementId(self.connection.last_insert_rowid()))
    }

    /// What was agreed beside holds no longer. Gives how many did: none or one.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn withdraw_side_agreement(&mut self, id: SideAgreementId, because: &str) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE side_agreement SET ended_by = :journal, ended_because = :because \
             WHERE id = :id AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":journal": self.journal, ":because": because, ":id": id },
        )?)
    }
}
