//! An e-invoice as a stream: elements by their path, embedded objects as bytes.

use super::super::text::{TextStream, filled};
use super::super::{Format, Source, limits};
use crate::domain::ids::Sha256;
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use sha2::Digest as _;
use std::io::{self, BufRead as _};

/// Elements that hold a file: in UBL, in CII.
const OBJECTS: [&str; 2] = ["EmbeddedDocumentBinaryObject", "AttachmentBinaryObject"];
/// Deeper than any invoice nests.
const MAX_DEPTH: usize = 200;
/// Longest text of one element that is kept.
const MAX_TEXT: usize = 64 * 1024;

/// Why reading stopped before the end.
pub(super) enum Stop {
    /// The file has a DOCTYPE.
    Doctype,
    /// It ends in the middle.
    CutOff { line: usize },
    /// It is not XML from here on.
    Broken { line: usize },
    /// The disk does not give it.
    Unreadable(io::Error),
}

/// An element that was read to its end.
pub(in crate::import) struct Element<'e> {
    /// Local names from the root to the element.
    pub(super) path: &'e [String],
    /// Its attributes by local name; only of elements without children.
    pub(super) attributes: &'e [(String, String)],
    /// Its text; empty when it has children.
    pub(super) text: &'e str,
}

impl Element<'_> {
    /// The value of an attribute, unless it is empty.
    pub(in crate::import) fn attribute(&self, wanted: &str) -> Option<String> {
        find_attribute(self.attributes, wanted)
    }

    /// Its text, white space collapsed, unless it is empty.
    pub(in crate::import) fn filled(&self) -> Option<String> {
        filled(self.text)
    }
}

/// The value of an attribute, unless it is empty.
pub(super) fn find_attribute(attributes: &[(String, String)], wanted: &str) -> Option<String> {
    attributes
        .iter()
        .find(|(name, _)| name == wanted)
        .and_then(|(_, value)| filled(value))
}

/// Bytes inside an e-invoice.
pub(super) struct Embedded {
    pub(super) length: u64,
    pub(super) sha256: Sha256,
    /// `None` when there are more of them than a copy may have.
    pub(super) bytes: Option<Vec<u8>>,
}

/// Who is told what is in the file.
pub(super) trait Visitor {
    fn open(&mut self, path: &[String], line: usize);
    fn close(&mut self, element: &Element<'_>);
    fn embedded(&mut self, attributes: &[(String, String)], object: Embedded);
}

/// Reads the file from its start.
struct Walk<'s> {
    reader: Reader<TextStream<&'s mut dyn Source>>,
    path: Vec<String>,
    attributes: Vec<(String, String)>,
    text: String,
    /// The object that is being decoded.
    object: Option<Base64Sink>,
}

pub(super) fn walk(source: &mut dyn Source, visitor: &mut dyn Visitor) -> Result<(), Stop> {
    source.rewind().map_err(Stop::Unreadable)?;
    let stream = TextStream::new(source).map_err(Stop::Unreadable)?;
    let mut reader = Reader::from_reader(stream);
    // A lone "&" in a name is not worth refusing an invoice for.
    reader.config_mut().allow_dangling_amp = true;
    let mut walk = Walk {
        reader,
        path: Vec::new(),
        attributes: Vec::new(),
        text: String::new(),
        object: None,
    };
    let mut buffer = Vec::new();
    while walk.step(&mut buffer, visitor)? {
        buffer.clear();
    }
    Ok(())
}

impl Walk<'_> {
    fn line(&self) -> usize {
        self.reader.get_ref().line()
    }

    /// Reads the next piece; false at the end of the file.
    fn step(&mut self, buffer: &mut Vec<u8>, visitor: &mut dyn Visitor) -> Result<bool, Stop> {
        match self.reader.read_event_into(buffer) {
            Ok(Event::Start(start)) => {
                let (name, attributes) = names_of(&start);
                self.open(name, attributes, visitor)?;
                if self.object.is_some() {
                    self.decode_object()?;
                }
            }
            Ok(Event::Empty(start)) => {
                let (name, attributes) = names_of(&start);
                self.open(name, attributes, visitor)?;
                self.close(visitor);
            }
            Ok(Event::End(_)) => self.close(visitor),
            Ok(Event::Text(text)) => self.add(&String::from_utf8_lossy(&text)),
            Ok(Event::CData(text)) => self.add(&String::from_utf8_lossy(&text)),
            Ok(Event::GeneralRef(reference)) => {
                let resolved = resolve(&reference);
                self.add(&resolved);
            }
            Ok(Event::DocType(_)) => return Err(Stop::Doctype),
            Ok(Event::Eof) if self.path.is_empty() => return Ok(false),
            Ok(Event::Eof) => return Err(Stop::CutOff { line: self.line() }),
            Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => {}
            Err(quick_xml::Error::Io(error)) => {
                return Err(Stop::Unreadable(io::Error::new(error.kind(), error)));
            }
            Err(error) => {
                let line = self.line();
                let at_end =
                    matches!(self.reader.get_mut().fill_buf(), Ok(rest) if rest.is_empty());
                return Err(match error {
                    quick_xml::Error::Syntax(_) if at_end => Stop::CutOff { line },
                    _ => Stop::Broken { line },
                });
            }
        }
        Ok(true)
    }

    fn open(
        &mut self,
        name: String,
        attributes: Vec<(String, String)>,
        visitor: &mut dyn Visitor,
    ) -> Result<(), Stop> {
        if self.path.len() >= MAX_DEPTH {
            return Err(Stop::Broken { line: self.line() });
        }
        self.object = OBJECTS.contains(&name.as_str()).then(Base64Sink::new);
        self.path.push(name);
        self.attributes = attributes;
        self.text.clear();
        visitor.open(&self.path, self.line());
        Ok(())
    }

    fn close(&mut self, visitor: &mut dyn Visitor) {
        if let Some(object) = self.object.take() {
            visitor.embedded(&self.attributes, object.finish());
        } else {
            visitor.close(&Element {
                path: &self.path,
                attributes: &self.attributes,
                text: &self.text,
            });
        }
        self.path.pop();
        self.attributes.clear();
        self.text.clear();
    }

    fn add(&mut self, text: &str) {
        if let Some(object) = &mut self.object {
            object.feed(text.as_bytes());
        } else if self.text.len() < MAX_TEXT {
            self.text.push_str(text);
        }
    }

    /// Decodes an object as its characters come in, so that fifty megabytes are never held twice.
    /// What stands in a CDATA section comes in as an event of its own.
    fn decode_object(&mut self) -> Result<(), Stop> {
        let mut stream = self.reader.stream();
        let Some(object) = &mut self.object else {
            return Ok(());
        };
        loop {
            let chunk = stream.fill_buf().map_err(Stop::Unreadable)?;
            let end = chunk.iter().position(|byte| *byte == b'<');
            let used = end.unwrap_or(chunk.len());
            object.feed(&chunk[..used]);
            let finished = end.is_some() || chunk.is_empty();
            stream.consume(used);
            if finished {
                return Ok(());
            }
        }
    }
}

/// Local name and attributes of an element.
fn names_of(start: &BytesStart<'_>) -> (String, Vec<(String, String)>) {
    let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
    let attributes = start
        .attributes()
        .with_checks(false)
        .flatten()
        .map(|attribute| {
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_or_else(
                    |_odd| String::from_utf8_lossy(&attribute.value).into_owned(),
                    std::borrow::Cow::into_owned,
                );
            let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
            (key, value)
        })
        .collect();
    (name, attributes)
}

/// `&amp;` and `&#235;`; an entity that XML does not know stays as it is written.
fn resolve(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return sign.to_string();
    }
    let name = String::from_utf8_lossy(reference);
    quick_xml::escape::resolve_predefined_entity(&name)
        .map_or_else(|| format!("&{name};"), str::to_owned)
}

/// Base64 in, bytes and their fingerprint out.
struct Base64Sink {
    /// Digits that wait to be decoded.
    digits: Vec<u8>,
    /// What came out of the last of them.
    decoded: Vec<u8>,
    bytes: Option<Vec<u8>>,
    length: u64,
    hasher: sha2::Sha256,
    /// Inside `&#13;`.
    in_reference: bool,
    padded: bool,
}

/// Padding may be left out, and the last bits may be anything: real files have both.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Digits decoded at a time; a multiple of four.
const DIGITS: usize = 64 * 1024;

/// Whether a byte is a digit of base64, by its value.
const IS_DIGIT: [bool; 256] = {
    let mut is_digit = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let sign = byte as u8;
        is_digit[byte] = sign.is_ascii_alphanumeric() || sign == b'+' || sign == b'/';
        byte += 1;
    }
    is_digit
};

impl Base64Sink {
    fn new() -> Self {
        Self {
            digits: Vec::with_capacity(DIGITS),
            decoded: Vec::new(),
            bytes: Some(Vec::new()),
            length: 0,
            hasher: sha2::Sha256::new(),
            in_reference: false,
            padded: false,
        }
    }

    /// Takes text in runs of digits: nearly all of it is one, or many of 76.
    fn feed(&mut self, text: &[u8]) {
        let mut rest = text;
        loop {
            let run = rest
                .iter()
                .position(|byte| !IS_DIGIT[usize::from(*byte)])
                .unwrap_or(rest.len());
            let (digits, after) = rest.split_at(run);
            if !self.in_reference && !self.padded {
                self.take(digits);
            }
            let Some((sign, after)) = after.split_first() else {
                return;
            };
            match sign {
                b'&' => self.in_reference = true,
                b';' => self.in_reference = false,
                b'=' => self.padded = true,
                _ => {}
            }
            rest = after;
        }
    }

    fn take(&mut self, mut digits: &[u8]) {
        while !digits.is_empty() {
            let room = DIGITS - self.digits.len();
            let (now, later) = digits.split_at(digits.len().min(room));
            self.digits.extend_from_slice(now);
            if self.digits.len() == DIGITS {
                self.flush();
            }
            digits = later;
        }
    }

    fn flush(&mut self) {
        // One digit too many holds six bits of nothing.
        if self.digits.len() % 4 == 1 {
            self.digits.pop();
        }
        self.decoded.clear();
        if BASE64.decode_vec(&self.digits, &mut self.decoded).is_err() {
            self.decoded.clear();
        }
        self.digits.clear();
        self.hasher.update(&self.decoded);
        self.length += self.decoded.len() as u64;
        if self.length > limits::largest(Format::Pdf).0 {
            self.bytes = None;
        } else if let Some(bytes) = &mut self.bytes {
            bytes.extend_from_slice(&self.decoded);
        }
    }

    fn finish(mut self) -> Embedded {
        self.flush();
        Embedded {
            length: self.length,
            sha256: Sha256(self.hasher.finalize().into()),
            bytes: self.bytes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_may_be_wrapped_and_unpadded() {
        let decode = |text: &str| {
            let mut sink = Base64Sink::new();
            for byte in text.bytes() {
                sink.feed(&[byte]);
            }
            sink.finish().bytes.unwrap_or_default()
        };
        assert_eq!(decode("ZGVm\r\n  YXVs dA=="), b"default");
        assert_eq!(decode("ZGVmYXVsdA"), b"default");
        assert_eq!(decode("ZGVm&#13;\nYXVsdA=="), b"default");
        assert_eq!(decode("Z"), b"");
        assert_eq!(decode(""), b"");
    }
}
