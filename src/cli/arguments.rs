//! What can be typed: the commands with their options, described in the language of the screen.

use super::columns::column;
use super::doubts::doubtful;
use super::opening;
use crate::app::snapshots::HistoryGroup;
use crate::domain::language::Language;
use crate::words::Words;
use chrono::NaiveDate;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Whether arguments (the program's own name first) ask for a command. Nothing, or one company file,
/// opens the window.
#[must_use]
pub fn names_a_command(args: &[OsString]) -> bool {
    let is_company = |arg: &OsString| {
        Path::new(arg)
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("minnelijk"))
    };
    match args.get(1..).unwrap_or_default() {
        [] => false,
        [one] => !is_company(one),
        _ => true,
    }
}

/// `--lang nl`, looked for before everything else: the help is said in it too.
pub(super) fn language_wished(args: &[OsString]) -> Option<Language> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        let code = match arg.strip_prefix("--lang") {
            Some("") => args.next()?.into_owned(),
            Some(code) => code.strip_prefix('=')?.to_owned(),
            None => continue,
        };
        return Language::parse(&code);
    }
    None
}

/// The day that was given.
pub(super) fn today(found: &ArgMatches) -> Option<NaiveDate> {
    found.get_one("today").copied()
}

/// A day, for all accounts or after the IBAN of one.
pub(super) type BookedThrough = (Option<String>, NaiveDate);

fn booked_through(text: &str) -> Result<BookedThrough, chrono::ParseError> {
    let (account, day) = match text.split_once('=') {
        Some((account, day)) => (Some(account.to_owned()), day),
        None => (None, text),
    };
    Ok((account, NaiveDate::parse_from_str(day, "%Y-%m-%d")?))
}

/// Everything that can be typed.
pub(super) fn command(words: &Words) -> Command {
    let file = |name: &'static str| {
        Arg::new(name)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
    };
    Command::new("minnelijk")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.t("cli-about"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .arg(
            file("company")
                .long("company")
                .global(true)
                .help(words.t("cli-arg-company")),
        )
        .arg(
            Arg::new("today")
                .long("today")
                .value_name("DATE")
                .global(true)
                .value_parser(|text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d"))
                .help(words.t("cli-arg-today")),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("nl|en")
                .global(true)
                .value_parser(["nl", "en"])
                .hide_possible_values(true)
                .help(words.t("cli-arg-lang")),
        )
        .arg(
            Arg::new("json")
                .long("json")
                .global(true)
                .action(ArgAction::SetTrue)
                .help(words.t("cli-arg-json")),
        )
        .subcommand(Command::new("demo").about(words.t("cli-demo")))
        .subcommand(
            Command::new("company")
                .about(words.t("cli-company"))
                .arg(file("set").long("set").help(words.t("cli-arg-set"))),
        )
        .subcommand(import(words))
        .subcommand(
            Command::new("opening").about(words.t("cli-opening")).arg(
                Arg::new("answer")
                    .long("answer")
                    .value_name("[WHICH=]WHAT")
                    .action(ArgAction::Append)
                    .value_parser(opening::answer)
                    .help(words.t("cli-arg-answer")),
            ),
        )
        .subcommand(Command::new("receipts").about(words.t("cli-receipts")))
        .subcommand(
            Command::new("worklist").about(words.t("cli-worklist")).arg(
                Arg::new("all")
                    .long("all")
                    .action(ArgAction::SetTrue)
                    .help(words.t("cli-arg-all")),
            ),
        )
        .subcommand(about_customer("call", words.t("cli-call"), words))
        .subcommand(about_customer("charges", words.t("cli-charges"), words))
        .subcommand(letters(words))
        .subcommand(Command::new("agreements").about(words.t("cli-agreements")))
        .subcommands([agenda(words), history(words)])
        .subcommand(
            Command::new("backup")
                .about(words.t("cli-backup"))
                .arg(file("file").required(true).help(words.t("cli-arg-backup"))),
        )
        .subcommand(
            Command::new("restore")
                .about(words.t("cli-restore"))
                .arg(file("file").required(true).help(words.t("cli-arg-restore"))),
        )
        .subcommand(Command::new("check").about(words.t("cli-check")))
}

/// `import`, with what the window would ask about the files.
fn import(words: &Words) -> Command {
    let one_of = |name: &'static str, words: [&'static str; 2]| {
        Arg::new(name).long(name).value_parser(words)
    };
    let files = Arg::new("files")
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf));
    Command::new("import")
        .about(words.t("cli-import"))
        .arg(
            Arg::new("dry-run")
                .long("dry-run")
                .action(ArgAction::SetTrue)
                .help(words.t("cli-arg-dry-run")),
        )
        .arg(one_of("days", ["day-first", "month-first"]).help(words.t("cli-arg-days")))
        .arg(one_of("turned", ["yes", "no"]).help(words.t("cli-arg-turned")))
        .arg(one_of("decimal", ["comma", "point"]).help(words.t("cli-arg-decimal")))
        .arg(
            Arg::new("booked-through")
                .long("booked-through")
                .value_name("[IBAN=]DATE")
                .action(ArgAction::Append)
                .value_parser(booked_through)
                .help(words.t("cli-arg-booked-through")),
        )
        .arg(
            Arg::new("close-gone")
                .long("close-gone")
                .action(ArgAction::SetTrue)
                .requires("booked-through")
                .help(words.t("cli-arg-close-gone")),
        )
        .arg(
            Arg::new("follow-list")
                .long("follow-list")
                .action(ArgAction::SetTrue)
                .requires("booked-through")
                .help(words.t("cli-arg-follow-list")),
        )
        .arg(
            Arg::new("column")
                .long("column")
                .value_name("HEAD=MEANING")
                .action(ArgAction::Append)
                .value_parser(column)
                .help(words.t("cli-arg-column")),
        )
        .arg(
            Arg::new("keep-columns")
                .long("keep-columns")
                .value_name("NAME")
                .requires("column")
                .help(words.t("cli-arg-keep-columns")),
        )
        .arg(
            Arg::new("doubtful")
                .long("doubtful")
                .value_name("[CUSTOMER=]same|other")
                .action(ArgAction::Append)
                .value_parser(doubtful)
                .help(words.t("cli-arg-doubtful")),
        )
        .arg(
            files
                .required(true)
                .num_args(1..)
                .help(words.t("cli-arg-files")),
        )
}

fn agenda(words: &Words) -> Command {
    Command::new("agenda").about(words.t("cli-agenda")).arg(
        Arg::new("ics")
            .long("ics")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(words.t("cli-arg-ics")),
    )
}

fn history(words: &Words) -> Command {
    Command::new("history")
        .about(words.t("cli-history"))
        .arg(
            Arg::new("customer")
                .value_name("CUSTOMER")
                .required(true)
                .help(words.t("cli-arg-customer")),
        )
        .arg(
            Arg::new("only")
                .long("only")
                .value_parser(HistoryGroup::ALL.map(HistoryGroup::code))
                .help(words.t("cli-arg-only")),
        )
        .arg(
            Arg::new("pdf")
                .long("pdf")
                .value_name("FILE.pdf")
                .value_parser(value_parser!(PathBuf))
                .help(words.t("cli-arg-history-pdf")),
        )
}

/// A command about one customer.
fn about_customer(name: &'static str, what: String, words: &Words) -> Command {
    let customer = Arg::new("customer")
        .value_name("CUSTOMER")
        .required(true)
        .help(words.t("cli-arg-customer"));
    Command::new(name).about(what).arg(customer)
}

fn letters(words: &Words) -> Command {
    let place = |name: &'static str, value: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .value_parser(value_parser!(PathBuf))
    };
    Command::new("letters")
        .about(words.t("cli-letters"))
        .arg(place("out", "DIR").help(words.t("cli-arg-out")))
        .arg(
            place("batch", "FILE.pdf")
                .conflicts_with("out")
                .help(words.t("cli-arg-batch")),
        )
        .arg(
            Arg::new("issue")
                .long("issue")
                .action(ArgAction::SetTrue)
                .help(words.t("cli-arg-issue")),
        )
        .arg(
            Arg::new("despite-books")
                .long("despite-books")
                .value_name("REASON")
                .help(words.t("cli-arg-despite-books")),
        )
}
