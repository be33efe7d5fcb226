//! What rests and what is watched, as lines of a story: disputes with a day, the law that takes over, signals, the
//! history, what is listed as resting.

use super::{Outcome, World, money};
use chrono::NaiveDate;
use minnelijk::app::command::{Command, DisputeClosing};
use minnelijk::app::snapshots::HistoryGroup;
use minnelijk::domain::document::Address;
use minnelijk::domain::standing::{
    DisputeCategory, DisputeOutcome, HoldReason, LegalState, Representative,
};
use std::fmt::Write as _;

impl World {
    /// A line of this kind, if it is one.
    pub(super) fn watch(&mut self, day: NaiveDate, what: &str) -> Option<Outcome> {
        if let Some(question) = what.strip_suffix('?') {
            return self.watched(question);
        }
        let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
        let done = match verb {
            "contest" => self.contest(rest),
            "close" => self.close(day, rest),
            "lift" => self.lift(rest),
            "credit-coming" => self.credit_coming(rest),
            "law" => self.law(day, rest),
            "signal" => self.signal(rest),
            _ => return None,
        };
        Some(done.map(|()| String::new()))
    }

    fn watched(&mut self, question: &str) -> Option<Outcome> {
        if let Some(name) = question.strip_prefix("history of ") {
            return Some(self.history(name));
        }
        None
    }

    /// `NUMBER[ for AMOUNT] of NAME by DAY: WORDS`, with a letter that says we have received it.
    fn contest(&mut self, rest: &str) -> Result<(), String> {
        let (number, rest) = rest.split_once(" of ").ok_or("of whom?")?;
        let (name, rest) = rest.split_once(" by ").ok_or("by when?")?;
        let (by, words) = rest.split_once(": ").ok_or("in which words?")?;
        let (number, part) = match number.split_once(" for ") {
            Some((number, part)) => (number, Some(money(part))),
            None => (number, None),
        };
        let customer = self.customer(name)?;
        let item = self.item(number, name)?;
        self.execute(Command::OpenDispute {
            customer,
            items: vec![(item, part)],
            category: DisputeCategory::Quality,
            words: words.to_owned(),
            owner: "Rik".to_owned(),
            solve_by: Some(by.parse().map_err(|_| "by when?".to_owned())?),
            by_letter: true,
        })
    }

    /// `NAME as OUTCOME: WORDS`: told today, and by letter.
    fn close(&mut self, day: NaiveDate, rest: &str) -> Result<(), String> {
        let (name, rest) = rest.split_once(" as ").ok_or("as what?")?;
        let (outcome, words) = rest.split_once(": ").ok_or("in which words?")?;
        let customer = self.customer(name)?;
        let disputes = self.session.customer(customer).unwrap().disputes;
        self.execute(Command::CloseDispute(DisputeClosing {
            dispute: disputes.first().ok_or("there is none")?.id,
            outcome: DisputeOutcome::parse(outcome).ok_or("no such outcome")?,
            words: words.to_owned(),
            informed_on: day,
            by_letter: true,
        }))
    }

    /// `NAME`: the first hold.
    fn lift(&mut self, name: &str) -> Result<(), String> {
        let customer = self.customer(name)?;
        let holds = self.session.customer(customer).unwrap().holds;
        self.execute(Command::LiftHold(holds.first().ok_or("nothing rests")?.id))
    }

    /// `NUMBER of NAME`: it rests until its credit note is in.
    fn credit_coming(&mut self, rest: &str) -> Result<(), String> {
        let (number, name) = rest.split_once(" of ").ok_or("of whom?")?;
        let customer = self.customer(name)?;
        let item = self.item(number, name)?;
        self.execute(Command::Hold {
            customer,
            items: vec![item],
            reason: HoldReason::CreditNoteComing,
            note: "a credit note follows".to_owned(),
            until: None,
        })
    }

    /// `NAME is STATE[, WHO, OFFICE, STREET, POSTCODE, CITY]` or `NAME is over`.
    fn law(&mut self, day: NaiveDate, rest: &str) -> Result<(), String> {
        let (name, rest) = rest.split_once(" is ").ok_or("is what?")?;
        let customer = self.customer(name)?;
        let mut parts = rest.split(", ").map(str::to_owned);
        let state = parts.next().unwrap_or_default();
        if state == "over" {
            return self.execute(Command::SetLegalState {
                customer,
                state: None,
            });
        }
        let state = LegalState::parse(&state).ok_or("no such state")?;
        let who = Representative {
            name: parts.next().unwrap_or_default(),
            office: parts.next().unwrap_or_default(),
            address: Address {
                street: parts.next(),
                postcode: parts.next(),
                city: parts.next(),
                ..Address::default()
            },
            ..Representative::unknown(day)
        };
        let who = Representative {
            lodge: who.address.city.is_some(),
            ..who
        };
        self.execute(Command::SetLegalState {
            customer,
            state: Some(Box::new((state, who))),
        })
    }

    /// `of NAME from WHO: WORDS`
    fn signal(&mut self, rest: &str) -> Result<(), String> {
        let (name, words) = rest
            .trim_start_matches("of ")
            .split_once(": ")
            .ok_or("what?")?;
        let (name, by) = name.split_once(" from ").unwrap_or((name, ""));
        let customer = self.customer(name)?;
        self.execute(Command::RecordSignal {
            customer,
            words: words.to_owned(),
            noticed_by: by.to_owned(),
        })
    }

    /// `NAME[ about GROUP]`, newest first.
    fn history(&self, rest: &str) -> Outcome {
        let (name, group) = match rest.split_once(" about ") {
            Some((name, group)) => (
                name,
                Some(HistoryGroup::parse(group).ok_or("no such group")?),
            ),
            None => (rest, None),
        };
        let customer = self.customer(name)?;
        let snapshot = self
            .session
            .customer(customer)
            .map_err(|why| self.why(&why))?;
        let mut said = String::new();
        for event in &snapshot.history {
            if group.is_some_and(|group| event.kind.group() != group) {
                continue;
            }
            let _ = write!(said, "{} {}", event.day, self.words.say(&event.what));
            if let Some(more) = &event.more {
                let _ = write!(said, " ({})", self.words.say(more));
            }
            said.push('\n');
        }
        if said.is_empty() {
            said.push_str("nothing\n");
        }
        Ok(said.replace('\u{a0}', " "))
    }
}
