//! Levels 1 and 2: our reference, or our numbers in the text, and how the amount fits what was named.

use super::pointers::{Pointer, Search};
use super::{Allocations, Candidate, MatchReason};
use crate::domain::ids::ItemId;
use crate::domain::money::Money;

impl Search<'_> {
    /// Levels 1 and 2: everything of one customer that was written.
    pub(super) fn by_numbers(&self, customer: usize) -> Vec<Candidate> {
        let pointers: Vec<&Pointer> = self
            .pointers
            .iter()
            .filter(|pointer| self.owners(pointer).contains(&customer))
            .collect();
        if let Some(at) = pointers.iter().find_map(|pointer| pointer.instalment) {
            return vec![self.by_instalment_reference(customer, at, &pointers)];
        }
        let mut candidates: Vec<Candidate> =
            self.by_pointers(customer, &pointers).into_iter().collect();
        let sure: Vec<&Pointer> = pointers
            .iter()
            .copied()
            .filter(|pointer| pointer.items.len() == 1)
            .collect();
        if !sure.is_empty() && sure.len() < pointers.len() {
            // Without what may mean somebody else's item: the rest would be credit.
            candidates.extend(self.by_pointers(customer, &sure).map(|mut candidate| {
                candidate.score -= 30;
                let rest = candidate.rest;
                candidate
                    .why_not_certain
                    .get_or_insert(MatchReason::AmountLarger { rest });
                candidate
            }));
        }
        candidates
    }

    fn by_instalment_reference(
        &self,
        customer: usize,
        at: usize,
        pointers: &[&Pointer],
    ) -> Candidate {
        let instalment = &self.book.instalments[at];
        let mut reasons = self.reasons_of(customer, pointers);
        reasons.push(MatchReason::InstalmentFits {
            number: instalment.number,
            of: instalment.of,
        });
        let (allocations, rest) = fill(&instalment.items, self.incoming.amount);
        let paid_before = allocations
            .is_empty()
            .then_some(MatchReason::AmountLarger { rest });
        Candidate {
            customer: self.book.customers[customer].id,
            allocations,
            rest,
            reasons,
            score: 95,
            why_not_certain: self.points_elsewhere(customer).or(paid_before),
        }
    }

    fn by_pointers(&self, customer: usize, pointers: &[&Pointer]) -> Option<Candidate> {
        let amount = self.incoming.amount;
        let items = self.choose(customer, pointers);
        let open: Allocations = items.iter().map(|at| self.allocation(*at)).collect();
        let sum = Money::sum(amount.currency, open.iter().map(|(_, open)| *open))?;
        if !sum.is_positive() || (pointers.iter().all(|p| p.plain) && sum != amount) {
            return None;
        }
        let by_reference = pointers.iter().any(|pointer| pointer.reference);
        let mut reasons = self.reasons_of(customer, pointers);
        reasons.extend(self.netted(&items));
        let (fit, allocations, rest) = self.fit(customer, &items, &open, sum, by_reference);
        reasons.extend(fit.reason);
        let payer = self.payer_reasons(customer);
        let known = !payer.is_empty();
        let elsewhere = self.points_elsewhere(customer);
        let mut score = match (by_reference, fit.score, known) {
            (true, score, _) => score + 5,
            (false, score, true) => score,
            (false, score, false) => score - 25,
        };
        if elsewhere.is_some() {
            score -= 15;
        }
        let why_not_certain = elsewhere
            .or_else(|| self.also_fits(customer, pointers, &items))
            .or(fit.against)
            .or_else(|| (!by_reference && !known).then_some(MatchReason::PayerUnknown));
        Some(Candidate {
            customer: self.book.customers[customer].id,
            allocations,
            rest,
            reasons,
            score,
            why_not_certain,
        })
    }

    /// Which of a customer's items are meant: where something fits several, the choice that adds up, else
    /// the newest.
    fn choose(&self, customer: usize, pointers: &[&Pointer]) -> Vec<usize> {
        let mut choices: Vec<Vec<usize>> = vec![Vec::new()];
        for pointer in pointers {
            let ways = self.ways_to_read(customer, pointer);
            choices = choices
                .iter()
                .flat_map(|choice| ways.iter().map(|way| joined(choice, way)))
                .take(64)
                .collect();
        }
        let fits = choices.iter().position(|choice| {
            let open = choice.iter().map(|at| self.book.items[*at].open);
            Money::sum(self.incoming.amount.currency, open) == Some(self.incoming.amount)
        });
        let mut chosen = choices.swap_remove(fits.unwrap_or(0));
        chosen.sort_unstable();
        chosen
    }

    /// What one pointer may mean among a customer's items, the best reading first. A number means one item:
    /// the newest, those of after the receipt last. One reference for several items means all of them,
    /// unless exactly one has the amount.
    fn ways_to_read(&self, customer: usize, pointer: &Pointer) -> Vec<Vec<usize>> {
        let mut theirs: Vec<usize> = pointer
            .items
            .iter()
            .copied()
            .filter(|at| self.book.owner(*at) == customer)
            .collect();
        if pointer.reference {
            let fits = |at: &&usize| self.book.items[**at].open == self.incoming.amount;
            let mut exact = theirs.iter().filter(fits);
            return match (exact.next(), exact.next()) {
                (Some(one), None) => vec![vec![*one]],
                _ => vec![theirs],
            };
        }
        theirs.sort_by_key(|at| {
            let issued = self.book.items[*at].issued_on;
            let later = issued.is_some_and(|on| on > self.incoming.booked_on);
            (later, std::cmp::Reverse(issued))
        });
        theirs.into_iter().map(|at| vec![at]).collect()
    }

    /// How the amount fits what was named.
    fn fit(
        &self,
        customer: usize,
        items: &[usize],
        open: &[(ItemId, Money)],
        sum: Money,
        by_reference: bool,
    ) -> (Fit, Allocations, Money) {
        let amount = self.incoming.amount;
        let nothing = Money::zero(amount.currency);
        if sum == amount {
            let reason = if items.len() == 1 {
                MatchReason::AmountEqual
            } else {
                MatchReason::SumFits { items: items.len() }
            };
            return (Fit::good(90, reason), open.to_vec(), nothing);
        }
        if let Some(rest) = amount.checked_sub(sum)
            && rest.is_positive()
        {
            let against = (!by_reference).then_some(MatchReason::AmountLarger { rest });
            return (
                Fit {
                    score: 75,
                    reason: None,
                    against,
                },
                open.to_vec(),
                rest,
            );
        }
        if let Some((allocations, reason)) = self.named_instalment(customer, open) {
            return (Fit::good(85, reason), allocations, nothing);
        }
        let left = sum.checked_sub(amount).unwrap_or(nothing);
        let (allocations, rest) = fill(open, amount);
        let fit = if items.len() == 1 {
            let other = self.other_with_amount(customer, items);
            Fit {
                score: 80,
                reason: Some(MatchReason::AmountPart { left }),
                against: other
                    .filter(|_| !by_reference)
                    .map(|number| MatchReason::AmountFitsOther { number }),
            }
        } else {
            Fit {
                score: 70,
                reason: None,
                against: Some(MatchReason::AmountSmaller { missing: left }),
            }
        };
        (fit, allocations, rest)
    }

    /// An instalment of the amount that settles what was named.
    fn named_instalment(
        &self,
        customer: usize,
        named: &[(ItemId, Money)],
    ) -> Option<(Allocations, MatchReason)> {
        self.book.customers[customer]
            .instalments
            .iter()
            .map(|at| &self.book.instalments[*at])
            .find(|instalment| {
                instalment.amount == self.incoming.amount
                    && named
                        .iter()
                        .all(|(item, _)| instalment.items.iter().any(|(of, _)| of == item))
            })
            .map(|instalment| {
                let reason = MatchReason::InstalmentFits {
                    number: instalment.number,
                    of: instalment.of,
                };
                (instalment.items.clone(), reason)
            })
    }

    /// Number of another item of the customer that has exactly the amount.
    fn other_with_amount(&self, customer: usize, items: &[usize]) -> Option<String> {
        self.book.customers[customer]
            .items
            .iter()
            .find(|at| !items.contains(at) && self.book.items[**at].open == self.incoming.amount)
            .map(|at| self.book.items[*at].number.clone())
    }
}

/// Two lists as one, nothing twice.
fn joined(list: &[usize], more: &[usize]) -> Vec<usize> {
    let mut joined = list.to_vec();
    joined.extend(more.iter().filter(|at| !list.contains(at)));
    joined
}

/// How an amount fits what was named.
struct Fit {
    score: i32,
    reason: Option<MatchReason>,
    against: Option<MatchReason>,
}

impl Fit {
    fn good(score: i32, reason: MatchReason) -> Self {
        Self {
            score,
            reason: Some(reason),
            against: None,
        }
    }
}

/// Puts an amount against open amounts, credit notes first and then in their order; what is left over.
fn fill(open: &[(ItemId, Money)], amount: Money) -> (Allocations, Money) {
    let mut rest = amount;
    let mut allocations = Vec::new();
    let notes = open.iter().filter(|(_, open)| open.is_negative());
    let invoices = open.iter().filter(|(_, open)| open.is_positive());
    for (item, open) in notes.chain(invoices) {
        let taken = if open.is_negative() {
            *open
        } else {
            open.min(rest)
        };
        if let Some(left) = rest.checked_sub(taken)
            && !taken.is_zero()
        {
            rest = left;
            allocations.push((*item, taken));
        }
    }
    (allocations, rest)
}
