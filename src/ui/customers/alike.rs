//! Who may be one with whom: two records beside each other, merged or said to be two.

use super::Model;
use crate::app::command::Command;
use crate::app::snapshots::{AlikeLine, AlikeSide};
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::{Button, card, cut, empty_state, link, para, pill, say};
use crate::ui::route::Route;
use crate::ui::theme::{Tone, icon, look, size, space};
use crate::words::Words;
use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui, vec2};

pub(super) fn ui(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    if model.alike.is_empty() {
        let (title, why) = (
            words.t("customers-alike-none"),
            words.t("customers-alike-none-why"),
        );
        empty_state(ui, icon::CIRCLE_CHECK, &title, &why, None);
        return;
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::new()
            .inner_margin(Margin::symmetric(24, 16))
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(980.0));
                ui.spacing_mut().item_spacing.y = space::M;
                para(ui, look::BODY_QUIET, words.t("customers-alike-why"));
                for line in &model.alike {
                    ui.push_id((line.keep.id.0, line.other.id.0), |ui| {
                        pair(ui, line, words, out);
                    });
                }
            });
    });
}

fn pair(ui: &mut Ui, line: &AlikeLine, words: &Words, out: &mut Vec<Action>) {
    card(ui, false, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        pill(
            ui,
            Tone::Amber,
            icon::USERS_ROUND,
            &words.say(&line.likeness.message()),
        );
        let half = (ui.available_width() - space::L) / 2.0;
        ui.horizontal_top(|ui| {
            for record in [&line.keep, &line.other] {
                ui.allocate_ui_with_layout(vec2(half, 58.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(half);
                    side(ui, record, words, out);
                });
            }
        });
        ui.horizontal(|ui| {
            let merge =
                words.say(&msg("customers-alike-merge").with("name", line.keep.name.as_str()));
            if Button::plain(&merge)
                .icon(icon::MERGE)
                .tall(size::BUTTON)
                .show(ui)
                .clicked()
            {
                out.push(merged(&line.keep, &line.other));
            }
            let swap =
                words.say(&msg("customers-alike-merge").with("name", line.other.name.as_str()));
            let same_name = line.keep.name == line.other.name;
            if !same_name && Button::plain(&swap).tall(size::BUTTON).show(ui).clicked() {
                out.push(merged(&line.other, &line.keep));
            }
            let apart = words.t("customers-alike-apart");
            if Button::plain(&apart).tall(size::BUTTON).show(ui).clicked() {
                out.push(Action::Do(Command::KeepApart {
                    one: line.keep.id,
                    other: line.other.id,
                }));
            }
        });
    });
}

const fn merged(keep: &AlikeSide, other: &AlikeSide) -> Action {
    Action::Do(Command::MergeCustomers {
        keep: keep.id,
        merged: other.id,
    })
}

fn side(ui: &mut Ui, record: &AlikeSide, words: &Words, out: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    if ui
        .push_id(record.id.0, |ui| link(ui, &record.name))
        .inner
        .clicked()
    {
        out.push(Action::Go(Route::Customer(record.id)));
    }
    let more = [record.place.as_str(), record.number.as_str()];
    let more: Vec<&str> = more.into_iter().filter(|part| !part.is_empty()).collect();
    cut(ui, look::SMALL, more.join(" · "));
    let open: Vec<String> = record.open.iter().map(|open| words.money(*open)).collect();
    let said = if open.is_empty() {
        words.t("customers-alike-nothing-open")
    } else {
        words.say(&msg("customers-alike-open").with("amount", open.join(" + ")))
    };
    say(ui, look::BODY, said);
}
