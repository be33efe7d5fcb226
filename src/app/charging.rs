//! What comes on top of an invoice, and why: which interest runs and from which day, by which version of our
//! terms or else by the law. Letters and the sheet of charges ask here, so that they say the same.

use crate::app::settings::{self, ChargeRules};
use crate::documents::letter::InterestKind;
use crate::domain::charges::{
    Charge, ChargesError, Claim, CollectionCosts, InterestModel, InterestTerms, Paid, Reckoning,
    collection_costs, collection_costs_with_fixed_sums, consumer_default_from, reckon,
    trade_interest_from,
};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::dunning::{Procedure, StepDone};
use crate::domain::ids::{CustomerId, ItemId, TermsId};
use crate::domain::law::Law;
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Money;
use crate::domain::our_terms::{NoTerms, OrderConfirmed, agreed_version, term_was_agreed};
use crate::store::read::{ItemRow, TermsRow};
use crate::store::{Read, StoreError};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// Days of a reasonable term that a notice of default gives, where only its own day is known (art. 6:82 BW).
const REASONABLE_TERM: u64 = 14;

/// Our side: the law's figures, how we reckon, our terms.
#[derive(Debug)]
pub(super) struct Charging {
    /// The figures, the owner's own rates among them.
    pub(super) law: Law,
    pub(super) rules: ChargeRules,
    /// Versions of our terms, newest first.
    pub(super) terms: Vec<TermsRow>,
}

impl Charging {
    pub(super) fn read(read: &Read<'_>, ours: &Law) -> Result<Self, StoreError> {
        Ok(Self {
            law: settings::law::law(read, ours)?,
            rules: settings::law::rules(read)?,
            terms: read.terms()?,
        })
    }
}

/// The customers' side: what they were given, agreed to, and were let off.
#[derive(Debug, Default)]
pub(super) struct Agreed {
    given: BTreeMap<CustomerId, Vec<(TermsId, NaiveDate)>>,
    orders: BTreeMap<ItemId, OrderConfirmed>,
    waived: BTreeMap<(ItemId, Charge), String>,
}

impl Agreed {
    /// Of one customer where given.
    pub(super) fn read(read: &Read<'_>, of: Option<CustomerId>) -> Result<Self, StoreError> {
        let mut given: BTreeMap<CustomerId, Vec<(TermsId, NaiveDate)>> = BTreeMap::new();
        for (customer, version, day) in read.terms_received(of)? {
            given.entry(customer).or_default().push((version, day));
        }
        Ok(Self {
            given,
            orders: read.orders_confirmed(of)?,
            waived: read.charges_waived(of)?,
        })
    }

    /// Why a charge on an item was let go of, if it was.
    pub(super) fn waived(&self, item: ItemId, what: Charge) -> Option<&str> {
        self.waived.get(&(item, what)).map(String::as_str)
    }

    /// What is on record of the order behind an item.
    pub(super) fn order(&self, item: ItemId) -> Option<OrderConfirmed> {
        self.orders.get(&item).copied()
    }

    /// The version of our terms that was agreed for an item, and since when the customer had it.
    ///
    /// # Errors
    /// Why there is none.
    pub(super) fn version<'t>(
        &self,
        item: &ItemRow,
        terms: &'t [TermsRow],
    ) -> Result<(&'t TermsRow, NaiveDate), NoTerms> {
        let versions: Vec<_> = terms.iter().map(|row| (row.id, row.valid_from)).collect();
        let given = self.given.get(&item.customer);
        let given = given.map(Vec::as_slice).unwrap_or_default();
        let agreed_on = self
            .order(item.id)
            .map_or(item.issued_on, |it| it.agreed_on);
        let (id, since) = agreed_version(&versions, given, agreed_on)?;
        let row = terms.iter().find(|row| row.id == id);
        row.map(|row| (row, since)).ok_or(NoTerms::NoVersion)
    }

    /// The last day to pay was agreed, and does not only stand on the invoice: an order confirmation or our terms
    /// state the term, or the owner said that it is always agreed.
    pub(super) fn term_agreed(&self, item: &ItemRow, terms: &[TermsRow]) -> bool {
        item.term_agreed
            || self.order(item.id).is_some_and(|order| order.states_term)
            || self.version(item, terms).is_ok_and(|(version, _)| {
                term_was_agreed(version.rules.pay_days, item.issued_on, item.due_on)
            })
    }
}

/// On what ground interest runs on an item, and from which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ground {
    pub(super) kind: InterestKind,
    pub(super) terms: InterestTerms,
    /// First day; `None` for a consumer who is not in default.
    pub(super) from: Option<NaiveDate>,
}

/// Trade interest runs where a business or government owes.
const fn owes_trade(customer: Option<CustomerKind>) -> bool {
    matches!(
        customer,
        Some(CustomerKind::Business | CustomerKind::Government)
    )
}

/// The ground of interest on an item. A consumer owes the law's interest whatever our terms say: a clause that asks
/// more can be struck down, and the law's interest with it (CJEU C-229/19, Dexia).
pub(super) fn ground(
    item: &ItemRow,
    customer: Option<CustomerKind>,
    notice: Option<NaiveDate>,
    (charging, agreed): (&Charging, &Agreed),
) -> Ground {
    let term_agreed = agreed.term_agreed(item, &charging.terms);
    let day_count = charging.rules.day_count;
    let by_law = |model| InterestTerms {
        day_count,
        ..InterestTerms::usual(model)
    };
    if !owes_trade(customer) {
        return Ground {
            kind: InterestKind::Statutory,
            terms: by_law(InterestModel::Statutory),
            from: consumer_default_from(item.due_on, term_agreed, notice),
        };
    }
    // An invoice that came before its delivery counts from the delivery (6:119a lid 2 sub b BW).
    let received_on = item
        .issued_on
        .max(item.delivered_on.unwrap_or(item.issued_on));
    let from = Some(trade_interest_from(item.due_on, term_agreed, received_on));
    let version = agreed.version(item, &charging.terms).ok();
    match version.and_then(|(version, _)| version.rules.interest) {
        Some(interest) => Ground {
            kind: InterestKind::Contract,
            terms: interest.terms(day_count),
            from,
        },
        None => Ground {
            kind: InterestKind::StatutoryTrade,
            terms: by_law(InterestModel::Trade),
            from,
        },
    }
}

/// The day on which the first letter about an item put a consumer in default: its deadline, or a reasonable term
/// after it.
pub(super) fn notice_of_default(steps: &[StepDone], procedure: &Procedure) -> Option<NaiveDate> {
    steps
        .iter()
        .filter(|step| {
            let known = procedure.steps.iter().find(|known| known.id == step.step);
            let notice = step.step == LetterKind::DefaultNotice.code();
            notice || known.is_some_and(|known| known.letter.is_some())
        })
        .map(|step| {
            step.deadline.unwrap_or_else(|| {
                let fortnight = step.done_on.checked_add_days(Days::new(REASONABLE_TERM));
                fortnight.unwrap_or(NaiveDate::MAX)
            })
        })
        .min()
}

/// Reckons an item's principal on its ground, with every payment in the order that is held here. The interest is
/// what is asked beside the open principal: where payments settle interest first (art. 6:44 BW), more of the
/// principal bears it, while the books still show the invoice as paid first.
///
/// # Errors
/// Currencies mixed, or too large.
pub(super) fn reckoned(
    ground: &Ground,
    from: NaiveDate,
    principal: Money,
    payments: &[Paid],
    (through, charging): (NaiveDate, &Charging),
) -> Result<Reckoning, ChargesError> {
    let claim = Claim {
        principal,
        due_on: from.pred_opt().ok_or(ChargesError::TooLarge)?,
        costs: None,
    };
    let (terms, order) = (ground.terms, charging.rules.order);
    let mut reckoning = reckon(&claim, payments, through, terms, order, &charging.law)?;
    let settled = reckoning
        .applied
        .iter()
        .map(|part| part.interest.minor)
        .sum::<i64>();
    let put_back = Money::minor(settled, principal.currency);
    reckoning.interest = reckoning
        .interest
        .checked_add(put_back)
        .ok_or(ChargesError::TooLarge)?;
    reckoning.principal = reckoning
        .principal
        .checked_sub(put_back)
        .ok_or(ChargesError::TooLarge)?;
    Ok(reckoning)
}

/// Payments on an item with what open credit notes settle of it, from their own day; what is used of them is gone
/// for the next.
pub(super) fn payments_and_credits(
    payments: &[Paid],
    mut rest: Money,
    credits: &mut [Paid],
) -> Option<Vec<Paid>> {
    let mut all = payments.to_vec();
    for credit in credits.iter_mut() {
        let part = credit.amount.min(rest);
        if part.is_positive() {
            all.push(Paid {
                on: credit.on,
                amount: part,
            });
            credit.amount = credit.amount.checked_sub(part)?;
            rest = rest.checked_sub(part)?;
        }
    }
    Some(all)
}

/// The scale over all of it; where the owner holds to the fixed sum for each late invoice of a business, that where
/// it is more, with the number of invoices.
///
/// # Errors
/// Not in euros, or too large.
pub(super) fn collection(
    customer: Option<CustomerKind>,
    over: Money,
    each: &[Money],
    charging: &Charging,
) -> Result<(CollectionCosts, Option<usize>), ChargesError> {
    let (scale, rules) = (&charging.law.collection, charging.rules);
    let plain = collection_costs(over, scale, rules.vat_on_costs)?;
    if !(customer == Some(CustomerKind::Business) && rules.fixed_sums) {
        return Ok((plain, None));
    }
    let fixed = collection_costs_with_fixed_sums(each, scale)?;
    let late = each.iter().filter(|owed| owed.is_positive()).count();
    Ok(if fixed.costs.minor > plain.costs.minor {
        (fixed, Some(late))
    } else {
        (plain, None)
    })
}
