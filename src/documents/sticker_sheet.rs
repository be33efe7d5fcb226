//! A sheet of labels full of one sticker, for copies that go by hand. Days and amounts are filled in with a pen.

use crate::documents::page::{Page, Transform, mm};
use crate::documents::sticker::Sticker;
use crate::domain::message::msg;
use crate::domain::sticker::{LabelSheet, StickerDesign};
use crate::words::Words;

/// Paper around a sticker on its label.
const MARGIN: f32 = mm(3.5);
/// A small sticker is not blown up further than this.
const LARGEST: f32 = 1.5;

/// The sheet; the last reminder names whoever collects, where there is somebody.
#[must_use]
pub fn page(design: StickerDesign, labels: LabelSheet, party: Option<&str>, words: &Words) -> Page {
    let mut page = Page::a4();
    let sticker = blank(design, party, words);
    let grid = labels.grid();
    let tenths = |tenths: i32| mm(0.1) * tenths as f32;
    let (width, height) = (tenths(grid.size.0), tenths(grid.size.1));
    let (wide, high) = sticker.size();
    let scale = ((width - 2.0 * MARGIN) / wide)
        .min((height - 2.0 * MARGIN) / high)
        .min(LARGEST);
    for row in 0..grid.rows {
        for column in 0..grid.columns {
            let x = tenths(grid.first.0 + grid.across * column) + width / 2.0;
            let y = tenths(grid.first.1 + grid.size.1 * row) + height / 2.0;
            let place = Transform([scale, 0.0, 0.0, scale, x, y]);
            page.group(place, 1.0, |page| sticker.upright(page, (0.0, 0.0)));
        }
    }
    page
}

/// A sticker with lines to fill in.
fn blank(design: StickerDesign, party: Option<&str>, words: &Words) -> Sticker {
    let said = |lines: &[&'static str]| lines.iter().map(|key| words.t(key)).collect();
    let (title, lines): (_, Vec<String>) = match design {
        StickerDesign::Copy => (
            "sticker-copy-title",
            said(&["sticker-copy-line", "sticker-copy-by"]),
        ),
        StickerDesign::Second => (
            "sticker-second-title",
            said(&["sticker-second-days", "sticker-second-amount"]),
        ),
        StickerDesign::Last => {
            let then = match party {
                Some(party) => words.say(&msg("letter-sticker-then").with("party", party)),
                None => words.t("letter-sticker-then-any"),
            };
            ("letter-sticker", vec![words.t("sticker-last-by"), then])
        }
        StickerDesign::Arrangement => (
            "sticker-arrangement-title",
            said(&["sticker-arrangement-line"]),
        ),
        StickerDesign::Paid => ("sticker-paid-title", said(&["sticker-paid-line"])),
        StickerDesign::Review => ("sticker-review-title", said(&["sticker-review-line"])),
    };
    Sticker {
        design,
        title: words.t(title),
        lines,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::page::Item;
    use crate::documents::writer;
    use crate::domain::language::Language;

    #[test]
    fn each_label_has_its_sticker_and_names_only_who_is_there() {
        for language in Language::ALL {
            let words = Words::new(language);
            for design in StickerDesign::ALL {
                for labels in LabelSheet::ALL {
                    let page = page(*design, *labels, None, &words);
                    let groups = page.items.iter();
                    let groups = groups.filter(|item| matches!(item, Item::Group { .. }));
                    let grid = labels.grid();
                    assert_eq!(groups.count() as i32, grid.columns * grid.rows);
                    assert!(writer::missing(std::slice::from_ref(&page)).is_empty());
                }
            }
            let named = blank(StickerDesign::Last, Some("Bureau Stipt"), &words);
            assert!(named.lines.concat().contains("Bureau Stipt"));
        }
    }
}
