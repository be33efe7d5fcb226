//! The same money never counts twice: which lines of a file are in the books already, in whichever kind of
//! file they came before.
//!
//! The same line of the same kind of file has the same fingerprint. MT940, CAMT and CSV tell the same
//! payment in other words, so there the account, the day and the amount have to be the same, nothing may
//! contradict it (another payer, another reference), and each line in the books stands for one line of a
//! file: of two payments that are equal in everything, both count. A batch is one sum in one kind of file
//! and many payments in another; where the payments come after the sum, they stand for it.

use super::books::{name_key, signs};
use crate::domain::bank::BankEntry;
use crate::domain::ids::{ReceiptId, Sha256};
use crate::domain::money::Currency;
use crate::store::read::BookedLine;
use crate::store::sha256;
use chrono::{Days, NaiveDate};
use std::collections::{HashMap, HashSet};

/// Shorter references of a bank are but numbers of the line in its file.
const SHORTEST_REFERENCE: usize = 8;
/// Days by which a notification and the statement may differ.
const DAYS_APART: u64 = 3;

/// Account, day, amount: what is the same in every kind of file.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    account: usize,
    day: NaiveDate,
    minor: i64,
    currency: Currency,
}

/// A line that is known, and the file of this import that it was found in: there it stands for one line.
struct Known<'a> {
    place: Place<'a>,
    taken_by: Option<usize>,
}

#[derive(Clone, Copy)]
enum Place<'a> {
    /// In the books.
    Booked(usize),
    /// In a file of this import: place in the plan, the line, and the kind of file.
    Planned(usize, &'a BankEntry, &'static str),
}

/// Payments of batches that came to the same sum on one day.
#[derive(Default)]
struct Parts {
    together: i64,
    taken: Option<(usize, i64)>,
}

/// One line of a file, to be looked for.
pub(super) struct FileLine<'a> {
    pub(super) statement: usize,
    pub(super) entry_at: usize,
    pub(super) entry: &'a BankEntry,
    pub(super) fingerprint: Sha256,
    account: usize,
    /// What the batch comes to of which it is a payment, and whether it is the first.
    pub(super) batch: Option<(i64, bool)>,
}

/// What is known of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// It is there already.
    Known,
    /// It is new.
    New,
    /// It is new, and one of the payments of this sum.
    Completes(Sum),
}

/// The sum of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sum {
    /// In the books.
    Booked(ReceiptId),
    /// At this place in the plan.
    Planned(usize),
}

/// Everything that is known: the books, and the files before.
pub(super) struct KnownLines<'a> {
    booked: Vec<BookedLine>,
    accounts: HashMap<String, usize>,
    lines: HashMap<Key, Vec<Known<'a>>>,
    parts: HashMap<Key, Parts>,
    fingerprints: HashSet<Sha256>,
}

impl<'a> KnownLines<'a> {
    pub(super) fn new(booked: Vec<BookedLine>) -> Self {
        let mut known = Self {
            booked: Vec::new(),
            accounts: HashMap::new(),
            lines: HashMap::new(),
            parts: HashMap::new(),
            fingerprints: booked.iter().map(|line| line.fingerprint).collect(),
        };
        for (at, line) in booked.iter().enumerate() {
            let key = Key {
                account: known.account(&line.account),
                day: line.booked_on,
                minor: line.amount.minor,
                currency: line.amount.currency,
            };
            known.add(key, Place::Booked(at), line.batch_minor, None);
        }
        known.booked = booked;
        known
    }

    fn account(&mut self, account: &str) -> usize {
        let next = self.accounts.len();
        *self.accounts.entry(signs(account)).or_insert(next)
    }

    fn add(&mut self, key: Key, place: Place<'a>, batch: Option<i64>, taken_by: Option<usize>) {
        let line = Known { place, taken_by };
        self.lines.entry(key).or_default().push(line);
        if let Some(minor) = batch {
            let parts = self.parts.entry(Key { minor, ..key }).or_default();
            parts.together = parts.together.saturating_add(key.minor);
            if let Some(file) = taken_by {
                // The sum is of this very file: it does not stand for another line of it.
                let all = parts.together.checked_div(minor).unwrap_or(0);
                parts.taken = Some((file, all));
            }
        }
    }

    /// The booked lines of a statement, with what tells them apart; `counted` is how often a line that is
    /// equal in everything came before in the same file.
    pub(super) fn lines_of(
        &mut self,
        (statement, account): (usize, &str),
        entries: &'a [BankEntry],
        counted: &mut HashMap<Sha256, u32>,
    ) -> Vec<FileLine<'a>> {
        let place = self.account(account);
        let mut lines: Vec<FileLine<'a>> = Vec::new();
        for (entry_at, entry) in entries.iter().enumerate() {
            if entry.pending {
                continue;
            }
            let same = fingerprint(account, entry, 0);
            let order = counted.entry(same).or_default();
            *order += 1;
            let fingerprint = if *order == 1 {
                same
            } else {
                fingerprint(account, entry, *order)
            };
            lines.push(FileLine {
                statement,
                entry_at,
                entry,
                fingerprint,
                account: place,
                batch: batch_of(entries, entry_at),
            });
        }
        lines
    }

    /// Looks for the lines of a file: first those that are the same to the letter, then by what they say.
    pub(super) fn look_for(
        &mut self,
        file: usize,
        format: &'static str,
        lines: &[FileLine<'a>],
    ) -> Vec<Found> {
        let exact: Vec<bool> = lines
            .iter()
            .map(|line| self.take_exact(file, line))
            .collect();
        let mut found: Vec<Found> = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            if exact.get(at) == Some(&true) {
                found.push(Found::Known);
                continue;
            }
            match line.batch {
                // The first payment of a batch decides for all.
                Some((total, true)) => {
                    let of = line.entry.part_of_batch.map_or(1, |(_, of)| of as usize);
                    let any = exact.iter().skip(at).take(of).any(|known| *known);
                    let sum = (!any)
                        .then(|| self.take_sum(file, format, line, total))
                        .flatten();
                    found.push(sum.unwrap_or_else(|| self.take_alike(file, format, line)));
                }
                Some((_, false)) => {
                    let before = found
                        .last()
                        .copied()
                        .filter(|_| at > 0 && exact.get(at - 1) != Some(&true));
                    found.push(match before {
                        Some(Found::Completes(sum)) => Found::Completes(sum),
                        // The sum was used by hand: its payments are explained.
                        Some(Found::Known) if self.sum_is_used(line) => Found::Known,
                        _ => self.take_alike(file, format, line),
                    });
                }
                None => found.push(self.take_alike(file, format, line)),
            }
        }
        found
    }

    /// A new line is known from here on, at its place in the plan. Gives its fingerprint, which no other
    /// line has.
    pub(super) fn plan(
        &mut self,
        file: usize,
        format: &'static str,
        line: &FileLine<'a>,
        place: usize,
    ) -> Sha256 {
        let batch = line.batch.map(|(total, _)| total);
        let place = Place::Planned(place, line.entry, format);
        self.add(line.key(), place, batch, Some(file));
        let mut fingerprint = line.fingerprint;
        while !self.fingerprints.insert(fingerprint) {
            fingerprint = sha256(&fingerprint.0);
        }
        fingerprint
    }

    /// The sum that the payments of a notification belong to: by the bank's reference of it, else the only
    /// one of that amount about that day.
    pub(super) fn sum_of_notification(&self, line: &FileLine<'a>) -> Option<Sum> {
        let (total, first) = line.batch?;
        let day = line.entry.booked_on;
        if !first || total <= 0 {
            return None;
        }
        let from = day.checked_sub_days(Days::new(DAYS_APART))?;
        let candidates: Vec<Place<'a>> = from
            .iter_days()
            .take(2 * DAYS_APART as usize + 1)
            .filter_map(|day| {
                let key = line.key();
                self.lines.get(&Key {
                    day,
                    minor: total,
                    ..key
                })
            })
            .flatten()
            .map(|known| known.place)
            .filter(|place| self.is_open_sum(*place))
            .collect();
        let reference = line.entry.bank_reference.as_deref();
        let named = candidates
            .iter()
            .find(|place| reference.is_some() && self.traits(**place).reference == reference);
        match (named, candidates.as_slice()) {
            (Some(place), _) | (None, [place]) => Some(self.sum(*place)),
            _ => None,
        }
    }

    fn sum(&self, place: Place<'a>) -> Sum {
        match place {
            Place::Booked(at) => Sum::Booked(self.booked[at].id),
            Place::Planned(at, ..) => Sum::Planned(at),
        }
    }

    /// A batch that was not taken apart and of which nothing was used.
    fn is_open_sum(&self, place: Place<'a>) -> bool {
        match place {
            Place::Booked(at) => {
                let line = &self.booked[at];
                line.batch_unsplit && !line.split && !line.used
            }
            Place::Planned(_, entry, _) => entry.batch_unsplit,
        }
    }

    fn take_exact(&mut self, file: usize, line: &FileLine<'a>) -> bool {
        let booked = &self.booked;
        let Some(group) = self.lines.get_mut(&line.key()) else {
            return false;
        };
        let same = group.iter_mut().find(|known| match known.place {
            Place::Booked(at) => booked[at].fingerprint == line.fingerprint,
            Place::Planned(_, entry, _) => {
                known.taken_by != Some(file) && same_line(entry, line.entry)
            }
        });
        same.map(|known| known.taken_by = Some(file)).is_some()
    }

    /// The sum of a batch whose payments come now.
    fn take_sum(
        &mut self,
        file: usize,
        format: &'static str,
        line: &FileLine<'a>,
        total: i64,
    ) -> Option<Found> {
        let key = Key {
            minor: total,
            ..line.key()
        };
        let group = self.lines.get(&key)?;
        let at = group.iter().position(|known| {
            let traits = self.traits(known.place);
            let bare = traits.account.is_none() && traits.format != format;
            let apart = matches!(known.place, Place::Booked(at) if self.booked[at].split);
            known.taken_by != Some(file) && (traits.unsplit || bare) && !apart
        })?;
        let place = group.get(at)?.place;
        let used = matches!(place, Place::Booked(at) if self.booked[at].used);
        if let Some(known) = self.lines.get_mut(&key).and_then(|group| group.get_mut(at)) {
            known.taken_by = Some(file);
        }
        Some(if used {
            Found::Known
        } else {
            Found::Completes(self.sum(place))
        })
    }

    fn sum_is_used(&self, line: &FileLine<'a>) -> bool {
        let Some((total, _)) = line.batch else {
            return false;
        };
        let key = Key {
            minor: total,
            ..line.key()
        };
        self.lines.get(&key).is_some_and(|group| {
            group
                .iter()
                .any(|known| matches!(known.place, Place::Booked(at) if self.booked[at].used))
        })
    }

    /// The line that is most alike, where one is.
    fn take_alike(&mut self, file: usize, format: &'static str, line: &FileLine<'a>) -> Found {
        let key = line.key();
        let traits = Traits::of_entry(line.entry, format);
        let best = self.lines.get(&key).and_then(|group| {
            let alike = group.iter().enumerate().filter_map(|(at, known)| {
                if known.taken_by == Some(file) {
                    return None;
                }
                Some((traits.alike(&self.traits(known.place))?, at))
            });
            // Of equals the first.
            alike.max_by_key(|(alike, at)| (*alike, std::cmp::Reverse(*at)))
        });
        if let Some((_, at)) = best {
            if let Some(known) = self.lines.get_mut(&key).and_then(|group| group.get_mut(at)) {
                known.taken_by = Some(file);
            }
            return Found::Known;
        }
        // The sum of payments that are known one by one.
        let sums = line.batch.is_none()
            && (line.entry.batch_unsplit || line.entry.counterparty.account.is_none());
        if let Some(parts) = self.parts.get_mut(&key).filter(|_| sums) {
            let all = parts.together.checked_div(key.minor).unwrap_or(0);
            let taken = parts
                .taken
                .filter(|(by, _)| *by == file)
                .map_or(0, |(_, count)| count);
            if taken < all {
                parts.taken = Some((file, taken + 1));
                return Found::Known;
            }
        }
        Found::New
    }

    fn traits(&self, place: Place<'a>) -> Traits<'_> {
        match place {
            Place::Booked(at) => Traits::of_booked(&self.booked[at]),
            Place::Planned(_, entry, format) => Traits::of_entry(entry, format),
        }
    }
}

impl FileLine<'_> {
    fn key(&self) -> Key {
        Key {
            account: self.account,
            day: self.entry.booked_on,
            minor: self.entry.amount.minor,
            currency: self.entry.amount.currency,
        }
    }
}

/// What a batch comes to of which this is a payment, and whether it is the first.
fn batch_of(entries: &[BankEntry], at: usize) -> Option<(i64, bool)> {
    let (part, of) = entries.get(at)?.part_of_batch?;
    let first = (at + 1).checked_sub(part as usize)?;
    let all = entries.get(first..first + of as usize)?;
    let total = all
        .iter()
        .try_fold(0_i64, |sum, entry| sum.checked_add(entry.amount.minor))?;
    Some((total, part == 1))
}

fn same_line(one: &BankEntry, other: &BankEntry) -> bool {
    one.text == other.text
        && one.counterparty == other.counterparty
        && one.end_to_end == other.end_to_end
        && one.bank_reference == other.bank_reference
}

/// What a line says of itself.
struct Traits<'l> {
    format: &'l str,
    account: Option<&'l str>,
    name: Option<&'l str>,
    text: &'l str,
    structured: Option<&'l str>,
    end_to_end: Option<&'l str>,
    reference: Option<&'l str>,
    unsplit: bool,
}

/// How two values of the same thing compare.
#[derive(PartialEq, Eq)]
enum Compared {
    Same,
    Other,
    Unknown,
}

fn compared(one: Option<&str>, other: Option<&str>) -> Compared {
    match (one.map(signs), other.map(signs)) {
        (Some(one), Some(other)) if one == other => Compared::Same,
        (Some(one), Some(other)) if !one.is_empty() && !other.is_empty() => Compared::Other,
        _ => Compared::Unknown,
    }
}

impl<'l> Traits<'l> {
    fn of_entry(entry: &'l BankEntry, format: &'l str) -> Self {
        Self {
            format,
            account: entry.counterparty.account.as_deref(),
            name: entry.counterparty.name.as_deref(),
            text: &entry.text,
            structured: entry.structured_reference.as_deref(),
            end_to_end: entry.end_to_end.as_deref(),
            reference: entry.bank_reference.as_deref(),
            unsplit: entry.batch_unsplit,
        }
    }

    fn of_booked(line: &'l BookedLine) -> Self {
        Self {
            format: &line.format,
            account: line.counter_account.as_deref(),
            name: line.name.as_deref(),
            text: &line.text,
            structured: line.structured_reference.as_deref(),
            end_to_end: line.end_to_end.as_deref(),
            reference: line.bank_reference.as_deref(),
            unsplit: line.batch_unsplit,
        }
    }

    /// How alike two lines of the same account, day and amount are; `None`: they are two payments.
    fn alike(&self, other: &Traits<'_>) -> Option<u32> {
        let same_kind = self.format == other.format;
        let mut alike = 0;
        // The bank's own number of the entry: two numbers in one kind of file are two entries.
        match compared(long(self.reference), long(other.reference)) {
            Compared::Same => alike += 16,
            Compared::Other if same_kind => return None,
            _ => {}
        }
        for (one, two) in [
            (self.end_to_end, other.end_to_end),
            (self.structured, other.structured),
        ] {
            match compared(one, two) {
                Compared::Same => alike += 8,
                Compared::Other => return None,
                Compared::Unknown => {}
            }
        }
        let account = same_account(self.account, other.account);
        match account {
            Compared::Same => alike += 4,
            Compared::Other => return None,
            Compared::Unknown => {}
        }
        match same_name(self.name, other.name) {
            Compared::Same => alike += 2,
            Compared::Other if alike == 0 => return None,
            _ => {}
        }
        alike += self.told_in(other.text) + other.told_in(self.text);
        match same_text(self.text, other.text) {
            Compared::Same => alike += 2,
            Compared::Other if same_kind => return None,
            Compared::Other if alike == 0 => return None,
            _ => {}
        }
        // Nothing is the same and nothing differs: in another kind of file it is the same money.
        (alike > 0 || !same_kind).then_some(alike)
    }

    /// Whether the other's text tells who paid, where it has no field for that.
    fn told_in(&self, text: &str) -> u32 {
        let text = signs(text);
        let tells = |value: Option<&str>| {
            value
                .map(signs)
                .is_some_and(|value| value.len() >= 5 && text.contains(&value))
        };
        2 * u32::from(tells(self.name)) + 4 * u32::from(tells(self.account))
    }
}

/// The same account, also where one file has the old number and another the IBAN that ends with it.
fn same_account(one: Option<&str>, other: Option<&str>) -> Compared {
    let (Some(one), Some(other)) = (one.map(signs), other.map(signs)) else {
        return Compared::Unknown;
    };
    let bare = |account: &str| account.trim_start_matches('0').to_owned();
    let (short, long) = if one.len() <= other.len() {
        (bare(&one), &other)
    } else {
        (bare(&other), &one)
    };
    if one == other || (short.len() >= 5 && long.ends_with(&short)) {
        Compared::Same
    } else {
        Compared::Other
    }
}

/// The same name, also cut off or with a word more.
fn same_name(one: Option<&str>, other: Option<&str>) -> Compared {
    let (Some(one), Some(other)) = (one, other) else {
        return Compared::Unknown;
    };
    let (first, second) = (name_key(one), name_key(other));
    let begins = |one: &str, other: &str| one.len() >= 4 && other.contains(one);
    let shared = words(one)
        .iter()
        .any(|word| word.len() >= 4 && words(other).contains(word));
    if first == second || begins(&first, &second) || begins(&second, &first) || shared {
        Compared::Same
    } else {
        Compared::Other
    }
}

/// The same text, also where one has more around it or lost a part.
fn same_text(one: &str, other: &str) -> Compared {
    let (first, second) = (signs(one), signs(other));
    if first.is_empty() || second.is_empty() {
        return Compared::Unknown;
    }
    if first.contains(&second) || second.contains(&first) {
        return Compared::Same;
    }
    let (first, second) = (words(one), words(other));
    let shared = first.iter().filter(|word| second.contains(word)).count();
    if shared * 2 > first.len().min(second.len()) {
        // One figure in "factuur 12" and "factuur 13" makes them two.
        let figures = |words: &[String]| -> Vec<String> {
            let has = |word: &&String| word.bytes().any(|byte| byte.is_ascii_digit());
            words.iter().filter(has).cloned().collect()
        };
        let (one, other) = (figures(&first), figures(&second));
        let within = |one: &[String], other: &[String]| one.iter().all(|it| other.contains(it));
        if within(&one, &other) || within(&other, &one) {
            return Compared::Same;
        }
    }
    Compared::Other
}

fn words(text: &str) -> Vec<String> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_uppercase)
        .collect()
}

/// What makes a booked line the same in a file of the same kind: account, day, amount, payer, text and
/// references; `order` tells apart what is equal in all of that on one day.
fn fingerprint(account: &str, entry: &BankEntry, order: u32) -> Sha256 {
    let reference = long(entry.bank_reference.as_deref());
    let parts = [
        signs(account),
        entry.booked_on.to_string(),
        entry.amount.minor.to_string(),
        entry.amount.currency.code().to_owned(),
        entry
            .counterparty
            .account
            .as_deref()
            .map(signs)
            .unwrap_or_default(),
        signs(&entry.text),
        entry.end_to_end.as_deref().map(signs).unwrap_or_default(),
        reference.map(signs).unwrap_or_default(),
        order.to_string(),
    ];
    sha256(parts.join("|").as_bytes())
}

/// A reference of the bank that is more than the number of a line in its file.
pub(in crate::app) fn long(reference: Option<&str>) -> Option<&str> {
    reference.filter(|reference| reference.len() >= SHORTEST_REFERENCE)
}
