//! E-invoices and credit notes in XML. There are two ways of writing them, UBL ([`super::ubl`]) and CII
//! ([`super::cii`]), which say the same in other elements: each has its table of what stands where, and
//! everything else is here.
//!
//! Elements are known by their local names; namespaces and versions are not looked at. The file is
//! read as a stream: of a PDF inside it only the length, the fingerprint and the state are kept. A
//! DOCTYPE is refused, because nothing we read has one and much that does harm has.

mod draft;
mod party;
mod stream;
mod terms;

pub(super) use draft::{Draft, amount_of, day_of};
pub(super) use party::{PartyDraft, Unnamed, meant};
pub(super) use stream::Element;

use super::invoice_pdf::inspect;
use super::{Content, Source, Understood, cii, fatal, line_place, problem, ubl};
use crate::domain::document::{CopyFound, CopyStatus, ReadDocument};
use crate::domain::ids::Sha256;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::AmountError;
use std::io;
use stream::{Embedded, Stop, Visitor, find_attribute, walk};

/// Puts what an element says into the draft; the path is relative to the root of the document.
type Take = fn(&mut Draft, &[&str], &Element<'_>);

/// Elements that are a document, and who understands what is in them.
const ROOTS: [(&str, Take); 4] = [
    ("Invoice", ubl::take),
    ("CreditNote", ubl::take),
    ("CrossIndustryInvoice", cii::take),
    // ZUGFeRD 1.
    ("CrossIndustryDocument", cii::take),
];

/// Reads every invoice and credit note in the file.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(source: &mut dyn Source) -> io::Result<Understood> {
    let mut reading = Reading::default();
    let stop = walk(source, &mut reading).err();
    let mut problems = reading.problems;
    if let Some(stop) = stop {
        problems.push(stop.problem(!reading.documents.is_empty())?);
    } else if reading.documents.is_empty() && problems.is_empty() {
        problems.push(fatal(
            msg("import-doc-no-invoice"),
            msg("import-doc-no-invoice-remedy"),
        ));
    }
    Ok(Understood {
        content: if reading.documents.is_empty() {
            Content::Nothing
        } else {
            Content::Documents(reading.documents)
        },
        problems,
    })
}

impl Stop {
    /// Says why; invoices that stood before the damage are kept.
    fn problem(self, some_read: bool) -> io::Result<Problem> {
        let (line, what, remedy) = match self {
            Self::Doctype => (None, "import-doc-doctype", "import-doc-doctype-remedy"),
            Self::CutOff { line } => (
                Some(line),
                "import-doc-cut-off",
                "import-doc-damaged-remedy",
            ),
            Self::Broken { line } => (
                Some(line),
                "import-doc-broken-xml",
                "import-doc-damaged-remedy",
            ),
            Self::Unreadable(error) => return Err(error),
        };
        let weight = if some_read {
            Weight::LeftOut
        } else {
            Weight::Fatal
        };
        Ok(problem(
            line.map(line_place),
            msg(what),
            Some(msg(remedy)),
            weight,
        ))
    }
}

/// Gives every file inside the e-invoice, but none that is larger than a copy may be.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn objects(
    source: &mut dyn Source,
    take: &mut dyn FnMut(Sha256, Vec<u8>),
) -> io::Result<()> {
    struct Objects<'t>(&'t mut dyn FnMut(Sha256, Vec<u8>));
    impl Visitor for Objects<'_> {
        fn open(&mut self, _path: &[String], _line: usize) {}
        fn close(&mut self, _element: &Element<'_>) {}
        fn embedded(&mut self, _attributes: &[(String, String)], object: Embedded) {
            if let Some(bytes) = object.bytes {
                (self.0)(object.sha256, bytes);
            }
        }
    }
    match walk(source, &mut Objects(take)) {
        Err(Stop::Unreadable(error)) => Err(error),
        // A file that is cut off after the object still has the object.
        Ok(()) | Err(_) => Ok(()),
    }
}

#[derive(Default)]
struct Reading {
    documents: Vec<ReadDocument>,
    problems: Vec<Problem>,
    open: Option<OpenDocument>,
}

/// The document that is being read.
struct OpenDocument {
    /// How deep its root lies.
    depth: usize,
    take: Take,
    draft: Draft,
}

impl Visitor for Reading {
    fn open(&mut self, path: &[String], line: usize) {
        let name = path.last().map_or("", String::as_str);
        let root = ROOTS.iter().find(|(root, _)| *root == name);
        if let Some((root, take)) = root.filter(|_| self.open.is_none()) {
            self.open = Some(OpenDocument {
                depth: path.len(),
                take: *take,
                draft: Draft::new(*root == "CreditNote", line),
            });
        }
    }

    fn close(&mut self, element: &Element<'_>) {
        let Some(open) = &mut self.open else {
            return;
        };
        if let Some(inside) = element.path.get(open.depth..).filter(|it| !it.is_empty()) {
            let path: Vec<&str> = inside.iter().map(String::as_str).collect();
            (open.take)(&mut open.draft, &path, element);
        } else if let Some(open) = self.open.take() {
            self.documents.extend(open.draft.finish(&mut self.problems));
        }
    }

    fn embedded(&mut self, attributes: &[(String, String)], object: Embedded) {
        let Some(open) = &mut self.open else {
            return;
        };
        let value = |wanted| find_attribute(attributes, wanted);
        let name = value("filename").unwrap_or_default();
        let is_pdf = value("mimeCode")
            .is_some_and(|mime| mime.eq_ignore_ascii_case("application/pdf"))
            || name.to_ascii_lowercase().ends_with(".pdf");
        if is_pdf {
            open.draft.copies.push(CopyFound {
                name,
                length: object.length,
                sha256: object.sha256,
                status: object
                    .bytes
                    .map_or(CopyStatus::TooLarge, |bytes| inspect(&bytes)),
            });
        }
    }
}

/// Keeps the first.
pub(super) fn keep<T>(slot: &mut Option<T>, value: Option<T>) {
    if slot.is_none() {
        *slot = value;
    }
}

/// Blanks out, as numbers and accounts are compared.
pub(super) fn without_blanks(text: Option<String>) -> Option<String> {
    text.map(|text| text.split_whitespace().collect())
}

/// What is wrong with an amount.
pub(super) fn odd_amount(error: &AmountError, text: &str) -> Message {
    let key = match error {
        AmountError::NotANumber => "import-doc-odd-amount",
        AmountError::TooPrecise => "import-doc-too-precise",
        AmountError::TooLarge => "import-doc-too-large",
    };
    msg(key).with("text", text)
}
