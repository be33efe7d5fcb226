//! Who works there: whom to ask for, on which number, at what time.

use super::{CustomerScreen, Model, Person, tab_body};
use crate::app::command::{Command, ContactDraft};
use crate::domain::contact::{Contact, ContactRole, Title};
use crate::domain::ids::{ContactId, CustomerId};
use crate::domain::message::{Message, msg};
use crate::ui::action::Action;
use crate::ui::ask::{By, Face, Form, Question};
use crate::ui::parts::button::{MenuLine, more};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::surface::disc;
use crate::ui::parts::{
    Button, Field, card, checkbox, combo, cut, link, para, pill, say, segments, text,
};
use crate::ui::theme::{Tone, icon, look, space};
use crate::words::{Words, capitalised};
use egui::{Align, Layout, Ui, vec2};

impl CustomerScreen {
    pub(super) fn people(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        tab_body(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let add = words.t("customer-person-add");
            let button = Button::plain(&add).icon(icon::USER_PLUS);
            if button.show(ui).clicked() {
                let person = AskPerson::new(model.id, None);
                self.question = Some(Question::new(person));
            }
            if model.people.is_empty() {
                para(ui, look::BODY_QUIET, words.t("customer-no-people"));
            }
            for person in &model.people {
                if one(ui, person, words, out) {
                    let person = AskPerson::new(model.id, Some(&person.contact));
                    self.question = Some(Question::new(person));
                }
            }
        });
    }
}

/// Somebody there; `true` when they are to be changed.
fn one(ui: &mut Ui, person: &Person, words: &Words, out: &mut Vec<Action>) -> bool {
    let mut change = false;
    card(ui, false, |ui| {
        let row = vec2(ui.available_width(), 38.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let name = words.say(&msg("customer-more").with("name", person.name.as_str()));
            let lines = [
                (icon::PENCIL, words.t("customer-person-edit")),
                (icon::USER_X, words.t("customer-person-remove")),
            ];
            let lines: Vec<MenuLine<'_>> = lines
                .iter()
                .map(|(icon, words)| MenuLine {
                    icon,
                    words,
                    key: "",
                    off: None,
                })
                .collect();
            match more(ui, &name, &lines) {
                Some(0) => change = true,
                Some(_) => out.push(Action::Do(Command::RemoveContact(person.id()))),
                None => {}
            }
            if let Some(phone) = &person.contact.phone
                && link(ui, phone).clicked()
            {
                out.push(Action::Dial(phone.clone()));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                let tone = if person.contact.responsible {
                    Tone::Accent
                } else {
                    Tone::Neutral
                };
                disc(ui, icon::USER, tone, 32.0);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    ui.horizontal(|ui| {
                        say(ui, look::NAME, person.name.as_str());
                        if person.contact.responsible {
                            let decides = words.t("customer-person-decides");
                            pill(ui, Tone::Accent, icon::CHECK, &decides);
                        }
                    });
                    cut(ui, look::SMALL, person.about.as_str());
                });
            });
        });
    });
    change
}

/// Somebody being added or changed.
#[derive(Debug, Clone)]
pub(super) struct AskPerson {
    customer: CustomerId,
    contact: Option<ContactId>,
    draft: ContactDraft,
    before: ContactDraft,
}

impl AskPerson {
    fn new(customer: CustomerId, contact: Option<&Contact>) -> Self {
        let draft = contact.map_or_else(
            || ContactDraft {
                role: Some(ContactRole::AccountsPayable),
                ..ContactDraft::default()
            },
            |contact| ContactDraft {
                name: contact.name.clone(),
                title: contact.title,
                role: Some(contact.role),
                responsible: contact.responsible,
                phone: contact.phone.clone().unwrap_or_default(),
                email: contact.email.clone().unwrap_or_default(),
                best_time: contact.best_time.clone().unwrap_or_default(),
            },
        );
        Self {
            customer,
            contact: contact.map(|contact| contact.id),
            before: draft.clone(),
            draft,
        }
    }
}

impl Form for AskPerson {
    fn face(&self, words: &Words) -> Face {
        let title = if self.contact.is_some() {
            "customer-person-edit"
        } else {
            "customer-person-add"
        };
        Face {
            id: "person",
            title: words.t(title),
            main: words.t("customer-save"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        if self.draft.name.trim().is_empty() {
            return Err(msg("customer-person-no-name"));
        }
        if email_error(&self.draft.email, by.words).is_some() {
            return Err(msg("customer-email-wrong"));
        }
        if self.draft == self.before {
            return Err(msg("customer-unchanged"));
        }
        Ok(Command::SaveContact {
            customer: self.customer,
            contact: self.contact,
            to: self.draft.clone(),
        })
    }

    fn places(&self) -> &'static [&'static str] {
        &["name"]
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = space::S;
        let draft = &mut self.draft;
        Field::new(&words.t("customer-person-name"))
            .hint(&words.t("customer-person-name-hint"))
            .error(by.wrong("name").as_deref())
            .first()
            .show(ui, &mut draft.name);
        let label = words.t("customer-person-title");
        text::label(ui, &label);
        let names = [
            words.t("customer-person-title-unknown"),
            capitalised(&words.say(&Title::Mr.message())),
            capitalised(&words.say(&Title::Ms.message())),
        ];
        let items: Vec<Segment<'_>> = names
            .iter()
            .map(|words| Segment {
                words,
                ..Segment::default()
            })
            .collect();
        let titles = [None, Some(Title::Mr), Some(Title::Ms)];
        let chosen = titles
            .iter()
            .position(|title| *title == draft.title)
            .unwrap_or(0);
        if let Some(now) = segments(ui, &label, &items, chosen) {
            draft.title = titles[now.min(2)];
        }
        let label = words.t("customer-person-role");
        text::label(ui, &label);
        let roles: Vec<String> = ContactRole::ALL
            .iter()
            .map(|role| capitalised(&words.say(&role.message())))
            .collect();
        let chosen = ContactRole::ALL
            .iter()
            .position(|role| Some(*role) == draft.role);
        let wide = ui.available_width();
        if let Some(now) = combo(ui, &label, &roles, chosen, "", wide) {
            draft.role = ContactRole::ALL.get(now).copied();
        }
        checkbox(
            ui,
            &mut draft.responsible,
            &words.t("customer-person-decides-long"),
        );
        ui.horizontal_top(|ui| {
            let half = (ui.available_width() - space::S) / 2.0;
            Field::new(&words.t("customer-phone"))
                .wide(half)
                .show(ui, &mut draft.phone);
            Field::new(&words.t("customer-person-best-time"))
                .hint(&words.t("customer-person-best-time-hint"))
                .wide(half)
                .show(ui, &mut draft.best_time);
        });
        let wrong = email_error(&draft.email, words);
        Field::new(&words.t("customer-email"))
            .error(wrong.as_deref())
            .show(ui, &mut draft.email);
    }
}

/// What is wrong with an e-mail address; nothing while it is empty.
pub(in crate::ui) fn email_error(typed: &str, words: &Words) -> Option<String> {
    let typed = typed.trim();
    let sound = typed.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty()
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && !typed.contains(char::is_whitespace)
            && !domain.contains('@')
    });
    (!typed.is_empty() && !sound).then(|| words.t("customer-email-wrong"))
}
