//! Levels 1 and 2: our reference, or our numbers in the text, and how the amount fits what was named.

use super::differences::{Forgiven, Short};
use super::numbers::numbers_in;
use super::pointers::{Pointer, Search, Strength};
use super::{Allocations, Candidate, MatchReason};
use crate::domain::ids::ItemId;
use crate::domain::money::Money;

/// Ways to read what was written that are tried.
const READINGS: usize = 64;
/// Items of a customer that shortened numbers of a list may mean.
const TAILED: usize = 12;
/// Open items with one amount, of all customers: more, and the amount proves nothing.
const RARE: usize = 3;

/// What was chosen of what was written.
struct Choice<'p> {
    /// Places in the book, sorted.
    items: Vec<usize>,
    /// What of the text stands behind it.
    used: Vec<&'p Pointer>,
    /// Other readings add up just as well.
    others: usize,
    /// It adds up because something strong that was written is left out.
    leaves_out: bool,
}

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
            .filter(|pointer| pointer.strength > Strength::Serial)
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
            forgiven: Vec::new(),
            rest,
            reasons,
            score: 95,
            why_not_certain: self
                .barred(true)
                .or_else(|| self.points_elsewhere(customer, false))
                .or(paid_before),
        }
    }

    fn by_pointers(&self, customer: usize, pointers: &[&Pointer]) -> Option<Candidate> {
        let amount = self.incoming.amount;
        let choice = self.choose(customer, pointers);
        let open: Allocations = choice.items.iter().map(|at| self.allocation(*at)).collect();
        let sum = Money::sum(amount.currency, open.iter().map(|(_, open)| *open))?;
        if !sum.is_positive() || (pointers.iter().all(|p| p.plain) && sum != amount) {
            return None;
        }
        let by_reference = choice.used.iter().any(|pointer| pointer.is_reference());
        let mut reasons = self.reasons_of(customer, &choice.used);
        reasons.extend(self.netted(&choice.items));
        let fit = self.fit(customer, &choice, &open, sum, by_reference);
        let exact = fit.exact;
        reasons.extend(fit.reason);
        let payer = self.payer_reasons(customer);
        let known = !payer.is_empty();
        let elsewhere = self.elsewhere_of(customer, &choice, exact);
        let mut score = match (by_reference, fit.score, known) {
            (true, score, _) => score + 5,
            (false, score, true) => score,
            (false, score, false) => score - 25,
        };
        if elsewhere.is_some() {
            score -= 15;
        }
        if choice.leaves_out {
            score -= 10;
        }
        let proven = by_reference || known || (exact && self.is_proof(customer, &choice));
        let several = choice.others > 0 && !by_reference;
        let why_not_certain = self
            .barred(true)
            .or(elsewhere)
            .or_else(|| {
                several.then_some(MatchReason::SeveralFit {
                    count: choice.others + 1,
                })
            })
            .or_else(|| self.also_fits(customer, &choice.used, &choice.items, exact))
            .or(fit.against)
            .or_else(|| {
                choice
                    .leaves_out
                    .then_some(MatchReason::AmountLarger { rest: fit.rest })
            })
            .or_else(|| (!proven).then_some(MatchReason::PayerUnknown));
        Some(Candidate {
            customer: self.book.customers[customer].id,
            allocations: fit.allocations,
            forgiven: fit.forgiven,
            rest: fit.rest,
            reasons,
            score,
            why_not_certain,
        })
    }

    /// Where something points at somebody else. What adds up to the cent, paid from the customer's own
    /// account under their own number, is not shaken by another number beside it.
    fn elsewhere_of(
        &self,
        customer: usize,
        choice: &Choice<'_>,
        exact: bool,
    ) -> Option<MatchReason> {
        let strong = choice.used.iter().any(|pointer| pointer.is_strong());
        let doubted = exact && strong && self.payers.contains(&customer);
        self.points_elsewhere(customer, doubted)
    }

    /// Whether a number and its exact amount are proof enough, whoever paid: in full, of at least six
    /// signs, an amount that hardly any other item has, and none of somebody whose name is like the payer's.
    fn is_proof(&self, customer: usize, choice: &Choice<'_>) -> bool {
        let in_full = |pointer: &&Pointer| {
            let signs = pointer
                .written
                .bytes()
                .filter(u8::is_ascii_alphanumeric)
                .count();
            pointer.strength >= Strength::Read && signs >= 6 && !pointer.labelled && !pointer.plain
        };
        if !choice.used.iter().all(in_full) || choice.leaves_out {
            return false;
        }
        let same: Vec<usize> = self
            .book
            .with_amount(self.incoming.amount)
            .take(RARE + 1)
            .collect();
        same.len() <= RARE && !self.is_rivals(customer, &same)
    }

    /// Whether one of these items is of somebody else who may be the payer.
    fn is_rivals(&self, customer: usize, items: &[usize]) -> bool {
        items
            .iter()
            .map(|at| self.book.owner(*at))
            .any(|owner| owner != customer && self.is_alike(owner))
    }

    /// Which of a customer's items are meant: what adds up, with everything that was written, or without
    /// what may be something else, or with a part of it; else everything, the newest where several fit.
    fn choose<'p>(&self, customer: usize, pointers: &[&'p Pointer]) -> Choice<'p> {
        let (all, others) = self.choice_of(customer, pointers);
        if let Some(items) = all.exact {
            return Choice {
                items,
                used: pointers.to_vec(),
                others,
                leaves_out: false,
            };
        }
        let count = pointers.len().min(6);
        let mut parts: Vec<usize> = (1..(1_usize << count) - 1).collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.count_ones()));
        for part in parts {
            let is_in = |at: usize| at < count && part & (1 << at) != 0;
            let used: Vec<&Pointer> = pointers
                .iter()
                .enumerate()
                .filter(|(at, _)| is_in(*at))
                .map(|(_, pointer)| *pointer)
                .collect();
            let left = pointers.iter().enumerate().filter(|(at, _)| !is_in(*at));
            let leaves_out = left.into_iter().any(|(_, pointer)| pointer.is_strong());
            let (choice, others) = self.choice_of(customer, &used);
            if let Some(items) = choice.exact {
                return Choice {
                    items,
                    used,
                    others,
                    leaves_out,
                };
            }
        }
        if let Some(items) = self.with_tails(customer, &all.first) {
            return Choice {
                items,
                used: pointers.to_vec(),
                others: 0,
                leaves_out: false,
            };
        }
        Choice {
            items: all.first,
            used: pointers.to_vec(),
            others: 0,
            leaves_out: false,
        }
    }

    /// The readings of pointers taken together: the first, the first that adds up, and how many more do.
    fn choice_of(&self, customer: usize, pointers: &[&Pointer]) -> (Readings, usize) {
        let mut choices: Vec<Vec<usize>> = vec![Vec::new()];
        for pointer in pointers {
            let ways = self.ways_to_read(customer, pointer);
            choices = choices
                .iter()
                .flat_map(|choice| ways.iter().map(|way| joined(choice, way)))
                .take(READINGS)
                .collect();
        }
        for choice in &mut choices {
            choice.sort_unstable();
        }
        choices.dedup();
        let adds_up = |choice: &&Vec<usize>| {
            let open = choice.iter().map(|at| self.book.items[*at].open);
            Money::sum(self.incoming.amount.currency, open) == Some(self.incoming.amount)
        };
        let mut exact = choices.iter().filter(adds_up);
        let first_exact = exact.next().cloned();
        let others = exact.count();
        let first = choices.into_iter().next().unwrap_or_default();
        (
            Readings {
                first,
                exact: first_exact,
            },
            others,
        )
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
        if pointer.is_reference() {
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

    /// The numbers of a list after its first one, shortened to their last digits (`2026-00187/203/211`), when
    /// the customer's items that end so make up the rest to the cent in one way only.
    fn with_tails(&self, customer: usize, named: &[usize]) -> Option<Vec<usize>> {
        let open = named.iter().map(|at| self.book.items[*at].open);
        let sum = Money::sum(self.incoming.amount.currency, open)?;
        let missing = self.incoming.amount.checked_sub(sum)?.minor;
        if missing == 0 || named.is_empty() {
            return None;
        }
        let mut tails: Vec<String> = numbers_in(self.incoming.text)
            .into_iter()
            .filter(|found| found.digits.is_some_and(|digits| (2..=6).contains(&digits)))
            .map(|found| self.incoming.text[found.range].to_owned())
            .collect();
        tails.sort_unstable();
        tails.dedup();
        let ends_so = |at: &usize| {
            let digits: String = self.book.items[*at]
                .number
                .chars()
                .filter(char::is_ascii_digit)
                .collect();
            !named.contains(at) && tails.iter().any(|tail| digits.ends_with(tail.as_str()))
        };
        let theirs = self.open_here(self.book.customers[customer].items.iter().copied());
        let tailed: Vec<usize> = theirs.into_iter().filter(ends_so).take(TAILED).collect();
        let adds_up = |part: &usize| {
            let chosen = tailed
                .iter()
                .enumerate()
                .filter(|(at, _)| part & (1 << at) != 0);
            let minor: i64 = chosen
                .map(|(_, item)| self.book.items[*item].open.minor)
                .sum();
            minor == missing
        };
        let mut ways = (1..1_usize << tailed.len()).filter(adds_up);
        match (ways.next(), ways.next()) {
            (Some(part), None) => {
                let mut items = named.to_vec();
                items.extend(
                    (0..tailed.len())
                        .filter(|at| part & (1 << at) != 0)
                        .map(|at| tailed[at]),
                );
                items.sort_unstable();
                Some(items)
            }
            _ => None,
        }
    }

    /// How the amount fits what was named.
    fn fit(
        &self,
        customer: usize,
        choice: &Choice<'_>,
        open: &[(ItemId, Money)],
        sum: Money,
        by_reference: bool,
    ) -> Fit {
        let amount = self.incoming.amount;
        let nothing = Money::zero(amount.currency);
        let difference = amount.checked_sub(sum).unwrap_or(nothing);
        let rounding = difference.is_positive() && difference.minor <= self.book.rules.rounding;
        if difference.is_zero() || rounding {
            let reason = match (rounding, choice.items.len()) {
                (true, _) => MatchReason::Rounded { amount: difference },
                (false, 1) => MatchReason::AmountEqual,
                (false, items) => MatchReason::SumFits { items },
            };
            let mut fit = Fit::good(90, reason, open.to_vec());
            fit.exact = true;
            fit.rest = difference;
            return fit;
        }
        if difference.is_positive() {
            let whole = by_reference && !choice.used.iter().any(|pointer| pointer.letter);
            return Fit {
                score: 75,
                against: (!whole).then_some(MatchReason::AmountLarger { rest: difference }),
                rest: difference,
                ..Fit::of(open.to_vec())
            };
        }
        if let Some(fit) = self.fit_with_difference(choice, open, sum, difference.negated()) {
            return fit;
        }
        if let Some((allocations, reason)) = self.named_instalment(customer, open) {
            return Fit::good(85, reason, allocations);
        }
        let left = difference.negated();
        let (allocations, rest) = fill(open, amount);
        if choice.items.len() == 1 && !self.may_be_costs(sum, left) {
            let other = self.other_with_amount(customer, &choice.items);
            return Fit {
                score: 80,
                reason: Some(MatchReason::AmountPart { left }),
                against: other
                    .filter(|_| !by_reference)
                    .map(|number| MatchReason::AmountFitsOther { number }),
                rest,
                ..Fit::of(allocations)
            };
        }
        Fit {
            score: 70,
            against: Some(MatchReason::AmountSmaller { missing: left }),
            rest,
            ..Fit::of(allocations)
        }
    }

    /// What is missing is rounding, a discount or a bank's costs: the items are settled, the last one with it.
    fn fit_with_difference(
        &self,
        choice: &Choice<'_>,
        open: &[(ItemId, Money)],
        sum: Money,
        missing: Money,
    ) -> Option<Fit> {
        let issued = choice
            .items
            .iter()
            .filter_map(|at| self.book.items[*at].issued_on);
        let short = Short {
            issued_on: issued.min(),
            ..self.short_of(sum, missing)
        };
        let why = self.book.rules.explains(&short)?;
        let place = open
            .iter()
            .rposition(|(_, open)| open.minor > missing.minor)?;
        let mut allocations = open.to_vec();
        allocations[place].1 = allocations[place].1.checked_sub(missing)?;
        let mut fit = Fit::good(86, why.reason(missing), allocations);
        fit.forgiven = vec![Forgiven {
            item: open[place].0,
            amount: missing,
            why,
        }];
        Some(fit)
    }

    fn short_of(&self, sum: Money, missing: Money) -> Short<'_> {
        Short {
            sum: sum.minor,
            missing: missing.minor,
            booked_on: self.incoming.booked_on,
            issued_on: None,
            iban: self.incoming.iban,
            says_discount: self.says.discount,
            says_part: self.says.part,
        }
    }

    fn may_be_costs(&self, sum: Money, missing: Money) -> bool {
        self.book.rules.may_be_costs(&self.short_of(sum, missing))
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

    /// Number of another item, of the customer or of somebody else who may be the payer, that has exactly the
    /// amount.
    fn other_with_amount(&self, customer: usize, items: &[usize]) -> Option<String> {
        let may_pay = |owner: usize| {
            owner == customer
                || self.payers.contains(&owner)
                || (self.payers.is_empty() && self.is_alike(owner))
        };
        self.book
            .with_amount(self.incoming.amount)
            .find(|at| !items.contains(at) && may_pay(self.book.owner(*at)))
            .map(|at| self.book.items[at].number.clone())
    }
}

/// Ways to read what was written.
struct Readings {
    first: Vec<usize>,
    exact: Option<Vec<usize>>,
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
    allocations: Allocations,
    forgiven: Vec<Forgiven>,
    rest: Money,
    /// To the cent, or within rounding above.
    exact: bool,
}

impl Fit {
    fn of(allocations: Allocations) -> Self {
        let currency = allocations
            .first()
            .map_or(crate::domain::money::Currency::EUR, |(_, amount)| {
                amount.currency
            });
        Self {
            score: 0,
            reason: None,
            against: None,
            allocations,
            forgiven: Vec::new(),
            rest: Money::zero(currency),
            exact: false,
        }
    }

    fn good(score: i32, reason: MatchReason, allocations: Allocations) -> Self {
        Self {
            score,
            reason: Some(reason),
            ..Self::of(allocations)
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
