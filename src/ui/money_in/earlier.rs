//! What was imported before, and taking it back; settlements that wait for their payout; and the small
//! differences that were let go.

use super::Model;
use super::reading::sheet;
use crate::app::snapshots::{DifferenceLine, ImportLine};
use crate::domain::ids::JournalId;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::{Button, Col, Table, empty_state, notice, pill, say};
use crate::ui::theme::{Ink, Tone, icon, look, size, space, tokens};
use crate::words::Words;
use egui::{Align, CentralPanel, Frame, Layout, Margin, Ui, vec2};

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    selected: Option<JournalId>,
}

const ROW: f32 = 46.0;
/// A difference that was let go takes one line.
const LINE: f32 = 34.0;
/// The title above them.
const HEAD: f32 = 54.0;

/// Settlements that wait, shown.
const WAITING: usize = 4;

/// The height of a table of so many rows.
fn rows_height(row: f32, rows: usize) -> f32 {
    row * f32::from(u16::try_from(rows).unwrap_or(u16::MAX)) + size::HEAD + 2.0
}

/// What was let go, for who keeps the books.
fn let_go_table(ui: &mut Ui, differences: &[DifferenceLine], height: f32, words: &Words) {
    let title = words.t("money-in-differences");
    let room = vec2(ui.available_width(), HEAD);
    let layout = Layout::left_to_right(Align::BOTTOM);
    ui.allocate_ui_with_layout(room, layout, |ui| {
        ui.vertical(|ui| {
            ui.add_space(18.0);
            say(ui, look::SECTION, title.as_str());
        });
    });
    let heads = [
        words.t("money-in-differences-day"),
        words.t("money-in-col-customer"),
        words.t("money-in-col-invoice"),
        words.t("money-in-col-kind"),
        words.t("money-in-differences-amount"),
    ];
    let columns = [
        Col::exact(&heads[0], 100.0),
        Col::share(&heads[1], 1.0),
        Col::exact(&heads[2], 130.0),
        Col::exact(&heads[3], 150.0),
        Col::exact(&heads[4], 110.0).right(),
    ];
    let name = |row: usize| {
        let line = &differences[row];
        format!(
            "{} {}: {}",
            line.name,
            line.number,
            words.money(line.amount)
        )
    };
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        sheet(ui).show(ui, |ui| {
            Table::new(&title, differences.len(), &name)
                .columns(&columns)
                .row_height(LINE)
                .padding(16.0, 16.0)
                .show(ui, |row| {
                    let line = &differences[row.index];
                    let day = msg("money-in-day").with("day", line.on);
                    row.text(0, look::BODY, &words.say(&day));
                    row.text(1, look::NAME, &line.name);
                    row.text(2, look::BODY, &line.number);
                    row.text(3, look::BODY_QUIET, &words.say(&line.why.message()));
                    row.text(4, look::BODY, &words.money(line.amount));
                });
        });
    });
}

impl State {
    pub(super) fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let (imports, differences) = (&model.imports, &model.differences);
        let ground = Frame::new()
            .fill(tokens(ui).pane)
            .inner_margin(Margin::symmetric(24, 16));
        CentralPanel::default().frame(ground).show(ui, |ui| {
            for waiting in model.waiting.iter().take(WAITING) {
                notice(ui, Tone::Neutral, waiting, "", None, None);
                ui.add_space(space::S);
            }
            if imports.is_empty() && differences.is_empty() {
                let (title, why) = (
                    words.t("money-in-no-imports"),
                    words.t("money-in-no-imports-why"),
                );
                empty_state(ui, icon::HISTORY, &title, &why, None);
                return;
            }
            let let_go = if differences.is_empty() {
                0.0
            } else {
                let share = ui.available_height() * 0.45;
                rows_height(LINE, differences.len()).min(share)
            };
            let head = if differences.is_empty() { 0.0 } else { HEAD };
            let room = ui.available_height() - let_go - head;
            if !imports.is_empty() {
                self.table(ui, imports, room, words, out);
            }
            if !differences.is_empty() {
                let_go_table(ui, differences, let_go, words);
            }
        });
    }

    fn table(
        &mut self,
        ui: &mut Ui,
        imports: &[ImportLine],
        most: f32,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
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
        let all = rows_height(ROW, imports.len());
        let room = vec2(ui.available_width(), all.min(most));
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
