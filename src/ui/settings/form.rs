//! What every section has: a draft that follows the company file until something is typed, and the
//! button that keeps it.

use crate::app::command::Command;
use crate::ui::action::Action;
use crate::ui::parts::{Button, Field, cut, para};
use crate::ui::reply::{Reply, below, beside};
use crate::ui::theme::{Ink, look, size};
use crate::words::Words;
use egui::Ui;

/// A draft of something the company file holds.
#[derive(Debug, Clone)]
pub(super) struct Draft<T> {
    before: Option<T>,
    /// As it is filled in; none until the company file was read.
    pub now: Option<T>,
    /// As it was sent off and kept, until the company file says so.
    kept: Option<T>,
    reply: Reply,
}

impl<T> Default for Draft<T> {
    fn default() -> Self {
        Self {
            before: None,
            now: None,
            kept: None,
            reply: Reply::default(),
        }
    }
}

impl<T: Clone + PartialEq> Draft<T> {
    /// Takes over what the company file says, unless something was typed here. `true` when it did.
    pub(super) fn follow(&mut self, kept: &T) -> bool {
        if self.reply.done() {
            self.kept.clone_from(&self.now);
        }
        if self.before.as_ref() == Some(kept) {
            return false;
        }
        let untouched = !self.changed() || self.now.as_ref() == Some(kept);
        self.before = Some(kept.clone());
        self.kept = None;
        if untouched {
            self.now = Some(kept.clone());
        }
        untouched
    }

    /// Something was typed.
    pub(super) fn changed(&self) -> bool {
        let kept = self.kept.is_some() && self.now == self.kept;
        self.now != self.before && !kept && !self.reply.was_done()
    }

    /// Why the field of this name was refused.
    pub(super) fn refused(&self, place: &str, words: &Words) -> Option<String> {
        beside(self.reply.refused(), place, words)
    }

    /// The foot of the form: what was refused beside none of `places`, and the button that sends the wish.
    pub(super) fn foot(
        &mut self,
        ui: &mut Ui,
        places: &[&str],
        wrong: Option<String>,
        words: &Words,
        out: &mut Vec<Action>,
        wish: impl FnOnce(T) -> Command,
    ) {
        let clicked = keep(ui, (&self.reply, places), self.changed(), wrong, words);
        if clicked && let Some(now) = self.now.clone() {
            out.push(self.reply.post(vec![wish(now)]));
        }
    }
}

/// The button that keeps a section, with why it does not work, under what was refused beside none of these
/// fields; `true` when it was clicked.
pub(super) fn keep(
    ui: &mut Ui,
    (reply, places): (&Reply, &[&str]),
    changed: bool,
    wrong: Option<String>,
    words: &Words,
) -> bool {
    if let Some(why) = below(reply.refused(), places, words) {
        para(ui, look::SMALL.ink(Ink::Red), why);
    }
    let off = wrong.or_else(|| (!changed).then(|| words.t("settings-unchanged")));
    ui.horizontal(|ui| {
        let keep = words.t("settings-save");
        let button = Button::primary(&keep)
            .tall(size::BUTTON)
            .off_because(off.as_deref());
        let clicked = button.show(ui).clicked();
        if let Some(why) = &off {
            cut(ui, look::SMALL, why.as_str());
        }
        clicked && !reply.is_sent()
    })
    .inner
}

/// A field for something that may be absent: empty is absent.
pub(super) fn part(ui: &mut Ui, field: Field<'_>, value: &mut Option<String>) {
    let mut text = value.clone().unwrap_or_default();
    if field.show(ui, &mut text).changed() {
        *value = Some(text).filter(|text| !text.is_empty());
    }
}

/// Two fields beside each other, `half` wide each.
pub(super) fn halves(ui: &mut Ui, content: impl FnOnce(&mut Ui, f32)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let half = (ui.available_width() - 12.0) / 2.0;
        content(ui, half);
    });
}
