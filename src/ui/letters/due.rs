//! Letters that are due: ticked, looked at, and issued together.

use super::model::{Batch, Key, LetterGroup, LetterRow, Model, Preview, Reasons};
use super::paper;
use crate::app::command::{Command, LetterOrder};
use crate::domain::ids::ItemId;
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::ui::action::{Action, Pick};
use crate::ui::parts::button::{MenuLine, link_as, more};
use crate::ui::parts::choice::{checkbox_only, tri_checkbox};
use crate::ui::parts::keys::pressed_ctrl;
use crate::ui::parts::table::Row;
use crate::ui::parts::{
    Answer, Button, Col, Dialog, Field, Table, action_bar, cut, empty_state, icon, link, notice,
    para, pressed, progress_bar, say, text,
};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon, look, size, space, tokens, wide};
use crate::words::Words;
use egui::{
    Align, CentralPanel, Frame, Key as Press, Layout, Margin, Panel, Rect, Stroke, Ui, UiBuilder,
    pos2, vec2,
};
use std::collections::BTreeSet;

/// What the user has half-done with letters that are due.
#[derive(Debug, Default)]
pub(super) struct State {
    selected: Option<Key>,
    unticked: BTreeSet<Key>,
    reasons: Reasons,
    /// The preview that was asked for, and what the letter was then.
    asked: Option<(Key, Money, usize)>,
    asking: Option<Asking>,
    paper: paper::State,
}

/// A question over the window.
#[derive(Debug)]
enum Asking {
    /// Why a letter goes without the copy of an item.
    Without(Key, ItemId, String),
    /// Really issue.
    Issue(Way),
}

/// How issued letters leave the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// One PDF in the viewer, from which it is printed.
    Viewer,
    /// One PDF straight to the printer.
    Printer,
    /// One PDF for each customer, in a folder.
    Folder,
}

/// A row of the list on the screen.
#[derive(Clone, Copy)]
enum Shown<'a> {
    Head(&'a LetterGroup),
    Letter(&'a LetterRow),
    Missing(&'a LetterRow, usize),
    Problem(&'a LetterRow, usize),
}

const HEAD: f32 = 32.0;
const MISSING: f32 = 24.0;
const PROBLEM: f32 = 38.0;
/// Where the texts of the list begin.
const TEXT: f32 = 52.0;

impl State {
    pub(super) fn select(&mut self, key: Key) {
        self.selected = Some(key);
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        (model, preview): (&Model, Option<&Preview>),
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        self.keep(model);
        let batch = Batch::of(model, &self.unticked, &self.reasons);
        let off = batch.off(model, words);
        self.keys(ui, model, off.is_some(), out);
        if model.groups.is_empty() {
            let (title, why) = (words.t("letters-none"), words.t("letters-none-why"));
            empty_state(ui, icon::MAIL_CHECK, &title, &why, None);
            return;
        }
        self.foot(ui, &batch, off.as_deref(), words, out);
        let room = ui.available_width();
        let list = if wide(room) {
            500.0
        } else if room > 1000.0 {
            416.0
        } else {
            360.0
        };
        let ground = Frame::new().fill(tokens(ui).canvas);
        let side = Panel::left("letters-list")
            .exact_size(list)
            .resizable(false);
        side.show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| {
                let whole = ui.max_rect();
                let line = Stroke::new(1.0, tokens(ui).line);
                ui.painter()
                    .vline(whole.right() - 0.5, whole.y_range(), line);
                Self::above(ui, model, words, out);
                self.list(ui, model, list > 450.0, words, out);
            });
        let selected = model.letters().find(|row| Some(row.key) == self.selected);
        let ground = Frame::new()
            .fill(tokens(ui).canvas)
            .inner_margin(Margin::ZERO);
        CentralPanel::default().frame(ground).show(ui, |ui| {
            if let Some(row) = selected {
                let preview = preview.filter(|preview| preview.of == row.key);
                if let Some((page, closely)) = self.paper.ui(ui, row, preview, words) {
                    out.push(Action::PreviewPage(page, closely));
                }
            }
        });
        if let Some(row) = selected {
            self.ask_preview(row, out);
        }
        self.dialogs(ui, model, &batch, words, out);
    }

    /// What is no longer due is forgotten; something is always selected.
    fn keep(&mut self, model: &Model) {
        let due: BTreeSet<Key> = model.letters().map(|row| row.key).collect();
        self.unticked.retain(|key| due.contains(key));
        self.reasons.retain(|key, _| due.contains(key));
        if self.selected.is_none_or(|key| !due.contains(&key)) {
            self.selected = model.letters().next().map(|row| row.key);
        }
    }

    fn ask_preview(&mut self, row: &LetterRow, out: &mut Vec<Action>) {
        let asks = (row.key, row.due.total, row.missing.len());
        if self.asked == Some(asks) {
            return;
        }
        if self.asked.is_none_or(|(key, ..)| key != row.key) {
            self.paper.begin();
        }
        self.asked = Some(asks);
        out.push(Action::Preview(row.key));
    }

    fn keys(&mut self, ui: &Ui, model: &Model, off: bool, out: &mut Vec<Action>) {
        if let Some(row) = model.letters().find(|row| Some(row.key) == self.selected)
            && pressed(ui, Press::Space)
            && !row.blocked(&self.reasons)
            && !self.unticked.remove(&row.key)
        {
            self.unticked.insert(row.key);
        }
        let selected = model.letters().find(|row| Some(row.key) == self.selected);
        if let Some(asked) = selected.and_then(|row| row.due.asked)
            && pressed(ui, Press::Delete)
        {
            out.push(Action::Do(Command::ForgetLetter(asked)));
        }
        if pressed_ctrl(ui, Press::P) && !off {
            self.asking = Some(Asking::Issue(Way::Viewer));
        }
        if pressed_ctrl(ui, Press::S) && !off {
            self.asking = Some(Asking::Issue(Way::Folder));
        }
        if model.progress.is_some() && pressed(ui, Press::Escape) {
            out.push(Action::StopWork);
        }
    }

    /// The books are behind; letters are being issued.
    fn above(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        if model.closed.is_none() && model.progress.is_none() {
            return;
        }
        let margin = Margin {
            left: 16,
            right: 16,
            top: 12,
            bottom: 4,
        };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            if let Some(progress) = &model.progress {
                let stop = words.t("letters-stop");
                let stop = progress.cancellable.then_some(stop.as_str());
                if progress_bar(ui, &progress.what, progress.share, stop) {
                    out.push(Action::StopWork);
                }
            }
            if let Some((what, why)) = &model.closed {
                let offer = words.t("letters-read-money-in");
                if notice(ui, Tone::Amber, what, why, Some(&offer), None).is_some() {
                    out.push(Action::Go(Route::MoneyIn));
                }
            }
        });
    }

    fn shown<'a>(&self, model: &'a Model) -> Vec<Shown<'a>> {
        let mut shown = Vec::new();
        for group in &model.groups {
            shown.push(Shown::Head(group));
            for row in &group.letters {
                shown.push(Shown::Letter(row));
                let open: BTreeSet<ItemId> = row
                    .unanswered(&self.reasons)
                    .map(|(item, _)| *item)
                    .collect();
                let places = row.missing.iter().enumerate();
                shown.extend(
                    places
                        .filter(|(_, (item, _))| open.contains(item))
                        .map(|(place, _)| Shown::Missing(row, place)),
                );
                shown.extend((0..row.problems.len()).map(|place| Shown::Problem(row, place)));
            }
        }
        shown
    }

    fn list(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        roomy: bool,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let shown = self.shown(model);
        let letter = if roomy { 50.0 } else { 42.0 };
        let height = |row: usize| match shown[row] {
            Shown::Head(_) => HEAD,
            Shown::Letter(_) => letter,
            Shown::Missing(..) => MISSING,
            Shown::Problem(..) => PROBLEM,
        };
        let name = |row: usize| match shown[row] {
            Shown::Head(group) => group.name.clone(),
            Shown::Letter(row) => format!("{}, {}", row.due.name, words.money(row.due.total)),
            Shown::Missing(row, place) => missing_words(row, place, words),
            Shown::Problem(row, place) => row.problems[place].what.clone(),
        };
        let can = |row: usize| matches!(shown[row], Shown::Letter(_));
        let is_selected =
            |row: &Shown<'_>| matches!(row, Shown::Letter(row) if Some(row.key) == self.selected);
        let selected = shown.iter().position(is_selected);
        let columns = [
            Col::exact("", 20.0),
            Col::share("", 1.0),
            Col::exact("", 60.0).right(),
        ];
        let answer = Table::new(&words.t("letters-list"), shown.len(), &name)
            .columns(&columns)
            .heights(&height)
            .selectable(&can)
            .selected(selected)
            .padding(TEXT - 32.0, 20.0)
            .no_head()
            .show(ui, |row| {
                let last = shown.get(row.index + 1);
                row.line = !matches!(last, Some(Shown::Missing(..) | Shown::Problem(..)));
                match shown[row.index] {
                    Shown::Head(group) => self.head(row, group, words),
                    Shown::Letter(letter) => self.letter(row, letter, words),
                    Shown::Missing(letter, place) => self.missing(row, letter, place, words, out),
                    Shown::Problem(letter, place) => problem(row, letter, place),
                }
            });
        let letter = |row: usize| match shown.get(row) {
            Some(Shown::Letter(letter)) => Some(*letter),
            _ => None,
        };
        if let Some(row) = answer.select.and_then(letter) {
            self.selected = Some(row.key);
        }
        if let Some(row) = answer.open.and_then(letter) {
            out.push(Action::Go(Route::Customer(row.due.customer)));
        }
    }

    fn head(&mut self, row: &mut Row<'_>, group: &LetterGroup, words: &Words) {
        row.line = false;
        let tokens = tokens(row.ui);
        row.ui.painter().rect_filled(row.rect, 0, tokens.pane);
        let free: Vec<&LetterRow> = group
            .letters
            .iter()
            .filter(|row| !row.blocked(&self.reasons))
            .collect();
        let ticked = free
            .iter()
            .filter(|row| !self.unticked.contains(&row.key))
            .count();
        let on = match ticked {
            0 => Some(false),
            all if all == group.letters.len() => Some(true),
            _ => None,
        };
        let all = words.say(&msg("letters-all-of").with("group", group.name.as_str()));
        row.widgets(0, |ui| {
            if tri_checkbox(ui, on, &all).clicked() {
                let tick = ticked < free.len();
                for row in &free {
                    if tick {
                        self.unticked.remove(&row.key);
                    } else {
                        self.unticked.insert(row.key);
                    }
                }
            }
        });
        row.widgets(1, |ui| {
            say(ui, look::GROUP, &group.name);
            say(ui, look::COUNT, group.letters.len().to_string());
        });
        let papers = group.letters.iter().map(|row| row.papers);
        if papers.clone().all(|papers| papers > 0) {
            let papers: u32 = papers.sum();
            let papers = msg("letters-papers").with("count", i64::from(papers));
            row.text(2, look::FOOT, &words.say(&papers));
        }
    }

    fn letter(&mut self, row: &mut Row<'_>, letter: &LetterRow, words: &Words) {
        let blocked = letter.blocked(&self.reasons);
        let mut on = !blocked && !self.unticked.contains(&letter.key);
        let off = letter
            .waits
            .clone()
            .unwrap_or_else(|| words.t("letters-off-blocked"));
        let off = blocked.then_some(off.as_str());
        row.widgets(0, |ui| {
            let name = letter.due.name.as_str();
            if checkbox_only(ui, &mut on, name, off).changed() {
                if on {
                    self.unticked.remove(&letter.key);
                } else {
                    self.unticked.insert(letter.key);
                }
            }
        });
        let first = if blocked {
            look::NAME_QUIET
        } else {
            look::NAME
        };
        let Some(cell) = row.cell(1) else { return };
        let ui = &*row.ui;
        let (left, right) = (cell.left(), row.rect.right() - 20.0);
        let (above, under) = (cell.center().y - 8.0, cell.center().y + 8.0);
        let total = words.money(letter.due.total);
        let end = text::paint_right(ui, pos2(right, above), look::BODY.size(13.5), &total);
        let room = end - 10.0 - left;
        text::paint_left(ui, pos2(left, above), first, &letter.due.name, room);
        let sheets = letter.sheets(words);
        let mut end = text::paint_right(ui, pos2(right, under), look::SMALL, &sheets);
        if letter.heavy {
            let heavy = look::LABEL.ink(Ink::Amber);
            let words = words.t("letters-heavy");
            end = text::paint_right(ui, pos2(end - 9.0, under), heavy, &words);
        }
        let room = end - 10.0 - left;
        text::paint_left(
            ui,
            pos2(left, under),
            look::SMALL,
            &letter.about(words),
            room,
        );
    }

    fn missing(
        &mut self,
        row: &mut Row<'_>,
        letter: &LetterRow,
        place: usize,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let Some((item, _)) = letter.missing.get(place) else {
            return;
        };
        let said = missing_words(letter, place, words);
        below(row, |ui| {
            icon(ui, icon::TRIANGLE_ALERT, 13.0, Ink::Red);
            say(ui, look::LINK.ink(Ink::Red), said);
            if link(ui, &words.t("letters-find-pdf")).clicked() {
                out.push(Action::Pick(Pick::CopyOf(*item)));
            }
            if link_as(ui, look::LINK.ink(Ink::Quiet), &words.t("letters-without")).clicked() {
                self.asking = Some(Asking::Without(letter.key, *item, String::new()));
            }
        });
    }

    fn foot(
        &mut self,
        ui: &mut Ui,
        batch: &Batch,
        off: Option<&str>,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let (save, print) = (words.t("letters-save"), words.t("letters-print"));
        let drafts = words.t("letters-save-drafts");
        let straight = words.t("letters-straight");
        action_bar(
            ui,
            |ui| {
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = 3.0;
                    ui.add_space(12.0);
                    let row = vec2(ui.available_width(), 19.0);
                    let layout = Layout::left_to_right(Align::Center);
                    ui.allocate_ui_with_layout(row, layout, |ui| sum(ui, batch, words));
                    match off {
                        Some(off) => cut(ui, look::SMALL.ink(Ink::Amber), off),
                        None => cut(ui, look::SMALL, words.t("letters-issue-note")),
                    };
                });
            },
            |ui| {
                let button = Button::primary(&print).icon(icon::PRINTER).key("Ctrl P");
                if button
                    .tall(size::BUTTON)
                    .off_because(off)
                    .show(ui)
                    .clicked()
                {
                    self.asking = Some(Asking::Issue(Way::Viewer));
                }
                let button = Button::plain(&save)
                    .icon(icon::FILE_DOWN)
                    .tall(size::BUTTON);
                if button.off_because(off).show(ui).clicked() {
                    self.asking = Some(Asking::Issue(Way::Folder));
                }
                let line = |icon, words| MenuLine {
                    icon,
                    words,
                    key: "",
                    off,
                };
                let lines = [line(icon::EYE, &drafts), line(icon::PRINTER, &straight)];
                match more(ui, &words.t("letters-more"), &lines) {
                    Some(0) => out.push(Action::SaveDrafts(batch.orders.clone())),
                    Some(_) => self.asking = Some(Asking::Issue(Way::Printer)),
                    None => {}
                }
                ui.add_space(space::S);
            },
        );
    }

    fn dialogs(
        &mut self,
        ui: &Ui,
        model: &Model,
        batch: &Batch,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        self.asking = match self.asking.take() {
            None => None,
            Some(Asking::Issue(way)) => {
                if batch.orders.is_empty() {
                    return;
                }
                match issue_dialog(ui, batch, way, words) {
                    Answer::Stay => Some(Asking::Issue(way)),
                    Answer::Closed => None,
                    Answer::Main => {
                        let orders: Vec<LetterOrder> = batch.orders.clone();
                        out.push(match way {
                            Way::Viewer => Action::PrintLetters(orders),
                            Way::Printer => Action::SendToPrinter(orders),
                            Way::Folder => Action::SaveLetters(orders),
                        });
                        None
                    }
                }
            }
            Some(Asking::Without(key, item, reason)) => {
                self.without(ui, model, (key, item), reason, words)
            }
        };
    }

    fn without(
        &mut self,
        ui: &Ui,
        model: &Model,
        (key, item): (Key, ItemId),
        mut reason: String,
        words: &Words,
    ) -> Option<Asking> {
        let row = model.letters().find(|row| row.key == key)?;
        let (_, number) = row.missing.iter().find(|(id, _)| *id == item)?;
        let title = words.say(&msg("letters-without-title").with("number", number.as_str()));
        let go = words.t("letters-without-go");
        let off = words.t("letters-off-no-reason");
        let off = reason.trim().is_empty().then_some(off.as_str());
        let dialog = Dialog::new("without-copy", &title).about(&row.due.name);
        let answer = dialog
            .main(Button::primary(&go), off)
            .show(ui.ctx(), words, |ui| {
                let name = words.t("letters-without-why");
                Field::new(&name).first().limit(200).show(ui, &mut reason);
                para(ui, look::SMALL, words.t("letters-without-note"));
            });
        match answer {
            Answer::Stay => return Some(Asking::Without(key, item, reason)),
            Answer::Closed => {}
            Answer::Main => {
                let reason = reason.trim().to_owned();
                self.reasons.entry(key).or_default().insert(item, reason);
                self.unticked.remove(&key);
            }
        }
        None
    }
}

fn missing_words(row: &LetterRow, place: usize, words: &Words) -> String {
    let number = row
        .missing
        .get(place)
        .map_or("", |(_, number)| number.as_str());
    words.say(&msg("letters-copy-missing").with("number", number))
}

/// "12 brieven · € 14.230,10 · 38 vellen dubbelzijdig · 3 zwaarder dan 20 g".
fn sum(ui: &mut Ui, batch: &Batch, words: &Words) {
    ui.spacing_mut().item_spacing.x = 5.0;
    let count = msg("letters-count").with("count", batch.orders.len());
    say(ui, look::TOTAL.size(14.0), words.say(&count));
    let quiet = look::BODY_QUIET.size(13.5);
    if !batch.totals.is_empty() {
        say(ui, quiet, format!("· {}", batch.total(words)));
    }
    if let Some(papers) = batch.papers.filter(|papers| *papers > 0) {
        let key = match batch.two_sided {
            true => "letters-papers-both-sides",
            false => "letters-papers",
        };
        let papers = msg(key).with("count", i64::from(papers));
        cut(ui, quiet, format!("· {}", words.say(&papers)));
    }
    if batch.heavy > 0 {
        let heavy = msg("letters-heavy-count").with("count", batch.heavy);
        cut(
            ui,
            quiet.ink(Ink::Amber),
            format!("· {}", words.say(&heavy)),
        );
    }
}

fn issue_dialog(ui: &Ui, batch: &Batch, way: Way, words: &Words) -> Answer {
    let said = |key| words.say(&msg(key).with("count", batch.orders.len()));
    let title = said("letters-issue-title");
    let go = said(match way {
        Way::Viewer | Way::Printer => "letters-issue-and-print",
        Way::Folder => "letters-issue-and-save",
    });
    let about = words.say(&msg("letters-issue-about").with("amount", batch.total(words)));
    let dialog = Dialog::new("issue", &title).about(&about);
    dialog
        .main(Button::primary(&go), None)
        .show(ui.ctx(), words, |ui| {
            para(ui, look::BODY, words.t("letters-issue-what"));
            let how = match way {
                Way::Viewer => words.t("letters-issue-print-how"),
                Way::Printer => words.t("letters-issue-straight-how"),
                Way::Folder => words.t("letters-issue-save-how"),
            };
            para(ui, look::BODY, how);
            para(ui, look::SMALL, words.t("letters-issue-undo"));
        })
}

/// A line under a letter, from its name to the right edge.
fn below(row: &mut Row<'_>, content: impl FnOnce(&mut Ui)) {
    let Some(cell) = row.cell(1) else { return };
    let across = Rect::from_min_max(
        cell.left_top() - vec2(0.0, 4.0),
        pos2(row.rect.right() - 20.0, row.rect.bottom() - 4.0),
    );
    let builder = UiBuilder::new()
        .max_rect(across)
        .layout(Layout::left_to_right(Align::Center))
        .id_salt(("below", row.index));
    let mut child = row.ui.new_child(builder);
    child.spacing_mut().item_spacing = vec2(7.0, 1.0);
    content(&mut child);
}

fn problem(row: &mut Row<'_>, letter: &LetterRow, place: usize) {
    let Some(problem) = letter.problems.get(place) else {
        return;
    };
    let (glyph, ink) = if problem.blocks {
        (icon::TRIANGLE_ALERT, Ink::Red)
    } else {
        (icon::INFO, Ink::Faint)
    };
    let Some(cell) = row.cell(1) else { return };
    let color = tokens(row.ui).ink(ink);
    let y = cell.center().y - 3.0;
    text::paint_icon(row.ui, pos2(cell.left() + 6.5, y - 7.0), glyph, 13.0, color);
    let left = cell.left() + 20.0;
    let room = row.rect.right() - 20.0 - left;
    let first = look::LINK.ink(if problem.blocks { Ink::Red } else { Ink::Quiet });
    text::paint_left(row.ui, pos2(left, y - 7.0), first, &problem.what, room);
    text::paint_left(
        row.ui,
        pos2(left, y + 8.0),
        look::FOOT,
        &problem.remedy,
        room,
    );
    let whole = format!("{}. {}", problem.what, problem.remedy);
    row.response
        .clone()
        .on_hover_text(whole.trim_end_matches(['.', ' ']));
}
