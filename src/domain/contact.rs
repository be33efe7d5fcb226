//! Contact moments: a call, a visit; with whom, how it went, and why the money had not come.

use crate::domain::code::coded;
use crate::domain::document::Address;
use crate::domain::ids::ContactId;
use crate::domain::message::{Message, msg};
use chrono::NaiveDate;

coded! {
    /// What somebody does at the customer.
    pub enum ContactRole "role" {
        /// Keeps the books, pays the invoices.
        AccountsPayable = "accounts-payable",
        /// Ordered it, approves it (tip 7).
        Purchasing = "purchasing",
        /// Runs the place.
        Management = "management",
        /// Owns it.
        Owner = "owner",
        /// Anything else.
        Other = "other",
    }
}

impl ContactRole {
    /// Asking for them first passes over whoever pays the invoices (seed A7).
    #[must_use]
    pub const fn stands_above_accounts(self) -> bool {
        matches!(self, Self::Purchasing | Self::Management | Self::Owner)
    }
}

coded! {
    /// How a call is toned; chosen before it starts (seed B28).
    pub enum Tone "tone" {
        /// To the point.
        Businesslike = "businesslike",
        /// Warm.
        Friendly = "friendly",
        /// Clear about what follows, and always correct (seed B39).
        Firm = "firm",
    }
}

coded! {
    /// By which means.
    pub enum Channel "channel" {
        /// Telephone.
        Call = "call",
        /// In person.
        Visit = "visit",
        /// They wrote, by post.
        LetterReply = "letter-reply",
        /// They wrote, by e-mail.
        Email = "e-mail",
    }
}

impl Channel {
    /// How it is said when they came to us: `zij bellen`.
    #[must_use]
    pub const fn incoming(self) -> Message {
        match self {
            Self::Call => msg("incoming-call"),
            Self::Visit => msg("incoming-visit"),
            Self::LetterReply => msg("incoming-letter"),
            Self::Email => msg("incoming-e-mail"),
        }
    }

    /// It was spoken, so that what was agreed can be repeated out loud.
    #[must_use]
    pub const fn is_spoken(self) -> bool {
        matches!(self, Self::Call | Self::Visit)
    }
}

coded! {
    /// How a contact moment ended.
    pub enum MomentResult "result" {
        /// Nobody picked up. An attempt is not a step.
        NoAnswer = "no-answer",
        /// Left a message, without a word about the debt.
        Voicemail = "voicemail",
        /// The line was engaged.
        Engaged = "engaged",
        /// They say it has been paid.
        Paid = "paid",
        /// They named a day and an amount.
        Promise = "promise",
        /// In instalments.
        Arrangement = "arrangement",
        /// Something is wrong with it.
        Dispute = "dispute",
        /// Somebody else decides; ask for them next time.
        OtherPerson = "other-person",
        /// Call back at another time.
        CallBack = "call-back",
        /// Spoken, and nothing was promised.
        NoPromise = "no-promise",
    }
}

impl MomentResult {
    /// Nobody was spoken to: it returns in the other half of the day or the next working day.
    #[must_use]
    pub const fn is_attempt(self) -> bool {
        matches!(self, Self::NoAnswer | Self::Voicemail | Self::Engaged)
    }

    /// It leads to something that can be looked back at: proof or a day, a dispute, another person, a task.
    #[must_use]
    pub const fn settles_something(self) -> bool {
        !self.is_attempt() && !matches!(self, Self::NoPromise)
    }
}

coded! {
    /// Why the money had not come (seed B30, B43); asked for whenever somebody was spoken to.
    pub enum Cause "cause" {
        /// Forgotten.
        Forgotten = "forgotten",
        /// The invoice did not reach them.
        NotReceived = "not-received",
        /// Waits for somebody's approval.
        Approval = "approval",
        /// A complaint.
        Complaint = "complaint",
        /// They cannot pay.
        CannotPay = "cannot-pay",
        /// They cannot pay all of it at once.
        CannotPayAtOnce = "cannot-pay-at-once",
        /// They will not pay.
        WillNotPay = "will-not-pay",
        /// Waits for their payment run.
        PaymentRun = "payment-run",
        /// We did something wrong.
        OurMistake = "our-mistake",
        /// Already on its way.
        PaidAlready = "paid-already",
        /// They did not say.
        Unknown = "unknown",
    }
}

/// Somebody in an address book: a person, a company, or a person at one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadContact {
    /// The person's full name; `None` on the card of a company.
    pub name: Option<String>,
    /// Where they work.
    pub organisation: Option<String>,
    /// What they do there.
    pub job: Option<String>,
    /// Telephones as written, the preferred one first, then at work.
    pub phones: Vec<String>,
    /// E-mail addresses, in the same order.
    pub emails: Vec<String>,
    /// Where, at work before at home.
    pub address: Address,
}

/// Somebody at a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its row.
    pub id: ContactId,
    /// Full name: `P. de Wit`.
    pub name: String,
    /// `heer` or `mevrouw` in a salutation, where known.
    pub title: Option<Title>,
    /// What they do.
    pub role: ContactRole,
    /// They decide about payment: asked for first (seed B35).
    pub responsible: bool,
    /// Telephone, as dialled.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// When they can be reached: `9–11 uur`.
    pub best_time: Option<String>,
    /// The day on which we were told that they decide about payment.
    pub responsible_since: Option<NaiveDate>,
    /// What we remember of them.
    pub personal: Personal,
}

/// What we remember of somebody (seed B7): for the beginning of a call and nothing else. It stands in no letter
/// and no dossier, passes on its day, and goes whole when the person asks for that.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Personal {
    /// In our words: `zeilt, terug 1 sept`.
    pub note: String,
    /// How the next call may begin: `hoe was het zeilen?`
    pub opening_line: String,
    /// The last day on which it is kept.
    pub until: Option<NaiveDate>,
}

impl Personal {
    /// It may still be looked at.
    #[must_use]
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        !self.is_empty() && self.until.is_none_or(|until| today <= until)
    }

    /// Nothing is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.note.is_empty() && self.opening_line.is_empty()
    }
}

coded! {
    /// How somebody is addressed.
    pub enum Title "title" {
        /// De heer, Mr.
        Mr = "mr",
        /// Mevrouw, Ms.
        Ms = "ms",
    }
}
