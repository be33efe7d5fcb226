//! Dutch public holidays, by rule (Algemene termijnenwet art. 3), and the days on which banks do not
//! settle (TARGET).

use crate::domain::message::{Message, msg};
use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// A public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter: equal to a holiday for legal terms, a working day in most offices.
    GoodFriday,
    /// Easter Sunday.
    EasterSunday,
    /// Easter Monday.
    EasterMonday,
    /// 27 April, or the 26th when the 27th is a Sunday.
    KingsDay,
    /// 5 May: in law every year, widely off only in lustrum years.
    LiberationDay,
    /// Ascension, a Thursday.
    Ascension,
    /// Whit Sunday.
    WhitSunday,
    /// Whit Monday.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    SecondChristmasDay,
}

impl Holiday {
    /// The holiday that a day is, all of them counted.
    #[must_use]
    pub fn on(day: NaiveDate) -> Option<Self> {
        match (day.month(), day.day()) {
            (1, 1) => return Some(Self::NewYear),
            (5, 5) => return Some(Self::LiberationDay),
            (12, 25) => return Some(Self::Christmas),
            (12, 26) => return Some(Self::SecondChristmasDay),
            // Good Friday is never before 20 March, Whit Monday never after 14 June.
            (1..=2 | 7..=12, _) => return None,
            _ => {}
        }
        if Some(day) == kings_day(day.year()) {
            return Some(Self::KingsDay);
        }
        match (day - easter(day.year())?).num_days() {
            -2 => Some(Self::GoodFriday),
            0 => Some(Self::EasterSunday),
            1 => Some(Self::EasterMonday),
            39 => Some(Self::Ascension),
            49 => Some(Self::WhitSunday),
            50 => Some(Self::WhitMonday),
            _ => None,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn message(self) -> Message {
        msg(match self {
            Self::NewYear => "holiday-new-year",
            Self::GoodFriday => "holiday-good-friday",
            Self::EasterSunday => "holiday-easter-sunday",
            Self::EasterMonday => "holiday-easter-monday",
            Self::KingsDay => "holiday-kings-day",
            Self::LiberationDay => "holiday-liberation-day",
            Self::Ascension => "holiday-ascension",
            Self::WhitSunday => "holiday-whit-sunday",
            Self::WhitMonday => "holiday-whit-monday",
            Self::Christmas => "holiday-christmas",
            Self::SecondChristmasDay => "holiday-second-christmas-day",
        })
    }
}

/// Easter Sunday of a year (Meeus/Jones/Butcher); `None` outside the years that a date can hold.
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let golden = year.rem_euclid(19);
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let month_and_day = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(month_and_day / 31).ok()?,
        u32::try_from(month_and_day % 31 + 1).ok()?,
    )
}

/// King's Day of a year, as it is kept since 2014.
fn kings_day(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 4, 27)?;
    if day.weekday() == Weekday::Sun {
        day.checked_sub_days(Days::new(1))
    } else {
        Some(day)
    }
}

/// Whether it is a Saturday or Sunday.
#[must_use]
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Whether banks settle ordinary transfers (TARGET): not on Saturday, Sunday, 1 January, Good Friday,
/// Easter Monday, 1 May, 25 and 26 December. Instant transfers do not wait for it.
#[must_use]
pub fn is_bank_day(day: NaiveDate) -> bool {
    let closed = matches!(
        Holiday::on(day),
        Some(
            Holiday::NewYear
                | Holiday::GoodFriday
                | Holiday::EasterMonday
                | Holiday::Christmas
                | Holiday::SecondChristmasDay
        )
    );
    !is_weekend(day) && !closed && (day.month(), day.day()) != (5, 1)
}

/// Whether a legal term may end on it (Algemene termijnenwet art. 1 and 3): no weekend, and no holiday,
/// Good Friday and 5 May counted every year.
#[must_use]
pub fn is_legal_working_day(day: NaiveDate) -> bool {
    !is_weekend(day) && Holiday::on(day).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    /// `law-and-formats.md` §10.1, the table of computed days.
    #[test]
    fn holidays_follow_easter_and_the_king_moves_off_sunday() {
        let years = [
            (
                "2026", "04-03", "04-05", "04-06", "04-27", "05-14", "05-24", "05-25",
            ),
            (
                "2027", "03-26", "03-28", "03-29", "04-27", "05-06", "05-16", "05-17",
            ),
            (
                "2028", "04-14", "04-16", "04-17", "04-27", "05-25", "06-04", "06-05",
            ),
            (
                "2029", "03-30", "04-01", "04-02", "04-27", "05-10", "05-20", "05-21",
            ),
            (
                "2030", "04-19", "04-21", "04-22", "04-27", "05-30", "06-09", "06-10",
            ),
            (
                "2031", "04-11", "04-13", "04-14", "04-26", "05-22", "06-01", "06-02",
            ),
        ];
        for (year, friday, sunday, monday, king, ascension, whit, whit_monday) in years {
            let on = |at: &str| Holiday::on(day(&format!("{year}-{at}")));
            assert_eq!(on(friday), Some(Holiday::GoodFriday), "{year}");
            assert_eq!(on(sunday), Some(Holiday::EasterSunday), "{year}");
            assert_eq!(on(monday), Some(Holiday::EasterMonday), "{year}");
            assert_eq!(on(king), Some(Holiday::KingsDay), "{year}");
            assert_eq!(on(ascension), Some(Holiday::Ascension), "{year}");
            assert_eq!(on(whit), Some(Holiday::WhitSunday), "{year}");
            assert_eq!(on(whit_monday), Some(Holiday::WhitMonday), "{year}");
        }
        assert_eq!(Holiday::on(day("2031-04-27")), None);
    }

    #[test]
    fn banks_work_on_kings_day_and_rest_on_the_first_of_may() {
        assert!(is_bank_day(day("2026-04-27")));
        assert!(!is_bank_day(day("2026-05-01")));
        assert!(!is_bank_day(day("2026-04-03")), "Good Friday");
        assert!(!is_bank_day(day("2026-04-06")), "Easter Monday");
        assert!(is_bank_day(day("2026-05-14")), "Ascension");
    }

    #[test]
    fn a_legal_term_never_ends_on_good_friday_or_the_fifth_of_may() {
        assert!(!is_legal_working_day(day("2027-03-26")));
        assert!(!is_legal_working_day(day("2026-05-05")));
        assert!(is_legal_working_day(day("2026-05-06")));
    }
}
