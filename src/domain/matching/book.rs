//! What is open, indexed for matching: numbers, short numbers, references, accounts, amounts and names.

use super::differences::MatchRules;
use super::hash::{Few, Key, Map};
use super::names::Name;
use super::numbers::{Dated, dated_number, short_forms};
use super::payouts::Providers;
use super::{Incoming, Proposal};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::money::Money;
use crate::domain::references::{parse_betalingskenmerk, parse_ogm, parse_rf};
use chrono::{Days, NaiveDate};

/// An open item, as matching looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookItem {
    /// Which one.
    pub item: ItemId,
    /// Whose.
    pub customer: CustomerId,
    /// Its number as written.
    pub number: String,
    /// What is open; negative on a credit note. Settled items with nothing open may be given too: they
    /// take no money, but a payer who names one does not pay for another by accident.
    pub open: Money,
    /// What it came to, signed.
    pub payable: Money,
    /// The day of the last payment on it, where there was one.
    pub paid_on: Option<NaiveDate>,
    /// Date of the document.
    pub issued_on: Option<NaiveDate>,
    /// Due date.
    pub due_on: Option<NaiveDate>,
    /// What the payer was asked to quote.
    pub payment_reference: Option<String>,
}

/// A customer, as matching looks at them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookCustomer {
    /// Who.
    pub id: CustomerId,
    /// Trading name first, then legal and other names.
    pub names: Vec<String>,
    /// Accounts that were confirmed to be theirs, blanks removed.
    pub ibans: Vec<String>,
}

/// An instalment that is still to be paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookInstalment {
    /// Who agreed to it.
    pub customer: CustomerId,
    /// Which one, from 1.
    pub number: u32,
    /// Of how many.
    pub of: u32,
    /// What is still to come of it.
    pub amount: Money,
    /// What it settles, oldest first; adds up to its amount.
    pub items: Vec<(ItemId, Money)>,
    /// What the payer was asked to quote.
    pub reference: Option<String>,
}

/// A letter of ours that asked for several items under one reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookLetter {
    /// To whom.
    pub customer: CustomerId,
    /// As printed on it: `BR-2026-0001`.
    pub reference: String,
    /// What it asked for.
    pub items: Vec<ItemId>,
}

/// Where a reference leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Referred {
    /// To an item, by its place in the book.
    Item(usize),
    /// To an instalment, by its place in the book.
    Instalment(usize),
}

/// A customer in the book, with what belongs to them.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub id: CustomerId,
    /// The name to show.
    pub shown: String,
    pub names: Vec<Name>,
    /// Their items, oldest first.
    pub items: Vec<usize>,
    pub instalments: Vec<usize>,
    /// Amounts that came in while this book was in use, and when.
    pub paid: Vec<(Money, NaiveDate)>,
}

/// Who paid and how much, as it is compared.
type Waiting = (String, Money);

/// The same amount again within so many days may be the same money twice.
const TWICE_DAYS: u64 = 60;
/// Customers whose names are compared: words that more have find nobody.
const COMMON_WORD: usize = 200;

/// Everything open, ready to be asked.
#[derive(Debug, Clone)]
pub struct MatchBook {
    pub(super) items: Vec<BookItem>,
    /// Their customers' places.
    owners: Vec<usize>,
    pub(super) instalments: Vec<BookInstalment>,
    pub(super) customers: Vec<Known>,
    places: Map<ItemId, usize>,
    customer_places: Map<CustomerId, usize>,
    by_number: Map<Key, Few<usize>>,
    by_short: Map<Key, Few<usize>>,
    /// By year and number within the year.
    by_year: Map<Dated, Few<usize>>,
    by_letter: Map<Key, Vec<usize>>,
    by_reference: Map<Key, Few<Referred>>,
    /// References whose own check digits fit: they count in free text too.
    checked_references: Map<Key, Few<Referred>>,
    by_iban: Map<String, Vec<usize>>,
    by_amount: Map<Money, Vec<usize>>,
    by_word: Map<String, Vec<usize>>,
    /// Money that waits for an explanation: the same again does not overtake it.
    waiting: Map<Waiting, NaiveDate>,
    pub(super) rules: MatchRules,
    pub(super) providers: Providers,
}

impl MatchBook {
    /// Builds the book. Items of customers who are not given have no name and no account.
    #[must_use]
    pub fn new(
        items: Vec<BookItem>,
        customers: Vec<BookCustomer>,
        instalments: Vec<BookInstalment>,
    ) -> Self {
        let mut book = Self {
            owners: Vec::with_capacity(items.len()),
            items,
            instalments,
            customers: Vec::with_capacity(customers.len()),
            places: Map::default(),
            customer_places: Map::default(),
            by_number: Map::default(),
            by_short: Map::default(),
            by_year: Map::default(),
            by_letter: Map::default(),
            by_reference: Map::default(),
            checked_references: Map::default(),
            by_iban: Map::default(),
            by_amount: Map::default(),
            by_word: Map::default(),
            waiting: Map::default(),
            rules: MatchRules::default(),
            providers: Providers::default(),
        };
        for customer in customers {
            book.add_customer(customer);
        }
        book.items
            .sort_by_key(|item| (item.due_on, item.issued_on, item.item));
        for at in 0..book.items.len() {
            book.index_item(at);
        }
        for at in 0..book.instalments.len() {
            book.index_instalment(at);
        }
        book
    }

    /// The letters whose references payers may quote.
    #[must_use]
    pub fn with_letters(mut self, letters: Vec<BookLetter>) -> Self {
        for letter in letters {
            let items = letter.items.iter().filter_map(|item| self.places.get(item));
            let mut items: Vec<usize> = items.copied().collect();
            items.sort_unstable();
            if let Some((key, 5..)) = Key::of(&letter.reference)
                && !items.is_empty()
            {
                self.by_letter.insert(key, items);
            }
        }
        self
    }

    /// What is settled although it was not paid to the last cent.
    #[must_use]
    pub fn with_rules(mut self, rules: MatchRules) -> Self {
        self.rules = rules;
        self
    }

    /// Companies that pay out the money of many in one sum.
    #[must_use]
    pub fn with_providers(mut self, providers: Providers) -> Self {
        self.providers = providers;
        self
    }

    /// Takes a proposal that was applied out of the book; a second payment of the same will look like one.
    pub fn apply(&mut self, proposal: &Proposal, on: NaiveDate) {
        self.settle(&proposal.allocations);
        let forgiven: Vec<(ItemId, Money)> = proposal
            .forgiven
            .iter()
            .map(|one| (one.item, one.amount))
            .collect();
        self.settle(&forgiven);
        let mut total: Option<Money> = None;
        for (item, amount) in &proposal.allocations {
            if let Some(at) = self.places.get(item).copied() {
                self.items[at].paid_on = Some(on);
            }
            total = total.map_or(Some(*amount), |sum| sum.checked_add(*amount));
        }
        let at = proposal
            .customer
            .and_then(|id| self.customer_places.get(&id));
        if let (Some(at), Some(total)) = (at.copied(), total) {
            self.customers[at].paid.push((total, on));
        }
    }

    /// Money that is not explained yet: the same amount from the same payer is not applied before it, or the
    /// second of two equal payments would be taken for the first.
    pub fn wait(&mut self, incoming: &Incoming<'_>) {
        let waiting = self.waiting.entry(waiting(incoming));
        waiting.or_insert(incoming.booked_on);
    }

    /// Everything that waits is asked about again, from the beginning.
    pub fn ask_again(&mut self) {
        self.waiting.clear();
    }

    /// The day of the same amount from the same payer that waits.
    pub(super) fn waits_before(&self, incoming: &Incoming<'_>) -> Option<NaiveDate> {
        if self.waiting.is_empty() {
            return None;
        }
        self.waiting.get(&waiting(incoming)).copied()
    }

    /// The day on which a customer paid this amount shortly before, and for which item where that is known.
    pub(super) fn paid_before(
        &self,
        customer: usize,
        amount: Money,
        booked_on: NaiveDate,
    ) -> Option<(NaiveDate, Option<usize>)> {
        let since = booked_on.checked_sub_days(Days::new(TWICE_DAYS))?;
        let near = |on: NaiveDate| (since..=booked_on).contains(&on);
        let known = &self.customers[customer];
        let item = known.items.iter().rev().copied().find(|at| {
            let item = &self.items[*at];
            item.payable == amount && item.open.is_zero() && item.paid_on.is_some_and(near)
        });
        let on = item.and_then(|at| self.items[at].paid_on);
        on.map(|on| (on, item)).or_else(|| {
            let mut paid = known.paid.iter().rev();
            paid.find(|(paid, on)| *paid == amount && near(*on))
                .map(|(_, on)| (*on, None))
        })
    }

    /// Takes what was put against items out of the book.
    pub fn settle(&mut self, allocations: &[(ItemId, Money)]) {
        for (item, amount) in allocations {
            let Some(at) = self.places.get(item).copied() else {
                continue;
            };
            let open = self.items[at].open;
            if let Some(left) = open.checked_sub(*amount) {
                self.items[at].open = left;
                self.index_amount(at, left);
            }
            self.settle_instalments(*item, *amount);
        }
    }

    /// What is open on an item is so much more, without anything having come in or been taken back: instalments
    /// stay as they are.
    pub fn shift(&mut self, item: ItemId, by: Money) {
        let Some(at) = self.places.get(&item).copied() else {
            return;
        };
        if let Some(open) = self.items[at].open.checked_add(by) {
            self.items[at].open = open;
            self.index_amount(at, open);
        }
    }

    /// An item is found by what is open on it now.
    fn index_amount(&mut self, at: usize, open: Money) {
        if open.is_zero() {
            return;
        }
        let same = self.by_amount.entry(open).or_default();
        if let Err(place) = same.binary_search(&at) {
            same.insert(place, at);
        }
    }

    /// From now on this account is known to be the customer's: their later receipts are known by it.
    pub fn learn(&mut self, customer: CustomerId, iban: &str) {
        let at = self.customer_place(customer);
        let users = self.by_iban.entry(account_key(iban)).or_default();
        if !users.contains(&at) {
            users.push(at);
        }
    }

    /// Takes what was put against an item out of the instalments that settle it, the first ones first.
    fn settle_instalments(&mut self, item: ItemId, amount: Money) {
        let mut paid = amount.minor.max(0);
        for instalment in &mut self.instalments {
            if instalment.amount.currency != amount.currency {
                continue;
            }
            for (_, part) in instalment.items.iter_mut().filter(|(of, _)| *of == item) {
                let taken = part.minor.min(paid).max(0);
                part.minor -= taken;
                instalment.amount.minor -= taken;
                paid -= taken;
            }
        }
    }

    /// Items with exactly this number, by its key.
    pub(super) fn numbered(&self, key: Key) -> &[usize] {
        self.by_number.get(&key).map_or(&[], Few::all)
    }

    /// Items that this may be a short form of.
    pub(super) fn shortened(&self, key: Key) -> &[usize] {
        self.by_short.get(&key).map_or(&[], Few::all)
    }

    /// Items with this number of this year.
    pub(super) fn of_year(&self, dated: Dated) -> &[usize] {
        self.by_year.get(&dated).map_or(&[], Few::all)
    }

    /// Items that a letter with this reference asked for.
    pub(super) fn lettered(&self, key: Key) -> &[usize] {
        self.by_letter.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Where a reference leads; `in_text` only where its own check digits fit.
    pub(super) fn referred(&self, key: Key, in_text: bool) -> &[Referred] {
        let map = if in_text {
            &self.checked_references
        } else {
            &self.by_reference
        };
        map.get(&key).map_or(&[], Few::all)
    }

    /// Customers who use an account.
    pub(super) fn users_of(&self, iban: &str) -> &[usize] {
        self.by_iban
            .get(&account_key(iban))
            .map_or(&[], Vec::as_slice)
    }

    /// Items with exactly this amount open now, oldest first.
    pub(super) fn with_amount(&self, amount: Money) -> impl Iterator<Item = usize> {
        let items = self.by_amount.get(&amount).map_or(&[][..], Vec::as_slice);
        let still = move |at: &usize| self.items[*at].open == amount;
        items.iter().copied().filter(still)
    }

    /// Where an item stands in the book.
    pub(super) fn item_place(&self, id: ItemId) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// Where a customer stands in the book.
    pub(super) fn place_of(&self, id: CustomerId) -> Option<usize> {
        self.customer_places.get(&id).copied()
    }

    /// The customer of an item.
    pub(super) fn owner(&self, item: usize) -> usize {
        self.owners[item]
    }

    /// The customer of an instalment.
    pub(super) fn owner_of_instalment(&self, instalment: usize) -> usize {
        let id = self.instalments[instalment].customer;
        self.customer_places.get(&id).copied().unwrap_or(0)
    }

    /// Customers whose name is like a name, the most alike first.
    pub(super) fn alike(&self, name: &Name) -> Vec<usize> {
        let mut lists: Vec<&Vec<usize>> = name
            .words()
            .iter()
            .flat_map(|word| [Some(word.as_str()), word.get(..5)])
            .flatten()
            .filter_map(|word| self.by_word.get(word))
            .collect();
        // Rare words first: who has the name has them too.
        lists.sort_by_key(|customers| customers.len());
        let mut found: Vec<usize> = Vec::new();
        for customers in lists {
            if found.len() + customers.len() > COMMON_WORD {
                break;
            }
            found.extend(customers);
        }
        found.sort_unstable();
        found.dedup();
        found.retain(|at| self.is_alike(*at, name));
        found.sort_by_key(|at| {
            let back = self.customers[*at]
                .names
                .iter()
                .map(|ours| name.covered_by(ours));
            std::cmp::Reverse(back.max().unwrap_or(0))
        });
        found
    }

    /// Whether a customer's name is like a name.
    pub(super) fn is_alike(&self, customer: usize, name: &Name) -> bool {
        let names = &self.customers[customer].names;
        names.iter().any(|ours| ours.similar_to(name))
    }

    fn add_customer(&mut self, customer: BookCustomer) -> usize {
        let at = self.customers.len();
        if let Some(known) = self.customer_places.get(&customer.id) {
            return *known;
        }
        self.customer_places.insert(customer.id, at);
        for iban in &customer.ibans {
            let users = self.by_iban.entry(account_key(iban)).or_default();
            if !users.contains(&at) {
                users.push(at);
            }
        }
        let names: Vec<Name> = customer.names.iter().map(|name| Name::new(name)).collect();
        for word in names.iter().flat_map(Name::words) {
            for key in [Some(word.as_str()), word.get(..5)].into_iter().flatten() {
                let customers = self.by_word.entry(key.to_owned()).or_default();
                if customers.last() != Some(&at) {
                    customers.push(at);
                }
            }
        }
        self.customers.push(Known {
            id: customer.id,
            shown: customer.names.into_iter().next().unwrap_or_default(),
            names,
            items: Vec::new(),
            instalments: Vec::new(),
            paid: Vec::new(),
        });
        at
    }

    /// The customer with this id, added without a name where the book does not know them.
    fn customer_place(&mut self, id: CustomerId) -> usize {
        match self.customer_places.get(&id) {
            Some(at) => *at,
            None => self.add_customer(BookCustomer {
                id,
                names: Vec::new(),
                ibans: Vec::new(),
            }),
        }
    }

    fn index_item(&mut self, at: usize) {
        let item = &self.items[at];
        let customer = item.customer;
        self.places.insert(item.item, at);
        if !item.open.is_zero() {
            self.by_amount.entry(item.open).or_default().push(at);
        }
        if let Some(dated) = dated_number(&item.number) {
            Few::put(&mut self.by_year, dated, at);
        }
        for (short, _) in short_forms(&item.number).into_iter().flatten() {
            Few::put(&mut self.by_short, short, at);
        }
        if let Some((key, _)) = Key::of(&item.number) {
            Few::put(&mut self.by_number, key, at);
        }
        if let Some(reference) = item.payment_reference.clone() {
            self.index_reference(&reference, Referred::Item(at));
        }
        let owner = self.customer_place(customer);
        self.owners.push(owner);
        self.customers[owner].items.push(at);
    }

    fn index_instalment(&mut self, at: usize) {
        let instalment = &self.instalments[at];
        let (customer, reference) = (instalment.customer, instalment.reference.clone());
        if let Some(reference) = reference {
            self.index_reference(&reference, Referred::Instalment(at));
        }
        let owner = self.customer_place(customer);
        self.customers[owner].instalments.push(at);
    }

    fn index_reference(&mut self, reference: &str, to: Referred) {
        let Some((key, 4..)) = Key::of(reference) else {
            return;
        };
        if is_checked_reference(reference) {
            Few::put(&mut self.checked_references, key, to);
        }
        Few::put(&mut self.by_reference, key, to);
    }
}

/// By the account, else by the name.
fn waiting(incoming: &Incoming<'_>) -> Waiting {
    let payer = match (incoming.iban, incoming.name) {
        (Some(iban), _) => account_key(iban),
        (None, name) => name.unwrap_or("").to_lowercase(),
    };
    (payer, incoming.amount)
}

/// Whether a reference carries check digits, and they fit.
pub(super) fn is_checked_reference(reference: &str) -> bool {
    parse_rf(reference).is_some()
        || parse_ogm(reference).is_some()
        || parse_betalingskenmerk(reference).is_some_and(|digits| digits.len() > 7)
}

/// An account as it is compared.
fn account_key(account: &str) -> String {
    account
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|sign| sign.to_ascii_uppercase())
        .collect()
}
