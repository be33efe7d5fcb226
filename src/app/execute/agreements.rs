//! Calls and what came of them; promises and arrangements.

use super::standing::{not_under_the_law, record_dispute};
use super::{about, open_items, open_sum, record, required};
use crate::app::command::{ArrangementDraft, Changed, Done, MomentDraft, PromiseDraft};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::calendar::{Calendar, MAX_INSTALMENTS, months_after};
use crate::domain::contact::{Channel, MomentResult};
use crate::domain::ids::{ArrangementId, ContactMomentId, CustomerId, HeldOrderId, PromiseId};
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::money::Money;
use crate::store::read::ItemRow;
use crate::store::write::{NewArrangement, NewMoment, NewPromise};
use crate::store::{JournalEntry, Subject, Write};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

/// Months within which the last instalment lies.
const ARRANGEMENT_MONTHS: u32 = 4;

/// What is to be ended must still run.
pub(super) fn gone_unless(ended: usize) -> Result<(), Refusal> {
    if ended == 0 {
        Err(Refusal::new(msg("refused-ended-already")))
    } else {
        Ok(())
    }
}

pub(super) fn record_moment(session: &mut Session, draft: &MomentDraft) -> Result<Done, Error> {
    let today = session.today();
    let now = session.clock().now;
    let calendar = session.calendar()?;
    check_moment(draft, today)?;
    let customer = draft.customer;
    record(
        session,
        "moment",
        said(draft),
        Changed::Customer(customer),
        |write| {
            put_down(write, draft, (today, now), &calendar)?;
            // Whoever speaks to them themselves takes the case back from sales.
            if !draft.result.is_attempt() {
                write.end_hand_off(customer, draft.currency)?;
            }
            Ok(about(customer, &draft.items).with(json!({ "result": draft.result.code() })))
        },
    )
}

/// A contact moment with what was agreed in it, and the step that it was.
pub(super) fn put_down(
    write: &mut Write<'_>,
    draft: &MomentDraft,
    (today, now): (NaiveDate, DateTime<Utc>),
    calendar: &Calendar,
) -> Result<ContactMomentId, Error> {
    let customer = draft.customer;
    let moment = write.add_moment(&new_moment(draft, now))?;
    if let Some(promise) = &draft.promise {
        add_promise(write, today, customer, promise)?;
    }
    if let Some(arrangement) = &draft.arrangement {
        add_arrangement(write, today, customer, arrangement, calendar)?;
    }
    if let Some(dispute) = &draft.dispute {
        record_dispute(write, today, customer, dispute)?;
    }
    // An attempt that reached nobody is not a step; a talk is, whatever came of it.
    if let Some(step) = draft.step.as_ref().filter(|_| !draft.result.is_attempt()) {
        for item in &draft.items {
            write.add_step(*item, step, today, None, (None, Some(moment)))?;
        }
    }
    Ok(moment)
}

fn new_moment(draft: &MomentDraft, at: DateTime<Utc>) -> NewMoment {
    NewMoment {
        customer: draft.customer,
        at,
        channel: draft.channel,
        incoming: draft.incoming,
        contact_name: draft.contact_name.trim().to_owned(),
        tone: draft.tone,
        result: draft.result,
        cause: draft.cause,
        call_back_on: draft.call_back_on,
        call_back_at: draft.call_back_at.filter(|_| draft.call_back_on.is_some()),
        ask_next: draft.ask_next.trim().to_owned(),
        skipped_because: draft.skipped_because.trim().to_owned(),
        excuses: draft.excuses.clone(),
        read_back: draft.read_back,
        note: draft.note.trim().to_owned(),
    }
}

fn said(draft: &MomentDraft) -> Message {
    match (&draft.promise, &draft.arrangement, draft.call_back_on) {
        (Some(promise), _, _) => msg("did-moment-promise")
            .with("amount", promise.amount)
            .with("day", promise.due_on),
        (_, Some(arrangement), _) => {
            msg("did-moment-arrangement").with("of", arrangement.instalments.len())
        }
        (_, _, Some(day)) => msg("did-moment-call-back").with("day", day),
        _ => msg("did-moment-result").with("result", draft.result.message()),
    }
}

/// What a contact moment needs before it can be recorded; the call screen asks the same.
pub(super) fn check_moment(draft: &MomentDraft, today: NaiveDate) -> Result<(), Refusal> {
    let missing = |key, place| Err(Refusal::new(msg(key)).at(place));
    if draft.result.is_attempt() {
        return Ok(());
    }
    if draft.contact_name.trim().is_empty() {
        return missing("refused-no-person", "contact");
    }
    if draft.cause.is_none() && !may_lack_a_cause(draft) {
        return missing("refused-no-cause", "cause");
    }
    match draft.result {
        MomentResult::Promise if draft.promise.is_none() => {
            return missing("refused-no-promise", "promise");
        }
        MomentResult::Arrangement if draft.arrangement.is_none() => {
            return missing("refused-no-arrangement", "arrangement");
        }
        MomentResult::Dispute if draft.dispute.is_none() => {
            return missing("refused-no-dispute", "dispute");
        }
        MomentResult::CallBack if draft.call_back_on.is_none_or(|day| day < today) => {
            return missing("refused-no-call-back-day", "call_back");
        }
        _ => {}
    }
    let agreed = draft.promise.is_some() || draft.arrangement.is_some();
    if agreed && draft.channel.is_spoken() && !draft.read_back {
        return missing("refused-not-read-back", "read_back");
    }
    Ok(())
}

/// Why the money had not come is asked whoever began (seeds B30, B43); only who rings about something else and
/// is called back owes no answer.
fn may_lack_a_cause(draft: &MomentDraft) -> bool {
    draft.incoming && draft.channel == Channel::Call && draft.result == MomentResult::CallBack
}

pub(super) fn hold_order(
    session: &mut Session,
    customer: CustomerId,
    what: &str,
) -> Result<Done, Error> {
    let what = required(what, "what", "refused-no-order")?;
    record(
        session,
        "hold-order",
        msg("did-hold-order").with("what", what),
        Changed::Customer(customer),
        |write| {
            write.add_held_order(customer, what)?;
            Ok(JournalEntry::about(Subject::Customer(customer)).with(json!({ "what": what })))
        },
    )
}

pub(super) fn release_order(session: &mut Session, order: HeldOrderId) -> Result<Done, Error> {
    record(
        session,
        "release-order",
        msg("did-release-order"),
        Changed::Everything,
        |write| {
            gone_unless(write.release_order(order)?)?;
            Ok(JournalEntry::default().with(json!({ "order": order.0 })))
        },
    )
}

pub(super) fn record_promise(
    session: &mut Session,
    customer: CustomerId,
    draft: &PromiseDraft,
) -> Result<Done, Error> {
    let today = session.today();
    let said = msg("did-moment-promise")
        .with("amount", draft.amount)
        .with("day", draft.due_on);
    record(
        session,
        "promise",
        said,
        Changed::Customer(customer),
        |write| {
            add_promise(write, today, customer, draft)?;
            Ok(about(customer, &draft.items))
        },
    )
}

/// A promise that runs from now on; an older one about the same items gives way.
pub(super) fn add_promise(
    write: &mut Write<'_>,
    today: NaiveDate,
    customer: CustomerId,
    draft: &PromiseDraft,
) -> Result<PromiseId, Error> {
    let rows = open_items(write, today, &draft.items)?;
    let open = open_sum(&rows)?;
    if draft.due_on < today {
        return Err(Refusal::new(msg("refused-promise-in-the-past"))
            .at("promise_day")
            .into());
    }
    if draft.amount.currency != open.currency
        || !draft.amount.is_positive()
        || draft.amount.minor > open.minor
    {
        return Err(
            Refusal::new(msg("refused-promise-amount").with("open", open))
                .at("promise_amount")
                .into(),
        );
    }
    not_under_the_law(write, customer)?;
    not_in_an_arrangement(write, today, customer, &rows)?;
    write.end_promises_about(&draft.items)?;
    Ok(write.add_promise(&NewPromise {
        customer,
        amount: draft.amount,
        due_on: draft.due_on,
        items: rows.iter().map(|row| (row.id, row.open)).collect(),
        contact_name: draft.contact_name.trim().to_owned(),
        words: draft.words.trim().to_owned(),
        confirm: draft.confirm,
    })?)
}

/// Items that sleep in an arrangement are promised already.
fn not_in_an_arrangement(
    write: &Write<'_>,
    today: NaiveDate,
    customer: CustomerId,
    rows: &[ItemRow],
) -> Result<(), Error> {
    let running = write.arrangements(today, Some(customer))?;
    let sleeps = rows.iter().find(|row| {
        running
            .iter()
            .any(|other| !other.arrangement.ended && other.arrangement.items.contains(&row.id))
    });
    match sleeps {
        Some(row) => Err(Refusal::new(
            msg("refused-in-arrangement").with("number", row.number.as_str()),
        )
        .at("items")
        .into()),
        None => Ok(()),
    }
}

fn add_arrangement(
    write: &mut Write<'_>,
    today: NaiveDate,
    customer: CustomerId,
    draft: &ArrangementDraft,
    calendar: &Calendar,
) -> Result<ArrangementId, Error> {
    let rows = open_items(write, today, &draft.items)?;
    let open = open_sum(&rows)?;
    check_schedule(&draft.instalments, open, today, calendar)?;
    not_under_the_law(write, customer)?;
    not_in_an_arrangement(write, today, customer, &rows)?;
    write.end_promises_about(&draft.items)?;
    Ok(write.add_arrangement(&NewArrangement {
        customer,
        currency: open.currency,
        items: rows.iter().map(|row| (row.id, row.open)).collect(),
        instalments: draft.instalments.clone(),
        contact_name: draft.contact_name.trim().to_owned(),
        words: draft.words.trim().to_owned(),
        confirm: draft.confirm,
    })?)
}

/// At most four instalments, in order, on days to come, within four months, adding up to what is open.
fn check_schedule(
    instalments: &[(NaiveDate, Money)],
    open: Money,
    today: NaiveDate,
    calendar: &Calendar,
) -> Result<(), Refusal> {
    let refused = |what: Message| Err(Refusal::new(what).at("instalments"));
    let most = usize::try_from(MAX_INSTALMENTS).unwrap_or(4);
    if instalments.is_empty() || instalments.len() > most {
        return refused(msg("refused-instalments-most").with("most", most));
    }
    if instalments
        .iter()
        .any(|(_, amount)| !amount.is_positive() || amount.currency != open.currency)
    {
        return refused(msg("refused-instalment-amount"));
    }
    if instalments.first().is_some_and(|(day, _)| *day < today)
        || instalments.windows(2).any(|pair| pair[0].0 >= pair[1].0)
    {
        return refused(msg("refused-instalment-days"));
    }
    let last_day = calendar.payment_day_on_or_after(months_after(today, ARRANGEMENT_MONTHS));
    if instalments.last().is_some_and(|(day, _)| *day > last_day) {
        return refused(msg("refused-instalments-too-late").with("day", last_day));
    }
    let sum = Money::sum(open.currency, instalments.iter().map(|(_, amount)| *amount));
    if sum != Some(open) {
        return refused(
            msg("refused-instalments-sum")
                .with("sum", sum.unwrap_or(open))
                .with("open", open),
        );
    }
    Ok(())
}

pub(super) fn withdraw_promise(
    session: &mut Session,
    promise: PromiseId,
    reason: &str,
) -> Result<Done, Error> {
    let reason = required(reason, "reason", "refused-no-reason")?;
    record(
        session,
        "withdraw-promise",
        msg("did-withdraw-promise"),
        Changed::Everything,
        |write| {
            gone_unless(write.end_promise(promise)?)?;
            Ok(JournalEntry::default().with(json!({ "promise": promise.0, "reason": reason })))
        },
    )
}

pub(super) fn end_arrangement(
    session: &mut Session,
    arrangement: ArrangementId,
    reason: &str,
) -> Result<Done, Error> {
    let reason = required(reason, "reason", "refused-no-reason")?;
    record(
        session,
        "end-arrangement",
        msg("did-end-arrangement"),
        Changed::Everything,
        |write| {
            gone_unless(write.end_arrangement(arrangement)?)?;
            Ok(JournalEntry::about(Subject::Arrangement(arrangement))
                .with(json!({ "reason": reason })))
        },
    )
}

pub(super) fn mark_signed(
    session: &mut Session,
    arrangement: ArrangementId,
    on: NaiveDate,
) -> Result<Done, Error> {
    if on > session.today() {
        return Err(Refusal::new(msg("refused-day-to-come"))
            .at("signed_on")
            .into());
    }
    record(
        session,
        "signed",
        msg("did-signed"),
        Changed::Everything,
        |write| {
            gone_unless(write.sign_arrangement(arrangement, on)?)?;
            Ok(JournalEntry::about(Subject::Arrangement(arrangement))
                .with(json!({ "on": on.to_string() })))
        },
    )
}

pub(super) fn override_books(session: &mut Session, reason: &str) -> Result<Done, Error> {
    let reason = required(reason, "reason", "refused-no-reason")?;
    record(
        session,
        "override-books",
        msg("did-override-books"),
        Changed::Everything,
        |write| {
            write.override_books(reason)?;
            Ok(JournalEntry::default().with(json!({ "reason": reason })))
        },
    )
}
