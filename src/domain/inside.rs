//! Look inside first (tip 2, seed B32): before a customer is chased, three things are known of each invoice
//! in our own house: it was delivered whole, what we promised them was done, the invoice is right and clear.
//!
//! One word, "all in order", answers for all invoices of a customer at once. An invoice of which a "no" is
//! known, that is flagged, or that is large is asked about by itself. What nobody knows goes as a question
//! to a department, with a day on which the answer is back. An answer keeps for a number of days.

use crate::domain::code::coded;
use crate::domain::ids::ItemId;
use crate::domain::money::Money;
use crate::domain::standing::HoldReason;
use chrono::{Days, NaiveDate};

coded! {
    /// What we ask ourselves about an invoice.
    pub enum InsideQuestion "inside" {
        /// Is everything delivered and done? (seed A2.2: back-orders, extra work)
        Delivery = "delivery",
        /// Did we keep what we promised them?
        Agreements = "agreements",
        /// Is the invoice right, and clear?
        Invoice = "invoice",
    }
}

impl InsideQuestion {
    /// Why an invoice rests after a "no" to this.
    #[must_use]
    pub const fn hold_reason(self) -> HoldReason {
        match self {
            Self::Delivery => HoldReason::BackOrder,
            Self::Agreements | Self::Invoice => HoldReason::OurCheck,
        }
    }
}

/// An answer that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsideAnswer {
    /// To what.
    pub question: InsideQuestion,
    /// In order.
    pub good: bool,
    /// On which day.
    pub on: NaiveDate,
    /// By whom, where known.
    pub who: Option<String>,
    /// What is not in order, in our words.
    pub note: String,
}

/// A question that went to a department.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsideAsked {
    /// What was asked.
    pub question: InsideQuestion,
    /// Which department, by the name that the owner gave it.
    pub department: String,
    /// On which day.
    pub on: NaiveDate,
    /// The day on which the answer is to be back.
    pub return_on: NaiveDate,
}

/// How long answers keep, and what is asked about by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InsideRules {
    /// Days after which a good answer is asked again.
    pub keeps_days: u32,
    /// An invoice of which so much is open is asked about by itself; nothing: none is for that.
    pub apart_from: Money,
}

/// What is known of one invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsideFacts {
    /// Which.
    pub item: ItemId,
    /// What is open on it.
    pub open: Money,
    /// The day of delivery, as its e-invoice has it.
    pub delivered_on: Option<NaiveDate>,
    /// The last answer to each question, in the order in which they were given.
    pub answers: Vec<InsideAnswer>,
    /// The last time each question was asked of a department.
    pub asked: Vec<InsideAsked>,
    /// It is flagged: why, in our words.
    pub flag: Option<String>,
}

/// What is known about one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// In order, as somebody said.
    Good {
        /// On which day.
        on: NaiveDate,
        /// Who.
        who: Option<String>,
    },
    /// Delivered on this day, as the e-invoice says.
    Delivered {
        /// On which day.
        on: NaiveDate,
    },
    /// Not in order.
    Bad {
        /// Said on which day.
        on: NaiveDate,
        /// What is wrong.
        note: String,
    },
    /// A department was asked.
    Asked {
        /// Which.
        department: String,
        /// The answer is to be back on this day.
        return_on: NaiveDate,
    },
    /// Nobody has said.
    Unknown,
}

impl Known {
    /// It needs no answer any more.
    #[must_use]
    pub const fn is_good(&self) -> bool {
        matches!(self, Self::Good { .. } | Self::Delivered { .. })
    }
}

/// Why an invoice is asked about by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// A "no" is known of it.
    KnownNo,
    /// It is flagged.
    Flagged,
    /// So much is open on it.
    Large,
}

/// One invoice with its three answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsideItem {
    /// Which.
    pub item: ItemId,
    /// What is known of each question, in the order of [`InsideQuestion::ALL`].
    pub known: [Known; 3],
    /// It is asked about by itself, and why.
    pub apart: Option<Apart>,
    /// It is flagged: why, in our words.
    pub flag: Option<String>,
}

impl InsideItem {
    /// What is known of an invoice on a day.
    #[must_use]
    pub fn of(facts: &InsideFacts, rules: InsideRules, today: NaiveDate) -> Self {
        let known = [
            InsideQuestion::Delivery,
            InsideQuestion::Agreements,
            InsideQuestion::Invoice,
        ]
        .map(|question| known(facts, question, rules, today));
        let open = facts.open;
        let large = rules.apart_from.is_positive()
            && open.currency == rules.apart_from.currency
            && open.minor >= rules.apart_from.minor;
        let apart = if known.iter().any(|one| matches!(one, Known::Bad { .. })) {
            Some(Apart::KnownNo)
        } else if facts.flag.is_some() {
            Some(Apart::Flagged)
        } else {
            large.then_some(Apart::Large)
        };
        Self {
            item: facts.item,
            known,
            apart,
            flag: facts.flag.clone(),
        }
    }

    /// What is known about a question.
    #[must_use]
    pub const fn about(&self, question: InsideQuestion) -> &Known {
        match question {
            InsideQuestion::Delivery => &self.known[0],
            InsideQuestion::Agreements => &self.known[1],
            InsideQuestion::Invoice => &self.known[2],
        }
    }

    /// Questions that have no good answer.
    pub fn open_questions(&self) -> impl Iterator<Item = InsideQuestion> + '_ {
        let all = InsideQuestion::ALL.iter().copied();
        all.filter(|question| !self.about(*question).is_good())
    }

    /// All three are in order.
    #[must_use]
    pub fn in_order(&self) -> bool {
        self.open_questions().next().is_none()
    }
}

/// What the one key "all in order" answers: every open question of the invoices that are not asked about by
/// themselves.
#[must_use]
pub fn all_in_order(items: &[InsideItem]) -> Vec<(ItemId, InsideQuestion)> {
    items
        .iter()
        .filter(|item| item.apart.is_none())
        .flat_map(|item| item.open_questions().map(|question| (item.item, question)))
        .collect()
}

/// A known "no" stands until somebody says otherwise; a good answer until it is too old. An e-invoice that
/// says when it was delivered answers for the first question, and a department that was asked since answers
/// for nothing yet.
fn known(
    facts: &InsideFacts,
    question: InsideQuestion,
    rules: InsideRules,
    today: NaiveDate,
) -> Known {
    let answer = facts
        .answers
        .iter()
        .rfind(|answer| answer.question == question);
    let fresh = |on: NaiveDate| {
        on.checked_add_days(Days::new(u64::from(rules.keeps_days)))
            .is_none_or(|last| today <= last)
    };
    match answer {
        Some(answer) if !answer.good => {
            return Known::Bad {
                on: answer.on,
                note: answer.note.clone(),
            };
        }
        Some(answer) if fresh(answer.on) => {
            return Known::Good {
                on: answer.on,
                who: answer.who.clone(),
            };
        }
        _ => {}
    }
    if question == InsideQuestion::Delivery
        && let Some(on) = facts.delivered_on.filter(|on| *on <= today)
    {
        return Known::Delivered { on };
    }
    let answered_on = answer.map(|answer| answer.on);
    facts
        .asked
        .iter()
        .rfind(|asked| asked.question == question && answered_on.is_none_or(|on| on <= asked.on))
        .map_or(Known::Unknown, |asked| Known::Asked {
            department: asked.department.clone(),
            return_on: asked.return_on,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const RULES: InsideRules = InsideRules {
        keeps_days: 14,
        apart_from: Money::eur(500_000),
    };

    fn facts(open: i64) -> InsideFacts {
        InsideFacts {
            item: ItemId(187),
            open: Money::eur(open),
            delivered_on: None,
            answers: Vec::new(),
            asked: Vec::new(),
            flag: None,
        }
    }

    fn answer(question: InsideQuestion, good: bool, on: &str) -> InsideAnswer {
        InsideAnswer {
            question,
            good,
            on: day(on),
            who: Some("Karin".to_owned()),
            note: "nalevering 30 okt".to_owned(),
        }
    }

    #[test]
    fn a_delivery_date_answers_the_first_question_once_it_has_come() {
        let mut facts = facts(121_000);
        facts.delivered_on = Some(day("2026-08-28"));
        let seen = InsideItem::of(&facts, RULES, day("2026-10-21"));
        let open: Vec<_> = seen.open_questions().collect();
        assert_eq!(open, [InsideQuestion::Agreements, InsideQuestion::Invoice]);
        let before = InsideItem::of(&facts, RULES, day("2026-08-27"));
        assert_eq!(before.known[0], Known::Unknown);
    }

    #[test]
    fn a_good_answer_keeps_for_its_days_and_a_no_until_it_is_taken_back() {
        let mut facts = facts(121_000);
        facts.answers = InsideQuestion::ALL
            .iter()
            .map(|question| answer(*question, true, "2026-10-21"))
            .collect();
        assert!(InsideItem::of(&facts, RULES, day("2026-11-04")).in_order());
        let old = InsideItem::of(&facts, RULES, day("2026-11-05"));
        assert_eq!(old.open_questions().count(), 3);
        facts
            .answers
            .push(answer(InsideQuestion::Delivery, false, "2026-10-22"));
        let no = InsideItem::of(&facts, RULES, day("2027-10-22"));
        assert!(matches!(no.known[0], Known::Bad { .. }));
        assert_eq!(no.apart, Some(Apart::KnownNo));
    }

    #[test]
    fn one_key_answers_for_all_but_what_is_asked_about_by_itself() {
        let plain = facts(121_000);
        let large = InsideFacts {
            item: ItemId(188),
            ..facts(500_000)
        };
        let flagged = InsideFacts {
            item: ItemId(189),
            flag: Some("prijs onzeker".to_owned()),
            ..facts(100)
        };
        let items =
            [plain, large, flagged].map(|facts| InsideItem::of(&facts, RULES, day("2026-10-21")));
        let answered = all_in_order(&items);
        assert_eq!(answered.len(), 3);
        assert!(answered.iter().all(|(item, _)| *item == ItemId(187)));
        assert_eq!(
            items.map(|item| item.apart),
            [None, Some(Apart::Large), Some(Apart::Flagged)]
        );
    }

    #[test]
    fn a_question_to_a_department_waits_until_it_is_answered() {
        let mut facts = facts(121_000);
        facts.asked.push(InsideAsked {
            question: InsideQuestion::Delivery,
            department: "Werkplaats".to_owned(),
            on: day("2026-10-21"),
            return_on: day("2026-10-22"),
        });
        let asked = InsideItem::of(&facts, RULES, day("2026-10-21"));
        assert!(
            matches!(&asked.known[0], Known::Asked { department, .. } if department == "Werkplaats")
        );
        facts
            .answers
            .push(answer(InsideQuestion::Delivery, true, "2026-10-22"));
        let answered = InsideItem::of(&facts, RULES, day("2026-10-22"));
        assert!(answered.known[0].is_good());
    }
}
