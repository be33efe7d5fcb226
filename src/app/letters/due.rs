//! Which letters are due: what the worklist says is to be written today, agreements that wait for
//! their confirmation, complaints that wait for a word, and claims that wait to be lodged.

use super::asked;
use crate::app::answers::called;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::BooksSnapshot;
use crate::domain::asked_letter::WaitingLetter;
use crate::domain::commitment::{Arrangement, CommitmentId, CommitmentState, Promise};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::{
    ArrangementId, AskedLetterId, CustomerId, DisputeId, ItemId, PromiseId, SideAgreementId,
};
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Currency;
use crate::domain::side_agreement::SideAgreement;
use crate::domain::standing::{LegalState, Representative};
use crate::domain::worklist::{Standing, WorklistRow, compare};
use crate::store::read::DisputeRow;
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeMap;

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
    /// A complaint: received, or what came of it.
    Dispute(DisputeRow),
    /// Our claim, to whoever acts for a customer for whom the law took over.
    Claim {
        state: LegalState,
        who: Representative,
        items: Vec<ItemId>,
    },
    /// What somebody asked for, about these items.
    Asked {
        one: WaitingLetter,
        items: Vec<ItemId>,
    },
    /// An arrangement that was not kept, or that ended.
    After(LetterKind, Arrangement),
    /// Something else that was agreed.
    Side(SideAgreement),
}

impl Plan {
    pub(super) const fn kind(&self) -> LetterKind {
        match &self.what {
            What::Reminder { kind, .. } => *kind,
            What::Arrangement(_) => LetterKind::ArrangementConfirmation,
            What::Promise(_) => LetterKind::PromiseConfirmation,
            What::Dispute(row) if row.end.is_some() => LetterKind::DisputeOutcome,
            What::Dispute(_) => LetterKind::DisputeReceived,
            What::Claim { .. } => LetterKind::ClaimLodging,
            What::Asked { one, .. } => one.letter.kind,
            What::After(kind, _) => *kind,
            What::Side(_) => LetterKind::AgreementConfirmation,
        }
    }

    pub(super) const fn arrangement(&self) -> Option<ArrangementId> {
        match &self.what {
            What::Arrangement(arrangement) | What::After(_, arrangement) => Some(arrangement.id),
            _ => None,
        }
    }

    pub(super) const fn promise(&self) -> Option<PromiseId> {
        match &self.what {
            What::Promise(promise) => Some(promise.id),
            _ => None,
        }
    }

    /// The last day for which it reckons interest. In a bankruptcy what runs after the day of the judgment is not
    /// admitted (art. 128 Fw).
    pub(super) fn interest_through(&self, letter_day: NaiveDate) -> NaiveDate {
        match &self.what {
            What::Claim {
                state: LegalState::Bankrupt,
                who,
                ..
            } => letter_day.min(who.since),
            _ => letter_day,
        }
    }

    pub(super) const fn dispute(&self) -> Option<DisputeId> {
        match &self.what {
            What::Dispute(row) => Some(row.dispute.id),
            _ => None,
        }
    }

    pub(super) const fn asked(&self) -> Option<AskedLetterId> {
        match &self.what {
            What::Asked { one, .. } => Some(one.id),
            _ => None,
        }
    }

    pub(super) const fn side_agreement(&self) -> Option<SideAgreementId> {
        match &self.what {
            What::Side(agreement) => Some(agreement.id),
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
            What::Arrangement(arrangement) | What::After(_, arrangement) => {
                arrangement.items.clone()
            }
            What::Side(_) => Vec::new(),
            What::Promise(promise) => promise.items.clone(),
            What::Dispute(row) => row.dispute.items.iter().map(|(item, _)| *item).collect(),
            What::Claim { items, .. } => items.clone(),
            What::Asked { items, .. } => items.clone(),
        }
    }
}

/// How many letters are due.
pub(in crate::app) fn letters_due(session: &Session) -> Result<usize, Error> {
    let (_, plans) = plans(session, None)?;
    Ok(plans.len())
}

/// Every letter that is due, and the gate; of one customer where given.
pub(super) fn plans(
    session: &Session,
    of: Option<CustomerId>,
) -> Result<(BooksSnapshot, Vec<Plan>), Error> {
    let (books, rows, silent) = rows(session, of)?;
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
                    // That an arrangement ended is said by the arrangement itself, below.
                    kind: todo
                        .letter
                        .filter(|kind| *kind != LetterKind::ArrangementEnd)?,
                    step: todo.name,
                    items: todo.items,
                    also: todo.also,
                },
            })
        })
        .collect();
    plans.extend(confirmations(
        session,
        of,
        (books.complete_through, &silent),
    )?);
    plans.extend(session.read(|read| answers(read, of))?);
    plans.extend(session.read(|read| claims(read, session.today(), of))?);
    plans.extend(asked::plans(session, of, books.complete_through)?);
    Ok((books, plans))
}

/// The rows of the list in order, the gate, and what was agreed of which nothing is asked now.
fn rows(
    session: &Session,
    of: Option<CustomerId>,
) -> Result<(BooksSnapshot, Vec<WorklistRow>, Vec<CommitmentId>), Error> {
    let Some(of) = of else {
        let everybody = session.everybody()?;
        let rows = everybody.todo().iter().map(|line| line.row.clone());
        let silent = called(&everybody).silent;
        return Ok((everybody.common.books.clone(), rows.collect(), silent));
    };
    let one = session.one(of)?;
    let mut rows: Vec<_> = one.lines.into_iter().map(|line| line.row).collect();
    let silent = rows
        .iter()
        .flat_map(|row| row.called.silent.iter().copied());
    let silent = silent.collect();
    rows.sort_by(compare);
    Ok((one.common.books.clone(), rows, silent))
}

/// Complaints that were received, or settled, and of which the customer has not heard by letter yet: a letter about
/// each.
fn answers(read: &Read<'_>, of: Option<CustomerId>) -> Result<Vec<Plan>, StoreError> {
    let rows = read.dispute_rows(of)?.into_iter();
    let due: Vec<DisputeRow> = rows.filter(|row| row.acknowledge || row.tell).collect();
    if due.is_empty() {
        return Ok(Vec::new());
    }
    // With whom the law has, nobody corresponds any more.
    let under_the_law = read.representatives(of)?;
    let plans = due.into_iter().map(|row| Plan {
        customer: row.customer,
        currency: row.currency,
        what: What::Dispute(row),
    });
    let reachable = plans.filter(|plan| !under_the_law.contains_key(&plan.customer));
    Ok(reachable.collect())
}

/// Claims that wait to be lodged, one in each currency.
fn claims(
    read: &Read<'_>,
    today: NaiveDate,
    of: Option<CustomerId>,
) -> Result<Vec<Plan>, StoreError> {
    let mut waiting = read.representatives(of)?;
    waiting.retain(|_, who| who.lodge);
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let states: BTreeMap<CustomerId, LegalState> = read
        .customers(of)?
        .into_iter()
        .filter_map(|row| Some((row.id, row.legal_state?)))
        .collect();
    let mut owed: BTreeMap<(CustomerId, Currency), Vec<ItemId>> = BTreeMap::new();
    for row in read.open_items(today, of)? {
        if waiting.contains_key(&row.customer) && row.open.is_positive() {
            let items = owed.entry((row.customer, row.open.currency)).or_default();
            items.push(row.id);
        }
    }
    let plan = |((customer, currency), items)| {
        Some(Plan {
            customer,
            currency,
            what: What::Claim {
                state: *states.get(&customer)?,
                who: waiting.get(&customer)?.clone(),
                items,
            },
        })
    };
    Ok(owed.into_iter().filter_map(plan).collect())
}

/// Agreements that want a letter: a confirmation; a chance to pay after all; the end. With whom the law has,
/// nothing is agreed any more.
fn confirmations(
    session: &Session,
    of: Option<CustomerId>,
    (complete_through, silent): (Option<NaiveDate>, &[CommitmentId]),
) -> Result<Vec<Plan>, Error> {
    let today = session.today();
    let calendar = session.calendar()?;
    let post_days = session.library().law.delivery_days(today);
    session.read(|read| {
        let reachable: BTreeMap<CustomerId, Option<CustomerKind>> = read
            .customers(of)?
            .into_iter()
            .filter(|row| row.legal_state.is_none())
            .map(|row| (row.id, row.kind))
            .collect();
        let mut plans = Vec::new();
        for row in read.arrangements(today, of)? {
            let Some(kind) = reachable.get(&row.customer) else {
                continue;
            };
            let state = row.arrangement.state(today, complete_through);
            let after = row.arrangement.letter_due(
                *kind,
                (today, complete_through),
                (&calendar, post_days),
            );
            let confirm = row.confirm && row.arrangement.confirmed_on.is_none() && state.runs();
            let plan = |what| Plan {
                customer: row.customer,
                currency: row.currency,
                what,
            };
            if confirm {
                plans.push(plan(What::Arrangement(row.arrangement.clone())));
            }
            let id = CommitmentId::Arrangement(row.arrangement.id);
            let after = after.filter(|_| !silent.contains(&id));
            plans.extend(after.map(|kind| plan(What::After(kind, row.arrangement))));
        }
        let confirmed = read.confirmed_promises()?;
        let promises = read.promises(today, of)?.into_iter().filter(|row| {
            row.confirm
                && reachable.contains_key(&row.customer)
                && !confirmed.contains_key(&row.promise.id)
                && row.promise.state(today, complete_through) == CommitmentState::Open
        });
        plans.extend(promises.map(|row| Plan {
            customer: row.customer,
            currency: row.promise.amount.currency,
            what: What::Promise(row.promise),
        }));
        plans.extend(side_agreements(read, of, &reachable)?);
        Ok(plans)
    })
}

/// What else was agreed and waits for its letter, the oldest first.
fn side_agreements(
    read: &Read<'_>,
    of: Option<CustomerId>,
    reachable: &BTreeMap<CustomerId, Option<CustomerKind>>,
) -> Result<Vec<Plan>, StoreError> {
    let waiting = read.side_agreements(of)?.into_iter().rev();
    let waiting = waiting.filter(|agreement| {
        agreement.confirm
            && agreement.confirmed_on.is_none()
            && agreement.ended_because.is_none()
            && reachable.contains_key(&agreement.customer)
    });
    let plans = waiting.map(|agreement| Plan {
        customer: agreement.customer,
        currency: agreement.currency,
        what: What::Side(agreement),
    });
    Ok(plans.collect())
}
