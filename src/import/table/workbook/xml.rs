//! The XML parts of a workbook, piece by piece. A piece is never large: what goes on without end is refused.

use super::Stop;
use crate::import::packed::Unpacked;
use crate::import::text::{Paced, TextStream};
use quick_xml::Reader;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use std::borrow::Cow;
use std::io;

/// Longest piece: Excel keeps 32,767 characters in a cell.
const LONGEST_PIECE: usize = 1024 * 1024;

/// A part, being read.
pub(super) struct Part<'s> {
    reader: Reader<Paced<TextStream<Unpacked<'s>>>>,
    buffer: Vec<u8>,
}

/// A piece of it. An element without content opens and closes.
pub(super) enum Piece<'p> {
    Open(Tag<'p>),
    Close(Name<'p>),
    Text(Cow<'p, str>),
    /// A comment, an instruction.
    Other,
    End,
}

/// The start of an element.
pub(super) struct Tag<'p>(BytesStart<'p>);

/// The end of an element.
pub(super) struct Name<'p>(BytesEnd<'p>);

impl Name<'_> {
    /// Its name, without its prefix.
    pub(super) fn name(&self) -> &[u8] {
        self.0.local_name().into_inner()
    }
}

impl Tag<'_> {
    /// Its name, without its prefix.
    pub(super) fn name(&self) -> &[u8] {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, by its name without prefix.
    pub(super) fn attribute(&self, name: &[u8]) -> Option<Cow<'_, str>> {
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name)?;
        value(found)
    }

    /// Gives every attribute once, by its name without prefix: a sheet has millions of cells with three of them.
    pub(super) fn each_attribute(&self, mut take: impl FnMut(&[u8], &str)) {
        let mut attributes = self.0.attributes();
        for attribute in attributes.with_checks(false).flatten() {
            let name = attribute.key.local_name().into_inner();
            if let Some(value) = value(attribute) {
                take(name, &value);
            }
        }
    }

    /// A whole number in an attribute.
    pub(super) fn number(&self, name: &[u8]) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// What an attribute says.
fn value(attribute: Attribute<'_>) -> Option<Cow<'_, str>> {
    match attribute.value {
        // Nothing in it that stands for something else.
        Cow::Borrowed(plain) if !plain.contains(&b'&') => Some(String::from_utf8_lossy(plain)),
        _ => {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            value.ok().map(|value| Cow::Owned(value.into_owned()))
        }
    }
}

impl<'s> Part<'s> {
    pub(super) fn open(unpacked: Unpacked<'s>) -> Result<Self, Stop> {
        let stream = Paced::new(TextStream::new(unpacked)?, LONGEST_PIECE);
        let mut reader = Reader::from_reader(stream);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        config.check_end_names = false;
        Ok(Self {
            reader,
            buffer: Vec::new(),
        })
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Piece<'_>, Stop> {
        self.buffer.clear();
        self.reader.get_mut().go_on();
        Ok(match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => Piece::Open(Tag(tag)),
            Ok(Event::End(end)) => Piece::Close(Name(end)),
            Ok(Event::Text(text)) => Piece::Text(as_text(text.into_inner())),
            Ok(Event::CData(text)) => Piece::Text(as_text(text.into_inner())),
            Ok(Event::GeneralRef(reference)) => Piece::Text(resolve(&reference).into()),
            Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::DocType(_)) => {
                Piece::Other
            }
            Ok(Event::Eof) => Piece::End,
            Err(quick_xml::Error::Io(error)) => {
                return Err(Stop::Io(io::Error::new(error.kind(), error)));
            }
            Err(_) => return Err(Stop::Damaged),
        })
    }
}

/// The stream is UTF-8 throughout.
fn as_text(bytes: Cow<'_, [u8]>) -> Cow<'_, str> {
    match bytes {
        Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
        Cow::Owned(bytes) => String::from_utf8_lossy(&bytes).into_owned().into(),
    }
}

/// `&amp;` and `&#235;`; what XML does not know stays as it is written.
fn resolve(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return sign.to_string();
    }
    let name = String::from_utf8_lossy(reference);
    quick_xml::escape::resolve_predefined_entity(&name)
        .map_or_else(|| format!("&{name};"), str::to_owned)
}
