//! What lists settle, kept in step with what we receive: it is worked out anew whenever something is put
//! against an item or taken off it, and matching sees an item as it stood before the list for money that the
//! list had in already.

use super::matching_book::messages_json;
use crate::domain::ids::{ItemId, ListId};
use crate::domain::listed::{Listings, SettledByList};
use crate::domain::matching::MatchBook;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::store::read::{OnLists, StandingPart};
use crate::store::{Read, StoreError, Write};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Settles items anew according to the lists they stand on: what a receipt took the place of is ended, what
/// is missing is added, both under the line of the journal that is being written.
pub(super) fn settle_again(
    write: &mut Write<'_>,
    items: impl IntoIterator<Item = ItemId>,
) -> Result<(), StoreError> {
    if !write.has_lists()? {
        return Ok(());
    }
    let items: BTreeSet<ItemId> = items.into_iter().collect();
    let found = write.on_lists(items.iter().copied())?;
    for item in items {
        let standing = found.standing.get(&item).map_or(&[][..], Vec::as_slice);
        let wanted = found.listings.settled(item);
        settle_one(write, item, standing, &wanted)?;
    }
    Ok(())
}

fn settle_one(
    write: &mut Write<'_>,
    item: ItemId,
    standing: &[StandingPart],
    wanted: &[SettledByList],
) -> Result<(), StoreError> {
    let mut missing: BTreeMap<(ListId, NaiveDate, bool), &SettledByList> = wanted
        .iter()
        .map(|part| ((part.list, part.on, part.paid), part))
        .collect();
    for stands in standing {
        let key = (stands.list, stands.on, stands.paid);
        let same = |part: &&SettledByList| part.amount == stands.amount;
        if missing.get(&key).is_some_and(same) {
            missing.remove(&key);
        } else {
            write.end_allocation(stands.id)?;
        }
    }
    for part in missing.into_values() {
        write.settle_by_list(item, part, messages_json(&[reason(part)]))?;
    }
    Ok(())
}

/// Why something is settled: according to the list of that day, or because it was paid on it.
fn reason(part: &SettledByList) -> Message {
    msg(if part.paid {
        "import-reason-books-paid"
    } else {
        "import-reason-list-of"
    })
    .with("day", part.on)
}

/// Items of which something else stands as settled by lists than follows from what lists say and what we
/// received.
pub(super) fn out_of_step(read: &Read<'_>) -> Result<Vec<ItemId>, StoreError> {
    if !read.has_lists()? {
        return Ok(Vec::new());
    }
    let found = read.on_lists(read.stood_on_lists()?.into_keys())?;
    let differs = |item: &ItemId| {
        let standing = found.standing.get(item).into_iter().flatten();
        let stands: BTreeMap<(ListId, NaiveDate, bool), Money> = standing
            .map(|one| ((one.list, one.on, one.paid), one.amount))
            .collect();
        let wanted = found.listings.settled(*item).into_iter();
        stands
            != wanted
                .map(|one| ((one.list, one.on, one.paid), one.amount))
                .collect()
    };
    Ok(found.listings.items().filter(differs).collect())
}

/// What lists settle of items, which money received on a day may take the place of.
pub(super) fn replaceable(
    read: &Read<'_>,
    items: impl IntoIterator<Item = ItemId>,
    day: NaiveDate,
) -> Result<BTreeMap<ItemId, Money>, StoreError> {
    if !read.has_lists()? {
        return Ok(BTreeMap::new());
    }
    let found = read.on_lists(items)?;
    let of = |item: ItemId| {
        let within = found
            .listings
            .last_day(item)
            .is_some_and(|last| day <= last);
        let settled = found.listings.settled_in_all(item).filter(|_| within)?;
        (!settled.is_zero()).then_some((item, settled))
    };
    Ok(found.listings.items().filter_map(of).collect())
}

/// A book of matching in which lists settle nothing until their day has come: money of up to that day looks
/// for items as they stood before. Where the day is not known, what the list has as paid is settled at once.
#[derive(Debug, Default)]
pub(super) struct UntilListed {
    listings: Listings,
    /// What lists settle in the book now.
    settled: HashMap<ItemId, Money>,
    /// Items by the last day that a list tells of.
    days: Vec<(NaiveDate, ItemId)>,
    /// The first of these that has not come yet.
    next: usize,
}

impl UntilListed {
    /// Takes back in a book what lists settled: `found` is what the book was made with, `listings` the same
    /// with what is planned.
    pub(super) fn new(listings: Listings, found: &OnLists, book: &mut MatchBook) -> Self {
        for (item, parts) in &found.standing {
            for part in parts {
                book.shift(*item, part.amount);
            }
        }
        let items: Vec<ItemId> = listings.items().collect();
        let mut until = Self {
            listings,
            ..Self::default()
        };
        for item in items {
            match until.listings.last_day(item) {
                Some(day) => until.days.push((day, item)),
                None => until.settle(item, book),
            }
        }
        until.days.sort_unstable();
        until
    }

    /// A book over what waits in the company file.
    pub(super) fn of(read: &Read<'_>, book: &mut MatchBook) -> Result<Self, StoreError> {
        let found = read.on_lists(read.items_settled_by_lists()?)?;
        Ok(Self::new(found.listings.clone(), &found, book))
    }

    /// Something was put against an item, and is out of the book already: it may take the place of what a list
    /// had settled.
    pub(super) fn receive(
        &mut self,
        item: ItemId,
        (on, amount): (NaiveDate, Money),
        book: &mut MatchBook,
    ) {
        self.listings.receive(item, on, amount);
        if let Some(settled) = self.settled.remove(&item) {
            book.shift(item, settled);
            self.settle(item, book);
        }
    }

    /// Goes on to a day: what lists of earlier days settle is settled.
    pub(super) fn go_to(&mut self, day: NaiveDate, book: &mut MatchBook) {
        while let Some((last, item)) = self.days.get(self.next).copied() {
            if last >= day {
                break;
            }
            self.next += 1;
            self.settle(item, book);
        }
    }

    /// Goes back to the beginning: lists settle nothing before their day.
    pub(super) fn go_back(&mut self, book: &mut MatchBook) {
        for (_, item) in self.days.iter().take(self.next) {
            if let Some(settled) = self.settled.remove(item) {
                book.shift(*item, settled);
            }
        }
        self.next = 0;
    }

    fn settle(&mut self, item: ItemId, book: &mut MatchBook) {
        let Some(settled) = self.listings.settled_in_all(item) else {
            return;
        };
        book.shift(item, settled.negated());
        self.settled.insert(item, settled);
    }
}
