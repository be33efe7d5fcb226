//! Facts as they are recorded: each under the journal line of its command.

mod agreements;
mod asked_letters;
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

pub use agreements::{NewArrangement, NewDispute, NewMoment, NewPromise};
pub use imported::{Filled, NewAllocation, NewCustomer, NewItem, NewReceipt, NewStatement};
pub use letters::{NewLetter, NewLetterItem};
pub use lists::NewListItem;
pub use morning::NewHandOffResult;
pub use terms::NewTerms;
