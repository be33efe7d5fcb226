//! What draws a page: one stream that stays packed as it is, or several that are unpacked and put behind
//! each other.

use super::error::PdfError;
use super::limits;
use super::objects::{entry, filters, resolve};
use super::open::settle_filters;
use super::pages::Page;
use super::weigh::is_of_pixels;
use lopdf::{DecompressError, Document, Error, Object, Stream};

/// What is left of the room that the pages of one file may take.
#[derive(Debug)]
pub(crate) struct Room {
    bytes: usize,
    annotations: usize,
}

impl Room {
    /// Room for one file.
    pub(crate) const fn new() -> Self {
        Self {
            bytes: limits::CONTENTS,
            annotations: limits::ANNOTATIONS,
        }
    }

    /// Takes room for so many bytes.
    ///
    /// # Errors
    /// [`PdfError::TooMuchInside`].
    pub(crate) fn take(&mut self, bytes: usize) -> Result<(), PdfError> {
        let left = self.bytes.checked_sub(bytes);
        self.bytes = left.ok_or(PdfError::TooMuchInside)?;
        Ok(())
    }
}

/// What draws a page.
#[derive(Debug)]
pub(crate) enum Contents<'a> {
    /// One stream, as it is.
    Packed(&'a Stream),
    /// Operators.
    Plain(Vec<u8>),
}

/// A page's contents; `None` where they cannot be read: such a page becomes a picture.
///
/// # Errors
/// [`PdfError::TooMuchInside`] when the pages so far take more room than there is.
pub(crate) fn contents<'a>(
    document: &'a Document,
    page: &Page<'a>,
    room: &mut Room,
) -> Result<Option<Contents<'a>>, PdfError> {
    if let Object::Array(annotations) = entry(document, page.dict, b"Annots") {
        let left = room.annotations.checked_sub(annotations.len());
        room.annotations = left.ok_or(PdfError::TooMuchInside)?;
    }
    let streams: Vec<&Stream> = match entry(document, page.dict, b"Contents") {
        Object::Stream(stream) => vec![stream],
        Object::Array(parts) => parts
            .iter()
            .filter_map(|part| resolve(document, part).as_stream().ok())
            .collect(),
        _ => Vec::new(),
    };
    let shown = streams
        .into_iter()
        .filter(|stream| !is_picture(document, stream));
    let shown: Vec<&Stream> = shown.collect();
    match shown.as_slice() {
        [one] => {
            room.take(one.content.len())?;
            Ok(Some(Contents::Packed(one)))
        }
        several => joined(document, several, room).map(|plain| plain.map(Contents::Plain)),
    }
}

/// Pixels where operators should stand: no viewer shows anything of it, and some unpack to gigabytes.
fn is_picture(document: &Document, stream: &Stream) -> bool {
    let filters = filters(document, &stream.dict).unwrap_or_default();
    filters.iter().any(|filter| is_of_pixels(filter))
}

/// Several content streams as one: a token never runs on from one into the next, a line end between
/// them is what a reader sees as well (ISO 32000-1, 7.8.2).
fn joined(
    document: &Document,
    streams: &[&Stream],
    room: &mut Room,
) -> Result<Option<Vec<u8>>, PdfError> {
    let mut content = Vec::new();
    for stream in streams {
        let Some(part) = plain(document, stream, room)? else {
            return Ok(None);
        };
        content.extend_from_slice(&part);
        content.push(b'\n');
    }
    Ok(Some(content))
}

/// What a stream holds; `None` where that cannot be told.
///
/// # Errors
/// [`PdfError::TooMuchInside`] when it takes more room than there is.
pub(crate) fn plain(
    document: &Document,
    stream: &Stream,
    room: &mut Room,
) -> Result<Option<Vec<u8>>, PdfError> {
    let known = match filters(document, &stream.dict).as_deref() {
        Some([]) => Some(stream.content.clone()),
        None => None,
        Some(_) => {
            let mut stream = stream.clone();
            settle_filters(document, &mut stream);
            match stream.decompressed_content_with_limit(room.bytes) {
                Ok(content) => Some(content),
                Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                    return Err(PdfError::TooMuchInside);
                }
                Err(_) => None,
            }
        }
    };
    room.take(known.as_ref().map_or(0, Vec::len))?;
    Ok(known)
}
