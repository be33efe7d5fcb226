//! What happened with a customer: all of it or one group, and on paper.

use super::open::nothing;
use super::{Event, Model};
use crate::app::sheets::Sheets;
use crate::app::snapshots::{EnteredReceipt, HistoryGroup};
use crate::ui::action::Action;
use crate::ui::parts::choice::chip;
use crate::ui::parts::{Button, Col, Table, link};
use crate::ui::theme::{icon, look, space};
use crate::words::Words;
use egui::{Align, Layout, Ui, vec2};

/// All that happened; returns a receipt by hand that is to be corrected.
pub(super) fn history(
    ui: &mut Ui,
    model: &Model,
    (selected, group): (&mut Option<usize>, &mut Option<HistoryGroup>),
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<EnteredReceipt> {
    if model.history.is_empty() {
        nothing(ui, &words.t("customer-no-history"));
        return None;
    }
    above(ui, model, (&mut *selected, &mut *group), words, out);
    let events: Vec<&Event> = model
        .history
        .iter()
        .filter(|event| group.is_none_or(|group| event.group == group))
        .collect();
    let heads = [
        words.t("customer-head-day"),
        words.t("customer-head-what"),
        String::new(),
    ];
    let columns = [
        Col::exact(&heads[0], 108.0),
        Col::share(&heads[1], 1.0),
        Col::exact("", 230.0).right(),
    ];
    let row_name = |row: usize| {
        let event = events[row];
        format!("{} {}", event.day, event.what)
    };
    let list = words.t("customer-tab-history");
    let (mut asked, mut again) = (None, None);
    let answer = Table::new(&list, events.len(), &row_name)
        .columns(&columns)
        .row_height(44.0)
        .selected(*selected)
        .show(ui, |row| {
            let event = events[row.index];
            row.text(0, look::SMALL, &event.day);
            if let Some(cell) = row.cell(1) {
                let tokens = crate::ui::theme::tokens(row.ui);
                let at = cell.left_center() + vec2(9.0, 0.0);
                let color = tokens.ink(event.tone.ink());
                crate::ui::parts::text::paint_icon(row.ui, at, event.icon, 15.0, color);
                let left = cell.left() + 30.0;
                for (down, look, said) in [
                    (-7.5, look::NAME, &event.what),
                    (8.0, look::SMALL, &event.more),
                ] {
                    let at = egui::pos2(left, cell.center().y + down);
                    let room = cell.right() - left;
                    crate::ui::parts::text::paint_left(row.ui, at, look, said, room);
                }
            }
            row.widgets(2, |ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                if let Some(journal) = event.undo
                    && link(ui, &words.t("customer-undo")).clicked()
                {
                    asked = Some(Action::Undo(journal));
                }
                if let Some(entered) = &event.entered {
                    // The same as undo, where it is the last thing done.
                    if event.undo.is_none() && link(ui, &words.t("customer-take-out")).clicked() {
                        asked = Some(Action::Undo(entered.line));
                    }
                    if link(ui, &words.t("customer-correct")).clicked() {
                        again = Some(entered.clone());
                    }
                }
                if let Some(letter) = event.letter
                    && link(ui, &words.t("customer-open-it")).clicked()
                {
                    asked = Some(Action::OpenLetter(letter));
                }
            });
        });
    out.extend(asked);
    if let Some(letter) = answer.open.and_then(|row| events.get(row)?.letter) {
        out.push(Action::OpenLetter(letter));
    }
    *selected = answer.select.or(*selected);
    again
}

/// Which part of it, and the printer.
fn above(
    ui: &mut Ui,
    model: &Model,
    (selected, group): (&mut Option<usize>, &mut Option<HistoryGroup>),
    words: &Words,
    out: &mut Vec<Action>,
) {
    ui.add_space(space::S);
    let row = vec2(ui.available_width(), 32.0);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(20.0);
        let name = words.t("customer-history-print");
        if Button::plain(&name).icon(icon::PRINTER).show(ui).clicked() {
            out.push(Action::PrintSheets(Sheets::History(model.id, *group)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(24.0);
            ui.spacing_mut().item_spacing.x = 8.0;
            let chosen = *group;
            let mut choose = |ui: &mut Ui, name: &str, one: Option<HistoryGroup>| {
                if chip(ui, name, chosen == one).clicked() {
                    (*group, *selected) = (one, None);
                }
            };
            choose(ui, &words.t("history-all"), None);
            for one in HistoryGroup::ALL {
                let there = model.history.iter().any(|event| event.group == one);
                if there || chosen == Some(one) {
                    choose(ui, &words.say(&one.message()), Some(one));
                }
            }
        });
    });
}
