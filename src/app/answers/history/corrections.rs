//! What was taken back: promises withdrawn, arrangements that lapsed, money put elsewhere, lines undone. Each is a
//! line of its own, on the day it was done.

use super::{Lines, line};
use crate::app::execute::did;
use crate::app::snapshots::HistoryKind;
use crate::domain::ids::CustomerId;
use crate::domain::message::{Message, msg};
use crate::store::read::Taken;
use crate::store::{Read, StoreError};

/// What a decision ended.
pub(super) fn ended(read: &Read<'_>, of: CustomerId, lines: &mut Lines) -> Result<(), StoreError> {
    for row in read.taken_back(of)? {
        let what = match row.what {
            Taken::Promise { amount, due_on } => msg("history-promise-withdrawn")
                .with("amount", amount)
                .with("day", due_on),
            Taken::Arrangement => msg("history-arrangement-ended"),
            Taken::Allocation { amount, number } => msg("history-allocation-back")
                .with("amount", amount)
                .with("number", number),
            Taken::Order { what } => msg("history-order-released").with("what", what),
        };
        let mut event = line(row.day, HistoryKind::Correction, what);
        event.more = why(&row.kind, &row.reason);
        lines.push((event, Some(row.journal)));
    }
    Ok(())
}

/// The reason that was given, else what was done that ended it.
fn why(kind: &str, reason: &str) -> Option<Message> {
    if reason.is_empty() {
        let replaced = matches!(kind, "moment" | "promise" | "sales-result");
        return if replaced {
            Some(msg("history-replaced"))
        } else {
            did(kind)
        };
    }
    Some(msg("history-quote").with("text", reason))
}

/// What was undone.
pub(super) fn undone(read: &Read<'_>, of: CustomerId, lines: &mut Lines) -> Result<(), StoreError> {
    for row in read.corrections(of)? {
        let what = did(&row.kind).unwrap_or(msg("did-something"));
        let what = msg("history-undone").with("what", what);
        let mut event = line(row.day, HistoryKind::Correction, what);
        event.more = Some(msg("history-undone-of").with("day", row.undone_day));
        lines.push((event, Some(row.journal)));
    }
    Ok(())
}
