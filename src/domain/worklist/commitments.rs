//! Calls about what was agreed: broken promises and missed instalments, those that fall due on the next
//! working day, and calling back. These never move for the calendar.

use super::rests::{handed_over, spoken_today};
use super::{Circumstances, CustomerFacts, Decision, NotToday, Reason, Standing, TodayStep, Todo};
use crate::domain::commitment::CommitmentState;
use crate::domain::ids::ItemId;
use chrono::NaiveDate;

/// Broken promises and missed instalments, then those that fall due on the next working day. These
/// calls never move for the calendar, and they go before every rest but the law's.
pub(super) fn commitment_first(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    if facts.legal_state.is_some()
        || handed_over(facts, now.today)
        || spoken_today(facts, now).is_some()
    {
        return None;
    }
    broken_commitment(facts, now).or_else(|| coming_commitment(facts, now))
}

fn broken_commitment(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let open = |id: &ItemId| {
        facts
            .items
            .iter()
            .any(|item| item.id == *id && item.open.is_positive())
    };
    // A later contact that led to something new settles an older break.
    let answered_since = |day: NaiveDate| {
        facts
            .moments
            .iter()
            .any(|moment| moment.day > day && !moment.result.is_attempt())
    };
    for promise in facts.promises.iter().rev() {
        let broken = promise.state(now.today, now.complete_through) == CommitmentState::Broken;
        if broken && promise.items.iter().any(open) && !answered_since(promise.due_on) {
            let reason = if promise.received.is_positive() {
                Reason::PromisePartly {
                    amount: promise.amount,
                    received: promise.received,
                    due_on: promise.due_on,
                }
            } else {
                Reason::PromiseBroken {
                    amount: promise.amount,
                    due_on: promise.due_on,
                    listed: promise.listed.open_on,
                }
            };
            return Some(commitment_call(
                TodayStep::CallBrokenPromise,
                "promise",
                promise.due_on,
                promise.items.clone(),
                reason,
            ));
        }
    }
    for arrangement in &facts.arrangements {
        if arrangement.state(now.today, now.complete_through) != CommitmentState::InDefault {
            continue;
        }
        let Some(missed) = arrangement.next() else {
            continue;
        };
        if answered_since(missed.due_on) {
            continue;
        }
        let reason = Reason::InstalmentMissed {
            nr: missed.nr,
            of: arrangement.instalments.len(),
            amount: missed.amount,
            due_on: missed.due_on,
        };
        return Some(commitment_call(
            TodayStep::CallBrokenPromise,
            "arrangement",
            missed.due_on,
            arrangement.items.clone(),
            reason,
        ));
    }
    None
}

/// "Call the day before" (seed B38): on the working day before, and not for a promise made within one
/// working day; gone when the money is in.
fn coming_commitment(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let call_day = |due_on: NaiveDate| now.calendar.last_working_day_before(due_on);
    let spoken_since = |day: NaiveDate| {
        facts
            .moments
            .iter()
            .any(|moment| moment.day >= day && !moment.result.is_attempt())
    };
    for promise in &facts.promises {
        let open = promise.state(now.today, now.complete_through) == CommitmentState::Open
            && promise.received.minor < promise.amount.minor;
        let day = call_day(promise.due_on);
        if open
            && day <= now.today
            && now.today < promise.due_on
            && promise.made_on < day
            && !spoken_since(day)
        {
            let reason = Reason::PromiseComing {
                amount: promise.amount,
                due_on: promise.due_on,
            };
            return Some(commitment_call(
                TodayStep::CallBeforePromise,
                "promise",
                day,
                promise.items.clone(),
                reason,
            ));
        }
    }
    for arrangement in &facts.arrangements {
        if arrangement.state(now.today, now.complete_through) != CommitmentState::Open {
            continue;
        }
        let Some(next) = arrangement.next() else {
            continue;
        };
        let day = call_day(next.due_on);
        if day <= now.today
            && now.today < next.due_on
            && arrangement.made_on < day
            && !spoken_since(day)
        {
            let reason = Reason::InstalmentComing {
                nr: next.nr,
                of: arrangement.instalments.len(),
                amount: next.amount,
                due_on: next.due_on,
            };
            let items = arrangement.items.clone();
            return Some(commitment_call(
                TodayStep::CallBeforePromise,
                "arrangement",
                day,
                items,
                reason,
            ));
        }
    }
    None
}

pub(super) fn commitment_call(
    step: TodayStep,
    name: &str,
    since: NaiveDate,
    items: Vec<ItemId>,
    reason: Reason,
) -> Decision {
    let todo = Todo {
        step,
        name: name.to_owned(),
        since,
        letter: None,
        place: None,
        items,
        also: Vec::new(),
        first: true,
        weight: 0,
        scale: None,
    };
    Decision {
        standing: Standing::Today(todo),
        reasons: vec![reason],
    }
}

/// They asked to be called back: on that day, whatever the calendar prefers.
pub(super) fn call_back(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    if facts.legal_state.is_some() || handed_over(facts, now.today) {
        return None;
    }
    let last = facts
        .moments
        .iter()
        .rev()
        .find(|moment| !moment.result.is_attempt())?;
    let on = last.call_back_on?;
    let overdue: Vec<ItemId> = facts
        .items
        .iter()
        .filter(|item| item.open.is_positive() && item.due_on < now.today)
        .map(|item| item.id)
        .collect();
    if overdue.is_empty() {
        return None;
    }
    let reason = if last.ask_next.is_empty() {
        Reason::CallBack {
            contact_name: last.contact_name.clone(),
            on,
            at: last.call_back_at,
        }
    } else {
        Reason::AskNext {
            name: last.ask_next.clone(),
            told_by: last.contact_name.clone(),
            on: last.day,
        }
    };
    if on > now.today {
        return Some(Decision::rest(NotToday::Contacted, Some(on), reason));
    }
    // At an hour of the same day: that call is still to come. Otherwise once a day is enough.
    let at_an_hour = last.call_back_at.is_some();
    if last.day >= now.today && on <= last.day && !at_an_hour && spoken_today(facts, now).is_some()
    {
        return None;
    }
    let mut decision = commitment_call(TodayStep::Call, "call-back", on, overdue, reason);
    if let Standing::Today(todo) = &mut decision.standing {
        todo.first = true;
    }
    Some(decision)
}
