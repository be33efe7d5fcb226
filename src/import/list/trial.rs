//! What somebody says of a list, tried out on its first rows.

use super::columns::Mapping;
use super::customers::Customers;
use super::items::Items;
use super::judged::Judged;
use super::layout::Layout;
use crate::domain::message::msg;
use crate::domain::money::Currency;
use crate::import::table::judge::Written;
use crate::import::table::row::{Cell, Row};
use crate::import::table::shape::{Meaning, SHOWN_ROWS, Shown, TableChoice, TableKind, Trial};
use crate::import::table::{Place, Sample, heads};

/// Reads the first rows as somebody says.
pub(in crate::import) fn try_out(choice: &TableChoice, heads: Vec<String>, rows: &[Row]) -> Trial {
    let placed = choice.placed(|meaning| match meaning {
        Meaning::List(column) => Some(column),
        _ => None,
    });
    let layout = Layout {
        place: Place::Sheet(0),
        skip: 0,
        mapping: Mapping::chosen(placed.collect(), &heads),
        heads,
        profile: None,
        customers: choice.kind == TableKind::Customers,
        said: choice.said,
    };
    // What is in memory can be read.
    let evidence = layout.evidence(&mut Sample(rows)).unwrap_or_default();
    let mut judged = Judged::of(&layout, &evidence, choice.said, &mut Vec::new());
    let shown = |at: usize, meaning: &Option<Meaning>| {
        let cells = rows.iter().take(SHOWN_ROWS).map(|row| row.cell(at));
        cells
            .map(|cell| shown(&layout, &judged, cell, at, *meaning))
            .collect()
    };
    let columns = choice.meanings.iter().enumerate();
    let mut trial = Trial {
        columns: columns.map(|(at, meaning)| shown(at, meaning)).collect(),
        missing: layout.missing().map(|key| msg(off_key(key))),
        ..Trial::default()
    };
    if trial.missing.is_none() && layout.customers {
        let mut read = Customers::new(&layout);
        for row in rows {
            read.read(0, row);
        }
        (trial.understood, trial.left_out) = (read.rows.len(), read.left_out);
    } else if trial.missing.is_none() {
        let mut read = Items::new(&layout, &judged);
        for row in rows {
            read.read(0, row);
        }
        (trial.understood, trial.left_out) = (read.rows.len(), read.left_out);
    }
    trial.questions = std::mem::take(&mut judged.questions);
    trial
}

/// What is missing, as a line on the button that does not work yet.
fn off_key(missing: &'static str) -> &'static str {
    match missing {
        "import-table-no-number" => "money-in-columns-no-number",
        "import-table-no-customer" => "money-in-columns-no-customer",
        "import-table-no-amount" => "money-in-columns-no-amount",
        _ => "money-in-columns-no-number-or-amount",
    }
}

/// A value as it will be read.
fn shown(
    layout: &Layout,
    judged: &Judged,
    cell: Cell<'_>,
    at: usize,
    meaning: Option<Meaning>,
) -> Shown {
    let text = cell.text.to_owned();
    let Some(Meaning::List(column)) = meaning.filter(|_| !cell.text.is_empty()) else {
        return if cell.text.is_empty() {
            Shown::Nothing
        } else {
            Shown::Text(text)
        };
    };
    let read = if column.is_day() {
        judged.day(column, cell).map(Shown::Day)
    } else if column.is_amount() {
        Written::read(cell.text).and_then(|written| {
            let of_head = || heads::currency(layout.head(at));
            let currency = written.currency.or_else(of_head).unwrap_or(Currency::EUR);
            let money = written.money(judged.decimal(column, cell), currency);
            money.ok().map(Shown::Amount)
        })
    } else {
        return Shown::Text(text);
    };
    read.unwrap_or(Shown::Unread(text))
}
