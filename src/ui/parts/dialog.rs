//! A dialog: Escape closes it, Enter presses its main button, the keyboard goes back where it was.

use super::{Button, icon_button, keys, text};
use crate::ui::theme::{Ink, look, radius, size, tokens};
use crate::words::Words;
use egui::{
    Align, Context, Frame, Id, Key, Layout, Margin, Modal, Modifiers, ScrollArea, Sense, Stroke,
    Ui, vec2,
};

/// What came of a dialog in this pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It stays open.
    Stay,
    /// Escape, the cross or Cancel.
    Closed,
    /// Its main button, or Enter.
    Main,
}

/// A dialog over the window.
#[must_use = "a dialog is drawn by `show`"]
pub struct Dialog<'a> {
    id: &'static str,
    title: &'a str,
    about: &'a str,
    main: Option<Button<'a>>,
    main_off: Option<&'a str>,
    other: Option<(Button<'a>, &'a mut bool)>,
    leave: Option<&'a str>,
    later: bool,
    refused: Option<&'a str>,
    ctrl_enter: bool,
    width: f32,
}

impl<'a> Dialog<'a> {
    /// A dialog; `id` tells it from the others that may be open.
    pub const fn new(id: &'static str, title: &'a str) -> Self {
        Self {
            id,
            title,
            about: "",
            main: None,
            main_off: None,
            other: None,
            leave: None,
            later: false,
            refused: None,
            ctrl_enter: false,
            width: 480.0,
        }
    }

    /// A line under the title: whom and what it is about.
    pub const fn about(mut self, about: &'a str) -> Self {
        self.about = about;
        self
    }

    /// Its main button, which Enter presses too; off for a reason if there is one.
    pub fn main(mut self, button: Button<'a>, off: Option<&'a str>) -> Self {
        self.main = Some(button);
        self.main_off = off;
        self
    }

    /// Another way out beside the main button: `taken` says that it was.
    pub fn other(mut self, button: Button<'a>, taken: &'a mut bool) -> Self {
        self.other = Some((button, taken));
        self
    }

    /// What the button says that puts it away; Cancel unless told.
    pub const fn stay(mut self, words: &'a str) -> Self {
        self.leave = Some(words);
        self
    }

    /// What its main button asks for is answered later: it stays until [`leave`] is called, and says at its
    /// foot why the last wish was refused.
    pub const fn answered_later(mut self, refused: Option<&'a str>) -> Self {
        self.later = true;
        self.refused = refused;
        self
    }

    /// Ctrl Enter presses the main button, since Enter has work within.
    pub const fn ctrl_enter(mut self) -> Self {
        self.ctrl_enter = true;
        self
    }

    /// Width in points; 480 unless told.
    pub const fn wide(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Draws it; the content is scrolled when the window is too low.
    pub fn show(self, ctx: &Context, words: &Words, content: impl FnOnce(&mut Ui)) -> Answer {
        let id = Id::unique(("dialog", self.id));
        remember_focus(ctx, id);
        let later = self.later;
        let popup_open = egui::Popup::is_any_open(ctx);
        let mut answer = Answer::Stay;
        let screen = ctx.content_rect();
        let width = self.width.min(screen.width() - 48.0);
        let style = ctx.style_of(ctx.theme());
        let frame = Frame::new()
            .fill(style.visuals.window_fill)
            .stroke(style.visuals.window_stroke)
            .corner_radius(radius::DIALOG)
            .shadow(style.visuals.window_shadow);
        let modal = Modal::new(id)
            .backdrop_color(super::palette::veil(ctx))
            .frame(frame);
        let shown = modal.show(ctx, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 8.0;
            if self.head(ui, words) {
                answer = Answer::Closed;
            }
            let said = if self.refused.is_some() { 48.0 } else { 0.0 };
            let most = (screen.height() - 190.0 - said).max(120.0);
            ScrollArea::vertical()
                .max_height(most)
                .min_scrolled_height(most)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    Frame::new()
                        .inner_margin(Margin::symmetric(24, 12))
                        .show(ui, |ui| {
                            ui.set_width(ui.available_width());
                            content(ui);
                        });
                });
            let of_keys = self.keys(ui, popup_open);
            let of_foot = self.foot(ui, words);
            for one in [of_keys, of_foot] {
                if one != Answer::Stay {
                    answer = one;
                }
            }
        });
        let goes = match answer {
            Answer::Stay => false,
            Answer::Main => !later,
            Answer::Closed => true,
        };
        if shown.is_top_modal && goes {
            give_focus_back(ctx, id);
        }
        answer
    }

    fn head(&self, ui: &mut Ui, words: &Words) -> bool {
        let mut closed = false;
        Frame::new()
            .inner_margin(Margin {
                left: 24,
                right: 14,
                top: 14,
                bottom: 0,
            })
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let size = vec2(ui.available_width(), 30.0);
                ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                    closed = icon_button(ui, crate::ui::theme::icon::X, &words.t("frame-close"))
                        .clicked();
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        text::cut(ui, look::DIALOG, self.title);
                    });
                });
                if !self.about.is_empty() {
                    text::cut(ui, look::BODY_QUIET, self.about);
                    ui.add_space(4.0);
                }
            });
        edge(ui);
        closed
    }

    fn keys(&self, ui: &Ui, popup_open: bool) -> Answer {
        if popup_open || !keys::not_covered(ui) {
            return Answer::Stay;
        }
        if keys::times(ui, Modifiers::NONE, Key::Escape) > 0 {
            return Answer::Closed;
        }
        let ctrl = keys::times(ui, Modifiers::COMMAND, Key::Enter) > 0;
        // A button that has the keyboard is pressed by Enter itself; a field lets it go with Enter.
        let focused = ui.memory(|memory| memory.focused());
        let on_button = focused.is_some() && !ui.ctx().text_edit_focused();
        let enter = !self.ctrl_enter
            && !on_button
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        if (ctrl || enter) && self.main.is_some() && self.main_off.is_none() {
            return Answer::Main;
        }
        Answer::Stay
    }

    /// The main button and Cancel; a dialog without a main button is left by its cross or Escape.
    fn foot(self, ui: &mut Ui, words: &Words) -> Answer {
        let mut answer = Answer::Stay;
        let Some(main) = self.main else { return answer };
        edge(ui);
        let margin = Margin {
            left: 24,
            right: 24,
            top: 8,
            bottom: 16,
        };
        if let Some(refused) = self.refused {
            let above = Margin {
                bottom: 0,
                ..margin
            };
            Frame::new().inner_margin(above).show(ui, |ui| {
                ui.set_width(ui.available_width());
                text::para(ui, look::SMALL.ink(Ink::Red), refused);
            });
        }
        Frame::new().inner_margin(margin).show(ui, |ui| {
            let row = vec2(ui.available_width(), size::BUTTON);
            ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                let key = if self.ctrl_enter {
                    "Ctrl Enter"
                } else {
                    "Enter"
                };
                let main = main.key(key).tall(size::BUTTON).off_because(self.main_off);
                if main.show(ui).clicked() {
                    answer = Answer::Main;
                }
                if let Some((other, taken)) = self.other
                    && other.tall(size::BUTTON).show(ui).clicked()
                {
                    *taken = true;
                    answer = Answer::Closed;
                }
                let cancel = words.t("frame-cancel");
                let leave = Button::plain(self.leave.unwrap_or(&cancel));
                let leave = leave.key("Esc").tall(size::BUTTON);
                if leave.show(ui).clicked() {
                    answer = Answer::Closed;
                }
            });
        });
        answer
    }
}

/// A hairline from edge to edge of the dialog.
fn edge(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    let line = Stroke::new(1.0, tokens(ui).line);
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}

/// When a dialog opens, whatever had the keyboard gives it up and is remembered.
fn remember_focus(ctx: &Context, id: Id) {
    let now = ctx.cumulative_pass_nr();
    let seen = ctx.data(|data| data.get_temp::<u64>(id.with("seen")));
    ctx.data_mut(|data| data.insert_temp(id.with("seen"), now));
    if seen.is_some_and(|seen| now.saturating_sub(seen) <= 1) {
        return;
    }
    let focused = ctx.memory(|memory| memory.focused());
    ctx.data_mut(|data| data.insert_temp(id.with("focus"), focused));
    if let Some(focused) = focused {
        ctx.memory_mut(|memory| memory.surrender_focus(focused));
    }
}

/// A dialog whose answer came later is gone: the keyboard goes back where it was.
pub(in crate::ui) fn leave(ctx: &Context, dialog: &'static str) {
    give_focus_back(ctx, Id::unique(("dialog", dialog)));
}

fn give_focus_back(ctx: &Context, id: Id) {
    let before = ctx.data(|data| data.get_temp::<Option<Id>>(id.with("focus")));
    ctx.data_mut(|data| {
        data.remove::<u64>(id.with("seen"));
        data.insert_temp(waiting(), before.flatten());
    });
    ctx.request_repaint();
}

fn waiting() -> Id {
    Id::unique("dialog-focus-back")
}

/// Gives the keyboard back to what had it before a dialog, once the dialog is gone. The frame calls it.
pub(in crate::ui) fn settle_focus(ctx: &Context) {
    let Some(Some(before)) = ctx.data(|data| data.get_temp::<Option<Id>>(waiting())) else {
        return;
    };
    if ctx.memory(|memory| memory.top_modal_layer()).is_some() {
        ctx.request_repaint();
        return;
    }
    ctx.data_mut(|data| data.remove::<Option<Id>>(waiting()));
    ctx.memory_mut(|memory| memory.request_focus(before));
}
