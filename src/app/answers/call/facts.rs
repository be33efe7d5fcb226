//! The facts of one customer on one day, as a script says them.

use super::talk::Talk;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::ItemLine;
use crate::domain::calendar::MAX_INSTALMENTS;
use crate::domain::commitment::CommitmentState;
use crate::domain::contact::{Cause, ContactRole};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::domain::playbook::{Blank, Condition, Facts};
use crate::words::Words;
use chrono::NaiveDate;

/// Working days within which a first payment is reasonable.
const REASONABLE_DAYS: u32 = 5;

impl Session {
    /// Everything a script can say about this conversation.
    pub(super) fn facts(&self, talk: &Talk<'_>, words: &Words) -> Result<Facts, Error> {
        let today = self.today();
        let calendar = self.calendar()?;
        let common = self.common()?;
        let books = &common.books;
        let day = |day: NaiveDate| words.day_said(day, today);
        let mut facts = Facts::new();
        self.our_facts(&mut facts, words)?;
        talk.invoice_facts(&mut facts, words, today);
        talk.people_facts(&mut facts, words);
        talk.past_facts(&mut facts, words, today);
        talk.agreement_facts(&mut facts, words, today);
        if let Some(through) = books
            .complete_through
            .filter(|through| *through > NaiveDate::MIN)
        {
            facts.set(Blank::BooksThrough, day(through));
        }
        let tomorrow = calendar.next_working_day(today);
        facts.set(Blank::ProofDay, day(tomorrow));
        facts.set(Blank::CallBackDay, day(tomorrow));
        let reasonable =
            calendar.payment_day_on_or_after(calendar.add_working_days(today, REASONABLE_DAYS));
        facts.set(Blank::ReasonableDay, day(reasonable));
        facts.set(Blank::FirstInstalmentDay, day(reasonable));
        facts.set(
            Blank::MaxInstalments,
            words.number_in_words(u64::from(MAX_INSTALMENTS)),
        );
        Ok(facts)
    }

    /// Who calls, for whom, and how we are paid and called back.
    fn our_facts(&self, facts: &mut Facts, words: &Words) -> Result<(), Error> {
        let company = self.company()?;
        let me = self
            .read(|read| read.colleagues())?
            .into_iter()
            .find(|one| Some(one.id) == self.who());
        let our_name = me
            .as_ref()
            .map_or_else(|| company.name.clone(), |me| first_name(&me.name));
        facts.set(Blank::OurName, our_name);
        let trading = Some(company.trading_name).filter(|name| !name.is_empty());
        facts.set(Blank::OurCompany, trading.unwrap_or(company.name));
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
        facts.set(Blank::OurIban, crate::words::iban(&company.iban));
        Ok(())
    }
}

fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}

impl Talk<'_> {
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
        match self.customer.card.kind {
            Some(CustomerKind::Business) => facts.hold(match self.customer.card.large {
                Some(true) => Condition::LargeCompany,
                Some(false) => Condition::SmallCompany,
                None => Condition::SizeUnknown,
            }),
            Some(CustomerKind::Government) => facts.hold(Condition::Government),
            Some(CustomerKind::Consumer) | None => facts.hold(Condition::Consumer),
        }
        if !self.customer.disputes.is_empty() && total.is_positive() {
            facts.set(Blank::UndisputedAmount, words.money(total));
        }
        if let Some(receipt) = self.candidates().next() {
            facts.set(Blank::CandidateAmount, words.money(receipt.unallocated));
            facts.set(
                Blank::CandidateDay,
                words.day_said(receipt.booked_on, today),
            );
        }
    }

    fn people_facts(&self, facts: &mut Facts, words: &Words) {
        let first = self.asked();
        if let Some(contact) = first {
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
            let waits = self
                .spoken()
                .is_some_and(|moment| moment.cause == Some(Cause::Approval));
            if waits && first.map(|first| first.id) == Some(approver.id) {
                facts.hold(Condition::ApprovalPending);
            }
        }
        let of_person = first.map(|contact| contact.personal.opening_line.clone());
        let line = of_person.filter(|line| !line.is_empty());
        facts.set(
            Blank::OpeningLine,
            line.unwrap_or_else(|| self.customer.card.opening_line.clone()),
        );
    }

    /// Letters and conversations so far.
    fn past_facts(&self, facts: &mut Facts, words: &Words, today: NaiveDate) {
        if let Some(letter) = self.letters_about().next() {
            facts.set(Blank::LastLetterDate, words.day_said(letter.day, today));
            facts.set(Blank::LastLetterKind, words.say(&msg_of_kind(letter.kind)));
        }
        if self.last_letter_sent() {
            facts.hold(Condition::LastReminderSent);
        }
        let oldest = self.items().first().map(|item| item.id);
        let copy = self.letters_about().find_map(|letter| {
            let pages = letter.copies_from.iter();
            let page = pages.filter(|(item, _)| Some(*item) == oldest);
            page.map(|(_, page)| (letter.day, *page)).next()
        });
        if let Some((day, page)) = copy {
            facts.set(Blank::CopyLetterDate, words.day_said(day, today));
            facts.set(Blank::CopyPage, page.to_string());
        }
        if let Some(tried) = self.tried() {
            facts.set(Blank::LastTryDate, words.day_said(tried.day, today));
        }
        if let Some(moment) = self
            .spoken()
            .filter(|moment| !moment.contact_name.is_empty())
        {
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
    }

    /// What was promised or agreed, and what waits for it.
    fn agreement_facts(&self, facts: &mut Facts, words: &Words, today: NaiveDate) {
        let promise = self.customer.promises.iter().find(|(_, state)| {
            matches!(
                state,
                CommitmentState::Open | CommitmentState::Broken | CommitmentState::PartlyKept
            )
        });
        let running = self.customer.arrangements.iter().filter(|(_, state)| {
            matches!(state, CommitmentState::Open | CommitmentState::InDefault)
        });
        let instalment = running
            .map(|(arrangement, _)| arrangement)
            .find_map(|arrangement| Some((arrangement, arrangement.next()?)));
        // What a missed instalment is about is the instalment, whatever was promised beside it.
        let of_arrangement = matches!(self.today_step(), Some((_, "arrangement")));
        if let Some((arrangement, next)) =
            instalment.filter(|_| of_arrangement || promise.is_none())
        {
            facts.set(Blank::PromiseAmount, words.money(next.amount));
            facts.set(Blank::PromiseDay, words.day_said(next.due_on, today));
            let made_on = words.day_said(arrangement.made_on, today);
            facts.set(Blank::PromiseMadeOn, made_on);
            facts.set(Blank::PromiseWords, arrangement.words.clone());
        } else if let Some((promise, _)) = promise {
            facts.set(Blank::PromiseAmount, words.money(promise.amount));
            facts.set(Blank::PromiseDay, words.day_said(promise.due_on, today));
            facts.set(Blank::PromiseMadeOn, words.day_said(promise.made_on, today));
            facts.set(Blank::PromiseWords, promise.words.clone());
            if promise.received.is_positive() && promise.received.minor < promise.amount.minor {
                facts.hold(Condition::PromisePartlyKept);
            }
        }
        // What was signed stays acknowledged, also when the arrangement has lapsed (tip 10).
        if self
            .customer
            .arrangements
            .iter()
            .any(|(arrangement, _)| arrangement.signed_on.is_some())
        {
            facts.hold(Condition::Acknowledged);
        }
        if let Some(held) = self.customer.held_orders.first() {
            facts.set(Blank::HeldOrder, held.what.clone());
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
        LetterKind::DefaultNotice => msg("sheet-letter-default-notice"),
        LetterKind::HandOverNotice => msg("sheet-letter-hand-over"),
        _ => msg("sheet-letter-other"),
    }
}
