//! How long a missed instalment can still be paid before the arrangement may be ended (`law-and-formats` §5.3,
//! L4 and L6): a business has five working days; a consumer seven days from the receipt of one letter that says
//! so.

use super::Arrangement;
use crate::domain::calendar::{Calendar, deemed_delivery};
use crate::domain::customer_kind::CustomerKind;
use chrono::{Days, NaiveDate};

/// Working days that a business has, and so has a government.
pub const CURE_WORKING_DAYS: u32 = 5;
/// Days from the receipt of the letter that a consumer has.
pub const CURE_DAYS_CONSUMER: u64 = 7;

/// The chance to pay a missed instalment after all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cure {
    /// A consumer is written first: until then nothing can be ended.
    LetterFirst,
    /// Through this day, on our account.
    Through(NaiveDate),
}

impl Cure {
    /// Of the instalment that was missed; `None` when none was. `post_days`: days that post takes. Of whom it
    /// is not known what they are, they are treated as a consumer.
    #[must_use]
    pub fn of(
        arrangement: &Arrangement,
        kind: Option<CustomerKind>,
        (today, complete_through): (NaiveDate, Option<NaiveDate>),
        (calendar, post_days): (&Calendar, u32),
    ) -> Option<Self> {
        let missed = arrangement.missed(today, complete_through)?;
        if matches!(
            kind,
            Some(CustomerKind::Business | CustomerKind::Government)
        ) {
            let through = calendar.add_working_days(missed.due_on, CURE_WORKING_DAYS);
            return Some(Self::Through(through));
        }
        let written = arrangement
            .default_letter_on
            .filter(|day| *day > missed.due_on);
        Some(written.map_or(Self::LetterFirst, |day| {
            let received_on = deemed_delivery(day, post_days);
            let through = received_on.checked_add_days(Days::new(CURE_DAYS_CONSUMER));
            Self::Through(through.unwrap_or(NaiveDate::MAX))
        }))
    }

    /// It has run out, and the books know it: the owner may let the arrangement lapse.
    #[must_use]
    pub fn is_over(self, today: NaiveDate, complete_through: Option<NaiveDate>) -> bool {
        match self {
            Self::LetterFirst => false,
            Self::Through(day) => super::is_over(day, today, complete_through),
        }
    }
}
