//! What drawing a page would take, added up before anything is drawn: the memory of the lines, pictures and
//! tiles that would wait for the brush, and the work of going through drawings within drawings.
//!
//! A page of a kilobyte can ask for anything: a pattern with a tile of sixty thousand pixels a side, a line
//! of a million million dashes, drawings that call each other twice, forty deep. Whoever draws knows no
//! limits, so the page is gone through without a brush first, and given up where it asks for too much.

use super::error::PdfError;
use super::limits;
use super::open::Waiting;
use hayro::hayro_interpret::font::{Glyph, GlyphRun, OutlineGlyph};
use hayro::hayro_interpret::pattern::{Pattern, TilingPattern};
use hayro::hayro_interpret::util::{TransformExt as _, x_y_advances};
use hayro::hayro_interpret::{
    BlendMode, CacheKey as _, ClipPath, Context, Device, DrawMode, DrawProps, Image,
    ImageDrawProps, InterpreterCache, InterpreterSettings, Paint, SoftMask, StrokeProps,
    interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape as _, Size};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Bytes that anything takes that is drawn.
const THING: f64 = 256.0;
/// Bytes of a point on a path.
const POINT: f64 = 64.0;
/// Bytes of a pixel along an edge.
const EDGE: f64 = 10.0;
/// Bytes of a pixel of a picture.
const PIXEL: f64 = 4.0;
/// Bytes of a dash of a line, with its corners.
const DASH: f64 = 400.0;
/// Pixels of a group that cost a byte: it is noted in every tile of the page.
const IN_A_GROUP: f64 = 16.0;

/// Adds up what drawing a page at this many pixels to the point takes.
///
/// # Errors
/// [`PdfError::TooMuchInside`] when it is more than any page needs.
pub(super) fn of_page(page: &Page<'_>, scale: f32, waiting: &Waiting) -> Result<(), PdfError> {
    let (width, height) = page.render_dimensions();
    let size = Size::new(f64::from(width * scale), f64::from(height * scale));
    let transform = Affine::scale(f64::from(scale)) * page.initial_transform(true).to_kurbo();
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let mut effort = Effort {
        left: limits::DRAWING as f64,
        size,
        outlines: HashMap::new(),
        masks: HashSet::new(),
        waiting,
    };
    let counted = catch_unwind(AssertUnwindSafe(|| {
        let mut context = Context::new(transform, size.to_rect(), &cache, page.xref(), settings);
        interpret_page(page, &mut context, &mut effort);
    }));
    match counted {
        Err(why) if why.is::<TooMuch>() => Err(PdfError::TooMuchInside),
        Err(why) => resume_unwind(why),
        Ok(()) => Ok(()),
    }
}

/// Why a page was given up.
struct TooMuch;

/// Goes through a page without a brush.
struct Effort<'w> {
    /// Bytes that may still be asked for.
    left: f64,
    /// Of what is drawn on, in pixels.
    size: Size,
    /// Points, and length in its own units, of each letter that was met.
    outlines: HashMap<u128, (f64, f64)>,
    /// Masks that were met: each is drawn once.
    masks: HashSet<u128>,
    waiting: &'w Waiting,
}

impl Effort<'_> {
    /// Takes so many bytes; leaves the page where there are not so many. The interpreter knows no other way
    /// out.
    fn take(&mut self, bytes: f64) {
        self.waiting.goes_on();
        self.left -= bytes;
        // What is no number asks for more than there is.
        if self.left.is_nan() || self.left < 0.0 {
            resume_unwind(Box::new(TooMuch));
        }
    }

    /// An edge of this many pixels, of which nothing outside is kept.
    fn edge(&self, length: f64) -> f64 {
        length.min(self.size.width + self.size.height) * EDGE
    }

    fn path(&mut self, path: &BezPath, transform: Affine) {
        let edges: f64 = lengths(&(transform * path)).map(|it| self.edge(it)).sum();
        self.take(THING + path.elements().len() as f64 * POINT + edges);
    }

    /// Both sides of a line, and its dashes: they are made before it is known which are seen.
    fn line(&mut self, path: &BezPath, transform: Affine, stroke: &StrokeProps) {
        self.path(path, transform);
        self.path(path, transform);
        let turn: f64 = stroke
            .dash_array
            .iter()
            .map(|dash| f64::from(dash.abs()))
            .sum();
        if !stroke.dash_array.is_empty() {
            let turns = lengths(path).sum::<f64>() / turn;
            self.take(turns * stroke.dash_array.len() as f64 * DASH);
        }
    }

    fn shape(&mut self, path: &BezPath, props: &DrawProps<'_>, mode: &DrawMode) {
        match mode {
            DrawMode::Fill(_) => self.path(path, props.transform),
            DrawMode::Stroke(stroke) => self.line(path, props.transform, stroke),
            DrawMode::FillAndStroke(_, stroke) => {
                self.path(path, props.transform);
                self.line(path, props.transform, stroke);
            }
            DrawMode::Invisible => self.take(THING),
        }
    }

    /// A part of what is drawn on.
    fn seen(&self, area: Rect) -> Rect {
        area.intersect(self.size.to_rect())
    }

    fn mask(&mut self, mask: Option<&SoftMask<'_>>) {
        if let Some(mask) = mask
            && self.masks.insert(mask.cache_key())
        {
            self.take(self.size.area() * (PIXEL + 1.0));
            mask.interpret(self);
        }
    }

    /// What an area is painted with.
    fn paint(&mut self, paint: &Paint<'_>, area: Rect, is_line: bool) {
        let Paint::Pattern(pattern) = paint else {
            return;
        };
        let area = self.seen(area);
        match &**pattern {
            Pattern::Shading(_) => self.take(area.area() * PIXEL),
            Pattern::Tiling(tile) => self.tiles(tile, area, is_line),
        }
    }

    /// The picture of a tile, and what is drawn in it.
    fn tiles(&mut self, tile: &TilingPattern<'_>, area: Rect, is_line: bool) {
        let area = tile.matrix.inverse().transform_rect_bbox(area);
        let (across, down) = x_y_advances(&tile.matrix);
        let (cell, steps) = (tile.bbox, (tile.x_step, tile.y_step));
        let across = Axis::new(across.length(), cell.x0..cell.x1, steps.0, area.x0..area.x1);
        let down = Axis::new(down.length(), cell.y0..cell.y1, steps.1, area.y0..area.y1);
        self.take(THING + across.pixels * down.pixels * PIXEL);
        let copies = across.copies * down.copies;
        if copies < 1.0 {
            return;
        }
        let place = Affine::scale_non_uniform(across.scale, down.scale)
            * Affine::translate((-across.start, -down.start));
        let page = std::mem::replace(&mut self.size, Size::new(across.pixels, down.pixels));
        let before = self.left;
        // What cannot be read draws nothing.
        let _drawn = tile.interpret(self, place, is_line);
        self.size = page;
        self.take((before - self.left) * (copies - 1.0));
    }

    fn letter(
        &mut self,
        letter: &OutlineGlyph,
        props: &DrawProps<'_>,
        place: Affine,
        mode: &DrawMode,
    ) {
        let known = self.outlines.entry(letter.identifier().cache_key());
        let (points, length) = *known.or_insert_with(|| {
            let outline = letter.outline();
            (outline.elements().len() as f64, lengths(&outline).sum())
        });
        let (across, down) = x_y_advances(&(props.transform * place));
        let larger = across.length().max(down.length());
        let each = (self.size.width + self.size.height) * EDGE * points;
        let once = THING + points * POINT + (length * larger * EDGE).min(each);
        self.take(match mode {
            DrawMode::Invisible => THING,
            DrawMode::Fill(_) => once,
            _ => once * 3.0,
        });
    }
}

/// How far tiles reach in one direction, as whoever draws them works it out.
struct Axis {
    start: f64,
    scale: f64,
    pixels: f64,
    copies: f64,
}

impl Axis {
    fn new(scale: f64, cell: Range<f64>, step: f32, area: Range<f64>) -> Self {
        let step = f64::from(step.abs());
        let (wide, visible) = (cell.end - cell.start, (area.end - area.start).max(0.0));
        let scale = (step * scale).round().max(1.0) / step;
        // One tile, painted again and again; or those that are seen.
        if visible >= step {
            return Self {
                start: cell.start,
                scale,
                pixels: (step * scale).round(),
                copies: (wide / step).ceil(),
            };
        }
        Self {
            start: area.start,
            scale,
            pixels: (visible * scale).ceil().max(1.0),
            copies: ((visible + wide) / step).floor() + 1.0,
        }
    }
}

/// Lengths of the parts of a path; of a curve, of the lines between its points.
fn lengths(path: &BezPath) -> impl Iterator<Item = f64> {
    let (mut start, mut here) = (Point::ZERO, Point::ZERO);
    path.elements().iter().map(move |part| {
        let mut to = |points: &[Point]| {
            let steps = points.iter().map(|point| {
                let step = here.distance(*point);
                here = *point;
                step
            });
            steps.sum::<f64>()
        };
        match *part {
            PathEl::MoveTo(point) => {
                (start, here) = (point, point);
                0.0
            }
            PathEl::LineTo(a) => to(&[a]),
            PathEl::QuadTo(a, b) => to(&[a, b]),
            PathEl::CurveTo(a, b, c) => to(&[a, b, c]),
            PathEl::ClosePath => to(&[start]),
        }
    })
}

impl<'a> Device<'a> for Effort<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.mask(props.soft_mask.as_ref());
        self.shape(path, &props, mode);
        let is_line = !matches!(mode, DrawMode::Fill(_));
        let mut area = props.transform.transform_rect_bbox(path.bounding_box());
        if let DrawMode::Stroke(stroke) | DrawMode::FillAndStroke(_, stroke) = mode {
            let (across, down) = x_y_advances(&props.transform);
            let wide = across.length().max(down.length()) * f64::from(stroke.line_width);
            area = area.inflate(wide, wide);
        }
        self.paint(&props.paint, area, is_line);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.path(&clip.path, Affine::IDENTITY);
    }

    fn push_transparency_group(&mut self, _: f32, mask: Option<SoftMask<'a>>, _: BlendMode) {
        self.take(THING + self.size.area() / IN_A_GROUP);
        self.mask(mask.as_ref());
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.mask(props.soft_mask.as_ref());
        for glyph in run.glyphs() {
            let place = glyph.transform();
            match &**glyph {
                Glyph::Outline(letter) => self.letter(letter, &props, place, mode),
                Glyph::Type3(letter) => {
                    self.take(THING);
                    letter.interpret(self, props.transform, place, &props.paint);
                }
            }
            if matches!(props.paint, Paint::Pattern(_)) {
                let em = Rect::new(-500.0, -500.0, 1_500.0, 1_500.0);
                let area = (props.transform * place).transform_rect_bbox(em);
                self.paint(&props.paint, area, false);
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.mask(props.soft_mask.as_ref());
        let pixels = Size::new(image.width().into(), image.height().into());
        let area = props.transform.transform_rect_bbox(pixels.to_rect());
        // Unpacked, and kept as large as it is seen.
        let kept = pixels.area().min(area.area());
        self.take(THING + pixels.area() + kept * PIXEL);
        if let Image::Stencil(stencil) = image {
            stencil.with_stencil(|_, paint| self.paint(paint, area, false), None);
        }
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
