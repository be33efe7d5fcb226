//! Which days people work, and which days suit a chasing call.

use super::holidays::{Holiday, is_bank_day, is_weekend};
use super::periods::{HolidayPeriod, Vacation};
use super::weekdays::Weekdays;
use crate::domain::message::{Message, msg};
use chrono::{Datelike as _, NaiveDate, Weekday};

/// When 5 May is a day off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum LiberationDay {
    /// Never.
    Works,
    /// In 2025, 2030, 2035 …, as most collective agreements have it.
    #[default]
    OffInLustrumYears,
    /// Every year.
    Off,
}

/// A closed period, both days included: ours, or a customer's summer closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedPeriod {
    /// First day closed.
    pub from: NaiveDate,
    /// Last day closed.
    pub through: NaiveDate,
    /// What it is called, in the user's own words; may be empty.
    pub name: String,
}

/// Why a day is not a working day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayOff {
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday.
    Holiday(Holiday),
    /// A holiday of schools or of the building trade.
    Vacation(Vacation),
    /// A closed period; its name.
    Closed(String),
}

/// Why a chasing call moves to another day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCallDay {
    /// Nobody works.
    DayOff(DayOff),
    /// Everybody catches up on Monday (seed A3).
    Monday,
    /// One of the first working days after a holiday or closed period.
    AfterHoliday(DayOff),
}

/// The calendar of one company: what counts as a working day, and when calling suits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Good Friday is a day off here.
    pub good_friday_off: bool,
    /// When 5 May is a day off here.
    pub liberation_day: LiberationDay,
    /// Closed periods of our own, and of the customer where one is looked at.
    pub closed: Vec<ClosedPeriod>,
    /// Chasing calls on Mondays are fine.
    pub call_on_mondays: bool,
    /// Working days after a holiday that are left alone.
    pub quiet_after_holiday: u32,
    /// Days of the week to which a chasing call is moved; none: the first day that suits.
    pub preferred: Weekdays,
    /// Holidays of schools and of the building trade in our region. Schools close nobody's office: calls keep
    /// off the days after.
    pub vacations: Vec<HolidayPeriod>,
    /// The holiday of the building trade closes the one who is looked at.
    pub building_trade: bool,
}

impl Default for Calendar {
    /// Good Friday works, 5 May off in lustrum years, no calls on Mondays nor on the first two working
    /// days after a holiday, Wednesdays preferred.
    fn default() -> Self {
        Self {
            good_friday_off: false,
            liberation_day: LiberationDay::default(),
            closed: Vec::new(),
            call_on_mondays: false,
            quiet_after_holiday: 2,
            preferred: Weekdays::WEDNESDAY,
            vacations: Vec::new(),
            building_trade: false,
        }
    }
}

/// Days that a search looks ahead before it gives up: longer than any closed period in earnest.
const HORIZON: u32 = 800;

impl Calendar {
    /// The same calendar with a customer's closed periods added.
    #[must_use]
    pub fn also_closed(&self, periods: impl IntoIterator<Item = ClosedPeriod>) -> Self {
        let mut calendar = self.clone();
        calendar.closed.extend(periods);
        calendar
    }

    /// Why nobody works that day; `None` on a working day.
    #[must_use]
    pub fn day_off(&self, day: NaiveDate) -> Option<DayOff> {
        if is_weekend(day) {
            return Some(DayOff::Weekend);
        }
        let holiday = Holiday::on(day).filter(|holiday| match holiday {
            Holiday::GoodFriday => self.good_friday_off,
            Holiday::LiberationDay => match self.liberation_day {
                LiberationDay::Works => false,
                LiberationDay::OffInLustrumYears => day.year() % 5 == 0,
                LiberationDay::Off => true,
            },
            _ => true,
        });
        if let Some(holiday) = holiday {
            return Some(DayOff::Holiday(holiday));
        }
        if let Some(period) = self
            .closed
            .iter()
            .find(|period| period.from <= day && day <= period.through)
        {
            return Some(DayOff::Closed(period.name.clone()));
        }
        let building = self.building_trade && self.in_vacation(day, |it| it == Vacation::Building);
        building.then_some(DayOff::Vacation(Vacation::Building))
    }

    /// The holiday of schools that a day is in; for proposing what suits such a week.
    #[must_use]
    pub fn school_holiday(&self, day: NaiveDate) -> Option<HolidayPeriod> {
        self.vacations
            .iter()
            .copied()
            .find(|period| period.what != Vacation::Building && period.holds(day))
    }

    fn in_vacation(&self, day: NaiveDate, which: impl Fn(Vacation) -> bool) -> bool {
        self.vacations
            .iter()
            .any(|period| which(period.what) && period.holds(day))
    }

    /// Whether people work that day.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        self.day_off(day).is_none()
    }

    /// That day itself if it is a working day, else the next one: where a letter or a check moves to.
    #[must_use]
    pub fn working_day_on_or_after(&self, day: NaiveDate) -> NaiveDate {
        first_day(day, NaiveDate::succ_opt, |day| self.is_working_day(day))
    }

    /// The first working day after a day.
    #[must_use]
    pub fn next_working_day(&self, day: NaiveDate) -> NaiveDate {
        self.working_day_on_or_after(day.succ_opt().unwrap_or(day))
    }

    /// The last working day before a day: when to ring about an instalment, and the day through which the
    /// books must be complete.
    #[must_use]
    pub fn last_working_day_before(&self, day: NaiveDate) -> NaiveDate {
        let before = day.pred_opt().unwrap_or(day);
        first_day(before, NaiveDate::pred_opt, |day| self.is_working_day(day))
    }

    /// The day that is `count` working days later; for 0 the day itself, working day or not.
    #[must_use]
    pub fn add_working_days(&self, day: NaiveDate, count: u32) -> NaiveDate {
        (0..count).fold(day, |day, _| self.next_working_day(day))
    }

    /// Working days after `from`, up to and including `through`.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, through: NaiveDate) -> u32 {
        from.iter_days()
            .skip(1)
            .take_while(|day| *day <= through)
            .map(|day| u32::from(self.is_working_day(day)))
            .sum()
    }

    /// That day if people work and banks settle, else the next such day: instalments fall due on these.
    #[must_use]
    pub fn payment_day_on_or_after(&self, day: NaiveDate) -> NaiveDate {
        first_day(day, NaiveDate::succ_opt, |day| {
            self.is_working_day(day) && is_bank_day(day)
        })
    }

    /// Why a first or repeat call does not suit that day (seed A3); `None` when it does. Calls about a
    /// commitment do not ask.
    #[must_use]
    pub fn no_call_day(&self, day: NaiveDate) -> Option<NoCallDay> {
        if let Some(off) = self.day_off(day) {
            return Some(NoCallDay::DayOff(off));
        }
        if day.weekday() == Weekday::Mon && !self.call_on_mondays {
            return Some(NoCallDay::Monday);
        }
        self.recent_holiday(day).map(NoCallDay::AfterHoliday)
    }

    /// The day on which a first or repeat call that falls on `day` is made: that day where it suits; else
    /// the preferred day of the week in which calling suits again, or the first day that suits where that
    /// week's preferred day is past or does not suit either.
    #[must_use]
    pub fn call_day(&self, day: NaiveDate) -> NaiveDate {
        let suits = |day: NaiveDate| self.no_call_day(day).is_none();
        if suits(day) {
            return day;
        }
        let first = first_day(day, NaiveDate::succ_opt, suits);
        first
            .iter_days()
            .take_while(|day| day.iso_week() == first.iso_week())
            .find(|day| self.preferred.contains(day.weekday()) && suits(*day))
            .unwrap_or(first)
    }

    /// The holiday or closed period, not a mere weekend, that lies fewer than `quiet_after_holiday`
    /// working days before a working day. Within a school holiday nobody has come back yet.
    fn recent_holiday(&self, day: NaiveDate) -> Option<DayOff> {
        let mut worked = 0;
        let mut before = day;
        let school = self.school_holiday(day).is_none();
        while worked < self.quiet_after_holiday {
            before = before.pred_opt()?;
            match self.day_off(before) {
                None => {
                    if let Some(period) = self.school_holiday(before).filter(|_| school) {
                        return Some(DayOff::Vacation(period.what));
                    }
                    worked += 1;
                }
                Some(DayOff::Weekend) => {}
                Some(off) => return Some(off),
            }
        }
        None
    }
}

/// Steps from a day until one satisfies; after [`HORIZON`] steps the day it started with, so that a
/// closed period without end stops nothing.
fn first_day(
    start: NaiveDate,
    step: impl Fn(&NaiveDate) -> Option<NaiveDate>,
    suits: impl Fn(NaiveDate) -> bool,
) -> NaiveDate {
    let mut day = start;
    for _ in 0..HORIZON {
        if suits(day) {
            return day;
        }
        let Some(next) = step(&day) else { break };
        day = next;
    }
    start
}

impl DayOff {
    /// Said as a reason: "weekend", "Easter Monday", "closed: summer".
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Weekend => msg("calendar-weekend"),
            Self::Holiday(holiday) => holiday.message(),
            Self::Vacation(vacation) => vacation.message(),
            Self::Closed(name) if name.trim().is_empty() => msg("calendar-closed"),
            Self::Closed(name) => msg("calendar-closed-for").with("name", name.as_str()),
        }
    }
}

impl NoCallDay {
    /// Said as a reason for moving a call.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::DayOff(off) => msg("calendar-no-call-day-off").with("why", off.message()),
            Self::Monday => msg("calendar-no-call-monday"),
            Self::AfterHoliday(off) => {
                msg("calendar-no-call-after-holiday").with("holiday", off.message())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    fn closed(from: &str, through: &str) -> ClosedPeriod {
        ClosedPeriod {
            from: day(from),
            through: day(through),
            name: "herfstsluiting".to_owned(),
        }
    }

    #[test]
    fn good_friday_and_the_fifth_of_may_are_the_companys_choice() {
        let usual = Calendar::default();
        assert!(usual.is_working_day(day("2026-04-03")));
        assert!(usual.is_working_day(day("2026-05-05")));
        assert!(
            !usual.is_working_day(day("2030-05-05")) && !usual.is_working_day(day("2025-05-05"))
        );
        let strict = Calendar {
            good_friday_off: true,
            liberation_day: LiberationDay::Off,
            ..Calendar::default()
        };
        assert_eq!(
            strict.day_off(day("2026-04-03")),
            Some(DayOff::Holiday(Holiday::GoodFriday))
        );
        assert!(!strict.is_working_day(day("2026-05-05")));
    }

    #[test]
    fn working_days_are_counted_over_weekends_and_holidays() {
        let calendar = Calendar::default();
        assert_eq!(
            calendar.next_working_day(day("2026-11-13")),
            day("2026-11-16")
        );
        assert_eq!(
            calendar.next_working_day(day("2026-12-24")),
            day("2026-12-28")
        );
        assert_eq!(
            calendar.last_working_day_before(day("2026-11-02")),
            day("2026-10-30")
        );
        assert_eq!(
            calendar.add_working_days(day("2026-10-16"), 3),
            day("2026-10-21")
        );
        assert_eq!(
            calendar.add_working_days(day("2026-10-17"), 0),
            day("2026-10-17")
        );
        assert_eq!(
            calendar.working_days_between(day("2026-10-16"), day("2026-10-21")),
            3
        );
        assert_eq!(
            calendar.working_day_on_or_after(day("2026-10-17")),
            day("2026-10-19")
        );
    }

    /// Seed A3.2.
    #[test]
    fn a_call_that_falls_on_monday_is_made_on_wednesday_unless_mondays_are_fine() {
        let calendar = Calendar::default();
        assert_eq!(
            calendar.no_call_day(day("2026-10-19")),
            Some(NoCallDay::Monday)
        );
        assert_eq!(calendar.call_day(day("2026-10-19")), day("2026-10-21"));
        let mondays = Calendar {
            call_on_mondays: true,
            ..Calendar::default()
        };
        assert_eq!(mondays.call_day(day("2026-10-19")), day("2026-10-19"));
    }

    /// Seed A3.1.
    #[test]
    fn after_a_customers_closing_the_call_waits_until_wednesday() {
        let calendar = Calendar::default().also_closed([closed("2026-10-26", "2026-10-30")]);
        assert_eq!(calendar.call_day(day("2026-10-28")), day("2026-11-04"));
        assert_eq!(calendar.call_day(day("2026-11-02")), day("2026-11-04"));
        assert_eq!(calendar.call_day(day("2026-11-03")), day("2026-11-04"));
        assert_eq!(calendar.call_day(day("2026-11-05")), day("2026-11-05"));
    }

    #[test]
    fn any_other_working_day_stays() {
        let calendar = Calendar::default();
        for stays in ["2026-10-20", "2026-10-21", "2026-10-22", "2026-10-23"] {
            assert_eq!(calendar.call_day(day(stays)), day(stays));
        }
    }

    #[test]
    fn the_first_two_working_days_after_a_holiday_are_left_alone() {
        let calendar = Calendar::default();
        // King's Day is Monday 27 April: Tuesday and Wednesday are quiet, Thursday is the first that suits.
        assert_eq!(
            calendar.no_call_day(day("2026-04-29")),
            Some(NoCallDay::AfterHoliday(DayOff::Holiday(Holiday::KingsDay)))
        );
        assert_eq!(calendar.call_day(day("2026-04-28")), day("2026-04-30"));
        // Ascension is Thursday 14 May: Friday and Monday are quiet.
        assert_eq!(calendar.call_day(day("2026-05-15")), day("2026-05-20"));
        // A weekend is not a holiday.
        assert_eq!(calendar.no_call_day(day("2026-10-20")), None);
    }

    #[test]
    fn after_the_summer_of_the_schools_the_first_two_days_are_left_alone() {
        let summer = |what| HolidayPeriod {
            what,
            region: None,
            from: day("2026-07-18"),
            through: day("2026-08-30"),
            verified: true,
        };
        let mut calendar = Calendar {
            vacations: vec![summer(Vacation::Summer)],
            ..Calendar::default()
        };
        assert_eq!(
            calendar.no_call_day(day("2026-09-01")),
            Some(NoCallDay::AfterHoliday(DayOff::Vacation(Vacation::Summer)))
        );
        assert_eq!(calendar.call_day(day("2026-08-31")), day("2026-09-02"));
        // Offices work, and may be rung, while schools are closed.
        assert_eq!(calendar.call_day(day("2026-08-13")), day("2026-08-13"));
        assert!(calendar.is_working_day(day("2026-08-13")));
        // Builders do not.
        calendar.vacations.push(summer(Vacation::Building));
        assert!(calendar.is_working_day(day("2026-08-13")));
        calendar.building_trade = true;
        assert_eq!(calendar.call_day(day("2026-08-13")), day("2026-09-02"));
    }

    #[test]
    fn a_call_moves_to_the_days_of_the_week_that_are_preferred() {
        let calendar = Calendar {
            preferred: Weekdays::of([Weekday::Tue, Weekday::Thu]),
            ..Calendar::default()
        };
        assert_eq!(calendar.call_day(day("2026-10-19")), day("2026-10-20"));
        let any = Calendar {
            preferred: Weekdays::of([]),
            ..Calendar::default()
        };
        assert_eq!(any.call_day(day("2026-10-19")), day("2026-10-20"));
    }

    #[test]
    fn a_closing_without_end_stops_nothing() {
        let calendar = Calendar::default().also_closed([closed("2026-01-01", "2999-12-31")]);
        let today = day("2026-10-19");
        assert_eq!(calendar.working_day_on_or_after(today), today);
        assert_eq!(calendar.call_day(today), today);
        assert_eq!(calendar.call_day(NaiveDate::MAX), NaiveDate::MAX);
    }
}
