//! An order or delivery that waits for a payment: what it is called when it is spoken of.

use super::{By, Face, Form, Whom};
use crate::app::command::Command;
use crate::domain::message::{Message, msg};
use crate::ui::parts::Field;
use crate::words::Words;
use egui::Ui;

/// Something is held back.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Order {
    whom: Whom,
    what: String,
}

impl Order {
    /// Of a customer.
    pub(in crate::ui) const fn new(whom: Whom) -> Self {
        Self {
            whom,
            what: String::new(),
        }
    }
}

impl Form for Order {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "order",
            title: words.t("ask-order-title"),
            about: self.whom.name.clone(),
            main: words.t("ask-order-do"),
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        let what = self.what.trim();
        if what.is_empty() {
            return Err(msg("ask-off-order"));
        }
        Ok(Command::HoldOrder {
            until: None,
            customer: self.whom.customer,
            what: what.to_owned(),
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        Field::new(&words.t("ask-order-what"))
            .hint(&words.t("ask-order-hint"))
            .note(&words.t("ask-order-note"))
            .error(by.wrong("what").as_deref())
            .first()
            .show(ui, &mut self.what);
    }

    fn places(&self) -> &'static [&'static str] {
        &["what"]
    }
}
