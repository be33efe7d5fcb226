//! The dialogs behind the questions about a list: a day for each account, and items one by one.

use super::asked::{ListAsks, Ticks, answer_words, title};
use super::questions::{FileQuestion, Opens};
use crate::app::rehearsal::{Asked, BookedThrough};
use crate::domain::message::msg;
use crate::domain::references::Iban;
use crate::ui::action::{Action, ListAnswer};
use crate::ui::parts::choice::checkbox_only;
use crate::ui::parts::{Answer, Button, Col, Dialog, Field, Table, date_field, para};
use crate::ui::theme::{look, size, space};
use crate::words::{Words, parse_day};
use chrono::NaiveDate;
use egui::{Ui, vec2};
use std::collections::BTreeMap;

/// The dialog that is open.
#[derive(Debug, Clone)]
pub(super) enum Open {
    /// Through which day each account was booked.
    Days(Days),
    /// Items of one question.
    Items(usize, Asked, Ticks),
}

/// Accounts with their days, as typed.
#[derive(Debug, Clone)]
pub(super) struct Days {
    place: usize,
    accounts: Vec<(String, String, String)>,
    iban: String,
    day: String,
}

impl Open {
    pub(super) fn new(opens: Opens, asks: &ListAsks, words: &Words) -> Option<Self> {
        match opens {
            Opens::Day(place) => Some(Self::Days(Days::of(place, asks, words))),
            Opens::Items(place, about) => {
                let question = question(asks, about)?;
                Some(Self::Items(place, about, Ticks::of(question)))
            }
        }
    }

    /// Of which file.
    pub(super) const fn place(&self) -> usize {
        match self {
            Self::Days(days) => days.place,
            Self::Items(place, ..) => *place,
        }
    }

    /// Draws it; false when it goes.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        file: &str,
        asks: &ListAsks,
        (words, today): (&Words, NaiveDate),
        out: &mut Vec<Action>,
    ) -> bool {
        match self {
            Self::Days(days) => days.show(ui, file, (words, today), out),
            Self::Items(place, about, ticks) => {
                let place = *place;
                question(asks, *about)
                    .is_some_and(|question| items(ui, place, (file, question), ticks, words, out))
            }
        }
    }
}

fn question(asks: &ListAsks, about: Asked) -> Option<&FileQuestion> {
    let mut questions = asks.questions.iter();
    questions.find(|question| question.about == Some(about))
}

impl Days {
    fn of(place: usize, asks: &ListAsks, words: &Words) -> Self {
        let day = |account: &String| {
            let day = asks.days.get(account);
            day.map_or_else(String::new, |day| words.day_short_with_year(*day))
        };
        let accounts = asks.accounts.iter();
        Self {
            place,
            accounts: accounts
                .map(|(account, said)| (account.clone(), said.clone(), day(account)))
                .collect(),
            iban: String::new(),
            day: String::new(),
        }
    }

    /// The answer, or what is missing.
    fn ready(&self, today: NaiveDate) -> Result<BookedThrough, &'static str> {
        let day = |text: &str| {
            parse_day(text, today)
                .filter(|day| *day <= today)
                .ok_or("money-in-list-off-day")
        };
        let mut days = BTreeMap::new();
        for (account, _, text) in &self.accounts {
            days.insert(account.clone(), day(text)?);
        }
        if !self.iban.trim().is_empty() || days.is_empty() {
            let iban = Iban::parse(&self.iban).map_err(|_not_an_iban| "money-in-list-off-iban")?;
            days.insert(iban.as_str().to_owned(), day(&self.day)?);
        }
        Ok(BookedThrough::Days(days))
    }

    fn show(
        &mut self,
        ui: &Ui,
        file: &str,
        (words, today): (&Words, NaiveDate),
        out: &mut Vec<Action>,
    ) -> bool {
        let title = words.t("money-in-list-day-title");
        let (main, unknown) = (
            words.t("money-in-list-day-do"),
            words.t("money-in-list-not-known"),
        );
        let ready = self.ready(today);
        let off = ready.as_ref().err().map(|key| words.t(key));
        let mut not_known = false;
        let dialog = Dialog::new("list-day", &title)
            .about(file)
            .main(Button::primary(&main), off.as_deref())
            .other(Button::plain(&unknown), &mut not_known);
        let answer = dialog.show(ui.ctx(), words, |ui| self.fields(ui, words, today));
        let booked = match (answer, ready) {
            (Answer::Main, Ok(days)) => Some(days),
            _ if not_known => Some(BookedThrough::NotKnown),
            _ => None,
        };
        let done = booked.is_some();
        let booked = booked.map(ListAnswer::Booked);
        out.extend(booked.map(|booked| Action::AnswerList(self.place, booked)));
        answer == Answer::Stay && !done
    }

    fn fields(&mut self, ui: &mut Ui, words: &Words, today: NaiveDate) {
        ui.spacing_mut().item_spacing.y = space::M;
        para(ui, look::BODY_QUIET, words.t("money-in-list-day-why"));
        let hint = words.t("money-in-list-day-hint");
        for (at, (_, said, day)) in self.accounts.iter_mut().enumerate() {
            let field = Field::new(said).hint(&hint).wide(212.0);
            let field = if at == 0 { field.first() } else { field };
            date_field(ui, field, day, words, today);
        }
        let another = if self.accounts.is_empty() {
            "money-in-list-iban"
        } else {
            "money-in-list-another"
        };
        let (iban, day) = (words.t(another), words.t("money-in-list-iban-day"));
        ui.horizontal_top(|ui| {
            let field = Field::new(&iban).wide(212.0);
            let field = if self.accounts.is_empty() {
                field.first()
            } else {
                field
            };
            field.show(ui, &mut self.iban);
            if self.accounts.is_empty() || !self.iban.trim().is_empty() {
                let field = Field::new(&day).hint(&hint).wide(212.0);
                date_field(ui, field, &mut self.day, words, today);
            }
        });
    }
}

/// Items of a question with both figures, each with a tick; false when it goes.
fn items(
    ui: &Ui,
    place: usize,
    (file, question): (&str, &FileQuestion),
    ticks: &mut Ticks,
    words: &Words,
    out: &mut Vec<Action>,
) -> bool {
    let Some(about) = question.about else {
        return false;
    };
    let on = ticks.0.values().filter(|on| **on).count();
    let (yes, no) = answer_words(about);
    let main = if on == 0 {
        words.t(no)
    } else {
        let count = msg("money-in-list-do")
            .with("what", words.t(yes))
            .with("count", on);
        words.say(&count)
    };
    let title = words.t(title(about));
    let dialog = Dialog::new("list-items", &title)
        .about(file)
        .main(Button::primary(&main), None)
        .ctrl_enter()
        .wide(660.0);
    let answer = dialog.show(ui.ctx(), words, |ui| rows(ui, question, ticks, words));
    if answer == Answer::Main {
        let follows = ticks.0.iter().map(|(item, on)| (*item, *on)).collect();
        out.push(Action::AnswerList(
            place,
            ListAnswer::Follow(about, follows),
        ));
    }
    answer == Answer::Stay
}

const ROW: f32 = 34.0;
/// Room for a dozen of them; more are scrolled.
const MOST: f32 = 440.0;

fn rows(ui: &mut Ui, question: &FileQuestion, ticks: &mut Ticks, words: &Words) {
    let heads = [
        words.t("money-in-col-invoice"),
        words.t("money-in-col-customer"),
        words.t("money-in-list-ours"),
        words.t("money-in-list-theirs"),
    ];
    let columns = [
        Col::exact("", 22.0),
        Col::exact(&heads[0], 120.0),
        Col::share(&heads[1], 1.0),
        Col::exact(&heads[2], 104.0).right(),
        Col::exact(&heads[3], 104.0).right(),
    ];
    let items = &question.items;
    let name = |row: usize| format!("{}, {}", items[row].number, items[row].customer);
    let height = |_: usize| ROW;
    let count = u16::try_from(items.len()).unwrap_or(u16::MAX);
    let all = ROW * f32::from(count) + size::HEAD + 2.0;
    ui.allocate_ui(vec2(ui.available_width(), all.min(MOST)), |ui| {
        Table::new(&question.text, items.len(), &name)
            .columns(&columns)
            .heights(&height)
            .padding(4.0, 8.0)
            .show(ui, |row| {
                let item = &items[row.index];
                let on = ticks.0.entry(item.item).or_default();
                row.widgets(0, |ui| {
                    checkbox_only(ui, on, &item.number, None);
                });
                row.text(1, look::BODY_MEDIUM, &item.number);
                row.text(2, look::BODY, &item.customer);
                row.text(3, look::BODY, &words.money(item.ours));
                row.text(4, look::BODY, &words.money(item.listed));
            })
    });
}
