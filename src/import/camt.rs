//! CAMT.053: bank statements in XML (ISO 20022), in all its versions; and its sisters CAMT.052
//! (intraday) and CAMT.054 (notification), which are recognised and never become money, because the
//! same payment comes again in the statement.
//!
//! Elements are found by their names, whatever the version in the namespace says: banks put a `BIC`
//! of 2009 in a file of 2019 and a bare `Sts` where `Sts/Cd` belongs.

mod entry;

#[cfg(test)]
mod tests;

use super::statement::{self, problem};
use super::text::TextStream;
use super::xml::day;
use super::xml::name::Name;
use super::xml::tree::Node;
use super::xml::walk::{Broken, Step, Stop, Walk};
use super::{Format, Source, StatementPiece, Understood, account, fatal, line_place, nothing};
use crate::domain::bank::{Balance, BankStatement};
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use entry::ReadEntry;
use std::borrow::Cow;
use std::io;

/// Reads a file. One that ends in the middle, or whose XML is damaged, is not used at all: half a
/// statement would look like a whole one.
///
/// # Errors
/// The file cannot be read any further.
pub(crate) fn read(source: &mut dyn Source, format: Format) -> io::Result<Understood> {
    let mut lines = Vec::new();
    let mut done = Vec::new();
    let said = stream(source, &mut |piece| match piece {
        StatementPiece::Line(line) => lines.push(line),
        StatementPiece::End(statement) => done.push(BankStatement {
            entries: std::mem::take(&mut lines),
            ..*statement
        }),
    })?;
    Ok(match said {
        Ok(problems) => statement::understood(format, done, problems),
        Err(problem) => nothing(*problem),
    })
}

/// Gives the lines of each statement as they are read and then the statement without them; the problems
/// of the file, or the one for which none of it may be used.
///
/// # Errors
/// The file cannot be read any further.
pub(crate) fn stream(
    source: &mut dyn Source,
    take: &mut dyn FnMut(StatementPiece),
) -> io::Result<Result<Vec<Problem>, Box<Problem>>> {
    match statements(Walk::new(TextStream::new(source)?), take) {
        Ok(problems) => Ok(Ok(problems)),
        Err(Stop::Io(error)) => Err(error),
        Err(Stop::File(broken, line)) => Ok(Err(Box::new(unusable(broken, line)))),
    }
}

/// Why nothing of the file is used.
fn unusable(broken: Broken, line: usize) -> Problem {
    let (what, remedy) = match broken {
        Broken::CutOff => ("import-bank-cut-off", "import-bank-cut-off-remedy"),
        Broken::DocType => ("import-bank-doctype", "import-bank-doctype-remedy"),
        Broken::Damaged => ("import-bank-damaged", "import-bank-damaged-remedy"),
    };
    Problem {
        place: Some(line_place(line)),
        ..fatal(msg(what), msg(remedy))
    }
}

fn statements<R: io::BufRead>(
    mut walk: Walk<R>,
    take: &mut dyn FnMut(StatementPiece),
) -> Result<Vec<Problem>, Stop> {
    let mut problems = Vec::new();
    let mut open: Option<Draft> = None;
    loop {
        match walk.step()? {
            Step::Open => match &mut open {
                // Everything right under the statement is read as a whole, one after the other.
                Some(draft) => draft.take(walk.fill()?, &mut problems, take),
                None if matches!(walk.opened().name(), "Stmt" | "Rpt" | "Ntfctn") => {
                    open = Some(Draft::new(walk.opened()));
                }
                None => {}
            },
            // What is in the statement has ended: it is the statement itself that does.
            Step::Close => {
                if let Some(draft) = open.take() {
                    take(StatementPiece::End(Box::new(draft.finish(&mut problems))));
                }
            }
            Step::End => return Ok(problems),
        }
    }
}

/// A statement as far as it has been read.
struct Draft {
    line: usize,
    counted: bool,
    id: Option<String>,
    electronic_number: Option<String>,
    legal_number: Option<String>,
    created_on: Option<NaiveDate>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    account: Option<String>,
    account_currency: Option<Currency>,
    balances: Vec<(String, Money, Option<NaiveDate>)>,
    /// Known from the first line on: later lines are in the same.
    currency: Option<Currency>,
    /// It has been said that the days of this statement are missing.
    day_missed: bool,
    /// What was booked, together.
    booked: Option<i64>,
    last: Option<NaiveDate>,
}

impl Draft {
    fn new(node: Node<'_>) -> Self {
        Self {
            line: node.line(),
            counted: node.name() == "Stmt",
            id: None,
            electronic_number: None,
            legal_number: None,
            created_on: None,
            from: None,
            to: None,
            account: None,
            account_currency: None,
            balances: Vec::new(),
            currency: None,
            day_missed: false,
            booked: Some(0),
            last: None,
        }
    }

    fn take(
        &mut self,
        node: Node<'_>,
        problems: &mut Vec<Problem>,
        take: &mut dyn FnMut(StatementPiece),
    ) {
        let own_text = || node.own_text().map(Cow::into_owned);
        match node.name() {
            "Id" => self.id = own_text(),
            "ElctrncSeqNb" => self.electronic_number = own_text(),
            "LglSeqNb" => self.legal_number = own_text(),
            "CreDtTm" => self.created_on = node.own_text().as_deref().and_then(day),
            "FrToDt" => {
                self.from = first_day(node, &[path!(FrDtTm), path!(FrDt)]);
                self.to = first_day(node, &[path!(ToDtTm), path!(ToDt)]);
            }
            "Acct" => {
                self.account = account_number(node).map(|number| account::without_blanks(&number));
                self.account_currency = node.text(path!(Ccy)).as_deref().and_then(Currency::parse);
            }
            "Bal" => self.take_balance(node, problems),
            "Ntry" => match entry::read(node, self.account.as_deref(), problems) {
                Ok(entry) => self.take_entry(entry, problems, take),
                Err(left_out) => problems.push(*left_out),
            },
            _ => {}
        }
    }

    /// A line as soon as it is read: account and balances stand before it (ISO 20022), so its currency
    /// and, where it has none, its day are known.
    fn take_entry(
        &mut self,
        entry: ReadEntry,
        problems: &mut Vec<Problem>,
        take: &mut dyn FnMut(StatementPiece),
    ) {
        let currency = *self.currency.get_or_insert_with(|| {
            self.account_currency
                .or_else(|| self.balances.first().map(|(_, amount, _)| amount.currency))
                .unwrap_or_else(|| entry.currency())
        });
        let (_, closing) = self.ends();
        let day = closing
            .and_then(|at| self.balances.get(at)?.2)
            .or_else(|| self.other_day());
        for line in entry.finish(currency, day, &mut self.day_missed, problems) {
            if !line.pending {
                self.booked = self
                    .booked
                    .and_then(|sum| sum.checked_add(line.amount.minor));
            }
            self.last = self.last.max(Some(line.booked_on));
            take(StatementPiece::Line(line));
        }
    }

    fn other_day(&self) -> Option<NaiveDate> {
        self.to.or(self.from).or(self.created_on)
    }

    fn take_balance(&mut self, node: Node<'_>, problems: &mut Vec<Problem>) {
        let kind = node.first_text(&[
            path!(Tp / CdOrPrtry / Cd),
            path!(Tp / Cd),
            path!(Tp / CdOrPrtry / Prtry),
        ]);
        let kind = kind.unwrap_or_default().into_owned();
        let Some(amount) = node.at(path!(Amt)).and_then(amount) else {
            let written = node.text(path!(Amt)).unwrap_or_default().into_owned();
            problems.push(problem(
                Some(line_place(node.line())),
                msg("import-bank-balance-unread").with("text", written),
                "import-bank-balance-unread-remedy",
                Weight::Remark,
            ));
            return;
        };
        // Without an indicator the balance is what it says.
        let negative = node.says(path!(CdtDbtInd), &["DBIT"]);
        let amount = if negative { amount.negated() } else { amount };
        self.balances.push((
            kind,
            amount,
            first_day(node, &[path!(Dt / Dt), path!(Dt / DtTm), path!(Dt)]),
        ));
    }

    /// Which balances open and close the statement: booked ones first, else the intermediate ones
    /// with which a page of a longer statement begins and ends.
    fn ends(&self) -> (Option<usize>, Option<usize>) {
        let first = |wanted| self.balances.iter().position(|(kind, ..)| kind == wanted);
        let last = |wanted| self.balances.iter().rposition(|(kind, ..)| kind == wanted);
        let opening = first("OPBD")
            .or_else(|| first("PRCD"))
            .or_else(|| first("ITBD"));
        let closing = last("CLBD").or_else(|| last("ITBD").filter(|at| Some(*at) != opening));
        (opening, closing)
    }

    /// The statement without its lines.
    fn finish(self, problems: &mut Vec<Problem>) -> BankStatement {
        let currency = self
            .currency
            .or(self.account_currency)
            .or_else(|| self.balances.first().map(|(_, amount, _)| amount.currency))
            .unwrap_or(Currency::EUR);
        let other_day = self.other_day();
        let as_balance = |at: usize| {
            let (_, amount, on) = self.balances.get(at)?;
            Some(Balance {
                amount: Money::minor(amount.minor, currency),
                on: on.or(other_day)?,
            })
        };
        let (opening, closing) = self.ends();
        let opening = opening.and_then(as_balance);
        let closing = closing.and_then(as_balance);
        let statement = BankStatement {
            account: self.account,
            currency,
            number: self.electronic_number.or(self.legal_number).or(self.id),
            opening,
            closing,
            covers_from: self.from.or(opening.map(|balance| balance.on)),
            covers_through: closing.map(|balance| balance.on).or(self.to).or(self.last),
            entries: Vec::new(),
            counted: self.counted,
        };
        let booked = self.booked.map(|minor| Money::minor(minor, currency));
        let remarks = statement::remarks(&statement, booked, &line_place(self.line));
        statement::once(problems, remarks);
        statement
    }
}

/// IBAN, or whatever else the bank calls the account; also an IBAN in the place of an older number.
fn account_number(node: Node<'_>) -> Option<Cow<'_, str>> {
    node.first_text(&[
        path!(Id / IBAN),
        path!(Id / Othr / Id),
        path!(Id / BBAN),
        path!(Id / PrtryAcct / Id),
        path!(Id / UPIC),
    ])
}

/// `<Amt Ccy="EUR">905.3</Amt>`; without a currency it is in euros.
fn amount(node: Node<'_>) -> Option<Money> {
    let currency = node.currency().unwrap_or(Currency::EUR);
    Money::parse_plain(&node.own_text()?, currency).ok()
}

fn first_day(node: Node<'_>, paths: &[&[Name]]) -> Option<NaiveDate> {
    paths.iter().find_map(|path| day(&node.text(path)?))
}
