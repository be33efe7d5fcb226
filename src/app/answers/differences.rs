//! Small differences that were let go: rounding, discount for paying early, what banks abroad kept.

use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::DifferenceLine;
use crate::domain::ids::CustomerId;
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
            let lines = read.differences()?.into_iter().map(|row| DifferenceLine {
                on: row.on,
                item: row.item,
                number: row.number,
                customer: row.customer,
                name: names.get(&row.customer).cloned().unwrap_or_default(),
                amount: row.amount,
                why: row.why,
            });
            Ok(lines.collect())
        })
    }
}
