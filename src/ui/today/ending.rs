//! The end of the morning: called, reached, promised, printed, and when the next time is.

use super::model::Model;
use crate::domain::day_counts::DayCounts;
use crate::domain::message::{Message, msg};
use crate::domain::money::Money;
use crate::ui::parts::{Answer, Button, Dialog, hairline, para, say};
use crate::ui::theme::look;
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Context, Ui};

/// What the summary says: the head of each line and what stands behind it.
#[must_use]
pub fn lines(model: &Model, words: &Words, today: NaiveDate) -> Vec<(String, String)> {
    let summary = &model.plan.summary;
    let day = &summary.today;
    let mut lines = vec![
        line(
            "ending-called",
            msg("ending-count").with("count", day.called),
        ),
        line(
            "ending-reached",
            msg("ending-count").with("count", day.reached),
        ),
        line("ending-promised", promised(day, words)),
        line(
            "ending-printed",
            msg("ending-letters")
                .with("count", day.letters)
                .with("pages", day.pages),
        ),
    ];
    if day.to_sales > 0 {
        lines.push(line(
            "ending-to-sales",
            msg("ending-count").with("count", day.to_sales),
        ));
    }
    if day.visited > 0 {
        lines.push(line(
            "ending-visited",
            msg("ending-count").with("count", day.visited),
        ));
    }
    if let Some((day, count)) = summary.next {
        let next = msg("ending-next-day")
            .with("day", words.day_said(day, today))
            .with("count", count);
        lines.push(line("ending-next", next));
    }
    let said = lines.into_iter();
    said.map(|(head, what)| (words.t(head), words.say(&what)))
        .collect()
}

const fn line(head: &'static str, what: Message) -> (&'static str, Message) {
    (head, what)
}

fn promised(day: &DayCounts, words: &Words) -> Message {
    if day.promised == 0 {
        return msg("ending-count").with("count", 0_usize);
    }
    msg("ending-sums")
        .with("count", day.promised)
        .with("sums", sums(&day.promised_sums, words))
}

fn sums(sums: &[Money], words: &Words) -> String {
    let sums: Vec<String> = sums.iter().map(|sum| words.money(*sum)).collect();
    words.listed(&sums)
}

/// What the month says of who rang: ours, and what sales took and brought (seeds A6.3 and A6.4).
#[must_use]
pub fn month_lines(model: &Model, words: &Words) -> Vec<String> {
    let month = &model.plan.summary.month;
    let own = model
        .plan
        .minutes
        .of(crate::domain::day_route::DayRoute::Call, month.called);
    let own = msg("ending-month-own")
        .with("count", month.called)
        .with("minutes", i64::try_from(own).unwrap_or(i64::MAX));
    let mut lines = vec![words.say(&own)];
    if month.sales_called > 0 {
        let sales = msg("ending-month-sales")
            .with("count", month.sales_called)
            .with("minutes", month.sales_minutes);
        lines.push(words.say(&sales));
    }
    if !month.sales_extra.is_empty() {
        let extra = msg("ending-month-extra").with("sums", sums(&month.sales_extra, words));
        lines.push(words.say(&extra));
    }
    lines
}

/// Draws the summary; `false` when it is put away.
pub(super) fn show(ctx: &Context, model: &Model, words: &Words, today: NaiveDate) -> bool {
    let (title, close, back) = (
        words.t("ending-title"),
        words.t("ending-close"),
        words.t("ending-back"),
    );
    let about = words.day_weekday_long(today);
    let dialog = Dialog::new("ending", &title)
        .about(&about)
        .main(Button::primary(&close), None)
        .stay(&back);
    dialog.show(ctx, words, |ui| content(ui, model, words, today)) == Answer::Stay
}

fn content(ui: &mut Ui, model: &Model, words: &Words, today: NaiveDate) {
    ui.spacing_mut().item_spacing.y = 6.0;
    for (head, what) in lines(model, words, today) {
        ui.horizontal(|ui| {
            let size = egui::vec2(150.0, 22.0);
            ui.allocate_ui_with_layout(
                size,
                egui::Layout::left_to_right(egui::Align::Center),
                |ui| {
                    ui.set_min_width(150.0);
                    say(ui, look::BODY_QUIET, head);
                },
            );
            say(ui, look::BODY_MEDIUM, what);
        });
    }
    ui.add_space(4.0);
    hairline(ui);
    say(ui, look::SECTION, words.t("ending-month"));
    for said in month_lines(model, words) {
        para(ui, look::BODY, said);
    }
}
