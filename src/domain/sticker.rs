//! Stickers, for a letter or for the copy of an invoice: seen at once, and nothing like a court's or a bailiff's (false
//! urgency is a misleading practice, art. 6:193h and 6:193i BW). They go inside the envelope, beside its window.

use super::code::coded;

coded! {
    /// What a sticker says. Each has a border and a sign of its own, so that it survives a black and white printer.
    pub enum StickerDesign "sticker" {
        /// A copy of the invoice, and no hard feelings.
        Copy = "copy",
        /// A second reminder.
        Second = "second",
        /// The last reminder.
        Last = "last",
        /// An arrangement runs.
        Arrangement = "arrangement",
        /// Paid, with thanks.
        Paid = "paid",
        /// Being looked into: not to be reminded of.
        Review = "review",
    }
}

coded! {
    /// What the last reminder to a business has (tip 8, seed A8.3).
    pub enum StickerWish "sticker-wish" {
        /// The sticker is printed on it.
        Drawn = "drawn",
        /// Room is left for one of paper.
        Space = "space",
        /// None.
        Without = "none",
    }
}

coded! {
    /// A sheet of self-adhesive labels. The sizes are those of shops; no standard gives them.
    pub enum LabelSheet "labels" {
        /// 99.1 × 38.1 mm.
        Fourteen = "14",
        /// 63.5 × 38.1 mm.
        TwentyOne = "21",
        /// 99.1 × 67.7 mm.
        Eight = "8",
    }
}

/// Where labels lie, in tenths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LabelGrid {
    /// Beside each other.
    pub columns: i32,
    /// Below each other.
    pub rows: i32,
    /// Width and height of one.
    pub size: (i32, i32),
    /// Left and upper edge of the first.
    pub first: (i32, i32),
    /// From one to the next beside it; below each other they touch.
    pub across: i32,
}

impl LabelSheet {
    /// How its labels lie.
    #[must_use]
    pub const fn grid(self) -> LabelGrid {
        let (columns, rows, size, first, across) = match self {
            Self::Fourteen => (2, 7, (991, 381), (47, 151), 1016),
            Self::TwentyOne => (3, 7, (635, 381), (72, 151), 660),
            Self::Eight => (2, 4, (991, 677), (47, 131), 1016),
        };
        LabelGrid {
            columns,
            rows,
            size,
            first,
            across,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_lies_on_the_sheet_and_none_on_another() {
        for (sheet, count) in LabelSheet::ALL.iter().zip([14, 21, 8]) {
            let grid = sheet.grid();
            assert_eq!(grid.columns * grid.rows, count);
            assert!(grid.across >= grid.size.0);
            let right = grid.first.0 + grid.across * (grid.columns - 1) + grid.size.0;
            assert!(
                right <= 2100 && (right + grid.first.0 - 2100).abs() < 10,
                "{sheet:?}"
            );
            assert!(grid.first.1 + grid.size.1 * grid.rows <= 2970, "{sheet:?}");
        }
    }
}
