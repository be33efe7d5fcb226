//! How a customer pays: the usual pay day, read from what they paid before (seed A4).
//!
//! Regular customers keep to a term of their own. Whoever always pays two weeks late pays this time too:
//! leave them in peace until their own day, and it saves a call. Fewer than five paid invoices are no
//! pattern yet. Habits change: the newer half of what is looked at counts double. What somebody here said
//! of a customer goes before what the books show.

use chrono::{Days, NaiveDate};

/// Paid invoices below which there is no pattern.
pub const FEWEST_INVOICES: usize = 5;
/// Invoices that are looked at, the last ones paid: habits change.
pub const MOST_INVOICES: usize = 24;
/// Days between their early and their late day up to which somebody is reliable.
const RELIABLE_WITHIN: i64 = 14;

/// An invoice that was paid in full, on the day the last of it came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidInvoice {
    /// Date of the invoice, where known.
    pub issued_on: Option<NaiveDate>,
    /// Due date.
    pub due_on: NaiveDate,
    /// When the last of it came in.
    pub paid_on: NaiveDate,
}

/// Days as they were spread, the newer invoices counted double: one in five is earlier than `early`, four in
/// five are not later than `late`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// The 20th percentile.
    pub early: i64,
    /// The middle one; of two middle ones their mean, half up.
    pub median: i64,
    /// The 80th percentile.
    pub late: i64,
}

/// A customer's own term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsualPayDay {
    /// From how many invoices it was read; none when it was said by hand.
    pub invoices: usize,
    /// Somebody here said it.
    pub by_hand: bool,
    /// Days after the due date; less than nothing is early.
    pub after_due: Spread,
    /// Days after the date of the invoice, where enough invoices have one.
    pub after_invoice: Option<Spread>,
}

impl UsualPayDay {
    /// The pattern in what was paid; `None` below [`FEWEST_INVOICES`].
    #[must_use]
    pub fn of(paid: &[PaidInvoice]) -> Option<Self> {
        let mut paid = paid.to_vec();
        paid.sort_by_key(|invoice| (invoice.paid_on, invoice.due_on));
        let recent = &paid[paid.len().saturating_sub(MOST_INVOICES)..];
        let after_due = recent
            .iter()
            .map(|invoice| (invoice.paid_on - invoice.due_on).num_days());
        let after_invoice = recent
            .iter()
            .filter_map(|invoice| Some((invoice.paid_on - invoice.issued_on?).num_days()));
        Some(Self {
            invoices: recent.len(),
            by_hand: false,
            after_due: Spread::of(after_due)?,
            after_invoice: Spread::of(after_invoice),
        })
    }

    /// As somebody here said it: so many days after the due date.
    #[must_use]
    pub const fn said(days: u32) -> Self {
        let day = days as i64;
        Self {
            invoices: 0,
            by_hand: true,
            after_due: Spread {
                early: day,
                median: day,
                late: day,
            },
            after_invoice: None,
        }
    }

    /// Until when an invoice is left alone: the day by which four in five of theirs were paid; from that
    /// day on it is chased. `None` for whoever usually pays in time.
    #[must_use]
    pub fn in_peace_until(&self, due_on: NaiveDate) -> Option<NaiveDate> {
        let late = u64::try_from(self.after_due.late)
            .ok()
            .filter(|late| *late > 0)?;
        due_on.checked_add_days(Days::new(late))
    }

    /// Whether they pay late but always about equally late: a wide spread is no habit to rely on.
    #[must_use]
    pub const fn is_reliable(&self) -> bool {
        self.after_due.late - self.after_due.early <= RELIABLE_WITHIN
    }
}

impl Spread {
    /// The spread of some days, oldest first; `None` below [`FEWEST_INVOICES`].
    fn of(days: impl Iterator<Item = i64>) -> Option<Self> {
        let days: Vec<i64> = days.collect();
        if days.len() < FEWEST_INVOICES {
            return None;
        }
        // The newer half stands there twice: from here on all are equal.
        let newer = days.len() / 2;
        let mut counted: Vec<i64> = days[newer..].iter().chain(&days).copied().collect();
        counted.sort_unstable();
        let percentile = |percent: usize| {
            let rank = (counted.len() * percent).div_ceil(100).max(1);
            counted[rank - 1]
        };
        let (below, above) = (counted[(counted.len() - 1) / 2], counted[counted.len() / 2]);
        Some(Self {
            early: percentile(20),
            median: (below + above + 1).div_euclid(2),
            late: percentile(80),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    /// One invoice a month, due after 30 days, paid so many days after the invoice.
    fn paid_after(days: &[u64]) -> Vec<PaidInvoice> {
        let months = (0..).map(|month| day("2022-01-01") + chrono::Months::new(month));
        days.iter()
            .zip(months)
            .map(|(after, issued)| PaidInvoice {
                issued_on: Some(issued),
                due_on: issued + Days::new(30),
                paid_on: issued + Days::new(*after),
            })
            .collect()
    }

    /// Seed A4.1.
    #[test]
    fn eight_paid_invoices_show_the_customers_own_day() {
        let usual = UsualPayDay::of(&paid_after(&[46, 40, 44, 45, 43, 44, 41, 46])).unwrap();
        assert_eq!(usual.invoices, 8);
        assert_eq!(
            usual.after_invoice,
            Some(Spread {
                early: 41,
                median: 44,
                late: 46
            })
        );
        assert_eq!(
            usual.after_due,
            Spread {
                early: 11,
                median: 14,
                late: 16
            }
        );
        assert!(usual.is_reliable());
    }

    /// Seed A4.1.
    #[test]
    fn four_paid_invoices_are_no_pattern_yet() {
        assert_eq!(UsualPayDay::of(&paid_after(&[44, 44, 44, 44])), None);
        assert_eq!(UsualPayDay::of(&[]), None);
    }

    /// Seed A4.2: due 2 October, usually 14 days later, left alone until 16 October.
    #[test]
    fn an_invoice_is_left_alone_until_the_usual_day() {
        let usual = UsualPayDay::of(&paid_after(&[44; 5])).unwrap();
        assert_eq!(
            usual.in_peace_until(day("2026-10-02")),
            Some(day("2026-10-16"))
        );
    }

    #[test]
    fn the_newer_invoices_count_double() {
        let slower = UsualPayDay::of(&paid_after(&[30, 30, 30, 30, 40, 40, 40, 40])).unwrap();
        assert_eq!(slower.after_due.median, 10);
        let faster = UsualPayDay::of(&paid_after(&[40, 40, 40, 40, 30, 30, 30, 30])).unwrap();
        assert_eq!((faster.after_due.median, faster.after_due.late), (0, 10));
    }

    #[test]
    fn what_was_said_by_hand_goes_through_its_day() {
        let said = UsualPayDay::said(21);
        assert_eq!(
            said.in_peace_until(day("2026-10-02")),
            Some(day("2026-10-23"))
        );
        assert_eq!(UsualPayDay::said(0).in_peace_until(day("2026-10-02")), None);
    }

    #[test]
    fn whoever_pays_in_time_gets_no_extra_days() {
        let usual = UsualPayDay::of(&paid_after(&[20, 25, 28, 30, 30])).unwrap();
        assert_eq!(usual.in_peace_until(day("2026-10-02")), None);
    }

    #[test]
    fn a_wide_spread_is_no_habit() {
        let usual = UsualPayDay::of(&paid_after(&[30, 45, 60, 90, 120])).unwrap();
        assert!(!usual.is_reliable());
    }

    #[test]
    fn only_the_last_invoices_count_and_dates_may_be_missing() {
        let mut paid = paid_after(&[[40; 30].as_slice(), &[50; 24]].concat());
        let usual = UsualPayDay::of(&paid).unwrap();
        assert_eq!((usual.invoices, usual.after_due.early), (24, 20));
        for invoice in &mut paid {
            invoice.issued_on = None;
        }
        assert_eq!(UsualPayDay::of(&paid).unwrap().after_invoice, None);
    }
}
