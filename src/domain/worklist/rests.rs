//! What makes a customer or an item rest.

use super::commitments::commitment_call;
use super::{
    Circumstances, CustomerFacts, Decision, ItemFacts, MomentFacts, NotToday, Reason, Standing,
    TodayStep, WorklistRow,
};
use crate::domain::commitment::CommitmentState;
use crate::domain::ids::ItemId;
use crate::domain::money::Money;
use crate::domain::standing::HoldReason;
use chrono::{Days, NaiveDate};

pub(super) fn handed_over(facts: &CustomerFacts, today: NaiveDate) -> bool {
    facts.holds.iter().any(|hold| {
        hold.reason == HoldReason::HandedOver && hold.items.is_empty() && hold.holds_on(today)
    })
}

pub(super) fn spoken_today<'a>(
    facts: &'a CustomerFacts,
    now: &Circumstances<'_>,
) -> Option<&'a MomentFacts> {
    facts
        .moments
        .iter()
        .rev()
        .find(|moment| moment.day == now.today && !moment.result.is_attempt())
}

/// An attempt that reached nobody comes back in the other half of the day or on the next working day, and
/// at most three times in seven days. Only calls wait for that: a letter may go out meanwhile.
pub(super) fn after_attempts(
    facts: &CustomerFacts,
    now: &Circumstances<'_>,
    decision: &Decision,
) -> Option<Decision> {
    let Standing::Today(todo) = &decision.standing else {
        return None;
    };
    let is_call = matches!(
        todo.step,
        TodayStep::Call | TodayStep::CallBeforePromise | TodayStep::CallBrokenPromise
    );
    let last = facts.moments.last()?;
    if !is_call || !last.result.is_attempt() || last.day < todo.since {
        return None;
    }
    if last.day == now.today && last.morning != now.afternoon {
        let to = now.calendar.next_working_day(now.today);
        let reason = Reason::SpokenToday {
            result: last.result,
        };
        return Some(Decision::rest(NotToday::Contacted, Some(to), reason));
    }
    let week_ago = now.today.checked_sub_days(Days::new(7))?;
    let mut this_week = facts
        .moments
        .iter()
        .filter(|moment| moment.result.is_attempt() && moment.day > week_ago);
    let first = this_week.next()?;
    let three = this_week.count() >= 2;
    let to = now
        .calendar
        .working_day_on_or_after(first.day.checked_add_days(Days::new(7))?);
    let reason = Reason::Again { last_on: last.day };
    (three && to > now.today).then(|| Decision::rest(NotToday::Contacted, Some(to), reason))
}

/// What makes the whole customer rest.
pub(super) fn rests_whole(
    facts: &CustomerFacts,
    now: &Circumstances<'_>,
    row: &WorklistRow,
) -> Option<Decision> {
    if let Some(state) = facts.legal_state {
        return Some(Decision::rest(
            NotToday::LegalState,
            None,
            Reason::Legal { state },
        ));
    }
    // Our answer is late: that we wait ourselves is no reason to let the customer wait.
    if !handed_over(facts, now.today)
        && let Some(decision) = overdue_dispute(facts, now)
    {
        return Some(decision);
    }
    if let Some(hold) = facts
        .holds
        .iter()
        .find(|hold| hold.items.is_empty() && hold.holds_on(now.today))
    {
        let why = if hold.reason == HoldReason::HandedOver {
            NotToday::HandedOver
        } else {
            NotToday::Hold
        };
        let reason = Reason::OnHold {
            reason: hold.reason,
            note: hold.note.clone(),
        };
        return Some(Decision::rest(why, hold.until_on, reason));
    }
    if let Some(moment) = spoken_today(facts, now) {
        let reason = Reason::SpokenToday {
            result: moment.result,
        };
        return Some(Decision::rest(
            NotToday::Contacted,
            now.today.succ_opt(),
            reason,
        ));
    }
    if let Some(decision) = at_sales(facts, now) {
        return Some(decision);
    }
    if row.overdue.is_zero() {
        return None;
    }
    if let Some(covered) = covered(facts, now.today) {
        return Some(Decision::rest(
            NotToday::Covered,
            None,
            Reason::Covered { by: covered },
        ));
    }
    let (amount, booked_on) = facts.candidates.first().copied()?;
    Some(Decision::rest(
        NotToday::UnexplainedReceipt,
        None,
        Reason::PerhapsPaid { amount, booked_on },
    ))
}

/// A dispute that has passed its day rises to the top, until it is closed or has another day.
fn overdue_dispute(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let dispute = facts
        .disputes
        .iter()
        .find(|dispute| dispute.solve_by.is_some_and(|day| day < now.today))?;
    let solve_by = dispute.solve_by?;
    let reason = Reason::DisputeOverdue {
        owner: dispute.owner.clone(),
        solve_by,
    };
    let items = dispute.items.iter().map(|(id, _)| *id).collect();
    let step = TodayStep::Check;
    Some(commitment_call(step, "dispute", solve_by, items, reason))
}

/// Sales has it for two working days; then what came of it is asked (seed A6.1).
fn at_sales(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let case = facts.at_sales.as_ref()?;
    let colleague = case.colleague.clone();
    if now.today < case.back_on {
        let reason = Reason::AtSales {
            colleague,
            since: case.since,
        };
        return Some(Decision::rest(
            NotToday::AtSales,
            Some(case.back_on),
            reason,
        ));
    }
    let reason = Reason::BackFromSales {
        colleague,
        since: case.since,
    };
    let open = facts
        .items
        .iter()
        .filter(|item| item.open.is_positive() && case.items.contains(&item.id));
    let items: Vec<ItemId> = open.map(|item| item.id).collect();
    // Paid meanwhile: nothing has to be asked.
    (!items.is_empty())
        .then(|| commitment_call(TodayStep::Check, "sales", case.back_on, items, reason))
}

/// Credit notes and unallocated receipts together, when they cover all that is overdue: no letter.
fn covered(facts: &CustomerFacts, today: NaiveDate) -> Option<Money> {
    let overdue: i64 = facts
        .items
        .iter()
        .filter(|item| item.open.is_positive() && item.due_on < today)
        .map(|item| item.open.minor)
        .sum();
    let credit: i64 = facts.unallocated.minor
        - facts
            .items
            .iter()
            .filter(|item| item.open.is_negative())
            .map(|item| item.open.minor)
            .sum::<i64>();
    (credit > 0 && credit >= overdue).then(|| Money::minor(credit, facts.currency))
}

/// Why an item rests by itself, with the day that ends it.
#[must_use]
pub fn item_rests(
    item: &ItemFacts,
    facts: &CustomerFacts,
    now: &Circumstances<'_>,
) -> Option<(NotToday, Option<NaiveDate>, Reason)> {
    let about = |items: &[ItemId]| items.contains(&item.id);
    if let Some(dispute) = facts.disputes.iter().find(|dispute| {
        dispute.items.iter().any(|(id, part)| {
            *id == item.id && part.is_none_or(|part| part.minor >= item.open.minor)
        })
    }) {
        let reason = Reason::InDispute {
            category: dispute.category.message(),
            words: dispute.words.clone(),
            owner: dispute.owner.clone(),
        };
        return Some((NotToday::Dispute, dispute.solve_by, reason));
    }
    let running = |state| matches!(state, CommitmentState::Open | CommitmentState::InDefault);
    if let Some(arrangement) = facts.arrangements.iter().find(|arrangement| {
        about(&arrangement.items) && running(arrangement.state(now.today, now.complete_through))
    }) {
        let reason = Reason::ArrangementRuns {
            kept: arrangement.kept().0,
            of: arrangement.asked().count(),
        };
        return Some((
            NotToday::Arrangement,
            arrangement
                .next()
                .map(|next| next.due_on)
                .filter(|day| *day >= now.today),
            reason,
        ));
    }
    if let Some(promise) = facts.promises.iter().find(|promise| {
        about(&promise.items)
            && promise.state(now.today, now.complete_through) == CommitmentState::Open
    }) {
        let reason = Reason::PromiseRuns {
            amount: promise.amount,
            due_on: promise.due_on,
        };
        // Past its day the books decide, and no day says when they will.
        let until = Some(promise.due_on).filter(|day| *day >= now.today);
        return Some((NotToday::Promise, until, reason));
    }
    if let Some(hold) = facts
        .holds
        .iter()
        .find(|hold| about(&hold.items) && hold.holds_on(now.today))
    {
        let why = if hold.reason == HoldReason::HandedOver {
            NotToday::HandedOver
        } else {
            NotToday::Hold
        };
        return Some((
            why,
            hold.until_on,
            Reason::OnHold {
                reason: hold.reason,
                note: hold.note.clone(),
            },
        ));
    }
    direct_debit(item, now)
}

/// Working days after a collection in which a bank may still take it back: by then it has come, or it
/// is owed like any other.
const RETURN_DAYS: u32 = 5;

/// What the bank collects is left in peace until it must have come.
fn direct_debit(
    item: &ItemFacts,
    now: &Circumstances<'_>,
) -> Option<(NotToday, Option<NaiveDate>, Reason)> {
    let on = item.collected_on?;
    let until = now.calendar.add_working_days(on, RETURN_DAYS);
    (now.today < until).then_some((
        NotToday::DirectDebit,
        Some(until),
        Reason::DirectDebitRuns { on },
    ))
}
