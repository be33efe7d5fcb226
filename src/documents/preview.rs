//! Pages of a PDF as pictures for the window, and as text for whoever has to read along.
//!
//! Any file may come here, so the work is done on a thread of its own: one that panics or takes too
//! long becomes a reason, and its thread is left to itself (it cannot be stopped).

use crate::documents::error::{MAX_MEGABYTES, PdfError};
use crate::documents::file;
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::{Affine, BezPath, Point, Rect};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use std::sync::mpsc;
use std::time::Duration;

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

/// Longer nobody waits for a page.
const PATIENCE: Duration = Duration::from_secs(20);
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
pub(crate) fn render_within(
    pdf: &[u8],
    page: usize,
    dpi: f32,
    max_side: f32,
) -> Result<Bitmap, PdfError> {
    patiently(pdf, move |pdf| {
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

/// How many pages a PDF has.
///
/// # Errors
/// Why it cannot be opened.
pub fn page_count(pdf: &[u8]) -> Result<usize, PdfError> {
    file::guarded(|| Ok(file::pages(&file::load(pdf)?)?.len()))
}

/// How many pages the other reader of PDFs finds, for files that the first cannot open.
pub(crate) fn page_count_as_pictures(pdf: &[u8]) -> Result<usize, PdfError> {
    patiently(pdf, |pdf| match pdf.pages().len() {
        0 => Err(PdfError::NoPages),
        pages => Ok(pages),
    })
}

/// What stands on each page, line by line as it was drawn, enclosed pages and filled-in form fields
/// included.
///
/// # Errors
/// Why it cannot be opened.
pub fn text_of(pdf: &[u8]) -> Result<Vec<String>, PdfError> {
    patiently(pdf, |pdf| {
        let pages = pdf.pages().iter();
        Ok(pages
            .map(|page| {
                let mut reader = Reader::default();
                let (width, height) = page.render_dimensions();
                let area = Rect::new(0.0, 0.0, width.into(), height.into());
                let transform = page.initial_transform(true);
                let cache = InterpreterCache::new();
                let settings = InterpreterSettings::default();
                let transform = hayro::hayro_interpret::util::TransformExt::to_kurbo(&transform);
                let mut context = Context::new(transform, area, &cache, page.xref(), settings);
                interpret_page(page, &mut context, &mut reader);
                reader.text
            })
            .collect())
    })
}

/// Opens a PDF on a thread of its own and waits a while for what is made of it.
fn patiently<T: Send + 'static>(
    pdf: &[u8],
    work: impl FnOnce(&Pdf) -> Result<T, PdfError> + Send + 'static,
) -> Result<T, PdfError> {
    if pdf.len() > MAX_MEGABYTES << 20 {
        return Err(PdfError::TooLarge(pdf.len()));
    }
    let bytes = pdf.to_vec();
    let (sender, result) = mpsc::channel();
    std::thread::Builder::new()
        .name("pdf picture".to_owned())
        .stack_size(file::STACK)
        .spawn(move || {
            let done = Pdf::new(bytes)
                .map_err(|error| match error {
                    LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
                        PdfError::NeedsPassword
                    }
                    other => PdfError::Unreadable(format!("{other:?}")),
                })
                .and_then(|pdf| work(&pdf));
            // Nobody listens any more when it took too long.
            let _nobody_waits = sender.send(done);
        })
        .map_err(|error| PdfError::Failed(error.to_string()))?;
    match result.recv_timeout(PATIENCE) {
        Ok(done) => done,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(PdfError::TooSlow),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            Err(PdfError::Unreadable("the reader gave up".to_owned()))
        }
    }
}

/// Reads along while a page is drawn.
#[derive(Default)]
struct Reader {
    text: String,
    /// Where the previous glyph ended, and its size.
    end: Option<(Point, f64)>,
}

impl Reader {
    /// Adds a glyph that starts at `start`, ends at `end` and is `em` high; a gap is a space, another
    /// height a new line.
    fn add(&mut self, said: &str, start: Point, end: Point, em: f64) {
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

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _mode: &DrawMode) {
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
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
