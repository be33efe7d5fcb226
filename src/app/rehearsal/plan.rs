//! The plan of an import: everything that will be written, worked out beforehand from the files and the
//! books. A rehearsal tells of it, an import writes it: what was shown is what is done.
//!
//! What is new has a provisional id below nothing ([`provisional`]), so that one new row can speak of
//! another; the import gives the real ones.

use super::books::{Items, name_key};
use super::contacts::PlannedContact;
use super::customers::Parties;
use super::lists::ListRead;
use super::{
    ContactProposal, CopyOutcome, CustomerDoubt, DocumentOutcome, Fate, ListOutcome,
    MatchingForecast, Rehearsal, RehearsalCounts, RehearsedFile,
};
use crate::app::settings::{self, CompanySettings, MoneySettings};
use crate::domain::bank::{BankEntry, BankStatement, StatementSpan};
use crate::domain::copies::CopyReason;
use crate::domain::document::CopyFound;
use crate::domain::ids::{CustomerId, ItemId, ReceiptId, SettlementId, Sha256};
use crate::domain::listed::{ListRule, ListedPayment};
use crate::domain::matching::Difference;
use crate::domain::message::{Message, Problem};
use crate::domain::money::{Currency, Money};
use crate::domain::settlement::Settlement;
use crate::import::Content;
use crate::store::read::WaitingRow;
use crate::store::write::{NewCustomer, NewItem, NewListItem};
use crate::store::{Read, StoreError};
use chrono::NaiveDate;
use std::cell::OnceCell;
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
    /// Of the customers to be added, those of whom somebody said that they are one with another, and who stays.
    pub merges: Vec<(CustomerId, CustomerId)>,
    /// Customers to be added of whom somebody said that they are another than they look like.
    pub kept_apart: Vec<(CustomerId, CustomerId)>,
    /// Items on the name of a record that is merged into their customer.
    pub recorded_for: Vec<(ItemId, CustomerId)>,
    /// What was not known of customers who are there.
    pub completions: BTreeMap<CustomerId, NewCustomer>,
    /// Accounts that customers pay from, by a list or by what was matched.
    pub accounts: BTreeSet<(CustomerId, String)>,
    /// People at customers, as e-invoices, lists of customers and address books name them.
    pub contacts: Vec<PlannedContact>,
    /// Customers who were there and of whom a list of customers or an address book fills something in.
    pub filled: usize,
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
    /// Open-items lists to be kept.
    pub lists: Vec<PlannedList>,
    /// Items that were there and change by what lists say.
    pub changed_by_lists: usize,
    /// Items that are gone from lists, to be closed.
    pub closed_by_lists: usize,
    /// Credit notes put against the invoices that they name.
    pub credits: Vec<PlannedCredit>,
    /// Statements to be kept.
    pub statements: Vec<PlannedStatement>,
    /// Sums of batches in the books whose payments come now.
    pub splits: BTreeSet<ReceiptId>,
    /// Payouts taken apart: their lines, as a bank would have stated them.
    pub apart: Vec<BankStatement>,
    /// Settlements to be kept.
    pub settlements: Vec<PlannedSettlement>,
    /// Settlements in the books whose payout comes now.
    pub joined: Vec<SettlementId>,
    /// What moved to or from our balance with a company that collects for us: no customer's.
    pub of_provider: Vec<ReceiptId>,
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
    /// Returns that waited in the books, each with the receipt that it turns out to be of.
    pub reversed: Vec<(ReceiptId, ReceiptId)>,
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

/// A settlement, as a file gives it.
#[derive(Debug)]
pub(in crate::app) struct PlannedSettlement {
    pub settlement: Settlement,
    pub fingerprint: Sha256,
    /// Its payout is there, and is taken apart.
    pub joined: bool,
}

/// Where the lines of a statement are found.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) enum Lines {
    /// In a file: which, and which of its statements.
    InFile(usize, usize),
    /// A payout taken apart: place in [`Plan::apart`].
    Apart(usize),
}

/// A list to be kept.
#[derive(Debug)]
pub(in crate::app) struct PlannedList {
    /// Its file's name.
    pub name: String,
    /// The day it tells the truth of; `None`: not known.
    pub through: Option<NaiveDate>,
    /// Through which day each account was booked in it.
    pub accounts: Vec<(String, NaiveDate)>,
    /// What it says.
    pub rows: Vec<NewListItem>,
    /// Payments on these of which it says when they came in.
    pub payments: Vec<(ItemId, ListedPayment)>,
}

/// A statement to be kept.
#[derive(Debug)]
pub(in crate::app) struct PlannedStatement {
    /// The file that brings it; `None`: it waited in the books.
    pub file: Option<usize>,
    pub lines: Lines,
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
    /// Between us and a company that collects for us: what it kept, what moved on our balance there.
    pub own: bool,
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
    pub doubts: Vec<CustomerDoubt>,
    pub contacts: Vec<ContactProposal>,
    pub seen_before: Option<NaiveDate>,
    pub period: Option<(NaiveDate, NaiveDate)>,
    pub currency: Option<Currency>,
    pub list: Option<ListOutcome>,
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
            && self.lists.is_empty()
            && self.statements.is_empty()
            && self.settlements.is_empty()
            && self.customers.is_empty()
            && self.contacts.is_empty()
            && self.filled == 0
    }

    /// A row of a list about an item that it brings, all of which is open: by itself it settles nothing.
    pub(in crate::app) fn is_new_in_full(&self, row: &NewListItem) -> bool {
        let new = made(row.item.0).and_then(|index| self.items.get(index));
        row.rule == ListRule::Settles && new.is_some_and(|new| new.payable == row.open)
    }

    /// A statement to be kept, with its lines.
    ///
    /// # Panics
    /// When the plan was made of other files.
    pub(in crate::app) fn statement<'a>(
        &'a self,
        files: &'a [RehearsedFile],
        of: &PlannedStatement,
    ) -> &'a BankStatement {
        statement(files, &self.apart, of.lines)
    }

    /// The line of the bank behind a new receipt.
    ///
    /// # Panics
    /// When the plan was made of other files.
    pub(in crate::app) fn entry<'a>(
        &'a self,
        files: &'a [RehearsedFile],
        receipt: &PlannedReceipt,
    ) -> &'a BankEntry {
        let of = &self.statements[receipt.statement];
        &self.statement(files, of).entries[receipt.entry]
    }

    /// Fills in what is told of it.
    pub(super) fn tell(&mut self, rehearsal: &mut Rehearsal) {
        rehearsal.first_import = self.first_import;
        rehearsal.matching = self.matching;
        rehearsal.copies_found = self.found.len();
        rehearsal.complete_after = std::mem::take(&mut self.complete_after)
            .into_iter()
            .collect();
        for (file, outcome) in rehearsal
            .files
            .iter_mut()
            .zip(std::mem::take(&mut self.files))
        {
            if let Some(outcome) = outcome {
                file.counts = outcome.counts;
                file.fates = outcome.fates;
                file.problems = outcome.problems;
                file.documents = outcome.documents;
                file.doubts = outcome.doubts;
                file.contacts = outcome.contacts;
                file.seen_before = outcome.seen_before;
                file.period = outcome.period;
                file.currency = outcome.currency;
                if let (Some(list), Some(told)) = (&mut file.list, outcome.list) {
                    list.outcome = told;
                }
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
    pub customers: Parties<'a>,
    /// Everybody who is or was known at a customer, by name.
    pub people: BTreeSet<(CustomerId, String)>,
    /// Accounts that do not count for the gate.
    pub uncounted: BTreeSet<String>,
    /// Lists, to be compared when the receipts have been matched.
    pub lists: Vec<ListRead>,
    /// The day through which our own books will be complete, lists left aside; `None`: nothing is known.
    pub known_through: Option<NaiveDate>,
    /// What the statements of the files cover: account and file.
    pub spans_of_files: Vec<(String, usize, StatementSpan)>,
    /// Payouts taken apart, once they have been.
    pub apart: &'a OnceCell<Vec<BankStatement>>,
    pub plan: Plan,
}

/// Works out what carrying out the ticked files comes to.
pub(in crate::app) fn plan(
    read: &Read<'_>,
    today: NaiveDate,
    files: &[RehearsedFile],
) -> Result<Plan, StoreError> {
    let apart = OnceCell::new();
    let mut plan = planned(read, today, files, &apart)?;
    plan.apart = apart.into_inner().unwrap_or_default();
    Ok(plan)
}

fn planned(
    read: &Read<'_>,
    today: NaiveDate,
    files: &[RehearsedFile],
    apart: &OnceCell<Vec<BankStatement>>,
) -> Result<Plan, StoreError> {
    let mut planner = Planner::new(read, today, files, apart)?;
    planner.documents()?;
    planner.contacts()?;
    planner.carry_over()?;
    planner.date_lists()?;
    planner.copies()?;
    planner.statements()?;
    planner.settlements()?;
    planner.matching()?;
    planner.compare_lists()?;
    let mut plan = planner.plan;
    for outcome in plan.files.iter_mut().flatten() {
        outcome.count();
    }
    Ok(plan)
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        read: &'a Read<'a>,
        today: NaiveDate,
        files: &'a [RehearsedFile],
        apart: &'a OnceCell<Vec<BankStatement>>,
    ) -> Result<Self, StoreError> {
        let company = settings::company(read)?;
        let accounts = read.bank_accounts()?;
        let uncounted = accounts.iter().filter(|row| !row.counts);
        let uncounted = uncounted.map(|row| row.account.clone()).collect();
        let mut own_accounts: BTreeSet<String> =
            accounts.into_iter().map(|row| row.account).collect();
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
            customers: Parties::new(read.customer_keys()?, files),
            people: read
                .contact_names()?
                .into_iter()
                .map(|(customer, name)| (customer, name_key(&name)))
                .collect(),
            uncounted,
            lists: Vec::new(),
            known_through: None,
            spans_of_files: Vec::new(),
            apart,
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
        let apart = self.apart.get().map_or(&[][..], Vec::as_slice);
        let of = self.plan.statements[receipt.statement].lines;
        &statement(self.files, apart, of).entries[receipt.entry]
    }

    /// Our account on which a new receipt was booked.
    pub(super) fn account_of(&self, receipt: &PlannedReceipt) -> Option<&'a str> {
        let apart = self.apart.get().map_or(&[][..], Vec::as_slice);
        let of = self.plan.statements[receipt.statement].lines;
        statement(self.files, apart, of).account.as_deref()
    }

    /// The file that brings a new receipt; `None`: it waited in the books.
    pub(super) fn file_of(&self, receipt: usize) -> Option<usize> {
        self.plan.statements[self.plan.receipts[receipt].statement].file
    }
}

fn statement<'a>(
    files: &'a [RehearsedFile],
    apart: &'a [BankStatement],
    lines: Lines,
) -> &'a BankStatement {
    match lines {
        Lines::Apart(at) => &apart[at],
        Lines::InFile(file, at) => match &files[file].read.content {
            Content::Statements(statements) => &statements[at],
            _ => unreachable!("a statement is planned from a file with statements"),
        },
    }
}
