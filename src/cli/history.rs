//! `history CUSTOMER [--only GROUP] [--pdf FILE]`: everything that happened with a customer, newest first; on paper
//! oldest first.

use super::desk::{Desk, Line, Outcome, day, path};
use super::table::{Side, Table};
use crate::app::Error;
use crate::app::sheets::Sheets;
use crate::app::snapshots::{HistoryGroup, HistoryLine};
use crate::domain::message::{Refusal, msg};
use clap::ArgMatches;
use serde_json::{Value, json};
use std::path::PathBuf;

pub(super) fn history(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let unknown = |who: &str| {
        let what = msg("cli-no-such-customer").with("customer", who);
        Refusal::new(what).remedy(msg("cli-no-such-customer-remedy"))
    };
    let who: &String = found.get_one("customer").ok_or_else(|| unknown(""))?;
    let only: Option<&String> = found.get_one("only");
    let only = only.and_then(|code| HistoryGroup::parse(code));
    let session = desk.open_to_read()?;
    let id = session.customer_named(who)?.ok_or_else(|| unknown(who))?;
    if let Some(file) = found.get_one::<PathBuf>("pdf") {
        let (_, bytes) = session.sheets(&Sheets::History(id, only))?;
        std::fs::write(file, bytes).map_err(|source| Error::File {
            path: file.clone(),
            source,
        })?;
        let said = msg("cli-history-written").with("file", file.display().to_string());
        return desk.answer(&json!({ "file": path(file) }), &[Line::Said(said)]);
    }
    let snapshot = session.customer(id)?;
    let wanted = |event: &&HistoryLine| only.is_none_or(|group| event.kind.group() == group);
    let events: Vec<&HistoryLine> = snapshot.history.iter().filter(wanted).collect();
    let mut table = Table::new([
        (desk.words.t("cli-head-day"), Side::Left),
        (desk.words.t("cli-head-what"), Side::Left),
        (desk.words.t("cli-head-by"), Side::Left),
    ]);
    let mut json = Vec::new();
    for event in events {
        let what = desk.said(&event.what);
        let more = event.more.as_ref().map(|more| desk.said(more));
        let by = event.who.clone().unwrap_or_default();
        json.push(json!({
            "day": day(event.day), "group": event.kind.group().code(), "what": what, "more": more, "by": event.who,
        }));
        let said = more.map_or_else(|| what.clone(), |more| format!("{what} – {more}"));
        table.row([desk.words.day_numeric(event.day), said, by]);
    }
    desk.answer(&Value::Array(json), &[Line::Table(table)])
}
