//! When a customer pays and works: their usual day, where we know better than the books, and when they are
//! closed.

use super::closed::ClosedRows;
use super::{By, Face, Form, Whom};
use crate::app::command::Command;
use crate::domain::message::{Message, msg};
use crate::domain::rhythm::Rhythm as Said;
use crate::ui::parts::{Field, checkbox, para};
use crate::ui::theme::look;
use crate::words::Words;
use egui::Ui;

/// Room for the rows.
const WIDE: f32 = 560.0;

/// When a customer pays and works.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Rhythm {
    whom: Whom,
    pays_after: String,
    building_trade: bool,
    closed: ClosedRows,
    /// What the books show, to compare.
    shown: String,
}

impl Rhythm {
    /// Of a customer, as it was said before; `shown` is what the books show.
    pub(in crate::ui) fn new(whom: Whom, said: &Said, shown: String, words: &Words) -> Self {
        Self {
            whom,
            pays_after: said
                .pays_after
                .map(|days| days.to_string())
                .unwrap_or_default(),
            building_trade: said.building_trade,
            closed: ClosedRows::new(&said.closed, words),
            shown,
        }
    }
}

impl Form for Rhythm {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "rhythm",
            title: words.t("ask-rhythm-title"),
            about: self.whom.name.clone(),
            main: words.t("ask-rhythm-do"),
            wide: Some(WIDE + 40.0),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let typed = self.pays_after.trim();
        let pays_after = if typed.is_empty() {
            None
        } else {
            Some(typed.parse().map_err(|_not_a_number| msg("ask-off-days"))?)
        };
        Ok(Command::SetRhythm {
            customer: self.whom.customer,
            to: Said {
                pays_after,
                building_trade: self.building_trade,
                closed: self.closed.read(by.today)?,
            },
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 12.0;
        Field::new(&words.t("ask-rhythm-pays"))
            .note(&self.shown)
            .wide(WIDE)
            .limit(3)
            .error(by.wrong("pays_after").as_deref())
            .first()
            .show(ui, &mut self.pays_after);
        checkbox(
            ui,
            &mut self.building_trade,
            &words.t("ask-rhythm-building"),
        );
        para(ui, look::SMALL, words.t("ask-rhythm-closed-why"));
        self.closed.show(ui, WIDE, by);
    }

    fn places(&self) -> &'static [&'static str] {
        &["pays_after", "closed"]
    }
}
