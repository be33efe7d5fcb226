//! What the columns of a table mean, a bank's or a settlement's: shown as they were understood, corrected by
//! choosing, and remembered for the next table with the same heads.

use crate::app::command::Command;
use crate::app::library::payouts::providers;
use crate::app::rehearsal::{
    BankColumn, BankTableShape, SettlementColumn, SettlementShape, TableShape,
};
use crate::domain::message::{Message, msg};
use crate::ui::ask::{By, Face, Form};
use crate::ui::parts::choice::{Segment, combo, segments};
use crate::ui::parts::{Field, cut, para, text};
use crate::ui::theme::{Ink, look, space, tokens};
use crate::words::{Words, capitalised};
use egui::{Frame, Margin, ScrollArea, Stroke, Ui};

/// Width of a column of the table.
const COLUMN: f32 = 156.0;
/// Rows of values that show what a column holds.
const ROWS: usize = 4;

/// What a column of one kind of table can mean.
trait Meaning: Copy + PartialEq + 'static {
    /// Every one, in the order in which they are offered.
    fn every() -> Vec<Self>;
    /// In words: a key.
    fn name(self) -> &'static str;
    /// It may stand in several columns.
    fn repeats(self) -> bool;
}

/// The columns of a table with what each means.
#[derive(Debug, Clone)]
struct Table<M> {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
    /// What each column means, by its place.
    meanings: Vec<Option<M>>,
}

impl<M: Meaning> Table<M> {
    fn new(heads: &[String], rows: &[Vec<String>], columns: &[(M, usize)]) -> Self {
        let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut meanings = vec![None; widest.max(heads.len())];
        for (column, at) in columns {
            if let Some(meaning) = meanings.get_mut(*at) {
                *meaning = Some(*column);
            }
        }
        Self {
            heads: heads.to_vec(),
            rows: rows.to_vec(),
            meanings,
        }
    }

    fn has(&self, column: M) -> bool {
        self.meanings.contains(&Some(column))
    }

    fn columns(&self) -> Vec<(M, usize)> {
        let placed = self.meanings.iter().enumerate();
        placed
            .filter_map(|(at, meaning)| meaning.map(|column| (column, at)))
            .collect()
    }

    /// A meaning belongs to one column, unless it may stand in several.
    fn mean(&mut self, at: usize, meaning: Option<M>) {
        if meaning.is_some_and(|meaning| !meaning.repeats()) {
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

    fn ui(&mut self, ui: &mut Ui, words: &Words) {
        let line = Stroke::new(1.0, tokens(ui).line);
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
    }

    fn column(&mut self, ui: &mut Ui, at: usize, words: &Words) {
        let head = self.heads.get(at).filter(|head| !head.is_empty());
        let count = msg("money-in-column-nr").with("count", at + 1);
        let head = head.cloned().unwrap_or_else(|| words.say(&count));
        let unused = words.t("money-in-column-unused");
        let every = M::every();
        let names = every
            .iter()
            .map(|column| capitalised(&words.t(column.name())));
        let items: Vec<String> = std::iter::once(unused).chain(names).collect();
        let now = self.meanings.get(at).copied().flatten();
        let place = now.and_then(|now| every.iter().position(|one| *one == now));
        let chosen = Some(place.map_or(0, |place| place + 1));
        text::label(ui, &head);
        if let Some(picked) = combo(ui, &head, &items, chosen, "", COLUMN - 16.0) {
            let meaning = picked.checked_sub(1).and_then(|at| every.get(at).copied());
            self.mean(at, meaning);
        }
        let ink = if now.is_some() { Ink::Text } else { Ink::Faint };
        for row in self.rows.iter().take(ROWS) {
            let value = row.get(at).map_or("", String::as_str);
            cut(
                ui,
                look::SMALL.ink(ink),
                if value.is_empty() { "–" } else { value },
            );
        }
    }
}

/// A table's columns, being corrected.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    file: String,
    is_settlement: bool,
    bank: (BankTableShape, Table<BankColumn>),
    settlement: Option<(SettlementShape, Table<SettlementColumn>)>,
    /// Of the bank.
    name: String,
    account: String,
    /// Who pays out.
    provider: String,
}

impl Columns {
    /// As the table was understood.
    pub(super) fn new(file: &str, shape: &TableShape) -> Self {
        let bank = shape.bank.clone();
        let settlement = shape.settlement.clone();
        Self {
            file: file.to_owned(),
            is_settlement: shape.is_settlement && settlement.is_some(),
            name: bank.profile.clone().unwrap_or_default(),
            account: String::new(),
            provider: settlement
                .as_ref()
                .map(|shape| shape.provider.clone())
                .unwrap_or_default(),
            bank: {
                let table = Table::new(&bank.heads, &bank.rows, &bank.columns);
                (bank, table)
            },
            settlement: settlement.map(|shape| {
                let table = Table::new(&shape.heads, &shape.rows, &shape.columns);
                (shape, table)
            }),
        }
    }

    fn bank_profile(&self) -> Result<Command, Message> {
        let (shape, table) = &self.bank;
        if !table.has(BankColumn::BookedOn) {
            return Err(msg("money-in-columns-no-day"));
        }
        let moved = [
            BankColumn::Amount,
            BankColumn::MoneyIn,
            BankColumn::MoneyOut,
        ];
        if !moved.into_iter().any(|column| table.has(column)) {
            return Err(msg("money-in-columns-no-amount"));
        }
        if !table.has(BankColumn::Account) && self.account.trim().is_empty() {
            return Err(msg("money-in-columns-no-account"));
        }
        if self.name.trim().is_empty() {
            return Err(msg("money-in-columns-no-name"));
        }
        let account = Some(self.account.trim()).filter(|_| !table.has(BankColumn::Account));
        let profile = shape.corrected(&self.name, &table.columns(), account);
        Ok(Command::SaveBankProfile(profile))
    }

    fn settlement_profile(
        &self,
        (shape, table): &(SettlementShape, Table<SettlementColumn>),
    ) -> Result<Command, Message> {
        use SettlementColumn::{Day, Gross, GrossIn, Net, NetIn, PaidOn, Payout};
        let has = |wanted: &[SettlementColumn]| wanted.iter().any(|column| table.has(*column));
        let typed = self.provider.trim();
        // As it is called among those that are known, however it was typed.
        let known = providers().0.into_iter().map(|one| one.name);
        let known = known
            .into_iter()
            .find(|name| name.eq_ignore_ascii_case(typed));
        let provider = known.unwrap_or_else(|| typed.to_owned());
        let profile = shape.corrected(&provider, &table.columns());
        if !has(&[Day]) {
            return Err(msg("money-in-columns-no-payment-day"));
        }
        if !has(&[Gross, GrossIn, Net, NetIn]) {
            return Err(msg("money-in-columns-no-amount"));
        }
        if !(profile.running || has(&[Payout, PaidOn])) {
            return Err(msg("money-in-columns-no-payout"));
        }
        if provider.is_empty() {
            return Err(msg("money-in-columns-no-provider"));
        }
        Ok(Command::SaveSettlementProfile(profile))
    }

    /// What the file is: of a bank, or of a company that collects for us.
    fn which(&mut self, ui: &mut Ui, words: &Words) {
        if self.settlement.is_none() {
            return;
        }
        let kinds = ["money-in-columns-of-bank", "money-in-columns-of-provider"];
        let kinds = kinds.map(|key| words.t(key));
        let items = kinds.each_ref().map(|words| Segment {
            words,
            ..Segment::default()
        });
        let name = words.t("money-in-columns-which");
        let chosen = usize::from(self.is_settlement);
        if let Some(picked) = segments(ui, &name, &items, chosen) {
            self.is_settlement = picked == 1;
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
        match &self.settlement {
            Some(settlement) if self.is_settlement => self.settlement_profile(settlement),
            _ => self.bank_profile(),
        }
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = space::S;
        para(ui, look::BODY_QUIET, words.t("money-in-columns-why"));
        self.which(ui, words);
        let is_settlement = self.is_settlement;
        ScrollArea::horizontal()
            .id_salt(is_settlement)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                match &mut self.settlement {
                    Some((_, table)) if is_settlement => table.ui(ui, words),
                    _ => self.bank.1.ui(ui, words),
                }
                ui.add_space(space::S);
            });
        by.say_wrong(ui, "columns");
        ui.horizontal_top(|ui| {
            let (label, note, typed) = if is_settlement {
                (
                    words.t("money-in-columns-provider"),
                    words.t("money-in-columns-provider-note"),
                    &mut self.provider,
                )
            } else {
                (
                    words.t("money-in-columns-name"),
                    words.t("money-in-columns-name-note"),
                    &mut self.name,
                )
            };
            let wrong = by.wrong("name");
            let field = Field::new(&label)
                .note(&note)
                .wide(260.0)
                .error(wrong.as_deref());
            field.first().show(ui, typed);
            if !is_settlement && !self.bank.1.has(BankColumn::Account) {
                let label = words.t("money-in-columns-account");
                Field::new(&label).wide(260.0).show(ui, &mut self.account);
            }
        });
    }

    fn places(&self) -> &'static [&'static str] {
        &["columns", "name"]
    }
}

impl Meaning for BankColumn {
    fn every() -> Vec<Self> {
        Self::all().collect()
    }

    fn repeats(self) -> bool {
        self == Self::Text
    }

    fn name(self) -> &'static str {
        match self {
            Self::Account => "bank-column-account",
            Self::Currency => "bank-column-currency",
            Self::BookedOn => "bank-column-booked-on",
            Self::ValueOn => "bank-column-value-on",
            Self::Amount => "bank-column-amount",
            Self::MoneyIn => "bank-column-money-in",
            Self::MoneyOut => "bank-column-money-out",
            Self::Direction => "bank-column-direction",
            Self::Fee => "bank-column-fee",
            Self::BalanceBefore => "bank-column-balance-before",
            Self::BalanceAfter => "bank-column-balance-after",
            Self::Name => "bank-column-name",
            Self::CounterAccount => "bank-column-counter-account",
            Self::Text => "bank-column-text",
            Self::BankReference => "bank-column-bank-reference",
            Self::EndToEnd => "bank-column-end-to-end",
            Self::StructuredReference => "bank-column-structured-reference",
            Self::Kind => "bank-column-kind",
            Self::ReturnReason => "bank-column-return-reason",
            Self::Status => "bank-column-status",
        }
    }
}

impl Meaning for SettlementColumn {
    fn every() -> Vec<Self> {
        Self::all().collect()
    }

    fn repeats(self) -> bool {
        self.may_repeat()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Payout => "settlement-column-payout",
            Self::PayoutName => "settlement-column-payout-name",
            Self::PaidOn => "settlement-column-paid-on",
            Self::Day => "settlement-column-day",
            Self::Kind => "settlement-column-kind",
            Self::Gross => "settlement-column-gross",
            Self::GrossIn => "settlement-column-gross-in",
            Self::GrossOut => "settlement-column-gross-out",
            Self::Fee => "settlement-column-fee",
            Self::Net => "settlement-column-net",
            Self::NetIn => "settlement-column-net-in",
            Self::NetOut => "settlement-column-net-out",
            Self::Currency => "settlement-column-currency",
            Self::GrossCurrency => "settlement-column-gross-currency",
            Self::Payment => "settlement-column-payment",
            Self::Of => "settlement-column-of",
            Self::Order => "settlement-column-order",
            Self::Text => "settlement-column-text",
            Self::Name => "settlement-column-name",
            Self::Account => "settlement-column-account",
            Self::Status => "settlement-column-status",
        }
    }
}
