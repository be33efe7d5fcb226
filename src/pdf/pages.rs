//! The pages of a file in their order, each with what it inherits, and how each stands.

use super::error::PdfError;
use super::limits;
use super::objects::{entry, number, rectangle, resolve};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashSet;

/// A page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page<'a> {
    /// What it says itself.
    pub(crate) dict: &'a Dictionary,
    inherited: Inherited<'a>,
}

/// What a page may have from the part of the tree in which it stands (ISO 32000-2, table 31).
#[derive(Debug, Clone, Copy, Default)]
struct Inherited<'a>([Option<&'a Object>; 4]);

const RESOURCES: usize = 0;
const MEDIA_BOX: usize = 1;
const CROP_BOX: usize = 2;
const ROTATE: usize = 3;
const KEYS: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

impl<'a> Inherited<'a> {
    /// With what a node of the tree says itself.
    fn with(mut self, document: &'a Document, node: &'a Dictionary) -> Self {
        for (kept, key) in self.0.iter_mut().zip(KEYS) {
            if let Ok(own) = node.get(key)
                && !resolve(document, own).is_null()
            {
                *kept = Some(own);
            }
        }
        self
    }
}

/// The pages of a document in order; found by their type where the page tree is broken.
pub(crate) fn pages(document: &Document) -> Result<Vec<Page<'_>>, PdfError> {
    let mut pages = in_tree(document);
    if pages.is_empty() {
        let objects = document.objects.values();
        pages = objects
            .filter_map(|object| object.as_dict().ok())
            .filter(|dict| dict.has_type(b"Page"))
            .take(limits::PAGES + 1)
            .map(|dict| Page {
                dict,
                inherited: from_parents(document, dict),
            })
            .collect();
    }
    match pages.len() {
        0 => Err(PdfError::NoPages),
        count if count > limits::PAGES => Err(PdfError::TooManyPages(count)),
        _ => Ok(pages),
    }
}

/// Walks the tree from its root. A part of it that contains itself is walked once; what is no
/// dictionary, or leads nowhere, is no page.
fn in_tree(document: &Document) -> Vec<Page<'_>> {
    let mut pages = Vec::new();
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages"))
        .map(|root| (root, Inherited::default()));
    let mut open: Vec<(&Object, Inherited<'_>)> = root.into_iter().collect();
    let mut walked: HashSet<ObjectId> = HashSet::new();
    while let Some((object, above)) = open.pop() {
        let Object::Dictionary(node) = resolve(document, object) else {
            continue;
        };
        let inherited = above.with(document, node);
        match entry(document, node, b"Kids") {
            Object::Array(kids) if !node.has_type(b"Page") => {
                let new = object.as_reference().is_ok_and(|id| walked.insert(id));
                if new {
                    open.extend(kids.iter().rev().map(|kid| (kid, inherited)));
                }
            }
            _ if node.has_type(b"Pages") => {}
            _ => pages.push(Page {
                dict: node,
                inherited,
            }),
        }
        if pages.len() > limits::PAGES {
            break;
        }
    }
    pages
}

/// What a page inherits when only it knows its place in the tree.
fn from_parents<'a>(document: &'a Document, page: &'a Dictionary) -> Inherited<'a> {
    let mut above = vec![page];
    while above.len() < 64
        && let Some(node) = above.last()
        && let Object::Dictionary(parent) = entry(document, node, b"Parent")
    {
        above.push(parent);
    }
    above
        .into_iter()
        .rev()
        .fold(Inherited::default(), |inherited, node| {
            inherited.with(document, node)
        })
}

impl<'a> Page<'a> {
    /// Its resources as they are written: where they are inherited, several pages have the same.
    pub(crate) const fn resources(&self) -> Option<&'a Object> {
        self.inherited.0[RESOURCES]
    }

    /// How it stands.
    pub(crate) fn geometry(&self, document: &Document) -> Geometry {
        let size = |area: &[f32; 4]| (area[2] - area[0]).min(area[3] - area[1]);
        let area = |which: usize| {
            let found = rectangle(document, self.inherited.0[which]?);
            found.filter(|area| size(area) > SMALLEST)
        };
        let media = area(MEDIA_BOX).unwrap_or(LETTER);
        let crop = area(CROP_BOX).map(|crop| {
            [
                crop[0].max(media[0]),
                crop[1].max(media[1]),
                crop[2].min(media[2]),
                crop[3].min(media[3]),
            ]
        });
        let turn = self.inherited.0[ROTATE].and_then(|turn| number(resolve(document, turn)));
        let turn = turn.unwrap_or(0.0) as i64;
        let unit = number(entry(document, self.dict, b"UserUnit")).unwrap_or(1.0);
        Geometry {
            area: crop.filter(|crop| size(crop) > SMALLEST).unwrap_or(media),
            turn: if turn % 90 == 0 {
                turn.rem_euclid(360)
            } else {
                0
            },
            unit: if (0.01..100.0).contains(&unit) {
                unit
            } else {
                1.0
            },
        }
    }
}

/// Where a page lies in its own coordinates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Geometry {
    /// Left, bottom, right, top of what is shown.
    pub(crate) area: [f32; 4],
    /// Clockwise: 0, 90, 180 or 270.
    turn: i64,
    /// Points in a unit.
    unit: f32,
}

/// A side of less is no page; US Letter then, as the standard has it (ISO 32000-1, 7.7.3.3).
const SMALLEST: f32 = 0.1;
const LETTER: [f32; 4] = [0.0, 0.0, 612.0, 792.0];

impl Geometry {
    /// From the page's coordinates to an upright sheet at the origin, and the sheet's size.
    pub(crate) fn upright(&self) -> ([f32; 6], (f32, f32)) {
        let [left, bottom, right, top] = self.area;
        let (width, height) = (right - left, top - bottom);
        let (matrix, size) = match self.turn {
            90 => ([0.0, -1.0, 1.0, 0.0, -bottom, right], (height, width)),
            180 => ([-1.0, 0.0, 0.0, -1.0, right, top], (width, height)),
            270 => ([0.0, 1.0, -1.0, 0.0, top, -left], (height, width)),
            _ => ([1.0, 0.0, 0.0, 1.0, -left, -bottom], (width, height)),
        };
        let unit = self.unit;
        (
            matrix.map(|part| part * unit),
            (size.0 * unit, size.1 * unit),
        )
    }
}
