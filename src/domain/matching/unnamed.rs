//! Levels 3 to 5: no number to go by; the account, the amount, sums and names, and credit where nothing fits.

use super::pointers::{Pointer, Search};
use super::rules::LIKELY;
use super::sums::sums;
use super::{Allocations, Candidate, MatchReason};
use crate::domain::ids::ItemId;
use crate::domain::money::Money;

/// Open items among which a payout is sought: with more, some sum always fits.
const PAYOUT_ITEMS: usize = 24;

/// With more items of one amount, names are sought by their words.
const MANY: usize = 60;

impl Search<'_> {
    /// Level 3: a known account, and the amount of open items or instalments.
    pub(super) fn by_account_and_amount(&self, customer: usize) -> Vec<Candidate> {
        let mut ways = self.with_exact_amount(customer);
        let count = ways.len();
        ways.truncate(2);
        ways.into_iter()
            .map(|(allocations, fits)| {
                let mut reasons = self.payer_reasons(customer);
                let mistyped = self.mistyped_of(&allocations);
                reasons.extend(mistyped.clone());
                reasons.push(fits);
                let against = if count > 1 {
                    Some(MatchReason::SeveralFit { count })
                } else {
                    reasons.push(MatchReason::AmountUnique);
                    let named = || self.named_differently(customer, &allocations);
                    let settled = || self.names_settled(customer);
                    let again = || self.same_amount_before(customer, &allocations);
                    match mistyped {
                        Some(_) => None,
                        None => named().or_else(settled).or_else(again),
                    }
                };
                let shared = (self.payers.len() > 1).then_some(MatchReason::IbanShared {
                    count: self.payers.len(),
                });
                let doubted = count == 1 && mistyped.is_some();
                Candidate {
                    customer: self.book.customers[customer].id,
                    allocations,
                    forgiven: Vec::new(),
                    rest: Money::zero(self.incoming.amount.currency),
                    reasons,
                    score: if count > 1 { 58 } else { 78 },
                    why_not_certain: self
                        .barred(false)
                        .or_else(|| self.points_elsewhere(customer, doubted))
                        .or(shared)
                        .or(against),
                }
            })
            .collect()
    }

    /// What was written is one digit off the number of the one item that is settled.
    fn mistyped_of(&self, allocations: &[(ItemId, Money)]) -> Option<MatchReason> {
        let [(item, _)] = allocations else {
            return None;
        };
        self.mistyped(self.book.item_place(*item)?)
    }

    /// The same amount came in shortly before, and the text does not say that this is another.
    fn same_amount_before(
        &self,
        customer: usize,
        allocations: &[(ItemId, Money)],
    ) -> Option<MatchReason> {
        let named = self.pointers.iter().any(|pointer| {
            let mut items = pointer.items.iter().map(|at| self.book.items[*at].item);
            items.any(|item| allocations.iter().any(|(to, _)| *to == item))
        });
        let (on, _) = self
            .book
            .paid_before(customer, self.incoming.amount, self.incoming.booked_on)
            .filter(|_| !named)?;
        Some(MatchReason::SameAmountBefore { on })
    }

    /// Where the text names other items of the customer than the amount finds.
    fn named_differently(
        &self,
        customer: usize,
        allocations: &[(ItemId, Money)],
    ) -> Option<MatchReason> {
        let mut named = self
            .pointers
            .iter()
            .filter(|pointer| !pointer.plain && self.owners(pointer).contains(&customer))
            .peekable();
        named.peek()?;
        let pointed = named.any(|pointer| {
            let mut items = pointer.items.iter().map(|at| self.book.items[*at].item);
            items.any(|item| allocations.iter().any(|(to, _)| *to == item))
        });
        if pointed {
            return None;
        }
        let (item, _) = allocations.first()?;
        let at = self.book.item_place(*item)?;
        Some(MatchReason::AmountFitsOther {
            number: self.book.items[at].number.clone(),
        })
    }

    /// A number of the customer's that is settled already: this may be the same money twice.
    fn names_settled(&self, customer: usize) -> Option<MatchReason> {
        let mut settled = self.pointers.iter().flat_map(|pointer| &pointer.settled);
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
        let elsewhere = self.points_elsewhere(customer, false);
        Candidate {
            customer: self.book.customers[customer].id,
            allocations: chosen.iter().map(|at| self.allocation(*at)).collect(),
            forgiven: Vec::new(),
            rest: Money::zero(self.incoming.amount.currency),
            reasons,
            score,
            why_not_certain: Some(elsewhere.unwrap_or_else(|| against.clone())),
        }
    }

    /// Level 5: a similar name and the amount of an open item.
    pub(super) fn by_name(&self) -> Vec<Candidate> {
        let ways: Vec<(usize, Allocations, MatchReason)> = self
            .alike_with_amount()
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
                let mistyped = self.mistyped_of(&allocations).filter(|_| count == 1);
                let bar = self.barred(false);
                let elsewhere = self.points_elsewhere(customer, mistyped.is_some());
                let score = match (&elsewhere, count) {
                    (Some(_), _) => 40,
                    (None, 1) => 55,
                    (None, _) => 52,
                };
                let against = mistyped.is_none().then_some(against);
                let mut reasons = vec![MatchReason::NameSimilar];
                reasons.extend(mistyped);
                reasons.push(fits);
                Candidate {
                    customer: self.book.customers[customer].id,
                    allocations,
                    forgiven: Vec::new(),
                    rest: Money::zero(self.incoming.amount.currency),
                    reasons,
                    score,
                    why_not_certain: bar.or(elsewhere).or(against),
                }
            })
            .collect()
    }

    /// Customers with a similar name to whom something is open of exactly the amount.
    fn alike_with_amount(&self) -> Vec<usize> {
        let amount = self.incoming.amount;
        let instalments = self.book.instalments.iter().enumerate();
        let instalments = instalments
            .filter(|(_, instalment)| instalment.amount == amount)
            .map(|(at, _)| self.book.owner_of_instalment(at));
        let owners = self.book.with_amount(amount).map(|at| self.book.owner(at));
        let mut owners: Vec<usize> = instalments.chain(owners).take(MANY + 1).collect();
        if owners.len() > MANY {
            return self.alike().to_vec();
        }
        owners.sort_unstable();
        owners.dedup();
        owners.retain(|owner| self.is_alike(*owner));
        owners
    }

    /// Nothing but the amount: shown when few items have it, never likely.
    pub(super) fn by_amount_alone(&self) -> Vec<Candidate> {
        let items: Vec<usize> = self
            .book
            .with_amount(self.incoming.amount)
            .take(4)
            .collect();
        if items.len() > 3 {
            return Vec::new();
        }
        let unique = items.len() == 1;
        items
            .iter()
            .map(|at| Candidate {
                customer: self.book.items[*at].customer,
                allocations: vec![self.allocation(*at)],
                forgiven: Vec::new(),
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
    /// Where something is likely already, nobody else is sought by name: that is the most work.
    pub(super) fn as_credit(&self, found: &[Candidate]) -> Vec<Candidate> {
        let is_likely = |candidate: &&Candidate| candidate.score >= LIKELY;
        let mut likely: Vec<usize> = found
            .iter()
            .filter(is_likely)
            .filter_map(|candidate| self.book.place_of(candidate.customer))
            .filter(|customer| self.is_alike(*customer))
            .collect();
        likely.dedup();
        let payers = match (self.payers, found.iter().any(|one| is_likely(&one))) {
            ([], true) => likely.as_slice(),
            ([], false) => self.alike(),
            (payers, _) => payers,
        };
        payers
            .iter()
            .copied()
            .take(3)
            .map(|customer| Candidate {
                customer: self.book.customers[customer].id,
                allocations: Vec::new(),
                forgiven: Vec::new(),
                rest: self.incoming.amount,
                reasons: self.payer_reasons(customer),
                score: if self.payers.is_empty() { 15 } else { 20 },
                why_not_certain: Some(self.why_credit(customer)),
            })
            .collect()
    }

    /// Nothing open fits, or it is what was paid shortly before.
    fn why_credit(&self, customer: usize) -> MatchReason {
        let before = self
            .book
            .paid_before(customer, self.incoming.amount, self.incoming.booked_on);
        match before.and_then(|(_, item)| item) {
            Some(at) if self.barred(false).is_none() => MatchReason::PaidTwice {
                number: self.book.items[at].number.clone(),
            },
            _ => self.barred(false).unwrap_or(MatchReason::NothingFits),
        }
    }

    /// A payout: items that make up the sum where so few are open that it means something; likely at most.
    pub(super) fn of_payout(&self, provider: &str) -> Vec<Candidate> {
        let exact = self.book.with_amount(self.incoming.amount);
        let mut ways: Vec<Vec<usize>> = exact.take(2).map(|at| vec![at]).collect();
        let open = self.open_here(0..self.book.items.len());
        if open.len() <= PAYOUT_ITEMS {
            let amounts: Vec<i64> = open
                .iter()
                .map(|at| self.book.items[*at].open.minor)
                .collect();
            let found = sums(&amounts, self.incoming.amount.minor);
            ways.extend(
                found
                    .into_iter()
                    .map(|way| way.into_iter().map(|place| open[place]).collect()),
            );
        }
        let score = if ways.len() == 1 { 52 } else { 42 };
        ways.into_iter()
            .map(|items| Candidate {
                customer: self.book.items[items[0]].customer,
                allocations: items.iter().map(|at| self.allocation(*at)).collect(),
                forgiven: Vec::new(),
                rest: Money::zero(self.incoming.amount.currency),
                reasons: vec![
                    MatchReason::Payout {
                        provider: provider.to_owned(),
                    },
                    if items.len() == 1 {
                        MatchReason::AmountEqual
                    } else {
                        MatchReason::SumFits { items: items.len() }
                    },
                ],
                score,
                why_not_certain: Some(MatchReason::FromProvider {
                    provider: provider.to_owned(),
                }),
            })
            .collect()
    }
}

/// Whether a reason is an instalment of an arrangement of so many.
fn is_instalment_of(reason: &MatchReason, count: u32) -> bool {
    matches!(reason, MatchReason::InstalmentFits { of, .. } if *of == count)
}
