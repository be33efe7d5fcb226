//! Collection costs by the statutory scale (*Wet normering incassokosten*, Besluit BIK art. 2).

use super::ChargesError;
use crate::domain::law::CollectionScale;
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Collection costs over one principal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CollectionCosts {
    /// Without VAT.
    pub costs: Money,
    /// The VAT that is added; nothing for whoever can deduct it.
    pub vat: Money,
}

/// One line of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScaleStep {
    /// What of the principal lies in the slice.
    pub over: Money,
    /// Per cent of it.
    pub percent: Decimal,
    /// The costs, rounded.
    pub costs: Money,
}

impl CollectionCosts {
    /// What the customer would owe on top.
    ///
    /// # Errors
    /// Too large to hold.
    pub fn total(self) -> Result<Money, ChargesError> {
        self.costs
            .checked_add(self.vat)
            .ok_or(ChargesError::TooLarge)
    }
}

/// The scale over the sum of what is owed, VAT in it, interest not. Whatever was asked together counts as
/// one principal (art. 6:96 lid 7 BW). `with_vat` only for a creditor who cannot deduct VAT and says so.
/// Over nothing there are no costs.
///
/// # Errors
/// Not in euros, or too large.
pub fn collection_costs(
    principal: Money,
    scale: &CollectionScale,
    with_vat: bool,
) -> Result<CollectionCosts, ChargesError> {
    if principal.currency != Currency::EUR {
        return Err(ChargesError::NotEuro);
    }
    if !principal.is_positive() {
        let nothing = Money::zero(Currency::EUR);
        return Ok(CollectionCosts {
            costs: nothing,
            vat: nothing,
        });
    }
    let mut exact = Decimal::ZERO;
    for (inside, percent) in slices(principal, scale) {
        exact += percent_of(inside, percent)?;
    }
    let rounded = round(exact)?;
    let costs = Money::eur(
        rounded
            .minor
            .clamp(scale.minimum.minor, scale.maximum.minor),
    );
    let vat = if with_vat {
        round(percent_of(costs.to_decimal(), scale.vat_percent)?)?
    } else {
        Money::eur(0)
    };
    Ok(CollectionCosts { costs, vat })
}

/// How the scale is worked out: one line for each slice that the principal reaches. Before the floor and the
/// ceiling; each line is rounded by itself.
///
/// # Errors
/// Not in euros, or too large.
pub fn scale_steps(
    principal: Money,
    scale: &CollectionScale,
) -> Result<Vec<ScaleStep>, ChargesError> {
    if principal.currency != Currency::EUR {
        return Err(ChargesError::NotEuro);
    }
    slices(principal, scale)
        .into_iter()
        .filter(|(inside, _)| *inside > Decimal::ZERO)
        .map(|(inside, percent)| {
            Ok(ScaleStep {
                over: round(inside)?,
                percent,
                costs: round(percent_of(inside, percent)?)?,
            })
        })
        .collect()
}

/// What of a principal lies in each slice.
fn slices(principal: Money, scale: &CollectionScale) -> Vec<(Decimal, Decimal)> {
    let owed = principal.to_decimal();
    let mut lower = Decimal::ZERO;
    let mut parts = Vec::with_capacity(scale.slices.len());
    for slice in &scale.slices {
        let upper = slice.up_to.map_or(owed, |end| end.to_decimal().min(owed));
        parts.push(((upper - lower).max(Decimal::ZERO), slice.percent));
        lower = lower.max(upper);
    }
    parts
}

/// Between businesses: the scale over the sum, or the fixed sum for each late invoice where that is more
/// (CJEU C-585/20 and C-419/21; a choice, no Dutch ruling on the two together).
///
/// # Errors
/// Not in euros, or too large.
pub fn collection_costs_with_fixed_sums(
    principals: &[Money],
    scale: &CollectionScale,
) -> Result<CollectionCosts, ChargesError> {
    let sum = Money::sum(Currency::EUR, principals.iter().copied()).ok_or(ChargesError::NotEuro)?;
    let by_scale = collection_costs(sum, scale, false)?;
    let late = principals.iter().filter(|owed| owed.is_positive()).count();
    let fixed = i64::try_from(late)
        .ok()
        .and_then(|late| scale.minimum.minor.checked_mul(late))
        .ok_or(ChargesError::TooLarge)?;
    Ok(CollectionCosts {
        costs: Money::eur(by_scale.costs.minor.max(fixed)),
        vat: by_scale.vat,
    })
}

/// The principal over which costs are due once a fourteen-day letter has run out: what was paid through
/// its last free day does not count, what came later does (HR 25-11-2016, ECLI:NL:HR:2016:2704).
///
/// # Errors
/// Currencies mixed, or too large.
pub fn principal_for_costs(
    reminded: Money,
    payments: &[(NaiveDate, Money)],
    last_free_day: NaiveDate,
) -> Result<Money, ChargesError> {
    payments
        .iter()
        .filter(|(paid_on, _)| *paid_on <= last_free_day)
        .try_fold(reminded, |rest, (_, paid)| rest.checked_sub(*paid))
        .ok_or(ChargesError::MixedCurrencies)
}

/// So many per cent of an amount, exact.
fn percent_of(amount: Decimal, percent: Decimal) -> Result<Decimal, ChargesError> {
    amount
        .checked_mul(percent)
        .and_then(|hundredfold| hundredfold.checked_div(Decimal::ONE_HUNDRED))
        .ok_or(ChargesError::TooLarge)
}

/// Rounded to whole cents.
fn round(euros: Decimal) -> Result<Money, ChargesError> {
    Money::from_decimal_round_half_up(euros, Currency::EUR).ok_or(ChargesError::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::library::law::dutch_law;
    use crate::domain::calendar::test_days::day;

    fn eur(text: &str) -> Money {
        Money::parse_plain(text, Currency::EUR).unwrap()
    }

    /// `law-and-formats.md` §1.5.
    #[test]
    fn the_scale_has_a_floor_slices_and_a_ceiling() {
        let law = dutch_law();
        for (principal, costs, with_vat) in [
            ("0.01", "40.00", "48.40"),
            ("266.66", "40.00", "48.40"),
            ("266.67", "40.00", "48.40"),
            ("267.00", "40.05", "48.46"),
            ("500.00", "75.00", "90.75"),
            ("1210.00", "181.50", "219.62"),
            ("1234.56", "185.18", "224.07"),
            ("2499.99", "375.00", "453.75"),
            ("2500.00", "375.00", "453.75"),
            ("2500.10", "375.01", "453.76"),
            ("3000.00", "425.00", "514.25"),
            ("5000.00", "625.00", "756.25"),
            ("7500.00", "750.00", "907.50"),
            ("10000.00", "875.00", "1058.75"),
            ("10000.01", "875.00", "1058.75"),
            ("12345.67", "898.46", "1087.14"),
            ("25000.00", "1025.00", "1240.25"),
            ("100000.00", "1775.00", "2147.75"),
            ("199999.99", "2775.00", "3357.75"),
            ("200000.00", "2775.00", "3357.75"),
            ("200001.00", "2775.01", "3357.76"),
            ("500000.00", "4275.00", "5172.75"),
            ("999999.99", "6775.00", "8197.75"),
            ("1000000.00", "6775.00", "8197.75"),
            ("2500000.00", "6775.00", "8197.75"),
        ] {
            let plain = collection_costs(eur(principal), &law.collection, false).unwrap();
            assert_eq!(plain.total(), Ok(eur(costs)), "{principal}");
            let raised = collection_costs(eur(principal), &law.collection, true).unwrap();
            assert_eq!(raised.total(), Ok(eur(with_vat)), "{principal} with VAT");
        }
    }

    #[test]
    fn the_scale_is_shown_slice_by_slice() {
        let law = dutch_law();
        let steps = scale_steps(eur("12345.67"), &law.collection).unwrap();
        let said: Vec<_> = steps
            .iter()
            .map(|step| {
                (
                    step.over.plain(),
                    step.percent.to_string(),
                    step.costs.plain(),
                )
            })
            .collect();
        let line = |over: &str, percent: &str, costs: &str| {
            (over.to_owned(), percent.to_owned(), costs.to_owned())
        };
        assert_eq!(
            said,
            [
                line("2500.00", "15", "375.00"),
                line("2500.00", "10", "250.00"),
                line("5000.00", "5", "250.00"),
                line("2345.67", "1", "23.46"),
            ]
        );
    }

    /// `law-and-formats.md` §1.3.
    #[test]
    fn several_invoices_are_added_before_the_scale() {
        let law = dutch_law();
        let costs = |sum| {
            collection_costs(eur(sum), &law.collection, false)
                .unwrap()
                .costs
        };
        assert_eq!(costs("450.00"), eur("67.50"));
        assert_eq!(costs("200.00"), eur("40.00"));
    }

    #[test]
    fn between_businesses_forty_euros_an_invoice_can_be_more() {
        let law = dutch_law();
        let small = [eur("100.00"), eur("100.00"), eur("-20.00")];
        let large = [eur("2000.00"), eur("500.00")];
        let costs = |owed| {
            collection_costs_with_fixed_sums(owed, &law.collection)
                .unwrap()
                .costs
        };
        assert_eq!(costs(&small), eur("80.00"));
        assert_eq!(costs(&large), eur("375.00"));
    }

    /// `law-and-formats.md` §1.4, part payments.
    #[test]
    fn what_is_paid_within_the_term_lowers_the_costs() {
        let law = dutch_law();
        let last_free = day("2026-12-08");
        let costs = |paid_on| {
            let rest =
                principal_for_costs(eur("1000"), &[(day(paid_on), eur("400"))], last_free).unwrap();
            collection_costs(rest, &law.collection, false)
                .unwrap()
                .costs
        };
        assert_eq!(costs("2026-12-08"), eur("90.00"));
        assert_eq!(costs("2026-12-09"), eur("150.00"));
    }

    #[test]
    fn nothing_owed_costs_nothing_and_other_currencies_have_no_scale() {
        let law = dutch_law();
        let costs = |owed| collection_costs(owed, &law.collection, true);
        assert_eq!(costs(eur("-5")).unwrap().total(), Ok(eur("0")));
        let dollars = Money::minor(100, Currency::parse("USD").unwrap());
        assert_eq!(costs(dollars), Err(ChargesError::NotEuro));
    }
}
