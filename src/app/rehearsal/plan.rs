//! The plan of an import: everything that will be written, worked out beforehand from the files and the
//! books. A rehearsal tells of it, an import writes it: what was shown is what is done.
//!
//! What is new has a provisional id below nothing ([`provisional`]), so that one new row can speak of
//! another; the import gives the real ones.

use super::books::{Customers, Items};
use super::{
    CopyOutcome, DocumentOutcome, Fate, MatchingForecast, Rehearsal, RehearsalCounts, RehearsedFile,
};
use crate::app::settings::{self, CompanySettings, MoneySettings};
use crate::domain::bank::{BankEntry, StatementSpan};
use crate::domain::copies::CopyReason;
use crate::domain::document::CopyFound;
use crate::domain::ids::{CustomerId, ItemId, ReceiptId, Sha256};
use crate::domain::matching::Difference;
use crate::domain::message::{Message, Problem};
use crate::domain::money::{Currency, Money};
use crate::import::Content;
use crate::store::read::WaitingRow;
use crate::store::write::{NewCustomer, NewItem};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The id of the new row at this place in the plan.
pub(super) const fn provisional(index: usize) -> i64 {
    -1 - index.cast_signed() as i64
}

/// The place in the plan of a row that has a provisional id; `None`: the id is real.
pub(in crate::app) fn made(id: i64) -> Option<usize> {
    (id < 0).then(|| usize::try_from(-1 - id).unwrap_or(usize::MAX))
}

/// Everything that will be written.
#[derive(Debug, Default)]
pub(in crate::app) struct Plan {
    /// Customers to be added.
    pub customers: Vec<NewCustomer>,
    /// What was not known of customers who are there.
    pub completions: BTreeMap<CustomerId, NewCustomer>,
    /// Accounts that customers pay from, by a list or by what was matched.
    pub accounts: BTreeSet<(CustomerId, String)>,
    /// Items to be added.
    pub items: Vec<NewItem>,
    /// Due dates that were estimated and are known now.
    pub due_dates: Vec<(ItemId, NaiveDate)>,
    /// PDFs to be put behind items.
    pub copies: Vec<PlannedCopy>,
    /// Files that are PDFs of no item that is known: they wait.
    pub waiting: Vec<usize>,
    /// PDFs that waited, and what is new shows of which item they are.
    pub found: Vec<(WaitingRow, ItemId, CopyReason)>,
    /// What is settled according to a list.
    pub settled: Vec<(ItemId, Money)>,
    /// Credit notes put against the invoices that they name.
    pub credits: Vec<PlannedCredit>,
    /// Statements to be kept.
    pub statements: Vec<PlannedStatement>,
    /// Sums of batches in the books whose payments come now.
    pub splits: BTreeSet<ReceiptId>,
    /// Booked lines to be added.
    pub receipts: Vec<PlannedReceipt>,
    /// What matching and returns come to.
    pub allocations: Vec<PlannedAllocation>,
    /// What is let go so that items are settled, and brought back by returns.
    pub differences: Vec<PlannedDifference>,
    /// Receipts of which a few cents are left, and let go.
    pub rounded: Vec<ReceiptId>,
    /// Receipts from those who are known to be no customer.
    pub set_aside: Vec<ReceiptId>,
    /// Receipts that the bank took back: what was left of them waits no longer.
    pub taken_back: Vec<ReceiptId>,
    /// What is told of each file; `None`: it is not carried out.
    pub files: Vec<Option<FileOutcome>>,
    /// What matching comes to.
    pub matching: MatchingForecast,
    /// Per bank account the day through which it will be complete.
    pub complete_after: BTreeMap<String, Option<NaiveDate>>,
    /// There was no item before.
    pub first_import: bool,
}

/// A PDF behind an item.
#[derive(Debug)]
pub(in crate::app) struct PlannedCopy {
    pub item: ItemId,
    /// The file it is in.
    pub file: usize,
    pub copy: CopyFound,
    /// How it was known to be of this item.
    pub reason: CopyReason,
}

/// A credit note against the invoice it names.
#[derive(Debug)]
pub(in crate::app) struct PlannedCredit {
    pub credit: ItemId,
    pub item: ItemId,
    pub amount: Money,
    pub effective_on: NaiveDate,
    pub reason: Message,
}

/// A statement in a file.
#[derive(Debug)]
pub(in crate::app) struct PlannedStatement {
    pub file: usize,
    pub statement: usize,
    /// Never later than today: nobody knows what is still to come.
    pub covers_through: Option<NaiveDate>,
    /// The kind of file.
    pub format: &'static str,
}

/// A booked line in a planned statement.
#[derive(Debug)]
pub(in crate::app) struct PlannedReceipt {
    /// Place in [`Plan::statements`].
    pub statement: usize,
    /// Place on that statement.
    pub entry: usize,
    pub fingerprint: Sha256,
    pub reverses: Option<ReceiptId>,
    /// What the whole batch came to, of which this is one payment.
    pub batch_minor: Option<i64>,
    /// The payments of which this is the sum come too, and stand for it.
    pub split: bool,
}

/// A part of a receipt against an item.
#[derive(Debug)]
pub(in crate::app) struct PlannedAllocation {
    pub receipt: ReceiptId,
    pub item: ItemId,
    pub amount: Money,
    pub effective_on: NaiveDate,
    pub reasons: Vec<Message>,
}

/// What is let go of an item, because of a receipt.
#[derive(Debug)]
pub(in crate::app) struct PlannedDifference {
    pub receipt: ReceiptId,
    pub item: ItemId,
    pub amount: Money,
    pub why: Difference,
    pub effective_on: NaiveDate,
}

/// What is told of a file.
#[derive(Debug, Default)]
pub(in crate::app) struct FileOutcome {
    pub counts: RehearsalCounts,
    pub fates: Vec<Fate>,
    pub problems: Vec<Problem>,
    pub documents: Vec<DocumentOutcome>,
    pub seen_before: Option<NaiveDate>,
    pub period: Option<(NaiveDate, NaiveDate)>,
    pub currency: Option<Currency>,
    pub copy_of: Option<CopyOutcome>,
}

impl FileOutcome {
    /// One row more.
    pub(super) fn fate(&mut self, fate: Fate) {
        self.fates.push(fate);
    }

    /// A day that the file speaks of.
    pub(super) fn day(&mut self, day: NaiveDate) {
        let (first, last) = self.period.unwrap_or((day, day));
        self.period = Some((first.min(day), last.max(day)));
    }

    fn count(&mut self) {
        let with = |fate| self.fates.iter().filter(|one| **one == fate).count();
        self.counts.new += with(Fate::New);
        self.counts.known += with(Fate::Known);
        self.counts.changed += with(Fate::Changed);
        self.counts.left_out += with(Fate::LeftOut);
        self.counts.doubt += with(Fate::Waits);
    }
}

impl Plan {
    /// Nothing would change.
    pub(in crate::app) fn is_empty(&self) -> bool {
        self.items.is_empty()
            && self.due_dates.is_empty()
            && self.copies.is_empty()
            && self.waiting.is_empty()
            && self.found.is_empty()
            && self.settled.is_empty()
            && self.statements.is_empty()
    }

    /// Fills in what is told of it.
    pub(super) fn tell(self, rehearsal: &mut Rehearsal) {
        rehearsal.first_import = self.first_import;
        rehearsal.matching = self.matching;
        rehearsal.copies_found = self.found.len();
        rehearsal.complete_after = self.complete_after.into_iter().collect();
        for (file, outcome) in rehearsal.files.iter_mut().zip(self.files) {
            if let Some(outcome) = outcome {
                file.counts = outcome.counts;
                file.fates = outcome.fates;
                file.problems = outcome.problems;
                file.documents = outcome.documents;
                file.seen_before = outcome.seen_before;
                file.period = outcome.period;
                file.currency = outcome.currency;
                file.copy_of = outcome.copy_of;
            }
        }
    }
}

/// A plan in the making.
pub(super) struct Planner<'a> {
    pub read: &'a Read<'a>,
    pub today: NaiveDate,
    pub files: &'a [RehearsedFile],
    pub company: CompanySettings,
    pub money: MoneySettings,
    pub own_accounts: BTreeSet<String>,
    pub items: Items,
    pub customers: Customers,
    /// Rows of lists about items that are there: compared when the receipts have been matched.
    pub list_rows: Vec<ListRow>,
    /// What the statements of the files cover: account and file.
    pub spans_of_files: Vec<(String, usize, StatementSpan)>,
    pub plan: Plan,
}

/// What a list says of an item that is there.
pub(super) struct ListRow {
    pub file: usize,
    /// Place among the fates of its file.
    pub row: usize,
    pub item: ItemId,
    pub open: Money,
}

/// Works out what carrying out the ticked files comes to.
pub(in crate::app) fn plan(
    read: &Read<'_>,
    today: NaiveDate,
    files: &[RehearsedFile],
) -> Result<Plan, StoreError> {
    let mut planner = Planner::new(read, today, files)?;
    planner.documents();
    planner.copies()?;
    planner.statements()?;
    planner.matching()?;
    planner.compare_lists();
    let mut plan = planner.plan;
    for outcome in plan.files.iter_mut().flatten() {
        outcome.count();
    }
    Ok(plan)
}

impl<'a> Planner<'a> {
    fn new(
        read: &'a Read<'a>,
        today: NaiveDate,
        files: &'a [RehearsedFile],
    ) -> Result<Self, StoreError> {
        let company = settings::company(read)?;
        let mut own_accounts: BTreeSet<String> = read
            .bank_accounts()?
            .into_iter()
            .map(|row| row.account)
            .collect();
        if !company.iban.is_empty() {
            own_accounts.insert(company.iban.split_whitespace().collect());
        }
        let before: BTreeMap<Sha256, NaiveDate> = read
            .imports()?
            .into_iter()
            .filter(|import| !import.undone)
            .map(|import| (import.sha256, import.day))
            .collect();
        let outcome = |file: &RehearsedFile| {
            let seen_before = before.get(&file.sha256).copied();
            file.ticked.then(|| FileOutcome {
                seen_before,
                ..FileOutcome::default()
            })
        };
        let items = Items::new(read.known_items()?);
        let plan = Plan {
            first_import: items.is_empty(),
            files: files.iter().map(outcome).collect(),
            ..Plan::default()
        };
        Ok(Self {
            read,
            today,
            files,
            money: settings::money(read)?,
            company,
            own_accounts,
            items,
            customers: Customers::new(read.customer_keys()?),
            list_rows: Vec::new(),
            spans_of_files: Vec::new(),
            plan,
        })
    }

    /// Files that are carried out, with their place.
    pub(super) fn ticked(&self) -> impl Iterator<Item = (usize, &'a Content)> + use<'a> {
        let files = self.files;
        files
            .iter()
            .enumerate()
            .filter(|(_, file)| file.ticked)
            .map(|(at, file)| (at, &file.read.content))
    }

    /// What is told of a file that is carried out.
    pub(super) fn told(&mut self, file: usize) -> &mut FileOutcome {
        self.plan.files[file].get_or_insert_default()
    }

    /// The line of the bank behind a new receipt.
    pub(super) fn entry(&self, receipt: &PlannedReceipt) -> &'a BankEntry {
        entry(self.files, &self.plan, receipt)
    }
}

/// The line of the bank behind a new receipt.
///
/// # Panics
/// When the plan was made of other files.
pub(in crate::app) fn entry<'a>(
    files: &'a [RehearsedFile],
    plan: &Plan,
    receipt: &PlannedReceipt,
) -> &'a BankEntry {
    let place = &plan.statements[receipt.statement];
    match &files[place.file].read.content {
        Content::Statements(statements) => &statements[place.statement].entries[receipt.entry],
        _ => unreachable!("a statement is planned from a file with statements"),
    }
}
