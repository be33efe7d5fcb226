//! Stickers: visible, plain, and nothing like a court's or a bailiff's.
//!
//! Drawn in lines. They have to survive a black and white printer: what marks each is its border and the sign on its
//! dark band, not its colour.

use crate::documents::fonts::Face;
use crate::documents::page::{Page, Rgb, Seg, Stroke, Style, Transform, mm};
use crate::documents::text;
use crate::domain::sticker::StickerDesign;

const HEIGHT: f32 = mm(14.6);
const BAND: f32 = mm(11.4);
/// Text is set smaller rather than wider than this.
const WIDTH_MAX: f32 = mm(61.0);
const TITLE_SIZE: f32 = 12.6;
const LINE_SIZE: f32 = 7.4;
const LEADING: f32 = 9.2;
const PADDING: f32 = mm(3.2);
const TILT: f32 = -8.0;

/// Dark enough to stay dark in grey.
const fn ink(design: StickerDesign) -> Rgb {
    match design {
        StickerDesign::Copy => Rgb(0x1d, 0x4e, 0x89),
        StickerDesign::Second => Rgb(0x9a, 0x5b, 0x00),
        StickerDesign::Last => Rgb(0xb3, 0x1b, 0x1b),
        StickerDesign::Arrangement => Rgb(0x1f, 0x6b, 0x3a),
        StickerDesign::Paid => Rgb(0x4a, 0x4f, 0x55),
        StickerDesign::Review => Rgb(0x5b, 0x2a, 0x86),
    }
}

/// What it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sticker {
    /// Which one: its border, sign and colour.
    pub(crate) design: StickerDesign,
    /// Large, in capitals.
    pub(crate) title: String,
    /// Small, one or two lines.
    pub(crate) lines: Vec<String>,
}

impl Sticker {
    /// Draws it around a point, tilted.
    pub(crate) fn draw(&self, page: &mut Page, (x, y): (f32, f32)) {
        page.group(Transform::turn(TILT, x, y), 1.0, |page| {
            self.upright(page, (x, y));
        });
    }

    /// Its width and height.
    pub(crate) fn size(&self) -> (f32, f32) {
        (self.text_width().0 + BAND + 2.0 * PADDING, HEIGHT)
    }

    /// Draws it around a point.
    pub(crate) fn upright(&self, page: &mut Page, (x, y): (f32, f32)) {
        let (_, line_size) = self.text_width();
        let (width, _) = self.size();
        let (left, top) = (x - width / 2.0, y - HEIGHT / 2.0);
        frame(page, self.design, (left, top), width);
        sign(page, self.design, (left + BAND / 2.0 + mm(0.6), y));
        let centre = left + BAND + (width - BAND) / 2.0;
        let block = TITLE_SIZE * 0.66 + LEADING * self.lines.len() as f32;
        let mut baseline = y - block / 2.0 + TITLE_SIZE * 0.66;
        let title = Style::new(Face::Bold, TITLE_SIZE).coloured(ink(self.design));
        page.text_centred(title, centre, baseline, &self.title);
        for line in &self.lines {
            baseline += LEADING;
            let style = Style::new(Face::Semibold, line_size).coloured(Rgb::INK);
            page.text_centred(style, centre, baseline, line);
        }
    }

    /// How wide its text is, and how large its small lines are.
    fn text_width(&self) -> (f32, f32) {
        let widest = |face, size, texts: &[String]| {
            let widths = texts.iter().map(|text| text::measure(face, size, text));
            widths.fold(0.0, f32::max)
        };
        let room = WIDTH_MAX - BAND - 2.0 * PADDING;
        let natural = widest(Face::Semibold, LINE_SIZE, &self.lines);
        let line_size = LINE_SIZE * (room / natural.max(1.0)).min(1.0);
        let title = std::slice::from_ref(&self.title);
        let width = widest(Face::Bold, TITLE_SIZE, title).max(natural.min(room));
        (width, line_size)
    }
}

/// White paper, a border, and a band for the sign.
fn frame(page: &mut Page, design: StickerDesign, (left, top): (f32, f32), width: f32) {
    let ink = ink(design);
    let (edge, outer, inner) = (mm(1.3), mm(2.6), mm(1.7));
    let line = |width: f32, dash: Option<(f32, f32)>| {
        Some(Stroke {
            dash,
            ..Stroke::solid(ink, width)
        })
    };
    // One fine line, dashes, a heavy and a fine one, one heavy line, two fine ones, dots.
    let (outside, inside) = match design {
        StickerDesign::Copy => (line(1.0, None), None),
        StickerDesign::Second => (line(1.6, Some((5.0, 3.0))), None),
        StickerDesign::Last => (line(1.7, None), line(0.6, None)),
        StickerDesign::Arrangement => (line(2.2, None), None),
        StickerDesign::Paid => (line(0.7, None), line(0.7, None)),
        StickerDesign::Review => (line(1.6, Some((1.6, 2.4))), None),
    };
    page.rounded_rect(
        (left, top),
        (width, HEIGHT),
        outer,
        Some(Rgb::WHITE),
        outside,
    );
    let (x, y) = (left + edge, top + edge);
    let (w, h) = (width - 2.0 * edge, HEIGHT - 2.0 * edge);
    if inside.is_some() {
        page.rounded_rect((x, y), (w, h), inner, None, inside);
    }
    let (gap, right) = (mm(0.9), left + BAND);
    let (bx, by) = (x + gap, y + gap);
    let band = (right - bx, h - 2.0 * gap);
    page.rounded_rect((bx, by), band, mm(1.0), Some(ink), None);
}

/// What stands on the band, white.
fn sign(page: &mut Page, design: StickerDesign, (x, y): (f32, f32)) {
    let pen = Stroke::solid(Rgb::WHITE, 1.3);
    match design {
        StickerDesign::Copy => clip(page, (x, y), pen),
        StickerDesign::Second => {
            page.circle((x, y), mm(2.9), None, Some(pen));
            page.line((x, y), (x, y - mm(1.9)), pen);
            page.line((x, y), (x + mm(1.4), y + mm(0.7)), pen);
        }
        StickerDesign::Last => hourglass(page, (x, y)),
        StickerDesign::Arrangement => {
            for side in [-1.0, 1.0] {
                page.circle((x + side * mm(1.2), y), mm(1.9), None, Some(pen));
            }
        }
        StickerDesign::Paid => {
            let tick = vec![
                Seg::Move(x - mm(2.5), y + mm(0.2)),
                Seg::Line(x - mm(0.7), y + mm(2.1)),
                Seg::Line(x + mm(2.6), y - mm(2.2)),
            ];
            page.path(tick, None, Some(Stroke::solid(Rgb::WHITE, 2.0)));
        }
        StickerDesign::Review => {
            page.circle((x - mm(0.6), y - mm(0.6)), mm(2.0), None, Some(pen));
            let handle = Stroke::solid(Rgb::WHITE, 2.0);
            page.line(
                (x + mm(0.9), y + mm(0.9)),
                (x + mm(2.6), y + mm(2.6)),
                handle,
            );
        }
    }
}

/// A paper clip: three bends of one wire.
fn clip(page: &mut Page, (x, y): (f32, f32), pen: Stroke) {
    let (wide, narrow) = (mm(1.6), mm(0.8));
    let wire = vec![
        Seg::Move(x - wide, y - mm(1.6)),
        Seg::Line(x - wide, y + mm(1.8)),
        Seg::Curve(
            x - wide,
            y + mm(3.9),
            x + wide,
            y + mm(3.9),
            x + wide,
            y + mm(1.8),
        ),
        Seg::Line(x + wide, y - mm(2.4)),
        Seg::Curve(
            x + wide,
            y - mm(3.9),
            x - narrow,
            y - mm(3.9),
            x - narrow,
            y - mm(2.4),
        ),
        Seg::Line(x - narrow, y + mm(1.4)),
        Seg::Curve(
            x - narrow,
            y + mm(2.4),
            x + narrow,
            y + mm(2.4),
            x + narrow,
            y + mm(1.4),
        ),
        Seg::Line(x + narrow, y - mm(1.4)),
    ];
    page.path(wire, None, Some(pen));
}

/// Time is running: two cones between two bars, white on the band.
fn hourglass(page: &mut Page, (x, y): (f32, f32)) {
    let (half, tall, neck) = (mm(2.1), mm(3.1), mm(0.35));
    let pen = Stroke::solid(Rgb::WHITE, 1.3);
    for bar in [-tall, tall] {
        page.line(
            (x - half - mm(0.5), y + bar),
            (x + half + mm(0.5), y + bar),
            pen,
        );
    }
    let glass = vec![
        Seg::Move(x - half, y - tall),
        Seg::Line(x + half, y - tall),
        Seg::Curve(x + half, y - mm(1.4), x + neck, y - mm(0.9), x + neck, y),
        Seg::Curve(
            x + neck,
            y + mm(0.9),
            x + half,
            y + mm(1.4),
            x + half,
            y + tall,
        ),
        Seg::Line(x - half, y + tall),
        Seg::Curve(x - half, y + mm(1.4), x - neck, y + mm(0.9), x - neck, y),
        Seg::Curve(
            x - neck,
            y - mm(0.9),
            x - half,
            y - mm(1.4),
            x - half,
            y - tall,
        ),
        Seg::Close,
    ];
    page.path(glass, None, Some(Stroke::solid(Rgb::WHITE, 1.0)));
    let sand = vec![
        Seg::Move(x, y + mm(1.1)),
        Seg::Line(x + mm(1.5), y + tall - mm(0.35)),
        Seg::Line(x - mm(1.5), y + tall - mm(0.35)),
        Seg::Close,
    ];
    page.path(sand, Some(Rgb::WHITE), None);
}
