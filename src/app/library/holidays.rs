//! The holidays of schools and of the building trade: `assets/calendar/nl.toml`, or the user's own copy of it.
//! While something is wrong in the user's own, ours stays in use.

use super::{Finding, Source};
use crate::domain::calendar::{HolidayPeriod, Region, Vacation};
use crate::domain::message::{Problem, Weight, msg};
use chrono::NaiveDate;
use serde::Deserialize;
use std::path::Path;
use toml::value::Datetime;

/// As they come with the program.
const DUTCH: &str = include_str!("../../../assets/calendar/nl.toml");
/// The user's own, in the folder of texts.
const OWN: &str = "calendar/nl.toml";

/// Holidays that no rule gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    /// Each of them.
    pub periods: Vec<HolidayPeriod>,
    /// When they were looked up.
    pub checked_on: Option<NaiveDate>,
    /// Whose file it is.
    pub source: Source,
    /// What is wrong in the user's own.
    pub findings: Vec<Finding>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    checked_on: Datetime,
    period: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    what: String,
    region: Option<String>,
    from: Datetime,
    through: Datetime,
    #[serde(rename = "source")]
    _source: String,
    verified: bool,
}

impl Holidays {
    /// Loads ours, or the user's own from a folder.
    #[must_use]
    pub fn load(own: Option<&Path>) -> Self {
        // A test loads it: what cannot be read never leaves the house.
        let mut loaded = read(DUTCH, Source::Ours).unwrap_or_else(|finding| Self {
            periods: Vec::new(),
            checked_on: None,
            source: Source::Ours,
            findings: vec![finding],
        });
        let Some(text) = own.and_then(|folder| std::fs::read_to_string(folder.join(OWN)).ok())
        else {
            return loaded;
        };
        match read(&text, Source::User(OWN.to_owned())) {
            Ok(own) => own,
            Err(finding) => {
                loaded.findings.push(finding);
                loaded
            }
        }
    }
}

fn read(text: &str, source: Source) -> Result<Holidays, Finding> {
    let finding = |place, what| Finding {
        file: OWN.to_owned(),
        problem: Problem {
            place,
            what,
            remedy: Some(msg("holidays-remedy")),
            weight: Weight::LeftOut,
        },
    };
    let file: File = toml::from_str(text).map_err(|error| {
        let detail = error.message().to_owned();
        finding(None, msg("holidays-unreadable").with("detail", detail))
    })?;
    let mut periods = Vec::new();
    for (place, row) in file.period.into_iter().enumerate() {
        let at = Some(msg("holidays-period").with("nr", place + 1));
        periods.push(understand(&row).ok_or_else(|| finding(at, msg("holidays-wrong")))?);
    }
    Ok(Holidays {
        periods,
        checked_on: day(file.checked_on),
        source,
        findings: Vec::new(),
    })
}

/// A year at most: longer is a slip of the pen.
const DAYS_MOST: i64 = 366;

fn understand(row: &Row) -> Option<HolidayPeriod> {
    let period = HolidayPeriod {
        what: Vacation::parse(&row.what)?,
        region: match &row.region {
            Some(code) => Some(Region::parse(code)?),
            None => None,
        },
        from: day(row.from)?,
        through: day(row.through)?,
        verified: row.verified,
    };
    let days = (period.through - period.from).num_days();
    (0..DAYS_MOST).contains(&days).then_some(period)
}

fn day(value: Datetime) -> Option<NaiveDate> {
    let date = value.date?;
    NaiveDate::from_ymd_opt(
        i32::from(date.year),
        u32::from(date.month),
        u32::from(date.day),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ours_can_be_read_and_every_region_knows_the_summer_of_2026() {
        let ours = Holidays::load(None);
        assert_eq!(ours.findings, []);
        for region in Region::ALL {
            let knows = |period: &HolidayPeriod| {
                period.what == Vacation::Summer && period.region == Some(*region)
            };
            assert!(ours.periods.iter().any(knows), "{region:?}");
        }
    }

    #[test]
    fn ones_own_file_takes_the_place_of_ours_and_a_broken_one_does_not() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("calendar")).unwrap();
        let own = |text: &str| {
            std::fs::write(folder.path().join(OWN), text).unwrap();
            Holidays::load(Some(folder.path()))
        };
        let mine = own(
            "checked_on = 2027-01-04\n[[period]]\nwhat = \"spring\"\nfrom = 2027-02-20\nthrough = 2027-02-28\n\
             source = \"school\"\nverified = true\n",
        );
        assert_eq!(mine.periods.len(), 1);
        assert_eq!(mine.source, Source::User(OWN.to_owned()));
        let turned = own(
            "checked_on = 2027-01-04\n[[period]]\nwhat = \"spring\"\nfrom = 2027-02-28\nthrough = 2027-02-20\n\
             source = \"school\"\nverified = true\n",
        );
        assert_eq!(turned.source, Source::Ours);
        assert_eq!(turned.findings[0].problem.what.key, "holidays-wrong");
        assert_eq!(
            own("what").findings[0].problem.what.key,
            "holidays-unreadable"
        );
    }
}
