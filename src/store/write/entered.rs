//! What is corrected by hand.

use super::super::{Result, Write};
use crate::domain::ids::ItemId;
use crate::store::read::ItemFields;
use rusqlite::named_params;

impl Write<'_> {
    /// Replaces what is known of an item.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save_item(&mut self, id: ItemId, to: &ItemFields) -> Result<()> {
        self.connection.execute(
            "UPDATE item SET number = :number, number_normalised = :normalised, issued_on = :issued_on, due_on = :due_on, \
             due_estimated = :due_estimated, amount_minor = :amount, payable_minor = :payable, order_reference = :order_reference, \
             credits_number = :credits_number, description = :description, lines = :lines, taxes = :taxes WHERE id = :id",
            named_params! {
                ":number": to.number, ":normalised": to.number_normalised, ":issued_on": to.issued_on, ":due_on": to.due_on,
                ":due_estimated": to.due_estimated, ":amount": to.amount_minor, ":payable": to.payable_minor,
                ":order_reference": to.order_reference, ":credits_number": to.credits_number, ":description": to.description,
                ":lines": to.lines.to_string(), ":taxes": to.taxes.to_string(), ":id": id,
            },
        )?;
        Ok(())
    }
}
