//! Open-items lists: a delimited table exported from another package, what is open row by row
//! (`law-and-formats.md` §7.5).
//!
//! The file is read twice: first every column is judged as a whole, then the rows are read. A row
//! that cannot be understood is left out and said; a file without a column for the number or for the
//! amount is refused.

pub(super) mod heads;
pub(super) mod judge;

use super::e_invoice::odd_amount;
use super::text::TextStream;
use super::{
    Content, ListColumn, OpenItemsList, Source, Understood, fatal, line_place, nothing, problem,
};
use crate::domain::document::{Address, DocumentKind, Party, ReadDocument};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use csv::StringRecord;
use heads::Mapping;
use judge::{Date, DayOrder, Evidence, Verdict, Written};
use std::collections::HashMap;
use std::io::{self, BufRead as _, Read as _};

/// How much of the file is looked at to find its shape.
const HEAD: u64 = 64 * 1024;
/// Titles that may stand above the heads.
const TITLE_ROWS: usize = 40;

/// Reads a list. `chosen` is what the user says that columns are; empty: by their heads.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(
    source: &mut dyn Source,
    chosen: &[(ListColumn, usize)],
) -> io::Result<Understood> {
    let mut layout = match Layout::find(source, chosen)? {
        Ok(layout) => layout,
        Err(refused) => return Ok(nothing(refused)),
    };
    let mut evidence = vec![Evidence::default(); layout.heads.len() + 1];
    layout.each_row(source, |_, record| {
        for (cell, evidence) in record.iter().zip(&mut evidence) {
            evidence.add(clean(cell));
        }
    })?;
    let mut problems = Vec::new();
    if chosen.is_empty() {
        layout.follow_shifted_values(&evidence, &mut problems);
    }
    let judged = Judged::of(&mut layout, &evidence, &mut problems);
    if let Some(refused) = layout.refusal() {
        return Ok(nothing(refused));
    }
    let mut rows = Rows::new(&layout, judged, problems);
    layout.each_row(source, |line, record| rows.read(line, record))?;
    Ok(rows.finish())
}

// ---------------------------------------------------------------------------------------------
// The shape of the file

/// Where the table is and what its columns are.
struct Layout {
    delimiter: u8,
    /// The first line is `sep=;`.
    has_separator_line: bool,
    /// Rows above the first row of values, the heads included.
    skip: usize,
    heads: Vec<String>,
    mapping: Mapping,
}

impl Layout {
    /// Finds delimiter and heads: those that give most columns a meaning.
    fn find(
        source: &mut dyn Source,
        chosen: &[(ListColumn, usize)],
    ) -> io::Result<Result<Self, Problem>> {
        source.rewind()?;
        let mut sample = Vec::new();
        TextStream::new(source)?
            .take(HEAD)
            .read_to_end(&mut sample)?;
        let sample = String::from_utf8_lossy(&sample);
        let separator = separator_line(sample.lines().next().unwrap_or_default());
        let body = match separator {
            Some(_) => sample.split_once('\n').map_or("", |(_, rest)| rest),
            None => &sample,
        };
        let candidates = separator.map_or(vec![b';', b'\t', b',', b'|'], |sign| vec![sign]);
        let mut best: Option<Self> = None;
        let mut widest: Option<Self> = None;
        for delimiter in candidates {
            for (index, heads) in first_rows(body, delimiter).into_iter().enumerate() {
                if heads::of_a_bank(&heads) || (index == 0 && heads::row_of_a_bank(&heads)) {
                    return Ok(Err(bank_table()));
                }
                let layout = Self {
                    delimiter,
                    has_separator_line: separator.is_some(),
                    skip: index + 1,
                    mapping: Mapping::of(&heads),
                    heads,
                };
                let before = |known: &Option<Self>, measure: fn(&Self) -> usize| {
                    known.as_ref().map_or(0, measure) < measure(&layout)
                };
                let score = |layout: &Self| layout.mapping.score();
                if score(&layout) >= 2 && before(&best, score) {
                    best = Some(layout);
                } else if before(&widest, |layout| layout.heads.len()) {
                    widest = Some(layout);
                }
            }
        }
        // Heads that mean nothing to us may mean something to the user, who then chooses.
        let chosen_alone = widest.filter(|_| best.is_none());
        let Some(mut layout) = best.or(chosen_alone) else {
            return Ok(Err(unknown_columns("import-table-no-columns", &[])));
        };
        layout.mapping.choose(chosen);
        Ok(layout.refusal().map_or(Ok(layout), Err))
    }

    /// What the list lacks: without a number or an amount there is nothing to import.
    fn refusal(&self) -> Option<Problem> {
        let number = self.mapping.index(ListColumn::Number).is_some();
        let amount = [ListColumn::Amount, ListColumn::Open]
            .into_iter()
            .any(|column| self.mapping.index(column).is_some());
        let key = match (number, amount) {
            (true, true) => return None,
            (false, true) => "import-table-no-number",
            (true, false) => "import-table-no-amount",
            (false, false) => "import-table-no-columns",
        };
        Some(unknown_columns(key, &self.heads))
    }

    /// Gives every row of values, with its line in the file.
    fn each_row(
        &self,
        source: &mut dyn Source,
        row: impl FnMut(usize, &StringRecord),
    ) -> io::Result<()> {
        each_row(
            source,
            (self.delimiter, self.has_separator_line, self.skip),
            row,
        )
    }

    /// Some exports put the values of a column, and of all columns behind it, one place further than
    /// its head: the days of `Vervalt` stand under the next head. Their shape shows it.
    fn follow_shifted_values(&mut self, evidence: &[Evidence], problems: &mut Vec<Problem>) {
        let fits = |column: ListColumn, index: usize| {
            evidence.get(index).is_some_and(|evidence| {
                evidence.is_filled()
                    && match column {
                        ListColumn::IssuedOn | ListColumn::DueOn => evidence.has_days(),
                        _ => evidence.has_amounts(),
                    }
            })
        };
        let mut shaped: Vec<(usize, ListColumn)> = self
            .mapping
            .columns
            .iter()
            .filter(|(column, _)| is_shaped(*column))
            .map(|(column, index)| (*index, *column))
            .collect();
        shaped.sort_unstable();
        let Some(first) = shaped
            .iter()
            .position(|(index, column)| !fits(*column, *index))
        else {
            return;
        };
        let behind = &shaped[first..];
        if behind.len() < 2
            || !behind
                .iter()
                .all(|(index, column)| fits(*column, index + 1))
        {
            return;
        }
        let from = behind[0].0;
        problems.push(remark(
            msg("import-table-shifted").with("head", self.heads[from].as_str()),
        ));
        for (_, index) in &mut self.mapping.columns {
            *index += usize::from(*index >= from);
        }
        self.heads.push(String::new());
    }
}

/// Columns whose cells have a shape of their own.
const fn is_shaped(column: ListColumn) -> bool {
    matches!(
        column,
        ListColumn::IssuedOn
            | ListColumn::DueOn
            | ListColumn::Amount
            | ListColumn::Open
            | ListColumn::Paid
    )
}

/// `sep=;`, which Excel writes and reads.
pub(super) fn separator_line(line: &str) -> Option<u8> {
    let line = line.trim().trim_matches('"').to_ascii_lowercase();
    match line.strip_prefix("sep=")?.as_bytes() {
        [sign] => Some(*sign),
        // The tab itself was trimmed away.
        [] => Some(b'\t'),
        _ => None,
    }
}

/// Gives every row behind those that are skipped, with its line in the file: of a table with this delimiter
/// and, perhaps, a first line that names it (`sep=;`).
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn each_row(
    source: &mut dyn Source,
    (delimiter, has_separator_line, skip): (u8, bool, usize),
    mut row: impl FnMut(usize, &StringRecord),
) -> io::Result<()> {
    source.rewind()?;
    let mut text = TextStream::new(source)?;
    let mut lines_before = 0;
    if has_separator_line {
        text.skip_until(b'\n')?;
        lines_before = 1;
    }
    let mut table = reader(text, delimiter);
    let mut record = StringRecord::new();
    let mut passed = 0;
    loop {
        match table.read_record(&mut record) {
            Ok(true) if passed < skip => passed += 1,
            Ok(true) => {
                let line = record.position().map_or(0, csv::Position::line);
                row(usize::try_from(line).unwrap_or(0) + lines_before, &record);
            }
            Ok(false) => return Ok(()),
            // Rows may differ in length and the stream is UTF-8: nothing else can be wrong.
            Err(error) => {
                if let csv::ErrorKind::Io(error) = error.into_kind() {
                    return Err(error);
                }
            }
        }
    }
}

fn reader<R: io::Read>(text: R, delimiter: u8) -> csv::Reader<R> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text)
}

/// The first rows of the sample, cells trimmed.
pub(super) fn first_rows(sample: &str, delimiter: u8) -> Vec<Vec<String>> {
    reader(sample.as_bytes(), delimiter)
        .records()
        .filter_map(Result::ok)
        .take(TITLE_ROWS)
        .map(|record| record.iter().map(|cell| clean(cell).to_owned()).collect())
        .collect()
}

/// A cell without blanks around it, and without what programs put around a text that looks like a
/// number: `="0187"`, `'0187`.
pub(super) fn clean(cell: &str) -> &str {
    let cell = cell.trim();
    let cell = cell
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(cell);
    cell.strip_prefix('\'').unwrap_or(cell).trim()
}

fn remark(what: Message) -> Problem {
    problem(None, what, None, Weight::Remark)
}

/// The same sentence as for a bank's list that is recognised before it is opened.
fn bank_table() -> Problem {
    fatal(
        msg("import-unknown-bank-table"),
        msg("import-unknown-bank-table-remedy"),
    )
}

fn unknown_columns(key: &'static str, heads: &[String]) -> Problem {
    let heads: Vec<&str> = heads
        .iter()
        .map(String::as_str)
        .filter(|head| !head.is_empty())
        .take(12)
        .collect();
    let heads: String = heads.join(", ").chars().take(300).collect();
    fatal(
        msg(key).with("heads", heads),
        msg("import-table-columns-remedy"),
    )
}

// ---------------------------------------------------------------------------------------------
// What holds for whole columns

/// How days and amounts are to be read, column by column.
struct Judged {
    issued: DayOrder,
    due: DayOrder,
    amount: char,
    open: char,
    paid: char,
}

impl Judged {
    fn of(layout: &mut Layout, evidence: &[Evidence], problems: &mut Vec<Problem>) -> Self {
        forget_columns_of_another_shape(layout, evidence, problems);
        let mapping = &layout.mapping;
        let of = |column| mapping.index(column).and_then(|index| evidence.get(index));
        let amounts: Vec<&Evidence> = [ListColumn::Amount, ListColumn::Open, ListColumn::Paid]
            .into_iter()
            .filter_map(of)
            .collect();
        let decimal = common_decimal(&amounts);
        let dates: Vec<&Evidence> = [ListColumn::IssuedOn, ListColumn::DueOn]
            .into_iter()
            .filter_map(of)
            .collect();
        let order = dates.iter().find_map(|evidence| match evidence.order() {
            Verdict::Known(order) => Some(order),
            _ => None,
        });
        let dollars = amounts.iter().any(|evidence| evidence.has_dollars());
        let head = |column| {
            mapping
                .index(column)
                .map_or("", |index| layout.heads[index].as_str())
        };
        let mut order_of = |column| {
            let Some(evidence) = of(column) else {
                return DayOrder::DayMonth;
            };
            match (evidence.order(), order) {
                (Verdict::Known(known), _) => known,
                (Verdict::Mixed(most), _) => {
                    problems.push(remark(
                        msg("import-table-days-mixed").with("head", head(column)),
                    ));
                    most
                }
                // The other column of the same file shows how this one is written.
                (Verdict::Open, Some(other)) => other,
                (Verdict::Open, None) => {
                    let (assumed, key) = if dollars {
                        (DayOrder::MonthDay, "import-table-month-first-assumed")
                    } else {
                        (DayOrder::DayMonth, "import-table-day-first-assumed")
                    };
                    if evidence.has_two_ways() {
                        problems.push(remark(msg(key).with("head", head(column))));
                    }
                    assumed
                }
            }
        };
        let (issued, due) = (order_of(ListColumn::IssuedOn), order_of(ListColumn::DueOn));
        let mut decimal_of = |column| {
            let Some(evidence) = of(column) else {
                return decimal;
            };
            match evidence.decimal() {
                Verdict::Known(known) => known,
                Verdict::Mixed(most) => {
                    problems.push(remark(
                        msg("import-table-amounts-mixed").with("head", head(column)),
                    ));
                    most
                }
                Verdict::Open => decimal,
            }
        };
        Self {
            issued,
            due,
            amount: decimal_of(ListColumn::Amount),
            open: decimal_of(ListColumn::Open),
            paid: decimal_of(ListColumn::Paid),
        }
    }
}

/// A column that is called a date or an amount and holds neither is not used: `Betaald` with yes and
/// no in it.
fn forget_columns_of_another_shape(
    layout: &mut Layout,
    evidence: &[Evidence],
    problems: &mut Vec<Problem>,
) {
    for (column, index) in layout.mapping.columns.clone() {
        let Some(evidence) = evidence.get(index) else {
            continue;
        };
        let other_shape = match column {
            ListColumn::IssuedOn | ListColumn::DueOn => !evidence.has_days(),
            column if is_shaped(column) => !evidence.has_amounts(),
            _ => false,
        };
        if other_shape && evidence.is_filled() {
            layout.mapping.forget(column);
            problems.push(remark(
                msg("import-table-column-not-used").with("head", layout.heads[index].as_str()),
            ));
        }
    }
}

/// The decimal sign of columns that do not show one themselves.
fn common_decimal(columns: &[&Evidence]) -> char {
    columns
        .iter()
        .find_map(|evidence| match evidence.decimal() {
            Verdict::Known(decimal) | Verdict::Mixed(decimal) => Some(decimal),
            Verdict::Open => None,
        })
        .or_else(|| {
            columns
                .iter()
                .find_map(|evidence| evidence.decimal_of_whole_amounts())
        })
        .unwrap_or(',')
}

// ---------------------------------------------------------------------------------------------
// The rows

/// Rows while they are read.
#[expect(clippy::struct_field_names, reason = "these are the rows")]
struct Rows<'l> {
    layout: &'l Layout,
    judged: Judged,
    rows: Vec<ReadDocument>,
    /// Where a document stands, by number and customer.
    seen: HashMap<(String, String), usize>,
    /// The customer of a row that has nothing else: the rows below it are theirs.
    group: Option<Party>,
    /// Rows that repeat an invoice, one per invoice line.
    repeated: usize,
    due_before_issued: usize,
    problems: Vec<Problem>,
}

/// One row, by meaning.
struct Row<'r> {
    layout: &'r Layout,
    record: &'r StringRecord,
}

impl<'r> Row<'r> {
    fn at(&self, index: usize) -> &'r str {
        self.record.get(index).map_or("", clean)
    }

    fn cell(&self, column: ListColumn) -> &'r str {
        self.layout
            .mapping
            .index(column)
            .map_or("", |index| self.at(index))
    }

    fn text(&self, column: ListColumn) -> Option<String> {
        super::text::filled(self.cell(column))
    }

    /// The invoice number; `0` is what some packages write for none.
    fn number(&self) -> Option<String> {
        let other = self.layout.mapping.other_number;
        [
            self.cell(ListColumn::Number),
            other.map_or("", |index| self.at(index)),
        ]
        .into_iter()
        .find(|number| number.chars().any(|sign| sign != '0'))
        .and_then(super::text::filled)
    }

    fn has_amounts(&self) -> bool {
        [ListColumn::Amount, ListColumn::Open]
            .into_iter()
            .any(|column| !self.cell(column).is_empty())
    }

    /// A total of the rows above, or of all.
    fn is_total(&self) -> bool {
        let dates = [ListColumn::IssuedOn, ListColumn::DueOn];
        dates.into_iter().all(|column| self.cell(column).is_empty())
            && self.record.iter().map(clean).any(says_total)
    }

    fn is_heads(&self) -> bool {
        self.record
            .iter()
            .map(clean)
            .eq(self.layout.heads.iter().map(String::as_str))
    }

    fn customer(&self) -> Party {
        let mut street = self.text(ListColumn::Street);
        if let (Some(street), Some(index)) = (&mut street, self.layout.mapping.house_number)
            && !self.at(index).is_empty()
        {
            *street = format!("{street} {}", self.at(index));
        }
        Party {
            number: self.text(ListColumn::CustomerNumber),
            name: self.text(ListColumn::CustomerName),
            email: self.text(ListColumn::Email),
            phone: self.text(ListColumn::Phone),
            iban: self
                .text(ListColumn::Iban)
                .map(|iban| iban.split_whitespace().collect()),
            address: Address {
                street,
                postcode: self.text(ListColumn::Postcode),
                city: self.text(ListColumn::City),
                country: self
                    .text(ListColumn::Country)
                    .filter(|code| code.len() == 2)
                    .map(|code| code.to_uppercase()),
                ..Address::default()
            },
            ..Party::default()
        }
    }
}

impl<'l> Rows<'l> {
    fn new(layout: &'l Layout, judged: Judged, problems: Vec<Problem>) -> Self {
        Self {
            layout,
            judged,
            rows: Vec::new(),
            seen: HashMap::new(),
            group: None,
            repeated: 0,
            due_before_issued: 0,
            problems,
        }
    }

    fn read(&mut self, line: usize, record: &StringRecord) {
        let row = Row {
            layout: self.layout,
            record,
        };
        if record.iter().all(|cell| clean(cell).is_empty()) || row.is_heads() {
            return;
        }
        let Some(number) = row.number() else {
            self.without_number(line, &row);
            return;
        };
        if says_total(&number) {
            self.group = None;
            return;
        }
        match self.document(&row, number) {
            Ok(document) => self.keep(line, document),
            Err((number, what)) => self.leave_out(line, what.with("number", number)),
        }
    }

    /// A total, the name of a customer above their rows, a remark at the foot, or an invoice that
    /// lost its number.
    fn without_number(&mut self, line: usize, row: &Row<'_>) {
        if row.is_total() {
            self.group = None;
        } else if row.has_amounts() {
            self.leave_out(line, msg("import-table-row-no-number"));
        } else {
            let customer = row.customer();
            let named = customer.name.as_deref().or(customer.number.as_deref());
            if named.is_some_and(|name| !says_page(name)) {
                self.group = Some(customer);
            }
        }
    }

    fn leave_out(&mut self, line: usize, what: Message) {
        self.problems.push(problem(
            Some(line_place(line)),
            what,
            Some(msg("import-doc-left-out-remedy")),
            Weight::LeftOut,
        ));
    }

    fn document(
        &mut self,
        row: &Row<'_>,
        number: String,
    ) -> Result<ReadDocument, (String, Message)> {
        let (amount, payable) = match self.amounts(row) {
            Ok(amounts) => amounts,
            Err(what) => return Err((number, what)),
        };
        let mut day = |column, order| {
            let text = row.cell(column);
            let day = Date::read(text).and_then(|date| date.on(order));
            if day.is_none() && !text.is_empty() {
                self.problems.push(problem(
                    Some(msg("import-doc-place-document").with("number", number.as_str())),
                    msg("import-doc-odd-date").with("text", text),
                    None,
                    Weight::Remark,
                ));
            }
            day
        };
        let issued_on: Option<NaiveDate> = day(ListColumn::IssuedOn, self.judged.issued);
        let due_on = day(ListColumn::DueOn, self.judged.due);
        self.due_before_issued += usize::from(issued_on.zip(due_on).is_some_and(|(i, d)| d < i));
        let mut customer = row.customer();
        if customer.name.is_none()
            && customer.number.is_none()
            && let Some(group) = &self.group
        {
            customer = group.clone();
        }
        Ok(ReadDocument {
            number,
            kind: DocumentKind::Invoice,
            issued_on,
            due_on,
            terms_days: None,
            supplier: Party::default(),
            customer,
            amount,
            payable,
            iban: None,
            payment_reference: None,
            payment_means: None,
            collected_on: None,
            order_reference: None,
            credits_number: None,
            delivered_on: None,
            description: row.text(ListColumn::Description),
            lines: Vec::new(),
            taxes: Vec::new(),
            copy: None,
            reminders: None,
            last_reminder_on: None,
        })
    }

    /// Total and open amount; what the row does not give follows from what it gives.
    fn amounts(&self, row: &Row<'_>) -> Result<(Money, Money), Message> {
        let columns = [
            (ListColumn::Amount, self.judged.amount),
            (ListColumn::Open, self.judged.open),
            (ListColumn::Paid, self.judged.paid),
        ];
        let mut written = Vec::new();
        for (column, decimal) in columns {
            let text = row.cell(column);
            let amount = match text {
                "" => None,
                text => Some(
                    Written::read(text)
                        .ok_or_else(|| msg("import-doc-odd-amount").with("text", text))?,
                ),
            };
            written.push((amount, decimal, text));
        }
        let has = |column| self.layout.mapping.index(column).is_some();
        if has(ListColumn::Open) && row.cell(ListColumn::Open).is_empty() {
            // Empty may mean paid: asking for the whole would be worse than asking the user.
            return Err(msg("import-table-row-no-open"));
        }
        let currency = currency(row, &written)?;
        let mut read = written.iter().map(|(amount, decimal, text)| {
            amount
                .as_ref()
                .map(|amount| amount.money(*decimal, currency))
                .transpose()
                .map_err(|error| odd_amount(&error, text))
        });
        let mut next = || read.next().unwrap_or(Ok(None));
        let (total, open, paid) = (next()?, next()?, next()?);
        let (total, open) = match (total, open, paid) {
            (Some(total), Some(open), _) => (Some(total), Some(open)),
            (Some(total), None, Some(paid)) => (Some(total), total.checked_sub(paid)),
            (None, Some(open), Some(paid)) => (open.checked_add(paid), Some(open)),
            (Some(only), None, None) | (None, Some(only), None) => (Some(only), Some(only)),
            (None, None, _) => (None, None),
        };
        total.zip(open).ok_or(msg("import-doc-no-amount"))
    }

    /// Counts each invoice once. The same number with another amount or day is not the same invoice's
    /// next line: nobody can say which is right, so the first is kept and the other is said.
    fn keep(&mut self, line: usize, document: ReadDocument) {
        let customer = document
            .customer
            .number
            .as_ref()
            .or(document.customer.name.as_ref())
            .map(|text| text.to_lowercase())
            .unwrap_or_default();
        let key = (document.number.clone(), customer);
        let Some(known) = self.seen.get(&key).map(|&index| &self.rows[index]) else {
            self.seen.insert(key, self.rows.len());
            self.rows.push(document);
            return;
        };
        let same = |one: &ReadDocument| (one.amount, one.payable, one.issued_on, one.due_on);
        if same(known) == same(&document) {
            self.repeated += 1;
        } else {
            self.leave_out(
                line,
                msg("import-table-number-twice").with("number", document.number),
            );
        }
    }

    fn finish(mut self) -> Understood {
        if self.layout.mapping.index(ListColumn::DueOn).is_none() {
            self.problems.push(remark(msg("import-table-no-due")));
        }
        for (count, key) in [
            (self.repeated, "import-table-repeated"),
            (self.due_before_issued, "import-table-due-before-issued"),
        ] {
            if count > 0 {
                self.problems.push(remark(msg(key).with("count", count)));
            }
        }
        if self.rows.is_empty() {
            self.problems.push(fatal(
                msg("import-table-no-rows"),
                msg("import-table-no-rows-remedy"),
            ));
            return Understood {
                content: Content::Nothing,
                problems: self.problems,
            };
        }
        let mut columns = self.layout.mapping.columns.clone();
        columns.sort_unstable_by_key(|(_, index)| *index);
        Understood {
            content: Content::OpenItems(OpenItemsList {
                heads: self.layout.heads.clone(),
                columns,
                rows: self.rows,
            }),
            problems: self.problems,
        }
    }
}

/// Whether a cell begins with the word for a total.
fn says_total(cell: &str) -> bool {
    const WORDS: [&str; 12] = [
        "totaal",
        "subtotaal",
        "eindtotaal",
        "generaal",
        "total",
        "totals",
        "subtotal",
        "grand",
        "summe",
        "gesamt",
        "zwischensumme",
        "somme",
    ];
    let cell = cell.to_lowercase();
    let word = cell
        .split(|sign: char| !sign.is_alphabetic())
        .next()
        .unwrap_or_default();
    WORDS.contains(&word)
}

/// Whether a cell is about the paper that a list was printed on.
fn says_page(cell: &str) -> bool {
    const WORDS: [&str; 9] = [
        "pagina",
        "page",
        "seite",
        "blad",
        "datum",
        "date",
        "afgedrukt",
        "printed",
        "gedruckt",
    ];
    let cell = cell.to_lowercase();
    WORDS.iter().any(|word| cell.starts_with(word))
}

/// The row's currency: its column, else the sign beside an amount, else what the head of the amounts
/// says, else the euro.
fn currency(row: &Row<'_>, written: &[(Option<Written>, char, &str)]) -> Result<Currency, Message> {
    let text = row.cell(ListColumn::Currency);
    if !text.is_empty() {
        return judge::currency_of(text)
            .ok_or_else(|| msg("import-table-odd-currency").with("text", text));
    }
    let of_head = |column| {
        let index = row.layout.mapping.index(column)?;
        heads::currency(&row.layout.heads[index])
    };
    Ok(written
        .iter()
        .find_map(|(amount, _, _)| amount.as_ref()?.currency)
        .or_else(|| of_head(ListColumn::Open))
        .or_else(|| of_head(ListColumn::Amount))
        .unwrap_or(Currency::EUR))
}
