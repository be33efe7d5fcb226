//! What rests and what was noticed; and the groups by which a history is looked at.

use super::HistoryKind;
use crate::domain::ids::SignalId;
use crate::domain::message::{Message, msg};
use chrono::NaiveDate;

/// Something that was noticed of a customer and is still so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalLine {
    /// Its row.
    pub id: SignalId,
    /// Written down on.
    pub day: NaiveDate,
    /// What.
    pub words: String,
    /// Who noticed; may be empty.
    pub noticed_by: String,
}

/// Kinds of events that are looked at together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HistoryGroup {
    /// Invoices, credit notes, receipts.
    Money,
    /// Calls, visits, letters and their deadlines.
    Contact,
    /// Promises and arrangements.
    Agreements,
    /// Disputes, holds, the law.
    Rests,
    /// What was noticed, and what else is known.
    Other,
}

impl HistoryGroup {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Money,
        Self::Contact,
        Self::Agreements,
        Self::Rests,
        Self::Other,
    ];

    /// Its code, for scripts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Contact => "contact",
            Self::Agreements => "agreements",
            Self::Rests => "rests",
            Self::Other => "other",
        }
    }

    /// How it is said.
    #[must_use]
    pub const fn message(self) -> Message {
        match self {
            Self::Money => msg("history-group-money"),
            Self::Contact => msg("history-group-contact"),
            Self::Agreements => msg("history-group-agreements"),
            Self::Rests => msg("history-group-rests"),
            Self::Other => msg("history-group-other"),
        }
    }

    /// The group with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }
}

impl HistoryKind {
    /// With which others it is looked at.
    #[must_use]
    pub const fn group(self) -> HistoryGroup {
        match self {
            Self::Document | Self::Receipt => HistoryGroup::Money,
            Self::Letter | Self::Call | Self::Visit | Self::Deadline => HistoryGroup::Contact,
            Self::Commitment | Self::Kept | Self::Broken => HistoryGroup::Agreements,
            Self::Dispute | Self::Hold | Self::Law => HistoryGroup::Rests,
            Self::Terms | Self::Signal | Self::Correction | Self::Note => HistoryGroup::Other,
        }
    }
}
