//! E-invoices in XML: a museum of small files of our own, each for something that real
//! files do, and real files that nobody here wrote, against values that another program read in them.

use super::invoice_files::{
    copy_bytes, day, exhibit, museum, oracle, pdf, read_bytes, said, samples,
};
use base64::Engine as _;
use minnelijk::domain::document::{CopyStatus, DocumentKind, ReadDocument};
use minnelijk::domain::message::{Value, Weight};
use minnelijk::domain::money::Money;
use minnelijk::import::{Content, Format, ReadFile};
use serde_json::Value as Json;
use std::io::Cursor;

fn documents(file: &ReadFile) -> &[ReadDocument] {
    match &file.content {
        Content::Documents(documents) => documents,
        other => panic!("{other:?}, {:?}", file.problems),
    }
}

pub(super) fn only(file: &ReadFile) -> &ReadDocument {
    let [document] = documents(file) else {
        panic!("{file:?}");
    };
    document
}

/// The exhibit with PDFs put in its places.
pub(super) fn with_copies(name: &str, annex: &[u8], invoice: &[u8]) -> Vec<u8> {
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

/// What CII and UBL have in common is read the same way; this is what its elements say.
#[test]
fn everything_a_cross_industry_invoice_says_is_read() {
    let file = read_bytes(&with_copies("cii.xml", &pdf(2), b""));
    assert_eq!(file.format, Some(Format::Cii));
    assert_eq!(said(&file), []);
    let invoice = only(&file);
    assert_eq!(invoice.number, "2026-0301");
    assert_eq!(invoice.kind, DocumentKind::Invoice);
    assert_eq!(invoice.issued_on, day("2026-10-09"));
    assert_eq!(
        invoice.due_on,
        day("2026-10-23"),
        "not the day of the discount"
    );
    assert_eq!(invoice.delivered_on, day("2026-10-07"));
    assert_eq!(
        (invoice.amount, invoice.payable),
        (Money::eur(121_000), Money::eur(100_000))
    );
    assert_eq!(invoice.iban.as_deref(), Some("NL20INGB0001234567"));
    assert_eq!(invoice.payment_means.as_deref(), Some("58"));
    assert_eq!(
        invoice.payment_reference.as_deref(),
        Some("2026-0301 / K1042")
    );
    assert_eq!(invoice.order_reference.as_deref(), Some("PO-77"));
    assert_eq!(
        invoice.description.as_deref(),
        Some("Volgens uw bestelling PO-77 · 2% korting bij betaling binnen 8 dagen")
    );
    let lines: Vec<_> = invoice
        .lines
        .iter()
        .map(|line| {
            (
                line.description.as_str(),
                line.quantity.as_deref(),
                line.amount,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [("Herstel dakgoot", Some("20.0000"), Money::eur(100_000))],
        "a group repeats its details"
    );
    assert_eq!(invoice.taxes.len(), 1);
    assert_eq!(invoice.taxes[0].percent.as_deref(), Some("21"));
    assert_eq!(invoice.taxes[0].tax, Money::eur(21_000));
    assert_eq!(invoice.supplier.kvk.as_deref(), Some("12345678"));
    assert_eq!(invoice.supplier.vat.as_deref(), Some("NL812345678B01"));
    assert_eq!(
        invoice.supplier.name.as_deref(),
        Some("Timmerbedrijf De Haan")
    );
    let customer = &invoice.customer;
    assert_eq!(customer.name.as_deref(), Some("Gemeente Vechtdal & Ommen"));
    assert_eq!(customer.number.as_deref(), Some("K1042"));
    assert_eq!(customer.oin.as_deref(), Some("00000001003214345000"));
    assert_eq!(customer.vat.as_deref(), Some("NL001234567B01"));
    assert_eq!(customer.address.street.as_deref(), Some("Raadhuisplein 1"));
    assert_eq!(customer.address.country.as_deref(), Some("NL"));
    assert_eq!(customer.contact_name.as_deref(), Some("Mevr. Kuiper"));
    assert_eq!(customer.phone.as_deref(), Some("0529 123 456"));
    assert_eq!(customer.email.as_deref(), Some("kuiper@vechtdal.example"));
    let copy = invoice.copy.as_ref().unwrap();
    assert_eq!(copy.name, "2026-0301.pdf");
    assert_eq!(copy.status, CopyStatus::Ok { pages: 2 });
}

#[test]
fn what_kind_of_document_it_is_stands_in_its_type() {
    let typed = |code: &str| {
        let xml = String::from_utf8(museum("cii.xml")).unwrap();
        let xml = xml.replace("<ram:TypeCode>380<", &format!("<ram:TypeCode>{code}<"));
        let note = "<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>2026-0187</ram:IssuerAssignedID>\
                    </ram:InvoiceReferencedDocument></ram:ApplicableHeaderTradeSettlement>";
        let xml = xml.replace("</ram:ApplicableHeaderTradeSettlement>", note);
        let read = only(&read_bytes(xml.as_bytes())).clone();
        (read.kind, read.credits_number)
    };
    for code in ["204", "380", "387", "389", "575", "751"] {
        assert_eq!(typed(code), (DocumentKind::Invoice, None), "{code}");
    }
    let named = Some("2026-0187".to_owned());
    for code in ["381", "261", "396", "532"] {
        assert_eq!(
            typed(code),
            (DocumentKind::CreditNote, named.clone()),
            "{code}"
        );
    }
    // A corrected invoice is one, and names the one that it stands for.
    assert_eq!(typed("384"), (DocumentKind::Invoice, named));
}

#[test]
fn a_note_about_everything_and_one_with_a_subject_are_no_description() {
    let described = |note: &str| {
        let xml = String::from_utf8(with_copies("prepaid.xml", b"", b"")).unwrap();
        let note = format!("<cbc:Note>{note}</cbc:Note><cbc:DocumentCurrencyCode>");
        let xml = xml.replace("<cbc:DocumentCurrencyCode>", &note);
        only(&read_bytes(xml.as_bytes())).description.clone()
    };
    let line = Some("Herstel dakgoot".to_owned());
    assert_eq!(
        described("Werk aan de gevel").as_deref(),
        Some("Werk aan de gevel")
    );
    assert_eq!(described("#REG#Handelsregister 12345678"), line);
    assert_eq!(described(&"Leveringen zijn franco. ".repeat(9)), line);
}

#[test]
fn the_first_zugferd_says_the_same_in_other_names() {
    let file = exhibit("zugferd-1.xml");
    assert_eq!(file.format, Some(Format::Cii));
    assert_eq!(said(&file), []);
    let note = only(&file);
    assert_eq!(note.kind, DocumentKind::CreditNote);
    assert_eq!(note.number, "2026-0302");
    assert_eq!(note.issued_on, day("2026-10-09"));
    assert_eq!(
        note.delivered_on,
        day("2026-09-30"),
        "a month ends on its last day"
    );
    assert_eq!(note.amount, Money::eur(11_900));
    assert_eq!(note.payable, note.amount, "nothing was paid");
    assert_eq!(note.credits_number.as_deref(), Some("2026-0301"));
    assert_eq!(note.order_reference.as_deref(), Some("B-9"));
    assert_eq!(note.customer.name.as_deref(), Some("Löwenbräu GmbH"));
    assert_eq!(note.customer.contact_name.as_deref(), Some("Buchhaltung"));
    assert_eq!(note.lines[0].description, "Balken zurück");
    // Nothing is collected: the account to pay to stands where the payer's belongs.
    assert_eq!(note.iban.as_deref(), Some("NL20INGB0001234567"));
    assert_eq!(note.customer.iban, None);
}

#[test]
fn the_day_of_a_collection_is_the_one_beside_the_payment_means() {
    let file = exhibit("direct-debit.xml");
    let invoice = only(&file);
    assert_eq!(invoice.due_on, day("2026-10-23"));
    assert_eq!(invoice.collected_on, day("2026-10-26"));
    assert_eq!(
        invoice.delivered_on,
        day("2026-10-31"),
        "the end of the period"
    );
    assert_eq!(invoice.customer.iban.as_deref(), Some("NL02ABNA0123456789"));
    assert_eq!(invoice.copy, None, "a file that is no PDF is no copy");
    // Fields that had to be filled in say nothing.
    assert_eq!(invoice.customer.contact_name, None);
    assert_eq!(invoice.customer.phone, None);
    assert_eq!(said(&file), []);
}

// ---------------------------------------------------------------------------------------------
// Real files

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
    let ubl = expected["syntax"] == "UBL";
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
        money("tax_inclusive").or_else(|| money("grand_total")),
        Some(document.amount.plain()),
    );
    for (who, party) in [
        ("supplier", &document.supplier),
        ("customer", &document.customer),
    ] {
        let legal = text(&format!("{who}_legal"));
        let name = text(&format!("{who}_name")).or_else(|| legal.clone());
        if ubl || who == "customer" {
            compare(who, name, party.name.clone());
            compare("legal name", legal, party.legal_name.clone());
        } else {
            // In CII the name is the legal one, and the other program gives that.
            compare(who, name, party.legal_name.clone());
        }
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
        first("payment_ids").or_else(|| text("payment_ref")),
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
    // In CII the other program counts groups too, of which the lines stand beside them.
    let lines = expected["lines"].as_u64().filter(|_| ubl);
    let lines = lines.map(|lines| lines.to_string());
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

/// What is in these files, against what the other program read in them; its answer for a file is found by
/// `of`, and a file of which it says nothing is not compared.
fn compare_all(folder: &str, format: &[Format], of: impl Fn(&Json) -> &Json) -> usize {
    let Some(samples) = samples() else { return 0 };
    let (mut compared, mut wrong) = (0, Vec::new());
    for (name, expected) in oracle(&samples, &[folder]) {
        let expected = of(&expected);
        if expected.is_null() {
            continue;
        }
        compared += 1;
        let file = read_bytes(&std::fs::read(samples.join(&name)).unwrap());
        let mut found = match &file.content {
            Content::Documents(documents) if documents.len() == 1 => {
                differences(&documents[0], expected)
            }
            other => vec![format!("{other:?} {:?}", file.problems)],
        };
        if !file.format.is_some_and(|it| format.contains(&it)) {
            found.push(format!("{:?}", file.format));
        }
        wrong.extend(
            found
                .into_iter()
                .map(|difference| format!("{name}: {difference}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    compared
}

#[test]
fn real_e_invoices_give_what_another_program_read_in_them() {
    let ubl = compare_all("invoice-ubl/", &[Format::Ubl], |file| file);
    let cii = compare_all("invoice-cii/", &[Format::Cii, Format::Ubl], |file| file);
    let pdf = compare_all("invoice-pdf/", &[Format::FacturX], |file| &file["invoice"]);
    println!("compared: {ubl} e-invoices in UBL, {cii} in CII, {pdf} inside a PDF");
}

#[test]
fn no_real_file_makes_reading_panic_and_what_is_refused_says_what_to_do() {
    let Some(samples) = samples() else { return };
    let (mut read, mut wrong) = (0, Vec::new());
    let mut folders = vec![samples];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let file = read_bytes(&std::fs::read(&path).unwrap());
            read += 1;
            if file.content == Content::Nothing && file.problems.is_empty() {
                wrong.push(format!("{}: nothing, and no word", path.display()));
            }
            let refused = file
                .problems
                .iter()
                .filter(|problem| problem.weight != Weight::Remark);
            for problem in refused.filter(|problem| problem.remedy.is_none()) {
                wrong.push(format!("{}: {}", path.display(), problem.what.key));
            }
        }
    }
    println!("{read} files read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
