//! What annotations and form fields look like, and where that stands on the page.

use super::fields::{self, Drawn};
use super::markup::{self, Mark};
use super::sheet::{Joiner, Sheet};
use crate::pdf::objects::{entry, number, numbers, rectangle, resolve, spaced};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

/// Annotations that show nothing on paper.
const HIDDEN: i64 = 1 << 1;
const NO_VIEW: i64 = 1 << 5;

/// Adds what an annotation shows to a sheet; `matrix` leads from its page to the sheet.
pub(super) fn add(
    joiner: &mut Joiner<'_>,
    sheet: &mut Sheet,
    at: usize,
    annotation: &Dictionary,
    matrix: &[f32; 6],
) {
    let flags = number(entry(joiner.source, annotation, b"F")).unwrap_or(0.0) as i64;
    let kind = entry(joiner.source, annotation, b"Subtype");
    let nothing = matches!(kind.as_name(), Ok(b"Popup" | b"Link"));
    if nothing || flags & (HIDDEN | NO_VIEW) != 0 {
        return;
    }
    match fields::drawn(joiner, annotation, matrix) {
        Drawn::Own => {}
        Drawn::With(field) => sheet.fields.push(field),
        Drawn::Instead(field) => {
            sheet.fields.push(field);
            return;
        }
    }
    let drawing = match appearance(joiner, annotation) {
        Some((form, place)) => {
            sheet.name("XObject", &format!("An{at}"), form);
            format!("q {} cm /An{at} Do Q\n", spaced(&place))
        }
        None if annotation.has(b"AP") => return,
        None if matches!(kind.as_name(), Ok(b"FreeText")) => {
            let note = fields::note(joiner.source, annotation, matrix);
            sheet.fields.extend(note);
            return;
        }
        None => match markup::mark(joiner.source, annotation) {
            Some(mark) => marked(sheet, at, &mark),
            None => return,
        },
    };
    in_its_layer(joiner, sheet, at, annotation, &drawing);
}

/// Operators that draw a mark as the viewer would.
fn marked(sheet: &mut Sheet, at: usize, mark: &Mark) -> String {
    let mode = if mark.multiplied {
        "Multiply"
    } else {
        "Normal"
    };
    let state = dictionary! {
        "BM" => mode, "CA" => Object::Real(mark.opacity), "ca" => Object::Real(mark.opacity),
    };
    sheet.name("ExtGState", &format!("Ma{at}"), state);
    format!("q /Ma{at} gs {}Q\n", mark.operators)
}

/// Draws it in the layer to which the annotation belongs, if it does.
fn in_its_layer(
    joiner: &mut Joiner<'_>,
    sheet: &mut Sheet,
    at: usize,
    annotation: &Dictionary,
    drawing: &str,
) {
    match annotation.get(b"OC") {
        Ok(layer) => {
            let layer = joiner.copy(layer);
            sheet.name("Properties", &format!("La{at}"), layer);
            sheet.content += &format!("/OC /La{at} BDC {drawing}EMC\n");
        }
        Err(_) => sheet.content += drawing,
    }
}

/// What an annotation looks like and where it stands on the page (ISO 32000-1, 12.5.5).
fn appearance(joiner: &mut Joiner<'_>, annotation: &Dictionary) -> Option<(Object, [f32; 6])> {
    let source = joiner.source;
    let [left, bottom, right, top] = rectangle(source, annotation.get(b"Rect").ok()?)?;
    let (written, stream) = normal_look(source, annotation)?;
    let whole = [0.0, 0.0, right - left, top - bottom];
    let bounds = rectangle(source, entry(source, &stream.dict, b"BBox"));
    let matrix = numbers(source, entry(source, &stream.dict, b"Matrix"))
        .and_then(|matrix| <[f32; 6]>::try_from(matrix).ok())
        .unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let [x0, y0, x1, y1] = transformed(&bounds.unwrap_or(whole), &matrix);
    if x1 - x0 < 1e-6 || y1 - y0 < 1e-6 {
        return None;
    }
    let is_form = entry(source, &stream.dict, b"Subtype").as_name().ok() == Some(b"Form");
    let form = match bounds {
        Some(_) if is_form => joiner.copy(written),
        _ => joiner.form_of(stream, &bounds.unwrap_or(whole))?,
    };
    let (sx, sy) = ((right - left) / (x1 - x0), (top - bottom) / (y1 - y0));
    let place = [sx, 0.0, 0.0, sy, left - x0 * sx, bottom - y0 * sy];
    Some((form, place))
}

/// The drawing an annotation shows when nothing points at it: as the file refers to it, and itself.
pub(super) fn normal_look<'a>(
    source: &'a Document,
    annotation: &'a Dictionary,
) -> Option<(&'a Object, &'a Stream)> {
    let looks = entry(source, annotation, b"AP").as_dict().ok()?;
    let written = match entry(source, looks, b"N") {
        Object::Dictionary(states) => {
            let state = entry(source, annotation, b"AS").as_name().unwrap_or(b"Off");
            states.get(state).ok()?
        }
        _ => looks.get(b"N").ok()?,
    };
    Some((written, resolve(source, written).as_stream().ok()?))
}

/// The upright rectangle around a transformed one.
pub(super) fn transformed([x0, y0, x1, y1]: &[f32; 4], [a, b, c, d, e, f]: &[f32; 6]) -> [f32; 4] {
    let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
        .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    corners.iter().fold(
        [f32::MAX, f32::MAX, f32::MIN, f32::MIN],
        |[left, bottom, right, top], (x, y)| {
            [left.min(*x), bottom.min(*y), right.max(*x), top.max(*y)]
        },
    )
}
