//! Before a call: what was not answered about its invoices is asked first, in one dialog. Enter says that all
//! is in order, and the conversation begins; ringing all the same wants a reason (seed B32).

use super::in_order;
use super::model::{Item, item_of};
use crate::app::command::Command;
use crate::app::snapshots::WorklistLine;
use crate::domain::ids::ItemId;
use crate::domain::inside::{InsideQuestion, all_in_order};
use crate::domain::message::{Message, msg};
use crate::domain::worklist::Standing;
use crate::ui::action::Action;
use crate::ui::ask::{By, NotInOrder, Question};
use crate::ui::parts::{
    Answer, Button, Dialog, Field, checkbox, dialog, hairline, icon, keys, link, para, say,
};
use crate::ui::reply::{Reply, below};
use crate::ui::theme::{Ink, look};
use crate::ui::today::model::Key;
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Context, Key as Press, Ui};
use std::collections::BTreeSet;

const ID: &str = "before-call";

/// What has to be known before this call.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// With whom.
    pub key: Key,
    /// Their name.
    pub name: String,
    /// Every invoice that it is about.
    pub items: Vec<Item>,
}

impl Asked {
    /// What the line of a customer asks; nothing where all is in order, where the talk is about what was
    /// agreed, or where somebody said to ring all the same.
    pub(in crate::ui) fn of(line: &WorklistLine, today: NaiveDate, words: &Words) -> Option<Self> {
        let Standing::Today(todo) = &line.row.standing else {
            return None;
        };
        if todo.first || !line.morning.asks_inside() {
            return None;
        }
        let items = line.morning.inside.iter().filter_map(|inside| {
            let item = line.items.iter().find(|item| item.id == inside.item)?;
            let which = (item.number.as_str(), item.description.as_str());
            let days = item.days_overdue;
            Some(item_of(which, item.open, days, inside, (today, words)))
        });
        Some(Self {
            key: (line.row.customer, line.row.open.currency),
            name: line.row.name.clone(),
            items: items.collect(),
        })
    }
}

/// The dialog, half-filled.
#[derive(Debug, Default)]
pub(in crate::ui) struct BeforeCall {
    of: Option<Key>,
    /// Invoices that were looked at by themselves.
    looked_at: BTreeSet<ItemId>,
    reason: String,
    question: Option<Question>,
    reply: Reply,
}

impl BeforeCall {
    /// Draws it; while it is there nothing below it has the keyboard.
    pub(in crate::ui) fn show(
        &mut self,
        ctx: &Context,
        asked: &Asked,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if self.of != Some(asked.key) {
            *self = Self {
                of: Some(asked.key),
                ..Self::default()
            };
        }
        if self.reply.done() {
            dialog::leave(ctx, ID);
            return;
        }
        if self.question.is_some() {
            return Question::show(&mut self.question, ctx, words, today, out);
        }
        let wish = self.wish(asked);
        let off = wish.as_ref().err().map(|why| words.say(why));
        let refused = below(self.reply.refused(), &["reason"], words);
        let by = By {
            refused: self.reply.refused(),
            ..By::new(words, today)
        };
        let (title, about) = (words.t("before-call-title"), asked.name.clone());
        let main = words.t(if self.reason.trim().is_empty() {
            "before-call-do"
        } else {
            "before-call-anyway"
        });
        let back = words.t("before-call-back");
        let dialog = Dialog::new(ID, &title)
            .about(&about)
            .main(Button::primary(&main), off.as_deref())
            .stay(&back)
            .answered_later(refused.as_deref())
            .wide(600.0);
        let wrong = by.wrong("reason");
        let (looked_at, reason) = (&mut self.looked_at, &mut self.reason);
        let mut no = None;
        let answer = dialog.show(ctx, words, |ui| {
            no = content(ui, asked, (looked_at, reason), wrong.as_deref(), words);
        });
        if let Some((item, question)) = no {
            let number = asked.items.iter().find(|one| one.id == item);
            let number = number.map(|one| one.number.clone()).unwrap_or_default();
            let about = format!("{} · {number}", asked.name);
            self.question = Some(Question::new(NotInOrder::new(item, about, question)));
        }
        match answer {
            Answer::Stay => {}
            Answer::Closed => out.push(Action::Back),
            Answer::Main => {
                if let (Ok(wish), false) = (wish, self.reply.is_sent()) {
                    out.push(self.reply.post(vec![wish]));
                }
            }
        }
    }

    /// All in order, or ringing all the same.
    fn wish(&self, asked: &Asked) -> Result<Command, Message> {
        let reason = self.reason.trim();
        if !reason.is_empty() {
            return Ok(Command::PassInside {
                customer: asked.key.0,
                reason: reason.to_owned(),
            });
        }
        let apart = asked
            .items
            .iter()
            .filter(|item| item.apart.is_some() && !item.inside.in_order());
        if let Some(item) = apart
            .clone()
            .find(|item| !self.looked_at.contains(&item.id))
        {
            return Err(msg("before-call-off").with("number", item.number.as_str()));
        }
        let insides: Vec<_> = asked.items.iter().map(|item| item.inside.clone()).collect();
        let mut questions = all_in_order(&insides);
        questions.extend(apart.flat_map(|item| {
            item.inside
                .open_questions()
                .map(|question| (item.id, question))
        }));
        Ok(in_order(questions))
    }
}

/// Every invoice with its three answers; the "no" that was asked for.
fn content(
    ui: &mut Ui,
    asked: &Asked,
    (looked_at, reason): (&mut BTreeSet<ItemId>, &mut String),
    wrong: Option<&str>,
    words: &Words,
) -> Option<(ItemId, InsideQuestion)> {
    let mut no = None;
    ui.spacing_mut().item_spacing.y = 5.0;
    para(ui, look::BODY_QUIET, words.t("before-call-what"));
    let numbers = [
        Press::Num1,
        Press::Num2,
        Press::Num3,
        Press::Num4,
        Press::Num5,
        Press::Num6,
        Press::Num7,
        Press::Num8,
        Press::Num9,
    ];
    for (place, item) in asked.items.iter().enumerate() {
        hairline(ui);
        let late = words.say(&msg("today-days-late").with("days", item.days));
        ui.horizontal(|ui| {
            say(ui, look::NAME, &item.number);
            say(ui, look::BODY, &item.amount);
            say(ui, look::SMALL, late);
            let first = item.inside.open_questions().next();
            if let Some(question) = first {
                let name = msg("before-call-no").with("number", item.number.as_str());
                let key = place == 0 && keys::pressed(ui, Press::N);
                if link(ui, &words.say(&name)).clicked() || key {
                    no = Some((item.id, question));
                }
            }
        });
        ui.horizontal_wrapped(|ui| {
            for (question, state) in InsideQuestion::ALL.iter().zip(&item.states) {
                icon(ui, state.glyph, 13.0, state.ink);
                let said = words.say(&question.message());
                let shown = say(ui, look::SMALL, format!("{said}: {}", state.words));
                shown.on_hover_text(&state.whole);
                ui.add_space(8.0);
            }
        });
        let Some(apart) = item.apart.as_ref().filter(|_| !item.inside.in_order()) else {
            continue;
        };
        let said = msg("before-call-apart")
            .with("nr", place + 1)
            .with("why", apart.as_str());
        let mut on = looked_at.contains(&item.id);
        if numbers
            .get(place)
            .is_some_and(|key| keys::pressed(ui, *key))
        {
            on = !on;
        }
        checkbox(ui, &mut on, &words.say(&said));
        if on {
            looked_at.insert(item.id);
        } else {
            looked_at.remove(&item.id);
        }
    }
    hairline(ui);
    Field::new(&words.t("before-call-reason"))
        .hint(&words.t("before-call-reason-hint"))
        .error(wrong)
        .show(ui, reason);
    say(ui, look::FOOT.ink(Ink::Faint), words.t("before-call-keys"));
    no
}
