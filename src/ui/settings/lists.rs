//! Who works here, and which bank accounts count for the gate.

use super::company::iban_error;
use super::form::halves;
use super::{Account, Model};
use crate::app::command::{ColleagueDraft, Command};
use crate::domain::ids::{BankAccountId, ColleagueId};
use crate::domain::message::Refusal;
use crate::domain::money::Currency;
use crate::ui::action::Action;
use crate::ui::customer::email_error;
use crate::ui::parts::surface::disc;
use crate::ui::parts::{
    Answer, Button, Dialog, Field, amount_field, card, checkbox, checkbox_with, cut, hairline,
    para, pill, say,
};
use crate::ui::reply::{Reply, below, beside};
use crate::ui::theme::{Ink, Tone, icon, look, space};
use crate::words::{Words, parse_amount};
use egui::{Align, Layout, Ui, vec2};

/// What was refused beside none of these fields.
fn unplaced(ui: &mut Ui, refused: Option<&Refusal>, places: &[&str], words: &Words) {
    if let Some(why) = below(refused, places, words) {
        para(ui, look::SMALL.ink(Ink::Red), why);
    }
}

/// A card with an icon, two lines, something at the right; `true` when its button was clicked.
fn row(
    ui: &mut Ui,
    glyph: &str,
    tone: Tone,
    said: (&str, &str),
    state: Option<(Tone, &str)>,
    button: &str,
) -> bool {
    let mut clicked = false;
    card(ui, false, |ui| {
        let row = vec2(ui.available_width(), 36.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            clicked = Button::plain(button).show(ui).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                disc(ui, glyph, tone, 30.0);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    ui.horizontal(|ui| {
                        say(ui, look::NAME, said.0);
                        if let Some((tone, words)) = state {
                            pill(ui, tone, "", words);
                        }
                    });
                    cut(ui, look::SMALL, said.1);
                });
            });
        });
    });
    clicked
}

/// The colleague that is being added or changed.
#[derive(Debug, Clone, Default)]
pub(super) struct Colleagues {
    asked: Option<(Option<ColleagueId>, ColleagueDraft, ColleagueDraft)>,
    /// What the one asked about may decide, as it is typed; empty: everything.
    up_to: String,
    reply: Reply,
}

impl Colleagues {
    pub(super) fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let change = words.t("settings-change");
        for (id, colleague) in &model.colleagues {
            let mut about: Vec<&str> = [&colleague.job, &colleague.phone, &colleague.email]
                .into_iter()
                .map(String::as_str)
                .filter(|text| !text.is_empty())
                .collect();
            let signs = words.t("settings-colleague-signs");
            if colleague.signs_letters {
                about.push(&signs);
            }
            let gone = words.t("settings-colleague-gone");
            let state = (!colleague.active).then_some((Tone::Neutral, gone.as_str()));
            let tone = if colleague.active {
                Tone::Accent
            } else {
                Tone::Neutral
            };
            let said = (colleague.name.as_str(), &*about.join(" · "));
            if ui
                .push_id(id.0, |ui| row(ui, icon::USER, tone, said, state, &change))
                .inner
            {
                self.up_to = colleague
                    .decides_up_to
                    .map_or_else(String::new, |most| words.amount(most));
                self.asked = Some((Some(*id), colleague.clone(), colleague.clone()));
            }
        }
        let add = words.t("settings-colleague-add");
        if Button::plain(&add).icon(icon::USER_PLUS).show(ui).clicked() {
            let fresh = ColleagueDraft {
                active: true,
                ..ColleagueDraft::default()
            };
            self.up_to.clear();
            self.asked = Some((None, fresh.clone(), fresh));
        }
        self.dialog(ui, words, out);
    }

    fn dialog(&mut self, ui: &Ui, words: &Words, out: &mut Vec<Action>) {
        if self.reply.done() {
            self.asked = None;
        }
        let Some((id, before, draft)) = &mut self.asked else {
            return;
        };
        let typed = parse_amount(&self.up_to, Currency::EUR);
        let nothing = self.up_to.trim().is_empty();
        draft.decides_up_to = typed.as_ref().ok().copied().filter(|_| !nothing);
        let off = if typed.is_err() && !nothing {
            Some(words.t("frame-amount-not-a-number"))
        } else if draft.name.trim().is_empty() {
            Some(words.t("settings-colleague-no-name"))
        } else if let Some(wrong) = email_error(&draft.email, words) {
            Some(wrong)
        } else {
            (draft == before).then(|| words.t("settings-unchanged"))
        };
        let refused = self.reply.refused();
        let (title, keep) = (words.t("settings-colleague"), words.t("settings-save"));
        let dialog =
            Dialog::new("settings-colleague", &title).main(Button::primary(&keep), off.as_deref());
        let answer = dialog.show(ui.ctx(), words, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            halves(ui, |ui, half| {
                Field::new(&words.t("settings-colleague-name"))
                    .first()
                    .wide(half)
                    .error(beside(refused, "name", words).as_deref())
                    .show(ui, &mut draft.name);
                Field::new(&words.t("settings-colleague-job"))
                    .wide(half)
                    .show(ui, &mut draft.job);
            });
            halves(ui, |ui, half| {
                Field::new(&words.t("settings-colleague-phone"))
                    .wide(half)
                    .show(ui, &mut draft.phone);
                let wrong = email_error(&draft.email, words);
                Field::new(&words.t("customer-email"))
                    .wide(half)
                    .error(wrong.as_deref())
                    .show(ui, &mut draft.email);
            });
            let name = words.t("settings-colleague-decides");
            let note = words.t("settings-colleague-decides-note");
            let field = Field::amount(&name, "€").note(&note);
            if nothing {
                field.show(ui, &mut self.up_to);
            } else {
                amount_field(ui, field, &mut self.up_to, Currency::EUR, words);
            }
            let signs = words.t("settings-colleague-may-sign");
            checkbox(ui, &mut draft.signs_letters, &signs);
            checkbox(ui, &mut draft.active, &words.t("settings-colleague-active"));
            unplaced(ui, refused, &["name"], words);
        });
        match answer {
            Answer::Main if !self.reply.is_sent() => {
                out.push(self.reply.post(vec![Command::SaveColleague {
                    colleague: *id,
                    to: draft.clone(),
                }]));
            }
            Answer::Main | Answer::Stay => {}
            Answer::Closed => *self = Self::default(),
        }
    }
}

/// Who pays without being a customer, each to be forgotten.
fn not_customers(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    if model.not_customers.is_empty() {
        return;
    }
    hairline(ui);
    say(ui, look::SECTION, words.t("settings-not-customers"));
    para(ui, look::SMALL, words.t("settings-not-customers-why"));
    let forget = words.t("settings-forget");
    for (account, name, note) in &model.not_customers {
        let shown = crate::words::iban(account);
        let (name, about) = if name.is_empty() {
            (shown.clone(), note.clone())
        } else {
            (name.clone(), format!("{shown} · {note}"))
        };
        let said = (name.as_str(), about.as_str());
        let line = |ui: &mut Ui| row(ui, icon::USER_X, Tone::Neutral, said, None, &forget);
        if ui.push_id(account, line).inner {
            let wish = Command::ForgetNotACustomer(account.clone());
            out.push(Action::Do(wish));
        }
    }
}

/// Tables of which the user said what the columns are, each to be forgotten.
fn tables(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    /// Id and name of each, what they are, and what forgets one.
    type Kept<'a> = (&'a [(String, String)], &'static str, fn(String) -> Command);
    let kinds: [Kept<'_>; 3] = [
        (
            &model.bank_tables,
            "settings-bank-table",
            Command::ForgetBankProfile,
        ),
        (
            &model.settlement_tables,
            "settings-settlement-table",
            Command::ForgetSettlementProfile,
        ),
        (
            &model.list_tables,
            "settings-list-table",
            Command::ForgetListProfile,
        ),
    ];
    if kinds.iter().all(|(kept, ..)| kept.is_empty()) {
        return;
    }
    hairline(ui);
    say(ui, look::SECTION, words.t("settings-bank-tables"));
    para(ui, look::SMALL, words.t("settings-bank-tables-why"));
    let forget = words.t("settings-forget");
    for (kept, about, forget_it) in kinds {
        let about_words = words.t(about);
        for (id, name) in kept {
            let said = (name.as_str(), about_words.as_str());
            let line = |ui: &mut Ui| {
                row(
                    ui,
                    icon::FILE_SPREADSHEET,
                    Tone::Neutral,
                    said,
                    None,
                    &forget,
                )
            };
            if ui.push_id((about, id), line).inner {
                out.push(Action::Do(forget_it(id.clone())));
            }
        }
    }
}

/// The bank account that is being added or changed.
#[derive(Debug, Clone, Default)]
pub(super) struct Accounts {
    asked: Option<AskAccount>,
    reply: Reply,
}

#[derive(Debug, Clone)]
struct AskAccount {
    id: Option<BankAccountId>,
    before: (String, String, bool),
    iban: String,
    name: String,
    counts: bool,
}

impl AskAccount {
    fn new(account: Option<&Account>) -> Self {
        let (iban, name, counts) = account.map_or_else(
            || (String::new(), String::new(), true),
            |account| (account.number.clone(), account.name.clone(), account.counts),
        );
        Self {
            id: account.map(|account| account.id),
            before: (iban.clone(), name.clone(), counts),
            iban,
            name,
            counts,
        }
    }

    fn off(&self, words: &Words) -> Option<String> {
        if self.iban.trim().is_empty() {
            return Some(words.t("settings-needs-iban"));
        }
        // An older account keeps the number under which its statements came in.
        if self.iban != self.before.0
            && let Some(wrong) = iban_error(&self.iban, words)
        {
            return Some(wrong);
        }
        let now = (&self.iban, &self.name, self.counts);
        let same = now == (&self.before.0, &self.before.1, self.before.2);
        same.then(|| words.t("settings-unchanged"))
    }
}

impl Accounts {
    pub(super) fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let change = words.t("settings-change");
        for account in &model.accounts {
            let (tone, said) = if account.counts {
                (Tone::Green, words.t("settings-account-counts"))
            } else {
                (Tone::Neutral, words.t("settings-account-does-not"))
            };
            let name = if account.name.is_empty() {
                &account.shown
            } else {
                &account.name
            };
            let about = format!("{} · {}", account.shown, account.through);
            let state = Some((tone, said.as_str()));
            let said = (name.as_str(), about.as_str());
            if ui
                .push_id(account.id.0, |ui| {
                    row(ui, icon::LANDMARK, tone, said, state, &change)
                })
                .inner
            {
                self.asked = Some(AskAccount::new(Some(account)));
            }
        }
        if model.accounts.is_empty() {
            para(ui, look::BODY_QUIET, words.t("settings-accounts-none"));
        }
        let add = words.t("settings-account-add");
        if Button::plain(&add).icon(icon::PLUS).show(ui).clicked() {
            self.asked = Some(AskAccount::new(None));
        }
        not_customers(ui, model, words, out);
        tables(ui, model, words, out);
        self.dialog(ui, words, out);
    }

    fn dialog(&mut self, ui: &Ui, words: &Words, out: &mut Vec<Action>) {
        if self.reply.done() {
            self.asked = None;
        }
        let Some(asked) = &mut self.asked else { return };
        let off = asked.off(words);
        let refused = self.reply.refused();
        let (title, keep) = (words.t("settings-account"), words.t("settings-save"));
        let dialog =
            Dialog::new("settings-account", &title).main(Button::primary(&keep), off.as_deref());
        let answer = dialog.show(ui.ctx(), words, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let wrong = iban_error(&asked.iban, words).filter(|_| asked.iban != asked.before.0);
            let wrong = wrong.or_else(|| beside(refused, "iban", words));
            Field::new(&words.t("settings-iban"))
                .first()
                .error(wrong.as_deref())
                .show(ui, &mut asked.iban);
            Field::new(&words.t("settings-account-name"))
                .hint(&words.t("settings-account-name-hint"))
                .show(ui, &mut asked.name);
            checkbox_with(
                ui,
                &mut asked.counts,
                &words.t("settings-account-count"),
                &words.t("settings-account-count-why"),
            );
            unplaced(ui, refused, &["iban"], words);
        });
        match answer {
            Answer::Main if !self.reply.is_sent() => {
                out.push(self.reply.post(vec![Command::SaveBankAccount {
                    account: asked.id,
                    iban: asked.iban.trim().to_owned(),
                    name: asked.name.trim().to_owned(),
                    counts: asked.counts,
                }]));
            }
            Answer::Main | Answer::Stay => {}
            Answer::Closed => *self = Self::default(),
        }
    }
}
