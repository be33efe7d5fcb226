//! What happened and what is to come: the entries of a history, the steps of a procedure.

use super::text;
use crate::ui::theme::{Ink, Tone, Type, look, tokens};
use egui::text::LayoutJob;
use egui::{Align, Layout, Sense, Stroke, Ui, vec2};

/// One entry of a history.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What kind of thing happened.
    pub icon: &'a str,
    /// In what spirit.
    pub tone: Tone,
    /// What happened.
    pub title: &'a str,
    /// What about it.
    pub note: &'a str,
    /// When, as it is written in a history.
    pub day: &'a str,
    /// Nothing comes below it.
    pub last: bool,
}

/// An entry of a history, 44 high, on its line. `ground` is what it stands on.
pub fn entry(ui: &mut Ui, it: Entry<'_>) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 44.0), Sense::hover());
    let tokens = tokens(ui);
    let line = Stroke::new(1.0, tokens.line_strong);
    let centre = egui::pos2(rect.left() + 11.0, rect.top() + 15.0);
    if !it.last {
        let below = (centre.y + 12.0)..=(rect.bottom() + 4.0);
        ui.painter().vline(centre.x, below, line);
    }
    let ring = if it.tone == Tone::Neutral {
        line
    } else {
        Stroke::new(1.0, tokens.ink(it.tone.ink()))
    };
    ui.painter().circle(centre, 11.5, tokens.card, ring);
    text::paint_icon(ui, centre, it.icon, 12.0, tokens.ink(it.tone.ink()));
    let left = rect.left() + 34.0;
    let inner = egui::Rect::from_min_max(egui::pos2(left, rect.top() + 1.0), rect.max);
    let mut within = ui.new_child(egui::UiBuilder::new().max_rect(inner));
    within.spacing_mut().item_spacing.y = 1.0;
    pair(
        &mut within,
        (look::BODY_MEDIUM, it.title),
        (look::FOOT, it.day),
    );
    text::cut(&mut within, look::SMALL, it.note);
}

/// A row with two lines at the left and two at the right: `2026-0187` · `1.210,00` over
/// `van 2 sep, vervallen 2 okt` · `19 dagen te laat`.
pub fn two_lines(
    ui: &mut Ui,
    first: ((Type, &str), (Type, &str)),
    second: ((Type, &str), (Type, &str)),
) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        pair(ui, first.0, first.1);
        pair(ui, second.0, second.1);
    });
}

/// Something at the left that is cut, something at the right that is not.
pub fn pair(ui: &mut Ui, left: (Type, &str), right: (Type, &str)) {
    let height = left.0.size.max(right.0.size) + 4.0;
    let layout = Layout::right_to_left(Align::Center);
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        if !right.1.is_empty() {
            text::say(ui, right.0, right.1);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            text::cut(ui, left.0, left.1);
        });
    });
}

/// The steps of a procedure beside each other, each as a bar with its name and its day: as wide as their texts ask, and
/// what is left shared equally.
pub fn plan(ui: &mut Ui, steps: &[PlanStep]) {
    const GAP: f32 = 6.0;
    let natural: Vec<f32> = steps
        .iter()
        .map(|step| wide(ui, look::SMALL, step.name).max(wide(ui, look::FOOT, step.day)))
        .collect();
    let count = f32::from(u8::try_from(steps.len()).unwrap_or(u8::MAX).max(1));
    let room = ui.available_width() - GAP * (count - 1.0);
    let left = room - natural.iter().sum::<f32>();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (step, natural) in steps.iter().zip(natural) {
            let width = if left < 0.0 {
                room / count
            } else {
                natural + left / count
            };
            plan_step(ui, width.floor(), step);
        }
    });
}

/// One step of a procedure.
#[derive(Clone, Copy, Debug)]
pub struct PlanStep<'a> {
    /// Done, now or later.
    pub tone: Tone,
    /// Its name.
    pub name: &'a str,
    /// When it was, or from when it can be.
    pub day: &'a str,
}

/// How wide a text is on one line, in points.
fn wide(ui: &Ui, look: Type, words: &str) -> f32 {
    let mut job = LayoutJob::default();
    job.append(words, 0.0, text::format(ui, look, None));
    ui.painter().layout_job(job).size().x.ceil()
}

fn plan_step(ui: &mut Ui, width: f32, step: &PlanStep) {
    ui.allocate_ui(vec2(width, 44.0), |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            let (rect, _) = ui.allocate_exact_size(vec2(width, 3.0), Sense::hover());
            let tokens = tokens(ui);
            let fill = match step.tone {
                Tone::Neutral => tokens.line_strong,
                Tone::Accent => tokens.accent,
                Tone::Red => tokens.red,
                Tone::Amber => tokens.amber,
                Tone::Green => tokens.green,
            };
            ui.painter().rect_filled(rect, 1, fill);
            ui.add_space(3.0);
            let ink = if step.tone == Tone::Accent {
                Ink::Accent
            } else {
                Ink::Text
            };
            text::cut(ui, look::SMALL.ink(ink), step.name);
            text::cut(ui, look::FOOT, step.day);
        });
    });
}
