//! Letters in one's own words: the letter at the left, its text in the middle, and at the right the page it
//! comes to with a real customer while one types. What is kept goes over ours; the original is one click
//! away.

pub mod model;

pub use model::{Model, Text, Tried, model, tried};

use crate::app::command::Command;
use crate::app::settings::LetterSettings;
use crate::app::snapshots::{LetterText, LetterTrial};
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::msg;
use crate::domain::money::Currency;
use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{
    Button, Col, Field, PageState, Table, combo, hairline, icon, page_view, para, say, segments,
};
use crate::ui::theme::{Ink, icon as glyph, look, size, space, tokens};
use crate::words::Words;
use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, TextureHandle, Ui, Vec2, vec2};

/// More than anybody writes in one letter.
const LETTERS_MOST: usize = 50_000;
/// A4 in points.
const PAPER: Vec2 = Vec2::new(595.0, 842.0);

/// A text that is being written.
#[derive(Default)]
pub struct LetterTextsScreen {
    /// In which language.
    pub language: Option<Language>,
    kind: Option<LetterKind>,
    text: String,
    /// The text as the model had it when it was taken over.
    before: String,
    customer: Option<(CustomerId, Currency)>,
    asked: Option<LetterTrial>,
    tried: Option<Tried>,
    pages: Vec<TextureHandle>,
    page: usize,
    zoom: PageState,
}

impl std::fmt::Debug for LetterTextsScreen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LetterTextsScreen")
            .field("kind", &self.kind)
            .field("tried", &self.tried)
            .field("pages", &self.pages.len())
            .finish_non_exhaustive()
    }
}

impl LetterTextsScreen {
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

    /// What came of the text, with its pages where they could be drawn.
    pub fn show(&mut self, tried: Tried, pages: Vec<TextureHandle>) {
        // What has been typed on since is tried again.
        if self.asked.as_ref() != Some(&tried.of) {
            return;
        }
        if !pages.is_empty() || tried.no_page.is_some() {
            self.pages = pages;
        }
        self.page = self.page.min(self.pages.len().saturating_sub(1));
        self.tried = Some(tried);
    }

    /// The letter that is looked at, for whoever leaves.
    #[must_use]
    pub fn about(&self, words: &Words) -> String {
        let kind = self.kind.map(|kind| words.say(&kind.message()));
        kind.unwrap_or_default()
    }

    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        self.follow(model);
        let ground = Frame::new().fill(tokens(ui).pane);
        let narrow = ui.available_width() < 900.0;
        Panel::left("letter-texts")
            .exact_size(if narrow { 180.0 } else { 230.0 })
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| self.list(ui, model, words, out));
        let preview = (ui.available_width() * 0.46).floor();
        Panel::right("letter-texts-preview")
            .exact_size(preview)
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| self.preview(ui, model, words, out));
        let canvas = Frame::new()
            .fill(tokens(ui).canvas)
            .inner_margin(Margin::symmetric(16, 14));
        egui::CentralPanel::default()
            .frame(canvas)
            .show(ui, |ui| self.editor(ui, model, words, out));
        self.try_it(model, out);
    }

    /// The text of the letter, until something is typed; another text when the language changed.
    fn follow(&mut self, model: &Model) {
        let language_changed = self.language != Some(model.language);
        let known = model.texts.iter().find(|it| Some(it.kind) == self.kind);
        let Some(text) = known.or(model.texts.first()) else {
            return;
        };
        let kept = self.before != text.text;
        if self.kind != Some(text.kind) || language_changed || (kept && !self.unsaved()) {
            self.language = Some(model.language);
            self.take(text);
        } else if kept && self.text == text.text {
            self.before.clone_from(&text.text);
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

    fn take(&mut self, text: &Text) {
        self.kind = Some(text.kind);
        self.text.clone_from(&text.text);
        self.before.clone_from(&text.text);
        self.tried = None;
        self.pages.clear();
        self.page = 0;
    }

    fn written(&self, model: &Model) -> Option<LetterText> {
        Some(LetterText {
            language: model.language,
            kind: self.kind?,
            text: self.text.clone(),
        })
    }

    /// Asks what the text comes to, once for each text, customer and tone.
    fn try_it(&mut self, model: &Model, out: &mut Vec<Action>) {
        let Some(text) = self.written(model) else {
            return;
        };
        let trial = LetterTrial {
            text,
            customer: self.customer,
            friendly: model.friendly,
        };
        if self.asked.as_ref() != Some(&trial) {
            out.push(Action::TryLetter(trial.clone()));
            self.asked = Some(trial);
        }
    }

    fn list(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
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
            let now = Language::ALL.iter().position(|one| *one == model.language);
            let name = words.t("letter-texts-language");
            let chosen = segments(ui, &name, &items, now.unwrap_or(0));
            let chosen = chosen.and_then(|place| Language::ALL.get(place));
            if let Some(language) = chosen.filter(|one| **one != model.language)
                && !self.unsaved()
            {
                self.language = Some(*language);
                out.push(Action::Refresh);
            }
        });
        ui.add_space(8.0);
        let title = |row: usize| {
            let text = model.texts.get(row);
            text.map(|it| it.title.clone()).unwrap_or_default()
        };
        let chosen = model.texts.iter().position(|it| Some(it.kind) == self.kind);
        let list = words.t("frame-nav-letter-texts");
        let answer = Table::new(&list, model.texts.len(), &title)
            .columns(&[Col::share("", 1.0)])
            .row_height(34.0)
            .selected(chosen)
            .no_head()
            .show(ui, |row| {
                row.line = false;
                let text = &model.texts[row.index];
                let ink = match (&text.whose, row.selected) {
                    (Some((_, true)), _) => Ink::Red,
                    (_, true) => Ink::Accent,
                    _ => Ink::Text,
                };
                let mark = if text.whose.is_some() {
                    glyph::PENCIL
                } else {
                    glyph::FILE_TEXT
                };
                row.icon_text(0, mark, ink, look::BODY_MEDIUM.ink(ink), &text.title);
            });
        let picked = answer.select.and_then(|row| model.texts.get(row));
        if let Some(text) = picked.filter(|text| Some(text.kind) != self.kind && !self.unsaved()) {
            self.take(text);
        }
    }

    fn editor(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let Some(text) = model.texts.iter().find(|it| Some(it.kind) == self.kind) else {
            return;
        };
        self.head(ui, (model, text), words, out);
        ui.add_space(space::S);
        let below = 168.0;
        let height = (ui.available_height() - below).max(120.0);
        ScrollArea::vertical()
            .id_salt("letter-text")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink(false)
            .show(ui, |ui| {
                let rows = self.text.lines().count().clamp(24, 400);
                let name = words.t("letter-texts-text");
                Field::new(&name)
                    .bare()
                    .rows(rows)
                    .limit(LETTERS_MOST)
                    .show(ui, &mut self.text);
            });
        ui.add_space(space::S);
        hairline(ui);
        ScrollArea::vertical()
            .id_salt("letter-text-findings")
            .auto_shrink(false)
            .show(ui, |ui| self.findings(ui, text, words));
    }

    fn head(
        &mut self,
        ui: &mut Ui,
        (model, text): (&Model, &Text),
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
                out.extend(self.written(model).map(Action::KeepLetterText));
            }
            if self.unsaved() {
                let back = words.t("scripts-forget");
                if Button::plain(&back).show(ui).clicked() {
                    self.text.clone_from(&self.before);
                }
            } else if text.whose.is_some() {
                let back = words.t("scripts-restore");
                let button = Button::plain(&back).icon(glyph::ROTATE_CCW);
                if button.show(ui).clicked() {
                    out.push(Action::RestoreLetterText(model.language, text.kind));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let whose = match &text.whose {
                    Some((whose, _)) => whose.clone(),
                    None => words.t("scripts-ours"),
                };
                crate::ui::parts::lines(ui, (look::LEAD, &text.title), (look::SMALL, &whose));
            });
        });
    }

    /// Mistakes at their lines, and what may be written.
    fn findings(&self, ui: &mut Ui, text: &Text, words: &Words) {
        ui.spacing_mut().item_spacing.y = 4.0;
        if let Some(tried) = &self.tried {
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
        let heads = [
            "letter-texts-blanks",
            "letter-texts-conditions",
            "letter-texts-blocks",
        ];
        for (head, may) in heads.into_iter().zip(&text.may) {
            ui.add_space(2.0);
            say(ui, look::GROUP, words.say(&msg(head)));
            para(ui, look::SMALL, may);
        }
    }

    fn preview(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        crate::ui::parts::pane(ui).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            say(ui, look::SECTION, words.t("letter-texts-preview"));
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
            self.tone(ui, model, words, out);
            self.sheet(ui, words);
        });
    }

    /// Businesslike or friendly, for every letter; and which page is looked at.
    fn tone(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        ui.horizontal(|ui| {
            let names = [
                words.t("letter-texts-businesslike"),
                words.t("letter-texts-friendly"),
            ];
            let items = names.each_ref().map(|words| Segment {
                words,
                ..Segment::default()
            });
            let now = usize::from(model.friendly);
            let name = words.t("letter-texts-tone");
            if let Some(chosen) = segments(ui, &name, &items, now).filter(|it| *it != now) {
                let to = LetterSettings {
                    friendly: chosen == 1,
                };
                out.push(Action::Do(Command::SetLetters(to)));
            }
            if self.pages.len() > 1 {
                let of = msg("letters-page-of")
                    .with("page", self.page + 1)
                    .with("pages", self.pages.len());
                let next = words.say(&of);
                let button = Button::plain(&next).icon(glyph::CHEVRON_RIGHT);
                if button.show(ui).clicked() {
                    self.page = (self.page + 1) % self.pages.len();
                }
            }
        });
    }

    fn sheet(&mut self, ui: &mut Ui, words: &Words) {
        let tried = self.tried.as_ref();
        if let Some(why) = tried.and_then(|tried| tried.no_page.as_deref()) {
            para(ui, look::SMALL.ink(Ink::Amber), why);
            return;
        }
        if self.customer.is_none() {
            para(ui, look::SMALL, words.t("scripts-nobody"));
            return;
        }
        let name = words.t("letter-texts-preview");
        let picture = self.pages.get(self.page);
        page_view(ui, &mut self.zoom, &name, picture, PAPER);
    }
}
