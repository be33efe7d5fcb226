//! Items with a tick, for the questions that are about some of them.

use super::By;
use crate::app::snapshots::{ItemLine, OpenLine};
use crate::domain::ids::ItemId;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::ui::parts::{Field, amount_field, checkbox, say};
use crate::ui::theme::{Ink, look};
use crate::words::parse_amount;
use egui::{Align, Layout, Ui, vec2};

/// An open item, as far as the questions about it need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItem {
    /// Its row.
    pub id: ItemId,
    /// Its number.
    pub number: String,
    /// What is open on it, signed.
    pub open: Money,
    /// Days after its due date; 0 when not overdue.
    pub days: i64,
    /// Nobody has said yet what had been done about it.
    pub unanswered: bool,
}

impl OpenItem {
    /// What the questions about an item need of it.
    #[must_use]
    pub fn of(item: &ItemLine) -> Self {
        Self {
            id: item.id,
            number: item.number.clone(),
            open: item.open,
            days: item.days_overdue,
            unanswered: item.opening_unanswered,
        }
    }

    /// The same of an item on today's list.
    #[must_use]
    pub fn of_line(item: &OpenLine) -> Self {
        Self {
            id: item.id,
            number: item.number.clone(),
            open: item.open,
            days: item.days_overdue,
            unanswered: item.opening_unanswered,
        }
    }
}

/// Items, each ticked or not, with the part of it that is meant.
#[derive(Debug, Clone)]
pub(super) struct Picks(Vec<Pick>);

#[derive(Debug, Clone)]
struct Pick {
    item: OpenItem,
    on: bool,
    part: String,
}

impl Picks {
    pub(super) fn new(items: &[OpenItem], on: impl Fn(&OpenItem) -> bool) -> Self {
        let pick = |item: &OpenItem| Pick {
            item: item.clone(),
            on: on(item),
            part: String::new(),
        };
        Self(items.iter().map(pick).collect())
    }

    /// With a part of one that is meant, as it stands in its field.
    pub(super) fn with_part(mut self, item: ItemId, part: String) -> Self {
        if let Some(pick) = self.0.iter_mut().find(|pick| pick.item.id == item) {
            pick.part = part;
        }
        self
    }

    /// There is something to choose.
    pub(super) const fn several(&self) -> bool {
        self.0.len() > 1
    }

    fn on(&self) -> impl Iterator<Item = &Pick> {
        self.0.iter().filter(|pick| pick.on)
    }

    /// The ticked ones; at least one.
    pub(super) fn ids(&self) -> Result<Vec<ItemId>, Message> {
        let ids: Vec<ItemId> = self.on().map(|pick| pick.item.id).collect();
        if ids.is_empty() {
            return Err(msg("ask-off-items"));
        }
        Ok(ids)
    }

    /// The ticked ones with the part that is meant, none for the whole; at least one.
    pub(super) fn parts(&self) -> Result<Vec<(ItemId, Option<Money>)>, Message> {
        self.ids()?;
        self.on()
            .map(|pick| Ok((pick.item.id, pick.part()?)))
            .collect()
    }

    /// The numbers of the ticked ones.
    pub(super) fn numbers(&self) -> Vec<String> {
        self.on().map(|pick| pick.item.number.clone()).collect()
    }

    /// Draws a row for each; with a field for a part of it when `parts`.
    pub(super) fn show(&mut self, ui: &mut Ui, by: By<'_>, parts: bool) {
        ui.spacing_mut().item_spacing.y = 2.0;
        for pick in &mut self.0 {
            let size = vec2(ui.available_width(), 32.0);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                checkbox(ui, &mut pick.on, &pick.item.number);
                if pick.item.days > 0 {
                    let late = msg("today-days-late").with("days", pick.item.days);
                    say(ui, look::SMALL.ink(Ink::Red), by.words.say(&late));
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if parts && pick.on {
                        pick.part_field(ui, by);
                    } else {
                        say(ui, look::BODY, by.words.amount(pick.item.open));
                    }
                });
            });
        }
        by.say_wrong(ui, "items");
        if parts {
            by.say_wrong(ui, "amount");
        }
    }
}

impl Pick {
    fn part_field(&mut self, ui: &mut Ui, by: By<'_>) {
        let name = msg("ask-dispute-part").with("number", self.item.number.as_str());
        let (name, whole) = (by.words.say(&name), by.words.amount(self.item.open));
        let field = Field::amount(&name, "").bare().hint(&whole).wide(96.0);
        let currency = self.item.open.currency;
        amount_field(ui, field, &mut self.part, currency, by.words);
    }

    /// The part that is meant; nothing typed is the whole item.
    fn part(&self) -> Result<Option<Money>, Message> {
        if self.part.trim().is_empty() {
            return Ok(None);
        }
        let wrong = || msg("ask-off-part").with("number", self.item.number.as_str());
        let part =
            parse_amount(&self.part, self.item.open.currency).map_err(|_unreadable| wrong())?;
        if !part.is_positive() || part.minor > self.item.open.minor {
            return Err(wrong());
        }
        Ok((part != self.item.open).then_some(part))
    }
}
