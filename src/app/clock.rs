//! The one place where the time of day is read. Everything below is told which day it is.

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Timelike as _, Utc};

/// On a fixed day it is ten in the morning here: before noon, and within everybody's hours.
const FIXED_MINUTE: u16 = 10 * 60;

/// Today and now, for everything that one question or command does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// The day it is here.
    pub today: NaiveDate,
    /// The instant.
    pub now: DateTime<Utc>,
    /// It is past noon here.
    pub afternoon: bool,
    /// Minutes after midnight here.
    pub minute: u16,
    fixed: bool,
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        let local = Local::now();
        Self {
            today: local.date_naive(),
            now: local.to_utc(),
            afternoon: local.hour() >= 12,
            minute: u16::try_from(local.hour() * 60 + local.minute()).unwrap_or_default(),
            fixed: false,
        }
    }

    /// Always this day, at noon UTC: for `--today`, and for tests.
    #[must_use]
    pub fn fixed(today: NaiveDate) -> Self {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        Self {
            today,
            now: today.and_time(noon).and_utc(),
            afternoon: false,
            minute: FIXED_MINUTE,
            fixed: true,
        }
    }

    /// The clock as it stands now; a fixed one stays.
    #[must_use]
    pub fn again(self) -> Self {
        if self.fixed { self } else { Self::system() }
    }
}
