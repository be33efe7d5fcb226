//! MT940 and MT942: bank statements of SWIFT, as every bank writes them differently.
//!
//! A file is a row of messages; a message is a row of fields, `:25:` the account, `:60F:` the balance
//! before, `:61:` an entry with its `:86:` text, `:62F:` the balance after. A long statement is cut
//! into pages (`:62M:` and then `:60M:`): here they are one statement again.
//!
//! The sign: `C` is money in and `D` money out; `RC` takes a credit back, so it is money *out*, and
//! `RD` is money in.

mod details;

pub(crate) use details::{
    Details, payment_reference, provided, read as read_details, says_returned,
};

use super::statement::{self, problem};
use super::text::{TextStream, filled, next_line, squeezed};
use super::{Format, Source, Understood, account, line_place};
use crate::domain::bank::{Balance, BankEntry, BankStatement, Counterparty};
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use chrono::{Datelike, NaiveDate};
use std::io;

/// Reads a file of messages.
///
/// # Errors
/// The file cannot be read any further.
pub(crate) fn read(source: &mut dyn Source, format: Format) -> io::Result<Understood> {
    let mut file = Statements {
        interim: format == Format::Mt942,
        ..Statements::default()
    };
    let mut stream = TextStream::new(source)?;
    let mut line = String::new();
    let mut field: Option<Field> = None;
    while let Some(number) = next_line(&mut stream, &mut line)? {
        let found = classify(&line);
        if !matches!(found, Line::More(_)) {
            file.take(field.take());
        }
        match found {
            Line::Tag(tag, rest) => {
                field = Some(Field {
                    tag,
                    line: number,
                    lines: vec![rest.to_owned()],
                });
            }
            Line::More(rest) => {
                if let Some(field) = &mut field {
                    field.more(rest);
                }
            }
            Line::End => {}
        }
    }
    file.take(field);
    file.finish_page();
    // A last page that says it goes on, and does not.
    file.close();
    Ok(statement::understood(format, file.done, file.problems))
}

/// A field of a message with the lines it was cut into.
struct Field {
    tag: &'static str,
    line: usize,
    lines: Vec<String>,
}

/// More lines than any entry has: what follows is not kept.
const MOST_LINES: usize = 1_000;

impl Field {
    fn more(&mut self, line: &str) {
        if self.lines.len() < MOST_LINES {
            self.lines.push(line.to_owned());
        }
    }

    fn first(&self) -> &str {
        self.lines.first().map_or("", |line| line.trim())
    }
}

enum Line<'a> {
    /// A field begins.
    Tag(&'static str, &'a str),
    /// The field before goes on.
    More(&'a str),
    /// The message is over, or another is announced.
    End,
}

/// The fields that are known. Only these begin one: inside a text a line may well start with `:26:`.
const TAGS: [&str; 22] = [
    "20", "21", "25", "25P", "28", "28C", "60F", "60M", "61", "62F", "62M", "64", "65", "65F",
    "86", "13", "13D", "34F", "90C", "90D", "NS", "940",
];

fn classify(line: &str) -> Line<'_> {
    // Some files have a control character before the first field, some a SWIFT heading.
    let start = line.trim_start_matches(|c: char| c.is_control());
    let start = match start.find("{4:") {
        Some(at) if start.starts_with(['{', '-']) => start.get(at + 3..).unwrap_or_default(),
        _ => start,
    };
    let tag = start.trim_start().strip_prefix(':').and_then(|rest| {
        let (name, value) = rest.split_once(':')?;
        let tag = TAGS.iter().find(|tag| **tag == name)?;
        Some(Line::Tag(tag, value))
    });
    if let Some(tag) = tag {
        return tag;
    }
    let whole = line.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if matches!(whole, "-" | "-XXX") || whole.starts_with("-}") || whole.starts_with("{1:") {
        Line::End
    } else {
        Line::More(line)
    }
}

/// An entry as far as it has been read.
struct Draft {
    line: usize,
    minor: i64,
    money_out: bool,
    /// `None` where neither day exists: the statement's will be used.
    booked_on: Option<NaiveDate>,
    value_on: Option<NaiveDate>,
    /// A day as written that does not exist.
    wrong_day: Option<String>,
    reversal: bool,
    bank_reference: Option<String>,
    name: Option<String>,
    account: Option<String>,
    text: Vec<String>,
    notes: Vec<String>,
}

/// A message as far as it has been read.
#[derive(Default)]
struct Page {
    line: usize,
    account: Option<String>,
    account_currency: Option<Currency>,
    balance_currency: Option<Currency>,
    floor_currency: Option<Currency>,
    number: Option<String>,
    opening: Option<(i64, NaiveDate)>,
    closing: Option<(i64, NaiveDate)>,
    goes_on: bool,
    continues: bool,
    interim: bool,
    entries: Vec<Draft>,
    /// Whether a `:86:` now belongs to the last entry.
    in_entry: bool,
}

/// The statements of a file, page by page.
#[derive(Default)]
struct Statements {
    interim: bool,
    page: Option<Page>,
    /// The pages of a statement whose last page has not been seen.
    open: Option<BankStatement>,
    open_line: usize,
    done: Vec<BankStatement>,
    problems: Vec<Problem>,
}

impl Statements {
    fn take(&mut self, field: Option<Field>) {
        let Some(field) = field else { return };
        let complete = self
            .page
            .as_ref()
            .is_some_and(|page| page.closing.is_some());
        if field.tag == "20" || (field.tag == "25" && complete) {
            self.finish_page();
        }
        let page = self.page.get_or_insert_with(|| Page {
            line: field.line,
            ..Page::default()
        });
        let problems = &mut self.problems;
        match field.tag {
            "25" | "25P" => page.take_account(&field, problems),
            "28" | "28C" => page.number = filled(field.first()),
            "60F" | "60M" | "62F" | "62M" => page.take_balance(&field, problems),
            "61" => page.take_entry(&field, problems),
            "86" | "NS" => page.take_text(field),
            "34F" => {
                page.interim = true;
                page.floor_currency = field.first().get(..3).and_then(Currency::parse);
            }
            "13" | "13D" | "90C" | "90D" => page.interim = true,
            "64" | "65" | "65F" => page.in_entry = false,
            _ => {}
        }
    }

    fn finish_page(&mut self) {
        let Some(page) = self.page.take() else { return };
        if page.is_empty() {
            return;
        }
        let (line, continues, goes_on) = (page.line, page.continues, page.goes_on);
        let interim = self.interim || page.is_interim();
        let statement = page.finish(!interim, &mut self.problems);
        match &mut self.open {
            Some(open) if continues && open.account == statement.account => {
                open.entries.extend(statement.entries);
                open.closing = statement.closing.or(open.closing);
                open.covers_through = statement.covers_through.or(open.covers_through);
            }
            _ => {
                self.close();
                self.open_line = line;
                self.open = Some(statement);
            }
        }
        if !goes_on {
            self.close();
        }
    }

    fn close(&mut self) {
        if let Some(statement) = self.open.take() {
            let remarks = statement::remarks(
                &statement,
                statement::booked(&statement),
                &line_place(self.open_line),
            );
            statement::once(&mut self.problems, remarks);
            self.done.push(statement);
        }
    }
}

impl Page {
    fn is_empty(&self) -> bool {
        self.account.is_none()
            && self.opening.is_none()
            && self.closing.is_none()
            && self.entries.is_empty()
    }

    /// An interim report has limits and sums, and no balances.
    fn is_interim(&self) -> bool {
        self.interim && self.opening.is_none() && self.closing.is_none()
    }

    fn take_account(&mut self, field: &Field, problems: &mut Vec<Problem>) {
        let (number, currency) = account::split_currency(field.first());
        if number.is_empty() {
            return;
        }
        if let Some(first) = &self.account
            && *first != number
        {
            problems.push(problem(
                Some(line_place(field.line)),
                msg("import-bank-two-accounts")
                    .with("first", first.clone())
                    .with("second", number.clone()),
                "import-bank-two-accounts-remedy",
                Weight::Remark,
            ));
        }
        self.account = Some(number);
        self.account_currency = currency.or(self.account_currency);
    }

    fn take_balance(&mut self, field: &Field, problems: &mut Vec<Problem>) {
        self.in_entry = false;
        let intermediate = field.tag.ends_with('M');
        let opens = field.tag.starts_with("60");
        if opens {
            self.continues = intermediate;
        } else {
            self.goes_on = intermediate;
        }
        let Some((minor, currency, on)) = balance(field.first()) else {
            problems.push(problem(
                Some(line_place(field.line)),
                msg("import-bank-balance-unread").with("text", squeezed(field.first())),
                "import-bank-balance-unread-remedy",
                Weight::Remark,
            ));
            return;
        };
        self.balance_currency = self.balance_currency.or(currency);
        if opens {
            self.opening = Some((minor, on));
        } else {
            self.closing = Some((minor, on));
        }
    }

    fn take_entry(&mut self, field: &Field, problems: &mut Vec<Problem>) {
        // A line cut off in its middle goes on in the next.
        let parsed = entry_line(field.line, field.first()).or_else(|| {
            let cut = field.lines.get(..2)?.concat();
            entry_line(field.line, cut.trim())
        });
        let Some(mut draft) = parsed else {
            self.in_entry = false;
            problems.push(problem(
                Some(line_place(field.line)),
                msg("import-bank-line-unread").with("text", squeezed(field.first())),
                "import-bank-line-unread-remedy",
                Weight::LeftOut,
            ));
            return;
        };
        for line in field.lines.iter().skip(1) {
            draft.take_supplement(line);
        }
        self.in_entry = true;
        self.entries.push(draft);
    }

    fn take_text(&mut self, field: Field) {
        let entry = self.entries.last_mut().filter(|_| self.in_entry);
        let Some(entry) = entry else { return };
        if field.tag == "NS" {
            entry.notes.extend(field.lines);
        } else {
            if !entry.text.is_empty() {
                // Another field begins a new line: nothing was cut there.
                entry.text.push(String::new());
            }
            entry.text.extend(field.lines);
        }
    }

    /// Everything that could not be known before the page was complete: the currency, and the days.
    fn finish(self, counted: bool, problems: &mut Vec<Problem>) -> BankStatement {
        let currency = self
            .account_currency
            .or(self.balance_currency)
            .or(self.floor_currency)
            .unwrap_or(Currency::EUR);
        let balance = |balance: Option<(i64, NaiveDate)>| {
            balance.map(|(minor, on)| Balance {
                amount: Money::minor(minor, currency),
                on,
            })
        };
        let day = self.closing.or(self.opening).map(|(_, on)| on);
        let entries: Vec<BankEntry> = self
            .entries
            .into_iter()
            .filter_map(|draft| draft.finish(currency, day, self.account.as_deref(), problems))
            .collect();
        let last = entries.iter().map(|entry| entry.booked_on).max();
        BankStatement {
            account: self.account,
            currency,
            number: self.number,
            opening: balance(self.opening),
            closing: balance(self.closing),
            covers_from: self.opening.map(|(_, on)| on),
            covers_through: self.closing.map(|(_, on)| on).or(last),
            entries,
            counted,
        }
    }
}

impl Draft {
    /// The lines under `:61:`: the other account (Rabobank), a name (SNS, ASN), or codes.
    fn take_supplement(&mut self, line: &str) {
        let Some(text) = filled(line) else { return };
        let account = account::without_blanks(&text);
        let digits =
            (9..=18).contains(&account.len()) && account.bytes().all(|byte| byte.is_ascii_digit());
        if text.starts_with('/') {
            // `/TRCD/00100/`, `/OCMT/EUR11,85//CHGS/EUR0,50/`: nothing about who paid.
        } else if digits || account::looks_like_iban(&account) {
            self.account = self
                .account
                .take()
                .or_else(|| account::counter_account(&account));
        } else if self.name.is_none() && !is_rabobank_number(&text) && !is_kind(&text) {
            self.name = Some(text);
        }
    }

    /// The booking day, else the value day, else the statement's; what was wrong is said.
    fn day(&self, day: Option<NaiveDate>, problems: &mut Vec<Problem>) -> Option<NaiveDate> {
        let place = Some(line_place(self.line));
        let Some(booked_on) = self.booked_on.or(self.value_on).or(day) else {
            problems.push(problem(
                place,
                msg("import-bank-day-unknown"),
                "import-bank-line-unread-remedy",
                Weight::LeftOut,
            ));
            return None;
        };
        if let Some(wrong) = &self.wrong_day {
            problems.push(problem(
                place,
                msg("import-bank-day-wrong")
                    .with("text", wrong.clone())
                    .with("day", booked_on),
                "import-bank-day-remedy",
                Weight::Remark,
            ));
        }
        Some(booked_on)
    }

    fn finish(
        self,
        currency: Currency,
        day: Option<NaiveDate>,
        own: Option<&str>,
        problems: &mut Vec<Problem>,
    ) -> Option<BankEntry> {
        let booked_on = self.day(day, problems)?;
        let mut found = details::read(&self.text);
        if found.text.is_empty() {
            notes(&self.notes, &mut found);
        }
        let amount = Money::minor(self.minor, currency);
        if found.batch && amount.is_positive() {
            problems.push(problem(
                Some(line_place(self.line)),
                msg("import-bank-batch").with("amount", amount),
                "import-bank-batch-remedy",
                Weight::Remark,
            ));
        }
        Some(BankEntry {
            amount,
            money_out: self.money_out,
            booked_on,
            value_on: self.value_on,
            pending: false,
            reversal: self.reversal || found.returned,
            return_reason: found.return_reason,
            counterparty: Counterparty {
                name: found.name.or(self.name),
                // Some banks begin the text with our own number.
                account: found
                    .account
                    .filter(|account| Some(account.as_str()) != own)
                    .or(self.account),
            },
            text: found.text,
            text_spaced: found.text_spaced,
            structured_reference: found.structured_reference,
            end_to_end: found.end_to_end,
            bank_reference: self.bank_reference,
            part_of_batch: None,
            batch_unsplit: found.batch,
        })
    }
}

/// `P001234567`: Rabobank's own number of a payment account without IBAN.
fn is_rabobank_number(text: &str) -> bool {
    text.strip_prefix('P')
        .is_some_and(|rest| rest.len() == 9 && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `911-TRANSAKCJA IPH`: mBank's kind of transaction.
fn is_kind(text: &str) -> bool {
    text.split_once('-')
        .is_some_and(|(code, _)| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `:NS:` of German and Hungarian banks: two digits and a text a line, 01 to 14 what was written, 15
/// and 16 the name.
fn notes(lines: &[String], found: &mut Details) {
    let part = |range: std::ops::RangeInclusive<u8>| -> String {
        lines
            .iter()
            .filter_map(|line| {
                let (number, text) = line.split_at_checked(2)?;
                range.contains(&number.parse().ok()?).then_some(text)
            })
            .collect::<Vec<_>>()
            .join(" ")
    };
    found.text = squeezed(&part(1..=14));
    found.name = found.name.take().or_else(|| filled(&part(15..=16)));
}

/// `C100318EUR380115,12`: the amount signed, the currency where it is given, and the day.
fn balance(text: &str) -> Option<(i64, Option<Currency>, NaiveDate)> {
    let mut chars = text.chars();
    let negative = match chars.next()?.to_ascii_uppercase() {
        'C' => false,
        'D' => true,
        _ => return None,
    };
    let (date, rest) = chars.as_str().split_at_checked(6)?;
    let on = day(date)?;
    let letters = rest
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .count()
        .min(3);
    let (currency, amount) = rest.split_at_checked(letters)?;
    let minor = swift_amount(amount)?;
    Some((
        if negative { -minor } else { minor },
        Currency::parse(currency),
        on,
    ))
}

/// Digits with a comma or a point, padded or without decimals: `000000000050,00`, `2,`, `1000`.
fn swift_amount(text: &str) -> Option<i64> {
    let text = text.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == ',') {
        return None;
    }
    let plain = if text.contains(',') {
        text.replace('.', "").replace(',', ".")
    } else {
        text.to_owned()
    };
    Money::parse_plain(&plain, Currency::EUR)
        .ok()
        .map(|money| money.minor)
}

/// `YYMMDD`; years from 80 are of the last century.
fn day(text: &str) -> Option<NaiveDate> {
    let number: u32 = digits(text, 6)?;
    let year = i32::try_from(number / 10_000).ok()?;
    let year = if year >= 80 { 1_900 } else { 2_000 } + year;
    NaiveDate::from_ymd_opt(year, number / 100 % 100, number % 100)
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// `MMDD` in the year that brings it nearest to the value day: an entry of 31 December may be valued
/// in January, and the other way round. `year` is used where the value day does not exist.
fn entry_day(text: &str, value: Option<NaiveDate>, year: i32) -> Option<NaiveDate> {
    let number = digits(text, 4)?;
    let in_year = |year| NaiveDate::from_ymd_opt(year, number / 100, number % 100);
    let Some(value) = value else {
        return in_year(year);
    };
    (value.year() - 1..=value.year() + 1)
        .filter_map(in_year)
        .min_by_key(|day| (*day - value).num_days().abs())
}

/// Reads `:61:`: value day, booking day, sign, amount, type and references.
fn entry_line(line: usize, text: &str) -> Option<Draft> {
    let (date, rest) = text.split_at_checked(6)?;
    digits(date, 6)?;
    let value_on = day(date);
    let year = 2_000 + i32::try_from(digits(date, 6)? / 10_000).ok()?;
    // The booking day may be missing, or be blanks.
    let (entry, rest) = match rest.split_at_checked(4) {
        Some((entry, after)) if digits(entry, 4).is_some() => (Some(entry), after),
        _ => (None, rest),
    };
    let booked_on = entry.and_then(|entry| entry_day(entry, value_on, year));
    let (reversal, negative, rest) = sign(rest.trim_start())?;
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
        .unwrap_or(rest.len());
    let (amount, rest) = rest.split_at_checked(end)?;
    let minor = swift_amount(amount)?;
    let wrong_day = match (value_on, entry, booked_on) {
        (None, ..) => Some(date.to_owned()),
        (_, Some(entry), None) => Some(entry.to_owned()),
        _ => None,
    };
    let mut draft = Draft {
        line,
        minor: if negative { -minor } else { minor },
        money_out: negative,
        booked_on: booked_on.or(value_on),
        value_on,
        wrong_day,
        reversal,
        bank_reference: None,
        name: None,
        account: None,
        text: Vec::new(),
        notes: Vec::new(),
    };
    draft.take_references(rest);
    Some(draft)
}

/// `C`, `D`, `RC` or `RD`, perhaps followed by the last letter of the currency: whether it reverses,
/// whether it is money out, and the rest.
fn sign(text: &str) -> Option<(bool, bool, &str)> {
    let reversed = text.strip_prefix(['R', 'r']);
    let mut chars = reversed.unwrap_or(text).chars();
    let debit = match chars.next()? {
        'C' | 'c' => false,
        'D' | 'd' => true,
        _ => return None,
    };
    let rest = chars.as_str();
    let rest = rest
        .strip_prefix(|c: char| c.is_ascii_alphabetic())
        .unwrap_or(rest);
    Some((
        reversed.is_some(),
        debit != reversed.is_some(),
        rest.trim_start(),
    ))
}

impl Draft {
    /// `NTRFcustomer//bank`. Old Rabobank files have the other account in sixteen places and then a
    /// name; some banks leave out the type.
    fn take_references(&mut self, text: &str) {
        let coded = !text.starts_with("NONREF")
            && text.starts_with(['N', 'F', 'S', 'n'])
            && text.len() >= 4;
        let (code, rest) = if coded {
            text.split_at_checked(4).unwrap_or((text, ""))
        } else {
            ("", text)
        };
        // A returned item: the bank takes back what it booked before.
        self.reversal |= code.ends_with("RTI");
        match rest.split_once("//") {
            Some((_, bank)) => self.bank_reference = provided(bank),
            None => self.take_old_rabobank(rest),
        }
    }

    fn take_old_rabobank(&mut self, rest: &str) {
        let Some((reference, name)) = rest.split_at_checked(16) else {
            return;
        };
        // A longer reference (an IBAN) runs on: then there is no name behind it.
        if !reference.ends_with(' ') {
            return;
        }
        let reference = reference.trim();
        if reference.bytes().all(|byte| byte.is_ascii_digit()) {
            self.account = account::counter_account(reference);
        }
        self.name = filled(name);
    }
}
