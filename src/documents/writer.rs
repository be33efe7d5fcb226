//! Pages become a PDF: the same input and day give the same bytes, so that a letter can be proved to
//! be the one that was sent.
//!
//! printpdf is used for glyphs, outlines and pictures only. What it leaves to be desired is mended
//! here and in `info`: fonts are subset before it sees them, pen positions are corrected for the
//! whole numbers in which it stores widths, pictures and streams are compressed, and header,
//! catalogue, dates and identifiers are ours.

use crate::documents::fonts::Face;
use crate::documents::info::{self, Info};
use crate::documents::page::{GlyphRun, Item, Page, Rgb, Seg, Stroke, Transform};
use crate::documents::picture::{Picture, Samples};
use crate::documents::text::{self, Glyph};
use crate::pdf::error::PdfError;
use crate::pdf::open::load;
use crate::pdf::save;
use lopdf::Document;
use printpdf::{
    Actions, BorderArray, Codepoint, Color, CurTransMat, DictItem, ExtendedGraphicsState,
    ExtendedGraphicsStateId, ExternalStream, ExternalXObject, FontId, Line, LineDashPattern,
    LinePoint, LinkAnnotation, Op, PaintMode, ParsedFont, PdfDocument, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Px, Rect, TextItem, TextMatrix, WindingOrder,
    XObject, XObjectId, XObjectTransform,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Writes pages as a PDF 1.7 with subset fonts.
///
/// # Errors
/// [`PdfError::MissingCharacters`] when a character has no shape in the letter type;
/// [`PdfError::NoPages`] without pages.
pub fn write(pages: &[Page], info: &Info<'_>) -> Result<Vec<u8>, PdfError> {
    let mut document = compose(pages)?;
    info::describe(&mut document, info)?;
    save::save(document)
}

/// The pages as objects, for who puts them into another file.
///
/// # Errors
/// As [`write()`].
pub(super) fn compose(pages: &[Page]) -> Result<Document, PdfError> {
    if pages.is_empty() {
        return Err(PdfError::NoPages);
    }
    let mut used = Used::default();
    for page in pages {
        used.collect(&page.items);
    }
    if !used.missing.is_empty() {
        return Err(PdfError::MissingCharacters(used.missing));
    }
    let mut pdf = PdfDocument::new("");
    let fonts = embed(&used, &mut pdf)?;
    let mut resources = Resources {
        fonts,
        pictures: HashMap::new(),
        pdf: &mut pdf,
    };
    let written: Vec<PdfPage> = pages
        .iter()
        .map(|page| write_page(page, &mut resources))
        .collect();
    pdf.with_pages(written);
    let mut document = load(&bytes_of(&pdf)?)?;
    save::pack(&mut document);
    Ok(document)
}

/// The characters on these pages that have no shape, each once; empty when they can be written.
#[must_use]
pub fn missing(pages: &[Page]) -> Vec<char> {
    let mut used = Used::default();
    for page in pages {
        used.collect(&page.items);
    }
    used.missing
}

/// printpdf's document as a file, for the library that goes on with it; packed only when it is saved.
fn bytes_of(pdf: &PdfDocument) -> Result<Vec<u8>, PdfError> {
    let options = PdfSaveOptions {
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut document = pdf.to_lopdf_document(&options, &mut Vec::new());
    let mut bytes = Vec::new();
    document
        .save_to(&mut bytes)
        .map_err(|error| PdfError::Failed(error.to_string()))?;
    Ok(bytes)
}

/// What the pages use of each face, and what no face has.
#[derive(Default)]
struct Used {
    /// Glyphs and the text each stands for; the first text a glyph had.
    glyphs: BTreeMap<Face, BTreeMap<u16, String>>,
    missing: Vec<char>,
}

impl Used {
    fn collect(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Glyphs(run) => self.add(run),
                Item::Group { items, .. } => self.collect(items),
                Item::Path { .. } | Item::Picture { .. } | Item::Link { .. } => {}
            }
        }
    }

    fn add(&mut self, run: &GlyphRun) {
        let known = self.glyphs.entry(run.face).or_default();
        for glyph in &run.glyphs {
            text::add_missing(glyph, &mut self.missing);
            let said = known.entry(glyph.id).or_default();
            if said.is_empty() {
                *said = searchable(&glyph.text);
            }
        }
    }
}

/// What somebody who searches or copies finds: ordinary spaces and hyphens for their many kinds,
/// which share their shape.
fn searchable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            c => c,
        })
        .collect()
}

/// A face as this document holds it.
struct Embedded {
    id: FontId,
    /// Glyph in the font file → glyph in the subset.
    glyphs: HashMap<u16, u16>,
    /// Widths as the PDF states them, in whole thousandths of an em, by glyph of the subset.
    widths: BTreeMap<u16, i64>,
    /// The text of each glyph of the font file.
    texts: BTreeMap<u16, String>,
}

/// Puts a subset of every face that is used in the PDF.
fn embed(used: &Used, pdf: &mut PdfDocument) -> Result<HashMap<Face, Embedded>, PdfError> {
    let mut fonts = HashMap::new();
    for (face, texts) in &used.glyphs {
        let failed = |what: &str| PdfError::Failed(format!("{what} {}", face.postscript_name()));
        let mut mapper = subsetter::GlyphRemapper::new();
        let glyphs: HashMap<u16, u16> = texts.keys().map(|id| (*id, mapper.remap(*id))).collect();
        let subset =
            subsetter::subset(face.bytes(), 0, &mapper).map_err(|_no_subset| failed("subset"))?;
        let mut parsed = ParsedFont::from_bytes(&subset, 0, &mut Vec::new())
            .ok_or_else(|| failed("subset of"))?;
        parsed.font_name = Some(format!("{}+{}", tag(&subset), face.postscript_name()));
        let em = f32::from(parsed.units_per_em.max(1));
        let widths = parsed
            .glyph_widths
            .iter()
            .map(|(id, width)| (*id, (f32::from(*width) * 1000.0 / em) as i64))
            .collect();
        let id = FontId(format!("F{}", *face as u8));
        let font = printpdf::font::PdfFont::new(parsed);
        pdf.resources.fonts.map.insert(id.clone(), font);
        fonts.insert(
            *face,
            Embedded {
                id,
                glyphs,
                widths,
                texts: texts.clone(),
            },
        );
    }
    Ok(fonts)
}

/// The six capitals that mark a subset (ISO 32000-1, 9.6.4): of its content, so that equal subsets
/// have equal names.
fn tag(subset: &[u8]) -> String {
    let digest = Sha256::digest(subset);
    digest
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

/// What pages share.
struct Resources<'a> {
    fonts: HashMap<Face, Embedded>,
    pictures: HashMap<*const Picture, XObjectId>,
    pdf: &'a mut PdfDocument,
}

impl Resources<'_> {
    /// A picture's name; the same picture is stored once.
    fn picture(&mut self, picture: &Arc<Picture>) -> XObjectId {
        let next = self.pictures.len();
        let pdf = &mut *self.pdf;
        self.pictures
            .entry(Arc::as_ptr(picture))
            .or_insert_with(|| {
                let id = XObjectId(format!("P{next}"));
                let mut dict = image_dict(picture, &picture.colours);
                if let Some(alpha) = &picture.alpha {
                    let stream = ExternalStream {
                        dict: image_dict(picture, alpha),
                        content: alpha.bytes.clone(),
                        compress: false,
                    };
                    dict.insert("SMask".to_owned(), DictItem::Stream { stream });
                }
                let image = XObject::External(ExternalXObject {
                    stream: ExternalStream {
                        dict,
                        content: picture.colours.bytes.clone(),
                        compress: false,
                    },
                    width: Some(Px(picture.width as usize)),
                    height: Some(Px(picture.height as usize)),
                    dpi: None,
                });
                pdf.resources.xobjects.map.insert(id.clone(), image);
                id
            })
            .clone()
    }

    /// A graphics state with this opacity.
    fn opacity(&mut self, opacity: f32) -> ExtendedGraphicsStateId {
        let percent = (opacity.clamp(0.0, 1.0) * 100.0).round();
        let id = ExtendedGraphicsStateId(format!("O{percent}"));
        let state = ExtendedGraphicsState::default()
            .with_current_fill_alpha(percent / 100.0)
            .with_current_stroke_alpha(percent / 100.0);
        let states = &mut self.pdf.resources.extgstates.map;
        states.entry(id.clone()).or_insert(state);
        id
    }
}

/// An image XObject's dictionary.
fn image_dict(picture: &Picture, samples: &Samples) -> BTreeMap<String, DictItem> {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let space = if samples.grey {
        "DeviceGray"
    } else {
        "DeviceRGB"
    };
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(picture.width.into())),
        ("Height".to_owned(), DictItem::Int(picture.height.into())),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("ColorSpace".to_owned(), name(space)),
    ]);
    if let Some(filter) = samples.filter {
        dict.insert("Filter".to_owned(), name(filter));
    }
    dict
}

fn write_page(page: &Page, resources: &mut Resources<'_>) -> PdfPage {
    let mut pen = Pen {
        ops: Vec::new(),
        height: page.height,
        fill: None,
        font: None,
        text: false,
        resources,
    };
    pen.items(&page.items);
    pen.leave_text();
    let media_box = rect(0.0, 0.0, page.width, page.height);
    PdfPage {
        media_box: media_box.clone(),
        trim_box: media_box.clone(),
        crop_box: media_box,
        ops: pen.ops,
    }
}

fn rect(x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect {
        x: Pt(rounded(x)),
        y: Pt(rounded(y)),
        width: Pt(rounded(width)),
        height: Pt(rounded(height)),
        mode: None,
        winding_order: None,
    }
}

/// A thousandth of a point is enough for any printer.
fn rounded(points: f32) -> f32 {
    (points * 1000.0).round() / 1000.0
}

fn colour(Rgb(red, green, blue): Rgb) -> Color {
    let part = |byte: u8| rounded(f32::from(byte) / 255.0);
    Color::Rgb(printpdf::Rgb::new(part(red), part(green), part(blue), None))
}

/// Writes items as operations, remembering what is set already.
struct Pen<'a, 'b> {
    ops: Vec<Op>,
    height: f32,
    fill: Option<Rgb>,
    font: Option<(Face, f32)>,
    text: bool,
    resources: &'a mut Resources<'b>,
}

impl Pen<'_, '_> {
    fn items(&mut self, items: &[Item]) {
        for item in items {
            if !matches!(item, Item::Glyphs(_) | Item::Link { .. }) {
                self.leave_text();
            }
            match item {
                Item::Glyphs(run) => self.glyphs(run),
                Item::Path { segs, fill, stroke } => self.path(segs, *fill, *stroke),
                Item::Picture {
                    picture,
                    x,
                    y,
                    width,
                    height,
                } => self.picture(picture, (*x, *y), (*width, *height)),
                Item::Link {
                    x,
                    y,
                    width,
                    height,
                    url,
                } => self.link((*x, *y), (*width, *height), url),
                Item::Group {
                    transform,
                    opacity,
                    items,
                } => self.group(*transform, *opacity, items),
            }
        }
    }

    fn leave_text(&mut self) {
        if std::mem::take(&mut self.text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    /// y of the PDF, upwards from the bottom.
    fn up(&self, y: f32) -> f32 {
        rounded(self.height - y)
    }

    fn set_fill(&mut self, fill: Rgb) {
        if self.fill != Some(fill) {
            self.ops.push(Op::SetFillColor { col: colour(fill) });
            self.fill = Some(fill);
        }
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        if run.glyphs.is_empty() || !self.resources.fonts.contains_key(&run.face) {
            return;
        }
        if !std::mem::replace(&mut self.text, true) {
            self.ops.push(Op::StartTextSection);
        }
        self.set_fill(run.colour);
        let mut x = run.x;
        // A glyph that is shifted (an accent on a letter) has its own position.
        let shifted = |glyph: &Glyph| glyph.dx != 0.0 || glyph.dy != 0.0;
        for glyphs in run.glyphs.chunk_by(|a, b| !shifted(a) && !shifted(b)) {
            let (dx, dy) = (glyphs[0].dx * run.size, glyphs[0].dy * run.size);
            self.show(run, glyphs, (x + dx, run.y - dy));
            x += text::advance(glyphs) * run.size;
        }
    }

    fn show(&mut self, run: &GlyphRun, glyphs: &[Glyph], (x, y): (f32, f32)) {
        let at = [1.0, 0.0, 0.0, 1.0, rounded(x), self.up(y)];
        let Some(font) = self.resources.fonts.get(&run.face) else {
            return;
        };
        if self.font != Some((run.face, run.size)) {
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(font.id.clone()),
                size: Pt(run.size),
            });
            self.font = Some((run.face, run.size));
        }
        self.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Raw(at),
        });
        let codes = font.codes(glyphs);
        self.ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(codes)],
        });
    }

    fn path(&mut self, segs: &[Seg], fill: Option<Rgb>, stroke: Option<Stroke>) {
        if let Some(fill) = fill {
            self.set_fill(fill);
        }
        if let Some(stroke) = stroke {
            self.set_stroke(stroke);
        }
        let rings = self.rings(segs);
        match fill {
            None => self
                .ops
                .extend(rings.into_iter().map(|(points, is_closed)| {
                    let line = Line { points, is_closed };
                    Op::DrawLine { line }
                })),
            Some(_) => {
                let rings = rings
                    .into_iter()
                    .map(|(points, _)| PolygonRing { points })
                    .collect();
                let mode = match stroke {
                    Some(_) => PaintMode::FillStroke,
                    None => PaintMode::Fill,
                };
                let polygon = Polygon {
                    rings,
                    mode,
                    winding_order: WindingOrder::NonZero,
                };
                self.ops.push(Op::DrawPolygon { polygon });
            }
        }
    }

    fn set_stroke(&mut self, stroke: Stroke) {
        let dash = match stroke.dash {
            Some((on, off)) => LineDashPattern::new(0.0, &[on, off]),
            None => LineDashPattern::solid(),
        };
        self.ops.extend([
            Op::SetOutlineColor {
                col: colour(stroke.colour),
            },
            Op::SetOutlineThickness {
                pt: Pt(stroke.width),
            },
            Op::SetLineDashPattern { dash },
        ]);
    }

    /// The parts of a path, and whether each is closed.
    fn rings(&self, segs: &[Seg]) -> Vec<(Vec<LinePoint>, bool)> {
        let point = |x: f32, y: f32, bezier: bool| LinePoint {
            p: Point {
                x: Pt(rounded(x)),
                y: Pt(self.up(y)),
            },
            bezier,
        };
        let mut rings = Vec::new();
        let mut ring = Vec::new();
        for seg in segs {
            match *seg {
                Seg::Move(x, y) => {
                    if !ring.is_empty() {
                        rings.push((std::mem::take(&mut ring), false));
                    }
                    ring.push(point(x, y, false));
                }
                Seg::Line(x, y) => ring.push(point(x, y, false)),
                Seg::Curve(x1, y1, x2, y2, x, y) => {
                    ring.extend([point(x1, y1, true), point(x2, y2, true), point(x, y, false)]);
                }
                Seg::Close => rings.push((std::mem::take(&mut ring), true)),
            }
        }
        if !ring.is_empty() {
            rings.push((ring, false));
        }
        rings
    }

    fn picture(&mut self, picture: &Arc<Picture>, at: (f32, f32), size: (f32, f32)) {
        let id = self.resources.picture(picture);
        let matrix = [
            rounded(size.0),
            0.0,
            0.0,
            rounded(size.1),
            rounded(at.0),
            self.up(at.1 + size.1),
        ];
        let transform = XObjectTransform {
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix {
                matrix: CurTransMat::Raw(matrix),
            },
            Op::UseXobject { id, transform },
            Op::RestoreGraphicsState,
        ]);
    }

    fn link(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), url: &str) {
        let link = LinkAnnotation::new(
            rect(x, self.up(y + height), width, height),
            Actions::uri(url.to_owned()),
            Some(BorderArray::Solid([0.0, 0.0, 0.0])),
            None,
            None,
        );
        self.ops.push(Op::LinkAnnotation { link });
    }

    fn group(&mut self, transform: Transform, opacity: f32, items: &[Item]) {
        self.ops.push(Op::SaveGraphicsState);
        // The same move where y goes up.
        let Transform([a, b, c, d, e, f]) = transform;
        let height = self.height;
        let matrix = [a, -b, -c, d, e + c * height, height - d * height - f];
        self.ops.push(Op::SetTransformationMatrix {
            matrix: CurTransMat::Raw(matrix),
        });
        if opacity < 1.0 {
            let gs = self.resources.opacity(opacity);
            self.ops.push(Op::LoadGraphicsState { gs });
        }
        self.items(items);
        self.leave_text();
        self.ops.push(Op::RestoreGraphicsState);
        // Restored by the viewer to what it was before; we no longer know what that is.
        (self.fill, self.font) = (None, None);
    }
}

impl Embedded {
    /// Glyphs as codes of the PDF, with the pen put right where the widths in the PDF would lead it
    /// astray by more than one and a half thousandth of an em.
    fn codes(&self, glyphs: &[Glyph]) -> Vec<Codepoint> {
        let mut drift = 0.0_f32;
        let last = glyphs.len().saturating_sub(1);
        glyphs
            .iter()
            .enumerate()
            .map(|(at, glyph)| {
                let gid = self.glyphs.get(&glyph.id).copied().unwrap_or(0);
                let stated = self.widths.get(&gid).copied().unwrap_or(0) as f32;
                drift += glyph.advance * 1000.0 - stated;
                let mut offset = 0.0;
                if drift.abs() >= 1.5 && at != last {
                    offset = -drift.round();
                    drift += offset;
                }
                Codepoint {
                    gid,
                    offset,
                    cid: self.texts.get(&glyph.id).cloned(),
                }
            })
            .collect()
    }
}
