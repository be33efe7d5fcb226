//! Returns: of which payment the bank takes back a part. One that is taken back whole is found by its own
//! line; a payment inside a sum that was never taken apart, and a part of a payment, only by what the
//! return says: the number of the invoice, who paid, the amount, the reference of the payment.

use super::book::MatchBook;
use super::pointers::{Pointer, Search, Strength};
use super::rules::SHOWN;
use super::{Candidate, Incoming, MatchReason, Proposal};
use crate::domain::ids::{ItemId, ReceiptId};
use crate::domain::money::Money;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What of a receipt was put against an item, and may be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidPart<'a> {
    /// The receipt.
    pub receipt: ReceiptId,
    /// The item that it paid.
    pub item: ItemId,
    /// What has not been taken back yet; more than nothing.
    pub amount: Money,
    /// When it came in.
    pub paid_on: NaiveDate,
    /// The receipt is the sum of many payments, which nobody took apart.
    pub of_sum: bool,
    /// What the payment is called: end-to-end id, the reference of the bank or of who collects.
    pub references: [Option<&'a str>; 2],
}

/// What may be what is taken back, and what speaks for it.
struct Found {
    receipt: ReceiptId,
    paid_on: NaiveDate,
    /// Places of the items in the book, each with how much of it is taken back.
    parts: Vec<(usize, Money)>,
    /// What was paid on them.
    paid: Money,
    owner: usize,
    of_sum: bool,
    same_payment: bool,
    named: Option<Strength>,
    /// The account is the customer's.
    account: bool,
    /// The name is like theirs.
    alike: bool,
}

/// Why it may be this part, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proof {
    SamePayment,
    Named,
    AccountAndAmount,
    Weak,
}

impl MatchBook {
    /// What a return may be of, the likeliest first: each with the receipt that is taken back, and with
    /// amounts below nothing, which open the items again. `references` are those of the return.
    #[must_use]
    pub fn takes_back(
        &self,
        back: &Incoming<'_>,
        references: [Option<&str>; 2],
        paid: &[PaidPart<'_>],
    ) -> Vec<(ReceiptId, Candidate)> {
        Search::new(self, back).takes_back(references, paid)
    }

    /// The same as what is shown: what a return that waits may be of.
    #[must_use]
    pub fn propose_back(
        &self,
        back: &Incoming<'_>,
        references: [Option<&str>; 2],
        paid: &[PaidPart<'_>],
    ) -> Proposal {
        let search = Search::new(self, back);
        let found = search.takes_back(references, paid).into_iter();
        let mut candidates: Vec<Candidate> = Vec::new();
        for (_, candidate) in found {
            // Two receipts may have paid one item: it opens the same way.
            let same = |other: &Candidate| other.allocations == candidate.allocations;
            if !candidates.iter().any(same) {
                candidates.push(candidate);
            }
            if candidates.len() == SHOWN {
                break;
            }
        }
        let mut proposal = search.proposal(candidates);
        if proposal.candidates.is_empty() {
            proposal.why_not_certain = Some(MatchReason::TakenBackOfWhat);
        }
        proposal
    }
}

impl Search<'_> {
    fn takes_back(
        &self,
        references: [Option<&str>; 2],
        paid: &[PaidPart<'_>],
    ) -> Vec<(ReceiptId, Candidate)> {
        let wanted = self.incoming.amount.abs();
        let all = paid
            .iter()
            .filter_map(|part| self.may_be_of(part, references));
        let (mut found, too_little): (Vec<Found>, Vec<Found>) =
            all.partition(|one| one.paid.minor >= wanted.minor);
        found.extend(together(too_little, wanted));
        found.sort_by_cached_key(|one| {
            (
                Reverse(one.score(wanted)),
                Reverse(one.paid_on),
                one.items(),
            )
        });
        let all = found.iter().map(|one| {
            let why_not = self.why_not_certain(one, &found);
            (one.receipt, self.candidate(one, why_not))
        });
        all.collect()
    }
}

/// Payments of several invoices: together what is taken back, each of them named.
fn together(parts: Vec<Found>, wanted: Money) -> Vec<Found> {
    let mut by_receipt: BTreeMap<(ReceiptId, usize), Vec<Found>> = BTreeMap::new();
    for one in parts.into_iter().filter(Found::is_named) {
        by_receipt
            .entry((one.receipt, one.owner))
            .or_default()
            .push(one);
    }
    let merged = by_receipt.into_values().filter_map(|several| {
        let sum = Money::sum(wanted.currency, several.iter().map(|one| one.paid))?;
        let parts = several.iter().flat_map(|one| &one.parts).copied();
        let parts: Vec<(usize, Money)> = parts.collect();
        let first = several.into_iter().next()?;
        (sum == wanted).then_some(Found {
            parts,
            paid: sum,
            ..first
        })
    });
    merged.collect()
}

impl Search<'_> {
    /// What speaks for a part; `None` where it cannot be.
    fn may_be_of(&self, part: &PaidPart<'_>, references: [Option<&str>; 2]) -> Option<Found> {
        let back = self.incoming;
        let item = self.book.item_place(part.item)?;
        let of = &self.book.items[item];
        // What was opened again another way cannot be taken back once more.
        let paid = of.payable.checked_sub(of.open)?.min(part.amount);
        let here = paid.is_positive() && paid.currency == back.amount.currency;
        if !here || part.paid_on > back.booked_on {
            return None;
        }
        let wanted = back.amount.abs();
        let mut given = references.iter().filter(|reference| reference.is_some());
        let same_payment = given.any(|one| part.references.contains(one));
        let named = self.pointers_at(item).map(strength).max();
        let owner = self.book.owner(item);
        let account = self.payers.contains(&owner);
        if !(same_payment || named.is_some() || account || paid == wanted) {
            return None;
        }
        Some(Found {
            receipt: part.receipt,
            paid_on: part.paid_on,
            parts: vec![(item, wanted.min(paid))],
            paid,
            owner,
            of_sum: part.of_sum,
            same_payment,
            named,
            account,
            alike: self.is_alike(owner),
        })
    }

    fn pointers_at(&self, item: usize) -> impl Iterator<Item = &Pointer> {
        let at = move |pointer: &&Pointer| {
            pointer.items.contains(&item) || pointer.settled.contains(&item)
        };
        self.pointers.iter().filter(at)
    }

    /// What keeps a part from being taken back by itself: only one of a sum, or of the same payment, can be;
    /// a whole payment would have been found by its line.
    fn why_not_certain(&self, one: &Found, all: &[Found]) -> Option<MatchReason> {
        let wanted = self.incoming.amount.abs();
        let proof = one.proof(wanted);
        if proof == Proof::Weak {
            return Some(match one {
                one if one.named.is_some() || one.account => MatchReason::TakenBackOfWhat,
                one if one.alike => MatchReason::OnlyNameAndAmount,
                _ => MatchReason::OnlyAmount,
            });
        }
        let rivals = all
            .iter()
            .filter(|other| {
                other.proof(wanted) == proof && other.score(wanted) >= one.score(wanted)
            })
            .map(Found::items);
        let rivals: BTreeSet<Vec<usize>> = rivals.collect();
        if rivals.len() > 1 {
            return Some(MatchReason::SeveralFit {
                count: rivals.len(),
            });
        }
        if proof == Proof::SamePayment {
            return None;
        }
        self.points_elsewhere(one.owner, false)
            .or_else(|| (!one.of_sum).then_some(MatchReason::TakenBackOfWhat))
    }

    fn candidate(&self, one: &Found, why_not_certain: Option<MatchReason>) -> Candidate {
        let wanted = self.incoming.amount.abs();
        let mut reasons: Vec<MatchReason> = one
            .same_payment
            .then_some(MatchReason::SamePayment)
            .into_iter()
            .collect();
        for (item, _) in &one.parts {
            let number = self.book.items[*item].number.clone();
            let pointer = self
                .pointers_at(*item)
                .max_by_key(|pointer| strength(pointer));
            reasons.extend(pointer.map(|pointer| match pointer.strength {
                Strength::Serial | Strength::Read => MatchReason::ShortNumberInText {
                    number,
                    written: pointer.written.clone(),
                },
                Strength::Whole | Strength::Reference => MatchReason::NumberInText { number },
            }));
        }
        reasons.extend(self.payer_reasons(one.owner));
        reasons.push(if one.is_exact(wanted) {
            MatchReason::AmountEqual
        } else {
            MatchReason::PartTakenBack { of: one.paid }
        });
        let opened =
            |(item, amount): &(usize, Money)| (self.book.items[*item].item, amount.negated());
        Candidate {
            customer: self.book.customers[one.owner].id,
            allocations: one.parts.iter().map(opened).collect(),
            forgiven: Vec::new(),
            rest: Money::zero(wanted.currency),
            reasons,
            score: one.score(wanted),
            why_not_certain,
        }
    }
}

impl Found {
    fn items(&self) -> Vec<usize> {
        self.parts.iter().map(|(item, _)| *item).collect()
    }

    fn is_named(&self) -> bool {
        self.named
            .is_some_and(|strength| strength > Strength::Serial)
    }

    /// Everything that was paid is taken back.
    fn is_exact(&self, wanted: Money) -> bool {
        self.paid == wanted
    }

    fn proof(&self, wanted: Money) -> Proof {
        if self.same_payment {
            Proof::SamePayment
        } else if self.is_named() {
            Proof::Named
        } else if self.account && self.is_exact(wanted) {
            Proof::AccountAndAmount
        } else {
            Proof::Weak
        }
    }

    /// The higher the likelier; as with money that came in, 50 and more is likely.
    fn score(&self, wanted: Money) -> i32 {
        let by_proof = match self.proof(wanted) {
            Proof::SamePayment => 80,
            Proof::Named => 70,
            Proof::AccountAndAmount => 40,
            Proof::Weak if self.account || self.named.is_some() => 25,
            Proof::Weak => 10,
        };
        by_proof
            + 20 * i32::from(self.is_exact(wanted))
            + 10 * i32::from(self.account)
            + 8 * i32::from(self.alike)
            + 2 * i32::from(self.of_sum)
    }
}

/// How much a number that stands there says; one that may be something else says little.
fn strength(pointer: &Pointer) -> Strength {
    if pointer.is_reference() || pointer.is_strong() {
        pointer.strength
    } else {
        Strength::Serial
    }
}
