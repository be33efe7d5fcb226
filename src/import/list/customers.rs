//! The rows of a list of customers.

use super::columns::ListColumn;
use super::layout::Layout;
use super::row::ListRow;
use crate::domain::document::ReadCustomer;
use crate::domain::message::{Problem, Weight, msg};
use crate::import::table::row::Row;
use crate::import::{line_place, problem};

/// Rows while they are read.
pub(super) struct Customers<'l> {
    layout: &'l Layout,
    pub(super) rows: Vec<ReadCustomer>,
    /// Rows that could not be read.
    pub(super) left_out: usize,
    pub(super) problems: Vec<Problem>,
}

impl<'l> Customers<'l> {
    pub(super) const fn new(layout: &'l Layout) -> Self {
        Self {
            layout,
            rows: Vec::new(),
            left_out: 0,
            problems: Vec::new(),
        }
    }

    pub(super) fn read(&mut self, line: usize, row: &Row) {
        let row = ListRow::new(self.layout, row);
        if row.is_blank_or_heads() {
            return;
        }
        let party = row.customer();
        if party.name.is_none() {
            // A number, a total or a remark at the foot may stand alone.
            let more = row.texts().filter(|text| !text.is_empty()).count();
            if more > 1 {
                self.left_out += 1;
                self.problems.push(problem(
                    Some(line_place(line)),
                    msg("import-table-row-no-name"),
                    Some(msg("import-doc-left-out-remedy")),
                    Weight::LeftOut,
                ));
            }
            return;
        }
        self.rows.push(ReadCustomer {
            party,
            mobile: row.filled(ListColumn::Mobile),
            terms_days: row.terms_days(),
            language: row.language(),
        });
    }
}
