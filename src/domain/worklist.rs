//! The worklist: whom to call or write to today, in which order and why; and who not today, why not
//! and until when.
//!
//! [`decide`] looks at one customer in one currency. It takes facts and a day and returns a standing;
//! the same facts and the same day always give the same. Nothing is lost by not looking for ten days:
//! a step is due *since* a day, never exactly today.

use crate::domain::behaviour::UsualPayDay;
use crate::domain::calendar::Calendar;
use crate::domain::code::coded;
use crate::domain::commitment::{Arrangement, CommitmentState, Promise};
use crate::domain::contact::MomentResult;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::DocumentKind;
use crate::domain::dunning::{Procedure, StepChannel, StepDone};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::standing::{Dispute, Hold, HoldReason, LegalState};
use chrono::{Days, NaiveDate};

/// One open item of the customer, with what the procedure needs to know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFacts {
    /// Its row.
    pub id: ItemId,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Its number.
    pub number: String,
    /// Date of the document.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// Still open as of today; negative on a credit note.
    pub open: Money,
    /// The bank collects it.
    pub direct_debit: bool,
    /// The first import asked what had been done about it, and nobody has answered.
    pub opening_unanswered: bool,
    /// The steps it has had.
    pub steps: Vec<StepDone>,
}

/// A contact moment, as far as the worklist needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentFacts {
    /// The day.
    pub day: NaiveDate,
    /// Before noon.
    pub morning: bool,
    /// How it went.
    pub result: MomentResult,
    /// Call back on.
    pub call_back_on: Option<NaiveDate>,
    /// With whom.
    pub contact_name: String,
}

/// Everything about one customer in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerFacts {
    /// Its row.
    pub customer: CustomerId,
    /// Its number, never empty.
    pub number: String,
    /// Its name.
    pub name: String,
    /// What it is; `None` is treated as a consumer where the law cares.
    pub kind: Option<CustomerKind>,
    /// The currency of everything below.
    pub currency: Currency,
    /// Open items, credit notes among them.
    pub items: Vec<ItemFacts>,
    /// Receipts that are this customer's and not yet allocated (positive).
    pub unallocated: Money,
    /// Receipts not yet explained that may be this customer's: amount and day.
    pub candidates: Vec<(Money, NaiveDate)>,
    /// Promises, also judged ones.
    pub promises: Vec<Promise>,
    /// Arrangements, also ended ones.
    pub arrangements: Vec<Arrangement>,
    /// Disputes that run.
    pub disputes: Vec<Dispute>,
    /// Holds that were not lifted.
    pub holds: Vec<Hold>,
    /// The latest contact moments, oldest first.
    pub moments: Vec<MomentFacts>,
    /// Own rhythm, from at least five paid invoices.
    pub habit: Option<UsualPayDay>,
    /// A state in which the law takes over.
    pub legal_state: Option<LegalState>,
    /// There is a telephone number.
    pub can_be_called: bool,
    /// There is an address.
    pub can_be_written: bool,
    /// "Today by letter": chosen for today.
    pub by_letter_today: bool,
}

/// What the day and the house decide.
#[derive(Debug, Clone)]
pub struct Circumstances<'a> {
    /// Today.
    pub today: NaiveDate,
    /// It is afternoon: an attempt of this morning may be repeated.
    pub afternoon: bool,
    /// The day through which the books are complete; `None` when no bank account counts.
    pub complete_through: Option<NaiveDate>,
    /// Working days, holidays, calling days.
    pub calendar: &'a Calendar,
    /// Below this, an item waits for the next reminder of its customer.
    pub minimum: Money,
}

coded! {
    /// What has to be done today.
    pub enum TodayStep "today-step" {
        /// Write.
        Letter = "letter",
        /// Ring.
        Call = "call",
        /// Go there.
        Visit = "visit",
        /// Let sales ring.
        Sales = "sales",
        /// The friendly call on the working day before.
        CallBeforePromise = "call-before-promise",
        /// A promise or instalment was not kept.
        CallBrokenPromise = "call-broken-promise",
        /// Give it away.
        HandOver = "hand-over",
        /// Look at it first: something has to be answered.
        Check = "check",
    }
}

coded! {
    /// Why a customer is not on today's list.
    pub enum NotToday "not-today" {
        /// The books are not complete.
        Books = "books",
        /// In dispute.
        Dispute = "dispute",
        /// A promise runs.
        Promise = "promise",
        /// An arrangement runs.
        Arrangement = "arrangement",
        /// On hold.
        Hold = "hold",
        /// Within their own usual pay day.
        UsualPayDay = "usual-pay-day",
        /// Covered by credit notes or unallocated receipts.
        Covered = "covered",
        /// Perhaps in a receipt that is not yet explained.
        UnexplainedReceipt = "unexplained-receipt",
        /// The calendar moved it.
        Calendar = "calendar",
        /// Reached today already.
        Contacted = "contacted",
        /// The bank collects it.
        DirectDebit = "direct-debit",
        /// Below the minimum amount.
        Minimum = "minimum",
        /// The law took over.
        LegalState = "legal-state",
        /// At sales.
        AtSales = "at-sales",
        /// No telephone number and no address.
        NoContactData = "no-contact-data",
        /// Handed over.
        HandedOver = "handed-over",
        /// The next step's day has not come.
        NotDue = "not-due",
    }
}

/// Why a customer stands where it stands, as values; [`Reason::message`] says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A promise was not kept.
    PromiseBroken { amount: Money, due_on: NaiveDate },
    /// Part of a promise came.
    PromisePartly {
        amount: Money,
        received: Money,
        due_on: NaiveDate,
    },
    /// An instalment was not paid.
    InstalmentMissed {
        nr: u32,
        of: usize,
        amount: Money,
        due_on: NaiveDate,
    },
    /// A promise falls due on the next working day.
    PromiseComing { amount: Money, due_on: NaiveDate },
    /// An instalment falls due on the next working day.
    InstalmentComing {
        nr: u32,
        of: usize,
        amount: Money,
        due_on: NaiveDate,
    },
    /// They asked to be called back.
    CallBack { contact_name: String, on: NaiveDate },
    /// Nobody answered last time.
    Again { last_on: NaiveDate },
    /// So many days after the due date.
    DaysAfterDue { days: i64 },
    /// The deadline of the letter has passed without reaction.
    DeadlinePassed { deadline: NaiveDate },
    /// The call led to nothing.
    CallWithoutPromise { on: NaiveDate },
    /// First the 14-day letter, before any costs.
    FourteenDayFirst { days: i64 },
    /// Later than they usually pay.
    LaterThanUsual { usual_day: i64, now_day: i64 },
    /// Old enough to give away.
    HandOverAdvised { since: NaiveDate, urgent: bool },
    /// By letter because there is no time, or no number, to call.
    LetterInsteadOfCall,
    /// Items older than the first import wait for an answer.
    OpeningUnanswered { items: usize },
    /// A dispute has passed its day.
    DisputeOverdue { owner: String, solve_by: NaiveDate },
    /// Rest: until their usual day.
    Usual { usual_day: i64, until: NaiveDate },
    /// Rest: in dispute.
    InDispute {
        category: Message,
        words: String,
        owner: String,
    },
    /// Rest: a promise runs.
    PromiseRuns { amount: Money, due_on: NaiveDate },
    /// Rest: an arrangement runs.
    ArrangementRuns { kept: usize, of: usize },
    /// Rest: on hold.
    OnHold { reason: HoldReason, note: String },
    /// Rest: covered.
    Covered { by: Money },
    /// Rest: perhaps already paid.
    PerhapsPaid { amount: Money, booked_on: NaiveDate },
    /// Rest: the calendar says later.
    CalendarMoves { to: NaiveDate },
    /// Rest: spoken today.
    SpokenToday { result: MomentResult },
    /// Rest: direct debit.
    DirectDebitRuns,
    /// Rest: too small.
    BelowMinimum { minimum: Money },
    /// Rest: legal state.
    Legal { state: LegalState },
    /// Rest: nobody to reach.
    NothingToReachThemBy,
    /// Rest: next step on.
    NextStepOn { step: StepChannel, on: NaiveDate },
    /// Rest: nothing is overdue.
    NothingOverdue { next_due: Option<NaiveDate> },
}

impl Reason {
    /// How it is said: a sentence without capital or full stop.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::PromiseBroken { amount, due_on } => msg("reason-promise-broken")
                .with("amount", *amount)
                .with("day", *due_on),
            Self::PromisePartly {
                amount,
                received,
                due_on,
            } => msg("reason-promise-partly")
                .with("amount", *amount)
                .with("received", *received)
                .with("day", *due_on),
            Self::InstalmentMissed {
                nr,
                of,
                amount,
                due_on,
            } => msg("reason-instalment-missed")
                .with("nr", i64::from(*nr))
                .with("of", *of)
                .with("amount", *amount)
                .with("day", *due_on),
            Self::PromiseComing { amount, due_on } => msg("reason-promise-coming")
                .with("amount", *amount)
                .with("day", *due_on),
            Self::InstalmentComing {
                nr,
                of,
                amount,
                due_on,
            } => msg("reason-instalment-coming")
                .with("nr", i64::from(*nr))
                .with("of", *of)
                .with("amount", *amount)
                .with("day", *due_on),
            Self::CallBack { contact_name, on } if contact_name.is_empty() => {
                msg("reason-call-back").with("day", *on)
            }
            Self::CallBack { contact_name, on } => msg("reason-call-back-asked")
                .with("name", contact_name.as_str())
                .with("day", *on),
            Self::Again { last_on } => msg("reason-again").with("day", *last_on),
            Self::DaysAfterDue { days } => msg("reason-days-after-due").with("days", *days),
            Self::DeadlinePassed { deadline } => {
                msg("reason-deadline-passed").with("day", *deadline)
            }
            Self::CallWithoutPromise { on } => msg("reason-call-without-promise").with("day", *on),
            Self::FourteenDayFirst { days } => msg("reason-fourteen-day-first").with("days", *days),
            Self::LaterThanUsual { usual_day, now_day } => msg("reason-later-than-usual")
                .with("usual", *usual_day)
                .with("now", *now_day),
            Self::HandOverAdvised {
                since,
                urgent: false,
            } => msg("reason-hand-over").with("day", *since),
            Self::HandOverAdvised {
                since,
                urgent: true,
            } => msg("reason-hand-over-urgent").with("day", *since),
            Self::LetterInsteadOfCall => msg("reason-letter-instead"),
            Self::OpeningUnanswered { items } => {
                msg("reason-opening-unanswered").with("items", *items)
            }
            Self::DisputeOverdue { owner, solve_by } if owner.is_empty() => {
                msg("reason-dispute-overdue").with("day", *solve_by)
            }
            Self::DisputeOverdue { owner, solve_by } => msg("reason-dispute-overdue-owner")
                .with("owner", owner.as_str())
                .with("day", *solve_by),
            Self::Usual { usual_day, until } => msg("reason-usual")
                .with("usual", *usual_day)
                .with("day", *until),
            Self::InDispute {
                category,
                words,
                owner,
            } => {
                let what = if words.is_empty() {
                    category.clone()
                } else {
                    msg("plain-text").with("text", words.as_str())
                };
                if owner.is_empty() {
                    msg("reason-in-dispute").with("what", what)
                } else {
                    msg("reason-in-dispute-owner")
                        .with("what", what)
                        .with("owner", owner.as_str())
                }
            }
            Self::PromiseRuns { amount, due_on } => msg("reason-promise-runs")
                .with("amount", *amount)
                .with("day", *due_on),
            Self::ArrangementRuns { kept, of } => msg("reason-arrangement-runs")
                .with("kept", *kept)
                .with("of", *of),
            Self::OnHold { reason, note } if note.is_empty() => {
                msg("reason-hold").with("reason", reason.message())
            }
            Self::OnHold { reason, note } => msg("reason-hold-note")
                .with("reason", reason.message())
                .with("note", note.as_str()),
            Self::Covered { by } => msg("reason-covered").with("amount", *by),
            Self::PerhapsPaid { amount, booked_on } => msg("reason-perhaps-paid")
                .with("amount", *amount)
                .with("day", *booked_on),
            Self::CalendarMoves { to } => msg("reason-calendar").with("day", *to),
            Self::SpokenToday { result } => {
                msg("reason-spoken-today").with("result", result.message())
            }
            Self::DirectDebitRuns => msg("reason-direct-debit"),
            Self::BelowMinimum { minimum } => msg("reason-minimum").with("amount", *minimum),
            Self::Legal { state } => msg("reason-legal-state").with("state", state.message()),
            Self::NothingToReachThemBy => msg("reason-no-contact-data"),
            Self::NextStepOn { step, on } => msg("reason-next-step")
                .with("step", step.message())
                .with("day", *on),
            Self::NothingOverdue {
                next_due: Some(day),
            } => msg("reason-next-due").with("day", *day),
            Self::NothingOverdue { next_due: None } => msg("reason-nothing-overdue"),
        }
    }
}

/// Where a customer stands today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// On the list.
    Today(Todo),
    /// Not on it.
    NotToday {
        /// Why not.
        why: NotToday,
        /// The day it comes back, where a day ends it.
        until: Option<NaiveDate>,
    },
}

/// What to do about a customer today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Todo {
    /// What.
    pub step: TodayStep,
    /// Its name in the procedure: `letter-1`; `promise` and `arrangement` for commitments.
    pub name: String,
    /// Due since.
    pub since: NaiveDate,
    /// Which letter, for a letter.
    pub letter: Option<LetterKind>,
    /// The place of the step and how many the procedure has, counted from 1.
    pub place: Option<(usize, usize)>,
    /// The items at this step.
    pub items: Vec<ItemId>,
    /// Items at a lower step that go along ("also overdue") and have then had their own.
    pub also: Vec<(ItemId, String)>,
    /// Promises and instalments go before everything else.
    pub first: bool,
    /// For the order within its group: amount × days × risk; larger first.
    pub weight: i128,
}

/// A customer's line, on the list or off it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorklistRow {
    /// Its row.
    pub customer: CustomerId,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// All open items together, credit notes deducted.
    pub open: Money,
    /// The overdue ones, positive items only.
    pub overdue: Money,
    /// Of the oldest overdue item; 0 when nothing is.
    pub days_overdue: i64,
    /// On the list, or why not.
    pub standing: Standing,
    /// Why, in order of weight.
    pub reasons: Vec<Reason>,
}

/// Risk as a factor in tenths: somebody who broke a promise counts half as much again.
fn risk_tenths(facts: &CustomerFacts, circumstances: &Circumstances<'_>) -> i128 {
    let broken = facts
        .promises
        .iter()
        .filter(|promise| {
            promise.state(circumstances.today, circumstances.complete_through)
                == CommitmentState::Broken
        })
        .count();
    10 + 5 * i128::try_from(broken.min(4)).unwrap_or(4)
}

/// Days after the due date; due today is not overdue.
#[must_use]
pub fn days_overdue(due_on: NaiveDate, today: NaiveDate) -> i64 {
    (today - due_on).num_days().max(0)
}

/// Decides where a customer stands today. `None` when nothing of it is open.
#[must_use]
pub fn decide(
    facts: &CustomerFacts,
    procedure: &Procedure,
    now: &Circumstances<'_>,
) -> Option<WorklistRow> {
    if facts.items.is_empty() {
        return None;
    }
    let mut row = figures(facts, now.today);
    let decision = commitment_first(facts, now)
        .or_else(|| call_back(facts, now))
        .or_else(|| rests_whole(facts, now, &row))
        .unwrap_or_else(|| next_of_procedure(facts, procedure, now, &row));
    row.standing = decision.standing;
    row.reasons = decision.reasons;
    if let Standing::Today(todo) = &mut row.standing {
        todo.weight = weigh(facts, todo, now);
    }
    Some(row)
}

struct Decision {
    standing: Standing,
    reasons: Vec<Reason>,
}

impl Decision {
    fn rest(why: NotToday, until: Option<NaiveDate>, reason: Reason) -> Self {
        Self {
            standing: Standing::NotToday { why, until },
            reasons: vec![reason],
        }
    }
}

fn figures(facts: &CustomerFacts, today: NaiveDate) -> WorklistRow {
    let zero = Money::zero(facts.currency);
    let overdue = facts
        .items
        .iter()
        .filter(|item| item.open.is_positive() && item.due_on < today);
    WorklistRow {
        customer: facts.customer,
        number: facts.number.clone(),
        name: facts.name.clone(),
        open: Money::sum(facts.currency, facts.items.iter().map(|item| item.open)).unwrap_or(zero),
        overdue: Money::sum(facts.currency, overdue.clone().map(|item| item.open)).unwrap_or(zero),
        days_overdue: overdue
            .map(|item| days_overdue(item.due_on, today))
            .max()
            .unwrap_or(0),
        standing: Standing::NotToday {
            why: NotToday::NotDue,
            until: None,
        },
        reasons: Vec::new(),
    }
}

fn weigh(facts: &CustomerFacts, todo: &Todo, now: &Circumstances<'_>) -> i128 {
    let exposure: i128 = facts
        .items
        .iter()
        .filter(|item| item.open.is_positive())
        .map(|item| {
            i128::from(item.open.minor) * i128::from(days_overdue(item.due_on, now.today).max(1))
        })
        .sum();
    let urgency = match todo.step {
        TodayStep::CallBrokenPromise => 1_i128 << 100,
        TodayStep::CallBeforePromise => 1_i128 << 99,
        _ if todo.first => 1_i128 << 98,
        _ => 0,
    };
    urgency + exposure * risk_tenths(facts, now)
}

/// Broken promises and missed instalments, then those that fall due on the next working day. These
/// calls never move for the calendar, and they go before every rest but the law's.
fn commitment_first(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
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

fn commitment_call(
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
    };
    Decision {
        standing: Standing::Today(todo),
        reasons: vec![reason],
    }
}

/// They asked to be called back: on that day, whatever the calendar prefers.
fn call_back(facts: &CustomerFacts, now: &Circumstances<'_>) -> Option<Decision> {
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
    let reason = Reason::CallBack {
        contact_name: last.contact_name.clone(),
        on,
    };
    if on > now.today {
        return Some(Decision::rest(NotToday::Contacted, Some(on), reason));
    }
    if last.day >= now.today && on <= last.day && spoken_today(facts, now).is_some() {
        return None;
    }
    let mut decision = commitment_call(TodayStep::Call, "call-back", on, overdue, reason);
    if let Standing::Today(todo) = &mut decision.standing {
        todo.first = true;
    }
    Some(decision)
}

fn handed_over(facts: &CustomerFacts, today: NaiveDate) -> bool {
    facts.holds.iter().any(|hold| {
        hold.reason == HoldReason::HandedOver && hold.items.is_empty() && hold.holds_on(today)
    })
}

fn spoken_today<'a>(facts: &'a CustomerFacts, now: &Circumstances<'_>) -> Option<&'a MomentFacts> {
    facts
        .moments
        .iter()
        .rev()
        .find(|moment| moment.day == now.today && !moment.result.is_attempt())
}

/// What makes the whole customer rest.
fn rests_whole(
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
    if let Some(dispute) = facts
        .disputes
        .iter()
        .find(|dispute| dispute.solve_by.is_some_and(|day| day < now.today))
        && let Some(solve_by) = dispute.solve_by
    {
        let reason = Reason::DisputeOverdue {
            owner: dispute.owner.clone(),
            solve_by,
        };
        let items = dispute.items.iter().map(|(id, _)| *id).collect();
        return Some(commitment_call(
            TodayStep::Check,
            "dispute",
            solve_by,
            items,
            reason,
        ));
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
        let kept = arrangement
            .instalments
            .iter()
            .filter(|instalment| instalment.received.minor >= instalment.amount.minor)
            .count();
        let reason = Reason::ArrangementRuns {
            kept,
            of: arrangement.instalments.len(),
        };
        return Some((
            NotToday::Arrangement,
            arrangement.next().map(|next| next.due_on),
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
        return Some((NotToday::Promise, Some(promise.due_on), reason));
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
    if item.direct_debit {
        return Some((NotToday::DirectDebit, None, Reason::DirectDebitRuns));
    }
    None
}

/// An item whose step has come.
struct Due<'a> {
    item: &'a ItemFacts,
    index: usize,
    since: NaiveDate,
}

fn next_of_procedure(
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
        return nothing_due(&unanswered, rests, later);
    }
    if let Some(decision) = usual_pay_day(facts, now, &due) {
        return decision;
    }
    step_today(facts, procedure, now, row, &due)
}

fn nothing_due(
    unanswered: &[&ItemFacts],
    rests: Vec<(NotToday, Option<NaiveDate>, Reason)>,
    later: Option<(NaiveDate, StepChannel)>,
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
    if !untouched || !habit.is_reliable() || now.today >= until {
        return None;
    }
    let reason = Reason::Usual {
        usual_day: usual_day(habit, due[0].item),
        until,
    };
    Some(Decision::rest(NotToday::UsualPayDay, Some(until), reason))
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
    // No time to call, or no number: the last letter takes the place of the call (tip 8, seed B44).
    if step.channel == StepChannel::Call
        && (facts.by_letter_today || (!facts.can_be_called && facts.can_be_written))
    {
        let letter = procedure.steps[index..]
            .iter()
            .position(|step| step.channel == StepChannel::Letter);
        if let Some(ahead) = letter {
            index += ahead;
            step = &procedure.steps[index];
            reasons.insert(0, Reason::LetterInsteadOfCall);
        }
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
    if let Some(rest) = calendar_says_later(facts, step.channel, since, now) {
        return rest;
    }
    if let Some(habit) = &facts.habit
        && let Some(oldest) = at.iter().max_by_key(|due| now.today - due.item.due_on)
        && habit
            .in_peace_until(oldest.item.due_on)
            .is_some_and(|until| until <= now.today)
        && oldest.item.steps.is_empty()
    {
        let now_day = (now.today - oldest.item.issued_on).num_days();
        reasons.insert(
            0,
            Reason::LaterThanUsual {
                usual_day: usual_day(habit, oldest.item),
                now_day,
            },
        );
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
        step: today_step(step.channel),
        name: step.id.clone(),
        since,
        letter: step.letter,
        place: Some((index + 1, procedure.steps.len())),
        items: at.iter().map(|due| due.item.id).collect(),
        also,
        first: false,
        weight: 0,
    };
    Decision {
        standing: Standing::Today(todo),
        reasons,
    }
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
/// without work. An attempt comes back in the other half of the day or on the next working day, and at
/// most three times a week.
fn calendar_says_later(
    facts: &CustomerFacts,
    channel: StepChannel,
    since: NaiveDate,
    now: &Circumstances<'_>,
) -> Option<Decision> {
    let later =
        |to: NaiveDate| Decision::rest(NotToday::Calendar, Some(to), Reason::CalendarMoves { to });
    if channel == StepChannel::Letter {
        let day = now.calendar.working_day_on_or_after(now.today);
        return (day > now.today).then(|| later(day));
    }
    if channel == StepChannel::HandOver {
        return None;
    }
    let attempts: Vec<&MomentFacts> = facts
        .moments
        .iter()
        .filter(|moment| moment.result.is_attempt())
        .collect();
    if let Some(last) = attempts.last()
        && facts
            .moments
            .last()
            .is_some_and(|moment| moment.result.is_attempt())
        && last.day >= since
    {
        if last.day == now.today && last.morning != now.afternoon {
            let to = now.calendar.next_working_day(now.today);
            let reason = Reason::SpokenToday {
                result: last.result,
            };
            return Some(Decision::rest(NotToday::Contacted, Some(to), reason));
        }
        let week_ago = now.today.checked_sub_days(Days::new(7))?;
        let this_week: Vec<_> = attempts
            .iter()
            .filter(|attempt| attempt.day > week_ago)
            .collect();
        if this_week.len() >= 3 {
            let to = now
                .calendar
                .working_day_on_or_after(this_week[0].day.checked_add_days(Days::new(7))?);
            let reason = Reason::Again { last_on: last.day };
            return (to > now.today).then(|| Decision::rest(NotToday::Contacted, Some(to), reason));
        }
    }
    // A step that fell due on a Monday waits for the preferred day, also on the Tuesday between.
    let planned = now
        .calendar
        .call_day(since)
        .max(now.calendar.call_day(now.today));
    (planned > now.today).then(|| later(planned))
}

/// The order of the list: commitments first, then by weight; by name where equal.
#[must_use]
pub fn compare(a: &WorklistRow, b: &WorklistRow) -> std::cmp::Ordering {
    let weight = |row: &WorklistRow| match &row.standing {
        Standing::Today(todo) => Some(todo.weight),
        Standing::NotToday { .. } => None,
    };
    weight(b)
        .cmp(&weight(a))
        .then_with(|| a.name.cmp(&b.name))
        .then_with(|| a.open.currency.cmp(&b.open.currency))
}
