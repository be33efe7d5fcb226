//! Buttons, links and menus.

use super::text;
use crate::ui::theme::{Ink, NONE, Type, icon, look, radius, size, tokens};
use egui::{
    Color32, CornerRadius, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Plain,
    Quiet,
    Danger,
}

/// A button: `Button::primary("Bellen").icon(icon::PHONE).key("Enter").show(ui).clicked()`.
///
/// Its words are its accessible name. One primary button per column of attention.
#[must_use = "a button is drawn by `show`"]
pub struct Button<'a> {
    kind: Kind,
    words: &'a str,
    icon: &'a str,
    key: &'a str,
    off: Option<&'a str>,
    tip: &'a str,
    height: f32,
    width: Option<f32>,
    chosen: Option<bool>,
    above: bool,
}

impl<'a> Button<'a> {
    const fn new(kind: Kind, words: &'a str) -> Self {
        Self {
            kind,
            words,
            icon: "",
            key: "",
            off: None,
            tip: "",
            height: size::CONTROL,
            width: None,
            chosen: None,
            above: false,
        }
    }

    /// The one thing to do here.
    pub const fn primary(words: &'a str) -> Self {
        Self::new(Kind::Primary, words)
    }

    /// One of the other things.
    pub const fn plain(words: &'a str) -> Self {
        Self::new(Kind::Plain, words)
    }

    /// Without a line around it.
    pub const fn quiet(words: &'a str) -> Self {
        Self::new(Kind::Quiet, words)
    }

    /// Cannot be undone: its words name customer, amount and count.
    pub const fn danger(words: &'a str) -> Self {
        Self::new(Kind::Danger, words)
    }

    /// With an icon before the words.
    pub const fn icon(mut self, icon: &'a str) -> Self {
        self.icon = icon;
        self
    }

    /// With the icon above the words; 46 high.
    pub const fn icon_above(mut self, icon: &'a str) -> Self {
        self.icon = icon;
        self.above = true;
        self.height = 46.0;
        self
    }

    /// With the key that does the same, shown after the words.
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Does not work, for this reason (its tooltip); works when there is none.
    pub fn off_because(mut self, reason: Option<&'a str>) -> Self {
        self.off = reason;
        self
    }

    /// A sentence shown when the pointer rests on it.
    pub const fn tip(mut self, tip: &'a str) -> Self {
        self.tip = tip;
        self
    }

    /// Height in points, 30 unless told.
    pub const fn tall(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Width in points; as wide as its words unless told.
    pub const fn wide(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// As wide as the room.
    pub const fn fill(mut self) -> Self {
        self.width = Some(f32::INFINITY);
        self
    }

    /// One of several of which one is chosen (a result, a count).
    pub const fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let wish = self.wish(ui);
        let width = self.width.map_or(wish, |width| {
            if width.is_finite() {
                width
            } else {
                ui.available_width()
            }
        });
        let sense = if self.off.is_some() {
            Sense::hover()
        } else {
            Sense::click()
        };
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), sense);
        let enabled = self.off.is_none() && ui.is_enabled();
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, enabled, chosen, self.words),
            None => WidgetInfo::labeled(Role::Button, enabled, self.words),
        });
        if ui.is_rect_visible(rect) {
            let (fill, line, ink) = self.colours(ui, &response);
            let stroke = Stroke::new(1.0, line);
            ui.painter()
                .rect(rect, radius::CONTROL, fill, stroke, StrokeKind::Inside);
            if self.above {
                self.paint_above(ui, rect, ink);
            } else {
                self.paint_beside(ui, rect, ink, wish);
            }
            focus_ring(ui, rect, &response);
        }
        match (self.off, self.tip) {
            (Some(reason), _) => response.on_hover_text(reason),
            (None, "") => response,
            (None, tip) => response.on_hover_text(tip),
        }
    }

    fn words_look(&self, ink: Ink) -> Type {
        look::BODY_MEDIUM.ink(ink)
    }

    fn wish(&self, ui: &Ui) -> f32 {
        let words = text::width(ui, self.words_look(Ink::Text), self.words);
        if self.above {
            return (words + 16.0).ceil();
        }
        let icon = if self.icon.is_empty() { 0.0 } else { 21.0 };
        let key = if self.key.is_empty() {
            0.0
        } else {
            10.0 + text::width(ui, look::KEY, self.key)
        };
        let padding = if self.kind == Kind::Quiet { 16.0 } else { 24.0 };
        (words + icon + key + padding).ceil()
    }

    fn colours(&self, ui: &Ui, response: &Response) -> (Color32, Color32, Ink) {
        let tokens = tokens(ui);
        let over = response.hovered() || response.is_pointer_button_down_on();
        let ground = if over {
            tokens.control_hover
        } else {
            tokens.control
        };
        if self.off.is_some() {
            return (tokens.pane, tokens.line, Ink::Faint);
        }
        if self.chosen == Some(true) {
            return (tokens.accent_soft, tokens.accent, Ink::Accent);
        }
        match self.kind {
            Kind::Primary if over => (tokens.accent_hover, NONE, Ink::OnAccent),
            Kind::Primary => (tokens.accent, NONE, Ink::OnAccent),
            Kind::Plain => (ground, tokens.line_strong, Ink::Text),
            Kind::Quiet if over => (tokens.control_hover, NONE, Ink::Text),
            Kind::Quiet => (NONE, NONE, Ink::Quiet),
            Kind::Danger if over => (tokens.red_soft, tokens.red, Ink::Red),
            Kind::Danger => (tokens.control, tokens.line_strong, Ink::Red),
        }
    }

    fn paint_beside(&self, ui: &Ui, rect: Rect, ink: Ink, wish: f32) {
        let padding = if self.kind == Kind::Quiet { 16.0 } else { 24.0 };
        let room = rect.width() - padding;
        let mut x = rect.center().x - (wish - padding).min(room) / 2.0;
        let y = rect.center().y;
        if !self.icon.is_empty() {
            let quiet = if ink == Ink::Text { Ink::Quiet } else { ink };
            text::paint_icon(ui, pos2(x + 7.5, y), self.icon, 15.0, tokens(ui).ink(quiet));
            x += 21.0;
        }
        let room = rect.right() - padding / 2.0 - x;
        x = text::paint_left(ui, pos2(x, y), self.words_look(ink), self.words, room);
        if !self.key.is_empty() {
            let ink = if ink == Ink::OnAccent {
                ink
            } else {
                Ink::Faint
            };
            text::paint_left(
                ui,
                pos2(x + 10.0, y),
                look::KEY.ink(ink),
                self.key,
                f32::INFINITY,
            );
        }
    }

    fn paint_above(&self, ui: &Ui, rect: Rect, ink: Ink) {
        let centre = rect.center();
        let quiet = if ink == Ink::Text { Ink::Quiet } else { ink };
        text::paint_icon(
            ui,
            centre - vec2(0.0, 8.0),
            self.icon,
            15.0,
            tokens(ui).ink(quiet),
        );
        text::paint_centre(
            ui,
            centre + vec2(0.0, 11.0),
            look::CHIP.ink(ink),
            self.words,
        );
    }
}

/// An icon that can be clicked, 30 by 30; the name is its tooltip too.
pub fn icon_button(ui: &mut Ui, glyph: &str, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(30.0, 30.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let tokens = tokens(ui);
    if response.hovered() {
        ui.painter()
            .rect_filled(rect, radius::CONTROL, tokens.control_hover);
    }
    text::paint_icon(ui, rect.center(), glyph, 15.0, tokens.text_2);
    focus_ring(ui, rect, &response);
    response.on_hover_text(name)
}

/// Words that lead somewhere.
pub fn link(ui: &mut Ui, words: &str) -> Response {
    link_as(ui, look::LINK, words)
}

/// The same in another size; always in the accent unless the type says red or quiet.
pub fn link_as(ui: &mut Ui, look: Type, words: &str) -> Response {
    let galley = text::line(ui, look, words, ui.available_width().max(40.0));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words));
    let color = tokens(ui).ink(look.ink);
    if response.hovered() || response.has_focus() {
        let line = Stroke::new(1.0, color);
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }
    ui.painter().galley(rect.min, galley, color);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// One line of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuLine<'a> {
    /// Before the words, or empty.
    pub icon: &'a str,
    /// What it does; its accessible name.
    pub words: &'a str,
    /// The key that does the same, or empty.
    pub key: &'a str,
    /// Why it does not work now.
    pub off: Option<&'a str>,
}

/// Opens a menu under a button when it is clicked; says which line was chosen.
pub fn menu(opener: &Response, lines: &[MenuLine<'_>]) -> Option<usize> {
    let mut chosen = None;
    Popup::menu(opener)
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let width = lines
                .iter()
                .map(|line| menu_width(ui, line))
                .fold(160.0, f32::max);
            ui.set_width(width);
            for (index, line) in lines.iter().enumerate() {
                if menu_line(ui, line).clicked() {
                    chosen = Some(index);
                }
            }
        });
    chosen
}

fn menu_width(ui: &Ui, line: &MenuLine<'_>) -> f32 {
    text::width(ui, look::BODY, line.words) + text::width(ui, look::KEY, line.key) + 64.0
}

fn menu_line(ui: &mut Ui, line: &MenuLine<'_>) -> Response {
    let sense = if line.off.is_some() {
        Sense::hover()
    } else {
        Sense::click()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, line.off.is_none(), line.words));
    let tokens = tokens(ui);
    let over = response.hovered() || response.has_focus();
    if over && line.off.is_none() {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(5), tokens.accent_soft);
    }
    let ink = if line.off.is_some() {
        Ink::Faint
    } else {
        Ink::Text
    };
    let y = rect.center().y;
    let icon_at = pos2(rect.left() + 16.0, y);
    text::paint_icon(ui, icon_at, line.icon, 14.0, tokens.text_2);
    text::paint_left(
        ui,
        pos2(rect.left() + 32.0, y),
        look::BODY.ink(ink),
        line.words,
        rect.width(),
    );
    text::paint_right(
        ui,
        pos2(rect.right() - 10.0, y),
        look::KEY.ink(Ink::Faint),
        line.key,
    );
    match line.off {
        Some(reason) => response.on_hover_text(reason),
        None => response,
    }
}

/// The three dots: a menu of everything else one can do here.
pub fn more(ui: &mut Ui, name: &str, lines: &[MenuLine<'_>]) -> Option<usize> {
    let opener = icon_button(ui, icon::ELLIPSIS, name);
    menu(&opener, lines)
}

/// Two points of accent within the edge of what the keyboard is on.
pub(in crate::ui) fn focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let outside = Stroke::new(2.0, tokens(ui).accent);
        ui.painter().rect_stroke(
            rect.expand(2.0),
            radius::CONTROL + 2,
            outside,
            StrokeKind::Inside,
        );
    }
}
