//! What counts in the order of today's list, and how far a regular late payer is left in peace.

use super::number;
use crate::domain::money::Money;
use crate::domain::worklist::Weights;
use crate::store::{Read, StoreError, Write};
use serde_json::json;

/// The order of today's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderSettings {
    /// How much amount, days, risk and chance count.
    pub weights: Weights,
    /// Above this, all that a customer has open together, nobody is left in peace; nothing: no limit.
    pub peace_limit: Money,
}

impl Default for OrderSettings {
    fn default() -> Self {
        Self {
            weights: Weights::default(),
            peace_limit: Money::eur(500_000),
        }
    }
}

pub(super) const ORDER: &str = "order";

pub(in crate::app) fn read(read: &Read<'_>) -> Result<OrderSettings, StoreError> {
    let json = read.setting(ORDER)?.unwrap_or_default();
    let usual = OrderSettings::default();
    Ok(OrderSettings {
        weights: Weights {
            amount: number(&json, "amount", usual.weights.amount),
            days: number(&json, "days", usual.weights.days),
            risk: number(&json, "risk", usual.weights.risk),
            chance: number(&json, "chance", usual.weights.chance),
        },
        peace_limit: json["peace_limit_minor"]
            .as_i64()
            .map_or(usual.peace_limit, Money::eur),
    })
}

pub(in crate::app) fn set(write: &mut Write<'_>, to: &OrderSettings) -> Result<(), StoreError> {
    let json = json!({
        "amount": to.weights.amount, "days": to.weights.days, "risk": to.weights.risk, "chance": to.weights.chance,
        "peace_limit_minor": to.peace_limit.minor,
    });
    write.set_setting(ORDER, Some(&json))
}
