<<<<<<< HEAD
//! (in the making)

pub mod library;
=======
//! What the program can be asked: [`Command`](command::Command)s that change the company file, and
//! snapshots that answer a question. Draws nothing and knows no window.

pub mod command;
pub mod rehearsal;
pub mod settings;
pub mod snapshots;
>>>>>>> b27d76b (app: what can be asked and what is answered)
