//! Files on the table: dropped, chosen or pasted, looked at row by row, then imported whole.

mod details;
mod foot;
mod table;

pub(super) use table::sheet;

use super::columns::Columns;
use super::doubts;
use super::files::{FileRow, Reading};
use super::list_dialogs;
use super::model::Model;
use super::pasted::paths;
use super::questions::Opens;
use super::start::Start;
use crate::ui::action::{Action, Pick};
use crate::ui::ask::Question;
use crate::ui::parts::keys::{free, pressed_ctrl};
use crate::ui::parts::{
    Answer, Button, Dialog, Field, drop_zone, icon, link, pressed, progress_bar, say,
};
use crate::ui::theme::{Ink, icon, look, space, tokens};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, CentralPanel, Frame, Key, Layout, Margin, Ui};
use foot::foot;
use table::FileTable;

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    table: FileTable,
    details: details::State,
    start: Start,
    pasting: bool,
    question: Option<Question>,
    /// What is asked about a list, one by one.
    asked: Option<list_dialogs::Open>,
    /// Every question about customers is being answered.
    doubting: bool,
}

impl State {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        self.keys(ui, model, out);
        if let Some(reading) = &model.reading {
            foot(ui, reading, words, out);
        }
        let ground = Frame::new()
            .fill(tokens(ui).pane)
            .inner_margin(Margin::symmetric(24, 16));
        CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            match (&model.progress, &model.reading) {
                (Some(progress), _) => {
                    let stop = words.t("money-in-stop");
                    let stop = progress.cancellable.then_some(stop.as_str());
                    crate::ui::parts::card(ui, true, |ui| {
                        if progress_bar(ui, &progress.what, progress.share, stop) {
                            out.push(Action::StopWork);
                        }
                    });
                }
                (None, None) => self.start.ui(ui, words, out),
                (None, Some(reading)) => self.read_strip(ui, reading, words, out),
            }
            if let Some(reading) = &model.reading {
                let asked = self.table.ui(ui, reading, words, out);
                if asked.details.is_some() {
                    out.push(Action::ShowFile(asked.details));
                }
                if let Some(file) = asked.columns.and_then(|place| reading.file(place)) {
                    self.question = ask_columns(file);
                }
                self.doubting |= asked.doubts;
                let asks = |opens: Opens| reading.file(opens.place())?.list.as_ref();
                let opened = asked
                    .list
                    .and_then(|opens| list_dialogs::Open::new(opens, asks(opens)?, words));
                self.asked = opened.or(self.asked.take());
            }
        });
        self.dialogs(ui, model, (words, today), out);
        Question::show(&mut self.question, ui.ctx(), words, today, out);
    }

    fn keys(&mut self, ui: &Ui, model: &Model, out: &mut Vec<Action>) {
        if model.progress.is_some() {
            if pressed(ui, Key::Escape) {
                out.push(Action::StopWork);
            }
            return;
        }
        if free(ui) {
            let pasted = ui.input_mut(|input| {
                let at = input
                    .events
                    .iter()
                    .position(|event| matches!(event, egui::Event::Paste(_)))?;
                match input.events.remove(at) {
                    egui::Event::Paste(text) => Some(text),
                    _ => None,
                }
            });
            let paths = pasted.as_deref().map(paths).unwrap_or_default();
            if !paths.is_empty() {
                out.push(Action::Rehearse(paths));
            }
        }
        let Some(reading) = &model.reading else {
            return;
        };
        if pressed_ctrl(ui, Key::Enter) && reading.off.is_none() {
            out.push(Action::Import);
        }
        if pressed(ui, Key::Escape) {
            out.push(Action::ForgetRehearsal);
        }
        self.table.keys(ui, reading, out);
    }

    fn read_strip(&mut self, ui: &mut Ui, reading: &Reading, words: &Words, out: &mut Vec<Action>) {
        drop_zone(ui, 44.0, |ui| {
            icon(ui, icon::UPLOAD, 16.0, Ink::Accent);
            say(ui, look::TOTAL, &reading.strip);
            say(ui, look::BODY_QUIET, words.t("money-in-drop-more"));
            if link(ui, &words.t("money-in-choose-files-link")).clicked() {
                out.push(Action::Pick(Pick::ImportFiles));
            }
            say(ui, look::BODY_QUIET, words.t("money-in-or"));
            if link(ui, &words.t("money-in-paste-path")).clicked() {
                self.pasting = true;
            }
            say(ui, look::FOOT, "Ctrl V");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if link(ui, &words.t("money-in-start-over")).clicked() {
                    out.push(Action::ForgetRehearsal);
                }
            });
        });
    }

    fn dialogs(
        &mut self,
        ui: &Ui,
        model: &Model,
        (words, today): (&Words, NaiveDate),
        out: &mut Vec<Action>,
    ) {
        if self.pasting {
            self.paste_dialog(ui, words, out);
        }
        self.list_dialog(ui, model, (words, today), out);
        if self.doubting {
            let reading = model.reading.as_ref();
            self.doubting = reading.is_some_and(|reading| doubts::dialog(ui, reading, words, out));
        }
        let Some(details) = &model.details else {
            return;
        };
        let file = model
            .reading
            .as_ref()
            .and_then(|reading| reading.file(details.place));
        match file {
            Some(file) => {
                let answer = self.details.ui(ui, file, details, words, out);
                if answer == Answer::Main {
                    self.question = ask_columns(file);
                }
                if answer != Answer::Stay {
                    out.push(Action::ShowFile(None));
                }
            }
            None => out.push(Action::ShowFile(None)),
        }
    }

    /// What is asked about a list; it goes when the list does.
    fn list_dialog(
        &mut self,
        ui: &Ui,
        model: &Model,
        by: (&Words, NaiveDate),
        out: &mut Vec<Action>,
    ) {
        let Some(open) = &mut self.asked else { return };
        let reading = model.reading.as_ref();
        let file = reading.and_then(|reading| reading.file(open.place()));
        let stays = file.is_some_and(|file| {
            let asks = file.list.as_ref();
            asks.is_some_and(|asks| open.show(ui, &file.name, asks, by, out))
        });
        if !stays {
            self.asked = None;
        }
    }

    fn paste_dialog(&mut self, ui: &Ui, words: &Words, out: &mut Vec<Action>) {
        let title = words.t("money-in-paste-title");
        let read = words.t("money-in-read-path");
        let off = words.t("money-in-path-empty");
        let off = paths(&self.start.path).is_empty().then_some(off.as_str());
        let dialog = Dialog::new("path", &title).main(Button::primary(&read), off);
        let answer = dialog.show(ui.ctx(), words, |ui| {
            let name = words.t("money-in-path");
            let note = words.t("money-in-path-note");
            Field::new(&name)
                .note(&note)
                .first()
                .show(ui, &mut self.start.path);
        });
        match answer {
            Answer::Stay => {}
            Answer::Closed => self.pasting = false,
            Answer::Main => {
                out.push(Action::Rehearse(paths(&self.start.path)));
                self.start.path.clear();
                self.pasting = false;
            }
        }
    }
}

/// What its columns are, by what was understood of them.
fn ask_columns(file: &FileRow) -> Option<Question> {
    let shape = file.table.as_ref()?;
    Some(Question::new(Columns::new(&file.name, shape)))
}
