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
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What of a receipt was put against an item, and may be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidPart {
    /// The receipt.
    pub receipt: ReceiptId,
    /// The item that it paid.
    pub item: ItemId,
    /// What has not been taken back yet.
    pub amount: Money,
    /// When it came in.
    pub paid_on: NaiveDate,
    /// The receipt is the sum of many payments, which nobody took apart.
    pub of_sum: bool,
}

/// What was paid, found by item, by amount and by what the payments are called.
#[derive(Debug, Clone, Default)]
pub struct PaidParts {
    parts: Vec<PaidPart>,
    by_item: HashMap<ItemId, Vec<usize>>,
    by_amount: HashMap<Money, Vec<usize>>,
    by_reference: HashMap<String, Vec<usize>>,
}

impl PaidParts {
    /// One more. `references` are what its payment is called: end-to-end id, the reference of the bank or of
    /// who collects.
    pub fn add(&mut self, part: PaidPart, references: [Option<&str>; 2]) {
        let at = self.parts.len();
        self.by_item.entry(part.item).or_default().push(at);
        self.by_amount.entry(part.amount).or_default().push(at);
        for reference in references.into_iter().flatten() {
            let same = self.by_reference.entry(reference.to_owned()).or_default();
            same.push(at);
        }
        self.parts.push(part);
    }

    /// So much of what a receipt paid of an item was taken back, in cents.
    pub fn take(&mut self, receipt: ReceiptId, item: ItemId, minor: i64) {
        let mut taken = minor;
        for at in self.by_item.get(&item).into_iter().flatten() {
            let part = &mut self.parts[*at];
            if part.receipt == receipt && taken > 0 {
                let now = taken.min(part.amount.minor.max(0));
                part.amount.minor -= now;
                taken -= now;
                self.by_amount.entry(part.amount).or_default().push(*at);
            }
        }
    }

    /// Something of what a receipt paid of an item is left to be taken back.
    #[must_use]
    pub fn is_left(&self, receipt: ReceiptId, item: ItemId) -> bool {
        let of_item = self.by_item.get(&item).into_iter().flatten();
        of_item
            .map(|at| &self.parts[*at])
            .any(|part| part.receipt == receipt && part.amount.is_positive())
    }

    /// The items of which something was paid.
    pub fn items(&self) -> impl Iterator<Item = ItemId> {
        self.by_item.keys().copied()
    }

    /// Those that may be meant: of these items, of exactly this amount, or called the same.
    fn that_may_be(
        &self,
        items: impl Iterator<Item = ItemId>,
        amount: Money,
        same_payment: &BTreeSet<usize>,
    ) -> BTreeSet<usize> {
        let of_items = items.filter_map(|item| self.by_item.get(&item)).flatten();
        let of_amount = self.by_amount.get(&amount).into_iter().flatten();
        of_items
            .chain(of_amount)
            .chain(same_payment)
            .copied()
            .collect()
    }

    fn called(&self, references: [Option<&str>; 2]) -> BTreeSet<usize> {
        let references = references.into_iter().flatten();
        references
            .filter_map(|reference| self.by_reference.get(reference))
            .flatten()
            .copied()
            .collect()
    }
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
        paid: &PaidParts,
    ) -> Vec<(ReceiptId, Candidate)> {
        Search::new(self, back).takes_back(references, paid)
    }

    /// The same as what is shown: what a return that waits may be of.
    #[must_use]
    pub fn propose_back(
        &self,
        back: &Incoming<'_>,
        references: [Option<&str>; 2],
        paid: &PaidParts,
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
        paid: &PaidParts,
    ) -> Vec<(ReceiptId, Candidate)> {
        let wanted = self.incoming.amount.abs();
        let same_payment = paid.called(references);
        let written = self.pointers.iter();
        let written = written.flat_map(|pointer| pointer.items.iter().chain(&pointer.settled));
        let of_payers = self.payers.iter();
        let of_payers = of_payers.flat_map(|payer| &self.book.customers[*payer].items);
        let items = written.chain(of_payers).map(|at| self.book.items[*at].item);
        let all = paid
            .that_may_be(items, wanted, &same_payment)
            .into_iter()
            .filter_map(|at| self.may_be_of(&paid.parts[at], same_payment.contains(&at)));
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
    fn may_be_of(&self, part: &PaidPart, same_payment: bool) -> Option<Found> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::CustomerId;
    use crate::domain::matching::{BookCustomer, BookItem};

    const JANSEN: &str = "NL02ABNA0123456789";

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    /// Two invoices of Jansen's and one of Smit's, all paid.
    fn book() -> MatchBook {
        let item = |id, customer, number: &str, payable| BookItem {
            item: ItemId(id),
            customer: CustomerId(customer),
            number: number.to_owned(),
            open: Money::eur(0),
            payable: Money::eur(payable),
            paid_on: Some(day(2)),
            issued_on: None,
            due_on: Some(day(1)),
            payment_reference: None,
        };
        let customer = |id, name: &str, iban: &str| BookCustomer {
            id: CustomerId(id),
            names: vec![name.to_owned()],
            ibans: vec![iban.to_owned()],
        };
        MatchBook::new(
            vec![
                item(1, 1, "2026-0187", 10_000),
                item(2, 1, "2026-0188", 20_000),
                item(3, 2, "2026-0189", 10_000),
            ],
            vec![
                customer(1, "Bakkerij Jansen", JANSEN),
                customer(2, "A. Smit", "NL77RABO0309999902"),
            ],
            Vec::new(),
        )
    }

    /// What a batch paid of these items; the receipt is the item's own where it is no batch.
    fn paid(items: &[(i64, i64)], of_sum: bool) -> PaidParts {
        let mut parts = PaidParts::default();
        for (item, amount) in items {
            let part = PaidPart {
                receipt: ReceiptId(if of_sum { 100 } else { *item }),
                item: ItemId(*item),
                amount: Money::eur(*amount),
                paid_on: day(2),
                of_sum,
            };
            let reference = format!("tr_{item}");
            parts.add(part, [Some(reference.as_str()), None]);
        }
        parts
    }

    fn back(minor: i64, text: &str) -> Incoming<'_> {
        Incoming {
            amount: Money::eur(-minor),
            booked_on: day(5),
            text,
            text_spaced: None,
            structured_reference: None,
            end_to_end: None,
            name: None,
            iban: None,
            reversal: true,
        }
    }

    const ALL: [(i64, i64); 3] = [(1, 10_000), (2, 20_000), (3, 10_000)];

    /// What it opens, and why not by itself.
    fn told(incoming: &Incoming<'_>, paid: &PaidParts) -> (Vec<(i64, i64)>, Option<MatchReason>) {
        let found = book().takes_back(incoming, [None, None], paid);
        let (_, best) = found.into_iter().next().unwrap();
        let parts = best.allocations.iter();
        let parts = parts.map(|(item, amount)| (item.0, amount.minor)).collect();
        (parts, best.why_not_certain)
    }

    #[test]
    fn the_number_is_enough_and_the_amount_alone_is_not() {
        let named = back(10_000, "storno factuur 2026-0189");
        assert_eq!(told(&named, &paid(&ALL, true)), (vec![(3, -10_000)], None));
        let silent = back(20_000, "storno");
        let (parts, why) = told(&silent, &paid(&ALL, true));
        assert_eq!(parts, [(2, -20_000)]);
        assert_eq!(why, Some(MatchReason::OnlyAmount));
    }

    #[test]
    fn a_number_of_one_and_the_account_of_another_wait() {
        let named = Incoming {
            iban: Some(JANSEN),
            ..back(10_000, "storno factuur 2026-0189")
        };
        let (_, why) = told(&named, &paid(&ALL, true));
        assert!(matches!(why, Some(MatchReason::DifferentCustomers { .. })));
    }

    #[test]
    fn the_account_and_the_amount_are_enough_where_only_one_fits() {
        let by_account = Incoming {
            iban: Some(JANSEN),
            ..back(10_000, "incasso")
        };
        let parts = paid(&ALL, true);
        assert_eq!(told(&by_account, &parts), (vec![(1, -10_000)], None));
        let equal = paid(&[(1, 10_000), (2, 10_000)], true);
        let (_, why) = told(&by_account, &equal);
        assert_eq!(why, Some(MatchReason::SeveralFit { count: 2 }));
        // A payment of its own would have been found by its line.
        let (_, why) = told(&by_account, &paid(&ALL, false));
        assert_eq!(why, Some(MatchReason::TakenBackOfWhat));
    }

    #[test]
    fn the_reference_of_the_payment_tells_which_part_of_it_comes_back() {
        let refund = back(2_500, "terug");
        let found = book().takes_back(&refund, [Some("tr_3"), None], &paid(&ALL, false));
        let (receipt, best) = &found[0];
        assert_eq!(
            (*receipt, best.why_not_certain.clone()),
            (ReceiptId(3), None)
        );
        assert_eq!(best.allocations, [(ItemId(3), Money::eur(-2_500))]);
    }

    #[test]
    fn what_was_taken_back_is_not_taken_back_again() {
        let mut parts = paid(&ALL, true);
        let named = back(6_000, "storno factuur 2026-0189");
        assert_eq!(told(&named, &parts), (vec![(3, -6_000)], None));
        parts.take(ReceiptId(100), ItemId(3), 6_000);
        assert!(parts.is_left(ReceiptId(100), ItemId(3)));
        let found = book().takes_back(&named, [None, None], &parts);
        assert!(found.is_empty(), "no more than 40.00 is left");
        parts.take(ReceiptId(100), ItemId(3), 4_000);
        assert!(!parts.is_left(ReceiptId(100), ItemId(3)));
    }
}
