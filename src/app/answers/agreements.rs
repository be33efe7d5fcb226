//! Promises and arrangements, each judged from what came in.

use super::customer::{judged, letter_line};
use super::facts::{copy_state, item_line};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::{AgreementsSnapshot, CommitmentLine, CommitmentWhat};
use crate::domain::commitment::CommitmentState;
use crate::domain::ids::{CustomerId, ItemId};
use crate::store::read::{CopyRow, CustomerRow, ItemRow, LetterRow};
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl Session {
    /// Every promise and arrangement, by the day of what comes next.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn agreements(&self) -> Result<AgreementsSnapshot, Error> {
        let today = self.today();
        let calendar = self.calendar()?;
        let through = self.common()?.books.complete_through;
        let snapshot = self.read(|read| {
            let promises = judged(read.promises(today, None)?, |row| {
                row.promise.state(today, through)
            });
            let arrangements = judged(read.arrangements(today, None)?, |row| {
                row.arrangement.state(today, through)
            });
            let ids = promises
                .iter()
                .flat_map(|(row, _)| row.promise.items.iter())
                .chain(
                    arrangements
                        .iter()
                        .flat_map(|(row, _)| row.arrangement.items.iter()),
                )
                .copied();
            let items: BTreeMap<ItemId, ItemRow> = read
                .items(today, ids)?
                .into_iter()
                .map(|item| (item.id, item))
                .collect();
            let about = About {
                customers: read
                    .customers(None)?
                    .into_iter()
                    .map(|row| (row.id, row))
                    .collect(),
                phones: read
                    .contacts(None)?
                    .into_iter()
                    .filter_map(|(customer, people)| {
                        Some((
                            customer,
                            people.into_iter().find_map(|person| person.phone)?,
                        ))
                    })
                    .collect(),
                copies: read.copies(items.keys().copied())?,
                items,
                letters: read.letters(None)?,
                today,
            };
            let mut lines = Vec::new();
            for (row, state) in promises {
                let letter = about
                    .letters
                    .iter()
                    .find(|letter| letter.promise == Some(row.promise.id));
                let call_on = (state == CommitmentState::Open)
                    .then(|| calendar.last_working_day_before(row.promise.due_on));
                let due = row.confirm && letter.is_none() && state == CommitmentState::Open;
                let ids = row.promise.items.clone();
                let day = row.promise.due_on;
                lines.push((
                    day,
                    about.line(
                        row.customer,
                        &ids,
                        CommitmentWhat::Promise(row.promise),
                        state,
                        row.by,
                        call_on,
                        letter,
                        due,
                    ),
                ));
            }
            for (row, state) in arrangements {
                let letter = about
                    .letters
                    .iter()
                    .find(|letter| letter.arrangement == Some(row.arrangement.id));
                let next = row.arrangement.next().map(|next| next.due_on);
                let call_on = next
                    .filter(|_| state == CommitmentState::Open)
                    .map(|day| calendar.last_working_day_before(day));
                let runs = matches!(state, CommitmentState::Open | CommitmentState::InDefault);
                let ids = row.arrangement.items.clone();
                let day = next
                    .or_else(|| row.arrangement.instalments.last().map(|last| last.due_on))
                    .unwrap_or(row.arrangement.made_on);
                let due = row.confirm && letter.is_none() && runs;
                lines.push((
                    day,
                    about.line(
                        row.customer,
                        &ids,
                        CommitmentWhat::Arrangement(row.arrangement),
                        state,
                        row.by,
                        call_on,
                        letter,
                        due,
                    ),
                ));
            }
            lines.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
            Ok(AgreementsSnapshot {
                today,
                // An account of which nothing was ever read leaves no day to name.
                complete_through: through.filter(|day| *day > NaiveDate::MIN),
                commitments: lines.into_iter().map(|(_, line)| line).collect(),
            })
        })?;
        Ok(snapshot)
    }
}

/// What lines are made from.
struct About {
    customers: BTreeMap<CustomerId, CustomerRow>,
    phones: BTreeMap<CustomerId, String>,
    items: BTreeMap<ItemId, ItemRow>,
    copies: BTreeMap<ItemId, CopyRow>,
    letters: Vec<LetterRow>,
    today: NaiveDate,
}

impl About {
    #[expect(
        clippy::too_many_arguments,
        reason = "one line's parts, gathered by two loops"
    )]
    fn line(
        &self,
        customer: CustomerId,
        items: &[ItemId],
        what: CommitmentWhat,
        state: CommitmentState,
        by: Option<String>,
        call_on: Option<NaiveDate>,
        letter: Option<&LetterRow>,
        confirmation_due: bool,
    ) -> CommitmentLine {
        let row = self.customers.get(&customer);
        CommitmentLine {
            customer,
            name: row.map(|row| row.name.clone()).unwrap_or_default(),
            phone: self
                .phones
                .get(&customer)
                .cloned()
                .or_else(|| row.and_then(|row| row.phone.clone())),
            what,
            state,
            by,
            call_on,
            items: items
                .iter()
                .filter_map(|id| self.items.get(id))
                .map(|item| {
                    let mut line = item_line(item, None, &self.copies, self.today);
                    line.copy = copy_state(item, &self.copies);
                    line
                })
                .collect(),
            confirmation: letter.cloned().map(letter_line),
            confirmation_due,
        }
    }
}
