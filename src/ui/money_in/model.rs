//! What Money in shows: the files on the table, the receipts that wait, the old items to be answered for,
//! and what was imported before.

use super::copies::Copies;
use super::files::{Reading, reading};
use super::whole::FileDetails;
use crate::app::rehearsal::Rehearsal;
use crate::app::snapshots::{
    DifferenceLine, ImportLine, InboxCandidate, InboxReceipt, InboxSnapshot, ItemLine, OpeningLine,
    ReceiptLine, WaitingSettlement,
};
use crate::domain::ids::{CustomerId, ReceiptId};
use crate::domain::matching::{Certainty, MatchReason};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::ui::work::Progress;
use crate::words::{Words, iban, iban_short};
use chrono::NaiveDate;

/// The whole screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The files on the table; `None` before any was read.
    pub reading: Option<Reading>,
    /// The file of it that is looked at whole.
    pub details: Option<FileDetails>,
    /// Receipts that wait for an explanation.
    pub inbox: Inbox,
    /// Items that wait for their opening position.
    pub opening: Vec<OpeningLine>,
    /// The last imports, newest first.
    pub imports: Vec<ImportLine>,
    /// Small differences that were let go, newest first.
    pub differences: Vec<DifferenceLine>,
    /// PDFs that wait for their invoice, and invoices without a copy.
    pub copies: Copies,
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
        details: None,
        inbox: Inbox::new(snapshot),
        opening: snapshot.opening.clone(),
        imports: snapshot.imports.clone(),
        differences: snapshot.differences.clone(),
        copies: Copies::new(snapshot),
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

impl OpenItem {
    pub(super) fn new(customer: CustomerId, name: &str, item: &ItemLine) -> Self {
        Self {
            customer,
            name: name.to_owned(),
            item: item.clone(),
            search: fold(&format!("{name} {} {}", item.number, item.description)),
        }
    }
}

impl Inbox {
    fn new(snapshot: &InboxSnapshot) -> Self {
        let found_by = |(customer, name, item): &(CustomerId, String, ItemLine)| {
            OpenItem::new(*customer, name, item)
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
        if is_return(of) {
            found(&self.paid_items, typed, most)
        } else {
            self.find_open(typed, most)
        }
    }

    /// Open items in which what was typed stands; at most `most`.
    #[must_use]
    pub fn find_open(&self, typed: &str, most: usize) -> Vec<&OpenItem> {
        found(&self.open_items, typed, most)
    }
}

fn found<'i>(items: &'i [OpenItem], typed: &str, most: usize) -> Vec<&'i OpenItem> {
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let parts: Vec<&str> = wanted.split_whitespace().collect();
    let bare = squeezed(&wanted);
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
