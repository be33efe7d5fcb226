//! Letters that were issued: each opens as it was printed; today's can be taken back.

use crate::app::snapshots::LetterLine;
use crate::domain::ids::LetterId;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::{Button, Col, Table, empty_state};
use crate::ui::theme::{icon, look};
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

/// What the user has half-done with letters that were issued.
#[derive(Debug, Default)]
pub(super) struct State {
    selected: Option<LetterId>,
}

impl State {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        issued: &[LetterLine],
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if issued.is_empty() {
            let (title, why) = (
                words.t("letters-none-issued"),
                words.t("letters-none-issued-why"),
            );
            empty_state(ui, icon::MAIL, &title, &why, None);
            return;
        }
        let heads = [
            words.t("letters-col-customer"),
            words.t("letters-col-kind"),
            words.t("letters-col-day"),
            words.t("letters-col-reference"),
            words.t("letters-col-deadline"),
            words.t("letters-col-pages"),
            words.t("letters-col-total"),
        ];
        let columns = [
            Col::share(&heads[0], 1.0),
            Col::exact(&heads[1], 138.0),
            Col::exact(&heads[2], 92.0),
            Col::exact(&heads[3], 118.0).drop_below(1150.0),
            Col::exact(&heads[4], 92.0).drop_below(1000.0),
            Col::exact(&heads[5], 36.0).right().drop_below(1000.0),
            Col::exact(&heads[6], 96.0).right(),
            Col::exact("", 196.0).right(),
        ];
        let kind = |line: &LetterLine| words.say(&line.kind.message());
        let day = |day: NaiveDate| words.say(&msg("letters-day").with("day", day));
        let name = |row: usize| {
            let line = &issued[row];
            format!("{}, {}, {}", line.name, kind(line), day(line.day))
        };
        let selected = issued
            .iter()
            .position(|line| Some(line.id) == self.selected);
        let (open, undo) = (words.t("letters-open"), words.t("letters-undo"));
        let answer = Table::new(&words.t("letters-tab-issued"), issued.len(), &name)
            .columns(&columns)
            .row_height(40.0)
            .selected(selected)
            .show(ui, |row| {
                let line = &issued[row.index];
                row.text(0, look::NAME, &line.name);
                row.text(1, look::BODY, &kind(line));
                row.text(2, look::BODY, &day(line.day));
                row.text(3, look::BODY_QUIET, &line.reference);
                row.text(
                    4,
                    look::BODY_QUIET,
                    &line.deadline.map(day).unwrap_or_default(),
                );
                row.text(5, look::BODY_QUIET, &line.pages.to_string());
                row.text(6, look::BODY, &words.money(line.total));
                row.widgets(7, |ui| {
                    ui.push_id(line.id.0, |ui| {
                        if Button::plain(&open)
                            .icon(icon::FILE_TEXT)
                            .show(ui)
                            .clicked()
                        {
                            out.push(Action::OpenLetter(line.id));
                        }
                        let taken_back = line.day == today
                            && Button::quiet(&undo)
                                .tip(&words.t("letters-undo-tip"))
                                .show(ui)
                                .clicked();
                        if taken_back {
                            out.push(Action::Undo(line.issued_by));
                        }
                    });
                });
            });
        if let Some(line) = answer.select.and_then(|row| issued.get(row)) {
            self.selected = Some(line.id);
        }
        if let Some(line) = answer.open.and_then(|row| issued.get(row)) {
            out.push(Action::OpenLetter(line.id));
        }
    }
}
