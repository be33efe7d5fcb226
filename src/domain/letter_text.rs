//! What each kind of letter may and may not say.
//!
//! A business or government body gets a first reminder and, after a call that led to nothing, a second
//! and last one. A consumer gets the *14-day letter* instead of the second: article 6:96 (6) of the
//! Dutch Civil Code gives them fourteen days from the day after delivery, without any cost, and a date
//! that turns out too early makes the costs unrecoverable. That letter therefore knows no blank for a
//! day to pay by, and no phrase that counts from the letter's own date.

mod vocabulary;

use crate::domain::letter_kind::LetterKind;

impl LetterKind {
    /// Whether it reminds of items that are late: with copies, and credit notes deducted.
    #[must_use]
    pub const fn is_reminder(self) -> bool {
        matches!(
            self,
            Self::FirstReminder | Self::LastReminder | Self::FourteenDay | Self::DefaultNotice
        )
    }

    /// Whether it goes after money that is late: the gate holds these back until the books are complete.
    /// Never a confirmation, an answer, or an interruption of limitation, which has a day of its own.
    #[must_use]
    pub const fn chases(self) -> bool {
        self.is_reminder()
            || matches!(
                self,
                Self::ArrangementDefault | Self::ArrangementEnd | Self::HandOverNotice
            )
    }

    /// Whether it claims what is owed, so that the period of limitation begins anew when it arrives (art. 3:317 BW).
    #[must_use]
    pub const fn renews_limitation(self) -> bool {
        self.chases() || matches!(self, Self::LimitationInterruption | Self::ClaimLodging)
    }

    /// Whether it asks for the open amounts of its items: its table adds up to its total.
    #[must_use]
    pub const fn asks_for_items(self) -> bool {
        self.is_reminder()
            || matches!(
                self,
                Self::ArrangementConfirmation
                    | Self::ArrangementEnd
                    | Self::HandOverNotice
                    | Self::LimitationInterruption
                    | Self::ClaimLodging
            )
    }

    /// Whether it is about money to be paid; an answer to a complaint, a statement or thanks may ask for
    /// nothing.
    #[must_use]
    pub const fn must_ask(self) -> bool {
        self.asks_for_items()
            || matches!(self, Self::PromiseConfirmation | Self::ArrangementDefault)
    }

    /// Whether a copy of each invoice goes behind it.
    #[must_use]
    pub const fn encloses_copies(self) -> bool {
        self.is_reminder() || matches!(self, Self::ClaimLodging)
    }

    /// Whether it is the way in which the customer receives our terms: before or at the agreement.
    #[must_use]
    pub const fn hands_over_terms(self) -> bool {
        matches!(self, Self::OrderConfirmation | Self::AgreementConfirmation)
    }

    /// Whether interest and costs are reckoned for it as of its own day; those of an arrangement were agreed.
    #[must_use]
    pub const fn reckons_charges(self) -> bool {
        self.may_name_interest() && !matches!(self, Self::ArrangementConfirmation)
    }

    /// Whether a consumer has to be in default before it may go.
    #[must_use]
    pub const fn needs_default(self) -> bool {
        self.reckons_charges() && !matches!(self, Self::LimitationInterruption | Self::ClaimLodging)
    }

    /// Whether it names a day to pay by.
    #[must_use]
    pub const fn has_deadline(self) -> bool {
        matches!(
            self,
            Self::FirstReminder
                | Self::LastReminder
                | Self::DefaultNotice
                | Self::ArrangementEnd
                | Self::DisputeReceived
                | Self::DisputeOutcome
                | Self::HandOverNotice
                | Self::LimitationInterruption
        )
    }

    /// Whether interest may be in it, announced or charged.
    #[must_use]
    pub const fn may_name_interest(self) -> bool {
        matches!(self, Self::FourteenDay) || self.may_charge_costs()
    }

    /// Whether collection costs may be part of what it asks for.
    #[must_use]
    pub const fn may_charge_costs(self) -> bool {
        matches!(
            self,
            Self::LastReminder
                | Self::ArrangementConfirmation
                | Self::ArrangementEnd
                | Self::HandOverNotice
                | Self::LimitationInterruption
                | Self::ClaimLodging
        )
    }

    /// Whether the red sticker may be on it.
    #[must_use]
    pub const fn may_carry_sticker(self) -> bool {
        matches!(self, Self::LastReminder)
    }
}

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
