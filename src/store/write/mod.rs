//! Facts as they are recorded: each under the journal line of its command.

mod agreements;
mod asked_letters;
mod commitments;
mod company;
mod copies;
mod entered;
mod imported;
mod letters;
mod lists;
mod merging;
mod morning;
mod post;
mod rhythm;
mod settlements;
mod standing;
mod terms;

pub use agreements::{NewDispute, NewMoment};
pub use commitments::{NewArrangement, NewPromise, NewSideAgreement};
pub use imported::{Filled, NewAllocation, NewCustomer, NewItem, NewReceipt, NewStatement};
pub use letters::{NewLetter, NewLetterItem};
pub use lists::NewListItem;
pub use morning::NewHandOffResult;
pub use terms::NewTerms;

/// Rows that one statement adds, where there are many: what SQLite does for each statement, and for the next id of a
/// table, takes a quarter of the time of adding an item.
const AT_ONCE: usize = 16;

/// A statement that adds one row, made to add so many.
fn for_rows(adds_one: &str, count: usize) -> String {
    let row = adds_one.rsplit_once(" VALUES ").map_or("", |(_, row)| row);
    let others = format!(", {row}").repeat(count.saturating_sub(1));
    format!("{adds_one}{others}")
}
