//! Which days are worked here, and when which kind of customer is rung.

use super::{number, text};
use crate::app::library::Library;
use crate::app::settings::ProcedureSettings;
use crate::domain::calendar::{
    Calendar, ClosedPeriod, LiberationDay, Region, Vacation, Weekdays, holidays_of,
};
use crate::domain::rhythm::{CallingByKind, CallingTimes, Hours};
use crate::store::{Read, StoreError, Write};
use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};

/// The company's calendar, as far as no rule gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarSettings {
    /// Whose school holidays count.
    pub region: Region,
    /// Chasing calls keep off the first days after a school holiday too.
    pub school_holidays: bool,
    /// Good Friday is a day off here.
    pub good_friday_off: bool,
    /// When 5 May is a day off here.
    pub liberation_day: LiberationDay,
    /// Working days after a holiday that are left alone (seed A3: 2).
    pub quiet_after_holiday: u32,
    /// Our own closed periods.
    pub closed: Vec<ClosedPeriod>,
    /// Preferred days and hours.
    pub calling: CallingByKind,
}

impl Default for CalendarSettings {
    fn default() -> Self {
        let usual = Calendar::default();
        Self {
            region: Region::Middle,
            school_holidays: true,
            good_friday_off: usual.good_friday_off,
            liberation_day: usual.liberation_day,
            quiet_after_holiday: usual.quiet_after_holiday,
            closed: Vec::new(),
            calling: CallingByKind::default(),
        }
    }
}

pub(super) const CALENDAR: &str = "calendar";

pub(in crate::app) fn read(read: &Read<'_>) -> Result<CalendarSettings, StoreError> {
    let json = read.setting(CALENDAR)?.unwrap_or_default();
    let usual = CalendarSettings::default();
    let yes = |key: &str, usual: bool| json[key].as_bool().unwrap_or(usual);
    let calling = |key: &str, usual: &CallingTimes| calling_times(&json[key], usual);
    Ok(CalendarSettings {
        region: Region::parse(&text(&json, "region")).unwrap_or(usual.region),
        school_holidays: yes("school_holidays", usual.school_holidays),
        good_friday_off: yes("good_friday_off", usual.good_friday_off),
        liberation_day: match text(&json, "liberation_day").as_str() {
            "works" => LiberationDay::Works,
            "off" => LiberationDay::Off,
            _ => usual.liberation_day,
        },
        quiet_after_holiday: number(&json, "quiet_after_holiday", usual.quiet_after_holiday),
        closed: closed_periods(&json["closed"]),
        calling: CallingByKind {
            business: calling("business", &usual.calling.business),
            consumer: calling("consumer", &usual.calling.consumer),
            government: calling("government", &usual.calling.government),
        },
    })
}

pub(in crate::app) fn set(write: &mut Write<'_>, to: &CalendarSettings) -> Result<(), StoreError> {
    let json = json!({
        "region": to.region.code(), "school_holidays": to.school_holidays, "good_friday_off": to.good_friday_off,
        "liberation_day": match to.liberation_day {
            LiberationDay::Works => "works",
            LiberationDay::OffInLustrumYears => "lustrum",
            LiberationDay::Off => "off",
        },
        "quiet_after_holiday": to.quiet_after_holiday,
        "closed": closed_json(&to.closed),
        "business": calling_json(&to.calling.business), "consumer": calling_json(&to.calling.consumer),
        "government": calling_json(&to.calling.government),
    });
    write.set_setting(CALENDAR, Some(&json))
}

/// The working days of the company, with the holidays of its region around today.
pub(in crate::app) fn calendar(
    read: &Read<'_>,
    procedure: &ProcedureSettings,
    library: &Library,
    today: NaiveDate,
) -> Result<Calendar, StoreError> {
    let own = self::read(read)?;
    let year = today.year();
    let mut vacations = holidays_of(&library.holidays().periods, own.region, year - 1..=year + 1);
    // The trade's holiday closes its customers, whatever we think of schools.
    vacations.retain(|period| own.school_holidays || period.what == Vacation::Building);
    Ok(Calendar {
        good_friday_off: own.good_friday_off,
        liberation_day: own.liberation_day,
        closed: own.closed,
        call_on_mondays: procedure.call_on_mondays,
        quiet_after_holiday: own.quiet_after_holiday,
        preferred: own.calling.business.days,
        vacations,
        building_trade: false,
    })
}

/// Closed periods as they are kept: `[["2026-10-26", "2026-10-30", "herfst"], …]`.
pub(in crate::app) fn closed_json(closed: &[ClosedPeriod]) -> Value {
    let one = |period: &ClosedPeriod| {
        json!([
            period.from.to_string(),
            period.through.to_string(),
            period.name
        ])
    };
    closed.iter().map(one).collect()
}

fn closed_periods(json: &Value) -> Vec<ClosedPeriod> {
    let one = |row: &Value| {
        Some(ClosedPeriod {
            from: row[0].as_str()?.parse().ok()?,
            through: row[1].as_str()?.parse().ok()?,
            name: row[2].as_str().unwrap_or_default().to_owned(),
        })
    };
    json.as_array()
        .into_iter()
        .flatten()
        .filter_map(one)
        .collect()
}

fn calling_json(times: &CallingTimes) -> Value {
    let days = Weekdays::ALL.map(|day| times.days.contains(day));
    let hours = times
        .hours
        .iter()
        .map(|hours| json!([hours.from, hours.until]));
    json!({ "days": days, "hours": hours.collect::<Vec<_>>() })
}

fn calling_times(json: &Value, usual: &CallingTimes) -> CallingTimes {
    let (Some(days), Some(hours)) = (json["days"].as_array(), json["hours"].as_array()) else {
        return usual.clone();
    };
    let minute = |value: &Value| value.as_u64().and_then(|minute| u16::try_from(minute).ok());
    let on = days.iter().zip(Weekdays::ALL);
    CallingTimes {
        days: Weekdays::of(on.filter_map(|(on, day)| on.as_bool()?.then_some(day))),
        hours: hours
            .iter()
            .filter_map(|pair| {
                Some(Hours {
                    from: minute(&pair[0])?,
                    until: minute(&pair[1])?,
                })
            })
            .collect(),
    }
}
