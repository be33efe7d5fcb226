//! How the window looks: colours by what they mean, text by what it is for, distances, fonts.
//!
//! No other file of the window names a colour, a font or a radius. Two themes hold the same roles;
//! a test proves that every ink can be read on every ground it is used on (4.5:1).
//!
//! One accent (selection, the one primary button, the current step, links). Red is late beyond thirty
//! days, broken or possibly paid; amber is soon or unexplained; green is in order. A tone never
//! stands alone: a word or an icon goes with it.

pub mod icon;
mod style;
mod tokens;

pub use style::{Type, Weight, font, icon_font, install, look};
pub use tokens::{DARK, Ink, LIGHT, Tokens, Tone};

use egui::{Color32, Ui};

/// No fill, no line.
pub const NONE: Color32 = Color32::TRANSPARENT;

/// Distances between things, in points. Only these are used.
pub mod space {
    /// Inside one thing: icon and its word.
    pub const XS: f32 = 4.0;
    /// Things that belong together.
    pub const S: f32 = 8.0;
    /// A field and the next.
    pub const M: f32 = 12.0;
    /// One block and the next.
    pub const L: f32 = 16.0;
    /// Inside a side pane.
    pub const PANE: f32 = 20.0;
    /// From the edge of the work area to its text.
    pub const EDGE: f32 = 24.0;
}

/// Corner radii, in points.
pub mod radius {
    /// Buttons and fields.
    pub const CONTROL: u8 = 6;
    /// Entries of the navigation, the group around segments.
    pub const NAV: u8 = 7;
    /// Cards.
    pub const CARD: u8 = 9;
    /// Dialogs.
    pub const DIALOG: u8 = 14;
}

/// Heights and widths that several screens share, in points.
pub mod size {
    /// A button or a one-line field.
    pub const CONTROL: f32 = 30.0;
    /// A button in an action bar or a card that asks for action.
    pub const BUTTON: f32 = 32.0;
    /// A list row with two lines.
    pub const ROW: f32 = 40.0;
    /// A list row with one line.
    pub const ROW_ONE: f32 = 32.0;
    /// The head of a group of rows.
    pub const GROUP: f32 = 30.0;
    /// The heads of the columns.
    pub const HEAD: f32 = 28.0;
    /// The bar at the top of the work area.
    pub const TOP: f32 = 52.0;
    /// The line of keys at the foot.
    pub const FOOT: f32 = 28.0;
    /// The bar with a screen's actions.
    pub const ACTIONS: f32 = 64.0;
}

/// The colours of the theme this part of the window is drawn in.
#[must_use]
pub fn tokens(ui: &Ui) -> &'static Tokens {
    if ui.visuals().dark_mode {
        &DARK
    } else {
        &LIGHT
    }
}

/// Room to spare: the work area shows one more column and more air (the window is about 1500 or wider).
#[must_use]
pub fn wide(work_area: f32) -> bool {
    work_area > 1300.0
}
