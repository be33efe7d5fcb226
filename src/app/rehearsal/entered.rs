//! A document that is entered by hand is planned like one that comes in a file: the same number is not
//! there twice, its terms are reckoned, a credit note finds its invoice.

use super::documents::signed;
use super::plan::{Plan, Planner};
use crate::app::error::Error;
use crate::app::recognition::Found;
use crate::domain::document::{DocumentKind, ReadDocument};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Money;
use crate::store::Read;
use crate::store::read::KnownItem;
use chrono::NaiveDate;
use std::cell::OnceCell;

/// The plan of one document of a customer.
pub(in crate::app) fn plan_entered(
    read: &Read<'_>,
    today: NaiveDate,
    customer: CustomerId,
    document: &ReadDocument,
) -> Result<Plan, Error> {
    let apart = OnceCell::new();
    let mut planner = Planner::new(read, today, &[], &apart)?;
    let payable = signed(document.kind, document.payable);
    if payable.is_zero() {
        return Err(Refusal::new(msg("refused-item-amount")).at("amount").into());
    }
    planner.is_free(document.kind, &document.number, payable, None)?;
    if let Some(number) = &document.credits_number {
        planner.is_theirs(number, customer)?;
    }
    let found = Found {
        customer,
        record: customer,
    };
    // What is not said follows from the customer's own terms, as in a file.
    let terms_days = document.terms_days;
    let document = &ReadDocument {
        terms_days: terms_days.or_else(|| planner.terms_of(customer)),
        ..document.clone()
    };
    let outcome = planner.outcome(document);
    planner.add_item(document, document.kind, found, outcome, payable, payable);
    planner.credit_notes();
    Ok(planner.plan)
}

/// Whether an item may be corrected to this number, and a credit note to name this invoice.
pub(in crate::app) fn number_free(
    read: &Read<'_>,
    today: NaiveDate,
    item: ItemId,
    (kind, number, payable): (DocumentKind, &str, Money),
    credits: Option<(&str, CustomerId)>,
) -> Result<(), Error> {
    let apart = OnceCell::new();
    let planner = Planner::new(read, today, &[], &apart)?;
    planner.is_free(kind, number, payable, Some(item))?;
    credits.map_or(Ok(()), |(number, customer)| {
        planner.is_theirs(number, customer)
    })
}

impl Planner<'_> {
    /// Refuses a number that another item has, and says where.
    fn is_free(
        &self,
        kind: DocumentKind,
        number: &str,
        payable: Money,
        own: Option<ItemId>,
    ) -> Result<(), Error> {
        let known = self.find(kind, number, payable);
        let Some(known) = known.filter(|known| Some(known.id) != own) else {
            return Ok(());
        };
        let what = msg("refused-number-there").with("number", known.number.as_str());
        let why = msg("refused-number-there-why")
            .with("name", self.name_of(&known)?)
            .with("day", known.issued_on)
            .with("amount", known.payable.abs());
        Err(Refusal::new(what).because(why).at("number").into())
    }

    /// Refuses a credit note for an invoice that is not there or is another customer's.
    fn is_theirs(&self, number: &str, customer: CustomerId) -> Result<(), Error> {
        let invoice = self.items.find(DocumentKind::Invoice, number);
        let refused = match invoice {
            Some(invoice) if invoice.customer == customer => return Ok(()),
            Some(other) => Refusal::new(
                msg("refused-credits-other")
                    .with("number", number)
                    .with("name", self.name_of(other)?),
            ),
            None => Refusal::new(msg("refused-credits-unknown").with("number", number)),
        };
        Err(refused.at("credits_number").into())
    }

    fn name_of(&self, item: &KnownItem) -> Result<String, Error> {
        let row = self.read.customers(Some(item.customer))?.pop();
        Ok(row.map(|row| row.name).unwrap_or_default())
    }
}
