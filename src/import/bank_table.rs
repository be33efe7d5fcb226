//! A bank's own table of transactions (CSV, TAB, a spreadsheet): every bank has its own columns, its own words
//! for in and out, and its own order. The banks that are known come as data ([`BankProfile`]); any other table is
//! read by what its columns are called and hold, and what the user says of it goes before both.
//!
//! The rows are gone through twice, as those of lists are: first every column is judged as a whole, then they are
//! read.

mod columns;
mod trial;

pub use columns::{BankColumn, BankProfile};
pub(super) use trial::{proposed, try_out};

use super::list;
use super::mt940::{provided, read_details, says_returned};
use super::statement::{self, problem};
use super::table::judge::{Date, DayOrder, Decimal, Evidence, Verdict, Written, currency_of};
use super::table::questions::Said;
use super::table::row::{Cell, CellKind, Row};
use super::table::{Candidate, Place, Rows, Tables, heads};
use super::text::filled;
use super::{Format, Options, Understood, account, fatal, line_place, nothing};
use crate::domain::bank::{Balance, BankEntry, BankStatement, Counterparty};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use columns::Mapping;
use std::io;

/// Where the table is and what its columns are.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) place: Place,
    /// Rows above the first row of values, the heads included.
    pub(super) skip: usize,
    heads: Vec<String>,
    mapping: Mapping,
    /// The most columns that a row has.
    width: usize,
}

/// Whether a table is a bank's: one of the banks that are known, or by what its columns are called.
pub(super) fn is_of_a_bank(candidates: &[Candidate], own: &Options) -> bool {
    Layout::find(candidates, own).is_some_and(|layout| {
        let known = layout.mapping.profile.is_some();
        known || list::of_a_bank(&layout.heads) || layout.tells_the_other_side()
    })
}

/// Whether the user said of a table with these heads that it is a bank's.
pub(super) fn is_as_the_user_said(candidates: &[Candidate], own: &Options) -> bool {
    Layout::find(candidates, own).is_some_and(|layout| {
        let bank = layout.mapping.profile;
        bank.is_some_and(|bank| bank.source.is_empty())
    })
}

/// Reads the transactions of a table.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(tables: &mut Tables<'_>, own: &Options) -> io::Result<Understood> {
    let Some(layout) = Layout::find(tables.candidates(), own) else {
        return Ok(nothing(unknown_columns(&[])));
    };
    if layout.mapping.has_balances_alone() || heads_of_balances(&layout.heads) {
        return Ok(nothing(fatal(
            msg("import-bank-only-balances"),
            msg("import-bank-only-balances-remedy"),
        )));
    }
    if !layout.mapping.suffices() {
        return Ok(nothing(unknown_columns(&layout.heads)));
    }
    let rows = &mut tables.rows(layout.place, layout.skip);
    let evidence = layout.evidence(rows)?;
    let mut problems = layout.remarks(&evidence, own.said);
    let mut read = Lines::new(&layout, &evidence, own.said);
    rows.each_row(&mut |line, row| read.read(line, row, &mut problems))?;
    let statements = read.finish(&mut problems);
    Ok(statement::understood(
        Format::BankTable,
        statements,
        problems,
    ))
}

fn unknown_columns(heads: &[String]) -> Problem {
    let heads: Vec<&str> = heads
        .iter()
        .map(String::as_str)
        .filter(|head| !head.is_empty())
        .take(12)
        .collect();
    let heads: String = heads.join(", ").chars().take(300).collect();
    fatal(
        msg("import-bank-columns-unknown").with("heads", heads),
        msg("import-bank-columns-unknown-remedy"),
    )
}

/// Day, account and balance, and nothing that moved: `Datum;Rekening;Saldo`.
pub(super) fn heads_of_balances(cells: &[String]) -> bool {
    const ABOUT_BALANCES: &str = "datum date rekening rekeningnaam rekeningnummer iban account \
        accountname accountnumber product naam name munt munteenheid valuta currency saldo balance \
        boeksaldo bookbalance beginsaldo eindsaldo startsaldo endsaldo tag";
    const BALANCES: &str = "saldo balance boeksaldo bookbalance eindsaldo endsaldo";
    const DAYS: &str = "datum date";
    let keys: Vec<String> = cells
        .iter()
        .map(|cell| heads::key(cell))
        .filter(|key| !key.is_empty())
        .collect();
    let is = |key: &String, names: &str| names.split_whitespace().any(|name| name == key);
    keys.len() >= 3
        && keys.iter().all(|key| is(key, ABOUT_BALANCES))
        && keys.iter().any(|key| is(key, BALANCES))
        && keys.iter().any(|key| is(key, DAYS))
}

impl Layout {
    /// Finds table, heads and bank: one that is known first, then by the names of the columns.
    pub(super) fn find(candidates: &[Candidate], own: &Options) -> Option<Self> {
        let mut best: Option<(usize, Self)> = None;
        for candidate in candidates {
            let wide = candidate.head_rows().filter(|(_, row)| row.len() > 1);
            for (at, row) in wide {
                let row = row.to_heads();
                for (skip, mapping) in Mapping::candidates(at, &row, &own.banks) {
                    // Where nothing is known, the sign that gives most columns.
                    let score = mapping.score(row.len()) * 1_000 + row.len().min(999);
                    if best.as_ref().is_none_or(|(known, _)| *known < score) {
                        let heads = if skip == 0 { Vec::new() } else { row.clone() };
                        let layout = Self::new(candidate, skip, heads, mapping);
                        best = Some((score, layout));
                    }
                }
            }
        }
        best.map(|(_, layout)| layout)
    }

    fn new(candidate: &Candidate, skip: usize, heads: Vec<String>, mapping: Mapping) -> Self {
        let below = candidate.rows.iter().skip(skip);
        let widest = below.map(Row::len).max().unwrap_or(0);
        Self {
            place: candidate.place,
            skip,
            width: widest.max(heads.len()) + 1,
            heads,
            mapping,
        }
    }

    /// A day, what moved and the other account, and no invoice's number: no list of open items has that.
    fn tells_the_other_side(&self) -> bool {
        let other = self.mapping.index(BankColumn::CounterAccount).is_some();
        let invoices = list::Mapping::of(&self.heads).index(super::ListColumn::Number);
        other && self.mapping.suffices() && invoices.is_none()
    }

    /// What each column holds, over all rows.
    fn evidence(&self, rows: &mut dyn Rows) -> io::Result<Vec<Evidence>> {
        let mut evidence = vec![Evidence::default(); self.width];
        let mut wanted: Vec<usize> = [BankColumn::BookedOn, BankColumn::ValueOn]
            .into_iter()
            .chain(columns::AMOUNTS)
            .flat_map(|column| self.mapping.all(column))
            .filter(|at| *at < self.width)
            .collect();
        wanted.sort_unstable();
        wanted.dedup();
        rows.each_row(&mut |_, row| {
            for at in &wanted {
                evidence[*at].add(row.cell(*at));
            }
        })?;
        Ok(evidence)
    }

    /// What is said of the table as a whole: not verified, recognised by its columns alone.
    fn remarks(&self, evidence: &[Evidence], said: Said) -> Vec<Problem> {
        let mut remarks = Vec::new();
        match &self.mapping.profile {
            Some(bank) if !bank.verified => remarks.push(problem(
                None,
                msg("import-bank-unverified").with("bank", bank.name.clone()),
                "import-bank-unverified-remedy",
                Weight::Remark,
            )),
            Some(_) => {}
            None => remarks.push(problem(
                None,
                msg("import-bank-by-columns"),
                "import-bank-unverified-remedy",
                Weight::Remark,
            )),
        }
        let days = self
            .mapping
            .index(BankColumn::BookedOn)
            .and_then(|at| evidence.get(at));
        let told = said.or(self.mapping.said()).days.is_some();
        if !told
            && days.is_some_and(|days| {
                let open = matches!(days.order(), Verdict::Open | Verdict::Mixed(_));
                days.two_ways().is_some() && open
            })
        {
            remarks.push(problem(
                None,
                msg("import-bank-day-first-assumed"),
                "import-bank-day-remedy",
                Weight::Remark,
            ));
        }
        remarks
    }
}

/// One line of an account, with the balances beside it.
struct Line {
    entry: BankEntry,
    before: Option<i64>,
    after: Option<i64>,
}

/// Rows while they are read.
struct Lines<'l> {
    layout: &'l Layout,
    days: DayOrder,
    evidence: &'l [Evidence],
    decimal: Decimal,
    /// Rows that could not be read.
    left_out: usize,
    accounts: Vec<(Option<String>, Currency, Vec<Line>)>,
}

impl<'l> Lines<'l> {
    fn new(layout: &'l Layout, evidence: &'l [Evidence], said: Said) -> Self {
        let said = said.or(layout.mapping.said());
        let of = |column| layout.mapping.index(column).and_then(|at| evidence.get(at));
        let days = match of(BankColumn::BookedOn).map(Evidence::order) {
            Some(Verdict::Known(order)) => order,
            Some(Verdict::Mixed(order)) => said.days.unwrap_or(order),
            _ => said.days.unwrap_or_default(),
        };
        // A column without decimals is written as the others are.
        let decimal =
            columns::AMOUNTS
                .into_iter()
                .filter_map(of)
                .find_map(|evidence| match evidence.decimal() {
                    Verdict::Known(decimal) | Verdict::Mixed(decimal) => Some(decimal),
                    Verdict::Open => None,
                });
        Self {
            layout,
            days,
            evidence,
            decimal: decimal.or(said.decimal).unwrap_or_default(),
            left_out: 0,
            accounts: Vec::new(),
        }
    }

    fn read(&mut self, line: usize, row: &Row, problems: &mut Vec<Problem>) {
        // The heads once more, where files were put one behind the other.
        let again = row.texts().eq(self.layout.heads.iter().map(String::as_str));
        if row.is_blank() || (again && !self.layout.heads.is_empty()) {
            return;
        }
        let row = BankRow { rows: self, row };
        match row.line() {
            Ok((account, currency, line)) => {
                let place = self
                    .accounts
                    .iter()
                    .position(|(known, of, _)| *known == account && *of == currency);
                match place {
                    Some(at) => self.accounts[at].2.push(line),
                    None => self.accounts.push((account, currency, vec![line])),
                }
            }
            Err(what) => {
                self.left_out += 1;
                problems.push(problem(
                    Some(line_place(line)),
                    what,
                    "import-bank-line-unread-remedy",
                    Weight::LeftOut,
                ));
            }
        }
    }

    /// The day in a cell.
    fn day(&self, cell: Cell<'_>) -> Option<NaiveDate> {
        Date::read(cell.text)?.on(self.days)
    }

    /// The amount in a cell of the column at a place; `None`: it is none.
    fn amount(&self, at: usize, cell: Cell<'_>, currency: Currency) -> Option<Money> {
        let decimal = match self.evidence.get(at).map(Evidence::decimal) {
            _ if cell.kind == CellKind::Number => Decimal::Point,
            Some(Verdict::Known(decimal) | Verdict::Mixed(decimal)) => decimal,
            _ => self.decimal,
        };
        Written::read(cell.text)?.money(decimal, currency).ok()
    }

    fn finish(self, problems: &mut Vec<Problem>) -> Vec<BankStatement> {
        let statements: Vec<BankStatement> = self
            .accounts
            .into_iter()
            .map(|(account, currency, lines)| as_statement(account, currency, lines))
            .collect();
        for statement in &statements {
            let place = msg("import-bank-table-place");
            let mut remarks = statement::remarks(statement, statement::booked(statement), &place);
            // Many banks give no balances here.
            remarks.retain(|remark| remark.what.key != "import-bank-no-closing");
            statement::once(problems, remarks);
        }
        statements
    }
}

/// The oldest line first, with the balance before it and after the last.
fn as_statement(
    account: Option<String>,
    currency: Currency,
    mut lines: Vec<Line>,
) -> BankStatement {
    if newest_first(&lines) {
        lines.reverse();
    }
    let booked = || lines.iter().filter(|line| !line.entry.pending);
    let opening = booked().next().and_then(|line| {
        let before = line
            .before
            .or_else(|| line.after?.checked_sub(line.entry.amount.minor))?;
        Some((before, line.entry.booked_on))
    });
    let closing = booked().next_back().and_then(|line| {
        let after = line
            .after
            .or_else(|| line.before?.checked_add(line.entry.amount.minor))?;
        Some((after, line.entry.booked_on))
    });
    let balance = |found: Option<(i64, NaiveDate)>| {
        found.map(|(minor, on)| Balance {
            amount: Money::minor(minor, currency),
            on,
        })
    };
    BankStatement {
        account,
        currency,
        number: None,
        opening: balance(opening),
        closing: balance(closing),
        covers_from: booked().map(|line| line.entry.booked_on).min(),
        covers_through: booked().map(|line| line.entry.booked_on).max(),
        counted: true,
        entries: lines.into_iter().map(|line| line.entry).collect(),
    }
}

/// By the balances, which follow one another in one of two ways; else by the days.
fn newest_first(lines: &[Line]) -> bool {
    let joins = |one: &Line, next: &Line| {
        let after = one
            .after
            .or_else(|| one.before?.checked_add(one.entry.amount.minor));
        let before = next
            .before
            .or_else(|| next.after?.checked_sub(next.entry.amount.minor));
        after.is_some() && after == before
    };
    let pairs = || {
        lines
            .windows(2)
            .filter_map(|pair| pair.first().zip(pair.last()))
    };
    let forward = pairs().filter(|(one, next)| joins(one, next)).count();
    let backward = pairs().filter(|(one, next)| joins(next, one)).count();
    if forward != backward {
        return backward > forward;
    }
    let day = |line: Option<&Line>| line.map(|line| line.entry.booked_on);
    day(lines.first()) > day(lines.last())
}

/// One row, by meaning.
#[derive(Clone, Copy)]
struct BankRow<'r> {
    rows: &'r Lines<'r>,
    row: &'r Row,
}

impl<'r> BankRow<'r> {
    fn cell(self, column: BankColumn) -> &'r str {
        let at = self.rows.layout.mapping.index(column);
        at.map_or("", |at| self.row.text(at))
    }

    fn text(self, column: BankColumn) -> Option<String> {
        filled(self.cell(column))
    }

    fn day(self, column: BankColumn) -> Option<NaiveDate> {
        let at = self.rows.layout.mapping.index(column)?;
        self.rows.day(self.row.cell(at))
    }

    /// Hundredths as the column writes them; `Ok(None)` for an empty cell.
    fn amount(self, column: BankColumn) -> Result<Option<i64>, Message> {
        let at = self.rows.layout.mapping.index(column);
        let Some(at) = at.filter(|at| !self.row.text(*at).is_empty()) else {
            return Ok(None);
        };
        let cell = self.row.cell(at);
        self.rows
            .amount(at, cell, Currency::EUR)
            .map(|money| Some(money.minor))
            .ok_or_else(|| msg("import-bank-amount-unread").with("text", cell.text))
    }

    /// What moved, signed.
    fn moved(self) -> Result<i64, Message> {
        let unread =
            || msg("import-bank-amount-unread").with("text", self.cell(BankColumn::Amount));
        let fee = self.amount(BankColumn::Fee)?.unwrap_or(0);
        let mapping = &self.rows.layout.mapping;
        let minor = if mapping.index(BankColumn::Amount).is_some() {
            self.amount(BankColumn::Amount)?.ok_or_else(unread)?
        } else {
            let into = self.amount(BankColumn::MoneyIn)?;
            let out = self.amount(BankColumn::MoneyOut)?;
            match (into, out) {
                (None, None) => return Err(unread()),
                (into, out) => into
                    .unwrap_or(0)
                    .saturating_abs()
                    .saturating_sub(out.unwrap_or(0).saturating_abs()),
            }
        };
        let signed = match mapping.direction(self.cell(BankColumn::Direction)) {
            None if mapping.index(BankColumn::Direction).is_some() => {
                return Err(msg("import-bank-direction-unknown"));
            }
            None => minor,
            Some(into) if into == (minor >= 0) => minor,
            Some(_) => minor.saturating_neg(),
        };
        Ok(signed.saturating_sub(fee))
    }

    fn line(self) -> Result<(Option<String>, Currency, Line), Message> {
        let mapping = &self.rows.layout.mapping;
        let minor = self.moved()?;
        let value_on = self.day(BankColumn::ValueOn);
        let booked_on = self
            .day(BankColumn::BookedOn)
            .or(value_on)
            .ok_or_else(|| msg("import-bank-day-unknown"))?;
        let (number, of_account) = account::split_currency(self.cell(BankColumn::Account));
        let currency = currency_of(self.cell(BankColumn::Currency))
            .or(of_account)
            .or(mapping.currency)
            .unwrap_or(Currency::EUR);
        let own = Some(number)
            .filter(|number| !number.is_empty())
            .or_else(|| mapping.account.clone());
        let entry = self.entry(Money::minor(minor, currency), booked_on, own.as_deref());
        let line = Line {
            entry: BankEntry { value_on, ..entry },
            before: self.amount(BankColumn::BalanceBefore).ok().flatten(),
            after: self.amount(BankColumn::BalanceAfter).ok().flatten(),
        };
        Ok((own, currency, line))
    }

    fn entry(self, amount: Money, booked_on: NaiveDate, own: Option<&str>) -> BankEntry {
        let mapping = &self.rows.layout.mapping;
        let pieces = mapping
            .all(BankColumn::Text)
            .map(|at| self.row.text(at).trim_matches('\''))
            .filter(|cell| !cell.is_empty());
        let found = read_details(pieces);
        let other = account::counter_account(self.cell(BankColumn::CounterAccount));
        let reason = self.text(BankColumn::ReturnReason);
        let status = self.cell(BankColumn::Status);
        BankEntry {
            amount,
            money_out: amount.is_negative(),
            booked_on,
            value_on: None,
            pending: mapping.is_pending(status),
            reversal: found.returned
                || reason.is_some()
                || says_returned(self.cell(BankColumn::Kind)),
            return_reason: reason.or(found.return_reason),
            counterparty: Counterparty {
                name: self.text(BankColumn::Name).or(found.name),
                account: other
                    .or(found.account)
                    .filter(|found| Some(found.as_str()) != own),
            },
            text: found.text,
            text_spaced: found.text_spaced,
            structured_reference: self
                .text(BankColumn::StructuredReference)
                .or(found.structured_reference),
            end_to_end: provided(self.cell(BankColumn::EndToEnd)).or(found.end_to_end),
            bank_reference: provided(self.cell(BankColumn::BankReference)),
            part_of_batch: None,
            batch_unsplit: found.batch,
        }
    }
}
