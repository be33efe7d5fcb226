//! The page on top of a pile of letters: what is in it, to count at the printer and to weigh at the post.

use crate::documents::flow::{self, Area, Row};
use crate::documents::fonts::Face;
use crate::documents::grid::{ACCENT, BOTTOM, LEFT, NEXT_TOP, RIGHT, WIDTH};
use crate::documents::page::{Page, Rgb, Style, mm};
use crate::documents::table::{Column, SumStyle, Table, sum_row};
use crate::documents::text::{self, Setting, Span};
use crate::domain::message::msg;
use crate::domain::post::{WEIGHT_STEPS, grams, step};
use crate::words::Words;
use chrono::NaiveDate;

/// What a pile is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PileFacts {
    /// Whose letters.
    pub company: String,
    /// Their date.
    pub day: NaiveDate,
    /// The printer prints on both sides.
    pub two_sided: bool,
    /// The letters as they lie.
    pub letters: Vec<PileLetter>,
}

/// A letter in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PileLetter {
    /// To whom.
    pub name: String,
    /// Postcode and town.
    pub place: String,
    /// Our reference.
    pub reference: String,
    /// Its pages.
    pub pages: u32,
    /// Its sheets.
    pub sheets: u32,
}

/// Lays it out.
#[must_use]
pub fn pages(facts: &PileFacts, words: &Words) -> Vec<Page> {
    let area = Area {
        first_top: NEXT_TOP,
        next_top: NEXT_TOP,
        bottom: BOTTOM,
    };
    let rows = |_| rows(facts, words);
    let mut pages = flow::paginate(&rows, &area, &|_| Page::a4());
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        let style = Style::new(Face::Regular, 7.4).coloured(Rgb::GREY);
        let number = msg("letter-page").with("page", at + 1).with("pages", count);
        page.text_right(style, RIGHT, mm(287.6), &words.say(&number));
        let foot = words.t("pile-foot");
        page.text(style, LEFT, mm(287.6), &foot);
    }
    pages
}

fn rows(facts: &PileFacts, words: &Words) -> Vec<Row> {
    let title = words.say(&msg("pile-title").with("count", facts.letters.len()));
    let about = format!("{} · {}", facts.company, words.day_weekday_long(facts.day));
    let mut rows = vec![Row::new(40.0, move |page, top| {
        let style = Style::new(Face::Semibold, 16.0).coloured(ACCENT);
        page.text(style, LEFT, top + 14.0, &title);
        let quiet = Style::new(Face::Regular, 9.6).coloured(Rgb::GREY);
        page.text(quiet, LEFT, top + 30.0, &about);
    })];
    let how = if facts.two_sided {
        "pile-two-sided"
    } else {
        "pile-one-sided"
    };
    let setting = Setting::new(9.6);
    let text = words.t(how);
    for line in text::paragraph(&[Span::new(Face::Regular, &text)], &setting, WIDTH) {
        rows.push(Row::new(line.height, move |page, top| {
            page.line_of_text(&line, LEFT, top);
        }));
    }
    rows.extend(table(facts, words).into_rows(10.0, true));
    let mut sums = sums(facts, words);
    let last = sums.len().saturating_sub(1);
    for (at, row) in sums.iter_mut().enumerate() {
        row.keep = at < last;
    }
    rows.append(&mut sums);
    rows
}

fn table(facts: &PileFacts, words: &Words) -> Table {
    let each = facts.letters.iter().enumerate().map(|(at, letter)| {
        vec![
            (at + 1).to_string(),
            letter.name.clone(),
            letter.place.clone(),
            letter.reference.clone(),
            letter.pages.to_string(),
            letter.sheets.to_string(),
            grams(letter.sheets).to_string(),
        ]
    });
    Table {
        columns: vec![
            Column::right(words.t("pile-col-number")),
            Column::filling(words.t("pile-col-name")),
            Column::left(words.t("pile-col-place")),
            Column::left(words.t("pile-col-reference")),
            Column::right(words.t("pile-col-pages")),
            Column::right(words.t("pile-col-sheets")),
            Column::right(words.t("pile-col-grams")),
        ],
        rows: each.collect(),
        carried: Vec::new(),
        carry_words: (String::new(), String::new()),
    }
}

/// Pages and sheets together, then how many letters fall in each step of weight.
fn sums(facts: &PileFacts, words: &Words) -> Vec<Row> {
    let count = |number: u32| words.count(i64::from(number));
    let pages: u32 = facts.letters.iter().map(|letter| letter.pages).sum();
    let sheets: u32 = facts.letters.iter().map(|letter| letter.sheets).sum();
    let mut rows = vec![
        sum_row(words.t("pile-pages"), count(pages), SumStyle::Part),
        sum_row(words.t("pile-sheets"), count(sheets), SumStyle::Total),
    ];
    let of_step = |wanted: Option<u32>| {
        let weights = facts.letters.iter().map(|letter| grams(letter.sheets));
        weights.filter(|weight| step(*weight) == wanted).count()
    };
    for grams in WEIGHT_STEPS {
        let letters = of_step(Some(grams));
        if letters > 0 {
            let label = words.say(&msg("pile-up-to").with("grams", i64::from(grams)));
            rows.push(sum_row(label, letters.to_string(), SumStyle::Aside));
        }
    }
    let parcels = of_step(None);
    if parcels > 0 {
        rows.push(sum_row(
            words.t("pile-parcels"),
            parcels.to_string(),
            SumStyle::Aside,
        ));
    }
    rows
}
