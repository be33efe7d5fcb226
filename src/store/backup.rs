//! Copies of the company file: made by SQLite itself, checked before they count.

use super::open::{beside, owner_only};
use super::{Result, Store, StoreError};
use rusqlite::{Connection, OpenFlags};
use sha2::Digest as _;
use std::path::Path;

/// A copy that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyReport {
    /// Its size.
    pub bytes: u64,
    /// Its fingerprint.
    pub sha256: crate::domain::ids::Sha256,
}

impl Store {
    /// Writes a checked copy of the company to a new file: beside it under another name first, renamed
    /// when it is sound.
    ///
    /// # Errors
    /// The file exists already, cannot be written, or does not check out.
    pub fn copy_to(&self, target: &Path) -> Result<CopyReport> {
        if target.exists() {
            return Err(StoreError::File {
                path: target.to_owned(),
                source: std::io::ErrorKind::AlreadyExists.into(),
            });
        }
        let making = beside(target, ".making");
        let made = vacuum_into(&self.connection, &making).and_then(|()| check_copy(&making));
        let report = made.inspect_err(|_unsound| {
            // Half a copy is worth nothing; when it cannot be removed the next one takes its place.
            let _removed = std::fs::remove_file(&making);
        })?;
        std::fs::rename(&making, target).map_err(|source| StoreError::File {
            path: target.to_owned(),
            source,
        })?;
        Ok(report)
    }
}

fn vacuum_into(connection: &Connection, target: &Path) -> Result<()> {
    let failed = |source| StoreError::File {
        path: target.to_owned(),
        source,
    };
    if target.exists() {
        std::fs::remove_file(target).map_err(failed)?;
    }
    connection.execute("VACUUM INTO ?1", [target.to_string_lossy()])?;
    owner_only(target)
}

/// A copy of a file that is not open yet: before a migration touches it.
pub(super) fn copy_to(path: &Path, target: &Path) -> Result<()> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    vacuum_into(&connection, target)?;
    check_copy(target).map(|_| ())
}

/// Checks a copy: SQLite's own integrity check, and no reference into nothing.
///
/// # Errors
/// It cannot be read, or is not sound.
pub fn check_copy(path: &Path) -> Result<CopyReport> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(StoreError::Unsound(verdict));
    }
    let mut dangling = connection.prepare("PRAGMA foreign_key_check")?;
    if let Some(row) = dangling.query([])?.next()? {
        return Err(StoreError::Unsound(format!(
            "a row of {} refers to nothing",
            row.get::<_, String>(0)?
        )));
    }
    drop(dangling);
    drop(connection);
    let failed = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    let mut file = std::fs::File::open(path).map_err(failed)?;
    let mut hasher = sha2::Sha256::new();
    let mut buffer = vec![0_u8; 1 << 16];
    let mut bytes = 0_u64;
    loop {
        let read = std::io::Read::read(&mut file, &mut buffer).map_err(failed)?;
        if read == 0 {
            break;
        }
        bytes += u64::try_from(read).unwrap_or(0);
        hasher.update(&buffer[..read]);
    }
    Ok(CopyReport {
        bytes,
        sha256: crate::domain::ids::Sha256(hasher.finalize().into()),
    })
}
