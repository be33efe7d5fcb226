//! What kind customers are: what nobody confirmed, the largest amount first, settled by one key or in bulk.

use super::Model;
use super::list::amounts;
use crate::app::command::Command;
use crate::app::snapshots::KindLine;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::CustomerId;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::choice::{Segment, checkbox_only};
use crate::ui::parts::table::Row;
use crate::ui::parts::{
    Button, Col, Table, action_bar, cut, empty_state, lines, link, pressed, say, segments,
};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, icon, look, size, space};
use crate::words::{Words, capitalised};
use egui::{Align, Frame, Key, Layout, Margin, Ui, vec2};
use std::collections::BTreeSet;

/// The keys that say a kind: the second is for who says "particulier".
const KEYS: [(Key, CustomerKind); 4] = [
    (Key::B, CustomerKind::Business),
    (Key::C, CustomerKind::Consumer),
    (Key::P, CustomerKind::Consumer),
    (Key::G, CustomerKind::Government),
];

/// What is half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    selected: Option<usize>,
    ticked: BTreeSet<CustomerId>,
}

impl State {
    pub(super) fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let kinds = &model.kinds;
        self.ticked
            .retain(|id| kinds.iter().any(|line| line.id == *id));
        if kinds.is_empty() {
            let (title, why) = (
                words.t("customers-kinds-none"),
                words.t("customers-kinds-none-why"),
            );
            let then = opening(model, words);
            if empty_state(ui, icon::CIRCLE_CHECK, &title, &why, then.as_deref()) {
                out.push(Action::Go(Route::MoneyIn));
            }
            return;
        }
        self.selected = self.selected.map(|row| row.min(kinds.len() - 1));
        self.keys(ui, kinds, out);
        self.foot(ui, model, words, out);
        head(ui, model, words, out);
        self.table(ui, kinds, words, out);
    }

    /// Whom a key is about: those who are ticked, else the selected one.
    fn about(&self, kinds: &[KindLine]) -> Vec<CustomerId> {
        if !self.ticked.is_empty() {
            return self.ticked.iter().copied().collect();
        }
        let selected = self.selected.and_then(|row| kinds.get(row));
        selected.map(|line| line.id).into_iter().collect()
    }

    fn set(&self, kinds: &[KindLine], kind: CustomerKind, out: &mut Vec<Action>) {
        let about = self.about(kinds);
        if !about.is_empty() {
            let kinds = about.into_iter().map(|id| (id, kind)).collect();
            out.push(Action::Do(Command::SetKinds(kinds)));
        }
    }

    fn keys(&mut self, ui: &Ui, kinds: &[KindLine], out: &mut Vec<Action>) {
        for (key, kind) in KEYS {
            if pressed(ui, key) {
                self.set(kinds, kind, out);
            }
        }
        if pressed(ui, Key::Space)
            && let Some(line) = self.selected.and_then(|row| kinds.get(row))
            && !self.ticked.remove(&line.id)
        {
            self.ticked.insert(line.id);
        }
    }

    fn table(&mut self, ui: &mut Ui, kinds: &[KindLine], words: &Words, out: &mut Vec<Action>) {
        let heads = [
            words.t("customers-head-name"),
            words.t("customers-head-open"),
            words.t("customers-head-proposal"),
            words.t("customer-kind"),
        ];
        let columns = [
            Col::exact("", 22.0),
            Col::share(&heads[0], 1.0),
            Col::exact(&heads[1], 110.0).right(),
            Col::share(&heads[2], 0.8).space(12.0),
            Col::exact(&heads[3], 290.0),
        ];
        let name = |row: usize| {
            kinds
                .get(row)
                .map_or_else(String::new, |line| line.name.clone())
        };
        let list = words.t("customers-tab-kinds");
        let answer = Table::new(&list, kinds.len(), &name)
            .columns(&columns)
            .row_height(size::ROW)
            .selected(self.selected)
            .show(ui, |row| {
                if let Some(line) = kinds.get(row.index) {
                    self.row(row, line, words, out);
                }
            });
        self.selected = answer.select.or(self.selected);
        // Enter: the proposal is right.
        let right = answer.open.and_then(|row| kinds.get(row));
        if let Some((line, proposal)) = right.and_then(|line| Some((line, line.proposal?))) {
            out.push(Action::Do(Command::SetKinds(vec![(
                line.id,
                proposal.kind,
            )])));
        }
    }

    fn row(&mut self, row: &mut Row<'_>, line: &KindLine, words: &Words, out: &mut Vec<Action>) {
        row.widgets(0, |ui| {
            let mut on = self.ticked.contains(&line.id);
            if checkbox_only(ui, &mut on, &line.name, None).changed()
                && !self.ticked.remove(&line.id)
            {
                self.ticked.insert(line.id);
            }
        });
        row.two(1, (look::NAME, &line.name), (look::SMALL, &line.city));
        amounts(row, 2, &line.open, look::BODY, words);
        match line.proposal {
            Some(proposal) => {
                let kind = capitalised(&words.say(&proposal.kind.message()));
                let kind = if line.assumed.is_some() {
                    words.say(&msg("customer-kind-assumed").with("kind", kind))
                } else {
                    kind
                };
                let why = words.say(&proposal.why.message());
                row.two(3, (look::BODY, &kind), (look::SMALL, &why));
            }
            None => row.two(
                3,
                (
                    look::BODY.ink(Ink::Faint),
                    &words.t("customers-kind-no-proposal"),
                ),
                (look::SMALL, &words.t("customers-kind-as-consumer")),
            ),
        }
        let names = CustomerKind::ALL.map(|kind| capitalised(&words.say(&kind.message())));
        let items = names.each_ref().map(|words| Segment {
            words,
            ..Segment::default()
        });
        let chosen = CustomerKind::ALL
            .iter()
            .position(|kind| Some(*kind) == line.assumed);
        let asks = words.say(&msg("customers-kind-of").with("name", line.name.as_str()));
        let set = row.widgets(4, |ui| {
            segments(ui, &asks, &items, chosen.unwrap_or(usize::MAX))
        });
        if let Some(now) = set.flatten() {
            let kind = CustomerKind::ALL[now.min(2)];
            out.push(Action::Do(Command::SetKinds(vec![(line.id, kind)])));
        }
    }

    /// What is ticked, and the three buttons for it.
    fn foot(&self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let kinds = &model.kinds;
        let about = self.about(kinds);
        let off = words.t("customers-kinds-choose");
        let off = about.is_empty().then_some(off.as_str());
        let mut next = false;
        action_bar(
            ui,
            |ui| {
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    ui.add_space(13.0);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let count = msg("customers-kinds-chosen").with("count", about.len());
                    say(ui, look::TOTAL, words.say(&count));
                    match opening(model, words) {
                        // What else the first import asks.
                        Some(then) => {
                            next = link(ui, &then).clicked();
                        }
                        None => {
                            cut(ui, look::SMALL, words.t("customers-kinds-keys"));
                        }
                    }
                });
            },
            |ui| {
                for (key, kind) in [
                    ("G", CustomerKind::Government),
                    ("C", CustomerKind::Consumer),
                    ("B", CustomerKind::Business),
                ] {
                    let name = capitalised(&words.say(&kind.message()));
                    let button = Button::plain(&name).key(key).tall(size::BUTTON);
                    if button.off_because(off).show(ui).clicked() {
                        self.set(kinds, kind, out);
                    }
                }
            },
        );
        if next {
            out.push(Action::Go(Route::MoneyIn));
        }
    }
}

/// What is asked next, after a first import.
fn opening(model: &Model, words: &Words) -> Option<String> {
    let then = msg("customers-kinds-then").with("count", model.opening);
    (model.opening > 0).then(|| words.say(&then))
}

/// Why it matters, and all proposals in one go.
fn head(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    let right: Vec<(CustomerId, CustomerKind)> = model
        .kinds
        .iter()
        .filter_map(|line| Some((line.id, line.proposal?.kind)))
        .collect();
    Frame::new()
        .inner_margin(Margin::symmetric(24, 12))
        .show(ui, |ui| {
            let size = vec2(ui.available_width(), 40.0);
            ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                if !right.is_empty() {
                    let all =
                        words.say(&msg("customers-kinds-all-right").with("count", right.len()));
                    let button = Button::primary(&all)
                        .icon(icon::CHECK_CHECK)
                        .tall(size::BUTTON);
                    if button.show(ui).clicked() {
                        out.push(Action::Do(Command::SetKinds(right.clone())));
                    }
                    ui.add_space(space::M);
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    let (what, why) = (
                        words.t("customers-kinds-title"),
                        words.t("customers-kinds-law"),
                    );
                    lines(ui, (look::LEAD, &what), (look::BODY_QUIET, &why));
                });
            });
        });
}
