//! What is owed: numbers as a company gives them out, amounts, references, letters.

use super::chance::Chance;
use super::people::Person;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// An invoice number in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) prefix: &'static str,
    /// Four digits, two, or none.
    pub(crate) year: String,
    pub(crate) between: &'static str,
    /// With its leading zeros.
    pub(crate) serial: String,
}

impl Number {
    /// As it stands on the invoice.
    pub(crate) fn printed(&self) -> String {
        format!(
            "{}{}{}{}",
            self.prefix, self.year, self.between, self.serial
        )
    }

    /// Its digits.
    pub(crate) fn digits(&self) -> String {
        format!("{}{}", self.year, self.serial)
    }
}

/// An invoice or credit note.
#[derive(Debug, Clone)]
pub(crate) struct Invoice {
    pub(crate) number: Number,
    pub(crate) customer: usize,
    /// In cents; negative: a credit note.
    pub(crate) amount: i64,
    pub(crate) open: bool,
    pub(crate) issued_on: NaiveDate,
    pub(crate) due_on: NaiveDate,
    pub(crate) reference: Option<String>,
    /// On a settled one: when it was paid.
    pub(crate) paid_on: Option<NaiveDate>,
    /// Another open one of the customer has the same amount.
    pub(crate) twin: bool,
}

/// How a company numbers, now and before.
const SCHEMES: [(&str, &str, &str, usize); 6] = [
    ("", "2026", "-", 5),
    ("F", "2026", "/", 5),
    ("", "", "", 7),
    ("INV-", "26", "-", 5),
    ("VF", "2026", "", 5),
    ("", "2026", ".", 6),
];

const PRICES: [i64; 12] = [
    2_995, 4_950, 6_050, 9_075, 12_100, 14_520, 18_150, 24_200, 30_250, 36_300, 60_500, 121_000,
];

/// The day on which the newest invoice was made.
pub(crate) fn newest() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 10).unwrap_or_default()
}

/// So many open items, and the settled ones between and before them.
pub(crate) fn invoices(
    chance: &mut Chance,
    seed: u64,
    people: &[Person],
    open: usize,
) -> Vec<Invoice> {
    let count = open * 11 / 8;
    let now = SCHEMES[seed as usize % SCHEMES.len()];
    let before = SCHEMES[(seed as usize + 3) % SCHEMES.len()];
    let mut invoices: Vec<Invoice> = Vec::with_capacity(count);
    let mut amounts: Vec<BTreeSet<i64>> = vec![BTreeSet::new(); people.len()];
    let mut serial = 150 + chance.below(400);
    let mut year = 0;
    for at in 0..count {
        let days_ago = ((count - at) * 600 / count) as u64;
        let issued_on = newest() - Days::new(days_ago);
        let this_year = issued_on.format("%Y").to_string();
        if year != issued_on.format("%Y").to_string().parse().unwrap_or(0) && now.1.len() >= 2 {
            year = this_year.parse().unwrap_or(0);
            serial = 1 + chance.below(40);
        }
        // A number that was skipped, or was settled long ago.
        serial += 1 + usize::from(chance.percent(12));
        let scheme = if this_year == "2025" && seed % 2 == 1 {
            before
        } else {
            now
        };
        let customer = skewed(chance, people.len());
        let credit = chance.percent(2);
        let amount = loop {
            let amount = if credit {
                -amount(chance) / 2
            } else {
                amount(chance)
            };
            if amount != 0 && amounts[customer].insert(amount) {
                break amount;
            }
        };
        let number = number(scheme, &this_year, serial, credit);
        let terms = [8, 14, 14, 30, 30, 30][chance.below(6)];
        invoices.push(Invoice {
            reference: reference(chance, seed, &number),
            number,
            customer,
            amount,
            open: false,
            issued_on,
            due_on: issued_on + Days::new(terms),
            paid_on: None,
            twin: false,
        });
    }
    // The newest are open, three in four; the rest is settled.
    let mut left = open;
    for (at, invoice) in invoices.iter_mut().enumerate().rev() {
        invoice.open = left > 0 && (chance.percent(78) || at < left);
        left -= usize::from(invoice.open);
        if !invoice.open {
            let paid = invoice.issued_on + Days::new(3 + chance.below(60) as u64);
            invoice.paid_on = Some(paid.min(newest() - Days::new(45)).max(invoice.issued_on));
        }
    }
    make_twins(chance, &mut invoices, people.len());
    invoices
}

fn number(
    scheme: (&'static str, &str, &'static str, usize),
    year: &str,
    serial: usize,
    credit: bool,
) -> Number {
    let (prefix, years, between, width) = scheme;
    let year = match years.len() {
        0 => "",
        2 => &year[2..],
        _ => year,
    };
    let serial = if years.is_empty() {
        serial + 1_040_000
    } else {
        serial
    };
    Number {
        prefix: if credit { "CN" } else { prefix },
        year: year.to_owned(),
        between,
        serial: format!("{serial:0width$}"),
    }
}

/// Few have much, many have little.
fn skewed(chance: &mut Chance, people: usize) -> usize {
    let (one, other) = (chance.below(people), chance.below(people));
    one * other / people.max(1)
}

fn amount(chance: &mut Chance) -> i64 {
    match chance.below(100) {
        0..12 => PRICES[chance.below(PRICES.len())],
        12..20 => chance.between(2, 40) * 2_500,
        20..40 => chance.between(1_000, 9_999),
        40..80 => chance.between(10_000, 99_999),
        80..96 => chance.between(100_000, 999_999),
        _ => chance.between(1_000_000, 9_999_999),
    }
}

/// What a payer is asked to quote, on a third of the invoices.
fn reference(chance: &mut Chance, seed: u64, number: &Number) -> Option<String> {
    use minnelijk::domain::references::{betalingskenmerk, ogm, rf_reference};
    if !chance.percent(34) {
        return None;
    }
    let digits = number.digits();
    match seed % 3 {
        0 => betalingskenmerk(&digits),
        1 => rf_reference(&format!("{}{digits}", number.prefix.trim_end_matches('-'))),
        _ => ogm(digits.parse().ok()?),
    }
}

/// A tenth of the open items get an amount that another item of their customer has.
fn make_twins(chance: &mut Chance, invoices: &mut [Invoice], people: usize) {
    let mut of_customer: Vec<Vec<usize>> = vec![Vec::new(); people];
    for (at, invoice) in invoices.iter().enumerate() {
        if invoice.open && invoice.amount > 0 {
            of_customer[invoice.customer].push(at);
        }
    }
    let open: usize = of_customer.iter().map(Vec::len).sum();
    let mut wanted = open / 10;
    while wanted > 0 {
        let theirs = &of_customer[chance.below(people)];
        let (one, other) = (chance.below(theirs.len()), chance.below(theirs.len()));
        if one == other || theirs.len() < 2 || invoices[theirs[other]].twin {
            continue;
        }
        let new = usize::from(!invoices[theirs[one]].twin) + 1;
        invoices[theirs[one]].twin = true;
        invoices[theirs[other]].twin = true;
        invoices[theirs[other]].amount = invoices[theirs[one]].amount;
        wanted = wanted.saturating_sub(new);
    }
}
