//! The law that took over, and what was noticed of a customer.

use super::super::{Result, Write};
use crate::domain::ids::{CustomerId, SignalId};
use crate::domain::standing::{LegalState, Representative};
use rusqlite::named_params;

impl Write<'_> {
    /// From now on the law has a customer, or has them no longer.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_legal_state(
        &mut self,
        customer: CustomerId,
        state: Option<LegalState>,
    ) -> Result<()> {
        self.connection.execute(
            "UPDATE customer SET legal_state = :state WHERE id = :customer",
            named_params! { ":state": state.map(LegalState::code), ":customer": customer },
        )?;
        Ok(())
    }

    /// Who acts for a customer from now on; who did before is ended by it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_representative(
        &mut self,
        customer: CustomerId,
        who: Option<&Representative>,
    ) -> Result<()> {
        self.connection.execute(
            "UPDATE representative SET ended_by = :journal WHERE customer_id = :customer AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":journal": self.journal, ":customer": customer },
        )?;
        let Some(who) = who else {
            return Ok(());
        };
        let to = &who.address;
        self.connection.execute(
            "INSERT INTO representative (customer_id, since_on, name, office, street, extra, postcode, city, country, phone, email, \
             reference, lodge, recorded_by) VALUES (:customer, :since, :name, :office, :street, :extra, :postcode, :city, :country, \
             :phone, :email, :reference, :lodge, :journal)",
            named_params! {
                ":customer": customer, ":since": who.since, ":name": who.name, ":office": who.office, ":street": to.street,
                ":extra": to.extra, ":postcode": to.postcode, ":city": to.city, ":country": to.country, ":phone": who.phone,
                ":email": who.email, ":reference": who.reference, ":lodge": who.lodge, ":journal": self.journal,
            },
        )?;
        Ok(())
    }

    /// Keeps what somebody noticed.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_signal(
        &mut self,
        customer: CustomerId,
        words: &str,
        noticed_by: &str,
    ) -> Result<()> {
        self.connection.execute(
            "INSERT INTO signal (customer_id, day, words, noticed_by, recorded_by) VALUES (:customer, :day, :words, :by, :journal)",
            named_params! {
                ":customer": customer, ":day": self.day, ":words": words, ":by": noticed_by, ":journal": self.journal,
            },
        )?;
        Ok(())
    }

    /// What was noticed is no longer so.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn end_signal(&mut self, id: SignalId) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE signal SET ended_by = :journal WHERE id = :id AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":journal": self.journal, ":id": id },
        )?)
    }
}
