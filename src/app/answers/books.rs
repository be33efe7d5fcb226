//! Whether the books are complete: "our bank is in through yesterday, and your payment is not in it"
//! must be true when it is said (tip 1).

use crate::app::snapshots::{BooksAccount, BooksSnapshot};
use crate::domain::calendar::Calendar;
use crate::domain::money::{Currency, Money};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeMap;

pub(super) fn books(
    read: &Read<'_>,
    calendar: &Calendar,
    today: NaiveDate,
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
    for receipt in read
        .unallocated_receipts()?
        .into_iter()
        .filter(|receipt| receipt.waits())
    {
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
