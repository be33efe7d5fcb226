//! Letters in one's own words: the letter at the left, its text in the middle, and at the right the page it
//! comes to with a real customer while one types. What is kept goes over ours; the original is one click
//! away.

pub mod model;

pub use model::{Model, Tried, model, tried};

use crate::app::command::Command;
use crate::app::settings::LetterSettings;
use crate::app::snapshots::{LetterText, LetterTrial};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::own_words::{Judged, Sort, Wish, Writing};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{Button, PageState, page_view, para, say, segments};
use crate::ui::theme::{Ink, icon as glyph, look};
use crate::words::Words;
use egui::{TextureHandle, Ui, Vec2};

const SORT: Sort = Sort {
    id: "letter-texts",
    list: "frame-nav-letter-texts",
    language: "letter-texts-language",
    field: "letter-texts-text",
    preview: "letter-texts-preview",
    sound: "letter-texts-sound",
    most: 50_000,
    findings: 248.0,
};
/// A4 in points.
const PAPER: Vec2 = Vec2::new(595.0, 842.0);

/// A text that is being written.
#[derive(Debug, Default)]
pub struct LetterTextsScreen {
    writing: Writing<LetterKind>,
    asked: Option<LetterTrial>,
    paper: Paper,
}

/// What the text comes to, as it is looked at.
#[derive(Default)]
struct Paper {
    tried: Option<Tried>,
    pages: Vec<TextureHandle>,
    page: usize,
    zoom: PageState,
}

impl std::fmt::Debug for Paper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Paper")
            .field("tried", &self.tried)
            .field("pages", &self.pages.len())
            .finish_non_exhaustive()
    }
}

impl LetterTextsScreen {
    /// In which language the letters are looked at; `None`: in that of the program.
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

    /// What came of the text, with its pages where they could be drawn.
    pub fn show(&mut self, tried: Tried, pages: Vec<TextureHandle>) {
        // What has been typed on since is tried again.
        if self.asked.as_ref() == Some(&tried.of) {
            self.paper.lay(tried, pages);
        }
    }

    /// The letter that is looked at, for whoever leaves.
    #[must_use]
    pub fn about(&self, words: &Words) -> String {
        let kind = self.writing.key.map(|kind| words.say(&kind.message()));
        kind.unwrap_or_default()
    }

    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let texts = &model.texts;
        let mut other = self.writing.follow(texts);
        let Self { writing, paper, .. } = self;
        // What is drawn beside the text changes what is looked at, not what came of it.
        let tried = paper.tried.take();
        let judged = tried.as_ref().map(|tried| Judged {
            sound: tried.sound,
            findings: &tried.findings,
        });
        let of = |kind: &LetterKind| texts.texts.iter().position(|text| text.key == *kind);
        let may = writing.key.as_ref().and_then(of);
        let may = may.and_then(|place| model.may.get(place));
        let nobody = writing.customer.is_none();
        let below = |ui: &mut Ui| may_be_written(ui, may, words);
        let beside = |ui: &mut Ui| {
            paper.tone(ui, model, words, out);
            paper.sheet(ui, tried.as_ref(), nobody, words);
        };
        let (wish, chosen) = writing.ui(ui, &SORT, texts, judged, words, (below, beside));
        other |= chosen;
        if other {
            *paper = Paper::default();
        } else {
            paper.tried = tried;
        }
        match (wish, self.written()) {
            (Some(Wish::Keep), Some(text)) => out.push(Action::KeepLetterText(text)),
            (Some(Wish::Restore), Some(text)) => {
                out.push(Action::RestoreLetterText(text.language, text.kind));
            }
            (Some(Wish::Refresh), _) => out.push(Action::Refresh),
            _ => {}
        }
        self.try_it(model.friendly, out);
    }

    fn written(&self) -> Option<LetterText> {
        Some(LetterText {
            language: self.writing.language?,
            kind: self.writing.key?,
            text: self.writing.text.clone(),
        })
    }

    /// Asks what the text comes to, once for each text, customer and tone.
    fn try_it(&mut self, friendly: bool, out: &mut Vec<Action>) {
        let Some(text) = self.written() else {
            return;
        };
        let trial = LetterTrial {
            text,
            customer: self.writing.customer,
            friendly,
        };
        if self.asked.as_ref() != Some(&trial) {
            out.push(Action::TryLetter(trial.clone()));
            self.asked = Some(trial);
        }
    }
}

/// The blanks, conditions and blocks that a letter knows.
fn may_be_written(ui: &mut Ui, may: Option<&[String; 3]>, words: &Words) {
    let heads = [
        "letter-texts-blanks",
        "letter-texts-conditions",
        "letter-texts-blocks",
    ];
    for (head, may) in heads.into_iter().zip(may.into_iter().flatten()) {
        ui.add_space(2.0);
        say(ui, look::GROUP, words.say(&msg(head)));
        para(ui, look::SMALL, may);
    }
}

impl Paper {
    fn lay(&mut self, tried: Tried, pages: Vec<TextureHandle>) {
        if !pages.is_empty() || tried.no_page.is_some() {
            self.pages = pages;
        }
        self.page = self.page.min(self.pages.len().saturating_sub(1));
        self.tried = Some(tried);
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

    fn sheet(&mut self, ui: &mut Ui, tried: Option<&Tried>, nobody: bool, words: &Words) {
        if let Some(why) = tried.and_then(|tried| tried.no_page.as_deref()) {
            para(ui, look::SMALL.ink(Ink::Amber), why);
            return;
        }
        if nobody {
            para(ui, look::SMALL, words.t("scripts-nobody"));
            return;
        }
        let name = words.t("letter-texts-preview");
        let picture = self.pages.get(self.page);
        page_view(ui, &mut self.zoom, &name, picture, PAPER);
    }
}
