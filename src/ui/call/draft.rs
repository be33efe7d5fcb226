//! What came of the conversation, half-done: result, person, cause, what was agreed; what is missing, and
//! what it asks for once nothing is.

use super::model::Model;
use crate::app::command::{Command, ContactDraft, MomentDraft, PromiseDraft};
use crate::domain::commitment::NamedDay;
use crate::domain::contact::{Cause, Channel, MomentResult, Tone};
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::domain::template::Paragraph;
use crate::ui::ask::{By, DisputeForm, PromisedDay};
use crate::words::{Agreed, ReadBack, Words, parse_amount, parse_day, parse_hour};
use chrono::NaiveDate;

/// The outcome as it stands on the screen.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four ticks on one form, each its own"
)]
pub(super) struct Draft {
    /// How it ended.
    pub result: Option<MomentResult>,
    /// By which means.
    pub channel: Channel,
    /// With whom.
    pub person: String,
    /// Why they are asked for and not whoever comes first.
    pub skipped: String,
    /// Why the money had not come.
    pub cause: Option<Cause>,
    /// Amount of a promise or proof.
    pub amount: String,
    /// Its day.
    pub day: PromisedDay,
    /// In their words.
    pub said: String,
    /// What is contested.
    pub dispute: Option<DisputeForm>,
    /// When we call again.
    pub call_back: String,
    /// At which hour; empty: any.
    pub hour: String,
    /// Who decides instead.
    pub other: String,
    /// Their number.
    pub other_phone: String,
    /// In our words.
    pub note: String,
    /// Repeated out loud and confirmed.
    pub read_back: bool,
    /// Confirm by post.
    pub confirm: bool,
    /// What they said, and was answered.
    pub excuses: Vec<String>,
    /// The receipt that may be theirs is.
    pub attach: bool,
    /// A copy of the invoice goes out.
    pub copy: bool,
}

/// What a finished draft asks for, in order.
#[derive(Debug, Clone)]
pub(super) struct Finished {
    /// What goes before.
    pub before: Vec<Command>,
    /// The contact moment.
    pub moment: MomentDraft,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            result: None,
            channel: Channel::Call,
            person: String::new(),
            skipped: String::new(),
            cause: None,
            amount: String::new(),
            day: PromisedDay::default(),
            said: String::new(),
            dispute: None,
            call_back: String::new(),
            hour: String::new(),
            other: String::new(),
            other_phone: String::new(),
            note: String::new(),
            read_back: false,
            confirm: false,
            excuses: Vec::new(),
            attach: false,
            copy: false,
        }
    }
}

impl Draft {
    pub(super) fn new(model: &Model) -> Self {
        let mut people = model.people.iter();
        let first = people.find(|person| person.asked && !model.incoming);
        Self {
            person: first.map(|person| person.name.clone()).unwrap_or_default(),
            confirm: true,
            channel: model.channel,
            ..Self::default()
        }
    }

    /// Somebody else is asked for.
    pub(super) fn ask_for(&mut self, model: &Model) {
        let mut people = model.people.iter();
        if let Some(asked) = people.find(|person| person.asked) {
            self.person.clone_from(&asked.name);
        }
        self.skipped.clear();
    }

    /// Something was typed or chosen that would be lost.
    pub(super) fn touched(&self) -> bool {
        self.result.is_some() || !self.note.trim().is_empty() || !self.excuses.is_empty()
    }

    /// It turned out that they rang us, or we them: what does not fit that is no longer chosen.
    pub(super) fn turn(&mut self, model: &Model) {
        if model.incoming && self.result.is_some_and(MomentResult::is_attempt) {
            self.result = None;
        }
        self.channel = model.channel;
    }

    /// Chooses a result and fills its form with what is likely.
    pub(super) fn choose(&mut self, result: MomentResult, model: &Model, by: By<'_>) {
        if self.result == Some(result) {
            return;
        }
        self.result = Some(result);
        self.read_back = false;
        let total = by.words.amount(model.discussed.1);
        let soon = by.words.day_short_with_year(model.soon);
        match result {
            MomentResult::Paid => {
                self.attach = model.paid.is_some();
                self.cause = self.cause.or(Some(Cause::PaidAlready));
                (self.amount, self.day) = (total, PromisedDay::by(soon));
            }
            MomentResult::Promise => {
                (self.amount, self.day) = (total, PromisedDay::default());
                self.confirm = model.promise_rules.confirms(model.discussed.1);
            }
            MomentResult::Arrangement => {
                self.cause = self.cause.or(Some(Cause::CannotPayAtOnce));
            }
            MomentResult::Dispute => {
                self.cause = self.cause.or(Some(Cause::Complaint));
                let form = DisputeForm::new(&model.disputable, None, by);
                self.dispute = self.dispute.take().or(Some(form));
            }
            MomentResult::CallBack => self.call_back = soon,
            MomentResult::OtherPerson => {
                self.call_back = soon;
                self.ask_higher(model);
            }
            _ => {}
        }
    }

    /// Somebody else decides: the next on the ladder who approves invoices is the likeliest (seed A7.3).
    fn ask_higher(&mut self, model: &Model) {
        let mut above = model.people.iter().skip_while(|person| !person.asked);
        let next = above.find(|person| person.approves && !person.asked);
        if let Some(next) = next.filter(|_| self.other.is_empty()) {
            self.other.clone_from(&next.name);
        }
    }

    /// What it asks for, or everything that is missing, in the order of the screen.
    pub(super) fn finish(
        &self,
        model: &Model,
        tone: Tone,
        by: By<'_>,
    ) -> Result<Finished, Vec<Message>> {
        let Some(result) = self.result else {
            return Err(vec![msg("call-off-result")]);
        };
        let mut missing = Vec::new();
        let attempt = result.is_attempt();
        if !attempt && self.person.trim().is_empty() {
            missing.push(msg("call-off-person"));
        }
        if !attempt && self.cause.is_none() && !self.may_lack_a_cause(model, result) {
            missing.push(msg("call-off-cause"));
        }
        if !attempt && model.whom.skips && self.skipped.trim().is_empty() {
            missing.push(msg("call-off-skipped"));
        }
        if !self.hour.trim().is_empty() && parse_hour(&self.hour).is_none() {
            missing.push(msg("call-off-hour"));
        }
        let mut kept = |form: Result<Form, Message>| match form {
            Ok(form) => Some(form),
            Err(why) => {
                missing.push(why);
                None
            }
        };
        let form = kept(self.form(result, model, by.today));
        if self.must_be_repeated() && !self.read_back {
            missing.push(msg("call-off-read-back"));
        }
        match form {
            Some(form) if missing.is_empty() => {
                Ok(self.put_together(result, form, model, (tone, by)))
            }
            _ => Err(missing),
        }
    }

    /// Who rings about something else and is called back need not say why the money had not come.
    fn may_lack_a_cause(&self, model: &Model, result: MomentResult) -> bool {
        model.incoming && self.channel == Channel::Call && result == MomentResult::CallBack
    }

    /// A promise only counts once it was repeated; what came in writing says it itself. An arrangement is repeated
    /// where it is made.
    fn must_be_repeated(&self) -> bool {
        let spoken = self.channel.is_spoken();
        match self.result {
            Some(MomentResult::Promise) => spoken,
            Some(MomentResult::Paid) => spoken && !self.attach,
            _ => false,
        }
    }

    fn form(&self, result: MomentResult, model: &Model, today: NaiveDate) -> Result<Form, Message> {
        match result {
            MomentResult::Paid if self.attach => {
                let paid = model.paid.as_ref().filter(|paid| !paid.parts.is_empty());
                paid.map(|_| Form::Nothing)
                    .ok_or_else(|| msg("call-off-receipt"))
            }
            // The invoices sleep: the day on which the instalment is looked for is a task.
            MomentResult::Paid if model.in_arrangement => {
                let (_, day) = self.promised(model, today)?;
                Ok(Form::CallBack(day))
            }
            MomentResult::Paid | MomentResult::Promise => {
                let (amount, due_on) = self.promised(model, today)?;
                Ok(Form::Promise(amount, due_on))
            }
            MomentResult::Arrangement => Err(msg("call-off-arrangement")),
            MomentResult::Dispute => {
                let form = self
                    .dispute
                    .as_ref()
                    .ok_or_else(|| msg("call-off-dispute"))?;
                Ok(Form::Dispute(form.ready(today)?))
            }
            MomentResult::CallBack => Ok(Form::CallBack(self.call_back_on(today)?)),
            MomentResult::OtherPerson => {
                if self.other.trim().is_empty() {
                    return Err(msg("call-off-other"));
                }
                Ok(Form::CallBack(self.call_back_on(today)?))
            }
            _ => Ok(Form::Nothing),
        }
    }

    fn promised(&self, model: &Model, today: NaiveDate) -> Result<(Money, NaiveDate), Message> {
        let amount = parse_amount(&self.amount, model.key.1)
            .ok()
            .filter(|amount| amount.is_positive())
            .ok_or_else(|| msg("call-off-amount"))?;
        if amount.minor > model.discussed.1.minor {
            return Err(msg("call-off-too-much").with("open", model.discussed.1));
        }
        let day = self.day.on_account(today, &model.promise_rules.calendar);
        let day = day.ok_or_else(|| msg("call-off-day"))?;
        if day < today {
            return Err(msg("call-off-past"));
        }
        Ok((amount, day))
    }

    fn call_back_on(&self, today: NaiveDate) -> Result<NaiveDate, Message> {
        parse_day(&self.call_back, today)
            .filter(|day| *day >= today)
            .ok_or_else(|| msg("call-off-call-back"))
    }

    /// The conversation in which an arrangement is made, as far as it is known here; the arrangement is asked for
    /// in a dialog of its own.
    pub(super) fn for_arrangement(&self, model: &Model, tone: Tone, by: By<'_>) -> MomentDraft {
        let result = MomentResult::Arrangement;
        self.put_together(result, Form::Nothing, model, (tone, by))
            .moment
    }

    fn put_together(
        &self,
        result: MomentResult,
        form: Form,
        model: &Model,
        (tone, by): (Tone, By<'_>),
    ) -> Finished {
        let attempt = result.is_attempt();
        let person = if attempt {
            String::new()
        } else {
            self.person.trim().to_owned()
        };
        let items = model.discussed.0.clone();
        let mut moment = MomentDraft {
            customer: model.key.0,
            currency: model.key.1,
            channel: self.channel,
            incoming: model.incoming,
            contact_name: person.clone(),
            tone: (!attempt).then_some(tone),
            result,
            cause: self.cause.filter(|_| !attempt),
            call_back_on: None,
            call_back_at: None,
            ask_next: String::new(),
            skipped_because: if model.whom.skips && !attempt {
                self.skipped.trim().to_owned()
            } else {
                String::new()
            },
            excuses: self.excuses.clone(),
            read_back: self.read_back,
            note: self.whole_note(model, by.words),
            items: items.clone(),
            promise: None,
            arrangement: None,
            dispute: None,
            step: model.step.clone().filter(|_| !attempt),
        };
        let said = self.said.trim().to_owned();
        match form {
            Form::Nothing => {}
            Form::Promise(amount, due_on) => {
                moment.promise = Some(PromiseDraft {
                    amount,
                    due_on,
                    items,
                    contact_name: person,
                    words: said,
                    confirm: self.confirm && result == MomentResult::Promise,
                });
            }
            Form::Dispute(dispute) => {
                moment.items = dispute.items.iter().map(|(id, _)| *id).collect();
                moment.dispute = Some(dispute);
            }
            Form::CallBack(day) => {
                moment.call_back_on = Some(day);
                moment.call_back_at = parse_hour(&self.hour);
                if result == MomentResult::OtherPerson {
                    self.other.trim().clone_into(&mut moment.ask_next);
                }
            }
        }
        Finished {
            before: self.before(result, model),
            moment,
        }
    }

    /// What goes before the moment itself: the receipt is put against the invoice, a new person is kept.
    fn before(&self, result: MomentResult, model: &Model) -> Vec<Command> {
        let mut before = Vec::new();
        if result == MomentResult::Paid
            && self.attach
            && let Some(paid) = &model.paid
        {
            before.push(Command::Allocate {
                receipt: paid.receipt,
                parts: paid.parts.clone(),
            });
        }
        let known = |name: &str| model.people.iter().any(|person| person.name == name);
        if result == MomentResult::OtherPerson && !known(self.other.trim()) {
            before.push(Command::SaveContact {
                customer: model.key.0,
                contact: None,
                to: ContactDraft {
                    name: self.other.trim().to_owned(),
                    phone: self.other_phone.trim().to_owned(),
                    ..ContactDraft::default()
                },
            });
        }
        before
    }

    /// Our note, with what the next caller has to know.
    fn whole_note(&self, model: &Model, words: &Words) -> String {
        let mut notes = Vec::new();
        if self.result == Some(MomentResult::OtherPerson) {
            let ask = msg("call-note-ask-for").with("name", self.other.trim());
            notes.push(words.say(&ask));
        }
        if self.copy && self.result == Some(MomentResult::CallBack) {
            let copy = msg("call-note-copy").with("numbers", model.numbers.as_str());
            notes.push(words.say(&copy));
        }
        if !self.note.trim().is_empty() {
            notes.push(self.note.trim().to_owned());
        }
        notes.join(". ")
    }

    /// What is repeated out loud, in the customer's language; `None` while there is nothing to repeat.
    pub(super) fn repeated(
        &self,
        model: &Model,
        today: NaiveDate,
        spoken: &Words,
    ) -> Option<Paragraph> {
        let person = model
            .people
            .iter()
            .find(|person| person.name == self.person.trim())
            .map(|person| spoken.spoken_to(person.title, &person.name))
            .or_else(|| Some(self.person.trim().to_owned()).filter(|name| !name.is_empty()));
        if !self.channel.is_spoken() {
            return None;
        }
        let say = |agreed| {
            Some(spoken.read_back(&ReadBack {
                person: person.as_deref(),
                agreed,
                today,
            }))
        };
        match self.result? {
            MomentResult::Promise => {
                let (amount, day) = self.promised(model, today).ok()?;
                match self.day.named(today)? {
                    NamedDay::Transfers(on) => say(Agreed::Transfer { amount, on, day }),
                    NamedDay::OnAccount(_) => say(Agreed::Promise { amount, day }),
                }
            }
            MomentResult::Paid if self.attach => {
                let paid = model.paid.as_ref()?;
                say(Agreed::Received {
                    amount: paid.amount,
                    day: paid.day,
                    numbers: &model.numbers,
                })
            }
            MomentResult::Paid => {
                let (amount, day) = self.promised(model, today).ok()?;
                say(Agreed::Proof { amount, day })
            }
            MomentResult::Dispute => {
                let form = self.dispute.as_ref()?;
                let numbers = form.numbers();
                if numbers.is_empty() {
                    return None;
                }
                say(Agreed::Dispute {
                    numbers: &spoken.listed(&numbers),
                    answer_on: form.answer_on(today)?,
                    rest: None,
                })
            }
            MomentResult::CallBack => {
                let day = self.call_back_on(today).ok()?;
                if self.copy {
                    let numbers = &model.numbers;
                    return say(Agreed::Copy { numbers, day });
                }
                let at = parse_hour(&self.hour);
                say(Agreed::CallBack { day, at })
            }
            _ => None,
        }
    }

    /// What follows once it is recorded: what, and why.
    pub(super) fn afterwards(&self, model: &Model, by: By<'_>) -> Option<(Message, Message)> {
        let eve = |day: NaiveDate| model.promise_rules.calendar.last_working_day_before(day);
        let on = |key, day| msg(key).with("day", by.words.day_said(day, by.today));
        match self.result? {
            MomentResult::Promise => {
                let (_, day) = self.promised(model, by.today).ok()?;
                Some(if eve(day) > by.today {
                    (on("call-after", eve(day)), msg("call-after-eve"))
                } else {
                    (on("call-after", day), msg("call-after-look"))
                })
            }
            MomentResult::Arrangement => None,
            MomentResult::Paid if self.attach => {
                Some((msg("call-after-done"), msg("call-after-done-note")))
            }
            MomentResult::Paid => {
                let (_, day) = self.promised(model, by.today).ok()?;
                Some((on("call-after", day), msg("call-after-look")))
            }
            MomentResult::Dispute => {
                let day = self.dispute.as_ref()?.answer_on(by.today)?;
                Some((on("call-after", day), msg("call-after-answer")))
            }
            MomentResult::CallBack | MomentResult::OtherPerson => {
                let day = self.call_back_on(by.today).ok()?;
                let after = match parse_hour(&self.hour) {
                    Some(at) => msg("call-after-at")
                        .with("day", by.words.day_said(day, by.today))
                        .with("hour", at.format("%H:%M").to_string()),
                    None => on("call-after", day),
                };
                Some((after, msg("call-after-again")))
            }
            MomentResult::NoPromise => Some((msg("call-after-next"), msg("call-after-next-note"))),
            _ => Some((msg("call-after-attempt"), msg("call-after-attempt-note"))),
        }
    }
}

/// What a result carries.
enum Form {
    Nothing,
    Promise(Money, NaiveDate),
    Dispute(crate::app::command::DisputeDraft),
    CallBack(NaiveDate),
}
