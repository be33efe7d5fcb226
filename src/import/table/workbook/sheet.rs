//! A sheet in memory: the cells that have something in them, in the order of their rows.

use super::Stop;
use crate::import::table::row::{CellKind, Row};

/// Columns that are read; no list of invoices is wider.
pub(super) const MAX_COLUMNS: u32 = 512;
/// Cells that are held of one workbook: a list of 100,000 rows has a million and a half.
const MAX_CELLS: usize = 6_000_000;
/// Bytes of text that are held of one workbook.
const MAX_TEXT: usize = 256 * 1024 * 1024;

/// What may still be held of a workbook.
pub(super) struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    pub(super) const fn new() -> Self {
        Self {
            cells: MAX_CELLS,
            text: MAX_TEXT,
        }
    }

    /// Takes room for a text that is held; one without letters takes some too.
    pub(super) fn take(&mut self, text: &str) -> Result<(), Stop> {
        let left = self.text.checked_sub(text.len() + 8);
        self.text = left.ok_or(Stop::TooLarge)?;
        Ok(())
    }
}

/// One sheet.
pub(super) struct Sheet {
    pub(super) name: String,
    /// The texts of its cells, one behind the other.
    text: String,
    cells: Vec<Held>,
    in_order: bool,
}

/// A cell that is held.
#[derive(Clone, Copy)]
struct Held {
    row: u32,
    column: u16,
    kind: CellKind,
    start: u32,
    end: u32,
}

impl Held {
    const fn place(&self) -> (u32, u16) {
        (self.row, self.column)
    }
}

impl Sheet {
    pub(super) const fn new(name: String) -> Self {
        Self {
            name,
            text: String::new(),
            cells: Vec::new(),
            in_order: true,
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Holds a cell; rows and columns count from 0. One without text, or too far to the right, is passed over.
    ///
    /// # Errors
    /// There is no room for more.
    pub(super) fn put(
        &mut self,
        (row, column): (u32, u32),
        (text, kind): (&str, CellKind),
        room: &mut Room,
    ) -> Result<(), Stop> {
        if text.is_empty() || column >= MAX_COLUMNS {
            return Ok(());
        }
        room.take(text)?;
        room.cells = room.cells.checked_sub(1).ok_or(Stop::TooLarge)?;
        let start = self.text.len() as u32;
        self.text.push_str(text);
        let cell = Held {
            row,
            column: column as u16,
            kind,
            start,
            end: self.text.len() as u32,
        };
        self.in_order &= self
            .cells
            .last()
            .is_none_or(|last| last.place() < cell.place());
        self.cells.push(cell);
        Ok(())
    }

    /// Nothing more comes: rows are put in their order, as some programs do not.
    pub(super) fn finish(&mut self) {
        if !self.in_order {
            // Of two for one place the last counts, as programs that open it show.
            self.cells.reverse();
            self.cells.sort_by_key(Held::place);
            self.cells.dedup_by_key(|cell| cell.place());
            self.in_order = true;
        }
    }

    /// Gives every row that has something in it, with its number as the spreadsheet shows it.
    pub(super) fn each_row(&self, take: &mut dyn FnMut(usize, &Row)) {
        let mut row = Row::default();
        for cells in self.cells.chunk_by(|one, other| one.row == other.row) {
            let number = self.fill(&mut row, cells);
            take(number, &row);
        }
    }

    pub(super) fn first_rows(&self, most: usize) -> Vec<Row> {
        let rows = self.cells.chunk_by(|one, other| one.row == other.row);
        rows.take(most)
            .map(|cells| {
                let mut row = Row::default();
                self.fill(&mut row, cells);
                row
            })
            .collect()
    }

    fn fill(&self, row: &mut Row, cells: &[Held]) -> usize {
        row.clear();
        for cell in cells {
            while row.len() < usize::from(cell.column) {
                row.push("", CellKind::Text);
            }
            let text = self.text.get(cell.start as usize..cell.end as usize);
            row.push(text.unwrap_or_default(), cell.kind);
        }
        cells.first().map_or(0, |cell| cell.row as usize + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_come_in_disorder_stand_in_their_rows() {
        let mut room = Room::new();
        let mut sheet = Sheet::new("Blad1".to_owned());
        for (row, column, text) in [
            (4, 1, "d"),
            (0, 2, "c"),
            (0, 0, "x"),
            (0, 0, "a"),
            (4, 0, ""),
        ] {
            let put = sheet.put((row, column), (text, CellKind::Text), &mut room);
            assert!(put.is_ok());
        }
        sheet.finish();
        let mut rows = Vec::new();
        sheet.each_row(&mut |number, row| {
            rows.push((number, row.texts().collect::<Vec<_>>().join("|")));
        });
        assert_eq!(rows, [(1, "a||c".to_owned()), (5, "|d".to_owned())]);
    }
}
