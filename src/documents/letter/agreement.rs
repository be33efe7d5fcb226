//! What was agreed, as it was recorded: a paragraph for each line, a point for each line that begins with
//! a dash.

use super::about::About;
use super::blocks::{body_setting, text_rows};
use super::facts::LetterFacts;
use super::sheet::LEFT;
use crate::documents::flow::{Row, Size};
use crate::documents::fonts::Face;
use crate::documents::page::{Rgb, mm};
use crate::documents::text::{self, Span};
use crate::words::Words;

/// How far a point stands in.
const INDENT: f32 = mm(5.0);

/// The rows of it; none for a letter that confirms no such agreement.
pub(super) fn rows(facts: &LetterFacts, words: &Words, size: Size) -> Vec<Row> {
    let About::Agreement(agreement) = &facts.about else {
        return Vec::new();
    };
    let lines = agreement.text.lines().map(str::trim);
    let mut rows: Vec<Row> = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        match line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
            Some(point) => rows.extend(point_rows(point.trim(), words, size)),
            None => {
                let span = [Span::new(Face::Regular, line)];
                rows.extend(text_rows(&span, &body_setting(words, size), 8.0));
            }
        }
    }
    rows
}

fn point_rows(point: &str, words: &Words, size: Size) -> Vec<Row> {
    let setting = body_setting(words, size);
    let span = [Span::new(Face::Regular, point)];
    let width = super::sheet::WIDTH - INDENT;
    let lines = text::paragraph(&span, &setting, width);
    let count = lines.len();
    lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| {
            let keep = count > 1 && (index == 0 || index + 2 == count);
            Row::new(line.height, move |page, top| {
                if index == 0 {
                    let centre = (LEFT + mm(1.6), top + line.baseline - 3.2);
                    let dot = ((centre.0, centre.1 - 1.1), (2.2, 2.2));
                    page.rounded_rect(dot.0, dot.1, 1.1, Some(Rgb::INK), None);
                }
                page.line_of_text(&line, LEFT + INDENT, top);
            })
            .gap(if index == 0 { 3.0 } else { 0.0 })
            .kept(keep)
        })
        .collect()
}
