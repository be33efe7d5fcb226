//! Form fields that a file leaves to the viewer to draw: filled in, without a drawing that shows it, or
//! with one that the file itself calls out of date. Viewers make one up, so do we (ISO 32000-1, 12.7.3.3).

use super::annotations::{normal_look, transformed};
use super::sheet::Joiner;
use crate::documents::fonts::Face;
use crate::documents::page::{Page, Rgb, Seg, Stroke, Style};
use crate::documents::text;
use crate::pdf::objects::{entry, inherited, number, numbers, rectangle, resolve};
use lopdf::{Dictionary, Document, Object};

/// What is drawn for a field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    /// Left, bottom, right, top on the upright sheet.
    area: [f32; 4],
    /// Behind it, where the field has no drawing at all.
    frame: Frame,
    ink: Rgb,
    /// Size of the type; zero leaves it to us.
    size: f32,
    value: Value,
}

/// A field's box.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Frame {
    fill: Option<Rgb>,
    border: Option<(Rgb, f32)>,
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    /// Nothing but its box.
    Empty,
    /// Text on one line, or on as many as it needs.
    Text {
        text: String,
        lines: bool,
        side: Side,
    },
    /// A sign in each of so many compartments.
    Comb { text: String, compartments: usize },
    /// The rows of a list, and whether each is chosen.
    List(Vec<(String, bool)>),
    /// A tick, or what stands for one: the sign's name in the type that forms use for it.
    Mark(char),
}

/// Where text stands in its box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Centre,
    Right,
}

/// Bits of a field's flags (ISO 32000-1, tables 226, 228 and 229).
const MULTILINE: i64 = 1 << 12;
const PASSWORD: i64 = 1 << 13;
const PUSH_BUTTON: i64 = 1 << 16;
const COMBO: i64 = 1 << 17;
const COMB: i64 = 1 << 24;

/// What is to be drawn of a form field.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Drawn {
    /// The file's own drawing, if it has one.
    Own,
    /// That, and its value over it.
    With(Field),
    /// Ours in its place.
    Instead(Field),
}

/// Decides who draws a form field.
pub(super) fn drawn(joiner: &mut Joiner<'_>, widget: &Dictionary, matrix: &[f32; 6]) -> Drawn {
    let source = joiner.source;
    let kind = inherited(source, widget, b"FT").as_name().unwrap_or(b"");
    let flags = number(inherited(source, widget, b"Ff")).unwrap_or(0.0) as i64;
    let value = match kind {
        b"Ch" if flags & COMBO == 0 => list(source, widget),
        b"Tx" | b"Ch" if flags & PASSWORD == 0 => text_value(source, widget, flags),
        b"Btn" => button(source, widget, flags),
        _ => return Drawn::Own,
    };
    let area = widget.get(b"Rect").ok();
    let Some(area) = area.and_then(|area| rectangle(source, area)) else {
        return Drawn::Own;
    };
    let look = normal_look(source, widget).map(|(_, look)| look);
    let is_drawn = entry(source, widget, b"AP").as_dict().is_ok();
    let (ink, size) = type_of(source, widget);
    let mut field = Field {
        area: transformed(&area, matrix),
        frame: Frame::default(),
        ink,
        size,
        value,
    };
    if kind == b"Btn" || !is_drawn {
        if is_drawn {
            return Drawn::Own;
        }
        field.frame = Frame::of(source, widget);
        return Drawn::Instead(field);
    }
    if field.value == Value::Empty {
        return Drawn::Own;
    }
    if joiner.out_of_date && field.has_shapes() {
        field.frame = Frame::of(source, widget);
        return Drawn::Instead(field);
    }
    let shows = |content: Vec<u8>| {
        let shows = |pair: &[u8]| matches!(pair, b"Tj" | b"TJ");
        content.windows(2).any(shows)
    };
    // A drawing that cannot be read is taken for complete.
    match look.is_none_or(|look| joiner.plain(look).is_none_or(shows)) {
        true => Drawn::Own,
        false => Drawn::With(field),
    }
}

/// Text that somebody wrote on the page (ISO 32000-1, 12.5.6.6), without a drawing of it.
pub(super) fn note(source: &Document, annotation: &Dictionary, matrix: &[f32; 6]) -> Option<Field> {
    let area = rectangle(source, annotation.get(b"Rect").ok()?)?;
    let text = lopdf::decode_text_string(entry(source, annotation, b"Contents")).ok()?;
    let (ink, size) = type_of(source, annotation);
    let fill = numbers(source, entry(source, annotation, b"C"));
    Some(Field {
        area: transformed(&area, matrix),
        frame: Frame {
            fill: fill.and_then(|parts| colour(&parts)),
            border: None,
        },
        ink,
        size,
        value: Value::Text {
            text,
            lines: true,
            side: side(entry(source, annotation, b"Q")),
        },
    })
}

/// What stands in a text or choice field.
fn text_value(source: &Document, widget: &Dictionary, flags: i64) -> Value {
    let said = |object: &Object| lopdf::decode_text_string(resolve(source, object)).ok();
    let text = match inherited(source, widget, b"V") {
        Object::Array(several) => {
            let several: Vec<String> = several.iter().filter_map(said).collect();
            several.join(", ")
        }
        Object::Null => String::new(),
        one => shown_choice(source, widget, said(one).unwrap_or_default()),
    };
    if text.trim().is_empty() {
        return Value::Empty;
    }
    let compartments = number(inherited(source, widget, b"MaxLen")).unwrap_or(0.0) as usize;
    if flags & COMB != 0 && (1..=200).contains(&compartments) {
        return Value::Comb { text, compartments };
    }
    let form = form(source);
    let place = match inherited(source, widget, b"Q") {
        Object::Null => form.map_or(&Object::Null, |form| entry(source, form, b"Q")),
        own => own,
    };
    Value::Text {
        text,
        lines: flags & MULTILINE != 0,
        side: side(place),
    }
}

/// Where text stands, by its entry `Q`.
const fn side(place: &Object) -> Side {
    match place {
        Object::Integer(1) => Side::Centre,
        Object::Integer(2) => Side::Right,
        _ => Side::Left,
    }
}

/// What a choice sends, and what it shows: the same, or a pair (ISO 32000-1, 12.7.4.4).
fn choices(source: &Document, widget: &Dictionary) -> Vec<(String, String)> {
    let said = |object: &Object| lopdf::decode_text_string(resolve(source, object)).ok();
    let Object::Array(choices) = inherited(source, widget, b"Opt") else {
        return Vec::new();
    };
    let pairs = choices
        .iter()
        .filter_map(|choice| match resolve(source, choice) {
            Object::Array(pair) => Some((said(pair.first()?)?, said(pair.get(1)?)?)),
            one => said(one).map(|one| (one.clone(), one)),
        });
    pairs.collect()
}

/// What is shown for the value of a choice.
fn shown_choice(source: &Document, widget: &Dictionary, value: String) -> String {
    let choices = choices(source, widget);
    let shown = choices.into_iter().find(|(sent, _)| *sent == value);
    shown.map_or(value, |(_, shown)| shown)
}

/// The rows of a list from the first that is in sight.
fn list(source: &Document, widget: &Dictionary) -> Value {
    let said = |object: &Object| lopdf::decode_text_string(resolve(source, object)).ok();
    let chosen: Vec<String> = match inherited(source, widget, b"V") {
        Object::Array(several) => several.iter().filter_map(said).collect(),
        one => said(one).into_iter().collect(),
    };
    let first = number(inherited(source, widget, b"TI")).unwrap_or(0.0) as usize;
    let rows = choices(source, widget).into_iter().skip(first);
    let rows = rows.map(|(sent, shown)| {
        let is_chosen = chosen.contains(&sent);
        (shown, is_chosen)
    });
    match rows.collect::<Vec<_>>() {
        none if none.is_empty() => Value::Empty,
        rows => Value::List(rows),
    }
}

/// What stands on a button: its caption, or a mark where it is on.
fn button(source: &Document, widget: &Dictionary, flags: i64) -> Value {
    let caption = match entry(source, widget, b"MK") {
        Object::Dictionary(look) => {
            let caption = lopdf::decode_text_string(entry(source, look, b"CA"));
            caption.unwrap_or_default()
        }
        _ => String::new(),
    };
    if flags & PUSH_BUTTON != 0 {
        return match caption.is_empty() {
            true => Value::Empty,
            false => Value::Text {
                text: caption,
                lines: false,
                side: Side::Centre,
            },
        };
    }
    let state = match entry(source, widget, b"AS") {
        Object::Null => inherited(source, widget, b"V"),
        own => own,
    };
    match state.as_name() {
        Ok(b"Off") | Err(_) => Value::Empty,
        Ok(_) => Value::Mark(caption.chars().next().unwrap_or('4')),
    }
}

/// The form as a whole.
pub(super) fn form(source: &Document) -> Option<&Dictionary> {
    let catalog = source.catalog().ok()?;
    entry(source, catalog, b"AcroForm").as_dict().ok()
}

/// Colour and size in a field's default appearance: operands before `g`, `rg`, `k` and `Tf`.
fn type_of(source: &Document, widget: &Dictionary) -> (Rgb, f32) {
    let look = match inherited(source, widget, b"DA") {
        Object::Null => form(source).map_or(&Object::Null, |form| entry(source, form, b"DA")),
        own => own,
    };
    let look = String::from_utf8_lossy(look.as_str().unwrap_or_default());
    let (mut ink, mut size, mut operands) = (Rgb::BLACK, 0.0, Vec::new());
    for word in look.split_whitespace() {
        match (word.parse::<f32>(), word) {
            (Ok(number), _) if number.is_finite() => operands.push(number),
            (_, "Tf") => size = operands.pop().unwrap_or(0.0).abs(),
            (_, "g" | "rg" | "k") => ink = colour(&operands).unwrap_or(ink),
            _ => {}
        }
        if word.parse::<f32>().is_err() {
            operands.clear();
        }
    }
    (ink, size)
}

/// A colour of one, three or four parts between nought and one.
pub(super) fn colour(parts: &[f32]) -> Option<Rgb> {
    let part = |part: f32| (part.clamp(0.0, 1.0) * 255.0).round() as u8;
    match *parts {
        [grey] => Some(Rgb(part(grey), part(grey), part(grey))),
        [red, green, blue] => Some(Rgb(part(red), part(green), part(blue))),
        [c, m, y, k] => {
            let light = |ink: f32| part((1.0 - ink.clamp(0.0, 1.0)) * (1.0 - k.clamp(0.0, 1.0)));
            Some(Rgb(light(c), light(m), light(y)))
        }
        _ => None,
    }
}

impl Frame {
    /// As the field's dictionary describes it.
    fn of(source: &Document, widget: &Dictionary) -> Self {
        let Object::Dictionary(look) = entry(source, widget, b"MK") else {
            return Self::default();
        };
        let tint = |key: &[u8]| colour(&numbers(source, entry(source, look, key))?);
        let width = match entry(source, widget, b"BS") {
            Object::Dictionary(border) => number(entry(source, border, b"W")),
            _ => None,
        };
        let width = width.unwrap_or(1.0);
        Self {
            fill: tint(b"BG"),
            border: tint(b"BC").filter(|_| width > 0.0).map(|ink| (ink, width)),
        }
    }
}

/// The room between a field's box and its text.
const INSET: f32 = 2.0;
/// Type is not made smaller to make it fit.
const SMALLEST: f32 = 4.0;
/// From one line to the next, in sizes.
const LEADING: f32 = 1.2;

impl Field {
    /// Whether our type has every letter of it.
    fn has_shapes(&self) -> bool {
        match &self.value {
            Value::Text { text, .. } | Value::Comb { text, .. } => {
                let printed: String = text.chars().filter(|c| !c.is_control()).collect();
                text::missing(&printed).is_empty()
            }
            Value::List(rows) => {
                let all: String = rows.iter().map(|(row, _)| row.as_str()).collect();
                text::missing(&all).is_empty()
            }
            Value::Empty | Value::Mark(_) => true,
        }
    }

    /// Draws it in our type, where the sheet stands on the page: scale, and its lower left corner.
    pub(super) fn draw(&self, page: &mut Page, (scale, x, y): (f32, f32, f32)) {
        let [left, bottom, right, top] = self.area;
        let place = Place {
            left: x + left * scale,
            top: page.height - (y + top * scale),
            width: (right - left) * scale,
            height: (top - bottom) * scale,
            scale,
        };
        place.frame(page, self.frame);
        match &self.value {
            Value::Empty => {}
            Value::Text { text, lines, side } => {
                let text = printable(text);
                place.text(page, self, &text, *lines, *side);
            }
            Value::Comb { text, compartments } => {
                place.comb(page, self, &printable(text), *compartments);
            }
            Value::List(rows) => place.list(page, self, rows),
            Value::Mark(sign) => place.mark(page, self.ink, *sign),
        }
    }
}

/// Text with a question mark for each letter that our type lacks.
fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect();
    let lacking = text::missing(&text.replace('\n', " "));
    text.replace(|c| lacking.contains(&c), "?")
}

/// A field's box on the page, from its upper left corner.
struct Place {
    left: f32,
    top: f32,
    width: f32,
    height: f32,
    scale: f32,
}

impl Place {
    fn frame(&self, page: &mut Page, frame: Frame) {
        let stroke = frame
            .border
            .map(|(ink, width)| Stroke::solid(ink, width * self.scale));
        if frame.fill.is_none() && stroke.is_none() {
            return;
        }
        let half = stroke.map_or(0.0, |stroke| stroke.width / 2.0);
        let corner = (self.left + half, self.top + half);
        let size = (
            (self.width - 2.0 * half).max(0.0),
            (self.height - 2.0 * half).max(0.0),
        );
        page.rect(corner, size, frame.fill, stroke);
    }

    fn text(&self, page: &mut Page, field: &Field, text: &str, lines: bool, side: Side) {
        let inset = INSET * self.scale;
        let width = (self.width - 2.0 * inset).max(1.0);
        let (size, rows) = match lines {
            true => self.wrapped(field, text, width),
            false => {
                let text = text.replace('\n', " ");
                let wide = text::measure(Face::Regular, 1.0, &text).max(0.01);
                let size = self.size(field).min(self.height * 0.8).min(width / wide);
                (size.max(SMALLEST * self.scale), vec![text])
            }
        };
        let style = Style::new(Face::Regular, size).coloured(field.ink);
        for (at, row) in rows.iter().enumerate() {
            let baseline = match lines {
                true => self.top + inset + size * (0.75 + LEADING * at as f32),
                false => self.top + self.height / 2.0 + size * 0.33,
            };
            match side {
                Side::Left => page.text(style, self.left + inset, baseline, row),
                Side::Centre => {
                    page.text_centred(style, self.left + self.width / 2.0, baseline, row)
                }
                Side::Right => {
                    page.text_right(style, self.left + self.width - inset, baseline, row)
                }
            };
        }
    }

    /// The size the field asks for, or the usual one.
    fn size(&self, field: &Field) -> f32 {
        let asked = if field.size > 0.0 { field.size } else { 12.0 };
        asked * self.scale
    }

    /// Text broken into rows, smaller where it would not fit otherwise.
    fn wrapped(&self, field: &Field, text: &str, width: f32) -> (f32, Vec<String>) {
        let mut size = self.size(field);
        loop {
            let rows = rows(text, size, width);
            let high = rows.len() as f32 * size * LEADING;
            let smallest = size <= SMALLEST * self.scale;
            if smallest || high <= self.height {
                return (size, rows);
            }
            size = (size * 0.9).max(SMALLEST * self.scale);
        }
    }

    fn comb(&self, page: &mut Page, field: &Field, text: &str, compartments: usize) {
        let each = self.width / compartments as f32;
        let size = self.size(field).min(self.height * 0.8);
        let style = Style::new(Face::Regular, size).coloured(field.ink);
        let baseline = self.top + self.height / 2.0 + size * 0.33;
        for (at, sign) in text.chars().take(compartments).enumerate() {
            let centre = self.left + each * (at as f32 + 0.5);
            page.text_centred(style, centre, baseline, sign.encode_utf8(&mut [0; 4]));
        }
    }

    /// As many rows as there is room for, the chosen ones on a ground of their own.
    fn list(&self, page: &mut Page, field: &Field, rows: &[(String, bool)]) {
        let size = self.size(field);
        let high = size * LEADING;
        let room = (self.height / high) as usize;
        for (at, (row, chosen)) in rows.iter().take(room).enumerate() {
            let top = self.top + high * at as f32;
            let ground = Rgb(0x99, 0xc1, 0xda);
            if *chosen {
                page.rect((self.left, top), (self.width, high), Some(ground), None);
            }
            let style = Style::new(Face::Regular, size).coloured(field.ink);
            let left = self.left + INSET * self.scale;
            page.text(style, left, top + size * 0.9, &printable(row));
        }
    }

    /// A mark in the middle: a disc, a square, a cross or a tick, by their places in Zapf Dingbats.
    fn mark(&self, page: &mut Page, ink: Rgb, sign: char) {
        let side = self.width.min(self.height) * 0.6;
        let (x, y) = (
            self.left + (self.width - side) / 2.0,
            self.top + (self.height - side) / 2.0,
        );
        let pen = Stroke::solid(ink, (side * 0.14).max(0.5));
        let at = |across: f32, down: f32| (x + side * across, y + side * down);
        match sign {
            'l' => page.circle(at(0.5, 0.5), side * 0.4, Some(ink), None),
            'n' | 'u' | 'H' => page.rect(at(0.1, 0.1), (side * 0.8, side * 0.8), Some(ink), None),
            '8' => {
                page.line(at(0.05, 0.05), at(0.95, 0.95), pen);
                page.line(at(0.95, 0.05), at(0.05, 0.95), pen);
            }
            _ => {
                let corners = [at(0.05, 0.55), at(0.38, 0.9), at(0.95, 0.1)];
                let tick = vec![
                    Seg::Move(corners[0].0, corners[0].1),
                    Seg::Line(corners[1].0, corners[1].1),
                    Seg::Line(corners[2].0, corners[2].1),
                ];
                page.path(tick, None, Some(pen));
            }
        }
    }
}

/// Breaks text into rows of a width, between words.
fn rows(text: &str, size: f32, width: f32) -> Vec<String> {
    let mut rows = Vec::new();
    for paragraph in text.lines() {
        let mut row = String::new();
        for word in paragraph.split(' ') {
            let longer = match row.is_empty() {
                true => word.to_owned(),
                false => format!("{row} {word}"),
            };
            if row.is_empty() || text::measure(Face::Regular, size, &longer) <= width {
                row = longer;
            } else {
                rows.push(std::mem::replace(&mut row, word.to_owned()));
            }
        }
        rows.push(row);
    }
    rows
}
