//! What a telephone or scanner notes beside the pixels (Exif 2.32): how it was held, and how many pixels
//! there are to the inch. Nothing else of it is read.

use super::Paper;

const ORIENTATION: u16 = 0x0112;
const X_RESOLUTION: u16 = 0x011a;
const Y_RESOLUTION: u16 = 0x011b;
const UNIT: u16 = 0x0128;

/// Reads the notes, from their byte order on.
pub(super) fn read(notes: &[u8]) -> Option<Paper> {
    let notes = Notes::of(notes)?;
    let directory = notes.long(4)? as usize;
    let entries = usize::from(notes.short(directory)?);
    let mut paper = Paper::default();
    let (mut across, mut down, mut unit) = (None, None, 2);
    for at in (0..entries).map(|at| directory + 2 + 12 * at) {
        match notes.short(at)? {
            ORIENTATION => paper.held = notes.short(at + 8)?,
            UNIT => unit = notes.short(at + 8)?,
            X_RESOLUTION => across = notes.ratio(notes.long(at + 8)? as usize),
            Y_RESOLUTION => down = notes.ratio(notes.long(at + 8)? as usize),
            _ => {}
        }
    }
    paper.dpi = across.zip(down).and_then(|found| per_inch(found, unit));
    Some(paper)
}

/// Pixels per inch: unit 2, or 3 for the centimetre (TIFF 6.0, `ResolutionUnit`); 1 is a shape without size.
pub(super) fn per_inch((across, down): (f32, f32), unit: u16) -> Option<(f32, f32)> {
    match unit {
        2 => Some((across, down)),
        3 => Some((across * 2.54, down * 2.54)),
        _ => None,
    }
}

/// Numbers in the byte order of the file.
pub(super) struct Notes<'a> {
    bytes: &'a [u8],
    little: bool,
}

impl<'a> Notes<'a> {
    /// From the byte order on.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        let little = match bytes.get(..2)? {
            b"II" => true,
            b"MM" => false,
            _ => return None,
        };
        Some(Self { bytes, little })
    }

    /// A number as it stands in the file.
    pub(super) const fn written(&self, number: u16) -> [u8; 2] {
        match self.little {
            true => number.to_le_bytes(),
            false => number.to_be_bytes(),
        }
    }

    pub(super) fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(match self.little {
            true => u16::from_le_bytes(bytes),
            false => u16::from_be_bytes(bytes),
        })
    }

    pub(super) fn long(&self, at: usize) -> Option<u32> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(match self.little {
            true => u32::from_le_bytes(bytes),
            false => u32::from_be_bytes(bytes),
        })
    }

    fn ratio(&self, at: usize) -> Option<f32> {
        let (above, below) = (self.long(at)? as f32, self.long(at.checked_add(4)?)? as f32);
        (below > 0.0).then_some(above / below)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_it_was_held_and_the_size_are_read_in_both_byte_orders() {
        let little = b"II*\0\x08\0\0\0\x03\0\
            \x12\x01\x03\0\x01\0\0\0\x06\0\0\0\
            \x1a\x01\x05\0\x01\0\0\0\x32\0\0\0\
            \x1b\x01\x05\0\x01\0\0\0\x32\0\0\0\
            \0\0\0\0\x2c\x01\0\0\x01\0\0\0";
        let expected = Paper {
            dpi: Some((300.0, 300.0)),
            held: 6,
        };
        assert_eq!(read(little), Some(expected));
        let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0";
        assert_eq!(read(big).map(|paper| paper.held), Some(8));
        for end in 0..little.len() - 20 {
            assert_eq!(read(&little[..end]), None);
        }
    }
}
