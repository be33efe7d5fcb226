//! MT940 and MT942: bank statements of SWIFT, as every bank writes them differently.
//!
//! A file is a row of messages; a message is a row of fields, `:25:` the account, `:60F:` the balance
//! before, `:61:` an entry with its `:86:` text, `:62F:` the balance after. A long statement is cut
//! into pages (`:62M:` and then `:60M:`): here they are one statement again.
//!
//! The sign: `C` is money in and `D` money out; `RC` takes a credit back, so it is money *out*, and
//! `RD` is money in.

mod details;
mod entry;
mod phrases;

pub(crate) use details::{Details, both_ways, read as read_details};
pub(crate) use phrases::{payment_reference, provided, says_returned};

use super::statement::{self, problem};
use super::text::{TextStream, filled, next_line, squeezed};
use super::{Format, Source, Understood, account, line_place};
use crate::domain::bank::{Balance, BankEntry, BankStatement};
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use entry::Draft;
use std::borrow::Cow;
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
    let mut field = Field::default();
    while let Some(number) = next_line(&mut stream, &mut line)? {
        match classify(&line) {
            Line::More(rest) => field.more(rest),
            Line::Tag(tag, rest) => {
                file.take(&field);
                field.begin(tag, number, rest);
            }
            Line::End => {
                file.take(&field);
                field.tag = None;
            }
        }
    }
    file.take(&field);
    file.finish_page();
    // A last page that says it goes on, and does not.
    file.close();
    Ok(statement::understood(format, file.done, file.problems))
}

/// A field of a message. The room of one is used for the next.
#[derive(Default)]
struct Field {
    /// `None` outside of any field.
    tag: Option<&'static str>,
    line: usize,
    /// With the line ends at which it was cut.
    text: String,
    lines: usize,
}

/// More lines than any entry has: what follows is not kept.
const MOST_LINES: usize = 1_000;

impl Field {
    fn begin(&mut self, tag: &'static str, line: usize, text: &str) {
        self.tag = Some(tag);
        self.line = line;
        self.lines = 1;
        self.text.clear();
        self.text.push_str(text);
    }

    fn more(&mut self, line: &str) {
        if self.lines < MOST_LINES {
            self.lines += 1;
            self.text.push('\n');
            self.text.push_str(line);
        }
    }

    /// Its first line, and the others.
    fn parts(&self) -> (&str, &str) {
        self.text.split_once('\n').unwrap_or((&self.text, ""))
    }

    fn first(&self) -> &str {
        self.parts().0.trim()
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
    let heading = start.starts_with(['{', '-']);
    let message = heading.then(|| start.split_once("{4:")).flatten();
    let start = message.map_or(start, |(_, message)| message);
    let tag = start.trim_start().strip_prefix(':').and_then(|rest| {
        let end = rest.bytes().take(4).position(|byte| byte == b':')?;
        let tag = TAGS.iter().find(|tag| rest.get(..end) == Some(tag))?;
        Some(Line::Tag(tag, rest.get(end + 1..)?))
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
    /// Whether a `:86:` or `:NS:` now belongs to the last entry, and what they have said of it so far.
    in_entry: bool,
    text: String,
    notes: String,
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
    fn take(&mut self, field: &Field) {
        let Some(tag) = field.tag else { return };
        let complete = self
            .page
            .as_ref()
            .is_some_and(|page| page.closing.is_some());
        if tag == "20" || (tag == "25" && complete) {
            self.finish_page();
        }
        let page = self.page.get_or_insert_with(|| Page {
            line: field.line,
            ..Page::default()
        });
        let problems = &mut self.problems;
        match tag {
            "25" | "25P" => page.take_account(field, problems),
            "28" | "28C" => page.number = filled(field.first()),
            "60F" | "60M" | "62F" | "62M" => page.take_balance(tag, field, problems),
            "61" => page.take_entry(field, problems),
            "86" => page.take_text(field),
            "NS" => page.take_notes(field),
            "34F" => {
                page.interim = true;
                page.floor_currency = field.first().get(..3).and_then(Currency::parse);
            }
            "13" | "13D" | "90C" | "90D" => page.interim = true,
            "64" | "65" | "65F" => page.close_entry(),
            _ => {}
        }
    }

    fn finish_page(&mut self) {
        let Some(mut page) = self.page.take() else {
            return;
        };
        page.close_entry();
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

    fn take_balance(&mut self, tag: &str, field: &Field, problems: &mut Vec<Problem>) {
        self.close_entry();
        let intermediate = tag.ends_with('M');
        let opens = tag.starts_with("60");
        if opens {
            self.continues = intermediate;
        } else {
            self.goes_on = intermediate;
        }
        let Some((minor, currency, on)) = balance(field.first()) else {
            problems.push(problem(
                Some(line_place(field.line)),
                msg("import-bank-balance-unread")
                    .with("text", squeezed(field.first()).into_owned()),
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
        self.close_entry();
        let (first, others) = field.parts();
        // A line cut off in its middle goes on in the next.
        let parsed = entry::read(field.line, first.trim()).or_else(|| {
            let second = others.lines().next()?;
            entry::read(field.line, format!("{first}{second}").trim())
        });
        let Some(mut draft) = parsed else {
            problems.push(problem(
                Some(line_place(field.line)),
                msg("import-bank-line-unread").with("text", squeezed(first).into_owned()),
                "import-bank-line-unread-remedy",
                Weight::LeftOut,
            ));
            return;
        };
        for line in others.lines() {
            draft.take_supplement(line);
        }
        self.in_entry = true;
        self.entries.push(draft);
    }

    fn take_text(&mut self, field: &Field) {
        if self.in_entry {
            if !self.text.is_empty() {
                // Another field begins a new line: nothing was cut there.
                self.text.push_str("\n\n");
            }
            self.text.push_str(&field.text);
        }
    }

    fn take_notes(&mut self, field: &Field) {
        if self.in_entry {
            self.notes.push_str(&field.text);
            self.notes.push('\n');
        }
    }

    /// Nothing more is said of the last entry: what was said is read, and let go.
    fn close_entry(&mut self) {
        let Some(entry) = self.entries.last_mut().filter(|_| self.in_entry) else {
            return;
        };
        entry.take_text(&self.text, &self.notes);
        self.in_entry = false;
        self.text.clear();
        self.notes.clear();
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
    let plain: Cow<'_, str> = if text.contains(',') {
        let points_out = text.chars().filter(|c| *c != '.');
        points_out.map(|c| if c == ',' { '.' } else { c }).collect()
    } else {
        text.into()
    };
    let money = Money::parse_plain(&plain, Currency::EUR).ok()?;
    Some(money.minor)
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
