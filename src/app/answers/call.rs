//! The call sheet: whom to ask for, what to say, every fact at hand, and the answer to every excuse.

use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::{
    CallSnapshot, CopyState, CustomerSnapshot, ExcuseView, ItemLine, WorklistLine,
};
use crate::domain::calendar::{MAX_INSTALMENTS, propose_instalments};
use crate::domain::commitment::CommitmentState;
use crate::domain::contact::{Contact, ContactRole, MomentResult, Tone};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::playbook::{Blank, Condition, Facts, ScriptStep, Situation};
use crate::domain::template::Paragraph;
use crate::domain::worklist::{Standing, TodayStep};
use crate::store::read::{JournalMoment, LetterRow};
use crate::words::Words;
use chrono::NaiveDate;

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
        let customer = self.customer(id)?;
        let worklist = self.worklist()?;
        let (letters, moments) =
            self.read(|read| Ok((read.letters(Some(id))?, read.contact_moments(id)?)))?;
        let line = customer
            .lines
            .iter()
            .find(|line| line.row.open.currency == currency);
        let talk = Talk::new(&customer, line, &letters, &moments, currency);
        let situation = talk.situation(incoming);
        let language = customer.card.language;
        let words = Words::new(language).on(self.today());
        let facts = self.facts(&talk, &words)?;
        let playbooks = self.library().playbooks(language);
        let script = |tone| -> Vec<ScriptStep> {
            playbooks
                .get(situation)
                .and_then(|book| book.script(tone, &facts).ok())
                .unwrap_or_default()
        };
        let excuses = playbooks
            .excuses()
            .filter(|excuse| excuse.is_offered(&facts))
            .map(|excuse| ExcuseView {
                id: excuse.id.clone(),
                hear: excuse.hear.clone(),
                answers: Tone::ALL
                    .iter()
                    .filter_map(|tone| {
                        excuse
                            .answer(*tone, &facts)
                            .ok()
                            .map(|answer| (*tone, answer))
                    })
                    .collect::<Vec<(Tone, Paragraph)>>(),
                actions: excuse.actions(&facts).into_iter().cloned().collect(),
                tips: excuse
                    .tips
                    .iter()
                    .filter_map(|tip| self.library().tips(language).get(*tip).cloned())
                    .collect(),
                excuse: excuse.clone(),
            });
        let excuses = excuses.collect();
        let (to_discuss, total) = talk.to_discuss();
        let place = worklist
            .todo
            .iter()
            .position(|line| line.row.customer == id && line.row.open.currency == currency);
        let calls: Vec<&WorklistLine> = worklist.todo.iter().filter(|line| is_call(line)).collect();
        let next = calls
            .iter()
            .position(|line| line.row.customer == id && line.row.open.currency == currency)
            .and_then(|at| calls.get(at + 1))
            .or_else(|| calls.first().filter(|first| first.row.customer != id));
        Ok(CallSnapshot {
            currency,
            incoming,
            ladder: ladder(&customer.contacts),
            phone: talk.phone(),
            to_discuss: (to_discuss, total),
            tone: talk.tone(),
            situation: talk.situation_message(situation),
            scripts: Tone::ALL
                .iter()
                .map(|tone| (*tone, script(*tone)))
                .collect(),
            excuses,
            perhaps_paid: customer
                .candidates
                .iter()
                .find(|receipt| receipt.amount.currency == currency)
                .cloned(),
            promises_kept: talk.promise_record(),
            last_letter: letters
                .first()
                .map(|letter| (letter.kind, letter.day, letter.copies)),
            step: talk.step(),
            instalments: self.instalment_proposals(total)?,
            next: next.map(|line| {
                (
                    line.row.customer,
                    line.row.open.currency,
                    line.row.name.clone(),
                )
            }),
            place: place.map(|at| (at + 1, worklist.todo.len())),
            customer,
        })
    }

    /// Proposals for 2, 3 and 4 instalments: the first within a week, odd cents first, on working days.
    fn instalment_proposals(&self, total: Money) -> Result<Vec<Vec<(NaiveDate, Money)>>, Error> {
        let calendar = self.calendar()?;
        let first = calendar.payment_day_on_or_after(calendar.add_working_days(self.today(), 5));
        Ok((2..=MAX_INSTALMENTS)
            .filter_map(|count| propose_instalments(total, count, first, &calendar).ok())
            .map(|proposed| {
                proposed
                    .into_iter()
                    .map(|one| (one.due_on, one.amount))
                    .collect()
            })
            .collect())
    }

    fn facts(&self, talk: &Talk<'_>, words: &Words) -> Result<Facts, Error> {
        let today = self.today();
        let calendar = self.calendar()?;
        let company = self.company()?;
        let me = self
            .read(|read| read.colleagues())?
            .into_iter()
            .find(|one| Some(one.id) == self.who());
        let books = self.read(|read| super::books::books(read, &calendar, today))?;
        let day = |day: NaiveDate| words.day_said(day, today);
        let mut facts = Facts::new();
        let our_name = me
            .as_ref()
            .map_or_else(|| company.name.clone(), |me| first_name(&me.name));
        facts.set(Blank::OurName, our_name);
        facts.set(
            Blank::OurCompany,
            if company.trading_name.is_empty() {
                company.name.clone()
            } else {
                company.trading_name.clone()
            },
        );
        let phone = me
            .map(|me| me.phone)
            .filter(|phone| !phone.is_empty())
            .unwrap_or(company.phone);
        facts.set(
            Blank::OurPhone,
            if phone.is_empty() {
                words.t("sheet-our-number")
            } else {
                phone
            },
        );
        talk.invoice_facts(&mut facts, words, today);
        talk.people_facts(&mut facts, words);
        talk.past_facts(&mut facts, words, today);
        if let Some(through) = books
            .complete_through
            .filter(|through| *through > NaiveDate::MIN)
        {
            facts.set(Blank::BooksThrough, day(through));
        }
        let tomorrow = calendar.next_working_day(today);
        facts.set(Blank::ProofDay, day(tomorrow));
        facts.set(Blank::CallBackDay, day(tomorrow));
        facts.set(
            Blank::ReasonableDay,
            day(calendar.payment_day_on_or_after(calendar.add_working_days(today, 5))),
        );
        facts.set(
            Blank::FirstInstalmentDay,
            day(calendar.payment_day_on_or_after(calendar.add_working_days(today, 5))),
        );
        facts.set(
            Blank::MaxInstalments,
            words.number_in_words(u64::from(MAX_INSTALMENTS)),
        );
        Ok(facts)
    }
}

fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}

fn is_call(line: &WorklistLine) -> bool {
    matches!(
        &line.row.standing,
        Standing::Today(todo)
            if matches!(todo.step, TodayStep::Call | TodayStep::CallBeforePromise | TodayStep::CallBrokenPromise)
    )
}

/// Whom to ask for: the one who decides about payment, then accounts payable, purchasing, management (seeds
/// A7 and B35).
fn ladder(contacts: &[Contact]) -> Vec<Contact> {
    let mut ladder = contacts.to_vec();
    ladder.sort_by_key(|contact| {
        let rank = match contact.role {
            ContactRole::AccountsPayable => 0,
            ContactRole::Purchasing => 1,
            ContactRole::Management => 2,
            ContactRole::Owner => 3,
            ContactRole::Other => 4,
        };
        (!contact.responsible, rank, contact.id)
    });
    ladder
}

/// What this conversation is about.
struct Talk<'a> {
    customer: &'a CustomerSnapshot,
    line: Option<&'a WorklistLine>,
    letters: &'a [LetterRow],
    moments: &'a [JournalMoment],
    currency: Currency,
    ladder: Vec<Contact>,
}

impl<'a> Talk<'a> {
    fn new(
        customer: &'a CustomerSnapshot,
        line: Option<&'a WorklistLine>,
        letters: &'a [LetterRow],
        moments: &'a [JournalMoment],
        currency: Currency,
    ) -> Self {
        Self {
            customer,
            line,
            letters,
            moments,
            currency,
            ladder: ladder(&customer.contacts),
        }
    }

    /// Overdue items that do not rest, oldest first; for a commitment the items it is about.
    fn items(&self) -> Vec<&'a ItemLine> {
        let Some(line) = self.line else {
            return Vec::new();
        };
        if let Standing::Today(todo) = &line.row.standing
            && todo.first
            && matches!(
                todo.step,
                TodayStep::CallBeforePromise | TodayStep::CallBrokenPromise
            )
        {
            let about: Vec<&ItemLine> = line
                .items
                .iter()
                .filter(|item| todo.items.contains(&item.id) && item.open.is_positive())
                .collect();
            if !about.is_empty() {
                return about;
            }
        }
        line.items
            .iter()
            .filter(|item| item.days_overdue > 0 && item.open.is_positive() && item.rests.is_none())
            .collect()
    }

    fn to_discuss(&self) -> (Vec<ItemId>, Money) {
        let items = self.items();
        let total = Money::sum(
            self.currency,
            items.iter().map(|item| self.undisputed(item)),
        )
        .unwrap_or(Money::zero(self.currency));
        (items.iter().map(|item| item.id).collect(), total)
    }

    fn undisputed(&self, item: &ItemLine) -> Money {
        let disputed = self
            .customer
            .disputes
            .iter()
            .flat_map(|dispute| &dispute.items)
            .find(|(id, _)| *id == item.id)
            .and_then(|(_, part)| *part);
        disputed
            .and_then(|part| item.open.checked_sub(part))
            .unwrap_or(item.open)
    }

    fn phone(&self) -> Option<String> {
        let given = |phone: &Option<String>| phone.clone().filter(|phone| !phone.trim().is_empty());
        self.ladder
            .iter()
            .find_map(|contact| given(&contact.phone))
            .or_else(|| {
                Some(self.customer.card.phone.clone()).filter(|phone| !phone.trim().is_empty())
            })
    }

    fn promise_record(&self) -> (usize, usize) {
        let count = |wanted: &[CommitmentState]| {
            self.customer
                .promises
                .iter()
                .filter(|(_, state)| wanted.contains(state))
                .count()
        };
        (
            count(&[CommitmentState::Kept]),
            count(&[CommitmentState::Broken, CommitmentState::PartlyKept]),
        )
    }

    fn step(&self) -> Option<String> {
        match &self.line?.row.standing {
            Standing::Today(todo) if todo.step == TodayStep::Call && !todo.first => {
                Some(todo.name.clone())
            }
            _ => None,
        }
    }

    fn spoken(&self) -> Option<&'a JournalMoment> {
        self.moments
            .iter()
            .find(|moment| !moment.result.is_attempt())
    }

    fn situation(&self, incoming: bool) -> Situation {
        if incoming {
            return Situation::Incoming;
        }
        if !self.customer.candidates.is_empty() {
            return Situation::PossiblyPaid;
        }
        match self.line.map(|line| &line.row.standing) {
            Some(Standing::Today(todo)) if todo.step == TodayStep::CallBrokenPromise => {
                return Situation::BrokenPromise;
            }
            Some(Standing::Today(todo)) if todo.step == TodayStep::CallBeforePromise => {
                return Situation::BeforePromise;
            }
            _ => {}
        }
        let last_letter = self.letters.first().map(|letter| letter.day);
        match (self.spoken(), last_letter) {
            (Some(moment), Some(letter)) if moment.day >= letter => Situation::SecondCall,
            (_, Some(_)) => Situation::FirstCall,
            (Some(_), None) if self.recently_spoken() => Situation::SecondCall,
            _ => Situation::General,
        }
    }

    fn recently_spoken(&self) -> bool {
        let since = self.items().iter().map(|item| item.due_on).min();
        self.spoken()
            .zip(since)
            .is_some_and(|(moment, since)| moment.day > since)
    }

    fn situation_message(&self, situation: Situation) -> Message {
        match situation {
            Situation::General => msg("sheet-general"),
            Situation::FirstCall => msg("sheet-first"),
            Situation::SecondCall => msg("sheet-second"),
            Situation::BrokenPromise => msg("sheet-broken"),
            Situation::BeforePromise => msg("sheet-before"),
            Situation::PossiblyPaid => msg("sheet-paid"),
            Situation::Incoming => msg("sheet-incoming"),
            Situation::Voicemail => msg("sheet-voicemail"),
        }
    }

    /// Friendly to begin with; firm after a broken promise or the last letter; businesslike in between.
    fn tone(&self) -> (Tone, Message) {
        let (kept, broken) = self.promise_record();
        let last_sent = self
            .letters
            .iter()
            .any(|letter| letter.kind == LetterKind::LastReminder);
        if broken > kept {
            (Tone::Firm, msg("sheet-tone-broken").with("broken", broken))
        } else if last_sent {
            (Tone::Businesslike, msg("sheet-tone-last-letter"))
        } else if self.customer.paid_count >= 5 {
            (
                Tone::Friendly,
                msg("sheet-tone-regular").with("letters", self.letters.len()),
            )
        } else {
            (Tone::Friendly, msg("sheet-tone-first"))
        }
    }

    fn invoice_facts(&self, facts: &mut Facts, words: &Words, today: NaiveDate) {
        let items = self.items();
        let (_, total) = self.to_discuss();
        let open = self
            .line
            .map_or(Money::zero(self.currency), |line| line.row.open);
        let all: Vec<&ItemLine>;
        let about = if items.is_empty() {
            all = self
                .line
                .map(|line| {
                    line.items
                        .iter()
                        .filter(|item| item.open.is_positive())
                        .collect()
                })
                .unwrap_or_default();
            &all
        } else {
            &items
        };
        let numbers: Vec<String> = about.iter().map(|item| item.number.clone()).collect();
        facts.set(Blank::Customer, self.customer.card.name.clone());
        facts.set(Blank::Invoices, words.invoices_named(&numbers));
        facts.set(Blank::Numbers, words.listed(&numbers));
        facts.set(Blank::TotalOverdue, words.money(total));
        facts.set(Blank::TotalOpen, words.money(open));
        if let Some(oldest) = about.first() {
            facts.set(Blank::OldestNumber, oldest.number.clone());
            facts.set(Blank::OldestAmount, words.money(oldest.open));
            facts.set(Blank::OldestDue, words.day_said(oldest.due_on, today));
            facts.set(Blank::OldestDays, words.days(oldest.days_overdue));
            facts.set(Blank::OldestFor, oldest.description.clone());
            if let Some(delivered) = oldest.delivered_on {
                facts.set(Blank::DeliveredOn, words.day_said(delivered, today));
            }
        }
        if about.len() > 1 {
            facts.hold(Condition::SeveralInvoices);
        }
        if self.customer.card.kind != Some(CustomerKind::Business)
            && self.customer.card.kind != Some(CustomerKind::Government)
        {
            facts.hold(Condition::Consumer);
        }
        if !self.customer.disputes.is_empty() && total.is_positive() {
            facts.set(Blank::UndisputedAmount, words.money(total));
        }
        if let Some(receipt) = self.customer.candidates.first() {
            facts.set(Blank::CandidateAmount, words.money(receipt.unallocated));
            facts.set(
                Blank::CandidateDay,
                words.day_said(receipt.booked_on, today),
            );
        }
    }

    fn people_facts(&self, facts: &mut Facts, words: &Words) {
        if let Some(contact) = self.ladder.first() {
            facts.set(Blank::ContactName, contact.name.clone());
            facts.set(
                Blank::ContactSalutation,
                words.spoken_to(contact.title, &contact.name),
            );
        }
        let approver = self.ladder.iter().find(|contact| {
            matches!(
                contact.role,
                ContactRole::Purchasing | ContactRole::Management
            )
        });
        if let Some(approver) = approver {
            facts.set(
                Blank::ApproverName,
                words.spoken_to(approver.title, &approver.name),
            );
            let waits = self.spoken().is_some_and(|moment| {
                moment.cause == Some(crate::domain::contact::Cause::Approval)
            });
            if waits && self.ladder.first().map(|first| first.id) == Some(approver.id) {
                facts.hold(Condition::ApprovalPending);
            }
        }
        facts.set(Blank::OpeningLine, self.customer.card.opening_line.clone());
    }

    fn past_facts(&self, facts: &mut Facts, words: &Words, today: NaiveDate) {
        let about: Vec<ItemId> = self.items().iter().map(|item| item.id).collect();
        let touches = |letter: &&LetterRow| letter.items.iter().any(|item| about.contains(item));
        if let Some(letter) = self.letters.iter().find(touches) {
            facts.set(Blank::LastLetterDate, words.day_said(letter.day, today));
            facts.set(Blank::LastLetterKind, words.say(&msg_of_kind(letter.kind)));
            if letter.kind == LetterKind::LastReminder {
                facts.hold(Condition::LastReminderSent);
            }
        }
        let with_copy = self
            .letters
            .iter()
            .filter(touches)
            .find(|letter| letter.copies > 0);
        let original = self
            .items()
            .iter()
            .any(|item| !matches!(item.copy, CopyState::Missing));
        if let Some(letter) = with_copy.filter(|_| original) {
            facts.set(Blank::CopyLetterDate, words.day_said(letter.day, today));
            facts.set(Blank::CopyPage, "2");
        }
        if let Some(moment) = self.spoken().filter(|moment| {
            moment.result != MomentResult::OtherPerson && !moment.contact_name.is_empty()
        }) {
            let known = self
                .customer
                .contacts
                .iter()
                .find(|contact| contact.name == moment.contact_name);
            facts.set(Blank::LastCallDate, words.day_said(moment.day, today));
            facts.set(
                Blank::LastCallPerson,
                words.spoken_to(
                    known.and_then(|contact| contact.title),
                    &moment.contact_name,
                ),
            );
        }
        let promise = self.customer.promises.iter().find(|(_, state)| {
            matches!(
                state,
                CommitmentState::Open | CommitmentState::Broken | CommitmentState::PartlyKept
            )
        });
        if let Some((promise, _)) = promise {
            facts.set(Blank::PromiseAmount, words.money(promise.amount));
            facts.set(Blank::PromiseDay, words.day_said(promise.due_on, today));
            facts.set(Blank::PromiseMadeOn, words.day_said(promise.made_on, today));
            facts.set(Blank::PromiseWords, promise.words.clone());
            if promise.received.is_positive() && promise.received.minor < promise.amount.minor {
                facts.hold(Condition::PromisePartlyKept);
            }
        } else if let Some(instalment) = self
            .customer
            .arrangements
            .iter()
            .filter(|(_, state)| {
                matches!(state, CommitmentState::Open | CommitmentState::InDefault)
            })
            .find_map(|(arrangement, _)| Some((arrangement, arrangement.next()?)))
        {
            facts.set(Blank::PromiseAmount, words.money(instalment.1.amount));
            facts.set(
                Blank::PromiseDay,
                words.day_said(instalment.1.due_on, today),
            );
            facts.set(
                Blank::PromiseMadeOn,
                words.day_said(instalment.0.made_on, today),
            );
            facts.set(Blank::PromiseWords, instalment.0.words.clone());
        }
        if self
            .customer
            .arrangements
            .iter()
            .any(|(arrangement, _)| arrangement.signed_on.is_some())
        {
            facts.hold(Condition::Acknowledged);
        }
    }
}

const fn msg_of_kind(kind: LetterKind) -> Message {
    match kind {
        LetterKind::FirstReminder => msg("sheet-letter-first"),
        LetterKind::LastReminder => msg("sheet-letter-last"),
        LetterKind::FourteenDay => msg("sheet-letter-fourteen-day"),
        LetterKind::ArrangementConfirmation | LetterKind::PromiseConfirmation => {
            msg("sheet-letter-confirmation")
        }
    }
}
