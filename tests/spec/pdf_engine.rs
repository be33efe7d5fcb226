//! The PDF engine: what is drawn can be read back, the same input gives the same bytes, other
//! people's PDFs go along or say why not, and other programs agree.

use chrono::NaiveDate;
use minnelijk::documents::batch::{self, Part};
use minnelijk::documents::enclosures::{self, Enclosure};
use minnelijk::documents::error::PdfError;
use minnelijk::documents::fonts::Face;
use minnelijk::documents::page::{Page, Rgb, Stroke, Style, Transform, mm};
use minnelijk::documents::picture::Picture;
use minnelijk::documents::qr::Code;
use minnelijk::documents::text::{Align, Setting, Span, paragraph};
use minnelijk::documents::{Info, preview, writer};
use minnelijk::domain::language::Language;
use std::process::Command;
use std::sync::Arc;

const EVERYTHING: &str = "é ü € ﬁ ł ß ø Œ Ž – “ ” ’ … ½ Ελληνικά Русский efficiënt office AVATAR";
const PROSE: &str = "Op 12 oktober hebben wij u herinnerd aan onderstaande openstaande facturen. \
    Tot op heden hebben wij van u nog geen betaling ontvangen, en evenmin een reactie. Wij \
    verzoeken u vriendelijk maar dringend het verschuldigde bedrag binnen veertien dagen na \
    dagtekening van deze brief over te maken.";

fn info() -> Info<'static> {
    Info {
        title: "Herinnering – Bäckerei Müller",
        author: "Voorbeeld B.V.",
        language: Language::Dutch,
        day: NaiveDate::from_ymd_opt(2026, 10, 14).expect("a day"),
    }
}

/// A page with one line of text.
fn page_with(text: &str) -> Page {
    let mut page = Page::a4();
    page.text(Style::new(Face::Regular, 11.0), mm(25.0), mm(40.0), text);
    page
}

pub(super) fn pdf_with(text: &str) -> Vec<u8> {
    writer::write(&[page_with(text)], &info()).expect("a PDF")
}

/// A page with everything the draw list knows.
fn full_page() -> Page {
    let mut page = page_with(EVERYTHING);
    let accent = Rgb(0x0b, 0x4f, 0x5c);
    for (at, face) in Face::ALL.into_iter().enumerate() {
        let style = Style::new(face, 12.0).coloured(accent);
        page.text(
            style,
            mm(25.0),
            mm(50.0 + 7.0 * at as f32),
            "Tweede herinnering AVATAR fi ffi",
        );
    }
    let spans = [
        Span::new(Face::Regular, PROSE),
        Span::new(Face::Regular, " Bedrag "),
        Span::new(Face::Bold, "€\u{a0}1.210,00"),
        Span::new(Face::Regular, ", met "),
        Span::new(Face::Italic, "vriendelijke groet"),
        Span::new(Face::Regular, "."),
    ];
    let setting = Setting {
        align: Align::Justify,
        hyphenate: Some(Language::Dutch),
        ..Setting::new(10.2)
    };
    let lines = paragraph(&spans, &setting, mm(120.0));
    let end = page.paragraph(&lines, mm(25.0), mm(82.0));
    let ragged = Setting {
        align: Align::Left,
        ..setting
    };
    let lines = paragraph(&spans, &ragged, mm(120.0));
    page.paragraph(&lines, mm(25.0), end + 8.0);
    let code = Code::of(
        "BCD\n002\n1\nSCT\n\nVoorbeeld B.V.\nNL02ABNA0123456789\nEUR1210.00\n\n\n2026-0187\n",
    );
    let code = code.expect("a code");
    let outline = code.outline((mm(25.0), mm(170.0)), mm(26.0));
    page.path(outline, Some(Rgb::BLACK), None);
    sticker(&mut page);
    page.picture(&logo(), (mm(25.0), mm(14.0)), (mm(13.0), mm(13.0)));
    page.link(
        (mm(25.0), mm(36.0)),
        (mm(60.0), mm(6.0)),
        "https://betaal.voorbeeld.example",
    );
    page
}

fn sticker(page: &mut Page) {
    let (x, y) = (mm(158.0), mm(30.0));
    page.group(Transform::turn(-7.0, x, y), 1.0, |page| {
        let (width, height) = (mm(50.0), mm(15.0));
        let corner = (x - width / 2.0, y - height / 2.0);
        page.rounded_rect(
            corner,
            (width, height),
            mm(3.2),
            Some(Rgb(0xc9, 0x29, 0x21)),
            None,
        );
        let dashes = Stroke {
            dash: Some((2.4, 1.8)),
            ..Stroke::solid(Rgb::WHITE, 0.8)
        };
        let inner = (corner.0 + mm(1.2), corner.1 + mm(1.2));
        page.rounded_rect(
            inner,
            (width - mm(2.4), height - mm(2.4)),
            mm(2.2),
            None,
            Some(dashes),
        );
        let style = Style::new(Face::Bold, 15.0).coloured(Rgb::WHITE);
        page.text_centred(style, x, y + 2.0, "2e HERINNERING");
    });
}

/// A transparent PNG, made here: a green disc that fades.
fn logo() -> Arc<Picture> {
    let side = 64_u32;
    let mut rows = Vec::new();
    for y in 0..side {
        rows.push(0);
        for x in 0..side {
            let (dx, dy) = (x as f32 - 31.5, y as f32 - 31.5);
            let near = 1.0 - (dx.hypot(dy) / 32.0).min(1.0);
            rows.extend([20, 140, 120, (near * 255.0) as u8]);
        }
    }
    Arc::new(Picture::read(&png(side, 6, &rows)).expect("our PNG opens"))
}

/// A PNG of 8-bit rows with their filter bytes, stored without compression.
fn png(side: u32, colour_type: u8, rows: &[u8]) -> Vec<u8> {
    let mut zlib = vec![0x78, 0x01];
    let blocks: Vec<&[u8]> = rows.chunks(0xffff).collect();
    for (at, block) in blocks.iter().enumerate() {
        let length = block.len() as u16;
        zlib.push(u8::from(at + 1 == blocks.len()));
        zlib.extend(length.to_le_bytes());
        zlib.extend((!length).to_le_bytes());
        zlib.extend(*block);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in rows {
        a = (a + u32::from(*byte)) % 65521;
        b = (b + a) % 65521;
    }
    zlib.extend((b << 16 | a).to_be_bytes());
    let mut header = Vec::new();
    header.extend(side.to_be_bytes());
    header.extend(side.to_be_bytes());
    header.extend([8, colour_type, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [(b"IHDR", header), (b"IDAT", zlib), (b"IEND", Vec::new())] {
        png.extend((data.len() as u32).to_be_bytes());
        let start = png.len();
        png.extend(name);
        png.extend(&data);
        let check = crc(&png[start..]);
        png.extend(check.to_be_bytes());
    }
    png
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |mut crc: u32, byte| {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
        crc
    })
}

/// A red square as JPEG, eight pixels a side.
const RED_JPEG: &str = "\
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxO\
    QERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2Nj\
    Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAA\
    AAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAUEQEA\
    AAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCCAEpn/9k=";
/// The same in four inks.
const CMYK_JPEG: &str = "\
    /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBE\
    V0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAA\
    AAAAAAYH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwCgDQ0oD//Z";

/// The bytes behind base64.
fn bytes(base64: &str) -> Vec<u8> {
    use base64::Engine as _;
    let engine = base64::engine::general_purpose::STANDARD;
    engine.decode(base64).expect("base64")
}

/// Asks qpdf whether a file is sound; says so in one line where it is not installed.
fn assert_sound(pdf: &[u8], what: &str) {
    if Command::new("qpdf").arg("--version").output().is_err() {
        println!("left out: qpdf is not installed ({what})");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("file.pdf");
    std::fs::write(&path, pdf).expect("written");
    let said = Command::new("qpdf").arg("--check").arg(&path).output();
    let said = said.expect("qpdf runs");
    let words =
        String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
    assert!(
        said.status.success() && !words.contains("WARNING"),
        "{what}: {words}"
    );
}

/// Whether a page has ink (or colour) in a rectangle, in fractions of its sides.
pub(super) fn inked(
    bitmap: &preview::Bitmap,
    (left, top): (f32, f32),
    (right, bottom): (f32, f32),
) -> bool {
    let (w, h) = (bitmap.width as f32, bitmap.height as f32);
    ((top * h) as usize..(bottom * h) as usize).any(|y| {
        ((left * w) as usize..(right * w) as usize).any(|x| {
            let at = (y * bitmap.width + x) * 4;
            bitmap.rgba[at..at + 3].iter().any(|byte| *byte < 0xc0)
        })
    })
}

#[test]
fn text_round_trips_through_a_pdf() {
    let pdf = pdf_with(EVERYTHING);
    let text = preview::text_of(&pdf).expect("text");
    assert_eq!(text, [EVERYTHING]);
}

#[test]
fn a_no_break_space_is_found_by_an_ordinary_one() {
    let text = preview::text_of(&pdf_with("samen € 1.210,00 nog")).expect("text");
    assert_eq!(text, ["samen € 1.210,00 nog"]);
}

#[test]
fn the_same_pages_and_day_give_the_same_bytes() {
    let write = || writer::write(&[full_page(), page_with("twee")], &info()).expect("a PDF");
    let first = write();
    assert_eq!(first, write());
    let tomorrow = Info {
        day: info().day.succ_opt().expect("a day"),
        ..info()
    };
    let later = writer::write(&[full_page(), page_with("twee")], &tomorrow).expect("a PDF");
    assert_ne!(first, later);
    assert!(first.starts_with(b"%PDF-1.7"));
    assert!(first.len() < 80_000, "{} bytes", first.len());
}

#[test]
fn other_programs_find_our_files_sound() {
    let full = writer::write(&[full_page()], &info()).expect("a PDF");
    assert_sound(&full, "a full page");
    let enclosure = Enclosure {
        pdf: &full,
        header: Some("Kopie factuur 2026-0187"),
        watermark: Some("VOORBEELD"),
    };
    let enclosed = enclosures::append(&pdf_with("brief"), &[enclosure]).expect("enclosed");
    assert_sound(&enclosed.pdf, "a letter with a copy");
    let parts = [
        Part {
            pdf: &enclosed.pdf,
            title: "Bäckerei Müller",
        },
        Part {
            pdf: &full,
            title: "Voorbeeld",
        },
        Part {
            pdf: &full,
            title: "Nog een",
        },
    ];
    let batch = batch::join(&parts, true, &info()).expect("a batch");
    assert_sound(&batch.pdf, "a batch");
}

#[test]
fn a_character_without_a_shape_stops_the_letter_and_is_named() {
    let refused = writer::write(&[page_with("Beste 王先生,")], &info());
    assert_eq!(
        refused,
        Err(PdfError::MissingCharacters(vec!['王', '先', '生']))
    );
}

#[test]
fn the_full_page_looks_as_it_was_drawn() {
    let pdf = writer::write(&[full_page()], &info()).expect("a PDF");
    let bitmap = preview::render(&pdf, 0, 72.0).expect("a picture");
    assert_eq!((bitmap.width, bitmap.height), (595, 841));
    let at = |x: f32, y: f32| (x / 210.0, y / 297.0);
    assert!(inked(&bitmap, at(136.0, 25.0), at(180.0, 35.0)), "sticker");
    assert!(inked(&bitmap, at(26.0, 171.0), at(40.0, 185.0)), "code");
    assert!(inked(&bitmap, at(29.0, 18.0), at(34.0, 23.0)), "logo");
    assert!(inked(&bitmap, at(25.0, 82.0), at(145.0, 90.0)), "paragraph");
    assert!(
        !inked(&bitmap, at(150.0, 100.0), at(205.0, 290.0)),
        "right side is empty"
    );
    assert_eq!(preview::render(&pdf, 1, 72.0), Err(PdfError::NoPages));
}

#[test]
fn pictures_say_why_they_are_refused() {
    assert!(matches!(
        Picture::read(b"GIF89a"),
        Err(PdfError::PictureUnreadable(_))
    ));
    let rows = vec![0; 65 * 64];
    let good = png(64, 0, &rows);
    assert!(Picture::read(&good).is_ok());
    assert!(matches!(
        Picture::read(&good[..good.len() / 2]),
        Err(PdfError::PictureUnreadable(_))
    ));
    let mut giant = good;
    giant[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    assert_eq!(Picture::read(&giant), Err(PdfError::PictureTooLarge));
}

#[test]
fn jpegs_of_three_and_of_four_colours_are_shown() {
    for jpeg in [RED_JPEG, CMYK_JPEG] {
        let picture = Arc::new(Picture::read(&bytes(jpeg)).expect("it opens"));
        assert_eq!((picture.width, picture.height), (8, 8));
        assert_eq!(picture.fit(20.0, 30.0), (20.0, 20.0));
        let mut page = Page::a4();
        page.picture(&picture, (0.0, 0.0), (mm(210.0), mm(210.0)));
        let pdf = writer::write(&[page], &info()).expect("a PDF");
        let bitmap = preview::render(&pdf, 0, 36.0).expect("a picture");
        let at = (bitmap.width * 50 + 100) * 4;
        let [red, green, blue] = [0, 1, 2].map(|part| bitmap.rgba[at + part]);
        assert!(red > 120 && green < 90 && blue < 90, "{red} {green} {blue}");
    }
    let broken = &bytes(RED_JPEG)[..200];
    assert!(matches!(
        Picture::read(broken),
        Err(PdfError::PictureUnreadable(_))
    ));
}

/// A small PDF as somebody else might make it: `page` is added to its page's dictionary.
pub(super) fn foreign(page: &str, content: &str) -> Vec<u8> {
    foreign_with("", page, content, &[])
}

/// The same with more in its catalogue and more objects (from number 5).
pub(super) fn foreign_with(catalog: &str, page: &str, content: &str, more: &[&str]) -> Vec<u8> {
    let mut objects = vec![
        format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /Contents 4 0 R {page} >>"),
        format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len() + 1
        ),
    ];
    objects.extend(more.iter().map(|object| (*object).to_owned()));
    file_of(&objects, "")
}

/// A file of these objects, the first of which is its catalogue; with more in its trailer.
pub(super) fn file_of(objects: &[impl AsRef<[u8]>], trailer: &str) -> Vec<u8> {
    let mut pdf = b"%PDF-1.5\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    for (at, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf.extend(format!("{} 0 obj\n", at + 1).bytes());
        pdf.extend(object.as_ref());
        pdf.extend(b"\nendobj\n");
    }
    let (start, size) = (pdf.len(), objects.len() + 1);
    let trailer =
        format!("trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
    pdf.extend(format!("xref\n0 {size}\n{table}{trailer}").bytes());
    pdf
}

pub(super) fn enclosed(pdf: &[u8]) -> Vec<u8> {
    let enclosure = Enclosure {
        pdf,
        header: None,
        watermark: None,
    };
    let letter = pdf_with("brief");
    let enclosed = enclosures::append(&letter, &[enclosure]).expect("enclosed");
    assert!(enclosed.outcomes[0].is_ok(), "{:?}", enclosed.outcomes);
    enclosed.pdf
}

#[test]
fn a_turned_page_stands_as_its_maker_meant_it() {
    // A block in the lower left corner of an upright A4 page.
    let block = "0 0 0 rg 0 0 200 100 re f";
    let corners = |turn: u32| {
        let pdf = foreign(&format!("/MediaBox [0 0 595 842] /Rotate {turn}"), block);
        let bitmap = preview::render(&enclosed(&pdf), 1, 36.0).expect("a picture");
        let lies = bitmap.width > bitmap.height;
        let corner = |x: f32, y: f32| inked(&bitmap, (x, y), (x + 0.1, y + 0.1));
        let inked = [(0.0, 0.0), (0.9, 0.0), (0.9, 0.9), (0.0, 0.9)].map(|(x, y)| corner(x, y));
        (lies, inked)
    };
    // Upper left, upper right, lower right, lower left.
    assert_eq!(corners(0), (false, [false, false, false, true]));
    assert_eq!(corners(90), (true, [true, false, false, false]));
    assert_eq!(corners(180), (false, [false, true, false, false]));
    assert_eq!(corners(270), (true, [false, false, true, false]));
}

#[test]
fn a_landscape_page_stays_landscape_and_a_large_one_is_made_smaller() {
    let wide = foreign("/MediaBox [0 0 842 595]", "0 0 0 rg 0 0 842 595 re f");
    let bitmap = preview::render(&enclosed(&wide), 1, 72.0).expect("a picture");
    assert_eq!((bitmap.width, bitmap.height), (841, 595));
    let poster = foreign(
        "/MediaBox [-100 -100 2280 3270]",
        "0 0 0 rg -100 -100 2380 3370 re f",
    );
    let bitmap = preview::render(&enclosed(&poster), 1, 72.0).expect("a picture");
    assert_eq!((bitmap.width, bitmap.height), (595, 841));
    assert!(inked(&bitmap, (0.03, 0.5), (0.05, 0.52)), "fills the page");
    assert!(
        !inked(&bitmap, (0.0, 0.0), (0.02, 1.0)),
        "leaves the printer's edge"
    );
    let receipt = foreign("/MediaBox [0 0 200 400]", "0 0 0 rg 0 0 200 400 re f");
    let bitmap = preview::render(&enclosed(&receipt), 1, 72.0).expect("a picture");
    assert!(inked(&bitmap, (0.45, 0.5), (0.55, 0.55)), "in the middle");
    assert!(!inked(&bitmap, (0.0, 0.0), (0.32, 1.0)), "at its own size");
}

#[test]
fn a_layer_that_is_switched_off_stays_off() {
    let shown = |off: &str| {
        let catalog = format!("/OCProperties << /OCGs [5 0 R] /D << {off} >> >>");
        let page = "/MediaBox [0 0 595 842] /Resources << /Properties << /L 5 0 R >> >>";
        let content = "/OC /L BDC 0 0 0 rg 0 0 595 842 re f EMC";
        let layer = "<< /Type /OCG /Name (Draft) >>";
        let letter = enclosed(&foreign_with(&catalog, page, content, &[layer]));
        let parts = [
            Part {
                pdf: &letter,
                title: "een",
            },
            Part {
                pdf: &letter,
                title: "twee",
            },
        ];
        let batch = batch::join(&parts, false, &info()).expect("a batch");
        [(letter, 1), (batch.pdf, 3)].map(|(pdf, page)| {
            let bitmap = preview::render(&pdf, page, 36.0).expect("a picture");
            inked(&bitmap, (0.2, 0.2), (0.8, 0.8))
        })
    };
    assert_eq!(shown(""), [true, true]);
    assert_eq!(shown("/OFF [5 0 R]"), [false, false]);
    assert_eq!(shown("/BaseState /OFF"), [false, false]);
}

#[test]
fn a_resource_may_be_called_parent() {
    let page = "/MediaBox [0 0 595 842] /Resources << /XObject << /Parent 5 0 R >> >>";
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length 26 >>\nstream\n\
        0 0 0 rg 0 0 595 842 re f\n\nendstream";
    let pdf = foreign_with("", page, "/Parent Do", &[form]);
    let bitmap = preview::render(&enclosed(&pdf), 1, 36.0).expect("a picture");
    assert!(inked(&bitmap, (0.2, 0.2), (0.8, 0.8)));
}

#[test]
fn a_filled_in_form_field_goes_along() {
    let page = "/MediaBox [0 0 595 842] /Annots [<< /Type /Annot /Subtype /Widget /Rect [100 100 200 200] \
        /AP << /N 4 0 R >> >>]";
    // The page's content doubles as the field's appearance: at 100 by 100 it is the field alone.
    let pdf = foreign(page, "0 0 0 rg 0 0 50 50 re f");
    let bitmap = preview::render(&enclosed(&pdf), 1, 36.0).expect("a picture");
    assert!(inked(&bitmap, (0.18, 0.83), (0.24, 0.87)));
}

#[test]
fn a_form_field_that_viewers_have_to_draw_is_drawn() {
    let page = "/MediaBox [0 0 595 842] /Annots [<< /Type /Annot /Subtype /Widget /FT /Tx \
        /Rect [100 700 300 720] /V (Voorbeeld B.V.) /DA (/Helv 11 Tf 0 g) >> \
        << /Type /Annot /Subtype /Widget /FT /Tx /Rect [100 600 300 620] /V (geheim) /F 2 >>]";
    let text = preview::text_of(&enclosed(&foreign(page, " "))).expect("text");
    assert_eq!(text, ["brief", "Voorbeeld B.V."]);
}

#[test]
fn header_and_watermark_stand_on_every_page_of_a_copy() {
    let copy = writer::write(&[page_with("een"), page_with("twee")], &info()).expect("a PDF");
    let enclosure = Enclosure {
        pdf: &copy,
        header: Some("Kopie factuur 2026-0187"),
        watermark: Some("VOORBEELD"),
    };
    let enclosed = enclosures::append(&pdf_with("brief"), &[enclosure]).expect("enclosed");
    let text = preview::text_of(&enclosed.pdf).expect("text");
    assert_eq!(text.len(), 3);
    assert_eq!(text[0], "brief");
    for (page, (own, number)) in text[1..].iter().zip([("een", "1/2"), ("twee", "2/2")]) {
        assert!(page.contains(own), "{page}");
        assert!(
            page.contains(&format!("Kopie factuur 2026-0187 · {number}")),
            "{page}"
        );
        assert!(page.contains("VOORBEELD"), "{page}");
    }
}

#[test]
fn what_cannot_be_enclosed_is_a_reason_and_the_letter_goes_out() {
    let letter = pdf_with("brief");
    let good = pdf_with("kopie");
    let enclosure = |pdf| Enclosure {
        pdf,
        header: None,
        watermark: None,
    };
    let all = [enclosure(&b"no PDF at all"[..]), enclosure(&good[..])];
    let enclosed = enclosures::append(&letter, &all).expect("enclosed");
    assert!(matches!(enclosed.outcomes[0], Err(PdfError::Unreadable(_))));
    assert_eq!(
        enclosed.outcomes[1].as_ref().map(|carried| carried.pages),
        Ok(1)
    );
    assert_eq!(
        preview::text_of(&enclosed.pdf).expect("text"),
        ["brief", "kopie"]
    );
    assert_eq!(
        enclosures::append(&letter, &all).expect("enclosed"),
        enclosed
    );
}

#[test]
fn a_batch_keeps_every_letter_and_stores_what_is_equal_once() {
    let copy = writer::write(&[full_page()], &info()).expect("a PDF");
    let letters: Vec<Vec<u8>> = ["Jansen", "Müller", "Łukasiewicz"]
        .iter()
        .map(|name| {
            let enclosure = Enclosure {
                pdf: &copy,
                header: None,
                watermark: None,
            };
            let letter = pdf_with(name);
            enclosures::append(&letter, &[enclosure])
                .expect("enclosed")
                .pdf
        })
        .collect();
    let one = pdf_with("Pietersen");
    let mut parts: Vec<Part<'_>> = letters.iter().map(|pdf| Part { pdf, title: "X" }).collect();
    parts.insert(
        0,
        Part {
            pdf: &one,
            title: "Pietersen",
        },
    );
    let batch = batch::join(&parts, true, &info()).expect("a batch");
    assert_eq!(batch.starts, [1, 3, 5, 7]);
    assert_eq!(batch.pages, 8);
    assert_eq!(preview::page_count(&batch.pdf), Ok(8));
    let text = preview::text_of(&batch.pdf).expect("text");
    assert_eq!((text[0].as_str(), text[1].as_str()), ("Pietersen", ""));
    assert_eq!(
        (text[2].as_str(), text[6].as_str()),
        ("Jansen", "Łukasiewicz")
    );
    assert!(
        batch.pdf.len() < letters[0].len() * 2,
        "{}",
        batch.pdf.len()
    );
    assert_eq!(batch.parts[1], batch::fingerprint(&letters[0]));
    assert_eq!(batch, batch::join(&parts, true, &info()).expect("a batch"));
    let single = batch::join(&parts, false, &info()).expect("a batch");
    assert_eq!(single.starts, [1, 2, 4, 6]);
}
