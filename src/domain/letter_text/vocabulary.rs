//! The closed lists of what each letter's text may use: its blanks, conditions and blocks.

use crate::domain::letter_kind::LetterKind;
use crate::domain::template::Vocabulary;

impl LetterKind {
    /// What its text may use.
    #[must_use]
    pub const fn vocabulary(self) -> Vocabulary {
        let (blanks, required, conditions, blocks): Lists = match self {
            Self::FirstReminder => (
                FIRST_BLANKS,
                &["total", "deadline"],
                FIRST_CONDITIONS,
                TABLE,
            ),
            Self::LastReminder => (
                LAST_BLANKS,
                &["total", "deadline"],
                LAST_CONDITIONS,
                &["items", "payment", "closing", "clauses"],
            ),
            Self::FourteenDay => (
                FOURTEEN_BLANKS,
                &["principal", "free_term", "costs"],
                FOURTEEN_CONDITIONS,
                TABLE,
            ),
            Self::DefaultNotice => (
                FIRST_BLANKS,
                &["total", "deadline"],
                FIRST_CONDITIONS,
                TABLE,
            ),
            Self::HandOverNotice => (
                HAND_OVER_BLANKS,
                &["total", "deadline", "hand_over_on"],
                HAND_OVER_CONDITIONS,
                TABLE,
            ),
            Self::LimitationInterruption => (
                INTERRUPTION_BLANKS,
                &["principal", "total"],
                CHARGED_CONDITIONS,
                TABLE,
            ),
            Self::ArrangementConfirmation
            | Self::ArrangementDefault
            | Self::ArrangementEnd
            | Self::PromiseConfirmation => self.of_commitment(),
            Self::DisputeReceived | Self::DisputeOutcome => self.of_dispute(),
            Self::ClaimLodging
            | Self::AccountStatement
            | Self::ThankYou
            | Self::OrderConfirmation
            | Self::AgreementConfirmation => self.of_other(),
        };
        Vocabulary {
            blanks,
            required,
            conditions,
            blocks,
            head: &["subject"],
            forbidden: match self {
                Self::FourteenDay => FATAL_IN_FOURTEEN_DAY,
                _ => &[],
            },
            no_figures: matches!(self, Self::FourteenDay),
        }
    }

    const fn of_commitment(self) -> Lists {
        match self {
            Self::ArrangementDefault => (
                MISSED_BLANKS,
                &["total", "cure_term", "missed_on"],
                MISSED_CONDITIONS,
                &["schedule", "payment", "closing"],
            ),
            Self::ArrangementEnd => (
                END_BLANKS,
                &["total", "deadline"],
                END_CONDITIONS,
                &["items", "schedule", "payment", "closing"],
            ),
            Self::PromiseConfirmation => (
                PROMISE_BLANKS,
                &["promised_amount", "promised_on"],
                PROMISE_CONDITIONS,
                TABLE,
            ),
            _ => (
                ARRANGEMENT_BLANKS,
                &["arrangement_total"],
                ARRANGEMENT_CONDITIONS,
                &["items", "schedule", "payment", "closing", "countersign"],
            ),
        }
    }

    const fn of_dispute(self) -> Lists {
        let blocks = &["items", "disputed", "payment", "closing"];
        match self {
            Self::DisputeReceived => (
                RECEIVED_BLANKS,
                &["handler", "disputed_amount"],
                RECEIVED_CONDITIONS,
                blocks,
            ),
            _ => (
                OUTCOME_BLANKS,
                &["disputed_amount"],
                OUTCOME_CONDITIONS,
                blocks,
            ),
        }
    }

    const fn of_other(self) -> Lists {
        match self {
            Self::ClaimLodging => (
                CLAIM_BLANKS,
                &["total"],
                CLAIM_CONDITIONS,
                &["items", "payment", "closing", "clauses"],
            ),
            Self::AccountStatement => (
                STATEMENT_BLANKS,
                &["as_of", "total"],
                STATEMENT_CONDITIONS,
                TABLE,
            ),
            Self::ThankYou => (THANKS_BLANKS, &[], THANKS_CONDITIONS, &["closing"]),
            _ => (
                AGREEMENT_BLANKS,
                &["agreed_on"],
                AGREEMENT_CONDITIONS,
                &["agreement", "closing"],
            ),
        }
    }
}

/// Blanks, those that must be there, conditions, blocks.
type Lists = (
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

const TABLE: &[&str] = &["items", "payment", "closing"];

/// One list behind another.
macro_rules! with {
    ($base:expr, [$($name:literal),+ $(,)?]) => {
        &joined::<{ $base.len() + [$($name),+].len() }>($base, &[$($name),+])
    };
}

const fn joined<const N: usize>(
    first: &[&'static str],
    second: &[&'static str],
) -> [&'static str; N] {
    let mut all = [""; N];
    let mut at = 0;
    while at < N {
        all[at] = if at < first.len() {
            first[at]
        } else {
            second[at - first.len()]
        };
        at += 1;
    }
    all
}

/// Who writes, to whom, and what to quote.
const BLANKS: &[&str] = &[
    "our_name",
    "our_reference",
    "sender_name",
    "customer_name",
    "contact",
    "reference",
];
const CONDITIONS: &[&str] = &[
    "business",
    "consumer",
    "government",
    "friendly",
    "contact",
    "reference",
];
/// The invoices in the table; no calendar day among them.
const ITEM_BLANKS: &[&str] = with!(BLANKS, ["item_count", "oldest_number", "principal"]);
const ITEM_CONDITIONS: &[&str] = with!(CONDITIONS, ["one_item", "copies"]);

const REMINDER_CONDITIONS: &[&str] = with!(
    ITEM_CONDITIONS,
    ["also_overdue", "disputed", "earlier_letter", "earlier_call"]
);
const ASKED_BLANKS: &[&str] = with!(
    ITEM_BLANKS,
    ["oldest_due", "oldest_days", "total", "deadline"]
);
const FIRST_BLANKS: &[&str] = with!(ASKED_BLANKS, ["last_letter_on", "last_call_on"]);
const FIRST_CONDITIONS: &[&str] = with!(REMINDER_CONDITIONS, ["invoice_only"]);
const CHARGED_BLANKS: &[&str] = with!(
    FIRST_BLANKS,
    ["interest_kind", "interest", "interest_per_day", "costs"]
);
const CHARGED_CONDITIONS: &[&str] = with!(
    REMINDER_CONDITIONS,
    [
        "interest",
        "interest_charged",
        "costs",
        "costs_charged",
        "charged",
        "announced",
    ]
);
const LAST_BLANKS: &[&str] = with!(
    CHARGED_BLANKS,
    [
        "default_since",
        "terms_received_on",
        "collection_party",
        "costs_without_vat",
        "vat_percent",
    ]
);
const LAST_CONDITIONS: &[&str] = with!(
    CHARGED_CONDITIONS,
    ["terms", "terms_received", "collection_party", "costs_vat"]
);
/// No `deadline`, no `last_letter_on`: no calendar day can be written into this letter.
const FOURTEEN_BLANKS: &[&str] = with!(
    ITEM_BLANKS,
    [
        "oldest_days",
        "free_term",
        "costs",
        "costs_without_vat",
        "vat_percent",
        "interest",
        "interest_per_day",
    ]
);
const FOURTEEN_CONDITIONS: &[&str] = with!(
    REMINDER_CONDITIONS,
    ["interest", "interest_charged", "costs_vat"]
);
const HAND_OVER_BLANKS: &[&str] = with!(
    CHARGED_BLANKS,
    ["hand_over_on", "collection_party", "party_details"]
);
const HAND_OVER_CONDITIONS: &[&str] =
    with!(CHARGED_CONDITIONS, ["collection_party", "party_details"]);
const INTERRUPTION_BLANKS: &[&str] = with!(CHARGED_BLANKS, ["default_since"]);

const AGREED_BLANKS: &[&str] = with!(
    ITEM_BLANKS,
    ["agreed_on", "spoken_with", "as_of", "instalment_count"]
);
const ARRANGEMENT_BLANKS: &[&str] = with!(
    AGREED_BLANKS,
    [
        "interest",
        "costs",
        "return_by",
        "cure_days",
        "arrangement_total",
        "first_instalment_on",
        "first_instalment_amount",
    ]
);
const ARRANGEMENT_CONDITIONS: &[&str] = with!(
    ITEM_CONDITIONS,
    [
        "interest_charged",
        "costs_charged",
        "charged",
        "interest_runs_on",
        "spoken_with",
    ]
);
const MISSED_BLANKS: &[&str] = with!(
    AGREED_BLANKS,
    [
        "total",
        "balance",
        "cure_term",
        "missed_nr",
        "missed_on",
        "missed_amount",
        "missed_received",
    ]
);
const MISSED_CONDITIONS: &[&str] = with!(
    ITEM_CONDITIONS,
    ["spoken_with", "partly_received", "more_missed"]
);
const END_BLANKS: &[&str] = with!(
    CHARGED_BLANKS,
    [
        "agreed_on",
        "spoken_with",
        "instalment_count",
        "missed_nr",
        "missed_on",
        "missed_amount",
        "missed_received",
        "collection_party",
    ]
);
const END_CONDITIONS: &[&str] = with!(
    CHARGED_CONDITIONS,
    [
        "spoken_with",
        "missed",
        "partly_received",
        "collection_party"
    ]
);
const PROMISE_BLANKS: &[&str] = with!(
    ITEM_BLANKS,
    ["agreed_on", "spoken_with", "promised_amount", "promised_on"]
);
const PROMISE_CONDITIONS: &[&str] = with!(ITEM_CONDITIONS, ["spoken_with"]);

const DISPUTE_BLANKS: &[&str] = with!(
    ITEM_BLANKS,
    [
        "total",
        "deadline",
        "raised_on",
        "dispute_words",
        "disputed_numbers",
        "disputed_amount",
        "handler",
    ]
);
const DISPUTE_CONDITIONS: &[&str] = with!(ITEM_CONDITIONS, ["one_disputed", "dispute_words"]);
const RECEIVED_BLANKS: &[&str] = with!(DISPUTE_BLANKS, ["answer_by"]);
const RECEIVED_CONDITIONS: &[&str] = with!(DISPUTE_CONDITIONS, ["answer_by", "undisputed"]);
const OUTCOME_BLANKS: &[&str] = with!(DISPUTE_BLANKS, ["explanation", "credited_amount"]);
const OUTCOME_CONDITIONS: &[&str] = with!(
    DISPUTE_CONDITIONS,
    [
        "upheld",
        "partly_upheld",
        "rejected",
        "explanation",
        "credited",
        "to_pay",
    ]
);

const CLAIM_BLANKS: &[&str] = with!(
    ITEM_BLANKS,
    [
        "total",
        "interest",
        "costs",
        "as_of",
        "legal_since",
        "case_reference",
        "retention_article",
    ]
);
const CLAIM_CONDITIONS: &[&str] = with!(
    ITEM_CONDITIONS,
    [
        "interest_charged",
        "costs_charged",
        "bankrupt",
        "moratorium",
        "debt_counselling",
        "deceased",
        "represented",
        "legal_since",
        "case_reference",
        "retention",
    ]
);
const STATEMENT_BLANKS: &[&str] = with!(ITEM_BLANKS, ["as_of", "total", "overdue_amount"]);
const STATEMENT_CONDITIONS: &[&str] = with!(ITEM_CONDITIONS, ["overdue", "to_pay"]);
const THANKS_BLANKS: &[&str] = with!(BLANKS, ["received_on", "received_amount", "total"]);
const THANKS_CONDITIONS: &[&str] = with!(CONDITIONS, ["received", "settled"]);
const AGREEMENT_BLANKS: &[&str] = with!(
    BLANKS,
    [
        "agreed_on",
        "spoken_with",
        "order_reference",
        "payment_days"
    ]
);
const AGREEMENT_CONDITIONS: &[&str] = with!(
    CONDITIONS,
    ["spoken_with", "order_reference", "payment_days", "terms"]
);

/// Every way of counting that the Supreme Court's answer of 25 November 2016
/// (ECLI:NL:HR:2016:2704) makes fatal to the costs: the days run from delivery, not from the letter.
const FATAL_IN_FOURTEEN_DAY: &[&str] = &[
    "na heden",
    "na vandaag",
    "na dagtekening",
    "na de dagtekening",
    "na verzending",
    "na datum van deze brief",
    "na de datum van deze brief",
    "na deze brief",
    "binnen 14 dagen",
    "uiterlijk op",
    "of today",
    "after today",
    "from today",
    "of the date of this letter",
    "from the date of this letter",
    "after the date of this letter",
    "within 14 days",
    "of this letter",
    "no later than",
];
