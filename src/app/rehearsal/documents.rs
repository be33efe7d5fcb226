//! Invoices, credit notes and lists of open items: whose they are, whether they are there already, and what
//! is new.

use super::books::{name_key, signs};
use super::plan::{ListRow, PlannedCredit, Planner, made, provisional};
use super::{DocumentOutcome, Fate};
use crate::app::lines::{lines_to_json, taxes_to_json};
use crate::app::search::fold;
use crate::domain::copies::CopyReason;
use crate::domain::customer_kind::assumed_kind;
use crate::domain::document::{DocumentKind, Party, ReadDocument};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::language::Language;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::Money;
use crate::domain::references::{Iban, normalise_number};
use crate::import::{Content, OpenItemsList};
use crate::store::read::KnownItem;
use crate::store::write::{NewCustomer, NewItem};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// Items of the first import that were due longer ago than this are asked about (design §3).
const OPENING_DAYS: u64 = 60;

impl Planner<'_> {
    /// E-invoices first, they know most; then lists.
    pub(super) fn documents(&mut self) {
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
        self.credit_notes();
    }

    fn document(&mut self, file: usize, row: usize, document: &ReadDocument) {
        let outcome = self.outcome(document);
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
        let fate = if outcome.ours == Some(false) {
            let supplier = document
                .supplier
                .name
                .clone()
                .or_else(|| document.supplier.legal_name.clone());
            Err(left_out(
                msg("import-not-ours").with("supplier", supplier.unwrap_or_default()),
                Some(msg("import-not-ours-remedy")),
            ))
        } else if payable.is_zero() {
            Err(left_out(msg("import-nothing-payable"), None))
        } else if let Some(known) = self.find(document.kind, &document.number, payable) {
            if known.payable == payable {
                Ok(self.bring_up_to_date(file, known.id, document))
            } else {
                let what = msg("import-other-amount")
                    .with("ours", known.payable)
                    .with("theirs", payable);
                Err(left_out(what, Some(msg("import-other-amount-remedy"))))
            }
        } else if let Some(customer) = self.customer(file, &document.customer) {
            let item = self.add_item(document, document.kind, customer, outcome, payable, payable);
            self.add_copy(file, item, document.copy.as_ref(), CopyReason::EInvoice);
            Ok(Fate::New)
        } else {
            Err(left_out(
                msg("import-no-customer"),
                Some(msg("import-no-customer-remedy")),
            ))
        };
        let told = self.told(file);
        told.fate(*fate.as_ref().unwrap_or(&Fate::LeftOut));
        told.problems.extend(fate.err());
    }

    /// Somebody took the tick of this row away.
    fn is_left_behind(&self, file: usize, row: usize) -> bool {
        self.files[file].left_out.contains(&row)
    }

    /// The item that this is, if it is there: an amount below nothing may stand there as a credit note or
    /// as an invoice, whichever way the other file had it.
    fn find(&self, kind: DocumentKind, number: &str, payable: Money) -> Option<KnownItem> {
        let other = match kind {
            DocumentKind::Invoice => DocumentKind::CreditNote,
            DocumentKind::CreditNote => DocumentKind::Invoice,
        };
        let same_way = |known: &&KnownItem| known.payable.is_negative();
        self.items
            .find(kind, number)
            .or_else(|| {
                self.items
                    .find(other, number)
                    .filter(|_| payable.is_negative())
                    .filter(same_way)
            })
            .cloned()
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

    fn set_due_date(&mut self, item: ItemId, due_on: Option<NaiveDate>) -> bool {
        let Some(due_on) = due_on else { return false };
        let Some(known) = self.items.get_mut(item).filter(|known| known.due_estimated) else {
            return false;
        };
        known.due_estimated = false;
        self.plan.due_dates.push((item, due_on));
        true
    }

    fn tell_document(&mut self, file: usize, outcome: DocumentOutcome, payable: Money) {
        let told = self.told(file);
        told.documents.push(outcome);
        told.day(outcome.issued_on);
        told.currency.get_or_insert(payable.currency);
    }

    /// Dates, and whether we sent it.
    fn outcome(&self, document: &ReadDocument) -> DocumentOutcome {
        let terms = Days::new(u64::from(
            document.terms_days.unwrap_or(self.money.terms_days),
        ));
        let later = |day: NaiveDate| day.checked_add_days(terms).unwrap_or(day);
        let earlier = |day: NaiveDate| day.checked_sub_days(terms).unwrap_or(day);
        let (issued_on, due_on) = match (document.issued_on, document.due_on) {
            (Some(issued_on), Some(due_on)) => (issued_on, due_on),
            (Some(issued_on), None) => (issued_on, later(issued_on)),
            (None, Some(due_on)) => (earlier(due_on).min(self.today), due_on),
            (None, None) => (self.today, later(self.today)),
        };
        DocumentOutcome {
            ours: self.ours(document),
            issued_on,
            due_on,
            due_estimated: document.due_on.is_none(),
        }
    }

    /// Whether we sent it: by a number of the authorities, one of our accounts, or our name; `None` when
    /// there is nothing to compare.
    fn ours(&self, document: &ReadDocument) -> Option<bool> {
        let company = &self.company;
        let bare = [&company.name, &company.kvk, &company.vat, &company.iban];
        if bare.iter().all(|field| field.is_empty()) {
            return None;
        }
        let is_us = |party: &Party| {
            let same = |ours: &str, theirs: Option<&str>| {
                let theirs = theirs
                    .map(signs)
                    .filter(|theirs| !theirs.is_empty() && !ours.is_empty());
                theirs.map(|theirs| theirs == signs(ours))
            };
            let ours = [&company.name, &company.trading_name].map(|name| bare_name(name));
            let names = [party.name.as_deref(), party.legal_name.as_deref()]
                .into_iter()
                .flatten()
                .map(|theirs| {
                    let known = ours.iter().any(|name| !name.is_empty());
                    known.then(|| ours.contains(&bare_name(theirs)))
                });
            let numbers = [
                same(&company.kvk, party.kvk.as_deref()),
                same(&company.vat, party.vat.as_deref()),
            ];
            let compared: Vec<bool> = numbers.into_iter().chain(names).flatten().collect();
            (!compared.is_empty()).then(|| compared.contains(&true))
        };
        let accounts = [document.iban.as_ref(), document.supplier.iban.as_ref()];
        if accounts
            .into_iter()
            .flatten()
            .any(|account| self.own_accounts.contains(account))
        {
            return Some(true);
        }
        match (is_us(&document.supplier), is_us(&document.customer)) {
            (Some(ours), _) => Some(ours),
            (None, Some(true)) => Some(false),
            (None, _) => None,
        }
    }

    /// Who owes it; somebody new is added. `None`: the file does not say.
    fn customer(&mut self, file: usize, party: &Party) -> Option<CustomerId> {
        let new = self.new_customer(party)?;
        let id = if let Some(id) = self.customers.find(party) {
            self.complete(id, &new);
            id
        } else {
            self.add_customer(file, new)
        };
        let account = party
            .iban
            .as_deref()
            .filter(|iban| !self.own_accounts.contains(*iban));
        if let Some(iban) = account.and_then(|iban| Iban::parse(iban).ok()) {
            self.plan.accounts.insert((id, iban.as_str().to_owned()));
        }
        Some(id)
    }

    /// Somebody new; a number that is somebody else's is not taken over.
    fn add_customer(&mut self, file: usize, mut new: NewCustomer) -> CustomerId {
        if self.customers.has_number(&new.number) {
            new.number.clear();
        }
        let id = self.customers.add_new(self.plan.customers.len(), &new);
        self.plan.customers.push(new);
        self.told(file).counts.customers += 1;
        id
    }

    /// Fills in what was not known of somebody who is there or was planned.
    fn complete(&mut self, id: CustomerId, new: &NewCustomer) {
        match made(id.0).and_then(|index| self.plan.customers.get_mut(index)) {
            Some(planned) => fill_in(planned, new),
            None => fill_in(
                self.plan
                    .completions
                    .entry(id)
                    .or_insert_with(|| new.clone()),
                new,
            ),
        }
    }

    fn new_customer(&self, party: &Party) -> Option<NewCustomer> {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let number = filled(&party.number).unwrap_or_default().trim().to_owned();
        let name = filled(&party.name)
            .or_else(|| filled(&party.legal_name))
            .or_else(|| Some(number.clone()).filter(|number| !number.is_empty()))
            .or_else(|| filled(&party.email))?;
        let foreign = party
            .address
            .country
            .as_deref()
            .is_some_and(|country| !matches!(country, "NL" | "BE"));
        let legal_name = filled(&party.legal_name).filter(|legal| *legal != name);
        let searched = [
            Some(&name),
            legal_name.as_ref(),
            party.address.city.as_ref(),
            party.email.as_ref(),
            party.kvk.as_ref(),
        ];
        let search = searched
            .into_iter()
            .flatten()
            .cloned()
            .collect::<Vec<_>>()
            .join(" ");
        Some(NewCustomer {
            number,
            search: fold(&search),
            name,
            legal_name,
            kind: assumed_kind(party),
            kind_assumed: true,
            language: if foreign {
                Language::English
            } else {
                self.company.language
            },
            address: party.address.clone(),
            kvk: filled(&party.kvk),
            oin: filled(&party.oin),
            vat: filled(&party.vat),
            phone: filled(&party.phone),
            email: filled(&party.email),
        })
    }

    fn add_item(
        &mut self,
        document: &ReadDocument,
        kind: DocumentKind,
        customer: CustomerId,
        outcome: DocumentOutcome,
        payable: Money,
        open: Money,
    ) -> ItemId {
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
            direct_debit: matches!(document.payment_means.as_deref(), Some("49" | "59")),
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
        self.items.add(KnownItem {
            id,
            customer,
            kind,
            number: document.number.clone(),
            issued_on: outcome.issued_on,
            payable,
            open,
            due_estimated: outcome.due_estimated,
            credits_number: document.credits_number.clone(),
            has_copy: false,
        });
        id
    }

    /// A list: what is new is added with what is open on it, what is there is compared later.
    fn list(&mut self, file: usize, list: &OpenItemsList) {
        let (mut without_day, mut paid) = (0_usize, 0_usize);
        for (at, row) in list.rows.iter().enumerate() {
            let outcome = DocumentOutcome {
                ours: None,
                ..self.outcome(row)
            };
            let open = signed(row.kind, row.payable);
            self.tell_document(file, outcome, open);
            if self.is_left_behind(file, at) {
                self.told(file).fate(Fate::Unticked);
                continue;
            }
            let fate = if let Some(known) = self.find(row.kind, &row.number, open) {
                let at = self.told(file).fates.len();
                self.list_rows.push(ListRow {
                    file,
                    row: at,
                    item: known.id,
                    open,
                });
                if self.set_due_date(known.id, row.due_on) {
                    Fate::Changed
                } else {
                    Fate::Known
                }
            } else if open.is_zero() {
                paid += 1;
                Fate::LeftOut
            } else {
                without_day += usize::from(row.issued_on.is_none() && row.due_on.is_none());
                self.new_row(file, row, outcome, open)
            };
            self.told(file).fate(fate);
        }
        let summed = [
            ("import-rows-paid", paid),
            ("import-rows-without-day", without_day),
        ];
        for (key, count) in summed.into_iter().filter(|(_, count)| *count > 0) {
            self.told(file).problems.push(Problem {
                place: None,
                what: msg(key).with("count", count),
                remedy: None,
                weight: Weight::Remark,
            });
        }
    }

    fn new_row(
        &mut self,
        file: usize,
        row: &ReadDocument,
        outcome: DocumentOutcome,
        open: Money,
    ) -> Fate {
        let Some(customer) = self.customer(file, &row.customer) else {
            let place = msg("import-doc-place-document").with("number", row.number.as_str());
            self.told(file).problems.push(Problem {
                place: Some(place),
                what: msg("import-no-customer"),
                remedy: Some(msg("import-no-customer-remedy")),
                weight: Weight::LeftOut,
            });
            return Fate::LeftOut;
        };
        // The total, where it is more than what is open; a list may give only one of them.
        let total = signed(row.kind, row.amount);
        let same_way =
            total.is_negative() == open.is_negative() && total.abs().minor > open.abs().minor;
        let payable = if same_way && total.currency == open.currency {
            total
        } else {
            open
        };
        let kind = if open.is_negative() {
            DocumentKind::CreditNote
        } else {
            row.kind
        };
        let item = self.add_item(row, kind, customer, outcome, payable, open);
        if let Some(settled) = payable
            .checked_sub(open)
            .filter(|settled| !settled.is_zero())
        {
            self.plan.settled.push((item, settled));
        }
        Fate::New
    }

    /// Credit notes that name an invoice of the same customer are put against it, where one of the two is
    /// new and the amounts allow.
    fn credit_notes(&mut self) {
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

    /// Lists about items that are there: less open than here was settled elsewhere; more is said.
    pub(super) fn compare_lists(&mut self) {
        let mut compared = BTreeSet::new();
        for ListRow {
            file,
            row,
            item,
            open,
        } in std::mem::take(&mut self.list_rows)
        {
            let Some(known) = self
                .items
                .get(item)
                .cloned()
                .filter(|_| compared.insert(item))
            else {
                continue;
            };
            let Some(difference) = known.open.checked_sub(open) else {
                self.remark(file, &known.number, msg("import-list-currency"));
                continue;
            };
            let nearer = open.abs().minor < known.open.abs().minor
                && (open.is_zero() || open.is_negative() == known.open.is_negative());
            if difference.is_zero() {
                continue;
            }
            if nearer {
                self.put_against(item, difference);
                self.plan.settled.push((item, difference));
                self.told(file).fates[row] = Fate::Changed;
            } else {
                let what = msg("import-list-higher")
                    .with("list", open)
                    .with("ours", known.open);
                self.remark(file, &known.number, what);
            }
        }
    }

    fn remark(&mut self, file: usize, number: &str, what: Message) {
        self.told(file).problems.push(Problem {
            place: Some(msg("import-doc-place-document").with("number", number)),
            what,
            remedy: Some(msg("import-list-remedy")),
            weight: Weight::Remark,
        });
    }
}

/// What a document adds to what is owed: a credit note takes off, however its file writes the sign.
fn signed(kind: DocumentKind, amount: Money) -> Money {
    match kind {
        DocumentKind::Invoice => amount,
        DocumentKind::CreditNote => amount.abs().negated(),
    }
}

/// A name without its legal form: `De Haan Timmerwerken B.V.` and `De Haan Timmerwerken` are one.
fn bare_name(name: &str) -> String {
    let key = name_key(name);
    let form = ["bv", "nv", "vof", "cv"]
        .into_iter()
        .find_map(|form| key.strip_suffix(form));
    form.filter(|bare| bare.len() >= 4)
        .unwrap_or(&key)
        .to_owned()
}

/// Fills in what is missing; what is there stays.
fn fill_in(known: &mut NewCustomer, new: &NewCustomer) {
    fn fill<T: Clone>(known: &mut Option<T>, new: Option<&T>) {
        if known.is_none() {
            *known = new.cloned();
        }
    }
    fill(&mut known.legal_name, new.legal_name.as_ref());
    fill(&mut known.kind, new.kind.as_ref());
    fill(&mut known.kvk, new.kvk.as_ref());
    fill(&mut known.oin, new.oin.as_ref());
    fill(&mut known.vat, new.vat.as_ref());
    fill(&mut known.phone, new.phone.as_ref());
    fill(&mut known.email, new.email.as_ref());
    if known.address.street.is_none() && new.address.street.is_some() {
        known.address = new.address.clone();
    }
}
