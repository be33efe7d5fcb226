//! The text of a file whatever alphabet it was written in: UTF-8, UTF-16, Windows-1252, and files
//! that say one and are another.
//!
//! Bank files and lists often hold a few bytes that their own heading denies. A byte that is not
//! UTF-8 where UTF-8 is expected is read as Windows-1252, one by one, so that a single `ö` from an
//! old program neither stops the file nor spoils the letters around it.

use encoding_rs::{Decoder, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;
use std::io::{self, BufRead, Read};

/// How a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// UTF-8 or plain ASCII throughout, with or without its mark.
    Utf8,
    /// At least one byte was not UTF-8 and was read as Windows-1252.
    Windows1252,
    /// UTF-16 by its mark, or by its zero bytes.
    Utf16,
    /// What the XML declaration names: `iso-8859-15` and the like.
    Declared(&'static encoding_rs::Encoding),
}

/// How the bytes are turned into text, decided on the first of them.
enum Plan {
    Utf8,
    Other(&'static encoding_rs::Encoding),
}

/// Looks at the first bytes: how to read them, and how many of them are only a mark.
fn plan(head: &[u8]) -> (Plan, usize) {
    match head {
        [0xEF, 0xBB, 0xBF, ..] => (Plan::Utf8, 3),
        [0xFF, 0xFE, ..] => (Plan::Other(UTF_16LE), 2),
        [0xFE, 0xFF, ..] => (Plan::Other(UTF_16BE), 2),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => (Plan::Other(UTF_16LE), 0),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => (Plan::Other(UTF_16BE), 0),
        _ => match declared(head) {
            Some(encoding) => (Plan::Other(encoding), 0),
            None => (Plan::Utf8, 0),
        },
    }
}

/// The encoding that an XML declaration names, unless it is UTF-8 or Windows-1252 (which are both tried anyway:
/// many a file says one and is the other) or one that cannot be true of bytes in which the declaration itself
/// is readable.
fn declared(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = head.get(..head.len().min(200))?;
    let start = head
        .iter()
        .position(|byte| !byte.is_ascii_whitespace())
        .unwrap_or(0);
    let declaration = head.get(start..)?.strip_prefix(b"<?xml")?;
    let end = declaration.windows(2).position(|pair| pair == b"?>")?;
    let declaration = std::str::from_utf8(declaration.get(..end)?).ok()?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let label = value
        .trim_start_matches(['"', '\''])
        .split(['"', '\''])
        .next()?;
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    let tried_anyway = [UTF_8, WINDOWS_1252, UTF_16LE, UTF_16BE];
    (!tried_anyway.contains(&encoding)).then_some(encoding)
}

/// The whole of `bytes` as text, and how it was written. A mark at the start is left out.
pub(crate) fn decode(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    let (plan, mark) = plan(bytes);
    let rest = bytes.get(mark..).unwrap_or_default();
    match plan {
        Plan::Utf8 => match std::str::from_utf8(rest) {
            Ok(text) => (Cow::Borrowed(text), Encoding::Utf8),
            Err(_) => {
                let mut text = String::with_capacity(rest.len() + rest.len() / 8);
                append(rest, true, &mut text);
                (Cow::Owned(text), Encoding::Windows1252)
            }
        },
        Plan::Other(encoding) => {
            let (text, _) = encoding.decode_without_bom_handling(rest);
            (text, named(encoding))
        }
    }
}

fn named(encoding: &'static encoding_rs::Encoding) -> Encoding {
    if encoding == UTF_16LE || encoding == UTF_16BE {
        Encoding::Utf16
    } else {
        Encoding::Declared(encoding)
    }
}

/// Appends UTF-8 with Windows-1252 among it; returns how many bytes were used. Unless `last`, a
/// character that is cut off by the end of `bytes` is left for the next time.
fn append(bytes: &[u8], last: bool, out: &mut String) -> usize {
    let mut rest = bytes;
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                out.push_str(text);
                return bytes.len();
            }
            Err(error) => {
                let (good, bad) = rest.split_at(error.valid_up_to());
                out.push_str(std::str::from_utf8(good).unwrap_or_default());
                if error.error_len().is_none() && !last {
                    return bytes.len() - bad.len();
                }
                let (odd, after) = bad.split_at(bad.len().min(1));
                out.push_str(&WINDOWS_1252.decode_without_bom_handling(odd).0);
                rest = after;
            }
        }
    }
}

/// A file as a stream of UTF-8, that knows at which line the reader is.
pub(crate) struct TextStream<R> {
    inner: R,
    /// Bytes read ahead or left over, not yet turned into text.
    raw: Vec<u8>,
    decoder: Option<Decoder>,
    text: String,
    at: usize,
    /// Lines that ended before `counted`.
    lines: usize,
    counted: usize,
    ended: bool,
}

fn line_ends(passed: Option<&[u8]>) -> usize {
    memchr::memchr_iter(b'\n', passed.unwrap_or_default()).count()
}

/// How much is read at a time.
const CHUNK: u64 = 64 * 1024;

impl<R: BufRead> TextStream<R> {
    /// Looks at the first bytes and starts to read.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(crate) fn new(mut inner: R) -> io::Result<Self> {
        let mut raw = Vec::new();
        let ended = inner.by_ref().take(CHUNK).read_to_end(&mut raw)? == 0;
        let (plan, mark) = plan(&raw);
        raw.drain(..mark);
        Ok(Self {
            inner,
            raw,
            decoder: match plan {
                Plan::Utf8 => None,
                Plan::Other(encoding) => Some(encoding.new_decoder_without_bom_handling()),
            },
            text: String::new(),
            at: 0,
            lines: 0,
            counted: 0,
            ended,
        })
    }

    /// The line that was last read from, counted from 1.
    pub(crate) fn line(&self) -> usize {
        self.line_at(0)
    }

    /// The line on which a place in [`Self::ahead`] is.
    pub(crate) fn line_at(&self, ahead: usize) -> usize {
        self.lines + 1 + line_ends(self.text.as_bytes().get(self.counted..self.at + ahead))
    }

    /// Counts the lines up to here, once.
    pub(crate) fn count(&mut self) {
        self.lines += line_ends(self.text.as_bytes().get(self.counted..self.at));
        self.counted = self.at;
    }

    /// The text that has been read and not consumed.
    pub(crate) fn ahead(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Reads on behind the text that is ahead, as much again or more: so looking anew for the end of something
    /// long takes no more than a few times its length. False at the end of the file.
    ///
    /// # Errors
    /// The file cannot be read any further.
    pub(crate) fn read_on(&mut self) -> io::Result<bool> {
        self.count();
        self.text.drain(..self.at);
        self.at = 0;
        self.counted = 0;
        let before = self.text.len();
        let enough = (2 * before).max(1);
        while self.text.len() < enough && !(self.ended && self.raw.is_empty()) {
            // What `new` or a cut-off character left is looked at before more is read.
            if self.raw.len() < 4 && !self.ended {
                self.ended = self.inner.by_ref().take(CHUNK).read_to_end(&mut self.raw)? == 0;
            }
            let used = match &mut self.decoder {
                None => append(&self.raw, self.ended, &mut self.text),
                Some(decoder) => {
                    self.text.reserve(
                        decoder
                            .max_utf8_buffer_length(self.raw.len())
                            .unwrap_or(self.raw.len() * 3),
                    );
                    decoder
                        .decode_to_string(&self.raw, &mut self.text, self.ended)
                        .1
                }
            };
            self.raw.drain(..used);
        }
        Ok(self.text.len() > before)
    }
}

impl<R: BufRead> Read for TextStream<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(available) {
            *to = *from;
        }
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for TextStream<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.text.len() {
            self.read_on()?;
        }
        Ok(self.text.as_bytes().get(self.at..).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.at = (self.at + count).min(self.text.len());
    }
}

/// Lets so much of a stream be read at a time: a row or an element that goes on without end is refused, instead
/// of being held.
pub(crate) struct Paced<R> {
    inner: R,
    most: usize,
    left: usize,
}

impl<R> Paced<R> {
    /// A stream of which each piece has at most so many bytes.
    pub(crate) const fn new(inner: R, most: usize) -> Self {
        Self {
            inner,
            most,
            left: most,
        }
    }

    /// A piece was read: the next may be as long.
    pub(crate) const fn go_on(&mut self) {
        self.left = self.most;
    }
}

impl<R: BufRead> BufRead for Paced<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let available = self.inner.fill_buf()?;
        if self.left == 0 && !available.is_empty() {
            return Err(io::ErrorKind::QuotaExceeded.into());
        }
        Ok(available
            .get(..available.len().min(self.left))
            .unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count);
        self.inner.consume(count);
    }
}

impl<R: BufRead> Read for Paced<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(available) {
            *to = *from;
        }
        self.consume(count);
        Ok(count)
    }
}

/// Longest line that is kept; what follows on the same line is passed over.
const LONGEST_LINE: usize = 64 * 1024;

/// The next line of a file without its end, and its number; `None` after the last. Lines end with LF,
/// CRLF or, in files from very old programs, CR alone.
///
/// # Errors
/// The file cannot be read.
pub(crate) fn next_line<R: BufRead>(
    stream: &mut TextStream<R>,
    line: &mut String,
) -> io::Result<Option<usize>> {
    line.clear();
    stream.count();
    let number = stream.lines + 1;
    let mut any = false;
    loop {
        stream.fill_buf()?;
        let available = stream.ahead();
        if available.is_empty() {
            break;
        }
        any = true;
        let end = memchr::memchr2(b'\n', b'\r', available.as_bytes());
        let used = end.unwrap_or(available.len());
        let room = available.floor_char_boundary(LONGEST_LINE.saturating_sub(line.len()));
        line.push_str(available.get(..used.min(room)).unwrap_or_default());
        if end.is_some() {
            finish_line(stream, used)?;
            break;
        }
        stream.consume(used);
    }
    Ok(any.then_some(number))
}

/// Passes the text of a line and its end, which may be one or two characters.
fn finish_line<R: BufRead>(stream: &mut TextStream<R>, used: usize) -> io::Result<()> {
    let carriage = stream.fill_buf()?.get(used) == Some(&b'\r');
    stream.consume(used + 1);
    if carriage && stream.fill_buf()?.first() == Some(&b'\n') {
        stream.consume(1);
    }
    stream.lines += 1;
    stream.counted = stream.at;
    Ok(())
}

/// White space and control characters collapsed to single spaces, none at the ends.
#[inline]
pub(crate) fn squeezed(text: &str) -> Cow<'_, str> {
    if is_squeezed(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(words(text))
    }
}

fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

/// Plain letters with single spaces between, as most texts are.
fn is_squeezed(text: &str) -> bool {
    let mut after_blank = true;
    for byte in text.bytes() {
        match byte {
            b'!'..=b'~' => after_blank = false,
            b' ' if !after_blank => after_blank = true,
            _ => return false,
        }
    }
    !after_blank || text.is_empty()
}

/// The same, of a text of one's own.
pub(crate) fn squeeze(text: String) -> String {
    match squeezed(&text) {
        Cow::Owned(squeezed) => squeezed,
        Cow::Borrowed(_) => text,
    }
}

/// The same, or `None` when nothing is left.
pub(crate) fn filled(text: &str) -> Option<String> {
    let text = squeezed(text);
    (!text.is_empty()).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, Cursor};

    fn streamed(bytes: &[u8]) -> String {
        // A reader that gives three bytes at a time cuts every character somewhere.
        let slow = BufReader::with_capacity(3, Cursor::new(bytes));
        let mut text = String::new();
        TextStream::new(slow)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        std::iter::once(0xFEFF)
            .chain(text.encode_utf16())
            .flat_map(|unit| {
                if little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn every_alphabet_gives_the_same_text() {
        let text = "Löwenbräu € 12";
        let (windows, _, _) = WINDOWS_1252.encode(text);
        let mut marked = vec![0xEF, 0xBB, 0xBF];
        marked.extend_from_slice(text.as_bytes());
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (marked, Encoding::Utf8),
            (windows.to_vec(), Encoding::Windows1252),
            (utf16(text, true), Encoding::Utf16),
            (utf16(text, false), Encoding::Utf16),
        ] {
            assert_eq!(decode(&bytes), (Cow::Borrowed(text), encoding));
            assert_eq!(streamed(&bytes), text);
        }
    }

    #[test]
    fn one_foreign_byte_leaves_the_letters_around_it_alone() {
        let bytes = b"caf\xC3\xA9 L\xF6wenbrau";
        assert_eq!(decode(bytes).0, "café Löwenbrau");
        assert_eq!(streamed(bytes), "café Löwenbrau");
        assert_eq!(
            streamed(b"ends in a half character \xC3"),
            "ends in a half character Ã"
        );
    }

    #[test]
    fn an_xml_declaration_is_believed() {
        let bytes = b"<?xml version=\"1.0\" encoding='ISO-8859-15'?><a>\xA4</a>";
        assert!(decode(bytes).0.ends_with("<a>€</a>"));
        assert!(streamed(bytes).ends_with("<a>€</a>"));
        for said in ["ISO-8859-1", "windows-1252"] {
            let text = format!("<?xml version=\"1.0\" encoding=\"{said}\"?><a>L\u{f6}wen</a>");
            assert!(
                streamed(text.as_bytes()).ends_with("<a>Löwen</a>"),
                "{said}"
            );
            let (windows, _, _) = WINDOWS_1252.encode(&text);
            assert!(streamed(&windows).ends_with("<a>Löwen</a>"), "{said}");
        }
        let wrong = b"<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>";
        assert!(
            decode(wrong).0.ends_with("<a/>"),
            "it is plainly not UTF-16"
        );
    }

    #[test]
    fn what_is_ahead_grows_until_the_file_ends() {
        let text = "é één\ntwee\n".repeat(9_000);
        let mut stream = TextStream::new(BufReader::with_capacity(5, text.as_bytes())).unwrap();
        assert_eq!(stream.ahead(), "");
        while stream.read_on().unwrap() {}
        assert_eq!(stream.ahead(), text);
        stream.consume("é één\ntw".len());
        assert_eq!(stream.line(), 2);
        assert_eq!(stream.line_at("ee\né één\n".len()), 4);
        assert!(!stream.read_on().unwrap());
        assert!(stream.ahead().starts_with("ee\n"));
        assert_eq!(stream.line(), 2);
    }

    #[test]
    fn lines_end_in_every_way_and_are_counted() {
        let mut stream = TextStream::new(Cursor::new(b"a\nb\r\nc\rd\n\nf".as_slice())).unwrap();
        let mut line = String::new();
        let mut seen = Vec::new();
        while let Some(number) = next_line(&mut stream, &mut line).unwrap() {
            seen.push((number, line.clone()));
        }
        let expected = [(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, ""), (6, "f")];
        assert_eq!(
            seen,
            expected.map(|(number, text)| (number, text.to_owned()))
        );
    }
}
