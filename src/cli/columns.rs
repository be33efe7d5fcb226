//! `--column HEAD=MEANING`: what the columns of a table mean, said beforehand as the window asks it. A table in which
//! such a head stands is read so; under a name it is remembered for the next one with the same heads.

use super::desk::Outcome;
use crate::app::Session;
use crate::app::command::Command;
use crate::app::rehearsal::{Meaning, Rehearsal, TableChoice, TableKind, TableProfile, TableShape};
use crate::domain::message::{Refusal, msg};
use clap::ArgMatches;
use std::collections::BTreeSet;

/// A head and the name of what stands under it.
pub(super) type Column = (String, String);

/// `Bon=number`.
pub(super) fn column(text: &str) -> Result<Column, &'static str> {
    match text.rsplit_once('=') {
        Some((head, meaning)) if !head.trim().is_empty() => {
            Ok((head.trim().to_owned(), meaning.trim().to_owned()))
        }
        _ => Err("HEAD=MEANING"),
    }
}

/// Each table in which a head stands that was named, as it is to be read.
pub(super) fn said(rehearsal: &Rehearsal, found: &ArgMatches) -> Outcome<Vec<TableProfile>> {
    let given = found.get_many::<Column>("column").into_iter().flatten();
    let given: Vec<&Column> = given.collect();
    let (mut tables, mut met, mut heads) = (Vec::new(), BTreeSet::new(), Vec::new());
    for file in rehearsal.files.iter().filter(|_| !given.is_empty()) {
        let Some(shape) = &file.read.table else {
            continue;
        };
        heads.extend(shape.heads(&shape.taken));
        let Some(place) = place_of(shape, &given) else {
            continue;
        };
        met.extend(place.columns.iter().map(|(head, ..)| *head));
        let name = found.get_one::<String>("keep-columns");
        let name = name.map_or(file.read.name.as_str(), String::as_str);
        tables.push(shape.profile(name, &choice(shape, &place)?));
    }
    match given.iter().find(|(head, _)| !met.contains(head.as_str())) {
        None => Ok(tables),
        Some((head, _)) => {
            heads.retain(|head| !head.is_empty());
            let what = msg("cli-column-no-head").with("head", head.as_str());
            let remedy = msg("cli-column-no-head-remedy").with("heads", heads.join(", "));
            Err(Refusal::new(what).remedy(remedy).into())
        }
    }
}

/// Remembers how these tables are read.
pub(super) fn keep(session: &mut Session, tables: Vec<TableProfile>) -> Outcome {
    for table in tables {
        session.execute(match table {
            TableProfile::Bank(profile) => Command::SaveBankProfile(profile),
            TableProfile::Settlement(profile) => Command::SaveSettlementProfile(profile),
            TableProfile::List(profile) => Command::SaveListProfile(profile),
        })?;
    }
    Ok(())
}

/// The row of heads in which named heads stand, and each of them with its column and its meaning.
struct Place<'a> {
    sheet: usize,
    row: usize,
    columns: Vec<(&'a str, usize, &'a str)>,
}

/// Where most of the heads stand; the row that was taken for the heads goes first.
fn place_of<'a>(shape: &TableShape, given: &[&'a Column]) -> Option<Place<'a>> {
    let taken = shape.taken.heads;
    let taken = taken.map(|row| (shape.taken.sheet, row, shape.heads(&shape.taken)));
    let sheets = 0..shape.sheets().count();
    let others = sheets.flat_map(|sheet| {
        let rows = shape.head_rows(sheet).into_iter();
        rows.map(move |(row, heads)| (sheet, row, heads))
    });
    let mut best: Option<Place<'a>> = None;
    for (sheet, row, heads) in taken.into_iter().chain(others) {
        let same = |one: &str, other: &str| one.trim().to_lowercase() == other.to_lowercase();
        let columns = given.iter().filter_map(|(head, meaning)| {
            let at = heads.iter().position(|one| same(one, head))?;
            Some((head.as_str(), at, meaning.as_str()))
        });
        let columns: Vec<_> = columns.collect();
        let more = best.as_ref().map_or(0, |best| best.columns.len());
        if columns.len() > more {
            best = Some(Place {
                sheet,
                row,
                columns,
            });
        }
    }
    best
}

/// The table as it was taken, with what was said of its columns; where that cannot be so, as the first kind of
/// table of which everything that was said can be so.
fn choice(shape: &TableShape, place: &Place<'_>) -> Outcome<TableChoice> {
    let mut missing = None;
    for kind in std::iter::once(shape.taken.kind).chain(TableKind::ALL) {
        let meanings = place.columns.iter();
        let meanings = meanings.map(|(_, at, code)| Some((*at, meaning(kind, code)?)));
        let Some(meanings) = meanings.collect::<Option<Vec<_>>>() else {
            continue;
        };
        let start = TableChoice {
            kind,
            sheet: place.sheet,
            heads: Some(place.row),
            ..shape.taken.clone()
        };
        let mut choice = if start == shape.taken {
            start
        } else {
            shape.proposed(&start)
        };
        for (at, meaning) in meanings {
            choice.mean(at, Some(meaning));
        }
        match shape.try_out(&choice).missing {
            None => return Ok(choice),
            still => missing = missing.or(still),
        }
    }
    if let Some(missing) = missing {
        return Err(Refusal::new(missing)
            .remedy(msg("cli-columns-remedy"))
            .into());
    }
    let known = |code: &str| {
        TableKind::ALL
            .iter()
            .any(|kind| meaning(*kind, code).is_some())
    };
    let mut codes = place.columns.iter().map(|(.., code)| *code);
    let refusal = match codes.find(|code| !known(code)) {
        Some(code) => Refusal::new(msg("cli-column-no-meaning").with("meaning", code)),
        None => Refusal::new(msg("cli-columns-mixed")),
    };
    let remedy = TableKind::ALL.map(codes_of);
    let [bank, items, customers, settlement] = remedy.map(|codes| codes.join(", "));
    let remedy = msg("cli-column-meanings")
        .with("bank", bank)
        .with("items", items)
        .with("customers", customers)
        .with("settlement", settlement);
    Err(refusal.remedy(remedy).into())
}

fn meaning(kind: TableKind, code: &str) -> Option<Meaning> {
    let mut meanings = kind.meanings().into_iter();
    meanings.find(|meaning| meaning.code() == code)
}

fn codes_of(kind: TableKind) -> Vec<&'static str> {
    kind.meanings().into_iter().map(Meaning::code).collect()
}
