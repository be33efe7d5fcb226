//! Fonts of a PDF as far as reading goes: which letters its codes stand for, and how wide these are.
//!
//! What a font says of itself is not trusted: its table of letters is read here and kept as it stands,
//! because one that names every code there could be would fill the memory when written out.

use lopdf::{Dictionary, Document, Object};
use std::collections::BTreeMap;

/// Bytes of a table of letters.
const MOST_TABLE: usize = 512 << 10;
/// Widths that are remembered of one font.
const MOST_WIDTHS: usize = 70_000;
/// Letters that one code may stand for.
const MOST_LETTERS: usize = 16;

/// A font.
pub(super) struct Font {
    codes: Codes,
    widths: Widths,
}

/// What some bytes say in a font.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Said {
    pub(super) text: String,
    /// In thousandths of the font's size.
    pub(super) width: f32,
    pub(super) letters: usize,
    pub(super) blanks: usize,
}

/// How codes are written.
enum Codes {
    /// A byte each: what each stands for.
    Bytes(Vec<String>),
    /// Two bytes each, by the font's own table.
    Pairs(Table),
    /// Two bytes each, and these are the letters.
    Utf16,
}

enum Widths {
    /// From this code on, in thousandths; what another is.
    Listed(usize, Vec<f32>, f32),
    /// By code; what another is.
    Mapped(BTreeMap<u16, f32>, f32),
    /// The font is one that every reader has.
    Usual,
}

impl Font {
    pub(super) fn of(font: &Dictionary, document: &Document) -> Self {
        let table = font.get_deref(b"ToUnicode", document);
        let table = table.and_then(Object::as_stream).ok();
        let table = table.and_then(|stream| stream.get_plain_content_with_limit(MOST_TABLE).ok());
        let table = table.map(|bytes| Table::read(&bytes));
        let kind = font.get(b"Subtype").and_then(Object::as_name);
        if kind.is_ok_and(|kind| kind == b"Type0") {
            return Self {
                codes: table.map_or_else(|| unlisted(font), Codes::Pairs),
                widths: composite_widths(font, document),
            };
        }
        Self {
            codes: Codes::Bytes(letters(font, document, table.as_ref())),
            widths: simple_widths(font, document),
        }
    }

    /// What bytes say, and how wide it is.
    pub(super) fn read(&self, bytes: &[u8]) -> Said {
        let mut said = Said::default();
        match &self.codes {
            Codes::Bytes(letters) => {
                for byte in bytes {
                    let letter = letters.get(usize::from(*byte));
                    said.add(letter.map_or("", String::as_str), *byte == b' ');
                    said.width += self.widths.of(u16::from(*byte));
                }
            }
            Codes::Pairs(table) => {
                for code in pairs(bytes) {
                    said.add(&table.letters(code, 2), false);
                    said.width += self.widths.of(code);
                }
            }
            Codes::Utf16 => {
                for letter in char::decode_utf16(pairs(bytes)) {
                    let letter = letter.unwrap_or(char::REPLACEMENT_CHARACTER);
                    said.add(letter.encode_utf8(&mut [0; 4]), false);
                }
                said.width = pairs(bytes).map(|code| self.widths.of(code)).sum();
            }
        }
        said
    }
}

impl Said {
    fn add(&mut self, letters: &str, blank: bool) {
        self.letters += 1;
        self.blanks += usize::from(blank);
        for letter in letters.chars() {
            match letter {
                'ﬁ' => self.text.push_str("fi"),
                'ﬂ' => self.text.push_str("fl"),
                'ﬀ' => self.text.push_str("ff"),
                '\u{ad}' | char::REPLACEMENT_CHARACTER => {}
                _ if letter.is_whitespace() => self.text.push(' '),
                _ if letter.is_control() => {}
                _ => self.text.push(letter),
            }
        }
    }
}

fn pairs(bytes: &[u8]) -> impl Iterator<Item = u16> {
    let codes = bytes.chunks(2);
    codes.map(|pair| u16::from_be_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]))
}

/// Codes of a font that has no table: letters themselves, or nothing that can be read.
fn unlisted(font: &Dictionary) -> Codes {
    let encoding = font.get(b"Encoding").and_then(Object::as_name);
    let encoding = encoding.map(String::from_utf8_lossy).unwrap_or_default();
    if encoding.contains("UCS2") || encoding.contains("UTF16") {
        Codes::Utf16
    } else {
        Codes::Pairs(Table::default())
    }
}

/// What each byte stands for: by the font's table, else by the usual code that it names.
fn letters(font: &Dictionary, document: &Document, table: Option<&Table>) -> Vec<String> {
    // Its table would be written out in full there.
    let mut plain = font.clone();
    plain.remove(b"ToUnicode");
    let usual = plain.get_font_encoding_with_limit(document, MOST_TABLE);
    let of = |byte: u8| {
        let listed = table.map(|table| table.letters(u16::from(byte), 1));
        let listed = listed.filter(|letters| !letters.is_empty());
        listed.unwrap_or_else(|| {
            let usual = usual.as_ref().ok();
            let letters = usual.and_then(|usual| usual.bytes_to_string(&[byte]).ok());
            letters.unwrap_or_default()
        })
    };
    (0..=u8::MAX).map(of).collect()
}

// ---- widths

impl Widths {
    fn of(&self, code: u16) -> f32 {
        match self {
            Self::Listed(first, widths, other) => {
                let at = usize::from(code).checked_sub(*first);
                let width = at.and_then(|at| widths.get(at));
                width.copied().unwrap_or(*other)
            }
            Self::Mapped(widths, other) => widths.get(&code).copied().unwrap_or(*other),
            Self::Usual => usual_width(code),
        }
    }
}

/// About as wide as Helvetica has it.
const fn usual_width(code: u16) -> f32 {
    match code {
        0x20 | 0x21 | 0x27..=0x29 | 0x2c..=0x2f | 0x3a | 0x3b => 278.0,
        0x41..=0x5a => 680.0,
        0x69 | 0x6a | 0x6c => 222.0,
        0x61..=0x7a => 520.0,
        _ => 556.0,
    }
}

fn simple_widths(font: &Dictionary, document: &Document) -> Widths {
    let Some(widths) = array(font, b"Widths", document) else {
        return Widths::Usual;
    };
    // A font of drawings has a size of its own.
    let matrix = array(font, b"FontMatrix", document);
    let scale = matrix.and_then(|matrix| matrix.first()?.as_float().ok());
    let scale = scale.map_or(1.0, |scale| scale * 1000.0);
    let first = font.get_deref(b"FirstChar", document);
    let first = first.and_then(Object::as_i64).unwrap_or(0);
    let descriptor = font.get_deref(b"FontDescriptor", document);
    let missing = descriptor
        .and_then(Object::as_dict)
        .and_then(|of| of.get_deref(b"MissingWidth", document));
    let missing = missing.and_then(Object::as_float).unwrap_or(0.0);
    let widths = widths.iter().take(256);
    let widths = widths.map(|width| float(width, document) * scale);
    Widths::Listed(
        usize::try_from(first).unwrap_or(0),
        widths.collect(),
        missing,
    )
}

/// `[ first [w w w] first last w … ]` (ISO 32000-1, 9.7.4.3).
fn composite_widths(font: &Dictionary, document: &Document) -> Widths {
    let below = array(font, b"DescendantFonts", document).and_then(|below| below.first());
    let below = below.and_then(|below| document.dereference(below).ok());
    let Some(below) = below.and_then(|(_, below)| below.as_dict().ok()) else {
        return Widths::Mapped(BTreeMap::new(), 1000.0);
    };
    let other = below.get_deref(b"DW", document);
    let other = other.and_then(Object::as_float).unwrap_or(1000.0);
    let mut widths = BTreeMap::new();
    let mut left = MOST_WIDTHS;
    let mut rest = array(below, b"W", document).map_or(&[][..], Vec::as_slice);
    while let [first, second, after @ ..] = rest {
        let (Some(first), Ok((_, second))) = (code(first, document), document.dereference(second))
        else {
            break;
        };
        if let Ok(listed) = second.as_array() {
            for (code, width) in (first..=u16::MAX).zip(listed.iter().take(left)) {
                widths.insert(code, float(width, document));
            }
            left = left.saturating_sub(listed.len());
            rest = after;
        } else if let ([width, after @ ..], Some(last)) = (after, code(second, document)) {
            let width = float(width, document);
            for code in (first..=last).take(left) {
                widths.insert(code, width);
            }
            left = left.saturating_sub(usize::from(last.saturating_sub(first)) + 1);
            rest = after;
        } else {
            break;
        }
    }
    Widths::Mapped(widths, other)
}

fn array<'d>(of: &'d Dictionary, key: &[u8], document: &'d Document) -> Option<&'d Vec<Object>> {
    of.get_deref(key, document).ok()?.as_array().ok()
}

fn float(object: &Object, document: &Document) -> f32 {
    let object = document.dereference(object).map(|(_, object)| object);
    object.and_then(Object::as_float).unwrap_or(0.0)
}

fn code(object: &Object, document: &Document) -> Option<u16> {
    let (_, object) = document.dereference(object).ok()?;
    u16::try_from(object.as_i64().ok()?).ok()
}

// ---- the table of letters (ISO 32000-1, 9.10.3)

/// What codes stand for: single ones, and runs of codes that stand for letters that follow each other.
#[derive(Debug, Default)]
struct Table {
    /// By how many bytes the code has, and the code.
    single: BTreeMap<(usize, u16), String>,
    /// By how many bytes its codes have and the first of them: the last one, and what the first stands for.
    runs: BTreeMap<(usize, u16), (u16, String)>,
}

/// A word of the table.
#[derive(Debug, PartialEq)]
enum Token<'b> {
    Code(Vec<u8>),
    Word(&'b [u8]),
    Open,
    Close,
}

impl Table {
    fn read(bytes: &[u8]) -> Self {
        let mut table = Self::default();
        let mut tokens = Tokens(bytes);
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(b"beginbfchar") => table.read_singles(&mut tokens),
                Token::Word(b"beginbfrange") => table.read_runs(&mut tokens),
                _ => {}
            }
        }
        table
    }

    fn read_singles(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Code(code)) = tokens.next() {
            let Some(Token::Code(to)) = tokens.next() else {
                return;
            };
            if let Some(code) = short(&code) {
                self.single.insert(code, utf16(&to));
            }
        }
    }

    fn read_runs(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Code(first)) = tokens.next() {
            let Some(Token::Code(last)) = tokens.next() else {
                return;
            };
            let (first, last) = (short(&first), short(&last));
            match tokens.next() {
                Some(Token::Code(to)) => {
                    if let (Some(first), Some((_, last))) = (first, last) {
                        self.runs.insert(first, (last, utf16(&to)));
                    }
                }
                Some(Token::Open) => {
                    let mut at = first;
                    while let Some(Token::Code(to)) = tokens.next() {
                        if let Some((bytes, code)) = at {
                            self.single.insert((bytes, code), utf16(&to));
                            at = code.checked_add(1).map(|next| (bytes, next));
                        }
                    }
                }
                _ => return,
            }
        }
    }

    /// What a code of so many bytes stands for; nothing where the table does not say.
    fn letters(&self, code: u16, bytes: usize) -> String {
        if let Some(letters) = self.single.get(&(bytes, code)) {
            return letters.clone();
        }
        let run = self.runs.range((bytes, 0)..=(bytes, code)).next_back();
        let Some(((_, first), (_, letters))) = run.filter(|(_, (last, _))| code <= *last) else {
            return String::new();
        };
        let mut letters = letters.clone();
        // The last letter counts on with the code.
        if let Some(last) = letters.pop() {
            let on = u32::from(code - first);
            letters.extend(char::from_u32(u32::from(last).saturating_add(on)));
        }
        letters
    }
}

/// How many bytes a code of one or two has, and the code.
fn short(bytes: &[u8]) -> Option<(usize, u16)> {
    match *bytes {
        [one] => Some((1, u16::from(one))),
        [one, two] => Some((2, u16::from_be_bytes([one, two]))),
        _ => None,
    }
}

fn utf16(bytes: &[u8]) -> String {
    char::decode_utf16(pairs(bytes))
        .filter_map(Result::ok)
        .take(MOST_LETTERS)
        .collect()
}

struct Tokens<'b>(&'b [u8]);

impl<'b> Iterator for Tokens<'b> {
    type Item = Token<'b>;

    fn next(&mut self) -> Option<Token<'b>> {
        loop {
            let (first, rest) = self.0.split_first()?;
            match first {
                b'[' | b']' => {
                    self.0 = rest;
                    return Some(if *first == b'[' {
                        Token::Open
                    } else {
                        Token::Close
                    });
                }
                b'<' if rest.first() != Some(&b'<') => {
                    let end = rest.iter().position(|byte| *byte == b'>');
                    let end = end.unwrap_or(rest.len());
                    let code = hexadecimal(&rest[..end]);
                    self.0 = rest.get(end + 1..).unwrap_or_default();
                    return Some(Token::Code(code));
                }
                first if first.is_ascii_alphanumeric() => {
                    let end = self.0.iter().position(|byte| !byte.is_ascii_alphanumeric());
                    let (word, rest) = self.0.split_at(end.unwrap_or(self.0.len()));
                    self.0 = rest;
                    return Some(Token::Word(word));
                }
                _ => self.0 = rest,
            }
        }
    }
}

fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let digits = digits
        .iter()
        .filter_map(|digit| char::from(*digit).to_digit(16));
    let mut bytes = Vec::new();
    let mut high = None;
    for digit in digits {
        let digit = digit as u8;
        match high.take() {
            None => high = Some(digit << 4),
            Some(high) => bytes.push(high | digit),
        }
    }
    bytes.extend(high);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_gives_single_codes_and_runs_and_lists() {
        let table = Table::read(
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n2 beginbfchar\n<0003> <0020>\n<0011><00660069>\nendbfchar\n\
              2 beginbfrange <0024> <0028> <0041> <0030> <0032> [<0061> <0062> <0063>] endbfrange",
        );
        assert_eq!(table.letters(0x03, 2), " ");
        assert_eq!(table.letters(0x11, 2), "fi");
        assert_eq!(table.letters(0x26, 2), "C");
        assert_eq!(table.letters(0x31, 2), "b");
        assert_eq!(table.letters(0x29, 2), "");
        assert_eq!(table.letters(0x03, 1), "", "of one byte is another code");
    }

    #[test]
    fn a_table_of_everything_takes_no_room() {
        let table = Table::read(b"beginbfrange <0000> <ffff> <0000> <00000000> <ffffffff> <0041>");
        assert_eq!(table.letters(0x41, 2), "A");
        assert_eq!((table.single.len(), table.runs.len()), (0, 1));
    }

    #[test]
    fn nonsense_is_passed_over() {
        for nonsense in [
            &b"beginbfchar"[..],
            b"beginbfchar <00",
            b"beginbfrange <0000> [",
            b"<<<< >> [[ beginbfrange <zz> <1> <2>",
        ] {
            let table = Table::read(nonsense);
            assert_eq!(table.letters(1, 2), "");
        }
    }
}
