//! What rested and why: disputes with what came of them, holds with how they ended, the law that took over; and
//! what was noticed.

use super::{Lines, line};
use crate::app::snapshots::{HistoryKind, HistoryLine};
use crate::domain::ids::{CustomerId, JournalId};
use crate::domain::message::{Message, msg};
use crate::store::read::DisputeEnd;
use crate::store::{Read, StoreError};
use chrono::NaiveDate;

fn quoted(words: &str) -> Option<Message> {
    (!words.is_empty()).then(|| msg("history-quote").with("text", words))
}

fn plain(words: &str) -> Option<Message> {
    (!words.is_empty()).then(|| msg("plain-text").with("text", words))
}

/// What nothing else rests on: it can be undone whatever was done since.
fn stands_alone(mut event: HistoryLine, journal: JournalId) -> HistoryLine {
    event.undo = Some(journal);
    event
}

pub(super) fn disputes(
    read: &Read<'_>,
    of: CustomerId,
    lines: &mut Lines,
) -> Result<(), StoreError> {
    for row in read.dispute_rows(Some(of))? {
        let dispute = &row.dispute;
        let mut event = line(
            dispute.opened_on,
            HistoryKind::Dispute,
            msg("history-dispute").with("category", dispute.category.message()),
        );
        event.more = quoted(&dispute.words);
        lines.push((event, Some(row.opened_by)));
        if let Some(end) = row.end {
            lines.push((closed(&end), Some(end.closed_by)));
        }
    }
    Ok(())
}

fn closed(end: &DisputeEnd) -> HistoryLine {
    let what = match end.settled {
        Some(outcome) => msg("history-dispute-closed").with("outcome", outcome.message()),
        None => msg("history-dispute-closed-only"),
    };
    let mut event = line(end.on, HistoryKind::Dispute, what);
    event.more = match end.informed_on {
        Some(day) => Some(
            msg("history-dispute-told")
                .with("words", end.words.as_str())
                .with("day", day),
        ),
        None => quoted(&end.words),
    };
    event
}

pub(super) fn holds(
    read: &Read<'_>,
    of: CustomerId,
    today: NaiveDate,
    lines: &mut Lines,
) -> Result<(), StoreError> {
    for row in read.hold_rows(Some(of))? {
        let hold = &row.hold;
        let mut event = line(
            hold.from_on,
            HistoryKind::Hold,
            msg("history-hold").with("reason", hold.reason.message()),
        );
        event.more = plain(&hold.note);
        let running = row.lifted.is_none() && hold.holds_on(today);
        let event = if running {
            stands_alone(event, row.recorded_by)
        } else {
            event
        };
        lines.push((event, Some(row.recorded_by)));
        let reason = hold.reason.message();
        match (row.lifted, hold.until_on) {
            (Some((journal, day)), _) => {
                let what = msg("history-hold-lifted").with("reason", reason);
                lines.push((line(day, HistoryKind::Hold, what), Some(journal)));
            }
            (None, Some(day)) if day <= today => {
                let what = msg("history-hold-over").with("reason", reason);
                lines.push((line(day, HistoryKind::Hold, what), None));
            }
            _ => {}
        }
    }
    Ok(())
}

pub(super) fn law(read: &Read<'_>, of: CustomerId, lines: &mut Lines) -> Result<(), StoreError> {
    for change in read.state_changes(of)? {
        let what = match change.state {
            Some(state) => msg("history-law").with("state", state.message()),
            None => msg("history-law-over"),
        };
        let mut event = line(change.day, HistoryKind::Law, what);
        event.more = change
            .state
            .filter(|_| !change.named.is_empty())
            .map(|state| {
                msg("history-representative")
                    .with("role", state.representative())
                    .with("name", change.named.as_str())
            });
        lines.push((event, Some(change.journal)));
    }
    Ok(())
}

pub(super) fn signals(
    read: &Read<'_>,
    of: CustomerId,
    lines: &mut Lines,
) -> Result<(), StoreError> {
    for row in read.signals(Some(of))? {
        let what = if row.noticed_by.is_empty() {
            msg("history-signal").with("words", row.words.as_str())
        } else {
            msg("history-signal-by")
                .with("words", row.words.as_str())
                .with("by", row.noticed_by.as_str())
        };
        let event = line(row.day, HistoryKind::Signal, what);
        lines.push((stands_alone(event, row.recorded_by), Some(row.recorded_by)));
        if let Some((journal, day)) = row.ended {
            let what = msg("history-signal-over").with("words", row.words.as_str());
            lines.push((line(day, HistoryKind::Signal, what), Some(journal)));
        }
    }
    Ok(())
}
