//! Days: which ones people work, banks settle and letters arrive, and when calling suits.
//!
//! Three kinds of working day stand beside each other. The company's own ([`Calendar`]): offices work
//! on Good Friday, and on 5 May outside lustrum years. The banks' ([`is_bank_day`]). The law's
//! ([`is_legal_working_day`]), for the end of a term. Chasing calls move ([`Calendar::call_day`]);
//! letters move only off non-working days ([`Calendar::working_day_on_or_after`]); calls about a
//! commitment never move.

mod holidays;
mod instalments;
mod months;
mod periods;
mod post;
mod weekdays;
mod working_days;
mod written;

pub use holidays::{Holiday, easter, is_bank_day, is_legal_working_day, is_weekend};
pub use instalments::{
    INSTALMENTS_AT_ALL, InstalmentDays, MAX_INSTALMENTS, MovedDay, ProposedInstalment,
    propose_instalments,
};
pub use months::{months_after, years_after};
pub use periods::{HolidayPeriod, Region, Vacation, holidays_of};
pub use post::{FourteenDayTerm, TermFormula, deemed_delivery};
pub use weekdays::Weekdays;
pub use working_days::{Calendar, ClosedPeriod, DayOff, LiberationDay, NoCallDay};
pub use written::iso;

#[cfg(test)]
pub(crate) mod test_days {
    use chrono::NaiveDate;

    /// A day as tests write it: `day("2026-10-21")`.
    pub(crate) fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }
}
