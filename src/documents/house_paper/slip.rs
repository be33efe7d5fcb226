//! A slip: everything that is asked of one department this morning, with room for the answers (tip 2).

use super::{TOP, blank, foot, tick};
use crate::documents::flow::{self, Area, Row};
use crate::documents::fonts::Face;
use crate::documents::grid::{ACCENT, LEFT, RIGHT, WIDTH, shortened};
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::text::{self, Setting, Span};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::words::Words;
use chrono::NaiveDate;

/// What a slip says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipFacts {
    /// Which department.
    pub department: String,
    /// Our own name.
    pub company: String,
    /// Who asks; may be empty.
    pub from: String,
    /// The day it is made.
    pub day: NaiveDate,
    /// The day on which it is to be back.
    pub return_on: NaiveDate,
    /// What is asked.
    pub questions: Vec<SlipQuestion>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipQuestion {
    /// Whose invoice.
    pub customer: String,
    /// Its number.
    pub number: String,
    /// What it was for; may be empty.
    pub description: String,
    /// Its total.
    pub amount: Money,
    /// The question, whole.
    pub question: String,
}

impl SlipFacts {
    /// Everything from outside that is printed.
    pub(super) fn all_text(&self) -> String {
        let mut all = format!("{} {} {}", self.department, self.company, self.from);
        for one in &self.questions {
            for part in [&one.customer, &one.number, &one.description, &one.question] {
                all.push_str(part);
            }
        }
        all
    }
}

/// Height of a question: which invoice, the question, and two lines for the answer.
const QUESTION: f32 = mm(23.0);

pub(super) fn pages(facts: &SlipFacts, words: &Words) -> Vec<Page> {
    let area = Area {
        first_top: TOP,
        next_top: TOP,
        bottom: mm(278.0),
    };
    let mut pages = flow::paginate(&|_| rows(facts, words), &area, &|_| Page::a4());
    let what = words.say(&msg("slip-foot").with("company", facts.company.as_str()));
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        foot(page, &what, (index + 1, count), words);
    }
    pages
}

fn rows(facts: &SlipFacts, words: &Words) -> Vec<Row> {
    let mut rows = vec![head(facts, words)];
    for (index, one) in facts.questions.iter().enumerate() {
        rows.push(question(one, index, words));
    }
    rows
}

fn head(facts: &SlipFacts, words: &Words) -> Row {
    let title = words.say(&msg("slip-title").with("department", facts.department.as_str()));
    let back = words.say(&msg("slip-back").with("day", words.day_weekday_long(facts.return_on)));
    let mut made = words.day_weekday_long(facts.day);
    if !facts.from.is_empty() {
        made = format!("{}, {made}", facts.from);
    }
    let setting = Setting {
        leading: 13.0,
        ..Setting::new(9.6)
    };
    let why = words.t("slip-why");
    let lines = text::paragraph(&[Span::new(Face::Regular, &why)], &setting, WIDTH);
    let height = 52.0 + lines.iter().map(|line| line.height).sum::<f32>();
    Row::new(height, move |page, top| {
        let style = Style::new(Face::Semibold, 16.0).coloured(ACCENT);
        let shown = shortened(Face::Semibold, 16.0, &title, WIDTH);
        page.text(style, LEFT, top + 15.0, &shown);
        page.text(Style::new(Face::Bold, 11.0), LEFT, top + 33.0, &back);
        let style = Style::new(Face::Regular, 8.8).coloured(Rgb::GREY);
        page.text_right(style, RIGHT, top + 33.0, &made);
        page.paragraph(&lines, LEFT, top + 40.0);
    })
}

fn question(one: &SlipQuestion, index: usize, words: &Words) -> Row {
    let which = if one.description.is_empty() {
        format!("{} · {}", one.customer, one.number)
    } else {
        format!("{} · {} · {}", one.customer, one.number, one.description)
    };
    let amount = words.money(one.amount);
    let asked = one.question.clone();
    let (good, bad, ready) = (
        words.t("slip-good"),
        words.t("slip-bad"),
        words.t("slip-ready"),
    );
    let number = format!("{}.", index + 1);
    Row::new(QUESTION, move |page, top| {
        page.line((LEFT, top), (RIGHT, top), Stroke::solid(Rgb::HAIR, 0.6));
        let quiet = Style::new(Face::Regular, 8.8).coloured(Rgb::GREY);
        let room = WIDTH - text::measure(Face::Regular, 8.8, &amount) - mm(12.0);
        page.text(quiet, LEFT, top + 13.0, &number);
        let which = shortened(Face::Regular, 8.8, &which, room);
        page.text(quiet, LEFT + mm(6.0), top + 13.0, &which);
        page.text_right(quiet, RIGHT, top + 13.0, &amount);
        let style = Style::new(Face::Semibold, 10.4);
        page.text(style, LEFT + mm(6.0), top + 27.0, &asked);
        let line = top + 46.0;
        let end = tick(page, LEFT + mm(6.0), line, &good);
        let from = tick(page, end + mm(6.0), line, &bad) + 4.0;
        let ready_at = RIGHT - mm(44.0);
        blank(page, from, line, "", ready_at - mm(4.0));
        blank(page, ready_at, line, &ready, RIGHT);
    })
    .gap(if index == 0 { 12.0 } else { 3.0 })
}
