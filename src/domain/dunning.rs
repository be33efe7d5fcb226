//! The dunning procedure: the ordered steps that an open item goes through, and which is next.
//!
//! Example, the standard for a business customer: due Friday 2 October; letter 1 on Friday 9 October
//! with a deadline of Friday 16 October; call on Wednesday 21 October, five days after that deadline;
//! then the last reminder; hand-over advised from 2 December (seed B41, B42, B45, B46).
//!
//! Steps are counted per item. The next one is the first after the furthest that was done, and its day
//! is a day counted from the due date or from the deadline given in the step before, whichever is
//! later: when a letter went out late everything after it shifts, never the other way.

use crate::domain::code::coded;
use crate::domain::letter_kind::LetterKind;
use chrono::{Days, Months, NaiveDate};

coded! {
    /// By which means a step reaches the customer.
    pub enum StepChannel "step" {
        /// Write.
        Letter = "letter",
        /// Ring.
        Call = "call",
        /// Go there.
        Visit = "visit",
        /// Let sales ring.
        Sales = "sales",
        /// Give the case away.
        HandOver = "hand-over",
    }
}

/// From which day a step counts its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepBase {
    /// Days after the due date.
    DueDate,
    /// Days after the deadline given in the step before; without one, after the day it was done.
    PreviousDeadline,
    /// Calendar months after the due date.
    MonthsAfterDue,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcedureStep {
    /// Stable name: `letter-1`, `call`, `letter-last`, `fourteen-day`, `hand-over`.
    pub id: String,
    /// By which means.
    pub channel: StepChannel,
    /// From where it counts.
    pub base: StepBase,
    /// How many days (or months) after that.
    pub after: u32,
    /// Which letter, for a letter.
    pub letter: Option<LetterKind>,
    /// Days that the letter gives to pay; `None` gives no day (14-day letter).
    pub deadline_days: Option<u32>,
}

/// The ordered steps for one kind of customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    /// `business`, `consumer`, `government`.
    pub id: String,
    /// In order; the last is the hand-over.
    pub steps: Vec<ProcedureStep>,
    /// Months after the due date at which handing over is urgent.
    pub hand_over_urgent_months: u32,
}

/// A step that an item has had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepDone {
    /// Its id in the procedure.
    pub step: String,
    /// When.
    pub done_on: NaiveDate,
    /// The last day to pay that was given in it; for a 14-day letter the last free day, reckoned and
    /// never printed.
    pub deadline: Option<NaiveDate>,
    /// It was talked about, by telephone or at the door, also where the procedure has a letter.
    pub by_talk: bool,
}

/// The step that comes next for an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// Its place in the procedure.
    pub index: usize,
    /// First day on which it may be taken, before the calendar moves it.
    pub on: NaiveDate,
}

impl Procedure {
    /// Where a step stands in this procedure.
    #[must_use]
    pub fn index_of(&self, step: &str) -> Option<usize> {
        self.steps.iter().position(|candidate| candidate.id == step)
    }

    /// A letter of this kind has gone out about an item, and what it gave has passed.
    #[must_use]
    pub fn has_run_out(&self, letter: LetterKind, done: &[StepDone], today: NaiveDate) -> bool {
        let is_it = |step: &StepDone| {
            let known = self.index_of(&step.step).and_then(|at| self.steps.get(at));
            !step.by_talk && known.is_some_and(|known| known.letter == Some(letter))
        };
        done.iter()
            .filter(|step| is_it(step))
            .any(|step| step.deadline.is_some_and(|deadline| deadline < today))
    }

    /// The next step of an item; `None` when all were done.
    #[must_use]
    pub fn next_step(&self, due_on: NaiveDate, done: &[StepDone]) -> Option<NextStep> {
        let furthest = done
            .iter()
            .filter_map(|step| self.index_of(&step.step).map(|index| (index, step)))
            .max_by_key(|(index, step)| (*index, step.done_on));
        let index = furthest.map_or(0, |(index, _)| index + 1);
        let step = self.steps.get(index)?;
        let after_due = match step.base {
            StepBase::DueDate => due_on.checked_add_days(Days::new(u64::from(step.after))),
            StepBase::MonthsAfterDue => due_on.checked_add_months(Months::new(step.after)),
            StepBase::PreviousDeadline => due_on.checked_add_days(Days::new(1)),
        }?;
        let after_previous = furthest.and_then(|(_, previous)| {
            let from = previous.deadline.unwrap_or(previous.done_on);
            let gap = match step.base {
                StepBase::PreviousDeadline => step.after,
                // A late start never makes two steps follow at once.
                StepBase::DueDate | StepBase::MonthsAfterDue => 1,
            };
            from.checked_add_days(Days::new(u64::from(gap)))
        });
        Some(NextStep {
            index,
            on: after_previous.map_or(after_due, |day| day.max(after_due)),
        })
    }
}
