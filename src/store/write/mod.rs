//! Facts as they are recorded: each under the journal line of its command.

mod agreements;
mod commitments;
mod company;
mod copies;
mod entered;
mod imported;
mod letters;
mod lists;
mod merging;
mod morning;
mod rhythm;
mod settlements;

pub use agreements::NewMoment;
pub use commitments::{NewArrangement, NewPromise, NewSideAgreement};
pub use imported::{Filled, NewAllocation, NewCustomer, NewItem, NewReceipt, NewStatement};
pub use letters::{NewLetter, NewLetterItem, NewTerms};
pub use lists::NewListItem;
pub use morning::NewHandOffResult;
