//! XLSX (ECMA-376, Office Open XML): a zip with the sheets, the texts that cells share, and the formats.

use super::sheet::{Room, Sheet};
use super::values::{Shown, built_in, by_code, number};
use super::xml::Piece;
use super::{Packed, Stop, part};
use crate::import::table::row::CellKind;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Reads every sheet that is not hidden.
pub(super) fn read(packed: &mut Packed<'_>) -> Result<Vec<Sheet>, Stop> {
    let book = book_path(packed)?;
    let targets = targets(packed, &book)?;
    let book = Book::read(packed, &book, &targets)?;
    let path = |kind: &str| {
        let mut of_kind = targets.values().filter(|target| target.is(kind));
        of_kind.next().map(|target| target.path.as_str())
    };
    let mut room = Room::new();
    let shared = Shared::read(packed, path("sharedStrings"), &mut room)?;
    let formats = formats(packed, path("styles"))?;
    let mut sheets = Vec::new();
    for (name, path) in book.sheets {
        let mut reading = Reading {
            sheet: Sheet::new(name),
            shared: &shared,
            formats: &formats,
            since_1904: book.since_1904,
            room: &mut room,
        };
        reading.read(packed, &path)?;
        reading.sheet.finish();
        sheets.push(reading.sheet);
    }
    Ok(sheets)
}

/// More of anything that is listed than a workbook has: what comes behind is passed over.
const MOST_LISTED: usize = 65_536;

/// What a part points to.
struct Target {
    /// The last word of what it is for: `worksheet`, `styles`.
    kind: String,
    path: String,
}

impl Target {
    fn is(&self, kind: &str) -> bool {
        self.kind == kind
    }
}

/// Where the workbook itself is; some programs give it another name.
fn book_path(packed: &mut Packed<'_>) -> Result<String, Stop> {
    let targets = targets(packed, "")?;
    let named = targets.into_values().find(|to| to.is("officeDocument"));
    Ok(named.map_or_else(|| "xl/workbook.xml".to_owned(), |target| target.path))
}

/// What a part points to, by the names that it uses (`rId1`): they stand in a part of their own beside it.
fn targets(packed: &mut Packed<'_>, of: &str) -> Result<BTreeMap<String, Target>, Stop> {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let slash = if folder.is_empty() { "" } else { "/" };
    let mut found = BTreeMap::new();
    let Some(mut part) = part(packed, &format!("{folder}{slash}_rels/{name}.rels"))? else {
        return Ok(found);
    };
    loop {
        match part.next()? {
            Piece::Open(tag) if tag.name() == b"Relationship" => {
                let (Some(id), Some(kind), Some(path)) = (
                    tag.attribute(b"Id"),
                    tag.attribute(b"Type"),
                    tag.attribute(b"Target"),
                ) else {
                    continue;
                };
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let path = path.replace('\\', "/");
                let path = match path.strip_prefix('/') {
                    Some(from_top) => from_top.to_owned(),
                    None => beside(folder, &path),
                };
                if found.len() < MOST_LISTED {
                    found.insert(id.into_owned(), Target { kind, path });
                }
            }
            Piece::End => return Ok(found),
            _ => {}
        }
    }
}

/// A path from a folder: `../docProps/x.xml`.
fn beside(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The workbook: its sheets that are not hidden, with their parts.
struct Book {
    sheets: Vec<(String, String)>,
    since_1904: bool,
}

impl Book {
    fn read(
        packed: &mut Packed<'_>,
        path: &str,
        targets: &BTreeMap<String, Target>,
    ) -> Result<Self, Stop> {
        let mut book = Self {
            sheets: Vec::new(),
            since_1904: false,
        };
        let mut part = part(packed, path)?.ok_or(Stop::Damaged)?;
        loop {
            match part.next()? {
                Piece::Open(tag) if tag.name() == b"sheet" => {
                    let hidden = tag
                        .attribute(b"state")
                        .is_some_and(|state| state.to_ascii_lowercase().contains("hidden"));
                    let target = tag.attribute(b"id").and_then(|id| targets.get(id.as_ref()));
                    let shown = target.filter(|target| target.is("worksheet") && !hidden);
                    if let Some(target) = shown.filter(|_| book.sheets.len() < MOST_LISTED) {
                        let name = tag.attribute(b"name").unwrap_or_default().into_owned();
                        book.sheets.push((name, target.path.clone()));
                    }
                }
                Piece::Open(tag) if tag.name() == b"workbookPr" => {
                    let since = tag.attribute(b"date1904");
                    book.since_1904 |= since.is_some_and(|it| it == "1" || it == "true");
                }
                Piece::End => return Ok(book),
                _ => {}
            }
        }
    }
}

/// Texts that several cells have.
#[derive(Default)]
struct Shared {
    text: String,
    ends: Vec<usize>,
}

impl Shared {
    fn read(packed: &mut Packed<'_>, path: Option<&str>, room: &mut Room) -> Result<Self, Stop> {
        let mut shared = Self::default();
        let Some(mut part) = part(packed, path.unwrap_or("xl/sharedStrings.xml"))? else {
            return Ok(shared);
        };
        let mut text = CellText::default();
        loop {
            match part.next()? {
                Piece::Open(tag) => text.open(tag.name()),
                Piece::Text(piece) => text.add(&piece),
                Piece::Close(name) if name.name() == b"si" => {
                    let text = text.taken();
                    room.take(&text)?;
                    shared.text.push_str(&text);
                    shared.ends.push(shared.text.len());
                }
                Piece::Close(name) => text.close(name.name()),
                Piece::End => return Ok(shared),
                Piece::Other => {}
            }
        }
    }

    fn get(&self, nth: usize) -> Option<&str> {
        let end = *self.ends.get(nth)?;
        let start = nth.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }
}

/// A text in pieces, of which each may look another way; how it is spoken is left out.
#[derive(Default)]
struct CellText {
    text: String,
    in_text: bool,
    spoken: bool,
}

impl CellText {
    fn open(&mut self, name: &[u8]) {
        match name {
            b"t" => self.in_text = !self.spoken,
            b"rPh" => self.spoken = true,
            _ => {}
        }
    }

    fn add(&mut self, piece: &str) {
        if self.in_text {
            self.text.push_str(piece);
        }
    }

    fn close(&mut self, name: &[u8]) {
        match name {
            b"t" => self.in_text = false,
            b"rPh" => self.spoken = false,
            _ => {}
        }
    }

    fn taken(&mut self) -> String {
        unescaped(std::mem::take(&mut self.text))
    }
}

/// `_x000D_` stands for a sign that XML does not have.
fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let code = after
            .get(..4)
            .filter(|_| after.as_bytes().get(4) == Some(&b'_'));
        let sign = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        match sign {
            Some(sign) => {
                out.push(sign);
                rest = after.get(5..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// What the style of a cell, by its number, makes of a number.
fn formats(packed: &mut Packed<'_>, path: Option<&str>) -> Result<Vec<Shown>, Stop> {
    let Some(mut part) = part(packed, path.unwrap_or("xl/styles.xml"))? else {
        return Ok(Vec::new());
    };
    let mut codes: BTreeMap<u32, Shown> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut of_cells = false;
    loop {
        match part.next()? {
            Piece::Open(tag) => match tag.name() {
                b"numFmt" => {
                    let code = tag.attribute(b"formatCode");
                    if let (Some(id), Some(code)) = (tag.number(b"numFmtId"), code)
                        && codes.len() < MOST_LISTED
                    {
                        codes.insert(id, by_code(&code));
                    }
                }
                b"cellXfs" => of_cells = true,
                b"xf" if of_cells && styles.len() < MOST_LISTED => {
                    let id = tag.number(b"numFmtId").unwrap_or(0);
                    let shown = codes.get(&id).copied();
                    styles.push(shown.unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Piece::Close(name) if name.name() == b"cellXfs" => of_cells = false,
            Piece::End => return Ok(styles),
            _ => {}
        }
    }
}

/// How a cell keeps its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Number,
    Shared,
    Text,
    Truth,
    Day,
}

/// A sheet, being read.
struct Reading<'r> {
    sheet: Sheet,
    shared: &'r Shared,
    formats: &'r [Shown],
    since_1904: bool,
    room: &'r mut Room,
}

impl Reading<'_> {
    fn read(&mut self, packed: &mut Packed<'_>, path: &str) -> Result<(), Stop> {
        let mut part = part(packed, path)?.ok_or(Stop::Damaged)?;
        // Neither rows nor cells need say where they are.
        let (mut row, mut column) = (0_u32, 0_u32);
        let (mut kept, mut style) = (Kept::Number, 0_usize);
        let (mut value, mut in_value) = (String::new(), false);
        let mut text = CellText::default();
        loop {
            match part.next()? {
                Piece::Open(tag) => match tag.name() {
                    b"row" => {
                        row = tag
                            .number(b"r")
                            .map_or(row.saturating_add(1), |row| row.max(1));
                        column = 0;
                    }
                    b"c" => {
                        column = column.saturating_add(1);
                        (kept, style) = (Kept::Number, 0);
                        value.clear();
                        tag.each_attribute(|name, said| match name {
                            b"r" => column = column_of(said).unwrap_or(column),
                            b"t" => kept = kept_as(said),
                            b"s" => style = said.trim().parse().unwrap_or(0),
                            _ => {}
                        });
                    }
                    b"v" => in_value = true,
                    name => text.open(name),
                },
                Piece::Text(piece) if in_value => value.push_str(&piece),
                Piece::Text(piece) => text.add(&piece),
                Piece::Close(name) => match name.name() {
                    b"v" => in_value = false,
                    b"c" => {
                        let inline = text.taken();
                        let shown = self.formats.get(style).copied().unwrap_or_default();
                        let value = if inline.is_empty() { &value } else { &inline };
                        let place = (row.saturating_sub(1), column.saturating_sub(1));
                        self.put(place, kept, value, shown)?;
                    }
                    b"sheetData" => return Ok(()),
                    name => text.close(name),
                },
                Piece::End => return Ok(()),
                Piece::Other => {}
            }
        }
    }

    fn put(
        &mut self,
        place: (u32, u32),
        kept: Kept,
        value: &str,
        shown: Shown,
    ) -> Result<(), Stop> {
        let (text, kind) = match kept {
            Kept::Shared => {
                let text = value
                    .trim()
                    .parse()
                    .ok()
                    .and_then(|nth| self.shared.get(nth));
                (Cow::Borrowed(text.unwrap_or_default()), CellKind::Text)
            }
            Kept::Number => match value.trim().parse::<f64>() {
                Ok(value) => {
                    let (text, kind) = number(value, shown, self.since_1904);
                    (Cow::Owned(text), kind)
                }
                Err(_) => (Cow::Borrowed(value), CellKind::Text),
            },
            // `2026-10-09T00:00:00`
            Kept::Day => (
                Cow::Borrowed(value.get(..10).unwrap_or(value)),
                CellKind::Day,
            ),
            Kept::Truth => {
                let truth = if value.trim() == "1" { "true" } else { "false" };
                (Cow::Borrowed(truth), CellKind::Text)
            }
            Kept::Text => (Cow::Borrowed(value), CellKind::Text),
        };
        self.sheet.put(place, (&text, kind), self.room)
    }
}

fn kept_as(said: &str) -> Kept {
    match said {
        "n" => Kept::Number,
        "s" => Kept::Shared,
        "b" => Kept::Truth,
        "d" => Kept::Day,
        // A text in place, the text that a formula gave, or a mistake such as `#N/A`.
        _ => Kept::Text,
    }
}

/// `AB12` is in the 28th column.
fn column_of(place: &str) -> Option<u32> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.take(4).fold(0_u32, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    (column > 0).then_some(column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_followed_from_where_they_stand() {
        assert_eq!(
            beside("xl", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(beside("xl", "../docs/a.xml"), "docs/a.xml");
        assert_eq!(beside("", "./xl/workbook.xml"), "xl/workbook.xml");
    }

    #[test]
    fn signs_that_xml_does_not_have_are_written_out() {
        assert_eq!(unescaped("a_x000D_b_x00e9_".to_owned()), "a\rbé");
        assert_eq!(unescaped("_xABC_ _x".to_owned()), "_xABC_ _x");
        assert_eq!(unescaped("_x00e9é".to_owned()), "_x00e9é");
    }
}
