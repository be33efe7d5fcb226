//! Settlements: what a company that collects for us (Mollie, Stripe, Adyen) says one payout is made of.
//!
//! The bank gives one sum. The settlement gives every payment in it, what went back, what the company kept
//! for itself, and what moved to or from our balance there. Together these are the sum, to the cent.

use crate::domain::bank::{BankEntry, Counterparty};
use crate::domain::code::coded;
use crate::domain::money::{Currency, Money};
use chrono::{Days, NaiveDate};

coded! {
    /// What a line of a settlement is.
    pub enum SettlementKind "settlement" {
        /// A customer paid, or got back less than was taken back before.
        Payment = "payment",
        /// We gave it back.
        Refund = "refund",
        /// The customer's bank or card company took it back.
        Chargeback = "chargeback",
        /// What the company keeps for itself.
        Fee = "fee",
        /// Moved to or from our balance there: no customer's.
        Balance = "balance",
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettlementLine {
    /// What it is.
    pub kind: SettlementKind,
    /// The day on which it was paid or taken back.
    pub day: NaiveDate,
    /// What the customer paid (positive) or got back (negative); nothing for a fee.
    pub gross: i64,
    /// What the company kept of it; negative where it gave some back.
    pub fee: i64,
    /// Who paid.
    pub name: Option<String>,
    /// From which account.
    pub account: Option<String>,
    /// What it was for.
    pub text: String,
    /// Number of the order or invoice.
    pub order: Option<String>,
    /// The company's own number of the payment; of a refund or chargeback, that of the payment it is of.
    pub payment: Option<String>,
}

impl SettlementLine {
    /// What it adds to the payout, in hundredths.
    #[must_use]
    pub const fn net(&self) -> i64 {
        self.gross.saturating_sub(self.fee)
    }

    /// Neither a customer's payment nor something taken back.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self.kind, SettlementKind::Fee | SettlementKind::Balance)
    }
}

/// One payout, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Who pays out, as in the list of those that are known; empty: the file does not say.
    pub provider: String,
    /// What the payout is called there, the surest first.
    pub references: Vec<String>,
    /// The day of the payout, where the file says so.
    pub paid_on: Option<NaiveDate>,
    /// In which currency.
    pub currency: Currency,
    /// What it is made of.
    pub lines: Vec<SettlementLine>,
}

/// A payout as the bank booked it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookedPayout<'a> {
    /// Who paid out.
    pub provider: &'a str,
    /// How much.
    pub amount: Money,
    /// On which day.
    pub booked_on: NaiveDate,
    /// What the bank says of it.
    pub text: &'a str,
}

/// Days by which the bank may book a payout before and after the day the company gives.
const AROUND: (u64, u64) = (2, 7);
/// The same where the company gives no day and the last payment in it has to do.
const AROUND_LAST_PAYMENT: (u64, u64) = (1, 21);
/// A reference that stands in the text holds for so many days.
const AROUND_REFERENCE: (u64, u64) = (14, 60);
/// Shorter references are numbers of a batch, and count only behind that word.
const SHORTEST_REFERENCE: usize = 6;

impl Settlement {
    /// What the payout comes to.
    #[must_use]
    pub fn net(&self) -> Money {
        let lines = self.lines.iter().map(SettlementLine::net);
        let sum = lines.fold(0_i64, i64::saturating_add);
        Money::minor(sum, self.currency)
    }

    /// What the company kept.
    #[must_use]
    pub fn fees(&self) -> Money {
        let of = |line: &SettlementLine| match line.kind {
            SettlementKind::Balance => 0,
            _ => line.fee,
        };
        let sum = self.lines.iter().map(of).fold(0_i64, i64::saturating_add);
        Money::minor(sum, self.currency)
    }

    /// What it is called first.
    #[must_use]
    pub fn reference(&self) -> Option<&str> {
        self.references.first().map(String::as_str)
    }

    /// The first and last day of its lines.
    #[must_use]
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let days = || self.lines.iter().map(|line| line.day);
        Some((days().min()?, days().max()?))
    }

    /// The day near which the bank books it.
    #[must_use]
    pub fn about(&self) -> Option<NaiveDate> {
        self.paid_on.or_else(|| Some(self.days()?.1))
    }

    /// Whether the bank's text says that it is this one.
    #[must_use]
    pub fn is_named_in(&self, text: &str) -> bool {
        self.references.iter().any(|one| says(text, one))
    }

    /// Whether a payout of the bank may be this one, whatever it came to: from the same company, and named
    /// in the text or booked about the day.
    #[must_use]
    pub fn may_be(&self, payout: &BookedPayout<'_>) -> bool {
        let same = self.provider.is_empty() || self.provider == payout.provider;
        let Some(about) = self.about().filter(|_| same) else {
            return false;
        };
        let (before, after) = match self.paid_on {
            _ if self.is_named_in(payout.text) => AROUND_REFERENCE,
            Some(_) => AROUND,
            None => AROUND_LAST_PAYMENT,
        };
        payout.amount.currency == self.currency
            && about.checked_sub_days(Days::new(before)) <= Some(payout.booked_on)
            && about.checked_add_days(Days::new(after)) >= Some(payout.booked_on)
    }

    /// The payments and whatever went back, as the bank would have booked them on the day of the payout; what
    /// the company kept is one line, what moved to or from the balance there another. Together they are the
    /// payout. Gives how many of them are payments too: the others stand behind those.
    #[must_use]
    pub fn entries(
        &self,
        booked_on: NaiveDate,
        provider: &str,
        own: OwnLines<'_>,
    ) -> (Vec<BankEntry>, usize) {
        let parts = self.lines.iter().filter(|line| !line.is_own());
        let mut entries: Vec<BankEntry> = parts
            .filter(|line| line.gross != 0)
            .map(|line| self.entry(line, booked_on))
            .collect();
        let payments = entries.len();
        let balance = self.lines.iter();
        let balance = balance.filter(|line| line.kind == SettlementKind::Balance);
        let balance = balance
            .map(SettlementLine::net)
            .fold(0, i64::saturating_add);
        let fees = self.fees().minor.saturating_neg();
        for (minor, text) in [(fees, own.fees), (balance, own.balance)] {
            if minor != 0 {
                entries.push(BankEntry {
                    counterparty: Counterparty {
                        name: Some(provider.to_owned()),
                        account: None,
                    },
                    text: text.to_owned(),
                    ..bare(Money::minor(minor, self.currency), booked_on)
                });
            }
        }
        let of = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        for (part, entry) in (1..).zip(&mut entries) {
            entry.part_of_batch = Some((part, of));
        }
        (entries, payments)
    }

    fn entry(&self, line: &SettlementLine, booked_on: NaiveDate) -> BankEntry {
        let back = line.gross < 0;
        BankEntry {
            value_on: Some(line.day),
            reversal: back,
            counterparty: Counterparty {
                name: line.name.clone(),
                account: line.account.clone(),
            },
            text: line.text.clone(),
            end_to_end: line.order.clone(),
            bank_reference: line.payment.clone(),
            ..bare(Money::minor(line.gross, self.currency), booked_on)
        }
    }
}

/// What the two lines are called that are neither paid nor taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnLines<'a> {
    /// What the company kept.
    pub fees: &'a str,
    /// What moved to or from the balance there.
    pub balance: &'a str,
}

/// An entry of which only the amount and the day are known.
fn bare(amount: Money, booked_on: NaiveDate) -> BankEntry {
    BankEntry {
        amount,
        money_out: amount.is_negative(),
        booked_on,
        value_on: None,
        pending: false,
        reversal: false,
        return_reason: None,
        counterparty: Counterparty::default(),
        text: String::new(),
        text_spaced: None,
        structured_reference: None,
        end_to_end: None,
        bank_reference: None,
        part_of_batch: None,
        batch_unsplit: false,
    }
}

/// Whether a text says a reference: signs and blanks aside; a short one only as the number of a batch.
fn says(text: &str, reference: &str) -> bool {
    let squeezed = |text: &str| -> String {
        let signs = text.chars().filter(|sign| sign.is_alphanumeric());
        signs.flat_map(char::to_lowercase).collect()
    };
    let wanted = squeezed(reference);
    if wanted.chars().count() >= SHORTEST_REFERENCE {
        return squeezed(text).contains(&wanted);
    }
    let words: Vec<String> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty())
        .collect();
    let of_batch = |pair: &[String]| pair.first().is_some_and(|word| word == "batch");
    !wanted.is_empty()
        && words
            .windows(2)
            .any(|pair| of_batch(pair) && pair.last() == Some(&wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
    }

    fn line(kind: SettlementKind, gross: i64, fee: i64) -> SettlementLine {
        SettlementLine {
            kind,
            day: day(5),
            gross,
            fee,
            name: None,
            account: None,
            text: String::new(),
            order: None,
            payment: None,
        }
    }

    fn settlement(lines: Vec<SettlementLine>) -> Settlement {
        Settlement {
            provider: "Mollie".to_owned(),
            references: vec!["1234567.2610.01".to_owned()],
            paid_on: Some(day(6)),
            currency: Currency::EUR,
            lines,
        }
    }

    const OWN: OwnLines<'static> = OwnLines {
        fees: "kosten",
        balance: "saldo",
    };

    #[test]
    fn the_entries_are_the_payout_to_the_cent_whatever_the_lines_are() {
        use SettlementKind::{Balance, Chargeback, Fee, Payment, Refund};
        let apart = settlement(vec![
            line(Payment, 10_000, 35),
            line(Payment, 5_000, 120),
            line(Refund, -2_000, -10),
            line(Chargeback, -1_500, 1_500),
            line(Fee, 0, 250),
            line(Balance, -300, 0),
        ]);
        let (entries, payments) = apart.entries(day(7), "Mollie", OWN);
        let sum: i64 = entries.iter().map(|entry| entry.amount.minor).sum();
        assert_eq!(sum, apart.net().minor);
        assert_eq!(apart.fees(), Money::eur(1_895));
        let own: Vec<(&str, i64)> = entries[payments..]
            .iter()
            .map(|entry| (entry.text.as_str(), entry.amount.minor))
            .collect();
        assert_eq!(own, [("kosten", -1_895), ("saldo", -300)]);
        let back = entries.iter().filter(|entry| entry.reversal).count();
        assert_eq!((back, entries.len()), (2, 6));
        assert_eq!(entries[5].part_of_batch, Some((6, 6)));
    }

    #[test]
    fn a_payout_is_known_by_its_reference_or_near_its_day() {
        let apart = settlement(vec![line(SettlementKind::Payment, 100, 0)]);
        let payout = |provider, booked_on, text| BookedPayout {
            provider,
            amount: Money::eur(100),
            booked_on,
            text,
        };
        assert!(apart.may_be(&payout("Mollie", day(7), "")));
        assert!(!apart.may_be(&payout("Mollie", day(20), "")));
        assert!(apart.may_be(&payout("Mollie", day(20), "T1234567 2610 01 MOLLIE")));
        assert!(!apart.may_be(&payout("Stripe", day(7), "1234567.2610.01")));
    }

    #[test]
    fn a_short_reference_counts_behind_the_word_batch_alone() {
        let mut adyen = settlement(Vec::new());
        adyen.references = vec!["65".to_owned()];
        assert!(adyen.is_named_in("TX4815162342XT DeHaan batch 65"));
        assert!(!adyen.is_named_in("TX4815162365XT DeHaan batch 66"));
        assert!(!adyen.is_named_in("65 stuks"));
    }
}
