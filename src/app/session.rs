//! A session: one company file, open for one person on one day.

use super::clock::Clock;
use super::command::{Changed, Command, Done};
use super::error::Error;
use super::execute;
use super::known::Known;
use super::library::Library;
use super::progress::Progress;
use super::settings::{
    CompanySettings, MoneySettings, MorningSettings, PaperSettings, ProcedureSettings,
};
use crate::domain::calendar::Calendar;
use crate::domain::commitment::PromiseRules;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::dunning::Procedure;
use crate::domain::ids::ColleagueId;
use crate::store::{Access, Moment, Read, Store, StoreError};
use chrono::NaiveDate;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An open company.
#[derive(Debug)]
pub struct Session {
    pub(super) store: Store,
    pub(super) library: Arc<Library>,
    clock: Clock,
    who: Option<ColleagueId>,
    progress: Progress,
    /// The folder with the user's own texts, if there is one.
    pub(super) texts: Option<PathBuf>,
    /// The books and the list, as last decided: most questions of one moment start from them.
    pub(super) known: RefCell<Known>,
}

/// What a decision rests on: the last line of the journal, the day, and the half of the day.
pub(super) type Basis = (i64, NaiveDate, bool);

/// A company file with the day, the texts and the person of a session that has it open: what is made up
/// beside that session must be what the session itself would have made.
#[derive(Debug, Clone)]
pub struct Seat {
    file: PathBuf,
    library: Arc<Library>,
    clock: Clock,
    who: Option<ColleagueId>,
}

impl Seat {
    /// The company lives in memory: it cannot be opened a second time.
    #[must_use]
    pub fn is_only_one(&self) -> bool {
        self.file.as_os_str().is_empty()
    }

    /// Opens the company once more, to read.
    ///
    /// # Errors
    /// The file does not open.
    pub fn open(&self) -> Result<Session, Error> {
        let mut session = Session::open(&self.file, Access::Read, self.clock)?;
        session.library = Arc::clone(&self.library);
        session.who = self.who;
        Ok(session)
    }
}

impl Session {
    /// Opens a company file.
    ///
    /// # Errors
    /// It does not open: missing, open elsewhere, not ours, newer.
    pub fn open(path: &Path, access: Access, clock: Clock) -> Result<Self, Error> {
        let store = Store::open(path, access, &who_and_where(clock))?;
        Ok(Self {
            store,
            library: Arc::new(Library::load(None)),
            clock,
            who: None,
            progress: Progress::default(),
            texts: None,
            known: RefCell::default(),
        })
    }

    /// Makes a company file with our own company in it.
    ///
    /// # Errors
    /// It cannot be made there, or the company's own data are refused.
    pub fn create(path: &Path, clock: Clock) -> Result<Self, Error> {
        let store = Store::create(path, &who_and_where(clock))?;
        Ok(Self {
            store,
            library: Arc::new(Library::load(None)),
            clock,
            who: None,
            progress: Progress::default(),
            texts: None,
            known: RefCell::default(),
        })
    }

    /// A company that lives in memory, for tests.
    ///
    /// # Errors
    /// SQLite refuses.
    pub fn in_memory(clock: Clock) -> Result<Self, Error> {
        Ok(Self {
            store: Store::in_memory()?,
            library: Arc::new(Library::load(None)),
            clock,
            who: None,
            progress: Progress::default(),
            texts: None,
            known: RefCell::default(),
        })
    }

    /// The same with the user's own texts from this folder over ours.
    #[must_use]
    pub fn with_texts(mut self, folder: &Path) -> Self {
        self.texts = Some(folder.to_owned());
        self.read_texts_again();
        self
    }

    /// Reads the user's own texts again, after one of them changed.
    pub(super) fn read_texts_again(&mut self) {
        self.library = Arc::new(Library::load(self.texts.as_deref()));
    }

    /// Where this session sits, for one that reads the same company beside it.
    #[must_use]
    pub fn seat(&self) -> Seat {
        Seat {
            file: self.file().to_owned(),
            library: Arc::clone(&self.library),
            clock: self.clock,
            who: self.who,
        }
    }

    /// Today, as this session sees it.
    #[must_use]
    pub const fn today(&self) -> NaiveDate {
        self.clock.today
    }

    /// The clock of this session.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// Looks at the clock again: on focus and each minute. True when a new day has begun.
    pub fn look_at_the_clock(&mut self) -> bool {
        let before = self.clock.today;
        self.clock = self.clock.again();
        self.clock.today != before
    }

    /// Goes to another day: for the demo company and for stories, which live through many.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// Where the company file is.
    #[must_use]
    pub fn file(&self) -> &Path {
        self.store.path()
    }

    /// Write-ahead logging works on this disk.
    #[must_use]
    pub const fn has_wal(&self) -> bool {
        self.store.has_wal()
    }

    /// Texts and figures that come with the program, and the user's own.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Who works now.
    #[must_use]
    pub const fn who(&self) -> Option<ColleagueId> {
        self.who
    }

    /// Somebody else takes over.
    pub fn work_as(&mut self, who: Option<ColleagueId>) {
        self.who = who;
    }

    /// How far long work has come, and whether it was asked to stop; of whoever waits for it.
    #[must_use]
    pub const fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Long work reports here from now on.
    pub fn report_to(&mut self, progress: Progress) {
        self.progress = progress;
    }

    /// Carries out one wish, whole or not at all.
    ///
    /// # Errors
    /// The rules refuse it, or the file cannot be written.
    pub fn execute(&mut self, command: Command) -> Result<Done, Error> {
        let before = self.basis()?;
        let alone = command.leaves_the_rest_alone();
        let done = execute::execute(self, command)?;
        if let Changed::Customer(customer) = done.changed
            && alone
            && let Err(error) = self.decide_again(before, customer)
        {
            // What was done is done; the list is made whole when it is asked for.
            tracing::warn!(%error, "the list was not made over for one customer");
        }
        Ok(done)
    }

    pub(super) fn moment(&self) -> Moment {
        Moment {
            at: self.clock.now,
            day: self.clock.today,
            who: self.who,
        }
    }

    pub(super) fn read<T>(
        &self,
        question: impl FnOnce(&Read<'_>) -> Result<T, StoreError>,
    ) -> Result<T, Error> {
        Ok(self.store.read(question)?)
    }

    /// Our own company.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn company(&self) -> Result<CompanySettings, Error> {
        self.read(super::settings::company)
    }

    /// How our letters are written.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn letter_settings(&self) -> Result<super::settings::LetterSettings, Error> {
        self.read(super::settings::letters::read)
    }

    /// Days of the procedure.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn procedure_settings(&self) -> Result<ProcedureSettings, Error> {
        self.read(super::settings::procedure)
    }

    /// Paper, envelopes and post.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn paper_settings(&self) -> Result<PaperSettings, Error> {
        self.read(super::settings::paper)
    }

    /// What a promise goes by here.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn promise_rules(&self) -> Result<PromiseRules, Error> {
        Ok(PromiseRules {
            calendar: self.calendar()?,
            confirm_from: self.paper_settings()?.confirm_promises_from,
        })
    }

    /// Terms, interest and costs.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn money_settings(&self) -> Result<MoneySettings, Error> {
        self.read(super::settings::money)
    }

    /// How the morning goes here.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn morning_settings(&self) -> Result<MorningSettings, Error> {
        self.read(super::settings::morning)
    }

    /// Working days and calling days, as the company has set them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn calendar(&self) -> Result<Calendar, Error> {
        let procedure = self.procedure_settings()?;
        self.read(|read| {
            super::settings::calendar::calendar(read, &procedure, &self.library, self.today())
        })
    }

    /// The procedure for a kind of customer: who is not known is treated as a consumer.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn procedure(&self, kind: Option<CustomerKind>) -> Result<Procedure, Error> {
        Ok(self.library.procedure(kind, &self.procedure_settings()?))
    }
}

/// Who has the company open, for whoever tries it too: what the system does not tell is left out.
fn who_and_where(clock: Clock) -> String {
    let told = |names: [&str; 2]| names.iter().find_map(|name| std::env::var(name).ok());
    let user = told(["USER", "USERNAME"]).unwrap_or_default();
    let host = told(["HOSTNAME", "COMPUTERNAME"]).unwrap_or_default();
    let since = clock.now.format("%Y-%m-%d %H:%M UTC").to_string();
    let parts = [user, host, since];
    let told: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    told.join(", ")
}
