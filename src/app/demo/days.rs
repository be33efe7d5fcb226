//! Days of the demo company, counted from today; and the one generator that varies amounts and rhythms.

use super::cast::Day;
use crate::domain::calendar::{Calendar, is_bank_day};
use chrono::{Days as Count, NaiveDate};

/// Days counted from today.
pub(super) struct Days {
    pub(super) today: NaiveDate,
    pub(super) calendar: Calendar,
}

impl Days {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self {
            today,
            calendar: Calendar::default(),
        }
    }

    /// So many days from today, working day or not.
    pub(super) fn plain(&self, offset: i64) -> NaiveDate {
        after(self.today, offset)
    }

    /// The last working day before today: the day through which the books are complete.
    pub(super) fn booked_through(&self) -> NaiveDate {
        self.calendar.last_working_day_before(self.today)
    }

    /// A day on which somebody did something: past ones move on to a working day before today.
    pub(super) fn deed(&self, day: &Day) -> NaiveDate {
        match day {
            Day::Offset(offset) if *offset < 0 => self
                .calendar
                .working_day_on_or_after(self.plain(*offset))
                .min(self.booked_through()),
            Day::Offset(offset) => self.plain(*offset),
            Day::Named(name) if name == "yesterday" => self.booked_through(),
            Day::Named(name) if name == "tomorrow" => self.calendar.next_working_day(self.today),
            Day::Named(_) => self.today,
        }
    }

    /// A day on which money is to arrive: days to come move on to a day on which banks settle.
    pub(super) fn money(&self, day: &Day) -> NaiveDate {
        match day {
            Day::Offset(offset) if *offset > 0 => {
                self.calendar.payment_day_on_or_after(self.plain(*offset))
            }
            _ => self.deed(day),
        }
    }

    /// That day, or the last one before it on which people work and banks settle.
    pub(super) fn settled(&self, day: NaiveDate) -> NaiveDate {
        let mut day = day;
        while !(self.calendar.is_working_day(day) && is_bank_day(day)) {
            day = after(day, -1);
        }
        day
    }

    /// That day, or the last working day before it.
    pub(super) fn worked(&self, day: NaiveDate) -> NaiveDate {
        if self.calendar.is_working_day(day) {
            day
        } else {
            self.calendar.last_working_day_before(day)
        }
    }
}

/// A day so many days later; earlier when less than nothing.
pub(super) fn after(day: NaiveDate, count: i64) -> NaiveDate {
    let days = Count::new(count.unsigned_abs());
    if count < 0 {
        day.checked_sub_days(days)
    } else {
        day.checked_add_days(days)
    }
    .unwrap_or(day)
}

/// Always the same number below `sides` for the same two numbers: no chance, only variety.
pub(super) fn dice(one: usize, other: usize, sides: u64) -> u64 {
    let mut mixed = (one as u64)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .wrapping_add((other as u64).wrapping_mul(0xbf58_476d_1ce4_e5b9))
        .wrapping_add(0x94d0_49bb_1331_11eb);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed ^ (mixed >> 31)) % sides.max(1)
}
