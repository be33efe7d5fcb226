//! Files that came since the last look, in the folder that is watched and in Downloads.
//!
//! A look changes nothing in the books. It tells which PDFs of the watched folder belong to one invoice
//! beyond doubt, so that these can be put behind it, and which files there are besides: these are offered,
//! and imported only when somebody says so. What was dealt with, or was not wanted, is not offered again.

mod seen;

pub use seen::SeenFiles;

use super::error::Error;
use super::rehearsal::{Answers, Content, Format, FoundFile, Rehearsal, RehearsedFile, files_in};
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
/// How browsers name what they are still downloading.
const HALF: [&str; 4] = ["part", "crdownload", "download", "tmp"];
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
    read: ReadFiles,
}

/// Files that are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFiles {
    /// The folder.
    pub folder: PathBuf,
    /// The files, the newest first.
    pub files: Vec<NewFile>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// What it is.
    pub format: Format,
    file: FoundFile,
    content: Sha256,
}

/// Files that were read, by their path: as they were then, and what is in them.
type ReadFiles = BTreeMap<PathBuf, (FoundFile, Vec<RehearsedFile>)>;

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

    /// Offers nothing of what was dealt with.
    pub fn leave_out(&mut self, seen: &SeenFiles) {
        for offered in [&mut self.watched, &mut self.downloads] {
            if let Some(files) = offered {
                files.files.retain(|new| !seen.knows(&new.file));
            }
            offered.take_if(|files| files.files.is_empty());
        }
    }
}

impl NewFile {
    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.file.path
    }
}

impl NewFiles {
    /// `None` where there are none.
    fn of(folder: &Path, mut files: Vec<NewFile>) -> Option<Self> {
        files.sort_by(|one, other| {
            let newer = other.file.modified.cmp(&one.file.modified);
            newer.then_with(|| one.path().cmp(other.path()))
        });
        (!files.is_empty()).then(|| Self {
            folder: folder.to_owned(),
            files,
        })
    }

    /// These were dealt with, or are not wanted: they are not offered again.
    pub fn put_away(&self, seen: &mut SeenFiles) {
        for new in &self.files {
            seen.add(&new.file, Some(new.content));
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
        read: ReadFiles,
        known: &BTreeSet<Sha256>,
        looked: &mut Looked,
        progress: &dyn Fn(usize, usize) -> bool,
    ) -> Result<(), Error> {
        if !folder.is_dir() {
            let gone = super::rehearsal::not_there();
            looked.problems.push((folder.to_owned(), gone));
            return Ok(());
        }
        let new = new_in(folder, looked, progress).ok_or_else(stopped)?;
        let mut read = self.read_new(&new, read, progress)?;
        let contents = looked.seen.contents();
        let is_known =
            |part: &RehearsedFile| known.contains(&part.sha256) || contents.contains(&part.sha256);
        let is_usable =
            |part: &RehearsedFile| part.read.content != Content::Nothing && !is_known(part);
        let (mut offered, mut pdfs) = (Vec::new(), Vec::new());
        for file in new {
            let parts = read.get(&file.path).map_or(&[][..], |(_, parts)| parts);
            let usable = parts.iter().find(|part| is_usable(part));
            let Some((part, format)) = usable.and_then(|part| Some((part, part.read.format?)))
            else {
                // Nothing can be made of it, or it is there under another name.
                let content = parts.first().map(|part| part.sha256);
                looked.seen.add(&file, content);
                continue;
            };
            let new = NewFile {
                format,
                file,
                content: part.sha256,
            };
            if parts.len() == 1 && matches!(part.read.content, Content::Copy(_)) {
                pdfs.push((new, part.clone()));
            } else {
                offered.push(new);
            }
        }
        self.sort_out(folder, pdfs, &mut offered, looked)?;
        // What is not offered is dealt with, or will be.
        let still: BTreeSet<&Path> = offered.iter().map(NewFile::path).collect();
        read.retain(|path, _| still.contains(path.as_path()));
        looked.read = read;
        looked.watched = NewFiles::of(folder, offered);
        Ok(())
    }

    /// Reads what was not read before, or has changed since.
    fn read_new(
        &self,
        new: &[FoundFile],
        mut read: ReadFiles,
        progress: &dyn Fn(usize, usize) -> bool,
    ) -> Result<ReadFiles, Error> {
        let has_changed =
            |file: &&FoundFile| read.get(&file.path).is_none_or(|(was, _)| was != *file);
        let unread: Vec<FoundFile> = new.iter().filter(has_changed).cloned().collect();
        let just_read = self
            .read_files(&unread, &Answers::default(), progress)?
            .ok_or_else(stopped)?;
        for file in unread {
            read.insert(file.path.clone(), (file, Vec::new()));
        }
        for part in just_read {
            if let Some((_, parts)) = read.get_mut(&part.path) {
                parts.push(part);
            }
        }
        Ok(read)
    }

    /// PDFs: those of one invoice are to be put behind it, the others are offered.
    fn sort_out(
        &self,
        folder: &Path,
        pdfs: Vec<(NewFile, RehearsedFile)>,
        offered: &mut Vec<NewFile>,
        looked: &mut Looked,
    ) -> Result<(), Error> {
        let (new, files): (Vec<NewFile>, Vec<RehearsedFile>) = pdfs.into_iter().unzip();
        if files.is_empty() {
            return Ok(());
        }
        let table = self.rehearsal_of(files)?;
        let (mut fit, mut of_one) = (Vec::new(), Vec::new());
        for (new, read) in new.into_iter().zip(table.files) {
            if read.copy_of.is_some() {
                of_one.push(new);
                fit.push(read);
            } else if read.counts.doubt > 0 {
                offered.push(new);
            } else {
                looked.seen.add(&new.file, Some(new.content));
            }
        }
        if let Some(files) = NewFiles::of(folder, of_one) {
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
        let options = self.import_options(&Answers::default())?;
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
                offered.push(NewFile {
                    format: *format,
                    file,
                    content: *content,
                });
            } else if !recognised.is_empty() {
                looked.seen.add(&file, None);
            }
        }
        looked.downloads = NewFiles::of(folder, offered);
        Ok(())
    }
}

/// Bank files and invoices; a PDF or a table may be anything.
const fn is_wanted(format: Format) -> bool {
    format.is_of_a_bank() || matches!(format, Format::Ubl)
}

fn stopped() -> Refusal {
    Refusal::new(msg("import-stopped"))
}

/// What is new in the watched folder; `None` when it was stopped.
fn new_in(
    folder: &Path,
    looked: &mut Looked,
    progress: &dyn Fn(usize, usize) -> bool,
) -> Option<Vec<FoundFile>> {
    let found = files_in(&[folder.to_owned()], &|| progress(0, 0))?;
    // That there is nothing in it is no problem here.
    let problems = found.problems.into_iter();
    let problems = problems.filter(|(_, problem)| problem.what.key != "import-folder-empty");
    looked.problems.extend(problems);
    if looked.problems.is_empty() {
        let there: BTreeSet<&Path> = found.files.iter().map(|file| file.path.as_path()).collect();
        looked.seen.keep_only(folder, &there);
    }
    let mut new = found.files;
    new.retain(|file| !looked.seen.knows(file));
    newest(&mut new, MOST_NEW);
    Some(new)
}

/// The files in a folder, not those in folders within.
fn lying_in(folder: &Path) -> Vec<FoundFile> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let path = entry.path();
            let it = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            let half = path
                .extension()
                .is_some_and(|ending| HALF.iter().any(|half| ending.eq_ignore_ascii_case(half)));
            (!half).then_some(FoundFile {
                path,
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
