//! Where markup begins and ends in XML, and what the text between it says. Nothing is copied: a piece of
//! markup is a few places in the text in which it was found, so that a year of statements is read about as
//! fast as it is looked through.
//!
//! Which elements are in which is the tree's to know. A document type is not read at all.

use super::name::Name;
use memchr::{memchr, memchr2};
use quick_xml::events::BytesRef;
use std::borrow::Cow;

/// A piece of markup; its places are counted from the start of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct Markup {
    pub(in crate::import) kind: Kind,
    /// Of an element that begins.
    pub(in crate::import) name: Name,
    /// Of its `<`.
    pub(in crate::import) start: usize,
    /// Behind the name of an element.
    pub(in crate::import) name_end: usize,
    /// Behind its `>`.
    pub(in crate::import) end: usize,
}

/// What a piece of markup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Kind {
    /// `<Ntry>`: an element begins.
    Begin,
    /// `<Ntry/>`: an element with nothing in it.
    Empty,
    /// `</Ntry>`.
    End,
    /// `<![CDATA[Jansen & Zn]]>`: text as it stands.
    Literal,
    /// A comment, or an instruction to some other program.
    Remark,
    /// `<!DOCTYPE`, of which only the beginning has been looked at.
    DocType,
    /// Not XML.
    Wrong,
}

impl Markup {
    const fn other(kind: Kind, start: usize, end: usize) -> Self {
        Self {
            kind,
            name: Name::EMPTY,
            start,
            name_end: start,
            end,
        }
    }

    /// The name of an element with its prefix.
    pub(in crate::import) fn full_name(self, text: &[u8]) -> &[u8] {
        let before = if self.kind == Kind::End { 2 } else { 1 };
        text.get(self.start + before..self.name_end)
            .unwrap_or_default()
    }
}

const COMMENT: &[u8] = b"<!--";
const LITERAL: &[u8] = b"<![CDATA[";
const DOCTYPE: &[u8] = b"<!DOCTYPE";

/// The first piece of markup from a place on; `None` where the text ends before it does.
#[inline]
pub(in crate::import) fn next(text: &[u8], from: usize) -> Option<Markup> {
    let start = match text.get(from)? {
        b'<' => from,
        _ => from + memchr(b'<', text.get(from..)?)?,
    };
    match text.get(start + 1)? {
        b'/' => end(text, start),
        b'!' => declaration(text, start),
        b'?' => instruction(text, start),
        _ => begin(text, start),
    }
}

/// `<Amt Ccy="EUR">`, `<Amt/>`.
fn begin(text: &[u8], start: usize) -> Option<Markup> {
    let mut name = Name::EMPTY;
    let mut name_end = start + 1;
    let after = loop {
        match *text.get(name_end)? {
            sign if ends_name(sign) => break sign,
            letter => name = name.with(letter),
        }
        name_end += 1;
    };
    let last = behind_values(text, name_end)?;
    let sound = name != Name::EMPTY && !is_quote(after);
    let (kind, end) = match text.get(last)? {
        b'>' if sound => (Kind::Begin, last + 1),
        b'/' if sound && text.get(last + 1)? == &b'>' => (Kind::Empty, last + 2),
        _ => (Kind::Wrong, last + 1),
    };
    Some(Markup {
        kind,
        name,
        start,
        name_end,
        end,
    })
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

const fn is_quote(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'')
}

const fn ends_name(byte: u8) -> bool {
    matches!(byte, b'>' | b'/' | b'<') || is_blank(byte) || is_quote(byte)
}

/// The first `>`, `/` or `<` that is in no value: `Nm="a/b>c"`.
fn behind_values(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        match *text.get(at)? {
            b'>' | b'/' | b'<' => return Some(at),
            quote if is_quote(quote) => at = find(text, at + 1, quote)? + 1,
            _ => at += 1,
        }
    }
}

/// For what is near: the plainest search is the fastest there.
fn find(text: &[u8], from: usize, wanted: u8) -> Option<usize> {
    let near = text.get(from..)?.iter().position(|byte| *byte == wanted)?;
    Some(from + near)
}

/// `</Amt>`, perhaps with blanks behind the name.
fn end(text: &[u8], start: usize) -> Option<Markup> {
    let last = find(text, start + 2, b'>')?;
    let name = text
        .get(..last)?
        .iter()
        .rposition(|byte| !is_blank(*byte))?;
    Some(Markup {
        kind: Kind::End,
        name: Name::EMPTY,
        start,
        name_end: name + 1,
        end: last + 1,
    })
}

/// What begins with `<!`.
fn declaration(text: &[u8], start: usize) -> Option<Markup> {
    let piece = text.get(start..)?;
    if piece.starts_with(COMMENT) {
        return through(text, start, COMMENT, b"-->", Kind::Remark);
    }
    if piece.starts_with(LITERAL) {
        return through(text, start, LITERAL, b"]]>", Kind::Literal);
    }
    // The longest of the three: with fewer letters it may still become any of them.
    let word = piece.get(..DOCTYPE.len())?;
    let kind = if word.eq_ignore_ascii_case(DOCTYPE) {
        Kind::DocType
    } else {
        Kind::Wrong
    };
    Some(Markup::other(kind, start, start + DOCTYPE.len()))
}

/// `<?xml version="1.0"?>`.
fn instruction(text: &[u8], start: usize) -> Option<Markup> {
    match text.get(start + 2)? {
        b'>' => Some(Markup::other(Kind::Wrong, start, start + 3)),
        _ => through(text, start, b"<?", b"?>", Kind::Remark),
    }
}

/// What goes from one sign through another.
fn through(text: &[u8], start: usize, open: &[u8], close: &[u8], kind: Kind) -> Option<Markup> {
    let inside = start + open.len();
    let mut windows = text.get(inside..)?.windows(close.len());
    let length = windows.position(|window| window == close)?;
    Some(Markup::other(kind, start, inside + length + close.len()))
}

/// The text right in an element, of all that is in it: comments and other elements left out, `&amp;` and
/// `&#233;` as what they stand for.
pub(in crate::import) fn text(inside: &str) -> Cow<'_, str> {
    if memchr2(b'<', b'&', inside.as_bytes()).is_some() {
        Cow::Owned(resolved(inside))
    } else {
        Cow::Borrowed(inside)
    }
}

fn resolved(inside: &str) -> String {
    let mut out = String::new();
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(markup) = next(inside.as_bytes(), at) {
        if depth == 0 {
            resolve(inside.get(at..markup.start).unwrap_or_default(), &mut out);
        }
        match markup.kind {
            Kind::Begin => depth += 1,
            Kind::End => depth = depth.saturating_sub(1),
            Kind::Literal if depth == 0 => {
                let literal = markup.start + LITERAL.len()..markup.end - b"]]>".len();
                out.push_str(inside.get(literal).unwrap_or_default());
            }
            _ => {}
        }
        at = markup.end;
    }
    resolve(inside.get(at..).unwrap_or_default(), &mut out);
    out
}

/// A reference that XML does not define, and a bare `&` (some banks write "Jansen & Zn" as it is said),
/// stay as they are written.
fn resolve(text: &str, out: &mut String) {
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let known = part
            .split_once(';')
            .and_then(|(name, rest)| Some((character(name)?, rest)));
        if let Some((character, rest)) = known {
            out.push(character);
            out.push_str(rest);
        } else {
            out.push('&');
            out.push_str(part);
        }
    }
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => BytesRef::new(name).resolve_char_ref().ok()?,
    }
}

/// The value of an attribute, of all that stands in a tag behind its name.
pub(in crate::import) fn attribute<'t>(attributes: &'t str, wanted: &str) -> Option<&'t str> {
    let bytes = attributes.as_bytes();
    let mut from = 0;
    loop {
        let equals = find(bytes, from, b'=')?;
        let value = bytes.get(equals + 1..)?;
        let blanks = value.iter().take_while(|byte| is_blank(**byte)).count();
        let quote = *value.get(blanks).filter(|byte| is_quote(**byte))?;
        let inside = equals + 1 + blanks + 1;
        let close = find(bytes, inside, quote)?;
        if attributes.get(from..equals)?.trim_ascii() == wanted {
            return attributes.get(inside..close);
        }
        from = close + 1;
    }
}
