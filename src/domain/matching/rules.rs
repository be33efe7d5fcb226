//! The five levels, one receipt at a time: what points where, what each customer's explanation would be,
//! and whether the best one is certain.

use super::book::{BookItem, MatchBook, Referred};
use super::names::Name;
use super::numbers::{Written, is_year, numbers_in};
use super::sums::sums;
use super::{Candidate, Certainty, Incoming, MatchReason, Proposal, Recognised};
use crate::domain::ids::ItemId;
use crate::domain::money::Money;
use crate::domain::references::{parse_betalingskenmerk, parse_rf, reference_key};
use std::ops::Range;

/// From this score on an explanation is likely.
const LIKELY: i32 = 50;
/// Explanations that are shown.
const SHOWN: usize = 5;

/// Something written that points at open items.
#[derive(Debug)]
struct Pointer {
    /// As the payer wrote it.
    written: String,
    /// The items it may mean.
    items: Vec<usize>,
    /// The instalment it means.
    instalment: Option<usize>,
    /// A structured reference: it needs no other proof of who paid.
    reference: bool,
    /// Whether it stands there without its year or letters.
    short: bool,
    /// Whether it is too plain to mean anything unless the amount is exact: it may be a year.
    plain: bool,
    /// Where it stands in the text.
    range: Option<Range<usize>>,
}

/// One receipt being explained.
struct Search<'a> {
    book: &'a MatchBook,
    incoming: &'a Incoming<'a>,
    name: Option<Name>,
    /// Customers who use the payer's account.
    payers: &'a [usize],
    pointers: Vec<Pointer>,
}

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

impl<'a> Search<'a> {
    fn new(book: &'a MatchBook, incoming: &'a Incoming<'a>) -> Self {
        let mut search = Self {
            book,
            incoming,
            name: incoming.name.map(Name::new),
            payers: incoming.iban.map_or(&[], |iban| book.users_of(iban)),
            pointers: Vec::new(),
        };
        search.read_structured_reference();
        search.read(incoming.text, true);
        for text in [incoming.text_spaced, incoming.end_to_end] {
            search.read(text.unwrap_or(""), false);
        }
        search
    }

    // ── What points where ────────────────────────────────────────────────────────────────────────

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
    fn open_here(&self, items: impl Iterator<Item = usize>) -> Vec<usize> {
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
    fn owners(&self, pointer: &Pointer) -> Vec<usize> {
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
    fn other_customer(&self, customer: usize) -> Option<usize> {
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

    // ── What each customer's explanation would be ────────────────────────────────────────────────

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

    /// Levels 1 and 2: everything of one customer that was written.
    fn by_numbers(&self, customer: usize) -> Vec<Candidate> {
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
        Candidate {
            customer: self.book.customers[customer].id,
            allocations,
            rest,
            reasons,
            score: 95,
            why_not_certain: self.points_elsewhere(customer),
        }
    }

    fn by_pointers(&self, customer: usize, pointers: &[&Pointer]) -> Option<Candidate> {
        let amount = self.incoming.amount;
        let items = self.choose(customer, pointers);
        let open: Vec<(ItemId, Money)> = items.iter().map(|at| self.allocation(*at)).collect();
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
            let mut theirs: Vec<usize> = pointer
                .items
                .iter()
                .copied()
                .filter(|at| self.book.owner(*at) == customer)
                .collect();
            if pointer.reference {
                // One reference for several items means all of them, unless one alone fits.
                let exact: Vec<usize> = theirs
                    .iter()
                    .copied()
                    .filter(|at| self.book.items[*at].open == self.incoming.amount)
                    .collect();
                let meant = if exact.len() == 1 { exact } else { theirs };
                for choice in &mut choices {
                    choice.extend(
                        meant
                            .iter()
                            .copied()
                            .filter(|at| !choice.contains(at))
                            .collect::<Vec<_>>(),
                    );
                }
                continue;
            }
            theirs.sort_by_key(|at| {
                let issued = self.book.items[*at].issued_on;
                let later = issued.is_some_and(|on| on > self.incoming.booked_on);
                (later, std::cmp::Reverse(issued))
            });
            choices = choices
                .iter()
                .flat_map(|choice| {
                    theirs.iter().map(|at| {
                        let mut longer = choice.clone();
                        if !longer.contains(at) {
                            longer.push(*at);
                        }
                        longer
                    })
                })
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

    /// How the amount fits what was named.
    fn fit(
        &self,
        customer: usize,
        items: &[usize],
        open: &[(ItemId, Money)],
        sum: Money,
        by_reference: bool,
    ) -> (Fit, Vec<(ItemId, Money)>, Money) {
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
        let (allocations, rest) = fill(open, amount);
        let left = sum.checked_sub(amount).unwrap_or(nothing);
        if items.len() == 1 {
            let reason = Some(MatchReason::AmountPart { left });
            let against = match self.other_with_amount(customer, items) {
                Some(number) if !by_reference => Some(MatchReason::AmountFitsOther { number }),
                _ => None,
            };
            return (
                Fit {
                    score: 80,
                    reason,
                    against,
                },
                allocations,
                rest,
            );
        }
        let against = Some(MatchReason::AmountSmaller { missing: left });
        (
            Fit {
                score: 70,
                reason: None,
                against,
            },
            allocations,
            rest,
        )
    }

    /// An instalment of the amount that settles what was named.
    fn named_instalment(
        &self,
        customer: usize,
        named: &[(ItemId, Money)],
    ) -> Option<(Vec<(ItemId, Money)>, MatchReason)> {
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

    /// Level 3: a known account, and the amount of open items or instalments.
    fn by_account_and_amount(&self, customer: usize) -> Vec<Candidate> {
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

    /// A customer's open items and instalments of exactly the amount; one that is both counts once.
    fn with_exact_amount(&self, customer: usize) -> Vec<(Vec<(ItemId, Money)>, MatchReason)> {
        let known = &self.book.customers[customer];
        let amount = self.incoming.amount;
        let mut ways: Vec<(Vec<(ItemId, Money)>, MatchReason)> = Vec::new();
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

    /// Level 4: several items of one customer that add up.
    fn by_sum(&self, customer: usize) -> Vec<Candidate> {
        let amount = self.incoming.amount;
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
        let mut ways = sums(&open, amount.minor);
        let count = ways.len();
        let names_all = |way: &Vec<usize>| {
            named.iter().all(|pointer| {
                let of_way = |at: &usize| way.iter().any(|place| items[*place] == *at);
                pointer.items.iter().any(of_way)
            })
        };
        ways.sort_by_key(|way| std::cmp::Reverse(names_all(way)));
        ways.truncate(2);
        ways.into_iter()
            .map(|way| {
                let with_names = !named.is_empty() && names_all(&way);
                let chosen: Vec<usize> = way.iter().map(|place| items[*place]).collect();
                let mut reasons = if with_names {
                    self.reasons_of(customer, &named)
                } else {
                    self.payer_reasons(customer)
                };
                reasons.push(MatchReason::SumFits {
                    items: chosen.len(),
                });
                reasons.extend(self.netted(&chosen));
                let against = if count > 1 {
                    MatchReason::SeveralFit { count }
                } else {
                    MatchReason::OnlySum
                };
                let known = if self.payer_reasons(customer).is_empty() {
                    35
                } else {
                    60
                };
                Candidate {
                    customer: self.book.customers[customer].id,
                    allocations: chosen.iter().map(|at| self.allocation(*at)).collect(),
                    rest: Money::zero(amount.currency),
                    reasons,
                    score: known + if with_names { 17 } else { 0 } - if count > 1 { 5 } else { 0 },
                    why_not_certain: Some(self.points_elsewhere(customer).unwrap_or(against)),
                }
            })
            .collect()
    }

    /// Level 5: a similar name and the amount of an open item.
    fn by_name(&self) -> Vec<Candidate> {
        let alike = self
            .name
            .as_ref()
            .map_or(Vec::new(), |name| self.book.alike(name));
        let ways: Vec<(usize, Vec<(ItemId, Money)>, MatchReason)> = alike
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
    fn by_amount_alone(&self) -> Vec<Candidate> {
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
    fn as_credit(&self) -> Vec<Candidate> {
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

    // ── Reasons ──────────────────────────────────────────────────────────────────────────────────

    /// What was written, and what shows who paid.
    fn reasons_of(&self, customer: usize, pointers: &[&Pointer]) -> Vec<MatchReason> {
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
    fn payer_reasons(&self, customer: usize) -> Vec<MatchReason> {
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
    fn netted(&self, items: &[usize]) -> Vec<MatchReason> {
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
    fn points_elsewhere(&self, customer: usize) -> Option<MatchReason> {
        let other = self.other_customer(customer)?;
        Some(MatchReason::DifferentCustomers {
            customer: self.book.customers[customer].shown.clone(),
            other: self.book.customers[other].shown.clone(),
        })
    }

    /// Something written that fits an item which was not chosen.
    fn also_fits(
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
    fn allocation(&self, item: usize) -> (ItemId, Money) {
        (self.book.items[item].item, self.book.items[item].open)
    }

    // ── The answer ───────────────────────────────────────────────────────────────────────────────

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

/// Whether a reason is an instalment of an arrangement of so many.
fn is_instalment_of(reason: &MatchReason, count: u32) -> bool {
    matches!(reason, MatchReason::InstalmentFits { of, .. } if *of == count)
}

/// Puts an amount against open amounts, credit notes first and then in their order; what is left over.
fn fill(open: &[(ItemId, Money)], amount: Money) -> (Vec<(ItemId, Money)>, Money) {
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
