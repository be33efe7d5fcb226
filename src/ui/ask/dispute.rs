//! What the customer says is not right: which items, how much of them, what it is about; and later what
//! came of it.

use super::pick::{OpenItem, Picks};
use super::{By, Face, Form, HALF, Whom, choose, day_of, in_a_week, sign};
use crate::app::command::{Command, DisputeClosing, DisputeDraft};
use crate::domain::ids::{DisputeId, ItemId};
use crate::domain::message::{Message, msg};
use crate::domain::money::Currency;
use crate::domain::standing::{DisputeCategory, DisputeOutcome};
use crate::ui::parts::{Field, amount_field, checkbox, date_field, para};
use crate::ui::theme::look;
use crate::words::{Words, parse_amount, parse_day};
use chrono::NaiveDate;
use egui::Ui;

/// The fields of a dispute, in its dialog or in the outcome of a call.
#[derive(Debug, Clone)]
pub(in crate::ui) struct DisputeForm {
    items: Picks,
    category: Option<DisputeCategory>,
    words: String,
    owner: String,
    solve_by: String,
    by_letter: bool,
}

impl DisputeForm {
    /// The names of its fields, as refusals have them.
    pub(in crate::ui) const PLACES: &'static [&'static str] =
        &["items", "amount", "words", "owner", "solve_by"];

    /// `chosen` is ticked to begin with, or the only one there is.
    pub(in crate::ui) fn new(items: &[OpenItem], chosen: Option<ItemId>, by: By<'_>) -> Self {
        let only = items.len() == 1;
        Self {
            items: Picks::new(items, |item| only || chosen == Some(item.id)),
            category: None,
            words: String::new(),
            owner: String::new(),
            solve_by: in_a_week(by),
            by_letter: true,
        }
    }

    /// What is contested, or what is missing.
    pub(in crate::ui) fn ready(&self, today: NaiveDate) -> Result<DisputeDraft, Message> {
        let items = self.items.parts()?;
        let category = self.category.ok_or_else(|| msg("ask-off-category"))?;
        if self.words.trim().is_empty() {
            return Err(msg("ask-off-words"));
        }
        let solve_by = day_of(&self.solve_by, today)?;
        if solve_by.is_some_and(|day| day < today) {
            return Err(msg("ask-off-past"));
        }
        Ok(DisputeDraft {
            items,
            category,
            words: self.words.trim().to_owned(),
            owner: self.owner.trim().to_owned(),
            solve_by,
            by_letter: self.by_letter,
        })
    }

    /// The day of our answer, if one stands there.
    pub(in crate::ui) fn answer_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        parse_day(&self.solve_by, today)
    }

    /// The numbers of the ticked items.
    pub(in crate::ui) fn numbers(&self) -> Vec<String> {
        self.items.numbers()
    }

    /// Draws them; the words get the keyboard when they come `first`.
    pub(in crate::ui) fn fields(&mut self, ui: &mut Ui, by: By<'_>, first: bool) {
        let words = by.words;
        let half = ((ui.available_width() - 12.0) / 2.0).max(120.0);
        self.items.show(ui, by, true);
        ui.spacing_mut().item_spacing.y = 8.0;
        let (label, hint) = (
            words.t("ask-dispute-words"),
            words.t("ask-dispute-words-hint"),
        );
        let wrong = by.wrong("words");
        let mut field = Field::new(&label).hint(&hint).error(wrong.as_deref());
        if first {
            field = field.first();
        }
        field.show(ui, &mut self.words);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let label = words.t("ask-dispute-category");
            let (all, said) = (DisputeCategory::ALL, DisputeCategory::message);
            let chosen = choose(ui, (&label, half), all, self.category, words, said);
            self.category = chosen.or(self.category);
            Field::new(&words.t("ask-dispute-owner"))
                .hint(&words.t("ask-dispute-owner-hint"))
                .error(by.wrong("owner").as_deref())
                .wide(half)
                .show(ui, &mut self.owner);
        });
        let (label, wrong) = (words.t("ask-dispute-solve-by"), by.wrong("solve_by"));
        let field = Field::new(&label).wide(half).error(wrong.as_deref());
        date_field(ui, field, &mut self.solve_by, words, by.today);
        checkbox(ui, &mut self.by_letter, &words.t("ask-dispute-by-letter"));
    }
}

/// Opening a dispute without a call: whose it is, and the fields.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Dispute {
    whom: Whom,
    form: DisputeForm,
}

impl Dispute {
    /// About a customer with these items.
    pub(in crate::ui) fn new(
        whom: Whom,
        items: &[OpenItem],
        chosen: Option<ItemId>,
        by: By<'_>,
    ) -> Self {
        let form = DisputeForm::new(items, chosen, by);
        Self { whom, form }
    }
}

impl Form for Dispute {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "dispute",
            title: words.t("ask-dispute-title"),
            about: self.whom.name.clone(),
            main: words.t("ask-dispute-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let draft = self.form.ready(by.today)?;
        Ok(Command::OpenDispute {
            customer: self.whom.customer,
            items: draft.items,
            category: draft.category,
            words: draft.words,
            owner: draft.owner,
            solve_by: draft.solve_by,
            by_letter: draft.by_letter,
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        self.form.fields(ui, by, true);
    }

    fn places(&self) -> &'static [&'static str] {
        DisputeForm::PLACES
    }
}

/// What came of a dispute.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Close {
    dispute: DisputeId,
    about: String,
    currency: Currency,
    settled: Option<DisputeOutcome>,
    outcome: String,
    credited: String,
    informed: String,
    by_letter: bool,
}

impl Close {
    /// Of this one, which was about that, in this currency.
    pub(in crate::ui) const fn new(dispute: DisputeId, about: String, currency: Currency) -> Self {
        Self {
            dispute,
            about,
            currency,
            settled: None,
            outcome: String::new(),
            credited: String::new(),
            informed: String::new(),
            by_letter: true,
        }
    }
}

impl Form for Close {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "close-dispute",
            title: words.t("ask-close-title"),
            about: self.about.clone(),
            main: words.t("ask-close-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let outcome = self.settled.ok_or_else(|| msg("ask-off-settled"))?;
        if self.outcome.trim().is_empty() {
            return Err(msg("ask-off-outcome"));
        }
        let credited = match outcome {
            DisputeOutcome::PartlyOurs => {
                let typed = parse_amount(&self.credited, self.currency);
                Some(typed.map_err(|_not_an_amount| msg("ask-off-credited"))?)
            }
            _ => None,
        };
        let informed_on =
            day_of(&self.informed, by.today)?.ok_or_else(|| msg("ask-off-informed"))?;
        if informed_on > by.today {
            return Err(msg("ask-off-later"));
        }
        Ok(Command::CloseDispute(DisputeClosing {
            dispute: self.dispute,
            outcome,
            words: self.outcome.trim().to_owned(),
            credited,
            informed_on,
            by_letter: self.by_letter,
        }))
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let label = by.words.t("ask-close-settled");
        let (all, said) = (DisputeOutcome::ALL, DisputeOutcome::message);
        let wide = ui.available_width();
        let chosen = choose(ui, (&label, wide), all, self.settled, by.words, said);
        self.settled = chosen.or(self.settled);
        if let Some(outcome) = self.settled {
            para(ui, look::SMALL, by.words.t(follows(outcome)));
        }
        if self.settled == Some(DisputeOutcome::PartlyOurs) {
            let label = by.words.t("ask-close-credited");
            let wrong = by.wrong("credited");
            let field = Field::amount(&label, sign(self.currency)).wide(HALF);
            let field = field.error(wrong.as_deref());
            amount_field(ui, field, &mut self.credited, self.currency, by.words);
        }
        Field::new(&by.words.t("ask-close-outcome"))
            .hint(&by.words.t("ask-close-outcome-hint"))
            .error(by.wrong("outcome").as_deref())
            .first()
            .show(ui, &mut self.outcome);
        let (label, wrong) = (by.words.t("ask-close-informed"), by.wrong("informed_on"));
        let note = by.words.t("ask-close-informed-note");
        let field = Field::new(&label).wide(HALF).note(&note);
        let field = field.error(wrong.as_deref());
        date_field(ui, field, &mut self.informed, by.words, by.today);
        let label = by.words.t("ask-close-by-letter");
        checkbox(ui, &mut self.by_letter, &label);
    }

    fn places(&self) -> &'static [&'static str] {
        &["outcome", "credited", "informed_on"]
    }
}

/// What follows from an outcome, in a line below it.
const fn follows(outcome: DisputeOutcome) -> &'static str {
    match outcome {
        DisputeOutcome::OurMistake => "ask-close-our-mistake",
        DisputeOutcome::PartlyOurs => "ask-close-partly-ours",
        DisputeOutcome::PutRight => "ask-close-put-right",
        DisputeOutcome::NotOurs => "ask-close-not-ours",
    }
}
