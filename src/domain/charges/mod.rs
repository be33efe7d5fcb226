//! Charges: what law or contract adds to a late invoice. Collection costs by the scale, late-payment
//! interest by segments, the day from which either runs, and where a payment goes first.
//!
//! Rates and scales come from [`crate::domain::law`]; nothing here knows a figure by heart.

use super::code::coded;

mod agreed;
mod collection_costs;
mod default;
mod interest;
mod reckoning;

pub use agreed::AgreedInterest;
pub use collection_costs::{
    CollectionCosts, ScaleStep, collection_costs, collection_costs_with_fixed_sums,
    principal_for_costs, scale_steps,
};
pub use default::{consumer_default_from, trade_interest_from};
pub use interest::{DayCount, InterestModel, InterestTerms, MonthCounting};
pub use reckoning::{
    AllocationOrder, Applied, ChargesRemark, Claim, InterestSegment, Paid, Reckoning, reckon,
};

coded! {
    /// What comes on top of a late invoice.
    pub enum Charge "charge-what" {
        /// Late-payment interest.
        Interest = "interest",
        /// Collection costs.
        Costs = "costs",
    }
}

/// Why charges cannot be reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChargesError {
    /// The scale of collection costs is in euros.
    #[error("the scale of collection costs is in euros")]
    NotEuro,
    /// Amounts of more than one currency.
    #[error("amounts of more than one currency")]
    MixedCurrencies,
    /// Larger than an amount can be.
    #[error("too large")]
    TooLarge,
}
