//! Fields: a label above, the text, what is wrong with it below.

use super::text;
use crate::domain::money::{AmountError, Currency, Money};
use crate::ui::theme::{Ink, Type, look, radius, size, tokens};
use crate::words::{Words, parse_amount};
use egui::{Align2, Frame, Id, Margin, Response, Role, Stroke, TextEdit, Ui, WidgetInfo, vec2};

/// A text field: `Field::new("Bedrag").show(ui, &mut self.amount)`.
///
/// The name is the label above it, or, with [`Field::bare`], only what a screen reader says.
#[must_use = "a field is drawn by `show`"]
pub struct Field<'a> {
    name: &'a str,
    label: bool,
    hint: &'a str,
    icon: &'a str,
    before: &'a str,
    key: &'a str,
    error: Option<&'a str>,
    note: &'a str,
    width: f32,
    height: f32,
    right: bool,
    first: bool,
    rows: usize,
    look: Type,
    limit: usize,
    id: Option<Id>,
}

impl<'a> Field<'a> {
    /// A field with its label above it.
    pub const fn new(name: &'a str) -> Self {
        Self {
            name,
            label: true,
            hint: "",
            icon: "",
            before: "",
            key: "",
            error: None,
            note: "",
            width: f32::INFINITY,
            height: size::CONTROL,
            right: false,
            first: false,
            rows: 1,
            look: look::BODY,
            limit: usize::MAX,
            id: None,
        }
    }

    /// For searching: a glass, no label above.
    pub const fn search(name: &'a str) -> Self {
        let mut field = Self::new(name);
        field.label = false;
        field.icon = crate::ui::theme::icon::SEARCH;
        field
    }

    /// For an amount: right-aligned, the currency before it.
    pub const fn amount(name: &'a str, currency: &'a str) -> Self {
        let mut field = Self::new(name);
        field.before = currency;
        field.right = true;
        field.width = 120.0;
        field.look = look::BODY_MEDIUM;
        field
    }

    /// Without the label above; the name is said to a screen reader only.
    pub const fn bare(mut self) -> Self {
        self.label = false;
        self
    }

    /// What to type, faint, while it is empty.
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// An icon within, at the left.
    pub const fn icon(mut self, icon: &'a str) -> Self {
        self.icon = icon;
        self
    }

    /// The key that leads here, within, at the right.
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// What is wrong with it, below in red.
    pub const fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// A quiet line below, while nothing is wrong.
    pub const fn note(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// Width in points; all the room unless told.
    pub const fn wide(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Height in points; 30 unless told.
    pub const fn tall(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Several rows; Enter then makes a new line.
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// In another type.
    pub const fn look(mut self, look: Type) -> Self {
        self.look = look;
        self
    }

    /// At most so many characters.
    pub const fn limit(mut self, characters: usize) -> Self {
        self.limit = characters;
        self
    }

    /// With an id of its own, so that a key elsewhere can give it the keyboard:
    /// `ui.memory_mut(|memory| memory.request_focus(id))`.
    pub const fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// The first of a dialog: takes the keyboard when nothing else has it.
    pub const fn first(mut self) -> Self {
        self.first = true;
        self
    }

    /// What is wrong shows once the field is left with something in it; another error goes before.
    pub(super) fn left_wrong(self, ui: &Ui, value: &str, why: &'a str) -> Self {
        let id = self.own_id(ui);
        let typing = ui.memory(|memory| memory.has_focus(id));
        if self.error.is_some() || typing || value.trim().is_empty() || why.is_empty() {
            self
        } else {
            self.error(Some(why))
        }
    }

    fn own_id(&self, ui: &Ui) -> Id {
        self.id
            .unwrap_or_else(|| ui.make_persistent_id(("field", self.name)))
    }

    /// Its name.
    pub(super) const fn name(&self) -> &'a str {
        self.name
    }

    /// Draws it. `response.changed()` when something was typed; [`entered`] when Enter ended it.
    pub fn show(self, ui: &mut Ui, value: &mut String) -> Response {
        let width = if self.width.is_finite() {
            self.width
        } else {
            ui.available_width()
        };
        let id = self.own_id(ui);
        if !self.label && self.error.is_none() && self.note.is_empty() {
            return self.edit(ui, id, value, width);
        }
        ui.vertical(|ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing.y = 4.0;
            if self.label {
                // For the eye alone: the field itself carries the name.
                let size = vec2(width, 15.0);
                let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                text::paint_left(ui, rect.left_center(), look::LABEL, self.name, width);
            }
            let response = self.edit(ui, id, value, width);
            match self.error {
                Some(error) => {
                    text::para(ui, look::SMALL.ink(Ink::Red), error);
                }
                None if self.note.is_empty() => {}
                None => {
                    text::para(ui, look::SMALL.ink(Ink::Faint), self.note);
                }
            }
            response
        })
        .inner
    }

    fn edit(&self, ui: &mut Ui, id: Id, value: &mut String, width: f32) -> Response {
        let focused = ui.memory(|memory| memory.has_focus(id));
        let frame = self.frame(ui, focused);
        let key = if self.key.is_empty() {
            0.0
        } else {
            text::width(ui, look::KEY, self.key) + 12.0
        };
        let inner = frame.inner_margin;
        let room = width - f32::from(inner.left) - f32::from(inner.right) - 2.0;
        let tokens = tokens(ui);
        let mut edit = if self.rows > 1 {
            TextEdit::multiline(value).desired_rows(self.rows)
        } else {
            TextEdit::singleline(value).align(if self.right {
                Align2::RIGHT_CENTER
            } else {
                Align2::LEFT_CENTER
            })
        };
        edit = edit
            .id(id)
            .frame(frame)
            .desired_width(room.max(24.0))
            .min_size(vec2(width, self.height))
            .font(crate::ui::theme::font(self.look.size, self.look.weight))
            .char_limit(self.limit);
        if !self.hint.is_empty() {
            edit = edit.hint_text(look::BODY.ink(Ink::Faint).rich(self.hint, tokens));
        }
        let response = ui.add(edit);
        response.widget_info(|| self.info(ui, value));
        self.paint_within(ui, &response, key);
        if self.first && ui.memory(|memory| memory.focused()).is_none() {
            response.request_focus();
        }
        response
    }

    fn frame(&self, ui: &Ui, focused: bool) -> Frame {
        let tokens = tokens(ui);
        let line = match (self.error, focused) {
            (Some(_), _) => Stroke::new(1.0, tokens.red),
            (None, true) => Stroke::new(1.0, tokens.accent),
            (None, false) => Stroke::new(1.0, tokens.line_strong),
        };
        let before = if self.before.is_empty() { 0 } else { 16 };
        let left = if self.icon.is_empty() { 9 } else { 31 } + before;
        let right = if self.key.is_empty() {
            9
        } else {
            9 + 7 * i8::try_from(self.key.len()).unwrap_or(4)
        };
        let above = if self.rows > 1 { 7 } else { 2 };
        Frame::new()
            .fill(tokens.control)
            .stroke(line)
            .corner_radius(radius::CONTROL)
            .inner_margin(Margin {
                left,
                right,
                top: above,
                bottom: above,
            })
    }

    fn info(&self, ui: &Ui, value: &str) -> WidgetInfo {
        let role = match (self.icon == crate::ui::theme::icon::SEARCH, self.rows) {
            (true, _) => Role::SearchInput,
            (false, 1) => Role::TextInput,
            (false, _) => Role::MultilineTextInput,
        };
        let mut info = WidgetInfo::labeled(role, ui.is_enabled(), self.name);
        info.current_text_value = Some(value.to_owned());
        info
    }

    fn paint_within(&self, ui: &Ui, response: &Response, key: f32) {
        let tokens = tokens(ui);
        let rect = response.rect;
        if response.has_focus() {
            ui.painter().rect_stroke(
                rect,
                radius::CONTROL,
                Stroke::new(
                    1.5,
                    if self.error.is_some() {
                        tokens.red
                    } else {
                        tokens.accent
                    },
                ),
                egui::StrokeKind::Inside,
            );
        }
        let y = rect.center().y;
        if !self.icon.is_empty() {
            let at = egui::pos2(rect.left() + 17.0, y);
            text::paint_icon(ui, at, self.icon, 14.0, tokens.text_3);
        }
        if !self.before.is_empty() {
            let at = egui::pos2(rect.left() + 11.0, y);
            text::paint_left(ui, at, look::BODY.ink(Ink::Faint), self.before, 40.0);
        }
        if key > 0.0 && !response.has_focus() {
            let at = egui::pos2(rect.right() - 10.0, y);
            text::paint_right(ui, at, look::KEY.ink(Ink::Faint), self.key);
        }
    }
}

/// What came of an amount field in this pass.
#[derive(Debug)]
pub struct AmountAnswer {
    /// The amount that stands there, if it is one.
    pub amount: Option<Money>,
    /// It is another one than before.
    pub changed: bool,
    /// The field itself.
    pub response: Response,
}

/// A field for an amount ([`Field::amount`]): the text is the state, read by [`parse_amount`] and written as
/// `1.210,00` when it is left. What is not an amount says so below, once it is left.
pub fn amount_field(
    ui: &mut Ui,
    field: Field<'_>,
    value: &mut String,
    currency: Currency,
    words: &Words,
) -> AmountAnswer {
    let before = parse_amount(value, currency);
    let why = match &before {
        Ok(_) => String::new(),
        Err(AmountError::NotANumber) => words.t("frame-amount-not-a-number"),
        Err(AmountError::TooPrecise) => words.t("frame-amount-too-precise"),
        Err(AmountError::TooLarge) => words.t("frame-amount-too-large"),
    };
    let response = field.left_wrong(ui, value, &why).show(ui, value);
    let after = parse_amount(value, currency).ok();
    if response.lost_focus()
        && let Some(amount) = after
    {
        *value = words.amount(amount);
    }
    AmountAnswer {
        amount: after,
        changed: after != before.ok(),
        response,
    }
}

/// Enter was pressed in this field.
#[must_use]
pub fn entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}
