//! Checks across all the books: what no single screen shows, and what must hold whatever was recorded.
//!
//! An invoice of 1.210,00 is never paid for more than 1.210,00; a receipt of 1.210,00 never pays for more
//! than that; and what is still owed, added up here from the single lines, is what every list says. The
//! program keeps to this by itself: a finding means a damaged file, or a mistake of ours.

use crate::domain::ids::{ItemId, ReceiptId};
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An invoice or credit note, and what lists say is open on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemLedger {
    /// Its row.
    pub id: ItemId,
    /// Its number.
    pub number: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// What it adds to what is owed, signed.
    pub payable: Money,
    /// Open as of the day of the check, according to the one question that every list asks.
    pub listed_open: Money,
}

/// Money that came in or went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLedger {
    /// Its row.
    pub id: ReceiptId,
    /// Booking day.
    pub booked_on: NaiveDate,
    /// Signed.
    pub amount: Money,
}

/// A part of a receipt or credit note that stands against an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartLedger {
    /// Of this receipt.
    pub receipt: Option<ReceiptId>,
    /// Of this credit note.
    pub credit: Option<ItemId>,
    /// Against this item.
    pub item: ItemId,
    /// How much, in hundredths of the item's currency.
    pub minor: i64,
    /// From when it counts.
    pub effective_on: NaiveDate,
}

/// Everything that was booked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Invoices and credit notes.
    pub items: Vec<ItemLedger>,
    /// Receipts, and money out.
    pub receipts: Vec<ReceiptLedger>,
    /// What stands against what.
    pub parts: Vec<PartLedger>,
}

impl Ledger {
    /// What does not add up as of a day; nothing when all is well.
    #[must_use]
    pub fn findings(&self, today: NaiveDate) -> Vec<Message> {
        let mut findings = self.receipts_that_pay_too_much();
        findings.extend(self.parts_in_another_currency());
        let mut against: BTreeMap<ItemId, i64> = BTreeMap::new();
        let mut counted: BTreeMap<ItemId, i64> = BTreeMap::new();
        for part in &self.parts {
            let counts = part.effective_on <= today;
            let mut add = |item: ItemId, minor: i64| {
                let so_far = against.entry(item).or_default();
                *so_far = so_far.saturating_add(minor);
                if counts {
                    let so_far = counted.entry(item).or_default();
                    *so_far = so_far.saturating_add(minor);
                }
            };
            add(part.item, part.minor);
            // What a credit note gives is what is used of it: it is negative and grows to nothing.
            if let Some(credit) = part.credit {
                add(credit, part.minor.saturating_neg());
            }
        }
        for item in &self.items {
            let rest = |parts: &BTreeMap<ItemId, i64>| {
                let minor = parts.get(&item.id).copied().unwrap_or_default();
                Money::minor(
                    item.payable.minor.saturating_sub(minor),
                    item.payable.currency,
                )
            };
            if !within(rest(&against), item.payable) {
                findings.push(
                    msg("check-item-beyond")
                        .with("number", item.number.as_str())
                        .with("payable", item.payable)
                        .with("open", rest(&against)),
                );
            }
            let added_up = if item.issued_on > today {
                Money::zero(item.payable.currency)
            } else {
                rest(&counted)
            };
            if added_up != item.listed_open {
                findings.push(
                    msg("check-item-differs")
                        .with("number", item.number.as_str())
                        .with("listed", item.listed_open)
                        .with("added", added_up),
                );
            }
        }
        findings
    }

    fn receipts_that_pay_too_much(&self) -> Vec<Message> {
        let mut paid: BTreeMap<ReceiptId, i64> = BTreeMap::new();
        for part in &self.parts {
            if let Some(receipt) = part.receipt {
                let so_far = paid.entry(receipt).or_default();
                *so_far = so_far.saturating_add(part.minor);
            }
        }
        let too_much = self.receipts.iter().filter_map(|receipt| {
            let paid = Money::minor(*paid.get(&receipt.id)?, receipt.amount.currency);
            let rest = receipt.amount.checked_sub(paid)?;
            (!within(rest, receipt.amount)).then(|| {
                msg("check-receipt-beyond")
                    .with("day", receipt.booked_on)
                    .with("amount", receipt.amount)
                    .with("paid", paid)
            })
        });
        too_much.collect()
    }

    fn parts_in_another_currency(&self) -> Vec<Message> {
        let items: BTreeMap<_, _> = self.items.iter().map(|item| (item.id, item)).collect();
        let receipts: BTreeMap<_, _> = self
            .receipts
            .iter()
            .map(|one| (one.id, one.amount))
            .collect();
        let crossed = self.parts.iter().filter_map(|part| {
            let item = items.get(&part.item)?;
            let of_receipt = part.receipt.and_then(|id| receipts.get(&id).copied());
            let of_credit = part.credit.and_then(|id| Some(items.get(&id)?.payable));
            let from = of_receipt.or(of_credit)?;
            (from.currency != item.payable.currency).then(|| {
                msg("check-currencies")
                    .with("number", item.number.as_str())
                    .with("amount", from)
            })
        });
        crossed.collect()
    }
}

/// Between nothing and the whole, on whichever side of nothing the whole is.
const fn within(rest: Money, whole: Money) -> bool {
    if whole.minor >= 0 {
        0 <= rest.minor && rest.minor <= whole.minor
    } else {
        whole.minor <= rest.minor && rest.minor <= 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Currency;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
    }

    fn item(id: i64, payable: i64, listed_open: i64) -> ItemLedger {
        ItemLedger {
            id: ItemId(id),
            number: format!("2026-{id:04}"),
            issued_on: day(1),
            payable: Money::eur(payable),
            listed_open: Money::eur(listed_open),
        }
    }

    fn receipt(id: i64, amount: i64) -> ReceiptLedger {
        ReceiptLedger {
            id: ReceiptId(id),
            booked_on: day(9),
            amount: Money::eur(amount),
        }
    }

    fn part(receipt: i64, item: i64, minor: i64, on: u32) -> PartLedger {
        PartLedger {
            receipt: Some(ReceiptId(receipt)),
            credit: None,
            item: ItemId(item),
            minor,
            effective_on: day(on),
        }
    }

    fn keys(ledger: &Ledger) -> Vec<&'static str> {
        ledger
            .findings(day(21))
            .iter()
            .map(|finding| finding.key)
            .collect()
    }

    #[test]
    fn books_that_add_up_have_no_findings() {
        let mut ledger = Ledger {
            items: vec![
                item(1, 121_000, 21_000),
                item(2, -5_000, 0),
                item(3, 5_000, 0),
            ],
            receipts: vec![receipt(1, 110_000), receipt(2, -10_000)],
            // 1.100,00 came in, 100,00 of it was taken back by the bank.
            parts: vec![part(1, 1, 110_000, 9), part(2, 1, -10_000, 12)],
        };
        ledger.parts.push(PartLedger {
            receipt: None,
            credit: Some(ItemId(2)),
            item: ItemId(3),
            minor: 5_000,
            effective_on: day(2),
        });
        ledger.parts.push(part(1, 3, 0, 9));
        assert_eq!(keys(&ledger), Vec::<&str>::new());
    }

    #[test]
    fn a_receipt_that_pays_more_than_it_was_is_found() {
        let ledger = Ledger {
            items: vec![item(1, 121_000, 1_000), item(2, 50_000, 0)],
            receipts: vec![receipt(1, 121_000)],
            parts: vec![part(1, 1, 120_000, 9), part(1, 2, 50_000, 9)],
        };
        assert_eq!(keys(&ledger), ["check-receipt-beyond"]);
    }

    #[test]
    fn an_invoice_that_is_paid_for_more_than_it_asked_is_found() {
        let ledger = Ledger {
            items: vec![item(1, 10_000, -500)],
            receipts: vec![receipt(1, 20_000)],
            parts: vec![part(1, 1, 10_500, 9)],
        };
        assert_eq!(keys(&ledger), ["check-item-beyond"]);
    }

    #[test]
    fn a_list_that_says_something_else_than_its_lines_is_found() {
        let ledger = Ledger {
            items: vec![item(1, 10_000, 9_000)],
            receipts: vec![receipt(1, 20_000)],
            // It counts from tomorrow: today all of it is open.
            parts: vec![part(1, 1, 1_000, 22)],
        };
        assert_eq!(keys(&ledger), ["check-item-differs"]);
    }

    #[test]
    fn euros_against_dollars_are_found() {
        let mut ledger = Ledger {
            items: vec![item(1, 10_000, 0)],
            receipts: vec![receipt(1, 10_000)],
            parts: vec![part(1, 1, 10_000, 9)],
        };
        if let (Some(dollars), Some(one)) = (Currency::parse("USD"), ledger.receipts.first_mut()) {
            one.amount.currency = dollars;
        }
        assert_eq!(keys(&ledger), ["check-currencies"]);
    }
}
