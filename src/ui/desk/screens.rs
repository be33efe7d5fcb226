//! The screens, what each keeps half-done, and the model of the one that is shown.

use super::{Desk, Place};
use crate::app::rehearsal::Rehearsal;
use crate::app::{Error, Session};
use crate::domain::ids::CustomerId;
use crate::ui::action::Action;
use crate::ui::route::Route;
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

/// What the user has half-done on each screen; it survives going elsewhere.
#[derive(Debug, Default)]
pub(super) struct Screens {
    /// The customer beside the list.
    pub detail: Option<CustomerId>,
    /// The conversation that is shown is one they began.
    pub incoming: bool,
    /// Files that were read and wait to be imported.
    pub table: Option<Rehearsal>,
}

/// The model of the screen that is shown.
#[derive(Debug, Default)]
pub(super) enum Shown {
    /// Not made, or it cannot be made: a notice says why.
    #[default]
    Nothing,
}

impl Desk {
    /// Asks the company what the screen shows.
    pub(super) fn show_screen(&mut self) {
        let shown = match &self.place {
            Place::Here(session) => self.model_of(session),
            Place::Nowhere => Ok(Shown::Nothing),
            Place::Away(_) => return,
        };
        self.shown = shown.unwrap_or_else(|error| {
            self.note_refusal(&error.refusal());
            Shown::Nothing
        });
    }

    fn model_of(&self, _session: &Session) -> Result<Shown, Error> {
        Ok(Shown::Nothing)
    }
}

impl Shown {
    /// The title of the screen and one sentence of what it counts.
    pub(super) fn top(&self, route: Route, words: &Words) -> (String, String) {
        (words.t(route.name()), String::new())
    }

    /// The keys of the screen, for the foot.
    pub(super) fn keys(&self, _screens: &Screens, _words: &Words) -> Vec<(String, String)> {
        Vec::new()
    }

    /// The screen itself shows how far long work is.
    pub(super) const fn shows_work(&self) -> bool {
        false
    }
}

impl Screens {
    /// Draws the screen that is shown.
    pub(super) fn ui(
        &mut self,
        _ui: &mut Ui,
        _shown: &Shown,
        _words: &Words,
        _today: NaiveDate,
        _out: &mut Vec<Action>,
    ) {
    }
}
