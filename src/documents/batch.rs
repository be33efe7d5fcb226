//! One file for the printer: the letters of many customers behind each other, each exactly as it was
//! recorded, with a bookmark per customer. What they share (logo, terms) is stored once.

use crate::documents::info::{self, Info};
use crate::documents::outline;
use crate::documents::page::{A4_HEIGHT, A4_WIDTH};
use crate::domain::ids::Sha256;
use crate::pdf::copier::{Copier, Shelf};
use crate::pdf::error::PdfError;
use crate::pdf::objects::reals;
use crate::pdf::open::{guarded, load};
use crate::pdf::{pages, save};
use lopdf::{Dictionary, Document, ObjectId, Stream, dictionary};
use sha2::Digest;

/// One customer's letter in a batch.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// The PDF as it was recorded, enclosures included.
    pub pdf: &'a [u8],
    /// The bookmark: the customer's name.
    pub title: &'a str,
}

/// A file for the printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Its fingerprint.
    pub sha256: Sha256,
    /// Fingerprints of its parts, in the order in which they are printed.
    pub parts: Vec<Sha256>,
    /// The page (from 1) on which each part starts.
    pub starts: Vec<usize>,
    /// How many pages it has, blank ones included.
    pub pages: usize,
}

/// Fingerprint of a file: what a recorded letter is proved with.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> Sha256 {
    Sha256(sha2::Sha256::digest(bytes).into())
}

/// Joins letters in this order. With `duplex` each starts on the front of a sheet: a blank page is
/// added where the one before ends on a front.
///
/// # Errors
/// [`PdfError::NoPages`] without parts; a part that is not a PDF of ours.
pub fn join(parts: &[Part<'_>], duplex: bool, info: &Info<'_>) -> Result<Batch, PdfError> {
    let mut target = save::empty();
    let mut shelf = Shelf::default();
    let mut starts: Vec<usize> = Vec::new();
    let mut marks = Vec::new();
    let mut pages = 0;
    for part in parts {
        if duplex && pages % 2 == 1 {
            blank(&mut target)?;
            pages += 1;
        }
        let added = guarded(|| append(&mut target, &mut shelf, part.pdf))?;
        starts.push(pages + 1);
        pages += added.len();
        marks.push((part.title, added[0]));
    }
    if marks.is_empty() {
        return Err(PdfError::NoPages);
    }
    outline::add(&mut target, &marks)?;
    info::describe(&mut target, info)?;
    let pdf = save::save(target)?;
    Ok(Batch {
        sha256: fingerprint(&pdf),
        parts: parts.iter().map(|part| fingerprint(part.pdf)).collect(),
        starts,
        pages,
        pdf,
    })
}

/// What a page of ours consists of.
const PAGE_KEYS: [&[u8]; 4] = [b"MediaBox", b"Resources", b"Contents", b"Annots"];

/// Copies all pages of a letter; there is at least one.
fn append(target: &mut Document, shelf: &mut Shelf, pdf: &[u8]) -> Result<Vec<ObjectId>, PdfError> {
    let source = load(pdf)?;
    let mut copier = Copier::new(&source);
    let mut added = Vec::new();
    for page in pages::pages(&source)? {
        let mut copy = Dictionary::new();
        for key in PAGE_KEYS {
            if let Ok(value) = page.dict.get(key) {
                copy.set(key, copier.copy(target, shelf, value));
            }
        }
        added.push(save::add_page(target, copy)?);
    }
    copier.carry_layers(target);
    Ok(added)
}

fn blank(target: &mut Document) -> Result<(), PdfError> {
    let content = target.add_object(Stream::new(Dictionary::new(), Vec::new()));
    let page = dictionary! {
        "MediaBox" => reals(&[0.0, 0.0, A4_WIDTH, A4_HEIGHT]),
        "Resources" => Dictionary::new(),
        "Contents" => content,
    };
    save::add_page(target, page).map(|_| ())
}
