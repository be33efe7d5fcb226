//! What is open, how they pay, what they paid.

use super::{Copy, CustomerScreen, ItemRow, Model, Rhythm, heading, tab_body};
use crate::domain::message::msg;
use crate::ui::action::{Action, Pick};
use crate::ui::parts::table::Row;
use crate::ui::parts::timeline::pair;
use crate::ui::parts::{Col, Table, empty_state, icon_button, link, para, say, text};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon, look, size, space, tokens, wide};
use crate::words::Words;
use egui::{Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Height of an open item.
const ROW: f32 = 44.0;
/// Open items that are shown before the list scrolls.
const MOST: usize = 9;
/// Paid invoices that stand under it.
const PAID: usize = 12;

impl CustomerScreen {
    /// What is open and how they pay; `true` when an invoice is to be entered.
    pub(super) fn open_items(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        out: &mut Vec<Action>,
    ) -> bool {
        if model.items.is_empty() && model.paid.is_empty() {
            let (title, why) = (
                words.t("customer-nothing-open"),
                words.t("customer-nothing-open-why"),
            );
            let offer = words.t("customer-more-invoice");
            return empty_state(ui, icon::CIRCLE_CHECK, &title, &why, Some(&offer));
        }
        let mut enter = false;
        let roomy = wide(ui.ctx().content_rect().width() - 200.0);
        egui::ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt("open-tab")
            .show(ui, |ui| {
                ui.add_space(space::XS);
                if model.items.is_empty() {
                    egui::Frame::new().inner_margin(24).show(ui, |ui| {
                        say(ui, look::BODY_QUIET, words.t("customer-nothing-open"));
                    });
                } else {
                    self.items(ui, model, words, out);
                }
                let margin = egui::Margin::symmetric(24, 0);
                egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    totals(ui, model, words);
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = space::L;
                        enter = link(ui, &words.t("customer-new-invoice")).clicked();
                        if link(ui, &words.t("customer-charges")).clicked() {
                            out.push(Action::Go(Route::Charges(model.id)));
                        }
                    });
                    if !model.rhythm.dots.is_empty() {
                        ui.add_space(space::M);
                        let high = if roomy { 220.0 } else { 134.0 };
                        rhythm(ui, &model.rhythm, high, words);
                    }
                });
                paid(ui, model, words);
            });
        enter
    }

    fn items(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let heads = [
            words.t("customer-head-invoice"),
            words.t("customer-head-issued"),
            words.t("customer-head-due"),
            words.t("customer-head-days"),
            words.t("customer-head-state"),
            words.t("customer-head-open"),
        ];
        let columns = [
            Col::share(&heads[0], 1.0),
            Col::exact(&heads[1], 66.0).drop_below(640.0),
            Col::exact(&heads[2], 66.0),
            Col::exact(&heads[3], 42.0).right(),
            Col::share(&heads[4], 0.86).space(6.0).drop_below(520.0),
            Col::exact(&heads[5], 92.0).right(),
            Col::exact("", 30.0),
        ];
        let shown = u8::try_from(model.items.len().min(MOST)).unwrap_or(9);
        let high = size::HEAD + ROW * f32::from(shown) + 1.0;
        let selected = model
            .items
            .iter()
            .position(|item| Some(item.id) == self.item);
        let row_name = |row: usize| {
            model
                .items
                .get(row)
                .map_or_else(String::new, |item| item.number.clone())
        };
        let list = words.t("customer-list-open");
        let mut asked = None;
        let area = vec2(ui.available_width(), high);
        let answer = ui
            .allocate_ui(area, |ui| {
                ui.set_min_height(high);
                Table::new(&list, model.items.len(), &row_name)
                    .columns(&columns)
                    .row_height(ROW)
                    .selected(selected)
                    .show(ui, |row| {
                        if let Some(item) = model.items.get(row.index) {
                            asked = item_row(row, item, words).or(asked.take());
                        }
                    })
            })
            .inner;
        if let Some(item) = answer.select.and_then(|row| model.items.get(row)) {
            self.item = Some(item.id);
        }
        if let Some(item) = answer.open.and_then(|row| model.items.get(row)) {
            asked = Some(copy_action(item));
        }
        out.extend(asked);
    }
}

/// Opens the copy; where there is none, asks for one.
const fn copy_action(item: &ItemRow) -> Action {
    match item.copy {
        Copy::Original => Action::OpenCopy(item.id),
        Copy::Data | Copy::Missing => Action::Pick(Pick::CopyOf(item.id)),
    }
}

fn item_row(row: &mut Row<'_>, item: &ItemRow, words: &Words) -> Option<Action> {
    row.two(
        0,
        (look::NAME, &item.number),
        (look::SMALL, &item.description),
    );
    row.text(1, look::BODY_QUIET, &item.issued);
    row.text(2, look::BODY_QUIET, &item.due);
    let days = if item.late {
        look::BODY_MEDIUM.ink(Ink::Red)
    } else if item.overdue {
        look::BODY_MEDIUM
    } else {
        look::BODY.ink(Ink::Faint)
    };
    row.text(3, days, &item.days);
    let (first, second, tone) = &item.state;
    if first.is_empty() {
        row.text(4, look::SMALL.ink(tone.ink()), second);
    } else {
        row.two(
            4,
            (look::SMALL.ink(Ink::Text), first),
            (look::SMALL.ink(tone.ink()), second),
        );
    }
    row.text(5, look::TOTAL, &item.open);
    let (glyph, name) = match item.copy {
        Copy::Original => (icon::FILE_TEXT, msg("customer-copy-open")),
        Copy::Data => (icon::PAPERCLIP, msg("customer-copy-data")),
        Copy::Missing => (icon::FILE_X, msg("customer-copy-missing")),
    };
    let name = words.say(&name.with("number", item.number.as_str()));
    let clicked = row.widgets(6, |ui| {
        let mut button = icon_button(ui, glyph, &name);
        if !item.copy_why.is_empty() {
            button = button.on_hover_text(&item.copy_why);
        }
        button.clicked()
    });
    (clicked == Some(true)).then(|| copy_action(item))
}

fn totals(ui: &mut Ui, model: &Model, words: &Words) {
    if model.items.is_empty() {
        return;
    }
    for total in &model.totals {
        // The amount stands under its column, left of the copies.
        ui.horizontal(|ui| {
            let room = ui.available_width() - 34.0;
            ui.allocate_ui(vec2(room, 18.0), |ui| {
                pair(
                    ui,
                    (look::SMALL.size(12.5), &words.t("customer-together")),
                    (look::TOTAL, total),
                );
            });
        });
    }
}

fn paid(ui: &mut Ui, model: &Model, words: &Words) {
    if model.paid.is_empty() {
        return;
    }
    let title = if model.paid_count > model.paid.len().min(PAID) {
        words.say(
            &msg("customer-last-paid-of")
                .with("shown", model.paid.len().min(PAID))
                .with("all", model.paid_count),
        )
    } else {
        words.t("customer-last-paid")
    };
    egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(24, 4))
        .show(ui, |ui| heading(ui, &title));
    let shown = model.paid.len().min(PAID);
    let high = 30.0 * f32::from(u8::try_from(shown).unwrap_or(12)) + 1.0;
    let columns = [
        Col::share("", 1.0),
        Col::exact("", 66.0).drop_below(640.0),
        Col::exact("", 66.0),
        Col::exact("", 42.0).right(),
        Col::share("", 0.86).space(6.0).drop_below(520.0),
        Col::exact("", 92.0).right(),
        Col::exact("", 30.0),
    ];
    let row_name = |row: usize| {
        let paid = &model.paid[row];
        format!("{} {} {}", paid.number, paid.amount, paid.paid)
    };
    let list = words.t("customer-last-paid");
    let none = |_: usize| false;
    ui.allocate_ui(vec2(ui.available_width(), high), |ui| {
        ui.set_min_height(high);
        Table::new(&list, shown, &row_name)
            .columns(&columns)
            .row_height(30.0)
            .selectable(&none)
            .keyboard(false)
            .no_head()
            .show(ui, |row| {
                let paid = &model.paid[row.index];
                if let Some(cell) = row.cell(0) {
                    let at = cell.left_center();
                    let number = look::BODY_QUIET.size(12.5);
                    let end = text::paint_left(row.ui, at, number, &paid.number, cell.width());
                    let at = pos2(end + 10.0, at.y);
                    let what = look::SMALL.ink(Ink::Faint);
                    text::paint_left(row.ui, at, what, &paid.description, cell.right() - at.x);
                }
                row.text(1, look::SMALL, &paid.issued);
                row.text(2, look::SMALL, &paid.due);
                row.text(3, look::SMALL, &paid.day);
                row.text(4, look::SMALL, &paid.paid);
                row.text(5, look::BODY_QUIET.size(12.5), &paid.amount);
            });
    });
    ui.add_space(space::L);
}

fn points(days: i64) -> f32 {
    f32::from(i16::try_from(days.clamp(-999, 9999)).unwrap_or(0))
}

/// How they pay: a dot per paid invoice, their own band behind, the open one at the end.
pub(in crate::ui) fn rhythm(ui: &mut Ui, rhythm: &Rhythm, high: f32, words: &Words) {
    let title = words.t("customer-rhythm");
    let caption = words.t("customer-rhythm-days");
    ui.horizontal(|ui| {
        say(ui, look::SECTION, title.as_str());
        // In a side pane there is room for one of the two, and the note is of this customer.
        if ui.available_width() > 420.0 {
            say(ui, look::SMALL, caption);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            crate::ui::parts::cut(ui, look::SMALL, rhythm.note.as_str());
        });
    });
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let said: Vec<String> = rhythm
        .dots
        .iter()
        .map(|(_, days, _)| days.to_string())
        .collect();
    let name = format!("{title}: {}. {}", said.join(", "), rhythm.note);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let chart = Chart::new(rect, rhythm);
    chart.ground(ui, rhythm, words);
    for (place, (month, days, said)) in rhythm.dots.iter().enumerate() {
        let centre = chart.at(place, *days);
        chart.dot(ui, centre, month, &days.to_string());
        let hit = Rect::from_center_size(centre, vec2(24.0, 24.0));
        ui.interact(hit, response.id.with(place), Sense::hover())
            .on_hover_text(said.as_str());
    }
    if let Some((month, days)) = &rhythm.now {
        let centre = chart.at(rhythm.dots.len(), *days);
        let now = words.say(&msg("customer-rhythm-nr").with("days", *days));
        chart.now(ui, centre, month, &now);
    }
    if rhythm.band.is_none() && rhythm.dots.len() < 3 {
        para(ui, look::SMALL, words.t("customer-no-pattern"));
    }
}

/// Between the middles of two words at the left of the picture.
const APART: f32 = 14.0;

/// Where days fall in the picture.
struct Chart {
    rect: Rect,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    low: f32,
    high: f32,
    step: f32,
}

impl Chart {
    fn new(rect: Rect, rhythm: &Rhythm) -> Self {
        let days = rhythm
            .dots
            .iter()
            .map(|dot| dot.1)
            .chain(rhythm.now.iter().map(|now| now.1))
            .chain(rhythm.term)
            .chain(rhythm.band.iter().flat_map(|band| [band.0, band.1]))
            .map(points);
        let (mut low, mut high) = (f32::MAX, f32::MIN);
        for day in days {
            low = low.min(day);
            high = high.max(day);
        }
        let air = ((high - low) * 0.22).max(4.0);
        let count = u8::try_from(rhythm.dots.len() + 1).unwrap_or(9);
        let (left, right) = (rect.left() + 76.0, rect.right() - 4.0);
        Self {
            rect,
            left,
            right,
            top: rect.top() + 24.0,
            bottom: rect.bottom() - 20.0,
            low: low - air,
            high,
            step: (right - left) / f32::from(count),
        }
    }

    fn y(&self, days: f32) -> f32 {
        let share = (days - self.low) / (self.high - self.low).max(1.0);
        (self.bottom - share * (self.bottom - self.top)).round()
    }

    fn at(&self, place: usize, days: i64) -> egui::Pos2 {
        let place = f32::from(u8::try_from(place).unwrap_or(9));
        pos2(
            (self.left + self.step * (place + 0.5)).round(),
            self.y(points(days)),
        )
    }

    fn ground(&self, ui: &Ui, rhythm: &Rhythm, words: &Words) {
        let tokens = tokens(ui);
        let painter = ui.painter();
        let label = self.rect.left();
        if let Some((early, late)) = rhythm.band {
            let (mut top, mut bottom) = (self.y(points(late)), self.y(points(early)));
            if bottom - top < 8.0 {
                (top, bottom) = (top - 4.0, bottom + 4.0);
            }
            let band = Rect::from_min_max(pos2(self.left, top), pos2(self.right, bottom));
            painter.rect_filled(band, 3, tokens.green_soft);
            let at = pos2(label, band.center().y);
            let own = words.t("customer-rhythm-own");
            text::paint_left(ui, at, look::FOOT.ink(Ink::Green), &own, 74.0);
        }
        if let Some(term) = rhythm.term {
            let y = self.y(points(term)) + 0.5;
            let line = Stroke::new(1.0, tokens.text_3);
            let ends = [pos2(self.left, y), pos2(self.right, y)];
            painter.extend(Shape::dashed_line(&ends, line, 4.0, 4.0));
            let own = rhythm
                .band
                .map(|(early, late)| f32::midpoint(self.y(points(early)), self.y(points(late))));
            // Two words in one place cannot be read: the term stands above or below their own rhythm.
            let at = match own {
                Some(own) if (own - y).abs() < APART && y < own => own - APART,
                Some(own) if (own - y).abs() < APART => own + APART,
                _ => y,
            };
            let said = words.say(&msg("customer-rhythm-term").with("days", term));
            text::paint_left(ui, pos2(label, at), look::FOOT, &said, 74.0);
        }
        let line = Stroke::new(1.0, tokens.line_strong);
        painter.hline(self.left..=self.right, self.bottom, line);
    }

    fn dot(&self, ui: &Ui, centre: egui::Pos2, month: &str, days: &str) {
        let tokens = tokens(ui);
        let stem = [pos2(centre.x, self.bottom), centre];
        ui.painter()
            .line_segment(stem, Stroke::new(2.0, tokens.line_strong));
        let ring = Stroke::new(1.5, tokens.canvas);
        ui.painter().circle(centre, 4.5, tokens.green, ring);
        let above = centre - vec2(0.0, 14.0);
        let value = look::SMALL.ink(Ink::Text);
        text::paint_centre(ui, above, value, days);
        let below = pos2(centre.x, self.rect.bottom() - 8.0);
        text::paint_centre(ui, below, look::FOOT, month);
    }

    fn now(&self, ui: &Ui, centre: egui::Pos2, month: &str, now: &str) {
        let tokens = tokens(ui);
        let line = Stroke::new(1.5, tokens.amber);
        let stem = [pos2(centre.x, self.bottom), centre];
        ui.painter()
            .extend(Shape::dashed_line(&stem, line, 3.0, 3.0));
        let ring = Stroke::new(2.0, tokens.amber);
        ui.painter().circle(centre, 5.0, tokens.canvas, ring);
        let value = look::GROUP.size(12.0).ink(Tone::Amber.ink());
        text::paint_centre(ui, centre - vec2(0.0, 15.0), value, now);
        let below = pos2(centre.x, self.rect.bottom() - 8.0);
        text::paint_centre(ui, below, look::FOOT, month);
    }
}

/// A sentence in a tab that has nothing.
pub(super) fn nothing(ui: &mut Ui, words: &str) {
    tab_body(ui, |ui| {
        say(ui, look::BODY_QUIET, words);
    });
}
