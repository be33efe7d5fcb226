//! Lists that another package exports: what is open row by row, or who the customers are
//! (`law-and-formats.md` §7.5).
//!
//! The rows are gone through twice: first every column is judged as a whole, then they are read. A row that
//! cannot be understood is left out and said; a list without a column for the number or for the amount is
//! refused; and what no cell shows is asked before anything is used.

mod columns;
mod customers;
mod items;
mod judged;
mod layout;
mod profile;
mod row;
mod trial;

pub use columns::ListColumn;
pub(super) use columns::{Mapping, of_a_bank};
pub(super) use layout::Layout;
pub use profile::ListProfile;
pub(super) use trial::try_out;

use super::table::questions::{Question, Said};
use super::table::{Candidate, Rows, Tables};
use super::{Content, Understood, fatal, nothing};
use crate::domain::document::{ReadCustomer, ReadDocument};
use crate::domain::message::msg;
use customers::Customers;
use items::Items;
use judged::Judged;
use std::io;

/// An open-items list: what is open according to another package, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItemsList {
    /// Heads of the columns as they stand in the file.
    pub heads: Vec<String>,
    /// Which column is what, by index into `heads`.
    pub columns: Vec<(ListColumn, usize)>,
    /// The rows that were understood. `amount` is the total and `payable` the open amount of the row.
    pub rows: Vec<ReadDocument>,
}

/// A list of customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerList {
    /// Heads of the columns as they stand in the file.
    pub heads: Vec<String>,
    /// Which column is what, by index into `heads`.
    pub columns: Vec<(ListColumn, usize)>,
    /// The rows that were understood.
    pub rows: Vec<ReadCustomer>,
}

/// Whether the user described a list with these heads.
pub(super) fn is_described(candidates: &[Candidate], profiles: &[ListProfile]) -> bool {
    !profiles.is_empty()
        && Layout::find(candidates, profiles).is_ok_and(|layout| layout.profile.is_some())
}

/// Reads a list that was found, and says what has to be asked before it is used. Leaves in `layout` what turned out
/// of its columns.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(
    tables: &mut Tables<'_>,
    layout: &mut Layout,
    said: Said,
) -> io::Result<(Understood, Vec<Question>)> {
    let said = said.or(layout.said);
    let rows = &mut tables.rows(layout.place, layout.skip);
    let mut problems = Vec::new();
    if layout.customers {
        let mut read = Customers::new(layout);
        rows.each_row(&mut |line, row| read.read(line, row))?;
        let (rows, problems) = (read.rows, read.problems);
        let list = (!rows.is_empty()).then(|| {
            Content::Customers(CustomerList {
                heads: layout.heads.clone(),
                columns: in_order(layout),
                rows,
            })
        });
        return Ok((understood(list, problems), Vec::new()));
    }
    let evidence = layout.evidence(rows)?;
    layout.follow_shifted_values(&evidence, &mut problems);
    layout.forget_columns_of_another_shape(&evidence, &mut problems);
    if let Some(refused) = layout.refusal() {
        return Ok((nothing(refused), Vec::new()));
    }
    let judged = Judged::of(layout, &evidence, said, &mut problems);
    let mut read = Items::new(layout, &judged);
    rows.each_row(&mut |line, row| read.read(line, row))?;
    read.finish();
    problems.append(&mut read.problems);
    let list = (!read.rows.is_empty()).then(|| {
        Content::OpenItems(OpenItemsList {
            heads: layout.heads.clone(),
            columns: in_order(layout),
            rows: std::mem::take(&mut read.rows),
        })
    });
    Ok((understood(list, problems), judged.questions))
}

fn in_order(layout: &Layout) -> Vec<(ListColumn, usize)> {
    let mut columns = layout.mapping.columns.clone();
    columns.sort_unstable_by_key(|(_, at)| *at);
    columns
}

fn understood(
    list: Option<Content>,
    mut problems: Vec<crate::domain::message::Problem>,
) -> Understood {
    let content = list.unwrap_or_else(|| {
        problems.push(fatal(
            msg("import-table-no-rows"),
            msg("import-table-no-rows-remedy"),
        ));
        Content::Nothing
    });
    Understood { content, problems }
}
