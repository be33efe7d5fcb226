//! Customers who turn out to be one, and those who turn out not to be.
//!
//! That two are one is said by a redirect row, and taken back by ending it. Some thirty statements ask for a
//! customer's facts by `customer_id`; a redirect that each of them had to follow would be forgotten in the
//! next one, and would cost them their indexes. So the redirect is followed here, once, when it is made or
//! unmade: `customer_id` says whose a fact is now, and `recorded_for` whose it was when it was recorded. Nothing
//! is lost by that: whatever was merged in between, each fact goes back to where `recorded_for` and the
//! redirects that still stand lead.

use super::super::{Result, Write};
use crate::domain::ids::{CustomerId, ItemId};
use rusqlite::named_params;

/// Tables whose rows belong to a customer. A row that the other customer has too (the same account, the same
/// terms on the same day) stays where it is: it says nothing new.
pub(in crate::store) const BELONGING: [&str; 20] = [
    "customer_account",
    "contact",
    "item",
    "receipt_decision",
    "contact_moment",
    "promise",
    "arrangement",
    "dispute",
    "hold",
    "route_choice",
    "letter",
    "asked_letter",
    "terms_handed_over",
    "inside_passed",
    "hand_off",
    "held_order",
    "side_agreement",
    "rhythm",
    "representative",
    "signal",
];

impl Write<'_> {
    /// From now on one customer is the other. What is recorded of the one already goes over with
    /// [`Self::follow_redirects`].
    ///
    /// # Errors
    /// The file cannot be written, or the one is merged away already.
    pub fn redirect_customer(&mut self, keep: CustomerId, merged: CustomerId) -> Result<()> {
        self.connection
            .prepare_cached("INSERT INTO customer_redirect (from_id, to_id, recorded_by) VALUES (:merged, :keep, :journal)")?
            .execute(named_params! { ":merged": merged, ":keep": keep, ":journal": self.journal })?;
        Ok(())
    }

    /// Takes a customer out of the one they were merged into; what was recorded of them goes along with
    /// [`Self::follow_redirects`]. Gives how many were taken out: none or one.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn separate_customer(&mut self, merged: CustomerId) -> Result<usize> {
        let ended = self.connection.execute(
            "UPDATE customer_redirect SET ended_by = :journal WHERE from_id = :merged AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":merged": merged, ":journal": self.journal },
        )?;
        Ok(ended)
    }

    /// Gives each fact to the customer whom it was recorded for, or to whom they are merged into now.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn follow_redirects(&mut self) -> Result<()> {
        for table in BELONGING {
            self.connection.execute(
                &format!(
                    "UPDATE {table} SET recorded_for = customer_id WHERE recorded_for IS NULL \
                     AND customer_id IN (SELECT customer_id FROM merged_away)"
                ),
                [],
            )?;
            self.connection.execute(
                &format!(
                    "UPDATE OR IGNORE {table} SET customer_id = COALESCE((SELECT kept_id FROM merged_away \
                     WHERE merged_away.customer_id = recorded_for), recorded_for) WHERE recorded_for IS NOT NULL"
                ),
                [],
            )?;
            self.connection.execute(
                &format!("UPDATE {table} SET recorded_for = NULL WHERE recorded_for = customer_id"),
                [],
            )?;
        }
        Ok(())
    }

    /// An item stood on the name of a customer who is merged away: should they be taken apart, it goes with them.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_recorded_for(&mut self, item: ItemId, customer: CustomerId) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE item SET recorded_for = :customer WHERE id = :item AND customer_id <> :customer")?
            .execute(named_params! { ":customer": customer, ":item": item })?;
        Ok(())
    }

    /// Two records that look alike are two customers. Saying it twice changes nothing.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep_apart(&mut self, one: CustomerId, other: CustomerId) -> Result<()> {
        let (one, other) = (one.min(other), one.max(other));
        self.connection
            .prepare_cached(
                "INSERT INTO customer_distinct (one_id, other_id, recorded_by) VALUES (:one, :other, :journal) ON CONFLICT DO NOTHING",
            )?
            .execute(named_params! { ":one": one, ":other": other, ":journal": self.journal })?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, StoreError};

    #[test]
    fn every_table_that_names_a_customer_goes_along() {
        let store = Store::in_memory().unwrap();
        let named: Vec<String> = store
            .read(|read| {
                let mut statement = read.connection.prepare(
                    "SELECT tables.name FROM sqlite_schema tables JOIN pragma_table_info(tables.name) columns \
                     WHERE tables.type = 'table' AND columns.name = 'customer_id' ORDER BY tables.name",
                )?;
                let rows = statement.query_map([], |row| row.get(0))?;
                Ok::<_, StoreError>(rows.collect::<rusqlite::Result<_>>()?)
            })
            .unwrap();
        let mut belonging = BELONGING;
        belonging.sort_unstable();
        assert_eq!(named, belonging);
    }
}
