//! What audit files give: a museum of small ones of our own, each for something that packages do, and the three
//! real ones against what is known of them.

use super::damage::damage;
use super::invoice_files::{oracle, read_bytes, said, samples};
use chrono::NaiveDate;
use minnelijk::domain::document::{DocumentKind, ReadDocument};
use minnelijk::domain::language::Language;
use minnelijk::domain::message::Weight;
use minnelijk::import::{AuditFile, Content, Format, ReadFile};
use minnelijk::words::Words;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;

pub(super) fn museum(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/audit");
    std::fs::read(path.join(name)).unwrap()
}

fn books(file: &ReadFile) -> &AuditFile {
    assert_eq!(file.format, Some(Format::Xaf));
    match &file.content {
        Content::AuditFile(books) => books,
        other => panic!("{other:?}, {:?}", file.problems),
    }
}

fn row(row: &ReadDocument) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let sign = if row.kind == DocumentKind::CreditNote {
        "credit "
    } else {
        ""
    };
    format!(
        "{sign}{} {} | {} – {} | {} of {} {}",
        row.number,
        text(&row.customer.name),
        day(row.issued_on),
        day(row.due_on),
        row.payable.plain(),
        row.amount.plain(),
        row.amount.currency,
    )
}

fn rows(books: &AuditFile) -> Vec<String> {
    books.rows.iter().map(row).collect()
}

/// Number, day and amount of what came in.
fn payments(books: &AuditFile) -> Vec<String> {
    let payments = books.payments.iter();
    payments
        .map(|paid| {
            let number = &books.rows[paid.row].number;
            format!("{number} {} {}", paid.on, paid.amount.plain())
        })
        .collect()
}

/// Everything that is said of a file, in English.
fn sentences(file: &ReadFile) -> Vec<String> {
    let words = Words::new(Language::English);
    let problems = file.problems.iter();
    problems
        .map(|problem| words.say(&problem.what).replace('\u{a0}', " "))
        .collect()
}

#[test]
fn subledgers_give_invoices_with_their_due_dates_and_what_came_in() {
    let file = read_bytes(&museum("subadministratie-3.2.xml"));
    let books = books(&file);
    assert_eq!(
        rows(books),
        [
            "2025-0099 Garage Smit | 2025-12-20 – 2026-01-19 | 0.00 of 500.00 EUR",
            "2026-0101 Bakkerij Jansen BV | 2026-09-01 – 2026-09-15 | 0.00 of 1210.00 EUR",
            "2026-0102 Bakkerij Jansen BV | 2026-09-10 – 2026-09-24 | 405.00 of 605.00 EUR",
            "credit 2026-C001 Garage Smit | 2026-09-12 – 2026-09-12 | 121.00 of 121.00 EUR",
        ]
    );
    // In a subledger the date of a payment may be that of its invoice: the bank journal knows better.
    assert_eq!(
        payments(books),
        [
            "2025-0099 2026-02-02 500.00",
            "2026-0101 2026-09-20 1210.00",
            "2026-0102 2026-10-05 200.00",
        ]
    );
    assert!(books.tells_of_before, "what was open is in it one by one");
    assert_eq!(
        sentences(&file),
        [
            "Of invoice 2025-0099 €10.00 was not received but written off as a difference; it counts as paid. \
             Otherwise €294.00 would be open on 3 invoices",
            "The last booking of bank or cash in this file is of Mon 5 Oct 2026",
        ]
    );
    let jansen = &books.rows[1].customer;
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    assert_eq!(of(&jansen.number), "1001");
    assert_eq!(of(&jansen.kvk), "87654321");
    assert_eq!(of(&jansen.contact_name), "Mevr. Kuiper");
    assert_eq!(of(&jansen.iban), "NL02ABNA0123456789");
    assert_eq!(of(&jansen.address.street), "Postbus 12", "where post goes");
    assert_eq!(of(&books.company.vat), "NL123456789B01");
}

#[test]
fn without_subledgers_the_same_is_found_in_the_books() {
    let file = read_bytes(&museum("grootboek-3.2.xml"));
    let books = books(&file);
    assert_eq!(
        rows(books),
        [
            "2026-0201 Bakkerij Jansen BV | 2026-09-01 –  | 550.00 of 1000.00 EUR",
            "2026-0202 Bakkerij Jansen BV | 2026-09-15 –  | 0.00 of 300.00 EUR",
            "2026-0203 Garage Smit | 2026-09-16 –  | 150.00 of 250.00 EUR",
        ]
    );
    // What names no invoice pays the one of just this amount, else the oldest; a memorial is no payment.
    assert_eq!(
        payments(books),
        [
            "2026-0201 2026-09-20 400.00",
            "2026-0202 2026-09-25 300.00",
            "2026-0203 2026-09-28 100.00",
        ]
    );
    assert!(
        !books.tells_of_before,
        "800.00 of before, nobody knows of which invoices"
    );
    let before = &books.before[0];
    assert_eq!(
        (before.number.as_str(), before.settled.plain()),
        ("2025-0150", "500.00".to_owned())
    );
    let customers: Vec<_> = books
        .customers
        .iter()
        .filter_map(|it| it.name.as_deref())
        .collect();
    assert_eq!(
        customers,
        ["Niemand Nog"],
        "who buys and sells is no customer by that alone"
    );
    assert_eq!(
        said(&file),
        [
            ("import-xaf-unnamed", Weight::LeftOut),
            ("import-xaf-before", Weight::Remark),
            ("import-xaf-guessed", Weight::Remark),
            ("import-xaf-without-due", Weight::Remark),
            ("import-xaf-last-money", Weight::Remark),
        ]
    );
}

#[test]
fn version_4_reads_whatever_its_namespace_prefix_and_encoding_say() {
    let file = read_bytes(&museum("grootboek-4.0.xaf"));
    let books = books(&file);
    assert_eq!(
        rows(books),
        [
            "2026-0301 Bakkerij Jansen BV | 2026-09-01 –  | 900.00 of 900.00 EUR",
            "2026-0302 Café Löwe | 2026-09-04 –  | 0.00 of 600.00 EUR",
        ]
    );
    assert_eq!(payments(books), ["2026-0302 2026-09-30 600.00"]);
    assert_eq!(books.company.kvk.as_deref(), Some("12345678"));
    assert_eq!(
        books.rows[1].customer.address.country.as_deref(),
        Some("DE")
    );
    assert!(!books.tells_of_before);
    let keys = said(&file);
    assert!(
        !keys
            .iter()
            .any(|(key, _)| *key == "import-xaf-closing-differs"),
        "{keys:?}"
    );
    // A closing balance that the bookings do not come to is said.
    let text = String::from_utf8(museum("grootboek-4.0.xaf")).unwrap();
    let other = text.replace("<x:clBalDesc>900.00<", "<x:clBalDesc>950.00<");
    let other = read_bytes(other.as_bytes());
    let told = sentences(&other);
    let differs = "The bookings of one customer come to €900.00, but the closing balance in the file is €950.00";
    assert!(told.iter().any(|said| said == differs), "{told:?}");
}

#[test]
fn a_file_may_say_that_it_is_utf_8_and_the_account_of_debtors_be_called_anything() {
    let file = read_bytes(&museum("zegt-utf-8.xml"));
    let books = books(&file);
    // The bank journal stands first: what it booked on that account is found all the same.
    assert_eq!(
        rows(books),
        ["2026-0401 Gartencenter Löwenbräu | 2026-09-01 –  | 150.00 of 300.00 EUR"]
    );
    let told = sentences(&file);
    let accounts = "Read as the account of debtors, by what sales are booked on it: 1250 Afnemers";
    assert!(told.iter().any(|said| said == accounts), "{told:?}");
    // Nor need the sales journal say where it books.
    let text = museum("zegt-utf-8.xml");
    let silent = String::from_utf8_lossy(&text).replace("<offsetAccID>1250</offsetAccID>", "");
    assert_eq!(rows(self::books(&read_bytes(silent.as_bytes()))).len(), 1);
}

#[test]
fn what_does_not_add_up_is_said_and_read_all_the_same() {
    let text = String::from_utf8(museum("subadministratie-3.2.xml")).unwrap();
    let told = |change: &dyn Fn(&str) -> String| {
        let file = read_bytes(change(&text).as_bytes());
        assert_eq!(books(&file).rows.len(), 4);
        said(&file)
    };
    let remark = |key| (key, Weight::Remark);
    let totals = told(&|text| text.replace("<totalCredit>4246.00", "<totalCredit>4247.00"));
    assert!(totals.contains(&remark("import-xaf-totals")), "{totals:?}");
    let both = |text: &str| {
        text.replace("<totalCredit>4246.00", "<totalCredit>4237.00")
            .replacen(
                "<amnt>121.00</amnt><amntTp>C",
                "<amnt>112.00</amnt><amntTp>C",
                1,
            )
    };
    let unbalanced = told(&both);
    assert!(
        unbalanced.contains(&remark("import-xaf-unbalanced")),
        "{unbalanced:?}"
    );
    let differs = remark("import-xaf-subledger-differs");
    assert!(
        unbalanced.contains(&differs),
        "the subledger has 121.00: {unbalanced:?}"
    );
    // The number of lines is not looked at: some packages count transactions there.
    let lines = told(&|text| text.replace("<linesCount>15<", "<linesCount>44<"));
    assert_eq!(lines, told(&str::to_owned));
    // A minus is another way to write the other side.
    let minus = text.replace(
        "<amnt>121.00</amnt><amntTp>C",
        "<amnt>-121,00</amnt><amntTp>D",
    );
    let minus = read_bytes(minus.as_bytes());
    assert_eq!(
        row(&books(&minus).rows[3]).find("credit 2026-C001"),
        Some(0)
    );
    let odd = text.replace("<amnt>1210.00<", "<amnt>veel<");
    let odd = read_bytes(odd.as_bytes());
    assert!(said(&odd).contains(&("import-xaf-odd", Weight::LeftOut)));
}

#[test]
fn an_invoice_in_another_currency_stands_as_the_books_have_it_and_that_is_said() {
    let text = String::from_utf8(museum("grootboek-3.2.xml")).unwrap();
    let invoice = "<custSupID>1001</custSupID><invRef>2026-0201</invRef>";
    let dollars = "<currency><curCode>USD</curCode><curAmnt>1100.00</curAmnt></currency>";
    let file = read_bytes(
        text.replace(invoice, &format!("{invoice}{dollars}"))
            .as_bytes(),
    );
    assert_eq!(row(&books(&file).rows[0]).rsplit(' ').next(), Some("EUR"));
    assert!(said(&file).contains(&("import-xaf-in-another", Weight::Remark)));
}

#[test]
fn a_payment_without_an_invoice_goes_by_what_the_package_matched() {
    let text = String::from_utf8(museum("grootboek-3.2.xml")).unwrap();
    // 300.00 would be 2026-0202 by its amount.
    let matched = text
        .replace("<invRef>2026-0201</invRef></trLine>\n        <trLine><nr>2</nr><accID>8000", "<matchKeyID>k7</matchKeyID><invRef>2026-0201</invRef></trLine>\n        <trLine><nr>2</nr><accID>8000")
        .replace("<amnt>300.00</amnt><amntTp>C</amntTp><custSupID>1001</custSupID>", "<amnt>300.00</amnt><amntTp>C</amntTp><matchKeyID>k7</matchKeyID><custSupID>1001</custSupID>");
    assert_ne!(matched, text);
    let file = read_bytes(matched.as_bytes());
    let open: Vec<String> = books(&file)
        .rows
        .iter()
        .map(|row| row.payable.plain())
        .collect();
    assert_eq!(open, ["250.00", "300.00", "150.00"]);
}

#[test]
fn what_is_missing_is_said() {
    let file = read_bytes(&museum("geen-facturen.xml"));
    let books = books(&file);
    assert!(books.rows.is_empty());
    assert_eq!(books.customers[0].name.as_deref(), Some("Pietje Puk"));
    let told = said(&file);
    assert!(
        told.contains(&("import-xaf-no-invoices", Weight::LeftOut)),
        "{told:?}"
    );
    let empty = read_bytes(b"<auditfile><header/><company/></auditfile>");
    assert_eq!(empty.content, Content::Nothing);
    assert_eq!(said(&empty), [("import-xaf-empty", Weight::Fatal)]);
    let part = String::from_utf8(museum("grootboek-3.2.xml")).unwrap();
    let part = part.replace(
        "<auditfile ",
        "<!-- Vervolgbestand 2 van 3 -->\n<auditfile ",
    );
    let part = read_bytes(part.as_bytes());
    assert!(self::books(&part).is_part);
    assert!(said(&part).contains(&("import-xaf-part", Weight::Remark)));
}

#[test]
fn what_cannot_be_read_is_refused_as_a_whole() {
    let whole = String::from_utf8(museum("grootboek-3.2.xml")).unwrap();
    let cut = &whole[..whole.len() / 2];
    let bomb = format!(
        "<!DOCTYPE auditfile [<!ENTITY a \"{}\"><!ENTITY b \"&a;&a;&a;\">]>{whole}",
        "x".repeat(1_000)
    );
    let deep = whole.replace("<transactions>", &"<a>".repeat(100_000));
    let damaged = whole.replace("</transaction>", "</transactie>");
    for (text, key) in [
        (cut, "import-xaf-cut-off"),
        (&bomb, "import-xaf-doctype"),
        (&deep, "import-xaf-damaged"),
        (&damaged, "import-xaf-damaged"),
        ("<auditfil><header/></auditfil>", "import-unknown-xml"),
    ] {
        let file = read_bytes(text.as_bytes());
        assert_eq!(file.content, Content::Nothing, "{key}");
        assert_eq!(said(&file), [(key, Weight::Fatal)]);
        assert!(file.problems[0].remedy.is_some());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_come_to_an_end(
        which in 0..4_usize,
        damage in damage(&["<trLine>", "</trLine>", "<amnt>-99999999999999.99</amnt>", "<amntTp>C</amntTp>", "<journal>", "</company>", "<sbLine/>"]),
    ) {
        let names = ["subadministratie-3.2.xml", "grootboek-3.2.xml", "grootboek-4.0.xaf", "zegt-utf-8.xml"];
        let file = read_bytes(&damage.done_to(museum(names[which])));
        if let Content::AuditFile(books) = &file.content {
            for row in &books.rows {
                prop_assert!(row.payable.minor >= 0 && row.amount.minor > 0);
                prop_assert!(row.payable.minor <= row.amount.minor);
            }
            prop_assert!(books.payments.iter().all(|paid| paid.row < books.rows.len()));
        } else {
            prop_assert!(!file.problems.is_empty());
        }
    }
}

#[test]
fn the_three_real_files_say_what_is_known_of_them() {
    let Some(folder) = samples() else { return };
    let mut told = Vec::new();
    for (name, expected) in oracle(&folder, &["audit-xaf/"]) {
        let file = read_bytes(&std::fs::read(folder.join(&name)).unwrap());
        let (rows, customers) = match &file.content {
            Content::AuditFile(books) => (books.rows.as_slice(), books.customers.len()),
            _ => (&[][..], 0),
        };
        if let Content::AuditFile(books) = &file.content {
            let day = |key: &str| expected[key].as_str().map(|day| day.parse().unwrap());
            assert_eq!(books.from, day("startDate"), "{name}");
            assert_eq!(
                books.company.name.as_deref(),
                expected["company"].as_str(),
                "{name}"
            );
        }
        let open: Vec<&ReadDocument> = rows.iter().filter(|row| !row.payable.is_zero()).collect();
        let of: BTreeSet<_> = rows.iter().map(|row| &row.customer.number).collect();
        let sum: i64 = open.iter().map(|row| row.payable.minor).sum();
        told.push(format!(
            "{}: {} open, {sum}; {} customers with items, {} settled; {customers} other customers; {:?}",
            name.trim_start_matches("audit-xaf/Netherlands__"),
            open.len(),
            of.len(),
            rows.len() - open.len(),
            said(&file),
        ));
        println!("{}", told.last().unwrap());
        if name.contains("Multivers") {
            let let_go = "Of invoice 20170009 €8.54 was not received but written off as a difference; it counts as paid. \
                          Otherwise €45,378.88 would be open on 29 invoices";
            assert_eq!(sentences(&file)[0], let_go);
            assert!(open.iter().all(|row| row.due_on.is_some()));
            let paid = payments(books(&file));
            assert_eq!(paid.len(), 6);
            assert!(
                paid.contains(&"20170008 2017-02-28 2353.58".to_owned()),
                "{paid:?}"
            );
        }
    }
    assert_eq!(
        told,
        [
            "Multivers_V32_2017.xml: 28 open, 4537034; 12 customers with items, 4 settled; 0 other customers; \
             [(\"import-xaf-let-go\", Remark), (\"import-xaf-in-another\", Remark), (\"import-xaf-last-money\", Remark)]",
            "XmlAuditfileFinancieel3.2_test.xml: 0 open, 0; 0 customers with items, 0 settled; 0 other customers; \
             [(\"import-xaf-empty\", Fatal), (\"import-xaf-totals\", Remark), (\"import-xaf-totals\", Remark)]",
            "auditfile_v3.2_nl_20180101_20181231.xaf: 0 open, 0; 0 customers with items, 0 settled; 4 other customers; \
             [(\"import-xaf-no-invoices\", LeftOut), (\"import-xaf-unnamed\", LeftOut)]",
        ]
    );
}
