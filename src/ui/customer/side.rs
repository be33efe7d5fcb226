//! Beside the card: where the procedure stands, and what happened last.

use super::Model;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::button::focus_ring;
use crate::ui::parts::surface::section;
use crate::ui::parts::timeline::{self, Entry, PlanStep};
use crate::ui::parts::{card, entry, link, para, say};
use crate::ui::theme::{look, space};
use crate::words::Words;
use egui::{Role, Sense, Ui, WidgetInfo};

/// Events that stand here; the rest is under its tab.
const SHOWN: usize = 12;

/// Draws it; `true` when all of the history is asked for.
pub(super) fn side(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) -> bool {
    if !model.plan.is_empty() {
        card(ui, false, |ui| plan(ui, model, words));
        ui.add_space(space::M);
    } else if let Some(why) = model.why.first() {
        card(ui, false, |ui| {
            para(ui, look::BODY, why.as_str());
        });
        ui.add_space(space::M);
    }
    super::standing::signals(ui, model, words, out);
    let all = section(ui, &words.t("customer-tab-history"), |ui| {
        link(ui, &words.t("customer-all")).clicked()
    });
    if model.history.is_empty() {
        para(ui, look::SMALL, words.t("customer-no-history"));
    }
    let shown = model.history.len().min(SHOWN);
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, event) in model.history.iter().take(shown).enumerate() {
        let shown = ui.scope(|ui| {
            entry(
                ui,
                Entry {
                    icon: event.icon,
                    tone: event.tone,
                    title: &event.what,
                    note: &event.more,
                    day: &event.day,
                    last: index + 1 == shown,
                },
            );
        });
        let Some(letter) = event.letter else { continue };
        let rect = shown.response.rect;
        let response = ui.interact(rect, ui.scope_id().with(("letter", index)), Sense::click());
        let name = words.say(&msg("customer-open-letter").with("what", event.what.as_str()));
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        focus_ring(ui, rect, &response);
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        if response.on_hover_text(&name).clicked() {
            out.push(Action::OpenLetter(letter));
        }
    }
    all
}

fn plan(ui: &mut Ui, model: &Model, words: &Words) {
    ui.spacing_mut().item_spacing.y = 6.0;
    say(ui, look::SECTION, words.t("customer-plan"));
    let steps: Vec<PlanStep> = model
        .plan
        .iter()
        .map(|step| PlanStep {
            tone: step.tone,
            name: &step.name,
            day: &step.day,
        })
        .collect();
    timeline::plan(ui, &steps);
    if let Some(why) = model.why.first() {
        para(ui, look::SMALL, why.as_str());
    }
}
