//! What has to be settled about law and terms: no valid terms, customers who never had them, rates that are not
//! known any more, claims that can soon no longer be enforced.

use crate::app::error::Error;
use crate::app::letters::limitation;
use crate::app::session::Session;
use crate::app::settings::law as settings;
use crate::app::snapshots::{LawTask, TodayLine};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::law::Law;
use crate::store::{Read, StoreError};
use chrono::{Datelike as _, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl Session {
    /// What has to be settled about law and terms, the most urgent first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn law_tasks(&self) -> Result<Vec<LawTask>, Error> {
        let everybody = self.everybody()?;
        let lines: Vec<Arc<TodayLine>> = everybody.lines().cloned().collect();
        let today = self.today();
        self.read(|read| {
            let law = settings::law(read, &self.library().law)?;
            let mut tasks = limitations(read, &lines, &law, today)?;
            if today > law.verified_until {
                tasks.push(LawTask::RatesUnknown {
                    until: law.verified_until,
                });
            }
            tasks.extend(terms(read, &lines, today)?);
            Ok(tasks)
        })
    }
}

impl Session {
    /// Businesses and government bodies, owing or not, who were never given our terms, by name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn without_terms(&self) -> Result<Vec<(CustomerId, String)>, Error> {
        self.read(|read| {
            let given = given(read)?;
            let mut without: Vec<(CustomerId, String)> = read
                .customers(None)?
                .into_iter()
                .filter(|row| agrees_to_terms(row.kind) && !given.contains(&row.id))
                .map(|row| (row.id, row.name))
                .collect();
            without.sort_by(|one, other| one.1.cmp(&other.1));
            Ok(without)
        })
    }
}

/// A consumer gets the terms too, but no clause is held against one.
const fn agrees_to_terms(kind: Option<CustomerKind>) -> bool {
    matches!(
        kind,
        Some(CustomerKind::Business | CustomerKind::Government)
    )
}

/// Who were given our terms, in whichever version.
fn given(read: &Read<'_>) -> Result<BTreeSet<CustomerId>, StoreError> {
    let received = read.terms_received(None)?.into_iter();
    Ok(received.map(|(customer, ..)| customer).collect())
}

/// Claims that end within half a year, the nearest first.
fn limitations(
    read: &Read<'_>,
    lines: &[Arc<TodayLine>],
    law: &Law,
    today: NaiveDate,
) -> Result<Vec<LawTask>, StoreError> {
    let near = |renewed: &BTreeMap<ItemId, Vec<NaiveDate>>| -> Vec<LawTask> {
        let mut tasks = Vec::new();
        for line in lines {
            for item in line.items.iter().filter(|item| item.open.is_positive()) {
                let days = renewed.get(&item.id).map(Vec::as_slice);
                let limit = limitation((item.due_on, line.kind), days, law, today);
                if limit.warning.is_some() {
                    tasks.push(LawTask::Limitation {
                        customer: line.row.customer,
                        name: line.row.name.clone(),
                        number: item.number.clone(),
                        open: item.open,
                        line: limit,
                    });
                }
            }
        }
        tasks
    };
    // Without what renewed it nothing ends later: where nothing is near, letters need not be read.
    if near(&BTreeMap::new()).is_empty() {
        return Ok(Vec::new());
    }
    let mut tasks = near(&read.limitation_renewed(None)?);
    tasks.sort_by_key(|task| match task {
        LawTask::Limitation { line, .. } => line.last_day,
        _ => NaiveDate::MAX,
    });
    Ok(tasks)
}

/// What is to be settled about our terms; nothing while there are no customers who owe anything.
fn terms(
    read: &Read<'_>,
    lines: &[Arc<TodayLine>],
    today: NaiveDate,
) -> Result<Vec<LawTask>, StoreError> {
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let versions = read.terms()?;
    let Some(newest) = versions.iter().find(|version| version.valid_from <= today) else {
        return Ok(vec![LawTask::NoTermsToday]);
    };
    let mut tasks = Vec::new();
    let last = settings::terms_looked_at(read)?;
    let known = last.unwrap_or(newest.valid_from).max(newest.valid_from);
    if known.year() < today.year() {
        tasks.push(LawTask::TermsYearly { last });
    }
    let given = given(read)?;
    let never: BTreeMap<CustomerId, String> = lines
        .iter()
        .filter(|line| agrees_to_terms(line.kind) && !given.contains(&line.row.customer))
        .map(|line| (line.row.customer, line.row.name.clone()))
        .collect();
    if !never.is_empty() {
        let mut never: Vec<_> = never.into_iter().collect();
        never.sort_by(|one, other| one.1.cmp(&other.1));
        tasks.push(LawTask::TermsNotGiven(never));
    }
    Ok(tasks)
}
