//! What makes a customer or an item rest: holds, disputes, the law that took over; and what was noticed.

use super::agreements::gone_unless;
use super::{about, open_items, record, required};
use crate::app::command::{Changed, DisputeClosing, DisputeDraft, Done};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::commitment::ArrangementEnd;
use crate::domain::ids::{CustomerId, HoldId, ItemId, SignalId};
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Money;
use crate::domain::standing::{Dispute, DisputeOutcome, HoldReason, LegalState, Representative};
use crate::store::read::{DisputeRow, ItemRow};
use crate::store::write::NewDispute;
use crate::store::{JournalEntry, Subject, Write};
use crate::words::Words;
use chrono::NaiveDate;
use serde_json::json;

pub(super) fn hold(
    session: &mut Session,
    customer: CustomerId,
    items: &[ItemId],
    reason: HoldReason,
    note: &str,
    until: Option<NaiveDate>,
) -> Result<Done, Error> {
    let today = session.today();
    let note = required(note, "note", "refused-no-reason")?;
    if until.is_none() && !reason.ends_by_itself() {
        return Err(Refusal::new(msg("refused-hold-without-a-day"))
            .because(msg("refused-hold-without-a-day-why"))
            .at("until")
            .into());
    }
    if until.is_some_and(|day| day <= today) {
        return Err(Refusal::new(msg("refused-hold-in-the-past"))
            .at("until")
            .into());
    }
    let said = match until {
        Some(day) => msg("did-hold-until").with("day", day),
        None => msg("did-hold-until-lifted"),
    };
    record(
        session,
        "hold",
        said,
        Changed::Customer(customer),
        |write| {
            if !items.is_empty() {
                open_items(write, today, items)?;
            }
            write.add_hold(customer, items, reason, note, until)?;
            Ok(about(customer, items).with(
                json!({ "reason": reason.code(), "until": until.map(|day| day.to_string()) }),
            ))
        },
    )
}

pub(super) fn lift_hold(session: &mut Session, hold: HoldId) -> Result<Done, Error> {
    record(
        session,
        "lift-hold",
        msg("did-lift-hold"),
        Changed::Everything,
        |write| {
            let held = write.hold_rows(None)?.into_iter();
            let of = held.filter(|row| row.hold.id == hold);
            gone_unless(write.lift_hold(hold)?)?;
            Ok(JournalEntry {
                subjects: of.map(|row| Subject::Customer(row.customer)).collect(),
                payload: json!({ "hold": hold.0 }),
            })
        },
    )
}

pub(super) fn open_dispute(
    session: &mut Session,
    customer: CustomerId,
    draft: &DisputeDraft,
) -> Result<Done, Error> {
    let today = session.today();
    record(
        session,
        "dispute",
        msg("did-dispute"),
        Changed::Customer(customer),
        |write| {
            let items = record_dispute(write, today, customer, draft)?;
            Ok(about(customer, &items).with(json!({ "category": draft.category.code() })))
        },
    )
}

/// A dispute that runs from now on; gives its items.
pub(super) fn record_dispute(
    write: &mut Write<'_>,
    today: NaiveDate,
    customer: CustomerId,
    draft: &DisputeDraft,
) -> Result<Vec<ItemId>, Error> {
    let words = required(&draft.words, "words", "refused-no-words")?;
    let ids: Vec<ItemId> = draft.items.iter().map(|(id, _)| *id).collect();
    let rows = open_items(write, today, &ids)?;
    for (id, part) in &draft.items {
        let row = rows.iter().find(|row| row.id == *id);
        if let (Some(part), Some(row)) = (part, row)
            && (part.currency != row.open.currency
                || !part.is_positive()
                || part.minor > row.open.minor)
        {
            return Err(Refusal::new(
                msg("refused-disputed-part")
                    .with("number", row.number.as_str())
                    .with("open", row.open),
            )
            .at("amount")
            .into());
        }
    }
    if draft.solve_by.is_some_and(|day| day < today) {
        return Err(Refusal::new(msg("refused-day-in-the-past"))
            .at("solve_by")
            .into());
    }
    write.add_dispute(
        customer,
        &NewDispute {
            items: &draft.items,
            category: draft.category,
            words,
            owner: draft.owner.trim(),
            solve_by: draft.solve_by,
            acknowledge: draft.by_letter,
        },
    )?;
    Ok(ids)
}

/// Ends a dispute with what came of it. Where the customer is right its items go on resting, until the credit note
/// is in.
pub(super) fn close_dispute(
    session: &mut Session,
    closing: &DisputeClosing,
) -> Result<Done, Error> {
    let words = required(&closing.words, "outcome", "refused-no-outcome")?;
    let today = session.today();
    if closing.informed_on > today {
        return Err(Refusal::new(msg("refused-day-to-come"))
            .at("informed_on")
            .into());
    }
    let partly = closing.outcome == DisputeOutcome::PartlyOurs;
    if partly != closing.credited.is_some() || closing.credited.is_some_and(|it| !it.is_positive())
    {
        return Err(Refusal::new(msg("refused-no-credited"))
            .at("credited")
            .into());
    }
    let said = if closing.outcome.expects_credit_note() {
        msg("did-close-dispute-credit")
    } else {
        msg("did-close-dispute")
    };
    let (id, outcome) = (closing.dispute, closing.outcome);
    record(
        session,
        "close-dispute",
        said,
        Changed::Everything,
        |write| {
            let rows = write.dispute_rows(None)?;
            let row = rows.into_iter().find(|row| row.dispute.id == id);
            gone_unless(write.close_dispute(
                id,
                (outcome, words, closing.credited),
                closing.informed_on,
                closing.by_letter,
            )?)?;
            let Some(DisputeRow {
                customer, dispute, ..
            }) = row
            else {
                return Ok(JournalEntry::default());
            };
            let items: Vec<ItemId> = dispute.items.iter().map(|(item, _)| *item).collect();
            let rows = write.items(today, items.iter().copied())?;
            if let Some(credited) = closing.credited {
                less_than_contested(credited, &dispute, &rows)?;
            }
            let open = rows.iter().filter(|row| row.open.is_positive());
            let still: Vec<ItemId> = open.map(|row| row.id).collect();
            if outcome.expects_credit_note() && !still.is_empty() {
                write.add_hold(customer, &still, HoldReason::CreditNoteComing, words, None)?;
            }
            Ok(about(customer, &items).with(json!({
            "dispute": id.0, "settled": outcome.code(), "outcome": words, "informed_on": closing.informed_on.to_string(),
        })))
        },
    )
}

/// What falls away in part is less than what is contested: all of it is our mistake.
fn less_than_contested(
    credited: Money,
    dispute: &Dispute,
    rows: &[ItemRow],
) -> Result<(), Refusal> {
    let parts = dispute.items.iter().filter_map(|(id, part)| {
        let open = rows.iter().find(|row| row.id == *id)?.open;
        Some(part.unwrap_or(open))
    });
    // A sum across currencies is none, and so is one of another currency.
    match Money::sum(credited.currency, parts) {
        Some(contested) if credited.minor < contested.minor => Ok(()),
        _ => Err(Refusal::new(msg("refused-credited-too-much")).at("credited")),
    }
}

/// Nothing is agreed with a customer for whom the law took over.
pub(super) fn not_under_the_law(write: &Write<'_>, customer: CustomerId) -> Result<(), Error> {
    let row = write.customers(Some(customer))?.pop();
    match row.and_then(|row| row.legal_state) {
        Some(state) => Err(
            Refusal::new(msg("refused-legal-state").with("state", state.message()))
                .because(msg("refused-legal-state-why"))
                .remedy(msg("refused-legal-state-remedy"))
                .into(),
        ),
        None => Ok(()),
    }
}

/// The law takes over with a customer, or lets go again. Whatever was agreed stops with it, and runs again when the
/// line is undone.
pub(super) fn set_legal_state(
    session: &mut Session,
    customer: CustomerId,
    state: Option<&(LegalState, Representative)>,
) -> Result<Done, Error> {
    let today = session.today();
    if let Some((_, who)) = state {
        if who.since > today {
            return Err(Refusal::new(msg("refused-day-to-come")).at("since").into());
        }
        if who.lodge && (who.address.street.is_none() || who.address.city.is_none()) {
            return Err(Refusal::new(msg("refused-claim-without-address"))
                .at("street")
                .into());
        }
    }
    let said = match state {
        Some((state, _)) => msg("did-legal-state-now").with("state", state.message()),
        None => msg("did-legal-state-over"),
    };
    let words = Words::new(session.company()?.language);
    record(session, "legal-state", said, Changed::Everything, |write| {
        let Some(before) = write.customers(Some(customer))?.pop() else {
            return Err(Refusal::new(msg("refused-no-such-customer")).into());
        };
        write.set_legal_state(customer, state.map(|(state, _)| *state))?;
        write.set_representative(customer, state.map(|(_, who)| who))?;
        if let Some((state, _)) = state {
            let because = words.say(&state.message());
            stop_what_was_agreed(write, today, customer, &because)?;
        }
        Ok(about(customer, &[]).with(json!({
            "customer": customer.0,
            "before": before.legal_state.map(LegalState::code),
            "state": state.map(|(state, _)| state.code()),
            "named": state.map(|(_, who)| who.named()),
        })))
    })
}

fn stop_what_was_agreed(
    write: &mut Write<'_>,
    today: NaiveDate,
    customer: CustomerId,
    because: &str,
) -> Result<(), Error> {
    let arrangements = write.arrangements(today, Some(customer))?;
    for row in arrangements.iter().filter(|row| {
        // What was paid to the end is finished already.
        row.arrangement.ended.is_none() && row.arrangement.next().is_some()
    }) {
        write.end_arrangement(row.arrangement.id, ArrangementEnd::Cancelled, because)?;
    }
    let promises = write.promises(today, Some(customer))?;
    for row in promises
        .iter()
        .filter(|row| row.promise.ended.is_none() && row.promise.due_on >= today)
    {
        write.withdraw_promise(row.promise.id, because)?;
    }
    Ok(())
}

pub(super) fn record_signal(
    session: &mut Session,
    customer: CustomerId,
    words: &str,
    noticed_by: &str,
) -> Result<Done, Error> {
    let words = required(words, "words", "refused-no-signal")?;
    record(
        session,
        "signal",
        msg("did-signal"),
        Changed::Customer(customer),
        |write| {
            write.add_signal(customer, words, noticed_by.trim())?;
            Ok(about(customer, &[]))
        },
    )
}

pub(super) fn end_signal(session: &mut Session, signal: SignalId) -> Result<Done, Error> {
    record(
        session,
        "end-signal",
        msg("did-end-signal"),
        Changed::Everything,
        |write| {
            let noticed = write.signals(None)?.into_iter();
            let of = noticed.filter(|row| row.id == signal);
            gone_unless(write.end_signal(signal)?)?;
            Ok(JournalEntry {
                subjects: of.map(|row| Subject::Customer(row.customer)).collect(),
                payload: json!({ "signal": signal.0 }),
            })
        },
    )
}
