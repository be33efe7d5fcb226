//! Money that stands on no statement: cash, by card, or set off against what we owe.

use super::pick::{OpenItem, Picks};
use super::{By, Face, Form, HALF, Whom, choose, day_of};
use crate::app::command::Command;
use crate::app::snapshots::EnteredReceipt;
use crate::domain::bank::Means;
use crate::domain::ids::{ItemId, ReceiptId};
use crate::domain::message::{Message, msg};
use crate::ui::parts::{Field, date_field};
use crate::words::Words;
use egui::Ui;

/// A receipt that is entered by hand.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Receipt {
    whom: Whom,
    items: Picks,
    means: Means,
    day: String,
    note: String,
    /// The receipt that this one takes the place of.
    replaces: Option<ReceiptId>,
}

impl Receipt {
    /// One that was entered wrongly; on the items is open what would be open without it.
    pub(in crate::ui) fn correct(
        whom: Whom,
        items: &[OpenItem],
        entered: &EnteredReceipt,
        by: By<'_>,
    ) -> Self {
        let ticked = |item: &OpenItem| entered.parts.iter().any(|(id, ..)| *id == item.id);
        let mut picks = Picks::new(items, ticked);
        for (id, _, part) in &entered.parts {
            let whole = items
                .iter()
                .any(|item| item.id == *id && item.open == *part);
            if !whole {
                picks = picks.with_part(*id, by.words.amount(*part));
            }
        }
        Self {
            whom,
            items: picks,
            means: entered.means,
            day: by.words.day_short_with_year(entered.received_on),
            note: entered.note.clone(),
            replaces: Some(entered.id),
        }
    }

    /// From a customer with these items; `chosen` is ticked, or the oldest.
    pub(in crate::ui) fn new(
        whom: Whom,
        items: &[OpenItem],
        chosen: Option<ItemId>,
        by: By<'_>,
    ) -> Self {
        let oldest = items
            .iter()
            .max_by_key(|item| item.days)
            .map(|item| item.id);
        let chosen = chosen.or(oldest);
        Self {
            whom,
            items: Picks::new(items, |item| Some(item.id) == chosen),
            means: Means::Cash,
            day: by.words.day_short_with_year(by.today),
            note: String::new(),
            replaces: None,
        }
    }
}

impl Form for Receipt {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "receipt",
            title: words.t(match self.replaces {
                Some(_) => "ask-receipt-correct",
                None => "ask-receipt-title",
            }),
            about: self.whom.name.clone(),
            main: words.t("ask-receipt-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let parts = self.items.parts()?;
        let received_on = day_of(&self.day, by.today)?.ok_or_else(|| msg("ask-off-promise-day"))?;
        if received_on > by.today {
            return Err(msg("ask-off-later"));
        }
        Ok(Command::RecordReceipt {
            replaces: self.replaces,
            customer: self.whom.customer,
            means: self.means,
            received_on,
            parts,
            note: self.note.trim().to_owned(),
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 10.0;
        ui.horizontal_top(|ui| {
            let label = words.t("ask-receipt-means");
            let chosen = choose(
                ui,
                (&label, HALF),
                Means::ALL,
                Some(self.means),
                words,
                Means::message,
            );
            self.means = chosen.unwrap_or(self.means);
            let (label, wrong) = (words.t("ask-receipt-day"), by.wrong("received_on"));
            let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
            date_field(ui, field, &mut self.day, words, by.today);
        });
        self.items.show(ui, by, true);
        let (label, hint) = (
            words.t("ask-receipt-note"),
            words.t("ask-receipt-note-hint"),
        );
        Field::new(&label).hint(&hint).show(ui, &mut self.note);
    }

    fn places(&self) -> &'static [&'static str] {
        &["received_on", "items", "amount"]
    }
}
