//! Agreements: promises and arrangements by day and one by one; the calls before they fall due, the
//! confirmations that have to go out, the signatures that are awaited.

mod detail;
mod model;
pub mod new;
pub mod shown;
pub mod watched;

pub use model::{Entry, Line, Model, Next, model};

use crate::app::snapshots::AgendaOf;
use crate::domain::commitment::CommitmentId;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::ask::Question;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::keys::pressed;
use crate::ui::parts::surface::disc;
use crate::ui::parts::table::Row as TableRow;
use crate::ui::parts::{Button, Col, Table, empty_state, icon_button, say, segments, text};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon, look, space, tokens, wide};
use crate::words::Words;
use chrono::{Datelike as _, Days, NaiveDate};
use egui::{Align, Frame, Key, Layout, Panel, Sense, Stroke, Ui, UiBuilder, pos2, vec2};
use watched::{Group, Other, OtherKey};

/// Working days after which an unsigned copy is worth a call.
const SIGN_WITHIN: i64 = 7;

/// What stands at the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// By day.
    #[default]
    Agenda,
    /// Everything that runs.
    Running,
    /// Everything that is finished.
    Finished,
    /// Disputes, holds, the law.
    Resting,
}

impl View {
    const ALL: [Self; 4] = [Self::Agenda, Self::Running, Self::Finished, Self::Resting];
}

/// What is half-done here.
#[derive(Debug, Default)]
pub struct AgreementsScreen {
    /// What stands at the left.
    pub view: View,
    /// The Monday of the week that is shown; none is this week.
    week: Option<NaiveDate>,
    /// The commitment that is shown whole, and on which day it was chosen.
    selected: Option<(CommitmentId, Option<NaiveDate>)>,
    /// What is shown in its place, and is no commitment.
    other: Option<OtherKey>,
    question: Option<Question>,
}

/// A row at the left.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Row {
    /// Something of the agenda: its place, and whether it is the first and last of its day.
    Entry(usize, bool, bool),
    /// The same in next week: one line.
    Coming(usize),
    /// A commitment by itself.
    Line(usize),
    /// Waits for a signature.
    Unsigned(usize, NaiveDate),
    /// Something that rests.
    Other(usize),
    /// A heading with a count or a note.
    Head(String, String),
    /// A sentence.
    Said(String),
}

fn monday(day: NaiveDate) -> NaiveDate {
    let after = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(after)).unwrap_or(day)
}

fn weeks_on(monday: NaiveDate, weeks: u64) -> NaiveDate {
    monday
        .checked_add_days(Days::new(7 * weeks))
        .unwrap_or(monday)
}

impl AgreementsScreen {
    /// Draws it and asks.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if model.lines.is_empty() && model.others.is_empty() {
            let (title, why) = (words.t("agreements-none"), words.t("agreements-none-why"));
            let offer = words.t("agreements-none-today");
            if empty_state(ui, icon::HANDSHAKE, &title, &why, Some(&offer)) {
                out.push(Action::Go(Route::Today));
            }
            return;
        }
        self.select_something(model, today);
        let area = ui.available_width();
        let room = if wide(area) {
            540.0
        } else if area < 900.0 {
            380.0
        } else {
            452.0
        };
        let ground = Frame::new().fill(tokens(ui).canvas);
        Panel::left("agreements-list")
            .exact_size(room)
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| self.left(ui, model, words, today, out));
        if let Some(other) = self.shown_other(model) {
            self.other_detail(ui, other, words, out);
            return Question::show(&mut self.question, ui.ctx(), words, today, out);
        }
        let line = self.line(model);
        self.detail(ui, line, words, today, out);
        detail::keys(ui, line, words, out);
        Question::show(&mut self.question, ui.ctx(), words, today, out);
    }

    fn shown_other<'a>(&self, model: &'a Model) -> Option<&'a Other> {
        let key = self.other?;
        model.others.iter().find(|other| other.key == key)
    }

    fn other_detail(&mut self, ui: &mut Ui, other: &Other, words: &Words, out: &mut Vec<Action>) {
        let ground = Frame::new().fill(tokens(ui).pane);
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            if let Some(asked) = watched::detail(ui, other, words, out) {
                self.question = Some(asked);
            }
        });
        if pressed(ui, Key::K) {
            out.push(Action::Go(Route::Customer(other.customer)));
        }
    }

    /// Asks.
    pub(in crate::ui) fn ask(&mut self, question: Question) {
        self.question = Some(question);
    }

    /// The question that is open.
    pub(in crate::ui) const fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// The same, to give it a file.
    pub(in crate::ui) const fn question_mut(&mut self) -> Option<&mut Question> {
        self.question.as_mut()
    }

    fn line<'a>(&self, model: &'a Model) -> Option<&'a Line> {
        let (which, _) = self.selected?;
        model.lines.iter().find(|line| line.which == which)
    }

    /// The first thing of today, or of what runs, is shown when nothing is.
    fn select_something(&mut self, model: &Model, today: NaiveDate) {
        if self.line(model).is_some() || self.shown_other(model).is_some() {
            return;
        }
        if model.lines.is_empty() {
            self.other = model.others.first().map(|other| other.key);
            return;
        }
        let mut ahead = model.entries.iter();
        let entry = ahead.find(|entry| entry.day >= today && entry.line.is_some());
        let line = entry
            .and_then(|entry| model.lines.get(entry.line?))
            .or_else(|| model.lines.first());
        self.selected = line.map(|line| (line.which, entry.map(|entry| entry.day)));
    }

    fn left(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let whole = ui.max_rect();
        let line = Stroke::new(1.0, tokens(ui).line);
        ui.painter()
            .vline(whole.right() - 0.5, whole.y_range(), line);
        ui.spacing_mut().item_spacing.y = 0.0;
        self.views(ui, model, words, out);
        if self.view == View::Agenda {
            self.week(ui, words, today);
        }
        let rows = self.rows(model, words, today);
        self.list(ui, model, &rows, words, today, out);
    }

    fn views(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        bar(ui, 48.0, |ui| {
            let running = model.lines.iter().filter(|line| line.open).count();
            let finished = model.lines.len() - running;
            let names = [
                words.t("agreements-view-agenda"),
                words.t("agreements-view-running"),
                words.t("agreements-view-finished"),
                words.t("agreements-view-resting"),
            ];
            let resting = model.others.iter();
            let resting = resting.filter(|other| other.group != Group::Ahead).count();
            let counts = [
                String::new(),
                running.to_string(),
                finished.to_string(),
                resting.to_string(),
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
            let chosen = View::ALL
                .iter()
                .position(|view| *view == self.view)
                .unwrap_or(0);
            if let Some(now) = segments(ui, &words.t("agreements-view"), &items, chosen) {
                self.view = View::ALL[now.min(3)];
                self.show_one_of_view(model);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = words.t("agreements-to-calendar");
                if icon_button(ui, icon::CALENDAR_PLUS, &name).clicked() {
                    out.push(Action::OpenAgenda(AgendaOf::All));
                }
            });
        });
    }

    /// What stands at the right is one of those at the left.
    fn show_one_of_view(&mut self, model: &Model) {
        if self.view == View::Resting {
            let mut rest = model.others.iter();
            let first = rest.find(|other| other.group != Group::Ahead);
            self.other = first.map(|other| other.key);
            return;
        }
        let running = self.view == View::Running;
        let here = self.line(model).is_some_and(|line| line.open == running);
        self.other = None;
        if self.view != View::Agenda && !here {
            let first = model.lines.iter().find(|line| line.open == running);
            self.selected = first.map(|line| (line.which, None)).or(self.selected);
        }
    }

    /// Which week, and the way to others.
    fn week(&mut self, ui: &mut Ui, words: &Words, today: NaiveDate) {
        let this = monday(today);
        let shown = self.week.unwrap_or(this);
        let before = shown.checked_sub_days(Days::new(7)).unwrap_or(shown);
        let mut to = None;
        if pressed(ui, Key::ArrowLeft) {
            to = Some(before);
        }
        if pressed(ui, Key::ArrowRight) {
            to = Some(weeks_on(shown, 1));
        }
        if pressed(ui, Key::Home) {
            to = Some(this);
        }
        bar(ui, 46.0, |ui| {
            let nr = msg("agreements-week").with("nr", i64::from(shown.iso_week().week()));
            say(ui, look::LEAD, words.say(&nr));
            let last = shown.checked_add_days(Days::new(6)).unwrap_or(shown);
            let span = if shown.month() == last.month() {
                format!("{} – {}", shown.day(), words.day_month_long(last))
            } else {
                format!(
                    "{} – {}",
                    words.day_month_long(shown),
                    words.day_month_long(last)
                )
            };
            crate::ui::parts::cut(ui, look::SMALL, span);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let next = words.t("agreements-week-next");
                if icon_button(ui, icon::CHEVRON_RIGHT, &next).clicked() {
                    to = Some(weeks_on(shown, 1));
                }
                let now = words.t("agreements-week-now");
                let here = words.t("agreements-week-here");
                let off = (shown == this).then_some(here.as_str());
                if Button::plain(&now).off_because(off).show(ui).clicked() {
                    to = Some(this);
                }
                let name = words.t("agreements-week-before");
                if icon_button(ui, icon::CHEVRON_LEFT, &name).clicked() {
                    to = Some(before);
                }
            });
        });
        if let Some(to) = to {
            self.week = Some(to).filter(|week| *week != this);
        }
    }

    fn rows(&self, model: &Model, words: &Words, today: NaiveDate) -> Vec<Row> {
        let mut rows = Vec::new();
        if self.view == View::Resting {
            return resting_rows(model, words);
        }
        if self.view != View::Agenda {
            let running = self.view == View::Running;
            let lines = model.lines.iter().enumerate();
            rows.extend(
                lines
                    .filter(|(_, line)| line.open == running)
                    .map(|(at, _)| Row::Line(at)),
            );
            if rows.is_empty() {
                rows.push(Row::Said(words.t("agreements-nothing-here")));
            }
            return rows;
        }
        let from = self.week.unwrap_or_else(|| monday(today));
        let within = |from: NaiveDate| {
            let to = weeks_on(from, 1);
            model
                .entries
                .iter()
                .enumerate()
                .filter(move |(_, entry)| entry.day >= from && entry.day < to)
        };
        let week: Vec<(usize, &Entry)> = within(from).collect();
        for (place, (at, entry)) in week.iter().enumerate() {
            let other =
                |near: Option<&(usize, &Entry)>| near.is_none_or(|near| near.1.day != entry.day);
            let first = other(place.checked_sub(1).and_then(|place| week.get(place)));
            rows.push(Row::Entry(*at, first, other(week.get(place + 1))));
        }
        if week.is_empty() {
            rows.push(Row::Said(words.t("agreements-nothing-this-week")));
        }
        let next: Vec<usize> = within(weeks_on(from, 1))
            .filter(|(_, entry)| entry.icon != icon::PHONE)
            .map(|(at, _)| at)
            .collect();
        if !next.is_empty() {
            let head = words.t("agreements-next-week");
            rows.push(Row::Head(head, next.len().to_string()));
            rows.extend(next.into_iter().map(Row::Coming));
        }
        let unsigned: Vec<Row> = model
            .lines
            .iter()
            .enumerate()
            .filter_map(|(at, line)| Some(Row::Unsigned(at, line.unsigned_since?)))
            .collect();
        if !unsigned.is_empty() {
            let head = words.t("agreements-waiting");
            rows.push(Row::Head(head, unsigned.len().to_string()));
            rows.extend(unsigned);
        }
        rows
    }

    fn list(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        rows: &[Row],
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let line_of = |row: &Row| match row {
            Row::Entry(at, ..) | Row::Coming(at) => {
                let entry = model.entries.get(*at)?;
                let line = model.lines.get(entry.line?)?;
                Some((line, Some(entry)))
            }
            Row::Line(at) | Row::Unsigned(at, _) => Some((model.lines.get(*at)?, None)),
            Row::Head(..) | Row::Said(_) | Row::Other(_) => None,
        };
        let other_of = |row: &Row| match row {
            Row::Entry(at, ..) | Row::Coming(at) => {
                model.others.get(model.entries.get(*at)?.other?)
            }
            Row::Other(at) => model.others.get(*at),
            _ => None,
        };
        let key = |row: &Row| {
            let (line, entry) = line_of(row)?;
            Some((line.which, entry.map(|entry| entry.day)))
        };
        let selected = if let Some(shown) = self.other {
            rows.iter()
                .position(|row| other_of(row).is_some_and(|other| other.key == shown))
        } else {
            rows.iter()
                .position(|row| key(row).is_some() && key(row) == self.selected)
                .or_else(|| {
                    let which = self.selected?.0;
                    rows.iter()
                        .position(|row| key(row).is_some_and(|key| key.0 == which))
                })
        };
        let name = |row: usize| match rows.get(row) {
            Some(Row::Head(name, _) | Row::Said(name)) => name.clone(),
            Some(row) => match (line_of(row), other_of(row)) {
                (Some((line, entry)), _) => {
                    let what = entry.map_or(&line.title, |entry| &entry.what);
                    format!("{}: {what}", line.name)
                }
                (None, Some(other)) => {
                    let entry = match row {
                        Row::Entry(at, ..) | Row::Coming(at) => model.entries.get(*at),
                        _ => None,
                    };
                    let what = entry.map_or(&other.title, |entry| &entry.what);
                    format!("{}: {what}", other.name)
                }
                (None, None) => String::new(),
            },
            None => String::new(),
        };
        let height = |row: usize| match rows.get(row) {
            Some(Row::Head(..)) => 38.0,
            Some(Row::Coming(_) | Row::Unsigned(..)) => 30.0,
            _ => 48.0,
        };
        let can = |row: usize| {
            let row = rows.get(row);
            row.is_some_and(|row| line_of(row).is_some() || other_of(row).is_some())
        };
        let columns = [
            Col::exact("", 46.0),
            Col::exact("", 26.0),
            Col::share("", 1.0),
            Col::exact("", 92.0).right(),
        ];
        let list = words.t("agreements-list");
        let answer = Table::new(&list, rows.len(), &name)
            .columns(&columns)
            .heights(&height)
            .selectable(&can)
            .selected(selected)
            .no_head()
            .show(ui, |row| {
                if let Some(shown) = rows.get(row.index) {
                    draw(row, shown, model, words, today);
                }
            });
        if let Some(row) = answer.select.and_then(|row| rows.get(row)) {
            self.other = other_of(row).map(|other| other.key);
            if self.other.is_none() {
                self.selected = key(row);
            }
        }
        if let Some(row) = answer.open.and_then(|row| rows.get(row)) {
            match (line_of(row), other_of(row)) {
                (Some((line, _)), _) => out.push(detail::what_next(line)),
                (None, Some(other)) => out.push(watched::enter(other)),
                (None, None) => {}
            }
        }
    }
}

/// One row of controls at the left with a line below it.
fn bar(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui)) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let line = Stroke::new(1.0, tokens(ui).line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
    let inner = egui::Rect::from_min_max(
        pos2(rect.left() + space::EDGE, rect.top()),
        pos2(rect.right() - space::L, rect.bottom()),
    );
    let layout = Layout::left_to_right(Align::Center);
    content(&mut ui.new_child(UiBuilder::new().max_rect(inner).layout(layout)));
}

fn draw(row: &mut TableRow<'_>, shown: &Row, model: &Model, words: &Words, today: NaiveDate) {
    match shown {
        Row::Head(name, count) => {
            row.line = false;
            row.across(|ui| {
                say(ui, look::GROUP.ink(Ink::Quiet), name.as_str());
                say(ui, look::COUNT, count.as_str());
            });
        }
        Row::Said(said) => {
            row.line = false;
            row.across(|ui| {
                say(ui, look::BODY_QUIET, said.as_str());
            });
        }
        Row::Entry(at, first, last) => draw_entry(row, model, (*at, *first, *last), words, today),
        Row::Other(at) => watched::draw(row, model.others.get(*at)),
        Row::Coming(at) => {
            row.line = false;
            let Some(entry) = model.entries.get(*at) else {
                return;
            };
            let name = entry.name.as_str();
            let day = format!("{} {}", words.weekday_short(entry.day), entry.day.day());
            row.text(0, look::SMALL, &day);
            if let (Some(from), Some(to)) = (row.cell(1), row.cell(2)) {
                let at = pos2(from.left(), from.center().y);
                let end = text::paint_left(row.ui, at, look::BODY_MEDIUM, name, 190.0);
                let at = pos2(end + 8.0, at.y);
                let room = to.right() - at.x;
                text::paint_left(row.ui, at, look::SMALL, &entry.what, room);
            }
            row.text(3, look::BODY, &entry.amount);
        }
        Row::Unsigned(at, since) => {
            row.line = false;
            let Some(line) = model.lines.get(*at) else {
                return;
            };
            let late = (today - *since).num_days() > SIGN_WITHIN;
            let ink = if late { Ink::Amber } else { Ink::Quiet };
            if let Some(cell) = row.cell(0) {
                let color = tokens(row.ui).ink(ink);
                let at = pos2(cell.left() + 8.0, cell.center().y);
                text::paint_icon(row.ui, at, icon::HOURGLASS, 14.0, color);
            }
            let since = words.say(&msg("agreements-since").with("day", *since));
            if let (Some(from), Some(to)) = (row.cell(1), row.cell(3)) {
                let y = from.center().y;
                let look = look::SMALL.ink(ink);
                let left = text::paint_right(row.ui, pos2(to.right(), y), look, &since);
                let at = pos2(from.left(), y);
                let room = left - at.x - 8.0;
                text::paint_left(row.ui, at, look::BODY_MEDIUM, &line.name, room);
            }
        }
        Row::Line(at) => {
            let Some(line) = model.lines.get(*at) else {
                return;
            };
            if let Some(cell) = row.cell(0) {
                let rect = egui::Rect::from_center_size(
                    pos2(cell.left() + 14.0, cell.center().y),
                    vec2(26.0, 26.0),
                );
                let (_, rest) = &line.received;
                paint_disc(row.ui, rect, icon::HANDSHAKE, line.state.0);
                let second = format!("{} · {}", line.title, line.state.1);
                if let (Some(from), Some(to)) = (row.cell(1), row.cell(3)) {
                    let right = pos2(to.right(), cell.center().y - 7.5);
                    let left = text::paint_right(row.ui, right, look::BODY, rest);
                    let x = from.left();
                    let room = left - x - 8.0;
                    let y = cell.center().y;
                    text::paint_left(row.ui, pos2(x, y - 7.5), look::NAME, &line.name, room);
                    let ink = if line.state.0 == Tone::Red {
                        Ink::Red
                    } else {
                        Ink::Quiet
                    };
                    let look = look::SMALL.ink(ink);
                    let room = to.right() - x;
                    text::paint_left(row.ui, pos2(x, y + 8.5), look, &second, room);
                }
            }
        }
    }
}

/// Disputes, the law, our own holds: each under its heading.
fn resting_rows(model: &Model, words: &Words) -> Vec<Row> {
    let mut rows = Vec::new();
    for (group, head) in [
        (Group::Dispute, "agreements-disputes"),
        (Group::Law, "agreements-law"),
        (Group::Hold, "agreements-holds"),
    ] {
        let others = model.others.iter().enumerate();
        let its = others.filter(|(_, other)| other.group == group);
        let its: Vec<Row> = its.map(|(at, _)| Row::Other(at)).collect();
        if !its.is_empty() {
            rows.push(Row::Head(words.t(head), its.len().to_string()));
            rows.extend(its);
        }
    }
    if rows.is_empty() {
        rows.push(Row::Said(words.t("agreements-resting-none")));
    }
    rows
}

fn paint_disc(ui: &mut Ui, rect: egui::Rect, glyph: &str, tone: Tone) {
    let layout = Layout::left_to_right(Align::Center);
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    disc(&mut child, glyph, tone, rect.width());
}

fn draw_entry(
    row: &mut TableRow<'_>,
    model: &Model,
    (at, first, last): (usize, bool, bool),
    words: &Words,
    today: NaiveDate,
) {
    row.line = last;
    let Some(entry) = model.entries.get(at) else {
        return;
    };
    let is_today = entry.day == today;
    if is_today && !row.selected {
        let bar = egui::Rect::from_min_size(row.rect.min, vec2(3.0, row.rect.height()));
        let tokens = tokens(row.ui);
        row.ui.painter().rect_filled(bar, 0, tokens.accent);
    }
    if first && let Some(cell) = row.cell(0) {
        let ink = if is_today { Ink::Accent } else { Ink::Quiet };
        let centre = pos2(cell.left() + 13.0, cell.center().y);
        let weekday = words.weekday_short(entry.day);
        let above = look::FOOT.ink(ink);
        text::paint_centre(row.ui, centre - vec2(0.0, 10.0), above, weekday);
        let ink = if is_today { Ink::Accent } else { Ink::Text };
        let number = look::LEAD.size(16.0).ink(ink);
        let day = entry.day.day().to_string();
        text::paint_centre(row.ui, centre + vec2(0.0, 7.0), number, &day);
    }
    if let Some(cell) = row.cell(1) {
        let rect = egui::Rect::from_center_size(cell.center(), vec2(26.0, 26.0));
        paint_disc(row.ui, rect, entry.icon, entry.tone);
    }
    if let (Some(from), Some(to)) = (row.cell(2), row.cell(3)) {
        let y = from.center().y;
        let amount = if entry.quiet {
            look::BODY_QUIET
        } else {
            look::BODY
        };
        let left = text::paint_right(row.ui, pos2(to.right(), y - 8.0), amount, &entry.amount);
        let name = if entry.quiet {
            look::NAME_QUIET
        } else {
            look::NAME
        };
        let room = left - from.left() - 8.0;
        text::paint_left(row.ui, pos2(from.left(), y - 8.0), name, &entry.name, room);
        let ink = if entry.tone == Tone::Red {
            Ink::Red
        } else {
            Ink::Quiet
        };
        let what = look::SMALL.ink(ink);
        let at = pos2(from.left(), y + 8.5);
        text::paint_left(row.ui, at, what, &entry.what, to.right() - from.left());
    }
}

/// What the keys do here, for the foot and the page of all keys.
#[must_use]
pub fn keys(words: &Words) -> Vec<(String, String)> {
    let key = |key: &str, what: String| (key.to_owned(), what);
    vec![
        key("↑ ↓", words.t("agreements-key-choose")),
        key("← →", words.t("agreements-key-week")),
        key("Home", words.t("agreements-key-now")),
        key("Enter", words.t("agreements-key-next")),
        key("P", words.t("agreements-key-paper")),
        key("A", words.t("agreements-key-new")),
        key("K", words.t("agreements-key-card")),
    ]
}
