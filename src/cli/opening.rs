//! `opening`: what had been done about old items before the program knew them. Until that is answered nothing older
//! than sixty days is put in a letter; `--answer` says it for all, by age, per customer or per invoice.

use super::desk::{Desk, Line, Outcome, amount, day};
use super::table::{Side, Table};
use crate::app::Session;
use crate::app::command::{Command, OpeningAnswer};
use crate::app::snapshots::OpeningLine;
use crate::domain::ids::ItemId;
use crate::domain::message::{Refusal, msg};
use chrono::NaiveDate;
use clap::ArgMatches;
use serde_json::{Value, json};

/// What is answered, and about which items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    about: About,
    said: Said,
}

/// About which items something is said: the narrower goes before the wider.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    /// An invoice, or else a customer, by number or name.
    Named(String),
    /// Items that are more than so many days late.
    OlderThan(i64),
    All,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    /// What a list says of each; an item of which it says nothing stays open.
    AsListed,
    Fresh,
    Once(NaiveDate),
    Last(NaiveDate),
    Promised(NaiveDate),
    HandedOver,
    LeftAlone(String),
}

/// How an answer is written.
const WRITTEN: &str = "[NUMBER|CUSTOMER|older-than-DAYS=]\
     fresh|once:DATE|last:DATE|promised:DATE|handed-over|left-alone:WHY|as-listed";

/// `older-than-90=last:2026-08-01`, `Garage Smit=handed-over`, `as-listed`.
pub(super) fn answer(text: &str) -> Result<Answer, &'static str> {
    let whole = said(text).map(|said| (About::All, said));
    let (about, said) = whole
        .or_else(|| {
            let (about, answer) = text.split_once('=')?;
            Some((about_of(about.trim()), said(answer)?))
        })
        .ok_or(WRITTEN)?;
    Ok(Answer { about, said })
}

fn about_of(text: &str) -> About {
    let days = text.strip_prefix("older-than-");
    let days = days.and_then(|days| days.parse().ok());
    days.map_or_else(|| About::Named(text.to_lowercase()), About::OlderThan)
}

fn said(text: &str) -> Option<Said> {
    let text = text.trim();
    let (what, more) = text.split_once(':').unwrap_or((text, ""));
    let day = || NaiveDate::parse_from_str(more, "%Y-%m-%d").ok();
    Some(match what {
        "as-listed" if more.is_empty() => Said::AsListed,
        "fresh" if more.is_empty() => Said::Fresh,
        "handed-over" if more.is_empty() => Said::HandedOver,
        "once" => Said::Once(day()?),
        "last" => Said::Last(day()?),
        "promised" => Said::Promised(day()?),
        "left-alone" if !more.trim().is_empty() => Said::LeftAlone(more.trim().to_owned()),
        _ => return None,
    })
}

pub(super) fn opening(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let given = found.get_many::<Answer>("answer").into_iter().flatten();
    let mut given: Vec<Answer> = given.cloned().collect();
    if given.is_empty() {
        let session = desk.open_to_read()?;
        return told(desk, &session, None);
    }
    // Between two ages the older is the narrower.
    given.sort_by(|one, other| match (&one.about, &other.about) {
        (About::OlderThan(one), About::OlderThan(other)) => other.cmp(one),
        (one, other) => one.cmp(other),
    });
    let mut session = desk.open_to_change()?;
    let waiting = session.inbox()?.opening;
    refuse_unknown(&waiting, &given)?;
    let answers: Vec<(ItemId, OpeningAnswer)> = waiting
        .iter()
        .filter_map(|line| {
            let mut about_it = given.iter().filter(|answer| is_about(&answer.about, line));
            Some((line.item.id, about_it.find_map(|it| it.said.of(line))?))
        })
        .collect();
    let done = session.execute(Command::AnswerOpening(answers))?;
    told(desk, &session, Some(Line::Said(done.said)))
}

/// Somebody or something was named that does not wait.
fn refuse_unknown(waiting: &[OpeningLine], given: &[Answer]) -> Result<(), Refusal> {
    let unknown = given.iter().find_map(|answer| match &answer.about {
        About::Named(name) => {
            let known = waiting.iter().any(|line| is_about(&answer.about, line));
            (!known).then_some(name)
        }
        About::OlderThan(_) | About::All => None,
    });
    match unknown {
        None => Ok(()),
        Some(name) => Err(
            Refusal::new(msg("cli-opening-unknown").with("name", name.as_str()))
                .remedy(msg("cli-opening-unknown-remedy")),
        ),
    }
}

fn is_about(about: &About, line: &OpeningLine) -> bool {
    match about {
        About::Named(name) => {
            line.item.number.to_lowercase() == *name || line.name.to_lowercase() == *name
        }
        About::OlderThan(days) => line.item.days_overdue > *days,
        About::All => true,
    }
}

impl Said {
    fn of(&self, line: &OpeningLine) -> Option<OpeningAnswer> {
        Some(match self {
            Self::AsListed => return listed(line),
            Self::Fresh => OpeningAnswer::Fresh,
            Self::Once(on) => OpeningAnswer::RemindedOnce(*on),
            Self::Last(on) => OpeningAnswer::RemindedLast(*on),
            Self::Promised(due_on) => OpeningAnswer::Promised {
                amount: line.item.open,
                due_on: *due_on,
            },
            Self::HandedOver => OpeningAnswer::HandedOver,
            Self::LeftAlone(why) => OpeningAnswer::LeftAlone {
                until: None,
                why: why.clone(),
            },
        })
    }
}

/// What a list says of it; a reminder without its day says too little.
fn listed(line: &OpeningLine) -> Option<OpeningAnswer> {
    let before = line.before;
    match (
        before.handed_over,
        before.reminders,
        before.last_reminder_on,
    ) {
        (true, ..) => Some(OpeningAnswer::HandedOver),
        (_, Some(0), _) => Some(OpeningAnswer::Fresh),
        (_, Some(1), Some(on)) => Some(OpeningAnswer::RemindedOnce(on)),
        (_, Some(_), Some(on)) => Some(OpeningAnswer::RemindedLast(on)),
        _ => None,
    }
}

/// What waits still.
fn told(desk: &mut Desk<'_>, session: &Session, done: Option<Line>) -> Outcome {
    let waiting = session.inbox()?.opening;
    let json: Vec<Value> = waiting.iter().map(as_json).collect();
    let mut lines: Vec<Line> = done.into_iter().collect();
    if !waiting.is_empty() {
        let mut table = Table::new([
            (desk.words.t("cli-head-number"), Side::Left),
            (desk.words.t("cli-head-name"), Side::Left),
            (desk.words.t("cli-head-open"), Side::Right),
            (desk.words.t("cli-head-days"), Side::Right),
        ]);
        for line in &waiting {
            table.row([
                line.item.number.clone(),
                line.name.clone(),
                desk.words.money(line.item.open),
                desk.words.count(line.item.days_overdue),
            ]);
        }
        lines.push(Line::Table(table));
    }
    lines.push(Line::Said(waits(waiting.len())));
    desk.answer(&Value::Array(json), &lines)
}

/// How many items wait, and by which command they are answered.
pub(super) fn waits(count: usize) -> crate::domain::message::Message {
    msg("cli-opening-waits").with("count", count)
}

fn as_json(line: &OpeningLine) -> Value {
    json!({
        "number": line.item.number,
        "customer": line.name,
        "due_on": day(line.item.due_on),
        "days_overdue": line.item.days_overdue,
        "open": amount(line.item.open),
        "currency": line.item.open.currency.code(),
        "reminders": line.before.reminders,
        "last_reminder_on": line.before.last_reminder_on.map(day),
        "handed_over": line.before.handed_over,
    })
}
