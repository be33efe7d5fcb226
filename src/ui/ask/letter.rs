//! A letter that is asked for beside those that come by themselves: an account statement, thanks, an order
//! confirmation, a notice.

use super::{By, Face, Form, HALF, Whom, choose, day_of, in_a_week};
use crate::app::command::Command;
use crate::domain::asked_letter::AskedLetter;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, msg};
use crate::domain::money::Currency;
use crate::ui::parts::{Field, date_field, para};
use crate::ui::theme::look;
use crate::words::Words;
use egui::Ui;

/// Longer than any order that is confirmed in a letter.
const WORDS_MOST: usize = 4_000;

/// A letter is asked for.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Letter {
    whom: Whom,
    currency: Currency,
    kind: LetterKind,
    hand_over: String,
    ordered: String,
    order: String,
    spoken_with: String,
    reference: String,
    days: String,
}

impl Letter {
    /// To a customer, in the currency they owe.
    pub(in crate::ui) fn new(whom: Whom, currency: Currency, by: By<'_>) -> Self {
        Self {
            whom,
            currency,
            kind: LetterKind::AccountStatement,
            hand_over: in_a_week(by),
            ordered: by.words.day_short_with_year(by.today),
            order: String::new(),
            spoken_with: String::new(),
            reference: String::new(),
            days: String::new(),
        }
    }

    fn days(&self) -> Result<Option<u32>, Message> {
        let text = self.days.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let days = text.parse().ok().filter(|days| *days <= 365);
        days.map(Some).ok_or_else(|| msg("ask-letter-off-days"))
    }

    const fn orders(&self) -> bool {
        matches!(self.kind, LetterKind::OrderConfirmation)
    }

    const fn about(&self) -> Message {
        msg(match self.kind {
            LetterKind::AccountStatement => "ask-letter-about-statement",
            LetterKind::ThankYou => "ask-letter-about-thanks",
            LetterKind::DefaultNotice => "ask-letter-about-default",
            LetterKind::HandOverNotice => "ask-letter-about-hand-over",
            LetterKind::LimitationInterruption => "ask-letter-about-limitation",
            _ => "ask-letter-about-order",
        })
    }

    fn order_fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        Field::new(&words.t("ask-letter-order"))
            .note(&words.t("ask-letter-order-note"))
            .rows(5)
            .limit(WORDS_MOST)
            .error(by.wrong("words").as_deref())
            .show(ui, &mut self.order);
        ui.horizontal_top(|ui| {
            let (label, wrong) = (words.t("ask-letter-ordered-on"), by.wrong("on"));
            let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
            date_field(ui, field, &mut self.ordered, words, by.today);
            Field::new(&words.t("ask-letter-spoken-with"))
                .wide(HALF)
                .show(ui, &mut self.spoken_with);
        });
        ui.horizontal_top(|ui| {
            Field::new(&words.t("ask-letter-reference"))
                .wide(HALF)
                .show(ui, &mut self.reference);
            Field::new(&words.t("ask-letter-days"))
                .wide(HALF)
                .show(ui, &mut self.days);
        });
    }
}

impl Form for Letter {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "letter",
            title: words.t("ask-letter-title"),
            about: self.whom.name.clone(),
            main: words.t("ask-letter-do"),
            by_ctrl: self.orders(),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let on = match self.kind {
            LetterKind::HandOverNotice => day_of(&self.hand_over, by.today)?,
            LetterKind::OrderConfirmation => day_of(&self.ordered, by.today)?,
            _ => None,
        };
        let of_order = |text: &str| match self.orders() {
            true => text.trim().to_owned(),
            false => String::new(),
        };
        let letter = AskedLetter {
            customer: self.whom.customer,
            currency: self.currency,
            kind: self.kind,
            on,
            words: of_order(&self.order),
            spoken_with: of_order(&self.spoken_with),
            reference: of_order(&self.reference),
            payment_days: self.days()?.filter(|_| self.orders()),
        };
        match letter.wrong(by.today) {
            Some((_, why)) => Err(why),
            None => Ok(Command::AskForLetter(letter)),
        }
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 12.0;
        let label = words.t("ask-letter-kind");
        let (all, now) = (&AskedLetter::KINDS, Some(self.kind));
        let width = HALF * 2.0 + 8.0;
        if let Some(kind) = choose(ui, (&label, width), all, now, words, LetterKind::message) {
            self.kind = kind;
        }
        by.say_wrong(ui, "kind");
        para(ui, look::SMALL, words.say(&self.about()));
        match self.kind {
            LetterKind::HandOverNotice => {
                let (label, wrong) = (words.t("ask-letter-hand-over-on"), by.wrong("on"));
                let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
                date_field(ui, field, &mut self.hand_over, words, by.today);
            }
            LetterKind::OrderConfirmation => self.order_fields(ui, by),
            _ => {}
        }
    }

    fn places(&self) -> &'static [&'static str] {
        match self.kind {
            LetterKind::HandOverNotice => &["kind", "on"],
            LetterKind::OrderConfirmation => &["kind", "on", "words"],
            _ => &["kind"],
        }
    }
}
