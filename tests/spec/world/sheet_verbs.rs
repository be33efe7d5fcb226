//! What stands on the call sheet beside the script, and where a customer is in the plan.
//!
//! ```text
//! 2026-10-09  reach P. de Wit at Bakkerij Jansen BV: 9–11 uur
//! 2026-10-21  facts of Bakkerij Jansen BV?
//! 2026-10-21  plan of Bakkerij Jansen BV?
//! ```

use super::{Outcome, World};
use minnelijk::app::command::{Command, ContactDraft};
use minnelijk::domain::money::Currency;
use minnelijk::ui::call::model;
use std::fmt::Write as _;

impl World {
    /// A verb about the sheet.
    pub(super) fn on_the_sheet(&mut self, verb: &str, rest: &str) -> Option<Outcome> {
        let of = rest.trim_start_matches("of ").trim_end_matches('?');
        Some(match verb {
            "facts" => self.facts(of),
            "plan" => self.plan(of),
            "reach" => self.reach(rest).map(|()| String::new()),
            _ => return None,
        })
    }

    /// `NAME at CUSTOMER: WHEN`
    fn reach(&mut self, rest: &str) -> Result<(), String> {
        let (name, rest) = rest.split_once(" at ").ok_or("where?")?;
        let (customer, when) = rest.split_once(": ").ok_or("when?")?;
        let customer = self.customer(customer)?;
        let card = self.session.customer(customer);
        let known = card.map_err(|why| self.why(&why))?.contacts;
        let known = known.iter().find(|contact| contact.name == name);
        let known = known.ok_or("nobody of that name")?;
        let to = ContactDraft {
            best_time: when.to_owned(),
            ..ContactDraft::of(known)
        };
        self.execute(Command::SaveContact {
            customer,
            contact: Some(known.id),
            to,
        })
    }

    /// Whom one asks for, the number, and the facts.
    fn facts(&self, name: &str) -> Outcome {
        let sheet = self
            .session
            .call(self.customer(name)?, Currency::EUR, false)
            .map_err(|why| self.why(&why))?;
        let model = model(&sheet, &self.words);
        let mut said = format!("{}, {}\n", model.whom.ask, model.whom.role);
        let number = model.whom.phone.as_deref().unwrap_or("no number");
        let _ = writeln!(said, "{number}");
        for fact in &model.facts {
            let _ = writeln!(said, "{}: {} {}", fact.label, fact.fact, fact.more);
        }
        Ok(said
            .lines()
            .map(|line| format!("{}\n", line.trim_end()))
            .collect::<String>()
            .replace('\u{a0}', " "))
    }

    /// The steps of the plan, each with the day it was done or comes.
    fn plan(&self, name: &str) -> Outcome {
        let card = self.session.customer(self.customer(name)?);
        let steps = card.map_err(|why| self.why(&why))?.plan;
        let said = steps.iter().map(|step| {
            let when = match (step.done_on, step.from_on) {
                (Some(on), _) => format!("done on {on}"),
                (None, Some(on)) => format!("from {on}"),
                (None, None) => "after that".to_owned(),
            };
            let now = if step.now { ", now" } else { "" };
            format!("{}: {when}{now}\n", step.step)
        });
        Ok(said.collect())
    }
}
