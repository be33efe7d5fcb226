//! What is ahead by day, of everybody: what falls due, whom to ring, what waits for a signature or for our answer,
//! what comes back by itself; and what rests.

use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::{
    AgendaKey, AgendaLine, AgendaSnapshot, CommitmentLine, CommitmentWhat, Resting, RestingLine,
    TodayLine,
};
use crate::domain::calendar::Calendar;
use crate::domain::commitment::{Arrangement, CommitmentState, Instalment};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::standing::{HoldReason, Representative};
use crate::domain::worklist::{CommitmentCall, Reason, Standing};
use crate::store::read::ItemRow;
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl Session {
    /// What is ahead, and what rests.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn agenda(&self) -> Result<AgendaSnapshot, Error> {
        let today = self.today();
        let calendar = self.calendar()?;
        let agreements = self.agreements()?;
        let everybody = self.everybody()?;
        let mut ahead = Ahead {
            today,
            calendar: &calendar,
            lines: Vec::new(),
        };
        for line in &agreements.commitments {
            ahead.commitment(line);
        }
        for line in everybody.lines() {
            ahead.call_back(line);
        }
        let (resting, company) = self.read(|read| {
            let customers = read.customers(None)?;
            let names: BTreeMap<CustomerId, &str> = customers
                .iter()
                .map(|row| (row.id, row.name.as_str()))
                .collect();
            for ((customer, currency), case) in read.hand_offs(None)? {
                let what = msg("agenda-sales").with("by", case.colleague.as_str());
                let name = names.get(&customer).copied().unwrap_or_default();
                let line = ahead.line(
                    AgendaKey::Sales(case.id),
                    case.back_on,
                    what,
                    (customer, name, currency),
                );
                ahead.lines.push(line);
            }
            let mut resting = resting(read, today, &names)?;
            let mut representatives = read.representatives(None)?;
            for row in &customers {
                let Some(state) = row.legal_state else {
                    continue;
                };
                let who = representatives.remove(&row.id);
                let who = who.unwrap_or_else(|| Representative::unknown(today));
                resting.push(RestingLine {
                    customer: row.id,
                    name: row.name.clone(),
                    numbers: Vec::new(),
                    amount: None,
                    since: who.since,
                    until: None,
                    late: false,
                    what: Resting::Law(state, who),
                });
            }
            Ok::<_, StoreError>((resting, read.born()?))
        })?;
        for line in &resting {
            ahead.resting(line);
        }
        let mut lines = ahead.lines;
        lines.sort_by(|a, b| (a.day, a.at, &a.name, a.key).cmp(&(b.day, b.at, &b.name, b.key)));
        let mut resting = resting;
        resting.sort_by(|a, b| {
            let rank = |line: &RestingLine| match line.what {
                Resting::Dispute(_) => 0,
                Resting::Law(..) => 1,
                Resting::Hold(_) => 2,
            };
            (rank(a), a.until.is_none(), a.until, &a.name).cmp(&(
                rank(b),
                b.until.is_none(),
                b.until,
                &b.name,
            ))
        });
        Ok(AgendaSnapshot {
            today,
            now: self.clock().now,
            company,
            lines,
            resting,
        })
    }
}

/// Lines as they are gathered.
struct Ahead<'a> {
    today: NaiveDate,
    calendar: &'a Calendar,
    lines: Vec<AgendaLine>,
}

impl Ahead<'_> {
    fn line(
        &self,
        key: AgendaKey,
        day: NaiveDate,
        what: Message,
        (customer, name, currency): (CustomerId, &str, Currency),
    ) -> AgendaLine {
        AgendaLine {
            key,
            day,
            at: None,
            customer,
            name: name.to_owned(),
            currency,
            what,
            amount: None,
            // The first day on which the bank can tell.
            check_on: key
                .is_payment()
                .then(|| self.calendar.next_working_day(day)),
        }
    }

    fn put(
        &mut self,
        of: &CommitmentLine,
        (key, day): (AgendaKey, NaiveDate),
        what: Message,
        amount: Money,
    ) {
        let whom = (of.customer, of.name.as_str(), amount.currency);
        let line = self.line(key, day, what, whom);
        self.lines.push(AgendaLine {
            amount: Some(amount),
            ..line
        });
    }

    fn commitment(&mut self, of: &CommitmentLine) {
        let called = of.call;
        if !of.asks && of.state != CommitmentState::Open {
            return;
        }
        match &of.what {
            CommitmentWhat::Promise(_) if of.asks && called.is_none() => {}
            CommitmentWhat::Promise(promise) if of.asks => {
                let what = msg("agenda-broken-promise").with("day", promise.due_on);
                let key = AgendaKey::BrokenPromise(promise.id);
                self.put(of, (key, self.today), what, promise.rest());
            }
            CommitmentWhat::Promise(promise) => {
                let what = msg("agenda-promise");
                let key = AgendaKey::Promise(promise.id);
                self.put(of, (key, promise.due_on), what, promise.rest());
                if let Some(day) = of.call_on {
                    let what = msg("agenda-call-promise").with("day", promise.due_on);
                    let key = AgendaKey::CallPromise(promise.id);
                    self.put(of, (key, day), what, promise.rest());
                }
            }
            CommitmentWhat::Arrangement(arrangement) => {
                let next = arrangement.next().map(|next| next.nr);
                let unpaid = arrangement
                    .instalments
                    .iter()
                    .filter(|one| !one.rest().is_zero());
                for one in unpaid {
                    let numbered = |key| {
                        msg(key)
                            .with("nr", i64::from(one.nr))
                            .with("of", arrangement.instalments.len())
                            .with("day", one.due_on)
                    };
                    if of.asks && next == Some(one.nr) {
                        let what = match called {
                            Some(CommitmentCall::Broken) => "agenda-broken-instalment",
                            Some(CommitmentCall::Lapse) => "agenda-may-lapse",
                            _ => continue,
                        };
                        let key = AgendaKey::BrokenInstalment(arrangement.id, one.nr);
                        self.put(of, (key, self.today), numbered(what), one.rest());
                        continue;
                    }
                    let key = AgendaKey::Instalment(arrangement.id, one.nr);
                    self.put(
                        of,
                        (key, one.due_on),
                        numbered("agenda-instalment"),
                        one.rest(),
                    );
                    if let Some(day) = self.call_before(of, arrangement, one) {
                        let what = numbered("agenda-call-instalment");
                        let key = AgendaKey::CallInstalment(arrangement.id, one.nr);
                        self.put(of, (key, day), what, one.rest());
                    }
                }
                let call_on = arrangement
                    .sign_by(self.calendar)
                    .filter(|day| *day > self.today || called == Some(CommitmentCall::Signature));
                if let (Some(sent_on), Some(day), Some(total)) =
                    (arrangement.confirmed_on, call_on, arrangement.total())
                {
                    let what = msg("agenda-signature").with("day", sent_on);
                    let key = AgendaKey::Signature(arrangement.id);
                    self.put(of, (key, day.max(self.today)), what, total);
                }
            }
        }
    }

    /// The day of the friendly call before an instalment: of the next one as its line says, of those after it
    /// on the working day before.
    fn call_before(
        &self,
        of: &CommitmentLine,
        arrangement: &Arrangement,
        one: &Instalment,
    ) -> Option<NaiveDate> {
        if arrangement.next().map(|next| next.nr) == Some(one.nr) {
            return of.call_on;
        }
        let eve = self.calendar.last_working_day_before(one.due_on);
        (eve > self.today && !of.silent).then_some(eve)
    }

    fn call_back(&mut self, line: &TodayLine) {
        let row = &line.row;
        for reason in &row.reasons {
            let (what, on, at) = match (reason, &row.standing) {
                (
                    Reason::CallBack {
                        contact_name,
                        on,
                        at,
                    },
                    _,
                ) => {
                    let what = if contact_name.is_empty() {
                        msg("agenda-call-back")
                    } else {
                        msg("agenda-call-back-to").with("name", contact_name.as_str())
                    };
                    (what, *on, *at)
                }
                (
                    Reason::AskNext { name, .. },
                    Standing::NotToday {
                        until: Some(day), ..
                    },
                ) => (
                    msg("agenda-call-back-to").with("name", name.as_str()),
                    *day,
                    None,
                ),
                _ => continue,
            };
            let key = AgendaKey::CallBack(row.customer, row.open.currency);
            let whom = (row.customer, row.name.as_str(), row.open.currency);
            let made = self.line(key, on.max(self.today), what, whom);
            self.lines.push(AgendaLine {
                at,
                amount: Some(row.overdue).filter(|amount| amount.is_positive()),
                ..made
            });
        }
    }

    fn resting(&mut self, line: &RestingLine) {
        let Some(day) = line.until else { return };
        let (key, what) = match &line.what {
            Resting::Dispute(dispute) => {
                let what = if dispute.owner.is_empty() {
                    msg("agenda-dispute")
                } else {
                    msg("agenda-dispute-owner").with("owner", dispute.owner.as_str())
                };
                (AgendaKey::Dispute(dispute.id), what)
            }
            Resting::Hold(hold) => {
                let what = msg("agenda-hold").with("reason", hold.reason.message());
                (AgendaKey::Hold(hold.id), what)
            }
            Resting::Law(..) => return,
        };
        let currency = line.amount.map_or(Currency::EUR, |amount| amount.currency);
        let whom = (line.customer, line.name.as_str(), currency);
        let made = self.line(key, day, what, whom);
        self.lines.push(AgendaLine {
            amount: line.amount,
            ..made
        });
    }
}

/// Disputes and holds that run.
fn resting(
    read: &Read<'_>,
    today: NaiveDate,
    names: &BTreeMap<CustomerId, &str>,
) -> Result<Vec<RestingLine>, StoreError> {
    let disputes = read.disputes(None)?;
    let holds = read.holds(None)?;
    let of_disputes = disputes
        .values()
        .flatten()
        .flat_map(|dispute| dispute.items.iter().map(|(item, _)| *item));
    let of_holds = holds
        .values()
        .flatten()
        .flat_map(|hold| hold.items.iter().copied());
    let items: BTreeMap<ItemId, ItemRow> = read
        .items(today, of_disputes.chain(of_holds))?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let name = |customer: CustomerId| names.get(&customer).copied().unwrap_or_default().to_owned();
    let numbers = |ids: &[ItemId]| {
        let rows = ids.iter().filter_map(|id| items.get(id));
        rows.map(|row| row.number.clone()).collect::<Vec<_>>()
    };
    let mut lines = Vec::new();
    for (customer, dispute) in pairs(disputes) {
        let ids: Vec<ItemId> = dispute.items.iter().map(|(id, _)| *id).collect();
        let parts = dispute.items.iter().filter_map(|(id, part)| {
            let open = items.get(id)?.open;
            Some(part.map_or(open, |part| part.min(open)))
        });
        lines.push(RestingLine {
            customer,
            name: name(customer),
            numbers: numbers(&ids),
            amount: sum(parts),
            since: dispute.opened_on,
            until: dispute.solve_by,
            late: dispute.solve_by.is_some_and(|day| day < today),
            what: Resting::Dispute(dispute),
        });
    }
    for (customer, hold) in pairs(holds) {
        if !hold.holds_on(today) {
            continue;
        }
        let open = hold.items.iter().filter_map(|id| Some(items.get(id)?.open));
        lines.push(RestingLine {
            customer,
            name: name(customer),
            numbers: numbers(&hold.items),
            amount: sum(open),
            since: hold.from_on,
            until: hold
                .until_on
                .filter(|_| hold.reason != HoldReason::HandedOver),
            late: false,
            what: Resting::Hold(hold),
        });
    }
    Ok(lines)
}

fn pairs<T>(all: BTreeMap<CustomerId, Vec<T>>) -> impl Iterator<Item = (CustomerId, T)> {
    all.into_iter()
        .flat_map(|(customer, of)| of.into_iter().map(move |one| (customer, one)))
}

/// A sum where there is one: of nothing, or across currencies, there is none.
fn sum(amounts: impl Iterator<Item = Money>) -> Option<Money> {
    let amounts: Vec<Money> = amounts.collect();
    let currency = amounts.first()?.currency;
    Money::sum(currency, amounts)
}
