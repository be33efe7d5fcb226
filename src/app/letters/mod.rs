//! Letters: which are due, what one looks like, and issuing them.
//!
//! ```text
//! worklist, agreements ──► due: plans ─┐
//! settings, terms, law ──► house ──────┼─► facts ─► make: pages + enclosures ─► issue: recorded
//! items, people, receipts ► material ──┘
//! ```
//!
//! A letter that is looked at and a letter that is issued come out of the same function from the same
//! facts; issuing makes it again in the transaction that records it, and refuses when its amount is no
//! longer the one that was looked at.

mod agreed;
mod asked;
mod charged;
mod charges;
mod due;
mod enclosures;
pub(super) mod example;
mod facts;
mod house;
mod issue;
mod mail;
mod make;
mod material;
mod pile;
mod terms;

pub(super) use agreed::interest_to_date;
pub(super) use asked::bar;
pub(super) use charged::limitation;
pub(super) use due::letters_due;
pub(super) use issue::issue;
pub use mail::MailDraft;

use super::answers::letter_line;
use super::command::LetterOrder;
use super::error::Error;
use super::session::Session;
use super::snapshots::{LetterDraft, LetterDue, LettersSnapshot};
use crate::domain::message::{Refusal, msg};
use crate::store::StoreError;
use due::Plan;
use house::House;
use material::Material;
use std::collections::BTreeSet;

impl Session {
    /// The letters that are due, confirmations included, each with what keeps it from going; and those
    /// that were issued.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn letters(&self) -> Result<LettersSnapshot, Error> {
        let (books, plans) = due::plans(self, None)?;
        let today = self.today();
        self.read(|read| {
            let house = House::read(read, self.library(), today, self.who())?;
            let material = Material::read(read, &house, &plans, None)?;
            let due = plans
                .iter()
                .filter_map(|plan| row(plan, &material, &house))
                .collect();
            let mut issued = read.letters(None)?;
            issued.extend(read.voided_letters(None)?);
            issued.sort_by_key(|row| std::cmp::Reverse((row.day, row.id)));
            Ok::<_, StoreError>(LettersSnapshot {
                today,
                books,
                due,
                issued: issued.into_iter().map(letter_line).collect(),
                by_email: house.paper.by_email,
                two_sided: house.paper.two_sided,
            })
        })
    }

    /// Makes a letter up, to look at: nothing is recorded. It takes a while when copies are long.
    ///
    /// # Errors
    /// It is not due, cannot be printed as it is (why, and what to do), or the file cannot be read.
    pub fn make_letter(&self, order: &LetterOrder) -> Result<LetterDraft, Error> {
        let (_, plans) = due::plans(self, Some(order.customer))?;
        let plan = find(&plans, order).ok_or_else(|| not_due(self, order))?;
        self.store.read(|read| {
            let house = House::read(read, self.library(), self.today(), self.who())?;
            Ok(make::make(read, &house, plan, &order.without_copy, 0)?.draft)
        })
    }
}

/// The plan that an order is for.
fn find<'p>(plans: &'p [Plan], order: &LetterOrder) -> Option<&'p Plan> {
    plans.iter().find(|plan| {
        plan.customer == order.customer
            && plan.currency == order.currency
            && plan.kind() == order.kind
            && plan.arrangement() == order.arrangement
            && plan.promise() == order.promise
            && plan.dispute() == order.dispute
            && plan.side_agreement() == order.side_agreement
            && plan.asked() == order.asked
    })
}

fn not_due(session: &Session, order: &LetterOrder) -> Error {
    let name = session.read(|read| {
        let row = read.customers(Some(order.customer))?.pop();
        Ok(row.map(|row| row.name).unwrap_or_default())
    });
    match name {
        Ok(name) => Refusal::new(msg("post-not-due").with("name", name))
            .remedy(msg("post-not-due-remedy"))
            .at("letter")
            .into(),
        Err(error) => error,
    }
}

/// A due letter as the list shows it: laid out to know its pages and whatever keeps it from being
/// printed, but without what goes behind it.
fn row(plan: &Plan, material: &Material, house: &House<'_>) -> Option<LetterDue> {
    let broken = BTreeSet::new();
    let prepared = facts::prepare(plan, material, house, &house.reference(0), &broken)?;
    let mut row = make::listed(plan, &prepared, &broken);
    match make::laid(&prepared, house) {
        Ok(laid) => {
            row.sheets.letter = make::count(laid.pages.len());
            row.problems.extend(laid.remarks);
        }
        Err(problems) => {
            for problem in problems {
                if !row.problems.contains(&problem) {
                    row.problems.push(problem);
                }
            }
        }
    }
    Some(row)
}
