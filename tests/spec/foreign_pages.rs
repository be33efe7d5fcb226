//! What the pages of other people's PDFs look like behind a letter: form fields that viewers draw, marks
//! without a drawing, layers, resources that stand elsewhere, page trees of every shape; and what does not
//! come along.

use super::pdf_engine::{enclosed, file_of, foreign, foreign_with, inked, pdf_with};
use minnelijk::documents::enclosures::{self, Enclosure, Note};
use minnelijk::documents::preview::{self, Bitmap};
use minnelijk::domain::document::CopyStatus;
use minnelijk::import::invoice_pdf::inspect;

/// An A4 page.
const A4: &str = "/MediaBox [0 0 595 842]";

/// The first page behind the letter.
fn behind(pdf: &[u8]) -> Bitmap {
    preview::render(&enclosed(pdf), 1, 72.0).unwrap()
}

/// Whether a rectangle of the page has ink: left, bottom, right and top in points of an A4 page.
fn has_ink(page: &Bitmap, [left, bottom, right, top]: [f32; 4]) -> bool {
    let at = |x: f32, y: f32| (x / 595.0, (842.0 - y) / 842.0);
    inked(page, at(left, top), at(right, bottom))
}

fn text_behind(pdf: &[u8]) -> String {
    preview::text_of(&enclosed(pdf)).unwrap()[1..].join("\n")
}

/// A page with one form field, in a form with these entries.
fn form(entries: &str, field: &str) -> Vec<u8> {
    let catalog = format!("/AcroForm << /Fields [] {entries} >>");
    let page = format!(
        "{A4} /Annots [<< /Type /Annot /Subtype /Widget /Rect [100 700 300 720] {field} >>]"
    );
    foreign_with(&catalog, &page, " ", &[OLD_LOOK])
}

/// A drawing that says "oud" (object 5).
const OLD_LOOK: &str = "<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F << \
    /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Length 35 >>\nstream\n\
    BT /F 10 Tf 2 5 Td (oud) Tj ET     \nendstream";

#[test]
fn a_drawing_that_the_file_calls_out_of_date_gives_way_to_the_value() {
    let field = "/FT /Tx /V (nieuw) /AP << /N 5 0 R >>";
    assert_eq!(text_behind(&form("", field)), "oud");
    assert_eq!(text_behind(&form("/NeedAppearances true", field)), "nieuw");
    // What our type cannot write stays as it was drawn.
    let chinese = "/FT /Tx /V <FEFF738B> /AP << /N 5 0 R >>";
    assert_eq!(text_behind(&form("/NeedAppearances true", chinese)), "oud");
}

#[test]
fn a_value_is_written_as_its_field_says() {
    let right = behind(&form("", "/FT /Tx /V (1.210,00) /Q 2 /DA (/F 10 Tf 0 g)"));
    assert!(has_ink(&right, [250.0, 700.0, 300.0, 720.0]));
    assert!(!has_ink(&right, [100.0, 700.0, 240.0, 720.0]));
    // The form's own habits hold for a field without any.
    let centred = behind(&form("/Q 1 /DA (/F 8 Tf 0 g)", "/FT /Tx /V (x)"));
    assert!(has_ink(&centred, [196.0, 700.0, 204.0, 720.0]));
    let comb = behind(&form("", "/FT /Tx /Ff 16777216 /MaxLen 4 /V (NL02)"));
    for cell in [100.0, 150.0, 200.0, 250.0] {
        assert!(
            has_ink(&comb, [cell + 15.0, 700.0, cell + 35.0, 720.0]),
            "{cell}"
        );
    }
    let framed = behind(&form("", "/FT /Tx /MK << /BG [0.2 0.4 0.6] /BC [0 0 0] >>"));
    assert!(has_ink(&framed, [150.0, 705.0, 160.0, 715.0]));
    let choices = "/FT /Ch /V (nl) /DA (/F 8 Tf 0 g) /Opt [[(de) (Duits)] [(nl) (Nederlands)]]";
    let combo = form("", &format!("/Ff 131072 {choices}"));
    assert_eq!(text_behind(&combo), "Nederlands");
    let list = form("", choices);
    assert_eq!(text_behind(&list), "Duits\nNederlands");
    let (first, second) = ([250.0, 713.0, 290.0, 718.0], [250.0, 703.0, 290.0, 708.0]);
    assert!(!has_ink(&behind(&list), first) && has_ink(&behind(&list), second));
    let secret = form("", "/FT /Tx /Ff 8192 /V (geheim)");
    assert_eq!(text_behind(&secret), "");
}

#[test]
fn long_text_is_broken_into_lines_that_fit() {
    let field = "/Rect [100 600 250 720] /FT /Tx /Ff 4096 /DA (/F 10 Tf 0 g) \
        /V (Wij verzoeken u vriendelijk het bedrag binnen veertien dagen over te maken.\\rMet groet)";
    let page = format!("{A4} /Annots [<< /Type /Annot /Subtype /Widget {field} >>]");
    let pdf = foreign(&page, " ");
    let lines = text_behind(&pdf);
    assert!(lines.lines().count() >= 3, "{lines}");
    assert!(lines.ends_with("Met groet"), "{lines}");
    assert!(!has_ink(&behind(&pdf), [252.0, 500.0, 595.0, 842.0]));
}

#[test]
fn a_box_that_is_ticked_has_a_tick_without_a_drawing_too() {
    let ticked = |field: &str| has_ink(&behind(&form("", field)), [190.0, 700.0, 210.0, 720.0]);
    assert!(ticked("/FT /Btn /AS /Ja"));
    assert!(ticked("/FT /Btn /V /Ja /MK << /CA (l) >>"));
    assert!(!ticked("/FT /Btn /AS /Off"));
    assert!(!ticked("/FT /Btn"));
    let captioned = form("", "/FT /Btn /Ff 65536 /MK << /CA (Afdrukken) >>");
    assert_eq!(text_behind(&captioned), "Afdrukken");
}

#[test]
fn marks_without_a_drawing_are_drawn() {
    let quad = "/Rect [100 700 300 720] /QuadPoints [100 720 300 720 100 700 300 700]";
    let inside = [150.0, 706.0, 250.0, 714.0];
    let corner = [100.0, 695.0, 120.0, 705.0];
    for (mark, drawn, empty) in [
        (format!("/Subtype /Highlight /C [1 0.5 0] {quad}"), inside, [310.0, 700.0, 400.0, 720.0]),
        (format!("/Subtype /Underline /C [1 0 0] {quad}"), [150.0, 699.0, 250.0, 704.0], inside),
        (format!("/Subtype /StrikeOut /C [0] {quad}"), inside, corner),
        ("/Subtype /Square /C [0 0 1] /Rect [100 700 300 720]".into(), corner, inside),
        ("/Subtype /Circle /C [] /IC [0 0 0 1] /Rect [100 700 300 720]".into(), inside, [100.0, 717.0, 103.0, 720.0]),
        ("/Subtype /Line /C [0 0 1] /L [100 700 300 720] /Rect [100 700 300 720]".into(), inside, [250.0, 700.0, 300.0, 705.0]),
        ("/Subtype /Ink /C [0 0 1] /InkList [[100 710 300 710]] /Rect [100 700 300 720]".into(), inside, corner),
        ("/Subtype /Polygon /C [0 0 1] /Vertices [100 700 300 700 200 720] /Rect [100 700 300 720]".into(), corner, [180.0, 703.0, 220.0, 709.0]),
    ] {
        let page = format!("{A4} /Annots [<< /Type /Annot {mark} >>]");
        let page = behind(&foreign(&page, " "));
        assert!(has_ink(&page, drawn), "{mark}");
        assert!(!has_ink(&page, empty), "{mark}");
    }
    let note = format!(
        "{A4} /Annots [<< /Type /Annot /Subtype /FreeText /Rect [100 700 300 740] /DA (/F 10 Tf 1 0 0 rg) \
         /Contents (Betaald op 3 mei) >>]"
    );
    assert_eq!(text_behind(&foreign(&note, " ")), "Betaald op 3 mei");
}

#[test]
fn words_stay_legible_under_a_mark() {
    let page = format!(
        "{A4} /Annots [<< /Type /Annot /Subtype /Highlight /C [1 1 0] /Rect [100 700 300 720] \
         /QuadPoints [100 720 300 720 100 700 300 700] >>]"
    );
    let page = behind(&foreign(&page, "0 0 0 rg 150 700 100 20 re f"));
    let at = (132 * page.width + 200) * 4;
    assert_eq!(page.rgba[at..at + 3], [0, 0, 0]);
}

#[test]
fn an_annotation_in_a_layer_that_is_switched_off_does_not_show() {
    let shown = |off: &str| {
        let catalog = format!("/OCProperties << /OCGs [6 0 R] /D << {off} >> >>");
        let page = format!(
            "{A4} /Annots [<< /Type /Annot /Subtype /Stamp /OC 6 0 R /Rect [100 700 300 720] /AP << /N 5 0 R >> >>]"
        );
        let layer = "<< /Type /OCG /Name (Concept) >>";
        has_ink(
            &behind(&foreign_with(&catalog, &page, " ", &[OLD_LOOK, layer])),
            [100.0, 700.0, 120.0, 720.0],
        )
    };
    assert!(shown(""));
    assert!(!shown("/OFF [6 0 R]"));
}

#[test]
fn a_drawing_without_resources_of_its_own_has_those_of_its_page() {
    let font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length 38 >>\nstream\n\
        BT /F 20 Tf 100 700 Td (binnen) Tj ET \nendstream";
    let inherited = |pages: &str, page: &str| {
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            format!("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] {pages} >>"),
            format!("<< /Type /Page /Parent 2 0 R /Contents 4 0 R {page} >>"),
            "<< /Length 6 >>\nstream\n/X Do \nendstream".to_owned(),
            form.to_owned(),
            format!("<< {font} /XObject << /X 5 0 R >> >>"),
        ];
        text_behind(&file_of(&objects, ""))
    };
    let inline = format!("/Resources << {font} /XObject << /X 5 0 R >> >>");
    assert_eq!(inherited(&inline, ""), "binnen");
    assert_eq!(inherited("", &inline), "binnen");
    assert_eq!(inherited("/Resources 6 0 R", ""), "binnen");
}

#[test]
fn a_page_tree_of_any_shape_gives_its_pages() {
    let page = "/Type /Page /MediaBox [0 0 595 842] /Contents 4 0 R";
    let content = "<< /Length 30 >>\nstream\n0 0 0 rg 100 700 200 20 re f  \nendstream";
    for (kids, more, pages) in [
        // A page that is no object of its own, null, and something that is no page.
        (format!("<< {page} >> null 9 0 R 4 0 R"), "<< >>", 1),
        // The tree within itself.
        ("2 0 R 3 0 R 2 0 R".to_owned(), "<< >>", 1),
        // A part without a type, and one that inherits from it.
        (
            "5 0 R 3 0 R".to_owned(),
            "<< /Kids [3 0 R] /Rotate 90 >>",
            2,
        ),
    ] {
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            format!("<< /Type /Pages /Kids [{kids}] /Count 7 >>"),
            format!("<< {page} >>"),
            content.to_owned(),
            more.to_owned(),
        ];
        let pdf = file_of(&objects, "");
        assert_eq!(inspect(&pdf), CopyStatus::Ok { pages }, "{kids}");
        assert_eq!(preview::page_count(&enclosed(&pdf)), Ok(1 + pages as usize));
        let lies = behind(&pdf).width > behind(&pdf).height;
        assert_eq!(lies, kids.starts_with('5'), "{kids}");
    }
}

#[test]
fn what_does_something_and_what_leads_elsewhere_stays_behind() {
    let catalog = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> \
        /Names << /EmbeddedFiles << /Names [(a.xml) 6 0 R] >> >> /AA << /WC 7 0 R >>";
    let page = format!(
        "{A4} /AA << /O 7 0 R >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 7 0 R >> \
         << /Type /Annot /Subtype /Stamp /Rect [100 700 300 720] /A 7 0 R /AP << /N 5 0 R >> >>]"
    );
    let more = [
        OLD_LOOK,
        "<< /Type /Filespec /F (a.xml) /EF << /F 8 0 R >> >>",
        "<< /S /Launch /F (calc.exe) >>",
        "<< /Type /EmbeddedFile /Length 9 >>\nstream\n<factuur>\nendstream",
    ];
    let pdf = foreign_with(catalog, &page, " ", &more);
    assert_eq!(enclosures::inspect(&pdf).unwrap().notes, [Note::Files(1)]);
    let whole = lopdf::Document::load_mem(&enclosed(&pdf)).unwrap();
    let everything = format!("{:?}", whole.objects);
    for left in [
        "JavaScript",
        "OpenAction",
        "Launch",
        "calc.exe",
        "EmbeddedFile",
        "factuur",
        "/AA",
    ] {
        assert!(!everything.contains(left), "{left}");
    }
    assert_eq!(text_behind(&pdf), "oud");
}

#[test]
fn a_page_that_cannot_be_joined_goes_along_as_a_picture_fine_enough_for_paper() {
    // A second stream, packed in a way that the joiner does not know.
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 5 0 R] >>",
        "<< /Length 30 >>\nstream\n0 0 0 rg 100 700 200 20 re f  \nendstream",
        "<< /Length 3 /Filter /Onbekend >>\nstream\nabc\nendstream",
    ];
    let pdf = file_of(&objects.map(str::to_owned), "");
    assert_eq!(inspect(&pdf), CopyStatus::Ok { pages: 1 });
    let enclosure = Enclosure {
        pdf: &pdf,
        header: None,
        watermark: None,
    };
    let whole = enclosures::append(&pdf_with("brief"), &[enclosure]).unwrap();
    assert_eq!(
        whole.outcomes[0].as_ref().unwrap().notes,
        [Note::Pictures(1)]
    );
    assert!(has_ink(
        &preview::render(&whole.pdf, 1, 72.0).unwrap(),
        [110.0, 705.0, 290.0, 715.0]
    ));
    let document = lopdf::Document::load_mem(&whole.pdf).unwrap();
    let width = document.objects.values().find_map(|object| {
        let stream = object.as_stream().ok()?;
        let is_picture = stream.dict.get(b"Subtype").ok()?.as_name().ok()? == b"Image";
        is_picture.then(|| stream.dict.get(b"Width").unwrap().as_i64().unwrap())
    });
    // A4 at 200 dots to the inch.
    assert!(width.is_some_and(|width| width >= 1652), "{width:?}");
}
