//! What somebody says of a bank's table, tried out on its first rows.

use super::columns::{AMOUNTS, BankColumn, Mapping};
use super::{Layout, Lines};
use crate::domain::message::msg;
use crate::domain::money::Currency;
use crate::import::table::judge::Evidence;
use crate::import::table::row::{Cell, Row};
use crate::import::table::shape::{Meaning, SHOWN_ROWS, Shown, TableChoice, Trial};
use crate::import::table::{Candidate, Place, Sample};

impl Layout {
    /// What stands where, as far as it is known or looks like it; and the bank that was recognised.
    pub(in crate::import) fn supposed(
        &self,
        candidates: &[Candidate],
    ) -> (Vec<(BankColumn, usize)>, Option<String>) {
        let found = candidates.iter().find(|it| it.place == self.place);
        let below = found.and_then(|it| it.rows.get(self.skip..));
        let columns = completed(self.mapping.clone(), below.unwrap_or_default());
        let bank = self.mapping.profile.as_ref();
        (columns, bank.map(|bank| bank.name.clone()))
    }
}

/// What stands where by the names of the columns.
pub(in crate::import) fn proposed(heads: &[String], rows: &[Row]) -> Vec<(BankColumn, usize)> {
    completed(Mapping::by_names(heads), rows)
}

/// Where the heads do not say it, the day and the amount by what the first values look like.
fn completed(mapping: Mapping, rows: &[Row]) -> Vec<(BankColumn, usize)> {
    let suffices = mapping.suffices();
    let mut columns = mapping.columns;
    if suffices {
        return columns;
    }
    let width = rows.iter().map(Row::len).max().unwrap_or(0);
    let mut evidence = vec![Evidence::default(); width];
    for row in rows {
        for (at, evidence) in evidence.iter_mut().enumerate() {
            evidence.add(row.cell(at));
        }
    }
    let first = |fits: fn(&Evidence) -> bool| evidence.iter().position(fits);
    let days = first(|it| it.is_filled() && it.has_days());
    let amounts = first(|it| it.is_filled() && it.has_amounts() && !it.has_days());
    for (column, at) in [(BankColumn::BookedOn, days), (BankColumn::Amount, amounts)] {
        let said = |(known, taken): &(BankColumn, usize)| *known == column || Some(*taken) == at;
        if let Some(at) = at.filter(|_| !columns.iter().any(said)) {
            columns.push((column, at));
        }
    }
    columns
}

/// Reads the first rows as somebody says.
pub(in crate::import) fn try_out(choice: &TableChoice, heads: Vec<String>, rows: &[Row]) -> Trial {
    let placed = choice.placed(|meaning| match meaning {
        Meaning::Bank(column) => Some(column),
        _ => None,
    });
    let candidate = Candidate {
        place: Place::Sheet(0),
        name: String::new(),
        rows: rows.to_vec(),
    };
    let mapping = Mapping::chosen(placed.collect(), &choice.account, &heads);
    let layout = Layout::new(&candidate, 0, heads, mapping);
    let mut trial = Trial {
        missing: missing(&layout).map(msg),
        ..Trial::default()
    };
    // What is in memory can be read.
    let evidence = layout.evidence(&mut Sample(rows)).unwrap_or_default();
    let mut lines = Lines::new(&layout, &evidence, choice.said);
    if trial.missing.is_none() {
        for (at, row) in rows.iter().enumerate() {
            lines.read(at, row, &mut Vec::new());
        }
        trial.left_out = lines.left_out;
        trial.understood = lines.accounts.iter().map(|(.., lines)| lines.len()).sum();
    }
    let shown = |at: usize, meaning: &Option<Meaning>| {
        let cells = rows.iter().take(SHOWN_ROWS).map(|row| row.cell(at));
        cells.map(|cell| lines.shown(at, cell, *meaning)).collect()
    };
    let columns = choice.meanings.iter().enumerate();
    trial.columns = columns.map(|(at, meaning)| shown(at, meaning)).collect();
    trial
}

/// What is missing before a line can be read.
fn missing(layout: &Layout) -> Option<&'static str> {
    if layout.mapping.index(BankColumn::BookedOn).is_none() {
        return Some("money-in-columns-no-day");
    }
    (!layout.mapping.suffices()).then_some("money-in-columns-no-amount")
}

impl Lines<'_> {
    /// A value as it will be read.
    fn shown(&self, at: usize, cell: Cell<'_>, meaning: Option<Meaning>) -> Shown {
        let text = cell.text.to_owned();
        let unread = Shown::Unread(text.clone());
        match meaning {
            _ if cell.text.is_empty() => Shown::Nothing,
            Some(Meaning::Bank(BankColumn::BookedOn | BankColumn::ValueOn)) => {
                self.day(cell).map_or(unread, Shown::Day)
            }
            Some(Meaning::Bank(column)) if AMOUNTS.contains(&column) => {
                let currency = self.layout.mapping.currency.unwrap_or(Currency::EUR);
                let amount = self.amount(at, cell, currency);
                amount.map_or(unread, Shown::Amount)
            }
            _ => Shown::Text(text),
        }
    }
}
