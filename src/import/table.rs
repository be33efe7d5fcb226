//! Tables: rows of cells, wherever they stand. A text is cut at the sign between its cells, a workbook has
//! sheets, and what is shown to a person is a few rows in memory. Everything behind (what the heads mean, what a
//! column holds, invoices, transactions) takes [`Rows`] and does not know which it was.

mod delimited;
pub(super) mod heads;
pub(super) mod judge;
pub(super) mod questions;
pub(super) mod row;
pub(super) mod shape;
pub(super) mod workbook;

use super::{Format, Source};
use crate::domain::message::Problem;
use delimited::Cut;
use row::Row;
use std::io;
use workbook::Workbook;

/// Titles that may stand above the heads.
pub(super) const TITLE_ROWS: usize = 40;
/// Rows that are held to find the table by, and to try out what a person says of it.
const FIRST_ROWS: usize = 300;

/// Rows that can be gone through from the first, more than once.
pub(super) trait Rows {
    /// Gives each row, with its line in the file.
    ///
    /// # Errors
    /// The file cannot be read any further.
    fn each_row(&mut self, take: &mut dyn FnMut(usize, &Row)) -> io::Result<()>;
}

/// Where in a file one table stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The file is a text, cut so.
    Cut(Cut),
    /// A sheet of a workbook, counted from 0 among those that are not hidden.
    Sheet(usize),
}

/// What a file may be as a table: its first rows, under one way of reading them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) place: Place,
    /// The name of the sheet; empty in a text.
    pub(super) name: String,
    /// The first rows, titles and heads included.
    pub(super) rows: Vec<Row>,
}

impl Candidate {
    /// Rows that may be the heads, with their place.
    pub(super) fn head_rows(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.rows.iter().enumerate().take(TITLE_ROWS)
    }
}

/// A file with a table in it.
pub(super) struct Tables<'s> {
    inside: Inside<'s>,
    candidates: Vec<Candidate>,
}

enum Inside<'s> {
    Text(&'s mut dyn Source),
    Workbook(Workbook),
}

impl<'s> Tables<'s> {
    /// Opens a text or a workbook; a workbook that cannot be read is a problem of its own.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(super) fn open(
        source: &'s mut dyn Source,
        format: Format,
    ) -> io::Result<Result<Self, Problem>> {
        if format != Format::Spreadsheet {
            let candidates = delimited::candidates(source, FIRST_ROWS)?;
            return Ok(Ok(Self {
                inside: Inside::Text(source),
                candidates,
            }));
        }
        Ok(Workbook::open(source)?.map(|workbook| Self {
            candidates: workbook.candidates(FIRST_ROWS),
            inside: Inside::Workbook(workbook),
        }))
    }

    /// What the file may be: a text cut at each sign, or each sheet that is not hidden.
    pub(super) fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// The rows of one table, without the first `skip`.
    pub(super) fn rows(&mut self, place: Place, skip: usize) -> impl Rows + use<'_, 's> {
        Below {
            tables: self,
            place,
            skip,
        }
    }
}

/// The rows of a table below its heads.
struct Below<'t, 's> {
    tables: &'t mut Tables<'s>,
    place: Place,
    skip: usize,
}

impl Rows for Below<'_, '_> {
    fn each_row(&mut self, take: &mut dyn FnMut(usize, &Row)) -> io::Result<()> {
        let mut passed = 0;
        let skip = self.skip;
        let mut take = |line: usize, row: &Row| {
            passed += 1;
            if passed > skip {
                take(line, row);
            }
        };
        match (&mut self.tables.inside, self.place) {
            (Inside::Text(source), Place::Cut(cut)) => cut.each_row(*source, &mut take),
            (Inside::Workbook(workbook), Place::Sheet(at)) => {
                workbook.each_row(at, &mut take);
                Ok(())
            }
            // A place belongs to the file that it was found in.
            _ => Ok(()),
        }
    }
}

/// A few rows in memory.
pub(super) struct Sample<'r>(pub(super) &'r [Row]);

impl Rows for Sample<'_> {
    fn each_row(&mut self, take: &mut dyn FnMut(usize, &Row)) -> io::Result<()> {
        for (at, row) in self.0.iter().enumerate() {
            take(at + 1, row);
        }
        Ok(())
    }
}
