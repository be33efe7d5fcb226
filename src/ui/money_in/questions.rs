//! What is asked about a file on the table, under it, with its answers as links: what its table leaves open, and of
//! an open-items list what only its owner knows.

use crate::app::rehearsal::{Asked, AskedItem, Question, Said};
use crate::ui::action::{Action, ListAnswer};
use crate::ui::parts::button::link_as;
use crate::ui::parts::table::Row;
use crate::ui::parts::{cut, icon};
use crate::ui::theme::{Ink, icon, look};
use crate::words::Words;
use egui::{Align, Layout};

/// A question under a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileQuestion {
    /// About items of a list; `None`: about the file as a whole.
    pub about: Option<Asked>,
    /// The question.
    pub text: String,
    /// The answers, as links.
    pub answers: Vec<AnswerLink>,
    /// The items it is about.
    pub items: Vec<AskedItem>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLink {
    /// Its words.
    pub words: String,
    /// It is the likely one.
    pub proposed: bool,
    /// It was given.
    pub chosen: bool,
    /// What it answers.
    pub leads: Leads,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// This is said of the table.
    Said(Said),
    /// This is the answer about a list.
    Answer(ListAnswer),
    /// Another day, or a day for each account.
    OtherDay,
    /// The items one by one.
    Items,
}

impl AnswerLink {
    /// An answer that was not given, and that nothing speaks for.
    pub(super) const fn new(words: String, leads: Leads) -> Self {
        Self {
            words,
            proposed: false,
            chosen: false,
            leads,
        }
    }
}

impl FileQuestion {
    /// What a table leaves open.
    pub(super) fn of_table(question: &Question, words: &Words) -> Self {
        let answers = question.answers().into_iter().enumerate();
        let likely = question.has_likely_answer();
        Self {
            about: None,
            text: words.say(&question.message()),
            answers: answers
                .map(|(at, (name, said))| AnswerLink {
                    proposed: likely && at == 0,
                    ..AnswerLink::new(words.say(&name), Leads::Said(said))
                })
                .collect(),
            items: Vec::new(),
        }
    }
}

/// What a click on a link opens, where it is no answer by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opens {
    /// Another day.
    Day(usize),
    /// The items of a question.
    Items(usize, Asked),
}

impl Opens {
    /// Of which file.
    pub(super) const fn place(self) -> usize {
        match self {
            Self::Day(place) | Self::Items(place, _) => place,
        }
    }
}

/// Goes where a link leads: an answer goes out, the rest opens a dialog.
pub(super) fn follow(
    place: usize,
    about: Option<Asked>,
    leads: &Leads,
    out: &mut Vec<Action>,
) -> Option<Opens> {
    match (leads, about) {
        (Leads::Said(said), _) => {
            out.push(Action::AnswerOfFile(place, *said));
            None
        }
        (Leads::Answer(answer), _) => {
            out.push(Action::AnswerList(place, answer.clone()));
            None
        }
        (Leads::OtherDay, _) => Some(Opens::Day(place)),
        (Leads::Items, Some(about)) => Some(Opens::Items(place, about)),
        (Leads::Items, None) => None,
    }
}

/// Between answers.
const BETWEEN: f32 = 14.0;

/// A question about the file at a place: its mark, its sentence, and its answers at the right. What was chosen stands
/// out, else what is likely; where nothing is, every answer does.
pub(super) fn question_row(
    row: &mut Row<'_>,
    place: usize,
    question: &FileQuestion,
    out: &mut Vec<Action>,
) -> Option<Opens> {
    let cell = row.cell(1)?;
    let across = egui::Rect::from_min_max(
        cell.left_top(),
        egui::pos2(row.rect.right() - 16.0, row.rect.bottom() - 3.0),
    );
    let builder = egui::UiBuilder::new()
        .max_rect(across)
        .layout(Layout::right_to_left(Align::Center))
        .id_salt(("question", row.index));
    let mut ui = row.ui.new_child(builder);
    ui.spacing_mut().item_spacing = egui::vec2(BETWEEN, 2.0);
    let mut opens = None;
    let any = |of: fn(&AnswerLink) -> bool| question.answers.iter().any(of);
    let answered = any(|link| link.chosen);
    let likely = any(|link| link.proposed);
    for link in question.answers.iter().rev() {
        let accent = link.chosen || (!answered && (link.proposed || !likely));
        let ink = if accent { Ink::Accent } else { Ink::Quiet };
        ui.spacing_mut().item_spacing.x = if link.chosen { 4.0 } else { BETWEEN };
        let clicked = link_as(&mut ui, look::LINK.ink(ink), &link.words).clicked();
        ui.spacing_mut().item_spacing.x = BETWEEN;
        if link.chosen {
            icon(&mut ui, icon::CHECK, 13.0, Ink::Accent);
        }
        if clicked {
            opens = follow(place, question.about, &link.leads, out);
        }
    }
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        let (glyph, ink) = if answered {
            (icon::CIRCLE_CHECK, Ink::Faint)
        } else {
            (icon::CIRCLE_QUESTION_MARK, Ink::Amber)
        };
        icon(ui, glyph, 13.0, ink);
        cut(ui, look::SMALL.ink(Ink::Text), &question.text);
    });
    opens
}
