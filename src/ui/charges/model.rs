//! The sheet of charges in words: each invoice with its interest and why, and every figure with its calculation.

use crate::app::snapshots::{
    ChargedItem, ChargesSnapshot, ChargesSum, CostsCalculation, LimitationLine,
};
use crate::domain::charges::{Charge, InterestSegment};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::limitation::LimitationWarning;
use crate::domain::message::{Message, msg};
use crate::domain::our_terms::OrderConfirmed;
use crate::ui::theme::Tone;
use crate::words::{Words, capitalised};

/// The sheet of one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// What it counts, in one sentence.
    pub sentence: String,
    /// Per currency.
    pub sums: Vec<Sum>,
}

/// The charges in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// Label, value and note of each figure.
    pub figures: Vec<(String, String, String)>,
    /// Invoices.
    pub rows: Vec<Row>,
    /// How the collection costs were reckoned: what, and how much.
    pub costs: Vec<(String, String)>,
    /// What has to be said beside it.
    pub remarks: Vec<String>,
    /// Invoices on which something is not let go of.
    pub to_waive: Vec<ItemId>,
}

/// An invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its row.
    pub id: ItemId,
    /// Its number.
    pub number: String,
    /// Due, or paid.
    pub due: String,
    /// Still open.
    pub open: String,
    /// Its interest.
    pub interest: String,
    /// Until when it can be enforced.
    pub limit: (Tone, String),
    /// Which interest runs, why, and from which day.
    pub ground: Vec<String>,
    /// Its calculation: days from and through, over what, rate, amount.
    pub lines: Vec<[String; 4]>,
    /// What was let go of, and why.
    pub waived: Vec<String>,
    /// What is on record of the order.
    pub order: Option<OrderConfirmed>,
    /// Charges that can still be let go of.
    pub left: Vec<Charge>,
}

/// The sheet, in words.
#[must_use]
pub fn model(snapshot: &ChargesSnapshot, words: &Words) -> Model {
    let late = snapshot.sums.iter().flat_map(|sum| &sum.items);
    let late = late.filter(|item| item.paid_on.is_none()).count();
    Model {
        customer: snapshot.customer,
        name: snapshot.name.clone(),
        sentence: words.say(&msg("charges-sentence").with("count", late)),
        sums: snapshot.sums.iter().map(|one| sum(one, words)).collect(),
    }
}

fn sum(sum: &ChargesSum, words: &Words) -> Sum {
    let per_day = msg("charges-per-day").with("amount", sum.per_day);
    let mut figures = vec![(
        words.t("charges-interest"),
        words.money(sum.interest),
        words.say(&per_day),
    )];
    if let Some(costs) = &sum.costs {
        figures.push((
            words.t("charges-costs"),
            words.money(costs.vat.map_or(costs.costs, |(_, vat)| {
                costs.costs.checked_add(vat).unwrap_or(costs.costs)
            })),
            words.say(&from(costs)),
        ));
    }
    if sum.interest_on_paid.is_positive() {
        figures.push((
            words.t("charges-on-paid"),
            words.money(sum.interest_on_paid),
            words.t("charges-on-paid-note"),
        ));
    }
    let rows: Vec<Row> = sum.items.iter().map(|item| row(item, words)).collect();
    Sum {
        figures,
        to_waive: rows
            .iter()
            .filter(|row| !row.left.is_empty())
            .map(|row| row.id)
            .collect(),
        rows,
        costs: sum
            .costs
            .iter()
            .flat_map(|costs| calculation(costs, words))
            .collect(),
        remarks: sum.remarks.iter().map(|said| words.say(said)).collect(),
    }
}

/// From when costs can be asked.
fn from(costs: &CostsCalculation) -> Message {
    match costs.from {
        Some(day) => msg("charges-costs-from").with("day", day),
        None => msg("charges-costs-after-letter"),
    }
}

/// The scale line by line; the floor, the ceiling and the fixed sums are named where they decide.
fn calculation(costs: &CostsCalculation, words: &Words) -> Vec<(String, String)> {
    let over = msg("charges-costs-over").with("amount", costs.over);
    let mut lines = vec![(words.say(&over), String::new())];
    lines.extend(costs.steps.iter().map(|step| {
        let what = msg("charges-costs-step")
            .with("percent", words.percent(step.percent))
            .with("over", step.over);
        (words.say(&what), words.money(step.costs))
    }));
    let scale: i64 = costs.steps.iter().map(|step| step.costs.minor).sum();
    let decides = match costs.fixed_sums {
        Some(count) => Some(msg("charges-costs-fixed").with("count", count)),
        None if costs.costs.minor > scale + 1 => Some(msg("charges-costs-least")),
        None if costs.costs.minor + 1 < scale => Some(msg("charges-costs-most")),
        None => None,
    };
    let name = decides.unwrap_or(msg("charges-costs"));
    lines.push((words.say(&name), words.money(costs.costs)));
    if let Some((percent, vat)) = costs.vat {
        let what = msg("charges-costs-vat").with("percent", words.percent(percent));
        lines.push((words.say(&what), words.money(vat)));
    }
    lines
}

fn row(item: &ChargedItem, words: &Words) -> Row {
    let due = match item.paid_on {
        Some(day) => msg("charges-paid-on").with("day", day),
        None => msg("charges-due-on").with("day", item.due_on),
    };
    let has = |what| item.waived.iter().any(|(waived, _)| *waived == what);
    let mut left = Vec::new();
    if !has(Charge::Interest) {
        left.push(Charge::Interest);
    }
    if !has(Charge::Costs) && item.paid_on.is_none() {
        left.push(Charge::Costs);
    }
    Row {
        id: item.id,
        number: item.number.clone(),
        due: words.say(&due),
        open: words.money(item.open),
        interest: if has(Charge::Interest) {
            words.t("charges-waived")
        } else {
            words.money(item.interest)
        },
        limit: limit(&item.limitation, words),
        ground: ground(item, words),
        lines: item
            .segments
            .iter()
            .map(|segment| line(segment, words))
            .collect(),
        waived: item
            .waived
            .iter()
            .map(|(what, reason)| {
                let said = msg("charges-waived-because")
                    .with("what", what.message())
                    .with("reason", reason.as_str());
                capitalised(&words.say(&said))
            })
            .collect(),
        order: item.order,
        left,
    }
}

/// Which interest, why, from when; whether the term was agreed; until when it can be enforced.
fn ground(item: &ChargedItem, words: &Words) -> Vec<String> {
    let from = match item.from {
        Some(day) => msg("charges-from").with("day", day),
        None => msg("charges-no-default"),
    };
    let term = if item.term_agreed {
        msg("charges-term-agreed")
    } else {
        msg("charges-term-on-invoice")
    };
    let limit = &item.limitation;
    let limit = match limit.renewed_on {
        Some(day) => msg("charges-limit-renewed")
            .with("day", limit.last_day)
            .with("renewed", day),
        None => msg("charges-limit").with("day", limit.last_day),
    };
    [item.ground.clone(), from, term, limit]
        .iter()
        .map(|said| capitalised(&words.say(said)))
        .collect()
}

fn line(segment: &InterestSegment, words: &Words) -> [String; 4] {
    let days = msg("charges-days")
        .with("from", words.day_numeric(segment.from))
        .with("through", words.day_numeric(segment.through))
        .with("days", segment.days);
    let rate = if segment.per_month {
        "charges-rate-month"
    } else {
        "charges-rate-year"
    };
    [
        words.say(&days),
        words.money(segment.base),
        words.say(&msg(rate).with("percent", words.percent(segment.percent))),
        words.money(segment.amount),
    ]
}

/// The last day, in the tone of how near it is.
pub(in crate::ui) fn limit(line: &LimitationLine, words: &Words) -> (Tone, String) {
    let tone = match line.warning {
        None => Tone::Neutral,
        Some(LimitationWarning::HalfYear | LimitationWarning::NinetyDays) => Tone::Amber,
        Some(LimitationWarning::ThirtyDays | LimitationWarning::Barred) => Tone::Red,
    };
    (tone, words.day_numeric(line.last_day))
}
