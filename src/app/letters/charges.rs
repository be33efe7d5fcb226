//! Interest and collection costs of a letter, by contract or by the law's figures: what a letter of its kind may say.

use super::house::House;
use super::material::Material;
use crate::app::charging::{self, collection, ground, notice_of_default, payments_and_credits};
use crate::app::settings::ChargeMode;
use crate::documents::letter::{
    ChargeStatus, CostsFacts, InterestFacts, InterestKind, InterestLine,
};
use crate::domain::charges::{Charge, Paid, Reckoning, scale_steps};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use crate::store::read::ItemRow;
use chrono::NaiveDate;

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
    /// The last day for which interest runs.
    pub(super) through: NaiveDate,
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
    costs(&mut charges, ground, items, principal, (material, house));
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
    let mut kinds = Vec::new();
    for item in items {
        let basis = basis(ground, item, material, house);
        let Some(from) = basis.from else {
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
        if material.ground.waived(item.id, Charge::Interest).is_some() {
            continue;
        }
        let until = (credits.as_mut_slice(), ground.through);
        match reckoned(&basis, item, from, until, (material, house)) {
            Some(reckoning) => {
                kinds.push(basis.kind);
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
        kind: kind_of_all(&kinds),
        amount,
        per_day,
        status,
        lines,
    });
}

/// One name for the interest on all of them.
fn kind_of_all(kinds: &[InterestKind]) -> InterestKind {
    match kinds {
        [first, rest @ ..] if rest.iter().all(|kind| kind == first) => *first,
        _ => InterestKind::Mixed,
    }
}

fn basis(
    ground_of: Ground,
    item: &ItemRow,
    material: &Material,
    house: &House<'_>,
) -> charging::Ground {
    let procedure = house
        .library
        .procedure(ground_of.customer, &house.procedure);
    let notice = notice_of_default(material.steps(item.id), &procedure);
    let sides = (&house.charging, &material.ground);
    ground(item, ground_of.customer, notice, sides)
}

fn reckoned(
    basis: &charging::Ground,
    item: &ItemRow,
    from: NaiveDate,
    (credits, through): (&mut [Paid], NaiveDate),
    (material, house): (&Material, &House<'_>),
) -> Option<Reckoning> {
    let disputed = material.contested(item);
    let rest = item.open.checked_sub(disputed)?;
    let payments = payments_and_credits(material.paid(item.id), rest, credits)?;
    let principal = item.payable.checked_sub(disputed)?;
    let through = (through, &house.charging);
    charging::reckoned(basis, from, principal, &payments, through).ok()
}

/// The law's scale over the sum (Besluit BIK art. 2). A 14-day letter always says them, whatever the
/// settings are: without the exact amount it costs us the costs (art. 6:96 lid 6 BW).
fn costs(
    charges: &mut Charges,
    ground: Ground,
    items: &[&ItemRow],
    principal: Money,
    (material, house): (&Material, &House<'_>),
) {
    let consumer = matches!(ground.customer, None | Some(CustomerKind::Consumer));
    let status = match ground.kind {
        LetterKind::FourteenDay => Some(ChargeStatus::Announced),
        kind => status(kind, house.money.costs),
    };
    // A consumer owes costs only once the letter that announced them has had its term (art. 6:96 lid 6 BW).
    let owes = ground.kind == LetterKind::FourteenDay
        || !consumer
        || items.iter().all(|item| warned(item, material, house));
    let status = status.filter(|_| owes);
    let Some(status) = status else { return };
    let waived = |item: &&&ItemRow| material.ground.waived(item.id, Charge::Costs).is_some();
    let let_go = items
        .iter()
        .filter(waived)
        .map(|item| asked(item, material));
    let base = Money::sum(principal.currency, let_go)
        .and_then(|let_go| principal.checked_sub(let_go))
        .unwrap_or(principal);
    if !base.is_positive() && items.iter().any(|item| waived(&item)) {
        if ground.kind == LetterKind::FourteenDay {
            let remedy = Some(msg("post-costs-waived-remedy"));
            charges
                .problems
                .push(about_costs(msg("post-costs-waived"), remedy, Weight::Fatal));
        }
        return;
    }
    let each: Vec<Money> = items
        .iter()
        .filter(|item| !waived(item))
        .map(|item| asked(item, material))
        .collect();
    let scale = &house.charging.law.collection;
    match collection(ground.customer, base, &each, &house.charging) {
        Ok((costs, fixed)) if costs.costs.is_positive() => {
            let lines = match fixed {
                None => scale_steps(base, scale).unwrap_or_default(),
                Some(_) => Vec::new(),
            };
            charges.costs = Some(CostsFacts {
                lines,
                amount: costs.costs,
                vat: costs
                    .vat
                    .is_positive()
                    .then_some((scale.vat_percent, costs.vat)),
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

/// The 14-day letter went about it, and its term has gone.
fn warned(item: &ItemRow, material: &Material, house: &House<'_>) -> bool {
    let letter = LetterKind::FourteenDay.code();
    let gone = |deadline: Option<NaiveDate>| deadline.is_some_and(|last| last < house.letter_day);
    let mut steps = material.steps(item.id).iter();
    steps.any(|step| step.step == letter && gone(step.deadline))
}

/// What is asked of an item.
fn asked(item: &ItemRow, material: &Material) -> Money {
    let disputed = material.contested(item);
    item.open.checked_sub(disputed).unwrap_or(item.open)
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
