//! Everything the program can be asked to change: one value per wish, one transaction per value.
//!
//! `execute(&mut Session, Command) -> Result<Done, Error>`: a command is carried out whole or not at
//! all, writes one line in the journal, and says what it did in one sentence. Screens, scripts and
//! tests all go through here.

use crate::domain::asked_letter::AskedLetter;
use crate::domain::bank::Means;
use crate::domain::charges::Charge;
use crate::domain::commitment::{ArrangementEnd, CommitmentId};
use crate::domain::contact::{
    Cause, Channel, Contact, ContactRole, MomentResult, Personal, Title, Tone,
};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::day_route::DayRoute;
use crate::domain::document::{Address, DocumentKind};
use crate::domain::ids::{
    ArrangementId, AskedLetterId, BankAccountId, ColleagueId, ContactId, CustomerId, DisputeId,
    HandOffId, HeldOrderId, HoldId, ItemId, JournalId, LetterId, PromiseId, ReceiptId, Sha256,
    SideAgreementId, SignalId, TermsId, WaitingCopyId,
};
use crate::domain::inside::InsideQuestion;
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::Message;
use crate::domain::money::{Currency, Money};
use crate::domain::our_terms::{OrderConfirmed, TermsRules};
use crate::domain::post::Sending;
use crate::domain::rhythm::Rhythm;
use crate::domain::side_agreement::SideAgreementKind;
use crate::domain::standing::{
    DisputeCategory, DisputeOutcome, HoldReason, LegalState, Representative,
};
use crate::import::{BankProfile, ListProfile, SettlementProfile};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

use super::rehearsal::Rehearsal;
use super::settings::{
    CalendarSettings, ChargeRules, CompanySettings, LetterSettings, MoneySettings, MorningSettings,
    OrderSettings, OwnRates, PaperSettings, ProcedureSettings,
};

/// One wish.
#[derive(Debug, Clone)]
pub enum Command {
    /// Carries out a rehearsed import: all of it or nothing.
    Import(Box<Rehearsal>),
    /// Answers, in bulk, what had been done about items older than the first import.
    AnswerOpening(Vec<(ItemId, OpeningAnswer)>),
    /// Puts (the rest of) a receipt against items; what is left over stays unexplained.
    Allocate {
        /// Which receipt.
        receipt: ReceiptId,
        /// How much against which item.
        parts: Vec<(ItemId, Money)>,
    },
    /// Records money that stands on no statement, against items of one customer; or corrects what was recorded so.
    RecordReceipt {
        /// The receipt by hand that this one takes the place of.
        replaces: Option<ReceiptId>,
        /// From whom.
        customer: CustomerId,
        /// How it came.
        means: Means,
        /// On which day.
        received_on: NaiveDate,
        /// How much against which item; `None`: all that is open on it.
        parts: Vec<(ItemId, Option<Money>)>,
        /// A receipt's number, what was set off; may be empty.
        note: String,
    },
    /// The rest of a receipt is this customer's credit, for later.
    KeepAsCredit {
        /// Which receipt.
        receipt: ReceiptId,
        /// Whose.
        customer: CustomerId,
    },
    /// A receipt is not from a customer (a tax refund, our own transfer).
    NotACustomer {
        /// Which receipt.
        receipt: ReceiptId,
        /// What it is.
        note: String,
        /// What comes from the same account afterwards is not from a customer either.
        remember: bool,
    },
    /// Whoever pays from this account may be a customer after all.
    ForgetNotACustomer(String),
    /// Takes back the allocations and decisions of a receipt.
    Unallocate(ReceiptId),
    /// Puts a credit note against invoices.
    AllocateCredit {
        /// The credit note.
        credit: ItemId,
        /// How much against which invoice.
        parts: Vec<(ItemId, Money)>,
    },
    /// Stops chasing until a day.
    Hold {
        /// Whom.
        customer: CustomerId,
        /// Only these items; none means all of the customer.
        items: Vec<ItemId>,
        /// Why.
        reason: HoldReason,
        /// In our words; required.
        note: String,
        /// On this day it is over; `None` until lifted.
        until: Option<NaiveDate>,
    },
    /// Ends a hold.
    LiftHold(HoldId),
    /// The customer says an amount is not owed.
    OpenDispute {
        /// Who.
        customer: CustomerId,
        /// Items, with the disputed part; `None` is the whole item.
        items: Vec<(ItemId, Option<Money>)>,
        /// About what.
        category: DisputeCategory,
        /// In the customer's words.
        words: String,
        /// Who looks into it here.
        owner: String,
        /// By when.
        solve_by: Option<NaiveDate>,
        /// A letter says that we have received it.
        by_letter: bool,
    },
    /// Ends a dispute with its outcome.
    CloseDispute(DisputeClosing),
    /// The law takes over with a customer, or lets go again (`None`). What was agreed with them stops.
    SetLegalState {
        /// Who.
        customer: CustomerId,
        /// In which way, and who acts for them.
        state: Option<Box<(LegalState, Representative)>>,
    },
    /// Keeps what somebody noticed of a customer (seed B10).
    RecordSignal {
        /// Of whom.
        customer: CustomerId,
        /// What: required.
        words: String,
        /// Who noticed; may be empty.
        noticed_by: String,
    },
    /// What was noticed is no longer so.
    EndSignal(SignalId),
    /// Records a contact moment and what came of it.
    RecordMoment(Box<MomentDraft>),
    /// Records a promise without a call (it came by post, at the counter).
    RecordPromise {
        /// Who.
        customer: CustomerId,
        /// What.
        promise: PromiseDraft,
    },
    /// Takes a promise off the books, with a reason.
    WithdrawPromise {
        /// Which.
        promise: PromiseId,
        /// Why.
        reason: String,
    },
    /// Lets an arrangement lapse, so that the whole rest is due again; or calls it off.
    EndArrangement {
        /// Which.
        arrangement: ArrangementId,
        /// Lapsed, or called off.
        how: ArrangementEnd,
        /// Why.
        reason: String,
    },
    /// The signed copy is back.
    MarkSigned {
        /// Which.
        arrangement: ArrangementId,
        /// On which day.
        on: NaiveDate,
        /// Its scan.
        scan: Option<Scan>,
    },
    /// Something else was agreed with a customer: extra work, another delivery (seed B21).
    RecordSideAgreement {
        /// With whom.
        customer: CustomerId,
        /// What.
        agreement: SideAgreementDraft,
    },
    /// What was agreed beside holds no longer.
    WithdrawSideAgreement {
        /// Which.
        agreement: SideAgreementId,
        /// Why; required.
        reason: String,
    },
    /// Answers what we ask ourselves about invoices; a "no" takes its invoice out.
    AnswerInside(Vec<InsideGiven>),
    /// Asks departments about invoices.
    AskInside {
        /// About which invoice, what, and of whom, by the owner's name for the department.
        asked: Vec<(ItemId, InsideQuestion, String)>,
        /// The answers are to be back on this day.
        return_on: NaiveDate,
    },
    /// Flags an invoice, so that it is asked about by itself.
    FlagItem {
        /// Which.
        item: ItemId,
        /// Why; `None` takes the flag off.
        note: Option<String>,
    },
    /// Rings today although something was not answered.
    PassInside {
        /// Whom.
        customer: CustomerId,
        /// Why; required.
        reason: String,
    },
    /// By which means these customers are reached: today by letter, by a visit, or by the call after all.
    ChooseRoute {
        /// Who.
        customers: Vec<CustomerId>,
        /// By which means; cases go to sales with [`Command::HandToSales`].
        route: DayRoute,
    },
    /// Gives cases to a colleague of sales, for two working days.
    HandToSales {
        /// Which.
        cases: Vec<(CustomerId, Currency)>,
        /// To whom.
        colleague: ColleagueId,
    },
    /// A case is back from sales.
    BackFromSales(Box<SalesResult>),
    /// Chases although the books are behind, today only.
    OverrideBooks {
        /// Why; required.
        reason: String,
    },
    /// "No more movements until …" on a bank account, by hand.
    ConfirmBooks {
        /// Which account.
        account: BankAccountId,
        /// Through which day.
        through: NaiveDate,
    },
    /// Keeps how a bank's table is to be read, under its name.
    SaveBankProfile(BankProfile),
    /// Forgets a kept way of reading a bank's table, by its id.
    ForgetBankProfile(String),
    /// Keeps how a list is to be read, under its name.
    SaveListProfile(ListProfile),
    /// Forgets a kept way of reading a list, by its id.
    ForgetListProfile(String),
    /// Keeps how the settlement of a company that collects for us is to be read.
    SaveSettlementProfile(SettlementProfile),
    /// Forgets a kept way of reading a settlement, by its id.
    ForgetSettlementProfile(String),
    /// Asks for a letter: it waits among those that are due.
    AskForLetter(AskedLetter),
    /// A letter that was asked for is not wanted any more.
    ForgetLetter(AskedLetterId),
    /// Issues letters: re-checks the amounts, keeps the bytes, counts the steps as done.
    IssueLetters(Vec<LetterOrder>),
    /// Letters were posted, sent by e-mail, or came back.
    RecordSending {
        /// Which.
        letters: Vec<LetterId>,
        /// What became of them.
        what: Sending,
    },
    /// Letters no longer count, and what they were for is due again; their bytes are kept.
    VoidLetters {
        /// Which.
        letters: Vec<LetterId>,
        /// Why; required.
        reason: String,
    },
    /// A PDF as the copy of an item.
    AttachCopy {
        /// Which item.
        item: ItemId,
        /// Its file name.
        name: String,
        /// The file.
        bytes: Vec<u8>,
    },
    /// A PDF that waited is the copy of an item.
    AttachWaiting {
        /// Which PDF.
        copy: WaitingCopyId,
        /// Which item.
        item: ItemId,
    },
    /// A PDF that waited is not wanted.
    RemoveWaiting(WaitingCopyId),
    /// Adds a customer by hand.
    AddCustomer {
        /// Their number in the books; empty: one is made.
        number: String,
        /// What is known of them.
        to: CustomerCard,
        /// They are another than whom they look like.
        another: bool,
    },
    /// Adds an invoice or credit note by hand.
    EnterItem {
        /// Whose.
        customer: CustomerId,
        /// What it says.
        to: ItemDraft,
        /// Its copy: the name of the file, and the file.
        copy: Option<(String, Vec<u8>)>,
    },
    /// Corrects what is known of an invoice or credit note.
    CorrectItem {
        /// Which.
        item: ItemId,
        /// What it says.
        to: ItemDraft,
    },
    /// Takes out an invoice or credit note that was entered by hand, while nothing rests on it.
    RemoveItem(ItemId),
    /// Says of customers what they are.
    SetKinds(Vec<(CustomerId, CustomerKind)>),
    /// Changes what we know of a customer.
    EditCustomer {
        /// Who.
        customer: CustomerId,
        /// What it becomes.
        to: CustomerCard,
    },
    /// Two records are of one customer: everything of the one becomes the other's.
    MergeCustomers {
        /// Who stays, with their own name and number.
        keep: CustomerId,
        /// Whose everything goes over.
        merged: CustomerId,
    },
    /// Takes a record out of the one it was merged into.
    SeparateCustomer(CustomerId),
    /// Two records that look alike are two customers: it is not asked again.
    KeepApart {
        /// The one.
        one: CustomerId,
        /// The other.
        other: CustomerId,
    },
    /// Adds somebody at a customer, or changes them.
    SaveContact {
        /// Where.
        customer: CustomerId,
        /// Who; `None` adds.
        contact: Option<ContactId>,
        /// What it becomes.
        to: ContactDraft,
    },
    /// Somebody no longer works there.
    RemoveContact(ContactId),
    /// Wipes what is known of somebody, for good (seed B7): it cannot be undone.
    WipePerson(ContactId),
    /// Wipes notes on people whose day has passed; nothing is written where there are none.
    WipePassedNotes,
    /// An order or delivery waits for a payment (seed B34).
    HoldOrder {
        /// Whose.
        customer: CustomerId,
        /// As it is said: `order 3381`; required.
        what: String,
        /// It goes out when this is kept; `None`: when what is agreed next is.
        until: Option<CommitmentId>,
    },
    /// The order goes out.
    ReleaseOrder(HeldOrderId),
    /// Sets name, address, IBAN and texts of our own company.
    SetCompany(CompanySettings),
    /// Sets the days and amounts of the procedure.
    SetProcedure(ProcedureSettings),
    /// Sets terms of payment and what is asked for interest and costs.
    SetMoney(MoneySettings),
    /// Sets how the morning goes: departments, days, minutes, when sales has time.
    SetMorning(MorningSettings),
    /// Sets or removes the logo (PNG or JPEG).
    SetLogo(Option<Vec<u8>>),
    /// Sets paper, envelopes and post.
    SetPaper(PaperSettings),
    /// Sets or removes the PDF that lies under letters.
    SetLetterhead(Option<Vec<u8>>),
    /// Adds a colleague, or changes one.
    SaveColleague {
        /// Who; `None` adds.
        colleague: Option<ColleagueId>,
        /// What it becomes.
        to: ColleagueDraft,
    },
    /// Adds a bank account, or changes its name and whether it counts.
    SaveBankAccount {
        /// Which; `None` adds.
        account: Option<BankAccountId>,
        /// IBAN.
        iban: String,
        /// What we call it.
        name: String,
        /// It counts for the gate.
        counts: bool,
    },
    /// A version of the terms and conditions.
    SaveTerms {
        /// Which; `None` adds.
        terms: Option<TermsId>,
        /// What it becomes.
        to: TermsDraft,
    },
    /// Money from this account is no longer taken to be this customer's.
    ForgetAccount {
        /// Whose it was thought to be.
        customer: CustomerId,
        /// Which.
        account: String,
    },
    /// Customers have been given our terms and conditions.
    HandOverTerms {
        /// Who.
        customers: Vec<CustomerId>,
        /// Which version.
        terms: TermsId,
        /// When.
        on: NaiveDate,
        /// How: with the quotation, by post.
        how: String,
    },
    /// An order confirmation, signed quotation or contract is on record for an invoice; `None`: none is.
    ConfirmOrder {
        /// For which.
        item: ItemId,
        /// When it was agreed, and whether it states the term.
        order: Option<OrderConfirmed>,
    },
    /// Lets go of charges on invoices, for good.
    WaiveCharges {
        /// Whose.
        customer: CustomerId,
        /// On which.
        items: Vec<ItemId>,
        /// Which charges.
        what: Vec<Charge>,
        /// Why; required.
        reason: String,
    },
    /// Sets how interest and costs are reckoned.
    SetChargeRules(ChargeRules),
    /// Adds rates of the law to those that are known.
    AddRates(OwnRates),
    /// Somebody looked whether our terms still hold (seed B14).
    TermsLookedAt,
    /// Sets when a customer pays and works, where we know better than the books.
    SetRhythm {
        /// Who.
        customer: CustomerId,
        /// As it is from now on.
        to: Rhythm,
    },
    /// Sets which days are worked here, and when which kind of customer is rung.
    SetCalendar(CalendarSettings),
    /// Sets how our letters are written.
    SetLetters(LetterSettings),
    /// Sets what counts in the order of today's list.
    SetOrder(OrderSettings),
    /// Undoes a line of the journal.
    Undo(JournalId),
}

impl Command {
    /// Where it changes one customer, it changes nothing that others' standing rests on: neither who may be
    /// meant by a receipt, nor the books.
    pub(super) fn leaves_the_rest_alone(&self) -> bool {
        match self {
            // A name, or an instalment, may explain a receipt that waits.
            Self::EditCustomer { .. } => false,
            Self::RecordMoment(moment) => moment.arrangement.is_none(),
            _ => true,
        }
    }
}

/// What had been done about an item before the program knew it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpeningAnswer {
    /// Nothing yet: it starts at the first step.
    Fresh,
    /// One reminder went out on this day.
    RemindedOnce(NaiveDate),
    /// The last reminder (or 14-day letter) went out on this day.
    RemindedLast(NaiveDate),
    /// A promise runs: so much of it by that day. Those of one customer for one day are one promise.
    Promised {
        /// How much.
        amount: Money,
        /// The day on our account.
        due_on: NaiveDate,
    },
    /// It was handed over; we leave it alone.
    HandedOver,
    /// We leave it alone.
    LeftAlone {
        /// On this day that is over; `None` until lifted.
        until: Option<NaiveDate>,
        /// Why; required.
        why: String,
    },
}

/// What was said and agreed in a contact moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentDraft {
    /// With which customer.
    pub customer: CustomerId,
    /// In which currency the row was.
    pub currency: Currency,
    /// By which means.
    pub channel: Channel,
    /// They rang us.
    pub incoming: bool,
    /// Who was spoken to; required unless nobody was.
    pub contact_name: String,
    /// In which tone.
    pub tone: Option<Tone>,
    /// How it ended.
    pub result: MomentResult,
    /// Why the money had not come; required unless nobody was spoken to.
    pub cause: Option<Cause>,
    /// For "call back": when.
    pub call_back_on: Option<NaiveDate>,
    /// And at which hour, where one was agreed.
    pub call_back_at: Option<NaiveTime>,
    /// Whom to ask for next time, where somebody else decides.
    pub ask_next: String,
    /// Why somebody on the ladder was passed over (seed A7.2); empty when nobody was.
    pub skipped_because: String,
    /// Ids of the excuses that were answered.
    pub excuses: Vec<String>,
    /// What was agreed was read back and confirmed; required for a promise or arrangement.
    pub read_back: bool,
    /// In our words.
    pub note: String,
    /// The items it was about.
    pub items: Vec<ItemId>,
    /// For a promise.
    pub promise: Option<PromiseDraft>,
    /// For an arrangement.
    pub arrangement: Option<ArrangementDraft>,
    /// For a dispute.
    pub dispute: Option<DisputeDraft>,
    /// The step of the procedure that this call was, when it was one: `call`.
    pub step: Option<String>,
}

impl MomentDraft {
    /// A call of ours that ended so, of which nothing else is said yet.
    #[must_use]
    pub const fn new(customer: CustomerId, currency: Currency, result: MomentResult) -> Self {
        Self {
            customer,
            currency,
            channel: Channel::Call,
            incoming: false,
            contact_name: String::new(),
            tone: None,
            result,
            cause: None,
            call_back_on: None,
            call_back_at: None,
            ask_next: String::new(),
            skipped_because: String::new(),
            excuses: Vec::new(),
            read_back: false,
            note: String::new(),
            items: Vec::new(),
            promise: None,
            arrangement: None,
            dispute: None,
            step: None,
        }
    }
}

/// An answer to what we ask ourselves about an invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsideGiven {
    /// About which.
    pub item: ItemId,
    /// To what.
    pub question: InsideQuestion,
    /// In order.
    pub good: bool,
    /// What is not in order; required for a "no".
    pub note: String,
    /// A "no" rests the invoice until this day; `None` until lifted.
    pub until: Option<NaiveDate>,
}

/// What came of a case that sales had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalesResult {
    /// Which case.
    pub case: HandOffId,
    /// The call, as it was written on the strip; `None`: nobody rang.
    pub moment: Option<MomentDraft>,
    /// Minutes that it took.
    pub minutes: u32,
    /// An order that came out of it.
    pub extra: Money,
}

/// An amount by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseDraft {
    /// How much.
    pub amount: Money,
    /// The day on our account.
    pub due_on: NaiveDate,
    /// The items it is about.
    pub items: Vec<ItemId>,
    /// Who said it.
    pub contact_name: String,
    /// In whose words.
    pub words: String,
    /// Confirm by letter.
    pub confirm: bool,
}

/// An agreed series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrangementDraft {
    /// Day and amount of each, in order; at most four, adding up to what is open on the items with interest and
    /// costs.
    pub instalments: Vec<(NaiveDate, Money)>,
    /// The invoices that sleep meanwhile.
    pub items: Vec<ItemId>,
    /// With whom.
    pub contact_name: String,
    /// In whose words.
    pub words: String,
    /// Confirm by letter, with a form to sign.
    pub confirm: bool,
    /// Late-payment interest that is paid along; nothing waives it while the arrangement is kept.
    pub interest: Money,
    /// Collection costs that are paid along; of a consumer only after the 14-day letter.
    pub costs: Money,
    /// Why there are more than four, or why they take longer than four months; else empty.
    pub more_because: String,
}

/// A scan of what came back signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// The name of its file.
    pub name: String,
    /// The file: a PDF or a picture.
    pub bytes: Vec<u8>,
}

/// Something else that was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideAgreementDraft {
    /// What kind.
    pub kind: SideAgreementKind,
    /// What, in a sentence; required.
    pub what: String,
    /// The order, offer or invoice it belongs to; may be empty.
    pub about: String,
    /// In which currency.
    pub currency: Currency,
    /// What it costs, or saves with a minus; `None` where no amount was named.
    pub amount: Option<Money>,
    /// With whom; required.
    pub contact_name: String,
    /// Confirm by letter.
    pub confirm: bool,
}

/// What is contested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeDraft {
    /// Items, with the disputed part.
    pub items: Vec<(ItemId, Option<Money>)>,
    /// About what.
    pub category: DisputeCategory,
    /// In the customer's words.
    pub words: String,
    /// Who looks into it here.
    pub owner: String,
    /// By when.
    pub solve_by: Option<NaiveDate>,
    /// A letter says that we have received it.
    pub by_letter: bool,
}

/// What came of a dispute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeClosing {
    /// Which.
    pub dispute: DisputeId,
    /// Of which kind; what follows depends on it.
    pub outcome: DisputeOutcome,
    /// What came of it, as the customer was told; required.
    pub words: String,
    /// How much of it falls away, for [`DisputeOutcome::PartlyOurs`]; required there.
    pub credited: Option<Money>,
    /// The day on which the customer was told.
    pub informed_on: NaiveDate,
    /// A letter says it too.
    pub by_letter: bool,
}

/// A letter to be issued: which, to whom, and the row's own choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterOrder {
    /// To whom.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// Which letter.
    pub kind: LetterKind,
    /// Confirmed arrangement, for its confirmation.
    pub arrangement: Option<ArrangementId>,
    /// Confirmed promise, for its confirmation.
    pub promise: Option<PromiseId>,
    /// The dispute that its letter is about.
    pub dispute: Option<DisputeId>,
    /// What else was agreed, for its confirmation.
    pub side_agreement: Option<SideAgreementId>,
    /// The row of one that somebody asked for.
    pub asked: Option<AskedLetterId>,
    /// Items that go without a copy, each with the reason.
    pub without_copy: BTreeMap<ItemId, String>,
    /// What the letter asked for when it was looked at: issuing refuses when that has changed.
    pub seen_total: Money,
}

/// What can be changed about a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerCard {
    /// Name.
    pub name: String,
    /// What it is; `None`: not known.
    pub kind: Option<CustomerKind>,
    /// Assumed from its file, not confirmed.
    pub kind_assumed: bool,
    /// A large company (not small or medium-sized in the annual-accounts law); `None`: not known.
    pub large: Option<bool>,
    /// Of letters and scripts.
    pub language: Language,
    /// The language was taken from the address, not confirmed.
    pub language_assumed: bool,
    /// Postal address.
    pub address: Address,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Chamber of Commerce number.
    pub kvk: String,
    /// VAT number.
    pub vat: String,
    /// Days of payment terms that were agreed; empty: those of the company.
    pub terms_days: String,
    /// Notes; never printed.
    pub note: String,
    /// To start a call with; never printed.
    pub opening_line: String,
}

/// What an invoice or credit note says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDraft {
    /// Which of the two; a correction leaves it as it is.
    pub kind: DocumentKind,
    /// Its number; required.
    pub number: String,
    /// Date.
    pub issued_on: NaiveDate,
    /// Last day to pay on time; `None`: by the usual terms, and marked as estimated.
    pub due_on: Option<NaiveDate>,
    /// Total with tax, more than nothing.
    pub amount: Money,
    /// What it was for.
    pub description: String,
    /// The customer's order reference.
    pub order_reference: String,
    /// For a credit note, the invoice that it corrects; may be empty.
    pub credits_number: String,
}

/// What can be changed about a contact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactDraft {
    /// Full name; required.
    pub name: String,
    /// How addressed.
    pub title: Option<Title>,
    /// What they do.
    pub role: Option<ContactRole>,
    /// They decide about payment.
    pub responsible: bool,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// When they can be reached.
    pub best_time: String,
    /// What we remember of them; never printed, and gone after its day.
    pub personal: Personal,
}

impl ContactDraft {
    /// What is known of somebody, to be changed.
    #[must_use]
    pub fn of(contact: &Contact) -> Self {
        Self {
            name: contact.name.clone(),
            title: contact.title,
            role: Some(contact.role),
            responsible: contact.responsible,
            phone: contact.phone.clone().unwrap_or_default(),
            email: contact.email.clone().unwrap_or_default(),
            best_time: contact.best_time.clone().unwrap_or_default(),
            personal: contact.personal.clone(),
        }
    }
}

/// What can be changed about a colleague.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColleagueDraft {
    /// Name; required.
    pub name: String,
    /// What they do here.
    pub job: String,
    /// Direct number, printed on letters.
    pub phone: String,
    /// E-mail, printed on letters.
    pub email: String,
    /// May sign letters.
    pub signs_letters: bool,
    /// What they may agree with a customer by themselves, in euro; `None`: everything.
    pub decides_up_to: Option<Money>,
    /// Works here.
    pub active: bool,
}

/// What can be changed about a version of the terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsDraft {
    /// What it is called: "Algemene voorwaarden 2025".
    pub name: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Where and under which number deposited.
    pub deposited: String,
    /// Article number of the clause on interest.
    pub interest_article: String,
    /// Its text, quoted to the letter.
    pub interest_clause: String,
    /// Article number of the clause on collection costs.
    pub costs_article: String,
    /// Its text, quoted to the letter.
    pub costs_clause: String,
    /// Article number of the clause on retention of title.
    pub title_article: String,
    /// Its text, quoted to the letter.
    pub title_clause: String,
    /// What the clauses fix in figures, and which pages go along.
    pub rules: TermsRules,
    /// The whole text as PDF; `None` keeps what is there.
    pub pdf: Option<Vec<u8>>,
}

/// A command that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What was done, in one sentence.
    pub said: Message,
    /// What has to be asked again.
    pub changed: Changed,
    /// The journal line, when it can be undone.
    pub undo: Option<JournalId>,
    /// Documents that came out of it, by hash: the letters that were issued.
    pub produced: Vec<Sha256>,
}

/// What a command touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// Nothing that is shown.
    Nothing,
    /// One customer.
    Customer(CustomerId),
    /// Anything.
    Everything,
}
