//! What was agreed, what was written.

use super::open::nothing;
use super::{Commitment, CustomerScreen, Model, Rest, heading, tab_body};
use crate::app::command::Command;
use crate::domain::commitment::CommitmentId;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::agreements::shown::draw_discs;
use crate::ui::ask::{Beside, Close, End, NoLonger, Order, Question};
use crate::ui::parts::{Button, Col, Table, card, cut, link, para, pill, say};
use crate::ui::theme::{Ink, Tone, icon, look, space};
use crate::words::Words;
use egui::{Align, Layout, Ui, vec2};

/// The letters as they were issued; returns the selected row.
pub(super) fn letters(
    ui: &mut Ui,
    model: &Model,
    selected: Option<usize>,
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<usize> {
    if model.letters.is_empty() {
        nothing(ui, &words.t("customer-no-letters"));
        return None;
    }
    let heads = [
        words.t("customer-head-letter"),
        words.t("customer-head-day"),
        words.t("customer-head-deadline"),
        words.t("customer-head-total"),
    ];
    let columns = [
        Col::share(&heads[0], 1.0),
        Col::exact(&heads[1], 110.0),
        Col::exact(&heads[2], 110.0).drop_below(560.0),
        Col::exact(&heads[3], 110.0).right(),
        Col::exact("", 90.0).right(),
    ];
    let row_name = |row: usize| {
        let letter = &model.letters[row];
        format!("{} {}", letter.kind, letter.day)
    };
    let list = words.t("customer-tab-letters");
    let mut asked = None;
    let answer = Table::new(&list, model.letters.len(), &row_name)
        .columns(&columns)
        .row_height(44.0)
        .selected(selected)
        .show(ui, |row| {
            let letter = &model.letters[row.index];
            let more = format!("{} · {}", letter.reference, letter.pages);
            row.two(0, (look::NAME, &letter.kind), (look::SMALL, &more));
            row.text(1, look::BODY, &letter.day);
            row.text(2, look::BODY_QUIET, &letter.deadline);
            row.text(3, look::TOTAL, &letter.total);
            row.widgets(4, |ui| {
                if link(ui, &words.t("customer-open-it")).clicked() {
                    asked = Some(Action::OpenLetter(letter.id));
                }
            });
        });
    out.extend(asked);
    if let Some(row) = answer.open {
        out.push(Action::OpenLetter(model.letters[row].id));
    }
    answer.select.or(selected)
}

impl CustomerScreen {
    /// What was agreed, and what rests.
    pub(super) fn agreements(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        tab_body(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            self.agree(ui, model, words, out);
            for agreed in &model.beside {
                let end = words.t("customer-no-longer");
                if rests(ui, icon::SIGNATURE, agreed, &end) {
                    let asked = NoLonger::new(agreed.id, agreed.what.clone());
                    self.question = Some(Question::new(asked));
                }
            }
            for order in &model.held_orders {
                let release = words.t("customer-release");
                if rests(ui, icon::PACKAGE, order, &release) {
                    out.push(Action::Do(Command::ReleaseOrder(order.id)));
                }
            }
            for hold in &model.holds {
                let lift = words.t("customer-lift");
                if rests(ui, icon::PAUSE, hold, &lift) {
                    out.push(Action::Do(Command::LiftHold(hold.id)));
                }
            }
            for dispute in &model.disputes {
                let close = words.t("customer-close-dispute");
                if rests(ui, icon::SCALE, dispute, &close) {
                    let close = Close::new(
                        dispute.id,
                        dispute.what.clone(),
                        super::main_currency(model),
                    );
                    self.question = Some(Question::new(close));
                }
            }
            if model.commitments.is_empty() {
                para(ui, look::BODY_QUIET, words.t("customer-no-agreements"));
            }
            let mut finished = false;
            for one in &model.commitments {
                if !one.open && !finished {
                    heading(ui, &words.t("customer-finished"));
                    finished = true;
                }
                if commitment(ui, one, words) {
                    let end = End::new(one.which, one.title.clone(), one.rest.clone(), one.failed);
                    self.question = Some(Question::new(end));
                }
            }
        });
    }

    /// What can be agreed, in one row.
    fn agree(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        ui.horizontal_wrapped(|ui| {
            let nothing = words.t("customer-off-nothing-open");
            let off = model.items.is_empty().then_some(nothing.as_str());
            let new = words.t("customer-more-arrangement");
            let button = Button::plain(&new).icon(icon::HANDSHAKE);
            if button.off_because(off).show(ui).clicked() {
                out.extend(super::new_arrangement(model));
            }
            let order = words.t("customer-hold-order");
            let button = Button::plain(&order).icon(icon::PACKAGE);
            if button.show(ui).clicked() {
                self.question = Some(Question::new(Order::new(super::whom(model))));
            }
            let beside = words.t("customer-agreed-beside");
            let button = Button::plain(&beside).icon(icon::SIGNATURE);
            if button.show(ui).clicked() {
                let person = model.people.first().map(|person| person.name.clone());
                self.question = Some(Question::new(Beside::new(
                    super::whom(model),
                    super::main_currency(model),
                    person.unwrap_or_default(),
                )));
            }
        });
    }
}

/// A hold or dispute with what ends it; `true` when that was asked.
fn rests<Id>(ui: &mut Ui, glyph: &str, rest: &Rest<Id>, end: &str) -> bool {
    let mut asked = false;
    card(ui, false, |ui| {
        let row = vec2(ui.available_width(), 36.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            asked = Button::plain(end).show(ui).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                crate::ui::parts::surface::disc(ui, glyph, Tone::Amber, 28.0);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    cut(ui, look::NAME, rest.what.as_str());
                    cut(ui, look::SMALL, rest.more.as_str());
                });
            });
        });
    });
    asked
}

/// A promise or arrangement; `true` when it is to be taken back.
fn commitment(ui: &mut Ui, one: &Commitment, words: &Words) -> bool {
    let mut asked = false;
    card(ui, one.open, |ui| {
        let row = vec2(ui.available_width(), 30.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if one.open {
                let end = match one.which {
                    CommitmentId::Promise(_) => words.t("customer-withdraw"),
                    CommitmentId::Arrangement(_) => words.t("customer-lapse"),
                };
                asked = Button::plain(&end).show(ui).clicked();
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                say(ui, look::NAME, one.title.as_str());
                pill(ui, one.state.0, "", &one.state.1);
            });
        });
        cut(ui, look::SMALL, one.about.as_str());
        if !one.words.is_empty() {
            let said = words.say(&msg("customer-quote").with("words", one.words.as_str()));
            para(ui, look::BODY.ink(Ink::Quiet), said);
        }
        if !one.discs.is_empty() {
            ui.add_space(space::S);
            draw_discs(ui, &one.discs);
        }
    });
    asked
}
