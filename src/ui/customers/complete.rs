//! What is missing of customers who have something open, the largest amount first: typed in place, kept per row,
//! and proposed from the copy of an invoice in grey. Nothing is taken over unasked.

use super::Model;
use super::list::amounts;
use crate::app::command::{Command, ContactDraft};
use crate::app::snapshots::{CopyTells, IncompleteLine, Missing};
use crate::domain::contact::{Contact, ContactRole};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::Address;
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::ui::action::{Action, Pick};
use crate::ui::parts::field::entered;
use crate::ui::parts::table::Row;
use crate::ui::parts::{Col, Field, Table, combo, cut, empty_state, icon_button, lines, link};
use crate::ui::reply::{Reply, below};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, icon, look, space};
use crate::words::{Words, capitalised};
use egui::{Frame, Key, Margin, Ui};
use std::collections::BTreeMap;

/// Height of a row, and of one that says what is wrong.
const ROW: f32 = 44.0;
const WRONG: f32 = 64.0;
/// So many copies are read at a time.
const READ_AT_ONCE: usize = 60;

/// What is half-typed here, per customer.
#[derive(Debug, Default)]
pub(super) struct State {
    selected: Option<CustomerId>,
    drafts: BTreeMap<CustomerId, Draft>,
    /// The copies that were asked for last: once is enough.
    asked: (usize, Vec<CustomerId>),
}

/// What was typed of one customer.
#[derive(Debug, Default)]
struct Draft {
    phone: String,
    address: String,
    person: String,
    kind: Option<CustomerKind>,
    language: Option<Language>,
    reply: Reply,
    wrong: Option<String>,
}

impl Draft {
    fn is_empty(&self) -> bool {
        let typed = [&self.phone, &self.address, &self.person];
        typed.iter().all(|text| text.trim().is_empty())
            && self.kind.is_none()
            && self.language.is_none()
    }

    /// What keeping it asks for; what is wrong with it.
    fn wishes(&self, line: &IncompleteLine, words: &Words) -> Result<Vec<Command>, String> {
        let mut card = line.card.clone();
        if !self.phone.trim().is_empty() {
            card.phone = self.phone.trim().to_owned();
            if card.phone.chars().filter(char::is_ascii_digit).count() < 6 {
                return Err(words.t("customers-phone-wrong"));
            }
        }
        if !self.address.trim().is_empty() {
            card.address = address(&self.address, &card.address)
                .ok_or_else(|| words.t("customers-address-wrong"))?;
        }
        if let Some(kind) = self.kind {
            (card.kind, card.kind_assumed) = (Some(kind), false);
        }
        if let Some(language) = self.language {
            (card.language, card.language_assumed) = (language, false);
        }
        let mut wishes = Vec::new();
        if card != line.card {
            wishes.push(Command::EditCustomer {
                customer: line.id,
                to: card,
            });
        }
        let person = self.person.trim();
        if !person.is_empty() {
            wishes.push(responsible(line, person));
        }
        Ok(wishes)
    }
}

/// Whoever decides about payment: somebody who is known there by that name, or somebody new.
fn responsible(line: &IncompleteLine, name: &str) -> Command {
    let known = line
        .person
        .as_ref()
        .filter(|person| person.name.trim().eq_ignore_ascii_case(name));
    let draft = |contact: &Contact| ContactDraft {
        responsible: true,
        ..ContactDraft::of(contact)
    };
    Command::SaveContact {
        customer: line.id,
        contact: known.map(|contact| contact.id),
        to: known.map_or_else(
            || ContactDraft {
                name: name.to_owned(),
                role: Some(ContactRole::AccountsPayable),
                responsible: true,
                ..ContactDraft::default()
            },
            draft,
        ),
    }
}

/// `Oudegracht 112, 3511 AX Utrecht`: a street, and behind the comma a postcode and a town. What is not typed
/// stays as it was known.
fn address(typed: &str, known: &Address) -> Option<Address> {
    let (street, town) = typed.rsplit_once(',').unwrap_or((typed, ""));
    let words: Vec<&str> = town.split_whitespace().collect();
    let of_postcode = |word: &&&str| {
        word.contains(|sign: char| sign.is_ascii_digit())
            || (word.len() == 2 && word.chars().all(|sign| sign.is_ascii_uppercase()))
    };
    let (postcode, city) = words.split_at(words.iter().take_while(of_postcode).count());
    let some = |text: String| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let address = Address {
        street: some(street.to_owned()),
        postcode: some(postcode.join(" ")).or_else(|| known.postcode.clone()),
        city: some(city.join(" ")).or_else(|| known.city.clone()),
        ..known.clone()
    };
    (address.street.is_some() && address.city.is_some()).then_some(address)
}

/// An address in one line, as it is typed.
fn in_one_line(address: &Address) -> String {
    let town = [&address.postcode, &address.city].into_iter().flatten();
    let town = town.map(String::as_str).collect::<Vec<_>>().join(" ");
    match &address.street {
        Some(street) if town.is_empty() => street.clone(),
        Some(street) => format!("{street}, {town}"),
        None => town,
    }
}

impl State {
    pub(super) fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let rows = &model.incomplete;
        if rows.is_empty() {
            let (title, why) = (
                words.t("customers-complete-none"),
                words.t("customers-complete-none-why"),
            );
            empty_state(ui, icon::CIRCLE_CHECK, &title, &why, None);
            return;
        }
        self.follow(rows);
        self.read_more(model, out);
        Frame::new()
            .inner_margin(Margin::symmetric(24, 12))
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    let (what, why) = (
                        words.t("customers-complete-title"),
                        words.t("customers-complete-why"),
                    );
                    ui.vertical(|ui| lines(ui, (look::LEAD, &what), (look::BODY_QUIET, &why)));
                });
                if link(ui, &words.t("customers-complete-book")).clicked() {
                    out.push(Action::Pick(Pick::ImportFiles));
                }
            });
        self.table(ui, model, words, out);
    }

    /// What was sent off is done: it is typed no longer.
    fn follow(&mut self, rows: &[IncompleteLine]) {
        self.drafts.retain(|id, draft| {
            let done = draft.reply.done();
            !done
                && rows.iter().any(|line| line.id == *id)
                && !(draft.is_empty() && draft.reply.refused().is_none())
        });
    }

    /// Copies that were not read yet, of those whom a copy may tell of.
    fn read_more(&mut self, model: &Model, out: &mut Vec<Action>) {
        let told = &model.told;
        let tells_of = |line: &&IncompleteLine| {
            let reach = |what: &Missing| matches!(what, Missing::Phone | Missing::Address);
            line.with_copy && line.missing.iter().any(reach) && !told.of.contains_key(&line.id)
        };
        let unread = model.incomplete.iter().filter(tells_of).map(|line| line.id);
        let asked = (told.round, unread.take(READ_AT_ONCE).collect::<Vec<_>>());
        if self.asked != asked {
            if !asked.1.is_empty() {
                out.push(Action::ReadCopies(asked.1.clone()));
            }
            self.asked = asked;
        }
    }

    fn table(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let rows = &model.incomplete;
        let heads = [
            words.t("customers-head-name"),
            words.t("customers-head-open"),
            words.t("customer-phone"),
            words.t("customers-head-address"),
            words.t("customer-kind"),
            words.t("customers-head-person"),
            words.t("customers-head-copy"),
        ];
        let columns = [
            Col::share(&heads[0], 0.8),
            Col::exact(&heads[1], 92.0).right(),
            Col::exact(&heads[2], 136.0),
            Col::share(&heads[3], 1.0),
            Col::exact(&heads[4], 118.0),
            Col::exact(&heads[5], 132.0).drop_below(980.0),
            Col::exact(&heads[6], 74.0).drop_below(860.0),
        ];
        let name = |row: usize| {
            rows.get(row)
                .map_or_else(String::new, |line| line.card.name.clone())
        };
        let wrong: Vec<bool> = rows
            .iter()
            .map(|line| self.wrong(line.id, words).is_some())
            .collect();
        let height = |row: usize| {
            if wrong.get(row) == Some(&true) {
                WRONG
            } else {
                ROW
            }
        };
        let selected = rows.iter().position(|line| Some(line.id) == self.selected);
        let list = words.t("customers-tab-complete");
        let answer = Table::new(&list, rows.len(), &name)
            .columns(&columns)
            .heights(&height)
            .selected(selected)
            .show(ui, |row| {
                if let Some(line) = rows.get(row.index) {
                    let told = model.told.of.get(&line.id).and_then(Option::as_ref);
                    self.row(row, line, told, words, out);
                }
            });
        if let Some(line) = answer.select.and_then(|row| rows.get(row)) {
            self.selected = Some(line.id);
        }
        if let Some(line) = answer.open.and_then(|row| rows.get(row)) {
            out.push(Action::Go(Route::Customer(line.id)));
        }
    }

    /// What is wrong with what was typed, or why it was not kept.
    fn wrong(&self, id: CustomerId, words: &Words) -> Option<String> {
        let draft = self.drafts.get(&id)?;
        draft
            .wrong
            .clone()
            .or_else(|| below(draft.reply.refused(), &[], words))
    }

    fn row(
        &mut self,
        row: &mut Row<'_>,
        line: &IncompleteLine,
        told: Option<&CopyTells>,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let city = line.card.address.city.as_deref().unwrap_or_default();
        row.two(0, (look::NAME, &line.card.name), (look::SMALL, city));
        amounts(row, 1, &line.open, look::BODY, words);
        let wrong = self.wrong(line.id, words);
        let draft = self.drafts.entry(line.id).or_default();
        let mut keep = false;
        let phone = told.and_then(|told| told.phone.clone());
        keep |= cell(
            row,
            2,
            line,
            Missing::Phone,
            &mut draft.phone,
            (&line.card.phone, phone),
            words,
        );
        let known = in_one_line(&line.card.address);
        let address = told.and_then(|told| told.address.as_ref()).map(in_one_line);
        keep |= cell(
            row,
            3,
            line,
            Missing::Address,
            &mut draft.address,
            (&known, address),
            words,
        );
        keep |= kind_cell(row, line, draft, words);
        let person = line.person.as_ref().map(|person| person.name.clone());
        let decides = line
            .person
            .as_ref()
            .filter(|person| person.responsible)
            .map_or("", |person| person.name.as_str());
        keep |= cell(
            row,
            5,
            line,
            Missing::Person,
            &mut draft.person,
            (decides, person),
            words,
        );
        copy_cell(row, line, words, out);
        if let Some(wrong) = &wrong {
            say_wrong(row, wrong);
        }
        if keep && !draft.is_empty() && !draft.reply.is_sent() {
            draft.wrong = None;
            match draft.wishes(line, words) {
                Ok(wishes) if wishes.is_empty() => *draft = Draft::default(),
                Ok(wishes) => out.push(draft.reply.post(wishes)),
                Err(wrong) => draft.wrong = Some(wrong),
            }
        }
    }
}

/// What is wrong with what was typed, under the fields.
fn say_wrong(row: &mut Row<'_>, wrong: &str) {
    let Some(cell) = row.cell(2) else { return };
    let place = egui::Rect::from_min_max(
        egui::pos2(cell.left(), row.rect.top() + 40.0),
        egui::pos2(row.rect.right() - 16.0, row.rect.bottom() - 2.0),
    );
    let builder = egui::UiBuilder::new().max_rect(place);
    cut(
        &mut row.ui.new_child(builder),
        look::SMALL.ink(Ink::Red),
        wrong,
    );
}

/// A cell: what is known, or a field for what is missing with what the copy tells in grey. `→` in the empty field
/// takes that over, Enter keeps the row; true when it is to be kept.
fn cell(
    row: &mut Row<'_>,
    column: usize,
    line: &IncompleteLine,
    what: Missing,
    typed: &mut String,
    (known, proposal): (&str, Option<String>),
    words: &Words,
) -> bool {
    if !line.missing.contains(&what) {
        row.text(column, look::BODY_QUIET, known);
        return false;
    }
    let key = match what {
        Missing::Phone => "customers-phone-of",
        Missing::Address => "customers-address-of",
        _ => "customers-person-of",
    };
    let name = words.say(&msg(key).with("name", line.card.name.as_str()));
    let hint = proposal.clone().unwrap_or_else(|| match what {
        Missing::Address => words.t("customers-address-hint"),
        _ => String::new(),
    });
    let mut kept = false;
    let top = row.rect.top() + 7.0;
    let Some(place) = row.cell(column) else {
        return false;
    };
    let place = egui::Rect::from_min_max(
        egui::pos2(place.left(), top),
        egui::pos2(place.right(), top + 30.0),
    );
    let builder = egui::UiBuilder::new()
        .max_rect(place)
        .id_salt((line.id.0, column));
    let mut ui = row.ui.new_child(builder);
    let glyph = if proposal.is_some() && typed.is_empty() {
        icon::FILE_TEXT
    } else {
        ""
    };
    let field = Field::new(&name)
        .bare()
        .hint(&hint)
        .icon(glyph)
        .wide(place.width());
    let answer = field.show(&mut ui, typed);
    if let Some(proposal) = proposal
        && typed.is_empty()
        && answer.has_focus()
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::ArrowRight))
    {
        *typed = proposal;
    }
    kept |= entered(&ui, &answer) || (answer.lost_focus() && !typed.trim().is_empty());
    kept
}

/// What they are, and the language of their letters where that is asked too.
fn kind_cell(row: &mut Row<'_>, line: &IncompleteLine, draft: &mut Draft, words: &Words) -> bool {
    let name_of = |kind: CustomerKind| capitalised(&words.say(&kind.message()));
    let (kind, language) = (
        line.missing.contains(&Missing::Kind),
        line.missing.contains(&Missing::Language),
    );
    if !(kind || language) {
        row.text(
            4,
            look::BODY_QUIET,
            &line.card.kind.map(name_of).unwrap_or_default(),
        );
        return false;
    }
    let mut names: Vec<String> = Vec::new();
    if kind {
        names.extend(CustomerKind::ALL.map(name_of));
    } else {
        names.extend(["Nederlands", "English"].map(str::to_owned));
    }
    let hint = match (kind, line.card.kind) {
        (true, Some(assumed)) => {
            words.say(&msg("customers-kind-perhaps").with("kind", name_of(assumed)))
        }
        (true, None) => words.t("customers-kind-which"),
        (false, _) => words.say(
            &msg("customers-language-perhaps").with("language", language_name(line.card.language)),
        ),
    };
    let key = if kind {
        "customers-kind-of"
    } else {
        "customers-language-of"
    };
    let asks = words.say(&msg(key).with("name", line.card.name.as_str()));
    let chosen = if kind {
        draft
            .kind
            .and_then(|kind| CustomerKind::ALL.iter().position(|one| *one == kind))
    } else {
        draft
            .language
            .and_then(|language| Language::ALL.iter().position(|one| *one == language))
    };
    let picked = row
        .widgets(4, |ui| combo(ui, &asks, &names, chosen, &hint, 118.0))
        .flatten();
    match picked {
        Some(at) if kind => draft.kind = CustomerKind::ALL.get(at).copied(),
        Some(at) => draft.language = Language::ALL.get(at).copied(),
        None => return false,
    }
    true
}

const fn language_name(language: Language) -> &'static str {
    match language {
        Language::Dutch => "Nederlands",
        Language::English => "English",
    }
}

/// The invoices without copy: one is asked for at a time.
fn copy_cell(row: &mut Row<'_>, line: &IncompleteLine, words: &Words, out: &mut Vec<Action>) {
    let [(first, number), rest @ ..] = line.without_copy.as_slice() else {
        row.text(6, look::BODY.ink(Ink::Faint), "–");
        return;
    };
    row.widgets(6, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let name = words.say(&msg("customer-copy-missing").with("number", number.as_str()));
        if icon_button(ui, icon::FILE_X, &name).clicked() {
            out.push(Action::Pick(Pick::CopyOf(*first)));
        }
        if !rest.is_empty() {
            crate::ui::parts::say(ui, look::SMALL, format!("+{}", rest.len()));
        }
    });
}
