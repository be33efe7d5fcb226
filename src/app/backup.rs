//! Copies of the company: the daily one made at close, one to take along, and back from one.
//!
//! Every copy is made by SQLite itself and checked before it counts; fourteen daily ones are kept. A copy
//! is a whole company file: opening it is restoring it.

use super::error::Error;
use super::session::Session;
use crate::domain::ids::Sha256;
use crate::domain::message::{Refusal, msg};
use crate::store::{Access, Store, check_copy};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// How many daily copies are kept.
pub const KEPT: usize = 14;

const ENDING: &str = "minnelijk";

/// Where the daily copies of a company go: the folder of choice, else `copies` beside it.
#[must_use]
pub fn folder_of(file: &Path, chosen: Option<&Path>) -> PathBuf {
    chosen.map_or_else(
        || file.parent().unwrap_or(Path::new("")).join("copies"),
        Path::to_owned,
    )
}

/// The daily copies of a company in a folder, newest first: file, day, size in bytes.
#[must_use]
pub fn copies(file: &Path, folder: &Path) -> Vec<(PathBuf, NaiveDate, u64)> {
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let path = entry.path();
            let day = day_of(file, &path)?;
            Some((path, day, entry.metadata().ok()?.len()))
        })
        .collect();
    found.sort_by_key(|(_, day, _)| std::cmp::Reverse(*day));
    found
}

/// The name of a company's copy of a day: `bakkerij-2026-11-22.minnelijk`.
fn name_of(file: &Path, day: NaiveDate) -> String {
    format!("{}-{}.{ENDING}", stem(file), day.format("%Y-%m-%d"))
}

fn stem(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// The day of which a file is this company's copy; another company's copies are left alone.
fn day_of(file: &Path, copy: &Path) -> Option<NaiveDate> {
    let name = copy.file_name()?.to_str()?;
    let day = name
        .strip_prefix(&stem(file))?
        .strip_prefix('-')?
        .strip_suffix(ENDING)?
        .strip_suffix('.')?;
    NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()
}

impl Session {
    /// Whether the day's copy is still to be made: not for a company that lives in memory, not for the demo
    /// company, and not when the newest copy holds the last line of the journal.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn copy_is_due(&self, folder: &Path) -> Result<bool, Error> {
        if self.file().as_os_str().is_empty() || self.company()?.sample {
            return Ok(false);
        }
        let newest = copies(self.file(), folder).into_iter().next();
        let held = newest.and_then(|(copy, _, _)| {
            let store = Store::open(&copy, Access::Read, "").ok()?;
            store.revision().ok()
        });
        Ok(held != Some(self.store.revision()?))
    }

    /// Makes the day's checked copy in a folder, in the place of an earlier one of the same day, and lets
    /// go of those beyond [`KEPT`].
    ///
    /// # Errors
    /// The folder cannot be written, has no room, or the copy does not check out.
    pub fn back_up(&self, folder: &Path) -> Result<PathBuf, Error> {
        let target = folder.join(name_of(self.file(), self.today()));
        if target.as_path() == self.file() {
            return Err(Refusal::new(msg("copies-is-the-company")).into());
        }
        make_folder(folder)?;
        room_for_copy(self.file(), folder)?;
        // Beside the earlier one of today, so that there is always one that is sound.
        let newer = folder.join(format!("{}.newer", name_of(self.file(), self.today())));
        remove_if_there(&newer)?;
        self.store.copy_to(&newer)?;
        std::fs::rename(&newer, &target).map_err(|source| failed(&target, source))?;
        for (old, _, _) in copies(self.file(), folder).into_iter().skip(KEPT) {
            remove_if_there(&old)?;
        }
        Ok(target)
    }

    /// Writes a checked copy to a place of choice: to take to another computer.
    ///
    /// # Errors
    /// The place is taken, cannot be written or has no room, or the copy does not check out.
    pub fn copy_out(&self, target: &Path) -> Result<(), Error> {
        let target = with_ending(target);
        refuse_taken(&target)?;
        room_for_copy(self.file(), target.parent().unwrap_or(Path::new("")))?;
        self.store.copy_to(&target)?;
        Ok(())
    }
}

/// Brings a copy back as a new company file, which is then opened like any other. The copy stays.
///
/// # Errors
/// The copy is not ours, newer or damaged; the place is taken, cannot be written or has no room.
pub fn restore(copy: &Path, target: &Path) -> Result<PathBuf, Error> {
    let target = with_ending(target);
    refuse_taken(&target)?;
    let store = Store::open(copy, Access::Read, "")?;
    let folder = target.parent().unwrap_or(Path::new(""));
    make_folder(folder)?;
    room_for_copy(copy, folder)?;
    store.copy_to(&target)?;
    Ok(target)
}

/// A place beside a company file where a restored copy can go without touching anything.
#[must_use]
pub fn free_name(folder: &Path, stem: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.{ENDING}"));
    let rest = (2..).map(|number| folder.join(format!("{stem}-{number}.{ENDING}")));
    let mut names = std::iter::once(first.clone()).chain(rest);
    names.find(|path| !path.exists()).unwrap_or(first)
}

/// A copy, or a company file that nobody writes to, that was looked through: its size in bytes and its
/// fingerprint.
///
/// # Errors
/// It cannot be read, or is not sound.
pub fn looked_through(copy: &Path) -> Result<(u64, Sha256), Error> {
    let report = check_copy(copy)?;
    Ok((report.bytes, report.sha256))
}

/// The same place with `.minnelijk` behind it: where a copy ends up.
#[must_use]
pub fn with_ending(path: &Path) -> PathBuf {
    if path
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case(ENDING))
    {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ENDING);
    PathBuf::from(name)
}

fn refuse_taken(target: &Path) -> Result<(), Error> {
    if !target.exists() {
        return Ok(());
    }
    let taken = msg("copies-taken").with("file", target.display().to_string());
    Err(Refusal::new(taken)
        .remedy(msg("copies-taken-remedy"))
        .into())
}

/// Refuses when a disk has less room than a copy of this file takes, and a little.
fn room_for_copy(file: &Path, folder: &Path) -> Result<(), Error> {
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |it| it.len());
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    room_for(folder, size(file) + size(Path::new(&log)) + (1 << 20))
}

/// Refuses when a disk has less room than this, in bytes. A disk that does not say is tried.
///
/// # Errors
/// There is too little room: how much is needed and how much there is.
pub fn room_for(folder: &Path, bytes: u64) -> Result<(), Error> {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let Ok(free) = fs4::available_space(folder) else {
        return Ok(());
    };
    if free >= bytes {
        return Ok(());
    }
    let megabytes = |bytes: u64| usize::try_from(bytes.div_ceil(1 << 20)).unwrap_or(usize::MAX);
    let what = msg("copies-no-room")
        .with("needed", megabytes(bytes))
        .with("free", megabytes(free))
        .with("folder", folder.display().to_string());
    Err(Refusal::new(what)
        .remedy(msg("copies-no-room-remedy"))
        .into())
}

fn make_folder(folder: &Path) -> Result<(), Error> {
    if folder.is_dir() || folder.as_os_str().is_empty() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|source| failed(folder, source))
}

/// Takes away a company file that was begun and did not become one, with what stands beside it.
pub fn remove(file: &Path) {
    for ending in ["", "-wal", "-shm", ".lock"] {
        let mut path = file.as_os_str().to_owned();
        path.push(ending);
        if let Err(error) = remove_if_there(Path::new(&path)) {
            tracing::warn!(%error, "what was begun stays");
        }
    }
}

fn remove_if_there(path: &Path) -> Result<(), Error> {
    match std::fs::remove_file(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(failed(path, source)),
        _ => Ok(()),
    }
}

fn failed(path: &Path, source: std::io::Error) -> Error {
    Error::File {
        path: path.to_owned(),
        source,
    }
}
