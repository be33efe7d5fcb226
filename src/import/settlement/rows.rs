//! One row of a settlement: what kind of line it is, its amounts, who paid and what for.

use super::super::statement::problem;
use super::super::table::clean;
use super::super::table::judge::{Date, DayOrder, Evidence, Verdict, Written, currency_of};
use super::super::text::filled;
use super::super::{account, line_place};
use super::columns::{LineKind, Mapping, SettlementColumn};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::Currency;
use chrono::NaiveDate;
use csv::StringRecord;

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
pub(super) struct Rows<'l> {
    mapping: &'l Mapping,
    evidence: &'l [Evidence],
    days: DayOrder,
    decimal: char,
    /// As a head says: `Bedrag (USD)`.
    currency: Option<Currency>,
    read: Vec<ReadRow>,
}

impl<'l> Rows<'l> {
    pub(super) fn new(mapping: &'l Mapping, heads: &[String], evidence: &'l [Evidence]) -> Self {
        let of = |column| mapping.index(column).and_then(|at: usize| evidence.get(at));
        let days = [SettlementColumn::Day, SettlementColumn::PaidOn];
        let days = days.into_iter().filter_map(of);
        let mut days = days.filter_map(|evidence| match evidence.order() {
            Verdict::Known(order) | Verdict::Mixed(order) => Some(order),
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
            days: days.next().unwrap_or_default(),
            decimal: decimals.next().unwrap_or('.'),
            currency: heads
                .iter()
                .find_map(|head| super::super::table::heads::currency(head)),
            mapping,
            evidence,
            read: Vec::new(),
        }
    }

    /// That the day was taken to stand before the month, where no row says so.
    pub(super) fn remark(&self) -> Option<Problem> {
        let days = self.mapping.index(SettlementColumn::Day);
        let days = days.and_then(|at| self.evidence.get(at))?;
        let open = matches!(days.order(), Verdict::Open | Verdict::Mixed(_));
        (days.has_two_ways() && open).then(|| {
            problem(
                None,
                msg("import-bank-day-first-assumed"),
                "import-bank-day-remedy",
                Weight::Remark,
            )
        })
    }

    pub(super) fn read(&mut self, line: usize, record: &StringRecord, problems: &mut Vec<Problem>) {
        let row = Row { rows: self, record };
        match row.read(line) {
            Ok(read) => self.read.extend(read),
            Err(what) => problems.push(problem(
                Some(line_place(line)),
                what,
                "import-settlement-line-unread-remedy",
                Weight::LeftOut,
            )),
        }
    }

    pub(super) fn finish(self) -> Vec<ReadRow> {
        self.read
    }
}

/// One row, by meaning.
struct Row<'r> {
    rows: &'r Rows<'r>,
    record: &'r StringRecord,
}

impl Row<'_> {
    fn cells(&self, column: SettlementColumn) -> impl Iterator<Item = &str> {
        let places = self.rows.mapping.all(column);
        let cells = places.filter_map(|at| self.record.get(at)).map(clean);
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
        Date::read(self.cell(column))?.on(self.rows.days)
    }

    /// Hundredths as the columns write them, added up; `Ok(None)` where nothing stands there.
    fn amount(&self, column: SettlementColumn) -> Result<Option<i64>, Message> {
        let mut sum: Option<i64> = None;
        for at in self.rows.mapping.all(column) {
            let cell = self.record.get(at).map_or("", clean);
            if cell.is_empty() {
                continue;
            }
            let unread = || msg("import-bank-amount-unread").with("text", cell);
            let decimal = match self.rows.evidence.get(at).map(Evidence::decimal) {
                Some(Verdict::Known(decimal) | Verdict::Mixed(decimal)) => decimal,
                _ => self.rows.decimal,
            };
            let written = Written::read(cell).ok_or_else(unread)?;
            let money = written.money(decimal, Currency::EUR);
            let money = money.map_err(|_not_an_amount| unread())?;
            sum = Some(sum.unwrap_or(0).saturating_add(money.minor));
            if !column.may_repeat() {
                break;
            }
        }
        Ok(sum)
    }

    /// A signed amount: in one column, or in one for each way.
    fn signed(&self, [both, into, out]: [SettlementColumn; 3]) -> Result<Option<i64>, Message> {
        if self.rows.mapping.has(both) {
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
        let mapping = self.rows.mapping;
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
            let total = is_total(self.record.get(0).map_or("", clean));
            if empty || total {
                return Ok(None);
            }
            return Err(msg("import-bank-day-unknown"));
        };
        let currency = currency_of(self.cell(Is::Currency));
        let currency = currency.or(self.rows.currency).unwrap_or(Currency::EUR);
        let other = currency_of(self.cell(Is::GrossCurrency)).filter(|other| *other != currency);
        let foreign = other.zip(gross).map(|(other, minor)| {
            format!(
                "{} {}",
                other.code(),
                crate::domain::money::Money::minor(minor, other).plain()
            )
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
        let mapping = self.rows.mapping;
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
