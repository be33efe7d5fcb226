//! The trade's rules: what money, days, documents and agreements mean, and what follows from them.
//!
//! Nothing here reads a clock, opens a file, speaks SQL, makes a sentence or draws. `today` is an
//! argument; what has to be said is a [`message::Message`] that `words` turns into a sentence.

#![deny(clippy::float_arithmetic)]

pub mod asked_letter;
pub mod bank;
pub mod behaviour;
pub mod books;
pub mod calendar;
pub mod charges;
mod code;
pub mod commitment;
pub mod contact;
pub mod copies;
pub mod customer_kind;
pub mod day_counts;
pub mod day_route;
pub mod document;
pub mod dunning;
pub mod envelope;
pub mod ids;
pub mod inside;
pub mod language;
pub mod law;
pub mod legal_form;
pub mod legal_route;
pub mod letter_kind;
pub mod letter_rules;
pub mod letter_text;
pub mod likeness;
pub mod limitation;
pub mod listed;
pub mod manners;
pub mod matching;
pub mod message;
pub mod money;
pub mod month;
pub mod our_terms;
pub mod peace;
pub mod playbook;
pub mod post;
pub mod references;
pub mod rhythm;
pub mod settlement;
pub mod side_agreement;
pub mod standing;
pub mod stationery;
pub mod sticker;
pub mod template;
pub mod tip;
pub mod worklist;
