//! What everybody's standing rests on beside their own facts: whether the books are complete, and the money
//! that waits. "Our bank is in through yesterday, and your payment is not in it" must be true when it is said
//! (tip 1).

use crate::app::error::Error;
use crate::app::matching_book::proposals_among;
use crate::app::session::{Basis, Session};
use crate::app::snapshots::{BooksAccount, BooksSnapshot};
use crate::domain::calendar::Calendar;
use crate::domain::ids::CustomerId;
use crate::domain::money::{Currency, Money};
use crate::store::read::{Credits, ReceiptRow, credits_in};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The books, and receipts that are not yet put against items.
#[derive(Debug)]
pub(in crate::app) struct Common {
    pub(in crate::app) books: BooksSnapshot,
    /// What customers have in credit.
    pub(super) credits: Credits,
    /// Receipts not yet explained, by every customer who is a candidate for one: no reminder until it is
    /// settled.
    pub(super) candidates: BTreeMap<CustomerId, Vec<ReceiptRow>>,
}

impl Session {
    /// The books and the money that waits; read once for a state of the company file.
    pub(in crate::app) fn common(&self) -> Result<Arc<Common>, Error> {
        let basis = self.basis()?;
        if let Some(common) = self.known.borrow().common(basis) {
            return Ok(common);
        }
        let calendar = self.calendar()?;
        let today = self.today();
        let common = self.read(|read| {
            let unallocated = read.unallocated_receipts()?;
            Ok::<_, StoreError>(Common {
                books: books(read, &calendar, today, &unallocated)?,
                credits: credits_in(&unallocated),
                candidates: candidates(read, today, unallocated)?,
            })
        })?;
        let common = Arc::new(common);
        self.known.borrow_mut().keep_common(basis, &common);
        Ok(common)
    }

    /// What an answer rests on: the last line of the journal, the day, and the half of the day.
    pub(in crate::app) fn basis(&self) -> Result<Basis, Error> {
        let clock = self.clock();
        Ok((self.store.revision()?, clock.today, clock.afternoon))
    }
}

fn books(
    read: &Read<'_>,
    calendar: &Calendar,
    today: NaiveDate,
    unallocated: &[ReceiptRow],
) -> Result<BooksSnapshot, StoreError> {
    let needed_through = calendar.last_working_day_before(today);
    let accounts: Vec<BooksAccount> = read
        .account_books()?
        .into_iter()
        .map(|row| BooksAccount {
            id: row.id,
            account: row.account,
            name: row.name,
            booked_through: row.booked_through,
            gap: row.gaps.first().copied(),
            counts: row.counts,
        })
        .collect();
    let mut unexplained: BTreeMap<Currency, Money> = BTreeMap::new();
    let mut unexplained_count = 0;
    for receipt in unallocated.iter().filter(|receipt| receipt.waits()) {
        unexplained_count += 1;
        let currency = receipt.unallocated.currency;
        let sum = unexplained.entry(currency).or_insert(Money::zero(currency));
        sum.minor = sum.minor.saturating_add(receipt.unallocated.minor);
    }
    let complete_through = complete_through(&accounts);
    let behind = |account: &&BooksAccount| {
        account
            .booked_through
            .is_none_or(|day| day < needed_through)
    };
    Ok(BooksSnapshot {
        complete: !accounts
            .iter()
            .filter(|account| account.counts)
            .any(|account| behind(&account)),
        needed_through,
        complete_through,
        accounts,
        unexplained_count,
        unexplained: unexplained.into_values().collect(),
        overridden: read.books_override(today)?,
    })
}

/// The day through which every account that counts is booked; `None` when none counts. An account of
/// which nothing was ever read keeps everything at "never": the day before the first.
fn complete_through(accounts: &[BooksAccount]) -> Option<NaiveDate> {
    accounts
        .iter()
        .filter(|account| account.counts)
        .map(|account| account.booked_through.unwrap_or(NaiveDate::MIN))
        .min()
}

fn candidates(
    read: &Read<'_>,
    today: NaiveDate,
    unallocated: Vec<ReceiptRow>,
) -> Result<BTreeMap<CustomerId, Vec<ReceiptRow>>, StoreError> {
    let mut candidates: BTreeMap<CustomerId, Vec<ReceiptRow>> = BTreeMap::new();
    for (receipt, proposal) in proposals_among(read, today, unallocated)? {
        let named: BTreeSet<_> = proposal
            .candidates
            .iter()
            .map(|candidate| candidate.customer)
            .chain(proposal.customer)
            .collect();
        for customer in named {
            candidates
                .entry(customer)
                .or_default()
                .push(receipt.clone());
        }
    }
    Ok(candidates)
}
