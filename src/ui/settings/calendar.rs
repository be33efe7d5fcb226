//! Which days are worked here, whose holidays count, and when which kind of customer is rung.

use super::form::{Draft, halves};
use super::{Model, PeriodRow};
use crate::app::command::Command;
use crate::app::settings::CalendarSettings;
use crate::domain::calendar::{LiberationDay, Region, Weekdays};
use crate::domain::rhythm::CallingTimes;
use crate::ui::action::Action;
use crate::ui::ask::{By, ClosedRows};
use crate::ui::parts::choice::{Segment, chip};
use crate::ui::parts::{Field, checkbox, hairline, para, say, segments, text};
use crate::ui::theme::{Ink, look};
use crate::words::{Words, parse_hours};
use chrono::NaiveDate;
use egui::Ui;

/// Fields beside which a refusal can stand.
const PLACES: [&str; 3] = ["quiet", "hours", "closed"];
/// Room for the rows of closed periods.
const WIDE: f32 = 600.0;

/// The calendar as it is filled in.
#[derive(Debug, Clone, Default)]
pub(super) struct CalendarForm {
    draft: Draft<CalendarSettings>,
    quiet: String,
    /// Business, consumer, government.
    hours: [String; 3],
    closed: ClosedRows,
}

fn kinds(to: &mut CalendarSettings) -> [&mut CallingTimes; 3] {
    let calling = &mut to.calling;
    [
        &mut calling.business,
        &mut calling.consumer,
        &mut calling.government,
    ]
}

impl CalendarForm {
    /// Something was typed.
    pub(super) fn changed(&self) -> bool {
        self.draft.changed()
    }

    pub(super) fn follow(&mut self, kept: &CalendarSettings, words: &Words) {
        if self.draft.follow(kept) {
            let mut kept = kept.clone();
            self.quiet = kept.quiet_after_holiday.to_string();
            self.hours = kinds(&mut kept).map(|times| words.hours(&times.hours));
            self.closed = ClosedRows::new(&kept.closed, words);
        }
    }

    fn wrong(&self, words: &Words, today: NaiveDate) -> Option<String> {
        if self.quiet.trim().parse::<u32>().is_err() {
            return Some(words.t("settings-days-no"));
        }
        if self.hours.iter().any(|typed| parse_hours(typed).is_none()) {
            return Some(words.t("settings-hours-wrong"));
        }
        self.closed.read(today).err().map(|why| words.say(&why))
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if let Some(to) = &mut self.draft.now {
            holidays(ui, to, words);
        }
        let refused = self.draft.refused("quiet", words);
        Field::new(&words.t("settings-quiet"))
            .note(&words.t("settings-quiet-note"))
            .wide(320.0)
            .limit(2)
            .error(refused.as_deref())
            .show(ui, &mut self.quiet);
        hairline(ui);
        self.calling(ui, words);
        hairline(ui);
        say(ui, look::SECTION, words.t("settings-closed"));
        self.closed.show(ui, WIDE, By::new(words, today));
        self.take(today);
        let wrong = self.wrong(words, today);
        let wish = Command::SetCalendar;
        self.draft.foot(ui, &PLACES, wrong, words, out, wish);
        hairline(ui);
        known(ui, model, words);
    }

    /// Takes over what is typed, as far as it can be read.
    fn take(&mut self, today: NaiveDate) {
        let Some(to) = &mut self.draft.now else {
            return;
        };
        to.quiet_after_holiday = self.quiet.trim().parse().unwrap_or(to.quiet_after_holiday);
        for (times, typed) in kinds(to).into_iter().zip(&self.hours) {
            if let Some(hours) = parse_hours(typed) {
                times.hours = hours;
            }
        }
        if let Ok(closed) = self.closed.read(today) {
            to.closed = closed;
        }
    }

    /// Preferred days and hours of each kind.
    fn calling(&mut self, ui: &mut Ui, words: &Words) {
        say(ui, look::SECTION, words.t("settings-calling"));
        para(ui, look::SMALL, words.t("settings-calling-note"));
        let refused = self.draft.refused("hours", words);
        let Some(to) = &mut self.draft.now else {
            return;
        };
        let names = ["business", "consumer", "government"];
        let rows = kinds(to).into_iter().zip(&mut self.hours).zip(names);
        for ((times, typed), kind) in rows {
            let name = match kind {
                "business" => words.t("settings-kind-business"),
                "consumer" => words.t("settings-kind-consumer"),
                _ => words.t("settings-kind-government"),
            };
            halves(ui, |ui, half| {
                ui.vertical(|ui| {
                    ui.set_width(half);
                    ui.spacing_mut().item_spacing.y = 4.0;
                    let label = format!("{name}: {}", words.t("settings-preferred-days"));
                    text::label(ui, &label);
                    ui.push_id(kind, |ui| weekdays(ui, &mut times.days, words));
                });
                let label = format!("{name}: {}", words.t("settings-hours"));
                let wrong = parse_hours(typed)
                    .is_none()
                    .then(|| words.t("settings-hours-wrong"))
                    .or_else(|| refused.clone());
                Field::new(&label)
                    .wide(half)
                    .error(wrong.as_deref())
                    .show(ui, typed);
            });
        }
    }
}

/// A chip for each day of the week.
fn weekdays(ui: &mut Ui, days: &mut Weekdays, words: &Words) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for day in Weekdays::ALL {
            let on = days.contains(day);
            if chip(ui, words.weekday(day), on).clicked() {
                *days = days.with(day, !on);
            }
        }
    });
}

/// Whose holidays count, and which days are off here.
fn holidays(ui: &mut Ui, to: &mut CalendarSettings, words: &Words) {
    let label = words.t("settings-region");
    text::label(ui, &label);
    let names: Vec<String> = Region::ALL
        .iter()
        .map(|region| words.say(&region.message()))
        .collect();
    let chosen = Region::ALL.iter().position(|region| *region == to.region);
    if let Some(now) = one_of(ui, &label, &names, chosen.unwrap_or(1)) {
        to.region = Region::ALL.get(now).copied().unwrap_or(to.region);
    }
    para(ui, look::SMALL, words.t("settings-region-note"));
    checkbox(ui, &mut to.school_holidays, &words.t("settings-school"));
    checkbox(
        ui,
        &mut to.good_friday_off,
        &words.t("settings-good-friday"),
    );
    let label = words.t("settings-liberation");
    text::label(ui, &label);
    let all = [
        LiberationDay::Works,
        LiberationDay::OffInLustrumYears,
        LiberationDay::Off,
    ];
    let names = [
        words.t("settings-liberation-works"),
        words.t("settings-liberation-lustrum"),
        words.t("settings-liberation-off"),
    ];
    let chosen = all.iter().position(|one| *one == to.liberation_day);
    if let Some(now) = one_of(ui, &label, &names, chosen.unwrap_or(1)) {
        to.liberation_day = all.get(now).copied().unwrap_or(to.liberation_day);
    }
}

fn one_of(ui: &mut Ui, label: &str, names: &[String], chosen: usize) -> Option<usize> {
    let items: Vec<Segment<'_>> = names
        .iter()
        .map(|words| Segment {
            words,
            ..Segment::default()
        })
        .collect();
    segments(ui, label, &items, chosen)
}

/// The holidays that are reckoned with, and how sure each is.
fn known(ui: &mut Ui, model: &Model, words: &Words) {
    say(ui, look::SECTION, words.t("settings-periods"));
    para(ui, look::SMALL, model.periods_from.as_str());
    for PeriodRow { what, days, unsure } in &model.periods {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            say(ui, look::BODY, what.as_str());
            say(ui, look::BODY_QUIET, days.as_str());
            if let Some(unsure) = unsure {
                say(ui, look::SMALL.ink(Ink::Amber), unsure.as_str());
            }
        });
    }
}
