//! What can go wrong with a PDF, for the person who has to do something about it.

use super::limits;
use crate::domain::message::{Message, msg};

/// Why a PDF could not be made, opened or enclosed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The letter type has no shape for these; printing would leave holes.
    #[error("no glyphs for {0:?}")]
    MissingCharacters(Vec<char>),
    /// Not a PNG or JPEG, or damaged.
    #[error("the picture does not open: {0}")]
    PictureUnreadable(String),
    /// More pixels or bytes than a logo or letterhead needs.
    #[error("the picture is too large")]
    PictureTooLarge,
    /// The file needs a password before anybody may read it.
    #[error("the PDF needs a password")]
    NeedsPassword,
    /// No PDF, or damaged beyond reading.
    #[error("the PDF does not open: {0}")]
    Unreadable(String),
    /// It opens and holds no page.
    #[error("the PDF holds no pages")]
    NoPages,
    /// More bytes than the limit.
    #[error("the PDF has {0} bytes")]
    TooLarge(usize),
    /// More pages than the limit.
    #[error("the PDF has {0} pages")]
    TooManyPages(usize),
    /// Unpacked it would take more room than there is.
    #[error("the PDF unfolds to too much")]
    TooMuchInside,
    /// More of its pages than the limit have to be made into pictures.
    #[error("{0} pages of the PDF would become pictures")]
    TooManyPictures(usize),
    /// Reading or drawing it took longer than anybody waits.
    #[error("the PDF takes too long")]
    TooSlow,
    /// The payment code does not fit in the square that banks accept.
    #[error("the payment code is too long")]
    CodeTooLong,
    /// Something in this program failed; the text is for the log.
    #[error("making the PDF failed: {0}")]
    Failed(String),
}

impl PdfError {
    /// The sentence for the screen.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::MissingCharacters(chars) => {
                let list: Vec<String> = chars
                    .iter()
                    .map(|c| format!("{c} (U+{:04X})", u32::from(*c)))
                    .collect();
                msg("documents-missing-characters").with("characters", list.join(", "))
            }
            Self::PictureUnreadable(_) => msg("documents-picture-unreadable"),
            Self::PictureTooLarge => msg("documents-picture-too-large"),
            Self::NeedsPassword => msg("documents-needs-password"),
            Self::Unreadable(_) => msg("documents-unreadable"),
            Self::NoPages => msg("documents-no-pages"),
            Self::TooLarge(_) => {
                msg("documents-too-large").with("limit", limits::BYTES / 1_000_000)
            }
            Self::TooManyPages(pages) => msg("documents-too-many-pages")
                .with("pages", *pages)
                .with("limit", limits::PAGES),
            Self::TooMuchInside => msg("documents-too-much-inside"),
            Self::TooManyPictures(pages) => msg("documents-too-many-pictures")
                .with("pages", *pages)
                .with("limit", limits::PICTURES),
            Self::TooSlow => msg("documents-too-slow"),
            Self::CodeTooLong => msg("documents-code-too-long"),
            Self::Failed(_) => msg("documents-failed"),
        }
    }
}
