//! Open-items lists from a script: what the window asks is given beforehand. What is not given is not known,
//! and then nothing is closed or changed by the list; what is left undone is said.

use super::arguments::BookedThrough as Given;
use super::desk::{Outcome, amount, day};
use crate::app::Session;
use crate::app::rehearsal::{Asked, BookedThrough, Rehearsal, RehearsedFile, RehearsedList};
use crate::domain::message::{Problem, Refusal, Weight, msg};
use crate::domain::references::Iban;
use chrono::NaiveDate;
use clap::ArgMatches;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Answers what is asked about every list.
pub(super) fn answer(session: &Session, rehearsal: &mut Rehearsal, found: &ArgMatches) -> Outcome {
    if asked_about(rehearsal).next().is_none() {
        return Ok(());
    }
    let given = found.get_many("booked-through").into_iter().flatten();
    let mut given: Vec<Given> = given.cloned().collect();
    // One day for all goes first: that of an account goes before it.
    given.sort_by_key(|(account, _)| account.is_some());
    for list in asked_about(rehearsal) {
        let accounts = list.outcome.accounts.iter();
        let asked: Vec<&str> = accounts.map(|(account, _)| account.as_str()).collect();
        list.answers.booked = Some(booked(&asked, &given, session.today())?);
    }
    session.rehearse_again(rehearsal)?;
    let (close, follow) = (found.get_flag("close-gone"), found.get_flag("follow-list"));
    for list in asked_about(rehearsal) {
        let outcome = &list.outcome;
        let follows = outcome.asked.iter().map(|asked| {
            let follow = match asked.about {
                Asked::Gone => close && outcome.proposed(Asked::Gone),
                Asked::Back | Asked::Lower | Asked::Higher => follow,
            };
            ((asked.item, asked.about), follow)
        });
        list.answers.follows.extend(follows);
    }
    if asked_about(rehearsal).any(|list| !list.outcome.asked.is_empty()) {
        session.rehearse_again(rehearsal)?;
    }
    Ok(())
}

/// The lists to be imported; one whose table leaves something open is not.
fn asked_about(rehearsal: &mut Rehearsal) -> impl Iterator<Item = &mut RehearsedList> {
    let files = rehearsal.files.iter_mut().filter(|file| file.ticked);
    let lists = files.filter_map(|file| file.list.as_mut());
    lists.filter(|list| !list.outcome.not_ours)
}

/// A day for every account that is asked about.
fn booked(asked: &[&str], given: &[Given], today: NaiveDate) -> Result<BookedThrough, Refusal> {
    if given.is_empty() {
        return Ok(BookedThrough::NotKnown);
    }
    let mut days = BTreeMap::new();
    for (account, day) in given {
        if *day > today {
            return Err(Refusal::new(msg("cli-list-day-to-come").with("day", *day)));
        }
        let Some(account) = account else {
            days.extend(asked.iter().map(|account| ((*account).to_owned(), *day)));
            continue;
        };
        let iban = Iban::parse(account).map_err(|_not_an_iban| {
            Refusal::new(msg("refused-iban").with("iban", account.as_str()))
                .remedy(msg("refused-iban-remedy"))
        })?;
        days.insert(iban.as_str().to_owned(), *day);
    }
    if days.is_empty() {
        return Err(
            Refusal::new(msg("cli-list-no-account")).remedy(msg("cli-list-no-account-remedy"))
        );
    }
    match asked.iter().find(|account| !days.contains_key(**account)) {
        Some(account) => Err(Refusal::new(
            msg("cli-list-account-missing").with("account", *account),
        )
        .remedy(msg("cli-list-account-missing-remedy"))),
        None => Ok(BookedThrough::Days(days)),
    }
}

/// What a list asked, and a script left as it was.
pub(super) fn left_undone(file: &RehearsedFile) -> Vec<Problem> {
    let Some(list) = &file.list else {
        return Vec::new();
    };
    let left = |gone: bool| {
        let asked = list.outcome.asked.iter();
        let asked = asked.filter(|asked| (asked.about == Asked::Gone) == gone);
        asked.filter(|asked| asked.follow != Some(true)).count()
    };
    let lines = [
        (
            left(true),
            "cli-list-gone-left",
            "cli-list-gone-left-remedy",
        ),
        (
            left(false),
            "cli-list-differs-left",
            "cli-list-differs-left-remedy",
        ),
    ];
    let lines = lines.into_iter().filter(|(count, ..)| *count > 0);
    lines
        .map(|(count, what, remedy)| Problem {
            place: None,
            what: msg(what).with("count", count),
            remedy: Some(msg(remedy)),
            weight: Weight::Remark,
        })
        .collect()
}

/// What a list says beside what we have; null for other files.
pub(super) fn as_json(file: &RehearsedFile) -> Value {
    let Some(list) = &file.list else {
        return Value::Null;
    };
    let booked = match &list.answers.booked {
        Some(BookedThrough::Days(days)) => days
            .iter()
            .map(
                |(account, through)| json!({ "account": account, "booked_through": day(*through) }),
            )
            .collect(),
        _ => Value::Null,
    };
    let asked = list.outcome.asked.iter().map(|asked| {
        json!({
            "number": asked.number,
            "customer": asked.customer,
            "how": match asked.about {
                Asked::Gone => "gone",
                Asked::Back => "back",
                Asked::Lower => "lower",
                Asked::Higher => "higher",
            },
            "currency": asked.ours.currency.code(),
            "ours": amount(asked.ours),
            "listed": amount(asked.listed),
            "followed": asked.follow == Some(true),
        })
    });
    json!({
        "through": list.outcome.through.map(day),
        "accounts": booked,
        "differences": asked.collect::<Vec<_>>(),
    })
}
