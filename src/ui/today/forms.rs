//! What is asked before something is changed: not now, a dispute, its outcome, old items, a promise, the
//! books by hand, going on although they are behind. Each form knows when it is complete and what it
//! then asks for; what is missing is a message.

use super::model::{Row, RowItem};
use crate::app::command::{Command, DisputeDraft, OpeningAnswer, PromiseDraft};
use crate::domain::ids::{BankAccountId, CustomerId, DisputeId, ItemId};
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::standing::{DisputeCategory, HoldReason};
use crate::ui::parts::{
    Answer, Button, Dialog, Field, amount_field, checkbox, combo, date_field, radio, say,
};
use crate::ui::theme::{Ink, look};
use crate::words::{Words, parse_amount, parse_day};
use chrono::{Days, NaiveDate};
use egui::{Align, Layout, Ui, vec2};

/// Words that are read while a form is drawn, and the day.
#[derive(Clone, Copy)]
pub(in crate::ui) struct By<'a> {
    /// In which language.
    pub words: &'a Words,
    /// Today.
    pub today: NaiveDate,
}

/// Room for a field beside another in a dialog.
const HALF: f32 = 212.0;

/// Items with a tick, for the forms that are about some of them.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Picks(Vec<Pick>);

#[derive(Debug, Clone)]
struct Pick {
    item: RowItem,
    on: bool,
    part: String,
}

impl Picks {
    fn new(items: &[RowItem], on: impl Fn(&RowItem) -> bool) -> Self {
        let pick = |item: &RowItem| Pick {
            item: item.clone(),
            on: on(item),
            part: String::new(),
        };
        Self(items.iter().map(pick).collect())
    }

    fn ids(&self) -> Vec<ItemId> {
        let chosen = self.0.iter().filter(|pick| pick.on);
        chosen.map(|pick| pick.item.id).collect()
    }

    /// Draws a row for each; with a field for a part of it when `parts`.
    fn show(&mut self, ui: &mut Ui, by: By<'_>, parts: bool) {
        ui.spacing_mut().item_spacing.y = 2.0;
        for pick in &mut self.0 {
            let size = vec2(ui.available_width(), 32.0);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                checkbox(ui, &mut pick.on, &pick.item.number);
                if pick.item.days > 0 {
                    let late = msg("today-days-late").with("days", pick.item.days);
                    say(ui, look::SMALL.ink(Ink::Red), by.words.say(&late));
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if parts && pick.on {
                        let name =
                            msg("today-dispute-part").with("number", pick.item.number.as_str());
                        let name = by.words.say(&name);
                        let whole = by.words.amount(pick.item.open);
                        let field = Field::amount(&name, "").bare().hint(&whole).wide(96.0);
                        let currency = pick.item.open.currency;
                        amount_field(ui, field, &mut pick.part, currency, by.words);
                    } else {
                        say(ui, look::BODY, by.words.amount(pick.item.open));
                    }
                });
            });
        }
    }
}

/// A day in a field as it stands there: nothing, a day, or something that is no day.
fn day_of(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, Message> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match parse_day(text, today) {
        Some(day) => Ok(Some(day)),
        None => Err(msg("today-off-day")),
    }
}

/// Not now: until a day or until it is lifted, with a reason, for the customer or some items.
#[derive(Debug, Clone)]
pub(in crate::ui) struct HoldForm {
    customer: CustomerId,
    name: String,
    items: Picks,
    some: bool,
    reason: HoldReason,
    note: String,
    lifted: bool,
    until: String,
}

impl HoldForm {
    pub(in crate::ui) fn new(row: &Row, reason: HoldReason, by: By<'_>) -> Self {
        let week = by.today.checked_add_days(Days::new(7)).unwrap_or(by.today);
        Self {
            customer: row.key.0,
            name: row.name.clone(),
            items: Picks::new(&row.items, |item| item.days > 0),
            some: false,
            reason,
            note: String::new(),
            lifted: reason == HoldReason::HandedOver,
            until: by.words.day_short_with_year(week),
        }
    }

    /// What it asks for, or what is missing.
    pub(in crate::ui) fn ready(&self, today: NaiveDate) -> Result<Command, Message> {
        let items = if self.some {
            self.items.ids()
        } else {
            Vec::new()
        };
        if self.some && items.is_empty() {
            return Err(msg("today-off-items"));
        }
        let until = if self.lifted {
            None
        } else {
            Some(day_of(&self.until, today)?.ok_or_else(|| msg("today-off-until"))?)
        };
        if until.is_some_and(|until| until <= today) {
            return Err(msg("today-off-future"));
        }
        if self.note.trim().is_empty() {
            return Err(msg("today-off-note"));
        }
        Ok(Command::Hold {
            customer: self.customer,
            items,
            reason: self.reason,
            note: self.note.trim().to_owned(),
            until,
        })
    }

    fn show(&mut self, ui: &mut Ui, by: By<'_>) -> Answer {
        let title = by.words.t("today-hold-title");
        let main = by.words.t("today-hold-do");
        let off = self.ready(by.today).err().map(|why| by.words.say(&why));
        let name = self.name.clone();
        Dialog::new("hold", &title)
            .about(&name)
            .main(Button::primary(&main), off.as_deref())
            .show(ui.ctx(), by.words, |ui| self.fields(ui, by))
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 12.0;
        let note = words.t("today-hold-note");
        let hint = words.t("today-hold-note-hint");
        Field::new(&note)
            .hint(&hint)
            .first()
            .show(ui, &mut self.note);
        ui.horizontal_top(|ui| {
            let label = words.t("today-hold-reason");
            labelled(ui, &label, HALF, |ui| {
                if let Some(reason) =
                    choose(ui, &label, HoldReason::ALL, Some(self.reason), by, |it| {
                        it.message()
                    })
                {
                    self.reason = reason;
                }
            });
            if !self.lifted {
                let label = words.t("today-hold-until");
                let field = Field::new(&label).wide(HALF);
                date_field(ui, field, &mut self.until, words, by.today);
            }
        });
        checkbox(ui, &mut self.lifted, &words.t("today-hold-lifted"));
        if self.items.0.len() > 1 {
            checkbox(ui, &mut self.some, &words.t("today-hold-some"));
            if self.some {
                self.items.show(ui, by, false);
            }
        }
    }
}

/// Something with a label above it that is no [`Field`].
pub(in crate::ui) fn labelled<R>(
    ui: &mut Ui,
    label: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let layout = Layout::top_down(Align::Min);
    ui.allocate_ui_with_layout(vec2(width, 49.0), layout, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let (rect, _) = ui.allocate_exact_size(vec2(width, 15.0), egui::Sense::hover());
        crate::ui::parts::text::paint_left(ui, rect.left_center(), look::LABEL, label, width);
        content(ui)
    })
    .inner
}

/// One of a closed list, in the room of half a dialog.
fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    all: &[T],
    now: Option<T>,
    by: By<'_>,
    message: impl Fn(T) -> Message,
) -> Option<T> {
    let items: Vec<String> = all
        .iter()
        .map(|one| crate::words::capitalised(&by.words.say(&message(*one))))
        .collect();
    let place = now.and_then(|now| all.iter().position(|one| *one == now));
    let hint = by.words.t("today-choose");
    let width = ui.available_width().min(HALF);
    let picked = combo(ui, name, &items, place, &hint, width)?;
    all.get(picked).copied()
}

/// What the customer says is not right: which items, how much of them, what it is about.
#[derive(Debug, Clone)]
pub(in crate::ui) struct DisputeForm {
    items: Picks,
    category: Option<DisputeCategory>,
    words: String,
    owner: String,
    solve_by: String,
}

impl DisputeForm {
    /// `chosen` are ticked to begin with.
    pub(in crate::ui) fn new(items: &[RowItem], chosen: &[ItemId], by: By<'_>) -> Self {
        let week = by.today.checked_add_days(Days::new(7)).unwrap_or(by.today);
        let only = items.len() == 1;
        Self {
            items: Picks::new(items, |item| only || chosen.contains(&item.id)),
            category: None,
            words: String::new(),
            owner: String::new(),
            solve_by: by.words.day_short_with_year(week),
        }
    }

    /// What is contested, or what is missing.
    pub(in crate::ui) fn ready(&self, today: NaiveDate) -> Result<DisputeDraft, Message> {
        let mut items = Vec::new();
        for pick in self.items.0.iter().filter(|pick| pick.on) {
            items.push((pick.item.id, pick.part()?));
        }
        if items.is_empty() {
            return Err(msg("today-off-items"));
        }
        let Some(category) = self.category else {
            return Err(msg("today-off-category"));
        };
        if self.words.trim().is_empty() {
            return Err(msg("today-off-words"));
        }
        let solve_by = day_of(&self.solve_by, today)?;
        if solve_by.is_some_and(|day| day < today) {
            return Err(msg("today-off-past"));
        }
        Ok(DisputeDraft {
            items,
            category,
            words: self.words.trim().to_owned(),
            owner: self.owner.trim().to_owned(),
            solve_by,
        })
    }

    /// The day of our answer, if one stands there.
    pub(in crate::ui) fn answer_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        parse_day(&self.solve_by, today)
    }

    /// The numbers of the ticked items.
    pub(in crate::ui) fn numbers(&self) -> Vec<String> {
        let chosen = self.items.0.iter().filter(|pick| pick.on);
        chosen.map(|pick| pick.item.number.clone()).collect()
    }

    /// Its fields, in a dialog or in the outcome of a call.
    pub(in crate::ui) fn fields(&mut self, ui: &mut Ui, by: By<'_>, first: bool) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 8.0;
        let width = ui.available_width();
        let half = ((width - 12.0) / 2.0).max(120.0);
        self.items.show(ui, by, true);
        ui.spacing_mut().item_spacing.y = 8.0;
        let label = words.t("today-dispute-words");
        let hint = words.t("today-dispute-words-hint");
        let mut field = Field::new(&label).hint(&hint);
        if first {
            field = field.first();
        }
        field.show(ui, &mut self.words);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let label = words.t("today-dispute-category");
            labelled(ui, &label, half, |ui| {
                let all = DisputeCategory::ALL;
                if let Some(category) =
                    choose(ui, &label, all, self.category, by, DisputeCategory::message)
                {
                    self.category = Some(category);
                }
            });
            let label = words.t("today-dispute-owner");
            let hint = words.t("today-dispute-owner-hint");
            Field::new(&label)
                .hint(&hint)
                .wide(half)
                .show(ui, &mut self.owner);
        });
        let label = words.t("today-dispute-solve-by");
        let field = Field::new(&label).wide(half);
        date_field(ui, field, &mut self.solve_by, words, by.today);
    }
}

impl Pick {
    /// The disputed part; nothing typed is the whole item.
    fn part(&self) -> Result<Option<Money>, Message> {
        if self.part.trim().is_empty() {
            return Ok(None);
        }
        let wrong = || msg("today-off-part").with("number", self.item.number.as_str());
        let part =
            parse_amount(&self.part, self.item.open.currency).map_err(|_unreadable| wrong())?;
        if !part.is_positive() || part.minor > self.item.open.minor {
            return Err(wrong());
        }
        Ok((part != self.item.open).then_some(part))
    }
}

/// What came of a dispute.
#[derive(Debug, Clone)]
pub(in crate::ui) struct CloseForm {
    /// Which.
    pub dispute: DisputeId,
    /// What it was about.
    pub about: String,
    /// What came of it.
    pub outcome: String,
}

impl CloseForm {
    fn ready(&self) -> Result<Command, Message> {
        if self.outcome.trim().is_empty() {
            return Err(msg("today-off-outcome"));
        }
        Ok(Command::CloseDispute {
            dispute: self.dispute,
            outcome: self.outcome.trim().to_owned(),
        })
    }

    fn show(&mut self, ui: &mut Ui, by: By<'_>) -> Answer {
        let title = by.words.t("today-close-title");
        let main = by.words.t("today-close-do");
        let off = self.ready().err().map(|why| by.words.say(&why));
        let about = self.about.clone();
        Dialog::new("close-dispute", &title)
            .about(&about)
            .main(Button::primary(&main), off.as_deref())
            .show(ui.ctx(), by.words, |ui| {
                let label = by.words.t("today-close-outcome");
                let hint = by.words.t("today-close-outcome-hint");
                Field::new(&label)
                    .hint(&hint)
                    .first()
                    .show(ui, &mut self.outcome);
            })
    }
}

/// What had been done about items older than the first import, in bulk.
#[derive(Debug, Clone)]
pub(in crate::ui) struct OpeningForm {
    name: String,
    items: Picks,
    answer: usize,
    on: String,
}

impl OpeningForm {
    pub(in crate::ui) fn new(row: &Row, by: By<'_>) -> Self {
        let waiting: Vec<RowItem> = row
            .items
            .iter()
            .filter(|item| item.unanswered)
            .cloned()
            .collect();
        let week = by.today.checked_sub_days(Days::new(14)).unwrap_or(by.today);
        Self {
            name: row.name.clone(),
            items: Picks::new(&waiting, |_| true),
            answer: 0,
            on: by.words.day_short_with_year(week),
        }
    }

    pub(in crate::ui) fn ready(&self, today: NaiveDate) -> Result<Command, Message> {
        let items = self.items.ids();
        if items.is_empty() {
            return Err(msg("today-off-items"));
        }
        let day = || match day_of(&self.on, today)? {
            Some(day) if day <= today => Ok(day),
            Some(_) => Err(msg("today-off-later")),
            None => Err(msg("today-off-day")),
        };
        let answer = match self.answer {
            0 => OpeningAnswer::Fresh,
            1 => OpeningAnswer::RemindedOnce(day()?),
            2 => OpeningAnswer::RemindedLast(day()?),
            _ => OpeningAnswer::HandedOver,
        };
        Ok(Command::AnswerOpening(
            items.into_iter().map(|item| (item, answer)).collect(),
        ))
    }

    fn show(&mut self, ui: &mut Ui, by: By<'_>) -> Answer {
        let words = by.words;
        let title = words.t("today-opening-title");
        let main = words.t("today-opening-do");
        let off = self.ready(by.today).err().map(|why| words.say(&why));
        let name = self.name.clone();
        Dialog::new("opening", &title)
            .about(&name)
            .main(Button::primary(&main), off.as_deref())
            .show(ui.ctx(), words, |ui| {
                self.items.show(ui, by, false);
                ui.add_space(8.0);
                let answers = [
                    words.t("today-opening-fresh"),
                    words.t("today-opening-once"),
                    words.t("today-opening-last"),
                    words.t("today-opening-handed-over"),
                ];
                for (index, answer) in answers.iter().enumerate() {
                    if radio(ui, self.answer == index, answer, "").clicked() {
                        self.answer = index;
                    }
                }
                if matches!(self.answer, 1 | 2) {
                    let label = words.t("today-opening-on");
                    let field = Field::new(&label).wide(HALF);
                    date_field(ui, field, &mut self.on, words, by.today);
                }
            })
    }
}

/// A promise that came without a call: by post, at the counter.
#[derive(Debug, Clone)]
pub(in crate::ui) struct PromiseForm {
    customer: CustomerId,
    name: String,
    items: Picks,
    currency: Currency,
    amount: String,
    day: String,
    who: String,
    said: String,
    confirm: bool,
}

impl PromiseForm {
    pub(in crate::ui) fn new(row: &Row, who: &str, by: By<'_>) -> Self {
        let overdue = row.overdue.is_positive();
        Self {
            customer: row.key.0,
            name: row.name.clone(),
            items: Picks::new(&row.items, |item| !overdue || item.days > 0),
            currency: row.key.1,
            amount: by
                .words
                .amount(if overdue { row.overdue } else { row.open }),
            day: String::new(),
            who: who.to_owned(),
            said: String::new(),
            confirm: true,
        }
    }

    pub(in crate::ui) fn ready(&self, today: NaiveDate) -> Result<Command, Message> {
        let items = self.items.ids();
        if items.is_empty() {
            return Err(msg("today-off-items"));
        }
        let amount = parse_amount(&self.amount, self.currency)
            .ok()
            .filter(|amount| amount.is_positive())
            .ok_or_else(|| msg("today-off-amount"))?;
        let due_on = day_of(&self.day, today)?.ok_or_else(|| msg("today-off-promise-day"))?;
        if due_on < today {
            return Err(msg("today-off-past"));
        }
        if self.who.trim().is_empty() {
            return Err(msg("today-off-who"));
        }
        Ok(Command::RecordPromise {
            customer: self.customer,
            promise: PromiseDraft {
                amount,
                due_on,
                items,
                contact_name: self.who.trim().to_owned(),
                words: self.said.trim().to_owned(),
                confirm: self.confirm,
            },
        })
    }

    fn show(&mut self, ui: &mut Ui, by: By<'_>) -> Answer {
        let words = by.words;
        let title = words.t("today-promise-title");
        let main = words.t("today-promise-do");
        let off = self.ready(by.today).err().map(|why| words.say(&why));
        let name = self.name.clone();
        Dialog::new("promise", &title)
            .about(&name)
            .main(Button::primary(&main), off.as_deref())
            .show(ui.ctx(), words, |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                ui.horizontal_top(|ui| {
                    let label = words.t("today-promise-day");
                    let field = Field::new(&label).wide(HALF).first();
                    date_field(ui, field, &mut self.day, words, by.today);
                    let label = words.t("today-promise-amount");
                    let field = Field::amount(&label, sign(self.currency)).wide(HALF);
                    amount_field(ui, field, &mut self.amount, self.currency, words);
                });
                ui.horizontal_top(|ui| {
                    let label = words.t("today-promise-who");
                    Field::new(&label).wide(HALF).show(ui, &mut self.who);
                    let label = words.t("today-promise-words");
                    Field::new(&label).wide(HALF).show(ui, &mut self.said);
                });
                if self.items.0.len() > 1 {
                    self.items.show(ui, by, false);
                }
                checkbox(ui, &mut self.confirm, &words.t("today-promise-confirm"));
            })
    }
}

/// What stands before an amount in a field: the euro's sign, or nothing where the code takes its room.
pub(in crate::ui) fn sign(currency: Currency) -> &'static str {
    if currency == Currency::EUR { "€" } else { "" }
}

/// "No more movements until…" on a bank account.
#[derive(Debug, Clone)]
pub(in crate::ui) struct ConfirmForm {
    /// Which account.
    pub account: BankAccountId,
    /// Its name.
    pub name: String,
    /// Through which day.
    pub through: String,
}

impl ConfirmForm {
    fn ready(&self, today: NaiveDate) -> Result<Command, Message> {
        let through = day_of(&self.through, today)?.ok_or_else(|| msg("today-off-day"))?;
        if through > today {
            return Err(msg("today-off-later"));
        }
        Ok(Command::ConfirmBooks {
            account: self.account,
            through,
        })
    }

    fn show(&mut self, ui: &mut Ui, by: By<'_>) -> Answer {
        let words = by.words;
        let title = words.t("today-confirm-title");
        let main = words.t("today-confirm-do");
        let off = self.ready(by.today).err().map(|why| words.say(&why));
        let name = self.name.clone();
        Dialog::new("confirm-books", &title)
            .about(&name)
            .main(Button::primary(&main), off.as_deref())
            .show(ui.ctx(), words, |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                crate::ui::parts::para(ui, look::BODY_QUIET, words.t("today-confirm-what"));
                let label = words.t("today-confirm-through");
                let field = Field::new(&label).wide(HALF).first();
                date_field(ui, field, &mut self.through, words, by.today);
            })
    }
}

/// Going on although the books are behind, today only.
#[derive(Debug, Clone, Default)]
pub(in crate::ui) struct OverrideForm {
    reason: String,
}

impl OverrideForm {
    fn ready(&self) -> Result<Command, Message> {
        if self.reason.trim().is_empty() {
            return Err(msg("today-off-reason"));
        }
        Ok(Command::OverrideBooks {
            reason: self.reason.trim().to_owned(),
        })
    }

    fn show(&mut self, ui: &mut Ui, by: By<'_>) -> Answer {
        let words = by.words;
        let title = words.t("today-override-title");
        let main = words.t("today-override-do");
        let off = self.ready().err().map(|why| words.say(&why));
        Dialog::new("override-books", &title)
            .main(Button::primary(&main), off.as_deref())
            .show(ui.ctx(), words, |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                crate::ui::parts::para(ui, look::BODY_QUIET, words.t("today-override-what"));
                let label = words.t("today-override-reason");
                let hint = words.t("today-override-hint");
                Field::new(&label)
                    .hint(&hint)
                    .first()
                    .show(ui, &mut self.reason);
            })
    }
}

/// Opening a dispute from the list: whose it is, and the form.
#[derive(Debug, Clone)]
pub(in crate::ui) struct DisputeQuestion {
    customer: CustomerId,
    name: String,
    form: DisputeForm,
}

impl DisputeQuestion {
    pub(in crate::ui) fn new(row: &Row, by: By<'_>) -> Self {
        Self {
            customer: row.key.0,
            name: row.name.clone(),
            form: DisputeForm::new(&row.items, &[], by),
        }
    }

    fn ready(&self, today: NaiveDate) -> Result<Command, Message> {
        let draft = self.form.ready(today)?;
        Ok(Command::OpenDispute {
            customer: self.customer,
            items: draft.items,
            category: draft.category,
            words: draft.words,
            owner: draft.owner,
            solve_by: draft.solve_by,
        })
    }

    fn show(&mut self, ui: &mut Ui, by: By<'_>) -> Answer {
        let title = by.words.t("today-dispute-title");
        let main = by.words.t("today-dispute-do");
        let off = self.ready(by.today).err().map(|why| by.words.say(&why));
        let name = self.name.clone();
        Dialog::new("dispute", &title)
            .about(&name)
            .main(Button::primary(&main), off.as_deref())
            .show(ui.ctx(), by.words, |ui| self.form.fields(ui, by, true))
    }
}

/// What is being asked.
#[derive(Debug, Clone)]
pub(in crate::ui) enum Question {
    Hold(HoldForm),
    Dispute(DisputeQuestion),
    Close(CloseForm),
    Opening(OpeningForm),
    Promise(PromiseForm),
    Confirm(ConfirmForm),
    Override(OverrideForm),
}

/// What came of the question.
#[expect(clippy::large_enum_variant, reason = "one at a time, moved once")]
pub(in crate::ui) enum Asked {
    /// It stays open.
    Still,
    /// It was put away.
    Closed,
    /// This is to be done.
    Do(Command),
}

impl Question {
    /// Draws it.
    pub(in crate::ui) fn show(&mut self, ui: &mut Ui, by: By<'_>) -> Asked {
        let answer = match self {
            Self::Hold(form) => form.show(ui, by),
            Self::Dispute(form) => form.show(ui, by),
            Self::Close(form) => form.show(ui, by),
            Self::Opening(form) => form.show(ui, by),
            Self::Promise(form) => form.show(ui, by),
            Self::Confirm(form) => form.show(ui, by),
            Self::Override(form) => form.show(ui, by),
        };
        match answer {
            Answer::Stay => Asked::Still,
            Answer::Closed => Asked::Closed,
            Answer::Main => self.ready(by.today).map_or(Asked::Still, Asked::Do),
        }
    }

    fn ready(&self, today: NaiveDate) -> Result<Command, Message> {
        match self {
            Self::Hold(form) => form.ready(today),
            Self::Dispute(form) => form.ready(today),
            Self::Close(form) => form.ready(),
            Self::Opening(form) => form.ready(today),
            Self::Promise(form) => form.ready(today),
            Self::Confirm(form) => form.ready(today),
            Self::Override(form) => form.ready(),
        }
    }
}
