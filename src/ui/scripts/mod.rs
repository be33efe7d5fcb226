//! Scripts in one's own words: the file at the left, its text in the middle, and at the right what it says to a
//! real customer while one types. What is kept goes over ours; the original is one click away.

pub mod model;

pub use model::{File, Model, Tried, model, tried};

use crate::app::snapshots::{ScriptText, ScriptTrial};
use crate::domain::contact::Tone;
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::domain::money::Currency;
use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{
    Button, Col, Field, Table, combo, cut, hairline, icon, link, para, runs, say, segments,
};
use crate::ui::theme::{Ink, Type, Weight, icon as glyph, look, size, space, tokens};
use crate::words::Words;
use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Ui, vec2};

/// More than anybody writes in one file.
const LETTERS_MOST: usize = 200_000;

/// A text that is being written.
#[derive(Debug)]
pub struct ScriptsScreen {
    /// In which language.
    pub language: Language,
    file: String,
    text: String,
    /// The text as the model had it when it was taken over.
    before: String,
    tone: Tone,
    customer: Option<(CustomerId, Currency)>,
    asked: Option<ScriptTrial>,
    tried: Option<Tried>,
    why: bool,
}

impl Default for ScriptsScreen {
    fn default() -> Self {
        Self {
            language: Language::Dutch,
            file: String::new(),
            text: String::new(),
            before: String::new(),
            tone: Tone::Friendly,
            customer: None,
            asked: None,
            tried: None,
            why: false,
        }
    }
}

impl ScriptsScreen {
    /// Something was typed that is not kept.
    #[must_use]
    pub fn unsaved(&self) -> bool {
        self.text != self.before
    }

    /// Forgets what was typed.
    pub fn forget(&mut self) {
        let language = self.language;
        *self = Self {
            language,
            ..Self::default()
        };
    }

    /// What came of the text.
    pub fn show(&mut self, tried: Tried) {
        self.tried = Some(tried);
    }

    /// The file that is looked at, for whoever leaves.
    #[must_use]
    pub fn about(&self) -> String {
        self.file.clone()
    }

    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        self.follow(model);
        let ground = Frame::new().fill(tokens(ui).pane);
        let narrow = ui.available_width() < 900.0;
        Panel::left("scripts-files")
            .exact_size(if narrow { 180.0 } else { 220.0 })
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| self.files(ui, model, words, out));
        let preview = (ui.available_width() * 0.46).floor();
        Panel::right("scripts-preview")
            .exact_size(preview)
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| self.preview(ui, model, words));
        let canvas = Frame::new()
            .fill(tokens(ui).canvas)
            .inner_margin(Margin::symmetric(16, 14));
        egui::CentralPanel::default()
            .frame(canvas)
            .show(ui, |ui| self.editor(ui, model, words, out));
        self.try_it(out);
    }

    /// The text of the file, until something is typed; another file when the language changed.
    fn follow(&mut self, model: &Model) {
        let known = model.files.iter().find(|file| file.file == self.file);
        let Some(file) = known.or(model.files.first()) else {
            return;
        };
        if self.file != file.file || (self.before != file.text && !self.unsaved()) {
            self.take(file);
        } else if self.before != file.text && self.text == file.text {
            // It was kept.
            self.before.clone_from(&file.text);
        }
        let still = |customer: &(CustomerId, Currency)| {
            let mut known = model.customers.iter();
            known.any(|(id, currency, _)| (*id, *currency) == *customer)
        };
        if self.customer.as_ref().is_none_or(|one| !still(one)) {
            let first = model.customers.first();
            self.customer = first.map(|(id, currency, _)| (*id, *currency));
        }
    }

    fn take(&mut self, file: &File) {
        self.file.clone_from(&file.file);
        self.text.clone_from(&file.text);
        self.before.clone_from(&file.text);
        self.tried = None;
    }

    fn written(&self) -> ScriptText {
        ScriptText {
            language: self.language,
            file: self.file.clone(),
            text: self.text.clone(),
        }
    }

    /// Asks what the text says, once for each text and customer.
    fn try_it(&mut self, out: &mut Vec<Action>) {
        let trial = ScriptTrial {
            text: self.written(),
            customer: self.customer,
        };
        if self.file.is_empty() || (self.asked.as_ref() == Some(&trial) && self.tried.is_some()) {
            return;
        }
        if self.asked.as_ref() != Some(&trial) {
            out.push(Action::TryScript(trial.clone()));
            self.asked = Some(trial);
        } else if self.tried.is_none() {
            out.push(Action::TryScript(trial));
        }
    }

    fn files(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        ui.add_space(12.0);
        ui.horizontal(|ui| {
            ui.add_space(12.0);
            let names = Language::ALL.map(|language| match language {
                Language::Dutch => words.t("scripts-dutch"),
                Language::English => words.t("scripts-english"),
            });
            let items = names.each_ref().map(|words| Segment {
                words,
                ..Segment::default()
            });
            let now = Language::ALL.iter().position(|one| *one == self.language);
            let name = words.t("scripts-language");
            let chosen = segments(ui, &name, &items, now.unwrap_or(0));
            let chosen = chosen.and_then(|place| Language::ALL.get(place));
            if let Some(language) = chosen.filter(|one| **one != self.language)
                && !self.unsaved()
            {
                self.language = *language;
                self.file.clear();
                out.push(Action::Refresh);
            }
        });
        ui.add_space(8.0);
        let title = |row: usize| {
            model
                .files
                .get(row)
                .map(|it| it.title.clone())
                .unwrap_or_default()
        };
        let chosen = model.files.iter().position(|it| it.file == self.file);
        let list = words.t("frame-nav-scripts");
        let answer = Table::new(&list, model.files.len(), &title)
            .columns(&[Col::share("", 1.0)])
            .row_height(34.0)
            .selected(chosen)
            .no_head()
            .show(ui, |row| {
                row.line = false;
                let file = &model.files[row.index];
                let ink = match (&file.whose, row.selected) {
                    (Some((_, true)), _) => Ink::Red,
                    (_, true) => Ink::Accent,
                    _ => Ink::Text,
                };
                let mark = if file.whose.is_some() {
                    glyph::PENCIL
                } else {
                    glyph::FILE_TEXT
                };
                row.icon_text(0, mark, ink, look::BODY_MEDIUM.ink(ink), &file.title);
            });
        let picked = answer.select.and_then(|row| model.files.get(row));
        if let Some(file) = picked.filter(|file| file.file != self.file && !self.unsaved()) {
            self.take(file);
        }
    }

    fn editor(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let Some(file) = model.files.iter().find(|it| it.file == self.file) else {
            return;
        };
        self.head(ui, (model, file), words, out);
        ui.add_space(space::S);
        let below = 112.0;
        let height = (ui.available_height() - below).max(120.0);
        ScrollArea::vertical()
            .id_salt("scripts-text")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink(false)
            .show(ui, |ui| {
                let rows = self.text.lines().count().clamp(24, 600);
                let name = words.t("scripts-text");
                Field::new(&name)
                    .bare()
                    .rows(rows)
                    .limit(LETTERS_MOST)
                    .show(ui, &mut self.text);
            });
        ui.add_space(space::S);
        hairline(ui);
        ScrollArea::vertical()
            .id_salt("scripts-findings")
            .auto_shrink(false)
            .show(ui, |ui| self.findings(ui, words));
    }

    fn head(
        &self,
        ui: &mut Ui,
        (model, file): (&Model, &File),
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let room = vec2(ui.available_width(), size::BUTTON);
        ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let sound = self.tried.as_ref().is_some_and(|tried| tried.sound);
            let off = if !model.can_keep {
                Some(words.t("scripts-no-folder"))
            } else if !self.unsaved() {
                Some(words.t("settings-unchanged"))
            } else if !sound {
                Some(words.t("scripts-off-mistakes"))
            } else {
                None
            };
            let keep = words.t("settings-save");
            let button = Button::primary(&keep).off_because(off.as_deref());
            if button.show(ui).clicked() {
                out.push(Action::KeepScript(self.written()));
            }
            if self.unsaved() {
                let back = words.t("scripts-forget");
                if Button::plain(&back).show(ui).clicked() {
                    out.push(Action::RestoreTyped);
                }
            } else if file.can_restore {
                let back = words.t("scripts-restore");
                if Button::plain(&back)
                    .icon(glyph::ROTATE_CCW)
                    .show(ui)
                    .clicked()
                {
                    out.push(Action::RestoreScript(self.language, self.file.clone()));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let whose = match &file.whose {
                    Some((whose, _)) => whose.clone(),
                    None => words.t("scripts-ours"),
                };
                crate::ui::parts::lines(ui, (look::LEAD, &file.title), (look::SMALL, &whose));
            });
        });
    }

    /// Puts back what was there before something was typed.
    pub fn put_back(&mut self) {
        self.text.clone_from(&self.before);
    }

    fn findings(&self, ui: &mut Ui, words: &Words) {
        ui.spacing_mut().item_spacing.y = 4.0;
        let Some(tried) = &self.tried else {
            return;
        };
        if tried.findings.is_empty() {
            ui.horizontal(|ui| {
                icon(ui, glyph::CHECK, 14.0, Ink::Green);
                say(ui, look::SMALL, words.t("scripts-sound"));
            });
        }
        for (said, mistake) in &tried.findings {
            let ink = if *mistake { Ink::Red } else { Ink::Amber };
            para(ui, look::SMALL.ink(ink), said);
        }
    }

    fn preview(&mut self, ui: &mut Ui, model: &Model, words: &Words) {
        crate::ui::parts::pane(ui).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            say(ui, look::SECTION, words.t("scripts-preview"));
            let names: Vec<String> = model
                .customers
                .iter()
                .map(|(_, currency, name)| format!("{name} · {}", currency.code()))
                .collect();
            let now = model
                .customers
                .iter()
                .position(|(id, currency, _)| Some((*id, *currency)) == self.customer);
            let label = words.t("scripts-customer");
            let wide = ui.available_width();
            if let Some(chosen) = combo(ui, &label, &names, now, "", wide)
                && let Some((id, currency, _)) = model.customers.get(chosen)
            {
                self.customer = Some((*id, *currency));
            }
            self.tones(ui, words);
            ScrollArea::vertical()
                .id_salt("scripts-said")
                .auto_shrink(false)
                .show(ui, |ui| self.said(ui, words));
        });
    }

    fn tones(&mut self, ui: &mut Ui, words: &Words) {
        let names: Vec<String> = Tone::ALL
            .iter()
            .map(|tone| words.say(&tone.message()))
            .collect();
        let items: Vec<Segment<'_>> = names
            .iter()
            .map(|words| Segment {
                words,
                ..Segment::default()
            })
            .collect();
        let now = Tone::ALL.iter().position(|tone| *tone == self.tone);
        ui.horizontal(|ui| {
            let name = words.t("call-tone");
            if let Some(chosen) = segments(ui, &name, &items, now.unwrap_or(0)) {
                self.tone = Tone::ALL.get(chosen).copied().unwrap_or(self.tone);
            }
            let why = if self.why {
                "scripts-why-less"
            } else {
                "scripts-why"
            };
            if link(ui, &words.say(&msg(why))).clicked() {
                self.why = !self.why;
            }
        });
    }

    fn said(&self, ui: &mut Ui, words: &Words) {
        ui.spacing_mut().item_spacing.y = 6.0;
        let tried = self.tried.as_ref();
        let said = tried.and_then(|tried| tried.said.iter().find(|(tone, _)| *tone == self.tone));
        let Some((_, said)) = said.filter(|(_, said)| !said.is_empty()) else {
            let none = if self.customer.is_none() {
                "scripts-nobody"
            } else {
                "scripts-nothing"
            };
            para(ui, look::SMALL, words.say(&msg(none)));
            return;
        };
        for one in said {
            say(ui, look::GROUP.ink(Ink::Accent), one.title.as_str());
            let plain = look::ANSWER;
            let parts: Vec<(Type, &str)> = one
                .words
                .runs
                .iter()
                .map(|run| {
                    let weight = if run.bold {
                        Weight::Semibold
                    } else {
                        Weight::Regular
                    };
                    (plain.weight(weight), run.text.as_str())
                })
                .collect();
            runs(ui, &parts);
            if !one.follows.is_empty() {
                cut(ui, look::SMALL, one.follows.as_str());
            }
            if self.why && !one.why.is_empty() {
                para(ui, look::SMALL.line(16.0), one.why.as_str());
            }
            ui.add_space(4.0);
        }
    }
}
