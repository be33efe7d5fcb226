//! Objects of a PDF as other objects see them: references followed, numbers and rectangles read.

use lopdf::{Dictionary, Document, Object};

/// Follows references to the object itself; null where they lead nowhere or in a circle.
pub(crate) fn resolve<'a>(document: &'a Document, mut object: &'a Object) -> &'a Object {
    for _ in 0..32 {
        match object {
            Object::Reference(id) => match document.objects.get(id) {
                Some(target) => object = target,
                None => return &Object::Null,
            },
            found => return found,
        }
    }
    &Object::Null
}

/// An entry of a dictionary, resolved; null where it is missing.
pub(crate) fn entry<'a>(document: &'a Document, dict: &'a Dictionary, key: &[u8]) -> &'a Object {
    dict.get(key)
        .map_or(&Object::Null, |object| resolve(document, object))
}

/// An entry that pages inherit from their parents.
pub(crate) fn inherited<'a>(
    document: &'a Document,
    page: &'a Dictionary,
    key: &[u8],
) -> &'a Object {
    let mut node = page;
    for _ in 0..64 {
        match entry(document, node, key) {
            Object::Null => {}
            found => return found,
        }
        match entry(document, node, b"Parent") {
            Object::Dictionary(parent) => node = parent,
            _ => break,
        }
    }
    &Object::Null
}

/// A finite number.
pub(crate) fn number(object: &Object) -> Option<f32> {
    let number = match object {
        Object::Integer(whole) => *whole as f32,
        Object::Real(real) => *real,
        _ => return None,
    };
    number.is_finite().then_some(number)
}

/// A list of numbers.
pub(crate) fn numbers(document: &Document, object: &Object) -> Option<Vec<f32>> {
    match resolve(document, object) {
        Object::Array(array) => array
            .iter()
            .map(|item| number(resolve(document, item)))
            .collect(),
        _ => None,
    }
}

/// A rectangle with its corners in order: left, bottom, right, top.
pub(crate) fn rectangle(document: &Document, object: &Object) -> Option<[f32; 4]> {
    let corners = numbers(document, object)?;
    let [x0, y0, x1, y1] = *corners.get(..4)? else {
        return None;
    };
    Some([x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)])
}

/// Numbers as objects.
pub(crate) fn reals(numbers: &[f32]) -> Object {
    Object::Array(numbers.iter().map(|number| Object::Real(*number)).collect())
}

/// Numbers as operands.
pub(crate) fn spaced(numbers: &[f32]) -> String {
    let parts: Vec<String> = numbers
        .iter()
        .map(|number| {
            let text = format!("{number:.6}");
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        })
        .collect();
    parts.join(" ")
}

/// The filters of a stream, in the order in which they are undone; `None` where they cannot be told.
pub(crate) fn filters<'a>(document: &'a Document, dict: &'a Dictionary) -> Option<Vec<&'a [u8]>> {
    match entry(document, dict, b"Filter") {
        Object::Null => Some(Vec::new()),
        Object::Name(name) => Some(vec![name]),
        Object::Array(names) => names
            .iter()
            .map(|name| resolve(document, name).as_name().ok())
            .collect(),
        _ => None,
    }
}
