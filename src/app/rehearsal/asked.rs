//! What is asked about an open-items list before it is imported, and what was answered: through which day the
//! bank was booked in it, and what happens to items that it has otherwise than we do.

use super::{Rehearsal, RehearsedFile};
use crate::domain::ids::ItemId;
use crate::domain::money::Money;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A list, as it is asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RehearsedList {
    /// What was answered.
    pub answers: ListAnswers,
    /// What it says beside what we have, and what is asked.
    pub outcome: ListOutcome,
}

/// What was answered about a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListAnswers {
    /// Through which day the bank was booked in it; `None`: not answered, so that it cannot be imported.
    pub booked: Option<BookedThrough>,
    /// Whether the list is followed, per item and for what was asked about it: on another day something else
    /// may be asked about the same item.
    pub follows: BTreeMap<(ItemId, Asked), bool>,
}

/// Through which day the bank was booked in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookedThrough {
    /// Nobody knows: only what is new comes in.
    NotKnown,
    /// Per account of ours.
    Days(BTreeMap<String, NaiveDate>),
}

/// What a list says beside what we have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListOutcome {
    /// The accounts that are asked about: number and name.
    pub accounts: Vec<(String, String)>,
    /// The day it tells the truth of; `None`: not known.
    pub through: Option<NaiveDate>,
    /// Items that it has otherwise than we do, or no longer.
    pub asked: Vec<AskedItem>,
    /// So much is gone from it that it may be a part of a list.
    pub looks_like_a_part: bool,
    /// It says something that no list said before.
    pub tells: bool,
    /// It is of another company: nothing of it is used, and nothing asked.
    pub not_ours: bool,
}

/// An item that a list has otherwise than we do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedItem {
    /// Which.
    pub item: ItemId,
    /// Its number.
    pub number: String,
    /// Of whom.
    pub customer: String,
    /// How they differ.
    pub about: Asked,
    /// What is open here on the list's day, signed.
    pub ours: Money,
    /// What is open according to the list, signed.
    pub listed: Money,
    /// Whether the list is followed; `None`: not answered.
    pub follow: Option<bool>,
}

/// How an item on a list differs from ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {
    /// It stands on it no longer.
    Gone,
    /// An older list had it settled, this one has it open.
    Back,
    /// The list has less open, although our bank is complete.
    Lower,
    /// The list has more open, although we received it.
    Higher,
}

impl Asked {
    /// In the order in which they are asked.
    pub const ALL: [Self; 4] = [Self::Gone, Self::Back, Self::Lower, Self::Higher];
}

impl ListOutcome {
    /// What is asked of one kind.
    pub fn about(&self, about: Asked) -> impl Iterator<Item = &AskedItem> {
        self.asked.iter().filter(move |asked| asked.about == about)
    }

    /// The answer that is proposed: what is gone is closed, unless it looks like a part of a list; what is back
    /// is opened again; less is believed, and more is not, for we have seen the money.
    #[must_use]
    pub fn proposed(&self, about: Asked) -> bool {
        match about {
            Asked::Gone => !self.looks_like_a_part,
            Asked::Back | Asked::Lower => true,
            Asked::Higher => false,
        }
    }
}

impl RehearsedList {
    /// Everything that was asked about it was answered.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        let open = |asked: &AskedItem| asked.follow.is_none();
        let answered = self.answers.booked.is_some() && !self.outcome.asked.iter().any(open);
        answered || self.outcome.not_ours
    }
}

impl Rehearsal {
    /// The first list to be imported about which something is not answered.
    #[must_use]
    pub fn unanswered(&self) -> Option<&RehearsedFile> {
        let lists = self.files.iter().filter(|file| file.ticked);
        let mut open = lists.filter(|file| {
            let is_list = file.read.content.tells_open_items();
            is_list && !file.list.as_ref().is_some_and(RehearsedList::is_answered)
        });
        open.next()
    }
}
