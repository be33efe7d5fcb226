//! What stands round every screen: counts, colleagues, the books in a line, the last thing done.

use super::agreements::open_agreements;
use crate::app::error::Error;
use crate::app::letters::{other_letters, reminders};
use crate::app::session::{Basis, Session};
use crate::app::snapshots::FrameSnapshot;
use crate::domain::commitment::CommitmentId;
use crate::domain::ids::CustomerId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What of a customer is counted beside the names of screens; reminders are counted from the list itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::app) struct Counts {
    /// Letters that are no reminders.
    letters: usize,
    /// Agreements that run, or wait for us.
    agreements: usize,
}

/// The same of everybody of whom anything is counted.
pub(in crate::app) type Counted = BTreeMap<CustomerId, Counts>;

impl Session {
    /// What the frame shows.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn frame(&self) -> Result<FrameSnapshot, Error> {
        let today = self.today();
        let decided = self.everybody()?;
        let counted = self.counted()?;
        let company = self.company()?;
        self.read(|read| {
            let books = decided.common.books.clone();
            Ok(FrameSnapshot {
                today,
                sample: company.sample,
                company: if company.trading_name.is_empty() {
                    company.name.clone()
                } else {
                    company.trading_name.clone()
                },
                colleagues: read
                    .colleagues()?
                    .into_iter()
                    .filter(|colleague| colleague.active)
                    .map(|colleague| (colleague.id, colleague.name))
                    .collect(),
                works_as: self.who(),
                today_count: decided.todo().len(),
                letters_count: reminders(decided.todo())
                    + counted.values().map(|of| of.letters).sum::<usize>(),
                agreements_count: counted.values().map(|of| of.agreements).sum(),
                inbox_count: books.unexplained_count + read.returns_waiting()?.len(),
                books,
                last_undo: read
                    .last_undoable()?
                    .and_then(|(id, kind)| Some((id, crate::app::execute::did(&kind)?))),
            })
        })
    }

    /// What is counted of everybody; counted once for a state of the company file.
    fn counted(&self) -> Result<Arc<Counted>, Error> {
        let basis = self.basis()?;
        if let Some(counted) = self.known.borrow().counted(basis) {
            return Ok(counted);
        }
        let counted = Arc::new(self.count(None)?);
        self.known.borrow_mut().keep_counted(basis, &counted);
        Ok(counted)
    }

    fn count(&self, of: Option<CustomerId>) -> Result<Counted, Error> {
        let everybody = self.everybody()?;
        let through = everybody.common.books.complete_through;
        let lines = everybody.lines().map(|line| &line.row);
        let theirs = lines.filter(|row| of.is_none_or(|of| of == row.customer));
        let silent: Vec<CommitmentId> = theirs
            .flat_map(|row| row.called.silent.iter().copied())
            .collect();
        let mut counted = Counted::new();
        for customer in other_letters(self, of, (through, &silent))? {
            counted.entry(customer).or_default().letters += 1;
        }
        let agreements = self.read(|read| open_agreements(read, self.today(), through, of))?;
        for customer in agreements {
            counted.entry(customer).or_default().agreements += 1;
        }
        Ok(counted)
    }

    /// After what was done with one customer only theirs are counted again.
    pub(super) fn count_again(
        &self,
        basis: Basis,
        before: Arc<Counted>,
        customer: CustomerId,
    ) -> Result<(), Error> {
        let mut counted = Arc::unwrap_or_clone(before);
        counted.remove(&customer);
        counted.append(&mut self.count(Some(customer))?);
        let counted = Arc::new(counted);
        self.known.borrow_mut().keep_counted(basis, &counted);
        Ok(())
    }
}
