//! Pictures of invoices: what a scanner, a fax or a telephone makes becomes a PDF, the same one each time,
//! with the size of the paper and the right side up; or a sentence.

use super::importing::{Invoice, Office};
use minnelijk::app::command::Command;
use minnelijk::documents::error::PdfError;
use minnelijk::documents::preview::{self, Bitmap};
use minnelijk::domain::document::{CopyFound, CopyStatus};
use minnelijk::import::{self, Content, Format, Options, ReadFile};
use minnelijk::pdf::scan::to_pdf;
use std::io::Cursor;
use std::path::Path;

fn museum(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/pictures");
    std::fs::read(folder.join(name)).unwrap()
}

fn read(name: &str, bytes: &[u8]) -> ReadFile {
    import::read(name, &mut Cursor::new(bytes), &Options::default())
}

fn copy(file: &ReadFile) -> &CopyFound {
    match &file.content {
        Content::Copy(loose) => &loose.copy,
        other => panic!("{other:?} {:?}", file.problems),
    }
}

/// Page of a picture, 72 pixels to the inch.
fn page(name: &str, number: usize) -> Bitmap {
    let pdf = to_pdf(&museum(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    preview::render(&pdf, number, 72.0).unwrap()
}

/// The colour in the middle of a part of the page, in parts of its sides.
fn colour(page: &Bitmap, across: f32, down: f32) -> [u8; 3] {
    let x = (page.width as f32 * across) as usize;
    let y = (page.height as f32 * down) as usize;
    let at = (y * page.width + x) * 4;
    [page.rgba[at], page.rgba[at + 1], page.rgba[at + 2]]
}

/// How dark a colour is, from 0 for white.
fn dark(colour: [u8; 3]) -> u16 {
    765 - colour.iter().map(|part| u16::from(*part)).sum::<u16>()
}

/// Pictures of 120 by 160 pixels with a block in the upper left corner; whether they know their size.
const DRAWN: [(&str, bool); 15] = [
    ("white-is-zero.tif", true),
    ("lzw.tif", true),
    ("deflate.tif", true),
    ("jpeg.tif", true),
    ("jpeg-ycbcr.tif", true),
    ("palette.tif", true),
    ("inks.tif", true),
    ("transparent.tif", true),
    ("grey.jpg", true),
    ("inks.jpg", true),
    ("black-and-white.png", true),
    ("grey.png", true),
    ("colours.png", true),
    ("palette.png", true),
    ("transparent.png", false),
];

#[test]
fn every_kind_of_picture_becomes_a_page_that_looks_like_it() {
    for (name, knows_its_size) in DRAWN {
        let page = page(name, 0);
        if knows_its_size {
            // 120 by 160 pixels at 150 to the inch.
            assert_eq!((page.width, page.height), (57, 76), "{name}");
            assert!(dark(colour(&page, 0.15, 0.1)) > 250, "{name}");
            assert!(dark(colour(&page, 0.7, 0.1)) < 40, "{name}");
            assert!(dark(colour(&page, 0.95, 0.95)) < 40, "{name}");
        } else {
            assert_eq!((page.width, page.height), (595, 841), "{name}");
            assert!(dark(colour(&page, 0.15, 0.15)) > 250, "{name}");
            assert!(dark(colour(&page, 0.7, 0.12)) < 40, "{name}");
        }
    }
    for name in [
        "lzw.tif",
        "colours.png",
        "palette.tif",
        "palette.png",
        "jpeg.tif",
        "jpeg-ycbcr.tif",
    ] {
        let [red, green, blue] = colour(&page(name, 0), 0.15, 0.1);
        assert!(red < green && green < blue, "{name}: {red} {green} {blue}");
    }
}

#[test]
fn a_fax_of_two_pages_has_two_pages_of_its_own_shape() {
    // 216 by 140 dots, 204 to the inch across and 98 down.
    let first = page("fax.tif", 0);
    assert_eq!((first.width, first.height), (76, 102));
    assert!(dark(colour(&first, 0.15, 0.1)) > 700);
    assert!(dark(colour(&first, 0.9, 0.9)) < 40);
    assert!(dark(colour(&page("fax.tif", 1), 0.9, 0.9)) > 700);
    let file = read("fax.tif", &museum("fax.tif"));
    assert_eq!(copy(&file).status, CopyStatus::Ok { pages: 2 });
}

#[test]
fn a_picture_that_was_held_on_its_side_stands_upright() {
    // Turned a quarter clockwise: the block is in the upper right corner.
    let tiff = page("turned.tif", 0);
    assert_eq!((tiff.width, tiff.height), (76, 57));
    assert!(dark(colour(&tiff, 0.9, 0.15)) > 250);
    assert!(dark(colour(&tiff, 0.1, 0.15)) < 40);
    let telephone = page("telephone.jpg", 0);
    // 160 by 120 when upright, and it does not know its size: on A4 that lies, in the middle.
    assert_eq!((telephone.width, telephone.height), (841, 595));
    assert!(dark(colour(&telephone, 0.85, 0.12)) > 250);
    assert!(dark(colour(&telephone, 0.2, 0.12)) < 40);
}

#[test]
fn the_same_picture_gives_the_same_pdf_and_nothing_that_was_noted_beside_it() {
    for name in ["fax.tif", "telephone.jpg", "transparent.png", "colours.png"] {
        assert_eq!(to_pdf(&museum(name)), to_pdf(&museum(name)), "{name}");
    }
    let telephone = museum("telephone.jpg");
    let pdf = to_pdf(&telephone).unwrap();
    for noted in [&b"Telefoon"[..], b"thuis", b"Exif"] {
        let holds = |bytes: &[u8]| bytes.windows(noted.len()).any(|window| window == noted);
        assert!(holds(&telephone) && !holds(&pdf), "{noted:?}");
    }
    // Its coded pixels are as they were.
    let tail = &telephone[telephone.len() - 400..];
    assert!(pdf.windows(400).any(|window| window == tail));
}

#[test]
fn what_no_page_can_be_made_of_is_refused() {
    for (name, _) in DRAWN {
        let bytes = museum(name);
        let cut = to_pdf(&bytes[..bytes.len() / 2]);
        assert!(
            matches!(cut, Err(PdfError::PictureUnreadable(_))),
            "{name}: {cut:?}"
        );
        let file = read(name, &bytes[..bytes.len() / 2]);
        assert_eq!(file.format, Some(Format::Image));
        assert_eq!(copy(&file).status, CopyStatus::Damaged);
        assert_eq!(file.problems[0].what.key, "import-picture-damaged");
    }
    let mut giant = museum("grey.png");
    giant[16..24].copy_from_slice(&[0, 0, 0x80, 0, 0, 0, 0x80, 0]);
    assert_eq!(to_pdf(&giant), Err(PdfError::PictureTooLarge));
    let file = read("giant.png", &giant);
    assert_eq!(file.problems[0].what.key, "import-picture-too-large");
    assert_eq!(
        to_pdf(b"GIF89a"),
        Err(PdfError::PictureUnreadable(
            "neither PNG, JPEG nor TIFF".to_owned()
        ))
    );
}

#[test]
fn a_scan_finds_its_invoice_and_its_pdf_is_made_again_when_it_is_taken_in() {
    let mut office = Office::on("2026-10-21");
    let invoice = office.file("a.xml", Invoice::default().xml());
    let scan = office.file("Factuur 2026-0187.jpg", museum("grey.jpg"));
    let rehearsal = office.rehearse(&[scan.clone(), invoice.clone()]);
    assert_eq!(
        rehearsal.files[0].read.format.map(Format::code),
        Some("image")
    );
    office.import(&[scan, invoice]);
    let (name, bytes) = office
        .session
        .copy_of(office.item("2026-0187"))
        .unwrap()
        .unwrap();
    assert_eq!(name, "Factuur 2026-0187.pdf");
    assert_eq!(bytes, to_pdf(&museum("grey.jpg")).unwrap());
}

#[test]
fn a_scan_is_added_by_hand() {
    let mut office = Office::on("2026-10-21");
    office.bring("a.xml", Invoice::default().xml());
    let item = office.item("2026-0187");
    let attach = |bytes: Vec<u8>| Command::AttachCopy {
        item,
        name: "scan.tif".to_owned(),
        bytes,
    };
    let cut = museum("fax.tif")[..300].to_vec();
    assert_eq!(office.refusal(attach(cut)), "import-picture-damaged");
    office.session.execute(attach(museum("fax.tif"))).unwrap();
    let (name, pdf) = office.session.copy_of(item).unwrap().unwrap();
    assert_eq!(name, "scan.pdf");
    assert_eq!(preview::page_count(&pdf), Ok(2));
}
