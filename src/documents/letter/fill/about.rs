//! The blanks and conditions of what a letter is about beside its items.

use super::super::about::{
    About, AgreementFacts, ArrangementFacts, DisputeFacts, EstateFacts, HandOverFacts,
    OutcomeFacts, PromiseFacts, ThanksFacts,
};
use super::super::facts::LetterFacts;
use super::{day_in_text, is_consumer};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::domain::standing::LegalState;
use crate::words::Words;
use chrono::NaiveDate;

/// The value of a blank; `None` when these facts do not have it.
pub(super) fn blank(facts: &LetterFacts, words: &Words, name: &str) -> Option<String> {
    match &facts.about {
        About::Items => None,
        About::Arrangement(arrangement) => of_arrangement(arrangement, facts, words, name),
        About::Promise(promise) => of_promise(promise, words, name),
        About::Dispute(dispute) => of_dispute(dispute, facts, words, name),
        About::HandOver(hand_over) => match name {
            "hand_over_on" => Some(day_in_text(words, hand_over.on)),
            "party_details" => hand_over.party_details.clone(),
            _ => None,
        },
        About::Estate(estate) => match name {
            "legal_since" => estate.since.map(|day| day_in_text(words, day)),
            "case_reference" => estate.reference.clone(),
            "retention_article" => estate.retention_article.clone(),
            _ => None,
        },
        About::Agreement(agreement) => of_agreement(agreement, words, name),
        About::Thanks(thanks) => {
            let (on, amount) = thanks.received?;
            match name {
                "received_on" => Some(day_in_text(words, on)),
                "received_amount" => Some(words.money(amount)),
                _ => None,
            }
        }
    }
}

/// Whether a condition holds; `None` for one that no letter knows.
pub(super) fn condition(facts: &LetterFacts, name: &str) -> Option<bool> {
    Some(match name {
        "spoken_with" => match &facts.about {
            About::Arrangement(ArrangementFacts { spoken_with, .. })
            | About::Promise(PromiseFacts { spoken_with, .. })
            | About::Agreement(AgreementFacts { spoken_with, .. }) => spoken_with.is_some(),
            _ => false,
        },
        "interest_runs_on" | "missed" | "partly_received" | "more_missed" => {
            let arrangement = facts.arrangement();
            arrangement.is_some_and(|arrangement| holds_of_arrangement(arrangement, name))
        }
        "one_disputed" => facts.disputed.len() == 1,
        "undisputed" => facts.total.is_positive() && !facts.items.is_empty(),
        "dispute_words" | "answer_by" | "explanation" | "credited" | "upheld" | "partly_upheld"
        | "rejected" => match &facts.about {
            About::Dispute(dispute) => holds_of_dispute(dispute, facts, name),
            _ => false,
        },
        "party_details" => {
            matches!(&facts.about, About::HandOver(HandOverFacts { party_details, .. }) if party_details.is_some())
        }
        "bankrupt" | "moratorium" | "debt_counselling" | "deceased" | "represented"
        | "legal_since" | "case_reference" | "retention" => match &facts.about {
            About::Estate(estate) => holds_of_estate(estate, name),
            _ => false,
        },
        "order_reference" | "payment_days" => match &facts.about {
            About::Agreement(agreement) if name == "payment_days" => {
                agreement.payment_days.is_some()
            }
            About::Agreement(agreement) => agreement.reference.is_some(),
            _ => false,
        },
        "received" => {
            matches!(&facts.about, About::Thanks(ThanksFacts { received }) if received.is_some())
        }
        "settled" => !facts.total.is_positive(),
        _ => return None,
    })
}

/// The day as of which the amounts are: of an arrangement or an estate its own, else the letter's.
pub(super) const fn as_of(facts: &LetterFacts) -> NaiveDate {
    match &facts.about {
        About::Arrangement(arrangement) => arrangement.as_of,
        About::Estate(estate) => estate.as_of,
        _ => facts.date,
    }
}

/// Whether our terms go along with an agreement that is confirmed; `None` for any other letter.
pub(super) const fn terms(facts: &LetterFacts) -> Option<bool> {
    match &facts.about {
        About::Agreement(agreement) => Some(agreement.terms),
        _ => None,
    }
}

fn of_arrangement(
    arrangement: &ArrangementFacts,
    facts: &LetterFacts,
    words: &Words,
    name: &str,
) -> Option<String> {
    let day = |day: NaiveDate| Some(day_in_text(words, day));
    let money = |amount: Money| Some(words.money(amount));
    let first = arrangement.instalments.first();
    let missed = arrangement.missed();
    match name {
        "agreed_on" => day(arrangement.agreed_on),
        "spoken_with" => arrangement.spoken_with.clone(),
        "return_by" => day(arrangement.return_by),
        "cure_days" => Some(words.number_in_words(u64::from(arrangement.cure_days))),
        "cure_term" => cure_term(arrangement, facts, words),
        "instalment_count" => {
            let count = u64::try_from(arrangement.instalments.len()).ok()?;
            Some(words.number_in_words(count))
        }
        "arrangement_total" => money(facts.total),
        "balance" => arrangement.balance().and_then(money),
        "first_instalment_on" => day(first?.due_on),
        "first_instalment_amount" => money(first?.amount),
        "missed_nr" => missed.map(|(nr, _)| nr.to_string()),
        "missed_on" => missed.and_then(|(_, each)| day(each.due_on)),
        "missed_amount" => missed.and_then(|(_, each)| money(each.amount)),
        "missed_received" => missed.and_then(|(_, each)| money(each.received)),
        _ => None,
    }
}

/// A business has until a day; a consumer has seven days from delivery, and no day is named.
fn cure_term(arrangement: &ArrangementFacts, facts: &LetterFacts, words: &Words) -> Option<String> {
    if is_consumer(facts) {
        return Some(words.t("letter-cure-term"));
    }
    let by = arrangement.cure_by?;
    Some(words.say(&msg("letter-cure-by").with("day", day_in_text(words, by))))
}

fn holds_of_arrangement(arrangement: &ArrangementFacts, name: &str) -> bool {
    let missed = arrangement.missed();
    match name {
        "interest_runs_on" => arrangement.interest_runs_on,
        "missed" => missed.is_some(),
        "partly_received" => missed.is_some_and(|(_, each)| each.received.is_positive()),
        _ => {
            arrangement
                .instalments
                .iter()
                .filter(|each| each.missed)
                .count()
                > 1
        }
    }
}

fn of_promise(promise: &PromiseFacts, words: &Words, name: &str) -> Option<String> {
    match name {
        "agreed_on" => Some(day_in_text(words, promise.agreed_on)),
        "spoken_with" => promise.spoken_with.clone(),
        "promised_amount" => Some(words.money(promise.amount)),
        "promised_on" => Some(day_in_text(words, promise.day)),
        _ => None,
    }
}

/// What is contested of the items; `None` on mixed currencies.
fn contested(facts: &LetterFacts) -> Option<Money> {
    let parts = facts.disputed.iter().map(|item| item.open);
    Money::sum(facts.total.currency, parts)
}

fn of_dispute(
    dispute: &DisputeFacts,
    facts: &LetterFacts,
    words: &Words,
    name: &str,
) -> Option<String> {
    match name {
        "raised_on" => Some(day_in_text(words, dispute.raised_on)),
        "dispute_words" => dispute.words.clone(),
        "disputed_numbers" => {
            let numbers = facts.disputed.iter().map(|item| item.number.clone());
            Some(words.listed(&numbers.collect::<Vec<_>>()))
        }
        "disputed_amount" => contested(facts).map(|amount| words.money(amount)),
        "handler" => Some(dispute.handler.clone()),
        "answer_by" => dispute.answer_by.map(|day| day_in_text(words, day)),
        "explanation" => dispute.outcome.as_ref()?.explanation.clone(),
        "credited_amount" => {
            let outcome = dispute.outcome.as_ref()?;
            Some(words.money(outcome.credited))
        }
        _ => None,
    }
}

fn holds_of_dispute(dispute: &DisputeFacts, facts: &LetterFacts, name: &str) -> bool {
    let outcome =
        |holds: &dyn Fn(&OutcomeFacts) -> bool| dispute.outcome.as_ref().is_some_and(holds);
    let all = contested(facts);
    match name {
        "dispute_words" => dispute.words.is_some(),
        "answer_by" => dispute.answer_by.is_some(),
        "explanation" => outcome(&|outcome| outcome.explanation.is_some()),
        "credited" => outcome(&|outcome| outcome.credited.is_positive()),
        "upheld" => outcome(&|outcome| Some(outcome.credited) == all),
        "partly_upheld" => {
            outcome(&|outcome| outcome.credited.is_positive() && Some(outcome.credited) != all)
        }
        _ => outcome(&|outcome| !outcome.credited.is_positive()),
    }
}

fn holds_of_estate(estate: &EstateFacts, name: &str) -> bool {
    let state = |state| estate.state == state;
    match name {
        "bankrupt" => state(LegalState::Bankrupt),
        "moratorium" => state(LegalState::Moratorium),
        "debt_counselling" => state(LegalState::DebtCounselling),
        "deceased" => state(LegalState::Deceased),
        "represented" => state(LegalState::Represented),
        "legal_since" => estate.since.is_some(),
        "case_reference" => estate.reference.is_some(),
        _ => estate.retention_article.is_some(),
    }
}

fn of_agreement(agreement: &AgreementFacts, words: &Words, name: &str) -> Option<String> {
    match name {
        "agreed_on" => Some(day_in_text(words, agreement.agreed_on)),
        "spoken_with" => agreement.spoken_with.clone(),
        "order_reference" => agreement.reference.clone(),
        "payment_days" => agreement.payment_days.map(|days| days.to_string()),
        _ => None,
    }
}
