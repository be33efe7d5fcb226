//! The only place that speaks SQL. One company is one SQLite file with one writer.
//!
//! [`Store::read`] answers questions from one read transaction; [`Store::write`] carries out one
//! command in one transaction with one journal line. Nothing outside sees a connection.

mod attachments;
mod backup;
mod codec;
mod journal;
mod open;
pub mod read;
pub mod write;

pub use attachments::sha256;
pub use backup::{CopyReport, check_copy};
pub use journal::{JournalEntry, Subject};
pub use open::{Access, LockedBy, OpenError};

use crate::domain::ids::{ColleagueId, JournalId};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};

/// Something went wrong with the file itself: what was tried and what the system said.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite refused.
    #[error("the company file: {}", without_query(.0))]
    Sqlite(#[from] rusqlite::Error),
    /// A value in the file is not what its column allows.
    #[error("the company file holds {value:?} where {what} is expected")]
    Value {
        /// What was expected.
        what: &'static str,
        /// What stands there.
        value: String,
    },
    /// JSON in the file does not read.
    #[error("the company file: {0}")]
    Json(#[from] serde_json::Error),
    /// Reading or writing a file beside it.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A copy that does not check out.
    #[error("the copy is not sound: {0}")]
    Unsound(String),
}

/// What SQLite says, without the text of what it was asked.
fn without_query(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        other => other.to_string(),
    }
}

/// The result of talking to the store.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// An open company file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    wal: bool,
    // Held for as long as the store lives; dropping it lets the next window in.
    _lock: Option<open::Lock>,
}

/// When and by whom something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The day it is for the one who does it.
    pub day: NaiveDate,
    /// Who.
    pub who: Option<ColleagueId>,
}

/// Questions, answered from one transaction.
#[derive(Debug)]
pub struct Read<'a> {
    connection: &'a Connection,
}

/// One command: facts are recorded under its journal line.
#[derive(Debug)]
pub struct Write<'a> {
    read: Read<'a>,
    journal: JournalId,
    day: NaiveDate,
}

impl<'a> std::ops::Deref for Write<'a> {
    type Target = Read<'a>;
    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl Write<'_> {
    /// The journal line under which everything here is recorded.
    #[must_use]
    pub const fn journal(&self) -> JournalId {
        self.journal
    }
}

impl Store {
    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Write-ahead logging works here; on a network share it does not, and a line says so.
    #[must_use]
    pub const fn has_wal(&self) -> bool {
        self.wal
    }

    /// Answers questions from one read transaction.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read<T, E: From<StoreError>>(
        &self,
        question: impl FnOnce(&Read<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection
            .unchecked_transaction()
            .map_err(StoreError::from)?;
        question(&Read {
            connection: &transaction,
        })
    }

    /// Carries out one command: its journal line and all its facts, or nothing.
    ///
    /// # Errors
    /// What the command refuses, or the file cannot be written.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        moment: Moment,
        kind: &str,
        command: impl FnOnce(&mut Write<'_>) -> Result<(T, JournalEntry), E>,
    ) -> Result<(T, JournalId), E> {
        let transaction = Transaction::new(&mut self.connection, TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let journal = journal::begin(&transaction, moment, kind)?;
        let mut write = Write {
            read: Read {
                connection: &transaction,
            },
            journal,
            day: moment.day,
        };
        let (answer, entry) = command(&mut write)?;
        journal::finish(&transaction, journal, &entry)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok((answer, journal))
    }

    /// After a bulk command: folds the write-ahead log back into the file.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn checkpoint(&self) -> Result<()> {
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// A number that changes with every command: rehearsals and drafts carry the one they were made from.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn revision(&self) -> Result<i64> {
        Ok(self
            .connection
            .query_row("SELECT COALESCE(MAX(id), 0) FROM journal", [], |row| {
                row.get(0)
            })?)
    }
}
