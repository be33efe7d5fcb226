//! What the program can be asked: [`Command`](command::Command)s that change the company file, and
//! snapshots that answer a question. Draws nothing and knows no window.

pub mod command;
pub mod library;
pub mod rehearsal;
pub mod settings;
pub mod snapshots;
