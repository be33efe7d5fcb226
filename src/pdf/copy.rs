//! Whether a PDF can go behind a letter, found out when it comes in: long before the letter needs it, by
//! doing what joining will do.

use super::contents::{Room, contents};
use super::error::PdfError;
use super::inside::{FileInside, xml_files};
use super::objects::entry;
use super::open::{load, patiently};
use super::pages::pages;
use super::{first_page, limits, preview, weigh};
use crate::domain::document::CopyStatus;
use crate::domain::message::{Message, msg};
use lopdf::{Dictionary, Document};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A copy that goes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// How many pages it has.
    pub pages: usize,
    /// What is different from the original.
    pub notes: Vec<Note>,
}

/// What a copy on paper lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// It is digitally signed; the signature does not hold for a copy.
    Signature,
    /// It has files inside (an e-invoice's XML), so many.
    Files(usize),
    /// So many of its pages went along as pictures.
    Pictures(usize),
}

impl Note {
    /// The sentence for the screen.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Signature => msg("documents-note-signature"),
            Self::Files(count) => msg("documents-note-files").with("count", count),
            Self::Pictures(count) => msg("documents-note-pictures").with("count", count),
        }
    }
}

/// Looks whether a PDF can go behind a letter. Pages that have to become pictures are drawn once, so that
/// it is known that they can be.
///
/// # Errors
/// Why it cannot.
pub fn inspect(pdf: &[u8]) -> Result<Carried, PdfError> {
    carried(pdf, patiently(pdf, |pdf, _| joinable(&load(&pdf)?)))
}

/// What a PDF says of the invoice that it shows; nothing where it does not open.
#[derive(Debug, Default)]
pub(crate) struct Says {
    /// XML inside it.
    pub(crate) files: Vec<FileInside>,
    /// What stands on its first page.
    pub(crate) text: String,
}

/// The same, and what it says of its invoice.
pub(crate) fn look(pdf: &[u8]) -> (Result<Carried, PdfError>, Says) {
    let opened = patiently(pdf, |pdf, _| {
        let document = load(&pdf)?;
        // What is wrong with one of the two costs only itself.
        let says = Says {
            files: if_it_can(|| xml_files(&document)),
            text: if_it_can(|| first_page::text(&document)),
        };
        Ok((joinable(&document), says))
    });
    let (joinable, says) = match opened {
        Ok((joinable, says)) => (joinable, says),
        Err(error) => (Err(error), Says::default()),
    };
    (carried(pdf, joinable), says)
}

fn if_it_can<T: Default>(read: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_default()
}

/// What goes along of a file of which it is known what can be joined.
fn carried(pdf: &[u8], joinable: Result<Joinable, PdfError>) -> Result<Carried, PdfError> {
    let (drawings, mut notes) = match joinable {
        Ok(known) => known,
        Err(error) => (vec![false; pages_as_pictures(pdf, error)?], Vec::new()),
    };
    let pictures: Vec<usize> = (0..drawings.len()).filter(|at| !drawings[*at]).collect();
    picturable(pdf, &pictures)?;
    if !pictures.is_empty() {
        notes.push(Note::Pictures(pictures.len()));
    }
    Ok(Carried {
        pages: drawings.len(),
        notes,
    })
}

/// The same in the words of an import.
#[must_use]
pub fn status(inspected: &Result<Carried, PdfError>) -> CopyStatus {
    match inspected {
        Ok(carried) => CopyStatus::Ok {
            pages: u32::try_from(carried.pages).unwrap_or(u32::MAX),
        },
        Err(error) => refused(error),
    }
}

const fn refused(error: &PdfError) -> CopyStatus {
    match error {
        PdfError::NeedsPassword => CopyStatus::NeedsPassword,
        PdfError::TooLarge(_)
        | PdfError::TooManyPages(_)
        | PdfError::TooManyPictures(_)
        | PdfError::TooMuchInside
        | PdfError::TooSlow
        | PdfError::PictureTooLarge => CopyStatus::TooLarge,
        _ => CopyStatus::Damaged,
    }
}

/// Of each page whether it can be joined as a drawing; and what will be different.
type Joinable = (Vec<bool>, Vec<Note>);

fn joinable(document: &Document) -> Result<Joinable, PdfError> {
    weigh::document(document)?;
    let mut room = Room::new();
    let drawings = pages(document)?
        .iter()
        .map(|page| Ok(contents(document, page, &mut room)?.is_some()))
        .collect::<Result<_, PdfError>>()?;
    Ok((drawings, notes(document)))
}

/// Draws the pages that can be no drawings, as they will stand on paper.
fn picturable(pdf: &[u8], pages: &[usize]) -> Result<(), PdfError> {
    if pages.len() > limits::PICTURES {
        return Err(PdfError::TooManyPictures(pages.len()));
    }
    pages
        .iter()
        .try_for_each(|page| preview::for_paper(pdf, *page).map(|_| ()))
}

/// How many pages can go along as pictures, of a file that did not open with this error: another reader
/// may know its encryption, or find pages in what is left of it.
///
/// # Errors
/// The same error where that reader cannot help either; [`PdfError::TooMuchInside`].
pub(crate) fn pages_as_pictures(pdf: &[u8], error: PdfError) -> Result<usize, PdfError> {
    let other_reader = matches!(
        error,
        PdfError::Unreadable(_) | PdfError::NoPages | PdfError::NeedsPassword
    );
    match other_reader.then(|| preview::pages_as_pictures(pdf)) {
        Some(Ok(pages)) if pages > limits::PAGES => Err(PdfError::TooManyPages(pages)),
        Some(Ok(pages)) => Ok(pages),
        Some(Err(PdfError::TooMuchInside)) => Err(PdfError::TooMuchInside),
        _ => Err(error),
    }
}

/// What will be missing on paper.
pub(crate) fn notes(source: &Document) -> Vec<Note> {
    let mut notes = Vec::new();
    let Ok(catalog) = source.catalog() else {
        return notes;
    };
    let is = |dict: &Dictionary, key: &[u8], name: &[u8]| {
        entry(source, dict, key)
            .as_name()
            .is_ok_and(|found| found == name)
    };
    let dicts = || {
        source
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
    };
    let signed = dicts().any(|dict| {
        (is(dict, b"FT", b"Sig") && !entry(source, dict, b"V").is_null())
            || (is(dict, b"Type", b"Sig") && dict.has(b"ByteRange"))
    });
    if signed {
        notes.push(Note::Signature);
    }
    let names = entry(source, catalog, b"Names").as_dict();
    let listed = names.is_ok_and(|names| names.has(b"EmbeddedFiles")) || catalog.has(b"AF");
    let files = dicts()
        .filter(|dict| is(dict, b"Type", b"Filespec") && dict.has(b"EF"))
        .count();
    if listed || files > 0 {
        notes.push(Note::Files(files.max(1)));
    }
    notes
}
