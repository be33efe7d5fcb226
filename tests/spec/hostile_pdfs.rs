//! Files made to hurt, or hurt themselves: each ends soon, within the memory of a page or a sentence of
//! refusal, when it comes in; what is promised then is what happens when the letter is made.

use super::damage::damage;
use super::pdf_engine::{file_of, pdf_with};
use flate2::{Compression, write::ZlibEncoder};
use minnelijk::documents::enclosures::{self, Carried, Enclosure};
use minnelijk::documents::error::PdfError;
use minnelijk::documents::preview;
use minnelijk::domain::document::CopyStatus;
use minnelijk::import::invoice_pdf::inspect;
use proptest::prelude::*;
use std::io::Write as _;
use std::path::Path;
use std::sync::LazyLock;

fn museum(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/pdf");
    std::fs::read(folder.join(name)).unwrap()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<< {entries} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    object.extend(bytes);
    object.extend(b"\nendstream");
    object
}

/// A file of one page with these entries, its contents in object 4, and more objects.
fn page(entries: &str, contents: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R {entries} >>").into_bytes(),
        contents,
    ];
    objects.extend(more);
    file_of(&objects, "")
}

fn append(pdf: &[u8]) -> (Vec<u8>, Result<Carried, PdfError>) {
    static LETTER: LazyLock<Vec<u8>> = LazyLock::new(|| pdf_with("brief"));
    let enclosure = Enclosure {
        pdf,
        header: Some("Kopie"),
        watermark: None,
    };
    let mut whole = enclosures::append(&LETTER, &[enclosure]).unwrap();
    (whole.pdf, whole.outcomes.remove(0))
}

/// Refused when it comes in, as too large; and the letter goes without it, should it come that far.
fn assert_too_much(pdf: &[u8], what: &str) {
    assert_eq!(inspect(pdf), CopyStatus::TooLarge, "{what}");
}

/// Two megabytes of blanks pack to two kilobytes; packed twice, to less than a hundred bytes.
static BLANKS: LazyLock<Vec<u8>> = LazyLock::new(|| packed(&vec![b' '; 64 << 20]));

#[test]
fn what_unfolds_without_end_is_refused() {
    let contents = stream("/Filter /FlateDecode", &BLANKS);
    let again = packed(&BLANKS);
    let twice = stream("/Filter [/FlateDecode /FlateDecode]", &again);
    // The same blanks again and again, as the contents of one page.
    let many = "4 0 R ".repeat(3);
    let pdf = page(&format!("/Contents [{many}]"), contents.clone(), vec![]);
    assert_too_much(&pdf, "contents");
    // Packed objects that unfold to more than any file has of them.
    let objects = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    let objects = stream(objects, &BLANKS);
    assert_too_much(&page("/Contents 4 0 R", objects, vec![]), "objects");
    // A picture that its filters unfold to gigabytes.
    let picture = "/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8";
    let picture = stream(
        &format!("{picture} /Filter [/FlateDecode /FlateDecode]"),
        &again,
    );
    let pdf = page("/Contents 4 0 R", stream("", b"q Q"), vec![picture]);
    assert_too_much(&pdf, "packed twice");
    // One stream stays as it is: nothing of it is unfolded, and drawing it is up to the viewer.
    assert_eq!(
        inspect(&page("/Contents 4 0 R", contents, vec![])),
        CopyStatus::Ok { pages: 1 }
    );
    assert_too_much(
        &page("/Contents 4 0 R", twice, vec![]),
        "contents packed twice",
    );
}

#[test]
fn pictures_of_a_hundred_thousand_pixels_a_side_are_refused() {
    let said = "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 1";
    let by_dictionary = stream(&format!("{said} /Width 100000 /Height 100000"), b"");
    let fax =
        "/Width 9 /Height 9 /Filter /CCITTFaxDecode /DecodeParms << /Columns 60000 /Rows 60000 >>";
    let fax = stream(&format!("{said} {fax}"), b"\0");
    // The heading of a JBIG2 page, of a JPEG and of a JPEG 2000 picture.
    let mut jbig2 = vec![0, 0, 0, 0, 0x30, 0, 1, 0, 0, 0, 0x13];
    jbig2.extend([
        0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    let jbig2 = stream(
        &format!("{said} /Width 9 /Height 9 /Filter /JBIG2Decode"),
        &jbig2,
    );
    let jpeg = b"\xff\xd8\xff\xc0\0\x0b\x08\xff\xff\xff\xff\x01\x01\x11\0\xff\xd9";
    let jpeg = stream(
        &format!("{said} /Width 9 /Height 9 /Filter /DCTDecode"),
        jpeg,
    );
    let mut jpx = b"\xff\x4f\xff\x51\0\x29\0\0".to_vec();
    jpx.extend([0, 1, 0, 0, 0, 1, 0, 0]);
    let jpx = stream(
        &format!("{said} /Width 9 /Height 9 /Filter /JPXDecode"),
        &jpx,
    );
    for (what, picture) in [
        ("dictionary", by_dictionary),
        ("fax", fax),
        ("JBIG2", jbig2),
        ("JPEG", jpeg),
        ("JPEG 2000", jpx),
    ] {
        let pdf = page("/Contents 4 0 R", stream("", b"q Q"), vec![picture]);
        assert_too_much(&pdf, what);
    }
}

#[test]
fn more_pages_annotations_and_objects_than_any_invoice_has_are_refused() {
    let pages = "3 0 R ".repeat(2_001);
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{pages}] /Count 1 >>"),
        "<< /Type /Page /MediaBox [0 0 9 9] /Annots 4 0 R >>".to_owned(),
        format!("[{}]", "null ".repeat(200)),
    ];
    assert_too_much(&file_of(&objects, ""), "pages");
    let some = objects
        .clone()
        .map(|object| object.replace(&pages, &"3 0 R ".repeat(600)));
    assert_too_much(&file_of(&some, ""), "annotations");
    let zeros = format!("[{}]", "0 ".repeat(2_100_000));
    assert_too_much(&file_of(&[&objects[0], &zeros], ""), "objects");
}

#[test]
fn a_file_that_is_deep_or_turns_in_circles_comes_to_an_end() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let chain: Vec<Vec<u8>> = (5..5_000)
        .map(|at| format!("<< /Type /XObject /Next {} 0 R >>", at + 1).into_bytes())
        .collect();
    let ring = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> \
        /Length 5 >>\nstream\n/X Do\nendstream";
    let drawing = stream("", b"/X Do");
    for (what, pdf) in [
        (
            "deep",
            page(
                "/Contents 4 0 R /Resources 5 0 R",
                drawing.clone(),
                vec![deep.into_bytes()],
            ),
        ),
        (
            "a chain",
            page("/Contents 4 0 R /Resources 5 0 R", drawing.clone(), chain),
        ),
        (
            "a ring",
            page(
                "/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>",
                drawing,
                vec![ring.to_vec()],
            ),
        ),
        (
            "itself",
            page(
                "/Contents 4 0 R /Resources 5 0 R",
                stream("", b" "),
                vec![b"5 0 R".to_vec()],
            ),
        ),
    ] {
        let (whole, carried) = append(&pdf);
        assert_eq!(carried.map(|carried| carried.pages), Ok(1), "{what}");
        assert_eq!(preview::page_count(&whole), Ok(2), "{what}");
        assert_eq!(inspect(&pdf), CopyStatus::Ok { pages: 1 }, "{what}");
    }
}

#[test]
fn a_table_that_points_at_one_place_a_million_times_is_refused() {
    let entries = packed(&b"\x01\0\x09\0\0".repeat(1_000_000));
    let table = stream(
        "/Type /XRef /Size 1000000 /W [1 2 2] /Root 2 0 R /Filter /FlateDecode",
        &entries,
    );
    let mut pdf = b"%PDF-1.5\n1 0 obj\n".to_vec();
    pdf.extend(table);
    pdf.extend(b"\nendobj\nstartxref\n9\n%%EOF\n");
    assert_too_much(&pdf, "a table");
    assert_eq!(append(&pdf).1, Err(PdfError::TooMuchInside));
}

/// A page that cannot be joined, for its contents end in something that nobody can unpack: it has to become
/// a picture.
fn drawn(resources: &str, contents: &[u8], more: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![stream("/Filter /Onbekend", b"x")];
    objects.extend(more);
    let entries = format!("/Contents [4 0 R 5 0 R] /Resources << {resources} >>");
    page(
        &entries,
        stream("/Filter /FlateDecode", &packed(contents)),
        objects,
    )
}

/// A pattern (object 6) that is set side by side as its matrix, cell and step say.
fn tiled(matrix: &str, cell: u32, step: u32) -> Vec<u8> {
    let kind = "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /Resources << >>";
    let size = format!("/BBox [0 0 {cell} {cell}] /XStep {step} /YStep {step}");
    let pattern = stream(
        &format!("{kind} {size} /Matrix [{matrix}]"),
        b"1 0 0 rg 0 0 5 5 re f",
    );
    let contents = b"/Pattern cs /P scn 0 0 595 842 re f";
    drawn("/Pattern << /P 6 0 R >>", contents, vec![pattern])
}

/// Drawings (from object 6 on) of which each shows the next one twice.
fn doubled(deep: usize) -> Vec<u8> {
    let form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]";
    let forms = (7..7 + deep).map(|next| {
        let next = format!("{form} /Resources << /XObject << /X {next} 0 R >> >>");
        stream(&next, b"/X Do /X Do")
    });
    let mut forms: Vec<_> = forms.collect();
    forms.push(stream(form, b"0 0 9 9 re f"));
    drawn("/XObject << /X 6 0 R >>", b"/X Do", forms)
}

#[test]
fn drawing_that_takes_more_than_any_page_needs_is_refused() {
    let group = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency >>";
    let groups = vec![stream(group, b"0 0 9 9 re f")];
    let fine = tiled("1 0 0 1 0 0", 20, 20);
    assert_eq!(inspect(&fine), CopyStatus::Ok { pages: 1 });
    assert_eq!(inspect(&doubled(6)), CopyStatus::Ok { pages: 1 });
    for (what, pdf) in [
        // Leaning so far that a tile of fifty thousand pixels a side is in sight: 10 GB.
        ("a tile", tiled("1 0 0.999999 0.00001 0 0", 60_000, 60_000)),
        ("tiles over each other", tiled("1 0 0 1 0 0", 100_000, 1)),
        (
            "dashes",
            drawn("", b"[0.000001] 0 d 0 0 m 595 842 l S", vec![]),
        ),
        (
            "lines",
            drawn("", &b"0 0 m 595 842 l S ".repeat(200_000), vec![]),
        ),
        ("drawings in drawings", doubled(40)),
        (
            "groups",
            drawn(
                "/XObject << /X 6 0 R >>",
                &b"/X Do ".repeat(100_000),
                groups,
            ),
        ),
    ] {
        assert_too_much(&pdf, what);
        assert_eq!(append(&pdf).1, Err(PdfError::TooMuchInside), "{what}");
        assert_eq!(
            preview::render(&pdf, 0, 72.0),
            Err(PdfError::TooMuchInside),
            "{what}"
        );
    }
}

#[test]
fn letters_that_stand_for_whole_books_are_refused() {
    let map = format!("1 beginbfchar <41> <{}> endbfchar", "0041".repeat(250));
    let font =
        "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >> >>";
    let line = format!("BT /F 4 Tf 9 9 Td ({}) Tj ET ", "A".repeat(1_000));
    let book = |lines: usize| {
        drawn(
            font,
            line.repeat(lines).as_bytes(),
            vec![stream("", map.as_bytes())],
        )
    };
    let text = preview::text_of(&book(1)).unwrap();
    assert_eq!(text[0].matches('A').count(), 250_000);
    assert_eq!(preview::text_of(&book(100)), Err(PdfError::TooMuchInside));
}

#[test]
fn what_unfolds_while_a_file_is_opened_is_known_before() {
    let entries = b"\x01\0\x09\0\0".repeat(8_000_000);
    for (filter, entries) in [
        ("/FlateDecode", packed(&entries)),
        ("[/FlateDecode /FlateDecode]", packed(&packed(&entries))),
        ("/#46lateDecode", packed(&entries)),
    ] {
        let table = format!("/Type /XRef /Size 8000000 /W [1 2 2] /Root 2 0 R /Filter {filter}");
        let mut pdf = b"%PDF-1.5\n1 0 obj\n".to_vec();
        pdf.extend(stream(&table, &entries));
        pdf.extend(b"\nendobj\nstartxref\n9\n%%EOF\n");
        assert_eq!(
            preview::render(&pdf, 0, 72.0),
            Err(PdfError::TooMuchInside),
            "{filter}"
        );
        assert_too_much(&pdf, filter);
    }
}

/// One page each that says "kopie": built, packed and damaged in every way that readers know.
const BUILDS: [&str; 14] = [
    "plain.pdf",
    "pdf-2.0.pdf",
    "packed.pdf",
    "linearized.pdf",
    "leading-bytes.pdf",
    "wrong-startxref.pdf",
    "cut-off.pdf",
    "no-root.pdf",
    "owner-rc4-40.pdf",
    "owner-rc4-128-packed.pdf",
    "owner-aes-128.pdf",
    "owner-aes-256-packed.pdf",
    "owner-in-pieces.pdf",
    "owner-no-id.pdf",
];

#[test]
fn however_a_file_is_built_its_page_is_joined() {
    for name in BUILDS {
        let pdf = museum(name);
        assert_eq!(inspect(&pdf), CopyStatus::Ok { pages: 1 }, "{name}");
        let (whole, carried) = append(&pdf);
        // Joined, and no picture.
        assert_eq!(carried.map(|carried| carried.notes), Ok(vec![]), "{name}");
        let text = preview::text_of(&whole).unwrap();
        assert!(text[1].contains("kopie"), "{name}: {text:?}");
    }
    let locked = museum("user-password.pdf");
    assert_eq!(inspect(&locked), CopyStatus::NeedsPassword);
    assert_eq!(append(&locked).1, Err(PdfError::NeedsPassword));
}

/// Pieces that mean something in a PDF.
const PIECES: [&str; 14] = [
    "endobj\n",
    "stream\n",
    "\nendstream",
    "<<",
    ">>",
    "3 0 R",
    "2 0 R",
    "/Type /Pages",
    "/Kids [2 0 R 3 0 R]",
    "/Length 999999999",
    "/Filter /FlateDecode",
    "/Filter [/LZWDecode /JBIG2Decode]",
    "/MediaBox [0 0 1e9 -1]",
    "/Encrypt 4 0 R",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn whatever_happens_to_a_file_what_is_promised_is_what_happens(
        which in 0..BUILDS.len(),
        damage in damage(&PIECES),
    ) {
        let pdf = damage.done_to(museum(BUILDS[which]));
        let (whole, carried) = append(&pdf);
        let pages = carried.as_ref().map_or(0, |carried| carried.pages);
        prop_assert_eq!(preview::page_count(&whole), Ok(1 + pages));
        let promised = match inspect(&pdf) {
            CopyStatus::Ok { pages } => pages as usize,
            _ => 0,
        };
        prop_assert_eq!(pages, promised, "{:?}", carried);
    }
}
