//! What leaving regular late payers in peace saved (seed A4.3).
//!
//! An invoice of Bakkerij Jansen was due on 2 October and would have had its letter on the 9th. They usually
//! pay on the 16th, so nobody wrote; on the 15th the money was there. That is one contact spared. Nothing of
//! it is kept: the count follows from what was due, paid and done.

use super::behaviour::{PaidInvoice, UsualPayDay};
use super::calendar::Calendar;
use super::rhythm::Rhythm;
use chrono::{Datelike as _, Days, NaiveDate};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// How often somebody was left in peace through their usual pay day, in the month so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Peace {
    /// Contacts that were put off and whose day came: the money was there, or they came back to the list.
    pub ended: usize,
    /// Of these, paid without anybody having been in touch: contacts saved.
    pub paid: usize,
}

impl AddAssign for Peace {
    fn add_assign(&mut self, other: Self) {
        self.ended += other.ended;
        self.paid += other.paid;
    }
}

/// An invoice that may have been left in peace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeaceItem {
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// The day the last of it came in; `None` while it is open.
    pub paid_on: Option<NaiveDate>,
    /// A step was taken for it.
    pub chased: bool,
}

/// One customer, as far as the count asks.
#[derive(Debug, Clone, Copy)]
pub struct PeaceFacts<'a> {
    /// What it paid, oldest payment first: its rhythm is read as it was on the day of each invoice.
    pub paid: &'a [PaidInvoice],
    /// Invoices that are open, or were paid this month.
    pub items: &'a [PeaceItem],
    /// Days on which we were in touch, attempts among them.
    pub contacts: &'a [NaiveDate],
    /// What was said by hand of when it pays.
    pub rhythm: Option<&'a Rhythm>,
    /// The first step of its procedure, days after the due date.
    pub first_step_days: u32,
}

/// Contacts that were put off and whose day came between the first of the month and today.
#[must_use]
pub fn peace_in_month(facts: &PeaceFacts<'_>, calendar: &Calendar, today: NaiveDate) -> Peace {
    let Some(first) = today.with_day(1) else {
        return Peace::default();
    };
    // Invoices that would have gone into one letter are one contact.
    let mut contacts: BTreeMap<NaiveDate, bool> = BTreeMap::new();
    for item in facts.items {
        if item.paid_on.is_some_and(|paid_on| paid_on < first) {
            continue;
        }
        let Some(step_on) = item
            .due_on
            .checked_add_days(Days::new(u64::from(facts.first_step_days)))
            .map(|day| calendar.working_day_on_or_after(day))
        else {
            continue;
        };
        let Some(until) = put_off_until(facts, item.due_on, step_on) else {
            continue;
        };
        let ended_on = item.paid_on.map_or(until, |paid_on| paid_on.min(until));
        let was_due = item.paid_on.is_none_or(|paid_on| step_on < paid_on);
        if !was_due || ended_on < first || today < ended_on {
            continue;
        }
        let paid = item
            .paid_on
            .is_some_and(|paid_on| !item.chased && !in_touch(facts, step_on, paid_on));
        contacts
            .entry(step_on)
            .and_modify(|all| *all &= paid)
            .or_insert(paid);
    }
    Peace {
        ended: contacts.len(),
        paid: contacts.values().filter(|paid| **paid).count(),
    }
}

/// The day until which a contact of `step_on` was put off, by the rhythm as it was known then.
fn put_off_until(
    facts: &PeaceFacts<'_>,
    due_on: NaiveDate,
    step_on: NaiveDate,
) -> Option<NaiveDate> {
    let said = facts.rhythm.and_then(|rhythm| rhythm.pays_after);
    let habit = match said {
        Some(days) => UsualPayDay::said(days),
        None => {
            let known = facts
                .paid
                .partition_point(|invoice| invoice.paid_on < step_on);
            UsualPayDay::of(&facts.paid[..known])?
        }
    };
    habit
        .in_peace_until(due_on)
        .filter(|until| habit.is_reliable() && step_on < *until)
}

fn in_touch(facts: &PeaceFacts<'_>, from: NaiveDate, through: NaiveDate) -> bool {
    facts
        .contacts
        .iter()
        .any(|day| from <= *day && *day <= through)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::test_days::day;

    /// Eight invoices that came in 14 days after their due date, the last of them in July.
    fn habit() -> Vec<PaidInvoice> {
        (0..8)
            .map(|month| {
                let issued_on = day("2025-11-03") + chrono::Months::new(month);
                PaidInvoice {
                    issued_on: Some(issued_on),
                    due_on: issued_on + Days::new(30),
                    paid_on: issued_on + Days::new(44),
                }
            })
            .collect()
    }

    fn counted(items: &[PeaceItem], contacts: &[NaiveDate], on: &str) -> Peace {
        let facts = PeaceFacts {
            paid: &habit(),
            items,
            contacts,
            rhythm: None,
            first_step_days: 7,
        };
        peace_in_month(&facts, &Calendar::default(), day(on))
    }

    fn item(paid_on: Option<&str>) -> PeaceItem {
        PeaceItem {
            due_on: day("2026-10-02"),
            paid_on: paid_on.map(day),
            chased: false,
        }
    }

    #[test]
    fn money_that_came_by_itself_on_the_usual_day_is_a_contact_saved() {
        let saved = Peace { ended: 1, paid: 1 };
        assert_eq!(
            counted(&[item(Some("2026-10-15"))], &[], "2026-10-21"),
            saved
        );
        // Two invoices that would have stood in one letter are one contact.
        let both = [item(Some("2026-10-15")), item(Some("2026-10-14"))];
        assert_eq!(counted(&both, &[], "2026-10-21"), saved);
        assert_eq!(counted(&both, &[], "2026-11-02"), Peace::default());
    }

    #[test]
    fn what_was_paid_before_its_letter_or_after_a_call_saved_nothing() {
        let before = counted(&[item(Some("2026-10-08"))], &[], "2026-10-21");
        assert_eq!(before, Peace::default());
        let called = [day("2026-10-13")];
        let after = counted(&[item(Some("2026-10-15"))], &called, "2026-10-21");
        assert_eq!(after, Peace { ended: 1, paid: 0 });
    }

    #[test]
    fn who_came_back_to_the_list_was_left_in_peace_for_nothing() {
        let back = counted(&[item(None)], &[], "2026-10-21");
        assert_eq!(back, Peace { ended: 1, paid: 0 });
        assert_eq!(counted(&[item(None)], &[], "2026-10-14"), Peace::default());
    }
}
