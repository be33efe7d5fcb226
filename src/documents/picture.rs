//! Logos and letterheads: a PNG or JPEG, made ready once for every letter that shows it.
//!
//! A JPEG goes into the PDF as it is. A PNG becomes its colours and, where it has any, its
//! transparency, both compressed here so that a batch does not do it again for each letter.

use crate::pdf::error::PdfError;
use crate::pdf::open::guarded;
use crate::pdf::scan::jpeg;
use lopdf::{Dictionary, Stream};
use printpdf::{RawImage, RawImageData, RawImageFormat};

/// A picture that opened.
#[derive(Debug, PartialEq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    pub(crate) colours: Samples,
    /// How solid each pixel is, in grey.
    pub(crate) alpha: Option<Samples>,
}

/// Pixels as a PDF stores them.
#[derive(Debug, PartialEq)]
pub(crate) struct Samples {
    /// One value per pixel instead of three.
    pub(crate) grey: bool,
    /// How `bytes` are packed: `DCTDecode`, `FlateDecode`, or not at all.
    pub(crate) filter: Option<&'static str>,
    pub(crate) bytes: Vec<u8>,
}

/// More is no logo.
const MAX_BYTES: usize = 10 << 20;
const MAX_PIXELS: u64 = 40_000_000;

impl Picture {
    /// Reads a PNG or JPEG.
    ///
    /// # Errors
    /// [`PdfError::PictureUnreadable`] or [`PdfError::PictureTooLarge`].
    pub fn read(bytes: &[u8]) -> Result<Self, PdfError> {
        let unreadable = || PdfError::PictureUnreadable("neither PNG nor JPEG".to_owned());
        let header = header(bytes).ok_or_else(unreadable)?;
        let pixels = u64::from(header.width) * u64::from(header.height);
        if bytes.len() > MAX_BYTES || pixels > MAX_PIXELS {
            return Err(PdfError::PictureTooLarge);
        }
        if pixels == 0 {
            return Err(unreadable());
        }
        // A JPEG is decoded too: one that breaks off must not reach the printer.
        let image = guarded(|| {
            RawImage::decode_from_bytes(bytes, &mut Vec::new()).map_err(PdfError::PictureUnreadable)
        })?;
        let (width, height) = (header.width, header.height);
        if let Some(components @ (1 | 3)) = header.jpeg {
            return Ok(Self {
                width,
                height,
                colours: Samples {
                    grey: components == 1,
                    filter: Some("DCTDecode"),
                    bytes: bytes.to_vec(),
                },
                alpha: None,
            });
        }
        Self::from_pixels(image).ok_or_else(unreadable)
    }

    fn from_pixels(image: RawImage) -> Option<Self> {
        let (channels, swap) = match image.data_format {
            RawImageFormat::R8 | RawImageFormat::R16 => (1, false),
            RawImageFormat::RG8 | RawImageFormat::RG16 => (2, false),
            RawImageFormat::RGB8 | RawImageFormat::RGB16 | RawImageFormat::RGBF32 => (3, false),
            RawImageFormat::RGBA8 | RawImageFormat::RGBA16 | RawImageFormat::RGBAF32 => (4, false),
            RawImageFormat::BGR8 => (3, true),
            RawImageFormat::BGRA8 => (4, true),
        };
        let samples: Vec<u8> = match image.pixels {
            RawImageData::U8(values) => values,
            RawImageData::U16(values) => values.iter().map(|value| (value >> 8) as u8).collect(),
            RawImageData::F32(values) => values
                .iter()
                .map(|value| (value.clamp(0.0, 1.0) * 255.0) as u8)
                .collect(),
        };
        let (width, height) = (image.width, image.height);
        if samples.len() != width * height * channels {
            return None;
        }
        let mut colours = Vec::with_capacity(width * height * 3);
        let mut alpha = Vec::new();
        for pixel in samples.chunks_exact(channels) {
            match pixel {
                [grey] => colours.push(*grey),
                [grey, solid] => {
                    colours.push(*grey);
                    alpha.push(*solid);
                }
                [a, b, c, solid @ ..] => {
                    colours.extend(if swap { [*c, *b, *a] } else { [*a, *b, *c] });
                    alpha.extend(solid);
                }
                [] => return None,
            }
        }
        let solid = alpha.iter().all(|solid| *solid == 255);
        Some(Self {
            width: u32::try_from(width).ok()?,
            height: u32::try_from(height).ok()?,
            colours: Samples::packed(colours, channels < 3),
            alpha: (!solid).then(|| Samples::packed(alpha, true)),
        })
    }

    /// The size in points at which it fills a box and keeps its proportions.
    #[must_use]
    pub fn fit(&self, max_width: f32, max_height: f32) -> (f32, f32) {
        let (width, height) = (self.width.max(1) as f32, self.height.max(1) as f32);
        let scale = (max_width / width).min(max_height / height);
        (width * scale, height * scale)
    }
}

impl Samples {
    /// Compresses pixels.
    pub(crate) fn packed(bytes: Vec<u8>, grey: bool) -> Self {
        let mut stream = Stream::new(Dictionary::new(), bytes);
        // Without a filter the bytes are as they were, which is right as well.
        let _uncompressed = stream.compress();
        let filter = stream.dict.has(b"Filter").then_some("FlateDecode");
        Self {
            grey,
            filter,
            bytes: stream.content,
        }
    }
}

/// What the first bytes say.
struct Header {
    width: u32,
    height: u32,
    /// Components of a JPEG.
    jpeg: Option<u8>,
}

fn header(bytes: &[u8]) -> Option<Header> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        return Some(Header {
            width: number(16)?,
            height: number(20)?,
            jpeg: None,
        });
    }
    let frame = jpeg::frame(bytes)?;
    Some(Header {
        width: frame.width,
        height: frame.height,
        jpeg: Some(frame.components),
    })
}
