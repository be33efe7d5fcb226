//! Grounds to put things on: cards, panes, bars; and what tells rather than asks: notices, figures,
//! progress, the empty screen, the place to drop files.

use super::{Button, text};
use crate::ui::theme::{Ink, NONE, Tone, Type, icon, look, radius, size, space, tokens};
use egui::{
    Align, Frame, InnerResponse, Layout, Margin, Rect, Response, Role, Sense, Shape, Stroke, Ui,
    UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

/// A card upon a pane; `strong` is the one that asks for action.
pub fn card<R>(ui: &mut Ui, strong: bool, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = tokens(ui);
    let line = if strong {
        tokens.line_strong
    } else {
        tokens.line
    };
    Frame::new()
        .fill(tokens.card)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(radius::CARD)
        .inner_margin(14)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
}

/// A card that says what can be done, and why, with its button at the right edge; `true` when that was asked.
pub fn offer_card(
    ui: &mut Ui,
    glyph: Option<&str>,
    what: (Type, &str),
    why: (Type, &str),
    offer: &str,
) -> bool {
    let asked = card(ui, false, |ui| {
        let row = vec2(ui.available_width(), 40.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let asked = Button::plain(offer).show(ui).clicked();
            ui.add_space(space::M);
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                if let Some(glyph) = glyph {
                    text::icon(ui, glyph, 20.0, Ink::Accent);
                    ui.add_space(space::XS);
                }
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 3.0;
                    text::para(ui, what.0, what.1);
                    text::para(ui, why.0, why.1);
                });
            });
            asked
        })
        .inner
    });
    asked.inner
}

/// Which side of the screen a pane stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Left of the rest.
    Left,
    /// Right of the rest.
    Right,
}

/// A side pane, `wide` points, on its own ground with a hairline to the rest. Call it before the rest of the
/// screen is drawn. Its content scrolls when it does not fit.
pub fn side_pane<R>(
    ui: &mut Ui,
    id: &'static str,
    side: Side,
    wide: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let tokens = tokens(ui);
    let ground = Frame::new().fill(tokens.pane);
    let panel = match side {
        Side::Left => egui::Panel::left(id),
        Side::Right => egui::Panel::right(id),
    };
    let panel = panel
        .exact_size(wide)
        .resizable(false)
        .show_separator_line(false);
    panel
        .frame(ground)
        .show(ui, |ui| {
            let whole = ui.max_rect();
            let x = match side {
                Side::Left => whole.right() - 0.5,
                Side::Right => whole.left() + 0.5,
            };
            let inner = egui::ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| pane(ui).show(ui, content).inner)
                .inner;
            // After the content: its ground would cover the line.
            let line = Stroke::new(1.0, tokens.line);
            ui.painter().vline(x, whole.y_range(), line);
            inner
        })
        .inner
}

/// The ground of a side pane with its margins, for a pane that scrolls or stands otherwise.
pub fn pane(ui: &Ui) -> Frame {
    Frame::new()
        .fill(tokens(ui).pane)
        .inner_margin(Margin::symmetric(20, 16))
}

/// The ground of lists and reading: no margins.
pub fn canvas(ui: &Ui) -> Frame {
    Frame::new().fill(tokens(ui).canvas)
}

/// A strip on the pane's ground over the full width, its content in one row; a hairline below.
pub fn strip<R>(ui: &mut Ui, height: f32, tone: Tone, content: impl FnOnce(&mut Ui) -> R) -> R {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let tokens = tokens(ui);
    let ground = if tone == Tone::Neutral {
        tokens.pane
    } else {
        tokens.soft(tone)
    };
    ui.painter().rect_filled(rect, 0, ground);
    let line = Stroke::new(1.0, tokens.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
    row_within(ui, rect, content)
}

/// One row of things, centred in height, within the edges of a bar.
fn row_within<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = rect.shrink2(vec2(space::EDGE, 0.0));
    let layout = Layout::left_to_right(Align::Center);
    content(&mut ui.new_child(UiBuilder::new().max_rect(inner).layout(layout)))
}

/// The bar with a screen's actions, at its foot: what they are about at the left, buttons at the right.
///
/// The right side is laid out from the right: the primary button first.
pub fn action_bar(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let tokens = tokens(ui);
    let (fill, line) = (tokens.canvas, Stroke::new(1.0, tokens.line));
    egui::Panel::bottom("actions")
        .exact_size(size::ACTIONS)
        .show_separator_line(false)
        .frame(
            Frame::new()
                .fill(fill)
                .inner_margin(Margin::symmetric(24, 0)),
        )
        .show(ui, |ui| {
            let rect = ui.max_rect();
            let wide = rect.expand2(vec2(space::EDGE, 0.0));
            ui.painter().hline(wide.x_range(), wide.top() + 0.5, line);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                right(ui);
                ui.with_layout(Layout::left_to_right(Align::Center), left);
            });
        });
}

/// A hairline over the room there is.
pub fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    let line = Stroke::new(1.0, tokens(ui).line);
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}

/// A section's title, with what belongs to it at the right.
pub fn section<R>(ui: &mut Ui, title: &str, right: impl FnOnce(&mut Ui) -> R) -> R {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        vec2(width, 22.0),
        Layout::right_to_left(Align::Center),
        |ui| {
            let inner = right(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                text::cut(ui, look::SECTION, title);
            });
            inner
        },
    )
    .inner
}

/// What a notice's buttons were asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeAnswer {
    /// Undo, or the one thing it offers.
    Offered,
    /// Put it away.
    Dismissed,
}

/// One line on a soft ground: what was done or refused, why, what to do; with one thing it offers
/// (Undo) and, with a name for it, a cross.
pub fn notice(
    ui: &mut Ui,
    tone: Tone,
    what: &str,
    why: &str,
    offer: Option<&str>,
    dismiss: Option<&str>,
) -> Option<NoticeAnswer> {
    let tokens = tokens(ui);
    let mut answer = None;
    Frame::new()
        .fill(tokens.soft(tone))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::symmetric(14, 9))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if let Some(name) = dismiss
                    && super::icon_button(ui, icon::X, name).clicked()
                {
                    answer = Some(NoticeAnswer::Dismissed);
                }
                if let Some(offer) = offer
                    && Button::plain(offer).show(ui).clicked()
                {
                    answer = Some(NoticeAnswer::Offered);
                }
                ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                    ui.vertical(|ui| {
                        ui.add_space(6.0);
                        text::icon(ui, tone_icon(tone), 16.0, tone.ink());
                    });
                    ui.vertical(|ui| {
                        ui.add_space(5.0);
                        ui.spacing_mut().item_spacing.y = 2.0;
                        text::para(ui, look::BODY_MEDIUM, what);
                        if !why.is_empty() {
                            text::para(ui, look::SMALL, why);
                        }
                    });
                });
            });
        });
    answer
}

/// The icon that goes with a tone where none is given.
#[must_use]
pub const fn tone_icon(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral | Tone::Accent => icon::INFO,
        Tone::Red => icon::OCTAGON_ALERT,
        Tone::Amber => icon::TRIANGLE_ALERT,
        Tone::Green => icon::CIRCLE_CHECK,
    }
}

/// A figure: its label, the value, a note. As wide as the room.
pub fn figure(ui: &mut Ui, label: &str, value: &str, tone: Tone, note: &str) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        text::cut(ui, look::LABEL, label);
        let ink = if tone == Tone::Neutral {
            Ink::Text
        } else {
            tone.ink()
        };
        text::cut(ui, look::FIGURE.ink(ink), value);
        text::cut(ui, look::SMALL, note);
    });
}

/// A figure on a tile that leads to its items.
pub fn figure_tile(ui: &mut Ui, label: &str, value: &str, tone: Tone, note: &str) -> Response {
    let name = format!("{label}: {value}");
    let tile = card(ui, false, |ui| figure(ui, label, value, tone, note));
    let response = ui.interact(
        tile.response.rect,
        tile.response.id.with("tile"),
        Sense::click(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    super::button::focus_ring(ui, response.rect, &response);
    response
}

/// Pairs of a label and a fact under each other, labels `room` points wide.
pub fn facts(ui: &mut Ui, room: f32, pairs: &[(&str, &str)]) {
    ui.spacing_mut().item_spacing.y = 4.0;
    for (label, fact) in pairs {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let (rect, _) = ui.allocate_exact_size(vec2(room, 18.0), Sense::hover());
            text::paint_left(ui, rect.left_center(), look::SMALL, label, room - 6.0);
            text::para(ui, look::BODY, *fact);
        });
    }
}

/// How far a long work is, with a word to stop it: `true` when it was clicked.
pub fn progress_bar(ui: &mut Ui, what: &str, share: f32, stop: Option<&str>) -> bool {
    let mut stopped = false;
    let size = vec2(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        if let Some(stop) = stop {
            stopped = Button::plain(stop).show(ui).clicked();
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            text::say(ui, look::BODY, what);
            let width = ui.available_width().max(60.0);
            let (rect, response) = ui.allocate_exact_size(vec2(width, 6.0), Sense::hover());
            response.widget_info(|| {
                let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, what);
                info.value = Some(f64::from(share));
                info
            });
            paint_share(ui, rect, share);
        });
    });
    stopped
}

fn paint_share(ui: &Ui, rect: Rect, share: f32) {
    let tokens = tokens(ui);
    ui.painter().rect_filled(rect, 3, tokens.line_strong);
    let done = Rect::from_min_size(
        rect.min,
        vec2(rect.width() * share.clamp(0.0, 1.0), rect.height()),
    );
    ui.painter().rect_filled(done, 3, tokens.accent);
}

/// How many of a row of things are done; the one at hand in the accent. One bar when there are many.
pub fn progress_steps(ui: &mut Ui, name: &str, done: usize, all: usize) {
    let many = all > 24;
    let width = if many {
        240.0
    } else {
        20.0 * f32::from(u16::try_from(all).unwrap_or(24))
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 12.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    if many {
        let share = f32::from(u16::try_from(done).unwrap_or(u16::MAX))
            / f32::from(u16::try_from(all).unwrap_or(u16::MAX));
        let bar = Rect::from_center_size(rect.center(), vec2(width, 5.0));
        paint_share(ui, bar, share);
        return;
    }
    let tokens = tokens(ui);
    let mut x = rect.left();
    for index in 0..all {
        let fill = match index.cmp(&done) {
            std::cmp::Ordering::Less => tokens.green,
            std::cmp::Ordering::Equal => tokens.accent,
            std::cmp::Ordering::Greater => tokens.line_strong,
        };
        let step = Rect::from_min_size(pos2(x, rect.center().y - 2.5), vec2(17.0, 5.0));
        ui.painter().rect_filled(step, 2, fill);
        x += 20.0;
    }
}

/// What a screen says when there is nothing on it: an icon, what it means, and the thing to do, if any.
pub fn empty_state(ui: &mut Ui, glyph: &str, title: &str, why: &str, offer: Option<&str>) -> bool {
    let mut clicked = false;
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.28).clamp(20.0, 220.0));
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(48.0), Sense::hover());
        let tokens = tokens(ui);
        ui.painter()
            .circle_filled(rect.center(), 24.0, tokens.accent_soft);
        text::paint_icon(ui, rect.center(), glyph, 22.0, tokens.accent_text);
        ui.add_space(space::S);
        text::say(ui, look::LEAD, title);
        ui.scope(|ui| {
            ui.set_max_width(420.0);
            text::para(ui, look::BODY_QUIET, why);
        });
        if let Some(offer) = offer {
            ui.add_space(space::S);
            clicked = Button::primary(offer).tall(size::BUTTON).show(ui).clicked();
        }
    });
    clicked
}

/// What will be said back to the customer, on the accent's soft ground; the tick under it belongs to it.
pub fn read_back(ui: &mut Ui, caption: &str, words: &[(Type, &str)], tick: impl FnOnce(&mut Ui)) {
    Frame::new()
        .fill(tokens(ui).accent_soft)
        .corner_radius(10)
        .inner_margin(14)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            if !caption.is_empty() {
                text::say(ui, look::LINK, caption);
            }
            text::runs(ui, words);
            tick(ui);
        });
}

/// A place to drop files, dashed in the accent; its content says in words what else one can do.
/// Lights up while files hang over the window. Dropped files come through the window's own input.
pub fn drop_zone<R>(
    ui: &mut Ui,
    height: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let hanging = ui.input(|input| !input.raw.hovered_files.is_empty());
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let tokens = tokens(ui);
    let fill = if hanging {
        tokens.accent_soft
    } else {
        tokens.hover
    };
    ui.painter().rect_filled(rect, radius::CARD, fill);
    let edge = rect.shrink(0.6);
    let corners = [
        edge.left_top(),
        edge.right_top(),
        edge.right_bottom(),
        edge.left_bottom(),
        edge.left_top(),
    ];
    let line = Stroke::new(1.2, tokens.accent);
    ui.painter()
        .extend(Shape::dashed_line(&corners, line, 5.0, 4.0));
    let layout = if height > 100.0 {
        Layout::top_down(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    let inner = rect.shrink2(vec2(16.0, 8.0));
    let builder = UiBuilder::new().max_rect(inner).layout(layout);
    let inner = content(&mut ui.new_child(builder));
    InnerResponse::new(inner, response)
}

/// A disc with an icon: what kind of thing a row is about.
pub fn disc(ui: &mut Ui, glyph: &str, tone: Tone, diameter: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(diameter), Sense::hover());
    let tokens = tokens(ui);
    let ground = if tone == Tone::Neutral {
        tokens.control_hover
    } else {
        tokens.soft(tone)
    };
    let centre = rect.center();
    ui.painter()
        .circle(centre, diameter / 2.0, ground, Stroke::new(0.0, NONE));
    let color = tokens.ink(tone.ink());
    text::paint_icon(ui, centre, glyph, diameter * 0.52, color);
    response
}
