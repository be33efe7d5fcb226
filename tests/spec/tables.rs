//! Lists and tables from whatever package the owner keeps the books in: spreadsheets as well as text, columns by
//! their names or as the user says, and nothing guessed that only the user can know.

use super::bank_files::zip;
use super::damage::damage;
use super::importing::Office;
use minnelijk::app::command::Command;
use minnelijk::app::rehearsal::{
    Answers, Fate, Meaning, Question, Said, Shown, TableKind, TableProfile,
};
use minnelijk::domain::document::ReadDocument;
use minnelijk::domain::language::Language;
use minnelijk::import::{
    self, BankColumn, Content, DayOrder, Decimal, Format, ListColumn, ListProfile, Options,
    ReadFile,
};
use minnelijk::words::Words;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Formula, Workbook};
use std::io::Cursor;
use std::path::{Path, PathBuf};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/museum/tables")
        .join(name)
}

fn bytes_of(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}

fn read_with(bytes: &[u8], own: &Options) -> ReadFile {
    import::read("file", &mut Cursor::new(bytes), own)
}

fn read(bytes: &[u8]) -> ReadFile {
    read_with(bytes, &super::bank_tables::options())
}

fn museum(name: &str) -> ReadFile {
    read(&bytes_of(name))
}

fn documents(file: &ReadFile) -> &[ReadDocument] {
    match &file.content {
        Content::OpenItems(list) => &list.rows,
        other => panic!("{other:?} {:?}", file.problems),
    }
}

/// Number, customer, dates, total and open amount of each row.
fn rows(file: &ReadFile) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| day.map_or("-".to_owned(), |day| day.to_string());
    let row = |row: &ReadDocument| {
        format!(
            "{} {} {} {} {} {} {}",
            row.number,
            row.customer.name.as_deref().unwrap_or("-"),
            day(row.issued_on),
            day(row.due_on),
            row.amount.plain(),
            row.payable.plain(),
            row.payable.currency,
        )
    };
    documents(file).iter().map(row).collect()
}

fn said(file: &ReadFile) -> Vec<&'static str> {
    file.problems
        .iter()
        .map(|problem| problem.what.key)
        .collect()
}

// ---- spreadsheets

/// What stands in the workbook of the museum, whichever program wrote it.
const LIST: [&str; 3] = [
    "0000611365 Bakkerij Jansen B.V. 2026-09-04 2026-10-04 1210.00 1210.00 EUR",
    "0000611366 Café ’t Hoekje & Zn 2026-09-30 2026-10-30 484.50 384.25 EUR",
    "0000611367 Bakkerij Jansen B.V. 2026-08-13 2026-09-12 -50.10 -50.10 EUR",
];

#[test]
fn a_list_is_the_same_list_in_every_kind_of_spreadsheet() {
    for name in ["lijst.xlsx", "lijst.ods", "lijst.xls"] {
        let file = museum(name);
        assert_eq!(file.format, Some(Format::Table), "{name}");
        assert_eq!(rows(&file), LIST, "{name}");
        assert_eq!(said(&file), [""; 0], "{name}");
        assert!(file.questions.is_empty());
        // The explanation stands on a sheet of its own, and what is hidden is not read.
        let table = file.table.unwrap();
        let sheets: Vec<&str> = table.sheets().collect();
        assert_eq!(sheets, ["Toelichting", "Openstaand"], "{name}");
        assert_eq!(
            (table.taken.sheet, table.taken.heads),
            (1, Some(1)),
            "{name}"
        );
    }
}

#[test]
fn reminders_that_went_out_before_are_read_with_their_day() {
    let of = |file: &ReadFile| -> Vec<(Option<u32>, Option<String>)> {
        let rows = documents(file).iter();
        rows.map(|row| {
            (
                row.before.reminders,
                row.before.last_reminder_on.map(|day| day.to_string()),
            )
        })
        .collect()
    };
    let day = |day: &str| Some(day.to_owned());
    for name in ["lijst.xlsx", "lijst.ods", "lijst.xls"] {
        assert_eq!(
            of(&museum(name)),
            [
                (Some(2), day("2026-10-12")),
                (None, None),
                (Some(1), day("2026-09-21"))
            ],
            "{name}"
        );
    }
    let snelstart = museum("snelstart.csv");
    assert_eq!(
        of(&snelstart),
        [(Some(2), day("2026-10-12")), (Some(0), None)]
    );
    let first = &documents(&snelstart)[0];
    assert_eq!(
        first.payment_reference.as_deref(),
        Some("1067 0000 0020 2601")
    );
    assert_eq!(first.delivered_on.unwrap().to_string(), "2026-09-01");
}

#[test]
fn the_exports_of_packages_are_read() {
    let expected = [
        "2026-0187 Bakkerij Jansen B.V. 2026-09-04 2026-10-04 1210.00 1210.00 EUR",
        "2026-0188 Café 't Hoekje 2026-09-30 2026-10-30 484.50 384.25 EUR",
    ];
    assert_eq!(rows(&museum("snelstart.csv")), expected);
    let moneybird = museum("moneybird.csv");
    assert_eq!(rows(&moneybird), expected, "one row per invoice line");
    assert_eq!(said(&moneybird), ["import-table-repeated"]);
    let twinfield = museum("twinfield.csv");
    assert_eq!(
        rows(&twinfield),
        [
            "2026-0187 Bakkerij Jansen B.V. 2026-09-04 2026-10-04 1210.00 1210.00 EUR",
            "2026-0189 Bakkerij Jansen B.V. 2026-08-13 2026-09-12 -50.10 -50.10 EUR",
            "2026-0188 Café 't Hoekje 2026-09-30 2026-10-30 384.25 384.25 EUR",
        ]
    );
    assert_eq!(said(&twinfield), [""; 0]);
}

#[test]
fn a_banks_table_is_the_same_as_a_spreadsheet() {
    let sheet = museum("abnamro.xls");
    assert_eq!(sheet.format, Some(Format::BankTable));
    let tab = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/bank/abnamro.tab");
    let tab = read(&std::fs::read(tab).unwrap());
    let entries = |file: &ReadFile| match &file.content {
        Content::Statements(statements) => statements[0].entries.clone(),
        other => panic!("{other:?} {:?}", file.problems),
    };
    assert_eq!(entries(&sheet).len(), 2);
    for (one, other) in entries(&sheet).iter().zip(entries(&tab)) {
        assert_eq!(
            (one.amount, one.booked_on, &one.text, &one.counterparty),
            (
                other.amount,
                other.booked_on,
                &other.text,
                &other.counterparty
            )
        );
    }
}

/// A workbook of one sheet, as a program that is not ours writes it.
fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

#[test]
fn currencies_formulas_and_odd_values_in_cells_are_read() {
    let bytes = workbook(|sheet| {
        let dollars = Look::new().set_num_format("[$$-409]#,##0.00");
        let heads = [
            "Invoice number",
            "Customer",
            "Due date",
            "Amount",
            "Outstanding",
        ];
        for (column, head) in (0_u16..).zip(heads) {
            sheet.write(0, column, head).unwrap();
        }
        sheet.write(1, 0, 1001).unwrap();
        sheet.write(1, 1, "Smith & Sons <Ltd>").unwrap();
        let due = ExcelDateTime::from_ymd(2026, 10, 4).unwrap();
        let day = Look::new().set_num_format("d mmm yyyy h:mm");
        sheet.write_datetime_with_format(1, 2, &due, &day).unwrap();
        sheet.write_with_format(1, 3, 1210.1, &dollars).unwrap();
        let rest = Formula::new("=D2-304.8").set_result("905.30000000000007");
        sheet
            .write_formula_with_format(1, 4, rest, &dollars)
            .unwrap();
        sheet.write(2, 0, "A-2").unwrap();
        sheet.write(2, 1, "De Vries").unwrap();
        sheet.write(2, 2, "2026-11-01").unwrap();
        sheet.write(2, 3, 20).unwrap();
        let lost = Formula::new("=NA()").set_result("#N/A");
        sheet.write_formula(2, 4, lost).unwrap();
        sheet.write(3, 0, true).unwrap();
    });
    let file = read(&bytes);
    assert_eq!(
        rows(&file),
        ["1001 Smith & Sons <Ltd> - 2026-10-04 1210.10 905.30 USD"]
    );
    assert_eq!(
        said(&file),
        ["import-doc-odd-amount", "import-table-row-no-open"],
        "what could not be reckoned is left out and said"
    );
}

#[test]
fn of_several_sheets_the_one_whose_heads_say_most_is_taken_and_another_can_be_chosen() {
    let mut book = Workbook::new();
    let sheets: [(&str, &[&str]); 3] = [
        ("Samenvatting", &["Klant", "Saldo"]),
        ("Posten", &["Factuurnr", "Klant", "Vervaldatum", "Saldo"]),
        ("Archief", &["Factuurnr", "Klant", "Saldo"]),
    ];
    for (nth, (name, heads)) in (1_u32..).zip(sheets) {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (column, head) in (0_u16..).zip(heads) {
            sheet.write(0, column, *head).unwrap();
            let value = match *head {
                "Saldo" => "12,50".to_owned(),
                "Vervaldatum" => "25-10-2026".to_owned(),
                head => format!("{head}-{nth}"),
            };
            sheet.write(1, column, value).unwrap();
        }
    }
    let file = read(&book.save_to_buffer().unwrap());
    assert_eq!(
        rows(&file),
        ["Factuurnr-2 Klant-2 - 2026-10-25 12.50 12.50 EUR"]
    );
    let table = file.table.unwrap();
    let mut other = table.taken.clone();
    other.sheet = 2;
    other.heads = table.first_heads(2);
    let other = table.proposed(&other);
    let is = |column| Some(Meaning::List(column));
    assert_eq!(
        other.meanings,
        [
            is(ListColumn::Number),
            is(ListColumn::CustomerName),
            is(ListColumn::Open)
        ]
    );
    assert_eq!(table.try_out(&other).understood, 1);
}

#[test]
fn a_spreadsheet_that_cannot_be_read_says_why_and_what_to_do() {
    let refused = |bytes: &[u8]| {
        let file = read(bytes);
        assert_eq!(file.content, Content::Nothing);
        assert!(file.problems[0].remedy.is_some());
        file.problems[0].what.key
    };
    assert_eq!(refused(&bytes_of("wachtwoord.xlsx")), "import-sheet-locked");
    // Records of an old Excel, of which the second says that the rest is encrypted.
    let locked = b"\x09\x08\x10\x00\x00\x06\x05\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x2f\x00\x02\x00\x01\x00";
    assert_eq!(refused(locked), "import-sheet-locked");
    let manifest: &[u8] = b"<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let ods: [(&str, &[u8], bool); 3] = [
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
            false,
        ),
        ("content.xml", b"secret", false),
        ("META-INF/manifest.xml", manifest, true),
    ];
    assert_eq!(refused(&zip(&ods)), "import-sheet-locked");
    assert_eq!(refused(&workbook(|_| {})), "import-sheet-empty");
    assert_eq!(
        refused(&zip(&[("xl/workbook.bin", b"x", false)])),
        "import-unknown-xlsb"
    );
    assert_eq!(
        refused(&zip(&[("xl/workbook.xml", b"", false)])),
        "import-sheet-empty"
    );
    let whole = bytes_of("lijst.xlsx");
    assert_eq!(refused(&whole[..whole.len() / 2]), "import-sheet-damaged");
    assert_eq!(
        refused(&bytes_of("lijst.xls")[..3_000]),
        "import-unknown-old-office"
    );
    // A text is no spreadsheet, though its members have the same names.
    let text: [(&str, &[u8], bool); 2] = [
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.text",
            false,
        ),
        ("content.xml", b"<x/>", false),
    ];
    assert_eq!(refused(&zip(&text)), "import-unknown-word");
}

/// The parts of a workbook with this sheet, packed; what is shared between cells stands in `shared`.
fn parts(sheet: &[u8], shared: &[u8]) -> Vec<u8> {
    let rels = b"<Relationships><Relationship Id=\"r1\" Type=\"t/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    let book = b"<workbook><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>";
    zip(&[
        ("xl/workbook.xml", book.as_slice(), true),
        ("xl/_rels/workbook.xml.rels", rels.as_slice(), true),
        ("xl/sharedStrings.xml", shared, true),
        ("xl/worksheets/sheet1.xml", sheet, true),
    ])
}

#[test]
fn a_spreadsheet_made_to_grow_without_end_stops_with_a_sentence() {
    let key = |bytes: &[u8]| read(bytes).problems[0].what.key;
    // Forty megabytes of nothing pack to forty kilobytes.
    let mut sheet = b"<worksheet><sheetData><row><c><v>".to_vec();
    sheet.resize(40_000_000, b'1');
    assert_eq!(key(&parts(&sheet, b"<sst/>")), "import-piece-too-long");
    let remark = format!("<!--{}-->", " ".repeat(10_000));
    let bomb = remark.repeat(4_000);
    let bomb = [b"<worksheet><sheetData><row>", bomb.as_bytes()].concat();
    assert_eq!(key(&parts(&bomb, b"<sst/>")), "import-zip-bomb");
    // One text of a megabyte, for a thousand cells.
    let text = format!(
        "<sst uniqueCount=\"99999999999999\"><si><t>{}</t></si></sst>",
        "a".repeat(1_000_000)
    );
    let rows = "<row><c t=\"s\"><v>0</v></c></row>".repeat(400);
    let sheet = format!("<worksheet><sheetData>{rows}");
    assert_eq!(
        key(&parts(sheet.as_bytes(), text.as_bytes())),
        "import-sheet-too-large"
    );
    // A row that stands there a thousand million times, and blanks without number.
    let content = "<office:document-content><table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\"1000000000\">\
        <table:table-cell table:number-columns-repeated=\"1000000000\" office:value-type=\"string\"><text:p>x<text:s text:c=\"4000000000\"/>y</text:p>\
        </table:table-cell></table:table-row>";
    let ods: [(&str, &[u8], bool); 2] = [
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
            false,
        ),
        ("content.xml", content.as_bytes(), true),
    ];
    assert!(read(&zip(&ods)).content == Content::Nothing);
    // A quotation mark that is not closed.
    let mut text = b"Factuurnummer;Klant;Saldo\n1;a;2,00\n2;\"".to_vec();
    text.resize(6_000_000, b'x');
    assert_eq!(key(&text), "import-piece-too-long");
}

// ---- what only the user can say

fn asked(file: &ReadFile) -> Vec<&'static str> {
    let questions = file.questions.iter();
    questions.map(|question| question.message().key).collect()
}

const UNDECIDED: &str = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Saldo\n\
    1;Jansen;03-04-2026;05-06-2026;12,50\n2;Smit;04-05-2026;06-07-2026;9,00\n";

#[test]
fn a_list_whose_days_can_be_read_in_two_ways_waits_for_an_answer() {
    let mut office = Office::on("2026-10-21");
    let path = office.file("lijst.csv", UNDECIDED);
    let before = office.rehearse(std::slice::from_ref(&path));
    let file = &before.files[0];
    assert_eq!(
        asked(&file.read),
        ["import-ask-days"],
        "once for the whole file"
    );
    assert!(!file.ticked && !file.can_be_ticked());
    let refused = office
        .session
        .execute(Command::Import(Box::new(before.clone())));
    assert_eq!(
        refused.unwrap_err().refusal().what.key,
        "import-nothing-ticked"
    );
    for (nth, due) in [(0, "2026-06-05"), (1, "2026-05-06")] {
        let (_, said) = file.read.questions[0].answers()[nth].clone();
        let answers = Answers {
            of: [(file.sha256, said)].into(),
            ..Answers::default()
        };
        let paths = std::slice::from_ref(&path);
        let answered = office
            .session
            .rehearse_answered(paths, &answers, &|_, _| true);
        let answered = answered.unwrap();
        let file = &answered.files[0];
        assert!(file.ticked && file.read.questions.is_empty());
        assert_eq!(file.said, said, "kept for when it is read again");
        let first = documents(&file.read)[0].due_on.unwrap();
        assert_eq!(first.to_string(), due);
    }
}

#[test]
fn one_cell_that_shows_the_order_decides_for_the_file() {
    let text = UNDECIDED.replace("06-07-2026", "26-07-2026");
    let file = read(text.as_bytes());
    assert_eq!(asked(&file), [""; 0]);
    assert_eq!(
        documents(&file)[0].due_on.unwrap().to_string(),
        "2026-06-05"
    );
    // Where they contradict one another, most of them are likely right.
    let mixed = "Factuurnummer;Vervaldatum;Saldo\n1;25-04-2026;1,00\n2;26-04-2026;1,00\n3;04-27-2026;1,00\n4;01-02-2026;1,00\n";
    let file = read(mixed.as_bytes());
    assert!(matches!(
        &file.questions[..],
        [Question::Days { head, example, likely: Some(DayOrder::DayMonth) }]
            if head == "Vervaldatum" && example == "01-02-2026"
    ));
    assert!(file.questions[0].has_likely_answer());
}

#[test]
fn thousands_and_decimals_are_asked_where_no_amount_shows_them() {
    let text = b"Factuurnummer;Klant;Saldo\n1;Jansen;1.234\n2;Smit;12\n";
    let file = read(text);
    assert_eq!(asked(&file), ["import-ask-decimal"]);
    let with = |decimal| Options {
        said: Said {
            decimal: Some(decimal),
            ..Said::default()
        },
        ..Options::default()
    };
    let comma = read_with(text, &with(Decimal::Comma));
    assert_eq!(documents(&comma)[0].payable.minor, 123_400);
    assert!(comma.questions.is_empty());
    let point = read_with(text, &with(Decimal::Point));
    assert_eq!(
        said(&point),
        ["import-doc-too-precise", "import-table-no-due"]
    );
}

/// Invoices whose days were month first, opened in a spreadsheet that puts the day first: what it could read became
/// days, turned round, and the rest stayed text.
fn turned() -> Vec<u8> {
    workbook(|sheet| {
        for (column, head) in (0_u16..).zip([
            "invoiceNumber",
            "customerID",
            "InvoiceDate",
            "DueDate",
            "InvoiceAmount",
        ]) {
            sheet.write(0, column, head).unwrap();
        }
        let look = Look::new().set_num_format("dd/mm/yyyy");
        // Issued and due as they were: month, day.
        let rows = [
            ((1, 2), (2, 1)),
            ((1, 26), (2, 25)),
            ((3, 4), (4, 3)),
            ((12, 13), (12, 14)),
        ];
        for (nth, (issued, due)) in (1_u32..).zip(rows) {
            sheet.write(nth, 0, 611_364 + nth).unwrap();
            sheet.write(nth, 1, "0379-NEVHP").unwrap();
            for (column, (month, day)) in [(2, issued), (3, due)] {
                if day <= 12 {
                    let day =
                        ExcelDateTime::from_ymd(2013, day, u8::try_from(month).unwrap()).unwrap();
                    sheet
                        .write_datetime_with_format(nth, column, &day, &look)
                        .unwrap();
                } else {
                    sheet
                        .write(nth, column, format!("{month}/{day}/2013"))
                        .unwrap();
                }
            }
            sheet.write(nth, 4, 55.94).unwrap();
        }
    })
}

#[test]
fn days_that_a_spreadsheet_turned_round_are_turned_back_if_the_user_says_so() {
    let file = read(&turned());
    assert!(matches!(
        &file.questions[..],
        [Question::Turned { head, days: 2, texts: 2 }] if head == "InvoiceDate"
    ));
    assert_eq!(said(&file), ["import-table-due-before-issued"]);
    let with = |turned| Options {
        said: Said {
            turned: Some(turned),
            ..Said::default()
        },
        ..Options::default()
    };
    let back = read_with(&turned(), &with(true));
    assert_eq!(
        rows(&back),
        [
            "611365 - 2013-01-02 2013-02-01 55.94 55.94 EUR",
            "611366 - 2013-01-26 2013-02-25 55.94 55.94 EUR",
            "611367 - 2013-03-04 2013-04-03 55.94 55.94 EUR",
            "611368 - 2013-12-13 2013-12-14 55.94 55.94 EUR",
        ]
    );
    assert_eq!(said(&back), [""; 0]);
    let left = read_with(&turned(), &with(false));
    assert!(left.questions.is_empty());
    assert!(rows(&left)[0].contains("2013-02-01 2013-01-02"));
}

#[test]
fn an_invoice_number_that_lost_its_zeros_in_a_spreadsheet_is_the_same_number() {
    let mut office = Office::on("2026-10-21");
    office.bring(
        "a.csv",
        "Factuurnummer;Klant;Vervaldatum;Saldo\n0000611365;Jansen;25-10-2026;12,50\n",
    );
    let bytes = workbook(|sheet| {
        for (column, head) in (0_u16..).zip(["Factuurnummer", "Klant", "Saldo"]) {
            sheet.write(0, column, head).unwrap();
        }
        sheet.write(1, 0, 611_365).unwrap();
        sheet.write(1, 1, "Jansen").unwrap();
        sheet.write(1, 2, 12.5).unwrap();
    });
    let path = office.file("a.xlsx", bytes);
    assert_eq!(office.rehearse(&[path]).files[0].fates, [Fate::Known]);
    assert_eq!(office.open(), [("0000611365".to_owned(), 1_250)]);
}

// ---- what the columns are

/// What the user makes of the list of the museum that nobody knows.
fn described(office: &Office) -> ListProfile {
    let before = office.rehearse(&[path("eigen-lijst.csv")]);
    let shape = before.files[0].read.table.clone().unwrap();
    assert_eq!(before.files[0].read.content, Content::Nothing);
    let mut choice = shape.taken.clone();
    choice.kind = TableKind::OpenItems;
    let mut choice = shape.proposed(&choice);
    let missing = shape.try_out(&choice).missing.unwrap();
    assert_eq!(missing.key, "money-in-columns-no-number-or-amount");
    for (at, column) in [
        (0, ListColumn::CustomerName),
        (1, ListColumn::Number),
        (2, ListColumn::DueOn),
        (3, ListColumn::Open),
    ] {
        choice.mean(at, Some(Meaning::List(column)));
    }
    let trial = shape.try_out(&choice);
    assert_eq!(
        (trial.understood, trial.left_out, trial.more),
        (2, 0, false)
    );
    assert!(matches!(&trial.columns[2][0], Shown::Day(day) if day.to_string() == "2026-10-13"));
    assert!(matches!(&trial.columns[3][0], Shown::Amount(amount) if amount.minor == 12_100));
    // A meaning belongs to one column; what cannot be read so is shown as it stands.
    let mut wrong = choice.clone();
    wrong.mean(0, Some(Meaning::List(ListColumn::DueOn)));
    assert_eq!(wrong.meanings[2], None);
    let trial = shape.try_out(&wrong);
    assert!(matches!(&trial.columns[0][0], Shown::Unread(text) if text == "Bakkerij Jansen"));
    match shape.profile("Eigen lijst", &choice) {
        TableProfile::List(profile) => profile,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_the_user_says_of_a_list_is_kept_under_a_name_and_known_again_by_its_heads() {
    let mut office = Office::on("2026-10-21");
    let profile = described(&office);
    let kept = office
        .session
        .execute(Command::SaveListProfile(profile.clone()))
        .unwrap();
    let expected = [
        "A-17 Bakkerij Jansen - 2026-10-13 121.00 121.00 EUR",
        "A-18 Café 't Hoekje - 2026-10-20 60.50 60.50 EUR",
    ];
    let again = office.rehearse(&[path("eigen-lijst.csv")]);
    assert_eq!(rows(&again.files[0].read), expected);
    let table = again.files[0].read.table.as_ref().unwrap();
    assert_eq!(table.profile.as_deref(), Some("Eigen lijst"));
    // Next week there is a column more, and the others stand elsewhere.
    let moved = "Bon;Verkoper;Wie;Hoeveel;Op\nA-17;Kees;Bakkerij Jansen;121,00;13-10-2026\nA-18;Kees;Café 't Hoekje;60,50;20-10-2026\n";
    let moved = office.file("volgende.csv", moved);
    assert_eq!(rows(&office.rehearse(&[moved]).files[0].read), expected);
    office.import(&[path("eigen-lijst.csv")]);
    assert_eq!(office.open().len(), 2);
    // Forgotten, and that undone; then that it was kept.
    let forgotten = Command::ForgetListProfile(profile.id.clone());
    let forgotten = office.session.execute(forgotten).unwrap();
    let is_known = |office: &Office| {
        let file = &office.rehearse(&[path("eigen-lijst.csv")]).files[0];
        file.read.content != Content::Nothing
    };
    assert!(!is_known(&office));
    office
        .session
        .execute(Command::Undo(forgotten.undo.unwrap()))
        .unwrap();
    assert!(is_known(&office));
    office
        .session
        .execute(Command::Undo(kept.undo.unwrap()))
        .unwrap();
    assert!(!is_known(&office));
    let nameless = ListProfile {
        columns: Vec::new(),
        ..profile
    };
    assert!(
        office
            .session
            .execute(Command::SaveListProfile(nameless))
            .is_err()
    );
}

#[test]
fn a_table_may_turn_out_to_be_something_else_than_it_was_taken_for() {
    let mut office = Office::on("2026-10-21");
    office
        .session
        .execute(Command::SaveListProfile(described(&office)))
        .unwrap();
    let read = office.rehearse(&[path("eigen-lijst.csv")]);
    let shape = read.files[0].read.table.clone().unwrap();
    let mut choice = shape.taken.clone();
    assert_eq!(choice.kind, TableKind::OpenItems);
    choice.kind = TableKind::Transactions;
    let mut choice = shape.proposed(&choice);
    choice.mean(0, Some(Meaning::Bank(BankColumn::Name)));
    choice.account = "NL20INGB0001234567".to_owned();
    let TableProfile::Bank(bank) = shape.profile("Toch de bank", &choice) else {
        panic!("a bank's table");
    };
    office
        .session
        .execute(Command::SaveBankProfile(bank))
        .unwrap();
    let read = office.rehearse(&[path("eigen-lijst.csv")]);
    assert_eq!(read.files[0].read.format, Some(Format::BankTable));
}

#[test]
fn a_table_without_heads_is_known_again_by_its_columns() {
    let text = "A-17;Jansen;13-10-2026;121,00\nA-18;Smit;20-10-2026;60,50\n";
    let shape = read(text.as_bytes()).table.unwrap();
    let mut choice = shape.taken.clone();
    choice.kind = TableKind::OpenItems;
    choice.heads = None;
    let mut choice = shape.proposed(&choice);
    choice.mean(0, Some(Meaning::List(ListColumn::Number)));
    choice.mean(3, Some(Meaning::List(ListColumn::Open)));
    assert_eq!(shape.try_out(&choice).understood, 2);
    let TableProfile::List(profile) = shape.profile("Zonder", &choice) else {
        panic!("a list");
    };
    let own = Options {
        lists: vec![profile],
        ..Options::default()
    };
    let file = read_with(text.as_bytes(), &own);
    assert_eq!(
        rows(&file),
        ["A-17 - - - 121.00 121.00 EUR", "A-18 - - - 60.50 60.50 EUR"]
    );
    let other = read_with(b"a;b\n1;2\n", &own);
    assert_eq!(other.content, Content::Nothing);
}

// ---- customers

fn customers(office: &Office) -> Vec<(String, String)> {
    let customers = office.session.customers().unwrap().customers;
    let mut known: Vec<(String, String)> = customers
        .into_iter()
        .map(|line| (line.number, line.name))
        .collect();
    known.sort();
    known
}

#[test]
fn a_list_of_customers_brings_them_with_all_that_is_known_and_is_undone() {
    let mut office = Office::on("2026-10-21");
    let path = path("snelstart-klanten.csv");
    let file = &office.rehearse(std::slice::from_ref(&path)).files[0];
    assert_eq!(file.fates, [Fate::New; 3]);
    assert_eq!(file.counts.customers, 3);
    let Content::Customers(list) = &file.read.content else {
        panic!("{:?}", file.read);
    };
    assert_eq!(list.rows[0].terms_days, Some(14));
    // One of them left out.
    let mut without = office.rehearse(std::slice::from_ref(&path));
    without.files[0].left_out.insert(1);
    office.session.rehearse_again(&mut without).unwrap();
    assert_eq!(
        without.files[0].fates,
        [Fate::New, Fate::Unticked, Fate::New]
    );
    assert_eq!(without.files[0].counts.customers, 2);
    let done = office.import(std::slice::from_ref(&path));
    let said = Words::new(Language::Dutch).say(&done.said);
    assert_eq!(said, "3 klanten ingelezen, 1 contactpersoon");
    let names: Vec<String> = customers(&office)
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(
        names,
        ["Bakkerij Jansen B.V.", "Café 't Hoekje", "Zonder nummer"]
    );
    let jansen = office.session.customers().unwrap().customers;
    let jansen = jansen
        .iter()
        .find(|line| line.number == "10020")
        .unwrap()
        .id;
    let card = office.session.customer(jansen).unwrap();
    assert_eq!(card.contacts[0].name, "P. de Wit");
    assert_eq!(card.contacts[0].phone.as_deref(), Some("06 1234 5678"));
    assert_eq!(card.card.phone, "030 123 45 67");
    // Twice changes nothing.
    let again = office.rehearse(std::slice::from_ref(&path));
    assert_eq!(again.files[0].fates, [Fate::Known; 3]);
    assert_eq!(office.import(&[path]).said.key, "import-nothing-new");
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(customers(&office), []);
}

#[test]
fn a_list_of_customers_fills_in_what_is_missing_and_tells_what_it_says_otherwise() {
    let mut office = Office::on("2026-10-21");
    office.bring("open.csv", "Factuurnummer;Klantnummer;Klant;Telefoon;Factuurdatum;Saldo\n1;10020;Bakkerij Jansen B.V.;030 999 99 99;25-09-2026;12,50\n");
    let path = path("snelstart-klanten.csv");
    let file = &office.rehearse(std::slice::from_ref(&path)).files[0];
    assert_eq!(file.fates, [Fate::Changed, Fate::New, Fate::New]);
    let told: Vec<&str> = file
        .problems
        .iter()
        .map(|problem| problem.what.key)
        .collect();
    assert_eq!(told, ["import-customer-other-phone"]);
    let done = office.import(&[path]);
    let jansen = office.session.customers().unwrap().customers;
    let jansen = jansen
        .iter()
        .find(|line| line.number == "10020")
        .unwrap()
        .id;
    let card = office.session.customer(jansen).unwrap();
    assert_eq!(card.card.phone, "030 999 99 99", "what is known stays");
    assert_eq!(card.card.email, "post@jansen.example");
    // The terms that were agreed count for what comes without a due date.
    office.bring("more.csv", "Factuurnummer;Klantnummer;Klant;Factuurdatum;Saldo\n2;10020;Bakkerij Jansen B.V.;25-09-2026;9,00\n");
    let due = |office: &Office, number: &str| {
        let card = office.session.customer(jansen).unwrap();
        let items = card.lines.into_iter().flat_map(|line| line.items);
        let mut found = items.filter(|item| item.number == number);
        found.next().unwrap().due_on.to_string()
    };
    assert_eq!(due(&office, "2"), "2026-10-09");
    assert_eq!(due(&office, "1"), "2026-10-25", "as it was imported");
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    let card = office.session.customer(jansen).unwrap();
    assert_eq!((card.card.email.as_str(), card.contacts.len()), ("", 0));
}

// ---- any bytes

const TABLES: [&str; 9] = [
    "lijst.xlsx",
    "lijst.ods",
    "lijst.xls",
    "abnamro.xls",
    "wachtwoord.xlsx",
    "snelstart.csv",
    "twinfield.csv",
    "snelstart-klanten.csv",
    "eigen-lijst.csv",
];

/// A workbook unpacked: its parts are changed before they are packed again, so that changes come through.
const PARTS: [&[u8]; 3] = [
    b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>Saldo</t></is></c></row>\
      <row r=\"2\"><c r=\"A2\" s=\"1\"><v>46304</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>",
    b"<sst><si><t>Factuurnummer</t><rPh><t>x</t></rPh></si></sst>",
    b"<office:document-content><style:style style:name=\"a\"><style:table-properties table:display=\"false\"/></style:style>\
      <table:table table:name=\"S\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Factuurnummer</text:p>\
      </table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"2\"/></table:table-row></table:table></office:document-content>",
];

/// What tables are made of, put where it does not belong.
const PIECES: [&str; 9] = [
    ";",
    "\n",
    "31-02-2026",
    "999999999999999999999",
    "<row r=\"1048576\"><c r=\"XFD1\"/>",
    "table:number-columns-repeated=\"99999999\"",
    "<v>1e308</v>",
    "&#x0;",
    "é\u{1F600}",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_bytes_make_a_table_panic(which in 0..TABLES.len() + PARTS.len(), damage in damage(&PIECES)) {
        let part = which.checked_sub(TABLES.len());
        let bytes = part.map_or_else(|| bytes_of(TABLES[which]), |part| PARTS[part].to_vec());
        let bytes = damage.done_to(bytes);
        let bytes = match part {
            None => bytes,
            Some(0) => parts(&bytes, PARTS[1]),
            Some(1) => parts(PARTS[0], &bytes),
            Some(_) => zip(&[
                ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".as_slice(), false),
                ("content.xml", &bytes, true),
            ]),
        };
        let file = read(&bytes);
        // Whatever it turned out to be can be shown and tried out.
        if let Some(table) = &file.table {
            for kind in TableKind::ALL {
                let mut choice = table.taken.clone();
                choice.kind = kind;
                let _trial = table.try_out(&table.proposed(&choice));
            }
        }
    }
}
