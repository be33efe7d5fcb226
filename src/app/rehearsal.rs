//! The rehearsal of an import: what files hold, and what carrying it out would add, change and leave
//! out. It holds rows, and of each PDF only its place, length and SHA-256.

mod asked;
mod books;
mod documents;
mod known_lines;
mod lists;
mod money_in;
mod people;
mod plan;
mod returns;
mod sender;
mod settlements;

pub use asked::{Asked, AskedItem, BookedThrough, ListAnswers, ListOutcome, RehearsedList};

pub(super) use known_lines::long;
pub(super) use plan::{Plan, PlannedCopy, made, plan};

use super::error::Error;
use super::library::banks::bank_profiles;
use super::library::settlements::settlement_profiles;
use super::session::Session;
use super::settings;
use crate::domain::ids::Sha256;
use crate::domain::message::{Problem, Refusal, Weight, msg};
use crate::domain::money::Currency;
use crate::import::{self, Options, ReadFile};
pub use crate::import::{
    BankColumn, BankProfile, BankTableShape, Content, Format, SettlementColumn, SettlementProfile,
    SettlementShape,
};
use chrono::NaiveDate;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Several files, looked at together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rehearsal {
    /// Each file, in the order given.
    pub files: Vec<RehearsedFile>,
    /// Nothing was ever imported: old items will be asked about.
    pub first_import: bool,
    /// What matching will make of the new receipts, if all ticked files are carried out.
    pub matching: MatchingForecast,
    /// Per bank account the day through which it will be complete afterwards.
    pub complete_after: Vec<(String, Option<NaiveDate>)>,
    /// The state of the company file it was made from; carrying it out on another makes it again.
    pub revision: i64,
}

/// One file in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RehearsedFile {
    /// Where it is, to read its copies again.
    pub path: PathBuf,
    /// SHA-256 of the file: when it has changed by the time it is carried out, that is its problem.
    pub sha256: Sha256,
    /// What it holds.
    pub read: ReadFile,
    /// How a table was understood, for the user to correct.
    pub table: Option<Arc<TableShape>>,
    /// To be carried out; the user may leave a file out.
    pub ticked: bool,
    /// What will happen.
    pub counts: RehearsalCounts,
    /// Each row or document: what will happen to it.
    pub fates: Vec<Fate>,
    /// The very same file was carried out before.
    pub seen_before: Option<NaiveDate>,
    /// Problems of the rows against what is in the books: another amount, somebody else's invoice.
    pub problems: Vec<Problem>,
    /// Currency and period, for the table.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// The currency, where there is one.
    pub currency: Option<Currency>,
    /// Documents and rows of a list as they will stand in the books, in the order of the file.
    pub documents: Vec<DocumentOutcome>,
    /// For an open-items list: what is asked about it, and answered.
    pub list: Option<RehearsedList>,
}

/// A table as it was understood, both ways: what the user makes of it ([`BankTableShape::corrected`],
/// [`SettlementShape::corrected`]) is kept with
/// [`Command::SaveBankProfile`](super::command::Command::SaveBankProfile) or
/// [`Command::SaveSettlementProfile`](super::command::Command::SaveSettlementProfile).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableShape {
    /// It was read as a settlement.
    pub is_settlement: bool,
    /// As the transactions of a bank.
    pub bank: BankTableShape,
    /// As a settlement; `None` where it has no heads.
    pub settlement: Option<SettlementShape>,
}

/// A document as it will stand in the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentOutcome {
    /// We sent it; `None` while our own company has no name or number yet, or the file does not say.
    pub ours: Option<bool>,
    /// Date.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// The due date is estimated: the file has none.
    pub due_estimated: bool,
}

/// What happens to the rows of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RehearsalCounts {
    /// Will be added.
    pub new: usize,
    /// Is there already.
    pub known: usize,
    /// Will be brought up to date.
    pub changed: usize,
    /// Was read but is left out, with a problem that says why.
    pub left_out: usize,
    /// Stood on a list before, and no longer does.
    pub gone: usize,
    /// Money in that will wait in the inbox; items that a list has otherwise than we do.
    pub doubt: usize,
    /// Customers that will be added.
    pub customers: usize,
    /// Copies that will be put behind invoices.
    pub copies: usize,
}

/// What happens to one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is added.
    New,
    /// It is there already.
    Known,
    /// It brings something up to date.
    Changed,
    /// It is left out.
    LeftOut,
}

/// What matching makes of receipts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MatchingForecast {
    /// Receipts (money in).
    pub receipts: usize,
    /// Applied at once.
    pub certain: usize,
    /// Wait for a yes.
    pub likely: usize,
    /// Wait in the inbox.
    pub unknown: usize,
    /// Come from those who are known to be no customer, and are set aside.
    pub set_aside: usize,
}

impl Session {
    /// Reads files, and those in folders one level deep, and says what carrying them out would do.
    /// `progress` is told how many of how many files are done; its `false` stops.
    ///
    /// # Errors
    /// It was stopped, or the company file cannot be read. A file that cannot be read is its own problem.
    pub fn rehearse(
        &self,
        paths: &[PathBuf],
        progress: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Rehearsal, Error> {
        let options = self.import_options()?;
        let paths = in_folders(paths);
        let mut files = Vec::with_capacity(paths.len());
        for (done, path) in paths.iter().enumerate() {
            if !progress(done, paths.len()) {
                return Err(Refusal::new(msg("import-stopped")).into());
            }
            files.extend(read_files(path, &options));
        }
        progress(paths.len(), paths.len());
        let mut rehearsal = Rehearsal {
            files,
            first_import: false,
            matching: MatchingForecast::default(),
            complete_after: Vec::new(),
            revision: 0,
        };
        self.rehearse_again(&mut rehearsal)?;
        Ok(rehearsal)
    }

    /// What readers are told: how banks write their tables, what the user said first.
    fn import_options(&self) -> Result<Options, Error> {
        let mut banks = self.read(settings::bank_profiles)?;
        banks.extend(bank_profiles());
        let mut settlements = self.read(settings::settlement_profiles)?;
        settlements.extend(settlement_profiles());
        Ok(Options {
            banks,
            settlements,
            ..Options::default()
        })
    }

    /// Says once more what would happen: other files are ticked, or the company file has changed.
    ///
    /// # Errors
    /// The company file cannot be read.
    pub fn rehearse_again(&self, rehearsal: &mut Rehearsal) -> Result<(), Error> {
        rehearsal.revision = self.store.revision()?;
        let planned = self.read(|read| plan(read, self.today(), &rehearsal.files))?;
        planned.tell(rehearsal);
        Ok(())
    }
}

/// Files as they are; of a folder the files in it by name, hidden ones left out.
fn in_folders(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
        let mut inside: Vec<PathBuf> = entries
            .map(|entry| entry.path())
            .filter(|path| path.is_file() && !is_hidden(path))
            .collect();
        inside.sort();
        files.extend(inside);
    }
    files
}

fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// How a table was understood, or was not: then the user says what its columns are.
fn shape_of(path: &Path, sha256: Sha256, read: &ReadFile, options: &Options) -> Option<TableShape> {
    let is_settlement = read.format == Some(Format::Settlement);
    let unclear =
        matches!(read.format, Some(Format::Table) | None) && read.content == Content::Nothing;
    if !(unclear || is_settlement || read.format == Some(Format::BankTable)) {
        return None;
    }
    let mut opened = BufReader::new(File::open(path).ok()?);
    let bank = import::bank_table_shape(&mut opened, sha256, options).ok()??;
    let settlement = import::settlement_shape(&mut opened, sha256, options).ok()?;
    Some(TableShape {
        is_settlement,
        bank,
        settlement,
    })
}

/// A file, or those that are packed in it.
fn read_files(path: &Path, options: &Options) -> Vec<RehearsedFile> {
    let name = path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    );
    let read = File::open(path)
        .and_then(|file| import::read_each(&name, &mut BufReader::new(file), options));
    let read = read.unwrap_or_else(|_unreadable| {
        let problem = Problem {
            place: None,
            what: msg("import-read-failed"),
            remedy: Some(msg("import-read-failed-remedy")),
            weight: Weight::Fatal,
        };
        let unread = ReadFile {
            name: name.clone(),
            format: None,
            content: Content::Nothing,
            problems: vec![problem],
        };
        vec![(unread, Sha256([0; 32]))]
    });
    read.into_iter()
        .map(|(read, sha256)| RehearsedFile {
            path: path.to_owned(),
            sha256,
            table: shape_of(path, sha256, &read, options).map(Arc::new),
            ticked: read.content != Content::Nothing,
            list: matches!(read.content, Content::OpenItems(_)).then(RehearsedList::default),
            read,
            counts: RehearsalCounts::default(),
            fates: Vec::new(),
            seen_before: None,
            problems: Vec::new(),
            period: None,
            currency: None,
            documents: Vec::new(),
        })
        .collect()
}
