//! JPEG: what it says of itself in its segments (ITU T.81, annex B), and its coded pixels as they are.

use super::{Paper, Shot, exif, unreadable, within_limits};
use crate::pdf::error::PdfError;
use crate::pdf::pixels::{self, Colours};
use lopdf::Object;

/// The frame: what is coded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frame {
    /// Pixels across.
    pub(crate) width: u32,
    /// Pixels down.
    pub(crate) height: u32,
    /// 1 grey, 3 colours, 4 inks.
    pub(crate) components: u8,
}

/// Pixels across and down.
pub(crate) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    frame(bytes).map(|frame| (frame.width, frame.height))
}

/// Finds the frame header among the segments (B.2.2).
pub(crate) fn frame(bytes: &[u8]) -> Option<Frame> {
    segments(bytes).find_map(|Segment { marker, data, .. }| {
        let frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        let [_, h1, h0, w1, w0, components, ..] = *data else {
            return None;
        };
        frame.then(|| Frame {
            width: u32::from(u16::from_be_bytes([w1, w0])),
            height: u32::from(u16::from_be_bytes([h1, h0])),
            components,
        })
    })
}

/// A piece of the heading.
#[derive(Debug, Clone, Copy)]
struct Segment<'a> {
    marker: u8,
    data: &'a [u8],
    /// Where it ends in the file.
    end: usize,
}

/// The segments before the pixels.
fn segments(bytes: &[u8]) -> impl Iterator<Item = Segment<'_>> {
    let is_jpeg = bytes.starts_with(b"\xff\xd8\xff");
    let mut at = if is_jpeg { 2 } else { bytes.len() };
    std::iter::from_fn(move || {
        while *bytes.get(at)? == 0xff && *bytes.get(at + 1)? == 0xff {
            at += 1;
        }
        let [0xff, marker, long, short] = *bytes.get(at..at + 4)? else {
            return None;
        };
        let end = at + 2 + usize::from(u16::from_be_bytes([long, short]));
        let data = bytes.get(at + 4..end)?;
        at = end;
        // Behind the start of the scan come the pixels.
        (marker != 0xda).then_some(Segment { marker, data, end })
    })
}

/// A picture for a page: its coded pixels as they are.
///
/// # Errors
/// [`PdfError::PictureUnreadable`], [`PdfError::PictureTooLarge`].
pub(super) fn read(bytes: &[u8]) -> Result<Shot, PdfError> {
    let frame = frame(bytes).ok_or_else(|| unreadable("no frame"))?;
    within_limits(frame.width, frame.height)?;
    let colours = match frame.components {
        1 => Colours::Grey,
        3 => Colours::Rgb,
        4 => Colours::Inks,
        other => return Err(unreadable(format!("{other} components"))),
    };
    // One that breaks off must not reach the printer.
    if !bytes.windows(2).any(|pair| pair == [0xff, 0xd9]) {
        return Err(unreadable("it breaks off"));
    }
    image::load_from_memory_with_format(bytes, image::ImageFormat::Jpeg).map_err(unreadable)?;
    let pixels = (frame.width as usize, frame.height as usize);
    let mut image = pixels::image(pixels, colours.name(), 8, "DCTDecode", coded(bytes));
    let adobe = segments(bytes).any(|it| it.marker == 0xee && it.data.starts_with(b"Adobe"));
    if colours == Colours::Inks && adobe {
        // Photoshop's inks are the wrong way round (Adobe Technical Note 5116).
        let reversed = [1, 0].repeat(4);
        image.dict.set(
            "Decode",
            reversed
                .into_iter()
                .map(Object::Integer)
                .collect::<Vec<_>>(),
        );
    }
    Ok(Shot {
        image,
        pixels: (frame.width, frame.height),
        paper: paper(bytes),
    })
}

/// How it was held by its notes, and its size by those or by its own heading (JFIF 1.02).
fn paper(bytes: &[u8]) -> Paper {
    let mut paper = Paper::default();
    for segment in segments(bytes) {
        match (segment.marker, segment.data) {
            (0xe0, [b'J', b'F', b'I', b'F', 0, _, _, unit, x1, x0, y1, y0, ..]) => {
                let pair = |high: &u8, low: &u8| f32::from(u16::from_be_bytes([*high, *low]));
                // Here 1 is the inch and 2 the centimetre.
                let found = exif::per_inch((pair(x1, x0), pair(y1, y0)), u16::from(*unit) + 1);
                paper.dpi = found.filter(|_| *unit > 0).or(paper.dpi);
            }
            (0xe1, [b'E', b'x', b'i', b'f', 0, 0, notes @ ..]) => {
                if let Some(noted) = exif::read(notes) {
                    paper.held = noted.held;
                    paper.dpi = paper.dpi.or(noted.dpi);
                }
            }
            _ => {}
        }
    }
    paper
}

/// The picture without what was noted beside it: place, time, telephone, captions.
fn coded(bytes: &[u8]) -> Vec<u8> {
    let mut coded = vec![0xff, 0xd8];
    let mut end = 2;
    for segment in segments(bytes) {
        end = segment.end;
        // Exif and XMP, Photoshop's notes, comments.
        if !matches!(segment.marker, 0xe1 | 0xed | 0xfe) {
            coded.extend([0xff, segment.marker]);
            coded.extend_from_slice(&bytes[end - segment.data.len() - 2..end]);
        }
    }
    coded.extend_from_slice(&bytes[end..]);
    coded
}
