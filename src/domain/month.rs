//! How this month went: who was left in peace, and how late calls and letters were (seeds A4.3, B27, B40).
//!
//! A call that was due on Wednesday 21 October and was made on Monday the 26th was five days late, three of them
//! working days. Nothing of it is kept: it follows from the steps that were taken and the days they were due.

use super::calendar::Calendar;
use super::dunning::{Procedure, StepChannel, StepDone};
use super::peace::Peace;
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// Contacts of one kind, and how late they were.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Made {
    /// How many.
    pub made: usize,
    /// Of these, later than the day they were due.
    pub late: usize,
    /// Days late together.
    pub days: i64,
    /// The working days among them.
    pub working_days: u32,
}

/// The month so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Month {
    /// Regular late payers who were left in peace.
    pub peace: Peace,
    /// Calls that were steps of the procedure.
    pub calls: Made,
    /// Reminders.
    pub letters: Made,
}

impl AddAssign for Made {
    fn add_assign(&mut self, other: Self) {
        self.made += other.made;
        self.late += other.late;
        self.days += other.days;
        self.working_days += other.working_days;
    }
}

impl AddAssign for Month {
    fn add_assign(&mut self, other: Self) {
        self.peace += other.peace;
        self.calls += other.calls;
        self.letters += other.letters;
    }
}

/// An item with the steps that we took for it, oldest first.
#[derive(Debug, Clone, Copy)]
pub struct Chased<'a> {
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// Every step it has had.
    pub steps: &'a [StepDone],
}

/// Calls and letters to one customer between the first of the month and today. Items that went into one contact
/// are one, as late as the latest of them. `calling` is the calendar for calls to this customer.
#[must_use]
pub fn made_in_month<'a>(
    items: impl IntoIterator<Item = Chased<'a>>,
    procedure: &Procedure,
    (calendar, calling): (&Calendar, &Calendar),
    today: NaiveDate,
) -> (Made, Made) {
    let mut contacts: BTreeMap<(NaiveDate, usize, bool), NaiveDate> = BTreeMap::new();
    for item in items {
        for (nth, step) in item.steps.iter().enumerate() {
            let this_month = (step.done_on.year(), step.done_on.month())
                == (today.year(), today.month())
                && step.done_on <= today;
            let Some(place) = procedure.index_of(&step.step).filter(|_| this_month) else {
                continue;
            };
            let due = procedure
                .next_step(item.due_on, &item.steps[..nth])
                .map_or(step.done_on, |next| next.on);
            let planned = match procedure.steps[place].channel {
                StepChannel::Letter => calendar.working_day_on_or_after(due),
                _ => calling.call_day(due),
            };
            contacts
                .entry((step.done_on, place, step.by_talk))
                .and_modify(|earliest| *earliest = planned.min(*earliest))
                .or_insert(planned);
        }
    }
    let (mut calls, mut letters) = (Made::default(), Made::default());
    for ((done_on, place, by_talk), planned) in contacts {
        let days = (done_on - planned).num_days().max(0);
        let one = Made {
            made: 1,
            late: usize::from(days > 0),
            days,
            working_days: calendar.working_days_between(planned, done_on),
        };
        match procedure.steps[place].channel {
            // A first letter that was made a call by hand is one.
            StepChannel::Letter if !by_talk => letters += one,
            StepChannel::Letter | StepChannel::Call => calls += one,
            StepChannel::Visit | StepChannel::Sales | StepChannel::HandOver => {}
        }
    }
    (calls, letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::library::procedures::Procedures;
    use crate::app::settings::ProcedureSettings;
    use crate::domain::calendar::test_days::day;
    use crate::domain::customer_kind::CustomerKind;

    fn step(step: &str, done_on: &str, deadline: Option<&str>) -> StepDone {
        StepDone {
            step: step.to_owned(),
            done_on: day(done_on),
            deadline: deadline.map(day),
            by_talk: step == "call",
        }
    }

    fn made(steps: &[StepDone], today: &str) -> (Made, Made) {
        let procedure = Procedures::load()
            .for_kind(Some(CustomerKind::Business), &ProcedureSettings::default());
        let calendar = Calendar::default();
        let item = Chased {
            due_on: day("2026-10-02"),
            steps,
        };
        // Two invoices in one contact are one.
        made_in_month([item, item], &procedure, (&calendar, &calendar), day(today))
    }

    /// Seed B27: due on 21 October, made on the 26th: five days, three of them working days.
    #[test]
    fn a_call_that_came_too_late_is_counted_with_its_days() {
        let letter = step("letter-1", "2026-10-09", Some("2026-10-16"));
        let (calls, letters) = made(
            &[letter.clone(), step("call", "2026-10-26", None)],
            "2026-10-30",
        );
        let late = Made {
            made: 1,
            late: 1,
            days: 5,
            working_days: 3,
        };
        assert_eq!(calls, late);
        assert_eq!((letters.made, letters.late), (1, 0));
        let (calls, _) = made(&[letter, step("call", "2026-10-21", None)], "2026-10-30");
        assert_eq!((calls.made, calls.late), (1, 0));
    }

    /// Seed B40: a letter that was printed four days late is counted, and what follows from it is not late again.
    #[test]
    fn a_letter_that_was_printed_late_is_counted_once() {
        let steps = [
            step("letter-1", "2026-10-13", Some("2026-10-20")),
            step("call", "2026-10-28", None),
        ];
        let (calls, letters) = made(&steps, "2026-10-30");
        assert_eq!((letters.late, letters.days), (1, 4));
        assert_eq!(
            (calls.made, calls.late),
            (1, 0),
            "the 25th is a Sunday: Wednesday the 28th"
        );
        assert_eq!(
            made(&steps, "2026-11-02"),
            (Made::default(), Made::default())
        );
    }
}
