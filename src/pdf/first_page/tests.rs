//! Pages drawn in the ways programs have, and pages made to harm.

use super::*;
use lopdf::{Stream, dictionary};
use proptest::prelude::*;

/// A document of one page that draws `content` in Helvetica as `F1`; more of its resources may be given.
fn page(content: &str, more: Dictionary) -> Document {
    page_of(content.as_bytes(), more, Document::with_version("1.7"))
}

fn page_of(content: &[u8], mut resources: Dictionary, mut document: Document) -> Document {
    let tree = document.new_object_id();
    let content = document.add_object(Stream::new(dictionary! {}, content.to_vec()));
    if !resources.has(b"Font") {
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding" };
        resources.set("Font", dictionary! { "F1" => font });
    }
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    let kids: Vec<Object> = vec![page.into()];
    let node = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => kids };
    document.objects.insert(tree, node.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    document
}

fn reads(content: &str) -> String {
    text(&page(content, dictionary! {}))
}

#[test]
fn words_drawn_apart_are_parted_and_letters_drawn_apart_are_not() {
    assert_eq!(
        reads("BT /F1 10 Tf 50 700 Td (Factuur) Tj 40 0 Td (2026-0187) Tj ET"),
        "Factuur 2026-0187\n"
    );
    assert_eq!(
        reads(
            "BT /F1 10 Tf 50 700 Td (2) Tj 5.56 0 Td (0) Tj 5.56 0 Td (2) Tj 5.56 0 Td (6) Tj ET"
        ),
        "2026\n"
    );
    assert_eq!(
        reads("BT /F1 10 Tf 50 700 Td [(Fac) 20 (tuur) -300 (2026) 15 (-0187)] TJ ET"),
        "Factuur 2026-0187\n"
    );
}

#[test]
fn lines_are_put_in_order_and_columns_parted_by_a_tab() {
    assert_eq!(
        reads(
            "BT /F1 10 Tf 1 0 0 1 300 100 Tm (1.210,00) Tj 1 0 0 1 50 700 Tm (Datum) Tj 1 0 0 1 200 700 Tm (Nummer) Tj \
             1 0 0 1 50 685.5 Tm (01-10-2026) Tj 1 0 0 1 200 686 Tm (0187) Tj ET"
        ),
        "Datum\tNummer\n01-10-2026\t0187\n1.210,00\n"
    );
}

#[test]
fn every_way_of_showing_text_is_followed() {
    assert_eq!(
        reads(
            "q 1 0 0 1 0 100 cm BT /F1 10 Tf 12 TL 50 600 Td (een) Tj T* (twee) Tj (drie) ' 0 0 (vier) \" 0 -12 TD (vijf) Tj ET Q"
        ),
        "een\ntwee\ndrie\nvier\nvijf\n"
    );
}

#[test]
fn a_page_that_stands_on_its_side_reads_as_well() {
    assert_eq!(
        reads("BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Factuur) Tj 0 1 -1 0 112 50 Tm (2026-0187) Tj ET"),
        "Factuur\n2026-0187\n"
    );
    assert_eq!(
        reads("BT /F1 10 Tf 0 -1 1 0 100 50 Tm (Factuur) Tj 0 -1 1 0 88 50 Tm (2026-0187) Tj ET"),
        "Factuur\n2026-0187\n"
    );
}

#[test]
fn bold_letters_that_are_drawn_twice_are_read_once() {
    assert_eq!(
        reads("BT /F1 10 Tf 50 700 Td (FACTUUR) Tj 0.3 0 Td (FACTUUR) Tj ET"),
        "FACTUUR\n"
    );
}

#[test]
fn a_font_with_a_table_of_its_own_is_read_by_it() {
    let mut document = Document::with_version("1.7");
    let table = Stream::new(
        dictionary! {},
        b"1 beginbfrange <0001> <000a> <0030> endbfrange 1 beginbfchar <0010> <002d> endbfchar"
            .to_vec(),
    );
    let table = document.add_object(table);
    let below = dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 556 };
    let below: Vec<Object> = vec![below.into()];
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type0", "Encoding" => "Identity-H", "ToUnicode" => table, "DescendantFonts" => below };
    let resources = dictionary! { "Font" => dictionary! { "F1" => font } };
    let content = b"BT /F1 10 Tf 50 700 Td <00030001000300070010000100020009000800> Tj ET";
    assert_eq!(text(&page_of(content, resources, document)), "2026-0187\n");
}

#[test]
fn a_form_within_the_page_is_read_where_it_is_put() {
    let mut document = Document::with_version("1.7");
    let form = Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Form" },
        b"BT /F1 10 Tf 0 0 Td (2026-0187) Tj ET".to_vec(),
    );
    let form = document.add_object(form);
    let resources = dictionary! { "XObject" => dictionary! { "Fm" => form }, "Font" => dictionary! {
    "F1" => dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" } } };
    let content = b"q 1 0 0 1 120 700 cm /Fm Do Q BT /F1 10 Tf 50 700 Td (Factuur) Tj ET";
    assert_eq!(
        text(&page_of(content, resources, document)),
        "Factuur\t2026-0187\n"
    );
}

#[test]
fn a_form_that_draws_itself_ends() {
    let mut document = Document::with_version("1.7");
    let form = document.new_object_id();
    let inside = dictionary! { "XObject" => dictionary! { "Fm" => form } };
    let stream = Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Form", "Resources" => inside.clone() },
        b"/Fm Do /Fm Do /Fm Do /Fm Do /Fm Do /Fm Do /Fm Do /Fm Do /Fm Do /Fm Do".to_vec(),
    );
    document.objects.insert(form, stream.into());
    assert_eq!(text(&page_of(b"/Fm Do", inside, document)), "");
}

#[test]
fn a_page_without_end_is_read_in_part() {
    let many = "BT /F1 10 Tf 50 700 Td (een heel lange regel) Tj ET\n".repeat(20_000);
    assert!(reads(&many).len() <= MOST_TEXT);
    let states = "q ".repeat(300_000);
    assert_eq!(reads(&states), "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_a_page_says_is_read_or_passed_over(
        steps in prop::collection::vec(prop::sample::select(vec![
            "BT", "ET", "q", "Q", "/F1 10 Tf", "/F1 1e30 Tf", "1 0 0 1 1e38 1e38 Tm", "0 0 0 0 0 0 cm", "Tj", "(a) Tj",
            "[(b) -1e30 (c)] TJ", "T*", "-1e38 TL", "'", "1 2 (d) \"", "/Fm Do", "<<", ">>", "[", "(", "BI ID", "1 0 Td",
        ]), 0..80),
    ) {
        prop_assert!(reads(&steps.join(" ")).len() <= MOST_TEXT);
    }
}

#[test]
fn a_page_without_text_gives_none() {
    assert_eq!(reads("0 0 100 100 re f"), "");
    assert_eq!(reads("BT /F9 10 Tf (geen letters) Tj ET"), "");
    assert_eq!(reads("BT (zonder letters) Tj ET ((((( <<"), "");
    assert_eq!(text(&Document::with_version("1.7")), "");
}
