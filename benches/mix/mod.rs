//! A year of payments as they come: transactions of which it is known what they pay, against open items
//! of customers who are known or not, seeded. Shared by the measure (`benches/matching.rs`) and the test
//! that keeps the targets.
//!
//! The shares are those of a Dutch business: most payers quote the number, many spoil it, some pay
//! something else altogether. A tenth of all items have an amount that another of the same customer has.

mod chance;
mod invoices;
mod payments;
mod people;
mod score;
mod writing;

use chance::Chance;
use chrono::NaiveDate;
use invoices::{Invoice, invoices};
use minnelijk::domain::ids::{CustomerId, ItemId};
use minnelijk::domain::matching::{
    BookCustomer, BookItem, BookLetter, Discount, Incoming, MatchBook, MatchRules,
};
use minnelijk::domain::money::Money;
use people::{Person, person};
pub(crate) use score::{Line, Score};

/// Why somebody pays, and how they say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Category {
    CleanNumber,
    MangledNumber,
    SeveralNumbers,
    PartWithNumber,
    DiscountOrCosts,
    StructuredReference,
    KnownAccount,
    KnownAccountSum,
    NameOnly,
    ThirdParty,
    WrongDigit,
    PaidTwice,
    Prepayment,
    Return,
    Noise,
}

impl Category {
    /// Every category, with its share in a hundred.
    pub(crate) const ALL: [(Self, &'static str, usize); 15] = [
        (Self::CleanNumber, "clean number", 33),
        (Self::MangledNumber, "mangled number", 14),
        (Self::SeveralNumbers, "several numbers", 7),
        (Self::PartWithNumber, "partial with number", 6),
        (Self::DiscountOrCosts, "discount or bank costs", 5),
        (Self::StructuredReference, "structured reference", 5),
        (Self::KnownAccount, "known IBAN, unique amount", 8),
        (Self::KnownAccountSum, "known IBAN, sum", 4),
        (Self::NameOnly, "name only", 4),
        (Self::ThirdParty, "third party with number", 3),
        (Self::WrongDigit, "wrong digit", 2),
        (Self::PaidTwice, "double payment", 2),
        (Self::Prepayment, "prepayment", 2),
        (Self::Return, "return", 2),
        (Self::Noise, "noise", 3),
    ];

    /// Whether anything may be settled by it.
    pub(crate) const fn pays(self) -> bool {
        !matches!(
            self,
            Self::PaidTwice | Self::Prepayment | Self::Return | Self::Noise
        )
    }
}

/// One transaction, with what it is.
#[derive(Debug, Clone)]
pub(crate) struct Payment {
    pub(crate) category: Category,
    pub(crate) booked_on: NaiveDate,
    /// In cents.
    pub(crate) amount: i64,
    pub(crate) text: String,
    pub(crate) text_spaced: Option<String>,
    pub(crate) structured_reference: Option<String>,
    pub(crate) end_to_end: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) iban: Option<String>,
    pub(crate) reversal: bool,
    /// What of the money goes to which item; nothing when it settles nothing.
    pub(crate) truth: Vec<(ItemId, i64)>,
    /// What is forgiven on top of it: discount, bank costs, rounding.
    pub(crate) forgiven: i64,
}

impl Payment {
    /// As matching is asked about it.
    pub(crate) fn incoming(&self) -> Incoming<'_> {
        Incoming {
            amount: Money::eur(self.amount),
            booked_on: self.booked_on,
            text: &self.text,
            text_spaced: self.text_spaced.as_deref(),
            structured_reference: self.structured_reference.as_deref(),
            end_to_end: self.end_to_end.as_deref(),
            name: self.name.as_deref(),
            iban: self.iban.as_deref(),
            reversal: self.reversal,
        }
    }
}

/// Items, customers and payments of one seed.
#[derive(Debug, Clone)]
pub(crate) struct Mix {
    people: Vec<Person>,
    invoices: Vec<Invoice>,
    letters: Vec<BookLetter>,
    /// In order of booking date.
    pub(crate) payments: Vec<Payment>,
}

impl Mix {
    pub(crate) fn new(seed: u64, transactions: usize, open: usize) -> Self {
        let mut chance = Chance::new(seed);
        let people: Vec<Person> = (0..(open / 7).max(20))
            .map(|at| person(&mut chance, at))
            .collect();
        let invoices = invoices(&mut chance, seed, &people, open);
        let (letters, payments) = payments::payments(&mut chance, &people, &invoices, transactions);
        Self {
            people,
            invoices,
            letters,
            payments,
        }
    }

    /// Items that are open, and those of them whose amount another of the same customer has.
    pub(crate) fn open(&self) -> (usize, usize) {
        let open = self.invoices.iter().filter(|invoice| invoice.open);
        (
            open.clone().count(),
            open.filter(|invoice| invoice.twin).count(),
        )
    }

    /// What the import gives matching.
    pub(crate) fn book(&self) -> MatchBook {
        let items = self
            .invoices
            .iter()
            .enumerate()
            .map(|(at, invoice)| BookItem {
                item: item(at),
                customer: CustomerId(invoice.customer as i64 + 1),
                number: invoice.number.printed(),
                payable: Money::eur(invoice.amount),
                open: Money::eur(if invoice.open { invoice.amount } else { 0 }),
                issued_on: Some(invoice.issued_on),
                due_on: Some(invoice.due_on),
                paid_on: invoice.paid_on,
                payment_reference: invoice.reference.clone(),
            });
        let customers = self
            .people
            .iter()
            .enumerate()
            .map(|(at, person)| BookCustomer {
                id: CustomerId(at as i64 + 1),
                names: vec![person.name.clone()],
                ibans: person
                    .known
                    .then(|| person.ibans[0].clone())
                    .into_iter()
                    .collect(),
            });
        let rules = MatchRules {
            rounding: 5,
            discount: Some(Discount {
                per_mille: 20,
                days: 14,
            }),
            bank_costs: 1_500,
            ..MatchRules::default()
        };
        MatchBook::new(items.collect(), customers.collect(), Vec::new())
            .with_letters(self.letters.clone())
            .with_rules(rules)
    }
}

const fn item(at: usize) -> ItemId {
    ItemId(at as i64 + 1)
}
