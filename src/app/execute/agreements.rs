//! Calls and what came of them.

use super::commitments::{Rules, add_arrangement, add_promise};
use super::standing::record_dispute;
use super::{about, record, required};
use crate::app::command::{Changed, Done, MomentDraft};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::contact::{Channel, MomentResult};
use crate::domain::ids::ContactMomentId;
use crate::domain::message::{Message, Refusal, msg};
use crate::store::write::NewMoment;
use crate::store::{JournalEntry, Write};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

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
    let rules = Rules::of(session, draft.customer)?;
    check_moment(draft, today)?;
    let customer = draft.customer;
    record(
        session,
        "moment",
        said(draft),
        Changed::Customer(customer),
        |write| {
            put_down(write, draft, &rules)?;
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
    rules: &Rules,
) -> Result<ContactMomentId, Error> {
    let (customer, today) = (draft.customer, rules.today);
    let moment = write.add_moment(&new_moment(draft, rules.now))?;
    if let Some(promise) = &draft.promise {
        add_promise(write, today, customer, promise)?;
    }
    if let Some(arrangement) = &draft.arrangement {
        add_arrangement(write, customer, arrangement, rules)?;
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
