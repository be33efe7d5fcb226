//! When a customer pays and works, as it was said by hand.

use super::super::{Result, Write};
use crate::domain::ids::CustomerId;
use crate::domain::rhythm::Rhythm;
use rusqlite::named_params;
use serde_json::json;

impl Write<'_> {
    /// Records it; what was said before is ended by it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_rhythm(&mut self, customer: CustomerId, to: &Rhythm) -> Result<()> {
        let closed = to.closed.iter().map(|period| {
            json!([
                period.from.to_string(),
                period.through.to_string(),
                period.name
            ])
        });
        let closed = closed.collect::<serde_json::Value>().to_string();
        self.connection.execute(
            "UPDATE rhythm SET ended_by = :journal WHERE customer_id = :customer AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":customer": customer, ":journal": self.journal },
        )?;
        self.connection.execute(
            "INSERT INTO rhythm (customer_id, pays_after, building_trade, closed, recorded_by) \
             VALUES (:customer, :pays_after, :building_trade, :closed, :journal)",
            named_params! {
                ":customer": customer, ":pays_after": to.pays_after, ":building_trade": to.building_trade, ":closed": closed,
                ":journal": self.journal,
            },
        )?;
        Ok(())
    }
}
