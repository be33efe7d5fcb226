//! The values of a letter's blanks and the answers to its conditions.

mod about;

use super::facts::{ChargeStatus, InterestKind, ItemFacts, LetterFacts};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::words::Words;
use chrono::NaiveDate;

/// The value of a blank; `None` when these facts do not have it.
pub(super) fn blank(facts: &LetterFacts, words: &Words, name: &str) -> Option<String> {
    let text = |text: &str| Some(text.to_owned());
    let day = |day: NaiveDate| Some(day_in_text(words, day));
    let money = |amount: Money| Some(words.money(amount));
    match name {
        "our_name" => text(&facts.company.name),
        "our_reference" => text(&facts.our_reference),
        "sender_name" => text(&facts.sender.name),
        "customer_name" => text(&facts.customer.name),
        "contact" => contact(facts, words),
        "reference" => facts.payment_reference.clone(),
        "item_count" => Some(words.number_in_words(u64::try_from(invoices(facts).count()).ok()?)),
        "oldest_number" => oldest(facts).map(|item| item.number.clone()),
        "oldest_due" => oldest(facts).and_then(|item| day(item.due_on)),
        "oldest_days" => invoices(facts)
            .map(|item| item.days_overdue)
            .max()
            .map(|days| days.to_string()),
        "principal" => principal(facts).and_then(money),
        "total" => money(facts.total),
        "deadline" => facts.deadline.and_then(day),
        "last_letter_on" => facts.earlier_letters.last().copied().and_then(day),
        "last_call_on" => facts.earlier_calls.last().copied().and_then(day),
        "default_since" => default_since(facts).and_then(day),
        "terms_received_on" => facts.terms_received_on.and_then(day),
        "collection_party" => facts.collection_party.clone(),
        "as_of" => day(about::as_of(facts)),
        "overdue_amount" => facts.overdue().and_then(money),
        "free_term" => Some(words.t("letter-free-term")),
        _ => charge(facts, words, name).or_else(|| about::blank(facts, words, name)),
    }
}

fn charge(facts: &LetterFacts, words: &Words, name: &str) -> Option<String> {
    match name {
        "interest" => facts.interest.as_ref().map(|i| words.money(i.amount)),
        "interest_per_day" => facts.interest.as_ref().map(|i| words.money(i.per_day)),
        "interest_kind" => facts
            .interest
            .as_ref()
            .map(|i| words.t(interest_name(i.kind))),
        "costs" => facts.costs.as_ref()?.total().map(|m| words.money(m)),
        "costs_without_vat" => facts.costs.as_ref().map(|c| words.money(c.amount)),
        "vat_percent" => facts
            .costs
            .as_ref()?
            .vat
            .map(|(percent, _)| words.percent(percent)),
        _ => None,
    }
}

/// Whether a condition holds; `None` for one that no letter knows.
pub(super) fn condition(facts: &LetterFacts, name: &str) -> Option<bool> {
    let interest = facts.interest.as_ref().map(|interest| interest.status);
    let costs = facts.costs.as_ref().map(|costs| costs.status);
    let has = |status: ChargeStatus| interest == Some(status) || costs == Some(status);
    Some(match name {
        "business" => facts.customer.kind == Some(CustomerKind::Business),
        "government" => facts.customer.kind == Some(CustomerKind::Government),
        "consumer" => is_consumer(facts),
        "one_item" => invoices(facts).count() == 1,
        "also_overdue" => !facts.also_overdue.is_empty(),
        "copies" => facts.copies,
        "contact" => phone(facts).or(email(facts)).is_some(),
        "reference" => facts.payment_reference.is_some(),
        "earlier_letter" => !facts.earlier_letters.is_empty(),
        "earlier_call" => !facts.earlier_calls.is_empty(),
        "invoice_only" => facts.invoice_only && is_consumer(facts),
        "interest" => interest.is_some(),
        "interest_charged" => interest == Some(ChargeStatus::Charged),
        "costs" => costs.is_some(),
        "costs_charged" => costs == Some(ChargeStatus::Charged),
        "costs_vat" => facts.costs.as_ref().is_some_and(|c| c.vat.is_some()),
        "charged" => has(ChargeStatus::Charged),
        "announced" => has(ChargeStatus::Announced),
        "terms" => about::terms(facts).unwrap_or(!facts.clauses.is_empty()),
        "terms_received" => facts.terms_received_on.is_some(),
        "collection_party" => facts.collection_party.is_some(),
        "friendly" => facts.friendly,
        "disputed" => !facts.disputed.is_empty(),
        "overdue" => facts.overdue().is_some_and(Money::is_positive),
        "to_pay" => facts.total.is_positive(),
        _ => return about::condition(facts, name),
    })
}

/// A customer of unknown kind is protected as a consumer.
pub(super) fn is_consumer(facts: &LetterFacts) -> bool {
    matches!(facts.customer.kind, None | Some(CustomerKind::Consumer))
}

/// A day inside a sentence: it does not end up with its number on one line and its month on the next.
pub(super) fn day_in_text(words: &Words, day: NaiveDate) -> String {
    words.day_long(day).replace(' ', "\u{a0}")
}

/// The open amounts of the items that the letter is about; `None` on mixed currencies.
pub(super) fn principal(facts: &LetterFacts) -> Option<Money> {
    Money::sum(
        facts.total.currency,
        facts.items.iter().map(|item| item.open),
    )
}

/// What is known as the name of this interest.
pub(super) const fn interest_name(kind: InterestKind) -> &'static str {
    match kind {
        InterestKind::StatutoryTrade => "letter-interest-statutory-trade",
        InterestKind::Statutory => "letter-interest-statutory",
        InterestKind::Contract => "letter-interest-contract",
        InterestKind::Mixed => "letter-interest-mixed",
    }
}

/// The same, without an article, for a label.
pub(super) const fn interest_label(kind: InterestKind) -> &'static str {
    match kind {
        InterestKind::StatutoryTrade => "letter-interest-label-statutory-trade",
        InterestKind::Statutory => "letter-interest-label-statutory",
        InterestKind::Contract => "letter-interest-label-contract",
        InterestKind::Mixed => "letter-interest-label-mixed",
    }
}

/// The telephone to call about this letter.
pub(super) fn phone(facts: &LetterFacts) -> Option<&str> {
    let own = facts.sender.phone.as_deref();
    own.or(facts.company.phone.as_deref())
        .filter(|phone| !phone.trim().is_empty())
}

fn email(facts: &LetterFacts) -> Option<&str> {
    let own = facts.sender.email.as_deref();
    own.or(facts.company.email.as_deref())
        .filter(|email| !email.trim().is_empty())
}

fn contact(facts: &LetterFacts, words: &Words) -> Option<String> {
    // A number is dialled from one line.
    let phone = phone(facts).map(|phone| phone.replace(' ', "\u{a0}"));
    match (phone, email(facts)) {
        (Some(phone), Some(email)) => Some(
            words.say(
                &msg("letter-contact-both")
                    .with("phone", phone)
                    .with("email", email),
            ),
        ),
        (Some(phone), None) => Some(words.say(&msg("letter-contact-phone").with("phone", phone))),
        (None, email) => email.map(str::to_owned),
    }
}

/// What has to be paid; a credit note in the table is none of it.
fn invoices(facts: &LetterFacts) -> impl Iterator<Item = &ItemFacts> {
    facts.items.iter().filter(|item| !item.open.is_negative())
}

fn oldest(facts: &LetterFacts) -> Option<&ItemFacts> {
    invoices(facts).min_by_key(|item| item.due_on)
}

fn default_since(facts: &LetterFacts) -> Option<NaiveDate> {
    facts
        .default_since
        .or_else(|| oldest(facts).and_then(|item| item.due_on.succ_opt()))
}
