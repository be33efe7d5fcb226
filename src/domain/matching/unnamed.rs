//! Levels 3 to 5: no number to go by; the account, the amount, sums and names, and credit where nothing fits.

use super::pointers::{Pointer, Search};
use super::sums::sums;
use super::{Allocations, Candidate, MatchReason};
use crate::domain::ids::ItemId;
use crate::domain::money::Money;

impl Search<'_> {
    /// Level 3: a known account, and the amount of open items or instalments.
    pub(super) fn by_account_and_amount(&self, customer: usize) -> Vec<Candidate> {
        let mut ways = self.with_exact_amount(customer);
        let count = ways.len();
        let named = self
            .pointers
            .iter()
            .any(|pointer| !pointer.plain && self.owners(pointer).contains(&customer));
        ways.truncate(2);
        ways.into_iter()
            .map(|(allocations, fits)| {
                let mut reasons = self.payer_reasons(customer);
                reasons.push(fits);
                let against = if count > 1 {
                    Some(MatchReason::SeveralFit { count })
                } else {
                    reasons.push(MatchReason::AmountUnique);
                    self.named_differently(customer, &allocations, named)
                        .or_else(|| self.names_settled(customer))
                };
                let shared = (self.payers.len() > 1).then_some(MatchReason::IbanShared {
                    count: self.payers.len(),
                });
                Candidate {
                    customer: self.book.customers[customer].id,
                    allocations,
                    rest: Money::zero(self.incoming.amount.currency),
                    reasons,
                    score: if count > 1 { 58 } else { 78 },
                    why_not_certain: self.points_elsewhere(customer).or(shared).or(against),
                }
            })
            .collect()
    }

    /// Where the text names other items of the customer than the amount finds.
    fn named_differently(
        &self,
        customer: usize,
        allocations: &[(ItemId, Money)],
        named: bool,
    ) -> Option<MatchReason> {
        let pointed = self.pointers.iter().any(|pointer| {
            let items = pointer.items.iter().map(|at| self.book.items[*at].item);
            items
                .into_iter()
                .any(|item| allocations.iter().any(|(to, _)| *to == item))
        });
        if !named || pointed {
            return None;
        }
        let number = allocations
            .first()
            .and_then(|(item, _)| {
                let items = &self.book.customers[customer].items;
                items.iter().find(|at| self.book.items[**at].item == *item)
            })
            .map(|at| self.book.items[*at].number.clone())?;
        Some(MatchReason::AmountFitsOther { number })
    }

    /// A number of the customer's that is settled already: this may be the same money twice.
    fn names_settled(&self, customer: usize) -> Option<MatchReason> {
        let mut settled = self.settled.iter();
        let at = settled.find(|at| self.book.owner(**at) == customer)?;
        Some(MatchReason::NamesSettled {
            number: self.book.items[*at].number.clone(),
        })
    }

    /// A customer's open items and instalments of exactly the amount; one that is both counts once.
    fn with_exact_amount(&self, customer: usize) -> Vec<(Allocations, MatchReason)> {
        let known = &self.book.customers[customer];
        let amount = self.incoming.amount;
        let mut ways: Vec<(Allocations, MatchReason)> = Vec::new();
        for at in &known.instalments {
            let instalment = &self.book.instalments[*at];
            if instalment.amount == amount {
                let fits = MatchReason::InstalmentFits {
                    number: instalment.number,
                    of: instalment.of,
                };
                // The instalments of one arrangement are alike: the first one is meant.
                if !ways
                    .iter()
                    .any(|(_, reason)| is_instalment_of(reason, instalment.of))
                {
                    ways.push((instalment.items.clone(), fits));
                }
            }
        }
        for at in &known.items {
            if self.book.items[*at].open == amount {
                let way = vec![self.allocation(*at)];
                if !ways.iter().any(|(there, _)| *there == way) {
                    ways.push((way, MatchReason::AmountEqual));
                }
            }
        }
        ways
    }

    /// Level 4: several items of one customer that add up, those that were named first.
    pub(super) fn by_sum(&self, customer: usize) -> Vec<Candidate> {
        let items = self.open_here(self.book.customers[customer].items.iter().copied());
        let open: Vec<i64> = items
            .iter()
            .map(|at| self.book.items[*at].open.minor)
            .collect();
        let named: Vec<&Pointer> = self
            .pointers
            .iter()
            .filter(|pointer| self.owners(pointer).contains(&customer))
            .collect();
        let ways = sums(&open, self.incoming.amount.minor);
        let against = match ways.len() {
            0 | 1 => MatchReason::OnlySum,
            count => MatchReason::SeveralFit { count },
        };
        let mut candidates: Vec<Candidate> = ways
            .into_iter()
            .map(|way| {
                way.into_iter()
                    .map(|place| items[place])
                    .collect::<Vec<_>>()
            })
            .map(|chosen| self.sum_of(customer, &chosen, &named, &against))
            .collect();
        candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.score));
        candidates.truncate(2);
        candidates
    }

    /// One sum of a customer's items.
    fn sum_of(
        &self,
        customer: usize,
        chosen: &[usize],
        named: &[&Pointer],
        against: &MatchReason,
    ) -> Candidate {
        let is_named = |pointer: &&Pointer| pointer.items.iter().any(|at| chosen.contains(at));
        let all_named = !named.is_empty() && named.iter().all(is_named);
        let payer = self.payer_reasons(customer);
        let mut score = if payer.is_empty() { 35 } else { 60 };
        if all_named {
            score += 17;
        }
        if *against != MatchReason::OnlySum {
            score -= 5;
        }
        let mut reasons = if all_named {
            self.reasons_of(customer, named)
        } else {
            payer
        };
        reasons.push(MatchReason::SumFits {
            items: chosen.len(),
        });
        reasons.extend(self.netted(chosen));
        let elsewhere = self.points_elsewhere(customer);
        Candidate {
            customer: self.book.customers[customer].id,
            allocations: chosen.iter().map(|at| self.allocation(*at)).collect(),
            rest: Money::zero(self.incoming.amount.currency),
            reasons,
            score,
            why_not_certain: Some(elsewhere.unwrap_or_else(|| against.clone())),
        }
    }

    /// Level 5: a similar name and the amount of an open item.
    pub(super) fn by_name(&self) -> Vec<Candidate> {
        let alike = self
            .name
            .as_ref()
            .map_or(Vec::new(), |name| self.book.alike(name));
        let ways: Vec<(usize, Allocations, MatchReason)> = alike
            .into_iter()
            .filter(|customer| !self.payers.contains(customer))
            .take(20)
            .flat_map(|customer| {
                let ways = self.with_exact_amount(customer).into_iter().take(2);
                ways.map(move |(allocations, fits)| (customer, allocations, fits))
            })
            .collect();
        let count = ways.len();
        ways.into_iter()
            .map(|(customer, allocations, fits)| {
                let against = if count > 1 {
                    MatchReason::SeveralFit { count }
                } else {
                    MatchReason::OnlyNameAndAmount
                };
                let elsewhere = self.points_elsewhere(customer);
                let score = match (&elsewhere, count) {
                    (Some(_), _) => 40,
                    (None, 1) => 55,
                    (None, _) => 45,
                };
                Candidate {
                    customer: self.book.customers[customer].id,
                    allocations,
                    rest: Money::zero(self.incoming.amount.currency),
                    reasons: vec![MatchReason::NameSimilar, fits],
                    score,
                    why_not_certain: Some(elsewhere.unwrap_or(against)),
                }
            })
            .collect()
    }

    /// Nothing but the amount: shown when few items have it, never likely.
    pub(super) fn by_amount_alone(&self) -> Vec<Candidate> {
        let items = self.book.with_amount(self.incoming.amount);
        if items.len() > 3 {
            return Vec::new();
        }
        let unique = items.len() == 1;
        items
            .iter()
            .map(|at| Candidate {
                customer: self.book.items[*at].customer,
                allocations: vec![self.allocation(*at)],
                rest: Money::zero(self.incoming.amount.currency),
                reasons: vec![if unique {
                    MatchReason::AmountUnique
                } else {
                    MatchReason::AmountEqual
                }],
                score: 30,
                why_not_certain: Some(MatchReason::OnlyAmount),
            })
            .collect()
    }

    /// The payer is known, what it is for is not: to be kept as their credit.
    pub(super) fn as_credit(&self) -> Vec<Candidate> {
        let alike = match (self.payers, &self.name) {
            ([], Some(name)) => self.book.alike(name),
            (payers, _) => payers.to_vec(),
        };
        alike
            .into_iter()
            .take(3)
            .map(|customer| Candidate {
                customer: self.book.customers[customer].id,
                allocations: Vec::new(),
                rest: self.incoming.amount,
                reasons: self.payer_reasons(customer),
                score: if self.payers.is_empty() { 15 } else { 20 },
                why_not_certain: Some(MatchReason::NothingFits),
            })
            .collect()
    }
}

/// Whether a reason is an instalment of an arrangement of so many.
fn is_instalment_of(reason: &MatchReason, count: u32) -> bool {
    matches!(reason, MatchReason::InstalmentFits { of, .. } if *of == count)
}
