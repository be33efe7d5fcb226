//! The screens, what each keeps half-done, and the model of the one that is shown.

use super::{Desk, Place};
use crate::app::rehearsal::Rehearsal;
use crate::app::{Error, Session};
use crate::domain::ids::CustomerId;
use crate::ui::action::Action;
use crate::ui::route::Route;
use crate::ui::today;
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
    today: today::TodayScreen,
}

/// The model of the screen that is shown.
#[derive(Debug, Default)]
pub(super) enum Shown {
    /// Not made, or it cannot be made: a notice says why.
    #[default]
    Nothing,
    Today(today::Model, Option<today::Detail>),
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
            self.refuse(&error.refusal());
            Shown::Nothing
        });
    }

    fn model_of(&self, session: &Session) -> Result<Shown, Error> {
        let words = &self.words;
        Ok(match self.route {
            Route::Today => {
                let model = today::model(&session.worklist()?, words);
                Shown::Today(model, None)
            }
            _ => Shown::Nothing,
        })
    }

    /// Asks for the customer beside the list, and says anew what stands round it.
    pub(super) fn show_detail(&mut self) {
        if let (Some(customer), Place::Here(session)) = (self.screens.detail, &self.place)
            && let Shown::Today(_, detail) = &mut self.shown
        {
            match session.customer(customer) {
                Ok(snapshot) => *detail = Some(today::detail(&snapshot, &self.words)),
                Err(error) => {
                    *detail = None;
                    self.refuse(&error.refusal());
                }
            }
        }
        self.frame_model = self.make_frame();
    }

    /// Tells a screen that shows it how far long work is.
    pub(super) fn tell_progress(&mut self) {}
}

impl Shown {
    /// The title of the screen and one sentence of what it counts.
    pub(super) fn top(&self, route: Route, words: &Words) -> (String, String) {
        let sentence = match self {
            Self::Nothing => String::new(),
            Self::Today(model, _) => model.summary.clone(),
        };
        (words.t(route.name()), sentence)
    }

    /// The keys of the screen, for the foot.
    pub(super) fn keys(&self, words: &Words) -> Vec<(String, String)> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Today(..) => today::keys(words),
        }
    }

    /// The rest of them, for the page of all keys.
    pub(super) fn more_keys(&self, words: &Words) -> Vec<(String, String)> {
        match self {
            Self::Today(..) => today::more_keys(words),
            _ => Vec::new(),
        }
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
        ui: &mut Ui,
        shown: &Shown,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        match shown {
            Shown::Nothing => {}
            Shown::Today(model, detail) => {
                self.today
                    .ui(ui, (model, detail.as_ref()), words, today, out);
            }
        }
    }

    /// An import was carried out.
    pub(super) fn imported(&mut self) {}
}
