//! Rows over pages: what stays together, what is repeated on the next page, and how a letter is kept
//! from ending on a page of its own.
//!
//! A row is the smallest thing that is not cut: a line of text, a line of a table, the payment box. A
//! row may be kept with the next one; a chain of kept rows goes to the next page together.

use crate::documents::page::Page;
use std::rc::Rc;

/// Draws on a page with its upper edge at this height.
pub(super) type Draw = Box<dyn Fn(&mut Page, f32)>;

/// The smallest thing that is not cut.
pub(super) struct Row {
    /// Height in points.
    pub(super) height: f32,
    /// Space above it; none at the top of a page.
    pub(super) gap: f32,
    /// Stays with the next row.
    pub(super) keep: bool,
    /// Starts a page.
    pub(super) starts_page: bool,
    /// The payment box: the one thing that may move to the next page to keep a closing company.
    pub(super) movable: bool,
    /// The table it is a line of, and the sum of the lines above it.
    pub(super) table: Option<(Rc<Frame>, String)>,
    /// What it looks like.
    pub(super) draw: Draw,
}

impl Row {
    pub(super) fn new(height: f32, draw: impl Fn(&mut Page, f32) + 'static) -> Self {
        Self {
            height,
            gap: 0.0,
            keep: false,
            starts_page: false,
            movable: false,
            table: None,
            draw: Box::new(draw),
        }
    }

    pub(super) fn gap(mut self, gap: f32) -> Self {
        self.gap = gap;
        self
    }

    pub(super) fn kept(mut self, keep: bool) -> Self {
        self.keep = keep;
        self
    }
}

/// What a table repeats on the next page.
pub(super) struct Frame {
    /// Height of its head.
    pub(super) head_height: f32,
    /// Height of the lines that carry the sum over; 0 for a table that carries nothing.
    pub(super) carry_height: f32,
    /// Its head.
    pub(super) head: Draw,
    /// The line that carries a sum: upper edge, whether it goes out (else comes in), the sum.
    pub(super) carry: CarryDraw,
}

/// Draws the line that carries a sum.
pub(super) type CarryDraw = Box<dyn Fn(&mut Page, f32, bool, &str)>;

/// Where rows may stand, in points from the top.
pub(super) struct Area {
    pub(super) first_top: f32,
    pub(super) next_top: f32,
    pub(super) bottom: f32,
}

/// Rows on pages; the pages hold nothing else yet.
struct Placed {
    pages: Vec<Page>,
    /// Pages of the letter itself, before the first row that starts a page.
    letter_pages: usize,
    /// Where the letter itself ends on the last of them.
    letter_end: f32,
}

/// How far spaces may be tightened before something moves.
const TIGHTER: [f32; 2] = [0.8, 0.62];
/// A last page with less than this on it is worth tightening the others for: 7 cm.
const ENOUGH: f32 = 200.0;
/// One with less than this looks forgotten: 4 cm.
const FORGOTTEN: f32 = 115.0;

/// How large running text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// As it should be.
    Usual,
    /// A little smaller, where that saves a page.
    Small,
}

/// Puts rows on pages made by `fresh` (told which page it is, from 0). When a few lines spill over to
/// a last page, spaces are tightened, then text is set a little smaller; if that does not help, the
/// payment box goes along to the last page.
pub(super) fn paginate(
    rows: &dyn Fn(Size) -> Vec<Row>,
    area: &Area,
    fresh: &dyn Fn(usize) -> Page,
) -> Vec<Page> {
    let usual = rows(Size::Usual);
    let plain = place(&usual, area, 1.0, false, fresh);
    let spilled = plain.letter_end - area.next_top;
    if plain.letter_pages == 1 || spilled >= ENOUGH {
        return plain.pages;
    }
    let small = rows(Size::Small);
    for rows in [&usual, &small] {
        for scale in TIGHTER {
            let tight = place(rows, area, scale, false, fresh);
            if tight.letter_pages < plain.letter_pages {
                return tight.pages;
            }
        }
    }
    if spilled >= FORGOTTEN {
        return plain.pages;
    }
    let moved = place(&usual, area, 1.0, true, fresh);
    if moved.letter_pages == plain.letter_pages {
        return moved.pages;
    }
    plain.pages
}

fn place(
    rows: &[Row],
    area: &Area,
    scale: f32,
    move_payment: bool,
    fresh: &dyn Fn(usize) -> Page,
) -> Placed {
    let mut pages = vec![fresh(0)];
    let mut y = area.first_top;
    let mut at_top = true;
    let mut letter = None;
    let mut from = 0;
    while from < rows.len() {
        let to = chain_end(rows, from, area, scale);
        let chain = &rows[from..to];
        let first = &chain[0];
        let gap = if at_top { 0.0 } else { first.gap * scale };
        let continues = from > 0 && same_table(&rows[from - 1], first);
        let reserve = rows
            .get(to)
            .filter(|next| same_table(&rows[to - 1], next))
            .and_then(|next| next.table.as_ref())
            .map_or(0.0, |(frame, _)| frame.carry_height);
        let too_low = y + gap + chain_height(chain, scale) + reserve > area.bottom + 0.01;
        let forced = first.starts_page || (move_payment && first.movable);
        let mut gap = gap;
        if (too_low && !at_top) || (forced && from > 0) {
            if first.starts_page && letter.is_none() {
                letter = Some((pages.len(), y));
            }
            if let (true, Some((frame, sum)), Some(page)) =
                (continues, &first.table, pages.last_mut())
                && frame.carry_height > 0.0
            {
                (frame.carry)(page, y, true, sum);
            }
            let number = pages.len();
            pages.push(fresh(number));
            y = area.next_top;
            gap = 0.0;
            if let (true, Some((frame, sum)), Some(page)) =
                (continues, &first.table, pages.last_mut())
            {
                (frame.head)(page, y);
                y += frame.head_height;
                if frame.carry_height > 0.0 {
                    (frame.carry)(page, y, false, sum);
                    y += frame.carry_height;
                }
            }
        }
        y += gap;
        for (index, row) in chain.iter().enumerate() {
            if index > 0 {
                y += row.gap * scale;
            }
            if let Some(page) = pages.last_mut() {
                (row.draw)(page, y);
            }
            y += row.height;
        }
        at_top = false;
        from = to;
    }
    let (letter_pages, letter_end) = letter.unwrap_or((pages.len(), y));
    Placed {
        pages,
        letter_pages,
        letter_end,
    }
}

/// One past the last row of the chain that begins here; a chain that fits on no page is cut.
fn chain_end(rows: &[Row], from: usize, area: &Area, scale: f32) -> usize {
    let kept = rows[from..].iter().take_while(|row| row.keep).count();
    let to = (from + kept + 1).min(rows.len());
    let room = area.bottom - area.next_top;
    if chain_height(&rows[from..to], scale) <= room {
        return to;
    }
    from + 1
}

/// Height without the gap above the first row.
fn chain_height(chain: &[Row], scale: f32) -> f32 {
    let heights: f32 = chain.iter().map(|row| row.height).sum();
    let gaps: f32 = chain.iter().skip(1).map(|row| row.gap * scale).sum();
    heights + gaps
}

fn same_table(one: &Row, other: &Row) -> bool {
    match (&one.table, &other.table) {
        (Some((one, _)), Some((other, _))) => Rc::ptr_eq(one, other),
        _ => false,
    }
}
