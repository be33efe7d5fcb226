//! What a session has found out about a state of its company file, and need not ask again.

use super::answers::{Common, Counted, Everybody};
use super::session::Basis;
use std::sync::Arc;

/// The books, the list and what is counted, each with what it rests on.
#[derive(Debug, Default)]
pub(super) struct Known {
    common: Option<(Basis, Arc<Common>)>,
    everybody: Option<(Basis, Arc<Everybody>)>,
    counted: Option<(Basis, Arc<Counted>)>,
}

impl Known {
    /// The books and the money that waits, if they are known of this state.
    pub(super) fn common(&self, basis: Basis) -> Option<Arc<Common>> {
        of(self.common.as_ref(), basis)
    }

    /// Where everybody stands, if it is known of this state.
    pub(super) fn everybody(&self, basis: Basis) -> Option<Arc<Everybody>> {
        of(self.everybody.as_ref(), basis)
    }

    /// What is counted of everybody, if it is known of this state.
    pub(super) fn counted(&self, basis: Basis) -> Option<Arc<Counted>> {
        of(self.counted.as_ref(), basis)
    }

    pub(super) fn keep_counted(&mut self, basis: Basis, counted: &Arc<Counted>) {
        self.counted = Some((basis, Arc::clone(counted)));
    }

    pub(super) fn keep_common(&mut self, basis: Basis, common: &Arc<Common>) {
        self.common = Some((basis, Arc::clone(common)));
    }

    pub(super) fn keep_everybody(&mut self, basis: Basis, everybody: &Arc<Everybody>) {
        self.everybody = Some((basis, Arc::clone(everybody)));
    }
}

fn of<T>(known: Option<&(Basis, Arc<T>)>, basis: Basis) -> Option<Arc<T>> {
    let (of, known) = known?;
    (*of == basis).then(|| Arc::clone(known))
}
