//! What a conversation is about: which invoices, with whom, in which situation and which tone.

use crate::app::snapshots::{CustomerSnapshot, ItemLine, WorklistLine};
use crate::domain::commitment::CommitmentState;
use crate::domain::contact::{Channel, Contact, ContactRole, Tone};
use crate::domain::ids::{ContactId, ItemId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::playbook::Situation;
use crate::domain::worklist::{Standing, TodayStep};
use crate::store::read::{JournalMoment, LetterRow};

/// One conversation to be.
pub(super) struct Talk<'a> {
    pub(super) customer: &'a CustomerSnapshot,
    pub(super) line: Option<&'a WorklistLine>,
    pub(super) letters: &'a [LetterRow],
    pub(super) moments: &'a [JournalMoment],
    pub(super) currency: Currency,
    pub(super) ladder: Vec<Contact>,
    /// Who is asked for, by their place on the ladder.
    asked: usize,
}

impl<'a> Talk<'a> {
    /// `asked`: somebody else than the first of the ladder; `management_first`: the house asks for management before accounts payable (seed A7).
    pub(super) fn new(
        customer: &'a CustomerSnapshot,
        (letters, moments): (&'a [LetterRow], &'a [JournalMoment]),
        currency: Currency,
        (asked, management_first): (Option<ContactId>, bool),
    ) -> Self {
        let asked_for = moments
            .iter()
            .find(|moment| !moment.result.is_attempt())
            .map_or("", |moment| moment.ask_next.as_str());
        let line = customer.lines.iter();
        let ladder = ladder(&customer.contacts, asked_for, management_first);
        let chosen = ladder.iter().position(|one| Some(one.id) == asked);
        Self {
            line: line
                .filter(|line| line.row.open.currency == currency)
                .find(|line| !line.items.is_empty()),
            customer,
            letters,
            moments,
            currency,
            asked: chosen.unwrap_or(0),
            ladder,
        }
    }

    /// Who is asked for.
    pub(super) fn asked(&self) -> Option<&Contact> {
        self.ladder.get(self.asked)
    }

    /// Overdue items that do not rest, oldest first; for a commitment the items it is about.
    pub(super) fn items(&self) -> Vec<&'a ItemLine> {
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

    pub(super) fn to_discuss(&self) -> (Vec<ItemId>, Money) {
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

    /// The number of whoever is asked for first and has one, else that of the company.
    pub(super) fn phone(&self) -> Option<String> {
        let given = |phone: &Option<String>| phone.clone().filter(|phone| !phone.trim().is_empty());
        self.asked()
            .into_iter()
            .chain(&self.ladder)
            .find_map(|contact| given(&contact.phone))
            .or_else(|| {
                Some(self.customer.card.phone.clone()).filter(|phone| !phone.trim().is_empty())
            })
    }

    pub(super) fn promise_record(&self) -> (usize, usize) {
        let count = |wanted: &[CommitmentState]| {
            self.customer
                .promises
                .iter()
                .filter(|(_, state)| wanted.contains(state))
                .count()
        };
        (
            count(&[CommitmentState::Kept]),
            count(&[
                CommitmentState::Broken,
                CommitmentState::PartlyKept,
                CommitmentState::KeptLate,
            ]),
        )
    }

    /// The step of the procedure that this conversation is, when it is one.
    pub(super) fn step(&self) -> Option<String> {
        match &self.line?.row.standing {
            Standing::Today(todo)
                if matches!(
                    todo.step,
                    TodayStep::Call | TodayStep::Visit | TodayStep::Sales
                ) && !todo.first =>
            {
                Some(todo.name.clone())
            }
            _ => None,
        }
    }

    pub(super) fn today_step(&self) -> Option<(TodayStep, &'a str)> {
        match &self.line?.row.standing {
            Standing::Today(todo) => Some((todo.step, todo.name.as_str())),
            Standing::NotToday { .. } => None,
        }
    }

    /// By which means, as the worklist has it.
    pub(super) fn channel(&self) -> Channel {
        match self.today_step() {
            Some((TodayStep::Visit, _)) => Channel::Visit,
            _ => Channel::Call,
        }
    }

    /// The latest moment in which somebody was spoken to.
    pub(super) fn spoken(&self) -> Option<&'a JournalMoment> {
        self.moments
            .iter()
            .find(|moment| !moment.result.is_attempt())
    }

    /// The latest moment, when nobody was reached in it.
    pub(super) fn tried(&self) -> Option<&'a JournalMoment> {
        let since = self.oldest_due();
        self.moments
            .first()
            .filter(|moment| moment.result.is_attempt())
            .filter(|moment| since.is_some_and(|since| moment.day > since))
    }

    pub(super) fn situation(&self, incoming: bool) -> Situation {
        if incoming {
            return Situation::Incoming;
        }
        if self.candidates().next().is_some() {
            return Situation::PossiblyPaid;
        }
        match self.today_step() {
            Some((TodayStep::CallBrokenPromise, "arrangement")) => {
                return Situation::ArrangementDefault;
            }
            Some((TodayStep::CallBrokenPromise, _)) => return Situation::BrokenPromise,
            Some((TodayStep::CallBeforePromise, _)) => return Situation::BeforePromise,
            Some((TodayStep::Visit, _)) => return Situation::Visit,
            Some((TodayStep::Sales, _)) => return Situation::Sales,
            _ => {}
        }
        if self.last_letter_sent() {
            return Situation::AfterLastLetter;
        }
        if self.tried().is_some() {
            return Situation::NoAnswer;
        }
        let last_letter = self.letters.first().map(|letter| letter.day);
        match (self.spoken(), last_letter) {
            (Some(moment), Some(letter)) if moment.day >= letter => Situation::SecondCall,
            (_, Some(_)) => Situation::FirstCall,
            (Some(_), None) if self.recently_spoken() => Situation::SecondCall,
            _ => Situation::General,
        }
    }

    /// Receipts not yet explained that may be theirs, in the currency that is spoken of.
    pub(super) fn candidates(
        &self,
    ) -> impl Iterator<Item = &'a crate::app::snapshots::ReceiptLine> + use<'a> {
        let currency = self.currency;
        let candidates = self.customer.candidates.iter();
        candidates.filter(move |receipt| receipt.amount.currency == currency)
    }

    /// Letters about what is discussed, newest first.
    pub(super) fn letters_about(&self) -> impl Iterator<Item = &'a LetterRow> + use<'a> {
        let about: Vec<ItemId> = self.items().iter().map(|item| item.id).collect();
        let letters = self.letters.iter();
        letters.filter(move |letter| letter.items.iter().any(|item| about.contains(item)))
    }

    /// The last letter went out about what is discussed.
    pub(super) fn last_letter_sent(&self) -> bool {
        self.letters_about().any(|letter| {
            matches!(
                letter.kind,
                LetterKind::LastReminder | LetterKind::FourteenDay
            )
        })
    }

    fn oldest_due(&self) -> Option<chrono::NaiveDate> {
        self.items().iter().map(|item| item.due_on).min()
    }

    fn recently_spoken(&self) -> bool {
        self.spoken()
            .zip(self.oldest_due())
            .is_some_and(|(moment, since)| moment.day > since)
    }

    /// Friendly to begin with; firm after a broken promise; businesslike after the last letter.
    pub(super) fn tone(&self) -> (Tone, Message) {
        let (kept, broken) = self.promise_record();
        if broken > kept {
            (Tone::Firm, msg("sheet-tone-broken").with("broken", broken))
        } else if self.last_letter_sent() {
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
}

/// What kind of conversation it is, in words.
pub(super) const fn situation_message(situation: Situation) -> Message {
    match situation {
        Situation::General => msg("sheet-general"),
        Situation::FirstCall => msg("sheet-first"),
        Situation::NoAnswer => msg("sheet-no-answer"),
        Situation::SecondCall => msg("sheet-second"),
        Situation::AfterLastLetter => msg("sheet-after-last"),
        Situation::BrokenPromise => msg("sheet-broken"),
        Situation::ArrangementDefault => msg("sheet-default"),
        Situation::BeforePromise => msg("sheet-before"),
        Situation::PossiblyPaid => msg("sheet-paid"),
        Situation::Sales => msg("sheet-sales"),
        Situation::Visit => msg("sheet-visit"),
        Situation::Incoming => msg("sheet-incoming"),
        Situation::Voicemail => msg("sheet-voicemail"),
        Situation::ThirdPerson => msg("sheet-third-person"),
    }
}

/// Whom to ask for: whoever we were told to ask next, then the one who decides about payment, then accounts
/// payable, purchasing, management (seeds A7 and B35).
fn ladder(contacts: &[Contact], asked_for: &str, management_first: bool) -> Vec<Contact> {
    let mut ladder = contacts.to_vec();
    let manages = |role| matches!(role, ContactRole::Management | ContactRole::Owner);
    ladder.sort_by_key(|contact| {
        let rank = match contact.role {
            ContactRole::AccountsPayable => 0,
            ContactRole::Purchasing => 1,
            ContactRole::Management => 2,
            ContactRole::Owner => 3,
            ContactRole::Other => 4,
        };
        (
            asked_for.is_empty() || contact.name != asked_for,
            management_first && !manages(contact.role),
            !contact.responsible,
            rank,
            contact.id,
        )
    });
    ladder
}
