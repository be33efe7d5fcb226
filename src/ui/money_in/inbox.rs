//! Receipts that did not explain themselves: one by one, what came in at the left, what it may be at the
//! right.

use super::draft::{Draft, Verdict};
use super::model::{Card, Inbox, Mark, candidate_about, candidate_sum, due, paid_twice};
use super::reading::sheet;
use crate::app::command::Command;
use crate::app::snapshots::{InboxCandidate, InboxReceipt};
use crate::domain::ids::{CustomerId, ReceiptId};
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::ui::action::Action;
use crate::ui::parts::field::entered;
use crate::ui::parts::keys::typed;
use crate::ui::parts::table::Row;
use crate::ui::parts::timeline::pair;
use crate::ui::parts::{
    Answer, Button, Col, Dialog, Field, Table, amount_field, checkbox, chip, cut, empty_state,
    hairline, icon, icon_button, key_cap, link, notice, para, pill, pressed, progress_steps, say,
    text,
};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon, look, radius, size, space, tokens, wide};
use crate::words::Words;
use egui::text::LayoutJob;
use egui::{
    Align, CentralPanel, Frame, Id, Key, Label, Layout, Margin, Rect, Role, ScrollArea, Sense,
    Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    current: Option<ReceiptId>,
    /// Links and decisions asked for while this screen is open, in order.
    done: Vec<Decided>,
    choice: Option<Choice>,
    draft: Option<Draft>,
    search: String,
    /// What is found joins the draft instead of beginning another.
    adding: bool,
    not_a_customer: Option<Aside>,
}

/// A receipt that is said not to be a customer's: what it is, and whether the next one is neither.
#[derive(Debug)]
struct Aside {
    note: String,
    remember: bool,
}

impl Aside {
    const fn new() -> Self {
        Self {
            note: String::new(),
            remember: true,
        }
    }
}

/// A receipt that was dealt with here.
#[derive(Debug, Clone)]
struct Decided {
    receipt: ReceiptId,
    name: String,
    amount: Money,
}

/// What is opened at the right, for which receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Choice {
    receipt: ReceiptId,
    /// Which candidate; `None` is chosen by hand.
    candidate: Option<usize>,
}

/// Candidates shown.
const MOST: usize = 4;
/// Answers of the search shown.
const FOUND: usize = 8;

fn search_id() -> Id {
    Id::unique("money-in-search")
}

impl State {
    pub(super) fn ui(&mut self, ui: &mut Ui, inbox: &Inbox, words: &Words, out: &mut Vec<Action>) {
        let ground = Frame::new().fill(tokens(ui).pane).inner_margin(Margin {
            left: 24,
            right: 24,
            top: 0,
            bottom: 16,
        });
        CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::L, 0.0);
            let Some(at) = self.place(inbox) else {
                let (title, why) = (
                    words.t("money-in-inbox-empty"),
                    words.t("money-in-inbox-empty-why"),
                );
                empty_state(ui, icon::INBOX, &title, &why, None);
                return;
            };
            let one = &inbox.receipts[at];
            self.settle(one, words);
            self.keys(ui, inbox, at, words, out);
            self.progress(ui, inbox, at, words);
            let card = Card::of(one, words);
            let room = ui.available_rect_before_wrap();
            let mut left = room.left();
            if wide(room.width()) {
                let queue = Rect::from_min_size(room.min, vec2(300.0, room.height()));
                within(ui, queue, "queue", |ui| self.queue(ui, inbox, words));
                left = queue.right() + space::L;
            }
            let share = if wide(room.width()) {
                480.0
            } else if room.width() > 960.0 {
                412.0
            } else {
                (room.width() * 0.4).clamp(280.0, 340.0)
            };
            let receipt =
                Rect::from_min_size(egui::pos2(left, room.top()), vec2(share, room.height()));
            within(ui, receipt, "receipt", |ui| {
                receipt_card(ui, &card, words, out);
            });
            let rest = Rect::from_min_max(egui::pos2(receipt.right() + 20.0, room.top()), room.max);
            within(ui, rest, "choices", |ui| {
                self.choices(ui, inbox, one, &card, words, out);
            });
        });
        self.not_a_customer_dialog(ui, inbox, words, out);
    }

    /// The receipt that is asked for comes into sight.
    pub(super) fn look_at(&mut self, receipt: ReceiptId) {
        self.current = Some(receipt);
    }

    /// The receipt at hand looks like one that was paid a second time.
    pub(super) fn is_paid_twice(&self, inbox: &Inbox) -> bool {
        let at = self.current.and_then(|receipt| inbox.place(receipt));
        let one = inbox.receipts.get(at.unwrap_or(0));
        one.is_some_and(|one| paid_twice(one).is_some())
    }

    /// The receipt at hand: the one chosen, or the first.
    fn place(&mut self, inbox: &Inbox) -> Option<usize> {
        let at = self
            .current
            .and_then(|receipt| inbox.place(receipt))
            .unwrap_or(0);
        self.current = inbox.receipts.get(at).map(|one| one.receipt.id);
        self.current.map(|_| at)
    }

    /// Opens the first candidate of a receipt that comes into sight.
    fn settle(&mut self, one: &InboxReceipt, words: &Words) {
        if self
            .choice
            .is_some_and(|choice| choice.receipt == one.receipt.id)
        {
            return;
        }
        self.choose(one, 0, words);
        self.search.clear();
        self.adding = false;
    }

    fn choose(&mut self, one: &InboxReceipt, candidate: usize, words: &Words) {
        self.draft = one
            .candidates
            .get(candidate)
            .map(|candidate| Draft::of(candidate, words));
        let candidate = self.draft.is_some().then_some(candidate);
        self.choice = Some(Choice {
            receipt: one.receipt.id,
            candidate,
        });
    }

    /// Goes to the receipt so many places further, round at the ends.
    fn go(&mut self, inbox: &Inbox, at: usize, forward: bool) {
        let all = inbox.receipts.len();
        let step = if forward { 1 } else { all - 1 };
        let next = (at + step) % all.max(1);
        self.current = inbox.receipts.get(next).map(|one| one.receipt.id);
    }

    fn keys(&mut self, ui: &Ui, inbox: &Inbox, at: usize, words: &Words, out: &mut Vec<Action>) {
        let one = &inbox.receipts[at];
        let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
        for (candidate, key) in numbers.into_iter().enumerate() {
            if pressed(ui, key) && candidate < one.candidates.len() {
                self.choose(one, candidate, words);
            }
        }
        if pressed(ui, Key::Enter)
            && let Some(draft) = &self.draft
        {
            let verdict = draft.verdict(one.receipt.unallocated, words);
            self.link(inbox, at, &verdict, out);
        }
        if pressed(ui, Key::ArrowRight) {
            self.go(inbox, at, true);
        }
        if pressed(ui, Key::ArrowLeft) {
            self.go(inbox, at, false);
        }
        if pressed(ui, Key::T) {
            self.credit(inbox, at, out);
        }
        if pressed(ui, Key::N) {
            self.not_a_customer = Some(Aside::new());
        }
        if pressed(ui, Key::R) {
            self.pay_back(one, words);
        }
        if typed(ui, '/') {
            self.adding = false;
            ui.memory_mut(|memory| memory.request_focus(search_id()));
        }
        if typed(ui, '+') || pressed(ui, Key::S) {
            self.adding = true;
            ui.memory_mut(|memory| memory.request_focus(search_id()));
        }
    }

    /// Links as drafted, if nothing is wrong with it, and goes on to the next one.
    fn link(&mut self, inbox: &Inbox, at: usize, verdict: &Verdict, out: &mut Vec<Action>) {
        if verdict.off.is_some() {
            return;
        }
        let receipt = inbox.receipts[at].receipt.id;
        out.push(Action::Do(Command::Allocate {
            receipt,
            parts: verdict.parts.clone(),
        }));
        if verdict.rest.is_zero() {
            self.decided(inbox, at);
        } else {
            self.choice = None;
        }
    }

    fn credit(&mut self, inbox: &Inbox, at: usize, out: &mut Vec<Action>) {
        let one = &inbox.receipts[at];
        if let Some((customer, _)) = self.customer(one) {
            let receipt = one.receipt.id;
            out.push(Action::Do(Command::KeepAsCredit { receipt, customer }));
            self.decided(inbox, at);
        }
    }

    /// What was paid a second time goes back: it is set aside with what it is.
    fn pay_back(&mut self, one: &InboxReceipt, words: &Words) {
        if let Some((_, name)) = paid_twice(one) {
            let note = msg("money-in-to-pay-back").with("customer", name);
            self.not_a_customer = Some(Aside {
                note: words.say(&note),
                // Who paid twice is a customer.
                remember: false,
            });
        }
    }

    /// Whose money it would be: of who paid twice, else the draft's, else the first candidate's.
    fn customer(&self, one: &InboxReceipt) -> Option<(CustomerId, String)> {
        if let Some((customer, name)) = paid_twice(one) {
            return Some((customer, name.to_owned()));
        }
        let draft = self
            .draft
            .as_ref()
            .map(|draft| (draft.customer, draft.name.clone()));
        let first = || one.candidates.first();
        draft
            .or_else(|| first().map(|first| (first.customer, first.name.clone())))
            .filter(|_| one.receipt.unallocated.is_positive())
    }

    /// What was asked for here and is gone from the list: what is still there was refused or undone.
    fn done(&self, inbox: &Inbox) -> Vec<Decided> {
        let gone = |done: &&Decided| inbox.place(done.receipt).is_none();
        self.done.iter().filter(gone).cloned().collect()
    }

    fn decided(&mut self, inbox: &Inbox, at: usize) {
        let receipt = &inbox.receipts[at].receipt;
        self.done.retain(|done| done.receipt != receipt.id);
        self.done.push(Decided {
            receipt: receipt.id,
            name: receipt.counterparty_name.clone().unwrap_or_default(),
            amount: receipt.amount,
        });
        self.go(inbox, at, true);
        self.choice = None;
    }

    /// "3 van 12", what is still to be explained, back and skip.
    fn progress(&mut self, ui: &mut Ui, inbox: &Inbox, at: usize, words: &Words) {
        let done = self.done(inbox).len();
        let all = done + inbox.receipts.len();
        let now = done + at;
        let of = msg("money-in-place").with("now", now + 1).with("all", all);
        let of = words.say(&of);
        let row = vec2(ui.available_width(), 56.0);
        let (mut back, mut skip) = (false, false);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (back_words, skip_words) = (words.t("money-in-back"), words.t("money-in-skip"));
            let many = inbox.receipts.len() > 1;
            let only = words.t("money-in-off-only-one");
            let off = (!many).then_some(only.as_str());
            skip = Button::plain(&skip_words)
                .key("→")
                .off_because(off)
                .show(ui)
                .clicked();
            back = Button::plain(&back_words)
                .key("←")
                .off_because(off)
                .show(ui)
                .clicked();
            ui.add_space(space::S);
            let left: Vec<String> = inbox
                .left()
                .into_iter()
                .map(|money| words.money(money))
                .collect();
            say(ui, look::TOTAL, left.join(" + "));
            if ui.available_width() > 420.0 && !left.is_empty() {
                say(ui, look::BODY_QUIET, words.t("money-in-still-left"));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                say(ui, look::BODY, &of);
                if ui.available_width() > 260.0 {
                    progress_steps(ui, &of, now, all);
                }
                if done > 0 && ui.available_width() > 90.0 {
                    let done = msg("money-in-done").with("count", done);
                    cut(ui, look::SMALL, words.say(&done));
                }
            });
        });
        if skip || back {
            self.go(inbox, at, skip);
        }
    }

    /// All that wait, in a wide window; what was done here stays above them, ticked.
    fn queue(&mut self, ui: &mut Ui, inbox: &Inbox, words: &Words) {
        let done = self.done(inbox);
        let count = done.len() + inbox.receipts.len();
        let waiting = |row: usize| {
            row.checked_sub(done.len())
                .and_then(|at| inbox.receipts.get(at))
        };
        let name = |row: usize| match waiting(row) {
            Some(one) => {
                let receipt = &one.receipt;
                let who = receipt.counterparty_name.as_deref().unwrap_or_default();
                format!("{who}: {}", words.money(receipt.amount))
            }
            None => done
                .get(row)
                .map_or_else(String::new, |done| done.name.clone()),
        };
        let can = |row: usize| row >= done.len();
        let selected = self
            .current
            .and_then(|receipt| inbox.place(receipt))
            .map(|at| at + done.len());
        let columns = [
            Col::exact("", 20.0),
            Col::share("", 1.0),
            Col::exact("", 92.0).right(),
        ];
        sheet(ui).show(ui, |ui| {
            let title = vec2(ui.available_width(), 42.0);
            ui.allocate_ui_with_layout(title, Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(14.0);
                say(ui, look::SECTION, words.t("money-in-tab-inbox"));
                say(
                    ui,
                    look::SMALL.ink(Ink::Faint),
                    words.t("money-in-oldest-first"),
                );
            });
            let answer = Table::new(&words.t("money-in-tab-inbox"), count, &name)
                .columns(&columns)
                .row_height(48.0)
                .selectable(&can)
                .selected(selected)
                .keyboard(false)
                .padding(14.0, 14.0)
                .no_head()
                .show(ui, |row| {
                    if let Some(one) = waiting(row.index) {
                        queue_row(row, one, words);
                    } else if let Some(done) = done.get(row.index) {
                        row.icon_text(0, icon::CIRCLE_CHECK, Ink::Green, look::BODY, "");
                        row.text(1, look::NAME_QUIET, &done.name);
                        row.text(2, look::BODY_QUIET, &words.money(done.amount));
                    }
                });
            if let Some(at) = answer.select.and_then(|row| row.checked_sub(done.len())) {
                self.current = inbox.receipts.get(at).map(|one| one.receipt.id);
            }
        });
    }

    /// The right side: what it may be.
    fn choices(
        &mut self,
        ui: &mut Ui,
        inbox: &Inbox,
        one: &InboxReceipt,
        card: &Card,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let at = inbox.place(one.receipt.id).unwrap_or(0);
        ScrollArea::vertical()
            .id_salt(one.receipt.id.0)
            .auto_shrink(false)
            .show(ui, |ui| {
                // Room for the focus ring and the border of the chosen card.
                ui.set_width(ui.available_width() - 2.0);
                ui.spacing_mut().item_spacing = vec2(space::S, 10.0);
                let by_hand = self.choice.is_some_and(|choice| choice.candidate.is_none());
                if by_hand && self.draft.is_some() {
                    self.opened(ui, inbox, at, None, card, words, out);
                }
                let mut why = card.why_not.as_deref();
                let twice = paid_twice(one).is_some();
                if twice {
                    self.twice(ui, inbox, at, why.take().unwrap_or_default(), words, out);
                }
                for (place, candidate) in one.candidates.iter().take(MOST).enumerate() {
                    if twice && place == 0 {
                        continue;
                    }
                    if self
                        .choice
                        .is_some_and(|choice| choice.candidate == Some(place))
                    {
                        self.opened(ui, inbox, at, Some((place, candidate)), card, words, out);
                    } else if closed(ui, place, candidate, words) {
                        self.choose(one, place, words);
                    }
                    if let Some(why) = why.take() {
                        notice(ui, Tone::Amber, why, "", None, None);
                    }
                }
                if let Some(why) = why {
                    notice(ui, Tone::Amber, why, "", None, None);
                }
                self.otherwise(ui, inbox, at, words, out);
                self.search(ui, inbox, one, words);
            });
    }

    /// The chosen card with its amounts.
    #[expect(clippy::too_many_arguments, reason = "one card of the inbox")]
    fn opened(
        &mut self,
        ui: &mut Ui,
        inbox: &Inbox,
        at: usize,
        candidate: Option<(usize, &InboxCandidate)>,
        card: &Card,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let Some(mut draft) = self.draft.take() else {
            return;
        };
        let left = inbox.receipts[at].receipt.unallocated;
        let mut entered = false;
        let mut asked = false;
        let line = Stroke::new(1.5, tokens(ui).accent);
        let frame = sheet(ui)
            .stroke(line)
            .inner_margin(Margin::symmetric(18, 14));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 5.0;
            opened_head(ui, &draft, candidate, card, words);
            entered = parts(ui, &mut draft, left, words);
            let verdict = draft.verdict(left, words);
            ui.horizontal(|ui| {
                icon(ui, icon::PLUS, 13.0, Ink::Accent);
                if link(ui, &words.t("money-in-add-item")).clicked() {
                    self.adding = true;
                    ui.memory_mut(|memory| memory.request_focus(search_id()));
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let ink = if verdict.rest.is_zero() {
                        Ink::Green
                    } else if verdict.rest.is_negative() != left.is_negative() {
                        Ink::Red
                    } else {
                        Ink::Amber
                    };
                    say(ui, look::TOTAL.ink(ink), words.money(verdict.rest));
                    say(ui, look::BODY_QUIET, words.t("money-in-rest-label"));
                });
            });
            if let Some((_, candidate)) = candidate {
                forgiven(ui, candidate, &verdict, words);
            }
            hairline(ui);
            ui.add_space(2.0);
            asked = link_button(ui, &draft, &verdict, words);
        });
        let verdict = draft.verdict(left, words);
        self.draft = Some(draft);
        if asked || entered {
            self.link(inbox, at, &verdict, out);
        }
    }

    /// An invoice that was paid a second time: keep it, or pay it back.
    fn twice(
        &mut self,
        ui: &mut Ui,
        inbox: &Inbox,
        at: usize,
        why: &str,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let Some((_, name)) = paid_twice(&inbox.receipts[at]) else {
            return;
        };
        cut(ui, look::LEAD, name);
        notice(ui, Tone::Amber, why, "", None, None);
        let (hold, hold_note) = (words.t("money-in-hold"), words.t("money-in-as-credit-note"));
        let (back, back_note) = (
            words.t("money-in-pay-back"),
            words.t("money-in-pay-back-note"),
        );
        let width = ui.available_width();
        if plain_choice(ui, width, "T", &hold, &hold_note) {
            self.credit(inbox, at, out);
        }
        if plain_choice(ui, width, "R", &back, &back_note) {
            self.pay_back(&inbox.receipts[at], words);
        }
    }

    /// As credit, or not a customer's.
    fn otherwise(
        &mut self,
        ui: &mut Ui,
        inbox: &Inbox,
        at: usize,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let one = &inbox.receipts[at];
        let credit = self
            .customer(one)
            .filter(|_| paid_twice(one).is_none())
            .map(|(_, name)| words.say(&msg("money-in-as-credit").with("customer", name.as_str())));
        let (mut as_credit, mut not_a_customer) = (false, false);
        let of_nobody = words.t("money-in-not-a-customer");
        ui.horizontal(|ui| {
            let width = ui.available_width();
            let share = if credit.is_some() { 0.62 } else { 0.0 };
            if let Some(credit) = &credit {
                let note = words.t("money-in-as-credit-note");
                as_credit = plain_choice(ui, (width - space::S) * share, "T", credit, &note);
            }
            let (rest, note) = match credit {
                Some(_) => ((width - space::S) * (1.0 - share), String::new()),
                None => (width, words.t("money-in-not-a-customer-note")),
            };
            not_a_customer = plain_choice(ui, rest, "N", &of_nobody, &note);
        });
        if as_credit {
            self.credit(inbox, at, out);
        }
        if not_a_customer {
            self.not_a_customer = Some(Aside::new());
        }
    }

    /// Another customer or invoice, found while one types.
    fn search(&mut self, ui: &mut Ui, inbox: &Inbox, one: &InboxReceipt, words: &Words) {
        let name = if self.adding && self.draft.is_some() {
            words.t("money-in-search-add")
        } else {
            words.t("money-in-search")
        };
        let field = Field::search(&name)
            .id(search_id())
            .hint(&name)
            .key("/")
            .tall(36.0);
        let response = field.show(ui, &mut self.search);
        let found = inbox.find(one, &self.search, FOUND);
        let first = entered(ui, &response).then_some(0);
        let mut chosen = first.and_then(|first: usize| found.get(first).copied());
        for open in &found {
            let number = format!("{} · {}", open.name, open.item.number);
            let (day, late) = due(&open.item, words);
            let when = msg("money-in-due").with("day", day);
            let about = [words.say(&when), late];
            let about: Vec<&str> = about
                .iter()
                .map(String::as_str)
                .filter(|one| !one.is_empty())
                .collect();
            if found_row(
                ui,
                &number,
                &about.join(" · "),
                &words.money(open.item.open),
            ) {
                chosen = Some(open);
            }
        }
        if found.is_empty() && !self.search.trim().is_empty() {
            say(ui, look::SMALL, words.t("money-in-search-nothing"));
        }
        let Some(open) = chosen else { return };
        let left = one.receipt.unallocated;
        let joins = |draft: &&mut Draft| self.adding || draft.customer == open.customer;
        if let Some(draft) = self.draft.as_mut().filter(joins) {
            draft.add(open.customer, &open.name, &open.item, left, words);
        } else {
            let draft = Draft::with(open.customer, &open.name, &open.item, left, words);
            self.draft = Some(draft);
            self.choice = Some(Choice {
                receipt: one.receipt.id,
                candidate: None,
            });
        }
        self.search.clear();
        self.adding = false;
        ui.memory_mut(|memory| memory.surrender_focus(search_id()));
    }

    fn not_a_customer_dialog(
        &mut self,
        ui: &Ui,
        inbox: &Inbox,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let Some(Aside {
            mut note,
            mut remember,
        }) = self.not_a_customer.take()
        else {
            return;
        };
        let Some(at) = self.place(inbox) else { return };
        let receipt = &inbox.receipts[at].receipt;
        let may_remember = inbox.receipts[at].may_be_nobody;
        let payer = receipt.counterparty_name.as_deref().unwrap_or_default();
        let about = format!("{payer} · {}", words.money(receipt.amount));
        let (title, record) = (
            words.t("money-in-not-a-customer-title"),
            words.t("money-in-record"),
        );
        let off = words.t("money-in-off-no-note");
        let off = note.trim().is_empty().then_some(off.as_str());
        let dialog = Dialog::new("not-a-customer", &title).about(&about);
        let answer = dialog
            .main(Button::primary(&record), off)
            .show(ui.ctx(), words, |ui| {
                let name = words.t("money-in-what-is-it");
                Field::new(&name).first().limit(200).show(ui, &mut note);
                ui.horizontal_wrapped(|ui| {
                    for key in [
                        "money-in-is-tax",
                        "money-in-is-own",
                        "money-in-is-interest",
                        "money-in-is-supplier",
                    ] {
                        let words = words.t(key);
                        if chip(ui, &words, note == words).clicked() {
                            note = words;
                        }
                    }
                });
                if may_remember {
                    checkbox(ui, &mut remember, &words.t("money-in-from-now-on"));
                }
                para(ui, look::SMALL, words.t("money-in-not-a-customer-why"));
            });
        match answer {
            Answer::Stay => self.not_a_customer = Some(Aside { note, remember }),
            Answer::Closed => {}
            Answer::Main => {
                let note = note.trim().to_owned();
                let receipt = receipt.id;
                out.push(Action::Do(Command::NotACustomer {
                    receipt,
                    note,
                    remember: remember && may_remember,
                }));
                self.decided(inbox, at);
            }
        }
    }
}

pub(super) fn within(ui: &mut Ui, rect: Rect, salt: &str, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new()
        .max_rect(rect)
        .id_salt(salt)
        .layout(Layout::top_down(Align::Min));
    content(&mut ui.new_child(builder));
}

/// Number, name and reasons of the chosen card.
fn opened_head(
    ui: &mut Ui,
    draft: &Draft,
    candidate: Option<(usize, &InboxCandidate)>,
    card: &Card,
    words: &Words,
) {
    let row = vec2(ui.available_width(), 24.0);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        match candidate {
            Some((0, _)) if card.likely => {
                pill(ui, Tone::Accent, "", &words.t("money-in-likely"));
            }
            Some(_) => {
                pill(ui, Tone::Neutral, "", &words.t("money-in-possible"));
            }
            None => {
                pill(ui, Tone::Neutral, "", &words.t("money-in-by-hand"));
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some((place, _)) = candidate {
                key_cap(ui, &(place + 1).to_string());
            }
            let room = (ui.available_width() - 90.0).max(80.0);
            ui.scope(|ui| {
                ui.set_max_width(room);
                cut(ui, look::LEAD, &draft.name);
            });
            let count = msg("money-in-invoices").with("count", draft.parts.len());
            cut(ui, look::SMALL, words.say(&count));
        });
    });
    if let Some((_, candidate)) = candidate {
        reasons(ui, candidate, Tone::Green, words);
    }
}

fn reasons(ui: &mut Ui, candidate: &InboxCandidate, tone: Tone, words: &Words) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        for reason in &candidate.reasons {
            pill(ui, tone, icon::CHECK, &words.say(reason));
        }
    });
}

/// What is let go so that the items are settled, while the link is the one that was proposed.
fn forgiven(ui: &mut Ui, candidate: &InboxCandidate, verdict: &Verdict, words: &Words) {
    let proposed = candidate.items.iter();
    let proposed = proposed.map(|(item, amount)| (item.id, *amount));
    if !proposed.eq(verdict.parts.iter().copied()) {
        return;
    }
    for (number, amount, why) in &candidate.forgiven {
        let said = msg("money-in-forgiven")
            .with("amount", *amount)
            .with("number", number.as_str())
            .with("why", why.message());
        para(ui, look::SMALL, words.say(&said));
    }
}

const FIELD: f32 = 124.0;

/// The items with their amounts; true when Enter ended one.
fn parts(ui: &mut Ui, draft: &mut Draft, left: Money, words: &Words) -> bool {
    let mut ended = false;
    let mut remove = None;
    let width = ui.available_width();
    let roomy = width > 460.0;
    let due_at = if roomy { 140.0 } else { 104.0 };
    let open_at = width - FIELD - if roomy { 54.0 } else { 42.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(width, 18.0), Sense::hover());
    let y = rect.center().y;
    let at = |x: f32| egui::pos2(rect.left() + x, y);
    text::paint_left(
        ui,
        at(0.0),
        look::LABEL,
        &words.t("money-in-col-invoice"),
        due_at,
    );
    text::paint_left(
        ui,
        at(due_at),
        look::LABEL,
        &words.t("money-in-col-due"),
        120.0,
    );
    let [open, link] = if left.is_negative() {
        ["money-in-col-paid", "money-in-col-back"]
    } else {
        ["money-in-col-open", "money-in-col-link"]
    };
    text::paint_right(ui, at(open_at), look::LABEL, &words.t(open));
    text::paint_right(ui, at(width - 34.0), look::LABEL, &words.t(link));
    let wrong = draft.verdict(left, words).wrong;
    for (index, part) in draft.parts.iter_mut().enumerate() {
        let row = vec2(width, 36.0);
        let (rect, _) = ui.allocate_exact_size(row, Sense::hover());
        let y = rect.center().y;
        let at = |x: f32| egui::pos2(rect.left() + x, y);
        let (day, late) = due(&part.item, words);
        text::paint_left(ui, at(0.0), look::NAME, &part.item.number, due_at - 8.0);
        let end = text::paint_left(ui, at(due_at), look::BODY, &day, 120.0);
        let open = words.money(part.item.open);
        let begin = text::paint_right(ui, at(open_at), look::BODY, &open);
        let more = part.other.as_deref().unwrap_or(&late);
        let room = begin - end - 20.0;
        if room > 40.0 {
            text::paint_left(ui, egui::pos2(end + 10.0, y), look::SMALL, more, room);
        }
        let field = Rect::from_min_size(
            egui::pos2(rect.right() - FIELD - 34.0, y - 15.0),
            vec2(FIELD, 30.0),
        );
        let name = msg("money-in-link-to").with("number", part.item.number.as_str());
        let name = words.say(&name);
        within(ui, field, &name, |ui| {
            let currency = part.item.open.currency;
            let before = if currency == Currency::EUR { "€" } else { "" };
            let field = Field::amount(&name, before).bare().wide(FIELD);
            let id = Id::unique(("money-in-part", part.item.id.0));
            let answer = amount_field(ui, field.id(id), &mut part.text, currency, words);
            ended |= entered(ui, &answer.response);
        });
        let cross =
            Rect::from_min_size(egui::pos2(rect.right() - 30.0, y - 15.0), vec2(30.0, 30.0));
        let leave = msg("money-in-leave-out").with("number", part.item.number.as_str());
        let leave = words.say(&leave);
        within(ui, cross, &leave, |ui| {
            if icon_button(ui, icon::X, &leave).clicked() {
                remove = Some(index);
            }
        });
        if let Some(wrong) = wrong.get(index).and_then(Option::as_ref) {
            para(ui, look::SMALL.ink(Ink::Red), wrong);
        }
    }
    if let Some(index) = remove {
        draft.parts.remove(index);
    }
    ended
}

fn link_button(ui: &mut Ui, draft: &Draft, verdict: &Verdict, words: &Words) -> bool {
    let row = vec2(ui.available_width(), size::BUTTON);
    let [one, several] = if verdict.sum.is_negative() {
        ["money-in-reopen-one", "money-in-reopen-several"]
    } else {
        ["money-in-link-one", "money-in-link-several"]
    };
    let button = match draft.parts.as_slice() {
        [only] => msg(one)
            .with("amount", verdict.sum.abs())
            .with("number", only.item.number.as_str()),
        parts => msg(several)
            .with("amount", verdict.sum.abs())
            .with("count", parts.len()),
    };
    let button = words.say(&button);
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(row, layout, |ui| {
        let asked = Button::primary(&button)
            .icon(icon::LINK)
            .key("Enter")
            .tall(size::BUTTON)
            .off_because(verdict.off.as_deref())
            .show(ui)
            .clicked();
        if let Some(off) = &verdict.off {
            cut(ui, look::SMALL.ink(Ink::Red), off);
        }
        asked
    })
    .inner
}

/// A line of choices that can be clicked as a whole; draws its ground.
pub(super) fn choice_ground(ui: &mut Ui, size: egui::Vec2, name: &str) -> (Rect, bool) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let tokens = tokens(ui);
    let fill = if response.hovered() {
        tokens.hover
    } else {
        tokens.card
    };
    let line = if response.has_focus() {
        Stroke::new(2.0, tokens.accent)
    } else {
        Stroke::new(1.0, tokens.line)
    };
    ui.painter()
        .rect(rect, radius::CARD, fill, line, egui::StrokeKind::Inside);
    (rect, response.clicked())
}

/// A receipt that waits, in the queue of a wide window.
fn queue_row(row: &mut Row<'_>, one: &InboxReceipt, words: &Words) {
    let receipt = &one.receipt;
    let number = (row.index + 1).to_string();
    row.text(0, look::SMALL.ink(Ink::Faint), &number);
    let day = msg("money-in-day").with("day", receipt.booked_on);
    let who = receipt.counterparty_name.as_deref().unwrap_or_default();
    row.two(1, (look::NAME, who), (look::SMALL, &words.say(&day)));
    let amount = words.money(receipt.amount);
    row.two(2, (look::BODY, &amount), (look::SMALL, ""));
}

/// A candidate that is not the chosen one.
fn closed(ui: &mut Ui, place: usize, candidate: &InboxCandidate, words: &Words) -> bool {
    let about = candidate_about(candidate, words);
    let name = format!("{}, {about}", candidate.name);
    let (rect, clicked) = choice_ground(ui, vec2(ui.available_width(), 70.0), &name);
    within(ui, rect.shrink2(vec2(18.0, 11.0)), &name, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, 6.0);
        let row = vec2(ui.available_width(), 20.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if let Some(sum) = candidate_sum(candidate) {
                say(ui, look::NAME, words.money(sum));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                key_cap(ui, &(place + 1).to_string());
                let room = (ui.available_width() * 0.55).max(80.0);
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    cut(ui, look::NAME, &candidate.name);
                });
                cut(ui, look::SMALL, &about);
            });
        });
        ui.horizontal(|ui| {
            ui.add_space(26.0);
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            ui.spacing_mut().item_spacing.x = 6.0;
            for reason in &candidate.reasons {
                pill(ui, Tone::Neutral, icon::CHECK, &words.say(reason));
            }
        });
    });
    clicked
}

/// As credit, not a customer's.
fn plain_choice(ui: &mut Ui, width: f32, key: &str, title: &str, note: &str) -> bool {
    let (rect, clicked) = choice_ground(ui, vec2(width, 42.0), title);
    within(ui, rect.shrink2(vec2(18.0, 0.0)), title, |ui| {
        let row = vec2(ui.available_width(), rect.height());
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            key_cap(ui, key);
            let room = ui.available_width() * if note.is_empty() { 1.0 } else { 0.7 };
            ui.scope(|ui| {
                ui.set_max_width(room);
                cut(ui, look::NAME, title);
            });
            cut(ui, look::SMALL, note);
        });
    });
    clicked
}

/// One answer of the search.
pub(super) fn found_row(ui: &mut Ui, title: &str, note: &str, amount: &str) -> bool {
    let name = format!("{title}, {note}, {amount}");
    let (rect, clicked) = choice_ground(ui, vec2(ui.available_width(), 44.0), &name);
    within(ui, rect.shrink2(vec2(18.0, 4.0)), title, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        pair(ui, (look::NAME, title), (look::BODY, amount));
        cut(ui, look::SMALL, note);
    });
    clicked
}

/// The left card: what came in.
fn receipt_card(ui: &mut Ui, card: &Card, words: &Words, out: &mut Vec<Action>) {
    let block = if card.customer.is_some() { 68.0 } else { 0.0 };
    sheet(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let all = ui.available_rect_before_wrap();
        let above = Rect::from_min_max(all.min, egui::pos2(all.right(), all.bottom() - block));
        within(ui, above, "receipt-above", |ui| {
            ScrollArea::vertical()
                .id_salt(&card.amount)
                .auto_shrink(false)
                .show(ui, |ui| {
                    Frame::new()
                        .inner_margin(Margin::symmetric(24, 20))
                        .show(ui, |ui| {
                            receipt(ui, card, words);
                        });
                });
        });
        if let Some((customer, name, open)) = &card.customer {
            let below = Rect::from_min_max(egui::pos2(all.left(), all.bottom() - block), all.max);
            let tokens = tokens(ui);
            let corners = egui::CornerRadius {
                sw: radius::CARD,
                se: radius::CARD,
                nw: 0,
                ne: 0,
            };
            ui.painter().rect_filled(below, corners, tokens.sidebar);
            ui.painter()
                .hline(below.x_range(), below.top(), Stroke::new(1.0, tokens.line));
            within(
                ui,
                below.shrink2(vec2(24.0, 12.0)),
                "receipt-customer",
                |ui| {
                    ui.spacing_mut().item_spacing.y = 3.0;
                    let row = vec2(ui.available_width(), 20.0);
                    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                        if link(ui, &words.t("money-in-open-customer")).clicked() {
                            out.push(Action::Go(Route::Customer(*customer)));
                        }
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            cut(ui, look::TOTAL, name);
                        });
                    });
                    cut(ui, look::SMALL, open);
                },
            );
        }
        ui.advance_cursor_after_rect(all);
    });
}

fn receipt(ui: &mut Ui, card: &Card, words: &Words) {
    ui.spacing_mut().item_spacing = vec2(space::S, 6.0);
    let row = vec2(ui.available_width(), 18.0);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        say(ui, look::SMALL, &card.account);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let booked = if card.is_return {
                "money-in-booked-off"
            } else {
                "money-in-booked"
            };
            say(ui, look::SMALL, words.t(booked));
            cut(ui, look::SMALL.ink(Ink::Text), &card.day);
        });
    });
    say(ui, look::GREAT, &card.amount);
    ui.add_space(2.0);
    para(ui, look::LEAD, &card.payer);
    if !card.payer_account.is_empty() {
        ui.horizontal_wrapped(|ui| {
            say(ui, look::BODY_QUIET, &card.payer_account);
            if card.iban_known {
                pill(
                    ui,
                    Tone::Green,
                    icon::CHECK,
                    &words.t("matching-iban-known"),
                );
            }
        });
    }
    ui.add_space(space::S);
    written(ui, card, words);
    if !card.facts.is_empty() {
        ui.add_space(6.0);
        hairline(ui);
        ui.add_space(2.0);
        let facts: Vec<(&str, &str)> = card
            .facts
            .iter()
            .map(|(label, fact)| (label.as_str(), fact.as_str()))
            .collect();
        ui.scope(|ui| crate::ui::parts::facts(ui, 104.0, &facts));
    }
    if !card.earlier.is_empty() {
        ui.add_space(6.0);
        hairline(ui);
        ui.add_space(2.0);
        say(ui, look::LABEL, words.t("money-in-earlier-from-account"));
        for (day, numbers, amount) in &card.earlier {
            let row = vec2(ui.available_width(), 19.0);
            let (rect, _) = ui.allocate_exact_size(row, Sense::hover());
            let at = rect.left_center();
            text::paint_left(ui, at, look::SMALL, day, 96.0);
            let right = text::paint_right(ui, rect.right_center(), look::BODY, amount);
            let numbers_at = at + vec2(104.0, 0.0);
            let room = right - 8.0 - numbers_at.x;
            text::paint_left(ui, numbers_at, look::BODY_MEDIUM, numbers, room);
        }
    }
}

/// What the payer wrote, with the parts that were recognised on a soft ground, and what those mean.
fn written(ui: &mut Ui, card: &Card, words: &Words) {
    if card.text.is_empty() {
        say(ui, look::SMALL, words.t("money-in-no-text"));
        return;
    }
    say(ui, look::LABEL, words.t("money-in-description"));
    let tokens = tokens(ui);
    let ground = Frame::new()
        .fill(tokens.pane)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::symmetric(12, 9));
    ground.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let plain = look::SAY_LATER.line(22.0);
        let mut job = LayoutJob::default();
        for (mark, part) in &card.text {
            let (look, soft) = match mark {
                Mark::Plain => (plain, None),
                Mark::Whole => (plain.ink(Ink::Accent), Some(tokens.accent_soft)),
                Mark::Possible => (plain.ink(Ink::Amber), Some(tokens.amber_soft)),
            };
            let mut format = text::format(ui, look, plain.line);
            if let Some(soft) = soft {
                format.background = soft;
                format.expand_bg = 2.0;
            }
            job.append(part, 0.0, format);
        }
        ui.add(Label::new(job).wrap());
    });
    let marks = [
        (Mark::Whole, Ink::Accent, "money-in-mark-whole"),
        (Mark::Possible, Ink::Amber, "money-in-mark-possible"),
    ];
    ui.horizontal_wrapped(|ui| {
        for (mark, ink, key) in marks {
            if card.text.iter().any(|(of, _)| *of == mark) {
                let (rect, _) = ui.allocate_exact_size(vec2(9.0, 14.0), Sense::hover());
                ui.painter()
                    .circle_filled(rect.center(), 4.0, tokens.ink(ink));
                say(ui, look::SMALL, words.t(key));
                ui.add_space(space::S);
            }
        }
    });
}
