//! What Money in shows: the files on the table, the receipts that wait, the old items to be answered for,
//! and what was imported before.

use super::asked::{ListAsks, unanswered};
use crate::app::rehearsal::{
    Asked, Content, Fate, Format, Rehearsal, RehearsalCounts, RehearsedFile, TableShape,
};
use crate::app::snapshots::{
    DifferenceLine, ImportLine, InboxCandidate, InboxReceipt, InboxSnapshot, ItemLine, OpeningLine,
    ReceiptLine, WaitingSettlement,
};
use crate::domain::document::ReadDocument;
use crate::domain::ids::{CustomerId, ReceiptId};
use crate::domain::matching::{Certainty, MatchReason};
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::Money;
use crate::domain::settlement::SettlementLine;
use crate::ui::theme::Tone;
use crate::ui::work::Progress;
use crate::words::{Words, capitalised, iban, iban_short};
use chrono::NaiveDate;
use std::sync::Arc;

/// The whole screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The files on the table; `None` before any was read.
    pub reading: Option<Reading>,
    /// Receipts that wait for an explanation.
    pub inbox: Inbox,
    /// Items that wait for their opening position.
    pub opening: Vec<OpeningLine>,
    /// The last imports, newest first.
    pub imports: Vec<ImportLine>,
    /// Small differences that were let go, newest first.
    pub differences: Vec<DifferenceLine>,
    /// Settlements that wait for their payout, each in a sentence.
    pub waiting: Vec<String>,
    /// Reading or importing is going on.
    pub progress: Option<Progress>,
}

/// Makes the screen's model. `rehearsal` is what lies on the table, `progress` the work that is going on.
#[must_use]
pub fn model(
    snapshot: &InboxSnapshot,
    rehearsal: Option<&Rehearsal>,
    progress: Option<Progress>,
    words: &Words,
) -> Model {
    Model {
        reading: rehearsal
            .map(|rehearsal| reading(rehearsal, progress.is_some(), snapshot.today, words)),
        inbox: Inbox::new(snapshot),
        opening: snapshot.opening.clone(),
        imports: snapshot.imports.clone(),
        differences: snapshot.differences.clone(),
        waiting: snapshot
            .settlements
            .iter()
            .map(|one| waiting(one, words))
            .collect(),
        progress,
    }
}

/// "Afrekening Mollie 1234567.2611.01 van € 180,32 (wo 4 nov) wacht op de uitbetaling".
fn waiting(one: &WaitingSettlement, words: &Words) -> String {
    let name = [one.provider.as_str(), one.reference.as_str()];
    let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
    words.say(
        &msg("money-in-settlement-waits")
            .with("settlement", name.join(" "))
            .with("amount", one.amount)
            .with("day", one.about),
    )
}

// ---- the files on the table

/// The table of files.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// "14 bestanden gelezen".
    pub strip: String,
    /// The files, by what they are; no empty groups.
    pub groups: Vec<FileGroup>,
    /// What importing would do: "Importeren: 213 boekingen, 12 facturen".
    pub sum: String,
    /// Files that stay behind, or empty.
    pub behind: String,
    /// What becomes of the receipts and of the books.
    pub after: String,
    /// Why nothing can be imported now.
    pub off: Option<String>,
}

/// What kind of file, in the order of the groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    /// Bank statements.
    Statements,
    /// What payouts are made of.
    Settlements,
    /// E-invoices.
    Invoices,
    /// Lists of open items.
    Lists,
    /// Copies of invoices, and whatever else is kept.
    Copies,
    /// Nothing of it can be used.
    Unreadable,
}

/// Files of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct FileGroup {
    /// Which kind.
    pub kind: FileKind,
    /// Its name.
    pub name: String,
    /// The files.
    pub files: Vec<FileRow>,
}

/// One file in the table.
#[derive(Debug, Clone, PartialEq)]
pub struct FileRow {
    /// Its place in the rehearsal.
    pub place: usize,
    /// Its name.
    pub name: String,
    /// Account or invoice it is about, or empty.
    pub about: String,
    /// What it is: "CAMT.053".
    pub kind: String,
    /// From when to when, or empty.
    pub period: String,
    /// To be imported.
    pub ticked: bool,
    /// What will happen.
    pub counts: RehearsalCounts,
    /// Lines under it: problems and what to know; at most three.
    pub notes: Vec<Note>,
    /// Why it cannot be read, and what to do about it.
    pub refused: Option<(String, String)>,
    /// All its problems, for its details.
    pub problems: Vec<Note>,
    /// The first rows, for its details.
    pub first: Vec<FirstRow>,
    /// How many rows it has.
    pub rows: usize,
    /// A table: what its columns mean can be corrected.
    pub table: Option<Arc<TableShape>>,
    /// A list: what is asked about it.
    pub list: Option<ListAsks>,
}

/// A line under a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// In what spirit.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
    /// What to do about it, or empty.
    pub remedy: String,
}

/// One of the first rows of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstRow {
    /// Booking day or date of the invoice.
    pub day: Option<NaiveDate>,
    /// Who.
    pub who: String,
    /// Number or text.
    pub what: String,
    /// How much.
    pub amount: Money,
    /// What will happen to it.
    pub fate: Option<Fate>,
}

const NOTES: usize = 3;
const FIRST_ROWS: usize = 8;

fn reading(rehearsal: &Rehearsal, busy: bool, today: NaiveDate, words: &Words) -> Reading {
    let rows: Vec<(FileKind, FileRow)> = rehearsal
        .files
        .iter()
        .enumerate()
        .map(|(place, file)| {
            let mut row = file_row(place, file, words);
            row.list = ListAsks::of(place, file, today, words);
            (kind_of(file), row)
        })
        .collect();
    let kinds = [
        (FileKind::Statements, words.t("money-in-group-statements")),
        (FileKind::Settlements, words.t("money-in-group-settlements")),
        (FileKind::Invoices, words.t("money-in-group-invoices")),
        (FileKind::Lists, words.t("money-in-group-lists")),
        (FileKind::Copies, words.t("money-in-group-copies")),
        (FileKind::Unreadable, words.t("money-in-group-unreadable")),
    ];
    let groups = kinds
        .into_iter()
        .map(|(kind, name)| FileGroup {
            kind,
            name,
            files: rows
                .iter()
                .filter(|(of, _)| *of == kind)
                .map(|(_, row)| row.clone())
                .collect(),
        })
        .filter(|group| !group.files.is_empty())
        .collect();
    let behind = rehearsal.files.iter().filter(|file| !file.ticked).count();
    let said = |key, count: usize| words.say(&msg(key).with("count", count));
    Reading {
        strip: said("money-in-read", rehearsal.files.len()),
        groups,
        sum: sum(rehearsal, words),
        behind: match behind {
            0 => String::new(),
            count => said("money-in-behind", count),
        },
        // What keeps it from being imported stands where what it would do stands otherwise.
        after: rehearsal.unanswered().map_or_else(
            || after(rehearsal, words),
            |file| words.say(&unanswered(file)),
        ),
        off: import_off(rehearsal, busy, words),
    }
}

/// What a file is, for its group.
fn kind_of(file: &RehearsedFile) -> FileKind {
    match file.read.content {
        Content::Nothing => FileKind::Unreadable,
        Content::Statements(_) => FileKind::Statements,
        Content::Settlements(_) => FileKind::Settlements,
        Content::Documents(_) => FileKind::Invoices,
        Content::OpenItems(_) => FileKind::Lists,
        Content::Copy(_) => FileKind::Copies,
    }
}

fn file_row(place: usize, file: &RehearsedFile, words: &Words) -> FileRow {
    let kind = kind_of(file);
    let problems: Vec<Note> = file
        .read
        .problems
        .iter()
        .chain(&file.problems)
        .map(|problem| note(problem, words))
        .collect();
    let refused = (kind == FileKind::Unreadable).then(|| {
        problems.first().map_or_else(
            || (words.t("money-in-nothing-usable"), String::new()),
            |note| (note.text.clone(), note.remedy.clone()),
        )
    });
    let (first, rows) = first_rows(file, words);
    FileRow {
        place,
        name: file.read.name.clone(),
        about: about(file),
        kind: kind_words(file, words),
        // Of a list its own day counts, and that is asked.
        period: file
            .period
            .filter(|_| kind != FileKind::Lists)
            .map_or_else(String::new, |period| said_period(period, words)),
        ticked: file.ticked,
        counts: file.counts,
        notes: if refused.is_some() {
            Vec::new()
        } else {
            notes(file, &problems, words)
        },
        refused,
        problems,
        first,
        rows,
        table: file.table.clone(),
        list: None,
    }
}

/// Account, invoice number: what tells one file from the next.
fn about(file: &RehearsedFile) -> String {
    match &file.read.content {
        Content::Statements(statements) => {
            let mut accounts: Vec<&str> = statements
                .iter()
                .filter_map(|one| one.account.as_deref())
                .collect();
            accounts.sort_unstable();
            accounts.dedup();
            let shown: Vec<String> = accounts.iter().take(2).map(|one| iban_short(one)).collect();
            let more = if accounts.len() > 2 { " …" } else { "" };
            format!("{}{more}", shown.join(", "))
        }
        Content::Settlements(settlements) => {
            let first = settlements.first();
            let first = first.map(|one| one.provider.clone()).unwrap_or_default();
            match (settlements.as_slice(), first) {
                ([only], provider) => match only.reference() {
                    Some(reference) => format!("{provider} {reference}").trim().to_owned(),
                    None => provider,
                },
                (_, provider) => provider,
            }
        }
        Content::Documents(documents) if documents.len() == 1 => documents[0].number.clone(),
        _ => String::new(),
    }
}

fn kind_words(file: &RehearsedFile, words: &Words) -> String {
    let with_copy = match &file.read.content {
        Content::Documents(documents) => documents.iter().any(|document| document.copy.is_some()),
        _ => false,
    };
    match file.read.format {
        Some(Format::Camt053) => "CAMT.053".to_owned(),
        Some(Format::Camt052) => "CAMT.052".to_owned(),
        Some(Format::Camt054) => "CAMT.054".to_owned(),
        Some(Format::Mt940) => "MT940".to_owned(),
        Some(Format::Mt942) => "MT942".to_owned(),
        Some(Format::BankTable) => words.t("money-in-kind-bank-table"),
        Some(Format::Settlement) => words.t("money-in-kind-settlement"),
        Some(Format::Ofx) => "OFX".to_owned(),
        Some(Format::Ubl) => xml_words("UBL", with_copy, words),
        Some(Format::Cii) => xml_words("CII", with_copy, words),
        Some(Format::FacturX) => words.t("money-in-kind-hybrid"),
        Some(Format::Table) => words.t("money-in-kind-list"),
        Some(Format::Pdf) => "PDF".to_owned(),
        None => String::new(),
    }
}

fn xml_words(kind: &str, with_copy: bool, words: &Words) -> String {
    if with_copy {
        words.say(&msg("money-in-kind-xml-with-copy").with("kind", kind))
    } else {
        kind.to_owned()
    }
}

fn said_period((from, through): (NaiveDate, NaiveDate), words: &Words) -> String {
    let day = |day| words.say(&msg("money-in-day").with("day", day));
    if from == through {
        day(from)
    } else {
        format!("{} – {}", day(from), day(through))
    }
}

fn note(problem: &Problem, words: &Words) -> Note {
    let what = words.say(&problem.what);
    Note {
        tone: match problem.weight {
            Weight::Remark => Tone::Neutral,
            Weight::LeftOut => Tone::Amber,
            Weight::Fatal => Tone::Red,
        },
        text: problem.place.as_ref().map_or_else(
            || what.clone(),
            |place| format!("{}: {what}", capitalised(&words.say(place))),
        ),
        remedy: problem
            .remedy
            .as_ref()
            .map_or_else(String::new, |remedy| words.say(remedy)),
    }
}

/// The lines under a file: first that it was there before, then what was left out, then the rest.
fn notes(file: &RehearsedFile, problems: &[Note], words: &Words) -> Vec<Note> {
    let plain = |text: String| Note {
        tone: Tone::Neutral,
        text,
        remedy: String::new(),
    };
    let counts = file.counts;
    let mut notes = Vec::new();
    let nothing_new = nothing_new(file);
    if let Some(day) = file.seen_before.filter(|_| nothing_new) {
        notes.push(plain(
            words.say(&msg("money-in-seen-before").with("day", day)),
        ));
    } else if nothing_new && counts.known > 0 && counts.left_out == 0 {
        notes.push(plain(words.t("money-in-all-known")));
    }
    let mut sorted: Vec<&Note> = problems.iter().collect();
    sorted.sort_by_key(|note| note.tone == Tone::Neutral);
    notes.extend(sorted.into_iter().cloned());
    if notes.len() > NOTES {
        let more = notes.len() - (NOTES - 1);
        notes.truncate(NOTES - 1);
        notes.push(plain(
            words.say(&msg("money-in-more-notes").with("count", more)),
        ));
    }
    notes
}

/// Carrying it out would change nothing. Of a list nobody can say before its day is known.
fn nothing_new(file: &RehearsedFile) -> bool {
    let counts = file.counts;
    let list = file.list.as_ref();
    counts.new == 0
        && counts.changed == 0
        && counts.copies == 0
        && counts.customers == 0
        && list.is_none_or(|list| list.answers.booked.is_some() && !list.outcome.tells)
}

/// What a line of a settlement is, and what it was for.
fn settled(line: &SettlementLine, words: &Words) -> String {
    let kind = capitalised(&words.say(&line.kind.message()));
    if line.text.is_empty() {
        return kind;
    }
    format!("{kind}: {}", line.text)
}

fn first_rows(file: &RehearsedFile, words: &Words) -> (Vec<FirstRow>, usize) {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let document = |document: &ReadDocument| FirstRow {
        day: document.issued_on,
        who: text(&document.customer.name),
        what: document.number.clone(),
        amount: document.payable,
        fate: None,
    };
    let (mut first, rows): (Vec<FirstRow>, usize) = match &file.read.content {
        Content::Nothing | Content::Copy(_) => (Vec::new(), 0),
        Content::Statements(statements) => {
            let entries = statements.iter().flat_map(|statement| &statement.entries);
            let first = entries.clone().take(FIRST_ROWS).map(|entry| FirstRow {
                day: Some(entry.booked_on),
                who: text(&entry.counterparty.name),
                what: entry.text.clone(),
                amount: entry.amount,
                fate: None,
            });
            (first.collect(), entries.count())
        }
        Content::Settlements(settlements) => {
            let lines = || {
                let all = settlements.iter();
                all.flat_map(|one| one.lines.iter().map(|line| (line, one.currency)))
            };
            let first = lines().take(FIRST_ROWS).map(|(line, currency)| FirstRow {
                day: Some(line.day),
                who: text(&line.name),
                what: settled(line, words),
                amount: Money::minor(line.net(), currency),
                fate: None,
            });
            // What happens is said of each payout as a whole.
            return (first.collect(), lines().count());
        }
        Content::Documents(documents) => (
            documents.iter().take(FIRST_ROWS).map(document).collect(),
            documents.len(),
        ),
        Content::OpenItems(list) => (
            list.rows.iter().take(FIRST_ROWS).map(document).collect(),
            list.rows.len(),
        ),
    };
    if file.fates.len() == rows {
        for (row, fate) in first.iter_mut().zip(&file.fates) {
            row.fate = Some(*fate);
        }
    }
    (first, rows)
}

/// "213 boekingen, 12 facturen, 9 kopieën".
fn sum(rehearsal: &Rehearsal, words: &Words) -> String {
    let mut counts = [0_usize; 8];
    for file in rehearsal.files.iter().filter(|file| file.ticked) {
        match kind_of(file) {
            FileKind::Statements => counts[0] += file.counts.new,
            FileKind::Invoices => counts[1] += file.counts.new,
            FileKind::Lists => counts[2] += file.counts.new,
            FileKind::Settlements => counts[6] += file.counts.new,
            // A copy is counted by the invoices it goes behind.
            FileKind::Copies | FileKind::Unreadable => {}
        }
        counts[3] += file.counts.copies;
        counts[4] += file.counts.customers;
        counts[5] += file.counts.changed;
        counts[7] += closed(file);
    }
    let keys = [
        "money-in-sum-entries",
        "money-in-sum-invoices",
        "money-in-sum-items",
        "money-in-sum-copies",
        "money-in-sum-customers",
        "money-in-sum-changed",
        "money-in-sum-settlements",
        "money-in-sum-closed",
    ];
    let parts: Vec<String> = keys
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| words.say(&msg(key).with("count", count)))
        .collect();
    if parts.is_empty() {
        words.t("money-in-sum-nothing")
    } else {
        parts.join(", ")
    }
}

/// How many items that are gone from a list will be closed.
fn closed(file: &RehearsedFile) -> usize {
    let gone = file
        .list
        .iter()
        .flat_map(|list| list.outcome.about(Asked::Gone));
    gone.filter(|item| item.follow == Some(true)).count()
}

/// What becomes of the receipts and through when the books are complete, in one line.
fn after(rehearsal: &Rehearsal, words: &Words) -> String {
    let mut parts = Vec::new();
    if rehearsal.matching.receipts > 0 {
        parts.push(
            words.say(
                &msg("money-in-forecast")
                    .with("certain", rehearsal.matching.certain)
                    .with("receipts", rehearsal.matching.receipts),
            ),
        );
    }
    if rehearsal.matching.set_aside > 0 {
        let aside = msg("money-in-forecast-aside").with("count", rehearsal.matching.set_aside);
        parts.push(words.say(&aside));
    }
    let accounts = &rehearsal.complete_after;
    let days: Option<Vec<NaiveDate>> = accounts.iter().map(|(_, day)| *day).collect();
    if let Some(day) = days.and_then(|days| days.into_iter().min()) {
        parts.push(words.say(&msg("money-in-complete-after").with("day", day)));
    } else if let Some((account, _)) = accounts.iter().find(|(_, day)| day.is_none()) {
        let message = msg("money-in-not-complete").with("account", iban_short(account));
        parts.push(words.say(&message));
    }
    parts.push(words.t("money-in-undoable"));
    capitalised(&parts.join(" · "))
}

fn import_off(rehearsal: &Rehearsal, busy: bool, words: &Words) -> Option<String> {
    let ticked = || rehearsal.files.iter().filter(|file| file.ticked);
    if busy {
        Some(words.t("money-in-off-busy"))
    } else if ticked().next().is_none() {
        Some(words.t("money-in-off-none-ticked"))
    } else if ticked().all(nothing_new) {
        Some(words.t("money-in-off-nothing-new"))
    } else {
        let asked = rehearsal.unanswered();
        asked.map(|file| words.say(&unanswered(file)))
    }
}

// ---- the inbox

/// Receipts that wait, and what they can be linked to.
#[derive(Debug, Clone, PartialEq)]
pub struct Inbox {
    /// Today.
    pub today: NaiveDate,
    /// Oldest first.
    pub receipts: Vec<InboxReceipt>,
    /// Everything open, for linking by hand.
    pub open_items: Vec<OpenItem>,
    /// What was paid, for opening it again by hand; while a return waits.
    pub paid_items: Vec<OpenItem>,
}

/// Something open or paid, with the text it is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItem {
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// The item.
    pub item: ItemLine,
    search: String,
}

impl Inbox {
    fn new(snapshot: &InboxSnapshot) -> Self {
        let found_by = |(customer, name, item): &(CustomerId, String, ItemLine)| OpenItem {
            customer: *customer,
            name: name.clone(),
            item: item.clone(),
            search: fold(&format!("{name} {} {}", item.number, item.description)),
        };
        Self {
            today: snapshot.today,
            receipts: snapshot.receipts.clone(),
            open_items: snapshot.open_items.iter().map(found_by).collect(),
            paid_items: snapshot.paid_items.iter().map(found_by).collect(),
        }
    }

    /// The place of a receipt in the list.
    #[must_use]
    pub fn place(&self, receipt: ReceiptId) -> Option<usize> {
        self.receipts
            .iter()
            .position(|one| one.receipt.id == receipt)
    }

    /// What came in and is still to be explained, per currency.
    #[must_use]
    pub fn left(&self) -> Vec<Money> {
        let mut left: Vec<Money> = Vec::new();
        let all = self.receipts.iter().map(|one| one.receipt.unallocated);
        for money in all.filter(|money| money.is_positive()) {
            match left.iter_mut().find(|sum| sum.currency == money.currency) {
                Some(sum) => sum.minor = sum.minor.saturating_add(money.minor),
                None => left.push(money),
            }
        }
        left
    }

    /// Open items, for a return paid ones, whose customer, number, description or amount has what was typed;
    /// at most `most`.
    #[must_use]
    pub fn find(&self, of: &InboxReceipt, typed: &str, most: usize) -> Vec<&OpenItem> {
        let wanted = fold(typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        let parts: Vec<&str> = wanted.split_whitespace().collect();
        let bare = squeezed(&wanted);
        let items = if is_return(of) {
            &self.paid_items
        } else {
            &self.open_items
        };
        items
            .iter()
            .filter(|open| {
                let amount = crate::words::parse_amount(typed, open.item.open.currency);
                parts.iter().all(|part| open.search.contains(part))
                    || amount.is_ok_and(|amount| amount.abs() == open.item.open.abs())
                    || (bare.len() >= 3 && squeezed(&open.item.number).contains(&bare))
            })
            .take(most)
            .collect()
    }
}

/// The bank took something back: what it paid is opened again.
fn is_return(one: &InboxReceipt) -> bool {
    one.receipt.amount.is_negative()
}

/// Lower case without accents, as it is compared.
fn fold(text: &str) -> String {
    crate::app::search::fold(text)
}

/// Letters and figures only, lower case.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// One receipt in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// "dinsdag 20 oktober 2026".
    pub day: String,
    /// On which account, short; may be empty.
    pub account: String,
    /// How much.
    pub amount: String,
    /// Who.
    pub payer: String,
    /// Their account, in groups of four.
    pub payer_account: String,
    /// It is known as that of the customer proposed.
    pub iban_known: bool,
    /// What they wrote, in parts.
    pub text: Vec<(Mark, String)>,
    /// What else is known about it.
    pub facts: Vec<(String, String)>,
    /// Earlier from this account: day, numbers, amount.
    pub earlier: Vec<(String, String, String)>,
    /// The customer it seems to be of: id, name, what they have open.
    pub customer: Option<(CustomerId, String, String)>,
    /// Why it was not linked by itself.
    pub why_not: Option<String>,
    /// How sure the first candidate is.
    pub likely: bool,
    /// The bank took it back.
    pub is_return: bool,
}

/// What a part of a text was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    Plain,
    /// An invoice, for certain.
    Whole,
    /// Perhaps one.
    Possible,
}

impl Card {
    /// Says one receipt.
    #[must_use]
    pub fn of(one: &InboxReceipt, words: &Words) -> Self {
        let receipt = &one.receipt;
        let best = one.candidates.first();
        Self {
            day: words.day_full(receipt.booked_on),
            account: receipt
                .account
                .as_deref()
                .map(iban_short)
                .unwrap_or_default(),
            amount: words.money(receipt.amount),
            payer: receipt
                .counterparty_name
                .clone()
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| words.t("money-in-payer-unknown")),
            payer_account: receipt
                .counterparty_account
                .as_deref()
                .map(iban)
                .unwrap_or_default(),
            iban_known: best.is_some_and(|best| best.iban_known),
            text: marked(one),
            facts: receipt_facts(receipt, words),
            earlier: one
                .earlier
                .iter()
                .map(|(day, numbers, amount)| {
                    let day = words.say(&msg("money-in-day").with("day", *day));
                    (day, numbers.clone(), words.money(*amount))
                })
                .collect(),
            customer: best.map(|best| {
                let open = msg("money-in-customer-open")
                    .with("amount", best.open.0)
                    .with("count", best.open.1);
                (best.customer, best.name.clone(), words.say(&open))
            }),
            why_not: one
                .proposal
                .why_not_certain
                .as_ref()
                .map(|why| words.say(&why.message())),
            likely: one.proposal.certainty >= Certainty::Likely,
            is_return: is_return(one),
        }
    }
}

/// The text in parts, as it was recognised; ranges that do not fit it are passed over.
fn marked(one: &InboxReceipt) -> Vec<(Mark, String)> {
    let text = one.receipt.text.as_str();
    let mut parts = Vec::new();
    let mut at = 0;
    let mut recognised: Vec<_> = one.proposal.recognised.iter().collect();
    recognised.sort_by_key(|found| found.range.start);
    for found in recognised {
        let (Some(before), Some(part)) = (
            text.get(at..found.range.start),
            text.get(found.range.clone()),
        ) else {
            continue;
        };
        if !before.is_empty() {
            parts.push((Mark::Plain, before.to_owned()));
        }
        let mark = if found.whole {
            Mark::Whole
        } else {
            Mark::Possible
        };
        parts.push((mark, part.to_owned()));
        at = found.range.end;
    }
    if let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        parts.push((Mark::Plain, rest.to_owned()));
    }
    parts
}

fn receipt_facts(receipt: &ReceiptLine, words: &Words) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    if let Some(reference) = &receipt.structured_reference {
        facts.push((words.t("money-in-fact-reference"), reference.clone()));
    }
    if let Some(reference) = &receipt.bank_reference {
        facts.push((words.t("money-in-fact-bank-reference"), reference.clone()));
    }
    for part in &receipt.allocations {
        let said = format!(
            "{} · {} · {}",
            words.money(part.amount),
            part.number,
            part.name
        );
        facts.push((words.t("money-in-fact-linked"), said));
    }
    if receipt.unallocated != receipt.amount {
        facts.push((
            words.t("money-in-fact-left"),
            words.money(receipt.unallocated),
        ));
    }
    if receipt.batch_unsplit {
        facts.push((
            words.t("money-in-fact-batch"),
            words.t("money-in-batch-unsplit"),
        ));
    }
    if receipt.reversal || receipt.amount.is_negative() {
        facts.push((
            words.t("money-in-fact-direction"),
            words.t("money-in-money-back"),
        ));
    }
    facts
}

/// What a candidate would be linked to, in a few words: "2 facturen", "alleen 2026-0187, rest € 726,00".
#[must_use]
pub fn candidate_about(candidate: &InboxCandidate, words: &Words) -> String {
    let mut about = match candidate.items.as_slice() {
        [] => words.t("money-in-candidate-nothing"),
        [(item, _)] => item.number.clone(),
        items => words.say(&msg("money-in-invoices").with("count", items.len())),
    };
    if !candidate.rest.is_zero() && !candidate.items.is_empty() {
        about.push_str(", ");
        about.push_str(&words.say(&msg("money-in-rest").with("amount", candidate.rest)));
    }
    about
}

/// It looks like an invoice that was paid a second time: by whom.
#[must_use]
pub fn paid_twice(one: &InboxReceipt) -> Option<(CustomerId, &str)> {
    let why = one.proposal.why_not_certain.as_ref();
    let twice = matches!(why, Some(MatchReason::PaidTwice { .. }));
    let first = one.candidates.first().filter(|_| twice)?;
    first
        .items
        .is_empty()
        .then_some((first.customer, first.name.as_str()))
}

/// What a candidate would take of the receipt.
#[must_use]
pub fn candidate_sum(candidate: &InboxCandidate) -> Option<Money> {
    let (_, first) = candidate.items.first()?;
    Money::sum(
        first.currency,
        candidate.items.iter().map(|(_, amount)| *amount),
    )
}

/// When an item fell or falls due, and how late that is.
pub(super) fn due(item: &ItemLine, words: &Words) -> (String, String) {
    let day = words.say(&msg("money-in-day").with("day", item.due_on));
    let late = match item.days_overdue {
        0 => String::new(),
        days => words.say(&msg("money-in-days-late").with("days", days)),
    };
    (day, late)
}
