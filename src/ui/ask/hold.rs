//! Not now: until a day, or until what it waits for has happened, with a reason, for the customer or some items.

use super::pick::{OpenItem, Picks};
use super::{By, Face, Form, HALF, Whom, choose, day_of, in_a_week};
use crate::app::command::Command;
use crate::domain::ids::ItemId;
use crate::domain::message::{Message, msg};
use crate::domain::standing::HoldReason;
use crate::ui::parts::{Field, checkbox, date_field};
use crate::words::Words;
use egui::Ui;

/// Not now.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Hold {
    whom: Whom,
    items: Picks,
    some: bool,
    reason: HoldReason,
    note: String,
    lifted: bool,
    until: String,
}

impl Hold {
    /// About a customer with these items; `chosen` is ticked when it turns out to be about some of them.
    pub(in crate::ui) fn new(
        whom: Whom,
        items: &[OpenItem],
        chosen: Option<ItemId>,
        reason: HoldReason,
        by: By<'_>,
    ) -> Self {
        let on = |item: &OpenItem| chosen.map_or(item.days > 0, |chosen| chosen == item.id);
        Self {
            whom,
            items: Picks::new(items, on),
            some: false,
            reason,
            note: String::new(),
            lifted: reason.ends_by_itself(),
            until: in_a_week(by),
        }
    }
}

impl Hold {
    /// It ends by what happens, not by a day.
    const fn has_no_day(&self) -> bool {
        self.lifted && self.reason.ends_by_itself()
    }
}

impl Form for Hold {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "hold",
            title: words.t("ask-hold-title"),
            about: self.whom.name.clone(),
            main: words.t("ask-hold-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let items = if self.some {
            self.items.ids()?
        } else {
            Vec::new()
        };
        let until = if self.has_no_day() {
            None
        } else {
            Some(day_of(&self.until, by.today)?.ok_or_else(|| msg("ask-off-until"))?)
        };
        if until.is_some_and(|until| until <= by.today) {
            return Err(msg("ask-off-future"));
        }
        if self.note.trim().is_empty() {
            return Err(msg("ask-off-note"));
        }
        Ok(Command::Hold {
            customer: self.whom.customer,
            items,
            reason: self.reason,
            note: self.note.trim().to_owned(),
            until,
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 12.0;
        Field::new(&words.t("ask-hold-note"))
            .hint(&words.t("ask-hold-note-hint"))
            .error(by.wrong("note").as_deref())
            .first()
            .show(ui, &mut self.note);
        ui.horizontal_top(|ui| {
            let label = words.t("ask-hold-reason");
            let (all, now) = (HoldReason::ALL, Some(self.reason));
            let chosen = choose(ui, (&label, HALF), all, now, words, HoldReason::message);
            if let Some(reason) = chosen {
                self.reason = reason;
                self.lifted = reason.ends_by_itself();
            }
            if !self.has_no_day() {
                let (label, wrong) = (words.t("ask-hold-until"), by.wrong("until"));
                let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
                date_field(ui, field, &mut self.until, words, by.today);
            }
        });
        if self.reason.ends_by_itself() {
            let by_itself = match self.reason {
                HoldReason::CreditNoteComing => words.t("ask-hold-until-credit"),
                _ => words.t("ask-hold-lifted"),
            };
            checkbox(ui, &mut self.lifted, &by_itself);
        }
        if self.items.several() {
            checkbox(ui, &mut self.some, &words.t("ask-hold-some"));
            if self.some {
                self.items.show(ui, by, false);
            }
        }
    }

    fn places(&self) -> &'static [&'static str] {
        if self.some {
            &["note", "until", "items"]
        } else {
            &["note", "until"]
        }
    }
}
