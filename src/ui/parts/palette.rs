//! Ctrl K: one field that finds customers, invoices and amounts, and everything one can do.
//!
//! The answers come from outside, in groups; the arrows go through all of them, Enter takes one,
//! Ctrl Enter does the other thing with it (they call us: open the conversation).

use super::{Field, keys, text};
use crate::ui::theme::{Ink, look, radius, tokens};
use crate::words::Words;
use egui::{
    Align2, Context, Frame, Id, Key, Modal, Modifiers, Response, Role, ScrollArea, Sense, Ui,
    WidgetInfo, pos2, vec2,
};

/// What somebody has typed, and which answer is marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Palette {
    /// What was typed.
    pub query: String,
    marked: usize,
}

/// A group of answers under one head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Its head: "Klanten".
    pub head: String,
    /// The answers.
    pub answers: Vec<Found>,
}

/// One answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What kind of thing it is.
    pub icon: &'static str,
    /// What it is.
    pub title: String,
    /// What about it.
    pub note: String,
    /// What Ctrl Enter does with it, if anything: "gesprek openen".
    pub other: Option<String>,
    /// The key that does the same without the palette, or empty.
    pub key: String,
}

/// What the palette was asked in this pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Something was typed: look for `Palette::query`.
    Find,
    /// Take this answer (group, place in it).
    Take(usize, usize),
    /// Do the other thing with this answer.
    Other(usize, usize),
    /// Escape, or a click beside it.
    Close,
}

impl Palette {
    /// Draws it over the window.
    pub fn show(&mut self, ctx: &Context, words: &Words, groups: &[Group]) -> Option<Asked> {
        let all: Vec<(usize, usize)> = groups
            .iter()
            .enumerate()
            .flat_map(|(group, it)| (0..it.answers.len()).map(move |answer| (group, answer)))
            .collect();
        self.marked = self.marked.min(all.len().saturating_sub(1));
        let mut asked = None;
        let width = 600.0_f32.min(ctx.content_rect().width() - 48.0);
        let mut modal = Modal::new(Id::unique("palette"));
        modal.backdrop_color = veil(ctx);
        modal.area = modal.area.anchor(Align2::CENTER_TOP, vec2(0.0, 72.0));
        let shown = modal.frame(frame(ctx)).show(ctx, |ui| {
            ui.set_width(width);
            if let Some(at) = self.keys(ui, &all, groups) {
                asked = Some(at);
            }
            if self.field(ui, words) {
                self.marked = 0;
                asked = Some(Asked::Find);
            }
            if let Some(at) = self.answers(ui, words, groups) {
                asked = Some(at);
            }
        });
        if shown.backdrop_response.clicked() {
            asked = Some(Asked::Close);
        }
        asked
    }

    fn keys(&mut self, ui: &Ui, all: &[(usize, usize)], groups: &[Group]) -> Option<Asked> {
        let down = keys::times(ui, Modifiers::NONE, Key::ArrowDown);
        let up = keys::times(ui, Modifiers::NONE, Key::ArrowUp);
        let last = all.len().saturating_sub(1);
        self.marked = (self.marked + down).min(last).saturating_sub(up);
        if keys::times(ui, Modifiers::NONE, Key::Escape) > 0 {
            return Some(Asked::Close);
        }
        let other = keys::times(ui, Modifiers::COMMAND, Key::Enter) > 0;
        let take = keys::times(ui, Modifiers::NONE, Key::Enter) > 0;
        let (group, answer) = *all.get(self.marked)?;
        let found = groups.get(group)?.answers.get(answer)?;
        if other && found.other.is_some() {
            Some(Asked::Other(group, answer))
        } else if take {
            Some(Asked::Take(group, answer))
        } else {
            None
        }
    }

    fn field(&mut self, ui: &mut Ui, words: &Words) -> bool {
        let name = words.t("frame-search");
        let hint = words.t("frame-search-hint");
        let field = Field::search(&name).hint(&hint).first().tall(38.0);
        let changed = field
            .look(look::BODY.size(15.0))
            .show(ui, &mut self.query)
            .changed();
        ui.add_space(4.0);
        changed
    }

    fn answers(&self, ui: &mut Ui, words: &Words, groups: &[Group]) -> Option<Asked> {
        let mut asked = None;
        let nothing = groups.iter().all(|group| group.answers.is_empty());
        if nothing && !self.query.is_empty() {
            ui.add_space(8.0);
            text::para(ui, look::BODY_QUIET, words.t("frame-search-nothing"));
            ui.add_space(8.0);
        }
        ScrollArea::vertical()
            .max_height(420.0)
            .min_scrolled_height(420.0)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut place = 0;
                for (index, group) in groups.iter().enumerate() {
                    if group.answers.is_empty() {
                        continue;
                    }
                    ui.add_space(6.0);
                    text::say(ui, look::LABEL, &group.head);
                    ui.add_space(4.0);
                    for (at, found) in group.answers.iter().enumerate() {
                        let marked = place == self.marked;
                        let response = line(ui, found, marked);
                        if marked && self.moved(ui) {
                            response.scroll_to_me(None);
                        }
                        if response.clicked() {
                            asked = Some(Asked::Take(index, at));
                        }
                        place += 1;
                    }
                }
            });
        asked
    }

    /// The mark is not where it was in the last pass.
    fn moved(&self, ui: &Ui) -> bool {
        let id = Id::unique("palette-mark");
        let before = ui.data(|data| data.get_temp::<usize>(id));
        ui.data_mut(|data| data.insert_temp(id, self.marked));
        before.is_some_and(|before| before != self.marked)
    }
}

/// What lies over the window behind it.
pub(super) fn veil(ctx: &Context) -> egui::Color32 {
    match ctx.theme() {
        egui::Theme::Dark => crate::ui::theme::DARK.veil,
        egui::Theme::Light => crate::ui::theme::LIGHT.veil,
    }
}

fn frame(ctx: &Context) -> Frame {
    let style = ctx.style_of(ctx.theme());
    Frame::new()
        .fill(style.visuals.window_fill)
        .stroke(style.visuals.window_stroke)
        .corner_radius(radius::DIALOG - 2)
        .shadow(style.visuals.window_shadow)
        .inner_margin(12)
}

fn line(ui: &mut Ui, found: &Found, marked: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 38.0), Sense::CLICK);
    let name = if found.note.is_empty() {
        found.title.clone()
    } else {
        format!("{}, {}", found.title, found.note)
    };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, marked, &name));
    let tokens = tokens(ui);
    if marked {
        ui.painter()
            .rect_filled(rect, radius::CONTROL, tokens.accent_soft);
    } else if response.hovered() {
        ui.painter()
            .rect_filled(rect, radius::CONTROL, tokens.hover);
    }
    let y = rect.center().y;
    let ink = if marked { Ink::Accent } else { Ink::Quiet };
    let at = pos2(rect.left() + 18.0, y);
    text::paint_icon(ui, at, found.icon, 15.0, tokens.ink(ink));
    let mut right = rect.right() - 12.0;
    if !found.key.is_empty() {
        right = text::paint_right(ui, pos2(right, y), look::KEY.ink(Ink::Faint), &found.key) - 10.0;
    }
    if let Some(other) = found.other.as_ref().filter(|_| marked) {
        let hint = format!("Ctrl Enter  {other}");
        right = text::paint_right(ui, pos2(right, y), look::KEY, &hint) - 10.0;
    }
    let left = rect.left() + 38.0;
    let room = (right - left).max(0.0);
    let end = text::paint_left(ui, pos2(left, y), look::NAME, &found.title, room * 0.7);
    let room = (right - end - 10.0).max(0.0);
    text::paint_left(ui, pos2(end + 10.0, y), look::SMALL, &found.note, room);
    response
}
