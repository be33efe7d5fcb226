//! Lists with columns: a head that stays, rows drawn only where they are seen, a selection that moves
//! with the keys.
//!
//! ```ignore
//! let cols = [Col::share("Klant", 1.0), Col::exact("Open", 86.0).right().sort(Some(Sort::Down))];
//! let answer = Table::new("Klanten", model.rows.len(), &|row| model.rows[row].name.clone())
//!     .columns(&cols).selected(self.row).show(ui, |row| {
//!         row.two(0, (look::NAME, &line.name), (look::SMALL, &line.why));
//!         row.text(1, look::BODY, &line.open);
//!     });
//! if let Some(row) = answer.select { self.row = Some(row) }
//! ```

use super::{keys, text};
use crate::ui::theme::{Ink, Type, icon, look, size, space, tokens};
use egui::{
    Align, Id, Key, Layout, Modifiers, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Col<'a> {
    head: &'a str,
    width: Width,
    right: bool,
    sort: Option<Option<Sort>>,
    drop_below: f32,
    space: f32,
}

#[derive(Debug, Clone, Copy)]
enum Width {
    Exact(f32),
    Share(f32),
}

impl<'a> Col<'a> {
    /// A column of so many points.
    #[must_use]
    pub const fn exact(head: &'a str, points: f32) -> Self {
        Self {
            head,
            width: Width::Exact(points),
            right: false,
            sort: None,
            drop_below: 0.0,
            space: 0.0,
        }
    }

    /// A column that takes its share of the room that is left.
    #[must_use]
    pub const fn share(head: &'a str, share: f32) -> Self {
        Self {
            head,
            width: Width::Share(share),
            right: false,
            sort: None,
            drop_below: 0.0,
            space: 0.0,
        }
    }

    /// Its texts end at its right edge: amounts, counts, days.
    #[must_use]
    pub const fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// Its head can be clicked to sort by it; says whether it is sorted by now.
    #[must_use]
    pub const fn sort(mut self, now: Option<Sort>) -> Self {
        self.sort = Some(now);
        self
    }

    /// So many points more before it.
    #[must_use]
    pub const fn space(mut self, points: f32) -> Self {
        self.space = points;
        self
    }

    /// Left out when the list is narrower than this.
    #[must_use]
    pub const fn drop_below(mut self, points: f32) -> Self {
        self.drop_below = points;
        self
    }
}

/// What a list was asked in this pass.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TableAnswer {
    /// Select this row (a click or a key).
    pub select: Option<usize>,
    /// Open this row (Enter or a double click).
    pub open: Option<usize>,
    /// Sort by this column.
    pub sort: Option<usize>,
}

/// A list with columns.
#[must_use = "a table is drawn by `show`"]
pub struct Table<'a> {
    name: &'a str,
    count: usize,
    row_name: &'a dyn Fn(usize) -> String,
    columns: &'a [Col<'a>],
    height: f32,
    heights: Option<&'a dyn Fn(usize) -> f32>,
    selectable: Option<&'a dyn Fn(usize) -> bool>,
    selected: Option<usize>,
    keyboard: bool,
    left: f32,
    right: f32,
    gap: f32,
    head: bool,
}

impl<'a> Table<'a> {
    /// A list of `count` rows. `name` says what it lists, `row_name` what a row is, to a screen reader.
    pub fn new(name: &'a str, count: usize, row_name: &'a dyn Fn(usize) -> String) -> Self {
        Self {
            name,
            count,
            row_name,
            columns: &[],
            height: size::ROW,
            heights: None,
            selectable: None,
            selected: None,
            keyboard: true,
            left: space::EDGE,
            right: space::L,
            gap: 12.0,
            head: true,
        }
    }

    /// Its columns.
    pub const fn columns(mut self, columns: &'a [Col<'a>]) -> Self {
        self.columns = columns;
        self
    }

    /// Height of every row in points; 40 unless told.
    pub const fn row_height(mut self, points: f32) -> Self {
        self.height = points;
        self
    }

    /// Height of each row, where they differ (heads of groups, rows with a message).
    pub const fn heights(mut self, heights: &'a dyn Fn(usize) -> f32) -> Self {
        self.heights = Some(heights);
        self
    }

    /// Which rows can be selected; heads of groups cannot.
    pub const fn selectable(mut self, selectable: &'a dyn Fn(usize) -> bool) -> Self {
        self.selectable = Some(selectable);
        self
    }

    /// The selected row.
    pub const fn selected(mut self, row: Option<usize>) -> Self {
        self.selected = row;
        self
    }

    /// Leaves the keys alone: there is another list on this screen that they are for.
    pub const fn keyboard(mut self, keyboard: bool) -> Self {
        self.keyboard = keyboard;
        self
    }

    /// Room at the left and the right of the texts, in points; 24 and 16 unless told.
    pub const fn padding(mut self, left: f32, right: f32) -> Self {
        self.left = left;
        self.right = right;
        self
    }

    /// Without the heads of the columns.
    pub const fn no_head(mut self) -> Self {
        self.head = false;
        self
    }

    /// Draws it in the room there is.
    pub fn show(self, ui: &mut Ui, mut row: impl FnMut(&mut Row<'_>)) -> TableAnswer {
        let mut answer = TableAnswer::default();
        let tops = self.tops();
        let id = ui.make_persistent_id(("table", self.name));
        let moved = self.keys(ui, id, &tops, &mut answer);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let cells = self.cells(ui.available_width());
            if self.head {
                answer.sort = self.heads(ui, &cells);
            }
            self.rows(ui, id, &tops, &cells, moved, &mut answer, &mut row);
        });
        answer
    }

    /// Where each row begins, and where the last one ends.
    fn tops(&self) -> Vec<f32> {
        let mut tops = Vec::with_capacity(self.count + 1);
        let mut top = 0.0;
        for row in 0..self.count {
            tops.push(top);
            top += self.heights.map_or(self.height, |heights| heights(row));
        }
        tops.push(top);
        tops
    }

    /// Left and right edge of each column within a row; `None` for one that is dropped.
    fn cells(&self, room: f32) -> Vec<Option<(f32, f32)>> {
        let shown: Vec<bool> = self
            .columns
            .iter()
            .map(|col| room >= col.drop_below)
            .collect();
        let here = || self.columns.iter().zip(&shown).filter(|(_, shown)| **shown);
        let exact: f32 = here()
            .map(|(col, _)| match col.width {
                Width::Exact(points) => points,
                Width::Share(_) => 0.0,
            })
            .sum();
        let shares: f32 = here()
            .map(|(col, _)| match col.width {
                Width::Exact(_) => 0.0,
                Width::Share(share) => share,
            })
            .sum();
        let gaps = here().skip(1).map(|_| self.gap).sum::<f32>()
            + here().map(|(col, _)| col.space).sum::<f32>();
        let left_over = (room - self.left - self.right - exact - gaps).max(0.0);
        let mut x = self.left;
        self.columns
            .iter()
            .zip(&shown)
            .map(|(col, shown)| {
                shown.then(|| {
                    let width = match col.width {
                        Width::Exact(points) => points,
                        Width::Share(share) => left_over * share / shares.max(0.001),
                    };
                    x += col.space;
                    let cell = (x, x + width);
                    x += width + self.gap;
                    cell
                })
            })
            .collect()
    }

    fn can_select(&self, row: usize) -> bool {
        self.selectable.is_none_or(|selectable| selectable(row))
    }

    /// Moves the selection; returns the row to bring into sight.
    fn keys(&self, ui: &Ui, id: Id, tops: &[f32], answer: &mut TableAnswer) -> Option<usize> {
        if !self.keyboard || self.count == 0 || !keys::free(ui) {
            return None;
        }
        let times = |key| keys::times(ui, Modifiers::NONE, key);
        let steps = |key| i64::try_from(times(key)).unwrap_or(0);
        let page = ui
            .data(|data| data.get_temp::<f32>(id.with("sight")))
            .map_or(10, |sight| self.rows_in(sight, tops));
        let by = steps(Key::ArrowDown) - steps(Key::ArrowUp)
            + page * (steps(Key::PageDown) - steps(Key::PageUp));
        let moved = if times(Key::Home) > 0 {
            self.nearest(0, 1)
        } else if times(Key::End) > 0 {
            self.nearest(self.count - 1, -1)
        } else if by != 0 {
            Some(self.step(by))
        } else {
            None
        };
        if let Some(row) = moved {
            answer.select = Some(row);
        }
        if keys::pressed(ui, Key::Enter) {
            answer.open = moved.or(self.selected);
        }
        moved
    }

    fn rows_in(&self, sight: f32, tops: &[f32]) -> i64 {
        let all = tops.last().copied().unwrap_or(0.0);
        let rows = u16::try_from(self.count).map_or(f32::from(u16::MAX), f32::from);
        let mean = (all / rows).max(1.0);
        #[expect(clippy::cast_possible_truncation, reason = "rows that fit in a window")]
        let fit = (sight / mean) as i64;
        (fit - 1).max(1)
    }

    /// The selectable row so many selectable rows further, or the last one on that side.
    fn step(&self, by: i64) -> usize {
        let forward = by > 0;
        let Some(mut row) = self.selected.filter(|row| *row < self.count) else {
            return if forward {
                self.nearest(0, 1).unwrap_or(0)
            } else {
                self.nearest(self.count - 1, -1).unwrap_or(0)
            };
        };
        for _ in 0..by.abs() {
            let next = if forward {
                (row + 1..self.count).find(|row| self.can_select(*row))
            } else {
                (0..row).rev().find(|row| self.can_select(*row))
            };
            match next {
                Some(next) => row = next,
                None => break,
            }
        }
        row
    }

    fn nearest(&self, from: usize, direction: i8) -> Option<usize> {
        if direction > 0 {
            (from..self.count).find(|row| self.can_select(*row))
        } else {
            (0..=from).rev().find(|row| self.can_select(*row))
        }
    }

    fn heads(&self, ui: &mut Ui, cells: &[Option<(f32, f32)>]) -> Option<usize> {
        let width = ui.available_width();
        let (rect, _) = ui.allocate_exact_size(vec2(width, size::HEAD), Sense::hover());
        let line = Stroke::new(1.0, tokens(ui).line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
        let mut sort = None;
        for (index, (col, cell)) in self.columns.iter().zip(cells).enumerate() {
            let Some((left, right)) = cell else { continue };
            let cell =
                Rect::from_x_y_ranges((rect.left() + left)..=(rect.left() + right), rect.y_range());
            if head(ui, index, col, cell) {
                sort = Some(index);
            }
        }
        sort
    }

    #[expect(clippy::too_many_arguments, reason = "one pass over the rows in sight")]
    fn rows(
        &self,
        ui: &mut Ui,
        id: Id,
        tops: &[f32],
        cells: &[Option<(f32, f32)>],
        moved: Option<usize>,
        answer: &mut TableAnswer,
        draw: &mut impl FnMut(&mut Row<'_>),
    ) {
        let sight = ui.available_height();
        ui.data_mut(|data| data.insert_temp(id.with("sight"), sight));
        let mut area = ScrollArea::vertical()
            .id_salt(id)
            .auto_shrink(false)
            // A list of one row is no higher than its row.
            .min_scrolled_height(0.0)
            .animated(false);
        if let Some(offset) = moved.and_then(|row| bring_into_sight(ui, id, tops, row, sight)) {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_viewport(ui, |ui, viewport| {
            let all = tops.last().copied().unwrap_or(0.0);
            ui.set_height(all);
            ui.set_width(ui.available_width());
            let origin = ui.min_rect().min;
            let first = tops
                .partition_point(|top| *top <= viewport.top())
                .saturating_sub(1);
            for row in first..self.count {
                let (Some(top), Some(bottom)) = (tops.get(row), tops.get(row + 1)) else {
                    break;
                };
                if *top >= viewport.bottom() {
                    break;
                }
                let rect = Rect::from_min_max(
                    pos2(origin.x, origin.y + top),
                    pos2(origin.x + ui.available_width(), origin.y + bottom),
                );
                self.one_row(ui, id, row, rect, cells, answer, draw);
            }
        });
        let list = ui.interact(output.inner_rect, id, Sense::hover());
        list.widget_info(|| WidgetInfo::labeled(Role::List, true, self.name));
        ui.data_mut(|data| data.insert_temp(id.with("offset"), output.state.clamped_offset().y));
    }

    #[expect(clippy::too_many_arguments, reason = "one row of one pass")]
    fn one_row(
        &self,
        ui: &mut Ui,
        id: Id,
        index: usize,
        rect: Rect,
        cells: &[Option<(f32, f32)>],
        answer: &mut TableAnswer,
        draw: &mut impl FnMut(&mut Row<'_>),
    ) {
        let selectable = self.can_select(index);
        let selected = selectable && answer.select.or(self.selected) == Some(index);
        let sense = if selectable {
            Sense::CLICK
        } else {
            Sense::hover()
        };
        let response = ui.interact(rect, id.with(("row", index)), sense);
        let name = (self.row_name)(index);
        response.widget_info(|| {
            if selectable {
                WidgetInfo::selected(Role::ListItem, true, selected, &name)
            } else {
                WidgetInfo::labeled(Role::Heading, true, &name)
            }
        });
        paint_ground(ui, rect, selected, selectable && response.hovered());
        let mut row = Row {
            index,
            selected,
            rect,
            right: rect.right() - self.right,
            response: response.clone(),
            ui,
            cells,
            columns: self.columns,
            line: true,
        };
        draw(&mut row);
        let line = row.line;
        if line {
            let stroke = Stroke::new(1.0, tokens(ui).line);
            let along = (rect.left() + self.left)..=(rect.right() - self.right);
            ui.painter().hline(along, rect.bottom() - 0.5, stroke);
        }
        if response.clicked() {
            answer.select = Some(index);
        }
        if response.double_clicked() {
            answer.open = Some(index);
        }
    }
}

fn paint_ground(ui: &Ui, rect: Rect, selected: bool, over: bool) {
    let tokens = tokens(ui);
    if selected {
        ui.painter().rect_filled(rect, 0, tokens.selected);
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, 0, tokens.accent);
    } else if over {
        ui.painter().rect_filled(rect, 0, tokens.hover);
    }
}

/// The offset that shows a row whole, if it is not in sight.
fn bring_into_sight(ui: &Ui, id: Id, tops: &[f32], row: usize, sight: f32) -> Option<f32> {
    let offset = ui
        .data(|data| data.get_temp::<f32>(id.with("offset")))
        .unwrap_or(0.0);
    let (top, bottom) = (*tops.get(row)?, *tops.get(row + 1)?);
    // The head of its group comes along with the first row.
    let above = if row <= 1 { 0.0 } else { top };
    if top < offset {
        Some(above)
    } else if bottom > offset + sight {
        Some(bottom - sight)
    } else {
        None
    }
}

fn head(ui: &mut Ui, index: usize, col: &Col<'_>, cell: Rect) -> bool {
    let sorted = col.sort.flatten();
    let room = cell.width() - if sorted.is_some() { 14.0 } else { 0.0 };
    let ink = if sorted.is_some() {
        Ink::Text
    } else {
        Ink::Faint
    };
    let wide = text::width(ui, look::LABEL, col.head).min(room);
    let left = if col.right {
        cell.right() - wide
    } else {
        cell.left()
    };
    let y = cell.center().y;
    text::paint_left(
        ui,
        pos2(left, y),
        look::LABEL.ink(ink),
        col.head,
        room + 1.0,
    );
    if let Some(sort) = sorted {
        let glyph = match sort {
            Sort::Up => icon::CHEVRON_UP,
            Sort::Down => icon::CHEVRON_DOWN,
        };
        let x = if col.right {
            left - 8.0
        } else {
            left + wide + 8.0
        };
        text::paint_icon(ui, pos2(x, y), glyph, 12.0, tokens(ui).text_3);
    }
    if col.sort.is_none() || col.head.is_empty() {
        return false;
    }
    let id = ui.scope_id().with(("head", index));
    let response = ui.interact(cell, id, Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ColumnHeader, true, col.head);
        info.selected = Some(sorted.is_some());
        info
    });
    super::button::focus_ring(ui, cell.shrink(2.0), &response);
    response.clicked()
}

/// One row while it is drawn.
pub struct Row<'a> {
    /// Which row.
    pub index: usize,
    /// It is the selected one.
    pub selected: bool,
    /// Its whole rectangle.
    pub rect: Rect,
    /// The whole row as something that can be clicked.
    pub response: Response,
    /// Where to draw what the helpers do not.
    pub ui: &'a mut Ui,
    /// Draw the line below it.
    pub line: bool,
    right: f32,
    cells: &'a [Option<(f32, f32)>],
    columns: &'a [Col<'a>],
}

impl Row<'_> {
    /// The rectangle of a column in this row; `None` when it is dropped.
    #[must_use]
    pub fn cell(&self, column: usize) -> Option<Rect> {
        let (left, right) = (*self.cells.get(column)?)?;
        Some(Rect::from_x_y_ranges(
            (self.rect.left() + left)..=(self.rect.left() + right),
            self.rect.y_range(),
        ))
    }

    /// One line in a column, cut where it ends.
    pub fn text(&mut self, column: usize, look: Type, words: &str) {
        let Some(cell) = self.cell(column) else {
            return;
        };
        let right = self.columns.get(column).is_some_and(|column| column.right);
        if right {
            text::paint_right(self.ui, cell.right_center(), look, words);
        } else {
            text::paint_left(self.ui, cell.left_center(), look, words, cell.width());
        }
    }

    /// Two lines in a column: what, and why.
    pub fn two(&mut self, column: usize, first: (Type, &str), second: (Type, &str)) {
        let Some(cell) = self.cell(column) else {
            return;
        };
        let right = self.columns.get(column).is_some_and(|column| column.right);
        for ((look, words), down) in [(first, -7.5), (second, 8.0)] {
            let y = cell.center().y + down;
            if right {
                text::paint_right(self.ui, pos2(cell.right(), y), look, words);
            } else {
                text::paint_left(self.ui, pos2(cell.left(), y), look, words, cell.width());
            }
        }
    }

    /// An icon and a line in a column.
    pub fn icon_text(&mut self, column: usize, glyph: &str, ink: Ink, look: Type, words: &str) {
        let Some(cell) = self.cell(column) else {
            return;
        };
        let color = tokens(self.ui).ink(ink);
        let at = cell.left_center() + vec2(7.0, 0.0);
        text::paint_icon(self.ui, at, glyph, 14.0, color);
        let at = cell.left_center() + vec2(22.0, 0.0);
        text::paint_left(self.ui, at, look, words, cell.width() - 22.0);
    }

    /// Widgets in a column (a check box, a link): laid out in one row, centred in height.
    pub fn widgets<R>(&mut self, column: usize, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let cell = self.cell(column)?;
        let right = self.columns.get(column).is_some_and(|column| column.right);
        let layout = if right {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        };
        Some(self.within(cell, layout, content))
    }

    /// Widgets over the whole row from its first column to its right edge: a message below a row, a group's head.
    pub fn across<R>(&mut self, content: impl FnOnce(&mut Ui) -> R) -> R {
        let left = self
            .cells
            .iter()
            .flatten()
            .map(|(left, _)| *left)
            .next()
            .unwrap_or(space::EDGE);
        let across = Rect::from_min_max(
            pos2(self.rect.left() + left, self.rect.top()),
            pos2(self.right, self.rect.bottom()),
        );
        self.within(across, Layout::left_to_right(Align::Center), content)
    }

    /// The head of a group: its name, how many, a note at the right. `ground` lays the pane's colour under it.
    pub fn group(&mut self, ink: Ink, name: &str, count: usize, note: &str, ground: bool) {
        let tokens = tokens(self.ui);
        if ground {
            self.ui.painter().rect_filled(self.rect, 0, tokens.pane);
            let line = Stroke::new(1.0, tokens.line);
            let y = self.rect.top() - 0.5;
            self.ui.painter().hline(self.rect.x_range(), y, line);
        }
        self.across(|ui| {
            text::say(ui, look::GROUP.ink(ink), name);
            text::say(ui, look::COUNT, count.to_string());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                text::cut(ui, look::FOOT, note);
            });
        });
    }

    /// The chevron in the margin of a group that can be folded; `true` when it was clicked.
    pub fn fold(&mut self, name: &str, open: bool) -> bool {
        let glyph = if open {
            icon::CHEVRON_DOWN
        } else {
            icon::CHEVRON_RIGHT
        };
        let id = self.response.id.with("fold");
        let response = self.ui.interact(self.rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, name));
        let at = pos2(self.rect.left() + 13.0, self.rect.center().y);
        let color = tokens(self.ui).text_2;
        text::paint_icon(self.ui, at, glyph, 13.0, color);
        super::button::focus_ring(self.ui, self.rect.shrink(3.0), &response);
        response.clicked()
    }

    fn within<R>(&mut self, rect: Rect, layout: Layout, content: impl FnOnce(&mut Ui) -> R) -> R {
        let builder = UiBuilder::new().max_rect(rect).layout(layout).id_salt((
            "cell",
            self.index,
            rect.left().to_bits(),
        ));
        let mut child = self.ui.new_child(builder);
        child.spacing_mut().item_spacing = vec2(8.0, 2.0);
        child.shrink_clip_rect(rect.expand(3.0));
        content(&mut child)
    }
}
