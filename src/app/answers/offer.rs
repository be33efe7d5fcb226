//! What an arrangement with a customer can be: asked when the dialog opens, not before.

use crate::app::error::Error;
use crate::app::letters::interest_to_date;
use crate::app::session::Session;
use crate::app::snapshots::{ArrangementOffer, OfferItem};
use crate::domain::commitment::last_reasonable_day;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::dunning::{Procedure, StepDone};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::legal_route::{LegalRoute, legal_route};
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::money::{Currency, Money};
use crate::store::read::ItemRow;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Working days after which a first payment can be expected.
const FIRST_PAYMENT_DAYS: u32 = 5;

impl Session {
    /// What an arrangement with a customer can be, in one currency: the invoices, what may be added, and the
    /// legal route beside it.
    ///
    /// # Errors
    /// There is no such customer, nothing is open, or the file cannot be read.
    pub fn arrangement_offer(
        &self,
        customer: CustomerId,
        currency: Currency,
    ) -> Result<ArrangementOffer, Error> {
        let today = self.today();
        let calendar = self.calendar()?;
        let own = self.procedure_settings()?;
        let law = &self.library().law;
        let (row, people, rows, steps) = self.read(|read| {
            let row = read.customers(Some(customer))?.pop();
            let people = read.contacts(Some(customer))?.remove(&customer);
            let running = read.arrangements(today, Some(customer))?;
            let sleeping: BTreeSet<ItemId> = running
                .iter()
                .filter(|row| row.arrangement.ended.is_none())
                .flat_map(|row| row.arrangement.items.iter().copied())
                .collect();
            let mut rows = read.open_items(today, Some(customer))?;
            rows.retain(|item| {
                item.open.is_positive()
                    && item.open.currency == currency
                    && !sleeping.contains(&item.id)
            });
            rows.sort_by(|a, b| (a.due_on, &a.number).cmp(&(b.due_on, &b.number)));
            let steps = read.steps(rows.iter().map(|item| item.id))?;
            Ok((row, people.unwrap_or_default(), rows, steps))
        })?;
        let row = row.ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?;
        if rows.is_empty() {
            return Err(Refusal::new(msg("agreements-new-nothing")).into());
        }
        let ids: Vec<ItemId> = rows.iter().map(|item| item.id).collect();
        let interest = interest_to_date(self, customer, currency, &ids)?;
        let procedure = self.library().procedure(row.kind, &own);
        let post_days = law.delivery_days(today);
        let first = calendar.add_working_days(today, FIRST_PAYMENT_DAYS);
        Ok(ArrangementOffer {
            customer,
            name: row.name,
            language: row.language,
            currency,
            people,
            first_on: calendar.payment_day_on_or_after(first),
            last_on: last_reasonable_day(today, &calendar),
            scale: law.collection.clone(),
            costs_off: costs_off(row.kind, currency, &procedure, (&rows, &steps), today),
            legal: earliest(&procedure, (&rows, &steps), (today, &calendar, post_days)),
            items: rows
                .iter()
                .map(|item| OfferItem {
                    id: item.id,
                    number: item.number.clone(),
                    open: item.open,
                    overdue: item.due_on < today,
                    interest: interest
                        .get(&item.id)
                        .copied()
                        .unwrap_or(Money::zero(currency)),
                })
                .collect(),
            calendar,
        })
    }
}

type Steps = BTreeMap<ItemId, Vec<StepDone>>;

fn had(steps: &Steps, item: ItemId) -> &[StepDone] {
    steps.get(&item).map_or(&[], Vec::as_slice)
}

/// A consumer pays costs only after a 14-day letter has run out; the scale is in euros.
fn costs_off(
    kind: Option<CustomerKind>,
    currency: Currency,
    procedure: &Procedure,
    (rows, steps): (&[ItemRow], &Steps),
    today: NaiveDate,
) -> Option<Message> {
    if currency != Currency::EUR {
        return Some(msg("agreements-new-costs-euro"));
    }
    let business = matches!(
        kind,
        Some(CustomerKind::Business | CustomerKind::Government)
    );
    let ran_out = |item: &ItemRow| {
        let letter = LetterKind::FourteenDay;
        procedure.has_run_out(letter, had(steps, item.id), today)
    };
    (!business && !rows.iter().all(ran_out)).then(|| msg("agreements-new-costs-letter"))
}

/// The route of the item that is furthest.
fn earliest(
    procedure: &Procedure,
    (rows, steps): (&[ItemRow], &Steps),
    (today, calendar, post_days): (NaiveDate, &crate::domain::calendar::Calendar, u32),
) -> LegalRoute {
    let routes = rows.iter().map(|item| {
        let done = had(steps, item.id);
        legal_route(procedure, (item.due_on, done), (today, calendar, post_days))
    });
    routes.min_by_key(|route| route.from).unwrap_or(LegalRoute {
        from: today,
        letters: Vec::new(),
    })
}
