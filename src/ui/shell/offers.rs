//! New files that are offered, in a line under the top bar.

use super::FrameEvent;
use crate::ui::parts::button::link;
use crate::ui::parts::text;
use crate::ui::theme::{Ink, look, tokens};
use crate::words::Words;
use egui::{Align, Frame, Layout, Margin, Panel, Ui};

/// New files that are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferLine {
    /// Where they are.
    pub icon: &'static str,
    /// "In Downloads: bank.xml".
    pub text: String,
}

/// New files in a line: look at them, or not these.
pub(super) fn line(
    ui: &mut Ui,
    place: usize,
    offer: &OfferLine,
    words: &Words,
    out: &mut Vec<FrameEvent>,
) {
    let fill = Frame::new()
        .fill(tokens(ui).accent_soft)
        .inner_margin(Margin::symmetric(24, 0));
    Panel::top(("offer", place))
        .exact_size(36.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(fill)
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                if link(ui, &words.t("frame-offer-not")).clicked() {
                    out.push(FrameEvent::DeclineOffer(place));
                }
                if link(ui, &words.t("frame-offer-look")).clicked() {
                    out.push(FrameEvent::TakeOffer(place));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    text::icon(ui, offer.icon, 15.0, Ink::Accent);
                    text::cut(ui, look::BODY, &offer.text);
                });
            });
        });
}
