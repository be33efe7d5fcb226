//! One receipt: each customer's explanation by the five levels, the reasons, and the answer.

use super::book::{BookItem, MatchBook};
use super::numbers::numbers_in;
use super::pointers::{Pointer, Search, Strength};
use super::{Candidate, Certainty, Incoming, MatchReason, Proposal, Recognised};
use crate::domain::ids::ItemId;
use crate::domain::money::Money;

/// From this score on an explanation is likely.
pub(super) const LIKELY: i32 = 50;
/// Explanations that are shown.
pub(super) const SHOWN: usize = 5;

impl MatchBook {
    /// Says what a receipt means. Only money in is explained; everything else is unknown.
    #[must_use]
    pub fn propose(&self, incoming: &Incoming<'_>) -> Proposal {
        let search = Search::new(self, incoming);
        let mut candidates = if incoming.amount.is_positive() {
            search.candidates()
        } else {
            Vec::new()
        };
        candidates.sort_by_key(|candidate| {
            std::cmp::Reverse((candidate.why_not_certain.is_none(), candidate.score))
        });
        if let Some(on) = self.waits_before(incoming) {
            for candidate in &mut candidates {
                let why = MatchReason::SameAmountBefore { on };
                candidate.why_not_certain.get_or_insert(why);
            }
        }
        keep_different(&mut candidates);
        candidates.truncate(SHOWN);
        search.proposal(candidates)
    }
}

impl Search<'_> {
    /// Every explanation there is, level by level; the first that is certain ends the search.
    fn candidates(&self) -> Vec<Candidate> {
        if let Some(provider) = self.provider {
            return self.of_payout(provider);
        }
        let is_certain = |candidates: &[Candidate]| {
            candidates
                .iter()
                .any(|candidate| candidate.why_not_certain.is_none())
        };
        let mut named: Vec<usize> = self.pointers.iter().flat_map(|p| self.owners(p)).collect();
        named.sort_unstable();
        named.dedup();
        // Those who may be the payer first: a short number may mean anybody's.
        named.sort_by_key(|customer| !self.may_be_payer(*customer));
        named.truncate(20);
        let twice = self.paid_twice();
        let mut candidates: Vec<Candidate> = Vec::new();
        for customer in &named {
            candidates.extend(self.by_numbers(*customer));
        }
        if twice.is_none() && is_certain(&candidates) {
            return candidates;
        }
        for customer in self.payers.iter().take(20) {
            candidates.extend(self.by_account_and_amount(*customer));
        }
        if twice.is_none() && is_certain(&candidates) {
            return candidates;
        }
        let unpaid = named.iter().filter(|at| !self.payers.contains(at)).take(3);
        for customer in self.payers.iter().take(20).chain(unpaid) {
            candidates.extend(self.by_sum(*customer));
        }
        candidates.extend(self.by_name());
        candidates.extend(self.by_amount_alone());
        candidates.extend(self.as_credit(&candidates));
        if let Some(twice) = twice {
            for candidate in &mut candidates {
                candidate.score = candidate.score.min(LIKELY - 2);
                let why = twice.why_not_certain.clone();
                candidate.why_not_certain = candidate.why_not_certain.take().or(why);
            }
            candidates.push(twice);
        }
        candidates
    }

    /// The account or the name is the customer's.
    pub(super) fn may_be_payer(&self, customer: usize) -> bool {
        self.payers.contains(&customer) || self.is_alike(customer)
    }

    /// What keeps everything from being certain: money that comes back, and what is for an offer or in advance.
    /// In advance counts for what is `named` too only where an offer is meant.
    pub(super) fn barred(&self, named: bool) -> Option<MatchReason> {
        if self.says.back || self.incoming.reversal {
            return Some(MatchReason::SaysBack);
        }
        let advance = self.says.offer || (self.says.advance && !named);
        advance.then_some(MatchReason::SaysAdvance)
    }

    /// The text names what is settled already, and the amount is what that came to: the same money twice.
    fn paid_twice(&self) -> Option<Candidate> {
        let settled_only = |pointer: &&Pointer| {
            pointer.settled.iter().any(|at| {
                let may_be = || self.may_be_payer(self.book.owner(*at));
                pointer.items.is_empty() && (pointer.strength >= Strength::Read || may_be())
                    || may_be()
                        && !pointer
                            .items
                            .iter()
                            .any(|open| self.may_be_payer(self.book.owner(*open)))
            })
        };
        let pointers: Vec<&Pointer> = self.pointers.iter().filter(settled_only).collect();
        let mut items: Vec<usize> = Vec::new();
        for pointer in &pointers {
            let may_be = |at: &&usize| self.may_be_payer(self.book.owner(**at));
            let meant = pointer
                .settled
                .iter()
                .find(may_be)
                .or(pointer.settled.first())?;
            if pointer.letter {
                items.extend(&pointer.settled);
            } else {
                items.push(*meant);
            }
        }
        items.sort_unstable();
        items.dedup();
        let first = *items.first()?;
        let customer = self.book.owner(first);
        let amount = self.incoming.amount;
        let near = |minor: i64| (amount.minor - minor).abs() <= self.book.rules.rounding;
        let payable = items.iter().map(|at| self.book.items[*at].payable.minor);
        let again = near(payable.clone().sum())
            || payable.into_iter().any(near)
            || self
                .book
                .paid_before(customer, amount, self.incoming.booked_on)
                .is_some();
        if !again {
            return None;
        }
        Some(Candidate {
            customer: self.book.customers[customer].id,
            allocations: Vec::new(),
            forgiven: Vec::new(),
            rest: amount,
            reasons: self.payer_reasons(customer),
            score: LIKELY - 1,
            why_not_certain: Some(MatchReason::PaidTwice {
                number: self.book.items[first].number.clone(),
            }),
        })
    }

    /// What was written is one digit off an item's number.
    pub(super) fn mistyped(&self, item: usize) -> Option<MatchReason> {
        let exact = |at: &usize| self.book.items[*at].open == self.incoming.amount;
        if self
            .pointers
            .iter()
            .any(|pointer| pointer.is_strong() && pointer.items.iter().any(exact))
        {
            return None;
        }
        let number = &self.book.items[item].number;
        let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).collect();
        if digits.len() < 5 {
            return None;
        }
        let found = numbers_in(self.incoming.text);
        let off = found.iter().filter(|found| {
            let written = self.incoming.text[found.range.clone()].bytes();
            let written: Vec<u8> = written.filter(u8::is_ascii_digit).collect();
            written != digits && one_digit_off(&written, &digits)
        });
        // Without the words before it.
        let written = off.min_by_key(|found| found.range.len())?;
        Some(MatchReason::NumberMistyped {
            number: number.clone(),
            written: self.incoming.text[written.range.clone()].to_owned(),
        })
    }

    /// What was written, and what shows who paid.
    pub(super) fn reasons_of(&self, customer: usize, pointers: &[&Pointer]) -> Vec<MatchReason> {
        let mut reasons: Vec<MatchReason> = pointers
            .iter()
            .map(|pointer| {
                let theirs = pointer
                    .items
                    .iter()
                    .find(|at| self.book.owner(**at) == customer);
                let number = theirs.map(|at| self.book.items[*at].number.clone());
                let written = pointer.written.clone();
                match (pointer.is_reference(), number) {
                    (true, _) if pointer.letter => {
                        MatchReason::LetterReference { reference: written }
                    }
                    (false, Some(number)) if pointer.strength < Strength::Whole => {
                        MatchReason::ShortNumberInText { number, written }
                    }
                    (false, Some(number)) => MatchReason::NumberInText { number },
                    _ => MatchReason::StructuredReference { reference: written },
                }
            })
            .collect();
        reasons.extend(self.payer_reasons(customer));
        reasons
    }

    /// The account, the name.
    pub(super) fn payer_reasons(&self, customer: usize) -> Vec<MatchReason> {
        let account = self
            .payers
            .contains(&customer)
            .then_some(MatchReason::IbanKnown);
        let name = self.is_alike(customer).then_some(MatchReason::NameSimilar);
        account.into_iter().chain(name).collect()
    }

    /// Credit notes among items.
    pub(super) fn netted(&self, items: &[usize]) -> Vec<MatchReason> {
        items
            .iter()
            .map(|at| &self.book.items[*at])
            .filter(|item| item.open.is_negative())
            .map(|item: &BookItem| MatchReason::CreditNoteNetted {
                number: item.number.clone(),
            })
            .collect()
    }

    /// Two things point at two customers; a number that is `doubted` points nowhere.
    pub(super) fn points_elsewhere(&self, customer: usize, doubted: bool) -> Option<MatchReason> {
        let other = self.other_customer(customer, doubted)?;
        Some(MatchReason::DifferentCustomers {
            customer: self.book.customers[customer].shown.clone(),
            other: self.book.customers[other].shown.clone(),
        })
    }

    /// Something written that fits an item which was not chosen: of the customer when the amount does not tell
    /// them apart; of somebody else unless the account, or amount and name, tell who paid.
    pub(super) fn also_fits(
        &self,
        customer: usize,
        pointers: &[&Pointer],
        chosen: &[usize],
        exact: bool,
    ) -> Option<MatchReason> {
        let by_account = self.payers.contains(&customer);
        let by_name = !by_account && self.may_be_payer(customer);
        let rivals = |at: &usize| {
            let owner = self.book.owner(*at);
            if owner == customer {
                return !exact;
            }
            let same = self.book.items[*at].open == self.incoming.amount;
            match (by_account, by_name) {
                (true, _) => false,
                (_, true) => !exact || (same && self.may_be_payer(owner)),
                _ => true,
            }
        };
        pointers
            .iter()
            .filter(|pointer| {
                !pointer.is_reference() || self.owners(pointer).iter().any(|o| *o != customer)
            })
            .find_map(|pointer| {
                let other = pointer
                    .items
                    .iter()
                    .find(|at| !chosen.contains(at) && rivals(at))?;
                Some(MatchReason::NumberAlsoFits {
                    written: pointer.written.clone(),
                    number: self.book.items[*other].number.clone(),
                    customer: self.book.customers[self.book.owner(*other)].shown.clone(),
                })
            })
    }

    /// All that is open on an item.
    pub(super) fn allocation(&self, item: usize) -> (ItemId, Money) {
        (self.book.items[item].item, self.book.items[item].open)
    }

    pub(super) fn proposal(&self, candidates: Vec<Candidate>) -> Proposal {
        let recognised = self.recognised();
        let best = candidates.first();
        let certainty = match best {
            Some(best) if best.why_not_certain.is_none() => Certainty::Certain,
            Some(best) if best.score >= LIKELY => Certainty::Likely,
            _ => Certainty::Unknown,
        };
        if let Some(best) = best.filter(|_| certainty != Certainty::Unknown) {
            return Proposal {
                certainty,
                customer: Some(best.customer),
                allocations: best.allocations.clone(),
                forgiven: best.forgiven.clone(),
                rest: best.rest,
                reasons: best.reasons.clone(),
                why_not_certain: best.why_not_certain.clone(),
                recognised,
                candidates,
            };
        }
        let twice =
            best.filter(|best| matches!(best.why_not_certain, Some(MatchReason::PaidTwice { .. })));
        let payer = match (twice, self.payers) {
            (Some(best), _) => self.book.place_of(best.customer),
            (None, [one]) => Some(*one),
            _ => None,
        };
        let why = best.and_then(|best| best.why_not_certain.clone());
        Proposal {
            certainty,
            customer: payer.map(|at| self.book.customers[at].id),
            allocations: Vec::new(),
            forgiven: Vec::new(),
            rest: self.incoming.amount,
            reasons: payer.map_or(Vec::new(), |at| self.payer_reasons(at)),
            why_not_certain: Some(why.unwrap_or(MatchReason::NothingFits)),
            recognised,
            candidates,
        }
    }

    fn recognised(&self) -> Vec<Recognised> {
        let mut recognised: Vec<Recognised> = self
            .pointers
            .iter()
            .filter(|pointer| !pointer.items.is_empty() || pointer.instalment.is_some())
            .filter_map(|pointer| {
                let single = pointer.items.len() + usize::from(pointer.instalment.is_some()) == 1;
                Some(Recognised {
                    range: pointer.range.clone()?,
                    whole: single && pointer.strength >= Strength::Whole && !pointer.plain,
                })
            })
            .collect();
        recognised.sort_by_key(|part| part.range.start);
        recognised
    }
}

/// Drops explanations that say the same as an earlier one.
fn keep_different(candidates: &mut Vec<Candidate>) {
    let mut kept: Vec<Candidate> = Vec::with_capacity(candidates.len());
    for candidate in candidates.drain(..) {
        let same = |other: &Candidate| {
            other.customer == candidate.customer && other.allocations == candidate.allocations
        };
        if !kept.iter().any(same) {
            kept.push(candidate);
        }
    }
    *candidates = kept;
}

/// One digit is another, was left out, put in, or two were turned round.
fn one_digit_off(one: &[u8], other: &[u8]) -> bool {
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[start..], &other[start..]);
    match (one, other) {
        ([_, one @ ..], [_, other @ ..]) if one == other => true,
        ([a, b, one @ ..], [c, d, other @ ..]) if a == d && b == c && one == other => true,
        ([_, one @ ..], other) if one == other => true,
        (one, [_, other @ ..]) if one == other => true,
        _ => false,
    }
}
