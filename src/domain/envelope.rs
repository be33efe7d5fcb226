//! Envelopes with a window, as they lie over the first page of a letter: what can be seen through the window
//! however the sheet slides, where the address is seen for certain, and where the sheet is folded.
//!
//! Everything is in tenths of a millimetre from the upper left corner of an A4 sheet. Sources: the grid of
//! NEN 1026 as isodoc applies it (Dutch), DIN 5008:2020 forms A and B (German), the distances that Royal Mail
//! and bpost ask for. The Belgian and British windows are worked out from those distances and from the usual
//! sizes of envelopes in shops; no standard gives them, so a page to hold in one's own envelope goes with them
//! (`documents::calibration`).

use super::code::coded;

/// A4 in tenths of a millimetre.
pub const SHEET: (i32, i32) = (2100, 2970);
/// The subject of a letter stands below this: nothing of a window may come lower.
pub const LOWEST: i32 = 940;
/// Room that an address needs: six lines of a street and a name, small but readable.
pub const SMALLEST: (i32, i32) = (550, 220);

coded! {
    /// An envelope.
    pub enum Envelope "envelope" {
        /// Dutch, the window on the left: DL and C5.
        DutchLeft = "nl-left",
        /// Dutch, the window on the right.
        DutchRight = "nl-right",
        /// Belgian, the window on the right.
        BelgianRight = "be-right",
        /// German, DIN 5008 form A: the window high.
        GermanA = "de-a",
        /// German, DIN 5008 form B: the window low.
        GermanB = "de-b",
        /// British, DL with the window on the left.
        British = "uk",
        /// Measured by the user.
        Own = "own",
    }
}

/// A rectangle on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// From the left edge of the sheet.
    pub left: i32,
    /// From its upper edge.
    pub top: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

impl Place {
    /// From its left edge, its upper edge, its width and its height.
    #[must_use]
    pub const fn new(left: i32, top: i32, width: i32, height: i32) -> Self {
        Self {
            left,
            top,
            width,
            height,
        }
    }

    /// Its right edge.
    #[must_use]
    pub const fn right(self) -> i32 {
        self.left + self.width
    }

    /// Its lower edge.
    #[must_use]
    pub const fn bottom(self) -> i32 {
        self.top + self.height
    }

    /// So much larger on every side, but not beyond the sheet.
    #[must_use]
    fn grown(self, aside: i32, upright: i32) -> Self {
        let (left, top) = ((self.left - aside).max(0), (self.top - upright).max(0));
        let right = (self.right() + aside).min(SHEET.0);
        let bottom = (self.bottom() + upright).min(LOWEST);
        Self::new(left, top, right - left, bottom - top)
    }
}

/// A window over the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// All that can be seen through it, the sheet lying as it likes.
    pub seen: Place,
    /// What is seen wherever the sheet lies: the address stands here, our own small above it.
    pub address: Place,
    /// The address begins at the top of its place, as DIN 5008 wants it; else it stands in the middle.
    pub from_top: bool,
    /// Where the sheet is folded, from its upper edge.
    pub folds: &'static [i32],
}

impl Default for Window {
    fn default() -> Self {
        Self::of(Envelope::DutchLeft, OWN)
    }
}

/// What [`Envelope::Own`] begins with: the Dutch window.
pub const OWN: Place = Place::new(350, 500, 700, 270);
/// How far a sheet slides in an envelope of ones own.
const SLACK: (i32, i32) = (50, 40);
/// Folded twice into three equal parts.
const THIRDS: [i32; 2] = [990, 1980];

impl Window {
    /// The window of an envelope; `own` is where the address stands in [`Envelope::Own`].
    #[must_use]
    pub fn of(envelope: Envelope, own: Place) -> Self {
        let (seen, address, folds): (_, _, &'static [i32]) = match envelope {
            Envelope::DutchLeft => (
                Place::new(180, 450, 900, 360),
                Place::new(350, 500, 700, 270),
                &[1070],
            ),
            Envelope::DutchRight => (
                Place::new(1000, 450, 900, 360),
                Place::new(1050, 500, 700, 270),
                &[1070],
            ),
            Envelope::BelgianRight => (
                Place::new(1000, 360, 1000, 440),
                Place::new(1100, 440, 750, 270),
                &THIRDS,
            ),
            Envelope::GermanA => (
                Place::new(150, 250, 950, 490),
                Place::new(250, 397, 750, 323),
                &[870, 1920],
            ),
            Envelope::GermanB => (
                Place::new(150, 430, 950, 490),
                Place::new(250, 577, 750, 323),
                &[1050, 2100],
            ),
            Envelope::British => (
                Place::new(100, 460, 1000, 460),
                Place::new(250, 570, 700, 240),
                &THIRDS,
            ),
            Envelope::Own => (own.grown(SLACK.0, SLACK.1), own, &THIRDS),
        };
        Self {
            seen,
            address,
            from_top: matches!(envelope, Envelope::GermanA | Envelope::GermanB),
            folds,
        }
    }

    /// The window is in the left half of the sheet; letterhead and references stand in the other.
    #[must_use]
    pub const fn on_the_left(&self) -> bool {
        self.address.left + self.address.width / 2 < SHEET.0 / 2
    }

    /// An address fits in it, and it leaves room beside it for the letterhead and above the subject.
    #[must_use]
    pub const fn is_usable(&self) -> bool {
        let place = self.address;
        let beside = if self.on_the_left() {
            self.seen.right() <= BESIDE_LEFT
        } else {
            self.seen.left >= BESIDE_RIGHT
        };
        place.width >= SMALLEST.0
            && place.height >= SMALLEST.1
            && place.left >= 100
            && place.top >= 200
            && place.right() <= SHEET.0 - 100
            && place.bottom() <= LOWEST - 20
            && beside
    }
}

/// A window on the left ends before this, one on the right begins after that: the references stand beside it.
const BESIDE_LEFT: i32 = 1260;
const BESIDE_RIGHT: i32 = 980;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_window_shows_its_whole_address_and_leaves_room_beside_it() {
        for envelope in Envelope::ALL {
            let window = Window::of(*envelope, OWN);
            let (seen, address) = (window.seen, window.address);
            assert!(window.is_usable(), "{envelope:?}");
            assert!(seen.left <= address.left && seen.right() >= address.right());
            assert!(seen.top <= address.top && seen.bottom() >= address.bottom());
        }
    }

    #[test]
    fn a_window_of_ones_own_must_hold_an_address() {
        let usable = |place| Window::of(Envelope::Own, place).is_usable();
        assert!(usable(Place::new(250, 450, 800, 300)));
        assert!(!usable(Place::new(250, 450, 300, 300)), "too narrow");
        assert!(!usable(Place::new(250, 450, 800, 100)), "too low");
        assert!(!usable(Place::new(250, 750, 800, 300)), "over the subject");
        assert!(!usable(Place::new(500, 450, 800, 300)), "in the middle");
    }

    #[test]
    fn din_5008_folds_where_the_standard_says() {
        assert_eq!(Window::of(Envelope::GermanA, OWN).folds, [870, 1920]);
        assert_eq!(Window::of(Envelope::GermanB, OWN).folds, [1050, 2100]);
    }
}
