//! Help: the first ten minutes, all keys, the advice behind the program, where the log is, and what the
//! program does not do.

use crate::app::search::fold;
use crate::domain::message::msg;
use crate::domain::tip::Tip;
use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::keys::key_hint;
use crate::ui::parts::surface::offer_card;
use crate::ui::parts::{Button, Field, icon, para, say, segments};
use crate::ui::route::Route;
use crate::ui::shell::KeyGroup;
use crate::ui::theme::{Ink, icon as glyph, look, space};
use crate::words::Words;
use egui::{Frame, Margin, ScrollArea, Ui};
use std::path::{Path, PathBuf};

/// Text is not wider than this.
const WIDE: f32 = 760.0;

/// What Help shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// All keys, in groups.
    pub keys: Vec<KeyGroup>,
    /// The advice, each with its number, and folded for searching.
    pub tips: Vec<(String, String, String)>,
    /// The folder with the log.
    pub log: PathBuf,
    /// Which version this is.
    pub version: String,
}

/// What Help shows; `tips` are all of the library's, in the language of the screen.
#[must_use]
pub fn model<'a>(
    tips: impl IntoIterator<Item = &'a Tip>,
    keys: Vec<KeyGroup>,
    log: &Path,
    words: &Words,
) -> Model {
    let tips = tips
        .into_iter()
        .map(|tip| (tip.number.to_string(), tip.text.clone(), fold(&tip.text)))
        .collect();
    Model {
        keys,
        tips,
        log: log.to_owned(),
        version: words.say(&msg("help-version").with("version", env!("CARGO_PKG_VERSION"))),
    }
}

/// The parts of Help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// The first ten minutes.
    #[default]
    Start,
    /// All keys.
    Keys,
    /// The advice.
    Tips,
    /// What the program does not do, and where the log is.
    About,
}

impl Part {
    const ALL: [Self; 4] = [Self::Start, Self::Keys, Self::Tips, Self::About];
}

/// What is half-done here.
#[derive(Debug, Clone, Default)]
pub struct HelpScreen {
    /// Which part.
    pub part: Part,
    filter: String,
}

impl HelpScreen {
    /// Draws it and asks.
    pub fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt(("help", Part::ALL.iter().position(|it| *it == self.part)))
            .show(ui, |ui| {
                let margin = Margin::symmetric(24, 20);
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.set_width(ui.available_width().min(WIDE));
                    ui.spacing_mut().item_spacing.y = space::M;
                    self.parts(ui, words);
                    match self.part {
                        Part::Start => start(ui, words, out),
                        Part::Keys => keys(ui, model),
                        Part::Tips => self.tips(ui, model, words),
                        Part::About => about(ui, model, words, out),
                    }
                });
            });
    }

    fn parts(&mut self, ui: &mut Ui, words: &Words) {
        let names = [
            words.t("help-start"),
            words.t("help-keys"),
            words.t("help-tips"),
            words.t("help-about"),
        ];
        let items = names.each_ref().map(|words| Segment {
            words,
            ..Segment::default()
        });
        let chosen = Part::ALL
            .iter()
            .position(|part| *part == self.part)
            .unwrap_or(0);
        if let Some(now) = segments(ui, &words.t("help-parts"), &items, chosen) {
            self.part = Part::ALL[now.min(3)];
        }
        ui.add_space(space::XS);
    }

    fn tips(&mut self, ui: &mut Ui, model: &Model, words: &Words) {
        para(ui, look::BODY_QUIET.line(19.0), words.t("help-tips-why"));
        let (name, hint) = (words.t("help-tips-find"), words.t("help-tips-hint"));
        Field::search(&name)
            .hint(&hint)
            .wide(320.0)
            .show(ui, &mut self.filter);
        let sought = fold(&self.filter);
        let mut none = true;
        for (number, text, folded) in &model.tips {
            if !sought.split_whitespace().all(|part| folded.contains(part)) {
                continue;
            }
            none = false;
            ui.horizontal_top(|ui| {
                ui.scope(|ui| {
                    ui.set_width(36.0);
                    say(ui, look::GROUP.ink(Ink::Accent), number.as_str());
                });
                para(ui, look::BODY.line(19.0), text.as_str());
            });
        }
        if none {
            say(ui, look::BODY_QUIET, words.t("help-tips-none"));
        }
    }
}

/// What to do first, in order, each with the way there.
fn start(ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
    let steps = [
        (
            glyph::BUILDING_2,
            words.t("help-step-company"),
            words.t("help-step-company-why"),
            Route::Settings,
        ),
        (
            glyph::UPLOAD,
            words.t("help-step-read"),
            words.t("help-step-read-why"),
            Route::MoneyIn,
        ),
        (
            glyph::INBOX,
            words.t("help-step-inbox"),
            words.t("help-step-inbox-why"),
            Route::MoneyIn,
        ),
        (
            glyph::PHONE,
            words.t("help-step-today"),
            words.t("help-step-today-why"),
            Route::Today,
        ),
        (
            glyph::PRINTER,
            words.t("help-step-letters"),
            words.t("help-step-letters-why"),
            Route::Letters,
        ),
        (
            glyph::HANDSHAKE,
            words.t("help-step-agreements"),
            words.t("help-step-agreements-why"),
            Route::Agreements,
        ),
    ];
    for (nr, (icon_of, title, why, to)) in steps.iter().enumerate() {
        let name = words.t(to.name());
        let name = words.say(&msg("help-go").with("screen", name));
        let what = format!("{}. {title}", nr + 1);
        let why = (look::BODY_QUIET.line(19.0), why.as_str());
        let asked = ui.push_id(nr, |ui| {
            offer_card(ui, Some(icon_of), (look::LEAD, &what), why, &name)
        });
        if asked.inner {
            out.push(Action::Go(*to));
        }
    }
}

fn keys(ui: &mut Ui, model: &Model) {
    for group in &model.keys {
        say(ui, look::SECTION, group.head.as_str());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(18.0, 10.0);
            for (keys, what) in &group.keys {
                key_hint(ui, keys, what);
            }
        });
        ui.add_space(space::S);
    }
}

/// What it does not do, and where to look when something goes wrong.
fn about(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    say(ui, look::LEAD, words.t("help-not"));
    for said in [
        words.t("help-not-advice"),
        words.t("help-not-network"),
        words.t("help-not-court"),
        words.t("help-not-books"),
    ] {
        ui.horizontal_top(|ui| {
            icon(ui, glyph::CIRCLE_MINUS, 16.0, Ink::Faint);
            para(ui, look::BODY.line(19.0), said);
        });
    }
    ui.add_space(space::S);
    say(ui, look::LEAD, words.t("help-log"));
    para(ui, look::BODY.line(19.0), words.t("help-log-why"));
    para(ui, look::BODY_QUIET, model.log.display().to_string());
    let show = words.t("help-log-show");
    let button = Button::plain(&show).icon(glyph::FOLDER_OPEN);
    if button.show(ui).clicked() {
        out.push(Action::ShowInFolder(model.log.clone()));
    }
    ui.add_space(space::S);
    say(ui, look::SMALL, model.version.as_str());
}
