//! Behind the letter: how interest and collection costs were worked out, line by line.

use super::blocks::{BLOCK_GAP, heading, unit};
use super::facts::LetterFacts;
use super::fill;
use crate::documents::flow::Row;
use crate::documents::table::{Column, SumStyle, Table, sum_row};
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::msg;
use crate::words::Words;

/// How the interest was worked out, behind the letter.
pub(super) fn interest_annex(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    let Some(interest) = facts.interest.as_ref().filter(|i| !i.lines.is_empty()) else {
        return Vec::new();
    };
    let money = |key| words.say(&msg(key).with("unit", unit(facts.total.currency)));
    let table = Table {
        columns: vec![
            Column::left(words.t("letter-col-invoice")),
            Column::right(money("letter-col-over")),
            Column::left(words.t("letter-col-from")),
            Column::left(words.t("letter-col-to")),
            Column::right(words.t("letter-col-number-of-days")),
            Column::right(words.t("letter-col-rate")),
            Column::right(money("letter-col-interest")),
        ],
        rows: interest
            .lines
            .iter()
            .map(|line| {
                let segment = &line.segment;
                let rate = match segment.per_month {
                    true => "letter-per-month",
                    false => "letter-per-year",
                };
                vec![
                    line.number.clone(),
                    words.amount(segment.base),
                    words.day_numeric(segment.from),
                    words.day_numeric(segment.through),
                    segment.days.to_string(),
                    words.say(&msg(rate).with("percent", words.percent(segment.percent))),
                    words.amount(segment.amount),
                ]
            })
            .collect(),
        carried: Vec::new(),
        carry_words: (String::new(), String::new()),
    };
    let mut rows = vec![heading(words.t("letter-interest-annex"), BLOCK_GAP + 8.0)];
    rows.extend(table.into_rows(2.0, true));
    let label = crate::words::capitalised(&words.t(fill::interest_label(interest.kind)));
    rows.push(sum_row(
        label,
        words.money(interest.amount),
        SumStyle::Total,
    ));
    rows
}

/// How the collection costs follow from the scale, behind the letter. A 14-day letter says them in its text alone.
pub(super) fn costs_annex(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    let costs = facts.costs.as_ref().filter(|costs| !costs.lines.is_empty());
    let Some(costs) = costs.filter(|_| facts.kind != LetterKind::FourteenDay) else {
        return Vec::new();
    };
    let money = |key| words.say(&msg(key).with("unit", unit(facts.total.currency)));
    let table = Table {
        columns: vec![
            Column::right(money("letter-col-over")),
            Column::right(words.t("letter-col-percent")),
            Column::right(money("letter-col-costs")),
        ],
        rows: costs
            .lines
            .iter()
            .map(|line| {
                vec![
                    words.amount(line.over),
                    words.percent(line.percent),
                    words.amount(line.costs),
                ]
            })
            .collect(),
        carried: Vec::new(),
        carry_words: (String::new(), String::new()),
    };
    let mut rows = vec![heading(words.t("letter-costs-annex"), BLOCK_GAP + 8.0)];
    rows.extend(table.into_rows(2.0, true));
    let sum: i64 = costs.lines.iter().map(|line| line.costs.minor).sum();
    // Each line is rounded by itself: a cent apart is no floor and no ceiling.
    let label = if costs.amount.minor > sum + 1 {
        "letter-costs-least"
    } else if costs.amount.minor + 1 < sum {
        "letter-costs-most"
    } else {
        "letter-costs"
    };
    let total = words.money(costs.amount);
    rows.push(sum_row(words.t(label), total, SumStyle::Total));
    rows
}
