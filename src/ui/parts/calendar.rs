//! A day: typed as one likes, or picked from a small calendar.

use super::button::focus_ring;
use super::{Field, icon_button, text};
use crate::ui::theme::{Ink, Weight, icon, look, tokens};
use crate::words::{Words, parse_day};
use chrono::{Datelike, Days, Months, NaiveDate};
use egui::{Popup, PopupCloseBehavior, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

/// Whose words, and which day is marked.
struct By<'a> {
    words: &'a Words,
    today: NaiveDate,
}

/// What came of a date field in this pass.
#[derive(Debug)]
pub struct DateAnswer {
    /// The day that stands there, if it is one.
    pub day: Option<NaiveDate>,
    /// It is another one than before, typed or picked.
    pub changed: bool,
    /// The field itself.
    pub response: Response,
}

/// A field for a day: the text is the state, read by [`parse_day`] and written as `wo 28 okt 2026` when
/// it is left. The calendar opens by its icon or Alt ↓. What is not a day says so below, once it is left.
pub fn date_field(
    ui: &mut Ui,
    field: Field<'_>,
    value: &mut String,
    words: &Words,
    today: NaiveDate,
) -> DateAnswer {
    let by = &By { words, today };
    let before = parse_day(value, today);
    let why = if before.is_none() {
        words.t("frame-day-unknown")
    } else {
        String::new()
    };
    let name = field.name().to_owned();
    let field = field.left_wrong(ui, value, &why).icon(icon::CALENDAR);
    let response = field.show(ui, value);
    let typed = parse_day(value, today);
    if response.lost_focus()
        && let Some(day) = typed
    {
        *value = words.day_short_with_year(day);
    }
    let mut day = typed;
    if let Some(picked) = pick(ui, &response, &name, typed, by) {
        *value = words.day_short_with_year(picked);
        day = Some(picked);
    }
    DateAnswer {
        day,
        changed: day != before,
        response,
    }
}

/// The icon within the field is what opens the calendar.
fn pick(
    ui: &mut Ui,
    field: &Response,
    name: &str,
    day: Option<NaiveDate>,
    by: &By<'_>,
) -> Option<NaiveDate> {
    let rect = field.rect;
    let square = egui::Rect::from_center_size(
        egui::pos2(
            rect.left() + 17.0,
            rect.bottom() - rect.height().min(30.0) / 2.0,
        ),
        vec2(22.0, 22.0),
    );
    let opener = ui.interact(square, field.id.with("calendar"), Sense::CLICK);
    let said = format!("{name}: {}", by.words.t("frame-calendar-open"));
    opener.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &said));
    let by_key = field.has_focus()
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::ALT, egui::Key::ArrowDown));
    let shown = field.id.with("month");
    let id = Popup::default_response_id(&opener);
    if by_key {
        Popup::open_id(ui.ctx(), id);
    }
    if opener.clicked() || by_key {
        let month = day.unwrap_or(by.today);
        ui.data_mut(|data| data.insert_temp(shown, month));
    }
    let mut picked = None;
    Popup::from_toggle_button_response(&opener)
        .gap(8.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            let mut month = ui.data(|data| data.get_temp(shown)).unwrap_or(by.today);
            picked = calendar(ui, &mut month, day, by);
            ui.data_mut(|data| data.insert_temp(shown, month));
            if picked.is_some() {
                ui.close();
            }
        });
    picked
}

/// One month, with the ones before and after; returns the day that was clicked.
fn calendar(
    ui: &mut Ui,
    month: &mut NaiveDate,
    chosen: Option<NaiveDate>,
    by: &By<'_>,
) -> Option<NaiveDate> {
    ui.set_width(7.0 * 32.0);
    ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
    month_head(ui, month, by.words);
    let first = month.with_day(1)?;
    let lead = first.weekday().num_days_from_monday();
    let monday = first.checked_sub_days(Days::new(u64::from(lead)))?;
    ui.horizontal(|ui| {
        for weekday in 0..7 {
            let (rect, _) = ui.allocate_exact_size(vec2(32.0, 22.0), Sense::hover());
            if let Some(day) = monday.checked_add_days(Days::new(weekday)) {
                let name = by.words.weekday_short(day);
                text::paint_centre(ui, rect.center(), look::LABEL, name);
            }
        }
    });
    let mut picked = None;
    for week in 0..6_u64 {
        ui.horizontal(|ui| {
            for weekday in 0..7_u64 {
                let Some(day) = monday.checked_add_days(Days::new(7 * week + weekday)) else {
                    continue;
                };
                let within = day.month() == month.month();
                if day_cell(ui, day, within, chosen == Some(day), by).clicked() {
                    picked = Some(day);
                }
            }
        });
    }
    picked
}

fn month_head(ui: &mut Ui, month: &mut NaiveDate, words: &Words) {
    ui.horizontal(|ui| {
        if icon_button(ui, icon::CHEVRON_LEFT, &words.t("frame-calendar-before")).clicked() {
            *month = month.checked_sub_months(Months::new(1)).unwrap_or(*month);
        }
        let (rect, _) = ui.allocate_exact_size(vec2(7.0 * 32.0 - 60.0, 30.0), Sense::hover());
        let title = words.month_and_year(*month);
        text::paint_centre(ui, rect.center(), look::SECTION, &title);
        if icon_button(ui, icon::CHEVRON_RIGHT, &words.t("frame-calendar-after")).clicked() {
            *month = month.checked_add_months(Months::new(1)).unwrap_or(*month);
        }
    });
}

fn day_cell(ui: &mut Ui, day: NaiveDate, within: bool, chosen: bool, by: &By<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(32.0, 28.0), Sense::click());
    let name = by.words.day_full(day);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    let tokens = tokens(ui);
    let cell = rect.shrink2(vec2(1.0, 0.0));
    if chosen {
        ui.painter().rect_filled(cell, 6, tokens.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(cell, 6, tokens.accent_soft);
    }
    if day == by.today && !chosen {
        let line = Stroke::new(1.0, tokens.accent);
        ui.painter()
            .rect_stroke(cell, 6, line, egui::StrokeKind::Inside);
    }
    let weekend = day.weekday().num_days_from_monday() >= 5;
    let ink = match (chosen, within && !weekend) {
        (true, _) => Ink::OnAccent,
        (false, true) => Ink::Text,
        (false, false) => Ink::Faint,
    };
    let weight = if day == by.today {
        Weight::Semibold
    } else {
        Weight::Regular
    };
    let look = look::BODY.ink(ink).weight(weight);
    text::paint_centre(ui, rect.center(), look, &day.day().to_string());
    focus_ring(ui, cell, &response);
    response
}
