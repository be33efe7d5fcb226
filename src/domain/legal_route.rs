//! The legal route beside an arrangement: on which day it could even begin, when every letter that still has to go
//! out goes out at once and nobody reacts. It is always later than one thinks, which is why an arrangement is worth
//! more (seed A10.5).

use super::calendar::{Calendar, FourteenDayTerm, TermFormula, deemed_delivery};
use super::dunning::{Procedure, StepChannel, StepDone};
use super::letter_kind::LetterKind;
use chrono::{Days, NaiveDate};

/// The day on which the claim can be given to a bailiff or a lawyer, and what has to happen before that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalRoute {
    /// The earliest day.
    pub from: NaiveDate,
    /// The letters that have to go out before it, in order, each with the day on which it can.
    pub letters: Vec<(LetterKind, NaiveDate)>,
}

/// The route of an item that fell due on a day and has had these steps. Calls take no time and are skipped; every
/// letter goes out on the first day on which the procedure lets it, and the next waits for its term.
#[must_use]
pub fn legal_route(
    procedure: &Procedure,
    (due_on, done): (NaiveDate, &[StepDone]),
    (today, calendar, post_days): (NaiveDate, &Calendar, u32),
) -> LegalRoute {
    let mut done = done.to_vec();
    let mut route = LegalRoute {
        from: today,
        letters: Vec::new(),
    };
    if let Some(running) = done.iter().filter_map(|step| step.deadline).max() {
        route.from = route.from.max(later(running, 1));
    }
    while let Some(next) = procedure.next_step(due_on, &done) {
        let Some(step) = procedure.steps.get(next.index) else {
            break;
        };
        if step.channel == StepChannel::HandOver {
            break;
        }
        let (done_on, deadline) = match step.letter {
            Some(letter) if step.channel == StepChannel::Letter => {
                let sent_on = calendar.working_day_on_or_after(next.on.max(route.from));
                let deadline = term(letter, step.deadline_days, sent_on, post_days);
                route.letters.push((letter, sent_on));
                route.from = later(deadline, 1);
                (sent_on, Some(deadline))
            }
            _ => (route.from, None),
        };
        done.push(StepDone {
            step: step.id.clone(),
            done_on,
            deadline,
            by_talk: false,
        });
    }
    route.from = calendar.working_day_on_or_after(route.from);
    route
}

/// The last day that a letter leaves, when it goes out on a day.
fn term(letter: LetterKind, days: Option<u32>, sent_on: NaiveDate, post_days: u32) -> NaiveDate {
    if letter == LetterKind::FourteenDay {
        let term = FourteenDayTerm::posted(sent_on, post_days, TermFormula::default());
        return term.act_from.pred_opt().unwrap_or(term.act_from);
    }
    later(deemed_delivery(sent_on, post_days), days.unwrap_or(0))
}

fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::library::procedures::Procedures;
    use crate::app::settings::ProcedureSettings;
    use crate::domain::calendar::test_days::day;
    use crate::domain::customer_kind::CustomerKind;

    fn route(kind: CustomerKind, done: &[StepDone], today: &str) -> LegalRoute {
        let procedure = Procedures::load().for_kind(Some(kind), &ProcedureSettings::default());
        let calendar = Calendar::default();
        legal_route(
            &procedure,
            (day("2026-10-02"), done),
            (day(today), &calendar, 2),
        )
    }

    fn letter_one() -> StepDone {
        StepDone {
            step: "letter-1".to_owned(),
            done_on: day("2026-10-09"),
            deadline: Some(day("2026-10-16")),
            by_talk: false,
        }
    }

    /// Seed A10.5: a consumer first gets the 14-day letter, and its term is over only then.
    #[test]
    fn a_consumer_first_gets_the_fourteen_day_letter() {
        let route = route(CustomerKind::Consumer, &[letter_one()], "2026-10-21");
        let kinds: Vec<LetterKind> = route.letters.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [LetterKind::FourteenDay]);
        assert!(route.from > day("2026-11-06"), "{route:?}");
    }

    #[test]
    fn a_letter_that_still_runs_is_waited_for() {
        let mut last = letter_one();
        last.step = "letter-last".to_owned();
        last.done_on = day("2026-10-21");
        last.deadline = Some(day("2026-10-30"));
        let route = route(CustomerKind::Business, &[letter_one(), last], "2026-10-22");
        assert_eq!(route.letters, []);
        assert_eq!(route.from, day("2026-11-02"), "the 31st is a Saturday");
    }

    #[test]
    fn nothing_sent_yet_means_every_letter_first() {
        let route = route(CustomerKind::Business, &[], "2026-10-21");
        let kinds: Vec<LetterKind> = route.letters.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [LetterKind::FirstReminder, LetterKind::LastReminder]);
        assert!(route.letters[1].1 > day("2026-10-30"));
    }
}
