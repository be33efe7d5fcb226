//! `call CUSTOMER`: the call sheet: whom to ask for, what to say, the answer to every excuse, and the facts.

use super::desk::{Desk, Line, Outcome, amount, day};
use super::worklist::item;
use crate::app::Session;
use crate::app::snapshots::{CallSnapshot, ExcuseView};
use crate::domain::contact::Tone;
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Currency;
use crate::domain::playbook::ScriptStep;
use clap::ArgMatches;
use serde_json::{Value, json};

pub(super) fn call(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let who: &String = found.get_one("customer").ok_or_else(|| unknown(""))?;
    let session = desk.open_to_read()?;
    let sheet = sheet(&session, who)?;
    let json = as_json(desk, &sheet);
    let lines = as_lines(desk, &sheet);
    desk.answer(&json, &lines)
}

fn unknown(who: &str) -> Refusal {
    let what = msg("cli-no-such-customer").with("customer", who);
    Refusal::new(what).remedy(msg("cli-no-such-customer-remedy"))
}

/// About what they owe in the first currency in which they owe anything.
fn sheet(session: &Session, who: &str) -> Outcome<CallSnapshot> {
    let id = session.customer_named(who)?.ok_or_else(|| unknown(who))?;
    let customer = session.customer(id)?;
    let owed_in = customer.lines.first().map(|line| line.row.open.currency);
    Ok(session.call(id, owed_in.unwrap_or(Currency::EUR), false)?)
}

fn steps(sheet: &CallSnapshot) -> &[ScriptStep] {
    let in_tone = |(tone, _): &&(Tone, Vec<ScriptStep>)| *tone == sheet.tone.0;
    let script = sheet.scripts.iter().find(in_tone);
    script
        .map(|(_, steps)| steps.as_slice())
        .unwrap_or_default()
}

fn answer(sheet: &CallSnapshot, excuse: &ExcuseView) -> Option<String> {
    let mut answers = excuse.answers.iter();
    let in_tone = answers.find(|(tone, _)| *tone == sheet.tone.0);
    in_tone.map(|(_, answer)| answer.text())
}

fn as_json(desk: &Desk<'_>, sheet: &CallSnapshot) -> Value {
    let script = steps(sheet).iter();
    let excuses = sheet.excuses.iter();
    json!({
        "customer": sheet.customer.card.name,
        "ask_for": sheet.ladder.first().map(|contact| &contact.name),
        "phone": sheet.phone,
        "tone": sheet.tone.0.code(),
        "script": script
            .map(|step| json!({ "step": step.title, "say": step.say.text() }))
            .collect::<Vec<_>>(),
        "excuses": excuses
            .map(|one| json!({ "id": one.id, "hear": one.hear, "answer": answer(sheet, one) }))
            .collect::<Vec<_>>(),
        "facts": facts(desk, sheet),
    })
}

fn facts(desk: &Desk<'_>, sheet: &CallSnapshot) -> Value {
    let customer = &sheet.customer;
    let line = customer
        .lines
        .iter()
        .find(|line| line.row.open.currency == sheet.currency);
    let items = line.map(|line| line.items.iter().map(item).collect::<Vec<_>>());
    let (kept, broken) = sheet.promises_kept;
    json!({
        "number": customer.number,
        "currency": sheet.currency.code(),
        "open": line.map(|line| amount(line.row.open)),
        "overdue": line.map(|line| amount(line.row.overdue)),
        "days_overdue": line.map(|line| line.row.days_overdue),
        "to_discuss": amount(sheet.to_discuss.1),
        "items": items.unwrap_or_default(),
        "situation": desk.said(&sheet.situation),
        "tone_because": desk.said(&sheet.tone.1),
        "promises_kept": kept,
        "promises_broken": broken,
        "last_letter": sheet.last_letter.map(|(kind, on, copies)| {
            json!({ "kind": kind.code(), "day": day(on), "copies": copies })
        }),
    })
}

fn as_lines(desk: &Desk<'_>, sheet: &CallSnapshot) -> Vec<Line> {
    let mut lines = vec![
        Line::Text(sheet.customer.card.name.clone()),
        Line::Said(sheet.situation.clone()),
    ];
    if let Some(contact) = sheet.ladder.first() {
        lines.push(Line::Said(
            msg("cli-ask-for").with("name", contact.name.as_str()),
        ));
    }
    if let Some(phone) = &sheet.phone {
        lines.push(Line::Said(msg("cli-phone").with("phone", phone.as_str())));
    }
    lines.push(Line::Said(
        msg("cli-to-discuss").with("amount", sheet.to_discuss.1),
    ));
    for step in steps(sheet) {
        lines.push(Line::Text(format!(
            "\n{}\n  {}",
            step.title,
            step.say.text()
        )));
    }
    if !sheet.excuses.is_empty() {
        lines.push(Line::Text(String::new()));
        lines.push(Line::Text(desk.words.t("cli-excuses")));
    }
    for excuse in &sheet.excuses {
        let answer = answer(sheet, excuse).unwrap_or_default();
        lines.push(Line::Text(format!("\n“{}”\n  {answer}", excuse.hear)));
    }
    lines
}
