//! Text: one line, a cut line, a paragraph, and icons.

use crate::ui::theme::{Ink, Type, font, icon_font, tokens};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Label, Response, Sense, Ui, Vec2};
use std::sync::Arc;

/// One line, as wide as it needs to be.
pub fn say(ui: &mut Ui, look: Type, text: impl Into<String>) -> Response {
    let rich = look.rich(text, tokens(ui));
    ui.add(Label::new(rich).extend())
}

/// One line, cut with `…` where the room ends; the whole text is then its tooltip.
pub fn cut(ui: &mut Ui, look: Type, text: impl Into<String>) -> Response {
    let rich = look.rich(text, tokens(ui));
    ui.add(Label::new(rich).truncate())
}

/// The label above a control that carries the name itself: for the eye alone, 15 high.
pub fn label(ui: &mut Ui, words: &str) {
    let size = egui::vec2(ui.available_width(), 15.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let look = crate::ui::theme::look::LABEL;
    paint_left(ui, rect.left_center(), look, words, rect.width());
}

/// A paragraph: as many lines as the room asks.
pub fn para(ui: &mut Ui, look: Type, text: impl Into<String>) -> Response {
    let rich = look.rich(text, tokens(ui));
    ui.add(Label::new(rich).wrap())
}

/// A paragraph in which some words stand out: each run has its own type; the first one's line height counts.
pub fn runs(ui: &mut Ui, runs: &[(Type, &str)]) -> Response {
    let mut job = LayoutJob::default();
    let line = runs.first().and_then(|(look, _)| look.line);
    for (look, text) in runs {
        job.append(text, 0.0, format(ui, *look, line));
    }
    ui.add(Label::new(job).wrap())
}

/// Two lines under each other without the usual distance: what, and why.
pub fn lines(ui: &mut Ui, first: (Type, &str), second: (Type, &str)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        cut(ui, first.0, first.1);
        cut(ui, second.0, second.1);
    });
}

/// An icon in a square of its own size, for the eye alone: a word always goes with it.
pub fn icon(ui: &mut Ui, icon: &str, size: f32, ink: Ink) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint_icon(ui, rect.center(), icon, size, tokens(ui).ink(ink));
    response
}

pub(in crate::ui) fn format(ui: &Ui, look: Type, line: Option<f32>) -> TextFormat {
    TextFormat {
        extra_letter_spacing: look.tracking(),
        line_height: line.or(look.line),
        valign: Align::Center,
        ..TextFormat::simple(font(look.size, look.weight), tokens(ui).ink(look.ink))
    }
}

/// One line as it will be painted; cut at `room` points.
pub(in crate::ui) fn line(ui: &Ui, look: Type, text: &str, room: f32) -> Arc<egui::Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), format(ui, look, None));
    job.wrap = TextWrapping::truncate_at_width(room.max(0.0));
    ui.painter().layout_job(job)
}

/// Paints a line at its left middle; returns where it ends.
pub(in crate::ui) fn paint_left(ui: &Ui, at: egui::Pos2, look: Type, text: &str, room: f32) -> f32 {
    let galley = line(ui, look, text, room);
    let width = galley.size().x;
    let top_left = egui::pos2(at.x.round(), (at.y - galley.size().y / 2.0).round());
    ui.painter()
        .galley(top_left, galley, tokens(ui).ink(look.ink));
    top_left.x + width
}

/// Paints a line that ends at a point; returns where it begins.
pub(in crate::ui) fn paint_right(ui: &Ui, at: egui::Pos2, look: Type, text: &str) -> f32 {
    let galley = line(ui, look, text, f32::INFINITY);
    let top_left = egui::pos2(
        (at.x - galley.size().x).round(),
        (at.y - galley.size().y / 2.0).round(),
    );
    ui.painter()
        .galley(top_left, galley, tokens(ui).ink(look.ink));
    top_left.x
}

/// Paints a line around a point.
pub(in crate::ui) fn paint_centre(ui: &Ui, at: egui::Pos2, look: Type, text: &str) {
    let galley = line(ui, look, text, f32::INFINITY);
    let top_left = (at - galley.size() / 2.0).round();
    ui.painter()
        .galley(top_left, galley, tokens(ui).ink(look.ink));
}

/// How wide a line is.
pub(in crate::ui) fn width(ui: &Ui, look: Type, text: &str) -> f32 {
    line(ui, look, text, f32::INFINITY).size().x
}

pub(in crate::ui) fn paint_icon(
    ui: &Ui,
    at: egui::Pos2,
    icon: &str,
    size: f32,
    color: egui::Color32,
) {
    ui.painter().text(
        at.round(),
        egui::Align2::CENTER_CENTER,
        icon,
        icon_font(size),
        color,
    );
}
