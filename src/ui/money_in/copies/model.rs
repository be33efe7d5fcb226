//! What is shown of copies: PDFs that wait for their invoice, invoices that have no PDF.

use crate::app::snapshots::{CopyState, InboxSnapshot, WaitingCopy, WaitingCopyView};
use crate::domain::copies::CopySigns;
use crate::domain::document::CopyStatus;
use crate::domain::ids::ItemId;
use crate::domain::message::msg;
use crate::ui::money_in::OpenItem;
use crate::words::Words;
use egui::TextureHandle;

/// PDFs without an invoice, and invoices without a PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Copies {
    /// PDFs that wait, oldest first.
    pub waiting: Vec<WaitingCopy>,
    /// Open invoices behind which no PDF stands that opens, by customer.
    pub missing: Vec<OpenItem>,
}

impl Copies {
    pub(in crate::ui::money_in) fn new(snapshot: &InboxSnapshot) -> Self {
        let has_none = |copy: CopyState| {
            let opens = |status| matches!(status, CopyStatus::Ok { .. });
            !matches!(copy, CopyState::Original { status, .. } if opens(status))
        };
        let items = snapshot.open_items.iter();
        Self {
            waiting: snapshot.copies.clone(),
            missing: items
                .filter(|(_, _, item)| has_none(item.copy))
                .map(|(customer, name, item)| OpenItem::new(*customer, name, item))
                .collect(),
        }
    }
}

/// The PDF that is looked at.
#[derive(Clone)]
pub struct LookedCopy {
    /// The PDF, and the invoices it may be of.
    pub view: WaitingCopyView,
    /// Its first page, when it has been drawn.
    pub page: Option<TextureHandle>,
    /// It is being drawn.
    pub loading: bool,
}

impl std::fmt::Debug for LookedCopy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LookedCopy")
            .field("view", &self.view)
            .field("loading", &self.loading)
            .finish_non_exhaustive()
    }
}

/// PDFs that may be the copy of an invoice, the best guess first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiesFor {
    /// Which invoice.
    pub item: ItemId,
    /// The PDFs, each with what speaks for it.
    pub copies: Vec<(WaitingCopy, CopySigns)>,
}

/// What speaks for it: "nummer, bedrag, klant".
pub(super) fn signs_said(signs: CopySigns, words: &Words) -> Vec<String> {
    [
        (signs.number, "money-in-sign-number"),
        (signs.amount, "money-in-sign-amount"),
        (signs.name, "money-in-sign-name"),
    ]
    .into_iter()
    .filter(|(speaks, _)| *speaks)
    .map(|(_, key)| words.t(key))
    .collect()
}

/// "3 pagina's, sinds wo 21 okt".
pub(super) fn about(copy: &WaitingCopy, words: &Words) -> String {
    let about = msg("money-in-copy-about")
        .with("pages", i64::from(copy.pages))
        .with("day", copy.since);
    words.say(&about)
}
