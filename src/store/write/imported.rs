//! What imports bring: customers, items, copies, statements, receipts and what these were put against.

use super::super::codec::{Iso, customer_kind_code, document_kind_code};
use super::super::{Result, Write, sha256};
use super::{AT_ONCE, for_rows};
use crate::domain::bank::Means;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::{Address, DocumentKind};
use crate::domain::ids::{
    AllocationId, BankAccountId, CustomerId, ItemId, JournalId, ReceiptId, Sha256, StatementId,
};
use crate::domain::language::Language;
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, ToSql, named_params, params_from_iter};
use serde_json::Value;
use std::collections::BTreeMap;

/// A customer to be added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewCustomer {
    /// Their number; empty: ours is made (`K12`).
    pub number: String,
    /// The number that the books give them, where another customer has it.
    pub number_in_books: Option<String>,
    /// Name.
    pub name: String,
    /// Legal name.
    pub legal_name: Option<String>,
    /// What it is, where known or assumed.
    pub kind: Option<CustomerKind>,
    /// Assumed, not confirmed.
    pub kind_assumed: bool,
    /// Of letters and scripts.
    pub language: Language,
    /// The language was taken from the address, not confirmed.
    pub language_assumed: bool,
    /// Where.
    pub address: Address,
    /// Chamber of Commerce number.
    pub kvk: Option<String>,
    /// Government organisation number.
    pub oin: Option<String>,
    /// VAT number.
    pub vat: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Days of payment terms that were agreed.
    pub terms_days: Option<u32>,
    /// Text that search looks in.
    pub search: String,
}

/// An item to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    /// Whose.
    pub customer: CustomerId,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Its number.
    pub number: String,
    /// The number as matching looks for it.
    pub number_normalised: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// The due date is estimated.
    pub due_estimated: bool,
    /// The due date was agreed.
    pub term_agreed: bool,
    /// Total with tax, positive.
    pub amount: Money,
    /// What it adds to what is owed, signed.
    pub payable: Money,
    /// What the payer should quote.
    pub payment_reference: Option<String>,
    /// The bank collects it.
    pub direct_debit: bool,
    /// On which day, where that is another than the due date.
    pub collected_on: Option<NaiveDate>,
    /// The customer's order reference.
    pub order_reference: Option<String>,
    /// For a credit note, the invoice it corrects.
    pub credits_number: Option<String>,
    /// Delivered on.
    pub delivered_on: Option<NaiveDate>,
    /// What it was for.
    pub description: String,
    /// Lines, as JSON.
    pub lines: Value,
    /// Tax, as JSON.
    pub taxes: Value,
    /// From the first import and old: somebody must say what had been done about it.
    pub asks_opening: bool,
}

/// A statement to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStatement {
    /// Of which account.
    pub account: BankAccountId,
    /// The bank's number of it.
    pub number: Option<String>,
    /// Balance before.
    pub opening: Option<(Money, NaiveDate)>,
    /// Balance after.
    pub closing: Option<(Money, NaiveDate)>,
    /// First day it covers.
    pub covers_from: Option<NaiveDate>,
    /// Last day it covers.
    pub covers_through: Option<NaiveDate>,
    /// The kind of file: `camt.053`, `mt940`, `csv`, `ofx`, `camt.054`.
    pub format: &'static str,
}

/// A booked line to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReceipt {
    /// On which statement; `None`: settled according to a list.
    pub statement: Option<StatementId>,
    /// Signed.
    pub amount: Money,
    /// Booking day.
    pub booked_on: NaiveDate,
    /// Value day.
    pub value_on: Option<NaiveDate>,
    /// Who.
    pub counterparty_name: Option<String>,
    /// Their account.
    pub counterparty_account: Option<String>,
    /// What they wrote.
    pub text: String,
    /// The same with blanks where lines were broken.
    pub text_spaced: Option<String>,
    /// Structured reference.
    pub structured_reference: Option<String>,
    /// End-to-end id.
    pub end_to_end: Option<String>,
    /// The bank's own reference.
    pub bank_reference: Option<String>,
    /// A return or reversal.
    pub reversal: bool,
    /// Of which receipt.
    pub reverses: Option<ReceiptId>,
    /// A batch whose payments are not known.
    pub batch_unsplit: bool,
    /// What the whole batch came to, of which this is one payment.
    pub batch_minor: Option<i64>,
    /// Its payments come in the same import and stand for it.
    pub split: bool,
    /// The same line has the same one, in whichever file it comes again.
    pub fingerprint: Sha256,
}

/// A part of a receipt or credit note to be put against an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAllocation {
    /// From this receipt…
    pub receipt: Option<ReceiptId>,
    /// …or from this credit note.
    pub credit: Option<ItemId>,
    /// Against this item.
    pub item: ItemId,
    /// How much; negative for a return.
    pub amount: Money,
    /// From when it counts.
    pub effective_on: NaiveDate,
    /// `certain`, `confirmed`, `by-hand`.
    pub certainty: &'static str,
    /// Why, as JSON.
    pub reasons: Value,
}

/// What may be filled in of a customer by an import.
const FILLABLE: [&str; 12] = [
    "legal_name",
    "kind",
    "street",
    "postcode",
    "city",
    "country",
    "kvk",
    "oin",
    "vat",
    "phone",
    "email",
    "terms_days",
];

/// What was filled in of a customer: by column, what stood there and what stands there now.
pub type Filled = BTreeMap<String, (Option<String>, Option<String>)>;

impl Write<'_> {
    /// Adds a customer.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_customer(&mut self, new: &NewCustomer) -> Result<CustomerId> {
        let number = if new.number.is_empty() {
            self.next_customer_number()?
        } else {
            new.number.clone()
        };
        self.connection
            .prepare_cached(
                "INSERT INTO customer (number, number_in_books, name, legal_name, kind, kind_assumed, language, language_assumed, street, extra, postcode, city, country, \
                 kvk, oin, vat, phone, email, terms_days, search, recorded_by) VALUES (:number, :number_in_books, :name, :legal_name, :kind, :kind_assumed, :language, :language_assumed, \
                 :street, :extra, :postcode, :city, :country, :kvk, :oin, :vat, :phone, :email, :terms_days, :search, :journal)",
            )?
            .execute(named_params! {
                ":number": number, ":number_in_books": new.number_in_books, ":name": new.name, ":legal_name": new.legal_name,
                ":kind": new.kind.map(customer_kind_code), ":kind_assumed": new.kind_assumed, ":language": new.language.code(), ":language_assumed": new.language_assumed,
                ":street": new.address.street, ":extra": new.address.extra, ":postcode": new.address.postcode,
                ":city": new.address.city, ":country": new.address.country, ":kvk": new.kvk, ":oin": new.oin, ":vat": new.vat,
                ":phone": new.phone, ":email": new.email, ":terms_days": new.terms_days, ":search": format!("{} {}", new.search, number.to_lowercase()),
                ":journal": self.journal,
            })?;
        Ok(CustomerId(self.connection.last_insert_rowid()))
    }

    /// Ours where the source has none: `K1`, `K2` and on.
    fn next_customer_number(&self) -> Result<String> {
        let mut next: i64 = self.connection.query_row(
            "SELECT COALESCE(MAX(id), 0) + 1 FROM customer",
            [],
            |row| row.get(0),
        )?;
        loop {
            let number = format!("K{next}");
            let taken = self
                .connection
                .prepare_cached("SELECT 1 FROM customer WHERE number = :number")?
                .exists(named_params! { ":number": number })?;
            if !taken {
                return Ok(number);
            }
            next += 1;
        }
    }

    /// Fills in what was not known of a customer; what is known stays. Gives what it filled in, for undo.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn complete_customer(&mut self, id: CustomerId, new: &NewCustomer) -> Result<Filled> {
        let before = self.fillable(id)?;
        self.connection
            .prepare_cached(
                "UPDATE customer SET legal_name = COALESCE(legal_name, :legal_name), kind = COALESCE(kind, :kind), \
                 street = COALESCE(street, :street), postcode = CASE WHEN street IS NULL THEN COALESCE(postcode, :postcode) ELSE postcode END, \
                 city = CASE WHEN street IS NULL THEN COALESCE(:city, city) ELSE city END, country = COALESCE(country, :country), \
                 kvk = COALESCE(kvk, :kvk), oin = COALESCE(oin, :oin), vat = COALESCE(vat, :vat), phone = COALESCE(phone, :phone), \
                 email = COALESCE(email, :email), terms_days = COALESCE(terms_days, :terms_days) WHERE id = :id",
            )?
            .execute(named_params! {
                ":legal_name": new.legal_name, ":kind": new.kind.map(customer_kind_code), ":street": new.address.street,
                ":postcode": new.address.postcode, ":city": new.address.city, ":country": new.address.country, ":kvk": new.kvk,
                ":oin": new.oin, ":vat": new.vat, ":phone": new.phone, ":email": new.email, ":terms_days": new.terms_days, ":id": id,
            })?;
        let after = self.fillable(id)?;
        let changed = FILLABLE.iter().zip(before.into_iter().zip(after));
        Ok(changed
            .filter(|(_, (before, after))| before != after)
            .map(|(column, (before, after))| ((*column).to_owned(), (before, after)))
            .collect())
    }

    fn fillable(&self, id: CustomerId) -> Result<Vec<Option<String>>> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT legal_name, kind, street, postcode, city, country, kvk, oin, vat, phone, email, CAST(terms_days AS TEXT) \
                 FROM customer WHERE id = :id",
            )?
            .query_row(named_params! { ":id": id }, |row| {
                (0..FILLABLE.len()).map(|at| row.get(at)).collect()
            })?)
    }

    /// Takes back what [`Self::complete_customer`] filled in, where it still stands so.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn take_back_filled(&mut self, id: CustomerId, filled: &Filled) -> Result<()> {
        // A column that was not filled in has nothing before and nothing after: it stays as it is.
        let both = FILLABLE.iter().flat_map(|column| {
            let (before, after) = filled.get(*column).cloned().unwrap_or_default();
            [before, after]
        });
        let values = std::iter::once(Some(id.0.to_string())).chain(both);
        self.connection
            .prepare_cached(
                "UPDATE customer SET legal_name = IIF(legal_name IS ?3, ?2, legal_name), kind = IIF(kind IS ?5, ?4, kind), street = IIF(street IS ?7, ?6, street), \
                 postcode = IIF(postcode IS ?9, ?8, postcode), city = IIF(city IS ?11, ?10, city), country = IIF(country IS ?13, ?12, country), \
                 kvk = IIF(kvk IS ?15, ?14, kvk), oin = IIF(oin IS ?17, ?16, oin), vat = IIF(vat IS ?19, ?18, vat), \
                 phone = IIF(phone IS ?21, ?20, phone), email = IIF(email IS ?23, ?22, email), \
                 terms_days = IIF(CAST(terms_days AS TEXT) IS ?25, ?24, terms_days) WHERE id = ?1",
            )?
            .execute(params_from_iter(values))?;
        Ok(())
    }

    /// A bank account that a customer pays from.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_customer_account(&mut self, customer: CustomerId, account: &str) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO customer_account (customer_id, account, recorded_by) VALUES (:customer, :account, :journal) \
                 ON CONFLICT (customer_id, account) DO UPDATE SET recorded_by = :journal, undone_by = NULL WHERE undone_by IS NOT NULL",
            )?
            .execute(named_params! { ":customer": customer, ":account": account, ":journal": self.journal })?;
        Ok(())
    }

    /// Forgets that a customer pays from an account, unless other receipts from it stand on their name.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn forget_customer_account(&mut self, customer: CustomerId, account: &str) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE customer_account SET undone_by = :journal WHERE customer_id = :customer AND account = :account \
                 AND undone_by IS NULL AND NOT EXISTS (SELECT 1 FROM allocation part JOIN receipt ON receipt.id = part.receipt_id \
                     JOIN item ON item.id = part.item_id WHERE receipt.counterparty_account = :account \
                     AND item.customer_id = :customer AND part.undone_by IS NULL AND part.ended_by IS NULL)",
            )?
            .execute(named_params! { ":customer": customer, ":account": account, ":journal": self.journal })?;
        Ok(())
    }

    /// Forgets that a customer pays from an account, whatever came from it. Gives how many were forgotten.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn end_customer_account(&mut self, customer: CustomerId, account: &str) -> Result<usize> {
        Ok(self
            .connection
            .prepare_cached(
                "UPDATE customer_account SET undone_by = :journal WHERE customer_id = :customer AND account = :account \
                 AND undone_by IS NULL",
            )?
            .execute(named_params! { ":customer": customer, ":account": account, ":journal": self.journal })?)
    }

    /// Remembers that who pays from this account is no customer: their name, and what it was.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_not_a_customer(&mut self, account: &str, name: &str, note: &str) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO not_a_customer (account, name, note, recorded_by) VALUES (:account, :name, :note, :journal) \
                 ON CONFLICT (account) DO UPDATE SET name = :name, note = :note, recorded_by = :journal, undone_by = NULL \
                 WHERE undone_by IS NOT NULL",
            )?
            .execute(named_params! { ":account": account, ":name": name, ":note": note, ":journal": self.journal })?;
        Ok(())
    }

    /// Forgets that who pays from this account is no customer. Gives how many were forgotten.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn end_not_a_customer(&mut self, account: &str) -> Result<usize> {
        Ok(self
            .connection
            .prepare_cached(
                "UPDATE not_a_customer SET undone_by = :journal WHERE account = :account AND undone_by IS NULL",
            )?
            .execute(named_params! { ":account": account, ":journal": self.journal })?)
    }

    /// Adds an item.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_item(&mut self, new: &NewItem) -> Result<ItemId> {
        self.insert_items(&[(new.customer, new)])?;
        Ok(ItemId(self.connection.last_insert_rowid()))
    }

    /// Adds items, some to customers who were not there yet when it was planned; gives their ids in the same order.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_items(&mut self, new: &[(CustomerId, &NewItem)]) -> Result<Vec<ItemId>> {
        let mut ids = Vec::with_capacity(new.len());
        for some in new.chunks(AT_ONCE) {
            self.insert_items(some)?;
            // Those of one statement follow on each other.
            let after = self.connection.last_insert_rowid() + 1;
            let before = after - some.len().cast_signed() as i64;
            ids.extend((before..after).map(ItemId));
        }
        Ok(ids)
    }

    /// As many as one statement adds.
    fn insert_items(&mut self, new: &[(CustomerId, &NewItem)]) -> Result<()> {
        let mut statement = self.connection.prepare_cached(&for_rows(
            "INSERT INTO item (customer_id, kind, number, number_normalised, issued_on, due_on, due_estimated, term_basis, currency, \
             amount_minor, payable_minor, payment_reference, direct_debit, collected_on, order_reference, credits_number, delivered_on, \
             description, lines, taxes, asks_opening, recorded_by) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            new.len(),
        ))?;
        let mut places = 1_usize..;
        for (customer, new) in new {
            let term_basis = if new.term_agreed {
                "agreed"
            } else {
                "invoice-only"
            };
            let (issued_on, due_on) = (Iso(new.issued_on), Iso(new.due_on));
            let (lines, taxes) = (new.lines.to_string(), new.taxes.to_string());
            let values: [&dyn ToSql; 22] = [
                customer,
                &document_kind_code(new.kind),
                &new.number,
                &new.number_normalised,
                &issued_on,
                &due_on,
                &new.due_estimated,
                &term_basis,
                &new.payable.currency,
                &new.amount.minor,
                &new.payable.minor,
                &new.payment_reference,
                &new.direct_debit,
                &new.collected_on,
                &new.order_reference,
                &new.credits_number,
                &new.delivered_on,
                &new.description,
                &lines,
                &taxes,
                &new.asks_opening,
                &self.journal,
            ];
            for (value, place) in values.into_iter().zip(places.by_ref()) {
                statement.raw_bind_parameter(place, value)?;
            }
        }
        statement.raw_execute()?;
        Ok(())
    }

    /// A due date that was estimated turns out to be known; or, when that is undone, does not.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_due_date(&mut self, id: ItemId, due_on: NaiveDate, estimated: bool) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE item SET due_on = :due_on, due_estimated = :estimated WHERE id = :id",
            )?
            .execute(named_params! { ":due_on": due_on, ":estimated": estimated, ":id": id })?;
        Ok(())
    }

    /// One of our bank accounts, added when it is not there yet.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn bank_account(&mut self, account: &str, currency: Currency) -> Result<BankAccountId> {
        let found = self
            .connection
            .prepare_cached("SELECT id FROM bank_account WHERE account = :account")?
            .query_row(named_params! { ":account": account }, |row| row.get(0))
            .optional()?;
        if let Some(id) = found {
            return Ok(id);
        }
        self.connection
            .prepare_cached("INSERT INTO bank_account (account, currency, recorded_by) VALUES (:account, :currency, :journal)")?
            .execute(named_params! { ":account": account, ":currency": currency, ":journal": self.journal })?;
        Ok(BankAccountId(self.connection.last_insert_rowid()))
    }

    /// Adds a statement.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_statement(&mut self, new: &NewStatement) -> Result<StatementId> {
        self.connection
            .prepare_cached(
                "INSERT INTO bank_statement (bank_account_id, number, opening_minor, opening_on, closing_minor, closing_on, covers_from, \
                 covers_through, format, recorded_by) VALUES (:account, :number, :opening, :opening_on, :closing, :closing_on, :covers_from, \
                 :covers_through, :format, :journal)",
            )?
            .execute(named_params! {
                ":account": new.account, ":number": new.number, ":opening": new.opening.map(|(amount, _)| amount.minor),
                ":opening_on": new.opening.map(|(_, day)| day), ":closing": new.closing.map(|(amount, _)| amount.minor),
                ":closing_on": new.closing.map(|(_, day)| day), ":covers_from": new.covers_from,
                ":covers_through": new.covers_through, ":format": new.format, ":journal": self.journal,
            })?;
        Ok(StatementId(self.connection.last_insert_rowid()))
    }

    /// Money that stands on no statement: it has no line of a bank to be known by, so each is another.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_receipt_by_hand(
        &mut self,
        means: Means,
        amount: Money,
        received_on: NaiveDate,
        (name, note): (&str, &str),
    ) -> Result<ReceiptId> {
        let fingerprint = sha256(format!("by hand {}", self.journal.0).as_bytes());
        self.connection
            .prepare_cached(
                "INSERT INTO receipt (kind, amount_minor, currency, booked_on, counterparty_name, text, fingerprint, recorded_by) \
                 VALUES (:kind, :amount, :currency, :received_on, :name, :note, :fingerprint, :journal)",
            )?
            .execute(named_params! {
                ":kind": means.code(), ":amount": amount.minor, ":currency": amount.currency, ":received_on": received_on,
                ":name": name, ":note": note, ":fingerprint": fingerprint, ":journal": self.journal,
            })?;
        Ok(ReceiptId(self.connection.last_insert_rowid()))
    }

    /// Adds a booked line, or a settlement according to a list.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_receipt(&mut self, new: &NewReceipt) -> Result<ReceiptId> {
        self.connection
            .prepare_cached(
                "INSERT INTO receipt (kind, bank_statement_id, amount_minor, currency, booked_on, value_on, counterparty_name, \
                 counterparty_account, text, text_spaced, structured_reference, end_to_end, bank_reference, reversal, reverses_id, \
                 batch_unsplit, batch_minor, split_by, fingerprint, recorded_by) VALUES (:kind, :statement, :amount, :currency, :booked_on, :value_on, :name, \
                 :account, :text, :text_spaced, :reference, :end_to_end, :bank_reference, :reversal, :reverses, :unsplit, \
                 :batch, CASE WHEN :split THEN :journal END, :fingerprint, :journal)",
            )?
            .execute(named_params! {
                ":kind": if new.statement.is_some() { "bank" } else { "list" }, ":statement": new.statement,
                ":amount": new.amount.minor, ":currency": new.amount.currency, ":booked_on": new.booked_on,
                ":value_on": new.value_on, ":name": new.counterparty_name, ":account": new.counterparty_account,
                ":text": new.text, ":text_spaced": new.text_spaced, ":reference": new.structured_reference,
                ":end_to_end": new.end_to_end, ":bank_reference": new.bank_reference, ":reversal": new.reversal,
                ":reverses": new.reverses, ":unsplit": new.batch_unsplit, ":batch": new.batch_minor, ":split": new.split, ":fingerprint": new.fingerprint, ":journal": self.journal,
            })?;
        Ok(ReceiptId(self.connection.last_insert_rowid()))
    }

    /// The payments of a batch have come: they stand for its sum.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn split_receipt(&mut self, sum: ReceiptId) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE receipt SET split_by = :journal WHERE id = :sum")?
            .execute(named_params! { ":sum": sum, ":journal": self.journal })?;
        Ok(())
    }

    /// Lets go what a receipt left open on an item (`why`: the code of a `Difference`), so that it is settled; with a
    /// negative amount brings it back. Kept beside the receipts, like what a list says was settled.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_difference(
        &mut self,
        of: ReceiptId,
        why: &str,
        part: &NewAllocation,
    ) -> Result<AllocationId> {
        let kept = format!("difference|{why}|{}", of.0);
        let fingerprint = format!(
            "{kept}|{}|{}|{}",
            part.item.0, part.amount.minor, self.journal.0
        );
        let receipt = self.add_receipt(&NewReceipt {
            statement: None,
            amount: part.amount,
            booked_on: part.effective_on,
            value_on: None,
            counterparty_name: None,
            counterparty_account: None,
            text: String::new(),
            text_spaced: None,
            structured_reference: None,
            end_to_end: None,
            bank_reference: Some(kept),
            reversal: false,
            reverses: None,
            batch_unsplit: false,
            batch_minor: None,
            split: false,
            fingerprint: sha256(fingerprint.as_bytes()),
        })?;
        self.add_allocation(&NewAllocation {
            receipt: Some(receipt),
            ..part.clone()
        })
    }

    /// Says of a return which receipt it takes back, from now on.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_reverses(&mut self, id: ReceiptId, original: ReceiptId) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE receipt SET reverses_id = :original, reverses_by = :journal WHERE id = :id",
            )?
            .execute(
                named_params! { ":original": original, ":id": id, ":journal": self.journal },
            )?;
        Ok(())
    }

    /// Puts a part of a receipt or credit note against an item.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_allocation(&mut self, new: &NewAllocation) -> Result<AllocationId> {
        self.connection
            .prepare_cached(
                "INSERT INTO allocation (receipt_id, credit_id, item_id, amount_minor, effective_on, certainty, reasons, recorded_by) \
                 VALUES (:receipt, :credit, :item, :amount, :effective_on, :certainty, :reasons, :journal)",
            )?
            .execute(named_params! {
                ":receipt": new.receipt, ":credit": new.credit, ":item": new.item, ":amount": new.amount.minor,
                ":effective_on": new.effective_on, ":certainty": new.certainty, ":reasons": new.reasons.to_string(),
                ":journal": self.journal,
            })?;
        Ok(AllocationId(self.connection.last_insert_rowid()))
    }

    /// Takes back what a receipt was put against and what was decided about it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn end_allocations(&mut self, receipt: ReceiptId) -> Result<usize> {
        let mut ended = 0;
        for table in ["allocation", "receipt_decision"] {
            ended += self.connection.execute(
                &format!("UPDATE {table} SET ended_by = :journal WHERE receipt_id = :receipt AND ended_by IS NULL AND undone_by IS NULL"),
                named_params! { ":journal": self.journal, ":receipt": receipt },
            )?;
        }
        // What was let go with it, too.
        self.connection.execute(
            "UPDATE allocation SET ended_by = :journal WHERE ended_by IS NULL AND undone_by IS NULL AND receipt_id IN \
             (SELECT id FROM receipt WHERE kind = 'list' AND bank_reference LIKE 'difference|%|' || :receipt)",
            named_params! { ":journal": self.journal, ":receipt": receipt },
        )?;
        Ok(ended)
    }

    /// Decides about (the rest of) a receipt: a customer's credit, or not from a customer.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn decide_receipt(
        &mut self,
        receipt: ReceiptId,
        credit_of: Option<CustomerId>,
        note: &str,
    ) -> Result<()> {
        self.connection.execute(
            "INSERT INTO receipt_decision (receipt_id, customer_id, note, recorded_by) VALUES (:receipt, :customer, :note, :journal)",
            named_params! { ":receipt": receipt, ":customer": credit_of, ":note": note, ":journal": self.journal },
        )?;
        Ok(())
    }

    /// Remembers that a file was imported.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_imported_file(
        &mut self,
        name: &str,
        format: &str,
        hash: Sha256,
        added: usize,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO imported_file (name, format, sha256, added, recorded_by) VALUES (:name, :format, :hash, :added, :journal)",
            )?
            .execute(named_params! {
                ":name": name, ":format": format, ":hash": hash, ":added": i64::try_from(added).unwrap_or(i64::MAX),
                ":journal": self.journal,
            })?;
        Ok(())
    }

    /// Takes an import out again: rows that nothing rests on go. Returns the numbers and names of what
    /// something rests on; when there is any, nothing has been taken out.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn remove_import(&mut self, import: JournalId) -> Result<Vec<String>> {
        let mut rests_on = Vec::new();
        {
            let mut statement = self.connection.prepare(
                "SELECT number FROM item WHERE recorded_by = :import AND ( \
                   EXISTS (SELECT 1 FROM allocation WHERE item_id = item.id AND recorded_by <> :import AND undone_by IS NULL AND ended_by IS NULL) \
                   OR EXISTS (SELECT 1 FROM allocation WHERE credit_id = item.id AND recorded_by <> :import AND undone_by IS NULL AND ended_by IS NULL) \
                   OR EXISTS (SELECT 1 FROM promise_item JOIN promise ON promise.id = promise_id WHERE item_id = item.id AND undone_by IS NULL) \
                   OR EXISTS (SELECT 1 FROM arrangement_item JOIN arrangement ON arrangement.id = arrangement_id WHERE item_id = item.id AND undone_by IS NULL) \
                   OR EXISTS (SELECT 1 FROM dispute_item JOIN dispute ON dispute.id = dispute_id WHERE item_id = item.id AND undone_by IS NULL) \
                   OR EXISTS (SELECT 1 FROM hold_item JOIN hold ON hold.id = hold_id WHERE item_id = item.id AND undone_by IS NULL) \
                   OR EXISTS (SELECT 1 FROM letter_item JOIN letter ON letter.id = letter_id WHERE item_id = item.id AND undone_by IS NULL) \
                   OR EXISTS (SELECT 1 FROM list_item JOIN open_items_list list ON list.id = list_id WHERE item_id = item.id \
                     AND list.recorded_by <> :import AND list.undone_by IS NULL) \
                   OR EXISTS (SELECT 1 FROM step_done WHERE item_id = item.id AND undone_by IS NULL)) \
                 UNION ALL \
                 SELECT COALESCE(counterparty_name, bank_reference, booked_on) FROM receipt WHERE recorded_by = :import AND ( \
                   EXISTS (SELECT 1 FROM allocation WHERE receipt_id = receipt.id AND recorded_by <> :import AND undone_by IS NULL AND ended_by IS NULL) \
                   OR EXISTS (SELECT 1 FROM receipt_decision WHERE receipt_id = receipt.id AND recorded_by <> :import AND undone_by IS NULL AND ended_by IS NULL) \
                   OR split_by <> :import \
                   OR EXISTS (SELECT 1 FROM receipt later WHERE later.reverses_id = receipt.id \
                       AND COALESCE(later.reverses_by, later.recorded_by) <> :import)) \
                 UNION ALL \
                 SELECT provider || COALESCE(' ' || reference, '') FROM settlement WHERE recorded_by = :import AND joined_by <> :import \
                 UNION ALL \
                 SELECT name FROM customer WHERE recorded_by = :import AND EXISTS (SELECT 1 FROM customer_redirect \
                     WHERE (from_id = customer.id OR to_id = customer.id) AND recorded_by <> :import AND ended_by IS NULL AND undone_by IS NULL) \
                 UNION ALL \
                 SELECT number FROM item WHERE recorded_by <> :import AND recorded_for IN (SELECT from_id FROM customer_redirect \
                     WHERE recorded_by = :import AND ended_by IS NULL AND undone_by IS NULL) \
                 ORDER BY 1",
            )?;
            let mut rows = statement.query(named_params! { ":import": import })?;
            while let Some(row) = rows.next()? {
                rests_on.push(row.get(0)?);
            }
        }
        if rests_on.is_empty() {
            self.delete_import(import)?;
        }
        Ok(rests_on)
    }

    fn delete_import(&mut self, import: JournalId) -> Result<()> {
        let of_import = "(SELECT id FROM item WHERE recorded_by = :import)";
        let receipts = "(SELECT id FROM receipt WHERE recorded_by = :import)";
        let children = [
            "promise_item",
            "arrangement_item",
            "dispute_item",
            "hold_item",
            "letter_item",
            "inside_answer",
            "inside_asked",
            "item_flag",
            "order_confirmed",
            "charge_waived",
        ]
        .map(|table| format!("DELETE FROM {table} WHERE item_id IN {of_import}"));
        let rest = [
            format!("DELETE FROM allocation WHERE recorded_by = :import OR item_id IN {of_import} OR credit_id IN {of_import} OR receipt_id IN {receipts}"),
            format!("DELETE FROM step_done WHERE item_id IN {of_import}"),
            format!("DELETE FROM answered_opening WHERE item_id IN {of_import}"),
            // A PDF that was put behind an item of it waits again.
            format!("UPDATE waiting_copy SET ended_by = NULL WHERE EXISTS (SELECT 1 FROM item_copy WHERE item_copy.item_id IN {of_import} \
                     AND item_copy.sha256 = waiting_copy.sha256 AND item_copy.recorded_by = waiting_copy.ended_by)"),
            format!("DELETE FROM item_copy WHERE recorded_by = :import OR item_id IN {of_import}"),
            "DELETE FROM waiting_copy WHERE recorded_by = :import AND (ended_by IS NULL OR ended_by = :import)".to_owned(),
            format!("DELETE FROM receipt_decision WHERE recorded_by = :import OR receipt_id IN {receipts}"),
            "UPDATE receipt SET reverses_id = NULL, reverses_by = NULL WHERE COALESCE(reverses_by, recorded_by) = :import".to_owned(),
            "UPDATE settlement SET joined_by = NULL WHERE joined_by = :import".to_owned(),
            "DELETE FROM settlement WHERE recorded_by = :import".to_owned(),
            "UPDATE receipt SET split_by = NULL WHERE split_by = :import".to_owned(),
            "DELETE FROM receipt WHERE recorded_by = :import".to_owned(),
            "DELETE FROM bank_statement WHERE recorded_by = :import".to_owned(),
            "DELETE FROM item WHERE recorded_by = :import".to_owned(),
            "DELETE FROM customer_account WHERE recorded_by = :import".to_owned(),
            "DELETE FROM contact WHERE recorded_by = :import".to_owned(),
            "DELETE FROM bank_account WHERE recorded_by = :import AND NOT EXISTS \
             (SELECT 1 FROM bank_statement WHERE bank_statement.bank_account_id = bank_account.id) AND NOT EXISTS \
             (SELECT 1 FROM list_account said JOIN open_items_list list ON list.id = said.list_id \
              WHERE said.bank_account_id = bank_account.id AND list.recorded_by <> :import AND list.undone_by IS NULL)"
                .to_owned(),
            // A customer that has got anything since stays; so do people who were added by hand.
            "DELETE FROM customer WHERE recorded_by = :import \
             AND NOT EXISTS (SELECT 1 FROM item WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM contact WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM contact_moment WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM letter WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM promise WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM arrangement WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM dispute WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM hold WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM held_order WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM side_agreement WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM route_choice WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM inside_passed WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM hand_off WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM receipt_decision WHERE customer_id = customer.id) \
             AND NOT EXISTS (SELECT 1 FROM terms_handed_over WHERE customer_id = customer.id)"
                .to_owned(),
            "DELETE FROM attachment WHERE NOT EXISTS (SELECT 1 FROM item_copy WHERE item_copy.sha256 = attachment.sha256) \
             AND NOT EXISTS (SELECT 1 FROM waiting_copy WHERE waiting_copy.sha256 = attachment.sha256) \
             AND NOT EXISTS (SELECT 1 FROM letter WHERE letter.sha256 = attachment.sha256) \
             AND NOT EXISTS (SELECT 1 FROM terms WHERE terms.sha256 = attachment.sha256) \
             AND NOT EXISTS (SELECT 1 FROM arrangement WHERE arrangement.signed_sha256 = attachment.sha256) \
             AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'logo' AND value = '\"' || lower(hex(attachment.sha256)) || '\"')"
                .to_owned(),
        ];
        for sql in children.iter().chain(&rest) {
            let mut statement = self.connection.prepare(sql)?;
            if statement.parameter_count() > 0 {
                statement.execute(named_params! { ":import": import })?;
            } else {
                statement.execute([])?;
            }
        }
        Ok(())
    }
}
