//! A promise that came without a call: by post, at the counter.

use super::pick::{OpenItem, Picks};
use super::{By, Face, Form, HALF, PromisedDay, Whom, sign};
use crate::app::command::{Command, PromiseDraft};
use crate::domain::commitment::PromiseRules;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::ui::parts::{Field, amount_field, checkbox};
use crate::words::{Words, parse_amount};
use egui::Ui;

/// A promise that came without a call.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Promise {
    whom: Whom,
    items: Picks,
    most: Money,
    amount: String,
    day: PromisedDay,
    rules: PromiseRules,
    who: String,
    said: String,
    confirm: bool,
}

impl Promise {
    /// About what is overdue of these items, or all of it while nothing is; `sum` is what that comes to, `rules`
    /// what it goes by.
    pub(in crate::ui) fn new(
        whom: Whom,
        items: &[OpenItem],
        sum: Money,
        who: &str,
        (by, rules): (By<'_>, &PromiseRules),
    ) -> Self {
        let overdue = items.iter().any(|item| item.days > 0);
        Self {
            whom,
            items: Picks::new(items, |item| !overdue || item.days > 0),
            most: sum,
            amount: by.words.amount(sum),
            day: PromisedDay::default(),
            who: who.to_owned(),
            said: String::new(),
            confirm: rules.confirms(sum),
            rules: rules.clone(),
        }
    }
}

impl Form for Promise {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "promise",
            title: words.t("ask-promise-title"),
            about: self.whom.name.clone(),
            main: words.t("ask-promise-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let items = self.items.ids()?;
        let amount = parse_amount(&self.amount, self.most.currency)
            .ok()
            .filter(|amount| amount.is_positive())
            .ok_or_else(|| msg("ask-off-amount"))?;
        let due_on = self.day.on_account(by.today, &self.rules.calendar);
        let due_on = due_on.ok_or_else(|| msg("ask-off-promise-day"))?;
        if due_on < by.today {
            return Err(msg("ask-off-past"));
        }
        if self.who.trim().is_empty() {
            return Err(msg("ask-off-who"));
        }
        Ok(Command::RecordPromise {
            customer: self.whom.customer,
            promise: PromiseDraft {
                amount,
                due_on,
                items,
                contact_name: self.who.trim().to_owned(),
                words: self.said.trim().to_owned(),
                confirm: self.confirm,
            },
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 10.0;
        self.day.meant(ui, by);
        ui.horizontal_top(|ui| {
            let label = words.t("ask-promise-day");
            self.day
                .field(ui, (&label, HALF, true), by, &self.rules.calendar);
            let (label, wrong) = (words.t("ask-promise-amount"), by.wrong("promise_amount"));
            let currency = self.most.currency;
            let field = Field::amount(&label, sign(currency)).wide(HALF);
            let field = field.error(wrong.as_deref());
            amount_field(ui, field, &mut self.amount, currency, words);
        });
        ui.horizontal_top(|ui| {
            let label = words.t("ask-promise-who");
            Field::new(&label).wide(HALF).show(ui, &mut self.who);
            let label = words.t("ask-promise-words");
            Field::new(&label).wide(HALF).show(ui, &mut self.said);
        });
        if self.items.several() {
            self.items.show(ui, by, false);
        } else {
            by.say_wrong(ui, "items");
        }
        checkbox(ui, &mut self.confirm, &words.t("ask-promise-confirm"));
    }

    fn places(&self) -> &'static [&'static str] {
        &["promise_day", "promise_amount", "items"]
    }
}
