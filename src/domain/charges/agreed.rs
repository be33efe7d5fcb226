//! Interest as our terms and conditions fix it, so that it can be reckoned and not only quoted.

use super::{DayCount, InterestModel, InterestTerms, MonthCounting};
use crate::domain::message::{Message, msg};
use rust_decimal::Decimal;

/// Interest that was agreed. Where a clause fixes no figures the law's interest runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgreedInterest {
    /// Which interest.
    pub model: InterestModel,
    /// A year's interest is added to what bears interest: only where the clause says so.
    pub compounds: bool,
}

impl AgreedInterest {
    /// Percentages and points that a clause can name at most; more is a slip of the pen.
    pub const MOST_PERCENT: u32 = 60;

    /// How it is reckoned with a year of so many days.
    #[must_use]
    pub const fn terms(self, day_count: DayCount) -> InterestTerms {
        InterestTerms {
            model: self.model,
            day_count,
            // The law's own interest compounds by law (art. 6:119 lid 2, 6:119a lid 3 BW).
            compounds: self.compounds || InterestTerms::usual(self.model).compounds,
        }
    }

    /// The code it is stored by: `year:12`, `month:1:started`, `plus:2:compound`.
    #[must_use]
    pub fn code(self) -> String {
        let mut code = match self.model {
            InterestModel::None => "none".to_owned(),
            InterestModel::Trade => "trade".to_owned(),
            InterestModel::Statutory => "statutory".to_owned(),
            InterestModel::StatutoryPlus { points } => format!("plus:{points}"),
            InterestModel::PerYear { percent } => format!("year:{percent}"),
            InterestModel::PerMonth { percent, counting } => {
                format!("month:{percent}:{}", counting.code())
            }
        };
        if self.compounds {
            code += ":compound";
        }
        code
    }

    /// How it is said.
    #[must_use]
    pub fn message(self) -> Message {
        let figure = |percent: Decimal| percent.normalize().to_string();
        let interest = match self.model {
            InterestModel::None => msg("agreed-interest-none"),
            InterestModel::Trade => msg("agreed-interest-trade"),
            InterestModel::Statutory => msg("agreed-interest-statutory"),
            InterestModel::StatutoryPlus { points } => {
                msg("agreed-interest-plus").with("points", figure(points))
            }
            InterestModel::PerYear { percent } => {
                msg("agreed-interest-year").with("percent", figure(percent))
            }
            InterestModel::PerMonth { percent, counting } => msg("agreed-interest-month")
                .with("percent", figure(percent))
                .with("counting", counting.message()),
        };
        if self.compounds {
            msg("agreed-interest-compounds").with("interest", interest)
        } else {
            interest
        }
    }

    /// The interest with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let (code, compounds) = match code.strip_suffix(":compound") {
            Some(code) => (code, true),
            None => (code, false),
        };
        let mut parts = code.split(':');
        let kind = parts.next()?;
        let figure = parts.next().map(str::parse::<Decimal>);
        let model = match (kind, figure) {
            ("none", None) => InterestModel::None,
            ("trade", None) => InterestModel::Trade,
            ("statutory", None) => InterestModel::Statutory,
            ("plus", Some(Ok(points))) => InterestModel::StatutoryPlus { points },
            ("year", Some(Ok(percent))) => InterestModel::PerYear { percent },
            ("month", Some(Ok(percent))) => InterestModel::PerMonth {
                percent,
                counting: MonthCounting::parse(parts.next()?)?,
            },
            _ => return None,
        };
        Some(Self { model, compounds })
    }
}

impl MonthCounting {
    /// Every value, in the order in which it is offered.
    pub const ALL: [Self; 3] = [Self::ProRataDays, Self::FullMonths, Self::StartedMonths];

    /// The code it is stored by, and behind `month-counting-` the key of its words.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ProRataDays => "days",
            Self::FullMonths => "full",
            Self::StartedMonths => "started",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// How it is said.
    #[must_use]
    pub const fn message(self) -> Message {
        match self {
            Self::ProRataDays => msg("month-counting-days"),
            Self::FullMonths => msg("month-counting-full"),
            Self::StartedMonths => msg("month-counting-started"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_agreed_interest_is_kept_and_found_again() {
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        let mut models = vec![
            InterestModel::None,
            InterestModel::Trade,
            InterestModel::Statutory,
            InterestModel::StatutoryPlus {
                points: decimal("2.5"),
            },
            InterestModel::PerYear {
                percent: decimal("12"),
            },
        ];
        models.extend(MonthCounting::ALL.map(|counting| InterestModel::PerMonth {
            percent: Decimal::ONE,
            counting,
        }));
        for model in models {
            for compounds in [false, true] {
                let agreed = AgreedInterest { model, compounds };
                assert_eq!(AgreedInterest::parse(&agreed.code()), Some(agreed));
            }
        }
        for wrong in [
            "",
            "year",
            "year:much",
            "month:1",
            "month:1:often",
            "trade:2",
        ] {
            assert_eq!(AgreedInterest::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn agreed_interest_compounds_only_where_it_says_so_and_the_law_s_always() {
        let compounds = |code| {
            let agreed = AgreedInterest::parse(code).unwrap();
            agreed.terms(DayCount::Actual365).compounds
        };
        assert!(!compounds("year:12"));
        assert!(compounds("year:12:compound"));
        assert!(compounds("trade"));
    }
}
