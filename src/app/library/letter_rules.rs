//! Which letter may go to whom, from `assets/letters/allowed.toml`.

use crate::domain::customer_kind::CustomerKind;
use crate::domain::letter_kind::LetterKind;
use crate::domain::letter_rules::{Bar, ChargeLimit, EstateRule, LetterRule, LetterRules};
use serde::Deserialize;
use std::collections::BTreeMap;

const TABLE: &str = include_str!("../../../assets/letters/allowed.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    to: Vec<String>,
    because: Option<String>,
    #[serde(default)]
    law: String,
    estate: String,
    handed_over: bool,
    interest: String,
    costs: String,
}

/// Loads the table. It is part of the program: a test proves that every letter stands in it.
#[must_use]
pub fn load() -> LetterRules {
    let rows: BTreeMap<String, Row> = toml::from_str(TABLE).unwrap_or_default();
    LetterRules::new(rows.iter().filter_map(rule).collect())
}

fn rule((code, row): (&String, &Row)) -> Option<(LetterKind, LetterRule)> {
    let because = match &row.because {
        Some(code) => Some(Bar::parse(code)?),
        None => None,
    };
    let rule = LetterRule {
        to: row
            .to
            .iter()
            .map(|code| kind(code))
            .collect::<Option<_>>()?,
        because,
        law: row.law.clone(),
        estate: EstateRule::parse(&row.estate)?,
        handed_over: row.handed_over,
        interest: ChargeLimit::parse(&row.interest)?,
        costs: ChargeLimit::parse(&row.costs)?,
    };
    Some((LetterKind::parse(code)?, rule))
}

fn kind(code: &str) -> Option<CustomerKind> {
    Some(match code {
        "business" => CustomerKind::Business,
        "consumer" => CustomerKind::Consumer,
        "government" => CustomerKind::Government,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::letter_rules::Circumstances;

    fn bar(kind: LetterKind, how: Circumstances) -> Option<Bar> {
        load().bar(kind, how).map(|(bar, _)| bar)
    }

    #[test]
    fn every_letter_stands_in_the_table_and_goes_no_further_than_its_kind_may() {
        let rules = load();
        for kind in LetterKind::ALL {
            let rule = rules.of(*kind);
            let rule = rule.unwrap_or_else(|| panic!("{kind:?} is not in the table"));
            assert_eq!(rule.to.len() < 3, rule.because.is_some(), "{kind:?}");
            assert_eq!(
                rule.interest != ChargeLimit::None,
                kind.may_name_interest(),
                "{kind:?}"
            );
            assert_eq!(
                rule.costs == ChargeLimit::Charged,
                kind.may_charge_costs(),
                "{kind:?}"
            );
        }
    }

    #[test]
    fn a_consumer_and_whoever_is_not_known_gets_no_last_reminder_and_a_business_no_14_day_letter() {
        for kind in [None, Some(CustomerKind::Consumer)] {
            let how = Circumstances {
                kind,
                ..Circumstances::default()
            };
            assert_eq!(
                bar(LetterKind::LastReminder, how),
                Some(Bar::CostsOfConsumer)
            );
            assert_eq!(bar(LetterKind::FourteenDay, how), None);
        }
        for kind in [CustomerKind::Business, CustomerKind::Government] {
            let how = Circumstances {
                kind: Some(kind),
                ..Circumstances::default()
            };
            assert_eq!(
                bar(LetterKind::FourteenDay, how),
                Some(Bar::OnlyForConsumers)
            );
            assert_eq!(bar(LetterKind::LastReminder, how), None);
        }
    }

    #[test]
    fn once_the_law_took_over_a_claim_is_lodged_and_nothing_is_asked() {
        let how = Circumstances {
            estate: true,
            ..Circumstances::default()
        };
        let asking = LetterKind::ALL.iter().filter(|kind| kind.chases());
        for kind in asking {
            assert_eq!(bar(*kind, how), Some(Bar::LawTookOver), "{kind:?}");
        }
        assert_eq!(bar(LetterKind::ClaimLodging, how), None);
        let usual = Circumstances::default();
        assert_eq!(bar(LetterKind::ClaimLodging, usual), Some(Bar::NoEstate));
        assert_eq!(bar(LetterKind::LimitationInterruption, how), None);
    }

    #[test]
    fn what_was_handed_over_is_not_chased_by_us_as_well() {
        let how = Circumstances {
            handed_over: true,
            ..Circumstances::default()
        };
        for kind in LetterKind::ALL.iter().filter(|kind| kind.chases()) {
            let bar = bar(
                *kind,
                Circumstances {
                    kind: Some(CustomerKind::Business),
                    ..how
                },
            );
            assert!(
                matches!(bar, Some(Bar::HandedOver | Bar::OnlyForConsumers)),
                "{kind:?}"
            );
        }
        assert_eq!(bar(LetterKind::LimitationInterruption, how), None);
    }
}
