//! What a letter is made of, as values: nothing here is looked up, added up or decided.

use super::about::{About, ArrangementFacts, PromiseFacts};
use crate::documents::picture::Picture;
use crate::domain::charges::{InterestSegment, ScaleStep};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::Address;
use crate::domain::envelope::Window;
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Money;
use crate::domain::stationery::Stationery;
use crate::domain::sticker::StickerWish;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Everything a letter shows; its language is that of the words it is laid out with.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterFacts {
    /// Which letter.
    pub kind: LetterKind,
    /// Its date.
    pub date: NaiveDate,
    /// Our reference, by which an answer is found: `2026-0042`.
    pub our_reference: String,
    /// Who we are.
    pub company: CompanyFacts,
    /// Who signs.
    pub sender: SenderFacts,
    /// To whom.
    pub customer: CustomerFacts,
    /// The invoices it is about, oldest first; credit notes are negative.
    pub items: Vec<ItemFacts>,
    /// Invoices at an earlier step, told along without costs.
    pub also_overdue: Vec<ItemFacts>,
    /// Late-payment interest; `None` is not mentioned.
    pub interest: Option<InterestFacts>,
    /// Collection costs; `None` is not mentioned.
    pub costs: Option<CostsFacts>,
    /// What is asked for: the open amounts and whatever is charged.
    pub total: Money,
    /// Payments are known through this day only, and the letter says so; `None`: through the day before.
    pub position_on: Option<NaiveDate>,
    /// Last day to pay; kinds that may not name one leave it out.
    pub deadline: Option<NaiveDate>,
    /// First day of default, the day after the last day to pay; `None`: the day after the oldest
    /// due date.
    pub default_since: Option<NaiveDate>,
    /// The due date stands only on the invoice and was not agreed, so that this letter is a notice
    /// of default (6:82 BW).
    pub invoice_only: bool,
    /// What the payer should quote.
    pub payment_reference: Option<String>,
    /// Text of the payment code (EPC069-12).
    pub payment_code: Option<String>,
    /// Days of the reminders before this one, oldest first.
    pub earlier_letters: Vec<NaiveDate>,
    /// Days on which we spoke, oldest first.
    pub earlier_calls: Vec<NaiveDate>,
    /// Clauses of our terms and conditions, quoted literally.
    pub clauses: Vec<ClauseFacts>,
    /// When the customer received our terms.
    pub terms_received_on: Option<NaiveDate>,
    /// To whom the claim will be handed over.
    pub collection_party: Option<String>,
    /// What it is about beside the items.
    pub about: About,
    /// Items, or parts of them, that the customer contests: named, and not asked for.
    pub disputed: Vec<ItemFacts>,
    /// Written in the friendly way; otherwise in the businesslike one.
    pub friendly: bool,
    /// Copies of the invoices go behind the letter.
    pub copies: bool,
    /// Names of what goes behind the letter, as its list says them.
    pub enclosures: Vec<String>,
    /// What is wanted of a sticker, on a kind that may carry it.
    pub sticker: StickerWish,
    /// Not a real letter: a word across each page says so.
    pub sample: bool,
    /// Where the envelope's window is.
    pub window: Window,
    /// What it is printed on.
    pub stationery: Stationery,
}

impl LetterFacts {
    /// The arrangement it is about.
    pub(super) const fn arrangement(&self) -> Option<&ArrangementFacts> {
        match &self.about {
            About::Arrangement(arrangement) => Some(arrangement),
            _ => None,
        }
    }

    /// What is open and past its due date, among the items it lists; `None` on mixed currencies.
    pub(super) fn overdue(&self) -> Option<Money> {
        let late = self.items.iter().filter(|item| item.days_overdue > 0);
        Money::sum(self.total.currency, late.map(|item| item.open))
    }

    /// The promise it confirms.
    pub(super) const fn promise(&self) -> Option<&PromiseFacts> {
        match &self.about {
            About::Promise(promise) => Some(promise),
            _ => None,
        }
    }
}

/// Our company.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CompanyFacts {
    /// Name on the letter.
    pub name: String,
    /// Legal name and seat, where the name is another: `Frostline Koeltechniek B.V., Utrecht`.
    pub legal_line: Option<String>,
    /// Where we are.
    pub address: Address,
    /// Chamber of Commerce number (article 27 Handelsregisterwet wants it on every letter).
    pub kvk: Option<String>,
    /// VAT number.
    pub vat: Option<String>,
    /// Where to pay.
    pub iban: Option<String>,
    /// Name of the account as the bank knows it; `None` is [`CompanyFacts::name`].
    pub account_name: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Logo; without one the name stands there.
    pub logo: Option<Arc<Picture>>,
}

/// The colleague who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SenderFacts {
    /// Name as it is signed.
    pub name: String,
    /// Job.
    pub job: Option<String>,
    /// Direct number; `None` is the company's.
    pub phone: Option<String>,
    /// E-mail; `None` is the company's.
    pub email: Option<String>,
}

/// The customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerFacts {
    /// Name.
    pub name: String,
    /// Our number of them.
    pub number: Option<String>,
    /// What they are; `None` (not known) is treated as a consumer.
    pub kind: Option<CustomerKind>,
    /// For whose attention: `mevrouw Z. Łukasiewicz`.
    pub attention: Option<String>,
    /// How they are greeted, comma included; `None` is `Geachte heer, mevrouw,`.
    pub salutation: Option<String>,
    /// Where the letter goes; a country of `NL` or `None` is not printed.
    pub address: Address,
}

/// An open item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFacts {
    /// Number as written.
    pub number: String,
    /// Its date.
    pub issued_on: Option<NaiveDate>,
    /// Last day to pay on time.
    pub due_on: NaiveDate,
    /// What it was for.
    pub description: Option<String>,
    /// Its amount.
    pub amount: Money,
    /// What was paid or settled of it.
    pub paid: Money,
    /// What is open.
    pub open: Money,
    /// Days past the due date on the letter's date; 0 or less is not overdue.
    pub days_overdue: i64,
}

/// Whether a charge is only said, or asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChargeStatus {
    /// Said what it is; not part of the total.
    Announced,
    /// Part of the total.
    Charged,
}

/// On what ground interest runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InterestKind {
    /// Between businesses and of government: 6:119a and 6:119b BW.
    StatutoryTrade,
    /// Of consumers: 6:119 BW.
    Statutory,
    /// What the terms and conditions say.
    Contract,
    /// By our terms on one invoice, by law on another.
    Mixed,
}

/// Interest up to and including the letter's date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestFacts {
    /// On what ground.
    pub kind: InterestKind,
    /// So far, over all items it runs on.
    pub amount: Money,
    /// What a day adds.
    pub per_day: Money,
    /// Announced or charged.
    pub status: ChargeStatus,
    /// How it was worked out; printed behind the letter when not empty.
    pub lines: Vec<InterestLine>,
}

/// A stretch of days at one rate, of one invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestLine {
    /// Invoice.
    pub number: String,
    /// How it was reckoned.
    pub segment: InterestSegment,
}

/// Collection costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostsFacts {
    /// Without VAT.
    pub amount: Money,
    /// VAT over it, only where we cannot deduct it ourselves: percentage and amount.
    pub vat: Option<(Decimal, Money)>,
    /// Announced or charged.
    pub status: ChargeStatus,
    /// How the scale gives it; printed behind the letter when not empty.
    pub lines: Vec<ScaleStep>,
}

impl CostsFacts {
    /// With VAT; `None` on mixed currencies.
    #[must_use]
    pub fn total(&self) -> Option<Money> {
        match self.vat {
            Some((_, vat)) => self.amount.checked_add(vat),
            None => Some(self.amount),
        }
    }
}

/// A clause of our terms and conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseFacts {
    /// Its number: `7.2`.
    pub article: String,
    /// Its title.
    pub title: String,
    /// Its text, literally.
    pub text: String,
}
