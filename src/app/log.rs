//! The log, for the person who helps the user: what was opened and done, how long it took, what failed.
//!
//! One file in the data folder that never grows beyond [`LIMIT`]; the one before it is kept. Names of
//! customers, numbers and amounts are never written to it.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tracing_subscriber::filter::LevelFilter;

/// How large the log grows before it starts anew, in bytes.
pub const LIMIT: u64 = 1 << 20;

/// Starts logging to `minnelijk.log` in a folder; where that cannot be written nothing is logged.
pub fn start(folder: &Path) {
    let made = std::fs::create_dir_all(folder);
    let Ok(log) = made.and_then(|()| Capped::open(folder.join("minnelijk.log"), LIMIT)) else {
        return;
    };
    // A second start (tests do that) keeps the first log.
    let _kept = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::INFO)
        .with_ansi(false)
        .with_writer(Mutex::new(log))
        .try_init();
}

/// A file that starts anew when it has become too large.
#[derive(Debug)]
struct Capped {
    path: PathBuf,
    file: File,
    size: u64,
    limit: u64,
}

impl Capped {
    fn open(path: PathBuf, limit: u64) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).open(&path)?;
        let size = file.metadata()?.len();
        Ok(Self {
            path,
            file,
            size,
            limit,
        })
    }

    fn start_anew(&mut self) -> io::Result<()> {
        std::fs::rename(&self.path, self.path.with_extension("before.log"))?;
        *self = Self::open(std::mem::take(&mut self.path), self.limit)?;
        Ok(())
    }
}

impl Write for Capped {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.size >= self.limit {
            self.start_anew()?;
        }
        let written = self.file.write(line)?;
        self.size += u64::try_from(written).unwrap_or(0);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_stays_small_and_keeps_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("minnelijk.log");
        let mut log = Capped::open(path.clone(), 100).unwrap();
        for line in 0..40 {
            writeln!(log, "line {line:02}").unwrap();
        }
        assert!(std::fs::metadata(&path).unwrap().len() <= 108);
        assert!(
            std::fs::metadata(path.with_extension("before.log"))
                .unwrap()
                .len()
                <= 108
        );
        let last = std::fs::read_to_string(&path).unwrap();
        assert!(last.ends_with("line 39\n"), "{last}");
    }
}
