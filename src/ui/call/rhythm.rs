//! How a customer paid before: days from invoice to payment, the band in which most lie, and where the
//! oldest open invoice stands now.

use crate::app::snapshots::{CustomerSnapshot, ItemLine};
use crate::domain::message::msg;
use crate::ui::parts::text;
use crate::ui::theme::{Ink, look, radius, tokens};
use crate::words::Words;
use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Paid invoices that are drawn.
const MOST: usize = 8;

/// The pattern as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rhythm {
    /// Days from invoice to payment, oldest first.
    pub days: Vec<i64>,
    /// Where most of them lie.
    pub band: Option<(i64, i64)>,
    /// Days of the term.
    pub term: i64,
    /// Days of the oldest overdue invoice to date.
    pub now: Option<i64>,
}

impl Rhythm {
    pub(super) fn of(customer: &CustomerSnapshot, items: &[&ItemLine]) -> Option<Self> {
        let latest = customer.paid.first()?;
        let days = customer
            .paid
            .iter()
            .take(MOST)
            .rev()
            .map(|paid| (paid.paid_on - paid.issued_on).num_days())
            .collect();
        let spread = customer
            .habit
            .as_ref()
            .and_then(|habit| habit.after_invoice);
        Some(Self {
            days,
            band: spread.map(|spread| (spread.early, spread.late)),
            term: (latest.due_on - latest.issued_on).num_days(),
            now: items
                .iter()
                .filter(|item| item.days_overdue > 0)
                .map(|item| (customer.today - item.issued_on).num_days())
                .max(),
        })
    }

    /// What it shows, for whoever does not see it.
    fn in_words(&self, words: &Words) -> String {
        let days: Vec<String> = self.days.iter().map(i64::to_string).collect();
        words.say(&msg("call-rhythm").with("days", words.listed(&days)))
    }

    /// Draws it, 62 high.
    pub(super) fn show(&self, ui: &mut Ui, words: &Words) {
        let size = vec2(ui.available_width(), 62.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let said = self.in_words(words);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
        let plot = Rect::from_min_max(
            pos2(rect.left(), rect.top() + 14.0),
            pos2(rect.right(), rect.bottom() - 6.0),
        );
        self.paint(ui, plot);
        response.on_hover_text(said);
    }

    fn paint(&self, ui: &Ui, plot: Rect) {
        let tokens = tokens(ui);
        let all = self.days.iter().chain(&self.now);
        let most = all.copied().max().unwrap_or(1).max(self.term).max(1);
        // The axis stands at the agreed term where they pay later: the difference is what is looked at.
        let least = self.days.iter().copied().min().unwrap_or(0).min(self.term);
        let span = (most - least).max(1) as f32;
        let y = |days: i64| plot.bottom() - plot.height() * (days - least) as f32 / span;
        if let Some((early, late)) = self.band {
            let band = Rect::from_x_y_ranges(plot.x_range(), (y(late) - 3.0)..=(y(early) + 3.0));
            ui.painter()
                .rect_filled(band, radius::CONTROL / 2, tokens.green_soft);
        }
        let term = [
            pos2(plot.left(), y(self.term)),
            pos2(plot.right(), y(self.term)),
        ];
        let dashed = egui::Shape::dashed_line(&term, Stroke::new(1.0, tokens.text_3), 3.0, 3.0);
        ui.painter().extend(dashed);
        let count = self.days.len() + usize::from(self.now.is_some());
        let step = plot.width() / count.max(1) as f32;
        for (place, days) in self.days.iter().enumerate() {
            let at = pos2(plot.left() + step * (place as f32 + 0.5), y(*days));
            let stem = Stroke::new(2.0, tokens.line_strong);
            ui.painter()
                .vline(at.x, at.y..=y(self.term).max(at.y), stem);
            ui.painter().circle_filled(at, 4.0, tokens.green);
        }
        if let Some(now) = self.now {
            let at = pos2(plot.right() - step * 0.5, y(now));
            let line = [at, pos2(at.x, y(self.term).max(at.y))];
            let stem = Stroke::new(1.5, tokens.amber);
            ui.painter()
                .extend(egui::Shape::dashed_line(&line, stem, 3.0, 2.0));
            ui.painter()
                .circle(at, 4.5, tokens.pane, Stroke::new(2.0, tokens.amber));
            let label = look::LABEL.ink(Ink::Amber);
            text::paint_centre(ui, at - vec2(0.0, 12.0), label, &now.to_string());
        }
    }
}
