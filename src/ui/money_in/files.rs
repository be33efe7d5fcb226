//! What the table of files shows: each file by what it is, with what is new in it, known, changed, left out
//! and in doubt, and what is asked about it; many alike as one line.

use super::asked::{ListAsks, unanswered};
use super::doubts::{self, DoubtRow};
use super::questions::FileQuestion;
use crate::app::library::packages::known_by_heads;
use crate::app::rehearsal::{
    Asked, Content, Fate, Format, Rehearsal, RehearsalCounts, RehearsedFile, TableShape,
};
use crate::domain::message::{Problem, Weight, msg};
use crate::ui::theme::Tone;
use crate::words::{Words, capitalised, iban_short};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

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

impl Reading {
    /// The file at this place in the rehearsal.
    pub(super) fn file(&self, place: usize) -> Option<&FileRow> {
        let files = self.groups.iter().flat_map(|group| &group.files);
        files.into_iter().find(|file| file.place == place)
    }

    /// The pile that a file lies in.
    pub(super) fn pile_of(&self, kind: FileKind, place: usize) -> Option<&Pile> {
        let group = self.groups.iter().find(|group| group.kind == kind)?;
        let lies = |pile: &&Pile| pile.files(group).any(|file| file.place == place);
        group.piles.iter().find(lies)
    }
}

impl Pile {
    /// Its files.
    pub(super) fn files<'g>(&self, group: &'g FileGroup) -> impl Iterator<Item = &'g FileRow> {
        self.files.iter().filter_map(|at| group.files.get(*at))
    }
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
    /// Lists of open items and of customers.
    Lists,
    /// Copies of invoices, and whatever else is kept.
    Copies,
    /// Address books.
    Contacts,
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
    /// Files of it that are many and alike: one line each, the files behind it.
    pub piles: Vec<Pile>,
}

/// Files of a group that are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pile {
    /// What they are: "UBL met PDF erin".
    pub name: String,
    /// Which of the group's files, in order.
    pub files: Vec<usize>,
    /// What will happen to all of them together.
    pub counts: RehearsalCounts,
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
    /// It lies in a pile of its group.
    pub piled: bool,
    /// To be imported.
    pub ticked: bool,
    /// What will happen.
    pub counts: RehearsalCounts,
    /// Lines under it: problems and what to know; at most three.
    pub notes: Vec<Note>,
    /// Why it cannot be read, and what to do about it.
    pub refused: Option<(String, String)>,
    /// A table: what its columns mean can be corrected.
    pub table: Option<Arc<TableShape>>,
    /// What its table leaves open, asked before anything else.
    pub open: Vec<FileQuestion>,
    /// A list: what is asked about it.
    pub list: Option<ListAsks>,
    /// Questions about its customers.
    pub doubts: Vec<DoubtRow>,
    /// Why it cannot be ticked.
    pub off: Option<String>,
}

impl FileRow {
    /// What is asked before it can be imported.
    pub fn questions(&self) -> impl Iterator<Item = &FileQuestion> {
        let of_list = self.list.iter().flat_map(|asks| &asks.questions);
        self.open.iter().chain(of_list)
    }
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

const NOTES: usize = 3;
/// More files than this that are alike are one line.
const PILE: usize = 20;

/// The table of files as they were rehearsed.
pub(super) fn reading(
    rehearsal: &Rehearsal,
    busy: bool,
    today: NaiveDate,
    words: &Words,
) -> Reading {
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
        (FileKind::Contacts, words.t("money-in-group-contacts")),
        (FileKind::Unreadable, words.t("money-in-group-unreadable")),
    ];
    let groups = kinds
        .into_iter()
        .map(|(kind, name)| {
            let files = rows.iter().filter(|(of, _)| *of == kind);
            let mut files: Vec<FileRow> = files.map(|(_, row)| row.clone()).collect();
            let piles = piles(&files, words);
            for at in piles.iter().flat_map(|pile| &pile.files) {
                files[*at].piled = true;
            }
            FileGroup {
                kind,
                name,
                files,
                piles,
            }
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
        Content::OpenItems(_) | Content::Customers(_) | Content::AuditFile(_) => FileKind::Lists,
        Content::Copy(_) => FileKind::Copies,
        Content::Contacts(_) => FileKind::Contacts,
    }
}

fn file_row(place: usize, file: &RehearsedFile, words: &Words) -> FileRow {
    let kind = kind_of(file);
    let problems = problems(file, words);
    let refused = (kind == FileKind::Unreadable).then(|| {
        problems.first().map_or_else(
            || (words.t("money-in-nothing-usable"), String::new()),
            |note| (note.text.clone(), note.remedy.clone()),
        )
    });
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
        piled: false,
        ticked: file.ticked,
        counts: file.counts,
        notes: if refused.is_some() {
            Vec::new()
        } else {
            notes(file, &problems, words)
        },
        refused,
        table: file.read.table.clone(),
        open: file
            .read
            .questions
            .iter()
            .map(|question| FileQuestion::of_table(question, words))
            .collect(),
        list: None,
        doubts: doubts::rows(place, file, words),
        off: (!file.read.questions.is_empty()).then(|| words.t("money-in-answer-first")),
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
        _ => file
            .copy_of
            .as_ref()
            .map_or_else(String::new, |copy| copy.number.clone()),
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
        Some(Format::Xaf) => words.t("money-in-kind-audit-file"),
        Some(Format::Table | Format::Spreadsheet) => list_words(file, words),
        Some(Format::Pdf) => "PDF".to_owned(),
        Some(Format::Image) => words.t("money-in-kind-picture"),
        Some(Format::VCard) => "vCard".to_owned(),
        Some(Format::AddressBook) => words.t("money-in-kind-address-book"),
        None => String::new(),
    }
}

/// What kind of list, and by what it was known.
fn list_words(file: &RehearsedFile, words: &Words) -> String {
    let kind = match file.read.content {
        Content::Customers(_) => words.t("money-in-kind-customers"),
        _ => words.t("money-in-kind-list"),
    };
    let known = file
        .read
        .table
        .as_ref()
        .and_then(|table| table.profile.clone());
    let heads = match &file.read.content {
        Content::OpenItems(list) => &list.heads,
        Content::Customers(list) => &list.heads,
        _ => return kind,
    };
    match known.or_else(|| known_by_heads(heads)) {
        Some(name) => {
            let known = msg("money-in-kind-known").with("name", name);
            words.say(&known)
        }
        None => kind,
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
    if let Some(copy) = &file.copy_of {
        let of = msg("money-in-copy-of")
            .with("number", copy.number.as_str())
            .with("reason", copy.reason.message());
        notes.push(plain(words.say(&of)));
    }
    let unticked = file.fates.iter().filter(|fate| **fate == Fate::Unticked);
    match unticked.count() {
        0 => {}
        count => notes.push(plain(
            words.say(&msg("money-in-rows-behind").with("count", count)),
        )),
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

/// A PDF that is kept until its invoice is there.
fn waits(file: &RehearsedFile) -> bool {
    matches!(file.read.content, Content::Copy(_)) && file.counts.doubt > 0
}

/// Nothing comes of it in the books. Of a list nobody can say before its day is known.
fn nothing_new(file: &RehearsedFile) -> bool {
    let list = file.list.as_ref();
    adds_nothing(file.counts)
        && list.is_none_or(|list| list.answers.booked.is_some() && !list.outcome.tells)
}

const fn adds_nothing(counts: RehearsalCounts) -> bool {
    counts.new == 0 && counts.changed == 0 && counts.copies == 0 && counts.customers == 0
}

/// Files of a group that are many and alike, each lot as one line. What needs a look stays by itself.
fn piles(files: &[FileRow], words: &Words) -> Vec<Pile> {
    let mut alike: BTreeMap<(&str, Lot), Vec<usize>> = BTreeMap::new();
    for (at, file) in files.iter().enumerate() {
        let plain = file.notes.iter().all(|note| note.tone == Tone::Neutral);
        let questions = file.questions().next().is_some() || !file.doubts.is_empty();
        let asks = file.table.is_some() || questions;
        if plain && file.refused.is_none() && !asks {
            let lot = Lot::of(file.counts);
            alike.entry((&file.kind, lot)).or_default().push(at);
        }
    }
    let many = alike.into_iter().filter(|(_, files)| files.len() > PILE);
    many.map(|((kind, lot), at)| {
        let name = match lot {
            Lot::New => kind.to_owned(),
            Lot::Known => words.say(&msg("money-in-pile-known").with("kind", kind)),
            Lot::Waits => words.say(&msg("money-in-pile-waits").with("kind", kind)),
        };
        let counts = at.iter().map(|at| files[*at].counts);
        Pile {
            name,
            counts: counts.fold(RehearsalCounts::default(), RehearsalCounts::and),
            files: at,
        }
    })
    .collect()
}

/// What becomes of the files of a pile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lot {
    New,
    Known,
    Waits,
}

impl Lot {
    const fn of(counts: RehearsalCounts) -> Self {
        if !adds_nothing(counts) {
            Self::New
        } else if counts.doubt > 0 {
            Self::Waits
        } else {
            Self::Known
        }
    }
}

/// What could not be understood of a file, and what its rows say otherwise than the books.
pub(super) fn problems(file: &RehearsedFile, words: &Words) -> Vec<Note> {
    let problems = file.read.problems.iter().chain(&file.problems);
    problems.map(|problem| note(problem, words)).collect()
}

/// "213 boekingen, 12 facturen, 9 kopieën".
fn sum(rehearsal: &Rehearsal, words: &Words) -> String {
    let mut counts = [0_usize; 10];
    for file in rehearsal.files.iter().filter(|file| file.ticked) {
        match kind_of(file) {
            FileKind::Statements => counts[0] += file.counts.new,
            FileKind::Invoices => counts[1] += file.counts.new,
            // Customers are counted by themselves.
            FileKind::Lists if matches!(file.read.content, Content::Customers(_)) => {}
            FileKind::Lists => counts[2] += file.counts.new,
            FileKind::Settlements => counts[6] += file.counts.new,
            // A copy is counted by the invoices it goes behind.
            FileKind::Copies => counts[8] += file.counts.doubt,
            FileKind::Contacts => counts[9] += file.counts.new,
            FileKind::Unreadable => {}
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
        "money-in-sum-waiting",
        "money-in-sum-contacts",
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
    if rehearsal.copies_found > 0 {
        let found = msg("money-in-forecast-copies").with("count", rehearsal.copies_found);
        parts.push(words.say(&found));
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
    } else if ticked().all(|file| nothing_new(file) && !waits(file)) {
        Some(words.t("money-in-off-nothing-new"))
    } else {
        let asked = rehearsal.unanswered();
        asked.map(|file| words.say(&unanswered(file)))
    }
}
