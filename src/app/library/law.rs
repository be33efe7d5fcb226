//! The figures of the law: `assets/law/nl.toml`, or the user's own copy of it, read and checked.

use crate::app::settings::OwnRates;
use crate::domain::law::{
    CollectionScale, Law, LimitationPeriod, PaymentTerms, PostDays, Provenance, Rate, RateKind,
    RateTable, Slice,
};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;
use toml::value::Datetime;

/// Our own figures, as they come with the program.
const DUTCH: &str = include_str!("../../../assets/law/nl.toml");

/// The law of the Netherlands as it comes with the program.
///
/// # Panics
/// Never outside development: a test loads the file that is built in.
#[must_use]
pub fn dutch_law() -> Law {
    // A test loads it: it is part of the program, and what cannot be read never leaves the house.
    #[expect(clippy::expect_used, reason = "our own file, loaded by a test")]
    read_law(DUTCH).expect("assets/law/nl.toml can be read")
}

/// Reads a file of figures.
///
/// # Errors
/// The first thing that is not as it should be: where, what, and what to do about it.
pub fn read_law(text: &str) -> Result<Law, Box<Problem>> {
    let file: LawFile = toml::from_str(text).map_err(|error| not_readable(text, &error))?;
    let law = Law {
        verified_until: day(file.verified_until, "verified_until")?,
        statutory: rates(file.statutory, "statutory")?,
        trade: rates(file.trade, "trade")?,
        collection: scale(file.collection_costs)?,
        post_days: post_days(file.post_days)?,
        business_terms: terms(file.payment_terms.business)?,
        large_debtor_terms: terms(file.payment_terms.large_debtor)?,
        government_terms: terms(file.payment_terms.government)?,
        limitation_consumer_sale: limitation(file.limitation.consumer_sale)?,
        limitation_other: limitation(file.limitation.other)?,
        limitation_after_interruption: limitation(file.limitation.after_interruption)?,
        look_up_rates: file.look_up.rates,
        look_up_costs: file.look_up.collection_costs,
        country: file.country,
    };
    Ok(law)
}

/// Reads a file of rates in the same format: `verified_until`, rows of `statutory` and of `trade`; what else a whole
/// file of the law has is passed over.
///
/// # Errors
/// The first thing that is not as it should be: where, what, and what to do about it.
pub fn read_rates(text: &str) -> Result<OwnRates, Box<Problem>> {
    let file: RatesFile = toml::from_str(text).map_err(|error| not_readable(text, &error))?;
    let tables = [
        (RateKind::Trade, file.trade, "trade"),
        (RateKind::Statutory, file.statutory, "statutory"),
    ];
    let mut rows = Vec::new();
    for (kind, table, name) in tables {
        if !table.is_empty() {
            let known = rates(table, name)?;
            rows.extend(known.rates().iter().map(|rate| (kind, rate.clone())));
        }
    }
    if rows.is_empty() {
        return Err(problem(None, msg("law-no-rates-at-all")));
    }
    let until = file.verified_until;
    Ok(OwnRates {
        rows,
        verified_until: until
            .map(|until| day(until, "verified_until"))
            .transpose()?,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LawFile {
    country: String,
    verified_until: Datetime,
    look_up: LookUp,
    statutory: Vec<RateRow>,
    trade: Vec<RateRow>,
    collection_costs: ScaleRow,
    post_days: Vec<PostRow>,
    payment_terms: TermsRows,
    limitation: LimitationRows,
}

/// Where the figures are published, to be looked up anew.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LookUp {
    rates: String,
    collection_costs: String,
}

/// Of a file of rates only these parts count; a whole file of the law has them too.
#[derive(Deserialize)]
struct RatesFile {
    verified_until: Option<Datetime>,
    #[serde(default)]
    statutory: Vec<RateRow>,
    #[serde(default)]
    trade: Vec<RateRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RateRow {
    from: Datetime,
    percent: String,
    source: String,
    checked_on: Datetime,
    verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaleRow {
    minimum: String,
    maximum: String,
    vat_percent: String,
    slices: Vec<SliceRow>,
    source: String,
    checked_on: Datetime,
    verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SliceRow {
    up_to: Option<String>,
    percent: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PostRow {
    from: Datetime,
    days: u32,
    source: String,
    checked_on: Datetime,
    verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermsRows {
    business: TermsRow,
    large_debtor: TermsRow,
    government: TermsRow,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermsRow {
    usual_days: u32,
    most_days: u32,
    source: String,
    checked_on: Datetime,
    verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitationRows {
    consumer_sale: LimitationRow,
    other: LimitationRow,
    after_interruption: LimitationRow,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitationRow {
    years: u32,
    source: String,
    checked_on: Datetime,
    verified: bool,
}

/// What reading a part of the file gives.
type Read<T> = Result<T, Box<Problem>>;

fn rates(rows: Vec<RateRow>, table: &'static str) -> Read<RateTable> {
    if rows.is_empty() {
        return Err(problem(None, msg("law-no-rates").with("table", table)));
    }
    let rates = rows
        .into_iter()
        .map(|row| {
            Ok(Rate {
                from: day(row.from, table)?,
                percent: percent(&row.percent)?,
                provenance: provenance(row.source, row.checked_on, row.verified)?,
            })
        })
        .collect::<Read<Vec<_>>>()?;
    RateTable::new(rates).map_err(|from| {
        let what = msg("law-rates-not-in-order")
            .with("table", table)
            .with("day", from);
        problem(None, what)
    })
}

fn scale(row: ScaleRow) -> Read<CollectionScale> {
    let slices = row
        .slices
        .into_iter()
        .map(|slice| {
            Ok(Slice {
                up_to: slice.up_to.as_deref().map(euros).transpose()?,
                percent: percent(&slice.percent)?,
            })
        })
        .collect::<Read<Vec<_>>>()?;
    let (last, others) = slices
        .split_last()
        .ok_or_else(|| problem(None, msg("law-slices")))?;
    let ends: Option<Vec<i64>> = others
        .iter()
        .map(|slice| slice.up_to.map(|end| end.minor))
        .collect();
    let rising = ends.is_some_and(|ends| ends.is_sorted_by(|one, next| one < next));
    let (minimum, maximum) = (euros(&row.minimum)?, euros(&row.maximum)?);
    if !rising || last.up_to.is_some() || minimum.minor > maximum.minor {
        return Err(problem(None, msg("law-slices")));
    }
    Ok(CollectionScale {
        slices,
        minimum,
        maximum,
        vat_percent: percent(&row.vat_percent)?,
        provenance: provenance(row.source, row.checked_on, row.verified)?,
    })
}

fn post_days(rows: Vec<PostRow>) -> Read<Vec<PostDays>> {
    let days = rows
        .into_iter()
        .map(|row| {
            Ok(PostDays {
                from: day(row.from, "post_days")?,
                days: row.days,
                provenance: provenance(row.source, row.checked_on, row.verified)?,
            })
        })
        .collect::<Read<Vec<_>>>()?;
    match days
        .windows(2)
        .find(|pair| matches!(pair, [one, next] if next.from <= one.from))
    {
        Some(pair) => Err(problem(
            None,
            msg("law-rates-not-in-order")
                .with("table", "post_days")
                .with("day", pair[1].from),
        )),
        None => Ok(days),
    }
}

fn terms(row: TermsRow) -> Read<PaymentTerms> {
    Ok(PaymentTerms {
        usual_days: row.usual_days,
        most_days: row.most_days,
        provenance: provenance(row.source, row.checked_on, row.verified)?,
    })
}

fn limitation(row: LimitationRow) -> Read<LimitationPeriod> {
    Ok(LimitationPeriod {
        years: row.years,
        provenance: provenance(row.source, row.checked_on, row.verified)?,
    })
}

fn provenance(source: String, checked_on: Datetime, verified: bool) -> Read<Provenance> {
    Ok(Provenance {
        source,
        checked_on: day(checked_on, "checked_on")?,
        verified,
    })
}

/// A whole day, without a time.
fn day(written: Datetime, field: &'static str) -> Read<NaiveDate> {
    written
        .date
        .filter(|_| written.time.is_none())
        .and_then(|date| {
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        })
        .ok_or_else(|| {
            let what = msg("law-not-a-day")
                .with("field", field)
                .with("written", written.to_string());
            problem(None, what)
        })
}

/// A percentage from 0 to 100, written as text so that nothing rounds it.
fn percent(written: &str) -> Read<Decimal> {
    written
        .parse::<Decimal>()
        .ok()
        .filter(|percent| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(percent))
        .ok_or_else(|| problem(None, msg("law-not-a-percentage").with("written", written)))
}

fn euros(written: &str) -> Read<Money> {
    Money::parse_plain(written, Currency::EUR)
        .ok()
        .filter(|amount| !amount.is_negative())
        .ok_or_else(|| problem(None, msg("law-not-an-amount").with("written", written)))
}

/// A file that is not TOML, or has a field missing or too many: the line and what the reader says of it.
fn not_readable(text: &str, error: &toml::de::Error) -> Box<Problem> {
    let place = error.span().map(|span| {
        let before = text.get(..span.start).unwrap_or(text);
        msg("law-line").with("line", before.matches('\n').count() + 1)
    });
    problem(
        place,
        msg("law-not-readable").with("detail", error.message()),
    )
}

fn problem(place: Option<Message>, what: Message) -> Box<Problem> {
    Box::new(Problem {
        place,
        what,
        remedy: Some(msg("law-remedy")),
        weight: Weight::Fatal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> &'static str {
        read_law(text).unwrap_err().what.key
    }

    #[test]
    fn our_own_figures_load_and_each_says_where_it_was_read() {
        let law = read_law(DUTCH).unwrap();
        assert_eq!(law.country, "NL");
        assert_eq!(law.verified_until.to_string(), "2026-12-31");
        assert_eq!(law.statutory.rates().len(), 29);
        assert_eq!(law.trade.rates().len(), 31);
        assert_eq!(law.collection.slices.len(), 5);
        let rates = law.statutory.rates().iter().chain(law.trade.rates());
        assert!(
            rates
                .into_iter()
                .all(|rate| !rate.provenance.source.is_empty())
        );
    }

    #[test]
    fn a_file_of_rates_alone_can_be_read_and_a_whole_file_of_the_law_too() {
        let text = "verified_until = 2027-06-30\n[[trade]]\nfrom = 2027-01-01\npercent = \"10.25\"\n\
                    source = \"rijksoverheid.nl\"\nchecked_on = 2027-01-04\nverified = true\n";
        let rates = read_rates(text).unwrap();
        assert_eq!(rates.rows.len(), 1);
        assert_eq!(rates.rows[0].0, RateKind::Trade);
        assert_eq!(rates.rows[0].1.percent.to_string(), "10.25");
        let law = rates.over(&dutch_law());
        assert_eq!(law.verified_until.to_string(), "2027-06-30");
        assert_eq!(law.trade.rates().len(), 32);
        assert_eq!(read_rates(DUTCH).unwrap().rows.len(), 60);
        let wrong = read_rates(&text.replace("10.25", "10,25")).unwrap_err();
        assert_eq!(wrong.what.key, "law-not-a-percentage");
        let nothing = read_rates("verified_until = 2027-06-30\n").unwrap_err();
        assert_eq!(nothing.what.key, "law-no-rates-at-all");
        assert_eq!(
            read_rates("geen tabel").unwrap_err().what.key,
            "law-not-readable"
        );
    }

    #[test]
    fn what_nobody_could_check_is_marked() {
        let law = read_law(DUTCH).unwrap();
        let unchecked: Vec<_> = law
            .trade
            .rates()
            .iter()
            .filter(|rate| !rate.provenance.verified)
            .map(|rate| rate.from.to_string())
            .collect();
        assert_eq!(unchecked, ["2004-01-01", "2013-03-16"]);
        assert!(!law.post_days[1].provenance.verified);
        assert!(!law.government_terms.provenance.verified);
    }

    #[test]
    fn a_mistake_is_explained_with_its_line() {
        let broken = DUTCH.replace("country = \"NL\"", "country = ");
        let problem = read_law(&broken).unwrap_err();
        assert_eq!(problem.what.key, "law-not-readable");
        assert_eq!(problem.place.unwrap().key, "law-line");
        assert_eq!(key("country = \"NL\""), "law-not-readable");
    }

    #[test]
    fn figures_that_cannot_be_right_are_refused() {
        let with = |from: &str, to: &str| {
            assert!(DUTCH.contains(from), "{from}");
            key(&DUTCH.replacen(from, to, 1))
        };
        assert_eq!(
            with("percent = \"10.40\"", "percent = \"10,40\""),
            "law-not-a-percentage"
        );
        assert_eq!(
            with("percent = \"10.40\"", "percent = \"104\""),
            "law-not-a-percentage"
        );
        assert_eq!(
            with("from = 1979-01-01", "from = 1999-01-01"),
            "law-rates-not-in-order"
        );
        assert_eq!(
            with("up_to = \"5000.00\"", "up_to = \"500.00\""),
            "law-slices"
        );
        assert_eq!(
            with("minimum = \"40.00\"", "minimum = \"veertig\""),
            "law-not-an-amount"
        );
        assert_eq!(
            with("verified_until = 2026-12-31", "verified_until = 12:00:00"),
            "law-not-a-day"
        );
    }
}
