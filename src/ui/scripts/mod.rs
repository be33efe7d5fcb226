//! Scripts in one's own words: the file at the left, its text in the middle, and at the right what it says to a
//! real customer while one types. What is kept goes over ours; the original is one click away.

pub mod model;

pub use model::{Model, Tried, model, tried};

use crate::app::snapshots::{ScriptText, ScriptTrial};
use crate::domain::contact::Tone;
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::own_words::{Judged, Sort, Wish, Writing};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{cut, link, para, runs, say, segments};
use crate::ui::theme::{Ink, Type, Weight, look};
use crate::words::Words;
use egui::{ScrollArea, Ui};

const SORT: Sort = Sort {
    id: "scripts",
    list: "frame-nav-scripts",
    language: "scripts-language",
    field: "scripts-text",
    preview: "scripts-preview",
    sound: "scripts-sound",
    most: 200_000,
    findings: 112.0,
};

/// A text that is being written.
#[derive(Debug)]
pub struct ScriptsScreen {
    writing: Writing<String>,
    asked: Option<ScriptTrial>,
    said: Said,
}

/// What the text says, as it is looked at.
#[derive(Debug)]
struct Said {
    tried: Option<Tried>,
    tone: Tone,
    why: bool,
}

impl Default for ScriptsScreen {
    fn default() -> Self {
        Self {
            writing: Writing::default(),
            asked: None,
            said: Said {
                tried: None,
                tone: Tone::Friendly,
                why: false,
            },
        }
    }
}

impl ScriptsScreen {
    /// In which language the scripts are looked at; `None`: in that of the program.
    #[must_use]
    pub const fn wanted(&self) -> Option<Language> {
        self.writing.wanted
    }

    /// Something was typed that is not kept.
    #[must_use]
    pub fn unsaved(&self) -> bool {
        self.writing.unsaved()
    }

    /// Forgets what was typed.
    pub fn forget(&mut self) {
        let wanted = self.writing.wanted;
        *self = Self::default();
        self.writing.wanted = wanted;
    }

    /// What came of the text.
    pub fn show(&mut self, tried: Tried) {
        self.said.tried = Some(tried);
    }

    /// The file that is looked at, for whoever leaves.
    #[must_use]
    pub fn about(&self) -> String {
        self.writing.key.clone().unwrap_or_default()
    }

    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let mut other = self.writing.follow(model);
        let Self { writing, said, .. } = self;
        // What is drawn beside the text changes what is looked at, not what came of it.
        let tried = said.tried.take();
        let judged = tried.as_ref().map(|tried| Judged {
            sound: tried.sound,
            findings: &tried.findings,
        });
        let nobody = writing.customer.is_none();
        let beside = |ui: &mut Ui| said.ui(ui, tried.as_ref(), nobody, words);
        let (wish, chosen) = writing.ui(ui, &SORT, model, judged, words, (|_: &mut Ui| {}, beside));
        other |= chosen;
        said.tried = tried.filter(|_| !other);
        match (wish, self.written()) {
            (Some(Wish::Keep), Some(text)) => out.push(Action::KeepScript(text)),
            (Some(Wish::Restore), Some(text)) => {
                out.push(Action::RestoreScript(text.language, text.file));
            }
            (Some(Wish::Refresh), _) => out.push(Action::Refresh),
            _ => {}
        }
        self.try_it(out);
    }

    fn written(&self) -> Option<ScriptText> {
        Some(ScriptText {
            language: self.writing.language?,
            file: self.writing.key.clone()?,
            text: self.writing.text.clone(),
        })
    }

    /// Asks what the text says, once for each text and customer.
    fn try_it(&mut self, out: &mut Vec<Action>) {
        let Some(text) = self.written() else {
            return;
        };
        let trial = ScriptTrial {
            text,
            customer: self.writing.customer,
        };
        if self.asked.as_ref() != Some(&trial) || self.said.tried.is_none() {
            out.push(Action::TryScript(trial.clone()));
            self.asked = Some(trial);
        }
    }
}

impl Said {
    fn ui(&mut self, ui: &mut Ui, tried: Option<&Tried>, nobody: bool, words: &Words) {
        self.tones(ui, words);
        ScrollArea::vertical()
            .id_salt("scripts-said")
            .auto_shrink(false)
            .show(ui, |ui| self.said(ui, tried, nobody, words));
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

    fn said(&self, ui: &mut Ui, tried: Option<&Tried>, nobody: bool, words: &Words) {
        ui.spacing_mut().item_spacing.y = 6.0;
        let said = tried.and_then(|tried| tried.said.iter().find(|(tone, _)| *tone == self.tone));
        let Some((_, said)) = said.filter(|(_, said)| !said.is_empty()) else {
            let none = if nobody {
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
