//! `worklist`: whom to call or write to today, in order and why; with `--all` everybody else too.

use super::desk::{Desk, Line, Outcome, amount, day};
use super::table::{Side, Table};
use crate::app::snapshots::{BooksSnapshot, ItemLine, WorklistLine, WorklistSnapshot};
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::domain::worklist::{NotToday, Reason, Standing, Todo};
use clap::ArgMatches;
use serde_json::{Value, json};

pub(super) fn worklist(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let all = found.get_flag("all");
    let list = desk.open_to_read()?.worklist()?;
    let json = as_json(desk, &list, all);
    let lines = as_lines(desk, &list, all);
    desk.answer(&json, &lines)
}

fn as_json(desk: &Desk<'_>, list: &WorklistSnapshot, all: bool) -> Value {
    let customers = list
        .todo
        .iter()
        .filter_map(|line| match &line.row.standing {
            Standing::Today(todo) => Some(on_the_list(desk, line, todo)),
            Standing::NotToday { .. } => None,
        });
    let not_today = list
        .not_today
        .iter()
        .filter_map(|line| match &line.row.standing {
            Standing::NotToday {
                why: NotToday::NotDue,
                ..
            } if !all => None,
            Standing::NotToday { why, until } => Some(json!({
                "number": line.row.number,
                "name": line.row.name,
                "currency": line.row.open.currency.code(),
                "open": amount(line.row.open),
                "overdue": amount(line.row.overdue),
                "why": why.code(),
                "until": until.map(day),
                "text": reasons(desk, line).join("; "),
            })),
            Standing::Today(_) => None,
        });
    json!({
        "today": day(list.today),
        "books": books(&list.books),
        "customers": customers.collect::<Vec<_>>(),
        "not_today": not_today.collect::<Vec<_>>(),
    })
}

fn on_the_list(desk: &Desk<'_>, line: &WorklistLine, todo: &Todo) -> Value {
    json!({
        "number": line.row.number,
        "name": line.row.name,
        "currency": line.row.open.currency.code(),
        "open": amount(line.row.open),
        "overdue": amount(line.row.overdue),
        "days_overdue": line.row.days_overdue,
        "step": { "what": todo.step.code(), "name": todo.name, "since": day(todo.since) },
        "reasons": reasons(desk, line),
        "items": line.items.iter().map(item).collect::<Vec<_>>(),
    })
}

/// An open item, as every command gives it.
pub(super) fn item(item: &ItemLine) -> Value {
    json!({
        "number": item.number,
        "due_on": day(item.due_on),
        "open": amount(item.open),
        "days_overdue": item.days_overdue,
    })
}

/// Whether the books are complete; what is unexplained is per currency, its `sum` that of the first.
pub(super) fn books(books: &BooksSnapshot) -> Value {
    let accounts = books.accounts.iter().map(|account| {
        json!({
            "iban": account.account,
            "booked_through": account.booked_through.map(day),
            "counts": account.counts,
        })
    });
    let first = books.unexplained.first().copied();
    let each =
        |money: &Money| json!({ "amount": amount(*money), "currency": money.currency.code() });
    json!({
        "complete": books.complete,
        "needed_through": day(books.needed_through),
        "accounts": accounts.collect::<Vec<_>>(),
        "overridden": books.overridden,
        "unexplained": {
            "count": books.unexplained_count,
            "sum": amount(first.unwrap_or(Money::zero(Currency::EUR))),
            "per_currency": books.unexplained.iter().map(each).collect::<Vec<_>>(),
        },
    })
}

fn reasons(desk: &Desk<'_>, line: &WorklistLine) -> Vec<String> {
    let said = line.row.reasons.iter().map(Reason::message);
    said.map(|reason| desk.said(&reason)).collect()
}

fn as_lines(desk: &Desk<'_>, list: &WorklistSnapshot, all: bool) -> Vec<Line> {
    let words = &desk.words;
    let heads = || {
        [
            (words.t("cli-head-number"), Side::Left),
            (words.t("cli-head-name"), Side::Left),
            (words.t("cli-head-open"), Side::Right),
            (words.t("cli-head-overdue"), Side::Right),
            (words.t("cli-head-days"), Side::Right),
            (words.t("cli-head-step"), Side::Left),
            (words.t("cli-head-why"), Side::Left),
        ]
    };
    let cells = |line: &WorklistLine, step: String| {
        [
            line.row.number.clone(),
            line.row.name.clone(),
            words.money(line.row.open),
            words.money(line.row.overdue),
            words.count(line.row.days_overdue),
            step,
            reasons(desk, line).join("; "),
        ]
    };
    let mut today = Table::new(heads());
    let mut others = Table::new(heads());
    for line in list.todo.iter().chain(&list.not_today) {
        match &line.row.standing {
            Standing::Today(todo) => today.row(cells(line, desk.said(&todo.step.message()))),
            Standing::NotToday {
                why: NotToday::NotDue,
                ..
            } if !all => {}
            Standing::NotToday { why, .. } => others.row(cells(line, desk.said(&why.message()))),
        }
    }
    let mut lines = books_lines(&list.books);
    lines.push(Line::Said(
        msg("cli-today").with("customers", list.todo.len()),
    ));
    lines.push(Line::Table(today));
    if list.not_today.iter().any(|line| {
        all || !matches!(
            line.row.standing,
            Standing::NotToday {
                why: NotToday::NotDue,
                ..
            }
        )
    }) {
        lines.push(Line::Text(String::new()));
        lines.push(Line::Said(msg("cli-not-today")));
        lines.push(Line::Table(others));
    }
    lines
}

/// The gate in words, where it closes anything.
fn books_lines(books: &BooksSnapshot) -> Vec<Line> {
    let mut lines = Vec::new();
    if !books.complete {
        let needed = msg("cli-books-behind").with("day", books.needed_through);
        lines.push(Line::Said(needed));
    }
    if books.unexplained_count > 0 {
        let waiting = msg("cli-books-unexplained").with("receipts", books.unexplained_count);
        lines.push(Line::Said(waiting));
    }
    lines
}
