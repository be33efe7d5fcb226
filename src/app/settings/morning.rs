//! How the morning goes here: which department answers what, how long answers keep, how long each means of
//! reaching somebody takes, and when sales has time to ring.

use super::{number, text};
use crate::domain::calendar::ClosedPeriod;
use crate::domain::day_route::PlannedMinutes;
use crate::domain::inside::{InsideQuestion, InsideRules};
use crate::domain::money::Money;
use crate::store::{Read, StoreError, Write};
use crate::words::Words;
use chrono::NaiveDate;
use serde_json::{Value, json};

pub(super) const MORNING: &str = "morning";

/// How the morning goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MorningSettings {
    /// The department that answers each question, in the order of [`InsideQuestion::ALL`], as the owner
    /// calls it; empty: as it is called here by default.
    pub departments: [String; 3],
    /// Days after which a good answer is asked again.
    pub keeps_days: u32,
    /// An invoice of which so much is open is asked about by itself; nothing: none is for that.
    pub apart_from: Money,
    /// Working days that a department has to answer.
    pub return_days: u32,
    /// How long each takes.
    pub minutes: PlannedMinutes,
    /// Holiday periods in which sales has time to ring (seed A6.2).
    pub sales_periods: Vec<ClosedPeriod>,
}

impl Default for MorningSettings {
    fn default() -> Self {
        Self {
            departments: Default::default(),
            keeps_days: 14,
            apart_from: Money::eur(500_000),
            return_days: 1,
            minutes: PlannedMinutes::default(),
            sales_periods: Vec::new(),
        }
    }
}

impl MorningSettings {
    /// How long answers keep, and what is asked about by itself.
    #[must_use]
    pub const fn inside_rules(&self) -> InsideRules {
        InsideRules {
            keeps_days: self.keeps_days,
            apart_from: self.apart_from,
        }
    }

    /// Who answers a question, by the owner's name for it or by ours.
    #[must_use]
    pub fn department(&self, question: InsideQuestion, words: &Words) -> String {
        let named = match question {
            InsideQuestion::Delivery => &self.departments[0],
            InsideQuestion::Agreements => &self.departments[1],
            InsideQuestion::Invoice => &self.departments[2],
        };
        if named.trim().is_empty() {
            words.t(match question {
                InsideQuestion::Delivery => "inside-department-delivery",
                InsideQuestion::Agreements => "inside-department-agreements",
                InsideQuestion::Invoice => "inside-department-invoice",
            })
        } else {
            named.trim().to_owned()
        }
    }

    /// The holiday period in which a day lies, by its name.
    #[must_use]
    pub fn sales_period(&self, day: NaiveDate) -> Option<&str> {
        self.sales_periods
            .iter()
            .find(|period| period.from <= day && day <= period.through)
            .map(|period| period.name.as_str())
    }
}

pub(in crate::app) fn morning(read: &Read<'_>) -> Result<MorningSettings, StoreError> {
    let json = read.setting(MORNING)?.unwrap_or_default();
    let usual = MorningSettings::default();
    let minutes = usual.minutes;
    let periods = json["sales_periods"].as_array().into_iter().flatten();
    Ok(MorningSettings {
        departments: [0, 1, 2].map(|place: usize| {
            json["departments"][place]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        }),
        keeps_days: number(&json, "keeps_days", usual.keeps_days),
        apart_from: json["apart_from_minor"]
            .as_i64()
            .map_or(usual.apart_from, Money::eur),
        return_days: number(&json, "return_days", usual.return_days),
        minutes: PlannedMinutes {
            call: number(&json, "call_minutes", minutes.call),
            dozen_letters: number(&json, "letters_minutes", minutes.dozen_letters),
            sales: number(&json, "sales_minutes", minutes.sales),
            visit: number(&json, "visit_minutes", minutes.visit),
        },
        sales_periods: periods.filter_map(period).collect(),
    })
}

fn period(json: &Value) -> Option<ClosedPeriod> {
    Some(ClosedPeriod {
        from: json["from"].as_str()?.parse().ok()?,
        through: json["through"].as_str()?.parse().ok()?,
        name: text(json, "name"),
    })
}

pub(in crate::app) fn set_morning(
    write: &mut Write<'_>,
    to: &MorningSettings,
) -> Result<(), StoreError> {
    let periods = to.sales_periods.iter().map(|period| {
        json!({ "name": period.name, "from": period.from.to_string(), "through": period.through.to_string() })
    });
    let json = json!({
        "departments": to.departments, "keeps_days": to.keeps_days, "apart_from_minor": to.apart_from.minor,
        "return_days": to.return_days, "call_minutes": to.minutes.call, "letters_minutes": to.minutes.dozen_letters,
        "sales_minutes": to.minutes.sales, "visit_minutes": to.minutes.visit, "sales_periods": periods.collect::<Vec<_>>(),
    });
    write.set_setting(MORNING, Some(&json))
}
