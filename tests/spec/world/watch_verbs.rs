//! What rests and what is watched, as lines of a story: disputes with a day, the law that takes over, signals, the
//! history, what is listed as resting.

use super::{Outcome, World, money};
use chrono::NaiveDate;
use minnelijk::app::agenda_file::agenda_file;
use minnelijk::app::command::{Command, DisputeClosing};
use minnelijk::app::snapshots::{AgendaOf, CommitmentWhat, HistoryGroup, Resting};
use minnelijk::domain::document::Address;
use minnelijk::domain::standing::{
    DisputeCategory, DisputeOutcome, HoldReason, LegalState, Representative,
};
use std::collections::BTreeMap;
use std::fmt::Write as _;

impl World {
    /// A line of this kind, if it is one.
    pub(super) fn watch(&mut self, day: NaiveDate, what: &str) -> Option<Outcome> {
        if let Some(question) = what.strip_suffix('?') {
            return self.watched(question);
        }
        if let Some(name) = what.strip_prefix("answer by letter to ") {
            return Some(self.answer_by_letter(name));
        }
        let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
        let done = match verb {
            "contest" => self.contest(rest),
            "close" => self.close(day, rest),
            "lift" => self.lift(rest),
            "credit-coming" => self.credit_coming(rest),
            "law" => self.legal_state(day, rest),
            "signal" => self.signal(rest),
            _ => return None,
        };
        Some(done.map(|()| String::new()))
    }

    fn watched(&mut self, question: &str) -> Option<Outcome> {
        if question == "agenda" {
            return Some(self.agenda());
        }
        if question == "rests" {
            return Some(self.rests());
        }
        if let Some(name) = question.strip_prefix("calendar of ") {
            return Some(self.calendar(name));
        }
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

    /// `NAME as OUTCOME[ for AMOUNT]: WORDS`: told today, and by letter.
    fn close(&mut self, day: NaiveDate, rest: &str) -> Result<(), String> {
        let (name, rest) = rest.split_once(" as ").ok_or("as what?")?;
        let (outcome, words) = rest.split_once(": ").ok_or("in which words?")?;
        let (outcome, part) = match outcome.split_once(" for ") {
            Some((outcome, part)) => (outcome, Some(part)),
            None => (outcome, None),
        };
        let customer = self.customer(name)?;
        let disputes = self.session.customer(customer).unwrap().disputes;
        self.execute(Command::CloseDispute(DisputeClosing {
            dispute: disputes.first().ok_or("there is none")?.id,
            outcome: DisputeOutcome::parse(outcome).ok_or("no such outcome")?,
            words: words.to_owned(),
            credited: part.map(money),
            informed_on: day,
            by_letter: true,
        }))
    }

    /// The letters about complaints and claims that are due; reminders wait.
    fn answer_by_letter(&mut self, name: &str) -> Outcome {
        let letters = self.session.letters().map_err(|why| self.why(&why))?;
        let mut said = String::new();
        for due in letters.due.iter().filter(|due| due.name == name) {
            if due.kind.is_reminder() {
                continue;
            }
            for problem in &due.problems {
                let _ = writeln!(said, "{}", self.words.say(&problem.what));
            }
            let order = due.order(BTreeMap::new());
            self.execute(Command::IssueLetters(vec![order]))?;
            let _ = writeln!(
                said,
                "{}: {}",
                self.words.say(&due.kind.message()),
                due.total.plain()
            );
        }
        if said.is_empty() {
            said.push_str("nothing\n");
        }
        Ok(said)
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
    fn legal_state(&mut self, day: NaiveDate, rest: &str) -> Result<(), String> {
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

    /// What is ahead, and the day on which we look.
    fn agenda(&self) -> Outcome {
        let agenda = self.session.agenda().map_err(|why| self.why(&why))?;
        let mut said = String::new();
        for line in &agenda.lines {
            let _ = write!(
                said,
                "{} {}: {}",
                line.day,
                line.name,
                self.words.say(&line.what)
            );
            if let Some(amount) = line.amount {
                let _ = write!(said, ", {}", amount.plain());
            }
            if let Some(at) = line.at {
                let _ = write!(said, " at {}", at.format("%H:%M"));
            }
            if let Some(day) = line.check_on {
                let _ = write!(said, " (looked at on {day})");
            }
            said.push('\n');
        }
        for due in agenda.due_now() {
            let _ = writeln!(said, "now: {}", self.words.say(&due));
        }
        if said.is_empty() {
            said.push_str("nothing\n");
        }
        Ok(said.replace('\u{a0}', " "))
    }

    /// What rests: whose, what, which items, how much, until when.
    fn rests(&self) -> Outcome {
        let agenda = self.session.agenda().map_err(|why| self.why(&why))?;
        let mut said = String::new();
        for line in &agenda.resting {
            let what = match &line.what {
                Resting::Dispute(dispute) => format!("dispute, {}", dispute.owner),
                Resting::Hold(hold) => self.words.say(&hold.reason.message()),
                Resting::Law(state, who) => {
                    format!("{}, {}", self.words.say(&state.message()), who.named())
                }
            };
            let _ = write!(said, "{}: {what}", line.name);
            for number in &line.numbers {
                let _ = write!(said, ", {number}");
            }
            if let Some(amount) = line.amount {
                let _ = write!(said, ", {}", amount.plain());
            }
            let _ = write!(said, ", since {}", line.since);
            if let Some(day) = line.until {
                let _ = write!(said, ", until {day}");
            }
            said.push_str(if line.late { ", late\n" } else { "\n" });
        }
        if said.is_empty() {
            said.push_str("nothing\n");
        }
        Ok(said)
    }

    /// The calendar file of a customer's arrangement, or of their promise.
    fn calendar(&self, name: &str) -> Outcome {
        let agreements = self.session.agreements().map_err(|why| self.why(&why))?;
        let of = agreements.commitments.iter().find(|line| line.name == name);
        let of = match &of.ok_or("nothing was agreed")?.what {
            CommitmentWhat::Promise(promise) => AgendaOf::Promise(promise.id),
            CommitmentWhat::Arrangement(arrangement) => AgendaOf::Arrangement(arrangement.id),
        };
        let agenda = self.session.agenda().map_err(|why| self.why(&why))?;
        let file = agenda_file(&agenda, of, &self.words);
        let wanted = ["DTSTART", "SUMMARY", "TRIGGER"];
        let lines = file
            .lines()
            .filter(|line| wanted.iter().any(|start| line.starts_with(start)));
        Ok(lines.fold(String::new(), |said, line| said + line + "\n"))
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
