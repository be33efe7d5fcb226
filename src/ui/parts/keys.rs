//! Keys: caps that show them, and asking for them without taking them from somebody who is typing.

use super::text;
use crate::ui::theme::{look, tokens};
use egui::{Key, Modifiers, Sense, Stroke, StrokeKind, Ui, vec2};

/// Nobody is typing here, no menu is open, and no dialog lies above this part of the window.
#[must_use]
pub fn free(ui: &Ui) -> bool {
    let ctx = ui.ctx();
    ui.is_enabled() && !ctx.text_edit_focused() && !egui::Popup::is_any_open(ctx) && not_covered(ui)
}

/// No dialog lies above this part of the window.
#[must_use]
pub fn not_covered(ui: &Ui) -> bool {
    let layer = ui.layer_id();
    ui.ctx().memory(|memory| memory.allows_interaction(layer))
}

/// This key was pressed for this part of the window; it is used up. Letters and arrows: only while
/// [`free`]. Enter and Space are left to the button that has the keyboard.
#[must_use]
pub fn pressed(ui: &Ui, key: Key) -> bool {
    let of_the_focused = matches!(key, Key::Enter | Key::Space)
        && ui.ctx().memory(|memory| memory.focused()).is_some();
    let pressed = free(ui)
        && !of_the_focused
        && !leaves_a_field(ui, key)
        && times(ui, Modifiers::NONE, key) > 0;
    if pressed {
        // The letter itself is used up too: a field that gets the keyboard now must not get it.
        let symbol = key.symbol_or_name();
        swallow(ui, |text| text.eq_ignore_ascii_case(symbol));
    }
    pressed
}

/// Takes typed text out of this pass; says whether there was any.
fn swallow(ui: &Ui, meant: impl Fn(&str) -> bool) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input
            .events
            .retain(|event| !matches!(event, egui::Event::Text(text) if meant(text)));
        input.events.len() < before
    })
}

/// The same with Ctrl (Cmd on a Mac): works while somebody types too, unless a dialog lies above.
#[must_use]
pub fn pressed_ctrl(ui: &Ui, key: Key) -> bool {
    not_covered(ui) && times(ui, Modifiers::COMMAND, key) > 0
}

/// The same with Alt.
#[must_use]
pub fn pressed_alt(ui: &Ui, key: Key) -> bool {
    let pressed = not_covered(ui) && times(ui, Modifiers::ALT, key) > 0;
    if pressed {
        // Some systems send the letter too: a field that has the keyboard must not get it.
        let symbol = key.symbol_or_name();
        swallow(ui, |text| text.eq_ignore_ascii_case(symbol));
    }
    pressed
}

/// A function key or Escape: works while somebody types too, unless a dialog lies above or a menu is open.
#[must_use]
pub fn pressed_always(ui: &Ui, key: Key) -> bool {
    not_covered(ui)
        && !egui::Popup::is_any_open(ui.ctx())
        && !leaves_a_field(ui, key)
        && times(ui, Modifiers::NONE, key) > 0
}

/// Escape takes the keyboard from a field before anybody is asked: then it was meant for the field.
fn leaves_a_field(ui: &Ui, key: Key) -> bool {
    key == Key::Escape
        && ui
            .data(|data| data.get_temp::<bool>(typing()))
            .unwrap_or(false)
}

/// Remembers for the next pass whether somebody is typing. The frame calls it, last of all.
pub(in crate::ui) fn remember_typing(ui: &Ui) {
    let now = ui.ctx().text_edit_focused();
    ui.data_mut(|data| data.insert_temp(typing(), now));
}

fn typing() -> egui::Id {
    egui::Id::unique("typing")
}

/// How often a key was pressed since the last time; uses it up.
pub(super) fn times(ui: &Ui, modifiers: Modifiers, key: Key) -> usize {
    ui.input_mut(|input| input.count_and_consume_key(modifiers, key))
}

/// A character was typed that is not for a field: `?`, `/`; it is used up.
#[must_use]
pub fn typed(ui: &Ui, character: char) -> bool {
    free(ui) && swallow(ui, |text| text.chars().eq([character]))
}

/// A key cap, for the eye: `key_cap(ui, "Ctrl")`. An icon for the arrows and Enter.
pub fn key_cap(ui: &mut Ui, key: &str) {
    let icon = key.chars().all(|letter| !letter.is_ascii()) && key.chars().count() == 1;
    let width = if icon {
        20.0
    } else {
        (text::width(ui, look::KEY, key) + 10.0).max(18.0).round()
    };
    let (rect, _) = ui.allocate_exact_size(vec2(width, 18.0), Sense::hover());
    let tokens = tokens(ui);
    let line = Stroke::new(1.0, tokens.line_strong);
    ui.painter()
        .rect(rect, 4, tokens.control, line, StrokeKind::Inside);
    if icon {
        text::paint_icon(ui, rect.center(), key, 11.0, tokens.text_2);
    } else {
        text::paint_centre(ui, rect.center(), look::KEY, key);
    }
}

/// Key caps and what they do: `key_hint(ui, "Ctrl Z", "ongedaan maken")`.
pub fn key_hint(ui: &mut Ui, keys: &str, what: &str) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        for key in keys.split(' ') {
            key_cap(ui, cap(key));
        }
        ui.add_space(3.0);
        text::say(ui, look::FOOT.ink(crate::ui::theme::Ink::Quiet), what);
    });
}

/// What stands on the cap: arrows and Enter are icons, the rest are words.
pub(in crate::ui) fn cap(key: &str) -> &str {
    use crate::ui::theme::icon;
    match key {
        "↑" => icon::ARROW_UP,
        "↓" => icon::ARROW_DOWN,
        "←" => icon::ARROW_LEFT,
        "→" => icon::ARROW_RIGHT,
        "Enter" => icon::CORNER_DOWN_LEFT,
        other => other,
    }
}
