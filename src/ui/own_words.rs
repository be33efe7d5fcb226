//! Texts in one's own words: what the screens of scripts and of letters share. The texts stand at the left, the one
//! that is written in the middle with what is to be said of it, and beside it what it comes to with a customer.

use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::Currency;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{
    Button, Col, Field, Table, combo, hairline, icon, lines, pane, para, say, segments,
};
use crate::ui::theme::{Ink, icon as glyph, look, size, space, tokens};
use crate::words::Words;
use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, ScrollArea, Ui, vec2};

/// The texts in a language, whatever they are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts<K> {
    /// In which language.
    pub language: Language,
    /// One by one.
    pub texts: Vec<Text<K>>,
    /// Customers to look at a text with.
    pub customers: Vec<(CustomerId, Currency, String)>,
    /// A text of one's own can be kept.
    pub can_keep: bool,
}

/// A text that can be written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<K> {
    /// Which.
    pub key: K,
    /// What it is called.
    pub title: String,
    /// Whose it is, where that is not ours; and whether it has mistakes.
    pub whose: Option<(String, bool)>,
    /// The text.
    pub text: String,
    /// There is an original to go back to.
    pub can_restore: bool,
}

/// Whose a text is, where that is not ours; and whether it has mistakes.
#[must_use]
pub fn whose(own: bool, wrong: bool, words: &Words) -> Option<(String, bool)> {
    match (own, wrong) {
        (false, _) => None,
        (true, false) => Some((words.t("scripts-own"), false)),
        (true, true) => Some((words.t("scripts-own-wrong"), true)),
    }
}

/// Where, what, and what to do, in one line; and whether it is a mistake.
#[must_use]
pub fn finding(problem: &Problem, words: &Words) -> (String, bool) {
    let what = match &problem.place {
        Some(place) => words.say(
            &msg("scripts-finding")
                .with("place", place.clone())
                .with("what", problem.what.clone()),
        ),
        None => words.say(&problem.what),
    };
    let said = match &problem.remedy {
        Some(remedy) => format!("{what}. {}", words.say(remedy)),
        None => what,
    };
    (said, problem.weight != Weight::Remark)
}

/// What a screen calls its pieces, and how it divides its height.
pub(super) struct Sort {
    /// For the parts of the window.
    pub(super) id: &'static str,
    /// The list of texts.
    pub(super) list: &'static str,
    /// Their language.
    pub(super) language: &'static str,
    /// The field with the text.
    pub(super) field: &'static str,
    /// What it comes to.
    pub(super) preview: &'static str,
    /// Nothing is wrong with it.
    pub(super) sound: &'static str,
    /// More letters than anybody writes in one.
    pub(super) most: usize,
    /// What is to be said of a text has at least this height.
    pub(super) findings: f32,
}

/// What came of a text that was tried.
#[derive(Clone, Copy)]
pub(super) struct Judged<'a> {
    /// It can be used.
    pub(super) sound: bool,
    /// What is to be said of it, and whether it is a mistake.
    pub(super) findings: &'a [(String, bool)],
}

/// What was asked about the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// To be kept over ours.
    Keep,
    /// Back to the original.
    Restore,
    /// The texts in another language.
    Refresh,
}

/// The text that is being written.
#[derive(Debug)]
pub(super) struct Writing<K> {
    /// In which language the texts are asked for; `None`: in that of the program.
    pub(super) wanted: Option<Language>,
    /// In which language this text is.
    pub(super) language: Option<Language>,
    /// Which text.
    pub(super) key: Option<K>,
    /// As it is typed.
    pub(super) text: String,
    /// The customer that it is looked at with.
    pub(super) customer: Option<(CustomerId, Currency)>,
    /// The text as it stood when it was taken over.
    before: String,
}

impl<K> Default for Writing<K> {
    fn default() -> Self {
        Self {
            wanted: None,
            language: None,
            key: None,
            text: String::new(),
            customer: None,
            before: String::new(),
        }
    }
}

impl<K: Clone + PartialEq> Writing<K> {
    /// Something was typed that is not kept.
    pub(super) fn unsaved(&self) -> bool {
        self.text != self.before
    }

    /// The text that stands there, until something is typed; another when the language changed. `true`: another text
    /// was taken over.
    pub(super) fn follow(&mut self, texts: &Texts<K>) -> bool {
        let still = |customer: &(CustomerId, Currency)| {
            let mut known = texts.customers.iter();
            known.any(|(id, currency, _)| (*id, *currency) == *customer)
        };
        if self.customer.as_ref().is_none_or(|one| !still(one)) {
            let first = texts.customers.first();
            self.customer = first.map(|(id, currency, _)| (*id, *currency));
        }
        let Some(text) = self.chosen(texts).or(texts.texts.first()) else {
            return false;
        };
        let other = self.key.as_ref() != Some(&text.key) || self.language != Some(texts.language);
        let stands = self.before != text.text;
        if other || (stands && !self.unsaved()) {
            self.language = Some(texts.language);
            self.take(text);
            return true;
        }
        if stands && self.text == text.text {
            // It was kept.
            self.before.clone_from(&text.text);
        }
        false
    }

    fn take(&mut self, text: &Text<K>) {
        self.key = Some(text.key.clone());
        self.text.clone_from(&text.text);
        self.before.clone_from(&text.text);
    }

    fn chosen<'t>(&self, texts: &'t Texts<K>) -> Option<&'t Text<K>> {
        let is_it = |text: &&Text<K>| self.key.as_ref() == Some(&text.key);
        texts.texts.iter().find(is_it)
    }

    /// Draws the three columns: `below` goes under what is to be said of the text, `beside` shows what it comes to.
    /// Gives what was asked, and whether another text was chosen.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        sort: &Sort,
        texts: &Texts<K>,
        judged: Option<Judged<'_>>,
        words: &Words,
        (below, beside): (impl FnOnce(&mut Ui), impl FnOnce(&mut Ui)),
    ) -> (Option<Wish>, bool) {
        let ground = Frame::new().fill(tokens(ui).pane);
        let narrow = ui.available_width() < 900.0;
        let mut wish = None;
        let mut other = false;
        Panel::left(format!("{}-list", sort.id))
            .exact_size(if narrow { 180.0 } else { 226.0 })
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| {
                wish = self.languages(ui, sort, texts, words);
                other = self.list(ui, sort, texts, words);
            });
        let preview = (ui.available_width() * 0.46).floor();
        Panel::right(format!("{}-preview", sort.id))
            .exact_size(preview)
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| {
                pane(ui).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 8.0;
                    say(ui, look::SECTION, words.t(sort.preview));
                    self.customers(ui, texts, words);
                    beside(ui);
                });
            });
        let canvas = Frame::new()
            .fill(tokens(ui).canvas)
            .inner_margin(Margin::symmetric(16, 14));
        CentralPanel::default().frame(canvas).show(ui, |ui| {
            let Some(text) = self.chosen(texts) else {
                return;
            };
            let sound = judged.is_some_and(|judged| judged.sound);
            wish = self.head(ui, (texts, text), sound, words).or(wish);
            ui.add_space(space::S);
            self.field(ui, sort, words);
            ui.add_space(space::S);
            hairline(ui);
            ScrollArea::vertical()
                .id_salt((sort.id, "findings"))
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    if let Some(judged) = judged {
                        said_of(ui, judged.findings, sort, words);
                    }
                    below(ui);
                });
        });
        (wish, other)
    }

    fn languages(
        &mut self,
        ui: &mut Ui,
        sort: &Sort,
        texts: &Texts<K>,
        words: &Words,
    ) -> Option<Wish> {
        let mut wish = None;
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
            let now = Language::ALL.iter().position(|one| *one == texts.language);
            let name = words.t(sort.language);
            let chosen = segments(ui, &name, &items, now.unwrap_or(0));
            let chosen = chosen.and_then(|place| Language::ALL.get(place));
            if let Some(language) = chosen.filter(|one| **one != texts.language)
                && !self.unsaved()
            {
                self.wanted = Some(*language);
                // A text of one's own may stand in one language only.
                self.key = None;
                wish = Some(Wish::Refresh);
            }
        });
        ui.add_space(8.0);
        wish
    }

    fn list(&mut self, ui: &mut Ui, sort: &Sort, texts: &Texts<K>, words: &Words) -> bool {
        let all = &texts.texts;
        let title = |row: usize| all.get(row).map(|it| it.title.clone()).unwrap_or_default();
        let chosen = all.iter().position(|it| Some(&it.key) == self.key.as_ref());
        let list = words.t(sort.list);
        let answer = Table::new(&list, all.len(), &title)
            .columns(&[Col::share("", 1.0)])
            .row_height(34.0)
            .selected(chosen)
            .no_head()
            .show(ui, |row| {
                row.line = false;
                let text = &all[row.index];
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
        let picked = answer.select.and_then(|row| all.get(row));
        let picked = picked.filter(|text| Some(&text.key) != self.key.as_ref());
        if let Some(text) = picked.filter(|_| !self.unsaved()) {
            self.take(text);
            return true;
        }
        false
    }

    fn field(&mut self, ui: &mut Ui, sort: &Sort, words: &Words) {
        let height = (ui.available_height() - sort.findings).max(120.0);
        ScrollArea::vertical()
            .id_salt((sort.id, "text"))
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink(false)
            .show(ui, |ui| {
                let rows = self.text.lines().count().clamp(24, 600);
                Field::new(&words.t(sort.field))
                    .bare()
                    .rows(rows)
                    .limit(sort.most)
                    .show(ui, &mut self.text);
            });
    }

    /// What is written and whose it is, with the buttons.
    fn head(
        &mut self,
        ui: &mut Ui,
        (texts, text): (&Texts<K>, &Text<K>),
        sound: bool,
        words: &Words,
    ) -> Option<Wish> {
        let mut wish = None;
        let room = vec2(ui.available_width(), size::BUTTON);
        ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let off = if !texts.can_keep {
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
                wish = Some(Wish::Keep);
            }
            if self.unsaved() {
                let back = words.t("scripts-forget");
                if Button::plain(&back).show(ui).clicked() {
                    self.text.clone_from(&self.before);
                }
            } else if text.can_restore {
                let back = words.t("scripts-restore");
                let button = Button::plain(&back).icon(glyph::ROTATE_CCW);
                if button.show(ui).clicked() {
                    wish = Some(Wish::Restore);
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let whose = match &text.whose {
                    Some((whose, _)) => whose.clone(),
                    None => words.t("scripts-ours"),
                };
                lines(ui, (look::LEAD, &text.title), (look::SMALL, &whose));
            });
        });
        wish
    }

    fn customers(&mut self, ui: &mut Ui, texts: &Texts<K>, words: &Words) {
        let all = &texts.customers;
        let names = all
            .iter()
            .map(|(_, currency, name)| format!("{name} · {}", currency.code()));
        let names: Vec<String> = names.collect();
        let now = all
            .iter()
            .position(|(id, currency, _)| Some((*id, *currency)) == self.customer);
        let label = words.t("scripts-customer");
        let wide = ui.available_width();
        let chosen = combo(ui, &label, &names, now, "", wide);
        if let Some((id, currency, _)) = chosen.and_then(|place| all.get(place)) {
            self.customer = Some((*id, *currency));
        }
    }
}

/// Mistakes and remarks at their lines, or that there are none.
fn said_of(ui: &mut Ui, findings: &[(String, bool)], sort: &Sort, words: &Words) {
    if findings.is_empty() {
        ui.horizontal_top(|ui| {
            icon(ui, glyph::CHECK, 14.0, Ink::Green);
            para(ui, look::SMALL, words.t(sort.sound));
        });
    }
    for (said, mistake) in findings {
        let ink = if *mistake { Ink::Red } else { Ink::Amber };
        para(ui, look::SMALL.ink(ink), said);
    }
}
