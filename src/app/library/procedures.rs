//! The dunning procedures, from `assets/procedures/*.toml`, with the company's own days over them.

use crate::app::settings::ProcedureSettings;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::dunning::{Procedure, ProcedureStep, StepBase, StepChannel};
use crate::domain::letter_kind::LetterKind;
use serde::Deserialize;

const BUSINESS: &str = include_str!("../../../assets/procedures/business.toml");
const CONSUMER: &str = include_str!("../../../assets/procedures/consumer.toml");
const GOVERNMENT: &str = include_str!("../../../assets/procedures/government.toml");

/// The procedures as they come with the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedures {
    business: Procedure,
    consumer: Procedure,
    government: Procedure,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    hand_over_urgent_months: u32,
    step: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    channel: String,
    base: String,
    after: u32,
    letter: Option<String>,
    deadline_days: Option<u32>,
}

impl Procedures {
    /// Loads them. They are part of the program: a test proves that they can be read.
    #[must_use]
    pub fn load() -> Self {
        Self {
            business: read(BUSINESS),
            consumer: read(CONSUMER),
            government: read(GOVERNMENT),
        }
    }

    /// The procedure for a kind of customer with the company's own days; who is not known is treated as
    /// a consumer, the safe side of the law.
    #[must_use]
    pub fn for_kind(&self, kind: Option<CustomerKind>, own: &ProcedureSettings) -> Procedure {
        let mut procedure = match kind {
            Some(CustomerKind::Business) => self.business.clone(),
            Some(CustomerKind::Government) => self.government.clone(),
            Some(CustomerKind::Consumer) | None => self.consumer.clone(),
        };
        procedure.hand_over_urgent_months = own.hand_over_urgent_months;
        for (place, step) in procedure.steps.iter_mut().enumerate() {
            match (step.channel, step.letter) {
                (StepChannel::Letter, Some(LetterKind::FirstReminder)) => {
                    step.after = own.first_letter_days;
                    step.deadline_days = Some(own.first_deadline_days);
                }
                (StepChannel::Letter, Some(LetterKind::LastReminder)) => {
                    step.after = own.next_step_days;
                    step.deadline_days = Some(own.last_deadline_days);
                }
                (StepChannel::HandOver, _) => step.after = own.hand_over_months,
                // The step after the first letter comes so many days after its deadline (seed B45).
                _ if place == 1 => step.after = own.next_step_days,
                _ => {}
            }
        }
        procedure
    }
}

#[expect(clippy::expect_used, reason = "our own files, loaded by a test")]
fn read(text: &str) -> Procedure {
    let file: File = toml::from_str(text).expect("a procedure of ours can be read");
    let steps = file
        .step
        .into_iter()
        .map(|row| understand(row).expect("a procedure of ours is sound"))
        .collect();
    Procedure {
        id: file.id,
        steps,
        hand_over_urgent_months: file.hand_over_urgent_months,
    }
}

fn understand(row: Row) -> Option<ProcedureStep> {
    Some(ProcedureStep {
        channel: StepChannel::parse(&row.channel)?,
        base: match row.base.as_str() {
            "due-date" => StepBase::DueDate,
            "previous-deadline" => StepBase::PreviousDeadline,
            "months-after-due" => StepBase::MonthsAfterDue,
            _ => return None,
        },
        letter: match row.letter {
            Some(code) => Some(LetterKind::parse(&code)?),
            None => None,
        },
        id: row.id,
        after: row.after,
        deadline_days: row.deadline_days,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_procedures_have_the_days_of_the_settings_that_nobody_changed() {
        let procedures = Procedures::load();
        let usual = ProcedureSettings::default();
        assert_eq!(
            procedures.for_kind(Some(CustomerKind::Business), &usual),
            procedures.business
        );
        assert_eq!(
            procedures.for_kind(Some(CustomerKind::Government), &usual),
            procedures.government
        );
        assert_eq!(procedures.for_kind(None, &usual), procedures.consumer);
    }

    /// Seeds B41 and B45: due Fri 2 Oct, letter Fri 9 Oct with deadline Fri 16 Oct, call Wed 21 Oct.
    #[test]
    fn each_step_counts_from_the_deadline_of_the_one_before() {
        use crate::domain::dunning::StepDone;
        let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
        let business = Procedures::load().business;
        let due = day("2026-10-02");
        assert_eq!(business.next_step(due, &[]).unwrap().on, day("2026-10-09"));
        let letter = |done: &str, deadline: &str| StepDone {
            step: "letter-1".to_owned(),
            done_on: day(done),
            deadline: Some(day(deadline)),
            by_talk: false,
        };
        assert_eq!(
            business
                .next_step(due, &[letter("2026-10-09", "2026-10-16")])
                .unwrap()
                .on,
            day("2026-10-21")
        );
        // Printed four days late: everything shifts, never the other way.
        assert_eq!(
            business
                .next_step(due, &[letter("2026-10-13", "2026-10-20")])
                .unwrap()
                .on,
            day("2026-10-25")
        );
    }
}
