//! What open-items lists and copies give: a museum of small files of our own, each for something that
//! real files do, and real PDFs that nobody here wrote, against what other programs count in them.

use chrono::NaiveDate;
use lopdf::{Document, Object, dictionary};
use minnelijk::domain::document::CopyStatus;
use minnelijk::domain::ids::Sha256;
use minnelijk::domain::message::{Value, Weight};
use minnelijk::import::invoice_pdf::inspect;
use minnelijk::import::{
    Content, ListColumn, OpenItemsList, Options, Question, ReadFile, Source, copies, read,
};
use proptest::prelude::*;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::{Path, PathBuf};

pub(super) fn museum(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/documents");
    std::fs::read(path.join(name)).unwrap()
}

pub(super) fn read_bytes(bytes: &[u8]) -> ReadFile {
    read("file", &mut Cursor::new(bytes), &Options::default())
}

pub(super) fn exhibit(name: &str) -> ReadFile {
    read_bytes(&museum(name))
}

fn list(file: &ReadFile) -> &OpenItemsList {
    match &file.content {
        Content::OpenItems(list) => list,
        other => panic!("{other:?}, {:?}", file.problems),
    }
}

/// Keys of what is said about a file, with their weight.
pub(super) fn said(file: &ReadFile) -> Vec<(&'static str, Weight)> {
    file.problems
        .iter()
        .map(|problem| (problem.what.key, problem.weight))
        .collect()
}

pub(super) fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

/// A PDF of blank pages.
pub fn pdf(pages: usize) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            document
                .add_object(dictionary! {
                    "Type" => "Page",
                    "Parent" => tree,
                    "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                })
                .into()
        })
        .collect();
    document.objects.insert(
        tree,
        dictionary! { "Type" => "Pages", "Count" => pages as i64, "Kids" => kids }.into(),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// The bytes of a copy, read again from the file that it is in.
pub(super) fn copy_bytes(file: &mut dyn Source, wanted: Sha256) -> Option<Vec<u8>> {
    let mut found = None;
    copies(file, &BTreeSet::from([wanted]), &mut |_, bytes| {
        found = Some(bytes);
        true
    })
    .ok()?;
    found
}

// ---------------------------------------------------------------------------------------------
// Lists

/// Number, customer, due date, total and open amount of each row.
fn rows(file: &ReadFile) -> Vec<String> {
    list(file)
        .rows
        .iter()
        .map(|row| {
            format!(
                "{} {} {} {} {} {}",
                row.number,
                row.customer.name.as_deref().unwrap_or("-"),
                row.due_on.map_or("-".into(), |day| day.to_string()),
                row.amount.plain(),
                row.payable.plain(),
                row.payable.currency,
            )
        })
        .collect()
}

#[test]
fn the_exports_of_packages_are_read() {
    let exact = exhibit("exact-online.csv");
    assert_eq!(
        rows(&exact),
        [
            "20260187 Bakkerij Jansen BV 2026-10-23 1210.00 1210.00 EUR",
            "26700188 Garage Smit 2026-10-24 -50.50 -50.50 EUR",
        ]
    );
    assert_eq!(
        list(&exact).rows[0].description.as_deref(),
        Some("Dakgoot, herstel")
    );
    assert_eq!(
        list(&exact).rows[0].customer.number.as_deref(),
        Some("1042")
    );
    assert_eq!(said(&exact), []);
    let boekhouden = exhibit("e-boekhouden.csv");
    assert_eq!(
        rows(&boekhouden),
        [
            "2026-0187 Bakkerij Jansen BV - 1210.00 1000.00 EUR",
            "2026-0188 Garage Smit - 75.50 75.50 EUR",
        ]
    );
    assert_eq!(list(&boekhouden).rows[0].issued_on, day("2026-10-09"));
    assert_eq!(said(&boekhouden), [("import-table-no-due", Weight::Remark)]);
    assert_eq!(
        rows(&exhibit("german.csv")),
        ["RE-7 Kunden AG 2026-10-23 1210.00 1210.00 EUR"]
    );
}

#[test]
fn values_that_stand_one_column_further_than_their_titles_are_followed() {
    let file = exhibit("dutch-shifted.csv");
    assert_eq!(
        rows(&file),
        [
            "20260187 Bakkerij Jansen BV 2026-10-23 1210.00 1000.00 EUR",
            "20260188 Garage Smit 2026-10-24 75.50 75.50 EUR",
        ]
    );
    assert_eq!(said(&file), [("import-table-shifted", Weight::Remark)]);
    assert!(list(&file).columns.contains(&(ListColumn::DueOn, 6)));
}

#[test]
fn odd_alphabets_signs_and_texts_in_cells_are_read() {
    let file = exhibit("windows-1252.csv");
    assert_eq!(
        rows(&file),
        [
            "000611365 Löwenbräu Zürich - -1210.00 -1210.00 CHF",
            "611366 Café Noir - -12.50 -12.50 EUR",
        ]
    );
}

#[test]
fn the_order_of_day_and_month_is_judged_by_the_column() {
    let american = exhibit("month-first.csv");
    assert_eq!(
        rows(&american),
        [
            "611365 - 2013-02-01 55.94 55.94 USD",
            "7900770 - 2013-02-25 1061.74 1061.74 USD",
        ]
    );
    assert_eq!(list(&american).rows[0].issued_on, day("2013-01-02"));
    let undecided = exhibit("undecided-days.csv");
    assert_eq!(
        rows(&undecided),
        [
            "1001 Jansen 2026-04-03 1234.00 1234.00 EUR",
            "1002 Smit 2026-06-05 12.00 12.00 EUR",
        ]
    );
    // Until it is answered nothing is guessed: see `tables`.
    assert!(matches!(
        undecided.questions[..],
        [Question::Days { .. }, ..]
    ));
}

#[test]
fn an_invoice_with_a_row_per_line_is_counted_once() {
    let file = exhibit("a-row-per-line.csv");
    assert_eq!(
        rows(&file),
        [
            "0001 Jansen 2026-10-01 100.00 40.00 EUR",
            "0001 Smit 2026-10-02 80.00 80.00 EUR",
            "0002 Smit 2026-10-02 80.00 80.00 EUR",
        ]
    );
    assert_eq!(
        said(&file),
        [
            ("import-table-number-twice", Weight::LeftOut),
            ("import-table-repeated", Weight::Remark),
        ]
    );
}

#[test]
fn totals_are_skipped_and_customers_above_their_rows_are_theirs() {
    let file = exhibit("grouped.csv");
    assert_eq!(
        rows(&file),
        [
            "20260187 Bakkerij Jansen BV 2026-10-23 1000.00 1000.00 USD",
            "20260188 Bakkerij Jansen BV 2026-10-24 75.50 75.50 USD",
            "20260189 Totaalbouw BV 2026-10-24 10.00 10.00 USD",
            "20260192 Garage Smit 2026-10-24 5.00 5.00 USD",
        ]
    );
    let left_out: Vec<(&str, Value)> = file
        .problems
        .iter()
        .filter(|problem| problem.weight == Weight::LeftOut)
        .map(|problem| {
            let line = problem.place.as_ref().unwrap().values[0].1.clone();
            (problem.what.key, line)
        })
        .collect();
    assert_eq!(
        left_out,
        [
            ("import-doc-odd-amount", Value::Count(10)),
            ("import-table-row-no-number", Value::Count(11)),
            ("import-table-row-no-open", Value::Count(12)),
            ("import-table-number-twice", Value::Count(14)),
        ]
    );
}

#[test]
fn what_was_paid_is_taken_off_where_it_is_an_amount() {
    let paid = exhibit("paid-amounts.csv");
    assert_eq!(rows(&paid), ["1001 Jansen - 100.00 75.00 EUR"]);
    let yes_and_no = exhibit("totals-and-paid.csv");
    assert_eq!(list(&yes_and_no).rows.len(), 2);
    assert!(said(&yes_and_no).contains(&("import-table-column-not-used", Weight::Remark)));
}

#[test]
fn a_list_that_lacks_number_or_amount_is_refused_and_told_what_is_missing() {
    for (name, key) in [
        ("no-number.csv", "import-table-no-number"),
        ("no-amount.csv", "import-table-no-amount"),
        ("something-else.csv", "import-table-no-columns"),
    ] {
        let file = exhibit(name);
        assert_eq!(file.content, Content::Nothing, "{name}");
        assert_eq!(said(&file), [(key, Weight::Fatal)], "{name}");
    }
    assert!(said(&exhibit("heads-only.csv")).contains(&("import-table-no-rows", Weight::Fatal)));
}

// ---------------------------------------------------------------------------------------------
// Copies

#[test]
fn a_pdf_file_is_a_copy_with_its_pages() {
    let bytes = pdf(3);
    let file = read(
        "2026-0187.pdf",
        &mut Cursor::new(&bytes),
        &Options::default(),
    );
    let Content::Copy(loose) = &file.content else {
        panic!("{file:?}");
    };
    let copy = &loose.copy;
    assert_eq!(copy.name, "2026-0187.pdf");
    assert_eq!(copy.status, CopyStatus::Ok { pages: 3 });
    assert_eq!(
        copy_bytes(&mut Cursor::new(&bytes), copy.sha256),
        Some(bytes.clone())
    );
    assert_eq!(inspect(&pdf(2_001)), CopyStatus::TooLarge);
    assert_eq!(inspect(&pdf(0)), CopyStatus::Damaged);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_bytes_make_the_readers_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for start in [
            "",
            "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><ID>1</ID>",
            "Factuurnummer;Klant;Vervaldatum;Bedrag;Openstaand\n1;a;1-2-26;1,0;",
            "%PDF-1.4\n",
        ] {
            let _read = read_bytes(&[start.as_bytes(), &bytes].concat());
            let _status = inspect(&[start.as_bytes(), &bytes].concat());
        }
    }

    #[test]
    fn no_cell_makes_a_list_panic(cells in prop::collection::vec("[-0-9.,/() €$a-e'\"]{0,12}", 1..24)) {
        let rows: Vec<String> = cells.chunks(4).map(|row| row.join(";")).collect();
        let text = format!("Factuurnummer;Vervaldatum;Bedrag;Openstaand\n{}\n", rows.join("\n"));
        let _read = read_bytes(text.as_bytes());
    }
}

// ---------------------------------------------------------------------------------------------
// Real files

pub(super) fn samples() -> Option<PathBuf> {
    let folder = std::env::var_os("MINNELIJK_SAMPLES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples"),
        PathBuf::from,
    );
    if folder.join("ORACLE.json").is_file() {
        return Some(folder);
    }
    println!("no samples here: the comparison with real files was left out");
    None
}

/// What the other program read in the files of these folders.
pub(super) fn oracle(folder: &Path, kinds: &[&str]) -> BTreeMap<String, Json> {
    let text = std::fs::read_to_string(folder.join("ORACLE.json")).unwrap();
    let all: BTreeMap<String, Json> = serde_json::from_str(&text).unwrap();
    all.into_iter()
        .filter(|(name, _)| kinds.iter().any(|kind| name.starts_with(kind)))
        .collect()
}
