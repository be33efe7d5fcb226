//! Why a customer stands where it stands, as values; each can be said.

use crate::domain::calendar::NoCallDay;
use crate::domain::contact::MomentResult;
use crate::domain::day_route::DayRoute;
use crate::domain::dunning::StepChannel;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::domain::standing::{HoldReason, LegalState};
use chrono::{NaiveDate, NaiveTime};

/// Why a customer stands where it stands, as values; [`Reason::message`] says it.
#[expect(
    missing_docs,
    reason = "the fields are named after what they are, and said by each variant"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A promise was not kept.
    PromiseBroken {
        amount: Money,
        due_on: NaiveDate,
        /// The day of the list that had it open still, where one says so.
        listed: Option<NaiveDate>,
        /// The words of the promise; may be empty.
        words: String,
    },
    /// The bank took back what had kept a promise.
    PromiseTakenBack { amount: Money, on: NaiveDate },
    /// Part of a promise came.
    PromisePartly {
        amount: Money,
        received: Money,
        due_on: NaiveDate,
        /// The words of the promise; may be empty.
        words: String,
    },
    /// An instalment was not paid.
    InstalmentMissed {
        nr: u32,
        of: usize,
        amount: Money,
        due_on: NaiveDate,
    },
    /// The time to pay a missed instalment after all has run out.
    CureOver {
        nr: u32,
        of: usize,
        amount: Money,
        through: NaiveDate,
    },
    /// We let an arrangement lapse: the whole rest is due.
    ArrangementLapsed { on: NaiveDate },
    /// What lapsed had been acknowledged in writing.
    AcknowledgedAndLapsed { signed_on: NaiveDate },
    /// The signed copy is not back.
    NotSigned { sent_on: NaiveDate },
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
    CallBack {
        contact_name: String,
        on: NaiveDate,
        at: Option<NaiveTime>,
    },
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
    /// Within their usual day, and so much open that it is asked for all the same.
    AbovePeaceLimit { open: Money, limit: Money },
    /// Old enough to give away.
    HandOverAdvised { since: NaiveDate, urgent: bool },
    /// Somebody else decides: whom to ask for, who said so and when.
    AskNext {
        name: String,
        told_by: String,
        on: NaiveDate,
    },
    /// What was promised since was kept: what waits for it may go out.
    OrderReady { what: String },
    /// By letter because nobody picked up, so many times.
    NobodyReached { attempts: usize },
    /// By letter because there is no time, or no number, to call.
    LetterInsteadOfCall,
    /// The means that the procedure has was changed by hand into this one.
    ByHand { route: DayRoute },
    /// Sales has had it since this day, and it is back.
    BackFromSales { colleague: String, since: NaiveDate },
    /// In this holiday period sales has time to ring, and this customer suits it.
    SuitsSales { period: Message },
    /// Rest: sales has it since this day.
    AtSales { colleague: String, since: NaiveDate },
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
    CalendarMoves { to: NaiveDate, why: NoCallDay },
    /// Rest: spoken today.
    SpokenToday { result: MomentResult },
    /// Rest: the bank collects it on this day, or has.
    DirectDebitRuns { on: NaiveDate },
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
    #[expect(
        clippy::too_many_lines,
        reason = "one arm for each reason, and nothing else"
    )]
    pub fn message(&self) -> Message {
        match self {
            Self::PromiseBroken {
                amount,
                due_on,
                listed,
                words,
            } => with_words(not_received(*amount, *due_on, *listed), words),
            Self::PromiseTakenBack { amount, on } => msg("reason-promise-taken-back")
                .with("amount", *amount)
                .with("day", *on),
            Self::PromisePartly {
                amount,
                received,
                due_on,
                words,
            } => {
                let partly = msg("reason-promise-partly")
                    .with("amount", *amount)
                    .with("received", *received)
                    .with("day", *due_on);
                with_words(partly, words)
            }
            Self::CureOver {
                nr,
                of,
                amount,
                through,
            } => msg("reason-cure-over")
                .with("nr", i64::from(*nr))
                .with("of", *of)
                .with("amount", *amount)
                .with("day", *through),
            Self::ArrangementLapsed { on } => msg("reason-arrangement-lapsed").with("day", *on),
            Self::AcknowledgedAndLapsed { signed_on } => {
                msg("reason-acknowledged-and-lapsed").with("day", *signed_on)
            }
            Self::NotSigned { sent_on } => msg("reason-not-signed").with("day", *sent_on),
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
            Self::CallBack {
                contact_name,
                on,
                at,
            } => call_back(contact_name, *on, *at),
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
            Self::AbovePeaceLimit { open, limit } => msg("reason-above-peace-limit")
                .with("open", *open)
                .with("limit", *limit),
            Self::HandOverAdvised { since, urgent } => hand_over(*since, *urgent),
            Self::AskNext { name, told_by, on } => msg("reason-ask-next")
                .with("name", name.as_str())
                .with("by", told_by.as_str())
                .with("day", *on),
            Self::OrderReady { what } => msg("reason-order-ready").with("what", what.as_str()),
            Self::NobodyReached { attempts } => {
                msg("reason-nobody-reached").with("attempts", *attempts)
            }
            Self::LetterInsteadOfCall => msg("reason-letter-instead"),
            Self::ByHand { route } => msg("reason-by-hand").with("route", route.message()),
            Self::BackFromSales { colleague, since } => msg("reason-back-from-sales")
                .with("name", colleague.as_str())
                .with("day", *since),
            Self::SuitsSales { period } => msg("reason-suits-sales").with("period", period.clone()),
            Self::AtSales { colleague, since } => msg("reason-at-sales")
                .with("name", colleague.as_str())
                .with("day", *since),
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
            } => in_dispute(category, words, owner),
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
            Self::CalendarMoves { to, why } => msg("reason-calendar")
                .with("why", why.message())
                .with("day", *to),
            Self::SpokenToday { result } => {
                msg("reason-spoken-today").with("result", result.message())
            }
            Self::DirectDebitRuns { on } => msg("reason-direct-debit").with("day", *on),
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

/// Old enough to give away, or more than that.
fn hand_over(since: NaiveDate, urgent: bool) -> Message {
    let said = if urgent {
        msg("reason-hand-over-urgent")
    } else {
        msg("reason-hand-over")
    };
    said.with("day", since)
}

/// They asked to be called back: who, on which day, and at which hour where one was agreed.
fn call_back(contact_name: &str, on: NaiveDate, at: Option<NaiveTime>) -> Message {
    let day = match at {
        Some(at) => msg("reason-day-and-hour")
            .with("day", on)
            .with("hour", at.format("%H:%M").to_string()),
        None => msg("reason-day").with("day", on),
    };
    if contact_name.is_empty() {
        msg("reason-call-back").with("when", day)
    } else {
        msg("reason-call-back-asked")
            .with("name", contact_name)
            .with("when", day)
    }
}

/// A promise that was broken, and the list that says so.
fn not_received(amount: Money, due_on: NaiveDate, listed: Option<NaiveDate>) -> Message {
    let said = match listed {
        Some(day) => msg("reason-promise-broken-by-list").with("listed", day),
        None => msg("reason-promise-broken"),
    };
    said.with("amount", amount).with("day", due_on)
}

/// With the words of a promise, where they were put down.
fn with_words(said: Message, words: &str) -> Message {
    if words.is_empty() {
        said
    } else {
        msg("reason-with-words")
            .with("reason", said)
            .with("words", words)
    }
}

/// What is contested: in the customer's words where there are any, and who looks into it.
fn in_dispute(category: &Message, words: &str, owner: &str) -> Message {
    let what = if words.is_empty() {
        category.clone()
    } else {
        msg("plain-text").with("text", words)
    };
    if owner.is_empty() {
        msg("reason-in-dispute").with("what", what)
    } else {
        msg("reason-in-dispute-owner")
            .with("what", what)
            .with("owner", owner)
    }
}
