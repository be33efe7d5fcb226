//! Invoices and credit notes: whose they are, whether they are there already, and what is new.

use super::plan::{PlannedCredit, Planner, provisional};
use super::sender::{Sender, sender};
use super::{DocumentOutcome, Fate};
use crate::app::lines::{lines_to_json, taxes_to_json};
use crate::app::recognition::Found;
use crate::domain::copies::CopyReason;
use crate::domain::document::{DocumentKind, ReadDocument, is_direct_debit};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::Money;
use crate::domain::references::normalise_number;
use crate::import::Content;
use crate::store::StoreError;
use crate::store::read::KnownItem;
use crate::store::write::NewItem;
use chrono::{Days, NaiveDate};

/// Items of the first import that were due longer ago than this are asked about (design §3).
const OPENING_DAYS: u64 = 60;

impl<'a> Planner<'a> {
    /// Customers first; of documents e-invoices, they know most; then lists.
    pub(super) fn documents(&mut self) -> Result<(), StoreError> {
        self.customer_lists()?;
        for (file, content) in self.ticked() {
            if let Content::Documents(documents) = content {
                for (row, document) in documents.iter().enumerate() {
                    self.document(file, row, document);
                }
            }
        }
        for (file, content) in self.ticked() {
            if let Content::OpenItems(list) = content {
                self.list(file, list);
            }
        }
        self.audit_files();
        self.credit_notes();
        Ok(())
    }

    fn document(&mut self, file: usize, row: usize, document: &'a ReadDocument) {
        let sender = sender(&self.company, &self.own_accounts, document);
        let outcome = DocumentOutcome {
            ours: sender.ours(),
            ..self.outcome(document)
        };
        let payable = signed(document.kind, document.payable);
        self.tell_document(file, outcome, payable);
        if self.is_left_behind(file, row) {
            return self.told(file).fate(Fate::Unticked);
        }
        let place = msg("import-doc-place-document").with("number", document.number.as_str());
        let left_out = |what: Message, remedy: Option<Message>| Problem {
            place: Some(place.clone()),
            what,
            remedy,
            weight: Weight::LeftOut,
        };
        let from = |key| {
            let supplier = document.supplier.name.clone().unwrap_or_default();
            msg(key).with("supplier", supplier)
        };
        let fate = if sender == Sender::OurSupplier {
            Err(left_out(
                from("import-purchase"),
                Some(msg("import-purchase-remedy")),
            ))
        } else if sender == Sender::Others {
            Err(left_out(
                from("import-not-ours"),
                Some(msg("import-not-ours-remedy")),
            ))
        } else if payable.is_zero() {
            Err(left_out(
                msg("import-nothing-payable"),
                Some(msg("import-nothing-payable-remedy")),
            ))
        } else if let Some(known) = self.find(document.kind, &document.number, payable) {
            if known.payable == payable {
                Ok(self.bring_up_to_date(file, known.id, document))
            } else {
                let what = msg("import-other-amount")
                    .with("ours", known.payable)
                    .with("theirs", payable);
                Err(left_out(what, Some(msg("import-other-amount-remedy"))))
            }
        } else if let Some(found) = self.customer(file, &document.customer) {
            self.person(found.customer, &document.customer);
            let item = self.add_item(document, document.kind, found, outcome, payable, payable);
            self.add_copy(file, item, document.copy.as_ref(), CopyReason::EInvoice);
            Ok(Fate::New)
        } else {
            Err(left_out(
                msg("import-no-customer"),
                Some(msg("import-doc-left-out-remedy")),
            ))
        };
        let told = self.told(file);
        told.fate(*fate.as_ref().unwrap_or(&Fate::LeftOut));
        told.problems.extend(fate.err());
    }

    /// Somebody took the tick of this row away.
    pub(super) fn is_left_behind(&self, file: usize, row: usize) -> bool {
        self.files[file].left_out.contains(&row)
    }

    /// The item that this is, if it is there: an amount below nothing may stand there as a credit note or
    /// as an invoice, whichever way the other file had it.
    pub(super) fn find(
        &self,
        kind: DocumentKind,
        number: &str,
        payable: Money,
    ) -> Option<KnownItem> {
        let other = match kind {
            DocumentKind::Invoice => DocumentKind::CreditNote,
            DocumentKind::CreditNote => DocumentKind::Invoice,
        };
        let same_way = |known: &&KnownItem| known.payable.is_negative();
        let found = self.items.find(kind, number);
        let below = || {
            let negative = payable.is_negative();
            negative.then(|| self.items.find(other, number)).flatten()
        };
        found.or_else(|| below().filter(same_way)).cloned()
    }

    /// Something that is there: its copy may be new, its due date may be known now.
    fn bring_up_to_date(&mut self, file: usize, item: ItemId, document: &ReadDocument) -> Fate {
        let copied = self.add_copy(file, item, document.copy.as_ref(), CopyReason::EInvoice);
        if copied | self.set_due_date(item, document.due_on) {
            Fate::Changed
        } else {
            Fate::Known
        }
    }

    /// A due date that was estimated is known now.
    pub(super) fn set_due_date(&mut self, item: ItemId, due_on: Option<NaiveDate>) -> bool {
        let Some(due_on) = due_on else { return false };
        let Some(known) = self.items.get_mut(item).filter(|known| known.due_estimated) else {
            return false;
        };
        known.due_estimated = false;
        self.plan.due_dates.push((item, due_on));
        true
    }

    /// A document as it will stand in the books, for the table.
    pub(super) fn tell_document(&mut self, file: usize, outcome: DocumentOutcome, payable: Money) {
        let told = self.told(file);
        told.documents.push(outcome);
        told.day(outcome.issued_on);
        told.currency.get_or_insert(payable.currency);
    }

    /// The days that were agreed with a customer, else those that their last invoice gave.
    pub(super) fn terms_of(&self, customer: CustomerId) -> Option<u32> {
        let agreed = self.customers.terms_days(customer);
        agreed.or_else(|| self.items.terms_of(customer))
    }

    /// Its dates. What the file is silent about follows from its terms, else from what was agreed with the
    /// customer or their last invoice said, else from ours.
    pub(super) fn outcome(&self, document: &ReadDocument) -> DocumentOutcome {
        let of_customer = || self.terms_of(self.known_as(&document.customer)?);
        let terms = || {
            let terms = document.terms_days.or_else(of_customer);
            Days::new(u64::from(terms.unwrap_or(self.money.terms_days)))
        };
        let later = |day: NaiveDate| day.checked_add_days(terms()).unwrap_or(day);
        let earlier = |day: NaiveDate| day.checked_sub_days(terms()).unwrap_or(day);
        let (issued_on, due_on) = match (document.issued_on, document.due_on) {
            (Some(issued_on), Some(due_on)) => (issued_on, due_on),
            (Some(issued_on), None) => (issued_on, later(issued_on)),
            (None, Some(due_on)) => (earlier(due_on).min(self.today), due_on),
            (None, None) => (self.today, later(self.today)),
        };
        DocumentOutcome {
            ours: None,
            issued_on,
            due_on,
            due_estimated: document.due_on.is_none(),
        }
    }

    /// Something new; `open` is what is open on it as far as its file says.
    pub(super) fn add_item(
        &mut self,
        document: &ReadDocument,
        kind: DocumentKind,
        found: Found,
        outcome: DocumentOutcome,
        payable: Money,
        open: Money,
    ) -> ItemId {
        let customer = found.customer;
        let id = ItemId(provisional(self.plan.items.len()));
        let old = outcome.due_on
            < self
                .today
                .checked_sub_days(Days::new(OPENING_DAYS))
                .unwrap_or(self.today);
        let first_line = || document.lines.first().map(|line| line.description.clone());
        self.plan.items.push(NewItem {
            customer,
            kind,
            number: document.number.clone(),
            number_normalised: normalise_number(&document.number),
            issued_on: outcome.issued_on,
            due_on: outcome.due_on,
            due_estimated: outcome.due_estimated,
            term_agreed: self.money.term_agreed,
            amount: document.amount.abs(),
            payable,
            payment_reference: document.payment_reference.clone(),
            direct_debit: is_direct_debit(document.payment_means.as_deref()),
            collected_on: document.collected_on,
            order_reference: document.order_reference.clone(),
            credits_number: document.credits_number.clone(),
            delivered_on: document.delivered_on,
            description: document
                .description
                .clone()
                .or_else(first_line)
                .unwrap_or_default(),
            lines: lines_to_json(&document.lines),
            taxes: taxes_to_json(&document.taxes),
            asks_opening: self.plan.first_import && old && open.is_positive(),
        });
        if found.record != customer {
            self.plan.recorded_for.push((id, found.record));
        }
        self.items.add(KnownItem {
            id,
            customer,
            kind,
            number: document.number.clone(),
            issued_on: outcome.issued_on,
            due_on: outcome.due_on,
            payable,
            open,
            due_estimated: outcome.due_estimated,
            credits_number: document.credits_number.clone(),
            has_copy: false,
        });
        id
    }

    /// Credit notes that name an invoice of the same customer are put against it, where one of the two is
    /// new and the amounts allow.
    pub(super) fn credit_notes(&mut self) {
        if self.plan.items.is_empty() {
            return;
        }
        let notes: Vec<KnownItem> = self
            .items
            .iter()
            .filter(|note| note.credits_number.is_some() && note.open.is_negative())
            .cloned()
            .collect();
        for note in notes {
            let number = note.credits_number.as_deref().unwrap_or_default();
            let Some(invoice) = self.items.find(DocumentKind::Invoice, number).cloned() else {
                continue;
            };
            let amount = note.open.negated();
            let fits = invoice.customer == note.customer
                && invoice.id != note.id
                && invoice.open.currency == amount.currency
                && amount.minor <= invoice.open.minor;
            if !fits || (note.id.0 >= 0 && invoice.id.0 >= 0) {
                continue;
            }
            self.plan.credits.push(PlannedCredit {
                credit: note.id,
                item: invoice.id,
                amount,
                effective_on: note.issued_on.max(invoice.issued_on),
                reason: msg("import-reason-credit-note").with("number", note.number.as_str()),
            });
            self.put_against(note.id, amount.negated());
            self.put_against(invoice.id, amount);
        }
    }

    /// What is open falls by this.
    pub(super) fn put_against(&mut self, item: ItemId, amount: Money) {
        if let Some(known) = self.items.get_mut(item) {
            known.open.minor = known.open.minor.saturating_sub(amount.minor);
        }
    }
}

/// What a document adds to what is owed: a credit note takes off, however its file writes the sign.
pub(super) fn signed(kind: DocumentKind, amount: Money) -> Money {
    match kind {
        DocumentKind::Invoice => amount,
        DocumentKind::CreditNote => amount.abs().negated(),
    }
}
