//! Money in: files are read and looked at before anything is kept; receipts that explain themselves find
//! their invoices, and PDFs too; the rest waits here for a person; and what was imported can be taken back
//! whole.

mod address_book;
mod asked;
mod columns;
mod copies;
mod doubts;
mod draft;
mod earlier;
mod files;
mod inbox;
mod list_dialogs;
mod meanings;
mod model;
mod opening;
mod opening_answers;
mod pasted;
mod questions;
mod reading;
mod start;
mod whole;

pub use address_book::ContactRow;
pub use asked::ListAsks;
pub use copies::{Copies, CopiesFor, LookedCopy};
pub use doubts::DoubtRow;
pub use draft::{Draft, Part, Verdict};
pub use files::{FileGroup, FileKind, FileRow, Note, Pile, Reading};
pub use model::{
    Card, Inbox, Mark, Model, OpenItem, candidate_about, candidate_sum, model, paid_twice,
};
pub use questions::{AnswerLink, FileQuestion, Leads};
pub use whole::{DetailRow, FileDetails, details};

use crate::domain::ids::ReceiptId;
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
    /// Files on the table.
    #[default]
    Reading,
    /// Receipts that wait for an explanation.
    Inbox,
    /// PDFs that wait for their invoice, and invoices without a PDF.
    Copies,
    /// Items older than the first import.
    Opening,
    /// What was imported before.
    Earlier,
}

/// What the user has half-done on Money in.
#[derive(Debug, Default)]
pub struct MoneyInScreen {
    /// The part that is shown; whoever leads here may choose it.
    pub tab: Tab,
    reading: reading::State,
    inbox: inbox::State,
    copies: copies::State,
    opening: opening::State,
    earlier: earlier::State,
}

impl MoneyInScreen {
    /// Brings one receipt into sight.
    pub fn look_at(&mut self, receipt: ReceiptId) {
        self.tab = Tab::Inbox;
        self.inbox.look_at(receipt);
    }

    /// The PDF that is looked at, as far as it was drawn.
    pub fn show_copy(&mut self, looked: LookedCopy) {
        self.copies.look(looked);
    }

    /// PDFs that may be the copy of an invoice.
    pub fn offer_copies(&mut self, copies: CopiesFor) {
        self.copies.offer(copies);
    }

    /// Draws the screen and asks.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if self.tab == Tab::Opening && model.opening.is_empty() {
            self.tab = Tab::Inbox;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        strip(ui, 46.0, Tone::Neutral, |ui| self.tabs(ui, model, words));
        match self.tab {
            Tab::Reading => self.reading.ui(ui, model, words, today, out),
            Tab::Inbox => self.inbox.ui(ui, &model.inbox, words, out),
            Tab::Copies => {
                let shown = (&model.copies, &model.inbox);
                self.copies.ui(ui, shown, words, out);
            }
            Tab::Opening => self.opening.ui(ui, &model.opening, words, today, out),
            Tab::Earlier => self.earlier.ui(ui, model, words, out),
        }
    }

    fn tabs(&mut self, ui: &mut Ui, model: &Model, words: &Words) {
        let (waiting, old) = (model.inbox.receipts.len(), model.opening.len());
        let copies = model.copies.waiting.len();
        let (waiting_note, old_note) = (note(waiting), note(old));
        let copies_note = note(copies);
        let names = [
            (Tab::Reading, words.t("money-in-tab-reading"), ""),
            (
                Tab::Inbox,
                words.t("money-in-tab-inbox"),
                waiting_note.as_str(),
            ),
            (
                Tab::Copies,
                words.t("money-in-tab-copies"),
                copies_note.as_str(),
            ),
            (
                Tab::Opening,
                words.t("money-in-tab-opening"),
                old_note.as_str(),
            ),
            (Tab::Earlier, words.t("money-in-tab-earlier"), ""),
        ];
        let shown: Vec<_> = names
            .iter()
            .filter(|(tab, _, _)| *tab != Tab::Opening || old > 0)
            .collect();
        let items: Vec<Segment<'_>> = shown
            .iter()
            .map(|(_, words, note)| Segment {
                words,
                note,
                proposed: false,
            })
            .collect();
        let chosen = shown.iter().position(|(tab, _, _)| *tab == self.tab);
        let name = words.t("frame-nav-money-in");
        if let Some(clicked) = segments(ui, &name, &items, chosen.unwrap_or(0)) {
            self.tab = shown.get(clicked).map_or(self.tab, |(tab, _, _)| *tab);
        }
    }

    /// What the keys do now, for the line at the foot of the window.
    #[must_use]
    pub fn keys(&self, model: &Model, words: &Words) -> Vec<(String, String)> {
        let keys: &[(&str, &'static str)] = match self.tab {
            Tab::Reading if model.reading.is_some() => &[
                ("↑ ↓", "money-in-key-choose"),
                ("Space", "money-in-key-tick"),
                ("← →", "money-in-key-fold"),
                ("Enter", "money-in-key-details"),
                ("Ctrl V", "money-in-key-paste"),
                ("Esc", "money-in-key-forget"),
            ],
            Tab::Reading => &[("Ctrl V", "money-in-key-paste")],
            Tab::Inbox if self.inbox.is_paid_twice(&model.inbox) => &[
                ("T", "money-in-key-hold"),
                ("R", "money-in-key-pay-back"),
                ("/", "money-in-key-search"),
                ("N", "money-in-key-not-a-customer"),
                ("→", "money-in-key-skip"),
            ],
            Tab::Inbox if !model.inbox.receipts.is_empty() => &[
                ("1–4", "money-in-key-choose"),
                ("Enter", "money-in-key-link"),
                ("+", "money-in-key-add"),
                ("/", "money-in-key-search"),
                ("N", "money-in-key-not-a-customer"),
                ("T", "money-in-key-credit"),
                ("→", "money-in-key-skip"),
            ],
            Tab::Copies if self.copies.one_by_one() && !model.copies.waiting.is_empty() => &[
                ("1–4", "money-in-key-choose"),
                ("Enter", "money-in-key-first"),
                ("/", "money-in-key-search"),
                ("→", "money-in-key-skip"),
                ("Del", "money-in-key-remove"),
            ],
            Tab::Opening => &[
                ("↑ ↓", "money-in-key-choose"),
                ("Space", "money-in-key-tick"),
                ("A", "money-in-key-all"),
                ("1–6", "money-in-key-answer"),
            ],
            Tab::Inbox | Tab::Copies | Tab::Earlier => &[],
        };
        keys.iter()
            .map(|(key, what)| ((*key).to_owned(), words.t(what)))
            .collect()
    }
}

/// A count beside a tab; none when there is nothing.
fn note(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        count.to_string()
    }
}
