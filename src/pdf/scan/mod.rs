//! Pictures of paper become a PDF: what a scanner, a fax or a telephone makes of an invoice. A page per
//! picture, at the size of the paper where the picture knows it, else fitted on A4.
//!
//! The same picture gives the same PDF, byte for byte: a copy is known by the fingerprint of what was made
//! of it. A JPEG keeps its coded pixels, a PNG where that is possible too; what else comes is packed anew,
//! with as few bits as it needs. Where it was taken and by which telephone stays behind.

mod exif;
pub(crate) mod jpeg;
mod png;
mod tiff;

use super::error::PdfError;
use super::limits;
use super::objects::{reals, spaced};
use super::open::patiently;
use super::save;
use lopdf::{Dictionary, Document, Stream, dictionary};

/// A kind of picture that becomes a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Portable Network Graphics.
    Png,
    /// What telephones and most scanners make.
    Jpeg,
    /// What office scanners and fax machines make: several pages in a file.
    Tiff,
}

/// What a file is by its first bytes.
#[must_use]
pub fn kind(head: &[u8]) -> Option<Kind> {
    match head {
        [0x89, b'P', b'N', b'G', ..] => Some(Kind::Png),
        [0xff, 0xd8, 0xff, ..] => Some(Kind::Jpeg),
        [b'I', b'I', b'*' | b'+', 0, ..] | [b'M', b'M', 0, b'*' | b'+', ..] => Some(Kind::Tiff),
        _ => None,
    }
}

/// A PDF of the pages that a picture shows.
///
/// # Errors
/// [`PdfError::PictureUnreadable`] when it is damaged or of another kind; [`PdfError::PictureTooLarge`]
/// over the limits of bytes and pixels; [`PdfError::TooManyPages`]; [`PdfError::TooSlow`].
pub fn to_pdf(picture: &[u8]) -> Result<Vec<u8>, PdfError> {
    if picture.len() > limits::BYTES {
        return Err(PdfError::PictureTooLarge);
    }
    let pdf = patiently(picture, |picture, _| {
        let shots = match kind(&picture) {
            Some(Kind::Png) => vec![png::read(&picture)?],
            Some(Kind::Jpeg) => vec![jpeg::read(&picture)?],
            Some(Kind::Tiff) => tiff::read(&picture)?,
            None => return Err(unreadable("neither PNG, JPEG nor TIFF")),
        };
        let mut document = save::empty();
        for shot in shots {
            add_page(&mut document, shot)?;
        }
        save::save(document)
    });
    match pdf {
        // A reader that panics met something that no picture holds.
        Err(PdfError::Unreadable(why)) => Err(PdfError::PictureUnreadable(why)),
        other => other,
    }
}

fn unreadable(why: impl ToString) -> PdfError {
    PdfError::PictureUnreadable(why.to_string())
}

/// Refuses pictures that take more memory than any page needs.
fn within_limits(width: u32, height: u32) -> Result<(), PdfError> {
    match u64::from(width) * u64::from(height) {
        0 => Err(unreadable("no pixels")),
        pixels if pixels > limits::PIXELS => Err(PdfError::PictureTooLarge),
        _ => Ok(()),
    }
}

/// A picture, ready for a page.
struct Shot {
    image: Stream,
    /// Pixels across and down, as they are stored.
    pixels: (u32, u32),
    /// What it says about the paper.
    paper: Paper,
}

/// What a picture says about the paper that it shows.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Paper {
    /// Pixels per inch, across and down as they are stored.
    dpi: Option<(f32, f32)>,
    /// How it was held: 1 upright, to 8 (TIFF 6.0, Orientation); 0 where it is not said.
    held: u16,
}

/// Sides of A4 in points, and the white that is left around a picture whose size is not known.
const A4: (f32, f32) = (595.276, 841.89);
const MARGIN: f32 = 28.0;
/// Fewer pixels per inch is what programs write that do not know: a screen's, not a scanner's.
const SCANNERS: f32 = 100.0;

impl Shot {
    /// Whether it lies on its side.
    const fn is_turned(&self) -> bool {
        matches!(self.paper.held, 5..=8)
    }

    /// The size of what it shows in points; `None` where it does not know.
    fn size(&self) -> Option<(f32, f32)> {
        let (across, down) = self.paper.dpi?;
        let known = |dpi: f32| (30.0..=4_800.0).contains(&dpi);
        if !known(across) || !known(down) {
            return None;
        }
        let points = |pixels: u32, dpi: f32| pixels as f32 * 72.0 / dpi;
        let size = self.upright((points(self.pixels.0, across), points(self.pixels.1, down)));
        let (short, long) = (size.0.min(size.1), size.0.max(size.1));
        let on_paper = short <= A4.0 + 2.0 && long <= A4.1 + 2.0;
        let scanned = across >= SCANNERS && down >= SCANNERS;
        // Sides from a centimetre to what PDF knows (ISO 32000-1, annex C).
        let possible = short >= 28.0 && long <= 14_400.0;
        (possible && (on_paper || scanned)).then_some(size)
    }

    /// Across and down as they are seen.
    const fn upright(&self, (across, down): (f32, f32)) -> (f32, f32) {
        match self.is_turned() {
            true => (down, across),
            false => (across, down),
        }
    }

    /// The page's size, and the corner and size of the picture on it.
    fn place(&self) -> ((f32, f32), (f32, f32), (f32, f32)) {
        if let Some(size) = self.size() {
            return (size, (0.0, 0.0), size);
        }
        let pixels = self.upright((self.pixels.0 as f32, self.pixels.1 as f32));
        let page = if pixels.0 > pixels.1 {
            (A4.1, A4.0)
        } else {
            A4
        };
        let room = (page.0 - 2.0 * MARGIN, page.1 - 2.0 * MARGIN);
        let scale = (room.0 / pixels.0).min(room.1 / pixels.1);
        let size = (pixels.0 * scale, pixels.1 * scale);
        let corner = ((page.0 - size.0) / 2.0, (page.1 - size.1) / 2.0);
        (page, corner, size)
    }

    /// From the unit square in which a picture is drawn to where it stands, held upright.
    fn matrix(&self, (x, y): (f32, f32), (w, h): (f32, f32)) -> [f32; 6] {
        match self.paper.held {
            2 => [-w, 0.0, 0.0, h, x + w, y],
            3 => [-w, 0.0, 0.0, -h, x + w, y + h],
            4 => [w, 0.0, 0.0, -h, x, y + h],
            5 => [0.0, -h, -w, 0.0, x + w, y + h],
            6 => [0.0, -h, w, 0.0, x, y + h],
            7 => [0.0, h, w, 0.0, x, y],
            8 => [0.0, h, -w, 0.0, x + w, y],
            _ => [w, 0.0, 0.0, h, x, y],
        }
    }
}

fn add_page(document: &mut Document, shot: Shot) -> Result<(), PdfError> {
    let (page, corner, size) = shot.place();
    let matrix = spaced(&shot.matrix(corner, size));
    let image = document.add_object(shot.image);
    let content = format!("q {matrix} cm /Im Do Q\n");
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let page = dictionary! {
        "MediaBox" => reals(&[0.0, 0.0, page.0, page.1]),
        "Resources" => dictionary! { "XObject" => dictionary! { "Im" => image } },
        "Contents" => content,
    };
    save::add_page(document, page).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shot(pixels: (u32, u32), dpi: Option<f32>, held: u16) -> Shot {
        Shot {
            image: Stream::new(Dictionary::new(), Vec::new()),
            pixels,
            paper: Paper {
                dpi: dpi.map(|dpi| (dpi, dpi)),
                held,
            },
        }
    }

    fn millimetres((width, height): (f32, f32)) -> (i32, i32) {
        let mm = |points: f32| (points * 25.4 / 72.0).round() as i32;
        (mm(width), mm(height))
    }

    #[test]
    fn a_scan_has_the_size_of_the_paper() {
        let page = |pixels, dpi, held| millimetres(shot(pixels, dpi, held).place().0);
        assert_eq!(page((2480, 3508), Some(300.0), 1), (210, 297));
        assert_eq!(page((2480, 3508), Some(300.0), 6), (297, 210));
        // A till receipt, and a picture for the screen that would fit on paper.
        assert_eq!(page((640, 3200), Some(203.0), 0), (80, 400));
        assert_eq!(page((480, 640), Some(96.0), 1), (127, 169));
    }

    #[test]
    fn a_photograph_is_fitted_on_a4_with_a_margin() {
        // A telephone says 72 dots per inch of pixels that have no size.
        for dpi in [None, Some(72.0), Some(0.0), Some(1.0e9)] {
            let telephone = shot((4032, 3024), dpi, 6);
            let (page, corner, size) = telephone.place();
            assert_eq!(millimetres(page), (210, 297));
            assert!(corner.0 >= MARGIN - 0.1 && corner.1 >= MARGIN - 0.1);
            assert!((size.0 / size.1 - 0.75).abs() < 0.001);
        }
    }

    #[test]
    fn however_it_was_held_the_picture_stands_upright() {
        // Where the upper left pixel as stored is seen: TIFF 6.0, page 36.
        let seen = |held| {
            let [_, _, c, d, e, f] = shot((1, 1), None, held).matrix((0.0, 0.0), (1.0, 1.0));
            (c + e, d + f)
        };
        let corners = [1, 2, 3, 4, 5, 6, 7, 8].map(seen);
        let (left, right, top, bottom) = (0.0, 1.0, 1.0, 0.0);
        assert_eq!(
            corners,
            [
                (left, top),
                (right, top),
                (right, bottom),
                (left, bottom),
                (left, top),
                (right, top),
                (right, bottom),
                (left, bottom),
            ]
        );
        // The next pixel of the first row: to the right, or down for a picture that lies.
        let next = |held| {
            let [a, b, ..] = shot((1, 1), None, held).matrix((0.0, 0.0), (1.0, 1.0));
            (a, b)
        };
        assert_eq!(
            [1, 2, 3, 4].map(next),
            [(1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (1.0, 0.0)]
        );
        assert_eq!(
            [5, 6, 7, 8].map(next),
            [(0.0, -1.0), (0.0, -1.0), (0.0, 1.0), (0.0, 1.0)]
        );
    }
}
