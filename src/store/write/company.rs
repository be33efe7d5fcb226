//! Master data: settings, colleagues, bank accounts, and what we know of customers and their people.
//! The command puts what stood there before into its journal line, so that it can be undone.

use super::super::codec::customer_kind_code;
use super::super::read::{ColleagueRow, CustomerRow, WIPED};
use super::super::{Result, Write};
use crate::domain::contact::{Contact, Title};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::{BankAccountId, ColleagueId, ContactId, CustomerId};
use crate::domain::money::Currency;
use crate::domain::standing::LegalState;
use chrono::NaiveDate;
use rusqlite::named_params;
use serde_json::Value;

impl Write<'_> {
    /// Sets a setting; `None` removes it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_setting(&mut self, key: &str, value: Option<&Value>) -> Result<()> {
        match value {
            Some(value) => self.connection.execute(
                "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value",
                named_params! { ":key": key, ":value": value.to_string() },
            )?,
            None => self.connection.execute("DELETE FROM setting WHERE key = :key", named_params! { ":key": key })?,
        };
        Ok(())
    }

    /// Adds a colleague (id 0), or changes one.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save_colleague(&mut self, row: &ColleagueRow) -> Result<ColleagueId> {
        let id = (row.id.0 != 0).then_some(row.id);
        self.connection.execute(
            "INSERT INTO colleague (id, name, job, phone, email, signs_letters, decides_up_to_minor, active) \
             VALUES (:id, :name, :job, :phone, :email, :signs, :up_to, :active) ON CONFLICT (id) DO UPDATE SET name = :name, job = :job, \
             phone = :phone, email = :email, signs_letters = :signs, decides_up_to_minor = :up_to, active = :active",
            named_params! {
                ":id": id, ":name": row.name, ":job": row.job, ":phone": row.phone, ":email": row.email,
                ":signs": row.signs_letters, ":up_to": row.decides_up_to.map(|most| most.minor), ":active": row.active,
            },
        )?;
        Ok(id.unwrap_or_else(|| ColleagueId(self.connection.last_insert_rowid())))
    }

    /// Name of a bank account, and whether it counts for the gate.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save_bank_account(
        &mut self,
        account: &str,
        currency: Currency,
        name: &str,
        counts: bool,
    ) -> Result<BankAccountId> {
        let id = self.bank_account(account, currency)?;
        self.connection.execute(
            "UPDATE bank_account SET name = :name, counts = :counts WHERE id = :id",
            named_params! { ":name": name, ":counts": counts, ":id": id },
        )?;
        Ok(id)
    }

    /// "No more movements until …", by hand; `None` takes it back.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn confirm_books(
        &mut self,
        account: BankAccountId,
        through: Option<NaiveDate>,
    ) -> Result<()> {
        self.connection.execute(
            "UPDATE bank_account SET confirmed_through = :through WHERE id = :account",
            named_params! { ":through": through, ":account": account },
        )?;
        Ok(())
    }

    /// Until when the books were confirmed by hand.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn confirmed_through(&self, account: BankAccountId) -> Result<Option<NaiveDate>> {
        Ok(self.connection.query_row(
            "SELECT confirmed_through FROM bank_account WHERE id = :account",
            named_params! { ":account": account },
            |row| row.get(0),
        )?)
    }

    /// Replaces what we know of a customer.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save_customer(&mut self, row: &CustomerRow) -> Result<()> {
        self.connection.execute(
            "UPDATE customer SET name = :name, kind = :kind, kind_assumed = :assumed, large = :large, language = :language, language_assumed = :language_assumed, street = :street, \
             extra = :extra, postcode = :postcode, city = :city, country = :country, kvk = :kvk, vat = :vat, phone = :phone, email = :email, \
             terms_days = :terms_days, note = :note, opening_line = :opening_line, legal_state = :legal_state, search = :search WHERE id = :id",
            named_params! {
                ":name": row.name, ":kind": row.kind.map(customer_kind_code), ":assumed": row.kind_assumed, ":large": row.large,
                ":language": row.language.code(), ":language_assumed": row.language_assumed, ":street": row.address.street, ":extra": row.address.extra,
                ":postcode": row.address.postcode, ":city": row.address.city, ":country": row.address.country, ":kvk": row.kvk, ":vat": row.vat,
                ":phone": row.phone, ":email": row.email, ":terms_days": row.terms_days, ":note": row.note, ":opening_line": row.opening_line,
                ":legal_state": row.legal_state.map(LegalState::code), ":search": row.search, ":id": row.id,
            },
        )?;
        Ok(())
    }

    /// Says what a customer is, and whether that is only assumed.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_customer_kind(
        &mut self,
        id: CustomerId,
        kind: Option<CustomerKind>,
        assumed: bool,
    ) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE customer SET kind = :kind, kind_assumed = :assumed WHERE id = :id")?
            .execute(named_params! { ":kind": kind.map(customer_kind_code), ":assumed": assumed, ":id": id })?;
        Ok(())
    }

    /// Adds somebody at a customer; a changed contact ends the row it replaces.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save_contact(
        &mut self,
        customer: CustomerId,
        replaces: Option<ContactId>,
        new: &Contact,
    ) -> Result<ContactId> {
        if let Some(old) = replaces {
            self.end_contact(old)?;
        }
        self.connection
            .prepare_cached(
                "INSERT INTO contact (customer_id, name, title, role, responsible, phone, email, best_time, responsible_since, note, \
                 opening_line, note_until, recorded_by) VALUES (:customer, :name, :title, :role, :responsible, :phone, :email, \
                 :best_time, :since, :note, :opening_line, :until, :journal)",
            )?
            .execute(named_params! {
                ":customer": customer, ":name": new.name, ":title": new.title.map(Title::code), ":role": new.role.code(),
                ":responsible": new.responsible, ":phone": new.phone, ":email": new.email, ":best_time": new.best_time,
                ":since": new.responsible_since, ":note": new.personal.note, ":opening_line": new.personal.opening_line,
                ":until": new.personal.until, ":journal": self.journal,
            })?;
        Ok(ContactId(self.connection.last_insert_rowid()))
    }

    /// Wipes what is known of somebody (seed B7), also from the rows that were replaced: only an empty row
    /// stays.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn wipe_person(&mut self, contact: ContactId) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE contact SET name = :instead, title = NULL, responsible = 0, phone = NULL, email = NULL, best_time = NULL, \
             responsible_since = NULL, note = '', opening_line = '', note_until = NULL, ended_by = COALESCE(ended_by, :journal) \
             WHERE customer_id = (SELECT customer_id FROM contact WHERE id = :contact) \
             AND name = (SELECT name FROM contact WHERE id = :contact)",
            named_params! { ":instead": WIPED, ":journal": self.journal, ":contact": contact },
        )?)
    }

    /// Wipes notes on people whose day has passed; how many.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn wipe_passed_notes(&mut self) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE contact SET note = '', opening_line = '', note_until = NULL WHERE note_until < :today",
            named_params! { ":today": self.day },
        )?)
    }

    /// Somebody no longer works there.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn end_contact(&mut self, contact: ContactId) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE contact SET ended_by = :journal WHERE id = :contact AND ended_by IS NULL",
            named_params! { ":journal": self.journal, ":contact": contact },
        )?)
    }
}
