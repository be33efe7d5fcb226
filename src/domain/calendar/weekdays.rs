//! Days of the week on which a chasing call is preferably made.

use chrono::Weekday;

/// Days of the week, Monday to Friday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// The days on which offices work, in order.
    pub const ALL: [Weekday; 5] = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
    ];
    /// Wednesday: by then Monday's post is done (seed A3.2).
    pub const WEDNESDAY: Self = Self(1 << 2);

    /// These days; weekends are left out.
    #[must_use]
    pub fn of(days: impl IntoIterator<Item = Weekday>) -> Self {
        let bits = days
            .into_iter()
            .filter(|day| Self::ALL.contains(day))
            .fold(0, |bits, day| bits | Self::bit(day));
        Self(bits)
    }

    /// Whether a day of the week is one of them.
    #[must_use]
    pub const fn contains(self, day: Weekday) -> bool {
        self.0 & Self::bit(day) != 0
    }

    /// None at all.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The same with one day in or out.
    #[must_use]
    pub const fn with(self, day: Weekday, on: bool) -> Self {
        if on {
            Self(self.0 | Self::bit(day))
        } else {
            Self(self.0 & !Self::bit(day))
        }
    }

    const fn bit(day: Weekday) -> u8 {
        1 << day.num_days_from_monday()
    }
}

impl Default for Weekdays {
    fn default() -> Self {
        Self::WEDNESDAY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_are_ticked_one_by_one_and_weekends_never() {
        let days = Weekdays::of([Weekday::Tue, Weekday::Sun]);
        assert!(days.contains(Weekday::Tue) && !days.contains(Weekday::Sun));
        assert!(days.with(Weekday::Tue, false).is_empty());
    }
}
