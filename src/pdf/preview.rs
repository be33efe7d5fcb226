//! Pages of a PDF as pictures for the window, and as text for whoever has to read along.
//!
//! Any file may come here, so the work is done on a thread of its own: one that panics or takes too
//! long becomes a reason, and its thread is left to itself (it cannot be stopped).

use super::error::PdfError;
use super::open::{Waiting, guarded, load, patiently};
use super::{effort, limits, pages, weigh};
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::util::TransformExt as _;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::object::dict::keys::{FILTER, HEIGHT, WIDTH};
use hayro::hayro_syntax::object::{Array, Dict, Name, Object};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::{Affine, BezPath, Point, Rect};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};

/// A picture of a page.
#[derive(Clone, PartialEq, Eq)]
pub struct Bitmap {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Four bytes per pixel, rows from the top, always solid.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Bitmap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bitmap {} x {}", self.width, self.height)
    }
}

/// The most pixels of a side; larger pages are drawn smaller.
const MAX_SIDE: f32 = 6000.0;

/// Draws a page (from 0) on white.
///
/// # Errors
/// Why it cannot be opened or drawn; [`PdfError::NoPages`] when there is no such page.
pub fn render(pdf: &[u8], page: usize, dpi: f32) -> Result<Bitmap, PdfError> {
    render_within(pdf, page, dpi, MAX_SIDE)
}

/// Draws a page at this resolution, or smaller where a side would have more pixels than `max_side`.
fn render_within(pdf: &[u8], page: usize, dpi: f32, max_side: f32) -> Result<Bitmap, PdfError> {
    patiently(pdf, move |bytes, waiting| {
        let pdf = open(bytes)?;
        let pages = pdf.pages();
        let page = pages.get(page).ok_or(PdfError::NoPages)?;
        let (width, height) = page.render_dimensions();
        let largest = width.max(height).max(1.0);
        let scale = (dpi / 72.0).min(max_side / largest);
        // A page of less than a pixel is drawn as one.
        let scale = scale.max(1.0 / width.min(height).max(0.1));
        if !scale.is_finite() || width * scale > MAX_SIDE * 2.0 || height * scale > MAX_SIDE * 2.0 {
            return Err(PdfError::Unreadable("page size".to_owned()));
        }
        effort::of_page(page, scale, waiting)?;
        let pixmap = hayro::render(
            page,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &RenderSettings::default(),
            &PixmapSettings {
                x_scale: scale,
                y_scale: scale,
                bg_color: WHITE,
            },
        );
        Ok(Bitmap {
            width: pixmap.width().into(),
            height: pixmap.height().into(),
            rgba: pixmap.data_as_u8_slice().to_vec(),
        })
    })
}

/// Resolution of a page that goes along as a picture.
pub(crate) const PAPER_DPI: f32 = 200.0;
/// The longer side of the paper it comes on, in points: A4.
const PAPER_SIDE: f32 = 842.0;

/// Draws a page (from 0) as it goes along behind a letter: no finer than the paper it comes on.
///
/// # Errors
/// As [`render`].
pub(crate) fn for_paper(pdf: &[u8], page: usize) -> Result<Bitmap, PdfError> {
    render_within(pdf, page, PAPER_DPI, PAPER_SIDE * PAPER_DPI / 72.0)
}

/// How many pages a PDF has.
///
/// # Errors
/// Why it cannot be opened.
pub fn page_count(pdf: &[u8]) -> Result<usize, PdfError> {
    guarded(|| Ok(pages::pages(&load(pdf)?)?.len()))
}

/// How many pages this reader of PDFs finds, for files that the other cannot open.
///
/// # Errors
/// Why it cannot be opened; [`PdfError::TooMuchInside`] where drawing it would take too much room.
pub(crate) fn pages_as_pictures(pdf: &[u8]) -> Result<usize, PdfError> {
    patiently(pdf, |bytes, _| {
        let pdf = open(bytes)?;
        match pdf.pages().len() {
            0 => Err(PdfError::NoPages),
            pages => Ok(pages),
        }
    })
}

/// Opens a file that asks for no more room than a page needs: the reader itself knows no limits.
fn open(bytes: Vec<u8>) -> Result<Pdf, PdfError> {
    weigh::unopened(&bytes)?;
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => PdfError::NeedsPassword,
        other => PdfError::Unreadable(format!("{other:?}")),
    })?;
    weigh(&pdf)?;
    Ok(pdf)
}

/// Puts every stream on the scales.
fn weigh(pdf: &Pdf) -> Result<(), PdfError> {
    let mut scales = weigh::Scales::default();
    for object in pdf.objects() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let dict: &Dict<'_> = stream.dict();
        let side = |key: &[u8]| dict.get::<f32>(key).unwrap_or(0.0);
        let one = dict.get::<Name<'_>>(FILTER).into_iter();
        let several = dict.get::<Array<'_>>(FILTER);
        let several = several.iter().flat_map(Array::iter::<Name<'_>>);
        let names: Vec<Name<'_>> = one.chain(several).collect();
        scales.add(&weigh::Stream {
            filters: names.iter().map(|name| &**name).collect(),
            pixels: (side(WIDTH), side(HEIGHT)),
            bytes: &stream.raw_data(),
        })?;
    }
    Ok(())
}

/// What stands on each page, line by line as it was drawn, enclosed pages and filled-in form fields
/// included.
///
/// # Errors
/// Why it cannot be opened; [`PdfError::TooMuchInside`] where there is more text than in any book.
pub fn text_of(pdf: &[u8]) -> Result<Vec<String>, PdfError> {
    patiently(pdf, |bytes, waiting| {
        let pdf = open(bytes)?;
        let mut room = limits::TEXT;
        let pages = pdf.pages().iter().take(limits::PAGES);
        pages
            .map(|page| {
                let text = text_on(page, room, waiting);
                room = room
                    .checked_sub(text.len())
                    .ok_or(PdfError::TooMuchInside)?;
                Ok(text)
            })
            .collect()
    })
}

/// What stands on a page, and no more of it than there is room for, and one piece that goes over.
fn text_on(page: &Page<'_>, room: usize, waiting: &Waiting) -> String {
    let mut reader = Reader {
        text: String::new(),
        room,
        end: None,
        waiting,
    };
    let (width, height) = page.render_dimensions();
    let area = Rect::new(0.0, 0.0, width.into(), height.into());
    let transform = page.initial_transform(true).to_kurbo();
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let mut context = Context::new(transform, area, &cache, page.xref(), settings);
    interpret_page(page, &mut context, &mut reader);
    reader.text
}

/// Reads along while a page is drawn.
struct Reader<'w> {
    text: String,
    /// Bytes that there may be.
    room: usize,
    /// Where the previous glyph ended, and its size.
    end: Option<(Point, f64)>,
    waiting: &'w Waiting,
}

impl Reader<'_> {
    /// Adds a glyph that starts at `start`, ends at `end` and is `em` high; a gap is a space, another
    /// height a new line.
    fn add(&mut self, said: &str, start: Point, end: Point, em: f64) {
        if self.text.len() > self.room {
            return;
        }
        if let Some((before, size)) = self.end {
            let size = size.max(em).max(0.01);
            let (dx, dy) = (start.x - before.x, start.y - before.y);
            let blank = self.text.ends_with([' ', '\n']) || said.starts_with(' ');
            if dx.hypot(dy) > size * 0.15 {
                if dy.abs() > size * 0.4 || dx < -size {
                    self.text.push('\n');
                } else if !blank && dx > 0.0 {
                    self.text.push(' ');
                }
            }
        }
        self.text.push_str(said);
        self.end = Some((end, em));
    }
}

impl<'a> Device<'a> for Reader<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _mode: &DrawMode) {
        self.waiting.goes_on();
        for glyph in run.glyphs() {
            use hayro::hayro_interpret::hayro_cmap::BfString;
            let said = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => continue,
            };
            let advance = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(shape) => shape.advance_width(),
            };
            let advance = f64::from(advance.unwrap_or(500.0));
            let place: Affine = props.transform * glyph.transform();
            let start = place * Point::ZERO;
            let end = place * Point::new(advance, 0.0);
            let em = (place * Point::new(0.0, 1000.0) - start).hypot();
            self.add(&said, start, end, em);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {
        self.waiting.goes_on();
    }
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
