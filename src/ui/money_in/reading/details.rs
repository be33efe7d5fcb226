//! One file whole: what is said of it, and its rows, each of which can be left out.

use crate::app::rehearsal::Fate;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::money_in::address_book;
use crate::ui::money_in::files::FileRow;
use crate::ui::money_in::whole::{DetailRow, FileDetails};
use crate::ui::parts::choice::checkbox_only;
use crate::ui::parts::surface::{section, tone_icon};
use crate::ui::parts::{Answer, Button, Col, Dialog, Table, icon, para, pressed};
use crate::ui::theme::{Ink, look};
use crate::words::Words;
use egui::{Key, Ui, vec2};

/// Which row is selected.
#[derive(Debug, Default)]
pub(super) struct State {
    row: Option<usize>,
}

const ROW: f32 = 44.0;
/// The rows take no more than this; the rest is scrolled to.
const HIGH: f32 = 380.0;
/// Problems that are shown.
const PROBLEMS: usize = 200;

impl State {
    /// The dialog; its main button corrects what the columns of a table are.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        file: &FileRow,
        details: &FileDetails,
        words: &Words,
        out: &mut Vec<Action>,
    ) -> Answer {
        let about = [&file.kind, &file.about, &file.period];
        let about: Vec<&str> = about
            .into_iter()
            .map(String::as_str)
            .filter(|one| !one.is_empty())
            .collect();
        let about = about.join(" · ");
        let correct = words.t("money-in-columns");
        let close = words.t("frame-close");
        let mut dialog = Dialog::new("file", &file.name)
            .about(&about)
            .stay(&close)
            .wide(720.0);
        if file.table.is_some() {
            dialog = dialog.main(Button::plain(&correct), None);
        }
        let answer = dialog.show(ui.ctx(), words, |ui| {
            problems(ui, details, words);
            if details.contacts.is_empty() {
                self.rows(ui, details, words, out);
            } else {
                address_book::cards(ui, details.place, &details.contacts, words, out);
            }
        });
        if answer != Answer::Stay {
            self.row = None;
        }
        answer
    }

    fn rows(&mut self, ui: &mut Ui, details: &FileDetails, words: &Words, out: &mut Vec<Action>) {
        if details.rows.is_empty() {
            if details.problems.is_empty() {
                para(ui, look::BODY_QUIET, words.t("money-in-no-details"));
            }
            return;
        }
        let count = msg("money-in-rows").with("count", details.rows.len());
        section(ui, &words.say(&count), |_| {});
        let note = details.whole.clone();
        para(
            ui,
            look::SMALL,
            note.unwrap_or_else(|| words.t("money-in-rows-tick")),
        );
        let name = |row: usize| {
            let row = &details.rows[row];
            let called = format!("{} {}", row.who, row.what);
            match row.amount {
                Some(amount) => format!("{called}: {}", words.money(amount)),
                None => called,
            }
        };
        let columns = [
            Col::exact("", 22.0),
            Col::share("", 1.0),
            Col::exact("", 120.0).right(),
        ];
        let rows = f32::from(u16::try_from(details.rows.len()).unwrap_or(u16::MAX));
        let room = vec2(ui.available_width(), (rows * ROW + 2.0).min(HIGH));
        let answer = ui.allocate_ui(room, |ui| {
            Table::new(&words.t("money-in-rows-list"), details.rows.len(), &name)
                .columns(&columns)
                .row_height(ROW)
                .selected(self.row)
                .padding(4.0, 4.0)
                .no_head()
                .show(ui, |row| {
                    let at = row.index;
                    let shown = &details.rows[at];
                    let mut on = shown.ticked;
                    row.widgets(0, |ui| {
                        let off = details.whole.as_deref();
                        if checkbox_only(ui, &mut on, &name(at), off).changed() {
                            out.push(Action::TickRow(details.place, at, on));
                        }
                    });
                    let (first, second) = said(shown, words);
                    let ink = if shown.ticked {
                        look::BODY_MEDIUM
                    } else {
                        look::BODY_MEDIUM.ink(Ink::Faint)
                    };
                    row.two(1, (ink, &first), (look::SMALL, &second));
                    let amount = shown.amount.map(|amount| words.money(amount));
                    let amount = amount.unwrap_or_default();
                    let fate = fate_said(shown.fate, words);
                    let quiet = look::SMALL.ink(Ink::Faint);
                    row.two(2, (look::BODY, &amount), (quiet, &fate));
                })
        });
        self.row = answer.inner.select.or(self.row);
        if let Some(at) = self.row.filter(|_| details.whole.is_none())
            && pressed(ui, Key::Space)
            && let Some(row) = details.rows.get(at)
        {
            out.push(Action::TickRow(details.place, at, !row.ticked));
        }
    }
}

fn problems(ui: &mut Ui, details: &FileDetails, words: &Words) {
    if !details.problems.is_empty() {
        section(ui, &words.t("money-in-problems"), |_| {});
    }
    for note in details.problems.iter().take(PROBLEMS) {
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
}

/// Who, and under it when and what.
fn said(row: &DetailRow, words: &Words) -> (String, String) {
    let day = row
        .day
        .map(|day| words.say(&msg("money-in-day").with("day", day)));
    let (who, what) = if row.who.is_empty() {
        (row.what.clone(), String::new())
    } else {
        (row.who.clone(), row.what.clone())
    };
    let more = [day.unwrap_or_default(), what];
    let more: Vec<&str> = more
        .iter()
        .map(String::as_str)
        .filter(|one| !one.is_empty())
        .collect();
    (who, more.join(" · "))
}

fn fate_said(fate: Option<Fate>, words: &Words) -> String {
    match fate {
        Some(Fate::New) => words.t("money-in-fate-new"),
        Some(Fate::Known) => words.t("money-in-fate-known"),
        Some(Fate::Changed) => words.t("money-in-fate-changed"),
        Some(Fate::LeftOut) => words.t("money-in-fate-left-out"),
        Some(Fate::Waits) => words.t("money-in-fate-waits"),
        Some(Fate::Unticked) => words.t("money-in-fate-unticked"),
        None => String::new(),
    }
}
