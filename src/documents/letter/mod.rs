//! Letters: facts and a text in, pages out.
//!
//! ```text
//! letterhead
//! address (window)          date, references
//!                           sticker (last reminder)
//! Subject
//! Salutation, paragraphs of the text, and where it says so: [items] [payment] [closing] …
//! foot: who we are, page x of y
//! ```
//!
//! A letter with something missing is not laid out: [`lay_out`] answers with every problem at once.

mod about;
mod agreement;
mod annex;
mod blocks;
mod checks;
mod disputed;
mod facts;
mod fill;
mod form;
mod sheet;

pub use about::{
    About, AgreementFacts, ArrangementFacts, DisputeFacts, EstateFacts, HandOverFacts,
    InstalmentFacts, OutcomeFacts, PromiseFacts, ThanksFacts,
};
pub use facts::{
    ChargeStatus, ClauseFacts, CompanyFacts, CostsFacts, CustomerFacts, InterestFacts,
    InterestKind, InterestLine, ItemFacts, LetterFacts, SenderFacts,
};

use crate::documents::flow::{self, Area, Row, Size};
use crate::documents::fonts::Face;
use crate::documents::page::{Page, mm};
use crate::documents::sticker::Sticker;
use crate::documents::text::{self, Setting, Span};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Problem, msg};
use crate::domain::template::{Part, Template};
use crate::words::Words;

/// A letter that is ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Laid {
    /// Its pages.
    pub pages: Vec<Page>,
    /// Its subject: the title of its file.
    pub subject: String,
    /// What is worth a look before it goes.
    pub remarks: Vec<Problem>,
}

/// The text that ships for a letter.
#[must_use]
pub const fn shipped(kind: LetterKind, language: Language) -> &'static str {
    macro_rules! text {
        ($name:literal) => {
            match language {
                Language::Dutch => {
                    include_str!(concat!("../../../assets/letters/nl/", $name, ".txt"))
                }
                Language::English => {
                    include_str!(concat!("../../../assets/letters/en/", $name, ".txt"))
                }
            }
        };
    }
    match kind {
        LetterKind::FirstReminder => text!("first-reminder"),
        LetterKind::LastReminder => text!("last-reminder"),
        LetterKind::FourteenDay => text!("fourteen-day"),
        LetterKind::ArrangementConfirmation => text!("arrangement-confirmation"),
        LetterKind::PromiseConfirmation => text!("promise-confirmation"),
        LetterKind::DefaultNotice => text!("default-notice"),
        LetterKind::ArrangementDefault => text!("arrangement-default"),
        LetterKind::ArrangementEnd => text!("arrangement-end"),
        LetterKind::DisputeReceived => text!("dispute-received"),
        LetterKind::DisputeOutcome => text!("dispute-outcome"),
        LetterKind::HandOverNotice => text!("hand-over-notice"),
        LetterKind::LimitationInterruption => text!("limitation-interruption"),
        LetterKind::ClaimLodging => text!("claim-lodging"),
        LetterKind::AccountStatement => text!("account-statement"),
        LetterKind::ThankYou => text!("thank-you"),
        LetterKind::OrderConfirmation => text!("order-confirmation"),
        LetterKind::AgreementConfirmation => text!("agreement-confirmation"),
    }
}

/// Lays a letter out with a text of its kind, in the language of the words.
///
/// # Errors
/// Every reason why this letter cannot be printed: a detail that is missing, amounts that do not add
/// up, an address that does not fit the window, a character that the type does not have, a blank of
/// the text without a value.
pub fn lay_out(
    facts: &LetterFacts,
    template: &Template,
    words: &Words,
) -> Result<Laid, Vec<Problem>> {
    let mut problems = checks::facts(facts, words);
    problems.extend(template.check(&facts.kind.vocabulary()));
    if !problems.is_empty() {
        return Err(problems);
    }
    let blank = |name: &str| fill::blank(facts, words, name);
    let condition = |name: &str| fill::condition(facts, name);
    let parts = template
        .fill(&blank, &condition)
        .map_err(|missing| vec![missing.problem()])?;
    let subject = template
        .fill_head("subject", &blank, &condition)
        .map_err(|missing| vec![missing.problem()])?
        .unwrap_or_default();

    let subject_lines = subject_lines(&subject);
    let area = Area {
        first_top: subject_top(facts)
            + subject_lines.iter().map(|line| line.height).sum::<f32>()
            + mm(4.0),
        next_top: sheet::next_top(facts),
        bottom: sheet::bottom(facts),
    };
    let fresh = |number: usize| match number {
        0 => first_page(facts, words, &subject_lines),
        _ => next_page(facts, words),
    };
    let mut pages = flow::paginate(&|size| rows(&parts, facts, words, size), &area, &fresh);
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        sheet::foot(page, facts, words, index + 1, count);
    }
    if let Some(problem) = checks::characters(&pages) {
        return Err(vec![problem]);
    }
    Ok(Laid {
        pages,
        subject,
        remarks: checks::remarks(facts),
    })
}

/// Upper edge of the subject's first line; a sticker above it takes some room.
fn subject_top(facts: &LetterFacts) -> f32 {
    let down = if has_sticker(facts) { mm(6.0) } else { 0.0 };
    sheet::SUBJECT - 13.2 + down
}

fn has_sticker(facts: &LetterFacts) -> bool {
    facts.sticker && facts.kind.may_carry_sticker()
}

fn subject_lines(subject: &str) -> Vec<text::Line> {
    let setting = Setting {
        colour: sheet::ACCENT,
        leading: 17.0,
        ..Setting::new(13.0)
    };
    text::paragraph(
        &[Span::new(Face::Semibold, subject)],
        &setting,
        sheet::WIDTH,
    )
}

fn first_page(facts: &LetterFacts, words: &Words, subject: &[text::Line]) -> Page {
    let mut page = Page::a4();
    if facts.sample {
        sheet::sample(&mut page, words);
    }
    if facts.stationery.is_blank() {
        sheet::letterhead(&mut page, facts);
    }
    let address = sheet::AddressBlock::of(facts, words);
    address.draw(&mut page, &facts.window, Some(&sheet::return_line(facts)));
    sheet::reference_block(&mut page, facts, words);
    sheet::fold_marks(&mut page, facts);
    if has_sticker(facts) {
        let x = sheet::side_left(&facts.window) + mm(31.0);
        sticker(facts, words).draw(&mut page, (x, mm(87.5)));
    }
    page.paragraph(subject, sheet::LEFT, subject_top(facts));
    page
}

fn next_page(facts: &LetterFacts, words: &Words) -> Page {
    let mut page = Page::a4();
    if facts.sample {
        sheet::sample(&mut page, words);
    }
    sheet::continuation(&mut page, facts, words);
    page
}

/// The sticker names a collection partner only when there is one.
fn sticker(facts: &LetterFacts, words: &Words) -> Sticker {
    let by = facts
        .deadline
        .map(|day| words.say(&msg("letter-sticker-by").with("day", words.day_long(day))));
    let then = match sheet::filled(facts.collection_party.as_deref()) {
        Some(party) => words.say(&msg("letter-sticker-then").with("party", party)),
        None => words.t("letter-sticker-then-any"),
    };
    Sticker {
        title: words.t("letter-sticker"),
        lines: by.into_iter().chain([then]).collect(),
    }
}

/// Salutation, text, blocks, what comes behind.
fn rows(parts: &[Part], facts: &LetterFacts, words: &Words, size: Size) -> Vec<Row> {
    let salutation = sheet::filled(facts.customer.salutation.as_deref())
        .map_or_else(|| words.t("letter-salutation"), str::to_owned);
    let setting = blocks::body_setting(words, size);
    let mut rows = blocks::text_rows(&[Span::new(Face::Regular, &salutation)], &setting, 0.0);
    let closed = parts.contains(&Part::Block("closing".to_owned()));
    let mut after_block = false;
    for part in parts {
        match part {
            Part::Paragraph(paragraph) => {
                rows.extend(blocks::paragraph(paragraph, after_block, words, size));
            }
            Part::Block(name) => add_block(&mut rows, name, facts, words, size),
        }
        after_block = matches!(part, Part::Block(_));
    }
    if !closed {
        add_block(&mut rows, "closing", facts, words, size);
    }
    rows.extend(annex::interest_annex(facts, words));
    rows.extend(annex::costs_annex(facts, words));
    rows
}

/// Adds a block; a closing takes at least the last two lines before it along, or the payment box.
fn add_block(rows: &mut Vec<Row>, name: &str, facts: &LetterFacts, words: &Words, size: Size) {
    if name == "closing" {
        for row in rows.iter_mut().rev().take(2) {
            row.keep = true;
            if row.movable {
                break;
            }
        }
    }
    rows.extend(blocks::block(name, facts, words, size));
}
