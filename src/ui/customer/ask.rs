//! What is asked before something rests, is disputed, or is taken back.

use super::{Commitment, CommitmentId, ItemRow, Model, Rest};
use crate::app::command::Command;
use crate::domain::calendar::Calendar;
use crate::domain::ids::{CustomerId, DisputeId, ItemId};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::domain::standing::{DisputeCategory, HoldReason};
use crate::ui::action::Action;
use crate::ui::agreements::new::{currency_sign, in_days};
use crate::ui::parts::{
    Answer, Button, Dialog, Field, amount_field, checkbox, combo, cut, date_field, para, radio,
    text,
};
use crate::ui::theme::{look, space};
use crate::words::{Words, capitalised, parse_amount, parse_day};
use chrono::{Days, NaiveDate};
use egui::Context;

/// So many days later, on a working day.
fn later(today: NaiveDate, days: u64) -> NaiveDate {
    let day = today.checked_add_days(Days::new(days)).unwrap_or(today);
    Calendar::default().working_day_on_or_after(day)
}

/// Not now, until a day and with a reason.
#[derive(Debug, Clone)]
pub(super) struct AskHold {
    customer: CustomerId,
    name: String,
    item: Option<(ItemId, String)>,
    only: bool,
    reason: HoldReason,
    note: String,
    until: String,
    open_ended: bool,
}

impl AskHold {
    pub(super) fn new(
        model: &Model,
        item: Option<&ItemRow>,
        today: NaiveDate,
        words: &Words,
    ) -> Self {
        Self {
            customer: model.id,
            name: model.name.clone(),
            item: item.map(|item| (item.id, item.number.clone())),
            only: false,
            reason: HoldReason::NotNow,
            note: String::new(),
            until: words.day_short_with_year(later(today, 7)),
            open_ended: false,
        }
    }

    fn off(&self, today: NaiveDate, words: &Words) -> Option<String> {
        if self.note.trim().is_empty() {
            return Some(words.t("customer-hold-no-note"));
        }
        if self.open_ended {
            return None;
        }
        match parse_day(&self.until, today) {
            None => Some(words.t("customer-hold-no-day")),
            Some(day) if day <= today => Some(words.t("customer-hold-past")),
            Some(_) => None,
        }
    }

    pub(super) fn ui(
        &mut self,
        ctx: &Context,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) -> bool {
        let off = self.off(today, words);
        let (title, keep) = (
            words.t("customer-hold-title"),
            words.t("customer-hold-keep"),
        );
        let name = self.name.clone();
        let dialog = Dialog::new("customer-hold", &title)
            .about(&name)
            .main(Button::primary(&keep), off.as_deref());
        let answer = dialog.show(ctx, words, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            Field::new(&words.t("customer-hold-note"))
                .hint(&words.t("customer-hold-note-hint"))
                .first()
                .show(ui, &mut self.note);
            let label = words.t("customer-hold-reason");
            let reasons: Vec<String> = HoldReason::ALL
                .iter()
                .map(|reason| capitalised(&words.say(&reason.message())))
                .collect();
            let chosen = HoldReason::ALL
                .iter()
                .position(|reason| *reason == self.reason);
            text::label(ui, &label);
            let wide = ui.available_width();
            if let Some(now) = combo(ui, &label, &reasons, chosen, "", wide) {
                self.reason = HoldReason::ALL[now];
            }
            if !self.open_ended {
                let name = words.t("customer-hold-until");
                let note = in_days(&self.until, today, words);
                let field = Field::new(&name).wide(220.0).note(&note);
                date_field(ui, field, &mut self.until, words, today);
            }
            let open_ended = words.t("customer-hold-open-ended");
            checkbox(ui, &mut self.open_ended, &open_ended);
            if let Some((_, number)) = &self.item {
                if radio(ui, !self.only, &words.t("customer-hold-all"), "").clicked() {
                    self.only = false;
                }
                let only = words.say(&msg("customer-hold-only").with("number", number.as_str()));
                if radio(ui, self.only, &only, "").clicked() {
                    self.only = true;
                }
            }
        });
        if answer == Answer::Main {
            let item = self.item.iter().filter(|_| self.only).map(|item| item.0);
            out.push(Action::Do(Command::Hold {
                customer: self.customer,
                items: item.collect(),
                reason: self.reason,
                note: self.note.trim().to_owned(),
                until: parse_day(&self.until, today).filter(|_| !self.open_ended),
            }));
        }
        answer != Answer::Stay
    }
}

/// What is disputed, why, and who finds out.
#[derive(Debug, Clone)]
pub(super) struct AskDispute {
    customer: CustomerId,
    name: String,
    items: Vec<Disputed>,
    category: Option<DisputeCategory>,
    words: String,
    owner: String,
    solve_by: String,
}

#[derive(Debug, Clone)]
struct Disputed {
    id: ItemId,
    number: String,
    open: Money,
    ticked: bool,
    amount: String,
}

impl AskDispute {
    pub(super) fn new(
        model: &Model,
        selected: Option<ItemId>,
        today: NaiveDate,
        words: &Words,
    ) -> Self {
        let invoices: Vec<&ItemRow> = model
            .items
            .iter()
            .filter(|item| item.money.is_positive())
            .collect();
        let selected = selected.or(match invoices.as_slice() {
            [only] => Some(only.id),
            _ => None,
        });
        Self {
            customer: model.id,
            name: model.name.clone(),
            items: invoices
                .into_iter()
                .map(|item| Disputed {
                    id: item.id,
                    number: item.number.clone(),
                    open: item.money,
                    ticked: Some(item.id) == selected,
                    amount: words.amount(item.money),
                })
                .collect(),
            category: None,
            words: String::new(),
            owner: String::new(),
            solve_by: words.day_short_with_year(later(today, 7)),
        }
    }

    fn off(&self, today: NaiveDate, words: &Words) -> Option<String> {
        let ticked: Vec<&Disputed> = self.items.iter().filter(|item| item.ticked).collect();
        if ticked.is_empty() {
            return Some(words.t("customer-dispute-no-item"));
        }
        let wrong = ticked.iter().any(|item| {
            parse_amount(&item.amount, item.open.currency).map_or(true, |amount| {
                !amount.is_positive() || amount.minor > item.open.minor
            })
        });
        if wrong {
            return Some(words.t("customer-dispute-amount-wrong"));
        }
        if self.category.is_none() {
            return Some(words.t("customer-dispute-no-category"));
        }
        if self.words.trim().is_empty() {
            return Some(words.t("customer-dispute-no-words"));
        }
        if self.owner.trim().is_empty() {
            return Some(words.t("customer-dispute-no-owner"));
        }
        let day = parse_day(&self.solve_by, today);
        let wrong = !self.solve_by.trim().is_empty() && day.is_none_or(|day| day < today);
        wrong.then(|| words.t("customer-hold-no-day"))
    }

    pub(super) fn ui(
        &mut self,
        ctx: &Context,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) -> bool {
        let off = self.off(today, words);
        let (title, keep) = (
            words.t("customer-dispute-title"),
            words.t("customer-dispute-keep"),
        );
        let name = self.name.clone();
        let dialog = Dialog::new("customer-dispute", &title)
            .about(&name)
            .wide(560.0)
            .main(Button::primary(&keep), off.as_deref());
        let answer = dialog.show(ctx, words, |ui| self.fields(ui, words, today));
        if answer == Answer::Main
            && let Some(category) = self.category
        {
            out.push(Action::Do(Command::OpenDispute {
                customer: self.customer,
                items: self.disputed(),
                category,
                words: self.words.trim().to_owned(),
                owner: self.owner.trim().to_owned(),
                solve_by: parse_day(&self.solve_by, today),
            }));
        }
        answer != Answer::Stay
    }

    /// The items with the disputed part; the whole item where the part is all of it.
    fn disputed(&self) -> Vec<(ItemId, Option<Money>)> {
        self.items
            .iter()
            .filter(|item| item.ticked)
            .map(|item| {
                let part = parse_amount(&item.amount, item.open.currency).ok();
                (item.id, part.filter(|part| *part != item.open))
            })
            .collect()
    }

    fn fields(&mut self, ui: &mut egui::Ui, words: &Words, today: NaiveDate) {
        ui.spacing_mut().item_spacing.y = space::S;
        cut(ui, look::LABEL, words.t("customer-dispute-items"));
        for item in &mut self.items {
            ui.horizontal(|ui| {
                let name = format!("{}  {}", item.number, words.money(item.open));
                let room = ui.available_width() - 140.0;
                ui.scope(|ui| {
                    ui.set_width(room);
                    checkbox(ui, &mut item.ticked, &name);
                });
                if item.ticked {
                    let name = words
                        .say(&msg("customer-dispute-amount").with("number", item.number.as_str()));
                    let sign = currency_sign(item.open.currency);
                    let field = Field::amount(&name, &sign).bare();
                    amount_field(ui, field, &mut item.amount, item.open.currency, words);
                }
            });
        }
        Field::new(&words.t("customer-dispute-words"))
            .rows(2)
            .show(ui, &mut self.words);
        let label = words.t("customer-dispute-category");
        text::label(ui, &label);
        let all: Vec<String> = DisputeCategory::ALL
            .iter()
            .map(|category| capitalised(&words.say(&category.message())))
            .collect();
        let chosen = DisputeCategory::ALL
            .iter()
            .position(|category| Some(*category) == self.category);
        let wide = ui.available_width();
        let hint = words.t("agreements-new-choose");
        if let Some(now) = combo(ui, &label, &all, chosen, &hint, wide) {
            self.category = DisputeCategory::ALL.get(now).copied();
        }
        ui.horizontal_top(|ui| {
            let half = (ui.available_width() - space::S) / 2.0;
            Field::new(&words.t("customer-dispute-owner"))
                .wide(half)
                .show(ui, &mut self.owner);
            let name = words.t("customer-dispute-solve-by");
            let field = Field::new(&name).wide(half);
            date_field(ui, field, &mut self.solve_by, words, today);
        });
    }
}

/// What came of a dispute.
#[derive(Debug, Clone)]
pub(super) struct AskOutcome {
    dispute: DisputeId,
    what: String,
    outcome: String,
}

impl AskOutcome {
    pub(super) fn new(dispute: &Rest<DisputeId>) -> Self {
        Self {
            dispute: dispute.id,
            what: dispute.what.clone(),
            outcome: String::new(),
        }
    }

    pub(super) fn ui(&mut self, ctx: &Context, words: &Words, out: &mut Vec<Action>) -> bool {
        let off = self
            .outcome
            .trim()
            .is_empty()
            .then(|| words.t("customer-outcome-missing"));
        let (title, keep) = (
            words.t("customer-close-dispute"),
            words.t("customer-outcome-keep"),
        );
        let what = self.what.clone();
        let dialog = Dialog::new("customer-outcome", &title)
            .about(&what)
            .main(Button::primary(&keep), off.as_deref());
        let answer = dialog.show(ctx, words, |ui| {
            Field::new(&words.t("customer-outcome"))
                .first()
                .show(ui, &mut self.outcome);
        });
        if answer == Answer::Main {
            out.push(Action::Do(Command::CloseDispute {
                dispute: self.dispute,
                outcome: self.outcome.trim().to_owned(),
            }));
        }
        answer != Answer::Stay
    }
}

/// Why a promise is taken off the books, or an arrangement lapses.
#[derive(Debug, Clone)]
pub(in crate::ui) struct AskReason {
    which: CommitmentId,
    about: String,
    rest: String,
    reason: String,
}

impl AskReason {
    pub(super) fn new(one: &Commitment) -> Self {
        Self::of(one.which, one.title.clone(), one.rest.clone())
    }

    /// The same from the screen with all agreements.
    pub(in crate::ui) const fn of(which: CommitmentId, about: String, rest: String) -> Self {
        Self {
            which,
            about,
            rest,
            reason: String::new(),
        }
    }

    pub(in crate::ui) fn ui(
        &mut self,
        ctx: &Context,
        words: &Words,
        out: &mut Vec<Action>,
    ) -> bool {
        let off = self
            .reason
            .trim()
            .is_empty()
            .then(|| words.t("customer-reason-missing"));
        let rest = self.rest.as_str();
        let (title, why, keep) = match self.which {
            CommitmentId::Promise(_) => (
                words.t("customer-withdraw-title"),
                words.t("customer-withdraw-why"),
                words.say(&msg("customer-withdraw-keep").with("amount", rest)),
            ),
            CommitmentId::Arrangement(_) => (
                words.t("customer-lapse-title"),
                words.t("customer-lapse-why"),
                words.say(&msg("customer-lapse-keep").with("amount", rest)),
            ),
        };
        let about = self.about.clone();
        let dialog = Dialog::new("customer-reason", &title)
            .about(&about)
            .main(Button::danger(&keep), off.as_deref());
        let answer = dialog.show(ctx, words, |ui| {
            para(ui, look::BODY_QUIET, why);
            Field::new(&words.t("customer-reason"))
                .first()
                .show(ui, &mut self.reason);
        });
        if answer == Answer::Main {
            let reason = self.reason.trim().to_owned();
            out.push(Action::Do(match self.which {
                CommitmentId::Promise(promise) => Command::WithdrawPromise { promise, reason },
                CommitmentId::Arrangement(arrangement) => Command::EndArrangement {
                    arrangement,
                    reason,
                },
            }));
        }
        answer != Answer::Stay
    }
}
