//! Letters: what is due today, each with the copies behind it, looked at before it is issued; and what
//! was issued, as it was printed.

mod due;
mod fate;
mod issued;
mod model;
mod paper;

pub use model::{
    Batch, Key, LetterGroup, LetterProblem, LetterRow, Model, Preview, Reasons, caption, key, model,
};

use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::segments;
use crate::ui::parts::surface::strip;
use crate::ui::theme::Tone;
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

/// The part of the screen that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Letters that are due.
    #[default]
    Due,
    /// Letters that were issued.
    Issued,
}

/// What the user has half-done on Letters.
#[derive(Debug, Default)]
pub struct LettersScreen {
    /// The part that is shown; whoever leads here may choose it.
    pub tab: Tab,
    due: due::State,
    issued: issued::State,
}

/// The rest of them, for the page of all keys.
#[must_use]
pub fn more_keys(words: &Words) -> Vec<(String, String)> {
    [
        ("E", words.t("letters-key-window")),
        ("Ctrl S", words.t("letters-key-save")),
        ("Delete", words.t("letters-asked-forget")),
    ]
    .map(|(key, what)| (key.to_owned(), what))
    .to_vec()
}

impl LettersScreen {
    /// The keys of this screen, for the line at the foot.
    #[must_use]
    pub fn keys(&self, words: &Words) -> Vec<(String, String)> {
        let keys: &[(&str, &'static str)] = match self.tab {
            Tab::Due => &[
                ("↑ ↓", "letters-key-choose"),
                ("Space", "letters-key-tick"),
                ("← →", "letters-key-page"),
                ("+ - 0", "letters-key-zoom"),
                ("Enter", "letters-key-customer"),
                ("Ctrl P", "letters-key-print"),
            ],
            Tab::Issued => &[("↑ ↓", "letters-key-choose"), ("Enter", "letters-key-open")],
        };
        keys.iter()
            .map(|(key, what)| ((*key).to_owned(), words.t(what)))
            .collect()
    }

    /// Selects a letter, as when another screen leads here for it.
    pub fn select(&mut self, key: Key) {
        self.tab = Tab::Due;
        self.due.select(key);
    }

    /// Draws the screen. `preview` is the selected letter's, asked for with [`Action::Preview`].
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        (model, preview): (&Model, Option<&Preview>),
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        ui.spacing_mut().item_spacing.y = 0.0;
        strip(ui, 46.0, Tone::Neutral, |ui| self.tabs(ui, model, words));
        match self.tab {
            Tab::Due => self.due.ui(ui, (model, preview), words, out),
            Tab::Issued => {
                let issued = (model.issued.as_slice(), model.by_email);
                self.issued.ui(ui, issued, words, today, out);
            }
        }
    }

    fn tabs(&mut self, ui: &mut Ui, model: &Model, words: &Words) {
        let count = model.letters().count();
        let note = if count == 0 {
            String::new()
        } else {
            count.to_string()
        };
        let (due, issued) = (words.t("letters-tab-due"), words.t("letters-tab-issued"));
        let items = [
            Segment {
                words: &due,
                note: &note,
                proposed: false,
            },
            Segment {
                words: &issued,
                note: "",
                proposed: false,
            },
        ];
        let chosen = usize::from(self.tab == Tab::Issued);
        match segments(ui, &words.t("frame-nav-letters"), &items, chosen) {
            Some(0) => self.tab = Tab::Due,
            Some(_) => self.tab = Tab::Issued,
            None => {}
        }
    }
}
