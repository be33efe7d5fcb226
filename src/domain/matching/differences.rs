//! Small differences between what was named and what was paid: rounding, the discount for paying early,
//! what a bank abroad kept. Settled where a company has set that they are.

use super::MatchReason;
use crate::domain::ids::ItemId;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use chrono::{Days, NaiveDate};

/// Days between a payer's order and the booking here: a discount is not lost over a weekend.
const BANK_DAYS: u64 = 3;
/// The most of a payment that a bank keeps: a sixth. More is a part payment.
const COSTS_SHARE: i64 = 6;
/// Highest tax within the EU, in per cent: a discount may be reckoned over the amount before tax.
const HIGHEST_TAX: i64 = 27;

/// A discount for paying early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Discount {
    /// In thousandths of the amount: 20 is 2 %.
    pub per_mille: u32,
    /// Days after the invoice date within which it holds.
    pub days: u32,
}

/// What a company settles by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchRules {
    /// Differences of so many hundredths, up or down, are rounding.
    pub rounding: i64,
    /// The discount that it gives.
    pub discount: Option<Discount>,
    /// So many hundredths are forgiven where a bank abroad kept them; 0: none.
    pub bank_costs: i64,
    /// Two letters of an account at home.
    pub home: String,
}

impl Default for MatchRules {
    fn default() -> Self {
        Self {
            rounding: 5,
            discount: None,
            bank_costs: 0,
            home: "NL".to_owned(),
        }
    }
}

/// Why the rest of an item is let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// A few hundredths.
    Rounding,
    /// Discount for paying early.
    Discount,
    /// What a bank abroad kept.
    BankCosts,
}

impl Difference {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Rounding, Self::Discount, Self::BankCosts];

    /// The code it is stored by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rounding => "rounding",
            Self::Discount => "discount",
            Self::BankCosts => "bank-costs",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn message(self) -> Message {
        msg(match self {
            Self::Rounding => "difference-rounding",
            Self::Discount => "difference-discount",
            Self::BankCosts => "difference-bank-costs",
        })
    }

    /// The kind with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Said beside the proposal.
    #[must_use]
    pub const fn reason(self, amount: Money) -> MatchReason {
        match self {
            Self::Rounding => MatchReason::Rounded { amount },
            Self::Discount => MatchReason::DiscountTaken { amount },
            Self::BankCosts => MatchReason::BankCosts { amount },
        }
    }
}

/// The rest of an item that is let go, so that it is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forgiven {
    /// Of which item.
    pub item: ItemId,
    /// How much, positive.
    pub amount: Money,
    /// Why.
    pub why: Difference,
}

/// What a shortage is looked at with.
pub(super) struct Short<'a> {
    /// What was named, all together, in hundredths.
    pub(super) sum: i64,
    /// How much less was paid.
    pub(super) missing: i64,
    /// When.
    pub(super) booked_on: NaiveDate,
    /// Dates of the invoices, the oldest.
    pub(super) issued_on: Option<NaiveDate>,
    /// The payer's account.
    pub(super) iban: Option<&'a str>,
    /// The text speaks of a discount.
    pub(super) says_discount: bool,
    /// The text says that it is a part.
    pub(super) says_part: bool,
}

impl MatchRules {
    /// Why a shortage may be let go; `None`: it is owed.
    pub(super) fn explains(&self, short: &Short<'_>) -> Option<Difference> {
        if short.missing <= 0 || short.missing >= short.sum {
            return None;
        }
        if short.missing <= self.rounding {
            return Some(Difference::Rounding);
        }
        if short.says_part {
            return None;
        }
        if self.is_discount(short) {
            return Some(Difference::Discount);
        }
        let abroad = short.iban.is_some_and(|iban| {
            iban.get(..2)
                .is_some_and(|land| !land.eq_ignore_ascii_case(&self.home))
        });
        let costs =
            abroad && short.missing <= self.bank_costs && short.missing * COSTS_SHARE <= short.sum;
        costs.then_some(Difference::BankCosts)
    }

    /// Whether it is not known from where was paid, and so not whether a bank abroad kept what is missing.
    pub(super) fn may_be_costs(&self, short: &Short<'_>) -> bool {
        short.iban.is_none() && (1..=self.bank_costs).contains(&short.missing)
    }

    /// In time, and as much as the discount comes to over the amount with or without tax.
    fn is_discount(&self, short: &Short<'_>) -> bool {
        let Some(discount) = self.discount else {
            return false;
        };
        let last = short
            .issued_on
            .and_then(|on| on.checked_add_days(Days::new(u64::from(discount.days) + BANK_DAYS)));
        let most = short.sum.saturating_mul(i64::from(discount.per_mille)) / 1_000;
        let least = if short.says_discount {
            1
        } else {
            most * 100 / (100 + HIGHEST_TAX) - 1
        };
        last.is_some_and(|last| short.booked_on <= last)
            && (least..=most + 1).contains(&short.missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    fn rules() -> MatchRules {
        MatchRules {
            discount: Some(Discount {
                per_mille: 20,
                days: 14,
            }),
            bank_costs: 1_500,
            ..MatchRules::default()
        }
    }

    fn short(missing: i64) -> Short<'static> {
        Short {
            sum: 121_000,
            missing,
            booked_on: day("2026-10-10"),
            issued_on: Some(day("2026-10-01")),
            iban: Some("NL91ABNA0417164300"),
            says_discount: false,
            says_part: false,
        }
    }

    #[test]
    fn a_discount_is_taken_in_time_and_over_either_amount() {
        assert_eq!(rules().explains(&short(2_420)), Some(Difference::Discount));
        assert_eq!(rules().explains(&short(2_000)), Some(Difference::Discount));
        assert_eq!(rules().explains(&short(2_500)), None);
        assert_eq!(rules().explains(&short(900)), None);
        let late = Short {
            booked_on: day("2026-10-25"),
            ..short(2_420)
        };
        assert_eq!(rules().explains(&late), None);
        assert_eq!(MatchRules::default().explains(&short(2_420)), None);
    }

    #[test]
    fn costs_are_kept_by_banks_abroad_alone() {
        let abroad = Short {
            iban: Some("DE89370400440532013000"),
            ..short(1_250)
        };
        assert_eq!(rules().explains(&abroad), Some(Difference::BankCosts));
        assert_eq!(rules().explains(&short(1_250)), None);
        let part = Short {
            says_part: true,
            ..short(2_420)
        };
        assert_eq!(rules().explains(&part), None);
        let small = Short {
            sum: 5_000,
            ..abroad
        };
        assert_eq!(
            rules().explains(&small),
            None,
            "a quarter of it is a part payment"
        );
    }

    #[test]
    fn a_few_cents_are_rounding() {
        assert_eq!(rules().explains(&short(5)), Some(Difference::Rounding));
        assert_eq!(rules().explains(&short(6)), None);
    }
}
