//! Who may be one with whom: a question under its file, answered by a link; many of them in one dialog.

use super::files::{FileRow, Reading};
use crate::app::rehearsal::RehearsedFile;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::button::link_as;
use crate::ui::parts::{Answer, Button, Dialog, cut, hairline, icon, pill, say, text, two_lines};
use crate::ui::theme::{Ink, Tone, icon, look, space};
use crate::words::Words;
use egui::{Align, Layout, Ui, vec2};

/// So many questions of a file stand under it; more are one line that leads to all.
pub(super) const MOST: usize = 3;

/// A question about a customer in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubtRow {
    /// Its file, by its place in the rehearsal.
    pub file: usize,
    /// Its place among the questions of the file.
    pub at: usize,
    /// "Is Bakkerij Jansen (Zwolle) dezelfde als Bakkerij Jansen B.V. (Utrecht)?"
    pub question: String,
    /// By what they are alike.
    pub why: String,
    /// They are more likely one than two.
    pub likely: bool,
    /// What was answered.
    pub same: Option<bool>,
}

/// The questions of a file.
pub(super) fn rows(place: usize, file: &RehearsedFile, words: &Words) -> Vec<DoubtRow> {
    let called = |name: &str, city: &str| {
        if city.is_empty() {
            msg("plain-text").with("text", name)
        } else {
            msg("money-in-doubt-called")
                .with("name", name)
                .with("city", city)
        }
    };
    let doubts = file.doubts.iter().enumerate();
    doubts
        .map(|(at, doubt)| DoubtRow {
            file: place,
            at,
            question: words.say(
                &msg("money-in-doubt")
                    .with("one", called(&doubt.name, &doubt.city))
                    .with("other", called(&doubt.like, &doubt.like_city)),
            ),
            why: words.say(&doubt.likeness.message()),
            likely: doubt.likeness.is_likely(),
            same: doubt.same,
        })
        .collect()
}

/// A question with its answers.
pub(super) fn row(ui: &mut Ui, doubt: &DoubtRow, words: &Words, out: &mut Vec<Action>) {
    let (glyph, ink) = if doubt.same.is_some() {
        (icon::CIRCLE_CHECK, Ink::Green)
    } else {
        (icon::CIRCLE_QUESTION_MARK, Ink::Amber)
    };
    icon(ui, glyph, 13.0, ink);
    let room = ui.available_width() - answers_wide(ui, words);
    ui.scope(|ui| {
        ui.set_max_width(room.max(80.0));
        cut(ui, look::SMALL.ink(Ink::Text), doubt.question.as_str());
    })
    .response
    .on_hover_text(&doubt.why);
    answers(ui, doubt, words, out);
}

fn answers_wide(ui: &Ui, words: &Words) -> f32 {
    let both = ["money-in-doubt-same", "money-in-doubt-another"];
    let wide: f32 = both
        .iter()
        .map(|key| text::width(ui, look::LINK, &words.t(key)) + 24.0)
        .sum();
    wide + 24.0
}

/// The likely answer is in the accent; the one that was given has a tick.
fn answers(ui: &mut Ui, doubt: &DoubtRow, words: &Words, out: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = 10.0;
    for (same, key) in [
        (true, "money-in-doubt-same"),
        (false, "money-in-doubt-another"),
    ] {
        let words = words.t(key);
        if doubt.same == Some(same) {
            pill(ui, Tone::Green, icon::CHECK, &words);
            continue;
        }
        let proposed = doubt.same.is_none() && doubt.likely == same;
        let look = if proposed {
            look::LINK
        } else {
            look::LINK.ink(Ink::Quiet)
        };
        let link = ui.push_id((doubt.file, doubt.at, same), |ui| link_as(ui, look, &words));
        if link.inner.on_hover_text(&doubt.question).clicked() {
            out.push(Action::AnswerDoubt {
                file: doubt.file,
                doubt: doubt.at,
                same,
            });
        }
    }
}

/// The line that stands for many; true when it was clicked.
pub(super) fn many(ui: &mut Ui, file: &FileRow, words: &Words) -> bool {
    let open = file
        .doubts
        .iter()
        .filter(|doubt| doubt.same.is_none())
        .count();
    let (glyph, ink, said) = if open == 0 {
        let said = msg("money-in-doubts-answered").with("count", file.doubts.len());
        (icon::CIRCLE_CHECK, Ink::Green, said)
    } else {
        (
            icon::CIRCLE_QUESTION_MARK,
            Ink::Amber,
            msg("money-in-doubts").with("count", open),
        )
    };
    icon(ui, glyph, 13.0, ink);
    say(ui, look::SMALL.ink(Ink::Text), words.say(&said));
    link_as(ui, look::LINK, &words.t("money-in-doubts-answer")).clicked()
}

/// Every question of every file; true while it stays open.
pub(super) fn dialog(ui: &Ui, reading: &Reading, words: &Words, out: &mut Vec<Action>) -> bool {
    let files = reading.groups.iter().flat_map(|group| &group.files);
    let all: Vec<(&FileRow, &DoubtRow)> = files
        .flat_map(|file| file.doubts.iter().map(move |doubt| (file, doubt)))
        .collect();
    if all.is_empty() {
        return false;
    }
    let open = all.iter().filter(|(_, doubt)| doubt.same.is_none()).count();
    let title = words.t("money-in-doubts-title");
    let about = words.say(
        &msg("money-in-doubts-about")
            .with("open", open)
            .with("count", all.len()),
    );
    let ready = words.t("money-in-doubts-ready");
    let dialog = Dialog::new("doubts", &title)
        .about(&about)
        .wide(820.0)
        .main(Button::primary(&ready), None);
    let answer = dialog.show(ui.ctx(), words, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for (file, doubt) in &all {
            let size = vec2(ui.available_width(), 36.0);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                let room = ui.available_width() - answers_wide(ui, words);
                ui.allocate_ui(vec2(room.max(120.0), 36.0), |ui| {
                    let more = format!("{} · {}", doubt.why, file.name);
                    two_lines(
                        ui,
                        ((look::BODY, &doubt.question), (look::BODY, "")),
                        ((look::SMALL, &more), (look::SMALL, "")),
                    );
                });
                answers(ui, doubt, words, out);
            });
            hairline(ui);
        }
    });
    answer == Answer::Stay
}
