//! What the customer contests: a table of its own in an answer to a complaint, and under the table of a
//! reminder the words that it was left out.

use super::blocks::{BLOCK_GAP, text_rows, unit};
use super::facts::{ItemFacts, LetterFacts};
use crate::documents::flow::Row;
use crate::documents::fonts::Face;
use crate::documents::table::{Column, SumStyle, Table, sum_row};
use crate::documents::text::{Setting, Span};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::words::Words;

/// The contested items with what is contested of each.
pub(super) fn table(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    let money = |key| {
        let unit = unit(facts.total.currency);
        Column::right(words.say(&msg(key).with("unit", unit)))
    };
    let cells = |item: &ItemFacts| {
        let issued = item.issued_on.map(|day| words.day_numeric(day));
        vec![
            item.number.clone(),
            issued.unwrap_or_default(),
            words.amount(item.amount),
            words.amount(item.open),
        ]
    };
    let table = Table {
        columns: vec![
            Column::left(words.t("letter-col-invoice")),
            Column::left(words.t("letter-col-issued")),
            money("letter-col-amount"),
            money("letter-col-disputed"),
        ],
        rows: facts.disputed.iter().map(cells).collect(),
        carried: Vec::new(),
        carry_words: (String::new(), String::new()),
    };
    let mut rows = table.into_rows(BLOCK_GAP, true);
    let parts = facts.disputed.iter().map(|item| item.open);
    if let Some(sum) = Money::sum(facts.total.currency, parts) {
        let label = words.t("letter-disputed-total");
        rows.push(sum_row(label, words.money(sum), SumStyle::Total));
    }
    rows
}

/// Under the table of a letter that asks for the rest: which invoices it does not ask for, and why.
pub(super) fn left_out(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    if facts.disputed.is_empty() || !facts.kind.chases() {
        return Vec::new();
    }
    let numbers: Vec<String> = facts
        .disputed
        .iter()
        .map(|item| {
            words.say(
                &msg("letter-left-out-item")
                    .with("number", item.number.as_str())
                    .with("amount", item.open),
            )
        })
        .collect();
    let said = words.say(&msg("letter-left-out").with("items", words.listed(&numbers)));
    let setting = Setting {
        leading: 12.6,
        ..Setting::new(9.2)
    };
    text_rows(&[Span::new(Face::Regular, &said)], &setting, 6.0)
}
