//! What the columns of a table mean, a bank's, a settlement's or a list's: shown as they were understood, corrected
//! by choosing, tried out on the first rows at once, and remembered for the next table with the same heads.

use super::meanings::name_of;
use crate::app::command::Command;
use crate::app::library::payouts::providers;
use crate::app::rehearsal::{
    BankColumn, Meaning, Question, Said, Shown, TableChoice, TableKind, TableProfile, TableShape,
    Trial,
};
use crate::domain::message::{Message, msg};
use crate::ui::ask::{By, Face, Form, labelled};
use crate::ui::parts::choice::{Segment, chip, combo};
use crate::ui::parts::{Field, cut, icon, para, say, segments, text};
use crate::ui::theme::{Ink, Tone, icon, look, space, tokens};
use crate::words::{Words, capitalised};
use egui::{Align, Frame, Layout, Margin, ScrollArea, Stroke, Ui, vec2};
use std::sync::Arc;

/// Width of a column of the table.
const COLUMN: f32 = 156.0;
/// Room within a column.
const INNER: f32 = COLUMN - 16.0;

/// A table's columns, being corrected.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    file: String,
    shape: Arc<TableShape>,
    choice: TableChoice,
    /// What the choice comes to; made anew with every choice.
    trial: Trial,
    name: String,
}

impl Columns {
    /// As the table was understood.
    pub(super) fn new(file: &str, shape: &Arc<TableShape>) -> Self {
        Self {
            file: file.to_owned(),
            trial: shape.try_out(&shape.taken),
            choice: shape.taken.clone(),
            name: shape.profile.clone().unwrap_or_default(),
            shape: Arc::clone(shape),
        }
    }

    /// What comes of it, where something else was chosen.
    fn choose(&mut self, choice: TableChoice) {
        if choice != self.choice {
            self.trial = self.shape.try_out(&choice);
            self.choice = choice;
        }
    }

    /// Another kind, sheet or row of heads: the columns are proposed anew.
    fn begin_again(&mut self, choice: &TableChoice) {
        let proposed = self.shape.proposed(choice);
        self.choose(proposed);
    }

    /// Transactions, open items, customers or a settlement.
    fn kinds(&mut self, ui: &mut Ui, words: &Words) {
        let names = TableKind::ALL.map(|kind| words.t(name_of_kind(kind)));
        let items = names.each_ref().map(|name| Segment {
            words: name,
            ..Segment::default()
        });
        let now = TableKind::ALL
            .iter()
            .position(|kind| *kind == self.choice.kind);
        let label = words.t("money-in-columns-which");
        text::label(ui, &label);
        if let Some(picked) = segments(ui, &label, &items, now.unwrap_or(0)) {
            self.begin_again(&TableChoice {
                kind: TableKind::ALL[picked],
                ..self.choice.clone()
            });
        }
    }

    /// Which sheet, and which of its rows has the heads.
    fn place(&mut self, ui: &mut Ui, words: &Words) {
        let sheets: Vec<String> = self.shape.sheets().map(str::to_owned).collect();
        if sheets.len() > 1 {
            let label = words.t("money-in-columns-sheet");
            let picked = labelled(ui, &label, 200.0, |ui| {
                combo(ui, &label, &sheets, Some(self.choice.sheet), "", 200.0)
            });
            if let Some(sheet) = picked.filter(|picked| *picked != self.choice.sheet) {
                self.begin_again(&TableChoice {
                    sheet,
                    heads: self.shape.first_heads(sheet),
                    ..self.choice.clone()
                });
            }
        }
        let rows = self.shape.head_rows(self.choice.sheet);
        let none = words.t("money-in-columns-no-heads");
        let said = rows.iter().map(|(at, cells)| {
            let filled = cells.iter().filter(|cell| !cell.is_empty());
            let cells: Vec<&str> = filled.take(4).map(String::as_str).collect();
            let row = msg("money-in-columns-row").with("count", at + 1);
            format!("{}: {}", words.say(&row), cells.join(", "))
        });
        let items: Vec<String> = std::iter::once(none).chain(said).collect();
        let is_now = |(at, _): &(usize, Vec<String>)| Some(*at) == self.choice.heads;
        let now = rows.iter().position(is_now).map_or(0, |place| place + 1);
        let label = words.t("money-in-columns-heads");
        let picked = labelled(ui, &label, 380.0, |ui| {
            combo(ui, &label, &items, Some(now), "", 380.0)
        });
        if let Some(picked) = picked.filter(|picked| *picked != now) {
            let heads = picked.checked_sub(1).map(|place| rows[place].0);
            self.begin_again(&TableChoice {
                heads,
                ..self.choice.clone()
            });
        }
    }

    /// One column: its head, what it means, and its first values as they will be read.
    fn column(
        &self,
        ui: &mut Ui,
        at: usize,
        heads: &[String],
        words: &Words,
    ) -> Option<TableChoice> {
        let count = msg("money-in-column-nr").with("count", at + 1);
        let head = heads.get(at).filter(|head| !head.is_empty());
        let head = head.cloned().unwrap_or_else(|| words.say(&count));
        let all = self.choice.kind.meanings();
        let unused = words.t("money-in-column-unused");
        let names = all
            .iter()
            .map(|meaning| capitalised(&words.t(name_of(*meaning))));
        let items: Vec<String> = std::iter::once(unused).chain(names).collect();
        let now = self.choice.meanings.get(at).copied().flatten();
        let place = now.and_then(|now| all.iter().position(|one| *one == now));
        let chosen = Some(place.map_or(0, |place| place + 1));
        text::label(ui, &head);
        let picked = combo(ui, &head, &items, chosen, "", INNER);
        let values = self.trial.columns.get(at).map_or(&[][..], Vec::as_slice);
        for value in values {
            shown(ui, value, now.is_some(), words);
        }
        let picked = picked?;
        let mut choice = self.choice.clone();
        let meaning = picked.checked_sub(1).and_then(|place| all.get(place));
        choice.mean(at, meaning.copied());
        Some(choice)
    }

    fn table(&mut self, ui: &mut Ui, words: &Words) {
        let line = Stroke::new(1.0, tokens(ui).line);
        let heads = self.shape.heads(&self.choice);
        let mut chosen = None;
        ScrollArea::horizontal()
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    for at in 0..self.choice.meanings.len() {
                        let frame = Frame::new().stroke(line).inner_margin(Margin::same(8));
                        frame.show(ui, |ui| {
                            ui.vertical(|ui| {
                                ui.spacing_mut().item_spacing.y = 4.0;
                                ui.set_width(INNER);
                                chosen = self.column(ui, at, &heads, words).or(chosen.take());
                            });
                        });
                    }
                });
                ui.add_space(space::S);
            });
        if let Some(choice) = chosen {
            self.choose(choice);
        }
    }

    /// "Van de eerste 300 regels: 296 begrepen, 4 blijven achter".
    fn count(&self, ui: &mut Ui, words: &Words) {
        let trial = &self.trial;
        let key = if trial.more {
            "money-in-columns-understood-first"
        } else {
            "money-in-columns-understood"
        };
        let said = msg(key)
            .with("rows", trial.understood + trial.left_out)
            .with("understood", trial.understood)
            .with("count", trial.left_out);
        let tone = match (trial.understood, trial.left_out) {
            (0, _) => Tone::Red,
            (_, 0) => Tone::Green,
            _ => Tone::Amber,
        };
        ui.horizontal(|ui| {
            let glyph = if tone == Tone::Green {
                icon::CIRCLE_CHECK
            } else {
                icon::TRIANGLE_ALERT
            };
            icon(ui, glyph, 15.0, tone.ink());
            let said = trial.missing.as_ref().unwrap_or(&said);
            say(ui, look::BODY_MEDIUM, words.say(said));
        });
    }

    /// What the columns leave open, with its answers.
    fn questions(&mut self, ui: &mut Ui, words: &Words) {
        let taken = TableChoice {
            said: self.shape.taken.said,
            ..self.choice.clone()
        };
        // Those that were answered here stay in sight, so that they can be answered otherwise.
        let asked = if self.choice.said == taken.said {
            self.trial.questions.clone()
        } else {
            self.shape.try_out(&taken).questions
        };
        for question in asked {
            ui.horizontal_wrapped(|ui| {
                icon(ui, icon::CIRCLE_QUESTION_MARK, 15.0, Ink::Amber);
                say(ui, look::BODY, words.say(&question.message()));
                if let Some(said) = answered(ui, &question, self.choice.said, words) {
                    self.choose(TableChoice {
                        said: said.or(self.choice.said),
                        ..self.choice.clone()
                    });
                }
            });
        }
    }
}

/// The answers of a question, of which one may be chosen already.
fn answered(ui: &mut Ui, question: &Question, said: Said, words: &Words) -> Option<Said> {
    let answers = question.answers();
    let now = answers
        .iter()
        .position(|(_, answer)| answer.or(said) == said);
    let names: Vec<String> = answers.iter().map(|(name, _)| words.say(name)).collect();
    let mut picked = None;
    for (at, name) in names.iter().enumerate() {
        if chip(ui, name, now == Some(at)).clicked() {
            picked = Some(at);
        }
    }
    picked.and_then(|at| answers.get(at)).map(|(_, said)| *said)
}

/// A value as it will be read; what cannot be read is red, and has an icon.
fn shown(ui: &mut Ui, value: &Shown, used: bool, words: &Words) {
    let ink = if used { Ink::Text } else { Ink::Faint };
    let row = vec2(INNER, 17.0);
    match value {
        Shown::Nothing => drop(cut(ui, look::SMALL.ink(Ink::Faint), "–")),
        Shown::Text(text) => drop(cut(ui, look::SMALL.ink(ink), text)),
        Shown::Day(day) => drop(cut(
            ui,
            look::SMALL.ink(ink),
            words.day_short_with_year(*day),
        )),
        Shown::Amount(amount) => {
            ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                cut(ui, look::SMALL.ink(ink), words.money(*amount));
            });
        }
        Shown::Unread(text) => {
            ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                icon(ui, icon::BAN, 12.0, Ink::Red);
                cut(ui, look::SMALL.ink(Ink::Red), text);
            });
        }
    }
}

impl Form for Columns {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "columns",
            title: words.t("money-in-columns-title"),
            about: self.file.clone(),
            main: words.t("money-in-columns-do"),
            wide: Some(920.0),
            by_ctrl: true,
            ..Face::default()
        }
    }

    fn ready(&self, _: By<'_>) -> Result<Command, Message> {
        if let Some(missing) = &self.trial.missing {
            return Err(missing.clone());
        }
        let of_bank = self.choice.kind == TableKind::Transactions;
        let account = Meaning::Bank(BankColumn::Account);
        if of_bank && !self.choice.has(account) && self.choice.account.trim().is_empty() {
            return Err(msg("money-in-columns-no-account"));
        }
        let of_provider = self.choice.kind == TableKind::Settlement;
        if self.name.trim().is_empty() {
            return Err(msg(if of_provider {
                "money-in-columns-no-provider"
            } else {
                "money-in-columns-no-name"
            }));
        }
        let name = if of_provider {
            as_known(&self.name)
        } else {
            self.name.clone()
        };
        Ok(match self.shape.profile(&name, &self.choice) {
            TableProfile::Bank(profile) => Command::SaveBankProfile(profile),
            TableProfile::Settlement(profile) => Command::SaveSettlementProfile(profile),
            TableProfile::List(profile) => Command::SaveListProfile(profile),
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = space::S;
        para(ui, look::BODY_QUIET, words.t("money-in-columns-why"));
        self.kinds(ui, words);
        ui.horizontal_top(|ui| self.place(ui, words));
        self.table(ui, words);
        self.count(ui, words);
        self.questions(ui, words);
        by.say_wrong(ui, "columns");
        ui.horizontal_top(|ui| {
            let [label, note] = match self.choice.kind {
                TableKind::Settlement => [
                    "money-in-columns-provider",
                    "money-in-columns-provider-note",
                ],
                _ => ["money-in-columns-name", "money-in-columns-name-note"],
            };
            let (label, note) = (words.t(label), words.t(note));
            let wrong = by.wrong("name");
            let field = Field::new(&label)
                .note(&note)
                .wide(260.0)
                .error(wrong.as_deref());
            field.first().show(ui, &mut self.name);
            let of_bank = self.choice.kind == TableKind::Transactions;
            if of_bank && !self.choice.has(Meaning::Bank(BankColumn::Account)) {
                let label = words.t("money-in-columns-account");
                Field::new(&label)
                    .wide(260.0)
                    .show(ui, &mut self.choice.account);
            }
        });
    }

    fn places(&self) -> &'static [&'static str] {
        &["columns", "name"]
    }
}

/// A company as it is called among those that are known, however it was typed.
fn as_known(typed: &str) -> String {
    let known = providers().0.into_iter().map(|one| one.name);
    let mut known = known.filter(|name| name.eq_ignore_ascii_case(typed.trim()));
    known.next().unwrap_or_else(|| typed.trim().to_owned())
}

const fn name_of_kind(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Transactions => "money-in-columns-of-bank",
        TableKind::Settlement => "money-in-columns-of-provider",
        TableKind::OpenItems => "money-in-columns-open-items",
        TableKind::Customers => "money-in-columns-customers",
    }
}
