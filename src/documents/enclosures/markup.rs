//! Marks that a file leaves to the viewer to draw: words highlighted, underlined or struck out, lines,
//! shapes and ink (ISO 32000-1, 12.5.6). What they look like follows from their own entries.

use crate::pdf::objects::{entry, number, numbers, rectangle, spaced};
use lopdf::{Dictionary, Document, Object};
use std::fmt::Write as _;

/// How a mark is drawn in the page's coordinates.
#[derive(Debug, PartialEq)]
pub(super) struct Mark {
    /// Operators.
    pub(super) operators: String,
    /// Words under it stay legible.
    pub(super) multiplied: bool,
    /// From nought (not to be seen) to one.
    pub(super) opacity: f32,
}

/// The mark that an annotation without a drawing stands for; `None` where it stands for none.
pub(super) fn mark(source: &Document, annotation: &Dictionary) -> Option<Mark> {
    let kind = entry(source, annotation, b"Subtype").as_name().ok()?;
    let pen = Pen::of(source, annotation);
    let operators = match kind {
        b"Highlight" => filled_quads(source, annotation, &pen),
        b"Underline" | b"Squiggly" => lines_in_quads(source, annotation, &pen, 0.08),
        b"StrikeOut" => lines_in_quads(source, annotation, &pen, 0.45),
        b"Square" => pen.shape(&square(&pen.inside(source, annotation)?)),
        b"Circle" => pen.shape(&ellipse(&pen.inside(source, annotation)?)),
        b"Line" => pen.line(&polyline(&numbers(source, annotation.get(b"L").ok()?)?)),
        b"PolyLine" => pen.line(&polyline(&vertices(source, annotation)?)),
        b"Polygon" => pen.shape(&(polyline(&vertices(source, annotation)?) + "h ")),
        b"Ink" => match entry(source, annotation, b"InkList") {
            Object::Array(strokes) => {
                let strokes = strokes.iter().filter_map(|stroke| numbers(source, stroke));
                pen.line(&strokes.map(|stroke| polyline(&stroke)).collect::<String>())
            }
            _ => None,
        },
        _ => None,
    }?;
    let opacity = number(entry(source, annotation, b"CA")).unwrap_or(1.0);
    Some(Mark {
        operators,
        multiplied: kind == b"Highlight",
        opacity: opacity.clamp(0.0, 1.0),
    })
}

/// What a mark is drawn with.
struct Pen {
    /// Operands and operator that choose the colour of lines; none where there are no lines.
    stroke: Option<String>,
    /// The same for areas.
    fill: Option<String>,
    /// The colour of the mark itself, for areas.
    area: Option<String>,
    width: f32,
}

impl Pen {
    fn of(source: &Document, annotation: &Dictionary) -> Self {
        let colour = |key: &[u8], operators: [&str; 3]| {
            let parts = numbers(source, entry(source, annotation, key))?;
            let operator = match parts.len() {
                1 => operators[0],
                3 => operators[1],
                4 => operators[2],
                _ => return None,
            };
            Some(format!("{} {operator} ", spaced(&parts)))
        };
        let styled = match entry(source, annotation, b"BS") {
            Object::Dictionary(style) => number(entry(source, style, b"W")),
            _ => numbers(source, entry(source, annotation, b"Border"))
                .and_then(|border| border.get(2).copied()),
        };
        Self {
            stroke: colour(b"C", ["G", "RG", "K"]),
            fill: colour(b"IC", ["g", "rg", "k"]),
            area: colour(b"C", ["g", "rg", "k"]),
            width: styled.unwrap_or(1.0).clamp(0.0, 100.0),
        }
    }

    /// Draws a path as a line.
    fn line(&self, path: &str) -> Option<String> {
        let stroke = self.stroke.as_ref().filter(|_| self.width > 0.0)?;
        let width = spaced(&[self.width]);
        (!path.is_empty()).then(|| format!("{stroke}{width} w {path}S\n"))
    }

    /// Draws a closed path with its line and its area.
    fn shape(&self, path: &str) -> Option<String> {
        let stroke = self.stroke.as_ref().filter(|_| self.width > 0.0);
        let paint = match (stroke, &self.fill) {
            (Some(_), Some(_)) => "B",
            (Some(_), None) => "S",
            (None, Some(_)) => "f",
            (None, None) => return None,
        };
        let colours = [stroke, self.fill.as_ref()];
        let colours: String = colours.into_iter().flatten().map(String::as_str).collect();
        let width = spaced(&[self.width]);
        Some(format!("{colours}{width} w {path}{paint}\n"))
    }

    /// The annotation's rectangle without its border, and without the room it leaves around the shape.
    fn inside(&self, source: &Document, annotation: &Dictionary) -> Option<[f32; 4]> {
        let [left, bottom, right, top] = rectangle(source, annotation.get(b"Rect").ok()?)?;
        let room = numbers(source, entry(source, annotation, b"RD"));
        let room = room.and_then(|room| <[f32; 4]>::try_from(room).ok());
        let room = room.unwrap_or([0.0; 4]).map(|room| room + self.width / 2.0);
        let inside = [
            left + room[0],
            bottom + room[1],
            right - room[2],
            top - room[3],
        ];
        (inside[0] < inside[2] && inside[1] < inside[3]).then_some(inside)
    }
}

/// The four corners of each word: upper left, upper right, lower left, lower right, as viewers take them.
fn quads(source: &Document, annotation: &Dictionary) -> Vec<[f32; 8]> {
    let points = numbers(source, entry(source, annotation, b"QuadPoints")).unwrap_or_default();
    let (quads, _rest) = points.as_chunks::<8>();
    quads.to_vec()
}

fn filled_quads(source: &Document, annotation: &Dictionary, pen: &Pen) -> Option<String> {
    let mut drawn = pen.area.clone()?;
    let quads = quads(source, annotation);
    for [x1, y1, x2, y2, x3, y3, x4, y4] in &quads {
        drawn += &polyline(&[*x1, *y1, *x2, *y2, *x4, *y4, *x3, *y3]);
        drawn += "h f\n";
    }
    (!quads.is_empty()).then_some(drawn)
}

/// A line through each word, at this part of its height.
fn lines_in_quads(
    source: &Document,
    annotation: &Dictionary,
    pen: &Pen,
    height: f32,
) -> Option<String> {
    let mut drawn = pen.stroke.clone()?;
    let quads = quads(source, annotation);
    for [x1, y1, x2, y2, x3, y3, x4, y4] in &quads {
        let between = |low: f32, high: f32| low + (high - low) * height;
        let width = ((y1 - y3).hypot(x1 - x3) * 0.06).clamp(0.3, 3.0);
        let _always_fits = write!(drawn, "{} w ", spaced(&[width]));
        drawn += &polyline(&[
            between(*x3, *x1),
            between(*y3, *y1),
            between(*x4, *x2),
            between(*y4, *y2),
        ]);
        drawn += "S\n";
    }
    (!quads.is_empty()).then_some(drawn)
}

fn vertices(source: &Document, annotation: &Dictionary) -> Option<Vec<f32>> {
    numbers(source, annotation.get(b"Vertices").ok()?)
}

/// A path through points, not closed.
fn polyline(points: &[f32]) -> String {
    let (points, _odd) = points.as_chunks::<2>();
    let steps = points.iter().enumerate().map(|(at, point)| {
        let step = if at == 0 { "m" } else { "l" };
        format!("{} {step} ", spaced(point))
    });
    match points.len() {
        0 | 1 => String::new(),
        _ => steps.collect(),
    }
}

fn square([left, bottom, right, top]: &[f32; 4]) -> String {
    format!(
        "{} re ",
        spaced(&[*left, *bottom, right - left, top - bottom])
    )
}

/// An ellipse of four curves.
fn ellipse([left, bottom, right, top]: &[f32; 4]) -> String {
    let (x, y) = (f32::midpoint(*left, *right), f32::midpoint(*bottom, *top));
    let (a, b) = ((right - left) / 2.0, (top - bottom) / 2.0);
    let (near_x, near_y) = (a * 0.5523, b * 0.5523);
    let curve = |points: [f32; 6]| format!("{} c ", spaced(&points));
    [
        format!("{} m ", spaced(&[*right, y])),
        curve([*right, y + near_y, x + near_x, *top, x, *top]),
        curve([x - near_x, *top, *left, y + near_y, *left, y]),
        curve([*left, y - near_y, x - near_x, *bottom, x, *bottom]),
        curve([x + near_x, *bottom, *right, y - near_y, *right, y]),
    ]
    .concat()
        + "h "
}
