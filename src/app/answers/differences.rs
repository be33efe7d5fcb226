//! Small differences that were let go: rounding, discount for paying early, what banks abroad kept.

use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::DifferenceLine;
use crate::domain::ids::CustomerId;
use crate::store::{Read, StoreError};
use std::collections::BTreeMap;

impl Session {
    /// What was let go, by day: for who keeps the books.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn differences(&self) -> Result<Vec<DifferenceLine>, Error> {
        self.read(|read| {
            let names: BTreeMap<CustomerId, String> = read
                .customers(None)?
                .into_iter()
                .map(|row| (row.id, row.name))
                .collect();
            let name = |customer| names.get(&customer).cloned().unwrap_or_default();
            lines(read, name)
        })
    }
}

/// What was let go, by day, with the customers by name.
pub(super) fn lines(
    read: &Read<'_>,
    name: impl Fn(CustomerId) -> String,
) -> Result<Vec<DifferenceLine>, StoreError> {
    let rows = read.differences()?.into_iter();
    let lines = rows.map(|row| DifferenceLine {
        on: row.on,
        item: row.item,
        number: row.number,
        customer: row.customer,
        name: name(row.customer),
        amount: row.amount,
        why: row.why,
    });
    Ok(lines.collect())
}
