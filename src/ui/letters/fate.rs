//! What became of letters, asked in a dialog: posted on which day, come back and why, voided and why, sent by
//! e-mail or not.

use crate::app::command::Command;
use crate::domain::ids::LetterId;
use crate::domain::message::msg;
use crate::domain::post::{Fate, Sending};
use crate::ui::action::Action;
use crate::ui::parts::{Answer, Button, Dialog, Field, date_field, para};
use crate::ui::theme::{Ink, look};
use crate::words::{Words, parse_day};
use chrono::NaiveDate;
use egui::Ui;

/// A question about letters.
#[derive(Debug, Clone)]
pub(super) enum Asking {
    /// They were posted, or came back.
    Sent {
        letters: Vec<LetterId>,
        fate: Fate,
        day: String,
        note: String,
    },
    /// They no longer count.
    Void {
        letters: Vec<LetterId>,
        reason: String,
    },
    /// A draft for the mail program, and then whether it was sent.
    Mail {
        letter: LetterId,
        opened: bool,
        to: String,
        /// It confirms an agreement.
        confirms: bool,
    },
}

impl Asking {
    pub(super) fn posted(letters: Vec<LetterId>, today: NaiveDate, words: &Words) -> Self {
        Self::Sent {
            letters,
            fate: Fate::Posted,
            day: words.day_short_with_year(today),
            note: String::new(),
        }
    }

    pub(super) fn returned(letter: LetterId, today: NaiveDate, words: &Words) -> Self {
        Self::Sent {
            letters: vec![letter],
            fate: Fate::Returned,
            day: words.day_short_with_year(today),
            note: String::new(),
        }
    }

    pub(super) const fn void(letters: Vec<LetterId>) -> Self {
        Self::Void {
            letters,
            reason: String::new(),
        }
    }
}

/// Draws the question; what it is after that, or nothing once it is answered or put away.
pub(super) fn dialog(
    ui: &Ui,
    asking: Asking,
    words: &Words,
    today: NaiveDate,
    out: &mut Vec<Action>,
) -> Option<Asking> {
    match asking {
        Asking::Sent {
            letters,
            fate,
            day,
            note,
        } => sent(ui, (letters, fate), (day, note), words, today, out),
        Asking::Void { letters, reason } => void(ui, letters, reason, words, out),
        Asking::Mail {
            letter,
            opened: false,
            confirms,
            ..
        } => mail(ui, letter, confirms, words, out),
        Asking::Mail {
            letter,
            to,
            confirms,
            ..
        } => was_it_sent(ui, (letter, confirms), to, words, today, out),
    }
}

fn sent(
    ui: &Ui,
    (letters, fate): (Vec<LetterId>, Fate),
    (mut day, mut note): (String, String),
    words: &Words,
    today: NaiveDate,
    out: &mut Vec<Action>,
) -> Option<Asking> {
    let back = fate == Fate::Returned;
    let (title, go) = if back {
        (
            words.t("letters-returned-title"),
            words.t("letters-returned-go"),
        )
    } else {
        let title = msg("letters-posted-title").with("count", letters.len());
        (words.say(&title), words.t("letters-posted-go"))
    };
    let on = parse_day(&day, today).filter(|on| *on <= today);
    let off = match on {
        None => Some(words.t("letters-off-day")),
        Some(_) if back && note.trim().is_empty() => Some(words.t("letters-off-no-reason")),
        Some(_) => None,
    };
    let answer = Dialog::new("letters-sent", &title)
        .main(Button::primary(&go), off.as_deref())
        .show(ui.ctx(), words, |ui| {
            let name = words.t("letters-sent-on");
            date_field(ui, Field::new(&name).wide(220.0), &mut day, words, today);
            if back {
                let name = words.t("letters-returned-why");
                let field = Field::new(&name).limit(200).first();
                field.show(ui, &mut note);
                para(ui, look::SMALL, words.t("letters-returned-note"));
            } else {
                para(ui, look::SMALL, words.t("letters-posted-note"));
            }
        });
    match (answer, on) {
        (Answer::Main, Some(on)) => {
            let note = note.trim().to_owned();
            let what = Sending { fate, on, note };
            out.push(Action::Do(Command::RecordSending { letters, what }));
            None
        }
        (Answer::Closed, _) => None,
        _ => Some(Asking::Sent {
            letters,
            fate,
            day,
            note,
        }),
    }
}

fn void(
    ui: &Ui,
    letters: Vec<LetterId>,
    mut reason: String,
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<Asking> {
    let said = |key| words.say(&msg(key).with("count", letters.len()));
    let (title, go) = (said("letters-void-title"), said("letters-void-go"));
    let off = words.t("letters-off-no-reason");
    let off = reason.trim().is_empty().then_some(off.as_str());
    let answer = Dialog::new("letters-void", &title)
        .main(Button::primary(&go), off)
        .show(ui.ctx(), words, |ui| {
            para(ui, look::BODY, words.t("letters-void-what"));
            let name = words.t("letters-void-why");
            Field::new(&name).first().limit(200).show(ui, &mut reason);
        });
    match answer {
        Answer::Stay => Some(Asking::Void { letters, reason }),
        Answer::Closed => None,
        Answer::Main => {
            let reason = reason.trim().to_owned();
            out.push(Action::Do(Command::VoidLetters { letters, reason }));
            None
        }
    }
}

/// Before the draft opens: what e-mail is worth.
fn mail(
    ui: &Ui,
    letter: LetterId,
    confirms: bool,
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<Asking> {
    let (title, go) = (words.t("letters-mail-title"), words.t("letters-mail-go"));
    let answer = Dialog::new("letters-mail", &title)
        .main(Button::primary(&go), None)
        .show(ui.ctx(), words, |ui| {
            para(ui, look::BODY, words.t("letters-mail-what"));
            if confirms {
                let warning = words.t("letters-mail-confirmation");
                para(ui, look::BODY.ink(Ink::Amber), warning);
            }
        });
    match answer {
        Answer::Closed => None,
        Answer::Stay => Some(Asking::Mail {
            letter,
            opened: false,
            to: String::new(),
            confirms,
        }),
        Answer::Main => {
            out.push(Action::MailLetter(letter));
            Some(Asking::Mail {
                letter,
                opened: true,
                to: String::new(),
                confirms,
            })
        }
    }
}

/// The draft stands in the mail program.
fn was_it_sent(
    ui: &Ui,
    (letter, confirms): (LetterId, bool),
    mut to: String,
    words: &Words,
    today: NaiveDate,
    out: &mut Vec<Action>,
) -> Option<Asking> {
    let (title, go, not) = (
        words.t("letters-mailed-title"),
        words.t("letters-mailed-go"),
        words.t("letters-mailed-not"),
    );
    let off = words.t("letters-off-no-address");
    let off = (!to.contains('@')).then_some(off.as_str());
    let answer = Dialog::new("letters-mailed", &title)
        .main(Button::primary(&go), off)
        .stay(&not)
        .show(ui.ctx(), words, |ui| {
            para(ui, look::BODY, words.t("letters-mailed-what"));
            let name = words.t("letters-mailed-to");
            Field::new(&name).first().limit(200).show(ui, &mut to);
        });
    match answer {
        Answer::Closed => None,
        Answer::Stay => Some(Asking::Mail {
            letter,
            opened: true,
            to,
            confirms,
        }),
        Answer::Main => {
            let what = Sending {
                fate: Fate::Emailed,
                on: today,
                note: to.trim().to_owned(),
            };
            let letters = vec![letter];
            out.push(Action::Do(Command::RecordSending { letters, what }));
            None
        }
    }
}
