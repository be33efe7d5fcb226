//! The rows of a list of open items: totals and titles between them, several rows for one invoice, customers above
//! their rows.

use super::columns::ListColumn;
use super::judged::Judged;
use super::layout::{Layout, remark};
use super::row::ListRow;
use crate::domain::document::{DocumentKind, DoneBefore, Party, ReadDocument};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use crate::import::e_invoice::odd_amount;
use crate::import::table::heads;
use crate::import::table::judge::{Written, currency_of};
use crate::import::table::row::Row;
use crate::import::{line_place, problem};
use chrono::NaiveDate;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Rows while they are read.
pub(super) struct Items<'l> {
    layout: &'l Layout,
    judged: &'l Judged,
    pub(super) rows: Vec<ReadDocument>,
    /// Nobody says who sent them.
    nobody: Arc<Party>,
    /// Customers so far, each kept once.
    customers: HashSet<Arc<Party>>,
    /// Where a document stands, by number and customer.
    seen: HashMap<(String, String), usize>,
    /// The customer of a row that has nothing else: the rows below it are theirs.
    group: Option<Party>,
    /// Rows that repeat an invoice, one per invoice line.
    repeated: usize,
    due_before_issued: usize,
    /// Rows that could not be read.
    pub(super) left_out: usize,
    pub(super) problems: Vec<Problem>,
}

impl<'l> Items<'l> {
    pub(super) fn new(layout: &'l Layout, judged: &'l Judged) -> Self {
        Self {
            layout,
            judged,
            rows: Vec::new(),
            nobody: Arc::default(),
            customers: HashSet::new(),
            seen: HashMap::new(),
            group: None,
            repeated: 0,
            due_before_issued: 0,
            left_out: 0,
            problems: Vec::new(),
        }
    }

    pub(super) fn read(&mut self, line: usize, row: &Row) {
        let row = ListRow::new(self.layout, row);
        if row.is_blank_or_heads() {
            return;
        }
        let Some(number) = self.number(row) else {
            self.without_number(line, row);
            return;
        };
        if says_total(&number) {
            self.group = None;
            return;
        }
        match self.document(row, number) {
            Ok(document) => self.keep(line, document),
            Err((number, what)) => self.leave_out(line, what.with("number", number)),
        }
    }

    /// The invoice number; `0` is what some packages write for none.
    fn number(&self, row: ListRow<'_>) -> Option<String> {
        let other = self.layout.mapping.other_number;
        [
            row.text(ListColumn::Number),
            other.map_or("", |at| row.at(at).text),
        ]
        .into_iter()
        .find(|number| number.chars().any(|sign| sign != '0'))
        .and_then(crate::import::text::filled)
    }

    /// A total, the name of a customer above their rows, a remark at the foot, or an invoice that
    /// lost its number.
    fn without_number(&mut self, line: usize, row: ListRow<'_>) {
        let has_amounts = [ListColumn::Amount, ListColumn::Open]
            .into_iter()
            .any(|column| !row.text(column).is_empty());
        if is_total(row) {
            self.group = None;
        } else if has_amounts {
            self.leave_out(line, msg("import-table-row-no-number"));
        } else {
            let customer = row.customer();
            let named = customer.name.as_deref().or(customer.number.as_deref());
            if named.is_some_and(|name| !says_page(name)) {
                self.group = Some(customer);
            }
        }
    }

    /// A customer of many rows is kept once; most lists have them one below another.
    fn shared(&mut self, customer: Party) -> Arc<Party> {
        let last = self.rows.last().map(|row| &row.customer);
        if let Some(last) = last.filter(|last| ***last == customer) {
            return Arc::clone(last);
        }
        if let Some(known) = self.customers.get(&customer) {
            return Arc::clone(known);
        }
        let customer = Arc::new(customer);
        self.customers.insert(Arc::clone(&customer));
        customer
    }

    fn leave_out(&mut self, line: usize, what: Message) {
        self.left_out += 1;
        self.problems.push(problem(
            Some(line_place(line)),
            what,
            Some(msg("import-doc-left-out-remedy")),
            Weight::LeftOut,
        ));
    }

    fn document(
        &mut self,
        row: ListRow<'_>,
        number: String,
    ) -> Result<ReadDocument, (String, Message)> {
        let (amount, payable) = match self.amounts(row) {
            Ok(amounts) => amounts,
            Err(what) => return Err((number, what)),
        };
        let issued_on = self.day(row, ListColumn::IssuedOn, &number);
        let due_on = self.day(row, ListColumn::DueOn, &number);
        self.due_before_issued += usize::from(issued_on.zip(due_on).is_some_and(|(i, d)| d < i));
        let mut customer = row.customer();
        if customer.name.is_none()
            && customer.number.is_none()
            && let Some(group) = &self.group
        {
            customer = group.clone();
        }
        Ok(ReadDocument {
            kind: DocumentKind::Invoice,
            issued_on,
            due_on,
            terms_days: row.terms_days(),
            supplier: Arc::clone(&self.nobody),
            customer: self.shared(customer),
            amount,
            payable,
            iban: None,
            payment_reference: row.filled(ListColumn::PaymentReference),
            payment_means: None,
            collected_on: None,
            order_reference: row.filled(ListColumn::OrderReference),
            credits_number: None,
            delivered_on: self.day(row, ListColumn::DeliveredOn, &number),
            description: row.filled(ListColumn::Description),
            lines: Vec::new(),
            taxes: Vec::new(),
            copy: None,
            before: DoneBefore {
                reminders: reminders(row.text(ListColumn::Reminders)),
                last_reminder_on: self.day(row, ListColumn::LastReminderOn, &number),
                handed_over: is_handed_over(row.text(ListColumn::HandedOver)),
            },
            number,
        })
    }

    /// A day; one that is none is said, and the row does without.
    fn day(&mut self, row: ListRow<'_>, column: ListColumn, number: &str) -> Option<NaiveDate> {
        let cell = row.cell(column);
        let day = self.judged.day(column, cell);
        if day.is_none() && !cell.text.is_empty() {
            self.problems.push(problem(
                Some(msg("import-doc-place-document").with("number", number)),
                msg("import-doc-odd-date").with("text", cell.text),
                None,
                Weight::Remark,
            ));
        }
        day
    }

    /// Total and open amount; what the row does not give follows from what it gives.
    fn amounts(&self, row: ListRow<'_>) -> Result<(Money, Money), Message> {
        let columns = [ListColumn::Amount, ListColumn::Open, ListColumn::Paid];
        let mut written = [None; 3];
        for (written, column) in written.iter_mut().zip(columns) {
            let text = row.text(column);
            if !text.is_empty() {
                let read = Written::read(text);
                *written =
                    Some(read.ok_or_else(|| msg("import-doc-odd-amount").with("text", text))?);
            }
        }
        let has_open = self.layout.mapping.index(ListColumn::Open).is_some();
        if has_open && row.text(ListColumn::Open).is_empty() {
            // Empty may mean paid: asking for the whole would be worse than asking the user.
            return Err(msg("import-table-row-no-open"));
        }
        let currency = self.currency(row, &written)?;
        let mut amounts = [None; 3];
        for ((amount, written), column) in amounts.iter_mut().zip(written).zip(columns) {
            let cell = row.cell(column);
            let decimal = self.judged.decimal(column, cell);
            let read = written.map(|written| written.money(decimal, currency));
            *amount = read
                .transpose()
                .map_err(|error| odd_amount(&error, cell.text))?;
        }
        let (total, open) = match amounts {
            [Some(total), Some(open), _] => (Some(total), Some(open)),
            [Some(total), None, Some(paid)] => (Some(total), total.checked_sub(paid)),
            [None, Some(open), Some(paid)] => (open.checked_add(paid), Some(open)),
            [Some(only), None, None] | [None, Some(only), None] => (Some(only), Some(only)),
            [None, None, _] => (None, None),
        };
        total.zip(open).ok_or(msg("import-doc-no-amount"))
    }

    /// The row's currency: its column, else the sign beside an amount, else what the head of the amounts
    /// says, else the euro.
    fn currency(&self, row: ListRow<'_>, written: &[Option<Written>]) -> Result<Currency, Message> {
        let text = row.text(ListColumn::Currency);
        if !text.is_empty() {
            return currency_of(text)
                .ok_or_else(|| msg("import-table-odd-currency").with("text", text));
        }
        let of_head =
            |column| heads::currency(self.layout.head(self.layout.mapping.index(column)?));
        let beside = written
            .iter()
            .flatten()
            .find_map(|written| written.currency);
        Ok(beside
            .or_else(|| of_head(ListColumn::Open))
            .or_else(|| of_head(ListColumn::Amount))
            .unwrap_or(Currency::EUR))
    }

    /// Counts each invoice once. The same number with another amount or day is not the same invoice's
    /// next line: nobody can say which is right, so the first is kept and the other is said.
    fn keep(&mut self, line: usize, document: ReadDocument) {
        let customer = &document.customer;
        let customer = customer.number.as_ref().or(customer.name.as_ref());
        let customer = customer.map(|text| text.to_lowercase()).unwrap_or_default();
        let known = match self.seen.entry((document.number.clone(), customer)) {
            Entry::Vacant(free) => {
                free.insert(self.rows.len());
                self.rows.push(document);
                return;
            }
            Entry::Occupied(known) => &self.rows[*known.get()],
        };
        let same = |one: &ReadDocument| (one.amount, one.payable, one.issued_on, one.due_on);
        if same(known) == same(&document) {
            self.repeated += 1;
        } else {
            let twice = msg("import-table-number-twice").with("number", document.number);
            self.leave_out(line, twice);
        }
    }

    /// What is said of the list as a whole.
    pub(super) fn finish(&mut self) {
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
    }
}

/// Whether an agency or a bailiff has it: the column has its state or its number there, and says no in many ways.
fn is_handed_over(text: &str) -> bool {
    const NO: &str =
        "0 n nee no non nein geen none niet nvt na keine aucun aucune false onwaar faux falsch";
    let said = heads::key(text);
    !said.is_empty() && !NO.split(' ').any(|no| no == said)
}

/// How many reminders went out, or which was the last: `2`, `2e aanmaning`, `laatste`. The last is at least the
/// second.
fn reminders(text: &str) -> Option<u32> {
    const WORDS: [(&[&str], u32); 4] = [
        (&["geen", "none", "nee", "no", "keine", "aucune", "-"], 0),
        (&["eerst", "first", "erste", "premi"], 1),
        (
            &[
                "tweed", "second", "zweit", "deuxi", "laatst", "last", "final", "letzt", "derni",
            ],
            2,
        ),
        (&["derd", "third", "dritt", "troisi"], 3),
    ];
    let digits: String = text
        .chars()
        .skip_while(|sign| !sign.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    if !digits.is_empty() {
        return digits.parse().ok().filter(|count| *count <= 99);
    }
    let text = text.to_lowercase();
    let said = |words: &&(&[&str], u32)| words.0.iter().any(|word| text.starts_with(word));
    (!text.is_empty()).then(|| WORDS.iter().find(said).map(|(_, count)| *count))?
}

/// A total of the rows above, or of all.
fn is_total(row: ListRow<'_>) -> bool {
    let dates = [ListColumn::IssuedOn, ListColumn::DueOn];
    dates.into_iter().all(|column| row.text(column).is_empty()) && row.texts().any(says_total)
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
    let word = cell
        .split(|sign: char| !sign.is_alphabetic())
        .next()
        .unwrap_or_default();
    WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reminders_are_counted_or_named() {
        for (text, count) in [
            ("2", Some(2)),
            ("0", Some(0)),
            ("2e aanmaning", Some(2)),
            ("niveau 3", Some(3)),
            ("Eerste herinnering", Some(1)),
            ("laatste", Some(2)),
            ("geen", Some(0)),
            ("", None),
            ("ja", None),
            ("20261109", None),
        ] {
            assert_eq!(reminders(text), count, "{text}");
        }
    }
    #[test]
    fn what_was_handed_over_has_a_state_or_a_number() {
        for (text, handed_over) in [
            ("2026-114", true),
            ("in behandeling", true),
            ("Ja", true),
            ("nee", false),
            ("n.v.t.", false),
            ("-", false),
            ("0", false),
            ("", false),
        ] {
            assert_eq!(is_handed_over(text), handed_over, "{text}");
        }
    }
}
