//! What was imported before, and taking it back.

use super::reading::sheet;
use crate::app::snapshots::ImportLine;
use crate::domain::ids::JournalId;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::{Button, Col, Table, empty_state, pill};
use crate::ui::theme::{Ink, Tone, icon, look, size, tokens};
use crate::words::Words;
use egui::{CentralPanel, Frame, Margin, Ui, vec2};

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    selected: Option<JournalId>,
}

const ROW: f32 = 46.0;

impl State {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        imports: &[ImportLine],
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let ground = Frame::new()
            .fill(tokens(ui).pane)
            .inner_margin(Margin::symmetric(24, 16));
        CentralPanel::default().frame(ground).show(ui, |ui| {
            if imports.is_empty() {
                let (title, why) = (
                    words.t("money-in-no-imports"),
                    words.t("money-in-no-imports-why"),
                );
                empty_state(ui, icon::HISTORY, &title, &why, None);
                return;
            }
            self.table(ui, imports, words, out);
        });
    }

    fn table(&mut self, ui: &mut Ui, imports: &[ImportLine], words: &Words, out: &mut Vec<Action>) {
        let heads = [
            words.t("money-in-col-files"),
            words.t("money-in-col-when"),
            words.t("money-in-col-added"),
        ];
        let columns = [
            Col::share(&heads[0], 1.0),
            Col::exact(&heads[1], 128.0),
            Col::exact(&heads[2], 90.0).right(),
            Col::exact("", 190.0).right(),
        ];
        let name = |row: usize| imports[row].files.join(", ");
        let selected = imports
            .iter()
            .position(|line| Some(line.journal) == self.selected);
        let rows = f32::from(u16::try_from(imports.len()).unwrap_or(u16::MAX));
        let all = ROW * rows + size::HEAD + 2.0;
        let room = vec2(ui.available_width(), all.min(ui.available_height()));
        let answer = ui.allocate_ui(room, |ui| {
            sheet(ui).show(ui, |ui| {
                Table::new(&words.t("money-in-tab-earlier"), imports.len(), &name)
                    .columns(&columns)
                    .row_height(ROW)
                    .selected(selected)
                    .padding(16.0, 16.0)
                    .show(ui, |row| {
                        let line = &imports[row.index];
                        let title = match line.files.as_slice() {
                            [only] => only.clone(),
                            files => {
                                words.say(&msg("money-in-file-count").with("count", files.len()))
                            }
                        };
                        let more = if line.files.len() > 1 {
                            line.files.join(", ")
                        } else {
                            String::new()
                        };
                        let first = if line.undone {
                            look::NAME_QUIET
                        } else {
                            look::NAME
                        };
                        if more.is_empty() {
                            row.text(0, first, &title);
                        } else {
                            row.two(0, (first, &title), (look::SMALL, &more));
                        }
                        let day = msg("money-in-day").with("day", line.at.date_naive());
                        row.text(1, look::BODY, &words.say(&day));
                        row.text(2, look::BODY.ink(Ink::Quiet), &words.count(line.added));
                        row.widgets(3, |ui| {
                            if line.undone {
                                pill(ui, Tone::Neutral, icon::UNDO_2, &words.t("money-in-undone"));
                                return;
                            }
                            let undo = words.t("money-in-undo-import");
                            let button = Button::plain(&undo).icon(icon::UNDO_2);
                            if button.show(ui).clicked() {
                                out.push(Action::Undo(line.journal));
                            }
                        });
                    })
            })
        });
        if let Some(row) = answer.inner.inner.select {
            self.selected = imports.get(row).map(|line| line.journal);
        }
    }
}
