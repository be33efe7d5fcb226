//! The call sheet: whom to ask for, what to say, every fact at hand, and the answer to every excuse.

mod facts;
mod paper;
mod talk;

use crate::app::error::Error;
use crate::app::library::playbooks::Playbooks;
use crate::app::session::Session;
use crate::app::snapshots::{Aside, CallSnapshot, CustomerSnapshot, ExcuseView, TodayLine};
use crate::domain::calendar::MAX_INSTALMENTS;
use crate::domain::commitment::last_reasonable_day;
use crate::domain::contact::Tone;
use crate::domain::ids::{ContactId, CustomerId};
use crate::domain::language::Language;
use crate::domain::money::{Currency, Money};
use crate::domain::playbook::{Excuse, Facts, Playbook, ScriptStep, Situation};
use crate::domain::tip::{Tip, TipNumber};
use crate::domain::worklist::{Standing, TodayStep};
use crate::store::read::{JournalMoment, LetterRow};
use crate::words::Words;
use std::collections::BTreeSet;
use std::sync::Arc;
use talk::{Talk, situation_message};

impl Session {
    /// Everything for a conversation with a customer about what is owed in one currency.
    ///
    /// # Errors
    /// There is no such customer, or the file cannot be read.
    pub fn call(
        &self,
        id: CustomerId,
        currency: Currency,
        incoming: bool,
    ) -> Result<CallSnapshot, Error> {
        self.call_asking(id, currency, incoming, None)
    }

    /// The same with somebody else asked for than the first of the ladder.
    ///
    /// # Errors
    /// There is no such customer, or the file cannot be read.
    pub fn call_asking(
        &self,
        id: CustomerId,
        currency: Currency,
        incoming: bool,
        asked: Option<ContactId>,
    ) -> Result<CallSnapshot, Error> {
        let (customer, letters, moments) = self.before_a_call(id)?;
        let management_first = self.procedure_settings()?.ask_management_first;
        let talk = Talk::new(
            &customer,
            (&letters, &moments),
            currency,
            (asked, management_first),
        );
        let situation = talk.situation(incoming);
        let language = customer.card.language;
        let words = Words::new(language).on(self.today());
        let facts = self.facts(&talk, &words)?;
        let playbooks = self.library().playbooks(language);
        let scripts = scripts(playbooks.get(situation), &facts);
        let asides = if incoming {
            Vec::new()
        } else {
            asides(playbooks, &facts)
        };
        let (to_discuss, total) = talk.to_discuss();
        let (place, next) = self.place_in_the_list(id, currency)?;
        let told = scripts
            .iter()
            .chain(asides.iter().flat_map(|aside| &aside.scripts));
        let tips = told
            .flat_map(|(_, steps)| steps)
            .flat_map(|step| &step.tips);
        let tips = self.tips_of(tips.copied(), language);
        let perhaps_paid = talk.candidates().next().cloned();
        let last_on = last_reasonable_day(self.today(), &customer.promise_rules.calendar);
        Ok(CallSnapshot {
            currency,
            incoming,
            channel: talk.channel(),
            ladder: talk.ladder.clone(),
            asked: talk.asked().map(|contact| contact.id),
            phone: talk.phone(),
            to_discuss: (to_discuss, total),
            tone: talk.tone(),
            situation: situation_message(situation),
            tips,
            excuses: self.excuse_views(playbooks, &facts, language),
            perhaps_paid,
            promises_kept: talk.promise_record(),
            last_letter: letters
                .first()
                .map(|letter| (letter.kind, letter.day, letter.copies)),
            step: talk.step(),
            limit: (MAX_INSTALMENTS, last_on),
            decides_up_to: self.decides_up_to()?,
            next,
            place,
            scripts,
            asides,
            customer,
        })
    }

    fn before_a_call(
        &self,
        id: CustomerId,
    ) -> Result<(CustomerSnapshot, Vec<LetterRow>, Vec<JournalMoment>), Error> {
        let customer = self.customer(id)?;
        let (letters, moments) =
            self.read(|read| Ok((read.letters(Some(id))?, read.contact_moments(id)?)))?;
        Ok((customer, letters, moments))
    }

    /// What a script can say about a customer today: for whoever writes one and looks at it with real facts.
    pub(in crate::app) fn script_facts(
        &self,
        id: CustomerId,
        currency: Currency,
        language: Language,
    ) -> Result<Facts, Error> {
        let (customer, letters, moments) = self.before_a_call(id)?;
        let talk = Talk::new(&customer, (&letters, &moments), currency, (None, false));
        self.facts(&talk, &Words::new(language).on(self.today()))
    }

    /// Tips by their numbers, each once, in order.
    pub(in crate::app) fn tips_of(
        &self,
        numbers: impl Iterator<Item = TipNumber>,
        language: Language,
    ) -> Vec<Tip> {
        let numbers: BTreeSet<TipNumber> = numbers.collect();
        let tips = self.library().tips(language);
        let numbers = numbers.into_iter();
        numbers
            .filter_map(|number| tips.get(number).cloned())
            .collect()
    }

    fn excuse_views(
        &self,
        playbooks: &Playbooks,
        facts: &Facts,
        language: Language,
    ) -> Vec<ExcuseView> {
        let offered = playbooks.excuses().filter(|one| one.is_offered(facts));
        offered
            .map(|excuse| ExcuseView {
                tips: self.tips_of(excuse.tips.iter().copied(), language),
                ..excuse_view(excuse, facts)
            })
            .collect()
    }

    /// Where the customer stands on today's list (n of m), and who comes after.
    #[expect(clippy::type_complexity, reason = "two answers of one question")]
    fn place_in_the_list(
        &self,
        id: CustomerId,
        currency: Currency,
    ) -> Result<
        (
            Option<(usize, usize)>,
            Option<(CustomerId, Currency, String)>,
        ),
        Error,
    > {
        let everybody = self.everybody()?;
        let todo = everybody.todo();
        let is_this =
            |line: &TodayLine| line.row.customer == id && line.row.open.currency == currency;
        let place = todo.iter().position(|line| is_this(line));
        let calls: Vec<&Arc<TodayLine>> = todo.iter().filter(|line| is_call(line)).collect();
        let next = calls
            .iter()
            .position(|line| is_this(line))
            .and_then(|at| calls.get(at + 1))
            .or_else(|| calls.first().filter(|first| first.row.customer != id))
            .map(|line| {
                (
                    line.row.customer,
                    line.row.open.currency,
                    line.row.name.clone(),
                )
            });
        Ok((place.map(|at| (at + 1, todo.len())), next))
    }

    /// What whoever works may agree with a customer by themselves.
    fn decides_up_to(&self) -> Result<Option<Money>, Error> {
        let colleagues = self.read(|read| read.colleagues())?;
        let works = colleagues
            .into_iter()
            .find(|row| Some(row.id) == self.who());
        Ok(works.and_then(|row| row.decides_up_to))
    }
}

/// A script in each tone; nothing of it where there is none.
pub(in crate::app) fn scripts(
    playbook: Option<&Playbook>,
    facts: &Facts,
) -> Vec<(Tone, Vec<ScriptStep>)> {
    let said = |tone| {
        playbook
            .and_then(|book| book.script(tone, facts).ok())
            .unwrap_or_default()
    };
    Tone::ALL.iter().map(|tone| (*tone, said(*tone))).collect()
}

/// An excuse with its answer in each tone; the tips behind it are added by whoever knows their language.
pub(in crate::app) fn excuse_view(excuse: &Excuse, facts: &Facts) -> ExcuseView {
    let answer = |tone: &Tone| Some((*tone, excuse.answer(*tone, facts).ok()?));
    ExcuseView {
        id: excuse.id.clone(),
        hear: excuse.hear.clone(),
        answers: Tone::ALL.iter().filter_map(answer).collect(),
        actions: excuse.actions(facts).into_iter().cloned().collect(),
        tips: Vec::new(),
        excuse: excuse.clone(),
    }
}

/// What to say when it is not the person we look for: to a machine, to reception or family.
fn asides(playbooks: &Playbooks, facts: &Facts) -> Vec<Aside> {
    [Situation::Voicemail, Situation::ThirdPerson]
        .into_iter()
        .filter_map(|situation| {
            Some(Aside {
                situation,
                title: situation_message(situation),
                scripts: scripts(Some(playbooks.get(situation)?), facts),
            })
        })
        .collect()
}

fn is_call(line: &TodayLine) -> bool {
    matches!(
        &line.row.standing,
        Standing::Today(todo)
            if matches!(todo.step, TodayStep::Call | TodayStep::CallBeforePromise | TodayStep::CallBrokenPromise)
    )
}
