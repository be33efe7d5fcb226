//! A letter that somebody asks for, beside those that the procedure, an agreement or a complaint brings.
//!
//! It waits among the letters that are due until it is issued or no longer wanted; everything about it is
//! looked at again on the day on which it goes.

use crate::domain::ids::{AskedLetterId, CustomerId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, msg};
use crate::domain::money::Currency;
use chrono::{Days, NaiveDate};

/// Days between the day on which a hand-over is announced and the day itself, at least: the letter has to
/// arrive, and the customer has to be able to pay.
const DAYS_BEFORE_HAND_OVER: u64 = 7;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedLetter {
    /// To whom.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// Which letter; one of [`AskedLetter::KINDS`].
    pub kind: LetterKind,
    /// The day on which the case is handed over, or on which the order was given.
    pub on: Option<NaiveDate>,
    /// What was ordered and agreed, of an order confirmation; a line that begins with `- ` is a point.
    pub words: String,
    /// Who gave the order; may be empty.
    pub spoken_with: String,
    /// The customer's reference of the order; may be empty.
    pub reference: String,
    /// Days to pay that were agreed with the order.
    pub payment_days: Option<u32>,
}

/// One that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingLetter {
    /// Its row.
    pub id: AskedLetterId,
    /// What is asked for.
    pub letter: AskedLetter,
}

impl AskedLetter {
    /// The letters that can be asked for.
    pub const KINDS: [LetterKind; 6] = [
        LetterKind::AccountStatement,
        LetterKind::ThankYou,
        LetterKind::OrderConfirmation,
        LetterKind::DefaultNotice,
        LetterKind::HandOverNotice,
        LetterKind::LimitationInterruption,
    ];

    /// What is wrong with it: the name of the field, and why.
    #[must_use]
    pub fn wrong(&self, today: NaiveDate) -> Option<(&'static str, Message)> {
        if !Self::KINDS.contains(&self.kind) {
            let letter = self.kind.message();
            return Some((
                "kind",
                msg("refused-letter-not-asked").with("letter", letter),
            ));
        }
        match (self.kind, self.on) {
            (LetterKind::HandOverNotice | LetterKind::OrderConfirmation, None) => {
                Some(("on", msg("refused-letter-no-day")))
            }
            (LetterKind::HandOverNotice, Some(on)) if on < first_hand_over(today) => {
                let first = first_hand_over(today);
                Some(("on", msg("refused-hand-over-too-soon").with("day", first)))
            }
            (LetterKind::OrderConfirmation, Some(on)) if on > today => {
                Some(("on", msg("refused-order-later")))
            }
            (LetterKind::OrderConfirmation, _) if self.words.trim().is_empty() => {
                Some(("words", msg("refused-order-nothing")))
            }
            _ => None,
        }
    }
}

/// The first day on which a case can be handed over when that is announced today.
#[must_use]
pub fn first_hand_over(today: NaiveDate) -> NaiveDate {
    today
        .checked_add_days(Days::new(DAYS_BEFORE_HAND_OVER))
        .unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: LetterKind, on: Option<&str>) -> AskedLetter {
        AskedLetter {
            customer: CustomerId(1),
            currency: Currency::EUR,
            kind,
            on: on.map(|day| day.parse().unwrap()),
            words: String::new(),
            spoken_with: String::new(),
            reference: String::new(),
            payment_days: None,
        }
    }

    fn wrong(asked: &AskedLetter) -> Option<&'static str> {
        let today = "2026-11-18".parse().unwrap();
        asked.wrong(today).map(|(_, why)| why.key)
    }

    #[test]
    fn a_hand_over_is_announced_a_week_before() {
        let kind = LetterKind::HandOverNotice;
        assert_eq!(wrong(&asked(kind, None)), Some("refused-letter-no-day"));
        let soon = asked(kind, Some("2026-11-24"));
        assert_eq!(wrong(&soon), Some("refused-hand-over-too-soon"));
        assert_eq!(wrong(&asked(kind, Some("2026-11-25"))), None);
    }

    #[test]
    fn an_order_is_confirmed_with_what_was_ordered() {
        let mut order = asked(LetterKind::OrderConfirmation, Some("2026-11-17"));
        assert_eq!(wrong(&order), Some("refused-order-nothing"));
        "Twee koelcellen".clone_into(&mut order.words);
        assert_eq!(wrong(&order), None);
        order.on = "2026-11-19".parse().ok();
        assert_eq!(wrong(&order), Some("refused-order-later"));
    }

    #[test]
    fn steps_of_the_procedure_are_not_asked_for() {
        let last = asked(LetterKind::LastReminder, None);
        assert_eq!(wrong(&last), Some("refused-letter-not-asked"));
        assert_eq!(wrong(&asked(LetterKind::AccountStatement, None)), None);
    }
}
