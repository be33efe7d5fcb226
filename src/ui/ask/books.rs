//! The books by hand: nothing more to come until a day, or going on although they are behind.

use super::{By, Face, Form, HALF, day_of};
use crate::app::command::Command;
use crate::domain::ids::BankAccountId;
use crate::domain::message::{Message, msg};
use crate::ui::parts::{Field, date_field, para};
use crate::ui::theme::look;
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

/// "No more movements until…" on a bank account.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Confirm {
    account: BankAccountId,
    name: String,
    through: String,
}

impl Confirm {
    /// On this account, through that day unless another is typed.
    pub(in crate::ui) fn new(
        account: BankAccountId,
        name: String,
        through: NaiveDate,
        words: &Words,
    ) -> Self {
        Self {
            account,
            name,
            through: words.day_short_with_year(through),
        }
    }
}

impl Form for Confirm {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "confirm-books",
            title: words.t("ask-confirm-title"),
            about: self.name.clone(),
            main: words.t("ask-confirm-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let through = day_of(&self.through, by.today)?.ok_or_else(|| msg("ask-off-day"))?;
        if through > by.today {
            return Err(msg("ask-off-later"));
        }
        Ok(Command::ConfirmBooks {
            account: self.account,
            through,
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 10.0;
        para(ui, look::BODY_QUIET, words.t("ask-confirm-what"));
        let (label, wrong) = (words.t("ask-confirm-through"), by.wrong("through"));
        let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
        date_field(ui, field.first(), &mut self.through, words, by.today);
    }

    fn places(&self) -> &'static [&'static str] {
        &["through"]
    }
}

/// Going on although the books are behind, today only.
#[derive(Debug, Clone, Default)]
pub(in crate::ui) struct Override {
    reason: String,
}

impl Form for Override {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "override-books",
            title: words.t("ask-override-title"),
            main: words.t("ask-override-do"),
            ..Face::default()
        }
    }

    fn ready(&self, _by: By<'_>) -> Result<Command, Message> {
        if self.reason.trim().is_empty() {
            return Err(msg("ask-off-reason"));
        }
        Ok(Command::OverrideBooks {
            reason: self.reason.trim().to_owned(),
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 10.0;
        para(ui, look::BODY_QUIET, words.t("ask-override-what"));
        Field::new(&words.t("ask-override-reason"))
            .hint(&words.t("ask-override-hint"))
            .error(by.wrong("reason").as_deref())
            .first()
            .show(ui, &mut self.reason);
    }

    fn places(&self) -> &'static [&'static str] {
        &["reason"]
    }
}
