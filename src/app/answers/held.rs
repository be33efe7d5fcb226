//! Orders that waited for a payment and may go out (seed B34): what was promised since has been kept, so that
//! there is something to do today, also for a customer who owes nothing any more.

use crate::app::snapshots::{MorningLine, TodayLine, WorklistLine};
use crate::domain::commitment::{CommitmentId, CommitmentState};
use crate::domain::ids::CustomerId;
use crate::domain::money::{Currency, Money};
use crate::domain::standing::HeldOrder;
use crate::domain::worklist::{Called, Reason, Standing, TodayStep, Todo, WorklistRow};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Before everything but commitments.
const WEIGHT: i128 = 3 << 63;

/// Whose orders may go out: what they wait for was kept, if late.
pub(super) fn ready(
    read: &Read<'_>,
    today: NaiveDate,
    complete_through: Option<NaiveDate>,
    of: Option<CustomerId>,
) -> Result<BTreeMap<CustomerId, HeldOrder>, StoreError> {
    let held = read.held_orders(of)?;
    if held.is_empty() {
        return Ok(BTreeMap::new());
    }
    let is_kept = |state| {
        matches!(
            state,
            CommitmentState::Kept | CommitmentState::KeptLate | CommitmentState::Completed
        )
    };
    let promises = read.promises(today, of)?.into_iter().map(|row| {
        let state = row.promise.state(today, complete_through);
        (CommitmentId::Promise(row.promise.id), state)
    });
    let arrangements = read.arrangements(today, of)?.into_iter().map(|row| {
        let state = row.arrangement.state(today, complete_through);
        (CommitmentId::Arrangement(row.arrangement.id), state)
    });
    let kept: BTreeSet<CommitmentId> = promises
        .chain(arrangements)
        .filter(|(_, state)| is_kept(*state))
        .map(|(which, _)| which)
        .collect();
    Ok(held
        .into_iter()
        .filter_map(|(customer, orders)| {
            let mut orders = orders.into_iter();
            let order = orders.find(|order| {
                let waits_for = order.waits_for.as_ref();
                waits_for.is_some_and(|waits_for| kept.contains(waits_for))
            })?;
            Some((customer, order))
        })
        .collect())
}

/// A line on which an order can stand that may go out.
pub(super) trait Line {
    /// Its row.
    fn row(&mut self) -> &mut WorklistRow;
    /// A line of its own, for whoever has nothing open.
    fn of(row: WorklistRow) -> Self;
}

impl Line for WorklistLine {
    fn row(&mut self) -> &mut WorklistRow {
        &mut self.row
    }

    fn of(row: WorklistRow) -> Self {
        Self {
            row,
            items: Vec::new(),
            last_contact: None,
            morning: MorningLine::default(),
        }
    }
}

impl Line for TodayLine {
    fn row(&mut self) -> &mut WorklistRow {
        &mut self.row
    }

    fn of(row: WorklistRow) -> Self {
        Self {
            row,
            kind: None,
            items: Vec::new(),
            last_contact: None,
            morning: MorningLine::default(),
        }
    }
}

/// Puts what may go out on the list: on the customer's own row where there is one to be done, else in its place.
/// `names` gives number and name of a customer.
pub(super) fn release<L: Line>(
    lines: &mut Vec<L>,
    ready: BTreeMap<CustomerId, HeldOrder>,
    names: impl Fn(CustomerId) -> Option<(String, String)>,
    today: NaiveDate,
) {
    for (customer, order) in ready {
        let reason = Reason::OrderReady { what: order.what };
        let mut rows = lines.iter_mut().map(Line::row);
        if let Some(row) = rows.find(|row| row.customer == customer) {
            if matches!(row.standing, Standing::Today(_)) {
                row.reasons.push(reason);
            } else {
                row.standing = Standing::Today(todo(today));
                row.reasons.insert(0, reason);
            }
        } else if let Some((number, name)) = names(customer) {
            lines.push(L::of(WorklistRow {
                customer,
                number,
                name,
                open: Money::zero(Currency::EUR),
                overdue: Money::zero(Currency::EUR),
                days_overdue: 0,
                standing: Standing::Today(todo(today)),
                reasons: vec![reason],
                called: Called::default(),
            }));
        }
    }
}

fn todo(today: NaiveDate) -> Todo {
    Todo {
        step: TodayStep::Check,
        name: "release".to_owned(),
        since: today,
        letter: None,
        place: None,
        items: Vec::new(),
        also: Vec::new(),
        first: true,
        weight: WEIGHT,
        scale: None,
    }
}
