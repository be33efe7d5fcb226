//! How charges are reckoned here, rates of the law that the owner added, and when the terms were last looked at.

use crate::domain::charges::{AllocationOrder, DayCount};
use crate::domain::law::{Law, Provenance, Rate, RateKind};
use crate::store::{Read, StoreError, Write};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::{Value, json};

pub(super) const RULES: &str = "charge_rules";
pub(super) const RATES: &str = "own_rates";
/// The day on which somebody looked whether the terms still hold (seed B14).
pub(super) const LOOKED_AT: &str = "terms_looked_at";

/// How interest and costs are reckoned, where the law leaves a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChargeRules {
    /// How many days a year has.
    pub day_count: DayCount,
    /// What a payment settles first.
    pub order: AllocationOrder,
    /// VAT comes on top of the collection costs: for who cannot deduct it, and declares so on the letter
    /// (Besluit BIK art. 2 lid 3).
    pub vat_on_costs: bool,
    /// Between businesses the fixed sum for each late invoice, where that is more than the scale over all.
    pub fixed_sums: bool,
}

impl Default for ChargeRules {
    fn default() -> Self {
        Self {
            day_count: DayCount::Actual365,
            // As a courtesy, and as the open amounts say.
            order: AllocationOrder::PrincipalFirst,
            vat_on_costs: false,
            fixed_sums: false,
        }
    }
}

/// Rates that the owner added to those that come with the program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnRates {
    /// Rows, each for its table; one of the same day replaces ours.
    pub rows: Vec<(RateKind, Rate)>,
    /// The rates are known until this day, where that is later than ours.
    pub verified_until: Option<NaiveDate>,
}

impl OwnRates {
    /// These after those that are there already; the later one of a day stands.
    #[must_use]
    pub fn and(mut self, more: &Self) -> Self {
        for (kind, rate) in &more.rows {
            self.rows
                .retain(|(table, known)| (table, known.from) != (kind, rate.from));
            self.rows.push((*kind, rate.clone()));
        }
        self.rows.sort_by_key(|(kind, rate)| (*kind, rate.from));
        self.verified_until = self.verified_until.max(more.verified_until);
        self
    }

    /// The law with these rates in it.
    #[must_use]
    pub fn over(&self, law: &Law) -> Law {
        let mut law = law.clone();
        for (kind, rate) in &self.rows {
            let table = law.rates_mut(*kind);
            *table = table.with(rate.clone());
        }
        law.verified_until = law
            .verified_until
            .max(self.verified_until.unwrap_or(NaiveDate::MIN));
        law
    }
}

pub(in crate::app) fn rules(read: &Read<'_>) -> Result<ChargeRules, StoreError> {
    let json = read.setting(RULES)?.unwrap_or_default();
    let is = |key: &str| json[key].as_bool().unwrap_or(false);
    Ok(ChargeRules {
        day_count: match is("actual_year") {
            true => DayCount::ActualActual,
            false => DayCount::Actual365,
        },
        // A receipt settles invoices first, unless the owner holds to art. 6:44 BW.
        order: match is("legal_order") {
            true => AllocationOrder::Legal,
            false => AllocationOrder::PrincipalFirst,
        },
        vat_on_costs: is("vat_on_costs"),
        fixed_sums: is("fixed_sums"),
    })
}

pub(in crate::app) fn set_rules(write: &mut Write<'_>, to: ChargeRules) -> Result<(), StoreError> {
    let json = json!({
        "actual_year": to.day_count == DayCount::ActualActual, "legal_order": to.order == AllocationOrder::Legal,
        "vat_on_costs": to.vat_on_costs, "fixed_sums": to.fixed_sums,
    });
    write.set_setting(RULES, Some(&json))
}

pub(in crate::app) fn own_rates(read: &Read<'_>) -> Result<OwnRates, StoreError> {
    let json = read.setting(RATES)?.unwrap_or_default();
    let rows = json["rows"].as_array().into_iter().flatten();
    Ok(OwnRates {
        rows: rows.filter_map(row).collect(),
        verified_until: day(&json["verified_until"]),
    })
}

pub(in crate::app) fn set_own_rates(
    write: &mut Write<'_>,
    to: &OwnRates,
) -> Result<(), StoreError> {
    let rows: Vec<Value> = to
        .rows
        .iter()
        .map(|(kind, rate)| {
            let read = &rate.provenance;
            json!({
                "table": kind.code(), "from": rate.from.to_string(), "percent": rate.percent.to_string(),
                "source": read.source, "checked_on": read.checked_on.to_string(), "verified": read.verified,
            })
        })
        .collect();
    let until = to.verified_until.map(|day| day.to_string());
    write.set_setting(
        RATES,
        Some(&json!({ "rows": rows, "verified_until": until })),
    )
}

fn row(json: &Value) -> Option<(RateKind, Rate)> {
    let kind = RateKind::parse(json["table"].as_str()?)?;
    let rate = Rate {
        from: day(&json["from"])?,
        percent: json["percent"].as_str()?.parse::<Decimal>().ok()?,
        provenance: Provenance {
            source: json["source"].as_str().unwrap_or_default().to_owned(),
            checked_on: day(&json["checked_on"])?,
            verified: json["verified"].as_bool().unwrap_or(false),
        },
    };
    Some((kind, rate))
}

fn day(json: &Value) -> Option<NaiveDate> {
    json.as_str()?.parse().ok()
}

/// The law as it is reckoned with here: ours, with the owner's own rates in it.
pub(in crate::app) fn law(read: &Read<'_>, ours: &Law) -> Result<Law, StoreError> {
    Ok(own_rates(read)?.over(ours))
}

/// When somebody last looked whether the terms still hold.
pub(in crate::app) fn terms_looked_at(read: &Read<'_>) -> Result<Option<NaiveDate>, StoreError> {
    Ok(read.setting(LOOKED_AT)?.as_ref().and_then(day))
}

pub(in crate::app) fn set_terms_looked_at(
    write: &mut Write<'_>,
    on: NaiveDate,
) -> Result<(), StoreError> {
    write.set_setting(LOOKED_AT, Some(&Value::from(on.to_string())))
}
