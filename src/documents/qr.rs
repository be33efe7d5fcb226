//! The payment code that a banking app scans, as one outline.
//!
//! EPC069-12 ("Quick Response Code: Guidelines to enable data capture for the initiation of a SEPA
//! credit transfer") asks for error correction level M and at most version 13 (69 × 69 modules).
//! Around it a margin of four modules has to stay white; the caller leaves it.

use crate::documents::page::Seg;
use crate::pdf::error::PdfError;
use qrcode::{Color, EcLevel, QrCode, Version};

/// EPC069-12: no larger than this.
const MAX_VERSION: i16 = 13;

/// The code of a payload: worked out once, drawn as often as it is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules in a row.
    width: usize,
    /// Row after row, whether each module is dark.
    dark: Vec<bool>,
}

impl Code {
    /// The code of a payload.
    ///
    /// # Errors
    /// [`PdfError::CodeTooLong`] when the payload does not fit in version 13.
    pub fn of(payload: &str) -> Result<Self, PdfError> {
        let code = QrCode::with_error_correction_level(payload.as_bytes(), EcLevel::M)
            .map_err(|_too_long| PdfError::CodeTooLong)?;
        if !matches!(code.version(), Version::Normal(version) if version <= MAX_VERSION) {
            return Err(PdfError::CodeTooLong);
        }
        let colours = code.to_colors().into_iter();
        Ok(Self {
            width: code.width(),
            dark: colours.map(|colour| colour == Color::Dark).collect(),
        })
    }

    /// One path of rectangles: every stretch of dark modules in a row is one of them, and filled together
    /// they have no seams.
    ///
    /// `corner` is the upper left one and `size` the side, in points, without the white margin.
    #[must_use]
    pub fn outline(&self, corner: (f32, f32), size: f32) -> Vec<Seg> {
        let module = size / self.width as f32;
        let mut segs = Vec::new();
        for (row, line) in self.dark.chunks(self.width).enumerate() {
            let (top, bottom) = (row as f32 * module, (row + 1) as f32 * module);
            for (from, to) in runs(line) {
                let (left, right) = (from as f32 * module, to as f32 * module);
                segs.extend([
                    Seg::Move(corner.0 + left, corner.1 + top),
                    Seg::Line(corner.0 + right, corner.1 + top),
                    Seg::Line(corner.0 + right, corner.1 + bottom),
                    Seg::Line(corner.0 + left, corner.1 + bottom),
                    Seg::Close,
                ]);
            }
        }
        segs
    }
}

/// The dark stretches of a row: from, to (exclusive).
fn runs(line: &[bool]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in line.iter().enumerate().filter(|(_, dark)| **dark) {
        match runs.last_mut() {
            Some((_, to)) if *to == at => *to += 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dark_area_of_the_outline_is_that_of_the_code() {
        let payload =
            "BCD\n002\n1\nSCT\n\nVoorbeeld B.V.\nNL02ABNA0123456789\nEUR12.30\n\n\n2026-0187\n";
        let code = QrCode::with_error_correction_level(payload, EcLevel::M).expect("fits");
        let dark = code
            .to_colors()
            .iter()
            .filter(|c| **c == Color::Dark)
            .count();
        // One point per module.
        let drawn = Code::of(payload).expect("fits");
        let segs = drawn.outline((10.0, 20.0), code.width() as f32);
        let area: f32 = segs
            .chunks(5)
            .map(|rect| match (rect[0], rect[2]) {
                (Seg::Move(left, top), Seg::Line(right, bottom)) => (right - left) * (bottom - top),
                _ => 0.0,
            })
            .sum();
        assert!((area - dark as f32).abs() < 0.5, "{area} {dark}");
    }

    #[test]
    fn what_banks_do_not_accept_is_refused() {
        assert_eq!(Code::of(&"x".repeat(400)), Err(PdfError::CodeTooLong));
        assert!(Code::of(&"x".repeat(331)).is_ok());
    }
}
