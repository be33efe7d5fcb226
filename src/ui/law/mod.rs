//! What has to be settled about law and terms: claims that end soon, rates that are not known any more, terms that
//! nobody has, and the customers who never had them, to be handed over in one step.

mod model;

pub use model::{Model, Never, Task, What, model, never};

use crate::app::command::Command;
use crate::domain::ids::{CustomerId, TermsId};
use crate::ui::action::Action;
use crate::ui::parts::surface::{empty_state, offer_card};
use crate::ui::parts::{Button, Field, checkbox, combo, date_field, keys, link, para, say, text};
use crate::ui::reply::{Reply, below};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, icon, look, space};
use crate::words::{Words, parse_day};
use chrono::NaiveDate;
use egui::{Frame, Key, Margin, ScrollArea, Ui};
use std::collections::BTreeSet;

/// As wide as is read well.
const WIDE: f32 = 860.0;
/// Height of a customer in the list.
const ROW: f32 = 24.0;

/// What is half-done on this screen.
#[derive(Debug, Default)]
pub struct LawScreen {
    /// To whom the terms were not handed over.
    left_out: BTreeSet<CustomerId>,
    terms: Option<TermsId>,
    on: String,
    how: String,
    given: Reply,
}

impl LawScreen {
    /// Draws it and asks.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if keys::pressed_always(ui, Key::Escape) {
            out.push(Action::Back);
        }
        if self.given.done() {
            *self = Self::default();
        }
        if model.tasks.is_empty() && model.never.is_empty() {
            let (title, why) = (words.t("law-tasks-none"), words.t("law-tasks-none-why"));
            empty_state(ui, icon::SCALE, &title, &why, None);
            return;
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let margin = Margin::symmetric(24, 20);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width().min(WIDE));
                ui.spacing_mut().item_spacing.y = space::M;
                for task in &model.tasks {
                    show(ui, task, out);
                }
                if !model.never.is_empty() {
                    self.hand_over(ui, model, words, today, out);
                }
            });
        });
    }

    fn hand_over(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        say(ui, look::SECTION, words.t("law-never"));
        para(ui, look::BODY_QUIET.line(19.0), words.t("law-never-why"));
        if self.terms.is_none() {
            self.terms = model.versions.first().map(|(id, _)| *id);
        }
        let names: Vec<String> = model
            .versions
            .iter()
            .map(|(_, name)| name.clone())
            .collect();
        let chosen = model
            .versions
            .iter()
            .position(|(id, _)| Some(*id) == self.terms);
        ui.horizontal_top(|ui| {
            let third = (ui.available_width() - 2.0 * space::S) / 3.0;
            ui.vertical(|ui| {
                ui.set_width(third);
                ui.spacing_mut().item_spacing.y = 4.0;
                let label = words.t("customer-terms-which");
                text::label(ui, &label);
                let hint = words.t("agreements-new-choose");
                if let Some(now) = combo(ui, &label, &names, chosen, &hint, third) {
                    self.terms = model.versions.get(now).map(|version| version.0);
                }
            });
            let name = words.t("customer-terms-on");
            date_field(
                ui,
                Field::new(&name).wide(third),
                &mut self.on,
                words,
                today,
            );
            Field::new(&words.t("customer-terms-how"))
                .hint(&words.t("law-never-how-hint"))
                .wide(third)
                .show(ui, &mut self.how);
        });
        self.choice(ui, model, words);
        let customers: Vec<CustomerId> = model
            .never
            .iter()
            .map(|one| one.customer)
            .filter(|id| !self.left_out.contains(id))
            .collect();
        let on = parse_day(&self.on, today).filter(|day| *day <= today);
        let off = match (self.terms, on, self.how.trim().is_empty()) {
            _ if customers.is_empty() => Some(words.t("law-never-nobody")),
            (None, _, _) => Some(words.t("customer-terms-no-which")),
            (_, None, _) => Some(words.t("customer-terms-no-day")),
            (_, _, true) => Some(words.t("customer-terms-no-how")),
            _ => None,
        };
        if let Some(why) = below(self.given.refused(), &[], words) {
            para(ui, look::SMALL.ink(Ink::Red), why);
        }
        let count = customers.len();
        let keep = words.say(&crate::domain::message::msg("law-never-keep").with("count", count));
        let button = Button::primary(&keep).off_because(off.as_deref());
        if button.show(ui).clicked()
            && !self.given.is_sent()
            && let (Some(terms), Some(on)) = (self.terms, on)
        {
            out.push(self.given.post(vec![Command::HandOverTerms {
                customers,
                terms,
                on,
                how: self.how.trim().to_owned(),
            }]));
        }
    }

    /// The customers, to be ticked; however many, only those in sight are drawn.
    fn choice(&mut self, ui: &mut Ui, model: &Model, words: &Words) {
        let everybody = self.left_out.is_empty();
        let turn = if everybody {
            words.t("law-never-none")
        } else {
            words.t("law-never-all")
        };
        if link(ui, &turn).clicked() {
            self.left_out.clear();
            if everybody {
                self.left_out
                    .extend(model.never.iter().map(|one| one.customer));
            }
        }
        ScrollArea::vertical()
            .id_salt("law-never")
            .max_height(ROW * 12.0)
            .auto_shrink([false, true])
            .show_rows(ui, ROW, model.never.len(), |ui, rows| {
                for one in model.never.get(rows).unwrap_or_default() {
                    let mut on = !self.left_out.contains(&one.customer);
                    if checkbox(ui, &mut on, &one.name).changed() {
                        if on {
                            self.left_out.remove(&one.customer);
                        } else {
                            self.left_out.insert(one.customer);
                        }
                    }
                }
            });
    }
}

fn show(ui: &mut Ui, task: &Task, out: &mut Vec<Action>) {
    let said = (look::NAME.ink(task.tone.ink()), task.said.as_str());
    let why = (look::SMALL, task.why.as_str());
    if offer_card(ui, None, said, why, &task.offer) {
        out.push(match task.what {
            What::Customer(id) => Action::Go(Route::Charges(id)),
            What::Settings => Action::Go(Route::Settings),
            What::LookedAt => Action::Do(Command::TermsLookedAt),
        });
    }
}
