//! When a customer pays and works, as somebody here said it: it goes before what the books show.

use super::calendar::{Calendar, ClosedPeriod, Weekdays};
use super::customer_kind::CustomerKind;
use std::borrow::Cow;

/// What was said by hand about one customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// They pay so many days after the due date; `None`: read it from what they paid.
    pub pays_after: Option<u32>,
    /// They work in the building trade: closed in its holiday.
    pub building_trade: bool,
    /// Their own closed periods.
    pub closed: Vec<ClosedPeriod>,
}

impl Rhythm {
    /// The calendar for chasing calls to this customer: the company's, with the days on which they are closed
    /// and the days of the week that their kind prefers. Calls about a commitment and letters keep to the
    /// company's own.
    #[must_use]
    pub fn calendar<'a>(&self, company: &'a Calendar, preferred: Weekdays) -> Cow<'a, Calendar> {
        let ordinary = self.closed.is_empty() && !self.building_trade;
        if ordinary && preferred == company.preferred {
            return Cow::Borrowed(company);
        }
        let mut calendar = company.also_closed(self.closed.iter().cloned());
        calendar.building_trade = self.building_trade;
        calendar.preferred = preferred;
        Cow::Owned(calendar)
    }
}

/// Part of a day, in minutes after midnight; `from` is in it, `until` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    /// First minute.
    pub from: u16,
    /// The minute after the last.
    pub until: u16,
}

/// When a kind of customer is rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallingTimes {
    /// To these days of the week a chasing call is moved.
    pub days: Weekdays,
    /// Within these hours; none: any time.
    pub hours: Vec<Hours>,
}

impl CallingTimes {
    /// The next minute of today on which calling suits: now, later today, or not today any more.
    #[must_use]
    pub fn next_minute(&self, now: u16) -> Option<u16> {
        if self.hours.is_empty() {
            return Some(now);
        }
        let ahead = self.hours.iter().filter(|hours| now < hours.until);
        ahead.map(|hours| hours.from.max(now)).min()
    }
}

/// When each kind of customer is rung. No Dutch statute sets hours for a business's own claims; these keep
/// within office hours, and for people at home within 9:00–20:00.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallingByKind {
    /// Businesses.
    pub business: CallingTimes,
    /// Consumers, and whoever may be one.
    pub consumer: CallingTimes,
    /// Governments.
    pub government: CallingTimes,
}

impl CallingByKind {
    /// Those of one kind; who is not known is treated as a consumer.
    #[must_use]
    pub const fn of(&self, kind: Option<CustomerKind>) -> &CallingTimes {
        match kind {
            Some(CustomerKind::Business) => &self.business,
            Some(CustomerKind::Government) => &self.government,
            Some(CustomerKind::Consumer) | None => &self.consumer,
        }
    }
}

impl Default for CallingByKind {
    fn default() -> Self {
        let office = || CallingTimes {
            days: Weekdays::WEDNESDAY,
            hours: vec![
                Hours {
                    from: 9 * 60,
                    until: 12 * 60,
                },
                Hours {
                    from: 13 * 60 + 30,
                    until: 17 * 60,
                },
            ],
        };
        Self {
            business: office(),
            government: office(),
            consumer: CallingTimes {
                days: Weekdays::WEDNESDAY,
                hours: vec![Hours {
                    from: 9 * 60,
                    until: 20 * 60,
                }],
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outside_the_hours_the_next_minute_is_when_they_open_again() {
        let office = CallingByKind::default().business;
        assert_eq!(office.next_minute(8 * 60), Some(9 * 60));
        assert_eq!(office.next_minute(10 * 60), Some(10 * 60));
        assert_eq!(office.next_minute(12 * 60), Some(13 * 60 + 30));
        assert_eq!(office.next_minute(17 * 60), None);
    }
}
