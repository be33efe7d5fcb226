//! What stands on a page, before it is a PDF: a list of things drawn one after the other.
//!
//! Everything is in points (1/72 inch; [`mm`] converts), measured from the top left corner, y
//! downwards, and knows nothing of the PDF library that writes it.

use crate::documents::fonts::Face;
use crate::documents::picture::Picture;
use crate::documents::text::{self, Glyph, Line};
use std::sync::Arc;

/// Millimetres as points.
#[must_use]
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// Width of an A4 page in points.
pub const A4_WIDTH: f32 = mm(210.0);
/// Height of an A4 page in points.
pub const A4_HEIGHT: f32 = mm(297.0);

/// A colour: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// Black as ink: what scanners and readers of codes expect.
    pub const BLACK: Self = Self(0, 0, 0);
    /// Nearly black, for text.
    pub const INK: Self = Self(0x1a, 0x1c, 0x21);
    /// Secondary text: labels, the small print.
    pub const GREY: Self = Self(0x5f, 0x66, 0x6d);
    /// Hairlines and borders.
    pub const HAIR: Self = Self(0xc6, 0xcb, 0xd0);
    /// Paper.
    pub const WHITE: Self = Self(0xff, 0xff, 0xff);
}

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The face.
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// Colour.
    pub colour: Rgb,
}

impl Style {
    /// A style in the usual ink.
    #[must_use]
    pub const fn new(face: Face, size: f32) -> Self {
        Self {
            face,
            size,
            colour: Rgb::INK,
        }
    }

    /// The same in another colour.
    #[must_use]
    pub const fn coloured(mut self, colour: Rgb) -> Self {
        self.colour = colour;
        self
    }
}

/// A line's pen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub colour: Rgb,
    /// Width in points.
    pub width: f32,
    /// Lengths of dash and gap in points, for a dashed line.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// An unbroken line.
    #[must_use]
    pub const fn solid(colour: Rgb, width: f32) -> Self {
        Self {
            colour,
            width,
            dash: None,
        }
    }
}

/// A step of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Seg {
    /// Start a new part here.
    Move(f32, f32),
    /// A straight line to here.
    Line(f32, f32),
    /// A Bézier curve: two control points, then the end.
    Curve(f32, f32, f32, f32, f32, f32),
    /// Back to the start of this part.
    Close,
}

/// Shaped text at a place.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// The face.
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// Colour.
    pub colour: Rgb,
    /// Left end.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// The glyphs, in the order in which they are drawn.
    pub glyphs: Vec<Glyph>,
}

impl GlyphRun {
    /// How far the pen moves, in points.
    #[must_use]
    pub fn width(&self) -> f32 {
        text::advance(&self.glyphs) * self.size
    }
}

/// A move, turn or scaling of a group: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transform(pub [f32; 6]);

impl Transform {
    /// A turn clockwise around a point.
    #[must_use]
    pub fn turn(degrees: f32, x: f32, y: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Self([
            cos,
            sin,
            -sin,
            cos,
            x - cos * x + sin * y,
            y - sin * x - cos * y,
        ])
    }

    /// A move.
    #[must_use]
    pub const fn shift(dx: f32, dy: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, dx, dy])
    }
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Text.
    Glyphs(GlyphRun),
    /// An outline, filled, drawn or both; holes by the non-zero rule.
    Path {
        /// The outline.
        segs: Vec<Seg>,
        /// Its inside.
        fill: Option<Rgb>,
        /// Its edge.
        stroke: Option<Stroke>,
    },
    /// A payment code in black. It is made when the page is written: that takes four times as long as laying out all
    /// of a letter, and whoever only counts its pages does without.
    Code {
        /// What a banking app reads; it fits ([`qr::fits`](super::qr::fits)).
        payload: String,
        /// Upper left corner, without the white margin.
        corner: (f32, f32),
        /// Its side.
        size: f32,
    },
    /// A picture in a rectangle.
    Picture {
        /// What to show; the same `Arc` is stored once.
        picture: Arc<Picture>,
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
    },
    /// A place to click on, nothing to see.
    Link {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Where it leads.
        url: String,
    },
    /// Things moved, turned or made see-through together.
    Group {
        /// Where they go.
        transform: Transform,
        /// 1 is solid.
        opacity: f32,
        /// The things.
        items: Vec<Item>,
    },
}

/// A page being drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What stands on it, from back to front.
    pub items: Vec<Item>,
}

impl Page {
    /// An empty A4 page.
    #[must_use]
    pub const fn a4() -> Self {
        Self {
            width: A4_WIDTH,
            height: A4_HEIGHT,
            items: Vec::new(),
        }
    }

    /// Text from `x` on; returns its width.
    pub fn text(&mut self, style: Style, x: f32, baseline: f32, text: &str) -> f32 {
        let run = GlyphRun {
            face: style.face,
            size: style.size,
            colour: style.colour,
            x,
            y: baseline,
            glyphs: text::shape(style.face, text).to_vec(),
        };
        let width = run.width();
        if !run.glyphs.is_empty() {
            self.items.push(Item::Glyphs(run));
        }
        width
    }

    /// Text that ends at `right`; returns its width.
    pub fn text_right(&mut self, style: Style, right: f32, baseline: f32, text: &str) -> f32 {
        let width = text::measure(style.face, style.size, text);
        self.text(style, right - width, baseline, text)
    }

    /// Text around `centre`; returns its width.
    pub fn text_centred(&mut self, style: Style, centre: f32, baseline: f32, text: &str) -> f32 {
        let width = text::measure(style.face, style.size, text);
        self.text(style, centre - width / 2.0, baseline, text)
    }

    /// A line of a paragraph with its upper left corner here; the next goes `line.height` lower.
    pub fn line_of_text(&mut self, line: &Line, x: f32, top: f32) {
        for run in &line.runs {
            let mut run = run.clone();
            run.x += x;
            run.y = top + line.baseline;
            self.items.push(Item::Glyphs(run));
        }
    }

    /// All lines of a paragraph, the first with its upper left corner here; returns where it ends.
    pub fn paragraph(&mut self, lines: &[Line], x: f32, top: f32) -> f32 {
        let mut y = top;
        for line in lines {
            self.line_of_text(line, x, y);
            y += line.height;
        }
        y
    }

    /// A straight line.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.path(
            vec![Seg::Move(from.0, from.1), Seg::Line(to.0, to.1)],
            None,
            Some(stroke),
        );
    }

    /// A rectangle.
    pub fn rect(
        &mut self,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        fill: Option<Rgb>,
        stroke: Option<Stroke>,
    ) {
        self.rounded_rect((x, y), (width, height), 0.0, fill, stroke);
    }

    /// A rectangle with round corners.
    pub fn rounded_rect(
        &mut self,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        radius: f32,
        fill: Option<Rgb>,
        stroke: Option<Stroke>,
    ) {
        let (right, bottom) = (x + width, y + height);
        let radius = radius.min(width / 2.0).min(height / 2.0);
        let segs = if radius <= 0.0 {
            vec![
                Seg::Move(x, y),
                Seg::Line(right, y),
                Seg::Line(right, bottom),
                Seg::Line(x, bottom),
                Seg::Close,
            ]
        } else {
            let (near, far) = (radius - CIRCLE * radius, radius);
            vec![
                Seg::Move(x + far, y),
                Seg::Line(right - far, y),
                Seg::Curve(right - near, y, right, y + near, right, y + far),
                Seg::Line(right, bottom - far),
                Seg::Curve(
                    right,
                    bottom - near,
                    right - near,
                    bottom,
                    right - far,
                    bottom,
                ),
                Seg::Line(x + far, bottom),
                Seg::Curve(x + near, bottom, x, bottom - near, x, bottom - far),
                Seg::Line(x, y + far),
                Seg::Curve(x, y + near, x + near, y, x + far, y),
                Seg::Close,
            ]
        };
        self.path(segs, fill, stroke);
    }

    /// A circle.
    pub fn circle(
        &mut self,
        (x, y): (f32, f32),
        radius: f32,
        fill: Option<Rgb>,
        stroke: Option<Stroke>,
    ) {
        let corner = (x - radius, y - radius);
        self.rounded_rect(corner, (2.0 * radius, 2.0 * radius), radius, fill, stroke);
    }

    /// Any outline.
    pub fn path(&mut self, segs: Vec<Seg>, fill: Option<Rgb>, stroke: Option<Stroke>) {
        if !segs.is_empty() {
            self.items.push(Item::Path { segs, fill, stroke });
        }
    }

    /// A picture in a rectangle; the caller keeps its proportions ([`Picture::fit`]).
    pub fn picture(
        &mut self,
        picture: &Arc<Picture>,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
    ) {
        self.items.push(Item::Picture {
            picture: Arc::clone(picture),
            x,
            y,
            width,
            height,
        });
    }

    /// A place to click on.
    pub fn link(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), url: &str) {
        self.items.push(Item::Link {
            x,
            y,
            width,
            height,
            url: url.to_owned(),
        });
    }

    /// Draws things that are moved, turned or see-through together: `draw` gets an empty page of
    /// this size.
    pub fn group(&mut self, transform: Transform, opacity: f32, draw: impl FnOnce(&mut Self)) {
        let mut inner = Self {
            width: self.width,
            height: self.height,
            items: Vec::new(),
        };
        draw(&mut inner);
        if !inner.items.is_empty() {
            self.items.push(Item::Group {
                transform,
                opacity,
                items: inner.items,
            });
        }
    }

    /// A large word across the page that leaves everything readable: VOORBEELD, KOPIE.
    pub fn watermark(&mut self, word: &str) {
        let style = watermark_style(word, self.width, self.height);
        let (x, y) = (self.width / 2.0, self.height / 2.0);
        self.group(
            Transform::turn(WATERMARK_DEGREES, x, y),
            WATERMARK_OPACITY,
            |page| {
                // Capitals are 0.66 em high: a third of an em below the middle centres them.
                page.text_centred(style, x, y + style.size * 0.33, word);
            },
        );
    }
}

/// Clockwise, so a negative turn climbs to the right.
const WATERMARK_DEGREES: f32 = -52.0;
const WATERMARK_OPACITY: f32 = 0.14;
/// How far a circle's control points stand from its quarter points, in radii.
const CIRCLE: f32 = 0.552_285;

/// The size at which a watermark fills a page of this size from corner to corner.
fn watermark_style(word: &str, width: f32, height: f32) -> Style {
    let one = text::measure(Face::Bold, 1.0, word).max(1.0);
    let reach = (width * width + height * height).sqrt() * 0.62;
    let size = (reach / one).min(width * 0.24);
    Style::new(Face::Bold, size).coloured(Rgb(0xb3, 0x1b, 0x1b))
}
