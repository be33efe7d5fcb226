//! What a bank tells us: statements of our accounts, and the entries on them.
//!
//! These are the values that reading a CAMT.053 or MT940 file gives, before anything is matched or
//! kept: an entry that is money in becomes a *receipt* when the statement is imported.

mod coverage;

pub use coverage::{Coverage, StatementGap, StatementSpan, coverage};

use crate::domain::code::coded;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;

coded! {
    /// How money came in, or a debt was settled, that stands on no statement: it is entered by hand.
    pub enum Means "means" {
        /// In coins and notes.
        Cash = "cash",
        /// By card, where the payout of the card company is not taken apart.
        Card = "card",
        /// Set off against what we owe them.
        SetOff = "set-off",
    }
}

/// One statement: one account, one period. `:60M:/:62M:` pages of MT940 are one statement here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankStatement {
    /// As in the file with blanks removed (IBAN or older number); in MT940 a trailing currency cut off.
    /// `None`: the statement is counted in the output but cannot be imported.
    pub account: Option<String>,
    /// Of the account, else the balance, else `:34F:`, else the entries.
    pub currency: Currency,
    /// The bank's own number or id of the statement.
    pub number: Option<String>,
    /// Balance before the first entry.
    pub opening: Option<Balance>,
    /// Balance after the last entry.
    pub closing: Option<Balance>,
    /// First day it covers, where the file says so.
    pub covers_from: Option<NaiveDate>,
    /// Last day it covers: closing balance, stated period or last booking day.
    pub covers_through: Option<NaiveDate>,
    /// The lines, in the order of the file; batches already taken apart where they add up.
    pub entries: Vec<BankEntry>,
    /// False for CAMT.052, CAMT.054 and MT942: nothing in them becomes a receipt.
    pub counted: bool,
}

/// A balance on a day, signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// Signed: overdrawn is negative.
    pub amount: Money,
    /// The day it holds.
    pub on: NaiveDate,
}

/// One booked line, or one payment out of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankEntry {
    /// Signed: money in is positive, also for a reversed debit.
    pub amount: Money,
    /// The bank calls it money out: the sign of `amount`, and the direction of an amount of nothing.
    pub money_out: bool,
    /// Booking day; the value day or the statement's where the file has none.
    pub booked_on: NaiveDate,
    /// Value day, where given.
    pub value_on: Option<NaiveDate>,
    /// Not money yet (`PDNG`).
    pub pending: bool,
    /// The bank takes back an earlier entry: a returned direct debit, a reversal.
    pub reversal: bool,
    /// The bank's or the return reason code (`MS02`, `AC04`), where given.
    pub return_reason: Option<String>,
    /// Who paid or was paid.
    pub counterparty: Counterparty,
    /// What they wrote and then what the bank adds, in the order of `law-and-formats.md` §7.3, hard line
    /// breaks removed. The structured reference and the end-to-end id have fields of their own and are
    /// not repeated here.
    pub text: String,
    /// The same text with a space where a line was broken, when that differs: an invoice number may
    /// stand either way.
    pub text_spaced: Option<String>,
    /// Structured creditor reference: RF, betalingskenmerk, OGM; as written.
    pub structured_reference: Option<String>,
    /// End-to-end id, unless it says it was not provided.
    pub end_to_end: Option<String>,
    /// The bank's own reference of the entry: AcctSvcrRef, else NtryRef; in MT940 the part after `//`.
    pub bank_reference: Option<String>,
    /// `Some((n, of))`: payment n of a batch that was taken apart, counted from 1.
    pub part_of_batch: Option<(u32, u32)>,
    /// A batch whose payments the file does not give, or that do not add up to it: a person must look.
    pub batch_unsplit: bool,
}

/// Who is on the other side of an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counterparty {
    /// Name, white space collapsed.
    pub name: Option<String>,
    /// IBAN or older account number, blanks removed, upper case.
    pub account: Option<String>,
}

/// The figures of a statement that scripts compare (`json.md`): pending ones included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementTotals {
    /// Number of lines of the bank: a batch that was taken apart counts once.
    pub entries: u32,
    /// Lines that are not money yet.
    pub pending: u32,
    /// Money in: lines.
    pub credits: u32,
    /// Money out: lines.
    pub debits: u32,
    /// Money in: sum, positive.
    pub sum_credits: Money,
    /// Money out: sum, positive.
    pub sum_debits: Money,
    /// Whether opening + booked entries = closing; `None` without both balances.
    pub balanced: Option<bool>,
}

/// What the bank's reason for taking money back means; `None` where the code says nothing more. ISO
/// 20022 external return reasons, and the older codes of German banks.
#[must_use]
pub fn return_reason(code: &str) -> Option<Message> {
    let key = match code.trim() {
        "AC01" | "AC03" | "902" => "bank-return-account-unknown",
        "AC04" | "AC07" | "901" => "bank-return-account-closed",
        "AC06" => "bank-return-account-blocked",
        "AM04" => "bank-return-no-money",
        "MD01" | "SL01" | "909" => "bank-return-no-mandate",
        "MD06" | "910" => "bank-return-asked-back",
        "MD07" => "bank-return-deceased",
        "MS02" | "914" => "bank-return-refused",
        "AM05" => "bank-return-twice",
        "FOCR" | "CUST" | "DUPL" | "TECH" | "FRAD" => "bank-return-recalled",
        _ => return None,
    };
    Some(msg(key))
}

impl BankStatement {
    /// Its span on the account; `None` where it covers no day that is known, or does not count.
    #[must_use]
    pub fn span(&self) -> Option<StatementSpan> {
        Some(StatementSpan {
            from: self.covers_from,
            through: self.covers_through.filter(|_| self.counted)?,
            opening: self.opening.map(|balance| balance.amount.minor),
            closing: self.closing.map(|balance| balance.amount.minor),
            number: self.number.clone(),
        })
    }

    /// Counts and adds the entries. A batch taken apart counts as one line and one amount.
    #[must_use]
    pub fn totals(&self) -> StatementTotals {
        let zero = Money::zero(self.currency);
        let mut totals = StatementTotals {
            entries: 0,
            pending: 0,
            credits: 0,
            debits: 0,
            sum_credits: zero,
            sum_debits: zero,
            balanced: None,
        };
        let mut booked = 0_i64;
        let mut batch = 0_i64;
        for entry in &self.entries {
            if !entry.pending {
                booked = booked.saturating_add(entry.amount.minor);
            }
            // Payments of a batch may go both ways: the line of the bank is what they come to.
            batch = batch.saturating_add(entry.amount.minor);
            if entry.part_of_batch.is_some_and(|(part, of)| part < of) {
                continue;
            }
            let line = std::mem::take(&mut batch);
            totals.entries += 1;
            totals.pending += u32::from(entry.pending);
            if line < 0 || (line == 0 && entry.money_out) {
                totals.debits += 1;
                totals.sum_debits.minor = totals.sum_debits.minor.saturating_sub(line);
            } else {
                totals.credits += 1;
                totals.sum_credits.minor = totals.sum_credits.minor.saturating_add(line);
            }
        }
        if let (Some(opening), Some(closing)) = (self.opening, self.closing) {
            totals.balanced =
                Some(opening.amount.minor.saturating_add(booked) == closing.amount.minor);
        }
        totals
    }
}
