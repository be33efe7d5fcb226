//! What e-invoices, open-items lists and copies give: a museum of small files of our own, each for
//! something that real files do, and real files that nobody here wrote, against values that another
//! program read in them.

use base64::Engine as _;
use chrono::NaiveDate;
use lopdf::{Document, Object, dictionary};
use minnelijk::domain::document::{CopyStatus, DocumentKind, ReadDocument};
use minnelijk::domain::ids::Sha256;
use minnelijk::domain::message::{Value, Weight};
use minnelijk::domain::money::Money;
use minnelijk::import::invoice_pdf::inspect;
use minnelijk::import::{
    Content, Format, ListColumn, OpenItemsList, Options, ReadFile, WantedCopies, copies_again, read,
};
use proptest::prelude::*;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

fn museum(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/documents");
    std::fs::read(path.join(name)).unwrap()
}

fn read_bytes(bytes: &[u8]) -> ReadFile {
    read("file", &mut Cursor::new(bytes), &Options::default())
}

fn exhibit(name: &str) -> ReadFile {
    read_bytes(&museum(name))
}

fn documents(file: &ReadFile) -> &[ReadDocument] {
    match &file.content {
        Content::Documents(documents) => documents,
        other => panic!("{other:?}, {:?}", file.problems),
    }
}

fn only(file: &ReadFile) -> &ReadDocument {
    let [document] = documents(file) else {
        panic!("{file:?}");
    };
    document
}

fn list(file: &ReadFile) -> &OpenItemsList {
    match &file.content {
        Content::OpenItems(list) => list,
        other => panic!("{other:?}, {:?}", file.problems),
    }
}

/// Keys of what is said about a file, with their weight.
fn said(file: &ReadFile) -> Vec<(&'static str, Weight)> {
    file.problems
        .iter()
        .map(|problem| (problem.what.key, problem.weight))
        .collect()
}

fn day(text: &str) -> Option<NaiveDate> {
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
fn copy_bytes(file: &mut Cursor<&Vec<u8>>, wanted: Sha256) -> Option<Vec<u8>> {
    let mut found = None;
    let all = WantedCopies::from([(wanted, vec![wanted])]);
    copies_again(file, &all, &mut |_, bytes| {
        found = Some(bytes);
        Ok(())
    })
    .unwrap();
    found
}

/// The exhibit with PDFs put in its places.
fn with_copies(name: &str, annex: &[u8], invoice: &[u8]) -> Vec<u8> {
    let encode = |bytes: &[u8]| {
        let text = base64::engine::general_purpose::STANDARD.encode(bytes);
        let lines: Vec<&str> = text
            .as_bytes()
            .chunks(76)
            .map(|line| std::str::from_utf8(line).unwrap())
            .collect();
        lines.join("\n")
    };
    String::from_utf8(museum(name))
        .unwrap()
        .replace("@PDF@", &encode(annex))
        .replace("@PDF2@", &encode(invoice))
        .into_bytes()
}

// ---------------------------------------------------------------------------------------------
// E-invoices

#[test]
fn everything_an_e_invoice_says_is_read() {
    let file = read_bytes(&with_copies("invoice-with-copies.xml", &pdf(1), &pdf(2)));
    assert_eq!(file.format, Some(Format::Ubl));
    assert_eq!(said(&file), []);
    let invoice = only(&file);
    assert_eq!(invoice.number, "2026-0187");
    assert_eq!(invoice.kind, DocumentKind::Invoice);
    assert_eq!(invoice.issued_on, day("2026-10-09"));
    assert_eq!(invoice.due_on, day("2026-10-23"));
    assert_eq!(invoice.terms_days, None, "there is a due date");
    assert_eq!(invoice.delivered_on, day("2026-10-07"));
    assert_eq!(invoice.amount, Money::eur(121_000));
    assert_eq!(invoice.payable, Money::eur(121_000));
    assert_eq!(invoice.iban.as_deref(), Some("NL20INGB0001234567"));
    assert_eq!(
        invoice.payment_reference.as_deref(),
        Some("2026-0187 / K1042")
    );
    assert_eq!(invoice.payment_means.as_deref(), Some("30"));
    assert_eq!(invoice.order_reference.as_deref(), Some("PO-77"));
    assert_eq!(invoice.description.as_deref(), Some("Herstel dakgoot"));
    assert_eq!(invoice.lines.len(), 1);
    assert_eq!(invoice.lines[0].quantity.as_deref(), Some("20"));
    assert_eq!(invoice.lines[0].amount, Money::eur(100_000));
    assert_eq!(invoice.taxes.len(), 1);
    assert_eq!(invoice.taxes[0].percent.as_deref(), Some("21"));
    assert_eq!(invoice.taxes[0].base, Some(Money::eur(100_000)));
    assert_eq!(invoice.taxes[0].tax, Money::eur(21_000));
}

#[test]
fn both_parties_are_read_with_their_numbers_and_addresses() {
    let file = read_bytes(&with_copies("invoice-with-copies.xml", &pdf(1), &pdf(2)));
    let invoice = only(&file);
    let supplier = &invoice.supplier;
    assert_eq!(supplier.name.as_deref(), Some("Timmerbedrijf De Haan"));
    assert_eq!(
        supplier.legal_name.as_deref(),
        Some("De Haan Timmerwerken B.V.")
    );
    assert_eq!(supplier.kvk.as_deref(), Some("12345678"));
    assert_eq!(supplier.vat.as_deref(), Some("NL812345678B01"));
    assert_eq!(supplier.address.country.as_deref(), Some("NL"));
    let customer = &invoice.customer;
    assert_eq!(customer.name.as_deref(), Some("Gemeente Vechtdal & Ommen"));
    assert_eq!(customer.number.as_deref(), Some("K1042"));
    assert_eq!(customer.oin.as_deref(), Some("00000001003214345000"));
    assert_eq!(customer.kvk, None);
    assert_eq!(customer.address.street.as_deref(), Some("Raadhuisplein 1"));
    assert_eq!(customer.address.extra.as_deref(), Some("Afdeling Inkoop"));
    assert_eq!(customer.address.postcode.as_deref(), Some("7731 BB"));
    assert_eq!(customer.contact_name.as_deref(), Some("Mevr. Kuiper"));
    assert_eq!(customer.phone.as_deref(), Some("0529 123 456"));
    assert_eq!(customer.email.as_deref(), Some("facturen@vechtdal.example"));
}

#[test]
fn the_copy_is_the_pdf_that_is_the_invoice_and_its_bytes_come_back() {
    let (annex, invoice) = (pdf(1), pdf(2));
    let bytes = with_copies("invoice-with-copies.xml", &annex, &invoice);
    let file = read_bytes(&bytes);
    let copy = only(&file).copy.clone().unwrap();
    assert_eq!(copy.name, "Factuur 20260187.pdf");
    assert_eq!(copy.length, invoice.len() as u64);
    assert_eq!(copy.status, CopyStatus::Ok { pages: 2 });
    let again = copy_bytes(&mut Cursor::new(&bytes), copy.sha256);
    assert_eq!(again, Some(invoice));
    let changed = with_copies("invoice-with-copies.xml", &annex, &pdf(3));
    assert_eq!(copy_bytes(&mut Cursor::new(&changed), copy.sha256), None);
}

#[test]
fn a_pdf_that_opens_goes_before_one_that_does_not() {
    let file = read_bytes(&with_copies(
        "invoice-with-copies.xml",
        &pdf(1),
        b"%PDF-1.7 cut",
    ));
    let copy = only(&file).copy.clone().unwrap();
    assert_eq!(copy.name, "voorwaarden.pdf");
    assert_eq!(copy.status, CopyStatus::Ok { pages: 1 });
}

#[test]
fn a_credit_note_is_positive_and_names_the_invoice_it_corrects() {
    let file = exhibit("credit-note.xml");
    let note = only(&file);
    assert_eq!(note.kind, DocumentKind::CreditNote);
    assert_eq!(note.payable, Money::eur(121_000));
    assert_eq!(note.credits_number.as_deref(), Some("2026-0187"));
    assert_eq!(note.due_on, day("2026-11-08"), "beside the payment means");
    assert_eq!(
        only(&exhibit("invoice-381.xml")).kind,
        DocumentKind::CreditNote
    );
}

#[test]
fn what_was_prepaid_is_not_asked_again() {
    let file = exhibit("prepaid.xml");
    let invoice = only(&file);
    assert_eq!(invoice.amount, Money::eur(121_000));
    assert_eq!(invoice.payable, Money::eur(71_000));
    assert_eq!(invoice.due_on, None);
    assert_eq!(invoice.terms_days, Some(30));
}

#[test]
fn the_alphabet_of_an_invoice_does_not_matter() {
    assert_eq!(only(&exhibit("bom.xml")).number, "2026-0189");
    let file = exhibit("says-utf8-is-windows-1252.xml");
    let contact = only(&file).customer.contact_name.clone();
    assert_eq!(contact.as_deref(), Some("Mevr. Löwenbräu"));
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(
            String::from_utf8(museum("prepaid.xml"))
                .unwrap()
                .encode_utf16(),
        )
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(only(&read_bytes(&utf16)).number, "2026-0188");
}

#[test]
fn a_damaged_invoice_is_refused_with_its_line() {
    for (name, key, line) in [
        ("cut-off.xml", "import-doc-cut-off", Some(9)),
        ("broken.xml", "import-doc-broken-xml", Some(24)),
        ("doctype.xml", "import-doc-doctype", None),
    ] {
        let file = exhibit(name);
        assert_eq!(file.content, Content::Nothing, "{name}");
        assert_eq!(said(&file), [(key, Weight::Fatal)], "{name}");
        let place = file.problems[0].place.as_ref();
        let found = place.map(|place| place.values[0].1.clone());
        assert_eq!(found, line.map(Value::Count), "{name}");
    }
}

#[test]
fn an_invoice_without_number_or_amount_is_left_out_and_said() {
    for (name, key) in [
        ("no-number.xml", "import-doc-no-number"),
        ("no-amount.xml", "import-doc-no-amount"),
        ("three-decimals.xml", "import-doc-too-precise"),
    ] {
        let file = exhibit(name);
        assert_eq!(file.content, Content::Nothing, "{name}");
        assert_eq!(said(&file), [(key, Weight::LeftOut)], "{name}");
    }
}

#[test]
fn a_wrong_pdf_or_an_odd_date_does_not_stop_the_invoice() {
    let empty = exhibit("empty-copy.xml");
    assert_eq!(only(&empty).copy, None);
    assert_eq!(said(&empty), [("import-doc-copy-empty", Weight::Remark)]);
    let wrong = exhibit("not-a-pdf.xml");
    let copy = only(&wrong).copy.clone().unwrap();
    assert_eq!((copy.name.as_str(), copy.length), ("2026-0195.pdf", 7));
    assert_eq!(copy.status, CopyStatus::Damaged);
    assert_eq!(said(&wrong), [("import-doc-copy-damaged", Weight::Remark)]);
    let early = exhibit("due-before-issued.xml");
    assert_eq!(only(&early).due_on, day("2026-09-23"));
    assert_eq!(
        said(&early),
        [("import-doc-due-before-issued", Weight::Remark)]
    );
}

#[test]
fn several_invoices_in_one_file_are_all_read() {
    let file = exhibit("two-in-an-envelope.xml");
    let numbers: Vec<&str> = documents(&file)
        .iter()
        .map(|one| one.number.as_str())
        .collect();
    assert_eq!(numbers, ["2026-0197", "2026-0198"]);
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
    assert_eq!(
        said(&undecided),
        [("import-table-day-first-assumed", Weight::Remark)]
    );
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
fn what_the_user_says_about_columns_goes_before_the_heads() {
    let bytes = b"Klant;Zaak;Saldo\nJansen;A-1;12,00\nSmit;A-2;13,00\n";
    let chosen = Options {
        columns: vec![(ListColumn::Number, 1)],
        ..Options::default()
    };
    let file = read("file", &mut Cursor::new(bytes), &chosen);
    assert_eq!(
        rows(&file),
        ["A-1 Jansen - 12.00 12.00 EUR", "A-2 Smit - 13.00 13.00 EUR"]
    );
    let bytes = b"Wie;Wat;Hoeveel\nJansen;A-1;12,00\nSmit;A-2;13,00\n";
    let chosen = Options {
        columns: vec![(ListColumn::Number, 1), (ListColumn::Open, 2)],
        ..Options::default()
    };
    let file = read("file", &mut Cursor::new(bytes), &chosen);
    assert_eq!(
        rows(&file),
        ["A-1 - - 12.00 12.00 EUR", "A-2 - - 13.00 13.00 EUR"]
    );
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

    #[test]
    fn no_damage_to_a_file_makes_the_readers_panic(
        at in 0.0..1.0_f64,
        byte in any::<u8>(),
        cut in any::<bool>(),
        which in 0..4_usize,
    ) {
        let mut bytes = match which {
            0 => with_copies("invoice-with-copies.xml", &pdf(1), &pdf(2)),
            1 => museum("credit-note.xml"),
            2 => museum("dutch-shifted.csv"),
            _ => pdf(4),
        };
        let place = ((bytes.len() - 1) as f64 * at) as usize;
        bytes[place] = byte;
        if cut {
            bytes.truncate(place);
        }
        let _read = read_bytes(&bytes);
    }
}

// ---------------------------------------------------------------------------------------------
// Real files

fn samples() -> Option<PathBuf> {
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
fn oracle(folder: &Path, kinds: &[&str]) -> BTreeMap<String, Json> {
    let text = std::fs::read_to_string(folder.join("ORACLE.json")).unwrap();
    let all: BTreeMap<String, Json> = serde_json::from_str(&text).unwrap();
    all.into_iter()
        .filter(|(name, _)| kinds.iter().any(|kind| name.starts_with(kind)))
        .collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every difference between a document and what is expected of it.
fn differences(document: &ReadDocument, expected: &Json) -> Vec<String> {
    let text = |key: &str| {
        expected[key]
            .as_str()
            .map(squeezed)
            .filter(|text| !text.is_empty())
    };
    let mut differences = Vec::new();
    let mut compare = |what: &str, expected: Option<String>, ours: Option<String>| {
        if expected.is_some() && expected != ours {
            differences.push(format!("{what}: expected {expected:?}, read {ours:?}"));
        }
    };
    let currency = document.payable.currency;
    let money =
        |key: &str| text(key).map(|amount| Money::parse_plain(&amount, currency).unwrap().plain());
    let kind = match (expected["root"].as_str(), expected["type_code"].as_str()) {
        (Some("CreditNote"), _) | (_, Some("381")) => DocumentKind::CreditNote,
        _ => DocumentKind::Invoice,
    };
    compare(
        "kind",
        Some(format!("{kind:?}")),
        Some(format!("{:?}", document.kind)),
    );
    compare("number", text("invoice_id"), Some(document.number.clone()));
    compare(
        "issued",
        text("issue_date"),
        document.issued_on.map(|day| day.to_string()),
    );
    let due_on = document.due_on.map(|day| day.to_string());
    compare("due", text("due_date"), due_on);
    compare(
        "currency",
        text("currency"),
        Some(currency.code().to_owned()),
    );
    compare(
        "payable",
        money("payable_amount"),
        Some(document.payable.plain()),
    );
    compare(
        "amount",
        money("tax_inclusive"),
        Some(document.amount.plain()),
    );
    for (who, party) in [
        ("supplier", &document.supplier),
        ("customer", &document.customer),
    ] {
        let legal = text(&format!("{who}_legal"));
        let name = text(&format!("{who}_name")).or_else(|| legal.clone());
        compare(who, name, party.name.clone());
        compare("legal name", legal, party.legal_name.clone());
    }
    compare(
        "e-mail",
        text("customer_email"),
        document.customer.email.clone(),
    );
    compare(
        "country",
        text("customer_country"),
        document.customer.address.country.clone(),
    );
    let first = |key: &str| {
        let first = expected[key].as_array()?.first()?.as_str()?;
        Some(squeezed(first)).filter(|text| !text.is_empty())
    };
    let iban = first("payment_ibans").map(|iban| iban.replace(' ', ""));
    compare("iban", iban, document.iban.clone());
    compare(
        "reference",
        first("payment_ids"),
        document.payment_reference.clone(),
    );
    compare(
        "means",
        first("payment_means_code"),
        document.payment_means.clone(),
    );
    compare(
        "order",
        text("order_ref").or_else(|| text("buyer_ref")),
        document.order_reference.clone(),
    );
    if document.kind == DocumentKind::CreditNote {
        compare(
            "credits",
            first("billing_refs"),
            document.credits_number.clone(),
        );
    }
    let lines = expected["lines"].as_u64().map(|lines| lines.to_string());
    compare("lines", lines, Some(document.lines.len().to_string()));
    // The other program gives the length of the base64.
    let copy = expected["embedded_attachments"].as_array().and_then(|all| {
        let pdfs = all.iter().filter(|one| one[1] == "application/pdf");
        pdfs.filter_map(|one| one[2].as_u64())
            .find(|length| *length > 0)
    });
    compare(
        "copy",
        copy.map(|length| length.to_string()),
        document
            .copy
            .as_ref()
            .map(|copy| (copy.length.div_ceil(3) * 4).to_string()),
    );
    differences
}

#[test]
fn real_e_invoices_give_what_another_program_read_in_them() {
    let Some(folder) = samples() else { return };
    let mut wrong = Vec::new();
    let expected = oracle(&folder, &["invoice-ubl/"]);
    for (name, expected) in &expected {
        let file = read_bytes(&std::fs::read(folder.join(name)).unwrap());
        let found = match &file.content {
            Content::Documents(documents) if documents.len() == 1 => {
                differences(&documents[0], expected)
            }
            other => vec![format!("{other:?} {:?}", file.problems)],
        };
        wrong.extend(
            found
                .into_iter()
                .map(|difference| format!("{name}: {difference}")),
        );
    }
    println!("{} e-invoices compared", expected.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Real PDFs that we do not open although three libraries do, and why.
const NOT_OPENED: [(&str, CopyStatus); 1] = [
    // Encrypted for everyone's reading, but the identifier from which the key is made is missing.
    ("pdf/qpdf__invalid-id-xref.pdf", CopyStatus::Damaged),
];

#[test]
fn real_pdfs_have_the_pages_that_three_libraries_count() {
    let Some(folder) = samples() else { return };
    let expected = oracle(&folder, &["pdf/", "invoice-pdf/"]);
    let (mut compared, mut passwords, mut wrong) = (0, 0, Vec::new());
    for (name, expected) in &expected {
        let status = inspect(&std::fs::read(folder.join(name)).unwrap());
        let pages = expected["page_count"].as_u64().unwrap_or(0);
        let agreed = expected["openable"] == true && expected["libraries_agree"] == true;
        let right = if expected["user_password_needed"] == true {
            passwords += 1;
            status == CopyStatus::NeedsPassword
        } else if NOT_OPENED.contains(&(name.as_str(), status)) {
            compared += 1;
            true
        } else if agreed && pages > 0 {
            compared += 1;
            matches!(status, CopyStatus::Ok { pages: ours } if u64::from(ours) == pages)
        } else {
            // Nobody knows better; it only has to come to an end.
            true
        };
        if !right {
            wrong.push(format!("{name}: {pages} pages, read {status:?}"));
        }
    }
    println!(
        "{compared} PDFs compared and {passwords} with a password, of {}",
        expected.len()
    );
    assert_eq!(wrong, [""; 0]);
}
