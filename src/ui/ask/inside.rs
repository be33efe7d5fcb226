//! Looking inside: what is not in order with an invoice, which department is asked, and why it is flagged.

use super::{By, Face, Form, HALF, choose, day_of};
use crate::app::command::{Command, InsideGiven};
use crate::domain::ids::ItemId;
use crate::domain::inside::InsideQuestion;
use crate::domain::message::{Message, msg};
use crate::ui::parts::{Field, checkbox, date_field};
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

/// "No": something is not in order, and the invoice is left out until a day.
#[derive(Debug, Clone)]
pub(in crate::ui) struct NotInOrder {
    item: ItemId,
    about: String,
    question: InsideQuestion,
    note: String,
    until: String,
    lifted: bool,
}

impl NotInOrder {
    /// About this invoice; `question` is what is likely meant.
    pub(in crate::ui) const fn new(item: ItemId, about: String, question: InsideQuestion) -> Self {
        Self {
            item,
            about,
            question,
            note: String::new(),
            until: String::new(),
            lifted: false,
        }
    }
}

impl Form for NotInOrder {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "not-in-order",
            title: words.t("ask-inside-no-title"),
            about: self.about.clone(),
            main: words.t("ask-inside-no-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        if self.note.trim().is_empty() {
            return Err(msg("ask-off-note"));
        }
        let until = match day_of(&self.until, by.today)? {
            _ if self.lifted => None,
            None => return Err(msg("ask-off-until")),
            Some(day) if day <= by.today => return Err(msg("ask-off-future")),
            day => day,
        };
        Ok(Command::AnswerInside(vec![InsideGiven {
            item: self.item,
            question: self.question,
            good: false,
            note: self.note.trim().to_owned(),
            until,
        }]))
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 12.0;
        Field::new(&words.t("ask-inside-no-note"))
            .hint(&words.t("ask-inside-no-hint"))
            .error(by.wrong("note").as_deref())
            .first()
            .show(ui, &mut self.note);
        ui.horizontal_top(|ui| {
            let label = words.t("ask-inside-question");
            let (all, now) = (InsideQuestion::ALL, Some(self.question));
            let chosen = choose(ui, (&label, HALF), all, now, words, InsideQuestion::message);
            if let Some(question) = chosen {
                self.question = question;
            }
            if !self.lifted {
                let (label, wrong) = (words.t("ask-inside-until"), by.wrong("until"));
                let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
                date_field(ui, field, &mut self.until, words, by.today);
            }
        });
        checkbox(ui, &mut self.lifted, &words.t("ask-inside-lifted"));
    }

    fn places(&self) -> &'static [&'static str] {
        &["note", "until"]
    }
}

/// Questions for departments.
#[derive(Debug, Clone)]
pub(in crate::ui) struct AskDepartment {
    about: String,
    items: Vec<(ItemId, InsideQuestion)>,
    departments: [String; 3],
    ask: [bool; 3],
    return_on: String,
}

impl AskDepartment {
    /// These questions, each of the department that answers it unless another is typed.
    pub(in crate::ui) fn new(
        about: String,
        items: Vec<(ItemId, InsideQuestion)>,
        departments: [String; 3],
        return_on: NaiveDate,
        words: &Words,
    ) -> Self {
        let asked = |question| items.iter().any(|(_, asked)| *asked == question);
        let mut ask = [false; 3];
        for (on, question) in ask.iter_mut().zip(InsideQuestion::ALL) {
            *on = asked(*question);
        }
        Self {
            about,
            ask,
            items,
            departments,
            return_on: words.day_short_with_year(return_on),
        }
    }
}

impl Form for AskDepartment {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "ask-department",
            title: words.t("ask-department-title"),
            about: self.about.clone(),
            main: words.t("ask-department-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let mut asked = Vec::new();
        for ((question, on), department) in InsideQuestion::ALL
            .iter()
            .zip(self.ask)
            .zip(&self.departments)
        {
            if on && department.trim().is_empty() {
                return Err(msg("ask-off-department"));
            }
            let of_this = self.items.iter().filter(|(_, one)| on && one == question);
            asked.extend(of_this.map(|(item, _)| (*item, *question, department.trim().to_owned())));
        }
        if asked.is_empty() {
            return Err(msg("ask-off-question"));
        }
        let return_on = day_of(&self.return_on, by.today)?.ok_or_else(|| msg("ask-off-day"))?;
        if return_on < by.today {
            return Err(msg("ask-off-past"));
        }
        Ok(Command::AskInside { asked, return_on })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 8.0;
        let rows = InsideQuestion::ALL
            .iter()
            .zip(&mut self.ask)
            .zip(&mut self.departments);
        for ((question, on), department) in rows {
            if !self.items.iter().any(|(_, asked)| asked == question) {
                continue;
            }
            ui.horizontal_top(|ui| {
                let said = words.say(&question.message());
                ui.allocate_ui(egui::vec2(HALF, 28.0), |ui| {
                    checkbox(ui, on, &crate::words::capitalised(&said));
                });
                let name = msg("ask-department-of").with("question", said);
                let name = words.say(&name);
                Field::new(&name).bare().wide(HALF).show(ui, department);
            });
        }
        by.say_wrong(ui, "department");
        let (label, wrong) = (words.t("ask-department-return"), by.wrong("return_on"));
        let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
        date_field(ui, field, &mut self.return_on, words, by.today);
    }

    fn places(&self) -> &'static [&'static str] {
        &["department", "return_on"]
    }
}

/// Why an invoice is flagged.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Flag {
    item: ItemId,
    about: String,
    note: String,
}

impl Flag {
    /// This invoice.
    pub(in crate::ui) const fn new(item: ItemId, about: String) -> Self {
        Self {
            item,
            about,
            note: String::new(),
        }
    }
}

impl Form for Flag {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "flag",
            title: words.t("ask-flag-title"),
            about: self.about.clone(),
            main: words.t("ask-flag-do"),
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        if self.note.trim().is_empty() {
            return Err(msg("ask-off-note"));
        }
        Ok(Command::FlagItem {
            item: self.item,
            note: Some(self.note.trim().to_owned()),
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        Field::new(&by.words.t("ask-flag-note"))
            .hint(&by.words.t("ask-flag-hint"))
            .error(by.wrong("note").as_deref())
            .first()
            .show(ui, &mut self.note);
    }

    fn places(&self) -> &'static [&'static str] {
        &["note"]
    }
}
