//! Copies behind a letter: other people's PDFs, each page set on an A4 page of ours.
//!
//! A page becomes a drawing inside the letter's file (a form XObject), turned as it was meant to be
//! read, made smaller where it does not fit ([`sheet`]), with the appearance of its annotations
//! ([`annotations`], [`markup`]) and filled-in form fields ([`fields`]), and with what we put over it
//! ([`cover`]). What cannot be taken over that way becomes a picture at 200 dpi; what cannot even
//! become a picture is a reason, known since the copy came in ([`crate::pdf::copy::inspect`]), and the
//! letter goes without it. A bad copy never stops a letter.

mod annotations;
mod cover;
mod fields;
mod markup;
mod sheet;

use crate::pdf::copier::Shelf;
use crate::pdf::copy::{notes, pages_as_pictures};
use crate::pdf::error::PdfError;
use crate::pdf::objects::{reals, spaced};
use crate::pdf::open::{guarded, load};
use crate::pdf::{limits, pages, save};
use lopdf::{Dictionary, Document, ObjectId, Stream, dictionary};
use sheet::{Joiner, Sheet};

pub use crate::pdf::copy::{Carried, Note, inspect};

/// A PDF that goes behind a letter.
#[derive(Debug, Clone, Copy)]
pub struct Enclosure<'a> {
    /// The file.
    pub pdf: &'a [u8],
    /// A small line above each page: "Kopie factuur 2026-0187"; the page number is added where there
    /// are several.
    pub header: Option<&'a str>,
    /// A large word across each page: VOORBEELD.
    pub watermark: Option<&'a str>,
}

/// A letter with its enclosures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// What became of each enclosure, in the order in which they were given.
    pub outcomes: Vec<Result<Carried, PdfError>>,
}

/// Puts enclosures behind a letter that [`crate::documents::writer::write`] made.
///
/// # Errors
/// Only when the letter itself cannot be read or saved; a bad enclosure is an outcome.
pub fn append(letter: &[u8], enclosures: &[Enclosure<'_>]) -> Result<Enclosed, PdfError> {
    let mut target = load(letter)?;
    let mut shelf = Shelf::default();
    let mut outcomes = Vec::new();
    for enclosure in enclosures {
        outcomes.push(append_one(&mut target, &mut shelf, enclosure));
    }
    let pdf = save::save(target)?;
    Ok(Enclosed { pdf, outcomes })
}

/// Some pages of a PDF, as a PDF of their own: from one page through another, counted from 1.
///
/// # Errors
/// The file cannot be read or saved, or has none of these pages.
pub fn extract_pages(pdf: &[u8], from: u32, through: u32) -> Result<Vec<u8>, PdfError> {
    let mut whole = load(pdf)?;
    let others: Vec<u32> = whole
        .get_pages()
        .into_keys()
        .filter(|page| !(from..=through).contains(page))
        .collect();
    if others.len() == whole.get_pages().len() {
        return Err(PdfError::NoPages);
    }
    whole.delete_pages(&others);
    whole.prune_objects();
    save::save(whole)
}

fn append_one(
    target: &mut Document,
    shelf: &mut Shelf,
    enclosure: &Enclosure<'_>,
) -> Result<Carried, PdfError> {
    let drawn = guarded(|| drawings(target, shelf, enclosure.pdf));
    let (sheets, mut notes) = match drawn {
        Ok(drawn) => drawn,
        Err(error) => {
            let pages = pages_as_pictures(enclosure.pdf, error)?;
            ((0..pages).map(|_| None).collect(), Vec::new())
        }
    };
    let pictures = sheets.iter().filter(|sheet| sheet.is_none()).count();
    if pictures > limits::PICTURES {
        return Err(PdfError::TooManyPictures(pictures));
    }
    let mut complete = Vec::with_capacity(sheets.len());
    for (at, sheet) in sheets.into_iter().enumerate() {
        complete.push(match sheet {
            Some(sheet) => sheet,
            None => sheet::picture(target, enclosure.pdf, at)?,
        });
    }
    let covers = cover::covers(target, shelf, enclosure, &complete)?;
    for (at, sheet) in complete.iter().enumerate() {
        let cover = covers.get(at).copied().flatten();
        add_sheet(target, sheet, cover, enclosure.header.is_some())?;
    }
    if pictures > 0 {
        notes.push(Note::Pictures(pictures));
    }
    Ok(Carried {
        pages: complete.len(),
        notes,
    })
}

/// The pages of a PDF as drawings; `None` where a page has to become a picture.
type Drawings = (Vec<Option<Sheet>>, Vec<Note>);

fn drawings(target: &mut Document, shelf: &mut Shelf, pdf: &[u8]) -> Result<Drawings, PdfError> {
    let source = load(pdf)?;
    let pages = pages::pages(&source)?;
    let mut joiner = Joiner::new(&source, target, shelf);
    let sheets = pages
        .iter()
        .map(|page| joiner.sheet(page))
        .collect::<Result<_, _>>()?;
    joiner.finish();
    Ok((sheets, notes(&source)))
}

/// Sets a sheet on a new page, with what we put over it.
fn add_sheet(
    target: &mut Document,
    sheet: &Sheet,
    cover: Option<ObjectId>,
    header: bool,
) -> Result<(), PdfError> {
    let (width, height) = cover::paper(sheet);
    let (scale, x, y) = cover::placed(sheet, header);
    let matrix = spaced(&[scale, 0.0, 0.0, scale, x, y]);
    let mut content = format!("q {matrix} cm\n{}Q\n", sheet.content);
    let mut resources = sheet.resources.clone();
    if let Some(cover) = cover {
        content += "/Cover Do\n";
        sheet::name(&mut resources, "XObject", "Cover", cover);
    }
    let content = target.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let page = dictionary! {
        "MediaBox" => reals(&[0.0, 0.0, width, height]),
        "Resources" => resources,
        "Contents" => content,
    };
    save::add_page(target, page).map(|_| ())
}
