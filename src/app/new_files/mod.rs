//! Files that came since the last look, in the folder that is watched and in Downloads.
//!
//! A look changes nothing in the books. It tells which PDFs of the watched folder belong to one invoice
//! beyond doubt, so that these can be put behind it, and which files there are besides: these are offered,
//! and imported only when somebody says so. What was dealt with, or was not wanted, is not offered again.

mod seen;

pub use seen::SeenFiles;

use super::error::Error;
use super::rehearsal::{Content, Format, FoundFile, Rehearsal, RehearsedFile, files_in};
use super::session::Session;
use crate::domain::ids::Sha256;
use crate::domain::message::{Problem, Refusal, msg};
use crate::import;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Downloads older than this are left alone.
const DAYS: u64 = 14;
/// Files in Downloads that are looked into, the newest first.
const MOST_DOWNLOADS: usize = 200;
/// Larger downloads are films and programs.
const MOST_BYTES: u64 = 50_000_000;
/// New files of the watched folder that are looked into at a time, the newest first.
const MOST_NEW: usize = 2_000;

/// Where to look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// The folder that is watched, and the folders in it.
    pub watched: Option<PathBuf>,
    /// Where browsers put what was downloaded; only what lies there itself.
    pub downloads: Option<PathBuf>,
}

/// What a look found.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    /// PDFs of the watched folder that belong to one invoice each, ready to be carried out; when that is done,
    /// they are put away.
    pub copies: Option<(Rehearsal, NewFiles)>,
    /// What else is new there.
    pub watched: Option<NewFiles>,
    /// What is new in Downloads.
    pub downloads: Option<NewFiles>,
    /// What could not be looked into: the folder, and why.
    pub problems: Vec<(PathBuf, Problem)>,
    /// What was dealt with, this look included.
    pub seen: SeenFiles,
    /// Files that were read, for the next look.
    read: BTreeMap<PathBuf, (FoundFile, Vec<RehearsedFile>)>,
}

/// Files that are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFiles {
    /// The folder.
    pub folder: PathBuf,
    /// The files, the newest first, each with what it is.
    pub files: Vec<(PathBuf, Format)>,
    offered: Vec<(FoundFile, Option<Sha256>)>,
}

impl Looked {
    /// What of it is shown while the next look is on its way.
    #[must_use]
    pub fn as_shown(&self) -> Self {
        Self {
            watched: self.watched.clone(),
            downloads: self.downloads.clone(),
            problems: self.problems.clone(),
            ..Self::default()
        }
    }
}

impl NewFiles {
    /// Where they are.
    #[must_use]
    pub fn paths(&self) -> Vec<PathBuf> {
        self.files.iter().map(|(path, _)| path.clone()).collect()
    }

    /// These were dealt with, or are not wanted: they are not offered again.
    pub fn put_away(&self, seen: &mut SeenFiles) {
        for (file, content) in &self.offered {
            seen.add(file, *content);
        }
    }
}

impl Session {
    /// Looks for files that came since the last look; `before` spares reading again what was read then.
    /// `progress` is told how many of how many were read; its `false` stops.
    ///
    /// # Errors
    /// It was stopped, or the company file cannot be read.
    pub fn look_for_files(
        &self,
        places: &Places,
        seen: SeenFiles,
        before: Option<Looked>,
        progress: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Looked, Error> {
        let known = self.known_contents()?;
        let mut looked = Looked {
            seen,
            ..Looked::default()
        };
        if let Some(folder) = &places.watched {
            let read = before.map(|before| before.read).unwrap_or_default();
            self.look_into_watched(folder, read, &known, &mut looked, progress)?;
        }
        if let Some(folder) = &places.downloads {
            self.look_into_downloads(folder, &known, &mut looked)?;
        }
        Ok(looked)
    }

    /// What the company has already: files that were imported, and PDFs that are kept.
    fn known_contents(&self) -> Result<BTreeSet<Sha256>, Error> {
        self.read(|read| {
            let mut known = read.kept_copies()?;
            let imports = read.imports()?.into_iter();
            known.extend(imports.filter(|it| !it.undone).map(|it| it.sha256));
            Ok(known)
        })
    }

    fn look_into_watched(
        &self,
        folder: &Path,
        mut read: BTreeMap<PathBuf, (FoundFile, Vec<RehearsedFile>)>,
        known: &BTreeSet<Sha256>,
        looked: &mut Looked,
        progress: &dyn Fn(usize, usize) -> bool,
    ) -> Result<(), Error> {
        let stopped = || Refusal::new(msg("import-stopped"));
        if !folder.is_dir() {
            let gone = super::rehearsal::not_there();
            looked.problems.push((folder.to_owned(), gone));
            return Ok(());
        }
        let found = files_in(&[folder.to_owned()], &|| progress(0, 0)).ok_or_else(stopped)?;
        let there: BTreeSet<&Path> = found.files.iter().map(|file| file.path.as_path()).collect();
        looked.seen.keep_only(folder, &there);
        // That there is nothing in it is no problem here.
        let closed = found.problems.into_iter();
        looked
            .problems
            .extend(closed.filter(|(_, problem)| problem.what.key != "import-folder-empty"));
        let mut new: Vec<FoundFile> = found.files;
        new.retain(|file| !looked.seen.knows(file));
        newest(&mut new, MOST_NEW);
        let unread: Vec<FoundFile> = new
            .iter()
            .filter(|file| read.get(&file.path).is_none_or(|(was, _)| was != *file))
            .cloned()
            .collect();
        let just_read = self.read_files(&unread, progress)?.ok_or_else(stopped)?;
        for file in &unread {
            read.insert(file.path.clone(), (file.clone(), Vec::new()));
        }
        for file in just_read {
            if let Some((_, parts)) = read.get_mut(&file.path) {
                parts.push(file);
            }
        }
        let contents = looked.seen.contents();
        let is_known =
            |file: &RehearsedFile| known.contains(&file.sha256) || contents.contains(&file.sha256);
        // What nothing can be made of, and what is there under another name, is not looked into again.
        let (mut offered, mut loose) = (Vec::new(), Vec::new());
        for file in new {
            let Some((_, parts)) = read.get(&file.path) else {
                continue;
            };
            let content = parts.first().map(|part| part.sha256);
            let usable = parts
                .iter()
                .any(|part| part.read.content != Content::Nothing && !is_known(part));
            if !usable {
                looked.seen.add(&file, content);
            } else if let [part] = parts.as_slice()
                && matches!(part.read.content, Content::Copy(_))
            {
                loose.push((file, part.clone()));
            } else {
                let format = parts.iter().find_map(|part| part.read.format);
                offered.push((file, format, content));
            }
        }
        self.sort_out(folder, loose, &mut offered, looked)?;
        // What is not offered is dealt with, or will be.
        read.retain(|path, _| offered.iter().any(|(file, ..)| file.path == *path));
        looked.read = read;
        looked.watched = new_files(folder, offered);
        Ok(())
    }

    /// PDFs: those of one invoice are to be put behind it, the others are offered.
    fn sort_out(
        &self,
        folder: &Path,
        loose: Vec<(FoundFile, RehearsedFile)>,
        offered: &mut Vec<(FoundFile, Option<Format>, Option<Sha256>)>,
        looked: &mut Looked,
    ) -> Result<(), Error> {
        let (found, files): (Vec<FoundFile>, Vec<RehearsedFile>) = loose.into_iter().unzip();
        if files.is_empty() {
            return Ok(());
        }
        let table = self.rehearsal_of(files)?;
        let (mut fit, mut fitting) = (Vec::new(), Vec::new());
        for (file, read) in found.into_iter().zip(table.files) {
            let content = Some(read.sha256);
            if read.copy_of.is_some() {
                fitting.push((file, read.read.format, content));
                fit.push(read);
            } else if read.counts.doubt > 0 {
                offered.push((file, read.read.format, content));
            } else {
                looked.seen.add(&file, content);
            }
        }
        if let Some(files) = new_files(folder, fitting) {
            looked.copies = Some((self.rehearsal_of(fit)?, files));
        }
        Ok(())
    }

    /// Bank files and invoices that were downloaded of late, recognised by how they begin.
    fn look_into_downloads(
        &self,
        folder: &Path,
        known: &BTreeSet<Sha256>,
        looked: &mut Looked,
    ) -> Result<(), Error> {
        let options = self.import_options()?;
        let now = SystemTime::from(self.clock().now);
        let since = now.checked_sub(Duration::from_hours(24 * DAYS));
        let mut found = lying_in(folder);
        let there: BTreeSet<&Path> = found.iter().map(|file| file.path.as_path()).collect();
        looked.seen.keep_only(folder, &there);
        let contents = looked.seen.contents();
        found.retain(|file| {
            file.modified >= since && file.length <= MOST_BYTES && !looked.seen.knows(file)
        });
        newest(&mut found, MOST_DOWNLOADS);
        let mut offered = Vec::new();
        for file in found {
            // What cannot be opened is somebody else's.
            let recognised = File::open(&file.path).and_then(|opened| {
                import::recognise(&mut BufReader::new(opened), &options, &is_wanted)
            });
            let recognised = recognised.unwrap_or_default();
            let is_known = |content: &Sha256| known.contains(content) || contents.contains(content);
            let new = recognised.iter().find(|(_, content)| !is_known(content));
            if let Some((format, content)) = new {
                offered.push((file, Some(*format), Some(*content)));
            } else if !recognised.is_empty() {
                looked.seen.add(&file, None);
            }
        }
        looked.downloads = new_files(folder, offered);
        Ok(())
    }
}

/// Bank files and invoices; a PDF or a table may be anything.
const fn is_wanted(format: Format) -> bool {
    format.is_of_a_bank() || matches!(format, Format::Ubl)
}

fn new_files(
    folder: &Path,
    mut offered: Vec<(FoundFile, Option<Format>, Option<Sha256>)>,
) -> Option<NewFiles> {
    offered.sort_by(|(one, ..), (other, ..)| {
        other
            .modified
            .cmp(&one.modified)
            .then_with(|| one.path.cmp(&other.path))
    });
    let files: Vec<(PathBuf, Format)> = offered
        .iter()
        .filter_map(|(file, format, _)| Some((file.path.clone(), (*format)?)))
        .collect();
    (!files.is_empty()).then(|| NewFiles {
        folder: folder.to_owned(),
        files,
        offered: offered
            .into_iter()
            .map(|(file, _, content)| (file, content))
            .collect(),
    })
}

/// The files in a folder, not those in folders within.
fn lying_in(folder: &Path) -> Vec<FoundFile> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let it = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            Some(FoundFile {
                path: entry.path(),
                length: it.len(),
                modified: it.modified().ok(),
            })
        })
        .collect()
}

/// The newest so many.
fn newest(files: &mut Vec<FoundFile>, most: usize) {
    files.sort_by_key(|file| std::cmp::Reverse(file.modified));
    files.truncate(most);
}

/// These files were imported from wherever they lay: what lies in a place that is looked at is dealt with.
pub fn dealt_with(paths: &[PathBuf], places: &Places, seen: &mut SeenFiles) {
    let roots = [&places.watched, &places.downloads];
    let looked_at = |path: &Path| {
        roots
            .iter()
            .any(|root| root.as_ref().is_some_and(|root| path.starts_with(root)))
    };
    for path in paths.iter().filter(|path| looked_at(path)) {
        if let Ok(it) = fs::metadata(path) {
            let file = FoundFile {
                path: path.clone(),
                length: it.len(),
                modified: it.modified().ok(),
            };
            seen.add(&file, None);
        }
    }
}
