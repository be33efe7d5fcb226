//! A row of a table and its cells: their text, and what a spreadsheet keeps beside it.

use csv::StringRecord;

/// What a cell says itself of what it holds. A text says nothing: `1.234` may be a thousand, a number or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::import) enum CellKind {
    /// Text, as everything is in a file that is not a spreadsheet.
    #[default]
    Text,
    /// A number: written plain, with a point before its decimals, and behind its currency where the cell shows one.
    Number,
    /// A day: written `2026-10-09`.
    Day,
}

/// A cell without blanks around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct Cell<'r> {
    pub(in crate::import) text: &'r str,
    pub(in crate::import) kind: CellKind,
}

impl<'r> Cell<'r> {
    /// A cell of a text.
    pub(in crate::import) fn text(cell: &'r str) -> Self {
        Self {
            text: clean(cell),
            kind: CellKind::Text,
        }
    }
}

/// A row of cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::import) struct Row {
    record: StringRecord,
    /// What the cells are; none of a text.
    kinds: Vec<CellKind>,
}

impl Row {
    /// The room in which the next row of a text is put.
    pub(super) const fn record(&mut self) -> &mut StringRecord {
        &mut self.record
    }

    pub(super) fn clear(&mut self) {
        self.record.clear();
        self.kinds.clear();
    }

    pub(super) fn push(&mut self, text: &str, kind: CellKind) {
        self.record.push_field(text);
        self.kinds.push(kind);
    }

    /// How many cells it has.
    pub(in crate::import) fn len(&self) -> usize {
        self.record.len()
    }

    /// The cell at a place, counted from 0; an empty one behind the last.
    pub(in crate::import) fn cell(&self, at: usize) -> Cell<'_> {
        Cell {
            text: self.text(at),
            kind: self.kinds.get(at).copied().unwrap_or_default(),
        }
    }

    /// Its text alone.
    pub(in crate::import) fn text(&self, at: usize) -> &str {
        self.record.get(at).map_or("", clean)
    }

    /// The texts of its cells.
    pub(in crate::import) fn texts(&self) -> impl Iterator<Item = &str> {
        self.record.iter().map(clean)
    }

    /// The texts of its cells, to be kept: what heads are called.
    pub(in crate::import) fn to_heads(&self) -> Vec<String> {
        self.texts().map(str::to_owned).collect()
    }

    /// Nothing stands in it.
    pub(in crate::import) fn is_blank(&self) -> bool {
        self.texts().all(str::is_empty)
    }
}

/// A cell without blanks around it, and without what programs put around a text that looks like a
/// number: `="0187"`, `'0187`.
fn clean(cell: &str) -> &str {
    let cell = cell.trim();
    let cell = cell
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(cell);
    cell.strip_prefix('\'').unwrap_or(cell).trim()
}
