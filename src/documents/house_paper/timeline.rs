//! Everything that happened with a customer, oldest first: who did what on which day, and of each document that
//! went out the hash of its bytes, so that it can be shown to be the one that was printed.

use super::{TOP, foot};
use crate::documents::flow::{self, Area, Row};
use crate::documents::fonts::Face;
use crate::documents::grid::{ACCENT, LEFT, RIGHT, WIDTH, shortened};
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::text::{self, Line, Setting, Span};
use crate::domain::message::msg;
use crate::words::Words;
use chrono::NaiveDate;

/// What stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineFacts {
    /// Our own name.
    pub company: String,
    /// With whom.
    pub customer: String,
    /// Their number.
    pub number: String,
    /// What of it: everything, or one group.
    pub about: String,
    /// The day it is made.
    pub day: NaiveDate,
    /// What happened, oldest first.
    pub events: Vec<TimelineEvent>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEvent {
    /// When.
    pub day: NaiveDate,
    /// What, as a sentence without full stop.
    pub what: String,
    /// More about it; may be empty.
    pub more: String,
    /// Who did it; may be empty.
    pub who: String,
    /// The hash of the document that went out; may be empty.
    pub sha256: String,
}

impl TimelineFacts {
    /// Everything from outside that is printed.
    pub(super) fn all_text(&self) -> String {
        let mut all = format!("{} {} {}", self.company, self.customer, self.number);
        for event in &self.events {
            for part in [&event.what, &event.more, &event.who] {
                all.push_str(part);
            }
        }
        all
    }
}

/// Where what happened stands, beside its day.
const WHAT: f32 = LEFT + mm(29.0);
/// Where who did it stands.
const WHO: f32 = RIGHT - mm(33.0);

pub(super) fn pages(facts: &TimelineFacts, words: &Words) -> Vec<Page> {
    let area = Area {
        first_top: TOP,
        next_top: TOP,
        bottom: mm(278.0),
    };
    let mut pages = flow::paginate(&|_| rows(facts, words), &area, &|_| Page::a4());
    let what = msg("timeline-foot")
        .with("company", facts.company.as_str())
        .with("name", facts.customer.as_str());
    let what = words.say(&what);
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        foot(page, &what, (index + 1, count), words);
    }
    pages
}

fn rows(facts: &TimelineFacts, words: &Words) -> Vec<Row> {
    let mut rows = vec![head(facts, words)];
    rows.extend(facts.events.iter().map(|event| one(event, words)));
    rows
}

fn head(facts: &TimelineFacts, words: &Words) -> Row {
    let title = words.say(&msg("timeline-title").with("name", facts.customer.as_str()));
    let about = msg("timeline-about")
        .with("number", facts.number.as_str())
        .with("about", facts.about.as_str())
        .with("day", words.day_long(facts.day));
    let about = words.say(&about);
    Row::new(46.0, move |page, top| {
        let style = Style::new(Face::Semibold, 16.0).coloured(ACCENT);
        let shown = shortened(Face::Semibold, 16.0, &title, WIDTH);
        page.text(style, LEFT, top + 15.0, &shown);
        let quiet = Style::new(Face::Regular, 8.8).coloured(Rgb::GREY);
        let shown = shortened(Face::Regular, 8.8, &about, WIDTH);
        page.text(quiet, LEFT, top + 32.0, &shown);
    })
    .kept(true)
}

fn lines(said: &str, face: Face, size: f32) -> Vec<Line> {
    if said.is_empty() {
        return Vec::new();
    }
    let setting = Setting {
        leading: size * 1.28,
        ..Setting::new(size)
    };
    text::paragraph(&[Span::new(face, said)], &setting, WHO - WHAT - mm(4.0))
}

fn one(event: &TimelineEvent, words: &Words) -> Row {
    let day = words.day_short_with_year(event.day);
    let what = lines(&event.what, Face::Semibold, 9.4);
    let more = lines(&event.more, Face::Regular, 8.8);
    let who = shortened(Face::Regular, 8.4, &event.who, RIGHT - WHO);
    let hash = if event.sha256.is_empty() {
        String::new()
    } else {
        format!("SHA-256 {}", event.sha256)
    };
    let high = |lines: &[Line]| lines.iter().map(|line| line.height).sum::<f32>();
    let text_high = high(&what) + high(&more) + if hash.is_empty() { 0.0 } else { 9.0 };
    Row::new(text_high.max(12.0) + 9.0, move |page, top| {
        page.line((LEFT, top), (RIGHT, top), Stroke::solid(Rgb::HAIR, 0.5));
        let quiet = Style::new(Face::Regular, 8.8).coloured(Rgb::GREY);
        page.text(quiet, LEFT, top + 12.4, &day);
        let by = Style::new(Face::Regular, 8.4).coloured(Rgb::GREY);
        page.text_right(by, RIGHT, top + 12.4, &who);
        let below = page.paragraph(&what, WHAT, top + 3.4);
        let below = page.paragraph(&more, WHAT, below);
        if !hash.is_empty() {
            let small = Style::new(Face::Regular, 6.2).coloured(Rgb::GREY);
            page.text(small, WHAT, below + 7.0, &hash);
        }
    })
}
