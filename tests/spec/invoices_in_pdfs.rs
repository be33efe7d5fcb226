//! E-invoices inside a PDF: Factur-X, ZUGFeRD, XRechnung and what packages make of these; and damage to
//! every file of the museum.

use super::damage::damage;
use super::e_invoices::{only, with_copies};
use super::invoice_files::{copy_bytes, exhibit, museum, pdf, read_bytes, said};
use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, ObjectId, Permissions,
    Stream, dictionary,
};
use minnelijk::domain::document::CopyStatus;
use minnelijk::domain::language::Language;
use minnelijk::domain::message::{Value, Weight};
use minnelijk::import::{Content, Format};
use minnelijk::words::Words;
use proptest::prelude::*;
use std::io::Cursor;
use std::path::{Path, PathBuf};

/// Where files hang in a PDF.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// In the tree of names.
    InNames,
    /// Three levels down in that tree.
    DeepInNames,
    /// In the list of associated files alone.
    Associated,
    /// On a page, as a paperclip.
    Paperclip,
}
use Place::{Associated, DeepInNames, InNames, Paperclip};

/// A page of invoice with files inside it, packed.
pub(super) fn hybrid(files: &[(&str, &[u8])], place: Place) -> Vec<u8> {
    let mut document = Document::load_mem(&pdf(1)).unwrap();
    let specs: Vec<(&str, ObjectId)> = files
        .iter()
        .map(|(name, bytes)| {
            let kind = dictionary! { "Type" => "EmbeddedFile", "Subtype" => "text/xml" };
            let mut stream = Stream::new(kind, bytes.to_vec());
            stream.compress().unwrap();
            (*name, spec(&mut document, name, stream))
        })
        .collect();
    hang(&mut document, &specs, place);
    saved(document)
}

fn spec(document: &mut Document, name: &str, stream: Stream) -> ObjectId {
    let id = document.add_object(stream);
    document.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => Object::string_literal(name),
        "UF" => lopdf::text_string(name),
        "EF" => dictionary! { "F" => id, "UF" => id },
    })
}

fn hang(document: &mut Document, specs: &[(&str, ObjectId)], place: Place) {
    let list: Vec<Object> = specs.iter().map(|(_, id)| (*id).into()).collect();
    let names: Vec<Object> = specs
        .iter()
        .flat_map(|(name, id)| [Object::string_literal(*name), (*id).into()])
        .collect();
    match place {
        InNames | DeepInNames => {
            let mut node = document.add_object(dictionary! { "Names" => names });
            for _ in 0..if matches!(place, DeepInNames) { 3 } else { 0 } {
                node = document.add_object(dictionary! { "Kids" => vec![node.into()] });
            }
            let tree = document.add_object(dictionary! { "EmbeddedFiles" => node });
            catalog(document).set("Names", tree);
        }
        Associated => catalog(document).set("AF", list),
        Paperclip => {
            let page = document.page_iter().next().unwrap();
            let clips: Vec<Object> = list
                .into_iter()
                .map(|file| {
                    let clip = dictionary! { "Type" => "Annot", "Subtype" => "FileAttachment", "FS" => file };
                    clip.into()
                })
                .collect();
            document
                .get_dictionary_mut(page)
                .unwrap()
                .set("Annots", clips);
        }
    }
}

fn catalog(document: &mut Document) -> &mut Dictionary {
    document.catalog_mut().unwrap()
}

fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn the_e_invoice_inside_a_pdf_is_the_data_and_the_pdf_the_copy() {
    for place in [InNames, DeepInNames, Associated, Paperclip] {
        let bytes = hybrid(&[("factur-x.xml", &museum("cii.xml"))], place);
        let file = read_bytes(&bytes);
        assert_eq!(file.format, Some(Format::FacturX), "{place:?}");
        let invoice = only(&file);
        assert_eq!(invoice.number, "2026-0301");
        let copy = invoice.copy.clone().unwrap();
        assert_eq!(copy.name, "file");
        assert_eq!(copy.length, bytes.len() as u64);
        assert_eq!(copy.status, CopyStatus::Ok { pages: 1 });
        let again = copy_bytes(&mut Cursor::new(&bytes), copy.sha256);
        assert_eq!(again, Some(bytes));
    }
}

#[test]
fn the_name_that_the_standards_give_goes_before_other_files() {
    let other = b"<additional><data/></additional>";
    let ubl = with_copies("prepaid.xml", b"", b"");
    for (files, number) in [
        (
            [
                ("a.xml", ubl.as_slice()),
                ("ZUGFeRD-invoice.xml", &museum("zugferd-1.xml")),
            ],
            "2026-0302",
        ),
        (
            [
                ("data.xml", other.as_slice()),
                ("xrechnung.xml", &museum("cii.xml")),
            ],
            "2026-0301",
        ),
        // A package may put UBL in its PDF, under any name.
        (
            [("data.xml", other.as_slice()), ("2026-0188.XML", &ubl)],
            "2026-0188",
        ),
    ] {
        let file = read_bytes(&hybrid(&files, InNames));
        assert_eq!(only(&file).number, number);
    }
    let nothing = read_bytes(&hybrid(&[("data.xml", other)], InNames));
    assert_eq!(nothing.format, Some(Format::Pdf));
    assert!(matches!(nothing.content, Content::Copy(_)));
    assert_eq!(
        said(&nothing),
        [],
        "what is no e-invoice is nobody's business"
    );
}

#[test]
fn a_pdf_that_only_its_owner_may_change_is_looked_into() {
    let xml = museum("cii.xml");
    let mut document = Document::load_mem(&hybrid(&[("factur-x.xml", &xml)], InNames)).unwrap();
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let locked = |document: &mut Document, user_password: &str| {
        let version = EncryptionVersion::V2 {
            document,
            owner_password: "owner",
            user_password,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
    };
    let mut for_all = document.clone();
    locked(&mut for_all, "");
    assert_eq!(only(&read_bytes(&saved(for_all))).number, "2026-0301");
    locked(&mut document, "geheim");
    let file = read_bytes(&saved(document));
    assert!(matches!(file.content, Content::Copy(_)));
    assert_eq!(
        said(&file),
        [("import-doc-copy-needs-password", Weight::Remark)]
    );
}

#[test]
fn a_pdf_whose_e_invoice_is_damaged_is_a_copy_and_says_why() {
    let whole = museum("cii.xml");
    let without_number = String::from_utf8(whole.clone())
        .unwrap()
        .replace("<ram:ID>2026-0301</ram:ID>", "");
    for (inside, why) in [
        (&whole[..2_000], "import-doc-cut-off"),
        (without_number.as_bytes(), "import-doc-no-number"),
        (b"", "import-file-empty"),
        (b"<recipe/>", "import-unknown-xml"),
        (b"a;b\n1;2\n", "import-doc-no-invoice"),
    ] {
        let file = read_bytes(&hybrid(&[("factur-x.xml", inside)], InNames));
        assert!(matches!(file.content, Content::Copy(_)), "{why}");
        assert_eq!(file.format, Some(Format::Pdf));
        let [problem] = file.problems.as_slice() else {
            panic!("{:?}", file.problems);
        };
        assert_eq!(problem.what.key, "import-doc-inside-unreadable");
        assert_eq!(problem.weight, Weight::Remark);
        let english = Words::new(Language::English);
        let reason = problem.what.values.iter().find(|(name, _)| *name == "why");
        let Some((_, Value::Message(reason))) = reason else {
            panic!("{problem:?}");
        };
        let said = [
            reason.key,
            reason.values.last().map_or("", |(_, value)| match value {
                Value::Message(inner) => inner.key,
                _ => "",
            }),
        ];
        assert!(
            said.contains(&why),
            "{said:?}: {}",
            english.say(&problem.what)
        );
    }
}

#[test]
fn a_pdf_that_does_not_open_keeps_its_data_where_the_e_invoice_does() {
    // Its tree of pages is empty: nothing can go behind a letter.
    let mut document = Document::load_mem(&pdf(0)).unwrap();
    let stream = Stream::new(dictionary! {}, museum("cii.xml"));
    let spec = spec(&mut document, "factur-x.xml", stream);
    hang(&mut document, &[("factur-x.xml", spec)], Associated);
    let file = read_bytes(&saved(document));
    assert_eq!(
        only(&file).copy.as_ref().unwrap().status,
        CopyStatus::Damaged
    );
    assert_eq!(said(&file), [("import-doc-copy-damaged", Weight::Remark)]);
}

#[test]
fn hostile_files_inside_a_pdf_cost_nothing_but_themselves() {
    // A file that unpacks to two hundred megabytes.
    let bomb = vec![b' '; 200_000_000];
    let file = read_bytes(&hybrid(&[("factur-x.xml", &bomb)], InNames));
    assert_eq!(
        said(&file),
        [("import-doc-inside-unreadable", Weight::Remark)]
    );
    drop(bomb);

    // A tree of names in which every node has all the others as kids, and an e-invoice on a page.
    let mut document =
        Document::load_mem(&hybrid(&[("factur-x.xml", &museum("cii.xml"))], Paperclip)).unwrap();
    let nodes: Vec<ObjectId> = (0..400).map(|_| document.new_object_id()).collect();
    let kids: Vec<Object> = nodes.iter().map(|id| (*id).into()).collect();
    for id in &nodes {
        let node = dictionary! { "Kids" => kids.clone(), "Names" => kids.clone() };
        document.objects.insert(*id, node.into());
    }
    let tree = dictionary! { "EmbeddedFiles" => nodes[0] };
    catalog(&mut document).set("Names", tree);
    let file = read_bytes(&saved(document));
    assert!(
        matches!(file.content, Content::Copy(_) | Content::Documents(_)),
        "{:?}",
        file.problems
    );

    // Thousands of files.
    let many: Vec<(String, Vec<u8>)> = (0..3_000)
        .map(|nr| (format!("{nr}.xml"), b"<a/>".to_vec()))
        .collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let file = read_bytes(&hybrid(&many, InNames));
    assert!(matches!(file.content, Content::Copy(_)));
}

#[test]
fn an_order_is_named_and_is_no_invoice() {
    let order = exhibit("order-x.xml");
    assert_eq!(order.format, None);
    assert_eq!(order.content, Content::Nothing);
    assert_eq!(said(&order), [("import-unknown-order", Weight::Fatal)]);
    let inside = read_bytes(&hybrid(&[("order-x.xml", &museum("order-x.xml"))], InNames));
    assert_eq!(inside.format, Some(Format::Pdf));
    assert_eq!(inside.content, Content::Nothing);
    assert_eq!(said(&inside), [("import-unknown-order", Weight::Fatal)]);
    let files: [(&str, &[u8]); 2] = [
        ("order-x.xml", &museum("order-x.xml")),
        ("factur-x.xml", &museum("zugferd-1.xml")),
    ];
    assert_eq!(
        only(&read_bytes(&hybrid(&files, InNames))).number,
        "2026-0302"
    );
}

/// What e-invoices and PDFs are made of, put where it does not belong.
const PIECES: [&str; 16] = [
    "<ram:GrandTotalAmount>",
    "</cbc:ID>",
    "<CrossIndustryInvoice>",
    "<!DOCTYPE a [<!ENTITY x \"y\">]>",
    "<![CDATA[",
    "&#x0;&x;",
    "#SKONTO#TAGE=99999999999#PROZENT=#",
    "99999999999999999999 dagen, 31-02-2026",
    "format=\"610\">999913",
    "-9223372036854775808",
    "é\u{1F600}",
    " 0 R /Kids [1 0 R]",
    "/Filter [/FlateDecode /FlateDecode]",
    "<< /Names 1 0 R",
    "stream\n",
    "endobj",
];

/// Every exhibit, and the ways in which a PDF carries one.
fn every_exhibit() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/documents");
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    let mut all: Vec<Vec<u8>> = names
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect();
    all.push(with_copies("invoice-with-copies.xml", &pdf(1), &pdf(2)));
    all.push(with_copies("cii.xml", &pdf(1), b""));
    all.push(pdf(4));
    for (name, exhibit) in [
        ("factur-x.xml", "cii.xml"),
        ("zugferd-invoice.xml", "zugferd-1.xml"),
        ("order-x.xml", "order-x.xml"),
        ("ubl.xml", "prepaid.xml"),
    ] {
        for place in [InNames, DeepInNames, Associated, Paperclip] {
            all.push(hybrid(&[(name, &museum(exhibit))], place));
        }
    }
    // Not packed, so that what is changed is what is read.
    let mut document = Document::load_mem(&pdf(1)).unwrap();
    let plain = Stream::new(dictionary! {}, museum("cii.xml"));
    let spec = spec(&mut document, "factur-x.xml", plain);
    hang(&mut document, &[("factur-x.xml", spec)], InNames);
    all.push(saved(document));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn no_damage_to_an_exhibit_makes_reading_panic(which in any::<prop::sample::Index>(), damage in damage(&PIECES)) {
        thread_local! {
            static EXHIBITS: Vec<Vec<u8>> = every_exhibit();
        }
        let bytes = EXHIBITS.with(|all| damage.done_to(which.get(all).clone()));
        let file = read_bytes(&bytes);
        for problem in &file.problems {
            let _said = Words::new(Language::Dutch).say(&problem.what);
        }
        // What is written down is read again when it is carried out.
        if let Content::Documents(documents) = &file.content {
            for copy in documents.iter().filter_map(|document| document.copy.as_ref()) {
                prop_assert!(copy_bytes(&mut Cursor::new(&bytes), copy.sha256).is_some_and(|again| again.len() as u64 == copy.length));
            }
        }
    }
}
