//! The letters of a customer: those that were issued, and asking for one that does not come by itself.

use super::{CustomerScreen, Model, records, whom};
use crate::domain::money::Currency;
use crate::ui::action::Action;
use crate::ui::ask::{self, By, Question};
use crate::ui::parts::Button;
use crate::ui::theme::{icon, space};
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

impl CustomerScreen {
    pub(super) fn letters(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            ui.add_space(space::EDGE);
            let name = words.t("ask-letter-title");
            if Button::plain(&name).icon(icon::MAIL).show(ui).clicked() {
                let by = By::new(words, today);
                let currency = model.currencies.first().copied().unwrap_or(Currency::EUR);
                let letter = ask::Letter::new(whom(model), currency, by);
                self.question = Some(Question::new(letter));
            }
        });
        ui.add_space(space::S);
        self.row = records::letters(ui, model, self.row, words, out);
    }
}
