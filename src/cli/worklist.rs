//! `worklist`: whom to call or write to today, in order and why; with `--all` everybody else too.
//!
//! The answer is written as it goes along: a list of a hundred thousand items is never held as text.

use super::desk::{Desk, Line, Outcome, Trouble, amount, day};
use super::table::{Side, Table};
use crate::app::snapshots::{BooksSnapshot, ItemLine, OpenLine, TodayLine, WorklistSnapshot};
use crate::domain::calendar::iso;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::month::{Made, Month};
use crate::domain::worklist::{NotToday, Reason, Standing, Todo};
use crate::words::Words;
use chrono::NaiveDate;
use clap::ArgMatches;
use serde::ser::{Serialize, SerializeStruct as _, Serializer};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{BufWriter, Write as _};
use std::sync::Arc;

pub(super) fn worklist(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let all = found.get_flag("all");
    let list = desk.open_to_read()?.worklist()?;
    let shown = Shown {
        said: Said::new(&desk.words),
        all,
        list: &list,
    };
    if desk.json {
        let mut out = BufWriter::new(&mut *desk.out);
        serde_json::to_writer(&mut out, &shown)
            .map_err(std::io::Error::from)
            .and_then(|()| out.write_all(b"\n"))
            .and_then(|()| out.flush())
            .map_err(Trouble::Unheard)
    } else {
        let lines = shown.as_lines();
        desk.answer(&Value::Null, &lines)
    }
}

/// The list as it is answered.
struct Shown<'a> {
    said: Said<'a>,
    /// Those with nothing due too.
    all: bool,
    list: &'a WorklistSnapshot,
}

/// Sentences, each made once: most customers are on the list for a reason that others have too.
struct Said<'a> {
    words: &'a Words,
    known: RefCell<HashMap<Message, Arc<str>>>,
}

impl<'a> Said<'a> {
    fn new(words: &'a Words) -> Self {
        Self {
            words,
            known: RefCell::default(),
        }
    }

    fn say(&self, message: Message) -> Arc<str> {
        if let Some(said) = self.known.borrow().get(&message) {
            return Arc::clone(said);
        }
        let said: Arc<str> = self.words.say(&message).into();
        self.known.borrow_mut().insert(message, Arc::clone(&said));
        said
    }

    fn reasons(&self, line: &TodayLine) -> Vec<Arc<str>> {
        let reasons = line.row.reasons.iter();
        reasons
            .map(|reason| self.say(Reason::message(reason)))
            .collect()
    }
}

impl Shown<'_> {
    /// Who is not on the list and is worth a line.
    fn rests(&self) -> impl Iterator<Item = (&TodayLine, NotToday, Option<NaiveDate>)> {
        self.list
            .not_today
            .iter()
            .filter_map(|line| match line.row.standing {
                Standing::NotToday { why, until } if self.all || why != NotToday::NotDue => {
                    Some((&**line, why, until))
                }
                _ => None,
            })
    }
}

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut answer = to.serialize_struct("worklist", 5)?;
        answer.serialize_field("today", &Day(self.list.today))?;
        answer.serialize_field("books", &books(&self.list.books))?;
        answer.serialize_field("month", &month(&self.list.month))?;
        let customers = || {
            let lines = self.list.todo.iter();
            lines.filter_map(|line| match &line.row.standing {
                Standing::Today(todo) => Some(OnTheList(&self.said, line, todo)),
                Standing::NotToday { .. } => None,
            })
        };
        answer.serialize_field("customers", &Each(customers))?;
        let rests = || {
            self.rests()
                .map(|(line, why, until)| Rests(&self.said, line, why, until))
        };
        answer.serialize_field("not_today", &Each(rests))?;
        answer.end()
    }
}

/// What an iterator brings, one after the other.
struct Each<F>(F);

impl<F: Fn() -> I, I: Iterator<Item: Serialize>> Serialize for Each<F> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq((self.0)())
    }
}

/// A day as scripts read it: `2026-11-22`.
struct Day(NaiveDate);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&iso(self.0))
    }
}

struct OnTheList<'a>(&'a Said<'a>, &'a TodayLine, &'a Todo);

impl Serialize for OnTheList<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self(said, line, todo) = self;
        let row = &line.row;
        let mut answer = to.serialize_struct("customer", 9)?;
        answer.serialize_field("number", &row.number)?;
        answer.serialize_field("name", &row.name)?;
        answer.serialize_field("currency", row.open.currency.code())?;
        answer.serialize_field("open", &row.open.plain())?;
        answer.serialize_field("overdue", &row.overdue.plain())?;
        answer.serialize_field("days_overdue", &row.days_overdue)?;
        answer.serialize_field("step", &Step(todo))?;
        let reasons = said.reasons(line);
        answer.serialize_field("reasons", &Each(|| reasons.iter().map(|said| &**said)))?;
        answer.serialize_field("items", &Each(|| line.items.iter().map(Open)))?;
        answer.end()
    }
}

struct Step<'a>(&'a Todo);

impl Serialize for Step<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut answer = to.serialize_struct("step", 3)?;
        answer.serialize_field("name", &self.0.name)?;
        answer.serialize_field("since", &Day(self.0.since))?;
        answer.serialize_field("what", self.0.step.code())?;
        answer.end()
    }
}

struct Open<'a>(&'a OpenLine);

impl Serialize for Open<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut answer = to.serialize_struct("item", 4)?;
        answer.serialize_field("number", &self.0.number)?;
        answer.serialize_field("due_on", &Day(self.0.due_on))?;
        answer.serialize_field("open", &self.0.open.plain())?;
        answer.serialize_field("days_overdue", &self.0.days_overdue)?;
        answer.end()
    }
}

struct Rests<'a>(&'a Said<'a>, &'a TodayLine, NotToday, Option<NaiveDate>);

impl Serialize for Rests<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self(said, line, why, until) = self;
        let row = &line.row;
        let mut answer = to.serialize_struct("customer", 8)?;
        answer.serialize_field("number", &row.number)?;
        answer.serialize_field("name", &row.name)?;
        answer.serialize_field("currency", row.open.currency.code())?;
        answer.serialize_field("open", &row.open.plain())?;
        answer.serialize_field("overdue", &row.overdue.plain())?;
        answer.serialize_field("why", why.code())?;
        answer.serialize_field("until", &until.map(Day))?;
        answer.serialize_field("text", &said.reasons(line).join("; "))?;
        answer.end()
    }
}

/// How this month went.
fn month(month: &Month) -> Value {
    let made = |made: Made| {
        json!({
            "made": made.made,
            "late": made.late,
            "days_late": made.days,
            "working_days_late": made.working_days,
        })
    };
    json!({
        "left_in_peace": { "ended": month.peace.ended, "paid_without_contact": month.peace.paid },
        "calls": made(month.calls),
        "letters": made(month.letters),
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

impl Shown<'_> {
    fn as_lines(&self) -> Vec<Line> {
        let words = self.said.words;
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
        let cells = |line: &TodayLine, step: Message| {
            [
                line.row.number.clone(),
                line.row.name.clone(),
                words.money(line.row.open),
                words.money(line.row.overdue),
                words.count(line.row.days_overdue),
                words.say(&step),
                self.said.reasons(line).join("; "),
            ]
        };
        let mut today = Table::new(heads());
        for line in &self.list.todo {
            if let Standing::Today(todo) = &line.row.standing {
                today.row(cells(line, todo.step.message()));
            }
        }
        let mut lines = books_lines(&self.list.books);
        let customers = msg("cli-today").with("customers", self.list.todo.len());
        lines.push(Line::Said(customers));
        lines.push(Line::Table(today));
        let mut others = None;
        for (line, why, _) in self.rests() {
            let table = others.get_or_insert_with(|| Table::new(heads()));
            table.row(cells(line, why.message()));
        }
        if let Some(others) = others {
            lines.push(Line::Text(String::new()));
            lines.push(Line::Said(msg("cli-not-today")));
            lines.push(Line::Table(others));
        }
        if self.list.month.peace.ended > 0 {
            lines.push(Line::Said(
                msg("cli-peace")
                    .with("ended", self.list.month.peace.ended)
                    .with("paid", self.list.month.peace.paid),
            ));
        }
        lines
    }
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
