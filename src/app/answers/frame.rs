//! What stands round every screen: counts, colleagues, the books in a line, the last thing done.

use crate::app::error::Error;
use crate::app::letters::letters_due;
use crate::app::session::Session;
use crate::app::snapshots::FrameSnapshot;

impl Session {
    /// What the frame shows.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn frame(&self) -> Result<FrameSnapshot, Error> {
        let today = self.today();
        let decided = self.everybody()?;
        let agreements = self.agreements()?;
        let letters_count = letters_due(self)?;
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
                letters_count,
                agreements_count: agreements
                    .commitments
                    .iter()
                    .filter(|line| line.is_open())
                    .count(),
                inbox_count: books.unexplained_count + read.returns_waiting()?.len(),
                books,
                last_undo: read
                    .last_undoable()?
                    .and_then(|(id, kind)| Some((id, crate::app::execute::did(&kind)?))),
            })
        })
    }
}
