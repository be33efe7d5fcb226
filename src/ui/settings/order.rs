//! What counts in the order of today's list, and how far a regular late payer is left in peace.

use super::form::Draft;
use crate::app::command::Command;
use crate::app::settings::OrderSettings;
use crate::domain::money::{Currency, Money};
use crate::domain::worklist::Weights;
use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{Field, amount_field, para, segments, text};
use crate::ui::theme::look;
use crate::words::{Words, parse_amount};
use egui::Ui;

/// Fields beside which a refusal can stand.
const PLACES: [&str; 2] = ["weights", "peace_limit"];

/// The order as it is filled in.
#[derive(Debug, Clone, Default)]
pub(super) struct OrderForm {
    draft: Draft<OrderSettings>,
    limit: String,
}

fn weights(to: &mut Weights) -> [(&mut u32, &'static str, &'static str); 4] {
    [
        (
            &mut to.amount,
            "settings-weight-amount",
            "settings-weight-amount-note",
        ),
        (
            &mut to.days,
            "settings-weight-days",
            "settings-weight-days-note",
        ),
        (
            &mut to.risk,
            "settings-weight-risk",
            "settings-weight-risk-note",
        ),
        (
            &mut to.chance,
            "settings-weight-chance",
            "settings-weight-chance-note",
        ),
    ]
}

impl OrderForm {
    /// Something was typed.
    pub(super) fn changed(&self) -> bool {
        self.draft.changed()
    }

    pub(super) fn follow(&mut self, kept: &OrderSettings, words: &Words) {
        if self.draft.follow(kept) {
            self.limit = words.amount(kept.peace_limit);
        }
    }

    fn wrong(&self, words: &Words) -> Option<String> {
        let mut now = self.draft.now.clone()?;
        if weights(&mut now.weights).iter().all(|(it, ..)| **it == 0) {
            return Some(words.t("refused-weights"));
        }
        let limit = parse_amount(&self.limit, Currency::EUR);
        let wrong = limit.map_or(true, Money::is_negative);
        wrong.then(|| words.t("settings-minimum-wrong"))
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        let refused = self.draft.refused("peace_limit", words);
        if let Some(to) = &mut self.draft.now {
            let names = [0, 1, 2, 3].map(|weight| match weight {
                0 => words.t("settings-weight-0"),
                1 => words.t("settings-weight-1"),
                2 => words.t("settings-weight-2"),
                _ => words.t("settings-weight-3"),
            });
            let items = names.each_ref().map(|words| Segment {
                words,
                ..Segment::default()
            });
            for (weight, name, note) in weights(&mut to.weights) {
                let label = words.t(name);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    text::label(ui, &label);
                    let chosen = usize::try_from(*weight).unwrap_or(1);
                    if let Some(now) = segments(ui, &label, &items, chosen) {
                        *weight = u32::try_from(now).unwrap_or(*weight);
                    }
                    para(ui, look::SMALL, words.t(note));
                });
            }
        }
        let name = words.t("settings-peace-limit");
        let field = Field::amount(&name, "€").error(refused.as_deref());
        amount_field(ui, field, &mut self.limit, Currency::EUR, words);
        para(ui, look::SMALL, words.t("settings-peace-limit-note"));
        if let Some(to) = &mut self.draft.now {
            to.peace_limit = parse_amount(&self.limit, Currency::EUR).unwrap_or(to.peace_limit);
        }
        let wrong = self.wrong(words);
        let wish = Command::SetOrder;
        self.draft.foot(ui, &PLACES, wrong, words, out, wish);
    }
}
