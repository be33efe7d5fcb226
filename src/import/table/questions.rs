//! What a table leaves open and only a person can say: which comes first in `03-04-2026`, whether a spreadsheet
//! turned days round, where the decimals of `1.234` begin. Nothing of it is guessed.

use super::judge::{DayOrder, Decimal};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::import::problem;

/// What the user said of a table; it counts where the table does not show it itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Said {
    /// What comes first in a day.
    pub days: Option<DayOrder>,
    /// Days were turned round by a spreadsheet, and have to be turned back.
    pub turned: Option<bool>,
    /// What stands before the decimals.
    pub decimal: Option<Decimal>,
}

impl Said {
    /// This, and where it says nothing what was said before.
    #[must_use]
    pub fn or(self, before: Self) -> Self {
        Self {
            days: self.days.or(before.days),
            turned: self.turned.or(before.turned),
            decimal: self.decimal.or(before.decimal),
        }
    }
}

/// Something to be asked before a table is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// What comes first in the days of a column.
    Days {
        /// What the column is called.
        head: String,
        /// A day in it that can be read either way.
        example: String,
        /// What most of it looks like, where some of it shows it.
        likely: Option<DayOrder>,
    },
    /// Whether days have to be turned back.
    Turned {
        /// What the column is called.
        head: String,
        /// Cells that the spreadsheet made days of.
        days: usize,
        /// Cells that it left as text.
        texts: usize,
    },
    /// What stands before the decimals in the amounts of a column.
    Decimal {
        /// What the column is called.
        head: String,
        /// An amount in it that can be read either way.
        example: String,
    },
}

impl Question {
    /// It, in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Days { head, example, .. } => msg("import-ask-days")
                .with("head", head.as_str())
                .with("example", example.as_str()),
            Self::Turned { head, days, texts } => msg("import-ask-turned")
                .with("head", head.as_str())
                .with("days", *days)
                .with("texts", *texts),
            Self::Decimal { head, example } => msg("import-ask-decimal")
                .with("head", head.as_str())
                .with("example", example.as_str()),
        }
    }

    /// What can be answered, with what is then said; the likely one first, where there is one.
    #[must_use]
    pub fn answers(&self) -> Vec<(Message, Said)> {
        let said = Said::default();
        let days = |order| {
            let key = match order {
                DayOrder::DayMonth => "import-answer-day-first",
                DayOrder::MonthDay => "import-answer-month-first",
            };
            let days = Some(order);
            (msg(key), Said { days, ..said })
        };
        let turned = |yes, key| {
            let turned = Some(yes);
            (msg(key), Said { turned, ..said })
        };
        let decimal = |decimal, key| {
            let decimal = Some(decimal);
            (msg(key), Said { decimal, ..said })
        };
        match self {
            Self::Days { likely, .. } => {
                let mut both = vec![days(DayOrder::DayMonth), days(DayOrder::MonthDay)];
                if *likely == Some(DayOrder::MonthDay) {
                    both.reverse();
                }
                both
            }
            Self::Turned { .. } => vec![
                turned(true, "import-answer-turn-back"),
                turned(false, "import-answer-leave"),
            ],
            Self::Decimal { .. } => vec![
                decimal(Decimal::Comma, "import-answer-comma"),
                decimal(Decimal::Point, "import-answer-point"),
            ],
        }
    }

    /// Whether the first answer is likely.
    #[must_use]
    pub const fn has_likely_answer(&self) -> bool {
        matches!(
            self,
            Self::Turned { .. }
                | Self::Days {
                    likely: Some(_),
                    ..
                }
        )
    }

    /// The same where nobody can answer: nothing of the file is used.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let remedy = match self {
            Self::Days { .. } => "import-ask-days-remedy",
            Self::Turned { .. } => "import-ask-turned-remedy",
            Self::Decimal { .. } => "import-ask-decimal-remedy",
        };
        problem(None, self.message(), Some(msg(remedy)), Weight::Fatal)
    }
}
