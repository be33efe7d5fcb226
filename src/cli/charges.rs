//! `charges CUSTOMER`: what comes on top of each late invoice, with its calculation.

use super::desk::{Desk, Line, Outcome, amount, day};
use super::table::{Side, Table};
use crate::app::snapshots::{ChargedItem, ChargesSnapshot, ChargesSum, CostsCalculation};
use crate::domain::message::{Message, Refusal, msg};
use clap::ArgMatches;
use serde_json::{Value, json};

pub(super) fn charges(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let who = found
        .get_one::<String>("customer")
        .map_or("", String::as_str);
    let session = desk.open_to_read()?;
    let unknown = || {
        let what = msg("cli-no-such-customer").with("customer", who);
        Refusal::new(what).remedy(msg("cli-no-such-customer-remedy"))
    };
    let id = session.customer_named(who)?.ok_or_else(unknown)?;
    let sheet = session.charges(id)?;
    let json = as_json(desk, &sheet);
    let lines = as_lines(desk, &sheet);
    desk.answer(&json, &lines)
}

fn as_json(desk: &Desk<'_>, sheet: &ChargesSnapshot) -> Value {
    let sums = sheet.sums.iter().map(|sum| {
        json!({
            "currency": sum.currency.code(),
            "interest": amount(sum.interest),
            "per_day": amount(sum.per_day),
            "interest_on_paid": amount(sum.interest_on_paid),
            "costs": sum.costs.as_ref().map(costs),
            "items": sum.items.iter().map(|one| item(desk, one)).collect::<Vec<_>>(),
            "remarks": sum.remarks.iter().map(|said| desk.said(said)).collect::<Vec<_>>(),
        })
    });
    json!({ "customer": sheet.name, "day": day(sheet.today), "sums": sums.collect::<Vec<_>>() })
}

fn costs(costs: &CostsCalculation) -> Value {
    let steps = costs.steps.iter().map(|step| {
        json!({ "over": amount(step.over), "percent": step.percent.to_string(), "costs": amount(step.costs) })
    });
    json!({
        "over": amount(costs.over),
        "steps": steps.collect::<Vec<_>>(),
        "costs": amount(costs.costs),
        "vat": costs.vat.map(|(_, vat)| amount(vat)),
        "from": costs.from.map(day),
    })
}

fn item(desk: &Desk<'_>, item: &ChargedItem) -> Value {
    let segments = item.segments.iter().map(|one| {
        json!({
            "from": day(one.from), "through": day(one.through), "days": one.days, "over": amount(one.base),
            "percent": one.percent.to_string(), "per": if one.per_month { "month" } else { "year" }, "interest": amount(one.amount),
        })
    });
    let waived = item
        .waived
        .iter()
        .map(|(what, reason)| json!({ "what": what.code(), "reason": reason }));
    json!({
        "number": item.number,
        "due_on": day(item.due_on),
        "paid_on": item.paid_on.map(day),
        "open": amount(item.open),
        "interest": amount(item.interest),
        "per_day": amount(item.per_day),
        "from": item.from.map(day),
        "ground": desk.said(&item.ground),
        "term_agreed": item.term_agreed,
        "segments": segments.collect::<Vec<_>>(),
        "waived": waived.collect::<Vec<_>>(),
        "barred_after": day(item.limitation.last_day),
    })
}

fn as_lines(desk: &Desk<'_>, sheet: &ChargesSnapshot) -> Vec<Line> {
    let mut lines = vec![Line::Text(sheet.name.clone())];
    if sheet.sums.is_empty() {
        lines.push(Line::Said(msg("charges-none")));
    }
    for sum in &sheet.sums {
        lines.push(Line::Table(table(desk, sum)));
        lines.extend(figures(sum).into_iter().map(Line::Said));
        lines.extend(sum.remarks.iter().cloned().map(Line::Said));
    }
    lines
}

fn table(desk: &Desk<'_>, sum: &ChargesSum) -> Table {
    let mut table = Table::new([
        (desk.words.t("charges-head-invoice"), Side::Left),
        (desk.words.t("charges-head-open"), Side::Right),
        (desk.words.t("charges-head-interest"), Side::Right),
        (desk.words.t("charges-head-limit"), Side::Left),
        (desk.words.t("cli-head-why"), Side::Left),
    ]);
    for item in &sum.items {
        table.row([
            item.number.clone(),
            desk.words.money(item.open),
            desk.words.money(item.interest),
            desk.words.day_numeric(item.limitation.last_day),
            desk.said(&item.ground),
        ]);
    }
    table
}

fn figures(sum: &ChargesSum) -> Vec<Message> {
    let mut said = vec![
        msg("cli-charges-interest")
            .with("amount", sum.interest)
            .with("per_day", sum.per_day),
    ];
    if let Some(costs) = &sum.costs {
        let from = match costs.from {
            Some(day) => msg("charges-costs-from").with("day", day),
            None => msg("charges-costs-after-letter"),
        };
        said.push(
            msg("cli-charges-costs")
                .with("amount", costs.costs)
                .with("from", from),
        );
    }
    said
}
