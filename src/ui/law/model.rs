//! What has to be settled about law and terms, in words.

use crate::app::snapshots::LawTask;
use crate::domain::ids::{CustomerId, TermsId};
use crate::domain::limitation::LimitationWarning;
use crate::domain::message::{Message, msg};
use crate::ui::charges::limit;
use crate::ui::theme::Tone;
use crate::words::Words;

/// What has to be settled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    /// One after the other, the most urgent first.
    pub tasks: Vec<Task>,
    /// Customers who were never given our terms.
    pub never: Vec<Never>,
    /// Versions of our terms, newest first.
    pub versions: Vec<(TermsId, String)>,
}

/// A customer who was never given our terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Never {
    /// Who.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
}

/// One thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// How urgent it is.
    pub tone: Tone,
    /// What it is.
    pub said: String,
    /// What it means.
    pub why: String,
    /// What can be done.
    pub offer: String,
    /// Where that is done.
    pub what: What,
}

/// Where something is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// On the sheet of charges of a customer.
    Customer(CustomerId),
    /// In Settings.
    Settings,
    /// Here: somebody looked.
    LookedAt,
}

/// What has to be settled, in words; `versions` are those of our terms.
#[must_use]
pub fn model(tasks: &[LawTask], versions: Vec<(TermsId, String)>, words: &Words) -> Model {
    let mut model = Model {
        versions,
        ..Model::default()
    };
    let task = |tone, said: Message, why: &'static str, offer: &'static str, what| Task {
        tone,
        said: words.say(&said),
        why: words.t(why),
        offer: words.t(offer),
        what,
    };
    for one in tasks {
        model.tasks.push(match one {
            LawTask::Limitation {
                customer,
                name,
                number,
                open,
                line,
            } => {
                let barred = line.warning == Some(LimitationWarning::Barred);
                let key = if barred {
                    "law-task-barred"
                } else {
                    "law-task-limitation"
                };
                let said = msg(key)
                    .with("number", number.as_str())
                    .with("name", name.as_str())
                    .with("open", *open)
                    .with("day", line.last_day);
                let why = if barred {
                    "law-task-barred-why"
                } else {
                    "law-task-limitation-why"
                };
                let what = What::Customer(*customer);
                task(limit(line, words).0, said, why, "law-task-sheet", what)
            }
            LawTask::RatesUnknown { until } => task(
                Tone::Amber,
                msg("law-task-rates").with("day", *until),
                "law-task-rates-why",
                "law-task-settings",
                What::Settings,
            ),
            LawTask::NoTermsToday => task(
                Tone::Amber,
                msg("law-task-no-terms"),
                "law-task-no-terms-why",
                "law-task-settings",
                What::Settings,
            ),
            LawTask::TermsYearly { .. } => task(
                Tone::Neutral,
                msg("law-task-yearly"),
                "law-task-yearly-why",
                "law-task-looked",
                What::LookedAt,
            ),
            LawTask::TermsNotGiven(customers) => {
                model.never = never(customers);
                continue;
            }
        });
    }
    model
}

/// Customers who were never given our terms, for the list.
#[must_use]
pub fn never(customers: &[(CustomerId, String)]) -> Vec<Never> {
    let never = customers.iter().map(|(customer, name)| Never {
        customer: *customer,
        name: name.clone(),
    });
    never.collect()
}
