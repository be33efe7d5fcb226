//! Copies by hand: a PDF put behind an item, one that waited put behind its item, or taken off the list.

use super::record;
use crate::app::command::{Changed, Done};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::copies::CopyReason;
use crate::domain::ids::{ItemId, WaitingCopyId};
use crate::domain::message::{Refusal, msg};
use crate::import::invoice_pdf;
use crate::store::read::{ItemRow, WaitingRow};
use crate::store::{JournalEntry, Subject, Write};

/// Puts a PDF behind an item, or what a picture becomes.
pub(super) fn attach(
    session: &mut Session,
    item: ItemId,
    name: &str,
    bytes: &[u8],
) -> Result<Done, Error> {
    let found = item_of(session, item)?;
    let said = msg("import-attached").with("number", found.number.as_str());
    let changed = Changed::Customer(found.customer);
    record(session, "copy", said, changed, |write| {
        keep(write, item, name, bytes)?;
        Ok(JournalEntry::about(Subject::Item(item)))
    })
}

/// Keeps a PDF behind an item, or what a picture becomes; one that does not open is refused.
pub(super) fn keep(
    write: &mut Write<'_>,
    item: ItemId,
    name: &str,
    bytes: &[u8],
) -> Result<(), Error> {
    let kept = invoice_pdf::Kept::of(bytes.to_vec());
    if let Some((what, remedy)) = kept.obstacle(name) {
        return Err(Refusal::new(what).remedy(remedy).at("copy").into());
    }
    let hash = write.keep_pdf(&kept.pdf, kept.status)?;
    Ok(write.add_copy(item, hash, &kept.name(name), CopyReason::ByHand)?)
}

/// Puts a PDF that waited behind its item.
pub(super) fn attach_waiting(
    session: &mut Session,
    copy: WaitingCopyId,
    item: ItemId,
) -> Result<Done, Error> {
    let found = item_of(session, item)?;
    let waited = waiting(session, copy)?;
    let said = msg("import-attached").with("number", found.number.as_str());
    record(session, "copy", said, Changed::Everything, |write| {
        write.add_copy(item, waited.sha256, &waited.name, CopyReason::ByHand)?;
        Ok(JournalEntry::about(Subject::Item(item)))
    })
}

/// A PDF that waited is not a copy of ours, or is not wanted.
pub(super) fn remove_waiting(session: &mut Session, copy: WaitingCopyId) -> Result<Done, Error> {
    let waited = waiting(session, copy)?;
    let said = msg("copy-removed").with("file", waited.name.as_str());
    record(session, "remove-copy", said, Changed::Everything, |write| {
        write.end_waiting_copy(copy)?;
        Ok(JournalEntry::default())
    })
}

fn item_of(session: &Session, item: ItemId) -> Result<ItemRow, Error> {
    let today = session.today();
    let found = session.read(|read| read.item(today, item))?;
    found.ok_or_else(|| Refusal::new(msg("import-attach-no-item")).into())
}

fn waiting(session: &Session, copy: WaitingCopyId) -> Result<WaitingRow, Error> {
    let found = session.read(|read| read.waiting_copy(copy))?;
    found.ok_or_else(|| {
        Refusal::new(msg("copy-waits-no-longer"))
            .remedy(msg("copy-waits-no-longer-remedy"))
            .into()
    })
}
