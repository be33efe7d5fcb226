//! Customer: everything about one of them. What is open and how they pay, what happened, what was
//! agreed, what was written, who works there, and what we know of them.

mod by_hand;
mod details;
mod history;
mod model;
mod open;
mod people;
mod records;
mod side;
mod standing;
mod writing;

pub(in crate::ui) use details::kvk_error;
pub(in crate::ui) use model::rhythm;
pub use model::{
    Commitment, Copy, Event, Figure, ItemRow, LetterButton, LetterRow, Model, PaidRow, Person,
    Rest, Rhythm, Step, model,
};
pub(in crate::ui) use open::rhythm as draw_rhythm;
pub(in crate::ui) use people::email_error;

use crate::app::command::{Command, MomentDraft};
use crate::app::snapshots::HistoryGroup;
use crate::domain::contact::MomentResult;
use crate::domain::day_route::DayRoute;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::msg;
use crate::domain::money::Currency;
use crate::ui::action::{Action, Pick};
use crate::ui::ask::{self, By, Close, OpenItem, Question, Receipt, Whom};
use crate::ui::parts::button::{MenuLine, focus_ring, more};
use crate::ui::parts::keys::{pressed, pressed_alt};
use crate::ui::parts::surface::Side;
use crate::ui::parts::{Button, cut, menu, pill, say, side_pane, tabs, text};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon, look, size, space, tokens, wide};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{
    Align, Frame, Key, Layout, Margin, Panel, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

/// Below this work area the plan and the history go under their tab.
const BESIDE: f32 = 900.0;

/// The tabs, in order; Alt 1 is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// What is open, how they pay, what they paid.
    #[default]
    Open,
    /// What happened.
    History,
    /// Promises, arrangements, disputes, holds.
    Agreements,
    /// Letters as they were issued.
    Letters,
    /// Who works there.
    People,
    /// What we know of them.
    Details,
}

impl Tab {
    /// In order.
    pub const ALL: [Self; 6] = [
        Self::Open,
        Self::History,
        Self::Agreements,
        Self::Letters,
        Self::People,
        Self::Details,
    ];
}

/// What is half-done on the card.
#[derive(Debug, Default)]
pub struct CustomerScreen {
    /// Whose card; another customer starts anew.
    of: Option<CustomerId>,
    /// Which tab.
    pub tab: Tab,
    /// The selected open item.
    item: Option<ItemId>,
    /// The selected row of the history or the letters.
    row: Option<usize>,
    /// The part of the history that is looked at; none is all of it.
    group: Option<HistoryGroup>,
    question: Option<Question>,
    details: details::Details,
}

impl CustomerScreen {
    /// What we know of this customer was changed and is not kept.
    #[must_use]
    pub fn unsaved(&self, model: &Model) -> bool {
        self.of == Some(model.id) && self.details.unsaved()
    }

    /// Why it cannot be kept yet.
    #[must_use]
    pub fn missing(&self, words: &Words) -> Option<String> {
        self.details.off(words)
    }

    /// Keeps it.
    pub fn keep(&mut self, model: &Model, out: &mut Vec<Action>) {
        self.details.keep(model, out);
    }

    /// Forgets what was typed.
    pub fn forget(&mut self) {
        self.details = details::Details::default();
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
        if self.of != Some(model.id) {
            *self = Self {
                of: Some(model.id),
                tab: self.tab,
                ..Self::default()
            };
        }
        self.details.follow(model);
        self.keys(ui, model, words, today, out);
        self.head(ui, model, words, today, out);
        let area = ui.available_width();
        if area >= BESIDE && self.tab != Tab::History {
            let room = if wide(area) { 480.0 } else { 352.0 };
            let mut all = false;
            side_pane(ui, "customer-side", Side::Right, room, |ui| {
                all = side::side(ui, model, words, out);
            });
            if all {
                self.tab = Tab::History;
            }
        }
        self.body(ui, model, words, today, out);
        Question::show(&mut self.question, ui.ctx(), words, today, out);
    }

    fn body(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        match self.tab {
            Tab::Open => {
                if self.open_items(ui, model, words, out) {
                    self.ask_item(model, today, words);
                }
            }
            Tab::History => {
                let shown = (&mut self.row, &mut self.group);
                let again = history::history(ui, model, shown, words, out);
                if let Some(entered) = again {
                    self.ask_receipt_again(model, &entered, today, words);
                }
            }
            Tab::Agreements => self.agreements(ui, model, words, out),
            Tab::Letters => self.letters(ui, model, words, today, out),
            Tab::People => self.people(ui, model, words, out),
            Tab::Details => self.details.ui(ui, model, words, today, out),
        }
    }

    /// Name, next step, actions, figures, tabs.
    fn head(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let ground = Frame::new().fill(tokens(ui).canvas).inner_margin(Margin {
            left: 24,
            right: 20,
            top: 14,
            bottom: 0,
        });
        Panel::top("customer-head")
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                self.title(ui, model, words, today, out);
                ui.add_space(space::M);
                standing::said_above(ui, model, words, out);
                if let Some(tab) = figures(ui, &model.figures) {
                    self.tab = tab;
                    self.row = None;
                }
                ui.add_space(space::S);
                self.tabs(ui, model, words);
            });
    }

    fn title(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let row = vec2(ui.available_width(), 48.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Min), |ui| {
            ui.add_space(0.0);
            ui.allocate_ui_with_layout(
                vec2(360.0_f32.min(ui.available_width() * 0.6), 32.0),
                Layout::right_to_left(Align::Center),
                |ui| self.actions(ui, model, words, today, out),
            );
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 12.0;
                    let name = text::width(ui, look::CUSTOMER, &model.name);
                    let pill_wide = text::width(ui, look::LABEL, &model.pill.1) + 16.0;
                    let room = (ui.available_width() - pill_wide - 12.0).max(80.0);
                    ui.scope(|ui| {
                        ui.set_max_width(name.min(room) + 1.0);
                        cut(ui, look::CUSTOMER, model.name.as_str());
                    });
                    pill(ui, model.pill.0, "", &model.pill.1);
                });
                cut(ui, look::SMALL.size(12.5), model.meta.as_str());
            });
        });
    }

    /// From the right: more, not now, letter, call.
    fn actions(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        self.more(ui, model, words, today, out);
        let nothing = model
            .currencies
            .is_empty()
            .then(|| words.t("customer-off-nothing-open"));
        let not_now = words.t("customer-not-now");
        let button = Button::plain(&not_now).tall(size::BUTTON).key("N");
        if button.off_because(nothing.as_deref()).show(ui).clicked() {
            self.ask_hold(model, today, words);
        }
        let (name, off) = match &model.letter {
            LetterButton::Due => (words.t("customer-letter"), None),
            LetterButton::Instead => (words.t("customer-letter-instead"), None),
            LetterButton::Off(why) => (words.t("customer-letter"), Some(why.as_str())),
        };
        let button = Button::plain(&name).icon(icon::MAIL).tall(size::BUTTON);
        if button.key("B").off_because(off).show(ui).clicked() {
            letter(model, out);
        }
        let call = words.t("customer-call");
        let button = Button::primary(&call)
            .icon(icon::PHONE)
            .tall(size::BUTTON)
            .off_because(model.call_off.as_deref());
        let answer = button.show(ui);
        match model.currencies.as_slice() {
            [] => {}
            [only] if answer.clicked() => out.push(call_about(model.id, *only, false)),
            [_] => {}
            several if model.call_off.is_none() => {
                let names: Vec<String> = several
                    .iter()
                    .map(|currency| {
                        words.say(&msg("customer-call-about").with("currency", currency.code()))
                    })
                    .collect();
                let lines: Vec<MenuLine<'_>> = names.iter().map(|name| line("", name)).collect();
                if let Some(chosen) = menu(&answer, &lines) {
                    out.push(call_about(model.id, several[chosen], false));
                }
            }
            _ => {}
        }
    }

    /// Everything else one can do with this customer.
    fn more(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let nothing = words.t("customer-off-nothing-open");
        let off = model.items.is_empty().then_some(nothing.as_str());
        let names = [
            words.t("customer-more-incoming"),
            words.t("customer-more-dispute"),
            words.t("customer-more-arrangement"),
            words.t("customer-more-receipt"),
            words.t("customer-more-copy-number"),
            words.t("customer-more-rhythm"),
            words.t("customer-more-signal"),
            words.t("customer-more-law"),
            words.t("customer-more-law-over"),
        ];
        let phone = people::phone(model);
        let no_phone = words.t("customer-off-no-phone");
        let no_law = model.law.is_none().then(|| words.t("customer-off-no-law"));
        let mut lines = vec![
            MenuLine {
                off,
                ..line(icon::PHONE_INCOMING, &names[0])
            },
            MenuLine {
                key: "G",
                off,
                ..line(icon::SCALE, &names[1])
            },
            MenuLine {
                off,
                ..line(icon::HANDSHAKE, &names[2])
            },
            MenuLine {
                off,
                ..line(icon::BANKNOTE, &names[3])
            },
            MenuLine {
                off: phone.is_none().then_some(no_phone.as_str()),
                ..line(icon::COPY, &names[4])
            },
            line(icon::CALENDAR_DAYS, &names[5]),
            MenuLine {
                key: "S",
                ..line(icon::EYE, &names[6])
            },
            line(icon::GAVEL, &names[7]),
            MenuLine {
                off: no_law.as_deref(),
                ..line(icon::GAVEL, &names[8])
            },
        ];
        let by_hand = self.by_hand_lines(model, words);
        lines.extend(by_hand::menu_lines(&by_hand));
        let fixed = lines.len();
        let lifts: Vec<String> = model
            .holds
            .iter()
            .map(|hold| words.say(&msg("customer-more-lift").with("what", hold.what.as_str())))
            .collect();
        let closes: Vec<String> = model
            .disputes
            .iter()
            .map(|rest| words.say(&msg("customer-more-close").with("what", rest.what.as_str())))
            .collect();
        lines.extend(lifts.iter().map(|name| line(icon::PLAY, name)));
        lines.extend(closes.iter().map(|name| line(icon::CHECK, name)));
        let name = words.say(&msg("customer-more").with("name", model.name.as_str()));
        let lifted = fixed + lifts.len();
        match more(ui, &name, &lines) {
            Some(0) => {
                if let Some(currency) = model.currencies.first() {
                    out.push(call_about(model.id, *currency, true));
                }
            }
            Some(1) => self.ask_dispute(model, today, words),
            Some(2) => out.extend(new_arrangement(model)),
            Some(3) => self.ask_receipt(model, today, words),
            Some(4) => out.extend(phone.map(Action::Copy)),
            Some(5) => self.ask_rhythm(model, words),
            Some(6) => self.ask_signal(model),
            Some(7) => self.ask_law(model, today, words),
            Some(8) => out.push(standing::law_is_over(model)),
            Some(9) => self.ask_item(model, today, words),
            Some(10) => self.ask_correction(model, today, words),
            Some(11) => self.ask_removal(model),
            Some(12) => out.push(Action::Merge(model.id)),
            Some(chosen) if chosen < lifted => {
                let hold = &model.holds[chosen - fixed];
                out.push(Action::Do(Command::LiftHold(hold.id)));
            }
            Some(chosen) => {
                let dispute = &model.disputes[chosen - lifted];
                let close = Close::new(dispute.id, dispute.what.clone(), main_currency(model));
                self.question = Some(Question::new(close));
            }
            None => {}
        }
    }

    /// Asks.
    pub(in crate::ui) fn ask(&mut self, question: Question) {
        self.question = Some(question);
    }

    fn ask_receipt(&mut self, model: &Model, today: NaiveDate, words: &Words) {
        let by = By::new(words, today);
        let receipt = Receipt::new(whom(model), &asked_about(model), self.item, by);
        self.question = Some(Question::new(receipt));
    }

    fn ask_rhythm(&mut self, model: &Model, words: &Words) {
        let (said, shown) = &model.rhythm_said;
        let rhythm = ask::Rhythm::new(whom(model), said, shown.clone(), words);
        self.question = Some(Question::new(rhythm));
    }

    fn tabs(&mut self, ui: &mut Ui, model: &Model, words: &Words) {
        let count = |count: usize| (count > 0).then_some(count);
        let names = [
            (words.t("customer-tab-open"), count(model.items.len())),
            (words.t("customer-tab-history"), None),
            (
                words.t("customer-tab-agreements"),
                count(model.commitments.iter().filter(|one| one.open).count()),
            ),
            (words.t("customer-tab-letters"), count(model.letters.len())),
            (words.t("customer-tab-people"), count(model.people.len())),
            (words.t("customer-tab-details"), None),
        ];
        let items: Vec<(&str, Option<usize>)> = names
            .iter()
            .map(|(name, count)| (name.as_str(), *count))
            .collect();
        let chosen = Tab::ALL
            .iter()
            .position(|tab| *tab == self.tab)
            .unwrap_or(0);
        if let Some(now) = tabs(ui, &model.name, &items, chosen) {
            self.tab = Tab::ALL[now.min(5)];
            self.row = None;
        }
        let whole = ui.max_rect();
        let y = ui.min_rect().bottom() - 0.5;
        let line = Stroke::new(1.0, tokens(ui).line);
        let along = (whole.left() - 24.0)..=(whole.right() + 20.0);
        let painter = ui.painter().clone().with_clip_rect(ui.ctx().content_rect());
        painter.hline(along, y, line);
    }

    fn keys(
        &mut self,
        ui: &Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let numbers = [
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Num4,
            Key::Num5,
            Key::Num6,
        ];
        for (key, tab) in numbers.into_iter().zip(Tab::ALL) {
            if pressed_alt(ui, key) {
                self.tab = tab;
                self.row = None;
            }
        }
        if pressed(ui, Key::Escape) {
            out.push(Action::Back);
        }
        if pressed(ui, Key::B) && !matches!(model.letter, LetterButton::Off(_)) {
            letter(model, out);
        }
        if pressed(ui, Key::F) {
            self.ask_item(model, today, words);
        }
        if pressed(ui, Key::S) {
            self.ask_signal(model);
        }
        if model.currencies.is_empty() {
            return;
        }
        if pressed(ui, Key::W) {
            self.ask_correction(model, today, words);
        }
        if pressed(ui, Key::N) {
            self.ask_hold(model, today, words);
        }
        if pressed(ui, Key::G) {
            self.ask_dispute(model, today, words);
        }
        if pressed(ui, Key::K)
            && let Some(item) = self.item
        {
            out.push(Action::Pick(Pick::CopyOf(item)));
        }
    }
}

/// The currency in which most is open.
fn main_currency(model: &Model) -> Currency {
    model.currencies.first().copied().unwrap_or(Currency::EUR)
}

fn whom(model: &Model) -> Whom {
    Whom {
        customer: model.id,
        name: model.name.clone(),
    }
}

/// The invoices a hold or a dispute can be about.
fn asked_about(model: &Model) -> Vec<OpenItem> {
    let invoices = model.items.iter().filter(|item| item.money.is_positive());
    let item = |item: &ItemRow| OpenItem {
        id: item.id,
        number: item.number.clone(),
        open: item.money,
        days: item.days_overdue,
        unanswered: false,
    };
    invoices.map(item).collect()
}

/// The figures beside each other; says which tab one of them leads to.
fn figures(ui: &mut Ui, figures: &[Figure; 5]) -> Option<Tab> {
    let leads = [
        Tab::Open,
        Tab::Open,
        Tab::Open,
        Tab::Agreements,
        Tab::History,
    ];
    let lines = figures
        .iter()
        .map(|figure| figure.values.len())
        .max()
        .unwrap_or(1);
    let more = f32::from(u8::try_from(lines.saturating_sub(1)).unwrap_or(3)) * 20.0;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 58.0 + more), Sense::hover());
    let step = rect.width() / 5.0;
    let mut asked = None;
    for (place, (figure, tab)) in (0_u8..).zip(figures.iter().zip(leads)) {
        let left = (rect.left() + step * f32::from(place)).round();
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(step - 24.0, rect.height()));
        let response = ui.interact(cell, ui.scope_id().with(("figure", place)), Sense::click());
        let name = format!("{}: {}", figure.label, figure.values.join(" + "));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if place > 0 {
            let line = Stroke::new(1.0, tokens(ui).line);
            let along = (rect.top() + 2.0)..=(rect.bottom() - 4.0);
            ui.painter().vline(left - 17.0, along, line);
        }
        focus_ring(ui, cell.expand2(vec2(4.0, 0.0)), &response);
        draw_figure(ui, cell, figure);
        if response.clicked() {
            asked = Some(tab);
        }
    }
    asked
}

fn draw_figure(ui: &mut Ui, cell: Rect, figure: &Figure) {
    let mut ui = ui.new_child(UiBuilder::new().max_rect(cell));
    ui.spacing_mut().item_spacing.y = 2.0;
    cut(&mut ui, look::LABEL, figure.label.as_str());
    let ink = if figure.tone == Tone::Neutral {
        Ink::Text
    } else {
        figure.tone.ink()
    };
    let look = if figure.values.len() > 1 {
        look::LEAD
    } else {
        look::FIGURE
    };
    for value in &figure.values {
        cut(&mut ui, look.ink(ink), value.as_str());
    }
    cut(&mut ui, look::SMALL, figure.note.as_str());
}

const fn line<'a>(icon: &'a str, words: &'a str) -> MenuLine<'a> {
    MenuLine {
        icon,
        words,
        key: "",
        off: None,
    }
}

const fn call_about(customer: CustomerId, currency: Currency, incoming: bool) -> Action {
    Action::Call {
        customer,
        currency,
        incoming,
    }
}

/// The letter that is due, or the letter instead of today's call.
fn letter(model: &Model, out: &mut Vec<Action>) {
    if model.letter == LetterButton::Instead {
        out.push(Action::Do(Command::ChooseRoute {
            customers: vec![model.id],
            route: DayRoute::Letter,
        }));
    }
    out.push(Action::Go(Route::Letters));
}

/// Asks for an arrangement about what is overdue in the largest currency.
fn new_arrangement(model: &Model) -> Option<Action> {
    let currency = *model.currencies.first()?;
    let moment = MomentDraft::new(model.id, currency, MomentResult::Arrangement);
    Some(Action::NewArrangement(Box::new(moment)))
}

/// What the keys do here, for the foot and the page of all keys.
#[must_use]
pub fn keys(words: &Words) -> Vec<(String, String)> {
    let key = |key: &str, what: String| (key.to_owned(), what);
    vec![
        key("Esc", words.t("customer-key-back")),
        key("Alt 1–6", words.t("customer-key-tab")),
        key("↑ ↓", words.t("customer-key-choose")),
        key("Enter", words.t("customer-key-open")),
        key("B", words.t("customer-key-letter")),
        key("N", words.t("customer-key-not-now")),
        key("G", words.t("customer-key-dispute")),
        key("K", words.t("customer-key-copy")),
        key("S", words.t("customer-key-signal")),
        key("F", words.t("customer-key-invoice")),
        key("W", words.t("customer-key-correct")),
    ]
}

/// A heading within a tab, with room above it.
fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(space::S);
    say(ui, look::SECTION, words);
}

/// The ground of a tab's content with its margins, scrolled.
fn tab_body(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    egui::ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            let margin = Margin {
                left: 24,
                right: 24,
                top: 12,
                bottom: 24,
            };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                content(ui);
            });
        });
}
