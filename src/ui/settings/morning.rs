//! How the morning goes: which department answers what, how long answers keep, how many minutes each means of
//! reaching somebody takes, and the holidays in which sales has time.

use super::form::{Draft, halves};
use crate::app::command::Command;
use crate::app::settings::MorningSettings;
use crate::domain::calendar::ClosedPeriod;
use crate::domain::inside::InsideQuestion;
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::ui::action::Action;
use crate::ui::parts::{Button, Field, amount_field, date_field, hairline, icon_button, para, say};
use crate::ui::theme::{icon, look};
use crate::words::{Words, parse_amount, parse_day};
use chrono::NaiveDate;
use egui::Ui;

/// Fields beside which a refusal can stand.
const PLACES: [&str; 4] = ["days", "apart_from", "minutes", "periods"];

/// The morning as it is typed.
#[derive(Debug, Clone, Default)]
pub(super) struct MorningForm {
    draft: Draft<MorningSettings>,
    keeps: String,
    back: String,
    apart: String,
    /// Call, a dozen letters, sales, visit.
    minutes: [String; 4],
    periods: Vec<Typed>,
}

/// A holiday as it is typed.
#[derive(Debug, Clone, Default)]
struct Typed {
    name: String,
    from: String,
    through: String,
}

impl Typed {
    fn read(&self, today: NaiveDate) -> Option<ClosedPeriod> {
        let period = ClosedPeriod {
            from: parse_day(&self.from, today)?,
            through: parse_day(&self.through, today)?,
            name: self.name.trim().to_owned(),
        };
        (period.from <= period.through && !period.name.is_empty()).then_some(period)
    }
}

fn number(typed: &str) -> Option<u32> {
    typed.trim().parse().ok().filter(|number| *number <= 480)
}

impl MorningForm {
    /// Something was typed.
    pub(super) fn changed(&self) -> bool {
        self.draft.changed()
    }

    pub(super) fn follow(&mut self, kept: &MorningSettings, words: &Words) {
        if !self.draft.follow(kept) {
            return;
        }
        self.keeps = kept.keeps_days.to_string();
        self.back = kept.return_days.to_string();
        self.apart = words.amount(kept.apart_from);
        let minutes = kept.minutes;
        self.minutes = [
            minutes.call,
            minutes.dozen_letters,
            minutes.sales,
            minutes.visit,
        ]
        .map(|minutes| minutes.to_string());
        let periods = kept.sales_periods.iter().map(|period| Typed {
            name: period.name.clone(),
            from: words.day_short_with_year(period.from),
            through: words.day_short_with_year(period.through),
        });
        self.periods = periods.collect();
    }

    fn wrong(&self, words: &Words, today: NaiveDate) -> Option<String> {
        let numbers = [&self.keeps, &self.back].into_iter().chain(&self.minutes);
        if numbers.into_iter().any(|typed| number(typed).is_none()) {
            return Some(words.t("settings-morning-number"));
        }
        let apart = parse_amount(&self.apart, Currency::EUR);
        if apart.map_or(true, Money::is_negative) {
            return Some(words.t("settings-minimum-wrong"));
        }
        let period = self.periods.iter().any(|typed| typed.read(today).is_none());
        period.then(|| words.t("settings-morning-period-wrong"))
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        self.departments(ui, words);
        halves(ui, |ui, half| {
            let refused = self.draft.refused("days", words);
            let name = words.t("settings-morning-keeps");
            let note = words.t("settings-morning-keeps-note");
            let field = Field::new(&name).note(&note).wide(half).limit(3);
            field.error(refused.as_deref()).show(ui, &mut self.keeps);
            let name = words.t("settings-morning-back");
            let note = words.t("settings-morning-back-note");
            let field = Field::new(&name).note(&note).wide(half).limit(2);
            field.show(ui, &mut self.back);
        });
        let refused = self.draft.refused("apart_from", words);
        let name = words.t("settings-morning-apart");
        let note = words.t("settings-morning-apart-note");
        let field = Field::amount(&name, "€").note(&note);
        let field = field.error(refused.as_deref());
        amount_field(ui, field, &mut self.apart, Currency::EUR, words);
        self.minutes(ui, words);
        self.holidays(ui, words, today);
        self.take_over(today);
        let wrong = self.wrong(words, today);
        let wish = Command::SetMorning;
        self.draft.foot(ui, &PLACES, wrong, words, out, wish);
    }

    fn departments(&mut self, ui: &mut Ui, words: &Words) {
        say(ui, look::SECTION, words.t("settings-morning-departments"));
        let usual = MorningSettings::default();
        let Some(to) = &mut self.draft.now else {
            return;
        };
        for (question, department) in InsideQuestion::ALL.iter().zip(&mut to.departments) {
            let said = words.say(&question.message());
            let name = words.say(&msg("ask-department-of").with("question", said));
            let hint = usual.department(*question, words);
            Field::new(&name).hint(&hint).show(ui, department);
        }
    }

    fn minutes(&mut self, ui: &mut Ui, words: &Words) {
        hairline(ui);
        say(ui, look::SECTION, words.t("settings-morning-minutes"));
        para(ui, look::SMALL, words.t("settings-morning-minutes-note"));
        let mut refused = self.draft.refused("minutes", words);
        let names = [
            [
                words.t("settings-morning-call"),
                words.t("settings-morning-letters"),
            ],
            [
                words.t("settings-morning-sales"),
                words.t("settings-morning-visit"),
            ],
        ];
        for (row, pair) in names.iter().enumerate() {
            halves(ui, |ui, half| {
                for (name, typed) in pair.iter().zip(&mut self.minutes[row * 2..]) {
                    let wrong = refused.take();
                    let field = Field::new(name).wide(half).limit(3);
                    field.error(wrong.as_deref()).show(ui, typed);
                }
            });
        }
    }

    fn holidays(&mut self, ui: &mut Ui, words: &Words, today: NaiveDate) {
        hairline(ui);
        say(ui, look::SECTION, words.t("settings-morning-holidays"));
        para(ui, look::SMALL, words.t("settings-morning-holidays-note"));
        let mut gone = None;
        for (place, typed) in self.periods.iter_mut().enumerate() {
            ui.push_id(("period", place), |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 12.0;
                    let name = words.t("settings-morning-holiday");
                    Field::new(&name).wide(220.0).show(ui, &mut typed.name);
                    let name = words.t("settings-morning-from");
                    let field = Field::new(&name).wide(160.0);
                    date_field(ui, field, &mut typed.from, words, today);
                    let name = words.t("settings-morning-through");
                    let field = Field::new(&name).wide(160.0);
                    date_field(ui, field, &mut typed.through, words, today);
                    let name = msg("settings-morning-remove").with("name", typed.name.as_str());
                    if icon_button(ui, icon::X, &words.say(&name)).clicked() {
                        gone = Some(place);
                    }
                });
            });
        }
        if let Some(place) = gone {
            self.periods.remove(place);
        }
        let add = words.t("settings-morning-add");
        if Button::plain(&add).show(ui).clicked() {
            self.periods.push(Typed::default());
        }
    }

    /// What was typed and can be read goes into the draft.
    fn take_over(&mut self, today: NaiveDate) {
        let Some(to) = &mut self.draft.now else {
            return;
        };
        to.keeps_days = number(&self.keeps).unwrap_or(to.keeps_days);
        to.return_days = number(&self.back).unwrap_or(to.return_days);
        to.apart_from = parse_amount(&self.apart, Currency::EUR).unwrap_or(to.apart_from);
        let minutes = &mut to.minutes;
        let places = [
            &mut minutes.call,
            &mut minutes.dozen_letters,
            &mut minutes.sales,
            &mut minutes.visit,
        ];
        for (place, typed) in places.into_iter().zip(&self.minutes) {
            *place = number(typed).unwrap_or(*place);
        }
        let periods = self.periods.iter().filter_map(|typed| typed.read(today));
        to.sales_periods = periods.collect();
    }
}
