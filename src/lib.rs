//! Minnelijk: who still owes you, what to say when you call, and the letter if that was not enough.
//!
//! *Minnelijk* is Dutch for "amicable": the time between a missed due date and a court. An owner of a small
//! business drops the bank's file on the window, sees whom to call today and why, is guided through the
//! call, and prints the letters that are due with a copy of each invoice behind them.
//!
//! # The map
//!
//! | part | what it is | may use |
//! |---|---|---|
//! | [`domain`] | the trade's rules: money, days, documents, promises, the next step and why not | nothing |
//! | [`store`] | the only place that speaks SQL; one company is one SQLite file with one writer | `domain` |
//! | [`pdf`] | PDFs and pictures from anywhere: opened within limits, judged, taken apart, drawn | `domain` |
//! | [`import`] | bytes in, rows and problems out; never stops at the first bad row | `domain`, `pdf` |
//! | [`words`] | everything said to a person, in Dutch and English | `domain` |
//! | [`documents`] | facts in, PDF out: letters, enclosures, the sticker | `domain`, `pdf`, `words` |
//! | [`app`] | what the program can be asked: commands that change the company, snapshots that answer | all above |
//! | [`cli`] | the same commands for scripts, with JSON | `app`, `domain`, `words` |
//! | [`ui`] | the window: models, screens and the parts they are drawn from | `app`, `domain`, `words` |
//!
//! `main.rs` joins them and decides nothing. A test reads the source and keeps the table true
//! (`tests/spec/house.rs`), and with it which outside crate each part may name.
//!
//! A reader who follows one invoice meets them in this order: [`import::read`] makes a
//! `ReadDocument` of a file, `Session::rehearse` says what would be added, `Command::Import` adds it
//! ([`app::command`]), [`domain::matching`] finds its receipt, [`domain::worklist`] says what to do about it
//! today, `Session::call` gives the conversation, [`documents::letter`] the letter.
//!
//! # What is always true
//!
//! - The same company and the same day give the same worklist, letter and totals. No rule reads a clock:
//!   `today` is an argument, and [`app::clock`] alone asks the system.
//! - What is still owed on an item as of a day is said in one place (`store/read/open_item.sql`); list,
//!   call sheet and letter all ask there. `minnelijk check` adds it up once more in Rust and compares.
//! - An open-items list of another package tells the truth of the day its bank was booked through, which is
//!   asked and never assumed. What it settles follows from what each list said and what we received
//!   (`domain/listed.rs`): the list and the bank's file give the same in either order, and nothing is closed
//!   or opened again that was not shown.
//! - Nothing recorded is edited away: a promise is withdrawn, an allocation reversed, a letter voided.
//!   Each is a new line of the journal, and undo is one too.
//! - What follows from facts (open, kept, broken, complete through, the next step) is never stored.
//! - Money is whole hundredths with a currency; nothing is summed, netted or matched across currencies.
//! - What was printed is kept byte for byte under its SHA-256, recorded in the transaction that looked at
//!   its amounts once more.
//! - A clause of our terms is held against whoever had them before the order; everybody else is asked what the law
//!   gives, and each figure of it has its calculation.
//! - Everything that is said exists in both languages. A refusal says what, why and the remedy.
//!
//! # What is deliberately absent
//!
//! Bookkeeping; sending by itself; users and passwords; a server; any connection to anywhere, also to
//! count its users. An agency's files, packages other than by open-items lists and audit files, and figures over
//! time come later: there is room for them, and nothing that pretends.

/// Every program that is made of the library asks here for its memory.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

pub mod app;
pub mod cli;
pub mod documents;
pub mod domain;
pub mod import;
pub mod pdf;
pub mod store;
pub mod ui;
pub mod words;
