//! Geometry as it is in the produced PDF: where the address stands in each envelope's window, what else can be
//! seen through it, margins on paper of one's own, and what the file says of itself.

use crate::spec::letter_facts::{facts, in_language, last_reminder, pdf_of};
use lopdf::content::Content;
use lopdf::{Document, Object};
use minnelijk::documents::calibration;
use minnelijk::documents::enclosures::{Binding, Enclosure, bind, check_letterhead};
use minnelijk::documents::page::{Page, Rgb, mm};
use minnelijk::documents::{Info, preview, writer};
use minnelijk::domain::envelope::{Envelope, OWN, Place, Window};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::stationery::{Stationery, Stock};
use minnelijk::words::Words;

/// Text in a PDF: where it begins in tenths of a millimetre from the upper left, and its size in points.
#[derive(Debug, Clone, Copy)]
struct Shown {
    left: f32,
    baseline: f32,
    size: f32,
}

/// Every piece of text that stands upright on a page (from 0) of a PDF, in the order in which it is drawn.
fn text_of(pdf: &[u8], page: usize) -> Vec<Shown> {
    let document = Document::load_mem(pdf).unwrap();
    let id = document.page_iter().nth(page).unwrap();
    let content = Content::decode(&document.get_page_content(id)).unwrap();
    let number = |object: &Object| object.as_float().unwrap_or(0.0);
    let (mut size, mut depth, mut shown) = (0.0, 0, Vec::new());
    for operation in content.operations {
        match operation.operator.as_str() {
            "q" => depth += 1,
            "Q" => depth -= 1,
            "Tf" => size = number(&operation.operands[1]),
            "Tm" if depth == 0 => {
                let (x, y) = (
                    number(&operation.operands[4]),
                    number(&operation.operands[5]),
                );
                shown.push(Shown {
                    left: x / mm(0.1),
                    baseline: 2970.0 - y / mm(0.1),
                    size,
                });
            }
            _ => {}
        }
    }
    shown
}

fn inside(place: Place, left: f32, y: f32) -> bool {
    let (right, bottom) = (place.right() as f32, place.bottom() as f32);
    left > place.left as f32 && left < right && y > place.top as f32 && y < bottom
}

#[test]
fn each_window_shows_the_whole_address_and_nothing_else_of_the_letter() {
    for envelope in Envelope::ALL {
        for language in Language::ALL {
            let mut facts = last_reminder();
            facts.window = Window::of(*envelope, OWN);
            facts.customer.address.country = Some("BE".to_owned());
            let pdf = pdf_of(&in_language(language, &facts));
            let window = facts.window;
            // A tenth of a millimetre for rounding; letters reach 0.75 em above their baseline and 0.25 under it.
            let seen: Vec<Shown> = text_of(&pdf, 0)
                .into_iter()
                .filter(|text| inside(window.seen, text.left, text.baseline))
                .collect();
            let lines: Vec<&Shown> = seen.iter().filter(|text| text.size > 9.0).collect();
            assert_eq!(lines.len(), 5, "{envelope:?}: {seen:?}");
            for text in &seen {
                let high = text.size / mm(0.1);
                let place = window.address;
                assert!(
                    text.left >= place.left as f32 - 1.0,
                    "{envelope:?} {text:?}"
                );
                assert!(
                    text.baseline - 0.75 * high >= place.top as f32 - 1.0,
                    "{envelope:?} {text:?}"
                );
                assert!(
                    text.baseline + 0.25 * high <= place.bottom() as f32 + 1.0,
                    "{envelope:?} {text:?}"
                );
            }
            let steps: Vec<f32> = lines
                .windows(2)
                .map(|pair| pair[1].baseline - pair[0].baseline)
                .collect();
            assert!(
                steps.iter().all(|step| (39.0..=46.0).contains(step)),
                "{steps:?}"
            );
        }
    }
}

#[test]
fn six_lines_fit_every_window() {
    for envelope in Envelope::ALL {
        let mut facts = facts(LetterKind::FirstReminder);
        facts.window = Window::of(*envelope, OWN);
        facts.customer.address.extra = Some("Gebouw C".to_owned());
        facts.customer.address.country = Some("FR".to_owned());
        let pdf = pdf_of(&in_language(Language::Dutch, &facts));
        let place = facts.window.address;
        let lines: Vec<Shown> = text_of(&pdf, 0)
            .into_iter()
            .filter(|text| text.size > 9.0 && inside(place, text.left + 1.0, text.baseline))
            .collect();
        assert_eq!(lines.len(), 6, "{envelope:?}");
    }
}

#[test]
fn on_paper_with_its_own_head_and_foot_ours_are_left_out_and_text_keeps_clear() {
    let mut facts = last_reminder();
    facts.items = (0..40)
        .map(|at| {
            let mut item = facts.items[1].clone();
            item.number = format!("2026-{at:04}");
            item
        })
        .collect();
    facts.total = minnelijk::domain::money::Money::eur(40 * 21_230 + 29_961);
    facts.interest = None;
    let blank = pdf_of(&in_language(Language::Dutch, &facts));
    facts.stationery = Stationery {
        stock: Stock::Printed,
        head: 450,
        foot: 300,
    };
    let laid = in_language(Language::Dutch, &facts);
    let pdf = pdf_of(&laid);
    let lowest = |pdf: &[u8]| {
        let all = text_of(pdf, 0);
        all.iter().map(|text| text.baseline).fold(0.0, f32::max)
    };
    assert!(lowest(&blank) > 2800.0, "our own foot");
    assert!(lowest(&pdf) < 2970.0 - 300.0, "{}", lowest(&pdf));
    assert!(laid.pages.len() > 1);
    for page in 1..laid.pages.len() {
        let highest = text_of(&pdf, page)
            .iter()
            .map(|text| text.baseline - text.size / mm(0.1))
            .fold(f32::MAX, f32::min);
        assert!(highest > 410.0, "page {page}: {highest}");
    }
    let text = preview::text_of(&pdf).unwrap().remove(0);
    let head = text.lines().take(2).collect::<String>();
    assert!(!head.contains("KvK 12345678"), "{head}");
}

/// A letterhead of so many pages, each with a band in a colour of its own at the top.
pub(super) fn letterhead(pages: usize) -> Vec<u8> {
    let bands = [Rgb(200, 0, 0), Rgb(0, 0, 200), Rgb(0, 200, 0)];
    let pages: Vec<Page> = bands
        .into_iter()
        .take(pages)
        .map(|band| {
            let mut page = Page::a4();
            page.rect((0.0, 0.0), (page.width, mm(12.0)), Some(band), None);
            page
        })
        .collect();
    written(&pages)
}

fn written(pages: &[Page]) -> Vec<u8> {
    let info = Info {
        title: "Briefpapier",
        author: "Van Dalen",
        language: Language::Dutch,
        day: chrono::NaiveDate::from_ymd_opt(2026, 11, 18).unwrap(),
    };
    writer::write(pages, &info).unwrap()
}

/// The colour near the upper edge of a page.
fn band(pdf: &[u8], page: usize) -> [u8; 3] {
    let drawn = preview::render(pdf, page, 36.0).unwrap();
    let at = (5 * drawn.width + drawn.width / 2) * 4;
    [drawn.rgba[at], drawn.rgba[at + 1], drawn.rgba[at + 2]]
}

#[test]
fn a_letterhead_lies_under_the_first_and_under_later_pages_but_not_under_copies() {
    let letter = written(&[Page::a4(), Page::a4(), Page::a4()]);
    let copy = written(&[Page::a4()]);
    let enclosed = [Enclosure {
        pdf: &copy,
        header: None,
        watermark: None,
    }];
    let on = |paper: &[u8]| {
        let binding = Binding {
            letterhead: Some(paper),
            marks: &["Brief".to_owned(), "Kopie factuur 2026-0187".to_owned()],
        };
        let pdf = bind(&letter, &binding, &enclosed).unwrap().pdf;
        [0, 1, 2, 3].map(|page| band(&pdf, page))
    };
    let (red, blue, white) = ([200, 0, 0], [0, 0, 200], [255, 255, 255]);
    assert_eq!(on(&letterhead(2)), [red, blue, blue, white]);
    assert_eq!(on(&letterhead(1)), [red, white, white, white]);
}

#[test]
fn a_letterhead_is_one_or_two_upright_a4_pages() {
    assert!(check_letterhead(&letterhead(1)).is_ok());
    assert!(check_letterhead(&letterhead(2)).is_ok());
    assert!(check_letterhead(&letterhead(3)).is_err());
    assert!(check_letterhead(b"not a PDF").is_err());
    let lying = Page {
        width: mm(297.0),
        height: mm(210.0),
        items: Vec::new(),
    };
    assert!(check_letterhead(&written(&[lying])).is_err());
}

#[test]
fn a_letter_with_copies_has_a_bookmark_for_each() {
    let letter = written(&[Page::a4()]);
    let copy = written(&[Page::a4()]);
    let enclosed = [
        Enclosure {
            pdf: &copy,
            header: None,
            watermark: None,
        },
        Enclosure {
            pdf: b"damaged",
            header: None,
            watermark: None,
        },
    ];
    let binding = Binding {
        letterhead: None,
        marks: &[
            "Herinnering".to_owned(),
            "Kopie 1".to_owned(),
            "Kopie 2".to_owned(),
        ],
    };
    let pdf = bind(&letter, &binding, &enclosed).unwrap().pdf;
    let document = Document::load_mem(&pdf).unwrap();
    let marks: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dict| dict.has(b"Dest"))
        .filter_map(|dict| lopdf::decode_text_string(dict.get(b"Title").ok()?).ok())
        .collect();
    assert_eq!(marks, ["Herinnering", "Kopie 1"]);
}

#[test]
fn the_page_for_an_envelope_has_its_rulers_where_they_say_they_are() {
    for language in Language::ALL {
        let window = Window::of(Envelope::GermanB, OWN);
        let page = calibration::page(&window, &Words::new(language));
        assert!(writer::missing(std::slice::from_ref(&page)).is_empty());
        let pdf = written(&[page]);
        let drawn = preview::render(&pdf, 0, 254.0).unwrap();
        // Ten dots are a millimetre: the stroke at 100 mm of the upper ruler is dark, beside it is paper.
        let dark = |x: usize, y: usize| drawn.rgba[(y * drawn.width + x) * 4] < 140;
        assert!((998..=1002).any(|x| dark(x, 70)));
        assert!(!dark(995, 70) && !dark(1005, 70));
        // The line to measure is 100 mm long.
        let row = (1500..2600)
            .find(|y| (400..1300).all(|x| dark(x, *y)))
            .unwrap();
        let across: Vec<usize> = (300..drawn.width).filter(|x| dark(*x, row)).collect();
        let long = across[across.len() - 1] - across[0];
        assert!(
            (996..=1006).contains(&long),
            "{long} tenths of a millimetre"
        );
    }
}

#[test]
fn a_letter_of_one_page_is_small_says_what_it_is_and_copies_as_it_reads() {
    for language in Language::ALL {
        let mut facts = facts(LetterKind::FirstReminder);
        facts.customer.name = "Café Łódź – efficiënte koffie B.V. ﬁn".to_owned();
        let laid = in_language(language, &facts);
        let info = Info {
            title: &laid.subject,
            author: "Van Dalen",
            language,
            day: facts.date,
        };
        let pdf = writer::write(&laid.pages, &info).unwrap();
        assert_eq!(preview::page_count(&pdf).unwrap(), 1);
        assert!(pdf.len() < 40 * 1024, "{} bytes", pdf.len());
        let document = Document::load_mem(&pdf).unwrap();
        let catalog = document.catalog().unwrap();
        let said = |key: &[u8]| lopdf::decode_text_string(catalog.get(key).unwrap()).unwrap();
        assert!(said(b"Lang").starts_with(language.code()));
        let text = preview::text_of(&pdf).unwrap().remove(0);
        assert!(text.contains('€'), "{text}");
        assert!(text.contains("efficiënte"), "{text}");
        assert!(text.contains("Łódź") && text.contains('ﬁ'), "{text}");
    }
}
