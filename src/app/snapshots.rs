//! What screens and scripts are given: one struct per question, from one read transaction.
//!
//! Plain domain values. A screen's `model` turns a snapshot into words; nothing here is a sentence but
//! what people wrote themselves. Screens import their types from here and from `domain`.

mod agenda;
mod charges;
mod copies;
mod letter_texts;
mod morning;
mod offer;
mod today;

pub use agenda::{AgendaKey, AgendaLine, AgendaOf, AgendaSnapshot, Resting, RestingLine};
pub use charges::{
    ChargedItem, ChargesSnapshot, ChargesSum, CostsCalculation, LawTask, LimitationLine,
};
pub use copies::{CopyGuess, WaitingCopy, WaitingCopyView};
pub use letter_texts::{LetterText, LetterTextFile, LetterTextsSnapshot, LetterTrial, TriedLetter};
pub use morning::{
    DaySummary, DepartmentSlip, InsideCustomer, InsideLine, InsideSnapshot, MorningLine,
    MorningPlan, SlipLine,
};
pub use offer::{ArrangementOffer, OfferItem};
pub use today::{OpenLine, TodayLine, WorklistSnapshot};

use crate::domain::bank::StatementGap;
use crate::domain::behaviour::UsualPayDay;
use crate::domain::calendar::HolidayPeriod;
use crate::domain::commitment::{
    Arrangement, CommitmentState, Cure, PaperState, Promise, PromiseRules,
};
use crate::domain::contact::{Channel, Contact, Tone};
use crate::domain::copies::CopyReason;
use crate::domain::document::{CopyStatus, DocumentKind, DoneBefore};
use crate::domain::ids::{
    ArrangementId, AskedLetterId, BankAccountId, ColleagueId, ContactId, CustomerId, DisputeId,
    ItemId, JournalId, LetterId, PromiseId, ReceiptId, Sha256, SideAgreementId, TermsId,
};
use crate::domain::language::Language;
use crate::domain::law::Law;
use crate::domain::law::TermLimits;
use crate::domain::letter_kind::LetterKind;
use crate::domain::matching::{Difference, Proposal};
use crate::domain::message::{Message, Problem, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::playbook::{Action as ExcuseAction, Excuse, ScriptStep, Situation};
use crate::domain::post::{self, Fate, Sending};
use crate::domain::rhythm::Rhythm;
use crate::domain::side_agreement::SideAgreement;
use crate::domain::standing::{Dispute, HeldOrder, Hold, LegalState, Representative};
use crate::domain::template::Paragraph;
use crate::domain::tip::Tip;
use crate::domain::worklist::{CommitmentCall, Reason, WorklistRow};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use std::path::PathBuf;

mod customers;
mod standing;

pub use crate::import::copy_text::CopyTells;
pub use customers::{
    AlikeLine, AlikeSide, CustomerLine, CustomersSnapshot, EnteredReceipt, IncompleteLine,
    KindLine, MergedLine, Missing,
};

pub use standing::{HistoryGroup, SignalLine};

use super::command::{ColleagueDraft, CustomerCard, ItemDraft, LetterOrder, TermsDraft};
use super::settings::{
    CalendarSettings, ChargeRules, CompanySettings, MachineSettings, MoneySettings,
    MorningSettings, OrderSettings, PaperSettings, ProcedureSettings,
};

/// What the frame round every screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// Our own name.
    pub company: String,
    /// The demo company.
    pub sample: bool,
    /// Colleagues who work here.
    pub colleagues: Vec<(ColleagueId, String)>,
    /// Who works now.
    pub works_as: Option<ColleagueId>,
    /// Rows on today's list.
    pub today_count: usize,
    /// Letters that are due, confirmations included.
    pub letters_count: usize,
    /// Commitments that run or are broken.
    pub agreements_count: usize,
    /// Receipts that wait for an explanation.
    pub inbox_count: usize,
    /// The gate.
    pub books: BooksSnapshot,
    /// The last line of the journal that can still be undone, with its sentence.
    pub last_undo: Option<(JournalId, Message)>,
}

/// Whether the books are complete, per bank account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BooksSnapshot {
    /// Every account that counts is complete through the day needed, or there is none that counts.
    pub complete: bool,
    /// The last working day.
    pub needed_through: NaiveDate,
    /// The day through which all accounts that count are complete; `None` without any.
    pub complete_through: Option<NaiveDate>,
    /// Each account.
    pub accounts: Vec<BooksAccount>,
    /// Receipts not yet explained: how many.
    pub unexplained_count: usize,
    /// And how much, per currency.
    pub unexplained: Vec<Money>,
    /// Chasing goes on today although the books are behind: the reason given.
    pub overridden: Option<String>,
}

impl BooksSnapshot {
    /// Chasing may go on: complete, or overridden with a reason.
    #[must_use]
    pub const fn chasing_open(&self) -> bool {
        self.complete || self.overridden.is_some()
    }
}

/// One bank account in the books strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BooksAccount {
    /// Its row.
    pub id: BankAccountId,
    /// IBAN or older number.
    pub account: String,
    /// What we call it; may be empty.
    pub name: String,
    /// Complete through this day; `None`: nothing was ever read.
    pub booked_through: Option<NaiveDate>,
    /// What keeps it there although later statements were read: the first days of which none tells. To be
    /// asked of the bank, or confirmed with
    /// [`Command::ConfirmBooks`](super::command::Command::ConfirmBooks).
    pub gap: Option<StatementGap>,
    /// It counts for the gate.
    pub counts: bool,
}

/// A line of one customer's card, with everything about its items.
#[derive(Debug, Clone, PartialEq)]
pub struct WorklistLine {
    /// The row as it was decided.
    pub row: WorklistRow,
    /// Its open items.
    pub items: Vec<ItemLine>,
    /// Last contact, for wide windows: day and kind.
    pub last_contact: Option<(NaiveDate, HistoryKind)>,
    /// What the morning knows of it.
    pub morning: MorningLine,
}

/// One open item of a customer, as lists and cards show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemLine {
    /// Its row.
    pub id: ItemId,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Its number.
    pub number: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// The due date is estimated.
    pub due_estimated: bool,
    /// Total with tax, signed.
    pub amount: Money,
    /// Still open, signed.
    pub open: Money,
    /// Days after the due date, 0 when not overdue.
    pub days_overdue: i64,
    /// What it was for.
    pub description: String,
    /// Delivered on.
    pub delivered_on: Option<NaiveDate>,
    /// The latest step it has had: name and day.
    pub last_step: Option<(String, NaiveDate)>,
    /// Its copy.
    pub copy: CopyState,
    /// Why it rests, if it does.
    pub rests: Option<Reason>,
    /// Chasing may not start before somebody says what had been done about it.
    pub opening_unanswered: bool,
}

/// What can go behind a letter for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyState {
    /// The original PDF.
    Original {
        /// Its hash.
        sha256: Sha256,
        /// How it opens.
        status: CopyStatus,
        /// How it was known to be of this item; `None` where that was not kept yet.
        reason: Option<CopyReason>,
    },
    /// No PDF, but its lines and tax are known: a page of invoice data.
    InvoiceData,
    /// Neither.
    Missing,
}

impl CopyState {
    /// Something can go behind the letter.
    #[must_use]
    pub const fn usable(self) -> bool {
        matches!(
            self,
            Self::Original {
                status: CopyStatus::Ok { .. },
                ..
            } | Self::InvoiceData
        )
    }
}

/// One customer whole: the card, the detail pane, the call sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// What a promise goes by here.
    pub promise_rules: PromiseRules,
    /// Its row.
    pub id: CustomerId,
    /// Its number.
    pub number: String,
    /// What can be edited.
    pub card: CustomerCard,
    /// Bank accounts they paid from.
    pub accounts: Vec<String>,
    /// Records that are merged into it, oldest first.
    pub merged: Vec<MergedLine>,
    /// People.
    pub contacts: Vec<Contact>,
    /// Where they stand today, per currency.
    pub lines: Vec<WorklistLine>,
    /// The latest invoices that were paid in full, newest first.
    pub paid: Vec<PaidLine>,
    /// How many were.
    pub paid_count: usize,
    /// Own rhythm.
    pub habit: Option<UsualPayDay>,
    /// What was said by hand of when they pay and work.
    pub rhythm: Rhythm,
    /// Promises, newest first, with how each stands.
    pub promises: Vec<(Promise, CommitmentState)>,
    /// Arrangements, newest first.
    pub arrangements: Vec<(Arrangement, CommitmentState)>,
    /// Disputes that run.
    pub disputes: Vec<Dispute>,
    /// Holds that run.
    pub holds: Vec<Hold>,
    /// The law took over: in which way, and who acts for them.
    pub law: Option<(LegalState, Representative)>,
    /// What was noticed and is still so, newest first.
    pub signals: Vec<SignalLine>,
    /// Orders that wait for a payment.
    pub held_orders: Vec<HeldOrder>,
    /// What else was agreed, newest first.
    pub side_agreements: Vec<SideAgreement>,
    /// What happened, newest first.
    pub history: Vec<HistoryLine>,
    /// Letters that were issued, newest first.
    pub letters: Vec<LetterLine>,
    /// Receipts not yet explained that may be theirs.
    pub candidates: Vec<ReceiptLine>,
    /// Terms they were given: name, day, how.
    pub terms_given: Vec<(String, NaiveDate, String)>,
    /// The steps of their procedure: id, and the day it was done or comes.
    pub plan: Vec<PlanStep>,
    /// Their open items as they can be corrected.
    pub drafts: BTreeMap<ItemId, ItemDraft>,
    /// The days of terms that their next invoice will have, by their last one or else our usual ones.
    pub terms_days: u32,
    /// How long a term the law allows.
    pub term_limits: TermLimits,
}

/// A step of the procedure as the plan card shows it, for the customer's oldest overdue item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// Its id.
    pub step: String,
    /// Done on.
    pub done_on: Option<NaiveDate>,
    /// The step to take now.
    pub now: bool,
    /// Comes on, where that can be said.
    pub from_on: Option<NaiveDate>,
}

/// An invoice that was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidLine {
    /// Its row.
    pub id: ItemId,
    /// Its number.
    pub number: String,
    /// What it was for.
    pub description: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// Due.
    pub due_on: NaiveDate,
    /// The day the last of it came in.
    pub paid_on: NaiveDate,
    /// Total.
    pub amount: Money,
}

/// Something that happened with a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// The day.
    pub day: NaiveDate,
    /// What kind.
    pub kind: HistoryKind,
    /// What: a sentence without full stop.
    pub what: Message,
    /// More about it; may be absent.
    pub more: Option<Message>,
    /// Who did it.
    pub who: Option<String>,
    /// A letter that can be opened as it was issued.
    pub letter: Option<LetterId>,
    /// The journal line, when it can still be undone.
    pub undo: Option<JournalId>,
    /// A receipt that was entered by hand: it can be corrected or taken out.
    pub entered: Option<EnteredReceipt>,
}

/// Kinds of events: their icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HistoryKind {
    /// An invoice or credit note.
    Document,
    /// Money came in.
    Receipt,
    /// A letter went out.
    Letter,
    /// A call.
    Call,
    /// A visit.
    Visit,
    /// A promise or arrangement was made.
    Commitment,
    /// One was kept.
    Kept,
    /// One was broken.
    Broken,
    /// A dispute.
    Dispute,
    /// A hold.
    Hold,
    /// Terms and conditions were handed over.
    Terms,
    /// The deadline of a letter passed.
    Deadline,
    /// The law took over, or let go again.
    Law,
    /// Something was noticed.
    Signal,
    /// Something was taken back.
    Correction,
    /// Anything else.
    Note,
}

/// An issued letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLine {
    /// Its row.
    pub id: LetterId,
    /// To whom.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// Which.
    pub kind: LetterKind,
    /// Its date.
    pub day: NaiveDate,
    /// Our reference on it.
    pub reference: String,
    /// Last day to pay that it gave.
    pub deadline: Option<NaiveDate>,
    /// What it asked for.
    pub total: Money,
    /// Pages, enclosures included.
    pub pages: u32,
    /// The bytes that were printed.
    pub sha256: Sha256,
    /// The journal line that issued it.
    pub issued_by: JournalId,
    /// What became of it, in the order in which it was recorded.
    pub sendings: Vec<Sending>,
    /// Why it was voided; `None`: it counts.
    pub void_reason: Option<String>,
}

impl LetterLine {
    /// When and how it went out last: by post or by e-mail.
    #[must_use]
    pub fn went_out(&self) -> Option<&Sending> {
        let mut out = self.sendings.iter().rev();
        out.find(|sending| sending.fate != Fate::Returned)
    }

    /// When and why it came back, where it did and did not go out again.
    #[must_use]
    pub fn returned(&self) -> Option<&Sending> {
        let last = self.sendings.last();
        last.filter(|sending| sending.fate == Fate::Returned)
    }
}

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLine {
    /// Its row.
    pub id: ReceiptId,
    /// On which of our accounts; `None` for cash and lists.
    pub account: Option<String>,
    /// The bank's own reference.
    pub bank_reference: Option<String>,
    /// Booking day.
    pub booked_on: NaiveDate,
    /// Signed.
    pub amount: Money,
    /// Of it, not yet put against anything.
    pub unallocated: Money,
    /// Who.
    pub counterparty_name: Option<String>,
    /// Their account.
    pub counterparty_account: Option<String>,
    /// What they wrote.
    pub text: String,
    /// Structured reference.
    pub structured_reference: Option<String>,
    /// What it was put against: number, customer, amount, why.
    pub allocations: Vec<AllocationLine>,
    /// Kept as the credit of this customer, or not a customer's (with the note).
    pub decision: Option<ReceiptDecision>,
    /// A return of this receipt.
    pub reverses: Option<ReceiptId>,
    /// Money back to the payer, or money out.
    pub reversal: bool,
    /// The file does not give the payments of this batch.
    pub batch_unsplit: bool,
}

/// What was decided about a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReceiptDecision {
    /// The customer's credit.
    Credit {
        /// Whose.
        customer: CustomerId,
        /// Their name.
        name: String,
    },
    /// Not from a customer.
    NotACustomer {
        /// What it is.
        note: String,
    },
}

/// A part of a receipt put against an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllocationLine {
    /// Which item.
    pub item: ItemId,
    /// Its number.
    pub number: String,
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// How much.
    pub amount: Money,
    /// Why.
    pub reasons: Vec<Message>,
    /// `certain`, `confirmed`, `by-hand`.
    pub certainty: String,
}

/// The inbox: receipts that wait for an explanation.
#[derive(Debug, Clone, PartialEq)]
pub struct InboxSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// One by one, oldest first.
    pub receipts: Vec<InboxReceipt>,
    /// The last imports, newest first.
    pub imports: Vec<ImportLine>,
    /// Items that wait for their opening position.
    pub opening: Vec<OpeningLine>,
    /// Every open item with its customer, for linking by hand: by customer's name, then by due date.
    pub open_items: Vec<(CustomerId, String, ItemLine)>,
    /// Items on which something was paid, while a return waits: what was paid is what is open, below nothing.
    pub paid_items: Vec<(CustomerId, String, ItemLine)>,
    /// Small differences that were let go, newest first.
    pub differences: Vec<DifferenceLine>,
    /// PDFs that wait for the invoice they are of, oldest first.
    pub copies: Vec<WaitingCopy>,
    /// Settlements whose payout has not come in.
    pub settlements: Vec<WaitingSettlement>,
}

/// What a payout is made of, while the payout itself has not come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingSettlement {
    /// Who pays out; empty: not known.
    pub provider: String,
    /// What the payout is called there; may be empty.
    pub reference: String,
    /// The day of the payout, or of the last payment in it.
    pub about: NaiveDate,
    /// What the payout comes to.
    pub amount: Money,
}

/// A receipt with the best guesses beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct InboxReceipt {
    /// The receipt.
    pub receipt: ReceiptLine,
    /// What matching makes of it today.
    pub proposal: Proposal,
    /// Each candidate with names and items, in the order of the proposal's candidates.
    pub candidates: Vec<InboxCandidate>,
    /// It came from an account that is neither ours nor known to be a customer's.
    pub may_be_nobody: bool,
    /// Earlier receipts from the same account: day, numbers, amount.
    pub earlier: Vec<(NaiveDate, String, Money)>,
}

/// A customer to whom a receipt may belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxCandidate {
    /// Who.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// The items proposed: item, and how much.
    pub items: Vec<(ItemLine, Money)>,
    /// What would be let go so that they are settled: number of the item, how much, why.
    pub forgiven: Vec<(String, Money, Difference)>,
    /// What is left over.
    pub rest: Money,
    /// Why.
    pub reasons: Vec<Message>,
    /// Their IBAN is known.
    pub iban_known: bool,
    /// What they have open: amount and number of items.
    pub open: (Money, usize),
}

/// What was let go of an item, so that it is settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceLine {
    /// From when it counts.
    pub on: NaiveDate,
    /// The item.
    pub item: ItemId,
    /// Its number.
    pub number: String,
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// How much; negative where a return brought it back.
    pub amount: Money,
    /// Rounding, discount, or a bank's costs.
    pub why: Difference,
}

/// An import that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportLine {
    /// Its journal line.
    pub journal: JournalId,
    /// When.
    pub at: DateTime<Utc>,
    /// Files in it.
    pub files: Vec<String>,
    /// Rows added.
    pub added: i64,
    /// It was undone.
    pub undone: bool,
}

/// An item that waits for its opening position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningLine {
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// The item.
    pub item: ItemLine,
    /// What had been done about it according to a list.
    pub before: DoneBefore,
}

/// The call: everything on one screen.
#[derive(Debug, Clone, PartialEq)]
pub struct CallSnapshot {
    /// The customer whole.
    pub customer: CustomerSnapshot,
    /// In which currency this conversation is.
    pub currency: Currency,
    /// They rang us: chasing is not closed, and the script starts otherwise.
    pub incoming: bool,
    /// By which means, as the worklist has it.
    pub channel: Channel,
    /// Whom to ask for, in order (seed A7, B35).
    pub ladder: Vec<Contact>,
    /// Who is asked for; `None`: nobody is known.
    pub asked: Option<ContactId>,
    /// The number to dial.
    pub phone: Option<String>,
    /// To be talked about: items and sum.
    pub to_discuss: (Vec<ItemId>, Money),
    /// Tone proposed, and why.
    pub tone: (Tone, Message),
    /// What kind of conversation it is: `Eerste gesprek na brief 1`.
    pub situation: Message,
    /// The script in each tone.
    pub scripts: Vec<(Tone, Vec<ScriptStep>)>,
    /// What to say to a machine, and to reception or family.
    pub asides: Vec<Aside>,
    /// The tips that the scripts name.
    pub tips: Vec<Tip>,
    /// Excuses, most likely first.
    pub excuses: Vec<ExcuseView>,
    /// Perhaps already paid: the receipt.
    pub perhaps_paid: Option<ReceiptLine>,
    /// How promises went: kept, broken.
    pub promises_kept: (usize, usize),
    /// Last letter: kind, day, number of copies behind it.
    pub last_letter: Option<(LetterKind, NaiveDate, usize)>,
    /// Step of the procedure this call is, when it is one.
    pub step: Option<String>,
    /// What may be agreed: so many instalments, the last by this day (seed B31).
    pub limit: (u32, NaiveDate),
    /// What whoever calls may agree by themselves; `None`: everything.
    pub decides_up_to: Option<Money>,
    /// The next one on today's list: customer, currency, name, and place in the list (n of m).
    pub next: Option<(CustomerId, Currency, String)>,
    /// Place in today's list: n of m.
    pub place: Option<(usize, usize)>,
}

impl CallSnapshot {
    /// What whoever calls may agree by themselves, beside what is to be talked about; `None`: everything.
    #[must_use]
    pub fn room(&self) -> Option<Message> {
        let most = self.decides_up_to?;
        let (_, open) = &self.to_discuss;
        let within = open.currency != most.currency || open.minor <= most.minor;
        let key = if within {
            "call-fact-room-enough"
        } else {
            "call-fact-room-less"
        };
        Some(msg(key).with("most", most).with("open", *open))
    }
}

/// A script beside the conversation: it is not the person we look for who listens.
#[derive(Debug, Clone, PartialEq)]
pub struct Aside {
    /// Which.
    pub situation: Situation,
    /// Its name.
    pub title: Message,
    /// In each tone.
    pub scripts: Vec<(Tone, Vec<ScriptStep>)>,
}

/// An excuse with its answer in each tone, filled with this customer's facts.
#[derive(Debug, Clone, PartialEq)]
pub struct ExcuseView {
    /// Its id.
    pub id: String,
    /// What they say, short: the chip.
    pub hear: String,
    /// The excuse itself: finds by what is typed, knows its cause.
    pub excuse: Excuse,
    /// The answer per tone, facts in bold.
    pub answers: Vec<(Tone, Paragraph)>,
    /// What can be done about it now, in order.
    pub actions: Vec<ExcuseAction>,
    /// The tips behind it: number and our sentence.
    pub tips: Vec<Tip>,
}

/// The scripts in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptsSnapshot {
    /// Which.
    pub language: Language,
    /// File by file.
    pub files: Vec<ScriptFile>,
    /// Customers that a script can be looked at with.
    pub customers: Vec<(CustomerId, Currency, String)>,
    /// There is a folder in which a text of one's own can be kept.
    pub can_keep: bool,
}

/// A file with a script, or with the excuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptFile {
    /// Its name: `first-call.toml`.
    pub file: String,
    /// What it is called on the screen; the file with excuses has no title.
    pub title: Option<String>,
    /// The text that is in use, or that the user wrote.
    pub text: String,
    /// It is the user's own.
    pub own: bool,
    /// It is the user's own and has mistakes: the original is in use.
    pub wrong: bool,
    /// There is an original to go back to.
    pub has_original: bool,
}

/// A text of a file, as it is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptText {
    /// In which language.
    pub language: Language,
    /// The file.
    pub file: String,
    /// The text.
    pub text: String,
}

/// A text, and the customer to try it with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptTrial {
    /// The text.
    pub text: ScriptText,
    /// The customer, and about what is owed in which currency.
    pub customer: Option<(CustomerId, Currency)>,
}

/// What came of trying a text.
#[derive(Debug, Clone, PartialEq)]
pub struct TriedScript {
    /// What was tried.
    pub of: ScriptTrial,
    /// It can be used.
    pub sound: bool,
    /// Every mistake and remark, each with its place.
    pub problems: Vec<Problem>,
    /// What it says in each tone, of a playbook.
    pub scripts: Vec<(Tone, Vec<ScriptStep>)>,
    /// What it answers, of excuses.
    pub excuses: Vec<ExcuseView>,
    /// The tips it names.
    pub tips: Vec<Tip>,
}

/// A letter that is due, or a confirmation that waits.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterDue {
    /// To whom.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// Their number.
    pub number: String,
    /// In which currency.
    pub currency: Currency,
    /// Which letter.
    pub kind: LetterKind,
    /// For a confirmation.
    pub arrangement: Option<ArrangementId>,
    /// For a confirmation.
    pub promise: Option<PromiseId>,
    /// For a word about a complaint.
    pub dispute: Option<DisputeId>,
    /// For a confirmation.
    pub side_agreement: Option<SideAgreementId>,
    /// For one that somebody asked for.
    pub asked: Option<AskedLetterId>,
    /// What it asks for.
    pub total: Money,
    /// Of the oldest item.
    pub days_overdue: i64,
    /// Last day to pay that it will give; `None` on a 14-day letter.
    pub deadline: Option<NaiveDate>,
    /// The items, with their copies.
    pub items: Vec<ItemLine>,
    /// Pages of the letter itself, the copies, the terms; 0 until it was laid out.
    pub sheets: LetterSheets,
    /// Why it cannot go as it is, each with its remedy.
    pub problems: Vec<Problem>,
    /// Items without a usable copy: these need a PDF or a reason.
    pub missing_copies: Vec<ItemId>,
}

impl LetterDue {
    /// The order to make or issue it as it stands here; `without_copy`: the items that go without one, each with the
    /// reason.
    #[must_use]
    pub fn order(&self, without_copy: BTreeMap<ItemId, String>) -> LetterOrder {
        LetterOrder {
            customer: self.customer,
            currency: self.currency,
            kind: self.kind,
            arrangement: self.arrangement,
            promise: self.promise,
            dispute: self.dispute,
            side_agreement: self.side_agreement,
            asked: self.asked,
            without_copy,
            seen_total: self.total,
        }
    }
}

/// How many pages of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LetterSheets {
    /// The letter.
    pub letter: u32,
    /// Copies of invoices: how many documents.
    pub copies: u32,
    /// Pages of those.
    pub copy_pages: u32,
    /// Pages of the terms.
    pub terms: u32,
}

impl LetterSheets {
    /// All pages.
    #[must_use]
    pub const fn pages(self) -> u32 {
        self.letter + self.copy_pages + self.terms
    }

    /// Sheets of paper, printed on one side or on both.
    #[must_use]
    pub const fn papers(self, two_sided: bool) -> u32 {
        post::sheets(self.pages(), two_sided)
    }

    /// Heavier than the post takes for one stamp.
    #[must_use]
    pub const fn heavy(self, two_sided: bool) -> bool {
        post::grams(self.papers(two_sided)) > post::WEIGHT_STEPS[0]
    }
}

/// The letters screen.
#[derive(Debug, Clone, PartialEq)]
pub struct LettersSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// The gate.
    pub books: BooksSnapshot,
    /// Due now, confirmations included.
    pub due: Vec<LetterDue>,
    /// Issued, newest first, those that were voided included.
    pub issued: Vec<LetterLine>,
    /// Letters may go by e-mail.
    pub by_email: bool,
    /// The printer prints on both sides.
    pub two_sided: bool,
}

/// A letter made up: its bytes are what would be issued.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterDraft {
    /// The row it belongs to.
    pub due: LetterDue,
    /// The customer's whole PDF, enclosures included.
    pub pdf: Vec<u8>,
    /// What each page is, for captions: letter, copy of number, invoice data of number, terms.
    pub pages: Vec<PageCaption>,
    /// Interest to date and costs, as the letter says them.
    pub interest: Money,
    /// Collection costs.
    pub costs: Money,
    /// Principal.
    pub principal: Money,
}

/// What a page of a made-up letter is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageCaption {
    /// Page n of the letter.
    Letter(u32),
    /// A page of the copy of this invoice.
    Copy(String),
    /// Invoice data of this invoice, not the original.
    InvoiceData(String),
    /// A page of the terms and conditions.
    Terms(u32),
}

/// The agreements screen.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementsSnapshot {
    /// Today.
    pub today: NaiveDate,
    /// Through which the books are complete.
    pub complete_through: Option<NaiveDate>,
    /// Every promise and arrangement, by the day of what is next.
    pub commitments: Vec<CommitmentLine>,
    /// What else was agreed, newest first, with the name of each customer.
    pub others: Vec<(String, SideAgreement)>,
}

/// A promise or arrangement with its customer.
#[derive(Debug, Clone, PartialEq)]
pub struct CommitmentLine {
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// Their telephone.
    pub phone: Option<String>,
    /// Which.
    pub what: CommitmentWhat,
    /// How it stands.
    pub state: CommitmentState,
    /// It was not kept, and nothing took its place.
    pub asks: bool,
    /// Why it is called about today, if it is.
    pub call: Option<CommitmentCall>,
    /// Nothing is asked of it: all is contested, given away, or the law has it.
    pub silent: bool,
    /// How far it is on paper.
    pub paper: PaperState,
    /// In default: until when the missed instalment can be paid after all.
    pub cure: Option<Cure>,
    /// What goes out when it is kept.
    pub releases: Vec<String>,
    /// Who recorded it.
    pub by: Option<String>,
    /// The friendly call for what is next: on the working day before, or today; none where there will be none.
    pub call_on: Option<NaiveDate>,
    /// The invoices it is about.
    pub items: Vec<ItemLine>,
    /// Its confirmation letter, if issued.
    pub confirmation: Option<LetterLine>,
    /// Wants a confirmation letter that was not issued yet.
    pub confirmation_due: bool,
    /// Another letter about it has to go out: a chance to pay, its end, thanks.
    pub letter_due: Option<LetterKind>,
}

/// Either commitment.
#[derive(Debug, Clone, PartialEq)]
pub enum CommitmentWhat {
    /// A promise.
    Promise(Promise),
    /// An arrangement.
    Arrangement(Arrangement),
}

impl CommitmentLine {
    /// It runs, or was not kept and waits for us.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.state.runs() || self.asks
    }

    /// How it stands, and according to which list where one decided it.
    #[must_use]
    pub fn said(&self) -> Message {
        let listed = match &self.what {
            CommitmentWhat::Promise(promise) => promise.listed,
            CommitmentWhat::Arrangement(arrangement) => arrangement.listed,
        };
        self.state.said(listed)
    }
}

/// One thing that Ctrl+K found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// Their town and number.
    pub more: String,
    /// Through what it was found.
    pub through: FoundThrough,
    /// What they have open, per currency.
    pub open: Vec<Money>,
    /// Of it overdue: days of the oldest.
    pub days_overdue: i64,
}

/// What the search text was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundThrough {
    /// Their name.
    Name,
    /// Their number.
    Number,
    /// An invoice with this number.
    Invoice(String),
    /// An open item of this amount.
    Amount(Money, String),
    /// A telephone number.
    Phone(String),
    /// Somebody who works there.
    Contact(String),
}

/// The settings screen.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingsSnapshot {
    /// Ours.
    pub company: CompanySettings,
    /// There is a logo: its bytes (PNG or JPEG).
    pub logo: Option<Vec<u8>>,
    /// Paper, envelopes and post.
    pub paper: PaperSettings,
    /// There is a letterhead: how many bytes it has.
    pub letterhead: Option<usize>,
    /// Days of the procedure.
    pub procedure: ProcedureSettings,
    /// How the morning goes.
    pub morning: MorningSettings,
    /// Terms, interest, costs.
    pub money: MoneySettings,
    /// Working days and calling times.
    pub calendar: CalendarSettings,
    /// The order of today's list.
    pub order: OrderSettings,
    /// Holidays of our region from today on, and when they were looked up.
    pub holidays: (Vec<HolidayPeriod>, Option<NaiveDate>),
    /// Colleagues.
    pub colleagues: Vec<(ColleagueId, ColleagueDraft)>,
    /// Bank accounts.
    pub accounts: Vec<BooksAccount>,
    /// Who pays without being a customer: account, name, what it was.
    pub not_customers: Vec<(String, String, String)>,
    /// How tables of banks are read, as the user said: id and name.
    pub bank_tables: Vec<(String, String)>,
    /// How lists are read, as the user said: id and name.
    pub list_tables: Vec<(String, String)>,
    /// How settlements are read, as the user said: id and name of the company.
    pub settlement_tables: Vec<(String, String)>,
    /// Versions of the terms, newest first; the PDF is absent, its pages are given.
    pub terms: Vec<(TermsId, TermsDraft, Option<u32>)>,
    /// Where the company file is.
    pub file: PathBuf,
    /// Its size in bytes.
    pub file_bytes: u64,
    /// The daily copies, newest first: file, day, bytes.
    pub copies: Vec<(PathBuf, NaiveDate, u64)>,
    /// What this computer remembers.
    pub machine: MachineSettings,
    /// Rates are verified until, with what is marked unverified.
    pub law: LawStatus,
}

/// The law's figures, and whether they still are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawStatus {
    /// The figures, each with where it was read.
    pub law: Law,
    /// Today is after the last day for which they were checked.
    pub stale: bool,
    /// How charges are reckoned here.
    pub rules: ChargeRules,
}
