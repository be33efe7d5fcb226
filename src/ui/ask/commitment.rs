//! What is asked of a promise or an arrangement: why it is taken off the books, when it came back signed.

use super::{By, Face, Form, day_of};
use crate::app::command::Command;
use crate::domain::ids::ArrangementId;
use crate::domain::message::{Message, msg};
use crate::ui::customer::CommitmentId;
use crate::ui::parts::surface::disc;
use crate::ui::parts::{Field, date_field, para};
use crate::ui::theme::{Tone, icon, look};
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

/// Why a promise is withdrawn, or an arrangement lapses.
#[derive(Debug, Clone)]
pub(in crate::ui) struct End {
    which: CommitmentId,
    about: String,
    rest: String,
    reason: String,
}

impl End {
    /// Of this one; `rest` is what is not paid of it, in words.
    pub(in crate::ui) const fn new(which: CommitmentId, about: String, rest: String) -> Self {
        Self {
            which,
            about,
            rest,
            reason: String::new(),
        }
    }
}

impl Form for End {
    fn face(&self, words: &Words) -> Face {
        let (title, keep) = match self.which {
            CommitmentId::Promise(_) => ("ask-withdraw-title", "ask-withdraw-do"),
            CommitmentId::Arrangement(_) => ("ask-lapse-title", "ask-lapse-do"),
        };
        Face {
            id: "end-commitment",
            title: words.t(title),
            about: self.about.clone(),
            main: words.say(&msg(keep).with("amount", self.rest.as_str())),
            danger: true,
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        if self.reason.trim().is_empty() {
            return Err(msg("ask-off-reason"));
        }
        let reason = self.reason.trim().to_owned();
        Ok(match self.which {
            CommitmentId::Promise(promise) => Command::WithdrawPromise { promise, reason },
            CommitmentId::Arrangement(arrangement) => Command::EndArrangement {
                arrangement,
                reason,
            },
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let why = match self.which {
            CommitmentId::Promise(_) => "ask-withdraw-why",
            CommitmentId::Arrangement(_) => "ask-lapse-why",
        };
        para(ui, look::BODY_QUIET, by.words.t(why));
        Field::new(&by.words.t("ask-end-reason"))
            .error(by.wrong("reason").as_deref())
            .first()
            .show(ui, &mut self.reason);
    }

    fn places(&self) -> &'static [&'static str] {
        &["reason"]
    }
}

/// On which day the signed copy of an arrangement came back.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Signed {
    arrangement: ArrangementId,
    name: String,
    on: String,
}

impl Signed {
    /// Of this one: today, unless another day is typed.
    pub(in crate::ui) fn new(
        arrangement: ArrangementId,
        name: &str,
        today: NaiveDate,
        words: &Words,
    ) -> Self {
        Self {
            arrangement,
            name: name.to_owned(),
            on: words.day_short_with_year(today),
        }
    }
}

impl Form for Signed {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "signed",
            title: words.t("agreements-signed-back"),
            about: self.name.clone(),
            main: words.t("agreements-signed-keep"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let on = day_of(&self.on, by.today)?.ok_or_else(|| msg("ask-off-day"))?;
        if on > by.today {
            return Err(msg("ask-off-later"));
        }
        Ok(Command::MarkSigned {
            arrangement: self.arrangement,
            on,
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        disc(ui, icon::SIGNATURE, Tone::Green, 32.0);
        let (name, wrong) = (by.words.t("agreements-signed-on"), by.wrong("signed_on"));
        let field = Field::new(&name).wide(220.0).error(wrong.as_deref());
        date_field(ui, field.first(), &mut self.on, by.words, by.today);
    }

    fn places(&self) -> &'static [&'static str] {
        &["signed_on"]
    }
}
