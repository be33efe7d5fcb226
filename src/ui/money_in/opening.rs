//! Items older than the first import: what had been done about each, answered in bulk. Until then nobody
//! is chased for them.

use super::model::due;
use super::reading::sheet;
use crate::app::command::{Command, OpeningAnswer};
use crate::app::snapshots::OpeningLine;
use crate::domain::ids::ItemId;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{
    Button, Col, Field, Table, action_bar, combo, cut, date_field, lines, say, segments,
};
use crate::ui::theme::{Ink, icon, look, size, space, tokens};
use crate::words::{Words, parse_day};
use chrono::NaiveDate;
use egui::{CentralPanel, Frame, Margin, Ui, vec2};
use std::collections::BTreeMap;

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    answers: BTreeMap<ItemId, Half>,
    all: Half,
    selected: Option<ItemId>,
}

/// An answer that is being given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Half {
    /// Which of the four.
    choice: Option<usize>,
    /// The day of the reminder, as typed.
    day: String,
}

const CHOICES: [&str; 4] = [
    "money-in-opening-fresh",
    "money-in-opening-once",
    "money-in-opening-last",
    "money-in-opening-handed-over",
];

impl Half {
    /// A day belongs to it.
    const fn wants_day(&self) -> bool {
        matches!(self.choice, Some(1 | 2))
    }

    /// The answer, once it is whole; a reminder lies between the invoice and today.
    fn whole(&self, issued_on: NaiveDate, today: NaiveDate) -> Option<OpeningAnswer> {
        let day = || parse_day(&self.day, today).filter(|day| *day <= today && *day >= issued_on);
        match self.choice? {
            0 => Some(OpeningAnswer::Fresh),
            1 => day().map(OpeningAnswer::RemindedOnce),
            2 => day().map(OpeningAnswer::RemindedLast),
            _ => Some(OpeningAnswer::HandedOver),
        }
    }
}

impl State {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        opening: &[OpeningLine],
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        self.answers
            .retain(|item, _| opening.iter().any(|line| line.item.id == *item));
        self.foot(ui, opening, words, today, out);
        let ground = Frame::new()
            .fill(tokens(ui).pane)
            .inner_margin(Margin::symmetric(24, 16));
        CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            let (why, note) = (
                words.t("money-in-opening-why"),
                words.t("money-in-opening-note"),
            );
            lines(ui, (look::LEAD, &why), (look::BODY_QUIET, &note));
            self.bulk(ui, opening, words, today);
            self.table(ui, opening, words, today);
        });
    }

    /// One answer for all of them.
    fn bulk(&mut self, ui: &mut Ui, opening: &[OpeningLine], words: &Words, today: NaiveDate) {
        crate::ui::parts::card(ui, false, |ui| {
            ui.horizontal_wrapped(|ui| {
                say(ui, look::TOTAL, words.t("money-in-opening-for-all"));
                let choices = CHOICES.map(|key| words.t(key));
                let items = choices.each_ref().map(|words| Segment {
                    words,
                    ..Segment::default()
                });
                let name = words.t("money-in-opening-for-all");
                let chosen = self.all.choice.unwrap_or(usize::MAX);
                self.all.choice = segments(ui, &name, &items, chosen).or(self.all.choice);
                if self.all.wants_day() {
                    let name = words.t("money-in-opening-day-all");
                    let field = Field::new(&name).bare().hint(&name).wide(168.0);
                    date_field(ui, field, &mut self.all.day, words, today);
                }
                let apply = msg("money-in-opening-apply").with("count", opening.len());
                let none = words.t("money-in-off-no-choice");
                let no_day = words.t("money-in-off-no-day");
                let day = parse_day(&self.all.day, today).filter(|day| *day <= today);
                let off = match (self.all.choice, self.all.wants_day(), day) {
                    (None, ..) => Some(none.as_str()),
                    (_, true, None) => Some(no_day.as_str()),
                    _ => None,
                };
                if Button::plain(&words.say(&apply))
                    .off_because(off)
                    .show(ui)
                    .clicked()
                {
                    for line in opening {
                        self.answers.insert(line.item.id, self.all.clone());
                    }
                }
            });
        });
    }

    fn table(&mut self, ui: &mut Ui, opening: &[OpeningLine], words: &Words, today: NaiveDate) {
        let heads = [
            words.t("money-in-col-customer"),
            words.t("money-in-col-invoice"),
            words.t("money-in-col-due"),
            words.t("money-in-col-open"),
            words.t("money-in-col-answer"),
            words.t("money-in-col-day"),
        ];
        let columns = [
            Col::share(&heads[0], 1.0),
            Col::exact(&heads[1], 116.0),
            Col::exact(&heads[2], 104.0).drop_below(760.0),
            Col::exact(&heads[3], 92.0).right(),
            Col::exact(&heads[4], 190.0).space(12.0),
            Col::exact(&heads[5], 158.0),
        ];
        let name = |row: usize| format!("{}, {}", opening[row].name, opening[row].item.number);
        let selected = opening
            .iter()
            .position(|line| Some(line.item.id) == self.selected);
        let choices: Vec<String> = CHOICES.iter().map(|key| words.t(key)).collect();
        let height = |_: usize| 42.0;
        let all =
            42.0 * f32::from(u16::try_from(opening.len()).unwrap_or(u16::MAX)) + size::HEAD + 2.0;
        let room = vec2(ui.available_width(), all.min(ui.available_height()));
        let answer = ui.allocate_ui(room, |ui| {
            sheet(ui).show(ui, |ui| {
                Table::new(&words.t("money-in-tab-opening"), opening.len(), &name)
                    .columns(&columns)
                    .heights(&height)
                    .selected(selected)
                    .padding(16.0, 16.0)
                    .show(ui, |row| {
                        let line = &opening[row.index];
                        let (day, late) = due(&line.item, words);
                        row.text(0, look::NAME, &line.name);
                        row.text(1, look::BODY, &line.item.number);
                        row.two(2, (look::BODY, &day), (look::SMALL.ink(Ink::Faint), &late));
                        row.text(3, look::BODY, &words.money(line.item.open));
                        let half = self.answers.entry(line.item.id).or_default();
                        let (hint, number) = (
                            words.t("money-in-opening-choose"),
                            line.item.number.as_str(),
                        );
                        let asks = msg("money-in-opening-of").with("number", number);
                        row.widgets(4, |ui| {
                            let asks = words.say(&asks);
                            let picked = combo(ui, &asks, &choices, half.choice, &hint, 190.0);
                            half.choice = picked.or(half.choice);
                        });
                        if half.wants_day() {
                            row.widgets(5, |ui| {
                                let name = msg("money-in-opening-day-of").with("number", number);
                                let name = words.say(&name);
                                let hint = words.t("money-in-opening-day");
                                let field = Field::new(&name).bare().hint(&hint).wide(158.0);
                                date_field(ui, field, &mut half.day, words, today);
                            });
                        }
                    })
            })
        });
        if let Some(row) = answer.inner.inner.select {
            self.selected = opening.get(row).map(|line| line.item.id);
        }
    }

    fn foot(
        &self,
        ui: &mut Ui,
        opening: &[OpeningLine],
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let half = |line: &&OpeningLine| {
            self.answers
                .get(&line.item.id)
                .is_some_and(|half| half.choice.is_some())
        };
        let begun: Vec<&OpeningLine> = opening.iter().filter(half).collect();
        let whole: Vec<(ItemId, OpeningAnswer)> = begun
            .iter()
            .filter_map(|line| {
                let half = self.answers.get(&line.item.id)?;
                Some((line.item.id, half.whole(line.item.issued_on, today)?))
            })
            .collect();
        let missing = begun
            .iter()
            .find(|line| whole.iter().all(|(id, _)| *id != line.item.id));
        let off = match (begun.is_empty(), missing) {
            (true, _) => Some(words.t("money-in-off-no-answers")),
            (false, Some(line)) => {
                let message = msg("money-in-off-day-missing");
                Some(words.say(&message.with("number", line.item.number.as_str())))
            }
            (false, None) => None,
        };
        let said = msg("money-in-opening-answered")
            .with("count", whole.len())
            .with("all", opening.len());
        let record = words.say(&msg("money-in-opening-record").with("count", whole.len()));
        action_bar(
            ui,
            |ui| {
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    ui.add_space(13.0);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    say(ui, look::TOTAL, words.say(&said));
                    match &off {
                        Some(off) => cut(ui, look::SMALL, off),
                        None => cut(ui, look::SMALL, words.t("money-in-opening-rest")),
                    };
                });
            },
            |ui| {
                let button = Button::primary(&record)
                    .icon(icon::CHECK)
                    .tall(size::BUTTON);
                if button.off_because(off.as_deref()).show(ui).clicked() {
                    out.push(Action::Do(Command::AnswerOpening(whole.clone())));
                }
            },
        );
    }
}
