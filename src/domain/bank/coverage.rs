//! Through which day an account is complete, by its statements: one joins the other when it begins with
//! the balance that the other ended with. Where it does not, something is missing in between, and what lies
//! behind that is not complete until it is there, or until somebody says that nothing moved. Who books the bank
//! elsewhere says through which day it was booked in the open-items list from there: that moves the day too.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// What one statement says of the days and balances of its account.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StatementSpan {
    /// First day, where it is known.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub through: NaiveDate,
    /// Balance before, in hundredths.
    pub opening: Option<i64>,
    /// Balance after.
    pub closing: Option<i64>,
    /// The bank's number of it.
    pub number: Option<String>,
}

impl StatementSpan {
    /// Whether the others do not tell this: another kind of file may tell the same day and balances.
    #[must_use]
    pub fn tells_more(&self, others: &[Self]) -> bool {
        let has_balances = self.opening.is_some() && self.closing.is_some();
        !others.iter().any(|other| {
            if has_balances {
                let balances = |span: &Self| (span.through, span.opening, span.closing);
                return balances(self) == balances(other);
            }
            let begins = match (other.from, self.from) {
                (Some(other), Some(from)) => other <= from,
                (_, None) => true,
                (None, Some(_)) => false,
            };
            begins && other.through >= self.through
        })
    }
}

/// Days of which no statement tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementGap {
    /// The last day that is complete before it.
    pub after: NaiveDate,
    /// The first day of the statement behind it.
    pub before: NaiveDate,
    /// The balance with which the statements before it end, in hundredths.
    pub closing: Option<i64>,
    /// The balance with which the statement behind it begins.
    pub opening: Option<i64>,
}

/// How far an account is complete.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Complete through this day: the day before the first gap, or the last day of all.
    pub through: Option<NaiveDate>,
    /// What is missing, the oldest first.
    pub gaps: Vec<StatementGap>,
}

impl Coverage {
    /// With the day through which the account was booked in an open-items list. It never moves back, and what
    /// is missing between the statements stays missing.
    #[must_use]
    pub fn and_listed(mut self, listed: Option<NaiveDate>) -> Self {
        self.through = self.through.max(listed);
        self
    }
}

/// The statements so far, without a gap among them.
struct Run<'s> {
    through: NaiveDate,
    closing: Vec<i64>,
    last_closing: Option<i64>,
    numbers: Vec<&'s str>,
}

/// Joins the statements of one account. `confirmed` is the day through which somebody said that it is
/// complete: gaps up to there are closed by that.
#[must_use]
pub fn coverage(spans: &[StatementSpan], confirmed: Option<NaiveDate>) -> Coverage {
    let mut waiting: Vec<&StatementSpan> = spans.iter().collect();
    waiting.sort_by_key(|span| (span.from.unwrap_or(span.through), span.through));
    let mut gaps = Vec::new();
    let Some(first) = waiting.first().copied() else {
        return Coverage {
            through: confirmed,
            gaps,
        };
    };
    waiting.remove(0);
    let mut run = Run::new(first);
    let mut through = None;
    let mut start = 0;
    while start < waiting.len() {
        let next = waiting
            .iter()
            .enumerate()
            .skip(start)
            .find(|(_, span)| run.is_joined_by(span, confirmed))
            .map(|(at, _)| at);
        // What joins out of turn is put in its place: pages of one day may come in any order.
        let at = next.unwrap_or(start);
        if let Some(block) = waiting.get_mut(start..=at) {
            block.rotate_right(1);
        }
        let Some(span) = waiting.get(start).copied() else {
            break;
        };
        start += 1;
        if next.is_none() {
            through.get_or_insert(run.through);
            gaps.push(StatementGap {
                after: run.through,
                before: span.from.unwrap_or(span.through),
                closing: run.last_closing,
                opening: span.opening,
            });
            run = Run::new(span);
        } else {
            run.take(span);
        }
    }
    let through = through.unwrap_or(run.through);
    Coverage {
        through: Some(confirmed.map_or(through, |confirmed| confirmed.max(through))),
        gaps,
    }
}

impl<'s> Run<'s> {
    fn new(span: &'s StatementSpan) -> Self {
        Self {
            through: span.through,
            closing: span.closing.into_iter().collect(),
            last_closing: span.closing,
            numbers: span.number.as_deref().into_iter().collect(),
        }
    }

    fn take(&mut self, span: &'s StatementSpan) {
        if span.through >= self.through {
            self.through = span.through;
            self.last_closing = span.closing.or(self.last_closing);
        }
        self.closing.extend(span.closing);
        self.numbers.extend(span.number.as_deref());
    }

    /// Whether nothing is missing between what there is and this one.
    fn is_joined_by(&self, span: &StatementSpan, confirmed: Option<NaiveDate>) -> bool {
        let Some(from) = span.from else {
            return true;
        };
        let said = confirmed.is_some_and(|day| next_day(day) >= from);
        if said || from <= self.through {
            return true;
        }
        match (span.opening, self.last_closing) {
            (Some(opening), Some(_)) => self.closing.contains(&opening),
            // Without balances the numbers and then the days have to show it.
            _ => {
                let follows = span.number.as_deref().is_some_and(|number| {
                    self.numbers.iter().any(|before| is_next(before, number))
                });
                follows || from <= next_weekday(self.through)
            }
        }
    }
}

fn next_day(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

/// Banks book on weekdays: a statement that begins on Monday follows one that ends on Friday.
fn next_weekday(day: NaiveDate) -> NaiveDate {
    let mut next = next_day(day);
    while matches!(next.weekday(), Weekday::Sat | Weekday::Sun) && next > day {
        next = next_day(next);
    }
    next
}

/// `41/1` after `40/1`: the first number is one more.
fn is_next(before: &str, after: &str) -> bool {
    let first = |number: &str| -> Option<u64> {
        let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    first(before)
        .zip(first(after))
        .is_some_and(|(before, after)| before.checked_add(1) == Some(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(from: &str, through: &str, opening: i64, closing: i64) -> StatementSpan {
        StatementSpan {
            from: Some(day(from)),
            through: day(through),
            opening: Some(opening),
            closing: Some(closing),
            number: None,
        }
    }

    #[test]
    fn statements_whose_balances_meet_leave_no_gap_whatever_the_days_between() {
        let spans = [
            span("2026-11-02", "2026-11-02", 100, 250),
            span("2026-11-12", "2026-11-12", 250, 90),
        ];
        let found = coverage(&spans, None);
        assert_eq!(found.through, Some(day("2026-11-12")));
        assert_eq!(found.gaps, []);
    }

    #[test]
    fn a_missing_statement_keeps_the_account_at_the_day_before_it_until_it_comes() {
        let mut spans = vec![
            span("2026-11-04", "2026-11-04", 300, 400),
            span("2026-11-02", "2026-11-02", 100, 250),
        ];
        let found = coverage(&spans, None);
        assert_eq!(found.through, Some(day("2026-11-02")));
        assert_eq!(
            found.gaps,
            [StatementGap {
                after: day("2026-11-02"),
                before: day("2026-11-04"),
                closing: Some(250),
                opening: Some(300),
            }]
        );
        spans.push(span("2026-11-03", "2026-11-03", 250, 300));
        assert_eq!(coverage(&spans, None).through, Some(day("2026-11-04")));
        assert_eq!(coverage(&spans, None).gaps, []);
    }

    #[test]
    fn a_word_that_nothing_moved_closes_a_gap() {
        let spans = [
            span("2026-11-02", "2026-11-02", 100, 250),
            span("2026-11-05", "2026-11-05", 300, 400),
        ];
        let confirmed = |text| coverage(&spans, Some(day(text)));
        assert_eq!(confirmed("2026-11-03").through, Some(day("2026-11-03")));
        assert_eq!(confirmed("2026-11-03").gaps.len(), 1);
        assert_eq!(confirmed("2026-11-04").through, Some(day("2026-11-05")));
        assert_eq!(confirmed("2026-11-04").gaps, []);
    }

    #[test]
    fn days_that_overlap_and_pages_in_any_order_leave_no_gap() {
        let spans = [
            span("2026-11-01", "2026-11-30", 100, 500),
            span("2026-11-15", "2026-12-15", 320, 700),
            span("2026-12-16", "2026-12-16", 650, 600),
            span("2026-12-16", "2026-12-16", 700, 650),
        ];
        let found = coverage(&spans, None);
        assert_eq!(found.through, Some(day("2026-12-16")));
        assert_eq!(found.gaps, []);
    }

    #[test]
    fn without_balances_numbers_and_then_days_show_it() {
        let without = |from, through, number: Option<&str>| StatementSpan {
            opening: None,
            closing: None,
            number: number.map(str::to_owned),
            ..span(from, through, 0, 0)
        };
        let pairs = |number: Option<&str>, from| {
            coverage(
                &[
                    without("2026-11-02", "2026-11-06", Some("40/1")),
                    without(from, "2026-11-20", number),
                ],
                None,
            )
            .gaps
            .len()
        };
        assert_eq!(pairs(Some("41/1"), "2026-11-16"), 0, "the next number");
        assert_eq!(pairs(Some("43/1"), "2026-11-16"), 1);
        assert_eq!(pairs(None, "2026-11-09"), 0, "the Monday after a Friday");
        assert_eq!(pairs(None, "2026-11-10"), 1);
    }

    #[test]
    fn a_list_moves_the_day_on_and_never_back_and_closes_no_gap() {
        let spans = [
            span("2026-11-02", "2026-11-02", 100, 250),
            span("2026-11-05", "2026-11-05", 300, 400),
        ];
        let listed = |text| coverage(&spans, None).and_listed(Some(day(text)));
        assert_eq!(listed("2026-11-01").through, Some(day("2026-11-02")));
        assert_eq!(listed("2026-11-09").through, Some(day("2026-11-09")));
        assert_eq!(listed("2026-11-09").gaps.len(), 1);
        let nothing = coverage(&[], None).and_listed(Some(day("2026-11-09")));
        assert_eq!(nothing.through, Some(day("2026-11-09")));
    }

    #[test]
    fn nothing_read_is_complete_as_far_as_somebody_said() {
        assert_eq!(coverage(&[], None), Coverage::default());
        let said = coverage(&[], Some(day("2026-11-02")));
        assert_eq!(said.through, Some(day("2026-11-02")));
    }
}
