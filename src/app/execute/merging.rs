//! Two records that turn out to be of one customer become one, and can be taken apart again; two that look
//! alike are said to be two.

use super::{customer_json, record};
use crate::app::command::{Changed, Done};
use crate::app::error::Error;
use crate::app::search::fold;
use crate::app::session::Session;
use crate::domain::ids::{CustomerId, JournalId};
use crate::domain::message::{Refusal, msg};
use crate::store::read::CustomerRow;
use crate::store::{JournalEntry, Read, Subject, Write};
use serde_json::json;

/// Everything of the one becomes the other's; what the other was not known to be is taken over.
pub(super) fn merge(
    session: &mut Session,
    keep: CustomerId,
    merged: CustomerId,
) -> Result<Done, Error> {
    let (kept, gone) = session.store.read(|read| both(read, keep, merged))?;
    let after = completed(&kept, &gone);
    let said = msg("customers-merged")
        .with("merged", gone.name.as_str())
        .with("name", kept.name.as_str());
    record(session, "merge", said, Changed::Everything, |write| {
        write.redirect_customer(keep, merged)?;
        write.follow_redirects()?;
        write.save_customer(&after)?;
        let payload = json!({
            "keep": keep.0, "merged": merged.0, "before": customer_json::to_json(&kept),
            "after": customer_json::to_json(&after),
        });
        Ok(about(keep, merged).with(payload))
    })
}

/// Takes a record out of the one it was merged into, with all that was recorded for it.
pub(super) fn separate(session: &mut Session, merged: CustomerId) -> Result<Done, Error> {
    let (kept, row) = session.store.read(|read| {
        let kept = read.kept_customer(merged)?;
        let row = read.merged_away(Some(kept))?;
        let row = row.into_iter().find(|row| row.id == merged);
        let row = row.ok_or_else(|| Refusal::new(msg("refused-not-merged")))?;
        Ok::<_, Error>((kept, row))
    })?;
    let said = msg("customers-separated").with("name", row.name.as_str());
    record(session, "separate", said, Changed::Everything, |write| {
        nothing_left_across(write, &[kept, merged], |write| {
            write.separate_customer(merged)?;
            write.follow_redirects()?;
            Ok(())
        })?;
        Ok(about(kept, merged).with(json!({ "merged": merged.0 })))
    })
}

/// Two records that look alike are two customers.
pub(super) fn keep_apart(
    session: &mut Session,
    one: CustomerId,
    other: CustomerId,
) -> Result<Done, Error> {
    let (first, second) = session.store.read(|read| both(read, one, other))?;
    let said = msg("customers-kept-apart")
        .with("one", first.name)
        .with("other", second.name);
    record(session, "keep-apart", said, Changed::Everything, |write| {
        write.keep_apart(one, other)?;
        Ok(about(one, other))
    })
}

/// Undoes a line that merged two records or took one out again: whatever was merged in between, the facts go to
/// whom they are of now.
pub(super) fn undo(write: &mut Write<'_>, line: JournalId) -> Result<(), Error> {
    let redirects = write.redirects_of(line)?;
    let mut touched = Vec::new();
    for (merged, to) in redirects {
        let (root, target) = (write.kept_customer(merged)?, write.kept_customer(to)?);
        touched.extend([merged, to, root, target]);
        let (kind, _, _) = write.journal_line(line)?.unwrap_or_default();
        // Merged again since, whichever way round: both cannot hold.
        if kind == "separate" && (root != merged || target == merged) {
            return Err(Refusal::new(msg("refused-merged-since"))
                .remedy(msg("refused-merged-since-remedy"))
                .into());
        }
    }
    nothing_left_across(write, &touched, |write| {
        write.undo_facts(line)?;
        write.follow_redirects()?;
        Ok(())
    })
}

/// Does it, unless it would leave one of these customers with a promise, a letter or a credit note about an
/// invoice that is another's then.
fn nothing_left_across(
    write: &mut Write<'_>,
    of: &[CustomerId],
    change: impl FnOnce(&mut Write<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    let before = write.spoken_of_elsewhere(of.iter().copied())?;
    change(write)?;
    let after = write.spoken_of_elsewhere(of.iter().copied())?;
    let across: Vec<String> = after.difference(&before).cloned().collect();
    if across.is_empty() {
        return Ok(());
    }
    let why = msg("refused-merge-rests-why")
        .with("count", across.len())
        .with("named", super::imports::first_few(&across));
    Err(Refusal::new(msg("refused-merge-rests"))
        .because(why)
        .remedy(msg("refused-merge-rests-remedy"))
        .into())
}

/// Two customers who are there, and are two.
fn both(
    read: &Read<'_>,
    one: CustomerId,
    other: CustomerId,
) -> Result<(CustomerRow, CustomerRow), Error> {
    if one == other {
        return Err(Refusal::new(msg("refused-same-customer")).into());
    }
    let row = |id| -> Result<CustomerRow, Error> {
        let row = read.customers(Some(id))?.pop();
        Ok(row.ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?)
    };
    Ok((row(one)?, row(other)?))
}

/// What is known of the one who stays, with what was known of the other alone. What somebody confirmed of the
/// other goes before what is only assumed of the one.
fn completed(kept: &CustomerRow, gone: &CustomerRow) -> CustomerRow {
    let or = |ours: &Option<String>, theirs: &Option<String>| {
        ours.clone()
            .filter(|text| !text.trim().is_empty())
            .or_else(|| theirs.clone())
    };
    let surer = gone.kind.is_some() && (kept.kind.is_none() || kept.kind_assumed);
    let (kind, kind_assumed) = if surer && (kept.kind.is_none() || !gone.kind_assumed) {
        (gone.kind, gone.kind_assumed)
    } else {
        (kept.kind, kept.kind_assumed)
    };
    let (language, language_assumed) = if kept.language_assumed && !gone.language_assumed {
        (gone.language, false)
    } else {
        (kept.language, kept.language_assumed)
    };
    let address = if kept.address.street.is_none() && gone.address.street.is_some() {
        gone.address.clone()
    } else {
        kept.address.clone()
    };
    CustomerRow {
        search: fold(&format!(
            "{} {} {}",
            kept.name,
            kept.number,
            address.city.as_deref().unwrap_or_default()
        )),
        kind,
        kind_assumed,
        large: kept.large.or(gone.large),
        language,
        language_assumed,
        address,
        kvk: or(&kept.kvk, &gone.kvk),
        vat: or(&kept.vat, &gone.vat),
        phone: or(&kept.phone, &gone.phone),
        email: or(&kept.email, &gone.email),
        terms_days: kept.terms_days.or(gone.terms_days),
        note: joined(&kept.note, &gone.note),
        opening_line: if kept.opening_line.trim().is_empty() {
            gone.opening_line.clone()
        } else {
            kept.opening_line.clone()
        },
        legal_state: kept.legal_state.or(gone.legal_state),
        ..kept.clone()
    }
}

/// Both notes under each other; one that is the same is written once.
fn joined(ours: &str, theirs: &str) -> String {
    let mut notes = vec![ours.trim()];
    if theirs.trim() != ours.trim() {
        notes.push(theirs.trim());
    }
    notes.retain(|note| !note.is_empty());
    notes.join("\n")
}

fn about(one: CustomerId, other: CustomerId) -> JournalEntry {
    JournalEntry {
        subjects: vec![Subject::Customer(one), Subject::Customer(other)],
        ..JournalEntry::default()
    }
}
