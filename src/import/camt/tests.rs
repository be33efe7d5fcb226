//! The XML of a bank file against quick-xml, which reads all of XML: what both accept they see alike, and
//! what one refuses the other does. And what of it depends on where a file happens to be cut into pieces.

use crate::import::text::{TextStream, filled};
use crate::import::xml::markup;
use crate::import::xml::tree::Node;
use crate::import::xml::walk::{Broken, Step, Stop, Walk};
use crate::import::{Content, Format, StatementPiece};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Cursor};

/// An element: how deep it is, its name with its prefix, and its own text.
type Seen = (usize, String, Option<String>);

/// What our reader sees of a text that it is given in pieces of so many bytes; a refusal by its name.
fn ours(xml: &str, piece: usize) -> Result<Vec<Seen>, Broken> {
    let stream = TextStream::new(BufReader::with_capacity(piece, xml.as_bytes())).unwrap();
    elements(Walk::new(stream)).map_err(|stop| match stop {
        Stop::File(broken, _) => broken,
        Stop::Io(error) => panic!("{error}"),
    })
}

/// The outermost elements are entered, those in them read as a whole.
fn elements<R: BufRead>(mut walk: Walk<R>) -> Result<Vec<Seen>, Stop> {
    let mut seen = Vec::new();
    let mut depth = 0;
    loop {
        match walk.step()? {
            Step::Open if depth == 0 => {
                seen.push((0, walk.opened().full_name().to_owned(), None));
                depth = 1;
            }
            Step::Open => add(walk.fill()?, 1, &mut seen),
            Step::Close => depth -= 1,
            Step::End => return Ok(seen),
        }
    }
}

fn add(node: Node<'_>, depth: usize, seen: &mut Vec<Seen>) {
    let text = node.own_text().map(String::from);
    seen.push((depth, node.full_name().to_owned(), text));
    node.children()
        .for_each(|child| add(child, depth + 1, seen));
}

/// The same by quick-xml; `None` where it refuses the text.
fn theirs(xml: &str) -> Option<Vec<Seen>> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().allow_dangling_amp = true;
    let (mut seen, mut open): (Vec<Seen>, Vec<usize>) = (Vec::new(), Vec::new());
    let text = |part: &[u8]| String::from_utf8(part.to_vec()).unwrap();
    loop {
        let piece = match reader.read_event().ok()? {
            Event::Start(start) if is_xml(&start) => {
                open.push(seen.len());
                let name = text(start.name().as_ref());
                seen.push((open.len() - 1, name, Some(String::new())));
                continue;
            }
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Start(_) | Event::DocType(_) => return None,
            Event::Eof if open.is_empty() => break,
            Event::Eof => return None,
            Event::Text(part) => text(&part),
            Event::CData(part) => text(&part),
            Event::GeneralRef(part) => match (&*text(&part), part.resolve_char_ref()) {
                (_, Ok(Some(character))) => character.to_string(),
                ("amp", _) => "&".to_owned(),
                ("lt", _) => "<".to_owned(),
                ("gt", _) => ">".to_owned(),
                ("quot", _) => "\"".to_owned(),
                ("apos", _) => "'".to_owned(),
                (other, _) => format!("&{other};"),
            },
            _ => continue,
        };
        if let Some(innermost) = open.last() {
            seen[*innermost].2.as_mut().unwrap().push_str(&piece);
        }
    }
    for (depth, _, text) in &mut seen {
        *text = text
            .take()
            .filter(|_| *depth > 0)
            .and_then(|text| filled(&text));
    }
    Some(seen)
}

/// quick-xml leaves it to others whether a tag has a name, and nothing strange outside of its values.
fn is_xml(start: &BytesStart<'_>) -> bool {
    let tag = String::from_utf8(start.to_vec()).unwrap();
    let mut outside = String::new();
    let mut quote = None;
    for sign in tag.chars() {
        match quote {
            Some(open) if open == sign => quote = None,
            Some(_) => {}
            None if matches!(sign, '"' | '\'') => quote = Some(sign),
            None => outside.push(sign),
        }
    }
    let name = String::from_utf8(start.name().as_ref().to_vec()).unwrap();
    !name.is_empty()
        && !name.ends_with(':')
        && !name.contains(['"', '\''])
        && !outside.contains(['<', '/'])
}

const WHOLE: &str = "<?xml version=\"1.0\"?>\n<!-- made by <hand> -->\n<Document xmlns=\"urn:x\">\n<Ntry>\n \
    <Amt Ccy=\"EUR\" Note='a>b/c'>12.50</Amt><x:Sts>BOOK</x:Sts>\r\n<Dt><Dt>2026-11-24</Dt></Dt><Nm/>\
    <Ustrd>Jansen &amp; Zn &#233;&#x20AC; <![CDATA[<b>&amp;]]> 5 &lt; 6 <!-- </Ustrd> -->einde</Ustrd>\
    <Addtl >Jansen & Zn &zn; </Addtl ></Ntry><Ntry/>tekst\n<Ntry>\u{e9}\u{1F600}</Ntry></Document>\n";

/// A change to a text: where, and what comes there instead of so many letters.
fn changes() -> impl Strategy<Value = Vec<(usize, usize, &'static str)>> {
    let piece = proptest::sample::select(vec![
        "",
        "<",
        ">",
        "/",
        "&",
        ";",
        "\"",
        "'",
        " ",
        "!",
        "-",
        "=",
        "<!--",
        "-->",
        "]]>",
        "<![CDATA[",
        "<?",
        "?>",
        "</",
        "/>",
        "<a>",
        "</a>",
        "<a/>",
        "<!DOCTYPE a>",
        "&amp;",
        "&#60;",
        "x:",
        "\u{e9}",
        "\n",
    ]);
    proptest::collection::vec((any::<usize>(), 0..9_usize, piece), 0..4)
}

fn changed(changes: &[(usize, usize, &str)]) -> String {
    let mut letters: Vec<char> = WHOLE.chars().collect();
    for (at, length, piece) in changes {
        let at = at % (letters.len() + 1);
        let end = (at + length).min(letters.len());
        letters.splice(at..end, piece.chars());
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4_000) })]

    #[test]
    fn what_is_xml_and_what_it_says_is_as_quick_xml_has_it(changes in changes(), piece in 1..40_usize) {
        let xml = changed(&changes);
        let seen = ours(&xml, 64 * 1024);
        prop_assert_eq!(seen.clone().ok(), theirs(&xml), "{}", xml);
        // Wherever the file is cut into pieces.
        prop_assert_eq!(ours(&xml, piece), seen);
    }
}

#[test]
fn the_text_of_an_element_is_what_its_markup_stands_for() {
    for (inside, text) in [
        ("Jansen &amp; Zn", "Jansen & Zn"),
        ("Jansen & Zn; &zn; &", "Jansen & Zn; &zn; &"),
        ("&lt;&gt;&quot;&apos;&#233;&#xE9;", "<>\"'\u{e9}\u{e9}"),
        ("&#0;&#xFFFFFFFF;&#x;", "&#0;&#xFFFFFFFF;&#x;"),
        ("a<![CDATA[<b>&amp;]]>c", "a<b>&amp;c"),
        ("a<!-- <b> -->c<?pi?>d", "acd"),
        ("a<b>x<c/>&amp;<![CDATA[y]]></b>d", "ad"),
    ] {
        assert_eq!(markup::text(inside), text, "{inside}");
    }
}

#[test]
fn an_attribute_is_found_among_others() {
    for attributes in [
        " Ccy=\"EUR\"",
        " Ccy = 'EUR' ",
        "\n Note=\"Ccy='USD' > 0\" Ccy=\"EUR\"",
    ] {
        assert_eq!(
            markup::attribute(attributes, "Ccy"),
            Some("EUR"),
            "{attributes}"
        );
    }
    for attributes in ["", " Ccy", " Ccy=EUR", " Ccy=\"EUR", " OldCcy=\"EUR\""] {
        assert_eq!(markup::attribute(attributes, "Ccy"), None, "{attributes}");
    }
}

#[test]
fn what_xml_forbids_is_refused_where_it_stands() {
    for (wrong, key) in [
        ("<>", Broken::Damaged),
        ("< a>", Broken::Damaged),
        ("<a/ b=\"c\">", Broken::Damaged),
        ("<a <b>", Broken::Damaged),
        ("<a\"b\">", Broken::Damaged),
        ("</b>", Broken::Damaged),
        ("<!ENTITY a \"b\">", Broken::Damaged),
        ("<!doctype a>", Broken::DocType),
        ("<!-- ", Broken::CutOff),
        ("<a b=\">", Broken::CutOff),
        ("<b>", Broken::Damaged),
    ] {
        let xml = format!("<Document>\n<a>\n{wrong}</a></Document>");
        assert_eq!(ours(&xml, 64), Err(key), "{wrong}");
    }
    assert_eq!(ours(&"<a>".repeat(100), 64), Err(Broken::Damaged));
}

/// A statement of so many entries of four lines each, the first on line 2.
fn statement(entries: usize, entry: impl Fn(usize) -> String) -> String {
    let mut xml = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Acct><Id>\
                   <IBAN>NL91ABNA0417164300</IBAN></Id></Acct>\n"
        .to_owned();
    for nth in 0..entries {
        let inside = entry(nth);
        write!(
            xml,
            "<Ntry>\r\n{inside}<CdtDbtInd>CRDT</CdtDbtInd>\r\n<BookgDt><Dt>2026-11-24</Dt></BookgDt>\r\n</Ntry>\r\n"
        )
        .unwrap();
    }
    xml + "</Stmt></BkToCstmrStmt></Document>"
}

#[test]
fn a_problem_names_its_line_however_far_it_is() {
    let xml = statement(3_000, |nth| match nth {
        2_500 => "<Amt>twaalf</Amt>".to_owned(),
        _ => format!("<Amt>{nth}</Amt>"),
    });
    let read = super::read(&mut Cursor::new(&xml), Format::Camt053).unwrap();
    let unread: Vec<_> = read
        .problems
        .iter()
        .filter(|problem| problem.what.key == "import-bank-amount-unread")
        .map(|problem| problem.place.clone())
        .collect();
    assert_eq!(unread, [Some(crate::import::line_place(2 + 4 * 2_500))]);
    let Content::Statements(statements) = read.content else {
        panic!("statements")
    };
    assert_eq!(statements[0].entries.len(), 2_999);
    assert_eq!(
        statements[0].totals().sum_credits.minor,
        100 * (2_999 * 3_000 / 2 - 2_500)
    );

    let damaged = xml.replace("twaalf", "12</Amt");
    let mut lines = 0;
    let stopped = super::stream(&mut Cursor::new(damaged), &mut |piece| {
        lines += usize::from(matches!(piece, StatementPiece::Line(_)));
    });
    let problem = stopped.unwrap().unwrap_err();
    assert_eq!(
        problem.place,
        Some(crate::import::line_place(3 + 4 * 2_500))
    );
    assert_eq!(lines, 2_500);
}

#[test]
fn an_entry_may_be_larger_than_what_is_read_at_a_time() {
    let payment = "<TxDtls><Amt Ccy=\"EUR\">0.01</Amt><RmtInf><Ustrd>een cent &amp; niet meer</Ustrd></RmtInf></TxDtls>";
    let xml = statement(2, |_| {
        format!(
            "<Amt Ccy=\"EUR\">30</Amt><NtryDtls>{}</NtryDtls>",
            payment.repeat(3_000)
        )
    });
    assert!(xml.len() > 8 * 64 * 1024);
    let read = super::read(&mut Cursor::new(&xml), Format::Camt053).unwrap();
    let Content::Statements(statements) = read.content else {
        panic!("statements")
    };
    let entries = &statements[0].entries;
    assert_eq!(entries.len(), 6_000);
    assert!(entries.iter().all(|entry| entry.amount.minor == 1));
    assert!(
        entries
            .iter()
            .all(|entry| entry.text == "een cent & niet meer")
    );
    assert_eq!(entries[2_999].part_of_batch, Some((3_000, 3_000)));
}
