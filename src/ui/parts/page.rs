//! A page of paper on the screen: fitted or zoomed, with what lies over it.

use crate::ui::theme::{radius, tokens};
use egui::{
    Color32, Pos2, Rect, Response, Role, ScrollArea, Sense, Shadow, Stroke, StrokeKind,
    TextureHandle, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// How a page is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct PageState {
    /// Points on the screen per point on paper; `None` fits the whole page.
    pub zoom: Option<f32>,
}

impl PageState {
    /// A step nearer (`true`) or further, between a quarter and four times.
    pub fn step(&mut self, nearer: bool, fitted: f32) {
        let now = self.zoom.unwrap_or(fitted);
        let next = if nearer { now * 1.2 } else { now / 1.2 };
        self.zoom = Some(next.clamp(0.25, 4.0));
    }
}

/// Where a page was drawn.
#[derive(Debug, Clone)]
pub struct PageShown {
    /// The sheet on the screen.
    pub sheet: Rect,
    /// Points on the screen per point on paper: the zoom in use.
    pub scale: f32,
    /// The sheet as something that can be clicked.
    pub response: Response,
}

impl PageShown {
    /// A place on paper (points from the top left) on the screen.
    #[must_use]
    pub fn at(&self, paper: Pos2) -> Pos2 {
        self.sheet.min + paper.to_vec2() * self.scale
    }
}

/// Shows a page in the room there is. `paper` is its size in points; the picture may still be
/// missing (white paper until it comes) and should have `scale × pixels per point` pixels a point.
/// Ctrl and the wheel zoom. `name` says which page it is.
pub fn page_view(
    ui: &mut Ui,
    state: &mut PageState,
    name: &str,
    picture: Option<&TextureHandle>,
    paper: Vec2,
) -> PageShown {
    let room = ui.available_rect_before_wrap();
    ui.painter().rect_filled(room, 0, desk(ui));
    let fitted = ((room.width() - 40.0) / paper.x)
        .min((room.height() - 40.0) / paper.y)
        .max(0.05);
    let turned = ui.input(|input| input.zoom_delta());
    let above = ui.rect_contains_pointer(room);
    if above && (turned - 1.0).abs() > f32::EPSILON {
        let now = state.zoom.unwrap_or(fitted);
        state.zoom = Some((now * turned).clamp(0.25, 4.0));
    }
    let scale = state.zoom.unwrap_or(fitted);
    ScrollArea::both()
        .id_salt(("page", name))
        .auto_shrink(false)
        .show(ui, |ui| {
            let size = paper * scale;
            let all = (size + Vec2::splat(40.0)).max(room.size() - Vec2::splat(1.0));
            let (area, _) = ui.allocate_exact_size(all, Sense::hover());
            let sheet = Rect::from_center_size(area.center(), size);
            let sheet = Rect::from_min_size(sheet.min.round(), size);
            let response = ui.interact(sheet, ui.scope_id().with("sheet"), Sense::CLICK);
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
            paint_sheet(ui, sheet, picture);
            PageShown {
                sheet,
                scale,
                response,
            }
        })
        .inner
}

fn desk(ui: &Ui) -> Color32 {
    let tokens = tokens(ui);
    if ui.visuals().dark_mode {
        tokens.canvas
    } else {
        tokens.sidebar.lerp_to_gamma(tokens.line_strong, 0.28)
    }
}

fn paint_sheet(ui: &Ui, sheet: Rect, picture: Option<&TextureHandle>) {
    let tokens = tokens(ui);
    let shadow = Shadow {
        offset: [0, 3],
        blur: 14,
        spread: 0,
        color: tokens.shadow,
    };
    ui.painter()
        .add(shadow.as_shape(sheet, radius::CONTROL / 3));
    ui.painter().rect_filled(sheet, 0, tokens.paper);
    if let Some(picture) = picture {
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        ui.painter().image(picture.id(), sheet, whole, tokens.paper);
    }
}

/// A small page that can be chosen; `caption` under it, two points of accent around the chosen one.
pub fn thumbnail(
    ui: &mut Ui,
    name: &str,
    caption: &str,
    picture: Option<&TextureHandle>,
    size: Vec2,
    chosen: bool,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(size + vec2(0.0, 22.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, name));
    let sheet = Rect::from_min_size(rect.min, size);
    let tokens = tokens(ui);
    ui.painter().rect_filled(sheet, 0, tokens.paper);
    if let Some(picture) = picture {
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        ui.painter().image(picture.id(), sheet, whole, tokens.paper);
    }
    let (line, ink) = if chosen {
        let line = Stroke::new(2.0, tokens.accent);
        (line, crate::ui::theme::Ink::Accent)
    } else {
        let line = Stroke::new(1.0, tokens.line_strong);
        (line, crate::ui::theme::Ink::Faint)
    };
    let around = if chosen { sheet.expand(3.0) } else { sheet };
    ui.painter()
        .rect_stroke(around, 3, line, StrokeKind::Inside);
    let at = pos2(sheet.center().x, sheet.bottom() + 13.0);
    let look = crate::ui::theme::look::LABEL.ink(ink);
    super::text::paint_centre(ui, at, look, caption);
    super::button::focus_ring(ui, sheet, &response);
    response
}
