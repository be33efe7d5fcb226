//! Bank statements: which lines are new, and what the money in means.
//!
//! The same money never counts twice, whichever file it comes in ([`known_lines`](super::known_lines)):
//! files may overlap, and the same day may come as MT940, as CAMT and as CSV.

use super::known_lines::{FileLine, Found, KnownLines, Sum};
use super::plan::{
    Lines, PlannedAllocation, PlannedDifference, PlannedReceipt, PlannedStatement, Planner, made,
    provisional,
};
use super::returns::Returned;
use super::{Fate, MatchingForecast};
use crate::app::listed::UntilListed;
use crate::app::matching_book::{self, Facts, Payers, incoming};
use crate::domain::bank::{BankEntry, BankStatement, StatementSpan};
use crate::domain::ids::{CustomerId, ItemId, ReceiptId};
use crate::domain::matching::{
    BookCustomer, BookItem, Certainty, Incoming, MatchBook, MatchReason,
};
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::Money;
use crate::import::{Content, Format};
use crate::store::StoreError;
use crate::store::read::{AccountSpans, ReceiptRow};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How often receipts are asked about again because an account was learned.
const MOST_ROUNDS: usize = 3;
/// Days around those of a file in which its lines may have been booked before.
const DAYS_AROUND: u64 = 4;

/// The account of a statement that counts.
fn countable(statement: &BankStatement) -> Option<&str> {
    statement.account.as_deref().filter(|_| statement.counted)
}

impl<'a> Planner<'a> {
    /// Lines that are not there yet, and the statements that bring something.
    pub(super) fn statements(&mut self) -> Result<(), StoreError> {
        let mut books = self.read.account_spans()?;
        let mut known = match self.days_of_lines() {
            Some((from, through)) => KnownLines::new(self.read.booked_lines(from, through)?),
            None => KnownLines::new(Vec::new()),
        };
        for (file, format, statements) in self.files_of_the_bank() {
            self.bank_file(file, format, statements, &mut known, &mut books);
        }
        // Notifications last: the batches that they are of may be in any other file.
        for (file, format, statements) in self.files_of_the_bank() {
            if format == "camt.054" {
                self.notification((file, format), statements, &mut known);
            }
        }
        self.coverage(&mut books);
        Ok(())
    }

    fn files_of_the_bank(&self) -> Vec<(usize, &'static str, &'a [BankStatement])> {
        let files = self.files;
        self.ticked()
            .filter_map(|(file, content)| match content {
                Content::Statements(statements) => {
                    let format = files[file].read.format.map_or("", Format::code);
                    Some((file, format, statements.as_slice()))
                }
                _ => None,
            })
            .collect()
    }

    /// The first and last day on which something was booked in the files, and some days around them.
    fn days_of_lines(&self) -> Option<(NaiveDate, NaiveDate)> {
        let files = self.files_of_the_bank();
        let days = || {
            files
                .iter()
                .flat_map(|(_, _, statements)| statements.iter())
                .flat_map(|statement| statement.entries.iter().map(|entry| entry.booked_on))
        };
        let around = Days::new(DAYS_AROUND);
        Some((
            days().min()?.checked_sub_days(around)?,
            days().max()?.checked_add_days(around)?,
        ))
    }

    /// A file of statements: what happens to each line.
    fn bank_file(
        &mut self,
        file: usize,
        format: &'static str,
        statements: &'a [BankStatement],
        known: &mut KnownLines<'a>,
        books: &mut BTreeMap<String, AccountSpans>,
    ) {
        let mut counted = HashMap::new();
        let mut lines = Vec::new();
        let mut fates: Vec<Vec<Fate>> = Vec::with_capacity(statements.len());
        let mut pending = 0;
        for (at, statement) in statements.iter().enumerate() {
            let twice = statements[..at].contains(statement);
            let Some(account) = countable(statement).filter(|_| !twice) else {
                let fate = if twice { Fate::Known } else { Fate::LeftOut };
                fates.push(vec![fate; statement.entries.len()]);
                continue;
            };
            pending += statement.entries.iter().filter(|one| one.pending).count();
            fates.push(vec![Fate::LeftOut; statement.entries.len()]);
            lines.extend(known.lines_of((at, account), &statement.entries, &mut counted));
        }
        let found = known.look_for(file, format, &lines);
        let mut new: Vec<Vec<(&FileLine<'a>, Option<Sum>)>> = vec![Vec::new(); statements.len()];
        for (line, found) in lines.iter().zip(found) {
            let fate = &mut fates[line.statement][line.entry_at];
            *fate = Fate::New;
            match found {
                Found::Known => *fate = Fate::Known,
                Found::New => new[line.statement].push((line, None)),
                Found::Completes(sum) => new[line.statement].push((line, Some(sum))),
            }
        }
        for (at, (statement, new)) in statements.iter().zip(&new).enumerate() {
            let repeated = fates[at].iter().all(|fate| *fate == Fate::Known)
                && statements[..at].contains(statement);
            if !repeated {
                self.keep_statement((file, at, format), statement, new, known, books);
            }
        }
        self.tell_of_bank_file(file, statements, fates, pending);
    }

    /// A statement that brings lines, or days of which nothing was known.
    fn keep_statement(
        &mut self,
        (file, at, format): (usize, usize, &'static str),
        statement: &BankStatement,
        new: &[(&FileLine<'a>, Option<Sum>)],
        known: &mut KnownLines<'a>,
        books: &mut BTreeMap<String, AccountSpans>,
    ) {
        let Some(account) = countable(statement) else {
            return;
        };
        let covers_through = statement.covers_through.map(|day| day.min(self.today));
        let span = statement.span().map(|span| StatementSpan {
            through: span.through.min(self.today),
            ..span
        });
        let is_new = !books.contains_key(account);
        let of = books.entry(account.to_owned()).or_default();
        let tells_more = span.as_ref().is_some_and(|span| span.tells_more(&of.spans));
        if !tells_more && new.is_empty() && !is_new {
            return;
        }
        if let Some(span) = span {
            self.spans_of_files
                .push((account.to_owned(), file, span.clone()));
            of.spans.push(span);
        }
        self.own_accounts.insert(account.to_owned());
        // A day without a line is news too.
        self.told(file).counts.changed += usize::from(new.is_empty());
        let place = self.plan.statements.len();
        self.plan.statements.push(PlannedStatement {
            file: Some(file),
            lines: Lines::InFile(file, at),
            covers_through,
            format,
        });
        for (line, completes) in new {
            self.new_line((file, place, format), line, *completes, known);
        }
    }

    /// A line that is not there yet; `completes` is the sum of which it is one payment.
    fn new_line(
        &mut self,
        (file, statement, format): (usize, usize, &'static str),
        line: &FileLine<'a>,
        completes: Option<Sum>,
        known: &mut KnownLines<'a>,
    ) {
        let fingerprint = known.plan(file, format, line, self.plan.receipts.len());
        self.plan.receipts.push(PlannedReceipt {
            statement,
            entry: line.entry_at,
            fingerprint,
            reverses: None,
            batch_minor: line.batch.map(|(total, _)| total),
            split: false,
            own: false,
        });
        match completes {
            Some(Sum::Booked(sum)) => {
                let first = self.plan.splits.insert(sum);
                self.told(file).counts.changed += usize::from(first);
            }
            Some(Sum::Planned(at)) => self.plan.receipts[at].split = true,
            None => {}
        }
    }

    /// A notification is no statement: of it only the payments are used that take apart a batch of which
    /// the statement gives the sum.
    fn notification(
        &mut self,
        (file, format): (usize, &'static str),
        statements: &'a [BankStatement],
        known: &mut KnownLines<'a>,
    ) {
        for (at, statement) in statements.iter().enumerate() {
            let Some(account) = statement.account.as_deref() else {
                continue;
            };
            let lines = known.lines_of((at, account), &statement.entries, &mut HashMap::new());
            let mut sum = None;
            let mut place = None;
            for line in &lines {
                if line.batch.is_none_or(|(_, first)| first) {
                    sum = known
                        .sum_of_notification(line)
                        .filter(|sum| !self.is_split(*sum));
                }
                let Some(sum) = sum else { continue };
                let place = *place.get_or_insert_with(|| {
                    self.plan.statements.push(PlannedStatement {
                        file: Some(file),
                        lines: Lines::InFile(file, at),
                        covers_through: None,
                        format,
                    });
                    self.plan.statements.len() - 1
                });
                self.new_line((file, place, format), line, Some(sum), known);
                let before: usize = statements[..at].iter().map(|one| one.entries.len()).sum();
                if let Some(fate) = self.told(file).fates.get_mut(before + line.entry_at) {
                    *fate = Fate::New;
                }
            }
        }
    }

    /// Another batch of this import stands for it already.
    fn is_split(&self, sum: Sum) -> bool {
        match sum {
            Sum::Booked(sum) => self.plan.splits.contains(&sum),
            Sum::Planned(at) => self.plan.receipts[at].split,
        }
    }

    fn tell_of_bank_file(
        &mut self,
        file: usize,
        statements: &[BankStatement],
        fates: Vec<Vec<Fate>>,
        pending: usize,
    ) {
        let told = self.told(file);
        told.fates.extend(fates.into_iter().flatten());
        for statement in statements {
            told.currency.get_or_insert(statement.currency);
            let balances = [statement.opening, statement.closing]
                .into_iter()
                .flatten()
                .map(|one| one.on);
            let covers = [statement.covers_from, statement.covers_through]
                .into_iter()
                .flatten();
            let days = statement.entries.iter().map(|entry| entry.booked_on);
            days.chain(covers)
                .chain(balances)
                .for_each(|day| told.day(day));
        }
        if pending > 0 {
            told.problems.push(Problem {
                place: None,
                what: msg("import-pending").with("count", pending),
                remedy: Some(msg("import-pending-remedy")),
                weight: Weight::Remark,
            });
        }
    }

    /// Through which day each account will be complete, and what is missing before the statements of the
    /// files.
    fn coverage(&mut self, books: &mut BTreeMap<String, AccountSpans>) {
        let listed: Vec<(String, NaiveDate)> = self
            .booked_in_lists()
            .map(|(account, day)| (account.to_owned(), day))
            .collect();
        for (account, day) in listed {
            let of = books.entry(account).or_default();
            of.listed = of.listed.max(Some(day));
        }
        let spans_of_files = std::mem::take(&mut self.spans_of_files);
        let mut known_days = Vec::new();
        for (account, of) in &*books {
            let known = of.known();
            let counts = !self.uncounted.contains(account);
            if counts {
                known_days.push(known.through);
            }
            let found = known.and_listed(of.listed);
            if counts {
                let after = &mut self.plan.complete_after;
                after.insert(account.clone(), found.through);
            }
            for gap in found.gaps {
                let behind = spans_of_files.iter().find(|(of, _, span)| {
                    of == account && span.from.unwrap_or(span.through) == gap.before
                });
                let Some((_, file, _)) = behind else { continue };
                self.told(*file).problems.push(Problem {
                    place: None,
                    what: msg("import-bank-gap")
                        .with("account", account.clone())
                        .with("after", gap.after)
                        .with("before", gap.before),
                    remedy: Some(msg("import-bank-gap-remedy").with("after", gap.after)),
                    weight: Weight::Remark,
                });
            }
        }
        let known_days: Option<Vec<NaiveDate>> = known_days.into_iter().collect();
        self.known_through = known_days.and_then(|days| days.into_iter().min());
    }

    /// What the money in means, in the order in which it came: what waited before, and what is new.
    pub(super) fn matching(&mut self) -> Result<(), StoreError> {
        if self.plan.items.is_empty() && self.plan.receipts.is_empty() {
            return Ok(());
        }
        let taken_back = self.read.receipts_taken_back()?;
        let mut returns = self.read.returns_waiting()?;
        returns.retain(|back| !taken_back.contains(&back.id));
        let older: Vec<ReceiptRow> = self
            .read
            .unallocated_receipts()?
            .into_iter()
            .filter(|receipt| {
                receipt.waits()
                    && !taken_back.contains(&receipt.id)
                    && !self.plan.splits.contains(&receipt.id)
            })
            .collect();
        if older.is_empty() && self.plan.receipts.is_empty() {
            return Ok(());
        }
        let mut flow = Flow::new(self.facts()?);
        for credit in &self.plan.credits {
            flow.book.settle(&[
                (credit.item, credit.amount),
                (credit.credit, credit.amount.negated()),
            ]);
        }
        flow.lists = self.until_listed(&mut flow.book)?;
        let mut stored = self.stored(&returns)?;
        let mut waiting: Vec<(ReceiptId, Incoming<'_>)> = Vec::new();
        for event in self.events(&older, &returns) {
            match event {
                Event::In(id, incoming) => {
                    if !self.is_money_back(id) && !flow.take(id, &incoming) {
                        waiting.push((id, incoming));
                    }
                }
                Event::Back(back) => {
                    if let Some(original) = self.take_back(&back, &mut stored, &mut flow) {
                        waiting.retain(|(id, _)| *id != original);
                    }
                }
            }
        }
        for _ in 1..MOST_ROUNDS {
            if !flow.learn() {
                break;
            }
            waiting.retain(|(id, incoming)| !flow.take(*id, incoming));
        }
        self.forecast(&mut flow, &waiting);
        self.plan.accounts.extend(flow.accounts);
        for part in &flow.allocations {
            self.put_against(part.item, part.amount);
        }
        for part in &flow.differences {
            self.put_against(part.item, part.amount);
        }
        self.plan.allocations = flow.allocations;
        self.plan.differences = flow.differences;
        self.plan.rounded = flow.rounded;
        // What came back is said to have come back.
        let back = &self.plan.taken_back;
        flow.set_aside.retain(|receipt| !back.contains(receipt));
        self.plan.set_aside = flow.set_aside;
        Ok(())
    }

    /// Money of ours that came back, and it is known which.
    fn is_money_back(&self, id: ReceiptId) -> bool {
        made(id.0).is_some_and(|index| self.plan.receipts[index].reverses.is_some())
    }

    /// What is open and who is known, with what the plan adds.
    fn facts(&self) -> Result<Facts, StoreError> {
        let mut facts = matching_book::facts(self.read, self.today)?;
        facts.own_accounts.extend(self.own_accounts.iter().cloned());
        for (index, item) in self.plan.items.iter().enumerate() {
            facts.items.push(BookItem {
                item: ItemId(provisional(index)),
                customer: item.customer,
                number: item.number.clone(),
                payable: item.payable,
                // What lists have as paid is settled on their day.
                open: item.payable,
                paid_on: None,
                issued_on: Some(item.issued_on),
                due_on: Some(item.due_on),
                payment_reference: item.payment_reference.clone(),
            });
        }
        for (index, customer) in self.plan.customers.iter().enumerate() {
            facts.customers.push(BookCustomer {
                id: CustomerId(provisional(index)),
                names: [Some(customer.name.clone()), customer.legal_name.clone()]
                    .into_iter()
                    .flatten()
                    .collect(),
                ibans: Vec::new(),
            });
        }
        let mut listed: BTreeMap<CustomerId, Vec<String>> = BTreeMap::new();
        for (customer, account) in &self.plan.accounts {
            listed.entry(*customer).or_default().push(account.clone());
        }
        for customer in &mut facts.customers {
            customer
                .ibans
                .extend(listed.remove(&customer.id).unwrap_or_default());
        }
        Ok(facts)
    }

    /// Everything that came in or was taken back, by day; on one day money in comes first.
    fn events<'r>(&self, older: &'r [ReceiptRow], returns: &'r [ReceiptRow]) -> Vec<Event<'r>>
    where
        'a: 'r,
    {
        let mut events: Vec<(NaiveDate, u8, Event<'r>)> = older
            .iter()
            .map(|receipt| {
                (
                    receipt.booked_on,
                    0,
                    Event::In(receipt.id, incoming(receipt)),
                )
            })
            .collect();
        let waited = returns.iter();
        events.extend(waited.map(|row| (row.booked_on, 2, Event::Back(Returned::of_row(row)))));
        for (index, receipt) in self.plan.receipts.iter().enumerate() {
            // The sum of payments that come with it, and what is between us and a company that collects.
            if receipt.split || receipt.own {
                continue;
            }
            let entry: &BankEntry = self.entry(receipt);
            let id = ReceiptId(provisional(index));
            if entry.reversal && !entry.amount.is_zero() {
                let back = Returned::of_entry(index, entry, self.file_of(index));
                events.push((entry.booked_on, 2, Event::Back(back)));
            }
            if entry.amount.is_positive() {
                // Money that the bank gives back is asked about where it is not known what it was.
                events.push((
                    entry.booked_on,
                    if entry.reversal { 3 } else { 1 },
                    Event::In(id, entry.into()),
                ));
            }
        }
        events.sort_by_key(|(day, order, _)| (*day, *order));
        events.into_iter().map(|(_, _, event)| event).collect()
    }

    /// Counts what matching comes to, and per file what will wait.
    fn forecast(&mut self, flow: &mut Flow, waiting: &[(ReceiptId, Incoming<'_>)]) {
        let is_in = |index: &usize| {
            let receipt = &self.plan.receipts[*index];
            !(receipt.split || receipt.own) && self.entry(receipt).amount.is_positive()
        };
        let mut forecast = MatchingForecast {
            receipts: (0..self.plan.receipts.len()).filter(is_in).count(),
            ..MatchingForecast::default()
        };
        let certain: BTreeSet<usize> = flow
            .allocations
            .iter()
            .filter_map(|part| made(part.receipt.0))
            .collect();
        forecast.certain = certain.iter().filter(|index| is_in(index)).count();
        forecast.set_aside = flow.set_aside.len();
        let mut doubt = Vec::new();
        let new = waiting
            .iter()
            .filter_map(|(id, incoming)| Some((made(id.0)?, incoming)));
        flow.lists.go_back(&mut flow.book);
        for (index, incoming) in new {
            flow.lists.go_to(incoming.booked_on, &mut flow.book);
            match flow.book.propose(incoming).certainty {
                Certainty::Unknown => forecast.unknown += 1,
                Certainty::Certain | Certainty::Likely => forecast.likely += 1,
            }
            doubt.push(self.file_of(index));
        }
        self.plan.matching = forecast;
        for file in doubt.into_iter().flatten() {
            self.told(file).counts.doubt += 1;
        }
    }
}

/// Something that happens to our account.
enum Event<'a> {
    /// Money comes in.
    In(ReceiptId, Incoming<'a>),
    /// The bank takes something back, or gives it back.
    Back(Returned<'a>),
}

/// Matching while receipts come by.
pub(super) struct Flow {
    pub book: MatchBook,
    payers: Payers,
    pub allocations: Vec<PlannedAllocation>,
    /// Accounts that were learned.
    accounts: BTreeSet<(CustomerId, String)>,
    /// Those that were learned since it was last asked: they count from the next round on, so that no
    /// receipt overtakes an earlier one from the same account.
    learned: Vec<(CustomerId, String)>,
    /// What is let go.
    pub differences: Vec<PlannedDifference>,
    /// Receipts of which a few cents are left, and let go.
    rounded: Vec<ReceiptId>,
    /// What lists settle, until their day.
    lists: UntilListed,
    /// Accounts of those who pay without being a customer.
    pub not_customers: BTreeSet<String>,
    /// What came from them.
    pub set_aside: Vec<ReceiptId>,
}

impl Flow {
    fn new(mut facts: Facts) -> Self {
        Self {
            not_customers: std::mem::take(&mut facts.not_customers),
            set_aside: Vec::new(),
            payers: Payers::new(&facts.customers, &facts.own_accounts),
            book: facts.book(),
            allocations: Vec::new(),
            accounts: BTreeSet::new(),
            learned: Vec::new(),
            differences: Vec::new(),
            rounded: Vec::new(),
            lists: UntilListed::default(),
        }
    }

    /// What was learned counts from now on; `false` where nothing was.
    fn learn(&mut self) -> bool {
        let learned = std::mem::take(&mut self.learned);
        for (customer, account) in &learned {
            self.book.learn(*customer, account);
        }
        self.book.ask_again();
        self.lists.go_back(&mut self.book);
        !learned.is_empty()
    }

    /// Something was put against an item: lists may have had it in already.
    fn receive(&mut self, item: ItemId, on: NaiveDate, amount: Money) {
        self.lists.receive(item, (on, amount), &mut self.book);
    }

    /// Applies what is certain; `false`: it waits.
    fn take(&mut self, id: ReceiptId, incoming: &Incoming<'_>) -> bool {
        self.lists.go_to(incoming.booked_on, &mut self.book);
        let proposal = self.book.propose(incoming);
        if incoming
            .iban
            .is_some_and(|account| self.not_customers.contains(account))
        {
            // Where something of ours is named, or it waited before it was known, a person decides.
            let aside = made(id.0).is_some() && !incoming.reversal && !proposal.names_ours();
            self.set_aside.extend(aside.then_some(id));
            return aside;
        }
        let (Certainty::Certain, Some(customer)) = (proposal.certainty, proposal.customer) else {
            self.book.wait(incoming);
            return false;
        };
        self.book.apply(&proposal, incoming.booked_on);
        let forgiven = proposal.forgiven.iter().map(|one| (one.item, one.amount));
        for (item, amount) in proposal.allocations.iter().copied().chain(forgiven) {
            self.receive(item, incoming.booked_on, amount);
        }
        let reasons: Vec<_> = proposal.reasons.iter().map(MatchReason::message).collect();
        let parts = proposal.allocations.iter();
        self.allocations
            .extend(parts.map(|(item, amount)| PlannedAllocation {
                receipt: id,
                item: *item,
                amount: *amount,
                effective_on: incoming.booked_on,
                reasons: reasons.clone(),
            }));
        let forgiven = proposal.forgiven.iter();
        self.differences
            .extend(forgiven.map(|one| PlannedDifference {
                receipt: id,
                item: one.item,
                amount: one.amount,
                why: one.why,
                effective_on: incoming.booked_on,
            }));
        self.rounded
            .extend(proposal.rest_is_rounding().then_some(id));
        if let Some(account) = incoming
            .iban
            .filter(|_| proposal.tells_account() && self.payers.learn(customer, incoming.iban))
        {
            self.learned.push((customer, account.to_owned()));
            self.accounts.insert((customer, account.to_owned()));
        }
        true
    }
}
