//! Leaving a screen on which something is half-done: whoever would lose it is asked first. Stay, leave
//! without it, or keep it and leave.

use super::{Desk, Shown};
use crate::ui::action::Action;
use crate::ui::parts::{Answer, Button, Dialog, para};
use crate::ui::route::Route;
use crate::ui::theme::look;
use egui::Ui;

/// What waits for the answer.
#[derive(Debug, Clone)]
pub(super) enum Leaving {
    /// Going elsewhere.
    Asked(Action),
    /// Closing the window.
    Window,
}

/// What would be lost by leaving a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unsaved {
    /// Whose it is, or empty.
    pub(super) about: String,
    /// Whether it can be kept first.
    pub(super) keep: Keep,
}

/// Whether what is half-done can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Keep {
    /// It is complete.
    Now,
    /// Not yet, because.
    Not(String),
    /// Only on the screen itself.
    There,
}

impl Desk {
    /// Holds back what would lose something half-done, and asks; `true` when it was held back.
    pub(super) fn held_back(&mut self, action: &Action) -> bool {
        if !self.leads_away(action) || self.unsaved().is_none() {
            return false;
        }
        self.leaving = Some(Leaving::Asked(action.clone()));
        // What was to follow does not.
        self.refused = true;
        true
    }

    /// The window may not close yet: something half-done would be lost.
    pub(super) fn holds_the_window(&mut self) -> bool {
        let holds = self.unsaved().is_some();
        if holds {
            self.leaving = Some(Leaving::Window);
        }
        holds
    }

    fn leads_away(&self, action: &Action) -> bool {
        match action {
            Action::Go(to) => *to != self.route,
            Action::Call {
                customer, currency, ..
            } => Route::Call(*customer, *currency) != self.route,
            Action::ShowReceipt(_) => self.route != Route::MoneyIn,
            Action::Back | Action::OpenDemo | Action::OpenCompany(_) | Action::CreateCompany(_) => {
                true
            }
            _ => false,
        }
    }

    fn unsaved(&self) -> Option<Unsaved> {
        self.screens
            .unsaved(&self.shown, &self.words, self.clock.today)
    }

    /// The question, while something waits for its answer.
    pub(super) fn ask_before_leaving(&mut self, ui: &Ui) {
        if self.leaving.is_none() {
            return;
        }
        let Some(unsaved) = self.unsaved() else {
            // It was kept or forgotten in between.
            return self.leave_after_all();
        };
        let words = &self.words;
        let call = matches!(self.shown, Shown::Call(_));
        let said = |of_call, usual| words.t(if call { of_call } else { usual });
        let title = said("call-leave-title", "desk-leave-title");
        let what = said("call-leave-what", "desk-leave-what");
        let go = said("call-leave-do", "desk-leave-do");
        let (keep, stay) = (
            said("call-leave-keep", "desk-leave-keep"),
            words.t("desk-leave-stay"),
        );
        let mut gone = false;
        let dialog = Dialog::new("leave", &title)
            // Three buttons stand beside each other.
            .wide(620.0)
            .about(&unsaved.about)
            .stay(&stay);
        let dialog = match &unsaved.keep {
            Keep::There => dialog.main(Button::danger(&go), None),
            Keep::Now => dialog
                .main(Button::primary(&keep), None)
                .other(Button::danger(&go), &mut gone),
            Keep::Not(why) => dialog
                .main(Button::primary(&keep), Some(why))
                .other(Button::danger(&go), &mut gone),
        };
        let answer = dialog.show(ui.ctx(), words, |ui| {
            para(ui, look::BODY_QUIET, what);
            if let Keep::Not(why) = &unsaved.keep {
                para(ui, look::SMALL, why.as_str());
            }
        });
        match answer {
            _ if gone => self.leave_without(),
            Answer::Stay => {}
            Answer::Closed => self.leaving = None,
            Answer::Main if unsaved.keep == Keep::There => self.leave_without(),
            Answer::Main => {
                let (today, out) = (self.clock.today, &mut self.asked);
                self.screens.keep(&self.shown, &self.words, today, out);
                // A refusal keeps it here: what waits is asked again once it is done, and dropped otherwise.
                self.leave_after_all();
            }
        }
    }

    fn leave_without(&mut self) {
        self.screens.forget(&self.shown);
        self.leave_after_all();
    }

    fn leave_after_all(&mut self) {
        match self.leaving.take() {
            Some(Leaving::Asked(action)) => self.asked.push(action),
            Some(Leaving::Window) => {
                self.ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            None => {}
        }
    }
}
