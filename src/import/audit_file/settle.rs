//! From bookings to invoices: what each was, when it was paid, and what is open.

use super::checks;
use super::ledger::{Group, Ledger, Nature, Posting};
use super::reading::Reading;
use super::{AuditFile, BookedBefore, BookedPayment};
use crate::domain::document::{DocumentKind, DoneBefore, Party, ReadDocument};
use crate::domain::message::Problem;
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What was invoiced on a number, and what settled it; amounts as they are owed.
struct Invoiced {
    /// Signed: a credit note is below nothing.
    total: i64,
    open: i64,
    payments: Vec<(NaiveDate, i64)>,
}

/// What is seen while invoices are made, for what is said of the file.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Invoices that were paid more than they were: how many, and how much too much.
    pub(super) overpaid: (usize, i64),
    /// Invoices whose due date the file does not give.
    pub(super) without_due: usize,
    /// Invoices that were made in another currency than the books.
    pub(super) in_another: usize,
}

/// Everything that we use of a file, and what is said about it.
pub(super) fn books(mut reading: Reading, is_part: bool) -> (AuditFile, Vec<Problem>) {
    let placed = reading.by_accounts.place_loose();
    let by_subledger = reading.items > 0;
    let (ledger, other) = if by_subledger {
        (&reading.by_subledger, Some(&reading.by_accounts))
    } else {
        (&reading.by_accounts, None)
    };
    let (from, ends) = (reading.masters.from, reading.masters.ends);
    let until = [ends, reading.masters.made_on].into_iter().flatten().min();
    let mut books = AuditFile {
        company: reading.masters.company.clone().into(),
        from,
        until,
        tells_of_before: reading.opening_items > 0 || reading.owed_before() == Some(0),
        is_part,
        ..AuditFile::default()
    };
    let mut seen = Seen::default();
    let mut invoiced_to = BTreeSet::new();
    for group in &ledger.groups {
        let of = reading.masters.relations.all.get(group.relation);
        let party = of.map(|of| Arc::new(of.party.clone())).unwrap_or_default();
        let days = other.and_then(|other| other.get(group.relation, &group.number));
        if add(
            group,
            days,
            party,
            reading.masters.currency(),
            &mut books,
            &mut seen,
        ) {
            invoiced_to.insert(group.relation);
        }
    }
    let customers = reading.masters.relations.customers();
    books.customers = customers
        .filter(|(at, _)| !invoiced_to.contains(at))
        .map(|(_, party)| party.clone())
        .collect();
    let placed = (!by_subledger).then_some(placed);
    let problems = checks::said(&reading, &books, &seen, placed);
    (books, problems)
}

/// Adds an invoice, or what was booked on one of before; true where it is an invoice. `days` is the same by the
/// accounts, for the days on which a subledger was booked.
fn add(
    group: &Group,
    days: Option<&Group>,
    customer: Arc<Party>,
    currency: Currency,
    books: &mut AuditFile,
    seen: &mut Seen,
) -> bool {
    let postings = group.postings.as_slice();
    let days = Days::new(group, days);
    let Some(invoiced) = invoiced(postings, days) else {
        before(group, currency, customer, books);
        return false;
    };
    let is_credit_note = invoiced.total < 0;
    let beyond = if is_credit_note {
        invoiced.open.max(0)
    } else {
        invoiced.open.min(0)
    };
    if beyond != 0 {
        seen.overpaid.0 += 1;
        seen.overpaid.1 = seen.overpaid.1.saturating_add(beyond.abs());
    }
    let open = invoiced.open - beyond;
    let in_another = |posting: &Posting| posting.nature == Nature::Invoiced && posting.in_another;
    seen.in_another += usize::from(open != 0 && postings.iter().any(in_another));
    seen.without_due += usize::from(group.due_on.is_none() && open != 0);
    let row = books.rows.len();
    let payments = invoiced.payments.iter();
    books
        .payments
        .extend(payments.map(|(on, minor)| BookedPayment {
            row,
            on: *on,
            amount: Money::minor(*minor, currency),
        }));
    books.rows.push(ReadDocument {
        number: group.number.clone(),
        kind: if is_credit_note {
            DocumentKind::CreditNote
        } else {
            DocumentKind::Invoice
        },
        issued_on: group.issued_on().or_else(|| first_day(postings)),
        due_on: group.due_on,
        terms_days: None,
        supplier: Arc::clone(&books.company),
        customer,
        amount: Money::minor(invoiced.total.saturating_abs(), currency),
        payable: Money::minor(open.saturating_abs(), currency),
        iban: None,
        payment_reference: None,
        payment_means: None,
        collected_on: None,
        order_reference: None,
        credits_number: None,
        delivered_on: None,
        description: group.description.clone(),
        lines: Vec::new(),
        taxes: Vec::new(),
        copy: None,
        before: DoneBefore::default(),
    });
    true
}

/// What was booked on an invoice that does not stand in the file.
fn before(group: &Group, currency: Currency, customer: Arc<Party>, books: &mut AuditFile) {
    let settled = -group.open();
    if settled == 0 {
        return;
    }
    let postings = group.postings.iter();
    let received = postings.filter(|posting| posting.nature == Nature::Received);
    let payments = received
        .filter_map(|posting| Some((posting.on?, Money::minor(-posting.minor, currency))))
        .collect();
    books.before.push(BookedBefore {
        number: group.number.clone(),
        customer,
        settled: Money::minor(settled, currency),
        payments,
    });
}

/// What was invoiced: by the sales journal, else by the memorial, where that came first. `None`: nothing was.
fn invoiced(postings: &[Posting], days: Days<'_>) -> Option<Invoiced> {
    let of = |nature: Nature| {
        postings
            .iter()
            .filter(move |posting| posting.nature == nature)
    };
    let charged = |nature| sum(of(nature).map(|posting| posting.minor).filter(|it| *it > 0));
    let credited = |nature| sum(of(nature).map(|posting| posting.minor).filter(|it| *it < 0));
    let total = match (charged(Nature::Invoiced), credited(Nature::Invoiced)) {
        (0, 0) => {
            let first = postings.iter().min_by_key(|posting| posting.on)?;
            let by_hand = first.nature == Nature::Other && first.minor > 0;
            by_hand.then(|| charged(Nature::Other))?
        }
        (0, credited) => credited,
        (charged, _) => charged,
    };
    let received = of(Nature::Received);
    Some(Invoiced {
        total,
        open: sum(postings.iter().map(|posting| posting.minor)),
        payments: received
            .filter_map(|posting| Some((days.of(posting)?, -posting.minor)))
            .collect(),
    })
}

/// On which day money came in. In a subledger the date of a payment may be that of its invoice; the accounts
/// know the day on which it was booked.
#[derive(Clone, Copy)]
struct Days<'g> {
    by_accounts: Option<&'g Group>,
    issued_on: Option<NaiveDate>,
}

impl<'g> Days<'g> {
    fn new(group: &Group, by_accounts: Option<&'g Group>) -> Self {
        Self {
            by_accounts,
            issued_on: group.issued_on().filter(|_| by_accounts.is_some()),
        }
    }

    fn of(self, posting: &Posting) -> Option<NaiveDate> {
        let same = |other: &&Posting| {
            other.minor == posting.minor && other.nature != Nature::Invoiced && other.on.is_some()
        };
        let booked = self.by_accounts.map(|group| group.postings.iter());
        let mut booked = booked.into_iter().flatten().filter(same);
        match booked.next() {
            Some(first) if booked.all(|other| other.on == first.on) => first.on,
            // Several of one amount: the line's own day is the better guess.
            Some(_) => posting.on,
            None => posting.on.filter(|on| Some(*on) != self.issued_on),
        }
    }
}

fn first_day(postings: &[Posting]) -> Option<NaiveDate> {
    postings.iter().filter_map(|posting| posting.on).min()
}

fn sum(minor: impl Iterator<Item = i64>) -> i64 {
    minor.fold(0, i64::saturating_add)
}

/// Items that would be open, and what they would come to, if what was let go of invoices had not been.
pub(super) fn without_letting_go(reading: &Reading, ledger: &Ledger) -> Option<LetGoSum> {
    let mut found = LetGoSum::default();
    let (mut count, mut sum) = ledger.open();
    for one in &reading.let_go {
        let Some(group) = ledger.get(one.relation, &one.number) else {
            continue;
        };
        if !group.was_invoiced() || one.minor <= 0 {
            continue;
        }
        found.invoices.insert(one.number.clone());
        found.amount = found.amount.saturating_add(one.minor);
        count += usize::from(group.open() == 0);
        sum = sum.saturating_add(one.minor);
    }
    found.open = (count, sum);
    (!found.invoices.is_empty()).then_some(found)
}

/// What was booked as a cost when invoices were paid.
#[derive(Debug, Default)]
pub(super) struct LetGoSum {
    pub(super) invoices: BTreeSet<String>,
    pub(super) amount: i64,
    /// What would be open without it: how many, and together.
    pub(super) open: (usize, i64),
}
