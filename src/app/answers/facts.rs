//! Gathers what the rules need to know of each customer: a handful of questions for everybody at once, or for
//! one, then folded together in memory.

use super::common::Common;
use crate::app::settings;
use crate::app::snapshots::{CopyState, ItemLine, MorningLine};
use crate::domain::behaviour::{PaidInvoice, UsualPayDay};
use crate::domain::calendar::Calendar;
use crate::domain::commitment::{Arrangement, Promise};
use crate::domain::day_route::{HandOff, RouteChoice};
use crate::domain::dunning::{Procedure, StepDone};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::inside::{InsideAnswer, InsideAsked, InsideFacts, InsideItem, InsideRules};
use crate::domain::money::{Currency, Money};
use crate::domain::month::{Chased, Month, made_in_month};
use crate::domain::peace::{Peace, PeaceFacts, PeaceItem, peace_in_month};
use crate::domain::rhythm::Rhythm;
use crate::domain::standing::{Dispute, Hold};
use crate::domain::worklist::{
    CustomerFacts, ItemFacts, MomentFacts, Standing, WorklistRow, days_overdue,
};
use crate::store::read::{CopyRow, ItemRow, PaidOn, TodayCustomer};
use crate::store::{Read, StoreError};
use chrono::{Days, Months, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// How far back contact moments matter for the next step.
const MOMENTS_BACK: Days = Days::new(120);
/// How far back a rhythm is looked for: habits change.
const PAID_BACK: Months = Months::new(48);

/// Everything but the open items, by customer.
#[derive(Debug)]
pub(super) struct Sources {
    today: NaiveDate,
    customers: BTreeMap<CustomerId, TodayCustomer>,
    steps: BTreeMap<ItemId, Vec<StepDone>>,
    promises: BTreeMap<CustomerId, Vec<Promise>>,
    arrangements: BTreeMap<CustomerId, Vec<(Currency, Arrangement)>>,
    disputes: BTreeMap<CustomerId, Vec<Dispute>>,
    holds: BTreeMap<CustomerId, Vec<Hold>>,
    moments: BTreeMap<CustomerId, Vec<MomentFacts>>,
    routes: BTreeMap<CustomerId, RouteChoice>,
    at_sales: BTreeMap<(CustomerId, Currency), HandOff>,
    rhythms: BTreeMap<CustomerId, Rhythm>,
    paid: BTreeMap<CustomerId, Vec<PaidOn>>,
    before_us: BTreeSet<(ItemId, String)>,
    last: BTreeMap<CustomerId, (NaiveDate, bool)>,
    /// What is known in our own house.
    pub(super) inside: Inside,
}

/// What is known in our own house.
#[derive(Debug)]
pub(super) struct Inside {
    rules: InsideRules,
    answers: BTreeMap<ItemId, Vec<InsideAnswer>>,
    asked: BTreeMap<ItemId, Vec<InsideAsked>>,
    flags: BTreeMap<ItemId, String>,
    /// May be rung today although something was not answered.
    passed: BTreeSet<CustomerId>,
}

impl Inside {
    fn read(read: &Read<'_>, today: NaiveDate, of: Option<CustomerId>) -> Result<Self, StoreError> {
        Ok(Self {
            rules: settings::morning(read)?.inside_rules(),
            answers: read.inside_answers(of)?,
            asked: read.inside_asked(of)?,
            flags: read.item_flags(of)?,
            passed: read.inside_passed(today)?,
        })
    }

    /// The three answers about an item.
    fn of(&self, item: &ItemFacts, today: NaiveDate) -> InsideItem {
        let facts = InsideFacts {
            item: item.id,
            open: item.open,
            delivered_on: item.delivered_on,
            answers: self.answers.get(&item.id).cloned().unwrap_or_default(),
            asked: self.asked.get(&item.id).cloned().unwrap_or_default(),
            flag: self.flags.get(&item.id).cloned(),
        };
        InsideItem::of(&facts, self.rules, today)
    }
}

impl Sources {
    /// Reads them of everybody, or of one customer.
    pub(super) fn read(
        read: &Read<'_>,
        today: NaiveDate,
        of: Option<CustomerId>,
    ) -> Result<Self, StoreError> {
        let mut promises: BTreeMap<CustomerId, Vec<Promise>> = BTreeMap::new();
        for row in read.promises(today, of)? {
            promises.entry(row.customer).or_default().push(row.promise);
        }
        let mut arrangements: BTreeMap<CustomerId, Vec<(Currency, Arrangement)>> = BTreeMap::new();
        for row in read.arrangements(today, of)? {
            arrangements
                .entry(row.customer)
                .or_default()
                .push((row.currency, row.arrangement));
        }
        let paid_since = today.checked_sub_months(PAID_BACK).unwrap_or(today);
        let mut paid: BTreeMap<CustomerId, Vec<PaidOn>> = BTreeMap::new();
        for invoice in read.paid_since(today, paid_since, of)? {
            paid.entry(invoice.customer).or_default().push(invoice);
        }
        Ok(Self {
            today,
            customers: read.customers_today(of)?,
            steps: read.steps_of(of)?,
            promises,
            arrangements,
            disputes: read.disputes(of)?,
            holds: read.holds(of)?,
            moments: read.moments(today.checked_sub_days(MOMENTS_BACK).unwrap_or(today), of)?,
            routes: read.route_choices(today, of)?,
            at_sales: read.hand_offs(of)?,
            rhythms: read.rhythms(of)?,
            paid,
            before_us: read.steps_before_us(of)?,
            last: read.last_contacts(of)?,
            inside: Inside::read(read, today, of)?,
        })
    }

    /// The facts of a customer in one currency, whose open items these are.
    pub(super) fn facts(
        &mut self,
        (customer, currency): (CustomerId, Currency),
        mut items: Vec<ItemFacts>,
        common: &Common,
    ) -> Option<CustomerFacts> {
        let row = self.customers.get(&customer)?;
        for item in &mut items {
            item.steps = self.steps.remove(&item.id).unwrap_or_default();
        }
        let arrangements = self.arrangements.get(&customer).into_iter().flatten();
        let waiting = common.candidates.get(&customer).into_iter().flatten();
        let promises = self.promises.get(&customer).into_iter().flatten();
        Some(CustomerFacts {
            customer,
            number: row.number.clone(),
            name: row.name.clone(),
            kind: row.kind,
            currency,
            items,
            unallocated: common
                .credits
                .get(&(customer, currency))
                .copied()
                .unwrap_or(Money::zero(currency)),
            candidates: waiting
                .filter(|receipt| receipt.amount.currency == currency)
                .map(|receipt| (receipt.unallocated, receipt.booked_on))
                .collect(),
            promises: promises
                .filter(|promise| promise.amount.currency == currency)
                .cloned()
                .collect(),
            arrangements: arrangements
                .filter(|(agreed_in, _)| *agreed_in == currency)
                .map(|(_, arrangement)| arrangement.clone())
                .collect(),
            disputes: self.disputes.get(&customer).cloned().unwrap_or_default(),
            holds: self.holds.get(&customer).cloned().unwrap_or_default(),
            moments: self.moments.get(&customer).cloned().unwrap_or_default(),
            rhythm: self.rhythm(customer),
            habit: self.habit(customer),
            legal_state: row.legal_state,
            can_be_called: row.can_be_called,
            can_be_written: row.can_be_written,
            route: self.routes.get(&customer).copied(),
            at_sales: self.at_sales.get(&(customer, currency)).cloned(),
        })
    }

    /// When a customer pays and works, as it was said by hand.
    pub(super) fn rhythm(&self, customer: CustomerId) -> Rhythm {
        self.rhythms.get(&customer).cloned().unwrap_or_default()
    }

    /// A customer's own rhythm: as it was said, else as they paid.
    pub(super) fn habit(&self, customer: CustomerId) -> Option<UsualPayDay> {
        let said = self.rhythms.get(&customer).and_then(|it| it.pays_after);
        if let Some(days) = said {
            return Some(UsualPayDay::said(days));
        }
        let paid: Vec<PaidInvoice> = self.paid.get(&customer)?.iter().map(|it| it.days).collect();
        UsualPayDay::of(&paid)
    }

    /// The latest contact: its day, and whether it was a letter.
    pub(super) fn last_contact(&self, customer: CustomerId) -> Option<(NaiveDate, bool)> {
        self.last.get(&customer).copied()
    }

    /// How this month went with a customer; `open` are its open items, with their steps.
    pub(super) fn month(
        &self,
        customer: CustomerId,
        open: &[ItemFacts],
        (procedure, calendar, calling): (&Procedure, &Calendar, &Calendar),
    ) -> Month {
        let paid = self.paid.get(&customer).map(Vec::as_slice);
        let by_us = |item: ItemId, steps: &[StepDone]| {
            let known = |step: &StepDone| self.before_us.contains(&(item, step.step.clone()));
            !steps.is_empty() && (self.before_us.is_empty() || !steps.iter().any(known))
        };
        let settled = paid.unwrap_or_default().iter().filter_map(|invoice| {
            let steps = self.steps.get(&invoice.item)?;
            by_us(invoice.item, steps).then_some(Chased {
                due_on: invoice.days.due_on,
                steps,
            })
        });
        let running = open.iter().filter(|item| by_us(item.id, &item.steps));
        let running = running.map(|item| Chased {
            due_on: item.due_on,
            steps: &item.steps,
        });
        let chased = settled.chain(running);
        let (calls, letters) = made_in_month(chased, procedure, (calendar, calling), self.today);
        let first_step_days = procedure.steps.first().map_or(0, |step| step.after);
        Month {
            peace: self.peace(customer, open, first_step_days, calendar),
            calls,
            letters,
        }
    }

    fn peace(
        &self,
        customer: CustomerId,
        open: &[ItemFacts],
        first_step_days: u32,
        calendar: &Calendar,
    ) -> Peace {
        let paid = self
            .paid
            .get(&customer)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let rhythm = self.rhythms.get(&customer);
        // Without a rhythm nobody is left in peace for it.
        if paid.len() < crate::domain::behaviour::FEWEST_INVOICES && rhythm.is_none() {
            return Peace::default();
        }
        let days: Vec<PaidInvoice> = paid.iter().map(|it| it.days).collect();
        let settled = paid.iter().map(|invoice| PeaceItem {
            due_on: invoice.days.due_on,
            paid_on: Some(invoice.days.paid_on),
            chased: self.steps.contains_key(&invoice.item),
        });
        let open = open
            .iter()
            .filter(|item| item.open.is_positive())
            .map(|item| PeaceItem {
                due_on: item.due_on,
                paid_on: None,
                chased: !item.steps.is_empty(),
            });
        let items: Vec<PeaceItem> = settled.chain(open).collect();
        let moments = self.moments.get(&customer).into_iter().flatten();
        let contacts: Vec<NaiveDate> = moments.map(|moment| moment.day).collect();
        let facts = PeaceFacts {
            paid: &days,
            items: &items,
            contacts: &contacts,
            rhythm,
            first_step_days,
        };
        peace_in_month(&facts, calendar, self.today)
    }

    /// Customers who paid something, whether or not anything of theirs is open.
    pub(super) fn payers(&self) -> impl Iterator<Item = CustomerId> {
        self.paid.keys().copied()
    }

    /// What the morning knows of a row: the route that holds, who of sales has it, and the answers about the items
    /// that it is about.
    pub(super) fn morning(&self, row: &WorklistRow, facts: &CustomerFacts) -> MorningLine {
        let mut line = MorningLine {
            sales: facts.at_sales.clone(),
            passed: self.inside.passed.contains(&facts.customer),
            ..MorningLine::default()
        };
        let Standing::Today(todo) = &row.standing else {
            return line;
        };
        line.route = facts
            .route
            .and_then(|choice| choice.holds(todo.since, self.today));
        let about = |item: &&ItemFacts| {
            todo.items.contains(&item.id) || todo.also.iter().any(|(also, _)| *also == item.id)
        };
        let items = facts.items.iter().filter(about);
        line.inside = items.map(|item| self.inside.of(item, self.today)).collect();
        line
    }

    /// What a customer is.
    pub(super) fn customer(&self, customer: CustomerId) -> Option<&TodayCustomer> {
        self.customers.get(&customer)
    }
}

/// Open items by customer and currency, in the order in which they were read.
pub(super) fn by_customer(
    items: Vec<(CustomerId, ItemFacts)>,
) -> impl Iterator<Item = ((CustomerId, Currency), Vec<ItemFacts>)> {
    let key = |(customer, item): &(CustomerId, ItemFacts)| (*customer, item.open.currency);
    let mut left = items.into_iter().peekable();
    std::iter::from_fn(move || {
        let of = key(left.peek()?);
        let same = std::iter::from_fn(|| left.next_if(|item| key(item) == of));
        Some((of, same.map(|(_, item)| item).collect()))
    })
}

/// What can go behind a letter for an item.
pub(super) fn copy_state(item: &ItemRow, copies: &BTreeMap<ItemId, CopyRow>) -> CopyState {
    match copies.get(&item.id) {
        Some(copy) => CopyState::Original {
            sha256: copy.sha256,
            status: copy.status,
            reason: copy.reason,
        },
        None if item.has_lines => CopyState::InvoiceData,
        None => CopyState::Missing,
    }
}

/// An item as lists show it.
pub(in crate::app) fn item_line(
    item: &ItemRow,
    facts: Option<&CustomerFacts>,
    copies: &BTreeMap<ItemId, CopyRow>,
    today: NaiveDate,
) -> ItemLine {
    let known = facts.and_then(|facts| facts.items.iter().find(|known| known.id == item.id));
    ItemLine {
        id: item.id,
        kind: item.kind,
        number: item.number.clone(),
        issued_on: item.issued_on,
        due_on: item.due_on,
        due_estimated: item.due_estimated,
        amount: if item.payable.is_negative() {
            item.amount.negated()
        } else {
            item.amount
        },
        open: item.open,
        days_overdue: days_overdue(item.due_on, today),
        description: item.description.clone(),
        delivered_on: item.delivered_on,
        last_step: known
            .and_then(|known| known.steps.last())
            .map(|step| (step.step.clone(), step.done_on)),
        copy: copy_state(item, copies),
        rests: None,
        opening_unanswered: item.opening_unanswered,
    }
}
