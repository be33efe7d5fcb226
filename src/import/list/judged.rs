//! How the days and amounts of a list are to be read, column by column; and what has to be asked first, because no
//! cell shows it.

use super::columns::ListColumn;
use super::layout::{Layout, remark};
use crate::domain::message::{Problem, msg};
use crate::import::table::judge::{Date, DayOrder, Decimal, Evidence, Verdict};
use crate::import::table::questions::{Question, Said};
use crate::import::table::row::{Cell, CellKind};
use chrono::{Datelike as _, NaiveDate};

/// How each column is read.
#[derive(Debug, Default)]
pub(super) struct Judged {
    days: Vec<(ListColumn, DayOrder, bool)>,
    amounts: Vec<(ListColumn, Decimal)>,
    /// What has to be asked.
    pub(super) questions: Vec<Question>,
}

/// Dashes and points stand in days that begin with the day; a slash may stand in either.
fn by_sign(example: Option<&str>) -> Option<DayOrder> {
    example
        .filter(|day| day.contains(['-', '.']))
        .map(|_| DayOrder::DayMonth)
}

impl Judged {
    /// Judges the columns; what the user said counts where they show nothing.
    pub(super) fn of(
        layout: &Layout,
        evidence: &[Evidence],
        said: Said,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let columns = |is: fn(ListColumn) -> bool| -> Vec<(ListColumn, usize, &Evidence)> {
            let of_kind = layout.mapping.columns.iter().filter(|(it, _)| is(*it));
            let mut found: Vec<_> = of_kind
                .filter_map(|(column, at)| Some((*column, *at, evidence.get(*at)?)))
                .collect();
            found.sort_unstable_by_key(|(_, at, _)| *at);
            found
        };
        let mut judged = Self::default();
        let amounts = columns(ListColumn::is_amount);
        // Who writes dollars puts the month first, mostly.
        let dollars = amounts
            .iter()
            .any(|(_, _, evidence)| evidence.has_dollars());
        let likely = dollars.then_some(DayOrder::MonthDay);
        judged.judge_days(layout, &columns(ListColumn::is_day), likely, said);
        judged.judge_amounts(layout, &amounts, said, problems);
        judged
    }

    fn judge_days(
        &mut self,
        layout: &Layout,
        columns: &[(ListColumn, usize, &Evidence)],
        likely: Option<DayOrder>,
        said: Said,
    ) {
        // One column shows how the others of the same file are written.
        let shown = columns
            .iter()
            .find_map(|(_, _, evidence)| match evidence.order() {
                Verdict::Known(order) => Some(order),
                _ => None,
            });
        let (mut asked, mut asked_turned) = (false, false);
        for (column, at, evidence) in columns {
            let head = || layout.head(*at).to_owned();
            let (order, likely) = match evidence.order() {
                Verdict::Known(order) => (Some(order), None),
                Verdict::Mixed(most) => (said.days, Some(most)),
                Verdict::Open => (shown.or(said.days), likely.or(by_sign(evidence.two_ways()))),
            };
            if order.is_none()
                && !asked
                && let Some(example) = evidence.two_ways()
            {
                asked = true;
                self.questions.push(Question::Days {
                    head: head(),
                    example: example.to_owned(),
                    likely,
                });
            }
            let turned = evidence.turned();
            if let Some((days, texts)) = turned.filter(|_| said.turned.is_none() && !asked_turned) {
                asked_turned = true;
                self.questions.push(Question::Turned {
                    head: head(),
                    days,
                    texts,
                });
            }
            let turn = turned.is_some() && said.turned == Some(true);
            self.days
                .push((*column, order.or(likely).unwrap_or_default(), turn));
        }
    }

    fn judge_amounts(
        &mut self,
        layout: &Layout,
        columns: &[(ListColumn, usize, &Evidence)],
        said: Said,
        problems: &mut Vec<Problem>,
    ) {
        let shown = columns
            .iter()
            .find_map(|(_, _, evidence)| match evidence.decimal() {
                Verdict::Known(decimal) | Verdict::Mixed(decimal) => Some(decimal),
                Verdict::Open => None,
            });
        let mut asked = false;
        for (column, at, evidence) in columns {
            let decimal = match evidence.decimal() {
                Verdict::Known(decimal) => Some(decimal),
                Verdict::Mixed(most) => {
                    let mixed = msg("import-table-amounts-mixed").with("head", layout.head(*at));
                    problems.push(remark(mixed));
                    Some(most)
                }
                Verdict::Open => shown.or(said.decimal),
            };
            if decimal.is_none()
                && !asked
                && let Some(example) = evidence.either_decimal()
            {
                asked = true;
                self.questions.push(Question::Decimal {
                    head: layout.head(*at).to_owned(),
                    example: example.to_owned(),
                });
            }
            self.amounts.push((*column, decimal.unwrap_or_default()));
        }
    }

    /// The day in a cell of a column of days.
    pub(super) fn day(&self, column: ListColumn, cell: Cell<'_>) -> Option<NaiveDate> {
        let of_column = self.days.iter().find(|(it, ..)| *it == column);
        let (order, turn) =
            of_column.map_or_else(Default::default, |(_, order, turn)| (*order, *turn));
        let day = Date::read(cell.text)?.on(order)?;
        if cell.kind == CellKind::Day && turn {
            return NaiveDate::from_ymd_opt(day.year(), day.day(), day.month());
        }
        Some(day)
    }

    /// What stands before the decimals of a cell in a column of amounts.
    pub(super) fn decimal(&self, column: ListColumn, cell: Cell<'_>) -> Decimal {
        if cell.kind == CellKind::Number {
            return Decimal::Point;
        }
        let of_column = self.amounts.iter().find(|(it, _)| *it == column);
        of_column.map_or_else(Decimal::default, |(_, decimal)| *decimal)
    }
}
