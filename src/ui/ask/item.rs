//! An invoice or credit note that is entered by hand, or corrected: the due date is proposed from the terms, the
//! copy is chosen or dropped on it.

use super::{By, Face, Form, HALF, Whom, day_of, labelled};
use crate::app::command::{Command, ItemDraft};
use crate::domain::document::DocumentKind;
use crate::domain::ids::ItemId;
use crate::domain::message::{Message, msg};
use crate::domain::money::Currency;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{Button, Field, amount_field, cut, date_field, segments};
use crate::ui::theme::{icon, look, space};
use crate::words::{Words, parse_amount, parse_day};
use chrono::{Days, NaiveDate};
use egui::Ui;

/// An invoice or credit note as it is typed.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Item {
    whom: Whom,
    /// The one that is corrected; `None` enters a new one.
    corrects: Option<ItemId>,
    before: Option<ItemDraft>,
    kind: DocumentKind,
    number: String,
    issued: String,
    due: String,
    /// The due date was typed, and is proposed no longer.
    due_typed: bool,
    terms_days: u32,
    currency: Currency,
    amount: String,
    description: String,
    order: String,
    credits: String,
    copy: Option<(String, Vec<u8>)>,
    picks: bool,
}

impl Item {
    /// A new one of a customer who has so many days to pay.
    pub(in crate::ui) fn new(whom: Whom, terms_days: u32, by: By<'_>) -> Self {
        let mut new = Self {
            whom,
            corrects: None,
            before: None,
            kind: DocumentKind::Invoice,
            number: String::new(),
            issued: by.words.day_short_with_year(by.today),
            due: String::new(),
            due_typed: false,
            terms_days,
            currency: Currency::EUR,
            amount: String::new(),
            description: String::new(),
            order: String::new(),
            credits: String::new(),
            copy: None,
            picks: false,
        };
        new.propose_due(by);
        new
    }

    /// One that is there, to be corrected.
    pub(in crate::ui) fn correct(whom: Whom, item: ItemId, now: &ItemDraft, by: By<'_>) -> Self {
        Self {
            whom,
            corrects: Some(item),
            before: Some(now.clone()),
            kind: now.kind,
            number: now.number.clone(),
            issued: by.words.day_short_with_year(now.issued_on),
            due: now
                .due_on
                .map(|day| by.words.day_short_with_year(day))
                .unwrap_or_default(),
            due_typed: true,
            terms_days: 0,
            currency: now.amount.currency,
            amount: by.words.amount(now.amount),
            description: now.description.clone(),
            order: now.order_reference.clone(),
            credits: now.credits_number.clone(),
            copy: None,
            picks: false,
        }
    }

    fn propose_due(&mut self, by: By<'_>) {
        if self.due_typed {
            return;
        }
        let days = Days::new(u64::from(self.terms_days));
        let due = parse_day(&self.issued, by.today).and_then(|day| day.checked_add_days(days));
        self.due = due
            .map(|day| by.words.day_short_with_year(day))
            .unwrap_or_default();
    }

    fn draft(&self, today: NaiveDate) -> Result<ItemDraft, Message> {
        if self.number.trim().is_empty() {
            return Err(msg("refused-item-number"));
        }
        let issued_on = day_of(&self.issued, today)?.ok_or_else(|| msg("ask-item-no-day"))?;
        let amount = parse_amount(&self.amount, self.currency).ok();
        let amount = amount.filter(|amount| amount.is_positive());
        Ok(ItemDraft {
            kind: self.kind,
            number: self.number.trim().to_owned(),
            issued_on,
            due_on: day_of(&self.due, today)?,
            amount: amount.ok_or_else(|| msg("refused-item-amount"))?,
            description: self.description.trim().to_owned(),
            order_reference: self.order.trim().to_owned(),
            credits_number: match self.kind {
                DocumentKind::Invoice => String::new(),
                DocumentKind::CreditNote => self.credits.trim().to_owned(),
            },
        })
    }

    fn head(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        if self.corrects.is_none() {
            let names = ["ask-item-invoice", "ask-item-credit"].map(|key| words.t(key));
            let items = names.each_ref().map(|words| Segment {
                words,
                ..Segment::default()
            });
            let kinds = [DocumentKind::Invoice, DocumentKind::CreditNote];
            let chosen = usize::from(self.kind == DocumentKind::CreditNote);
            if let Some(now) = segments(ui, &words.t("ask-item-kind"), &items, chosen) {
                self.kind = kinds[now.min(1)];
            }
        }
        ui.horizontal_top(|ui| {
            Field::new(&words.t("ask-item-number"))
                .wide(HALF)
                .error(by.wrong("number").as_deref())
                .first()
                .show(ui, &mut self.number);
            let (label, wrong) = (words.t("ask-item-amount"), by.wrong("amount"));
            let field = Field::amount(&label, super::sign(self.currency)).wide(HALF);
            let field = field.error(wrong.as_deref());
            amount_field(ui, field, &mut self.amount, self.currency, words);
        });
        ui.horizontal_top(|ui| {
            let (label, wrong) = (words.t("ask-item-issued"), by.wrong("issued_on"));
            let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
            let before = self.issued.clone();
            date_field(ui, field, &mut self.issued, words, by.today);
            if before != self.issued {
                self.propose_due(by);
            }
            let (label, wrong) = (words.t("ask-item-due"), by.wrong("due_on"));
            let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
            let before = self.due.clone();
            date_field(ui, field, &mut self.due, words, by.today);
            self.due_typed |= before != self.due;
        });
    }

    fn copy(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        let label = words.t("ask-item-copy");
        let wide = ui.available_width();
        labelled(ui, &label, wide, |ui| {
            ui.horizontal(|ui| {
                let choose = words.t("ask-item-copy-choose");
                let button = Button::plain(&choose).icon(icon::PAPERCLIP);
                self.picks |= button.show(ui).clicked();
                match &self.copy {
                    Some((name, _)) => cut(ui, look::BODY, name.as_str()),
                    None => cut(ui, look::SMALL, words.t("ask-item-copy-note")),
                };
            });
        });
        by.say_wrong(ui, "copy");
    }
}

impl Form for Item {
    fn face(&self, words: &Words) -> Face {
        let title = match (self.corrects, self.kind) {
            (Some(_), _) => "ask-item-correct",
            (None, DocumentKind::Invoice) => "ask-item-new",
            (None, DocumentKind::CreditNote) => "ask-item-new-credit",
        };
        Face {
            id: "item",
            title: words.t(title),
            about: self.whom.name.clone(),
            main: words.t("customer-save"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let to = self.draft(by.today)?;
        let Some(item) = self.corrects else {
            return Ok(Command::EnterItem {
                customer: self.whom.customer,
                to,
                copy: self.copy.clone(),
            });
        };
        if self.before.as_ref() == Some(&to) {
            return Err(msg("customer-unchanged"));
        }
        Ok(Command::CorrectItem { item, to })
    }

    fn places(&self) -> &'static [&'static str] {
        &[
            "number",
            "amount",
            "issued_on",
            "due_on",
            "credits_number",
            "copy",
        ]
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = space::S;
        self.head(ui, by);
        Field::new(&words.t("ask-item-description")).show(ui, &mut self.description);
        ui.horizontal_top(|ui| {
            Field::new(&words.t("ask-item-order"))
                .wide(HALF)
                .show(ui, &mut self.order);
            if self.kind == DocumentKind::CreditNote {
                Field::new(&words.t("ask-item-credits"))
                    .wide(HALF)
                    .error(by.wrong("credits_number").as_deref())
                    .show(ui, &mut self.credits);
            }
        });
        if self.corrects.is_none() {
            self.copy(ui, by);
        }
    }

    fn wants_file(&self) -> bool {
        self.corrects.is_none()
    }

    fn asks_file(&mut self) -> bool {
        std::mem::take(&mut self.picks)
    }

    fn take_file(&mut self, name: String, bytes: Vec<u8>) {
        self.copy = Some((name, bytes));
    }
}
