//! The same commands without a window, for scheduled jobs and for tests:
//! `minnelijk --company bakkerij.minnelijk worklist --json`.
//!
//! With `--json` one document on standard output and nothing else; without it a table to read. What is
//! refused is explained on standard error. Exit status: 0 done, 1 refused and nothing changed, 2 wrong
//! usage. A command that only asks opens the company file read-only beside a window that has it; one that
//! writes waits a few seconds for it.

mod agenda;
mod agreements;
mod arguments;
mod call;
mod charges;
mod check;
mod columns;
mod company;
mod copies;
mod demo;
mod desk;
mod doubts;
mod history;
mod import;
mod letters;
mod lists;
mod opening;
mod receipts;
mod table;
mod worklist;

pub use arguments::names_a_command;

use crate::app::clock::Clock;
use crate::app::machine::{Folders, Machine};
use crate::words::Words;
use clap::ArgMatches;
use desk::{Desk, Outcome, Trouble};
use std::ffi::OsString;
use std::io::Write;
use std::time::Duration;

/// How long a command that writes waits for the company file.
const PATIENCE: Duration = Duration::from_secs(5);

const DONE: u8 = 0;
const REFUSED: u8 = 1;
const USAGE: u8 = 2;

/// Carries out the command that `args` name (the program's own name first) and gives the exit status.
///
/// ```
/// let (mut out, mut err) = (Vec::new(), Vec::new());
/// let status = minnelijk::cli::run(["minnelijk", "--lang", "en", "--help"], &mut out, &mut err);
/// assert_eq!(status, 0);
/// assert!(String::from_utf8_lossy(&out).contains("worklist"));
/// ```
pub fn run<A: Into<OsString>>(
    args: impl IntoIterator<Item = A>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    run_within(args, Folders::of_this_computer(), PATIENCE, out, err)
}

/// The same with the folders of this computer in a place of choice.
fn run_within<A: Into<OsString>>(
    args: impl IntoIterator<Item = A>,
    folders: Option<Folders>,
    patience: Duration,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let machine = folders.map(Machine::load);
    let wished = arguments::language_wished(&args);
    let remembered = machine.as_ref().and_then(|it| it.settings().language);
    let words = Words::new(wished.or(remembered).unwrap_or_default());
    let found = match arguments::command(&words).try_get_matches_from(&args) {
        Ok(found) => found,
        Err(said) => return usage(&said, out, err),
    };
    let clock = arguments::today(&found).map_or_else(Clock::system, Clock::fixed);
    let mut desk = Desk {
        words: words.on(clock.today),
        language_is_chosen: wished.or(remembered).is_some(),
        json: found.get_flag("json"),
        clock,
        company: found.get_one("company").cloned(),
        machine,
        patience,
        out,
        err,
    };
    match carry_out(&mut desk, &found) {
        Ok(()) => DONE,
        Err(trouble) => desk.explain(&trouble),
    }
}

fn carry_out(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let Some((name, found)) = found.subcommand() else {
        return Err(Trouble::Told);
    };
    match name {
        "company" => company::company(desk, found),
        "demo" => demo::demo(desk),
        "letters" => letters::letters(desk, found),
        "import" => import::import(desk, found),
        "opening" => opening::opening(desk, found),
        "receipts" => receipts::receipts(desk),
        "worklist" => worklist::worklist(desk, found),
        "call" => call::call(desk, found),
        "charges" => charges::charges(desk, found),
        "agreements" => agreements::agreements(desk),
        "agenda" => agenda::agenda(desk, found),
        "history" => history::history(desk, found),
        "backup" => copies::backup(desk, found),
        "restore" => copies::restore(desk, found),
        _ => check::check(desk),
    }
}

/// What clap has to say: help on standard output, a mistake on standard error.
fn usage<'a>(said: &clap::Error, out: &'a mut dyn Write, err: &'a mut dyn Write) -> u8 {
    let (to, status) = if said.use_stderr() {
        (err, USAGE)
    } else {
        (out, DONE)
    };
    // Nobody is left to tell when even this cannot be written.
    match write!(to, "{}", said.render()) {
        Ok(()) => status,
        Err(_closed) => status.max(REFUSED),
    }
}

#[cfg(test)]
mod tests;
