//! The PDFs of an import: read again from where they were found, and kept behind their items or in the list
//! of those that wait.

use super::Writing;
use crate::app::error::Error;
use crate::app::rehearsal::{Plan, PlannedCopy, RehearsedFile};
use crate::domain::ids::Sha256;
use crate::import::{self, Content, LooseCopy};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// What a PDF is kept for.
#[derive(Clone, Copy)]
enum Copied<'p> {
    Behind(&'p PlannedCopy),
    Waits(&'p LooseCopy),
}

/// The PDFs that are wanted of one file on the disk, and for what.
type Wanted<'p> = BTreeMap<Sha256, Vec<Copied<'p>>>;

/// The PDFs to be read again, by the file on the disk that they are in: one that packs hundreds is read once.
fn copies_by_file<'p>(
    plan: &'p Plan,
    files: &'p [RehearsedFile],
) -> BTreeMap<&'p Path, Wanted<'p>> {
    let behind = plan
        .copies
        .iter()
        .map(|planned| (planned.file, planned.copy.sha256, Copied::Behind(planned)));
    let waiting = plan.waiting.iter().filter_map(|file| {
        let Content::Copy(loose) = &files[*file].read.content else {
            return None;
        };
        Some((*file, loose.copy.sha256, Copied::Waits(loose)))
    });
    let mut by_file: BTreeMap<&Path, Wanted<'_>> = BTreeMap::new();
    for (file, hash, copied) in behind.chain(waiting) {
        let file = &files[file];
        let wanted = by_file.entry(&file.path).or_default();
        wanted.entry(hash).or_default().push(copied);
    }
    by_file
}

impl Writing<'_, '_> {
    /// The bytes are read again from where they were found; a file that changed meanwhile gives none, and
    /// the item goes without. What waited in the company file is there.
    pub(super) fn copies(&mut self) -> Result<usize, Error> {
        for (waited, item, reason) in &self.plan.found {
            let item = self.ids.item(*item);
            self.write
                .add_copy(item, waited.sha256, &waited.name, *reason)?;
        }
        let mut missed = 0;
        for (path, mut wanted) in copies_by_file(self.plan, self.files) {
            let hashes: BTreeSet<Sha256> = wanted.keys().copied().collect();
            let mut outcome = Ok(());
            let mut keep = |hash: Sha256, bytes: Vec<u8>| {
                let mut uses = wanted.remove(&hash).unwrap_or_default().into_iter();
                outcome = uses.try_for_each(|copy| self.copy(copy, &bytes));
                outcome.is_ok()
            };
            let read = File::open(path)
                .and_then(|file| import::copies(&mut BufReader::new(file), &hashes, &mut keep));
            outcome?;
            if let Err(error) = read {
                tracing::info!(%error, "copies cannot be read again");
            }
            missed += wanted.values().map(Vec::len).sum::<usize>();
        }
        Ok(missed)
    }

    /// One PDF: behind its item, or into the list of those that wait.
    fn copy(&mut self, copy: Copied<'_>, bytes: &[u8]) -> Result<(), Error> {
        self.step()?;
        match copy {
            Copied::Behind(planned) => {
                let hash = self.write.keep_pdf(bytes, planned.copy.status)?;
                let item = self.ids.item(planned.item);
                self.write
                    .add_copy(item, hash, &planned.copy.name, planned.reason)?;
            }
            Copied::Waits(loose) => {
                let hash = self.write.keep_pdf(bytes, loose.copy.status)?;
                self.write
                    .add_waiting_copy(hash, &loose.copy.name, &loose.text)?;
            }
        }
        Ok(())
    }
}
