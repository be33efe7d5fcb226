//! A link by hand before it is made: how much of a receipt against which item, as it is typed. Of a return
//! the amounts are below nothing: what was paid is opened again.

use crate::app::snapshots::{InboxCandidate, ItemLine};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::words::{Words, parse_amount};

/// A link that is being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Whose invoices these are, at first.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// The items, each with what was typed.
    pub parts: Vec<Part>,
}

/// One item in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The item.
    pub item: ItemLine,
    /// Whose, when it is not the first customer's.
    pub other: Option<String>,
    /// How much, as typed.
    pub text: String,
}

/// What a draft comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What would be linked; empty while something is wrong.
    pub parts: Vec<(ItemId, Money)>,
    /// Their sum.
    pub sum: Money,
    /// What is left over of the receipt.
    pub rest: Money,
    /// What is wrong with each item's amount.
    pub wrong: Vec<Option<String>>,
    /// Why it cannot be linked as it is.
    pub off: Option<String>,
}

impl Draft {
    /// The draft that a candidate proposes.
    #[must_use]
    pub fn of(candidate: &InboxCandidate, words: &Words) -> Self {
        let parts = candidate.items.iter().map(|(item, amount)| Part {
            item: item.clone(),
            other: None,
            text: words.amount(*amount),
        });
        Self {
            customer: candidate.customer,
            name: candidate.name.clone(),
            parts: parts.collect(),
        }
    }

    /// A draft of one item, chosen by hand, for as much of `left` as it takes.
    #[must_use]
    pub fn with(
        customer: CustomerId,
        name: &str,
        item: &ItemLine,
        left: Money,
        words: &Words,
    ) -> Self {
        let mut draft = Self {
            customer,
            name: name.to_owned(),
            parts: Vec::new(),
        };
        draft.add(customer, name, item, left, words);
        draft
    }

    /// Adds an item for as much as is left of `left`; one that is there already stays as it is.
    pub fn add(
        &mut self,
        customer: CustomerId,
        name: &str,
        item: &ItemLine,
        left: Money,
        words: &Words,
    ) {
        if self.parts.iter().any(|part| part.item.id == item.id) {
            return;
        }
        let taken = self.parts.iter().filter_map(amount);
        let taken = Money::sum(left.currency, taken).unwrap_or(left);
        let room = left
            .checked_sub(taken)
            .unwrap_or(Money::zero(left.currency));
        let takes = if left.is_negative() {
            let most = item.open.minor.max(room.minor.min(0));
            Money::minor(most, item.open.currency)
        } else if item.open.is_negative() {
            item.open
        } else if room.is_positive() {
            item.open.min(room)
        } else {
            Money::zero(item.open.currency)
        };
        self.parts.push(Part {
            item: item.clone(),
            other: (customer != self.customer).then(|| name.to_owned()),
            text: words.amount(takes),
        });
    }

    /// What it comes to against what is left of the receipt.
    #[must_use]
    pub fn verdict(&self, left: Money, words: &Words) -> Verdict {
        let wrong: Vec<Option<String>> = self
            .parts
            .iter()
            .map(|part| part.wrong(left, words))
            .collect();
        let amounts: Vec<(ItemId, Money)> = self
            .parts
            .iter()
            .filter_map(|part| Some((part.item.id, amount(part)?)))
            .filter(|(_, amount)| !amount.is_zero())
            .collect();
        let sum = Money::sum(left.currency, amounts.iter().map(|(_, amount)| *amount));
        let sum = sum.unwrap_or(Money::zero(left.currency));
        let rest = left.checked_sub(sum).unwrap_or(left);
        let off = if self.parts.is_empty() {
            Some(words.t("money-in-off-no-items"))
        } else if let Some(first) = wrong.iter().flatten().next() {
            Some(first.clone())
        } else if amounts.is_empty() {
            Some(words.t("money-in-off-no-amounts"))
        } else if rest.minor.signum() * left.minor.signum() < 0 {
            let too_much = if left.is_negative() {
                "money-in-off-too-much-back"
            } else {
                "money-in-off-too-much"
            };
            Some(words.say(&msg(too_much).with("amount", rest.abs())))
        } else {
            None
        };
        let parts = if off.is_none() { amounts } else { Vec::new() };
        Verdict {
            parts,
            sum,
            rest,
            wrong,
            off,
        }
    }
}

fn amount(part: &Part) -> Option<Money> {
    parse_amount(&part.text, part.item.open.currency).ok()
}

impl Part {
    /// What is wrong with what was typed. Nothing is linked across currencies, and no item takes more
    /// than is open on it.
    fn wrong(&self, left: Money, words: &Words) -> Option<String> {
        let open = self.item.open;
        if open.currency != left.currency {
            let message = msg("money-in-wrong-currency")
                .with("number", self.item.number.as_str())
                .with("currency", open.currency.code());
            return Some(words.say(&message));
        }
        let Some(amount) = amount(self) else {
            let number = self.item.number.as_str();
            return Some(words.say(&msg("money-in-wrong-amount").with("number", number)));
        };
        let other_way = amount.minor.signum() * open.minor.signum() < 0;
        if other_way || amount.abs().minor > open.abs().minor {
            let number = self.item.number.as_str();
            let message = if left.is_negative() {
                msg("money-in-wrong-more-than-paid").with("paid", open.abs())
            } else {
                msg("money-in-wrong-more-than-open").with("open", open)
            };
            return Some(words.say(&message.with("number", number)));
        }
        None
    }
}
