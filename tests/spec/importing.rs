//! What an import does to a company: from files to invoices, receipts and what these were put against;
//! what is there already changes nothing; what goes wrong leaves nothing; what was done can be undone.

use super::invoice_files::pdf;
use chrono::NaiveDate;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{Command, Done, OpeningAnswer};
use minnelijk::app::rehearsal::{BookedThrough, Fate, KeptPlan, Rehearsal};
use minnelijk::app::settings::{CompanySettings, MachineSettings, MoneySettings};
use minnelijk::app::snapshots::{ItemLine, ReceiptDecision, ReceiptLine};
use minnelijk::app::{Error, Session};
use minnelijk::domain::bank::Means;
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::ids::{CustomerId, ItemId, ReceiptId};
use minnelijk::domain::language::Language;
use minnelijk::domain::matching::Difference;
use minnelijk::domain::message::Weight;
use minnelijk::domain::money::Money;
use minnelijk::import::Content;
use minnelijk::words::Words;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub(super) const OURS: &str = "NL20INGB0001234567";
const JANSEN: &str = "NL02ABNA0123456789";

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A company on Wednesday 21 October 2026, and a folder for its files.
pub(super) struct Office {
    pub(super) session: Session,
    folder: TempDir,
}

impl Office {
    pub(super) fn new() -> Self {
        Self::on("2026-10-21")
    }

    pub(super) fn on(today: &str) -> Self {
        let mut session = Session::in_memory(Clock::fixed(day(today))).unwrap();
        let company = CompanySettings {
            name: "De Haan Timmerwerken".to_owned(),
            kvk: "12345678".to_owned(),
            iban: OURS.to_owned(),
            ..CompanySettings::default()
        };
        session.execute(Command::SetCompany(company)).unwrap();
        Self {
            session,
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(super) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// What importing would do; of lists nobody knows through which day the bank was booked in them.
    pub(super) fn rehearse(&self, paths: &[PathBuf]) -> Rehearsal {
        let mut rehearsal = self.session.rehearse(paths, &|_, _| true).unwrap();
        let lists = rehearsal.files.iter_mut();
        for list in lists.filter_map(|file| file.list.as_mut()) {
            list.answers.booked = Some(BookedThrough::NotKnown);
        }
        self.session.rehearse_again(&mut rehearsal).unwrap();
        rehearsal
    }

    pub(super) fn import(&mut self, paths: &[PathBuf]) -> Done {
        let rehearsal = self.rehearse(paths);
        let done = self
            .session
            .execute(Command::Import(Box::new(rehearsal)))
            .unwrap();
        for language in Language::ALL {
            let _said = Words::new(language).say(&done.said);
        }
        done
    }

    pub(super) fn bring(&mut self, name: &str, text: impl AsRef<[u8]>) -> Done {
        let path = self.file(name, text);
        self.import(&[path])
    }

    /// Every open item.
    fn items(&self) -> Vec<ItemLine> {
        let customers = self.session.customers().unwrap().customers;
        let cards = customers
            .into_iter()
            .map(|line| self.session.customer(line.id).unwrap());
        cards
            .flat_map(|card| card.lines)
            .flat_map(|line| line.items)
            .collect()
    }

    /// What is open per number, of all customers.
    pub(super) fn open(&self) -> Vec<(String, i64)> {
        let items = self.items().into_iter();
        let mut open: Vec<(String, i64)> =
            items.map(|item| (item.number, item.open.minor)).collect();
        open.sort();
        open
    }

    pub(super) fn line(&self, number: &str) -> ItemLine {
        self.items()
            .into_iter()
            .find(|item| item.number == number)
            .unwrap()
    }

    pub(super) fn item(&self, number: &str) -> ItemId {
        self.line(number).id
    }

    pub(super) fn customer(&self, name: &str) -> CustomerId {
        let lines = self.session.customers().unwrap().customers;
        lines.into_iter().find(|line| line.name == name).unwrap().id
    }

    pub(super) fn receipts(&self) -> Vec<ReceiptLine> {
        self.session
            .receipts()
            .unwrap()
            .into_iter()
            .map(|(receipt, _)| receipt)
            .collect()
    }

    pub(super) fn refusal(&mut self, command: Command) -> &'static str {
        match self.session.execute(command) {
            Err(Error::Refused(refusal)) => refusal.what.key,
            other => panic!("{other:?}"),
        }
    }
}

/// An e-invoice of ours; `extra` stands before the parties.
pub(super) struct Invoice<'a> {
    pub(super) number: &'a str,
    pub(super) issued: &'a str,
    pub(super) due: Option<&'a str>,
    pub(super) customer: &'a str,
    pub(super) amount: &'a str,
    pub(super) extra: String,
}

impl Default for Invoice<'_> {
    fn default() -> Self {
        Self {
            number: "2026-0187",
            issued: "2026-10-01",
            due: Some("2026-10-15"),
            customer: "Bakkerij Jansen BV",
            amount: "1210.00",
            extra: String::new(),
        }
    }
}

fn with_copy(pages: usize) -> String {
    use base64::Engine as _;
    let encoded = base64::engine::general_purpose::STANDARD.encode(pdf(pages));
    format!(
        "<cac:AdditionalDocumentReference><cbc:ID>kopie</cbc:ID><cac:Attachment>\
         <cbc:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\" filename=\"factuur.pdf\">{encoded}</cbc:EmbeddedDocumentBinaryObject>\
         </cac:Attachment></cac:AdditionalDocumentReference>"
    )
}

impl Invoice<'_> {
    pub(super) fn xml(&self) -> String {
        self.sent_by("De Haan Timmerwerken B.V.", "12345678")
    }

    fn sent_by(&self, supplier: &str, kvk: &str) -> String {
        self.document("Invoice", supplier, kvk)
    }

    pub(super) fn credit_note(&self) -> String {
        self.document("CreditNote", "De Haan Timmerwerken B.V.", "12345678")
    }

    fn document(&self, root: &str, supplier: &str, kvk: &str) -> String {
        let Self {
            number,
            issued,
            customer,
            amount,
            extra,
            ..
        } = self;
        let due = self
            .due
            .map(|due| format!("<cbc:DueDate>{due}</cbc:DueDate>"))
            .unwrap_or_default();
        let party = |name: &str, kvk: &str| {
            format!(
                "<cac:Party><cac:PartyName><cbc:Name>{name}</cbc:Name></cac:PartyName>\
                 <cac:PostalAddress><cbc:StreetName>Dorpsstraat 1</cbc:StreetName><cbc:CityName>Ommen</cbc:CityName>\
                 <cbc:PostalZone>7731 BB</cbc:PostalZone><cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>\
                 <cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName>{kvk}</cac:PartyLegalEntity></cac:Party>"
            )
        };
        let kvk = format!("<cbc:CompanyID schemeID=\"0106\">{kvk}</cbc:CompanyID>");
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
             <{root} xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:{root}-2\" \
             xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" \
             xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">\
             <cbc:ID>{number}</cbc:ID><cbc:IssueDate>{issued}</cbc:IssueDate>{due}\
             <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>{extra}\
             <cac:AccountingSupplierParty>{}</cac:AccountingSupplierParty>\
             <cac:AccountingCustomerParty>{}</cac:AccountingCustomerParty>\
             <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID=\"EUR\">{amount}</cbc:TaxInclusiveAmount>\
             <cbc:PayableAmount currencyID=\"EUR\">{amount}</cbc:PayableAmount></cac:LegalMonetaryTotal></{root}>",
            party(supplier, &kvk),
            party(customer, ""),
        )
    }
}

/// A line of the bank.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// Signed.
    pub(super) amount: &'a str,
    pub(super) on: &'a str,
    pub(super) name: &'a str,
    pub(super) account: &'a str,
    pub(super) text: &'a str,
    pub(super) reversal: bool,
}

pub(super) fn paid<'a>(amount: &'a str, on: &'a str, text: &'a str) -> Line<'a> {
    Line {
        amount,
        on,
        name: "Bakkerij Jansen BV",
        account: JANSEN,
        text,
        reversal: false,
    }
}

/// A statement of our account through a day.
pub(super) fn camt(through: &str, lines: &[Line<'_>]) -> String {
    let mut entries = String::new();
    for line in lines {
        let (side, debit_or_credit) = match line.amount.strip_prefix('-') {
            Some(amount) => (amount, "DBIT"),
            None => (line.amount, "CRDT"),
        };
        let (party, account) = if debit_or_credit == "CRDT" {
            ("Dbtr", "DbtrAcct")
        } else {
            ("Cdtr", "CdtrAcct")
        };
        // A reversed entry names the parties as the first one did.
        let (party, account) = if line.reversal {
            ("Dbtr", "DbtrAcct")
        } else {
            (party, account)
        };
        let (reversal, returned) = if line.reversal {
            let returned = "<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>";
            ("<RvslInd>true</RvslInd>", returned)
        } else {
            ("", "")
        };
        write!(
            entries,
            "<Ntry><Amt Ccy=\"EUR\">{side}</Amt><CdtDbtInd>{debit_or_credit}</CdtDbtInd>{reversal}<Sts>BOOK</Sts>\
             <BookgDt><Dt>{on}</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><{party}><Nm>{name}</Nm></{party}>\
             <{account}><Id><IBAN>{iban}</IBAN></Id></{account}></RltdPties>\
             <RmtInf><Ustrd>{text}</Ustrd></RmtInf>{returned}</TxDtls></NtryDtls></Ntry>",
            on = line.on,
            name = line.name,
            iban = line.account,
            text = line.text,
        )
        .unwrap();
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\
         <BkToCstmrStmt><Stmt><Id>S-{through}-{n}</Id><Acct><Id><IBAN>{OURS}</IBAN></Id><Ccy>EUR</Ccy></Acct>\
         <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
         <Dt><Dt>{through}</Dt></Dt></Bal>{entries}</Stmt></BkToCstmrStmt></Document>",
        n = lines.len(),
    )
}

#[test]
fn an_invoice_and_its_payment_in_one_import_meet() {
    let mut office = Office::new();
    let invoice = office.file(
        "a.xml",
        Invoice {
            extra: with_copy(2),
            ..Invoice::default()
        }
        .xml(),
    );
    let bank = office.file(
        "bank.xml",
        camt(
            "2026-10-20",
            &[paid("1210.00", "2026-10-16", "factuur 2026-0187")],
        ),
    );
    // The bank file first: the order does not matter.
    let paths = [bank, invoice];
    let rehearsal = office.rehearse(&paths);
    assert!(rehearsal.first_import);
    assert_eq!(
        (rehearsal.matching.receipts, rehearsal.matching.certain),
        (1, 1)
    );
    assert_eq!(
        rehearsal.complete_after,
        [(OURS.to_owned(), Some(day("2026-10-20")))]
    );
    assert_eq!(rehearsal.files[1].documents[0].ours, Some(true));
    assert_eq!(rehearsal.files[1].counts.copies, 1);
    assert!(office.open().is_empty(), "a rehearsal changes nothing");

    office.import(&paths);
    assert!(office.open().is_empty());
    let receipts = office.receipts();
    assert_eq!(receipts[0].allocations[0].number, "2026-0187");
    assert!(!receipts[0].allocations[0].reasons.is_empty());
    let customer = office
        .session
        .customer(office.customer("Bakkerij Jansen BV"))
        .unwrap();
    assert_eq!(customer.accounts, [JANSEN]);
    assert_eq!(customer.card.kind, Some(CustomerKind::Business));
    assert!(customer.card.kind_assumed);
    assert!(
        office
            .session
            .copy_of(customer.paid[0].id)
            .unwrap()
            .is_some()
    );
}

#[test]
fn the_same_files_twice_change_nothing_and_say_so() {
    let mut office = Office::new();
    let invoice = office.file(
        "a.xml",
        Invoice {
            extra: with_copy(1),
            ..Invoice::default()
        }
        .xml(),
    );
    let lines = [
        paid("10.00", "2026-10-16", "x"),
        paid("-3.00", "2026-10-16", "kosten"),
    ];
    let bank = office.file("bank.xml", camt("2026-10-20", &lines));
    let copy = office.file("2026-0187.pdf", pdf(1));
    let paths = [invoice, bank, copy];
    office.import(&paths);
    let again = office.rehearse(&paths);
    for file in &again.files {
        assert_eq!(
            (file.counts.new, file.counts.changed),
            (0, 0),
            "{}",
            file.read.name
        );
        assert_eq!(file.seen_before, Some(day("2026-10-21")));
    }
    assert_eq!(again.matching.receipts, 0);
    let before = office.receipts();
    let done = office.import(&paths);
    assert_eq!(done.said.key, "import-nothing-new");
    assert_eq!(done.undo, None);
    assert_eq!(office.receipts(), before);
}

#[test]
fn files_that_overlap_count_each_line_once_and_equal_payments_both() {
    let mut office = Office::new();
    let twice = paid("25.00", "2026-10-15", "abonnement");
    office.bring(
        "1.xml",
        camt(
            "2026-10-15",
            &[paid("5.00", "2026-10-14", "a"), twice, twice],
        ),
    );
    assert_eq!(office.receipts().len(), 3);
    let path = office.file(
        "2.xml",
        camt(
            "2026-10-16",
            &[twice, twice, paid("7.00", "2026-10-16", "b")],
        ),
    );
    let rehearsal = office.rehearse(std::slice::from_ref(&path));
    assert_eq!(
        rehearsal.files[0].fates,
        [Fate::Known, Fate::Known, Fate::New]
    );
    office.import(&[path]);
    assert_eq!(office.receipts().len(), 4);
}

#[test]
fn a_statement_without_lines_brings_the_books_up_to_date() {
    let mut office = Office::new();
    office.bring(
        "1.xml",
        camt("2026-10-16", &[paid("5.00", "2026-10-14", "a")]),
    );
    let path = office.file("2.xml", camt("2026-10-20", &[]));
    let rehearsal = office.rehearse(std::slice::from_ref(&path));
    assert_eq!(rehearsal.files[0].counts.changed, 1);
    office.import(&[path]);
    let books = office.session.worklist().unwrap().books;
    assert_eq!(books.accounts[0].booked_through, Some(day("2026-10-20")));
}

#[test]
fn what_is_learned_of_an_account_helps_the_next_payment() {
    let mut office = Office::new();
    let one = office.file("a.xml", Invoice::default().xml());
    let other = Invoice {
        number: "2026-0201",
        amount: "88.50",
        ..Invoice::default()
    };
    let other = office.file("b.xml", other.xml());
    let lines = [
        paid("88.50", "2026-10-12", "dank u"),
        paid("1210.00", "2026-10-16", "2026-0187"),
    ];
    let bank = office.file("bank.xml", camt("2026-10-20", &lines));
    let rehearsal = office.rehearse(&[one.clone(), other.clone(), bank.clone()]);
    assert_eq!(
        rehearsal.matching.certain, 2,
        "the account is known from the second"
    );
    office.import(&[one, other, bank]);
    assert!(office.open().is_empty());
}

#[test]
fn a_return_opens_the_invoice_again() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    office.bring(
        "1.xml",
        camt("2026-10-16", &[paid("1210.00", "2026-10-16", "2026-0187")]),
    );
    assert!(office.open().is_empty());
    let back = Line {
        reversal: true,
        ..paid("-1210.00", "2026-10-19", "2026-0187 onvoldoende saldo")
    };
    let done = office.bring("2.xml", camt("2026-10-19", &[back]));
    assert_eq!(office.open(), [("2026-0187".to_owned(), 121_000)]);
    let receipts = office.receipts();
    assert_eq!(receipts[1].reverses, Some(receipts[0].id));
    assert_eq!(
        office.refusal(Command::Unallocate(receipts[0].id)),
        "money-in-returned"
    );
    // Paid after all: the second time counts.
    office.bring(
        "3.xml",
        camt(
            "2026-10-20",
            &[paid("1210.00", "2026-10-20", "alsnog 2026-0187")],
        ),
    );
    assert!(office.open().is_empty());
    assert_eq!(
        office.refusal(Command::Undo(done.undo.unwrap())),
        "import-rests-on"
    );
}

#[test]
fn a_payment_its_return_and_the_next_payment_in_one_file_are_taken_in_their_order() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    let back = Line {
        reversal: true,
        ..paid("-1210.00", "2026-10-19", "2026-0187")
    };
    let lines = [
        back,
        paid("1210.00", "2026-10-20", "2026-0187"),
        paid("1210.00", "2026-10-16", "2026-0187"),
    ];
    office.bring("1.xml", camt("2026-10-20", &lines));
    assert!(office.open().is_empty());
    let receipts = office.receipts();
    assert!(
        receipts.iter().all(|receipt| receipt.unallocated.is_zero()),
        "{receipts:#?}"
    );
}

#[test]
fn what_waited_and_was_returned_waits_no_longer() {
    let mut office = Office::new();
    office.bring(
        "1.xml",
        camt("2026-10-16", &[paid("33.00", "2026-10-16", "onbekend")]),
    );
    assert_eq!(office.session.inbox().unwrap().receipts.len(), 1);
    let back = Line {
        reversal: true,
        ..paid("-33.00", "2026-10-19", "onbekend")
    };
    let done = office.bring("2.xml", camt("2026-10-19", &[back]));
    assert!(office.session.inbox().unwrap().receipts.is_empty());
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(office.session.inbox().unwrap().receipts.len(), 1);
}

#[test]
fn a_fault_in_the_middle_leaves_nothing() {
    let mut office = Office::new();
    let good = office.file("a.xml", Invoice::default().xml());
    let bad = office.file(
        "b.xml",
        Invoice {
            number: "2026-0188",
            ..Invoice::default()
        }
        .xml(),
    );
    let bank = office.file(
        "bank.xml",
        camt("2026-10-20", &[paid("1.00", "2026-10-16", "x")]),
    );
    let mut rehearsal = office.rehearse(&[good, bad, bank]);
    let Content::Documents(documents) = &mut rehearsal.files[1].read.content else {
        panic!()
    };
    documents[0].number = String::new();
    // What was worked out of it before is of no use.
    rehearsal.plan = KeptPlan::default();
    let failed = office.session.execute(Command::Import(Box::new(rehearsal)));
    assert!(matches!(failed, Err(Error::Failed(_))));
    assert!(office.session.customers().unwrap().customers.is_empty());
    assert!(office.receipts().is_empty());
    assert!(office.session.inbox().unwrap().imports.is_empty());
}

#[test]
fn stopping_leaves_nothing() {
    let mut office = Office::new();
    let path = office.file("a.xml", Invoice::default().xml());
    let stopped = office
        .session
        .rehearse(std::slice::from_ref(&path), &|_, _| false);
    assert_eq!(stopped.unwrap_err().refusal().what.key, "import-stopped");
    let rehearsal = office.rehearse(&[path]);
    office.session.progress().stop();
    assert_eq!(
        office.refusal(Command::Import(Box::new(rehearsal))),
        "import-stopped"
    );
    assert!(office.session.customers().unwrap().customers.is_empty());
}

#[test]
fn an_import_is_undone_and_can_be_done_again() {
    let mut office = Office::new();
    let invoice = office.file(
        "a.xml",
        Invoice {
            extra: with_copy(1),
            ..Invoice::default()
        }
        .xml(),
    );
    let bank = office.file(
        "bank.xml",
        camt("2026-10-20", &[paid("1210.00", "2026-10-16", "2026-0187")]),
    );
    let done = office.import(&[invoice.clone(), bank.clone()]);
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert!(office.session.customers().unwrap().customers.is_empty());
    assert!(office.receipts().is_empty());
    assert!(office.session.inbox().unwrap().imports[0].undone);
    assert_eq!(
        office.refusal(Command::Undo(done.undo.unwrap())),
        "refused-undone-already"
    );
    let rehearsal = office.rehearse(std::slice::from_ref(&invoice));
    assert_eq!(rehearsal.files[0].seen_before, None);
    office.import(&[invoice, bank]);
    assert_eq!(office.receipts().len(), 1);
}

#[test]
fn an_import_on_which_something_rests_stays() {
    let mut office = Office::new();
    let done = office.bring("a.xml", Invoice::default().xml());
    office.bring(
        "bank.xml",
        camt("2026-10-20", &[paid("1210.00", "2026-10-16", "2026-0187")]),
    );
    let Err(Error::Refused(refusal)) = office.session.execute(Command::Undo(done.undo.unwrap()))
    else {
        panic!()
    };
    assert_eq!(refusal.what.key, "import-rests-on");
    let why = Words::new(Language::English).say(refusal.why.as_ref().unwrap());
    assert!(why.contains("2026-0187"), "{why}");
    assert!(office.open().is_empty());
}

#[test]
fn an_invoice_that_somebody_else_sent_is_noticed() {
    let mut office = Office::new();
    let path = office.file(
        "a.xml",
        Invoice::default().sent_by("Houthandel Vos BV", "87654321"),
    );
    let rehearsal = office.rehearse(std::slice::from_ref(&path));
    let file = &rehearsal.files[0];
    assert_eq!(file.documents[0].ours, Some(false));
    assert_eq!(file.fates, [Fate::LeftOut]);
    assert_eq!(file.problems[0].what.key, "import-not-ours");
    assert_eq!(file.problems[0].weight, Weight::LeftOut);
    assert_eq!(office.import(&[path]).said.key, "import-nothing-new");
    assert!(office.session.customers().unwrap().customers.is_empty());
}

#[test]
fn a_bare_company_takes_every_invoice() {
    let mut office = Office::new();
    office
        .session
        .execute(Command::SetCompany(CompanySettings {
            name: "x".into(),
            ..CompanySettings::default()
        }))
        .unwrap();
    let bare = Session::in_memory(Clock::fixed(day("2026-10-21"))).unwrap();
    let path = office.file("a.xml", Invoice::default().xml());
    let rehearsal = bare
        .rehearse(std::slice::from_ref(&path), &|_, _| true)
        .unwrap();
    assert_eq!(rehearsal.files[0].documents[0].ours, None);
    assert_eq!(rehearsal.files[0].fates, [Fate::New]);
}

#[test]
fn another_amount_under_a_known_number_is_left_out_with_a_sentence() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    let path = office.file(
        "b.xml",
        Invoice {
            amount: "999.00",
            ..Invoice::default()
        }
        .xml(),
    );
    let rehearsal = office.rehearse(&[path]);
    assert_eq!(rehearsal.files[0].fates, [Fate::LeftOut]);
    assert_eq!(
        rehearsal.files[0].problems[0].what.key,
        "import-other-amount"
    );
}

#[test]
fn a_copy_and_a_due_date_that_come_later_are_brought_up_to_date() {
    let mut office = Office::new();
    office.bring(
        "a.xml",
        Invoice {
            due: None,
            ..Invoice::default()
        }
        .xml(),
    );
    let line = office.line("2026-0187");
    assert!(line.due_estimated);
    assert_eq!(
        line.due_on,
        day("2026-10-31"),
        "thirty days, as the company has set"
    );
    let path = office.file(
        "b.xml",
        Invoice {
            extra: with_copy(1),
            ..Invoice::default()
        }
        .xml(),
    );
    assert_eq!(
        office.rehearse(std::slice::from_ref(&path)).files[0].fates,
        [Fate::Changed]
    );
    let done = office.import(&[path]);
    let line = office.line("2026-0187");
    assert!(!line.due_estimated);
    assert_eq!(line.due_on, day("2026-10-15"));
    assert!(line.copy.usable());
    let undo = Command::Undo(done.undo.unwrap());
    office.session.execute(undo).unwrap();
    let line = office.line("2026-0187");
    assert!(
        line.due_estimated,
        "what the import brought up to date is put back"
    );
    assert_eq!(line.due_on, day("2026-10-31"));
    assert!(!line.copy.usable());
}

#[test]
fn a_pdf_finds_its_invoice_by_its_name() {
    let mut office = Office::new();
    let invoice = office.file("a.xml", Invoice::default().xml());
    let copy = office.file("Factuur 2026-0187 kopie.pdf", pdf(3));
    let other = office.file("scan.pdf", pdf(1));
    let rehearsal = office.rehearse(&[copy.clone(), invoice.clone(), other.clone()]);
    assert_eq!(rehearsal.files[0].fates, [Fate::New]);
    assert_eq!(
        rehearsal.files[2].problems[0].what.key,
        "import-copy-unknown"
    );
    office.import(&[copy, invoice, other]);
    let (name, bytes) = office
        .session
        .copy_of(office.item("2026-0187"))
        .unwrap()
        .unwrap();
    assert_eq!(name, "Factuur 2026-0187 kopie.pdf");
    assert_eq!(bytes, pdf(3));
}

#[test]
fn a_copy_that_changed_meanwhile_is_missed_and_the_rest_goes_on() {
    let mut office = Office::new();
    let invoice = office.file("a.xml", Invoice::default().xml());
    let copy = office.file("2026-0187.pdf", pdf(3));
    let rehearsal = office.rehearse(&[invoice, copy.clone()]);
    std::fs::write(copy, pdf(1)).unwrap();
    let done = office
        .session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap();
    assert_eq!(office.open().len(), 1);
    let said = Words::new(Language::English).say(&done.said);
    assert!(said.contains("1 copy could not be found again"), "{said}");
    assert_eq!(
        office.session.copy_of(office.item("2026-0187")).unwrap(),
        None
    );
}

const LIST: &str = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand\n\
    2026-0187;Bakkerij Jansen BV;01-10-2026;15-10-2026;1.210,00;1.000,00\n\
    2026-0188;Garage Smit;02-10-2026;16-10-2026;75,50;75,50\n\
    2026-0189;Garage Smit;02-10-2026;16-10-2026;20,00;0,00\n";

#[test]
fn a_list_gives_what_is_open_and_the_bank_goes_on_from_there() {
    let mut office = Office::new();
    office.bring("open.csv", LIST);
    assert_eq!(
        office.open(),
        [
            ("2026-0187".to_owned(), 100_000),
            ("2026-0188".to_owned(), 7_550)
        ]
    );
    office.bring(
        "1.xml",
        camt(
            "2026-10-20",
            &[paid("1000.00", "2026-10-20", "restant 2026-0187")],
        ),
    );
    assert_eq!(office.open(), [("2026-0188".to_owned(), 7_550)]);
    assert_eq!(
        office.receipts().len(),
        1,
        "what a list settles is no receipt of ours"
    );
}

#[test]
fn a_list_and_e_invoices_speak_of_the_same_customers_and_numbers() {
    let mut office = Office::new();
    let list = office.file("open.csv", LIST);
    let invoice = office.file(
        "a.xml",
        Invoice {
            customer: "Bakkerij Jansen B.V.",
            ..Invoice::default()
        }
        .xml(),
    );
    office.import(&[list, invoice]);
    assert_eq!(office.session.customers().unwrap().customers.len(), 2);
    assert_eq!(
        office.open(),
        [
            ("2026-0187".to_owned(), 100_000),
            ("2026-0188".to_owned(), 7_550)
        ]
    );
}

#[test]
fn a_credit_note_is_put_against_the_invoice_it_names() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    let extra = "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2026-0187</cbc:ID>\
                 </cac:InvoiceDocumentReference></cac:BillingReference>";
    let note = Invoice {
        number: "C-1",
        amount: "210.00",
        extra: extra.to_owned(),
        ..Invoice::default()
    };
    office.bring("c.xml", note.credit_note());
    assert_eq!(office.open(), [("2026-0187".to_owned(), 100_000)]);
    office.bring(
        "bank.xml",
        camt(
            "2026-10-20",
            &[paid("1000.00", "2026-10-20", "2026-0187 min creditnota")],
        ),
    );
    assert!(office.open().is_empty());
}

#[test]
fn the_opening_position_is_asked_once() {
    let mut office = Office::new();
    let old = |number, due| Invoice {
        number,
        issued: "2026-06-01",
        due: Some(due),
        ..Invoice::default()
    };
    let one = office.file("1.xml", old("2026-0001", "2026-06-15").xml());
    let two = office.file("2.xml", old("2026-0002", "2026-06-20").xml());
    let three = office.file("3.xml", old("2026-0003", "2026-07-01").xml());
    let recent = office.file("4.xml", Invoice::default().xml());
    office.import(&[one, two, three, recent]);
    let asked = office.session.inbox().unwrap().opening;
    assert_eq!(asked.len(), 3);
    let answers = vec![
        (
            office.item("2026-0001"),
            OpeningAnswer::RemindedOnce(day("2026-07-01")),
        ),
        (office.item("2026-0002"), OpeningAnswer::HandedOver),
        (office.item("2026-0003"), OpeningAnswer::Fresh),
    ];
    let future = vec![(
        office.item("2026-0001"),
        OpeningAnswer::RemindedOnce(day("2027-01-01")),
    )];
    assert_eq!(
        office.refusal(Command::AnswerOpening(future)),
        "import-opening-future"
    );
    let done = office
        .session
        .execute(Command::AnswerOpening(answers.clone()))
        .unwrap();
    assert!(office.session.inbox().unwrap().opening.is_empty());
    assert_eq!(
        office.refusal(Command::AnswerOpening(answers)),
        "import-opening-none"
    );
    let reminded = office.line("2026-0001");
    assert_eq!(
        reminded
            .last_step
            .as_ref()
            .map(|(step, on)| (step.as_str(), *on)),
        Some(("letter-1", day("2026-07-01")))
    );
    // What comes later is not asked about.
    office.bring("5.xml", old("2026-0005", "2026-06-15").xml());
    assert!(office.session.inbox().unwrap().opening.is_empty());
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(office.session.inbox().unwrap().opening.len(), 3);
}

/// An invoice of € 1.210,00 open and an unexplained receipt of € 1.000,00.
fn with_a_receipt() -> (Office, ReceiptId, ItemId) {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    let line = Line {
        name: "J. de Vries",
        ..paid("1000.00", "2026-10-16", "dank voor het werk")
    };
    office.bring("bank.xml", camt("2026-10-20", &[line]));
    let receipt = office.receipts()[0].id;
    let item = office.item("2026-0187");
    (office, receipt, item)
}

#[test]
fn a_person_puts_a_receipt_against_an_invoice_and_takes_it_back() {
    let (mut office, receipt, item) = with_a_receipt();
    let allocate = |minor| Command::Allocate {
        receipt,
        parts: vec![(item, Money::eur(minor))],
    };
    assert_eq!(office.refusal(allocate(100_001)), "money-in-more-than-left");
    assert_eq!(office.refusal(allocate(121_001)), "money-in-more-than-open");
    assert_eq!(office.refusal(allocate(0)), "money-in-more-than-open");
    let nothing = Command::Allocate {
        receipt,
        parts: Vec::new(),
    };
    assert_eq!(office.refusal(nothing), "refused-no-items");
    let done = office.session.execute(allocate(90_000)).unwrap();
    assert_eq!(office.open(), [("2026-0187".to_owned(), 31_000)]);
    let jansen = office.customer("Bakkerij Jansen BV");
    assert_eq!(
        office.session.customer(jansen).unwrap().accounts,
        [JANSEN],
        "the account is learned"
    );
    assert_eq!(office.receipts()[0].unallocated, Money::eur(10_000));
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(office.open(), [("2026-0187".to_owned(), 121_000)]);
    assert!(office.session.customer(jansen).unwrap().accounts.is_empty());

    office.session.execute(allocate(100_000)).unwrap();
    assert!(office.session.inbox().unwrap().receipts.is_empty());
    office
        .session
        .execute(Command::Unallocate(receipt))
        .unwrap();
    assert_eq!(office.open(), [("2026-0187".to_owned(), 121_000)]);
    assert!(
        office.session.customer(jansen).unwrap().accounts.is_empty(),
        "and forgotten"
    );
    assert_eq!(
        office.refusal(Command::Unallocate(receipt)),
        "money-in-nothing-to-take-back"
    );
}

#[test]
fn an_undo_that_would_pay_an_invoice_twice_is_refused() {
    let (mut office, receipt, item) = with_a_receipt();
    let allocate = |minor| Command::Allocate {
        receipt,
        parts: vec![(item, Money::eur(minor))],
    };
    office.session.execute(allocate(100_000)).unwrap();
    let taken_back = office
        .session
        .execute(Command::Unallocate(receipt))
        .unwrap();
    office.session.execute(allocate(30_000)).unwrap();
    let undo = Command::Undo(taken_back.undo.unwrap());
    assert_eq!(office.refusal(undo), "import-rests-on");
    assert_eq!(office.open(), [("2026-0187".to_owned(), 91_000)]);
}

#[test]
fn what_a_person_took_back_is_not_applied_by_itself_again() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    office.bring(
        "1.xml",
        camt("2026-10-16", &[paid("1210.00", "2026-10-16", "2026-0187")]),
    );
    let receipt = office.receipts()[0].id;
    office
        .session
        .execute(Command::Unallocate(receipt))
        .unwrap();
    office.bring(
        "2.xml",
        camt("2026-10-20", &[paid("3.00", "2026-10-20", "iets anders")]),
    );
    assert_eq!(office.open(), [("2026-0187".to_owned(), 121_000)]);
}

#[test]
fn the_rest_of_a_receipt_is_credit_or_no_customers_money() {
    let (mut office, receipt, item) = with_a_receipt();
    let jansen = office.customer("Bakkerij Jansen BV");
    let keep = Command::KeepAsCredit {
        receipt,
        customer: jansen,
    };
    office.session.execute(keep).unwrap();
    assert!(office.session.inbox().unwrap().receipts.is_empty());
    let aside = Command::NotACustomer {
        receipt,
        note: "teruggave belasting".to_owned(),
        remember: false,
    };
    assert_eq!(office.refusal(aside.clone()), "money-in-decided");
    // Credit can still be used for the customer's own invoice.
    office
        .session
        .execute(Command::Allocate {
            receipt,
            parts: vec![(item, Money::eur(60_000))],
        })
        .unwrap();
    assert_eq!(office.open(), [("2026-0187".to_owned(), 61_000)]);
    office
        .session
        .execute(Command::Unallocate(receipt))
        .unwrap();
    assert_eq!(office.session.inbox().unwrap().receipts.len(), 1);
    office.session.execute(aside).unwrap();
    assert!(office.session.inbox().unwrap().receipts.is_empty());
}

#[test]
fn a_credit_note_is_used_for_invoices_of_its_own_customer_only() {
    let mut office = Office::new();
    let note = Invoice {
        number: "C-1",
        amount: "210.00",
        ..Invoice::default()
    };
    let credit = office.file("c.xml", note.credit_note());
    let mine = office.file("a.xml", Invoice::default().xml());
    let other = Invoice {
        number: "2026-0300",
        customer: "Garage Smit",
        ..Invoice::default()
    };
    let other = office.file("b.xml", other.xml());
    office.import(&[credit, mine, other]);
    let credit = office.item("C-1");
    let use_for = |item, minor| Command::AllocateCredit {
        credit,
        parts: vec![(item, Money::eur(minor))],
    };
    let (mine, other) = (office.item("2026-0187"), office.item("2026-0300"));
    assert_eq!(
        office.refusal(use_for(other, 21_000)),
        "money-in-credit-elsewhere"
    );
    assert_eq!(
        office.refusal(use_for(mine, 21_001)),
        "money-in-more-than-left"
    );
    office.session.execute(use_for(mine, 21_000)).unwrap();
    assert_eq!(
        office.open(),
        [
            ("2026-0187".to_owned(), 100_000),
            ("2026-0300".to_owned(), 121_000)
        ]
    );
    assert_eq!(office.refusal(use_for(mine, 1)), "money-in-no-credit");
}

#[test]
fn a_copy_is_added_by_hand_and_one_that_does_not_open_is_refused() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    let item = office.item("2026-0187");
    let attach = |bytes: Vec<u8>| Command::AttachCopy {
        item,
        name: "scan.pdf".to_owned(),
        bytes,
    };
    assert_eq!(
        office.refusal(attach(b"%PDF-1.7".to_vec())),
        "import-doc-copy-damaged"
    );
    let done = office.session.execute(attach(pdf(2))).unwrap();
    assert!(office.session.copy_of(item).unwrap().is_some());
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert!(office.session.copy_of(item).unwrap().is_none());
}

#[test]
fn unticked_files_stay_out_and_nothing_ticked_is_refused() {
    let mut office = Office::new();
    let one = office.file("a.xml", Invoice::default().xml());
    let same = office.file("b.xml", Invoice::default().xml() + "\n");
    let mut rehearsal = office.rehearse(&[one, same]);
    assert_eq!(
        rehearsal.files[1].fates,
        [Fate::Known],
        "twice in one go is once"
    );
    rehearsal.files[0].ticked = false;
    office.session.rehearse_again(&mut rehearsal).unwrap();
    assert_eq!(rehearsal.files[1].fates, [Fate::New]);
    let mut none = rehearsal.clone();
    none.files[1].ticked = false;
    assert_eq!(
        office.refusal(Command::Import(Box::new(none))),
        "import-nothing-ticked"
    );
    office
        .session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap();
    assert_eq!(office.open().len(), 1);
}

#[test]
fn a_folder_is_read_one_level_deep_and_a_file_that_is_nothing_stops_nobody() {
    let mut office = Office::new();
    office.file("a.xml", Invoice::default().xml());
    office.file("b.txt", "boodschappen");
    office.file(
        ".hidden.xml",
        Invoice {
            number: "2026-0999",
            ..Invoice::default()
        }
        .xml(),
    );
    let folder = office.folder.path().to_owned();
    let missing = folder.join("weg.xml");
    let rehearsal = office.rehearse(&[folder.clone(), missing]);
    let names: Vec<&str> = rehearsal
        .files
        .iter()
        .map(|file| file.read.name.as_str())
        .collect();
    assert_eq!(names, ["a.xml", "b.txt", "weg.xml"]);
    assert_eq!(rehearsal.files.iter().filter(|file| file.ticked).count(), 1);
    assert!(
        rehearsal.files[1..]
            .iter()
            .all(|file| !file.read.problems.is_empty())
    );
    office.import(&[folder]);
    assert_eq!(office.open().len(), 1);
}

fn samples() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples");
    let folder = std::env::var_os("MINNELIJK_SAMPLES").map_or(beside, PathBuf::from);
    let found = folder.join("ORACLE.json").is_file();
    if !found {
        println!("samples are not here: their tests were left out");
    }
    found.then_some(folder)
}

#[test]
fn every_real_file_is_imported_and_the_second_time_changes_nothing_and_undo_leaves_an_empty_company()
 {
    let Some(folder) = samples() else { return };
    let mut session = Session::in_memory(Clock::fixed(day("2026-10-21"))).unwrap();
    let mut count = 0;
    for part in ["bank-camt", "bank-mt940", "invoice-ubl"] {
        let files = std::fs::read_dir(folder.join(part)).unwrap();
        let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            import_twice_and_undo(&mut session, &[path]);
            count += 1;
        }
    }
    println!("{count} real files imported");
}

fn import_twice_and_undo(session: &mut Session, paths: &[PathBuf; 1]) {
    let name = paths[0].display();
    let mut rehearsal = session.rehearse(paths, &|_, _| true).unwrap();
    if !rehearsal.files[0].ticked {
        return;
    }
    let promised = rehearsal.files[0].counts;
    let import = Command::Import(Box::new(rehearsal.clone()));
    let done = session
        .execute(import)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    session.rehearse_again(&mut rehearsal).unwrap();
    let counts = rehearsal.files[0].counts;
    assert_eq!(
        (counts.new, counts.changed, counts.customers),
        (0, 0, 0),
        "{name}"
    );
    assert_eq!(counts.known, promised.new + promised.known, "{name}");
    if let Some(line) = done.undo {
        session
            .execute(Command::Undo(line))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    assert!(session.customers().unwrap().customers.is_empty(), "{name}");
    assert!(session.receipts().unwrap().is_empty(), "{name}");
}

#[test]
fn cash_card_and_set_off_are_entered_by_hand_and_taken_back() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    let item = office.item("2026-0187");
    let jansen = office.customer("Bakkerij Jansen BV");
    let receipt = |means, received_on, part| Command::RecordReceipt {
        replaces: None,
        customer: jansen,
        means,
        received_on,
        parts: vec![(item, part)],
        note: "bon 14".to_owned(),
    };
    let tomorrow = office.session.today().succ_opt().unwrap();
    let part = Some(Money::eur(21_000));
    assert_eq!(
        office.refusal(receipt(Means::Cash, tomorrow, part)),
        "money-in-entered-future"
    );
    let on = day("2026-10-16");
    let too_much = Some(Money::eur(121_001));
    assert_eq!(
        office.refusal(receipt(Means::Card, on, too_much)),
        "money-in-more-than-open"
    );
    office
        .session
        .execute(receipt(Means::Cash, on, part))
        .unwrap();
    assert_eq!(office.open(), [("2026-0187".to_owned(), 100_000)]);
    // Without an amount it is all that is left.
    let rest = office
        .session
        .execute(receipt(Means::SetOff, on, None))
        .unwrap();
    assert_eq!(office.open(), []);
    let undo = Command::Undo(rest.undo.unwrap());
    office.session.execute(undo).unwrap();
    assert_eq!(office.open(), [("2026-0187".to_owned(), 100_000)]);
    assert!(office.session.inbox().unwrap().receipts.is_empty());
}

#[test]
fn a_few_cents_settle_an_invoice_are_listed_and_come_back_with_the_money() {
    let mut office = Office::new();
    let invoices = [("2026-0187", "1210.00"), ("2026-0203", "726.00")];
    for (number, amount) in invoices {
        let invoice = Invoice {
            number,
            amount,
            ..Invoice::default()
        };
        office.bring(&format!("{number}.xml"), invoice.xml());
    }
    let lines = [
        paid("1209.96", "2026-10-16", "factuur 2026-0187"),
        paid("726.03", "2026-10-17", "factuur 2026-0203"),
    ];
    let before = office.open();
    let done = office.bring("bank.xml", camt("2026-10-18", &lines));
    assert!(office.open().is_empty(), "both are settled");
    assert!(office.session.inbox().unwrap().receipts.is_empty());
    let listed = office.session.differences().unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(office.session.inbox().unwrap().differences, listed);
    assert_eq!(
        (listed[0].number.as_str(), listed[0].amount, listed[0].why),
        ("2026-0187", Money::eur(4), Difference::Rounding)
    );
    let back = Line {
        reversal: true,
        ..paid("-1209.96", "2026-10-19", "factuur 2026-0187")
    };
    let returned = office.bring("back.xml", camt("2026-10-20", &[back]));
    assert_eq!(office.open(), [("2026-0187".to_owned(), 121_000)]);
    for done in [returned, done] {
        office
            .session
            .execute(Command::Undo(done.undo.unwrap()))
            .unwrap();
    }
    assert_eq!(office.open(), before);
    assert!(office.session.differences().unwrap().is_empty());
}

#[test]
fn a_discount_that_was_agreed_settles_the_invoice_after_a_yes_too() {
    let mut office = Office::new();
    let money = MoneySettings {
        discount_per_mille: 20,
        discount_days: 8,
        ..MoneySettings::default()
    };
    office.session.execute(Command::SetMoney(money)).unwrap();
    office.bring("a.xml", Invoice::default().xml());
    let stranger = Line {
        name: "Stichting Derdengelden",
        ..paid("1185.80", "2026-10-08", "factuur 2026-0187")
    };
    office.bring("bank.xml", camt("2026-10-18", &[stranger]));
    let inbox = office.session.inbox().unwrap();
    let waiting = &inbox.receipts[0];
    let parts = waiting.proposal.allocations.clone();
    let discount = Money::eur(2_420);
    assert_eq!(
        waiting.candidates[0].forgiven,
        [("2026-0187".to_owned(), discount, Difference::Discount)]
    );
    let receipt = waiting.receipt.id;
    let yes = Command::Allocate { receipt, parts };
    office.session.execute(yes).unwrap();
    assert!(office.open().is_empty());
    assert_eq!(
        office.session.differences().unwrap()[0].why,
        Difference::Discount
    );
    office
        .session
        .execute(Command::Unallocate(receipt))
        .unwrap();
    assert_eq!(office.open(), [("2026-0187".to_owned(), 121_000)]);
}

/// What waits, by its text.
fn waiting(office: &Office) -> Vec<String> {
    let receipts = office.session.inbox().unwrap().receipts;
    receipts.into_iter().map(|one| one.receipt.text).collect()
}

#[test]
fn an_account_of_a_customer_is_forgotten_and_known_again_after_undo() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    let lines = [paid("1210.00", "2026-10-16", "factuur 2026-0187")];
    let bank = camt("2026-10-18", &lines);
    office.bring("bank.xml", &bank);
    let customer = office.customer("Bakkerij Jansen BV");
    let known = |office: &Office| office.session.customer(customer).unwrap().accounts;
    assert_eq!(known(&office), [JANSEN]);
    let forget = Command::ForgetAccount {
        customer,
        account: JANSEN.to_owned(),
    };
    let done = office.session.execute(forget.clone()).unwrap();
    assert!(known(&office).is_empty());
    assert_eq!(office.refusal(forget), "refused-account-forgotten");
    // The same file again brings nothing, and does not teach it either.
    office.bring("bank-again.xml", &bank);
    assert!(known(&office).is_empty());
    assert!(office.open().is_empty());
    let undo = Command::Undo(done.undo.unwrap());
    office.session.execute(undo).unwrap();
    assert_eq!(known(&office), [JANSEN]);
}

#[test]
fn who_pays_for_a_customer_is_known_after_a_yes_until_that_is_taken_back() {
    let holding = |amount, on| Line {
        name: "Holding Zuidas BV",
        account: "NL91ABNA0417164300",
        ..paid(amount, on, "overboeking")
    };
    let next = camt("2026-10-19", &[holding("88.50", "2026-10-19")]);
    for taken_back in [false, true] {
        let mut office = Office::new();
        office.bring("a.xml", Invoice::default().xml());
        let other = Invoice {
            number: "2026-0201",
            amount: "88.50",
            ..Invoice::default()
        };
        office.bring("b.xml", other.xml());
        let first = camt("2026-10-16", &[holding("1000.00", "2026-10-16")]);
        office.bring("first.xml", first);
        assert_eq!(waiting(&office).len(), 1, "nothing tells whose it is");
        let receipt = office.receipts()[0].id;
        let item = office.item("2026-0187");
        let yes = Command::Allocate {
            receipt,
            parts: vec![(item, Money::eur(100_000))],
        };
        office.session.execute(yes).unwrap();
        if taken_back {
            let back = Command::Unallocate(receipt);
            office.session.execute(back).unwrap();
        }
        let rehearsal = office.rehearse(&[office.file("next.xml", &next)]);
        let certain = usize::from(!taken_back);
        assert_eq!(rehearsal.matching.certain, certain, "{taken_back}");
    }
}

#[test]
fn who_is_no_customer_is_remembered_unless_an_invoice_of_ours_is_named() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    let tax = |amount, on, text| Line {
        name: "Belastingdienst",
        account: "NL86INGB0002445588",
        ..paid(amount, on, text)
    };
    let first = [tax("55.00", "2026-10-12", "teruggave 2025")];
    office.bring("1.xml", camt("2026-10-13", &first));
    let inbox = office.session.inbox().unwrap();
    assert!(inbox.receipts[0].may_be_nobody);
    let aside = |office: &Office, remember| Command::NotACustomer {
        receipt: office.session.inbox().unwrap().receipts[0].receipt.id,
        note: "teruggave belasting".to_owned(),
        remember,
    };
    let command = aside(&office, true);
    let done = office.session.execute(command).unwrap();
    let next = [
        tax("70.00", "2026-10-14", "teruggave oktober"),
        tax("80.00", "2026-10-14", "betreft 2026-0187"),
    ];
    let path = office.file("2.xml", camt("2026-10-15", &next));
    let shown = office.rehearse(std::slice::from_ref(&path)).matching;
    assert_eq!((shown.receipts, shown.set_aside), (2, 1));
    let second = office.import(&[path]);
    assert_eq!(waiting(&office), ["betreft 2026-0187"]);
    assert_eq!(office.open(), [("2026-0187".to_owned(), 121_000)]);
    let notes: Vec<_> = office
        .receipts()
        .into_iter()
        .filter_map(|one| one.decision)
        .collect();
    let known = ReceiptDecision::NotACustomer {
        note: "Bekend: geen klant".to_owned(),
    };
    assert!(notes.contains(&known));
    // Undone from the last to the first, nobody is remembered any more.
    for line in [second.undo.unwrap(), done.undo.unwrap()] {
        office.session.execute(Command::Undo(line)).unwrap();
    }
    let third = [tax("90.00", "2026-10-16", "teruggave november")];
    let asked = office.bring("3.xml", camt("2026-10-17", &third));
    assert_eq!(waiting(&office).len(), 2);
    office
        .session
        .execute(Command::Undo(asked.undo.unwrap()))
        .unwrap();
    // Remembered again, seen in Settings, forgotten, and that undone.
    let command = aside(&office, true);
    office.session.execute(command).unwrap();
    let listed = |office: &Office| {
        let settings = office
            .session
            .settings(MachineSettings::default(), Vec::new());
        settings.unwrap().not_customers
    };
    assert_eq!(listed(&office).len(), 1);
    let forget = Command::ForgetNotACustomer("NL86INGB0002445588".to_owned());
    let forgotten = office.session.execute(forget.clone()).unwrap();
    assert!(listed(&office).is_empty());
    assert_eq!(office.refusal(forget), "refused-account-forgotten");
    let undo = Command::Undo(forgotten.undo.unwrap());
    office.session.execute(undo).unwrap();
    assert_eq!(listed(&office)[0].1, "Belastingdienst");
    office.bring("3.xml", camt("2026-10-17", &third));
    assert!(waiting(&office).is_empty());
    // Taking back what was set aside by itself forgets it too.
    let receipt = office.receipts().last().unwrap().id;
    office
        .session
        .execute(Command::Unallocate(receipt))
        .unwrap();
    assert!(listed(&office).is_empty());
    assert_eq!(waiting(&office), ["teruggave november"]);
}

#[test]
fn that_nothing_fits_is_said_only_of_a_customer_of_whom_nothing_does() {
    let mut office = Office::new();
    office.bring("a.xml", Invoice::default().xml());
    let private = |amount| Line {
        name: "Bakkerij Jansen",
        account: "NL91ABNA0417164300",
        ..paid(amount, "2026-10-16", "overboeking")
    };
    let lines = [private("1210.00"), private("3.10")];
    office.bring("bank.xml", camt("2026-10-18", &lines));
    let inbox = office.session.inbox().unwrap();
    let shown = |minor: i64| {
        let one = inbox
            .receipts
            .iter()
            .find(|one| one.receipt.amount.minor == minor);
        one.unwrap().candidates.len()
    };
    assert_eq!(shown(121_000), 1, "the invoice alone");
    assert_eq!(shown(310), 1, "whose it may be");
}
