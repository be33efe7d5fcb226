//! A page to hold in one's own envelope: where its window is, read off crosses every five millimetres, and
//! whether the printer prints at the size it should.

use crate::documents::fonts::Face;
use crate::documents::page::{A4_HEIGHT, Page, Rgb, Stroke, Style, mm};
use crate::documents::text::{self, Setting, Span};
use crate::domain::envelope::{Place, Window};
use crate::domain::message::msg;
use crate::words::Words;

/// Crosses stand between these heights, where windows are.
const CROSSES: (i32, i32) = (20, 105);
/// Half a cross.
const ARM: f32 = mm(0.6);
/// The line that is exactly ten centimetres long.
const MEASURE: f32 = mm(100.0);

/// The page for an envelope as it is set now.
#[must_use]
pub fn page(window: &Window, words: &Words) -> Page {
    let mut page = Page::a4();
    rulers(&mut page);
    crosses(&mut page);
    let seen = Stroke {
        dash: Some((4.0, 3.0)),
        ..Stroke::solid(Rgb::GREY, 0.8)
    };
    outline(&mut page, window.seen, seen);
    outline(&mut page, window.address, Stroke::solid(Rgb::INK, 0.9));
    for fold in window.folds {
        let y = tenths(*fold);
        page.line((mm(5.0), y), (mm(12.0), y), Stroke::solid(Rgb::INK, 0.5));
    }
    said(&mut page, window, words);
    page
}

const fn tenths(tenths: i32) -> f32 {
    mm(tenths as f32 / 10.0)
}

fn outline(page: &mut Page, place: Place, pen: Stroke) {
    let corner = (tenths(place.left), tenths(place.top));
    let size = (tenths(place.width), tenths(place.height));
    page.rect(corner, size, None, Some(pen));
}

/// Millimetres along the upper and the left edge, a number at each centimetre.
fn rulers(page: &mut Page) {
    let fine = Stroke::solid(Rgb::INK, 0.3);
    let style = Style::new(Face::Regular, 6.4);
    for at in 0_u8..=210 {
        let x = mm(f32::from(at));
        let long = length(at);
        page.line((x, 0.0), (x, long), fine);
        if at % 10 == 0 && at > 0 && at < 210 {
            page.text_centred(style, x, long + 7.0, &at.to_string());
        }
    }
    for at in 0_u8..=200 {
        let y = mm(f32::from(at));
        let long = length(at);
        page.line((0.0, y), (long, y), fine);
        if at % 10 == 0 && at > 0 {
            page.text(style, long + 2.0, y + 2.2, &at.to_string());
        }
    }
}

/// How long a stroke of a ruler is; printers leave the outer four millimetres white.
fn length(at: u8) -> f32 {
    match at {
        at if at % 10 == 0 => mm(9.0),
        at if at % 5 == 0 => mm(7.5),
        _ => mm(6.0),
    }
}

fn crosses(page: &mut Page) {
    let pen = Stroke::solid(Rgb::HAIR, 0.4);
    for down in (CROSSES.0..=CROSSES.1).step_by(5) {
        for across in (15..=205).step_by(5) {
            let (x, y) = (tenths(across * 10), tenths(down * 10));
            page.line((x - ARM, y), (x + ARM, y), pen);
            page.line((x, y - ARM), (x, y + ARM), pen);
        }
    }
}

/// What to do, and the line to measure.
fn said(page: &mut Page, window: &Window, words: &Words) {
    let left = mm(35.0);
    let mut y = mm(122.0);
    let title = Style::new(Face::Semibold, 15.0);
    page.text(title, left, y, &words.t("calibration-title"));
    y += 12.0;
    let setting = Setting {
        hyphenate: Some(words.language()),
        ..Setting::new(10.2)
    };
    for key in ["calibration-print", "calibration-hold", "calibration-read"] {
        let text = words.t(key);
        let lines = text::paragraph(&[Span::new(Face::Regular, &text)], &setting, mm(150.0));
        y = page.paragraph(&lines, left, y) + 7.0;
    }
    for (key, place) in [
        ("calibration-seen", window.seen),
        ("calibration-address", window.address),
    ] {
        let millimetres = |tenths: i32| words.tenths(tenths);
        let line = msg(key)
            .with("left", millimetres(place.left))
            .with("top", millimetres(place.top))
            .with("width", millimetres(place.width))
            .with("height", millimetres(place.height));
        page.text(
            Style::new(Face::Regular, 10.2),
            left,
            y + 10.0,
            &words.say(&line),
        );
        y += 16.0;
    }
    y += mm(10.0);
    let pen = Stroke::solid(Rgb::INK, 0.9);
    page.line((left, y), (left + MEASURE, y), pen);
    for x in [left, left + MEASURE] {
        page.line((x, y - mm(2.0)), (x, y + mm(2.0)), pen);
    }
    let style = Style::new(Face::Regular, 9.2).coloured(Rgb::GREY);
    page.text(style, left, y + mm(6.5), &words.t("calibration-measure"));
    let foot = Style::new(Face::Regular, 7.4).coloured(Rgb::GREY);
    page.text(
        foot,
        left,
        A4_HEIGHT - mm(10.0),
        &words.t("calibration-foot"),
    );
}
