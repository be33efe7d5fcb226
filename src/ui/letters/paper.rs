//! The letter that is looked at: its pages small beside each other, one of them large, and over the first
//! the window of the envelope.

use super::model::{LetterRow, Preview, caption};
use crate::app::snapshots::PageCaption;
use crate::domain::envelope::Window;
use crate::domain::message::msg;
use crate::ui::parts::page::{PageShown, thumbnail};
use crate::ui::parts::{
    Button, PageState, empty_state, icon_button, page_view, pressed, say, switch, text,
};
use crate::ui::theme::{Ink, icon, look, size, space, tokens};
use crate::words::Words;
use egui::{
    Align, CentralPanel, Frame, Key, Layout, Margin, Panel, Rect, ScrollArea, Shape, Stroke, Ui,
    Vec2, pos2, vec2,
};

/// What the user has half-done with the preview.
#[derive(Debug)]
pub(super) struct State {
    page: usize,
    zoom: PageState,
    window: bool,
    /// Points on the screen per point on paper, as last drawn.
    fitted: f32,
    /// The page that was asked for apart, and whether closely.
    asked: Option<(usize, bool)>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            page: 0,
            zoom: PageState::default(),
            window: true,
            fitted: 1.0,
            asked: None,
        }
    }
}

/// A4 in points.
const PAPER: Vec2 = Vec2::new(595.28, 841.89);
/// Points in a millimetre of paper.
const MM: f32 = 72.0 / 25.4;
/// Dots on the screen per point of paper from which a page is drawn sharper than it comes by itself.
const CLOSELY: f32 = 1.9;
/// Below this width of the preview its pages stand no longer beside the large one.
const NARROW: f32 = 470.0;

impl State {
    /// Another letter is looked at.
    pub(super) fn begin(&mut self) {
        self.page = 0;
        self.asked = None;
    }

    /// Draws it; says which page is to be drawn that is not there yet, and whether it is looked at closely.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        row: &LetterRow,
        preview: Option<&Preview>,
        words: &Words,
    ) -> Option<(usize, bool)> {
        let pages = preview.map_or(0, |preview| preview.captions.len());
        self.page = self.page.min(pages.saturating_sub(1));
        self.keys(ui, pages);
        self.bar(ui, pages, words);
        let Some(preview) = preview.filter(|_| pages > 0) else {
            let (title, why) = match preview {
                Some(preview) if !preview.loading => (
                    words.t("letters-no-preview"),
                    words.t("letters-no-preview-why"),
                ),
                _ => (words.t("letters-laying-out"), String::new()),
            };
            empty_state(ui, icon::FILE_TEXT, &title, &why, None);
            return None;
        };
        if ui.available_width() > NARROW {
            self.thumbnails(ui, preview, words);
        }
        let said = preview
            .captions
            .get(self.page)
            .map(|one| caption(one, words));
        let of = msg("letters-page-of")
            .with("page", self.page + 1)
            .with("pages", pages);
        let name = format!("{}, {}", said.unwrap_or_default(), words.say(&of));
        let sharp = preview
            .sharp
            .as_ref()
            .filter(|(page, _)| *page == self.page);
        let picture = sharp.map(|(_, picture)| picture);
        let usual = preview.pages.get(self.page).and_then(Option::as_ref);
        let picture = picture.or(usual);
        let ground = Frame::new().inner_margin(Margin::ZERO);
        CentralPanel::default().frame(ground).show(ui, |ui| {
            let room = ui.available_size();
            self.fitted = ((room.x - 40.0) / PAPER.x)
                .min((room.y - 40.0) / PAPER.y)
                .max(0.05);
            let shown = page_view(ui, &mut self.zoom, &name, picture, PAPER);
            let first = preview.captions.get(self.page) == Some(&PageCaption::Letter(1));
            if self.window && first {
                envelope(ui, &shown, &preview.window, row.address_fits, words);
            }
        });
        let near = self.zoom.zoom.unwrap_or(self.fitted) * ui.pixels_per_point();
        let wanted = match usual {
            _ if preview.pdf.is_empty() => None,
            Some(_) if near > CLOSELY && sharp.is_none() => Some((self.page, true)),
            None if !preview.loading => Some((self.page, false)),
            _ => None,
        };
        let new = wanted.filter(|_| wanted != self.asked);
        self.asked = wanted.or(self.asked);
        new
    }

    fn keys(&mut self, ui: &Ui, pages: usize) {
        if pressed(ui, Key::ArrowRight) {
            self.page = (self.page + 1).min(pages.saturating_sub(1));
        }
        if pressed(ui, Key::ArrowLeft) {
            self.page = self.page.saturating_sub(1);
        }
        if pressed(ui, Key::Plus) || pressed(ui, Key::Equals) {
            self.zoom.step(true, self.fitted);
        }
        if pressed(ui, Key::Minus) {
            self.zoom.step(false, self.fitted);
        }
        if pressed(ui, Key::Num0) {
            self.zoom.zoom = None;
        }
        if pressed(ui, Key::E) {
            self.window = !self.window;
        }
    }

    /// The switch of the envelope's window, which page, and how near.
    fn bar(&mut self, ui: &mut Ui, pages: usize, words: &Words) {
        let ground = Frame::new()
            .fill(tokens(ui).pane)
            .inner_margin(Margin::symmetric(16, 0));
        let bar = Panel::top("preview-bar").exact_size(46.0).resizable(false);
        bar.show_separator_line(false).frame(ground).show(ui, |ui| {
            let whole = ui.max_rect().expand2(vec2(16.0, 0.0));
            let line = Stroke::new(1.0, tokens(ui).line);
            ui.painter()
                .hline(whole.x_range(), whole.bottom() - 0.5, line);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                let fit = words.t("letters-fit");
                if Button::plain(&fit).key("0").show(ui).clicked() {
                    self.zoom.zoom = None;
                }
                ui.add_space(space::XS);
                if icon_button(ui, icon::ZOOM_IN, &words.t("letters-nearer")).clicked() {
                    self.zoom.step(true, self.fitted);
                }
                let percent = self.zoom.zoom.unwrap_or(self.fitted) * 100.0;
                say(ui, look::BODY_MEDIUM, format!("{percent:.0}%"));
                if icon_button(ui, icon::ZOOM_OUT, &words.t("letters-further")).clicked() {
                    self.zoom.step(false, self.fitted);
                }
                if pages > 1 {
                    ui.add_space(space::S);
                    if icon_button(ui, icon::CHEVRON_RIGHT, &words.t("letters-next-page")).clicked()
                    {
                        self.page = (self.page + 1).min(pages - 1);
                    }
                    let of = msg("letters-page-of")
                        .with("page", self.page + 1)
                        .with("pages", pages);
                    say(ui, look::SMALL, words.say(&of));
                    if icon_button(ui, icon::CHEVRON_LEFT, &words.t("letters-page-before"))
                        .clicked()
                    {
                        self.page = self.page.saturating_sub(1);
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let whole = words.t("letters-window");
                    let short = words.t("letters-window-short");
                    let roomy = ui.available_width() > 48.0 + text::width(ui, look::BODY, &whole);
                    switch(ui, &mut self.window, if roomy { &whole } else { &short });
                });
            });
        });
    }

    fn thumbnails(&mut self, ui: &mut Ui, preview: &Preview, words: &Words) {
        let wide = if ui.available_width() > 900.0 {
            136.0
        } else {
            116.0
        };
        let ground = Frame::new().fill(tokens(ui).pane);
        let side = Panel::left("thumbnails").exact_size(wide).resizable(false);
        side.show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| {
                let whole = ui.max_rect();
                let line = Stroke::new(1.0, tokens(ui).line);
                ui.painter()
                    .vline(whole.right() - 0.5, whole.y_range(), line);
                let scroll = ScrollArea::vertical()
                    .id_salt("thumbnails")
                    .auto_shrink(false);
                scroll.show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::XS;
                    ui.add_space(space::M);
                    let width = wide - 52.0;
                    let small = vec2(width, width * PAPER.y / PAPER.x);
                    ui.vertical_centered(|ui| {
                        for (page, of) in preview.captions.iter().enumerate() {
                            let caption = caption(of, words);
                            let place = msg("letters-page-of")
                                .with("page", page + 1)
                                .with("pages", preview.captions.len());
                            let name = format!("{caption}, {}", words.say(&place));
                            let picture = preview.pages.get(page).and_then(Option::as_ref);
                            let chosen = page == self.page;
                            if thumbnail(ui, &name, &caption, picture, small, chosen).clicked() {
                                self.page = page;
                            }
                        }
                    });
                    ui.add_space(space::M);
                });
            });
    }
}

/// The window of the envelope over the first page, and the places where it is folded.
fn envelope(ui: &Ui, shown: &PageShown, window: &Window, fits: bool, words: &Words) {
    let tenth = MM / 10.0;
    let seen = window.seen;
    let corner = shown.at(pos2(seen.left as f32, seen.top as f32) * tenth);
    let size = vec2(seen.width as f32, seen.height as f32) * tenth * shown.scale;
    let left = window.on_the_left();
    let frame = Rect::from_min_size(corner, size);
    let tokens = tokens(ui);
    let (color, ink) = if fits {
        (tokens.accent, Ink::OnAccent)
    } else {
        (tokens.red, Ink::OnAccent)
    };
    let painter = ui.painter();
    for fold in window.folds {
        let across = [0.0, PAPER.x].map(|x| shown.at(pos2(x, *fold as f32 * tenth)));
        let pen = Stroke::new(1.0, color.gamma_multiply(0.5));
        painter.extend(Shape::dashed_line(&across, pen, 2.0, 5.0));
    }
    painter.rect_filled(frame, 2, color.gamma_multiply(0.06));
    let corners = [
        frame.left_top(),
        frame.right_top(),
        frame.right_bottom(),
        frame.left_bottom(),
        frame.left_top(),
    ];
    painter.extend(Shape::dashed_line(
        &corners,
        Stroke::new(1.4, color),
        5.0,
        3.5,
    ));
    let size = [seen.width, seen.height].map(|tenths| words.tenths(tenths));
    let key = match (left, fits) {
        (true, true) => "letters-window-left-fits",
        (false, true) => "letters-window-right-fits",
        (_, false) => "letters-window-too-small",
    };
    let tag = msg(key)
        .with("width", size[0].as_str())
        .with("height", size[1].as_str());
    let tag = words.say(&tag);
    let look = look::LABEL.ink(ink);
    let wide = text::width(ui, look, &tag) + 12.0;
    let height = size::CONTROL - 12.0;
    let label = Rect::from_min_size(frame.left_top() - vec2(0.0, height), vec2(wide, height));
    painter.rect_filled(label, 3, color);
    text::paint_centre(ui, label.center(), look, &tag);
}
