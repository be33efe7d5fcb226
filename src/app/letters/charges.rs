//! Interest and collection costs of a letter, by the law's figures: what a letter of its kind may say.

use super::house::House;
use super::material::Material;
use crate::app::settings::ChargeMode;
use crate::documents::letter::{
    ChargeStatus, CostsFacts, InterestFacts, InterestKind, InterestLine,
};
use crate::domain::charges::{
    AllocationOrder, Claim, InterestModel, InterestTerms, Paid, Reckoning, collection_costs,
    consumer_default_from, reckon, trade_interest_from,
};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use crate::store::read::ItemRow;
use chrono::{Days, NaiveDate};

/// What a letter says about interest and costs.
#[derive(Debug, Default)]
pub(super) struct Charges {
    pub(super) interest: Option<InterestFacts>,
    pub(super) costs: Option<CostsFacts>,
    /// First day of default among its items.
    pub(super) default_since: Option<NaiveDate>,
    pub(super) problems: Vec<Problem>,
}

/// For which customer and letter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground {
    pub(super) kind: LetterKind,
    pub(super) customer: Option<CustomerKind>,
    pub(super) currency: Currency,
}

/// Reckons the charges over the items at a letter's step. Receipts have settled the principal first, as
/// the open amounts say; open credit notes count from their own day.
pub(super) fn charges(
    ground: Ground,
    items: &[&ItemRow],
    credit_notes: &[&ItemRow],
    principal: Money,
    (material, house): (&Material, &House<'_>),
) -> Charges {
    let mut charges = Charges::default();
    if !ground.kind.reckons_charges() {
        return charges;
    }
    interest(&mut charges, ground, items, credit_notes, (material, house));
    costs(&mut charges, ground, principal, house);
    charges
}

/// What a letter does with a charge: as the company wants it, but a consumer is only told.
const fn status(kind: LetterKind, wanted: ChargeMode) -> Option<ChargeStatus> {
    match (kind, wanted) {
        (_, ChargeMode::None) => None,
        (LetterKind::ClaimLodging, _) => Some(ChargeStatus::Charged),
        (kind, ChargeMode::Charged) if kind.may_charge_costs() => Some(ChargeStatus::Charged),
        _ => Some(ChargeStatus::Announced),
    }
}

fn interest(
    charges: &mut Charges,
    ground: Ground,
    items: &[&ItemRow],
    credit_notes: &[&ItemRow],
    (material, house): (&Material, &House<'_>),
) {
    let mut credits: Vec<Paid> = credit_notes
        .iter()
        .map(|note| Paid {
            on: note.issued_on,
            amount: note.open.abs(),
        })
        .collect();
    let nothing = Money::zero(ground.currency);
    let (mut amount, mut per_day, mut lines) = (nothing, nothing, Vec::new());
    for item in items {
        let Some(from) = default_from(ground, item, material, house) else {
            charges.problems.push(no_default_yet(item));
            continue;
        };
        if ground.kind == LetterKind::FourteenDay && from > house.letter_day {
            charges.problems.push(no_default_yet(item));
            continue;
        }
        if from <= house.letter_day {
            charges.default_since = charges.default_since.into_iter().chain([from]).min();
        }
        match reckoned(ground, item, from, &mut credits, (material, house)) {
            Some(reckoning) => {
                amount = amount.checked_add(reckoning.interest).unwrap_or(amount);
                per_day = per_day.checked_add(reckoning.per_day).unwrap_or(per_day);
                for remark in &reckoning.remarks {
                    add(
                        &mut charges.problems,
                        remark_about_interest(remark.message()),
                    );
                }
                let segments = reckoning.segments.into_iter();
                lines.extend(segments.map(|segment| InterestLine {
                    number: item.number.clone(),
                    segment,
                }));
            }
            None => charges.problems.push(Problem {
                place: Some(msg("post-field-interest")),
                what: msg("post-charges-too-large"),
                remedy: None,
                weight: Weight::Fatal,
            }),
        }
    }
    let Some(status) = status(ground.kind, house.money.interest).filter(|_| amount.is_positive())
    else {
        charges
            .problems
            .retain(|problem| problem.weight != Weight::Remark);
        return;
    };
    // The 14-day letter says one sum in its text; a table of days would only confuse its term.
    if ground.kind == LetterKind::FourteenDay {
        lines.clear();
    }
    charges.interest = Some(InterestFacts {
        kind: interest_kind(ground),
        amount,
        per_day,
        status,
        lines,
    });
}

const fn interest_kind(ground: Ground) -> InterestKind {
    match ground.customer {
        Some(CustomerKind::Business | CustomerKind::Government) => InterestKind::StatutoryTrade,
        Some(CustomerKind::Consumer) | None => InterestKind::Statutory,
    }
}

/// First day of interest of an item; `None` for a consumer who is not in default.
fn default_from(
    ground: Ground,
    item: &ItemRow,
    material: &Material,
    house: &House<'_>,
) -> Option<NaiveDate> {
    if interest_kind(ground) == InterestKind::StatutoryTrade {
        // An invoice that came before its delivery counts from the delivery (6:119a lid 2 sub b BW).
        let received_on = item
            .issued_on
            .max(item.delivered_on.unwrap_or(item.issued_on));
        return Some(trade_interest_from(
            item.due_on,
            item.term_agreed,
            received_on,
        ));
    }
    let procedure = house.library.procedure(ground.customer, &house.procedure);
    let notice = material
        .steps(item.id)
        .iter()
        .filter(|step| {
            let known = procedure.steps.iter().find(|known| known.id == step.step);
            known.is_some_and(|known| known.letter.is_some())
        })
        .map(|step| {
            // A reminder of which only the day is known gave a reasonable term: two weeks (6:82 BW).
            step.deadline.unwrap_or_else(|| {
                let fortnight = step.done_on.checked_add_days(Days::new(14));
                fortnight.unwrap_or(NaiveDate::MAX)
            })
        })
        .min();
    consumer_default_from(item.due_on, item.term_agreed, notice)
}

fn reckoned(
    ground: Ground,
    item: &ItemRow,
    from: NaiveDate,
    credits: &mut [Paid],
    (material, house): (&Material, &House<'_>),
) -> Option<Reckoning> {
    let disputed = material.contested(item);
    let claim = Claim {
        principal: item.payable.checked_sub(disputed)?,
        due_on: from.pred_opt()?,
        costs: None,
    };
    let mut payments = material.paid(item.id).to_vec();
    let mut rest = item.open.checked_sub(disputed)?;
    for credit in credits.iter_mut() {
        let part = credit.amount.min(rest);
        if part.is_positive() {
            payments.push(Paid {
                on: credit.on,
                amount: part,
            });
            credit.amount = credit.amount.checked_sub(part)?;
            rest = rest.checked_sub(part)?;
        }
    }
    let model = match interest_kind(ground) {
        InterestKind::StatutoryTrade => InterestModel::Trade,
        InterestKind::Statutory | InterestKind::Contract => InterestModel::Statutory,
    };
    reckon(
        &claim,
        &payments,
        house.letter_day,
        InterestTerms::usual(model),
        AllocationOrder::PrincipalFirst,
        &house.library.law,
    )
    .ok()
}

/// The law's scale over the sum (Besluit BIK art. 2). A 14-day letter always says them, whatever the
/// settings are: without the exact amount it costs us the costs (art. 6:96 lid 6 BW).
fn costs(charges: &mut Charges, ground: Ground, principal: Money, house: &House<'_>) {
    let status = match ground.kind {
        LetterKind::FourteenDay => Some(ChargeStatus::Announced),
        kind => status(kind, house.money.costs),
    };
    let Some(status) = status else { return };
    let scale = &house.library.law.collection;
    match collection_costs(principal, scale, false) {
        Ok(costs) if costs.costs.is_positive() => {
            charges.costs = Some(CostsFacts {
                amount: costs.costs,
                vat: None,
                status,
            });
            if !scale.provenance.verified {
                add(
                    &mut charges.problems,
                    about_costs(msg("post-scale-not-verified"), None, Weight::Remark),
                );
            }
        }
        Ok(_) => {}
        Err(_) => {
            let weight = match ground.kind {
                LetterKind::FourteenDay => Weight::Fatal,
                _ => Weight::Remark,
            };
            let what = msg("post-costs-only-in-euro").with("currency", ground.currency.code());
            let remedy = Some(msg("post-costs-only-in-euro-remedy"));
            charges.problems.push(about_costs(what, remedy, weight));
        }
    }
}

/// Default comes first (6:96 lid 6 BW: "na het intreden van het verzuim").
fn no_default_yet(item: &ItemRow) -> Problem {
    Problem {
        place: Some(msg("letter-field-kind")),
        what: msg("post-no-default-yet").with("number", item.number.as_str()),
        remedy: Some(msg("post-no-default-yet-remedy")),
        weight: Weight::Fatal,
    }
}

fn remark_about_interest(what: Message) -> Problem {
    Problem {
        place: Some(msg("post-field-interest")),
        what,
        remedy: None,
        weight: Weight::Remark,
    }
}

fn about_costs(what: Message, remedy: Option<Message>, weight: Weight) -> Problem {
    Problem {
        place: Some(msg("post-field-costs")),
        what,
        remedy,
        weight,
    }
}

/// Adds what was not said before.
fn add(problems: &mut Vec<Problem>, problem: Problem) {
    if !problems.contains(&problem) {
        problems.push(problem);
    }
}
