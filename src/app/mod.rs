//! What the program can be asked: [`Command`](command::Command)s that change the company file, and
//! snapshots that answer a question. Draws nothing and knows no window.

pub mod clock;
pub mod command;
mod error;
mod execute;
pub mod library;
mod lines;
mod matching_book;
pub mod rehearsal;
mod search;
pub mod session;
pub mod settings;
pub mod snapshots;

pub use error::Error;
pub use session::Session;
