//! The e-invoice inside a PDF: Factur-X, ZUGFeRD and XRechnung, or UBL that a package put into the
//! PDF it sends. The PDF is what people read and becomes the copy; the XML inside says the same to
//! programs.

use super::detect::{Detected, detect};
use super::{Content, Format, e_invoice, problem};
use crate::domain::document::ReadDocument;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::pdf::inside::{FileInside, Role};
use std::io::{self, Cursor};

/// What the files inside a PDF come to.
pub(super) enum Inside {
    /// Nothing that says more than the pages.
    Nothing,
    /// Invoices, and what there is to say of them.
    Invoices(Vec<ReadDocument>, Vec<Problem>),
    /// An e-invoice that cannot be read, and why.
    Unreadable(Problem),
    /// An order, which is not an invoice.
    Order(Problem),
}

/// Reads the first of these files that is an e-invoice.
///
/// # Errors
/// Never for what the files hold: they are in memory.
pub(super) fn understand(files: &[FileInside]) -> io::Result<Inside> {
    let (mut unreadable, mut order) = (None, None);
    for file in files {
        let mut source = Cursor::new(file.bytes.as_slice());
        match detect(&mut source)? {
            Detected::Readable(Format::Ubl | Format::Cii) => {
                let read = e_invoice::read(&mut source)?;
                if let Content::Documents(documents) = read.content {
                    // Of PDFs inside the e-invoice nothing is used: this PDF is the copy.
                    let mut said = read.problems;
                    said.retain(|problem| !problem.what.key.starts_with("import-doc-copy-"));
                    return Ok(Inside::Invoices(documents, said));
                }
                let why = read.problems.into_iter().next();
                let why = why.map_or(msg("import-doc-no-invoice"), said_with_place);
                unreadable.get_or_insert_with(|| unreadable_inside(&file.name, why));
            }
            Detected::Unreadable(problem) if problem.what.key == "import-unknown-order" => {
                order.get_or_insert(problem);
            }
            Detected::Unreadable(problem) if file.role == Role::Invoice => {
                unreadable.get_or_insert_with(|| unreadable_inside(&file.name, problem.what));
            }
            Detected::Readable(_) if file.role == Role::Invoice => {
                let why = msg("import-doc-no-invoice");
                unreadable.get_or_insert_with(|| unreadable_inside(&file.name, why));
            }
            _ => {}
        }
    }
    Ok(match (unreadable, order) {
        (Some(problem), _) => Inside::Unreadable(problem),
        (None, Some(problem)) => Inside::Order(problem),
        (None, None) => Inside::Nothing,
    })
}

/// "line 14: the XML is not correct", as one message.
fn said_with_place(problem: Problem) -> Message {
    match problem.place {
        Some(place) => msg("import-doc-inside-at")
            .with("place", place)
            .with("what", problem.what),
        None => problem.what,
    }
}

fn unreadable_inside(name: &str, why: Message) -> Problem {
    problem(
        None,
        msg("import-doc-inside-unreadable")
            .with("file", name)
            .with("why", why),
        Some(msg("import-doc-inside-unreadable-remedy")),
        Weight::Remark,
    )
}
