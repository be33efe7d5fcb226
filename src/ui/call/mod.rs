//! A conversation: the facts at the left, what to say in the middle, what came of it at the right.
//!
//! Whoever calls reads from left to right and can do all of it from the keyboard. Nothing is recorded
//! before the outcome is complete and repeated; then one key records it and the next one is at hand.

mod draft;
pub mod model;
mod outcome;
pub mod rhythm;
mod script;
mod sheet;

pub use model::{Model, model};

use crate::app::command::Command;
use crate::domain::contact::{MomentResult, Tone};
use crate::domain::ids::ContactId;
use crate::domain::language::Language;
use crate::ui::action::Action;
use crate::ui::ask::{By, DisputeForm, Question};
use crate::ui::inside::BeforeCall;
use crate::ui::parts::keys;
use crate::ui::parts::surface::{Side, side_pane};
use crate::ui::reply::{Reply, below};
use crate::ui::route::Route;
use crate::ui::theme::{radius, tokens, wide};
use crate::ui::today::model::Key;
use crate::words::Words;
use chrono::NaiveDate;
use draft::{Draft, Finished};
use egui::{
    Area, Event, Frame, Id, Key as Press, Margin, Order, Panel, ScrollArea, Stroke, Ui, pos2,
};
use script::Room;

/// The window below which the facts become a strip.
const NARROW: f32 = 1180.0;
/// The window below which lines are saved.
const LOW: f32 = 760.0;
/// The text in the middle is never wider than this.
const TEXT_MOST: f32 = 860.0;

/// One conversation, half-done: it stays what it is until another customer, or another currency, is called.
#[derive(Debug)]
pub struct CallScreen {
    of: Option<Key>,
    incoming: bool,
    tone: Tone,
    step: usize,
    excuse: Option<String>,
    query: String,
    more: bool,
    tips: bool,
    /// Why the step is said: its tips are shown.
    why: bool,
    /// All of the script at once, instead of step by step.
    glance: bool,
    /// The script beside the conversation that is shown instead.
    aside: Option<usize>,
    asked: Option<ContactId>,
    draft: Draft,
    person: String,
    phone: String,
    reply: Reply,
    known: Reply,
    facts_open: bool,
    spoken: Option<Words>,
    inside: BeforeCall,
    /// The arrangement that is made in this conversation.
    arrangement: Option<Question>,
}

impl Default for CallScreen {
    fn default() -> Self {
        Self {
            of: None,
            incoming: false,
            tone: Tone::Friendly,
            step: 0,
            excuse: None,
            query: String::new(),
            more: false,
            tips: false,
            why: false,
            glance: false,
            aside: None,
            asked: None,
            draft: Draft::default(),
            person: String::new(),
            phone: String::new(),
            reply: Reply::default(),
            known: Reply::default(),
            facts_open: false,
            spoken: None,
            inside: BeforeCall::default(),
            arrangement: None,
        }
    }
}

/// The keys of this screen, for the line at the foot.
#[must_use]
pub fn keys(words: &Words) -> Vec<(String, String)> {
    [
        ("Esc", words.t("call-key-back")),
        ("↑ ↓", words.t("call-key-step")),
        ("/", words.t("call-key-excuse")),
        ("F2", words.t("call-key-tone")),
        ("F8", words.t("call-key-dial")),
        ("F4", words.t("call-key-glance")),
        ("Ctrl ↓", words.t("call-key-next")),
    ]
    .map(|(key, what)| (key.to_owned(), what))
    .to_vec()
}

/// The rest of them, for the page of all keys.
#[must_use]
pub fn more_keys(words: &Words) -> Vec<(String, String)> {
    [
        ("Alt 1 2 3", words.t("call-key-attempt")),
        ("Alt B T R", words.t("call-key-result-1")),
        ("Alt G A C N", words.t("call-key-result-2")),
        ("1 2 3", words.t("call-key-action")),
        ("a … z", words.t("call-key-excuse-letter")),
        ("F6", words.t("call-key-aside")),
        ("Ctrl P", words.t("call-key-print")),
        ("Ctrl H", words.t("call-key-read-back")),
        ("Ctrl Enter", words.t("call-key-save")),
        ("Ctrl C", words.t("call-key-copy")),
        ("F3", words.t("call-key-facts")),
    ]
    .map(|(key, what)| (key.to_owned(), what))
    .to_vec()
}

impl CallScreen {
    /// Something was typed or chosen with this customer that is not recorded.
    #[must_use]
    pub fn unsaved(&self, model: &Model) -> bool {
        let typed = [&self.person, &self.phone];
        self.of == Some(model.key)
            && !self.reply.was_done()
            && !self.arrangement.as_ref().is_some_and(Question::was_done)
            && (self.draft.touched() || typed.iter().any(|typed| !typed.trim().is_empty()))
    }

    /// Why it cannot be recorded yet.
    #[must_use]
    pub fn missing(&self, model: &Model, words: &Words, today: NaiveDate) -> Option<String> {
        let finished = self.draft.finish(model, self.tone, By::new(words, today));
        finished
            .err()
            .map(|missing| outcome::missing(&missing, words))
    }

    /// Records it, if nothing is missing.
    pub fn keep(&mut self, model: &Model, words: &Words, today: NaiveDate, out: &mut Vec<Action>) {
        let finished = self.draft.finish(model, self.tone, By::new(words, today));
        if let Ok(finished) = finished {
            self.record(finished, out);
        }
    }

    /// Asks for an arrangement.
    pub(in crate::ui) fn ask(&mut self, arrangement: Question) {
        self.arrangement = Some(arrangement);
    }

    /// Forgets what was typed.
    pub fn forget(&mut self) {
        self.of = None;
    }

    /// Draws the screen.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if self.reply.done() || self.arrangement.as_ref().is_some_and(Question::was_done) {
            self.forget();
        }
        self.begin(model);
        if self.known.done() {
            self.person.clear();
            self.phone.clear();
        }
        let refused = self.reply.refused().cloned();
        let by = By {
            refused: refused.as_ref(),
            ..By::new(words, today)
        };
        let spoken = self
            .spoken
            .take()
            .unwrap_or_else(|| in_language(model.language, today));
        self.keys(ui, model, by, out);
        ui.spacing_mut().item_spacing.y = 0.0;
        let window = ui.ctx().content_rect();
        let room = Room {
            wide: wide(window.width() - 200.0),
            low: window.height() < LOW,
        };
        if window.width() < NARROW {
            self.facts_over(ui, model, by, out);
        } else {
            self.facts_open = false;
            let width = if room.wide { 420.0 } else { 316.0 };
            side_pane(ui, "call-facts", Side::Left, width, |ui| {
                sheet::show(self, ui, model, room.low, words, out);
            });
        }
        self.outcome(ui, (model, room), by, &spoken, out);
        self.middle(ui, (model, room), by, out);
        self.spoken = Some(spoken);
        let asked = out.len();
        Question::show(&mut self.arrangement, ui.ctx(), words, today, out);
        // Like any other outcome: what it sent off is recorded, and the next one is at hand.
        if matches!(out.get(asked..), Some([.., Action::Post { .. }])) {
            out.push(on(model));
        }
        if let Some(asked) = &model.inside {
            self.inside.show(ui.ctx(), asked, words, today, out);
        }
    }

    /// A conversation with somebody else begins afresh; when it turns out that they rang us, or we them, what
    /// was typed stays.
    fn begin(&mut self, model: &Model) {
        if self.of != Some(model.key) {
            *self = Self {
                of: Some(model.key),
                incoming: model.incoming,
                tone: model.proposal.0,
                asked: model.whom.contact,
                draft: Draft::new(model),
                ..Self::default()
            };
        } else if self.incoming != model.incoming {
            self.incoming = model.incoming;
            self.draft.turn(model);
        }
        if self.asked != model.whom.contact {
            self.asked = model.whom.contact;
            self.draft.ask_for(model);
        }
    }

    fn keys(&mut self, ui: &Ui, model: &Model, by: By<'_>, out: &mut Vec<Action>) {
        let steps = script::of(self, model).len();
        let next = keys::pressed(ui, Press::Space) || keys::pressed(ui, Press::ArrowDown);
        if next {
            self.step = (self.step + 1).min(steps.saturating_sub(1));
        }
        if keys::pressed(ui, Press::ArrowUp) {
            self.step = self.step.saturating_sub(1);
        }
        if keys::pressed_always(ui, Press::F2) {
            let now = Tone::ALL
                .iter()
                .position(|tone| *tone == self.tone)
                .unwrap_or(0);
            self.tone = Tone::ALL[(now + 1) % Tone::ALL.len()];
        }
        if keys::pressed_always(ui, Press::F3) {
            self.facts_open = !self.facts_open;
        }
        if keys::pressed_always(ui, Press::F4) {
            self.glance = !self.glance;
        }
        if keys::pressed_always(ui, Press::F6) {
            self.turn_aside(model);
        }
        if keys::pressed_ctrl(ui, Press::P) {
            out.push(self.print(model));
        }
        for view in &model.excuses {
            if view.excuse.key.is_some_and(|key| keys::typed(ui, key)) {
                script::open(self, model, &view.id);
            }
        }
        keys_of_number(ui, model, out);
        self.keys_of_outcome(ui, model, by);
        if keys::pressed_ctrl(ui, Press::ArrowDown) {
            out.push(on(model));
        }
        // Escape first leaves the field somebody types in.
        if !ui.ctx().text_edit_focused() && keys::pressed_always(ui, Press::Escape) {
            if self.facts_open {
                self.facts_open = false;
            } else {
                out.push(Action::Back);
            }
        }
    }

    fn keys_of_outcome(&mut self, ui: &Ui, model: &Model, by: By<'_>) {
        let numbers = [Press::Num1, Press::Num2, Press::Num3];
        for (key, (result, ..)) in numbers.into_iter().zip(outcome::QUICK) {
            if !model.incoming && keys::pressed_alt(ui, key) {
                self.choose(result, model, by);
            }
        }
        for (result, key) in outcome::RESULTS {
            if keys::pressed_alt(ui, key) {
                self.draft.choose(result, model, by);
            }
        }
        if keys::pressed_ctrl(ui, Press::H) {
            self.draft.read_back = !self.draft.read_back;
        }
    }

    /// A machine listens: what may be said to it comes up by itself.
    fn choose(&mut self, result: MomentResult, model: &Model, by: By<'_>) {
        self.draft.choose(result, model, by);
        if result == MomentResult::Voicemail {
            self.go_aside(model.asides.iter().position(|aside| aside.voicemail));
        }
    }

    /// The conversation, a machine, reception or family: the next of them.
    fn turn_aside(&mut self, model: &Model) {
        let next = self.aside.map_or(0, |aside| aside + 1);
        self.go_aside((next < model.asides.len()).then_some(next));
    }

    const fn go_aside(&mut self, to: Option<usize>) {
        self.aside = to;
        self.step = 0;
        self.why = false;
    }

    fn print(&self, model: &Model) -> Action {
        Action::PrintCallSheet {
            customer: model.key.0,
            currency: model.key.1,
            tone: self.tone,
            asked: self.asked,
        }
    }

    /// In a narrow window: a strip, and the facts over the screen when asked for.
    fn facts_over(&mut self, ui: &mut Ui, model: &Model, by: By<'_>, out: &mut Vec<Action>) {
        if sheet::strip(ui, model, by.words, out) {
            self.facts_open = !self.facts_open;
        }
        if !self.facts_open {
            return;
        }
        let room = ui.available_rect_before_wrap();
        let tokens = tokens(ui);
        let frame = Frame::new()
            .fill(tokens.pane)
            .stroke(Stroke::new(1.0, tokens.line_strong))
            .corner_radius(radius::CARD)
            .shadow(ui.visuals().window_shadow)
            .inner_margin(Margin::symmetric(20, 16));
        Area::new(Id::unique("call-facts-over"))
            .order(Order::Middle)
            .fixed_pos(pos2(room.left() + 12.0, room.top() + 4.0))
            .show(ui.ctx(), |ui| {
                frame.show(ui, |ui| {
                    ui.set_width(296.0);
                    let most = room.height() - 48.0;
                    ScrollArea::vertical().max_height(most).show(ui, |ui| {
                        sheet::show(self, ui, model, false, by.words, out);
                    });
                });
            });
    }

    fn outcome(
        &mut self,
        ui: &mut Ui,
        (model, room): (&Model, Room),
        by: By<'_>,
        spoken: &Words,
        out: &mut Vec<Action>,
    ) {
        let tokens = tokens(ui);
        let width = if room.wide { 480.0 } else { 356.0 };
        let ground = Frame::new().fill(tokens.pane);
        Panel::right("call-outcome")
            .exact_size(width)
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| {
                let whole = ui.max_rect();
                let foot = Frame::new().fill(tokens.pane).inner_margin(Margin {
                    left: 20,
                    right: 20,
                    top: 4,
                    bottom: 16,
                });
                let why = below(by.refused, self.places(), by.words);
                let room = if why.is_some() { 128.0 } else { 80.0 };
                Panel::bottom("call-save")
                    .exact_size(room)
                    .show_separator_line(false)
                    .frame(foot)
                    .show(ui, |ui| self.save(ui, model, (by, why.as_deref()), out));
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    crate::ui::parts::pane(ui).show(ui, |ui| {
                        outcome::show(self, ui, model, by, spoken);
                    });
                });
                let line = Stroke::new(1.0, tokens.line);
                ui.painter()
                    .vline(whole.left() + 0.5, whole.y_range(), line);
            });
    }

    fn save(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        (by, refused): (By<'_>, Option<&str>),
        out: &mut Vec<Action>,
    ) {
        let finished = self.draft.finish(model, self.tone, by);
        let clicked = outcome::save(self, ui, model, (&finished, refused), by.words);
        let by_key = keys::pressed_ctrl(ui, Press::Enter);
        if self.draft.result == Some(MomentResult::Arrangement) {
            if clicked || by_key {
                let moment = self.draft.for_arrangement(model, self.tone, by);
                out.push(Action::NewArrangement(Box::new(moment)));
            }
            return;
        }
        let Ok(finished) = finished else { return };
        if (clicked || by_key) && !self.reply.is_sent() {
            self.record(finished, out);
            out.push(on(model));
        }
    }

    /// The fields that say themselves why they were refused.
    fn places(&self) -> &'static [&'static str] {
        match self.draft.result {
            Some(MomentResult::Promise | MomentResult::Paid) => &["promise_day", "promise_amount"],
            Some(MomentResult::Dispute) => DisputeForm::PLACES,
            Some(MomentResult::OtherPerson) => &["name"],
            _ => &[],
        }
    }

    fn record(&mut self, finished: Finished, out: &mut Vec<Action>) {
        let mut wishes = finished.before;
        wishes.push(Command::RecordMoment(Box::new(finished.moment)));
        out.push(self.reply.post(wishes));
    }

    fn middle(
        &mut self,
        ui: &mut Ui,
        (model, room): (&Model, Room),
        by: By<'_>,
        out: &mut Vec<Action>,
    ) {
        ScrollArea::vertical()
            .id_salt("call-script")
            .auto_shrink(false)
            .show(ui, |ui| {
                let side = ((ui.available_width() - TEXT_MOST) / 2.0).max(28.0);
                let width = ui.available_width() - 2.0 * side;
                ui.add_space(16.0);
                ui.horizontal_top(|ui| {
                    ui.add_space(side);
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        script::show(self, ui, (model, room), by, out);
                        ui.add_space(16.0);
                    });
                });
            });
    }
}

/// Dials, or copies the number when nothing else is selected.
fn keys_of_number(ui: &Ui, model: &Model, out: &mut Vec<Action>) {
    let Some(phone) = &model.whom.phone else {
        return;
    };
    if keys::pressed_always(ui, Press::F8) {
        out.push(Action::Dial(phone.clone()));
    }
    let copied = ui.input(|input| input.events.contains(&Event::Copy));
    if copied && keys::free(ui) {
        out.push(Action::Copy(phone.clone()));
    }
}

fn in_language(language: Language, today: NaiveDate) -> Words {
    Words::new(language).on(today)
}

/// The next one on today's list, or the list itself.
fn on(model: &Model) -> Action {
    match &model.next {
        Some(((customer, currency), _)) if !model.incoming => Action::Call {
            customer: *customer,
            currency: *currency,
            incoming: false,
        },
        _ => Action::Go(Route::Today),
    }
}
