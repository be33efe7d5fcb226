//! Pages as pictures, for the preview of a letter.

use super::error::Error;
use crate::documents::preview;

pub use crate::documents::preview::Bitmap;

/// Draws a page of a PDF (from 0) at a resolution in dots per inch. It takes a while: not on the thread
/// that draws the window.
///
/// # Errors
/// The PDF cannot be read, or the page cannot be drawn.
pub fn page(pdf: &[u8], page: usize, dpi: f32) -> Result<Bitmap, Error> {
    preview::render(pdf, page, dpi)
        .map_err(|error| crate::domain::message::Refusal::new(error.message()).into())
}
