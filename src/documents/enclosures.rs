//! Copies behind a letter: other people's PDFs, each page set on an A4 page of ours.
//!
//! A page becomes a drawing inside the letter's file (a form XObject), turned as it was meant to be
//! read, made smaller where it does not fit, with the appearance of its annotations and filled-in
//! form fields. What cannot be taken over that way becomes a picture at 200 dpi; what cannot even
//! become a picture is a reason, and the letter goes without it. A bad copy never stops a letter.

use crate::documents::error::PdfError;
use crate::documents::file::{self, Copier, Info, Shelf, entry, numbers, reals, resolve};
use crate::documents::fonts::Face;
use crate::documents::page::{A4_HEIGHT, A4_WIDTH, Page, Rgb, Stroke, Style, mm};
use crate::documents::picture::Samples;
use crate::documents::{preview, text, writer};
use crate::domain::language::Language;
use crate::domain::message::{Message, msg};
use chrono::NaiveDate;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// A PDF that goes behind a letter.
#[derive(Debug, Clone, Copy)]
pub struct Enclosure<'a> {
    /// The file.
    pub pdf: &'a [u8],
    /// A small line above each page: "Kopie factuur 2026-0187"; the page number is added where there
    /// are several.
    pub header: Option<&'a str>,
    /// A large word across each page: VOORBEELD.
    pub watermark: Option<&'a str>,
}

/// A letter with its enclosures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// What became of each enclosure, in the order in which they were given.
    pub outcomes: Vec<Result<Carried, PdfError>>,
}

/// An enclosure that went along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// How many pages it has.
    pub pages: usize,
    /// What is different from the original.
    pub notes: Vec<Note>,
}

/// What a copy on paper lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// It is digitally signed; the signature does not hold for a copy.
    Signature,
    /// It has files inside (an e-invoice's XML), so many.
    Files(usize),
    /// So many of its pages went along as pictures.
    Pictures(usize),
}

impl Note {
    /// The sentence for the screen.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Signature => msg("documents-note-signature"),
            Self::Files(count) => msg("documents-note-files").with("count", count),
            Self::Pictures(count) => msg("documents-note-pictures").with("count", count),
        }
    }
}

/// Looks whether a PDF can be enclosed, when it comes in: long before the letter needs it. Pages are
/// not drawn yet.
///
/// # Errors
/// Why it cannot be enclosed.
pub fn inspect(pdf: &[u8]) -> Result<Carried, PdfError> {
    let read = file::guarded(|| {
        let source = file::load(pdf)?;
        let pages = file::pages(&source)?.len();
        Ok(Carried {
            pages,
            notes: notes(&source),
        })
    });
    match read {
        Err(error) => {
            let pages = pages_as_pictures(pdf, error)?;
            Ok(Carried {
                pages,
                notes: vec![Note::Pictures(pages)],
            })
        }
        carried => carried,
    }
}

/// How many pages can go along as pictures, for a file that did not open with this error: another
/// reader may know its encryption, or find pages in what is left of it.
fn pages_as_pictures(pdf: &[u8], error: PdfError) -> Result<usize, PdfError> {
    let other_reader = matches!(
        error,
        PdfError::Unreadable(_) | PdfError::NoPages | PdfError::NeedsPassword
    );
    match other_reader.then(|| preview::page_count_as_pictures(pdf)) {
        Some(Ok(pages)) if pages > MAX_PICTURES => Err(PdfError::TooManyPages(pages)),
        Some(Ok(pages)) => Ok(pages),
        _ => Err(error),
    }
}

/// Puts enclosures behind a letter that [`writer::write`] made.
///
/// # Errors
/// Only when the letter itself cannot be read or saved; a bad enclosure is an outcome.
pub fn append(letter: &[u8], enclosures: &[Enclosure<'_>]) -> Result<Enclosed, PdfError> {
    let mut target = file::load(letter)?;
    let mut shelf = Shelf::default();
    let mut outcomes = Vec::new();
    for enclosure in enclosures {
        outcomes.push(append_one(&mut target, &mut shelf, enclosure));
    }
    let pdf = file::save(target)?;
    Ok(Enclosed { pdf, outcomes })
}

/// More pages than this are not made into pictures: a megabyte each.
const MAX_PICTURES: usize = 50;
/// Resolution of a page that goes along as a picture.
const PICTURE_DPI: f32 = 200.0;

fn append_one(
    target: &mut Document,
    shelf: &mut Shelf,
    enclosure: &Enclosure<'_>,
) -> Result<Carried, PdfError> {
    let drawn = file::guarded(|| drawings(target, shelf, enclosure.pdf));
    let (sheets, mut notes) = match drawn {
        Ok(drawn) => drawn,
        Err(error) => {
            let pages = pages_as_pictures(enclosure.pdf, error)?;
            ((0..pages).map(|_| None).collect(), Vec::new())
        }
    };
    let pictures = sheets.iter().filter(|sheet| sheet.is_none()).count();
    if pictures > MAX_PICTURES {
        return Err(PdfError::TooManyPages(pictures));
    }
    let mut complete = Vec::with_capacity(sheets.len());
    for (at, sheet) in sheets.into_iter().enumerate() {
        complete.push(match sheet {
            Some(sheet) => sheet,
            None => picture_sheet(target, enclosure.pdf, at)?,
        });
    }
    let covers = covers(target, shelf, enclosure, &complete)?;
    for (at, sheet) in complete.iter().enumerate() {
        let cover = covers.get(at).copied().flatten();
        add_sheet(target, sheet, cover, enclosure.header.is_some())?;
    }
    if pictures > 0 {
        notes.push(Note::Pictures(pictures));
    }
    Ok(Carried {
        pages: complete.len(),
        notes,
    })
}

/// A page as a drawing that stands upright with its lower left corner at the origin.
struct Sheet {
    width: f32,
    height: f32,
    /// Operators that draw it.
    content: String,
    xobjects: Dictionary,
    /// Values of form fields that the file leaves to the viewer to draw.
    fields: Vec<Field>,
}

/// The pages of a PDF as drawings; `None` where a page has to become a picture.
type Drawings = (Vec<Option<Sheet>>, Vec<Note>);

fn drawings(target: &mut Document, shelf: &mut Shelf, pdf: &[u8]) -> Result<Drawings, PdfError> {
    let source = file::load(pdf)?;
    let pages = file::pages(&source)?;
    let mut copier = Copier::new(&source);
    let sheets = pages
        .iter()
        .map(|id| {
            let page = source.get_dictionary(*id).ok()?;
            sheet(target, shelf, &mut copier, &source, page)
        })
        .collect();
    copier.carry_layers(target);
    Ok((sheets, notes(&source)))
}

/// What will be missing on paper.
fn notes(source: &Document) -> Vec<Note> {
    let mut notes = Vec::new();
    let Ok(catalog) = source.catalog() else {
        return notes;
    };
    let is = |dict: &Dictionary, key: &[u8], name: &[u8]| {
        entry(source, dict, key)
            .as_name()
            .is_ok_and(|found| found == name)
    };
    let dicts = || {
        source
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
    };
    let signed = dicts().any(|dict| {
        (is(dict, b"FT", b"Sig") && !entry(source, dict, b"V").is_null())
            || (is(dict, b"Type", b"Sig") && dict.has(b"ByteRange"))
    });
    if signed {
        notes.push(Note::Signature);
    }
    let names = entry(source, catalog, b"Names").as_dict();
    let listed = names.is_ok_and(|names| names.has(b"EmbeddedFiles")) || catalog.has(b"AF");
    let files = dicts()
        .filter(|dict| is(dict, b"Type", b"Filespec") && dict.has(b"EF"))
        .count();
    if listed || files > 0 {
        notes.push(Note::Files(files.max(1)));
    }
    notes
}

/// Where a page lies in its own coordinates.
struct Geometry {
    /// Left, bottom, right, top of what is shown.
    area: [f32; 4],
    /// Clockwise: 0, 90, 180 or 270.
    turn: i64,
    /// Points in a unit.
    unit: f32,
}

/// A side of less is no page; US Letter then, as the standard has it (ISO 32000-1, 7.7.3.3).
const SMALLEST: f32 = 0.1;
const LETTER: [f32; 4] = [0.0, 0.0, 612.0, 792.0];

impl Geometry {
    fn of(source: &Document, page: &Dictionary) -> Self {
        let size = |area: &[f32; 4]| (area[2] - area[0]).min(area[3] - area[1]);
        let area = |key: &[u8]| {
            let found = file::rectangle(source, file::inherited(source, page, key));
            found.filter(|area| size(area) > SMALLEST)
        };
        let media = area(b"MediaBox").unwrap_or(LETTER);
        let crop = area(b"CropBox").map(|crop| {
            [
                crop[0].max(media[0]),
                crop[1].max(media[1]),
                crop[2].min(media[2]),
                crop[3].min(media[3]),
            ]
        });
        let turn = file::number(file::inherited(source, page, b"Rotate")).unwrap_or(0.0) as i64;
        let unit = file::number(entry(source, page, b"UserUnit")).unwrap_or(1.0);
        Self {
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

    /// From the page's coordinates to an upright sheet at the origin, and the sheet's size.
    fn upright(&self) -> ([f32; 6], (f32, f32)) {
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

/// A page as a drawing; `None` when its content cannot be read.
fn sheet(
    target: &mut Document,
    shelf: &mut Shelf,
    copier: &mut Copier<'_>,
    source: &Document,
    page: &Dictionary,
) -> Option<Sheet> {
    let geometry = Geometry::of(source, page);
    let form = page_form(target, shelf, copier, source, page, &geometry)?;
    let (matrix, (width, height)) = geometry.upright();
    let mut xobjects = Dictionary::new();
    let mut fields = Vec::new();
    xobjects.set("Pg", form);
    let mut content = format!("q {} cm /Pg Do\n", spaced(&matrix));
    if let Object::Array(annotations) = entry(source, page, b"Annots") {
        for (at, annotation) in annotations.iter().enumerate() {
            let Object::Dictionary(annotation) = resolve(source, annotation) else {
                continue;
            };
            fields.extend(Field::unseen(source, annotation, &matrix));
            let Some((form, place)) = appearance(target, shelf, copier, source, annotation) else {
                continue;
            };
            let name = format!("An{at}");
            content += &format!("q {} cm /{name} Do Q\n", spaced(&place));
            xobjects.set(name, form);
        }
    }
    content += "Q\n";
    Some(Sheet {
        width,
        height,
        content,
        xobjects,
        fields,
    })
}

/// Numbers as operands.
fn spaced(numbers: &[f32]) -> String {
    let parts: Vec<String> = numbers
        .iter()
        .map(|number| {
            let text = format!("{number:.6}");
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        })
        .collect();
    parts.join(" ")
}

/// The page's own content as a form XObject.
fn page_form(
    target: &mut Document,
    shelf: &mut Shelf,
    copier: &mut Copier<'_>,
    source: &Document,
    page: &Dictionary,
    geometry: &Geometry,
) -> Option<ObjectId> {
    let mut form = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "FormType" => 1, "BBox" => reals(&geometry.area),
    };
    let resources = match file::inherited(source, page, b"Resources") {
        Object::Null => Object::Dictionary(Dictionary::new()),
        resources => copier.copy(target, shelf, resources),
    };
    form.set("Resources", resources);
    if let Ok(group) = page.get(b"Group") {
        form.set("Group", copier.copy(target, shelf, group));
    }
    let streams: Vec<&Stream> = match entry(source, page, b"Contents") {
        Object::Stream(stream) => vec![stream],
        Object::Array(parts) => parts
            .iter()
            .filter_map(|part| resolve(source, part).as_stream().ok())
            .collect(),
        _ => Vec::new(),
    };
    let content = match streams.as_slice() {
        // One stream stays packed as it is.
        [one] => {
            for key in [&b"Filter"[..], b"DecodeParms"] {
                if let Ok(value) = one.dict.get(key) {
                    form.set(key, copier.copy(target, shelf, resolve(source, value)));
                }
            }
            one.content.clone()
        }
        several => joined(source, several)?,
    };
    let mut stream = Stream::new(form, content);
    stream.allows_compression = true;
    Some(target.add_object(stream))
}

/// Several content streams as one: a token never runs on from one into the next, a line end between
/// them is what a reader sees as well (ISO 32000-1, 7.8.2).
fn joined(source: &Document, streams: &[&Stream]) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    for stream in streams {
        if entry(source, &stream.dict, b"Filter").is_null() {
            content.extend_from_slice(&stream.content);
        } else {
            let mut stream = (*stream).clone();
            for key in [&b"Filter"[..], b"DecodeParms"] {
                if let Ok(value) = stream.dict.get(key) {
                    let value = resolve(source, value).clone();
                    stream.dict.set(key, value);
                }
            }
            let limit = file::MAX_UNPACKED.checked_sub(content.len())?;
            content.extend(stream.decompressed_content_with_limit(limit).ok()?);
        }
        content.push(b'\n');
    }
    Some(content)
}

/// Annotations that show nothing on paper.
const HIDDEN: i64 = 1 << 1;
const NO_VIEW: i64 = 1 << 5;

/// What an annotation looks like and where it stands on the page (ISO 32000-1, 12.5.5).
fn appearance(
    target: &mut Document,
    shelf: &mut Shelf,
    copier: &mut Copier<'_>,
    source: &Document,
    annotation: &Dictionary,
) -> Option<(ObjectId, [f32; 6])> {
    let flags = file::number(entry(source, annotation, b"F")).unwrap_or(0.0) as i64;
    let kind = entry(source, annotation, b"Subtype")
        .as_name()
        .unwrap_or(b"");
    if flags & (HIDDEN | NO_VIEW) != 0 || matches!(kind, b"Popup" | b"Link") {
        return None;
    }
    let rect = file::rectangle(source, annotation.get(b"Rect").ok()?)?;
    let stream = normal_look(source, annotation)?;
    let [left, bottom, right, top] = rect;
    let bounds = file::rectangle(source, entry(source, &stream.dict, b"BBox")).unwrap_or([
        0.0,
        0.0,
        right - left,
        top - bottom,
    ]);
    let matrix = numbers(source, entry(source, &stream.dict, b"Matrix"))
        .and_then(|matrix| <[f32; 6]>::try_from(matrix).ok())
        .unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let [x0, y0, x1, y1] = transformed(&bounds, &matrix);
    if x1 - x0 < 1e-6 || y1 - y0 < 1e-6 {
        return None;
    }
    let Object::Stream(mut form) = copier.copy(target, shelf, &Object::Stream(stream.clone()))
    else {
        return None;
    };
    form.dict.set("Type", "XObject");
    form.dict.set("Subtype", "Form");
    if !form.dict.has(b"BBox") {
        form.dict.set("BBox", reals(&bounds));
    }
    let (sx, sy) = ((right - left) / (x1 - x0), (top - bottom) / (y1 - y0));
    let place = [sx, 0.0, 0.0, sy, left - x0 * sx, bottom - y0 * sy];
    Some((target.add_object(form), place))
}

/// The drawing an annotation shows when nothing points at it.
fn normal_look<'a>(source: &'a Document, annotation: &'a Dictionary) -> Option<&'a Stream> {
    let looks = entry(source, annotation, b"AP").as_dict().ok()?;
    match entry(source, looks, b"N") {
        Object::Dictionary(states) => {
            let state = entry(source, annotation, b"AS").as_name().unwrap_or(b"Off");
            entry(source, states, state).as_stream().ok()
        }
        normal => normal.as_stream().ok(),
    }
}

/// The upright rectangle around a transformed one.
fn transformed([x0, y0, x1, y1]: &[f32; 4], [a, b, c, d, e, f]: &[f32; 6]) -> [f32; 4] {
    let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
        .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    corners.iter().fold(
        [f32::MAX, f32::MAX, f32::MIN, f32::MIN],
        |[left, bottom, right, top], (x, y)| {
            [left.min(*x), bottom.min(*y), right.max(*x), top.max(*y)]
        },
    )
}

/// A page as a picture.
fn picture_sheet(target: &mut Document, pdf: &[u8], page: usize) -> Result<Sheet, PdfError> {
    // No finer than the paper it comes on.
    let max_side = A4_HEIGHT * PICTURE_DPI / 72.0;
    let bitmap = preview::render_within(pdf, page, PICTURE_DPI, max_side)?;
    let pixels = bitmap.rgba.chunks_exact(4);
    let grey = pixels.clone().all(|p| p[0] == p[1] && p[1] == p[2]);
    let bytes = match grey {
        true => pixels.map(|p| p[0]).collect(),
        false => pixels.flat_map(|p| [p[0], p[1], p[2]]).collect(),
    };
    let samples = Samples::packed(bytes, grey);
    let mut dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "BitsPerComponent" => 8,
        "Width" => bitmap.width as i64, "Height" => bitmap.height as i64,
        "ColorSpace" => if grey { "DeviceGray" } else { "DeviceRGB" },
    };
    if let Some(filter) = samples.filter {
        dict.set("Filter", filter);
    }
    let image = target.add_object(Stream::new(dict, samples.bytes));
    let points = |pixels: usize| pixels as f32 * 72.0 / PICTURE_DPI;
    let (width, height) = (points(bitmap.width), points(bitmap.height));
    Ok(Sheet {
        width,
        height,
        content: format!(
            "q {} cm /Pg Do Q\n",
            spaced(&[width, 0.0, 0.0, height, 0.0, 0.0])
        ),
        xobjects: dictionary! { "Pg" => image },
        fields: Vec::new(),
    })
}

/// A4, lying when the sheet lies.
fn paper(sheet: &Sheet) -> (f32, f32) {
    match sheet.width > sheet.height {
        true => (A4_HEIGHT, A4_WIDTH),
        false => (A4_WIDTH, A4_HEIGHT),
    }
}

/// Room above a copy for its header, and the edge that printers leave white.
const HEADER: f32 = mm(10.0);
const EDGE: f32 = mm(5.0);
/// A sheet this much larger than the paper is the same size: 595 × 842 is A4.
const SAME: f32 = 2.0;

/// Where a sheet stands on its page: scale, and its lower left corner. At its own size where it
/// fits, else smaller; in the middle.
fn placed(sheet: &Sheet, header: bool) -> (f32, f32, f32) {
    let (width, height) = paper(sheet);
    let top = if header { HEADER } else { 0.0 };
    let fits = sheet.width <= width + SAME && sheet.height <= height - top + SAME;
    let edge = if fits || header { 0.0 } else { EDGE };
    let room = (width - 2.0 * edge, height - top - 2.0 * edge);
    let scale = match fits {
        true => 1.0,
        false => (room.0 / sheet.width).min(room.1 / sheet.height).min(1.0),
    };
    let x = (width - sheet.width * scale) / 2.0;
    let y = (height - top - sheet.height * scale) / 2.0;
    (scale, x, y)
}

/// Sets a sheet on a new page, with what we put over it.
fn add_sheet(
    target: &mut Document,
    sheet: &Sheet,
    cover: Option<ObjectId>,
    header: bool,
) -> Result<(), PdfError> {
    let (width, height) = paper(sheet);
    let (scale, x, y) = placed(sheet, header);
    let matrix = spaced(&[scale, 0.0, 0.0, scale, x, y]);
    let mut content = format!("q {matrix} cm\n{}Q\n", sheet.content);
    let mut xobjects = sheet.xobjects.clone();
    if let Some(cover) = cover {
        content += "/Cover Do\n";
        xobjects.set("Cover", cover);
    }
    let content = target.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let page = dictionary! {
        "MediaBox" => reals(&[0.0, 0.0, width, height]),
        "Resources" => dictionary! { "XObject" => xobjects },
        "Contents" => content,
    };
    file::add_page(target, page).map(|_| ())
}

/// What we put over each page of a copy, in our own type: header, watermark and the values of form
/// fields that nobody else draws.
fn covers(
    target: &mut Document,
    shelf: &mut Shelf,
    enclosure: &Enclosure<'_>,
    sheets: &[Sheet],
) -> Result<Vec<Option<ObjectId>>, PdfError> {
    let fields = sheets.iter().any(|sheet| !sheet.fields.is_empty());
    if enclosure.header.is_none() && enclosure.watermark.is_none() && !fields {
        return Ok(Vec::new());
    }
    let pages: Vec<Page> = sheets
        .iter()
        .enumerate()
        .map(|(at, sheet)| cover(enclosure, sheet, at + 1, sheets.len()))
        .collect();
    // Only its pages are used.
    let info = Info {
        title: "",
        author: "",
        language: Language::Dutch,
        day: NaiveDate::MIN,
    };
    let source = file::load(&writer::write(&pages, &info)?)?;
    let mut copier = Copier::new(&source);
    let ids = file::pages(&source)?;
    Ok(ids
        .iter()
        .map(|id| {
            let page = source.get_dictionary(*id).ok()?;
            let geometry = Geometry::of(&source, page);
            page_form(target, shelf, &mut copier, &source, page, &geometry)
        })
        .collect())
}

fn cover(enclosure: &Enclosure<'_>, sheet: &Sheet, number: usize, of: usize) -> Page {
    let (width, height) = paper(sheet);
    let mut page = Page {
        width,
        height,
        items: Vec::new(),
    };
    for field in &sheet.fields {
        field.draw(&mut page, placed(sheet, enclosure.header.is_some()));
    }
    if let Some(header) = enclosure.header {
        let text = match of {
            1 => header.to_owned(),
            _ => format!("{header} · {number}/{of}"),
        };
        let style = Style::new(Face::Semibold, 8.5).coloured(Rgb::GREY);
        let (left, right) = (mm(15.0), width - mm(15.0));
        page.text_right(style, right, mm(7.2), &text);
        let line = Stroke::solid(Rgb::HAIR, 0.5);
        page.line((left, mm(9.0)), (right, mm(9.0)), line);
    }
    if let Some(word) = enclosure.watermark {
        page.watermark(word);
    }
    page
}

/// The value of a form field whose appearance does not show it: viewers make one up, so do we
/// (ISO 32000-1, 12.7.3.3).
struct Field {
    /// Left, bottom, right, top on the upright sheet.
    area: [f32; 4],
    /// Size of the type; zero leaves it to us.
    size: f32,
    lines: Vec<String>,
}

/// Bits of a field's flags (ISO 32000-1, tables 228 and 229): several lines; never show what is typed.
const MULTILINE: i64 = 1 << 12;
const PASSWORD: i64 = 1 << 13;

impl Field {
    /// The value of a text or choice field that is filled in and not drawn.
    fn unseen(source: &Document, widget: &Dictionary, matrix: &[f32; 6]) -> Option<Self> {
        let kind = file::inherited(source, widget, b"FT").as_name().ok()?;
        let number = |key: &[u8]| file::number(file::inherited(source, widget, key));
        let flags = number(b"Ff").unwrap_or(0.0) as i64;
        let hidden = file::number(entry(source, widget, b"F")).unwrap_or(0.0) as i64;
        let shown = hidden & (HIDDEN | NO_VIEW) == 0 && flags & PASSWORD == 0;
        if !shown || !matches!(kind, b"Tx" | b"Ch") || draws_text(source, widget) {
            return None;
        }
        let value = match file::inherited(source, widget, b"V") {
            Object::Array(several) => several
                .iter()
                .filter_map(|one| lopdf::decode_text_string(resolve(source, one)).ok())
                .collect::<Vec<_>>()
                .join(", "),
            one => lopdf::decode_text_string(one).ok()?,
        };
        if value.trim().is_empty() {
            return None;
        }
        let unknown = text::missing(&value);
        let value = value.replace(|c| unknown.contains(&c), "?");
        let lines = match flags & MULTILINE != 0 {
            true => value.lines().map(str::to_owned).collect(),
            false => vec![value],
        };
        let area = file::rectangle(source, widget.get(b"Rect").ok()?)?;
        Some(Self {
            area: transformed(&area, matrix),
            size: type_size(source, widget).unwrap_or(0.0),
            lines,
        })
    }

    /// Draws it in our type, where the sheet stands on the page.
    fn draw(&self, page: &mut Page, (scale, x, y): (f32, f32, f32)) {
        let [left, bottom, right, top] = self.area;
        let height = (top - bottom) / self.lines.len().max(1) as f32;
        let most = if self.lines.len() > 1 {
            height / 1.2
        } else {
            height * 0.8
        };
        let size = if self.size > 0.0 { self.size } else { 12.0 };
        let mut size = size.min(most).max(4.0);
        let widest = self
            .lines
            .iter()
            .map(|line| text::measure(Face::Regular, 1.0, line));
        let widest = widest.fold(0.0, f32::max).max(0.01);
        size = size.min(((right - left - 4.0) / widest).max(4.0));
        let style = Style::new(Face::Regular, size * scale).coloured(Rgb::BLACK);
        for (at, line) in self.lines.iter().enumerate() {
            let baseline = match self.lines.len() {
                1 => f32::midpoint(top, bottom) - size * 0.33,
                _ => top - 2.0 - size * (0.75 + 1.2 * at as f32),
            };
            let down = page.height - (y + baseline * scale);
            page.text(style, x + (left + 2.0) * scale, down, line);
        }
    }
}

/// Whether a field's appearance shows any text.
fn draws_text(source: &Document, widget: &Dictionary) -> bool {
    normal_look(source, widget).is_some_and(|stream| {
        joined(source, &[stream]).is_none_or(|content| {
            let shows = |pair: &[u8]| matches!(pair, b"Tj" | b"TJ");
            content.windows(2).any(shows)
        })
    })
}

/// The size in a field's default appearance: the operand before the font name's `Tf`.
fn type_size(source: &Document, widget: &Dictionary) -> Option<f32> {
    let look = file::inherited(source, widget, b"DA").as_str().ok()?;
    let look = String::from_utf8_lossy(look);
    let words: Vec<&str> = look.split_whitespace().collect();
    let at = words.iter().position(|word| *word == "Tf")?;
    words.get(at.checked_sub(1)?)?.parse().ok()
}
