//! The customer's side of letters: their address and people, their items with what was paid on them,
//! the steps these have had, the terms they were given. Read for one customer or for all at once.

use super::due::{Plan, What};
use super::house::House;
use crate::app::charging::Agreed;
use crate::domain::charges::Paid;
use crate::domain::contact::{Channel, Contact, ContactRole};
use crate::domain::dunning::StepDone;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::letter_rules::Circumstances;
use crate::domain::money::{Currency, Money};
use crate::domain::post::Fate;
use crate::domain::standing::{DisputeOutcome, Hold, HoldReason};
use crate::store::read::{CopyRow, CustomerRow, DisputeRow, ItemRow, LetterRow};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// On which day the last letter of each customer came back, where nothing went out since. Letters come newest
/// first.
fn returned(letters: &[LetterRow]) -> BTreeMap<CustomerId, NaiveDate> {
    let mut seen = BTreeMap::new();
    for letter in letters {
        let last = letter.sendings.last();
        let back = last.filter(|sending| sending.fate == Fate::Returned);
        if last.is_some() {
            seen.entry(letter.customer)
                .or_insert(back.map(|sending| sending.on));
        }
    }
    let back = seen.into_iter();
    back.filter_map(|(customer, on)| Some((customer, on?)))
        .collect()
}

/// The customers' side.
#[derive(Debug)]
pub(super) struct Material {
    customers: BTreeMap<CustomerId, CustomerRow>,
    contacts: BTreeMap<CustomerId, Vec<Contact>>,
    /// As of today.
    items: BTreeMap<ItemId, ItemRow>,
    /// Whose these are, in the order of their rows.
    theirs: BTreeMap<(CustomerId, Currency), Vec<ItemId>>,
    /// Of arrangements, as of the day they were made.
    agreed: BTreeMap<(NaiveDate, ItemId), ItemRow>,
    pub(super) copies: BTreeMap<ItemId, CopyRow>,
    steps: BTreeMap<ItemId, Vec<StepDone>>,
    paid: BTreeMap<ItemId, Vec<Paid>>,
    disputed: BTreeMap<ItemId, Money>,
    /// Contested as a whole.
    disputed_whole: BTreeSet<ItemId>,
    /// The case is with an agency or bailiff.
    handed_over: BTreeSet<CustomerId>,
    /// What came in last, and when.
    received: BTreeMap<(CustomerId, Currency), (NaiveDate, Money)>,
    /// Days on which somebody was spoken to by telephone, oldest first.
    calls: BTreeMap<CustomerId, Vec<NaiveDate>>,
    /// What was handed over, agreed and let go of.
    pub(super) ground: Agreed,
    /// The last letter came back on this day, and nothing went out since.
    returned: BTreeMap<CustomerId, NaiveDate>,
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
        let mut items: BTreeMap<ItemId, ItemRow> = read
            .open_items_of(today, plans.iter().map(|plan| plan.customer))?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        // A complaint is answered also when its invoice has been settled since.
        let contested = plans.iter().filter(|plan| plan.dispute().is_some());
        let contested: Vec<ItemId> = contested.flat_map(Plan::item_ids).collect();
        let contested = read.items(today, contested)?.into_iter();
        items.extend(contested.map(|row| (row.id, row)));
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
        let mut received: BTreeMap<(CustomerId, Currency), (NaiveDate, Money)> = BTreeMap::new();
        for part in read.allocations(of)? {
            if part.effective_on <= today && part.receipt.is_some() {
                let nothing = (NaiveDate::MIN, Money::zero(part.amount.currency));
                let key = (part.customer, part.amount.currency);
                let last = received.entry(key).or_insert(nothing);
                if part.effective_on > last.0 {
                    *last = (part.effective_on, part.amount);
                } else if part.effective_on == last.0 {
                    last.1 = last.1.checked_add(part.amount).unwrap_or(last.1);
                }
            }
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
            returned: returned(&read.letters(of)?),
            copies: read.copies(ids.iter().copied())?,
            steps: read.steps(ids)?,
            disputed: disputed(read, of)?,
            disputed_whole: disputed_whole(read, of)?,
            handed_over: handed_over(read, of, today)?,
            received,
            calls: calls(read, plans, of)?,
            ground: Agreed::read(read, of)?,
            credits: read.credits()?,
            theirs: theirs(items.values()),
            items,
            agreed,
            paid,
        })
    }

    pub(super) fn customer(&self, plan: &Plan) -> Option<&CustomerRow> {
        self.customers.get(&plan.customer)
    }

    /// As if everybody were written to in one language: how a text of that language looks with a real customer.
    pub(super) fn all_in(mut self, language: Language) -> Self {
        for customer in self.customers.values_mut() {
            customer.language = language;
        }
        self
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
        if !plan.kind().is_reminder() && plan.kind() != LetterKind::HandOverNotice {
            return Vec::new();
        }
        let theirs = self.theirs(plan);
        let mut rows: Vec<&ItemRow> = theirs.filter(|row| row.open.is_negative()).collect();
        rows.sort_by(|a, b| (a.issued_on, &a.number).cmp(&(b.issued_on, &b.number)));
        rows
    }

    /// The part of an item that a letter leaves out: what is contested, in a reminder. An agreement is
    /// about all of it.
    pub(super) fn disputed(&self, plan: &Plan, item: &ItemRow) -> Money {
        match &plan.what {
            What::Reminder { .. } => self.contested(item),
            What::Dispute(row) => not_asked(row, item),
            What::Asked { .. } if plan.kind().chases() => self.contested(item),
            _ => Money::zero(item.open.currency),
        }
    }

    /// The items of the customer in the currency of the letter: of these alone, for a list of letters asks it of
    /// each.
    fn theirs(&self, plan: &Plan) -> impl Iterator<Item = &ItemRow> {
        let ids = self.theirs.get(&(plan.customer, plan.currency));
        ids.into_iter()
            .flatten()
            .filter_map(|id| self.items.get(id))
    }

    /// An item as it stands today.
    pub(super) fn item(&self, id: ItemId) -> Option<&ItemRow> {
        self.items.get(&id)
    }

    /// The part of an item that the customer contests.
    pub(super) fn contested(&self, item: &ItemRow) -> Money {
        let nothing = Money::zero(item.open.currency);
        match self.disputed.get(&item.id) {
            Some(part) if item.open.is_positive() => part.min(item.open),
            _ => nothing,
        }
    }

    /// Items that are late, with what the customer contests of each: a letter that asks for the rest names
    /// them.
    pub(super) fn left_out(&self, plan: &Plan, today: NaiveDate) -> Vec<(&ItemRow, Money)> {
        let theirs = self.theirs(plan);
        let theirs = theirs.filter(|row| row.due_on < today && row.open.is_positive());
        let contested = |row: &ItemRow| match self.disputed_whole.contains(&row.id) {
            true => row.open,
            false => self.contested(row),
        };
        let mut rows: Vec<(&ItemRow, Money)> = theirs
            .map(|row| (row, contested(row)))
            .filter(|(_, part)| part.is_positive())
            .collect();
        rows.sort_by(|(a, _), (b, _)| (a.due_on, &a.number).cmp(&(b.due_on, &b.number)));
        rows
    }

    /// How a customer stands, for what may be written to them.
    pub(super) fn circumstances(&self, plan: &Plan) -> Circumstances {
        let row = self.customer(plan);
        Circumstances {
            kind: row.and_then(|row| row.kind),
            estate: row.is_some_and(|row| row.legal_state.is_some()),
            handed_over: self.handed_over.contains(&plan.customer),
        }
    }

    /// What came in last from the customer.
    pub(super) fn received(&self, plan: &Plan) -> Option<(NaiveDate, Money)> {
        self.received.get(&(plan.customer, plan.currency)).copied()
    }

    /// What the customer owes on balance, contested or not.
    pub(super) fn owed(&self, plan: &Plan) -> Money {
        let sum = Money::sum(plan.currency, self.theirs(plan).map(|row| row.open));
        sum.unwrap_or(Money::zero(plan.currency))
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

    /// The day on which the last letter came back from this customer, where nothing went out since.
    pub(super) fn returned(&self, customer: CustomerId) -> Option<NaiveDate> {
        self.returned.get(&customer).copied()
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
            What::Dispute(_) => "",
            What::Claim { .. } => return None,
            What::Asked { one, .. } => one.letter.spoken_with.trim(),
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

/// Items by whose they are.
fn theirs<'i>(
    items: impl Iterator<Item = &'i ItemRow>,
) -> BTreeMap<(CustomerId, Currency), Vec<ItemId>> {
    let mut theirs: BTreeMap<_, Vec<ItemId>> = BTreeMap::new();
    for row in items {
        let of = (row.customer, row.open.currency);
        theirs.entry(of).or_default().push(row.id);
    }
    theirs
}

/// What of an item of a complaint is contested; never more than is open.
pub(super) fn contested_of(dispute: &DisputeRow, item: &ItemRow) -> Money {
    let mut of_item = dispute.dispute.items.iter();
    let part = of_item.find(|(id, _)| *id == item.id);
    match part {
        Some((_, Some(part))) => part.min(item.open),
        Some((_, None)) => item.open,
        None => Money::zero(item.open.currency),
    }
}

/// What a letter about a complaint does not ask of an item: while it is looked into what is contested, afterwards
/// what falls away. What falls away in part is taken off the items in their order.
fn not_asked(row: &DisputeRow, item: &ItemRow) -> Money {
    let contested = contested_of(row, item);
    let nothing = Money::zero(item.open.currency);
    let Some(end) = &row.end else {
        return contested;
    };
    match end.settled {
        Some(DisputeOutcome::OurMistake) => contested,
        Some(DisputeOutcome::PartlyOurs) => {
            let before = row
                .dispute
                .items
                .iter()
                .take_while(|(id, _)| *id != item.id);
            let before: i64 = before
                .filter_map(|(_, part)| Some(part.as_ref()?.minor))
                .sum();
            let left = end
                .credited
                .map_or(0, |credited| credited.minor - before)
                .max(0);
            Money::minor(left, item.open.currency).min(contested)
        }
        _ => nothing,
    }
}

/// What is contested of each item in part; a whole item rests and is in no letter.
pub(super) fn disputed(
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

/// What is contested as a whole.
fn disputed_whole(read: &Read<'_>, of: Option<CustomerId>) -> Result<BTreeSet<ItemId>, StoreError> {
    let disputes = read.disputes(of)?.into_values().flatten();
    let items = disputes.flat_map(|dispute| dispute.items);
    Ok(items
        .filter(|(_, part)| part.is_none())
        .map(|(item, _)| item)
        .collect())
}

/// Customers whose whole case somebody else collects.
pub(super) fn handed_over(
    read: &Read<'_>,
    of: Option<CustomerId>,
    today: NaiveDate,
) -> Result<BTreeSet<CustomerId>, StoreError> {
    let gone = |hold: &Hold| {
        hold.reason == HoldReason::HandedOver && hold.items.is_empty() && hold.holds_on(today)
    };
    let holds = read.holds(of)?.into_iter();
    Ok(holds
        .filter(|(_, holds)| holds.iter().any(gone))
        .map(|(customer, _)| customer)
        .collect())
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
    if plans.iter().any(|plan| plan.kind().chases()) {
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
