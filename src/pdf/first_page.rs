//! What stands on the first page of a PDF, put back in lines as a reader sees them.
//!
//! Programs draw a page in any order, word by word or letter by letter, each at its own place. Here every
//! piece is placed where it is drawn and joined with what stands on the same line: a small gap becomes a
//! blank, a wide one (another column) a tab. A picture holds no text: a scan gives none, unless whoever
//! scanned it laid a layer of text behind.
//!
//! Any file may come here: what is read of it is bounded in bytes, instructions and pieces, whatever it says.

mod fonts;

use super::open::{load, patiently};
use fonts::Font;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Bytes of instructions, those of forms within the page included; a full page has some tens of thousands.
const MOST_BYTES: usize = 4 << 20;
/// Instructions.
const MOST_STEPS: usize = 200_000;
/// Pieces of text.
const MOST_PIECES: usize = 20_000;
/// Bytes of text that are kept; a full page has three thousand.
const MOST_TEXT: usize = 12 << 10;
/// Forms within forms.
const DEEPEST: usize = 4;
/// Fonts that are looked into.
const MOST_FONTS: usize = 64;
/// States put aside by `q`.
const MOST_STATES: usize = 64;

/// A gap of this much of a letter's height is a blank.
const BLANK: f32 = 0.15;
/// And of this much another column.
const COLUMN: f32 = 1.2;
/// Pieces whose feet differ less than this stand on one line.
const LINE: f32 = 0.4;

/// The text of the first page: a line each, its columns parted by tabs. Empty where there is none.
pub(super) fn text(document: &Document) -> String {
    let Some(page) = document.page_iter().next() else {
        return String::new();
    };
    let mut reader = Reader {
        document,
        bytes: MOST_BYTES,
        steps: MOST_STEPS,
        fonts: MOST_FONTS,
        pieces: Vec::new(),
    };
    let content = document.get_page_content_with_limit(page, MOST_BYTES);
    if let Ok(content) = content {
        let resources = Resources::of_page(document, page);
        reader.bytes = reader.bytes.saturating_sub(content.len());
        reader.follow(&content, &resources, State::default(), 0);
    }
    lines(reader.pieces)
}

/// The same of a file that may be anything; empty where it does not open.
pub(crate) fn of_file(pdf: &[u8]) -> String {
    let read = patiently(pdf, |pdf, _| Ok(text(&load(&pdf)?)));
    read.unwrap_or_default()
}

// ---- where things are

/// A place and a direction on the page: the matrix of ISO 32000-1, 8.3.3.
#[derive(Debug, Clone, Copy)]
struct Matrix([f32; 6]);

impl Matrix {
    const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn of(operands: &[Object]) -> Option<Self> {
        let mut values = [0.0; 6];
        for (value, operand) in values.iter_mut().zip(operands.get(..6)?) {
            *value = operand.as_float().ok()?;
        }
        Some(Self(values))
    }

    const fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// What is placed by this one within another.
    fn within(self, outer: Self) -> Self {
        let ([a, b, c, d, e, f], [oa, ob, oc, od, oe, of]) = (self.0, outer.0);
        Self([
            a * oa + b * oc,
            a * ob + b * od,
            c * oa + d * oc,
            c * ob + d * od,
            e * oa + f * oc + oe,
            e * ob + f * od + of,
        ])
    }

    fn at(self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (x * a + y * c + e, x * b + y * d + f)
    }
}

/// How text is drawn now.
#[derive(Debug, Clone, Copy)]
struct State {
    place: Matrix,
    /// Which of the fonts that were met.
    font: Option<usize>,
    size: f32,
    /// More room behind each letter, and behind each blank.
    letter_room: f32,
    blank_room: f32,
    /// How much wider than usual.
    stretch: f32,
    leading: f32,
    rise: f32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            place: Matrix::SAME,
            font: None,
            size: 0.0,
            letter_room: 0.0,
            blank_room: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

/// Where the fonts and forms of a page or form are named.
struct Resources<'d>(Vec<&'d Dictionary>);

impl<'d> Resources<'d> {
    /// Of a page: its own first, then what it inherits.
    fn of_page(document: &'d Document, page: ObjectId) -> Self {
        let Ok((own, named)) = document.get_page_resources(page) else {
            return Self(Vec::new());
        };
        let named = named
            .into_iter()
            .filter_map(|id| document.get_dictionary(id).ok());
        Self(own.into_iter().chain(named).collect())
    }

    fn find(&self, document: &'d Document, kind: &[u8], name: &[u8]) -> Option<&'d Object> {
        self.0.iter().find_map(|resources| {
            let of_kind = resources.get_deref(kind, document).ok()?.as_dict().ok()?;
            of_kind.get_deref(name, document).ok()
        })
    }
}

/// Some letters where they are drawn: from here to there, so high.
#[derive(Debug, Clone)]
struct Piece {
    from: (f32, f32),
    to: (f32, f32),
    height: f32,
    text: String,
}

// ---- reading along with what is drawn

/// Follows the instructions of a page.
struct Reader<'d> {
    document: &'d Document,
    bytes: usize,
    steps: usize,
    fonts: usize,
    pieces: Vec<Piece>,
}

/// Where the next letter comes, and where its line began (ISO 32000-1, 9.4.2).
struct Cursor {
    now: Matrix,
    line: Matrix,
}

impl<'d> Reader<'d> {
    fn follow(
        &mut self,
        content: &[u8],
        resources: &Resources<'d>,
        mut state: State,
        depth: usize,
    ) {
        let mut fonts: Vec<Option<Font>> = Vec::new();
        let mut by_name: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
        let mut aside: Vec<State> = Vec::new();
        let mut cursor = Cursor {
            now: Matrix::SAME,
            line: Matrix::SAME,
        };
        // A font that was chosen outside a form is not known within it.
        state.font = None;
        for step in Content::decode_iter(content).map_while(Result::ok) {
            if self.steps == 0 || self.pieces.len() >= MOST_PIECES {
                return;
            }
            self.steps -= 1;
            match step.operator.as_str() {
                "q" if aside.len() < MOST_STATES => aside.push(state),
                "Q" => state = aside.pop().unwrap_or(state),
                "cm" => {
                    if let Some(moved) = Matrix::of(&step.operands) {
                        state.place = moved.within(state.place);
                    }
                }
                "Tf" => {
                    if let [name, size, ..] = step.operands.as_slice()
                        && let (Ok(name), Ok(size)) = (name.as_name(), size.as_float())
                    {
                        let next = fonts.len();
                        let known = *by_name.entry(name.to_vec()).or_insert(next);
                        if known == next {
                            fonts.push(self.font(resources, name));
                        }
                        state.font = Some(known);
                        state.size = size;
                    }
                }
                "Do" => self.form(&step, resources, state, depth),
                other => {
                    let font = state.font.and_then(|at| fonts.get(at)?.as_ref());
                    self.text_step(other, &step.operands, &mut state, &mut cursor, font);
                }
            }
        }
    }

    fn font(&mut self, resources: &Resources<'d>, name: &[u8]) -> Option<Font> {
        self.fonts = self.fonts.checked_sub(1)?;
        let font = resources.find(self.document, b"Font", name)?;
        Some(Font::of(font.as_dict().ok()?, self.document))
    }

    /// A form is a page within the page.
    fn form(&mut self, step: &Operation, resources: &Resources<'d>, state: State, depth: usize) {
        let name = step.operands.first().and_then(|name| name.as_name().ok());
        let form = name.and_then(|name| resources.find(self.document, b"XObject", name));
        let Some(form) = form.and_then(|form| form.as_stream().ok()) else {
            return;
        };
        let kind = form.dict.get(b"Subtype").and_then(Object::as_name);
        if depth >= DEEPEST || kind.is_ok_and(|kind| kind != b"Form") {
            return;
        }
        let Ok(content) = form.get_plain_content_with_limit(self.bytes) else {
            return;
        };
        self.bytes = self.bytes.saturating_sub(content.len());
        let own = form.dict.get_deref(b"Resources", self.document);
        let own = own.and_then(Object::as_dict).ok();
        let within = own.map_or_else(|| resources.0.clone(), |own| vec![own]);
        let place = form.dict.get_deref(b"Matrix", self.document);
        let place = place.and_then(Object::as_array).ok();
        let place = place.and_then(|values| Matrix::of(values));
        let state = State {
            place: place.unwrap_or(Matrix::SAME).within(state.place),
            ..state
        };
        self.follow(&content, &Resources(within), state, depth + 1);
    }

    /// What is said of text: its place, its spacing, the letters themselves.
    fn text_step(
        &mut self,
        operator: &str,
        operands: &[Object],
        state: &mut State,
        cursor: &mut Cursor,
        font: Option<&Font>,
    ) {
        let number = |at: usize| operands.get(at).and_then(|it| it.as_float().ok());
        let one = number(0).unwrap_or(0.0);
        match operator {
            "BT" => cursor.begin(Matrix::SAME),
            "Tm" => cursor.begin(Matrix::of(operands).unwrap_or(Matrix::SAME)),
            "Td" => cursor.go(one, number(1).unwrap_or(0.0)),
            "TD" => {
                state.leading = -number(1).unwrap_or(0.0);
                cursor.go(one, -state.leading);
            }
            "T*" => cursor.go(0.0, -state.leading),
            "TL" => state.leading = one,
            "Tc" => state.letter_room = one,
            "Tw" => state.blank_room = one,
            "Tz" => state.stretch = one / 100.0,
            "Ts" => state.rise = one,
            "Tj" => self.show(operands.first(), state, cursor, font),
            "'" => {
                cursor.go(0.0, -state.leading);
                self.show(operands.first(), state, cursor, font);
            }
            "\"" => {
                state.blank_room = one;
                state.letter_room = number(1).unwrap_or(0.0);
                cursor.go(0.0, -state.leading);
                self.show(operands.get(2), state, cursor, font);
            }
            "TJ" => {
                let parts = operands.first().and_then(|parts| parts.as_array().ok());
                for part in parts.into_iter().flatten() {
                    match part.as_float() {
                        Ok(back) => cursor.on(-back / 1000.0 * state.size * state.stretch),
                        Err(_) => self.show(Some(part), state, cursor, font),
                    }
                }
            }
            _ => {}
        }
    }

    fn show(
        &mut self,
        shown: Option<&Object>,
        state: &State,
        cursor: &mut Cursor,
        font: Option<&Font>,
    ) {
        let bytes = shown.and_then(|shown| shown.as_str().ok());
        let (Some(bytes), Some(font)) = (bytes, font) else {
            return;
        };
        if self.pieces.len() >= MOST_PIECES {
            return;
        }
        let said = font.read(bytes);
        let width = said.width / 1000.0 * state.size
            + said.letters as f32 * state.letter_room
            + said.blanks as f32 * state.blank_room;
        let width = width * state.stretch;
        let place = cursor.now.within(state.place);
        let from = place.at(0.0, state.rise);
        let above = place.at(0.0, state.rise + state.size);
        let piece = Piece {
            from,
            to: place.at(width, state.rise),
            height: (above.0 - from.0).hypot(above.1 - from.1),
            text: said.text,
        };
        cursor.on(width);
        let placed = [
            piece.from.0,
            piece.from.1,
            piece.to.0,
            piece.to.1,
            piece.height,
        ];
        if !piece.text.is_empty() && placed.iter().all(|value| value.is_finite()) {
            self.pieces.push(piece);
        }
    }
}

impl Cursor {
    fn begin(&mut self, at: Matrix) {
        self.line = at;
        self.now = at;
    }

    /// To a place that is so far from where this line began.
    fn go(&mut self, x: f32, y: f32) {
        self.begin(Matrix::moved(x, y).within(self.line));
    }

    /// Further along the line.
    fn on(&mut self, by: f32) {
        self.now = Matrix::moved(by, 0.0).within(self.now);
    }
}

// ---- lines

/// Which way letters run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Right,
    Up,
    Left,
    Down,
}

impl Piece {
    fn way(&self) -> Way {
        let (x, y) = (self.to.0 - self.from.0, self.to.1 - self.from.1);
        match (x.abs() >= y.abs(), x >= 0.0, y >= 0.0) {
            (true, true, _) => Way::Right,
            (true, false, _) => Way::Left,
            (false, _, true) => Way::Up,
            (false, _, false) => Way::Down,
        }
    }

    /// Turned so that its letters run to the right.
    fn turned(self, way: Way) -> Self {
        let turn = |(x, y): (f32, f32)| match way {
            Way::Right => (x, y),
            Way::Up => (y, -x),
            Way::Left => (-x, -y),
            Way::Down => (-y, x),
        };
        Self {
            from: turn(self.from),
            to: turn(self.to),
            ..self
        }
    }
}

/// Puts pieces in lines, from the top down and from the left; what runs another way than most of the page
/// (a mark in the margin) comes last.
fn lines(pieces: Vec<Piece>) -> String {
    let ways = [Way::Right, Way::Up, Way::Left, Way::Down];
    let letters = |way: Way| -> usize {
        let along = pieces.iter().filter(|piece| piece.way() == way);
        along.map(|piece| piece.text.len()).sum()
    };
    let counts = ways.map(letters);
    let mut order: Vec<usize> = (0..ways.len()).filter(|at| counts[*at] > 0).collect();
    order.sort_by_key(|at| std::cmp::Reverse(counts[*at]));
    let mut text = String::new();
    for way in order.into_iter().map(|at| ways[at]) {
        let along = pieces.iter().filter(|piece| piece.way() == way);
        let along = along.map(|piece| piece.clone().turned(way)).collect();
        add_lines(&mut text, along);
    }
    let end = text.floor_char_boundary(MOST_TEXT);
    text.truncate(end);
    text
}

fn add_lines(text: &mut String, mut pieces: Vec<Piece>) {
    pieces.sort_by(|one, other| falling(one.from.1, other.from.1));
    let mut rest = pieces.as_mut_slice();
    while let Some(first) = rest.first() {
        let (foot, height) = (first.from.1, first.height.max(1.0));
        let on_line = |piece: &Piece| foot - piece.from.1 <= LINE * height.max(piece.height);
        let count = rest.iter().take_while(|piece| on_line(piece)).count();
        let (line, below) = rest.split_at_mut(count.max(1));
        add_line(text, line);
        rest = below;
    }
}

fn falling(one: f32, other: f32) -> Ordering {
    other.total_cmp(&one)
}

fn add_line(text: &mut String, pieces: &mut [Piece]) {
    pieces.sort_by(|one, other| one.from.0.total_cmp(&other.from.0));
    let begin = text.len();
    let mut before: Option<&Piece> = None;
    for piece in pieces.iter() {
        if let Some(before) = before {
            let height = before.height.max(piece.height).max(1.0);
            let gap = piece.from.0 - before.to.0;
            // Drawn twice a hair apart: that is how some programs make bold letters.
            if piece.text == before.text && piece.from.0 - before.from.0 < BLANK * height {
                continue;
            }
            if gap > COLUMN * height || gap < -COLUMN * height {
                text.push('\t');
            } else if gap > BLANK * height {
                text.push(' ');
            }
        }
        text.push_str(&piece.text);
        before = Some(piece);
    }
    let line = tidy(&text[begin..]);
    text.truncate(begin);
    if !line.is_empty() {
        text.push_str(&line);
        text.push('\n');
    }
}

/// A line without what is not for the eye: blanks as one, none around its columns.
fn tidy(line: &str) -> String {
    let columns = line.split('\t').map(|column| {
        let words: Vec<&str> = column.split_whitespace().collect();
        words.join(" ")
    });
    let columns: Vec<String> = columns.filter(|column| !column.is_empty()).collect();
    columns.join("\t")
}

#[cfg(test)]
mod tests;
