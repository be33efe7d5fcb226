//! Copies: PDFs that wait for the invoice they are of, one by one with their first page and the best guesses
//! beside it; and invoices that still have no PDF.

mod missing;
mod model;

pub use model::{Copies, CopiesFor, LookedCopy};

use super::inbox::{choice_ground, found_row, within};
use super::model::{Inbox, due};
use super::reading::sheet;
use crate::app::command::Command;
use crate::app::snapshots::{CopyGuess, WaitingCopy};
use crate::domain::ids::{ItemId, WaitingCopyId};
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::field::entered;
use crate::ui::parts::keys::typed;
use crate::ui::parts::{
    Button, Col, Field, Table, cut, empty_state, key_cap, para, pill, pressed, say, segments, text,
};
use crate::ui::theme::{Ink, Tone, icon, look, radius, size, space, tokens};
use crate::words::Words;
use egui::{
    Align, CentralPanel, Frame, Id, Key, Layout, Margin, Rect, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use model::{about, signs_said};

/// Answers of the search shown.
const FOUND: usize = 8;

fn search_id() -> Id {
    Id::unique("money-in-copy-search")
}

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    current: Option<WaitingCopyId>,
    looked: Option<LookedCopy>,
    /// Asked for, so that it is asked once.
    asked: Option<WaitingCopyId>,
    search: String,
    /// The invoices without a copy are shown instead.
    of_invoices: bool,
    missing: missing::State,
}

impl State {
    /// The PDF that is looked at, and its page as it is drawn.
    pub(super) fn look(&mut self, looked: LookedCopy) {
        self.looked = Some(looked);
    }

    /// What may be the copy of an invoice.
    pub(super) fn offer(&mut self, copies: CopiesFor) {
        self.missing.offer(copies);
    }

    /// PDFs are shown one by one, so that the keys are for these.
    pub(super) const fn one_by_one(&self) -> bool {
        !self.of_invoices
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        (copies, inbox): (&Copies, &Inbox),
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let ground = Frame::new().fill(tokens(ui).pane).inner_margin(Margin {
            left: 24,
            right: 24,
            top: 0,
            bottom: 16,
        });
        CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::L, 0.0);
            if self.of_invoices {
                self.switch(ui, copies, None, words);
                self.missing.ui(ui, copies, words, out);
                return;
            }
            let Some(at) = self.place(copies) else {
                self.switch(ui, copies, None, words);
                let (title, why) = (
                    words.t("money-in-copies-none"),
                    words.t("money-in-copies-none-why"),
                );
                empty_state(ui, icon::PAPERCLIP, &title, &why, None);
                return;
            };
            let one = &copies.waiting[at];
            self.ask_for(one, out);
            self.keys(ui, copies, at, out);
            self.switch(ui, copies, Some(at), words);
            let room = ui.available_rect_before_wrap();
            let list = (room.width() * 0.26).clamp(180.0, 300.0);
            let list = Rect::from_min_size(room.min, vec2(list, room.height()));
            within(ui, list, "copies", |ui| self.list(ui, copies, words));
            let rest = room.right() - list.right() - space::L;
            let page = (rest * 0.48).clamp(200.0, 520.0);
            let page = Rect::from_min_size(
                pos2(list.right() + space::L, room.top()),
                vec2(page, room.height()),
            );
            within(ui, page, "page", |ui| self.page(ui, one, words));
            let guesses = Rect::from_min_max(pos2(page.right() + space::L, room.top()), room.max);
            within(ui, guesses, "guesses", |ui| {
                self.guesses(ui, (copies, inbox), at, words, out);
            });
        });
    }

    fn place(&mut self, copies: &Copies) -> Option<usize> {
        let waiting = &copies.waiting;
        let at = waiting.iter().position(|one| Some(one.id) == self.current);
        let at = at.unwrap_or(0);
        self.current = waiting.get(at).map(|one| one.id);
        self.current.map(|_| at)
    }

    fn looked(&self, one: &WaitingCopy) -> Option<&LookedCopy> {
        self.looked
            .as_ref()
            .filter(|looked| looked.view.copy.id == one.id)
    }

    /// Its page and the guesses beside it are made when it comes into sight.
    fn ask_for(&mut self, one: &WaitingCopy, out: &mut Vec<Action>) {
        if self.asked != Some(one.id) {
            self.asked = Some(one.id);
            self.search.clear();
            out.push(Action::LookAtCopy(one.id));
        }
    }

    fn go(&mut self, copies: &Copies, at: usize, forward: bool) {
        let all = copies.waiting.len();
        let step = if forward { 1 } else { all - 1 };
        self.current = copies
            .waiting
            .get((at + step) % all.max(1))
            .map(|one| one.id);
    }

    fn keys(&mut self, ui: &Ui, copies: &Copies, at: usize, out: &mut Vec<Action>) {
        let one = &copies.waiting[at];
        let guesses = self.looked(one).map(|looked| &looked.view.guesses);
        let items: Vec<ItemId> = guesses
            .into_iter()
            .flatten()
            .map(|guess| guess.item.id)
            .collect();
        let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
        let mut chosen = None;
        for (item, key) in items.iter().zip(numbers) {
            if pressed(ui, key) {
                chosen = Some(*item);
            }
        }
        if pressed(ui, Key::Enter) {
            chosen = items.first().copied();
        }
        if let Some(item) = chosen {
            self.attach(copies, at, item, out);
        }
        if pressed(ui, Key::ArrowRight) {
            self.go(copies, at, true);
        }
        if pressed(ui, Key::ArrowLeft) {
            self.go(copies, at, false);
        }
        if pressed(ui, Key::Delete) {
            self.remove(copies, at, out);
        }
        if typed(ui, '/') {
            ui.memory_mut(|memory| memory.request_focus(search_id()));
        }
    }

    fn attach(&mut self, copies: &Copies, at: usize, item: ItemId, out: &mut Vec<Action>) {
        let copy = copies.waiting[at].id;
        out.push(Action::Do(Command::AttachWaiting { copy, item }));
        self.go(copies, at, true);
    }

    fn remove(&mut self, copies: &Copies, at: usize, out: &mut Vec<Action>) {
        let copy = copies.waiting[at].id;
        out.push(Action::Do(Command::RemoveWaiting(copy)));
        self.go(copies, at, true);
    }

    /// PDFs or invoices, and which of the PDFs this is.
    fn switch(&mut self, ui: &mut Ui, copies: &Copies, at: Option<usize>, words: &Words) {
        let row = vec2(ui.available_width(), 56.0);
        let counts = [copies.waiting.len(), copies.missing.len()].map(super::note);
        let names = [
            words.t("money-in-copies-waiting"),
            words.t("money-in-copies-missing"),
        ];
        let items: Vec<Segment<'_>> = names
            .iter()
            .zip(&counts)
            .map(|(words, note)| Segment {
                words,
                note,
                proposed: false,
            })
            .collect();
        let (mut back, mut skip) = (false, false);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            let name = words.t("money-in-tab-copies");
            if let Some(chosen) = segments(ui, &name, &items, usize::from(self.of_invoices)) {
                self.of_invoices = chosen == 1;
            }
            let Some(at) = at else { return };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let only = words.t("money-in-off-only-copy");
                let off = (copies.waiting.len() < 2).then_some(only.as_str());
                let (before, next) = (words.t("money-in-back"), words.t("money-in-skip"));
                let button = Button::plain(&next).key("→").off_because(off);
                skip = button.show(ui).clicked();
                let button = Button::plain(&before).key("←").off_because(off);
                back = button.show(ui).clicked();
                let of = msg("money-in-place")
                    .with("now", at + 1)
                    .with("all", copies.waiting.len());
                say(ui, look::BODY_QUIET, words.say(&of));
            });
        });
        if let Some(at) = at.filter(|_| skip || back) {
            self.go(copies, at, skip);
        }
    }

    fn list(&mut self, ui: &mut Ui, copies: &Copies, words: &Words) {
        let waiting = &copies.waiting;
        let name = |row: usize| waiting[row].name.clone();
        let selected = waiting.iter().position(|one| Some(one.id) == self.current);
        sheet(ui).show(ui, |ui| {
            let list = words.t("money-in-copies-waiting");
            let answer = Table::new(&list, waiting.len(), &name)
                .columns(&[Col::share("", 1.0)])
                .row_height(46.0)
                .selected(selected)
                .padding(14.0, 10.0)
                .no_head()
                .show(ui, |row| {
                    let one = &waiting[row.index];
                    let about = about(one, words);
                    row.two(0, (look::NAME, &one.name), (look::SMALL, &about));
                });
            if let Some(one) = answer.select.and_then(|row| waiting.get(row)) {
                self.current = Some(one.id);
            }
        });
    }

    /// The first page, and what could be read on it.
    fn page(&self, ui: &mut Ui, one: &WaitingCopy, words: &Words) {
        let whole = ui.max_rect();
        let tokens = tokens(ui);
        let line = Stroke::new(1.0, tokens.line);
        ui.painter()
            .rect(whole, radius::CARD, tokens.card, line, StrokeKind::Inside);
        let looked = self.looked(one);
        let text = looked.map_or("", |looked| looked.view.text.as_str());
        let said = if text.is_empty() { 48.0 } else { 132.0 };
        let all = whole.shrink(14.0);
        let above = Rect::from_min_max(all.min, pos2(all.right(), all.bottom() - said));
        if let Some(page) = looked.and_then(|looked| looked.page.as_ref()) {
            let paper = page.size_vec2();
            let fit = (above.width() / paper.x).min(above.height() / paper.y);
            let place = Rect::from_center_size(above.center(), paper * fit);
            egui::Image::new(page).paint_at(ui, place);
            let line = Stroke::new(1.0, tokens.line_strong);
            ui.painter()
                .rect_stroke(place, 0, line, StrokeKind::Outside);
            let id = ui.scope_id().with("page");
            let response = ui.interact(place, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &one.name));
        } else {
            let loading = looked.is_none_or(|looked| looked.loading);
            let words = words.t(if loading {
                "money-in-copy-drawing"
            } else {
                "money-in-copy-not-drawn"
            });
            text::paint_centre(ui, above.center(), look::BODY_QUIET, &words);
        }
        let below = Rect::from_min_max(pos2(all.left(), above.bottom() + 12.0), all.max);
        within(ui, below, "text", |ui| {
            if text.is_empty() {
                if looked.is_some() {
                    para(ui, look::SMALL, words.t("money-in-copy-no-text"));
                }
                return;
            }
            say(ui, look::LABEL, words.t("money-in-copy-text"));
            ScrollArea::vertical()
                .id_salt(one.id.0)
                .auto_shrink(false)
                .show(ui, |ui| {
                    let lines = text.replace('\t', "   ");
                    para(ui, look::SMALL.ink(Ink::Text), lines);
                });
        });
    }

    /// What it may be of, and the ways on.
    fn guesses(
        &mut self,
        ui: &mut Ui,
        (copies, inbox): (&Copies, &Inbox),
        at: usize,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let one = &copies.waiting[at];
        let looked = self.looked(one).map(|looked| looked.view.guesses.clone());
        let mut chosen = None;
        ScrollArea::vertical()
            .id_salt(("guesses", one.id.0))
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_width(ui.available_width() - 2.0);
                ui.spacing_mut().item_spacing = vec2(space::S, 10.0);
                cut(ui, look::LEAD, &one.name);
                let guesses = looked.unwrap_or_default();
                for (place, guess) in guesses.iter().enumerate() {
                    if guess_card(ui, place, guess, words) {
                        chosen = Some(guess.item.id);
                    }
                }
                if guesses.is_empty() && self.looked(one).is_some() {
                    para(ui, look::BODY_QUIET, words.t("money-in-copy-no-guess"));
                }
                chosen = self.find(ui, inbox, words).or(chosen);
                let remove = words.t("money-in-copy-remove");
                let button = Button::plain(&remove).icon(icon::X).key("Del");
                if button.tall(size::BUTTON).show(ui).clicked() {
                    self.remove(copies, at, out);
                }
                para(ui, look::SMALL, words.t("money-in-copy-remove-note"));
            });
        if let Some(item) = chosen {
            self.attach(copies, at, item, out);
        }
    }

    /// Another invoice, found while one types.
    fn find(&mut self, ui: &mut Ui, inbox: &Inbox, words: &Words) -> Option<ItemId> {
        let name = words.t("money-in-copy-search");
        let field = Field::search(&name)
            .id(search_id())
            .hint(&name)
            .key("/")
            .tall(36.0);
        let response = field.show(ui, &mut self.search);
        let found = inbox.find_open(&self.search, FOUND);
        let first = found.first().filter(|_| entered(ui, &response));
        let mut chosen = first.map(|open| open.item.id);
        for open in &found {
            let title = format!("{} · {}", open.name, open.item.number);
            let when = msg("money-in-due").with("day", due(&open.item, words).0);
            let amount = words.money(open.item.open);
            if found_row(ui, &title, &words.say(&when), &amount) {
                chosen = Some(open.item.id);
            }
        }
        if found.is_empty() && !self.search.trim().is_empty() {
            say(ui, look::SMALL, words.t("money-in-search-nothing"));
        }
        if chosen.is_some() {
            self.search.clear();
            ui.memory_mut(|memory| memory.surrender_focus(search_id()));
        }
        chosen
    }
}

/// An invoice that it may be of; true when it was chosen.
fn guess_card(ui: &mut Ui, place: usize, guess: &CopyGuess, words: &Words) -> bool {
    let name = format!("{}, {}", guess.item.number, guess.name);
    let (rect, clicked) = choice_ground(ui, vec2(ui.available_width(), 72.0), &name);
    within(ui, rect.shrink2(vec2(16.0, 11.0)), &name, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, 6.0);
        let row = vec2(ui.available_width(), 20.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            say(ui, look::NAME, words.money(guess.item.open));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if place < 4 {
                    key_cap(ui, &(place + 1).to_string());
                }
                say(ui, look::NAME, &guess.item.number);
                cut(ui, look::SMALL, &guess.name);
            });
        });
        ui.horizontal(|ui| {
            ui.add_space(26.0);
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            ui.spacing_mut().item_spacing.x = 6.0;
            for sign in signs_said(guess.signs, words) {
                pill(ui, Tone::Green, icon::CHECK, &sign);
            }
            if guess.signs.is_number_alone() {
                let no_more = words.t("money-in-sign-no-more");
                pill(ui, Tone::Amber, icon::TRIANGLE_ALERT, &no_more);
            }
        });
    });
    clicked
}
