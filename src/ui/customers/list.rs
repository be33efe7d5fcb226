//! The list of customers: everybody, found by a few letters, sorted by what matters now.

use super::Model;
use crate::app::search::fold;
use crate::app::snapshots::CustomerLine;
use crate::domain::ids::CustomerId;
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::field::entered;
use crate::ui::parts::keys::typed;
use crate::ui::parts::table::{Row, Sort};
use crate::ui::parts::{Col, Field, Table, empty_state, say, segments};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, icon, look, size, space};
use crate::words::Words;
use egui::{Align, Id, Key, Layout, Ui, UiBuilder, vec2};
use std::cmp::Ordering;

/// Days overdue from which a row is red.
const LATE: i64 = 30;

/// Which customers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Which {
    /// Everybody.
    #[default]
    All,
    /// With something open.
    Open,
    /// With something overdue.
    Late,
}

impl Which {
    pub(super) const ALL: [Self; 3] = [Self::All, Self::Open, Self::Late];

    pub(super) fn takes(self, line: &CustomerLine) -> bool {
        match self {
            Self::All => true,
            Self::Open => line.items > 0,
            Self::Late => !line.overdue.is_empty(),
        }
    }
}

/// By what the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Name,
    Number,
    Open,
    Overdue,
    Days,
}

impl By {
    /// In the order of the columns.
    const COLUMNS: [Self; 5] = [
        Self::Name,
        Self::Number,
        Self::Open,
        Self::Overdue,
        Self::Days,
    ];
}

/// What is half-done in the list.
#[derive(Debug, Clone)]
pub(super) struct List {
    filter: String,
    which: Which,
    by: By,
    down: bool,
    /// Rows that are shown, by place in the model, and for what they were picked.
    shown: Vec<usize>,
    shown_for: Option<(String, Which, By, bool, usize)>,
}

impl Default for List {
    fn default() -> Self {
        Self {
            filter: String::new(),
            which: Which::All,
            by: By::Name,
            down: false,
            shown: Vec::new(),
            shown_for: None,
        }
    }
}

impl List {
    /// The books were read again: what is shown is picked anew.
    pub(super) fn forget(&mut self) {
        self.shown_for = None;
    }

    /// Draws it and asks.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        selected: &mut Option<CustomerId>,
        model: &Model,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let open = self.tools(ui, model, words);
        self.pick(model);
        if self.shown.is_empty() {
            self.nothing(ui, words);
            return;
        }
        let opened = self.list(ui, selected, model, words);
        let first = self
            .selected_row(*selected, model)
            .or(Some(0))
            .filter(|_| open);
        if let Some(line) = opened.or(first).and_then(|row| self.line(model, row)) {
            *selected = Some(line.id);
            out.push(Action::Go(Route::Customer(line.id)));
        }
    }

    /// The field and the segments; `true` when Enter in the field asks to open.
    fn tools(&mut self, ui: &mut Ui, model: &Model, words: &Words) -> bool {
        let (rect, _) =
            ui.allocate_exact_size(vec2(ui.available_width(), 52.0), egui::Sense::hover());
        let inner = rect.shrink2(vec2(space::EDGE, 0.0));
        let row = UiBuilder::new()
            .max_rect(inner)
            .layout(Layout::left_to_right(Align::Center));
        let ui = &mut ui.new_child(row);
        let field = Id::unique("customers-filter");
        if typed(ui, '/') {
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        let (name, hint) = (words.t("customers-find"), words.t("customers-find-hint"));
        let wide = (ui.available_width() * 0.4).clamp(220.0, 380.0);
        let answer = Field::search(&name)
            .id(field)
            .hint(&hint)
            .key("/")
            .wide(wide)
            .show(ui, &mut self.filter);
        if answer.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
            answer.surrender_focus();
        }
        let open = entered(ui, &answer);
        let names = [
            words.t("customers-all"),
            words.t("customers-open"),
            words.t("customers-late"),
        ];
        let counts = model.counts.map(|count| count.to_string());
        let items: Vec<Segment<'_>> = names
            .iter()
            .zip(&counts)
            .map(|(words, note)| Segment {
                words,
                note,
                proposed: false,
            })
            .collect();
        let chosen = Which::ALL
            .iter()
            .position(|which| *which == self.which)
            .unwrap_or(0);
        if let Some(now) = segments(ui, &words.t("customers-which"), &items, chosen) {
            self.which = Which::ALL[now.min(2)];
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !self.filter.trim().is_empty() && ui.available_width() > 90.0 {
                let found = msg("customers-found").with("count", self.shown.len());
                say(ui, look::COUNT, words.say(&found));
            }
        });
        open
    }

    /// Picks and sorts the rows, when something asks for it.
    fn pick(&mut self, model: &Model) {
        let asked = (
            fold(&self.filter),
            self.which,
            self.by,
            self.down,
            model.rows.len(),
        );
        if self.shown_for.as_ref() == Some(&asked) {
            return;
        }
        let parts: Vec<&str> = asked.0.split_whitespace().collect();
        let takes = |line: &CustomerLine| {
            self.which.takes(line) && parts.iter().all(|part| line.search.contains(part))
        };
        self.shown = (0..model.rows.len())
            .filter(|row| model.rows.get(*row).is_some_and(takes))
            .collect();
        let (by, down) = (self.by, self.down);
        self.shown.sort_by(|one, other| {
            let order = match (model.rows.get(*one), model.rows.get(*other)) {
                (Some(one), Some(other)) => compare(by, one, other),
                _ => Ordering::Equal,
            };
            let order = if down { order.reverse() } else { order };
            order.then(one.cmp(other))
        });
        self.shown_for = Some(asked);
    }

    fn nothing(&mut self, ui: &mut Ui, words: &Words) {
        let why = words.t("customers-nothing-why");
        let offer = words.t("customers-nothing-all");
        let title = words.t("customers-nothing");
        if empty_state(ui, icon::SEARCH, &title, &why, Some(&offer)) {
            self.filter.clear();
            self.which = Which::All;
        }
    }

    fn line<'a>(&self, model: &'a Model, row: usize) -> Option<&'a CustomerLine> {
        self.shown.get(row).and_then(|row| model.rows.get(*row))
    }

    fn selected_row(&self, selected: Option<CustomerId>, model: &Model) -> Option<usize> {
        let selected = selected?;
        (0..self.shown.len()).find(|row| {
            self.line(model, *row)
                .is_some_and(|line| line.id == selected)
        })
    }

    /// Draws the rows; says which one to open.
    fn list(
        &mut self,
        ui: &mut Ui,
        chosen: &mut Option<CustomerId>,
        model: &Model,
        words: &Words,
    ) -> Option<usize> {
        let heads = [
            words.t("customers-head-name"),
            words.t("customers-head-number"),
            words.t("customers-head-open"),
            words.t("customers-head-overdue"),
            words.t("customers-head-days"),
        ];
        let sorted = |by: By| {
            let way = if self.down { Sort::Down } else { Sort::Up };
            (self.by == by).then_some(way)
        };
        let columns = [
            Col::share(&heads[0], 1.0).sort(sorted(By::Name)),
            Col::exact(&heads[1], 110.0)
                .sort(sorted(By::Number))
                .drop_below(620.0),
            Col::exact(&heads[2], 120.0).right().sort(sorted(By::Open)),
            Col::exact(&heads[3], 120.0)
                .right()
                .sort(sorted(By::Overdue)),
            Col::exact(&heads[4], 56.0).right().sort(sorted(By::Days)),
        ];
        let selected = self.selected_row(*chosen, model);
        let row_name = |row: usize| {
            self.line(model, row)
                .map_or_else(String::new, |line| line.name.clone())
        };
        let list = words.t("customers-list");
        let answer = Table::new(&list, self.shown.len(), &row_name)
            .columns(&columns)
            .row_height(size::ROW)
            .selected(selected)
            .show(ui, |row| {
                if let Some(line) = self.line(model, row.index) {
                    draw(row, line, words);
                }
            });
        if let Some(line) = answer.select.and_then(|row| self.line(model, row)) {
            *chosen = Some(line.id);
        }
        if let Some(by) = answer.sort.and_then(|column| By::COLUMNS.get(column)) {
            // Names go up first, amounts down.
            let first = !matches!(by, By::Name | By::Number);
            self.down = if self.by == *by { !self.down } else { first };
            self.by = *by;
        }
        answer.open
    }
}

/// Amounts are compared in minor units of their first currency: enough for a list.
fn compare(by: By, one: &CustomerLine, other: &CustomerLine) -> Ordering {
    let first = |amounts: &[Money]| amounts.first().map_or(0, |money| money.minor);
    match by {
        By::Name => Ordering::Equal,
        By::Number => (one.number.len(), &one.number).cmp(&(other.number.len(), &other.number)),
        By::Open => first(&one.open).cmp(&first(&other.open)),
        By::Overdue => first(&one.overdue).cmp(&first(&other.overdue)),
        By::Days => one.days_overdue.cmp(&other.days_overdue),
    }
}

fn draw(row: &mut Row<'_>, line: &CustomerLine, words: &Words) {
    let quiet = line.items == 0;
    let name = if quiet { look::NAME_QUIET } else { look::NAME };
    row.two(0, (name, &line.name), (look::SMALL, &line.city));
    row.text(1, look::BODY_QUIET, &line.number);
    let red = line.days_overdue > LATE;
    amounts(row, 2, &line.open, look::BODY, words);
    let late = if red {
        look::TOTAL.ink(Ink::Red)
    } else {
        look::TOTAL
    };
    amounts(row, 3, &line.overdue, late, words);
    if line.days_overdue > 0 {
        let days = if red {
            look::BODY_MEDIUM.ink(Ink::Red)
        } else {
            look::BODY
        };
        row.text(4, days, &words.count(line.days_overdue));
    } else {
        row.text(4, look::BODY.ink(Ink::Faint), "–");
    }
}

/// One amount, or two currencies under each other.
pub(super) fn amounts(
    row: &mut Row<'_>,
    column: usize,
    amounts: &[Money],
    look: crate::ui::theme::Type,
    words: &Words,
) {
    let said = |money: &Money| {
        if money.currency == Currency::EUR {
            words.amount(*money)
        } else {
            words.money(*money)
        }
    };
    match amounts {
        [] => row.text(column, look::BODY.ink(Ink::Faint), "–"),
        [only] => row.text(column, look, &said(only)),
        [first, second, rest @ ..] => {
            let second = if rest.is_empty() {
                said(second)
            } else {
                format!("{} +{}", said(second), rest.len())
            };
            row.two(column, (look, &said(first)), (look::SMALL, &second));
        }
    }
}
