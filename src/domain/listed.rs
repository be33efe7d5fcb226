//! What an open-items list of another package says was settled.
//!
//! A list tells the truth of the day through which the bank was booked in it. Bakkerij Jansen owes 1.000,00;
//! the list of 20 October says 600,00: by then 400,00 had come in, whether we saw it come or not. What we did
//! not see is a *settlement according to the list*, on 20 October. When the bank's file then brings the 400,00
//! of 8 October, that receipt takes its place, because the list had it in already; 250,00 of 23 October is later
//! and comes off the 600,00.
//!
//! So what lists settle is never kept by itself: it follows from what we received and from what each list said,
//! in the order of their days ([`Listings::settled`]). Whichever comes first, the bank's file or the list, the
//! same is open in the end.
//!
//! Of a list whose day nobody knows only what is new is used. What it has as paid was paid before it was read:
//! a receipt of up to that day takes its place where it fits in it, and is taken to be later where it does not.

use crate::domain::ids::{ItemId, ListId};
use crate::domain::money::Money;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a list's figure does to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListRule {
    /// What it says was settled more than we know, is settled according to it. Where it says less, it takes
    /// back what older lists had settled, and never what we received ourselves.
    Settles,
    /// Its figure holds as it is, also where we received more than it says.
    Holds,
    /// The item stood on it, and that is all: our own books are followed.
    Aside,
}

impl ListRule {
    /// The code it is stored by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Settles => "settles",
            Self::Holds => "holds",
            Self::Aside => "aside",
        }
    }

    /// The rule with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Settles, Self::Holds, Self::Aside]
            .into_iter()
            .find(|rule| rule.code() == code)
    }
}

/// What a list says of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Which list.
    pub list: ListId,
    /// The day it tells the truth of; `None`: nobody knew.
    pub through: Option<NaiveDate>,
    /// The day it was read: credit notes up to it may be in its figures.
    pub read_on: NaiveDate,
    /// What is open according to it, signed.
    pub open: Money,
    /// What that does.
    pub rule: ListRule,
}

impl Said {
    /// The day of its figure. Where nobody knew it, what it has as paid was paid before it was read.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.through.unwrap_or(self.read_on)
    }
}

/// A payment of which a list says when it came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedPayment {
    /// When.
    pub on: NaiveDate,
    /// How much, signed as the item.
    pub amount: Money,
}

/// What a list settles of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettledByList {
    /// Which list.
    pub list: ListId,
    /// From when it counts.
    pub on: NaiveDate,
    /// How much, signed as the item; the other way where the list takes back what we received.
    pub amount: Money,
    /// It was paid on that day, as the list says: not only by its own day.
    pub paid: bool,
}

/// Money, or a small difference that was let go: on a day, so much.
type Received = (NaiveDate, i64);

/// A part of a credit note that stands against an invoice.
#[derive(Debug, Clone, Copy)]
struct Credited {
    note: ItemId,
    on: NaiveDate,
    minor: i64,
}

#[derive(Debug, Clone)]
struct Held {
    payable: Money,
    issued_on: NaiveDate,
    received: Vec<Received>,
    said: Vec<Said>,
    /// Payments that lists tell of.
    paid: Vec<(ListId, ListedPayment)>,
    /// Places in [`Listings::credited`].
    credited: Vec<usize>,
}

/// Items, what we received for each, and what lists say of them.
#[derive(Debug, Clone, Default)]
pub struct Listings {
    items: BTreeMap<ItemId, Held>,
    credited: Vec<Credited>,
}

impl Listings {
    /// An item: what it adds to what is owed, signed, and its date.
    pub fn add(&mut self, item: ItemId, payable: Money, issued_on: NaiveDate) {
        self.items.entry(item).or_insert_with(|| Held {
            payable,
            issued_on,
            received: Vec::new(),
            said: Vec::new(),
            paid: Vec::new(),
            credited: Vec::new(),
        });
    }

    /// Its items.
    pub fn items(&self) -> impl Iterator<Item = ItemId> {
        self.items.keys().copied()
    }

    /// Something that settled it, and is not of a list; a return is negative.
    pub fn receive(&mut self, item: ItemId, on: NaiveDate, amount: Money) {
        if let Some(held) = self.items.get_mut(&item) {
            held.received.push((on, amount.minor));
        }
    }

    /// A part of a credit note that stands against an invoice.
    pub fn credit(&mut self, note: ItemId, invoice: ItemId, on: NaiveDate, amount: Money) {
        let place = self.credited.len();
        self.credited.push(Credited {
            note,
            on,
            minor: amount.minor,
        });
        for of in [note, invoice] {
            if let Some(held) = self.items.get_mut(&of) {
                held.credited.push(place);
            }
        }
    }

    /// What a list says of it; what the same list said before is forgotten. Another currency than its own says
    /// nothing.
    pub fn say(&mut self, item: ItemId, said: Said) {
        if let Some(held) = self.items.get_mut(&item)
            && held.payable.currency == said.open.currency
        {
            held.said.retain(|other| other.list != said.list);
            held.said.push(said);
        }
    }

    /// A payment on it of which a list says when it came in.
    pub fn pay(&mut self, item: ItemId, list: ListId, payment: ListedPayment) {
        if let Some(held) = self.items.get_mut(&item)
            && held.payable.currency == payment.amount.currency
        {
            held.paid.push((list, payment));
        }
    }

    /// Everything that lists say of it.
    #[must_use]
    pub fn said(&self, item: ItemId) -> &[Said] {
        self.items.get(&item).map_or(&[], |held| &held.said)
    }

    /// What is open on it when everything has taken effect, signed.
    #[must_use]
    pub fn open_in_the_end(&self, item: ItemId) -> Option<Money> {
        let held = self.items.get(&item)?;
        let by_lists = self.settled(item);
        let by_lists = sum(by_lists.iter().map(|part| part.amount.minor));
        let received = sum(held.received.iter().map(|(_, minor)| *minor));
        let credited = self.credited_in_all(held).saturating_mul(held.sign());
        let open = held
            .payable
            .minor
            .saturating_sub(received)
            .saturating_sub(credited)
            .saturating_sub(by_lists);
        Some(Money::minor(open, held.payable.currency))
    }

    /// The last day of which a list that is followed tells the truth: what came in up to that day is in its
    /// figure.
    #[must_use]
    pub fn last_day(&self, item: ItemId) -> Option<NaiveDate> {
        let held = self.items.get(&item)?;
        let followed = held.said.iter().filter(|said| said.rule != ListRule::Aside);
        let dated = followed.filter(|said| said.through.is_some());
        dated.map(|said| held.day_of(said)).max()
    }

    /// What was open on it before a day, signed; `None`: it is not known here.
    #[must_use]
    pub fn open_before(&self, item: ItemId, day: NaiveDate) -> Option<Money> {
        let held = self.items.get(&item)?;
        let received = held.received.iter().filter(|(on, _)| *on < day);
        let credited = held.credited.iter().map(|place| &self.credited[*place]);
        let credited = credited.filter(|part| part.on < day);
        let by_lists = self.settled(item).into_iter().filter(|part| part.on < day);
        let open = held
            .payable
            .minor
            .saturating_sub(sum(received.map(|(_, minor)| *minor)))
            .saturating_sub(sum(credited.map(|part| part.minor)).saturating_mul(held.sign()))
            .saturating_sub(sum(by_lists.map(|part| part.amount.minor)));
        Some(Money::minor(open, held.payable.currency))
    }

    /// What lists settle of an item: one part a list, in the order of their days; more where a list says when
    /// it was paid.
    #[must_use]
    pub fn settled(&self, item: ItemId) -> Vec<SettledByList> {
        let Some(held) = self.items.get(&item) else {
            return Vec::new();
        };
        let mut parts = self.settled_before(held, None);
        held.keep_within(&mut parts, self.credited_in_all(held));
        let parts = parts.into_iter().filter(|(_, minor)| *minor != 0);
        parts
            .flat_map(|(said, minor)| held.by_days(&said, minor))
            .collect()
    }

    /// All that lists settle of an item, signed.
    #[must_use]
    pub fn settled_in_all(&self, item: ItemId) -> Option<Money> {
        let held = self.items.get(&item)?;
        let settled = self.settled(item);
        let minor = sum(settled.iter().map(|part| part.amount.minor));
        Some(Money::minor(minor, held.payable.currency))
    }

    /// How a list's figure stands beside ours, before it is followed.
    #[must_use]
    pub fn compare(&self, item: ItemId, said: &Said) -> Option<Compared> {
        let held = self.items.get(&item)?;
        let parts = self.settled_before(held, Some(said));
        let ours = self.own(held, said, &parts);
        let by_lists = sum(parts.iter().map(|(_, minor)| (*minor).max(0)));
        Some(Compared {
            ours: held.money(ours),
            listed: held.money(held.within(said.open)),
            by_older_lists: Money::minor(by_lists, held.payable.currency),
        })
    }

    /// What lists settle, up to but without this one; amounts in the direction of the item.
    fn settled_before(&self, held: &Held, before: Option<&Said>) -> Vec<(Said, i64)> {
        let mut said: Vec<&Said> = held
            .said
            .iter()
            .filter(|said| said.rule != ListRule::Aside)
            .filter(|said| before.is_none_or(|before| held.order(said) < held.order(before)))
            .collect();
        said.sort_by_key(|said| held.order(said));
        let mut parts: Vec<(Said, i64)> = Vec::new();
        for said in said {
            let ours = self.own(held, said, &parts);
            let mut more = ours.saturating_sub(held.within(said.open));
            if more < 0 {
                more = -take_back(&mut parts, -more);
            }
            if more > 0 || said.rule == ListRule::Holds {
                parts.push((*said, more));
            }
        }
        parts
    }

    /// What is open according to our own books on the day of a list, in the direction of the item, when lists
    /// settled these parts.
    fn own(&self, held: &Held, said: &Said, parts: &[(Said, i64)]) -> i64 {
        let by_lists = sum(parts.iter().map(|(_, minor)| *minor));
        let whole = held
            .whole()
            .saturating_sub(self.credited_in(held, said))
            .saturating_sub(by_lists);
        let paid = whole.saturating_sub(held.within(said.open));
        whole.saturating_sub(held.received_in(said, paid))
    }

    /// What credit notes took off an item, as far as the list has that in its figures: a note that stands on
    /// the list by itself was not put against anything there.
    fn credited_in(&self, held: &Held, said: &Said) -> i64 {
        let parts = held.credited.iter().map(|place| &self.credited[*place]);
        let inside = parts.map(|part| {
            if part.on > said.read_on {
                return 0;
            }
            let apart = self.apart_on_list(part.note, said.list);
            if apart == 0 {
                return part.minor;
            }
            // What it used there, it used for the first ones.
            let before = self
                .uses_of(part.note)
                .take_while(|other| !std::ptr::eq(*other, part));
            let left = self
                .whole(part.note)
                .saturating_sub(apart)
                .saturating_sub(sum(before.map(|other| other.minor)));
            left.clamp(0, part.minor.max(0))
        });
        sum(inside)
    }

    fn whole(&self, item: ItemId) -> i64 {
        let held = self.items.get(&item);
        held.map_or(0, |held| held.payable.minor.saturating_abs())
    }

    /// What a credit note has left on a list, without a sign.
    fn apart_on_list(&self, note: ItemId, list: ListId) -> i64 {
        let Some(held) = self.items.get(&note) else {
            return 0;
        };
        let said = held.said.iter().find(|said| said.list == list);
        said.map_or(0, |said| said.open.minor.saturating_abs())
    }

    fn uses_of(&self, note: ItemId) -> impl Iterator<Item = &Credited> {
        let held = self.items.get(&note);
        let places = held.into_iter().flat_map(|held| &held.credited);
        places
            .map(|place| &self.credited[*place])
            .filter(move |part| part.note == note)
    }

    fn credited_in_all(&self, held: &Held) -> i64 {
        let parts = held.credited.iter().map(|place| &self.credited[*place]);
        sum(parts.map(|part| part.minor))
    }
}

impl Held {
    /// An invoice is owed to us, a credit note by us: all is reckoned in its own direction.
    const fn sign(&self) -> i64 {
        if self.payable.minor < 0 { -1 } else { 1 }
    }

    const fn whole(&self) -> i64 {
        self.payable.minor.saturating_abs()
    }

    /// What was reckoned in the direction of the item, signed again.
    const fn money(&self, minor: i64) -> Money {
        Money::minor(minor.saturating_mul(self.sign()), self.payable.currency)
    }

    /// An invoice that was made after the bank's day is as it was made.
    fn day_of(&self, said: &Said) -> NaiveDate {
        said.day().max(self.issued_on)
    }

    /// What a list settles, by the days on which it says that it was paid: the last payments first, for of
    /// earlier ones earlier lists told. Where it says no day it is that of the list.
    fn by_days(&self, said: &Said, minor: i64) -> Vec<SettledByList> {
        let mut by_day: BTreeMap<NaiveDate, i64> = BTreeMap::new();
        let mut left = minor;
        for (on, paid) in self.paid_unseen(said.list).into_iter().rev() {
            let part = paid.min(left.max(0));
            let on = on.max(self.issued_on).min(said.read_on.max(self.issued_on));
            *by_day.entry(on).or_default() += part;
            left -= part;
        }
        let settled = |on, minor, paid| SettledByList {
            list: said.list,
            on,
            amount: self.money(minor),
            paid,
        };
        let by_day = by_day.into_iter().filter(|(_, minor)| *minor != 0);
        let mut parts: Vec<SettledByList> =
            by_day.map(|(on, minor)| settled(on, minor, true)).collect();
        if left != 0 {
            parts.push(settled(self.day_of(said), left, false));
        }
        parts
    }

    /// Payments that a list tells of by day, without those that we saw ourselves: in the direction of the item.
    fn paid_unseen(&self, list: ListId) -> Vec<(NaiveDate, i64)> {
        let of_list = self.paid.iter().filter(|(of, _)| *of == list);
        let mut paid: Vec<(NaiveDate, i64)> = of_list
            .map(|(_, payment)| {
                let minor = payment.amount.minor.saturating_mul(self.sign());
                (payment.on, minor)
            })
            .filter(|(_, minor)| *minor > 0)
            .collect();
        paid.sort_unstable();
        for (_, minor) in &self.received {
            let minor = minor.saturating_mul(self.sign());
            if let Some(at) = paid.iter().position(|(_, paid)| *paid == minor) {
                paid.remove(at);
            }
        }
        paid
    }

    /// What we received that a list has in its figure, in the direction of the item; `paid` is what it has as
    /// paid.
    fn received_in(&self, said: &Said, paid: i64) -> i64 {
        let day = self.day_of(said);
        let received = self.received.iter().filter(|(on, _)| *on <= day);
        let received = received.map(|(on, minor)| (*on, minor.saturating_mul(self.sign())));
        if said.through.is_some() {
            return sum(received.map(|(_, minor)| minor));
        }
        let mut received: Vec<(NaiveDate, i64)> = received.collect();
        received.sort_unstable();
        received.into_iter().fold(0, |within, (_, minor)| {
            let more = within.saturating_add(minor);
            if (0..=paid).contains(&more) {
                more
            } else {
                within
            }
        })
    }

    /// By day; of one day the list that was kept first. What is only planned ([`ListId`] below nothing) comes
    /// after what is kept.
    fn order(&self, said: &Said) -> (NaiveDate, bool, i64) {
        (self.day_of(said), said.list.0 < 0, said.list.0.abs())
    }

    /// A figure in the direction of the item, at most all of it and at least nothing.
    fn within(&self, open: Money) -> i64 {
        open.minor
            .saturating_mul(self.sign())
            .clamp(0, self.whole())
    }

    /// In the end an item is settled for no more than it was: what came in after a list's day may be more
    /// than the list left open. The last parts give way.
    fn keep_within(&self, parts: &mut [(Said, i64)], credited: i64) {
        let received = sum(self.received.iter().map(|(_, minor)| *minor));
        let open = self
            .whole()
            .saturating_sub(received.saturating_mul(self.sign()))
            .saturating_sub(credited)
            .saturating_sub(sum(parts.iter().map(|(_, minor)| *minor)));
        if open < 0 {
            take_back(parts, open.saturating_neg());
        } else {
            let mut above = open.saturating_sub(self.whole());
            for (_, part) in parts.iter_mut().rev().filter(|(_, part)| *part < 0) {
                let given = (-*part).min(above.max(0));
                *part += given;
                above -= given;
            }
        }
    }
}

fn sum(minor: impl Iterator<Item = i64>) -> i64 {
    minor.fold(0, i64::saturating_add)
}

/// Takes back what lists settled, the last first; gives what was left to be taken.
fn take_back(parts: &mut [(Said, i64)], mut minor: i64) -> i64 {
    for (_, part) in parts.iter_mut().rev().filter(|(_, part)| *part > 0) {
        let taken = minor.min(*part);
        *part -= taken;
        minor -= taken;
    }
    minor
}

/// A list's figure beside ours, as of the list's day; both signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// What is open here.
    pub ours: Money,
    /// What is open according to the list, at most the whole.
    pub listed: Money,
    /// Of what is settled here, what older lists had said; without a sign.
    pub by_older_lists: Money,
}

/// How two figures differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Differs {
    /// They are the same.
    Not,
    /// The list says that less is open.
    Lower,
    /// It says that more is open, and what was settled more here was settled by older lists.
    Back,
    /// It says that more is open, although we received it.
    Higher,
}

impl Compared {
    /// How they differ.
    #[must_use]
    pub const fn differs(&self) -> Differs {
        let (ours, listed) = (self.ours.minor.abs(), self.listed.minor.abs());
        if listed == ours {
            Differs::Not
        } else if listed < ours {
            Differs::Lower
        } else if listed.saturating_sub(ours) <= self.by_older_lists.minor {
            Differs::Back
        } else {
            Differs::Higher
        }
    }
}

/// Whether a list looks like a part of one: more than half of what was open is gone from it.
#[must_use]
pub const fn looks_like_a_part(gone: usize, still_there: usize) -> bool {
    gone > still_there
}
