//! One row of a settlement: what kind of line it is, its amounts, who paid and what for.

use super::super::statement::problem;
use super::super::table::heads;
use super::super::table::judge::{
    Date, DayOrder, Decimal, Evidence, Verdict, Written, currency_of,
};
use super::super::table::questions::Said;
use super::super::table::row::{Cell, CellKind, Row};
use super::super::text::filled;
use super::super::{account, line_place};
use super::Layout;
use super::columns::{LineKind, SettlementColumn};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;

/// A row, understood.
#[derive(Debug, Clone)]
pub(super) struct ReadRow {
    pub(super) line: usize,
    pub(super) kind: LineKind,
    /// Words of the kind that mean nothing to us.
    pub(super) unknown: Option<String>,
    pub(super) day: NaiveDate,
    pub(super) paid_on: Option<NaiveDate>,
    pub(super) currency: Currency,
    /// As it stands there; `None`: the file has no such amount.
    pub(super) gross: Option<i64>,
    /// As it stands there: whether more is a cost follows from the payments.
    pub(super) fee: Option<i64>,
    pub(super) net: Option<i64>,
    /// What the customer paid in another currency.
    pub(super) foreign: Option<String>,
    pub(super) payout: Option<String>,
    pub(super) payout_name: Option<String>,
    pub(super) payment: Option<String>,
    pub(super) of: Option<String>,
    pub(super) order: Option<String>,
    pub(super) name: Option<String>,
    pub(super) account: Option<String>,
    pub(super) text: String,
}

/// Rows while they are read.
pub(super) struct Lines<'l> {
    layout: &'l Layout,
    evidence: &'l [Evidence],
    days: DayOrder,
    /// Somebody said what comes first in a day.
    days_are_said: bool,
    decimal: Decimal,
    /// As a head says: `Bedrag (USD)`.
    currency: Option<Currency>,
    pub(super) read: Vec<ReadRow>,
}

impl<'l> Lines<'l> {
    pub(super) fn new(layout: &'l Layout, evidence: &'l [Evidence], said: Said) -> Self {
        let said = layout.said(said);
        let of = |column| layout.mapping.index(column).and_then(|at| evidence.get(at));
        let days = [SettlementColumn::Day, SettlementColumn::PaidOn];
        let days = days.into_iter().filter_map(of);
        let mut days = days.filter_map(|evidence| match evidence.order() {
            Verdict::Known(order) => Some(order),
            Verdict::Mixed(order) => Some(said.days.unwrap_or(order)),
            Verdict::Open => None,
        });
        // A column without decimals is written as the others are.
        let amounts = SettlementColumn::all().filter(|column| column.is_amount());
        let mut decimals = amounts
            .filter_map(of)
            .filter_map(|evidence| match evidence.decimal() {
                Verdict::Known(decimal) | Verdict::Mixed(decimal) => Some(decimal),
                Verdict::Open => None,
            });
        Self {
            days: days.next().or(said.days).unwrap_or_default(),
            days_are_said: said.days.is_some(),
            decimal: decimals.next().or(said.decimal).unwrap_or(Decimal::Point),
            currency: layout.heads.iter().find_map(|head| heads::currency(head)),
            layout,
            evidence,
            read: Vec::new(),
        }
    }

    /// That the day was taken to stand before the month, where no row says so and nobody did.
    pub(super) fn remark(&self) -> Option<Problem> {
        let days = self.layout.mapping.index(SettlementColumn::Day);
        let days = days.and_then(|at| self.evidence.get(at))?;
        let open = matches!(days.order(), Verdict::Open | Verdict::Mixed(_));
        let assumed = days.two_ways().is_some() && open && !self.days_are_said;
        assumed.then(|| {
            problem(
                None,
                msg("import-bank-day-first-assumed"),
                "import-bank-day-remedy",
                Weight::Remark,
            )
        })
    }

    pub(super) fn read(&mut self, line: usize, row: &Row, problems: &mut Vec<Problem>) {
        // The heads once more, where files were put one behind the other.
        let again = row.texts().eq(self.layout.heads.iter().map(String::as_str));
        if row.is_blank() || again {
            return;
        }
        match (Line { lines: self, row }).read(line) {
            Ok(read) => self.read.extend(read),
            Err(what) => problems.push(problem(
                Some(line_place(line)),
                what,
                "import-settlement-line-unread-remedy",
                Weight::LeftOut,
            )),
        }
    }

    /// The currency where a row does not say it.
    pub(super) fn currency(&self) -> Currency {
        self.currency.unwrap_or(Currency::EUR)
    }

    /// The day in a cell.
    pub(super) fn day(&self, cell: Cell<'_>) -> Option<NaiveDate> {
        Date::read(cell.text)?.on(self.days)
    }

    /// Hundredths in a cell of the column at a place; `None`: it is no amount.
    pub(super) fn minor(&self, at: usize, cell: Cell<'_>) -> Option<i64> {
        let decimal = match self.evidence.get(at).map(Evidence::decimal) {
            _ if cell.kind == CellKind::Number => Decimal::Point,
            Some(Verdict::Known(decimal) | Verdict::Mixed(decimal)) => decimal,
            _ => self.decimal,
        };
        let money = Written::read(cell.text)?.money(decimal, Currency::EUR);
        money.ok().map(|money| money.minor)
    }
}

/// One row, by meaning.
struct Line<'r> {
    lines: &'r Lines<'r>,
    row: &'r Row,
}

impl Line<'_> {
    fn cells(&self, column: SettlementColumn) -> impl Iterator<Item = &str> {
        let places = self.lines.layout.mapping.all(column);
        let cells = places.map(|at| self.row.text(at));
        cells.filter(|cell| !cell.is_empty())
    }

    /// The first of its columns in which something stands.
    fn cell(&self, column: SettlementColumn) -> &str {
        self.cells(column).next().unwrap_or_default()
    }

    fn text(&self, column: SettlementColumn) -> Option<String> {
        filled(self.cell(column))
    }

    /// What stands in all of its columns, each once.
    fn texts(&self, column: SettlementColumn) -> String {
        let mut texts: Vec<&str> = Vec::new();
        for cell in self.cells(column) {
            if !texts.contains(&cell) {
                texts.push(cell);
            }
        }
        texts.join(" ")
    }

    fn day(&self, column: SettlementColumn) -> Option<NaiveDate> {
        let mut filled = self.lines.layout.mapping.all(column);
        let at = filled.find(|at| !self.row.text(*at).is_empty())?;
        self.lines.day(self.row.cell(at))
    }

    /// Hundredths as the columns write them, added up; `Ok(None)` where nothing stands there.
    fn amount(&self, column: SettlementColumn) -> Result<Option<i64>, Message> {
        let mut sum: Option<i64> = None;
        for at in self.lines.layout.mapping.all(column) {
            let cell = self.row.cell(at);
            if cell.text.is_empty() {
                continue;
            }
            let unread = || msg("import-bank-amount-unread").with("text", cell.text);
            let minor = self.lines.minor(at, cell).ok_or_else(unread)?;
            sum = Some(sum.unwrap_or(0).saturating_add(minor));
            if !column.may_repeat() {
                break;
            }
        }
        Ok(sum)
    }

    /// A signed amount: in one column, or in one for each way.
    fn signed(&self, [both, into, out]: [SettlementColumn; 3]) -> Result<Option<i64>, Message> {
        if self.lines.layout.mapping.has(both) {
            return self.amount(both);
        }
        let (into, out) = (self.amount(into)?, self.amount(out)?);
        Ok(match (into, out) {
            (None, None) => None,
            (into, out) => {
                let (into, out) = (into.unwrap_or(0), out.unwrap_or(0));
                Some(into.saturating_sub(out.saturating_abs()))
            }
        })
    }

    /// `Ok(None)`: nothing happened in it: totals, a payment that did not come in.
    fn read(&self, line: usize) -> Result<Option<ReadRow>, Message> {
        use SettlementColumn as Is;
        let mapping = &self.lines.layout.mapping;
        let words = self.texts(Is::Kind);
        let found = mapping.kind_of(&words);
        let status = |is: fn(&super::SettlementProfile) -> &Vec<String>| {
            self.cells(Is::Status).any(|cell| mapping.says_so(cell, is))
        };
        let moves = matches!(found, Some(LineKind::Payout | LineKind::Balance));
        if status(|one| &one.left_out) || (!moves && status(|one| &one.pending)) {
            return Ok(None);
        }
        let gross = self.signed([Is::Gross, Is::GrossIn, Is::GrossOut])?;
        let net = self.signed([Is::Net, Is::NetIn, Is::NetOut])?;
        let fee = self.amount(Is::Fee)?;
        let (payout, paid_on) = (self.text(Is::Payout), self.day(Is::PaidOn));
        let Some(day) = self.day(Is::Day).or(paid_on) else {
            // The totals below a table have no day.
            let empty = self.cell(Is::Day).is_empty() && payout.is_none();
            let total = is_total(self.row.text(0));
            if empty || total {
                return Ok(None);
            }
            return Err(msg("import-bank-day-unknown"));
        };
        let currency = currency_of(self.cell(Is::Currency));
        let currency = currency.unwrap_or_else(|| self.lines.currency());
        let other = currency_of(self.cell(Is::GrossCurrency)).filter(|other| *other != currency);
        let foreign = other.zip(gross).map(|(other, minor)| {
            format!("{} {}", other.code(), Money::minor(minor, other).plain())
        });
        let gross = gross.filter(|_| other.is_none());
        if gross.is_none() && net.is_none() {
            return Err(msg("import-bank-amount-unread").with("text", ""));
        }
        let kind = found.unwrap_or_else(|| self.by_sign(gross.or(net).unwrap_or(0)));
        let unknown = found.is_none() && mapping.names_payments();
        Ok(Some(ReadRow {
            line,
            kind,
            unknown: unknown.then_some(words),
            day,
            paid_on,
            currency,
            gross,
            fee,
            net,
            foreign,
            payout,
            payout_name: self.text(Is::PayoutName),
            payment: self.text(Is::Payment),
            of: self.text(Is::Of),
            order: filled(&self.texts(Is::Order)),
            name: self.text(Is::Name),
            account: account::counter_account(self.cell(Is::Account))
                .filter(|number| account::looks_like_iban(number)),
            text: self.texts(Is::Text),
        }))
    }

    /// What a line is whose words say nothing: what came in is a payment, unless payments have words of their
    /// own; what went out was given back, where no column says what it is.
    fn by_sign(&self, minor: i64) -> LineKind {
        let mapping = &self.lines.layout.mapping;
        if mapping.names_payments() {
            LineKind::Balance
        } else if minor >= 0 {
            LineKind::Payment
        } else if mapping.has(SettlementColumn::Kind) && mapping.profile.is_some() {
            LineKind::Balance
        } else {
            LineKind::Refund
        }
    }
}

/// The word that stands before totals.
fn is_total(cell: &str) -> bool {
    let cell = cell.to_lowercase();
    ["totaal", "total", "som", "sum", "saldo", "summe"]
        .iter()
        .any(|word| cell.starts_with(word))
}
