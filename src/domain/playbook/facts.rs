//! What a call script can say about a customer: the closed list of blanks, the closed list of
//! conditions, and the facts of one customer on one day.
//!
//! Some blanks are only known when a condition holds: `{last_letter_date}` when there was a letter.
//! [`Blank::guard`] says which; a text that uses such a blank outside its condition is refused when
//! it is read, so that no script has a hole when it is needed.

use std::collections::{BTreeMap, BTreeSet};

/// Declares an enum of names as they stand in texts, with the list of all of them.
macro_rules! names {
    ($(#[$doc:meta])* pub enum $name:ident { $( $(#[$vdoc:meta])* $value:ident = $code:literal, )* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$vdoc])* $value, )* }

        impl $name {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[ $( Self::$value, )* ];
            /// Their names, as they stand in texts.
            pub const NAMES: &'static [&'static str] = &[ $( $code, )* ];

            /// Its name, as it stands in texts.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$value => $code, )* }
            }

            /// The one with this name.
            #[must_use]
            pub fn parse(name: &str) -> Option<Self> {
                match name { $( $code => Some(Self::$value), )* _ => None }
            }
        }
    };
}

names! {
    /// What can be filled in. The values are said: an amount is `€ 1.210,00`, a day is
    /// `vrijdag 2 oktober`, in the language of the script.
    pub enum Blank {
        /// Who calls: `Karin`.
        OurName = "our_name",
        /// For whom: `Van Dalen`.
        OurCompany = "our_company",
        /// Where we can be called back: `030 555 01 00`.
        OurPhone = "our_phone",
        /// Our bank account: `NL20 INGB 0001 2345 67`.
        OurIban = "our_iban",
        /// The customer's name: `Bakkerij Jansen BV`.
        Customer = "customer",
        /// The invoices to discuss, with the word: `factuur 2026-0187`, `facturen 2026-0187 en 2026-0219`.
        Invoices = "invoices",
        /// Their numbers alone: `2026-0187 en 2026-0219`.
        Numbers = "numbers",
        /// Number of the oldest invoice to discuss.
        OldestNumber = "oldest_number",
        /// What is open on it.
        OldestAmount = "oldest_amount",
        /// The day it was due.
        OldestDue = "oldest_due",
        /// Days it is overdue, with the word: `19 dagen`.
        OldestDays = "oldest_days",
        /// What the oldest invoice was for: `de koelcel`.
        OldestFor = "oldest_for",
        /// The day of its delivery.
        DeliveredOn = "delivered_on",
        /// Amount to discuss: overdue, not in dispute, not promised.
        TotalOverdue = "total_overdue",
        /// Everything open, what is not due yet included.
        TotalOpen = "total_open",
        /// As the person is addressed: `mevrouw De Wit`.
        ContactSalutation = "contact_salutation",
        /// The person's name: `P. de Wit`.
        ContactName = "contact_name",
        /// Who approves invoices there, as addressed: `de heer Smit`.
        ApproverName = "approver_name",
        /// The books are complete through this day.
        BooksThrough = "books_through",
        /// Day of the last letter.
        LastLetterDate = "last_letter_date",
        /// What the last letter was: `herinnering`, `laatste herinnering`.
        LastLetterKind = "last_letter_kind",
        /// The letter that had the copy of the invoice behind it: its day.
        CopyLetterDate = "copy_letter_date",
        /// The page of that letter on which the copy begins: `2`.
        CopyPage = "copy_page",
        /// Day of the last conversation.
        LastCallDate = "last_call_date",
        /// With whom that was, as addressed.
        LastCallPerson = "last_call_person",
        /// Day on which we rang last and nobody was there.
        LastTryDate = "last_try_date",
        /// Amount of the promise.
        PromiseAmount = "promise_amount",
        /// Its day.
        PromiseDay = "promise_day",
        /// The day on which it was made.
        PromiseMadeOn = "promise_made_on",
        /// In whose words: `gaat vrijdag mee`.
        PromiseWords = "promise_words",
        /// Amount of a receipt that may be theirs.
        CandidateAmount = "candidate_amount",
        /// The day of that receipt.
        CandidateDay = "candidate_day",
        /// What is not in dispute, when something is.
        UndisputedAmount = "undisputed_amount",
        /// Where the talk may begin: `hoe was het zeilen?`
        OpeningLine = "opening_line",
        /// What waits for the payment: `order 3381`.
        HeldOrder = "held_order",
        /// The day by which a transfer made today is here: the next working day.
        ProofDay = "proof_day",
        /// The next working day, to call again.
        CallBackDay = "call_back_day",
        /// A reasonable day to ask for: within a week, a working day.
        ReasonableDay = "reasonable_day",
        /// Most instalments, in words: `vier`.
        MaxInstalments = "max_instalments",
        /// The first instalment at the latest.
        FirstInstalmentDay = "first_instalment_day",
    }
}

names! {
    /// What can be asked: `[if has_letter] … [end]`, `[if not consumer] … [end]`.
    pub enum Condition {
        /// More than one invoice to discuss.
        SeveralInvoices = "several_invoices",
        /// The customer is a consumer: other law, no talk of costs.
        Consumer = "consumer",
        /// The customer is a government body: thirty days by law.
        Government = "government",
        /// The customer is a large company: thirty days at most (art. 6:119a lid 6 BW).
        LargeCompany = "large_company",
        /// The customer is a business that is not large.
        SmallCompany = "small_company",
        /// The customer is a business of which nobody said whether it is large.
        SizeUnknown = "size_unknown",
        /// We know whom to ask for, by name.
        ContactKnown = "contact_known",
        /// We know who approves invoices there.
        ApproverKnown = "approver_known",
        /// Our own bank account is known.
        IbanKnown = "iban_known",
        /// We know through which day the books are complete.
        BooksKnown = "books_known",
        /// A letter about these invoices went out.
        HasLetter = "has_letter",
        /// The last reminder went out.
        LastReminderSent = "last_reminder_sent",
        /// A copy of the invoice went behind a letter.
        CopySent = "copy_sent",
        /// We spoke before about these invoices.
        SpokenBefore = "spoken_before",
        /// We rang since, and reached nobody.
        TriedBefore = "tried_before",
        /// Last time we were told that it waits for the approval of the person we call now (tip 7).
        ApprovalPending = "approval_pending",
        /// There is a promise: the running one, or the one that was broken.
        HasPromise = "has_promise",
        /// The words in which it was made are written down.
        PromiseWordsKnown = "promise_words_known",
        /// Part of what was promised has come.
        PromisePartlyKept = "promise_partly_kept",
        /// A receipt that is not explained yet may be theirs.
        PossiblyPaid = "possibly_paid",
        /// Something is in dispute; the rest is not.
        PartUndisputed = "part_undisputed",
        /// A line to begin with is written down.
        HasOpeningLine = "has_opening_line",
        /// An order or delivery waits for the payment.
        OrderHeld = "order_held",
        /// We know what the oldest invoice was for.
        PurposeKnown = "purpose_known",
        /// We know when it was delivered.
        DeliveryKnown = "delivery_known",
        /// They acknowledged the debt in writing (tip 10): rebuttals of disputes go.
        Acknowledged = "acknowledged",
    }
}

impl Blank {
    /// The condition under which alone this blank is known; `None` when it always is.
    #[must_use]
    pub const fn guard(self) -> Option<Condition> {
        Some(match self {
            Self::OurIban => Condition::IbanKnown,
            Self::OldestFor => Condition::PurposeKnown,
            Self::DeliveredOn => Condition::DeliveryKnown,
            Self::ContactSalutation | Self::ContactName => Condition::ContactKnown,
            Self::ApproverName => Condition::ApproverKnown,
            Self::BooksThrough => Condition::BooksKnown,
            Self::LastLetterDate | Self::LastLetterKind => Condition::HasLetter,
            Self::CopyLetterDate | Self::CopyPage => Condition::CopySent,
            Self::LastCallDate | Self::LastCallPerson => Condition::SpokenBefore,
            Self::LastTryDate => Condition::TriedBefore,
            Self::PromiseAmount | Self::PromiseDay | Self::PromiseMadeOn => Condition::HasPromise,
            Self::PromiseWords => Condition::PromiseWordsKnown,
            Self::CandidateAmount | Self::CandidateDay => Condition::PossiblyPaid,
            Self::UndisputedAmount => Condition::PartUndisputed,
            Self::OpeningLine => Condition::HasOpeningLine,
            Self::HeldOrder => Condition::OrderHeld,
            _ => return None,
        })
    }
}

/// The facts of one customer on one day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    values: BTreeMap<Blank, String>,
    conditions: BTreeSet<Condition>,
}

impl Facts {
    /// No facts yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            values: BTreeMap::new(),
            conditions: BTreeSet::new(),
        }
    }

    /// Fills a blank. A value of nothing but spaces is no value. A blank with a guard makes its
    /// condition hold as soon as every blank of that condition has a value.
    pub fn set(&mut self, blank: Blank, value: impl Into<String>) {
        let value = value.into();
        if value.trim().is_empty() {
            self.values.remove(&blank);
        } else {
            self.values.insert(blank, value);
        }
    }

    /// The same, for building in one go.
    #[must_use]
    pub fn with(mut self, blank: Blank, value: impl Into<String>) -> Self {
        self.set(blank, value);
        self
    }

    /// Lets a condition hold. One that guards blanks holds by their values alone.
    pub fn hold(&mut self, condition: Condition) {
        self.conditions.insert(condition);
    }

    /// The same, for building in one go.
    #[must_use]
    pub fn holding(mut self, condition: Condition) -> Self {
        self.hold(condition);
        self
    }

    /// The value of a blank.
    #[must_use]
    pub fn value(&self, blank: Blank) -> Option<&str> {
        self.values.get(&blank).map(String::as_str)
    }

    /// Whether a condition holds.
    #[must_use]
    pub fn holds(&self, condition: Condition) -> bool {
        let mut guarded = Blank::ALL
            .iter()
            .filter(|blank| blank.guard() == Some(condition))
            .peekable();
        if guarded.peek().is_some() {
            guarded.all(|blank| self.values.contains_key(blank))
        } else {
            self.conditions.contains(&condition)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_that_guards_blanks_holds_by_their_values() {
        let half = Facts::new()
            .with(Blank::LastLetterDate, "vrijdag 9 oktober")
            .holding(Condition::HasLetter);
        assert!(!half.holds(Condition::HasLetter));
        let whole = half.with(Blank::LastLetterKind, "herinnering");
        assert!(whole.holds(Condition::HasLetter));
        assert!(
            !whole
                .with(Blank::LastLetterKind, " ")
                .holds(Condition::HasLetter)
        );
    }

    #[test]
    fn a_condition_without_blanks_holds_when_said() {
        assert!(!Facts::new().holds(Condition::Consumer));
        assert!(
            Facts::new()
                .holding(Condition::Consumer)
                .holds(Condition::Consumer)
        );
    }
}
