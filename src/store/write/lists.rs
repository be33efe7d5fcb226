//! Open-items lists of another package, and what is settled according to them.

use super::super::{Result, Write, sha256};
use super::NewAllocation;
use crate::domain::document::DoneBefore;
use crate::domain::ids::{AllocationId, BankAccountId, ItemId, ListId, ReceiptId};
use crate::domain::listed::{ListRule, ListedPayment, SettledByList};
use crate::domain::money::Money;
use chrono::NaiveDate;
use rusqlite::{named_params, params};
use serde_json::Value;

/// What a list says of an item, to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewListItem {
    /// Which item.
    pub item: ItemId,
    /// What is open according to it, signed.
    pub open: Money,
    /// What that does.
    pub rule: ListRule,
    /// What it says had been done about it.
    pub before: DoneBefore,
}

impl Write<'_> {
    /// Keeps a list; `through` is the day it tells the truth of, where somebody knew.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_list(&mut self, name: &str, through: Option<NaiveDate>) -> Result<ListId> {
        self.connection.execute(
            "INSERT INTO open_items_list (name, through, recorded_by) VALUES (:name, :through, :journal)",
            named_params! { ":name": name, ":through": through, ":journal": self.journal },
        )?;
        Ok(ListId(self.connection.last_insert_rowid()))
    }

    /// Keeps through which day an account was booked in a list.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_list_account(
        &mut self,
        list: ListId,
        account: BankAccountId,
        through: NaiveDate,
    ) -> Result<()> {
        self.connection.execute(
            "INSERT INTO list_account (list_id, bank_account_id, booked_through) VALUES (:list, :account, :through)",
            named_params! { ":list": list, ":account": account, ":through": through },
        )?;
        Ok(())
    }

    /// Keeps what a list says of an item.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_list_item(&mut self, list: ListId, new: &NewListItem) -> Result<()> {
        // By their order, as with items: a list may have a hundred thousand rows.
        self.connection
            .prepare_cached(
                "INSERT INTO list_item (list_id, item_id, open_minor, rule, reminders, last_reminder_on, handed_over) \
                 VALUES (:list, :item, :open, :rule, :reminders, :last_reminder_on, :handed_over)",
            )?
            .execute(params![
                list, new.item, new.open.minor, new.rule.code(),
                new.before.reminders, new.before.last_reminder_on, new.before.handed_over,
            ])?;
        Ok(())
    }

    /// Keeps a payment of which a list says when it came in.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_list_payment(
        &mut self,
        list: ListId,
        item: ItemId,
        paid: &ListedPayment,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO list_payment (list_id, item_id, paid_on, amount_minor) VALUES (:list, :item, :on, :amount)",
            )?
            .execute(named_params! {
                ":list": list, ":item": item, ":on": paid.on, ":amount": paid.amount.minor,
            })?;
        Ok(())
    }

    /// Settles an item according to a list.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn settle_by_list(
        &mut self,
        item: ItemId,
        part: &SettledByList,
        reasons: Value,
    ) -> Result<AllocationId> {
        let fingerprint = format!(
            "list|{}|{}|{}|{}|{}|{}",
            part.list.0, item.0, part.on, part.paid, part.amount.minor, self.journal.0
        );
        self.connection
            .prepare_cached(
                "INSERT INTO receipt (kind, amount_minor, currency, booked_on, value_on, fingerprint, list_id, recorded_by) \
                 VALUES ('list', :amount, :currency, :on, :paid_on, :fingerprint, :list, :journal)",
            )?
            .execute(named_params! {
                ":amount": part.amount.minor, ":currency": part.amount.currency, ":on": part.on,
                ":paid_on": part.paid.then_some(part.on), ":fingerprint": sha256(fingerprint.as_bytes()), ":list": part.list,
                ":journal": self.journal,
            })?;
        let receipt = ReceiptId(self.connection.last_insert_rowid());
        self.add_allocation(&NewAllocation {
            receipt: Some(receipt),
            credit: None,
            item,
            amount: part.amount,
            effective_on: part.on,
            certainty: "certain",
            reasons,
        })
    }

    /// Something that stands against an item no longer does.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn end_allocation(&mut self, id: AllocationId) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE allocation SET ended_by = :journal WHERE id = :id AND ended_by IS NULL AND undone_by IS NULL",
            )?
            .execute(named_params! { ":id": id, ":journal": self.journal })?;
        Ok(())
    }
}
