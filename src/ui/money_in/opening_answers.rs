//! What had been done about an old item, as it is being answered: what a list says is filled in beforehand, and
//! an answer is whole when its day, amount or reason stands with it.

use crate::app::command::OpeningAnswer;
use crate::app::snapshots::OpeningLine;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::words::{Words, parse_amount, parse_day};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The answers, in the order of their keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Choice {
    Fresh,
    Once,
    Last,
    Promised,
    HandedOver,
    LeftAlone,
}

impl Choice {
    pub(super) const ALL: [Self; 6] = [
        Self::Fresh,
        Self::Once,
        Self::Last,
        Self::Promised,
        Self::HandedOver,
        Self::LeftAlone,
    ];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Fresh => "money-in-opening-fresh",
            Self::Once => "money-in-opening-once",
            Self::Last => "money-in-opening-last",
            Self::Promised => "money-in-opening-promised",
            Self::HandedOver => "money-in-opening-handed-over",
            Self::LeftAlone => "money-in-opening-left-alone",
        }
    }

    /// What its day is; `None`: it has none.
    pub(super) const fn day(self) -> Option<&'static str> {
        match self {
            Self::Once | Self::Last => Some("money-in-opening-day"),
            Self::Promised => Some("money-in-opening-promise-day"),
            Self::LeftAlone => Some("money-in-opening-until"),
            Self::Fresh | Self::HandedOver => None,
        }
    }

    /// What else it needs.
    pub(super) const fn more(self) -> Option<&'static str> {
        match self {
            Self::Promised => Some("money-in-opening-amount"),
            Self::LeftAlone => Some("money-in-opening-why-alone"),
            _ => None,
        }
    }
}

/// An answer that is being given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Half {
    pub(super) choice: Option<Choice>,
    /// The day that goes with it, as typed.
    pub(super) day: String,
    /// The amount of a promise, or why it is left alone.
    pub(super) more: String,
}

impl Half {
    /// What a list says of it.
    pub(super) fn proposed(line: &OpeningLine, words: &Words) -> Self {
        let reminded = line.before.reminders.map(|count| match count {
            0 => Choice::Fresh,
            1 => Choice::Once,
            _ => Choice::Last,
        });
        let handed_over = line.before.handed_over.then_some(Choice::HandedOver);
        let choice = handed_over.or(reminded);
        let sent = |choice| matches!(choice, Choice::Once | Choice::Last);
        let day = line.before.last_reminder_on;
        let day = day.filter(|_| choice.is_some_and(sent));
        Self {
            choice,
            day: day.map_or_else(String::new, |day| words.day_short_with_year(day)),
            more: String::new(),
        }
    }

    /// Chooses; what was typed stays where it means the same.
    pub(super) fn choose(&mut self, choice: Choice) {
        let before = self.choice.replace(choice);
        if before.and_then(Choice::day) != choice.day() {
            self.day.clear();
        }
        if before.and_then(Choice::more) != choice.more() {
            self.more.clear();
        }
    }

    /// The answer, or what is missing; `None`: nothing was chosen.
    pub(super) fn whole(
        &self,
        line: &OpeningLine,
        today: NaiveDate,
    ) -> Option<Result<OpeningAnswer, Message>> {
        let choice = self.choice?;
        let number = line.item.number.as_str();
        let missing = |key: &'static str| msg(key).with("number", number);
        let day = parse_day(&self.day, today);
        let sent = day.filter(|day| (line.item.issued_on..=today).contains(day));
        let sent = sent.ok_or_else(|| missing("money-in-off-day-missing"));
        Some(match choice {
            Choice::Fresh => Ok(OpeningAnswer::Fresh),
            Choice::Once => sent.map(OpeningAnswer::RemindedOnce),
            Choice::Last => sent.map(OpeningAnswer::RemindedLast),
            Choice::HandedOver => Ok(OpeningAnswer::HandedOver),
            Choice::Promised => match (day.filter(|day| *day >= today), self.amount(line)) {
                (None, _) => Err(missing("money-in-off-promise-day")),
                (_, None) => Err(missing("money-in-off-promise-amount")),
                (Some(due_on), Some(amount)) => Ok(OpeningAnswer::Promised { amount, due_on }),
            },
            Choice::LeftAlone => {
                let until = day.filter(|day| *day > today);
                if until.is_none() && !self.day.trim().is_empty() {
                    Err(missing("money-in-off-until"))
                } else if self.more.trim().is_empty() {
                    Err(missing("money-in-off-why-alone"))
                } else {
                    let why = self.more.trim().to_owned();
                    Ok(OpeningAnswer::LeftAlone { until, why })
                }
            }
        })
    }

    /// What was promised; nothing typed is all that is open.
    fn amount(&self, line: &OpeningLine) -> Option<Money> {
        let open = line.item.open;
        if self.more.trim().is_empty() {
            return Some(open);
        }
        let amount = parse_amount(&self.more, open.currency).ok()?;
        (amount.is_positive() && amount.minor <= open.minor).then_some(amount)
    }
}

/// How the old items stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Grouping {
    /// By how late they are.
    #[default]
    Age,
    /// By customer, the largest sum first.
    Customer,
}

/// Items that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) name: String,
    /// Places among the old items.
    pub(super) lines: Vec<usize>,
    /// What is open on them, per currency.
    pub(super) open: Vec<Money>,
}

/// Days late up to which a group goes, with its name; the last has no end.
const AGES: [(i64, &str); 4] = [
    (90, "money-in-opening-age-90"),
    (180, "money-in-opening-age-180"),
    (365, "money-in-opening-age-365"),
    (i64::MAX, "money-in-opening-age-older"),
];

/// The old items in groups, none of them empty.
pub(super) fn groups(opening: &[OpeningLine], by: Grouping, words: &Words) -> Vec<Group> {
    let all = 0..opening.len();
    let mut groups: Vec<Group> = match by {
        Grouping::Age => {
            let age = |at: &usize| {
                let late = opening[*at].item.days_overdue;
                AGES.iter().position(|(most, _)| late <= *most)
            };
            let each = AGES.iter().enumerate().rev();
            each.map(|(place, (_, name))| {
                let lines = all.clone().filter(|at| age(at) == Some(place)).collect();
                group(words.t(name), lines, opening)
            })
            .collect()
        }
        Grouping::Customer => {
            let mut customers: BTreeMap<_, Vec<usize>> = BTreeMap::new();
            for at in all {
                customers.entry(opening[at].customer).or_default().push(at);
            }
            let each = customers.into_values();
            each.map(|lines| group(opening[lines[0]].name.clone(), lines, opening))
                .collect()
        }
    };
    groups.retain(|group| !group.lines.is_empty());
    if by == Grouping::Customer {
        let most = |group: &Group| group.open.iter().map(|open| open.minor).max();
        groups.sort_by_key(|group| std::cmp::Reverse(most(group)));
    }
    groups
}

fn group(name: String, lines: Vec<usize>, opening: &[OpeningLine]) -> Group {
    let mut open: BTreeMap<_, Money> = BTreeMap::new();
    for at in &lines {
        let one = opening[*at].item.open;
        let sum = open
            .entry(one.currency)
            .or_insert(Money::zero(one.currency));
        sum.minor = sum.minor.saturating_add(one.minor);
    }
    Group {
        name,
        lines,
        open: open.into_values().collect(),
    }
}
