//! Choosing: segments, chips, check boxes, switches, lists, tabs; and pills, which only tell.

use super::button::focus_ring;
use super::text;
use crate::ui::theme::{Ink, NONE, Tone, icon, look, radius, tokens};
use egui::{
    Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// One of a few segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Segment<'a> {
    /// What it is; its accessible name.
    pub words: &'a str,
    /// A note after it (minutes, a count), or empty.
    pub note: &'a str,
    /// Carries the dot: this is the one that is proposed.
    pub proposed: bool,
}

/// One of a few, all in sight; returns the one that was clicked. 30 high.
pub fn segments(ui: &mut Ui, name: &str, items: &[Segment<'_>], chosen: usize) -> Option<usize> {
    let widths: Vec<f32> = items.iter().map(|item| segment_width(ui, item)).collect();
    let size = vec2(widths.iter().sum::<f32>() + 4.0, 30.0);
    let (rect, group) = ui.allocate_exact_size(size, Sense::hover());
    group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, name));
    let tokens = tokens(ui);
    let line = Stroke::new(1.0, tokens.line);
    ui.painter()
        .rect(rect, radius::NAV, tokens.sidebar, line, StrokeKind::Inside);
    let mut clicked = None;
    let mut x = rect.left() + 2.0;
    for (index, (item, width)) in items.iter().zip(widths).enumerate() {
        let cell = Rect::from_min_size(pos2(x, rect.top() + 2.0), vec2(width, 26.0));
        let response = ui.interact(cell, group.id.with(index), Sense::click());
        let on = index == chosen;
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, item.words));
        paint_segment(ui, cell, item, on, response.hovered());
        focus_ring(ui, cell.shrink(2.0), &response);
        if response.clicked() {
            clicked = Some(index);
        }
        x += width;
    }
    clicked
}

fn segment_width(ui: &Ui, item: &Segment<'_>) -> f32 {
    let note = if item.note.is_empty() {
        0.0
    } else {
        text::width(ui, look::FOOT, item.note) + 6.0
    };
    let dot = if item.proposed { 10.0 } else { 0.0 };
    (text::width(ui, look::CHIP, item.words) + note + dot + 22.0).ceil()
}

fn paint_segment(ui: &Ui, cell: Rect, item: &Segment<'_>, on: bool, over: bool) {
    let tokens = tokens(ui);
    if on {
        let line = Stroke::new(1.0, tokens.line_strong);
        let fill = if ui.visuals().dark_mode {
            tokens.control_hover
        } else {
            tokens.card
        };
        ui.painter().rect(cell, 5, fill, line, StrokeKind::Inside);
    }
    let ink = if on || over { Ink::Text } else { Ink::Quiet };
    let y = cell.center().y;
    let mut x = cell.left() + 11.0;
    x = text::paint_left(ui, pos2(x, y), look::CHIP.ink(ink), item.words, 400.0);
    if !item.note.is_empty() {
        let quiet = look::FOOT.ink(Ink::Quiet);
        x = text::paint_left(ui, pos2(x + 6.0, y), quiet, item.note, 200.0);
    }
    if item.proposed {
        ui.painter()
            .circle_filled(pos2(x + 6.5, y), 3.0, tokens.accent);
    }
}

/// A chip that can be chosen: an excuse, a filter. 26 high, fully round.
pub fn chip(ui: &mut Ui, words: &str, chosen: bool) -> Response {
    chip_with_key(ui, words, "", chosen)
}

/// The same with the key that presses it, or none.
pub fn chip_with_key(ui: &mut Ui, words: &str, key: &str, chosen: bool) -> Response {
    let said = text::width(ui, look::CHIP, words);
    let cap = if key.is_empty() {
        0.0
    } else {
        text::width(ui, look::KEY, key) + 6.0
    };
    let width = (said + cap + 22.0).ceil();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 26.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), chosen, words));
    let tokens = tokens(ui);
    let (fill, line, ink) = if chosen {
        (tokens.accent_soft, tokens.accent, Ink::Accent)
    } else if response.hovered() {
        (tokens.control_hover, tokens.line_strong, Ink::Text)
    } else {
        (tokens.control, tokens.line_strong, Ink::Text)
    };
    ui.painter()
        .rect(rect, 13, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let centre = rect.center() - vec2(cap / 2.0, 0.0);
    text::paint_centre(ui, centre, look::CHIP.ink(ink), words);
    if !key.is_empty() {
        let right = pos2(rect.right() - 11.0, rect.center().y);
        text::paint_right(ui, right, look::KEY.ink(Ink::Faint), key);
    }
    focus_ring(ui, rect, &response);
    response
}

/// A word on a soft ground that tells a state; cannot be clicked. An icon, or empty.
pub fn pill(ui: &mut Ui, tone: Tone, glyph: &str, words: &str) -> Response {
    let look = look::LABEL.ink(tone.ink());
    let icon = if glyph.is_empty() { 0.0 } else { 15.0 };
    let width = (text::width(ui, look, words) + icon + 16.0).ceil();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let tokens = tokens(ui);
    ui.painter().rect_filled(rect, 10, tokens.soft(tone));
    let y = rect.center().y;
    if !glyph.is_empty() {
        let at = pos2(rect.left() + 13.0, y);
        text::paint_icon(ui, at, glyph, 12.0, tokens.ink(tone.ink()));
    }
    text::paint_left(ui, pos2(rect.left() + 8.0 + icon, y), look, words, width);
    response
}

/// From the left of a check box to its words.
const BOX: f32 = 26.0;

/// A check box with its words; `response.changed()` when it was ticked or cleared.
pub fn checkbox(ui: &mut Ui, on: &mut bool, words: &str) -> Response {
    let mut response = tick(ui, Some(*on), words, true, None);
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response
}

/// A check box with under its words what it does, or why one would.
pub fn checkbox_with(ui: &mut Ui, on: &mut bool, words: &str, note: &str) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let response = checkbox(ui, on, words);
        ui.horizontal_top(|ui| {
            ui.add_space(BOX);
            text::para(ui, look::SMALL, note);
        });
        response
    })
    .inner
}

/// The box alone, for a row whose name is written elsewhere; off for a reason if there is one.
pub fn checkbox_only(ui: &mut Ui, on: &mut bool, name: &str, off: Option<&str>) -> Response {
    let mut response = tick(ui, Some(*on), name, false, off);
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response
}

/// The box over a group: ticked, empty, or mixed (`None`). A click asks for the other; the caller carries it out.
pub fn tri_checkbox(ui: &mut Ui, on: Option<bool>, name: &str) -> Response {
    tick(ui, on, name, false, None)
}

fn tick(ui: &mut Ui, on: Option<bool>, words: &str, shown: bool, off: Option<&str>) -> Response {
    let room = ui.available_width() - BOX;
    let galley = shown.then(|| text::line(ui, look::BODY, words, room));
    let size = galley.as_ref().map_or(vec2(20.0, 28.0), |galley| {
        vec2(BOX + galley.size().x, galley.size().y.max(24.0))
    });
    let sense = if off.is_some() {
        Sense::hover()
    } else {
        Sense::click()
    };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    let enabled = off.is_none() && ui.is_enabled();
    response.widget_info(|| match on {
        Some(on) => WidgetInfo::selected(Role::CheckBox, enabled, on, words),
        None => WidgetInfo::labeled(Role::CheckBox, enabled, words),
    });
    let square = Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), vec2(16.0, 16.0));
    paint_tick(ui, square, on, enabled, response.hovered());
    if let Some(galley) = galley {
        let at = pos2(rect.left() + 24.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at.round(), galley, tokens(ui).text);
    }
    focus_ring(ui, square, &response);
    match off {
        Some(reason) => response.on_hover_text(reason),
        None => response,
    }
}

fn paint_tick(ui: &Ui, square: Rect, on: Option<bool>, enabled: bool, over: bool) {
    let tokens = tokens(ui);
    let filled = on != Some(false);
    let (fill, line) = match (filled, enabled) {
        (true, true) if over => (tokens.accent_hover, NONE),
        (true, true) => (tokens.accent, NONE),
        (_, true) => (tokens.control, tokens.text_3),
        (_, false) => (tokens.pane, tokens.line_strong),
    };
    ui.painter()
        .rect(square, 4, fill, Stroke::new(1.2, line), StrokeKind::Inside);
    let mark = if enabled {
        tokens.on_accent
    } else {
        tokens.text_3
    };
    match on {
        Some(true) => text::paint_icon(ui, square.center(), icon::CHECK, 12.0, mark),
        Some(false) => {}
        None => text::paint_icon(ui, square.center(), icon::MINUS, 12.0, mark),
    }
}

/// One of a few under each other, with a note after its words.
pub fn radio(ui: &mut Ui, chosen: bool, words: &str, note: &str) -> Response {
    let words_width = text::width(ui, look::NAME, words);
    let note_width = text::width(ui, look::SMALL, note);
    let size = vec2(28.0 + words_width + 10.0 + note_width, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, words));
    let tokens = tokens(ui);
    let centre = pos2(rect.left() + 9.0, rect.center().y);
    let line = if chosen { tokens.accent } else { tokens.text_3 };
    ui.painter().circle_filled(centre, 8.0, line);
    let within = if chosen { 3.2 } else { 6.8 };
    let dot = if chosen {
        tokens.on_accent
    } else {
        tokens.control
    };
    ui.painter().circle_filled(centre, within, dot);
    let at = pos2(rect.left() + 28.0, rect.center().y);
    let end = text::paint_left(ui, at, look::NAME, words, rect.width());
    let at = pos2(end + 10.0, rect.center().y);
    text::paint_left(ui, at, look::SMALL, note, rect.width());
    let ring = Rect::from_center_size(centre, vec2(18.0, 18.0));
    focus_ring(ui, ring, &response);
    response
}

/// On or off, at once.
pub fn switch(ui: &mut Ui, on: &mut bool, words: &str) -> Response {
    let width = 40.0 + text::width(ui, look::BODY, words);
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), *on, words));
    let tokens = tokens(ui);
    let track = Rect::from_min_size(pos2(rect.left(), rect.center().y - 9.0), vec2(32.0, 18.0));
    let along = ui.ctx().animate_bool(response.id, *on);
    let fill = if *on { tokens.accent } else { tokens.text_3 };
    ui.painter().rect_filled(track, 9, fill);
    let x = egui::lerp((track.left() + 9.0)..=(track.right() - 9.0), along);
    let knob = if *on { tokens.on_accent } else { tokens.card };
    ui.painter()
        .circle_filled(pos2(x, track.center().y), 6.5, knob);
    let at = pos2(track.right() + 8.0, rect.center().y);
    text::paint_left(ui, at, look::BODY, words, width);
    focus_ring(ui, track, &response);
    response
}

/// A closed list of which one is chosen; `wide` points, 30 high. Returns the new choice.
///
/// `name` is what it is a choice of; it is said to a screen reader together with the chosen words.
pub fn combo(
    ui: &mut Ui,
    name: &str,
    items: &[String],
    chosen: Option<usize>,
    hint: &str,
    wide: f32,
) -> Option<usize> {
    let (rect, response) = ui.allocate_exact_size(vec2(wide, 30.0), Sense::click());
    let shown = chosen.and_then(|index| items.get(index));
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name);
        info.current_text_value = Some(shown.cloned().unwrap_or_default());
        info
    });
    let tokens = tokens(ui);
    let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
    let line = if open || response.has_focus() {
        Stroke::new(1.5, tokens.accent)
    } else {
        Stroke::new(1.0, tokens.line_strong)
    };
    let fill = if response.hovered() {
        tokens.control_hover
    } else {
        tokens.control
    };
    ui.painter()
        .rect(rect, radius::CONTROL, fill, line, StrokeKind::Inside);
    let (words, ink) = shown.map_or((hint, Ink::Faint), |words| (words.as_str(), Ink::Text));
    let y = rect.center().y;
    let at = pos2(rect.left() + 10.0, y);
    text::paint_left(ui, at, look::BODY.ink(ink), words, wide - 36.0);
    let at = pos2(rect.right() - 15.0, y);
    text::paint_icon(ui, at, icon::CHEVRON_DOWN, 14.0, tokens.text_3);
    combo_list(&response, items, chosen, wide)
}

fn combo_list(
    opener: &Response,
    items: &[String],
    chosen: Option<usize>,
    wide: f32,
) -> Option<usize> {
    let mut picked = None;
    // A dozen lines stand there whole; more of them scroll, and the bar says so.
    let most = 340.0_f32.min(opener.ctx.content_rect().height() - 80.0);
    Popup::menu(opener)
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            ui.set_width(wide - 14.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.spacing_mut().scroll.floating = false;
            egui::ScrollArea::vertical()
                .max_height(most)
                .show(ui, |ui| {
                    for (index, words) in items.iter().enumerate() {
                        if combo_line(ui, words, chosen == Some(index)).clicked() {
                            picked = Some(index);
                        }
                    }
                });
        });
    picked
}

fn combo_line(ui: &mut Ui, words: &str, on: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, on, words));
    let tokens = tokens(ui);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 5, tokens.accent_soft);
    }
    let ink = if on { Ink::Accent } else { Ink::Text };
    let at = pos2(rect.left() + 8.0, rect.center().y);
    text::paint_left(ui, at, look::BODY.ink(ink), words, rect.width() - 32.0);
    if on {
        let at = pos2(rect.right() - 14.0, rect.center().y);
        text::paint_icon(ui, at, icon::CHECK, 13.0, tokens.accent_text);
    }
    response
}

/// A tab: its words and how many things lie under it (none shown for `None`).
pub type Tab<'a> = (&'a str, Option<usize>);

/// Tabs with a line under the chosen one; 38 high. Returns the one that was clicked.
pub fn tabs(ui: &mut Ui, name: &str, items: &[Tab<'_>], chosen: usize) -> Option<usize> {
    let mut clicked = None;
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        for (index, (words, count)) in items.iter().enumerate() {
            if one_tab(ui, words, *count, index == chosen).clicked() {
                clicked = Some(index);
            }
        }
    });
    row.response
        .widget_info(|| WidgetInfo::labeled(Role::TabList, true, name));
    clicked
}

fn one_tab(ui: &mut Ui, words: &str, count: Option<usize>, on: bool) -> Response {
    let look = if on {
        look::TOTAL
    } else {
        look::BODY_MEDIUM.ink(Ink::Quiet)
    };
    let count = count.map(|count| count.to_string()).unwrap_or_default();
    let extra = if count.is_empty() {
        0.0
    } else {
        7.0 + text::width(ui, look::FOOT, &count)
    };
    let width = text::width(ui, look::TOTAL, words) + extra;
    let (rect, response) = ui.allocate_exact_size(vec2(width.ceil(), 38.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), on, words));
    let tokens = tokens(ui);
    let over = if response.hovered() {
        look.ink(Ink::Text)
    } else {
        look
    };
    let end = text::paint_left(ui, rect.left_center(), over, words, width);
    text::paint_left(
        ui,
        pos2(end + 7.0, rect.center().y),
        look::FOOT,
        &count,
        60.0,
    );
    if on {
        let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.right_bottom());
        ui.painter().rect_filled(line, 1, tokens.accent);
    }
    focus_ring(ui, rect.shrink2(vec2(-4.0, 4.0)), &response);
    response
}
