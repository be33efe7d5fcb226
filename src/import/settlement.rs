//! The settlement of a company that collects for us (CSV, a spreadsheet): what each of its payouts is made of.
//! Companies that are known come as data ([`SettlementProfile`]); any other is read by what its columns are
//! called, and what the user says of it goes before both.
//!
//! The rows are gone through twice, as those of lists are: first every column is judged as a whole, then they
//! are read.

mod columns;
mod payouts;
mod rows;
mod trial;

pub use columns::{LineKind, SettlementColumn, SettlementProfile};
pub(super) use trial::{proposed, try_out};

use super::statement::problem;
use super::table::judge::Evidence;
use super::table::questions::Said;
use super::table::row::Row;
use super::table::{Candidate, Place, Rows, Tables};
use super::{Content, Options, Understood, fatal, nothing};
use crate::domain::message::{Problem, Weight, msg};
use columns::Mapping;
use payouts::Payouts;
use rows::Lines;
use std::io;

/// Where the table is and what its columns are.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) place: Place,
    /// Rows above the first row of values, the heads included.
    pub(super) skip: usize,
    heads: Vec<String>,
    mapping: Mapping,
    /// The most columns that a row has.
    width: usize,
}

/// Whether a table is a settlement: of a company that is known, or by what its columns are called.
pub(super) fn is_settlement(candidates: &[Candidate], own: &Options) -> bool {
    Layout::find(candidates, own).is_some_and(|layout| layout.mapping.suffices())
}

/// Reads the payouts of a settlement.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(tables: &mut Tables<'_>, own: &Options) -> io::Result<Understood> {
    let found = Layout::find(tables.candidates(), own);
    let Some(layout) = found.filter(|layout| layout.mapping.suffices()) else {
        return Ok(nothing(without_payouts()));
    };
    let rows = &mut tables.rows(layout.place, layout.skip);
    let evidence = layout.evidence(rows)?;
    let mut problems = layout.remarks();
    let mut lines = Lines::new(&layout, &evidence, own.said);
    problems.extend(lines.remark());
    rows.each_row(&mut |line, row| lines.read(line, row, &mut problems))?;
    let payouts = Payouts::of(&layout.mapping, lines.read);
    let settlements = payouts.settlements(&mut problems);
    if settlements.is_empty() {
        problems.push(without_payouts());
        return Ok(Understood {
            content: Content::Nothing,
            problems,
        });
    }
    Ok(Understood {
        content: Content::Settlements(settlements),
        problems,
    })
}

fn without_payouts() -> Problem {
    fatal(
        msg("import-settlement-none"),
        msg("import-settlement-none-remedy"),
    )
}

impl Layout {
    /// Finds table, heads and company: what the user said first, then one that is known, then by names.
    pub(super) fn find(candidates: &[Candidate], own: &Options) -> Option<Self> {
        let mut best: Option<(usize, Self)> = None;
        for candidate in candidates {
            for (at, row) in candidate.head_rows().filter(|(_, row)| row.len() > 2) {
                let heads = row.to_heads();
                let known = own.settlements.iter().filter_map(|one| one.under(&heads));
                for mapping in known.chain([Mapping::by_names(&heads)]) {
                    let score = score(&mapping, heads.len());
                    if best.as_ref().is_none_or(|(known, _)| *known < score) {
                        let layout = Self::new(candidate, at + 1, heads.clone(), mapping);
                        best = Some((score, layout));
                    }
                }
            }
        }
        best.map(|(_, layout)| layout)
    }

    fn new(candidate: &Candidate, skip: usize, heads: Vec<String>, mapping: Mapping) -> Self {
        let below = candidate.rows.iter().skip(skip);
        let widest = below.map(Row::len).max().unwrap_or(0);
        Self {
            place: candidate.place,
            skip,
            width: widest.max(heads.len()) + 1,
            heads,
            mapping,
        }
    }

    /// What stands where, and the company that was recognised.
    pub(super) fn recognised(&self) -> (&[(SettlementColumn, usize)], Option<&SettlementProfile>) {
        (&self.mapping.columns, self.mapping.profile.as_ref())
    }

    fn said(&self, now: Said) -> Said {
        let kept = self.mapping.profile.as_ref().map(|company| company.said);
        now.or(kept.unwrap_or_default())
    }

    /// What each column holds, over all rows.
    fn evidence(&self, rows: &mut dyn Rows) -> io::Result<Vec<Evidence>> {
        let mut evidence = vec![Evidence::default(); self.width];
        rows.each_row(&mut |_, row| {
            for (at, evidence) in evidence.iter_mut().enumerate().take(row.len()) {
                evidence.add(row.cell(at));
            }
        })?;
        Ok(evidence)
    }

    /// What is said of the table as a whole: not verified, recognised by its columns alone.
    fn remarks(&self) -> Vec<Problem> {
        let what = match &self.mapping.profile {
            Some(company) if company.verified => return Vec::new(),
            Some(company) => {
                msg("import-settlement-unverified").with("provider", company.provider.clone())
            }
            None => msg("import-settlement-by-columns"),
        };
        vec![problem(
            None,
            what,
            "import-settlement-unverified-remedy",
            Weight::Remark,
        )]
    }
}

/// How well it fits: what the user said, then the company of which most heads are there, then names.
fn score(mapping: &Mapping, width: usize) -> usize {
    let said = match &mapping.profile {
        Some(company) if company.source.is_empty() => 10_000,
        Some(company) => 1_000 + 10 * company.heads.len(),
        None => mapping.columns.len().min(width),
    };
    said * 1_000 + width.min(999)
}
