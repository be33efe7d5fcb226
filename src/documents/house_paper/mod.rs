//! Paper that stays in our own house: a slip with questions for a department, the sheet that a colleague
//! takes along to ring or visit a customer, and the history of a customer. No letterhead, nothing for a customer to keep, and a line of
//! what it is at the foot of each page.

mod case;
mod slip;
mod timeline;

pub use case::{CaseFacts, CaseItem, CaseKind};
pub use slip::{SlipFacts, SlipQuestion};
pub use timeline::{TimelineEvent, TimelineFacts};

use crate::documents::fonts::Face;
use crate::documents::grid::{LEFT, RIGHT};
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::text;
use crate::domain::message::{Message, msg};
use crate::words::Words;

/// Where the first line of text of a page stands.
const TOP: f32 = mm(18.0);

/// What a sheet needs that the type does not have.
///
/// # Errors
/// Names the characters, so that somebody can write them otherwise.
fn readable(all: &str) -> Result<(), Message> {
    let missing: String = text::missing(all).into_iter().collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(msg("house-paper-characters").with("characters", missing))
    }
}

/// Lays out a slip, over as many pages as its questions need.
///
/// # Errors
/// A character is not in the type.
pub fn slip(facts: &SlipFacts, words: &Words) -> Result<Vec<Page>, Message> {
    readable(&facts.all_text())?;
    Ok(slip::pages(facts, words))
}

/// Lays out the history of a customer, over as many pages as it needs.
///
/// # Errors
/// A character is not in the type.
pub fn timeline(facts: &TimelineFacts, words: &Words) -> Result<Vec<Page>, Message> {
    readable(&facts.all_text())?;
    Ok(timeline::pages(facts, words))
}

/// Lays out the sheet of a case on one page.
///
/// # Errors
/// A character is not in the type.
pub fn case(facts: &CaseFacts, words: &Words) -> Result<Page, Message> {
    readable(&facts.all_text())?;
    Ok(case::page(facts, words))
}

/// A square to tick.
fn tick_box(page: &mut Page, x: f32, baseline: f32) {
    let side = 8.4;
    let pen = Stroke::solid(Rgb::INK, 0.7);
    page.rect((x, baseline - side + 1.0), (side, side), None, Some(pen));
}

/// A square to tick with its words; where they end.
fn tick(page: &mut Page, x: f32, baseline: f32, words: &str) -> f32 {
    tick_box(page, x, baseline);
    let style = Style::new(Face::Regular, 9.4);
    let from = x + 12.5;
    page.text(style, from, baseline, words);
    from + text::measure(Face::Regular, 9.4, words)
}

/// Words, and a line to write on behind them up to `to`.
fn blank(page: &mut Page, x: f32, baseline: f32, words: &str, to: f32) {
    let style = Style::new(Face::Regular, 9.4);
    page.text(style, x, baseline, words);
    let from = if words.is_empty() {
        x
    } else {
        x + text::measure(Face::Regular, 9.4, words) + 4.0
    };
    let pen = Stroke::solid(Rgb::GREY, 0.5);
    page.line((from, baseline + 2.0), (to, baseline + 2.0), pen);
}

/// What it is, and which page of how many.
fn foot(page: &mut Page, what: &str, (number, of): (usize, usize), words: &Words) {
    let pen = Stroke::solid(Rgb::HAIR, 0.5);
    page.line((LEFT, mm(284.0)), (RIGHT, mm(284.0)), pen);
    let style = Style::new(Face::Regular, 7.4).coloured(Rgb::GREY);
    page.text(style, LEFT, mm(287.6), what);
    let number = words.say(&msg("letter-page").with("page", number).with("pages", of));
    page.text_right(style, RIGHT, mm(287.6), &number);
}
