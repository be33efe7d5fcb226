//! The form that comes back signed: our address in the window of the customer's envelope, what is
//! acknowledged, the instalments, and where to sign.

use super::blocks::{schedule, text_rows};
use super::facts::LetterFacts;
use super::sheet::{self, ACCENT, AddressBlock, LEFT, RIGHT, SUBJECT};
use super::{blocks, fill};
use crate::documents::flow::{Row, Size};
use crate::documents::fonts::Face;
use crate::documents::page::{Rgb, Stroke, Style, mm};
use crate::documents::text::{Setting, Span};
use crate::domain::message::msg;
use crate::words::Words;

/// The form on a page of its own.
pub(super) fn rows(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    let Some(arrangement) = facts.arrangement() else {
        return Vec::new();
    };
    let mut rows = vec![head(facts, words)];
    let statement = words.say(
        &msg("letter-form-statement")
            .with("customer", facts.customer.name.as_str())
            .with("company", facts.company.name.as_str())
            .with("day", fill::day_in_text(words, arrangement.as_of))
            .with("total", facts.total)
            .with("letter", fill::day_in_text(words, facts.date)),
    );
    let setting = blocks::body_setting(words, Size::Usual);
    rows.extend(text_rows(
        &[Span::new(Face::Regular, &statement)],
        &setting,
        0.0,
    ));
    rows.extend(schedule(arrangement, facts, words));
    rows.extend(fields(facts, words));
    rows.extend(hint(words));
    // The form is one sheet: nothing of it goes anywhere alone.
    let last = rows.len().saturating_sub(1);
    for (index, row) in rows.iter_mut().enumerate() {
        row.keep = index < last && row.table.is_none();
    }
    rows
}

/// Address, references and title, at their places on a fresh page.
fn head(facts: &LetterFacts, words: &Words) -> Row {
    let title = words.t("letter-form-title");
    let block = AddressBlock::ours(facts, words);
    let window = facts.window;
    let number = facts.customer.number.clone().unwrap_or_default();
    let references = [
        (words.t("letter-our-reference"), facts.our_reference.clone()),
        (words.t("letter-form-letter-of"), words.day_long(facts.date)),
        (words.t("letter-customer-number"), number),
    ];
    let next_top = sheet::next_top(facts);
    let mut row = Row::new(SUBJECT + mm(6.0) - next_top, move |page, top| {
        let shift = top - next_top;
        block.draw(page, &window, None);
        sheet::references(page, &window, mm(50.6) + shift, &references);
        let style = Style::new(Face::Semibold, 13.0).coloured(ACCENT);
        page.text(style, LEFT, SUBJECT + shift, &title);
    });
    row.starts_page = true;
    row
}

/// Lines to write on, two beside each other.
fn fields(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    let role = if fill::is_consumer(facts) {
        None
    } else {
        Some("letter-form-capacity")
    };
    let pairs: [[Option<&'static str>; 2]; 3] = [
        [Some("letter-form-place"), Some("letter-form-date")],
        [Some("letter-form-name"), role],
        [Some("letter-form-signature"), None],
    ];
    pairs
        .into_iter()
        .enumerate()
        .map(|(index, pair)| {
            let labels = pair.map(|key| key.map(|key| words.t(key)));
            let tall = index == 2;
            let height = if tall { mm(24.0) } else { mm(15.0) };
            Row::new(height, move |page, top| {
                let width = (RIGHT - LEFT - mm(10.0)) / 2.0;
                for (column, label) in labels.iter().enumerate() {
                    let Some(label) = label else { continue };
                    let x = LEFT + (width + mm(10.0)) * column as f32;
                    let y = top + height - mm(4.6);
                    page.line((x, y), (x + width, y), Stroke::solid(Rgb::INK, 0.6));
                    let style = Style::new(Face::Regular, 8.2).coloured(Rgb::GREY);
                    page.text(style, x, y + 10.0, label);
                }
            })
            .gap(if index == 0 { 8.0 } else { 0.0 })
        })
        .collect()
}

fn hint(words: &Words) -> Vec<Row> {
    let setting = Setting {
        leading: 11.6,
        colour: Rgb::GREY,
        ..Setting::new(8.6)
    };
    let text = words.t("letter-form-hint");
    text_rows(&[Span::new(Face::Italic, &text)], &setting, 16.0)
}
