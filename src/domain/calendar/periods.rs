//! Holiday periods: of schools, per region, and of the building trade. No rule gives their days: the
//! ministry sets the first and the trade advises the second, so they are data with a source.
//!
//! Example: in the summer of 2026 schools in the middle region are closed from 18 July through 30 August. On
//! Monday and Tuesday afterwards everybody catches up; a chasing call waits for Wednesday 2 September.

use crate::domain::code::coded;
use chrono::NaiveDate;

coded! {
    /// The region whose holidays count: that of our own schools and sites.
    pub enum Region "region" {
        /// North.
        North = "north",
        /// The middle of the country.
        Middle = "middle",
        /// South.
        South = "south",
    }
}

coded! {
    /// Which holiday.
    pub enum Vacation "vacation" {
        /// October.
        Autumn = "autumn",
        /// Around Christmas and New Year.
        Christmas = "christmas",
        /// February or March.
        Spring = "spring",
        /// End of April, beginning of May.
        May = "may",
        /// Six weeks in summer.
        Summer = "summer",
        /// Of the building trade: three weeks in summer, advised per region.
        Building = "building",
    }
}

/// One holiday in one region, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HolidayPeriod {
    /// Which.
    pub what: Vacation,
    /// Where; `None`: everywhere.
    pub region: Option<Region>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub through: NaiveDate,
    /// It was read in a source, and sources agree.
    pub verified: bool,
}

impl HolidayPeriod {
    /// Whether a day is in it.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.through
    }
}

/// The holidays of one region in some years. Where the summer or Christmas of a year is not known, 10 July
/// through 31 August and 20 December through 4 January stand in for it, and say that they are assumed.
#[must_use]
pub fn holidays_of(
    known: &[HolidayPeriod],
    region: Region,
    years: impl IntoIterator<Item = i32>,
) -> Vec<HolidayPeriod> {
    let mut periods: Vec<HolidayPeriod> = known
        .iter()
        .copied()
        .filter(|period| period.region.is_none_or(|of| of == region))
        .collect();
    for year in years {
        let assumed = [
            (Vacation::Summer, (year, 7, 10), (year, 8, 31)),
            (Vacation::Christmas, (year, 12, 20), (year + 1, 1, 4)),
        ];
        for (what, from, through) in assumed {
            let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day);
            let (Some(from), Some(through)) = (day(from), day(through)) else {
                continue;
            };
            let is_known = periods
                .iter()
                .any(|known| known.what == what && known.from <= through && from <= known.through);
            if !is_known {
                periods.push(HolidayPeriod {
                    what,
                    region: None,
                    from,
                    through,
                    verified: false,
                });
            }
        }
    }
    periods.sort_by_key(|period| (period.from, period.what));
    periods
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    #[test]
    fn a_summer_that_is_not_known_is_assumed_and_says_so() {
        let known = [HolidayPeriod {
            what: Vacation::Summer,
            region: Some(Region::Middle),
            from: day("2026-07-18"),
            through: day("2026-08-30"),
            verified: true,
        }];
        let middle = holidays_of(&known, Region::Middle, [2026]);
        let said: Vec<_> = middle
            .iter()
            .map(|period| (period.what, period.from, period.verified))
            .collect();
        assert_eq!(
            said,
            [
                (Vacation::Summer, day("2026-07-18"), true),
                (Vacation::Christmas, day("2026-12-20"), false)
            ]
        );
        let north = holidays_of(&known, Region::North, [2026]);
        assert_eq!(north[0].from, day("2026-07-10"));
    }
}
