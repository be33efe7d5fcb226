//! Our own paper under a letter: the first page of a PDF under the first page, its second under every later
//! one. A letterhead of one page leaves the later pages blank, as paper from a printing works does.

use super::sheet::{self, Joiner, Sheet};
use crate::documents::page::{A4_HEIGHT, A4_WIDTH, mm};
use crate::pdf::copier::Shelf;
use crate::pdf::error::PdfError;
use crate::pdf::objects::{entry, reals, resolve};
use crate::pdf::open::{guarded, load};
use crate::pdf::pages;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// Why a PDF cannot be a letterhead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterheadError {
    /// It cannot be read or drawn.
    Pdf(PdfError),
    /// A page of it is not an upright A4: its width and height in millimetres.
    NotA4(i32, i32),
    /// It has more than two pages.
    Pages(usize),
}

impl From<PdfError> for LetterheadError {
    fn from(error: PdfError) -> Self {
        Self::Pdf(error)
    }
}

/// A page may differ so much from A4, as those of other programs do.
const TOLERANCE: f32 = mm(1.5);

/// Whether a PDF can lie under letters: one or two upright A4 pages that can be taken over.
///
/// # Errors
/// It cannot, and why.
pub fn check_letterhead(pdf: &[u8]) -> Result<(), LetterheadError> {
    let mut target = crate::pdf::save::empty();
    let sheets = guarded(|| sheets(&mut target, pdf))?;
    if sheets.len() > 2 {
        return Err(LetterheadError::Pages(sheets.len()));
    }
    for sheet in &sheets {
        let off = (sheet.width - A4_WIDTH).abs() > TOLERANCE;
        if off || (sheet.height - A4_HEIGHT).abs() > TOLERANCE {
            let millimetres = |points: f32| (points / mm(1.0)).round() as i32;
            let (width, height) = (millimetres(sheet.width), millimetres(sheet.height));
            return Err(LetterheadError::NotA4(width, height));
        }
    }
    Ok(())
}

/// The first two pages as drawings, and one more to know that there are more.
fn sheets(target: &mut Document, pdf: &[u8]) -> Result<Vec<Sheet>, PdfError> {
    let source = load(pdf)?;
    let pages = pages::pages(&source)?;
    let mut shelf = Shelf::default();
    let mut joiner = Joiner::new(&source, target, &mut shelf);
    let mut sheets = Vec::new();
    for page in pages.iter().take(3) {
        let drawn = joiner.sheet(page)?;
        sheets.push(drawn.ok_or_else(|| PdfError::Failed("a page without contents".to_owned()))?);
    }
    joiner.finish();
    Ok(sheets)
}

/// Lays the letterhead under every page that the letter has now.
pub(super) fn lay_under(target: &mut Document, pdf: &[u8]) -> Result<(), PdfError> {
    let drawings: Vec<ObjectId> = guarded(|| sheets(target, pdf))?
        .into_iter()
        .take(2)
        .map(|sheet| form(target, sheet))
        .collect();
    let ids: Vec<ObjectId> = target.page_iter().collect();
    let under = target.add_object(Stream::new(
        Dictionary::new(),
        b"q\n/Paper Do\nQ\n".to_vec(),
    ));
    for (at, page) in ids.into_iter().enumerate() {
        if let Some(drawing) = drawings.get(at.min(1)) {
            put_under(target, page, *drawing, under)?;
        }
    }
    Ok(())
}

/// A drawing of a page as one thing that can be placed.
fn form(target: &mut Document, sheet: Sheet) -> ObjectId {
    let dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "FormType" => 1,
        "BBox" => reals(&[0.0, 0.0, sheet.width, sheet.height]),
        "Resources" => sheet.resources,
    };
    target.add_object(Stream::new(dict, sheet.content.into_bytes()))
}

fn put_under(
    target: &mut Document,
    page: ObjectId,
    drawing: ObjectId,
    under: ObjectId,
) -> Result<(), PdfError> {
    let failed = |error: lopdf::Error| PdfError::Failed(error.to_string());
    let dict = target.get_dictionary(page).map_err(failed)?.clone();
    let mut resources = match entry(target, &dict, b"Resources") {
        Object::Dictionary(found) => found.clone(),
        _ => Dictionary::new(),
    };
    if let Ok(named) = resources.get(b"XObject")
        && let Object::Dictionary(named) = resolve(target, named).clone()
    {
        resources.set("XObject", named);
    }
    sheet::name(&mut resources, "XObject", "Paper", drawing);
    let mut contents = vec![Object::Reference(under)];
    match dict.get(b"Contents") {
        Ok(Object::Array(all)) => contents.extend(all.iter().cloned()),
        Ok(one) => contents.push(one.clone()),
        Err(_) => {}
    }
    let dict = target.get_dictionary_mut(page).map_err(failed)?;
    dict.set("Resources", resources);
    dict.set("Contents", contents);
    Ok(())
}
