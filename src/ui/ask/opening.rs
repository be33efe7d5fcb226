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
    items: Picks,
    answer: usize,
    on: String,
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
            answer: 0,
            on: by.words.day_short_with_year(before),
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
        let items = self.items.ids()?;
        let day = || match day_of(&self.on, by.today)? {
            Some(day) if day <= by.today => Ok(day),
            Some(_) => Err(msg("ask-off-later")),
            None => Err(msg("ask-off-day")),
        };
        let answer = match self.answer {
            0 => OpeningAnswer::Fresh,
            1 => OpeningAnswer::RemindedOnce(day()?),
            2 => OpeningAnswer::RemindedLast(day()?),
            _ => OpeningAnswer::HandedOver,
        };
        Ok(Command::AnswerOpening(
            items.into_iter().map(|item| (item, answer)).collect(),
        ))
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        self.items.show(ui, by, false);
        ui.add_space(8.0);
        let answers = [
            words.t("ask-opening-fresh"),
            words.t("ask-opening-once"),
            words.t("ask-opening-last"),
            words.t("ask-opening-handed-over"),
        ];
        for (index, answer) in answers.iter().enumerate() {
            if radio(ui, self.answer == index, answer, "").clicked() {
                self.answer = index;
            }
        }
        if matches!(self.answer, 1 | 2) {
            let (label, wrong) = (words.t("ask-opening-on"), by.wrong("day"));
            let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
            date_field(ui, field, &mut self.on, words, by.today);
        }
    }

    fn places(&self) -> &'static [&'static str] {
        if matches!(self.answer, 1 | 2) {
            &["items", "day"]
        } else {
            &["items"]
        }
    }
}
