//! The call sheet on paper: what the screen shows, on one page.

use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::{CallSnapshot, HistoryKind, ItemLine};
use crate::documents::call_sheet::{self, CallSheet};
use crate::documents::{Info, writer};
use crate::domain::contact::{MomentResult, Tone};
use crate::domain::ids::{ContactId, CustomerId};
use crate::domain::language::Language;
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Currency;
use crate::words::Words;

impl Session {
    /// The call sheet on one page: its name, and the PDF. What is said is in the customer's language, what
    /// stands round it in `language`.
    ///
    /// # Errors
    /// There is no such customer, the file cannot be read, or a name has a character that is not in the type.
    pub fn call_sheet(
        &self,
        (id, currency): (CustomerId, Currency),
        tone: Tone,
        asked: Option<ContactId>,
        language: Language,
    ) -> Result<(String, Vec<u8>), Error> {
        let snapshot = self.call_asking(id, currency, false, asked)?;
        let words = Words::new(language).on(self.today());
        let page = call_sheet::lay_out(&on_paper(&snapshot, tone, &words));
        let company = self.company()?;
        let name = &snapshot.customer.card.name;
        let title = words.say(&msg("paper-call-title").with("name", name.as_str()));
        let info = Info {
            title: &title,
            author: &company.name,
            language,
            day: self.today(),
        };
        let pdf = writer::write(&[page], &info).map_err(|error| {
            Error::from(Refusal::new(msg("paper-call-failed")).because(error.message()))
        })?;
        Ok((title, pdf))
    }
}

fn on_paper(snapshot: &CallSnapshot, tone: Tone, words: &Words) -> CallSheet {
    let customer = &snapshot.customer;
    let steps = snapshot.scripts.iter().find(|(one, _)| *one == tone);
    let steps = steps.map(|(_, steps)| steps.as_slice()).unwrap_or_default();
    let answer = |answers: &[(Tone, crate::domain::template::Paragraph)]| {
        let in_tone = answers.iter().find(|(one, _)| *one == tone);
        in_tone.map(|(_, answer)| answer.clone())
    };
    let situation = words.say(&snapshot.situation);
    let said = words.say(&tone.message()).to_lowercase();
    CallSheet {
        title: customer.card.name.clone(),
        about: format!("{situation} · {said} · {}", words.day_full(customer.today)),
        people: people(snapshot, words),
        items: items(snapshot, words),
        facts: facts(snapshot, words),
        steps: steps
            .iter()
            .map(|step| (step.title.clone(), step.say.clone()))
            .collect(),
        excuses_head: words.t("paper-call-excuses"),
        excuses: snapshot
            .excuses
            .iter()
            .filter_map(|view| Some((view.hear.clone(), answer(&view.answers)?)))
            .collect(),
        results: MomentResult::ALL
            .iter()
            .map(|result| words.say(&result.message()))
            .chain([words.t("paper-call-read-back")])
            .collect(),
        blanks: vec![
            words.t("paper-call-person"),
            words.t("paper-call-amount"),
            words.t("paper-call-day"),
        ],
    }
}

fn people(snapshot: &CallSnapshot, words: &Words) -> Vec<String> {
    let mut people: Vec<String> = snapshot
        .ladder
        .iter()
        .enumerate()
        .map(|(place, contact)| {
            let role = words.say(&contact.role.message());
            let phone = contact.phone.clone();
            let parts = [
                Some(format!("{}. {}", place + 1, contact.name)),
                Some(role),
                phone,
                contact.best_time.clone(),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
        .collect();
    if let Some(phone) = &snapshot.phone {
        let known =
            |contact: &crate::domain::contact::Contact| contact.phone.as_ref() == Some(phone);
        if !snapshot.ladder.iter().any(known) {
            people.push(phone.clone());
        }
    }
    people
}

fn items(snapshot: &CallSnapshot, words: &Words) -> Vec<(String, String, String)> {
    let lines = snapshot.customer.lines.iter();
    let of_currency = lines.filter(|line| line.row.open.currency == snapshot.currency);
    let note = |item: &ItemLine| {
        let due = words.day_short_with_year(item.due_on);
        let mut note = vec![words.say(&msg("paper-call-due").with("day", due))];
        if item.days_overdue > 0 {
            note.push(words.days(item.days_overdue));
        }
        if let Some(day) = item.delivered_on {
            note.push(words.say(&msg("call-item-delivered").with("day", day)));
        }
        if let Some(reason) = &item.rests {
            note.push(words.say(&reason.message()));
        }
        note.join(" · ")
    };
    of_currency
        .flat_map(|line| &line.items)
        .map(|item| (item.number.clone(), words.money(item.open), note(item)))
        .collect()
}

fn facts(snapshot: &CallSnapshot, words: &Words) -> Vec<(String, String)> {
    let customer = &snapshot.customer;
    let mut facts = vec![(
        words.t("paper-call-discuss"),
        words.money(snapshot.to_discuss.1),
    )];
    let spoken = customer.history.iter().find(|line| {
        matches!(
            line.kind,
            HistoryKind::Call | HistoryKind::Visit | HistoryKind::Letter
        )
    });
    if let Some(line) = spoken {
        let day = words.day_short(line.day, customer.today);
        let said = format!("{day}: {}", words.say(&line.what));
        facts.push((words.t("call-fact-last"), said));
    }
    let (kept, broken) = snapshot.promises_kept;
    if kept + broken > 0 {
        let kept = msg("call-fact-kept")
            .with("kept", kept)
            .with("broken", broken);
        facts.push((words.t("call-fact-promises"), words.say(&kept)));
    }
    if let Some(receipt) = &snapshot.perhaps_paid {
        let said = msg("paper-call-paid")
            .with("amount", receipt.unallocated)
            .with("day", receipt.booked_on);
        facts.push((words.t("call-paid-title"), words.say(&said)));
    }
    if let Some(held) = customer.held_orders.first() {
        let held = msg("call-fact-held").with("what", held.what.as_str());
        facts.push((words.t("call-fact-offer"), words.say(&held)));
    }
    let (instalments, last) = snapshot.limit;
    let limit = msg("call-fact-limit-at-most")
        .with("instalments", i64::from(instalments))
        .with("day", last);
    facts.push((words.t("call-fact-limit"), words.say(&limit)));
    if let Some(room) = snapshot.room() {
        facts.push((words.t("call-fact-room"), words.say(&room)));
    }
    facts
}
