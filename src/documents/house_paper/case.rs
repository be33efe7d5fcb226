//! The sheet of a case: what a colleague of sales needs to ring a customer, or whoever goes there, with a
//! strip at its foot that comes back with what was agreed (tip 6, seeds A6.1 and B42).
//!
//! It has the facts of the invoices and what was promised, and nothing of interest or costs: those are not
//! for a talk about the relation.

use super::{TOP, blank, foot, tick};
use crate::documents::fonts::Face;
use crate::documents::grid::{ACCENT, LEFT, RIGHT, WIDTH, shortened};
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::text::{self, Setting, Span};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::words::Words;
use chrono::NaiveDate;

/// For what the sheet is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseKind {
    /// A colleague of sales rings.
    Sales {
        /// Who.
        colleague: String,
        /// The strip is to be back on this day.
        back_on: NaiveDate,
    },
    /// Somebody goes there.
    Visit,
}

/// What the sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFacts {
    /// For what it is.
    pub kind: CaseKind,
    /// Our own name.
    pub company: String,
    /// The day it is made.
    pub day: NaiveDate,
    /// Whom it is about.
    pub customer: String,
    /// Its number.
    pub number: String,
    /// Where they are, line by line.
    pub address: Vec<String>,
    /// People there, whom to ask for first, each in a line; the company's own number too.
    pub people: Vec<String>,
    /// How to begin: what was noted about the relation; may be empty.
    pub opening_line: String,
    /// What is overdue, oldest first.
    pub items: Vec<CaseItem>,
    /// What they come to.
    pub total: Money,
    /// What was promised and how that went, newest first, each in a line.
    pub promises: Vec<String>,
    /// What happened last, newest first: day and what.
    pub history: Vec<(String, String)>,
}

/// One invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseItem {
    /// Its number.
    pub number: String,
    /// What it was for; may be empty.
    pub description: String,
    /// Its day.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// Days after it.
    pub days: i64,
    /// What is open.
    pub open: Money,
}

impl CaseFacts {
    /// Everything from outside that is printed.
    pub(super) fn all_text(&self) -> String {
        let mut all = [
            &self.company,
            &self.customer,
            &self.number,
            &self.opening_line,
        ]
        .map(String::as_str)
        .join(" ");
        if let CaseKind::Sales { colleague, .. } = &self.kind {
            all.push_str(colleague);
        }
        let lines = self
            .address
            .iter()
            .chain(&self.people)
            .chain(&self.promises);
        all.extend(lines.map(String::as_str));
        for item in &self.items {
            all.push_str(&item.number);
            all.push_str(&item.description);
        }
        all.extend(self.history.iter().map(|(_, what)| what.as_str()));
        all
    }
}

/// So many of each fit on the page.
const ITEMS: usize = 9;
const PEOPLE: usize = 4;
const PROMISES: usize = 3;
const HISTORY: usize = 5;
/// Between lines of text.
const LEADING: f32 = 13.4;
/// Where the strip is torn off.
const STRIP: f32 = mm(203.0);

pub(super) fn page(facts: &CaseFacts, words: &Words) -> Page {
    let mut page = Page::a4();
    let mut y = head(&mut page, facts, words);
    y = where_and_who(&mut page, facts, y, words);
    y = opening(&mut page, facts, y, words);
    y = items(&mut page, facts, y, words);
    y = section(
        &mut page,
        y,
        &words.t("case-promises"),
        &promises(facts, words),
    );
    let history: Vec<String> = facts
        .history
        .iter()
        .take(HISTORY)
        .map(|(day, what)| format!("{day}: {what}"))
        .collect();
    section(&mut page, y, &words.t("case-history"), &history);
    strip(&mut page, facts, words);
    let what = words.say(&msg("case-foot").with("company", facts.company.as_str()));
    foot(&mut page, &what, (1, 1), words);
    page
}

fn head(page: &mut Page, facts: &CaseFacts, words: &Words) -> f32 {
    let title = match &facts.kind {
        CaseKind::Sales { colleague, .. } => {
            words.say(&msg("case-title-sales").with("name", colleague.as_str()))
        }
        CaseKind::Visit => words.t("case-title-visit"),
    };
    let quiet = Style::new(Face::Regular, 9.0).coloured(Rgb::GREY);
    page.text(quiet, LEFT, TOP + 9.0, &title);
    page.text_right(quiet, RIGHT, TOP + 9.0, &words.day_weekday_long(facts.day));
    let name = shortened(Face::Semibold, 18.0, &facts.customer, WIDTH);
    let style = Style::new(Face::Semibold, 18.0).coloured(ACCENT);
    page.text(style, LEFT, TOP + 30.0, &name);
    TOP + 46.0
}

/// The address at the left, the people at the right.
fn where_and_who(page: &mut Page, facts: &CaseFacts, top: f32, words: &Words) -> f32 {
    let half = mm(62.0);
    let mut left = facts.address.clone();
    left.push(words.say(&msg("case-number").with("number", facts.number.as_str())));
    let right: Vec<&String> = facts.people.iter().take(PEOPLE).collect();
    let style = Style::new(Face::Regular, 9.6);
    for (index, line) in left.iter().enumerate() {
        let line = shortened(Face::Regular, 9.6, line, half - mm(4.0));
        page.text(style, LEFT, top + LEADING * index as f32 + 9.0, &line);
    }
    for (index, line) in right.iter().enumerate() {
        let face = if index == 0 {
            Face::Semibold
        } else {
            Face::Regular
        };
        let line = shortened(face, 9.6, line, WIDTH - half);
        let baseline = top + LEADING * index as f32 + 9.0;
        page.text(Style::new(face, 9.6), LEFT + half, baseline, &line);
    }
    top + LEADING * left.len().max(right.len()) as f32 + 8.0
}

/// How to begin.
fn opening(page: &mut Page, facts: &CaseFacts, top: f32, words: &Words) -> f32 {
    let said = match (&facts.kind, facts.opening_line.is_empty()) {
        (_, false) => facts.opening_line.clone(),
        (CaseKind::Sales { .. }, true) => words.t("case-opening-sales"),
        (CaseKind::Visit, true) => words.t("case-opening-visit"),
    };
    let setting = Setting {
        leading: 14.0,
        ..Setting::new(10.4)
    };
    let lines = text::paragraph(&[Span::new(Face::Italic, &said)], &setting, WIDTH);
    let lines: Vec<_> = lines.into_iter().take(3).collect();
    let height: f32 = lines.iter().map(|line| line.height).sum();
    page.paragraph(&lines, LEFT, top);
    top + height + 10.0
}

fn items(page: &mut Page, facts: &CaseFacts, top: f32, words: &Words) -> f32 {
    let quiet = Style::new(Face::Regular, 8.2).coloured(Rgb::GREY);
    let columns = [LEFT, LEFT + mm(26.0), LEFT + mm(84.0), LEFT + mm(108.0)];
    let heads = ["case-invoice", "case-about", "case-issued", "case-due"];
    for (x, key) in columns.into_iter().zip(heads) {
        page.text(quiet, x, top + 9.0, &words.t(key));
    }
    page.text_right(quiet, RIGHT, top + 9.0, &words.t("case-open"));
    page.line(
        (LEFT, top + 13.0),
        (RIGHT, top + 13.0),
        Stroke::solid(ACCENT, 0.8),
    );
    let style = Style::new(Face::Regular, 9.4);
    let mut y = top + 25.0;
    let (shown, more) = facts
        .items
        .split_at_checked(ITEMS)
        .unwrap_or((facts.items.as_slice(), &[]));
    for item in shown {
        let late = words.say(&msg("case-late").with("days", item.days));
        let cells = [
            item.number.clone(),
            item.description.clone(),
            words.day_short(item.issued_on, facts.day),
            format!("{}, {late}", words.day_short(item.due_on, facts.day)),
        ];
        let rooms = [mm(24.0), mm(56.0), mm(22.0), mm(34.0)];
        for ((x, cell), room) in columns.into_iter().zip(&cells).zip(rooms) {
            page.text(style, x, y, &shortened(Face::Regular, 9.4, cell, room));
        }
        page.text_right(style, RIGHT, y, &words.amount(item.open));
        y += LEADING;
    }
    if !more.is_empty() {
        let rest = words.say(&msg("case-more").with("count", more.len()));
        page.text(quiet, LEFT, y, &rest);
        y += LEADING;
    }
    page.line(
        (LEFT, y - 8.0),
        (RIGHT, y - 8.0),
        Stroke::solid(Rgb::HAIR, 0.6),
    );
    let bold = Style::new(Face::Semibold, 10.0);
    page.text(bold, LEFT, y + 5.0, &words.t("case-total"));
    page.text_right(bold, RIGHT, y + 5.0, &words.money(facts.total));
    y + 18.0
}

fn promises(facts: &CaseFacts, words: &Words) -> Vec<String> {
    if facts.promises.is_empty() {
        return vec![words.t("case-no-promises")];
    }
    facts.promises.iter().take(PROMISES).cloned().collect()
}

fn section(page: &mut Page, top: f32, title: &str, lines: &[String]) -> f32 {
    if lines.is_empty() {
        return top;
    }
    page.text(Style::new(Face::Semibold, 9.6), LEFT, top + 9.0, title);
    let style = Style::new(Face::Regular, 9.2);
    let mut y = top + 9.0;
    for line in lines {
        y += LEADING - 0.6;
        page.text(style, LEFT, y, &shortened(Face::Regular, 9.2, line, WIDTH));
    }
    y + 12.0
}

/// What comes back: which case, and what came of it.
fn strip(page: &mut Page, facts: &CaseFacts, words: &Words) {
    let dashed = Stroke {
        dash: Some((4.0, 3.0)),
        ..Stroke::solid(Rgb::GREY, 0.7)
    };
    page.line((mm(12.0), STRIP), (mm(198.0), STRIP), dashed);
    let (title, sales) = match &facts.kind {
        CaseKind::Sales { back_on, .. } => {
            let day = words.day_weekday_long(*back_on);
            (words.say(&msg("case-strip-sales").with("day", day)), true)
        }
        CaseKind::Visit => (words.t("case-strip-visit"), false),
    };
    let top = STRIP + mm(8.0);
    page.text(
        Style::new(Face::Semibold, 10.6).coloured(ACCENT),
        LEFT,
        top,
        &title,
    );
    let which = format!("{} · {}", facts.customer, words.money(facts.total));
    let which = shortened(Face::Regular, 9.4, &which, WIDTH);
    page.text(Style::new(Face::Regular, 9.4), LEFT, top + 15.0, &which);
    let middle = LEFT + WIDTH * 0.55;
    let step = mm(8.6);
    let mut y = top + 15.0 + step;
    blank(
        page,
        LEFT,
        y,
        &words.t("case-spoken-with"),
        middle - mm(4.0),
    );
    blank(page, middle, y, &words.t("case-on"), RIGHT);
    y += step;
    let end = tick(page, LEFT, y, &words.t("case-pays"));
    blank(page, end + 4.0, y, "", middle - mm(4.0));
    blank(page, middle, y, &words.t("case-at-latest"), RIGHT);
    y += step;
    let end = tick(page, LEFT, y, &words.t("case-has-paid"));
    blank(page, end + 4.0, y, "", middle - mm(4.0));
    tick(page, middle, y, &words.t("case-not-reached"));
    y += step;
    let end = tick(page, LEFT, y, &words.t("case-complaint"));
    blank(page, end + 4.0, y, "", RIGHT);
    y += step;
    blank(page, LEFT, y, &words.t("case-cause"), RIGHT);
    y += step;
    if sales {
        blank(page, LEFT, y, &words.t("case-minutes"), middle - mm(4.0));
        blank(page, middle, y, &words.t("case-extra"), RIGHT);
    } else {
        blank(page, LEFT, y, &words.t("case-by-whom"), RIGHT);
    }
}
