//! What a PDF of ours says about itself.

use crate::domain::language::Language;
use crate::pdf::error::PdfError;
use chrono::NaiveDate;
use lopdf::{Document, dictionary, text_string};

/// What a PDF says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Info<'a> {
    /// Its title, shown by viewers.
    pub title: &'a str,
    /// Who sends it: the company's name.
    pub author: &'a str,
    /// Its language, for screen readers.
    pub language: Language,
    /// The day it is made on; the time of day is always noon.
    pub day: NaiveDate,
}

/// Gives a document its title, author, language and day, and nothing a library thought of.
pub(crate) fn describe(document: &mut Document, info: &Info<'_>) -> Result<(), PdfError> {
    let stamp = format!("D:{}120000Z", info.day.format("%Y%m%d"));
    let about = document.add_object(dictionary! {
        "Title" => text_string(info.title),
        "Author" => text_string(info.author),
        "Creator" => text_string("Minnelijk"),
        "Producer" => text_string("Minnelijk"),
        "CreationDate" => text_string(&stamp),
        "ModDate" => text_string(&stamp),
    });
    document.trailer.set("Info", about);
    let catalog = document
        .catalog_mut()
        .map_err(|error| PdfError::Failed(error.to_string()))?;
    let outlines = catalog.has(b"Outlines");
    catalog.set("PageMode", if outlines { "UseOutlines" } else { "UseNone" });
    catalog.set("PageLayout", "SinglePage");
    catalog.set(
        "Lang",
        text_string(match info.language {
            Language::Dutch => "nl-NL",
            Language::English => "en-GB",
        }),
    );
    // Print at the size it was made for: window envelopes and codes depend on it.
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true, "PrintScaling" => "None" },
    );
    Ok(())
}
