//! The route of the day: by which means a customer, or everybody who would be rung, is reached this morning,
//! with what each costs in time and what it costs otherwise (tips 6 and 8, seed B42).

use super::model::{Key, Model, Row};
use crate::app::command::Command;
use crate::app::sheets::Sheets;
use crate::domain::day_route::DayRoute;
use crate::domain::ids::{ColleagueId, CustomerId};
use crate::domain::message::{Message, msg};
use crate::domain::worklist::{Reason, Standing, TodayStep};
use crate::ui::action::Action;
use crate::ui::ask::By;
use crate::ui::parts::{Answer, Button, Dialog, checkbox, combo, dialog, keys, para, radio, text};
use crate::ui::reply::{Reply, below};
use crate::ui::theme::{Ink, look};
use crate::words::Words;
use egui::{Context, Key as Press, Ui};

const ID: &str = "day-route";

/// The choice, half-made.
#[derive(Debug)]
pub(super) struct Way {
    /// The row it was asked on.
    row: Key,
    name: String,
    /// Everybody in sight who would be rung, this row among them.
    all: Vec<Key>,
    whole: bool,
    route: DayRoute,
    colleague: Option<ColleagueId>,
    /// Whose call would be a letter: for sales it is a call again.
    by_letter: Vec<Key>,
    /// Why sales is proposed.
    proposed: Option<String>,
    reply: Reply,
}

impl Way {
    /// Asked on a row; `all` are the rows in sight that would be rung, `route` is what was asked for, if a key
    /// said so.
    pub(super) fn new(
        row: &Row,
        all: Vec<Key>,
        route: Option<DayRoute>,
        model: &Model,
        words: &Words,
    ) -> Self {
        let proposed = row
            .reasons
            .iter()
            .find(|reason| matches!(reason, Reason::SuitsSales { .. }));
        let suits = proposed.is_some();
        let now = row.line.morning.route.or_else(|| own_route(row));
        let route = route.unwrap_or(match now {
            _ if suits => DayRoute::Sales,
            Some(now) => now,
            None => DayRoute::Call,
        });
        let by_letter = model.rows.iter().filter(|row| row.line.morning.by_letter());
        Self {
            row: row.key,
            name: row.name.clone(),
            by_letter: by_letter.map(|row| row.key).collect(),
            all,
            whole: false,
            route,
            colleague: likely_colleague(model, words),
            proposed: proposed.map(|reason| words.say(&reason.message())),
            reply: Reply::default(),
        }
    }

    /// What it is about: this row, or all of them.
    fn cases(&self) -> Vec<Key> {
        if self.whole {
            self.all.clone()
        } else {
            vec![self.row]
        }
    }

    fn ready(&self) -> Result<Vec<Command>, Message> {
        let cases = self.cases();
        if self.route != DayRoute::Sales {
            return Ok(vec![choose(&cases, self.route)]);
        }
        let colleague = self.colleague.ok_or_else(|| msg("way-off-colleague"))?;
        let mut again = cases.clone();
        again.retain(|case| self.by_letter.contains(case));
        let mut wishes = Vec::new();
        if !again.is_empty() {
            wishes.push(choose(&again, DayRoute::Call));
        }
        wishes.push(Command::HandToSales { cases, colleague });
        Ok(wishes)
    }

    /// What is printed once it is chosen.
    fn sheets(&self) -> Option<Sheets> {
        match self.route {
            DayRoute::Sales => Some(Sheets::Sales(self.cases())),
            DayRoute::Visit => Some(Sheets::Visits(self.cases())),
            DayRoute::Call | DayRoute::Letter => None,
        }
    }

    /// Draws the choice; `false` when it is made or put away.
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        model: &Model,
        by: By<'_>,
        out: &mut Vec<Action>,
    ) -> bool {
        let words = by.words;
        if self.reply.done() {
            dialog::leave(ctx, ID);
            out.extend(self.sheets().map(Action::PrintSheets));
            return false;
        }
        let title = words.t(if self.route == DayRoute::Letter {
            "way-title-letter"
        } else {
            "way-title"
        });
        let about = if self.whole {
            words.say(&msg("way-about-all").with("count", self.all.len()))
        } else {
            self.name.clone()
        };
        let ready = self.ready();
        let off = ready.as_ref().err().map(|why| words.say(why));
        let refused = below(self.reply.refused(), &[], words);
        let main = words.t(match self.route {
            DayRoute::Call => "way-do-call",
            DayRoute::Letter => "way-do-letter",
            DayRoute::Sales => "way-do-sales",
            DayRoute::Visit => "way-do-visit",
        });
        let dialog = Dialog::new(ID, &title)
            .about(&about)
            .main(Button::primary(&main), off.as_deref())
            .answered_later(refused.as_deref())
            .wide(560.0);
        match dialog.show(ctx, words, |ui| self.fields(ui, model, by)) {
            Answer::Stay => true,
            Answer::Closed => false,
            Answer::Main => {
                if let (Ok(wishes), false) = (ready, self.reply.is_sent()) {
                    out.push(self.reply.post(wishes));
                }
                true
            }
        }
    }

    fn fields(&mut self, ui: &mut Ui, model: &Model, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 6.0;
        let count = self.cases().len();
        let numbers = [Press::Num1, Press::Num2, Press::Num3, Press::Num4];
        for ((route, key), place) in DayRoute::ALL.iter().zip(numbers).zip(1_i64..) {
            let minutes = i64::try_from(model.plan.minutes.of(*route, count)).unwrap_or(i64::MAX);
            let each = i64::from(model.plan.minutes.call);
            let time = match route {
                DayRoute::Call if count > 1 => msg("way-minutes-each")
                    .with("count", count)
                    .with("each", each)
                    .with("minutes", minutes),
                _ => msg("way-minutes").with("minutes", minutes),
            };
            let name = msg("way-choice").with("nr", place).with(
                "route",
                crate::words::capitalised(&words.say(&route.message())),
            );
            let (name, time) = (words.say(&name), words.say(&time));
            if radio(ui, self.route == *route, &name, &time).clicked() || keys::pressed(ui, key) {
                self.route = *route;
            }
            let why = words.t(match route {
                DayRoute::Call => "way-why-call",
                DayRoute::Letter => "way-why-letter",
                DayRoute::Sales => "way-why-sales",
                DayRoute::Visit => "way-why-visit",
            });
            ui.horizontal(|ui| {
                ui.add_space(28.0);
                para(ui, look::SMALL, why);
            });
        }
        if self.route == DayRoute::Sales {
            self.sales(ui, model, by);
        }
        if self.all.len() > 1 {
            ui.add_space(4.0);
            let said = words.say(&msg("way-all").with("count", self.all.len()));
            if keys::pressed(ui, Press::A) {
                self.whole = !self.whole;
            }
            checkbox(ui, &mut self.whole, &said);
        }
    }

    fn sales(&mut self, ui: &mut Ui, model: &Model, by: By<'_>) {
        let words = by.words;
        ui.add_space(4.0);
        if let Some(why) = &self.proposed {
            let why = crate::words::capitalised(why);
            para(ui, look::SMALL.ink(Ink::Accent), format!("{why}."));
        }
        let label = words.t("way-colleague");
        text::label(ui, &label);
        let names: Vec<String> = model
            .plan
            .colleagues
            .iter()
            .map(|(_, name, job)| {
                if job.is_empty() {
                    name.clone()
                } else {
                    format!("{name}, {job}")
                }
            })
            .collect();
        let place = |wanted| {
            let mut all = model.plan.colleagues.iter();
            all.position(|(id, ..)| Some(*id) == wanted)
        };
        let now = place(self.colleague);
        // The next one without the mouse.
        if keys::pressed(ui, Press::V) && !names.is_empty() {
            let next = now.map_or(0, |now| (now + 1) % names.len());
            self.colleague = model.plan.colleagues.get(next).map(|(id, ..)| *id);
        }
        if let Some(picked) = combo(ui, &label, &names, now, &words.t("ask-choose"), 300.0) {
            self.colleague = model.plan.colleagues.get(picked).map(|(id, ..)| *id);
        }
        if let Some(day) = model.plan.back_on {
            let back = msg("way-back-on").with("day", words.day_said(day, by.today));
            para(ui, look::SMALL, words.say(&back));
        }
    }
}

fn choose(cases: &[Key], route: DayRoute) -> Command {
    let mut customers: Vec<CustomerId> = cases.iter().map(|(customer, _)| *customer).collect();
    customers.dedup();
    Command::ChooseRoute { customers, route }
}

/// The means that the row has now.
fn own_route(row: &Row) -> Option<DayRoute> {
    let Standing::Today(todo) = &row.standing else {
        return None;
    };
    match todo.step {
        TodayStep::Letter => Some(DayRoute::Letter),
        TodayStep::Visit => Some(DayRoute::Visit),
        TodayStep::Sales => Some(DayRoute::Sales),
        _ => None,
    }
}

/// Who does sales, by what stands as their job; nobody where nothing says so.
fn likely_colleague(model: &Model, words: &Words) -> Option<ColleagueId> {
    let sales = words.t("way-sales-job");
    let mut all = model.plan.colleagues.iter();
    let found = all.find(|(_, _, job)| {
        let job = job.to_lowercase();
        sales.split(' ').any(|word| job.contains(word))
    });
    found.map(|(id, ..)| *id)
}
