//! What a file is, by its content and never by its extension; and for everything Minnelijk cannot
//! read, a sentence that names what it seems to be and what to do instead.

use super::table::workbook::Kind;
use super::text::{self, Encoding};
use super::{Format, Source, fatal, limits};
use crate::domain::message::{Problem, msg};
use crate::pdf::scan;
use quick_xml::events::{BytesStart, Event};
use std::io::{self, Read, SeekFrom};

/// How much of a file is looked at.
const HEAD: u64 = 64 * 1024;

/// What looking at a file gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detected {
    /// It can be read.
    Readable(Format),
    /// It cannot, and why.
    Unreadable(Problem),
}

/// Looks at the start of a file and leaves it at its start.
///
/// # Errors
/// The file cannot be read.
pub fn detect(source: &mut dyn Source) -> io::Result<Detected> {
    let length = source.seek(SeekFrom::End(0))?;
    source.rewind()?;
    let mut head = Vec::new();
    source.take(HEAD).read_to_end(&mut head)?;
    source.rewind()?;
    let recognised = match head.as_slice() {
        // Packed files and those of older Office programs are told apart by what is in them.
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] | [0x09, 0x08, ..] => {
            match workbook(source, length)? {
                Some(found) => found,
                None => recognise(&head),
            }
        }
        _ => recognise(&head),
    };
    Ok(match recognised {
        Ok(format) => {
            let (largest, said) = limits::largest(format);
            if length > largest {
                let what = msg("import-too-large").with("limit", said);
                let remedy = match format {
                    Format::Pdf | Format::Image => "import-doc-copy-too-large-remedy",
                    _ => "import-too-large-remedy",
                };
                Detected::Unreadable(fatal(what, msg(remedy)))
            } else {
                Detected::Readable(format)
            }
        }
        Err(problem) => Detected::Unreadable(*problem),
    })
}

/// A workbook; `None`: it is something else.
fn workbook(
    source: &mut dyn Source,
    length: u64,
) -> io::Result<Option<Result<Format, Box<Problem>>>> {
    if length > limits::largest(Format::Spreadsheet).0 {
        return Ok(None);
    }
    let kind = Kind::of(source)?;
    source.rewind()?;
    Ok(kind.map(|kind| match kind {
        Kind::Xlsb => Err(unknown("import-unknown-xlsb", "import-unknown-xlsb-remedy")),
        _ => Ok(Format::Spreadsheet),
    }))
}

/// A file of a kind that is not read: what it seems to be, and what to do instead.
fn unknown(what: &'static str, remedy: &'static str) -> Box<Problem> {
    Box::new(fatal(msg(what), msg(remedy)))
}

fn recognise(head: &[u8]) -> Result<Format, Box<Problem>> {
    if let Some(found) = by_signature(head) {
        return found;
    }
    let (text, encoding) = text::decode(head);
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Err(unknown("import-file-empty", "import-file-empty-remedy"));
    }
    if encoding != Encoding::Utf16 && is_binary(head) {
        return Err(unknown(
            "import-unknown-binary",
            "import-unknown-binary-remedy",
        ));
    }
    if text.starts_with('<') {
        return by_markup(text);
    }
    if let Some(format) = swift(text) {
        return Ok(format);
    }
    by_lines(text)
}

/// Kinds with fixed first bytes.
fn by_signature(head: &[u8]) -> Option<Result<Format, Box<Problem>>> {
    let has = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
    // Some programs put a few bytes before the heading; readers accept it within the first kilobyte.
    let start = head.get(..head.len().min(1_024)).unwrap_or_default();
    if start.windows(5).any(|window| window == b"%PDF-") {
        return Some(Ok(Format::Pdf));
    }
    if scan::kind(head).is_some() {
        return Some(Ok(Format::Image));
    }
    Some(Err(match head {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => {
            // Too large to look into: its first bytes say enough.
            if has(b"xl/") || has(b"opendocument.spreadsheet") {
                return Some(Ok(Format::Spreadsheet));
            } else if has(b"word/") || has(b"opendocument.text") {
                unknown("import-unknown-word", "import-unknown-word-remedy")
            } else {
                unknown("import-unknown-zip", "import-unknown-zip-remedy")
            }
        }
        [0xD0, 0xCF, 0x11, 0xE0, ..] => unknown(
            "import-unknown-old-office",
            "import-unknown-old-office-remedy",
        ),
        [b'{', b'\\', b'r', b't', b'f', ..] => {
            unknown("import-unknown-word", "import-unknown-word-remedy")
        }
        [b'G', b'I', b'F', b'8', ..]
        | [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..]
        | [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ]
        | [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm' | b'a', ..] => {
            unknown("import-unknown-picture", "import-unknown-picture-remedy")
        }
        [0x1F, 0x8B, ..] | [b'7', b'z', 0xBC, 0xAF, ..] | [b'R', b'a', b'r', b'!', ..] => {
            unknown("import-unknown-zip", "import-unknown-zip-remedy")
        }
        _ if head.starts_with(b"SQLite format 3\0") => {
            unknown("import-unknown-company", "import-unknown-company-remedy")
        }
        _ => return None,
    }))
}

/// Text has no zero bytes, and hardly any other control characters.
fn is_binary(head: &[u8]) -> bool {
    let controls = head
        .iter()
        .filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A))
        .count();
    head.contains(&0) || controls * 50 > head.len().max(200)
}

/// XML, HTML and the older kind of OFX: the first element that we know decides.
fn by_markup(text: &str) -> Result<Format, Box<Problem>> {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut names = String::new();
    let mut root = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                let name = local_name(&element);
                remember_namespaces(&element, &mut names);
                if let Some(found) = by_element(&name, &names) {
                    return found;
                }
                root.get_or_insert(name);
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    Err(match root {
        Some(root) => Box::new(fatal(
            msg("import-unknown-xml").with("root", root),
            msg("import-unknown-xml-remedy"),
        )),
        None => unknown("import-unknown-text", "import-unknown-text-remedy"),
    })
}

fn local_name(element: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(element.local_name().as_ref()).into_owned()
}

fn remember_namespaces(element: &BytesStart<'_>, names: &mut String) {
    for attribute in element.attributes().with_checks(false).flatten() {
        if attribute.key.as_ref().starts_with(b"xmlns") {
            names.push_str(&String::from_utf8_lossy(&attribute.value));
            names.push(' ');
        }
    }
}

fn by_element(name: &str, namespaces: &str) -> Option<Result<Format, Box<Problem>>> {
    let ubl = namespaces.contains("urn:oasis:names:specification:ubl");
    // The first versions had their number in the name.
    Some(match name.trim_end_matches("V01") {
        "BkToCstmrStmt" => Ok(Format::Camt053),
        "BkToCstmrAcctRpt" => Ok(Format::Camt052),
        "BkToCstmrDbtCdtNtfctn" => Ok(Format::Camt054),
        "Document" if namespaces.contains("camt.053.") => Ok(Format::Camt053),
        "Document" if namespaces.contains("camt.052.") => Ok(Format::Camt052),
        "Document" if namespaces.contains("camt.054.") => Ok(Format::Camt054),
        "Document" if namespaces.contains(":pain.") => Err(unknown(
            "import-unknown-payment-order",
            "import-unknown-payment-order-remedy",
        )),
        "Invoice" | "CreditNote" if ubl => Ok(Format::Ubl),
        "CrossIndustryInvoice" | "CrossIndustryDocument" => Ok(Format::Cii),
        // Order-X names its root after the message of UN/CEFACT that it is cut from.
        "SCRDMCCBDACIOMessageStructure" => Err(order()),
        "Order" | "OrderChange" | "OrderResponse" if ubl => Err(order()),
        "auditfile" => Ok(Format::Xaf),
        "OFX" => Ok(Format::Ofx),
        "html" | "HTML" | "body" | "BODY" => {
            Err(unknown("import-unknown-html", "import-unknown-html-remedy"))
        }
        _ => return None,
    })
}

fn order() -> Box<Problem> {
    unknown("import-unknown-order", "import-unknown-order-remedy")
}

/// The tags that a SWIFT statement consists of.
const SWIFT_TAGS: [&str; 22] = [
    ":20:", ":21:", ":25:", ":25P:", ":28:", ":28C:", ":60F:", ":60M:", ":61:", ":62F:", ":62M:",
    ":64:", ":65:", ":86:", ":13:", ":13D:", ":34F:", ":90C:", ":90D:", ":940:", ":942:", ":65F:",
];

/// MT940 or MT942: lines that start with their tags, whatever heading the bank puts above them.
fn swift(text: &str) -> Option<Format> {
    let tag_of = |line: &str| {
        let line = line.trim_start();
        SWIFT_TAGS
            .iter()
            .find(|tag| line.starts_with(**tag))
            .copied()
    };
    let mut interim = false;
    let mut any = false;
    for line in text.lines() {
        let tag = tag_of(line);
        any |= tag.is_some();
        match tag {
            // Opening and closing balances are what an interim report lacks.
            Some(":60F:" | ":60M:" | ":62F:" | ":62M:" | ":940:") => return Some(Format::Mt940),
            Some(":13:" | ":13D:" | ":34F:" | ":90C:" | ":90D:" | ":942:") => interim = true,
            _ => interim |= line.contains("{2:I942") || line.contains("{2:O942"),
        }
    }
    any.then_some(if interim {
        Format::Mt942
    } else {
        Format::Mt940
    })
}

/// What is left is plain text: OFX, an e-mail, a table, or something to read by eye.
fn by_lines(text: &str) -> Result<Format, Box<Problem>> {
    if text.starts_with("OFXHEADER") {
        return Ok(Format::Ofx);
    }
    if text
        .get(..11)
        .is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
    {
        return Ok(Format::VCard);
    }
    if is_email(text) {
        return Err(unknown(
            "import-unknown-email",
            "import-unknown-email-remedy",
        ));
    }
    if is_bank_table(text) {
        return Ok(Format::BankTable);
    }
    if is_table(text) {
        Ok(Format::Table)
    } else {
        Err(unknown("import-unknown-text", "import-unknown-text-remedy"))
    }
}

fn is_email(text: &str) -> bool {
    const HEADS: [&str; 7] = [
        "Received:",
        "From:",
        "Return-Path:",
        "MIME-Version:",
        "Delivered-To:",
        "Message-ID:",
        "Content-Type:",
    ];
    let found = HEADS
        .iter()
        .filter(|head| text.lines().take(60).any(|line| line.starts_with(**head)))
        .count();
    found >= 2
}

/// A bank's own table of transactions, by what its columns are called.
fn is_bank_table(text: &str) -> bool {
    const HEADS: [&str; 10] = [
        "tegenrekening",
        "af bij",
        "af/bij",
        "counterparty",
        "iban/bban",
        "mededelingen",
        "rentedatum",
        "debet/credit",
        "debit/credit",
        "saldo na trn",
    ];
    text.lines().take(5).any(|line| {
        let line = line.to_lowercase();
        let cells: Vec<String> = line
            .split([';', ',', '\t'])
            .map(|cell| cell.trim_matches('"').to_owned())
            .collect();
        if super::bank_table::heads_of_balances(&cells) {
            return true;
        }
        HEADS.iter().filter(|head| line.contains(**head)).count() >= 2
    })
}

/// Two lines or more with the same sign between the same number of columns.
fn is_table(text: &str) -> bool {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(30)
        .collect();
    [';', '\t', ',', '|'].into_iter().any(|delimiter| {
        let mut counts: Vec<usize> = lines
            .iter()
            .map(|line| outside_quotes(line, delimiter))
            .filter(|count| *count > 0)
            .collect();
        counts.sort_unstable();
        let alike = counts
            .chunk_by(|one, other| one == other)
            .map(<[usize]>::len)
            .max()
            .unwrap_or(0);
        // Sentences have commas too: a table has the same number on most lines.
        let wide = counts.len() >= 2 && counts.len() == lines.len() && counts.first() >= Some(&5);
        wide || alike >= 2 && alike * 2 > lines.len()
            || (lines.len() == 1 && counts.first() >= Some(&2))
    })
}

fn outside_quotes(line: &str, delimiter: char) -> usize {
    let mut quoted = false;
    line.chars()
        .filter(|c| {
            quoted ^= *c == '"';
            *c == delimiter && !quoted
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufRead, Cursor, Seek};

    fn found(bytes: &[u8]) -> Detected {
        detect(&mut Cursor::new(bytes)).unwrap()
    }

    fn key(bytes: &[u8]) -> &'static str {
        match found(bytes) {
            Detected::Unreadable(problem) => problem.what.key,
            Detected::Readable(format) => panic!("{format:?}"),
        }
    }

    #[test]
    fn the_content_decides_and_not_the_name() {
        for (text, format) in [
            (
                "\u{feff}<?xml version=\"1.0\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.13\"/>",
                Format::Camt053,
            ),
            (
                "<n:Document xmlns:n=\"x\"><n:BkToCstmrAcctRpt/></n:Document>",
                Format::Camt052,
            ),
            (
                "<Document><BkToCstmrDbtCdtNtfctn/></Document>",
                Format::Camt054,
            ),
            (
                "<!-- c --><Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>",
                Format::Ubl,
            ),
            ("<rsm:CrossIndustryInvoice xmlns:rsm=\"x\">", Format::Cii),
            ("<CrossIndustryDocument xmlns=\"urn:ferd:x\"/>", Format::Cii),
            (
                "<!-- made by -->\n<x:auditfile xmlns:x=\"http://www.auditfiles.nl/XAF/4.0\">",
                Format::Xaf,
            ),
            ("ABNANL2A\n940\nABNANL2A\n:20:ABN\n:25:1\n", Format::Mt940),
            (
                "0000 01INGBNL2AXXXX00001\n940 00\n:20:MPBZ\n",
                Format::Mt940,
            ),
            (
                "{1:F01X}{2:I940X}{4:\n:20:1\n:60F:C200101EUR0,\n-}",
                Format::Mt940,
            ),
            (
                ":20:1\n:25:2\n:34F:EURD0,\n:61:2001010101C1,NTRF\n",
                Format::Mt942,
            ),
            ("xx%PDF-1.7\n", Format::Pdf),
            ("II*\0\u{8}\0\0\0", Format::Image),
            (
                "Nummer;Klant;Open\n1;Jansen;12,00\n2;\"a;b\";3,00\n",
                Format::Table,
            ),
            ("a\tb\n1\t2\n", Format::Table),
            (
                "\"Datum\";\"Rekening\";\"Tegenrekening\";\"Af Bij\"\n\"1\";\"2\";\"3\";\"Af\"\n",
                Format::BankTable,
            ),
            // Cut off: its sentence is that of a damaged spreadsheet.
            (
                "PK\u{3}\u{4}....[Content_Types].xml..xl/workbook.xml",
                Format::Spreadsheet,
            ),
            ("begin:vcard\r\nFN:Piet\r\n", Format::VCard),
            ("OFXHEADER:100\nDATA:OFXSGML\n<OFX>", Format::Ofx),
            ("<?xml version=\"1.0\"?><OFX/>", Format::Ofx),
        ] {
            assert_eq!(found(text.as_bytes()), Detected::Readable(format), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (bytes, expected) in [
            (b"".as_slice(), "import-file-empty"),
            (b" \r\n ", "import-file-empty"),
            (b"PK\x03\x04....word/document.xml", "import-unknown-word"),
            (b"PK\x03\x04....statement.xml", "import-unknown-zip"),
            (
                b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
                "import-unknown-old-office",
            ),
            (b"GIF89a", "import-unknown-picture"),
            (b"RIFF\0\0\0\0WEBPVP8 ", "import-unknown-picture"),
            (b"\0\0\0\x18ftypheic\0\0", "import-unknown-picture"),
            (b"SQLite format 3\0....", "import-unknown-company"),
            (b"<!DOCTYPE html><html><body>", "import-unknown-html"),
            (
                b"<rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm=\"x\">",
                "import-unknown-order",
            ),
            (
                b"<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\">",
                "import-unknown-order",
            ),
            (
                b"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"/>",
                "import-unknown-payment-order",
            ),
            (b"<recipe><egg/></recipe>", "import-unknown-xml"),
            (
                b"From: a@b.nl\nMIME-Version: 1.0\n\nHello",
                "import-unknown-email",
            ),
            (b"Dear all,\nit rains.\n", "import-unknown-text"),
            (
                b"\x00\x01\x02\x03\x04\x05\x06\x07\x08",
                "import-unknown-binary",
            ),
        ] {
            assert_eq!(key(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }

    /// A file that says it is far longer than it is.
    struct Huge(Cursor<Vec<u8>>);
    impl Read for Huge {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.0.read(buffer)
        }
    }
    impl BufRead for Huge {
        fn fill_buf(&mut self) -> io::Result<&[u8]> {
            self.0.fill_buf()
        }
        fn consume(&mut self, count: usize) {
            self.0.consume(count);
        }
    }
    impl Seek for Huge {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            match to {
                SeekFrom::End(_) => Ok(50_000_001),
                other => self.0.seek(other),
            }
        }
    }

    #[test]
    fn over_the_limit_there_is_a_sentence() {
        let mut pdf = Huge(Cursor::new(b"%PDF-1.4".to_vec()));
        let Detected::Unreadable(problem) = detect(&mut pdf).unwrap() else {
            panic!("a PDF of more than 50 MB");
        };
        assert_eq!(problem.what, msg("import-too-large").with("limit", "50 MB"));
        let mut statement = Huge(Cursor::new(b":20:1\n:60F:C200101EUR0,\n".to_vec()));
        assert_eq!(
            detect(&mut statement).unwrap(),
            Detected::Readable(Format::Mt940)
        );
    }
}
