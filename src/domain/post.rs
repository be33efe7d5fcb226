//! Post: what a letter weighs, in which order a pile lies, and what became of a letter once it was issued.

use super::code::coded;
use chrono::NaiveDate;

coded! {
    /// In which order the letters of a pile lie.
    pub enum PostOrder "post-order" {
        /// As the screen has them.
        AsListed = "listed",
        /// By the customer's name.
        Name = "name",
        /// By country, then postcode: for whoever hands post in sorted.
        Postcode = "postcode",
    }
}

coded! {
    /// What became of a letter.
    pub enum Fate "fate" {
        /// Printed, and in the post.
        Posted = "posted",
        /// Sent by e-mail.
        Emailed = "emailed",
        /// Came back: not delivered.
        Returned = "returned",
    }
}

/// What became of a letter, on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// What.
    pub fate: Fate,
    /// When.
    pub on: NaiveDate,
    /// Why it came back, or to which address it went.
    pub note: String,
}

/// A sheet of A4 of 80 g/m², in hundredths of a gram.
const SHEET: u32 = 499;
/// A window envelope (DL, 80 g/m²) in hundredths of a gram.
const ENVELOPE: u32 = 450;
/// One of C4, that large piles of copies go in.
const LARGE_ENVELOPE: u32 = 1_900;
/// More sheets than this do not fold into a DL envelope.
pub const FOLDED_MOST: u32 = 8;

/// Steps at which the post asks more for a letter in the country, in grams (PostNL, since 2024 the same for
/// years; not the prices, which change every January).
pub const WEIGHT_STEPS: [u32; 4] = [20, 50, 100, 350];

/// Sheets of so many pages.
#[must_use]
pub const fn sheets(pages: u32, two_sided: bool) -> u32 {
    if two_sided { pages.div_ceil(2) } else { pages }
}

/// What a letter of so many sheets weighs with its envelope, in whole grams, rounded up: the post weighs what
/// is there, and paper takes up water.
#[must_use]
pub const fn grams(sheets: u32) -> u32 {
    let envelope = if sheets > FOLDED_MOST {
        LARGE_ENVELOPE
    } else {
        ENVELOPE
    };
    (sheets * SHEET + envelope).div_ceil(100)
}

/// The step that a weight falls in: up to so many grams; `None` above the last.
#[must_use]
pub fn step(grams: u32) -> Option<u32> {
    WEIGHT_STEPS.into_iter().find(|step| grams <= *step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_sheets_go_for_one_stamp_and_four_do_not() {
        assert_eq!((grams(3), step(grams(3))), (20, Some(20)));
        assert_eq!((grams(4), step(grams(4))), (25, Some(50)));
        assert_eq!(step(grams(8)), Some(50));
        assert_eq!(step(grams(9)), Some(100), "it no longer folds");
        assert_eq!(step(grams(80)), None);
    }

    #[test]
    fn two_sides_halve_the_sheets() {
        assert_eq!((sheets(5, true), sheets(5, false)), (3, 5));
    }
}
