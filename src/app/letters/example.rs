//! A letter of any kind to a real customer, to see what a text comes to. What the customer has open is
//! real; an agreement, a complaint or an order that the letter needs is made up. It says so on every page,
//! and nothing of it is recorded.

use super::due::{Plan, What};
use super::facts::prepare;
use super::house::House;
use super::material::Material;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::documents::letter::{
    About, AgreementFacts, ArrangementFacts, ChargeStatus, CostsFacts, DisputeFacts, EstateFacts,
    HandOverFacts, InstalmentFacts, ItemFacts, LetterFacts, OutcomeFacts, PromiseFacts,
    ThanksFacts, lay_out,
};
use crate::documents::{Info, writer};
use crate::domain::commitment::CURE_WORKING_DAYS;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Problem, Refusal, Weight, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::standing::LegalState;
use crate::domain::template::Template;
use crate::words::Words;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// The instalments of a made-up arrangement.
const INSTALMENTS: u32 = 3;
/// Days between them.
const APART: u64 = 30;

/// Which text, and how it is written.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) struct Written<'t> {
    pub(in crate::app) kind: LetterKind,
    pub(in crate::app) language: Language,
    pub(in crate::app) template: &'t Template,
    pub(in crate::app) friendly: bool,
}

/// The PDF with its pages counted, or what this customer lacks for it.
pub(in crate::app) type Example = Result<(Vec<u8>, usize), Vec<Problem>>;

/// Lays it out.
///
/// # Errors
/// The company file cannot be read.
pub(in crate::app) fn example(
    session: &Session,
    written: Written<'_>,
    (customer, currency): (CustomerId, Currency),
) -> Result<Example, Error> {
    session.store.read(|read| {
        let today = session.today();
        let house = House::read(read, session.library(), today, session.who())?;
        let open = read.open_items(today, Some(customer))?;
        let theirs = open.iter().filter(|row| row.open.currency == currency);
        let items: Vec<ItemId> = theirs
            .filter(|row| row.open.is_positive())
            .map(|row| row.id)
            .collect();
        let plan = Plan {
            customer,
            currency,
            what: What::Reminder {
                kind: written.kind,
                step: String::new(),
                items,
                also: Vec::new(),
            },
        };
        let material = Material::read(read, &house, std::slice::from_ref(&plan), Some(customer))?
            .all_in(written.language);
        let prepared = prepare(
            &plan,
            &material,
            &house,
            &house.reference(0),
            &BTreeSet::new(),
        )
        .ok_or_else(|| Error::from(Refusal::new(msg("refused-no-such-customer"))))?;
        let words = house.words(written.language);
        let mut facts = prepared.facts;
        facts.friendly = written.friendly;
        make_up(&mut facts, words);
        facts.sample = true;
        let laid = match lay_out(&facts, written.template, words) {
            Ok(laid) => laid,
            Err(problems) => return Ok(Err(problems)),
        };
        let info = Info {
            title: &laid.subject,
            author: &house.company.name,
            language: written.language,
            day: house.letter_day,
        };
        Ok(match writer::write(&laid.pages, &info) {
            Ok(pdf) => Ok((pdf, laid.pages.len())),
            Err(error) => Err(vec![Problem {
                place: None,
                what: error.message(),
                remedy: None,
                weight: Weight::Fatal,
            }]),
        })
    })
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// Whatever the kind needs beside the items.
fn make_up(facts: &mut LetterFacts, words: &Words) {
    let (day, total) = (facts.date, facts.total);
    if facts.kind.has_deadline() && facts.deadline.is_none() {
        facts.deadline = Some(after(day, 7));
    }
    match facts.kind {
        LetterKind::FourteenDay if facts.costs.is_none() => {
            facts.costs = Some(CostsFacts {
                amount: Money::minor(4_000, total.currency),
                vat: None,
                status: ChargeStatus::Announced,
                lines: Vec::new(),
            });
        }
        LetterKind::ArrangementConfirmation => {
            facts.interest = None;
            facts.costs = None;
            facts.total = principal(facts);
            facts.about = About::Arrangement(arrangement(day, facts.total, day));
        }
        LetterKind::ArrangementDefault | LetterKind::ArrangementEnd => {
            let mut agreed = arrangement(before(day, APART + 10), principal(facts), day);
            if let Some(first) = agreed.instalments.first_mut() {
                first.missed = true;
                first.due_on = before(day, 10);
            }
            if facts.kind == LetterKind::ArrangementDefault {
                facts.total = agreed.behind().unwrap_or(total);
            }
            facts.about = About::Arrangement(agreed);
        }
        LetterKind::PromiseConfirmation => {
            facts.about = About::Promise(PromiseFacts {
                agreed_on: day,
                spoken_with: None,
                amount: total,
                day: after(day, 7),
            });
        }
        LetterKind::DisputeReceived | LetterKind::DisputeOutcome => dispute(facts, words),
        LetterKind::HandOverNotice => {
            facts.about = About::HandOver(HandOverFacts {
                on: after(day, 14),
                party_details: None,
            });
            facts.deadline = Some(after(day, 13));
        }
        LetterKind::ClaimLodging => {
            facts.about = About::Estate(EstateFacts {
                of: facts.customer.name.clone(),
                state: LegalState::Bankrupt,
                since: Some(before(day, 3)),
                reference: None,
                as_of: day,
                retention_article: None,
            });
        }
        LetterKind::ThankYou => {
            facts.about = About::Thanks(ThanksFacts {
                received: Some((before(day, 1), total)),
            });
        }
        LetterKind::OrderConfirmation | LetterKind::AgreementConfirmation => {
            facts.about = About::Agreement(AgreementFacts {
                agreed_on: before(day, 1),
                spoken_with: None,
                text: words.t("letter-texts-example-order"),
                reference: None,
                payment_days: Some(30),
                terms: facts.kind == LetterKind::OrderConfirmation,
            });
        }
        _ => {}
    }
}

/// What the items have open.
fn principal(facts: &LetterFacts) -> Money {
    let open = facts.items.iter().map(|item| item.open);
    Money::sum(facts.total.currency, open).unwrap_or(facts.total)
}

fn arrangement(agreed_on: NaiveDate, total: Money, day: NaiveDate) -> ArrangementFacts {
    let instalments = (1_u64..).zip(total.split(INSTALMENTS));
    ArrangementFacts {
        agreed_on,
        spoken_with: None,
        as_of: agreed_on,
        return_by: after(day, 14),
        cure_days: CURE_WORKING_DAYS,
        cure_by: Some(after(day, 7)),
        interest_runs_on: false,
        instalments: instalments
            .map(|(nr, amount)| InstalmentFacts {
                due_on: after(agreed_on, APART * nr),
                amount,
                received: Money::zero(amount.currency),
                missed: false,
                reference: None,
                payment_code: None,
            })
            .collect(),
    }
}

/// The last item is contested, whole where there are others, in half where it is the only one.
fn dispute(facts: &mut LetterFacts, words: &Words) {
    let Some(last) = facts.items.last().cloned() else {
        return;
    };
    let whole = facts.items.len() > 1;
    let part = match whole {
        true => last.open,
        false => Money::minor(last.open.minor / 2, last.open.currency),
    };
    let answered = facts.kind == LetterKind::DisputeOutcome;
    facts.about = About::Dispute(DisputeFacts {
        raised_on: before(facts.date, 2),
        words: Some(words.t("letter-texts-example-complaint")),
        handler: facts.sender.name.clone(),
        answer_by: Some(after(facts.date, 10)),
        outcome: answered.then_some(OutcomeFacts {
            explanation: None,
            credited: part,
        }),
    });
    facts.disputed = vec![ItemFacts {
        open: part,
        ..last.clone()
    }];
    if whole {
        facts.items.pop();
    } else if let Some(only) = facts.items.first_mut() {
        only.open = last.open.checked_sub(part).unwrap_or(part);
    }
    facts.total = principal(facts);
}
