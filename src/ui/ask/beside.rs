//! Something else that was agreed: extra work, another delivery, another price. It is put down in a sentence and
//! confirmed by letter like a promise.

use super::{By, Face, Form, HALF, Whom};
use crate::app::command::{Command, SideAgreementDraft};
use crate::domain::ids::SideAgreementId;
use crate::domain::message::{Message, msg};
use crate::domain::money::Currency;
use crate::domain::side_agreement::SideAgreementKind;
use crate::ui::parts::{Field, amount_field, checkbox, combo, text};
use crate::ui::theme::space;
use crate::words::{Words, capitalised, parse_amount};
use egui::Ui;

/// What was agreed beside.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Beside {
    whom: Whom,
    currency: Currency,
    kind: SideAgreementKind,
    what: String,
    about: String,
    /// As it is typed; empty: no amount was named.
    amount: String,
    contact_name: String,
    confirm: bool,
}

impl Beside {
    /// With a customer; `contact_name` is who was spoken to last.
    pub(in crate::ui) const fn new(whom: Whom, currency: Currency, contact_name: String) -> Self {
        Self {
            whom,
            currency,
            kind: SideAgreementKind::ExtraWork,
            what: String::new(),
            about: String::new(),
            amount: String::new(),
            contact_name,
            confirm: true,
        }
    }
}

impl Form for Beside {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "beside",
            title: words.t("ask-beside-title"),
            about: self.whom.name.clone(),
            main: words.t("ask-beside-do"),
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        if self.what.trim().is_empty() {
            return Err(msg("ask-off-beside"));
        }
        if self.contact_name.trim().is_empty() {
            return Err(msg("ask-off-beside-with"));
        }
        let amount = match self.amount.trim() {
            "" => None,
            typed => {
                let amount = parse_amount(typed, self.currency);
                Some(amount.map_err(|_not_an_amount| msg("frame-amount-not-a-number"))?)
            }
        };
        Ok(Command::RecordSideAgreement {
            customer: self.whom.customer,
            agreement: SideAgreementDraft {
                kind: self.kind,
                what: self.what.trim().to_owned(),
                about: self.about.trim().to_owned(),
                currency: self.currency,
                amount,
                contact_name: self.contact_name.trim().to_owned(),
                confirm: self.confirm,
            },
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = space::S;
        let kinds = SideAgreementKind::ALL;
        let names: Vec<String> = kinds
            .iter()
            .map(|kind| capitalised(&words.say(&kind.message())))
            .collect();
        let chosen = kinds.iter().position(|kind| *kind == self.kind);
        let label = words.t("ask-beside-kind");
        text::label(ui, &label);
        if let Some(now) = combo(ui, &label, &names, chosen, "", HALF) {
            self.kind = kinds[now];
        }
        Field::new(&words.t("ask-beside-what"))
            .hint(&words.t("ask-beside-hint"))
            .rows(2)
            .error(by.wrong("what").as_deref())
            .first()
            .show(ui, &mut self.what);
        ui.horizontal_top(|ui| {
            Field::new(&words.t("ask-beside-about"))
                .wide(HALF)
                .show(ui, &mut self.about);
            let name = words.t("ask-beside-amount");
            let wrong = by.wrong("amount");
            let field = Field::amount(&name, self.currency.code()).error(wrong.as_deref());
            if self.amount.trim().is_empty() {
                field.show(ui, &mut self.amount);
            } else {
                amount_field(ui, field, &mut self.amount, self.currency, words);
            }
        });
        Field::new(&words.t("ask-beside-with"))
            .error(by.wrong("contact").as_deref())
            .show(ui, &mut self.contact_name);
        checkbox(ui, &mut self.confirm, &words.t("ask-beside-confirm"));
    }

    fn places(&self) -> &'static [&'static str] {
        &["what", "amount", "contact"]
    }
}

/// What was agreed beside holds no longer.
#[derive(Debug, Clone)]
pub(in crate::ui) struct NoLonger {
    which: SideAgreementId,
    what: String,
    reason: String,
}

impl NoLonger {
    /// Of this one; `what` is what it said.
    pub(in crate::ui) const fn new(which: SideAgreementId, what: String) -> Self {
        Self {
            which,
            what,
            reason: String::new(),
        }
    }
}

impl Form for NoLonger {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "no-longer",
            title: words.t("ask-no-longer-title"),
            about: self.what.clone(),
            main: words.t("ask-no-longer-do"),
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        let reason = self.reason.trim();
        if reason.is_empty() {
            return Err(msg("ask-off-no-longer"));
        }
        Ok(Command::WithdrawSideAgreement {
            agreement: self.which,
            reason: reason.to_owned(),
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        Field::new(&by.words.t("ask-no-longer-why"))
            .error(by.wrong("reason").as_deref())
            .first()
            .show(ui, &mut self.reason);
    }

    fn places(&self) -> &'static [&'static str] {
        &["reason"]
    }
}
