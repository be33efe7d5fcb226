//! What an arrangement may take along: the late-payment interest on each invoice up to today, reckoned as a last
//! reminder would.

use super::charges::{Ground, charges};
use super::due::{Plan, What};
use super::house::House;
use super::material::Material;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::{Currency, Money};
use std::collections::BTreeMap;

/// Interest on each of these items up to today; of one that is not in default, or where we ask for no interest,
/// there is none.
pub(in crate::app) fn interest_to_date(
    session: &Session,
    customer: CustomerId,
    currency: Currency,
    items: &[ItemId],
) -> Result<BTreeMap<ItemId, Money>, Error> {
    let today = session.today();
    let plan = Plan {
        customer,
        currency,
        what: What::Reminder {
            kind: LetterKind::LastReminder,
            step: String::new(),
            items: items.to_vec(),
            also: Vec::new(),
        },
    };
    session.read(|read| {
        let house = House::read(read, session.library(), today, session.who())?;
        let material = Material::read(read, &house, std::slice::from_ref(&plan), Some(customer))?;
        let ground = Ground {
            kind: LetterKind::LastReminder,
            customer: material.customer(&plan).and_then(|row| row.kind),
            currency,
            through: today,
        };
        let rows = material.items_of(&plan, items, today);
        Ok(rows
            .into_iter()
            .map(|row| {
                let reckoned = charges(ground, &[row], &[], row.open, (&material, &house));
                let interest = reckoned.interest.map(|interest| interest.amount);
                (row.id, interest.unwrap_or(Money::zero(currency)))
            })
            .collect())
    })
}
