//! What somebody here noticed of a customer: written down in a line, by whom.

use super::{By, Face, Form, Whom};
use crate::app::command::Command;
use crate::domain::message::{Message, msg};
use crate::ui::parts::Field;
use crate::words::Words;
use egui::Ui;

/// Something was noticed.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Signal {
    whom: Whom,
    what: String,
    noticed_by: String,
}

impl Signal {
    /// Of a customer.
    pub(in crate::ui) const fn new(whom: Whom) -> Self {
        Self {
            whom,
            what: String::new(),
            noticed_by: String::new(),
        }
    }
}

impl Form for Signal {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "signal",
            title: words.t("ask-signal-title"),
            about: self.whom.name.clone(),
            main: words.t("ask-signal-do"),
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        let what = self.what.trim();
        if what.is_empty() {
            return Err(msg("ask-off-signal"));
        }
        Ok(Command::RecordSignal {
            customer: self.whom.customer,
            words: what.to_owned(),
            noticed_by: self.noticed_by.trim().to_owned(),
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        Field::new(&words.t("ask-signal-what"))
            .hint(&words.t("ask-signal-what-hint"))
            .note(&words.t("ask-signal-note"))
            .error(by.wrong("words").as_deref())
            .first()
            .show(ui, &mut self.what);
        Field::new(&words.t("ask-signal-by"))
            .hint(&words.t("ask-signal-by-hint"))
            .show(ui, &mut self.noticed_by);
    }

    fn places(&self) -> &'static [&'static str] {
        &["words"]
    }
}
