//! PDFs: of which item each is the copy, by the domain's [`CopyBook`]; what fits nothing waits, and what
//! waited is tried once more on the items that this import brings.

use super::plan::{PlannedCopy, Planner, made};
use super::{CopyOutcome, Fate};
use crate::domain::copies::{CopyBook, CopyItem, CopyReason, CopyVerdict};
use crate::domain::document::{CopyFound, CopyStatus};
use crate::domain::ids::{ItemId, Sha256};
use crate::domain::message::{Problem, Weight, msg};
use crate::import::{Content, LooseCopy};
use crate::store::StoreError;
use crate::store::read::WaitingRow;
use std::collections::BTreeSet;

/// Numbers that are named in one sentence.
const NAMED: usize = 3;

impl Planner<'_> {
    /// The PDFs of the files, then those that waited.
    ///
    /// # Errors
    /// The company file cannot be read.
    pub(super) fn copies(&mut self) -> Result<(), StoreError> {
        let loose: Vec<(usize, &LooseCopy)> = self
            .ticked()
            .filter_map(|(file, content)| match content {
                Content::Copy(loose) => Some((file, loose)),
                _ => None,
            })
            .collect();
        let waited = if self.plan.items.is_empty() {
            Vec::new()
        } else {
            self.read.waiting_copies()?
        };
        if loose.is_empty() && waited.is_empty() {
            return Ok(());
        }
        let book = self.copy_book();
        let of_loose: Vec<CopyVerdict> = loose
            .iter()
            .map(|(_, loose)| book.find(&loose.copy.name, &loose.text))
            .collect();
        let of_waited: Vec<CopyVerdict> = waited
            .iter()
            .map(|waited| book.find(&waited.name, &waited.text))
            .collect();
        let mut kept = self.read.kept_copies()?;
        for ((file, loose), verdict) in loose.into_iter().zip(of_loose) {
            let fate = self.loose_copy(file, &loose.copy, &verdict, &mut kept);
            self.told(file).fate(fate);
        }
        for (waited, verdict) in waited.into_iter().zip(of_waited) {
            self.waited_copy(waited, &verdict);
        }
        Ok(())
    }

    fn copy_book(&self) -> CopyBook<'_> {
        CopyBook::new(self.items.iter().map(|item| {
            CopyItem {
                id: item.id,
                number: &item.number,
                payable: item.payable,
                open: item.open,
                credits: item.credits_number.as_deref(),
                names: self
                    .customers
                    .names(item.customer)
                    .iter()
                    .map(String::as_str)
                    .collect(),
                has_copy: item.has_copy,
            }
        }))
    }

    /// `kept` are the PDFs that stand behind an item or wait already.
    fn loose_copy(
        &mut self,
        file: usize,
        copy: &CopyFound,
        verdict: &CopyVerdict,
        kept: &mut BTreeSet<Sha256>,
    ) -> Fate {
        if let CopyVerdict::Fits(item, reason) = *verdict {
            if self.add_copy(file, item, Some(copy), reason) {
                let number = self.number_of(item);
                self.told(file).copy_of = Some(CopyOutcome { number, reason });
                return Fate::New;
            }
            return if copy.status == CopyStatus::TooLarge {
                Fate::LeftOut
            } else {
                Fate::Known
            };
        }
        // What does not open is of no use later either; its own problem says what to do.
        if !matches!(copy.status, CopyStatus::Ok { .. }) {
            return Fate::LeftOut;
        }
        if !kept.insert(copy.sha256) {
            return Fate::Known;
        }
        self.plan.waiting.push(file);
        let what = match verdict {
            CopyVerdict::Several(items) => {
                let numbers: Vec<String> = items
                    .iter()
                    .take(NAMED)
                    .map(|item| self.number_of(*item))
                    .collect();
                msg("import-copy-several").with("numbers", numbers.join(", "))
            }
            CopyVerdict::Contradicted(item) => {
                msg("import-copy-contradicted").with("number", self.number_of(*item))
            }
            _ => msg("import-copy-unknown"),
        };
        self.told(file).problems.push(Problem {
            place: None,
            what,
            remedy: Some(msg("import-copy-waits")),
            weight: Weight::Remark,
        });
        Fate::Waits
    }

    /// Only what is new may be what it waited for: what it did not fit before, it does not fit now.
    fn waited_copy(&mut self, waited: WaitingRow, verdict: &CopyVerdict) {
        let CopyVerdict::Fits(item, reason) = *verdict else {
            return;
        };
        let Some(known) = self
            .items
            .get_mut(item)
            .filter(|known| made(known.id.0).is_some() && !known.has_copy)
        else {
            return;
        };
        known.has_copy = true;
        self.plan.found.push((waited, item, reason));
    }

    fn number_of(&self, item: ItemId) -> String {
        let known = self.items.get(item);
        known.map_or_else(String::new, |known| known.number.clone())
    }

    /// Puts a PDF behind an item that has none which opens.
    pub(super) fn add_copy(
        &mut self,
        file: usize,
        item: ItemId,
        copy: Option<&CopyFound>,
        reason: CopyReason,
    ) -> bool {
        let Some(copy) = copy.filter(|copy| copy.status != CopyStatus::TooLarge) else {
            return false;
        };
        let Some(known) = self.items.get_mut(item).filter(|known| !known.has_copy) else {
            return false;
        };
        let opens = matches!(copy.status, CopyStatus::Ok { .. });
        // A copy that does not open is kept beside a new item, so that the reason can be shown.
        let planned =
            |planned: &PlannedCopy| planned.item == item && planned.copy.sha256 == copy.sha256;
        if !opens && (made(item.0).is_none() || self.plan.copies.iter().any(planned)) {
            return false;
        }
        known.has_copy = opens;
        self.plan.copies.push(PlannedCopy {
            item,
            file,
            copy: copy.clone(),
            reason,
        });
        self.told(file).counts.copies += usize::from(opens);
        true
    }
}
