//! Calls about what was agreed: broken promises and missed instalments, those that fall due on the next
//! working day, what waits for a signature, and calling back. These never move for the calendar.

use super::rests::{handed_over, spoken_today};
use super::{Circumstances, CustomerFacts, Decision, NotToday, Reason, Standing, TodayStep, Todo};
use crate::domain::commitment::{
    Arrangement, CommitmentId, CommitmentState, Cure, Instalment, Promise,
};
use crate::domain::ids::ItemId;
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Money;
use chrono::NaiveDate;

/// Why somebody is called about a promise or an arrangement today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommitmentCall {
    /// It was not kept, or an instalment of it was missed.
    Broken,
    /// The time to make a missed instalment good is over: it may lapse.
    Lapse,
    /// It falls due on the next working day.
    Coming,
    /// The signed copy is not back.
    Signature,
}

/// What is called about of what was agreed with a customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Called {
    /// Today, each with why.
    pub today: Vec<(CommitmentId, CommitmentCall)>,
    /// Of these nothing is asked: all of it is contested or settled, the case was given away, or the law has it.
    pub silent: Vec<CommitmentId>,
}

/// What is called about of each promise and arrangement, by the rules by which Today decides.
pub(super) fn called(facts: &CustomerFacts, now: &Circumstances<'_>) -> Called {
    let mut called = Called::default();
    let spoken = spoken_today(facts, now).is_some();
    let mut put = |id, items: &[ItemId], call: Option<CommitmentCall>| {
        if is_away(facts, now) || !is_asked_for(facts, items) {
            called.silent.push(id);
        } else if let Some(call) = call.filter(|_| !spoken) {
            called.today.push((id, call));
        }
    };
    for promise in &facts.promises {
        let broken = is_broken(promise, facts, now).then_some(CommitmentCall::Broken);
        let coming = || is_coming(promise, facts, now).then_some(CommitmentCall::Coming);
        let id = CommitmentId::Promise(promise.id);
        put(id, &promise.items, broken.or_else(coming));
    }
    for arrangement in &facts.arrangements {
        let missed = missed(arrangement, facts, now).map(|missed| match missed {
            Missed::Called(_) => CommitmentCall::Broken,
            Missed::MayLapse(..) => CommitmentCall::Lapse,
        });
        let coming = || next_comes(arrangement, facts, now).map(|_| CommitmentCall::Coming);
        let unsigned = || not_signed(arrangement, facts, now).map(|_| CommitmentCall::Signature);
        let id = CommitmentId::Arrangement(arrangement.id);
        let call = missed.or_else(coming).or_else(unsigned);
        put(id, &arrangement.items, call);
    }
    called
}

/// Nobody of us speaks to them about what was agreed.
fn is_away(facts: &CustomerFacts, now: &Circumstances<'_>) -> bool {
    facts.legal_state.is_some() || handed_over(facts, now.today)
}

/// Broken promises and missed instalments, then those that fall due on the next working day, then what waits
/// for a signature. These calls never move for the calendar, and they go before every rest but the law's.
pub(super) fn commitment_first(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    if is_away(facts, now) || spoken_today(facts, now).is_some() {
        return None;
    }
    broken_promise(facts, now)
        .or_else(|| missed_instalment(facts, now))
        .or_else(|| lapsed(facts, now))
        .or_else(|| coming_promise(facts, now))
        .or_else(|| coming_instalment(facts, now))
        .or_else(|| unsigned(facts, now))
}

/// A receipt that is not explained yet may be theirs: nobody is told that money did not come before it is.
const fn may_be_paid(facts: &CustomerFacts) -> bool {
    !facts.candidates.is_empty()
}

/// Something of these is open that is not contested as a whole: of what is, nothing is asked.
fn is_asked_for(facts: &CustomerFacts, items: &[ItemId]) -> bool {
    let contested = |id: ItemId, open: Money| {
        let mut disputed = facts.disputes.iter().flat_map(|dispute| &dispute.items);
        disputed.any(|(item, part)| *item == id && part.is_none_or(|part| part.minor >= open.minor))
    };
    facts.items.iter().any(|item| {
        items.contains(&item.id) && item.open.is_positive() && !contested(item.id, item.open)
    })
}

/// A talk after a day, whatever came of it.
fn spoken_after(facts: &CustomerFacts, day: NaiveDate) -> bool {
    let mut moments = facts.moments.iter();
    moments.any(|moment| moment.day > day && !moment.result.is_attempt())
}

/// A talk on a day or after it.
fn spoken_since(facts: &CustomerFacts, day: NaiveDate) -> bool {
    let mut moments = facts.moments.iter();
    moments.any(|moment| moment.day >= day && !moment.result.is_attempt())
}

/// Not kept, and nothing came of it yet.
fn is_broken(promise: &Promise, facts: &CustomerFacts, now: &Circumstances<'_>) -> bool {
    promise.asks(now.today, now.complete_through)
        && !may_be_paid(facts)
        && !spoken_after(facts, promise.failed_on())
}

/// A promise that was not kept, or that the bank broke by taking the money back: called about on the next working
/// day, with its words. A later talk that led to something new settles it.
fn broken_promise(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let promise =
        facts.promises.iter().rev().find(|promise| {
            is_broken(promise, facts, now) && is_asked_for(facts, &promise.items)
        })?;
    let reason = match promise.undone_by_return() {
        Some(on) => Reason::PromiseTakenBack {
            amount: promise.amount,
            on,
        },
        None if promise.received.is_positive() => Reason::PromisePartly {
            amount: promise.amount,
            received: promise.received,
            due_on: promise.due_on,
            words: promise.words.clone(),
        },
        None => Reason::PromiseBroken {
            amount: promise.amount,
            due_on: promise.due_on,
            listed: promise.listed.open_on,
            words: promise.words.clone(),
        },
    };
    Some(commitment_call(
        TodayStep::CallBrokenPromise,
        "promise",
        promise.failed_on(),
        promise.items.clone(),
        reason,
    ))
}

/// What is done about an instalment that did not come.
enum Missed<'a> {
    /// It is called about.
    Called(&'a Instalment),
    /// It could be made good through this day, and was not.
    MayLapse(&'a Instalment, NaiveDate),
}

fn missed<'a>(
    arrangement: &'a Arrangement,
    facts: &CustomerFacts,
    now: &Circumstances<'_>,
) -> Option<Missed<'a>> {
    let missed = arrangement.missed(now.today, now.complete_through)?;
    if may_be_paid(facts) {
        return None;
    }
    if let Some(through) = cure_over(arrangement, facts, now) {
        // Whoever was given longer in a talk since then has until that day.
        let mut moments = facts.moments.iter();
        let longer = moments.any(|moment| {
            moment.day > through && moment.call_back_on.is_some_and(|day| day > now.today)
        });
        return (!longer).then_some(Missed::MayLapse(missed, through));
    }
    (!spoken_after(facts, missed.due_on)).then_some(Missed::Called(missed))
}

/// A missed instalment: called about on the next working day; when the time to cure it is over, the owner may let
/// the whole lapse.
fn missed_instalment(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let mut arrangements = facts.arrangements.iter();
    arrangements.find_map(|arrangement| {
        if !is_asked_for(facts, &arrangement.items) {
            return None;
        }
        let of = arrangement.instalments.len();
        let items = arrangement.items.clone();
        Some(match missed(arrangement, facts, now)? {
            Missed::MayLapse(missed, through) => {
                let reason = Reason::CureOver {
                    nr: missed.nr,
                    of,
                    amount: missed.rest(),
                    through,
                };
                commitment_call(TodayStep::Check, "lapse", through, items, reason)
            }
            Missed::Called(missed) => {
                let reason = Reason::InstalmentMissed {
                    nr: missed.nr,
                    of,
                    amount: missed.rest(),
                    due_on: missed.due_on,
                };
                let step = TodayStep::CallBrokenPromise;
                commitment_call(step, "arrangement", missed.due_on, items, reason)
            }
        })
    })
}

/// The last day on which a missed instalment could be cured, once it has passed.
fn cure_over(
    arrangement: &Arrangement,
    facts: &CustomerFacts,
    now: &Circumstances<'_>,
) -> Option<NaiveDate> {
    let days = (now.today, now.complete_through);
    let cure = Cure::of(arrangement, facts.kind, days, (now.calendar, now.post_days))?;
    match cure {
        Cure::Through(day) if cure.is_over(now.today, now.complete_through) => Some(day),
        _ => None,
    }
}

/// An arrangement that we let lapse: first the letter that says so. Whoever had signed has no defence left: when
/// that letter has run out too, handing over is advised, earlier than otherwise (seed A10.8).
fn lapsed(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let arrangement = facts.arrangements.iter().rev().find(|arrangement| {
        arrangement.state(now.today, now.complete_through) == CommitmentState::Lapsed
            && is_asked_for(facts, &arrangement.items)
            && !agreed_again(facts, arrangement, now)
    })?;
    let ended_on = arrangement.ended.as_ref()?.on;
    let items = open_of(facts, &arrangement.items);
    let reason = Reason::ArrangementLapsed { on: ended_on };
    let Some(letter) = arrangement.end_letter else {
        let mut decision = commitment_call(
            TodayStep::Letter,
            "arrangement-end",
            ended_on,
            items,
            reason,
        );
        if let Standing::Today(todo) = &mut decision.standing {
            todo.letter = Some(LetterKind::ArrangementEnd);
        }
        return Some(decision);
    };
    let deadline = letter.deadline.unwrap_or(letter.day);
    if now.today <= deadline {
        let until = deadline.succ_opt();
        return Some(Decision::rest(NotToday::NotDue, until, reason));
    }
    arrangement.signed_on?;
    let since = deadline.succ_opt().unwrap_or(deadline);
    let mut decision = commitment_call(
        TodayStep::HandOver,
        "hand-over",
        since,
        items,
        Reason::AcknowledgedAndLapsed {
            signed_on: arrangement.signed_on?,
        },
    );
    if let Standing::Today(todo) = &mut decision.standing {
        todo.first = false;
    }
    Some(decision)
}

/// Something newer was agreed about its items since it lapsed.
fn agreed_again(facts: &CustomerFacts, arrangement: &Arrangement, now: &Circumstances<'_>) -> bool {
    let about = |items: &[ItemId]| items.iter().any(|item| arrangement.items.contains(item));
    let running = |state: CommitmentState| state.runs();
    let mut promises = facts.promises.iter();
    let mut others = facts.arrangements.iter();
    promises.any(|promise| {
        about(&promise.items) && running(promise.state(now.today, now.complete_through))
    }) || others
        .any(|other| about(&other.items) && running(other.state(now.today, now.complete_through)))
}

fn open_of(facts: &CustomerFacts, items: &[ItemId]) -> Vec<ItemId> {
    let open = facts.items.iter().filter(|item| item.open.is_positive());
    open.map(|item| item.id)
        .filter(|id| items.contains(id))
        .collect()
}

/// A friendly call is made about it today.
fn is_coming(promise: &Promise, facts: &CustomerFacts, now: &Circumstances<'_>) -> bool {
    let day = now.calendar.last_working_day_before(promise.due_on);
    promise.state(now.today, now.complete_through) == CommitmentState::Open
        && promise.received.minor < promise.amount.minor
        && is_the_eve(facts, now, (promise.made_on, day, promise.due_on))
}

/// "Call the day before" (seed B38): on the working day before, and not for a promise made within one
/// working day; gone when the money is in.
fn coming_promise(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let mut promises = facts.promises.iter();
    let promise = promises
        .find(|promise| is_coming(promise, facts, now) && is_asked_for(facts, &promise.items))?;
    let reason = Reason::PromiseComing {
        amount: promise.amount,
        due_on: promise.due_on,
    };
    Some(commitment_call(
        TodayStep::CallBeforePromise,
        "promise",
        now.calendar.last_working_day_before(promise.due_on),
        promise.items.clone(),
        reason,
    ))
}

/// The instalment about which a friendly call is made today, and the day of that call.
fn next_comes<'a>(
    arrangement: &'a Arrangement,
    facts: &CustomerFacts,
    now: &Circumstances<'_>,
) -> Option<(&'a Instalment, NaiveDate)> {
    if arrangement.state(now.today, now.complete_through) != CommitmentState::Open {
        return None;
    }
    let next = arrangement.next()?;
    let day = now.calendar.last_working_day_before(next.due_on);
    is_the_eve(facts, now, (arrangement.made_on, day, next.due_on)).then_some((next, day))
}

fn coming_instalment(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let mut arrangements = facts.arrangements.iter();
    arrangements.find_map(|arrangement| {
        let (next, day) = next_comes(arrangement, facts, now)
            .filter(|_| is_asked_for(facts, &arrangement.items))?;
        let reason = Reason::InstalmentComing {
            nr: next.nr,
            of: arrangement.instalments.len(),
            amount: next.rest(),
            due_on: next.due_on,
        };
        let items = arrangement.items.clone();
        let step = TodayStep::CallBeforePromise;
        Some(commitment_call(step, "arrangement", day, items, reason))
    })
}

/// Today is a day for the friendly call before something falls due, and nobody was spoken to since.
fn is_the_eve(
    facts: &CustomerFacts,
    now: &Circumstances<'_>,
    (made_on, eve, due_on): (NaiveDate, NaiveDate, NaiveDate),
) -> bool {
    let is_near = eve <= now.today && now.today < due_on && made_on < eve;
    is_near && !may_be_paid(facts) && !spoken_since(facts, eve)
}

/// The day on which its letter went out and the day from which its signed copy is called about, once that is.
fn not_signed(
    arrangement: &Arrangement,
    facts: &CustomerFacts,
    now: &Circumstances<'_>,
) -> Option<(NaiveDate, NaiveDate)> {
    if arrangement.state(now.today, now.complete_through) != CommitmentState::Open {
        return None;
    }
    let sent_on = arrangement.awaits_signature()?;
    let since = arrangement.sign_by(now.calendar)?;
    (since <= now.today && !spoken_since(facts, since)).then_some((sent_on, since))
}

/// The signed copy of an arrangement is not back after five working days (seed A10.2).
fn unsigned(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
    let mut arrangements = facts.arrangements.iter();
    arrangements.find_map(|arrangement| {
        let (sent_on, since) = not_signed(arrangement, facts, now)
            .filter(|_| is_asked_for(facts, &arrangement.items))?;
        let items = arrangement.items.clone();
        let reason = Reason::NotSigned { sent_on };
        Some(commitment_call(
            TodayStep::Call,
            "signature",
            since,
            items,
            reason,
        ))
    })
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
