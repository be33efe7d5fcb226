//! When we and our customers work, and what counts in the order of the list.

use super::company::change;
use super::record;
use crate::app::command::{Changed, Done};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::settings::{self, CalendarSettings, LetterSettings, OrderSettings};
use crate::domain::calendar::ClosedPeriod;
use crate::domain::ids::CustomerId;
use crate::domain::message::{Refusal, msg};
use crate::domain::rhythm::{CallingTimes, Rhythm};
use crate::domain::worklist::Weights;
use crate::store::{JournalEntry, Subject};

/// Days after the due date beyond which nobody is left in peace by hand.
const PAYS_AFTER_MOST: u32 = 180;
/// Closed periods of one company.
const CLOSED_MOST: usize = 40;
/// Days of one of them.
const CLOSED_DAYS_MOST: i64 = 366;
/// Working days after a holiday that can be left alone.
const QUIET_MOST: u32 = 10;

pub(super) fn set_rhythm(
    session: &mut Session,
    customer: CustomerId,
    to: &Rhythm,
) -> Result<Done, Error> {
    if to.pays_after.is_some_and(|days| days > PAYS_AFTER_MOST) {
        let most = i64::from(PAYS_AFTER_MOST);
        return Err(Refusal::new(msg("refused-pays-after").with("most", most))
            .at("pays_after")
            .into());
    }
    closed_periods(&to.closed)?;
    record(
        session,
        "rhythm",
        msg("did-rhythm"),
        Changed::Customer(customer),
        |write| {
            if write.customers(Some(customer))?.is_empty() {
                return Err(Refusal::new(msg("refused-no-such-customer")).into());
            }
            write.set_rhythm(customer, to)?;
            Ok(JournalEntry::about(Subject::Customer(customer)))
        },
    )
}

pub(super) fn set_calendar(session: &mut Session, to: &CalendarSettings) -> Result<Done, Error> {
    closed_periods(&to.closed)?;
    if to.quiet_after_holiday > QUIET_MOST {
        return Err(
            Refusal::new(msg("refused-quiet-days").with("most", i64::from(QUIET_MOST)))
                .at("quiet")
                .into(),
        );
    }
    let calling = &to.calling;
    if ![&calling.business, &calling.consumer, &calling.government]
        .into_iter()
        .all(is_sound)
    {
        return Err(Refusal::new(msg("refused-hours")).at("hours").into());
    }
    change(session, |write| settings::calendar::set(write, to))
}

pub(super) fn set_letters(session: &mut Session, to: LetterSettings) -> Result<Done, Error> {
    change(session, |write| settings::letters::set(write, to))
}

pub(super) fn set_order(session: &mut Session, to: &OrderSettings) -> Result<Done, Error> {
    let weights = to.weights;
    let each = [weights.amount, weights.days, weights.risk, weights.chance];
    if each.iter().any(|weight| *weight > Weights::MOST) || each.iter().all(|weight| *weight == 0) {
        return Err(Refusal::new(msg("refused-weights")).at("weights").into());
    }
    if to.peace_limit.is_negative() {
        return Err(Refusal::new(msg("refused-negative-amount"))
            .at("peace_limit")
            .into());
    }
    change(session, |write| settings::order::set(write, to))
}

fn closed_periods(closed: &[ClosedPeriod]) -> Result<(), Refusal> {
    let sound = |period: &ClosedPeriod| {
        let days = (period.through - period.from).num_days();
        (0..CLOSED_DAYS_MOST).contains(&days) && period.name.chars().count() <= 80
    };
    if closed.len() > CLOSED_MOST || !closed.iter().all(sound) {
        return Err(Refusal::new(msg("refused-closed-period")).at("closed"));
    }
    Ok(())
}

/// Hours follow each other within one day.
fn is_sound(times: &CallingTimes) -> bool {
    let mut before = 0;
    times.hours.iter().all(|hours| {
        let sound = before <= hours.from && hours.from < hours.until && hours.until <= 24 * 60;
        before = hours.until;
        sound
    })
}
