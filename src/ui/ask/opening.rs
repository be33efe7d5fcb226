//! What had been done about items older than the first import, in bulk.

use super::pick::{OpenItem, Picks};
use super::{By, Face, Form, HALF, day_of};
use crate::app::command::{Command, OpeningAnswer};
use crate::domain::message::{Message, msg};
use crate::ui::parts::{Field, date_field, radio};
use crate::words::Words;
use chrono::Days;
use egui::Ui;

/// What had been done about old items.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Opening {
    name: String,
    waiting: Vec<OpenItem>,
    items: Picks,
    answer: Choice,
    on: String,
    promised_on: String,
    until: String,
    why: String,
}

/// The answers, in the order in which they are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Fresh,
    Once,
    Last,
    Promised,
    HandedOver,
    LeftAlone,
}

impl Choice {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Fresh, "ask-opening-fresh"),
        (Self::Once, "ask-opening-once"),
        (Self::Last, "ask-opening-last"),
        (Self::Promised, "ask-opening-promised"),
        (Self::HandedOver, "ask-opening-handed-over"),
        (Self::LeftAlone, "ask-opening-left-alone"),
    ];
}

impl Opening {
    /// About the items of this customer that nobody answered for yet.
    pub(in crate::ui) fn new(name: &str, items: &[OpenItem], by: By<'_>) -> Self {
        let waiting = items.iter().filter(|item| item.unanswered).cloned();
        let waiting: Vec<OpenItem> = waiting.collect();
        let before = by.today.checked_sub_days(Days::new(14)).unwrap_or(by.today);
        Self {
            name: name.to_owned(),
            items: Picks::new(&waiting, |_| true),
            waiting,
            answer: Choice::Fresh,
            on: by.words.day_short_with_year(before),
            promised_on: String::new(),
            until: String::new(),
            why: String::new(),
        }
    }

    /// The answer for an item: a promise is about all that is open on it.
    fn answer(&self, item: &OpenItem, by: By<'_>) -> Result<OpeningAnswer, Message> {
        let sent = || match day_of(&self.on, by.today)? {
            Some(day) if day <= by.today => Ok(day),
            Some(_) => Err(msg("ask-off-later")),
            None => Err(msg("ask-off-day")),
        };
        match self.answer {
            Choice::Fresh => Ok(OpeningAnswer::Fresh),
            Choice::Once => sent().map(OpeningAnswer::RemindedOnce),
            Choice::Last => sent().map(OpeningAnswer::RemindedLast),
            Choice::HandedOver => Ok(OpeningAnswer::HandedOver),
            Choice::Promised => match day_of(&self.promised_on, by.today)? {
                Some(day) if day >= by.today => Ok(OpeningAnswer::Promised {
                    amount: item.open,
                    due_on: day,
                }),
                Some(_) => Err(msg("ask-off-past")),
                None => Err(msg("ask-off-promise-day")),
            },
            Choice::LeftAlone => {
                let until = day_of(&self.until, by.today)?;
                if until.is_some_and(|until| until <= by.today) {
                    return Err(msg("ask-off-future"));
                }
                if self.why.trim().is_empty() {
                    return Err(msg("ask-off-note"));
                }
                Ok(OpeningAnswer::LeftAlone {
                    until,
                    why: self.why.trim().to_owned(),
                })
            }
        }
    }
}

impl Form for Opening {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "opening",
            title: words.t("ask-opening-title"),
            about: self.name.clone(),
            main: words.t("ask-opening-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let ids = self.items.ids()?;
        let chosen = self.waiting.iter().filter(|item| ids.contains(&item.id));
        let answers = chosen.map(|item| Ok((item.id, self.answer(item, by)?)));
        Ok(Command::AnswerOpening(answers.collect::<Result<_, _>>()?))
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        self.items.show(ui, by, false);
        ui.add_space(8.0);
        for (choice, key) in Choice::ALL {
            if radio(ui, self.answer == choice, &words.t(key), "").clicked() {
                self.answer = choice;
            }
        }
        let field = |ui: &mut Ui, key: &'static str, place: &str, day: &mut String| {
            let (label, wrong) = (words.t(key), by.wrong(place));
            let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
            date_field(ui, field, day, words, by.today);
        };
        match self.answer {
            Choice::Once | Choice::Last => field(ui, "ask-opening-on", "day", &mut self.on),
            Choice::Promised => field(
                ui,
                "ask-opening-promise-day",
                "promise_day",
                &mut self.promised_on,
            ),
            Choice::LeftAlone => {
                ui.horizontal_top(|ui| {
                    field(ui, "ask-opening-until", "until", &mut self.until);
                    let (label, wrong) = (words.t("ask-opening-why"), by.wrong("note"));
                    let why = Field::new(&label).wide(HALF).error(wrong.as_deref());
                    why.show(ui, &mut self.why);
                });
            }
            Choice::Fresh | Choice::HandedOver => {}
        }
    }

    fn places(&self) -> &'static [&'static str] {
        match self.answer {
            Choice::Once | Choice::Last => &["items", "day"],
            Choice::Promised => &["items", "promise_day"],
            Choice::LeftAlone => &["items", "until", "note"],
            Choice::Fresh | Choice::HandedOver => &["items"],
        }
    }
}
