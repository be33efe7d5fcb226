//! Where a copy stands on its page, and what we put over it in our own type: its header, a watermark,
//! the values of form fields that nobody else draws.

use super::Enclosure;
use super::sheet::{Joiner, Sheet};
use crate::documents::fonts::Face;
use crate::documents::page::{A4_HEIGHT, A4_WIDTH, Page, Rgb, Stroke, Style, mm};
use crate::documents::writer;
use crate::pdf::copier::Shelf;
use crate::pdf::error::PdfError;
use crate::pdf::pages;
use lopdf::{Document, ObjectId};

/// A4, lying when the sheet lies.
pub(super) fn paper(sheet: &Sheet) -> (f32, f32) {
    match sheet.width > sheet.height {
        true => (A4_HEIGHT, A4_WIDTH),
        false => (A4_WIDTH, A4_HEIGHT),
    }
}

/// Room above a copy for its header, and the edge that printers leave white.
const HEADER: f32 = mm(10.0);
const EDGE: f32 = mm(5.0);
/// A sheet this much larger than the paper is the same size: 595 × 842 is A4.
const SAME: f32 = 2.0;

/// Where a sheet stands on its page: scale, and its lower left corner. At its own size where it
/// fits, else smaller; in the middle.
pub(super) fn placed(sheet: &Sheet, header: bool) -> (f32, f32, f32) {
    let (width, height) = paper(sheet);
    let top = if header { HEADER } else { 0.0 };
    let fits = sheet.width <= width + SAME && sheet.height <= height - top + SAME;
    let edge = if fits || header { 0.0 } else { EDGE };
    let room = (width - 2.0 * edge, height - top - 2.0 * edge);
    let scale = match fits {
        true => 1.0,
        false => (room.0 / sheet.width).min(room.1 / sheet.height).min(1.0),
    };
    let x = (width - sheet.width * scale) / 2.0;
    let y = (height - top - sheet.height * scale) / 2.0;
    (scale, x, y)
}

/// What we put over each page of a copy.
pub(super) fn covers(
    target: &mut Document,
    shelf: &mut Shelf,
    enclosure: &Enclosure<'_>,
    sheets: &[Sheet],
) -> Result<Vec<Option<ObjectId>>, PdfError> {
    let fields = sheets.iter().any(|sheet| !sheet.fields.is_empty());
    if enclosure.header.is_none() && enclosure.watermark.is_none() && !fields {
        return Ok(Vec::new());
    }
    let drawn: Vec<Page> = sheets
        .iter()
        .enumerate()
        .map(|(at, sheet)| cover(enclosure, sheet, at + 1, sheets.len()))
        .collect();
    let source = writer::compose(&drawn)?;
    let mut joiner = Joiner::new(&source, target, shelf);
    pages::pages(&source)?
        .iter()
        .map(|page| joiner.drawing(page))
        .collect()
}

fn cover(enclosure: &Enclosure<'_>, sheet: &Sheet, number: usize, of: usize) -> Page {
    let (width, height) = paper(sheet);
    let mut page = Page {
        width,
        height,
        items: Vec::new(),
    };
    for field in &sheet.fields {
        field.draw(&mut page, placed(sheet, enclosure.header.is_some()));
    }
    if let Some(header) = enclosure.header {
        let text = match of {
            1 => header.to_owned(),
            _ => format!("{header} · {number}/{of}"),
        };
        let style = Style::new(Face::Semibold, 8.5).coloured(Rgb::GREY);
        let (left, right) = (mm(15.0), width - mm(15.0));
        page.text_right(style, right, mm(7.2), &text);
        let line = Stroke::solid(Rgb::HAIR, 0.5);
        page.line((left, mm(9.0)), (right, mm(9.0)), line);
    }
    if let Some(word) = enclosure.watermark {
        page.watermark(word);
    }
    page
}
