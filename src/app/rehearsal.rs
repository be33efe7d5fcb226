//! The rehearsal of an import: what files hold, and what carrying it out would add, change and leave
//! out. It holds rows, and of each PDF only its place, length and SHA-256.

mod asked;
mod audit_files;
mod books;
mod contacts;
mod copies;
mod customer_lists;
mod customers;
mod documents;
mod entered;
mod gather;
mod kept;
mod known_lines;
mod lists;
mod money_in;
mod people;
mod plan;
mod returns;
mod sender;
mod settlements;

pub use asked::{Asked, AskedItem, BookedThrough, ListAnswers, ListOutcome, RehearsedList};
pub use contacts::{ContactGain, ContactMatch, ContactProposal};
pub use customers::CustomerDoubt;
pub use kept::KeptPlan;

pub(super) use entered::{number_free, plan_entered};
pub(super) use gather::{FoundFile, files_in, not_there};
pub(super) use known_lines::long;
use plan::plan;
pub(super) use plan::{Plan, PlannedCopy, made};

use super::error::Error;
use super::library::banks::bank_profiles;
use super::library::settlements::settlement_profiles;
use super::session::Session;
use super::settings;
use crate::domain::copies::CopyReason;
use crate::domain::ids::Sha256;
use crate::domain::message::{Problem, Refusal, msg};
use crate::domain::money::Currency;
pub use crate::import::{
    BankColumn, BankProfile, Content, DayOrder, Decimal, Format, ListColumn, ListProfile, Meaning,
    Question, Said, SettlementColumn, SettlementProfile, Shown, TableChoice, TableKind,
    TableProfile, TableShape, Trial,
};
use crate::import::{Options, ReadFile};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
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
    /// PDFs that waited, and find their invoice among what is new.
    pub copies_found: usize,
    /// Per bank account the day through which it will be complete afterwards.
    pub complete_after: Vec<(String, Option<NaiveDate>)>,
    /// What was worked out for it: carried out as it is, while nothing has changed since.
    pub plan: KeptPlan,
}

/// What the user answered about tables that leave something open: of one file by the SHA-256 of its bytes, and
/// of all others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// About every table.
    pub usual: Said,
    /// About one file; it goes before [`Self::usual`].
    pub of: BTreeMap<Sha256, Said>,
    /// How tables with these heads are read; they go before what the company remembers.
    pub tables: Vec<TableProfile>,
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
    /// What the user answered about it, where its table leaves something open.
    pub said: Said,
    /// To be carried out; the user may leave a file out. One that asks something waits for the answer.
    pub ticked: bool,
    /// Documents or rows of a list that the user leaves out, by their place in the file. Lines of a bank come
    /// whole or not at all: its balance says so.
    pub left_out: BTreeSet<usize>,
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
    /// Customers in it who may be one with another: somebody has to say.
    pub doubts: Vec<CustomerDoubt>,
    /// The cards of an address book, in its order, each with what it would add.
    pub contacts: Vec<ContactProposal>,
    /// For an open-items list: what is asked about it, and answered.
    pub list: Option<RehearsedList>,
    /// A PDF that will be put behind an item: which, and how that is known.
    pub copy_of: Option<CopyOutcome>,
}

/// The item that a PDF is the copy of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyOutcome {
    /// Its number.
    pub number: String,
    /// How that is known.
    pub reason: CopyReason,
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
    /// What will wait for a person: money in in the inbox, PDFs in their list; items that a list has otherwise
    /// than we do.
    pub doubt: usize,
    /// Customers that will be added.
    pub customers: usize,
    /// Copies that will be put behind invoices.
    pub copies: usize,
}

impl RehearsalCounts {
    /// These and others together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            new: self.new + other.new,
            known: self.known + other.known,
            changed: self.changed + other.changed,
            gone: self.gone + other.gone,
            left_out: self.left_out + other.left_out,
            doubt: self.doubt + other.doubt,
            customers: self.customers + other.customers,
            copies: self.copies + other.copies,
        }
    }
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
    /// It waits for a person: a PDF of which the invoice is not known.
    Waits,
    /// The user leaves it out.
    Unticked,
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

impl RehearsedFile {
    /// It can be ticked: something of it can be used, and nothing is to be answered first.
    #[must_use]
    pub fn can_be_ticked(&self) -> bool {
        self.read.content != Content::Nothing && self.read.questions.is_empty()
    }
}

impl Session {
    /// Reads files, those in folders and in folders within them too, and says what carrying them out would do.
    /// `progress` is told how many of how many files are done; its `false` stops.
    ///
    /// # Errors
    /// It was stopped, or the company file cannot be read. A file that cannot be read is its own problem.
    pub fn rehearse(
        &self,
        paths: &[PathBuf],
        progress: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Rehearsal, Error> {
        self.rehearse_answered(paths, &Answers::default(), progress)
    }

    /// The same, with what the user answered about tables that leave something open.
    ///
    /// # Errors
    /// As [`Self::rehearse`].
    pub fn rehearse_answered(
        &self,
        paths: &[PathBuf],
        answers: &Answers,
        progress: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Rehearsal, Error> {
        let stopped = || Refusal::new(msg("import-stopped"));
        let found = files_in(paths, &|| progress(0, 0)).ok_or_else(stopped)?;
        let mut files = self
            .read_files(&found.files, answers, progress)?
            .ok_or_else(stopped)?;
        files.extend(found.problems.into_iter().map(gather::not_read));
        self.rehearsal_of(files)
    }

    /// What carrying out these files would do.
    pub(super) fn rehearsal_of(&self, files: Vec<RehearsedFile>) -> Result<Rehearsal, Error> {
        let mut rehearsal = Rehearsal {
            files,
            first_import: false,
            matching: MatchingForecast::default(),
            copies_found: 0,
            complete_after: Vec::new(),
            plan: KeptPlan::default(),
        };
        self.rehearse_again(&mut rehearsal)?;
        Ok(rehearsal)
    }

    /// Reads files; `None` when `progress` stopped it.
    pub(super) fn read_files(
        &self,
        files: &[FoundFile],
        answers: &Answers,
        progress: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Option<Vec<RehearsedFile>>, Error> {
        let options = self.import_options(answers)?;
        let told = |done: usize, name: &str| {
            self.progress().working_on(name);
            progress(done, files.len())
        };
        Ok(gather::read_all(files, &options, &told))
    }

    /// What readers are told: how banks and packages write their tables, what the user said first.
    pub(super) fn import_options(&self, answers: &Answers) -> Result<Options, Error> {
        let (mut banks, mut settlements, mut lists) = (Vec::new(), Vec::new(), Vec::new());
        for table in answers.tables.iter().cloned() {
            match table {
                TableProfile::Bank(profile) => banks.push(profile),
                TableProfile::Settlement(profile) => settlements.push(profile),
                TableProfile::List(profile) => lists.push(profile),
            }
        }
        self.read(|read| {
            banks.extend(settings::bank_profiles(read)?);
            settlements.extend(settings::settlement_profiles(read)?);
            lists.extend(settings::list_profiles(read)?);
            Ok(())
        })?;
        banks.extend(bank_profiles());
        settlements.extend(settlement_profiles());
        Ok(Options {
            banks,
            lists,
            settlements,
            said: answers.usual,
            said_of: answers.of.clone(),
        })
    }

    /// Says once more what would happen: other files are ticked, or the company file has changed.
    ///
    /// # Errors
    /// The company file cannot be read.
    pub fn rehearse_again(&self, rehearsal: &mut Rehearsal) -> Result<(), Error> {
        self.planned(rehearsal).map(drop)
    }

    /// The plan of a rehearsal; worked out again, and told, where the company file, the day or an answer is
    /// another than when it was made.
    pub(super) fn plan_of(&self, rehearsal: &mut Rehearsal) -> Result<Arc<Plan>, Error> {
        let now = (self.store.revision()?, self.today());
        match rehearsal.plan.of(now, &rehearsal.files) {
            Some(plan) => Ok(plan),
            None => self.planned(rehearsal),
        }
    }

    fn planned(&self, rehearsal: &mut Rehearsal) -> Result<Arc<Plan>, Error> {
        // The one before may be as large as what it was made of.
        rehearsal.plan = KeptPlan::default();
        let at = (self.store.revision()?, self.today());
        let mut planned = self.read(|read| plan(read, self.today(), &rehearsal.files))?;
        planned.tell(rehearsal);
        let planned = Arc::new(planned);
        rehearsal.plan = KeptPlan::new(Arc::clone(&planned), at, &rehearsal.files);
        Ok(planned)
    }
}
