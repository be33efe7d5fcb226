//! Why a receipt was explained the way it was, and why not for certain. Values; words are made elsewhere.

use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use chrono::NaiveDate;

/// One reason for, or against, an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatchReason {
    /// The payer gave our structured reference.
    StructuredReference {
        /// As the payer gave it.
        reference: String,
    },
    /// Our invoice number stands in the text.
    NumberInText {
        /// The invoice.
        number: String,
    },
    /// Our invoice number stands in the text without its year or its letters.
    ShortNumberInText {
        /// The invoice.
        number: String,
        /// As the payer wrote it.
        written: String,
    },
    /// The account is known to be this customer's.
    IbanKnown,
    /// The payer's name is like the customer's.
    NameSimilar,
    /// The amount is what is open.
    AmountEqual,
    /// The amount is part of what is open.
    AmountPart {
        /// What stays open.
        left: Money,
    },
    /// The amount is the sum of several items.
    SumFits {
        /// How many.
        items: usize,
    },
    /// Only one open item, of this customer or of all, has this amount.
    AmountUnique,
    /// The amount is an instalment of an arrangement.
    InstalmentFits {
        /// Which one, from 1.
        number: u32,
        /// Of how many.
        of: u32,
    },
    /// A credit note was taken off.
    CreditNoteNetted {
        /// The credit note.
        number: String,
    },
    /// What was written is one digit off the number of the item that payer and amount point at.
    NumberMistyped {
        /// The invoice.
        number: String,
        /// As the payer wrote it.
        written: String,
    },
    /// The reference of a letter of ours stands in the text.
    LetterReference {
        /// As on the letter.
        reference: String,
    },
    /// What is missing is the discount for paying early.
    DiscountTaken {
        /// How much.
        amount: Money,
    },
    /// What is missing was kept by a bank abroad.
    BankCosts {
        /// How much.
        amount: Money,
    },
    /// The difference is small enough to be settled.
    Rounded {
        /// How much, more or less.
        amount: Money,
    },
    /// The money of many payers in one sum, from the company that collects it.
    Payout {
        /// That company.
        provider: String,
    },
    /// The return carries the reference of the payment.
    SamePayment,
    /// A part of what was paid is taken back.
    PartTakenBack {
        /// What was paid.
        of: Money,
    },

    /// Not certain: what was written fits another item too.
    NumberAlsoFits {
        /// As the payer wrote it.
        written: String,
        /// The other item.
        number: String,
        /// Whose it is.
        customer: String,
    },
    /// Not certain: one thing points at one customer, another at somebody else.
    DifferentCustomers {
        /// The one proposed.
        customer: String,
        /// The other.
        other: String,
    },
    /// Not certain: neither account nor name is the customer's.
    PayerUnknown,
    /// Not certain: more was paid than is open on what was named.
    AmountLarger {
        /// How much more.
        rest: Money,
    },
    /// Not certain: less was paid than the items that were named.
    AmountSmaller {
        /// How much less.
        missing: Money,
    },
    /// Not certain: the amount is exactly that of another open item of the customer.
    AmountFitsOther {
        /// The other item.
        number: String,
    },
    /// Not certain: the text names an item that is settled already; it may be the same money twice.
    NamesSettled {
        /// The item.
        number: String,
    },
    /// Not certain: it looks like the same money a second time.
    PaidTwice {
        /// What was paid before.
        number: String,
    },
    /// Not certain: the same amount was paid shortly before.
    SameAmountBefore {
        /// When.
        on: NaiveDate,
    },
    /// Not certain: the text says that it is paid in advance.
    SaysAdvance,
    /// Not certain: it is money that comes back.
    SaysBack,
    /// Not certain: the bank took something back, and it may be of another payment.
    TakenBackOfWhat,
    /// Not certain: somebody pays who collects for many.
    FromProvider {
        /// Who.
        provider: String,
    },
    /// Not certain: several items or sums fit.
    SeveralFit {
        /// How many.
        count: usize,
    },
    /// Not certain: the account is used by several customers.
    IbanShared {
        /// How many.
        count: usize,
    },
    /// Not certain: the account and a sum alone do not prove anything.
    OnlySum,
    /// Not certain: a name and an amount alone do not prove anything.
    OnlyNameAndAmount,
    /// Not certain: the amount alone does not prove anything.
    OnlyAmount,
    /// Nothing open fits.
    NothingFits,
}

impl MatchReason {
    /// Said to the user: short, as on a chip, when it speaks for; a sentence when it speaks against.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::StructuredReference { reference } => {
                msg("matching-structured-reference").with("reference", reference.as_str())
            }
            Self::NumberInText { number } => {
                msg("matching-number-in-text").with("number", number.as_str())
            }
            Self::ShortNumberInText { number, written } => msg("matching-short-number-in-text")
                .with("number", number.as_str())
                .with("written", written.as_str()),
            Self::IbanKnown => msg("matching-iban-known"),
            Self::NameSimilar => msg("matching-name-similar"),
            Self::AmountEqual => msg("matching-amount-equal"),
            Self::AmountPart { left } => msg("matching-amount-part").with("left", *left),
            Self::SumFits { items } => msg("matching-sum-fits").with("items", *items),
            Self::AmountUnique => msg("matching-amount-unique"),
            Self::InstalmentFits { number, of } => msg("matching-instalment-fits")
                .with("number", i64::from(*number))
                .with("of", i64::from(*of)),
            Self::CreditNoteNetted { number } => {
                msg("matching-credit-note-netted").with("number", number.as_str())
            }
            Self::NumberMistyped { number, written } => msg("matching-number-mistyped")
                .with("number", number.as_str())
                .with("written", written.as_str()),
            Self::LetterReference { reference } => {
                msg("matching-letter-reference").with("reference", reference.as_str())
            }
            Self::DiscountTaken { amount } => {
                msg("matching-discount-taken").with("amount", *amount)
            }
            Self::BankCosts { amount } => msg("matching-bank-costs").with("amount", *amount),
            Self::Rounded { amount } => msg("matching-rounded").with("amount", *amount),
            Self::Payout { provider } => msg("matching-payout").with("provider", provider.as_str()),
            Self::SamePayment => msg("matching-same-payment"),
            Self::PartTakenBack { of } => msg("matching-part-taken-back").with("amount", *of),
            Self::PaidTwice { number } => {
                msg("matching-paid-twice").with("number", number.as_str())
            }
            Self::SameAmountBefore { on } => msg("matching-same-amount-before").with("day", *on),
            Self::SaysAdvance => msg("matching-says-advance"),
            Self::SaysBack => msg("matching-says-back"),
            Self::TakenBackOfWhat => msg("matching-taken-back-of-what"),
            Self::FromProvider { provider } => {
                msg("matching-from-provider").with("provider", provider.as_str())
            }
            Self::NumberAlsoFits {
                written,
                number,
                customer,
            } => msg("matching-number-also-fits")
                .with("written", written.as_str())
                .with("number", number.as_str())
                .with("customer", customer.as_str()),
            Self::DifferentCustomers { customer, other } => msg("matching-different-customers")
                .with("customer", customer.as_str())
                .with("other", other.as_str()),
            Self::PayerUnknown => msg("matching-payer-unknown"),
            Self::AmountLarger { rest } => msg("matching-amount-larger").with("rest", *rest),
            Self::AmountSmaller { missing } => {
                msg("matching-amount-smaller").with("missing", *missing)
            }
            Self::AmountFitsOther { number } => {
                msg("matching-amount-fits-other").with("number", number.as_str())
            }
            Self::NamesSettled { number } => {
                msg("matching-names-settled").with("number", number.as_str())
            }
            Self::SeveralFit { count } => msg("matching-several-fit").with("count", *count),
            Self::IbanShared { count } => msg("matching-iban-shared").with("count", *count),
            Self::OnlySum => msg("matching-only-sum"),
            Self::OnlyNameAndAmount => msg("matching-only-name-and-amount"),
            Self::OnlyAmount => msg("matching-only-amount"),
            Self::NothingFits => msg("matching-nothing-fits"),
        }
    }
}
