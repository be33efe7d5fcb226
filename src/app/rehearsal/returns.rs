//! Returns: of which receipt the bank takes something back, and what that opens again.
//!
//! One that is taken back whole is found by its line; a payment inside a sum that was never taken apart, and
//! a part of a payment, by what the return names ([`MatchBook::takes_back`]). What is not found waits in the
//! inbox, and is looked at again when other files come: a notification may bring the payment later.

use super::books::{name_key, signs};
use super::money_in::Flow;
use super::plan::{PlannedAllocation, PlannedDifference, Planner, made, provisional};
use crate::app::matching_book::incoming;
use crate::app::taken_back::{Paid, references};
use crate::domain::bank::{BankEntry, return_reason};
use crate::domain::ids::{ItemId, ReceiptId};
use crate::domain::matching::{Incoming, MatchReason, PaidPart};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::Money;
use crate::store::StoreError;
use crate::store::read::{DifferenceRow, ReceiptRow};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Something that the bank takes back, or gives back.
pub(super) struct Returned<'a> {
    id: ReceiptId,
    look: Look<'a>,
    incoming: Incoming<'a>,
    /// The bank's code of why.
    code: Option<&'a str>,
    /// The file that brings it; `None`: it waited in the books.
    file: Option<usize>,
}

impl<'a> Returned<'a> {
    /// One that comes in this import.
    pub(super) fn of_entry(index: usize, entry: &'a BankEntry, file: Option<usize>) -> Self {
        Self {
            id: ReceiptId(provisional(index)),
            look: Look::of_entry(entry),
            incoming: entry.into(),
            code: entry.return_reason.as_deref(),
            file,
        }
    }

    /// One that waited.
    pub(super) fn of_row(row: &'a ReceiptRow) -> Self {
        Self {
            id: row.id,
            look: Look::of_row(row),
            incoming: incoming(row),
            code: None,
            file: None,
        }
    }

    /// Why the invoice is open again.
    fn reasons(&self) -> Vec<Message> {
        let returned = msg("import-reason-returned").with("day", self.look.booked_on);
        let because = self.code.map(|code| {
            return_reason(code).unwrap_or_else(|| msg("bank-return-code").with("code", code))
        });
        std::iter::once(returned).chain(because).collect()
    }
}

/// What returns may be of.
#[derive(Debug, Default)]
pub(super) struct Stored {
    paid: Paid,
    differences: Vec<DifferenceRow>,
    /// Every line of the books and of the files, by its amount.
    by_amount: HashMap<Money, Vec<ReceiptId>>,
    /// So many of the allocations of the plan are among what was paid.
    seen: usize,
}

/// What a return is of.
struct Taking {
    original: ReceiptId,
    /// What it had settled, as far as that is taken back.
    parts: Vec<(ItemId, Money)>,
    /// All of it.
    whole: bool,
    reasons: Vec<Message>,
}

impl Planner<'_> {
    /// What returns may be of; read only where there is one.
    pub(super) fn stored(&self, waiting: &[ReceiptRow]) -> Result<Stored, StoreError> {
        let is_return = |receipt| self.entry(receipt).reversal;
        if waiting.is_empty() && !self.plan.receipts.iter().any(is_return) {
            return Ok(Stored::default());
        }
        let paid = Paid::new(self.read)?;
        let mut by_amount: HashMap<Money, Vec<ReceiptId>> = HashMap::new();
        let booked = paid.rows.values().map(|row| (row.id, row.amount));
        let receipts = self.plan.receipts.iter().enumerate();
        let here = receipts.filter(|(_, receipt)| !(receipt.split || receipt.own));
        let here = here.map(|(at, receipt)| {
            let amount = self.entry(receipt).amount;
            (ReceiptId(provisional(at)), amount)
        });
        for (id, amount) in booked.chain(here) {
            by_amount.entry(amount).or_default().push(id);
        }
        Ok(Stored {
            paid,
            differences: self.read.differences()?,
            by_amount,
            seen: 0,
        })
    }

    /// What was matched in the meantime may be taken back too.
    fn catch_up(&self, stored: &mut Stored, flow: &Flow) {
        for part in flow.allocations.iter().skip(stored.seen) {
            let look = self.look(part.receipt, &stored.paid.rows);
            let Some(look) = look.filter(|_| part.amount.is_positive()) else {
                continue;
            };
            let paid = PaidPart {
                receipt: part.receipt,
                item: part.item,
                amount: part.amount,
                paid_on: look.booked_on,
                of_sum: look.batch_unsplit,
            };
            stored.paid.parts.add(paid, look.references);
        }
        stored.seen = flow.allocations.len();
    }

    /// A line of the files or of the books.
    fn look<'s>(
        &'s self,
        receipt: ReceiptId,
        rows: &'s BTreeMap<ReceiptId, ReceiptRow>,
    ) -> Option<Look<'s>> {
        match made(receipt.0) {
            Some(at) => Some(Look::of_entry(self.entry(self.plan.receipts.get(at)?))),
            None => rows.get(&receipt).map(Look::of_row),
        }
    }

    /// A return: finds what it is of and opens again what that had settled. Gives the receipt that was taken
    /// back whole.
    pub(super) fn take_back(
        &mut self,
        back: &Returned<'_>,
        stored: &mut Stored,
        flow: &mut Flow,
    ) -> Option<ReceiptId> {
        self.catch_up(stored, flow);
        let taking = self
            .whole(back, stored, flow)
            .or_else(|| self.part(back, stored, flow));
        let Some(taking) = taking else {
            self.waits(back, flow);
            return None;
        };
        match made(back.id.0) {
            Some(index) => self.plan.receipts[index].reverses = Some(taking.original),
            None => self.plan.reversed.push((back.id, taking.original)),
        }
        if taking.whole {
            stored.paid.take_whole(taking.original, &taking.parts);
        } else {
            stored.paid.take(taking.original, &taking.parts);
        }
        for (item, amount) in &taking.parts {
            let amount = amount.negated();
            flow.book.settle(&[(*item, amount)]);
            flow.allocations.push(PlannedAllocation {
                receipt: back.id,
                item: *item,
                amount,
                effective_on: back.look.booked_on,
                reasons: taking.reasons.clone(),
            });
        }
        bring_back(&taking, back, stored, flow);
        let allocated: i64 = taking.parts.iter().map(|(_, amount)| amount.minor).sum();
        // What was left of the one waits no longer; money that comes back to us is no customer's.
        if taking.whole && allocated != -back.look.amount.minor {
            self.plan
                .taken_back
                .push(if back.look.amount.is_positive() {
                    back.id
                } else {
                    taking.original
                });
        }
        taking.whole.then_some(taking.original)
    }

    /// The receipt that is taken back whole, with what it was put against.
    fn whole(&self, back: &Returned<'_>, stored: &Stored, flow: &Flow) -> Option<Taking> {
        let rows = &stored.paid.rows;
        let same = stored.by_amount.get(&back.look.amount.negated());
        let (original, _) = same
            .into_iter()
            .flatten()
            .filter(|id| **id != back.id && !self.plan.splits.contains(id))
            .filter(|id| stored.paid.is_whole(**id))
            .filter_map(|id| Some((*id, back.look.returns(&self.look(*id, rows)?)?)))
            .max_by_key(|(_, alike)| *alike)?;
        let planned = flow.allocations.iter();
        let planned = planned.filter(|part| part.receipt == original);
        let mut parts: Vec<(ItemId, Money)> =
            planned.map(|part| (part.item, part.amount)).collect();
        parts.extend(stored.paid.parts_of(original));
        Some(Taking {
            original,
            parts,
            whole: true,
            reasons: back.reasons(),
        })
    }

    /// What of a receipt is taken back, where that is certain.
    fn part(&self, back: &Returned<'_>, stored: &Stored, flow: &Flow) -> Option<Taking> {
        if !back.look.amount.is_negative() {
            return None;
        }
        let references = back.look.references;
        let paid = &stored.paid.parts;
        let found = flow.book.takes_back(&back.incoming, references, paid);
        let mut found = found.into_iter();
        let (original, best) = found.find(|(of, _)| !self.plan.splits.contains(of))?;
        if best.why_not_certain.is_some() {
            return None;
        }
        let parts = best.allocations.into_iter();
        let proofs = best.reasons.iter().map(MatchReason::message);
        Some(Taking {
            original,
            parts: parts
                .map(|(item, amount)| (item, amount.negated()))
                .collect(),
            whole: false,
            reasons: back.reasons().into_iter().chain(proofs).collect(),
        })
    }

    /// It is not known what it is of: it waits in the inbox, unless it was never a customer's.
    fn waits(&mut self, back: &Returned<'_>, flow: &mut Flow) {
        // Money of ours that came back is asked about as money that came in.
        let Some(file) = back.file.filter(|_| back.look.amount.is_negative()) else {
            return;
        };
        if back
            .look
            .account
            .is_some_and(|account| flow.not_customers.contains(account))
        {
            flow.set_aside.push(back.id);
            return;
        }
        let told = self.told(file);
        told.counts.doubt += 1;
        told.problems.push(Problem {
            place: Some(msg("import-return-place").with("day", back.look.booked_on)),
            what: msg("import-return-of-what")
                .with("amount", back.look.amount.abs())
                .with("name", back.look.name.unwrap_or_default()),
            remedy: Some(msg("import-return-of-what-remedy")),
            weight: Weight::Remark,
        });
    }
}

/// What was let go because of what is taken back is owed again.
fn bring_back(taking: &Taking, back: &Returned<'_>, stored: &Stored, flow: &mut Flow) {
    let of = taking.original;
    let gone: BTreeSet<ItemId> = taking.parts.iter().map(|(item, _)| *item).collect();
    // Of a part it comes back with the last of that part.
    let ended = |item| gone.contains(&item) && !stored.paid.parts.is_left(of, item);
    let comes_back = |item| taking.whole || ended(item);
    let planned = flow.differences.iter().filter(|part| part.receipt == of);
    let planned = planned.map(|part| (part.item, part.amount, part.why));
    let kept = stored.differences.iter().filter(|part| part.receipt == of);
    let kept = kept.map(|part| (part.item, part.amount, part.why));
    let all: Vec<_> = planned
        .chain(kept)
        .filter(|(item, ..)| comes_back(*item))
        .collect();
    for (item, amount, why) in all {
        let amount = amount.negated();
        flow.book.settle(&[(item, amount)]);
        flow.differences.push(PlannedDifference {
            receipt: back.id,
            item,
            amount,
            why,
            effective_on: back.look.booked_on,
        });
    }
}

/// A booked line, as a return is compared with what it is of.
struct Look<'a> {
    amount: Money,
    booked_on: NaiveDate,
    reversal: bool,
    account: Option<&'a str>,
    name: Option<&'a str>,
    references: [Option<&'a str>; 2],
    text: &'a str,
    batch_unsplit: bool,
}

impl<'a> Look<'a> {
    fn of_entry(entry: &'a BankEntry) -> Self {
        Self {
            amount: entry.amount,
            booked_on: entry.booked_on,
            reversal: entry.reversal,
            account: entry.counterparty.account.as_deref(),
            name: entry.counterparty.name.as_deref(),
            references: [entry.end_to_end.as_deref(), entry.bank_reference.as_deref()],
            text: &entry.text,
            batch_unsplit: entry.batch_unsplit,
        }
    }

    fn of_row(row: &'a ReceiptRow) -> Self {
        Self {
            amount: row.amount,
            booked_on: row.booked_on,
            reversal: row.reversal,
            account: row.counterparty_account.as_deref(),
            name: row.counterparty_name.as_deref(),
            references: references(row),
            text: &row.text,
            batch_unsplit: row.batch_unsplit,
        }
    }

    /// Whether this takes back that, and how alike they are (the higher, then the later, the better). The
    /// amount alone says nothing: an account, a reference, the name, or where the bank gives neither
    /// account nor name the text has to be the same.
    fn returns(&self, of: &Look<'_>) -> Option<(u32, NaiveDate)> {
        if of.reversal || of.amount != self.amount.negated() || of.booked_on > self.booked_on {
            return None;
        }
        let both = |one: Option<&str>, other: Option<&str>| one.is_some() && one == other;
        let reference = self
            .references
            .iter()
            .any(|one| of.references.iter().any(|other| both(*one, *other)));
        let name = match (self.name, of.name) {
            (Some(one), Some(other)) => name_key(one) == name_key(other),
            _ => false,
        };
        let text = !of.text.is_empty() && signs(self.text).contains(&signs(of.text));
        let nameless = self.account.is_none() && self.name.is_none();
        let alike = 8 * u32::from(reference)
            + 4 * u32::from(both(self.account, of.account))
            + 2 * u32::from(name)
            + (1 + u32::from(nameless)) * u32::from(text);
        (alike > 1).then_some((alike, of.booked_on))
    }
}
