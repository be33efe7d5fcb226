//! The route of the day: by which means customers are reached this morning (tips 5, 6 and 8, seed B42).
//!
//! The procedure says which step comes; where that is a call, the owner may have no time for it and let a
//! letter go, ask a colleague of sales to ring, or go there. The first letter stays a letter unless the row
//! itself is changed.

use crate::domain::code::coded;
use crate::domain::ids::{HandOffId, ItemId};
use chrono::NaiveDate;

coded! {
    /// By which means.
    pub enum DayRoute "day-route" {
        /// Ring; what is proposed unless told otherwise.
        Call = "call",
        /// No time: the letter that comes after the call.
        Letter = "letter",
        /// A colleague of sales rings.
        Sales = "sales",
        /// Go there.
        Visit = "visit",
    }
}

/// A route that was chosen for a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RouteChoice {
    /// Which.
    pub route: DayRoute,
    /// On which day.
    pub on: NaiveDate,
}

impl RouteChoice {
    /// The route that holds today for a step that fell due on `since`. "No time" is about one day; a visit,
    /// or a call in place of a letter, is about the step that was due when it was chosen.
    #[must_use]
    pub fn holds(self, since: NaiveDate, today: NaiveDate) -> Option<DayRoute> {
        let holds = match self.route {
            DayRoute::Letter => self.on == today,
            DayRoute::Call | DayRoute::Sales | DayRoute::Visit => {
                since <= self.on && self.on <= today
            }
        };
        holds.then_some(self.route)
    }
}

/// A case that a colleague of sales has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOff {
    /// Its row.
    pub id: HandOffId,
    /// Who has it.
    pub colleague: String,
    /// Since when.
    pub since: NaiveDate,
    /// It comes back on this day.
    pub back_on: NaiveDate,
    /// The step of the procedure that their call takes the place of.
    pub step: String,
    /// The items at that step.
    pub items: Vec<ItemId>,
}

/// Working days after which a case is back from sales (seed A6.1).
pub const SALES_DAYS: u32 = 2;

/// How long each takes, in minutes, so that a morning can be planned (seed A8.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedMinutes {
    /// One call.
    pub call: u32,
    /// A dozen letters, from choosing to the letter box.
    pub dozen_letters: u32,
    /// Handing one case to sales and writing down what came of it.
    pub sales: u32,
    /// One visit, the road included.
    pub visit: u32,
}

impl Default for PlannedMinutes {
    fn default() -> Self {
        Self {
            call: 6,
            dozen_letters: 10,
            sales: 2,
            visit: 45,
        }
    }
}

impl PlannedMinutes {
    /// What so many take.
    #[must_use]
    pub fn of(self, route: DayRoute, count: usize) -> u64 {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        let each = |minutes: u32| count.saturating_mul(u64::from(minutes));
        match route {
            DayRoute::Call => each(self.call),
            DayRoute::Letter => each(self.dozen_letters).div_ceil(12),
            DayRoute::Sales => each(self.sales),
            DayRoute::Visit => each(self.visit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Seed A8.2: twelve calls of six minutes, or ten minutes of letters.
    #[test]
    fn twelve_letters_take_as_long_as_two_calls() {
        let minutes = PlannedMinutes::default();
        assert_eq!(minutes.of(DayRoute::Call, 12), 72);
        assert_eq!(minutes.of(DayRoute::Letter, 12), 10);
        assert_eq!(minutes.of(DayRoute::Letter, 1), 1);
        assert_eq!(minutes.of(DayRoute::Letter, 0), 0);
    }

    #[test]
    fn no_time_is_about_one_day_and_a_visit_about_its_step() {
        let on = day("2026-10-21");
        let choice = |route| RouteChoice { route, on };
        let (since, tomorrow) = (day("2026-10-21"), day("2026-10-22"));
        assert_eq!(
            choice(DayRoute::Letter).holds(since, on),
            Some(DayRoute::Letter)
        );
        assert_eq!(choice(DayRoute::Letter).holds(since, tomorrow), None);
        assert_eq!(
            choice(DayRoute::Visit).holds(since, tomorrow),
            Some(DayRoute::Visit)
        );
        let next_step = day("2026-11-03");
        assert_eq!(choice(DayRoute::Visit).holds(next_step, next_step), None);
    }
}
