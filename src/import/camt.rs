//! CAMT.053: bank statements in XML (ISO 20022), in all its versions; and its sisters CAMT.052
//! (intraday) and CAMT.054 (notification), which are recognised and never become money, because the
//! same payment comes again in the statement.
//!
//! Elements are found by their names, whatever the version in the namespace says: banks put a `BIC`
//! of 2009 in a file of 2019 and a bare `Sts` where `Sts/Cd` belongs.

mod entry;
mod tree;

use super::statement::{self, problem};
use super::text::TextStream;
use super::{Format, Source, Understood, account, line_place, nothing};
use crate::domain::bank::{Balance, BankStatement};
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use entry::ReadEntry;
use std::io;
use tree::{Node, Step, Stop, Walk};

/// Reads a file. One that ends in the middle, or whose XML is damaged, is not used at all: half a
/// statement would look like a whole one.
///
/// # Errors
/// The file cannot be read any further.
pub(crate) fn read(source: &mut dyn Source, format: Format) -> io::Result<Understood> {
    match statements(Walk::new(TextStream::new(source)?)) {
        Ok((statements, problems)) => Ok(statement::understood(format, statements, problems)),
        Err(Stop::Io(error)) => Err(error),
        Err(Stop::File(problem)) => Ok(nothing(*problem)),
    }
}

fn statements<R: io::BufRead>(
    mut walk: Walk<R>,
) -> Result<(Vec<BankStatement>, Vec<Problem>), Stop> {
    let mut done = Vec::new();
    let mut problems = Vec::new();
    let mut open: Option<(Draft, usize)> = None;
    loop {
        match walk.step()? {
            Step::Open(node) => match &mut open {
                // Everything right under the statement is read as a whole, one after the other.
                Some((draft, _)) => draft.take(&walk.fill(node)?, &mut problems),
                None if matches!(node.name.as_str(), "Stmt" | "Rpt" | "Ntfctn") => {
                    open = Some((Draft::new(&node), walk.depth()));
                }
                None => {}
            },
            Step::Close => {
                if let Some((draft, _)) = open.take_if(|(_, depth)| walk.depth() < *depth) {
                    done.push(draft.finish(&mut problems));
                }
            }
            Step::End => return Ok((done, problems)),
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
    entries: Vec<ReadEntry>,
}

impl Draft {
    fn new(node: &Node) -> Self {
        Self {
            line: node.line,
            counted: node.name == "Stmt",
            id: None,
            electronic_number: None,
            legal_number: None,
            created_on: None,
            from: None,
            to: None,
            account: None,
            account_currency: None,
            balances: Vec::new(),
            entries: Vec::new(),
        }
    }

    fn take(&mut self, node: &Node, problems: &mut Vec<Problem>) {
        match node.name.as_str() {
            "Id" => self.id = node.own_text(),
            "ElctrncSeqNb" => self.electronic_number = node.own_text(),
            "LglSeqNb" => self.legal_number = node.own_text(),
            "CreDtTm" => self.created_on = node.own_text().as_deref().and_then(day),
            "FrToDt" => {
                self.from = first_day(node, &["FrDtTm", "FrDt"]);
                self.to = first_day(node, &["ToDtTm", "ToDt"]);
            }
            "Acct" => {
                self.account = account_number(node).map(|number| account::without_blanks(&number));
                self.account_currency = node.text("Ccy").as_deref().and_then(Currency::parse);
            }
            "Bal" => self.take_balance(node, problems),
            "Ntry" => match entry::read(node, self.account.as_deref(), problems) {
                Ok(entry) => self.entries.push(entry),
                Err(left_out) => problems.push(*left_out),
            },
            _ => {}
        }
    }

    fn take_balance(&mut self, node: &Node, problems: &mut Vec<Problem>) {
        let kind = ["Tp/CdOrPrtry/Cd", "Tp/Cd", "Tp/CdOrPrtry/Prtry"]
            .iter()
            .find_map(|path| node.text(path))
            .unwrap_or_default();
        let Some(amount) = node.at("Amt").and_then(amount) else {
            let written = node.text("Amt").unwrap_or_default();
            problems.push(problem(
                Some(line_place(node.line)),
                msg("import-bank-balance-unread").with("text", written),
                "import-bank-balance-unread-remedy",
                Weight::Remark,
            ));
            return;
        };
        // Without an indicator the balance is what it says.
        let negative = node.text("CdtDbtInd").as_deref() == Some("DBIT");
        let amount = if negative { amount.negated() } else { amount };
        self.balances
            .push((kind, amount, first_day(node, &["Dt/Dt", "Dt/DtTm", "Dt"])));
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

    /// Everything that could not be known before the statement was complete: the currency, and the
    /// day of an entry that has none.
    fn finish(mut self, problems: &mut Vec<Problem>) -> BankStatement {
        let currency = self
            .account_currency
            .or_else(|| self.balances.first().map(|(_, amount, _)| amount.currency))
            .or_else(|| self.entries.first().map(ReadEntry::currency))
            .unwrap_or(Currency::EUR);
        let other_day = self.to.or(self.from).or(self.created_on);
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
        let statement_day = closing.map(|balance| balance.on).or(other_day);
        let mut day_missed = false;
        let entries: Vec<_> = std::mem::take(&mut self.entries)
            .into_iter()
            .flat_map(|entry| entry.finish(currency, statement_day, &mut day_missed, problems))
            .collect();
        let last = entries.iter().map(|entry| entry.booked_on).max();
        let statement = BankStatement {
            account: self.account,
            currency,
            number: self.electronic_number.or(self.legal_number).or(self.id),
            opening,
            closing,
            covers_from: self.from.or(opening.map(|balance| balance.on)),
            covers_through: closing.map(|balance| balance.on).or(self.to).or(last),
            entries,
            counted: self.counted,
        };
        let remarks = statement::remarks(&statement, &line_place(self.line));
        statement::once(problems, remarks);
        statement
    }
}

/// IBAN, or whatever else the bank calls the account; also an IBAN in the place of an older number.
fn account_number(node: &Node) -> Option<String> {
    [
        "Id/IBAN",
        "Id/Othr/Id",
        "Id/BBAN",
        "Id/PrtryAcct/Id",
        "Id/UPIC",
    ]
    .iter()
    .find_map(|path| node.text(path))
}

/// `<Amt Ccy="EUR">905.3</Amt>`; without a currency it is in euros.
fn amount(node: &Node) -> Option<Money> {
    let currency = node
        .currency()
        .and_then(Currency::parse)
        .unwrap_or(Currency::EUR);
    Money::parse_plain(&node.own_text()?, currency).ok()
}

/// `2017-04-01`, also with a time or an offset behind it: the day as the bank writes it.
fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

fn first_day(node: &Node, paths: &[&str]) -> Option<NaiveDate> {
    paths
        .iter()
        .find_map(|path| node.text(path).as_deref().and_then(day))
}
