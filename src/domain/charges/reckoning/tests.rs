//! The vectors of `law-and-formats.md` §2.3.

use super::*;
use crate::app::library::law::dutch_law;
use crate::domain::calendar::test_days::day;
use crate::domain::charges::{DayCount, InterestModel, MonthCounting};
use crate::domain::money::Currency;

fn eur(text: &str) -> Money {
    Money::parse_plain(text, Currency::EUR).unwrap()
}

fn claim(principal: &str, due: &str) -> Claim {
    Claim {
        principal: eur(principal),
        due_on: day(due),
        costs: None,
    }
}

fn reckoned(principal: &str, due: &str, through: &str, terms: InterestTerms) -> Reckoning {
    reckon(
        &claim(principal, due),
        &[],
        day(through),
        terms,
        AllocationOrder::Legal,
        &dutch_law(),
    )
    .unwrap()
}

/// Interest by ACT/365, by ACT/ACT, and simple.
fn three_ways(model: InterestModel, principal: &str, due: &str, through: &str) -> [String; 3] {
    let usual = InterestTerms::usual(model);
    let actual = InterestTerms {
        day_count: DayCount::ActualActual,
        ..usual
    };
    let simple = InterestTerms {
        compounds: false,
        ..usual
    };
    [usual, actual, simple].map(|terms| reckoned(principal, due, through, terms).interest.plain())
}

fn segments(reckoning: &Reckoning) -> Vec<(i64, String, String)> {
    reckoning
        .segments
        .iter()
        .map(|segment| {
            (
                segment.days,
                segment.percent.normalize().to_string(),
                segment.amount.plain(),
            )
        })
        .collect()
}

fn written(rows: &[(i64, &str, &str)]) -> Vec<(i64, String, String)> {
    rows.iter()
        .map(|(days, percent, amount)| (*days, (*percent).to_owned(), (*amount).to_owned()))
        .collect()
}

const TRADE: InterestTerms = InterestTerms::usual(InterestModel::Trade);
const STATUTORY: InterestTerms = InterestTerms::usual(InterestModel::Statutory);

#[test]
fn i1_trade_interest_counts_the_day_of_payment() {
    let result = reckoned("1000", "2026-01-31", "2026-03-02", TRADE);
    assert_eq!(segments(&result), written(&[(30, "10.15", "8.34")]));
}

#[test]
fn i2_a_new_rate_begins_a_new_segment() {
    let result = reckoned("2500", "2026-05-31", "2026-08-31", TRADE);
    assert_eq!(
        segments(&result),
        written(&[(30, "10.15", "20.86"), (62, "10.4", "44.16")])
    );
    assert_eq!(result.interest, eur("65.02"));
}

#[test]
fn i3_interest_of_a_full_year_bears_interest() {
    let result = reckoned("5000", "2024-03-14", "2026-06-15", TRADE);
    assert_eq!(
        segments(&result),
        written(&[
            (108, "12.5", "184.93"),
            (184, "12.25", "308.77"),
            (73, "11.15", "111.50"),
            (108, "11.15", "184.93"),
            (257, "10.15", "400.59"),
            (93, "10.15", "160.10"),
        ])
    );
    assert_eq!(result.segments[3].base, eur("5605.20"));
    assert_eq!(result.segments[5].base, eur("6190.72"));
    assert_eq!(result.interest, eur("1350.82"));
    assert_eq!(result.interest_charged(), eur("1350.82"));
    let [_, _, simple] = three_ways(InterestModel::Trade, "5000", "2024-03-14", "2026-06-15");
    assert_eq!(simple, "1256.81");
}

#[test]
fn i4_a_consumer_owes_the_other_rate() {
    let result = reckoned("750", "2025-11-15", "2026-02-15", STATUTORY);
    assert_eq!(
        segments(&result),
        written(&[(46, "6", "5.67"), (46, "4", "3.78")])
    );
}

#[test]
fn i5_a_leap_year_may_count_366_days() {
    let [usual, actual, _] = three_ways(InterestModel::Trade, "10000", "2023-12-31", "2024-12-31");
    assert_eq!((usual.as_str(), actual.as_str()), ("1240.82", "1237.43"));
}

#[test]
fn i6_to_i8_days_begin_after_the_due_date() {
    let on = |through| reckoned("1815", "2026-09-30", through, TRADE);
    assert_eq!(on("2026-11-22").interest, eur("27.41"));
    assert_eq!(on("2026-09-30").interest, eur("0"));
    assert_eq!(on("2026-10-01").interest, eur("0.52"));
    assert_eq!(on("2026-11-22").per_day, eur("0.52"));
    assert!(on("2026-08-01").segments.is_empty());
}

#[test]
fn i9_fourteen_years_of_trade_interest() {
    let ways = three_ways(InterestModel::Trade, "1000", "2012-06-30", "2026-11-22");
    assert_eq!(ways, ["2416.13", "2413.71", "1282.47"]);
}

#[test]
fn i10_three_years_of_statutory_interest() {
    let ways = three_ways(
        InterestModel::Statutory,
        "499.95",
        "2023-05-10",
        "2026-11-22",
    );
    assert_eq!(ways, ["108.42", "108.33", "100.85"]);
    let mut bases: Vec<_> = reckoned("499.95", "2023-05-10", "2026-11-22", STATUTORY)
        .segments
        .iter()
        .map(|segment| segment.base.plain())
        .collect();
    bases.dedup();
    assert_eq!(bases, ["499.95", "530.42", "565.67", "595.58"]);
}

#[test]
fn i11_a_year_that_began_on_29_february_ends_on_the_27th() {
    let result = reckoned("1000", "2024-02-28", "2025-03-15", TRADE);
    assert_eq!(
        segments(&result),
        written(&[
            (123, "12.5", "42.12"),
            (184, "12.25", "61.75"),
            (58, "11.15", "17.72"),
            (16, "11.15", "5.48"),
        ])
    );
    assert_eq!(result.segments[3].base, eur("1121.59"));
    let [usual, actual, _] = three_ways(InterestModel::Trade, "1000", "2024-02-28", "2025-03-15");
    assert_eq!((usual.as_str(), actual.as_str()), ("127.07", "127.07"));
}

#[test]
fn i12_a_full_year_at_one_rate_is_that_rate() {
    let result = reckoned("10000", "2017-03-31", "2018-03-31", TRADE);
    assert_eq!(segments(&result), written(&[(365, "8", "800.00")]));
}

#[test]
fn i13_a_payment_settles_costs_then_interest_then_principal() {
    let claim = Claim {
        costs: Some((day("2026-02-15"), eur("300"))),
        ..claim("2000", "2026-01-31")
    };
    let paid = [Paid {
        on: day("2026-04-01"),
        amount: eur("500"),
    }];
    let law = dutch_law();
    let reckon_by = |order| reckon(&claim, &paid, day("2026-11-22"), TRADE, order, &law).unwrap();

    let legal = reckon_by(AllocationOrder::Legal);
    assert_eq!(
        legal.applied,
        [Applied {
            on: day("2026-04-01"),
            costs: eur("300"),
            interest: eur("33.37"),
            principal: eur("166.63"),
            rest: eur("0"),
        }]
    );
    assert_eq!(
        segments(&legal),
        written(&[
            (60, "10.15", "33.37"),
            (90, "10.15", "45.88"),
            (145, "10.4", "75.75"),
        ])
    );
    assert_eq!(legal.principal, eur("1833.37"));
    assert_eq!(legal.total(), Ok(eur("1955.00")));

    let courteous = reckon_by(AllocationOrder::PrincipalFirst);
    assert_eq!(courteous.principal, eur("1500"));
    assert_eq!(courteous.costs, eur("300"));
}

#[test]
fn i14_one_per_cent_a_month_counts_as_the_contract_says() {
    let interest = |counting| {
        let model = InterestModel::PerMonth {
            percent: Decimal::ONE,
            counting,
        };
        let terms = InterestTerms::usual(model);
        reckoned("1200", "2026-03-31", "2026-05-15", terms).interest
    };
    assert_eq!(interest(MonthCounting::ProRataDays), eur("17.75"));
    assert_eq!(interest(MonthCounting::FullMonths), eur("12.00"));
    assert_eq!(interest(MonthCounting::StartedMonths), eur("24.00"));
}

#[test]
fn a_month_is_charged_once_even_when_something_is_paid_within_it() {
    let model = InterestModel::PerMonth {
        percent: Decimal::ONE,
        counting: MonthCounting::StartedMonths,
    };
    let paid = [Paid {
        on: day("2026-04-10"),
        amount: eur("612"),
    }];
    let result = reckon(
        &claim("1200", "2026-03-31"),
        &paid,
        day("2026-05-15"),
        InterestTerms::usual(model),
        AllocationOrder::Legal,
        &dutch_law(),
    )
    .unwrap();
    // April over 1,200 = 12.00, settled by the payment; May over the 600 that is left.
    assert_eq!(result.interest_charged(), eur("18.00"));
    assert_eq!(
        (result.principal, result.interest),
        (eur("600"), eur("6.00"))
    );
}

#[test]
fn points_above_the_law_and_fixed_percentages_do_not_compound() {
    let plus = InterestTerms::usual(InterestModel::StatutoryPlus {
        points: Decimal::TWO,
    });
    assert_eq!(
        segments(&reckoned("750", "2025-11-15", "2026-02-15", plus)),
        written(&[(46, "8", "7.56"), (46, "6", "5.67")])
    );
    let fixed = InterestTerms::usual(InterestModel::PerYear {
        percent: Decimal::TEN,
    });
    assert_eq!(
        segments(&reckoned("1000", "2023-12-31", "2025-12-31", fixed)),
        written(&[(366, "10", "100.27"), (365, "10", "100.00")])
    );
    let none = InterestTerms::usual(InterestModel::None);
    let result = reckoned("1000", "2023-12-31", "2025-12-31", none);
    assert_eq!(result.interest, eur("0"));
    assert!(result.remarks.is_empty());
}

#[test]
fn rates_after_the_last_known_day_are_used_and_said() {
    let result = reckoned("1000", "2026-12-01", "2027-02-01", TRADE);
    assert_eq!(result.segments[0].days, 62);
    assert_eq!(
        result.remarks,
        [ChargesRemark::RatesKnownUntil(day("2026-12-31"))]
    );
}

#[test]
fn a_rate_that_nobody_checked_is_said() {
    let result = reckoned("1000", "2013-03-31", "2013-04-30", TRADE);
    assert!(matches!(
        result.remarks[..],
        [ChargesRemark::RateNotVerified { .. }]
    ));
    let before = reckoned("1000", "2002-10-31", "2002-11-30", TRADE);
    assert!(matches!(
        before.remarks[..],
        [ChargesRemark::NoRateYet { .. }]
    ));
}

#[test]
fn early_and_late_payments_and_returns_find_their_place() {
    let law = dutch_law();
    let run = |paid: &[(&str, &str)]| {
        let paid: Vec<_> = paid
            .iter()
            .map(|(on, amount)| Paid {
                on: day(on),
                amount: eur(amount),
            })
            .collect();
        reckon(
            &claim("1000", "2026-01-31"),
            &paid,
            day("2026-03-02"),
            TRADE,
            AllocationOrder::Legal,
            &law,
        )
        .unwrap()
    };
    assert_eq!(run(&[("2026-01-20", "1000")]).total(), Ok(eur("0")));
    assert_eq!(
        run(&[("2026-03-03", "1000")]).principal,
        eur("1000"),
        "later"
    );
    let too_much = run(&[("2026-01-31", "1100")]);
    assert_eq!(too_much.applied[0].rest, eur("100"));
    let returned = run(&[("2026-01-20", "1000"), ("2026-01-22", "-1000")]);
    assert_eq!(returned.interest, eur("8.34"));
}

#[test]
fn currencies_do_not_mix_and_sizes_do_not_panic() {
    let law = dutch_law();
    let dollars = Paid {
        on: day("2026-02-01"),
        amount: Money::minor(1, Currency::parse("USD").unwrap()),
    };
    let order = AllocationOrder::Legal;
    let mixed = reckon(
        &claim("1", "2026-01-31"),
        &[dollars],
        day("2026-03-02"),
        TRADE,
        order,
        &law,
    );
    assert_eq!(mixed, Err(ChargesError::MixedCurrencies));
    let huge = Claim {
        principal: Money::eur(i64::MAX),
        ..claim("1", "1976-04-01")
    };
    let result = reckon(&huge, &[], day("2026-03-02"), STATUTORY, order, &law);
    assert_eq!(result, Err(ChargesError::TooLarge));
}
