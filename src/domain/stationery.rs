//! The paper that letters are printed on: blank, with a letterhead that goes under them, or printed already.

use super::code::coded;

coded! {
    /// What is on the paper before a letter is.
    pub enum Stock "stock" {
        /// Nothing: the letter has its own head and foot.
        Blank = "blank",
        /// A PDF of ours lies under each page.
        Letterhead = "letterhead",
        /// It comes from the printing works with head and foot.
        Printed = "printed",
    }
}

/// Paper with its margins; in tenths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stationery {
    /// What is on it.
    pub stock: Stock,
    /// On paper that is not blank: how far the second and later pages leave their upper edge free.
    pub head: i32,
    /// And how far every page leaves its lower edge free.
    pub foot: i32,
}

/// Margins that can be asked for.
pub const HEAD: std::ops::RangeInclusive<i32> = 200..=800;
/// And at the foot.
pub const FOOT: std::ops::RangeInclusive<i32> = 120..=700;

impl Default for Stationery {
    fn default() -> Self {
        Self {
            stock: Stock::Blank,
            head: 450,
            foot: 300,
        }
    }
}

impl Stationery {
    /// Head and foot are drawn by us.
    #[must_use]
    pub const fn is_blank(self) -> bool {
        matches!(self.stock, Stock::Blank)
    }
}
