//! Days in words, and what people type for a day: `vr 9 okt`, `28-10`, `wo`, `morgen`, `+7`.

use super::Words;
use super::numbers::NO_BREAK;
use crate::domain::language::Language;
use crate::domain::message::msg;
use chrono::{Datelike as _, Days, Months, NaiveDate, NaiveTime, Weekday};

const DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const DUTCH_MONTHS_SHORT: [&str; 12] = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DUTCH_WEEKDAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];
const ENGLISH_WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

impl Words {
    /// `vr 9 okt`; with its year when that is not the year of `today`.
    #[must_use]
    pub fn day_short(&self, day: NaiveDate, today: NaiveDate) -> String {
        let (weekday, month) = (self.weekday_short(day), self.month_short(day));
        if day.year() == today.year() {
            format!("{weekday}{NO_BREAK}{}{NO_BREAK}{month}", day.day())
        } else {
            self.day_short_with_year(day)
        }
    }

    /// `vr 9 okt 2026`.
    #[must_use]
    pub fn day_short_with_year(&self, day: NaiveDate) -> String {
        format!(
            "{}{NO_BREAK}{}{NO_BREAK}{}{NO_BREAK}{}",
            self.weekday_short(day),
            day.day(),
            self.month_short(day),
            day.year()
        )
    }

    /// `22 november 2026`: letters.
    #[must_use]
    pub fn day_long(&self, day: NaiveDate) -> String {
        format!(
            "{}{NO_BREAK}{}{NO_BREAK}{}",
            day.day(),
            self.month_name(day),
            day.year()
        )
    }

    /// `woensdag 28 oktober`: what is said out loud.
    #[must_use]
    pub fn day_weekday_long(&self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday_name(day), self.day_month_long(day))
    }

    /// `28 oktober`.
    #[must_use]
    pub fn day_month_long(&self, day: NaiveDate) -> String {
        format!("{}{NO_BREAK}{}", day.day(), self.month_name(day))
    }

    /// `vrijdag 9 oktober 2026`.
    #[must_use]
    pub fn day_full(&self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday_name(day), self.day_long(day))
    }

    /// `woensdag 28 oktober`, with its year when that is not the year of `today`.
    #[must_use]
    pub fn day_said(&self, day: NaiveDate, today: NaiveDate) -> String {
        if day.year() == today.year() {
            self.day_weekday_long(day)
        } else {
            self.day_full(day)
        }
    }

    /// `02-09-2026` in Dutch, `02/09/2026` in English: narrow columns.
    #[must_use]
    pub fn day_numeric(&self, day: NaiveDate) -> String {
        let mark = match self.language() {
            Language::Dutch => '-',
            Language::English => '/',
        };
        format!(
            "{:02}{mark}{:02}{mark}{:04}",
            day.day(),
            day.month(),
            day.year()
        )
    }

    /// `oktober 2026`: heads of months.
    #[must_use]
    pub fn month_and_year(&self, day: NaiveDate) -> String {
        format!("{}{NO_BREAK}{}", self.month_name(day), day.year())
    }

    /// `okt`: axes of charts.
    #[must_use]
    pub fn month_short(&self, day: NaiveDate) -> &'static str {
        let month = DUTCH_MONTHS_SHORT[day.month0() as usize % 12];
        match self.language() {
            Language::Dutch => month,
            Language::English => &ENGLISH_MONTHS[day.month0() as usize % 12][..3],
        }
    }

    /// `vandaag`, `gisteren`, `morgen`; `dinsdag` in the coming six days, `afgelopen dinsdag` in the
    /// last six; else [`Words::day_short`].
    #[must_use]
    pub fn relative(&self, day: NaiveDate, today: NaiveDate) -> String {
        let dutch = self.language() == Language::Dutch;
        match (day - today).num_days() {
            0 => self.t("common-today"),
            1 => self.t("common-tomorrow"),
            -1 => self.t("common-yesterday"),
            2..=6 => self.weekday_name(day).to_owned(),
            -6..=-2 if dutch => format!("afgelopen {}", self.weekday_name(day)),
            -6..=-2 => format!("last {}", self.weekday_name(day)),
            _ => self.day_short(day, today),
        }
    }

    /// `1 dag`, `19 dagen`.
    #[must_use]
    pub fn days(&self, days: i64) -> String {
        self.say(&msg("common-days").with("days", days))
    }

    /// `woensdag`, `Wednesday`.
    #[must_use]
    pub fn weekday_name(&self, day: NaiveDate) -> &'static str {
        let names = match self.language() {
            Language::Dutch => &DUTCH_WEEKDAYS,
            Language::English => &ENGLISH_WEEKDAYS,
        };
        names[day.weekday().num_days_from_monday() as usize % 7]
    }

    /// `wo`, `Wed`.
    #[must_use]
    pub fn weekday_short(&self, day: NaiveDate) -> &'static str {
        let length = match self.language() {
            Language::Dutch => 2,
            Language::English => 3,
        };
        &self.weekday_name(day)[..length]
    }

    /// A day of the week in short: `wo`, `Wed`.
    #[must_use]
    pub fn weekday(&self, day: Weekday) -> &'static str {
        let (names, length) = match self.language() {
            Language::Dutch => (&DUTCH_WEEKDAYS, 2),
            Language::English => (&ENGLISH_WEEKDAYS, 3),
        };
        &names[day.num_days_from_monday() as usize % 7][..length]
    }

    fn month_name(&self, day: NaiveDate) -> &'static str {
        let names = match self.language() {
            Language::Dutch => &DUTCH_MONTHS,
            Language::English => &ENGLISH_MONTHS,
        };
        names[day.month0() as usize % 12]
    }
}

/// Reads a day as people type it, in Dutch or English: `28-10`, `28/10/2026`, `2026-10-28`, `28 okt`,
/// `28`, `wo`, `morgen`, `+7`, `+2w`, and whatever [`Words`] writes.
///
/// Without a year it is the one that brings the day nearest to `today`; a weekday is the first one
/// after `today`; a bare number is that day of this month, or of the next once it has passed.
/// `None` for anything else, also when a weekday and its date contradict each other.
#[must_use]
pub fn parse_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    if let Some(day) = by_word(&text, today).or_else(|| by_distance(&text, today)) {
        return Some(day);
    }
    let mut parts: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || matches!(sign, '-' | '/' | '.' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    let weekday = parts.first().and_then(|first| weekday(first));
    if weekday.is_some() {
        parts.remove(0);
        if parts.is_empty() {
            return next_weekday(weekday?, today);
        }
    }
    by_parts(&parts, weekday, today)
}

/// Reads an hour of the day as people type it: `14:00`, `14.30`, `9u`, `14`. `None` for anything else.
#[must_use]
pub fn parse_hour(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let text = text
        .trim_end_matches("uur")
        .trim_end()
        .trim_end_matches('u');
    let (hours, minutes) = text.split_once([':', '.', 'u']).unwrap_or((text, "0"));
    NaiveTime::from_hms_opt(number(hours.trim())?, number(minutes.trim())?, 0)
}

fn by_word(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text {
        "vandaag" | "today" | "nu" => Some(today),
        "morgen" | "tomorrow" => today.checked_add_days(Days::new(1)),
        "overmorgen" => today.checked_add_days(Days::new(2)),
        "gisteren" | "yesterday" => today.checked_sub_days(Days::new(1)),
        "eergisteren" => today.checked_sub_days(Days::new(2)),
        _ => None,
    }
}

/// `+7`, `-3`, `+2w`.
fn by_distance(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (forward, rest) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('-')?),
    };
    let (rest, unit) = match rest.trim().strip_suffix('w') {
        Some(weeks) => (weeks, 7),
        None => (rest.trim(), 1),
    };
    let days = Days::new(rest.parse::<u64>().ok()?.checked_mul(unit)?);
    if forward {
        today.checked_add_days(days)
    } else {
        today.checked_sub_days(days)
    }
}

fn by_parts(parts: &[&str], weekday: Option<Weekday>, today: NaiveDate) -> Option<NaiveDate> {
    let fits = |day: &NaiveDate| weekday.is_none_or(|weekday| day.weekday() == weekday);
    let day = match parts {
        [day] => day_of_month(number(day)?, today),
        [year, month, day] if year.len() == 4 && number(year).is_some() => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)
        }
        [first, second, year] => {
            let (day, month) = day_and_month(first, second)?;
            NaiveDate::from_ymd_opt(full_year(year)?, month, day)
        }
        [first, second] => {
            let (day, month) = day_and_month(first, second)?;
            // A weekday can mean the nearest such day, or one that was written in this year.
            let nearest = (today.year() - 1..=today.year() + 1)
                .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
                .min_by_key(|candidate| (*candidate - today).num_days().abs());
            let this_year = || NaiveDate::from_ymd_opt(today.year(), month, day);
            nearest.filter(fits).or_else(this_year)
        }
        _ => None,
    };
    day.filter(fits)
}

/// Day first, as both languages write it; `Oct 28` too, as the name tells which is the month.
fn day_and_month(first: &str, second: &str) -> Option<(u32, u32)> {
    match (number(first), number(second)) {
        (Some(day), Some(month)) => Some((day, month)),
        (Some(day), None) => Some((day, month(second)?)),
        (None, Some(day)) => Some((day, month(first)?)),
        (None, None) => None,
    }
}

fn number(text: &str) -> Option<u32> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

fn full_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn day_of_month(day: u32, today: NaiveDate) -> Option<NaiveDate> {
    let this = today.with_day(day).filter(|found| *found >= today);
    this.or_else(|| {
        today
            .with_day(1)?
            .checked_add_months(Months::new(1))?
            .with_day(day)
    })
}

fn next_weekday(weekday: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    (1..=7)
        .filter_map(|days| today.checked_add_days(Days::new(days)))
        .find(|day| day.weekday() == weekday)
}

fn month(name: &str) -> Option<u32> {
    let place = |names: &[&str; 12]| {
        names
            .iter()
            .position(|full| name.len() >= 3 && full.to_lowercase().starts_with(name))
    };
    let found = place(&DUTCH_MONTHS)
        .or_else(|| place(&ENGLISH_MONTHS))
        .or_else(|| place(&DUTCH_MONTHS_SHORT))
        .or_else(|| (name == "sept").then_some(8))?;
    u32::try_from(found).ok().map(|zero_based| zero_based + 1)
}

fn weekday(name: &str) -> Option<Weekday> {
    let place = |names: &[&str; 7], least: usize| {
        names
            .iter()
            .position(|full| name.len() >= least && full.to_lowercase().starts_with(name))
    };
    let found = place(&DUTCH_WEEKDAYS, 2).or_else(|| place(&ENGLISH_WEEKDAYS, 3))?;
    Weekday::try_from(u8::try_from(found).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// Wednesday 21 October 2026.
    fn today() -> NaiveDate {
        day(2026, 10, 21)
    }

    #[test]
    fn days_are_written_as_an_office_writes_them() {
        let dutch = Words::new(Language::Dutch);
        let friday = day(2026, 10, 9);
        assert_eq!(dutch.day_short(friday, today()), "vr\u{a0}9\u{a0}okt");
        assert_eq!(
            dutch.day_short(friday, day(2027, 1, 4)),
            "vr\u{a0}9\u{a0}okt\u{a0}2026"
        );
        assert_eq!(
            dutch.day_long(day(2026, 11, 22)),
            "22\u{a0}november\u{a0}2026"
        );
        assert_eq!(
            dutch.day_weekday_long(day(2026, 10, 28)),
            "woensdag 28\u{a0}oktober"
        );
        assert_eq!(dutch.day_numeric(day(2026, 9, 2)), "02-09-2026");
        assert_eq!(dutch.month_and_year(friday), "oktober\u{a0}2026");
        let english = Words::new(Language::English);
        assert_eq!(english.day_short(friday, today()), "Fri\u{a0}9\u{a0}Oct");
        assert_eq!(
            english.day_long(day(2026, 11, 22)),
            "22\u{a0}November\u{a0}2026"
        );
        assert_eq!(english.day_numeric(day(2026, 9, 2)), "02/09/2026");
    }

    #[test]
    fn near_days_have_names() {
        let dutch = Words::new(Language::Dutch);
        let said = |offset: i64| dutch.relative(today() + chrono::Duration::days(offset), today());
        assert_eq!(said(0), "vandaag");
        assert_eq!(said(1), "morgen");
        assert_eq!(said(-1), "gisteren");
        assert_eq!(said(6), "dinsdag");
        assert_eq!(said(-2), "afgelopen maandag");
        assert_eq!(said(7), "wo\u{a0}28\u{a0}okt");
        let english = Words::new(Language::English);
        assert_eq!(english.relative(day(2026, 10, 19), today()), "last Monday");
    }

    #[test]
    fn typed_days_are_read_generously() {
        for (text, expected) in [
            ("28-10", day(2026, 10, 28)),
            ("28/10/2026", day(2026, 10, 28)),
            ("28.10.26", day(2026, 10, 28)),
            ("2026-10-28", day(2026, 10, 28)),
            ("28 okt", day(2026, 10, 28)),
            ("28 oktober 2026", day(2026, 10, 28)),
            ("Oct 28", day(2026, 10, 28)),
            ("3 mrt", day(2027, 3, 3)),
            ("9 mei", day(2026, 5, 9)),
            ("wo 28 okt", day(2026, 10, 28)),
            ("Fri 9 Oct", day(2026, 10, 9)),
            ("5-1", day(2027, 1, 5)),
            ("28", day(2026, 10, 28)),
            ("3", day(2026, 11, 3)),
            ("wo", day(2026, 10, 28)),
            ("do", day(2026, 10, 22)),
            ("Tuesday", day(2026, 10, 27)),
            ("morgen", day(2026, 10, 22)),
            ("today", today()),
            ("+7", day(2026, 10, 28)),
            ("+2w", day(2026, 11, 4)),
            ("-1", day(2026, 10, 20)),
        ] {
            assert_eq!(parse_day(text, today()), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for text in [
            "",
            "31-2",
            "do 28 okt",
            "10/28/2026",
            "binnenkort",
            "+",
            "2026",
            "m",
            "1-2-3-4",
        ] {
            assert_eq!(parse_day(text, today()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(offset in -4000_i64..4000, english: bool) {
            let words = Words::new(if english { Language::English } else { Language::Dutch });
            let chosen = today() + chrono::Duration::days(offset);
            for text in [
                words.day_short(chosen, today()),
                words.day_long(chosen),
                words.day_full(chosen),
                words.day_numeric(chosen),
                chosen.to_string(),
            ] {
                prop_assert_eq!(parse_day(&text, today()), Some(chosen), "{}", text);
            }
        }

        #[test]
        fn no_text_makes_the_day_reader_panic(text in "\\PC{0,12}") {
            let _read = parse_day(&text, NaiveDate::MAX);
            let _read = parse_day(&text, NaiveDate::MIN);
        }
    }
}
