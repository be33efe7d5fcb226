//! ODS (Open Document 1.2, ISO/IEC 26300): a zip with all sheets in one part, one behind the other. Rows and
//! cells that are the same as those before them are not written again but counted.

use super::sheet::{MAX_COLUMNS, Room, Sheet};
use super::values::plain;
use super::xml::{Piece, Tag};
use super::{Packed, Stop, part};
use crate::import::table::row::CellKind;
use std::collections::BTreeSet;
use std::io::{self, Read as _};

/// Whether a file of this kind is a spreadsheet, by its first member.
pub(super) fn is_spreadsheet(mut packed: Packed<'_>) -> io::Result<bool> {
    let mut kind = Vec::new();
    if let Some(member) = packed.member("mimetype")? {
        member.take(100).read_to_end(&mut kind)?;
    }
    Ok(kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet"))
}

/// Reads every sheet that is not hidden.
pub(super) fn read(packed: &mut Packed<'_>) -> Result<Vec<Sheet>, Stop> {
    if is_locked(packed)? {
        return Err(Stop::Locked);
    }
    let mut part = part(packed, "content.xml")?.ok_or(Stop::Damaged)?;
    let mut reading = Reading::default();
    let mut room = Room::new();
    loop {
        match part.next()? {
            Piece::Open(tag) => reading.open(&tag)?,
            Piece::Text(text) => reading.add(&text),
            Piece::Close(name) => reading.close(name.name(), &mut room)?,
            Piece::Other => {}
            Piece::End => return Ok(reading.sheets),
        }
    }
}

/// With a password, the list of its members says how each is encrypted.
fn is_locked(packed: &mut Packed<'_>) -> Result<bool, Stop> {
    let Some(mut part) = part(packed, "META-INF/manifest.xml")? else {
        return Ok(false);
    };
    loop {
        match part.next()? {
            Piece::Open(tag) if tag.name() == b"encryption-data" => return Ok(true),
            Piece::End => return Ok(false),
            _ => {}
        }
    }
}

/// Ways of looking that hide a sheet; a file has one, if any.
const MOST_HIDDEN: usize = 1_000;
/// More rows than this that are all the same are no list.
const MOST_ALIKE: u32 = 10_000;

/// The part with the sheets, being read.
#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    /// Styles of sheets that are not shown.
    hidden: BTreeSet<String>,
    style: String,
    /// The sheet that is being read; none while it is hidden.
    sheet: Option<Sheet>,
    /// Sheets within a sheet: a picture may hold one.
    deep: usize,
    row: u32,
    rows_alike: u32,
    column: u32,
    cell: Option<Cell>,
    cells: Vec<(u32, Cell)>,
    /// What is drawn on a cell or remarked at it is not in it.
    beside: usize,
}

/// A cell, being read.
#[derive(Default, Clone)]
struct Cell {
    alike: u32,
    /// What it keeps, where that is no text.
    value: Option<(String, CellKind)>,
    /// What it shows.
    text: String,
}

impl Cell {
    fn of(tag: &Tag<'_>) -> Self {
        let value = |name: &[u8]| tag.attribute(name);
        let kept = match value(b"value-type").as_deref() {
            Some("float" | "percentage" | "currency") => value(b"value").map(|kept| {
                let number = kept.parse::<f64>().map_or_else(|_| kept.to_string(), plain);
                match value(b"currency") {
                    Some(currency) => (format!("{currency} {number}"), CellKind::Number),
                    None => (number, CellKind::Number),
                }
            }),
            // `2026-10-09T00:00:00`
            Some("date") => value(b"date-value")
                .map(|day| (day.get(..10).unwrap_or(&day).to_owned(), CellKind::Day)),
            Some("boolean") => value(b"boolean-value").map(|is| (is.into_owned(), CellKind::Text)),
            Some("string") => {
                value(b"string-value").map(|text| (text.into_owned(), CellKind::Text))
            }
            _ => None,
        };
        Self {
            alike: tag.number(b"number-columns-repeated").unwrap_or(1).max(1),
            value: kept,
            text: String::new(),
        }
    }

    /// What it holds: its value, unless it shows a number with zeros before it.
    fn held(&self) -> (&str, CellKind) {
        let shown = self.text.trim();
        match &self.value {
            Some((value, CellKind::Number)) if has_zeros_before(shown, value) => {
                (shown, CellKind::Text)
            }
            Some((value, kind)) => (value, *kind),
            None => (shown, CellKind::Text),
        }
    }
}

/// `0000611365` is shown, 611365 is kept.
fn has_zeros_before(shown: &str, value: &str) -> bool {
    shown.len() > value.len()
        && shown.bytes().all(|sign| sign.is_ascii_digit())
        && shown.trim_start_matches('0') == value
}

impl Reading {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.name() {
            b"style" => self.style = tag.attribute(b"name").unwrap_or_default().into_owned(),
            b"table-properties" => {
                let hidden = tag.attribute(b"display").is_some_and(|it| it == "false");
                if hidden && self.hidden.len() < MOST_HIDDEN {
                    self.hidden.insert(std::mem::take(&mut self.style));
                }
            }
            b"table" => {
                self.deep += 1;
                if self.deep == 1 {
                    let style = tag.attribute(b"style-name").unwrap_or_default();
                    let shown = !self.hidden.contains(style.as_ref());
                    let name = tag.attribute(b"name").unwrap_or_default().into_owned();
                    self.sheet = shown.then(|| Sheet::new(name));
                    self.row = 0;
                }
            }
            b"annotation" | b"shapes" | b"frame" | b"custom-shape" | b"control" => self.beside += 1,
            _ if self.deep != 1 || self.beside > 0 || self.sheet.is_none() => {}
            b"table-row" => {
                self.rows_alike = tag.number(b"number-rows-repeated").unwrap_or(1).max(1);
                self.column = 0;
                self.cells.clear();
            }
            b"table-cell" | b"covered-table-cell" => self.cell = Some(Cell::of(tag)),
            name => self.open_in_cell(name, tag),
        }
        Ok(())
    }

    fn open_in_cell(&mut self, name: &[u8], tag: &Tag<'_>) {
        let Some(cell) = &mut self.cell else { return };
        match name {
            b"p" if !cell.text.is_empty() => cell.text.push(' '),
            b"s" => {
                let blanks = tag.number(b"c").unwrap_or(1).min(100);
                cell.text.extend((0..blanks).map(|_| ' '));
            }
            b"tab" | b"line-break" => cell.text.push(' '),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if self.beside == 0
            && let Some(cell) = &mut self.cell
        {
            cell.text.push_str(text);
        }
    }

    fn close(&mut self, name: &[u8], room: &mut Room) -> Result<(), Stop> {
        match name {
            b"table" => {
                self.deep = self.deep.saturating_sub(1);
                if self.deep == 0
                    && let Some(mut sheet) = self.sheet.take()
                {
                    sheet.finish();
                    self.sheets.push(sheet);
                }
            }
            b"annotation" | b"shapes" | b"frame" | b"custom-shape" | b"control" => {
                self.beside = self.beside.saturating_sub(1);
            }
            _ if self.deep != 1 || self.beside > 0 => {}
            b"table-cell" | b"covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    let at = self.column;
                    self.column = at.saturating_add(cell.alike);
                    if !cell.held().0.is_empty() {
                        self.cells.push((at, cell));
                    }
                }
            }
            b"table-row" => {
                self.put_row(room)?;
                self.row = self.row.saturating_add(self.rows_alike);
            }
            _ => {}
        }
        Ok(())
    }

    /// The row, as often as it stands there.
    fn put_row(&mut self, room: &mut Room) -> Result<(), Stop> {
        let Some(sheet) = &mut self.sheet else {
            return Ok(());
        };
        for row in 0..self.rows_alike.min(MOST_ALIKE) {
            for (column, cell) in &self.cells {
                for nth in 0..cell.alike.min(MAX_COLUMNS) {
                    let place = (self.row.saturating_add(row), column.saturating_add(nth));
                    sheet.put(place, cell.held(), room)?;
                }
            }
            if self.cells.is_empty() {
                break;
            }
        }
        self.cells.clear();
        Ok(())
    }
}
