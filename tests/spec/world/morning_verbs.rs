//! The verbs of stories about the morning: looking inside, routes, sales, and the summary.
//!
//! ```text
//! 2026-10-21  check Bakkerij Jansen BV: all in order
//! 2026-10-21  check 2026-0187 of Bakkerij Jansen BV: no delivery until 2026-10-30: back-order 30 Oct
//! 2026-10-21  sales Bakkerij Jansen BV to Karin de Boer
//! 2026-10-23  strip Bakkerij Jansen BV: promises 1210.00 by 2026-10-30, 8 minutes, extra 500.00
//! ```

use super::{Outcome, World, money};
use chrono::NaiveDate;
use minnelijk::app::command::{Command, InsideGiven, MomentDraft, PromiseDraft, SalesResult};
use minnelijk::app::sheets::slip_text;
use minnelijk::app::snapshots::InsideCustomer;
use minnelijk::domain::calendar::ClosedPeriod;
use minnelijk::domain::contact::{Cause, Channel, MomentResult};
use minnelijk::domain::day_route::DayRoute;
use minnelijk::domain::ids::ItemId;
use minnelijk::domain::inside::{InsideItem, InsideQuestion, Known, all_in_order};
use minnelijk::domain::money::{Currency, Money};
use std::fmt::Write as _;

impl World {
    /// A verb of the morning.
    pub(super) fn morning(&mut self, day: NaiveDate, verb: &str, rest: &str) -> Option<Outcome> {
        let said = |done: Result<(), String>| done.map(|()| String::new());
        Some(match verb {
            "inside?" => Ok(self.inside()),
            "slips?" => Ok(self.slips()),
            "summary?" => Ok(self.summary()),
            "check" => said(self.check(rest)),
            "ask" => said(self.ask(rest)),
            "flag" => said(self.flag(rest)),
            "route" => said(self.route(rest)),
            "sales" => said(self.sales(rest)),
            "strip" => said(self.strip(rest)),
            "holiday" => said(self.holiday(rest)),
            "anyway" => said(self.anyway(rest)),
            "e-invoice" => said(self.delivered_invoice(day, rest)),
            _ => return None,
        })
    }

    /// `NUMBER to NAME of AMOUNT, due DAY, delivered DAY`
    fn delivered_invoice(&mut self, day: NaiveDate, rest: &str) -> Result<(), String> {
        let (rest, delivered) = rest.split_once(", delivered ").ok_or("delivered when?")?;
        let (number, rest) = rest.split_once(" to ").ok_or("to whom?")?;
        let (customer, rest) = rest.split_once(" of ").ok_or("of how much?")?;
        let (amount, due_on) = rest.split_once(", due ").ok_or("due when?")?;
        let xml = super::ubl(number, customer, amount, day, due_on, false, None);
        let delivery = format!(
            "<cac:Delivery><cbc:ActualDeliveryDate>{delivered}</cbc:ActualDeliveryDate></cac:Delivery><cac:TaxTotal>"
        );
        let xml = xml.replacen("<cac:TaxTotal>", &delivery, 1);
        self.import(&format!("{number}.xml"), &xml)
    }

    fn inside_of(&self, name: &str) -> Result<InsideCustomer, String> {
        let customer = self.customer(name)?;
        let snapshot = self.session.inside().map_err(|why| self.why(&why))?;
        let mut customers = snapshot.customers.into_iter();
        customers
            .find(|one| one.customer == customer)
            .ok_or_else(|| "not on the list".to_owned())
    }

    pub(super) fn item(&self, number: &str, name: &str) -> Result<ItemId, String> {
        let line = self.line(self.customer(name)?)?;
        let mut items = line.items.iter();
        let found = items.find(|item| item.number == number);
        found
            .map(|item| item.id)
            .ok_or_else(|| "no such item".to_owned())
    }

    /// What is known of each invoice of the list.
    fn inside(&self) -> String {
        let mut said = String::new();
        for customer in self.session.inside().unwrap().customers {
            for line in &customer.items {
                let _ = writeln!(
                    said,
                    "{} {}: {}",
                    customer.name,
                    line.number,
                    known(&line.inside)
                );
            }
        }
        if said.is_empty() {
            said.push_str("nothing\n");
        }
        said
    }

    fn slips(&self) -> String {
        let slips = self.session.inside().unwrap().slips;
        if slips.is_empty() {
            return "nothing\n".to_owned();
        }
        let texts: Vec<String> = slips
            .iter()
            .map(|slip| slip_text(slip, &self.words).replace('\u{a0}', " "))
            .collect();
        texts.join("\n") + "\n"
    }

    fn summary(&self) -> String {
        let summary = self.session.worklist().unwrap().plan.summary;
        let sums = |sums: &[Money]| {
            let sums: Vec<String> = sums.iter().map(|sum| sum.plain()).collect();
            sums.join(" and ")
        };
        let (day, month) = (&summary.today, &summary.month);
        let next = summary.next.map_or_else(
            || "nobody".to_owned(),
            |(day, count)| format!("{count} on {day}"),
        );
        format!(
            "called {}, reached {}, promised {} ({}), letters {}, to sales {}; next {next}\n\
             this month: own calls {}, sales {} calls, {} minutes, extra {}\n",
            day.called,
            day.reached,
            day.promised,
            sums(&day.promised_sums),
            day.letters,
            day.to_sales,
            month.called,
            month.sales_called,
            month.sales_minutes,
            sums(&month.sales_extra),
        )
    }

    /// `NAME: all in order` · `NUMBER of NAME: good QUESTION` · `NUMBER of NAME: no QUESTION until DAY: NOTE`
    fn check(&mut self, rest: &str) -> Result<(), String> {
        let (whom, what) = rest.split_once(": ").ok_or("what is known?")?;
        if what == "all in order" {
            let of = self.inside_of(whom)?;
            let items: Vec<InsideItem> = of.items.into_iter().map(|line| line.inside).collect();
            let given = all_in_order(&items).into_iter();
            let given = given.map(|(item, question)| good(item, question));
            return self.execute(Command::AnswerInside(given.collect()));
        }
        let (number, name) = whom.split_once(" of ").ok_or("of whom?")?;
        let item = self.item(number, name)?;
        if let Some(question) = what.strip_prefix("good ") {
            let question = InsideQuestion::parse(question).ok_or("which question?")?;
            return self.execute(Command::AnswerInside(vec![good(item, question)]));
        }
        let what = what.strip_prefix("no ").ok_or("good or no?")?;
        let (question, what) = what.split_once(" until ").ok_or("until when?")?;
        let (until, note) = what.split_once(": ").ok_or("why?")?;
        self.execute(Command::AnswerInside(vec![InsideGiven {
            item,
            question: InsideQuestion::parse(question).ok_or("which question?")?,
            good: false,
            note: note.to_owned(),
            until: Some(until.parse().map_err(|_| "until when?".to_owned())?),
        }]))
    }

    /// `about NAME by DAY`: everything that is not known, of the departments that answer it.
    fn ask(&mut self, rest: &str) -> Result<(), String> {
        let rest = rest.trim_start_matches("about ");
        let (name, day) = rest.split_once(" by ").ok_or("by when?")?;
        let of = self.inside_of(name)?;
        let departments = self.session.inside().unwrap().departments;
        let mut asked = Vec::new();
        for line in &of.items {
            for question in line.inside.open_questions() {
                let place = InsideQuestion::ALL.iter().position(|one| *one == question);
                asked.push((
                    line.inside.item,
                    question,
                    departments[place.unwrap()].clone(),
                ));
            }
        }
        let return_on = day.parse().map_err(|_| "by when?".to_owned())?;
        self.execute(Command::AskInside { asked, return_on })
    }

    /// `NUMBER of NAME: NOTE`
    fn flag(&mut self, rest: &str) -> Result<(), String> {
        let (whom, note) = rest.split_once(": ").ok_or("why?")?;
        let (number, name) = whom.split_once(" of ").ok_or("of whom?")?;
        let item = self.item(number, name)?;
        let note = Some(note.to_owned());
        self.execute(Command::FlagItem { item, note })
    }

    /// `NAME: REASON`
    fn anyway(&mut self, rest: &str) -> Result<(), String> {
        let (name, reason) = rest.split_once(": ").ok_or("why?")?;
        let (customer, reason) = (self.customer(name)?, reason.to_owned());
        self.execute(Command::PassInside { customer, reason })
    }

    /// `NAME[ and NAME …] by call|letter|visit`
    fn route(&mut self, rest: &str) -> Result<(), String> {
        let (names, route) = rest.rsplit_once(" by ").ok_or("by which means?")?;
        let names = names.split(" and ");
        let customers = names
            .map(|name| self.customer(name))
            .collect::<Result<_, _>>()?;
        let route = DayRoute::parse(route).ok_or("by which means?")?;
        self.execute(Command::ChooseRoute { customers, route })
    }

    /// `NAME to COLLEAGUE`
    fn sales(&mut self, rest: &str) -> Result<(), String> {
        let (name, colleague) = rest.split_once(" to ").ok_or("to whom?")?;
        let colleagues = self.session.worklist().unwrap().plan.colleagues;
        let found = colleagues.iter().find(|(_, one, _)| one == colleague);
        let colleague = found.ok_or("no such colleague")?.0;
        let cases = vec![(self.customer(name)?, Currency::EUR)];
        self.execute(Command::HandToSales { cases, colleague })
    }

    /// `NAME: promises AMOUNT by DAY | nothing | not called[, N minutes][, extra AMOUNT]`
    fn strip(&mut self, rest: &str) -> Result<(), String> {
        let (name, what) = rest.split_once(": ").ok_or("what came of it?")?;
        let customer = self.customer(name)?;
        let case = self.line(customer)?.morning.sales;
        let case = case.ok_or("sales does not have it")?;
        let mut parts = what.split(", ");
        let result = parts.next().unwrap_or_default();
        let (mut minutes, mut extra) = (0, Money::eur(0));
        for part in parts {
            if let Some(number) = part.strip_suffix(" minutes") {
                minutes = number.parse().map_err(|_| "how many minutes?".to_owned())?;
            } else if let Some(amount) = part.strip_prefix("extra ") {
                extra = money(amount);
            }
        }
        let mut moment = MomentDraft {
            customer,
            currency: Currency::EUR,
            channel: Channel::Call,
            incoming: false,
            contact_name: "M. Jansen".to_owned(),
            tone: None,
            result: MomentResult::NoPromise,
            cause: Some(Cause::Forgotten),
            call_back_on: None,
            call_back_at: None,
            ask_next: String::new(),
            skipped_because: String::new(),
            excuses: Vec::new(),
            read_back: true,
            note: String::new(),
            items: case.items.clone(),
            promise: None,
            arrangement: None,
            dispute: None,
            step: Some(case.step.clone()),
        };
        if let Some(promise) = result.strip_prefix("promises ") {
            let (amount, due_on) = promise.split_once(" by ").ok_or("by when?")?;
            moment.result = MomentResult::Promise;
            moment.promise = Some(PromiseDraft {
                amount: money(amount),
                due_on: due_on.parse().map_err(|_| "by when?".to_owned())?,
                items: case.items.clone(),
                contact_name: "M. Jansen".to_owned(),
                words: String::new(),
                confirm: false,
            });
        }
        let moment = Some(moment).filter(|_| result != "not called");
        self.execute(Command::BackFromSales(Box::new(SalesResult {
            case: case.id,
            moment,
            minutes,
            extra,
        })))
    }

    /// `NAME from DAY through DAY`
    fn holiday(&mut self, rest: &str) -> Result<(), String> {
        let (name, days) = rest.split_once(" from ").ok_or("from when?")?;
        let (from, through) = days.split_once(" through ").ok_or("through when?")?;
        let day = |text: &str| text.parse().map_err(|_| "which day?".to_owned());
        let mut settings = self.session.morning_settings().unwrap();
        settings.sales_periods.push(ClosedPeriod {
            from: day(from)?,
            through: day(through)?,
            name: name.to_owned(),
        });
        self.execute(Command::SetMorning(settings))
    }
}

fn good(item: ItemId, question: InsideQuestion) -> InsideGiven {
    InsideGiven {
        item,
        question,
        good: true,
        note: String::new(),
        until: None,
    }
}

fn known(inside: &InsideItem) -> String {
    let mut parts = Vec::new();
    for question in InsideQuestion::ALL {
        let state = match inside.about(*question) {
            Known::Good { who, .. } => {
                format!("in order{}", who.as_ref().map_or("", |_| " (by name)"))
            }
            Known::Delivered { on } => format!("delivered {on}"),
            Known::Bad { note, .. } => format!("no: {note}"),
            Known::Asked {
                department,
                return_on,
            } => format!("asked of {department} by {return_on}"),
            Known::Unknown => "not known".to_owned(),
        };
        parts.push(format!("{} {state}", question.code()));
    }
    let apart = inside
        .apart
        .map_or_else(String::new, |why| format!("; by itself ({why:?})"));
    parts.join(", ") + &apart
}
