//! Invoices without a copy: for each, a file is chosen, or one of the PDFs that wait.

use super::model::{Copies, CopiesFor, about, signs_said};
use crate::app::command::Command;
use crate::ui::action::{Action, Pick};
use crate::ui::money_in::OpenItem;
use crate::ui::money_in::inbox::found_row;
use crate::ui::money_in::model::due;
use crate::ui::money_in::reading::sheet;
use crate::ui::parts::surface::section;
use crate::ui::parts::{Answer, Button, Col, Dialog, Table, empty_state, para};
use crate::ui::theme::{icon, look, size};
use crate::words::Words;
use egui::{Ui, vec2};

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    selected: Option<usize>,
    /// The invoice of which the copy is looked for, and what may be it.
    finding: Option<CopiesFor>,
}

const ROW: f32 = 46.0;
/// PDFs that wait, as the dialog shows them.
const SHOWN: usize = 40;

impl State {
    pub(super) fn offer(&mut self, copies: CopiesFor) {
        self.finding = Some(copies);
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        copies: &Copies,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        if copies.missing.is_empty() {
            let (title, why) = (
                words.t("money-in-missing-none"),
                words.t("money-in-missing-none-why"),
            );
            empty_state(ui, icon::PAPERCLIP, &title, &why, None);
        } else {
            self.table(ui, copies, words, out);
        }
        self.dialog(ui, copies, words, out);
    }

    fn table(&mut self, ui: &mut Ui, copies: &Copies, words: &Words, out: &mut Vec<Action>) {
        let heads = [
            words.t("money-in-col-invoice"),
            words.t("money-in-col-due"),
            words.t("money-in-col-open"),
        ];
        let columns = [
            Col::share(&heads[0], 1.0),
            Col::exact(&heads[1], 150.0).drop_below(640.0),
            Col::exact(&heads[2], 120.0).right(),
            Col::exact("", 150.0).right(),
        ];
        let items = &copies.missing;
        let name = |row: usize| format!("{} {}", items[row].name, items[row].item.number);
        let rows = f32::from(u16::try_from(items.len()).unwrap_or(u16::MAX));
        let all = rows * ROW + size::HEAD + 2.0;
        let room = vec2(ui.available_width(), all.min(ui.available_height()));
        let answer = ui.allocate_ui(room, |ui| {
            sheet(ui).show(ui, |ui| {
                Table::new(&words.t("money-in-copies-missing"), items.len(), &name)
                    .columns(&columns)
                    .row_height(ROW)
                    .selected(self.selected)
                    .padding(16.0, 16.0)
                    .show(ui, |row| {
                        let open = &items[row.index];
                        let item = &open.item;
                        row.two(0, (look::NAME, &open.name), (look::SMALL, &item.number));
                        let (day, late) = due(item, words);
                        row.two(1, (look::BODY, &day), (look::SMALL, &late));
                        row.text(2, look::BODY, &words.money(item.open));
                        row.widgets(3, |ui| {
                            let find = words.t("money-in-find-copy");
                            let tip = name_of(open);
                            if Button::plain(&find).tip(&tip).show(ui).clicked() {
                                out.push(Action::FindCopy(item.id));
                            }
                        });
                    })
            })
        });
        let answer = answer.inner.inner;
        self.selected = answer.select.or(self.selected);
        if let Some(open) = answer.open.and_then(|row| items.get(row)) {
            out.push(Action::FindCopy(open.item.id));
        }
    }

    fn dialog(&mut self, ui: &Ui, copies: &Copies, words: &Words, out: &mut Vec<Action>) {
        let Some(finding) = &self.finding else { return };
        let open = copies
            .missing
            .iter()
            .find(|open| open.item.id == finding.item);
        // It has found its copy meanwhile.
        let Some(open) = open else {
            self.finding = None;
            return;
        };
        let (title, choose) = (
            words.t("money-in-find-title"),
            words.t("money-in-find-file"),
        );
        let about_item = name_of(open);
        let dialog = Dialog::new("find-copy", &title)
            .about(&about_item)
            .wide(560.0)
            .main(Button::primary(&choose).icon(icon::FOLDER_OPEN), None);
        let mut chosen = None;
        let answer = dialog.show(ui.ctx(), words, |ui| {
            para(ui, look::BODY_QUIET, words.t("money-in-find-copy-note"));
            if finding.copies.is_empty() {
                return;
            }
            section(ui, &words.t("money-in-copies-waiting"), |_| {});
            for (copy, signs) in finding.copies.iter().take(SHOWN) {
                let signs = signs_said(*signs, words).join(", ");
                if found_row(ui, &copy.name, &about(copy, words), &signs) {
                    chosen = Some(copy.id);
                }
            }
        });
        let item = finding.item;
        if let Some(copy) = chosen {
            out.push(Action::Do(Command::AttachWaiting { copy, item }));
        }
        if answer == Answer::Main {
            out.push(Action::Pick(Pick::CopyOf(item)));
        }
        if chosen.is_some() || answer != Answer::Stay {
            self.finding = None;
        }
    }
}

fn name_of(open: &OpenItem) -> String {
    format!("{} · {}", open.item.number, open.name)
}
