//! `import FILE…`: bank statements, invoices, audit files, open-items lists and copies, recognised by what they hold.
//! With `--dry-run` it says what would be added and changes nothing.

use super::columns;
use super::desk::{Desk, Line, Outcome, Trouble, amount, day};
use super::doubts;
use super::lists;
use super::opening;
use super::table::{Side, Table};
use crate::app::Session;
use crate::app::command::Command;
use crate::app::rehearsal::{
    Answers, Content, CopyOutcome, CustomerDoubt, DayOrder, Decimal, DocumentOutcome, Format,
    Question, Rehearsal, RehearsedFile, Said,
};
use crate::domain::bank::{Balance, BankStatement};
use crate::domain::document::{DocumentKind, ReadDocument};
use crate::domain::message::Problem;
use crate::domain::settlement::Settlement;
use crate::words::capitalised;
use clap::ArgMatches;
use serde_json::{Value, json};
use std::path::PathBuf;

pub(super) fn import(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let files: Vec<PathBuf> = found
        .get_many("files")
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let dry = found.get_flag("dry-run");
    let is_new = !desk.file()?.exists();
    // A company that does not exist yet is not made for files that bring nothing.
    let session = match (is_new, dry) {
        (true, _) => Session::in_memory(desk.clock)?,
        (false, true) => desk.open_to_read()?,
        (false, false) => desk.open_or_make()?,
    };
    let mut answers = Answers {
        usual: said(found),
        ..Answers::default()
    };
    let mut rehearsal = session.rehearse_answered(&files, &answers, &|_, _| true)?;
    answers.tables = columns::said(&rehearsal, found)?;
    if !answers.tables.is_empty() {
        rehearsal = session.rehearse_answered(&files, &answers, &|_, _| true)?;
    }
    doubts::answer(&session, &mut rehearsal, found)?;
    lists::answer(&session, &mut rehearsal, found)?;
    let usable = rehearsal.files.iter().any(RehearsedFile::can_be_ticked);
    let mut json = as_json(desk, &rehearsal);
    let mut lines = as_lines(desk, &rehearsal);
    if !usable {
        desk.answer(&json, &lines)?;
        return Err(explained(desk, &rehearsal));
    }
    if !dry {
        let mut session = if is_new {
            desk.open_or_make()?
        } else {
            session
        };
        if is_new {
            session.rehearse_again(&mut rehearsal)?;
        }
        let first = rehearsal.first_import;
        let done = session.execute(Command::Import(Box::new(rehearsal)))?;
        lines.push(Line::Said(done.said));
        if found.contains_id("keep-columns") {
            columns::keep(&mut session, answers.tables)?;
        }
        if first {
            let waiting = session.inbox()?.opening.len();
            lines.extend((waiting > 0).then(|| Line::Said(opening::waits(waiting))));
            json["opening"] = waiting.into();
        }
    }
    desk.answer(&json, &lines)
}

/// What is said of tables that leave something open.
fn said(found: &ArgMatches) -> Said {
    let word = |name| found.get_one::<String>(name).map(String::as_str);
    Said {
        days: word("days").map(|word| match word {
            "month-first" => DayOrder::MonthDay,
            _ => DayOrder::DayMonth,
        }),
        turned: word("turned").map(|word| word == "yes"),
        decimal: word("decimal").map(|word| match word {
            "point" => Decimal::Point,
            _ => Decimal::Comma,
        }),
    }
}

/// Nothing could be used: why goes to standard error too.
fn explained(desk: &mut Desk<'_>, rehearsal: &Rehearsal) -> Trouble {
    for file in &rehearsal.files {
        for problem in problems(file) {
            let said = format!("{}: {}", file.read.name, sentence(desk, &problem));
            if let Err(error) = writeln!(desk.err, "{said}") {
                return Trouble::Unheard(error);
            }
        }
    }
    Trouble::Told
}

/// What nobody answered goes first: it keeps the whole file out.
fn problems(file: &RehearsedFile) -> impl Iterator<Item = Problem> {
    let asked = file.read.questions.iter().map(Question::problem);
    let read = file.read.problems.iter().chain(&file.problems).cloned();
    let undone = lists::left_undone(file).into_iter();
    let undone = undone.chain(doubts::left_undone(&file.doubts));
    asked.chain(read).chain(undone)
}

/// Place, what and remedy in one line.
fn sentence(desk: &Desk<'_>, problem: &Problem) -> String {
    let parts = [
        problem.place.as_ref(),
        Some(&problem.what),
        problem.remedy.as_ref(),
    ];
    let said = parts.into_iter().flatten().map(|part| desk.said(part));
    capitalised(&said.collect::<Vec<_>>().join("; "))
}

fn as_json(desk: &Desk<'_>, rehearsal: &Rehearsal) -> Value {
    let files = rehearsal.files.iter().map(|file| file_json(desk, file));
    let matching = rehearsal.matching;
    json!({
        "files": files.collect::<Vec<_>>(),
        "matching": {
            "receipts": matching.receipts,
            "certain": matching.certain,
            "likely": matching.likely,
            "unknown": matching.unknown,
        },
        "copies_found": rehearsal.copies_found,
        "opening": null,
    })
}

fn file_json(desk: &Desk<'_>, file: &RehearsedFile) -> Value {
    let statements = match &file.read.content {
        Content::Statements(statements) => statements.iter().map(statement).collect(),
        _ => Vec::new(),
    };
    let documents = match &file.read.content {
        Content::Documents(documents) => documents.as_slice(),
        Content::OpenItems(list) => list.rows.as_slice(),
        Content::AuditFile(books) => books.rows.as_slice(),
        _ => &[],
    };
    let outcomes = file
        .documents
        .iter()
        .map(Some)
        .chain(std::iter::repeat(None));
    let documents = documents.iter().zip(outcomes);
    json!({
        "file": file.read.name,
        "format": file.read.format.map(Format::code),
        "statements": statements,
        "settlements": settlements(&file.read.content),
        "documents": documents.map(|(read, outcome)| document(read, outcome)).collect::<Vec<_>>(),
        "customers": file.counts.customers,
        "copies": file.counts.copies,
        "new": file.counts.new,
        "known": file.counts.known,
        "changed": file.counts.changed,
        "left_out": file.counts.left_out,
        "doubt": file.counts.doubt,
        "doubts": file.doubts.iter().map(doubt).collect::<Vec<_>>(),
        "copy_of": file.copy_of.as_ref().map(copy_of),
        "problems": problems(file).map(|problem| desk.problem(&problem)).collect::<Vec<_>>(),
        "list": lists::as_json(file),
    })
}

/// A customer who may be one whom we know, and what was said of it.
fn doubt(doubt: &CustomerDoubt) -> Value {
    json!({
        "customer": doubt.name,
        "city": some(&doubt.city),
        "like": doubt.like,
        "like_number": some(&doubt.like_number),
        "why": doubt.likeness.code(),
        "same": doubt.same,
    })
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn copy_of(copy: &CopyOutcome) -> Value {
    json!({ "document": copy.number, "reason": copy.reason.code() })
}

/// What the payouts of a settlement are made of.
fn settlements(content: &Content) -> Vec<Value> {
    let Content::Settlements(settlements) = content else {
        return Vec::new();
    };
    let as_json = |one: &Settlement| {
        json!({
            "provider": one.provider,
            "reference": one.reference(),
            "paid_on": one.paid_on.map(day),
            "currency": one.currency.code(),
            "net": amount(one.net()),
            "fees": amount(one.fees()),
            "lines": one.lines.len(),
        })
    };
    settlements.iter().map(as_json).collect()
}

fn statement(statement: &BankStatement) -> Value {
    let totals = statement.totals();
    let at = |balance: Option<Balance>| balance.map(|balance| amount(balance.amount));
    let on = |balance: Option<Balance>| balance.map(|balance| day(balance.on));
    json!({
        "account": statement.account,
        "currency": statement.currency.code(),
        "opening": at(statement.opening),
        "opening_on": on(statement.opening),
        "closing": at(statement.closing),
        "closing_on": on(statement.closing),
        "entries": totals.entries,
        "pending": totals.pending,
        "credits": totals.credits,
        "debits": totals.debits,
        "sum_credits": amount(totals.sum_credits),
        "sum_debits": amount(totals.sum_debits),
        "balanced": totals.balanced,
        "counted": statement.counted,
    })
}

fn document(read: &ReadDocument, outcome: Option<&DocumentOutcome>) -> Value {
    json!({
        "number": read.number,
        "kind": match read.kind {
            DocumentKind::Invoice => "invoice",
            DocumentKind::CreditNote => "credit-note",
        },
        "issued_on": read.issued_on.or_else(|| Some(outcome?.issued_on)).map(day),
        "due_on": outcome.map(|outcome| outcome.due_on).or(read.due_on).map(day),
        "due_estimated": outcome.is_some_and(|outcome| outcome.due_estimated),
        "customer": read.customer.name,
        "supplier": read.supplier.name,
        "ours": outcome.and_then(|outcome| outcome.ours),
        "currency": read.amount.currency.code(),
        "amount": amount(read.amount),
        "payable": amount(read.payable),
        "iban": read.iban,
        "has_copy": read.copy.is_some(),
    })
}

fn as_lines(desk: &Desk<'_>, rehearsal: &Rehearsal) -> Vec<Line> {
    let mut table = Table::new([
        (desk.words.t("cli-head-file"), Side::Left),
        (desk.words.t("cli-head-format"), Side::Left),
        (desk.words.t("cli-head-new"), Side::Right),
        (desk.words.t("cli-head-known"), Side::Right),
        (desk.words.t("cli-head-changed"), Side::Right),
        (desk.words.t("cli-head-left-out"), Side::Right),
    ]);
    let count = |count: usize| desk.words.count(i64::try_from(count).unwrap_or(i64::MAX));
    let mut remarks = Vec::new();
    for file in &rehearsal.files {
        table.row([
            file.read.name.clone(),
            file.read
                .format
                .map(Format::code)
                .unwrap_or_default()
                .to_owned(),
            count(file.counts.new),
            count(file.counts.known),
            count(file.counts.changed),
            count(file.counts.left_out),
        ]);
        for problem in problems(file) {
            remarks.push(Line::Text(format!(
                "{}: {}",
                file.read.name,
                sentence(desk, &problem)
            )));
        }
    }
    let mut lines = vec![Line::Table(table)];
    lines.extend(remarks);
    lines
}
