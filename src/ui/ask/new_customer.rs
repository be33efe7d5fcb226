//! A customer who is entered by hand. Whoever looks like somebody we know is said to be another, or is chosen
//! there.

use super::{By, Face, Form, HALF, labelled};
use crate::app::command::{Command, CustomerCard};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::Address;
use crate::domain::language::Language;
use crate::domain::message::{Message, msg};
use crate::ui::customer::{email_error, kvk_error};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{Field, checkbox, segments};
use crate::ui::theme::space;
use crate::words::{Words, capitalised};
use egui::Ui;

/// A customer as they are typed.
#[derive(Debug, Clone, Default)]
pub(in crate::ui) struct NewCustomer {
    name: String,
    number: String,
    street: String,
    postcode: String,
    city: String,
    phone: String,
    email: String,
    kvk: String,
    kind: Option<CustomerKind>,
    language: Language,
    another: bool,
    /// It was refused since they look like somebody: the box to say that they are another stays.
    looks_like: bool,
}

impl NewCustomer {
    /// Nobody yet; letters go in this language.
    pub(in crate::ui) fn new(language: Language) -> Self {
        Self {
            language,
            ..Self::default()
        }
    }

    fn kinds(&mut self, ui: &mut Ui, words: &Words) {
        let kinds = [
            None,
            Some(CustomerKind::Business),
            Some(CustomerKind::Consumer),
            Some(CustomerKind::Government),
        ];
        let names = kinds.map(|kind| {
            kind.map_or_else(
                || words.t("ask-customer-by-name"),
                |kind| capitalised(&words.say(&kind.message())),
            )
        });
        let items = names.each_ref().map(|words| Segment {
            words,
            ..Segment::default()
        });
        let label = words.t("customer-kind");
        let wide = ui.available_width();
        labelled(ui, &label, wide, |ui| {
            let chosen = kinds.iter().position(|kind| *kind == self.kind);
            if let Some(now) = segments(ui, &label, &items, chosen.unwrap_or(0)) {
                self.kind = kinds[now.min(3)];
            }
        });
    }
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

impl Form for NewCustomer {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "new-customer",
            title: words.t("customers-new"),
            main: words.t("customers-add"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        if self.name.trim().is_empty() {
            return Err(msg("customer-needs-name"));
        }
        if email_error(&self.email, by.words).is_some() {
            return Err(msg("customer-email-wrong"));
        }
        if kvk_error(&self.kvk, by.words).is_some() {
            return Err(msg("customer-kvk-wrong"));
        }
        Ok(Command::AddCustomer {
            number: self.number.trim().to_owned(),
            to: CustomerCard {
                name: self.name.trim().to_owned(),
                kind: self.kind,
                kind_assumed: false,
                large: None,
                language: self.language,
                language_assumed: false,
                address: Address {
                    street: some(&self.street),
                    extra: None,
                    postcode: some(&self.postcode),
                    city: some(&self.city),
                    country: None,
                },
                phone: self.phone.clone(),
                email: self.email.clone(),
                kvk: self.kvk.clone(),
                vat: String::new(),
                terms_days: String::new(),
                note: String::new(),
                opening_line: String::new(),
            },
            another: self.another,
        })
    }

    fn places(&self) -> &'static [&'static str] {
        &["name", "number", "another"]
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = space::S;
        let pair = |ui: &mut Ui,
                    one: (&str, &mut String, Option<String>),
                    two: (&str, &mut String, Option<String>)| {
            ui.horizontal_top(|ui| {
                for (label, value, wrong) in [one, two] {
                    Field::new(label)
                        .wide(HALF)
                        .error(wrong.as_deref())
                        .show(ui, value);
                }
            });
        };
        Field::new(&words.t("customer-name"))
            .error(by.wrong("name").as_deref())
            .limit(140)
            .first()
            .show(ui, &mut self.name);
        self.looks_like |= by.wrong("another").is_some();
        if self.looks_like {
            by.say_wrong(ui, "another");
            checkbox(ui, &mut self.another, &words.t("ask-customer-another"));
        }
        let (number, kvk) = (words.t("ask-customer-number"), words.t("customer-kvk"));
        let wrong = kvk_error(&self.kvk, words);
        pair(
            ui,
            (&number, &mut self.number, by.wrong("number")),
            (&kvk, &mut self.kvk, wrong),
        );
        Field::new(&words.t("customer-street")).show(ui, &mut self.street);
        let (postcode, city) = (words.t("customer-postcode"), words.t("customer-city"));
        pair(
            ui,
            (&postcode, &mut self.postcode, None),
            (&city, &mut self.city, None),
        );
        let (phone, email) = (words.t("customer-phone"), words.t("customer-email"));
        let wrong = email_error(&self.email, words);
        pair(
            ui,
            (&phone, &mut self.phone, None),
            (&email, &mut self.email, wrong),
        );
        self.kinds(ui, words);
    }
}
