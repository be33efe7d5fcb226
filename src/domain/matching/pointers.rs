//! What points where: the structured reference, our numbers in the text, the payer's account.

use super::Incoming;
use super::book::{MatchBook, Referred};
use super::names::Name;
use super::numbers::{Written, is_year, numbers_in};
use crate::domain::references::{parse_betalingskenmerk, parse_rf, reference_key};
use std::ops::Range;

/// Something written that points at open items.
#[derive(Debug)]
pub(super) struct Pointer {
    /// As the payer wrote it.
    pub(super) written: String,
    /// The items it may mean.
    pub(super) items: Vec<usize>,
    /// The instalment it means.
    pub(super) instalment: Option<usize>,
    /// A structured reference: it needs no other proof of who paid.
    pub(super) reference: bool,
    /// Whether it stands there without its year or letters.
    pub(super) short: bool,
    /// Whether it is too plain to mean anything unless the amount is exact: it may be a year.
    pub(super) plain: bool,
    /// Where it stands in the text.
    pub(super) range: Option<Range<usize>>,
}

/// One receipt being explained.
pub(super) struct Search<'a> {
    pub(super) book: &'a MatchBook,
    pub(super) incoming: &'a Incoming<'a>,
    pub(super) name: Option<Name>,
    /// Customers who use the payer's account.
    pub(super) payers: &'a [usize],
    pub(super) pointers: Vec<Pointer>,
    /// Numbers in the text of items with nothing left open: place in the book.
    pub(super) settled: Vec<usize>,
}

impl<'a> Search<'a> {
    pub(super) fn new(book: &'a MatchBook, incoming: &'a Incoming<'a>) -> Self {
        let mut search = Self {
            book,
            incoming,
            name: incoming.name.map(Name::new),
            payers: incoming.iban.map_or(&[], |iban| book.users_of(iban)),
            pointers: Vec::new(),
            settled: Vec::new(),
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
        let key = reference_key(written);
        let referred = self.book.referred(&key, false);
        let inside = number_inside(written);
        let by_number = inside
            .as_deref()
            .map_or(&[][..], |number| self.book.numbered(number));
        if !referred.is_empty() {
            self.point_by_reference(written, referred, None);
        } else if by_number.is_empty() {
            self.read(written, false);
        } else {
            let referred: Vec<Referred> = by_number.iter().copied().map(Referred::Item).collect();
            self.point_by_reference(written, &referred, None);
        }
    }

    fn point_by_reference(
        &mut self,
        written: &str,
        referred: &[Referred],
        range: Option<Range<usize>>,
    ) {
        let instalment = referred.iter().find_map(|to| match to {
            Referred::Instalment(at) => Some(*at),
            Referred::Item(_) => None,
        });
        let items = match instalment {
            Some(_) => Vec::new(),
            None => self.open_here(referred.iter().filter_map(|to| match to {
                Referred::Item(at) => Some(*at),
                Referred::Instalment(_) => None,
            })),
        };
        if instalment.is_some() || !items.is_empty() {
            self.pointers.push(Pointer {
                written: written.to_owned(),
                items,
                instalment,
                reference: true,
                short: false,
                plain: false,
                range,
            });
        }
    }

    /// Level 2: our numbers in a text, longer ones first; what lies inside a longer one is not read again.
    fn read(&mut self, text: &str, is_main: bool) {
        let mut found = numbers_in(text);
        found.sort_by_key(|written| std::cmp::Reverse(written.range.len()));
        let mut taken: Vec<Range<usize>> = Vec::new();
        for whole in [true, false] {
            for written in &found {
                let range = &written.range;
                if taken
                    .iter()
                    .any(|t| range.start < t.end && t.start < range.end)
                {
                    continue;
                }
                let here = is_main.then(|| range.clone());
                let before = self.pointers.len();
                self.point(text, written, whole, here);
                if self.pointers.len() > before || self.is_pointed_at(written) {
                    taken.push(range.clone());
                }
            }
        }
    }

    /// Whether the same number was read before, in another field.
    fn is_pointed_at(&self, written: &Written) -> bool {
        self.pointers
            .iter()
            .any(|pointer| reference_key(&pointer.written) == written.key)
    }

    fn point(&mut self, text: &str, found: &Written, whole: bool, range: Option<Range<usize>>) {
        if self.is_pointed_at(found) {
            return;
        }
        let written = &text[found.range.clone()];
        if whole {
            let referred = self.book.referred(&found.key, true);
            if !referred.is_empty() {
                return self.point_by_reference(written, referred, range);
            }
        }
        let by_number = self.open_here(self.book.numbered(&found.key).iter().copied());
        if whole && by_number.is_empty() && found.key.len() >= 5 {
            let known = self.book.numbered(&found.key).iter();
            let settled = known.filter(|at| self.book.items[**at].open.is_zero());
            self.settled.extend(settled);
        }
        let signs = found.digits.unwrap_or(found.key.len());
        if signs < 4 || by_number.is_empty() == whole {
            return;
        }
        let mut items = by_number;
        let short = items.is_empty();
        let enough = found.digits.is_some() || found.key.len() >= 5;
        if enough && !is_year(&found.key) {
            for at in self.open_here(self.book.shortened(&found.key).iter().copied()) {
                if !items.contains(&at) {
                    items.push(at);
                }
            }
        }
        if items.is_empty() {
            return;
        }
        self.pointers.push(Pointer {
            written: written.to_owned(),
            items,
            instalment: None,
            reference: false,
            short,
            plain: is_year(&found.key),
            range,
        });
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

    /// Somebody else at whom a reference, a whole number or the account points.
    pub(super) fn other_customer(&self, customer: usize) -> Option<usize> {
        let written = self
            .pointers
            .iter()
            .filter(|pointer| {
                let long = reference_key(&pointer.written).len() >= 5;
                pointer.reference || (long && !pointer.short)
            })
            .flat_map(|pointer| {
                let owners = self.owners(pointer);
                if owners.contains(&customer) {
                    Vec::new()
                } else {
                    owners
                }
            })
            .next();
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
