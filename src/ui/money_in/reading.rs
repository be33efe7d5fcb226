//! Files on the table: dropped, chosen or pasted, looked at row by row, then imported whole.

use super::asked::{self, ListAsks, ListQuestion};
use super::columns::Columns;
use super::list_dialogs;
use super::model::{FileGroup, FileKind, FileRow, Model, Note, Reading};
use super::pasted::paths;
use crate::app::rehearsal::{Fate, RehearsalCounts};
use crate::domain::message::msg;
use crate::ui::action::{Action, Pick};
use crate::ui::ask::Question;
use crate::ui::parts::choice::{checkbox_only, tri_checkbox};
use crate::ui::parts::field::entered;
use crate::ui::parts::keys::{free, pressed_ctrl};
use crate::ui::parts::surface::{section, tone_icon};
use crate::ui::parts::table::{Row, TableAnswer};
use crate::ui::parts::{
    Answer, Button, Col, Dialog, Field, Table, action_bar, cut, drop_zone, facts, hairline, icon,
    link, para, pill, pressed, progress_bar, say, text, two_lines,
};
use crate::ui::theme::{Ink, Tone, icon, look, radius, size, space, tokens};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, CentralPanel, Frame, Key, Layout, Margin, Rect, Stroke, Ui, UiBuilder, vec2};
use std::collections::BTreeSet;

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    selected: Option<usize>,
    folded: BTreeSet<FileKind>,
    details: Option<usize>,
    path: String,
    pasting: bool,
    question: Option<Question>,
    /// What is asked about a list, one by one.
    asked: Option<list_dialogs::Open>,
}

/// A row of the table on the screen.
#[derive(Clone, Copy)]
enum Shown<'a> {
    Head(&'a FileGroup),
    File(&'a FileRow),
    Question(&'a ListAsks, &'a ListQuestion),
    Note(&'a FileRow, usize),
}

const HEAD: f32 = 30.0;
const FILE: f32 = 32.0;
const REFUSED: f32 = 44.0;
const NOTE: f32 = 25.0;
const QUESTION: f32 = 27.0;
/// Left edge of the table's texts.
const LEFT: f32 = 14.0;
const COUNTS: [(f32, &str); 6] = [
    (44.0, "money-in-col-new"),
    (52.0, "money-in-col-known"),
    (60.0, "money-in-col-changed"),
    (40.0, "money-in-col-gone"),
    (70.0, "money-in-col-left-out"),
    (44.0, "money-in-col-doubt"),
];

impl State {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        self.keys(ui, model, out);
        if let Some(reading) = &model.reading {
            foot(ui, reading, words, out);
        }
        let ground = Frame::new()
            .fill(tokens(ui).pane)
            .inner_margin(Margin::symmetric(24, 16));
        CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            match (&model.progress, &model.reading) {
                (Some(progress), _) => {
                    let stop = words.t("money-in-stop");
                    let stop = progress.cancellable.then_some(stop.as_str());
                    crate::ui::parts::card(ui, true, |ui| {
                        if progress_bar(ui, &progress.what, progress.share, stop) {
                            out.push(Action::StopWork);
                        }
                    });
                }
                (None, None) => self.nothing_yet(ui, words, out),
                (None, Some(reading)) => self.read_strip(ui, reading, words, out),
            }
            if let Some(reading) = &model.reading {
                self.table(ui, reading, words, out);
            }
        });
        self.dialogs(ui, model, (words, today), out);
        Question::show(&mut self.question, ui.ctx(), words, today, out);
    }

    fn keys(&mut self, ui: &Ui, model: &Model, out: &mut Vec<Action>) {
        if model.progress.is_some() {
            if pressed(ui, Key::Escape) {
                out.push(Action::StopWork);
            }
            return;
        }
        if free(ui) {
            let pasted = ui.input_mut(|input| {
                let at = input
                    .events
                    .iter()
                    .position(|event| matches!(event, egui::Event::Paste(_)))?;
                match input.events.remove(at) {
                    egui::Event::Paste(text) => Some(text),
                    _ => None,
                }
            });
            let paths = pasted.as_deref().map(paths).unwrap_or_default();
            if !paths.is_empty() {
                out.push(Action::Rehearse(paths));
            }
        }
        let Some(reading) = &model.reading else {
            return;
        };
        if pressed_ctrl(ui, Key::Enter) && reading.off.is_none() {
            out.push(Action::Import);
        }
        if pressed(ui, Key::Escape) {
            out.push(Action::ForgetRehearsal);
        }
        let Some((kind, row)) = self.selected_row(reading) else {
            return;
        };
        if pressed(ui, Key::Space) && row.refused.is_none() {
            out.push(Action::TickFile(row.place, !row.ticked));
        }
        if pressed(ui, Key::ArrowLeft) {
            self.folded.insert(kind);
        }
        if pressed(ui, Key::ArrowRight) {
            self.folded.remove(&kind);
        }
    }

    fn selected_row<'a>(&self, reading: &'a Reading) -> Option<(FileKind, &'a FileRow)> {
        let files = reading
            .groups
            .iter()
            .flat_map(|group| group.files.iter().map(|file| (group.kind, file)));
        let mut files = files.filter(|(_, file)| Some(file.place) == self.selected);
        files.next()
    }

    /// The place to drop files, with the three ways in words.
    fn nothing_yet(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        drop_zone(ui, 268.0, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            ui.add_space(22.0);
            icon(ui, icon::UPLOAD, 30.0, Ink::Accent);
            say(ui, look::PANE, words.t("money-in-drop-title"));
            say(ui, look::BODY_QUIET, words.t("money-in-drop-note"));
            ui.add_space(space::XS);
            let choose = words.t("money-in-choose-files");
            let button = Button::primary(&choose).icon(icon::FOLDER_OPEN);
            if button.tall(size::BUTTON).show(ui).clicked() {
                out.push(Action::Pick(Pick::ImportFiles));
            }
            ui.add_space(space::S);
            let width = 460.0_f32.min(ui.available_width());
            let row = vec2(width, size::CONTROL);
            ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                let read = words.t("money-in-read-path");
                let go = Button::plain(&read).show(ui).clicked();
                self.path_field(ui, words, go, out);
            });
        });
        ui.add_space(space::S);
        section(ui, &words.t("money-in-readable"), |_| {});
        let kinds = [
            ("CAMT.053, MT940, OFX", words.t("money-in-readable-bank")),
            ("CSV, TAB", words.t("money-in-readable-table")),
            ("CSV", words.t("money-in-readable-settlement")),
            ("UBL, CII", words.t("money-in-readable-ubl")),
            ("CSV", words.t("money-in-readable-list")),
            ("PDF", words.t("money-in-readable-pdf")),
        ];
        let pairs: Vec<(&str, &str)> = kinds
            .iter()
            .map(|(kind, what)| (*kind, what.as_str()))
            .collect();
        facts(ui, 160.0, &pairs);
    }

    /// The field for a path; Enter in it reads too.
    fn path_field(&mut self, ui: &mut Ui, words: &Words, go: bool, out: &mut Vec<Action>) -> bool {
        let name = words.t("money-in-path");
        let hint = words.t("money-in-path-hint");
        let field = Field::new(&name)
            .bare()
            .hint(&hint)
            .icon(icon::CLIPBOARD_PASTE);
        let response = field.show(ui, &mut self.path);
        if !(go || entered(ui, &response)) {
            return false;
        }
        let paths = paths(&self.path);
        if paths.is_empty() {
            return false;
        }
        self.path.clear();
        out.push(Action::Rehearse(paths));
        true
    }

    fn read_strip(&mut self, ui: &mut Ui, reading: &Reading, words: &Words, out: &mut Vec<Action>) {
        drop_zone(ui, 44.0, |ui| {
            icon(ui, icon::UPLOAD, 16.0, Ink::Accent);
            say(ui, look::TOTAL, &reading.strip);
            say(ui, look::BODY_QUIET, words.t("money-in-drop-more"));
            if link(ui, &words.t("money-in-choose-files-link")).clicked() {
                out.push(Action::Pick(Pick::ImportFiles));
            }
            say(ui, look::BODY_QUIET, words.t("money-in-or"));
            if link(ui, &words.t("money-in-paste-path")).clicked() {
                self.pasting = true;
            }
            say(ui, look::FOOT, "Ctrl V");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if link(ui, &words.t("money-in-start-over")).clicked() {
                    out.push(Action::ForgetRehearsal);
                }
            });
        });
    }

    fn shown<'a>(&self, reading: &'a Reading) -> Vec<Shown<'a>> {
        let mut shown = Vec::new();
        for group in &reading.groups {
            shown.push(Shown::Head(group));
            if self.folded.contains(&group.kind) {
                continue;
            }
            for file in &group.files {
                shown.push(Shown::File(file));
                let questions = file.list.iter().flat_map(|asks| {
                    let each = asks.questions.iter();
                    each.map(move |question| Shown::Question(asks, question))
                });
                shown.extend(questions);
                shown.extend((0..file.notes.len()).map(|note| Shown::Note(file, note)));
            }
        }
        shown
    }

    fn table(&mut self, ui: &mut Ui, reading: &Reading, words: &Words, out: &mut Vec<Action>) {
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
            Shown::File(file) if file.refused.is_some() => REFUSED,
            Shown::File(_) => FILE,
            Shown::Question(..) => QUESTION,
            Shown::Note(..) => NOTE,
        };
        let all = (0..shown.len()).map(height).sum::<f32>() + size::HEAD + 4.0;
        let room = vec2(ui.available_width(), all.min(ui.available_height()));
        let name = |row: usize| row_name(shown[row], words);
        let can = |row: usize| matches!(shown[row], Shown::File(_));
        let selected = shown
            .iter()
            .position(|row| matches!(row, Shown::File(file) if Some(file.place) == self.selected));
        let (mut folded, mut asked) = (None, None);
        let mut opens = None;
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
                                folded = Some(group.kind);
                            }
                        }
                        Shown::File(file) => {
                            if file_row(row, file, words, out) {
                                asked = ask_columns(file);
                            }
                            if let Some(asks) = &file.list {
                                row.line = row.line && asks.questions.is_empty();
                                let opened = asked::day_menu(row, 3, asks, words, out);
                                opens = opened.map(|opens| (opens, asks)).or(opens);
                            }
                        }
                        Shown::Question(asks, question) => {
                            let opened = asked::question_row(row, asks, question, out);
                            opens = opened.map(|opens| (opens, asks)).or(opens);
                            let next = shown.get(row.index + 1);
                            row.line = !matches!(next, Some(Shown::Question(..) | Shown::Note(..)));
                        }
                        Shown::Note(file, note) => {
                            note_row(row, &file.notes[note]);
                            row.line = note + 1 == file.notes.len();
                        }
                    })
            })
        });
        self.answer(answer.inner.inner, &shown);
        self.question = asked.or(self.question.take());
        let opened = opens.and_then(|(opens, asks)| list_dialogs::Open::new(opens, asks, words));
        self.asked = opened.or(self.asked.take());
        if let Some(kind) = folded
            && !self.folded.remove(&kind)
        {
            self.folded.insert(kind);
        }
    }

    fn answer(&mut self, answer: TableAnswer, shown: &[Shown<'_>]) {
        let place = |row: usize| match shown.get(row) {
            Some(Shown::File(file)) => Some(file.place),
            _ => None,
        };
        self.selected = answer.select.and_then(place).or(self.selected);
        self.details = answer.open.and_then(place).or(self.details);
    }

    fn dialogs(
        &mut self,
        ui: &Ui,
        model: &Model,
        (words, today): (&Words, NaiveDate),
        out: &mut Vec<Action>,
    ) {
        if self.pasting {
            self.paste_dialog(ui, words, out);
        }
        self.list_dialog(ui, model, (words, today), out);
        let Some(place) = self.details else { return };
        let files = model.reading.iter().flat_map(|reading| &reading.groups);
        let file = files
            .flat_map(|group| &group.files)
            .find(|file| file.place == place);
        let mut columns = None;
        let closed = file.is_none_or(|file| {
            let about = [&file.kind, &file.about, &file.period];
            let about: Vec<&str> = about
                .into_iter()
                .map(String::as_str)
                .filter(|one| !one.is_empty())
                .collect();
            let about = about.join(" · ");
            let correct = words.t("money-in-columns");
            let mut dialog = Dialog::new("file", &file.name).about(&about).wide(680.0);
            if file.table.is_some() {
                dialog = dialog.main(Button::plain(&correct), None);
            }
            let answer = dialog.show(ui.ctx(), words, |ui| file_details(ui, file, words));
            if answer == Answer::Main {
                columns = ask_columns(file);
            }
            answer != Answer::Stay
        });
        self.question = columns.or(self.question.take());
        if closed {
            self.details = None;
        }
    }

    /// What is asked about a list; it goes when the list does.
    fn list_dialog(
        &mut self,
        ui: &Ui,
        model: &Model,
        by: (&Words, NaiveDate),
        out: &mut Vec<Action>,
    ) {
        let Some(open) = &mut self.asked else { return };
        let files = model.reading.iter().flat_map(|reading| &reading.groups);
        let mut files = files.flat_map(|group| &group.files);
        let file = files.find(|file| file.place == open.place());
        let stays = file.is_some_and(|file| {
            let asks = file.list.as_ref();
            asks.is_some_and(|asks| open.show(ui, &file.name, asks, by, out))
        });
        if !stays {
            self.asked = None;
        }
    }

    fn paste_dialog(&mut self, ui: &Ui, words: &Words, out: &mut Vec<Action>) {
        let title = words.t("money-in-paste-title");
        let read = words.t("money-in-read-path");
        let off = words.t("money-in-path-empty");
        let off = paths(&self.path).is_empty().then_some(off.as_str());
        let dialog = Dialog::new("path", &title).main(Button::primary(&read), off);
        let answer = dialog.show(ui.ctx(), words, |ui| {
            let name = words.t("money-in-path");
            let note = words.t("money-in-path-note");
            Field::new(&name)
                .note(&note)
                .first()
                .show(ui, &mut self.path);
        });
        match answer {
            Answer::Stay => {}
            Answer::Closed => self.pasting = false,
            Answer::Main => {
                out.push(Action::Rehearse(paths(&self.path)));
                self.path.clear();
                self.pasting = false;
            }
        }
    }
}

/// The sheet a table lies on.
pub(super) fn sheet(ui: &Ui) -> Frame {
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
        Shown::File(file) => file.refused.as_ref().map_or_else(
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
    let ticks = |on: bool| group.files.iter().filter(move |file| file.ticked == on);
    let on = match (ticks(true).count(), ticks(false).count()) {
        (0, _) => Some(false),
        (_, 0) => Some(true),
        _ => None,
    };
    let all = words.say(&msg("money-in-all-of").with("group", name));
    row.widgets(0, |ui| {
        if group.kind != FileKind::Unreadable && tri_checkbox(ui, on, &all).clicked() {
            let to = on != Some(true);
            let asked = group.files.iter().filter(|file| file.ticked != to);
            out.extend(asked.map(|file| Action::TickFile(file.place, to)));
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
        let count = msg("money-in-file-count").with("count", group.files.len());
        say(ui, look::SMALL.ink(Ink::Faint), words.say(&count));
    });
    response.clicked()
}

/// What its columns are, by what was understood of them.
fn ask_columns(file: &FileRow) -> Option<Question> {
    let shape = file.table.as_deref()?;
    Some(Question::new(Columns::new(&file.name, shape)))
}

/// A file; true when somebody wants to say what its columns are.
fn file_row(row: &mut Row<'_>, file: &FileRow, words: &Words, out: &mut Vec<Action>) -> bool {
    row.line = file.notes.is_empty();
    if let Some(refused) = &file.refused {
        return refused_row(row, file, refused, words);
    }
    let mut on = file.ticked;
    row.widgets(0, |ui| {
        if checkbox_only(ui, &mut on, &file.name, None).changed() {
            out.push(Action::TickFile(file.place, on));
        }
    });
    row.widgets(1, |ui| {
        icon(ui, glyph_of(file), 15.0, Ink::Quiet);
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

fn glyph_of(file: &FileRow) -> &'static str {
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

fn note_row(row: &mut Row<'_>, note: &Note) {
    let Some(cell) = row.cell(1) else { return };
    let across = Rect::from_min_max(
        cell.left_top(),
        egui::pos2(row.rect.right() - 16.0, row.rect.bottom() - 3.0),
    );
    within(row, across, |ui| {
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

/// What would be imported, what that does, and the two buttons.
fn foot(ui: &mut Ui, reading: &Reading, words: &Words, out: &mut Vec<Action>) {
    let (cancel, import) = (words.t("frame-cancel"), words.t("money-in-import"));
    action_bar(
        ui,
        |ui| {
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 3.0;
                ui.add_space(12.0);
                let row = vec2(ui.available_width(), 19.0);
                let layout = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(row, layout, |ui| sum(ui, reading, words));
                cut(ui, look::SMALL, &reading.after);
            });
        },
        |ui| {
            let button = Button::primary(&import).icon(icon::CHECK).key("Ctrl Enter");
            let button = button
                .tall(size::BUTTON)
                .off_because(reading.off.as_deref());
            if button.show(ui).clicked() {
                out.push(Action::Import);
            }
            let button = Button::plain(&cancel).key("Esc").tall(size::BUTTON);
            if button.show(ui).clicked() {
                out.push(Action::ForgetRehearsal);
            }
            ui.add_space(space::S);
        },
    );
}

/// "Importeren: 213 boekingen, 12 facturen · 2 bestanden blijven achter".
fn sum(ui: &mut Ui, reading: &Reading, words: &Words) {
    ui.spacing_mut().item_spacing.x = 5.0;
    say(
        ui,
        look::BODY_QUIET.size(14.0),
        words.t("money-in-import-sum"),
    );
    let behind = format!("· {}", reading.behind);
    let shown = !reading.behind.is_empty();
    let room = ui.available_width()
        - if shown {
            text::width(ui, look::SMALL, &behind) + 8.0
        } else {
            0.0
        };
    ui.scope(|ui| {
        ui.set_max_width(room.max(120.0));
        cut(ui, look::TOTAL.size(14.0), &reading.sum);
    });
    if shown {
        cut(ui, look::SMALL, behind);
    }
}

fn file_details(ui: &mut Ui, file: &FileRow, words: &Words) {
    if !file.problems.is_empty() {
        section(ui, &words.t("money-in-problems"), |_| {});
    }
    for note in file.problems.iter().take(200) {
        ui.horizontal_top(|ui| {
            icon(ui, tone_icon(note.tone), 14.0, note.tone.ink());
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                para(ui, look::BODY, &note.text);
                if !note.remedy.is_empty() {
                    para(ui, look::SMALL, &note.remedy);
                }
            });
        });
    }
    if file.first.is_empty() {
        if file.problems.is_empty() {
            para(ui, look::BODY_QUIET, words.t("money-in-no-details"));
        }
        return;
    }
    let of = msg("money-in-first-rows")
        .with("shown", file.first.len())
        .with("rows", file.rows);
    section(ui, &words.say(&of), |_| {});
    for row in &file.first {
        let day = row
            .day
            .map(|day| words.say(&msg("money-in-day").with("day", day)));
        let fate = match row.fate {
            Some(Fate::New) => words.t("money-in-fate-new"),
            Some(Fate::Known) => words.t("money-in-fate-known"),
            Some(Fate::Changed) => words.t("money-in-fate-changed"),
            Some(Fate::LeftOut) => words.t("money-in-fate-left-out"),
            None => String::new(),
        };
        let who = if row.who.is_empty() {
            &row.what
        } else {
            &row.who
        };
        let more = if row.who.is_empty() {
            ""
        } else {
            row.what.as_str()
        };
        let more = [day.as_deref().unwrap_or_default(), more];
        let more: Vec<&str> = more.into_iter().filter(|one| !one.is_empty()).collect();
        hairline(ui);
        two_lines(
            ui,
            (
                (look::BODY_MEDIUM, who),
                (look::BODY, &words.money(row.amount)),
            ),
            (
                (look::SMALL, &more.join(" · ")),
                (look::SMALL.ink(Ink::Faint), &fate),
            ),
        );
    }
}
