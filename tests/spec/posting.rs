//! Letters from the company file to paper: which are due, what is in them, and issuing them once.

use chrono::{Days, NaiveDate};
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{
    ColleagueDraft, Command, ContactDraft, Done, LetterOrder, MomentDraft, TermsDraft,
};
use minnelijk::app::settings::{ChargeMode, CompanySettings, MoneySettings};
use minnelijk::app::snapshots::{LetterDraft, LetterDue, PageCaption};
use minnelijk::app::{Access, Error, Session};
use minnelijk::documents::fonts::Face;
use minnelijk::documents::page::{Page, Style};
use minnelijk::documents::{Info, preview, writer};
use minnelijk::domain::charges::{
    AllocationOrder, Claim, InterestModel, InterestTerms, Paid, collection_costs, reckon,
};
use minnelijk::domain::contact::{Cause, Channel, ContactRole, MomentResult, Title};
use minnelijk::domain::copies::CopyReason;
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::day_route::DayRoute;
use minnelijk::domain::document::{Address, CopyStatus, DocumentKind};
use minnelijk::domain::ids::{BankAccountId, CustomerId, ItemId, Sha256};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::message::Weight;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::standing::DisputeCategory;
use minnelijk::store::write::{
    NewAllocation, NewArrangement, NewCustomer, NewItem, NewPromise, NewReceipt,
};
use minnelijk::store::{JournalEntry, Moment, Store, StoreError, Write};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// A Wednesday; the books are complete through the day before.
pub(crate) fn today() -> NaiveDate {
    day("2026-11-18")
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A company whose file is filled before it is opened.
pub(crate) struct Firm {
    pub(crate) session: Session,
    _folder: TempDir,
}

fn company() -> CompanySettings {
    CompanySettings {
        name: "Van Dalen Koeltechniek B.V.".to_owned(),
        trading_name: "Van Dalen Koeltechniek".to_owned(),
        address: Address {
            street: some("Atoomweg 8"),
            postcode: some("3542 AB"),
            city: some("Utrecht"),
            ..Address::default()
        },
        kvk: "12345678".to_owned(),
        vat: "NL001234567B01".to_owned(),
        iban: "NL20INGB0001234567".to_owned(),
        phone: "030 555 01 22".to_owned(),
        email: "administratie@vandalen.example".to_owned(),
        ..CompanySettings::default()
    }
}

pub(crate) fn firm(fill: impl FnOnce(&mut Filler<'_, '_>)) -> Firm {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("koeltechniek.minnelijk");
    let clock = Clock::fixed(today());
    let mut session = Session::create(&file, clock).unwrap();
    session.execute(Command::SetCompany(company())).unwrap();
    let to = ColleagueDraft {
        name: "Anneke de Vries".to_owned(),
        job: "Debiteurenbeheer".to_owned(),
        phone: "030 555 01 23".to_owned(),
        signs_letters: true,
        decides_up_to: None,
        active: true,
        ..ColleagueDraft::default()
    };
    session
        .execute(Command::SaveColleague {
            colleague: None,
            to,
        })
        .unwrap();
    let books = Command::ConfirmBooks {
        account: BankAccountId(1),
        through: day("2026-11-17"),
    };
    session.execute(books).unwrap();
    drop(session);
    let mut store = Store::open(&file, Access::Write, "a test").unwrap();
    let moment = Moment {
        at: clock.now,
        day: clock.today,
        who: None,
    };
    store
        .write(moment, "import", |write| {
            fill(&mut Filler { write, items: 0 });
            Ok::<_, StoreError>(((), JournalEntry::default()))
        })
        .unwrap();
    drop(store);
    Firm {
        session: Session::open(&file, Access::Write, clock).unwrap(),
        _folder: folder,
    }
}

/// Puts things into a company file.
pub(crate) struct Filler<'f, 'w> {
    pub(crate) write: &'f mut Write<'w>,
    items: u32,
}

impl Filler<'_, '_> {
    pub(crate) fn customer(
        &mut self,
        name: &str,
        kind: Option<CustomerKind>,
        language: Language,
    ) -> CustomerId {
        let new = NewCustomer {
            name: name.to_owned(),
            kind,
            language,
            address: Address {
                street: some("Lange Nieuwstraat 12"),
                postcode: some("3512 PH"),
                city: some("Utrecht"),
                ..Address::default()
            },
            phone: some("030 555 77 88"),
            ..NewCustomer::default()
        };
        self.write.add_customer(&new).unwrap()
    }

    pub(crate) fn business(&mut self, name: &str) -> CustomerId {
        self.customer(name, Some(CustomerKind::Business), Language::Dutch)
    }

    /// An invoice of 30 days with a copy of one page behind it.
    pub(crate) fn invoice(
        &mut self,
        customer: CustomerId,
        number: &str,
        due: &str,
        minor: i64,
    ) -> ItemId {
        let item = self.bare(customer, number, due, minor);
        self.copy(item, number, 1);
        item
    }

    fn bare(&mut self, customer: CustomerId, number: &str, due: &str, minor: i64) -> ItemId {
        let item = new_item(customer, number, due, minor);
        self.write.add_item(&item).unwrap()
    }

    fn copy(&mut self, item: ItemId, number: &str, pages: u32) {
        let pdf = a_pdf(&format!("ORIGINEEL {number}"), pages);
        let hash = self.write.keep_pdf(&pdf, CopyStatus::Ok { pages }).unwrap();
        self.write
            .add_copy(item, hash, "factuur.pdf", CopyReason::ByHand)
            .unwrap();
    }

    pub(crate) fn step(&mut self, item: ItemId, step: &str, on: &str, deadline: Option<&str>) {
        self.write
            .add_step(item, step, day(on), deadline.map(day), (None, None))
            .unwrap();
    }

    /// An item that has had its first letter and the call after it: the last reminder is next.
    fn called_about(&mut self, item: ItemId) {
        self.step(item, "letter-1", "2026-10-09", Some("2026-10-16"));
        self.step(item, "call", "2026-10-21", None);
    }

    fn paid(&mut self, item: ItemId, on: &str, minor: i64) {
        self.items += 1;
        let receipt = NewReceipt {
            statement: None,
            amount: Money::eur(minor),
            booked_on: day(on),
            value_on: None,
            counterparty_name: None,
            counterparty_account: None,
            text: String::new(),
            text_spaced: None,
            structured_reference: None,
            end_to_end: None,
            bank_reference: None,
            reversal: false,
            reverses: None,
            batch_unsplit: false,
            batch_minor: None,
            split: false,
            fingerprint: Sha256([u8::try_from(self.items).unwrap(); 32]),
        };
        let receipt = self.write.add_receipt(&receipt).unwrap();
        self.write
            .add_allocation(&NewAllocation {
                receipt: Some(receipt),
                credit: None,
                item,
                amount: Money::eur(minor),
                effective_on: day(on),
                certainty: "certain",
                reasons: serde_json::json!([]),
            })
            .unwrap();
    }
}

fn new_item(customer: CustomerId, number: &str, due: &str, minor: i64) -> NewItem {
    NewItem {
        customer,
        kind: DocumentKind::Invoice,
        number: number.to_owned(),
        number_normalised: number.replace('-', ""),
        issued_on: day(due) - Days::new(30),
        due_on: day(due),
        due_estimated: false,
        term_agreed: true,
        amount: Money::eur(minor),
        payable: Money::eur(minor),
        payment_reference: None,
        direct_debit: false,
        collected_on: None,
        order_reference: None,
        credits_number: None,
        delivered_on: None,
        description: "Onderhoud koelinstallatie".to_owned(),
        lines: serde_json::json!([]),
        taxes: serde_json::json!([]),
        asks_opening: false,
    }
}

fn credit_note(customer: CustomerId, number: &str, on: &str, minor: i64) -> NewItem {
    NewItem {
        kind: DocumentKind::CreditNote,
        issued_on: day(on),
        payable: Money::eur(-minor),
        ..new_item(customer, number, on, minor)
    }
}

pub(super) fn a_pdf(text: &str, pages: u32) -> Vec<u8> {
    let pages: Vec<Page> = (1..=pages)
        .map(|number| {
            let mut page = Page::a4();
            let style = Style::new(Face::Regular, 12.0);
            page.text(style, 80.0, 120.0, &format!("{text} blad {number}"));
            page
        })
        .collect();
    let info = Info {
        title: text,
        author: "x",
        language: Language::Dutch,
        day: today(),
    };
    writer::write(&pages, &info).unwrap()
}

pub(crate) fn order(due: &LetterDue) -> LetterOrder {
    due.order(BTreeMap::new())
}

impl Firm {
    pub(crate) fn due(&self) -> Vec<LetterDue> {
        self.session.letters().unwrap().due
    }

    pub(crate) fn only(&self) -> LetterDue {
        let mut due = self.due();
        assert_eq!(due.len(), 1, "{due:#?}");
        due.remove(0)
    }

    fn make(&self, due: &LetterDue) -> LetterDraft {
        let draft = self
            .session
            .make_letter(&order(due))
            .unwrap_or_else(|error| panic!("{:#?}", error.refusal()));
        keep(&draft);
        draft
    }

    pub(crate) fn issue(&mut self, orders: Vec<LetterOrder>) -> Result<Done, Error> {
        self.session.execute(Command::IssueLetters(orders))
    }

    pub(crate) fn issue_all(&mut self) -> Done {
        let orders = self.due().iter().map(order).collect();
        self.issue(orders)
            .unwrap_or_else(|error| panic!("{:#?}", error.refusal()))
    }
}

/// Leaves the PDF to be looked at, where somebody asks for it.
fn keep(draft: &LetterDraft) {
    if let Ok(folder) = std::env::var("POSTING_OUT") {
        let name = format!(
            "{}-{}.pdf",
            draft.due.name.replace(' ', "-"),
            draft.due.kind.code()
        );
        std::fs::write(format!("{folder}/{name}"), &draft.pdf).unwrap();
    }
}

pub(crate) fn pages(pdf: &[u8]) -> Vec<String> {
    let text = preview::text_of(pdf).unwrap();
    text.iter().map(|text| even(text)).collect()
}

fn even(text: &str) -> String {
    let joined = text.replace("-\n", "").replace("\u{2010}\n", "");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn has(text: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(
            text.contains(&even(wanted)),
            "{wanted:?} is not in:\n{text}"
        );
    }
}

pub(crate) fn key(result: Result<impl std::fmt::Debug, Error>) -> &'static str {
    result.unwrap_err().refusal().what.key
}

fn captions(draft: &LetterDraft) -> Vec<String> {
    let said = |caption: &PageCaption| match caption {
        PageCaption::Letter(page) => format!("letter {page}"),
        PageCaption::Copy(number) => format!("copy {number}"),
        PageCaption::InvoiceData(number) => format!("data {number}"),
        PageCaption::Terms(page) => format!("terms {page}"),
    };
    draft.pages.iter().map(said).collect()
}

#[test]
fn a_first_reminder_has_a_copy_of_each_invoice_as_its_last_pages() {
    let firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        let one = fill.bare(baker, "2026-0101", "2026-11-05", 121_000);
        fill.copy(one, "2026-0101", 2);
        fill.invoice(baker, "2026-0102", "2026-11-09", 24_200);
    });
    let due = firm.only();
    assert_eq!(due.kind, LetterKind::FirstReminder);
    assert_eq!(due.total, Money::eur(145_200));
    assert_eq!(due.days_overdue, 13);
    assert_eq!(due.deadline, Some(day("2026-11-25")));
    assert_eq!(
        (due.sheets.letter, due.sheets.copies, due.sheets.copy_pages),
        (1, 2, 3)
    );
    assert!(due.problems.is_empty(), "{:#?}", due.problems);
    let draft = firm.make(&due);
    assert_eq!(
        captions(&draft),
        [
            "letter 1",
            "copy 2026-0101",
            "copy 2026-0101",
            "copy 2026-0102"
        ]
    );
    let pages = pages(&draft.pdf);
    assert_eq!(pages.len(), 4);
    has(
        &pages[0],
        &[
            "Bakkerij De Wit",
            "twee facturen",
            "€ 1.452,00 uiterlijk 25 november 2026",
            "BR-2026-0001",
            "2026-0101, 2026-0102",
            "kopieën van facturen 2026-0101 en 2026-0102",
            "Anneke de Vries",
        ],
    );
    assert!(!pages[0].contains("kosten") && !pages[0].contains("rente"));
    has(
        &pages[1],
        &["ORIGINEEL 2026-0101 blad 1", "Kopie factuur 2026-0101"],
    );
    has(&pages[2], &["ORIGINEEL 2026-0101 blad 2"]);
    has(&pages[3], &["ORIGINEEL 2026-0102 blad 1"]);
}

#[test]
fn three_ages_of_invoice_go_into_one_last_reminder() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        let old = fill.invoice(baker, "2026-0087", "2026-09-14", 124_999);
        let older = fill.invoice(baker, "2026-0090", "2026-10-02", 21_230);
        fill.called_about(old);
        fill.called_about(older);
        fill.paid(old, "2026-10-20", 50_000);
        fill.invoice(baker, "2026-0113", "2026-11-09", 29_961);
    });
    terms(&mut firm, CustomerId(1));
    let due = firm.only();
    assert_eq!(due.kind, LetterKind::LastReminder);
    assert_eq!(due.total, Money::eur(74_999 + 21_230 + 29_961));
    let draft = firm.make(&due);
    let (interest, costs) = by_the_law(&firm);
    assert_eq!(draft.interest, interest);
    assert_eq!(draft.costs, costs);
    let pages = pages(&draft.pdf);
    has(
        &pages.join(" "),
        &[
            "herinnering van 9 oktober 2026 en ons telefoongesprek van 21 oktober 2026",
            "Ook vervallen",
            "LAATSTE HERINNERING",
            "die u op 14 maart 2025 van ons heeft ontvangen",
            "Artikel 7.2 Rente.",
            "de wettelijke handelsrente",
            "Dit brengen wij nu nog niet in rekening",
            "Berekening van de rente",
            "Algemene voorwaarden 2025",
        ],
    );
    assert_eq!(
        captions(&draft)[captions(&draft).len() - 5..],
        [
            "copy 2026-0087",
            "copy 2026-0090",
            "copy 2026-0113",
            "terms 1",
            "terms 2"
        ]
    );
    // Expected delivery is Sat 21 November (three days of delivery, Monday and Sunday not counted):
    // seven days later is a Saturday, so Monday.
    assert_eq!(due.deadline, Some(day("2026-11-30")));
    firm.issue_all();
    assert!(firm.due().is_empty());
}

/// The same, reckoned here from the law's figures.
fn by_the_law(firm: &Firm) -> (Money, Money) {
    let law = &firm.session.library().law;
    let interest = |minor, due: &str, paid: &[Paid]| {
        let claim = Claim {
            principal: Money::eur(minor),
            due_on: day(due),
            costs: None,
        };
        let terms = InterestTerms::usual(InterestModel::Trade);
        let order = AllocationOrder::PrincipalFirst;
        reckon(&claim, paid, today(), terms, order, law)
            .unwrap()
            .interest
            .minor
    };
    let part = [Paid {
        on: day("2026-10-20"),
        amount: Money::eur(50_000),
    }];
    let sum = interest(124_999, "2026-09-14", &part) + interest(21_230, "2026-10-02", &[]);
    let costs = collection_costs(Money::eur(74_999 + 21_230), &law.collection, false).unwrap();
    (Money::eur(sum), costs.costs)
}

fn terms(firm: &mut Firm, customer: CustomerId) {
    let to = TermsDraft {
        name: "Algemene voorwaarden 2025".to_owned(),
        valid_from: day("2025-01-01"),
        deposited: String::new(),
        interest_article: "7.2".to_owned(),
        interest_clause: "Bij te late betaling is de wettelijke handelsrente verschuldigd."
            .to_owned(),
        costs_article: "7.3".to_owned(),
        costs_clause: "Incassokosten zijn voor rekening van de opdrachtgever.".to_owned(),
        title_article: String::new(),
        title_clause: String::new(),
        rules: minnelijk::domain::our_terms::TermsRules::default(),
        pdf: Some(a_pdf("VOORWAARDEN", 2)),
    };
    firm.session
        .execute(Command::SaveTerms { terms: None, to })
        .unwrap();
    let given = Command::HandOverTerms {
        customers: vec![customer],
        terms: minnelijk::domain::ids::TermsId(1),
        on: day("2025-03-14"),
        how: "bij de offerte".to_owned(),
    };
    firm.session.execute(given).unwrap();
    // The call of which the letter speaks.
    firm.session.set_clock(Clock::fixed(day("2026-10-21")));
    let call = MomentDraft {
        customer,
        currency: Currency::EUR,
        channel: Channel::Call,
        incoming: false,
        contact_name: "P. de Wit".to_owned(),
        tone: None,
        result: MomentResult::NoPromise,
        cause: Some(Cause::Forgotten),
        call_back_on: None,
        call_back_at: None,
        ask_next: String::new(),
        skipped_because: String::new(),
        excuses: Vec::new(),
        read_back: false,
        note: String::new(),
        items: Vec::new(),
        promise: None,
        arrangement: None,
        dispute: None,
        step: None,
    };
    firm.session
        .execute(Command::RecordMoment(Box::new(call)))
        .unwrap();
    firm.session.set_clock(Clock::fixed(today()));
}

#[test]
fn charges_are_asked_for_where_the_owner_wants_it() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        let old = fill.invoice(baker, "2026-0087", "2026-09-14", 124_999);
        fill.called_about(old);
    });
    let announced = firm.only().total;
    let money = MoneySettings {
        interest: ChargeMode::Charged,
        costs: ChargeMode::Charged,
        ..MoneySettings::default()
    };
    firm.session.execute(Command::SetMoney(money)).unwrap();
    let due = firm.only();
    let draft = firm.make(&due);
    assert_eq!(announced, Money::eur(124_999));
    assert_eq!(
        due.total.minor,
        124_999 + draft.interest.minor + draft.costs.minor
    );
    assert!(draft.interest.is_positive() && draft.costs == Money::eur(18_750));
}

#[test]
fn without_terms_the_last_reminder_speaks_of_the_law_alone() {
    let firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        let old = fill.invoice(baker, "2026-0087", "2026-09-14", 124_999);
        fill.called_about(old);
    });
    let due = firm.only();
    let keys: Vec<_> = due
        .problems
        .iter()
        .map(|problem| problem.what.key)
        .collect();
    assert_eq!(keys, ["post-no-terms"]);
    assert_eq!(due.problems[0].weight, Weight::Remark);
    let text = pages(&firm.make(&due).pdf).join(" ");
    assert!(!text.contains("voorwaarden"), "{text}");
    has(&text, &["de wettelijke handelsrente"]);
}

#[test]
fn a_consumer_gets_the_fourteen_day_letter_without_a_day_to_pay_by_and_without_costs() {
    let mut firm = firm(|fill| {
        let jansen = fill.customer("J. Jansen", Some(CustomerKind::Consumer), Language::Dutch);
        let one = fill.invoice(jansen, "2026-0080", "2026-09-28", 18_150);
        let two = fill.invoice(jansen, "2026-0095", "2026-10-01", 9_900);
        fill.step(one, "letter-1", "2026-10-19", Some("2026-10-26"));
        fill.step(two, "letter-1", "2026-10-19", Some("2026-10-26"));
    });
    let due = firm.only();
    assert_eq!(due.kind, LetterKind::FourteenDay);
    assert_eq!(due.deadline, None);
    assert_eq!(due.total, Money::eur(28_050));
    let draft = firm.make(&due);
    assert_eq!(draft.costs, Money::eur(4_208));
    let letter = &pages(&draft.pdf)[0];
    has(
        letter,
        &[
            "binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd",
            "€ 280,50",
            "€ 42,08",
            "de wettelijke rente",
        ],
    );
    assert!(!letter.contains("uiterlijk"), "{letter}");
    assert!(!letter.contains("LAATSTE HERINNERING"));
    firm.issue_all();
    // Delivered Sat 21 November; fourteen days later is a Saturday, so the term runs through Monday
    // 7 December, and the call comes two days after it.
    let list = firm.session.worklist().unwrap();
    let standing = format!("{:?}", list.not_today[0].row.standing);
    assert!(standing.contains("NotDue"), "{standing}");
    firm.session.set_clock(Clock::fixed(day("2026-12-08")));
    assert!(firm.session.worklist().unwrap().todo.is_empty());
    firm.session.set_clock(Clock::fixed(day("2026-12-09")));
    assert_eq!(firm.session.worklist().unwrap().todo.len(), 1);
    assert_eq!(firm.session.letters().unwrap().issued[0].deadline, None);
}

#[test]
fn a_consumer_whose_due_date_stood_only_on_the_invoice_is_first_put_in_default() {
    let first = firm(|fill| {
        let jansen = fill.customer("J. Jansen", None, Language::Dutch);
        let item = NewItem {
            term_agreed: false,
            ..new_item(jansen, "2026-0099", "2026-11-02", 9_900)
        };
        let item = fill.write.add_item(&item).unwrap();
        fill.copy(item, "2026-0099", 1);
    });
    let due = first.only();
    assert_eq!(due.kind, LetterKind::FirstReminder);
    has(
        &pages(&first.make(&due).pdf)[0],
        &["dan bent u met de betaling in verzuim"],
    );

    let second = firm(|fill| {
        let jansen = fill.customer("J. Jansen", None, Language::Dutch);
        let item = NewItem {
            term_agreed: false,
            ..new_item(jansen, "2026-0099", "2026-09-02", 9_900)
        };
        let item = fill.write.add_item(&item).unwrap();
        fill.copy(item, "2026-0099", 1);
        // Reminded on a day from which no term is known to have run out.
        fill.step(item, "letter-1", "2026-11-10", None);
    });
    let due = second.only();
    assert_eq!(due.kind, LetterKind::FourteenDay);
    assert!(
        due.problems
            .iter()
            .any(|problem| problem.what.key == "post-no-default-yet"
                && problem.weight == Weight::Fatal),
        "{:#?}",
        due.problems
    );
    assert_eq!(
        key(second.session.make_letter(&order(&due))),
        "post-cannot-be-printed"
    );
}

#[test]
fn an_english_customer_is_written_to_in_english_and_by_name() {
    let mut firm = firm(|fill| {
        let shop = fill.customer(
            "The Corner Shop Ltd",
            Some(CustomerKind::Business),
            Language::English,
        );
        fill.invoice(shop, "2026-0101", "2026-11-05", 121_000);
    });
    let to = ContactDraft {
        name: "Zoë Brown".to_owned(),
        title: Some(Title::Ms),
        role: Some(ContactRole::AccountsPayable),
        responsible: true,
        ..ContactDraft::default()
    };
    firm.session
        .execute(Command::SaveContact {
            customer: CustomerId(1),
            contact: None,
            to,
        })
        .unwrap();
    let due = firm.only();
    let pages = pages(&firm.make(&due).pdf);
    has(
        &pages[0],
        &[
            "Dear Ms Brown,",
            "Ms Zoë Brown",
            "invoice 2026-0101",
            "€1,210.00 to us by 25 November 2026",
        ],
    );
    has(&pages[1], &["Copy of invoice 2026-0101"]);
}

#[test]
fn a_person_is_greeted_and_named_once() {
    let mut firm = firm(|fill| {
        let bos = fill.customer("Mw. E. Bos", Some(CustomerKind::Consumer), Language::Dutch);
        fill.invoice(bos, "2026-0101", "2026-11-05", 24_200);
    });
    let to = ContactDraft {
        name: "E. Bos".to_owned(),
        title: Some(Title::Ms),
        responsible: true,
        ..ContactDraft::default()
    };
    firm.session
        .execute(Command::SaveContact {
            customer: CustomerId(1),
            contact: None,
            to,
        })
        .unwrap();
    let letter = &pages(&firm.make(&firm.only()).pdf)[0];
    has(letter, &["Geachte mevrouw Bos,"]);
    assert!(!letter.contains("t.a.v."), "{letter}");
}

/// Seed A9.3: a copy goes with every reminder; without one the letter waits for it, or for a reason.
#[test]
fn an_invoice_without_a_copy_waits_for_a_reason() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.bare(baker, "2026-0101", "2026-11-05", 121_000);
        fill.invoice(baker, "2026-0102", "2026-11-05", 24_200);
    });
    let due = firm.only();
    assert_eq!(due.missing_copies, [ItemId(1)]);
    assert_eq!(due.problems[0].what.key, "post-no-copy");
    let mut order = order(&due);
    assert_eq!(key(firm.issue(vec![order.clone()])), "post-copies-missing");
    order.without_copy.insert(ItemId(1), "  ".to_owned());
    assert_eq!(key(firm.issue(vec![order.clone()])), "post-copies-missing");
    order
        .without_copy
        .insert(ItemId(1), "is gisteren gemaild".to_owned());
    let done = firm.issue(vec![order]).unwrap();
    let pdf = firm.session.attachment(done.produced[0]).unwrap().unwrap();
    assert_eq!(pages(&pdf).len(), 2);
    has(&pages(&pdf)[0], &["kopie van factuur 2026-0102"]);
}

#[test]
fn a_copy_that_turns_out_damaged_is_missing_and_the_letter_does_not_name_it() {
    let firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        let item = fill.bare(baker, "2026-0101", "2026-11-05", 121_000);
        let pages = CopyStatus::Ok { pages: 1 };
        let hash = fill.write.keep_pdf(b"%PDF-1.7 and no more", pages).unwrap();
        fill.write
            .add_copy(item, hash, "factuur.pdf", CopyReason::ByHand)
            .unwrap();
    });
    let draft = firm.make(&firm.only());
    assert_eq!(draft.due.missing_copies, [ItemId(1)]);
    assert_eq!(captions(&draft), ["letter 1"]);
    assert!(!pages(&draft.pdf)[0].contains("Bijlage"));
    assert!(
        draft
            .due
            .problems
            .iter()
            .any(|problem| problem.what.key == "post-copy-failed")
    );
}

/// Seed A9.3: only an item with lines may be drawn instead, and is not passed off as the original.
#[test]
fn an_invoice_without_pdf_whose_lines_are_known_gets_a_page_of_its_data() {
    let firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        let item = NewItem {
            lines: serde_json::json!([{ "description": "Compressor vervangen", "quantity": "1", "minor": 100_000 }]),
            taxes: serde_json::json!([{ "percent": "21", "base_minor": 100_000, "tax_minor": 21_000 }]),
            ..new_item(baker, "2026-0101", "2026-11-05", 121_000)
        };
        fill.write.add_item(&item).unwrap();
    });
    let due = firm.only();
    assert!(due.missing_copies.is_empty());
    let draft = firm.make(&due);
    assert_eq!(captions(&draft), ["letter 1", "data 2026-0101"]);
    let pages = pages(&draft.pdf);
    has(&pages[0], &["gegevens van factuur 2026-0101"]);
    has(
        &pages[1],
        &[
            "niet de originele factuur",
            "Compressor vervangen",
            "1.210,00",
        ],
    );
}

#[test]
fn the_amount_is_checked_again_when_it_is_issued() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.invoice(baker, "2026-0101", "2026-11-05", 121_000);
    });
    let seen = LetterOrder {
        seen_total: Money::eur(120_000),
        ..order(&firm.only())
    };
    assert_eq!(key(firm.issue(vec![seen])), "post-amount-changed");
    assert!(firm.session.letters().unwrap().issued.is_empty());
    assert_eq!(firm.due().len(), 1);
}

#[test]
fn a_letter_is_issued_once_and_undone_it_is_due_again() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.invoice(baker, "2026-0101", "2026-11-05", 121_000);
    });
    let due = firm.only();
    let draft = firm.make(&due);
    let order = order(&due);
    let twice = vec![order.clone(), order.clone()];
    assert_eq!(key(firm.issue(twice)), "post-chosen-twice");
    let done = firm.issue(vec![order.clone()]).unwrap();
    let kept = firm.session.attachment(done.produced[0]).unwrap().unwrap();
    assert_eq!(kept, draft.pdf, "what was looked at is what was issued");
    let issued = firm.session.letters().unwrap().issued;
    assert_eq!(issued[0].reference, "BR-2026-0001");
    assert_eq!(issued[0].pages, 2);
    assert_eq!(issued[0].total, Money::eur(121_000));
    assert_eq!(key(firm.issue(vec![order])), "post-not-due");
    firm.session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    let again = firm.only();
    let draft = firm.make(&again);
    has(&pages(&draft.pdf)[0], &["BR-2026-0002"]);
    assert!(firm.session.attachment(done.produced[0]).unwrap().is_some());
}

#[test]
fn a_closed_gate_holds_back_reminders_but_not_confirmations() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.invoice(baker, "2026-0101", "2026-11-05", 121_000);
        let garage = fill.business("Garage Smit");
        let item = fill.invoice(garage, "2026-0102", "2026-11-05", 24_200);
        fill.write
            .add_promise(&NewPromise {
                customer: garage,
                amount: Money::eur(24_200),
                due_on: day("2026-11-27"),
                items: vec![(item, Money::eur(24_200))],
                contact_name: "L. Smit".to_owned(),
                words: String::new(),
                confirm: true,
            })
            .unwrap();
    });
    firm.session.set_clock(Clock::fixed(day("2026-11-20")));
    let due = firm.due();
    let kinds: Vec<_> = due.iter().map(|due| due.kind).collect();
    assert_eq!(
        kinds,
        [LetterKind::FirstReminder, LetterKind::PromiseConfirmation]
    );
    assert_eq!(key(firm.issue(vec![order(&due[0])])), "post-books-closed");
    let confirmation = firm.make(&due[1]);
    has(
        &pages(&confirmation.pdf)[0],
        &["met L. Smit", "€ 242,00 uiterlijk 27 november 2026"],
    );
    firm.issue(vec![order(&due[1])]).unwrap();
    firm.session
        .execute(Command::OverrideBooks {
            reason: "bank ligt eruit".to_owned(),
        })
        .unwrap();
    firm.issue(vec![order(&due[0])]).unwrap();
    assert!(firm.due().is_empty());
}

#[test]
fn an_arrangement_is_confirmed_with_a_schedule_that_adds_up_and_a_form() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        let one = fill.invoice(baker, "2026-0087", "2026-09-14", 124_999);
        let two = fill.invoice(baker, "2026-0090", "2026-10-02", 63_242);
        let instalments = [
            ("2026-12-01", 47_061),
            ("2027-01-04", 47_060),
            ("2027-02-01", 47_060),
            ("2027-03-01", 47_060),
        ];
        fill.write
            .add_arrangement(&NewArrangement {
                customer: baker,
                currency: Currency::EUR,
                items: vec![(one, Money::eur(124_999)), (two, Money::eur(63_242))],
                instalments: instalments
                    .iter()
                    .map(|(on, minor)| (day(on), Money::eur(*minor)))
                    .collect(),
                contact_name: "P. de Wit".to_owned(),
                words: String::new(),
                confirm: true,
                charges: None,
                more_because: String::new(),
            })
            .unwrap();
    });
    let due = firm.only();
    assert_eq!(due.kind, LetterKind::ArrangementConfirmation);
    assert_eq!(due.total, Money::eur(188_241));
    assert!(due.missing_copies.is_empty());
    let draft = firm.make(&due);
    let text = pages(&draft.pdf).join(" ");
    has(
        &text,
        &[
            "met P. de Wit",
            "€ 1.882,41",
            "470,61",
            "1 maart 2027",
            // Each instalment has a payment reference of its own.
            "01T4",
            "Antwoordformulier betalingsregeling",
        ],
    );
    firm.issue_all();
    assert!(firm.due().is_empty());
    let agreements = firm.session.agreements().unwrap();
    assert!(agreements.commitments[0].confirmation.is_some());
}

#[test]
fn a_contested_part_is_not_asked_for() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.invoice(baker, "2026-0101", "2026-11-05", 121_000);
    });
    firm.session
        .execute(Command::OpenDispute {
            customer: CustomerId(1),
            items: vec![(ItemId(1), Some(Money::eur(21_000)))],
            category: DisputeCategory::Price,
            words: "de voorrijkosten kloppen niet".to_owned(),
            owner: "Anneke".to_owned(),
            solve_by: None,
            by_letter: false,
        })
        .unwrap();
    let due = firm.only();
    assert_eq!(due.total, Money::eur(100_000));
    let letter = &pages(&firm.make(&due).pdf)[0];
    has(letter, &["1.000,00", "Zonder betwist deel van € 210,00"]);
}

#[test]
fn an_open_credit_note_is_deducted() {
    let firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.invoice(baker, "2026-0101", "2026-11-05", 121_000);
        let note = credit_note(baker, "C-7", "2026-11-10", 21_000);
        fill.write.add_item(&note).unwrap();
    });
    let due = firm.only();
    assert_eq!(due.total, Money::eur(100_000));
    assert!(
        due.missing_copies.is_empty(),
        "a credit note may go without"
    );
    let letter = &pages(&firm.make(&due).pdf)[0];
    has(letter, &["C-7", "€ 1.000,00 uiterlijk"]);
}

#[test]
fn an_address_that_does_not_fit_and_a_company_without_iban_are_said_in_the_list() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.invoice(baker, "2026-0101", "2026-11-05", 121_000);
        let long = NewCustomer {
            name: "Y".repeat(60),
            kind: Some(CustomerKind::Business),
            address: Address {
                street: some("Straat 1"),
                city: some("Utrecht"),
                ..Address::default()
            },
            ..NewCustomer::default()
        };
        let long = fill.write.add_customer(&long).unwrap();
        fill.invoice(long, "2026-0102", "2026-11-05", 24_200);
    });
    let keys = |due: &LetterDue| -> Vec<&'static str> {
        due.problems
            .iter()
            .map(|problem| problem.what.key)
            .collect()
    };
    let due = firm.due();
    let of = |name: &str| due.iter().find(|due| due.name.starts_with(name)).unwrap();
    assert!(keys(of("Bakkerij")).is_empty());
    assert_eq!(keys(of("YYY")), ["letter-address-too-wide"]);
    // The other customer's letter goes all the same.
    assert_eq!(
        key(firm.issue(vec![order(of("YYY"))])),
        "post-cannot-be-printed"
    );
    let good = order(of("Bakkerij"));
    firm.issue(vec![good]).unwrap();
    let without = CompanySettings {
        iban: String::new(),
        ..company()
    };
    firm.session.execute(Command::SetCompany(without)).unwrap();
    assert!(keys(&firm.due()[0]).contains(&"letter-no-iban"));
}

#[test]
fn forty_invoices_fit_in_one_letter_and_the_same_day_gives_the_same_bytes() {
    let firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        for number in 1..=40 {
            fill.invoice(
                baker,
                &format!("2026-{number:04}"),
                "2026-11-05",
                10_000 + number,
            );
        }
    });
    let due = firm.only();
    let (one, two) = (firm.make(&due), firm.make(&due));
    assert_eq!(one.pdf, two.pdf);
    assert_eq!(one.due.sheets.copy_pages, 40);
    assert_eq!(one.due.sheets.letter, due.sheets.letter);
    let pages = pages(&one.pdf);
    assert_eq!(pages.len(), one.pages.len());
    let letter = pages[..one.due.sheets.letter as usize].join(" ");
    for number in 1..=40 {
        has(&letter, &[&format!("2026-{number:04}")]);
    }
    has(&letter, &["BR-2026-0001", "nog 37"]);
    has(pages.last().unwrap(), &["ORIGINEEL 2026-0040"]);
}

#[test]
fn a_sample_company_prints_its_word_on_every_page() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.invoice(baker, "2026-0101", "2026-11-05", 121_000);
    });
    let sample = CompanySettings {
        sample: true,
        ..company()
    };
    firm.session.execute(Command::SetCompany(sample)).unwrap();
    let draft = firm.make(&firm.only());
    for page in pages(&draft.pdf) {
        has(&page, &["VOORBEELD"]);
    }
}

#[test]
fn issued_letters_are_joined_for_the_printer() {
    let mut firm = firm(|fill| {
        for name in ["Bakkerij De Wit", "Garage Smit", "Slagerij Bos"] {
            let customer = fill.business(name);
            fill.invoice(
                customer,
                &format!("{}-1", &name[..3]),
                "2026-11-05",
                121_000,
            );
        }
    });
    let orders = firm.due().iter().map(order).collect();
    let done = firm.issue(orders).unwrap();
    assert_eq!(done.produced.len(), 3);
    let references: Vec<_> = firm
        .session
        .letters()
        .unwrap()
        .issued
        .iter()
        .map(|letter| letter.reference.clone())
        .collect();
    assert_eq!(references, ["BR-2026-0003", "BR-2026-0002", "BR-2026-0001"]);
    let batch = firm.session.pile(&done.produced).unwrap();
    assert_eq!(
        pages(&batch).len(),
        8,
        "a check page and its back before them"
    );
    assert_eq!(batch, firm.session.pile(&done.produced).unwrap());
    assert_eq!(
        key(firm.session.pile(&[Sha256([7; 32])])),
        "post-batch-missing"
    );
    checked_by_qpdf(&batch);
}

/// Seed A8.1: no time to call: twelve cases by letter, one PDF of twelve letters, each followed by the copies of
/// its invoices; one event each.
#[test]
fn twelve_cases_by_letter_are_one_pdf_with_each_copy_behind_its_letter() {
    let mut firm = firm(|fill| {
        for nr in 1..=12 {
            let customer = fill.business(&format!("Klant {nr:02}"));
            let number = format!("2026-{:04}", 300 + nr);
            let item = fill.invoice(customer, &number, "2026-10-02", 121_000);
            fill.step(item, "letter-1", "2026-10-09", Some("2026-10-16"));
        }
    });
    assert!(firm.due().is_empty(), "they would be rung");
    let customers = firm.session.customers().unwrap().customers;
    let customers: Vec<CustomerId> = customers.iter().map(|line| line.id).collect();
    firm.session
        .execute(Command::ChooseRoute {
            customers,
            route: DayRoute::Letter,
        })
        .unwrap();
    let done = firm.issue_all();
    assert_eq!(done.produced.len(), 12);
    let batch = pages(&firm.session.pile(&done.produced).unwrap());
    for nr in 301..=312 {
        let copy = format!("ORIGINEEL 2026-0{nr} blad 1");
        let at = batch.iter().position(|page| page.contains(&copy));
        let before = &batch[at.expect("a copy") - 1];
        assert!(before.contains(&format!("2026-0{nr}")), "{nr}: {before}");
    }
    let issued = firm.session.letters().unwrap().issued;
    let events: std::collections::BTreeSet<CustomerId> =
        issued.iter().map(|letter| letter.customer).collect();
    assert_eq!(events.len(), 12);
}

/// A first letter that was rung about, since its row was changed, is no letter: nothing says that we wrote.
#[test]
fn a_call_in_place_of_the_first_letter_is_not_written_about_as_a_letter() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.invoice(baker, "2026-0087", "2026-11-05", 124_999);
    });
    let customer = CustomerId(1);
    firm.session
        .execute(Command::ChooseRoute {
            customers: vec![customer],
            route: DayRoute::Call,
        })
        .unwrap();
    assert!(firm.due().is_empty());
    let call = firm.session.call(customer, Currency::EUR, false).unwrap();
    let (items, _) = call.to_discuss.clone();
    let step = call.step;
    assert_eq!(step.as_deref(), Some("letter-1"));
    firm.session
        .execute(Command::RecordMoment(Box::new(MomentDraft {
            customer,
            currency: Currency::EUR,
            channel: Channel::Call,
            incoming: false,
            contact_name: "P. de Wit".to_owned(),
            tone: None,
            result: MomentResult::NoPromise,
            cause: Some(Cause::Forgotten),
            call_back_on: None,
            call_back_at: None,
            ask_next: String::new(),
            skipped_because: String::new(),
            excuses: Vec::new(),
            read_back: false,
            note: String::new(),
            items,
            promise: None,
            arrangement: None,
            dispute: None,
            step,
        })))
        .unwrap();
    firm.session.set_clock(Clock::fixed(day("2026-11-25")));
    let books = Command::ConfirmBooks {
        account: BankAccountId(1),
        through: day("2026-11-24"),
    };
    firm.session.execute(books).unwrap();
    firm.session
        .execute(Command::ChooseRoute {
            customers: vec![customer],
            route: DayRoute::Letter,
        })
        .unwrap();
    let draft = firm.make(&firm.only());
    let text = pages(&draft.pdf).join(" ");
    has(&text, &["ons telefoongesprek van 18 november 2026"]);
    assert!(!text.contains("herinnering van 18 november"), "{text}");
}

/// Where qpdf is installed, it finds nothing wrong.
pub(crate) fn checked_by_qpdf(pdf: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("brief.pdf");
    std::fs::write(&file, pdf).unwrap();
    match std::process::Command::new("qpdf")
        .arg("--check")
        .arg(&file)
        .output()
    {
        Ok(output) => assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        ),
        Err(_) => println!("qpdf is not installed: its check was left out"),
    }
}

#[test]
fn on_a_saturday_letters_carry_the_next_working_day() {
    let mut firm = firm(|fill| {
        let baker = fill.business("Bakkerij De Wit");
        fill.invoice(baker, "2026-0101", "2026-11-05", 121_000);
    });
    firm.session.set_clock(Clock::fixed(day("2026-11-21")));
    for due in firm.due() {
        assert_eq!(due.deadline, Some(day("2026-11-30")));
        has(&pages(&firm.make(&due).pdf)[0], &["23 november 2026"]);
    }
}
