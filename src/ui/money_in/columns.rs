//! What the columns of a bank's table mean: shown as they were understood, corrected by choosing, and
//! remembered for the next table with the same heads.

use crate::app::command::Command;
use crate::app::rehearsal::{BankColumn, BankTableShape};
use crate::domain::message::{Message, msg};
use crate::ui::ask::{By, Face, Form};
use crate::ui::parts::choice::combo;
use crate::ui::parts::{Field, cut, para, text};
use crate::ui::theme::{Ink, look, space, tokens};
use crate::words::{Words, capitalised};
use egui::{Frame, Margin, ScrollArea, Stroke, Ui};

/// Width of a column of the table.
const COLUMN: f32 = 156.0;
/// Rows of values that show what a column holds.
const ROWS: usize = 4;

/// A table's columns, being corrected.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    file: String,
    shape: BankTableShape,
    /// What each column means, by its place.
    meanings: Vec<Option<BankColumn>>,
    name: String,
    account: String,
}

impl Columns {
    /// As the table was understood.
    pub(super) fn new(file: &str, shape: &BankTableShape) -> Self {
        let widest = shape.rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut meanings = vec![None; widest.max(shape.heads.len())];
        for (column, at) in &shape.columns {
            if let Some(meaning) = meanings.get_mut(*at) {
                *meaning = Some(*column);
            }
        }
        Self {
            file: file.to_owned(),
            meanings,
            name: shape.profile.clone().unwrap_or_default(),
            account: String::new(),
            shape: shape.clone(),
        }
    }

    fn has(&self, column: BankColumn) -> bool {
        self.meanings.contains(&Some(column))
    }

    /// A meaning belongs to one column, but what was written may stand in several.
    fn mean(&mut self, at: usize, meaning: Option<BankColumn>) {
        if meaning.is_some() && meaning != Some(BankColumn::Text) {
            for other in &mut self.meanings {
                if *other == meaning {
                    *other = None;
                }
            }
        }
        if let Some(here) = self.meanings.get_mut(at) {
            *here = meaning;
        }
    }

    fn column(&mut self, ui: &mut Ui, at: usize, words: &Words) {
        let head = self.shape.heads.get(at).filter(|head| !head.is_empty());
        let count = msg("money-in-column-nr").with("count", at + 1);
        let head = head.cloned().unwrap_or_else(|| words.say(&count));
        let unused = words.t("money-in-column-unused");
        let names = BankColumn::all().map(|column| capitalised(&words.t(name_of(column))));
        let items: Vec<String> = std::iter::once(unused).chain(names).collect();
        let now = self.meanings.get(at).copied().flatten();
        let place = now.and_then(|now| BankColumn::all().position(|one| one == now));
        let chosen = Some(place.map_or(0, |place| place + 1));
        text::label(ui, &head);
        if let Some(picked) = combo(ui, &head, &items, chosen, "", COLUMN - 16.0) {
            let meaning = picked
                .checked_sub(1)
                .and_then(|at| BankColumn::all().nth(at));
            self.mean(at, meaning);
        }
        let ink = if now.is_some() { Ink::Text } else { Ink::Faint };
        for row in self.shape.rows.iter().take(ROWS) {
            let value = row.get(at).map_or("", String::as_str);
            cut(
                ui,
                look::SMALL.ink(ink),
                if value.is_empty() { "–" } else { value },
            );
        }
    }
}

impl Form for Columns {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "columns",
            title: words.t("money-in-columns-title"),
            about: self.file.clone(),
            main: words.t("money-in-columns-do"),
            wide: Some(860.0),
            by_ctrl: true,
            ..Face::default()
        }
    }

    fn ready(&self, _: By<'_>) -> Result<Command, Message> {
        if !self.has(BankColumn::BookedOn) {
            return Err(msg("money-in-columns-no-day"));
        }
        let moved = [
            BankColumn::Amount,
            BankColumn::MoneyIn,
            BankColumn::MoneyOut,
        ];
        if !moved.into_iter().any(|column| self.has(column)) {
            return Err(msg("money-in-columns-no-amount"));
        }
        if !self.has(BankColumn::Account) && self.account.trim().is_empty() {
            return Err(msg("money-in-columns-no-account"));
        }
        if self.name.trim().is_empty() {
            return Err(msg("money-in-columns-no-name"));
        }
        let placed = self.meanings.iter().enumerate();
        let columns: Vec<(BankColumn, usize)> = placed
            .filter_map(|(at, meaning)| meaning.map(|column| (column, at)))
            .collect();
        let account = Some(self.account.trim()).filter(|_| !self.has(BankColumn::Account));
        let profile = self.shape.corrected(&self.name, &columns, account);
        Ok(Command::SaveBankProfile(profile))
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = space::S;
        para(ui, look::BODY_QUIET, words.t("money-in-columns-why"));
        let line = Stroke::new(1.0, tokens(ui).line);
        ScrollArea::horizontal()
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    for at in 0..self.meanings.len() {
                        let frame = Frame::new().stroke(line).inner_margin(Margin::same(8));
                        frame.show(ui, |ui| {
                            ui.vertical(|ui| {
                                ui.spacing_mut().item_spacing.y = 4.0;
                                ui.set_width(COLUMN - 16.0);
                                self.column(ui, at, words);
                            });
                        });
                    }
                });
                ui.add_space(space::S);
            });
        by.say_wrong(ui, "columns");
        ui.horizontal_top(|ui| {
            let (label, note) = (
                words.t("money-in-columns-name"),
                words.t("money-in-columns-name-note"),
            );
            let wrong = by.wrong("name");
            let field = Field::new(&label)
                .note(&note)
                .wide(260.0)
                .error(wrong.as_deref());
            field.first().show(ui, &mut self.name);
            if !self.has(BankColumn::Account) {
                let label = words.t("money-in-columns-account");
                Field::new(&label).wide(260.0).show(ui, &mut self.account);
            }
        });
    }

    fn places(&self) -> &'static [&'static str] {
        &["columns", "name"]
    }
}

/// What a column holds, in words.
const fn name_of(column: BankColumn) -> &'static str {
    match column {
        BankColumn::Account => "bank-column-account",
        BankColumn::Currency => "bank-column-currency",
        BankColumn::BookedOn => "bank-column-booked-on",
        BankColumn::ValueOn => "bank-column-value-on",
        BankColumn::Amount => "bank-column-amount",
        BankColumn::MoneyIn => "bank-column-money-in",
        BankColumn::MoneyOut => "bank-column-money-out",
        BankColumn::Direction => "bank-column-direction",
        BankColumn::Fee => "bank-column-fee",
        BankColumn::BalanceBefore => "bank-column-balance-before",
        BankColumn::BalanceAfter => "bank-column-balance-after",
        BankColumn::Name => "bank-column-name",
        BankColumn::CounterAccount => "bank-column-counter-account",
        BankColumn::Text => "bank-column-text",
        BankColumn::BankReference => "bank-column-bank-reference",
        BankColumn::EndToEnd => "bank-column-end-to-end",
        BankColumn::StructuredReference => "bank-column-structured-reference",
        BankColumn::Kind => "bank-column-kind",
        BankColumn::ReturnReason => "bank-column-return-reason",
        BankColumn::Status => "bank-column-status",
    }
}
