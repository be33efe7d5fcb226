//! Opening a company file: who has it, whether it is ours, and bringing an older one up to date.
//!
//! The database is opened in [`connect`] alone, so that encryption would have one place to go.

use super::{Result, Store, StoreError};
use rusqlite::{Connection, OpenFlags};
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// "Mnlk": marks a SQLite file as a company file.
const APPLICATION_ID: i32 = 0x4d6e_6c6b;

/// Numbered, forward only, never edited after release.
const MIGRATIONS: [&str; 20] = [
    include_str!("schema/0001_first.sql"),
    include_str!("schema/0002_statements.sql"),
    include_str!("schema/0003_not_a_customer.sql"),
    include_str!("schema/0004_settlements.sql"),
    include_str!("schema/0005_collection_day.sql"),
    include_str!("schema/0006_lists.sql"),
    include_str!("schema/0007_what_lists_tell.sql"),
    include_str!("schema/0008_customers.sql"),
    include_str!("schema/0009_waiting_copies.sql"),
    include_str!("schema/0010_audit_files.sql"),
    include_str!("schema/0011_morning.sql"),
    include_str!("schema/0012_conversations.sql"),
    include_str!("schema/0013_rhythm.sql"),
    include_str!("schema/0014_lists_by_key.sql"),
    include_str!("schema/0015_law.sql"),
    include_str!("schema/0016_watch.sql"),
    include_str!("schema/0017_post.sql"),
    include_str!("schema/0018_asked_letters.sql"),
    include_str!("schema/0019_agreements.sql"),
    include_str!("schema/0020_large_company.sql"),
];

/// For what a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The window, and commands that change something: one at a time.
    Write,
    /// Questions only; never waits for a writer.
    Read,
}

/// Who holds a company file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedBy(pub String);

/// Why a company file did not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("there is no file {0}")]
    Missing(PathBuf),
    /// Another window has it.
    #[error("the company file is open elsewhere: {}", .0.0)]
    Locked(LockedBy),
    /// Not SQLite, or another program's.
    #[error("not a company file of Minnelijk")]
    NotOurs,
    /// Made by a newer version; left untouched.
    #[error("made by a newer version: {found}, this one knows {known}")]
    Newer {
        /// The version of the file.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// A folder that another program copies while we write: the file would be damaged.
    #[error("the folder is synchronised by {0}")]
    Synchronised(&'static str),
    /// Something else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// The lock beside the file; it goes when this is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Store {
    /// Makes a new company file; refuses when one is there.
    ///
    /// # Errors
    /// The folder is synchronised, the file exists, or cannot be written.
    pub fn create(path: &Path, who: &str) -> Result<Self, OpenError> {
        if path.exists() {
            return Err(OpenError::Store(StoreError::File {
                path: path.to_owned(),
                source: std::io::ErrorKind::AlreadyExists.into(),
            }));
        }
        refuse_synchronised(path)?;
        let lock = lock(path, who)?;
        make_private(path)?;
        let mut store = connect(path, Access::Write, Some(lock))?;
        migrate(&mut store.connection, 0)?;
        Ok(store)
    }

    /// Opens a company file and brings an older one up to date, after making a copy of it.
    ///
    /// # Errors
    /// Missing, locked, not ours, newer, in a synchronised folder, or damaged.
    pub fn open(path: &Path, access: Access, who: &str) -> Result<Self, OpenError> {
        if !path.exists() {
            return Err(OpenError::Missing(path.to_owned()));
        }
        let lock = match access {
            Access::Write => {
                refuse_synchronised(path)?;
                Some(lock(path, who)?)
            }
            Access::Read => None,
        };
        // A look without touching: a newer or foreign file stays as it is, byte for byte.
        let version = version_of(path)?;
        let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
        if version > known {
            return Err(OpenError::Newer {
                found: version,
                known,
            });
        }
        if version < known && access == Access::Read {
            // Questions are asked of the newest shape: whoever may write brings it there first.
            drop(Self::open(path, Access::Write, who)?);
        }
        if version < known && access == Access::Write {
            let copy = path.with_extension(format!("before-version-{known}.minnelijk"));
            super::backup::copy_to(path, &copy)?;
        }
        let mut store = connect(path, access, lock)?;
        if access == Access::Write {
            migrate(&mut store.connection, version)?;
        }
        Ok(store)
    }

    /// A company that lives in memory, for tests.
    ///
    /// # Errors
    /// SQLite refuses.
    pub fn in_memory() -> Result<Self, OpenError> {
        let mut connection = Connection::open_in_memory()?;
        prepare(&connection)?;
        migrate(&mut connection, 0)?;
        Ok(Self {
            connection,
            path: PathBuf::new(),
            wal: false,
            _lock: None,
        })
    }
}

/// The one place where the database is opened.
fn connect(path: &Path, access: Access, lock: Option<Lock>) -> Result<Store, OpenError> {
    let flags = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    };
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection)?;
    let mut wal = false;
    if access == Access::Write {
        let mode: String =
            connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        wal = mode.eq_ignore_ascii_case("wal");
        if !wal {
            connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        }
        connection
            .execute_batch("PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 16777216;")?;
    }
    Ok(Store {
        connection,
        path: path.to_owned(),
        wal,
        _lock: lock,
    })
}

fn prepare(connection: &Connection) -> Result<(), OpenError> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;",
    )?;
    Ok(())
}

fn version_of(path: &Path) -> Result<i64, OpenError> {
    let mut magic = [0_u8; 16];
    let file = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    let read = File::open(path)
        .map_err(file)?
        .read(&mut magic)
        .map_err(file)?;
    if read < 16 || &magic != b"SQLite format 3\0" {
        return Err(OpenError::NotOurs);
    }
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.busy_timeout(Duration::from_secs(5))?;
    let id: i32 = connection
        .query_row("PRAGMA application_id", [], |row| row.get(0))
        .map_err(|_not_a_database| OpenError::NotOurs)?;
    if id != APPLICATION_ID {
        return Err(OpenError::NotOurs);
    }
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

fn migrate(connection: &mut Connection, from: i64) -> Result<(), OpenError> {
    let from = usize::try_from(from).unwrap_or(0);
    for (number, migration) in MIGRATIONS.iter().enumerate().skip(from) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(migration)?;
        transaction.execute_batch(&format!(
            "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {};",
            number + 1
        ))?;
        transaction.commit()?;
    }
    Ok(())
}

/// `<file>.lock` holds who has it and where; the system lets go of it when the program ends, however it ends.
fn lock(path: &Path, who: &str) -> Result<Lock, OpenError> {
    let beside = beside(path, ".lock");
    let failed = |source| StoreError::File {
        path: beside.clone(),
        source,
    };
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&beside)
        .map_err(failed)?;
    owner_only(&beside)?;
    if file.try_lock().is_err() {
        let mut holder = String::new();
        file.read_to_string(&mut holder).map_err(failed)?;
        return Err(OpenError::Locked(LockedBy(holder.trim().to_owned())));
    }
    file.set_len(0).map_err(failed)?;
    file.rewind().map_err(failed)?;
    file.write_all(who.as_bytes()).map_err(failed)?;
    file.sync_data().map_err(failed)?;
    Ok(Lock { _file: file })
}

pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn make_private(path: &Path) -> Result<(), OpenError> {
    File::create_new(path).map_err(|source| StoreError::File {
        path: path.to_owned(),
        source,
    })?;
    owner_only(path)?;
    Ok(())
}

/// Readable by its owner only: other people's debts are nobody's business. On Windows the user's own
/// folder has that already.
pub(super) fn owner_only(path: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).map_err(
            |source| StoreError::File {
                path: path.to_owned(),
                source,
            },
        )?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// A folder that OneDrive, Dropbox, iCloud or Google Drive keeps in step copies a database halfway
/// through a change; copies may live there, the live file may not.
fn refuse_synchronised(path: &Path) -> Result<(), OpenError> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for part in path.components() {
        let part = part.as_os_str().to_string_lossy().to_lowercase();
        let service = match part.as_str() {
            part if part.starts_with("onedrive") => "OneDrive",
            part if part.starts_with("dropbox") => "Dropbox",
            "icloud drive" | "mobile documents" | "com~apple~clouddocs" | "icloud" => "iCloud",
            part if part.starts_with("google drive")
                || part.starts_with("googledrive")
                || part == "my drive" =>
            {
                "Google Drive"
            }
            _ => continue,
        };
        return Err(OpenError::Synchronised(service));
    }
    Ok(())
}
