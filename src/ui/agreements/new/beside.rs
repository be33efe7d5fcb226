//! What stands beside an arrangement that is being made: the legal route, which could only begin on a later day than
//! one thinks (seed A10.5), and whether the schedule is a reasonable one.

use super::terms::Terms;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::ui::parts::{cut, icon, say, text};
use crate::ui::theme::{Ink, icon as glyph, look, tokens};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, Layout, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Days within which a first payment is soon.
const SOON: i64 = 14;

/// Draws it: the line of time, and three things to look at.
pub(super) fn show(
    ui: &mut Ui,
    terms: &Terms,
    rows: &[(NaiveDate, Money)],
    (today, words): (NaiveDate, &Words),
) {
    let Some((done_on, _)) = rows.last() else {
        return;
    };
    say(ui, look::LABEL, words.t("agreements-legal-title"));
    line_of_time(ui, terms, rows, *done_on, (today, words));
    for (good, said) in judged(terms, rows, today) {
        let row = vec2(ui.available_width(), 20.0);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (mark, ink) = if good {
                (glyph::CIRCLE_CHECK, Ink::Green)
            } else {
                (glyph::CIRCLE_ALERT, Ink::Amber)
            };
            icon(ui, mark, 15.0, ink);
            cut(ui, look::BODY, words.say(&said));
        });
    }
    let letters = &terms.offer.legal.letters;
    if !letters.is_empty() {
        let each = letters.iter().map(|(kind, day)| {
            let letter = msg("agreements-legal-letter");
            words.say(&letter.with("letter", kind.message()).with("day", *day))
        });
        let listed = words.listed(&each.collect::<Vec<_>>());
        let said = msg("agreements-legal-letters").with("letters", listed);
        crate::ui::parts::para(ui, look::SMALL, words.say(&said));
    }
}

/// What is good about the schedule, and what is not.
fn judged(terms: &Terms, rows: &[(NaiveDate, Money)], today: NaiveDate) -> Vec<(bool, Message)> {
    let from = terms.offer.legal.from;
    let currency = terms.offer.currency;
    let before = rows.iter().filter(|(day, _)| *day < from);
    let before = Money::sum(currency, before.map(|(_, amount)| *amount));
    let before = before.unwrap_or(Money::zero(currency));
    let mut judged = vec![if before.is_positive() {
        let said = msg("agreements-legal-before").with("day", from);
        (true, said.with("amount", before))
    } else {
        (false, msg("agreements-legal-nothing").with("day", from))
    }];
    if let Some((first, _)) = rows.first() {
        let days = (*first - today).num_days();
        judged.push(if days <= SOON {
            (true, msg("agreements-legal-soon").with("days", SOON))
        } else {
            (false, msg("agreements-legal-late").with("days", days))
        });
    }
    if let Some((last, _)) = rows.last() {
        let by = terms.offer.last_on;
        let key = if *last <= by {
            "agreements-legal-within"
        } else {
            "agreements-legal-beyond"
        };
        judged.push((*last <= by, msg(key).with("day", by)));
    }
    judged
}

/// From today to the end: a dot for each payment, a mark where the legal route could begin. 64 high.
fn line_of_time(
    ui: &mut Ui,
    terms: &Terms,
    rows: &[(NaiveDate, Money)],
    done_on: NaiveDate,
    (today, words): (NaiveDate, &Words),
) {
    let from = terms.offer.legal.from;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 58.0), Sense::hover());
    let legal = words.say(&msg("agreements-legal-from").with("day", from));
    let done = words.say(&msg("agreements-legal-done").with("day", done_on));
    let said = format!("{legal}; {done}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let tokens = tokens(ui);
    let end = done_on.max(from).max(terms.offer.last_on);
    let span = days_between(today, end).max(1.0);
    let room = rect.shrink2(vec2(6.0, 0.0));
    let x = |day: NaiveDate| {
        let along = (days_between(today, day) / span).clamp(0.0, 1.0);
        egui::lerp(room.left()..=room.right(), along)
    };
    let y = rect.top() + 28.0;
    let painter = ui.painter();
    let thick = 3.0;
    painter.hline(room.x_range(), y, Stroke::new(thick, tokens.line_strong));
    let first = rows.first().map_or(today, |(day, _)| *day);
    painter.hline(x(first)..=x(done_on), y, Stroke::new(thick, tokens.accent));
    painter.circle_filled(pos2(x(today), y), 4.0, tokens.text_2);
    let mark = egui::Rect::from_center_size(pos2(x(from), y), vec2(2.0, 18.0));
    painter.rect_filled(mark, 1, tokens.amber);
    for (day, _) in rows {
        painter.circle_filled(pos2(x(*day), y), 5.0, tokens.accent);
    }
    let within = |centre: f32, words: f32| {
        let half = words / 2.0;
        centre.clamp(
            rect.left() + half,
            (rect.right() - half).max(rect.left() + half),
        )
    };
    let amber = look::SMALL.ink(Ink::Amber);
    let at = within(x(from), text::width(ui, amber, &legal));
    text::paint_centre(ui, pos2(at, y - 18.0), amber, &legal);
    let here = words.t("agreements-legal-today");
    text::paint_left(ui, pos2(rect.left(), y + 19.0), look::SMALL, &here, 80.0);
    let accent = look::SMALL.ink(Ink::Accent);
    let wide = text::width(ui, accent, &done);
    let least = rect.left() + text::width(ui, look::SMALL, &here) + 12.0 + wide / 2.0;
    let at = within(x(done_on), wide).max(least);
    text::paint_centre(ui, pos2(at, y + 19.0), accent, &done);
}

/// Days as a length on the line of time.
fn days_between(from: NaiveDate, to: NaiveDate) -> f32 {
    let days = (to - from).num_days().clamp(0, 4000);
    u16::try_from(days).map_or(0.0, f32::from)
}
