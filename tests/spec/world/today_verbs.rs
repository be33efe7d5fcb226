//! The verbs of stories about whom to call today: when customers pay and work, the order, the month.
//!
//! ```text
//! 2026-10-14  rhythm of Bakkerij Jansen BV: pays 21 after
//! 2026-10-14  weigh amount 0, days 2
//! 2026-10-21  override "storing bij de bank"
//! 2026-10-21  month?
//! ```

use super::{Outcome, World, money};
use chrono::NaiveDate;
use minnelijk::app::command::Command;
use minnelijk::app::settings::OrderSettings;
use minnelijk::domain::calendar::ClosedPeriod;
use minnelijk::domain::month::Made;

impl World {
    /// A verb about today's list.
    pub(super) fn today(&mut self, day: NaiveDate, verb: &str, rest: &str) -> Option<Outcome> {
        let said = |done: Result<(), String>| done.map(|()| String::new());
        Some(match verb {
            "override" => said(self.execute(Command::OverrideBooks {
                reason: rest.trim_matches('"').to_owned(),
            })),
            "habit" => self.habit(rest),
            "refused" => self.refused(day, rest),
            "rhythm" => said(self.rhythm(rest.trim_start_matches("of "))),
            "mondays" => said(self.mondays(rest == "on")),
            "weigh" => said(self.weigh(rest)),
            "month?" => Ok(self.month()),
            "printed?" => self.printed(),
            _ => return None,
        })
    }

    /// `NAME: pays DAYS after`, `NAME: closed DAY to DAY WHAT`, `NAME: builds`
    fn rhythm(&mut self, rest: &str) -> Result<(), String> {
        let (name, what) = rest.split_once(": ").ok_or("what of it?")?;
        let customer = self.customer(name)?;
        let snapshot = self.session.customer(customer);
        let mut to = snapshot.map_err(|why| self.why(&why))?.rhythm;
        if let Some(days) = what.strip_prefix("pays ") {
            to.pays_after = days.trim_end_matches(" after").parse().ok();
        } else if let Some(period) = what.strip_prefix("closed ") {
            let mut parts = period.splitn(4, ' ');
            let mut day = || parts.by_ref().find_map(|part| part.parse().ok());
            let (from, through) = (day().ok_or("from?")?, day().ok_or("through?")?);
            let name = parts.collect::<Vec<_>>().join(" ");
            to.closed.push(ClosedPeriod {
                from,
                through,
                name,
            });
        } else {
            to.building_trade = what == "builds";
        }
        self.execute(Command::SetRhythm { customer, to })
    }

    fn mondays(&mut self, on: bool) -> Result<(), String> {
        let mut to = self.session.procedure_settings().unwrap();
        to.call_on_mondays = on;
        self.execute(Command::SetProcedure(to))
    }

    /// `amount 1, days 2, risk 0, chance 1, peace up to 2500.00`
    fn weigh(&mut self, rest: &str) -> Result<(), String> {
        let mut to = OrderSettings::default();
        for part in rest.split(", ") {
            let (what, much) = part.rsplit_once(' ').ok_or("how much?")?;
            if what == "peace up to" {
                to.peace_limit = money(much);
                continue;
            }
            let weight = much.parse().map_err(|_| "no weight")?;
            match what {
                "amount" => to.weights.amount = weight,
                "days" => to.weights.days = weight,
                "risk" => to.weights.risk = weight,
                "chance" => to.weights.chance = weight,
                _ => return Err(format!("what is {what}?")),
            }
        }
        self.execute(Command::SetOrder(to))
    }

    /// The line is refused, and why.
    fn refused(&mut self, day: NaiveDate, what: &str) -> Outcome {
        match self.do_or_ask(day, what) {
            Err(why) => Ok(why),
            Ok(_) => Err("it was done".to_owned()),
        }
    }

    fn month(&self) -> String {
        let month = self.session.worklist().unwrap().month;
        let made = |what: &str, made: Made| {
            format!(
                "{what} {}, late {}: {} days, {} working days",
                made.made, made.late, made.days, made.working_days
            )
        };
        format!(
            "left in peace {}, of which paid without contact {}\n{}\n{}",
            month.peace.ended,
            month.peace.paid,
            made("calls", month.calls),
            made("letters", month.letters)
        )
    }

    /// What their own rhythm is: `NAME?`
    fn habit(&self, rest: &str) -> Outcome {
        let customer = self.customer(rest.trim_start_matches("of ").trim_end_matches('?'))?;
        let snapshot = self
            .session
            .customer(customer)
            .map_err(|why| self.why(&why))?;
        let model = minnelijk::ui::customer::model(&snapshot, &[], &self.words);
        let figure = &model.figures[2];
        Ok(format!("{}: {}", figure.values.join(", "), figure.note))
    }

    /// Which words of the last letter say of which day its position is.
    fn printed(&self) -> Outcome {
        let read = |why| self.why(&why);
        let issued = self.session.letters().map_err(read)?.issued;
        let last = issued.first().ok_or("nothing was printed")?;
        let (_, pdf) = self
            .session
            .issued_letter(last.id)
            .map_err(read)?
            .ok_or("it was not kept")?;
        let pages =
            minnelijk::documents::preview::text_of(&pdf).map_err(|why| format!("{why:?}"))?;
        let text = pages.concat();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(match text.find("Stand per") {
            Some(at) => text[at..]
                .split(" Wat u")
                .next()
                .unwrap_or_default()
                .to_owned(),
            None => "no position".to_owned(),
        })
    }
}
