//! What the program can be asked: [`Command`](command::Command)s that change the company file, and
//! snapshots that answer a question. Draws nothing and knows no window.

mod answers;
pub mod backup;
mod charging;
mod check;
pub mod clock;
pub mod command;
pub mod demo;
mod error;
mod execute;
mod known;
mod letters;
pub mod library;
mod lines;
mod listed;
pub mod log;
pub mod machine;
mod matching_book;
pub mod new_files;
pub mod papers;
pub mod preview;
pub mod progress;
mod recognition;
pub mod rehearsal;
pub mod search;
pub mod session;
pub mod settings;
pub mod sheets;
pub mod snapshots;
mod taken_back;

pub use crate::store::Access;
pub use error::Error;
pub use session::Session;
