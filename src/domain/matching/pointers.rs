//! What points where: the structured reference, our numbers in the text, the payer's account.

use super::Incoming;
use super::book::{MatchBook, Referred, is_checked_reference};
use super::hash::Key;
use super::names::Name;
use super::numbers::{Written, digit_read, look_alikes_read, numbers_in};
use super::says::{Says, is_labelled_otherwise, says};
use crate::domain::references::{parse_betalingskenmerk, parse_rf};
use std::cell::OnceCell;
use std::ops::Range;

/// How much of a number stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Without its year: another year may have it too.
    Serial,
    /// With its year and without its letters, the year short or last.
    Read,
    /// As it is, blanks and signs aside.
    Whole,
    /// A structured reference, or that of a letter: it needs no other proof of who paid.
    Reference,
}

/// Something written that points at items.
#[derive(Debug)]
pub(super) struct Pointer {
    /// As the payer wrote it.
    pub(super) written: String,
    /// The open items it may mean.
    pub(super) items: Vec<usize>,
    /// The settled items it may mean.
    pub(super) settled: Vec<usize>,
    /// The instalment it means.
    pub(super) instalment: Option<usize>,
    pub(super) strength: Strength,
    /// It is the reference of a letter, which asked for all of the items.
    pub(super) letter: bool,
    /// Whether it is too plain to mean anything unless the amount is exact: it may be a year.
    pub(super) plain: bool,
    /// The word before it says that it is the number of something else.
    pub(super) labelled: bool,
    /// Where it stands in the text.
    pub(super) range: Option<Range<usize>>,
}

impl Pointer {
    /// A structured reference or that of a letter.
    pub(super) fn is_reference(&self) -> bool {
        self.strength == Strength::Reference
    }

    /// Enough of a number to speak against somebody else.
    pub(super) fn is_strong(&self) -> bool {
        let signs = self
            .written
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .count();
        self.strength >= Strength::Read && signs >= 5 && !self.plain && !self.labelled
    }
}

/// One receipt being explained.
pub(super) struct Search<'a> {
    pub(super) book: &'a MatchBook,
    pub(super) incoming: &'a Incoming<'a>,
    pub(super) name: Option<Name>,
    /// Customers who use the payer's account.
    pub(super) payers: &'a [usize],
    pub(super) pointers: Vec<Pointer>,
    /// What the words say.
    pub(super) says: Says,
    alike: OnceCell<Vec<usize>>,
    /// Who pays out for many.
    pub(super) provider: Option<&'a str>,
}

impl<'a> Search<'a> {
    pub(super) fn new(book: &'a MatchBook, incoming: &'a Incoming<'a>) -> Self {
        let mut search = Self {
            book,
            incoming,
            name: incoming.name.map(Name::new),
            payers: incoming.iban.map_or(&[], |iban| book.users_of(iban)),
            pointers: Vec::new(),
            says: says(incoming.text),
            alike: OnceCell::new(),
            provider: book.providers.of(incoming),
        };
        search.read_structured_reference();
        search.read(incoming.text, true);
        for text in [incoming.text_spaced, incoming.end_to_end] {
            search.read(text.unwrap_or(""), false);
        }
        search
    }

    /// Level 1: the field for it, as it is, else the number inside one whose check digits fit.
    fn read_structured_reference(&mut self) {
        let Some(written) = self.incoming.structured_reference else {
            return;
        };
        let key = Key::of(written);
        let referred = key.map_or(&[][..], |(key, _)| self.book.referred(key, false));
        let inside = number_inside(written).and_then(|number| Key::of(&number));
        let by_number = inside.map_or(&[][..], |(key, _)| self.book.numbered(key));
        if !referred.is_empty() {
            let pointer = self.by_reference(written, referred, None);
            self.pointers.extend(pointer);
        } else if by_number.is_empty() {
            self.read(written, false);
        } else {
            let referred: Vec<Referred> = by_number.iter().copied().map(Referred::Item).collect();
            let pointer = self.by_reference(written, &referred, None);
            self.pointers.extend(pointer);
        }
    }

    fn by_reference(
        &self,
        written: &str,
        referred: &[Referred],
        range: Option<Range<usize>>,
    ) -> Option<Pointer> {
        let instalment = referred.iter().find_map(|to| match to {
            Referred::Instalment(at) => Some(*at),
            Referred::Item(_) => None,
        });
        let items: Vec<usize> = referred
            .iter()
            .filter_map(|to| match to {
                Referred::Item(at) => Some(*at),
                Referred::Instalment(_) => None,
            })
            .collect();
        let mut pointer = self.pointer(written, &items, Strength::Reference, range)?;
        if instalment.is_some() {
            pointer.instalment = instalment;
            pointer.items.clear();
        }
        Some(pointer)
    }

    /// What items are meant, apart by whether they are open; `None` where they are neither, nor an instalment.
    fn pointer(
        &self,
        written: &str,
        items: &[usize],
        strength: Strength,
        range: Option<Range<usize>>,
    ) -> Option<Pointer> {
        let settled: Vec<usize> = items
            .iter()
            .copied()
            .filter(|at| self.book.items[*at].open.is_zero())
            .collect();
        let items = self.open_here(items.iter().copied());
        let nothing = items.is_empty() && settled.is_empty() && strength != Strength::Reference;
        (!nothing).then(|| Pointer {
            written: written.to_owned(),
            items,
            settled,
            instalment: None,
            strength,
            letter: false,
            plain: false,
            labelled: false,
            range,
        })
    }

    /// Level 2: our numbers in a text, those that stand there in full first; what lies inside one is not
    /// read again. Then once more with letters that look like digits.
    fn read(&mut self, text: &str, is_main: bool) {
        if text.is_empty() {
            return;
        }
        let mut taken: Vec<Range<usize>> = Vec::new();
        self.read_as(text, text, is_main, &mut taken);
        if let Some(read) = look_alikes_read(text) {
            self.read_as(&read, text, is_main, &mut taken);
        }
    }

    fn read_as(&mut self, read: &str, text: &str, is_main: bool, taken: &mut Vec<Range<usize>>) {
        let mut found = numbers_in(read);
        found.sort_by_key(|written| std::cmp::Reverse(written.range.len()));
        for strength in [Strength::Whole, Strength::Read, Strength::Serial] {
            for written in &found {
                let range = &written.range;
                let overlaps =
                    |taken: &Range<usize>| range.start < taken.end && taken.start < range.end;
                if taken.iter().any(overlaps) {
                    continue;
                }
                let Some(mut pointer) = self.point(text, written, strength) else {
                    continue;
                };
                taken.push(range.clone());
                let same =
                    |one: &Pointer| one.items == pointer.items && one.settled == pointer.settled;
                if self.pointers.iter().any(same) {
                    continue;
                }
                pointer.labelled = is_labelled_otherwise(&text[..range.start]);
                if pointer.labelled && pointer.strength == Strength::Serial {
                    continue;
                }
                pointer.range = is_main.then(|| range.clone());
                self.pointers.push(pointer);
            }
        }
    }

    /// What a number means, when it is taken to stand there in full, with its year or without.
    fn point(&self, text: &str, found: &Written, strength: Strength) -> Option<Pointer> {
        let written = &text[found.range.clone()];
        let key = found.key;
        let enough = found.digits.is_some() || found.length >= 5;
        match strength {
            Strength::Whole | Strength::Reference => {
                let referred = self.book.referred(key, true);
                if !referred.is_empty() && is_checked_reference(written) {
                    return self.by_reference(written, referred, None);
                }
                let lettered = self.book.lettered(key);
                if !lettered.is_empty() {
                    let mut pointer = self.pointer(written, lettered, Strength::Reference, None)?;
                    pointer.letter = true;
                    return Some(pointer);
                }
                let mut items = self.book.numbered(key).to_vec();
                if items.is_empty() || found.digits.unwrap_or(found.length) < 4 {
                    return None;
                }
                if enough && !found.is_year {
                    items.extend(
                        self.book
                            .shortened(key)
                            .iter()
                            .filter(|at| !self.book.items[**at].open.is_zero()),
                    );
                }
                let mut pointer = self.pointer(written, &items, strength, None)?;
                pointer.plain = found.is_year;
                Some(pointer)
            }
            Strength::Read => {
                let of_year = found
                    .dated
                    .iter()
                    .flatten()
                    .map(|dated| self.book.of_year(*dated));
                let items = of_year.into_iter().find(|items| !items.is_empty());
                if let Some(items) = items {
                    return self.pointer(written, items, strength, None);
                }
                let all: Vec<usize> = self
                    .short(found, enough)
                    .filter(|at| found.length >= 5 && self.is_all_digits_of(*at, written))
                    .collect();
                self.pointer(written, &all, strength, None)
            }
            Strength::Serial => {
                let all: Vec<usize> = self.short(found, enough).collect();
                self.pointer(written, &all, strength, None)
            }
        }
    }

    fn short(&self, found: &Written, enough: bool) -> impl Iterator<Item = usize> {
        let signs = found.digits.unwrap_or(found.length);
        let usable = enough && signs >= 4 && !found.is_year;
        let short = self.book.shortened(found.key);
        short.iter().copied().filter(move |_| usable)
    }

    /// Nothing but the letters of the number is left out.
    fn is_all_digits_of(&self, item: usize, written: &str) -> bool {
        let digits = |text: &str| -> Vec<u8> {
            let digits = text.bytes().map(digit_read).filter(u8::is_ascii_digit);
            digits.skip_while(|digit| *digit == b'0').collect()
        };
        digits(&self.book.items[item].number) == digits(written)
    }

    /// Items with something open in the receipt's currency.
    pub(super) fn open_here(&self, items: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut open: Vec<usize> = items
            .filter(|at| {
                let open = self.book.items[*at].open;
                !open.is_zero() && open.currency == self.incoming.amount.currency
            })
            .collect();
        open.dedup();
        open
    }

    /// Whether a customer's name is like the payer's.
    pub(super) fn is_alike(&self, customer: usize) -> bool {
        self.name
            .as_ref()
            .is_some_and(|name| self.book.is_alike(customer, name))
    }

    /// Customers whose name is like the payer's, the most alike first; sought once.
    pub(super) fn alike(&self) -> &[usize] {
        self.alike.get_or_init(|| {
            let name = self.name.as_ref();
            name.map_or(Vec::new(), |name| self.book.alike(name))
        })
    }

    /// Customers that a pointer may mean.
    pub(super) fn owners(&self, pointer: &Pointer) -> Vec<usize> {
        let mut owners: Vec<usize> = pointer
            .items
            .iter()
            .map(|at| self.book.owner(*at))
            .collect();
        owners.extend(
            pointer
                .instalment
                .map(|at| self.book.owner_of_instalment(at)),
        );
        owners.sort_unstable();
        owners.dedup();
        owners
    }

    /// Somebody else at whom a reference, a number or the account points. A number that stands there without
    /// its year speaks against nobody; one that is `doubted` neither.
    pub(super) fn other_customer(&self, customer: usize, doubted: bool) -> Option<usize> {
        let written = self
            .pointers
            .iter()
            .filter(|pointer| pointer.is_reference() || (pointer.is_strong() && !doubted))
            .find_map(|pointer| {
                let owners = self.owners(pointer);
                let elsewhere = !owners.is_empty() && !owners.contains(&customer);
                elsewhere.then(|| owners[0])
            });
        written.or_else(|| match self.payers {
            payers if payers.contains(&customer) => None,
            payers => payers.first().copied(),
        })
    }
}

/// The number inside a reference whose check digits fit.
fn number_inside(reference: &str) -> Option<String> {
    let number = match (parse_rf(reference), parse_betalingskenmerk(reference)) {
        (Some(rf), _) => rf[4..].to_owned(),
        (None, Some(digits)) if digits.len() == 16 => digits[1..].to_owned(),
        (None, Some(digits)) if digits.len() > 7 => digits[2..].to_owned(),
        _ => return None,
    };
    let number = number.trim_start_matches('0').to_owned();
    (number.len() >= 4).then_some(number)
}
