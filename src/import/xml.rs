//! XML that may be of any length, read a part at a time and where it stands: what CAMT and audit files are
//! read with. Elements are known by their names without a prefix; a document type is refused, for nothing that
//! is read here has one and much that does harm has.

#[macro_use]
pub(super) mod name;
pub(super) mod markup;
pub(super) mod tree;
pub(super) mod walk;

use chrono::NaiveDate;

/// `2017-04-01`, also with a time or an offset behind it: the day as it is written.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let day = text.get(..10)?;
    let dashes = day.get(4..5)? == "-" && day.get(7..8)? == "-";
    NaiveDate::from_ymd_opt(
        day.get(..4).filter(|_| dashes)?.parse().ok()?,
        day.get(5..7)?.parse().ok()?,
        day.get(8..)?.parse().ok()?,
    )
}
