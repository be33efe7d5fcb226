//! Our own company, as letters show it.

use super::Model;
use super::form::{Draft, halves, part};
use crate::app::command::Command;
use crate::app::settings::CompanySettings;
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::domain::references::Iban;
use crate::ui::action::{Action, Pick};
use crate::ui::customer::{email_error, kvk_error};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{Button, Field, hairline, para, say, segments, text};
use crate::ui::theme::{icon, look};
use crate::words::Words;
use egui::Ui;

/// What is wrong with an IBAN that is being typed; nothing while it is empty.
pub(super) fn iban_error(typed: &str, words: &Words) -> Option<String> {
    if typed.trim().is_empty() {
        return None;
    }
    let wrong = Iban::parse(typed).err()?;
    Some(words.say(&wrong.message()))
}

fn wrong(company: &CompanySettings, words: &Words) -> Option<String> {
    if company.name.trim().is_empty() {
        return Some(words.t("settings-needs-name"));
    }
    if company.iban.trim().is_empty() {
        return Some(words.t("settings-needs-iban"));
    }
    iban_error(&company.iban, words)
        .or_else(|| email_error(&company.email, words))
        .or_else(|| kvk_error(&company.kvk, words))
}

pub(super) fn ui(
    ui: &mut Ui,
    draft: &mut Draft<CompanySettings>,
    model: &Model,
    words: &Words,
    out: &mut Vec<Action>,
) {
    let refused = ["name", "iban"].map(|place| draft.refused(place, words));
    let Some(company) = &mut draft.now else {
        return;
    };
    names(ui, company, refused[0].as_deref(), words);
    address(ui, company, words);
    numbers(ui, company, refused[1].as_deref(), words);
    reach(ui, company, words);
    let wrong = wrong(company, words);
    draft.foot(ui, &["name", "iban"], wrong, words, out, |mut company| {
        if let Ok(iban) = Iban::parse(&company.iban) {
            iban.as_str().clone_into(&mut company.iban);
        }
        Command::SetCompany(company)
    });
    hairline(ui);
    say(ui, look::SECTION, words.t("settings-logo"));
    ui.horizontal(|ui| {
        match &model.logo {
            Some(size) => {
                let said = msg("settings-logo-there").with("size", size.as_str());
                say(ui, look::BODY, words.say(&said));
            }
            None => {
                say(ui, look::BODY_QUIET, words.t("settings-logo-none"));
            }
        }
        let choose = words.t("settings-logo-choose");
        if Button::plain(&choose).icon(icon::IMAGE).show(ui).clicked() {
            out.push(Action::Pick(Pick::Logo));
        }
        let remove = words.t("settings-logo-remove");
        if model.logo.is_some() && Button::quiet(&remove).show(ui).clicked() {
            out.push(Action::Do(Command::SetLogo(None)));
        }
    });
    para(ui, look::SMALL, words.t("settings-logo-note"));
}

fn names(ui: &mut Ui, company: &mut CompanySettings, refused: Option<&str>, words: &Words) {
    Field::new(&words.t("settings-name"))
        .note(&words.t("settings-name-note"))
        .limit(70)
        .error(refused)
        .show(ui, &mut company.name);
    Field::new(&words.t("settings-trading-name"))
        .note(&words.t("settings-trading-name-note"))
        .show(ui, &mut company.trading_name);
}

fn address(ui: &mut Ui, company: &mut CompanySettings, words: &Words) {
    let to = &mut company.address;
    part(ui, Field::new(&words.t("customer-street")), &mut to.street);
    part(ui, Field::new(&words.t("customer-extra")), &mut to.extra);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let name = words.t("customer-postcode");
        part(ui, Field::new(&name).wide(120.0), &mut to.postcode);
        let name = words.t("customer-city");
        let room = ui.available_width() - 92.0;
        part(ui, Field::new(&name).wide(room), &mut to.city);
        let name = words.t("customer-country");
        part(
            ui,
            Field::new(&name).hint("NL").limit(2).wide(80.0),
            &mut to.country,
        );
    });
}

fn numbers(ui: &mut Ui, company: &mut CompanySettings, refused: Option<&str>, words: &Words) {
    let wrong = iban_error(&company.iban, words);
    Field::new(&words.t("settings-iban"))
        .note(&words.t("settings-iban-note"))
        .error(wrong.as_deref().or(refused))
        .show(ui, &mut company.iban);
    halves(ui, |ui, half| {
        let wrong = kvk_error(&company.kvk, words);
        Field::new(&words.t("customer-kvk"))
            .note(&words.t("settings-kvk-note"))
            .wide(half)
            .error(wrong.as_deref())
            .show(ui, &mut company.kvk);
        Field::new(&words.t("settings-vat"))
            .wide(half)
            .show(ui, &mut company.vat);
    });
}

fn reach(ui: &mut Ui, company: &mut CompanySettings, words: &Words) {
    halves(ui, |ui, half| {
        Field::new(&words.t("customer-phone"))
            .wide(half)
            .show(ui, &mut company.phone);
        let wrong = email_error(&company.email, words);
        Field::new(&words.t("customer-email"))
            .wide(half)
            .error(wrong.as_deref())
            .show(ui, &mut company.email);
    });
    halves(ui, |ui, half| {
        Field::new(&words.t("settings-website"))
            .wide(half)
            .show(ui, &mut company.website);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let label = words.t("settings-letters-in");
            text::label(ui, &label);
            let names = ["Nederlands", "English"].map(|words| Segment {
                words,
                ..Segment::default()
            });
            let chosen = usize::from(company.language == Language::English);
            if let Some(now) = segments(ui, &label, &names, chosen) {
                company.language = Language::ALL[now.min(1)];
            }
        });
    });
}
