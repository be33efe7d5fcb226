//! What somebody says of a settlement, tried out on its first rows.

use super::columns::{Mapping, SettlementColumn, SettlementProfile};
use super::rows::Lines;
use super::{Layout, Row};
use crate::domain::message::{Weight, msg};
use crate::domain::money::Money;
use crate::import::table::row::Cell;
use crate::import::table::shape::{Meaning, SHOWN_ROWS, Shown, TableChoice, Trial};
use crate::import::table::{Candidate, Place, Sample};

/// What stands where by the names of the columns.
pub(in crate::import) fn proposed(heads: &[String]) -> Vec<(SettlementColumn, usize)> {
    Mapping::by_names(heads).columns
}

/// Reads the first rows as somebody says; `known` is the company that was recognised, whose words stay known.
pub(in crate::import) fn try_out(
    choice: &TableChoice,
    known: Option<&SettlementProfile>,
    heads: Vec<String>,
    rows: &[Row],
) -> Trial {
    let placed = choice.placed(|meaning| match meaning {
        Meaning::Settlement(column) => Some(column),
        _ => None,
    });
    let candidate = Candidate {
        place: Place::Sheet(0),
        name: String::new(),
        rows: rows.to_vec(),
    };
    let mapping = Mapping {
        columns: placed.collect(),
        profile: Some(known.cloned().unwrap_or_default()),
    };
    let layout = Layout::new(&candidate, 0, heads, mapping);
    let mut trial = Trial {
        missing: missing(&layout.mapping).map(msg),
        ..Trial::default()
    };
    // What is in memory can be read.
    let evidence = layout.evidence(&mut Sample(rows)).unwrap_or_default();
    let mut lines = Lines::new(&layout, &evidence, choice.said);
    if trial.missing.is_none() {
        let mut problems = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            lines.read(at, row, &mut problems);
        }
        let left_out = problems.iter().filter(|it| it.weight == Weight::LeftOut);
        trial.left_out = left_out.count();
        trial.understood = lines.read.len();
    }
    let shown = |at: usize, meaning: &Option<Meaning>| {
        let cells = rows.iter().take(SHOWN_ROWS).map(|row| row.cell(at));
        cells.map(|cell| lines.shown(at, cell, *meaning)).collect()
    };
    let columns = choice.meanings.iter().enumerate();
    trial.columns = columns.map(|(at, meaning)| shown(at, meaning)).collect();
    trial
}

/// What is missing before a payout can be taken apart.
fn missing(mapping: &Mapping) -> Option<&'static str> {
    use SettlementColumn::{Day, Gross, GrossIn, Net, NetIn, PaidOn, Payout};
    let has = |wanted: &[SettlementColumn]| wanted.iter().any(|column| mapping.has(*column));
    if !has(&[Day]) {
        return Some("money-in-columns-no-payment-day");
    }
    if !has(&[Gross, GrossIn, Net, NetIn]) {
        return Some("money-in-columns-no-amount");
    }
    let apart = mapping.is_running() || has(&[Payout, PaidOn]);
    (!apart).then_some("money-in-columns-no-payout")
}

impl Lines<'_> {
    /// A value as it will be read.
    fn shown(&self, at: usize, cell: Cell<'_>, meaning: Option<Meaning>) -> Shown {
        let text = cell.text.to_owned();
        let column = match meaning {
            _ if cell.text.is_empty() => return Shown::Nothing,
            Some(Meaning::Settlement(column)) => column,
            _ => return Shown::Text(text),
        };
        let read = if matches!(column, SettlementColumn::Day | SettlementColumn::PaidOn) {
            self.day(cell).map(Shown::Day)
        } else if column.is_amount() {
            let currency = self.currency();
            let minor = self.minor(at, cell);
            minor.map(|minor| Shown::Amount(Money::minor(minor, currency)))
        } else {
            return Shown::Text(text);
        };
        read.unwrap_or(Shown::Unread(text))
    }
}
