//! The demo company comes to be: first the firm itself, then eighteen months of imports, each on its own
//! day, with the letters and calls between them.

use super::cast::{Cast, Copy, Customer, Kind, Speech};
use super::days::{Days, after};
use super::ledger::{Document, Entry, Ledger, iban};
use super::paper::{LOGO, Press};
use crate::app::clock::Clock;
use crate::app::command::{ColleagueDraft, Command, TermsDraft};
use crate::app::error::Error;
use crate::app::lines::{lines_to_json, taxes_to_json};
use crate::app::matching_book::reasons_json;
use crate::app::search::fold;
use crate::app::session::Session;
use crate::app::settings::{CompanySettings, ProcedureSettings};
use crate::domain::contact::{Contact, ContactRole, Personal, Title};
use crate::domain::copies::CopyReason;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::{Address, CopyStatus, DocumentKind};
use crate::domain::ids::{
    BankAccountId, ColleagueId, ContactId, CustomerId, ItemId, Sha256, StatementId, TermsId,
};
use crate::domain::language::Language;
use crate::domain::matching::MatchReason;
use crate::domain::money::Money;
use crate::domain::references::normalise_number;
use crate::import::invoice_pdf::inspect;
use crate::store::write::{NewAllocation, NewCustomer, NewItem, NewReceipt, NewStatement};
use crate::store::{JournalEntry, StoreError, Write, sha256};
use chrono::{NaiveDate, Timelike as _};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Bytes of a PDF that broke off.
const BROKEN_AFTER: usize = 400;

/// The demo company on its way from the first day to today.
pub(super) struct Stage<'a> {
    pub(super) session: &'a mut Session,
    pub(super) cast: &'a Cast,
    pub(super) days: &'a Days,
    pub(super) colleagues: Vec<ColleagueId>,
    pub(super) customers: Vec<CustomerId>,
    ledger: &'a Ledger,
    press: Press<'a>,
    accounts: Vec<Books>,
    items: Vec<Option<ItemId>>,
    /// What the items have open when all entries so far have been put against them.
    open: Vec<i64>,
    next_document: usize,
    next_entry: usize,
    booked: Option<NaiveDate>,
}

/// One of our bank accounts.
struct Books {
    id: BankAccountId,
    balance: i64,
    statements: u32,
}

/// Goes to a day, at a time of day: `Clock` knows only noon.
pub(super) fn clock_at(day: NaiveDate, time: Option<&str>) -> Clock {
    let mut clock = Clock::fixed(day);
    let Some((hour, minute)) = time.and_then(|time| time.split_once(':')) else {
        return clock;
    };
    let (hour, minute) = (hour.parse().unwrap_or(12), minute.parse().unwrap_or(0));
    let local = clock
        .now
        .with_hour(hour)
        .and_then(|at| at.with_minute(minute));
    if let Some(local) = local {
        // Dutch clocks are an hour ahead of Greenwich, in summer two: near enough for a call of months ago.
        clock.now = local - chrono::TimeDelta::hours(1);
        clock.afternoon = hour >= 12;
    }
    clock
}

impl<'a> Stage<'a> {
    /// Founds the firm on the first day.
    pub(super) fn set(
        session: &'a mut Session,
        cast: &'a Cast,
        days: &'a Days,
        ledger: &'a Ledger,
    ) -> Result<Self, Error> {
        session.set_clock(clock_at(Ledger::first_day(days), Some("09:00")));
        let mut stage = Self {
            session,
            cast,
            days,
            colleagues: Vec::new(),
            customers: Vec::new(),
            ledger,
            press: Press::new(cast),
            accounts: Vec::new(),
            items: vec![None; ledger.documents.len()],
            open: ledger.documents.iter().map(owed).collect(),
            next_document: 0,
            next_entry: 0,
            booked: None,
        };
        stage.found()?;
        let terms = stage.terms()?;
        stage.open_customers(terms)?;
        Ok(stage)
    }

    fn found(&mut self) -> Result<(), Error> {
        let company = &self.cast.house.company;
        for colleague in &self.cast.house.colleague {
            self.session.execute(Command::SaveColleague {
                colleague: None,
                to: ColleagueDraft {
                    name: colleague.name.clone(),
                    job: colleague.job.clone(),
                    phone: colleague.phone.clone(),
                    email: colleague.email.clone(),
                    signs_letters: colleague.signs_letters,
                    active: true,
                },
            })?;
        }
        self.colleagues = self.session.read(|read| {
            let rows = read.colleagues()?;
            Ok(rows.into_iter().map(|row| row.id).collect())
        })?;
        self.session.work_as(self.colleagues.first().copied());
        self.session.execute(Command::SetCompany(CompanySettings {
            name: company.name.clone(),
            trading_name: company.trading_name.clone(),
            address: Address {
                street: Some(company.street.clone()),
                extra: None,
                postcode: Some(company.postcode.clone()),
                city: Some(company.city.clone()),
                country: Some(company.country.clone()),
            },
            kvk: company.kvk.clone(),
            vat: company.vat.clone(),
            iban: company.iban.clone(),
            phone: company.phone.clone(),
            email: company.email.clone(),
            website: company.website.clone(),
            language: Language::Dutch,
            sample: true,
        }))?;
        self.session
            .execute(Command::SetProcedure(ProcedureSettings {
                agency: company.agency.clone(),
                ..ProcedureSettings::default()
            }))?;
        self.session
            .execute(Command::SetLogo(Some(LOGO.to_vec())))?;
        for account in &self.cast.house.account {
            self.session.execute(Command::SaveBankAccount {
                account: None,
                iban: account.iban.clone(),
                name: account.name.clone(),
                counts: true,
            })?;
        }
        let accounts = &self.cast.house.account;
        self.accounts = self.session.read(|read| {
            let rows = read.bank_accounts()?;
            let books = accounts.iter().filter_map(|account| {
                let row = rows.iter().find(|row| row.account == account.iban)?;
                Some(Books {
                    id: row.id,
                    balance: account.opening,
                    statements: 0,
                })
            });
            Ok(books.collect())
        })?;
        Ok(())
    }

    fn terms(&mut self) -> Result<Option<TermsId>, Error> {
        let terms = &self.cast.house.terms;
        let valid_from = self.session.today();
        let pdf = self.press.terms(valid_from).ok();
        self.session.execute(Command::SaveTerms {
            terms: None,
            to: TermsDraft {
                name: terms.name.clone(),
                valid_from,
                deposited: terms.deposited.clone(),
                interest_article: terms.interest_article.clone(),
                interest_clause: terms.interest_clause.clone(),
                costs_article: terms.costs_article.clone(),
                costs_clause: terms.costs_clause.clone(),
                title_article: String::new(),
                title_clause: String::new(),
                rules: crate::domain::our_terms::TermsRules::default(),
                pdf,
            },
        })?;
        self.session
            .read(|read| Ok(read.terms()?.first().map(|row| row.id)))
    }

    fn open_customers(&mut self, terms: Option<TermsId>) -> Result<(), Error> {
        let (cast, day) = (self.cast, self.session.today());
        let moment = self.session.moment();
        let (customers, _) = self.session.store.write(moment, "import", |write| {
            let customers = cast
                .customers
                .iter()
                .map(|customer| add_customer(write, customer))
                .collect::<Result<Vec<_>, StoreError>>()?;
            let how = &cast.house.terms.how;
            for (place, (customer, id)) in cast.customers.iter().zip(&customers).enumerate() {
                if let (true, Some(terms)) = (customer.terms, terms) {
                    write.hand_over_terms(*id, terms, day, &how[place % how.len()])?;
                }
            }
            Ok::<_, StoreError>((customers, JournalEntry::default()))
        })?;
        self.customers = customers;
        Ok(())
    }

    /// Reads in, on a day, what was issued and what the banks booked until the working day before.
    pub(super) fn read_in(&mut self, day: NaiveDate) -> Result<(), Error> {
        let through = self.days.calendar.last_working_day_before(day);
        if self.booked.is_some_and(|booked| through <= booked) {
            return Ok(());
        }
        self.session.set_clock(clock_at(day, Some("08:35")));
        self.session.work_as(self.colleagues.first().copied());
        let ledger = self.ledger;
        let documents = self.next_document
            + ledger.documents[self.next_document..]
                .iter()
                .take_while(|document| document.issued_on <= through)
                .count();
        let entries = self.next_entry
            + ledger.entries[self.next_entry..]
                .iter()
                .take_while(|entry| entry.day <= through)
                .count();
        let papers = self.papers(self.next_document..documents);
        let mut import = Import {
            cast: self.cast,
            ledger,
            customers: &self.customers,
            items: &mut self.items,
            open: &mut self.open,
            papers,
            from: self
                .booked
                .map_or(Ledger::first_day(self.days), |day| after(day, 1)),
            through,
        };
        let (new_documents, new_entries) =
            (self.next_document..documents, self.next_entry..entries);
        let accounts = &mut self.accounts;
        let moment = self.session.moment();
        self.session.store.write(moment, "import", |write| {
            for at in new_documents.clone() {
                import.document(write, at)?;
            }
            for (place, books) in accounts.iter_mut().enumerate() {
                import.statement(write, place, books, new_entries.clone())?;
            }
            if !new_documents.is_empty() {
                let name = format!("facturen-{}.zip", through.format("%Y%m%d"));
                write.add_imported_file(
                    &name,
                    "ubl",
                    sha256(name.as_bytes()),
                    new_documents.len(),
                )?;
            }
            Ok::<_, StoreError>((
                (),
                JournalEntry::default()
                    .with(json!({ "items": new_documents.len(), "receipts": new_entries.len() })),
            ))
        })?;
        self.next_document = documents;
        self.next_entry = entries;
        self.booked = Some(through);
        Ok(())
    }

    /// The PDFs of these documents, where they have one.
    fn papers(&self, of: std::ops::Range<usize>) -> BTreeMap<usize, Vec<u8>> {
        of.filter_map(|at| {
            let document = &self.ledger.documents[at];
            let mut pdf = match document.copy {
                Copy::Pdf | Copy::Damaged => self.press.invoice(document).ok()?,
                Copy::Missing | Copy::Lines => return None,
            };
            if document.copy == Copy::Damaged {
                pdf.truncate(BROKEN_AFTER);
            }
            Some((at, pdf))
        })
        .collect()
    }
}

/// What a document adds to what is owed, in cents.
const fn owed(document: &Document) -> i64 {
    match document.kind {
        DocumentKind::Invoice => document.amount.minor,
        DocumentKind::CreditNote => -document.amount.minor,
    }
}

fn add_customer(write: &mut Write<'_>, customer: &Customer) -> Result<CustomerId, StoreError> {
    let city = customer.city.clone();
    let id = write.add_customer(&NewCustomer {
        number: customer.number.clone(),
        number_in_books: None,
        name: customer.name.clone(),
        legal_name: None,
        kind: customer.kind.map(|kind| match kind {
            Kind::Business => CustomerKind::Business,
            Kind::Consumer => CustomerKind::Consumer,
            Kind::Government => CustomerKind::Government,
        }),
        kind_assumed: customer.kind.is_none(),
        language: match customer.language {
            Speech::Nl => Language::Dutch,
            Speech::En => Language::English,
        },
        language_assumed: false,
        address: Address {
            street: customer.street.clone(),
            extra: customer.extra.clone(),
            postcode: customer.postcode.clone(),
            city: city.clone(),
            country: Some(customer.country.clone()),
        },
        kvk: customer.kvk.clone(),
        oin: None,
        vat: None,
        phone: customer.phone.clone(),
        email: customer.email.clone(),
        terms_days: None,
        search: fold(&format!("{} {}", customer.name, city.unwrap_or_default())),
    })?;
    write.add_customer_account(id, &iban(customer))?;
    for person in &customer.contact {
        write.save_contact(
            id,
            None,
            &Contact {
                id: ContactId(0),
                name: person.name.clone(),
                title: person.title.as_deref().and_then(Title::parse),
                role: ContactRole::parse(&person.role).unwrap_or(ContactRole::Other),
                responsible: person.responsible,
                phone: person.phone.clone(),
                email: None,
                best_time: person.best_time.clone(),
                responsible_since: None,
                personal: Personal::default(),
            },
        )?;
    }
    if let Some(mut row) = write.customers(Some(id))?.pop() {
        row.note.clone_from(&customer.note);
        row.opening_line.clone_from(&customer.opening_line);
        write.save_customer(&row)?;
    }
    Ok(id)
}

/// One import being written.
struct Import<'a> {
    cast: &'a Cast,
    ledger: &'a Ledger,
    customers: &'a [CustomerId],
    items: &'a mut [Option<ItemId>],
    open: &'a mut [i64],
    papers: BTreeMap<usize, Vec<u8>>,
    from: NaiveDate,
    through: NaiveDate,
}

impl Import<'_> {
    fn document(&mut self, write: &mut Write<'_>, at: usize) -> Result<(), StoreError> {
        let document = &self.ledger.documents[at];
        let known = document.copy != Copy::Missing;
        let item = write.add_item(&NewItem {
            customer: self.customers[document.customer],
            kind: document.kind,
            number: document.number.clone(),
            number_normalised: normalise_number(&document.number),
            issued_on: document.issued_on,
            due_on: document.due_on,
            due_estimated: false,
            term_agreed: true,
            amount: document.amount,
            payable: Money::eur(owed(document)),
            payment_reference: None,
            direct_debit: document.direct_debit,
            collected_on: None,
            order_reference: None,
            credits_number: document.credits_number.clone(),
            delivered_on: Some(document.issued_on),
            description: document.what.clone(),
            lines: if known {
                lines_to_json(&document.lines)
            } else {
                json!([])
            },
            taxes: if known {
                taxes_to_json(&document.taxes)
            } else {
                json!([])
            },
            asks_opening: false,
        })?;
        self.items[at] = Some(item);
        if let Some(pdf) = self.papers.get(&at) {
            let status = match document.copy {
                Copy::Damaged => inspect(pdf),
                _ => CopyStatus::Ok { pages: 1 },
            };
            let hash = write.keep_pdf(pdf, status)?;
            let name = format!("{}.pdf", document.number);
            write.add_copy(item, hash, &name, CopyReason::FileName)?;
        }
        Ok(())
    }

    /// A statement of one account, with what its entries were put against.
    fn statement(
        &mut self,
        write: &mut Write<'_>,
        place: usize,
        books: &mut Books,
        entries: std::ops::Range<usize>,
    ) -> Result<(), StoreError> {
        let ledger = self.ledger;
        let entries: Vec<&Entry> = ledger.entries[entries]
            .iter()
            .filter(|entry| entry.account == place)
            .collect();
        books.statements += 1;
        let opening = (Money::eur(books.balance), self.from);
        books.balance += entries.iter().map(|entry| entry.amount.minor).sum::<i64>();
        let statement = write.add_statement(&NewStatement {
            account: books.id,
            number: Some(books.statements.to_string()),
            opening: Some(opening),
            closing: Some((Money::eur(books.balance), self.through)),
            covers_from: Some(self.from),
            covers_through: Some(self.through),
            format: "camt.053",
        })?;
        for (nr, entry) in entries.iter().enumerate() {
            let reference = format!("{}{place}{nr:03}", entry.day.format("%Y%m%d"));
            let fingerprint = sha256(format!("{}/{reference}", books.statements).as_bytes());
            self.receipt(write, entry, (statement, reference, fingerprint))?;
        }
        let account = &self.cast.house.account[place];
        let day = self.through.format("%Y%m%d").to_string();
        let name = account.file.replace("{day}", &day);
        write.add_imported_file(
            &name,
            &account.format,
            sha256(name.as_bytes()),
            entries.len(),
        )
    }

    /// A line of a statement, and what was made of it.
    fn receipt(
        &mut self,
        write: &mut Write<'_>,
        entry: &Entry,
        (statement, reference, fingerprint): (StatementId, String, Sha256),
    ) -> Result<(), StoreError> {
        let receipt = write.add_receipt(&NewReceipt {
            statement: Some(statement),
            amount: entry.amount,
            booked_on: entry.day,
            value_on: Some(entry.day),
            counterparty_name: Some(entry.name.clone()),
            counterparty_account: Some(entry.iban.clone()),
            text: entry.text.clone(),
            text_spaced: None,
            structured_reference: None,
            end_to_end: None,
            bank_reference: Some(reference),
            reversal: false,
            reverses: None,
            batch_unsplit: false,
            batch_minor: None,
            split: false,
            fingerprint,
        })?;
        for (to, amount) in &entry.parts {
            let Some(item) = self.items[*to] else {
                continue;
            };
            self.open[*to] -= amount.minor;
            write.add_allocation(&NewAllocation {
                receipt: Some(receipt),
                credit: None,
                item,
                amount: *amount,
                effective_on: entry.day,
                certainty: "certain",
                reasons: self.reasons(*to, entry),
            })?;
        }
        let credit = entry.credit.map(|place| self.customers[place]);
        if credit.is_some() || entry.aside.is_some() {
            let note = entry.aside.as_deref().unwrap_or_default();
            write.decide_receipt(receipt, credit, note)?;
        }
        Ok(())
    }

    fn reasons(&self, to: usize, entry: &Entry) -> Value {
        let number = self.ledger.documents[to].number.clone();
        let fits = match (self.open[to], entry.parts.len()) {
            (0, 1) => MatchReason::AmountEqual,
            (0, items) => MatchReason::SumFits { items },
            (left, _) => MatchReason::AmountPart {
                left: Money::eur(left),
            },
        };
        reasons_json(&[
            MatchReason::NumberInText { number },
            MatchReason::IbanKnown,
            fits,
        ])
    }
}
