//! Today: whom to call or write, in which order and why; who not today, why not and until when.
//!
//! The strip on top says whether the books are complete; while they are behind, nobody is chased. The
//! list is walked with the arrows; Enter takes the next step. Beside it stands the selected customer.

mod books;
pub mod detail;
pub mod ending;
pub mod model;
mod way;

pub(in crate::ui) use books::missing;
pub use books::{Account, Books};
pub use detail::{Detail, detail};
pub use model::{Group, Key, Line, Model, Order, Row, Step, model};

use crate::app::command::Command;
use crate::app::sheets::Sheets;
use crate::domain::day_route::DayRoute;
use crate::domain::ids::CustomerId;
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::domain::standing::HoldReason;
use crate::ui::action::{Action, Previewed};
use crate::ui::ask::{
    BackFromSales, By, Close, Confirm, Dispute, Hold, Opening, Override, Promise, Question, Whom,
};
use crate::ui::parts::button::{MenuLine, menu};
use crate::ui::parts::surface::{Side, empty_state, side_pane};
use crate::ui::parts::table::{Sort, TableAnswer};
use crate::ui::parts::{Button, Col, Field, Table, keys};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, icon, look, radius, size, space, tokens, wide};
use crate::words::Words;
use books::StripAnswer;
use chrono::NaiveDate;
use detail::Wish;
use egui::{Align, Area, Frame, Id, Key as Press, Layout, Margin, Order as Layer, Ui, vec2};
use std::collections::BTreeSet;
use std::sync::Arc;
use way::Way;

/// The window below which the detail pane lies over the list when it is asked for.
const NARROW: f32 = 1180.0;

/// What the user has half-done on Today.
#[derive(Debug, Default)]
pub struct TodayScreen {
    selected: Option<Key>,
    place: usize,
    asked: Option<CustomerId>,
    filter: String,
    order: Order,
    folded: BTreeSet<Group>,
    drawn: Option<Drawn>,
    why: bool,
    over: bool,
    question: Option<Question>,
    way: Option<Way>,
    ending: bool,
    sales_only: bool,
    look_inside: bool,
}

/// The lines that were drawn last, and of what they were made: they are made anew when that changes, not for
/// every picture.
#[derive(Debug)]
struct Drawn {
    rows: Arc<[Row]>,
    filter: String,
    order: Order,
    folded: BTreeSet<Group>,
    sales_only: bool,
    lines: Arc<[Line]>,
}

/// The keys of this screen, for the line at the foot.
#[must_use]
pub fn keys(words: &Words) -> Vec<(String, String)> {
    [
        ("↑ ↓", words.t("today-key-choose")),
        ("Enter", words.t("today-key-step")),
        ("R", words.t("today-key-route")),
        ("I", words.t("today-key-inside")),
        ("N", words.t("today-key-not-now")),
        ("G", words.t("today-key-dispute")),
        ("/", words.t("today-key-filter")),
    ]
    .map(|(key, what)| (key.to_owned(), what))
    .to_vec()
}

/// The rest of them, for the page of all keys.
#[must_use]
pub fn more_keys(words: &Words) -> Vec<(String, String)> {
    [
        ("B", words.t("today-key-letter")),
        ("P", words.t("today-key-sheet")),
        ("E", words.t("today-key-ending")),
        ("Space", words.t("today-key-why")),
        ("← →", words.t("today-key-fold")),
        ("Ctrl P", words.t("today-key-print")),
    ]
    .map(|(key, what)| (key.to_owned(), what))
    .to_vec()
}

impl TodayScreen {
    /// The selected row.
    #[must_use]
    pub const fn selected(&self) -> Option<Key> {
        self.selected
    }

    /// Draws the screen. `detail` is the selected customer's, asked for with [`Action::Show`].
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        (model, detail): (&Model, Option<&Detail>),
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let by = By::new(words, today);
        // Strip, tools and list lie against each other.
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(asked) = books::show(ui, &model.books, words, out) {
            self.question = Some(question_of_strip(asked, model, by));
        }
        if model.rows.is_empty() {
            let (title, why) = (words.t("today-empty"), words.t("today-empty-why"));
            let offer = words.t("today-empty-offer");
            if empty_state(ui, icon::INBOX, &title, &why, Some(&offer)) {
                out.push(Action::Go(Route::MoneyIn));
            }
            return Question::show(&mut self.question, ui.ctx(), words, today, out);
        }
        self.sales_only &= model.plan.sales_period.is_some();
        let lines = self.lines(model);
        self.keep_selected(model, &lines);
        let row = self.selected.and_then(|key| model.row(key));
        let detail = detail.filter(|detail| row.is_some_and(|row| row.key.0 == detail.customer));
        let narrow = ui.ctx().content_rect().width() < NARROW;
        let mut wish = row.and_then(|row| self.keys(ui, row, narrow, out));
        if let Some(row) = row {
            let shown = (model, row, detail);
            wish = self.pane(ui, shown, narrow, words, out).or(wish);
        }
        self.list(ui, model, &lines, by, out);
        if let (Some(row), Some(wish)) = (row, wish) {
            self.grant(wish, (model, row, detail), by, out);
        }
        self.ask_for_detail(out);
        if std::mem::take(&mut self.look_inside) {
            out.push(Action::Go(Route::Inside));
        }
        self.over_the_list(ui, model, by, out);
    }

    /// What is asked or said over the list.
    fn over_the_list(&mut self, ui: &Ui, model: &Model, by: By<'_>, out: &mut Vec<Action>) {
        Question::show(&mut self.question, ui.ctx(), by.words, by.today, out);
        if let Some(way) = &mut self.way
            && !way.show(ui.ctx(), model, by, out)
        {
            self.way = None;
        }
        if self.ending {
            self.ending = ending::show(ui.ctx(), model, by.words, by.today);
        }
    }

    /// Nothing lies over the list.
    const fn is_free(&self) -> bool {
        self.question.is_none() && self.way.is_none() && !self.ending
    }

    /// The lines as they are drawn now.
    fn lines(&mut self, model: &Model) -> Arc<[Line]> {
        if let Some(drawn) = &self.drawn
            && Arc::ptr_eq(&drawn.rows, &model.rows)
            && drawn.filter == self.filter
            && drawn.order == self.order
            && drawn.folded == self.folded
            && drawn.sales_only == self.sales_only
        {
            return Arc::clone(&drawn.lines);
        }
        let all = !self.sales_only;
        let wanted = |row: &Row| all || row.suits_sales();
        let lines = model.lines_of(&self.filter, self.order, &self.folded, wanted);
        let lines: Arc<[Line]> = lines.into();
        self.drawn = Some(Drawn {
            rows: Arc::clone(&model.rows),
            filter: self.filter.clone(),
            order: self.order,
            folded: self.folded.clone(),
            sales_only: self.sales_only,
            lines: Arc::clone(&lines),
        });
        lines
    }

    /// The selection stays on its row, or on its place when the row is gone.
    fn keep_selected(&mut self, model: &Model, lines: &[Line]) {
        let rows = || {
            lines
                .iter()
                .enumerate()
                .filter_map(|(place, line)| match line {
                    Line::Row(row) => model.rows.get(*row).map(|row| (place, row.key)),
                    Line::Head(..) => None,
                })
        };
        if let Some((place, _)) = rows().find(|(_, key)| Some(*key) == self.selected) {
            self.place = place;
            return;
        }
        let next = rows()
            .find(|(place, _)| *place >= self.place)
            .or_else(|| rows().next_back());
        self.selected = next.map(|(_, key)| key);
        self.place = next.map_or(0, |(place, _)| place);
    }

    /// Asks for the selected customer once.
    fn ask_for_detail(&mut self, out: &mut Vec<Action>) {
        let customer = self.selected.map(|(customer, _)| customer);
        if let Some(customer) = customer.filter(|_| customer != self.asked) {
            out.push(Action::Show(customer));
        }
        self.asked = customer;
    }

    fn keys(&mut self, ui: &Ui, row: &Row, narrow: bool, out: &mut Vec<Action>) -> Option<Wish> {
        if !self.is_free() {
            return None;
        }
        if self.over && keys::pressed_always(ui, Press::Escape) {
            self.over = false;
        }
        if keys::pressed(ui, Press::ArrowLeft) {
            if self.over {
                self.over = false;
            } else {
                self.folded.insert(row.group);
            }
        }
        if keys::pressed(ui, Press::ArrowRight) {
            if self.folded.is_empty() && narrow {
                self.over = true;
            }
            self.folded.clear();
        }
        if keys::pressed_ctrl(ui, Press::P) {
            out.push(Action::Go(Route::Letters));
        }
        if keys::pressed(ui, Press::Space) {
            if narrow && !self.over {
                self.over = true;
            } else {
                return Some(Wish::Why);
            }
        }
        if keys::pressed(ui, Press::I) {
            out.push(Action::Go(Route::Inside));
        }
        if keys::pressed(ui, Press::E) {
            self.ending = true;
        }
        let wishes = [
            (Press::B, Wish::Letter),
            (Press::N, Wish::NotNow),
            (Press::G, Wish::Dispute),
            (Press::R, Wish::Route),
            (Press::P, Wish::Sheet),
        ];
        let mut wishes = wishes.into_iter();
        wishes.find_map(|(key, wish)| keys::pressed(ui, key).then_some(wish))
    }

    /// The selected customer: beside the list, or over it where there is no room.
    fn pane(
        &mut self,
        ui: &mut Ui,
        shown: (&Model, &Row, Option<&Detail>),
        narrow: bool,
        words: &Words,
        out: &mut Vec<Action>,
    ) -> Option<Wish> {
        let why = self.why;
        if !narrow {
            self.over = false;
            let width = if wide(ui.available_width()) {
                460.0
            } else {
                368.0
            };
            return side_pane(ui, "today-detail", Side::Right, width, |ui| {
                detail::show(ui, shown, why, words, out)
            });
        }
        if !self.over {
            return None;
        }
        let room = ui.available_rect_before_wrap();
        let tokens = tokens(ui);
        let frame = Frame::new()
            .fill(tokens.pane)
            .stroke(egui::Stroke::new(1.0, tokens.line_strong))
            .corner_radius(radius::CARD)
            .shadow(ui.visuals().window_shadow)
            .inner_margin(Margin::symmetric(20, 16));
        let width = 368.0_f32.min(room.width() - 40.0);
        Area::new(Id::unique("today-detail-over"))
            .order(Layer::Middle)
            .fixed_pos(egui::pos2(room.right() - width, room.top()))
            .show(ui.ctx(), |ui| {
                frame
                    .show(ui, |ui| {
                        ui.set_width(width - 42.0);
                        ui.set_height(room.height() - 34.0);
                        ui.shrink_clip_rect(room);
                        detail::show(ui, shown, why, words, out)
                    })
                    .inner
            })
            .inner
    }

    fn list(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        lines: &[Line],
        by: By<'_>,
        out: &mut Vec<Action>,
    ) {
        self.tools(ui, model, by.words);
        if lines.is_empty() {
            let (title, why) = (by.words.t("today-nothing"), by.words.t("today-nothing-why"));
            let offer = by.words.t("today-nothing-offer");
            if empty_state(ui, icon::SEARCH, &title, &why, Some(&offer)) {
                self.filter.clear();
            }
            return;
        }
        if !lines
            .iter()
            .any(|line| matches!(line, Line::Head(group, _) if *group != Group::NotToday))
            && self.filter.is_empty()
        {
            self.ending |= all_done(ui, by.words);
        }
        let answer = self.table(ui, model, lines, by);
        let key = |place: usize| match lines.get(place) {
            Some(Line::Row(row)) => model.rows.get(*row).map(|row| row.key),
            _ => None,
        };
        if let Some(chosen) = answer.select {
            self.selected = key(chosen).or(self.selected);
            self.place = chosen;
        }
        if let Some(column) = answer.sort {
            let by_column = [
                Order::Name,
                Order::Urgency,
                Order::Amount,
                Order::Amount,
                Order::Days,
            ];
            let wanted = by_column.get(column).copied().unwrap_or_default();
            self.order = if self.order == wanted {
                Order::Urgency
            } else {
                wanted
            };
        }
        if let Some(row) = answer.open.and_then(key).and_then(|key| model.row(key)) {
            self.selected = Some(row.key);
            self.grant(Wish::Step, (model, row, None), by, out);
        }
    }

    fn tools(&mut self, ui: &mut Ui, model: &Model, words: &Words) {
        let bar = vec2(ui.available_width(), 46.0);
        ui.allocate_ui_with_layout(bar, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add_space(space::L);
            let now = words.say(&msg("today-order").with("order", self.order.name(words)));
            let opener = Button::quiet(&now).icon(icon::ARROW_UP_DOWN).show(ui);
            let names = Order::ALL.map(|order| order.name(words));
            let lines = Order::ALL.map(|order| MenuLine {
                icon: if order == self.order { icon::CHECK } else { "" },
                words: names
                    .get(order as usize)
                    .map(String::as_str)
                    .unwrap_or_default(),
                key: "",
                off: None,
            });
            if let Some(chosen) = menu(&opener, &lines) {
                self.order = Order::ALL.get(chosen).copied().unwrap_or_default();
            }
            if Button::quiet(&words.t("today-inside"))
                .icon(icon::CLIPBOARD_CHECK)
                .key("I")
                .show(ui)
                .clicked()
            {
                self.look_inside = true;
            }
            self.sales_chip(ui, model, words);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(space::EDGE);
                let id = Id::unique("today-filter");
                if keys::typed(ui, '/') {
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
                let (name, hint) = (words.t("today-filter"), words.t("today-filter-hint"));
                let width = (ui.available_width() - 8.0).clamp(80.0, 300.0);
                let response = Field::search(&name)
                    .hint(&hint)
                    .key("/")
                    .id(id)
                    .wide(width)
                    .show(ui, &mut self.filter);
                if response.lost_focus() && ui.input(|input| input.key_pressed(Press::Escape)) {
                    self.filter.clear();
                }
            });
        });
    }

    /// In a holiday period: only those whom sales can ring.
    fn sales_chip(&mut self, ui: &mut Ui, model: &Model, words: &Words) {
        let Some(period) = &model.plan.sales_period else {
            return;
        };
        let count = model.rows.iter().filter(|row| row.suits_sales()).count();
        if count == 0 {
            return;
        }
        let said = words.say(&msg("today-suits-sales").with("count", count));
        let why = msg("reason-suits-sales").with("period", period.clone());
        let why = crate::words::capitalised(&words.say(&why));
        let response = crate::ui::parts::chip(ui, &said, self.sales_only);
        if response.on_hover_text(why).clicked() {
            self.sales_only = !self.sales_only;
        }
    }

    fn table(&mut self, ui: &mut Ui, model: &Model, lines: &[Line], by: By<'_>) -> TableAnswer {
        let words = by.words;
        let roomy = ui.available_width() > 860.0;
        let (figure, step) = if roomy { (110.0, 170.0) } else { (74.0, 128.0) };
        let sorted = |order: Order, sort: Sort| (self.order == order).then_some(sort);
        let heads = [
            words.t("today-col-name"),
            words.t("today-col-contact"),
            words.t("today-col-open"),
            words.t("today-col-late"),
            words.t("today-col-days"),
            words.t("today-col-next"),
        ];
        let [name, contact, open, late, days, next] = heads.each_ref().map(String::as_str);
        let columns = [
            Col::share(name, 0.6).sort(sorted(Order::Name, Sort::Up)),
            Col::share(contact, 0.4).drop_below(860.0),
            Col::exact(open, figure).right().drop_below(560.0),
            Col::exact(late, figure)
                .right()
                .sort(sorted(Order::Amount, Sort::Down)),
            Col::exact(days, 42.0)
                .right()
                .drop_below(480.0)
                .sort(sorted(Order::Days, Sort::Down)),
            Col::exact(next, step).space(10.0),
        ];
        let height = |line: usize| match lines.get(line) {
            Some(Line::Head(..)) => size::GROUP,
            _ => size::ROW,
        };
        let can = |line: usize| matches!(lines.get(line), Some(Line::Row(_)));
        let row_name = |line: usize| match lines.get(line) {
            Some(Line::Head(group, count)) => format!("{} {count}", group.name(words)),
            Some(Line::Row(row)) => model
                .rows
                .get(*row)
                .map(|row| format!("{}: {}", row.name, row.why(words)))
                .unwrap_or_default(),
            None => String::new(),
        };
        let mut toggled = None;
        let table_name = words.t("today-list");
        let answer = Table::new(&table_name, lines.len(), &row_name)
            .columns(&columns)
            .heights(&height)
            .selectable(&can)
            .selected(self.selected.map(|_| self.place))
            .keyboard(self.is_free())
            .show(ui, |drawn| match lines.get(drawn.index) {
                Some(Line::Head(group, count))
                    if head(
                        drawn,
                        (*group, *count),
                        self.folded.contains(group),
                        model,
                        words,
                    ) =>
                {
                    toggled = Some(*group);
                }
                Some(Line::Row(row)) => {
                    if let Some(row) = model.rows.get(*row) {
                        one_row(drawn, row, by);
                    }
                }
                Some(Line::Head(..)) | None => {}
            });
        if let Some(group) = toggled
            && !self.folded.remove(&group)
        {
            self.folded.insert(group);
        }
        answer
    }

    /// Does what was asked of a row: asks on, or opens a question.
    fn grant(
        &mut self,
        wish: Wish,
        (model, row, detail): (&Model, &Row, Option<&Detail>),
        by: By<'_>,
        out: &mut Vec<Action>,
    ) {
        let (customer, currency) = row.key;
        let can_call = model.call_off(row).is_none();
        match wish {
            Wish::Why => self.why = !self.why,
            Wish::Call if can_call => out.push(call(row, false)),
            Wish::Call => {}
            Wish::Incoming => out.push(call(row, true)),
            Wish::Letter => match row.step() {
                _ if model.letter_off(row, by.words).is_some() => {}
                Step::Letter(kind) => show_letter(customer, currency, kind, out),
                _ => self.ask_route((model, row), Some(DayRoute::Letter), by),
            },
            Wish::Route if can_call => self.ask_route((model, row), None, by),
            Wish::Route => {}
            Wish::Sheet => out.extend(sheet(row).map(Action::PrintSheets)),
            Wish::BackToCall => out.push(back_to_call(customer)),
            Wish::NotNow => {
                self.question = Some(hold(row, HoldReason::NotNow, by));
            }
            Wish::Dispute => {
                let dispute = Dispute::new(whom(row), &row.items(), None, by);
                self.question = Some(Question::new(dispute));
            }
            Wish::Promise => {
                let who = detail
                    .map(|detail| detail.contact_name.as_str())
                    .unwrap_or_default();
                let overdue = row.overdue.is_positive();
                let sum = if overdue { row.overdue } else { row.open };
                let promise = Promise::new(
                    whom(row),
                    &row.items(),
                    sum,
                    who,
                    (by, &model.promise_rules),
                );
                self.question = Some(Question::new(promise));
            }
            Wish::Lift(hold) => out.push(Action::Do(Command::LiftHold(hold))),
            Wish::Close(dispute, about) => {
                self.question = Some(Question::new(Close::new(dispute, about, currency)));
            }
            Wish::Step => self.step((model, row, detail), by, out),
        }
    }

    /// By which means: asked for this row, and for all in sight that would be rung.
    fn ask_route(&mut self, (model, row): (&Model, &Row), route: Option<DayRoute>, by: By<'_>) {
        if !row.has_route() {
            return;
        }
        let sales_only = self.sales_only;
        let lines = model.lines_of(&self.filter, self.order, &BTreeSet::new(), |row| {
            row.replaces_call() && (!sales_only || row.suits_sales())
        });
        let all: Vec<Key> = lines
            .iter()
            .filter_map(|line| match line {
                Line::Row(row) => model.rows.get(*row).map(|row| row.key),
                Line::Head(..) => None,
            })
            .collect();
        // The first letter stays one unless its row itself is changed.
        let all = if all.contains(&row.key) {
            all
        } else {
            Vec::new()
        };
        self.way = Some(Way::new(row, all, route, model, by.words));
    }

    /// What Enter does.
    fn step(
        &mut self,
        (model, row, detail): (&Model, &Row, Option<&Detail>),
        by: By<'_>,
        out: &mut Vec<Action>,
    ) {
        let (customer, currency) = row.key;
        let open = model.call_off(row).is_none();
        match row.step() {
            Step::Call | Step::Visit if open => out.push(call(row, false)),
            Step::Letter(kind) if open => show_letter(customer, currency, kind, out),
            Step::Sales if open => self.ask_route((model, row), Some(DayRoute::Sales), by),
            Step::Call | Step::Visit | Step::Letter(_) | Step::Sales => {}
            Step::FromSales => self.question = from_sales((model, row), detail, by),
            Step::Opening => {
                let opening = Opening::new(&row.name, &row.items(), by);
                self.question = Some(Question::new(opening));
            }
            Step::HandOver => {
                self.question = Some(hold(row, HoldReason::HandedOver, by));
            }
            Step::Dispute => match detail.and_then(|detail| detail.disputes.first()) {
                Some((id, about)) => {
                    self.grant(
                        Wish::Close(*id, about.clone()),
                        (model, row, detail),
                        by,
                        out,
                    );
                }
                None => out.push(Action::Go(Route::Customer(customer))),
            },
            Step::Rests | Step::Release => out.push(Action::Go(Route::Customer(customer))),
        }
    }
}

fn whom(row: &Row) -> Whom {
    Whom {
        customer: row.key.0,
        name: row.name.clone(),
    }
}

fn hold(row: &Row, reason: HoldReason, by: By<'_>) -> Question {
    Question::new(Hold::new(whom(row), &row.items(), None, reason, by))
}

fn question_of_strip(asked: StripAnswer, model: &Model, by: By<'_>) -> Question {
    match asked {
        StripAnswer::Override => Question::new(Override::default()),
        StripAnswer::Confirm(account) => {
            let accounts = &model.books.accounts;
            let name = accounts.iter().find(|one| one.id == account);
            let name = name.map(|one| one.name.clone()).unwrap_or_default();
            let through = model.books.needed_through;
            Question::new(Confirm::new(account, name, through, by.words))
        }
    }
}

const fn call(row: &Row, incoming: bool) -> Action {
    Action::Call {
        customer: row.key.0,
        currency: row.key.1,
        incoming,
    }
}

fn back_to_call(customer: CustomerId) -> Action {
    Action::Do(Command::ChooseRoute {
        customers: vec![customer],
        route: DayRoute::Call,
    })
}

/// The paper that goes with a row: the sheet of whoever of sales has it, or of a visit.
fn sheet(row: &Row) -> Option<Sheets> {
    match (&row.line.morning.sales, row.step()) {
        (Some(_), _) => Some(Sheets::Sales(vec![row.key])),
        (None, Step::Visit) => Some(Sheets::Visits(vec![row.key])),
        (None, _) => None,
    }
}

/// What the strip says of a case that sales had.
fn from_sales(
    (model, row): (&Model, &Row),
    detail: Option<&Detail>,
    by: By<'_>,
) -> Option<Question> {
    let case = row.line.morning.sales.clone()?;
    let about = |item: &&crate::ui::ask::OpenItem| case.items.contains(&item.id);
    let items = row.items();
    let open = items.iter().filter(about).map(|item| item.open);
    let sum = Money::sum(row.key.1, open)?;
    let person = detail
        .map(|detail| detail.contact_name.as_str())
        .unwrap_or_default();
    let by = (by.words, &model.promise_rules);
    let form = BackFromSales::new(whom(row), case.clone(), &items, sum, person, by);
    Some(Question::new(form))
}

fn show_letter(
    customer: CustomerId,
    currency: Currency,
    kind: crate::domain::letter_kind::LetterKind,
    out: &mut Vec<Action>,
) {
    out.push(Action::Preview(Previewed {
        customer,
        currency,
        kind,
        arrangement: None,
        promise: None,
        dispute: None,
        side_agreement: None,
        asked: None,
    }));
    out.push(Action::Go(Route::Letters));
}

/// Nobody is left: a quiet line above the ones that rest, and the way to the summary; `true` when that was
/// asked for.
fn all_done(ui: &mut Ui, words: &Words) -> bool {
    let bar = vec2(ui.available_width(), 44.0);
    let layout = Layout::left_to_right(Align::Center);
    let shown = ui.allocate_ui_with_layout(bar, layout, |ui| {
        ui.add_space(space::EDGE);
        crate::ui::parts::icon(ui, icon::SPROUT, 16.0, Ink::Green);
        crate::ui::parts::say(ui, look::BODY_MEDIUM, words.t("today-done"));
        crate::ui::parts::link(ui, &words.t("today-done-summary")).clicked()
    });
    shown.inner
}

fn head(
    drawn: &mut crate::ui::parts::table::Row<'_>,
    (group, count): (Group, usize),
    folded: bool,
    model: &Model,
    words: &Words,
) -> bool {
    let ink = if group == Group::First {
        Ink::Red
    } else {
        Ink::Text
    };
    let name = group.name(words);
    let ground = group == Group::NotToday;
    let note = model.note(group, words);
    drawn.group(ink, &name, count, &note, ground);
    drawn.fold(&name, !folded)
}

fn one_row(drawn: &mut crate::ui::parts::table::Row<'_>, row: &Row, by: By<'_>) {
    let words = by.words;
    let rests = row.group == Group::NotToday;
    let (name, figure, strong) = if rests {
        (look::NAME_QUIET, look::BODY_QUIET, look::BODY_QUIET)
    } else {
        (look::NAME, look::BODY, look::TOTAL)
    };
    let why = row.why(words);
    drawn.two(0, (name, &row.name), (look::SMALL.ink(row.why_ink()), &why));
    if let Some((day, kind)) = row.line.last_contact {
        let what = model::contact_words(kind, words);
        let day = words.relative(day, by.today);
        drawn.two(1, (look::SMALL, &what), (look::SMALL, &day));
    }
    drawn.text(2, figure, &amount(row.open, words));
    let strong = if row.overdue.is_zero() {
        figure.ink(Ink::Quiet)
    } else {
        strong
    };
    drawn.text(3, strong, &amount(row.overdue, words));
    let days = if row.days_overdue > 0 {
        row.days_overdue.to_string()
    } else {
        "–".to_owned()
    };
    let ink = if row.late() && !rests {
        Ink::Red
    } else {
        Ink::Quiet
    };
    drawn.text(4, look::BODY.ink(ink), &days);
    let (glyph, ink) = row.glyph();
    let next = row.next(by.today, words);
    let step = if rests {
        look::BODY_QUIET
    } else {
        look::BODY_MEDIUM
    };
    drawn.icon_text(5, glyph, ink, step, &next);
}

/// An amount in a column: euros bare, another currency with its code, nothing as a dash.
fn amount(amount: Money, words: &Words) -> String {
    if amount.is_zero() {
        "–".to_owned()
    } else if amount.currency == Currency::EUR {
        words.amount(amount)
    } else {
        words.money(amount)
    }
}
