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
    Button, Field, card, checkbox, combo, cut, date_field, link, para, pill, say, segments, text,
};
use crate::ui::theme::{Tone, icon, look, space};
use crate::words::{Words, capitalised, parse_day};
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
                match one(ui, person, words, out) {
                    Some(Wish::Change) => {
                        let person = AskPerson::new(model.id, Some((&person.contact, words)));
                        self.question = Some(Question::new(person));
                    }
                    Some(Wish::Wipe) => {
                        let wipe = AskWipe {
                            contact: person.id(),
                            name: person.name.clone(),
                        };
                        self.question = Some(Question::new(wipe));
                    }
                    None => {}
                }
            }
        });
    }
}

/// What is asked about somebody.
enum Wish {
    Change,
    Wipe,
}

/// Somebody there, and what is asked about them.
fn one(ui: &mut Ui, person: &Person, words: &Words, out: &mut Vec<Action>) -> Option<Wish> {
    let mut wish = None;
    card(ui, false, |ui| {
        let row = vec2(ui.available_width(), 38.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let name = words.say(&msg("customer-more").with("name", person.name.as_str()));
            let lines = [
                (icon::PENCIL, words.t("customer-person-edit")),
                (icon::USER_X, words.t("customer-person-remove")),
                (icon::COPY, words.t("customer-person-copy")),
                (icon::TRASH_2, words.t("customer-person-wipe")),
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
                Some(0) => wish = Some(Wish::Change),
                Some(1) => out.push(Action::Do(Command::RemoveContact(person.id()))),
                Some(2) => out.push(Action::Copy(person.everything.clone())),
                Some(_) => wish = Some(Wish::Wipe),
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
        if let Some((remembered, until)) = &person.personal {
            cut(ui, look::BODY, remembered.as_str());
            cut(ui, look::SMALL, until.as_str());
        }
    });
    wish
}

/// Somebody being added or changed.
#[derive(Debug, Clone)]
pub(super) struct AskPerson {
    customer: CustomerId,
    contact: Option<ContactId>,
    draft: ContactDraft,
    before: ContactDraft,
    /// Until when the note is kept, as it is typed.
    until: String,
    until_before: String,
}

/// What is known of somebody is to be wiped.
#[derive(Debug, Clone)]
struct AskWipe {
    contact: ContactId,
    name: String,
}

impl Form for AskWipe {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "wipe-person",
            title: words.t("customer-person-wipe"),
            about: self.name.clone(),
            main: words.say(&msg("customer-person-wipe-do").with("name", self.name.as_str())),
            danger: true,
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        Ok(Command::WipePerson(self.contact))
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        para(
            ui,
            look::BODY.line(19.0),
            by.words.t("customer-person-wipe-what"),
        );
    }

    fn places(&self) -> &'static [&'static str] {
        &[]
    }
}

impl AskPerson {
    fn new(customer: CustomerId, known: Option<(&Contact, &Words)>) -> Self {
        let contact = known.map(|(contact, _)| contact);
        let until = known
            .and_then(|(contact, words)| Some(words.day_short_with_year(contact.personal.until?)))
            .unwrap_or_default();
        let draft = contact.map_or_else(
            || ContactDraft {
                role: Some(ContactRole::AccountsPayable),
                ..ContactDraft::default()
            },
            ContactDraft::of,
        );
        Self {
            customer,
            contact: contact.map(|contact| contact.id),
            before: draft.clone(),
            draft,
            until_before: until.clone(),
            until,
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
        if self.draft == self.before && self.until == self.until_before {
            return Err(msg("customer-unchanged"));
        }
        let mut to = self.draft.clone();
        to.personal.until = match self.until.trim() {
            "" => None,
            typed => Some(
                parse_day(typed, by.today)
                    .filter(|day| *day >= by.today)
                    .ok_or_else(|| msg("customer-person-until-wrong"))?,
            ),
        };
        Ok(Command::SaveContact {
            customer: self.customer,
            contact: self.contact,
            to,
        })
    }

    fn places(&self) -> &'static [&'static str] {
        &["name", "until"]
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
        Field::new(&words.t("customer-person-opening"))
            .hint(&words.t("customer-person-opening-hint"))
            .show(ui, &mut draft.personal.opening_line);
        ui.horizontal_top(|ui| {
            let half = (ui.available_width() - space::S) / 2.0;
            Field::new(&words.t("customer-person-note"))
                .hint(&words.t("customer-person-note-hint"))
                .wide(half)
                .show(ui, &mut draft.personal.note);
            let (label, wrong) = (words.t("customer-person-until"), by.wrong("until"));
            let field = Field::new(&label).wide(half).error(wrong.as_deref());
            date_field(ui, field, &mut self.until, words, by.today);
        });
        para(ui, look::SMALL, words.t("customer-person-privacy"));
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

/// The number to dial: who decides about payment first, else the company's own.
pub(super) fn phone(model: &Model) -> Option<String> {
    let responsible = model
        .people
        .iter()
        .filter(|person| person.contact.responsible)
        .find_map(|person| person.contact.phone.clone());
    responsible
        .or_else(|| Some(model.card.phone.clone()))
        .filter(|phone| !phone.trim().is_empty())
        .or_else(|| {
            model
                .people
                .iter()
                .find_map(|person| person.contact.phone.clone())
        })
}
