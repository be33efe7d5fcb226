//! Audit files through the door: what is open goes as on any list, what was paid is known of who pays how, and
//! the bank's file, e-invoices, the next audit file and that of another year count nothing twice.

use super::audit_files::museum;
use super::importing::{Invoice, OURS, Office, camt, day, paid};
use minnelijk::app::command::{Command, Done};
use minnelijk::app::rehearsal::{Asked, BookedThrough, Rehearsal};
use minnelijk::app::settings::CompanySettings;
use minnelijk::domain::message::Weight;
use std::fmt::Write as _;
use std::path::PathBuf;

/// The books of a year: what was sold to Bakkerij Jansen, and what the bank brought.
#[derive(Clone, Default)]
struct Books<'a> {
    year: &'a str,
    made: &'a str,
    /// Open on debtors when it began.
    before: &'a str,
    /// Day, number, amount.
    sold: Vec<(&'a str, &'a str, &'a str)>,
    paid: Vec<(&'a str, &'a str, &'a str)>,
}

impl Books<'_> {
    fn xml(&self) -> String {
        let line = |account: &str, (number, amount): (&str, &str), side: char| {
            let relation = match account {
                "1300" => format!("<custSupID>1001</custSupID><invRef>{number}</invRef>"),
                _ => String::new(),
            };
            format!(
                "<trLine><nr>1</nr><accID>{account}</accID><amnt>{amount}</amnt><amntTp>{side}</amntTp>{relation}</trLine>"
            )
        };
        let journal = |kind: &str, rows: &[(&str, &str, &str)], debit: &str, credit: &str| {
            let mut xml = format!("<journal><jrnID>{kind}</jrnID><jrnTp>{kind}</jrnTp>");
            for (day, number, amount) in rows {
                let (debit, credit) = (
                    line(debit, (number, amount), 'D'),
                    line(credit, (number, amount), 'C'),
                );
                let _ = write!(
                    xml,
                    "<transaction><nr>1</nr><trDt>{day}</trDt>{debit}{credit}</transaction>"
                );
            }
            xml + "</journal>"
        };
        let before = if self.before.is_empty() {
            "0.00"
        } else {
            self.before
        };
        let Self { year, made, .. } = self;
        format!(
            "<auditfile><header><startDate>{year}-01-01</startDate><endDate>{year}-12-31</endDate><curCode>EUR</curCode>\
             <dateCreated>{made}</dateCreated></header><company><companyName>De Haan Timmerwerken</companyName>\
             <customersSuppliers><customerSupplier><custSupID>1001</custSupID><custSupName>Bakkerij Jansen BV</custSupName></customerSupplier></customersSuppliers>\
             <generalLedger><ledgerAccount><accID>1300</accID><accDesc>Debiteuren</accDesc><accTp>B</accTp></ledgerAccount></generalLedger>\
             <openingBalance><obLine><accID>1300</accID><amnt>{before}</amnt><amntTp>D</amntTp></obLine>\
             <obLine><accID>1100</accID><amnt>{before}</amnt><amntTp>C</amntTp></obLine></openingBalance>\
             <transactions>{}{}</transactions></company></auditfile>",
            journal("S", &self.sold, "1300", "8000"),
            journal("B", &self.paid, "1100", "1300"),
        )
    }
}

fn through(text: &str) -> BookedThrough {
    BookedThrough::Days([(OURS.to_owned(), day(text))].into())
}

/// The answers that are proposed; what is gone is closed.
fn answer(office: &Office, rehearsal: &mut Rehearsal, booked: &[&str]) {
    let lists = rehearsal.files.iter_mut();
    for (list, booked) in lists.filter_map(|file| file.list.as_mut()).zip(booked) {
        list.answers.booked = Some(through(booked));
    }
    office.session.rehearse_again(rehearsal).unwrap();
    for list in rehearsal
        .files
        .iter_mut()
        .filter_map(|file| file.list.as_mut())
    {
        let outcome = &list.outcome;
        let asked = outcome.asked.iter().map(|asked| {
            let follow = asked.about == Asked::Gone || outcome.proposed(asked.about);
            ((asked.item, asked.about), follow)
        });
        list.answers.follows.extend(asked);
    }
    office.session.rehearse_again(rehearsal).unwrap();
}

impl Office {
    fn rehearse_books(&self, paths: &[PathBuf], booked: &[&str]) -> Rehearsal {
        let mut rehearsal = self.session.rehearse(paths, &|_, _| true).unwrap();
        answer(self, &mut rehearsal, booked);
        rehearsal
    }

    fn bring_books(&mut self, booked: &str, xml: impl AsRef<[u8]>) -> Done {
        let path = self.file("boeken.xaf", xml);
        let rehearsal = self.rehearse_books(&[path], &[booked]);
        self.session
            .execute(Command::Import(Box::new(rehearsal)))
            .unwrap()
    }

    /// Invoices that were paid: number and day.
    fn paid(&self, name: &str) -> Vec<String> {
        let card = self.session.customer(self.customer(name)).unwrap();
        let mut paid: Vec<String> = card
            .paid
            .iter()
            .map(|line| format!("{} {}", line.number, line.paid_on))
            .collect();
        paid.sort();
        paid
    }

    fn undo(&mut self, done: &Done) {
        self.session
            .execute(Command::Undo(done.undo.unwrap()))
            .unwrap();
    }
}

fn open(numbers: &[(&str, i64)]) -> Vec<(String, i64)> {
    numbers
        .iter()
        .map(|(number, minor)| ((*number).to_owned(), *minor))
        .collect()
}

#[test]
fn what_is_open_comes_in_as_a_list_and_what_was_paid_as_history() {
    let mut office = Office::new();
    let path = office.file("boeken.xml", museum("subadministratie-3.2.xml"));
    let unanswered = office
        .session
        .rehearse(std::slice::from_ref(&path), &|_, _| true)
        .unwrap();
    assert_eq!(
        office.refusal(Command::Import(Box::new(unanswered))),
        "import-list-unanswered"
    );
    let rehearsal = office.rehearse_books(&[path], &["2026-10-19"]);
    let counts = rehearsal.files[0].counts;
    assert_eq!((counts.new, counts.customers, counts.left_out), (4, 2, 0));
    let done = office
        .session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap();
    assert_eq!(
        office.open(),
        open(&[("2026-0102", 40_500), ("2026-C001", -12_100)])
    );
    assert_eq!(office.paid("Bakkerij Jansen BV"), ["2026-0101 2026-09-20"]);
    assert_eq!(office.paid("Garage Smit"), ["2025-0099 2026-02-02"]);
    let line = office.line("2026-0102");
    assert_eq!(line.due_on, day("2026-09-24"));
    let jansen = office
        .session
        .customer(office.customer("Bakkerij Jansen BV"))
        .unwrap();
    assert_eq!(jansen.contacts[0].name, "Kuiper");
    // The books are complete through the day that was said, by this alone.
    let books = office.session.worklist().unwrap().books;
    assert_eq!(books.complete_through, Some(day("2026-10-19")));
    assert_eq!(office.session.check().unwrap().len(), 0);
    office.undo(&done);
    assert_eq!(office.open(), []);
    assert!(office.session.customers().unwrap().customers.is_empty());
}

#[test]
fn paid_invoices_tell_the_usual_pay_day_and_ask_for_nothing() {
    let mut office = Office::new();
    let sold: Vec<String> = (1..=6).map(|nr| format!("2026-050{nr}")).collect();
    let days = [
        "2026-01-05",
        "2026-02-05",
        "2026-03-05",
        "2026-04-05",
        "2026-05-05",
        "2026-06-05",
    ];
    let paid = [
        "2026-02-14",
        "2026-03-17",
        "2026-04-14",
        "2026-05-15",
        "2026-06-14",
        "2026-07-15",
    ];
    let rows = |days: &[&'static str]| {
        let days = days.iter().zip(&sold);
        days.map(|(day, number)| (*day, number.as_str(), "100.00"))
            .collect()
    };
    let books = Books {
        year: "2026",
        made: "2026-10-20",
        sold: rows(&days),
        paid: rows(&paid),
        ..Books::default()
    };
    office.bring_books("2026-10-19", books.xml());
    assert_eq!(office.open(), []);
    let card = office
        .session
        .customer(office.customer("Bakkerij Jansen BV"))
        .unwrap();
    assert_eq!(card.paid_count, 6);
    let habit = card.habit.unwrap();
    assert_eq!(habit.invoices, 6);
    assert_eq!(habit.after_invoice.unwrap().median, 40);
    let today = office.session.worklist().unwrap();
    assert!(today.todo.is_empty());
}

#[test]
fn the_same_file_again_changes_nothing_and_a_newer_one_goes_on_from_it() {
    let first = Books {
        year: "2026",
        made: "2026-10-10",
        sold: vec![
            ("2026-09-01", "2026-0601", "1000.00"),
            ("2026-09-10", "2026-0602", "500.00"),
            ("2026-09-12", "2026-0603", "70.00"),
        ],
        paid: vec![
            ("2026-09-28", "2026-0601", "400.00"),
            ("2026-10-01", "2026-0603", "70.00"),
        ],
        ..Books::default()
    };
    let mut office = Office::new();
    office.bring_books("2026-10-09", first.xml());
    assert_eq!(
        office.open(),
        open(&[("2026-0601", 60_000), ("2026-0602", 50_000)])
    );
    let again = office.bring_books("2026-10-09", first.xml());
    assert_eq!(again.said.key, "import-nothing-new");
    let mut newer = Books {
        made: "2026-10-20",
        ..first.clone()
    };
    newer.paid.push(("2026-10-15", "2026-0601", "600.00"));
    newer.sold.push(("2026-10-16", "2026-0604", "80.00"));
    let done = office.bring_books("2026-10-19", newer.xml());
    assert_eq!(
        office.open(),
        open(&[("2026-0602", 50_000), ("2026-0604", 8_000)])
    );
    assert_eq!(
        office.paid("Bakkerij Jansen BV"),
        ["2026-0601 2026-10-15", "2026-0603 2026-10-01"]
    );
    office.undo(&done);
    assert_eq!(
        office.open(),
        open(&[("2026-0601", 60_000), ("2026-0602", 50_000)])
    );
    assert_eq!(office.paid("Bakkerij Jansen BV"), ["2026-0603 2026-10-01"]);
    // An invoice that the next file no longer has is asked about, as on any list.
    let mut without = newer.clone();
    without.sold.remove(1);
    let path = office.file("zonder.xaf", without.xml());
    let rehearsal = office.rehearse_books(&[path], &["2026-10-19"]);
    let list = rehearsal.files[0].list.as_ref().unwrap();
    let gone: Vec<&str> = list
        .outcome
        .about(Asked::Gone)
        .map(|asked| asked.number.as_str())
        .collect();
    assert_eq!(gone, ["2026-0602"]);
    // And the older file brings nothing back.
    office
        .session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap();
    office.bring_books("2026-10-09", first.xml());
    assert_eq!(office.open(), open(&[("2026-0604", 8_000)]));
}

#[test]
fn the_bank_and_the_books_count_the_same_money_once_in_either_order() {
    let books = Books {
        year: "2026",
        made: "2026-10-20",
        sold: vec![
            ("2026-09-01", "2026-0601", "1000.00"),
            ("2026-09-10", "2026-0602", "500.00"),
        ],
        paid: vec![
            ("2026-09-28", "2026-0601", "400.00"),
            ("2026-10-12", "2026-0601", "600.00"),
        ],
        ..Books::default()
    };
    let bank = camt(
        "2026-10-20",
        &[
            paid("400.00", "2026-09-28", "deel factuur 2026-0601"),
            paid("600.00", "2026-10-12", "rest factuur 2026-0601"),
            paid("200.00", "2026-10-20", "deel factuur 2026-0602"),
        ],
    );
    for bank_first in [true, false] {
        let mut office = Office::new();
        if bank_first {
            office.bring("bank.xml", &bank);
        }
        office.bring_books("2026-10-19", books.xml());
        if !bank_first {
            assert_eq!(office.paid("Bakkerij Jansen BV"), ["2026-0601 2026-10-12"]);
            office.bring("bank.xml", &bank);
        }
        // 200.00 came after the day of the books.
        assert_eq!(
            office.open(),
            open(&[("2026-0602", 30_000)]),
            "{bank_first}"
        );
        let waiting = office
            .receipts()
            .into_iter()
            .filter(|line| line.unallocated.is_positive());
        assert_eq!(waiting.count(), 0, "{bank_first}");
        assert_eq!(
            office.paid("Bakkerij Jansen BV"),
            ["2026-0601 2026-10-12"],
            "{bank_first}"
        );
        assert_eq!(office.session.check().unwrap().len(), 0, "{bank_first}");
    }
}

#[test]
fn an_invoice_that_is_there_is_known_by_its_number_and_customer() {
    let mut office = Office::new();
    let invoice = |number, amount, customer| {
        let invoice = Invoice {
            number,
            customer,
            amount,
            ..Invoice::default()
        };
        invoice.xml()
    };
    office.bring(
        "a.xml",
        invoice("2026-0601", "1000.00", "Bakkerij Jansen BV"),
    );
    office.bring("b.xml", invoice("2026-0602", "500.00", "Garage Smit"));
    let books = Books {
        year: "2026",
        made: "2026-10-20",
        sold: vec![
            ("2026-10-01", "2026-0601", "1000.00"),
            ("2026-09-10", "2026-0602", "77.00"),
        ],
        paid: vec![("2026-10-10", "2026-0601", "400.00")],
        ..Books::default()
    };
    let path = office.file("boeken.xaf", books.xml());
    let rehearsal = office.rehearse_books(&[path], &["2026-10-19"]);
    let file = &rehearsal.files[0];
    assert_eq!(
        (file.counts.new, file.counts.customers, file.counts.left_out),
        (0, 0, 1)
    );
    let taken = file
        .problems
        .iter()
        .find(|it| it.weight == Weight::LeftOut)
        .unwrap();
    assert_eq!(
        taken.what.key, "import-other-amount",
        "another's number with another amount"
    );
    office
        .session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap();
    let line = office.line("2026-0601");
    assert_eq!((line.open.minor, line.due_on), (60_000, day("2026-10-15")));
    assert_eq!(
        office.open(),
        open(&[("2026-0601", 60_000), ("2026-0602", 50_000)])
    );
}

#[test]
fn what_a_year_books_on_invoices_of_the_year_before_comes_off_them() {
    let last = Books {
        year: "2025",
        made: "2026-02-01",
        sold: vec![
            ("2025-11-20", "2025-0900", "1300.00"),
            ("2025-12-01", "2025-0901", "250.00"),
        ],
        paid: vec![("2025-12-15", "2025-0900", "500.00")],
        ..Books::default()
    };
    let this = Books {
        year: "2026",
        made: "2026-10-20",
        before: "1050.00",
        sold: vec![("2026-09-01", "2026-0601", "100.00")],
        paid: vec![
            ("2026-01-20", "2025-0900", "600.00"),
            ("2026-02-02", "2025-0901", "250.00"),
        ],
    };
    let expected = open(&[("2025-0900", 20_000), ("2026-0601", 10_000)]);
    // Together, in whichever order they lie there.
    for names in [["a.xaf", "b.xaf"], ["b.xaf", "a.xaf"]] {
        let mut office = Office::new();
        let paths = [
            office.file(names[0], last.xml()),
            office.file(names[1], this.xml()),
        ];
        let rehearsal = office.rehearse_books(&paths, &["2026-10-19", "2026-10-19"]);
        // The books of 2025 cannot know of October 2026, whatever is answered.
        let until = |file: usize| rehearsal.files[file].list.as_ref().unwrap().outcome.through;
        assert_eq!(
            (until(0), until(1)),
            (Some(day("2025-12-31")), Some(day("2026-10-19")))
        );
        let said = |file: usize| {
            rehearsal.files[file]
                .problems
                .iter()
                .any(|it| it.what.key == "import-xaf-until")
        };
        assert_eq!((said(0), said(1)), (true, false));
        office
            .session
            .execute(Command::Import(Box::new(rehearsal)))
            .unwrap();
        assert_eq!(office.open(), expected, "{names:?}");
        assert_eq!(office.paid("Bakkerij Jansen BV"), ["2025-0901 2026-02-02"]);
    }
    // One after the other: an invoice of before that is not in this year's file is not gone.
    let mut office = Office::new();
    office.bring_books("2025-12-31", last.xml());
    let path = office.file("nu.xaf", this.xml());
    let rehearsal = office.rehearse_books(std::slice::from_ref(&path), &["2026-10-19"]);
    assert_eq!(rehearsal.files[0].counts.gone, 0);
    assert_eq!(rehearsal.files[0].counts.changed, 2);
    let done = office
        .session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap();
    assert_eq!(office.open(), expected);
    let again = office.bring_books("2026-10-19", this.xml());
    assert_eq!(again.said.key, "import-nothing-new");
    office.undo(&done);
    assert_eq!(
        office.open(),
        open(&[("2025-0900", 80_000), ("2025-0901", 25_000)])
    );
    // This year first: it says what it lacks, and says it in full when the year before is there.
    let mut office = Office::new();
    let path = office.file("nu.xaf", this.xml());
    let rehearsal = office.rehearse_books(&[path], &["2026-10-19"]);
    let told = &rehearsal.files[0].problems;
    assert!(
        told.iter().any(|it| it.what.key == "import-xaf-unknown"),
        "{told:?}"
    );
    office
        .session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap();
    office.bring_books("2025-12-31", last.xml());
    office.bring_books("2026-10-19", this.xml());
    assert_eq!(office.open(), expected);
}

#[test]
fn the_books_of_another_company_are_left_alone() {
    let mut office = Office::new();
    let company = CompanySettings {
        name: "Bouwbedrijf Anders".to_owned(),
        kvk: "99999999".to_owned(),
        vat: "NL999999999B01".to_owned(),
        ..CompanySettings::default()
    };
    office
        .session
        .execute(Command::SetCompany(company))
        .unwrap();
    let path = office.file("boeken.xml", museum("subadministratie-3.2.xml"));
    // Nothing is asked of a file of which nothing is used.
    let rehearsal = office.session.rehearse(&[path], &|_, _| true).unwrap();
    assert!(rehearsal.unanswered().is_none());
    let file = &rehearsal.files[0];
    assert_eq!((file.counts.new, file.counts.left_out), (0, 4));
    assert_eq!(file.problems[0].what.key, "import-xaf-not-ours");
    let done = office
        .session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap();
    assert_eq!(done.said.key, "import-nothing-new");
    // Where only the name is another, it may be ours all the same.
    let path = office.file("zonder-nummer.xml", museum("zegt-utf-8.xml"));
    let rehearsal = office.rehearse_books(&[path], &["2026-10-19"]);
    assert_eq!(rehearsal.files[0].counts.new, 1);
    assert_eq!(
        rehearsal.files[0].problems[0].what.key,
        "import-xaf-other-name"
    );
}

#[test]
fn customers_alone_come_in_and_go_again() {
    let mut office = Office::new();
    let done = office.bring("boeken.xml", museum("geen-facturen.xml"));
    assert_eq!(done.said.key, "import-done-customers");
    let customers = |office: &Office| office.session.customers().unwrap().customers.len();
    assert_eq!(customers(&office), 1);
    assert_eq!(
        office
            .bring("nog.xml", museum("geen-facturen.xml"))
            .said
            .key,
        "import-nothing-new"
    );
    office.undo(&done);
    assert_eq!(customers(&office), 0);
}

#[test]
fn of_a_file_whose_day_nobody_knows_what_is_new_comes_in_with_its_history() {
    let mut office = Office::new();
    office.bring("boeken.xml", museum("grootboek-3.2.xml"));
    assert_eq!(
        office.open(),
        open(&[("2026-0201", 55_000), ("2026-0203", 15_000)])
    );
    assert_eq!(office.paid("Bakkerij Jansen BV"), ["2026-0202 2026-09-25"]);
    assert!(office.line("2026-0201").due_estimated);
}
