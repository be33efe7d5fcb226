//! The settlement of a company that collects for us (CSV): what each of its payouts is made of. Companies that
//! are known come as data ([`SettlementProfile`]); any other is read by what its columns are called, and what
//! the user says of it goes before both.
//!
//! The file is read twice, as lists are: first every column is judged as a whole, then the rows are read.

mod columns;
mod payouts;
mod rows;

pub use columns::{LineKind, SettlementColumn, SettlementProfile};

use super::statement::problem;
use super::table::judge::Evidence;
use super::table::{clean, each_row, first_rows, separator_line};
use super::text::TextStream;
use super::{Content, Options, Source, Understood, fatal, nothing};
use crate::domain::message::{Problem, Weight, msg};
use columns::Mapping;
use csv::StringRecord;
use payouts::Payouts;
use rows::Rows;
use std::io::{self, Read as _};

/// How much of the file is looked at to find its shape.
const HEAD: u64 = 64 * 1024;
/// Rows that are shown to who has to say what the columns are.
const SAMPLE_ROWS: usize = 8;

/// The shape of a settlement, to show and to correct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettlementShape {
    /// The company that was recognised; empty: none.
    pub provider: String,
    /// Its columns were compared with real files.
    pub verified: bool,
    /// What stands where, as far as it is known; places count from 0.
    pub columns: Vec<(SettlementColumn, usize)>,
    /// The first rows of values.
    pub rows: Vec<Vec<String>>,
    /// The heads.
    pub heads: Vec<String>,
    profile: Option<SettlementProfile>,
}

impl SettlementShape {
    /// What the user made of it, to be kept and to be used for every settlement with these heads. `provider` is
    /// the company as the bank calls it. Words that a profile knows stay known.
    #[must_use]
    pub fn corrected(
        &self,
        provider: &str,
        columns: &[(SettlementColumn, usize)],
    ) -> SettlementProfile {
        let heads = self.heads.iter().filter(|head| !head.is_empty()).cloned();
        let at = |(column, at): &(SettlementColumn, usize)| (*column, super::ColumnPlace::At(*at));
        SettlementProfile {
            id: provider.trim().to_lowercase(),
            provider: provider.trim().to_owned(),
            verified: true,
            source: String::new(),
            heads: heads.collect(),
            columns: columns.iter().map(at).collect(),
            ..self.profile.clone().unwrap_or_default()
        }
    }
}

/// Where the table is and what its columns are.
struct Layout {
    delimiter: u8,
    has_separator_line: bool,
    /// Rows above the first row of values, the heads included.
    skip: usize,
    heads: Vec<String>,
    mapping: Mapping,
    sample: Vec<Vec<String>>,
}

/// Whether a table is a settlement: of a company that is known, or by what its columns are called.
///
/// # Errors
/// The file cannot be read.
pub(super) fn is_settlement(source: &mut dyn Source, own: &Options) -> io::Result<bool> {
    Ok(Layout::find(source, own)?.is_some_and(|layout| layout.mapping.suffices()))
}

/// The shape of a table as a settlement, to show and to correct; `None` where it is no table.
///
/// # Errors
/// The file cannot be read.
pub(super) fn shape(source: &mut dyn Source, own: &Options) -> io::Result<Option<SettlementShape>> {
    Ok(Layout::find(source, own)?.map(|layout| {
        let profile = layout.mapping.profile;
        SettlementShape {
            provider: profile
                .as_ref()
                .map(|one| one.provider.clone())
                .unwrap_or_default(),
            verified: profile.as_ref().is_some_and(|one| one.verified),
            columns: layout.mapping.columns,
            rows: layout.sample,
            heads: layout.heads,
            profile,
        }
    }))
}

/// Reads the payouts of a settlement.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(source: &mut dyn Source, own: &Options) -> io::Result<Understood> {
    let found = Layout::find(source, own)?;
    let Some(layout) = found.filter(|layout| layout.mapping.suffices()) else {
        return Ok(nothing(without_payouts()));
    };
    let mut evidence = vec![Evidence::default(); layout.width()];
    layout.each_row(source, |_, record| {
        for (cell, evidence) in record.iter().zip(&mut evidence) {
            evidence.add(clean(cell));
        }
    })?;
    let mut problems = layout.remarks();
    let mut rows = Rows::new(&layout.mapping, &layout.heads, &evidence);
    problems.extend(rows.remark());
    layout.each_row(source, |line, record| {
        rows.read(line, record, &mut problems);
    })?;
    let payouts = Payouts::of(&layout.mapping, rows.finish());
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
    /// Finds delimiter, heads and company: what the user said first, then one that is known, then by names.
    fn find(source: &mut dyn Source, own: &Options) -> io::Result<Option<Self>> {
        source.rewind()?;
        let mut sample = Vec::new();
        TextStream::new(source)?
            .take(HEAD)
            .read_to_end(&mut sample)?;
        let sample = String::from_utf8_lossy(&sample);
        let separator = separator_line(sample.lines().next().unwrap_or_default());
        let body = match separator {
            Some(_) => sample.split_once('\n').map_or("", |(_, rest)| rest),
            None => &sample,
        };
        let signs = separator.map_or(vec![b',', b';', b'\t', b'|'], |sign| vec![sign]);
        let mut best: Option<(usize, Self)> = None;
        for delimiter in signs {
            let rows = first_rows(body, delimiter);
            for (at, heads) in rows.iter().enumerate().filter(|(_, row)| row.len() > 2) {
                let known = own.settlements.iter().filter_map(|one| one.under(heads));
                let candidates = known.chain([Mapping::by_names(heads)]);
                for mapping in candidates {
                    let score = score(&mapping, heads.len());
                    if best.as_ref().is_none_or(|(known, _)| *known < score) {
                        let layout = Self {
                            delimiter,
                            has_separator_line: separator.is_some(),
                            skip: at + 1,
                            heads: heads.clone(),
                            sample: rows
                                .iter()
                                .skip(at + 1)
                                .take(SAMPLE_ROWS)
                                .cloned()
                                .collect(),
                            mapping,
                        };
                        best = Some((score, layout));
                    }
                }
            }
        }
        Ok(best.map(|(_, layout)| layout))
    }

    fn width(&self) -> usize {
        let widest = self.sample.iter().map(Vec::len).max().unwrap_or(0);
        widest.max(self.heads.len()) + 1
    }

    /// Gives every row with something in it, with its line in the file; the heads once more, where files were
    /// put one behind the other, are left out.
    fn each_row(
        &self,
        source: &mut dyn Source,
        mut row: impl FnMut(usize, &StringRecord),
    ) -> io::Result<()> {
        let shape = (self.delimiter, self.has_separator_line, self.skip);
        each_row(source, shape, |line, record| {
            let filled = record.iter().any(|cell| !cell.trim().is_empty());
            let heads = || {
                let cells = record.iter().map(clean);
                cells.eq(self.heads.iter().map(String::as_str))
            };
            if filled && !heads() {
                row(line, record);
            }
        })
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
