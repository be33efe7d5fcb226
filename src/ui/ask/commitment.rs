//! What is asked of a promise or an arrangement: why it is taken off the books, when it came back signed.

use super::{By, Face, Form, day_of};
use crate::app::command::{Command, Scan};
use crate::domain::commitment::{ArrangementEnd, CommitmentId};
use crate::domain::ids::ArrangementId;
use crate::domain::message::{Message, msg};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::surface::disc;
use crate::ui::parts::{Button, Field, cut, date_field, para, segments, text};
use crate::ui::theme::{Tone, icon, look, space};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, Layout, Ui, vec2};

/// Why a promise is withdrawn, or an arrangement lapses or is called off.
#[derive(Debug, Clone)]
pub(in crate::ui) struct End {
    which: CommitmentId,
    how: ArrangementEnd,
    about: String,
    rest: String,
    reason: String,
}

impl End {
    /// Of this one; `rest` is what is not paid of it, in words. `lapse`: an instalment was missed, so that an
    /// arrangement lapses; else it is called off, unless something else is chosen.
    pub(in crate::ui) const fn new(
        which: CommitmentId,
        about: String,
        rest: String,
        lapse: bool,
    ) -> Self {
        Self {
            which,
            how: if lapse {
                ArrangementEnd::Lapsed
            } else {
                ArrangementEnd::Cancelled
            },
            about,
            rest,
            reason: String::new(),
        }
    }

    const fn keys(&self) -> (&'static str, &'static str, &'static str) {
        match (self.which, self.how) {
            (CommitmentId::Promise(_), _) => {
                ("ask-withdraw-title", "ask-withdraw-why", "ask-withdraw-do")
            }
            (CommitmentId::Arrangement(_), ArrangementEnd::Lapsed) => {
                ("ask-lapse-title", "ask-lapse-why", "ask-lapse-do")
            }
            (CommitmentId::Arrangement(_), ArrangementEnd::Cancelled) => {
                ("ask-cancel-title", "ask-cancel-why", "ask-cancel-do")
            }
        }
    }
}

impl Form for End {
    fn face(&self, words: &Words) -> Face {
        let (title, _, keep) = self.keys();
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
                how: self.how,
                reason,
            },
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        ui.spacing_mut().item_spacing.y = space::S;
        if matches!(self.which, CommitmentId::Arrangement(_)) {
            let names = ["ask-end-lapse", "ask-end-cancel"].map(|key| by.words.t(key));
            let items = names.each_ref().map(|words| Segment {
                words,
                ..Segment::default()
            });
            let ways = [ArrangementEnd::Lapsed, ArrangementEnd::Cancelled];
            let now = usize::from(self.how == ArrangementEnd::Cancelled);
            if let Some(chosen) = segments(ui, &by.words.t("ask-end-how"), &items, now) {
                self.how = ways[chosen.min(1)];
            }
        }
        para(ui, look::BODY_QUIET, by.words.t(self.keys().1));
        Field::new(&by.words.t("ask-end-reason"))
            .error(by.wrong("reason").as_deref())
            .first()
            .show(ui, &mut self.reason);
    }

    fn places(&self) -> &'static [&'static str] {
        &["reason"]
    }
}

/// On which day the signed copy of an arrangement came back, and its scan.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Signed {
    arrangement: ArrangementId,
    name: String,
    on: String,
    scan: Option<Scan>,
    picks: bool,
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
            scan: None,
            picks: false,
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
            scan: self.scan.clone(),
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = space::S;
        disc(ui, icon::SIGNATURE, Tone::Green, 32.0);
        para(ui, look::BODY_QUIET, words.t("agreements-signed-why"));
        let (name, wrong) = (words.t("agreements-signed-on"), by.wrong("signed_on"));
        let field = Field::new(&name).wide(220.0).error(wrong.as_deref());
        date_field(ui, field.first(), &mut self.on, words, by.today);
        let label = words.t("agreements-signed-scan");
        text::label(ui, &label);
        let row = vec2(ui.available_width(), 32.0);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            let choose = words.t("agreements-signed-choose");
            if Button::plain(&choose)
                .icon(icon::FILE_UP)
                .show(ui)
                .clicked()
            {
                self.picks = true;
            }
            let note = match &self.scan {
                Some(scan) => scan.name.clone(),
                None => words.t("agreements-signed-drop"),
            };
            cut(ui, look::SMALL, note);
        });
        by.say_wrong(ui, "scan");
    }

    fn places(&self) -> &'static [&'static str] {
        &["signed_on", "scan"]
    }

    fn wants_file(&self) -> bool {
        true
    }

    fn asks_file(&mut self) -> bool {
        std::mem::take(&mut self.picks)
    }

    fn take_file(&mut self, name: String, bytes: Vec<u8>) {
        self.scan = Some(Scan { name, bytes });
    }
}
