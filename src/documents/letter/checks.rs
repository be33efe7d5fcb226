//! What must be right before a letter is laid out, and what nobody should sign.

use super::about::{About, AgreementFacts, ArrangementFacts};
use super::facts::{ChargeStatus, LetterFacts};
use super::{fill, sheet};
use crate::documents::page::Page;
use crate::documents::writer;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::Money;
use crate::words::Words;

/// Everything that keeps this letter from being printed. Empty is good.
pub(super) fn facts(facts: &LetterFacts, words: &Words) -> Vec<Problem> {
    let mut problems = Vec::new();
    company(facts, &mut problems);
    customer(facts, words, &mut problems);
    kind(facts, &mut problems);
    amounts(facts, &mut problems);
    problems
}

/// What may be printed, but is worth a look.
pub(super) fn remarks(facts: &LetterFacts) -> Vec<Problem> {
    let mut remarks = Vec::new();
    if missing(facts.company.kvk.as_deref()) {
        remarks.push(Problem {
            weight: Weight::Remark,
            ..problem("letter-field-our-kvk", msg("letter-no-kvk"))
        });
    }
    remarks
}

/// The characters on these pages that our type cannot show.
pub(super) fn characters(pages: &[Page]) -> Option<Problem> {
    let missing = writer::missing(pages);
    (!missing.is_empty()).then(|| {
        let shown: Vec<String> = missing.iter().map(char::to_string).collect();
        Problem {
            place: None,
            what: msg("letter-characters").with("characters", shown.join(" ")),
            remedy: Some(msg("letter-characters-remedy")),
            weight: Weight::Fatal,
        }
    })
}

fn company(facts: &LetterFacts, problems: &mut Vec<Problem>) {
    let company = &facts.company;
    if company.name.trim().is_empty() {
        problems.push(problem("letter-field-our-name", msg("letter-no-our-name")));
    }
    if missing(company.iban.as_deref()) {
        problems.push(problem("letter-field-our-iban", msg("letter-no-iban")));
    }
    if missing(company.address.city.as_deref()) {
        problems.push(problem(
            "letter-field-our-address",
            msg("letter-no-our-address"),
        ));
    }
    if facts.sender.name.trim().is_empty() {
        problems.push(problem("letter-field-sender", msg("letter-no-sender")));
    }
}

fn customer(facts: &LetterFacts, words: &Words, problems: &mut Vec<Problem>) {
    let customer = &facts.customer;
    if customer.name.trim().is_empty() {
        problems.push(problem("letter-field-name", msg("letter-no-name")));
    }
    if missing(customer.address.street.as_deref()) {
        problems.push(problem("letter-field-street", msg("letter-no-street")));
    }
    if missing(customer.address.city.as_deref()) {
        problems.push(problem("letter-field-city", msg("letter-no-city")));
    }
    let block = sheet::AddressBlock::of(facts, words);
    for (field, line) in &block.too_wide {
        problems.push(problem(
            field,
            msg("letter-address-too-wide").with("line", line.as_str()),
        ));
    }
    if block.lines.len() > sheet::ADDRESS_LINES_MAX {
        problems.push(problem(
            "letter-field-address",
            msg("letter-address-too-long")
                .with("lines", block.lines.len())
                .with("max", sheet::ADDRESS_LINES_MAX),
        ));
    }
}

fn kind(facts: &LetterFacts, problems: &mut Vec<Problem>) {
    let kind = facts.kind;
    let mut wrong = |key| problems.push(problem("letter-field-kind", msg(key)));
    let lists = kind.asks_for_items()
        || matches!(
            kind,
            LetterKind::PromiseConfirmation | LetterKind::AccountStatement
        );
    if lists && facts.items.is_empty() {
        wrong("letter-no-items");
    }
    if kind.has_deadline() && facts.deadline.is_none() {
        wrong("letter-no-deadline");
    }
    let consumer = matches!(facts.customer.kind, None | Some(CustomerKind::Consumer));
    if kind == LetterKind::LastReminder && consumer {
        wrong("letter-last-to-consumer");
    }
    let charged = facts
        .costs
        .as_ref()
        .is_some_and(|costs| costs.status == ChargeStatus::Charged);
    let announces = kind.may_charge_costs() || kind == LetterKind::FourteenDay;
    if (charged && !kind.may_charge_costs()) || (facts.costs.is_some() && !announces) {
        wrong("letter-costs-not-yet");
    }
    let interest = facts.interest.as_ref().map(|interest| interest.status);
    if interest.is_some() && !kind.may_name_interest() {
        wrong("letter-interest-not-here");
    }
    if kind == LetterKind::FourteenDay {
        if interest == Some(ChargeStatus::Charged) {
            wrong("letter-interest-not-yet");
        }
        if facts.costs.is_none() {
            wrong("letter-no-costs");
        }
        if facts.deadline.is_some() {
            wrong("letter-day-not-here");
        }
    }
    if let Some(key) = without_its_subject(facts) {
        wrong(key);
    }
}

/// What a letter of this kind is about, where it has not got it.
fn without_its_subject(facts: &LetterFacts) -> Option<&'static str> {
    let about = &facts.about;
    let (there, key) = match facts.kind {
        LetterKind::ArrangementConfirmation | LetterKind::ArrangementEnd => {
            let arrangement = facts.arrangement();
            let there = arrangement.is_some_and(|each| !each.instalments.is_empty());
            (there, "letter-no-arrangement")
        }
        LetterKind::ArrangementDefault => {
            let missed = facts.arrangement().and_then(ArrangementFacts::missed);
            (missed.is_some(), "letter-nothing-missed")
        }
        LetterKind::PromiseConfirmation => (facts.promise().is_some(), "letter-no-promise"),
        LetterKind::DisputeReceived => {
            let there = matches!(about, About::Dispute(_)) && !facts.disputed.is_empty();
            (there, "letter-no-dispute")
        }
        LetterKind::DisputeOutcome => {
            let there = matches!(about, About::Dispute(dispute) if dispute.outcome.is_some());
            (there && !facts.disputed.is_empty(), "letter-no-outcome")
        }
        LetterKind::HandOverNotice => (matches!(about, About::HandOver(_)), "letter-no-hand-over"),
        LetterKind::ClaimLodging => (matches!(about, About::Estate(_)), "letter-no-estate"),
        LetterKind::OrderConfirmation | LetterKind::AgreementConfirmation => {
            let said = |agreement: &AgreementFacts| !agreement.text.trim().is_empty();
            let there = matches!(about, About::Agreement(agreement) if said(agreement));
            (there, "letter-no-agreement")
        }
        _ => return None,
    };
    (!there).then_some(key)
}

/// The total is what the table adds up to, and an arrangement is the total.
fn amounts(facts: &LetterFacts, problems: &mut Vec<Problem>) {
    let asked = match facts.promise() {
        Some(promise) => promise.amount,
        None => facts.total,
    };
    if facts.kind.must_ask() && !asked.is_positive() {
        problems.push(problem("letter-field-total", msg("letter-nothing-to-pay")));
    }
    let mut differs = |sum: Option<Money>, said: Money| {
        if sum != Some(said) {
            let sum = sum.map_or_else(
                || msg("letter-sum-unknown"),
                |sum| msg("letter-sum").with("sum", sum),
            );
            problems.push(problem(
                "letter-field-total",
                msg("letter-total-differs")
                    .with("said", said)
                    .with("sum", sum),
            ));
        }
    };
    match facts.kind {
        // A promise may be about a part of what is open; the letter shows the items, not a sum to pay.
        LetterKind::PromiseConfirmation if fill::principal(facts).is_some() => {}
        LetterKind::PromiseConfirmation => differs(None, facts.total),
        LetterKind::ArrangementDefault => {
            let behind = facts.arrangement().and_then(ArrangementFacts::behind);
            differs(behind, facts.total);
        }
        LetterKind::ThankYou
        | LetterKind::OrderConfirmation
        | LetterKind::AgreementConfirmation => {}
        _ => differs(sum_asked(facts), facts.total),
    }
    if let Some(arrangement) = facts.arrangement()
        && facts.kind == LetterKind::ArrangementConfirmation
    {
        let instalments = arrangement.instalments.iter().map(|each| each.amount);
        differs(Money::sum(facts.total.currency, instalments), facts.total);
    }
}

fn sum_asked(facts: &LetterFacts) -> Option<Money> {
    let mut sum = fill::principal(facts)?;
    for item in &facts.also_overdue {
        sum = sum.checked_add(item.open)?;
    }
    if let Some(interest) = &facts.interest
        && interest.status == ChargeStatus::Charged
    {
        sum = sum.checked_add(interest.amount)?;
    }
    if let Some(costs) = &facts.costs
        && costs.status == ChargeStatus::Charged
    {
        sum = sum.checked_add(costs.total()?)?;
    }
    Some(sum)
}

fn missing(value: Option<&str>) -> bool {
    value.is_none_or(|value| value.trim().is_empty())
}

fn problem(field: &'static str, what: Message) -> Problem {
    let remedy = remedy(what.key).map(msg);
    Problem {
        place: Some(msg(field)),
        what,
        remedy,
        weight: Weight::Fatal,
    }
}

fn remedy(key: &str) -> Option<&'static str> {
    Some(match key {
        "letter-no-iban" => "letter-no-iban-remedy",
        "letter-no-our-name" | "letter-no-our-address" | "letter-no-kvk" => {
            "letter-our-company-remedy"
        }
        "letter-no-sender" => "letter-no-sender-remedy",
        "letter-no-name" | "letter-no-street" | "letter-no-city" => "letter-customer-remedy",
        "letter-address-too-wide" | "letter-address-too-long" => "letter-address-remedy",
        "letter-last-to-consumer" => "letter-last-to-consumer-remedy",
        "letter-costs-not-yet" => "letter-costs-not-yet-remedy",
        "letter-total-differs" => "letter-total-differs-remedy",
        _ => return None,
    })
}
