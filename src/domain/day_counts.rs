//! What was done on a day: the morning ends with it, and a month of it says what sales brought.

use crate::domain::money::Money;

/// What was done on a day, or on the days of a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayCounts {
    /// Calls of our own, attempts included.
    pub called: usize,
    /// In which somebody was spoken to.
    pub reached: usize,
    /// Visits.
    pub visited: usize,
    /// Promises and first instalments that were agreed: how many.
    pub promised: usize,
    /// And how much, per currency.
    pub promised_sums: Vec<Money>,
    /// Letters that were issued.
    pub letters: usize,
    /// And the pages of them.
    pub pages: usize,
    /// Cases that went to sales.
    pub to_sales: usize,
    /// Calls that sales made.
    pub sales_called: usize,
    /// Minutes that they took, as written on the strips.
    pub sales_minutes: usize,
    /// Orders that came out of those calls, per currency.
    pub sales_extra: Vec<Money>,
    /// Answers that were given in our own house.
    pub answered: usize,
}
