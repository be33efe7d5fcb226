//! TIFF (revision 6.0): each picture in it is a page, as office scanners and fax machines write them.

use super::png::on_white;
use super::{Paper, Shot, exif, unreadable, within_limits};
use crate::pdf::error::PdfError;
use crate::pdf::limits;
use crate::pdf::pixels::{self, Colours, Pixels};
use lopdf::Stream;
use std::borrow::Cow;
use std::io::Cursor;
use tiff::ColorType;
use tiff::decoder::ifd::Value;
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

type Reader<'a> = Decoder<Cursor<&'a [u8]>>;

/// The pages of a file.
///
/// # Errors
/// [`PdfError::PictureUnreadable`], [`PdfError::PictureTooLarge`], [`PdfError::TooManyPages`].
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Shot>, PdfError> {
    let mut most = Limits::default();
    most.decoding_buffer_size = limits::STREAM;
    let bytes = without_palettes(bytes);
    let reader = Decoder::new(Cursor::new(&*bytes)).map_err(unreadable)?;
    let mut reader = reader.with_limits(most);
    let mut pages = Vec::new();
    let mut packed = 0;
    loop {
        if !is_thumbnail(&mut reader) {
            let page = page(&mut reader)?;
            packed += page.image.content.len();
            pages.push(page);
        }
        if pages.len() > limits::PAGES {
            return Err(PdfError::TooManyPages(pages.len()));
        }
        if packed > limits::BYTES {
            return Err(PdfError::PictureTooLarge);
        }
        if !reader.more_images() {
            break;
        }
        reader.next_image().map_err(unreadable)?;
    }
    match pages.is_empty() {
        true => Err(unreadable("no pages")),
        false => Ok(pages),
    }
}

const PHOTOMETRIC: u16 = 262;
const GREY: u16 = 1;
const PALETTE: u16 = 3;

/// The file with its pictures of numbered colours as pictures in grey: the decoder knows no others, and
/// the numbers are the same.
fn without_palettes(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut changed = Cow::Borrowed(bytes);
    let Some(notes) = exif::Notes::of(bytes) else {
        return changed;
    };
    let mut next = notes.long(4);
    // As many as may be pages; a chain that turns in circles ends there too.
    for _ in 0..=limits::PAGES {
        let Some(directory) = next.filter(|at| *at > 0).map(|at| at as usize) else {
            break;
        };
        let Some(entries) = notes.short(directory).map(usize::from) else {
            break;
        };
        for at in (0..entries).map(|at| directory + 2 + 12 * at) {
            if notes.short(at) == Some(PHOTOMETRIC) && notes.short(at + 8) == Some(PALETTE) {
                changed.to_mut()[at + 8..at + 10].copy_from_slice(&notes.written(GREY));
            }
        }
        next = notes.long(directory + 2 + 12 * entries);
    }
    changed
}

/// A smaller likeness of another picture in the file.
fn is_thumbnail(reader: &mut Reader<'_>) -> bool {
    number(reader, Tag::NewSubfileType).is_some_and(|kind| kind & 1 == 1)
}

fn number(reader: &mut Reader<'_>, tag: Tag) -> Option<u32> {
    reader.find_tag_unsigned(tag).ok()?
}

fn page(reader: &mut Reader<'_>) -> Result<Shot, PdfError> {
    let (width, height) = reader.dimensions().map_err(unreadable)?;
    within_limits(width, height)?;
    let kind = reader.colortype().map_err(unreadable)?;
    let paper = paper(reader);
    let palette = match reader.find_tag(Tag::ColorMap).map_err(unreadable)? {
        Some(palette) => palette.into_u16_vec().map_err(unreadable)?,
        None => Vec::new(),
    };
    let mut samples = DecodingResult::U8(Vec::new());
    reader
        .read_image_to_buffer(&mut samples)
        .map_err(unreadable)?;
    let samples = match samples {
        DecodingResult::U8(samples) => samples,
        DecodingResult::U16(samples) => samples.iter().map(|it| (it >> 8) as u8).collect(),
        _ => return Err(unreadable("samples of an unusual kind")),
    };
    let size = (width as usize, height as usize);
    Ok(Shot {
        image: image(size, kind, samples, &palette)?,
        pixels: (width, height),
        paper,
    })
}

/// The samples of a page as a picture.
fn image(
    (width, height): (usize, usize),
    kind: ColorType,
    samples: Vec<u8>,
    palette: &[u16],
) -> Result<Stream, PdfError> {
    let (colours, samples) = match kind {
        ColorType::Gray(bits @ (1 | 2 | 4 | 8)) if !palette.is_empty() => {
            let values: Vec<u8> = unpacked(&samples, width, bits).collect();
            (Colours::Rgb, coloured(&values, palette))
        }
        // What a fax is: eight pixels in a byte, as a PDF has them.
        ColorType::Gray(1) => {
            let packed = pixels::deflated(&samples);
            return Ok(pixels::image(
                (width, height),
                "DeviceGray",
                1,
                "FlateDecode",
                packed,
            ));
        }
        ColorType::Gray(bits @ (2 | 4)) => {
            let most = (1_u16 << bits) - 1;
            let shade = |value: u8| (u16::from(value) * 255 / most) as u8;
            let values = unpacked(&samples, width, bits);
            (Colours::Grey, values.map(shade).collect())
        }
        ColorType::Gray(8 | 16) => (Colours::Grey, samples),
        ColorType::GrayA(8 | 16)
        | ColorType::Multiband {
            num_samples: 2,
            bit_depth: 8 | 16,
        } => (Colours::Grey, on_white(&samples, 2)),
        ColorType::RGB(8 | 16) => (Colours::Rgb, samples),
        ColorType::YCbCr(8) => {
            let pixels = samples.chunks_exact(3);
            (
                Colours::Rgb,
                pixels.flat_map(|p| rgb(p[0], p[1], p[2])).collect(),
            )
        }
        ColorType::RGBA(8 | 16) => (Colours::Rgb, on_white(&samples, 4)),
        ColorType::CMYK(8 | 16) => (Colours::Inks, samples),
        other => return Err(unreadable(format!("{other:?}"))),
    };
    if samples.len() != width * height * colours.samples() {
        return Err(unreadable("planes of their own"));
    }
    let picture = Pixels {
        width,
        height,
        colours,
        samples,
    };
    Ok(picture.into_image())
}

/// Red, green and blue of brightness and two differences (JFIF 1.02).
fn rgb(brightness: u8, blue: u8, red: u8) -> [u8; 3] {
    let (y, cb, cr) = (
        f32::from(brightness),
        f32::from(blue) - 128.0,
        f32::from(red) - 128.0,
    );
    [
        y + 1.402 * cr,
        y - 0.344_136 * cb - 0.714_136 * cr,
        y + 1.772 * cb,
    ]
    .map(|part| part.round().clamp(0.0, 255.0) as u8)
}

/// Values of less than a byte; rows are filled up to whole bytes.
fn unpacked(packed: &[u8], width: usize, bits: u8) -> impl Iterator<Item = u8> {
    let each = 8 / usize::from(bits);
    let rows = packed.chunks_exact(width.div_ceil(each).max(1));
    rows.flat_map(move |row| {
        let values = row.iter().flat_map(move |byte| {
            (0..each).map(move |at| {
                let shift = 8 - usize::from(bits) * (at + 1);
                (byte >> shift) & (0xff >> (8 - bits))
            })
        });
        values.take(width)
    })
}

/// Colours by their numbers: all reds of the palette, then all greens, then all blues.
fn coloured(values: &[u8], palette: &[u16]) -> Vec<u8> {
    let size = palette.len() / 3;
    let part = |at: usize| palette.get(at).map_or(0, |part| (part >> 8) as u8);
    let colours = values.iter().flat_map(|value| {
        let value = usize::from(*value).min(size.saturating_sub(1));
        [0, size, 2 * size].map(|plane| part(plane + value))
    });
    colours.collect()
}

fn paper(reader: &mut Reader<'_>) -> Paper {
    let across = ratio(reader, Tag::XResolution);
    let down = ratio(reader, Tag::YResolution);
    let unit = number(reader, Tag::ResolutionUnit).unwrap_or(2);
    let dpi = across.zip(down);
    Paper {
        dpi: dpi.and_then(|found| exif::per_inch(found, u16::try_from(unit).unwrap_or(1))),
        held: number(reader, Tag::Orientation)
            .and_then(|held| u16::try_from(held).ok())
            .unwrap_or(0),
    }
}

fn ratio(reader: &mut Reader<'_>, tag: Tag) -> Option<f32> {
    match reader.find_tag(tag).ok()?? {
        Value::Rational(above, below) if below > 0 => Some(above as f32 / below as f32),
        Value::Float(number) => Some(number),
        _ => None,
    }
}
