//! The day of a promise as it is named: the money is on our account then, or they transfer it then.

use super::By;
use crate::domain::calendar::Calendar;
use crate::domain::commitment::NamedDay;
use crate::domain::message::msg;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{Field, date_field, segments};
use crate::words::parse_day;
use chrono::NaiveDate;
use egui::Ui;

/// A day that is being typed, and what is meant by it.
#[derive(Debug, Clone, Default)]
pub(in crate::ui) struct PromisedDay {
    /// As it stands there.
    pub(in crate::ui) typed: String,
    /// It is the day on which they transfer.
    transfers: bool,
}

impl PromisedDay {
    /// The money is on our account on the day that stands there.
    pub(in crate::ui) const fn by(typed: String) -> Self {
        Self {
            typed,
            transfers: false,
        }
    }

    /// What was named, where it is a day.
    pub(in crate::ui) fn named(&self, today: NaiveDate) -> Option<NamedDay> {
        let day = parse_day(&self.typed, today)?;
        Some(if self.transfers {
            NamedDay::Transfers(day)
        } else {
            NamedDay::OnAccount(day)
        })
    }

    /// The day on our account.
    pub(in crate::ui) fn on_account(
        &self,
        today: NaiveDate,
        calendar: &Calendar,
    ) -> Option<NaiveDate> {
        Some(self.named(today)?.on_account(calendar))
    }

    /// Draws what is meant by the day; `true` when it is another thing now.
    pub(in crate::ui) fn meant(&mut self, ui: &mut Ui, by: By<'_>) -> bool {
        let names = [
            by.words.t("ask-day-on-account"),
            by.words.t("ask-day-transfers"),
        ];
        let items = names.each_ref().map(|words| Segment {
            words,
            ..Segment::default()
        });
        let name = by.words.t("ask-day-meant");
        let Some(chosen) = segments(ui, &name, &items, usize::from(self.transfers)) else {
            return false;
        };
        std::mem::replace(&mut self.transfers, chosen == 1) != self.transfers
    }

    /// Draws the field, and below it the day on our account where that is another; `true` when it is another day now.
    pub(in crate::ui) fn field(
        &mut self,
        ui: &mut Ui,
        (label, width, first): (&str, f32, bool),
        by: By<'_>,
        calendar: &Calendar,
    ) -> bool {
        let transfers = by.words.t("ask-day-transfers-on");
        let label = if self.transfers { &transfers } else { label };
        let wrong = by.wrong("promise_day");
        let note = match self.named(by.today) {
            Some(named @ NamedDay::Transfers(_)) => {
                let day = named.on_account(calendar);
                by.words.say(&msg("ask-day-then").with("day", day))
            }
            _ => String::new(),
        };
        let field = Field::new(label).wide(width).error(wrong.as_deref());
        let field = field.note(&note);
        let field = if first { field.first() } else { field };
        date_field(ui, field, &mut self.typed, by.words, by.today).changed
    }
}
