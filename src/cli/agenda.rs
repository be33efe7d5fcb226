//! `agenda [--ics FILE]`: what falls due, whom to ring, what waits for a signature or for our answer, by day; and the
//! same as a file for a calendar program.

use super::desk::{Desk, Line, Outcome, amount, day, path};
use super::table::{Side, Table};
use crate::app::Error;
use crate::app::agenda_file::{agenda_events, agenda_file};
use crate::app::snapshots::{AgendaLine, AgendaOf};
use crate::domain::message::msg;
use clap::ArgMatches;
use serde_json::{Value, json};
use std::path::PathBuf;

pub(super) fn agenda(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let agenda = desk.open_to_read()?.agenda()?;
    if let Some(file) = found.get_one::<PathBuf>("ics") {
        let text = agenda_file(&agenda, AgendaOf::All, &desk.words);
        std::fs::write(file, text).map_err(|source| Error::File {
            path: file.clone(),
            source,
        })?;
        let count = agenda_events(&agenda, AgendaOf::All);
        let said = msg("cli-ics-written")
            .with("count", count)
            .with("file", file.display().to_string());
        let json = json!({ "file": path(file), "events": count });
        return desk.answer(&json, &[Line::Said(said)]);
    }
    let json = agenda
        .lines
        .iter()
        .map(|line| as_json(line, desk))
        .collect();
    let mut table = Table::new([
        (desk.words.t("cli-head-day"), Side::Left),
        (desk.words.t("cli-head-name"), Side::Left),
        (desk.words.t("cli-head-what"), Side::Left),
        (desk.words.t("cli-head-amount"), Side::Right),
    ]);
    for line in &agenda.lines {
        table.row([
            desk.words.day_numeric(line.day),
            line.name.clone(),
            desk.said(&line.what),
            line.amount
                .map(|amount| desk.words.money(amount))
                .unwrap_or_default(),
        ]);
    }
    desk.answer(&Value::Array(json), &[Line::Table(table)])
}

fn as_json(line: &AgendaLine, desk: &Desk<'_>) -> Value {
    json!({
        "day": day(line.day),
        "at": line.at.map(|at| at.format("%H:%M").to_string()),
        "kind": line.key.code(),
        "customer": line.name,
        "what": desk.said(&line.what),
        "amount": line.amount.map(amount),
        "currency": line.amount.map(|amount| amount.currency.code().to_owned()),
        "check_on": line.check_on.map(day),
    })
}
