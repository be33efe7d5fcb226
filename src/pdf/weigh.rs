//! Whether drawing a file takes more room than a page can need: streams that unfold to gigabytes, pictures
//! of a hundred thousand pixels a side. Asked when a file comes in and before it is drawn; nothing but what
//! looks suspicious is unpacked for it, and never more than the limit.

use super::error::PdfError;
use super::limits;
use super::objects::{entry, filters, number, resolve};
use super::open::{LOCK, find};
use flate2::bufread::ZlibDecoder;
use lopdf::{DecompressError, Dictionary, Document, Error, Object, dictionary};
use std::io::Read as _;

/// Puts what unfolds while a file is opened on the scales, before it is: the table of its objects and the
/// packed ones, known by what stands before them.
///
/// # Errors
/// [`PdfError::TooMuchInside`].
pub(super) fn unopened(pdf: &[u8]) -> Result<(), PdfError> {
    // What is packed in a locked file shows when it is open: it is taken for the worst.
    let worst = pdf.len().saturating_mul(growth(b"FlateDecode"));
    if worst > limits::STREAMS && find(pdf, 0, LOCK).is_some() {
        return Err(PdfError::TooMuchInside);
    }
    let (mut room, mut before) = (limits::STRUCTURE, 0);
    while let Some(at) = find(pdf, before, b"stream") {
        let after = at + b"stream".len();
        let names = names(&pdf[before..at]);
        before = after;
        let names = names.iter().map(Vec::as_slice);
        let (structure, filters) =
            names.fold((false, Vec::new()), |(structure, mut filters), name| {
                filters.extend(name.ends_with(b"Decode").then_some(name));
                // Only tables have columns, only packed objects a first one.
                (structure || matches!(name, b"W" | b"First"), filters)
            });
        if !structure || filters.is_empty() {
            continue;
        }
        let start = pdf[after..]
            .iter()
            .position(|byte| !matches!(byte, b'\r' | b'\n'));
        let packed = &pdf[after + start.unwrap_or(0)..];
        let left = match filters.as_slice() {
            [b"FlateDecode"] => room.checked_sub(inflated(packed, room)),
            // Nobody packs these otherwise.
            _ => None,
        };
        room = left.ok_or(PdfError::TooMuchInside)?;
    }
    Ok(())
}

/// The names in the last object that begins in a piece of a file.
fn names(piece: &[u8]) -> Vec<Vec<u8>> {
    let start = piece
        .windows(3)
        .rposition(|three| three == b"obj")
        .unwrap_or(0);
    let pieces = piece[start..].split(|byte| *byte == b'/').skip(1);
    let ends = |byte: &u8| !byte.is_ascii_alphanumeric() && *byte != b'#';
    pieces
        .map(|piece| spelled(piece.split(ends).next().unwrap_or_default()))
        .collect()
}

/// A name with its hexadecimal signs spelled out (ISO 32000-1, 7.3.5).
fn spelled(name: &[u8]) -> Vec<u8> {
    let (mut spelled, mut rest) = (Vec::new(), name);
    while let [first, after @ ..] = rest {
        let code = after.first_chunk::<2>().filter(|_| *first == b'#');
        let code = code.and_then(|two| std::str::from_utf8(two).ok());
        let code = code.and_then(|two| u8::from_str_radix(two, 16).ok());
        spelled.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    spelled
}

/// What is known of a stream.
pub(super) struct Stream<'a> {
    /// How it is packed, in the order in which that is undone.
    pub(super) filters: Vec<&'a [u8]>,
    /// Pixels across and down, where it is a picture.
    pub(super) pixels: (f32, f32),
    /// Its bytes as they stand in the file.
    pub(super) bytes: &'a [u8],
}

/// Looks at every stream of a document.
///
/// # Errors
/// [`PdfError::TooMuchInside`].
pub(super) fn document(document: &Document) -> Result<(), PdfError> {
    let mut scales = Scales::default();
    for object in document.objects.values() {
        let Object::Stream(stream) = object else {
            continue;
        };
        // Pixels that stand where operators should are left behind.
        let kind = entry(document, &stream.dict, b"Subtype").as_name();
        let filters = filters(document, &stream.dict).unwrap_or_default();
        if kind.ok() != Some(b"Image") && filters.iter().any(|filter| is_of_pixels(filter)) {
            continue;
        }
        scales.add(&Stream {
            filters,
            pixels: pixels(document, &stream.dict),
            bytes: &stream.content,
        })?;
    }
    Ok(())
}

/// Whether a filter gives pixels instead of bytes.
pub(super) fn is_of_pixels(filter: &[u8]) -> bool {
    matches!(
        filter,
        b"DCTDecode" | b"JPXDecode" | b"JBIG2Decode" | b"CCITTFaxDecode"
    )
}

/// The size of a picture by its dictionary; fax says it once more.
fn pixels(document: &Document, dict: &Dictionary) -> (f32, f32) {
    let side = |dict: &Dictionary, key: &[u8]| number(entry(document, dict, key)).unwrap_or(0.0);
    let mut pixels = (side(dict, b"Width"), side(dict, b"Height"));
    let parameters = match entry(document, dict, b"DecodeParms") {
        Object::Array(several) => several.iter().map(|one| resolve(document, one)).collect(),
        one => vec![one],
    };
    for parameters in parameters.iter().filter_map(|one| one.as_dict().ok()) {
        pixels.0 = pixels.0.max(side(parameters, b"Columns"));
        pixels.1 = pixels.1.max(side(parameters, b"Rows"));
    }
    pixels
}

/// What the streams of a file come to.
#[derive(Default)]
pub(super) struct Scales {
    unfolded: usize,
}

impl Scales {
    /// Puts a stream on the scales.
    ///
    /// # Errors
    /// [`PdfError::TooMuchInside`] when it is too heavy, or all of them are.
    pub(super) fn add(&mut self, stream: &Stream<'_>) -> Result<(), PdfError> {
        let last = stream.filters.last().copied().unwrap_or_default();
        let coded = match last {
            b"DCTDecode" | b"DCT" => super::scan::jpeg::size(stream.bytes),
            b"JPXDecode" => jpeg_2000(stream.bytes),
            b"JBIG2Decode" => jbig2(stream.bytes),
            _ => None,
        };
        let by_itself = coded.map_or(0, |(width, height)| u64::from(width) * u64::from(height));
        let by_dictionary = (stream.pixels.0 * stream.pixels.1) as u64;
        if by_itself.max(by_dictionary) > limits::PIXELS {
            return Err(PdfError::TooMuchInside);
        }
        // What cannot unfold to more is not looked into.
        let growths = stream.filters.iter().map(|filter| growth(filter));
        let most = growths.fold(stream.bytes.len(), usize::saturating_mul);
        let light = match stream.pixels {
            // Operators of a page may stand in many streams.
            (0.0, 0.0) => self.unfolded.saturating_add(most) <= limits::STREAM / 2,
            _ => most <= limits::STREAM / 2,
        };
        if light || most == stream.bytes.len() {
            self.unfolded += if stream.pixels == (0.0, 0.0) { most } else { 0 };
            return Ok(());
        }
        let unfolded = match stream.filters.as_slice() {
            [b"FlateDecode" | b"Fl"] => inflated(stream.bytes, limits::STREAM),
            several => unfolded(several, stream.bytes),
        };
        self.unfolded = self.unfolded.saturating_add(unfolded);
        if unfolded > limits::STREAM || self.unfolded > limits::STREAMS {
            return Err(PdfError::TooMuchInside);
        }
        Ok(())
    }
}

/// How many bytes a filter makes of one at most; pixels are counted as such.
fn growth(filter: &[u8]) -> usize {
    match filter {
        b"FlateDecode" | b"Fl" => 1032,
        b"LZWDecode" | b"LZW" => 1400,
        b"BrotliDecode" => 100_000,
        b"RunLengthDecode" | b"RL" => 64,
        b"ASCII85Decode" | b"A85" => 4,
        _ => 1,
    }
}

/// What deflated bytes unfold to, as far as the limit and one more.
fn inflated(bytes: &[u8], limit: usize) -> usize {
    let mut unfolded = ZlibDecoder::new(bytes).take(limit as u64 + 1);
    let mut size = 0;
    let mut piece = [0; 16 * 1_024];
    // Bytes that break off unfold to what came before.
    while let Ok(read @ 1..) = unfolded.read(&mut piece) {
        size += read;
    }
    size
}

/// What bytes unfold to that are packed in another way, or several times: too much, where that is more than
/// honest files need.
fn unfolded(filters: &[&[u8]], bytes: &[u8]) -> usize {
    let names = filters.iter().map(|name| Object::Name(name.to_vec()));
    let dict = dictionary! { "Filter" => names.collect::<Vec<_>>() };
    let stream = lopdf::Stream::new(dict, bytes.to_vec());
    match stream.decompressed_content_with_limit(limits::STREAM / 8) {
        Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => usize::MAX,
        known => known.map_or(0, |content| content.len()),
    }
}

/// The size in the heading of a JPEG 2000 picture (ISO 15444-1, A.5.1).
fn jpeg_2000(bytes: &[u8]) -> Option<(u32, u32)> {
    let heading = [0xff, 0x4f, 0xff, 0x51];
    let at = bytes.windows(4).position(|window| window == heading)?;
    Some((big_endian(bytes, at + 8)?, big_endian(bytes, at + 12)?))
}

/// The largest page or region among the segments of a JBIG2 picture (ITU T.88, 7.2).
fn jbig2(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut largest = None;
    let mut at = 0;
    while let Some((kind, start, length)) = segment(bytes, at) {
        if matches!(
            kind,
            4 | 6 | 7 | 20 | 22 | 23 | 36 | 38 | 39 | 40 | 42 | 43 | 48
        ) && let Some(size) = big_endian(bytes, start).zip(big_endian(bytes, start + 4))
        {
            // A page whose height is not known yet grows as its regions come.
            let size = (size.0, if size.1 == u32::MAX { 0 } else { size.1 });
            let area = |(width, height): (u32, u32)| u64::from(width) * u64::from(height);
            if largest.is_none_or(|known| area(size) > area(known)) {
                largest = Some(size);
            }
        }
        at = start.checked_add(usize::try_from(length).ok()?)?;
    }
    largest
}

/// The kind of the segment at this place, where its data begin, and their length.
fn segment(bytes: &[u8], at: usize) -> Option<(u8, usize, u32)> {
    let flags = *bytes.get(at + 4)?;
    let count = *bytes.get(at + 5)? >> 5;
    let (referred, mut next) = match count {
        7 => {
            let count = (big_endian(bytes, at + 5)? & 0x1fff_ffff) as usize;
            (count, at + 9 + (count + 1).div_ceil(8))
        }
        few => (usize::from(few), at + 6),
    };
    let each = match big_endian(bytes, at)? {
        0..=256 => 1,
        257..=65_536 => 2,
        _ => 4,
    };
    next += referred.checked_mul(each)?;
    next += if flags & 0x40 == 0 { 1 } else { 4 };
    let length = big_endian(bytes, next)?;
    Some((flags & 0x3f, next + 4, length))
}

fn big_endian(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}
