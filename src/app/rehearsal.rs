//! The rehearsal of an import: what files hold, and what carrying it out would add, change and leave
//! out. It holds rows, and of each PDF only its place, length and SHA-256.

use crate::domain::ids::Sha256;
use crate::domain::message::Problem;
use crate::domain::money::Currency;
use crate::import::ReadFile;
use chrono::NaiveDate;
use std::path::PathBuf;

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
    /// Money in that will wait in the inbox.
    pub doubt: usize,
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
}
