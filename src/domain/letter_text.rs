//! What each kind of letter may and may not say.
//!
//! A business or government body gets a first reminder and, after a call that led to nothing, a second
//! and last one. A consumer gets the *14-day letter* instead of the second: article 6:96 (6) of the
//! Dutch Civil Code gives them fourteen days from the day after delivery, without any cost, and a date
//! that turns out too early makes the costs unrecoverable. That letter therefore knows no blank for a
//! day to pay by, and no phrase that counts from the letter's own date.

use crate::domain::letter_kind::LetterKind;
use crate::domain::template::Vocabulary;

impl LetterKind {
    /// Whether it asks for money that is late; the gate holds these back, never a confirmation.
    #[must_use]
    pub const fn is_reminder(self) -> bool {
        matches!(
            self,
            Self::FirstReminder | Self::LastReminder | Self::FourteenDay
        )
    }

    /// Whether it names a day to pay by.
    #[must_use]
    pub const fn has_deadline(self) -> bool {
        matches!(self, Self::FirstReminder | Self::LastReminder)
    }

    /// Whether interest may be in it, announced or charged.
    #[must_use]
    pub const fn may_name_interest(self) -> bool {
        !matches!(self, Self::FirstReminder | Self::PromiseConfirmation)
    }

    /// Whether collection costs may be part of what it asks for.
    #[must_use]
    pub const fn may_charge_costs(self) -> bool {
        matches!(self, Self::LastReminder | Self::ArrangementConfirmation)
    }

    /// Whether the red sticker may be on it.
    #[must_use]
    pub const fn may_carry_sticker(self) -> bool {
        matches!(self, Self::LastReminder)
    }

    /// What its text may use.
    #[must_use]
    pub const fn vocabulary(self) -> Vocabulary {
        match self {
            Self::FirstReminder => Vocabulary {
                blanks: FIRST_BLANKS,
                required: &["total", "deadline"],
                conditions: FIRST_CONDITIONS,
                blocks: REMINDER_BLOCKS,
                head: HEAD,
                forbidden: &[],
            },
            Self::LastReminder => Vocabulary {
                blanks: LAST_BLANKS,
                required: &["total", "deadline"],
                conditions: LAST_CONDITIONS,
                blocks: &["items", "payment", "closing", "clauses"],
                head: HEAD,
                forbidden: &[],
            },
            Self::FourteenDay => Vocabulary {
                blanks: FOURTEEN_BLANKS,
                required: &["principal", "free_term", "costs"],
                conditions: FOURTEEN_CONDITIONS,
                blocks: REMINDER_BLOCKS,
                head: HEAD,
                forbidden: FATAL_IN_FOURTEEN_DAY,
            },
            Self::ArrangementConfirmation => Vocabulary {
                blanks: ARRANGEMENT_BLANKS,
                required: &["arrangement_total"],
                conditions: ARRANGEMENT_CONDITIONS,
                blocks: &["items", "schedule", "payment", "closing", "countersign"],
                head: HEAD,
                forbidden: &[],
            },
            Self::PromiseConfirmation => Vocabulary {
                blanks: PROMISE_BLANKS,
                required: &["promised_amount", "promised_on"],
                conditions: PROMISE_CONDITIONS,
                blocks: REMINDER_BLOCKS,
                head: HEAD,
                forbidden: &[],
            },
        }
    }
}

const HEAD: &[&str] = &["subject"];
const REMINDER_BLOCKS: &[&str] = &["items", "payment", "closing"];

const FIRST_BLANKS: &[&str] = &[
    "our_name",
    "our_reference",
    "sender_name",
    "customer_name",
    "contact",
    "reference",
    "item_count",
    "oldest_number",
    "oldest_due",
    "oldest_days",
    "principal",
    "total",
    "deadline",
    "last_letter_on",
    "last_call_on",
];
const FIRST_CONDITIONS: &[&str] = &[
    "business",
    "consumer",
    "government",
    "one_item",
    "also_overdue",
    "copies",
    "contact",
    "reference",
    "earlier_letter",
    "earlier_call",
    "invoice_only",
];
const LAST_BLANKS: &[&str] = &[
    "our_name",
    "our_reference",
    "sender_name",
    "customer_name",
    "contact",
    "reference",
    "item_count",
    "oldest_number",
    "oldest_due",
    "oldest_days",
    "principal",
    "total",
    "deadline",
    "last_letter_on",
    "last_call_on",
    "default_since",
    "interest_kind",
    "interest",
    "interest_per_day",
    "costs",
    "terms_received_on",
    "collection_party",
];
const LAST_CONDITIONS: &[&str] = &[
    "business",
    "consumer",
    "government",
    "one_item",
    "also_overdue",
    "copies",
    "contact",
    "reference",
    "earlier_letter",
    "earlier_call",
    "interest",
    "interest_charged",
    "costs",
    "costs_charged",
    "charged",
    "announced",
    "terms",
    "terms_received",
    "collection_party",
];
/// No `deadline`, no `last_letter_on`: no calendar day can be written into this letter.
const FOURTEEN_BLANKS: &[&str] = &[
    "our_name",
    "our_reference",
    "sender_name",
    "customer_name",
    "contact",
    "reference",
    "item_count",
    "oldest_number",
    "oldest_days",
    "principal",
    "free_term",
    "costs",
    "costs_without_vat",
    "vat_percent",
    "interest",
    "interest_per_day",
];
const FOURTEEN_CONDITIONS: &[&str] = &[
    "business",
    "consumer",
    "government",
    "one_item",
    "also_overdue",
    "copies",
    "contact",
    "reference",
    "earlier_letter",
    "earlier_call",
    "interest",
    "interest_charged",
    "costs_vat",
];
const ARRANGEMENT_BLANKS: &[&str] = &[
    "our_name",
    "our_reference",
    "sender_name",
    "customer_name",
    "contact",
    "reference",
    "item_count",
    "oldest_number",
    "principal",
    "interest",
    "costs",
    "agreed_on",
    "spoken_with",
    "as_of",
    "return_by",
    "cure_days",
    "instalment_count",
    "arrangement_total",
    "first_instalment_on",
    "first_instalment_amount",
];
const ARRANGEMENT_CONDITIONS: &[&str] = &[
    "business",
    "consumer",
    "government",
    "one_item",
    "copies",
    "contact",
    "reference",
    "interest_charged",
    "costs_charged",
    "charged",
    "interest_runs_on",
    "spoken_with",
];
const PROMISE_BLANKS: &[&str] = &[
    "our_name",
    "our_reference",
    "sender_name",
    "customer_name",
    "contact",
    "reference",
    "item_count",
    "oldest_number",
    "principal",
    "agreed_on",
    "spoken_with",
    "promised_amount",
    "promised_on",
];
const PROMISE_CONDITIONS: &[&str] = &[
    "business",
    "consumer",
    "government",
    "one_item",
    "copies",
    "contact",
    "reference",
    "spoken_with",
];

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::template::Template;

    #[test]
    fn the_fourteen_day_letter_cannot_name_a_day_or_count_from_its_own_date() {
        let known = LetterKind::FourteenDay.vocabulary();
        let text = "subject = x\n\n{principal} {costs} {free_term}, uiterlijk {deadline}, binnen 14 dagen na heden";
        let keys: Vec<_> = Template::parse(text)
            .unwrap()
            .check(&known)
            .iter()
            .map(|problem| problem.what.key)
            .collect();
        assert_eq!(
            keys,
            [
                "template-unknown-blank",
                "template-forbidden",
                "template-forbidden"
            ]
        );
    }

    #[test]
    fn what_is_required_and_asked_for_is_known() {
        for kind in LetterKind::ALL {
            let known = kind.vocabulary();
            assert!(
                known
                    .required
                    .iter()
                    .all(|name| known.blanks.contains(name))
            );
        }
    }
}
