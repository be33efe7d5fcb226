//! The sticker of the last reminder: visible, plain, and nothing like a court's or a bailiff's.
//!
//! Drawn in lines, tilted by 8 degrees. It has to survive a black and white printer: what marks it is
//! the double border and the dark band, not the red.

use crate::documents::fonts::Face;
use crate::documents::page::{Page, Rgb, Seg, Stroke, Style, Transform, mm};
use crate::documents::text;

/// Red that is dark enough to stay dark in grey.
const RED: Rgb = Rgb(0xb3, 0x1b, 0x1b);
const HEIGHT: f32 = mm(14.6);
const BAND: f32 = mm(11.4);
/// Text is set smaller rather than wider than this.
const WIDTH_MAX: f32 = mm(61.0);
const TITLE_SIZE: f32 = 12.6;
const LINE_SIZE: f32 = 7.4;
const LEADING: f32 = 9.2;
const PADDING: f32 = mm(3.2);
const TILT: f32 = -8.0;

/// What it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sticker {
    /// Large, in capitals.
    pub(crate) title: String,
    /// Small, one or two lines.
    pub(crate) lines: Vec<String>,
}

impl Sticker {
    /// Draws it around a point.
    pub(crate) fn draw(&self, page: &mut Page, (x, y): (f32, f32)) {
        let widest = |face, size, texts: &[String]| {
            let widths = texts.iter().map(|text| text::measure(face, size, text));
            widths.fold(0.0, f32::max)
        };
        let room = WIDTH_MAX - BAND - 2.0 * PADDING;
        let natural = widest(Face::Semibold, LINE_SIZE, &self.lines);
        let line_size = LINE_SIZE * (room / natural.max(1.0)).min(1.0);
        let title = std::slice::from_ref(&self.title);
        let inner = widest(Face::Bold, TITLE_SIZE, title).max(natural.min(room));
        let width = inner + BAND + 2.0 * PADDING;
        page.group(Transform::turn(TILT, x, y), 1.0, |page| {
            let (left, top) = (x - width / 2.0, y - HEIGHT / 2.0);
            frame(page, (left, top), width);
            hourglass(page, (left + BAND / 2.0 + mm(0.6), y));
            let centre = left + BAND + (width - BAND) / 2.0;
            let block = TITLE_SIZE * 0.66 + LEADING * self.lines.len() as f32;
            let mut baseline = y - block / 2.0 + TITLE_SIZE * 0.66;
            let title = Style::new(Face::Bold, TITLE_SIZE).coloured(RED);
            page.text_centred(title, centre, baseline, &self.title);
            for line in &self.lines {
                baseline += LEADING;
                let style = Style::new(Face::Semibold, line_size).coloured(Rgb::INK);
                page.text_centred(style, centre, baseline, line);
            }
        });
    }
}

/// White paper, a heavy and a fine border, and a band for the sign.
fn frame(page: &mut Page, (left, top): (f32, f32), width: f32) {
    let edge = mm(1.3);
    let (outer, inner) = (mm(2.6), mm(1.7));
    let heavy = Some(Stroke::solid(RED, 1.7));
    page.rounded_rect((left, top), (width, HEIGHT), outer, Some(Rgb::WHITE), heavy);
    let fine = Some(Stroke::solid(RED, 0.6));
    let (x, y) = (left + edge, top + edge);
    let (w, h) = (width - 2.0 * edge, HEIGHT - 2.0 * edge);
    page.rounded_rect((x, y), (w, h), inner, None, fine);
    let (gap, right) = (mm(0.9), left + BAND);
    let (bx, by) = (x + gap, y + gap);
    let band = (right - bx, h - 2.0 * gap);
    page.rounded_rect((bx, by), band, mm(1.0), Some(RED), None);
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
