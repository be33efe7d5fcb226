//! What our own pages have in common: margins, colours, and text that fits.

use crate::documents::fonts::Face;
use crate::documents::page::{Rgb, Style, mm};
use crate::documents::text;

/// Left edge of the text.
pub(super) const LEFT: f32 = mm(35.0);
/// Right edge of the text.
pub(super) const RIGHT: f32 = mm(190.0);
/// Width of the text.
pub(super) const WIDTH: f32 = RIGHT - LEFT;
/// Where text ends on every page.
pub(super) const BOTTOM: f32 = mm(272.0);
/// Where text begins on the second and later pages.
pub(super) const NEXT_TOP: f32 = mm(30.0);
/// Headings, rules and labels that lead the eye.
pub(super) const ACCENT: Rgb = Rgb(0x0b, 0x4f, 0x5c);
/// Behind a row or a total.
pub(super) const TINT: Rgb = Rgb(0xf1, 0xf6, 0xf6);

/// A value that is there and not only spaces.
pub(super) fn filled(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|value| !value.is_empty())
}

/// A style in which text fits: a little smaller where it has to be.
pub(super) fn fitting(style: Style, text: &str, width: f32) -> Style {
    let natural = text::measure(style.face, style.size, text);
    let size = (style.size * (width / natural.max(1.0)).min(1.0)).max(5.6);
    Style { size, ..style }
}

/// Text that fits, with `…` where the rest was left out.
pub(super) fn shortened(face: Face, size: f32, text: &str, width: f32) -> String {
    if text::measure(face, size, text) <= width {
        return text.to_owned();
    }
    let mut short = text.to_owned();
    while short.pop().is_some() {
        let candidate = format!("{}…", short.trim_end());
        if text::measure(face, size, &candidate) <= width {
            return candidate;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        let wide = "Levering reserveonderdelen voor de ovenlijn";
        let short = shortened(Face::Regular, 9.0, wide, 90.0);
        assert!(short.ends_with('…') && short.len() < wide.len());
        assert_eq!(shortened(Face::Regular, 9.0, "kort", 90.0), "kort");
    }
}
