//! The files of an import: found in the folders that were named, and read, several at a time.
//!
//! Whatever is dropped on the window may hold a whole disk: how deep and how many is bounded, links between
//! folders are not followed, and what is left out for that is said.

use super::{RehearsalCounts, RehearsedFile, RehearsedList};
use crate::domain::ids::Sha256;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::import::{self, Content, Options, ReadFile, Said};
use std::collections::{BTreeSet, HashSet};
use std::fs::{self, File, Metadata};
use std::io::BufReader;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::sync::mpsc;
use std::thread;
use std::time::SystemTime;

/// Files of one import.
const MOST_FILES: usize = 20_000;
/// Folders within folders.
const DEEPEST: usize = 16;
/// Files that are read at a time: more than this and the disk is the slowest.
const MOST_READERS: usize = 4;
/// Readers of XML and PDF go deep in a file that was made to harm.
const STACK: usize = 8 << 20;

/// A file that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct FoundFile {
    pub path: PathBuf,
    pub length: u64,
    /// When it was last written, where the disk says so.
    pub modified: Option<SystemTime>,
}

/// What was found in folders.
#[derive(Debug, Default)]
pub(in crate::app) struct Found {
    /// Files, in the order in which they were named; those of a folder by name.
    pub files: Vec<FoundFile>,
    /// What could not be looked into, and why.
    pub problems: Vec<(PathBuf, Problem)>,
}

/// Files as they are named; of a folder the files in it and in the folders within, hidden ones left out.
/// `None` when `go_on` said no.
pub(in crate::app) fn files_in(paths: &[PathBuf], go_on: &dyn Fn() -> bool) -> Option<Found> {
    let mut search = Search {
        found: Found::default(),
        seen: HashSet::new(),
        full: false,
        go_on,
    };
    for path in paths {
        match fs::metadata(path) {
            Ok(it) if it.is_dir() => {
                let before = (search.found.files.len(), search.found.problems.len());
                search.folder(path, 0)?;
                let after = (search.found.files.len(), search.found.problems.len());
                if before == after {
                    search.problem(path, "import-folder-empty", "import-folder-empty-remedy");
                }
            }
            Ok(it) => search.file(path, &it),
            // Reading it says what is wrong.
            Err(_gone) => search.found.files.push(FoundFile {
                path: path.clone(),
                length: 0,
                modified: None,
            }),
        }
    }
    Some(search.found)
}

struct Search<'g> {
    found: Found,
    seen: HashSet<PathBuf>,
    full: bool,
    go_on: &'g dyn Fn() -> bool,
}

impl Search<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) -> Option<()> {
        if !(self.go_on)() {
            return None;
        }
        if depth > DEEPEST {
            self.problem(folder, "import-folder-deep", "import-folder-deep-remedy");
            return Some(());
        }
        let Ok(entries) = fs::read_dir(folder) else {
            self.problem(
                folder,
                "import-folder-closed",
                "import-folder-closed-remedy",
            );
            return Some(());
        };
        let mut inside: Vec<(PathBuf, bool)> = entries
            .flatten()
            .filter_map(|entry| Some((entry.path(), entry.file_type().ok()?.is_dir())))
            .filter(|(path, _)| !is_hidden(path))
            .collect();
        inside.sort();
        for (path, is_folder) in inside {
            if is_folder {
                self.folder(&path, depth + 1)?;
            } else if let Ok(it) = fs::metadata(&path)
                && it.is_file()
            {
                self.file(&path, &it);
            }
        }
        Some(())
    }

    fn file(&mut self, path: &Path, it: &Metadata) {
        if self.found.files.len() >= MOST_FILES {
            if !std::mem::replace(&mut self.full, true) {
                let folder = path.parent().unwrap_or(path).to_owned();
                self.found.problems.push((folder, too_many()));
            }
            return;
        }
        if self.seen.insert(path.to_owned()) {
            self.found.files.push(FoundFile {
                path: path.to_owned(),
                length: it.len(),
                modified: it.modified().ok(),
            });
        }
    }

    fn problem(&mut self, folder: &Path, what: &'static str, remedy: &'static str) {
        let problem = fatal(msg(what), Some(msg(remedy)));
        self.found.problems.push((folder.to_owned(), problem));
    }
}

/// A folder that is not there any more.
pub(in crate::app) const fn not_there() -> Problem {
    fatal(
        msg("import-folder-gone"),
        Some(msg("import-folder-gone-remedy")),
    )
}

fn too_many() -> Problem {
    let what = msg("import-folder-full").with("limit", MOST_FILES);
    fatal(what, Some(msg("import-folder-full-remedy")))
}

const fn fatal(what: Message, remedy: Option<Message>) -> Problem {
    Problem {
        place: None,
        what,
        remedy,
        weight: Weight::Fatal,
    }
}

/// What systems and programs put beside files for themselves.
fn is_hidden(path: &Path) -> bool {
    path.file_name().is_none_or(|name| {
        let name = name.to_string_lossy();
        name.starts_with('.')
            || name.starts_with("~$")
            || matches!(&*name, "__MACOSX" | "Thumbs.db" | "desktop.ini")
    })
}

/// Reads files, several at a time, and gives them in their order. `told` is told how many are done and the
/// name of the last one; its `false` stops, and nothing is given.
pub(super) fn read_all(
    files: &[FoundFile],
    options: &Options,
    told: &dyn Fn(usize, &str) -> bool,
) -> Option<Vec<RehearsedFile>> {
    if !told(0, "") {
        return None;
    }
    let readers = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let readers = readers.min(MOST_READERS).min(files.len());
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let mut read: Vec<Vec<RehearsedFile>> = Vec::new();
    read.resize_with(files.len(), Vec::new);
    let all = thread::scope(|scope| {
        let (send, done) = mpsc::channel();
        for _ in 0..readers {
            let work = Work {
                files,
                options,
                next: &next,
                stop: &stop,
                send: send.clone(),
            };
            let thread = thread::Builder::new().name("read".to_owned());
            let alone = work.clone();
            if let Err(error) = thread
                .stack_size(STACK)
                .spawn_scoped(scope, move || work.read())
            {
                tracing::warn!(%error, "no thread to read with");
                alone.read();
            }
        }
        drop(send);
        let (mut count, mut unpacked) = (0, 0);
        for (at, files_read) in done {
            count += 1;
            unpacked += files_read.len();
            let path = &files[at].path;
            let go_on = told(count, &name_of(path));
            read[at] = files_read;
            // Packed files may hold more than a folder may.
            let full = unpacked > MOST_FILES;
            if full {
                read[at] = vec![not_read((path.clone(), too_many()))];
            }
            if full || !go_on {
                stop.store(true, Relaxed);
                return go_on;
            }
        }
        count == files.len()
    });
    all.then(|| read.into_iter().flatten().collect())
}

/// What one reader does: the next file that nobody reads yet, until there is none.
#[derive(Clone)]
struct Work<'w> {
    files: &'w [FoundFile],
    options: &'w Options,
    next: &'w AtomicUsize,
    stop: &'w AtomicBool,
    send: mpsc::Sender<(usize, Vec<RehearsedFile>)>,
}

impl Work<'_> {
    fn read(&self) {
        while !self.stop.load(Relaxed) {
            let at = self.next.fetch_add(1, Relaxed);
            let Some(file) = self.files.get(at) else {
                return;
            };
            let read = read_files(&file.path, self.options);
            if self.send.send((at, read)).is_err() {
                // Whoever asked has gone.
                return;
            }
        }
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// A file, or those that are packed in it.
fn read_files(path: &Path, options: &Options) -> Vec<RehearsedFile> {
    let name = name_of(path);
    let read =
        open(path).and_then(|file| import::read_each(&name, &mut BufReader::new(file), options));
    let Ok(read) = read else {
        let unread = fatal(
            msg("import-read-failed"),
            Some(msg("import-read-failed-remedy")),
        );
        return vec![not_read((path.to_owned(), unread))];
    };
    read.into_iter()
        .map(|(read, sha256)| {
            let said = options.said_of.get(&sha256).copied().unwrap_or_default();
            RehearsedFile {
                said,
                ..rehearsed(path, read, sha256)
            }
        })
        .collect()
}

/// Pipes and devices never end.
fn open(path: &Path) -> std::io::Result<File> {
    if fs::metadata(path)?.is_file() {
        File::open(path)
    } else {
        Err(std::io::ErrorKind::InvalidInput.into())
    }
}

/// A file or folder that could not be read.
pub(super) fn not_read((path, problem): (PathBuf, Problem)) -> RehearsedFile {
    let read = ReadFile {
        name: name_of(&path),
        format: None,
        content: Content::Nothing,
        problems: vec![problem],
        table: None,
        questions: Vec::new(),
    };
    rehearsed(&path, read, Sha256([0; 32]))
}

/// A file that was read, before it was compared with the books.
fn rehearsed(path: &Path, read: ReadFile, sha256: Sha256) -> RehearsedFile {
    let file = RehearsedFile {
        path: path.to_owned(),
        sha256,
        said: Said::default(),
        ticked: false,
        left_out: BTreeSet::new(),
        list: read.content.tells_open_items().then(RehearsedList::default),
        read,
        counts: RehearsalCounts::default(),
        fates: Vec::new(),
        seen_before: None,
        problems: Vec::new(),
        period: None,
        currency: None,
        documents: Vec::new(),
        doubts: Vec::new(),
        contacts: Vec::new(),
        copy_of: None,
    };
    RehearsedFile {
        ticked: file.can_be_ticked(),
        ..file
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(found: &Found) -> Vec<String> {
        found.files.iter().map(|file| name_of(&file.path)).collect()
    }

    fn search(paths: &[PathBuf]) -> Found {
        files_in(paths, &|| true).unwrap()
    }

    fn whats(found: &Found) -> Vec<&'static str> {
        found.problems.iter().map(|(_, it)| it.what.key).collect()
    }

    #[test]
    fn folders_within_folders_are_looked_into_and_hidden_files_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("2026/oktober");
        fs::create_dir_all(&deep).unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        for name in [
            "b.xml",
            "2026/a.pdf",
            "2026/oktober/c.pdf",
            ".git/d.pdf",
            "~$e.csv",
            ".f",
        ] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let found = search(&[folder.path().to_owned()]);
        assert_eq!(names(&found), ["a.pdf", "c.pdf", "b.xml"]);
        assert_eq!(found.files[0].length, 1);
        assert!(found.problems.is_empty());
        let twice = [deep.clone(), deep.join("c.pdf"), folder.path().join(".f")];
        assert_eq!(
            names(&search(&twice)),
            ["c.pdf", ".f"],
            "named by itself it is read"
        );
    }

    #[test]
    fn an_empty_folder_and_one_that_is_too_deep_are_said() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            whats(&search(&[folder.path().to_owned()])),
            ["import-folder-empty"]
        );
        let mut deep = folder.path().to_owned();
        for _ in 0..=DEEPEST {
            deep.push("map");
        }
        fs::create_dir_all(&deep).unwrap();
        fs::write(deep.join("te diep.pdf"), "x").unwrap();
        let found = search(&[folder.path().to_owned()]);
        assert!(found.files.is_empty());
        assert_eq!(whats(&found), ["import-folder-deep"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_leads_back_to_itself_ends() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.pdf"), "x").unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("rond")).unwrap();
        std::os::unix::fs::symlink(folder.path().join("a.pdf"), folder.path().join("b.pdf"))
            .unwrap();
        let found = search(&[folder.path().to_owned()]);
        assert_eq!(names(&found), ["a.pdf", "b.pdf"]);
    }

    #[test]
    fn a_search_that_is_stopped_gives_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(files_in(&[folder.path().to_owned()], &|| false).is_none());
    }

    #[test]
    fn files_come_in_their_order_however_many_read_them() {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<FoundFile> = (0..60)
            .map(|nth| {
                let path = folder.path().join(format!("{nth:02}.txt"));
                fs::write(&path, "hallo").unwrap();
                FoundFile {
                    path,
                    length: 5,
                    modified: None,
                }
            })
            .collect();
        let told = std::cell::RefCell::new(Vec::new());
        let read = read_all(&files, &Options::default(), &|done, _| {
            told.borrow_mut().push(done);
            true
        });
        let names: Vec<String> = read
            .unwrap()
            .into_iter()
            .map(|file| file.read.name)
            .collect();
        assert!(names.is_sorted() && names.len() == 60);
        assert_eq!(told.into_inner(), (0..=60).collect::<Vec<_>>());
        assert!(read_all(&files, &Options::default(), &|done, _| done < 3).is_none());
    }
}
