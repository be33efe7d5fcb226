//! Letters that somebody asked for: which items each is about on the day on which it is made, and whether
//! it may go at all.

use super::due::{Plan, What};
use super::material::handed_over;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::asked_letter::{AskedLetter, WaitingLetter};
use crate::domain::commitment::CommitmentState;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::letter_rules::{Circumstances, LetterRules};
use crate::domain::message::Message;
use crate::store::read::ItemRow;
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The plans of those that wait; of one customer where given.
pub(super) fn plans(
    session: &Session,
    of: Option<CustomerId>,
    complete_through: Option<NaiveDate>,
) -> Result<Vec<Plan>, Error> {
    let today = session.today();
    session.read(|read| {
        let waiting = read.asked_letters(of)?;
        if waiting.is_empty() {
            return Ok(Vec::new());
        }
        let whose = waiting.iter().map(|one| one.letter.customer);
        let open = read.open_items_of(today, whose)?;
        let resting = resting(read, of, today, complete_through)?;
        let plan = |one: WaitingLetter| Plan {
            customer: one.letter.customer,
            currency: one.letter.currency,
            what: What::Asked {
                items: items(&one.letter, &open, &resting, today),
                one,
            },
        };
        Ok(waiting.into_iter().map(plan).collect())
    })
}

/// Which items a letter is about: what is late and not agreed upon otherwise for one that goes after money,
/// whatever is due for an interruption of limitation, all of it for a statement.
fn items(
    asked: &AskedLetter,
    open: &[ItemRow],
    resting: &BTreeSet<ItemId>,
    today: NaiveDate,
) -> Vec<ItemId> {
    let theirs = open
        .iter()
        .filter(|row| row.customer == asked.customer && row.open.currency == asked.currency);
    let late = |row: &ItemRow| row.due_on < today && row.open.is_positive();
    let about = |row: &&ItemRow| match asked.kind {
        LetterKind::AccountStatement => !row.open.is_zero(),
        LetterKind::LimitationInterruption => late(row),
        LetterKind::DefaultNotice | LetterKind::HandOverNotice => {
            late(row) && !resting.contains(&row.id)
        }
        _ => false,
    };
    theirs.filter(about).map(|row| row.id).collect()
}

/// What sleeps: items of a promise or an arrangement that runs, and those contested as a whole.
fn resting(
    read: &Read<'_>,
    of: Option<CustomerId>,
    today: NaiveDate,
    complete_through: Option<NaiveDate>,
) -> Result<BTreeSet<ItemId>, StoreError> {
    let runs = |state| matches!(state, CommitmentState::Open | CommitmentState::InDefault);
    let mut resting = BTreeSet::new();
    for row in read.promises(today, of)? {
        if runs(row.promise.state(today, complete_through)) {
            resting.extend(row.promise.items);
        }
    }
    for row in read.arrangements(today, of)? {
        if runs(row.arrangement.state(today, complete_through)) {
            resting.extend(row.arrangement.items);
        }
    }
    for dispute in read.disputes(of)?.into_values().flatten() {
        let whole = dispute.items.iter().filter(|(_, part)| part.is_none());
        resting.extend(whole.map(|(item, _)| *item));
    }
    Ok(resting)
}

/// Why a letter may not go to a customer as they stand today; `None`: it may.
pub(in crate::app) fn bar(
    read: &Read<'_>,
    rules: &LetterRules,
    customer: CustomerId,
    kind: LetterKind,
    today: NaiveDate,
) -> Result<Option<Message>, StoreError> {
    let row = read.customers(Some(customer))?.pop();
    let handed_over = handed_over(read, Some(customer), today)?.contains(&customer);
    let how = Circumstances {
        kind: row.as_ref().and_then(|row| row.kind),
        estate: row.is_some_and(|row| row.legal_state.is_some()),
        handed_over,
    };
    Ok(rules.bar(kind, how).map(|(_, why)| why))
}
