//! Versions of the terms and conditions: since when, the clauses that letters quote, and the whole text
//! as a PDF that goes behind the last reminder.

use super::Model;
use super::form::{halves, keep};
use super::terms_figures::Figures;
use crate::app::command::{Command, TermsDraft};
use crate::domain::ids::TermsId;
use crate::domain::message::msg;
use crate::domain::our_terms::TermsRules;
use crate::ui::action::{Action, Pick};
use crate::ui::parts::surface::offer_card;
use crate::ui::parts::{Button, Field, date_field, hairline, link, para, say};
use crate::ui::reply::{Reply, beside as refused_at};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, icon, look};
use crate::words::{Words, parse_day};
use chrono::NaiveDate;
use egui::Ui;

/// The version that is being edited.
#[derive(Debug, Clone, Default)]
pub(super) struct TermsForm {
    editing: Option<Editing>,
}

#[derive(Debug, Clone)]
struct Editing {
    id: Option<TermsId>,
    before: TermsDraft,
    draft: TermsDraft,
    from: String,
    /// What the clauses fix, as it is typed.
    figures: Figures,
    /// What is said of its PDF.
    pdf: String,
    reply: Reply,
}

impl TermsForm {
    /// Something was typed in the version that is being edited.
    pub(super) fn changed(&self) -> bool {
        self.editing.as_ref().is_some_and(Editing::changed)
    }

    /// The PDF that was picked.
    pub(super) fn pdf(&mut self, bytes: Vec<u8>) {
        if let Some(editing) = &mut self.editing {
            editing.draft.pdf = Some(bytes);
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if let Some(editing) = &mut self.editing {
            if editing.ui(ui, words, today, out) {
                self.editing = None;
            }
            return;
        }
        if model.terms.is_empty() {
            para(ui, look::BODY_QUIET, words.t("settings-terms-none"));
        }
        for (id, draft, said) in &model.terms {
            let name = (look::NAME, draft.name.as_str());
            let change = words.t("settings-change");
            if offer_card(ui, None, name, (look::SMALL, said), &change) {
                self.editing = Some(Editing {
                    id: Some(*id),
                    before: draft.clone(),
                    draft: draft.clone(),
                    from: words.day_short_with_year(draft.valid_from),
                    figures: Figures::of(draft.rules),
                    pdf: said.clone(),
                    reply: Reply::default(),
                });
            }
        }
        if !model.terms.is_empty() {
            let hand_over = words.t("settings-terms-hand-over");
            if link(ui, &hand_over).clicked() {
                out.push(Action::Go(Route::Law));
            }
        }
        let add = words.t("settings-terms-add");
        if Button::plain(&add).icon(icon::FILE_PLUS).show(ui).clicked() {
            let fresh = TermsDraft {
                name: String::new(),
                valid_from: today,
                deposited: String::new(),
                interest_article: String::new(),
                interest_clause: String::new(),
                costs_article: String::new(),
                costs_clause: String::new(),
                title_article: String::new(),
                title_clause: String::new(),
                rules: TermsRules::default(),
                pdf: None,
            };
            self.editing = Some(Editing {
                id: None,
                before: fresh.clone(),
                draft: fresh,
                from: words.day_short_with_year(today),
                figures: Figures::default(),
                pdf: words.t("settings-terms-no-pdf"),
                reply: Reply::default(),
            });
        }
    }
}

impl Editing {
    fn changed(&self) -> bool {
        let figures = self.figures != Figures::of(self.before.rules);
        (self.draft != self.before || figures) && !self.reply.was_done()
    }

    fn wrong(&self, today: NaiveDate, words: &Words) -> Option<String> {
        if self.draft.name.trim().is_empty() {
            return Some(words.t("settings-terms-no-name"));
        }
        if parse_day(&self.from, today).is_none() {
            return Some(words.t("settings-terms-no-day"));
        }
        let halves = [
            (&self.draft.interest_article, &self.draft.interest_clause),
            (&self.draft.costs_article, &self.draft.costs_clause),
            (&self.draft.title_article, &self.draft.title_clause),
        ];
        let half = halves
            .into_iter()
            .any(|(article, clause)| article.trim().is_empty() != clause.trim().is_empty());
        let half = half.then(|| words.t("settings-terms-half"));
        half.or_else(|| self.figures.rules().err().map(|key| words.t(key)))
    }

    /// `true` when it is done with.
    fn ui(&mut self, ui: &mut Ui, words: &Words, today: NaiveDate, out: &mut Vec<Action>) -> bool {
        let kept = self.reply.done();
        let back = link(ui, &words.t("settings-terms-back")).clicked();
        let refused = self.reply.refused();
        let draft = &mut self.draft;
        halves(ui, |ui, half| {
            Field::new(&words.t("settings-terms-name"))
                .hint(&words.t("settings-terms-name-hint"))
                .wide(half)
                .error(refused_at(refused, "name", words).as_deref())
                .show(ui, &mut draft.name);
            let name = words.t("settings-terms-valid-from");
            let field = Field::new(&name).wide(half);
            if let Some(day) = date_field(ui, field, &mut self.from, words, today).day {
                draft.valid_from = day;
            }
        });
        Field::new(&words.t("settings-terms-deposited"))
            .note(&words.t("settings-terms-deposited-note"))
            .show(ui, &mut draft.deposited);
        hairline(ui);
        let clauses = [
            (
                words.t("settings-terms-interest"),
                words.t("settings-terms-interest-article"),
                &mut draft.interest_article,
                &mut draft.interest_clause,
            ),
            (
                words.t("settings-terms-costs"),
                words.t("settings-terms-costs-article"),
                &mut draft.costs_article,
                &mut draft.costs_clause,
            ),
            (
                words.t("settings-terms-title"),
                words.t("settings-terms-title-article"),
                &mut draft.title_article,
                &mut draft.title_clause,
            ),
        ];
        for (name, number, article, clause) in clauses {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                Field::new(&number).wide(110.0).show(ui, article);
                Field::new(&name).rows(3).show(ui, clause);
            });
        }
        para(ui, look::SMALL, words.t("settings-terms-clauses-note"));
        let beside = ["interest", "pay_days", "extract"];
        let wrong = beside.map(|place| refused_at(refused, place, words));
        self.figures.ui(ui, wrong, words);
        hairline(ui);
        ui.horizontal(|ui| {
            let said = draft.pdf.as_ref().map_or_else(
                || self.pdf.clone(),
                |bytes| {
                    let size = words.size(bytes.len() as u64);
                    words.say(&msg("settings-terms-pdf-new").with("size", size))
                },
            );
            say(ui, look::BODY, said);
            let choose = words.t("settings-terms-pdf-choose");
            if Button::plain(&choose)
                .icon(icon::FILE_UP)
                .show(ui)
                .clicked()
            {
                out.push(Action::Pick(Pick::TermsPdf));
            }
        });
        if let Some(why) = refused_at(refused, "pdf", words) {
            para(ui, look::SMALL.ink(Ink::Red), why);
        }
        let (wrong, changed) = (self.wrong(today, words), self.changed());
        let places = ["name", "pdf", "interest", "pay_days", "extract"];
        let placed = (&self.reply, places.as_slice());
        if keep(ui, placed, changed, wrong, words) {
            self.draft.rules = self.figures.rules().unwrap_or_default();
            out.push(self.reply.post(vec![Command::SaveTerms {
                terms: self.id,
                to: self.draft.clone(),
            }]));
        }
        back || kept
    }
}
