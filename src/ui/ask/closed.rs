//! Closed periods in rows: from, through, and what it is; an empty row at the foot takes the next.

use super::{By, day_of};
use crate::domain::calendar::ClosedPeriod;
use crate::domain::message::{Message, msg};
use crate::ui::parts::{Field, date_field};
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

/// Rows that fit a dialog.
const ROWS_MOST: usize = 12;

/// Closed periods as they are filled in.
#[derive(Debug, Clone, Default)]
pub(in crate::ui) struct ClosedRows(Vec<Row>);

#[derive(Debug, Clone, Default)]
struct Row {
    from: String,
    through: String,
    name: String,
}

impl Row {
    fn is_empty(&self) -> bool {
        [&self.from, &self.through, &self.name]
            .iter()
            .all(|typed| typed.trim().is_empty())
    }

    /// What stands in it: nothing, a period, or something that is none.
    fn read(&self, today: NaiveDate) -> Result<Option<ClosedPeriod>, Message> {
        if self.is_empty() {
            return Ok(None);
        }
        let from = day_of(&self.from, today)?;
        let through = day_of(&self.through, today)?.or(from);
        match (from, through) {
            (Some(from), Some(through)) if from <= through => Ok(Some(ClosedPeriod {
                from,
                through,
                name: self.name.trim().to_owned(),
            })),
            _ => Err(msg("ask-off-closed")),
        }
    }
}

impl ClosedRows {
    /// Of these periods; those that are past go when it is kept.
    pub(in crate::ui) fn new(closed: &[ClosedPeriod], words: &Words) -> Self {
        let row = |period: &ClosedPeriod| Row {
            from: words.day_short_with_year(period.from),
            through: words.day_short_with_year(period.through),
            name: period.name.clone(),
        };
        Self(closed.iter().map(row).collect())
    }

    /// The periods.
    ///
    /// # Errors
    /// What is wrong in the first row that is none.
    pub(in crate::ui) fn read(&self, today: NaiveDate) -> Result<Vec<ClosedPeriod>, Message> {
        let mut closed = Vec::new();
        for row in &self.0 {
            closed.extend(row.read(today)?);
        }
        Ok(closed)
    }

    /// Draws the rows, `wide` together.
    pub(in crate::ui) fn show(&mut self, ui: &mut Ui, wide: f32, by: By<'_>) {
        let (words, rows) = (by.words, &mut self.0);
        if rows.last().is_none_or(|row| !row.is_empty()) && rows.len() < ROWS_MOST {
            rows.push(Row::default());
        }
        let third = (wide - 24.0) / 3.0;
        for (nr, row) in rows.iter_mut().enumerate() {
            let named = |key| words.say(&msg(key).with("nr", nr + 1));
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                let label = named("ask-closed-from");
                let field = Field::new(&label).wide(third);
                date_field(ui, field, &mut row.from, words, by.today);
                let label = named("ask-closed-through");
                let field = Field::new(&label).wide(third);
                date_field(ui, field, &mut row.through, words, by.today);
                Field::new(&named("ask-closed-name"))
                    .hint(&words.t("ask-closed-name-hint"))
                    .wide(third)
                    .limit(80)
                    .show(ui, &mut row.name);
            });
        }
        by.say_wrong(ui, "closed");
    }
}
