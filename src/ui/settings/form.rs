//! What every section has: a draft that follows the company file until something is typed, and the
//! button that keeps it.

use crate::ui::parts::{Button, Field, cut};
use crate::ui::theme::{look, size};
use crate::words::Words;
use egui::Ui;

/// A draft of something the company file holds.
#[derive(Debug, Clone)]
pub(super) struct Draft<T> {
    before: Option<T>,
    /// As it is filled in; none until the company file was read.
    pub now: Option<T>,
}

impl<T> Default for Draft<T> {
    fn default() -> Self {
        Self {
            before: None,
            now: None,
        }
    }
}

impl<T: Clone + PartialEq> Draft<T> {
    /// Takes over what the company file says, unless something was typed here. `true` when it did.
    pub(super) fn follow(&mut self, kept: &T) -> bool {
        if self.before.as_ref() == Some(kept) {
            return false;
        }
        let untouched = self.now == self.before || self.now.as_ref() == Some(kept);
        self.before = Some(kept.clone());
        if untouched {
            self.now = Some(kept.clone());
        }
        untouched
    }

    /// Something was typed.
    pub(super) fn changed(&self) -> bool {
        self.now != self.before
    }
}

/// The button that keeps a section, with why it does not work; `true` when it was clicked.
pub(super) fn keep(ui: &mut Ui, changed: bool, wrong: Option<String>, words: &Words) -> bool {
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
        clicked
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
pub(super) fn beside(ui: &mut Ui, content: impl FnOnce(&mut Ui, f32)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let half = (ui.available_width() - 12.0) / 2.0;
        content(ui, half);
    });
}
