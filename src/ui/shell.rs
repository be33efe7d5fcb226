//! The frame around every screen: navigation at the left, one bar on top, keys and the last thing said
//! at the foot, notices above it; the palette (Ctrl K) and the page of all keys (?) over it.
//!
//! Drawn from a plain [`FrameModel`]; what the user asks comes back as [`FrameEvent`]s.

mod offers;

pub use offers::OfferLine;

use super::parts::button::{MenuLine, focus_ring, link};
use super::parts::palette::{Asked, Group, Palette};
use super::parts::surface::NoticeAnswer;
use super::parts::{Answer, Dialog, icon_button, keys, menu, notice, say, text};
use super::route::Route;
use super::theme::{Ink, Tone, icon, look, radius, size, tokens, wide};
use crate::domain::ids::ColleagueId;
use crate::words::Words;
use egui::{
    Align, Align2, Area, CentralPanel, Frame, Id, Key, Layout, Margin, Order, Panel, Rect,
    Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// What the frame shows; plain words, made when something changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrameModel {
    /// The company whose books these are.
    pub company: Company,
    /// Counts beside the entries of the navigation, in the order of [`Route::NAV`].
    pub counts: [Option<usize>; 5],
    /// What the top bar says.
    pub top: Top,
    /// Who can be at work here.
    pub colleagues: Vec<(ColleagueId, String)>,
    /// Who is.
    pub working_as: Option<ColleagueId>,
    /// What the keys do on this screen: `("↑ ↓", "kiezen")`.
    pub keys: Vec<(String, String)>,
    /// All keys, in groups, for the page that `?` opens.
    pub all_keys: Vec<KeyGroup>,
    /// The last thing said, at the right of the foot.
    pub said: Option<Said>,
    /// Notices that stay until they are read: refusals, problems.
    pub notices: Vec<NoticeLine>,
    /// Through which day the books are complete, at the foot of the navigation.
    pub books: Option<BooksLine>,
    /// What the palette found.
    pub found: Vec<Group>,
    /// New files that are offered, a line each under the top bar.
    pub offers: Vec<OfferLine>,
}

/// The company in the corner.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Company {
    /// Its name, short.
    pub name: String,
    /// What follows it, or empty.
    pub more: String,
    /// One or two letters on its mark.
    pub initials: String,
}

/// The bar on top.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Top {
    /// The way back, if this screen lies behind another.
    pub back: Option<(Route, String)>,
    /// The screen's title.
    pub title: String,
    /// One sentence of what it counts.
    pub sentence: String,
}

/// Some keys that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyGroup {
    /// Where they work.
    pub head: String,
    /// Key and what it does.
    pub keys: Vec<(String, String)>,
}

/// Something that was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// What.
    pub text: String,
    /// Whether it can be undone (Ctrl Z).
    pub undo: bool,
}

/// A notice that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeLine {
    /// How serious.
    pub tone: Tone,
    /// What was not done, or is not as it should be.
    pub what: String,
    /// Why, and what to do.
    pub why: String,
}

/// The books in one line and a half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BooksLine {
    /// In order, or behind.
    pub tone: Tone,
    /// "Boeken bij t/m di 20 okt".
    pub text: String,
    /// What it means, or which accounts.
    pub note: String,
}

/// What the user asked of the frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrameEvent {
    /// Go there.
    Go(Route),
    /// Somebody else is at work now.
    WorkAs(ColleagueId),
    /// Undo the last thing.
    Undo,
    /// Put away this notice.
    Dismiss(usize),
    /// Look at the files of this offer.
    TakeOffer(usize),
    /// The files of this offer are not wanted.
    DeclineOffer(usize),
    /// Something was typed in the palette (empty when it opens): find it.
    Find(String),
    /// Take this answer of the palette: group, place in it.
    Take(usize, usize),
    /// Do the other thing with this answer (they call us).
    Other(usize, usize),
}

/// What is open over the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrameState {
    palette: Option<Palette>,
    all_keys: bool,
}

impl FrameState {
    /// Opens the palette.
    pub fn open_palette(&mut self) {
        self.palette = Some(Palette::default());
    }

    /// Something of the frame lies over the screen.
    #[must_use]
    pub const fn covers(&self) -> bool {
        self.palette.is_some() || self.all_keys
    }
}

/// Draws the frame and the screen within it; says what was asked of the frame.
pub fn frame(
    ui: &mut Ui,
    model: &FrameModel,
    route: Route,
    state: &mut FrameState,
    words: &Words,
    screen: impl FnOnce(&mut Ui),
) -> Vec<FrameEvent> {
    let mut out = Vec::new();
    super::parts::dialog::settle_focus(ui.ctx());
    frame_keys(ui, model, route, state, &mut out);
    if route.has_nav() {
        navigation(ui, model, route, words, &mut out);
    }
    if route != Route::Welcome {
        top_bar(ui, model, state, words, &mut out);
        foot(ui, model, state, words, &mut out);
    }
    for (place, offer) in model.offers.iter().enumerate() {
        offers::line(ui, place, offer, words, &mut out);
    }
    let canvas = Frame::new().fill(tokens(ui).canvas);
    CentralPanel::default().frame(canvas).show(ui, screen);
    notices(ui, model, words, &mut out);
    overlays(ui, model, state, words, &mut out);
    keys::remember_typing(ui);
    out
}

fn frame_keys(
    ui: &Ui,
    model: &FrameModel,
    route: Route,
    state: &mut FrameState,
    out: &mut Vec<FrameEvent>,
) {
    if route == Route::Welcome || state.covers() {
        return;
    }
    if keys::pressed_ctrl(ui, Key::K) {
        state.open_palette();
        out.push(FrameEvent::Find(String::new()));
    }
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    for (key, to) in numbers.into_iter().zip(Route::NAV) {
        if keys::pressed_ctrl(ui, key) {
            out.push(FrameEvent::Go(to));
        }
    }
    let undo = model.said.as_ref().is_some_and(|said| said.undo);
    // While somebody types, Ctrl Z is the field's own.
    if undo && keys::free(ui) && keys::pressed_ctrl(ui, Key::Z) {
        out.push(FrameEvent::Undo);
    }
    if keys::typed(ui, '?') {
        state.all_keys = true;
    }
}

fn nav_width(window: f32) -> f32 {
    if window >= 1600.0 {
        220.0
    } else if window >= 1180.0 {
        188.0
    } else {
        56.0
    }
}

fn navigation(
    ui: &mut Ui,
    model: &FrameModel,
    route: Route,
    words: &Words,
    out: &mut Vec<FrameEvent>,
) {
    let width = nav_width(ui.ctx().content_rect().width());
    let small = width < 100.0;
    let fill = Frame::new().fill(tokens(ui).sidebar);
    Panel::left("nav")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(fill)
        .show(ui, |ui| {
            let whole = ui.max_rect();
            let line = Stroke::new(1.0, tokens(ui).line);
            ui.painter()
                .vline(whole.right() - 0.5, whole.y_range(), line);
            ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
            company(ui, &model.company, small);
            for (to, count) in Route::NAV.into_iter().zip(model.counts) {
                let on = route.lit() == to;
                if nav_item(ui, to, &words.t(to.name()), count, on, small).clicked() {
                    out.push(FrameEvent::Go(to));
                }
            }
            ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
                ui.add_space(10.0);
                for to in [Route::Help, Route::Settings] {
                    let on = route == to;
                    if nav_item(ui, to, &words.t(to.name()), None, on, small).clicked() {
                        out.push(FrameEvent::Go(to));
                    }
                }
                if let Some(books) = model.books.as_ref().filter(|_| !small) {
                    books_line(ui, books);
                }
            });
        });
}

fn company(ui: &mut Ui, company: &Company, small: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 62.0), Sense::hover());
    let tokens = tokens(ui);
    let left = if small { 15.0 } else { 16.0 };
    let mark = Rect::from_min_size(rect.min + vec2(left, 13.0), vec2(26.0, 26.0));
    ui.painter().rect_filled(mark, radius::NAV, tokens.accent);
    let letters = look::SECTION.size(11.0).ink(Ink::OnAccent);
    text::paint_centre(ui, mark.center(), letters, &company.initials);
    if small {
        return;
    }
    let x = mark.right() + 10.0;
    let room = rect.right() - 12.0 - x;
    let y = mark.center().y;
    if company.more.is_empty() {
        text::paint_left(ui, pos2(x, y), look::SECTION, &company.name, room);
        return;
    }
    text::paint_left(ui, pos2(x, y - 7.5), look::SECTION, &company.name, room);
    let more = look::FOOT.size(11.0);
    text::paint_left(ui, pos2(x, y + 8.0), more, &company.more, room);
}

const fn nav_icon(route: Route) -> &'static str {
    match route {
        Route::Welcome => icon::HOUSE,
        Route::Today | Route::Call(..) | Route::Inside => icon::LIST_CHECKS,
        Route::Letters => icon::MAIL,
        Route::Agreements => icon::HANDSHAKE,
        Route::MoneyIn => icon::BANKNOTE,
        Route::Customers | Route::Customer(_) => icon::USERS,
        Route::Charges(_) | Route::Law => icon::SCALE,
        Route::Scripts => icon::MESSAGE_SQUARE_TEXT,
        Route::LetterTexts => icon::FILE_TEXT,
        Route::Settings => icon::SETTINGS,
        Route::Help => icon::CIRCLE_QUESTION_MARK,
    }
}

fn nav_item(
    ui: &mut Ui,
    to: Route,
    name: &str,
    count: Option<usize>,
    on: bool,
    small: bool,
) -> Response {
    let (row, response) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::click());
    let rect = row.shrink2(vec2(8.0, 0.0));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
    let tokens = tokens(ui);
    if on {
        ui.painter()
            .rect_filled(rect, radius::NAV, tokens.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::NAV, tokens.line);
    }
    focus_ring(ui, rect.shrink(2.0), &response);
    let (quiet, ink) = if on {
        (Ink::Accent, Ink::Accent)
    } else {
        (Ink::Quiet, Ink::Text)
    };
    let y = rect.center().y;
    let x = if small {
        rect.center().x
    } else {
        rect.left() + 18.0
    };
    text::paint_icon(ui, pos2(x, y), nav_icon(to), 16.0, tokens.ink(quiet));
    if small {
        return response.on_hover_text(name);
    }
    let look = if on {
        look::NAME.weight(super::theme::Weight::Semibold)
    } else {
        look::NAME
    };
    let at = pos2(rect.left() + 36.0, y);
    text::paint_left(ui, at, look.ink(ink), name, rect.width() - 70.0);
    if let Some(count) = count.filter(|count| *count > 0) {
        let at = pos2(rect.right() - 10.0, y);
        text::paint_right(ui, at, look::COUNT.ink(quiet), &count.to_string());
    }
    response
}

fn books_line(ui: &mut Ui, books: &BooksLine) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 58.0), Sense::hover());
    let tokens = tokens(ui);
    let line = Stroke::new(1.0, tokens.line);
    let along = (rect.left() + 12.0)..=(rect.right() - 12.0);
    ui.painter().hline(along, rect.top() + 4.0, line);
    let y = rect.top() + 22.0;
    let dot = tokens.ink(books.tone.ink());
    ui.painter()
        .circle_filled(pos2(rect.left() + 20.0, y), 3.5, dot);
    let room = rect.width() - 46.0;
    let x = rect.left() + 34.0;
    text::paint_left(
        ui,
        pos2(x, y),
        look::LABEL.ink(Ink::Text),
        &books.text,
        room,
    );
    text::paint_left(ui, pos2(x, y + 17.0), look::FOOT, &books.note, room);
}

fn top_bar(
    ui: &mut Ui,
    model: &FrameModel,
    state: &mut FrameState,
    words: &Words,
    out: &mut Vec<FrameEvent>,
) {
    let fill = Frame::new().fill(tokens(ui).canvas).inner_margin(Margin {
        left: 24,
        right: 20,
        top: 0,
        bottom: 0,
    });
    Panel::top("top")
        .exact_size(size::TOP)
        .resizable(false)
        .show_separator_line(false)
        .frame(fill)
        .show(ui, |ui| {
            let bar = ui.max_rect();
            let line = Stroke::new(1.0, tokens(ui).line);
            let along = (bar.left() - 24.0)..=(bar.right() + 20.0);
            ui.painter().hline(along, bar.bottom() - 0.5, line);
            let room = bar.width();
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                colleague(ui, model, words, room > 700.0, out);
                ui.add_space(12.0);
                if search(ui, words, room).clicked() {
                    state.open_palette();
                    out.push(FrameEvent::Find(String::new()));
                }
                ui.add_space(12.0);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    title(ui, &model.top, out);
                });
            });
        });
}

fn title(ui: &mut Ui, top: &Top, out: &mut Vec<FrameEvent>) {
    ui.spacing_mut().item_spacing.x = 10.0;
    if let Some((to, name)) = &top.back {
        if back(ui, name).clicked() {
            out.push(FrameEvent::Go(*to));
        }
        let (rect, _) = ui.allocate_exact_size(vec2(9.0, 20.0), Sense::hover());
        let line = Stroke::new(1.0, tokens(ui).line_strong);
        ui.painter().vline(rect.center().x, rect.y_range(), line);
    }
    text::cut(ui, look::TITLE, &top.title);
    if ui.available_width() > 60.0 && !top.sentence.is_empty() {
        text::cut(ui, look::BODY_QUIET, &top.sentence);
    }
}

fn back(ui: &mut Ui, name: &str) -> Response {
    let look = look::BODY_MEDIUM.ink(Ink::Quiet);
    let width = 22.0 + text::width(ui, look, name);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 30.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let ink = if response.hovered() {
        Ink::Text
    } else {
        Ink::Quiet
    };
    let color = tokens(ui).ink(ink);
    let at = rect.left_center() + vec2(7.0, 0.0);
    text::paint_icon(ui, at, icon::ARROW_LEFT, 15.0, color);
    let at = rect.left_center() + vec2(21.0, 0.0);
    text::paint_left(ui, at, look.ink(ink), name, width);
    focus_ring(ui, rect, &response);
    response
}

/// Looks like a field; a click or Ctrl K opens the palette. An icon where there is no room.
fn search(ui: &mut Ui, words: &Words, room: f32) -> Response {
    let name = words.t("frame-search");
    if room < 860.0 {
        return icon_button(ui, icon::SEARCH, &name);
    }
    let width = if wide(room) { 300.0 } else { 224.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 30.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let tokens = tokens(ui);
    let fill = if response.hovered() {
        tokens.control_hover
    } else {
        tokens.control
    };
    let line = Stroke::new(1.0, tokens.line_strong);
    ui.painter()
        .rect(rect, radius::CONTROL, fill, line, StrokeKind::Inside);
    let y = rect.center().y;
    let at = pos2(rect.left() + 17.0, y);
    text::paint_icon(ui, at, icon::SEARCH, 14.0, tokens.text_3);
    let key = look::KEY.ink(Ink::Faint);
    let end = text::paint_right(ui, pos2(rect.right() - 10.0, y), key, "Ctrl K");
    let hint = if wide(room) {
        words.t("frame-search-hint")
    } else {
        words.t("frame-search-hint-short")
    };
    let left = rect.left() + 32.0;
    let faint = look::BODY.ink(Ink::Faint);
    text::paint_left(ui, pos2(left, y), faint, &hint, end - left - 8.0);
    focus_ring(ui, rect, &response);
    response
}

fn colleague(
    ui: &mut Ui,
    model: &FrameModel,
    words: &Words,
    roomy: bool,
    out: &mut Vec<FrameEvent>,
) {
    let now = model
        .colleagues
        .iter()
        .find(|(id, _)| Some(*id) == model.working_as);
    let Some((_, name)) = now else { return };
    let label = words.t("frame-working-as");
    let said = format!("{label} {name}");
    let before = if roomy {
        text::width(ui, look::BODY_QUIET, &label) + 5.0
    } else {
        0.0
    };
    let width = 30.0 + before + text::width(ui, look::BODY_MEDIUM, name) + 20.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width.ceil(), 30.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    paint_colleague(ui, rect, name, if roomy { &label } else { "" });
    focus_ring(ui, rect, &response);
    let lines: Vec<MenuLine<'_>> = model
        .colleagues
        .iter()
        .map(|(id, name)| MenuLine {
            icon: if Some(*id) == model.working_as {
                icon::CHECK
            } else {
                ""
            },
            words: name,
            key: "",
            off: None,
        })
        .collect();
    let chosen = menu(&response, &lines).and_then(|line| model.colleagues.get(line));
    if let Some((id, _)) = chosen {
        out.push(FrameEvent::WorkAs(*id));
    }
}

fn paint_colleague(ui: &Ui, rect: Rect, name: &str, label: &str) {
    let tokens = tokens(ui);
    let y = rect.center().y;
    let disc = pos2(rect.left() + 11.0, y);
    ui.painter().circle_filled(disc, 11.0, tokens.accent_soft);
    let initial: String = name.chars().take(1).collect();
    let look = look::SECTION.size(11.0).ink(Ink::Accent);
    text::paint_centre(ui, disc, look, &initial);
    let mut x = rect.left() + 30.0;
    if !label.is_empty() {
        x = text::paint_left(ui, pos2(x, y), look::BODY_QUIET, label, 200.0) + 5.0;
    }
    text::paint_left(ui, pos2(x, y), look::BODY_MEDIUM, name, 200.0);
    let at = pos2(rect.right() - 6.0, y);
    text::paint_icon(ui, at, icon::CHEVRON_DOWN, 13.0, tokens.text_3);
}

fn foot(
    ui: &mut Ui,
    model: &FrameModel,
    state: &mut FrameState,
    words: &Words,
    out: &mut Vec<FrameEvent>,
) {
    let fill = Frame::new().fill(tokens(ui).pane).inner_margin(Margin {
        left: 24,
        right: 20,
        top: 0,
        bottom: 0,
    });
    Panel::bottom("foot")
        .exact_size(size::FOOT)
        .resizable(false)
        .show_separator_line(false)
        .frame(fill)
        .show(ui, |ui| {
            let bar = ui.max_rect();
            let line = Stroke::new(1.0, tokens(ui).line);
            let along = (bar.left() - 24.0)..=(bar.right() + 20.0);
            ui.painter().hline(along, bar.top() + 0.5, line);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                if let Some(said) = &model.said {
                    if said.undo {
                        keys::key_cap(ui, "Ctrl Z");
                        if link(ui, &words.t("frame-undo")).clicked() {
                            out.push(FrameEvent::Undo);
                        }
                    }
                    text::cut(ui, look::FOOT, &said.text);
                }
                ui.add_space(12.0);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    foot_keys(ui, model, state, words);
                });
            });
        });
}

/// As many keys as fit whole; `?` leads to all of them.
fn foot_keys(ui: &mut Ui, model: &FrameModel, state: &mut FrameState, words: &Words) {
    ui.spacing_mut().item_spacing.x = 3.0;
    let all = words.t("frame-all-keys");
    let rest = hint_width(ui, "?", &all) + 8.0;
    for (key, what) in &model.keys {
        if ui.available_width() < hint_width(ui, key, what) + rest {
            break;
        }
        keys::key_hint(ui, key, what);
        ui.add_space(13.0);
    }
    if ui.available_width() > rest {
        let start = ui.cursor().left_top();
        keys::key_hint(ui, "?", &all);
        let end = ui.min_rect().right_bottom();
        let rect = Rect::from_min_max(pos2(start.x, ui.max_rect().top()), end);
        let response = ui.interact(rect, ui.scope_id().with("all keys"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &all));
        focus_ring(ui, rect.shrink(3.0), &response);
        if response.clicked() {
            state.all_keys = true;
        }
    }
}

fn hint_width(ui: &Ui, keys: &str, what: &str) -> f32 {
    let caps: f32 = keys
        .split(' ')
        .map(|key| (text::width(ui, look::KEY, key) + 10.0).max(20.0) + 3.0)
        .sum();
    caps + 3.0 + text::width(ui, look::FOOT, what) + 16.0
}

/// Notices lie above the foot, at the right, the newest lowest; each stays until it is put away.
fn notices(ui: &Ui, model: &FrameModel, words: &Words, out: &mut Vec<FrameEvent>) {
    if model.notices.is_empty() {
        return;
    }
    let ctx = ui.ctx();
    let width = 460.0_f32.min(ctx.content_rect().width() - 40.0);
    Area::new(Id::unique("notices"))
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_BOTTOM, vec2(-20.0, -(size::FOOT + 12.0)))
        .show(ctx, |ui| {
            ui.set_width(width);
            let raised = Frame::new()
                .fill(tokens(ui).card)
                .corner_radius(radius::CARD)
                .shadow(ui.visuals().popup_shadow);
            for (index, line) in model.notices.iter().enumerate() {
                ui.push_id(index, |ui| {
                    let dismiss = words.t("frame-dismiss");
                    let show = |ui: &mut Ui| {
                        notice(ui, line.tone, &line.what, &line.why, None, Some(&dismiss))
                    };
                    let answer = raised.show(ui, show).inner;
                    if answer == Some(NoticeAnswer::Dismissed) {
                        out.push(FrameEvent::Dismiss(index));
                    }
                });
            }
        });
}

fn overlays(
    ui: &Ui,
    model: &FrameModel,
    state: &mut FrameState,
    words: &Words,
    out: &mut Vec<FrameEvent>,
) {
    let ctx = ui.ctx();
    if let Some(palette) = &mut state.palette {
        match palette.show(ctx, words, &model.found) {
            None => {}
            Some(Asked::Find) => out.push(FrameEvent::Find(palette.query.clone())),
            Some(Asked::Close) => state.palette = None,
            Some(Asked::Take(group, answer)) => {
                state.palette = None;
                out.push(FrameEvent::Take(group, answer));
            }
            Some(Asked::Other(group, answer)) => {
                state.palette = None;
                out.push(FrameEvent::Other(group, answer));
            }
        }
    }
    if state.all_keys {
        let title = words.t("frame-all-keys-title");
        let dialog = Dialog::new("all-keys", &title).wide(760.0);
        if dialog.show(ctx, words, |ui| key_page(ui, &model.all_keys)) != Answer::Stay {
            state.all_keys = false;
        }
    }
}

fn key_page(ui: &mut Ui, groups: &[KeyGroup]) {
    let half = groups
        .iter()
        .map(|group| group.keys.len() + 2)
        .sum::<usize>()
        .div_ceil(2);
    let width = (ui.available_width() - 24.0) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        let mut so_far = 0;
        let split = groups
            .iter()
            .position(|group| {
                so_far += group.keys.len() + 2;
                so_far >= half
            })
            .map_or(groups.len(), |index| index + 1);
        for column in [&groups[..split], &groups[split..]] {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                for group in column {
                    key_group(ui, group);
                }
            });
        }
    });
}

fn key_group(ui: &mut Ui, group: &KeyGroup) {
    say(ui, look::SECTION, &group.head);
    for (key, what) in &group.keys {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
        let row = UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::left_to_right(Align::Center));
        let ui = &mut ui.new_child(row);
        ui.spacing_mut().item_spacing.x = 3.0;
        for key in key.split(' ') {
            keys::key_cap(ui, keys::cap(key));
        }
        let used = ui.min_rect().width();
        ui.add_space((120.0 - used).max(8.0));
        text::cut(ui, look::BODY_QUIET, what);
    }
    ui.add_space(12.0);
}
