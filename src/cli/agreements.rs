//! `agreements`: promises and arrangements, each judged from what came in.

use super::desk::{Desk, Line, Outcome, amount, day};
use super::table::{Side, Table};
use crate::app::snapshots::{AgreementsSnapshot, CommitmentLine, CommitmentWhat};
use crate::domain::commitment::{Arrangement, CommitmentState, Promise};
use crate::domain::money::Money;
use chrono::NaiveDate;
use serde_json::{Value, json};

pub(super) fn agreements(desk: &mut Desk<'_>) -> Outcome {
    let snapshot = desk.open_to_read()?.agreements()?;
    let lines = snapshot.commitments.iter();
    let json = lines.map(|line| as_json(line, &snapshot)).collect();
    let mut table = Table::new([
        (desk.words.t("cli-head-name"), Side::Left),
        (desk.words.t("cli-head-kind"), Side::Left),
        (desk.words.t("cli-head-made-on"), Side::Left),
        (desk.words.t("cli-head-amount"), Side::Right),
        (desk.words.t("cli-head-next"), Side::Left),
        (desk.words.t("cli-head-state"), Side::Left),
    ]);
    for line in &snapshot.commitments {
        let about = About::of(line);
        let on = |day: NaiveDate| desk.words.day_numeric(day);
        table.row([
            line.name.clone(),
            desk.words.t(about.kind_key),
            on(about.made_on),
            about
                .total
                .map(|total| desk.words.money(total))
                .unwrap_or_default(),
            about.next_on.map(on).unwrap_or_default(),
            desk.said(&line.said()),
        ]);
    }
    desk.answer(&Value::Array(json), &[Line::Table(table)])
}

/// What both kinds have.
struct About {
    kind: &'static str,
    kind_key: &'static str,
    made_on: NaiveDate,
    total: Option<Money>,
    /// The day of the first payment that has not come in whole.
    next_on: Option<NaiveDate>,
}

impl About {
    fn of(line: &CommitmentLine) -> Self {
        match &line.what {
            CommitmentWhat::Promise(promise) => Self {
                kind: "promise",
                kind_key: "cli-promise",
                made_on: promise.made_on,
                total: Some(promise.amount),
                next_on: runs(line.state).then_some(promise.due_on),
            },
            CommitmentWhat::Arrangement(arrangement) => Self {
                kind: "arrangement",
                kind_key: "cli-arrangement",
                made_on: arrangement.made_on,
                total: arrangement.total(),
                next_on: arrangement
                    .next()
                    .filter(|_| runs(line.state))
                    .map(|next| next.due_on),
            },
        }
    }
}

const fn runs(state: CommitmentState) -> bool {
    matches!(
        state,
        CommitmentState::Open | CommitmentState::InDefault | CommitmentState::Broken
    )
}

fn as_json(line: &CommitmentLine, snapshot: &AgreementsSnapshot) -> Value {
    let about = About::of(line);
    let (instalments, signed_on) = match &line.what {
        CommitmentWhat::Promise(promise) => (vec![the_one(promise, line.state)], None),
        CommitmentWhat::Arrangement(arrangement) => {
            (each(arrangement, snapshot), arrangement.signed_on)
        }
    };
    let confirmed_on = line.confirmation.as_ref().map(|letter| letter.day);
    json!({
        "customer": line.name,
        "kind": about.kind,
        "state": line.state.code(),
        "made_on": day(about.made_on),
        "by": line.by,
        "total": about.total.map(amount),
        "currency": about.total.map(|total| total.currency.code().to_owned()),
        "instalments": instalments,
        "confirmed_on": confirmed_on.map(day),
        "signed_on": signed_on.map(day),
        "next": next(line, &about),
    })
}

/// A promise is one payment.
fn the_one(promise: &Promise, state: CommitmentState) -> Value {
    json!({
        "due_on": day(promise.due_on),
        "amount": amount(promise.amount),
        "received": amount(promise.received),
        "state": state.code(),
    })
}

fn each(arrangement: &Arrangement, snapshot: &AgreementsSnapshot) -> Vec<Value> {
    let instalments = arrangement.instalments.iter();
    let one = instalments.map(|instalment| {
        let state = instalment.state(snapshot.today, snapshot.complete_through);
        json!({
            "due_on": day(instalment.due_on),
            "amount": amount(instalment.amount),
            "received": amount(instalment.received),
            "state": state.code(),
        })
    });
    one.collect()
}

/// The friendly call on the working day before, the call about what did not come; null once it is over.
fn next(line: &CommitmentLine, about: &About) -> Value {
    match (line.call_on, about.next_on) {
        (Some(on), _) => json!({ "what": "call-before", "on": day(on) }),
        (None, Some(on)) if line.state != CommitmentState::Open => {
            json!({ "what": "call-broken", "on": day(on) })
        }
        (None, Some(on)) => json!({ "what": "due", "on": day(on) }),
        (None, None) => Value::Null,
    }
}
