//! Pixels as a PDF stores them: with as few bits as they need.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use lopdf::{Stream, dictionary};
use std::io::Write as _;

/// A picture, row by row from the top, a byte per sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pixels {
    /// Pixels across.
    pub(crate) width: usize,
    /// Pixels down.
    pub(crate) height: usize,
    pub(crate) colours: Colours,
    pub(crate) samples: Vec<u8>,
}

/// What the samples of a pixel are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colours {
    /// One: from black to white.
    Grey,
    /// Red, green and blue.
    Rgb,
    /// Cyan, magenta, yellow and black.
    Inks,
}

impl Colours {
    pub(crate) const fn samples(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::Rgb => 3,
            Self::Inks => 4,
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Grey => "DeviceGray",
            Self::Rgb => "DeviceRGB",
            Self::Inks => "DeviceCMYK",
        }
    }
}

/// A picture that packs to more is a photograph, or paper as a scanner sees it: packed as JPEG it takes a
/// tenth, and nobody sees the difference.
const PHOTOGRAPH: usize = 200_000;
const QUALITY: u8 = 85;

impl Pixels {
    /// A drawn page: red, green, blue and how solid, on white.
    pub(crate) fn on_white(width: usize, height: usize, rgba: &[u8]) -> Self {
        let pixels = rgba.chunks_exact(4);
        let samples = pixels.flat_map(|pixel| [0, 1, 2].map(|at| flat(pixel[at], pixel[3])));
        Self {
            width,
            height,
            colours: Colours::Rgb,
            samples: samples.collect(),
        }
    }

    /// The picture as an object, made small.
    pub(crate) fn into_image(self) -> Stream {
        let grey = self.without_colour();
        if grey.colours == Colours::Grey
            && grey.samples.iter().all(|shade| matches!(shade, 0 | 255))
        {
            return grey.stream(1, "FlateDecode", deflated(&grey.bits()));
        }
        let packed = deflated(&grey.samples);
        if packed.len() > PHOTOGRAPH
            && let Some(jpeg) = grey.jpeg()
            && jpeg.len() < packed.len()
        {
            return grey.stream(8, "DCTDecode", jpeg);
        }
        grey.stream(8, "FlateDecode", packed)
    }

    /// In grey, where it has no colours.
    fn without_colour(self) -> Self {
        let pixels = self.samples.chunks_exact(3);
        let grey =
            self.colours == Colours::Rgb && pixels.clone().all(|p| p[0] == p[1] && p[1] == p[2]);
        if !grey {
            return self;
        }
        Self {
            colours: Colours::Grey,
            samples: pixels.map(|pixel| pixel[0]).collect(),
            ..self
        }
    }

    /// A bit per pixel, rows filled up to whole bytes.
    fn bits(&self) -> Vec<u8> {
        let rows = self.samples.chunks(self.width.max(1));
        let bits = rows.flat_map(|row| {
            row.chunks(8).map(|eight| {
                let bits = eight.iter().enumerate();
                bits.fold(0, |byte, (at, shade)| byte | ((shade & 1) << (7 - at)))
            })
        });
        bits.collect()
    }

    fn jpeg(&self) -> Option<Vec<u8>> {
        let kind = match self.colours {
            Colours::Grey => ExtendedColorType::L8,
            Colours::Rgb => ExtendedColorType::Rgb8,
            Colours::Inks => return None,
        };
        let (width, height) = (u32::try_from(self.width), u32::try_from(self.height));
        let mut jpeg = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
        let done = encoder.encode(&self.samples, width.ok()?, height.ok()?, kind);
        done.ok().map(|()| jpeg)
    }

    fn stream(&self, bits: i64, filter: &str, bytes: Vec<u8>) -> Stream {
        image(
            (self.width, self.height),
            self.colours.name(),
            bits,
            filter,
            bytes,
        )
    }
}

/// A colour on white, as solid as this.
pub(crate) fn flat(colour: u8, solid: u8) -> u8 {
    let (colour, solid) = (u16::from(colour), u16::from(solid));
    ((colour * solid + 255 * (255 - solid) + 127) / 255) as u8
}

/// A picture that is packed already.
pub(crate) fn image(
    (width, height): (usize, usize),
    colours: &str,
    bits: i64,
    filter: &str,
    bytes: Vec<u8>,
) -> Stream {
    let dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image",
        "Width" => width as i64, "Height" => height as i64,
        "ColorSpace" => colours, "BitsPerComponent" => bits, "Filter" => filter,
    };
    Stream::new(dict, bytes).with_compression(false)
}

/// Packs bytes; into memory, so nothing can go wrong.
pub(crate) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(samples: Vec<u8>, width: usize) -> Pixels {
        Pixels {
            width,
            height: samples.len() / width,
            colours: Colours::Grey,
            samples,
        }
    }

    #[test]
    fn black_and_white_takes_a_bit_per_pixel() {
        let picture = grey(vec![255, 0, 0, 0, 0, 0, 0, 255, 0, 255], 10);
        assert_eq!(picture.bits(), [0b1000_0001, 0b0100_0000]);
        let image = picture.into_image();
        assert_eq!(
            image
                .dict
                .get(b"BitsPerComponent")
                .unwrap()
                .as_i64()
                .unwrap(),
            1
        );
        assert_eq!(
            image.decompressed_content().unwrap(),
            [0b1000_0001, 0b0100_0000]
        );
    }

    #[test]
    fn a_drawn_page_without_colours_is_grey() {
        let image = Pixels::on_white(1, 2, &[9, 9, 9, 255, 200, 10, 10, 0]).into_image();
        assert_eq!(
            image.dict.get(b"ColorSpace").unwrap().as_name().unwrap(),
            b"DeviceGray"
        );
        assert_eq!(image.decompressed_content().unwrap(), [9, 255]);
    }

    #[test]
    fn what_hardly_packs_is_kept_as_a_photograph() {
        let mut state = 1_u32;
        let noise = (0..400_000).map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        let image = grey(noise.collect(), 1_000).into_image();
        assert_eq!(
            image.dict.get(b"Filter").unwrap().as_name().unwrap(),
            b"DCTDecode"
        );
    }
}
