//! An invoice that was entered by hand and never was: taken out, which cannot be undone, so that the button names it.

use super::{By, Face, Form, Whom};
use crate::app::command::Command;
use crate::domain::ids::ItemId;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::ui::parts::para;
use crate::ui::theme::{icon, look};
use crate::words::Words;
use egui::Ui;

/// What is to be taken out.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Remove {
    whom: Whom,
    item: ItemId,
    number: String,
    amount: Money,
}

impl Remove {
    /// This item of this customer.
    pub(in crate::ui) fn new(whom: Whom, item: ItemId, number: &str, amount: Money) -> Self {
        Self {
            whom,
            item,
            number: number.to_owned(),
            amount,
        }
    }
}

impl Form for Remove {
    fn face(&self, words: &Words) -> Face {
        let main = msg("ask-remove-do")
            .with("number", self.number.as_str())
            .with("amount", self.amount);
        Face {
            id: "remove",
            title: words.t("ask-remove-title"),
            about: self.whom.name.clone(),
            main: words.say(&main),
            icon: icon::TRASH_2,
            danger: true,
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        Ok(Command::RemoveItem(self.item))
    }

    fn places(&self) -> &'static [&'static str] {
        &[]
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        para(ui, look::BODY, by.words.t("ask-remove-why"));
    }
}
