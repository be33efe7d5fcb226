//! OFX: bank statements of Open Financial Exchange, as SGML (1.x, in which only groups are closed) and as
//! XML (2.x). One reader takes both: an element with a value ends where the next element begins.

use super::statement::{self, problem};
use super::text::{TextStream, filled, squeezed};
use super::{Format, Source, Understood, account, fatal, line_place, nothing};
use crate::domain::bank::{Balance, BankEntry, BankStatement, Counterparty};
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use std::io::{self, BufRead};

/// Longer values are not kept whole.
const LONGEST: usize = 16 * 1024;

/// Reads a file.
///
/// # Errors
/// The file cannot be read any further.
pub(crate) fn read(source: &mut dyn Source) -> io::Result<Understood> {
    let mut file = Reading::default();
    let mut tags = Tags {
        stream: TextStream::new(source)?,
    };
    while let Some((tag, value, line)) = tags.next()? {
        if tag.starts_with('!') && tag.to_ascii_uppercase().starts_with("!DOCTYPE") {
            return Ok(nothing(fatal(
                msg("import-bank-doctype"),
                msg("import-bank-doctype-remedy"),
            )));
        }
        file.take(&tag, &value, line);
    }
    file.end_statement();
    if file.whole {
        Ok(statement::understood(Format::Ofx, file.done, file.problems))
    } else {
        Ok(nothing(fatal(
            msg("import-bank-cut-off"),
            msg("import-bank-cut-off-remedy"),
        )))
    }
}

/// Tags with the text behind each.
struct Tags<R> {
    stream: TextStream<R>,
}

impl<R: BufRead> Tags<R> {
    /// The next tag without its brackets, the text behind it, and its line.
    fn next(&mut self) -> io::Result<Option<(String, String, usize)>> {
        self.until(b'<')?;
        if self.stream.fill_buf()?.is_empty() {
            return Ok(None);
        }
        let line = self.stream.line();
        self.stream.consume(1);
        let tag = self.until(b'>')?;
        if self.stream.fill_buf()?.is_empty() {
            return Ok(None);
        }
        self.stream.consume(1);
        let value = self.until(b'<')?;
        Ok(Some((tag, value, line)))
    }

    /// The text up to a sign, which stays; to the end where there is none.
    fn until(&mut self, sign: u8) -> io::Result<String> {
        let mut bytes = Vec::new();
        loop {
            let available = self.stream.fill_buf()?;
            let end = available.iter().position(|byte| *byte == sign);
            let part = available
                .get(..end.unwrap_or(available.len()))
                .unwrap_or_default();
            let room = LONGEST.saturating_sub(bytes.len());
            bytes.extend_from_slice(part.get(..part.len().min(room)).unwrap_or_default());
            let (used, last) = (part.len(), end.is_some() || available.is_empty());
            self.stream.consume(used);
            if last {
                return Ok(String::from_utf8_lossy(&bytes).into_owned());
            }
        }
    }
}

/// A transaction as far as it has been read.
#[derive(Default)]
struct Draft {
    line: usize,
    kind: String,
    posted: Option<NaiveDate>,
    value: Option<NaiveDate>,
    amount: Option<String>,
    id: Option<String>,
    reference: Option<String>,
    name: Option<String>,
    account: Option<String>,
    memo: String,
}

/// A file as far as it has been read.
#[derive(Default)]
struct Reading {
    whole: bool,
    statement: Option<BankStatement>,
    draft: Option<Draft>,
    /// Inside the account of the other side.
    other_account: bool,
    /// Inside the booked balance, not the available one.
    ledger: bool,
    ledger_minor: Option<i64>,
    done: Vec<BankStatement>,
    problems: Vec<Problem>,
}

impl Reading {
    fn take(&mut self, tag: &str, value: &str, line: usize) {
        let name = tag.split_whitespace().next().unwrap_or_default();
        let name = name.trim_end_matches('/').to_ascii_uppercase();
        let value = unescaped(value);
        match name.as_str() {
            "/OFX" => self.whole = true,
            "STMTRS" | "CCSTMTRS" => {
                self.end_statement();
                self.statement = Some(empty());
            }
            "/STMTRS" | "/CCSTMTRS" => self.end_statement(),
            "STMTTRN" => {
                self.end_transaction();
                self.draft = Some(Draft {
                    line,
                    ..Draft::default()
                });
            }
            "/STMTTRN" | "/BANKTRANLIST" => self.end_transaction(),
            "BANKACCTTO" | "CCACCTTO" => self.other_account = true,
            "/BANKACCTTO" | "/CCACCTTO" => self.other_account = false,
            "LEDGERBAL" => self.ledger = true,
            "/LEDGERBAL" | "AVAILBAL" => self.ledger = false,
            name => match &mut self.draft {
                Some(draft) => draft.take(name, &value, self.other_account),
                None => self.take_of_statement(name, &value),
            },
        }
    }

    fn take_of_statement(&mut self, name: &str, value: &str) {
        let Some(statement) = &mut self.statement else {
            return;
        };
        match name {
            "CURDEF" => {
                statement.currency = Currency::parse(value).unwrap_or(statement.currency);
            }
            "ACCTID" if statement.account.is_none() => {
                statement.account =
                    Some(account::split_currency(value).0).filter(|number| !number.is_empty());
            }
            "DTSTART" => statement.covers_from = day(value),
            "DTEND" => statement.covers_through = day(value),
            "BALAMT" if self.ledger => self.ledger_minor = minor(value),
            "DTASOF" if self.ledger => {
                statement.closing = self
                    .ledger_minor
                    .zip(day(value))
                    .map(|(minor, on)| Balance {
                        amount: Money::minor(minor, statement.currency),
                        on,
                    });
            }
            _ => {}
        }
    }

    fn end_transaction(&mut self) {
        let (Some(draft), Some(statement)) = (self.draft.take(), &mut self.statement) else {
            return;
        };
        self.other_account = false;
        let left_out = |what| {
            problem(
                Some(line_place(draft.line)),
                what,
                "import-bank-line-unread-remedy",
                Weight::LeftOut,
            )
        };
        let written = draft.amount.clone().unwrap_or_default();
        let Some(minor) = minor(&written) else {
            let what = msg("import-bank-amount-unread").with("text", written);
            self.problems.push(left_out(what));
            return;
        };
        let Some(booked_on) = draft.posted.or(draft.value) else {
            self.problems.push(left_out(msg("import-bank-day-unknown")));
            return;
        };
        let amount = Money::minor(minor, statement.currency);
        statement.entries.push(draft.entry(amount, booked_on));
    }

    fn end_statement(&mut self) {
        self.end_transaction();
        let Some(mut statement) = self.statement.take() else {
            return;
        };
        self.ledger_minor = None;
        let last = statement.entries.iter().map(|entry| entry.booked_on).max();
        let closing = statement.closing.map(|balance| balance.on);
        // Some say that they cover days that are still to come: the balance tells until when.
        statement.covers_through = match (statement.covers_through, closing) {
            (Some(end), Some(closing)) => Some(end.min(closing.max(last.unwrap_or(closing)))),
            (end, closing) => end.or(closing).or(last),
        };
        let booked = Money::sum(
            statement.currency,
            statement.entries.iter().map(|entry| entry.amount),
        );
        let from = statement
            .covers_from
            .or_else(|| statement.entries.iter().map(|entry| entry.booked_on).min());
        // The balance before follows from the one after, where that is of the last day.
        let of_the_end =
            closing.is_some() && closing >= last && closing <= statement.covers_through;
        statement.opening = statement
            .closing
            .filter(|_| of_the_end)
            .zip(booked)
            .zip(from)
            .and_then(|((closing, booked), on)| {
                let amount = closing.amount.checked_sub(booked)?;
                Some(Balance { amount, on })
            });
        let remarks = statement::remarks(&statement, booked, &msg("import-bank-table-place"));
        statement::once(&mut self.problems, remarks);
        self.done.push(statement);
    }
}

fn empty() -> BankStatement {
    BankStatement {
        account: None,
        currency: Currency::EUR,
        number: None,
        opening: None,
        closing: None,
        covers_from: None,
        covers_through: None,
        entries: Vec::new(),
        counted: true,
    }
}

impl Draft {
    fn take(&mut self, name: &str, value: &str, of_other_account: bool) {
        match name {
            "TRNTYPE" => self.kind = value.to_ascii_uppercase(),
            "DTPOSTED" => self.posted = day(value),
            "DTAVAIL" | "DTUSER" => self.value = self.value.or_else(|| day(value)),
            "TRNAMT" => self.amount = filled(value),
            "FITID" => self.id = filled(value),
            "REFNUM" | "CHECKNUM" => self.reference = filled(value),
            "NAME" => self.name = self.name.take().or_else(|| filled(value)),
            "MEMO" => self.memo = squeezed(value).into_owned(),
            "ACCTID" if of_other_account => self.account = account::counter_account(value),
            _ => {}
        }
    }

    fn entry(self, amount: Money, booked_on: NaiveDate) -> BankEntry {
        let found = super::mt940::read_details([self.memo.as_str()]);
        BankEntry {
            amount,
            money_out: amount.is_negative(),
            booked_on,
            value_on: self.value,
            pending: false,
            reversal: found.returned,
            return_reason: found.return_reason,
            counterparty: Counterparty {
                name: self.name.or(found.name),
                account: self.account.or(found.account),
            },
            text: found.text,
            text_spaced: found.text_spaced,
            structured_reference: found.structured_reference,
            end_to_end: found.end_to_end,
            bank_reference: self.id.or(self.reference),
            part_of_batch: None,
            batch_unsplit: found.batch,
        }
    }
}

/// `20261102`, `20261102120000.000[+1:CET]`: the day as the bank writes it.
fn day(text: &str) -> Option<NaiveDate> {
    let digits = text.trim().get(..8)?;
    NaiveDate::parse_from_str(digits, "%Y%m%d").ok()
}

/// `-12.50`, also with a comma.
fn minor(text: &str) -> Option<i64> {
    let text = text.trim().trim_start_matches('+');
    let plain = if text.contains(',') {
        text.replace('.', "").replace(',', ".")
    } else {
        text.to_owned()
    };
    Money::parse_plain(&plain, Currency::EUR)
        .ok()
        .map(|money| money.minor)
}

/// `&amp;` and its kin; entities are defined nowhere else.
fn unescaped(text: &str) -> String {
    let text = text.trim();
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
}
