//! Interest and costs of one customer: every figure opens into its calculation, the order behind an invoice is put on
//! record, and what we let go of is let go of in one step, with a reason.

mod model;

pub(in crate::ui) use model::limit;
pub use model::{Model, Row, Sum, model};

use crate::app::command::Command;
use crate::domain::charges::Charge;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::our_terms::OrderConfirmed;
use crate::ui::action::Action;
use crate::ui::parts::surface::{Side, empty_state, figure, side_pane};
use crate::ui::parts::{
    Button, Col, Field, Table, checkbox, date_field, hairline, keys, para, say,
};
use crate::ui::reply::{Reply, below};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon, look, size, space, wide};
use crate::words::{Words, parse_day};
use chrono::NaiveDate;
use egui::{Align, Frame, Key, Layout, Margin, ScrollArea, Ui, vec2};

/// Height of an invoice in the list, and how many are seen without scrolling it.
const ROW: f32 = 34.0;
const ROWS_SEEN: usize = 8;

/// What is half-done on the sheet.
#[derive(Debug, Default)]
pub struct ChargesScreen {
    /// Whose sheet; another customer starts anew.
    of: Option<CustomerId>,
    selected: Option<ItemId>,
    /// The order of the invoice that is looked at, as it is typed, and of which invoice that is.
    order: Option<(ItemId, String, bool)>,
    ordered: Reply,
    interest: bool,
    costs: bool,
    reason: String,
    waived: Reply,
}

impl ChargesScreen {
    /// Draws it and asks.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if self.of != Some(model.customer) {
            *self = Self {
                of: Some(model.customer),
                interest: true,
                costs: true,
                ..Self::default()
            };
        }
        if self.waived.done() {
            self.reason.clear();
        }
        if self.ordered.done() {
            self.order = None;
        }
        if keys::pressed_always(ui, Key::Escape) {
            out.push(Action::Back);
        }
        let rows: Vec<&Row> = model.sums.iter().flat_map(|sum| &sum.rows).collect();
        let Some(first) = rows.first() else {
            let (title, why) = (words.t("charges-none"), words.t("charges-none-why"));
            let back = words.t("charges-back");
            if empty_state(ui, icon::SCALE, &title, &why, Some(&back)) {
                out.push(Action::Go(Route::Customer(model.customer)));
            }
            return;
        };
        let chosen = rows.iter().find(|row| Some(row.id) == self.selected);
        let chosen = *chosen.unwrap_or(first);
        self.selected = Some(chosen.id);
        let room = if wide(ui.available_width()) {
            520.0
        } else {
            400.0
        };
        side_pane(ui, "charges-side", Side::Right, room, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let margin = Margin::symmetric(18, 16);
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::S;
                    calculation(ui, chosen, words);
                    self.order(ui, chosen, words, today, out);
                });
            });
        });
        ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt("charges")
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::M;
                ui.add_space(space::L);
                for sum in &model.sums {
                    self.sum(ui, model, sum, words, out);
                }
                inset(ui, |ui| {
                    para(ui, look::SMALL, words.t("charges-no-advice"));
                });
                ui.add_space(space::L);
            });
    }

    fn sum(&mut self, ui: &mut Ui, model: &Model, sum: &Sum, words: &Words, out: &mut Vec<Action>) {
        inset(ui, |ui| figures(ui, sum));
        self.table(ui, sum, words);
        inset(ui, |ui| {
            for remark in &sum.remarks {
                para(ui, look::SMALL.ink(Ink::Amber), remark.as_str());
            }
            if !sum.costs.is_empty() {
                say(ui, look::SECTION, words.t("charges-costs-how"));
                for (what, amount) in &sum.costs {
                    pair(ui, (what, ""), amount);
                }
            }
            if !sum.to_waive.is_empty() {
                hairline(ui);
                self.waive(ui, model, sum, words, out);
            }
        });
    }

    fn table(&mut self, ui: &mut Ui, sum: &Sum, words: &Words) {
        let heads = [
            words.t("charges-head-invoice"),
            words.t("charges-head-due"),
            words.t("charges-head-open"),
            words.t("charges-head-interest"),
            words.t("charges-head-limit"),
        ];
        let columns = [
            Col::share(&heads[0], 1.0),
            Col::exact(&heads[1], 150.0),
            Col::exact(&heads[2], 96.0).right(),
            Col::exact(&heads[3], 96.0).right(),
            Col::exact(&heads[4], 104.0).right().drop_below(560.0),
        ];
        let list = words.t("charges-title");
        let name = |row: usize| sum.rows[row].number.clone();
        let selected = sum
            .rows
            .iter()
            .position(|row| Some(row.id) == self.selected);
        let shown = u8::try_from(sum.rows.len().min(ROWS_SEEN)).unwrap_or(1);
        let high = size::HEAD + ROW * f32::from(shown) + 1.0;
        let area = vec2(ui.available_width(), high);
        let table = |ui: &mut Ui| {
            ui.set_min_height(high);
            Table::new(&list, sum.rows.len(), &name)
                .columns(&columns)
                .row_height(ROW)
                .selected(selected)
                .show(ui, |row| {
                    let line = &sum.rows[row.index];
                    row.text(0, look::NAME, &line.number);
                    row.text(1, look::SMALL, &line.due);
                    row.text(2, look::BODY, &line.open);
                    row.text(3, look::BODY_MEDIUM, &line.interest);
                    row.text(4, look::SMALL.ink(line.limit.0.ink()), &line.limit.1);
                })
        };
        let answer = ui.allocate_ui(area, table).inner;
        if let Some(row) = answer.select {
            self.selected = sum.rows.get(row).map(|row| row.id);
        }
    }

    /// Lets go of charges on all invoices, or on the one that is looked at.
    fn waive(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        sum: &Sum,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        say(ui, look::SECTION, words.t("charges-waive"));
        ui.horizontal(|ui| {
            checkbox(ui, &mut self.interest, &words.t("charges-interest"));
            checkbox(ui, &mut self.costs, &words.t("charges-costs"));
        });
        Field::new(&words.t("charges-waive-reason"))
            .hint(&words.t("charges-waive-reason-hint"))
            .limit(200)
            .show(ui, &mut self.reason);
        if let Some(why) = below(self.waived.refused(), &[], words) {
            para(ui, look::SMALL.ink(Ink::Red), why);
        }
        let what: Vec<Charge> = [
            (self.interest, Charge::Interest),
            (self.costs, Charge::Costs),
        ]
        .into_iter()
        .filter_map(|(on, what)| on.then_some(what))
        .collect();
        let off = if what.is_empty() {
            Some(words.t("charges-waive-nothing"))
        } else if self.reason.trim().is_empty() {
            Some(words.t("charges-waive-no-reason"))
        } else {
            None
        };
        let one = self.selected.filter(|id| sum.to_waive.contains(id));
        let mut items = None;
        ui.horizontal(|ui| {
            let all = words.t("charges-waive-all");
            if Button::plain(&all)
                .off_because(off.as_deref())
                .show(ui)
                .clicked()
            {
                items = Some(sum.to_waive.clone());
            }
            if let Some(one) = one.filter(|_| sum.to_waive.len() > 1) {
                let this = words.t("charges-waive-one");
                let button = Button::quiet(&this).off_because(off.as_deref());
                if button.show(ui).clicked() {
                    items = Some(vec![one]);
                }
            }
        });
        if let Some(items) = items.filter(|_| !self.waived.is_sent()) {
            out.push(self.waived.post(vec![Command::WaiveCharges {
                customer: model.customer,
                items,
                what,
                reason: self.reason.trim().to_owned(),
            }]));
        }
    }

    /// What is on record of the order behind an invoice: from that day our terms count, and the term was agreed.
    fn order(
        &mut self,
        ui: &mut Ui,
        row: &Row,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        hairline(ui);
        say(ui, look::SECTION, words.t("charges-order"));
        para(ui, look::SMALL, words.t("charges-order-note"));
        if self.order.as_ref().is_none_or(|(id, ..)| *id != row.id) {
            let day = row
                .order
                .map(|order| words.day_short_with_year(order.agreed_on));
            let states = row.order.is_none_or(|order| order.states_term);
            self.order = Some((row.id, day.unwrap_or_default(), states));
        }
        let Some((_, day, states)) = &mut self.order else {
            return;
        };
        let name = words.t("charges-order-day");
        let wrong = below(self.ordered.refused(), &[], words);
        let field = Field::new(&name).wide(180.0).error(wrong.as_deref());
        if day.is_empty() {
            field.hint(&words.t("charges-order-day-hint")).show(ui, day);
        } else {
            date_field(ui, field, day, words, today);
        }
        checkbox(ui, states, &words.t("charges-order-term"));
        let order = parse_day(day, today).map(|agreed_on| OrderConfirmed {
            agreed_on,
            states_term: *states,
        });
        let off = if order == row.order {
            Some(words.t("settings-unchanged"))
        } else if order.is_none() && !day.trim().is_empty() {
            Some(words.t("frame-day-unknown"))
        } else {
            None
        };
        let keep = words.t("charges-order-keep");
        let button = Button::plain(&keep).off_because(off.as_deref());
        if button.show(ui).clicked() && !self.ordered.is_sent() {
            let item = row.id;
            out.push(
                self.ordered
                    .post(vec![Command::ConfirmOrder { item, order }]),
            );
        }
    }
}

/// How the interest on an invoice was reckoned.
fn calculation(ui: &mut Ui, row: &Row, words: &Words) {
    say(ui, look::NAME, row.number.as_str());
    for said in &row.ground {
        para(ui, look::BODY.line(19.0), said.as_str());
    }
    for said in &row.waived {
        para(ui, look::BODY.ink(Ink::Amber), said.as_str());
    }
    if row.lines.is_empty() {
        para(ui, look::SMALL, words.t("charges-no-days"));
        return;
    }
    hairline(ui);
    for [days, over, rate, amount] in &row.lines {
        let terms = format!("{over} × {rate}");
        pair(ui, (days, &terms), amount);
    }
    pair(ui, (&words.t("charges-interest"), ""), &row.interest);
}

/// A line of a calculation: what, how, and at the right how much.
fn pair(ui: &mut Ui, (what, how): (&str, &str), amount: &str) {
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - 110.0).max(120.0));
            ui.spacing_mut().item_spacing.y = 1.0;
            say(ui, look::BODY, what);
            if !how.is_empty() {
                say(ui, look::SMALL, how);
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            say(ui, look::BODY_MEDIUM, amount);
        });
    });
}

/// The sums of one currency beside each other.
fn figures(ui: &mut Ui, sum: &Sum) {
    ui.horizontal_top(|ui| {
        let count = f32::from(u8::try_from(sum.figures.len()).unwrap_or(1).max(1));
        let each = (ui.available_width() - (count - 1.0) * space::M) / count;
        for (label, value, note) in &sum.figures {
            ui.allocate_ui(vec2(each, 0.0), |ui| {
                ui.set_width(each);
                figure(ui, label, value, Tone::Neutral, note);
            });
        }
    });
}

/// With its left edge where the texts of the list begin: the list itself runs from side to side.
fn inset(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let margin = Margin::symmetric(24, 0);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        content(ui);
    });
}
