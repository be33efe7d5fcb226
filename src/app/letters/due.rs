//! Which letters are due: what the worklist says is to be written today, and agreements that wait for
//! their confirmation.

use super::asked;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::BooksSnapshot;
use crate::domain::asked_letter::WaitingLetter;
use crate::domain::commitment::{Arrangement, CommitmentState, Promise};
use crate::domain::ids::{ArrangementId, AskedLetterId, CustomerId, ItemId, PromiseId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Currency;
use crate::domain::worklist::{Standing, WorklistRow, compare};
use chrono::NaiveDate;

/// A letter that is due, before anything of it is filled in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    pub(super) customer: CustomerId,
    pub(super) currency: Currency,
    pub(super) what: What,
}

/// What it is for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    /// A step of the procedure.
    Reminder {
        kind: LetterKind,
        /// The step's name.
        step: String,
        /// The items at it.
        items: Vec<ItemId>,
        /// Items at a lower step, each with its own.
        also: Vec<(ItemId, String)>,
    },
    /// What was agreed in instalments.
    Arrangement(Arrangement),
    /// What was promised.
    Promise(Promise),
    /// What somebody asked for, about these items.
    Asked {
        one: WaitingLetter,
        items: Vec<ItemId>,
    },
}

impl Plan {
    pub(super) const fn kind(&self) -> LetterKind {
        match &self.what {
            What::Reminder { kind, .. } => *kind,
            What::Arrangement(_) => LetterKind::ArrangementConfirmation,
            What::Promise(_) => LetterKind::PromiseConfirmation,
            What::Asked { one, .. } => one.letter.kind,
        }
    }

    pub(super) const fn arrangement(&self) -> Option<ArrangementId> {
        match &self.what {
            What::Arrangement(arrangement) => Some(arrangement.id),
            _ => None,
        }
    }

    pub(super) const fn promise(&self) -> Option<PromiseId> {
        match &self.what {
            What::Promise(promise) => Some(promise.id),
            _ => None,
        }
    }

    pub(super) const fn asked(&self) -> Option<AskedLetterId> {
        match &self.what {
            What::Asked { one, .. } => Some(one.id),
            _ => None,
        }
    }

    /// Its items are about what they had open on this day: an arrangement adds up on the day it was made.
    pub(super) const fn as_of(&self, today: NaiveDate) -> NaiveDate {
        match &self.what {
            What::Arrangement(arrangement) => arrangement.made_on,
            _ => today,
        }
    }

    /// The items it is about, those that only go along included.
    pub(super) fn item_ids(&self) -> Vec<ItemId> {
        match &self.what {
            What::Reminder { items, also, .. } => {
                let along = also.iter().map(|(item, _)| *item);
                items.iter().copied().chain(along).collect()
            }
            What::Arrangement(arrangement) => arrangement.items.clone(),
            What::Promise(promise) => promise.items.clone(),
            What::Asked { items, .. } => items.clone(),
        }
    }
}

/// Every letter that is due, and the gate; of one customer where given.
pub(super) fn plans(
    session: &Session,
    of: Option<CustomerId>,
) -> Result<(BooksSnapshot, Vec<Plan>), Error> {
    let (books, rows) = rows(session, of)?;
    let mut plans: Vec<Plan> = rows
        .into_iter()
        .filter_map(|row| {
            let Standing::Today(todo) = row.standing else {
                return None;
            };
            Some(Plan {
                customer: row.customer,
                currency: row.open.currency,
                what: What::Reminder {
                    kind: todo.letter?,
                    step: todo.name,
                    items: todo.items,
                    also: todo.also,
                },
            })
        })
        .collect();
    plans.extend(confirmations(session, of, books.complete_through)?);
    plans.extend(asked::plans(session, of, books.complete_through)?);
    Ok((books, plans))
}

/// The rows of the list in order, and the gate.
fn rows(
    session: &Session,
    of: Option<CustomerId>,
) -> Result<(BooksSnapshot, Vec<WorklistRow>), Error> {
    let Some(of) = of else {
        let everybody = session.everybody()?;
        let rows = everybody.todo().iter().map(|line| line.row.clone());
        return Ok((everybody.common.books.clone(), rows.collect()));
    };
    let one = session.one(of)?;
    let mut rows: Vec<_> = one.lines.into_iter().map(|line| line.row).collect();
    rows.sort_by(compare);
    Ok((one.common.books.clone(), rows))
}

/// Agreements that run, want a confirmation and have none.
fn confirmations(
    session: &Session,
    of: Option<CustomerId>,
    complete_through: Option<NaiveDate>,
) -> Result<Vec<Plan>, Error> {
    let today = session.today();
    session.read(|read| {
        let confirmed = read.confirmed_promises()?;
        let arrangements = read.arrangements(today, of)?.into_iter().filter(|row| {
            let state = row.arrangement.state(today, complete_through);
            row.confirm
                && row.arrangement.confirmed_on.is_none()
                && matches!(state, CommitmentState::Open | CommitmentState::InDefault)
        });
        let mut plans: Vec<Plan> = arrangements
            .map(|row| Plan {
                customer: row.customer,
                currency: row.currency,
                what: What::Arrangement(row.arrangement),
            })
            .collect();
        let promises = read.promises(today, of)?.into_iter().filter(|row| {
            row.confirm
                && !confirmed.contains_key(&row.promise.id)
                && row.promise.state(today, complete_through) == CommitmentState::Open
        });
        plans.extend(promises.map(|row| Plan {
            customer: row.customer,
            currency: row.promise.amount.currency,
            what: What::Promise(row.promise),
        }));
        Ok(plans)
    })
}
