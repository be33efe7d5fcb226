//! Two records that are of one customer: which other one it is, and which of the two stays.

use super::{By, Face, Form};
use crate::app::command::Command;
use crate::app::search::fold;
use crate::domain::ids::CustomerId;
use crate::domain::message::{Message, msg};
use crate::ui::parts::{Field, para, radio, say};
use crate::ui::theme::{look, space};
use crate::words::Words;
use egui::Ui;

/// So many customers are shown at a time; a letter more finds the one that is meant.
const SHOWN: usize = 6;

/// A customer who may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Candidate {
    /// Their row.
    pub id: CustomerId,
    /// Their name.
    pub name: String,
    /// Their town and number.
    pub more: String,
    /// Text they are found by.
    pub search: String,
}

/// Which two are one.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Merge {
    one: Candidate,
    others: Vec<Candidate>,
    typed: String,
    other: Option<CustomerId>,
    /// The other one stays.
    swapped: bool,
}

impl Merge {
    /// One of them is known, the other is chosen among these.
    pub(in crate::ui) fn new(one: Candidate, others: Vec<Candidate>) -> Self {
        Self {
            one,
            others,
            typed: String::new(),
            other: None,
            swapped: false,
        }
    }

    fn chosen(&self) -> Option<&Candidate> {
        self.others
            .iter()
            .find(|other| Some(other.id) == self.other)
    }
}

impl Form for Merge {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "merge",
            title: words.t("customers-merge-title"),
            about: format!("{} · {}", self.one.name, self.one.more),
            main: words.t("customers-merge-do"),
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        let other = self.other.ok_or_else(|| msg("customers-merge-whom"))?;
        let (keep, merged) = if self.swapped {
            (other, self.one.id)
        } else {
            (self.one.id, other)
        };
        Ok(Command::MergeCustomers { keep, merged })
    }

    fn places(&self) -> &'static [&'static str] {
        &[]
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = space::S;
        Field::search(&words.t("customers-merge-find"))
            .hint(&words.t("customers-find-hint"))
            .first()
            .show(ui, &mut self.typed);
        let typed = fold(&self.typed);
        let parts: Vec<&str> = typed.split_whitespace().collect();
        let fits = |other: &&Candidate| {
            Some(other.id) == self.other
                || (!parts.is_empty() && parts.iter().all(|part| other.search.contains(part)))
        };
        let found: Vec<&Candidate> = self.others.iter().filter(fits).take(SHOWN).collect();
        if found.is_empty() {
            say(ui, look::SMALL, words.t("customers-merge-type"));
        }
        let mut picked = None;
        for other in found {
            let chosen = Some(other.id) == self.other;
            let clicked = ui
                .push_id(other.id.0, |ui| radio(ui, chosen, &other.name, &other.more))
                .inner
                .clicked();
            picked = clicked.then_some(other.id).or(picked);
        }
        self.other = picked.or(self.other);
        let Some(other) = self.chosen().cloned() else {
            return;
        };
        say(ui, look::SECTION, words.t("customers-merge-stays"));
        for (swapped, stays) in [(false, &self.one), (true, &other)] {
            if radio(ui, self.swapped == swapped, &stays.name, &stays.more).clicked() {
                self.swapped = swapped;
            }
        }
        para(ui, look::SMALL, words.t("customers-merge-why"));
    }
}
