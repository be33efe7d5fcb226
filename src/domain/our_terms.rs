//! Our terms and conditions: which version was agreed, if any.
//!
//! A clause binds who had the terms before or when they agreed (art. 6:233 sub b and 6:234 BW): a version counts
//! for an invoice when it was valid, and had been handed over, on the day of the order. Of an order whose day
//! nobody recorded only the invoice's date is known. Without that the law's own rules are what is left.

use super::charges::AgreedInterest;
use super::ids::TermsId;
use chrono::{Days, NaiveDate};

/// What a version of our terms fixes beside its words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TermsRules {
    /// The interest that its clause names; `None`: the law's.
    pub interest: Option<AgreedInterest>,
    /// The term of payment that it states, in days.
    pub pay_days: Option<u32>,
    /// First and last page of its PDF that go behind a letter; `None`: all of them.
    pub extract: Option<(u32, u32)>,
}

/// An order confirmation, signed quotation or contract on record for an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderConfirmed {
    /// The day of the agreement.
    pub agreed_on: NaiveDate,
    /// It states the term of payment, so that the due date was agreed.
    pub states_term: bool,
}

/// Why no version of our terms counts for an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoTerms {
    /// There was no version on that day.
    NoVersion,
    /// This customer was never given one that was valid then.
    NeverGiven,
    /// They were given it, but only on this day, after the agreement.
    GivenLater(NaiveDate),
}

/// The version that was agreed: the newest that was valid and had been handed over by then, with the day on
/// which it was. `versions` are rows and first days, newest first; `given` who had which when.
///
/// # Errors
/// Why there is none.
pub fn agreed_version(
    versions: &[(TermsId, NaiveDate)],
    given: &[(TermsId, NaiveDate)],
    agreed_on: NaiveDate,
) -> Result<(TermsId, NaiveDate), NoTerms> {
    let valid = || versions.iter().filter(|(_, from)| *from <= agreed_on);
    let first_given = |id: TermsId| {
        let days = given.iter().filter(|(version, _)| *version == id);
        days.map(|(_, day)| *day).min()
    };
    if valid().next().is_none() {
        return Err(NoTerms::NoVersion);
    }
    let in_time = valid().find_map(|(id, _)| {
        let day = first_given(*id).filter(|day| *day <= agreed_on)?;
        Some((*id, day))
    });
    let later = || valid().filter_map(|(id, _)| first_given(*id)).min();
    in_time.ok_or_else(|| later().map_or(NoTerms::NeverGiven, NoTerms::GivenLater))
}

/// Whether the last day to pay was agreed by the term that the terms state: an invoice that gives less than
/// that was not agreed.
#[must_use]
pub fn term_was_agreed(pay_days: Option<u32>, issued_on: NaiveDate, due_on: NaiveDate) -> bool {
    let agreed = pay_days.and_then(|days| issued_on.checked_add_days(Days::new(u64::from(days))));
    agreed.is_some_and(|day| day <= due_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    const OLD: TermsId = TermsId(1);
    const NEW: TermsId = TermsId(2);

    fn versions() -> [(TermsId, NaiveDate); 2] {
        [(NEW, day("2026-01-01")), (OLD, day("2024-01-01"))]
    }

    /// Seed B15: handed over on 14 March 2025, ordered on 20 August 2026.
    #[test]
    fn the_newest_version_that_was_valid_and_given_by_then_was_agreed() {
        let given = [(OLD, day("2025-03-14"))];
        let agreed = |on| agreed_version(&versions(), &given, day(on));
        assert_eq!(agreed("2026-08-20"), Ok((OLD, day("2025-03-14"))));
        assert_eq!(agreed("2025-03-14"), Ok((OLD, day("2025-03-14"))));
        let both = [(NEW, day("2026-02-01")), (OLD, day("2025-03-14"))];
        let agreed = |on| agreed_version(&versions(), &both, day(on));
        assert_eq!(agreed("2026-08-20"), Ok((NEW, day("2026-02-01"))));
        assert_eq!(agreed("2026-01-15"), Ok((OLD, day("2025-03-14"))));
    }

    #[test]
    fn why_no_version_counts_is_known() {
        let given = [(OLD, day("2025-03-14"))];
        let agreed = |on, given: &[_]| agreed_version(&versions(), given, day(on));
        assert_eq!(agreed("2023-12-31", &given), Err(NoTerms::NoVersion));
        assert_eq!(agreed("2026-08-20", &[]), Err(NoTerms::NeverGiven));
        assert_eq!(
            agreed("2025-03-13", &given),
            Err(NoTerms::GivenLater(day("2025-03-14")))
        );
    }

    #[test]
    fn an_invoice_that_gives_less_than_the_terms_was_not_agreed() {
        let agreed = |days, due| term_was_agreed(days, day("2026-09-02"), day(due));
        assert!(agreed(Some(30), "2026-10-02"));
        assert!(agreed(Some(14), "2026-10-02"));
        assert!(!agreed(Some(30), "2026-09-16"));
        assert!(!agreed(None, "2026-10-02"));
    }
}
