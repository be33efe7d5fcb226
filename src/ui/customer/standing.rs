//! What makes this customer rest, and what was noticed: asked from the card, and in sight on it.

use super::{CustomerScreen, Model, asked_about, whom};
use crate::app::command::Command;
use crate::domain::message::msg;
use crate::domain::standing::HoldReason;
use crate::ui::action::Action;
use crate::ui::ask::{By, Dispute, Hold, Law, Question, Signal};
use crate::ui::parts::surface::NoticeAnswer;
use crate::ui::parts::{card, cut, icon_button, notice, para, say};
use crate::ui::route::Route;
use crate::ui::theme::{Tone, icon, look, space};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, Layout, Ui};

impl CustomerScreen {
    pub(super) fn ask_hold(&mut self, model: &Model, today: NaiveDate, words: &Words) {
        let by = By::new(words, today);
        let items = asked_about(model);
        let hold = Hold::new(whom(model), &items, self.item, HoldReason::NotNow, by);
        self.question = Some(Question::new(hold));
    }

    pub(super) fn ask_dispute(&mut self, model: &Model, today: NaiveDate, words: &Words) {
        let by = By::new(words, today);
        let dispute = Dispute::new(whom(model), &asked_about(model), self.item, by);
        self.question = Some(Question::new(dispute));
    }

    pub(super) fn ask_signal(&mut self, model: &Model) {
        self.question = Some(Question::new(Signal::new(whom(model))));
    }

    pub(super) fn ask_law(&mut self, model: &Model, today: NaiveDate, words: &Words) {
        let law = Law::new(whom(model), model.law.as_ref(), By::new(words, today));
        self.question = Some(Question::new(law));
    }
}

/// The law let go again.
pub(super) const fn law_is_over(model: &Model) -> Action {
    Action::Do(Command::SetLegalState {
        customer: model.id,
        state: None,
    })
}

/// What stays in sight above the figures: a legal state, money that may be theirs.
pub(super) fn said_above(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    for (tone, what, why) in &model.notices {
        notice(ui, *tone, what, why, None, None);
        ui.add_space(space::S);
    }
    if let Some(said) = &model.candidates {
        let offer = words.t("customer-candidates-look");
        let answer = notice(ui, Tone::Amber, said, "", Some(&offer), None);
        if answer == Some(NoticeAnswer::Offered) {
            out.push(Action::Go(Route::MoneyIn));
        }
        ui.add_space(space::S);
    }
}

/// What was noticed and is still so, each to be put away.
pub(super) fn signals(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    if model.signals.is_empty() {
        return;
    }
    card(ui, false, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        say(ui, look::SECTION, words.t("customer-signals"));
        for signal in &model.signals {
            ui.push_id(signal.id.0, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                    let over = msg("customer-signal-over").with("what", signal.what.as_str());
                    if icon_button(ui, icon::X, &words.say(&over)).clicked() {
                        out.push(Action::Do(Command::EndSignal(signal.id)));
                    }
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        ui.spacing_mut().item_spacing.y = 1.0;
                        para(ui, look::BODY, signal.what.as_str());
                        cut(ui, look::SMALL, signal.more.as_str());
                    });
                });
            });
        }
    });
    ui.add_space(space::M);
}
