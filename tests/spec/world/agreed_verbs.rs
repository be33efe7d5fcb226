//! The verbs of stories about what was agreed: how it was said, signed, ended; what the screen with agreements makes of
//! it; what is on paper.
//!
//! ```text
//! 2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-10-28 on 2026-0187, in writing
//! 2026-10-21  plan Bakkerij Jansen BV: in 3 from 2026-10-28
//! 2026-10-28  signed Bakkerij Jansen BV on 2026-10-27
//! 2026-10-29  agreed with Bakkerij Jansen BV?
//! ```

use super::{Outcome, World, money};
use chrono::NaiveDate;
use minnelijk::app::command::{
    ArrangementDraft, Command, MomentDraft, PromiseDraft, SideAgreementDraft,
};
use minnelijk::app::sheets::Sheets;
use minnelijk::app::snapshots::{CommitmentLine, CommitmentWhat};
use minnelijk::domain::asked_letter::AskedLetter;
use minnelijk::domain::calendar::propose_instalments;
use minnelijk::domain::commitment::ArrangementEnd;
use minnelijk::domain::contact::{Cause, Channel, MomentResult, Tone};
use minnelijk::domain::ids::{CustomerId, ItemId};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::side_agreement::SideAgreementKind;
use minnelijk::ui::agreements::{self, Next};
use minnelijk::words::{Agreed, ReadBack, Words};
use std::fmt::Write as _;

/// What is said at the end of a line: ", in writing", ", not repeated".
struct Said<'a> {
    what: &'a str,
    notes: Vec<&'a str>,
}

impl<'a> Said<'a> {
    const NOTES: [&'static str; 3] = ["in writing", "not repeated", "without a cause"];

    fn of(mut what: &'a str) -> Self {
        let mut notes = Vec::new();
        while let Some((before, note)) = what.rsplit_once(", ")
            && Self::NOTES.contains(&note)
        {
            notes.push(note);
            what = before;
        }
        Self { what, notes }
    }

    fn has(&self, note: &str) -> bool {
        self.notes.contains(&note)
    }
}

impl World {
    /// A verb about what was agreed; what is refused is an answer.
    pub(super) fn agreed(&mut self, verb: &str, rest: &str) -> Option<Outcome> {
        let done = match verb {
            "promise" => self.promise(rest),
            "plan" => self.plan(rest),
            "reply" => self.reply(rest),
            "signed" => self.signed(rest),
            "lapse" => self.end(rest, ArrangementEnd::Lapsed),
            "cancel" => self.end(rest, ArrangementEnd::Cancelled),
            "withdraw" => self.withdraw(rest),
            "beside" => self.beside(rest),
            "thank" => self.thank(rest),
            _ => return None,
        };
        let refused = |why| Ok(format!("refused: {why}\n").replace('\u{a0}', " "));
        Some(done.map(|()| String::new()).or_else(refused))
    }

    /// A question about it.
    pub(super) fn agreed_questions(&mut self, question: &str) -> Option<Outcome> {
        if question == "letters" {
            return Some(self.letters_waiting());
        }
        let about = [
            (
                "agreed with ",
                Self::agreed_with as fn(&Self, &str) -> Outcome,
            ),
            ("offer to ", Self::offer),
            ("repeat to ", Self::repeat),
            ("printed to ", Self::printed_to),
            ("excuses of ", Self::excuses),
            ("barred of ", Self::barred),
            ("dossier of ", Self::dossier),
        ];
        let mut about = about.into_iter();
        about.find_map(|(start, answer)| Some(answer(self, question.strip_prefix(start)?)))
    }

    fn moment(&self, customer: CustomerId, items: &[ItemId], said: &Said<'_>) -> MomentDraft {
        let step = self.session.call(customer, Currency::EUR, false).ok();
        MomentDraft {
            customer,
            currency: Currency::EUR,
            channel: Channel::Call,
            incoming: false,
            contact_name: "P. de Wit".to_owned(),
            tone: Some(Tone::Friendly),
            result: MomentResult::NoPromise,
            cause: (!said.has("without a cause")).then_some(Cause::Forgotten),
            call_back_on: None,
            call_back_at: None,
            ask_next: String::new(),
            skipped_because: String::new(),
            excuses: Vec::new(),
            read_back: !said.has("not repeated"),
            note: String::new(),
            items: items.to_vec(),
            promise: None,
            arrangement: None,
            dispute: None,
            step: step.and_then(|sheet| sheet.step),
        }
    }

    /// These invoices, or what there is to talk about, or else all that is open.
    fn about(&self, name: &str, numbers: Option<&str>) -> Result<Vec<ItemId>, String> {
        match numbers {
            Some(numbers) => {
                let numbers = numbers.split(" and ");
                numbers.map(|number| self.item(number, name)).collect()
            }
            None => {
                let customer = self.customer(name)?;
                let items = self.discussed(customer)?;
                if !items.is_empty() {
                    return Ok(items);
                }
                let open = self.line(customer)?.items.into_iter();
                let open = open.filter(|item| item.open.is_positive());
                Ok(open.map(|item| item.id).collect())
            }
        }
    }

    /// `NAME: AMOUNT by DAY[ on NUMBER and NUMBER][, in writing][, not repeated][, without a cause]`
    fn promise(&mut self, rest: &str) -> Result<(), String> {
        let said = Said::of(rest);
        let (name, what) = said.what.split_once(": ").ok_or("what do they promise?")?;
        let (amount, day) = what.split_once(" by ").ok_or("by when?")?;
        let (day, numbers) = match day.split_once(" on ") {
            Some((day, numbers)) => (day, Some(numbers)),
            None => (day, None),
        };
        let customer = self.customer(name)?;
        let items = self.about(name, numbers)?;
        let mut draft = self.moment(customer, &items, &said);
        draft.result = MomentResult::Promise;
        draft.promise = Some(PromiseDraft {
            amount: money(amount),
            due_on: day.parse().map_err(|_| "by when?".to_owned())?,
            items,
            contact_name: "P. de Wit".to_owned(),
            words: "it goes out this week".to_owned(),
            confirm: said.has("in writing"),
        });
        self.execute(Command::RecordMoment(Box::new(draft)))
    }

    /// `NAME: in COUNT from DAY[ because WHY]`, as the screens propose it; `NAME: AMOUNT on DAY, AMOUNT on DAY` by hand.
    fn plan(&mut self, rest: &str) -> Result<(), String> {
        let said = Said::of(rest);
        let (name, what) = said.what.split_once(": ").ok_or("what is agreed?")?;
        let (what, because) = what.split_once(" because ").unwrap_or((what, ""));
        let customer = self.customer(name)?;
        let items = self.about(name, None)?;
        let instalments = match what.strip_prefix("in ") {
            Some(what) => {
                let (count, from) = what.split_once(" from ").ok_or("from when?")?;
                self.proposed(customer, count, Some(from))?
            }
            None => {
                let parts = what.split(", ").map(|part| {
                    let (amount, day) = part.split_once(" on ").ok_or("on which day?")?;
                    let day = day.parse().map_err(|_| "on which day?".to_owned())?;
                    Ok::<_, String>((day, money(amount)))
                });
                parts.collect::<Result<_, _>>()?
            }
        };
        let mut draft = self.moment(customer, &items, &said);
        draft.result = MomentResult::Arrangement;
        draft.arrangement = Some(ArrangementDraft {
            instalments,
            items,
            contact_name: "P. de Wit".to_owned(),
            words: String::new(),
            confirm: true,
            interest: Money::eur(0),
            costs: Money::eur(0),
            more_because: because.to_owned(),
        });
        self.execute(Command::RecordMoment(Box::new(draft)))
    }

    fn proposed(
        &self,
        customer: CustomerId,
        count: &str,
        from: Option<&str>,
    ) -> Result<Vec<(NaiveDate, Money)>, String> {
        let offer = self.session.arrangement_offer(customer, Currency::EUR);
        let offer = offer.map_err(|why| self.why(&why))?;
        let open = offer.items.iter().map(|item| item.open);
        let total = Money::sum(Currency::EUR, open).ok_or("how much?")?;
        let count = count.parse().map_err(|_| "in how many?".to_owned())?;
        let first = match from {
            Some(day) => day.parse().map_err(|_| "from when?".to_owned())?,
            None => offer.first_on,
        };
        let proposed = propose_instalments(total, count, first, &offer.calendar);
        let proposed = proposed.map_err(|why| self.words.say(&why.what))?;
        Ok(proposed
            .into_iter()
            .map(|one| (one.due_on, one.amount))
            .collect())
    }

    /// `NAME in COUNT`: what is proposed, by when it should be over, and when the legal route could begin.
    fn offer(&self, rest: &str) -> Outcome {
        let (name, count) = rest.split_once(" in ").ok_or("in how many?")?;
        let customer = self.customer(name)?;
        let offer = self.session.arrangement_offer(customer, Currency::EUR);
        let offer = offer.map_err(|why| self.why(&why))?;
        let mut said = String::new();
        for (day, amount) in self.proposed(customer, count, None)? {
            let _ = writeln!(said, "{} on {day}", amount.plain());
        }
        let _ = writeln!(said, "over by {} at the latest", offer.last_on);
        for (letter, day) in &offer.legal.letters {
            let _ = writeln!(said, "first {}, {day}", self.words.say(&letter.message()));
        }
        let _ = writeln!(said, "legal route from {}", offer.legal.from);
        if let Some(why) = &offer.costs_off {
            let _ = writeln!(said, "no costs: {}", self.words.say(why));
        }
        Ok(said)
    }

    /// `NAME by CHANNEL[, without a cause]`: they wrote or came, and promised nothing.
    fn reply(&mut self, rest: &str) -> Result<(), String> {
        let said = Said::of(rest);
        let (name, channel) = said.what.split_once(" by ").ok_or("by which means?")?;
        let customer = self.customer(name)?;
        let items = self.about(name, None)?;
        let mut draft = self.moment(customer, &items, &said);
        draft.channel = Channel::parse(channel).ok_or("by which means?")?;
        draft.incoming = draft.channel != Channel::Visit;
        draft.step = None;
        self.execute(Command::RecordMoment(Box::new(draft)))
    }

    /// The latest of a customer.
    fn latest(&self, name: &str) -> Result<CommitmentLine, String> {
        let agreements = self.session.agreements().map_err(|why| self.why(&why))?;
        let of = agreements.commitments.into_iter();
        let of = of.filter(|line| line.name == name);
        of.max_by_key(|line| match &line.what {
            CommitmentWhat::Promise(promise) => (promise.made_on, false, promise.id.0),
            CommitmentWhat::Arrangement(arrangement) => {
                (arrangement.made_on, true, arrangement.id.0)
            }
        })
        .ok_or_else(|| "nothing was agreed".to_owned())
    }

    /// `NAME[ on DAY]`: the signed copy is back.
    fn signed(&mut self, rest: &str) -> Result<(), String> {
        let (name, on) = rest.split_once(" on ").unwrap_or((rest, ""));
        let CommitmentWhat::Arrangement(arrangement) = self.latest(name)?.what else {
            return Err("that is no arrangement".to_owned());
        };
        let on = on.parse().unwrap_or(self.session.today());
        self.execute(Command::MarkSigned {
            arrangement: arrangement.id,
            on,
            scan: None,
        })
    }

    /// `NAME: WHY`
    fn end(&mut self, rest: &str, how: ArrangementEnd) -> Result<(), String> {
        let (name, reason) = rest.split_once(": ").ok_or("why?")?;
        let CommitmentWhat::Arrangement(arrangement) = self.latest(name)?.what else {
            return Err("that is no arrangement".to_owned());
        };
        self.execute(Command::EndArrangement {
            arrangement: arrangement.id,
            how,
            reason: reason.to_owned(),
        })
    }

    /// `NAME: WHY`
    fn withdraw(&mut self, rest: &str) -> Result<(), String> {
        let (name, reason) = rest.split_once(": ").ok_or("why?")?;
        let CommitmentWhat::Promise(promise) = self.latest(name)?.what else {
            return Err("that is no promise".to_owned());
        };
        self.execute(Command::WithdrawPromise {
            promise: promise.id,
            reason: reason.to_owned(),
        })
    }

    /// `with NAME: WHAT for AMOUNT`: extra work, to be confirmed by letter.
    fn beside(&mut self, rest: &str) -> Result<(), String> {
        let (name, what) = rest
            .trim_start_matches("with ")
            .split_once(": ")
            .ok_or("what is agreed?")?;
        let (what, amount) = what.rsplit_once(" for ").ok_or("for how much?")?;
        let customer = self.customer(name)?;
        let agreement = SideAgreementDraft {
            kind: SideAgreementKind::ExtraWork,
            what: what.to_owned(),
            about: "2026-0187".to_owned(),
            currency: Currency::EUR,
            amount: Some(money(amount)),
            contact_name: "L. Smit".to_owned(),
            confirm: true,
        };
        self.execute(Command::RecordSideAgreement {
            customer,
            agreement,
        })
    }

    /// `NAME`: a letter of thanks is asked for.
    fn thank(&mut self, name: &str) -> Result<(), String> {
        let customer = self.customer(name)?;
        self.execute(Command::AskForLetter(AskedLetter {
            customer,
            currency: Currency::EUR,
            kind: LetterKind::ThankYou,
            on: None,
            words: String::new(),
            spoken_with: String::new(),
            reference: String::new(),
            payment_days: None,
        }))
    }

    /// What the screen with agreements says of each of a customer's, oldest first.
    fn agreed_with(&self, name: &str) -> Outcome {
        let snapshot = self.session.agreements().map_err(|why| self.why(&why))?;
        let words = Words::new(Language::English).on(self.session.today());
        let model = agreements::model(&snapshot, &words);
        let mut said = String::new();
        for line in model.lines.iter().filter(|line| line.name == name) {
            let _ = write!(said, "{}: {}", line.title, line.state.1);
            if !line.kept.is_empty() {
                let _ = write!(said, ", {}", line.kept);
            }
            let _ = writeln!(said, "; {} of {}", line.received.0, line.received.1);
            for disc in &line.discs {
                let note = if disc.note.is_empty() {
                    String::new()
                } else {
                    format!(" ({})", disc.note)
                };
                let (amount, day) = (&disc.amount, &disc.day);
                let _ = writeln!(said, "  {amount}, {day}: {}{note}", disc.state);
            }
            let next = match &line.next {
                Next::Wait(why) => why.clone(),
                Next::Call(what, why)
                | Next::Confirm(what, why)
                | Next::Sign(what, why)
                | Next::Lapse(what, why) => format!("{what} – {why}"),
            };
            let _ = writeln!(said, "  -> {next}");
            for (.., paper) in &line.paper {
                let _ = writeln!(said, "  on paper: {paper}");
            }
        }
        for (of, other) in snapshot.others.iter().filter(|(of, _)| of == name) {
            let confirmed = other.confirmed_on.map_or_else(
                || "not confirmed yet".to_owned(),
                |day| format!("confirmed on {day}"),
            );
            let amount = other
                .amount
                .map_or_else(String::new, |amount| amount.plain());
            let _ = writeln!(
                said,
                "{of}, {}: {} {amount}, with {} on {}, {confirmed}",
                self.words.say(&other.kind.message()),
                other.what,
                other.contact_name,
                other.agreed_on,
            );
        }
        if said.is_empty() {
            said.push_str("nothing\n");
        }
        Ok(said.replace('\u{a0}', " "))
    }

    /// `NAME about AMOUNT by DAY`: what is read back at the end of the call.
    fn repeat(&self, rest: &str) -> Outcome {
        let (_, what) = rest.split_once(" about ").ok_or("about what?")?;
        let (amount, day) = what.split_once(" by ").ok_or("by when?")?;
        let said = self.words.read_back(&ReadBack {
            person: Some("P. de Wit"),
            agreed: Agreed::Promise {
                amount: money(amount),
                day: day.parse().map_err(|_| "by when?".to_owned())?,
            },
            today: self.session.today(),
        });
        Ok(said.text().replace('\u{a0}', " ") + "\n")
    }

    /// What waits to be printed: of whom, which, how much.
    fn letters_waiting(&self) -> Outcome {
        let letters = self.session.letters().map_err(|why| self.why(&why))?;
        let mut said = String::new();
        for due in &letters.due {
            let kind = self.words.say(&due.kind.message());
            let _ = writeln!(said, "{}: {kind}, {}", due.name, due.total.plain());
        }
        if said.is_empty() {
            said.push_str("nothing\n");
        }
        Ok(said)
    }

    /// `NAME about WORDS`: the sentences of the last letter in which these words stand.
    fn printed_to(&self, rest: &str) -> Outcome {
        let (name, about) = rest.split_once(" about ").ok_or("about what?")?;
        let letters = self.session.letters().map_err(|why| self.why(&why))?;
        let mut issued = letters.issued.iter();
        let last = issued.find(|line| line.name == name).ok_or("no letter")?;
        let read = self.session.issued_letter(last.id);
        let (_, pdf) = read.map_err(|why| self.why(&why))?.ok_or("no letter")?;
        let text = text_of(&pdf)?;
        let sentences: Vec<&str> = text
            .split_inclusive(". ")
            .filter(|sentence| sentence.contains(about))
            .collect();
        if sentences.is_empty() {
            return Ok("it says nothing of that\n".to_owned());
        }
        let lines = sentences.iter().map(|sentence| sentence.trim());
        Ok(lines.collect::<Vec<_>>().join("\n") + "\n")
    }

    /// `NAME`: the excuses that are answered in a call.
    fn excuses(&self, name: &str) -> Outcome {
        let sheet = self
            .session
            .call(self.customer(name)?, Currency::EUR, false)
            .map_err(|why| self.why(&why))?;
        let ids: Vec<&str> = sheet.excuses.iter().map(|view| view.id.as_str()).collect();
        Ok(ids.join(", ") + "\n")
    }

    /// `NAME`: until when each claim can be enforced, as their sheet with charges says.
    fn barred(&self, name: &str) -> Outcome {
        let snapshot = self.session.charges(self.customer(name)?);
        let snapshot = snapshot.map_err(|why| self.why(&why))?;
        let model = minnelijk::ui::charges::model(&snapshot, &self.words);
        let mut said = String::new();
        for row in model.sums.iter().flat_map(|sum| &sum.rows) {
            let limit = row.ground.last().map_or("", String::as_str);
            let _ = writeln!(said, "{}: {limit}", row.number);
        }
        Ok(said.replace('\u{a0}', " "))
    }

    /// `NAME`: their history as it is printed, each hash as it is known by.
    fn dossier(&self, name: &str) -> Outcome {
        let sheets = Sheets::History(self.customer(name)?, None);
        let (_, pdf) = self.session.sheets(&sheets).map_err(|why| self.why(&why))?;
        let text = text_of(&pdf)?;
        let words = text.split(' ').map(|word| {
            let hash = word.len() == 64 && word.bytes().all(|one| one.is_ascii_hexdigit());
            if hash { "(hash)" } else { word }
        });
        Ok(words.collect::<Vec<_>>().join(" ") + "\n")
    }
}

fn text_of(pdf: &[u8]) -> Result<String, String> {
    let pages = minnelijk::documents::preview::text_of(pdf).map_err(|why| format!("{why:?}"))?;
    let text = pages.concat();
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
