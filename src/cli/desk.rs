//! Where a command is carried out: the company file it is about, the language it speaks, and where its
//! answer goes.

use super::table::Table;
use super::{DONE, REFUSED};
use crate::app::clock::Clock;
use crate::app::machine::Machine;
use crate::app::{Access, Error, Session};
use crate::domain::message::{Message, Problem, Refusal, msg};
use crate::domain::money::Money;
use crate::words::{Words, capitalised};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often a company file that is open elsewhere is tried again.
const AGAIN_AFTER: Duration = Duration::from_millis(100);

/// What a command works with.
pub(super) struct Desk<'a> {
    pub(super) words: Words,
    /// Asked for, or remembered: else the company's own language.
    pub(super) language_is_chosen: bool,
    pub(super) json: bool,
    pub(super) clock: Clock,
    pub(super) company: Option<PathBuf>,
    pub(super) machine: Option<Machine>,
    pub(super) patience: Duration,
    pub(super) out: &'a mut dyn Write,
    pub(super) err: &'a mut dyn Write,
}

/// Why a command was not carried out.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The rules or the file refuse it.
    Refused(Error),
    /// It has been said in the answer itself.
    Told,
    /// The answer could not be written.
    Unheard(io::Error),
}

/// How a command ends.
pub(super) type Outcome<T = ()> = Result<T, Trouble>;

impl<E: Into<Error>> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self::Refused(error.into())
    }
}

impl Desk<'_> {
    /// The company file: the one that is named, else the one that was last opened.
    pub(super) fn file(&self) -> Outcome<PathBuf> {
        let remembered = || self.machine.as_ref()?.settings().last_file.clone();
        let file = self.company.clone().or_else(remembered);
        Ok(file.ok_or_else(|| {
            Refusal::new(msg("cli-no-company")).remedy(msg("cli-no-company-remedy"))
        })?)
    }

    /// Opens the company to ask it something.
    pub(super) fn open_to_read(&mut self) -> Outcome<Session> {
        let session = Session::open(&self.file()?, Access::Read, self.clock)?;
        self.speak_as(&session)?;
        Ok(self.with_texts(session))
    }

    /// The same with the user's own texts.
    fn with_texts(&self, session: Session) -> Session {
        match &self.machine {
            Some(machine) => session.with_texts(&machine.folders().texts()),
            None => session,
        }
    }

    /// Opens the company to change it.
    pub(super) fn open_to_change(&mut self) -> Outcome<Session> {
        let session = self.open_to_write(&self.file()?)?;
        self.speak_as(&session)?;
        Ok(self.with_texts(session))
    }

    /// Opens the company to change it, and makes it where it does not exist.
    pub(super) fn open_or_make(&mut self) -> Outcome<Session> {
        let file = self.file()?;
        let session = if file.exists() {
            self.open_to_write(&file)?
        } else {
            Session::create(&file, self.clock)?
        };
        self.speak_as(&session)?;
        Ok(self.with_texts(session))
    }

    fn open_to_write(&self, file: &Path) -> Outcome<Session> {
        let mut session = self.patiently(|| Session::open(file, Access::Write, self.clock))?;
        let works_as = self.machine.as_ref().and_then(|machine| {
            let settings = machine.settings();
            settings
                .works_as
                .filter(|_| settings.last_file.as_deref() == Some(file))
        });
        session.work_as(works_as);
        Ok(session)
    }

    /// Waits a while for a window or another command that has the file.
    pub(super) fn patiently<T>(&self, open: impl Fn() -> Result<T, Error>) -> Outcome<T> {
        let began = Instant::now();
        loop {
            match open() {
                Err(error) if is_open_elsewhere(&error) && began.elapsed() < self.patience => {
                    std::thread::sleep(AGAIN_AFTER);
                }
                opened => return Ok(opened?),
            }
        }
    }

    /// Without a language asked for, the company's own.
    fn speak_as(&mut self, session: &Session) -> Outcome {
        if !self.language_is_chosen {
            self.words = Words::new(session.company()?.language).on(self.clock.today);
        }
        Ok(())
    }

    /// Gives the answer: the JSON, or the lines to read.
    pub(super) fn answer(&mut self, json: &Value, lines: &[Line]) -> Outcome {
        let text = if self.json {
            format!("{json:#}\n")
        } else {
            lines.iter().map(|line| self.line(line)).collect()
        };
        self.out
            .write_all(text.as_bytes())
            .map_err(Trouble::Unheard)
    }

    fn line(&self, line: &Line) -> String {
        match line {
            Line::Said(message) => format!("{}\n", capitalised(&self.words.say(message))),
            Line::Text(text) => format!("{text}\n"),
            Line::Table(table) => table.show(),
        }
    }

    /// Says on standard error why it was not done, and gives the exit status. Somebody who closed the
    /// answer halfway (`| head`) has read enough.
    pub(super) fn explain(&mut self, trouble: &Trouble) -> u8 {
        let refusal = match trouble {
            Trouble::Told => return REFUSED,
            Trouble::Unheard(error) if error.kind() == io::ErrorKind::BrokenPipe => return DONE,
            Trouble::Unheard(error) => {
                Refusal::new(msg("cli-answer-not-written").with("detail", error.to_string()))
            }
            Trouble::Refused(error) => error.refusal(),
        };
        let parts = [Some(refusal.what), refusal.why, refusal.remedy];
        for part in parts.into_iter().flatten() {
            let said = capitalised(&self.words.say(&part));
            if writeln!(self.err, "{said}").is_err() {
                break;
            }
        }
        REFUSED
    }

    /// A message as a sentence.
    pub(super) fn said(&self, message: &Message) -> String {
        self.words.say(message)
    }

    /// A problem as scripts read it.
    pub(super) fn problem(&self, problem: &Problem) -> Value {
        json!({
            "where": problem.place.as_ref().map(|place| self.said(place)),
            "what": self.said(&problem.what),
            "remedy": problem.remedy.as_ref().map(|remedy| self.said(remedy)),
        })
    }
}

fn is_open_elsewhere(error: &Error) -> bool {
    error.refusal().what.key == "open-locked"
}

/// A piece of an answer to read.
pub(super) enum Line {
    /// A sentence.
    Said(Message),
    /// Words that are there already.
    Text(String),
    /// Rows and columns.
    Table(Table),
}

/// An amount as scripts read it: two decimals and a point.
pub(super) fn amount(money: Money) -> Value {
    Value::from(money.plain())
}

/// A day as scripts read it: `2026-11-22`.
pub(super) fn day(day: NaiveDate) -> Value {
    Value::from(day.format("%Y-%m-%d").to_string())
}

/// A path as it was given.
pub(super) fn path(path: &Path) -> Value {
    Value::from(path.display().to_string())
}
