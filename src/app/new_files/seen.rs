//! Files that were dealt with, in `seen.json`: imported, put behind an invoice, or not wanted. They are not
//! offered again, also not under another name.
//!
//! A list that cannot be read begins anew: the worst that comes of it is that files are offered once more,
//! and those that were imported are known by the company.

use crate::app::error::Error;
use crate::app::rehearsal::FoundFile;
use crate::domain::ids::Sha256;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

const FILE: &str = "seen.json";

/// Files that were dealt with in one company.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeenFiles {
    files: BTreeMap<PathBuf, Seen>,
}

/// One of them, as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Seen {
    length: u64,
    /// Seconds since 1970.
    modified: u64,
    /// Hexadecimal; empty where it was not read.
    #[serde(default)]
    sha256: String,
}

/// All companies of this computer, by their file.
type Stored = BTreeMap<PathBuf, SeenFiles>;

impl SeenFiles {
    /// What was dealt with in this company.
    #[must_use]
    pub fn load(folder: &Path, company: &Path) -> Self {
        stored(folder).remove(company).unwrap_or_default()
    }

    /// Remembers it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save(&self, folder: &Path, company: &Path) -> Result<(), Error> {
        let mut all = stored(folder);
        all.insert(company.to_owned(), self.clone());
        let path = folder.join(FILE);
        let failed = |source| Error::File {
            path: path.clone(),
            source,
        };
        let text =
            serde_json::to_vec(&all).map_err(|error| failed(std::io::Error::other(error)))?;
        std::fs::create_dir_all(folder).map_err(failed)?;
        let making = folder.join("seen.json.making");
        std::fs::write(&making, text).map_err(failed)?;
        std::fs::rename(&making, &path).map_err(failed)
    }

    /// This very file was dealt with: nothing about it has changed.
    pub(super) fn knows(&self, file: &FoundFile) -> bool {
        let seen = self.files.get(&file.path);
        seen.is_some_and(|seen| {
            seen.length == file.length && seen.modified == seconds(file.modified)
        })
    }

    /// These were dealt with too.
    pub fn and(&mut self, others: Self) {
        self.files.extend(others.files);
    }

    /// The contents that were dealt with.
    pub(super) fn contents(&self) -> BTreeSet<Sha256> {
        let seen = self.files.values();
        seen.filter_map(|seen| Sha256::parse(&seen.sha256))
            .collect()
    }

    /// A file was dealt with.
    pub(super) fn add(&mut self, file: &FoundFile, content: Option<Sha256>) {
        let seen = Seen {
            length: file.length,
            modified: seconds(file.modified),
            sha256: content.map(|content| content.hex()).unwrap_or_default(),
        };
        self.files.insert(file.path.clone(), seen);
    }

    /// Files in a folder that are there no longer are forgotten, so that the list does not grow for ever.
    pub(super) fn keep_only(&mut self, folder: &Path, there: &BTreeSet<&Path>) {
        self.files
            .retain(|path, _| !path.starts_with(folder) || there.contains(path.as_path()));
    }
}

fn stored(folder: &Path) -> Stored {
    let path = folder.join(FILE);
    match std::fs::read(&path) {
        Ok(text) => serde_json::from_slice(&text).unwrap_or_else(|error| {
            tracing::warn!(%error, "seen.json cannot be read and begins anew");
            Stored::new()
        }),
        Err(error) => {
            if error.kind() != std::io::ErrorKind::NotFound {
                tracing::warn!(%error, "seen.json cannot be read");
            }
            Stored::new()
        }
    }
}

fn seconds(time: Option<SystemTime>) -> u64 {
    let since = time.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn file(path: &str, length: u64, modified: u64) -> FoundFile {
        FoundFile {
            path: PathBuf::from(path),
            length,
            modified: Some(UNIX_EPOCH + Duration::from_secs(modified)),
        }
    }

    #[test]
    fn what_was_seen_is_known_until_it_changes() {
        let mut seen = SeenFiles::default();
        let content = Sha256([7; 32]);
        seen.add(&file("a.pdf", 10, 1_000), Some(content));
        assert!(seen.knows(&file("a.pdf", 10, 1_000)));
        assert!(!seen.knows(&file("a.pdf", 11, 1_000)));
        assert!(!seen.knows(&file("a.pdf", 10, 1_001)));
        assert!(!seen.knows(&file("b.pdf", 10, 1_000)));
        assert!(seen.contents().contains(&content), "under another name");
    }

    #[test]
    fn each_company_has_its_own_list() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (Path::new("een.minnelijk"), Path::new("twee.minnelijk"));
        let mut seen = SeenFiles::default();
        seen.add(&file("map/a.pdf", 10, 1_000), None);
        seen.save(folder.path(), one).unwrap();
        SeenFiles::default().save(folder.path(), other).unwrap();
        assert_eq!(SeenFiles::load(folder.path(), one), seen);
        assert_eq!(SeenFiles::load(folder.path(), other), SeenFiles::default());
        seen.keep_only(Path::new("map"), &BTreeSet::new());
        assert_eq!(seen, SeenFiles::default());
        std::fs::write(folder.path().join(FILE), "{ stuk").unwrap();
        assert_eq!(SeenFiles::load(folder.path(), one), SeenFiles::default());
    }
}
