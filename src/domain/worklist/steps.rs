//! The next step of the procedure: which items it is about, and whether today is a day for it.

use super::commitments::commitment_call;
use super::rests::item_rests;
use super::{
    Circumstances, CustomerFacts, Decision, ItemFacts, NotToday, Reason, Standing, TodayStep, Todo,
    WorklistRow, days_overdue,
};
use crate::domain::behaviour::UsualPayDay;
use crate::domain::calendar::{Calendar, NoCallDay};
use crate::domain::commitment::CommitmentState;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::day_route::DayRoute;
use crate::domain::dunning::{Procedure, ProcedureStep, StepChannel};
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Money;
use chrono::NaiveDate;
use std::borrow::Cow;

/// An item whose step has come.
struct Due<'a> {
    item: &'a ItemFacts,
    index: usize,
    since: NaiveDate,
}

pub(super) fn next_of_procedure(
    facts: &CustomerFacts,
    procedure: &Procedure,
    now: &Circumstances<'_>,
    row: &WorklistRow,
) -> Decision {
    let overdue: Vec<&ItemFacts> = facts
        .items
        .iter()
        .filter(|item| item.open.is_positive() && item.due_on < now.today)
        .collect();
    if overdue.is_empty() {
        let next_due = facts
            .items
            .iter()
            .filter(|item| item.open.is_positive())
            .map(|item| item.due_on)
            .min();
        return Decision::rest(
            NotToday::NotDue,
            next_due.and_then(|day| day.succ_opt()),
            Reason::NothingOverdue { next_due },
        );
    }
    let unanswered: Vec<&ItemFacts> = overdue
        .iter()
        .copied()
        .filter(|item| item.opening_unanswered)
        .collect();
    let mut rests = Vec::new();
    let mut due = Vec::new();
    let mut later: Option<(NaiveDate, StepChannel)> = None;
    for item in overdue
        .iter()
        .copied()
        .filter(|item| !item.opening_unanswered)
    {
        if let Some(rest) = item_rests(item, facts, now) {
            rests.push(rest);
        } else if let Some(next) = procedure.next_step(item.due_on, &item.steps) {
            if next.on <= now.today {
                due.push(Due {
                    item,
                    index: next.index,
                    since: next.on,
                });
            } else if later.is_none_or(|(on, _)| next.on < on) {
                later = procedure
                    .steps
                    .get(next.index)
                    .map(|step| (next.on, step.channel));
            }
        }
    }
    if due.is_empty() {
        return nothing_due(facts, &unanswered, rests, later, now);
    }
    if let Some(decision) = usual_pay_day(facts, now, &due) {
        return decision;
    }
    step_today(facts, procedure, now, row, &due)
}

fn nothing_due(
    facts: &CustomerFacts,
    unanswered: &[&ItemFacts],
    rests: Vec<(NotToday, Option<NaiveDate>, Reason)>,
    later: Option<(NaiveDate, StepChannel)>,
    now: &Circumstances<'_>,
) -> Decision {
    if let Some(oldest) = unanswered.iter().map(|item| item.due_on).min() {
        let items = unanswered.iter().map(|item| item.id).collect();
        let reason = Reason::OpeningUnanswered {
            items: unanswered.len(),
        };
        let mut decision = commitment_call(TodayStep::Check, "opening", oldest, items, reason);
        if let Standing::Today(todo) = &mut decision.standing {
            todo.first = false;
        }
        return decision;
    }
    if let Some((on, step)) = later {
        // The day that the calendar will make of it, so that nothing is said to come on a Sunday.
        let on = match step {
            StepChannel::Letter => now.calendar.working_day_on_or_after(on),
            StepChannel::Call | StepChannel::Visit | StepChannel::Sales => {
                calling(facts, now).call_day(on)
            }
            StepChannel::HandOver => on,
        };
        return Decision::rest(NotToday::NotDue, Some(on), Reason::NextStepOn { step, on });
    }
    let mut rests = rests.into_iter();
    match rests.next() {
        Some((why, until, reason)) => {
            let others: Vec<Reason> = rests
                .map(|(_, _, reason)| reason)
                .filter(|other| *other != reason)
                .collect();
            let mut reasons = vec![reason];
            reasons.extend(others);
            Decision {
                standing: Standing::NotToday { why, until },
                reasons,
            }
        }
        None => Decision::rest(
            NotToday::NotDue,
            None,
            Reason::NothingOverdue { next_due: None },
        ),
    }
}

/// "Leave them in peace" (tip 4): through their own 80th percentile, as long as no step was taken.
fn usual_pay_day(
    facts: &CustomerFacts,
    now: &Circumstances<'_>,
    due: &[Due<'_>],
) -> Option<Decision> {
    let habit = facts.habit.as_ref()?;
    let untouched = due.iter().all(|due| due.item.steps.is_empty());
    let until = due
        .iter()
        .filter_map(|due| habit.in_peace_until(due.item.due_on))
        .min()?;
    let in_peace = untouched && habit.is_reliable() && now.today < until;
    if !in_peace || above_peace_limit(facts, now).is_some() {
        return None;
    }
    let reason = Reason::Usual {
        usual_day: usual_day(habit, due[0].item),
        until,
    };
    Some(Decision::rest(NotToday::UsualPayDay, Some(until), reason))
}

/// What is open together, where that is too much to leave anybody in peace.
fn above_peace_limit(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Money> {
    let limit = now.peace_limit;
    let open = facts
        .items
        .iter()
        .map(|item| item.open)
        .filter(|open| open.is_positive());
    let open = Money::sum(facts.currency, open)?;
    let above = limit.is_positive() && limit.currency == open.currency && open.minor > limit.minor;
    above.then_some(open)
}

/// The calendar for chasing calls to this customer.
fn calling<'a>(facts: &CustomerFacts, now: &Circumstances<'a>) -> Cow<'a, Calendar> {
    let preferred = now.calling.of(facts.kind).days;
    facts.rhythm.calendar(now.calendar, preferred)
}

/// The day after the invoice on which they usually pay: "day 44".
fn usual_day(habit: &UsualPayDay, item: &ItemFacts) -> i64 {
    habit.after_invoice.map_or_else(
        || (item.due_on - item.issued_on).num_days() + habit.after_due.median,
        |spread| spread.median,
    )
}

fn step_today(
    facts: &CustomerFacts,
    procedure: &Procedure,
    now: &Circumstances<'_>,
    row: &WorklistRow,
    due: &[Due<'_>],
) -> Decision {
    let highest = due.iter().map(|due| due.index).max().unwrap_or(0);
    let at: Vec<&Due<'_>> = due.iter().filter(|due| due.index == highest).collect();
    let since = at.iter().map(|due| due.since).min().unwrap_or(now.today);
    let Some(mut step) = procedure.steps.get(highest) else {
        return Decision::rest(
            NotToday::NotDue,
            None,
            Reason::NothingOverdue { next_due: None },
        );
    };
    let mut index = highest;
    let mut reasons = vec![why_now(
        facts,
        step.channel,
        step.letter,
        &at,
        now,
        procedure,
    )];
    let route = facts
        .route
        .and_then(|choice| choice.holds(since, now.today));
    // No time to call, no number, or nobody there three times: the last letter takes the place of the call
    // (tip 8, seed B44).
    let attempts = attempts_in_vain(facts, since);
    let in_vain = attempts >= ATTEMPTS_MOST && facts.can_be_written && route.is_none();
    let no_number = !facts.can_be_called && facts.can_be_written && route != Some(DayRoute::Visit);
    if step.channel == StepChannel::Call
        && (route == Some(DayRoute::Letter) || no_number || in_vain)
    {
        let letter = procedure.steps[index..]
            .iter()
            .position(|step| step.channel == StepChannel::Letter);
        if let Some(ahead) = letter {
            index += ahead;
            step = &procedure.steps[index];
            reasons.retain(|reason| !matches!(reason, Reason::Again { .. }));
            let why = if in_vain {
                Reason::NobodyReached { attempts }
            } else {
                Reason::LetterInsteadOfCall
            };
            reasons.insert(0, why);
        }
    }
    let channel = channel_of(step, route);
    if channel != step.channel
        && let Some(route) = route
    {
        reasons.insert(0, Reason::ByHand { route });
    }
    if !facts.can_be_called && !facts.can_be_written {
        return Decision::rest(NotToday::NoContactData, None, Reason::NothingToReachThemBy);
    }
    if row.overdue.minor < now.minimum.minor && row.overdue.currency == now.minimum.currency {
        return Decision::rest(
            NotToday::Minimum,
            None,
            Reason::BelowMinimum {
                minimum: now.minimum,
            },
        );
    }
    // What was chosen by hand for today is not moved away again.
    if channel == step.channel
        && let Some(rest) = calendar_says_later(facts, channel, since, now)
    {
        return rest;
    }
    if channel == StepChannel::Call
        && let Some(period) = &now.holiday
        && suits_sales(facts, now)
    {
        reasons.push(Reason::SuitsSales {
            period: period.clone(),
        });
    }
    if let Some(reason) = out_of_peace(facts, now, &at) {
        reasons.insert(0, reason);
    }
    let also = due
        .iter()
        .filter(|due| due.index < highest)
        .filter_map(|due| {
            procedure
                .steps
                .get(due.index)
                .map(|step| (due.item.id, step.id.clone()))
        })
        .collect();
    let todo = Todo {
        step: today_step(channel),
        name: step.id.clone(),
        since,
        letter: step.letter.filter(|_| channel == StepChannel::Letter),
        place: Some((index + 1, procedure.steps.len())),
        items: at.iter().map(|due| due.item.id).collect(),
        also,
        first: false,
        weight: 0,
        scale: None,
    };
    Decision {
        standing: Standing::Today(todo),
        reasons,
    }
}

/// Why somebody with a rhythm is on the list all the same: later than usual, or too much is open.
fn out_of_peace(facts: &CustomerFacts, now: &Circumstances<'_>, at: &[&Due<'_>]) -> Option<Reason> {
    let habit = facts.habit.as_ref()?;
    let oldest = at
        .iter()
        .max_by_key(|due| now.today - due.item.due_on)
        .filter(|due| due.item.steps.is_empty())?
        .item;
    if habit.in_peace_until(oldest.due_on)? <= now.today {
        return Some(Reason::LaterThanUsual {
            usual_day: usual_day(habit, oldest),
            now_day: (now.today - oldest.issued_on).num_days(),
        });
    }
    let open = above_peace_limit(facts, now).filter(|_| habit.is_reliable())?;
    Some(Reason::AbovePeaceLimit {
        open,
        limit: now.peace_limit,
    })
}

/// The means after the choice of the day: it takes the place of a call, and of the first letter where the row
/// itself was changed. What the law or the terms want in writing stays a letter, and handing over is no matter
/// of means.
fn channel_of(step: &ProcedureStep, route: Option<DayRoute>) -> StepChannel {
    let written =
        step.channel == StepChannel::Letter && step.letter != Some(LetterKind::FirstReminder);
    match route {
        _ if written || step.channel == StepChannel::HandOver => step.channel,
        Some(DayRoute::Call) => StepChannel::Call,
        Some(DayRoute::Visit) => StepChannel::Visit,
        Some(DayRoute::Letter | DayRoute::Sales) | None => step.channel,
    }
}

/// A good relation without a dispute: they have paid us often, nothing that was agreed is broken, and they
/// are no consumer (seed A6.2).
fn suits_sales(facts: &CustomerFacts, now: &Circumstances<'_>) -> bool {
    let broken = CommitmentState::failed;
    let promises = facts
        .promises
        .iter()
        .any(|promise| broken(promise.state(now.today, now.complete_through)));
    let arrangements = facts
        .arrangements
        .iter()
        .any(|arrangement| broken(arrangement.state(now.today, now.complete_through)));
    facts.habit.is_some()
        && facts.disputes.is_empty()
        && !promises
        && !arrangements
        && matches!(
            facts.kind,
            Some(CustomerKind::Business | CustomerKind::Government)
        )
}

/// Times that we ring and nobody picks up, before the last letter is proposed; at most so many in a week.
const ATTEMPTS_MOST: usize = 3;

/// How often we rang since the step came due and reached nobody; speaking to somebody begins the count anew.
fn attempts_in_vain(facts: &CustomerFacts, since: NaiveDate) -> usize {
    let latest = facts.moments.iter().rev();
    latest
        .take_while(|moment| moment.result.is_attempt() && moment.day >= since)
        .count()
}

const fn today_step(channel: StepChannel) -> TodayStep {
    match channel {
        StepChannel::Letter => TodayStep::Letter,
        StepChannel::Call => TodayStep::Call,
        StepChannel::Visit => TodayStep::Visit,
        StepChannel::Sales => TodayStep::Sales,
        StepChannel::HandOver => TodayStep::HandOver,
    }
}

fn why_now(
    facts: &CustomerFacts,
    channel: StepChannel,
    letter: Option<LetterKind>,
    at: &[&Due<'_>],
    now: &Circumstances<'_>,
    procedure: &Procedure,
) -> Reason {
    let oldest_due = at
        .iter()
        .map(|due| due.item.due_on)
        .min()
        .unwrap_or(now.today);
    let days = days_overdue(oldest_due, now.today);
    if channel == StepChannel::HandOver {
        let since = at.iter().map(|due| due.since).min().unwrap_or(now.today);
        let urgent_from =
            oldest_due.checked_add_months(chrono::Months::new(procedure.hand_over_urgent_months));
        return Reason::HandOverAdvised {
            since,
            urgent: urgent_from.is_some_and(|day| day <= now.today),
        };
    }
    if let Some(attempt) = facts
        .moments
        .last()
        .filter(|moment| moment.result.is_attempt())
        && channel == StepChannel::Call
    {
        return Reason::Again {
            last_on: attempt.day,
        };
    }
    if letter == Some(LetterKind::FourteenDay) {
        return Reason::FourteenDayFirst { days };
    }
    let previous = at
        .iter()
        .filter_map(|due| due.item.steps.iter().max_by_key(|step| step.done_on))
        .max_by_key(|step| step.done_on);
    match previous {
        Some(step) => match step.deadline {
            Some(deadline) => Reason::DeadlinePassed { deadline },
            None => Reason::CallWithoutPromise { on: step.done_on },
        },
        None => Reason::DaysAfterDue { days },
    }
}

/// First and repeat calls move off Mondays and off the days after a holiday; letters only off days
/// without work.
fn calendar_says_later(
    facts: &CustomerFacts,
    channel: StepChannel,
    since: NaiveDate,
    now: &Circumstances<'_>,
) -> Option<Decision> {
    let later = |to: NaiveDate, why: NoCallDay| {
        let reason = Reason::CalendarMoves { to, why };
        Decision::rest(NotToday::Calendar, Some(to), reason)
    };
    if channel == StepChannel::Letter {
        let why = NoCallDay::DayOff(now.calendar.day_off(now.today)?);
        let day = now.calendar.working_day_on_or_after(now.today);
        return (day > now.today).then(|| later(day, why));
    }
    if channel == StepChannel::HandOver {
        return None;
    }
    // A step that fell due on a Monday waits for the preferred day, also on the Tuesday between.
    let calling = calling(facts, now);
    let planned = calling.call_day(since).max(calling.call_day(now.today));
    let why = || {
        calling
            .no_call_day(now.today)
            .or(calling.no_call_day(since))
    };
    (planned > now.today)
        .then(|| Some(later(planned, why()?)))
        .flatten()
}
