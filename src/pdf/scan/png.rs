//! PNG (ISO/IEC 15948): its packed rows as they are where a PDF knows their form, else packed anew.

use super::{Paper, Shot, exif, unreadable, within_limits};
use crate::pdf::error::PdfError;
use crate::pdf::pixels::{self, Colours, Pixels, flat};
use image::DynamicImage;
use lopdf::{Object, Stream, StringFormat, dictionary};

/// Packed rows that take more are a photograph, which a JPEG keeps in a tenth.
const PHOTOGRAPH: usize = 2_000_000;

/// A picture for a page.
///
/// # Errors
/// [`PdfError::PictureUnreadable`], [`PdfError::PictureTooLarge`].
pub(super) fn read(bytes: &[u8]) -> Result<Shot, PdfError> {
    let heading = Heading::of(bytes).ok_or_else(|| unreadable("no heading"))?;
    within_limits(heading.width, heading.height)?;
    // Decoded also where its rows stay as they are: one that breaks off must not reach the printer.
    let picture = image::load_from_memory_with_format(bytes, image::ImageFormat::Png);
    let picture = picture.map_err(unreadable)?;
    let image = match heading.as_it_is(bytes) {
        Some(image) => image,
        None => decoded(picture).into_image(),
    };
    Ok(Shot {
        image,
        pixels: (heading.width, heading.height),
        paper: paper(bytes),
    })
}

/// The pixels on white, in eight bits.
pub(super) fn decoded(picture: DynamicImage) -> Pixels {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let high = |samples: Vec<u16>| {
        samples
            .into_iter()
            .map(|sample| (sample >> 8) as u8)
            .collect()
    };
    let (samples, channels): (Vec<u8>, usize) = match picture {
        DynamicImage::ImageLuma8(pixels) => (pixels.into_raw(), 1),
        DynamicImage::ImageLumaA8(pixels) => (pixels.into_raw(), 2),
        DynamicImage::ImageRgb8(pixels) => (pixels.into_raw(), 3),
        DynamicImage::ImageLuma16(pixels) => (high(pixels.into_raw()), 1),
        DynamicImage::ImageLumaA16(pixels) => (high(pixels.into_raw()), 2),
        DynamicImage::ImageRgb16(pixels) => (high(pixels.into_raw()), 3),
        DynamicImage::ImageRgba16(pixels) => (high(pixels.into_raw()), 4),
        other => (other.into_rgba8().into_raw(), 4),
    };
    let colours = if channels < 3 {
        Colours::Grey
    } else {
        Colours::Rgb
    };
    let samples = match channels {
        1 | 3 => samples,
        _ => on_white(&samples, channels),
    };
    Pixels {
        width,
        height,
        colours,
        samples,
    }
}

/// Pixels of so many samples, the last of which says how solid they are.
pub(super) fn on_white(samples: &[u8], channels: usize) -> Vec<u8> {
    let mut flattened = Vec::with_capacity(samples.len() / channels * (channels - 1));
    for pixel in samples.chunks_exact(channels) {
        if let [colours @ .., solid] = pixel {
            flattened.extend(colours.iter().map(|colour| flat(*colour, *solid)));
        }
    }
    flattened
}

/// The first chunk.
struct Heading {
    width: u32,
    height: u32,
    /// Bits of a sample.
    depth: u8,
    /// 0 grey, 2 colours, 3 a palette; 4 and 6 the first two with transparency.
    kind: u8,
    interlaced: bool,
}

impl Heading {
    fn of(bytes: &[u8]) -> Option<Self> {
        let (b"IHDR", data) = chunks(bytes).next()? else {
            return None;
        };
        let [w3, w2, w1, w0, h3, h2, h1, h0, depth, kind, _, _, interlace] = *data else {
            return None;
        };
        Some(Self {
            width: u32::from_be_bytes([w3, w2, w1, w0]),
            height: u32::from_be_bytes([h3, h2, h1, h0]),
            depth,
            kind,
            interlaced: interlace != 0,
        })
    }

    /// The picture with its rows as they are packed; `None` where a PDF has no such form.
    fn as_it_is(&self, bytes: &[u8]) -> Option<Stream> {
        let see_through = chunks(bytes).any(|(name, _)| name == b"tRNS");
        if self.interlaced || see_through || self.depth > 8 {
            return None;
        }
        let (colours, samples) = match self.kind {
            0 => (Object::from("DeviceGray"), 1),
            2 => (Object::from("DeviceRGB"), 3),
            3 => {
                let (_, palette) = chunks(bytes).find(|(name, _)| *name == b"PLTE")?;
                let last = (palette.len() / 3).checked_sub(1)? as i64;
                let palette = Object::String(palette.to_vec(), StringFormat::Hexadecimal);
                let indexed = vec!["Indexed".into(), "DeviceRGB".into(), last.into(), palette];
                (Object::Array(indexed), 1)
            }
            _ => return None,
        };
        let rows = chunks(bytes).filter(|(name, _)| *name == b"IDAT");
        let rows: Vec<u8> = rows.flat_map(|(_, data)| data).copied().collect();
        if rows.len() > PHOTOGRAPH {
            return None;
        }
        let size = (self.width as usize, self.height as usize);
        let mut image = pixels::image(
            size,
            "DeviceGray",
            i64::from(self.depth),
            "FlateDecode",
            rows,
        );
        image.dict.set("ColorSpace", colours);
        image.dict.set(
            "DecodeParms",
            dictionary! {
                "Predictor" => 15, "Colors" => samples, "BitsPerComponent" => i64::from(self.depth),
                "Columns" => i64::from(self.width),
            },
        );
        Some(image)
    }
}

/// Pixels to the metre, and what a telephone noted.
fn paper(bytes: &[u8]) -> Paper {
    let mut paper = Paper::default();
    for (name, data) in chunks(bytes) {
        match (name, data) {
            (b"pHYs", [x3, x2, x1, x0, y3, y2, y1, y0, 1]) => {
                let per_metre = |bytes| u32::from_be_bytes(bytes) as f32;
                let found = (
                    per_metre([*x3, *x2, *x1, *x0]),
                    per_metre([*y3, *y2, *y1, *y0]),
                );
                paper.dpi = Some((found.0 * 0.0254, found.1 * 0.0254));
            }
            (b"eXIf", notes) => {
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

/// The chunks of a file: name and data.
fn chunks(bytes: &[u8]) -> impl Iterator<Item = (&[u8; 4], &[u8])> {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n").unwrap_or_default();
    std::iter::from_fn(move || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (name, after) = after.split_first_chunk::<4>()?;
        let length = u32::from_be_bytes(*length) as usize;
        let data = after.get(..length)?;
        // Behind the data stands a checksum.
        rest = after.get(length + 4..)?;
        Some((name, data))
    })
}
