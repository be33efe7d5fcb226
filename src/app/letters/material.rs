//! The customer's side of letters: their address and people, their items with what was paid on them,
//! the steps these have had, the terms they were given. Read for one customer or for all at once.

use super::due::{Plan, What};
use super::house::House;
use crate::domain::charges::Paid;
use crate::domain::contact::{Channel, Contact, ContactRole};
use crate::domain::dunning::StepDone;
use crate::domain::ids::{CustomerId, ItemId, TermsId};
use crate::domain::money::{Currency, Money};
use crate::store::read::{CopyRow, CustomerRow, ItemRow, TermsRow};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The customers' side.
#[derive(Debug)]
pub(super) struct Material {
    customers: BTreeMap<CustomerId, CustomerRow>,
    contacts: BTreeMap<CustomerId, Vec<Contact>>,
    /// As of today.
    items: BTreeMap<ItemId, ItemRow>,
    /// Of arrangements, as of the day they were made.
    agreed: BTreeMap<(NaiveDate, ItemId), ItemRow>,
    pub(super) copies: BTreeMap<ItemId, CopyRow>,
    steps: BTreeMap<ItemId, Vec<StepDone>>,
    paid: BTreeMap<ItemId, Vec<Paid>>,
    disputed: BTreeMap<ItemId, Money>,
    /// Days on which somebody was spoken to by telephone, oldest first.
    calls: BTreeMap<CustomerId, Vec<NaiveDate>>,
    received_terms: Vec<(CustomerId, TermsId, NaiveDate)>,
    credits: BTreeMap<(CustomerId, Currency), Money>,
}

impl Material {
    /// Reads what these letters need; of one customer where given.
    pub(super) fn read(
        read: &Read<'_>,
        house: &House<'_>,
        plans: &[Plan],
        of: Option<CustomerId>,
    ) -> Result<Self, StoreError> {
        let today = house.today;
        let items: BTreeMap<ItemId, ItemRow> = read
            .open_items(today, of)?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let mut agreed = BTreeMap::new();
        for plan in plans {
            if let What::Arrangement(arrangement) = &plan.what {
                let day = arrangement.made_on;
                let rows = read.items(day, arrangement.items.iter().copied())?;
                agreed.extend(rows.into_iter().map(|row| ((day, row.id), row)));
            }
        }
        let ids: Vec<ItemId> = items
            .keys()
            .chain(agreed.keys().map(|(_, id)| id))
            .copied()
            .collect();
        let mut paid: BTreeMap<ItemId, Vec<Paid>> = BTreeMap::new();
        for part in read.allocations(of)? {
            if part.effective_on <= today && items.contains_key(&part.item) {
                paid.entry(part.item).or_default().push(Paid {
                    on: part.effective_on,
                    amount: part.amount,
                });
            }
        }
        Ok(Self {
            customers: read
                .customers(of)?
                .into_iter()
                .map(|row| (row.id, row))
                .collect(),
            contacts: read.contacts(of)?,
            copies: read.copies(ids.iter().copied())?,
            steps: read.steps(ids)?,
            disputed: disputed(read, of)?,
            calls: calls(read, plans, of)?,
            received_terms: read.terms_received(of)?,
            credits: read.credits()?,
            items,
            agreed,
            paid,
        })
    }

    pub(super) fn customer(&self, plan: &Plan) -> Option<&CustomerRow> {
        self.customers.get(&plan.customer)
    }

    /// These items as the letter is about them, oldest first.
    pub(super) fn items_of(&self, plan: &Plan, ids: &[ItemId], today: NaiveDate) -> Vec<&ItemRow> {
        let day = plan.as_of(today);
        let row = |id: &ItemId| match plan.what {
            What::Arrangement(_) => self.agreed.get(&(day, *id)),
            _ => self.items.get(id),
        };
        let mut rows: Vec<&ItemRow> = ids.iter().filter_map(row).collect();
        rows.retain(|row| !row.open.is_zero());
        rows.sort_by(|a, b| (a.due_on, &a.number).cmp(&(b.due_on, &b.number)));
        rows
    }

    /// Credit notes that are open: a reminder deducts them.
    pub(super) fn credit_notes(&self, plan: &Plan) -> Vec<&ItemRow> {
        if !plan.kind().is_reminder() {
            return Vec::new();
        }
        let mut rows: Vec<&ItemRow> = self
            .items
            .values()
            .filter(|row| row.customer == plan.customer && row.open.currency == plan.currency)
            .filter(|row| row.open.is_negative())
            .collect();
        rows.sort_by(|a, b| (a.issued_on, &a.number).cmp(&(b.issued_on, &b.number)));
        rows
    }

    /// The part of an item that a letter leaves out: what is contested, in a reminder. An agreement is
    /// about all of it.
    pub(super) fn disputed(&self, plan: &Plan, item: &ItemRow) -> Money {
        match plan.what {
            What::Reminder { .. } => self.contested(item),
            _ => Money::zero(item.open.currency),
        }
    }

    /// Everything that a customer still owes today.
    pub(super) fn owed(&self, plan: &Plan) -> Money {
        let of_customer = self.items.values().filter(|row| {
            row.customer == plan.customer
                && row.open.currency == plan.currency
                && row.open.is_positive()
        });
        let sum = Money::sum(plan.currency, of_customer.map(|row| row.open));
        sum.unwrap_or(Money::zero(plan.currency))
    }

    /// The part of an item that the customer contests.
    pub(super) fn contested(&self, item: &ItemRow) -> Money {
        let nothing = Money::zero(item.open.currency);
        match self.disputed.get(&item.id) {
            Some(part) if item.open.is_positive() => part.min(item.open),
            _ => nothing,
        }
    }

    pub(super) fn paid(&self, item: ItemId) -> &[Paid] {
        self.paid.get(&item).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn steps(&self, item: ItemId) -> &[StepDone] {
        self.steps.get(&item).map(Vec::as_slice).unwrap_or_default()
    }

    /// Calls since a day.
    pub(super) fn calls_since(&self, customer: CustomerId, since: NaiveDate) -> Vec<NaiveDate> {
        let calls = self.calls.get(&customer).into_iter().flatten();
        calls.copied().filter(|day| *day >= since).collect()
    }

    /// Money of the customer that waits without being put against anything.
    pub(super) fn credit(&self, plan: &Plan) -> Option<Money> {
        let credit = self.credits.get(&(plan.customer, plan.currency)).copied()?;
        credit.is_positive().then_some(credit)
    }

    /// The terms that hold for a customer on a day, and when they got them: the newest version they were
    /// given, else the newest there is.
    pub(super) fn terms<'t>(
        &self,
        plan: &Plan,
        terms: &'t [TermsRow],
        on: NaiveDate,
    ) -> Option<(&'t TermsRow, Option<NaiveDate>)> {
        let valid = || terms.iter().filter(|terms| terms.valid_from <= on);
        let received = |terms: &TermsRow| {
            self.received_terms
                .iter()
                .find(|(customer, version, day)| {
                    *customer == plan.customer && *version == terms.id && *day <= on
                })
                .map(|(_, _, day)| *day)
        };
        valid()
            .find_map(|terms| Some((terms, Some(received(terms)?))))
            .or_else(|| valid().next().map(|terms| (terms, None)))
    }

    /// Whom the letter is for: who was spoken to, else whoever decides about payment or keeps the books.
    pub(super) fn addressee(&self, plan: &Plan) -> Option<&Contact> {
        let people = self.contacts.get(&plan.customer)?;
        let spoken = match &plan.what {
            What::Reminder { .. } => "",
            What::Arrangement(arrangement) | What::After(_, arrangement) => {
                arrangement.contact_name.trim()
            }
            What::Side(agreement) => agreement.contact_name.trim(),
            What::Promise(promise) => promise.contact_name.trim(),
        };
        people
            .iter()
            .find(|person| !spoken.is_empty() && person.name.trim() == spoken)
            .or_else(|| people.iter().find(|person| person.responsible))
            .or_else(|| {
                people
                    .iter()
                    .find(|person| person.role == ContactRole::AccountsPayable)
            })
    }

    /// Somebody at the customer with this name.
    pub(super) fn person(&self, customer: CustomerId, name: &str) -> Option<&Contact> {
        let people = self.contacts.get(&customer)?;
        people
            .iter()
            .find(|person| person.name.trim() == name.trim())
    }
}

/// What is contested of each item in part; a whole item rests and is in no letter.
fn disputed(
    read: &Read<'_>,
    of: Option<CustomerId>,
) -> Result<BTreeMap<ItemId, Money>, StoreError> {
    let mut disputed: BTreeMap<ItemId, Money> = BTreeMap::new();
    for dispute in read.disputes(of)?.into_values().flatten() {
        for (item, part) in dispute.items {
            let Some(part) = part else { continue };
            let sum = disputed.entry(item).or_insert(Money::zero(part.currency));
            *sum = sum.checked_add(part).unwrap_or(part);
        }
    }
    Ok(disputed)
}

/// Telephone calls with the customers who get a last reminder: its text names the last one.
fn calls(
    read: &Read<'_>,
    plans: &[Plan],
    of: Option<CustomerId>,
) -> Result<BTreeMap<CustomerId, Vec<NaiveDate>>, StoreError> {
    let mut calls = BTreeMap::new();
    // Only where one letter is made: the list of letters does without.
    let Some(customer) = of else {
        return Ok(calls);
    };
    if plans.iter().any(|plan| plan.kind().is_reminder()) {
        let mut days: Vec<NaiveDate> = read
            .contact_moments(customer)?
            .into_iter()
            .filter(|moment| moment.channel == Channel::Call && !moment.result.is_attempt())
            .map(|moment| moment.day)
            .collect();
        days.sort_unstable();
        days.dedup();
        calls.insert(customer, days);
    }
    Ok(calls)
}
