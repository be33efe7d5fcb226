//! Files that leave the program and come in by hand: a PDF for the viewer, letters in a folder, a logo.

use super::error::Error;
use crate::domain::message::{Refusal, msg};
use std::fs::OpenOptions;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

/// The largest file that is read by hand, in megabytes: a PDF with 2,000 pages.
const LIMIT_MEGABYTES: u64 = 50;

/// Writes a new file that only its owner can read; a name that is taken gets a number. Letters that a file
/// system does not take are left out of the name.
///
/// # Errors
/// The folder cannot be written.
pub fn lay_down(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
    let failed = |path: &Path, source| Error::File {
        path: path.to_owned(),
        source,
    };
    std::fs::create_dir_all(folder).map_err(|source| failed(folder, source))?;
    let name = file_name(name);
    for number in 1..1000 {
        let path = if number == 1 {
            folder.join(format!("{name}.{ending}"))
        } else {
            folder.join(format!("{name} ({number}).{ending}"))
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Ok(mut file) => {
                let written = file.write_all(bytes).and_then(|()| file.sync_all());
                return written
                    .map(|()| path.clone())
                    .map_err(|source| failed(&path, source));
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(source) => return Err(failed(&path, source)),
        }
    }
    Err(failed(folder, std::io::ErrorKind::AlreadyExists.into()))
}

/// The same text as the name of a file on any system.
#[must_use]
pub fn file_name(text: &str) -> String {
    let allowed = |letter: &char| letter.is_alphanumeric() || " -_.,()&'+".contains(*letter);
    let name: String = text.chars().filter(allowed).take(100).collect();
    let name = name.trim_matches([' ', '.']).to_owned();
    if name.is_empty() {
        "minnelijk".to_owned()
    } else {
        name
    }
}

/// Reads a file that was chosen by hand.
///
/// # Errors
/// It cannot be read, or is larger than a PDF of 2,000 pages.
pub fn pick_up(path: &Path) -> Result<Vec<u8>, Error> {
    let failed = |source| Error::File {
        path: path.to_owned(),
        source,
    };
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    let limit = LIMIT_MEGABYTES << 20;
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        let limit = usize::try_from(LIMIT_MEGABYTES).unwrap_or(usize::MAX);
        let too_large = msg("desk-too-large")
            .with("file", path.display().to_string())
            .with("limit", limit);
        return Err(Refusal::new(too_large).into());
    }
    Ok(bytes)
}

/// Throws away the PDFs of an earlier time that were laid down for a viewer: issued letters are kept in the
/// company file, and other people's debts are nobody's business.
pub fn clear(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if let Err(error) = std::fs::remove_file(entry.path()) {
            tracing::warn!(%error, "a PDF that was opened earlier stays");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_file_name_on_any_system() {
        assert_eq!(file_name("Bakkerij \"Jansen\" B.V."), "Bakkerij Jansen B.V");
        assert_eq!(file_name("a/b\\c:d*e?f"), "abcdef");
        assert_eq!(file_name("///"), "minnelijk");
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let one = lay_down(folder.path(), "brief", "pdf", b"1").unwrap();
        let two = lay_down(folder.path(), "brief", "pdf", b"2").unwrap();
        assert_eq!(one, folder.path().join("brief.pdf"));
        assert_eq!(two, folder.path().join("brief (2).pdf"));
        assert_eq!(pick_up(&one).unwrap(), b"1");
        clear(folder.path());
        assert!(!one.exists() && !two.exists());
    }
}
