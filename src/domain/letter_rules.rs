//! Which letter may go to whom, and what it may ask for beside the invoices. The table itself is data
//! (`assets/letters/allowed.toml`), each row with the article of law it rests on; a letter that the law
//! makes void, or that costs us our rights, is refused with the reason.

use crate::domain::code::coded;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, msg};
use std::collections::BTreeMap;

coded! {
    /// Why a letter may not go.
    pub enum Bar "letter-bar" {
        /// It claims costs that a consumer owes only after the 14-day letter.
        CostsOfConsumer = "costs-of-consumer",
        /// It gives a term for costs that a business owes without it.
        OnlyForConsumers = "only-for-consumers",
        /// The law took over: only a claim can be lodged.
        LawTookOver = "law-took-over",
        /// Nobody settles this customer's affairs.
        NoEstate = "no-estate",
        /// Somebody else collects; two of us writing undoes both.
        HandedOver = "handed-over",
    }
}

/// How far a letter may go with a charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChargeLimit {
    /// It is not mentioned.
    None,
    /// It may be said, and is not asked for.
    Announced,
    /// It may be asked for; of a consumer costs only after the 14-day letter has had its term.
    Charged,
}

impl ChargeLimit {
    /// The limit with this code in the table.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "none" => Self::None,
            "announced" => Self::Announced,
            "charged" => Self::Charged,
            _ => return None,
        })
    }
}

/// Whether a letter goes to customers for whom the law took over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EstateRule {
    /// Not to them.
    Never,
    /// To nobody else.
    Only,
    /// To anybody.
    Any,
}

impl EstateRule {
    /// The rule with this code in the table.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "never" => Self::Never,
            "only" => Self::Only,
            "any" => Self::Any,
            _ => return None,
        })
    }
}

/// What is allowed of one kind of letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRule {
    /// To these customers.
    pub to: Vec<CustomerKind>,
    /// Why not to others.
    pub because: Option<Bar>,
    /// The article it rests on: `art. 6:96 lid 6 BW`.
    pub law: String,
    /// Customers for whom the law took over.
    pub estate: EstateRule,
    /// Also when the case was handed over.
    pub handed_over: bool,
    /// Interest, at most.
    pub interest: ChargeLimit,
    /// Collection costs, at most.
    pub costs: ChargeLimit,
}

/// How the customer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Circumstances {
    /// What they are; not known is protected as a consumer.
    pub kind: Option<CustomerKind>,
    /// The law took over.
    pub estate: bool,
    /// The case was handed over.
    pub handed_over: bool,
}

/// The table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LetterRules {
    rows: BTreeMap<LetterKind, LetterRule>,
}

impl LetterRules {
    /// Of these rows.
    #[must_use]
    pub const fn new(rows: BTreeMap<LetterKind, LetterRule>) -> Self {
        Self { rows }
    }

    /// The row of a letter.
    #[must_use]
    pub fn of(&self, kind: LetterKind) -> Option<&LetterRule> {
        self.rows.get(&kind)
    }

    /// Why this letter may not go to a customer who stands like this, with the article; `None`: it may.
    #[must_use]
    pub fn bar(&self, kind: LetterKind, how: Circumstances) -> Option<(Bar, Message)> {
        let rule = self.of(kind)?;
        let bar = rule.bar(how)?;
        let why = match rule.law.as_str() {
            "" => bar.message(),
            law => msg("letter-bar-by-law")
                .with("why", bar.message())
                .with("law", law),
        };
        Some((bar, why))
    }
}

impl LetterRule {
    fn bar(&self, how: Circumstances) -> Option<Bar> {
        match (self.estate, how.estate) {
            (EstateRule::Never, true) => return Some(Bar::LawTookOver),
            (EstateRule::Only, false) => return Some(Bar::NoEstate),
            _ => {}
        }
        if how.handed_over && !self.handed_over {
            return Some(Bar::HandedOver);
        }
        let kind = how.kind.unwrap_or(CustomerKind::Consumer);
        self.because.filter(|_| !self.to.contains(&kind))
    }
}
