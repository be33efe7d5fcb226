//! What is entered and corrected by hand from the card: an invoice, a credit note, a receipt; and the records
//! that are merged into this one.

use super::{CustomerScreen, Model, asked_about, heading, whom};
use crate::app::command::Command;
use crate::app::snapshots::EnteredReceipt;
use crate::domain::ids::CustomerId;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::ask::{By, Item, OpenItem, Question, Receipt, Remove};
use crate::ui::parts::button::MenuLine;
use crate::ui::parts::{Button, para, say};
use crate::ui::theme::{icon, look};
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

impl CustomerScreen {
    /// The question that is open.
    #[must_use]
    pub const fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// The same, to be given a file.
    pub const fn question_mut(&mut self) -> Option<&mut Question> {
        self.question.as_mut()
    }

    /// A new invoice or credit note.
    pub(super) fn ask_item(&mut self, model: &Model, today: NaiveDate, words: &Words) {
        let item = Item::new(whom(model), model.terms_days, By::new(words, today));
        self.question = Some(Question::new(item));
    }

    /// What the selected item says is wrong.
    pub(super) fn ask_correction(&mut self, model: &Model, today: NaiveDate, words: &Words) {
        let selected = self
            .item
            .and_then(|item| Some((item, model.drafts.get(&item)?)));
        if let Some((item, now)) = selected {
            let item = Item::correct(whom(model), item, now, By::new(words, today));
            self.question = Some(Question::new(item));
        }
    }

    /// The selected item was never there.
    pub(super) fn ask_removal(&mut self, model: &Model) {
        let selected = self
            .item
            .and_then(|item| Some((item, model.drafts.get(&item)?)));
        if let Some((item, now)) = selected {
            let remove = Remove::new(whom(model), item, &now.number, now.amount);
            self.question = Some(Question::new(remove));
        }
    }

    /// A receipt that was entered wrongly.
    pub(super) fn ask_receipt_again(
        &mut self,
        model: &Model,
        entered: &EnteredReceipt,
        today: NaiveDate,
        words: &Words,
    ) {
        let mut items = asked_about(model);
        for (id, number, part) in &entered.parts {
            // Without the wrong one there is so much more open.
            match items.iter_mut().find(|item| item.id == *id) {
                Some(item) => item.open.minor = item.open.minor.saturating_add(part.minor),
                None => items.push(OpenItem {
                    id: *id,
                    number: number.clone(),
                    open: *part,
                    days: 0,
                    unanswered: false,
                }),
            }
        }
        let receipt = Receipt::correct(whom(model), &items, entered, By::new(words, today));
        self.question = Some(Question::new(receipt));
    }

    /// What the menu offers of this: its lines, and why they do not work.
    pub(super) fn by_hand_lines(
        &self,
        model: &Model,
        words: &Words,
    ) -> [(MenuName, Option<String>); 4] {
        let selected = self.item.filter(|item| model.drafts.contains_key(item));
        let number = selected.map_or("", |item| model.drafts[&item].number.as_str());
        let of = |key| words.say(&msg(key).with("number", number));
        let off = selected.is_none().then(|| words.t("customer-off-no-item"));
        let (correct, remove) = if selected.is_some() {
            (of("customer-more-correct"), of("customer-more-remove"))
        } else {
            (
                words.t("customer-more-correct-none"),
                words.t("customer-more-remove-none"),
            )
        };
        [
            (
                (icon::FILE_PLUS, words.t("customer-more-invoice"), "F"),
                None,
            ),
            ((icon::PENCIL, correct, "W"), off.clone()),
            ((icon::TRASH_2, remove, ""), off),
            ((icon::MERGE, words.t("customer-more-merge"), ""), None),
        ]
    }
}

/// A line of the menu: icon, words, key.
pub(super) type MenuName = (&'static str, String, &'static str);

/// Lines of a menu, from their names.
pub(super) fn menu_lines(
    names: &[(MenuName, Option<String>)],
) -> impl Iterator<Item = MenuLine<'_>> {
    names.iter().map(|((icon, words, key), off)| MenuLine {
        icon,
        words,
        key,
        off: off.as_deref(),
    })
}

/// The records that are merged into this one, each to be taken apart again.
pub(super) fn merged(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    if model.merged.is_empty() {
        return;
    }
    heading(ui, &words.t("customer-merged"));
    para(ui, look::SMALL, words.t("customer-merged-note"));
    for (id, said) in &model.merged {
        ui.push_id(id.0, |ui| one_merged(ui, *id, said, words, out));
    }
}

fn one_merged(ui: &mut Ui, id: CustomerId, said: &str, words: &Words, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        say(ui, look::BODY, said);
        let apart = words.t("customer-merged-apart");
        if Button::quiet(&apart).icon(icon::SPLIT).show(ui).clicked() {
            out.push(Action::Do(Command::SeparateCustomer(id)));
        }
    });
}
