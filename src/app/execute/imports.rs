//! Importing: what the rehearsal showed is written, all of it or nothing; and taken out again where nothing
//! rests on it.

mod copies;

use crate::app::backup::room_for;
use crate::app::command::{Changed, Done};
use crate::app::error::Error;
use crate::app::listed::settle_again;
use crate::app::matching_book::messages_json;
use crate::app::progress::Progress;
use crate::app::rehearsal::{Plan, Rehearsal, RehearsedFile, made};
use crate::app::session::Session;
use crate::domain::bank::Balance;
use crate::domain::ids::{CustomerId, ItemId, JournalId, ReceiptId, StatementId};
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::money::Currency;
use crate::import::Format;
use crate::store::write::{Filled, NewAllocation, NewListItem, NewReceipt, NewStatement};
use crate::store::{JournalEntry, StoreError, Write};
use crate::words::Words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// Carries out the ticked files of a rehearsal.
pub(super) fn import(session: &mut Session, mut rehearsal: Rehearsal) -> Result<Done, Error> {
    refuse_unanswered(&rehearsal)?;
    if !rehearsal.files.iter().any(|file| file.ticked) {
        return Err(Refusal::new(msg("import-nothing-ticked"))
            .remedy(msg("import-nothing-ticked-remedy"))
            .into());
    }
    let today = session.today();
    let plan = session.plan_of(&mut rehearsal)?;
    let files = rehearsal.files;
    if plan.is_empty() {
        return Ok(Done {
            said: msg("import-nothing-new"),
            changed: Changed::Nothing,
            undo: None,
            produced: Vec::new(),
        });
    }
    room_for_files(session.file(), &files)?;
    let words = Words::new(session.company()?.language);
    let notes = Notes {
        taken_back: words.t("import-note-taken-back"),
        rounding: words.t("import-note-rounding"),
        not_a_customer: words.t("import-note-not-a-customer"),
        of_provider: words.t("import-note-of-provider"),
    };
    let progress = session.progress().clone();
    let (missed, journal) = session.store.write(session.moment(), "import", |write| {
        let mut writing = Writing::new(write, &plan, &files, today, &progress);
        let missed = writing.all(&notes)?;
        let before = writing.before;
        let names: Vec<&str> = carried_out(&files)
            .map(|file| file.read.name.as_str())
            .collect();
        let payload = json!({
            "files": names, "items": plan.items.len(), "receipts": plan.receipts.len(),
            "allocations": plan.allocations.len(), "before": before,
        });
        Ok::<_, Error>((missed, JournalEntry::default().with(payload)))
    })?;
    session.store.checkpoint()?;
    Ok(Done {
        said: said(&plan, missed),
        changed: Changed::Everything,
        undo: Some(journal),
        produced: Vec::new(),
    })
}

/// Nothing is taken to be so of a list: what was asked about it has an answer.
fn refuse_unanswered(rehearsal: &Rehearsal) -> Result<(), Refusal> {
    let Some(file) = rehearsal.unanswered() else {
        return Ok(());
    };
    let booked = file
        .list
        .as_ref()
        .and_then(|list| list.answers.booked.as_ref());
    let (what, remedy) = if booked.is_none() {
        ("import-list-unanswered", "import-list-unanswered-remedy")
    } else {
        ("import-list-undecided", "import-list-undecided-remedy")
    };
    Err(Refusal::new(msg(what).with("file", file.read.name.as_str())).remedy(msg(remedy)))
}

/// What is imported stands in the company file, for a while in its log too, and in the next copy.
const TIMES: u64 = 3;

/// Refuses an import for which the disk has no room, before anything is written.
fn room_for_files(company: &Path, files: &[RehearsedFile]) -> Result<(), Error> {
    // A company in memory needs no disk.
    let Some(folder) = company.parent() else {
        return Ok(());
    };
    let length = |file: &RehearsedFile| std::fs::metadata(&file.path).map_or(0, |it| it.len());
    let bytes = carried_out(files).map(length).sum::<u64>();
    room_for(folder, bytes.saturating_mul(TIMES))
}

/// What stands beside receipts that wait no longer.
struct Notes {
    taken_back: String,
    rounding: String,
    not_a_customer: String,
    of_provider: String,
}

fn carried_out(files: &[RehearsedFile]) -> impl Iterator<Item = &RehearsedFile> {
    files.iter().filter(|file| file.ticked)
}

/// What was done: items, lines of the bank, what was brought up to date, copies.
fn said(plan: &Plan, missed: usize) -> Message {
    let copies = (plan.copies.len() + plan.waiting.len()).saturating_sub(missed);
    let waiting = plan.waiting.len().min(copies);
    let changed = plan.due_dates.len() + plan.changed_by_lists;
    let matched = plan.matching.certain;
    let mut parts = Vec::new();
    // Those who come with their invoices are not told of apart.
    if plan.items.is_empty() && !plan.customers.is_empty() {
        parts.push(msg("import-done-customers").with("count", plan.customers.len()));
    }
    if !plan.items.is_empty() {
        parts.push(msg("import-done-items").with("count", plan.items.len()));
    }
    if !plan.receipts.is_empty() {
        parts.push(
            msg("import-done-receipts")
                .with("count", plan.receipts.len())
                .with("matched", matched),
        );
    }
    for (key, count) in [
        ("import-done-contacts", plan.contacts.len()),
        ("import-done-filled", plan.filled),
        ("import-done-copies", copies - waiting),
        ("import-done-found", plan.found.len()),
        ("import-done-waiting", waiting),
        ("import-done-changed", changed),
        ("import-done-closed", plan.closed_by_lists),
        ("import-done-missed", missed),
    ] {
        if count > 0 {
            parts.push(msg(key).with("count", count));
        }
    }
    let together = |first, then| {
        msg("import-done-and")
            .with("first", first)
            .with("then", then)
    };
    parts
        .into_iter()
        .reduce(together)
        .unwrap_or_else(|| only_the_books(plan))
}

/// Nothing but days through which the bank is known now.
fn only_the_books(plan: &Plan) -> Message {
    let lists = plan.statements.is_empty() && !plan.lists.is_empty();
    msg(if lists {
        "import-done-lists"
    } else {
        "import-done-statements"
    })
}

/// The real ids of what the plan adds, in the order of the plan.
#[derive(Debug, Default)]
struct Ids {
    customers: Vec<CustomerId>,
    items: Vec<ItemId>,
    statements: Vec<StatementId>,
    receipts: Vec<ReceiptId>,
}

impl Ids {
    fn customer(&self, id: CustomerId) -> CustomerId {
        made(id.0).map_or(id, |index| self.customers[index])
    }

    fn item(&self, id: ItemId) -> ItemId {
        made(id.0).map_or(id, |index| self.items[index])
    }

    fn receipt(&self, id: ReceiptId) -> ReceiptId {
        made(id.0).map_or(id, |index| self.receipts[index])
    }
}

/// What an import changed of what was in the books already, as it stood: undo puts it back.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Before {
    /// Due dates that had been estimated, each with the one that the import gave; in ISO.
    due: Vec<(i64, String, String)>,
    /// Customers that were completed.
    filled: Vec<(i64, Filled)>,
}

impl Before {
    /// What was changed by hand or by another import since, stays.
    fn put_back(&self, write: &mut Write<'_>, today: NaiveDate) -> Result<(), StoreError> {
        for (item, estimated, given) in &self.due {
            let item = ItemId(*item);
            let (Ok(estimated), Ok(given)) = (estimated.parse(), given.parse::<NaiveDate>()) else {
                continue;
            };
            let now = write.item(today, item)?;
            if now.is_some_and(|now| now.due_on == given) {
                write.set_due_date(item, estimated, true)?;
            }
        }
        for (customer, filled) in &self.filled {
            write.take_back_filled(CustomerId(*customer), filled)?;
        }
        Ok(())
    }
}

/// A plan being written.
pub(super) struct Writing<'w, 'c> {
    write: &'w mut Write<'c>,
    plan: &'w Plan,
    files: &'w [RehearsedFile],
    today: NaiveDate,
    ids: Ids,
    progress: &'w Progress,
    done: usize,
    before: Before,
}

impl<'w, 'c> Writing<'w, 'c> {
    pub(super) fn new(
        write: &'w mut Write<'c>,
        plan: &'w Plan,
        files: &'w [RehearsedFile],
        today: NaiveDate,
        progress: &'w Progress,
    ) -> Self {
        Self {
            write,
            plan,
            files,
            today,
            ids: Ids::default(),
            progress,
            done: 0,
            before: Before::default(),
        }
    }

    /// Items with what they were put against; gives their real ids.
    pub(super) fn items_alone(mut self) -> Result<Vec<ItemId>, Error> {
        self.items()?;
        self.lists()?;
        Ok(self.ids.items)
    }

    /// Everything, in an order in which nothing speaks of what is not there yet. Gives the number of
    /// copies that could not be read again.
    fn all(&mut self, notes: &Notes) -> Result<usize, Error> {
        self.customers()?;
        self.contacts()?;
        self.items()?;
        let missed = self.copies()?;
        self.statements()?;
        self.receipts()?;
        self.settlements()?;
        self.allocations(notes)?;
        self.lists()?;
        self.imported_files()?;
        Ok(missed)
    }

    /// One row more; gives up where somebody asked to stop.
    fn step(&mut self) -> Result<(), Error> {
        let plan = self.plan;
        let all = plan.items.len()
            + plan.copies.len()
            + plan.waiting.len()
            + plan.receipts.len()
            + plan.allocations.len()
            + plan.lists.iter().map(|list| list.rows.len()).sum::<usize>();
        self.done += 1;
        self.progress.report(self.done, all);
        if self.progress.stopped() {
            return Err(Refusal::new(msg("import-stopped")).into());
        }
        Ok(())
    }

    /// Those with a number of their own first: ours are made around them.
    fn customers(&mut self) -> Result<(), StoreError> {
        let mut ids = vec![CustomerId(0); self.plan.customers.len()];
        for numbered in [true, false] {
            for (id, new) in ids.iter_mut().zip(&self.plan.customers) {
                if new.number.is_empty() != numbered {
                    *id = self.write.add_customer(new)?;
                }
            }
        }
        self.ids.customers = ids;
        for (merged, kept) in &self.plan.merges {
            let (merged, kept) = (self.ids.customer(*merged), self.ids.customer(*kept));
            self.write.redirect_customer(kept, merged)?;
        }
        for (one, other) in &self.plan.kept_apart {
            let (one, other) = (self.ids.customer(*one), self.ids.customer(*other));
            self.write.keep_apart(one, other)?;
        }
        for (id, new) in &self.plan.completions {
            let filled = self.write.complete_customer(*id, new)?;
            self.before.filled.push((id.0, filled));
        }
        for (customer, account) in &self.plan.accounts {
            self.write
                .add_customer_account(self.ids.customer(*customer), account)?;
        }
        Ok(())
    }

    fn contacts(&mut self) -> Result<(), StoreError> {
        for planned in &self.plan.contacts {
            let customer = self.ids.customer(planned.customer);
            self.write
                .save_contact(customer, planned.replaces, &planned.contact)?;
        }
        Ok(())
    }

    fn items(&mut self) -> Result<(), Error> {
        for new in &self.plan.items {
            self.step()?;
            let customer = self.ids.customer(new.customer);
            let id = self.write.add_item_of(customer, new)?;
            self.ids.items.push(id);
        }
        for (item, record) in &self.plan.recorded_for {
            let (item, record) = (self.ids.item(*item), self.ids.customer(*record));
            self.write.set_recorded_for(item, record)?;
        }
        for (item, due_on) in &self.plan.due_dates {
            let item = self.ids.item(*item);
            if let Some(now) = self.write.item(self.today, item)? {
                let days = (now.due_on.to_string(), due_on.to_string());
                self.before.due.push((item.0, days.0, days.1));
            }
            self.write.set_due_date(item, *due_on, false)?;
        }
        for credit in &self.plan.credits {
            self.write.add_allocation(&NewAllocation {
                receipt: None,
                credit: Some(self.ids.item(credit.credit)),
                item: self.ids.item(credit.item),
                amount: credit.amount,
                effective_on: credit.effective_on,
                certainty: "certain",
                reasons: messages_json(std::slice::from_ref(&credit.reason)),
            })?;
        }
        Ok(())
    }

    fn statements(&mut self) -> Result<(), StoreError> {
        for planned in &self.plan.statements {
            let statement = self.plan.statement(self.files, planned);
            let account = statement.account.as_deref().unwrap_or_default();
            let account = self.write.bank_account(account, statement.currency)?;
            // A notification says nothing of days and balances.
            let counts = statement.counted;
            let balance = |balance: Option<Balance>| {
                balance
                    .filter(|_| counts)
                    .map(|balance| (balance.amount, balance.on))
            };
            let id = self.write.add_statement(&NewStatement {
                account,
                number: statement.number.clone(),
                opening: balance(statement.opening),
                closing: balance(statement.closing),
                covers_from: statement.covers_from.filter(|_| counts),
                covers_through: planned.covers_through,
                format: planned.format,
            })?;
            self.ids.statements.push(id);
        }
        Ok(())
    }

    fn receipts(&mut self) -> Result<(), Error> {
        let mut returns = Vec::new();
        for (index, planned) in self.plan.receipts.iter().enumerate() {
            self.step()?;
            let entry = self.plan.entry(self.files, planned);
            // A return may come before what it is of, when files come in another order.
            let known = planned
                .reverses
                .filter(|id| made(id.0).is_none_or(|original| original < index));
            if known.is_none() {
                returns.extend(planned.reverses.map(|original| (index, original)));
            }
            let id = self.write.add_receipt(&NewReceipt {
                statement: Some(self.ids.statements[planned.statement]),
                amount: entry.amount,
                booked_on: entry.booked_on,
                value_on: entry.value_on,
                counterparty_name: entry.counterparty.name.clone(),
                counterparty_account: entry.counterparty.account.clone(),
                text: entry.text.clone(),
                text_spaced: entry.text_spaced.clone(),
                structured_reference: entry.structured_reference.clone(),
                end_to_end: entry.end_to_end.clone(),
                bank_reference: entry.bank_reference.clone(),
                reversal: entry.reversal,
                reverses: known.map(|id| self.ids.receipt(id)),
                batch_unsplit: entry.batch_unsplit,
                batch_minor: planned.batch_minor,
                split: planned.split,
                fingerprint: planned.fingerprint,
            })?;
            self.ids.receipts.push(id);
        }
        for sum in &self.plan.splits {
            self.write.split_receipt(*sum)?;
        }
        for (index, original) in returns {
            self.write
                .set_reverses(self.ids.receipts[index], self.ids.receipt(original))?;
        }
        for (waited, original) in &self.plan.reversed {
            self.write
                .set_reverses(*waited, self.ids.receipt(*original))?;
        }
        Ok(())
    }

    /// Settlements are kept, whether their payout is there or not.
    fn settlements(&mut self) -> Result<(), StoreError> {
        for planned in &self.plan.settlements {
            self.write
                .add_settlement(&planned.settlement, planned.fingerprint, planned.joined)?;
        }
        for waited in &self.plan.joined {
            self.write.join_settlement(*waited)?;
        }
        Ok(())
    }

    fn allocations(&mut self, notes: &Notes) -> Result<(), Error> {
        for part in &self.plan.allocations {
            self.step()?;
            self.write.add_allocation(&NewAllocation {
                receipt: Some(self.ids.receipt(part.receipt)),
                credit: None,
                item: self.ids.item(part.item),
                amount: part.amount,
                effective_on: part.effective_on,
                certainty: "certain",
                reasons: messages_json(&part.reasons),
            })?;
        }
        for part in &self.plan.differences {
            let reason = part.why.reason(part.amount.abs()).message();
            self.write.add_difference(
                self.ids.receipt(part.receipt),
                part.why.code(),
                &NewAllocation {
                    receipt: None,
                    credit: None,
                    item: self.ids.item(part.item),
                    amount: part.amount,
                    effective_on: part.effective_on,
                    certainty: "certain",
                    reasons: messages_json(&[reason]),
                },
            )?;
        }
        for receipt in &self.plan.rounded {
            self.write
                .decide_receipt(self.ids.receipt(*receipt), None, &notes.rounding)?;
        }
        for receipt in &self.plan.set_aside {
            self.write
                .decide_receipt(self.ids.receipt(*receipt), None, &notes.not_a_customer)?;
        }
        for receipt in &self.plan.taken_back {
            self.write
                .decide_receipt(self.ids.receipt(*receipt), None, &notes.taken_back)?;
        }
        for receipt in &self.plan.of_provider {
            self.write
                .decide_receipt(self.ids.receipt(*receipt), None, &notes.of_provider)?;
        }
        Ok(())
    }

    /// Lists as they were, and what follows from them: money that we have not seen ourselves.
    fn lists(&mut self) -> Result<(), Error> {
        let plan = self.plan;
        let parts = plan.allocations.iter().map(|part| part.item);
        let parts = parts.chain(plan.differences.iter().map(|part| part.item));
        let credits = plan.credits.iter();
        let parts = parts.chain(credits.flat_map(|part| [part.credit, part.item]));
        let mut changed: BTreeSet<ItemId> = parts.collect();
        for planned in &plan.lists {
            let list = self.write.add_list(&planned.name, planned.through)?;
            for (account, through) in &planned.accounts {
                let account = self.write.bank_account(account, Currency::EUR)?;
                self.write.add_list_account(list, account, *through)?;
            }
            for row in &planned.rows {
                self.step()?;
                let item = self.ids.item(row.item);
                self.write
                    .add_list_item(list, &NewListItem { item, ..*row })?;
                if plan.lists.len() > 1 || !plan.is_new_in_full(row) {
                    changed.insert(row.item);
                }
            }
            for (item, paid) in &planned.payments {
                let id = self.ids.item(*item);
                self.write.add_list_payment(list, id, paid)?;
                changed.insert(*item);
            }
        }
        let changed = changed.into_iter().map(|item| self.ids.item(item));
        Ok(settle_again(self.write, changed)?)
    }

    fn imported_files(&mut self) -> Result<(), StoreError> {
        for file in carried_out(self.files) {
            let format = file.read.format.map_or("", Format::code);
            self.write
                .add_imported_file(&file.read.name, format, file.sha256, file.counts.new)?;
        }
        Ok(())
    }
}

/// Takes out what a line of the journal brought in; refused, naming what, where something rests on it.
pub(super) fn undo_import(
    session: &mut Session,
    line: JournalId,
    payload: &Value,
    said: Message,
) -> Result<Done, Error> {
    // A line of an older version says nothing of it.
    let before = Before::deserialize(&payload["before"]).unwrap_or_default();
    let today = session.today();
    session.store.write(session.moment(), "undo", |write| {
        let settled = write.items_settled_in(line)?;
        let rests_on = write.remove_import(line)?;
        let merged = !write.redirects_of(line)?.is_empty();
        if !rests_on.is_empty() {
            return Err(Error::from(rests_on_it(&rests_on)));
        }
        write.undo_facts(line)?;
        if merged {
            write.follow_redirects()?;
        }
        before.put_back(write, today)?;
        settle_again(write, settled)?;
        refuse_settled_too_far(write)?;
        Ok(((), JournalEntry::default()))
    })?;
    Ok(Done {
        said,
        changed: Changed::Everything,
        undo: None,
        produced: Vec::new(),
    })
}

/// An undo may not leave an invoice that is paid twice, or a return of what was never received.
pub(super) fn refuse_settled_too_far(write: &Write<'_>) -> Result<(), Error> {
    let too_far = write.settled_too_far()?;
    if too_far.is_empty() {
        return Ok(());
    }
    Err(rests_on_it(&too_far).into())
}

/// The first three, to name them in a sentence.
pub(super) fn first_few(named: &[String]) -> String {
    let first: Vec<&str> = named.iter().take(3).map(String::as_str).collect();
    first.join(", ")
}

/// What stands in the way of taking something back.
pub(super) fn rests_on_it(rests_on: &[String]) -> Refusal {
    Refusal::new(msg("import-rests-on"))
        .because(
            msg("import-rests-on-why")
                .with("count", rests_on.len())
                .with("named", first_few(rests_on)),
        )
        .remedy(msg("import-rests-on-remedy"))
}
