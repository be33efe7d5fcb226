//! One entry of an MT940: `:61:`, its amount, days and references, the lines under it, and what came of its
//! text.

use super::details::{self, Details};
use super::phrases::provided;
use super::{day, digits, swift_amount};
use crate::domain::bank::{BankEntry, Counterparty};
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use crate::import::statement::problem;
use crate::import::text::{filled, squeeze, squeezed};
use crate::import::{account, line_place};
use chrono::{Datelike, NaiveDate};
use std::ops::RangeInclusive;

/// An entry as far as it has been read.
pub(super) struct Draft {
    line: usize,
    minor: i64,
    money_out: bool,
    /// `None` where neither day exists: the statement's will be used.
    booked_on: Option<NaiveDate>,
    value_on: Option<NaiveDate>,
    /// A day as written that does not exist.
    wrong_day: Option<String>,
    reversal: bool,
    bank_reference: Option<String>,
    name: Option<String>,
    account: Option<String>,
    /// From its `:86:` and `:NS:`.
    details: Details,
}

/// Reads the first line of `:61:`: value day, booking day, sign, amount, type and references.
pub(super) fn read(line: usize, text: &str) -> Option<Draft> {
    let (date, rest) = text.split_at_checked(6)?;
    digits(date, 6)?;
    let value_on = day(date);
    let year = 2_000 + i32::try_from(digits(date, 6)? / 10_000).ok()?;
    // The booking day may be missing, or be blanks.
    let (entry, rest) = match rest.split_at_checked(4) {
        Some((entry, after)) if digits(entry, 4).is_some() => (Some(entry), after),
        _ => (None, rest),
    };
    let booked_on = entry.and_then(|entry| entry_day(entry, value_on, year));
    let (reversal, negative, rest) = sign(rest.trim_start())?;
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
        .unwrap_or(rest.len());
    let (amount, rest) = rest.split_at_checked(end)?;
    let minor = swift_amount(amount)?;
    let wrong_day = match (value_on, entry, booked_on) {
        (None, ..) => Some(date.to_owned()),
        (_, Some(entry), None) => Some(entry.to_owned()),
        _ => None,
    };
    let mut draft = Draft {
        line,
        minor: if negative { -minor } else { minor },
        money_out: negative,
        booked_on: booked_on.or(value_on),
        value_on,
        wrong_day,
        reversal,
        bank_reference: None,
        name: None,
        account: None,
        details: Details::default(),
    };
    draft.take_references(rest);
    Some(draft)
}

impl Draft {
    /// `NTRFcustomer//bank`. Old Rabobank files have the other account in sixteen places and then a
    /// name; some banks leave out the type.
    fn take_references(&mut self, text: &str) {
        let coded = !text.starts_with("NONREF")
            && text.starts_with(['N', 'F', 'S', 'n'])
            && text.len() >= 4;
        let (code, rest) = if coded {
            text.split_at_checked(4).unwrap_or((text, ""))
        } else {
            ("", text)
        };
        // A returned item: the bank takes back what it booked before.
        self.reversal |= code.ends_with("RTI");
        match rest.split_once("//") {
            Some((_, bank)) => self.bank_reference = provided(bank),
            None => self.take_old_rabobank(rest),
        }
    }

    fn take_old_rabobank(&mut self, rest: &str) {
        let Some((reference, name)) = rest.split_at_checked(16) else {
            return;
        };
        // A longer reference (an IBAN) runs on: then there is no name behind it.
        if !reference.ends_with(' ') {
            return;
        }
        let reference = reference.trim();
        if reference.bytes().all(|byte| byte.is_ascii_digit()) {
            self.account = account::counter_account(reference);
        }
        self.name = filled(name);
    }

    /// The lines under `:61:`: the other account (Rabobank), a name (SNS, ASN), or codes.
    pub(super) fn take_supplement(&mut self, line: &str) {
        let text = squeezed(line);
        if text.is_empty() || text.starts_with('/') {
            // `/TRCD/00100/`, `/OCMT/EUR11,85//CHGS/EUR0,50/`: nothing about who paid.
            return;
        }
        let account = account::without_blanks(&text);
        let digits =
            (9..=18).contains(&account.len()) && account.bytes().all(|byte| byte.is_ascii_digit());
        if digits || account::looks_like_iban(&account) {
            self.account = self
                .account
                .take()
                .or_else(|| account::counter_account(&account));
        } else if self.name.is_none() && !is_rabobank_number(&text) && !is_kind(&text) {
            self.name = Some(text.into_owned());
        }
    }

    /// What all of its `:86:` and, where they say nothing, its `:NS:` say.
    pub(super) fn take_text(&mut self, text: &str, notes: &str) {
        self.details = details::read(text.lines());
        if self.details.text.is_empty() {
            self.details.text = squeeze(noted(notes, 1..=14));
            let name = self.details.name.take();
            self.details.name = name.or_else(|| filled(&noted(notes, 15..=16)));
        }
    }

    /// The booking day, else the value day, else the statement's; what was wrong is said.
    fn day(&self, day: Option<NaiveDate>, problems: &mut Vec<Problem>) -> Option<NaiveDate> {
        let place = || Some(line_place(self.line));
        let Some(booked_on) = self.booked_on.or(self.value_on).or(day) else {
            problems.push(problem(
                place(),
                msg("import-bank-day-unknown"),
                "import-bank-line-unread-remedy",
                Weight::LeftOut,
            ));
            return None;
        };
        if let Some(wrong) = &self.wrong_day {
            problems.push(problem(
                place(),
                msg("import-bank-day-wrong")
                    .with("text", wrong.clone())
                    .with("day", booked_on),
                "import-bank-day-remedy",
                Weight::Remark,
            ));
        }
        Some(booked_on)
    }

    pub(super) fn finish(
        self,
        currency: Currency,
        day: Option<NaiveDate>,
        own: Option<&str>,
        problems: &mut Vec<Problem>,
    ) -> Option<BankEntry> {
        let booked_on = self.day(day, problems)?;
        let found = self.details;
        let amount = Money::minor(self.minor, currency);
        if found.batch && amount.is_positive() {
            problems.push(problem(
                Some(line_place(self.line)),
                msg("import-bank-batch").with("amount", amount),
                "import-bank-batch-remedy",
                Weight::Remark,
            ));
        }
        Some(BankEntry {
            amount,
            money_out: self.money_out,
            booked_on,
            value_on: self.value_on,
            pending: false,
            reversal: self.reversal || found.returned,
            return_reason: found.return_reason,
            counterparty: Counterparty {
                name: found.name.or(self.name),
                // Some banks begin the text with our own number.
                account: found
                    .account
                    .filter(|account| Some(account.as_str()) != own)
                    .or(self.account),
            },
            text: found.text,
            text_spaced: found.text_spaced,
            structured_reference: found.structured_reference,
            end_to_end: found.end_to_end,
            bank_reference: self.bank_reference,
            part_of_batch: None,
            batch_unsplit: found.batch,
        })
    }
}

/// `C`, `D`, `RC` or `RD`, perhaps followed by the last letter of the currency: whether it reverses,
/// whether it is money out, and the rest.
fn sign(text: &str) -> Option<(bool, bool, &str)> {
    let reversed = text.strip_prefix(['R', 'r']);
    let mut chars = reversed.unwrap_or(text).chars();
    let debit = match chars.next()? {
        'C' | 'c' => false,
        'D' | 'd' => true,
        _ => return None,
    };
    let rest = chars.as_str();
    let rest = rest
        .strip_prefix(|c: char| c.is_ascii_alphabetic())
        .unwrap_or(rest);
    Some((
        reversed.is_some(),
        debit != reversed.is_some(),
        rest.trim_start(),
    ))
}

/// `MMDD` in the year that brings it nearest to the value day: an entry of 31 December may be valued
/// in January, and the other way round. `year` is used where the value day does not exist.
fn entry_day(text: &str, value: Option<NaiveDate>, year: i32) -> Option<NaiveDate> {
    let number = digits(text, 4)?;
    let in_year = |year| NaiveDate::from_ymd_opt(year, number / 100, number % 100);
    let Some(value) = value else {
        return in_year(year);
    };
    (value.year() - 1..=value.year() + 1)
        .filter_map(in_year)
        .min_by_key(|day| (*day - value).num_days().abs())
}

/// `P001234567`: Rabobank's own number of a payment account without IBAN.
fn is_rabobank_number(text: &str) -> bool {
    text.strip_prefix('P')
        .is_some_and(|rest| rest.len() == 9 && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `911-TRANSAKCJA IPH`: mBank's kind of transaction.
fn is_kind(text: &str) -> bool {
    text.split_once('-')
        .is_some_and(|(code, _)| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `:NS:` of German and Hungarian banks: two digits and a text a line, 01 to 14 what was written, 15
/// and 16 the name.
fn noted(notes: &str, numbers: RangeInclusive<u8>) -> String {
    let texts: Vec<&str> = notes
        .lines()
        .filter_map(|line| {
            let (number, text) = line.split_at_checked(2)?;
            numbers.contains(&number.parse().ok()?).then_some(text)
        })
        .collect();
    texts.join(" ")
}
