//! Documents: facts in, PDF bytes out. Knows no database, writes no file.
//!
//! The way of a letter: somebody fills [`page::Page`]s with text, lines and pictures (a draw list in
//! points, measured from the top left); [`text`] shapes words and breaks paragraphs into lines;
//! [`writer::write`] turns the pages into a PDF that is the same, byte for byte, for the same input
//! and day; [`enclosures`] puts copies of other people's PDFs behind it; [`batch`] joins customers'
//! letters into one file for the printer; [`preview`] makes pictures of any of them.
//!
//! Colours are RGB, fonts are [`fonts::Face`]s of Source Sans 3. A character that they lack stops the
//! letter before it is printed ([`writer::missing`] names them all); a copy that cannot be enclosed
//! never does.

pub mod batch;
pub mod calibration;
pub mod call_sheet;
pub mod enclosures;
mod flow;
pub mod fonts;
mod grid;
pub mod house_paper;
mod info;
pub mod invoice_copy;
pub mod letter;
mod outline;
pub mod page;
pub mod picture;
pub mod pile_sheet;
pub mod qr;
mod sticker;
pub mod sticker_sheet;
mod table;
pub mod text;
pub mod writer;

pub use crate::pdf::{error, preview};
pub use info::Info;
