//! Importing: what the rehearsal showed is written, all of it or nothing; taken out again where nothing
//! rests on it; and what had been done about old items before the program knew them.

mod copies;

use crate::app::backup::room_for;
use crate::app::command::{Changed, Done, OpeningAnswer};
use crate::app::error::Error;
use crate::app::matching_book::messages_json;
use crate::app::progress::Progress;
use crate::app::rehearsal::{Plan, Rehearsal, RehearsedFile, entry, made, plan};
use crate::app::session::Session;
use crate::domain::bank::Balance;
use crate::domain::dunning::{Procedure, StepChannel};
use crate::domain::ids::{CustomerId, ItemId, JournalId, ReceiptId, StatementId};
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::standing::HoldReason;
use crate::import::{Content, Format};
use crate::store::read::ItemRow;
use crate::store::write::{Filled, NewAllocation, NewItem, NewReceipt, NewStatement};
use crate::store::{JournalEntry, StoreError, Subject, Write, sha256};
use crate::words::Words;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Carries out the ticked files of a rehearsal.
pub(super) fn import(session: &mut Session, rehearsal: Rehearsal) -> Result<Done, Error> {
    let files = rehearsal.files;
    if !files.iter().any(|file| file.ticked) {
        return Err(Refusal::new(msg("import-nothing-ticked"))
            .remedy(msg("import-nothing-ticked-remedy"))
            .into());
    }
    let today = session.today();
    // Made anew: the books may have changed since it was shown, and other files may be ticked.
    let plan = session.read(|read| plan(read, today, &files))?;
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
    };
    let progress = session.progress().clone();
    let (missed, journal) = session.store.write(session.moment(), "import", |write| {
        let mut writing = Writing {
            write,
            plan: &plan,
            files: &files,
            today,
            ids: Ids::default(),
            progress: &progress,
            done: 0,
            before: Before::default(),
        };
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
}

fn carried_out(files: &[RehearsedFile]) -> impl Iterator<Item = &RehearsedFile> {
    files.iter().filter(|file| file.ticked)
}

/// What was done: items, lines of the bank, what was brought up to date, copies.
fn said(plan: &Plan, missed: usize) -> Message {
    let copies = (plan.copies.len() + plan.waiting.len()).saturating_sub(missed);
    let waiting = plan.waiting.len().min(copies);
    let changed = plan.due_dates.len()
        + plan
            .settled
            .iter()
            .filter(|(item, _)| made(item.0).is_none())
            .count();
    let matched = plan.matching.certain;
    let mut parts = Vec::new();
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
        ("import-done-copies", copies - waiting),
        ("import-done-found", plan.found.len()),
        ("import-done-waiting", waiting),
        ("import-done-changed", changed),
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
        .unwrap_or(msg("import-done-statements"))
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
struct Writing<'w, 'c> {
    write: &'w mut Write<'c>,
    plan: &'w Plan,
    files: &'w [RehearsedFile],
    today: NaiveDate,
    ids: Ids,
    progress: &'w Progress,
    done: usize,
    before: Before,
}

impl Writing<'_, '_> {
    /// Everything, in an order in which nothing speaks of what is not there yet. Gives the number of
    /// copies that could not be read again.
    fn all(&mut self, notes: &Notes) -> Result<usize, Error> {
        self.customers()?;
        self.items()?;
        let missed = self.copies()?;
        self.statements()?;
        self.receipts()?;
        self.allocations(notes)?;
        self.settled()?;
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
            + plan.allocations.len();
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

    fn items(&mut self) -> Result<(), Error> {
        for new in &self.plan.items {
            self.step()?;
            let new = NewItem {
                customer: self.ids.customer(new.customer),
                ..new.clone()
            };
            let id = self.write.add_item(&new)?;
            self.ids.items.push(id);
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
            let Content::Statements(statements) = &self.files[planned.file].read.content else {
                continue;
            };
            let statement = &statements[planned.statement];
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
            let entry = entry(self.files, self.plan, planned);
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
        Ok(())
    }

    /// What is settled elsewhere, according to a list: money that we have not seen ourselves.
    fn settled(&mut self) -> Result<(), StoreError> {
        let reason = [msg("import-reason-list")];
        for (nr, (item, amount)) in self.plan.settled.iter().enumerate() {
            let fingerprint = format!("list|{}|{nr}", self.write.journal().0);
            let receipt = self.write.add_receipt(&NewReceipt {
                statement: None,
                amount: *amount,
                booked_on: self.today,
                value_on: None,
                counterparty_name: None,
                counterparty_account: None,
                text: String::new(),
                text_spaced: None,
                structured_reference: None,
                end_to_end: None,
                bank_reference: None,
                reversal: false,
                reverses: None,
                batch_unsplit: false,
                batch_minor: None,
                split: false,
                fingerprint: sha256(fingerprint.as_bytes()),
            })?;
            self.write.add_allocation(&NewAllocation {
                receipt: Some(receipt),
                credit: None,
                item: self.ids.item(*item),
                amount: *amount,
                effective_on: self.today,
                certainty: "certain",
                reasons: messages_json(&reason),
            })?;
        }
        Ok(())
    }

    fn imported_files(&mut self) -> Result<(), StoreError> {
        for (file, outcome) in self.files.iter().zip(&self.plan.files) {
            if let Some(outcome) = outcome {
                let format = file.read.format.map_or("", Format::code);
                self.write.add_imported_file(
                    &file.read.name,
                    format,
                    file.sha256,
                    outcome.counts.new,
                )?;
            }
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
        let rests_on = write.remove_import(line)?;
        if !rests_on.is_empty() {
            return Err(Error::from(rests_on_it(&rests_on)));
        }
        write.undo_facts(line)?;
        before.put_back(write, today)?;
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

fn rests_on_it(rests_on: &[String]) -> Refusal {
    let named = rests_on
        .iter()
        .take(3)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    Refusal::new(msg("import-rests-on"))
        .because(
            msg("import-rests-on-why")
                .with("count", rests_on.len())
                .with("named", named),
        )
        .remedy(msg("import-rests-on-remedy"))
}

/// Records what had been done about items before the program knew them.
pub(super) fn answer_opening(
    session: &mut Session,
    answers: &[(ItemId, OpeningAnswer)],
) -> Result<Done, Error> {
    let today = session.today();
    let future = |answer: &OpeningAnswer| match answer {
        OpeningAnswer::RemindedOnce(on) | OpeningAnswer::RemindedLast(on) => *on > today,
        OpeningAnswer::Fresh | OpeningAnswer::HandedOver => false,
    };
    if answers.iter().any(|(_, answer)| future(answer)) {
        return Err(Refusal::new(msg("import-opening-future")).at("day").into());
    }
    let items = session.read(|read| read.items(today, answers.iter().map(|(item, _)| *item)))?;
    let items: BTreeMap<ItemId, ItemRow> = items.into_iter().map(|item| (item.id, item)).collect();
    let asked: Vec<(&ItemRow, OpeningAnswer)> = answers
        .iter()
        .filter_map(|(id, answer)| {
            Some((
                items.get(id).filter(|item| item.opening_unanswered)?,
                *answer,
            ))
        })
        .collect();
    if asked.is_empty() {
        return Err(Refusal::new(msg("import-opening-none")).into());
    }
    let procedures = procedures(session, asked.iter().map(|(item, _)| item.customer))?;
    let note = Words::new(session.company()?.language).t("import-note-opening");
    let ((), journal) = session.store.write(session.moment(), "opening", |write| {
        for (item, answer) in &asked {
            answer_one(write, item, *answer, &procedures[&item.customer], &note)?;
        }
        let subjects = asked
            .iter()
            .map(|(item, _)| Subject::Item(item.id))
            .collect();
        Ok::<_, Error>((
            (),
            JournalEntry {
                subjects,
                ..JournalEntry::default()
            },
        ))
    })?;
    Ok(Done {
        said: msg("import-opening-answered").with("count", asked.len()),
        changed: Changed::Everything,
        undo: Some(journal),
        produced: Vec::new(),
    })
}

fn procedures(
    session: &Session,
    of: impl Iterator<Item = CustomerId>,
) -> Result<BTreeMap<CustomerId, Procedure>, Error> {
    let kinds: BTreeMap<_, _> = session
        .read(|read| read.customers(None))?
        .into_iter()
        .map(|row| (row.id, row.kind))
        .collect();
    of.map(|customer| {
        Ok((
            customer,
            session.procedure(kinds.get(&customer).copied().flatten())?,
        ))
    })
    .collect()
}

/// One answer: the letters that went out count as steps, on their day and with the days they gave.
fn answer_one(
    write: &mut Write<'_>,
    item: &ItemRow,
    answer: OpeningAnswer,
    procedure: &Procedure,
    note: &str,
) -> Result<(), StoreError> {
    let letters: Vec<_> = procedure
        .steps
        .iter()
        .filter(|step| step.channel == StepChannel::Letter)
        .collect();
    let (code, sent_on, step) = match answer {
        OpeningAnswer::Fresh => ("fresh", None, None),
        OpeningAnswer::RemindedOnce(on) => ("reminded-once", Some(on), letters.first()),
        OpeningAnswer::RemindedLast(on) => ("reminded-last", Some(on), letters.last()),
        OpeningAnswer::HandedOver => ("handed-over", None, None),
    };
    write.answer_opening(item.id, code)?;
    if let (Some(sent_on), Some(step)) = (sent_on, step) {
        let days = step.deadline_days.map(|days| Days::new(u64::from(days)));
        let deadline = days.and_then(|days| sent_on.checked_add_days(days));
        write.add_step(item.id, &step.id, sent_on, deadline, (None, None))?;
    }
    if answer == OpeningAnswer::HandedOver {
        write.add_hold(
            item.customer,
            &[item.id],
            HoldReason::HandedOver,
            note,
            None,
        )?;
    }
    Ok(())
}
