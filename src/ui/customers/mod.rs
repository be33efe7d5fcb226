//! Customers: everybody in a list, and what is to be settled about some of them: what kind they are, what is
//! missing of them, who may be one with whom.

mod alike;
mod complete;
mod kinds;
mod list;

use crate::app::snapshots::{
    AlikeLine, CopyTells, CustomerLine, CustomersSnapshot, IncompleteLine, KindLine,
};
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::ui::action::Action;
use crate::ui::ask::{Candidate, Merge, NewCustomer, Question};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::keys::pressed_alt;
use crate::ui::parts::surface::strip;
use crate::ui::parts::{Button, empty_state, pressed, segments};
use crate::ui::route::Route;
use crate::ui::theme::{Tone, icon, size};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, Key, Layout, Ui};
use list::Which;
use std::collections::BTreeMap;

/// What the screen shows: ids, amounts and days; their words are made when a row is in sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Everybody, by name.
    pub rows: Vec<CustomerLine>,
    /// How many there are, have something open, and are late.
    pub counts: [usize; 3],
    /// What the top bar says.
    pub sentence: String,
    /// Whose kind nobody confirmed.
    pub kinds: Vec<KindLine>,
    /// Of whom something is missing.
    pub incomplete: Vec<IncompleteLine>,
    /// Who may be one.
    pub alike: Vec<AlikeLine>,
    /// Items of which nobody said yet what had been done about them.
    pub opening: usize,
    /// What copies told of those of whom something is missing.
    pub told: Told,
    /// The language that most letters are in.
    language: Language,
}

/// What copies told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Of whom: nothing, or something; of who is not here no copy was read yet.
    pub of: BTreeMap<CustomerId, Option<CopyTells>>,
    /// How often everything was to be read anew: other copies have come.
    pub round: usize,
}

impl Told {
    /// Other copies have come: what was read may be out of date.
    pub fn forget(&mut self) {
        self.of.clear();
        self.round += 1;
    }
}

/// What the screen shows, from what the company file says.
#[must_use]
pub fn model(snapshot: &CustomersSnapshot, words: &Words) -> Model {
    let rows = snapshot.customers.clone();
    let counts = Which::ALL.map(|which| rows.iter().filter(|row| which.takes(row)).count());
    let overdue = rows.iter().flat_map(|row| row.overdue.iter().copied());
    let late = by_currency(overdue)
        .into_iter()
        .map(|money| words.money(money))
        .collect::<Vec<_>>()
        .join(" + ");
    let sentence = if counts[2] == 0 {
        words.say(&msg("customers-sentence").with("customers", counts[0]))
    } else {
        let late = msg("customers-sentence-late")
            .with("customers", counts[0])
            .with("late", counts[2])
            .with("amount", late);
        words.say(&late)
    };
    Model {
        rows,
        counts,
        sentence,
        kinds: snapshot.kinds.clone(),
        incomplete: snapshot.incomplete.clone(),
        alike: snapshot.alike.clone(),
        opening: snapshot.opening,
        told: Told::default(),
        language: words.language(),
    }
}

/// Sums per currency, euros first.
fn by_currency(amounts: impl Iterator<Item = Money>) -> Vec<Money> {
    let mut sums: Vec<Money> = Vec::new();
    for money in amounts {
        match sums.iter_mut().find(|sum| sum.currency == money.currency) {
            Some(sum) => sum.minor = sum.minor.saturating_add(money.minor),
            None => sums.push(money),
        }
    }
    sums.sort_by_key(|sum| (sum.currency != Currency::EUR, sum.currency));
    sums
}

/// The part of the screen that is shown; Alt 1 is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Everybody.
    #[default]
    List,
    /// What kind they are.
    Kinds,
    /// What is missing of them.
    Complete,
    /// Who may be one with whom.
    Alike,
}

impl Tab {
    /// In order.
    pub const ALL: [Self; 4] = [Self::List, Self::Kinds, Self::Complete, Self::Alike];

    const fn name(self) -> &'static str {
        match self {
            Self::List => "customers-tab-list",
            Self::Kinds => "customers-tab-kinds",
            Self::Complete => "customers-tab-complete",
            Self::Alike => "customers-tab-alike",
        }
    }
}

/// What is half-done here.
#[derive(Debug, Default)]
pub struct CustomersScreen {
    /// The part that is shown; whoever leads here may choose it.
    pub tab: Tab,
    /// The selected customer.
    pub selected: Option<CustomerId>,
    /// Whoever is to be merged with another: that is asked when the screen is drawn.
    pub merge: Option<CustomerId>,
    list: list::List,
    kinds: kinds::State,
    complete: complete::State,
    question: Option<Question>,
}

impl CustomersScreen {
    /// The books were read again: what is shown is picked anew.
    pub fn forget(&mut self) {
        self.list.forget();
    }

    /// The question that is open.
    #[must_use]
    pub const fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// The same, to be given a file.
    pub const fn question_mut(&mut self) -> Option<&mut Question> {
        self.question.as_mut()
    }

    /// Draws it and asks.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if let Some(one) = self.merge.take() {
            self.ask_merge(model, one);
        }
        self.keys_pressed(ui, model);
        ui.spacing_mut().item_spacing.y = 0.0;
        strip(ui, 46.0, Tone::Neutral, |ui| self.head(ui, model, words));
        match self.tab {
            _ if model.rows.is_empty() => nobody(ui, words, out),
            Tab::List => self.list.ui(ui, &mut self.selected, model, words, out),
            Tab::Kinds => self.kinds.ui(ui, model, words, out),
            Tab::Complete => self.complete.ui(ui, model, words, out),
            Tab::Alike => alike::ui(ui, model, words, out),
        }
        Question::show(&mut self.question, ui.ctx(), words, today, out);
    }

    fn keys_pressed(&mut self, ui: &Ui, model: &Model) {
        let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
        for (key, tab) in numbers.into_iter().zip(Tab::ALL) {
            if pressed_alt(ui, key) {
                self.tab = tab;
            }
        }
        if pressed(ui, Key::N) {
            self.question = Some(Question::new(NewCustomer::new(model.language)));
        }
        if self.tab == Tab::List
            && pressed(ui, Key::M)
            && let Some(one) = self.selected
        {
            self.ask_merge(model, one);
        }
    }

    /// The tabs with what waits on each, and a new customer.
    fn head(&mut self, ui: &mut Ui, model: &Model, words: &Words) {
        let counts = [
            0,
            model.kinds.len(),
            model.incomplete.len(),
            model.alike.len(),
        ];
        let names = Tab::ALL.map(|tab| words.t(tab.name()));
        let notes = counts.map(|count| {
            if count > 0 {
                count.to_string()
            } else {
                String::new()
            }
        });
        let items: Vec<Segment<'_>> = names
            .iter()
            .zip(&notes)
            .map(|(words, note)| Segment {
                words,
                note,
                proposed: false,
            })
            .collect();
        let chosen = Tab::ALL
            .iter()
            .position(|tab| *tab == self.tab)
            .unwrap_or(0);
        if let Some(now) = segments(ui, &words.t("customers-tabs"), &items, chosen) {
            self.tab = Tab::ALL[now.min(3)];
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let new = words.t("customers-new-button");
            let button = Button::plain(&new)
                .icon(icon::USER_PLUS)
                .key("N")
                .tall(size::CONTROL);
            if button.show(ui).clicked() {
                self.question = Some(Question::new(NewCustomer::new(model.language)));
            }
        });
    }

    fn ask_merge(&mut self, model: &Model, one: CustomerId) {
        let candidate = |line: &CustomerLine| Candidate {
            id: line.id,
            name: line.name.clone(),
            more: [line.city.as_str(), line.number.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            search: line.search.clone(),
        };
        let (ones, others): (Vec<_>, Vec<_>) = model.rows.iter().partition(|line| line.id == one);
        if let [one] = ones.as_slice() {
            let others = others.into_iter().map(candidate).collect();
            self.question = Some(Question::new(Merge::new(candidate(one), others)));
        }
    }

    /// What the keys do now, for the foot.
    #[must_use]
    pub fn keys(&self, words: &Words) -> Vec<(String, String)> {
        keys_of(self.tab, words)
    }
}

fn nobody(ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
    let (title, why) = (words.t("customers-none"), words.t("customers-none-why"));
    let offer = words.t("customers-none-read");
    if empty_state(ui, icon::USERS, &title, &why, Some(&offer)) {
        out.push(Action::Go(Route::MoneyIn));
    }
}

fn keys_of(tab: Tab, words: &Words) -> Vec<(String, String)> {
    let keys: &[(&str, &'static str)] = match tab {
        Tab::List => &[
            ("↑ ↓", "customers-key-choose"),
            ("Enter", "customers-key-open"),
            ("/", "customers-key-find"),
            ("N", "customers-key-new"),
            ("M", "customers-key-merge"),
            ("Alt 1–4", "customers-key-tab"),
        ],
        Tab::Kinds => &[
            ("↑ ↓", "customers-key-choose"),
            ("Space", "customers-key-tick"),
            ("B", "customer-kind-business"),
            ("C", "customer-kind-consumer"),
            ("G", "customer-kind-government"),
            ("Enter", "customers-key-right"),
            ("Alt 1–4", "customers-key-tab"),
        ],
        Tab::Complete => &[
            ("Tab", "customers-key-next-field"),
            ("Enter", "customers-key-keep"),
            ("→", "customers-key-take-over"),
            ("Alt 1–4", "customers-key-tab"),
        ],
        Tab::Alike => &[("N", "customers-key-new"), ("Alt 1–4", "customers-key-tab")],
    };
    keys.iter()
        .map(|(key, what)| ((*key).to_owned(), words.t(what)))
        .collect()
}

/// What the keys do on this screen, for the page of all keys.
#[must_use]
pub fn keys(words: &Words) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for key in Tab::ALL.into_iter().flat_map(|tab| keys_of(tab, words)) {
        if !all.contains(&key) {
            all.push(key);
        }
    }
    all
}
