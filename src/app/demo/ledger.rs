//! The books of eighteen months, before anything is written: which invoices there were, which money came
//! in for them and how the payers wrote it down.

use super::cast::{Cast, Copy, Customer, Job, LooseReceipt, Open};
use super::days::{Days, after, dice};
use crate::domain::document::{DocumentKind, DocumentLine, TaxLine};
use crate::domain::money::Money;
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeMap;

/// How far back the books go.
const BACK: i64 = 545;
/// Days to pay, for businesses and for consumers.
const TERM: i64 = 30;
/// Dutch value added tax, high rate, in per cent.
const TAX: i64 = 21;

/// An invoice or credit note.
pub(super) struct Document {
    /// Place of the customer in the cast.
    pub(super) customer: usize,
    pub(super) kind: DocumentKind,
    pub(super) number: String,
    pub(super) issued_on: NaiveDate,
    pub(super) due_on: NaiveDate,
    pub(super) what: String,
    pub(super) lines: Vec<DocumentLine>,
    pub(super) taxes: Vec<TaxLine>,
    /// With tax.
    pub(super) amount: Money,
    pub(super) copy: Copy,
    pub(super) direct_debit: bool,
    pub(super) credits_number: Option<String>,
}

/// A line of a bank statement.
pub(super) struct Entry {
    pub(super) day: NaiveDate,
    /// Place of our account in the cast.
    pub(super) account: usize,
    pub(super) name: String,
    pub(super) iban: String,
    pub(super) text: String,
    pub(super) amount: Money,
    /// What it was put against: place of the document, and how much.
    pub(super) parts: Vec<(usize, Money)>,
    /// Kept as the credit of this customer.
    pub(super) credit: Option<usize>,
    /// Not from a customer.
    pub(super) aside: Option<String>,
}

/// Everything in the order in which it came.
pub(super) struct Ledger {
    pub(super) documents: Vec<Document>,
    pub(super) entries: Vec<Entry>,
}

/// A document with what came in for it.
struct Draft {
    document: Document,
    paid: Vec<(NaiveDate, i64)>,
}

impl Ledger {
    /// Makes the books up.
    pub(super) fn of(cast: &Cast, days: &Days) -> Self {
        let mut drafts: Vec<Draft> = Vec::new();
        for (place, customer) in cast.customers.iter().enumerate() {
            for (nr, open) in customer.open.iter().enumerate() {
                drafts.extend(told(cast, days, (place, customer), (nr, open)));
            }
            drafts.extend(regular(cast, days, place, customer));
        }
        drafts.sort_by_key(|draft| {
            let document = &draft.document;
            (document.issued_on, document.customer, document.due_on)
        });
        number(&mut drafts);
        let mut entries = payments(cast, &drafts);
        let documents: Vec<Document> = drafts.into_iter().map(|draft| draft.document).collect();
        entries.extend(
            cast.receipts
                .iter()
                .filter_map(|receipt| loose(cast, days, &documents, &entries, receipt))
                .collect::<Vec<_>>(),
        );
        entries.extend(costs(days));
        entries.sort_by_key(|entry| (entry.day, entry.account));
        Self { documents, entries }
    }

    /// First day of the books.
    pub(super) fn first_day(days: &Days) -> NaiveDate {
        days.plain(-BACK)
    }
}

/// An invoice that the demo is about, and its credit note.
fn told(
    cast: &Cast,
    days: &Days,
    (place, customer): (usize, &Customer),
    (nr, open): (usize, &Open),
) -> Vec<Draft> {
    let due_on = days.plain(open.due);
    let issued_on = days.worked(after(due_on, -TERM));
    let job = job(cast, customer, place * 7 + nr);
    let mut document = document(place, issued_on, due_on, job, open.net);
    if let Some(what) = &open.what {
        document.what.clone_from(what);
        document.lines = one_line(what, open.net);
    }
    document.copy = open.copy;
    document.direct_debit = open.direct_debit;
    let mut drafts = Vec::new();
    if let Some(credited) = open.credited {
        let day = days.worked(days.plain(credited));
        let mut credit = self::document(place, day, day, job, open.net);
        credit.kind = DocumentKind::CreditNote;
        credit.what.clone_from(&document.what);
        credit.lines.clone_from(&document.lines);
        drafts.push(Draft {
            document: credit,
            paid: Vec::new(),
        });
    }
    let paid = open
        .paid
        .iter()
        .map(|part| (days.settled(days.plain(part.day)), part.cents))
        .collect();
    drafts.push(Draft { document, paid });
    drafts
}

fn one_line(what: &str, net: i64) -> Vec<DocumentLine> {
    let mut letters = what.chars();
    let capital = letters.next().map(char::to_uppercase);
    let description = capital.into_iter().flatten().chain(letters).collect();
    vec![DocumentLine {
        description,
        quantity: Some("1".to_owned()),
        amount: Money::eur(net * 100),
    }]
}

/// The invoices in a customer's own rhythm. Of a customer whom the demo is about only those that were
/// paid, and from before what it is about.
fn regular(cast: &Cast, days: &Days, place: usize, customer: &Customer) -> Vec<Draft> {
    let booked = days.booked_through();
    let told_from = customer
        .open
        .iter()
        .filter(|open| {
            open.paid.iter().map(|part| part.cents).sum::<i64>() < open.net * (100 + TAX)
        })
        .map(|open| days.plain(open.due - 5))
        .min();
    let mut drafts = Vec::new();
    let mut day = after(
        days.plain(-BACK),
        i64::try_from(dice(place, 0, customer.every)).unwrap_or(0),
    );
    let mut nr = 0;
    loop {
        nr += 1;
        let issued_on = days.worked(day);
        if issued_on > booked {
            return drafts;
        }
        let due_on = after(issued_on, TERM);
        let early = match dice(place, nr * 3, 5) {
            0 => 1 + i64::try_from(dice(place, nr * 3 + 1, 4)).unwrap_or(0),
            _ => 0,
        };
        let paid_on = days.settled(after(due_on, customer.late - early));
        let settled = paid_on <= booked;
        if told_from.is_none_or(|from| settled && due_on < from) {
            let job = job(cast, customer, place + nr);
            let scale =
                customer.size * (92 + i64::try_from(dice(place, nr * 3 + 2, 21)).unwrap_or(0));
            let net: i64 = job
                .lines
                .iter()
                .map(|(_, _, euros)| scaled(*euros, scale))
                .sum();
            let mut document = document(place, issued_on, due_on, job, net);
            if settled {
                document.copy = Copy::Lines;
            }
            let gross = document.amount.minor;
            let paid = settled.then_some((paid_on, gross)).into_iter().collect();
            drafts.push(Draft { document, paid });
        }
        let step = customer.every + dice(place, nr * 5 + 1, 5);
        day = after(day, i64::try_from(step).unwrap_or(30).max(3) - 2);
    }
}

/// Whole euros, scaled by so many ten-thousandths.
const fn scaled(euros: i64, scale: i64) -> i64 {
    let scaled = euros * scale / 10_000;
    if scaled < 5 { 5 } else { scaled }
}

fn job<'a>(cast: &'a Cast, customer: &Customer, nr: usize) -> &'a Job {
    let work = cast
        .works
        .iter()
        .find(|work| work.key == customer.work)
        .unwrap_or(&cast.works[0]);
    &work.job[nr % work.job.len()]
}

/// A document of this net amount in whole euros: the lines of the job, the last one taking what is left.
fn document(
    customer: usize,
    issued_on: NaiveDate,
    due_on: NaiveDate,
    job: &Job,
    net: i64,
) -> Document {
    let whole: i64 = job.lines.iter().map(|(_, _, euros)| euros).sum();
    let mut left = net;
    let last = job.lines.len() - 1;
    let lines = job
        .lines
        .iter()
        .enumerate()
        .map(|(nr, (text, quantity, euros))| {
            let part = if nr == last {
                left
            } else {
                euros * net / whole.max(1)
            };
            left -= part;
            DocumentLine {
                description: text.clone(),
                quantity: Some(quantity.clone()),
                amount: Money::eur(part * 100),
            }
        })
        .collect();
    Document {
        customer,
        kind: DocumentKind::Invoice,
        number: String::new(),
        issued_on,
        due_on,
        what: job.text.clone(),
        lines,
        taxes: vec![TaxLine {
            percent: Some(TAX.to_string()),
            base: Some(Money::eur(net * 100)),
            tax: Money::eur(net * TAX),
        }],
        amount: Money::eur(net * (100 + TAX)),
        copy: Copy::Pdf,
        direct_debit: false,
        credits_number: None,
    }
}

/// Numbers by year and sequence: `2026-0187`, credit notes `C2026-0031`. The first year began before.
fn number(drafts: &mut [Draft]) {
    let mut next: BTreeMap<(i32, bool), u32> = BTreeMap::new();
    let mut issued: BTreeMap<(usize, i64), String> = BTreeMap::new();
    let first_year = drafts.first().map(|draft| draft.document.issued_on);
    for draft in drafts {
        let document = &mut draft.document;
        let year = document.issued_on.year();
        let credit = document.kind == DocumentKind::CreditNote;
        let before = match first_year {
            _ if credit => document.issued_on.ordinal() / 11,
            Some(first) if first.year() == year => first.ordinal(),
            _ => 0,
        };
        let nr = next.entry((year, credit)).or_insert(before);
        *nr += 1;
        let of = (document.customer, document.amount.minor);
        if credit {
            document.number = format!("C{year}-{nr:04}");
            document.credits_number = issued.get(&of).cloned();
        } else {
            document.number = format!("{year}-{nr:04}");
            issued.insert(of, document.number.clone());
        }
    }
}

/// What customers paid: one transfer per customer and day.
fn payments(cast: &Cast, drafts: &[Draft]) -> Vec<Entry> {
    let mut together: BTreeMap<(NaiveDate, usize), Vec<(usize, i64)>> = BTreeMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        for (day, cents) in &draft.paid {
            let of = (*day, draft.document.customer);
            together.entry(of).or_default().push((at, *cents));
        }
    }
    together
        .into_iter()
        .map(|((day, place), parts)| {
            let customer = &cast.customers[place];
            let numbers: Vec<&str> = parts
                .iter()
                .map(|(at, _)| drafts[*at].document.number.as_str())
                .collect();
            Entry {
                day,
                account: account(cast, &customer.account),
                name: customer.name.clone(),
                iban: iban(customer),
                text: wording(&numbers, customer, dice(place, parts[0].0, 5)),
                amount: Money::eur(parts.iter().map(|(_, cents)| cents).sum()),
                parts: parts
                    .into_iter()
                    .map(|(at, cents)| (at, Money::eur(cents)))
                    .collect(),
                credit: None,
                aside: None,
            }
        })
        .collect()
}

/// How payers write down what they pay.
fn wording(numbers: &[&str], customer: &Customer, way: u64) -> String {
    let joined = numbers.join(" ");
    match way {
        0 => format!("Factuur {joined}"),
        1 => joined,
        2 => format!("fact.nr. {joined} klantnr. {}", customer.number),
        3 => format!("Betaling factuur {joined}"),
        _ => format!("FACT {joined} DEB {}", customer.number),
    }
}

fn account(cast: &Cast, key: &str) -> usize {
    let found = cast
        .house
        .account
        .iter()
        .position(|account| account.key == key);
    found.unwrap_or(0)
}

/// A customer's account at a bank that does not exist, with sound check digits.
pub(super) fn iban(customer: &Customer) -> String {
    let number = &customer.number;
    match customer.country.as_str() {
        "DE" => with_check_digits("DE", &format!("{number:0>18}")),
        "GB" => with_check_digits("GB", &format!("VBLD{number:0>14}")),
        _ => with_check_digits("NL", &format!("VBLD{number:0>10}")),
    }
}

/// Check digits by ISO 7064, mod 97-10.
pub(super) fn with_check_digits(country: &str, rest: &str) -> String {
    let value = |letter: char| letter.to_digit(36).unwrap_or(0);
    let remainder = format!("{rest}{country}00")
        .chars()
        .map(value)
        .fold(0, |sum, value| {
            (sum * if value > 9 { 100 } else { 10 } + value) % 97
        });
    format!("{country}{:02}{rest}", 98 - remainder)
}

/// Money that was not explained by itself.
fn loose(
    cast: &Cast,
    days: &Days,
    documents: &[Document],
    entries: &[Entry],
    receipt: &LooseReceipt,
) -> Option<Entry> {
    let day = days.settled(days.deed(&receipt.day));
    let open_of = |key: &str| {
        let place = cast.place(key)?;
        let documents = documents.iter().enumerate();
        let open = documents
            .filter(|(_, document)| document.customer == place)
            .map(|(at, document)| {
                let paid = entries.iter().flat_map(|entry| &entry.parts);
                let paid = paid.filter(|(to, _)| *to == at).map(|(_, part)| part.minor);
                document.amount.minor - paid.sum::<i64>()
            });
        Some(open.sum::<i64>())
    };
    let cents = receipt.cents.or_else(|| open_of(receipt.of.as_deref()?))?;
    let payer = receipt.from.as_deref().and_then(|key| cast.place(key));
    let (name, account_of) = match payer.map(|place| &cast.customers[place]) {
        Some(customer) => (customer.name.clone(), iban(customer)),
        None => (
            receipt.name.clone().unwrap_or_default(),
            with_check_digits("NL", &format!("VBLD{:010}", 900_000 + cents)),
        ),
    };
    Some(Entry {
        day,
        account: account(cast, &receipt.account),
        name,
        iban: account_of,
        text: receipt.text.clone(),
        amount: Money::eur(cents),
        parts: Vec::new(),
        credit: receipt.credit.as_deref().and_then(|key| cast.place(key)),
        aside: receipt.aside.clone(),
    })
}

/// What the firm itself pays each month, so that its statements look like statements.
fn costs(days: &Days) -> Vec<Entry> {
    let monthly: [(i64, &str, &str, i64); 4] = [
        (
            2,
            "Bedrijfsverzamelgebouw De Ketel",
            "Huur bedrijfshal",
            185_000,
        ),
        (
            9,
            "Technische Groothandel Fitting",
            "Materiaal volgens verzamelfactuur",
            612_340,
        ),
        (
            17,
            "Leasemaatschappij Vier Wielen",
            "Lease bestelwagens",
            143_075,
        ),
        (24, "Salarisbetaling", "Salarissen", 1_284_060),
    ];
    let mut entries = Vec::new();
    for month in 0..18 {
        for (nr, (after_start, name, text, cents)) in monthly.iter().enumerate() {
            let day = days.settled(days.plain(-BACK + month * 30 + after_start));
            entries.push(Entry {
                day,
                account: 0,
                name: (*name).to_owned(),
                iban: with_check_digits("NL", &format!("VBLD{:010}", 800_000 + nr)),
                text: (*text).to_owned(),
                amount: Money::eur(-cents),
                parts: Vec::new(),
                credit: None,
                aside: None,
            });
        }
    }
    entries
}
