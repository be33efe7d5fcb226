//! What we know of a customer, as a form: it is kept when it changed and is sound.

use super::model::kind_words;
use super::people::email_error;
use super::{Model, by_hand, heading, tab_body};
use crate::app::command::{Command, CustomerCard};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::{CustomerId, TermsId};
use crate::domain::language::Language;
use crate::domain::law::TermLimits;
use crate::domain::message::{Refusal, msg};
use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{
    Button, Field, combo, cut, date_field, hairline, para, pill, say, segments, text,
};
use crate::ui::reply::{Reply, below, beside};
use crate::ui::theme::{Ink, Tone, icon, look, size, space};
use crate::words::{Words, capitalised, parse_day};
use chrono::NaiveDate;
use egui::Ui;

/// A form is not wider than this.
const WIDE: f32 = 620.0;

/// The form as it is filled in.
#[derive(Debug, Clone, Default)]
pub(super) struct Details {
    of: Option<CustomerId>,
    before: Option<CustomerCard>,
    card: Option<CustomerCard>,
    terms: Option<TermsId>,
    handed: String,
    how: String,
    reply: Reply,
    given: Reply,
}

impl Details {
    /// Takes over what the company file says, unless something was typed here.
    pub(super) fn follow(&mut self, model: &Model) {
        if self.given.done() {
            self.how.clear();
        }
        if self.reply.done() {
            // What was typed has been kept.
            self.before.clone_from(&self.card);
        }
        let untouched = self.card == self.before;
        if self.of != Some(model.id) || (untouched && self.before.as_ref() != Some(&model.card)) {
            *self = Self {
                of: Some(model.id),
                before: Some(model.card.clone()),
                card: Some(model.card.clone()),
                ..Self::default()
            };
        } else if self.card.as_ref() == Some(&model.card) {
            // What was typed stands there already.
            self.before = Some(model.card.clone());
        }
    }

    /// Something was typed that is not kept.
    pub(super) fn unsaved(&self) -> bool {
        self.card != self.before && !self.reply.was_done()
    }

    /// Keeps it.
    pub(super) fn keep(&mut self, model: &Model, out: &mut Vec<Action>) {
        if let Some(card) = self.card.clone() {
            out.push(self.reply.post(vec![Command::EditCustomer {
                customer: model.id,
                to: card,
            }]));
        }
    }

    /// Why it cannot be kept.
    pub(super) fn off(&self, words: &Words) -> Option<String> {
        let card = self.card.as_ref()?;
        if card.name.trim().is_empty() {
            return Some(words.t("customer-needs-name"));
        }
        if let Some(wrong) = email_error(&card.email, words).or_else(|| kvk_error(&card.kvk, words))
        {
            return Some(wrong);
        }
        (self.card == self.before).then(|| words.t("customer-unchanged"))
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        tab_body(ui, |ui| {
            ui.set_max_width(ui.available_width().min(WIDE));
            ui.spacing_mut().item_spacing.y = space::M;
            let off = self.off(words);
            if let Some(card) = &mut self.card {
                notes(ui, card, words);
                hairline(ui);
                who(ui, card, self.reply.refused(), words);
                address(ui, card, words);
                reach(ui, card, words);
                numbers(ui, card, words);
                payment_terms(ui, card, model.term_limits, self.reply.refused(), words);
            }
            if let Some(why) = below(self.reply.refused(), &["name", "terms_days"], words) {
                para(ui, look::SMALL.ink(Ink::Red), why);
            }
            ui.horizontal(|ui| {
                let keep = words.t("customer-save");
                let button = Button::primary(&keep)
                    .tall(size::BUTTON)
                    .off_because(off.as_deref());
                if button.show(ui).clicked() && !self.reply.is_sent() {
                    self.keep(model, out);
                }
                if let Some(why) = &off {
                    cut(ui, look::SMALL, why.as_str());
                } else {
                    let forget = words.t("customer-forget");
                    if Button::quiet(&forget).show(ui).clicked() {
                        self.card.clone_from(&self.before);
                    }
                }
            });
            hairline(ui);
            self.handed_over(ui, model, words, today, out);
            if !model.accounts.is_empty() {
                accounts(ui, model, words, out);
            }
            by_hand::merged(ui, model, words, out);
        });
    }

    fn handed_over(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        say(ui, look::SECTION, words.t("customer-terms"));
        for given in &model.terms_given {
            say(ui, look::BODY, given.as_str());
        }
        if model.terms_given.is_empty() {
            para(ui, look::SMALL, words.t("customer-terms-none"));
        }
        if model.terms.is_empty() {
            para(ui, look::SMALL, words.t("customer-terms-no-version"));
            return;
        }
        let names: Vec<String> = model.terms.iter().map(|(_, name)| name.clone()).collect();
        let chosen = model
            .terms
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
                    self.terms = model.terms.get(now).map(|terms| terms.0);
                }
            });
            let (name, wrong) = (
                words.t("customer-terms-on"),
                beside(self.given.refused(), "on", words),
            );
            let field = Field::new(&name).wide(third).error(wrong.as_deref());
            date_field(ui, field, &mut self.handed, words, today);
            Field::new(&words.t("customer-terms-how"))
                .hint(&words.t("customer-terms-how-hint"))
                .wide(third)
                .show(ui, &mut self.how);
        });
        let on = parse_day(&self.handed, today).filter(|day| *day <= today);
        let off = match (self.terms, on, self.how.trim().is_empty()) {
            (None, _, _) => Some(words.t("customer-terms-no-which")),
            (_, None, _) => Some(words.t("customer-terms-no-day")),
            (_, _, true) => Some(words.t("customer-terms-no-how")),
            _ => None,
        };
        if let Some(why) = below(self.given.refused(), &["on"], words) {
            para(ui, look::SMALL.ink(Ink::Red), why);
        }
        let keep = words.t("customer-terms-keep");
        let button = Button::plain(&keep).off_because(off.as_deref());
        if button.show(ui).clicked()
            && let (Some(terms), Some(on)) = (self.terms, on)
        {
            out.push(self.given.post(vec![Command::HandOverTerms {
                customers: vec![model.id],
                terms,
                on,
                how: self.how.trim().to_owned(),
            }]));
        }
    }
}

/// From where they are known to pay, each to be forgotten.
fn accounts(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    heading(ui, &words.t("customer-accounts"));
    para(ui, look::SMALL, words.t("customer-accounts-note"));
    for (account, shown) in &model.accounts {
        ui.horizontal(|ui| {
            say(ui, look::BODY, shown.as_str());
            let forget = words.t("customer-account-forget");
            if ui
                .push_id(account, |ui| Button::quiet(&forget).show(ui))
                .inner
                .clicked()
            {
                out.push(Action::Do(Command::ForgetAccount {
                    customer: model.id,
                    account: account.clone(),
                }));
            }
        });
    }
}

/// What is wrong with a number of the Chamber of Commerce; nothing while it is empty.
pub(in crate::ui) fn kvk_error(typed: &str, words: &Words) -> Option<String> {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let others = typed
        .chars()
        .any(|sign| !sign.is_ascii_digit() && !sign.is_whitespace() && sign != '.');
    let wrong = !typed.trim().is_empty() && (digits != 8 || others);
    wrong.then(|| words.t("customer-kvk-wrong"))
}

fn notes(ui: &mut Ui, card: &mut CustomerCard, words: &Words) {
    Field::new(&words.t("customer-note"))
        .note(&words.t("customer-note-note"))
        .rows(3)
        .show(ui, &mut card.note);
    Field::new(&words.t("customer-opening-line"))
        .hint(&words.t("customer-opening-line-hint"))
        .note(&words.t("customer-opening-line-note"))
        .show(ui, &mut card.opening_line);
}

fn who(ui: &mut Ui, card: &mut CustomerCard, refused: Option<&Refusal>, words: &Words) {
    Field::new(&words.t("customer-name"))
        .limit(140)
        .error(beside(refused, "name", words).as_deref())
        .show(ui, &mut card.name);
    let kinds = [
        Some(CustomerKind::Business),
        Some(CustomerKind::Consumer),
        Some(CustomerKind::Government),
        None,
    ];
    let names = kinds.map(|kind| capitalised(&kind_words(kind, words)));
    let items: Vec<Segment<'_>> = names
        .iter()
        .map(|words| Segment {
            words,
            ..Segment::default()
        })
        .collect();
    let label = words.t("customer-kind");
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::label(ui, &label);
        ui.horizontal(|ui| {
            let chosen = kinds.iter().position(|kind| *kind == card.kind);
            if let Some(now) = segments(ui, &label, &items, chosen.unwrap_or(3)) {
                card.kind = kinds[now.min(3)];
                card.kind_assumed = false;
            }
            if card.kind.is_some() && card.kind_assumed {
                pill(ui, Tone::Amber, "", &words.t("customer-assumed"));
                let sure = words.t("customer-kind-confirm");
                if Button::plain(&sure).icon(icon::CHECK).show(ui).clicked() {
                    card.kind_assumed = false;
                }
            }
        });
        para(ui, look::SMALL, words.t("customer-kind-why"));
    });
    if card.kind == Some(CustomerKind::Business) {
        large(ui, card, words);
    }
    let label = words.t("customer-language");
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::label(ui, &label);
        let names = ["Nederlands", "English"].map(|words| Segment {
            words,
            ..Segment::default()
        });
        let chosen = usize::from(card.language == Language::English);
        ui.horizontal(|ui| {
            if let Some(now) = segments(ui, &label, &names, chosen) {
                card.language = Language::ALL[now.min(1)];
                card.language_assumed = false;
            }
            if card.language_assumed {
                pill(ui, Tone::Neutral, "", &words.t("customer-language-assumed"));
            }
        });
    });
}

/// Whether it is a large company: it may not agree as long a term as others.
fn large(ui: &mut Ui, card: &mut CustomerCard, words: &Words) {
    let label = words.t("customer-large");
    let answers = [None, Some(true), Some(false)];
    let names = [
        "customer-large-unknown",
        "customer-large-yes",
        "customer-large-no",
    ]
    .map(|name| words.t(name));
    let items = names.each_ref().map(|words| Segment {
        words,
        ..Segment::default()
    });
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::label(ui, &label);
        let now = answers.iter().position(|answer| *answer == card.large);
        let chosen = segments(ui, &label, &items, now.unwrap_or(0));
        if let Some(answer) = chosen.and_then(|place| answers.get(place)) {
            card.large = *answer;
        }
        para(ui, look::SMALL, words.t("customer-large-note"));
    });
}

/// A part of an address as a field: empty is absent.
fn part(ui: &mut Ui, field: Field<'_>, value: &mut Option<String>) {
    let mut text = value.clone().unwrap_or_default();
    if field.show(ui, &mut text).changed() {
        *value = Some(text).filter(|text| !text.is_empty());
    }
}

fn address(ui: &mut Ui, card: &mut CustomerCard, words: &Words) {
    let to = &mut card.address;
    part(ui, Field::new(&words.t("customer-street")), &mut to.street);
    part(ui, Field::new(&words.t("customer-extra")), &mut to.extra);
    ui.horizontal_top(|ui| {
        let postcode = words.t("customer-postcode");
        part(ui, Field::new(&postcode).wide(120.0), &mut to.postcode);
        let city = words.t("customer-city");
        let room = ui.available_width() - 100.0;
        part(ui, Field::new(&city).wide(room), &mut to.city);
        let country = words.t("customer-country");
        let field = Field::new(&country).hint("NL").limit(2);
        part(ui, field, &mut to.country);
    });
}

fn reach(ui: &mut Ui, card: &mut CustomerCard, words: &Words) {
    ui.horizontal_top(|ui| {
        let half = (ui.available_width() - space::S) / 2.0;
        Field::new(&words.t("customer-phone"))
            .wide(half)
            .show(ui, &mut card.phone);
        let wrong = email_error(&card.email, words);
        Field::new(&words.t("customer-email"))
            .wide(half)
            .error(wrong.as_deref())
            .show(ui, &mut card.email);
    });
}

/// How long they have to pay, where that was agreed; with what the law says of a term this long.
fn payment_terms(
    ui: &mut Ui,
    card: &mut CustomerCard,
    limits: TermLimits,
    refused: Option<&Refusal>,
    words: &Words,
) {
    Field::new(&words.t("customer-payment-terms"))
        .note(&words.t("customer-payment-terms-note"))
        .limit(3)
        .error(beside(refused, "terms_days", words).as_deref())
        .show(ui, &mut card.terms_days);
    let days = card.terms_days.trim().parse().ok();
    let business = card.kind == Some(CustomerKind::Business);
    let said = days.filter(|_| business);
    if let Some(said) = said.and_then(|days| limits.said_of(days, card.large)) {
        para(ui, look::SMALL.ink(Ink::Amber), words.say(&said));
    } else if business && card.large == Some(true) {
        let most = msg("customer-terms-large").with("most", i64::from(limits.large));
        para(ui, look::SMALL, words.say(&most));
    }
}

fn numbers(ui: &mut Ui, card: &mut CustomerCard, words: &Words) {
    ui.horizontal_top(|ui| {
        let half = (ui.available_width() - space::S) / 2.0;
        let wrong = kvk_error(&card.kvk, words);
        Field::new(&words.t("customer-kvk"))
            .wide(half)
            .error(wrong.as_deref())
            .show(ui, &mut card.kvk);
        Field::new(&words.t("customer-vat"))
            .wide(half)
            .show(ui, &mut card.vat);
    });
}
