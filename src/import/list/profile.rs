//! What the user said that the columns of a list are, kept under a name and known again by its heads.

use super::columns::{ListColumn, Mapping};
use crate::import::table::heads::{ColumnPlace, key};
use crate::import::table::questions::Said;

/// How a list is written, as the user said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListProfile {
    /// What it is kept under.
    pub id: String,
    /// What the user calls it.
    pub name: String,
    /// It is a list of customers, not of open items.
    pub customers: bool,
    /// Its heads as they stood there; empty: a table without heads.
    pub heads: Vec<String>,
    /// The number of columns of a table without heads.
    pub width: usize,
    /// What stands where.
    pub columns: Vec<(ListColumn, ColumnPlace)>,
    /// What the table may leave open.
    pub said: Said,
}

impl ListProfile {
    /// What is what under a row of heads, where all that was said is there; and how many heads are the same.
    pub(super) fn under(&self, row: &[String]) -> Option<(Mapping, usize)> {
        if self.heads.is_empty() {
            return None;
        }
        let keys: Vec<String> = row.iter().map(|head| key(head)).collect();
        let same = self.heads.iter().filter(|head| keys.contains(&key(head)));
        let same = same.count();
        let columns = self.columns.iter().map(|(column, place)| {
            let at = place.among(&keys)?;
            (at < row.len()).then_some((*column, at))
        });
        let columns = columns.collect::<Option<Vec<_>>>()?;
        // A column may have come or gone since, but it has to be the same list.
        (same * 2 > self.heads.len()).then(|| (Mapping::chosen(columns, row), same))
    }

    /// What is what in a table without heads.
    pub(super) fn without_heads(&self, row: &[String]) -> Option<Mapping> {
        let columns = self
            .columns
            .iter()
            .filter_map(|(column, place)| match place {
                ColumnPlace::At(at) => Some((*column, *at)),
                ColumnPlace::Head(_) => None,
            });
        let fits = self.heads.is_empty() && self.width == row.len();
        fits.then(|| Mapping::chosen(columns.collect(), &[]))
    }
}
