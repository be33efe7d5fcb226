//! The table of files: groups that fold, many files that are alike as one line, a line per message.

use crate::app::rehearsal::RehearsalCounts;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::money_in::asked::day_menu;
use crate::ui::money_in::doubts;
use crate::ui::money_in::files::{FileGroup, FileKind, FileRow, Note, Pile, Reading};
use crate::ui::money_in::questions::{FileQuestion, Opens, question_row};
use crate::ui::parts::choice::{checkbox_only, tri_checkbox};
use crate::ui::parts::keys::pressed;
use crate::ui::parts::surface::tone_icon;
use crate::ui::parts::table::Row;
use crate::ui::parts::{Col, Table, cut, icon, link, pill, say, text};
use crate::ui::theme::{Ink, Tone, icon, look, radius, size, space, tokens};
use crate::words::Words;
use egui::{Align, Frame, Key, Layout, Rect, Stroke, Ui, UiBuilder, vec2};
use std::collections::BTreeSet;

/// What the user has half-done in the table.
#[derive(Debug, Default)]
pub(super) struct FileTable {
    selected: Option<Chosen>,
    folded: BTreeSet<FileKind>,
    /// Piles of which the files are shown.
    opened: BTreeSet<(FileKind, String)>,
}

/// What is selected.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Chosen {
    /// A file, by its place in the rehearsal.
    File(usize),
    Pile(FileKind, String),
}

/// What was asked of the table that the screen answers.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// Look at this file whole.
    pub(super) details: Option<usize>,
    /// Say what the columns of this file are.
    pub(super) columns: Option<usize>,
    /// Ask this about a list.
    pub(super) list: Option<Opens>,
    /// Answer every question about customers.
    pub(super) doubts: bool,
}

/// A row of the table on the screen.
#[derive(Clone, Copy)]
enum Shown<'a> {
    Head(&'a FileGroup),
    Pile(&'a FileGroup, &'a Pile),
    File(FileKind, &'a FileRow),
    Question(&'a FileRow, &'a FileQuestion),
    Note(&'a FileRow, usize),
    Doubt(&'a FileRow, usize),
    Doubts(&'a FileRow),
}

const HEAD: f32 = 30.0;
const FILE: f32 = 32.0;
const REFUSED: f32 = 44.0;
const NOTE: f32 = 25.0;
const QUESTION: f32 = 27.0;
/// Left edge of the table's texts.
const LEFT: f32 = 14.0;
const COUNTS: [(f32, &str); 6] = [
    (58.0, "money-in-col-new"),
    (52.0, "money-in-col-known"),
    (60.0, "money-in-col-changed"),
    (40.0, "money-in-col-gone"),
    (70.0, "money-in-col-left-out"),
    (66.0, "money-in-col-doubt"),
];

impl FileTable {
    pub(super) fn keys(&mut self, ui: &Ui, reading: &Reading, out: &mut Vec<Action>) {
        if self.selected.is_none() {
            return;
        }
        let (tick, close, open) = (
            pressed(ui, Key::Space),
            pressed(ui, Key::ArrowLeft),
            pressed(ui, Key::ArrowRight),
        );
        if !(tick || close || open) {
            return;
        }
        let shown = self.shown(reading);
        let chosen = shown
            .into_iter()
            .find(|row| row.chosen().is_some() && row.chosen() == self.selected);
        if tick {
            match chosen {
                Some(Shown::File(_, file)) if file.refused.is_none() && file.off.is_none() => {
                    out.push(Action::TickFile(file.place, !file.ticked));
                }
                Some(Shown::Pile(group, pile)) => {
                    let files: Vec<&FileRow> = pile.files(group).collect();
                    tick_all(&files, ticked(&files) != Some(true), out);
                }
                _ => {}
            }
        }
        if !(open || close) {
            return;
        }
        match chosen {
            Some(Shown::Pile(group, pile)) => {
                let key = (group.kind, pile.name.clone());
                set(&mut self.opened, key, open);
            }
            Some(Shown::File(kind, file)) => {
                let pile = reading.pile_of(kind, file.place);
                if let Some(pile) = pile.filter(|_| !open) {
                    self.selected = Some(Chosen::Pile(kind, pile.name.clone()));
                    self.opened.remove(&(kind, pile.name.clone()));
                } else {
                    set(&mut self.folded, kind, !open);
                }
            }
            _ => {}
        }
    }

    fn shown<'a>(&self, reading: &'a Reading) -> Vec<Shown<'a>> {
        let mut shown = Vec::new();
        let file = |shown: &mut Vec<Shown<'a>>, kind, file: &'a FileRow| {
            shown.push(Shown::File(kind, file));
            shown.extend(file.questions().map(|one| Shown::Question(file, one)));
            shown.extend((0..file.notes.len()).map(|note| Shown::Note(file, note)));
            if file.doubts.len() > doubts::MOST {
                shown.push(Shown::Doubts(file));
            } else {
                shown.extend((0..file.doubts.len()).map(|doubt| Shown::Doubt(file, doubt)));
            }
        };
        for group in &reading.groups {
            shown.push(Shown::Head(group));
            if self.folded.contains(&group.kind) {
                continue;
            }
            for pile in &group.piles {
                shown.push(Shown::Pile(group, pile));
                if self.opened.contains(&(group.kind, pile.name.clone())) {
                    for one in pile.files(group) {
                        file(&mut shown, group.kind, one);
                    }
                }
            }
            for one in group.files.iter().filter(|file| !file.piled) {
                file(&mut shown, group.kind, one);
            }
        }
        shown
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        reading: &Reading,
        words: &Words,
        out: &mut Vec<Action>,
    ) -> Asked {
        let shown = self.shown(reading);
        let heads: Vec<String> = COUNTS.iter().map(|(_, head)| words.t(head)).collect();
        let (what, kind, period) = (
            words.t("money-in-col-what"),
            words.t("money-in-col-kind"),
            words.t("money-in-col-period"),
        );
        let mut columns = vec![
            Col::exact("", 22.0),
            Col::share(&what, 1.0),
            Col::exact(&kind, 132.0).drop_below(940.0),
            Col::exact(&period, 156.0).drop_below(760.0),
        ];
        let counts = COUNTS.iter().zip(&heads);
        columns.extend(counts.map(|((wide, _), head)| Col::exact(head, *wide).right()));
        let height = |row: usize| match shown[row] {
            Shown::Head(_) => HEAD,
            Shown::File(_, file) if file.refused.is_some() => REFUSED,
            Shown::File(..) | Shown::Pile(..) => FILE,
            Shown::Question(..) => QUESTION,
            Shown::Note(..) | Shown::Doubt(..) | Shown::Doubts(_) => NOTE,
        };
        let all = (0..shown.len()).map(height).sum::<f32>() + size::HEAD + 4.0;
        let room = vec2(ui.available_width(), all.min(ui.available_height()));
        let name = |row: usize| row_name(shown[row], words);
        let can = |row: usize| shown[row].chosen().is_some();
        let selected = self.selected.as_ref();
        let selected = shown
            .iter()
            .position(|row| selected.is_some() && row.chosen().as_ref() == selected);
        let mut asked = Asked::default();
        let (mut folded, mut opened) = (None, None);
        let answer = ui.allocate_ui(room, |ui| {
            sheet(ui).show(ui, |ui| {
                Table::new(&words.t("money-in-files"), shown.len(), &name)
                    .columns(&columns)
                    .heights(&height)
                    .selectable(&can)
                    .selected(selected)
                    .padding(LEFT, 16.0)
                    .show(ui, |row| match shown[row.index] {
                        Shown::Head(group) => {
                            let open = !self.folded.contains(&group.kind);
                            if group_head(row, group, open, words, out) {
                                folded = Some((group.kind, open));
                            }
                        }
                        Shown::Pile(group, pile) => {
                            let key = (group.kind, pile.name.clone());
                            let open = self.opened.contains(&key);
                            if pile_row(row, group, pile, open, words, out) {
                                opened = Some((key, !open));
                            }
                        }
                        Shown::File(kind, file) => {
                            if file_row(row, (kind, file), words, out) {
                                asked.columns = Some(file.place);
                            }
                            if let Some(asks) = &file.list {
                                let opens = day_menu(row, 3, asks, words, out);
                                asked.list = opens.or(asked.list);
                            }
                        }
                        Shown::Question(file, question) => {
                            let opens = question_row(row, file.place, question, out);
                            asked.list = opens.or(asked.list);
                            let next = shown.get(row.index + 1);
                            row.line = !matches!(next, Some(Shown::Question(..) | Shown::Note(..)));
                        }
                        Shown::Note(file, note) => {
                            note_row(row, &file.notes[note]);
                            row.line = note + 1 == file.notes.len() && file.doubts.is_empty();
                        }
                        Shown::Doubt(file, doubt) => {
                            under(row, |ui| doubts::row(ui, &file.doubts[doubt], words, out));
                            row.line = doubt + 1 == file.doubts.len();
                        }
                        Shown::Doubts(file) => {
                            under(row, |ui| asked.doubts |= doubts::many(ui, file, words));
                        }
                    })
            })
        });
        let answer = answer.inner.inner;
        let chosen = |row: usize| shown.get(row).and_then(|row| row.chosen());
        self.selected = answer.select.and_then(chosen).or(self.selected.take());
        match answer.open.and_then(chosen) {
            Some(Chosen::File(place)) => asked.details = Some(place),
            Some(Chosen::Pile(kind, name)) => {
                let key = (kind, name);
                opened = Some((key.clone(), !self.opened.contains(&key)));
            }
            None => {}
        }
        if let Some((kind, fold)) = folded {
            set(&mut self.folded, kind, fold);
        }
        if let Some((pile, open)) = opened {
            set(&mut self.opened, pile, open);
        }
        asked
    }
}

fn set<T: Ord>(of: &mut BTreeSet<T>, one: T, within: bool) {
    if within {
        of.insert(one);
    } else {
        of.remove(&one);
    }
}

impl Shown<'_> {
    /// What it is when it is selected; heads and messages cannot be.
    fn chosen(&self) -> Option<Chosen> {
        match self {
            Self::File(_, file) => Some(Chosen::File(file.place)),
            Self::Pile(group, pile) => Some(Chosen::Pile(group.kind, pile.name.clone())),
            Self::Head(_)
            | Self::Question(..)
            | Self::Note(..)
            | Self::Doubt(..)
            | Self::Doubts(_) => None,
        }
    }
}

/// All of them ticked, or none; `None`: some.
fn ticked(files: &[&FileRow]) -> Option<bool> {
    let on = files.iter().filter(|file| file.ticked).count();
    match on {
        0 => Some(false),
        on if on == files.len() => Some(true),
        _ => None,
    }
}

fn tick_all(files: &[&FileRow], to: bool, out: &mut Vec<Action>) {
    let can = |file: &&&FileRow| !to || file.off.is_none();
    let asked = files.iter().filter(|file| file.ticked != to).filter(can);
    out.extend(asked.map(|file| Action::TickFile(file.place, to)));
}

/// The sheet a table lies on.
pub(in crate::ui::money_in) fn sheet(ui: &Ui) -> Frame {
    let tokens = tokens(ui);
    Frame::new()
        .fill(tokens.card)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(radius::CARD)
        .inner_margin(1)
}

fn row_name(row: Shown<'_>, words: &Words) -> String {
    match row {
        Shown::Head(group) => group.name.clone(),
        Shown::Question(_, question) => question.text.clone(),
        Shown::Note(file, note) => file.notes[note].text.clone(),
        Shown::Doubt(file, doubt) => file.doubts[doubt].question.clone(),
        Shown::Doubts(file) => file.name.clone(),
        Shown::Pile(_, pile) => format!(
            "{}, {}: {}",
            pile.name,
            count_said(pile.files.len(), words),
            said_counts(pile.counts, words)
        ),
        Shown::File(_, file) => file.refused.as_ref().map_or_else(
            || format!("{}: {}", file.name, said_counts(file.counts, words)),
            |(what, _)| format!("{}: {what}", file.name),
        ),
    }
}

/// "nieuw 148, bekend 31".
fn said_counts(counts: RehearsalCounts, words: &Words) -> String {
    let counts = [
        counts.new,
        counts.known,
        counts.changed,
        counts.gone,
        counts.left_out,
        counts.doubt,
    ];
    let said = COUNTS.iter().zip(counts).filter(|(_, count)| *count > 0);
    let said: Vec<String> = said
        .map(|((_, head), count)| format!("{} {count}", words.t(head).to_lowercase()))
        .collect();
    said.join(", ")
}

/// The head of a group; true when it was folded or opened.
fn group_head(
    row: &mut Row<'_>,
    group: &FileGroup,
    open: bool,
    words: &Words,
    out: &mut Vec<Action>,
) -> bool {
    let tokens = tokens(row.ui);
    row.ui.painter().rect_filled(row.rect, 0, tokens.pane);
    row.ui.painter().hline(
        row.rect.x_range(),
        row.rect.bottom() - 0.5,
        Stroke::new(1.0, tokens.line),
    );
    row.line = false;
    let id = row.response.id.with("fold");
    let response = row.ui.interact(row.rect, id, egui::Sense::click());
    let name = group.name.as_str();
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::Role::DisclosureTriangle, true, open, name)
    });
    let files: Vec<&FileRow> = group.files.iter().collect();
    let on = ticked(&files);
    let all = words.say(&msg("money-in-all-of").with("group", name));
    row.widgets(0, |ui| {
        if group.kind != FileKind::Unreadable && tri_checkbox(ui, on, &all).clicked() {
            tick_all(&files, on != Some(true), out);
        }
    });
    row.widgets(1, |ui| {
        let glyph = if open {
            icon::CHEVRON_DOWN
        } else {
            icon::CHEVRON_RIGHT
        };
        icon(ui, glyph, 13.0, Ink::Quiet);
        let ink = if group.kind == FileKind::Unreadable {
            Ink::Red
        } else {
            Ink::Text
        };
        say(ui, look::GROUP.ink(ink), name);
        let count = count_said(group.files.len(), words);
        say(ui, look::SMALL.ink(Ink::Faint), count);
    });
    response.clicked()
}

/// "213 bestanden".
fn count_said(count: usize, words: &Words) -> String {
    words.say(&msg("money-in-file-count").with("count", count))
}

/// Many files that are alike; true when it was opened or closed.
fn pile_row(
    row: &mut Row<'_>,
    group: &FileGroup,
    pile: &Pile,
    open: bool,
    words: &Words,
    out: &mut Vec<Action>,
) -> bool {
    let files: Vec<&FileRow> = pile.files(group).collect();
    let on = ticked(&files);
    let all = words.say(&msg("money-in-all-of").with("group", pile.name.as_str()));
    row.widgets(0, |ui| {
        if tri_checkbox(ui, on, &all).clicked() {
            tick_all(&files, on != Some(true), out);
        }
    });
    let opened = row.widgets(1, |ui| {
        icon(ui, icon::COPY, 15.0, Ink::Quiet);
        let count = count_said(files.len(), words);
        say(ui, look::BODY_MEDIUM, &count);
        let show = words.t(if open {
            "money-in-pile-close"
        } else {
            "money-in-pile-open"
        });
        link(ui, &show).clicked()
    });
    row.text(2, look::BODY_QUIET, &pile.name);
    counts(row, pile.counts);
    opened.unwrap_or(false)
}

/// A file; true when somebody wants to say what its columns are.
fn file_row(
    row: &mut Row<'_>,
    (kind, file): (FileKind, &FileRow),
    words: &Words,
    out: &mut Vec<Action>,
) -> bool {
    let asks = file.questions().next().is_some() || !file.doubts.is_empty();
    row.line = file.notes.is_empty() && !asks;
    if let Some(refused) = &file.refused {
        return refused_row(row, file, refused, words);
    }
    let mut on = file.ticked;
    row.widgets(0, |ui| {
        if checkbox_only(ui, &mut on, &file.name, file.off.as_deref()).changed() {
            out.push(Action::TickFile(file.place, on));
        }
    });
    row.widgets(1, |ui| {
        icon(ui, glyph_of(kind, file), 15.0, Ink::Quiet);
        let room = ui.available_width() - 8.0;
        ui.scope(|ui| {
            let about = if file.about.is_empty() { 0.0 } else { 84.0 };
            ui.set_max_width((room - about).max(60.0));
            cut(ui, look::BODY_MEDIUM, &file.name);
        });
        cut(ui, look::SMALL.ink(Ink::Faint), &file.about);
    });
    row.text(2, look::BODY_QUIET, &file.kind);
    row.text(3, look::BODY.size(12.5), &file.period);
    counts(row, file.counts);
    false
}

fn glyph_of(kind: FileKind, file: &FileRow) -> &'static str {
    if kind == FileKind::Contacts {
        return icon::USERS;
    }
    match file.kind.as_str() {
        "CAMT.053" | "CAMT.052" | "CAMT.054" | "MT940" | "MT942" => icon::LANDMARK,
        "PDF" => icon::PAPERCLIP,
        // With its copy inside, or inside its copy.
        kind if ["UBL", "CII", "PDF"]
            .iter()
            .any(|start| kind.starts_with(start)) =>
        {
            icon::FILE_TEXT
        }
        _ => icon::FILE_SPREADSHEET,
    }
}

fn counts(row: &mut Row<'_>, counts: RehearsalCounts) {
    let cells = [
        (counts.new, Tone::Green, false),
        (counts.known, Tone::Neutral, false),
        (counts.changed, Tone::Accent, false),
        (counts.gone, Tone::Amber, true),
        (counts.left_out, Tone::Amber, true),
        (counts.doubt, Tone::Amber, true),
    ];
    for (column, (count, tone, chip)) in cells.into_iter().enumerate() {
        let column = column + 4;
        match (count, chip) {
            (0, _) => row.text(column, look::BODY.ink(Ink::Faint), "–"),
            (_, true) => {
                row.widgets(column, |ui| pill(ui, tone, "", &count.to_string()));
            }
            (_, false) if tone == Tone::Neutral => {
                row.text(column, look::BODY_QUIET, &count.to_string());
            }
            (_, false) => row.text(column, look::TOTAL.ink(tone.ink()), &count.to_string()),
        }
    }
}

fn refused_row(
    row: &mut Row<'_>,
    file: &FileRow,
    (what, remedy): &(String, String),
    words: &Words,
) -> bool {
    if !row.selected {
        let ground = tokens(row.ui).red_soft.gamma_multiply(0.55);
        row.ui.painter().rect_filled(row.rect, 0, ground);
    }
    row.icon_text(1, icon::BAN, Ink::Red, look::BODY_MEDIUM, &file.name);
    let Some(left) = row.cell(2).or(row.cell(3)).or(row.cell(4)) else {
        return false;
    };
    let mut end = row.rect.right() - 16.0;
    let mut wanted = false;
    if file.table.is_some() {
        let correct = words.t("money-in-columns");
        let wide = text::width(row.ui, look::LINK, &correct) + 8.0;
        let right = egui::pos2(end, row.rect.bottom() - 3.0);
        let place = Rect::from_min_max(egui::pos2(end - wide, row.rect.top()), right);
        within(row, place, |ui| wanted = link(ui, &correct).clicked());
        end -= wide + space::M;
    }
    let room = end - left.left();
    for (look, words, down) in [
        (look::BODY_MEDIUM.ink(Ink::Red), what, -7.5),
        (look::SMALL, remedy, 9.0),
    ] {
        let at = left.left_center() + vec2(0.0, down);
        text::paint_left(row.ui, at, look, words, room);
    }
    let whole = format!("{what}. {remedy}");
    row.response
        .clone()
        .on_hover_text(whole.trim_end_matches(['.', ' ']));
    wanted
}

/// A line of its own under a file.
fn under(row: &mut Row<'_>, content: impl FnOnce(&mut Ui)) {
    let Some(cell) = row.cell(1) else { return };
    let across = Rect::from_min_max(
        cell.left_top(),
        egui::pos2(row.rect.right() - 16.0, row.rect.bottom() - 3.0),
    );
    within(row, across, content);
}

fn note_row(row: &mut Row<'_>, note: &Note) {
    under(row, |ui| {
        let (glyph, ink) = match note.tone {
            Tone::Neutral => (icon::INFO, Ink::Faint),
            tone => (tone_icon(tone), tone.ink()),
        };
        icon(ui, glyph, 13.0, ink);
        let text = if note.remedy.is_empty() {
            note.text.clone()
        } else {
            format!("{}. {}", note.text, note.remedy)
        };
        cut(ui, look::SMALL.ink(Ink::Text), text);
    });
}

fn within(row: &mut Row<'_>, rect: Rect, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center))
        .id_salt(("across", row.index));
    let mut child = row.ui.new_child(builder);
    child.spacing_mut().item_spacing = vec2(7.0, 2.0);
    content(&mut child);
}
