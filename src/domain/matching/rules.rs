//! One receipt: each customer's explanation by the five levels, the reasons, and the answer.

use super::book::{BookItem, MatchBook};
use super::pointers::{Pointer, Search};
use super::{Candidate, Certainty, Incoming, MatchReason, Proposal, Recognised};
use crate::domain::ids::ItemId;
use crate::domain::money::Money;

/// From this score on an explanation is likely.
const LIKELY: i32 = 50;
/// Explanations that are shown.
const SHOWN: usize = 5;

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
        keep_different(&mut candidates);
        candidates.truncate(SHOWN);
        search.proposal(candidates)
    }
}

impl Search<'_> {
    /// Every explanation there is, level by level.
    fn candidates(&self) -> Vec<Candidate> {
        let mut named: Vec<usize> = self.pointers.iter().flat_map(|p| self.owners(p)).collect();
        named.sort_unstable();
        named.dedup();
        named.truncate(20);
        let mut candidates: Vec<Candidate> = Vec::new();
        for customer in &named {
            candidates.extend(self.by_numbers(*customer));
        }
        for customer in self.payers.iter().take(20) {
            candidates.extend(self.by_account_and_amount(*customer));
            candidates.extend(self.by_sum(*customer));
        }
        for customer in named.iter().filter(|at| !self.payers.contains(at)) {
            candidates.extend(self.by_sum(*customer));
        }
        if candidates
            .iter()
            .all(|candidate| candidate.why_not_certain.is_some())
        {
            candidates.extend(self.by_name());
            candidates.extend(self.by_amount_alone());
            candidates.extend(self.as_credit());
        }
        candidates
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
                match (pointer.reference, number) {
                    (false, Some(number)) if pointer.short => {
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
        let alike = self
            .name
            .as_ref()
            .is_some_and(|name| self.book.is_alike(customer, name));
        let name = alike.then_some(MatchReason::NameSimilar);
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

    /// Two things point at two customers.
    pub(super) fn points_elsewhere(&self, customer: usize) -> Option<MatchReason> {
        let other = self.other_customer(customer)?;
        Some(MatchReason::DifferentCustomers {
            customer: self.book.customers[customer].shown.clone(),
            other: self.book.customers[other].shown.clone(),
        })
    }

    /// Something written that fits an item which was not chosen.
    pub(super) fn also_fits(
        &self,
        customer: usize,
        pointers: &[&Pointer],
        chosen: &[usize],
    ) -> Option<MatchReason> {
        pointers
            .iter()
            .filter(|pointer| {
                !pointer.reference || self.owners(pointer).iter().any(|o| *o != customer)
            })
            .find_map(|pointer| {
                let other = pointer.items.iter().find(|at| !chosen.contains(at))?;
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

    fn proposal(&self, candidates: Vec<Candidate>) -> Proposal {
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
                rest: best.rest,
                reasons: best.reasons.clone(),
                why_not_certain: best.why_not_certain.clone(),
                recognised,
                candidates,
            };
        }
        let payer = match self.payers {
            [one] => Some(*one),
            _ => None,
        };
        let why = best.and_then(|best| best.why_not_certain.clone());
        Proposal {
            certainty,
            customer: payer.map(|at| self.book.customers[at].id),
            allocations: Vec::new(),
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
            .filter_map(|pointer| {
                let single = pointer.items.len() + usize::from(pointer.instalment.is_some()) == 1;
                Some(Recognised {
                    range: pointer.range.clone()?,
                    whole: single && !pointer.short && !pointer.plain,
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
