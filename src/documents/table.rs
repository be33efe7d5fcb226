//! Tables over pages: a head that is repeated, a sum that is carried over, columns that fit.

use crate::documents::flow::{Frame, Row};
use crate::documents::fonts::Face;
use crate::documents::grid::{ACCENT, LEFT, RIGHT, TINT, shortened};
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::text;
use std::rc::Rc;

const SIZE: f32 = 8.8;
const HEAD_SIZE: f32 = 8.0;
/// Smallest size at which a number that must be read whole is still readable.
const SIZE_MIN: f32 = 5.6;
pub(super) const ROW_HEIGHT: f32 = 15.2;
const HEAD_HEIGHT: f32 = 16.6;
const PADDING: f32 = mm(1.6);
/// Between columns, where one of them takes what is left; and at least.
const GUTTER: f32 = mm(4.2);
const GUTTER_MIN: f32 = mm(2.2);
/// A column of text is not made narrower than this.
const FILLING_MIN: f32 = mm(14.0);

/// A column.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) title: String,
    /// Amounts and counts stand on the right.
    pub(super) right: bool,
    /// Takes what the others leave, and is shortened when that is not enough.
    pub(super) fills: bool,
}

impl Column {
    pub(super) fn left(title: String) -> Self {
        Self {
            title,
            right: false,
            fills: false,
        }
    }

    pub(super) fn right(title: String) -> Self {
        Self {
            right: true,
            ..Self::left(title)
        }
    }

    pub(super) fn filling(title: String) -> Self {
        Self {
            fills: true,
            ..Self::left(title)
        }
    }
}

/// A table as it will be drawn.
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
    /// For each row the sum of the rows above it; empty for a table that carries nothing.
    pub(super) carried: Vec<String>,
    /// What the line that carries out, and the one that carries in, is called.
    pub(super) carry_words: (String, String),
}

/// Where a column's text stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    left: f32,
    right: f32,
}

impl Table {
    /// Its rows: the head is kept with the first line, and the last line with what follows when
    /// `keep_last`.
    pub(super) fn into_rows(self, gap: f32, keep_last: bool) -> Vec<Row> {
        let places = Rc::new(self.places());
        let columns = Rc::new(self.columns);
        let head = {
            let (places, columns) = (Rc::clone(&places), Rc::clone(&columns));
            move |page: &mut Page, top: f32| draw_head(page, top, &columns, &places)
        };
        let carries = !self.carried.is_empty();
        let carry_words = self.carry_words;
        let frame = Rc::new(Frame {
            head_height: HEAD_HEIGHT,
            carry_height: if carries { ROW_HEIGHT } else { 0.0 },
            head: Box::new(head.clone()),
            carry: Box::new(move |page, top, out, sum| {
                let word = if out { &carry_words.0 } else { &carry_words.1 };
                draw_carry(page, top, word, sum);
            }),
        });
        let mut rows = vec![Row::new(HEAD_HEIGHT, head).gap(gap).kept(true)];
        let last = self.rows.len().saturating_sub(1);
        for (index, cells) in self.rows.into_iter().enumerate() {
            let (places, columns) = (Rc::clone(&places), Rc::clone(&columns));
            let mut row = Row::new(ROW_HEIGHT, move |page, top| {
                draw_line(page, top, index % 2 == 1, &cells, &columns, &places);
                if index == last {
                    let pen = Stroke::solid(ACCENT, 0.8);
                    page.line((LEFT, top + ROW_HEIGHT), (RIGHT, top + ROW_HEIGHT), pen);
                }
            });
            let sum = self.carried.get(index).cloned().unwrap_or_default();
            row.table = Some((Rc::clone(&frame), sum));
            row.keep = index == last && keep_last;
            rows.push(row);
        }
        rows
    }

    /// Each column as wide as its widest cell; what remains goes to the filling column, else between
    /// the columns.
    fn places(&self) -> Vec<Place> {
        let mut widths: Vec<f32> = self
            .columns
            .iter()
            .enumerate()
            .map(|(index, column)| {
                let cells = self.rows.iter().filter_map(|row| row.get(index));
                let widest = cells
                    .map(|cell| text::measure(Face::Regular, SIZE, cell))
                    .fold(0.0, f32::max);
                let title = text::measure(Face::Semibold, HEAD_SIZE, &column.title);
                // A very long number is set smaller rather than pushing the amounts off the page.
                widest.min(mm(44.0)).max(title)
            })
            .collect();
        let gaps = self.columns.len().saturating_sub(1).max(1) as f32;
        let filling = self.columns.iter().position(|column| column.fills);
        if let Some(index) = filling {
            widths[index] = FILLING_MIN;
        }
        let room = RIGHT - LEFT - 2.0 * PADDING;
        let rest = |widths: &[f32]| room - widths.iter().sum::<f32>();
        let too_wide = GUTTER_MIN * gaps - rest(&widths);
        if too_wide > 0.0 {
            // The widest column of text gives way: its cells are set smaller.
            let left = (0..widths.len()).filter(|index| !self.columns[*index].right);
            if let Some(index) = left.max_by(|one, other| widths[*one].total_cmp(&widths[*other])) {
                widths[index] = (widths[index] - too_wide).max(FILLING_MIN);
            }
        }
        let mut gutter = rest(&widths) / gaps;
        if let Some(index) = filling {
            gutter = gutter.min(GUTTER);
            widths[index] += rest(&widths) - gutter * gaps;
        }
        let mut x = LEFT + PADDING;
        widths
            .into_iter()
            .map(|width| {
                let place = Place {
                    left: x,
                    right: x + width,
                };
                x += width + gutter;
                place
            })
            .collect()
    }
}

fn draw_head(page: &mut Page, top: f32, columns: &[Column], places: &[Place]) {
    page.rect((LEFT, top), (RIGHT - LEFT, HEAD_HEIGHT), Some(ACCENT), None);
    let style = Style::new(Face::Semibold, HEAD_SIZE).coloured(Rgb::WHITE);
    for (column, place) in columns.iter().zip(places) {
        cell(page, style, top + 11.2, &column.title, column, *place);
    }
}

fn draw_line(
    page: &mut Page,
    top: f32,
    tinted: bool,
    cells: &[String],
    columns: &[Column],
    places: &[Place],
) {
    if tinted {
        page.rect((LEFT, top), (RIGHT - LEFT, ROW_HEIGHT), Some(TINT), None);
    }
    let style = Style::new(Face::Regular, SIZE);
    for ((text, column), place) in cells.iter().zip(columns).zip(places) {
        cell(page, style, top + 10.8, text, column, *place);
    }
}

fn cell(page: &mut Page, style: Style, y: f32, text: &str, column: &Column, place: Place) {
    let width = place.right - place.left + 0.5;
    let mut style = style;
    let mut shown = text.to_owned();
    if column.fills {
        shown = shortened(style.face, style.size, text, width);
    } else {
        let natural = text::measure(style.face, style.size, text);
        if natural > width {
            style.size = (style.size * width / natural).max(SIZE_MIN);
            shown = shortened(style.face, style.size, text, width + GUTTER / 2.0);
        }
    }
    if column.right {
        page.text_right(style, place.right, y, &shown);
    } else {
        page.text(style, place.left, y, &shown);
    }
}

fn draw_carry(page: &mut Page, top: f32, word: &str, sum: &str) {
    let style = Style::new(Face::Italic, SIZE).coloured(Rgb::GREY);
    let width = text::measure(style.face, style.size, sum);
    page.text_right(style, RIGHT - PADDING - width - mm(5.0), top + 10.8, word);
    page.text_right(style, RIGHT - PADDING, top + 10.8, sum);
}

/// Where a label before an amount ends; labels above each other end together.
fn label_right(style: Style, amount: &str) -> f32 {
    let width = text::measure(style.face, style.size, amount);
    RIGHT - PADDING - width.max(mm(24.0)) - mm(5.0)
}

/// What a line under a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SumStyle {
    /// A part of the total.
    Part,
    /// The total.
    Total,
    /// Said, but not added.
    Aside,
}

/// A row with a label and an amount on the right.
pub(super) fn sum_row(label: String, amount: String, style: SumStyle) -> Row {
    match style {
        SumStyle::Total => Row::new(19.0, move |page, top| {
            let left = LEFT + mm(62.0);
            page.rect((left, top), (RIGHT - left, 19.0), Some(TINT), None);
            let amount_style = Style::new(Face::Bold, 10.6);
            let label_style = Style::new(Face::Bold, 10.2).coloured(ACCENT);
            let right = label_right(amount_style, &amount);
            page.text_right(label_style, right, top + 13.2, &label);
            page.text_right(amount_style, RIGHT - PADDING, top + 13.2, &amount);
        })
        .gap(3.0),
        SumStyle::Part | SumStyle::Aside => Row::new(14.0, move |page, top| {
            let face = match style {
                SumStyle::Aside => Face::Italic,
                _ => Face::Regular,
            };
            let amount_style = match style {
                SumStyle::Aside => Style::new(face, SIZE).coloured(Rgb::GREY),
                _ => Style::new(face, SIZE),
            };
            let label_style = Style::new(face, SIZE).coloured(Rgb::GREY);
            let right = label_right(amount_style, &amount);
            page.text_right(label_style, right, top + 10.4, &label);
            page.text_right(amount_style, RIGHT - PADDING, top + 10.4, &amount);
        }),
    }
}
