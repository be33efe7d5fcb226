//! The call sheet on one page, for whoever calls with paper in the hand: whom to ask for and what is open at
//! the left, what to say at the right, the answers to what they may say below, and at the foot a strip to fill
//! in what came of it (seed B29). It is ours alone and goes to nobody.

use crate::documents::fonts::Face;
use crate::documents::grid::{ACCENT, fitting};
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::text::{self, Line, Setting, Span};
use crate::domain::template::Paragraph;

const LEFT: f32 = mm(14.0);
const RIGHT: f32 = mm(196.0);
const TOP: f32 = mm(13.0);
/// Where the strip for the outcome begins.
const STRIP: f32 = mm(262.0);
const GAP: f32 = mm(6.0);
/// Width of the facts.
const FACTS: f32 = mm(62.0);
/// Sizes that are tried until everything stands on the page.
const SIZES: [f32; 9] = [10.0, 9.4, 8.8, 8.2, 7.7, 7.2, 6.8, 6.4, 6.0];

/// Everything that stands on the sheet, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallSheet {
    /// The customer's name.
    pub title: String,
    /// What kind of conversation, in which tone, on which day.
    pub about: String,
    /// Whom to ask for: name, role and number of each.
    pub people: Vec<String>,
    /// The invoices: number, amount, and what is known of each.
    pub items: Vec<(String, String, String)>,
    /// What is known beside that: about what, and what.
    pub facts: Vec<(String, String)>,
    /// The steps of the script: title, and what is said.
    pub steps: Vec<(String, Paragraph)>,
    /// The heading above the answers.
    pub excuses_head: String,
    /// What they may say, with the answer; the likeliest first.
    pub excuses: Vec<(String, Paragraph)>,
    /// The boxes to tick: how it ended.
    pub results: Vec<String>,
    /// The lines to fill in: amount, day, person.
    pub blanks: Vec<String>,
}

/// Lays it out on one page, as large as fits. Answers that would not fit at the smallest size are left out,
/// the least likely first.
#[must_use]
pub fn lay_out(sheet: &CallSheet) -> Page {
    let mut sheet = sheet.clone();
    loop {
        for size in SIZES {
            if let Some(page) = at_size(&sheet, size) {
                return page;
            }
        }
        if sheet.excuses.pop().is_none() {
            // Whatever is left over is cut at the strip rather than lost on a second page.
            return drawn(&sheet, SIZES[SIZES.len() - 1]).0;
        }
    }
}

fn at_size(sheet: &CallSheet, size: f32) -> Option<Page> {
    let (page, bottom) = drawn(sheet, size);
    (bottom <= STRIP - mm(2.0)).then_some(page)
}

/// The page, and where it ends above the strip.
fn drawn(sheet: &CallSheet, size: f32) -> (Page, f32) {
    let mut page = Page::a4();
    let top = head(&mut page, sheet);
    let facts = facts(&mut page, sheet, size, top);
    let script = script(&mut page, sheet, size, top);
    let below = facts.max(script) + mm(3.0);
    let bottom = excuses(&mut page, sheet, size, below);
    strip(&mut page, sheet);
    (page, bottom)
}

fn head(page: &mut Page, sheet: &CallSheet) -> f32 {
    let title = Style::new(Face::Semibold, 16.0).coloured(ACCENT);
    let width = RIGHT - LEFT;
    page.text(
        fitting(title, &sheet.title, width),
        LEFT,
        TOP + 13.0,
        &sheet.title,
    );
    let about = Style::new(Face::Regular, 9.5).coloured(Rgb::GREY);
    page.text(
        fitting(about, &sheet.about, width),
        LEFT,
        TOP + 27.0,
        &sheet.about,
    );
    let y = TOP + 33.0;
    page.line((LEFT, y), (RIGHT, y), Stroke::solid(Rgb::HAIR, 0.6));
    y + mm(3.0)
}

fn setting(size: f32) -> Setting {
    Setting {
        leading: size * 1.24,
        ..Setting::new(size)
    }
}

fn lines(spans: &[Span<'_>], size: f32, width: f32) -> Vec<Line> {
    text::paragraph(spans, &setting(size), width)
}

fn spans(said: &Paragraph) -> Vec<Span<'_>> {
    let face = |bold| if bold { Face::Semibold } else { Face::Regular };
    let runs = said.runs.iter();
    runs.map(|run| Span::new(face(run.bold), &run.text))
        .collect()
}

fn facts(page: &mut Page, sheet: &CallSheet, size: f32, top: f32) -> f32 {
    let mut y = top;
    for person in &sheet.people {
        y = page.paragraph(
            &lines(&[Span::new(Face::Regular, person)], size, FACTS),
            LEFT,
            y,
        );
    }
    y += mm(2.0);
    for (number, amount, note) in &sheet.items {
        let style = Style::new(Face::Semibold, size);
        page.text(style, LEFT, y + size, number);
        page.text_right(style, LEFT + FACTS, y + size, amount);
        y += size * 1.24;
        let note = Span::new(Face::Regular, note);
        y = page.paragraph(&lines(&[note], size * 0.92, FACTS), LEFT, y) + 1.5;
    }
    y += mm(2.0);
    for (label, fact) in &sheet.facts {
        let label = format!("{label}: ");
        let both = [
            Span::new(Face::Semibold, &label),
            Span::new(Face::Regular, fact),
        ];
        y = page.paragraph(&lines(&both, size, FACTS), LEFT, y) + 1.5;
    }
    y
}

fn script(page: &mut Page, sheet: &CallSheet, size: f32, top: f32) -> f32 {
    let x = LEFT + FACTS + GAP;
    let mut y = top;
    for (title, said) in &sheet.steps {
        let title = lines(&[Span::new(Face::Semibold, title)], size * 0.92, RIGHT - x);
        y = page.paragraph(&title, x, y);
        y = page.paragraph(&lines(&spans(said), size * 1.08, RIGHT - x), x, y) + mm(2.0);
    }
    y
}

/// In two columns of about the same height.
fn excuses(page: &mut Page, sheet: &CallSheet, size: f32, top: f32) -> f32 {
    if sheet.excuses.is_empty() {
        return top;
    }
    page.line((LEFT, top), (RIGHT, top), Stroke::solid(Rgb::HAIR, 0.6));
    let head = Style::new(Face::Semibold, size).coloured(ACCENT);
    page.text(head, LEFT, top + mm(2.0) + size, &sheet.excuses_head);
    let top = top + mm(2.0) + size * 1.6;
    let width = (RIGHT - LEFT - GAP) / 2.0;
    let size = size * 0.9;
    let blocks: Vec<Vec<Line>> = sheet
        .excuses
        .iter()
        .map(|(hear, answer)| {
            let hear = format!("{hear}: ");
            let mut all = vec![Span::new(Face::Semibold, hear.as_str())];
            all.extend(spans(answer));
            lines(&all, size, width)
        })
        .collect();
    let height = |block: &[Line]| block.iter().map(|line| line.height).sum::<f32>() + 2.0;
    let half = blocks.iter().map(|block| height(block)).sum::<f32>() / 2.0;
    let (mut x, mut y, mut lowest) = (LEFT, top, top);
    for block in &blocks {
        if x <= LEFT && y - top >= half {
            (x, y) = (LEFT + width + GAP, top);
        }
        y = page.paragraph(block, x, y) + 2.0;
        lowest = lowest.max(y);
    }
    lowest
}

/// What came of it, to be ticked and filled in.
fn strip(page: &mut Page, sheet: &CallSheet) {
    page.line((LEFT, STRIP), (RIGHT, STRIP), Stroke::solid(Rgb::GREY, 0.8));
    let small = Style::new(Face::Regular, 8.5);
    let (mut x, mut y) = (LEFT, STRIP + mm(5.5));
    for result in &sheet.results {
        let width = text::measure(small.face, small.size, result) + mm(8.0);
        if x + width > RIGHT {
            (x, y) = (LEFT, y + mm(5.5));
        }
        let edge = Stroke::solid(Rgb::INK, 0.7);
        page.rect((x, y - mm(2.6)), (mm(2.8), mm(2.8)), None, Some(edge));
        page.text(small, x + mm(4.0), y, result);
        x += width;
    }
    let y = STRIP + mm(19.0);
    let count = sheet.blanks.len().max(1) as f32;
    let width = (RIGHT - LEFT) / count;
    for (place, blank) in sheet.blanks.iter().enumerate() {
        let x = LEFT + width * place as f32;
        let end = page.text(small.coloured(Rgb::GREY), x, y, blank) + x + mm(1.5);
        page.line(
            (end, y + 1.5),
            (x + width - mm(3.0), y + 1.5),
            Stroke::solid(Rgb::HAIR, 0.6),
        );
    }
}
