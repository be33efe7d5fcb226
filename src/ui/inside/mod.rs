//! "Look inside first": before anybody is rung, each invoice of today's list is known to be delivered, our
//! promises kept, the invoice right (tip 2). The whole of it is walked with the arrows; Enter answers for a
//! customer at once, and what nobody knows goes to a department on one slip.

mod ask;
pub mod model;

pub(in crate::ui) use ask::{Asked, BeforeCall};
pub use model::{Customer, Item, Model, Slip, State, model};

use crate::app::command::{Command, InsideGiven};
use crate::app::sheets::Sheets;
use crate::domain::ids::ItemId;
use crate::domain::inside::InsideQuestion;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::ask::{AskDepartment, By, Flag, NotInOrder, Question};
use crate::ui::parts::surface::{Side, empty_state, side_pane};
use crate::ui::parts::{Button, Col, Table, cut, hairline, keys, para, say};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, icon, look, size, wide};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Key as Press, Ui};

/// What is half-done on this screen.
#[derive(Debug, Default)]
pub struct InsideScreen {
    selected: Option<ItemId>,
    place: usize,
    question: Option<Question>,
}

/// A line of the list: the head of a customer, or one of their invoices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Head(usize),
    Item(usize, usize),
}

/// The keys of this screen, for the line at the foot.
#[must_use]
pub fn keys(words: &Words) -> Vec<(String, String)> {
    [
        ("Esc", words.t("inside-key-back")),
        ("↑ ↓", words.t("inside-key-choose")),
        ("Enter", words.t("inside-key-all")),
        ("1 2 3", words.t("inside-key-one")),
        ("N", words.t("inside-key-no")),
        ("V", words.t("inside-key-ask")),
        ("P", words.t("inside-key-print")),
    ]
    .map(|(key, what)| (key.to_owned(), what))
    .to_vec()
}

/// The rest of them, for the page of all keys.
#[must_use]
pub fn more_keys(words: &Words) -> Vec<(String, String)> {
    [
        ("A", words.t("inside-key-ask-all")),
        ("C", words.t("inside-key-copy")),
        ("F", words.t("inside-key-flag")),
    ]
    .map(|(key, what)| (key.to_owned(), what))
    .to_vec()
}

/// These questions are in order.
pub(super) fn in_order(questions: Vec<(ItemId, InsideQuestion)>) -> Command {
    let given = questions.into_iter().map(|(item, question)| InsideGiven {
        item,
        question,
        good: true,
        note: String::new(),
        until: None,
    });
    Command::AnswerInside(given.collect())
}

impl InsideScreen {
    /// Draws the screen.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let by = By::new(words, today);
        if self.question.is_none() && keys::pressed_always(ui, Press::Escape) {
            out.push(Action::Back);
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        if model.customers.is_empty() {
            let (title, why) = (words.t("inside-empty"), words.t("inside-empty-why"));
            let offer = words.t("inside-empty-offer");
            if empty_state(ui, icon::CLIPBOARD_CHECK, &title, &why, Some(&offer)) {
                out.push(Action::Go(Route::Today));
            }
            return;
        }
        let lines = lines(model);
        self.keep_selected(model, &lines);
        let at = lines.get(self.place).copied();
        if let (Some(Line::Item(customer, item)), None) = (at, &self.question) {
            self.keys(ui, model, (customer, item), by, out);
        }
        let width = if wide(ui.available_width()) {
            420.0
        } else {
            328.0
        };
        side_pane(ui, "inside-slips", Side::Right, width, |ui| {
            self.pane(ui, model, at, by, out);
        });
        self.list(ui, model, &lines, words, out);
        Question::show(&mut self.question, ui.ctx(), words, today, out);
    }

    /// The selection stays on its invoice, or on its place when that is gone.
    fn keep_selected(&mut self, model: &Model, lines: &[Line]) {
        let id = |line: &Line| match line {
            Line::Item(customer, item) => Some(model.customers[*customer].items[*item].id),
            Line::Head(_) => None,
        };
        let kept = lines
            .iter()
            .position(|line| id(line).is_some() && id(line) == self.selected);
        let near = || {
            let place = self.place.min(lines.len().saturating_sub(1));
            (place..lines.len())
                .chain((0..place).rev())
                .find(|place| matches!(lines[*place], Line::Item(..)))
        };
        self.place = kept.or_else(near).unwrap_or(0);
        self.selected = lines.get(self.place).and_then(id);
    }

    fn keys(
        &mut self,
        ui: &Ui,
        model: &Model,
        (customer, item): (usize, usize),
        by: By<'_>,
        out: &mut Vec<Action>,
    ) {
        let of = &model.customers[customer];
        let item = &of.items[item];
        let numbers = [Press::Num1, Press::Num2, Press::Num3];
        for (key, question) in numbers.into_iter().zip(InsideQuestion::ALL) {
            if keys::pressed(ui, key) && !item.inside.about(*question).is_good() {
                out.push(Action::Do(in_order(vec![(item.id, *question)])));
            }
        }
        if keys::pressed(ui, Press::N) {
            self.no(of, item);
        }
        if keys::pressed(ui, Press::V) {
            self.ask(&of.name, of.open_questions(), model, by.words);
        }
        if keys::pressed(ui, Press::A) {
            let all = model.customers.iter().flat_map(Customer::open_questions);
            let about = by.words.t("inside-ask-all-about");
            self.ask(&about, all.collect(), model, by.words);
        }
        if keys::pressed(ui, Press::F) {
            self.flag(of, item, out);
        }
        if keys::pressed(ui, Press::P) && !model.slips.is_empty() {
            out.push(Action::PrintSheets(Sheets::Slips(None)));
        }
        if keys::pressed(ui, Press::C) && !model.slips.is_empty() {
            let texts: Vec<&str> = model.slips.iter().map(|slip| slip.text.as_str()).collect();
            out.push(Action::Copy(texts.join("\n\n")));
        }
    }

    fn no(&mut self, of: &Customer, item: &Item) {
        let about = format!("{} · {}", of.name, item.number);
        let question = item.inside.open_questions().next();
        let question = question.unwrap_or(InsideQuestion::Delivery);
        self.question = Some(Question::new(NotInOrder::new(item.id, about, question)));
    }

    fn ask(
        &mut self,
        about: &str,
        questions: Vec<(ItemId, InsideQuestion)>,
        model: &Model,
        words: &Words,
    ) {
        if questions.is_empty() {
            return;
        }
        let departments = model.departments.clone();
        let form = AskDepartment::new(
            about.to_owned(),
            questions,
            departments,
            model.return_on,
            words,
        );
        self.question = Some(Question::new(form));
    }

    fn flag(&mut self, of: &Customer, item: &Item, out: &mut Vec<Action>) {
        if item.inside.flag.is_some() {
            let (item, note) = (item.id, None);
            return out.push(Action::Do(Command::FlagItem { item, note }));
        }
        let about = format!("{} · {}", of.name, item.number);
        self.question = Some(Question::new(Flag::new(item.id, about)));
    }

    /// Enter: for an invoice that is asked about by itself its own questions, else all of the customer; then
    /// on to the next customer.
    fn answer(&mut self, model: &Model, (customer, item): (usize, usize), out: &mut Vec<Action>) {
        let of = &model.customers[customer];
        let item = &of.items[item];
        let questions = if item.apart.is_some() {
            item.inside
                .open_questions()
                .map(|question| (item.id, question))
                .collect()
        } else {
            of.all_in_order()
        };
        let below = of.items.iter().skip_while(|other| other.id != item.id);
        let mut below = below.skip(1);
        let next = below.find(|other| {
            let answered = questions.iter().any(|(id, _)| *id == other.id);
            !answered && !other.inside.in_order()
        });
        let after = model.customers.get(customer + 1);
        let after = after.and_then(|next| next.items.first());
        self.selected = next.or(after).map(|next| next.id).or(self.selected);
        if !questions.is_empty() {
            out.push(Action::Do(in_order(questions)));
        }
    }

    fn list(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        lines: &[Line],
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let heads = [
            words.t("inside-col-invoice"),
            words.t("inside-col-open"),
            words.t("inside-col-delivery"),
            words.t("inside-col-agreements"),
            words.t("inside-col-right"),
        ];
        let [invoice, open, delivery, agreements, right] = heads.each_ref().map(String::as_str);
        let state = if ui.available_width() > 860.0 {
            150.0
        } else {
            112.0
        };
        let columns = [
            Col::share(invoice, 1.0),
            Col::exact(open, 104.0).right(),
            Col::exact(delivery, state).space(10.0),
            Col::exact(agreements, state),
            Col::exact(right, state),
        ];
        let height = |line: usize| match lines.get(line) {
            Some(Line::Head(_)) => size::GROUP,
            _ => size::ROW,
        };
        let can = |line: usize| matches!(lines.get(line), Some(Line::Item(..)));
        let row_name = |line: usize| match lines.get(line) {
            Some(Line::Head(customer)) => model.customers[*customer].name.clone(),
            Some(Line::Item(customer, item)) => {
                let item = &model.customers[*customer].items[*item];
                let states = item.states.each_ref().map(|state| state.whole.as_str());
                format!("{}: {}", item.number, states.join(", "))
            }
            None => String::new(),
        };
        let name = words.t("inside-list");
        let answer = Table::new(&name, lines.len(), &row_name)
            .columns(&columns)
            .heights(&height)
            .selectable(&can)
            .selected(Some(self.place))
            .keyboard(self.question.is_none())
            .show(ui, |drawn| match lines.get(drawn.index) {
                Some(Line::Head(customer)) => {
                    let of = &model.customers[*customer];
                    let left = of.open_questions().len();
                    let note = words.say(&msg("inside-left").with("count", left));
                    drawn.group(Ink::Text, &of.name, of.items.len(), &note, false);
                }
                Some(Line::Item(customer, item)) => {
                    row(drawn, &model.customers[*customer].items[*item], words);
                }
                None => {}
            });
        let item_at = |place: usize| match lines.get(place) {
            Some(Line::Item(customer, item)) => Some((*customer, *item)),
            _ => None,
        };
        if let Some((customer, item)) = answer.select.and_then(item_at) {
            self.selected = Some(model.customers[customer].items[item].id);
        }
        if let Some(at) = answer.open.and_then(item_at) {
            self.answer(model, at, out);
        }
    }

    /// The selected invoice, and the slips.
    fn pane(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        at: Option<Line>,
        by: By<'_>,
        out: &mut Vec<Action>,
    ) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 6.0;
        if let Some(Line::Item(customer, item)) = at {
            let of = &model.customers[customer];
            let item = &of.items[item];
            cut(ui, look::PANE, &of.name);
            cut(
                ui,
                look::SMALL,
                format!("{} · {} · {}", item.number, item.amount, item.description),
            );
            ui.add_space(4.0);
            for (question, state) in InsideQuestion::ALL.iter().zip(&item.states) {
                ui.horizontal(|ui| {
                    crate::ui::parts::icon(ui, state.glyph, 14.0, state.ink);
                    let said = words.say(&question.message());
                    say(ui, look::BODY_MEDIUM, crate::words::capitalised(&said));
                });
                para(ui, look::SMALL, &state.whole);
            }
            if let Some(apart) = &item.apart {
                para(ui, look::SMALL.ink(Ink::Amber), apart);
            }
            ui.add_space(4.0);
            self.buttons(ui, model, (customer, item), words, out);
            ui.add_space(10.0);
        }
        slips(ui, model, words, out);
    }

    fn buttons(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        (customer, item): (usize, &Item),
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let of = &model.customers[customer];
        let place = of.items.iter().position(|one| one.id == item.id);
        let place = place.unwrap_or(0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
            let all = words.t(if item.apart.is_some() {
                "inside-do-this"
            } else {
                "inside-do-all"
            });
            let done = item.inside.in_order() && of.all_in_order().is_empty();
            let off = done.then(|| words.t("inside-done"));
            let button = Button::primary(&all).icon(icon::CHECK_CHECK).key("Enter");
            if button.off_because(off.as_deref()).show(ui).clicked() {
                self.answer(model, (customer, place), out);
            }
            let no = words.t("inside-do-no");
            if Button::plain(&no).key("N").show(ui).clicked() {
                self.no(of, item);
            }
            let ask = words.t("inside-do-ask");
            if Button::plain(&ask).key("V").show(ui).clicked() {
                self.ask(&of.name, of.open_questions(), model, words);
            }
            let flag = words.t(if item.inside.flag.is_some() {
                "inside-do-flag-off"
            } else {
                "inside-do-flag"
            });
            if Button::plain(&flag).key("F").show(ui).clicked() {
                self.flag(of, item, out);
            }
        });
    }
}

fn lines(model: &Model) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, customer) in model.customers.iter().enumerate() {
        lines.push(Line::Head(at));
        lines.extend((0..customer.items.len()).map(|item| Line::Item(at, item)));
    }
    lines
}

fn row(drawn: &mut crate::ui::parts::table::Row<'_>, item: &Item, words: &Words) {
    let late = words.say(&msg("today-days-late").with("days", item.days));
    let below = item.apart.as_ref().unwrap_or(&late);
    let ink = if item.apart.is_some() {
        Ink::Amber
    } else {
        Ink::Quiet
    };
    let first = if item.description.is_empty() {
        item.number.clone()
    } else {
        format!("{} · {}", item.number, item.description)
    };
    drawn.two(0, (look::NAME, &first), (look::SMALL.ink(ink), below));
    drawn.text(1, look::BODY, &item.amount);
    for (column, state) in item.states.iter().enumerate() {
        let look = look::BODY.ink(state.ink);
        drawn.icon_text(column + 2, state.glyph, state.ink, look, &state.words);
    }
}

/// One slip per department, to print or to paste.
fn slips(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    say(ui, look::SECTION, words.t("inside-slips"));
    hairline(ui);
    if model.slips.is_empty() {
        para(ui, look::SMALL, words.t("inside-no-slips"));
        return;
    }
    for slip in &model.slips {
        ui.add_space(2.0);
        crate::ui::parts::lines(
            ui,
            (look::NAME, &slip.department),
            (look::SMALL, &slip.note),
        );
        ui.horizontal(|ui| {
            let print =
                words.say(&msg("inside-print").with("department", slip.department.as_str()));
            if crate::ui::parts::link(ui, &print).clicked() {
                let which = Sheets::Slips(Some(slip.department.clone()));
                out.push(Action::PrintSheets(which));
            }
            let copy = words.say(&msg("inside-copy").with("department", slip.department.as_str()));
            if crate::ui::parts::link(ui, &copy).clicked() {
                out.push(Action::Copy(slip.text.clone()));
            }
        });
        hairline(ui);
    }
    if model.slips.len() > 1 {
        let all = words.t("inside-print-all");
        if Button::plain(&all).key("P").show(ui).clicked() {
            out.push(Action::PrintSheets(Sheets::Slips(None)));
        }
    }
}
